/** Rows written plainly are read without the parser of all XML: what is read is the same, and what the parser refuses is refused. */
import fc from 'fast-check';
import { XlsxError } from '../../../src/host/xlsx/errors';
import { readPlainData } from '../../../src/host/xlsx/plain-rows';
import { MOST_CELLS, type Row } from '../../../src/host/xlsx/rows';
import { SheetXml } from '../../../src/host/xlsx/sheet-xml';

const ROOT = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">';
const sheet = (rows: string, around: readonly [before: string, after: string] = ['<dimension ref="A1"/>', '<pageMargins left="1"/>']): string =>
  `<?xml version="1.0"?>\n${ROOT}${around[0]}<sheetData>${rows}</sheetData>${around[1]}</worksheet>`;

/** A comment the plain reading does not know, so that the parser reads all. Places of rows are the same. */
const forParser = (source: string): string => source.replace('</sheetData>', '<!----></sheetData>');

/** What is read, or that it is refused. */
function reading(source: string): unknown {
  try {
    const xml = new SheetXml(source, 'sheet1.xml');
    const { data, size, prefix, uri, namespaces } = xml;
    let told: Row[] = [];
    new SheetXml(source, 'sheet1.xml', () => {
      told = [];
      return (row) => told.push(row);
    });
    expect(told).toEqual([...data.rows.values()]);
    const others = xml.outline().filter(({ local }) => local !== 'sheetData');
    return { rows: [...data.rows], start: data.start, openEnd: data.openEnd, size, prefix, uri, namespaces, others };
  } catch (error) {
    if (error instanceof XlsxError) return 'refused';
    throw error;
  }
}

const isPlain = (source: string): boolean => readPlainData(source, MOST_CELLS) !== null;

const text = fc.stringMatching(/^(?:[a-zñ東 \n]|&amp;|&lt;|&gt;|&quot;|&#13;|_x000D_|>){0,8}$/);
const content = fc.oneof(
  fc.constant('/>'),
  fc.constant('></c>'),
  text.map((each) => `><v>${each}</v></c>`),
  text.map((each) => ` t="inlineStr"><is><t xml:space="preserve">${each}</t></is></c>`),
  text.map((each) => ` t="str"><f>${each}</f><v>${each}</v></c>`),
  text.map((each) => `><f t="shared" ref="A1:B2" si="3">${each}</f></c>`),
  fc.constant('><f t="shared" si="3"/><v>1</v></c>'),
  text.map((each) => ` t="s"><f t="array" ref="A1">${each}</f></c>`),
);
const COLUMNS = ['A', 'B', 'Z', 'AA', 'XFD'];

/** In their order. */
const rows = fc
  .uniqueArray(fc.record({ at: fc.integer({ min: 1, max: 40 }), attributes: fc.constantFrom('', ' ht="12.5" customHeight="1"', ' spans="1:3" x14ac:dyDescent="0.25"'), cells: fc.uniqueArray(fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom('', ' s="0"', ' s="12"'), content), { selector: ([column]) => column }) }), { selector: ({ at }) => at })
  .map((all) => all.sort((a, b) => a.at - b.at).map(({ at, attributes, cells }) => `<row r="${at}"${attributes}>${cells.sort(([a], [b]) => COLUMNS.indexOf(a) - COLUMNS.indexOf(b)).map(([column, style, rest]) => `<c r="${column}${at}"${style}${rest}`).join('')}</row>`).join(''));

test('what is plain is read as the parser reads it', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const source = sheet(some);
      expect(isPlain(source)).toBe(true);
      expect(reading(source)).toEqual(reading(forParser(source)));
    }),
  );
});

test('whatever character is changed, it is read or refused as by the parser', () => {
  const characters = fc.constantFrom(...'<>&"\'/= ;:#x!-]\n\r\t\0\uffff012aArst', '<row r="2"/>', '<c r="A1"/>', '&#0;', '&no;', ']]>', '<x/>', '</row>', ' r="1"', ' xmlns="a"', ' b:c="1"');
  fc.assert(
    fc.property(rows, fc.nat(), characters, fc.constantFrom(0, 1, 3), (some, place, put, gone) => {
      const at = place % (some.length + 1);
      const source = sheet(some.slice(0, at) + put + some.slice(at + gone));
      expect(reading(source)).toEqual(reading(forParser(source)));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['of rows that are not in their order', sheet('<row r="3"><c r="B3"/></row><row r="2"><c r="B2"/><c r="A2"/></row>')],
  ['of no row', sheet('')],
])('a sheet %s is read whole', (_, source) => {
  expect(reading(source)).toEqual(reading(forParser(source)));
});

test.each([
  ['in a comment', sheet('<row r="1"><c r="A1"/></row>', ['<!-- <sheetData></sheetData> -->', '']), ['A1']],
  ['in a text', sheet('<row r="2"/>', ['', '<extLst><![CDATA[<sheetData><row r="7"/></sheetData>]]></extLst>']), []],
  ['in another element', `${ROOT}<extLst><sheetData><row r="7"><c r="A7"/></row></sheetData></extLst><sheetData><row r="1"><c r="B1"/></row></sheetData></worksheet>`, ['B1']],
  ['in another element, with none of its own', `${ROOT}<extLst><sheetData><row r="7"/></sheetData></extLst></worksheet>`, 'refused'],
  ['twice', sheet('<row r="1"/>', ['', '<sheetData/>']), 'refused'],
  ['with a prefix that leads nowhere', sheet('<row r="1" no:a="1"/>'), 'refused'],
  ['with its sheet broken off', sheet('<row r="1"/>').slice(0, -3), 'refused'],
])('a sheetData %s is not taken for the sheet’s own', (_, source, expected) => {
  const read = reading(source);
  const cells = read === 'refused' ? read : (read as { rows: [number, { cells: Map<number, unknown> }][] }).rows.flatMap(([row, { cells: all }]) => [...all.keys()].map((column) => `${'AB'[column]!}${row + 1}`));
  expect(cells).toEqual(expected);
});
