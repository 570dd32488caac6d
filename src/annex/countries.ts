/** Countries named in a text, in any of the four languages, with the years the text ties to them. Knows no sheet. */
import { COUNTRY_ABBREVIATIONS, COUNTRY_LISTED, COUNTRY_NAMES } from '../language/country-names';
import { plain } from './plain';
import type { CountryMention } from './programme';

/** A name of three letters or less is another word without its accents ("Irã", "ira"). */
const SHORT = 3;
const WORD = /[\p{L}\p{M}]+/gu;
const WITHIN_NAME = /^(?:[\s.\-‐–'’´`)]|,\s|\s?\(){0,2}$/u;
const BEFORE_ITEM = /(?:^|[,;:•·*|/\n\t(–—-]|(?:^|\s)(?:y|e|and|et))\s*$/u;
const AFTER_ITEM = /^\s*(?:$|[,;.:•·|/\n\t)–—-]|(?:y|e|and|et)\s)/u;
const MONEY = /^\s?[$\d]/;

interface Node {
  readonly next: Map<string, Node>;
  code?: string | null;
  /** Where accents decide, how the last word is written. */
  exact?: string;
}

const root: Node = { next: new Map() };
for (const [name, code] of COUNTRY_NAMES) {
  let node = root;
  for (const word of plain(name).split(' ')) {
    let next = node.next.get(word);
    if (!next) node.next.set(word, (next = { next: new Map() }));
    node = next;
  }
  node.code = code;
  if (name.length <= SHORT) node.exact = name.toLowerCase();
}

interface Named {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** Longest names first, whole words only, accents optional. A name in small letters counts only as an item of a list ("chile" is also a fruit). */
function namesIn(text: string): Named[] {
  const words = [...text.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }));
  const keys = words.map((word) => plain(word.text));
  const found: Named[] = [];
  const listed = (start: number, end: number): boolean => BEFORE_ITEM.test(text.slice(Math.max(0, start - 12), start)) && AFTER_ITEM.test(text.slice(end, end + 12));
  for (let at = 0; at < words.length; at++) {
    let node: Node | undefined = root;
    let best: { code: string | null; last: number } | null = null;
    for (let last = at; last < words.length; last++) {
      if (last > at && !WITHIN_NAME.test(text.slice(words[last - 1]!.end, words[last]!.start))) break;
      node = node.next.get(keys[last]!);
      if (!node) break;
      if (node.code !== undefined && (node.exact === undefined || words[last]!.text.normalize('NFC').toLowerCase() === node.exact)) best = { code: node.code, last };
    }
    const { start, end, text: word } = words[at]!;
    const behind = text[end];
    if (best) {
      const stop = words[best.last]!.end;
      const capital = words.slice(at, best.last + 1).some((one) => /^\p{Lu}/u.test(one.text));
      if (best.code !== null && (capital || listed(start, stop))) found.push({ code: best.code, start, end: stop });
      if (best.code === null || capital || listed(start, stop)) at = best.last;
      continue;
    }
    const abbreviation = /^\p{Lu}{2}/u.test(word) ? COUNTRY_ABBREVIATIONS.get(word.toUpperCase()) : undefined;
    const item = COUNTRY_LISTED.get(word);
    if (abbreviation && !MONEY.test(text.slice(end, end + 2))) found.push({ code: abbreviation, start, end });
    else if (item && behind !== '$' && listed(start, end)) found.push({ code: item, start, end });
    else {
      const dotted = /^(?:U\.\s?S\.(?:\s?A\.)?|U\.\s?K\.)/.exec(text.slice(start, start + 9))?.[0];
      if (!dotted || MONEY.test(text.slice(start + dotted.length, start + dotted.length + 2))) continue;
      found.push({ code: dotted.replace(/\s/g, '').startsWith('U.K') ? 'GB' : 'US', start, end: start + dotted.length });
      while (words[at + 1] && words[at + 1]!.start < start + dotted.length) at++;
    }
  }
  return found;
}

interface Dated {
  readonly years: readonly number[];
  readonly start: number;
  readonly end: number;
}

const YEAR = String.raw`(?<!\d)(?<!\d[.,])(?:19[5-9]\d|20\d\d)(?![\d%]|[.,]\d)`;
const YEARS = new RegExp(String.raw`${YEAR}(?:\s*(?:[-–—/,]|y|e|and|et|a|al|to|à|au)\s*(?:19[5-9]\d|20\d\d)(?![\d%]|[.,]\d))*`, 'gu');
/** Where a statement ends: years and countries on either side are not tied. */
const STOP = /[.;•\n]\s*$|[;•\n]|\.\s/u;
const FEW_WORDS = 4;

function yearsIn(text: string): Dated[] {
  return [...text.matchAll(YEARS)].map((match) => ({
    years: [...match[0].matchAll(/\d{4}/g)].map((year) => Number(year[0])), start: match.index, end: match.index + match[0].length,
  }));
}

function near(between: string): boolean {
  return (between.match(WORD) ?? []).length <= FEW_WORDS && !STOP.test(between);
}

/**
 * The countries a text names, in the order in which it names them, each with the years tied to it: those in brackets behind it ("Haití (2004)"); else, in
 * a statement that begins with a year, the years before it ("2000 y 2001, Perú"); else those behind it ("Bosnia, 2008"; "Chile y México desde 2006" ties the
 * year to both). Of a range both ends are given ("1999-2002" → 1999, 2002). A country named twice comes twice.
 * @param cell A1 name of the cell the text stands in
 */
export function countriesIn(text: string, cell: string): CountryMention[] {
  const names = namesIn(text);
  const dates = names.length > 0 ? yearsIn(text) : [];
  const years = names.map((): number[] => []);
  const give = (index: number, date: Dated): void => { years[index]!.push(...date.years.filter((year) => !years[index]!.includes(year))); };
  const bracketed = new Set<Dated>();
  for (const date of dates) {
    const index = names.findLastIndex((name) => name.end <= date.start);
    if (index >= 0 && /^\s*\([^().;]{0,20}$/u.test(text.slice(names[index]!.end, date.start))) {
      give(index, date);
      bracketed.add(date);
    }
  }
  const items = [
    ...names.map((name, index) => ({ ...name, index, date: null })),
    ...dates.filter((date) => !bracketed.has(date)).map((date) => ({ start: date.start, end: date.end, index: -1, date })),
  ].sort((a, b) => a.start - b.start);
  let statement: typeof items = [];
  const tie = (): void => {
    const leading = statement[0]?.date !== null;
    let current: Dated | null = null;
    let waiting: number[] = [];
    for (const [at, item] of statement.entries()) {
      const before = statement[at - 1];
      const close = before !== undefined && near(text.slice(before.end, item.start));
      if (leading) {
        if (item.date) current = item.date;
        else if (close && current) give(item.index, current);
        else current = null;
      } else if (item.date) {
        if (close) for (const index of waiting) give(index, item.date);
        waiting = [];
      } else {
        waiting = close || waiting.length === 0 ? [...waiting, item.index] : [item.index];
      }
    }
  };
  for (const item of items) {
    const before = statement.at(-1);
    if (before && STOP.test(text.slice(before.end, item.start))) {
      tie();
      statement = [];
    }
    statement.push(item);
  }
  tie();
  return names.map((name, index) => ({ code: name.code, years: years[index]!, cell, name: text.slice(name.start, name.end) }));
}
