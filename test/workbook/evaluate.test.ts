/** The main job on real Office.js: what is written where, and that nothing else is. */
import { openXlsx } from '../../src/host/xlsx/open';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { MILESTONE_IDS, OWN_COLUMNS } from '../../src/method';
import { matrixColumn } from '../../src/report/matrix-columns';
import { PACKS } from '../../src/language';
import { codes, columnOf, edit, fiche, flat, HEADINGS, NAMES, patched, put, reportLayout, row, run, sheet, texts, workbook, type Table } from './book';

const KEY = 'Crisol · clave';
const MATRIX = 'Matriz Crisol';
const keysOf = (model: WorkbookModel, name = 'Anexo 3', heading = 2): Record<string, string> => {
  const annex = sheet(model, name);
  const column = columnOf(annex, heading, KEY);
  return Object.fromEntries(texts(annex).slice(heading + 1).filter((cells) => cells[0] !== '').map((cells) => [cells[0]!, cells[column]!]));
};
const PROTECT = (xml: string): string => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');

describe('beside the annex', () => {
  test.each([
    ['a flat table', flat(), 8],
    ['the report layout', reportLayout(), 6],
  ])('%s: columns next to it, headings on each row of headings, a key on each programme', async (_, cells, first) => {
    const { model, places } = await run(workbook(cells));
    const annex = texts(sheet(model, 'Anexo 3'));
    cells.forEach((wanted, at) => wanted.forEach((text, column) => expect(annex[at]![column]).toBe(text)));
    cells.forEach((wanted, at) => {
      const own = annex[at]?.slice(first) ?? [];
      if (wanted[0] === 'Programa') expect(own).toEqual(OWN_COLUMNS.map((each) => `Crisol · ${PACKS[0]!.headers.own[each]}`));
      else if (NAMES.includes(String(wanted[0]))) expect(own[0]).toMatch(/^CR-/);
      else expect(own.join('')).toBe('');
    });
    expect(places[0]).toMatchObject({ sheet: 'Anexo 3' });
  });

  test('both phases in one sentence, symbols in front, colours by rules', async () => {
    const annex = sheet((await run(workbook())).model, 'Anexo 3');
    expect(annex.text(3, 9)).toMatch(/^Fase \d/);
    expect(annex.text(3, 10)).toMatch(/^[①②③] /);
    expect(annex.text(3, 12)).toMatch(/^[✔↑◐?] \d\/6/);
    expect(annex.format(2, 8).fill).toBe('#4A2C63');
    expect(annex.conditionalFormats().map(({ rule }) => rule.kind === 'custom' && rule.formula)).toContain('=LEFT(K4,1)="③"');
  });

  test('an Excel table keeps its columns: one stays free beside it', async () => {
    const bytes = workbook([HEADINGS, ...NAMES.map(row)], (_, annex) => annex.addTable({ row: 0, column: 0, rows: 5, columns: 8 }, true, 'Programas'));
    const { model } = await run(bytes);
    const annex = sheet(model, 'Anexo 3');
    expect(columnOf(annex, 0, KEY)).toBe(9);
    expect(annex.tables()[0]!.area).toEqual({ row: 0, column: 0, rows: 5, columns: 8 });
    expect((await run((await run(bytes)).bytes)).writes).toBe(0);
  });

  test('under a fiche, labels by labels and values by values', async () => {
    const { model, bytes } = await run(workbook(fiche()));
    const annex = texts(sheet(model, 'Anexo 3'));
    expect(annex.slice(10).map(([label]) => label)).toEqual(OWN_COLUMNS.map((each) => `Crisol · ${PACKS[0]!.headers.own[each]}`));
    expect(annex[10]![1]).toMatch(/^CR-/);
    expect((await run(bytes)).writes).toBe(0);
  });

  const NOTE: readonly [string, (model: WorkbookModel) => void][] = [
    ['a note', (model) => sheet(model, 'Anexo 3').setValue(4, 10, 'Ojo: confirmar con Ana')],
    ['a formula that shows nothing', (model) => sheet(model, 'Anexo 3').setFormula(4, 10, '=IF(1=1,"","x")')],
    ['merged cells', (model) => sheet(model, 'Anexo 3').merge({ row: 3, column: 10, rows: 2, columns: 1 })],
  ];
  test.each(NOTE)('where %s stands, the next free columns are taken, and it is said', async (_, place) => {
    const run1 = await run(workbook(flat(), place));
    expect(columnOf(sheet(run1.model, 'Anexo 3'), 2, KEY)).toBe(11);
    expect(run1.notices).toContainEqual({ code: 'cellsTaken', values: { sheet: 'Anexo 3', wanted: 'I3:Q7', written: 'L3:T7' } });
    const run2 = await run(run1.bytes);
    expect([run2.writes, codes(run2)]).toEqual([0, []]);
  });

  test('where rows below a fiche are taken, the next free rows', async () => {
    const { model, notices } = await run(workbook(fiche(), (_, annex) => annex.setValue(13, 1, 'Archivo: carpeta 4')));
    expect(texts(sheet(model, 'Anexo 3'))[14]![0]).toBe(KEY);
    expect(notices.map(({ code }) => code)).toEqual(['cellsTaken']);
  });

  const pile = (names: readonly string[], gap: number): Table => names.flatMap((name) => [...fiche(name), ...Array.from({ length: gap }, () => [])]);

  test.each([1, 2, 8])('fiches one below the other with no room between (%i rows): to the right of each, and it is said once', async (gap) => {
    const first = await run(workbook(pile(NAMES.slice(0, 3), gap)));
    const annex = sheet(first.model, 'Anexo 3');
    const tops = [2, 12 + gap - 1, 22 + 2 * gap - 2].map((row, at) => row + at);
    for (const [at, verdict] of first.assessment.verdicts.entries()) {
      expect([annex.text(tops[at]!, 1), annex.text(tops[at]!, 3), annex.text(tops[at]!, 4)]).toEqual([NAMES[at], KEY, verdict.key]);
      expect(OWN_COLUMNS.map((_, row) => annex.text(tops[at]! + row, 3))).toEqual(OWN_COLUMNS.map((each) => `Crisol · ${PACKS[0]!.headers.own[each]}`));
    }
    expect(first.notices).toEqual([{ code: 'betweenForms', values: { sheet: 'Anexo 3' } }]);
    const second = await run(first.bytes);
    expect([second.writes, codes(second)]).toEqual([0, []]);
    expect(second.assessment.verdicts.map(({ key, programme }) => [key, programme.name])).toEqual(first.assessment.verdicts.map(({ key, programme }) => [key, programme.name]));
  });

  test('a fiche added below others: to its right as well, and theirs stay where they are', async () => {
    const first = await run(workbook(pile(NAMES.slice(0, 2), 1)));
    const more = edit(first.bytes, (model) => put(sheet(model, 'Anexo 3'), fiche(NAMES[2]), 22));
    const second = await run(more);
    expect(second.assessment.verdicts.map(({ key }) => key).slice(0, 2)).toEqual(first.assessment.verdicts.map(({ key }) => key));
    expect(sheet(second.model, 'Anexo 3').text(24, 3)).toBe(KEY);
    expect((await run(second.bytes)).writes).toBe(0);
  });

  test('two piles of fiches side by side: each fiche’s rows stand next to it, where there is room; where there is none, nothing is written', async () => {
    for (const [left, said] of [[8, []], [4, ['noRoom', 'noRoom']]] as const) {
      const bytes = workbook(pile(NAMES.slice(0, 2), 1), (_, annex) => put(annex, pile(NAMES.slice(2), 1), 0, left));
      const first = await run(bytes);
      expect(codes(first).filter((code) => code === 'noRoom')).toEqual(said);
      const second = await run(first.bytes);
      expect(second.writes).toBe(0);
      expect(second.assessment.verdicts.map(({ key, programme }) => [programme.name, key])).toEqual(first.assessment.verdicts.map(({ key, programme }) => [programme.name, key]));
      expect(new Set(second.assessment.verdicts.map(({ programme }) => programme.name))).toEqual(new Set(NAMES));
    }
  });

  test.each<[string, Table, (annex: SheetModel) => void]>([
    ['a heading of the officer’s worded as Crisol’s, to the right of fiches', pile(NAMES.slice(0, 2), 1), (annex) => annex.setValue(2, 2, KEY)],
    ['a row of the officer’s worded as Crisol’s, below fiches', pile(NAMES.slice(0, 2), 1), (annex) => put(annex, [[KEY, 'de la caja']], 21, 0)],
    ['fiches that a blank row splits, with Crisol’s rows beside that row', [...fiche().slice(0, 7), [], [], ['Objetivo', 'Que haya agua.'], ['Relevancia', 'Alta.'], ['Programa', NAMES[1]!]], () => undefined],
    ['a report of which a filter hides the first headings', reportLayout(NAMES.slice(0, 2)), (annex) => { annex.setFilter({ row: 1, column: 0, rows: 3, columns: 6 }); annex.setRowHidden(2, 2, true); }],
    ['an annex above and to the right of another', flat().slice(2), (annex) => { put(annex, [HEADINGS, row('Riego comunal')], 12, 0); put(annex, [HEADINGS, row('Banco de semillas')], 8, 12); }],
    ['a note below a fiche, and another further down', fiche(), (annex) => put(annex, [['Archivo: carpeta 4'], ...Array.from({ length: 8 }, () => []), ['Revisado en marzo']], 12)],
    ['labels of a fiche over two columns', fiche().map(([label = null, text = null]) => [label, null, text]), (annex) => { for (let r = 2; r < 10; r++) annex.merge({ row: r, column: 0, rows: 1, columns: 2 }); }],
    ['a fiche whose first label lies over its value, and a table below and one column further right', [['Objetivo'], ['Relevancia', 'Alta.'], ['Programa', NAMES[0]!]], (annex) => { annex.merge({ row: 0, column: 0, rows: 1, columns: 2 }); put(annex, [HEADINGS, row(NAMES[1]!)], 11, 2); }],
    ['a table beside which the rows below a fiche end', fiche(), (annex) => put(annex, [HEADINGS, row(NAMES[1]!)], 14, 2)],
    ['a table one empty column from the rows below a fiche', fiche(), (annex) => put(annex, [HEADINGS, row(NAMES[1]!)], 14, 3)],
    ['headings over two rows', [['Programa', 'Objetivo', 'Países', null, 'Productos'], [null, null, 'del norte', 'del sur', null], ...NAMES.map((name) => [name, 'Que haya agua.', 'Suiza', 'Perú', 'Guía'])], (annex) => [0, 1, 4].forEach((column) => annex.merge({ row: 0, column, rows: 2, columns: 1 }))],
    ['headings over two rows, a note further right in the first of them', [['Programa', 'Objetivo', 'Países', ...Array.from({ length: 11 }, () => null), 'Programa de 2009'], [null, null, 'socios'], ...NAMES.map((name) => [name, 'Que haya agua.', 'Perú'])], (annex) => [0, 1].forEach((column) => annex.merge({ row: 0, column, rows: 2, columns: 1 }))],
    ['a heading merged down over programmes and over the next headings', NAMES.slice(0, 3).flatMap((name) => [['Objetivo', 'Área', 'Países', 'Programa'], ['Que haya agua.', null, 'Perú', name], []]), (annex) => annex.merge({ row: 3, column: 1, rows: 4, columns: 1 })],
    ['programmes of a table beside rows below a fiche of which some say nothing', [['Programa', 'Riego comunal'], ['Objetivo', 'Agua'], ['Área', 'Agua'], ['Relevancia', 'Alta']], (annex) => put(annex, [HEADINGS, ...NAMES.map(row)], 9, 3)],
    ['rows of the officer’s worded as Crisol’s below a fiche, and more of them further down', [...fiche(), [KEY], ['Crisol · lectura'], [], [], [], ['Anotado por Ana'], ['Crisol · hitos cumplidos', 'tres'], ['Crisol · siguiente hito', 'ninguno'], ['Crisol · recomendación', 'ninguna']], () => undefined],
    ['a fiche below a table, one column further left, with a title for its name', [[null, ...HEADINGS], ...NAMES.map((name) => [null, ...row(name)]), [], [], ['Riego comunal'], [], ...fiche().slice(3)], () => undefined],
    ['a table with a title close below a fiche', [...fiche().slice(0, 7), [], ['ANEXO 2. PROGRAMAS IMPORTADOS'], [], [], [], HEADINGS, row('Riego comunal')], () => undefined],
    ['a programme with little in its row, blank rows above it', [HEADINGS, row(NAMES[0]!), row(NAMES[1]!), [], [], ['El Ministerio de Salud y la oficina cuidan juntos el agua de las escuelas', null, 'Que haya agua.']], () => undefined],
    ['a table without a name yet below a fiche, one column further right', [...fiche(), [], [], [null, ...HEADINGS], [null, null, 'Agua', 'Que haya agua.']], () => undefined],
    ['a fiche without a name yet, a note in the room above it', [...fiche(), ...Array.from({ length: 8 }, () => []), ...fiche().map(([label]) => [label ?? null])], (annex) => annex.setValue(13, 1, 'Archivo: carpeta 4')],
    ['a table below a fiche', fiche(), (annex) => put(annex, [HEADINGS, row(NAMES[1]!)], 13, 0)],
  ])('%s: a second run writes nothing, and a programme renamed keeps its key', async (_, cells, more) => {
    const before = workbook(cells, (__, annex) => more(annex));
    const first = await run(before);
    texts(sheet(openXlsx(before), 'Anexo 3')).forEach((line, r) => line.forEach((text, c) => text === '' || expect(sheet(first.model, 'Anexo 3').text(r, c)).toBe(text)));
    const second = await run(first.bytes);
    expect(second.writes).toBe(0);
    const found = ({ reading }: typeof first): unknown => reading.annexes.map(({ layout, kind, title, area }) => ({ layout, kind, title, area }));
    expect(found(second)).toEqual(found(first));
    expect(second.assessment.verdicts.map(({ key }) => key)).toEqual(first.assessment.verdicts.map(({ key }) => key));
    // Known again by the key, whatever it is called now.
    const renamed = edit(first.bytes, (model) => {
      for (const { programme } of first.assessment.verdicts) sheet(model, 'Anexo 3').setValue(programme.row, programme.column, `Otro ${programme.name.slice(0, 9)}`);
    });
    expect((await run(renamed)).assessment.verdicts.map(({ key }) => key)).toEqual(first.assessment.verdicts.map(({ key }) => key));
  });

  test('annexes side by side keep to their own keys', async () => {
    const bytes = workbook([HEADINGS, ...NAMES.map(row)], (_, annex) => put(annex, [HEADINGS, ...NAMES.map((name) => row(`Otra ${name}`))], 0, 10));
    const first = await run(bytes);
    expect(first.assessment.verdicts).toHaveLength(8);
    const second = await run(first.bytes);
    expect(second.writes).toBe(0);
    expect(second.assessment.verdicts.map(({ key, programme }) => [key, programme.name])).toEqual(first.assessment.verdicts.map(({ key, programme }) => [key, programme.name]));
  });

  test('texts that begin as formulas do stay texts', async () => {
    const names = ['=Agua(1)', '+52 55 agua', '-Agua', '@agua'];
    const source = edit(workbook(flat()), (model) => names.forEach((name, at) => sheet(model, 'Anexo 3').setValue(3 + at, 0, name)));
    const { model, bytes } = await run(source);
    const matrix = sheet(model, MATRIX);
    for (let r = 5; r < texts(matrix).length; r++) expect([matrix.formula(r, 0), matrix.formula(r, 1)]).toEqual([null, null]);
    expect(texts(matrix).slice(5).map((cells) => cells[1])).toEqual(names);
    expect((await run(bytes)).writes).toBe(0);
  });
});

describe('run again', () => {
  test.each<[string, Table]>([['a flat table', flat()], ['the report layout', reportLayout()], ['a fiche', fiche()]])('%s: nothing is written, the file stays the same bytes', async (_, cells) => {
    const first = await run(workbook(cells));
    expect(first.writes).toBeGreaterThan(0);
    const second = await run(first.bytes);
    expect(second.writes).toBe(0);
    expect(Buffer.compare(Buffer.from(second.bytes), Buffer.from(first.bytes))).toBe(0);
  });

  test.each(['Total de la cooperación', 'Recomendaciones', 'Fuente: oficina', '• Riego'])('a programme renamed %s stays one, with its key', async (name) => {
    const first = await run(workbook());
    const second = await run(edit(first.bytes, (model) => sheet(model, 'Anexo 3').setValue(4, 0, name)));
    expect(second.assessment.verdicts.map(({ key }) => key)).toEqual(first.assessment.verdicts.map(({ key }) => key));
  });

  test('a column that the officer adds right of Crisol’s is left alone, and named', async () => {
    const first = await run(workbook());
    const column = columnOf(sheet(first.model, 'Anexo 3'), 2, KEY) + OWN_COLUMNS.length;
    const added = edit(first.bytes, (model) => ['Notas de Ana', ...NAMES.map((name) => `Ver ${name}`)].forEach((text, at) => sheet(model, 'Anexo 3').setValue(2 + at, column, text)));
    const second = await run(added);
    expect(second.writes).toBe(0);
    expect(second.reading.skipped).toContainEqual(expect.objectContaining({ reason: 'unknownColumn', text: 'Notas de Ana', cell: 'R3' }));
    expect(second.reading.annexes[0]!.unknownColumns).toEqual([{ header: 'Notas de Ana', cell: 'R3' }]);
  });

  test('sheets renamed: they are found again, the officer’s and ours', async () => {
    const first = await run(workbook());
    const renamed = edit(first.bytes, (model) => {
      sheet(model, 'Anexo 3').name = 'Consolidados';
      sheet(model, MATRIX).name = 'Trabajo';
    });
    const second = await run(renamed);
    expect(second.model.sheets().map(({ name }) => name)).toEqual(['Consolidados', 'Listas Crisol', 'Trabajo', 'Evidencia', 'Historial Crisol']);
    expect(keysOf(second.model, 'Consolidados')).toEqual(keysOf(first.model));
    expect((await run(second.bytes)).writes).toBe(0);
  });

  test('rows sorted with their columns: the keys go with them', async () => {
    const first = await run(workbook());
    const sorted = edit(first.bytes, (model) => {
      const annex = sheet(model, 'Anexo 3');
      const rows = texts(annex).slice(3);
      put(annex, rows.reverse(), 3);
    });
    const second = await run(sorted);
    expect(keysOf(second.model)).toEqual(keysOf(first.model));
    expect(codes(second)).toEqual([]);
    expect((await run(second.bytes)).writes).toBe(0);
  });

  test('moved to other cells: found by key, nothing doubled', async () => {
    const first = await run(workbook());
    const moved = edit(first.bytes, (model) => {
      const annex = sheet(model, 'Anexo 3');
      const cells = texts(annex);
      annex.clear({ row: 0, column: 0, rows: 20, columns: 20 }, 'All');
      put(annex, cells.map((line) => line.map((text) => text || null)), 6, 2);
    });
    const second = await run(moved);
    const annex = sheet(second.model, 'Anexo 3');
    expect(texts(annex)[8]!.filter((text) => text === KEY)).toHaveLength(1);
    expect(second.assessment.verdicts.map(({ key }) => key)).toEqual(first.assessment.verdicts.map(({ key }) => key));
  });

  test('only some columns sorted: nothing is written in those rows, and it is asked', async () => {
    const first = await run(workbook());
    const torn = edit(first.bytes, (model) => {
      const annex = sheet(model, 'Anexo 3');
      const [a, b] = [annex.text(3, 0), annex.text(4, 0)];
      annex.setValue(3, 0, b);
      annex.setValue(4, 0, a);
    });
    const before = texts(sheet(edit2(torn), 'Anexo 3'));
    const matrixBefore = texts(sheet(edit2(torn), MATRIX)).slice(5).sort();
    const second = await run(torn);
    expect(codes(second)).toEqual(['keyInDoubt', 'keyInDoubt']);
    expect(texts(sheet(second.model, 'Anexo 3'))).toEqual(before);
    expect(texts(sheet(second.model, MATRIX)).slice(5).sort()).toEqual(matrixBefore);
    const mended = await run(edit(second.bytes, (model) => put(sheet(model, 'Anexo 3'), [[NAMES[0]!], [NAMES[1]!]], 3)));
    expect(codes(mended)).toEqual([]);
    expect(keysOf(mended.model)).toEqual(keysOf(first.model));
  });

  test('a programme added, another one gone: rows follow, keys stay', async () => {
    const first = await run(workbook());
    const changed = edit(first.bytes, (model) => {
      const annex = sheet(model, 'Anexo 3');
      annex.clear({ row: 6, column: 0, rows: 1, columns: 17 }, 'All');
      put(annex, [row('Pesca artesanal'), row('Energía solar')], 6);
    });
    const second = await run(changed);
    const keys = keysOf(second.model);
    expect(Object.keys(keys)).toEqual([...NAMES.slice(0, 3), 'Pesca artesanal', 'Energía solar']);
    expect(texts(sheet(second.model, MATRIX)).slice(5).map((cells) => cells[1])).toEqual([...NAMES.slice(0, 3), 'Pesca artesanal', 'Energía solar']);
    const fewer = await run(edit(second.bytes, (model) => sheet(model, 'Anexo 3').clear({ row: 5, column: 0, rows: 3, columns: 17 }, 'All')));
    expect(texts(sheet(fewer.model, MATRIX)).slice(5).map((cells) => cells[1])).toEqual(NAMES.slice(0, 2));
    expect((await run(fewer.bytes)).writes).toBe(0);
  });

  test('in another language: every text changes, nothing is doubled, and back again', async () => {
    const first = await run(workbook());
    const english = await run(first.bytes, { language: 'en' });
    expect(columnOf(sheet(english.model, 'Anexo 3'), 2, 'Crisol · key')).toBe(8);
    expect(columnOf(sheet(english.model, 'Anexo 3'), 2, KEY)).toBe(-1);
    expect(english.model.sheets()).toHaveLength(5);
    expect((await run(english.bytes, { language: 'en' })).writes).toBe(0);
    expect(texts(sheet((await run(english.bytes)).model, MATRIX))).toEqual(texts(sheet(first.model, MATRIX)));
  });

  test('by `auto`, in the language of most programmes', async () => {
    expect((await run(workbook(), { language: 'auto' })).pack.tag).toBe('es');
  });
});

const edit2 = (bytes: Uint8Array): WorkbookModel => {
  let opened: WorkbookModel | null = null;
  edit(bytes, (model) => (opened = model));
  return opened!;
};

describe('a workbook of an earlier version', () => {
  /** As it stood before formulas: texts, a mark behind what is inferred, decisions beside suggestions, four names, no history. */
  const former = (bytes: Uint8Array): Uint8Array => edit(bytes, (model) => {
    const [matrix, lists, annex] = [sheet(model, MATRIX), sheet(model, 'Listas Crisol'), sheet(model, 'Anexo 3')];
    for (const one of [matrix, annex]) texts(one).forEach((line, r) => line.forEach((text, c) => one.formula(r, c) !== null && one.setValue(r, c, text || null)));
    texts(matrix).slice(5).forEach((line, at) => MILESTONE_IDS.forEach((id) => {
      if (line[matrixColumn(`state ${id}`)] === '6') matrix.setValue(5 + at, matrixColumn(id), `${line[matrixColumn(id)]!} ↑`);
    }));
    matrix.clear({ row: 0, column: 26, rows: 50, columns: 80 }, 'All');
    lists.clear({ row: 0, column: 26, rows: 200, columns: 80 }, 'All');
    lists.setValue(1, 8, 'partial > unmet > ');
    matrix.setValue(5, 8, '✖ no cumplido ✎');
    for (const { name } of model.names()) if (!['Crisol_Matriz', 'Crisol_Evidencia', 'Crisol_Listas', 'Crisol_Estados'].includes(name)) model.removeName(name);
    model.removeSheet(sheet(model, 'Historial Crisol'));
  });

  test('one run brings it up to date, decisions stay, the next changes nothing', async () => {
    const first = await run(workbook());
    const old = former(first.bytes);
    expect(texts(sheet(edit2(old), MATRIX))[5]!.filter((text) => text.endsWith(' ↑'))).not.toEqual([]);
    const second = await run(old);
    expect(codes(second)).toEqual(['reasonsMissing']);
    expect(second.assessment.verdicts[0]!.components['1.1']).toMatchObject({ status: 'unmet', basis: 'officer' });
    expect(second.assessment.verdicts.slice(1)).toEqual(first.assessment.verdicts.slice(1).map((verdict) => ({ ...verdict, programme: { ...verdict.programme, key: verdict.key } })));
    const lines = (model: WorkbookModel, name: string): string[][] => texts(sheet(model, name)).filter((line) => !line.includes(NAMES[0]!));
    for (const name of [MATRIX, 'Anexo 3']) expect(lines(second.model, name)).toEqual(lines(first.model, name));
    expect(sheet(second.model, 'Anexo 3').formula(3, 9)).toContain('Crisol_Lecturas');
    expect((await run(second.bytes)).writes).toBe(0);
  });
});

describe('what may not be written', () => {
  const protectedAnnex = (): Uint8Array => patched(workbook(), 'xl/worksheets/sheet1.xml', PROTECT);

  test('a protected sheet stays as it is; the rest is written and it is said', async () => {
    const { model, ...result } = await run(protectedAnnex());
    expect(columnOf(sheet(model, 'Anexo 3'), 2, KEY)).toBe(-1);
    expect(result.notices).toEqual([{ code: 'sheetProtected', values: { sheet: 'Anexo 3' } }]);
    expect(texts(sheet(model, MATRIX))).toHaveLength(5 + NAMES.length);
  });

  test('a workbook whose structure is protected gets no sheets, but columns with what a matrix would give', async () => {
    const bytes = patched(workbook(), 'xl/workbook.xml', (xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'));
    const result = await run(bytes);
    expect(codes(result)).toEqual(Array<string>(4).fill('workbookProtected'));
    expect(result.model.sheets()).toHaveLength(1);
    expect(columnOf(sheet(result.model, 'Anexo 3'), 2, KEY)).toBe(8);
    const own = (model: WorkbookModel): string[][] => texts(sheet(model, 'Anexo 3')).slice(2);
    expect(own(result.model)).toEqual(own((await run(workbook())).model));
    expect(sheet(result.model, 'Anexo 3').formula(3, 9)).toBeNull();
  });

  test('rows that a filter hides are left and named; the others get their values', async () => {
    const bytes = patched(workbook(), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<row r="5"', '<row r="5" hidden="1"').replace('</sheetData>', '</sheetData><autoFilter ref="A3:H7"><filterColumn colId="0"><filters><filter val="Agua segura"/></filters></filterColumn></autoFilter>'));
    const first = await run(bytes);
    expect(first.notices).toEqual([{ code: 'rowsFiltered', values: { sheet: 'Anexo 3', rows: '5' } }]);
    const annex = sheet(first.model, 'Anexo 3');
    expect([3, 4, 5, 6].map((at) => annex.text(at, 8) !== '')).toEqual([true, false, true, true]);
    expect((await run(first.bytes)).writes).toBe(0);
  });

  test('rows hidden by hand are written like others', async () => {
    const { model, ...result } = await run(workbook(flat(), (_, annex) => annex.setRowHidden(4, 4, true)));
    expect(codes(result)).toEqual([]);
    expect(sheet(model, 'Anexo 3').text(4, 8)).toMatch(/^CR-/);
    expect(sheet(model, 'Anexo 3').rowHidden(4)).toBe(true);
  });

  test('the officer’s own sheets of our names stay theirs', async () => {
    const bytes = workbook(flat(), (model) => {
      model.addSheet('Evidencia').setValue(0, 0, 'Mis fotos');
      model.addSheet('MATRIZ CRISOL').setValue(3, 3, 'Mi matriz');
    });
    const first = await run(bytes);
    expect(first.model.sheets().map(({ name }) => name)).toEqual(['Anexo 3', 'Evidencia', 'MATRIZ CRISOL', 'Listas Crisol', 'Matriz Crisol (2)', 'Evidencia (2)', 'Historial Crisol']);
    expect(codes(first)).toEqual(['sheetNameTaken', 'sheetNameTaken']);
    expect(texts(sheet(first.model, 'Evidencia'))).toEqual([['Mis fotos']]);
    const second = await run(first.bytes);
    expect([second.writes, codes(second)]).toEqual([0, []]);
  });

  test('where nothing is to be written, nothing is', async () => {
    const bytes = workbook();
    const result = await run(bytes, { write: false });
    expect(Buffer.compare(Buffer.from(result.bytes), Buffer.from(bytes))).toBe(0);
    expect(result.assessment.verdicts).toHaveLength(NAMES.length);
  });

  test('without an annex there is an error and no change', async () => {
    await expect(run(workbook([['Lista de compras'], ['pan', 2]]))).rejects.toMatchObject({ code: 'noAnnex' });
  });

  test.each<[string, Table, string]>([
    ['a table', flat().map((line, at) => (at > 2 ? [null, ...line.slice(1)] : line)), 'Anexo 3, B4'],
    ['a fiche', fiche().map(([label, text]) => (label === 'Programa' ? [label] : [label ?? null, text ?? null])), 'Anexo 3, A3'],
  ])('%s without a programme’s name: it is said where', async (_, cells, place) => {
    await expect(run(workbook(cells))).rejects.toMatchObject({ code: 'noName', values: { place } });
  });

  test('row heights and column widths of the officer stay', async () => {
    const bytes = workbook(flat(), (_, annex) => {
      annex.setRowHeight(3, 3, 44);
      annex.setColumnWidth(0, 0, 99);
    });
    const annex = sheet((await run(bytes)).model, 'Anexo 3');
    expect([annex.rowHeight(3), annex.rowHeight(4), annex.columnWidth(0)]).toEqual([44, annex.rowHeight(0), sheet(edit2(bytes), 'Anexo 3').columnWidth(0)]);
  });
});
