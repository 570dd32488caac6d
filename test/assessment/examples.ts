/** Small programmes and findings for the tests of this folder: what a test does not speak of is left empty. */
import type { FieldPart, Programme } from '../../src/annex/programme';
import { assess, type AssessOptions, type ProgrammeInput } from '../../src/assessment/assess';
import { NO_JUDGEMENT, type Decision, type Judgements } from '../../src/assessment/judgement';
import type { Verdict } from '../../src/assessment/verdict';
import type { Evidence, Fact, Findings } from '../../src/evidence/evidence';
import { MILESTONE_IDS, type ComponentId, type Field, type MilestoneId } from '../../src/method';

export const clause = (own: Partial<Evidence>): Evidence => ({
  component: '1.1', says: 'done', supports: 'met', quote: 'words', sheet: 'Annex', cell: 'C4', field: 'relevance', rule: 'rule', ...own,
});

export const fact = <T>(value: T, cell = 'D4', quote = `“${String(value)}”`): Fact<T> => ({ value, quote, cell });

export const part = (text: string, cell = 'A6'): FieldPart => ({ row: 5, column: 0, cell, text });

export function programme(own: Partial<Omit<Programme, 'fields'>> & { fields?: Partial<Record<Field, readonly FieldPart[]>> } = {}): Programme {
  return {
    annex: 0, kind: 3, sheet: 'Annex', layout: 'report', name: 'Water for all', number: '1', key: null, cell: 'A4', row: 3, column: 0, rows: [3, 5],
    fields: {}, countries: [], language: 'es', ...own,
  };
}

export const findings = (own: Partial<Findings> = {}): Findings => ({
  evidence: [], start: null, claimedPhase: null, exchange: [], agencyRole: [], countryCounts: [], references: [], goals: [], ...own,
});

/** Evidence that gives each milestone its status: m met, p partial, x unmet, ? silence. */
export function evidenceFor(six: string): Evidence[] {
  const supports = { m: 'met', p: 'partial', x: 'unmet' } as const;
  return MILESTONE_IDS.flatMap((component, index) => {
    const letter = six[index];
    return letter === 'm' || letter === 'p' || letter === 'x' ? [clause({ component, supports: supports[letter], says: letter === 'x' ? 'denied' : 'done' })] : [];
  });
}

/** Decisions by key and component; what a test does not speak of is left empty. */
export function decided(decisions: Readonly<Record<string, Readonly<Partial<Record<ComponentId, Pick<Decision, 'status'> & Partial<Decision>>>>>>): Judgements {
  const whole = (own: Pick<Decision, 'status'> & Partial<Decision>): Decision => ({ reason: '', source: null, rested: null, by: '', on: '', ...own });
  return Object.fromEntries(Object.entries(decisions).map(([key, own]) => [key, { ...NO_JUDGEMENT, decisions: Object.fromEntries(Object.entries(own).map(([id, one]) => [id, whole(one)])) }]));
}

const OPTIONS: AssessOptions = { judgements: {}, asOf: 2009, matrices: [] };

/** The verdict of one programme. */
export function verdictOf(input: Partial<ProgrammeInput> = {}, options: Partial<AssessOptions> = {}): Verdict {
  return assess([{ key: 'k1', programme: programme(), findings: findings(), ...input }], { ...OPTIONS, ...options }).verdicts[0]!;
}

/** The verdict of a programme whose milestones have these statuses, some of them set by the officer (`-`). */
export function verdictWith(six: string, own: Partial<Findings> = {}): Verdict {
  const left = MILESTONE_IDS.filter((_, index) => six[index] === '-');
  const decisions = Object.fromEntries(left.map((id: MilestoneId) => [id, { status: 'notApplicable', reason: 'other kind of project' } as const]));
  return verdictOf({ findings: findings({ evidence: evidenceFor(six), ...own }) }, { judgements: decided({ k1: decisions }) });
}
