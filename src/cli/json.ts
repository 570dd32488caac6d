/** An assessment → the JSON for other programs: English ids and addresses; sentences in the language asked for. Knows no file. */
import type { Skipped } from '../annex/programme';
import { recommendationText } from '../assessment/sentences';
import type { Assessment, Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { COMPONENT_IDS } from '../method';

/** `skipped` says what was left alone on each sheet: `reason` is a sentence naming the cell and what stands there. */
export function resultJson({ verdicts }: Assessment, skipped: readonly Skipped[], { tag, verdict: texts }: LanguagePack): object {
  return {
    language: tag,
    programmes: verdicts.map((verdict) => programmeJson(verdict, texts)),
    skipped: skipped.map(({ sheet, cell, reason, text }) => ({ sheet, reason: texts.skipped[reason]({ cell: cell ?? '', text }) })),
  };
}

function programmeJson(verdict: Verdict, texts: LanguagePack['verdict']): object {
  const { key, programme, attainedPhase, documentedPhase, success, exchangeTypes, components, recommendations, warnings } = verdict;
  return {
    key,
    name: programme.name,
    annex: programme.kind,
    sheet: programme.sheet,
    address: programme.cell,
    attainedPhase,
    documentedPhase,
    success,
    exchangeTypes,
    components: Object.fromEntries(
      COMPONENT_IDS.map((id) => {
        const { status, basis, inferredFrom, evidence } = components[id];
        const quotes = evidence.map(({ sheet, cell, quote, says, rule }) => ({ sheet, cell, quote, says, rule }));
        return [id, { status, basis, inferred: inferredFrom !== null, evidence: quotes }];
      }),
    ),
    recommendations: recommendations.map((each) => ({ component: each.component, source: each.source, text: recommendationText(each, texts) })),
    warnings: warnings.map(({ code, values }) => ({ code, text: texts.warning[code](values) })),
  };
}
