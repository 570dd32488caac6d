/** What still waits for the officer: milestones that are only inferred. Pure. */
import type { Verdict } from '../../assessment/verdict';
import { MILESTONE_IDS, type MilestoneId } from '../../method';

export interface Inferred {
  readonly verdict: Verdict;
  readonly component: MilestoneId;
  readonly from: MilestoneId;
}

/** Programme by programme, each in order of phase. */
export function inferredOf(verdicts: readonly Verdict[]): readonly Inferred[] {
  return verdicts.flatMap((verdict) => MILESTONE_IDS.flatMap((component) => {
    const from = verdict.components[component].inferredFrom;
    return from ? [{ verdict, component, from }] : [];
  }));
}
