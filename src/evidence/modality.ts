/** How a clause speaks of what a rule found in it: done, under way, planned, recommended, denied; or not at all. Knows no component. */
import type { Cues, Turn } from '../language/cues';
import type { Says } from '../method';
import { compile, matches, type Clause, type Span } from './text';

/** `aimed`: a purpose, neither deed nor promise. `silent`: the text says that it does not tell. `others`: somebody else's deed. */
export type Mood = Says | 'aimed' | 'silent' | 'others';

interface CompiledTurn {
  readonly after: RegExp | null;
  readonly before: RegExp | null;
  readonly clause: RegExp | null;
  readonly phrase: RegExp | null;
}

/** The turns of a pack, in the order in which they win. */
export interface Moods {
  readonly turns: readonly (readonly [Mood, CompiledTurn])[];
  readonly noDenial: RegExp | null;
  readonly fulfilled: RegExp | null;
  readonly past: RegExp;
  readonly future: RegExp;
  readonly coordinators: RegExp | null;
}

const turn = ({ after = [], before = [], clause = [], phrase = [] }: Turn): CompiledTurn => ({
  after: compile(after),
  before: compile(before),
  clause: compile(clause),
  phrase: compile(phrase),
});

/** Verb endings are told by their accents, so these are matched on lower-case text that keeps them. */
const accented = (endings: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${endings.join('|')})(?!\\p{L})`, 'gu');

export function moods(cues: Cues): Moods {
  return {
    turns: [
      ['silent', turn(cues.silent)],
      ['others', turn(cues.others)],
      ['denied', turn(cues.denied)],
      ['recommended', turn(cues.recommended)],
      ['planned', turn(cues.planned)],
      ['aimed', turn(cues.aimed)],
      ['underWay', turn(cues.underWay)],
    ],
    noDenial: compile(cues.noDenial),
    fulfilled: compile(cues.fulfilled),
    past: accented(cues.past),
    future: accented(cues.future),
    coordinators: compile(cues.coordinators),
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

/** Where a word that governs its clause stops doing so: at the coordinator that parts it from another finite past verb. */
function reach(reading: Reading, clause: Clause, word: Span, by: Moods): Span {
  let { start, end } = clause;
  const joints = [...matches(by.coordinators, reading.folded, clause), ...matches(/,/g, reading.folded, clause)].sort((a, b) => a.start - b.start);
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
  for (const word of matches(words.after, folded, clause)) if (free(word) && (inside(word, found) || (found.start >= word.start && inside(found, { ...reach(reading, clause, word, by), start: word.start })))) return word;
  for (const word of matches(words.phrase, folded, clause)) {
    if (free(word) && (inside(word, found) || found.start >= word.start) && !/[,()]/.test(folded.slice(word.end, found.start))) return word;
  }
  return null;
}

/** A word that governs the sentence from its head, with a colon or a "that": all that follows it there. */
function governsAhead(reading: Reading, clause: Clause, words: CompiledTurn, by: Moods, mood: Mood): Span | null {
  const { folded } = reading;
  const { sentence, joined } = clause;
  const earlier = { start: sentence.start, end: clause.start };
  const exempt = mood === 'denied' ? matches(by.noDenial, folded, sentence) : [];
  const all = [words.after, words.clause].flatMap((expression) => matches(expression, folded, earlier)).filter((word) => !exempt.some((span) => overlap(span, word)));
  const own = matches(by.past, reading.lower, clause).length > 0;
  for (const word of all) {
    const rest = folded.slice(word.end, clause.start);
    if (/^[^,;.]{0,40}:/.test(rest)) return word;
    if (joined && !own) {
      const from = sentence.clauses.find((one) => word.start >= one.start && word.end <= one.end);
      const between = sentence.clauses.filter((one) => from && one.start > from.start && one.start <= clause.start);
      if (from && between.every((one) => one.joined && matches(by.past, reading.lower, one).length === 0) && !reading.folded.slice(from.start, clause.start).includes(';')) return word;
    }
  }
  return null;
}

/**
 * How the clause speaks of what was found in it, and the words that say so (null where it is simply told).
 * @param lack what was found is itself a lack ("without asking"): its own negation does not deny it
 */
export function moodOf(reading: Reading, clause: Clause, found: Span, by: Moods, lack = false): { mood: Mood; word: Span | null } {
  const heading = clause.sentence.heading;
  const kept = matches(by.fulfilled, reading.folded, clause.sentence).length > 0;
  for (const entry of by.turns) {
    const [mood, words] = entry;
    if (kept && mood === 'planned') continue;
    const word = governs(reading, clause, found, entry, by);
    if (word && !(lack && overlap(word, found))) return { mood, word };
    if (mood === 'planned') {
      for (const verb of matches(by.future, reading.lower, clause)) if (inside(found, reach(reading, clause, verb, by))) return { mood, word: verb };
    }
    if (mood === 'underWay' || mood === 'others') continue;
    const ahead = governsAhead(reading, clause, words, by, mood);
    if (ahead) return { mood, word: ahead };
    if (heading && mood !== 'aimed') {
      const head = [words.after, words.clause, words.before, words.phrase].flatMap((expression) => matches(expression, reading.folded, heading))[0];
      if (head) return { mood, word: head };
    }
  }
  return { mood: 'done', word: null };
}

/** Does the clause tell a deed in the past? */
export function tellsDeed(reading: Reading, clause: Span, by: Moods): boolean {
  return matches(by.past, reading.lower, clause).length > 0;
}
