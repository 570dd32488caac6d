/** A cell's text cut into blocks, sentences and clauses, each with its place in the text. Knows no component and no rule. */
import type { Cues, Pattern } from '../language/cues';

/** A stretch of the cell's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Clause extends Span {
  readonly sentence: Sentence;
  /** Begins with a coordinating word: what governed the clause before it may govern this one too. */
  readonly joined: boolean;
}

export interface Sentence extends Span {
  readonly clauses: readonly Clause[];
  /** The line that heads the list this sentence stands in ("Por hacer:"), or null. */
  readonly heading: Span | null;
}

/** A change of each character for itself, which keeps the text's length: what would be longer or shorter stays as it is. */
function eachCharacter(change: (character: string) => string): (text: string) => string {
  const changed = (character: string): string => (change(character).length === character.length ? change(character) : character);
  const latin = Array.from({ length: 0x250 }, (_, code) => changed(String.fromCharCode(code)));
  return (text) => {
    let all = '';
    for (const character of text) all += latin[character.charCodeAt(0)] ?? changed(character);
    return all;
  };
}

const withoutAccents = eachCharacter((character) => character.normalize('NFD')[0]!.toLowerCase());

/** Lower case without accents, of the same length: offsets stay those of the text. */
export const fold = (text: string): string => withoutAccents(text).replace(/[’‘ʼ´`]/g, "'").replace(/[‐‑]/g, '-');

/** Lower case of the same length. */
export const lower = eachCharacter((character) => character.toLowerCase());

/** The wordings of a concept: expressions over folded text, matched at word boundaries. */
export type Wordings = readonly RegExp[];

/** In characters: V8 leaves an expression of over 20 KB slow. */
const LONGEST = 18_000;

/** Turns the patterns of a language pack into as few expressions as are still fast; null where there are none. */
export function compile(patterns: readonly Pattern[]): Wordings | null {
  if (patterns.length === 0) return null;
  const sources = patterns.map((pattern) => pattern.replace(/~/g, '[a-zœæ]*').replace(/ \.\. /g, '(?:[\\s,]+(?:[^\\s.;:]+\\s+){0,6}?)').replace(/ \?/g, '\\s*').replace(/ /g, '\\s+'));
  const joined: string[] = [];
  for (const source of sources) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + source.length < LONGEST) joined[joined.length - 1] = `${last}|${source}`;
    else joined.push(source);
  }
  return joined.map((source) => new RegExp(`(?<![a-z0-9œæ])(?:${source})(?![a-z0-9œæ])`, 'g'));
}

/** What was found in clauses, sentences and headings, for as long as they last: rules and moods ask one of them the same many times. */
const remembered = new WeakMap<Span, Map<RegExp | Wordings, readonly Span[]>>();

/** All matches of an expression inside a span. An expression is always asked of the same reading of the text. */
export function matches(expression: RegExp | Wordings | null, text: string, span: Span): readonly Span[] {
  if (!expression) return NOTHING;
  const memory = remembered.get(span);
  let found = memory?.get(expression);
  if (!found) {
    found = expression instanceof RegExp ? search(expression, text, span) : searchAll(expression, text, span);
    memory?.set(expression, found);
  }
  return found;
}

const NOTHING: readonly Span[] = [];

/** As one expression would find them: from the left, the earlier wording first, none inside another. */
function searchAll(wordings: Wordings, text: string, span: Span): readonly Span[] {
  if (wordings.length === 1) return search(wordings[0]!, text, span);
  let end = span.start;
  return wordings.flatMap((expression) => search(expression, text, span)).sort((a, b) => a.start - b.start).filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

function search(expression: RegExp, text: string, span: Span): Span[] {
  const found: Span[] = [];
  const upTo = text.slice(0, span.end);
  expression.lastIndex = span.start;
  for (let match = expression.exec(upTo); match; match = expression.exec(upTo)) {
    if (match[0] === '') expression.lastIndex++;
    else found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const BULLET = /^\s*(?:[•●▪◦‣·*–—-]|\d{1,2}[.)]|[a-z][.)=])\s+/i;

/** Lines as the reader sees them: a line that only wraps (no bullet, goes on in lower case after no full stop) belongs to the one above. */
function blocks(text: string): Span[] {
  const lines: { start: number; end: number }[] = [];
  const open = (start: number, end: number): void => {
    if (text.slice(start, end).trim() !== '') lines.push({ start, end });
  };
  let from = 0;
  for (const piece of text.split(/(\r\n|\n|\r|(?=\s[•●▪◦‣]\s))/)) {
    if (/^[\r\n]+$/.test(piece)) {
      from += piece.length;
      continue;
    }
    const before = lines.at(-1);
    const wraps = before && /^\s*\p{Ll}/u.test(piece) && !BULLET.test(piece) && !/[.!?:;•]\s*$/.test(text.slice(before.start, before.end)) && /[\r\n]/.test(text.slice(before.end, from));
    if (wraps) before.end = from + piece.length;
    else open(from, from + piece.length);
    from += piece.length;
  }
  return lines;
}

function trim(text: string, span: Span): Span {
  const slice = text.slice(span.start, span.end);
  const lead = /^(?:\s|[•●▪◦‣·*–—;,]|-(?=\s))*/.exec(slice)![0].length;
  const trail = /[\s;,]*$/.exec(slice.slice(lead))![0].length;
  return { start: span.start + lead, end: span.end - trail };
}

/** How a pack cuts text; built once a pack by `cutter`. */
export interface Cutter {
  readonly abbreviation: RegExp;
  readonly contrasts: Wordings | null;
  readonly joins: Wordings | null;
  readonly segmenter: Intl.Segmenter;
}

export function cutter(cues: Cues, tag: string): Cutter {
  const words = cues.abbreviations.map((word) => word.replace(/\./g, '\\.')).join('|');
  return {
    abbreviation: new RegExp(`(?:(?<![a-z0-9])(?:${words}|[a-z])|\\b\\d{1,2})\\.["”»)]*\\s*$`),
    contrasts: compile(cues.contrasts),
    joins: compile(cues.joins),
    segmenter: new Intl.Segmenter(tag, { granularity: 'sentence' }),
  };
}

function sentencesOf(text: string, folded: string, block: Span, cut: Cutter): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const part of cut.segmenter.segment(text.slice(block.start, block.end))) {
    const start = block.start + part.index;
    const end = start + part.segment.length;
    const before = spans.at(-1);
    if (before && (cut.abbreviation.test(folded.slice(before.start, before.end)) || /^\s*[\p{Ll})\]]/u.test(part.segment))) before.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function clausesOf(text: string, folded: string, sentence: Span, cut: Cutter): { span: Span; joined: boolean }[] {
  const cuts: { at: number; joined: boolean }[] = [{ at: sentence.start, joined: false }];
  for (const mark of folded.slice(sentence.start, sentence.end).matchAll(/;\s/g)) cuts.push({ at: sentence.start + mark.index + 1, joined: true });
  for (const contrast of matches(cut.contrasts, folded, sentence)) cuts.push({ at: contrast.start, joined: false });
  for (const join of matches(cut.joins, folded, sentence)) cuts.push({ at: join.start, joined: true });
  cuts.sort((a, b) => a.at - b.at);
  return cuts
    .map(({ at, joined }, index) => ({ span: trim(text, { start: at, end: cuts[index + 1]?.at ?? sentence.end }), joined }))
    .filter(({ span }) => span.end > span.start);
}

/** The clauses of a cell's text, in reading order. */
export function clauses(text: string, folded: string, cut: Cutter): Clause[] {
  const found: Clause[] = [];
  let heading: Span | null = null;
  for (const block of blocks(text)) {
    const line = text.slice(block.start, block.end);
    const bulleted = BULLET.test(line);
    if (!bulleted && heading && found.length > 0 && /^\s*\p{Lu}.*[.!?]\s*$/su.test(line)) heading = null;
    for (const span of sentencesOf(text, folded, block, cut)) {
      const parts: { clauses: Clause[] } & Sentence = { ...trim(text, span), heading, clauses: [] };
      for (const { span: clause, joined } of clausesOf(text, folded, span, cut)) parts.clauses.push({ ...clause, joined, sentence: parts });
      for (const each of [parts, ...parts.clauses]) remembered.set(each, new Map());
      found.push(...parts.clauses);
    }
    if (/:\s*$/.test(line) && line.trim().split(/\s+/).length <= 12) remembered.set((heading = trim(text, block)), new Map());
    else if (!bulleted && /^\s*$/.test(line)) heading = null;
  }
  return found;
}
