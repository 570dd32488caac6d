/** A save that would spoil a chart or a shape is refused: each case spoils what was about to be written in one way. */
import { openXlsx, XlsxError } from '../../../src/host/xlsx/open';
import { guard, type Intent } from '../../../src/host/xlsx/guard';
import { Zip } from '../../../src/host/xlsx/zip';
import { unzip, withRows, zipParts } from './build';

const CHART = 'xl/charts/chart2.xml';
const THEIRS = 'xl/charts/chart1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
const RELATIONSHIPS = 'xl/drawings/_rels/drawing1.xml.rels';

/** A file with one chart, and the same with a second beside it. */
const book = openXlsx(withRows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>'));
const source = { sheet: book.sheets()[0]!, area: { row: 0, column: 0, rows: 2, columns: 2 } };
source.sheet.addChart('ColumnClustered', source, 'Columns');
const file = book.save();
const before = new Zip(file);
const again = openXlsx(file);
const chart = again.sheets()[0]!.addChart('BarStacked', { ...source, sheet: again.sheets()[0]! }, 'Columns');
chart.changeSeries(0, { hasLabels: true });
chart.setLabels(0, { position: 'Center' });
const PARTS = unzip(again.save());

const allowed: Intent = {
  parts: new Set([CHART, DRAWING, RELATIONSHIPS, '[Content_Types].xml']),
  removed: new Set(),
  sheets: new Map(),
  charts: { charts: new Set([CHART]), shapes: new Map([[DRAWING, new Set([3])]]) },
};

const spoilt = (part: string, from: string | RegExp, to: string): Record<string, string> => {
  const text = PARTS[part]!.replace(from, to);
  if (text === PARTS[part]) throw new Error(`${part} has no ${String(from)}`);
  return { ...PARTS, [part]: text };
};
const checked = (parts: Record<string, string>, intent = allowed) => (): void => guard(before, zipParts(parts), intent);
const anchors = PARTS[DRAWING]!.match(/<xdr:twoCellAnchor>.*?<\/xdr:twoCellAnchor>/g)!;

test('what was meant passes', () => {
  expect(anchors).toHaveLength(2);
  expect(checked(PARTS)).not.toThrow();
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a plot’s elements out of order', spoilt(CHART, /(<c:gapWidth [^>]*>)(<c:overlap [^>]*>)/, '$2$1'), /gapWidth after overlap in barChart/],
  ['a series’ elements out of order', spoilt(CHART, /(<c:spPr>.*?<\/c:spPr>)(<c:invertIfNegative [^>]*>)/, '$2$1'), /spPr after invertIfNegative in ser/],
  ['labels’ elements out of order', spoilt(CHART, /(<c:dLblPos [^>]*>)(<c:showLegendKey [^>]*>)/, '$2$1'), /dLblPos after showLegendKey in dLbls/],
  ['an axis’ elements out of order', spoilt(CHART, /(<c:delete [^>]*>)(<c:axPos val="l"\/>)/, '$2$1'), /delete after axPos in catAx/],
  ['bounds out of order', spoilt(CHART, '<c:scaling><c:orientation val="minMax"/>', '<c:scaling><c:min val="0"/><c:orientation val="minMax"/>'), /orientation after min in scaling/],
  ['a fill after its line', spoilt(CHART, /(<a:solidFill><a:srgbClr val="FFFFFF"\/><\/a:solidFill>)(<a:ln .*?<\/a:ln>)/, '$2$1'), /solidFill after ln in spPr/],
  ['an element the schema does not have', spoilt(CHART, '<c:gapWidth', '<c:gap/><c:gapWidth'), /gap in barChart/],
  ['labels where stacked bars have none', spoilt(CHART, '<c:dLblPos val="ctr"/>', '<c:dLblPos val="outEnd"/>'), /labels of a barChart at outEnd/],
  ['an axis that is not there', spoilt(CHART, '<c:axId val="222222222"/></c:barChart>', '<c:axId val="7"/></c:barChart>'), /no axis 7/],
  ['an axis that crosses none', spoilt(CHART, '<c:crossAx val="222222222"/>', '<c:crossAx val="7"/>'), /crosses none/],
  ['two series of one number', spoilt(CHART, '<c:idx val="1"/>', '<c:idx val="0"/>'), /one number/],
  ['more points than counted', spoilt(CHART, '<c:ptCount val="2"/>', '<c:ptCount val="1"/>'), /point 1 of 1/],
  ['a colour that is none', spoilt(CHART, '4472C4', 'azul'), /colour azul/],
  ['cells of a sheet that is not there', spoilt(CHART, /<c:f>[^<]*<\/c:f>/, '<c:f>Nada!$A$1:$A$2</c:f>'), /of a sheet that is not there/],
  ['another shape moved', spoilt(DRAWING, /<xdr:row>\d+</, '<xdr:row>7<'), /a shape changed/],
  ['another shape gone', spoilt(DRAWING, anchors[0]!, ''), /a shape changed/],
  ['the shape twice', spoilt(DRAWING, anchors[1]!, anchors[1]! + anchors[1]!), /shape 3 twice/],
  ['another shape’s chart exchanged', spoilt(RELATIONSHIPS, '../charts/chart1.xml', '../charts/chart2.xml'), /rId1 leads elsewhere/],
])('refused: %s', (_, parts, reason) => {
  expect(checked(parts)).toThrow(XlsxError);
  expect(checked(parts)).toThrow(expect.objectContaining({ code: 'saveUnsafe', detail: expect.stringMatching(reason) as string }));
});

test('another chart changes at most where it names a sheet', () => {
  const intent = { ...allowed, parts: new Set([...allowed.parts, THEIRS]) };
  const named = spoilt(THEIRS, /<c:f>[^<]*!/g, '<c:f>Otra!');
  expect(checked(named, intent)).not.toThrow();
  expect(checked(named)).toThrow(/was not to change/);
  expect(checked(spoilt(THEIRS, '<c:gapWidth val="219"/>', '<c:gapWidth val="218"/>'), intent)).toThrow(/a chart that was not to change/);
});

test('a drawing does not go while a shape of it was to stay', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const links = 'xl/worksheets/_rels/sheet1.xml.rels';
  const gone = Object.fromEntries(Object.entries(unzip(file)).filter(([name]) => !/drawings|charts/.test(name)));
  const parts = {
    ...gone,
    [sheet]: gone[sheet]!.replace(/<drawing [^>]*>/, ''), [links]: gone[links]!.replace(/<Relationship [^>]*>/, ''), '[Content_Types].xml': gone['[Content_Types].xml']!.replace(/<Override PartName="\/xl\/(drawings|charts)[^>]*>/g, ''),
  };
  const removed = new Set([DRAWING, THEIRS]);
  const intent = (shapes: ReadonlySet<number>): Intent => ({
    parts: new Set([...Object.keys(parts), DRAWING, RELATIONSHIPS, THEIRS]), removed, sheets: new Map([[sheet, { cells: new Set(), elements: new Set(['drawing']) }]]),
    charts: { charts: new Set([THEIRS]), shapes: new Map([[DRAWING, shapes]]) },
  });
  expect(checked(parts, intent(new Set([2])))).not.toThrow();
  expect(checked(parts, intent(new Set()))).toThrow(/gone with shapes that were to stay/);
});
