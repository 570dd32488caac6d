/** The two walks (Annex 1, criteria 1 and 4 to 6) over the statuses of the six milestones. Knows no evidence, no officer and no words. */
import { MILESTONE_IDS, PHASES, phaseOf, type MilestoneId, type Phase, type Status, type Success } from '../method';
import type { NextMilestone } from './verdict';

export type MilestoneStatuses = Readonly<Record<MilestoneId, Status>>;

export interface Contradiction {
  /** Unmet. */
  readonly lower: MilestoneId;
  /** Met, of a later phase. */
  readonly higher: MilestoneId;
}

export interface Walks {
  /** Bottom-up: what is met. */
  readonly documentedPhase: Phase;
  /** Top-down: what is met or inferred. */
  readonly attainedPhase: Phase;
  /** Inferred milestones and the one that shows them: the highest that is met (from phase 2 it is our extension, from 3.4 criterion 4). */
  readonly inferredFrom: ReadonlyMap<MilestoneId, MilestoneId>;
  readonly contradictions: readonly Contradiction[];
  readonly success: Success;
  readonly milestones: { readonly met: number; readonly applicable: number; readonly inferred: number };
  readonly next: NextMilestone | null;
}

/** Both walks. A status is the officer's where a person decided, else the documented one. */
export function walk(statuses: MilestoneStatuses): Walks {
  const inferredFrom = new Map<MilestoneId, MilestoneId>();
  const contradictions: Contradiction[] = [];
  for (const lower of MILESTONE_IDS) {
    const higher = highestMetAbove(lower, statuses);
    if (!higher) continue;
    const status = statuses[lower];
    if (status === 'unknown' || status === 'partial') inferredFrom.set(lower, higher);
    else if (status === 'unmet') contradictions.push({ lower, higher });
  }
  const applicable = MILESTONE_IDS.filter((id) => statuses[id] !== 'notApplicable');
  const met = (id: MilestoneId): boolean => statuses[id] === 'met';
  const inferred = (id: MilestoneId): boolean => inferredFrom.has(id);
  const shown = (id: MilestoneId): boolean => met(id) || inferred(id);
  const open = applicable.find((id) => !shown(id));
  const toVerify = applicable.find(inferred);
  return {
    documentedPhase: phaseBy(applicable, met),
    attainedPhase: phaseBy(applicable, shown),
    inferredFrom,
    contradictions,
    success: !met('3.4') || !applicable.every(shown) ? 'no' : toVerify ? 'unverified' : 'yes',
    milestones: { met: applicable.filter(met).length, applicable: applicable.length, inferred: inferredFrom.size },
    next: open ? { milestone: open, verify: false } : toVerify ? { milestone: toVerify, verify: true } : null,
  };
}

/** The first met milestone of the highest later phase that has one. */
function highestMetAbove(lower: MilestoneId, statuses: MilestoneStatuses): MilestoneId | null {
  const above = MILESTONE_IDS.filter((id) => phaseOf(id) > phaseOf(lower) && statuses[id] === 'met');
  const last = above.at(-1);
  return last ? (above.find((id) => phaseOf(id) === phaseOf(last)) ?? null) : null;
}

/** A phase is passed with all its applicable milestones accepted, and at least one of them (criterion 5); 3 is the last. */
function phaseBy(applicable: readonly MilestoneId[], accepted: (id: MilestoneId) => boolean): Phase {
  const stop = PHASES.find(({ milestones, phase }) => {
    const asked = milestones.filter((id) => applicable.includes(id));
    return phase === 3 || asked.length === 0 || !asked.every(accepted);
  });
  return stop ? stop.phase : 3;
}
