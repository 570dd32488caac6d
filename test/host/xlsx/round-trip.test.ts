/** Whatever is changed, the file read again gives the model's own answers, and cells never set keep their XML. */
import fc from 'fast-check';
import type { CellFormat, CellValue, SheetModel } from '../../../src/host/workbook-model';
import { cellName } from '../../../src/host/xlsx/address';
import { createXlsx, openXlsx } from '../../../src/host/xlsx/open';
import { build, STRICT, TRANSITIONAL, unzip } from './build';

const ROWS = 8;
const COLUMNS = 6;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\ud800-\udfff]/g, '')),
  fc.constantFrom('=1', '_x0041_', '_x005F_', ' a ', 'a\r\nb', '\t', '<b>&amp;</b>', ']]>', 'ñandú', '😀', '\u0000', '0012', 'TRUE'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<CellValue>({ error: '#N/A' }, { error: '#DIV/0!' }, null),
);
const format: fc.Arbitrary<Partial<CellFormat>> = fc.record(
  {
    fill: fc.constantFrom('#FF0000', '#D9E2F3', null), bold: fc.boolean(), italic: fc.boolean(), wrap: fc.boolean(), fontSize: fc.constantFrom(9, 11.5), fontColor: fc.constantFrom('#123456', '#000000'),
    numberFormat: fc.constantFrom('0.00', 'General', '0.0"&<"', '@'), horizontal: fc.constantFrom('Left' as const, 'CenterAcrossSelection' as const), vertical: fc.constantFrom('Top' as const, 'Center' as const), locked: fc.boolean(),
    borders: fc.record({ EdgeTop: fc.constantFrom({ style: 'Continuous', weight: 'Thin', color: '#FF0000' } as const, { style: 'None', weight: 'Thin', color: '#000000' } as const), EdgeRight: fc.constant({ style: 'Double', weight: 'Thick', color: '#00FF00' } as const) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const at = { row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) };
type Edit =
  | { kind: 'value'; row: number; column: number; value: CellValue }
  | { kind: 'formula'; row: number; column: number; formula: string }
  | { kind: 'format'; row: number; column: number; rows: number; columns: number; format: Partial<CellFormat> };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), ...at, value }),
  fc.record({ kind: fc.constant('formula' as const), ...at, formula: fc.constantFrom('=1+1', '=A1', '=SUM($A$1:B2)', '=IF(A1="<",1,"a&b")', '=1/0', '="x"&CHAR(10)') }),
  fc.record({ kind: fc.constant('format' as const), ...at, rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }), format }),
);

function apply(sheet: SheetModel, each: Edit): string[] {
  const { row, column } = each;
  if (each.kind === 'value') sheet.setValue(row, column, each.value);
  else if (each.kind === 'formula') sheet.setFormula(row, column, each.formula);
  else {
    sheet.setFormat({ row, column, rows: each.rows, columns: each.columns }, each.format);
    return Array.from({ length: each.rows * each.columns }, (_, i) => cellName(row + Math.floor(i / each.columns), column + (i % each.columns)));
  }
  return [cellName(row, column)];
}

function answers(sheet: SheetModel): unknown[] {
  const all: unknown[] = [sheet.used(false), sheet.used(true)];
  for (let row = 0; row < ROWS + 3; row++) for (let column = 0; column < COLUMNS + 3; column++) all.push([sheet.value(row, column), sheet.formula(row, column), sheet.text(row, column), sheet.format(row, column)]);
  return all;
}

const cellsOf = (xml: string): Map<string, string> => new Map([...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)].map((match) => [match[1]!, match[0]]));

const START =
  '<row r="2" spans="1:4"><c r="A2" s="1"><v>39994</v></c><c r="B2" t="s"><v>0</v></c><c r="D2"><f t="shared" ref="D2:D4" si="3">J2+1</f><v>39995</v></c></row>\n' +
  '<row r="3" ht="20" customHeight="1"><c r="C3" s="2"/><c r="D3"><f t="shared" si="3"/><v>1</v></c></row><row r="4"><c r="D4"><f t="shared" si="3"/><v>1</v></c><c r="F4" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>';

test.each([
  ['transitional', build({ sheets: [`<dimension ref="A1"/><sheetData>${START}</sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`], strings: '<si><t>hola</t></si>' })],
  ['strict', build({ ns: STRICT, sheets: [`<sheetData>${START}</sheetData>`], strings: '<si><t>hola</t></si>' })],
  ['new', createXlsx().save()],
  ['empty', build({ sheets: [`<?xml version="1.0"?><worksheet xmlns="${TRANSITIONAL.main}"><sheetData/></worksheet>`] })],
])('arbitrary changes to a %s workbook', (_, bytes) => {
  const before = cellsOf(unzip(bytes)['xl/worksheets/sheet1.xml']!);
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const book = openXlsx(bytes);
      const [sheet] = book.sheets();
      const set = new Set(edits.flatMap((each) => apply(sheet!, each)));
      const saved = book.save();
      const again = openXlsx(saved);
      expect(answers(again.sheets()[0]!)).toEqual(answers(sheet!));
      const after = cellsOf(unzip(saved)['xl/worksheets/sheet1.xml']!);
      for (const [cell, text] of before) if (!set.has(cell) && !text.includes('si="3"')) expect(after.get(cell)).toBe(text);
      for (const cell of after.keys()) if (!before.has(cell)) expect(set).toContain(cell);
      for (const each of edits) apply(again.sheets()[0]!, each);
      expect(openXlsx(again.save()).sheets()[0]!.used(false)).toEqual(sheet!.used(false));
    }),
    { numRuns: 25 },
  );
});

test('the same changes made again to what was saved write nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(edit, { maxLength: 8, selector: ({ row, column }) => `${row} ${column}` }), (edits) => {
      const values = edits.filter((each) => each.kind !== 'format');
      const book = openXlsx(build());
      for (const each of values) apply(book.sheets()[0]!, each);
      const saved = book.save();
      const again = openXlsx(saved);
      for (const each of values) apply(again.sheets()[0]!, each);
      expect(again.save()).toBe(saved);
    }),
    { numRuns: 20 },
  );
});
