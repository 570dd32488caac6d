/** A save that would do harm is refused: each case spoils what was about to be written in one way. */
import { openXlsx, XlsxError } from '../../../src/host/xlsx/open';
import { guard, type Intent } from '../../../src/host/xlsx/guard';
import { cellKey } from '../../../src/host/xlsx/rows';
import { Zip } from '../../../src/host/xlsx/zip';
import { partsOf, STYLES, zipParts } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';
const PARTS = partsOf({
  sheets: [
    '<dimension ref="A1:B2"/><sheetData><row r="1" spans="1:2"><c r="A1" s="1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row></sheetData>' +
      '<sheetProtection sheet="1" formatCells="0"/><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    '<sheetData/>',
  ],
  views: '<workbookProtection lockStructure="1"/>',
});
const before = new Zip(zipParts(PARTS));
const allowed: Intent = {
  parts: new Set([SHEET, 'xl/styles.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml']),
  removed: new Set(),
  sheets: new Map([[SHEET, { cells: new Set([cellKey(0, 2)]), elements: new Set(['sheetData', 'mergeCells', 'sheetProtection']) }]]),
};
const NEW = '<c r="C1" t="inlineStr"><is><t>x</t></is></c>';

const spoilt = (part: string, from: string, to: string): Record<string, string> => {
  if (!PARTS[part]!.includes(from)) throw new Error(`${part} has no ${from}`);
  return { ...PARTS, [part]: PARTS[part]!.replace(from, to) };
};
const checked = (parts: Record<string, string>, intent = allowed) => (): void => guard(before, zipParts(parts), intent);

test('what was meant passes', () => {
  expect(checked(PARTS)).not.toThrow();
  expect(checked(spoilt(SHEET, '</row>', `${NEW}</row>`))).not.toThrow();
  expect(checked(spoilt('xl/styles.xml', '<cellXfs count="3">', '<cellXfs count="3">'))).not.toThrow();
});

const withoutSheet = Object.fromEntries(Object.entries(PARTS).filter(([name]) => name !== SHEET));

test.each<[string, Record<string, string>, RegExp]>([
  ['a part not meant to change', spoilt('xl/worksheets/sheet2.xml', '<sheetData/>', '<sheetData></sheetData>'), /sheet2\.xml: was not to change/],
  ['a part gone', withoutSheet, /is gone/],
  ['a part from nowhere', { ...PARTS, 'xl/new.xml': '<a/>' }, /came from nowhere/],
  ['a part not well-formed', spoilt('xl/workbook.xml', '</sheets>', ''), /workbook\.xml/],
  ['a sheet not well-formed', spoilt(SHEET, '</row>', ''), /sheet1\.xml/],
  ['a relationship to nothing', spoilt('xl/_rels/workbook.xml.rels', '</Relationships>', '<Relationship Id="rId9" Type="x/y" Target="no.xml"/></Relationships>'), /which is not there/],
  ['a relationship’s id twice', spoilt('xl/_rels/workbook.xml.rels', '</Relationships>', '<Relationship Id="rId1" Type="x/y" Target="styles.xml"/></Relationships>'), /twice/],
  ['a content type for nothing', spoilt('[Content_Types].xml', '</Types>', '<Override PartName="/xl/no.xml" ContentType="a/b"/></Types>'), /is not there/],
  ['no content type', spoilt('[Content_Types].xml', '<Default Extension="rels"', '<Default Extension="no"'), /no content type/],
  ['a cell changed', spoilt(SHEET, '<c r="A1" s="1"><v>1</v></c>', '<c r="A1" s="1"><v>7</v></c>'), /changed that was not set/],
  ['a style changed', spoilt(SHEET, '<c r="A1" s="1">', '<c r="A1" s="2">'), /changed that was not set/],
  ['a cell gone', spoilt(SHEET, '<c r="A2"><v>2</v></c>', ''), /is gone/],
  ['a row gone', spoilt(SHEET, /<row r="2">.*?<\/row>/.exec(PARTS[SHEET]!)![0], ''), /row 2 is gone/],
  ['a cell nobody set', spoilt(SHEET, '</row>', '<c r="D1"><v>1</v></c></row>'), /that was not set/],
  ['cells out of order', spoilt(SHEET, '<c r="A1" s="1">', `${NEW}<c r="A1" s="1">`), /out of order/],
  ['a style that is not there', spoilt(SHEET, '</row>', '<c r="C1" s="40"><v>1</v></c></row>'), /style that is not there/],
  ['a shared formula without master', spoilt(SHEET, '<f t="shared" ref="B1:B2" si="0">A1*2</f>', ''), /changed that was not set|lost its master/],
  ['an element twice', spoilt(SHEET, '<mergeCells', '<mergeCells count="0"/><mergeCells'), /mergeCells after mergeCells/],
  ['elements out of order', spoilt(SHEET, '<pageMargins', '<sheetCalcPr/><pageMargins'), /sheetCalcPr after/],
  ['an element not meant to change', spoilt(SHEET, 'left="1"', 'left="2"'), /pageMargins was not to change/],
  ['protection loosened', spoilt(SHEET, 'formatCells="0"', 'formatCells="0" sort="0"'), /sheetProtection was not to change/],
  ['protection gone', spoilt(SHEET, '<sheetProtection sheet="1" formatCells="0"/>', ''), /sheetProtection was not to change/],
  ['a row’s outline changed', spoilt(SHEET, '<row r="2">', '<row r="2" collapsed="1">'), /changed its collapsed/],
  ['the workbook’s protection gone', spoilt('xl/workbook.xml', '<workbookProtection lockStructure="1"/>', ''), /more changed than/],
  ['two sheets of one name', spoilt('xl/workbook.xml', '"Hoja 2"', '"hoja 1"'), /one name/],
  ['a name of a sheet that is not there', spoilt('xl/workbook.xml', '</sheets>', '</sheets><definedNames><definedName name="a" localSheetId="2">1</definedName></definedNames>'), /of a sheet that is not there/],
  ['a sheet without part', spoilt('xl/workbook.xml', 'r:id="rId2"', 'r:id="rId8"'), /has no part/],
  ['an old style changed', spoilt('xl/styles.xml', 'numFmtId="14"', 'numFmtId="15"'), /cellXfs changed/],
  ['styles miscounted', spoilt('xl/styles.xml', '</cellXfs>', '<xf numFmtId="0"/></cellXfs>'), /counts wrong/],
])('refused: %s', (_, parts, reason) => {
  expect(checked(parts)).toThrow(XlsxError);
  expect(checked(parts)).toThrow(expect.objectContaining({ code: 'saveUnsafe', detail: expect.stringMatching(reason) as string }));
});

test('a zip cut off is refused', () => {
  expect(() => guard(before, zipParts(PARTS).subarray(0, 900), allowed)).toThrow(expect.objectContaining({ code: 'saveUnsafe' }));
});

test('faults that the file had before do not stop a save', () => {
  const parts = { ...spoilt('xl/_rels/workbook.xml.rels', '</Relationships>', '<Relationship Id="rId9" Type="x/customXml" Target="../gone.xml"/></Relationships>'), 'xl/styles.xml': PARTS['xl/styles.xml']!.replace(STYLES, STYLES.replace('<fonts count="1">', '<fonts count="9">')) };
  const book = openXlsx(zipParts(parts));
  book.sheets()[0]!.setValue(0, 2, 'x');
  expect(openXlsx(book.save()).sheets()[0]!.value(0, 2)).toBe('x');
});
