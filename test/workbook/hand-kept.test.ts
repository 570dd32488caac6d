/** A matrix of the templates that the officer keeps by hand: what is told of it, its summary, and that it goes on computing whatever else comes and goes. */
import type { WorkbookModel } from '../../src/host/workbook-model';
import { openXlsx } from '../../src/host/xlsx/open';
import { templateFile } from '../../src/cli/template';
import { LANGUAGE_TAGS, packFor, PACKS, type LanguageTag } from '../../src/language';
import { MILESTONE_IDS, type Status } from '../../src/method';
import { MATRIX_FIRST } from '../../src/report/matrix';
import { matrixColumn, type ColumnId } from '../../src/report/matrix-columns';
import { makePages } from '../../src/workbook/pages';
import { createSession } from '../../src/workbook/session';
import { makeSummary } from '../../src/workbook/summary';
import { edit, flat, inExcel, run, sheet, texts, workbook } from './book';

const OPTIONS = { packs: PACKS, today: new Date(2009, 5, 30) };
/** Statuses of the milestones, in their order. */
const PROGRAMMES: Readonly<Record<string, readonly Status[]>> = {
  'Riego comunal': ['met', 'met', 'met', 'met', 'met', 'met'],
  'Huertos escolares': ['met', 'met', 'met', 'partial', 'unknown', 'unknown'],
  'Banco de semillas': ['unknown', 'met', 'met', 'met', 'met', 'met'],
};

/** Types the programmes over the example, with a row left free between them. */
function fill(model: WorkbookModel, tag: LanguageTag): void {
  const matrix = sheet(model, packFor(tag).template.sheet.matrix);
  Object.entries(PROGRAMMES).forEach(([name, statuses], at) => {
    matrix.setValue(MATRIX_FIRST + 2 * at, matrixColumn('programme'), name);
    MILESTONE_IDS.forEach((id, column) => matrix.setValue(MATRIX_FIRST + 2 * at, matrixColumn(id), packFor(tag).verdict.status[statuses[column]!]));
  });
}

const kept = async (tag: LanguageTag, kind: 'matrix' | 'workbook' = 'matrix'): Promise<Uint8Array> => edit(await templateFile(kind, tag), (model) => fill(model, tag));
const onMatrix = (model: WorkbookModel, tag: LanguageTag, at: number, id: ColumnId): string => sheet(model, packFor(tag).template.sheet.matrix).text(MATRIX_FIRST + 2 * at, matrixColumn(id));

describe.each(LANGUAGE_TAGS)('%s', (tag) => {
  const { summary, verdict } = packFor(tag);

  test('alone it is no annex, and is told apart from one that holds but the example; its summary counts it, and follows it', async () => {
    await expect(run(await templateFile('matrix', tag))).rejects.toMatchObject({ code: 'onlyExample' });
    await expect(run(await kept(tag))).rejects.toMatchObject({ code: 'onlyMatrix' });
    const model = openXlsx(await kept(tag));
    const name = await inExcel(model, () => makeSummary(OPTIONS));
    expect(name).toBe(summary.sheet);
    const made = sheet(model, name);
    const all = (): string[][] => texts(made);
    const phases = (): string[][] => all().filter((row) => ['①', '②', '③'].includes(row[0]!)).map((row) => row.slice(2, 4));
    expect(phases()).toEqual([['0', '1'], ['1', '1'], ['2', '1']]);
    const rows = (): string[][] => all().filter((row) => row[1]! in PROGRAMMES);
    expect(rows().map((row) => row.slice(0, 10).join(' '))).toEqual(['1 Riego comunal ③ ③ ✔ ✔ ✔ ✔ ✔ ✔', '2 Huertos escolares ② ② ✔ ✔ ✔ ◐ ? ?', '3 Banco de semillas ③ ① ↑ ✔ ✔ ✔ ✔ ✔']);
    expect(rows()[1]![10]).toContain(verdict.recommendation['2.2'].weak);
    expect(all()[3]![0]).toBe('');
    for (const row of all()) for (const text of row) expect(text).not.toMatch(/^#/);

    sheet(model, packFor(tag).template.sheet.matrix).setValue(MATRIX_FIRST, matrixColumn('2.2'), verdict.status.unmet);
    expect(phases()).toEqual([['0', '1'], ['2', '2'], ['1', '0']]);
    // Another programme: the sheet says that it is to be made anew, and then counts it.
    sheet(model, packFor(tag).template.sheet.matrix).setValue(MATRIX_FIRST + 6, matrixColumn('programme'), 'Catastro');
    expect(await inExcel(model, () => makeSummary(OPTIONS))).toBe(summary.sheet);
    expect(texts(sheet(model, name)).some((row) => row[1] === 'Catastro')).toBe(true);
    await expect(inExcel(model, () => makePages(null, OPTIONS))).rejects.toMatchObject({ code: 'onlyMatrix' });
  });
});

test('two programmes of one name are each counted as they stand', async () => {
  const model = openXlsx(await kept('es'));
  sheet(model, packFor('es').template.sheet.matrix).setValue(MATRIX_FIRST + 4, matrixColumn('programme'), 'riego comunal');
  const name = await inExcel(model, () => makeSummary(OPTIONS));
  const rows = texts(sheet(model, name)).filter((row) => /^riego comunal$/i.test(row[1]!));
  expect(rows.map((row) => row.slice(0, 10).join(' '))).toEqual(['1 Riego comunal ③ ③ ✔ ✔ ✔ ✔ ✔ ✔', '3 riego comunal ③ ① ↑ ✔ ✔ ✔ ✔ ✔']);
});

test('an annex comes before it: the summary is that of the annex, and the matrix stays as it is', async () => {
  const model = openXlsx(workbook(flat()));
  await inExcel(model, () => createSession(PACKS).insertTemplate('matrix', 'es'));
  fill(model, 'es');
  const alone = openXlsx(model.save());
  const before = texts(sheet(model, packFor('es').template.sheet.matrix));
  const name = await inExcel(model, () => makeSummary(OPTIONS));
  expect(texts(sheet(model, name)).some((row) => row[1]! in PROGRAMMES)).toBe(false);
  expect(texts(sheet(model, packFor('es').template.sheet.matrix))).toEqual(before);
  expect(texts(sheet(alone, packFor('es').template.sheet.matrix))).toEqual(before);
});

describe('removing what a run wrote', () => {
  const remove = (model: WorkbookModel): Promise<unknown> => inExcel(model, () => createSession(PACKS).remove(false));
  /** Evaluates and makes a summary. */
  const evaluate = (model: WorkbookModel): Promise<unknown> => inExcel(model, () => makeSummary(OPTIONS));
  const insert = (model: WorkbookModel): Promise<unknown> => inExcel(model, () => createSession(PACKS).insertTemplate('matrix', 'fr'));

  test.each([
    ['that was there before the run', [insert, evaluate], 1],
    ['that came after the run, and used its lists', [evaluate, insert], 1],
  ] as const)('leaves a matrix computing %s', async (_, steps, lists) => {
    const model = openXlsx(workbook(flat()));
    for (const step of steps) await step(model);
    fill(model, 'fr');
    await remove(model);
    const after = openXlsx(model.save());
    expect(after.sheets().map(({ name, visibility }) => [name, visibility === 'Visible'])).toEqual(
      expect.arrayContaining([['Anexo 3', true], [packFor('fr').template.sheet.matrix, true]]));
    expect(after.sheets().filter(({ visibility }) => visibility !== 'Visible')).toHaveLength(lists);
    expect(after.names().filter(({ formula }) => formula.includes('#REF!'))).toEqual([]);
    const matrix = sheet(after, packFor('fr').template.sheet.matrix);
    matrix.setValue(MATRIX_FIRST, matrixColumn('2.2'), packFor('fr').verdict.status.unmet);
    expect((['attainedSymbol', 'documentedSymbol', 'nextShort'] as const).map((id) => onMatrix(after, 'fr', 0, id))).toEqual(['②', '②', '✖ 2.2']);
    expect(onMatrix(after, 'fr', 1, 'recommendation')).not.toBe('');
    expect(matrix.validation(MATRIX_FIRST, matrixColumn('1.1'))).toMatchObject({ type: 'List', formula1: '=Crisol_Estados' });
    expect(after.names().some(({ name }) => name === 'Crisol_Estados')).toBe(true);
    // Nothing is left that a new run would stumble over.
    expect((await run(after.save())).notices).toEqual([]);
  });

  test('takes the summary of a matrix kept by hand, and the names that only it needed', async () => {
    const model = openXlsx(await kept('es'));
    const before = model.names().map(({ name }) => name);
    await evaluate(model);
    await remove(model);
    expect(model.names().map(({ name }) => name).sort()).toEqual([...before].sort());
    expect(model.sheets().map(({ name }) => name)).not.toContain(packFor('es').summary.sheet);
    expect(onMatrix(model, 'es', 0, 'milestones')).toBe('✔ 6/6');
  });
});
