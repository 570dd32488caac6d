/** Functions of numbers and of truth values. */
import { type Cell, type Fn, type Functions, many, matrixOf, Ranges, type Value } from './calc-compile';
import { DIV0, finite, isError, Matrix, NA, NUM, order, type Scalar, sum, toFlag, toNumber, VALUE } from './calc-values';

/** A function of single numbers; optional ones may be undefined. */
const of = (least: number, most: number, run: (...given: (number | undefined)[]) => Scalar): Fn => ({
  kinds: 'v',
  least,
  most,
  run: (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg as Scalar);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    const result = run(...numbers);
    return typeof result === 'number' ? finite(result) : result;
  },
});
const one = (run: (n: number) => Scalar): Fn => of(1, 1, (n) => run(n!));
const two = (run: (a: number, b: number) => Scalar): Fn => of(2, 2, (a, b) => run(a!, b!));

/**
 * The numbers of all arguments: those given directly from whatever spells one, of ranges and arrays only true numbers
 * (with `all`, also texts as 0 and truth values).
 */
function numbers(args: readonly Value[], cell: Cell, all = false): number[] | Scalar {
  const found: number[] = [];
  for (const arg of args) {
    const value = arg instanceof Ranges ? null : arg;
    if (value instanceof Matrix || arg instanceof Ranges) {
      const matrices = arg instanceof Ranges ? arg.parts.map((part) => matrixOf(new Ranges([part]), cell)) : [value as Matrix];
      for (const each of matrices.flatMap((matrix) => matrix.all)) {
        if (typeof each === 'number') found.push(each);
        else if (isError(each)) return each;
        else if (all && each !== null) found.push(each === true ? 1 : 0);
      }
    } else {
      const number = toNumber(value);
      if (typeof number !== 'number') return number;
      found.push(number);
    }
  }
  return found;
}

const over = (run: (all: number[]) => Scalar, all = false): Fn => ({
  kinds: 'r',
  least: 1,
  most: 255,
  run: (args, cell) => {
    const found = numbers(args, cell, all);
    if (!Array.isArray(found)) return found;
    const result = run(found);
    return typeof result === 'number' ? finite(result) : result;
  },
});

/** An array and a number, such as a rank. */
const ranked = (run: (all: number[], n: number) => Scalar): Fn => ({
  kinds: 'rv',
  least: 2,
  most: 2,
  run: ([array, given], cell) => {
    const found = numbers([array!], cell);
    const n = toNumber(given as Scalar);
    if (!Array.isArray(found)) return found;
    return typeof n === 'number' ? run(found, n) : n;
  },
});

const total = (all: readonly number[]): number => all.reduce(sum, 0);
const mean = (all: readonly number[]): number => total(all) / all.length;
const squares = (all: readonly number[]): number => {
  const middle = mean(all);
  return all.reduce((n, each) => n + (each - middle) ** 2, 0);
};
const ascending = (all: readonly number[]): number[] => [...all].sort((a, b) => a - b);
const largest = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b), all[0] ?? 0);
const smallest = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b), all[0] ?? 0);

function median(all: readonly number[]): Scalar {
  const sorted = ascending(all);
  const half = sorted.length >> 1;
  return sorted.length === 0 ? NUM : sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function mode(all: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  const often = Math.max(0, ...counts.values());
  return often < 2 ? NA : all.find((each) => counts.get(each) === often)!;
}

function percentile(all: readonly number[], part: number): Scalar {
  if (all.length === 0 || part < 0 || part > 1) return NUM;
  const sorted = ascending(all);
  const at = part * (sorted.length - 1);
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}

/** By decimal digits, as they are shown: 1.005 to two is 1.01. */
function rounded(n: number, digits: number, round: (n: number) => number): number {
  const places = Math.trunc(digits);
  const shifted = moved(Math.abs(n), places);
  return Math.sign(n) * moved(round(Number(shifted.toPrecision(15))), -places) || 0;
}

function moved(n: number, places: number): number {
  const [digits, exponent = '0'] = String(n).split('e') as [string, string?];
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** A multiple of `step`, away from or towards zero. */
function stepped(n: number, step: number, round: (n: number) => number): Scalar {
  if (step === 0) return 0;
  if (n > 0 && step < 0) return NUM;
  return Number((round(Number((n / step).toPrecision(15))) * step).toPrecision(15));
}

const rank: Fn = {
  kinds: 'vrv',
  least: 2,
  most: 3,
  run: ([number, array, way], cell) => {
    const n = toNumber(number as Scalar);
    const up = way === undefined ? false : toFlag(way as Scalar);
    const found = array instanceof Ranges ? numbers([array], cell) : VALUE;
    if (isError(n) || isError(up)) return isError(n) ? n : up;
    if (!Array.isArray(found)) return found;
    return found.some((each) => order(each, n) === 0) ? found.filter((each) => order(each, n) !== 0 && (up ? each < n : each > n)).length + 1 : NA;
  },
};

/** The truth values of all arguments; texts of ranges and blank cells do not count. */
function flags(args: readonly Value[], cell: Cell): boolean[] | Scalar {
  const found: boolean[] = [];
  for (const arg of args) {
    const direct = !(arg instanceof Ranges) && !(arg instanceof Matrix);
    for (const each of arg instanceof Ranges ? arg.parts.flatMap((part) => matrixOf(new Ranges([part]), cell).all) : matrixOf(arg, cell).all) {
      if (!direct && (each === null || typeof each === 'string')) continue;
      const flag = toFlag(each);
      if (typeof flag !== 'boolean') return flag;
      found.push(flag);
    }
  }
  return found.length === 0 ? VALUE : found;
}

const logical = (run: (all: readonly boolean[]) => boolean): Fn => ({
  kinds: 'r',
  least: 1,
  most: 255,
  run: (args, cell) => {
    const found = flags(args, cell);
    return Array.isArray(found) ? run(found) : found;
  },
});

const everyValue = (args: readonly Value[], cell: Cell): Matrix[] =>
  args.flatMap((each) => (each instanceof Ranges ? each.parts.map((part) => matrixOf(new Ranges([part]), cell)) : [matrixOf(each, cell)]));

function sumProduct(args: readonly Value[], cell: Cell): Scalar {
  const arrays = args.map((each) => many(each, cell));
  const wrong = arrays.find(isError);
  if (wrong) return wrong;
  const matrices = arrays.map((each) => (each instanceof Matrix ? each : new Matrix(1, 1, [each as Scalar])));
  const [first] = matrices;
  if (matrices.some(({ rows, columns, beyond }) => rows * columns + beyond !== first!.rows * first!.columns + first!.beyond || columns !== first!.columns)) return VALUE;
  let result = 0;
  for (let i = 0; i < first!.all.length; i++) {
    let product = 1;
    for (let each = 0; each < matrices.length; each++) {
      const value = matrices[each]!.all[i] ?? null;
      if (isError(value)) return value;
      product *= typeof value === 'number' ? value : 0;
    }
    result += product;
  }
  return finite(result);
}

const constant = (value: Scalar): Fn => ({ kinds: '', least: 0, most: 0, run: () => value });

export const numberFunctions: Functions = {
  SUM: over(total),
  PRODUCT: over((all) => (all.length === 0 ? 0 : all.reduce((a, b) => a * b, 1))),
  SUMSQ: over((all) => all.reduce((n, each) => n + each * each, 0)),
  SUMPRODUCT: { kinds: 'a', least: 1, most: 255, run: sumProduct },
  AVERAGE: over((all) => (all.length === 0 ? DIV0 : mean(all))),
  AVERAGEA: over((all) => (all.length === 0 ? DIV0 : mean(all)), true),
  MAX: over(largest),
  MIN: over(smallest),
  MAXA: over(largest, true),
  MINA: over(smallest, true),
  MEDIAN: over(median),
  MODE: over(mode),
  'MODE.SNGL': over(mode),
  COUNT: {
    kinds: 'r', least: 1, most: 255,
    run: (args, cell) =>
      args.reduce<number>((n, arg) => {
        if (arg instanceof Ranges || arg instanceof Matrix) return n + everyValue([arg], cell).flatMap(({ all }) => all.filter((each) => typeof each === 'number')).length;
        return n + (typeof toNumber(arg) === 'number' ? 1 : 0);
      }, 0),
  },
  COUNTA: { kinds: 'r', least: 1, most: 255, run: (args, cell) => everyValue(args, cell).reduce((n, { all }) => n + all.filter((each) => each !== null).length, 0) },
  COUNTBLANK: {
    kinds: 'r', least: 1, most: 1,
    run: ([range], cell) => (range instanceof Ranges ? everyValue([range], cell).reduce((n, { all, beyond }) => n + beyond + all.filter((each) => each === null || each === '').length, 0) : VALUE),
  },
  LARGE: ranked((all, n) => (n < 1 || n > all.length ? NUM : ascending(all)[all.length - Math.ceil(n)]!)),
  SMALL: ranked((all, n) => (n < 1 || n > all.length ? NUM : ascending(all)[Math.ceil(n) - 1]!)),
  PERCENTILE: ranked(percentile),
  'PERCENTILE.INC': ranked(percentile),
  QUARTILE: ranked((all, n) => percentile(all, Math.trunc(n) / 4)),
  'QUARTILE.INC': ranked((all, n) => percentile(all, Math.trunc(n) / 4)),
  RANK: rank,
  'RANK.EQ': rank,
  STDEV: over((all) => (all.length < 2 ? DIV0 : Math.sqrt(squares(all) / (all.length - 1)))),
  'STDEV.S': over((all) => (all.length < 2 ? DIV0 : Math.sqrt(squares(all) / (all.length - 1)))),
  STDEVP: over((all) => (all.length === 0 ? DIV0 : Math.sqrt(squares(all) / all.length))),
  'STDEV.P': over((all) => (all.length === 0 ? DIV0 : Math.sqrt(squares(all) / all.length))),
  VAR: over((all) => (all.length < 2 ? DIV0 : squares(all) / (all.length - 1))),
  'VAR.S': over((all) => (all.length < 2 ? DIV0 : squares(all) / (all.length - 1))),
  VARP: over((all) => (all.length === 0 ? DIV0 : squares(all) / all.length)),
  'VAR.P': over((all) => (all.length === 0 ? DIV0 : squares(all) / all.length)),

  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  INT: one((n) => Math.floor(Number(n.toPrecision(15)))),
  TRUNC: of(1, 2, (n, digits = 0) => rounded(n!, digits, Math.floor)),
  ROUND: two((n, digits) => rounded(n, digits, Math.round)),
  ROUNDUP: two((n, digits) => rounded(n, digits, Math.ceil)),
  ROUNDDOWN: two((n, digits) => rounded(n, digits, Math.floor)),
  MROUND: two((n, step) => (n * step < 0 ? NUM : stepped(n, step, Math.round))),
  CEILING: two((n, step) => stepped(n, step, Math.ceil)),
  FLOOR: two((n, step) => (step === 0 && n !== 0 ? DIV0 : stepped(n, step, Math.floor))),
  EVEN: one((n) => Math.sign(n) * 2 * Math.ceil(Math.abs(n) / 2) || 0),
  ODD: one((n) => (n === 0 ? 1 : Math.sign(n) * (2 * Math.ceil((Math.abs(n) + 1) / 2) - 1))),
  MOD: two((n, by) => (by === 0 ? DIV0 : sum(n, -by * Math.floor(n / by)))),
  QUOTIENT: two((n, by) => (by === 0 ? DIV0 : Math.trunc(n / by))),
  POWER: two((n, by) => (n === 0 && by === 0 ? NUM : n === 0 && by < 0 ? DIV0 : n ** by)),
  SQRT: one((n) => (n < 0 ? NUM : Math.sqrt(n))),
  EXP: one(Math.exp),
  LN: one((n) => (n <= 0 ? NUM : Math.log(n))),
  LOG10: one((n) => (n <= 0 ? NUM : Math.log10(n))),
  LOG: of(1, 2, (n, base = 10) => (n! <= 0 || base <= 0 ? NUM : base === 1 ? DIV0 : base === 10 ? Math.log10(n!) : Math.log(n!) / Math.log(base))),
  PI: constant(Math.PI),

  AND: logical((all) => all.every(Boolean)),
  OR: logical((all) => all.some(Boolean)),
  XOR: logical((all) => all.filter(Boolean).length % 2 === 1),
  NOT: { kinds: 'v', least: 1, most: 1, run: ([given]) => ((flag) => (typeof flag === 'boolean' ? !flag : flag))(toFlag(given as Scalar)) },
  TRUE: constant(true),
  FALSE: constant(false),
};
