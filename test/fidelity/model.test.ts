/** The workbook model alone, made to write all that it can into our places and sheets of every workbook: nothing else differs. */
import { openXlsx } from '../../src/host/xlsx/open';
import type { Area, SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { compare } from './compare';
import type { Ours } from './compare';
import { WORKBOOKS } from './workbooks';
import type { FidelityWorkbook, OwnPlace } from './workbooks';

const SHEETS = ['Crisol prueba', 'Crisol oculta'] as const;
const ours = ({ places }: FidelityWorkbook): Ours => ({ places, sheets: /^Crisol (prueba|oculta)$/, names: /^Crisol_/ });

const HEADING = 'Crisol · Fase';
/** All that XML and Excel's own escapes could change. */
const TEXT = '✔ Fase 3 <b> & «x» _x0041_\n  línea ';

/** First two free columns of a place: nothing in them, no merge over them. */
function free(sheet: SheetModel, { rows, columns }: OwnPlace): Area {
  const count = Math.min(4, rows[1] - rows[0] + 1);
  const merges = sheet.merges();
  for (let column = columns[0]; column < columns[1]; column++) {
    const area: Area = { row: rows[0], column, rows: count, columns: 2 };
    const empty = Array.from({ length: count * 2 }, (_, i) => [area.row + (i >> 1), column + (i & 1)] as const).every(([r, c]) => sheet.value(r, c) === null && sheet.formula(r, c) === null);
    const covered = merges.some((m) => m.row < area.row + count && m.row + m.rows > area.row && m.column < column + 2 && m.column + m.columns > column);
    if (empty && !covered) return area;
  }
  throw new Error(`no room on ${sheet.name}`);
}

function writeBeside(sheet: SheetModel, area: Area): void {
  const { row, column, rows } = area;
  for (let r = row; r < row + rows; r++) {
    sheet.setValue(r, column, r === row ? HEADING : TEXT);
    sheet.setFormula(r, column + 1, `=LEN(${r})&"<"`);
  }
  sheet.setFormat(area, { fill: '#9BC8EA', wrap: true, vertical: 'Top' });
  sheet.setFormat({ ...area, rows: 1 }, { bold: true, fontColor: '#FFFFFF', borders: { EdgeBottom: { style: 'Continuous', weight: 'Thin', color: '#1F4E78' } } });
  sheet.setColumnWidth(column, column + 1, 120);
  sheet.addConditionalFormat({ areas: [area], stopIfTrue: false, rule: { kind: 'custom', formula: '=LEFT("✔")="✔"' }, format: { fill: '#FFD966', fontColor: null, bold: null, italic: null, numberFormat: null } });
  sheet.setValidation({ ...area, columns: 1 }, {
    type: 'List', operator: null, formula1: 'sí,no', formula2: null, inCellDropDown: true, ignoreBlanks: true, prompt: { show: true, title: 'a', message: 'b' }, errorAlert: { show: true, style: 'Stop', title: 'c', message: 'd' },
  });
  sheet.setHyperlink(row, column, { address: null, documentReference: "'Crisol prueba'!A1", screenTip: 'ir' });
}

function writeSheets(book: WorkbookModel): void {
  const sheet = book.addSheet(SHEETS[0]);
  for (let r = 0; r < 5; r++) for (let c = 0; c < 4; c++) sheet.setValue(r, c, r === 0 ? `Columna ${c}` : r * c);
  sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 4 }, { fill: '#1F4E78', bold: true });
  sheet.freeze(1, 1);
  sheet.setFilter({ row: 0, column: 0, rows: 5, columns: 4 });
  sheet.merge({ row: 7, column: 0, rows: 1, columns: 4 });
  sheet.setPageLayout({ orientation: 'Landscape', fit: { wide: 1, tall: null }, titleRows: [0, 0] });
  sheet.tabColor = '#9BC8EA';
  sheet.setHyperlink(1, 0, { address: 'https://www.example.org/?a=1&b=2', documentReference: null, screenTip: null });
  const hidden = book.addSheet(SHEETS[1]);
  hidden.setValue(0, 0, 'cumplido');
  hidden.visibility = 'VeryHidden';
  book.setName('Crisol_Listas', `='${SHEETS[1]}'!$A$1`, false, '');
  book.setSetting('crisol', { corrida: 1 });
}

test.each(WORKBOOKS.map((workbook) => [workbook.name, workbook] as const))('%s', (_, workbook) => {
  const book = openXlsx(workbook.file);
  expect(compare(workbook.file, book.save(), ours(workbook))).toEqual([]);
  const written = workbook.places.map((place) => {
    const sheet = book.sheets().find(({ name }) => name === place.sheet)!;
    const area = free(sheet, place);
    writeBeside(sheet, area);
    return { name: place.sheet, area };
  });
  writeSheets(book);
  const output = book.save();
  expect(compare(workbook.file, output, ours(workbook))).toEqual([]);
  const again = openXlsx(output);
  for (const { name, area: { row, column } } of written) {
    const sheet = again.sheets().find((each) => each.name === name)!;
    expect([sheet.value(row, column), sheet.value(row + 1, column)]).toEqual([HEADING, TEXT]);
  }
  expect(again.settings().get('crisol')).toEqual({ corrida: 1 });
  expect(again.sheets().filter(({ name }) => name.startsWith('Crisol ')).map(({ visibility }) => visibility)).toEqual(['Visible', 'VeryHidden']);
  expect(Buffer.compare(again.save(), output)).toBe(0);
});
