/** What Crisol says, in every language, without the words to read them by: the task pane's first view needs no more. */
import { texts as en } from './en/texts';
import { texts as es } from './es/texts';
import { texts as fr } from './fr/texts';
import type { LanguageTag, LanguageTexts } from './pack';
import { texts as pt } from './pt/texts';

const BY_TAG: Readonly<Record<LanguageTag, LanguageTexts>> = { es, en, fr, pt };

export function textsFor(tag: LanguageTag): LanguageTexts {
  return BY_TAG[tag];
}
