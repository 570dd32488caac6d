import type { MilestoneId, Phase } from './components';

/** A phase of the method: the age of the programmes in it and the milestones that open the next one (Annex 1). */
export interface PhaseRule {
  readonly phase: Phase;
  /** Years since the start of the programme, both ends included (indicative: a misfit is a warning, never another phase). */
  readonly age: readonly [from: number, to: number];
  readonly milestones: readonly MilestoneId[];
  /** The source's column over the phase: phases 1 and 2 are causes, phase 3 effects. */
  readonly side: 'causes' | 'effects';
}

export const PHASES: readonly [PhaseRule, PhaseRule, PhaseRule] = [
  { phase: 1, age: [1, 3], milestones: ['1.1', '1.2', '1.5'], side: 'causes' },
  { phase: 2, age: [3, 5], milestones: ['2.2', '2.4'], side: 'causes' },
  { phase: 3, age: [5, 15], milestones: ['3.4'], side: 'effects' },
];
