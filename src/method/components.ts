/** The eighteen components of the method, in reading order (Annex 1, table of components). Imports nothing. */

export type Phase = 1 | 2 | 3;

export const COMPONENT_IDS = [
  '1.1', '1.2', '1.3', '1.4', '1.5', '1.6',
  '2.1', '2.2', '2.3', '2.4', '2.5', '2.6',
  '3.1', '3.2', '3.3', '3.4', '3.5', '3.6',
] as const;

export type ComponentId = (typeof COMPONENT_IDS)[number];

export const MILESTONE_IDS = ['1.1', '1.2', '1.5', '2.2', '2.4', '3.4'] as const satisfies readonly ComponentId[];

/** A milestone (*hito*) is a component that gates the passage to the next phase. */
export type MilestoneId = (typeof MILESTONE_IDS)[number];

/** The phase a component belongs to: the digit before its point. */
export function phaseOf(id: ComponentId): Phase {
  return Number(id[0]) as Phase;
}

export function isMilestone(id: ComponentId): id is MilestoneId {
  return (MILESTONE_IDS as readonly ComponentId[]).includes(id);
}
