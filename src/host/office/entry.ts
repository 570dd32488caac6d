/**
 * What Excel makes of a text written to a cell: a formula, a number, a date, a truth value, an error or just text,
 * read as en-US whatever the user's language. Knows no cell.
 */
import type { CellValue } from '../workbook-model';
import { readTyped } from '../xlsx/typed';
import { invalidArgument } from './host-error';

/** `format` is the number format Excel gives a cell that had none. */
export type Entry = { readonly formula: string } | { readonly value: CellValue; readonly format?: string };

export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;
const ERRORS = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!'];

/** `year` is the one that dates written without a year belong to. */
export function readEntry(input: string, textCell: boolean, year: number): Entry {
  if (input.length > MAX_TEXT) throw invalidArgument('The text is longer than the 32,767 characters that a cell can hold.');
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input === '') return { value: null };
  if (textCell) return { value: input };
  if (input.startsWith('=') && input.length > 1) return { formula: formula(input) };
  const plain = input.trim();
  if (/^(true|false)$/i.test(plain)) return { value: plain.toLowerCase() === 'true' };
  const error = ERRORS.find((name) => name === plain.toUpperCase());
  if (error) return { value: { error } };
  const number = /\d/.test(plain) ? readTyped(plain, year) : null;
  if (number) return number;
  if (/^[+-][\s+-]*[\p{L}\d("$.]/u.test(input)) return { formula: formula(`=${input}`) };
  if (/^@\s*[\p{L}(]/u.test(input)) return { formula: formula(`=${input.slice(1)}`) };
  return { value: input };
}

/** As Excel refuses a formula it cannot read; the grammar of what stands between brackets and quotes is the calculation's. */
function formula(source: string): string {
  if (source.length > MAX_FORMULA) throw invalidArgument('The formula is longer than 8,192 characters.');
  const bare = source.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  let depth = 0;
  for (const letter of bare.replaceAll('""', '').replaceAll("''", '')) {
    if (letter === '"' || letter === "'") throw invalidArgument('The formula has a quotation mark that is not closed.');
    if (letter === '(') depth++;
    if (letter === ')' && --depth < 0) break;
  }
  if (depth !== 0 || /[=+\-*/^&,(]\s*$/.test(bare)) throw invalidArgument('The formula is not complete.');
  return source;
}
