/** An evaluation → the JSON for other programs: English ids and addresses; sentences in the language asked for. Knows no file. */
import { recommendationText } from '../assessment/sentences';
import type { Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { COMPONENT_IDS } from '../method';
import type { Evaluation } from '../workbook/evaluate';

/** `skipped` says what was left alone on each sheet: `reason` is a sentence naming the cell and what stands there. */
export function resultJson({ assessment, reading, pack: { tag, verdict: texts } }: Evaluation): object {
  return {
    language: tag,
    programmes: assessment.verdicts.map((verdict) => programmeJson(verdict, texts)),
    skipped: reading.skipped.map(({ sheet, cell, reason, text }) => ({ sheet, reason: texts.skipped[reason]({ cell: cell ?? '', text }) })),
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
