/** How much a set of headings is like an annex. An agenda, a budget or a list that happens to have a "Programa" is none. */
import type { Field } from '../method';
import type { Heading } from './headings';

/** What a sure heading adds: knowledge products and kind of interaction are the mark of a South-South matrix. A loose one adds half a point at most. */
const WEIGHT: Readonly<Record<Field, number>> = {
  programme: 1, area: 0.5, objective: 1, countries: 1, products: 2, work: 1, relevance: 1, interaction: 2, recommendations: 1,
};
const ENOUGH = 3.5;
const LOOSE = 0.5;

export interface Likeness {
  readonly headings: readonly Heading[];
  /** Headings that name no field. */
  readonly unknown: number;
  /** Whether the title or the name of the sheet calls it an annex. */
  readonly named: boolean;
}

/** Whether the headings are those of an annex: a programme, at least two more fields, mostly known headings, and enough that is an annex's own. */
export function isAnnex({ headings, unknown, named }: Likeness): boolean {
  const best = new Map<Field, number>();
  for (const { field, sure } of headings) best.set(field, Math.max(best.get(field) ?? 0, sure ? WEIGHT[field] : LOOSE));
  if (!best.has('programme') || best.size < 3) return false;
  if (!named && unknown > 1 && best.size / (best.size + unknown) < 0.6) return false;
  const score = [...best.values()].reduce((sum, weight) => sum + weight, 0);
  return score + (unknown === 0 ? 0.5 : 0) + (named ? 0.5 : 0) >= ENOUGH;
}
