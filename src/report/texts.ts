/** A verdict → the short texts that stand in cells. Knows no sheet and no language by name. */
import type { CountryMention } from '../annex/programme';
import { nextStep, phasesText, recommendationText } from '../assessment/sentences';
import type { ComponentVerdict, Verdict } from '../assessment/verdict';
import { countryName } from '../language/country-names';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, type OwnColumn, type Phase } from '../method';
import { INFERRED_MARK, OFFICER_MARK, PHASE_APPEARANCE, WARNING_APPEARANCE } from './appearance';

/** Between several in a cell. */
const SEPARATOR = '; ';

/** "✖ no cumplido ✎". */
export function statusText({ status, decision }: ComponentVerdict, { verdict }: LanguagePack): string {
  return `${APPEARANCE[status].symbol} ${verdict.status[status]}${decision ? ` ${OFFICER_MARK}` : ''}`;
}

export function exchangeText({ exchangeTypes }: Verdict, { verdict }: LanguagePack): string {
  return exchangeTypes.map((type) => verdict.exchange[type]).join(SEPARATOR);
}

/** Each warning on a line of its own. */
export function warningsText({ warnings }: Verdict, { verdict }: LanguagePack): string {
  return warnings.map(({ code, values }) => `${WARNING_APPEARANCE.symbol} ${verdict.warning[code](values)}`).join('\n');
}

/** Each country once, in the order in which the row names them. */
export function countriesText(countries: readonly CountryMention[], { tag }: LanguagePack): string {
  return [...new Set(countries.map(({ code }) => countryName(code, tag)))].join(SEPARATOR);
}

/** "③ Internacionalización". */
export function phaseText(phase: Phase, { verdict }: LanguagePack): string {
  return `${PHASE_APPEARANCE[phase].symbol} ${verdict.phase[phase].name}`;
}

/** "◐ 4/6 +1": met of applicable milestones, inferred apart (criterion 6). Silence is no failure, so nothing met is "?". */
export function milestonesText({ milestones: { met, applicable, inferred }, success }: Verdict): string {
  const look = success === 'yes' ? 'met' : success === 'unverified' ? 'inferred' : met > 0 ? 'partial' : 'unknown';
  return `${APPEARANCE[look].symbol} ${met}/${applicable}${inferred > 0 ? ` +${inferred}` : ''}`;
}

/** Symbol of the next milestone, as it stands now; ✔ where none is left. */
function nextSymbol({ next, components }: Verdict): string {
  if (!next) return APPEARANCE.met.symbol;
  return next.verify ? INFERRED_MARK : APPEARANCE[components[next.milestone].status].symbol;
}

/** What each of Crisol's own columns says of a programme: what the formulas of the matrix give as well. */
export function ownTexts(verdict: Verdict, pack: LanguagePack): Readonly<Record<OwnColumn, string>> {
  const { next } = verdict;
  const step = nextStep(verdict) ?? verdict.recommendations[0];
  return {
    key: verdict.key,
    reading: phasesText(verdict, pack.verdict),
    attainedPhase: phaseText(verdict.attainedPhase, pack),
    documentedPhase: phaseText(verdict.documentedPhase, pack),
    milestones: milestonesText(verdict),
    next: `${nextSymbol(verdict)} ${pack.verdict.next(next?.milestone ?? null, next?.verify ?? false)}`,
    recommendation: step ? recommendationText(step, pack.verdict) : '',
    exchange: exchangeText(verdict, pack),
    warnings: warningsText(verdict, pack),
  };
}
