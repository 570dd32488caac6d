/** Templates added to a workbook through Office.js: nothing of the officer's is touched, what is filled in is read back, and what fails leaves nothing. */
import { startExcel, type Fault } from '../../src/host';
import type { WorkbookModel } from '../../src/host/workbook-model';
import { createXlsx, openXlsx } from '../../src/host/xlsx/open';
import { LANGUAGE_TAGS, packFor, PACKS, type LanguageTag } from '../../src/language';
import { TEMPLATE_KINDS, type TemplateKind } from '../../src/language/template-texts';
import { STATUSES, type Field } from '../../src/method';
import { MATRIX_FIRST } from '../../src/report/matrix';
import { matrixColumn, type ColumnId } from '../../src/report/matrix-columns';
import { createSession } from '../../src/workbook/session';
import { edit, flat, patched, run, sheet, texts, workbook } from './book';

async function insert(model: WorkbookModel, kind: TemplateKind, tag: LanguageTag, fault: (number: number) => Fault = () => null): Promise<readonly string[]> {
  const excel = startExcel(model, { requirementSets: { ExcelApi: '1.14' }, fault });
  try {
    return await createSession(PACKS).insertTemplate(kind, tag);
  } finally {
    excel.stop();
  }
}

async function inserted(bytes: Uint8Array, kind: TemplateKind, tag: LanguageTag): Promise<Uint8Array> {
  const model = openXlsx(bytes);
  await insert(model, kind, tag);
  return model.save();
}

const empty = (): Uint8Array => createXlsx('Hoja1').save();
const HEADINGS = 2;
const FIELD: Readonly<Record<string, Field | 'exchange' | 'source'>> = {
  countriesIn: 'countries', countriesWith: 'countries', countriesEither: 'countries',
};

/** Types over every example what the sample's programmes say, and below it another programme. */
function fill(model: WorkbookModel, tag: LanguageTag, name: string): void {
  const { template, sample, verdict } = packFor(tag);
  const filled = sheet(model, name);
  const columns = new Map(Object.entries(template.heading).map(([column, heading]) => [heading, FIELD[column] ?? column]));
  const text = (at: number, heading: string): string => {
    const field = columns.get(heading)!;
    if (field === 'exchange') return at === 0 ? `${verdict.exchange.intraAgency}; ${verdict.exchange.influence}` : verdict.exchange.imported;
    if (field === 'source') return verdict.source.interview;
    return field === 'work' ? template.example.work : sample.programmes[at]![field as Field]!;
  };
  const all = texts(filled);
  if (all[HEADINGS]!.filter((heading) => columns.has(heading)).length > 1) {
    all[HEADINGS]!.forEach((heading, column) => [0, 1].forEach((at) => filled.setValue(HEADINGS + 1 + at, column, text(at, heading))));
  } else all.forEach(([label], row) => columns.has(label!) && filled.setValue(row, 1, text(0, label!)));
}

describe.each(LANGUAGE_TAGS)('%s', (tag) => {
  const { sheet: names } = packFor(tag).template;

  test.each(['annex2', 'annex3', 'ficha'] as const)('%s, filled in, is read whole and without a warning', async (kind) => {
    const bytes = edit(await inserted(empty(), kind, tag), (model) => {
      fill(model, tag, names[kind]);
      model.removeSheet(sheet(model, 'Hoja1'));
    });
    const { reading, assessment, notices, pack } = await run(bytes, { language: 'auto' });
    expect(reading.skipped).toEqual([]);
    expect([...notices, ...assessment.notices]).toEqual([]);
    expect(assessment.verdicts.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(reading.annexes).toEqual([expect.objectContaining({ kind: { annex2: 2, annex3: 3, ficha: null }[kind], layout: kind === 'ficha' ? 'fiche' : 'table', unknownColumns: [] })]);
    expect(reading.programmes).toHaveLength(kind === 'ficha' ? 1 : 2);
    expect(pack.tag).toBe(tag);
    const first = assessment.verdicts[0]!;
    expect(first.exchangeTypes).toEqual(expect.arrayContaining(['intraAgency', 'influence']));
    expect(Object.values(first.components).flatMap(({ evidence }) => evidence).length).toBeGreaterThan(5);
    expect(reading.programmes[0]!.fields.interaction).toHaveLength(2);
  });

  test.each(['annex2', 'annex3', 'ficha', 'workbook'] as const)('%s as it comes: its examples are named, and no programme', async (kind) => {
    const bytes = await inserted(empty(), kind, tag);
    await expect(run(bytes)).rejects.toMatchObject({ code: 'onlyExample' });
    const excel = startExcel(openXlsx(bytes));
    const { programmes, skipped } = await createSession(PACKS).survey();
    excel.stop();
    expect(programmes).toEqual([]);
    const forms = kind === 'workbook' ? (['annex2', 'annex3', 'ficha'] as const) : [kind];
    expect(skipped.filter(({ sheet: on }) => on !== 'Hoja1').map(({ sheet: on, reason }) => [on, reason])).toEqual(forms.map((form) => [names[form], 'example']));
  });

  test('the whole workbook, filled in: only its annexes are read', async () => {
    const bytes = edit(await inserted(empty(), 'workbook', tag), (model) => {
      for (const kind of ['annex2', 'annex3', 'ficha'] as const) fill(model, tag, names[kind]);
      model.removeSheet(sheet(model, 'Hoja1'));
    });
    const { reading, notices } = await run(bytes, { language: 'auto' });
    expect([reading.skipped, notices]).toEqual([[], []]);
    expect(reading.annexes.map(({ sheet: on }) => on)).toEqual([names.annex2, names.annex3, names.ficha]);
  });

  test('an example that is half typed over: the rest of it is passed over and named', async () => {
    const bytes = edit(await inserted(empty(), 'annex3', tag), (model) => sheet(model, names.annex3).setValue(3, 0, 'Agua segura'));
    const { reading } = await run(bytes);
    expect(reading.programmes.map(({ name, fields }) => [name, Object.keys(fields)])).toEqual([['Agua segura', ['programme']]]);
    expect(reading.skipped).toContainEqual(expect.objectContaining({ sheet: names.annex3, cell: 'B4', reason: 'example' }));
  });

  test('the matrix computes as it is filled in', async () => {
    const model = openXlsx(await inserted(empty(), 'matrix', tag));
    const matrix = sheet(model, names.matrix);
    const at = (id: ColumnId, row = MATRIX_FIRST): string => matrix.text(row, matrixColumn(id));
    const { verdict } = packFor(tag);
    expect([at('attainedSymbol'), at('documentedSymbol'), at('nextShort').slice(-3), at('success')]).toEqual(['②', '②', '2.2', verdict.success.no]);
    for (const id of ['2.2', '2.4', '3.4'] as const) matrix.setValue(MATRIX_FIRST, matrixColumn(id), verdict.status.met);
    expect([at('attainedSymbol'), at('documentedSymbol'), at('milestones'), at('success')]).toEqual(['③', '③', '✔ 6/6', verdict.success.yes]);
    const last = MATRIX_FIRST + 200;
    expect(at('milestones', last)).toBe('');
    matrix.setValue(last, matrixColumn('programme'), 'Café de altura');
    matrix.setValue(last, matrixColumn('3.4'), STATUSES.map((status) => verdict.status[status])[0]!);
    expect([at('attainedSymbol', last), at('documentedSymbol', last), at('toDocument', last)]).toEqual(['③', '①', '1.1, 1.2, 1.5, 2.2, 2.4']);
    expect(at('recommendation', last)).toBe(verdict.recommendation['1.1'].verify);
  });
});

test('beside sheets, tables and names of those names: all that is there stays, and nothing collides', async () => {
  const mine = workbook(flat(), (model) => {
    const own = model.addSheet('Anexo 2');
    ['Programa', 'Costo'].forEach((text, column) => own.setValue(0, column, text));
    own.setValue(1, 0, 'SIGOB');
    own.addTable({ row: 0, column: 0, rows: 2, columns: 2 }, true, 'Crisol_annex2');
    model.addSheet('ANEXO 3 (2)');
    model.setName('Crisol_annex3', "='Anexo 2'!$A$1", true, '');
  });
  const before = openXlsx(mine);
  const model = openXlsx(mine);
  const first = await insert(model, 'workbook', 'es');
  expect(first).toEqual(['Guía', 'Anexo 2 (2)', 'Anexo 3 (3)', 'Ficha', 'Matriz de trabajo']);
  const second = await insert(model, 'annex2', 'es');
  const third = await insert(model, 'annex2', 'pt');
  expect([second, third]).toEqual([['Anexo 2 (3)'], ['Anexo 2 (4)']]);
  expect(model.activeSheet().name).toBe('Anexo 2 (4)');
  const again = openXlsx(model.save());
  for (const each of before.sheets()) expect(texts(sheet(again, each.name))).toEqual(texts(each));
  expect(again.sheets().filter(({ visibility }) => visibility === 'Hidden').map(({ name }) => name)).toEqual(['Listas de plantillas', 'Listas dos modelos']);
  const tables = again.sheets().flatMap((each) => each.tables().map(({ name }) => name.toLowerCase()));
  expect([new Set(tables).size, again.names().filter(({ name }) => tables.includes(name.toLowerCase()))]).toEqual([tables.length, []]);
  expect(again.names().filter(({ name, visible }) => name.startsWith('Crisol_Lista_') && visible)).toEqual([]);
});

test.each(TEMPLATE_KINDS)('%s: a number of requests that does not depend on its size', async (kind) => {
  const model = openXlsx(empty());
  const excel = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
  await createSession(PACKS).insertTemplate(kind, 'es');
  excel.stop();
  expect(excel.roundTrips).toBeLessThanOrEqual(3);
});

test('what fails at any request leaves nothing', async () => {
  const bytes = workbook();
  const seen = (model: WorkbookModel): unknown => [model.sheets().map((each) => [each.name, texts(each)]), model.names(), model.activeSheet().name];
  for (let at = 1; at <= 3; at++) {
    const model = openXlsx(bytes);
    const thrown = await insert(model, 'workbook', 'es', (number) => (number === at ? { code: 'GeneralException', message: 'no' } : null)).then(() => null, (error: unknown) => error);
    if (thrown === null) continue;
    expect(thrown).toMatchObject({ code: 'officeFailed' });
    expect([at, seen(model)]).toEqual([at, seen(openXlsx(bytes))]);
  }
});

test('a workbook whose structure is protected is left alone, and that is said', async () => {
  const bytes = patched(workbook(), 'xl/workbook.xml', (xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'));
  const model = openXlsx(bytes);
  await expect(insert(model, 'ficha', 'en')).rejects.toMatchObject({ code: 'workbookProtected' });
  expect(model.sheets().map(({ name }) => name)).toEqual(['Anexo 3']);
});
