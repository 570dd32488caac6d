/**
 * Formulas as text: finds the references in them, moves them, renames their sheets. Does not calculate.
 * All formulas here are without the leading `=` and in the file's own form (English names, commas).
 */
import type { Area } from '../workbook-model';
import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS, parseArea, quoteSheet } from './address';

const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;
const NOT_MORE = String.raw`(?![\p{L}\p{N}_.(\[!])`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const TOKEN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?:(?<sheet>'(?:[^']|'')+'|(?:\[[^\[\]]*\])?${WORD}(?::${WORD})?)!)?(?:(?<area>${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})${NOT_MORE}|(?<name>${WORD})(?<columns>\[(?:[^\[\]]|\[[^\[\]]*\])*\])?)`,
    String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]`,
    String.raw`#[A-Z/0]+[!?]?`,
    String.raw`\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?`,
    String.raw`[^]`,
  ].join('|'),
  'gu',
);

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
  const found: Reference[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const { sheet, area, name } = match.groups!;
    if (area === undefined && name === undefined) continue;
    const end = match.index + match[0].length;
    found.push({
      start: match.index,
      end,
      sheet: sheet === undefined ? null : sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
      area: area ?? null,
      name: name ?? null,
      call: name !== undefined && formula[end] === '(',
    });
  }
  return found;
}

/** The areas a formula looks at directly, with the sheet's name (null: its own), and the names it uses. */
export function precedents(formula: string): { readonly areas: readonly { readonly sheet: string | null; readonly area: Area }[]; readonly names: readonly string[] } {
  const all = references(formula);
  return {
    areas: all.flatMap(({ sheet, area }) => {
      const parsed = area === null ? null : parseArea(area);
      return parsed ? [{ sheet, area: parsed }] : [];
    }),
    names: all.flatMap(({ name, call }) => (name !== null && !call ? [name] : [])),
  };
}

/** The formula as it reads `rows` further down and `columns` further right: relative references move, as in a shared formula. */
export function shift(formula: string, rows: number, columns: number): string {
  return rewrite(formula, ({ area }, text) => {
    if (area === null) return text;
    const moved = area.replace(/(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?/g, (_, a: string, letters: string | undefined, b: string, digits: string | undefined) => {
      // `$5`: the only `$` belongs to the row.
      const columnFixed = letters !== undefined && a === '$';
      const rowFixed = letters === undefined ? a === '$' : b === '$';
      const column = letters === undefined ? '' : columnFixed ? letters : columnName(modulo(columnNumber(letters) + columns, MAX_COLUMNS));
      const row = digits === undefined ? '' : rowFixed ? digits : String(modulo(Number(digits) - 1 + rows, MAX_ROWS) + 1);
      return (columnFixed ? '$' : '') + column + (rowFixed && digits !== undefined ? '$' : '') + row;
    });
    return text.slice(0, text.length - area.length) + moved;
  });
}

/** The formula with its references told from the cell it stands in: alike for cells whose formulas are copies of each other. */
export function relative(formula: string, row: number, column: number): string {
  return rewrite(formula, ({ area }, text) => {
    if (area === null) return text;
    const told = area.replace(/(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?/g, (_, a: string, letters: string | undefined, b: string, digits: string | undefined) => {
      const line = digits === undefined ? '' : (letters === undefined ? a : b) === '$' ? `R${digits}` : `R[${Number(digits) - 1 - row}]`;
      return line + (letters === undefined ? '' : a === '$' ? `C${columnNumber(letters) + 1}` : `C[${columnNumber(letters) - column}]`);
    });
    return text.slice(0, text.length - area.length) + told;
  });
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
