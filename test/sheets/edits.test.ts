/** What an officer changes where there is no add-in: sheets follow in LibreOffice, and what was saved there is read as before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { cellAddress } from '../../src/annex/grid';
import { startExcel } from '../../src/host';
import { openXlsx } from '../../src/host/xlsx/open';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { packFor, PACKS } from '../../src/language';
import { COMPONENT_IDS, OWN_COLUMNS, type ComponentId } from '../../src/method';
import { matrixColumn, type ColumnId } from '../../src/report/matrix-columns';
import { areaOfReference, sheetOfReference } from '../../src/workbook/read';
import { makeSummary } from '../../src/workbook/summary';
import { flat, NAMES, run, sheet, texts, workbook } from '../workbook/book';
import { edited, reopened, type Entry } from './office';

const MINUTES = 60_000;
const MATRIX = 'Matriz Crisol';

/** Texts of Crisol's own columns beside a programme, by column. */
function beside(model: WorkbookModel, name: string): Record<string, string> {
  const annex = texts(sheet(model, 'Anexo 3'));
  const headings = annex[2]!;
  const row = annex.find(([programme]) => programme === name)!;
  return Object.fromEntries(OWN_COLUMNS.map((own) => [own, row[headings.indexOf(`Crisol · ${packFor('es').headers.own[own]}`)]!]));
}
const rowOf = (matrix: SheetModel, name: string): number => texts(matrix).findIndex((cells) => cells[1] === name);
const onMatrix = (model: WorkbookModel, name: string, id: ColumnId): string => sheet(model, MATRIX).text(rowOf(sheet(model, MATRIX), name), matrixColumn(id));
const statuses = (model: WorkbookModel, name: string, words: Partial<Record<ComponentId, string>>): Entry[] =>
  Object.entries(words).map(([id, text]) => ({ sheet: MATRIX, cell: cellAddress(rowOf(sheet(model, MATRIX), name), matrixColumn(id as ComponentId)), text }));

describe('statuses changed in LibreOffice', () => {
  test('phases, milestones, next step and advice follow, on the matrix and beside the annex', async () => {
    const { model, bytes } = await run(workbook(flat()));
    const met = Object.fromEntries((['1.1', '1.2', '1.5', '2.2', '2.4', '3.4'] as const).map((id) => [id, '✔ cumplido']));
    const after = openXlsx(edited(bytes, [
      ...statuses(model, NAMES[0]!, met),
      ...statuses(model, NAMES[1]!, { '1.1': '✖ no cumplido', '1.2': '', '1.5': '? sin evidencia', '2.2': '◐ parcial', '2.4': '', '3.4': '– no aplica' }),
      ...statuses(model, NAMES[2]!, { ...met, '1.1': '? sin evidencia' }),
    ]));
    expect(beside(after, NAMES[0]!)).toMatchObject({
      reading: 'Fase 3 por trayectoria y por lo documentado: todos los hitos que aplican están cumplidos', attainedPhase: '③ Internacionalización', documentedPhase: '③ Internacionalización',
      milestones: '✔ 6/6', next: '✔ Ninguno pendiente', recommendation: 'Sistematizar las lecciones.',
    });
    expect(beside(after, NAMES[1]!)).toMatchObject({
      reading: 'Fase 1 por trayectoria y por lo documentado; para pasar a la fase 2 falta sustentar 1.2 y 1.5 y resolver 1.1', milestones: '? 0/5', next: '✖ 1.1 Dirección',
      recommendation: packFor('es').verdict.recommendation['1.1'].denied,
    });
    expect(beside(after, NAMES[2]!)).toMatchObject({
      reading: 'Fase 3 por trayectoria; documentada hasta la fase 1: falta escribir 1.1', milestones: '↑ 5/6 +1', next: '↑ Verificar 1.1 Dirección',
    });
    expect([onMatrix(after, NAMES[2]!, 'toDocument'), onMatrix(after, NAMES[2]!, 'success')]).toEqual(['1.1', 'por verificar']);
    expect(beside(after, NAMES[3]!)).toEqual(beside(model, NAMES[3]!));
  }, 5 * MINUTES);

  test('words of any language count, with their symbol and without; what is no status counts as no evidence and is told apart', async () => {
    const { model, bytes } = await run(workbook(flat()));
    const after = openXlsx(edited(bytes, [
      ...statuses(model, NAMES[0]!, { '1.1': '✔ met', '1.2': 'ATTEINT', '1.5': 'cumprido', '2.2': 'não cumprido', '2.4': 'nao se aplica', '3.4': ' sans objet ' }),
      ...statuses(model, NAMES[1]!, { '1.1': 'más o menos', '1.2': 'cumpl*', '1.5': '?', '2.2': '✔', '2.4': '✖ not met ✎', '3.4': '7', '1.3': 'quizá' }),
    ]));
    const states = (name: string): string[] => (['1.1', '1.2', '1.5', '2.2', '2.4', '3.4', '1.3'] as const).map((id) => onMatrix(after, name, `state ${id}`));
    expect(states(NAMES[0]!).slice(0, 6)).toEqual(['1', '1', '1', '3', '5', '5']);
    expect(beside(after, NAMES[0]!)['attainedPhase']).toBe('② Consolidación');
    expect(states(NAMES[1]!)).toEqual(['6', '6', '6', '1', '3', '0', '0']);
  }, 5 * MINUTES);

  test('a decision taken there is the officer’s at the next run, which writes what the formulas gave', async () => {
    const { model, bytes } = await run(workbook(flat()));
    const there = edited(bytes, statuses(model, NAMES[0]!, { '2.2': '✖ no cumplido' }));
    const next = await run(there);
    expect(next.assessment.verdicts[0]!.components['2.2']).toMatchObject({ status: 'unmet', basis: 'officer', suggested: 'met' });
    // Warnings are what a run writes.
    const { warnings, ...follows } = beside(openXlsx(there), NAMES[0]!);
    expect(beside(next.model, NAMES[0]!)).toMatchObject(follows);
    expect(beside(next.model, NAMES[0]!)['warnings']).not.toBe(warnings);
  }, 5 * MINUTES);
});

/** What each chart of a file shows: the reference of its names, categories and values, and what the file keeps of their cells. */
function chartData(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/charts\/chart\d+\.xml$/.test(name) });
  return new Map(Object.values(parts).flatMap((part) => [...strFromU8(part).matchAll(/<c:f>([^<]+)<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/gs)].map(([, reference, cache]) => {
    const values = [...cache!.matchAll(/<c:pt idx="\d+"[^>]*><c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value!);
    return [reference!.replaceAll("'", ''), values] as const;
  })));
}

/** What the cells hold that a reference names, numbers as they are counted with. */
function cellsOf(model: WorkbookModel, reference: string): string[] {
  const on = sheet(model, sheetOfReference(reference)!);
  const { row, column, rows, columns } = areaOfReference(reference)!;
  return Array.from({ length: rows * columns }, (_, at) => [row + Math.floor(at / columns), column + (at % columns)] as const)
    .map(([r, c]) => (typeof on.value(r, c) === 'number' ? String(on.value(r, c)) : on.text(r, c)));
}

test('the summary and what its charts show follow too', async () => {
  const first = await run(workbook(flat()));
  const model = openXlsx(first.bytes);
  const session = startExcel(model, { requirementSets: { ExcelApi: '1.15' } });
  const name = await makeSummary({ packs: PACKS, asOf: 2009, today: new Date(2009, 5, 30) });
  session.stop();
  const before = texts(sheet(model, name));
  const bytes = model.save();
  const entries = [
    ...statuses(model, NAMES[0]!, { '3.4': '✖ no cumplido', '2.2': '? sin evidencia', '2.4': 'partiel' }),
    ...statuses(model, NAMES[1]!, { '1.1': 'met', '1.2': 'met', '1.5': 'met', '2.2': 'met', '2.4': 'met', '3.4': 'met' }),
  ];
  const saved = edited(bytes, entries);
  const there = openXlsx(saved);
  const here = openXlsx(bytes);
  for (const { sheet: on, cell, text } of entries) {
    const { row, column } = areaOfReference(`!${cell}`)!;
    sheet(here, on).setValue(row, column, text);
  }
  expect(texts(sheet(there, name))).toEqual(texts(sheet(here, name)));
  expect(texts(sheet(there, name))).not.toEqual(before);

  const [was, is] = [chartData(bytes), chartData(saved)];
  expect(sheet(there, name).charts()).toHaveLength(4);
  expect([...is.keys()].sort()).toEqual([...was.keys()].sort());
  for (const [reference, values] of is) expect([reference, values]).toEqual([reference, cellsOf(there, reference)]);
  const changed = [...is].filter(([reference, values]) => JSON.stringify(values) !== JSON.stringify(was.get(reference)));
  // Both phases' bars and those of several states of the milestones; nobody changed a country.
  expect(changed.length).toBeGreaterThan(3);
  expect(changed.every(([, values]) => values.every((value) => /^\d+$/.test(value)))).toBe(true);
}, 5 * MINUTES);

describe('opened and saved in LibreOffice', () => {
  const sample = (): Uint8Array => readFileSync(join(__dirname, '../../assets/samples/anexos-ejemplo.xlsx'));

  test('the sample is judged the same, nothing is asked, and what it says stays', async () => {
    const first = await run(sample());
    const second = await run(reopened(first.bytes));
    expect(second.assessment.verdicts).toEqual(first.assessment.verdicts.map((verdict) => ({ ...verdict, programme: { ...verdict.programme, key: verdict.key } })));
    expect(second.notices).toEqual(first.notices);
    for (const name of [MATRIX, 'Anexo 2', 'Anexo 3']) expect(texts(sheet(second.model, name))).toEqual(texts(sheet(first.model, name)));
  }, 5 * MINUTES);

  test('formulas stay formulas, and the list sheet stays hidden', async () => {
    const { bytes } = await run(sample());
    const there = openXlsx(reopened(bytes));
    const matrix = sheet(there, MATRIX);
    expect(matrix.formula(5, matrixColumn('reading'))).toMatch(/^=IF\(/);
    for (const id of COMPONENT_IDS) expect(matrix.formula(5, matrixColumn(id))).toBeNull();
    expect(sheet(there, 'Listas Crisol').visibility).toBe('Hidden');
    expect(matrix.columnHidden(matrixColumn('reading'))).toBe(true);
  }, 5 * MINUTES);
});
