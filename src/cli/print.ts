/** An evaluation → lines for people, at most 100 columns wide, in the language asked for. Knows no file and no terminal. */
import type { ComponentVerdict, Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, MILESTONE_IDS } from '../method';
import type { Evaluation } from '../workbook/evaluate';
import { item, oneLine, tableRow } from './table';

const WIDTH = 100;
const MILESTONE_WIDTH = 3;
const NO_BREAK_SPACE = '\u00a0';
/** Programme, phases, milestones, next step, warnings: with two spaces between them, 100. */
const WIDTHS = [30, 10, MILESTONE_IDS.length * (MILESTONE_WIDTH + 1) - 1, 24, 5] as const;

export function resultLines({ assessment: { verdicts, notices }, reading: { annexes, skipped }, notices: written, pack }: Evaluation): string {
  const { command: texts, verdict: words, report } = pack;
  const { heading, section } = texts;
  const table = annexes.flatMap((annex, index) => {
    const rows = verdicts.filter(({ programme }) => programme.annex === index).map((verdict) => programmeRow(verdict, pack));
    return rows.length === 0 ? [] : ['', oneLine(texts.annex(annex.kind, annex.sheet)), ...rows];
  });
  const warnings = verdicts.flatMap((verdict) =>
    verdict.warnings.map(({ code, values }) => item('⚠', `${verdict.programme.name}: ${words.warning[code](values)}`, WIDTH)));
  const left = skipped.map(({ sheet, cell, reason, text }) =>
    item('·', `${texts.annex(null, sheet)}: ${words.skipped[reason]({ cell: cell ?? '', text })}`, WIDTH));
  const said = [...notices.map(({ code, values }) => words.notice[code](values)), ...written.map(({ code, values }) => report.notice[code](values))];
  return [
    tableRow([heading.programme, heading.phases, spaced(MILESTONE_IDS), heading.next, '⚠'], WIDTHS),
    '─'.repeat(WIDTH),
    ...table.slice(1),
    '',
    legend(pack),
    ...titled(`${section.warnings} (⚠)`, warnings),
    ...titled(section.notices, said.map((text) => item('·', text, WIDTH))),
    ...titled(section.skipped, left),
  ].join('\n');
}

function programmeRow(verdict: Verdict, { command: texts, verdict: words }: LanguagePack): string {
  const { programme, attainedPhase, documentedPhase, next, warnings } = verdict;
  return tableRow(
    [
      programme.number === null ? programme.name : `${programme.number}. ${programme.name}`,
      texts.phases(attainedPhase, documentedPhase),
      spaced(MILESTONE_IDS.map((id) => symbol(verdict.components[id]))),
      words.next(next?.milestone ?? null, next?.verify ?? false),
      warnings.length === 0 ? '' : String(warnings.length),
    ],
    WIDTHS,
  );
}

function symbol({ status, inferredFrom }: ComponentVerdict): string {
  return APPEARANCE[status].symbol + (inferredFrom === null ? '' : APPEARANCE.inferred.symbol);
}

/** Symbols under their milestone's id, kept together by no-break spaces. */
function spaced(cells: readonly string[]): string {
  return cells.map((cell) => cell.padEnd(MILESTONE_WIDTH)).join(' ').trimEnd().replaceAll(' ', NO_BREAK_SPACE);
}

function legend({ command: texts, verdict: words }: LanguagePack): string {
  const symbols = (['met', 'partial', 'unmet', 'unknown', 'notApplicable'] as const).map((status) => `${APPEARANCE[status].symbol} ${words.status[status]}`);
  return [item(' ', [...symbols, `${APPEARANCE.inferred.symbol} ${words.inferred}`].join(' · '), WIDTH), item(' ', texts.phasesLegend, WIDTH)].join('\n');
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}
