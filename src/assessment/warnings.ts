/** Warnings of a programme and notices of a workbook (method: "Warnings worth raising"): codes and values, no words. Changes no verdict. */
import type { Identity } from '../annex/identity';
import { plain } from '../annex/plain';
import type { Programme } from '../annex/programme';
import type { Findings } from '../evidence/evidence';
import { COMPONENT_IDS, PHASES, type Phase } from '../method';
import type { Verdict, Warning, WorkbookNotice } from './verdict';
import type { Walks } from './walks';

/** The last year in which the millennium goals alone were the frame: from 2016 it is the sustainable ones. */
const LAST_MDG_YEAR = 2015;

/** How many programmes a notice names before it only counts. */
const NAMED = 5;

export interface WarningInput {
  readonly programme: Programme;
  readonly findings: Findings;
  readonly components: Verdict['components'];
  readonly walks: Walks;
  readonly conflict: Identity['conflict'];
  /** The other programmes of the same name. */
  readonly twins: readonly Programme[];
  /** Year of analysis. */
  readonly asOf: number | null;
}

export function warningsOf({ programme, findings, components, walks, conflict, twins, asOf }: WarningInput): Warning[] {
  const { claimedPhase, countryCounts, goals } = findings;
  const mdg = goals.find(({ value }) => value === 'mdg');
  const warnings: Warning[] = [];
  if (conflict) {
    const { foundKey: key, rememberedName } = conflict;
    warnings.push({ code: 'keyMismatch', values: { key, keyName: plain(rememberedName) === plain(programme.name) ? '' : rememberedName, name: programme.name } });
  }
  if (twins.length > 0) warnings.push({ code: 'duplicateProgramme', values: { name: programme.name, others: twins.map(({ sheet, cell }) => `${sheet}!${cell}`).join(', ') } });
  warnings.push(...COMPONENT_IDS.flatMap((component): Warning[] => {
    const { changed, decision, evidence } = components[component];
    return changed ? [{ code: 'textChanged', values: { component, before: decision!.rested!.join(' · '), now: evidence.map(({ quote }) => quote).join(' · ') } }] : [];
  }));
  warnings.push(...ageWarning(findings.start, walks.attainedPhase, asOf));
  warnings.push(...walks.contradictions.map((values): Warning => ({ code: 'milestoneContradiction', values: { ...values } })));
  warnings.push(...countryCounts
    .filter(({ value }) => value.said !== value.listed)
    .map(({ value, cell }): Warning => ({ code: 'countsDisagree', values: { ...value, cell } })));
  if (claimedPhase && claimedPhase.value !== walks.attainedPhase) {
    warnings.push({ code: 'claimedPhase', values: { claimed: claimedPhase.value, attained: walks.attainedPhase, quote: claimedPhase.quote, cell: claimedPhase.cell } });
  }
  if (mdg && asOf !== null && asOf > LAST_MDG_YEAR && !goals.some(({ value }) => value === 'sdg')) {
    warnings.push({ code: 'onlyMdg', values: { quote: mdg.quote, cell: mdg.cell } });
  }
  return warnings;
}

/** The first phase has no lower end: a programme in its first year is in it. A start after the year of analysis fits no phase. */
function ageWarning(start: Findings['start'], phase: Phase, asOf: number | null): Warning[] {
  if (!start || asOf === null) return [];
  const age = asOf - start.value;
  const [from, to] = PHASES[phase - 1]!.age;
  const fits = age >= (phase === PHASES[0].phase ? 0 : from) && age <= to;
  return fits ? [] : [{ code: 'ageAgainstPhase', values: { age, phase, start: start.value, asOf, from, to, cell: start.cell } }];
}

/** Programmes by comparable name ("1. PMR." and "PMR" are one); names without a letter or figure are left out. */
export function twinsOf(programmes: readonly Programme[]): (programme: Programme) => readonly Programme[] {
  const byName = new Map<string, Programme[]>();
  for (const programme of programmes) {
    const name = plain(programme.name);
    if (name) byName.set(name, [...(byName.get(name) ?? []), programme]);
  }
  return (programme) => (byName.get(plain(programme.name)) ?? []).filter((other) => other !== programme);
}

/** What is said once a workbook. `matrices`: the names of its sheets. */
export function noticesOf(inputs: readonly { readonly programme: Programme; readonly findings: Findings }[], asOf: number | null, matrices: readonly string[]): WorkbookNotice[] {
  const notices: WorkbookNotice[] = [];
  const sheets = matrices.map((name) => ` ${plain(name)} `);
  const numbers = inputs.flatMap(({ findings }) => findings.references.map(({ value }) => /\d+(?:\.\d+)*/.exec(value)?.[0] ?? value));
  const missing = [...new Set(numbers)].filter((number) => !sheets.some((sheet) => sheet.includes(` ${plain(number)} `))).sort();
  if (missing.length > 0) notices.push({ code: 'missingMatrix', values: { matrices: missing.join(', ') } });
  if (inputs.length > 0 && asOf === null) notices.push({ code: 'noYearOfAnalysis', values: {} });
  const undated = inputs.filter(({ findings }) => !findings.start).map(({ programme }) => programme.name);
  if (undated.length > 0) {
    notices.push({ code: 'noStart', values: { count: undated.length, names: undated.slice(0, NAMED).join('; '), more: Math.max(0, undated.length - NAMED) } });
  }
  return notices;
}
