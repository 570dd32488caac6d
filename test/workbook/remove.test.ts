/** Removing what Crisol wrote, on real Office.js: part by part and cell by cell, what is left is the workbook before the first run. */
import { startExcel } from '../../src/host';
import { openXlsx } from '../../src/host/xlsx/open';
import { PACKS } from '../../src/language';
import type { WorkbookModel } from '../../src/host/workbook-model';
import { createSession, type WorkbookSession } from '../../src/workbook/session';
import { compare } from '../fidelity/compare';
import { expectAlike, seen as all } from './state';
import { edit, fiche, flat, NAMES, patched, put, reportLayout, row, run, sheet, texts, workbook } from './book';

async function removed(bytes: Uint8Array, keepDecisions = false): Promise<{ bytes: Uint8Array; keptOn: string | null; sheets: readonly string[] }> {
  const model = openXlsx(bytes);
  const session = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
  try {
    const keptOn = await createSession(PACKS).remove(keepDecisions);
    return { bytes: model.save(), keptOn, sheets: model.sheets().map(({ name }) => name) };
  } finally {
    session.stop();
  }
}

/** Below and right of what the annex holds: what Crisol took and gave back must hold nothing there that was not there before. */
const OURS = { sheets: /^$/, names: /^$/, places: [{ sheet: 'Anexo 3', rows: [1, 60], columns: [1, 30] }] } as const;

/** All that a person can see of a workbook, as plain data. */
function seen(bytes: Uint8Array): unknown {
  const model = openXlsx(bytes);
  return {
    names: model.names().map(({ name }) => name), settings: [...model.settings().keys()],
    sheets: model.sheets().map((one) => {
      const used = one.used(false);
      const rows = Array.from({ length: (used?.row ?? 0) + (used?.rows ?? 0) + 3 }, (_, row) => Array.from({ length: 30 }, (__, column) => [one.text(row, column), one.format(row, column), one.validation(row, column)]));
      return {
        name: one.name, visibility: one.visibility, rows, merges: one.merges(), rules: one.conditionalFormats().map(({ areas, rule }) => ({ areas, rule })),
        widths: rows[0]?.map((_, column) => [one.columnWidth(column), one.hasStandardWidth(column)]), heights: rows.map((_, row) => one.rowHeight(row)),
      };
    }),
  };
}
const WORKBOOKS: [string, () => Uint8Array][] = [
  ['a flat annex', () => workbook()],
  ['the report’s own layout', () => workbook(reportLayout())],
  ['a fiche', () => workbook(fiche())],
  ['a fiche with merged cells below it', () => workbook(fiche(), (_, annex) => annex.merge({ row: 12, column: 0, rows: 2, columns: 1 }))],
  ['columns of their own width and cells of their own look where Crisol writes', () => workbook(flat(), (_, annex) => {
    annex.setColumnWidth(9, 10, 33);
    annex.setFormat({ row: 4, column: 8, rows: 2, columns: 3 }, { fill: '#00FF00', bold: true, wrap: true });
  })],
  ['a conditional format of the officer’s over whole columns', () => workbook(flat(), (_, annex) => {
    annex.addConditionalFormat({
      areas: [{ row: 0, column: 0, rows: 40, columns: 20 }], stopIfTrue: false, rule: { kind: 'custom', formula: '=$A1="x"' }, format: { fill: '#00FF00', fontColor: null, bold: null, italic: null, numberFormat: null },
    });
  })],
  ['columns of the officer’s, headed as Crisol heads its own', () => workbook(flat(), (_, annex) => put(annex, [['Crisol · clave', 'Crisol · lectura'], ['sin llave', 'Leído por Ana'], ['CR-1', 'Leído por Luis']], 2, 8))],
  ['a row of the officer’s below a fiche, headed as Crisol heads its own', () => workbook(fiche(), (_, annex) => put(annex, [['Crisol · clave', 'sin llave']], 10))],
  ['notes of the officer’s beside the annex, and another sheet', () => workbook(flat(), (model, annex) => {
    put(annex, [['Nota']], 1, 9);
    put(model.addSheet('Evidencia'), [['Mis fotos']]);
  })],
];

test.each(WORKBOOKS)('%s: as it was before', async (_, make) => {
  const before = make();
  const { bytes } = await run(before);
  const after = await removed(bytes);
  expect(after.sheets).toEqual(openXlsx(before).sheets().map(({ name }) => name));
  expect(seen(after.bytes)).toEqual(seen(before));
  expect(compare(before, after.bytes, OURS)).toEqual([]);
  const again = await run(after.bytes);
  expect(again.writes).toBeGreaterThan(0);
});

test('after several runs in two languages, decisions and renamed sheets, too', async () => {
  const before = workbook();
  const first = await run(before);
  const decided = edit(first.bytes, (model) => sheet(model, 'Matriz Crisol').setValue(5, 20, '✖ no cumplido'));
  const second = await run(decided, { language: 'fr' });
  const renamed = edit(second.bytes, (model) => (sheet(model, 'Matriz Crisol').name = 'Trabajo'));
  const third = await run(renamed);
  const after = await removed(third.bytes);
  expect(seen(after.bytes)).toEqual(seen(before));
  expect(compare(before, after.bytes, OURS)).toEqual([]);
});

test('annexes that were renamed and filled up since, too: each of them looks as before', async () => {
  const before = workbook(flat(NAMES.slice(0, 2)), (model, annex) => {
    annex.setColumnWidth(9, 9, 33);
    annex.setFormat({ row: 4, column: 8, rows: 2, columns: 3 }, { fill: '#00FF00' });
    const other = model.addSheet('Otro');
    put(other, flat(NAMES.slice(2)));
    other.setColumnWidth(10, 10, 44);
    other.setFormat({ row: 3, column: 9, rows: 1, columns: 2 }, { fill: '#0000FF', bold: true });
  });
  const renamed = edit((await run(before)).bytes, (model) => {
    for (const name of ['Anexo 3', 'Otro']) sheet(model, name).name = `${name} final`;
    put(sheet(model, 'Anexo 3 final'), [row('Pesca artesanal')], 5);
  });
  const { bytes } = await removed((await run(renamed)).bytes);
  const back = edit(bytes, (model) => {
    for (const name of ['Anexo 3', 'Otro']) sheet(model, `${name} final`).name = name;
    row('').forEach((_, column) => sheet(model, 'Anexo 3').setValue(5, column, null));
  });
  expect(seen(back)).toEqual(seen(before));
});

test('with a summary and pages of programmes, too', async () => {
  const before = workbook();
  const first = await run(before);
  const model = openXlsx(first.bytes);
  const excel = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
  const session = createSession(PACKS);
  await session.makeSummary();
  await session.makePages([first.assessment.verdicts[0]!.key]);
  excel.stop();
  const full = model.save();
  expect(openXlsx(full).sheets().length).toBeGreaterThan(openXlsx(first.bytes).sheets().length + 1);
  expect(seen((await removed(full)).bytes)).toEqual(seen(before));
});

test('decisions are named first, and can stay on a sheet', async () => {
  const first = await run(workbook());
  const key = first.assessment.verdicts[0]!.key;
  const second = await run(first.bytes, { today: '2009-03-01', acts: [{ kind: 'decide', key, component: '3.4', status: 'partial', reason: '=SUMA(1)', source: 'visit' }] });
  const model = openXlsx(second.bytes);
  const session = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
  expect((await createSession(PACKS).surveyRemoval()).decisions).toEqual([
    { key, programme: NAMES[0], component: '3.4', status: 'partial', suggested: 'met', reason: '=SUMA(1)', source: 'visit', by: '', on: '2009-03-01' },
  ]);
  session.stop();
  const { bytes, keptOn, sheets } = await removed(second.bytes, true);
  expect(sheets).toEqual(['Anexo 3', keptOn]);
  const kept = texts(sheet(openXlsx(bytes), keptOn!));
  expect(kept[1]).toEqual([key, NAMES[0], expect.stringMatching(/^3\.4 /), '◐ parcial', '✔ cumplido', '=SUMA(1)', 'visita de campo', '', '2009-03-01']);
});

// A try asks, writes and lets go.
test.each([[1, 2], [2, 4], [2, 5]])('it fails at requests %i and %i, done by half or whole: said, and pressing once more goes on to the end, with one sheet of decisions', async (...failing) => {
  const first = await run(workbook());
  const decided = await run(first.bytes, { acts: [{ kind: 'decide', key: first.assessment.verdicts[0]!.key, component: '3.4', status: 'partial', reason: 'Lo vimos.', source: 'visit' }] });
  const wanted = openXlsx((await removed(decided.bytes, true)).bytes);
  const reads = await requestsOf((session) => session.surveyRemoval(), openXlsx(decided.bytes));
  for (const done of [undefined, 'half', 'all'] as const) {
    const model = openXlsx(decided.bytes);
    const excel = startExcel(model, { requirementSets: { ExcelApi: '1.14' }, fault: (number) => (failing.includes(number - reads) ? { code: 'GeneralException', message: 'no', ...(done && { done }) } : null) });
    const thrown = await createSession(PACKS).remove(true).then(() => null, (error: { code: string }) => error.code);
    excel.stop();
    expect([done, thrown]).toEqual([done, 'removalUnfinished']);
    const again = openXlsx(model.save());
    await requestsOf((session) => session.remove(true), again);
    expectAlike(`${failing.join()}, ${done}`, all(again), all(wanted));
  }
});

async function requestsOf(act: (session: WorkbookSession) => Promise<unknown>, model: WorkbookModel): Promise<number> {
  const excel = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
  try {
    await act(createSession(PACKS));
    return excel.roundTrips;
  } finally {
    excel.stop();
  }
}

test.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
  ['the annex protected', (bytes) => patched(bytes, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')), 'sheetProtected'],
])('%s: refused, and nothing is touched', async (_, shut, code) => {
  const bytes = shut((await run(workbook())).bytes);
  const model = openXlsx(bytes);
  const session = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
  await expect(createSession(PACKS).remove(false)).rejects.toMatchObject({ code });
  session.stop();
  expect(Buffer.compare(Buffer.from(model.save()), Buffer.from(openXlsx(bytes).save()))).toBe(0);
});
