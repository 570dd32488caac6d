/** What we write, read by another program: excelize, in a process of its own since it keeps its memory. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXlsx, openXlsx } from '../../../src/host/xlsx/open';
import { build, STRICT, TRANSITIONAL, withRows } from './build';

const READ = `
const { init } = require('excelize-wasm');
const { readFileSync } = require('node:fs');
init(require.resolve('excelize-wasm').replace('main.cjs', 'excelize.wasm.gz')).then((excelize) => {
  const book = excelize.OpenReader(new Uint8Array(readFileSync(process.argv[1])));
  if (book.error) throw new Error(book.error);
  const read = (sheet) => ({ rows: book.GetRows(sheet).result, formula: book.GetCellFormula(sheet, 'F1').formula, merges: book.GetMergeCells(sheet).mergeCells?.length ?? 0,
    panes: book.GetPanes(sheet).panes, validations: book.GetDataValidations(sheet).dataValidations?.length ?? 0 });
  console.log(JSON.stringify(Object.fromEntries(book.GetSheetList().list.map((sheet) => [sheet, read(sheet)]))));
  process.exit(0);
}).catch((error) => { console.error(error); process.exit(1); });`;

interface Reading {
  readonly rows: string[][];
  readonly formula: string;
  readonly merges: number;
  readonly panes: { readonly Freeze?: boolean; readonly YSplit?: number };
  readonly validations: number;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crisol-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function readBack(bytes: Uint8Array): Record<string, Reading> {
  const file = join(folder, 'libro.xlsx');
  writeFileSync(file, bytes);
  return JSON.parse(execFileSync(process.execPath, ['-e', READ, file], { encoding: 'utf8' })) as Record<string, Reading>;
}

const OLD = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="F1"><f>1+1</f><v>2</v></c></row>';

test.each<[string, Uint8Array]>([
  ['transitional', withRows(OLD, { strings: '<si><t>viejo</t></si>' })],
  ['strict', withRows(OLD, { ns: STRICT, strings: '<si><t>viejo</t></si>' })],
  ['prefixed', build({ sheets: [`<x:worksheet xmlns:x="${TRANSITIONAL.main}"><x:sheetData>${OLD.replace(/<(\/?)/g, '<$1x:')}</x:sheetData></x:worksheet>`], strings: '<si><t>viejo</t></si>' })],
])('a %s workbook', (_, bytes) => {
  const book = openXlsx(bytes);
  const [sheet] = book.sheets();
  sheet!.setValue(0, 1, ' <nuevo> & 😀');
  sheet!.setValue(0, 2, 12.5);
  sheet!.setFormat({ row: 0, column: 2, rows: 1, columns: 1 }, { numberFormat: '0.00', fill: '#FF0000' });
  sheet!.setValue(0, 3, true);
  sheet!.setFormula(1, 5, '=C1*2');
  const added = book.addSheet('Matriz Crisol');
  added.setValue(1, 0, 'línea\nuna');
  added.freeze(2, 0);
  added.merge({ row: 4, column: 0, rows: 1, columns: 3 });
  added.setValidation({ row: 0, column: 0, rows: 3, columns: 1 }, { type: 'List', operator: null, formula1: 'sí,no', formula2: null, inCellDropDown: true, ignoreBlanks: true, prompt: { show: false, title: '', message: '' }, errorAlert: { show: true, style: 'Stop', title: '', message: '' } });
  const { 'Hoja 1': old, 'Matriz Crisol': matrix } = readBack(book.save());
  expect(old).toMatchObject({ rows: [['viejo', ' <nuevo> & 😀', '12.50', 'TRUE', '', '2'], ['', '', '', '', '', '25']], formula: '1+1', merges: 0 });
  expect(matrix).toMatchObject({ merges: 1, panes: { Freeze: true, YSplit: 2 }, validations: 1 });
  expect(matrix!.rows[1]).toEqual(['línea\nuna']);
});

test('a workbook of our own', () => {
  const book = createXlsx('Anexo 3');
  ['Programa', 'País'].forEach((text, column) => book.sheets()[0]!.setValue(0, column, text));
  book.sheets()[0]!.addTable({ row: 0, column: 0, rows: 3, columns: 2 }, true, 'Programas');
  book.setSetting('a', 1);
  expect(readBack(book.save())).toMatchObject({ 'Anexo 3': { rows: [['Programa', 'País']] } });
});
