import { detectAll } from 'tinyld/light';
import { LANGUAGE_TAGS, type LanguageTag } from './pack';

/** Below this many letters a guess is worth less than what the rest of the row is written in. */
const ENOUGH_LETTERS = 40;

/**
 * Language of a cell's text among those Crisol reads.
 * @param fallback what to take where the text is too short or too odd to tell (the language of the headings, or of the row)
 */
export function detectLanguage(text: string, fallback: LanguageTag): LanguageTag {
  const letters = text.replace(/[^\p{L}]+/gu, '').length;
  if (letters < 4) return fallback;
  const [best] = detectAll(text, { only: [...LANGUAGE_TAGS] });
  const tag = LANGUAGE_TAGS.find((known) => known === best?.lang);
  if (!tag || !best) return fallback;
  return letters >= ENOUGH_LETTERS || best.accuracy >= 0.6 ? tag : fallback;
}
