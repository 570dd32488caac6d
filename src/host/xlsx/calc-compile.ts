/**
 * A formula's tree made into a function of the cell it stands in: it is made once for all copies of the formula.
 * Operators, ranges and the calling of functions are here, by Excel's rules up to 2016: an array only where a function wants one.
 */
import type { Area, CellError } from '../workbook-model';
import { around, overlaps } from './address';
import { equal, errorOf, finite, isError, Matrix, NA, NULL, order, REF, type Scalar, sum, toFlag, toNumber, toText, VALUE, DIV0, NAME } from './calc-values';
import type { Place, Tree } from './formula-tree';
import { Unsupported } from './formula-tree';
import type { Corner } from './formula-tokens';

/** What a formula looks at. */
export interface CalcSheet {
  readonly name: string;
  used(formats: boolean): Area | null;
}

export interface Range {
  readonly sheet: CalcSheet;
  readonly area: Area;
}

/** One range or, joined by commas, several. */
export class Ranges {
  constructor(readonly parts: readonly Range[]) {}

  get only(): Range | null {
    return this.parts.length === 1 ? this.parts[0]! : null;
  }
}

export type Value = Scalar | Matrix | Ranges;

/** The cell a formula stands in, and what it can see from there. */
export interface Cell {
  readonly sheet: CalcSheet;
  readonly row: number;
  readonly column: number;
  readonly book: {
    readonly date1904: boolean;
    sheetNamed(name: string): CalcSheet | null;
    read(sheet: CalcSheet, row: number, column: number): Scalar;
    /** The range's values; the same object while nothing changes, if it is large. */
    matrix(range: Range): Matrix;
    /** What a name stands for, seen from the cell; undefined where there is none. */
    named(name: string, cell: Cell): Value | undefined;
  };
}

export type Run = (cell: Cell) => Value;

/**
 * A function of Excel. `kinds` tells its parameters, the last `repeats` of them (1) as often as need be:
 * `v` a single value, `e` one that may be an error, `r` as it is given, `a` as it is given, calculated as an array.
 */
export interface Fn {
  readonly kinds: string;
  readonly repeats?: number;
  readonly least: number;
  readonly most: number;
  run(args: readonly Value[], cell: Cell): Value;
}

export type Functions = Readonly<Record<string, Fn>>;

/** Where a place lies, seen from a cell; null outside the sheet. */
export function areaFrom({ from, to }: Place, row: number, column: number): Area | null {
  const at = (corner: Corner): readonly [number | null, number | null] => [
    corner.row === null || corner.rowFixed ? corner.row : wrapped(corner.row + row, 1_048_576),
    corner.column === null || corner.columnFixed ? corner.column : wrapped(corner.column + column, 16_384),
  ];
  const [top, left] = at(from);
  if (from === to) return { row: top!, column: left!, rows: 1, columns: 1 };
  const [bottom, right] = at(to);
  const [r, c] = [Math.min(top ?? 0, bottom ?? 0), Math.min(left ?? 0, right ?? 0)];
  return { row: r, column: c, rows: top === null ? 1_048_576 : Math.abs(bottom! - top) + 1, columns: left === null ? 16_384 : Math.abs(right! - left) + 1 };
}

const wrapped = (n: number, size: number): number => (n < 0 ? n + size : n >= size ? n - size : n);

/** A value with no range left in it: from a range, the cell in line with the formula's own, as Excel has it outside arrays. */
export function single(value: Value, cell: Cell): Scalar | Matrix {
  if (!(value instanceof Ranges)) return value;
  const { only } = value;
  if (!only) return VALUE;
  const { sheet, area } = only;
  if (area.rows === 1 && area.columns === 1) return cell.book.read(sheet, area.row, area.column);
  const inRows = cell.row >= area.row && cell.row < area.row + area.rows;
  const inColumns = cell.column >= area.column && cell.column < area.column + area.columns;
  if (area.columns === 1 && inRows) return cell.book.read(sheet, cell.row, area.column);
  if (area.rows === 1 && inColumns) return cell.book.read(sheet, area.row, cell.column);
  return VALUE;
}

/** The same where an array is wanted: all of the range. */
export function many(value: Value, cell: Cell): Scalar | Matrix {
  if (!(value instanceof Ranges)) return value;
  const { only } = value;
  if (!only) return VALUE;
  return only.area.rows === 1 && only.area.columns === 1 ? cell.book.read(only.sheet, only.area.row, only.area.column) : cell.book.matrix(only);
}

/** As a matrix, a single value too. */
export function matrixOf(value: Value, cell: Cell): Matrix {
  const found = many(value, cell);
  return found instanceof Matrix ? found : new Matrix(1, 1, [found]);
}

/** Calls for each place of the arrays among the values; what one of them lacks is `#N/A`. */
export function lifted(values: readonly (Scalar | Matrix)[], call: (scalars: Scalar[]) => Scalar): Scalar | Matrix {
  let [rows, columns] = [0, 0];
  for (const each of values) if (each instanceof Matrix) [rows, columns] = [Math.max(rows, each.rows), Math.max(columns, each.columns)];
  if (rows === 0) return call(values as Scalar[]);
  const pick = (value: Scalar | Matrix, r: number, c: number): Scalar => {
    if (!(value instanceof Matrix)) return value;
    const found = spread(value, r, c);
    return found === undefined ? NA : found;
  };
  const all: Scalar[] = [];
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) all.push(call(values.map((each) => pick(each, r, c))));
  return new Matrix(rows, columns, all);
}

/** Of one array, so many results are kept. */
const MOST_KNOWN = 64;

/** A column of formulas asks the same list for the same few words, cell by cell. */
function remembered(known: WeakMap<Matrix, Map<Scalar | Matrix, Matrix>>, a: Matrix, b: Scalar | Matrix, operate: (a: Scalar, b: Scalar) => Scalar): Matrix {
  let results = known.get(a);
  if (!results) known.set(a, (results = new Map()));
  let result = results.get(b);
  if (!result) {
    if (results.size >= MOST_KNOWN) results.clear();
    results.set(b, (result = paired(a, b, operate)));
  }
  return result;
}

/** `lifted` for two values, of which one at least is an array. */
function paired(a: Scalar | Matrix, b: Scalar | Matrix, operate: (a: Scalar, b: Scalar) => Scalar): Matrix {
  const [x, y] = [a instanceof Matrix ? a : new Matrix(1, 1, [a]), b instanceof Matrix ? b : new Matrix(1, 1, [b])];
  const [rows, columns] = [Math.max(x.rows, y.rows), Math.max(x.columns, y.columns)];
  const all: Scalar[] = [];
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const [p, q] = [spread(x, r, c), spread(y, r, c)];
      all.push(p === undefined || q === undefined ? NA : operate(p, q));
    }
  return new Matrix(rows, columns, all);
}

/** A single row or column stands for all of them; undefined beyond the array. */
function spread(matrix: Matrix, r: number, c: number): Scalar | undefined {
  const [row, column] = [matrix.rows === 1 ? 0 : r, matrix.columns === 1 ? 0 : c];
  return row < matrix.rows && column < matrix.columns ? matrix.at(row, column) : undefined;
}

const arithmetic = (calculate: (a: number, b: number) => number | CellError) => (a: Scalar, b: Scalar): Scalar => {
  const x = toNumber(a);
  if (typeof x !== 'number') return x;
  const y = toNumber(b);
  if (typeof y !== 'number') return y;
  const result = calculate(x, y);
  return typeof result === 'number' ? finite(result) : result;
};

const comparison = (holds: (a: Scalar, b: Scalar) => boolean) => (a: Scalar, b: Scalar): Scalar => (isError(a) ? a : isError(b) ? b : holds(a, b));

const OPERATORS: Readonly<Record<string, (a: Scalar, b: Scalar) => Scalar>> = {
  '+': arithmetic(sum),
  '-': arithmetic((a, b) => sum(a, -b)),
  '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => (b === 0 ? DIV0 : a / b)),
  '^': arithmetic((a, b) => (a === 0 && b === 0 ? errorOf('#NUM!') : a === 0 && b < 0 ? DIV0 : a ** b)),
  '&': (a, b) => {
    const x = toText(a);
    if (typeof x !== 'string') return x;
    const y = toText(b);
    return typeof y === 'string' ? limited(x + y) : y;
  },
  '=': comparison(equal),
  '<>': comparison((a, b) => !equal(a, b)),
  '<': comparison((a, b) => order(a, b) < 0),
  '>': comparison((a, b) => order(a, b) > 0),
  '<=': comparison((a, b) => order(a, b) <= 0),
  '>=': comparison((a, b) => order(a, b) >= 0),
};

/** No text is longer than a cell can hold. */
export const limited = (text: string): Scalar => (text.length > 32_767 ? VALUE : text);

const isPlain = (value: Value): value is Scalar => typeof value !== 'object' || value === null || isError(value);

/** @param array ranges within operators stand for all their cells */
export function compile(tree: Tree, functions: Functions, array: boolean): Run {
  const value = (of: Tree, arrays = array): ((cell: Cell) => Scalar | Matrix) => {
    if (of.is === 'area' && of.place.from === of.place.to) return cellReader(of.place);
    const run = compile(of, functions, arrays);
    const flat = arrays ? many : single;
    return (cell) => {
      const found = run(cell);
      return found instanceof Ranges ? flat(found, cell) : found;
    };
  };

  switch (tree.is) {
    case 'value': {
      const constant = tree.value;
      return () => constant;
    }
    case 'area': {
      const { place } = tree;
      return (cell) => {
        const sheet = place.sheet === null ? cell.sheet : cell.book.sheetNamed(place.sheet);
        const area = areaFrom(place, cell.row, cell.column);
        return sheet && area ? new Ranges([{ sheet, area }]) : REF;
      };
    }
    case 'name': {
      const { name } = tree;
      return (cell) => {
        const found = cell.book.named(name, cell);
        return found === undefined ? NAME : found;
      };
    }
    case 'prefix': {
      const of = value(tree.of);
      if (tree.operator !== '-') return tree.operator === '@' ? (cell) => single(of(cell), cell) : of;
      const negated = (given: Scalar): Scalar => {
        const number = toNumber(given);
        return typeof number === 'number' ? -number || 0 : number;
      };
      return (cell) => lifted([of(cell)], ([given]) => negated(given!));
    }
    case 'percent': {
      const of = value(tree.of);
      return (cell) => lifted([of(cell)], ([given]) => OPERATORS['/']!(given!, 100));
    }
    case 'operator': {
      const operate = OPERATORS[tree.operator]!;
      const [left, right] = [value(tree.left), value(tree.right)];
      const known = new WeakMap<Matrix, Map<Scalar | Matrix, Matrix>>();
      return (cell) => {
        const [a, b] = [left(cell), right(cell)];
        if (isPlain(a) && isPlain(b)) return operate(a, b);
        return a instanceof Matrix ? remembered(known, a, b, operate) : paired(a, b, operate);
      };
    }
    case 'ranges':
      return joined(tree.operator, tree.parts.map((part) => compile(part, functions, array)));
    case 'call':
      return called(tree.name, tree.args, functions, array, value);
  }
}

/** One cell's value, without a range in between: what most formulas are made of. */
function cellReader({ sheet, from }: Place): (cell: Cell) => Scalar {
  return (cell) => {
    const on = sheet === null ? cell.sheet : cell.book.sheetNamed(sheet);
    if (!on) return REF;
    return cell.book.read(on, from.rowFixed ? from.row! : wrapped(from.row! + cell.row, 1_048_576), from.columnFixed ? from.column! : wrapped(from.column! + cell.column, 16_384));
  };
}

function joined(operator: ':' | ' ' | ',', parts: readonly Run[]): Run {
  return (cell) => {
    const values = parts.map((part) => part(cell));
    const wrong = values.find((each) => !(each instanceof Ranges));
    if (wrong !== undefined) return isError(wrong) ? wrong : VALUE;
    const ranges = values.flatMap((each) => (each as Ranges).parts);
    if (operator === ',') return new Ranges(ranges);
    const [first, second] = ranges;
    if (ranges.length !== 2 || first!.sheet !== second!.sheet) return VALUE;
    const [a, b] = [first!.area, second!.area];
    if (operator === ':') return new Ranges([{ sheet: first!.sheet, area: around(a, b) }]);
    if (!overlaps(a, b)) return NULL;
    const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
    return new Ranges([{ sheet: first!.sheet, area: { row, column, rows: Math.min(a.row + a.rows, b.row + b.rows) - row, columns: Math.min(a.column + a.columns, b.column + b.columns) - column } }]);
  };
}

type Flat = (of: Tree, arrays?: boolean) => (cell: Cell) => Scalar | Matrix;

function called(name: string, args: readonly (Tree | null)[], functions: Functions, array: boolean, value: Flat): Run {
  const raw = (tree: Tree | null | undefined): Run => (tree ? compile(tree, functions, array) : () => null);
  const lazy = LAZY[name];
  if (lazy) {
    if (args.length < lazy.least || args.length > lazy.most) throw new Unsupported(`${name} of ${args.length}`);
    return lazy.compile(args, raw, (tree) => (tree ? value(tree) : () => null));
  }
  const fn = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!fn) throw new Unsupported(name);
  if (args.length < fn.least || args.length > fn.most) throw new Unsupported(`${name} of ${args.length}`);
  const { kinds, repeats = 1 } = fn;
  const kindOf = (i: number): string => (i < kinds.length ? kinds[i]! : kinds[kinds.length - repeats + ((i - kinds.length) % repeats)]!);
  const runs: Run[] = args.map((tree, i) => {
    if (tree === null) return () => null;
    const kind = kindOf(i);
    return kind === 'r' ? raw(tree) : kind === 'a' ? compile(tree, functions, true) : value(tree);
  });
  const lifts = args.map((_, i) => kindOf(i) === 'v' || kindOf(i) === 'e');
  const strict = args.map((_, i) => kindOf(i) === 'v');
  const call = (given: readonly Value[], cell: Cell): Value => {
    for (let i = 0; i < given.length; i++) if (strict[i] && isError(given[i])) return given[i]!;
    return fn.run(given, cell);
  };
  return (cell) => {
    const values: Value[] = [];
    let arrays = false;
    for (let i = 0; i < runs.length; i++) {
      const found = runs[i]!(cell);
      if (lifts[i] && found instanceof Matrix) arrays = true;
      values.push(found);
    }
    if (!arrays) return call(values, cell);
    return lifted(
      values.map((each, i) => (lifts[i] ? (each as Scalar | Matrix) : null)),
      (scalars) => {
        const found = single(call(values.map((each, i) => (lifts[i] ? scalars[i]! : each)), cell), cell);
        return found instanceof Matrix ? found.at(0, 0) : found;
      },
    );
  };
}

interface Lazy {
  readonly least: number;
  readonly most: number;
  compile(args: readonly (Tree | null)[], raw: (tree: Tree | null | undefined) => Run, value: (tree: Tree | null | undefined) => (cell: Cell) => Scalar | Matrix): Run;
}

const plain = (value: Value, cell: Cell): Scalar => {
  const found = many(value, cell);
  return found instanceof Matrix ? found.at(0, 0) : found;
};

/** `#…` → the other value, for errors that `catches` takes. */
const otherwise = (catches: (error: CellError) => boolean): Lazy => ({
  least: 2,
  most: 2,
  compile: (args, raw, value) => {
    const [tried, instead] = [value(args[0]), raw(args[1])];
    return (cell) => {
      const found = tried(cell);
      if (!(found instanceof Matrix)) return isError(found) && catches(found) ? instead(cell) : found;
      return lifted([found, many(instead(cell), cell)], ([each, other]) => (isError(each) && catches(each) ? other! : each!));
    };
  },
});

/** Functions that calculate only what they need. */
const LAZY: Readonly<Record<string, Lazy>> = {
  IF: {
    least: 2,
    most: 3,
    compile: (args, raw, value) => {
      const [condition, yes, no] = [value(args[0]), raw(args[1]), args.length > 2 ? raw(args[2]) : (): Value => false];
      return (cell) => {
        const given = condition(cell);
        if (!(given instanceof Matrix)) {
          const met = toFlag(given);
          return typeof met === 'boolean' ? (met ? yes : no)(cell) : met;
        }
        return lifted([given, many(yes(cell), cell), many(no(cell), cell)], ([each, a, b]) => {
          const met = toFlag(each!);
          return typeof met === 'boolean' ? (met ? a! : b!) : met;
        });
      };
    },
  },
  IFERROR: otherwise(() => true),
  IFNA: otherwise((error) => error.error === NA.error),
  CHOOSE: {
    least: 2,
    most: 255,
    compile: ([index, ...options], raw, value) => {
      const [chosen, runs] = [value(index), options.map(raw)];
      const choose = (given: Scalar, cell: Cell): Value => {
        const n = toNumber(given);
        if (typeof n !== 'number') return n;
        const run = runs[Math.trunc(n) - 1];
        return run ? run(cell) : VALUE;
      };
      return (cell) => {
        const given = chosen(cell);
        return given instanceof Matrix ? lifted([given], ([each]) => plain(choose(each!, cell), cell)) : choose(given, cell);
      };
    },
  },
  IFS: {
    least: 2,
    most: 254,
    compile: (args, raw, value) => {
      const pairs = args.flatMap((each, i) => (i % 2 === 0 ? [[value(each), raw(args[i + 1])] as const] : []));
      return (cell) => {
        for (const [condition, result] of pairs) {
          const met = toFlag(plain(condition(cell), cell));
          if (met !== false) return met === true ? result(cell) : met;
        }
        return NA;
      };
    },
  },
  SWITCH: {
    least: 3,
    most: 254,
    compile: ([subject, ...rest], raw, value) => {
      const [of, runs] = [value(subject), rest.map(raw)];
      return (cell) => {
        const wanted = plain(of(cell), cell);
        if (isError(wanted)) return wanted;
        for (let i = 0; i + 1 < runs.length; i += 2) {
          const each = plain(runs[i]!(cell), cell);
          if (isError(each)) return each;
          if (equal(each, wanted)) return runs[i + 1]!(cell);
        }
        return runs.length % 2 === 1 ? runs.at(-1)!(cell) : NA;
      };
    },
  },
};
