/** Functions that pick cells by a criterion (`">5"`, `"sí*"`) or find a value's place among others. */
import { type Cell, type Fn, type Functions, many, matrixOf, type Range, Ranges, type Value } from './calc-compile';
import { DIV0, equal, errorOf, isError, Matrix, MAX_PATTERN, NA, numberOfText, order, pattern, REF, sameText, type Scalar, toFlag, toNumber, VALUE } from './calc-values';

type Test = (value: Scalar) => boolean;

interface Criterion {
  readonly meets: Test;
  /** What a cell must hold, as `keyOf` tells it, where nothing else counts. */
  readonly key: string | number | boolean | null;
}

/** Of values that are alike for COUNTIF; null: alike to none but itself. */
function keyOf(value: Scalar): string | number | boolean | null {
  if (typeof value === 'string') return numberOfText(value) ?? value.toLowerCase();
  return typeof value === 'object' ? null : value;
}

/** @returns null for a text too long to be one */
function criterion(given: Scalar): Criterion | null {
  if (typeof given !== 'string') {
    const wanted = given ?? 0;
    if (isError(wanted)) return { meets: (value) => isError(value) && value.error === wanted.error, key: null };
    return { meets: (value) => keyOf(value) === wanted, key: wanted };
  }
  const [, operator = '', operand = ''] = /^(<>|<=|>=|<|>|=)?([^]*)$/.exec(given)!;
  if (operand.length > MAX_PATTERN) return null;
  const number = numberOfText(operand);
  const upper = operand.toUpperCase();
  const flag = upper === 'TRUE' ? true : upper === 'FALSE' ? false : null;
  if (operator === '' || operator === '=' || operator === '<>') {
    const same = sameness(operand, operator, number, flag);
    if (operator === '<>') return { meets: (value) => !same(value), key: null };
    const plain = operand !== '' && !/[?*~]|^#/.test(operand);
    return { meets: same, key: plain ? (flag ?? number ?? operand.toLowerCase()) : null };
  }
  const wanted = flag ?? number ?? operand;
  const within: Readonly<Record<string, (n: number) => boolean>> = { '<': (n) => n < 0, '>': (n) => n > 0, '<=': (n) => n <= 0, '>=': (n) => n >= 0 };
  const holds = within[operator]!;
  return { meets: (value) => typeof value === typeof wanted && holds(order(value, wanted)), key: null };
}

function sameness(operand: string, operator: string, number: number | null, flag: boolean | null): Test {
  if (operand === '') return operator === '' ? (value) => value === null || value === '' : (value) => value === null;
  if (flag !== null) return (value) => value === flag;
  if (number !== null) return (value) => keyOf(value) === number;
  if (operand.startsWith('#')) return (value) => (isError(value) ? value.error === operand.toUpperCase() : typeof value === 'string' && sameText(value, operand));
  const like = pattern(operand);
  return (value) => typeof value === 'string' && (like ? like.test(value) : sameText(value, operand));
}

const counts = new WeakMap<Matrix, Map<string | number | boolean, number>>();

/** Shorter ranges are gone through; longer ones are kept by value. */
const FEW = 64;

function count(values: Matrix, { key, meets }: Criterion): number {
  if (key === null || values.all.length < FEW) return values.all.filter(meets).length + (values.beyond > 0 && meets(null) ? values.beyond : 0);
  let known = counts.get(values);
  if (!known) {
    counts.set(values, (known = new Map()));
    for (const each of values.all) {
      const its = keyOf(each);
      if (its !== null) known.set(its, (known.get(its) ?? 0) + 1);
    }
  }
  return known.get(key) ?? 0;
}

/** Which of the places meet all pairs of range and criterion; an error where the ranges are not alike in size. */
function matching(pairs: readonly Value[], cell: Cell): Test | Scalar {
  const tests: { readonly values: Matrix; readonly meets: Test }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const range = pairs[i];
    const test = criterion(pairs[i + 1] as Scalar);
    if (!(range instanceof Ranges) || !test) return VALUE;
    tests.push({ values: matrixOf(range, cell), meets: test.meets });
  }
  const [first] = tests;
  if (!first || tests.some(({ values }) => values.columns !== first.values.columns || values.all.length + values.beyond !== first.values.all.length + first.values.beyond)) return VALUE;
  return (place) => tests.every(({ values, meets }) => meets(values.all[place as number] ?? null));
}

/** The numbers of `sums` where the tests hold; of a shorter or longer range, cells from the same corner on. */
function picked(sums: Value, pairs: readonly Value[], cell: Cell): readonly number[] | Scalar {
  const meets = matching(pairs, cell);
  if (typeof meets !== 'function') return meets;
  const values = matrixOf(sums, cell);
  const found: number[] = [];
  for (let i = 0; i < values.all.length; i++) {
    const value = values.all[i]!;
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || !meets(i)) continue;
    if (isError(value)) return value;
    found.push(value);
  }
  return found;
}

function sameShape(sums: Value | undefined, range: Value): Value {
  if (!(sums instanceof Ranges) || !(range instanceof Ranges) || !sums.only || !range.only) return range;
  const { sheet, area } = sums.only;
  return new Ranges([{ sheet, area: { ...area, rows: range.only.area.rows, columns: range.only.area.columns } }]);
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers: readonly number[]): Scalar => (numbers.length === 0 ? DIV0 : total(numbers) / numbers.length);
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

const ofOne = (result: (numbers: readonly number[]) => Scalar): Fn => ({
  kinds: 'rer', least: 2, most: 3,
  run: ([range, given, sums], cell) => {
    const numbers = picked(sameShape(sums, range!), [range!, given!], cell);
    return Array.isArray(numbers) ? result(numbers as number[]) : (numbers as Scalar);
  },
});
const ofMany = (result: (numbers: readonly number[]) => Scalar): Fn => ({
  kinds: 'rre', repeats: 2, least: 3, most: 255,
  run: ([sums, ...pairs], cell) => {
    const numbers = picked(sums!, pairs, cell);
    return Array.isArray(numbers) ? result(numbers as number[]) : (numbers as Scalar);
  },
});

const places = new WeakMap<Matrix, Map<string | number | boolean, number>>();

/** The first place of the value, from 0; -1 where it has none. */
function placeOf(wanted: Scalar, values: Matrix): number {
  if (typeof wanted === 'string') {
    const like = pattern(wanted);
    if (like) return values.all.findIndex((value) => typeof value === 'string' && like.test(value));
  }
  if (values.all.length < FEW) return values.all.findIndex((value) => value !== null && !isError(value) && typeof value === typeof (wanted ?? 0) && equal(value, wanted));
  let known = places.get(values);
  if (!known) {
    places.set(values, (known = new Map()));
    for (const [i, value] of values.all.entries()) {
      const key = typeof value === 'string' ? value.toLowerCase() : typeof value === 'object' ? null : value;
      if (key !== null && !known.has(key)) known.set(key, i);
    }
  }
  const key = typeof wanted === 'string' ? wanted.toLowerCase() : wanted === null ? 0 : wanted;
  return typeof key === 'object' ? -1 : (known.get(key) ?? -1);
}

const kind = (value: Scalar): string => (value === null ? 'number' : typeof value);

/** The last place whose value is not beyond the wanted one, by halving, as in sorted values; -1 where all are. */
function sortedPlace(wanted: Scalar, values: readonly Scalar[], descending = false): number {
  let [low, high, found] = [0, values.length - 1, -1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    // Values of another kind are passed over.
    while (at <= high && (values[at] === null || isError(values[at]) || kind(values[at]!) !== kind(wanted))) at++;
    if (at > high) {
      high = middle - 1;
      continue;
    }
    const n = order(values[at]!, wanted);
    if (n === 0 && descending) return values.findIndex((each) => each !== null && kind(each) === kind(wanted) && order(each, wanted) === 0);
    if (descending ? n >= 0 : n <= 0) {
      found = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return found;
}

function lookup(wanted: Scalar, along: Matrix, approximate: boolean): number {
  return approximate ? sortedPlace(wanted, along.all) : placeOf(wanted, along);
}

const lines = new WeakMap<Matrix, Matrix>();

/** The first column or row of a matrix, the same object each time. */
function firstLine(values: Matrix, column: boolean): Matrix {
  let line = lines.get(values);
  if (!line) {
    line = column
      ? new Matrix(values.rows, 1, Array.from({ length: values.rows }, (_, r) => values.at(r, 0)))
      : new Matrix(1, values.columns, values.all.slice(0, values.columns));
    lines.set(values, line);
  }
  return line;
}

const tableLookup = (vertical: boolean): Fn => ({
  kinds: 'vrvv', least: 3, most: 4,
  run: ([wanted, table, index, approximate], cell) => {
    const n = toNumber(index as Scalar);
    const near = approximate === undefined ? true : toFlag(approximate as Scalar);
    if (isError(n) || isError(near)) return n as Scalar;
    const range = table instanceof Ranges ? table.only : null;
    const line = range
      ? cell.book.matrix({ sheet: range.sheet, area: vertical ? { ...range.area, columns: 1 } : { ...range.area, rows: 1 } })
      : firstLine(matrixOf(table!, cell), vertical);
    const size = range ? (vertical ? range.area.columns : range.area.rows) : vertical ? matrixOf(table!, cell).columns : matrixOf(table!, cell).rows;
    if (n < 1) return VALUE;
    if (Math.trunc(n) > size) return REF;
    if (typeof wanted === 'string' && wanted.length > MAX_PATTERN) return VALUE;
    const at = lookup(wanted as Scalar, line, near);
    if (at < 0) return NA;
    const other = Math.trunc(n) - 1;
    const [row, column] = vertical ? [at, other] : [other, at];
    return range ? cell.book.read(range.sheet, range.area.row + row, range.area.column + column) : matrixOf(table!, cell).at(row, column);
  },
});

const offset = ({ sheet, area }: Range, row: number, column: number, rows: number, columns: number): Ranges =>
  new Ranges([{ sheet, area: { row: area.row + row, column: area.column + column, rows, columns } }]);

/** Row and column from 1, 0 for all of them. */
function indexed(given: Value, row: number, column: number, cell: Cell): Value {
  if (row < 0 || column < 0) return VALUE;
  const range = given instanceof Ranges ? given.only : null;
  const values = range ? null : many(given, cell);
  if (isError(values)) return values;
  const matrix = values === null || values instanceof Matrix ? values : new Matrix(1, 1, [values]);
  const [rows, columns] = range ? [range.area.rows, range.area.columns] : [matrix!.rows, matrix!.columns];
  if (row > rows || column > columns) return REF;
  if (range) return offset(range, Math.max(row - 1, 0), Math.max(column - 1, 0), row === 0 ? rows : 1, column === 0 ? columns : 1);
  if (row > 0 && column > 0) return matrix!.at(row - 1, column - 1);
  const [top, left, height, width] = [Math.max(row - 1, 0), Math.max(column - 1, 0), row === 0 ? rows : 1, column === 0 ? columns : 1];
  return new Matrix(height, width, Array.from({ length: height * width }, (_, i) => matrix!.at(top + Math.floor(i / width), left + (i % width))));
}

const sizeOf = (value: Value, cell: Cell): readonly [rows: number, columns: number] => {
  const only = value instanceof Ranges ? value.only : null;
  if (only) return [only.area.rows, only.area.columns];
  const matrix = matrixOf(value, cell);
  return [matrix.rows, matrix.columns];
};

/** Rows or columns of a range as numbers, from 1. */
const numbered = (vertical: boolean): Fn => ({
  kinds: 'r', least: 0, most: 1,
  run: ([given], cell) => {
    if (given === undefined) return (vertical ? cell.row : cell.column) + 1;
    const only = given instanceof Ranges ? given.only : null;
    if (!only) return isError(given) ? given : VALUE;
    const { area } = only;
    const [first, length] = vertical ? [area.row, Math.min(area.rows, matrixOf(given, cell).rows)] : [area.column, Math.min(area.columns, matrixOf(given, cell).columns)];
    if (length === 1) return first + 1;
    return new Matrix(vertical ? length : 1, vertical ? 1 : length, Array.from({ length }, (_, i) => first + i + 1));
  },
});

const whole = (value: Value | undefined): number | Scalar => {
  const n = toNumber((value ?? 0) as Scalar);
  return typeof n === 'number' ? Math.trunc(n) : n;
};

export const criteriaFunctions: Functions = {
  COUNTIF: {
    kinds: 're', least: 2, most: 2,
    run: ([range, given], cell) => {
      const test = criterion(given as Scalar);
      return range instanceof Ranges && test ? count(matrixOf(range, cell), test) : isError(range) ? range : VALUE;
    },
  },
  COUNTIFS: {
    kinds: 're', repeats: 2, least: 2, most: 254,
    run: (pairs, cell) => {
      const meets = matching(pairs, cell);
      if (typeof meets !== 'function') return meets;
      const sizes = pairs.filter((_, i) => i % 2 === 0).map((each) => matrixOf(each, cell));
      const length = Math.max(...sizes.map(({ all }) => all.length));
      let n = 0;
      for (let i = 0; i < length; i++) if (meets(i)) n++;
      return n + (meets(length) ? Math.min(...sizes.map(({ all, beyond }) => all.length + beyond)) - length : 0);
    },
  },
  SUMIF: ofOne(total),
  SUMIFS: ofMany(total),
  AVERAGEIF: ofOne(mean),
  AVERAGEIFS: ofMany(mean),
  MAXIFS: ofMany(most),
  MINIFS: ofMany(least),
  MATCH: {
    kinds: 'vav', least: 2, most: 3,
    run: ([wanted, range, type], cell) => {
      const values = matrixOf(range!, cell);
      const how = type === undefined ? 1 : whole(type);
      if (typeof how !== 'number') return how;
      const only = range instanceof Ranges ? range.only : null;
      if ((only ? only.area.rows > 1 && only.area.columns > 1 : values.rows > 1 && values.columns > 1) || wanted === null) return NA;
      if (typeof wanted === 'string' && wanted.length > MAX_PATTERN) return VALUE;
      const at = how === 0 ? placeOf(wanted as Scalar, values) : sortedPlace(wanted as Scalar, values.all, how < 0);
      return at < 0 ? NA : at + 1;
    },
  },
  LOOKUP: {
    kinds: 'vaa', least: 2, most: 3,
    run: ([wanted, range, results], cell) => {
      const values = matrixOf(range!, cell);
      const tall = values.rows >= values.columns;
      const line = values.rows === 1 || values.columns === 1 ? values : firstLine(values, tall);
      const at = sortedPlace(wanted as Scalar, line.all);
      if (at < 0) return NA;
      if (results === undefined) return tall ? values.at(at, values.columns - 1) : values.at(values.rows - 1, at);
      const found = matrixOf(results, cell);
      return at < found.all.length + found.beyond ? (found.all[at] ?? null) : NA;
    },
  },
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  INDEX: {
    kinds: 'avvv', least: 2, most: 4,
    run: ([given, row, column, part], cell) => {
      if (isError(given)) return given;
      const of = given instanceof Ranges && given.parts.length > 1 ? given.parts[((whole(part ?? 1) as number) || 1) - 1] : null;
      if (of === undefined) return REF;
      const from = of ? new Ranges([of]) : given!;
      const [r, c] = [whole(row), whole(column)];
      if (typeof r !== 'number') return r;
      if (typeof c !== 'number') return c;
      const [rows] = sizeOf(from, cell);
      // One number counts along a single row.
      return rows === 1 && column === undefined ? indexed(from, 1, r, cell) : indexed(from, r, c || (column === undefined && sizeOf(from, cell)[1] === 1 ? 1 : 0), cell);
    },
  },
  ROW: numbered(true),
  COLUMN: numbered(false),
  ROWS: { kinds: 'r', least: 1, most: 1, run: ([given], cell) => (isError(given) ? given : sizeOf(given!, cell)[0]) },
  COLUMNS: { kinds: 'r', least: 1, most: 1, run: ([given], cell) => (isError(given) ? given : sizeOf(given!, cell)[1]) },
  TRANSPOSE: {
    kinds: 'a', least: 1, most: 1,
    run: ([given], cell) => {
      const { rows, columns, all } = matrixOf(given!, cell);
      return new Matrix(columns, rows, Array.from({ length: rows * columns }, (_, i) => all[(i % rows) * columns + Math.floor(i / rows)] ?? null));
    },
  },
  ISREF: { kinds: 'r', least: 1, most: 1, run: ([given]) => given instanceof Ranges },
  NA: { kinds: '', least: 0, most: 0, run: () => errorOf('#N/A') },
};
