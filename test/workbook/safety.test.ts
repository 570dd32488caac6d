/** What can happen to an officer's workbook, one by one, and what a careful colleague would do: the rows of docs/reliability.md that no other test shows. */
import { startExcel, type ExcelOptions } from '../../src/host';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { openXlsx } from '../../src/host/xlsx/open';
import { PACKS } from '../../src/language';
import { createSession, type WorkbookSession } from '../../src/workbook/session';
import { codes, columnOf, edit, fiche, flat, HEADINGS, NAMES, patched, put, row, run, sheet, texts, workbook } from './book';
import { ODD_TEXTS } from './messy';
import { expectAlike, seen } from './state';

jest.setTimeout(60_000);

const KEY = 'Crisol · clave';
const MATRIX = 'Matriz Crisol';
const WHOLE = { scope: { kind: 'workbook' } } as const;
const annexOf = (model: WorkbookModel): SheetModel => sheet(model, 'Anexo 3');

let stop = (): void => undefined;
afterEach(() => stop());
function open(bytes: Uint8Array, options: ExcelOptions = {}): { readonly model: WorkbookModel; readonly session: WorkbookSession } {
  const model = openXlsx(bytes);
  stop = startExcel(model, { requirementSets: { ExcelApi: '1.14' }, ...options }).stop;
  return { model, session: createSession(PACKS) };
}

describe('what stands in the way', () => {
  test('an Excel table right of the annex: the columns beyond it, with one between', async () => {
    const bytes = workbook(flat(), (_, annex) => {
      put(annex, [['Pago', 'Fecha'], ['1', '2009']], 2, 10);
      annex.addTable({ row: 2, column: 10, rows: 2, columns: 2 }, true, 'Pagos');
    });
    const { model, ...first } = await run(bytes);
    expect(columnOf(annexOf(model), 2, KEY)).toBe(13);
    expect([annexOf(model).tables()[0]!.area, codes(first)]).toEqual([{ row: 2, column: 10, rows: 2, columns: 2 }, ['cellsTaken']]);
    expect((await run(first.bytes)).writes).toBe(0);
  });

  test('merged and filtered rows below all that holds anything, where the answers of a fiche come: they are seen', async () => {
    const merged = await run(workbook(fiche(), (_, annex) => annex.merge({ row: 12, column: 0, rows: 2, columns: 3 })));
    expect(texts(annexOf(merged.model))[14]![0]).toBe(KEY);
    const table = workbook(fiche(), (_, annex) => {
      annex.addTable({ row: 3, column: 6, rows: 16, columns: 1 }, true, 'Lista');
      annex.setRowHidden(11, 11, true);
    });
    const filtered = await run(table);
    expect([texts(annexOf(filtered.model))[12]![0], codes(filtered)]).toEqual([KEY, ['cellsTaken']]);
    expect((await run(filtered.bytes)).writes).toBe(0);
  });

  test('a text above in the same column: that column keeps its width', async () => {
    const bytes = workbook(flat(), (_, annex) => annex.setValue(0, 9, 'Ojo'));
    const [before, after] = [annexOf(openXlsx(bytes)), annexOf((await run(bytes)).model)];
    expect([after.columnWidth(9), after.columnWidth(10) > before.columnWidth(10)]).toEqual([before.columnWidth(9), true]);
  });

  test('the 16,384th column taken, far from the annex: it is read and written as ever', async () => {
    const { model, assessment } = await run(workbook(flat(), (_, annex) => annex.setValue(0, 16_383, 'fin')));
    expect([assessment.verdicts.length, columnOf(annexOf(model), 2, KEY), annexOf(model).text(0, 16_383)]).toEqual([4, 8, 'fin']);
  });

  test('an annex in the last columns: nothing is written beside it, and it is said', async () => {
    const { model, notices } = await run(workbook([[null]], (_, annex) => put(annex, flat(), 0, 16_374)));
    expect(notices).toContainEqual({ code: 'noRoom', values: { sheet: 'Anexo 3' } });
    expect(texts(sheet(model, MATRIX)).slice(5).map((cells) => cells[1])).toEqual(NAMES);
  });

  test('a sheet formatted down to its last row: what holds texts is read, and nothing is written below it', async () => {
    const bytes = workbook(flat(), (_, annex) => {
      annex.setFormat({ row: 1_048_575, column: 0, rows: 1, columns: 9 }, { fill: '#FFFF00' });
      annex.setColumnWidth(0, 16_383, 50);
    });
    const { model, assessment } = await run(bytes);
    expect([assessment.verdicts.length, annexOf(model).used(false)!.rows, annexOf(model).format(1_048_575, 8).fill]).toEqual([4, 7, '#FFFF00']);
  });

  test.each([['the first columns beside the annex', 8], ['a column further on', 9]])('%s headed by the officer as Crisol heads its own: theirs stay theirs, and decisions are found beside ours', async (_, column) => {
    const mine = [[KEY, 'Crisol · lectura'], ['sin llave', 'Leído por Ana'], ['CR-1', '']];
    const first = await run(workbook(flat(), (__, annex) => put(annex, mine, 2, column)));
    const ours = texts(annexOf(first.model))[2]!.lastIndexOf(KEY);
    const second = await run(edit(first.bytes, (model) => annexOf(model).setValue(3, 0, 'Agua limpia')));
    mine.forEach((cells, r) => cells.forEach((text, c) => expect(annexOf(second.model).text(2 + r, column + c)).toBe(text)));
    expect([ours > column + 1, second.assessment.verdicts[0]!.key]).toEqual([true, first.assessment.verdicts[0]!.key]);
    expect(texts(annexOf(second.model))[2]!.filter((text) => text === KEY)).toHaveLength(2);
  });

  test('a filter that hides every programme of an annex: nothing is written beside it, and it is said; the next run writes nothing either', async () => {
    const first = await run(workbook(flat(), (_, annex) => {
      annex.addTable({ row: 2, column: 0, rows: 5, columns: 8 }, true, 'Programas');
      annex.setRowHidden(3, 6, true);
    }));
    expect([codes(first), columnOf(annexOf(first.model), 2, KEY)]).toEqual([['rowsFiltered'], -1]);
    expect((await run(first.bytes)).writes).toBe(0);
  });

  test('a filter that hides the first of several rows of headings: what stands under it is known again', async () => {
    const first = await run(workbook([[], [], HEADINGS, row(NAMES[0]!), [], HEADINGS, row(NAMES[1]!)], (_, annex) => {
      annex.addTable({ row: 0, column: 20, rows: 3, columns: 1 }, true, 'Lista');
      annex.setRowHidden(2, 2, true);
    }));
    expect([codes(first), columnOf(annexOf(first.model), 5, KEY)]).toEqual([['rowsFiltered'], 8]);
    expect((await run(first.bytes)).writes).toBe(0);
  });

  test('a very hidden sheet: not read, not written, and said', async () => {
    const bytes = workbook(flat(), (model) => {
      const hidden = model.addSheet('Archivo');
      put(hidden, flat(['Secreto']));
      hidden.visibility = 'VeryHidden';
    });
    const { model, reading } = await run(bytes);
    expect(reading.skipped).toContainEqual(expect.objectContaining({ sheet: 'Archivo', reason: 'veryHidden' }));
    expect(texts(sheet(model, 'Archivo'))).toEqual(texts(sheet(openXlsx(bytes), 'Archivo')));
  });

  test('names that differ by case alone, of programmes and of sheets, are two', async () => {
    const bytes = workbook(flat(['Agua segura', 'AGUA SEGURA', 'agua segura']), (model) => model.addSheet('EVIDENCIA').setValue(0, 0, 'Mis fotos'));
    const first = await run(bytes);
    expect(new Set(first.assessment.verdicts.map(({ key }) => key)).size).toBe(3);
    expect(first.model.sheets().map(({ name }) => name)).toContain('Evidencia (2)');
    const second = await run(first.bytes);
    expect([second.writes, second.assessment.verdicts.map(({ key }) => key)]).toEqual([0, first.assessment.verdicts.map(({ key }) => key)]);
  });

  test.each(['toString', 'constructor', '__proto__'])('a sheet called %s is a sheet like any other, and looks as before when Crisol is removed', async (name) => {
    const bytes = workbook(flat(), (_, annex) => {
      annex.name = name;
      annex.setColumnWidth(9, 9, 33);
      annex.setFormat({ row: 4, column: 8, rows: 2, columns: 3 }, { fill: '#00FF00', bold: true });
    });
    const { model, session } = open((await run(bytes)).bytes);
    await session.remove(false);
    expectAlike(name, seen(model), seen(openXlsx(bytes)));
  });

  test('the cell that Crisol finds its matrix by, cut and pasted into the annex: the annex is not taken for the matrix', async () => {
    const first = await run(workbook());
    const moved = edit(first.bytes, (model) => model.setName('Crisol_Matriz', "='Anexo 3'!$Z$1", true, ''));
    const { model } = await run(moved);
    flat().forEach((cells, r) => cells.forEach((text, c) => expect(annexOf(model).text(r, c)).toBe(text)));
    expect(model.names().find(({ name }) => name === 'Crisol_Matriz')!.formula).not.toContain('Anexo 3');
  });
});

describe('what stands in the cells', () => {
  test('circular and broken formulas, errors, links to other workbooks: the cells are left alone, what shows no text is said or passed over', async () => {
    const formulas = ['=H4', '=1/0', '=NoExiste(1)', '=[1]Otro!$A$1', '=#REF!+1'];
    const bytes = workbook(flat(), (_, annex) => formulas.forEach((formula, at) => annex.setFormula(3 + (at % 4), at < 4 ? 7 : 6, formula)));
    const first = await run(bytes);
    formulas.forEach((formula, at) => expect(annexOf(first.model).formula(3 + (at % 4), at < 4 ? 7 : 6)).toBe(formula));
    expect(first.reading.skipped.map(({ reason }) => reason)).toContain('errorCell');
    expect(first.assessment.verdicts).toHaveLength(4);
    expect((await run(first.bytes)).writes).toBe(0);
  });

  test('cells of 32,767 characters: read whole, quoted in part; a name as long is shortened, and said', async () => {
    const long = `Se publicaron tres guías. ${'x'.repeat(40_000)}`.slice(0, 32_767);
    const bytes = workbook(flat(), (_, annex) => {
      annex.setValue(3, 4, long);
      annex.setValue(4, 0, `-${'N'.repeat(32_766)}`);
    });
    const { model, ...first } = await run(bytes);
    expect([annexOf(model).text(3, 4), annexOf(model).text(4, 0).length]).toEqual([long, 32_767]);
    for (const each of model.sheets()) for (const cells of texts(each)) for (const text of cells) expect(text.length).toBeLessThanOrEqual(32_767);
    expect((await run(first.bytes)).writes).toBe(0);
  });

  test('texts that begin as formulas, HTML, zero-width and right-to-left characters, halves of characters: texts in every cell Crisol writes, and no link leads outside', async () => {
    const odd = ODD_TEXTS.filter((text) => text.trim() !== '');
    const bytes = workbook([HEADINGS, ...odd.map((text, at) => row(`${text}`).map((cell, column) => (column === 5 || column === 7 ? `${text} ${cell} ${at}` : cell)))]);
    const before = annexOf(openXlsx(bytes));
    const first = await run(bytes);
    for (const each of first.model.sheets()) {
      const [own, name] = [each.name === 'Anexo 3' ? 8 : 0, each.name];
      const used = each.used(false)!;
      for (let r = 0; r < used.row + used.rows; r++) {
        for (let c = 0; c < used.column + used.columns; c++) {
          if (c < own) expect([name, r, c, each.value(r, c)]).toEqual([name, r, c, before.value(r, c)]);
          expect([name, r, c, each.hyperlink(r, c)?.address ?? null]).toEqual([name, r, c, null]);
          // Of Crisol's own formulas none holds a text of the officer's.
          for (const text of ['HYPERLINK("http', 'SUM(A1)', '<script', 'Agua']) if (c >= own) expect(each.formula(r, c) ?? '').not.toContain(text);
        }
      }
    }
    expect((await run(first.bytes)).writes).toBe(0);
  });
});

describe('while others are at it', () => {
  test('a sheet renamed between reading and writing: said, and all is as it was', async () => {
    const bytes = workbook(flat(NAMES.slice(0, 2)), (model) => put(model.addSheet('Otro'), flat(NAMES.slice(2))));
    const { model, session } = open(bytes, { onRequest: ({ number }) => void (number === 5 && (sheet(model, 'Otro').name = 'Nuevo')) });
    await expect(session.evaluate(WHOLE)).rejects.toMatchObject({ code: 'sheetGone' });
    expect(seen(model)).toEqual(seen(openXlsx(edit(bytes, (each) => (sheet(each, 'Otro').name = 'Nuevo')))));
  });

  test('somebody else adds a sheet of the matrix’s name first, at any request: theirs stays, ours is taken back where it cannot be done, and trying again works', async () => {
    for (let at = 1; at <= 8; at++) {
      let theirs = false;
      const { model, session } = open(workbook(), { onRequest: ({ number }) => {
        if (number !== at || model.sheets().some(({ name }) => name === MATRIX)) return;
        theirs = true;
        model.addSheet(MATRIX).setValue(0, 0, 'de Ana');
      } });
      const thrown = await session.evaluate(WHOLE).then(() => null, (error: { code: string }) => error.code);
      if (thrown !== null) expect([at, thrown, texts(annexOf(model))[2]]).toEqual([at, 'officeFailed', HEADINGS]);
      if (theirs) expect([at, texts(sheet(model, MATRIX))]).toEqual([at, [['de Ana']]]);
      await session.evaluate(WHOLE);
      if (theirs) expect([at, texts(sheet(model, MATRIX))]).toEqual([at, [['de Ana']]]);
      expect(columnOf(annexOf(model), 2, KEY)).toBe(8);
      stop();
    }
  });

  test('a workbook open for reading only: said, and nothing is written', async () => {
    const bytes = workbook();
    const { model, session } = open(bytes, { readOnly: true });
    await expect(session.evaluate(WHOLE)).rejects.toMatchObject({ code: 'workbookReadOnly' });
    await expect(session.insertSample('es')).rejects.toMatchObject({ code: 'workbookReadOnly' });
    expect(Buffer.compare(Buffer.from(model.save()), Buffer.from(bytes))).toBe(0);
    expect((await session.preview(WHOLE)).assessment.verdicts).toHaveLength(4);
  });

  test('a cell being edited: every conversation with Excel waits for it', async () => {
    const { session } = open(workbook());
    const running = jest.spyOn(Excel, 'run');
    await session.survey();
    await session.evaluate(WHOLE);
    for (const [options] of running.mock.calls as unknown as [Excel.RunOptions][]) expect(options).toMatchObject({ delayForCellEdit: true });
    expect(running).toHaveBeenCalledTimes(2);
    running.mockRestore();
  });
});

test('a settings part that is damaged is passed over', () => {
  const bytes = edit(workbook(), (model) => model.setSetting('crisol.choices', '{}'));
  const broken = patched(bytes, 'customXml/item1.xml', (xml) => xml.replace(/(<setting [^>]*>)[^<]*/, '$1{no'));
  expect(openXlsx(broken).settings().size).toBe(0);
});
