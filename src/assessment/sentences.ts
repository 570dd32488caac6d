/** A verdict's parts → the sentences of one language, for sheets, pane and command alike. Knows no language by name. */
import type { ReadingTexts, VerdictTexts } from '../language/verdict-texts';
import { MILESTONE_IDS, phaseOf, type Status } from '../method';
import type { Recommendation, Verdict } from './verdict';

/** What the sentence of both phases says of milestones, in its order, and of which: first where the phases differ, then where they are the same. */
export const READING_STEPS: readonly { readonly status: Status; readonly apart: keyof ReadingTexts['step'] | null; readonly same: keyof ReadingTexts['step'] }[] = [
  { status: 'unknown', apart: 'write', same: 'support' },
  { status: 'partial', apart: 'spellOut', same: 'complete' },
  // What is denied is never inferred: the phases do not differ for it.
  { status: 'unmet', apart: null, same: 'resolve' },
];

export const COMMA = ', ';

/** "1.1, 1.2 y 1.5". */
export function listText(items: readonly string[], { and }: Pick<VerdictTexts, 'and'>): string {
  return items.length < 2 ? items.join('') : items.slice(0, -1).join(COMMA) + and + items.at(-1)!;
}

/**
 * Both phases in one plain sentence. It names the milestones not met in the phases that are attained and not yet documented;
 * where both are the same phase, those that stand between it and the next one (in phase 3, its aim).
 */
export function phasesText({ attainedPhase, documentedPhase, success, components }: Verdict, texts: VerdictTexts): string {
  const { reading } = texts;
  const opening = reading.opening(attainedPhase, documentedPhase);
  if (success === 'yes') return opening + reading.success;
  const differ = attainedPhase !== documentedPhase;
  const last = Math.max(documentedPhase, attainedPhase - 1);
  const open = MILESTONE_IDS.filter((id) => phaseOf(id) >= documentedPhase && phaseOf(id) <= last);
  const steps = READING_STEPS.flatMap(({ status, apart, same }) => {
    const [ids, step] = [open.filter((id) => components[id].status === status), differ ? apart : same];
    return ids.length > 0 && step ? [reading.step[step] + listText(ids, texts)] : [];
  });
  if (steps.length === 0) return opening + reading.nothing;
  return opening + (differ ? '' : reading.toNext(attainedPhase)) + listText(steps, texts);
}

/** The annex's own words, or the method's advice in the reader's language. */
export function recommendationText(recommendation: Recommendation, texts: VerdictTexts): string {
  return recommendation.source === 'annex' ? recommendation.quote : texts.recommendation[recommendation.component][recommendation.lack];
}

/** The first of the method's recommendations: what to do now; null where every milestone is fulfilled. */
export function nextStep({ recommendations }: Verdict): Recommendation | null {
  return recommendations.find(({ source }) => source === 'method') ?? null;
}
