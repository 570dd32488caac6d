/** What the pane asks of a workbook, on real Office.js over the stand-in. */
import { startExcel, type ExcelOptions, type RequestInfo } from '../../src/host';
import type { WorkbookModel } from '../../src/host/workbook-model';
import { openXlsx } from '../../src/host/xlsx/open';
import { packFor, PACKS } from '../../src/language';
import { OWN_COLUMNS } from '../../src/method';
import { createSession, type Choices, type Scope, type WorkbookSession } from '../../src/workbook/session';
import { codes, columnOf, edit, fiche, flat, HEADINGS, NAMES, patched, put, row, run, sheet, texts, workbook } from './book';

const MATRIX = 'Matriz Crisol';
const USUAL: Choices = { language: 'auto', asOf: null, notApplicable: [], headings: [], author: '' };
const WHOLE: { readonly scope: Scope } = { scope: { kind: 'workbook' } };

interface Opened {
  readonly model: WorkbookModel;
  readonly session: WorkbookSession;
  readonly requests: RequestInfo[];
}

let stop = (): void => undefined;
afterEach(() => stop());

function open(bytes: Uint8Array, options: ExcelOptions = {}): Opened {
  const model = openXlsx(bytes);
  const requests: RequestInfo[] = [];
  stop = startExcel(model, { requirementSets: { ExcelApi: '1.14' }, onRequest: (info) => requests.push(info), ...options }).stop;
  return { model, requests, session: createSession(PACKS) };
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;
/** Two annexes on two sheets. */
const twoAnnexes = (): Uint8Array => workbook(flat(NAMES.slice(0, 2)), (model) => put(model.addSheet('Anexo 2'), flat(NAMES.slice(2))));
const keysOn = (model: WorkbookModel, name: string): string[] => texts(sheet(model, name)).slice(3).map((cells) => cells[8] ?? '');
const matrixRow = (model: WorkbookModel, name: string): string[] => texts(sheet(model, MATRIX)).find((cells) => cells[1] === name)!;
const select = (range: string): Promise<void> => Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange(range).select();
  await context.sync();
});

describe('survey', () => {
  test('tells what stands there, with the same number of requests whatever its size, and changes nothing', async () => {
    const counts = [];
    for (const count of [1, 40]) {
      const bytes = workbook(flat(Array.from({ length: count }, (_, at) => `Programa ${at}`)));
      const { session, model, requests } = open(bytes);
      const survey = await session.survey();
      expect(survey).toMatchObject({ choices: USUAL, protectedSheets: [], evaluatedBefore: false, activeSheet: 'Anexo 3', annexes: [{ sheet: 'Anexo 3' }] });
      expect(survey.programmes).toHaveLength(count);
      expect(same(model.save(), bytes)).toBe(true);
      counts.push(requests.length);
    }
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeLessThanOrEqual(5);
  });

  test('protected sheets are named; after a run the workbook is one evaluated before', async () => {
    const protectedSheet = patched(twoAnnexes(), 'xl/worksheets/sheet2.xml', (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'));
    const { session } = open(protectedSheet);
    expect((await session.survey()).protectedSheets).toEqual(['Anexo 2']);
    await session.evaluate(WHOLE);
    expect(await session.survey()).toMatchObject({ evaluatedBefore: true });
  });

  test('without an annex it says what it saw, and a run is refused', async () => {
    const { session } = open(workbook([['Lista de compras'], ['pan', 2]]));
    expect(await session.survey()).toMatchObject({ programmes: [], skipped: [{ reason: 'noAnnex' }] });
    for (const ask of [() => session.preview(WHOLE), () => session.evaluate(WHOLE), () => session.review()]) await expect(ask()).rejects.toMatchObject({ code: 'noAnnex' });
  });
});

describe('choices', () => {
  const CHOSEN: Choices = { language: 'fr', asOf: 2009, notApplicable: ['1.5', '2.6'], headings: [{ sheet: 'Anexo 3', header: 'Zona postal', field: null }], author: 'Ana' };

  test('stay in the file, and what evaluates it later takes them unless it is told otherwise', async () => {
    const { session, model } = open(workbook());
    await session.keepChoices(CHOSEN);
    expect((await session.survey()).choices).toEqual(CHOSEN);
    const kept = model.save();
    expect((await open(kept).session.survey()).choices).toEqual(CHOSEN);
    const asKept = await run(kept, { language: undefined, asOf: undefined });
    expect([asKept.pack.tag, asKept.assessment.notices.map(({ code }) => code)]).toEqual(['fr', expect.not.arrayContaining(['noYearOfAnalysis'])]);
    const told = await run(kept, { language: 'pt', asOf: null });
    expect([told.pack.tag, told.assessment.notices.map(({ code }) => code)]).toEqual(['pt', expect.arrayContaining(['noYearOfAnalysis'])]);
  });

  test.each<[string, unknown, Partial<Choices>]>([
    ['no JSON', '{"language":', {}],
    ['no text', 7, {}],
    ['a list', '[]', {}],
    ['an unknown language', '{"language":"de","asOf":2009}', { asOf: 2009 }],
    ['a year that is none', '{"asOf":"ayer","language":"en"}', { language: 'en' }],
    ['an unknown component', '{"notApplicable":["1.5","9.9"]}', { notApplicable: ['1.5'] }],
    ['components that are no list', '{"notApplicable":"1.5"}', {}],
    ['a heading without a sheet', '{"headings":[{"header":"x","field":null},{"sheet":"A","header":"y","field":"area"}]}', { headings: [{ sheet: 'A', header: 'y', field: 'area' }] }],
    ['a heading of an unknown field', '{"headings":[{"sheet":"A","header":"y","field":"zone"}]}', {}],
  ])('damaged (%s): what can be read counts, the rest is as usual, and it is said', async (_, kept, read) => {
    const { session } = open(workbook(flat(), (model) => model.setSetting('crisol.choices', kept)));
    expect((await session.survey()).choices).toEqual({ ...USUAL, ...read });
    expect(codes(await session.preview(WHOLE))).toContain('choicesUnreadable');
  });

  test.each(['{}', '{"later":true}'])('%s lacks nothing that would have to be said', async (kept) => {
    const { session } = open(workbook(flat(), (model) => model.setSetting('crisol.choices', kept)));
    expect(codes(await session.review())).toEqual([]);
  });
});

describe('headings that the officer names', () => {
  const odd = flat().map((cells, at) => (at === 2 ? cells.map((text) => (text === 'Relevancia' ? 'Cuaderno azul' : text)) : cells));

  test('a named heading is read as its field, one left alone is no longer asked about', async () => {
    const { session } = open(workbook(odd));
    const before = await session.survey();
    expect(before.annexes[0]!.unknownColumns).toEqual([{ header: 'Cuaderno azul', cell: 'F3' }]);
    expect(before.programmes[0]!.fields.relevance).toBeUndefined();
    await session.keepChoices({ ...USUAL, headings: [{ sheet: 'Anexo 3', header: 'Cuaderno azul', field: 'relevance' }] });
    const named = await session.survey();
    expect(named.annexes[0]!.unknownColumns).toEqual([]);
    expect(named.programmes[0]!.fields.relevance).toMatchObject([{ cell: 'F4' }]);
    await session.keepChoices({ ...USUAL, headings: [{ sheet: 'Anexo 3', header: 'Cuaderno azul', field: null }] });
    const left = await session.survey();
    expect([left.annexes[0]!.unknownColumns, left.skipped, left.programmes[0]!.fields.relevance]).toEqual([[], [], undefined]);
  });

  test('only on the sheet it was said of', async () => {
    const { session } = open(workbook(odd));
    await session.keepChoices({ ...USUAL, headings: [{ sheet: 'Otra', header: 'Cuaderno azul', field: 'relevance' }] });
    expect((await session.survey()).annexes[0]!.unknownColumns).toHaveLength(1);
  });

  test('down the side of a fiche as well', async () => {
    const cells = fiche().map((line) => (line[0] === 'Relevancia' ? ['Cuaderno azul', line[1]!] : line[0] === 'Área' ? ['Zzz', line[1]!] : line));
    const { session } = open(workbook(cells));
    expect((await session.survey()).annexes[0]!.unknownColumns.map(({ header }) => header)).toEqual(['Zzz', 'Cuaderno azul']);
    await session.keepChoices({ ...USUAL, headings: [{ sheet: 'Anexo 3', header: 'Cuaderno azul', field: 'relevance' }, { sheet: 'Anexo 3', header: 'Zzz', field: null }] });
    const { annexes, programmes } = await session.survey();
    expect([annexes[0]!.unknownColumns, programmes[0]!.fields.area]).toEqual([[], undefined]);
    expect(programmes[0]!.fields.relevance).toHaveLength(1);
  });
});

describe('components that do not apply', () => {
  const statusOf = (model: WorkbookModel, name: string, id: string): string => {
    const cells = texts(sheet(model, MATRIX));
    return cells.find((line) => line[1] === name)![cells[4]!.findIndex((text) => text.startsWith(`${id} `))]!;
  };

  test('are left out of the count for all programmes, said to be so, and come back when they apply again', async () => {
    const { session, model } = open(workbook());
    await session.keepChoices({ ...USUAL, language: 'es', notApplicable: ['2.4'] });
    const { assessment } = await session.evaluate(WHOLE);
    for (const { components, milestones } of assessment.verdicts) {
      expect(components['2.4']).toMatchObject({ status: 'notApplicable', basis: 'office', suggested: 'met' });
      expect(milestones.applicable).toBe(5);
    }
    expect(statusOf(model, NAMES[0]!, '2.4')).toBe('– no aplica');
    expect(texts(sheet(model, 'Evidencia')).filter((cells) => cells[4] === packFor('es').verdict.basis.office)).toHaveLength(NAMES.length);
    expect((await session.evaluate(WHOLE)).writes).toBe(0);
    await session.keepChoices({ ...USUAL, language: 'es' });
    expect((await session.evaluate(WHOLE)).assessment.verdicts[0]!.components['2.4']).toMatchObject({ status: 'met', basis: 'documented' });
    expect(statusOf(model, NAMES[0]!, '2.4')).toBe('✔ cumplido');
  });

  test('the officer’s own status of a programme wins, also later', async () => {
    const { session, model } = open(workbook());
    await session.keepChoices({ ...USUAL, language: 'es', notApplicable: ['1.5'] });
    await session.evaluate(WHOLE);
    const matrix = sheet(model, MATRIX);
    const [at, column] = [texts(matrix).findIndex((cells) => cells[1] === NAMES[1]), texts(matrix)[4]!.findIndex((text) => text.startsWith('1.5 '))];
    matrix.setValue(at, column, '✔ cumplido');
    for (let turn = 0; turn < 2; turn++) {
      const { assessment } = await session.evaluate(WHOLE);
      expect(assessment.verdicts.map(({ components }) => components['1.5'].basis)).toEqual(['office', 'officer', 'office', 'office']);
      expect(statusOf(model, NAMES[1]!, '1.5')).toBe('✔ cumplido ✎');
    }
    await session.keepChoices({ ...USUAL, language: 'es' });
    expect((await session.review()).assessment.verdicts.map(({ components }) => components['1.5'].basis)).toEqual(['none', 'officer', 'none', 'none']);
  });
});

describe('scope', () => {
  test('one sheet: the other annex gets nothing, the other rows of matrix and evidence stay as they stand', async () => {
    const { session, model } = open(twoAnnexes());
    const first = await session.evaluate({ scope: { kind: 'sheet', sheet: 'Anexo 3' } });
    expect(first.assessment.verdicts.map(({ programme }) => programme.name)).toEqual(NAMES.slice(0, 2));
    expect(first.reading.programmes).toHaveLength(4);
    expect(columnOf(sheet(model, 'Anexo 2'), 2, 'Crisol · clave')).toBe(-1);
    expect(texts(sheet(model, MATRIX)).slice(5).map((cells) => cells[1])).toEqual(NAMES.slice(0, 2));

    sheet(model, 'Anexo 3').setValue(3, 5, 'Opera en diez municipios.');
    const before = [matrixRow(model, NAMES[0]!), texts(sheet(model, 'Evidencia')).filter((cells) => cells[1] === NAMES[0]), texts(sheet(model, 'Anexo 3'))];
    await session.evaluate({ scope: { kind: 'sheet', sheet: 'Anexo 2' } });
    expect(texts(sheet(model, MATRIX)).slice(5).map((cells) => cells[1])).toEqual(NAMES);
    expect([matrixRow(model, NAMES[0]!), texts(sheet(model, 'Evidencia')).filter((cells) => cells[1] === NAMES[0]), texts(sheet(model, 'Anexo 3'))]).toEqual(before);
    expect((await session.evaluate({ scope: { kind: 'sheet', sheet: 'Anexo 2' } })).writes).toBe(0);
    await session.evaluate(WHOLE);
    expect(matrixRow(model, NAMES[0]!)).not.toEqual(before[0]);
    const whole = await run(edit(twoAnnexes(), (each) => sheet(each, 'Anexo 3').setValue(3, 5, 'Opera en diez municipios.')), { language: 'auto', asOf: null });
    for (const name of [MATRIX, 'Evidencia', 'Anexo 3', 'Anexo 2']) expect(texts(sheet(model, name))).toEqual(texts(sheet(whole.model, name)));
  });

  test('every link of the evidence leads to its cell after a run over a part that moved its rows', async () => {
    const { session, model } = open(twoAnnexes());
    await session.evaluate(WHOLE);
    sheet(model, 'Anexo 3').setValue(3, 5, 'Opera en diez municipios.');
    await session.evaluate({ scope: { kind: 'sheet', sheet: 'Anexo 3' } });
    const evidence = sheet(model, 'Evidencia');
    texts(evidence).slice(1).forEach((cells, at) => {
      const [name, cell] = cells[6]!.split('!');
      expect(evidence.hyperlink(at + 1, 6)?.documentReference).toBe(`'${name!}'!${cell!}`);
    });
  });

  test.each([['A5', [1]], ['C5:D6', [1, 2]], ['A4:B4', [0]], ['4:7', [0, 1, 2, 3]]])('the rows of %s', async (range, chosen) => {
    const { session, model } = open(workbook());
    await select(range);
    const { assessment } = await session.evaluate({ scope: { kind: 'rows' } });
    expect(assessment.verdicts.map(({ programme }) => programme.name)).toEqual(chosen.map((at) => NAMES[at]));
    expect(keysOn(model, 'Anexo 3').map((key) => key !== '')).toEqual(NAMES.map((_, at) => chosen.includes(at)));
  });

  test('rows one after the other end as the whole does', async () => {
    const { session, model } = open(workbook());
    for (const range of ['A6', 'A4', 'A7', 'A5']) {
      await select(range);
      await session.evaluate({ scope: { kind: 'rows' } });
    }
    const whole = await run(workbook(), { language: 'auto', asOf: null });
    expect(texts(sheet(model, 'Anexo 3'))).toEqual(texts(sheet(whole.model, 'Anexo 3')));
    expect(texts(sheet(model, MATRIX)).slice(5).sort()).toEqual(texts(sheet(whole.model, MATRIX)).slice(5).sort());
  });

  test('an officer’s status in a row that is not in scope is still there, and counts at the next run', async () => {
    const { session, model } = open(twoAnnexes());
    await session.evaluate(WHOLE);
    const matrix = sheet(model, MATRIX);
    const column = texts(matrix)[4]!.findIndex((text) => text.startsWith('2.2 '));
    matrix.setValue(5, column, '✖ no cumplido');
    await session.evaluate({ scope: { kind: 'sheet', sheet: 'Anexo 2' } });
    expect(matrix.text(5, column)).toBe('✖ no cumplido');
    expect((await session.evaluate(WHOLE)).assessment.verdicts[0]!.components['2.2']).toMatchObject({ status: 'unmet', basis: 'officer' });
  });

  test('where no programme is in scope, it is said and nothing is written', async () => {
    const bytes = workbook(flat(), (model) => model.addSheet('Notas'));
    const { session, model } = open(bytes);
    await select('A1');
    for (const scope of [{ kind: 'rows' }, { kind: 'sheet', sheet: 'Notas' }] as const) await expect(session.evaluate({ scope })).rejects.toMatchObject({ code: 'nothingInScope' });
    expect(same(model.save(), bytes)).toBe(true);
  });
});

describe('preview and review', () => {
  test('tell what a run would find and where it would write, and write nothing', async () => {
    const bytes = patched(twoAnnexes(), 'xl/worksheets/sheet2.xml', (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'));
    const { session, model } = open(bytes);
    const preview = await session.preview(WHOLE);
    expect(same(model.save(), bytes)).toBe(true);
    expect(preview.writes).toBe(0);
    const done = await session.evaluate(WHOLE);
    expect([preview.places, preview.notices, preview.assessment]).toEqual([done.places, done.notices, done.assessment]);
    expect(preview.places.map((place) => place.sheet)).toEqual(['Anexo 3', MATRIX, 'Evidencia', 'Historial Crisol']);
    const evaluated = model.save();
    const review = await session.review();
    // Nothing is new, so the history has nothing to tell.
    expect(review.places).toEqual(done.places.slice(0, 3));
    expect(same(model.save(), evaluated)).toBe(true);
  });

  test('a status changed in the matrix counts at once', async () => {
    const { session, model } = open((await run(workbook())).bytes);
    const matrix = sheet(model, MATRIX);
    matrix.setValue(5, texts(matrix)[4]!.findIndex((text) => text.startsWith('3.4 ')), '✖ no cumplido');
    expect((await session.review()).assessment.verdicts[0]!.components['3.4']).toMatchObject({ status: 'unmet', basis: 'officer' });
  });
});

describe('goTo and the selection', () => {
  test('a cell is shown, and whoever watches is told: now and at each change, until he has enough', async () => {
    const { session, model } = open(twoAnnexes());
    const seen: string[] = [];
    const unwatch = await session.watchSelection((name, at) => seen.push(`${name} ${at}`));
    expect(seen).toEqual(['Anexo 3 0']);
    await session.goTo('Anexo 2', 'C5');
    await session.survey();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(model.activeSheet().name).toBe('Anexo 2');
    expect(seen.at(-1)).toBe('Anexo 2 4');
    unwatch();
    const told = seen.length;
    await session.goTo('Anexo 3', 'A1');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toHaveLength(told);
  });

  test('where Excel tells no changes, the selection of now', async () => {
    const { session } = open(workbook(), { requirementSets: { ExcelApi: '1.8' } });
    const seen: number[] = [];
    (await session.watchSelection((_, at) => seen.push(at)))();
    expect(seen).toEqual([0]);
  });

  test('a sheet that is gone or hidden is named', async () => {
    const { session } = open(workbook(flat(), (model) => (model.addSheet('Archivo').visibility = 'Hidden')));
    await expect(session.goTo('Otra', 'A1')).rejects.toMatchObject({ code: 'sheetGone', values: { sheet: 'Otra' } });
    await expect(session.goTo('Archivo', 'A1')).rejects.toMatchObject({ code: 'sheetHidden', values: { sheet: 'Archivo' } });
  });
});

describe('the sample', () => {
  test.each(PACKS.map(({ tag }) => tag))('%s: two programmes, every heading known, one far on and one that has just begun', async (tag) => {
    const { session, model } = open(workbook([[null]]));
    const name = await session.insertSample(tag);
    expect(model.activeSheet().name).toBe(name);
    const survey = await session.survey();
    expect([survey.programmes.length, survey.annexes[0]!.unknownColumns, survey.skipped.map(({ reason }) => reason)]).toEqual([2, [], ['emptySheet']]);
    const { assessment, pack } = await session.evaluate(WHOLE);
    expect(pack.tag).toBe(tag);
    expect(assessment.verdicts.map(({ attainedPhase, success }) => [attainedPhase, success])).toEqual([[3, 'unverified'], [1, 'no']]);
    expect(assessment.verdicts.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  test('never on a sheet that is there, and once more beside itself', async () => {
    const mine = packFor('es').sample.sheet.toUpperCase();
    const bytes = workbook(flat(), (model) => model.addSheet(mine).setValue(0, 0, 'Lo mío'));
    const { session, model } = open(bytes);
    expect([await session.insertSample('es'), await session.insertSample('es')]).toEqual(['Anexo de ejemplo (2)', 'Anexo de ejemplo (3)']);
    expect(texts(sheet(model, mine))).toEqual([['Lo mío']]);
    expect(texts(sheet(model, 'Anexo 3')).slice(2)).toEqual([HEADINGS, ...NAMES.map(row)]);
  });

  test('where no sheet may be added, it is said', async () => {
    const { session } = open(patched(workbook(), 'xl/workbook.xml', (xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>')));
    await expect(session.insertSample('en')).rejects.toMatchObject({ code: 'workbookProtected' });
  });
});

test('headings of Crisol’s columns stand once, whatever the scope', async () => {
  const { session, model } = open(workbook());
  await select('A5');
  await session.evaluate({ scope: { kind: 'rows' } });
  await session.evaluate(WHOLE);
  expect(texts(sheet(model, 'Anexo 3'))[2]!.slice(8)).toEqual(OWN_COLUMNS.map((own) => `Crisol · ${packFor('es').headers.own[own]}`));
});
