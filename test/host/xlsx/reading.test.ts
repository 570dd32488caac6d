/** What a workbook file may look like, and what is read of it. */
import type { CellValue } from '../../../src/host/workbook-model';
import { openXlsx } from '../../../src/host/xlsx/open';
import { build, type Plan, relationships, STRICT, STYLES, TRANSITIONAL, unzip, withRows, zipParts, partsOf } from './build';

const first = (bytes: Uint8Array) => openXlsx(bytes).sheets()[0]!;
const values = (bytes: Uint8Array, row = 0): CellValue[] => {
  const sheet = first(bytes);
  const used = sheet.used(false)!;
  return Array.from({ length: used.columns }, (_, i) => sheet.value(row, used.column + i));
};

const STRINGS =
  '<si><t>llano</t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space="preserve">co </t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
  '<si><t>_x0041__x005F_x0041_</t></si><si><t/></si><si><t xml:space="preserve"> a\r\nb&amp;</t></si>';

test.each<[string, string, CellValue[]]>([
  ['numbers, as written', '<c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2E3</v></c>', [1.5, -2000]],
  ['shared strings, rich and phonetic', '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>', ['llano', 'rico ', '東京']],
  ['escapes of characters', '<c r="A1" t="s"><v>3</v></c><c r="B1" t="inlineStr"><is><t>_x000D_x_x0041</t></is></c>', ['A_x0041_', '\rx_x0041']],
  ['an empty shared string', '<c r="A1" t="s"><v>4</v></c><c r="B1"><v>1</v></c>', ['', 1]],
  ['line ends and entities', '<c r="A1" t="s"><v>5</v></c>', [' a\nb&']],
  ['inline strings, rich and phonetic', '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>', ['ab']],
  ['formula strings, errors, booleans', '<c r="A1" t="str"><f>"x"</f><v>x</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>', ['x', { error: '#N/A' }, true, false]],
  ['ISO dates', '<c r="A1" t="d"><v>2009-06-30</v></c><c r="B1" t="d"><v>1900-02-28T12:00:00</v></c>', [39994, 59.5]],
  ['no addresses', '<c><v>1</v></c><c/><c><v>3</v></c>', [1, null, 3]],
  ['some addresses', '<c r="B1"><v>2</v></c><c><v>3</v></c><c r="F1"><v>6</v></c>', [2, 3, null, null, 6]],
  ['a comment and a CDATA inside', '<c r="A1" t="inlineStr"><is><t><!-- no -->a<![CDATA[<b>]]></t></is></c>', ['a<b>']],
])('cells: %s', (_, cells, expected) => {
  expect(values(withRows(`<row r="1">${cells}</row>`, { strings: STRINGS }))).toEqual(expected);
});

test('rows without numbers follow one another', () => {
  const sheet = first(withRows('<row><c><v>1</v></c></row><row r="4"><c><v>4</v></c></row><row><c><v>5</v></c></row>'));
  expect([0, 3, 4].map((row) => sheet.value(row, 0))).toEqual([1, 4, 5]);
});

test.each([
  ['wrong', '<dimension ref="A1"/>'],
  ['absent', ''],
  ['far too large', '<dimension ref="A1:XFD1048576"/>'],
])('the used range is that of the cells though the dimension is %s', (_, dimension) => {
  const sheet = first(build({ sheets: [`${dimension}<sheetData><row r="2"><c r="B2" s="1"/><c r="C2"><v>1</v></c></row><row r="5"><c r="C5"><f>C2</f></c><c r="D5" s="2"/></row><row r="9"><c r="I9"/></row></sheetData>`] }));
  expect(sheet.used(false)).toEqual({ row: 1, column: 2, rows: 4, columns: 1 });
  expect(sheet.used(true)).toEqual({ row: 1, column: 1, rows: 4, columns: 3 });
});

test('an empty sheet uses nothing', () => {
  expect(first(build()).used(true)).toBeNull();
});

const renamedPart = (plan: Plan, from: string, to: string): Uint8Array => {
  const parts = partsOf(plan);
  return zipParts(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name === from ? to : name, text])));
};
const prefixed = `<x:worksheet xmlns:x="${TRANSITIONAL.main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>sí</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
const rows = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>sí</t></is></c></row></sheetData>';
const absolute = relationships(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'], ['rId2', 'styles', '/xl/styles.xml']);

test.each<[string, Uint8Array]>([
  ['strict', build({ ns: STRICT, sheets: [rows] })],
  ['prefixed', build({ sheets: [prefixed] })],
  ['absolute targets', build({ sheets: [rows], parts: { 'xl/_rels/workbook.xml.rels': absolute } })],
  ['part names in another case', renamedPart({ sheets: [rows] }, 'xl/worksheets/sheet1.xml', 'XL/Worksheets/Sheet1.XML')],
  ['part names with backslashes', renamedPart({ sheets: [rows] }, 'xl/worksheets/sheet1.xml', 'xl\\worksheets\\sheet1.xml')],
  ['a byte order mark', build({ sheets: [`\ufeff<?xml version="1.0"?><worksheet xmlns="${TRANSITIONAL.main}">${rows}</worksheet>`].map((text) => text.replace('\ufeff', '')), parts: { 'xl/styles.xml': `\ufeff<styleSheet xmlns="${TRANSITIONAL.main}">${STYLES}</styleSheet>` } })],
])('%s files are read, changed, saved and read again', (_, bytes) => {
  const book = openXlsx(bytes);
  const [sheet] = book.sheets();
  expect(sheet!.value(0, 0)).toBe('sí');
  sheet!.setValue(0, 3, 'nuevo');
  sheet!.setFormat({ row: 0, column: 3, rows: 1, columns: 1 }, { bold: true });
  sheet!.setHyperlink(0, 3, { address: 'https://example.org/', documentReference: null, screenTip: null });
  book.addSheet('Otra').setValue(1, 1, 5);
  const again = openXlsx(book.save());
  expect(again.sheets()[0]!.value(0, 0)).toBe('sí');
  expect(again.sheets()[0]!.value(0, 3)).toBe('nuevo');
  expect(again.sheets()[0]!.format(0, 3).bold).toBe(true);
  expect(again.sheets()[0]!.hyperlink(0, 3)?.address).toBe('https://example.org/');
  expect(again.sheets()[1]!.value(1, 1)).toBe(5);
});

test('a text by another number format than the cell has', () => {
  const [sheet] = openXlsx(withRows('<row r="1"><c r="A1"><v>1.5</v></c></row>')).sheets();
  expect([sheet!.text(0, 0), sheet!.text(0, 0, '0.00'), sheet!.text(0, 0, ';;;')]).toEqual(['1.5', '1.50', '']);
});

test('shared and array formulas are spelt out for each cell', () => {
  const sheet = first(
    withRows(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+A$1</f><v>2</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c><c r="C2"><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>4</v></c><c r="D3"><f>_xlfn.CONCAT(A1,"A1")</f><v>1</v></c></row>',
    ),
  );
  expect([0, 1, 2].map((row) => sheet.formula(row, 1))).toEqual(['=A1*$A$1+A$1', '=A2*$A$1+A$1', '=A3*$A$1+A$1']);
  expect([0, 1, 2].map((row) => sheet.formula(row, 2))).toEqual(['=A1:A2', '=A1:A2', null]);
  expect(sheet.formula(2, 3)).toBe('=CONCAT(A1,"A1")');
  expect(sheet.value(1, 1)).toBe(3);
});

const formatted = (code: string, value: number | string): string =>
  first(
    withRows(`<row r="1">${typeof value === 'number' ? `<c r="A1" s="1"><v>${value}</v></c>` : `<c r="A1" s="1" t="inlineStr"><is><t>${value}</t></is></c>`}</row>`, {
      styles: `<numFmts count="1"><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts>${STYLES.replace('numFmtId="14"', 'numFmtId="164"')}`,
    }),
  ).text(0, 0);

test.each<[string, number | string, string]>([
  ['General', 0.1 + 0.2, '0.3'],
  ['General', 1e21, '1E+21'],
  ['0', 2.5, '3'],
  ['0.00', 2.345, '2.35'],
  ['#,##0', 1234567.8, '1,234,568'],
  ['0%', 0.256, '26%'],
  ['dd/mm/yyyy', 39994, '30/06/2009'],
  ['#,##0.00;[Red](#,##0.00);"nada"', -5, '(5.00)'],
  ['#,##0.00;[Red](#,##0.00);"nada"', 0, 'nada'],
  ['@', 'texto', 'texto'],
  ['0.00', 'texto', 'texto'],
])('text by the format %s of %s is %s', (code, value, expected) => {
  expect(formatted(code, value)).toBe(expected);
});

test('dates count from 1904 where the workbook says so', () => {
  const bytes = withRows('<row r="1"><c r="A1" s="1"><v>0</v></c></row>', { views: '<workbookPr date1904="1"/>' });
  expect(first(bytes).text(0, 0)).toBe('1/1/1904');
});

const SHEET =
  '<sheetPr><tabColor rgb="FFC12150"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="3" width="20" customWidth="1" hidden="1"/><col min="4" max="4" width="10" style="1"/></cols>' +
  '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" s="2" customFormat="1"/></sheetData><sheetProtection sheet="1" formatCells="0"/><autoFilter ref="A1:D3"/>' +
  '<mergeCells count="2"><mergeCell ref="A4:D4"/><mergeCell ref="B6:B9"/></mergeCells><conditionalFormatting sqref="A1:A9 C1"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D2:D9"><formula1>"sí,no"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2:A3" location="\'Hoja 1\'!A1" tooltip="ir"/></hyperlinks><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;LCrisol&amp;R&amp;P de &amp;N</oddFooter></headerFooter>';

test('what stands around the cells', () => {
  const book = openXlsx(
    build({
      sheets: [SHEET, '<sheetData/>', '<sheetData/>'],
      styles: `${STYLES}<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`,
      parts: {},
      workbook: '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">\'Hoja 1\'!$A:$A,\'Hoja 1\'!$1:$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'Hoja 1\'!$A$1:$D$9</definedName><definedName name="Total" hidden="1" comment="suma">SUM(\'Hoja 1\'!$A$1)</definedName></definedNames>',
    }),
  );
  const [sheet] = book.sheets();
  expect(sheet).toMatchObject({ tabColor: '#C12150', showGridlines: false, visibility: 'Visible' });
  expect(sheet!.frozen()).toEqual({ rows: 3, columns: 1 });
  expect([0, 1, 3, 9].map((column) => sheet!.columnHidden(column))).toEqual([false, true, false, false]);
  expect([0, 1, 3].map((column) => sheet!.columnWidth(column))).toEqual([48, 0, 52.5]);
  expect([0, 1, 2, 8].map((row) => sheet!.rowHeight(row))).toEqual([30, 0, 15, 15]);
  expect(sheet!.rowHidden(1)).toBe(true);
  expect(sheet!.format(2, 5).numberFormat).toBe('#,##0.00');
  expect(sheet!.format(8, 3).numberFormat).toBe('m/d/yyyy');
  expect(sheet!.protection()).toEqual({ protected: true, allowFormatCells: true, allowFormatColumns: false, allowFormatRows: false });
  expect(sheet!.filter()).toEqual({ area: { row: 0, column: 0, rows: 3, columns: 4 }, filtered: true });
  expect(sheet!.merges()).toEqual([{ row: 3, column: 0, rows: 1, columns: 4 }, { row: 5, column: 1, rows: 4, columns: 1 }]);
  expect(sheet!.conditionalFormats().map(({ priority, rule, format }) => [priority, rule, format.fill, format.fontColor, format.bold])).toEqual([
    [0, { kind: 'other', type: 'dataBar' }, null, null, null],
    [1, { kind: 'cellValue', operator: 'GreaterThan', formula1: '=5', formula2: null }, '#FFC7CE', '#9C0006', true],
  ]);
  expect(sheet!.validation(8, 3)).toMatchObject({ type: 'List', formula1: 'sí,no', inCellDropDown: true, ignoreBlanks: true, errorAlert: { show: true } });
  expect(sheet!.validation(0, 3)).toBeNull();
  expect(sheet!.hyperlink(2, 0)).toEqual({ address: null, documentReference: "'Hoja 1'!A1", screenTip: 'ir' });
  expect(sheet!.pageLayout()).toMatchObject({
    orientation: 'Landscape', paperSize: 'A4', fit: { wide: 1, tall: null }, titleRows: [0, 2], titleColumns: [0, 0], printAreas: [{ row: 0, column: 0, rows: 9, columns: 4 }],
    margins: { left: 36, top: 72 }, footer: { left: 'Crisol', center: '', right: '&P de &N' },
  });
  expect(book.names()).toEqual([{ name: 'Total', formula: "=SUM('Hoja 1'!$A$1)", visible: false, comment: 'suma' }]);
  expect(book.structureProtected()).toBe(false);
});

test('chart sheets are kept and not listed; hidden ones are told apart', () => {
  const parts = partsOf({ sheets: ['<sheetData/>', '<sheetData/>', '<sheetData/>'] });
  parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('name="Hoja 2"', 'name="Hoja 2" state="veryHidden"').replace('name="Hoja 3"', 'name="Hoja 3" state="hidden"');
  parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels']!.replace('/worksheet" Target="worksheets/sheet1.xml"', '/chartsheet" Target="worksheets/sheet1.xml"');
  const book = openXlsx(zipParts(parts));
  expect(book.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([['Hoja 2', 'VeryHidden'], ['Hoja 3', 'Hidden']]);
  const added = book.addSheet('Nueva');
  book.setName('_aqui', "='Nueva'!$A$1", true, '');
  added.setPageLayout({ titleRows: [0, 0] });
  book.moveSheet(added, 0);
  const out = unzip(book.save());
  expect([...out['xl/workbook.xml']!.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual(['Hoja 1', 'Nueva', 'Hoja 2', 'Hoja 3']);
  expect(out['xl/workbook.xml']).toContain('name="_xlnm.Print_Titles" localSheetId="1"');
});

const TABLE = `<table xmlns="${TRANSITIONAL.main}" id="7" name="T" displayName="Programas" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Programa"/><tableColumn id="2" name="Países con_x000a_interacción"/></tableColumns></table>`;

test('tables, and whether they hide rows', () => {
  const sheet = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Programa</t></is></c></row><row r="2" hidden="1"/></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
  const bytes = build({ sheets: [sheet], types: [['xl/tables/table1.xml', 'table']], parts: { 'xl/tables/table1.xml': TABLE, 'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']) } });
  expect(first(bytes).tables()).toMatchObject([{ id: '7', name: 'Programas', area: { row: 0, column: 0, rows: 3, columns: 2 }, showHeaders: true, showTotals: false, columns: ['Programa', 'Países con\ninteracción'], filtered: true }]);
});

test('colours of themes and palettes, tints included', () => {
  const styles = STYLES.replace('<name val="Calibri"/></font>', '<name val="Calibri"/></font><font><color theme="4" tint="0.7999816888943144"/></font><font><color indexed="10"/></font>')
    .replace('fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0"', 'fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="2"');
  const sheet = first(withRows('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row>', { styles }));
  expect([0, 1].map((column) => sheet.format(0, column).fontColor)).toEqual(['#DAE3F3', '#FF0000']);
});
