/** What Crisol says, in every language, without the words to read them by: the task pane's first view needs no more. */
import { texts as en } from './en/texts';
import { texts as es } from './es/texts';
import { texts as fr } from './fr/texts';
import type { LanguageTag, LanguageTexts } from './pack';
import { texts as pt } from './pt/texts';

const BY_TAG: Readonly<Record<LanguageTag, LanguageTexts>> = { es: unbroken(es), en: unbroken(en), fr: unbroken(fr), pt: unbroken(pt) };

export function textsFor(tag: LanguageTag): LanguageTexts {
  return BY_TAG[tag];
}

/** The same texts, in which no line of a narrow pane begins with the mark that ends what stands before it, as French would with its `;` and every language with its `›`. */
export function unbroken<T>(texts: T): T {
  const held = (text: string): string => text.replace(/ (?=[;:?!»›])|(?<=«) /g, '\u00a0');
  const of = (value: unknown): unknown => {
    if (typeof value === 'string') return held(value);
    if (typeof value === 'function') return (...values: readonly unknown[]) => of((value as (...all: readonly unknown[]) => unknown)(...values));
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? value.map(of) : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, of(inner)]));
  };
  return of(texts) as T;
}
