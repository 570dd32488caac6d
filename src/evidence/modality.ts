/** How a clause speaks of what a rule found in it: done, under way, planned, recommended, denied; or not at all. Knows no component. */
import type { Cues, Turn } from '../language/cues';
import type { Says } from '../method';
import type { Clause } from './text';
import { matches, stretchOf, type Span, type Wordbook, type Wordings } from './wordings';

/** `aimed`: a purpose, neither deed nor promise. `silent`: the text says that it does not tell. `others`: somebody else's deed. */
export type Mood = Says | 'aimed' | 'silent' | 'others';

interface CompiledTurn {
  readonly after: Wordings | null;
  readonly before: Wordings | null;
  readonly clause: Wordings | null;
  readonly phrase: Wordings | null;
  readonly sentence: Wordings | null;
}

/** The turns of a pack, in the order in which they win. */
export interface Moods {
  readonly turns: readonly (readonly [Mood, CompiledTurn])[];
  readonly noDenial: Wordings | null;
  readonly fulfilled: Wordings | null;
  readonly past: RegExp;
  readonly future: RegExp;
  readonly coordinators: Wordings | null;
  readonly that: Wordings | null;
}

const turn = ({ after = [], before = [], clause = [], phrase = [], sentence = [] }: Turn, book: Wordbook): CompiledTurn => ({
  after: book.compile(after),
  before: book.compile(before),
  clause: book.compile(clause),
  phrase: book.compile(phrase),
  sentence: book.compile(sentence),
});

/** Verb endings are told by their accents, so these are matched on lower-case text that keeps them. */
const accented = (endings: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${endings.join('|')})(?!\\p{L})`, 'gu');

export function moods(cues: Cues, book: Wordbook): Moods {
  return {
    turns: [
      ['silent', turn(cues.silent, book)],
      ['others', turn(cues.others, book)],
      ['denied', turn(cues.denied, book)],
      ['recommended', turn(cues.recommended, book)],
      ['planned', turn(cues.planned, book)],
      ['aimed', turn(cues.aimed, book)],
      ['underWay', turn(cues.underWay, book)],
    ],
    noDenial: book.compile(cues.noDenial),
    fulfilled: book.compile(cues.fulfilled),
    past: accented(cues.past),
    future: accented(cues.future),
    coordinators: book.compile(cues.coordinators),
    that: book.compile(cues.that),
  };
}

/** The text in the three readings that the cues need. */
export interface Reading {
  readonly text: string;
  readonly folded: string;
  readonly lower: string;
}

const inside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const COMMA = /,/g;

/** Where a word that governs its clause stops doing so: at the coordinator that parts it from another finite past verb. */
function reach(reading: Reading, clause: Clause, word: Span, by: Moods): Span {
  let { start, end } = clause;
  const joints = [...matches(by.coordinators, reading.folded, clause), ...matches(COMMA, reading.folded, clause)].sort((a, b) => a.start - b.start);
  for (const deed of matches(by.past, reading.lower, clause)) {
    if (overlap(deed, { start: word.start, end: word.end + 2 })) continue;
    if (deed.end <= word.start) start = Math.max(start, joints.find((joint) => joint.start >= deed.end && joint.end <= word.start)?.start ?? start);
    else if (deed.start >= word.end) end = Math.min(end, joints.findLast((joint) => joint.start >= word.end && joint.end <= deed.start)?.start ?? end);
  }
  return { start, end };
}

/** Does one of the words of a turn govern `found`? Returns that word. */
function governs(reading: Reading, clause: Clause, found: Span, [mood, words]: readonly [Mood, CompiledTurn], by: Moods): Span | null {
  const { folded } = reading;
  const exempt = mood === 'denied' ? matches(by.noDenial, folded, clause.sentence) : [];
  const free = (word: Span): boolean => !exempt.some((span) => overlap(span, word));
  const within = (word: Span, scope: Span): boolean => inside(found, scope) || (overlap(found, word) && mood !== 'underWay');
  const whole = mood === 'others' || mood === 'silent';
  for (const word of matches(words.clause, folded, clause)) if (free(word) && within(word, whole ? clause : reach(reading, clause, word, by))) return word;
  for (const word of matches(words.before, folded, clause)) if (free(word) && found.end <= word.start && inside(found, reach(reading, clause, word, by))) return word;
  for (const word of matches(words.after, folded, clause)) if (free(word) && ((inside(word, found) && mood !== 'aimed') || (found.start > word.start && inside(found, { ...reach(reading, clause, word, by), start: word.start })))) return word;
  for (const word of matches(words.phrase, folded, clause)) {
    if (free(word) && (inside(word, found) || found.start >= word.start) && !/[,()]/.test(folded.slice(word.end, found.start))) return word;
  }
  return matches(words.sentence, folded, clause.sentence).find((word) => free(word) && !folded.slice(Math.min(found.end, word.end), Math.max(found.start, word.start)).includes(';')) ?? null;
}

/** What stands before `found` and may announce it: from where its sentence or the last contrast in it begins, with what leads there ("In the future,"). */
function aheadOf({ folded }: Reading, clause: Clause, found: Span, by: Moods): Span {
  const { sentence } = clause;
  const opens = (one: Clause): boolean => /:$|^\S+(?: \S+){0,2}$/.test(folded.slice(one.start, one.end)) || matches(by.that, folded, one).some((that) => that.end === one.end);
  const from = sentence.clauses.findLast((one, index) => one.start <= clause.start && !one.joined && !(index > 0 && opens(sentence.clauses[index - 1]!)))?.start ?? sentence.start;
  const before = /[^,;:.]*[,:]\s*$/.exec(folded.slice(sentence.start, from));
  return stretchOf({ start: from - (before?.[0].length ?? 0), end: found.start }, sentence);
}

/**
 * A word that announces what follows: "it is planned that …", "still missing: …", "in the future, …". It governs the rest of the
 * sentence (after "that" or a comma, up to the next semicolon) whatever tense stands there; a contrast ends it.
 */
function announces(reading: Reading, { sentence }: Clause, found: Span, ahead: Span, [mood, words]: readonly [Mood, CompiledTurn], by: Moods): Span | null {
  const { folded } = reading;
  const exempt = mood === 'denied' ? matches(by.noDenial, folded, sentence) : [];
  const futures = mood === 'planned' ? [by.future] : [];
  const heads = [...[words.after, words.clause, words.phrase].flatMap((expression) => matches(expression, folded, ahead)), ...futures.flatMap((expression) => matches(expression, reading.lower, ahead))];
  return (
    heads.find((word) => {
      if (exempt.some((span) => overlap(span, word))) return false;
      const rest = folded.slice(word.end, found.start);
      if (/^[^,;.:]{0,40}\s?:/.test(rest)) return true;
      if (rest.includes(';')) return false;
      const that = matches(by.that, folded, stretchOf({ start: word.start, end: found.start }, sentence))[0];
      if (that && folded.slice(word.end, that.start).trim().split(/\s+/).length <= 2) return true;
      return /^\s?,/.test(rest) && (sentence.clauses.some((one) => one.start === word.start) || /[,;:]\s*$/.test(folded.slice(sentence.start, word.start)));
    }) ?? null
  );
}

/** A word that governs the clause before reaches into this one where it is joined on ("and …") and tells no deed of its own. */
function carries(reading: Reading, clause: Clause, words: CompiledTurn, by: Moods, mood: Mood): Span | null {
  const { folded } = reading;
  const { sentence } = clause;
  const tellsOwn = (one: Clause): boolean => !one.joined || matches(by.past, reading.lower, one).length > 0;
  if (tellsOwn(clause)) return null;
  const exempt = mood === 'denied' ? matches(by.noDenial, folded, sentence) : [];
  for (const from of sentence.clauses.filter((one) => one.start < clause.start)) {
    const between = sentence.clauses.filter((one) => one.start > from.start && one.start < clause.start);
    if (between.some(tellsOwn) || folded.slice(from.start, clause.start).includes(';')) continue;
    const word = [words.after, words.clause].flatMap((expression) => matches(expression, folded, from)).find((one) => !exempt.some((span) => overlap(span, one)));
    if (word) return word;
  }
  return null;
}

/** How a clause speaks of something, and the words that say so (null where it is simply told). */
interface Speech {
  readonly mood: Mood;
  readonly word: Span | null;
}

/** Of each clause, what was asked of it: several rules find the same words. */
const spoken = new WeakMap<Clause, Map<number, Speech>>();
/** More characters than a cell holds. */
const PLACES = 65_536;

/**
 * How the clause speaks of what was found in it.
 * @param lack what was found is itself a lack ("without asking"): its own negation does not deny it
 */
export function moodOf(reading: Reading, clause: Clause, found: Span, by: Moods, lack = false): Speech {
  let known = spoken.get(clause);
  if (!known) spoken.set(clause, (known = new Map()));
  const key = (found.start * PLACES + found.end) * 2 + Number(lack);
  let speech = known.get(key);
  if (!speech) known.set(key, (speech = speechOf(reading, clause, found, by, lack)));
  return speech;
}

function speechOf(reading: Reading, clause: Clause, found: Span, by: Moods, lack: boolean): Speech {
  const heading = clause.sentence.heading;
  const ahead = aheadOf(reading, clause, found, by);
  const kept = matches(by.fulfilled, reading.folded, clause.sentence).length > 0;
  for (const entry of by.turns) {
    const [mood, words] = entry;
    const head = mood === 'aimed' || mood === 'underWay' ? null : announces(reading, clause, found, ahead, entry, by);
    if (head) return { mood, word: head };
    if (kept && mood === 'planned') continue;
    const word = governs(reading, clause, found, entry, by);
    if (word && !(lack && overlap(word, found))) return { mood, word };
    if (mood === 'planned') {
      for (const verb of matches(by.future, reading.lower, clause)) if (inside(found, reach(reading, clause, verb, by))) return { mood, word: verb };
    }
    if (mood === 'underWay' || mood === 'others') continue;
    const carried = carries(reading, clause, words, by, mood);
    if (carried) return { mood, word: carried };
    if (heading && mood !== 'aimed') {
      const title = [words.after, words.clause, words.before, words.phrase].flatMap((expression) => matches(expression, reading.folded, heading))[0];
      if (title) return { mood, word: title };
    }
  }
  return { mood: 'done', word: null };
}

/** Does the clause tell a deed in the past? */
export function tellsDeed(reading: Reading, clause: Span, by: Moods): boolean {
  return matches(by.past, reading.lower, clause).length > 0;
}
