/** A cell's text cut into blocks, sentences and clauses, each with its place in the text. Knows no component and no rule. */
import type { Cues } from '../language/cues';
import { matches, remembered, type Span, type Wordbook, type Wordings } from './wordings';

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

/** What is no small Latin letter, figure or mark. */
const CHANGEABLE = /[A-Z]|[^\0-\x7f]/gu;

/** A change of each character for itself, which keeps the text's length: what would be longer or shorter stays as it is. */
function eachCharacter(change: (character: string) => string): (text: string) => string {
  const changed = (character: string): string => (change(character).length === character.length ? change(character) : character);
  const latin = Array.from({ length: 0x250 }, (_, code) => changed(String.fromCharCode(code)));
  return (text) => text.replace(CHANGEABLE, (character) => latin[character.charCodeAt(0)] ?? changed(character));
}

const withoutAccents = eachCharacter((character) => character.normalize('NFD')[0]!.toLowerCase());

/** Lower case without accents, of the same length: offsets stay those of the text. */
export const fold = (text: string): string => withoutAccents(text).replace(/[’‘ʼ´`]/g, "'").replace(/[‐‑]/g, '-');

/** Lower case of the same length. */
export const lower = eachCharacter((character) => character.toLowerCase());

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
  readonly book: Wordbook;
  readonly abbreviation: RegExp;
  readonly contrasts: Wordings | null;
  readonly joins: Wordings | null;
  readonly segmenter: Intl.Segmenter;
}

export function cutter(cues: Cues, tag: string, book: Wordbook): Cutter {
  const words = cues.abbreviations.map((word) => word.replace(/\./g, '\\.')).join('|');
  return {
    book,
    abbreviation: new RegExp(`(?:(?<![a-z0-9])(?:${words}|[a-z])|\\b\\d{1,2})\\.["”»)]*\\s*$`),
    contrasts: book.compile(cues.contrasts),
    joins: book.compile(cues.joins),
    segmenter: new Intl.Segmenter(tag, { granularity: 'sentence' }),
  };
}

/** In characters. Nobody writes longer sentences: such a text has no full stops, and what governs its beginning does not reach to its end. */
const LONGEST_SENTENCE = 2_000;

/** The parts of a text without full stops, cut between words: what is looked for in a sentence takes time by the square of its length. */
function shortened(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const blank = text.lastIndexOf(' ', from + LONGEST_SENTENCE);
    const to = blank > from ? blank : from + LONGEST_SENTENCE;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
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
  return spans.flatMap((span) => shortened(text, span));
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
      const sentence = remembered(span, folded, cut.book);
      // Trimming takes no word: what may match in the sentence as it was cut may match in it.
      const parts: { clauses: Clause[] } & Sentence = { ...sentence, ...trim(text, span), heading, clauses: [] };
      for (const { span: clause, joined } of clausesOf(text, folded, sentence, cut)) {
        const whole = clause.start === parts.start && clause.end === parts.end;
        parts.clauses.push({ ...(whole ? { ...clause, memory: sentence.memory } : remembered(clause, folded, cut.book, sentence)), joined, sentence: parts });
      }
      found.push(...parts.clauses);
    }
    if (/:\s*$/.test(line) && line.trim().split(/\s+/).length <= 12) heading = remembered(trim(text, block), folded, cut.book);
    else if (!bulleted && /^\s*$/.test(line)) heading = null;
  }
  return found;
}
