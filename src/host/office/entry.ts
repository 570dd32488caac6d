/**
 * What Excel makes of a text written to a cell: a formula, a number, a date, a truth value, an error or just text,
 * read as en-US whatever the user's language. Knows no cell.
 */
import type { CellValue } from '../workbook-model';
import { invalidArgument } from './host-error';

/** `format` is the number format Excel gives a cell that had none. */
export type Entry = { readonly formula: string } | { readonly value: CellValue; readonly format?: string };

export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;
const ERRORS = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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
  const number = /\d/.test(plain) ? (readNumber(plain) ?? readDate(plain, year) ?? readTime(plain)) : null;
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

function readNumber(plain: string): Entry | null {
  const match = /^([+-]|\()?\s*(\$)?\s*([+-])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?\s*(%)?(\))?$/i.exec(plain);
  if (!match) return null;
  const [, lead, dollar, sign, whole = '', fraction = '', exponent = '', percent, close] = match;
  if ((whole === '' && fraction.length < 2) || (lead === '(') !== (close === ')') || (sign && (lead || !dollar))) return null;
  const digits = Number(`${whole.replaceAll(',', '') || '0'}${fraction}${exponent}`);
  if (!Number.isFinite(digits)) return null;
  const negative = lead === '-' || lead === '(' || sign === '-';
  const value = (negative ? -digits : digits) / (percent ? 100 : 1);
  const decimals = fraction.length > 1;
  const format = percent ? (decimals ? '0.00%' : '0%') : dollar ? (decimals ? '$#,##0.00' : '$#,##0') : exponent ? '0.00E+00' : whole.includes(',') ? (decimals ? '#,##0.00' : '#,##0') : null;
  return format ? { value, format } : { value };
}

function readDate(plain: string, thisYear: number): Entry | null {
  const [datePart, timePart] = splitTime(plain);
  const time = timePart === null ? 0 : (readTime(timePart)?.value ?? null);
  if (typeof time !== 'number') return null;
  const day = readDay(datePart, thisYear);
  if (!day) return null;
  return { value: day.serial + time, format: timePart === null ? day.format : 'm/d/yyyy h:mm' };
}

function splitTime(plain: string): [string, string | null] {
  const match = /^(.*\S)\s+(\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)$/i.exec(plain);
  return match ? [match[1]!, match[2]!] : [plain, null];
}

function readDay(text: string, thisYear: number): { readonly serial: number; readonly format: string } | null {
  const numeric = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (numeric) return day(numeric[4] === undefined ? thisYear : fullYear(numeric[4]), Number(numeric[1]), Number(numeric[3]), numeric[4] === undefined ? 'd-mmm' : 'm/d/yyyy');
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const dayFirst = /^(\d{1,2})[-/ ]?([a-z]{3,9})(?:[-/, ]+(\d{4}|\d{2}))?$/i.exec(text);
  if (dayFirst) return day(dayFirst[3] === undefined ? thisYear : fullYear(dayFirst[3]), month(dayFirst[2]!), Number(dayFirst[1]), dayFirst[3] === undefined ? 'd-mmm' : 'd-mmm-yy');
  const monthFirst = /^([a-z]{3,9})[-/ ](\d{1,2})(?:,? +|[-/])(\d{4})$/i.exec(text);
  if (monthFirst) return day(Number(monthFirst[3]), month(monthFirst[1]!), Number(monthFirst[2]), 'd-mmm-yy');
  const monthOnly = /^([a-z]{3,9})[-/ ](\d{4}|\d{2})$/i.exec(text);
  if (!monthOnly) return null;
  const shortDay = monthOnly[2]!.length === 2 && Number(monthOnly[2]) <= 31;
  return shortDay ? day(thisYear, month(monthOnly[1]!), Number(monthOnly[2]), 'd-mmm') : day(fullYear(monthOnly[2]!), month(monthOnly[1]!), 1, 'mmm-yy');
}

const LONG_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const month = (name: string): number => Math.max(MONTHS.indexOf(name.toLowerCase()), LONG_MONTHS.indexOf(name.toLowerCase())) + 1;

/** Two digits: 00–29 are this century's, 30–99 the last one's. */
const fullYear = (digits: string): number => (digits.length > 2 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900));

function day(year: number, monthOfYear: number, dayOfMonth: number, format: string): { readonly serial: number; readonly format: string } | null {
  const date = new Date(Date.UTC(year, monthOfYear - 1, dayOfMonth));
  if (year < 1900 || year > 9999 || monthOfYear < 1 || date.getUTCMonth() !== monthOfYear - 1 || date.getUTCDate() !== dayOfMonth) return null;
  const serial = date.getTime() / 86_400_000 + 25_569;
  return { serial: serial < 61 ? serial - 1 : serial, format };
}

function readTime(plain: string): { readonly value: number; readonly format: string } | null {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?(?:\s*([ap])m)?$/i.exec(plain);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds, half] = match;
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, format: hour > 23 ? '[h]:mm:ss' : `h:mm${seconds === undefined ? '' : ':ss'}${half ? ' AM/PM' : ''}` };
}
