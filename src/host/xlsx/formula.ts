/**
 * Formulas as text: finds the references in them, moves them, renames their sheets. Does not calculate.
 * All formulas here are without the leading `=` and in the file's own form (English names, commas).
 */
import { columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet } from './address';
import { type Corner, corners, tokens } from './formula-tokens';

export interface Reference {
  readonly start: number;
  readonly end: number;
  /** Sheet name unquoted; null for the formula's own. May name several (`A:C`) or another book (`[1]A`). */
  readonly sheet: string | null;
  /** The cells as written, or null for a name. */
  readonly area: string | null;
  readonly name: string | null;
  /** The name is followed by `(`. */
  readonly call: boolean;
}

export function references(formula: string): Reference[] {
  return tokens(formula).flatMap(({ kind, start, at, end, sheet }) => {
    if (kind !== 'area' && kind !== 'name') return [];
    const text = formula.slice(at, end);
    const name = kind === 'name' ? text.replace(/\[.*/s, '') : null;
    return [{ start, end, sheet, area: kind === 'area' ? text : null, name, call: name !== null && formula[end] === '(' }];
  });
}

/** The formula as it reads so many rows further down and columns further right: relative references move, as in a shared formula. */
export type Spelling = (rows: number, columns: number) => string;

export function spelling(formula: string): Spelling {
  const pieces: (string | readonly Corner[])[] = [];
  let from = 0;
  for (const { kind, at, end } of tokens(formula)) {
    if (kind !== 'area') continue;
    pieces.push(formula.slice(from, at), corners(formula.slice(at, end)));
    from = end;
  }
  const rest = formula.slice(from);
  return (rows, columns) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.map((corner) => moved(corner, rows, columns)).join(':'))).join('') + rest;
}

export const shift = (formula: string, rows: number, columns: number): string => spelling(formula)(rows, columns);

function moved({ row, rowFixed, column, columnFixed }: Corner, rows: number, columns: number): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnName(columnFixed ? column : modulo(column + columns, MAX_COLUMNS))}`;
  return row === null ? letters : `${letters}${rowFixed ? '$' : ''}${(rowFixed ? row : modulo(row + rows, MAX_ROWS)) + 1}`;
}

const modulo = (n: number, size: number): number => ((n % size) + size) % size;

/** References to sheet `from` made to name `to`; with `to` null, made `#REF!`. */
export function renameSheet(formula: string, from: string, to: string | null): string {
  return rewrite(formula, (reference, text) => {
    if (reference.sheet === null || reference.sheet.toLowerCase() !== from.toLowerCase()) return text;
    return to === null ? '#REF!' : `${quoteSheet(to)}!${text.slice(text.lastIndexOf('!') + 1)}`;
  });
}

/** Structured references to table `from` made to name `to`. */
export const renameTable = (formula: string, from: string, to: string): string =>
  rewrite(formula, ({ name, call }, text) => (name?.toLowerCase() === from.toLowerCase() && !call ? to + text.slice(from.length) : text));

export const mentionsSheet = (formula: string, sheet: string): boolean =>
  references(formula).some((each) => each.sheet !== null && each.sheet.toLowerCase() === sheet.toLowerCase());

function rewrite(formula: string, change: (reference: Reference, text: string) => string): string {
  let out = '';
  let at = 0;
  for (const reference of references(formula)) {
    out += formula.slice(at, reference.start) + change(reference, formula.slice(reference.start, reference.end));
    at = reference.end;
  }
  return out + formula.slice(at);
}

/** Functions younger than the file format, written with `_xlfn.` in it. */
const FUTURE = new Set(
  ('ACOT ACOTH AGGREGATE ARABIC BASE BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT DAYS DECIMAL DROP EXPAND FILTER FLOOR.MATH FORECAST.LINEAR FORMULATEXT HSTACK IFNA IFS ' +
    'ISFORMULA ISOMITTED LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE SHEET SHEETS SORT SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
    'TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR').split(' '),
);
const IN_WORKSHEET = new Set(['FILTER', 'SORT']);

/** As Excel shows it → as the file has it. */
export const toFile = (formula: string): string =>
  rewrite(formula, ({ name, call }, text) => (call && name !== null && FUTURE.has(name.toUpperCase()) ? `_xlfn.${IN_WORKSHEET.has(name.toUpperCase()) ? '_xlws.' : ''}${text}` : text));

export const fromFile = (formula: string): string => (formula.includes('_xl') ? rewrite(formula, (_, text) => text.replace(/^(_xlfn\.|_xlws\.|_xludf\.)+/i, '')) : formula);
