/**
 * What the formula parser lacks of the functions that workbooks use most, and Excel's way of comparing: blanks equal to nothing
 * and to zero, capitals alike, arrays cell by cell. Knows no cells, only values.
 */

/** A value as the parser has it: blank is null; a range is an array of rows; an error is an object. */
type Value = unknown;

export interface Argument {
  readonly value: Value;
}

type Infix = (a: { readonly val: Value; readonly isArray: boolean }, operator: string, b: { readonly val: Value; readonly isArray: boolean }) => Value;

const COMPARISONS = new Set(['=', '<>', '<', '>', '<=', '>=']);
const rankOf = (value: Value): number => ({ number: 1, string: 2, boolean: 3 })[typeof value as 'number'] ?? 0;
const blankLike = (other: Value): Value => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);

/** -1, 0 or 1, as Excel orders values: numbers, then texts whatever their capitals, then booleans. */
function order(a: Value, b: Value): number {
  const [x, y] = [a ?? blankLike(b), b ?? blankLike(a)].map((each) => (typeof each === 'string' ? each.toLowerCase() : each)) as [number, number];
  if (rankOf(x) !== rankOf(y)) return rankOf(x) - rankOf(y);
  return x < y ? -1 : x > y ? 1 : 0;
}

function compare(a: Value, operator: string, b: Value): boolean {
  const n = order(a, b);
  return { '=': n === 0, '<>': n !== 0, '<': n < 0, '>': n > 0, '<=': n <= 0, '>=': n >= 0 }[operator]!;
}

/** An operator between two values, by Excel's rules where the parser's `plain` has others. */
export function infix(plain: Infix, isError: (value: Value) => boolean): Infix {
  return (a, operator, b) => {
    const one = (x: Value, y: Value): Value => {
      if (isError(x)) return x;
      if (isError(y)) return y;
      return COMPARISONS.has(operator) ? compare(x, operator, y) : plain({ val: x, isArray: false }, operator, { val: y, isArray: false });
    };
    if (!Array.isArray(a.val) && !Array.isArray(b.val)) return one(a.val, b.val);
    const [left, right] = [a, b].map(({ val }) => (Array.isArray(val) ? val : [[val]]) as Value[][]) as [Value[][], Value[][]];
    const at = (rows: Value[][], r: number, c: number): Value => {
      const row = rows[rows.length === 1 ? 0 : r];
      return row?.[row.length === 1 ? 0 : c];
    };
    return Array.from({ length: Math.max(left.length, right.length) }, (_, r) =>
      Array.from({ length: Math.max(left[0]!.length, right[0]!.length) }, (__, c) => one(at(left, r, c), at(right, r, c))),
    );
  };
}

const cells = (argument: Argument): Value[] => (Array.isArray(argument.value) ? (argument.value as Value[][]).flat() : [argument.value]);
const scalar = (argument: Argument): Value => cells(argument)[0];
const shown = (argument: Argument): string => {
  const value = scalar(argument) ?? '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value as string | number);
};
const numbers = (all: readonly Argument[]): number[] => all.flatMap((each) => cells(each).flatMap((value) => (typeof value === 'number' ? [value] : Array.isArray(each.value) || typeof value !== 'boolean' ? [] : [Number(value)])));

/** `">5"`, `"sí*"`, 3 → whether a value meets it. */
function criterion(given: Value): (value: Value) => boolean {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|<|>|=)?([^]*)$/.exec(String(given ?? ''))!;
  if (typeof given === 'number' || (operand.trim() !== '' && !Number.isNaN(Number(operand)))) {
    const wanted = Number(operand);
    return (value) => (typeof value === 'number' ? compare(value, operator, wanted) : operator === '<>');
  }
  if (operator === '=' || operator === '<>') {
    const pattern = operand.replace(/~([*?~])|[.+^${}()|[\]\\]|[*?]/g, (found, escaped: string | undefined) => (escaped !== undefined ? `\\${escaped}` : found === '*' ? '[^]*' : found === '?' ? '[^]' : `\\${found}`));
    const like = new RegExp(`^${pattern}$`, 'i');
    return (value) => (operand === '' ? value === null || value === '' : typeof value === 'string' && like.test(value)) === (operator === '=');
  }
  return (value) => typeof value === 'string' && compare(value, operator, operand);
}

/** Places where all criteria are met; the ranges have one size. */
function matching(pairs: readonly Argument[]): boolean[] {
  const tests = Array.from({ length: pairs.length / 2 }, (_, i) => ({ values: cells(pairs[2 * i]!), meets: criterion(scalar(pairs[2 * i + 1]!)) }));
  return tests[0]!.values.map((_, i) => tests.every(({ values, meets }) => meets(values[i] ?? null)));
}

/** Functions by name, on the parser's arguments; `na` is its `#N/A`. */
export function functions(na: Value): Readonly<Record<string, (...all: Argument[]) => Value>> {
  return {
    COUNTA: (...all) => all.flatMap(cells).filter((value) => value !== null).length,
    COUNTBLANK: (range) => cells(range!).filter((value) => value === null || value === '').length,
    COUNTIF: (...pair) => matching(pair).filter(Boolean).length,
    COUNTIFS: (...pairs) => matching(pairs).filter(Boolean).length,
    SUMIFS: (sums, ...pairs) => {
      const values = cells(sums!);
      return matching(pairs).reduce((sum, meets, i) => sum + (meets && typeof values[i] === 'number' ? values[i] : 0), 0);
    },
    MAX: (...all) => Math.max(...numbers(all), ...(numbers(all).length > 0 ? [] : [0])),
    MIN: (...all) => Math.min(...numbers(all), ...(numbers(all).length > 0 ? [] : [0])),
    LEN: (text) => shown(text!).length,
    UPPER: (text) => shown(text!).toUpperCase(),
    SUBSTITUTE: (text, from, to, nth) => {
      const [old, fresh] = [shown(from!), shown(to!)];
      if (old === '') return shown(text!);
      if (!nth) return shown(text!).replaceAll(old, fresh);
      let n = 0;
      return shown(text!).replaceAll(old, (found) => (++n === Number(scalar(nth)) ? fresh : found));
    },
    TEXTJOIN: (between, skipBlanks, ...all) =>
      all.flatMap((each) => cells(each).map((value) => shown({ value }))).filter((text) => text !== '' || scalar(skipBlanks!) === false).join(shown(between!)),
    HYPERLINK: (address, text) => (text ? scalar(text) : scalar(address!)),
    MATCH: (wanted, range, type) => {
      const [value, values, kind] = [scalar(wanted!), cells(range!), type ? Number(scalar(type)) : 1];
      const meets = typeof value === 'string' ? criterion(`=${value}`) : (each: Value): boolean => each !== null && order(each, value) === 0;
      const sorted = (each: Value): boolean => each !== null && rankOf(each) === rankOf(value) && (kind > 0 ? order(each, value) <= 0 : order(each, value) >= 0);
      const found = kind === 0 ? values.findIndex(meets) : values.findLastIndex(sorted);
      return found < 0 ? na : found + 1;
    },
  };
}
