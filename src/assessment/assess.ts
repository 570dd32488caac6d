/** Programmes with their findings and the officer's judgement → verdicts. Knows no language, sheet or clock: the year of analysis is an argument. */
import type { Identity } from '../annex/identity';
import type { Programme } from '../annex/programme';
import type { Evidence, Findings } from '../evidence/evidence';
import { COMPONENT_IDS, EXCHANGE_TYPES, isMilestone, MILESTONE_IDS, SOURCES, type ComponentId, type ExchangeType, type Lack, type MilestoneId, type Source, type Status } from '../method';
import { annexAdvice } from './advice';
import { NO_JUDGEMENT, type AddedEvidence, type Judgement, type Judgements } from './judgement';
import { suggestStatus } from './status';
import type { Assessment, ComponentVerdict, Recommendation, Verdict } from './verdict';
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
  readonly judgements: Judgements;
  /** Components that do not apply to the office's kind of programme (criterion 2); a decision on a programme wins over it. */
  readonly notApplicable?: readonly ComponentId[];
  /** By key, components whose status cell holds a word that is no status: until it is put right they are without evidence, whatever is kept of them. */
  readonly unread?: Readonly<Record<string, readonly ComponentId[]>>;
  /** Year of analysis; without it age is not judged. */
  readonly asOf: number | null;
  /** Names of the workbook's sheets, to tell which matrix it refers to and does not hold. */
  readonly matrices: readonly string[];
}

/** Verdicts in the order of the programmes, and what is said once. */
export function assess(inputs: readonly ProgrammeInput[], { judgements, notApplicable = [], unread = {}, asOf, matrices }: AssessOptions): Assessment {
  const twins = twinsOf(inputs.map(({ programme }) => programme));
  const verdicts = inputs.map(({ key, programme, findings, conflict = null }): Verdict => {
    const judged = judge(findings.evidence, judgements[key] ?? NO_JUDGEMENT, notApplicable, unread[key] ?? []);
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
      sources: sourcesOf(Object.values(judged)),
      start: findings.start,
      recommendations: [...methodAdvice(judged, walks), ...annexAdvice(programme, findings.evidence)],
      warnings: warningsOf({ programme, findings, components, walks, conflict, twins: twins(programme), asOf }),
    };
  });
  return { verdicts, notices: noticesOf(inputs, asOf, matrices) };
}

type Judged = Omit<ComponentVerdict, 'inferredFrom'>;

/** The officer's decision wins, then the office's; the suggestion is kept beside it. */
function judge(found: readonly Evidence[], { decisions, added, rejected }: Judgement, notApplicable: readonly ComponentId[], unread: readonly ComponentId[]): Record<ComponentId, Judged> {
  return Object.fromEntries(COMPONENT_IDS.map((id): [ComponentId, Judged] => {
    const own = found.filter(({ component }) => component === id).map((evidence) => ({ evidence, rejection: rejected.find((one) => one.component === id && one.quote === evidence.quote) }));
    const evidence = own.flatMap((one) => (one.rejection ? [] : [one.evidence]));
    const heard = added.filter(({ component }) => component === id);
    const documented = suggestStatus(id, evidence);
    const { status } = heard.length === 0 ? documented : suggestStatus(id, [...evidence, ...heard.map(asEvidence)]);
    const decision = decisions[id] ?? null;
    const rest = {
      suggested: status, evidence, added: heard, decision,
      rejected: own.flatMap((one) => (one.rejection ? [{ evidence: one.evidence, rejection: one.rejection }] : [])),
      // What the officer has since turned down is the officer's doing, not the text's.
      changed: decision !== null && decision.rested !== null && !sameQuotes(decision.rested.filter((quote) => !own.some((one) => one.rejection && one.evidence.quote === quote)), evidence),
    };
    if (unread.includes(id)) return [id, { ...rest, status: 'unknown', basis: 'none' }];
    if (decision) return [id, { ...rest, status: decision.status, basis: 'officer' }];
    if (notApplicable.includes(id)) return [id, { ...rest, status: 'notApplicable', basis: 'office' }];
    return [id, { ...rest, status, basis: status === documented.status ? documented.basis : 'officer' }];
  })) as Record<ComponentId, Judged>;
}

/** What an officer heard or saw speaks of what is done, or denies it. */
function asEvidence({ status }: AddedEvidence): Parameters<typeof suggestStatus>[1][number] {
  return { says: status === 'unmet' ? 'denied' : 'done', supports: status, field: 'work' };
}

/** In any order: a row that was moved or evidence that was found again is no change. */
function sameQuotes(before: readonly string[], evidence: readonly Evidence[]): boolean {
  const now = new Set(evidence.map(({ quote }) => quote));
  const then = new Set(before);
  return now.size === then.size && [...then].every((quote) => now.has(quote));
}

/** What no evidence speaks of has no source. */
function sourcesOf(components: readonly Judged[]): Source[] {
  const found = new Set<Source>(components.flatMap(({ status, evidence, added, decision }) => {
    if (status === 'unknown' || status === 'notApplicable') return [];
    return [...evidence.map((): Source => 'document'), ...added.map(({ source }) => source), ...(decision?.source ? [decision.source] : [])];
  }));
  return SOURCES.filter((source) => found.has(source));
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
