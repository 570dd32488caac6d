/** A working matrix of programmes with given milestones, as a run writes it, and what the engine says of each. */
import { startExcel } from '../../src/host';
import { createXlsx } from '../../src/host/xlsx/open';
import type { WorkbookModel } from '../../src/host/workbook-model';
import { assess } from '../../src/assessment/assess';
import { NO_JUDGEMENT, type Decision } from '../../src/assessment/judgement';
import type { Verdict } from '../../src/assessment/verdict';
import { packFor, PACKS, type LanguageTag } from '../../src/language';
import { MILESTONE_IDS, STATUSES, type ComponentId, type Status } from '../../src/method';
import { MATRIX_FIRST } from '../../src/report/matrix';
import { matrixColumn, type ColumnId } from '../../src/report/matrix-columns';
import { planReport } from '../../src/report/report';
import { ownTexts } from '../../src/report/texts';
import { applyWork } from '../../src/workbook/apply';
import { prepareWork } from '../../src/workbook/prepare';
import { readWorkbook } from '../../src/workbook/read';
import { runExcel } from '../../src/workbook/run';
import { findings, part, programme } from '../assessment/examples';

export type Six = readonly Status[];

/** Each of the five statuses for each of the six milestones. */
export const ALL: readonly Six[] = MILESTONE_IDS.reduce<Status[][]>((rows) => rows.flatMap((row) => STATUSES.map((status) => [...row, status])), [[]]);

export interface Matrix {
  readonly model: WorkbookModel;
  readonly verdicts: readonly Verdict[];
}

export async function matrixOf(sixes: readonly Six[], language: LanguageTag): Promise<Matrix> {
  const inputs = sixes.map((_, at) => ({ key: `CR-${String(at).padStart(5, '0')}`, programme: programme({ name: `Programa ${at}`, fields: { recommendations: [part('Pedir fondos')] } }), findings: findings() }));
  const decisionsOf = (six: Six): Partial<Record<ComponentId, Decision>> =>
    Object.fromEntries(MILESTONE_IDS.map((id, at) => [id, { status: six[at]!, reason: '', source: null, rested: null, by: '', on: '' }]));
  const judgements = Object.fromEntries(inputs.map(({ key }, at) => [key, { ...NO_JUDGEMENT, decisions: decisionsOf(sixes[at]!) }]));
  const assessment = assess(inputs, { judgements, asOf: null, matrices: [] });
  const pack = packFor(language);
  const model = createXlsx('Anexo');
  const session = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
  try {
    await runExcel(async (context) => {
      const workbook = await readWorkbook(context);
      const plan = planReport({
        ...workbook, reading: { annexes: [], programmes: [], skipped: [] }, assessment, memory: { programmes: new Map(), shapes: new Map() }, decisions: { judgements, oddWords: [], order: [] },
        judgements: { before: judgements, after: judgements }, signature: { by: '', on: '2009-06-30' }, pack, packs: PACKS,
      });
      const work = prepareWork(plan, workbook);
      const sheets = work.sheets.filter(({ plan: { own } }) => own === 'lists' || own === 'matrix');
      await applyWork(context, { ...work, sheets, names: work.names.filter(({ formula }) => sheets.some(({ plan: { name } }) => formula.includes(`'${name}'`))) }, workbook, pack.report, undefined, () => undefined);
    });
  } finally {
    session.stop();
  }
  return { model, verdicts: assessment.verdicts };
}

/** What the formulas of a programme's row are to give, by column. */
export function expected(verdict: Verdict, language: LanguageTag): Readonly<Partial<Record<ColumnId, string>>> {
  const pack = packFor(language);
  const { attainedPhase, documentedPhase, success, next, components } = verdict;
  const own = ownTexts(verdict, pack);
  const inferred = MILESTONE_IDS.filter((id) => components[id].inferredFrom);
  return {
    attained: String(attainedPhase), documented: String(documentedPhase), successNumber: String(['yes', 'unverified', 'no'].indexOf(success) + 1),
    attainedText: own.attainedPhase, documentedText: own.documentedPhase, attainedSymbol: own.attainedPhase.charAt(0), documentedSymbol: own.documentedPhase.charAt(0),
    success: pack.verdict.success[success], milestones: own.milestones,
    nextText: own.next, nextShort: `${own.next.charAt(0)}${next ? ` ${next.milestone}` : ''}`, reading: own.reading, recommendation: own.recommendation,
    toDocument: inferred.join(', '), ...Object.fromEntries(MILESTONE_IDS.map((id) => [`state ${id}`, String(inferred.includes(id) ? 6 : STATUSES.indexOf(components[id].status) + 1)])),
  };
}

/** Rows that differ from what is expected, with what differs; `rows` from the first row of the sheet. */
export function differences(rows: readonly (readonly string[])[], verdicts: readonly Verdict[], language: LanguageTag): string[] {
  return verdicts.flatMap((verdict, at) => {
    const row = rows[MATRIX_FIRST + at] ?? [];
    const wanted = Object.entries(expected(verdict, language)) as [ColumnId, string][];
    return wanted.filter(([id, text]) => row[matrixColumn(id)] !== text).map(([id, text]) => `${verdict.key} ${id}: ${String(row[matrixColumn(id)])} ≠ ${text}`);
  });
}
