/** Programmes with their findings and the officer's decisions → verdicts. Knows no language, sheet or clock: the year of analysis is an argument. */
import type { Identity } from '../annex/identity';
import type { Programme } from '../annex/programme';
import type { Evidence, Findings } from '../evidence/evidence';
import { COMPONENT_IDS, EXCHANGE_TYPES, isMilestone, MILESTONE_IDS, type ComponentId, type ExchangeType, type Lack, type MilestoneId, type Status } from '../method';
import { annexAdvice } from './advice';
import { suggestStatus } from './status';
import type { Assessment, ComponentVerdict, Decision, Decisions, Recommendation, Verdict } from './verdict';
import { walk, type MilestoneStatuses, type Walks } from './walks';
import { noticesOf, twinsOf, warningsOf } from './warnings';

export interface ProgrammeInput {
  readonly key: string;
  readonly programme: Programme;
  readonly findings: Findings;
  /** Where key and name no longer agree: it is reported, nothing is guessed; which decisions count stays the caller's to say. */
  readonly conflict?: Identity['conflict'];
}

export interface AssessOptions {
  readonly decisions: Decisions;
  /** Components that do not apply to the office's kind of programme (criterion 2); a decision on a programme wins over it. */
  readonly notApplicable?: readonly ComponentId[];
  /** Year of analysis; without it age is not judged. */
  readonly asOf: number | null;
  /** Names of the workbook's sheets, to tell which matrix it refers to and does not hold. */
  readonly matrices: readonly string[];
}

/** Verdicts in the order of the programmes, and what is said once. */
export function assess(inputs: readonly ProgrammeInput[], { decisions, notApplicable = [], asOf, matrices }: AssessOptions): Assessment {
  const twins = twinsOf(inputs.map(({ programme }) => programme));
  const verdicts = inputs.map(({ key, programme, findings, conflict = null }): Verdict => {
    const judged = judge(findings.evidence, decisions[key] ?? {}, notApplicable);
    const walks = walk(Object.fromEntries(MILESTONE_IDS.map((id) => [id, judged[id].status])) as MilestoneStatuses);
    const components = Object.fromEntries(
      COMPONENT_IDS.map((id) => [id, { ...judged[id], inferredFrom: isMilestone(id) ? (walks.inferredFrom.get(id) ?? null) : null }]),
    ) as Record<ComponentId, ComponentVerdict>;
    return {
      key,
      programme,
      findings,
      components,
      documentedPhase: walks.documentedPhase,
      attainedPhase: walks.attainedPhase,
      success: walks.success,
      milestones: walks.milestones,
      next: walks.next,
      contradictions: walks.contradictions.map(({ lower }) => lower),
      exchangeTypes: exchangeTypes(programme, findings, components['3.4']),
      agencyRoles: findings.agencyRole,
      start: findings.start,
      recommendations: [...methodAdvice(judged, walks), ...annexAdvice(programme, findings.evidence)],
      warnings: warningsOf({ programme, findings, walks, conflict, twins: twins(programme), asOf }),
    };
  });
  return { verdicts, notices: noticesOf(inputs, asOf, matrices) };
}

type Judged = Omit<ComponentVerdict, 'inferredFrom'>;

/** The officer's decision wins, then the office's; the suggestion is kept beside it. */
function judge(evidence: readonly Evidence[], decisions: Readonly<Partial<Record<ComponentId, Decision>>>, notApplicable: readonly ComponentId[]): Record<ComponentId, Judged> {
  return Object.fromEntries(COMPONENT_IDS.map((id): [ComponentId, Judged] => {
    const own = evidence.filter(({ component }) => component === id);
    const { status, basis } = suggestStatus(id, own);
    const decision = decisions[id];
    if (decision) return [id, { status: decision.status, basis: 'officer', suggested: status, evidence: own }];
    if (notApplicable.includes(id)) return [id, { status: 'notApplicable', basis: 'office', suggested: status, evidence: own }];
    return [id, { status, basis, suggested: status, evidence: own }];
  })) as Record<ComponentId, Judged>;
}

/** Section 4.1. A capacity passed on, shown by evidence and not undone by the officer, is cooperation between countries. */
function exchangeTypes({ kind }: Programme, { exchange }: Findings, ownership: ComponentVerdict): ExchangeType[] {
  const found = new Set(exchange.map(({ value }) => value));
  if (kind === 2) found.add('imported');
  if (ownership.suggested === 'met' && ownership.status === 'met') found.add('betweenCountries');
  return EXCHANGE_TYPES.filter((type) => found.has(type));
}

const LACK: Readonly<Record<Status, Lack | null>> = { unknown: 'missing', partial: 'weak', unmet: 'denied', met: null, notApplicable: null };

/** One for each milestone not fulfilled or only inferred, in order of phase. */
function methodAdvice(judged: Readonly<Record<MilestoneId, Judged>>, { inferredFrom }: Walks): Recommendation[] {
  return MILESTONE_IDS.flatMap((component): Recommendation[] => {
    const lack = inferredFrom.has(component) ? 'verify' : LACK[judged[component].status];
    return lack ? [{ source: 'method', component, lack }] : [];
  });
}
