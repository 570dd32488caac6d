/** The languages Crisol reads and writes. Adding one: a folder beside these, its tag in `pack.ts`; the compiler names what is missing. */
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { LANGUAGE_TAGS, type LanguagePack, type LanguageTag } from './pack';
import { pt } from './pt';

export { LANGUAGE_TAGS, languageOf, type LanguagePack, type LanguageTag } from './pack';

const BY_TAG: Readonly<Record<LanguageTag, LanguagePack>> = { es, en, fr, pt };

/** All of them, in the order of `LANGUAGE_TAGS`. */
export const PACKS: readonly LanguagePack[] = LANGUAGE_TAGS.map((tag) => BY_TAG[tag]);

export function packFor(tag: LanguageTag): LanguagePack {
  return BY_TAG[tag];
}
