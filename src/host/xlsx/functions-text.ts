/** Functions of texts, of what kind a value is, and of dates. */
import { type Cell, type Fn, type Functions, limited, matrixOf, Ranges, type Value } from './calc-compile';
import { finite, isError, Matrix, NA, NUM, pattern, type Scalar, toNumber, toText, VALUE } from './calc-values';
import { shownText } from './cell-value';

type Kind = 'n' | 't';
type Plain = string | number;

/** A function of single values: `n` numbers, `t` texts; optional ones may be undefined. */
const of = (kinds: readonly Kind[], least: number, run: (...given: (Plain | undefined)[]) => Scalar): Fn => ({
  kinds: 'v',
  least,
  most: kinds.length,
  run: (args) => {
    const given: (Plain | undefined)[] = [];
    for (const [i, arg] of args.entries()) {
      const value = kinds[i] === 'n' ? toNumber(arg as Scalar) : toText(arg as Scalar);
      if (isError(value)) return value;
      given.push(value);
    }
    return run(...given);
  },
});

const text = (run: (text: string) => Scalar): Fn => of(['t'], 1, (given) => run(given as string));

/** The place where the text is found, from 1. */
function found(at: number): Scalar {
  return at < 0 ? VALUE : at + 1;
}

function search(wanted: string, within: string, start: number): Scalar {
  if (start < 1 || start > within.length + 1) return VALUE;
  const like = pattern(wanted, false);
  const rest = within.slice(start - 1);
  const at = like ? rest.search(like) : rest.toLowerCase().indexOf(wanted.toLowerCase());
  return found(at < 0 ? -1 : at + start - 1);
}

function substitute(given: string, old: string, fresh: string, nth: number | undefined): Scalar {
  if (old === '') return given;
  if (nth === undefined) return limited(given.replaceAll(old, () => fresh));
  if (nth < 1) return VALUE;
  let n = 0;
  return limited(given.replaceAll(old, (each) => (++n === Math.trunc(nth) ? fresh : each)));
}

/** All texts of ranges and arrays, one after the other. */
function texts(args: readonly Value[], cell: Cell, skipBlank: boolean): string[] | Scalar {
  const all: string[] = [];
  for (const value of args.flatMap((each) => matrixOf(each, cell).all)) {
    const shown = toText(value);
    if (isError(shown)) return shown;
    if (!skipBlank || shown !== '') all.push(shown as string);
  }
  return all;
}

const joinedText = (all: string[] | Scalar, between: string): Scalar => (Array.isArray(all) ? limited(all.join(between)) : all);

const kind = (test: (value: Scalar) => boolean): Fn => ({ kinds: 'e', least: 1, most: 1, run: ([value]) => test(value as Scalar) });

const evenness = (wanted: number): Fn => of(['n'], 1, (n) => Math.abs(Math.trunc(n as number)) % 2 === wanted);

/** First cell of a range, without a line to be in. */
const first = (value: Value, cell: Cell): Scalar => matrixOf(value, cell).at(0, 0);

const DAY = 86_400_000;

/** Serial day number → date; 29 February 1900 is a day of Excel's alone. */
function dateOf(serial: number, cell: Cell): Date | null {
  const day = Math.floor(serial) + (cell.book.date1904 ? 1462 : 0);
  if (serial < 0 || day > 2_958_465) return null;
  return new Date((day - (day < 60 ? 25_568 : 25_569)) * DAY);
}

function serialOf(year: number, month: number, day: number, cell: Cell): Scalar {
  const full = year < 1900 ? year + 1900 : year;
  const date = new Date(0);
  date.setUTCFullYear(full, month - 1, day);
  const days = date.getTime() / DAY + 25_569;
  const serial = days < 61 ? days - 1 : days;
  const told = cell.book.date1904 ? serial - 1462 : serial;
  return told < 0 || serial > 2_958_465 ? NUM : told;
}

const dated = (read: (date: Date, serial: number) => number): Fn => ({
  kinds: 'v', least: 1, most: 1,
  run: ([given], cell) => {
    const serial = toNumber(given as Scalar);
    if (typeof serial !== 'number') return serial;
    const date = dateOf(serial, cell);
    return date ? read(date, serial) : NUM;
  },
});

const timed = (unit: number, of: number): Fn => dated((_, serial) => Math.floor((Math.round((serial % 1) * 86_400) % 86_400) / unit) % of);

/** The same day so many months on, or the last of that month. */
const monthsOn = (last: boolean): Fn => ({
  kinds: 'v', least: 2, most: 2,
  run: ([start, months], cell) => {
    const [serial, n] = [toNumber(start as Scalar), toNumber(months as Scalar)];
    if (isError(serial) || isError(n)) return isError(serial) ? serial : n;
    const date = dateOf(serial, cell);
    if (!date) return NUM;
    const month = date.getUTCMonth() + Math.trunc(n);
    const end = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
    return serialOf(date.getUTCFullYear(), month + 1, last ? end : Math.min(date.getUTCDate(), end), cell);
  },
});

const ERROR_TYPES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/** Letters of Windows' Western alphabet, where they differ from Unicode. */
const letter = (code: number): string => new TextDecoder('windows-1252').decode(new Uint8Array([code]));

function now(cell: Cell, time: boolean): number {
  const date = new Date();
  const local = date.getTime() - date.getTimezoneOffset() * 60_000;
  const serial = local / DAY + 25_569 - (cell.book.date1904 ? 1462 : 0);
  return time ? serial : Math.floor(serial);
}

export const textFunctions: Functions = {
  LEN: text((given) => given.length),
  UPPER: text((given) => given.toUpperCase()),
  LOWER: text((given) => given.toLowerCase()),
  PROPER: text((given) => given.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (each) => each.toUpperCase())),
  TRIM: text((given) => given.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: text((given) => given.replace(/[\u0000-\u001f]/g, '')),
  LEFT: of(['t', 'n'], 1, (given, n = 1) => ((n as number) < 0 ? VALUE : (given as string).slice(0, Math.trunc(n as number)))),
  RIGHT: of(['t', 'n'], 1, (given, n = 1) => ((n as number) < 0 ? VALUE : (given as string).slice(Math.max(0, (given as string).length - Math.trunc(n as number))))),
  MID: of(['t', 'n', 'n'], 3, (given, start, n) => {
    const from = Math.trunc(start as number) - 1;
    return from < 0 || (n as number) < 0 ? VALUE : (given as string).slice(from, from + Math.trunc(n as number));
  }),
  FIND: of(['t', 't', 'n'], 2, (wanted, within, start = 1) => {
    const from = Math.trunc(start as number);
    return from < 1 || from > (within as string).length + 1 ? VALUE : found((within as string).indexOf(wanted as string, from - 1));
  }),
  SEARCH: of(['t', 't', 'n'], 2, (wanted, within, start = 1) => search(wanted as string, within as string, Math.trunc(start as number))),
  SUBSTITUTE: of(['t', 't', 't', 'n'], 3, (given, old, fresh, nth) => substitute(given as string, old as string, fresh as string, nth as number | undefined)),
  REPLACE: of(['t', 'n', 'n', 't'], 4, (given, start, n, fresh) => {
    const [from, length, old] = [Math.trunc(start as number) - 1, Math.trunc(n as number), given as string];
    return from < 0 || length < 0 ? VALUE : limited(old.slice(0, from) + (fresh as string) + old.slice(from + length));
  }),
  REPT: of(['t', 'n'], 2, (given, n) => ((n as number) < 0 || (given as string).length * Math.trunc(n as number) > 32_767 ? VALUE : (given as string).repeat(Math.trunc(n as number)))),
  EXACT: of(['t', 't'], 2, (a, b) => a === b),
  CONCATENATE: { kinds: 'v', least: 1, most: 255, run: (args, cell) => joinedText(texts(args, cell, false), '') },
  CONCAT: { kinds: 'r', least: 1, most: 255, run: (args, cell) => joinedText(texts(args, cell, false), '') },
  TEXTJOIN: {
    kinds: 'vvr', least: 3, most: 255,
    run: ([between, skipBlank, ...all], cell) => joinedText(texts(all, cell, toNumber(skipBlank as Scalar) !== 0), toText(between as Scalar) as string),
  },
  TEXT: {
    kinds: 'v', least: 2, most: 2,
    run: ([value, format], cell) => {
      const code = toText(format as Scalar) as string;
      if (code === '') return '';
      const number = typeof value === 'boolean' ? value : toNumber(value as Scalar);
      return shownText(isError(number) ? (value as Scalar) : number, code === 'General' && isError(number) ? '@' : code, cell.book.date1904);
    },
  },
  VALUE: of(['n'], 1, (n) => n as number),
  CHAR: of(['n'], 1, (n) => ((n as number) < 1 || (n as number) >= 256 ? VALUE : letter(Math.trunc(n as number)))),
  CODE: text((given) => {
    if (given === '') return VALUE;
    for (let code = 0; code < 256; code++) if (letter(code) === given[0]) return code;
    return 63;
  }),
  UNICHAR: of(['n'], 1, (n) => ((n as number) < 1 || (n as number) > 0x10ffff ? VALUE : String.fromCodePoint(Math.trunc(n as number)))),
  UNICODE: text((given) => given.codePointAt(0) ?? VALUE),
  HYPERLINK: { kinds: 'v', least: 1, most: 2, run: ([address, shown]) => (shown === undefined ? (address as Scalar) : (shown as Scalar)) },
  T: { kinds: 'r', least: 1, most: 1, run: ([given], cell) => ((value) => (typeof value === 'string' || isError(value) ? value : ''))(first(given!, cell)) },
  N: { kinds: 'r', least: 1, most: 1, run: ([given], cell) => ((value) => (typeof value === 'string' ? 0 : toNumber(value)))(first(given!, cell)) },

  ISNUMBER: kind((value) => typeof value === 'number'),
  ISTEXT: kind((value) => typeof value === 'string'),
  ISNONTEXT: kind((value) => typeof value !== 'string'),
  ISLOGICAL: kind((value) => typeof value === 'boolean'),
  ISBLANK: kind((value) => value === null),
  ISERROR: kind((value) => isError(value)),
  ISERR: kind((value) => isError(value) && value.error !== NA.error),
  ISNA: kind((value) => isError(value) && value.error === NA.error),
  ISEVEN: evenness(0),
  ISODD: evenness(1),
  'ERROR.TYPE': { kinds: 'e', least: 1, most: 1, run: ([value]) => (isError(value) && ERROR_TYPES.includes(value.error) ? ERROR_TYPES.indexOf(value.error) + 1 : NA) },
  TYPE: {
    kinds: 'r', least: 1, most: 1,
    run: ([given], cell) => {
      const value = given instanceof Ranges && given.only && given.only.area.rows * given.only.area.columns === 1 ? first(given, cell) : given;
      if (value instanceof Matrix || value instanceof Ranges) return 64;
      return isError(value) ? 16 : typeof value === 'boolean' ? 4 : typeof value === 'string' ? 2 : 1;
    },
  },

  DATE: {
    kinds: 'v', least: 3, most: 3,
    run: (args, cell) => {
      const numbers = args.map((each) => toNumber(each as Scalar));
      const wrong = numbers.find(isError);
      return wrong ?? serialOf(...(numbers.map((each) => Math.trunc(each as number)) as [number, number, number]), cell);
    },
  },
  TIME: of(['n', 'n', 'n'], 3, (h, m, s) => {
    const seconds = Math.trunc(h as number) * 3600 + Math.trunc(m as number) * 60 + Math.trunc(s as number);
    return seconds < 0 ? NUM : finite((seconds % 86_400) / 86_400);
  }),
  DATEVALUE: { kinds: 'v', least: 1, most: 1, run: ([given]) => (typeof given === 'string' ? ((n) => (typeof n === 'number' ? Math.floor(n) : n))(toNumber(given)) : VALUE) },
  YEAR: dated((date, serial) => (serial < 1 ? 1900 : date.getUTCFullYear())),
  MONTH: dated((date, serial) => (serial < 1 ? 1 : Math.floor(serial) === 60 ? 2 : date.getUTCMonth() + 1)),
  DAY: dated((date, serial) => (serial < 1 ? 0 : Math.floor(serial) === 60 ? 29 : date.getUTCDate())),
  HOUR: timed(3600, 24),
  MINUTE: timed(60, 60),
  SECOND: timed(1, 60),
  WEEKDAY: {
    kinds: 'v', least: 1, most: 2,
    run: ([given, type], cell) => {
      const [serial, how] = [toNumber(given as Scalar), type === undefined ? 1 : toNumber(type as Scalar)];
      if (isError(serial) || isError(how)) return isError(serial) ? serial : how;
      if (serial < 0) return NUM;
      const sundayFirst = (Math.floor(serial) + (cell.book.date1904 ? 1462 : 0) + 6) % 7;
      const starts: Readonly<Record<number, number>> = { 1: 0, 2: 1, 3: 1, 11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 16: 6, 17: 0 };
      const start = starts[how];
      return start === undefined ? NUM : ((sundayFirst - start + 7) % 7) + (how === 3 ? 0 : 1);
    },
  },
  EDATE: monthsOn(false),
  EOMONTH: monthsOn(true),
  DAYS: of(['n', 'n'], 2, (end, start) => Math.trunc(end as number) - Math.trunc(start as number)),
  TODAY: { kinds: '', least: 0, most: 0, run: (_, cell) => now(cell, false) },
  NOW: { kinds: '', least: 0, most: 0, run: (_, cell) => now(cell, true) },
};
