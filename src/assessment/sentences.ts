/** A verdict's parts → the sentences of one language, for sheets, pane and command alike. Knows no language by name. */
import type { PhaseReading, VerdictTexts } from '../language/verdict-texts';
import { MILESTONE_IDS, phaseOf, type MilestoneId, type Status } from '../method';
import type { Recommendation, Verdict } from './verdict';

/**
 * What the sentence of both phases names: the milestones not met in the phases that are attained and not yet documented;
 * where both are the same phase, those that stand between it and the next one (in phase 3, its aim).
 */
export function phaseReading({ attainedPhase, documentedPhase, success, components }: Verdict): PhaseReading {
  const last = Math.max(documentedPhase, attainedPhase - 1);
  const open = MILESTONE_IDS.filter((id) => phaseOf(id) >= documentedPhase && phaseOf(id) <= last);
  const having = (status: Status): readonly MilestoneId[] => open.filter((id) => components[id].status === status);
  return { attained: attainedPhase, documented: documentedPhase, missing: having('unknown'), weak: having('partial'), denied: having('unmet'), success };
}

/** The annex's own words, or the method's advice in the reader's language. */
export function recommendationText(recommendation: Recommendation, texts: VerdictTexts): string {
  return recommendation.source === 'annex' ? recommendation.quote : texts.recommendation[recommendation.component][recommendation.lack];
}

/** The first of the method's recommendations: what to do now; null where every milestone is fulfilled. */
export function nextStep({ recommendations }: Verdict): Recommendation | null {
  return recommendations.find(({ source }) => source === 'method') ?? null;
}
