/** What is written where: the XML after a change, everything else as it was. */
import type { SheetModel, Validation } from '../../../src/host/workbook-model';
import { createXlsx, openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/open';
import { WORKSHEET_ORDER } from '../../../src/host/xlsx/sheet-xml';
import { build, type Plan, relationships, STRICT, STYLES, TRANSITIONAL, unzip, withRows, zipParts } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';

function changed(bytes: Uint8Array, change: (sheet: SheetModel, book: XlsxWorkbook) => void): Record<string, string> {
  const book = openXlsx(bytes);
  change(book.sheets()[0]!, book);
  return unzip(book.save());
}
const data = (parts: Record<string, string>): string => /<sheetData>(.*)<\/sheetData>/s.exec(parts[SHEET]!)![1]!;

test('nothing changed: the very same bytes, also after a change taken back or made twice', () => {
  const bytes = withRows('<row r="1"><c r="A1"><v>1</v></c></row>');
  const book = openXlsx(bytes);
  const [sheet] = book.sheets();
  sheet!.text(0, 0);
  sheet!.setValue(0, 0, 1);
  sheet!.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { bold: false, fill: null });
  sheet!.setHyperlink(0, 0, null);
  sheet!.setFilter(null);
  expect(book.save()).toBe(bytes);
  sheet!.setValue(0, 0, 2);
  const once = book.save();
  expect(book.save()).toEqual(once);
});

test.each<[string, string, (sheet: SheetModel) => void, string]>([
  ['a cell after, between and before others', '<row r="2"><c r="B2"><v>1</v></c><c r="E2"><v>2</v></c></row>', (s) => [0, 2, 5].forEach((c) => s.setValue(1, c, true)),
    '<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2" t="b"><v>1</v></c><c r="E2"><v>2</v></c><c r="F2" t="b"><v>1</v></c></row>'],
  ['rows before, between and after', '<row r="2"/><row r="5"><c r="A5"><v>1</v></c></row>', (s) => [0, 2, 3, 8].forEach((r) => s.setValue(r, 0, r)),
    '<row r="1"><c r="A1"><v>0</v></c></row><row r="2"/><row r="3"><c r="A3"><v>2</v></c></row><row r="4"><c r="A4"><v>3</v></c></row><row r="5"><c r="A5"><v>1</v></c></row><row r="9"><c r="A9"><v>8</v></c></row>'],
  ['into an empty row, whose attributes and spans stay true', '<row r="1" spans="2:3" x:y="z" xmlns:x="u"/>', (s) => s.setValue(0, 4, 'a'),
    '<row r="1" spans="2:5" x:y="z" xmlns:x="u"><c r="E1" t="inlineStr"><is><t>a</t></is></c></row>'],
  ['cells without addresses stay', '<row><c><v>1</v></c><c><v>2</v></c></row>', (s) => s.setValue(0, 2, 3), '<row><c><v>1</v></c><c><v>2</v></c><c r="C1"><v>3</v></c></row>'],
  ['text that XML would spoil', '', (s) => s.setValue(0, 0, ' <a> & _x0041_\r\n\u0007"'), '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> &lt;a&gt; &amp; _x005F_x0041__x000D_\n_x0007_"</t></is></c></row>'],
  ['a value keeps the style, a blank too', '<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="2"><v>1</v></c></row>', (s) => { s.setValue(0, 0, 7); s.setValue(0, 1, null); }, '<row r="1"><c r="A1" s="2"><v>7</v></c><c r="B1" s="2"/></row>'],
  ['a style alone leaves the rest', '<row r="1"><c r="A1" t="s" cm="1" vm="2"><v>0</v><extLst/></c></row>', (s) => s.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: 'm/d/yyyy' }), '<row r="1"><c r="A1" t="s" cm="1" vm="2" s="3"><v>0</v><extLst/></c></row>'],
  ['an error', '', (s) => s.setValue(0, 0, { error: '#N/A' }), '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'],
  ['formulas with what they come to', '<row r="1"><c r="A1"><v>2</v></c></row>', (s) => { s.setFormula(0, 1, '=A1<3'); s.setFormula(0, 2, '="a"&A1'); s.setFormula(0, 3, '=1/0'); },
    '<row r="1"><c r="A1"><v>2</v></c><c r="B1" t="b"><f>A1&lt;3</f><v>1</v></c><c r="C1" t="str"><f>"a"&amp;A1</f><v>a2</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'],
  ['row height and hiding', '<row r="1" hidden="1" thickBot="1"/>', (s) => { s.setRowHidden(0, 0, false); s.setRowHeight(0, 1, 40); }, '<row r="1" thickBot="1" ht="40" customHeight="1"/><row r="2" ht="40" customHeight="1"></row>'],
])('cells: %s', (_, rows, change, expected) => {
  expect(data(changed(withRows(rows, { strings: '<si><t>x</t></si>' }), change))).toBe(expected);
});

test('the first cell of a shared formula overwritten: the next one spells it out, and all keep their values', () => {
  const rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+1</f><v>5</v></c></row><row r="2"><c r="A2" s="1"><f t="shared" si="0"/><v>6</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>7</v></c></row>';
  expect(data(changed(withRows(rows), (s) => s.setValue(0, 0, 1)))).toBe('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="1"><f t="shared" ref="A2:A3" si="0">B2+1</f><v>6</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>7</v></c></row>');
  expect(data(changed(withRows(rows), (s) => s.setValue(2, 0, 1)))).toContain('si="0"/><v>6</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>');
});

describe('one formula filled into many cells', () => {
  const FILLED = { row: 0, column: 1, rows: 4, columns: 1 };
  const filled = (then: (sheet: SheetModel) => void = () => undefined): Uint8Array => {
    const book = openXlsx(withRows('<row r="1"><c r="A1"><v>1</v></c></row>'));
    book.sheets()[0]!.setValue(2, 0, 5);
    book.sheets()[0]!.fillFormula(FILLED, '=A1*2&"<"');
    then(book.sheets()[0]!);
    return book.save();
  };
  const told = (bytes: Uint8Array): unknown[] => [0, 1, 2, 3].map((row) => [openXlsx(bytes).sheets()[0]!.formula(row, 1), openXlsx(bytes).sheets()[0]!.value(row, 1)]);

  test('is written once, and read back for each', () => {
    expect(data(unzip(filled()))).toContain('<c r="B1" t="str"><f t="shared" ref="B1:B4" si="0">A1*2&amp;"&lt;"</f><v>2&lt;</v></c></row><row r="2"><c r="B2" t="str"><f t="shared" si="0"/><v>0&lt;</v></c>');
    expect(told(filled())).toEqual([['=A1*2&"<"', '2<'], ['=A2*2&"<"', '0<'], ['=A3*2&"<"', '10<'], ['=A4*2&"<"', '0<']]);
  });

  test.each<[string, (sheet: SheetModel) => void, string | null, string | null, string | null]>([
    ['its first cell set', (s) => s.setValue(0, 1, 'x'), null, '=A2*2&"<"', '=A4*2&"<"'],
    ['its first cells cleared', (s) => s.clear({ ...FILLED, rows: 3 }, 'Contents'), null, null, '=A4*2&"<"'],
    ['one within it set', (s) => s.setFormula(1, 1, '=7'), '=A1*2&"<"', '=7', '=A4*2&"<"'],
    ['filled anew from its middle', (s) => s.fillFormula({ ...FILLED, row: 1 }, '=A$1+A2'), '=A1*2&"<"', '=A$1+A2', '=A$1+A4'],
  ])('%s, the others keep it, in memory and in the file', (_, then, first, second, last) => {
    for (const bytes of [filled(then), unchangedBut(filled(), then)]) expect([0, 1, 3].map((row) => openXlsx(bytes).sheets()[0]!.formula(row, 1))).toEqual([first, second, last]);
  });

  test('filled again changes nothing', () => {
    const bytes = filled();
    expect(unchangedBut(bytes, (s) => s.fillFormula(FILLED, '=A1*2&"<"'))).toBe(bytes);
  });

  test('follows a sheet renamed', () => {
    const bytes = filled((s) => s.fillFormula(FILLED, "='Hoja 1'!A1"));
    expect(told(unchangedBut(bytes, (s) => { s.name = 'Otra'; }))).toEqual([['=Otra!A1', 1], ['=Otra!A2', 0], ['=Otra!A3', 5], ['=Otra!A4', 0]]);
  });
});

const unchangedBut = (bytes: Uint8Array, change: (sheet: SheetModel) => void): Uint8Array => {
  const book = openXlsx(bytes);
  change(book.sheets()[0]!);
  return book.save();
};

test('the dimension grows with the cells, and is left alone where it holds them', () => {
  const bytes = (ref: string): Uint8Array => build({ sheets: [`<dimension ref="${ref}"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`] });
  expect(changed(bytes('A1'), (s) => s.setValue(3, 3, 1))[SHEET]).toContain('<dimension ref="A1:D4"/>');
  expect(changed(bytes('A1:Z99'), (s) => s.setValue(3, 3, 1))[SHEET]).toContain('<dimension ref="A1:Z99"/>');
});

const VALIDATION: Validation = {
  type: 'List', operator: null, formula1: "='Hoja 2'!$A$1:$A$3", formula2: null, inCellDropDown: true, ignoreBlanks: true,
  prompt: { show: true, title: 'T', message: 'elija "una"' }, errorAlert: { show: true, style: 'Warning', title: '', message: '' },
};

function everything(sheet: SheetModel): void {
  const area = { row: 0, column: 0, rows: 3, columns: 3 };
  sheet.setValue(0, 0, 'x');
  sheet.setPageLayout({ orientation: 'Landscape', paperSize: 'A4', fit: { wide: 1, tall: null }, centerHorizontally: true, titleRows: [0, 0], titleColumns: [0, 1], printAreas: [area, { row: 4, column: 1, rows: 1, columns: 2 }], margins: { left: 36, right: 36, top: 36, bottom: 36, header: 18, footer: 18 }, footer: { left: 'a & b', center: '', right: '&P' } });
  sheet.setHyperlink(0, 0, { address: 'https://example.org/?a&b', documentReference: null, screenTip: null });
  sheet.setValidation(area, VALIDATION);
  sheet.addConditionalFormat({ areas: [area], stopIfTrue: true, rule: { kind: 'custom', formula: '=A1="<&>"' }, format: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true, italic: null, numberFormat: null } });
  sheet.merge({ row: 5, column: 0, rows: 1, columns: 3 });
  sheet.setFilter(area);
  sheet.setColumnWidth(0, 1, 105);
  sheet.setColumnHidden(2, 2, true);
  sheet.freeze(1, 1);
  sheet.showGridlines = false;
  sheet.tabColor = '#C12150';
}

const LATE = '<rowBreaks count="1" manualBreakCount="1"><brk id="3"/></rowBreaks><drawing r:id="rId7"/><tableParts count="0"/><extLst><ext uri="{x}"/></extLst>';

test.each<[string, Plan]>([
  ['an empty sheet', {}],
  ['a strict one', { ns: STRICT }],
  ['one full of elements', { sheets: [`<sheetPr codeName="a"/><sheetViews><sheetView workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="9" width="9"/></cols>\n<sheetData/>\n<phoneticPr fontId="1"/>${LATE.replace('<drawing r:id="rId7"/>', '')}`] }],
  ['one with a prefix', { sheets: [`<x:worksheet xmlns:x="${TRANSITIONAL.main}"><x:sheetData/></x:worksheet>`] }],
  ['one with alternate content', { sheets: ['<sheetData/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><extLst><ext uri="{x}"/></extLst>'] }],
])('every element in its place: %s', (_, plan) => {
  const parts = changed(build(plan), everything);
  const names = [...parts[SHEET]!.replace(/^.*?worksheet[^>]*>/s, '').matchAll(new RegExp(`<(?:\\w+:)?(${WORKSHEET_ORDER.join('|')})[ />]`, 'g'))].map((match) => WORKSHEET_ORDER.indexOf(match[1]!)).filter((n) => n !== WORKSHEET_ORDER.indexOf('controls'));
  expect(names).toEqual([...names].sort((a, b) => a - b));
  expect(names.length).toBeGreaterThanOrEqual(13);
  const sheet = openXlsx(zipParts(parts)).sheets()[0]!;
  expect(sheet.pageLayout()).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', fit: { wide: 1, tall: null }, centerHorizontally: true, titleRows: [0, 0], titleColumns: [0, 1], printAreas: [{ row: 0, column: 0, rows: 3, columns: 3 }, { row: 4, column: 1, rows: 1, columns: 2 }], margins: { left: 36, header: 18 }, footer: { left: 'a & b', center: '', right: '&P' } });
  expect(sheet.hyperlink(0, 0)?.address).toBe('https://example.org/?a&b');
  expect(sheet.validation(2, 2)).toEqual(VALIDATION);
  expect(sheet.conditionalFormats()).toMatchObject([{ stopIfTrue: true, rule: { kind: 'custom', formula: '=A1="<&>"' }, format: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true, italic: null, numberFormat: null } }]);
  expect(sheet.merges()).toEqual([{ row: 5, column: 0, rows: 1, columns: 3 }]);
  expect(sheet.filter()?.area).toEqual({ row: 0, column: 0, rows: 3, columns: 3 });
  expect([0, 1, 2].map((column) => sheet.columnWidth(column))).toEqual([105, 105, 0]);
  expect([sheet.frozen(), sheet.showGridlines, sheet.tabColor]).toEqual([{ rows: 1, columns: 1 }, false, '#C12150']);
  const again = openXlsx(zipParts(parts));
  again.sheets()[0]!.removeConditionalFormat(again.sheets()[0]!.conditionalFormats()[0]!.id);
  everything(again.sheets()[0]!);
  expect(unzip(again.save())[SHEET]).toBe(parts[SHEET]);
});

test('looks: only new entries, after the old ones; the same look is the same style', () => {
  const area = (column: number) => ({ row: 0, column, rows: 1, columns: 1 });
  const look = {
    fill: '#D9E2F3', bold: true, italic: true, underline: true, strikethrough: true, fontSize: 9, fontColor: '#112233', fontName: 'Arial', wrap: true, shrink: true, horizontal: 'Center', vertical: 'Top', indent: 1, locked: false, numberFormat: '0.0" kg"',
    borders: { EdgeTop: { style: 'Continuous', weight: 'Medium', color: '#FF0000' }, EdgeLeft: { style: 'Double', weight: 'Thick', color: '#00FF00' } },
  } as const;
  const parts = changed(withRows(''), (s) => {
    s.setFormat(area(0), look);
    for (const [name, value] of Object.entries(look)) s.setFormat(area(1), { [name]: value });
    s.setFormat(area(2), { fill: '#D9E2F3' });
    s.setFormat(area(2), { fill: null });
  });
  const sheet = openXlsx(zipParts(parts)).sheets()[0]!;
  expect(sheet.format(0, 0)).toEqual(look);
  expect(sheet.format(0, 1)).toEqual(look);
  expect(sheet.format(0, 2).fill).toBeNull();
  const [, first, second] = /<c r="A1" s="(\d+)"\/><c r="B1" s="(\d+)"/.exec(parts[SHEET]!)!;
  expect(first).toBe(second);
  const styles = parts['xl/styles.xml']!;
  expect(styles.replace(/count="\d+"/g, '')).toContain(STYLES.slice(STYLES.indexOf('<cellXfs'), -'</cellXfs>'.length).replace(/count="\d+"/g, ''));
  for (const [, count, inner] of styles.matchAll(/<cellXfs count="(\d+)">(.*?)<\/cellXfs>/gs)) expect(inner!.match(/<xf /g)).toHaveLength(Number(count));
  expect(styles.match(/<cellXfs count="(\d+)"/)![1]).toBe('4');
});

test('whole columns and rows take a format without a cell each', () => {
  const parts = changed(withRows('<row r="1"><c r="B1"><v>1</v></c></row>'), (s) => {
    s.setFormat({ row: 0, column: 1, rows: 1_048_576, columns: 2 }, { bold: true });
    s.setFormat({ row: 4, column: 0, rows: 1, columns: 16_384 }, { italic: true });
  });
  const sheet = openXlsx(zipParts(parts)).sheets()[0]!;
  expect([[0, 1], [7, 2], [7, 3], [4, 9]].map(([row, column]) => [sheet.format(row!, column!).bold, sheet.format(row!, column!).italic])).toEqual([[true, false], [true, false], [false, false], [false, true]]);
  expect(parts[SHEET]!.match(/<c /g)).toHaveLength(1);
});

test('conditional formats: ours go first among ours, those of the file stay as they are', () => {
  const rule = '<cfRule type="iconSet" priority="3"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="num" val="5" gte="0"/><cfvo type="num" val="9"/></iconSet></cfRule>';
  const bytes = build({ sheets: [`<sheetData/><conditionalFormatting sqref="A1:A9">${rule}</conditionalFormatting>`] });
  const own = (column: number, text: string) => ({ areas: [{ row: 0, column, rows: 9, columns: 1 }], stopIfTrue: false, rule: { kind: 'containsText', operator: 'BeginsWith', text } as const, format: { fill: '#00FF00', fontColor: null, bold: null, italic: null, numberFormat: null } });
  const apart = changed(bytes, (s) => { s.addConditionalFormat(own(4, 'uno')); s.addConditionalFormat(own(4, 'dos')); })[SHEET]!;
  expect(apart).toContain(`<conditionalFormatting sqref="A1:A9">${rule}</conditionalFormatting>`);
  expect([...apart.matchAll(/priority="(\d+)"[^>]*text="(\w+)"/g)].map((match) => match.slice(1, 3))).toEqual([['5', 'uno'], ['4', 'dos']]);
  const over = openXlsx(bytes);
  const { id } = over.sheets()[0]!.addConditionalFormat(own(0, 'tres'));
  expect(over.sheets()[0]!.conditionalFormats().map((each) => each.rule.kind)).toEqual(['other', 'containsText']);
  over.sheets()[0]!.changeConditionalFormat(id, { priority: 0, areas: [{ row: 0, column: 0, rows: 2, columns: 1 }] });
  expect(openXlsx(over.save()).sheets()[0]!.conditionalFormats().map((each) => [each.rule.kind, each.areas[0]!.rows])).toEqual([['containsText', 2], ['other', 9]]);
});

test('a validation is taken from an area without touching the rest of it', () => {
  const bytes = build({ sheets: ['<sheetData/><dataValidations count="1"><dataValidation type="whole" operator="greaterThan" sqref="A1:C9"><formula1>5</formula1></dataValidation></dataValidations>'] });
  const parts = changed(bytes, (s) => s.setValidation({ row: 3, column: 1, rows: 1, columns: 1 }, null));
  expect(parts[SHEET]).toContain('<dataValidations count="1"><dataValidation type="whole" operator="greaterThan" sqref="A1:C3 A4 C4 A5:C9"><formula1>5</formula1></dataValidation></dataValidations>');
});

const A1 = "'Hoja 1'!$A$1";
const NAMES = `<definedNames><!-- dos --><definedName name="Uno" xml:space="preserve">${A1}</definedName>\n<definedName name="Dos" localSheetId="0">2</definedName></definedNames>`;

test.each<[string, (book: XlsxWorkbook) => void, string]>([
  ['none', (book) => book.setName('Uno', `=${A1}`, true, ''), NAMES.replace(' xml:space="preserve"', '')],
  ['one, twice', (book) => { book.setName('uno', '=1', true, ''); book.setName('Uno', '=3', false, 'tres'); }, NAMES.replace(/<definedName name="Uno".*?<\/definedName>/, '<definedName name="Uno" comment="tres" hidden="1">3</definedName>')],
  ['two that are new', (book) => { book.setName('Tres', '=3', true, ''); book.setName('Cuatro', '="&"', true, ''); }, NAMES.replace('</definedNames>', '<definedName name="Tres">3</definedName><definedName name="Cuatro">"&amp;"</definedName></definedNames>')],
  ['one that comes and goes', (book) => { book.setName('Tres', '=3', true, ''); book.removeName('tres'); }, NAMES],
  ['one of a sheet, with a sheet added meanwhile', (book) => { book.setName('Tres', '=3', true, ''); book.addSheet('Otra'); book.setName('Cuatro', '=4', true, ''); book.removeName('Uno'); }, '<definedNames><!-- dos -->\n<definedName name="Dos" localSheetId="0">2</definedName><definedName name="Tres">3</definedName><definedName name="Cuatro">4</definedName></definedNames>'],
])('of the names of a workbook, %s changed: the others and what stands between stay', (_, change, expected) => {
  const parts = changed(build({ sheets: ['<sheetData/>'], workbook: NAMES }), (_sheet, book) => {
    change(book);
    book.sheets()[0]!.setValue(0, 0, 1);
  });
  expect(parts['xl/workbook.xml']).toContain(expected);
});

test('with the last of its names the list of them goes', () => {
  const parts = changed(build({ sheets: ['<sheetData/>'], workbook: '<definedNames><definedName name="Uno">1</definedName></definedNames>' }), (_, book) => book.removeName('Uno'));
  expect(parts['xl/workbook.xml']).not.toContain('definedName');
});

const CHAIN = `<calcChain xmlns="${TRANSITIONAL.main}"><c r="A1" i="1"/><c r="B1"/><c r="C1" i="2"/></calcChain>`;
const formulas = (parts: Record<string, string> = {}): Uint8Array =>
  build({
    sheets: ['<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>A1</f><v>2</v></c></row></sheetData>', '<sheetData><row r="1"><c r="C1"><f>\'Hoja 1\'!A1</f><v>2</v></c></row></sheetData>'],
    related: [['calcChain', 'calcChain.xml']], types: [['xl/calcChain.xml', 'calcChain']], parts: { 'xl/calcChain.xml': CHAIN, ...parts },
    workbook: '<definedNames><definedName name="Dos">\'Hoja 2\'!$C$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">\'Hoja 2\'!$A$1</definedName></definedNames><calcPr calcId="1"/>',
  });

test('a formula that the calculation chain lacks makes Excel calculate on opening', () => {
  const parts = changed(formulas(), (s) => s.setFormula(4, 4, '=1'));
  expect(parts['xl/calcChain.xml']).toBe(unzip(formulas())['xl/calcChain.xml']);
  expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

test('the calculation chain loses a cell that has no formula any more, and no other its sheet', () => {
  expect(changed(formulas(), (s) => s.setValue(0, 0, 1))['xl/calcChain.xml']).toContain('><c r="B1" i="1"/><c r="C1" i="2"/><');
  const emptied = changed(formulas(), (s, book) => { s.setValue(0, 0, 1); s.setValue(0, 1, 1); book.sheets()[1]!.setValue(0, 2, 1); });
  expect(emptied['xl/calcChain.xml']).toBeUndefined();
  expect(emptied['xl/_rels/workbook.xml.rels']! + emptied['[Content_Types].xml']!).not.toContain('calcChain');
});

test('Excel is told to calculate where we could not, or where a formula of the user’s is outdated', () => {
  const flagged = (change: (sheet: SheetModel) => void): boolean => changed(formulas(), change)['xl/workbook.xml']!.includes('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  expect(flagged((s) => s.setValue(4, 4, 'x'))).toBe(false);
  expect(flagged((s) => s.setFormula(4, 4, '=LAMBDA(x,x)(1)'))).toBe(true);
  expect(flagged((s) => s.setValue(0, 0, 5))).toBe(true);
  const other = changed(build({ sheets: ['<sheetData/>', "<sheetData><row><c><f>COUNTA('Hoja 1'!A:A)</f><v>0</v></c></row></sheetData>"] }), (s) => s.setValue(8, 0, 'x'));
  expect(other['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
  expect(other['xl/worksheets/sheet2.xml']).toContain('<v>1</v>');
});

test('a formula of the user’s that rests on a cell we set has its value brought up to date, and nothing else of it', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" cm="1"><f ca="1">A1*2</f><v>2</v><extLst/></c><c r="C1" t="str"><f>IF(B1&gt;5,"much",B1)</f><v>little</v></c>' +
    '<c r="D1"><f t="array" ref="D1:E1">A1:B1</f><v>1</v></c><c r="E1"><v>2</v></c><c r="F1"><f>CUBEVALUE(A1)</f><v>7</v></c><c r="G1"><f>F1+1</f><v>8</v></c><c r="H1"><f>Z9+1</f><v>55</v></c></row>';
  expect(data(changed(withRows(rows), (s) => s.setValue(0, 0, 4)))).toBe(
    rows.replace('<v>1</v>', '<v>4</v>').replace('<f ca="1">A1*2</f><v>2</v>', '<f ca="1">A1*2</f><v>8</v>').replace('<v>little</v>', '<v>much</v>'),
  );
});

test('a sheet removed goes with all that was only its own', () => {
  const bytes = formulas({ 'xl/worksheets/_rels/sheet2.xml.rels': relationships(['rId1', 'printerSettings', '../printerSettings/p1.xml']), 'xl/printerSettings/p1.xml': '<a/>' });
  const parts = changed(bytes, (_, book) => book.removeSheet(book.sheets()[1]!));
  expect(Object.keys(parts).filter((name) => /sheet2|printer/.test(name))).toEqual([]);
  expect(parts['xl/workbook.xml']).toContain('<sheets><sheet name="Hoja 1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Dos">#REF!</definedName></definedNames>');
  expect(parts['xl/calcChain.xml']).toContain('><c r="A1" i="1"/><c r="B1"/></');
});

test('a sheet renamed is followed by formulas, names and links', () => {
  const parts = changed(formulas(), (s, book) => {
    book.sheets()[1]!.setHyperlink(0, 0, { address: null, documentReference: "'Hoja 1'!A1", screenTip: null });
    s.name = "L'annexe & co";
    expect(book.sheets()[1]!.formula(0, 2)).toBe("='L''annexe & co'!A1");
    expect(book.sheets()[1]!.value(0, 2)).toBe(2);
  });
  expect(parts['xl/worksheets/sheet2.xml']).toContain("<f>'L''annexe &amp; co'!A1</f><v>2</v>");
  expect(parts['xl/worksheets/sheet2.xml']).toContain('location="\'L\'\'annexe &amp; co\'!A1"');
  expect(parts['xl/workbook.xml']).toContain('name="L\'annexe &amp; co"');
});

test('tables: made, renamed, resized; a header set renames its column', () => {
  const book = createXlsx();
  const [sheet] = book.sheets();
  ['Programa', 'País', 'País', ''].forEach((text, column) => sheet!.setValue(0, column, text));
  const made = sheet!.addTable({ row: 0, column: 0, rows: 4, columns: 4 }, true);
  expect(made).toMatchObject({ name: 'Table1', columns: ['Programa', 'País', 'País2', 'Column4'] });
  expect(sheet!.value(0, 3)).toBe('Column4');
  sheet!.setValue(0, 2, 'Año\nde inicio');
  sheet!.setFormula(9, 9, '=ROWS(Table1[Programa])');
  sheet!.setValue(0, 4, 'Fase');
  sheet!.changeTable(made.id, { name: 'Programas', area: { row: 0, column: 0, rows: 6, columns: 5 } });
  expect(() => sheet!.setValue(0, 0, 'FASE')).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
  expect(sheet!.value(0, 0)).toBe('Programa');
  expect(() => sheet!.setFormula(0, 0, '=1')).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
  const again = openXlsx(book.save()).sheets()[0]!;
  expect(again.tables()).toMatchObject([{ name: 'Programas', area: { row: 0, column: 0, rows: 6, columns: 5 }, columns: ['Programa', 'País', 'Año\nde inicio', 'Column4', 'Fase'], filtered: false }]);
  expect(again.formula(9, 9)).toBe('=ROWS(Programas[Programa])');
});

test('settings are kept in a part of our own, names and the active sheet in the workbook', () => {
  const book = openXlsx(build({ views: '<bookViews><workbookView activeTab="0"/></bookViews>' }));
  book.setSetting('crisol', { años: [2009], texto: '<&>' });
  book.setSetting('otro', 1);
  book.removeSetting('otro');
  book.setName('Crisol.clave', "='Hoja 1'!$A$1", false, 'nota');
  book.setName('Otro', '=1', true, '');
  book.removeName('Otro');
  book.activate(book.addSheet('Nueva'));
  const again = openXlsx(book.save());
  expect([...again.settings()]).toEqual([['crisol', { años: [2009], texto: '<&>' }]]);
  expect(again.names()).toEqual([{ name: 'Crisol.clave', formula: "='Hoja 1'!$A$1", visible: false, comment: 'nota' }]);
  expect(again.activeSheet().name).toBe('Nueva');
});

test('parts not touched keep their packed bytes, order and names', () => {
  const bytes = build({ sheets: ['<sheetData/>', '<sheetData/>'], parts: { 'xl/media/raro é.bin': 'x'.repeat(999), 'docProps/app.xml': '<Properties/>' } });
  const book = openXlsx(bytes);
  book.sheets()[0]!.setValue(0, 0, 1);
  const out = unzip(book.save());
  const before = unzip(bytes);
  expect(Object.keys(out)).toEqual(Object.keys(before));
  expect(Object.keys(out).filter((name) => out[name] !== before[name])).toEqual([SHEET]);
});

