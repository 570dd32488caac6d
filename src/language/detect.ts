import { detectAll } from 'tinyld/light';
import { LANGUAGE_TAGS, type LanguageTag } from './pack';

/**
 * How much surer the guess must be than the language expected, for texts of so many letters and for shorter ones. Measured on 529
 * cells in four languages: with these none is taken for another language, and 94 of 100 longer texts in an unexpected one are told.
 */
const LONG = 40;
const MARGIN = { long: 0.04, short: 0.2 } as const;

/** Names speak no language ("Sierra Leone", "Zambézia"): only words in small letters are asked about. */
const NAMES = /\p{Lu}[\p{L}'’.-]*/gu;

/** How sure the guesser is of each language, for the texts asked about last: many cells of a matrix say the same. */
const known = new Map<string, Readonly<Partial<Record<string, number>>>>();
const MOST_KNOWN = 5_000;

function surenessOf(text: string): Readonly<Partial<Record<string, number>>> {
  // The guesser passes over figures; without them more cells say the same.
  const asked = text.replace(/[0-9]/g, '');
  let sureness = known.get(asked);
  if (!sureness) {
    sureness = Object.fromEntries(detectAll(asked, { only: [...LANGUAGE_TAGS] }).map(({ lang, accuracy }) => [lang, accuracy]));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(asked, sureness);
  }
  return sureness;
}

/**
 * Language of the texts of a cell or of a whole row, among those Crisol reads. Of several texts each counts by its letters: asked one by one, none is asked twice.
 * @param expected what the headings, or the rest of the row, are written in: taken unless the texts clearly speak another language
 */
export function detectLanguage(texts: readonly string[], expected: LanguageTag): LanguageTag {
  const parts = texts.map((text) => text.replace(NAMES, ' ')).map((words) => ({ letters: words.replace(/[^\p{L}]/gu, '').length, words })).filter(({ letters }) => letters > 0);
  const letters = parts.reduce((sum, part) => sum + part.letters, 0);
  const guesses = parts.map((part) => ({ share: part.letters / letters, sureness: surenessOf(part.words) }));
  const sureness = (tag: LanguageTag): number => guesses.reduce((sum, { share, sureness: of }) => sum + share * (of[tag] ?? 0), 0);
  const best = LANGUAGE_TAGS.reduce((a, b) => (sureness(b) > sureness(a) ? b : a), expected);
  return sureness(best) - sureness(expected) > (letters >= LONG ? MARGIN.long : MARGIN.short) ? best : expected;
}
