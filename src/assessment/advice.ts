/** What the annex itself recommends, one by one, each with its cell and the component it speaks of. Knows no status. */
import type { Programme } from '../annex/programme';
import type { Evidence } from '../evidence/evidence';
import { COMPONENT_IDS, type ComponentId } from '../method';
import type { Recommendation } from './verdict';

type Advice = Extract<Recommendation, { source: 'annex' }>;

const BULLET = /^\s*(?:[•●▪◦‣·*–—-]|\d{1,2}[.)]|[a-z]\))\s+/i;

/** "Adm.", "Sr.", "p.": no end of a sentence, in any language. */
const ABBREVIATION = /(?<!\p{L})(?:\p{Lu}\p{Ll}{1,2}|\p{L})\.\s*$/u;

/** The bullets of a cell, and the sentences of what has no bullet; verbatim, bullets left out. */
function items(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return text.split(/[\r\n]+|(?=\s[•●▪◦‣]\s)/).flatMap((line) => {
    if (BULLET.test(line)) return line.replace(BULLET, '').trim();
    const sentences: string[] = [];
    for (const { segment } of segmenter.segment(line)) {
      const before = sentences.at(-1);
      if (before !== undefined && (ABBREVIATION.test(before) || /^\p{Ll}/u.test(segment))) sentences[sentences.length - 1] = before + segment;
      else sentences.push(segment);
    }
    return sentences.map((sentence) => sentence.trim());
  }).filter((item) => /\p{L}/u.test(item));
}

/**
 * Recommendations of the row in order of component; those that belong to none last, in the order of the text.
 * One that speaks of several components is tied to the furthest: advice looks ahead.
 * @param evidence in order of component
 */
export function annexAdvice({ fields, language }: Programme, evidence: readonly Evidence[]): Advice[] {
  const rank = (component: ComponentId | null): number => (component ? COMPONENT_IDS.indexOf(component) : COMPONENT_IDS.length);
  return (fields.recommendations ?? [])
    .flatMap(({ text, cell }) => items(text, language).map((quote): Advice => {
      const speaksOfIt = evidence.findLast((item) => item.says === 'recommended' && item.cell === cell && (quote.includes(item.quote) || item.quote.includes(quote)));
      return { source: 'annex', component: speaksOfIt?.component ?? null, quote, cell };
    }))
    .sort((a, b) => rank(a.component) - rank(b.component));
}
