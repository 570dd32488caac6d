/** A text as its language reads it, for the rules to ask. Cells that say the same are read once. Knows no rule and no cell. */
import type { Concept, Cues } from '../language/cues';
import { detectLanguage } from '../language/detect';
import type { LanguageTag } from '../language/pack';
import type { Field } from '../method';
import { moodOf, moods, type Mood, type Moods, type Reading } from './modality';
import { receiversOf, type Roles } from './roles';
import type { Said } from './rules';
import { clauses, cutter, fold, lower, type Clause, type Cutter } from './text';
import { likelyInAny, matches, mayMatch, Wordbook, type Span, type Wordings } from './wordings';

/** A pack made ready: every pattern compiled once. */
export interface Reader {
  readonly tag: LanguageTag;
  readonly cues: Cues;
  readonly cut: Cutter;
  readonly moods: Moods;
  readonly lexicon: Readonly<Record<Concept, Wordings | null>>;
}

/** What a language pack must bring for texts to be read in it. */
export interface PassagePack {
  readonly tag: LanguageTag;
  readonly cues: Cues;
}

const readers = new WeakMap<Cues, Reader>();

function readerOf({ tag, cues }: PassagePack): Reader {
  let reader = readers.get(cues);
  if (!reader) {
    const book = new Wordbook();
    const words = { ...cues.lexicon, body: [...cues.lexicon.body, ...receiversOf(tag, cues)] };
    const lexicon = Object.fromEntries(Object.entries(words).map(([concept, patterns]) => [concept, book.compile(patterns)]));
    reader = { tag, cues, cut: cutter(cues, tag, book), moods: moods(cues, book), lexicon: lexicon as Record<Concept, Wordings | null> };
    readers.set(cues, reader);
  }
  return reader;
}

/** Words of a concept in a clause, and how it speaks of them. */
export interface Hit {
  readonly clause: Clause;
  readonly span: Span;
  readonly mood: Mood;
}

export interface Passage {
  readonly reader: Reader;
  readonly reading: Reading;
  readonly clauses: readonly Clause[];
  /** Words that its clauses may have. */
  readonly likely: ReadonlySet<Wordings>;
  /** Filled as it is asked. */
  readonly hits: Map<Concept | RegExp, readonly Hit[]>;
  /** What the rules found in it, as a cell of such a field in a row of such roles. Filled as it is asked. */
  readonly said: Map<Roles, Map<Field, readonly Said[]>>;
}

/** By the language expected, then by the text. */
type Known = Map<LanguageTag, Map<string, Passage>>;

/** The passages read last: many cells of a matrix say the same. */
const known = new WeakMap<readonly PassagePack[], { readonly passages: Known; characters: number }>();
/** In characters: what is known of each takes some hundred bytes. */
const MOST_KNOWN = 150_000;

/** @param expected the language of the row, in which the text is read unless it clearly speaks another */
export function readPassage(text: string, expected: LanguageTag, packs: readonly PassagePack[]): Passage {
  let all = known.get(packs);
  if (!all || all.characters + text.length > MOST_KNOWN) known.set(packs, (all = { passages: new Map(), characters: 0 }));
  let ofLanguage = all.passages.get(expected);
  if (!ofLanguage) all.passages.set(expected, (ofLanguage = new Map()));
  let passage = ofLanguage.get(text);
  if (!passage) {
    ofLanguage.set(text, (passage = passageOf(text, expected, packs)));
    all.characters += text.length;
  }
  return passage;
}

function passageOf(text: string, expected: LanguageTag, packs: readonly PassagePack[]): Passage {
  const tag = detectLanguage([text], expected);
  const reader = readerOf(packs.find((pack) => pack.tag === tag) ?? packs[0]!);
  const folded = fold(text);
  const cut = clauses(text, folded, reader.cut);
  return { reader, reading: { text, folded, lower: lower(text) }, clauses: cut, likely: likelyInAny(cut), hits: new Map(), said: new Map() };
}

/** Where the passage has words of a concept, or what an expression finds in its folded text, clause by clause. */
export function hitsOf(passage: Passage, wanted: Concept | RegExp): readonly Hit[] {
  let hits = passage.hits.get(wanted);
  if (!hits) {
    const { reader, reading } = passage;
    const words = wanted instanceof RegExp ? wanted : reader.lexicon[wanted];
    const asked = words instanceof RegExp || mayMatch(words, passage.likely) ? passage.clauses : [];
    hits = asked.flatMap((clause) => matches(words, reading.folded, clause).map((span) => ({ clause, span, mood: moodOf(reading, clause, span, reader.moods).mood })));
    passage.hits.set(wanted, hits);
  }
  return hits;
}
