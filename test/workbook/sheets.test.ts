/** Crisol's own sheets on real Office.js: drop-downs, colours, links, print, and the officer's word in the matrix. */
import { cellAddress } from '../../src/annex/grid';
import { COMPONENT_IDS, MILESTONE_IDS } from '../../src/method';
import { MATRIX_COLUMNS, matrixColumn } from '../../src/report/matrix-columns';
import { LIST_NAMES } from '../../src/report/lists';
import { componentName, EVIDENCE_NAMES, MATRIX_NAMES, milestoneName, stateName } from '../../src/report/names';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { codes, edit, NAMES, run, sheet, texts, workbook } from './book';

const MATRIX = 'Matriz Crisol';
const cellOf = (matrix: SheetModel, name: string, id: string): readonly [number, number] => {
  const cells = texts(matrix);
  return [cells.findIndex((line) => line[1] === name), cells[4]!.findIndex((text) => text.startsWith(`${id} `))];
};
const textOf = (model: WorkbookModel, name: string, id: string): string => sheet(model, MATRIX).text(...cellOf(sheet(model, MATRIX), name, id));
const setText = (bytes: Uint8Array, name: string, id: string, text: string): Uint8Array =>
  edit(bytes, (model) => sheet(model, MATRIX).setValue(...cellOf(sheet(model, MATRIX), name, id), text || null));

describe('the matrix', () => {
  test('programmes × 18 components under Programa, Causas and Efectos, headings in sight; causes print on one landscape page, effects on another beside the programmes', async () => {
    const matrix = sheet((await run(workbook())).model, MATRIX);
    const cells = texts(matrix);
    expect(cells[2]!.filter((text) => text !== '')).toEqual(['Programa', 'Causas', 'Efectos']);
    expect(cells[4]!.slice(8, 26).map((text) => text.split(' ')[0])).toEqual([...COMPONENT_IDS]);
    expect(cells[4]!.slice(26, 28)).toEqual(['Por documentar', 'Recomendación']);
    expect(cells.slice(5).map((line) => line[1])).toEqual(NAMES);
    expect(matrix.frozen()).toEqual({ rows: 5, columns: 2 });
    expect(matrix.filter()?.area).toEqual({ row: 4, column: 0, rows: 5, columns: MATRIX_COLUMNS.length });
    expect(matrix.pageLayout()).toMatchObject({
      orientation: 'Landscape', fit: { wide: 1, tall: null }, titleRows: [2, 4], titleColumns: [0, 1],
      printAreas: [{ row: 0, column: 0, rows: 9, columns: 20 }, { row: 2, column: 20, rows: 7, columns: 8 }],
    });
    expect(matrix.merges().filter(({ column, columns }) => column < 20 && column + columns > 20)).toEqual([]);
    MATRIX_COLUMNS.forEach((_, column) => expect([column, matrix.columnHidden(column)]).toEqual([column, column >= 28]));
    expect(matrix.validation(5, 8)).toMatchObject({ type: 'List', formula1: '=Crisol_Estados' });
    expect(cells[1]!.filter((text) => text !== '')).toHaveLength(8);
  });

  test('every status is a word of the drop-down, with its symbol and a rule for its colour', async () => {
    const { model } = await run(workbook());
    const words = texts(sheet(model, 'Listas Crisol')).slice(1, 6).map(([word]) => word!);
    const rules = sheet(model, MATRIX).conditionalFormats().flatMap(({ rule }) => (rule.kind === 'custom' ? [rule] : []));
    const state = cellAddress(5, matrixColumn('state 1.1'));
    for (const line of texts(sheet(model, MATRIX)).slice(5)) {
      for (const [at, text] of line.slice(8, 26).entries()) {
        const shown = line[matrixColumn(`state ${COMPONENT_IDS[at]!}`)]!;
        expect([words.indexOf(text) + 1, 6]).toContain(Number(shown));
        expect(rules.map(({ formula }) => formula)).toContain(`=${state}=${shown}`);
      }
    }
  });

  test('a status changed by hand is the officer’s: it survives, bears its mark and keeps the suggestion beside it', async () => {
    const first = await run(workbook());
    expect(textOf(first.model, 'Agua segura', '2.2')).toBe('✔ cumplido');
    const second = await run(setText(first.bytes, 'Agua segura', '2.2', '✖ no cumplido'));
    expect(second.assessment.verdicts[0]!.components['2.2']).toMatchObject({ status: 'unmet', basis: 'officer', suggested: 'met' });
    expect(textOf(second.model, 'Agua segura', '2.2')).toBe('✖ no cumplido ✎');
    expect(texts(sheet(second.model, 'Evidencia')).find((line) => line[4] === 'decidido por la oficina')![5]).toBe('La evidencia sugería: cumplido');
    const third = await run(second.bytes);
    expect([third.writes, third.assessment.verdicts[0]!.components['2.2'].basis]).toEqual([0, 'officer']);
    const inFrench = await run(third.bytes, { language: 'fr' });
    expect(inFrench.assessment.verdicts[0]!.components['2.2'].status).toBe('unmet');
    for (const undone of ['✔ cumplido', '']) {
      const back = await run(setText(third.bytes, 'Agua segura', '2.2', undone));
      expect(back.assessment.verdicts[0]!.components['2.2']).toMatchObject({ status: 'met', basis: 'documented' });
    }
  });

  test('a decision survives a sorted matrix, a deleted matrix and a change of what is suggested', async () => {
    const decided = await run(setText((await run(workbook())).bytes, 'Agua segura', '2.2', 'no aplica'));
    const sorted = edit(decided.bytes, (model) => {
      const matrix = sheet(model, MATRIX);
      const cells = texts(matrix).slice(5).reverse();
      cells.forEach((line, r) => line.forEach((text, c) => matrix.setValue(5 + r, c, text)));
    });
    const after = await run(sorted);
    expect(texts(sheet(after.model, MATRIX)).slice(5).map((line) => line[1])).toEqual([...NAMES].reverse());
    expect(after.assessment.verdicts[0]!.components['2.2'].status).toBe('notApplicable');
    const deleted = await run(edit(after.bytes, (model) => model.removeSheet(sheet(model, MATRIX))));
    expect(deleted.assessment.verdicts[0]!.components['2.2'].status).toBe('notApplicable');
    const silenced = edit(decided.bytes, (model) => sheet(model, 'Anexo 3').setValue(3, 5, 'Opera en diez municipios.'));
    expect((await run(silenced)).assessment.verdicts[0]!.components['2.2']).toMatchObject({ status: 'notApplicable', basis: 'officer' });
  });

  test('a word that is no status is reported and stays', async () => {
    const result = await run(setText((await run(workbook())).bytes, 'Café de altura', '1.3', 'más o menos'));
    expect(result.notices).toEqual([{ code: 'unknownWord', values: expect.objectContaining({ sheet: MATRIX, word: 'más o menos', programme: 'Café de altura', component: '1.3' }) }]);
    expect(textOf(result.model, 'Café de altura', '1.3')).toBe('más o menos');
  });

  test('a milestone whose word is no status counts as without evidence, on the sheet as for the engine, until it is put right', async () => {
    const first = await run(workbook());
    const odd = await run(setText(first.bytes, 'Agua segura', '3.4', 'casi'));
    const { components, attainedPhase, next } = odd.assessment.verdicts[0]!;
    expect([components['3.4'].status, components['3.4'].suggested, attainedPhase, next]).toEqual(['unknown', 'met', 3, { milestone: '3.4', verify: false }]);
    const line = texts(sheet(odd.model, MATRIX))[5]!;
    expect([line[3], line[7], line[matrixColumn('state 3.4')], line[matrixColumn('3.4')]]).toEqual(['③', '? 3.4', '0', 'casi']);
    expect((await run(odd.bytes)).writes).toBe(0);
    const mended = await run(setText(odd.bytes, 'Agua segura', '3.4', '✔ cumplido'));
    expect(mended.assessment.verdicts[0]!.components['3.4']).toMatchObject({ status: 'met', basis: 'documented' });
  });
});

describe('the evidence', () => {
  test('one row a piece, values only, each with a link to its cell', async () => {
    const { model, assessment } = await run(workbook());
    const found = sheet(model, 'Evidencia');
    const rows = texts(found).slice(1);
    expect(rows).toHaveLength(assessment.verdicts.flatMap(({ components }) => COMPONENT_IDS.flatMap((id) => components[id].evidence)).length);
    rows.forEach((line, at) => {
      const [, address] = line[6]!.split('!');
      expect(found.hyperlink(at + 1, 6)).toMatchObject({ documentReference: `'Anexo 3'!${address!}` });
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address!)!;
      expect(sheet(model, 'Anexo 3').text(Number(digits) - 1, letters!.charCodeAt(0) - 65)).toContain(line[5]);
      expect(found.formula(at + 1, 5)).toBeNull();
    });
  });

  test('when evidence goes, its rows and links go', async () => {
    const first = await run(workbook());
    const before = texts(sheet(first.model, 'Evidencia')).length;
    const { model } = await run(edit(first.bytes, (each) => sheet(each, 'Anexo 3').clear({ row: 3, column: 5, rows: 1, columns: 1 }, 'Contents')));
    const found = sheet(model, 'Evidencia');
    expect(texts(found).length).toBeLessThan(before);
    for (let at = texts(found).length; at < before; at++) expect(found.hyperlink(at, 6)).toBeNull();
  });
});

test('the lists are hidden, and names find every sheet', async () => {
  const { model, ...result } = await run(workbook());
  expect(model.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([['Anexo 3', 'Visible'], ['Listas Crisol', 'Hidden'], [MATRIX, 'Visible'], ['Evidencia', 'Visible'], ['Historial Crisol', 'Visible']]);
  const names = model.names().filter(({ name }) => name.startsWith('Crisol'));
  expect(names.map(({ name }) => name).sort()).toEqual([
    'Crisol_Estados', 'Crisol_Evidencia', 'Crisol_Fuentes', 'Crisol_Historial', 'Crisol_Listas', 'Crisol_Matriz', ...Object.values(EVIDENCE_NAMES), ...Object.values(LIST_NAMES), ...Object.values(MATRIX_NAMES),
    ...MILESTONE_IDS.map(milestoneName), ...COMPONENT_IDS.map(componentName), ...COMPONENT_IDS.map(stateName),
  ].sort());
  expect(names.filter(({ visible }) => visible)).toEqual([]);
  expect(model.activeSheet().name).toBe('Anexo 3');
  expect(codes(result)).toEqual([]);
});
