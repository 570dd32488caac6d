/** A verdict → the short texts that stand in cells. Knows no sheet and no language by name. */
import { recommendationText, nextStep, phaseReading } from '../assessment/sentences';
import type { ComponentVerdict, Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, type OwnColumn, type Phase } from '../method';
import { INFERRED_MARK, OFFICER_MARK, PHASE_APPEARANCE, WARNING_APPEARANCE } from './appearance';

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
export function nextSymbol({ next, components }: Verdict): string {
  if (!next) return APPEARANCE.met.symbol;
  return next.verify ? INFERRED_MARK : APPEARANCE[components[next.milestone].status].symbol;
}

/** "? sin evidencia ↑": the status is never changed by what a higher milestone shows, nor the mark of an officer's decision lost. */
export function statusText({ status, decision, inferredFrom }: ComponentVerdict, { verdict }: LanguagePack): string {
  const marks = `${inferredFrom ? ` ${INFERRED_MARK}` : ''}${decision ? ` ${OFFICER_MARK}` : ''}`;
  return `${APPEARANCE[status].symbol} ${verdict.status[status]}${marks}`;
}

/** What stands in each of Crisol's own columns beside a programme. */
export function ownTexts(verdict: Verdict, pack: LanguagePack): Readonly<Record<OwnColumn, string>> {
  const texts = pack.verdict;
  const { next, exchangeTypes, warnings } = verdict;
  const step = nextStep(verdict) ?? verdict.recommendations[0];
  return {
    key: verdict.key,
    reading: texts.phases(phaseReading(verdict)),
    attainedPhase: phaseText(verdict.attainedPhase, pack),
    documentedPhase: phaseText(verdict.documentedPhase, pack),
    milestones: milestonesText(verdict),
    next: `${nextSymbol(verdict)} ${texts.next(next?.milestone ?? null, next?.verify ?? false)}`,
    recommendation: step ? recommendationText(step, texts) : '',
    exchange: exchangeTypes.map((type) => texts.exchange[type]).join('\n'),
    warnings: warnings.map(({ code, values }) => `${WARNING_APPEARANCE.symbol} ${texts.warning[code](values)}`).join('\n'),
  };
}
