/** What Excel takes a text for that is typed into a cell or calculated with: a number, a date, a time, as in en-US. */

export interface Typed {
  readonly value: number;
  /** The number format Excel gives a cell that had none. */
  readonly format?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The text without white space around it; `year` is the one that dates written without a year belong to. */
export const readTyped = (plain: string, year: number): Typed | null => readNumber(plain) ?? readDate(plain, year) ?? readTime(plain);

function readNumber(plain: string): Typed | null {
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

function readDate(plain: string, thisYear: number): Typed | null {
  const [datePart, timePart] = splitTime(plain);
  const time = timePart === null ? 0 : readTime(timePart)?.value;
  if (time === undefined) return null;
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
