import { strToU8, strFromU8, unzipSync } from 'fflate';
import { compare } from './compare';
import type { Ours } from './compare';
import { WORKBOOKS } from './workbooks';
import type { FidelityWorkbook } from './workbooks';
import { zip } from './zip';

const workbook = WORKBOOKS.find(({ name }) => name === 'everything at once')!;
const ours: Ours = { places: workbook.places, sheets: /^(Matriz Crisol|Evidencia)$/, names: /^Crisol/ };

type Parts = Map<string, Uint8Array>;
type Damage = (parts: Parts) => void;

const SHEET = 'xl/worksheets/sheet1.xml';
const OTHER = 'xl/worksheets/sheet2.xml';
const NEW = 'xl/worksheets/sheet9.xml';
const STYLES = 'xl/styles.xml';
const BOOK = 'xl/workbook.xml';
const TYPES = '[Content_Types].xml';
const RELS = 'xl/_rels/workbook.xml.rels';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Text of a part changed; fails where there is nothing to change, so that no damage is imagined. */
const change = (part: string, from: string | RegExp, to: string): Damage => (parts) => {
  const text = strFromU8(parts.get(part)!);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${part} does not hold ${String(from)}`);
  parts.set(part, strToU8(changed));
};
const all = (...damages: readonly Damage[]): Damage => (parts) => {
  for (const damage of damages) damage(parts);
};

function rewritten(file: Uint8Array, damage: Damage): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(file)));
  damage(parts);
  return zip([...parts]);
}

/** What we do write, spelt out by hand: a column beside the annex, a style, a format, a sheet, a name. */
const written: Damage = all(
  change(SHEET, /(<c r="I2"[^>]*>.*?<\/c>)/, '$1<c r="J2" s="6" t="inlineStr"><is><t>Fase 2</t></is></c>'),
  change(SHEET, '<dimension ref="A1:I4"/>', '<dimension ref="A1:J4"/>'),
  change(SHEET, '<sheetData>', '<cols><col min="10" max="10" width="20" customWidth="1"/></cols><sheetData>'),
  change(SHEET, /(<row r="2"[^>]*spans=")1:9/, '$11:10'),
  change(SHEET, '<dataValidations', '<conditionalFormatting sqref="J2:J4"><cfRule type="expression" dxfId="2" priority="9"><formula>TRUE</formula></cfRule></conditionalFormatting><dataValidations'),
  change(STYLES, /<cellXfs count="6">(.*)<\/cellXfs>/, '<cellXfs count="7">$1<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0"/></cellXfs>'),
  change(STYLES, /<fills count="3">(.*)<\/fills>/, '<fills count="4">$1<fill><patternFill patternType="solid"><fgColor rgb="FF9BC8EA"/></patternFill></fill></fills>'),
  change(STYLES, /<dxfs count="2">(.*)<\/dxfs>/, '<dxfs count="3">$1<dxf><font><i/></font></dxf></dxfs>'),
  change(BOOK, '</sheets>', '<sheet name="Matriz Crisol" sheetId="9" r:id="rIdNew"/></sheets>'),
  change(BOOK, '</definedNames>', '<definedName name="CrisolMatriz" hidden="1">\'Matriz Crisol\'!$A$1</definedName></definedNames>'),
  change(RELS, '</Relationships>', '<Relationship Id="rIdNew" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>'),
  change(TYPES, '</Types>', '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'),
  (parts) => void parts.set(NEW, strToU8(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" s="6"><v>1</v></c></row></sheetData></worksheet>`)),
);

const DAMAGES: readonly (readonly [what: string, damage: Damage, told: RegExp])[] = [
  ['a part is lost', (parts) => void parts.delete('xl/charts/chart1.xml'), /the part is gone/],
  ['bytes of an image change', (parts) => void parts.set('xl/media/image1.png', new Uint8Array([1])), /bytes differ/],
  ['white space changes in an untouched part', change('xl/charts/chart1.xml', '<c:chart>', ' <c:chart>'), /not ours to touch/],
  ['another sheet is rewritten', change(OTHER, '<v>1200</v>', '<v>1200.0</v>'), /not ours to touch/],
  ['parts change their order', (parts) => { const first = [...parts][3]!; parts.delete(first[0]); parts.set(...first); }, /another order/],
  ['a value changes', change(SHEET, /(<c r="B3"[^>]*><v>)\d+/, '$10'), /the text .* is now/],
  ['a cell goes', change(SHEET, /<c r="B3".*?<\/c>/, ''), /cell B3 is gone/],
  ['a row goes', change(SHEET, /<row r="4".*?<\/row>/, ''), /row 4 is gone/],
  ['a cell\'s style changes', change(SHEET, '<c r="B3" ', '<c r="B3" s="2" '), /s="2" is new/],
  ['a cell\'s type changes', change(SHEET, '<c r="B3" t="s"', '<c r="B3" t="n"'), /t was "s" and is "n"/],
  ['a cell comes outside our place', change(SHEET, /(<row r="2"[^>]*>)(<c r="A2".*?<\/row>)(<row r="3")/, '$1$2<row r="9"><c r="A9"><v>1</v></c></row>$3'), /row 9 was added and is not ours/],
  ['a cell comes beside our place', change(SHEET, '</sheetData>', '<row r="5"><c r="J5"><v>1</v></c></row></sheetData>'), /not ours/],
  ['cells out of order', change(SHEET, /(<c r="A2".*?<\/c>)(<c r="B2".*?<\/c>)/, '$2$1'), /stands after/],
  ['a cell twice', change(SHEET, /(<c r="J2".*?<\/c>)/, '$1$1'), /twice/],
  ['a style that does not exist', change(SHEET, '<c r="J2" s="6"', '<c r="J2" s="60"'), /style 60, which does not exist/],
  ['a text that does not exist', change(SHEET, /<c r="J2".*?<\/c>/, '<c r="J2" t="s"><v>9999</v></c>'), /text 9999, which does not exist/],
  ['spans that leave our cell out', change(SHEET, /(<row r="2"[^>]*spans=")1:10/, '$11:8'), /leave [IJ] out/],
  ['a row\'s height comes', change(SHEET, '<row r="2"', '<row r="2" ht="30" customHeight="1"'), /ht="30" is new/],
  ['an icon set loses its threshold', change(SHEET, ' val="33" gte="0"', ' val="33"'), /gte="0" is gone/],
  ['a conditional format goes', change(SHEET, /<conditionalFormatting sqref="G2:G9">.*?<\/conditionalFormatting>/, ''), /conditionalFormatting.*gone/],
  ['a conditional format comes on a cell not ours', change(SHEET, 'sqref="J2:J4"', 'sqref="A2:J4"'), /not ours/],
  ['a conditional format of no format', change(SHEET, 'dxfId="2"', 'dxfId="7"'), /format 7 does not exist/],
  ['a validation changes', change(SHEET, '"Salud,Agua,Desarrollo rural"', '"Salud"'), /formula1/],
  ['a link loses its address', change(SHEET, /<hyperlink ref="E2"[^>]*>/, '<hyperlink ref="E2"/>'), /r:id.*gone/],
  ['an extension goes', change(SHEET, /<ext uri="\{78C0D931.*?<\/ext>/, ''), /ext.*gone/],
  ['an attribute inside an extension changes', change(SHEET, 'minLength="0"', 'minLength="1"'), /minLength was/],
  ['a drawing goes', change(SHEET, /<drawing [^>]*>/, ''), /drawing.*gone/],
  ['elements out of the schema\'s order', change(SHEET, /(<sheetFormatPr[^>]*>)(.*)(<pageMargins[^>]*>)/s, '$3$2$1'), /comes after|gone/],
  ['an element twice', change(SHEET, /(<pageMargins[^>]*>)/, '$1$1'), /twice|not of a kind/],
  ['an element where the schema has none', change(SHEET, '<sheetData>', '<algo/><sheetData>'), /no place|not of a kind/],
  ['a merge goes', change(SHEET, /<mergeCells.*?<\/mergeCells>/, ''), /mergeCells.*gone/],
  ['a user\'s column loses its width', all(change(SHEET, '<cols>', '<cols><col min="2" max="3" width="9" customWidth="1"/>')), /column B was given/],
  ['a cell under a merge', all(change(SHEET, /<mergeCell ref="A30:I30"\/>/, '<mergeCell ref="I2:K2"/>')), /mergeCell/],
  ['the sheet\'s view changes', change(SHEET, 'zoomScale="85"', 'zoomScale="100"'), /zoomScale was/],
  ['a namespace in Ignorable is not declared', change(SHEET, / xmlns:xr2="[^"]*"/, ''), /"xr2" .*not declared/],
  ['not well-formed', change(SHEET, '</sheetData>', ''), /not well-formed/],
  ['a prefix without a namespace', change(SHEET, '<sheetData>', '<zz:a/><sheetData>'), /not well-formed/],
  ['a style is inserted before others', change(STYLES, /(<cellXfs[^>]*>)/, '$1<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>'), /number|quotePrefix|fontId|numFmtId/],
  ['a style changes', change(STYLES, 'numFmtId="14" fontId="0"', 'numFmtId="15" fontId="0"'), /numFmtId was/],
  ['a fill changes', change(STYLES, 'FF1F4E78', 'FF1F4E79'), /rgb was/],
  ['a count lies', change(STYLES, '<cellXfs count="7">', '<cellXfs count="6">'), /says 6 and holds 7/],
  ['a new style of no fill', change(STYLES, 'fillId="3"', 'fillId="30"'), /fillId 30 does not exist/],
  ['protection of a cell is loosened', change(STYLES, '<protection locked="0" hidden="1"/>', '<protection locked="0"/>'), /hidden="1" is gone/],
  ['a sheet changes its name', change(BOOK, 'name="Otra hoja"', 'name="Otra Hoja"'), /Otra hoja.*gone/],
  ['sheets change their order', change(BOOK, /(<sheet name="Anexo 3"[^>]*>)(<sheet name="Otra hoja"[^>]*>)/, '$2$1'), /gone|number/],
  ['a sheet becomes hidden', change(BOOK, 'name="Otra hoja"', 'name="Otra hoja" state="hidden"'), /state="hidden" is new/],
  ['our sheet comes first', change(BOOK, /(<sheets>)(.*)(<sheet name="Matriz Crisol"[^>]*>)/, '$1$3$2'), /was number 0 and is number 1/],
  ['a sheet comes that is not ours', change(BOOK, 'name="Matriz Crisol"', 'name="Hoja1"'), /not ours/],
  ['two sheets with one id', change(BOOK, 'sheetId="9"', 'sheetId="1"'), /one sheetId/],
  ['a name goes', change(BOOK, /<definedName name="SegmentaciónDeDatos_Área">#N\/A<\/definedName>/, ''), /definedName.*gone/],
  ['a name comes that is not ours', change(BOOK, 'name="CrisolMatriz"', 'name="Total"'), /not ours/],
  ['a name of a sheet that is not there', change(BOOK, 'name="CrisolMatriz"', 'name="CrisolMatriz" localSheetId="99"'), /of sheet 99/],
  ['the pivot caches go', change(BOOK, /<pivotCaches>.*?<\/pivotCaches>/, ''), /pivotCaches.*gone/],
  ['external references go', change(BOOK, /<externalReference [^>]*>/, ''), /externalReference.*gone|externalReference/],
  ['a relationship changes', change(RELS, 'Target="styles.xml"', 'Target="Styles.xml"'), /Target was/],
  ['a relationship leads nowhere', change(RELS, 'worksheets/sheet9.xml', 'worksheets/sheet99.xml'), /not there/],
  ['two relationships with one id', change(RELS, 'Id="rIdNew"', 'Id="rId1"'), /one id/],
  ['a content type changes', change(TYPES, 'image/png', 'image/jpg'), /ContentType was/],
  ['a content type goes', change(TYPES, /<Override PartName="\/xl\/worksheets\/sheet2.xml"[^>]*>/, ''), /gone/],
  ['our sheet has no content type', change(TYPES, /<Override PartName="\/xl\/worksheets\/sheet9.xml"[^>]*>/, ''), /has the content type application\/xml/],
  ['a content type for no part', change(TYPES, '</Types>', '<Override PartName="/xl/nada.xml" ContentType="application/xml"/></Types>'), /which is not there/],
  ['a part comes that nothing leads to', (parts) => void parts.set('xl/suelta.xml', strToU8('<a/>')), /nothing leads to it/],
  ['our sheet out of order', change(NEW, '</worksheet>', '<cols><col min="1" max="1"/></cols></worksheet>'), /comes after/],
  ['our sheet with a style that does not exist', change(NEW, 's="6"', 's="99"'), /style 99/],
  ['a shared text changes', change('xl/sharedStrings.xml', 'Programa', 'Programas'), /is now/],
  ['a shared text goes', change('xl/sharedStrings.xml', /<si>.*?<\/si>/, ''), /gone|is now|number/],
];

test('nothing differs from itself, nor from what we do write', () => {
  expect(compare(workbook.file, workbook.file, ours)).toEqual([]);
  expect(compare(workbook.file, rewritten(workbook.file, written), ours)).toEqual([]);
});

test.each(DAMAGES)('told: %s', (_, damage, told) => {
  const found = compare(workbook.file, rewritten(workbook.file, all(written, damage)), ours);
  expect(found.map(({ part, what }) => `${part}: ${what}`).join('\n')).toMatch(told);
});

const named = (name: string) => WORKBOOKS.find((each) => each.name === name)!;
const guarded = named('other sheets protected');
const styled = named('columns styled to the last one');
const merged = named('a merged title wider than the annex');

const ELSEWHERE: readonly (readonly [what: string, workbook: FidelityWorkbook, damage: Damage, told: RegExp])[] = [
  ['a protection is loosened', guarded, change(OTHER, 'selectLockedCells="1"', ''), /not ours to touch/],
  ['a protection comes with explicit grants', guarded, change('xl/worksheets/sheet3.xml', '<sheetProtection ', '<sheetProtection formatCells="0" '), /not ours to touch/],
  ['the columns of others lose their style', styled, change(SHEET, '<col min="2" max="16384" width="12" style="3"/>', '<col min="10" max="12" width="20" customWidth="1"/>'), /column B had/],
  ['a cell is written under a merge', merged, change(SHEET, /(<c r="A1".*?<\/c>)/, '$1<c r="H1"><v>1</v></c>'), /H1 was written under a merged area/],
];

test.each(ELSEWHERE)('told: %s', (_, { file, places }, damage, told) => {
  expect(compare(file, rewritten(file, damage), { ...ours, places }).map(({ what }) => what).join('\n')).toMatch(told);
});

test('told: the file is cut off', () => {
  expect(compare(workbook.file, workbook.file.subarray(0, 5000), ours)[0]?.what).toMatch(/does not open/);
});
