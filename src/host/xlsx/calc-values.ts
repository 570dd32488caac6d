/** Values as formulas have them, and Excel's rules for turning one kind into another and for comparing them. Knows no cells. */
import type { CellError } from '../workbook-model';
import { readTyped } from './typed';

/** Null: a blank cell, or an argument left out. */
export type Scalar = string | number | boolean | CellError | null;

/** A rectangle of values, row by row; `beyond` counts blank cells of whole columns or rows that lie outside it. */
export class Matrix {
  constructor(
    readonly rows: number,
    readonly columns: number,
    readonly all: readonly Scalar[],
    readonly beyond = 0,
  ) {}

  at(row: number, column: number): Scalar {
    return this.all[row * this.columns + column] ?? null;
  }
}

const ERRORS = new Map<string, CellError>();

/** The same object for the same error. */
export function errorOf(name: string): CellError {
  let error = ERRORS.get(name);
  if (!error) ERRORS.set(name, (error = { error: name }));
  return error;
}

export const VALUE = errorOf('#VALUE!');
export const NA = errorOf('#N/A');
export const REF = errorOf('#REF!');
export const DIV0 = errorOf('#DIV/0!');
export const NUM = errorOf('#NUM!');
export const NAME = errorOf('#NAME?');
export const NULL = errorOf('#NULL!');

export const isError = (value: unknown): value is CellError => typeof value === 'object' && value !== null && 'error' in value;

/** Blank is 0, TRUE is 1, a text what it would be if typed. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return value;
  return numberOfText(value) ?? VALUE;
}

/** A text as the number, date or time it spells; null where it spells none. */
export function numberOfText(text: string): number | null {
  const plain = text.trim();
  if (!/\d/.test(plain)) return null;
  const typed = readTyped(plain, new Date().getFullYear())?.value;
  return typeof typed === 'number' ? typed : null;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

/** As in General in a cell wide enough: 15 digits. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? text.replace(/e([+-])(\d)$/, 'e$10$2').toUpperCase() : text;
}

export function toFlag(value: Scalar): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value === 'object') return value;
  const upper = value.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : VALUE;
}

const ORDER = new Intl.Collator('en', { sensitivity: 'accent' });

export const sameText = (a: string, b: string): boolean => a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
/** Alike in the 15 digits that Excel shows. */
const sameNumber = (a: number, b: number): boolean => a === b || (Math.abs(a - b) < Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15));

const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
const blankAs = (other: Scalar): Scalar => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);

/** Negative, 0 or positive: numbers come before texts, texts before truth values; capitals are alike. Neither is an error. */
export function order(a: Scalar, b: Scalar): number {
  const [x, y] = [a ?? blankAs(b), b ?? blankAs(a)];
  if (typeof x === 'number' && typeof y === 'number') return sameNumber(x, y) ? 0 : x - y;
  if (typeof x === 'string' && typeof y === 'string') return sameText(x, y) ? 0 : ORDER.compare(x, y) || (x.toLowerCase() < y.toLowerCase() ? -1 : 1);
  return rank(x) === rank(y) ? Number(x) - Number(y) : rank(x) - rank(y);
}

/** `order(a, b) === 0`, without finding the order. */
export function equal(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'string' && typeof b === 'string') return sameText(a, b);
  return order(a, b) === 0;
}

/** Excel takes what is left of a sum's last digits for nothing. */
export function sum(a: number, b: number): number {
  const result = a + b;
  return result !== 0 && Math.abs(result) < Math.abs(a) * 2 ** -49 ? 0 : result;
}

export const finite = (value: number): number | CellError => (Number.isFinite(value) ? value : NUM);

/** Longer texts are no wildcard pattern. */
export const MAX_PATTERN = 255;

/** `?` and `*` in it are any letters, `~` takes their meaning; null where there are none of them. */
export function pattern(text: string, whole = true): RegExp | null {
  if (!/[?*~]/.test(text)) return null;
  const source = text.replace(/~([*?~])|[.+^${}()|[\]\\/]|[*?]/g, (found, plain: string | undefined) =>
    plain !== undefined ? `\\${plain}` : found === '*' ? '[^]*' : found === '?' ? '[^]' : `\\${found}`,
  );
  return new RegExp(whole ? `^${source}$` : source, 'i');
}
