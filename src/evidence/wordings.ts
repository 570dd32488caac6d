/** Wordings looked for in a text. Of a language's thousands few can match in a clause: they are told by its words, and only they are asked. Knows no concept and no rule. */
import type { Pattern } from '../language/cues';
import { beginningsNeeded, beginningsOf, LETTERS } from './beginnings';

/** A stretch of the cell's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Of what is asked many times. */
  readonly memory?: Memory;
}

/** What is known of a stretch, for as long as it lasts: rules and moods ask the same of it again and again. */
interface Memory {
  readonly likely: Likely;
  readonly found: Map<RegExp | Wordings, readonly Span[]>;
}

/** The wordings of each concept of a language that may match in a text, but for those that may anywhere. */
interface Likely {
  readonly book: Wordbook;
  readonly wordings: ReadonlyMap<Wordings, readonly Wording[]>;
}

interface Wording {
  readonly of: Wordings;
  /** The earlier wording wins where several match. */
  readonly rank: number;
  readonly source: string;
  /** Made at the first text it is asked of. */
  expression?: RegExp;
  /** A text it matches in holds one of each of these; it is found by those of the first. */
  readonly needs: readonly (readonly Beginning[])[];
  /** The text it was looked at for last. */
  lookedAt: number;
}

/** Of words: with those wordings that need this one or another that leads to them too. */
interface Beginning {
  readonly wordings: Wording[];
  /** The text that held it last. */
  heldBy: number;
}

/** The wordings of a concept, matched on folded text at word boundaries. */
export interface Wordings {
  readonly book: Wordbook;
  /** Those of which no word can be told that a text must hold. */
  readonly anywhere: readonly Wording[];
}

/** A pattern of a language pack as an expression. */
export const sourceOf = (pattern: Pattern): string =>
  pattern.replace(/~/g, '[a-zœæ]*').replace(/ \.\. /g, '(?:[\\s,]+(?:[^\\s.;:]+\\s+){0,6}?)').replace(/ \?/g, '\\s*').replace(/ /g, '\\s+');

const WORD = new RegExp(`[${LETTERS}]+`, 'g');

/** All wordings of a language, by the words that texts must hold. */
export class Wordbook {
  readonly #beginnings = new Map<string, Beginning>();
  /** What is known of the words that texts held. */
  readonly #words = new Map<string, readonly Beginning[]>();
  /** Texts asked so far. Each is told by its number, which is faster than sets of what it holds. */
  #texts = 0;

  /** Turns the patterns of a language pack into wordings; null where there are none. */
  compile(patterns: readonly Pattern[]): Wordings | null {
    if (patterns.length === 0) return null;
    const anywhere: Wording[] = [];
    const of: Wordings = { book: this, anywhere };
    patterns.forEach((pattern, rank) => {
      const source = sourceOf(pattern);
      const needs = beginningsNeeded(source).slice(0, MOST_LISTS).map((list) => list.map((beginning) => this.#beginning(beginning)));
      const wording = { of, rank, source, needs, lookedAt: 0 };
      if (needs[0]) for (const { wordings } of needs[0]) wordings.push(wording);
      else anywhere.push(wording);
    });
    this.#words.clear();
    return of;
  }

  #beginning(text: string): Beginning {
    let found = this.#beginnings.get(text);
    if (!found) this.#beginnings.set(text, (found = { wordings: [], heldBy: 0 }));
    return found;
  }

  /**
   * @param text folded
   * @param whole what may match in a text that this one is part of
   */
  likelyIn(text: string, whole?: Likely): Likely {
    const words = text.match(WORD);
    if (!words) return { book: this, wordings: NO_WORDINGS };
    const asked = ++this.#texts;
    const held: Beginning[] = [];
    for (const word of words) {
      for (const beginning of this.#of(word)) {
        if (beginning.heldBy === asked) continue;
        beginning.heldBy = asked;
        held.push(beginning);
      }
    }
    const wordings = new Map<Wordings, Wording[]>();
    const holds = (beginning: Beginning): boolean => beginning.heldBy === asked;
    const look = (wording: Wording): void => {
      if (wording.lookedAt === asked) return;
      wording.lookedAt = asked;
      if (!wording.needs.every((list) => list.some(holds))) return;
      const same = wordings.get(wording.of);
      if (same) same.push(wording);
      else wordings.set(wording.of, [wording]);
    };
    if (whole) for (const some of whole.wordings.values()) some.forEach(look);
    else for (const beginning of held) beginning.wordings.forEach(look);
    return { book: this, wordings };
  }

  #of(word: string): readonly Beginning[] {
    let found = this.#words.get(word);
    if (!found) this.#words.set(word, (found = beginningsOf(word).flatMap((beginning) => this.#beginnings.get(beginning) ?? [])));
    return found;
  }
}

/** Lists asked of a text: more let hardly fewer wordings through. */
const MOST_LISTS = 3;
const NONE: readonly Wording[] = [];
const NO_WORDINGS: Likely['wordings'] = new Map();
const NOTHING: readonly Span[] = [];

/**
 * A stretch that will be asked many times, of one reading of its text and in one language.
 * @param whole a remembered one that it is part of
 */
export function remembered({ start, end }: Span, folded: string, book: Wordbook, whole?: Required<Span>): Required<Span> {
  return { start, end, memory: { likely: book.likelyIn(folded.slice(start, end), whole?.memory.likely), found: new Map() } };
}

/** A stretch of another one: what may match in it may match in that. */
export function stretchOf({ start, end }: Span, { memory }: Span): Span {
  return memory ? { start, end, memory: { likely: memory.likely, found: new Map() } } : { start, end };
}

/** Those that may match in one of the stretches, but for those that may in any. */
export function likelyInAny(stretches: readonly Span[]): ReadonlySet<Wordings> {
  return new Set(stretches.flatMap(({ memory }) => (memory ? [...memory.likely.wordings.keys()] : [])));
}

/** @param likely as `likelyInAny` gives them for all stretches in question */
export const mayMatch = (wordings: Wordings | null, likely: ReadonlySet<Wordings>): boolean => wordings !== null && (wordings.anywhere.length > 0 || likely.has(wordings));

/** All matches inside a span. An expression is always asked of the same reading of the text. */
export function matches(expression: RegExp | Wordings | null, text: string, span: Span): readonly Span[] {
  if (!expression) return NOTHING;
  const isOne = expression instanceof RegExp;
  if (!isOne && span.memory?.likely.book === expression.book && expression.anywhere.length === 0 && !span.memory.likely.wordings.has(expression)) return NOTHING;
  let found = span.memory?.found.get(expression);
  if (!found) {
    found = search(isOne ? [expression] : likely(expression, text, span), text, span);
    span.memory?.found.set(expression, found);
  }
  return found;
}

function likely(wordings: Wordings, text: string, span: Span): readonly RegExp[] {
  const { book, anywhere } = wordings;
  const known = span.memory?.likely.book === book ? span.memory.likely : book.likelyIn(text.slice(span.start, span.end));
  return [...anywhere, ...(known.wordings.get(wordings) ?? NONE)].sort((a, b) => a.rank - b.rank).map((each) => (each.expression ??= new RegExp(`(?<![${LETTERS}])(?:${each.source})(?![${LETTERS}])`, 'g')));
}

/** As one expression of them all would find them: from the left, the earlier wording first, none inside another. */
function search(expressions: readonly RegExp[], text: string, { start, end }: Span): readonly Span[] {
  if (expressions.length === 0) return NOTHING;
  const upTo = text.slice(0, end);
  const nextOf = (expression: RegExp, from: number): Span | null => {
    expression.lastIndex = from;
    const match = expression.exec(upTo);
    return match && { start: match.index, end: match.index + match[0].length };
  };
  const next = expressions.map((expression) => nextOf(expression, start));
  const found: Span[] = [];
  for (;;) {
    let first: Span | null = null;
    for (const one of next) if (one && (!first || one.start < first.start)) first = one;
    if (!first) return found;
    if (first.end > first.start) found.push(first);
    const from = Math.max(first.end, first.start + 1);
    next.forEach((one, index) => {
      if (one && one.start < from) next[index] = nextOf(expressions[index]!, from);
    });
  }
}
