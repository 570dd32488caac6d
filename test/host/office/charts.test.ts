/** Charts made, read, changed and taken away through Office.js, and the parts that are written of them. */
import { parseXml, type XmlElement } from '../../../src/host/xlsx/xml';
import { openXlsx } from '../../../src/host/xlsx/open';
import { startExcel } from '../../../src/host';
import { build, relationships, STRICT, unzip } from '../xlsx/build';
import { failure, onSheet, open, openProtected, type Open } from './excel';

const CHART = 'xl/charts/chart1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';
let opened: Open;
const parts = (): Record<string, string> => unzip(opened.model.save());
const reopened = (): void => {
  const model = openXlsx(opened.model.save());
  opened = { model, session: startExcel(model) };
};

/** Three phases, two series; and six milestones below. */
const DATA = [['Fase', 'Alcanzada', 'Documentada'], ['Fase 1', 4, 6], ['Fase 2', '=B2+1', 3], ['Fase 3', 2, 2]];

beforeEach(async () => {
  opened = open(['Resumen', 'Datos del año']);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Datos del año').getRange('A1:C4').values = DATA;
    await context.sync();
  });
});

const add = (type: Excel.ChartType | string, address = 'A1:C4', by?: 'Auto' | 'Columns' | 'Rows') => (sheet: Excel.Worksheet, { workbook }: Excel.RequestContext): Excel.Chart =>
  sheet.charts.add(type as Excel.ChartType, workbook.worksheets.getItem('Datos del año').getRange(address), by as Excel.ChartSeriesBy);

const make = (type: string, act: (chart: Excel.Chart, sheet: Excel.Worksheet, context: Excel.RequestContext) => void = () => undefined): Promise<void> =>
  onSheet((sheet, context) => act(add(type)(sheet, context), sheet, context), () => undefined);

/** Names of the elements, in their order: `a(b c)`. Of what is told apart, the parts named are left out. */
function outline(element: XmlElement, leaves: readonly string[]): string {
  const children = leaves.includes(element.local) ? [] : element.children.map((each) => outline(each, leaves));
  return children.length > 0 ? `${element.local}(${children.join(' ')})` : element.local;
}
const find = (element: XmlElement, local: string): XmlElement | undefined => (element.local === local ? element : element.children.map((each) => find(each, local)).find((each) => each !== undefined));
const tree = (part = CHART): XmlElement => parseXml(parts()[part]!, part);

describe('a chart', () => {
  it('is made of a range, with series by columns or rows, and told by name, place and series', async () => {
    const told = await onSheet(
      (sheet, context) => {
        const chart = add('ColumnClustered')(sheet, context);
        const turned = add('BarStacked', 'A1:C4', 'Rows')(sheet, context);
        return [chart.load('name,chartType,id'), chart.series.load('items/name'), turned.load('name,chartType,id'), turned.series.load('items/name'), sheet.charts.load('count'), sheet.charts.getCount()] as const;
      },
      ([chart, series, turned, rows, charts, count]) => [
        [chart.name, chart.chartType, series.items.map(({ name }) => name)],
        [turned.name, turned.chartType, rows.items.map(({ name }) => name)],
        chart.id !== turned.id, charts.count, count.value,
      ],
    );
    expect(told).toEqual([['Chart 1', 'ColumnClustered', ['Alcanzada', 'Documentada']], ['Chart 2', 'BarStacked', ['Fase 1', 'Fase 2', 'Fase 3']], true, 2, 2]);
  });

  it.each([
    ['ColumnClustered', 'col clustered'], ['ColumnStacked', 'col stacked'], ['ColumnStacked100', 'col percentStacked'],
    ['BarClustered', 'bar clustered'], ['BarStacked', 'bar stacked'], ['BarStacked100', 'bar percentStacked'],
  ])('%s is written as %s bars and read back', async (type, bars) => {
    await make(type);
    const plot = find(tree(), 'barChart')!;
    const val = (local: string): string | undefined => plot.children.find((each) => each.local === local)?.attributes.val;
    expect(`${val('barDir')!} ${val('grouping')!}`).toBe(bars);
    expect(val('overlap')).toBe(bars.endsWith('clustered') ? (bars.startsWith('col') ? '-27' : '0') : '100');
    reopened();
    expect(await onSheet((sheet) => sheet.charts.getItemAt(0).load('chartType'), ({ chartType }) => chartType)).toBe(type);
  });

  it('keeps references to the cells and what they hold, formulas calculated, sheets quoted', async () => {
    await make('ColumnClustered');
    const text = parts()[CHART]!;
    expect(text).toContain("<c:tx><c:strRef><c:f>'Datos del año'!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>Alcanzada</c:v></c:pt></c:strCache></c:strRef></c:tx>");
    expect(text).toContain("<c:f>'Datos del año'!$A$2:$A$4</c:f><c:strCache><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>Fase 1</c:v></c:pt>");
    expect(text).toContain("<c:f>'Datos del año'!$B$2:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>4</c:v></c:pt><c:pt idx=\"1\"><c:v>5</c:v></c:pt><c:pt idx=\"2\"><c:v>2</c:v></c:pt></c:numCache>");
  });

  it.each<[string, unknown[][], string | undefined, [name: string, categories: string | null, values: string][]]>([
    ['headings on both sides', [['x', 'a', 'b'], ['p', 1, 2], ['q', 3, 4], ['r', 5, 6]], undefined, [['a', 'A2:A4', 'B2:B4'], ['b', 'A2:A4', 'C2:C4']]],
    ['an empty corner over years', [['', 2008, 2009], ['p', 1, 2], ['q', 3, 4]], 'Columns', [['2008', 'A2:A3', 'B2:B3'], ['2009', 'A2:A3', 'C2:C3']]],
    ['numbers only', [[1, 2], [3, 4], [5, 6]], undefined, [['Series1', null, 'A1:A3'], ['Series2', null, 'B1:B3']]],
    ['one column with a heading', [['a'], [1], [2]], undefined, [['a', null, 'A2:A3']]],
    ['more columns than rows', [['', 'p', 'q', 'r'], ['a', 1, 2, 3]], undefined, [['a', 'B1:D1', 'B2:D2']]],
    ['no heading row', [['p', 1], ['q', 2], ['r', 3]], undefined, [['Series1', 'A1:A3', 'B1:B3']]],
  ])('reads %s', async (_, values, by, series) => {
    const made = await onSheet(
      (sheet) => {
        const range = sheet.getRange('A1').getResizedRange(values.length - 1, values[0]!.length - 1);
        range.values = values;
        return sheet.charts.add('ColumnClustered', range, by as Excel.ChartSeriesBy).series.load('items/name');
      },
      ({ items }) => items.map(({ name }) => name),
    );
    expect(made).toEqual(series.map(([name]) => name));
    const [chart] = opened.model.sheets()[0]!.charts();
    const plain = (formula: string | null): string | null => formula?.replace('=Resumen!', '').replaceAll('$', '') ?? null;
    expect(chart!.series().map((each) => [plain(each.categories), plain(each.values)])).toEqual(series.map(([, categories, range]) => [categories, range]));
  });

  it('brings what it keeps of the cells up to date when they change, at once and in a later session', async () => {
    await make('ColumnClustered');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Datos del año').getRange('B2').values = [[9]];
      await context.sync();
    });
    expect(parts()[CHART]).toContain('<c:pt idx="0"><c:v>9</c:v></c:pt><c:pt idx="1"><c:v>10</c:v></c:pt>');
    reopened();
    await onSheet((sheet, { workbook }) => {
      workbook.worksheets.getItem('Datos del año').getRange('B2').values = [[7]];
      sheet.charts.getItemAt(0).setData(workbook.worksheets.getItem('Datos del año').getRange('A1:C4'), 'Columns');
    }, () => undefined);
    expect(parts()[CHART]).toContain('<c:pt idx="0"><c:v>7</c:v></c:pt><c:pt idx="1"><c:v>8</c:v></c:pt>');
  });

  it('counts text as nothing, keeps errors, leaves empty cells out', async () => {
    await onSheet((sheet, context) => {
      context.workbook.worksheets.getItem('Datos del año').getRange('B2:B4').values = [['nada'], ['=NA()'], ['']];
      add('ColumnClustered')(sheet, context);
    }, () => undefined);
    expect(parts()[CHART]).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>0</c:v></c:pt><c:pt idx="1"><c:v>#N/A</c:v></c:pt></c:numCache>');
  });

  it('follows a sheet that is renamed, and says #REF! of one taken away', async () => {
    await make('ColumnClustered');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Datos del año').name = 'Cifras';
      await context.sync();
    });
    expect(parts()[CHART]).toContain('<c:f>Cifras!$B$2:$B$4</c:f>');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Cifras').delete();
      await context.sync();
    });
    expect(parts()[CHART]).toContain('<c:f>#REF!</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>4</c:v></c:pt>');
  });
});

describe('what is set', () => {
  const look = (chart: Excel.Chart): void => {
    chart.name = 'Crisol: fases';
    chart.title.text = 'Programas < por fase';
    chart.title.format.font.size = 13;
    chart.title.format.font.color = '#1F3864';
    chart.title.format.font.bold = true;
    chart.title.format.font.name = 'Arial';
    chart.legend.position = 'Top';
    chart.legend.format.font.size = 11;
    chart.format.fill.setSolidColor('#FAFAFA');
    chart.format.border.lineStyle = 'None';
    chart.format.font.color = '#222222';
    const { categoryAxis, valueAxis } = chart.axes;
    categoryAxis.reversePlotOrder = true;
    categoryAxis.tickLabelSpacing = 2;
    categoryAxis.format.font.size = 8;
    categoryAxis.format.line.color = '#333333';
    categoryAxis.position = 'Maximum';
    categoryAxis.majorTickMark = 'Outside';
    categoryAxis.tickLabelPosition = 'Low';
    valueAxis.minimum = 0;
    valueAxis.maximum = 10;
    valueAxis.majorUnit = 2;
    valueAxis.numberFormat = '0.0';
    valueAxis.majorGridlines.visible = true;
    valueAxis.majorGridlines.format.line.color = '#EEEEEE';
    valueAxis.title.text = 'Programas';
    valueAxis.title.format.font.italic = true;
    const first = chart.series.getItemAt(0);
    first.format.fill.setSolidColor('#0072B2');
    first.format.line.color = '#000000';
    first.format.line.weight = 1.5;
    first.format.line.lineStyle = 'Dash';
    first.hasDataLabels = true;
    first.dataLabels.position = 'OutsideEnd';
    first.dataLabels.numberFormat = '0';
    first.dataLabels.showSeriesName = true;
    first.dataLabels.separator = ': ';
    first.dataLabels.format.font.color = '#111111';
    first.gapWidth = 60;
    first.overlap = -10;
    first.points.getItemAt(1).format.fill.setSolidColor('#D55E00');
    chart.setPosition('B2', 'H20');
  };

  it('is told by the chart in this session and in the next', async () => {
    await make('BarClustered', look);
    const told = () =>
      onSheet(
        (sheet) => {
          const chart = sheet.charts.getItem('CRISOL: FASES');
          const { categoryAxis, valueAxis } = chart.axes;
          const first = chart.series.getItemAt(0);
          return [
            chart.load('name,left,top,width,height'), chart.title.load('text,visible,overlay'), chart.title.format.font.load('size,color,bold,name,italic'), chart.legend.load('visible,position'),
            categoryAxis.load('reversePlotOrder,tickLabelSpacing,position,majorTickMark,tickLabelPosition,visible,type'), categoryAxis.format.font.load('size'),
            valueAxis.load('minimum,maximum,majorUnit,numberFormat,linkNumberFormat'), valueAxis.majorGridlines.load('visible'), valueAxis.title.load('text,visible'),
            first.load('name,hasDataLabels,gapWidth,overlap'), first.dataLabels.load('position,numberFormat,showValue,showSeriesName,separator'), first.format.line.load('color,weight,lineStyle'),
            chart.format.border.load('lineStyle'),
          ] as const;
        },
        (all) => all.map((each) => each.toJSON() as unknown),
      );
    const now = await told();
    expect(now).toEqual([
      expect.objectContaining({ name: 'Crisol: fases', left: 48, top: 15, width: 336, height: 285 }),
      expect.objectContaining({ text: 'Programas < por fase', visible: true, overlay: false }), { size: 13, color: '#1F3864', bold: true, name: 'Arial', italic: null }, expect.objectContaining({ visible: true, position: 'Top' }),
      expect.objectContaining({ reversePlotOrder: true, tickLabelSpacing: 2, position: 'Maximum', majorTickMark: 'Outside', tickLabelPosition: 'Low', visible: true, type: 'Category' }), { size: 8 },
      expect.objectContaining({ minimum: 0, maximum: 10, majorUnit: 2, numberFormat: '0.0', linkNumberFormat: false }), expect.objectContaining({ visible: true }), expect.objectContaining({ text: 'Programas', visible: true }),
      expect.objectContaining({ name: 'Alcanzada', hasDataLabels: true, gapWidth: 60, overlap: -10 }), expect.objectContaining({ position: 'OutsideEnd', numberFormat: '0', showValue: true, showSeriesName: true, separator: ': ' }),
      { color: '#000000', weight: 1.5, lineStyle: 'Dash' }, { lineStyle: 'None' },
    ]);
    reopened();
    expect(await told()).toEqual(now);
  });

  it('stands in the order of ECMA-376', async () => {
    await make('BarClustered', look);
    const root = tree();
    const leaves = ['txPr', 'rich', 'spPr', 'cat', 'val', 'tx'];
    expect(outline(root, ['plotArea', ...leaves])).toBe('chartSpace(date1904 roundedCorners chart(title(tx overlay) autoTitleDeleted plotArea legend(legendPos overlay txPr) plotVisOnly dispBlanksAs) spPr txPr)');
    expect(outline(find(root, 'barChart')!, leaves)).toBe(
      'barChart(barDir grouping varyColors ser(idx order tx spPr invertIfNegative dPt(idx spPr) dLbls(numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator) cat val) ' +
        'ser(idx order tx spPr invertIfNegative cat val) gapWidth overlap axId axId)',
    );
    expect(outline(find(root, 'catAx')!, leaves)).toBe('catAx(axId scaling(orientation) delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl)');
    expect(outline(find(root, 'valAx')!, leaves)).toBe(
      'valAx(axId scaling(orientation max min) delete axPos majorGridlines(spPr) title(tx overlay) numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit)',
    );
    expect(outline(find(root, 'ser')!.children.find(({ local }) => local === 'spPr')!, [])).toBe('spPr(solidFill(srgbClr) ln(solidFill(srgbClr) prstDash))');
    expect(outline(find(root, 'rich')!, [])).toBe('rich(bodyPr lstStyle p(pPr(defRPr(solidFill(srgbClr) latin)) r(rPr(solidFill(srgbClr) latin) t)))');
    expect(outline(tree(DRAWING), [])).toBe(
      'wsDr(twoCellAnchor(from(col colOff row rowOff) to(col colOff row rowOff) graphicFrame(nvGraphicFramePr(cNvPr cNvGraphicFramePr) xfrm(off ext) graphic(graphicData(chart))) clientData))',
    );
  });

  it.each([['Pie', 'varyColors ser firstSliceAng'], ['Doughnut', 'varyColors ser firstSliceAng holeSize']])('%s has a colour a slice and a legend', async (type, order) => {
    await onSheet((sheet, context) => {
      const chart = add(type, 'A1:B4')(sheet, context);
      const [series] = [chart.series.getItemAt(0)];
      series.hasDataLabels = true;
      series.dataLabels.showValue = false;
      series.dataLabels.showPercentage = true;
      series.points.getItemAt(2).format.fill.setSolidColor('#009E73');
    }, () => undefined);
    const plot = find(tree(), type === 'Pie' ? 'pieChart' : 'doughnutChart')!;
    expect(outline(plot, ['ser'])).toBe(`${plot.local}(${order})`);
    expect(outline(plot.children[1]!, ['dLbls', 'tx', 'cat', 'val', 'spPr'])).toBe('ser(idx order tx dPt(idx bubble3D spPr) dPt(idx bubble3D spPr) dPt(idx bubble3D spPr) dLbls cat val)');
    expect(await onSheet((sheet) => sheet.charts.getItemAt(0).legend.load('visible'), ({ visible }) => visible)).toBe(true);
    expect((await failure((sheet) => sheet.charts.getItemAt(0).axes.valueAxis.load('visible'))).code).toBe('ItemNotFound');
  });

  it('set again to the same leaves the file as it is', async () => {
    await make('BarClustered', look);
    reopened();
    const before = opened.model.save();
    await onSheet((sheet, { workbook }) => {
      const chart = sheet.charts.getItem('Crisol: fases');
      chart.setData(workbook.worksheets.getItem('Datos del año').getRange('A1:C4'), 'Columns');
      look(chart);
    }, () => undefined);
    expect(Buffer.compare(opened.model.save(), before)).toBe(0);
  });

  it('goes: title, legend, labels, axis, gridlines, bounds', async () => {
    await make('BarClustered', look);
    await onSheet((sheet) => {
      const chart = sheet.charts.getItemAt(0);
      chart.title.visible = false;
      chart.legend.visible = false;
      chart.series.getItemAt(0).hasDataLabels = false;
      chart.axes.valueAxis.visible = false;
      chart.axes.valueAxis.majorGridlines.visible = false;
      (chart.axes.valueAxis as { minimum: unknown }).minimum = '';
      chart.axes.valueAxis.title.visible = false;
      chart.series.getItemAt(1).delete();
    }, () => undefined);
    const text = parts()[CHART]!;
    for (const gone of ['<c:title>', '<c:legend>', '<c:dLbls>', '<c:majorGridlines>', '<c:min ', 'Documentada']) expect(text).not.toContain(gone);
    expect(text).toContain('<c:autoTitleDeleted val="1"/>');
    expect(text).toMatch(/<c:valAx>.*<c:delete val="1"\/>/);
  });

  it('a title of several lines, or of a cell', async () => {
    const text = await onSheet(
      (sheet, context) => {
        const chart = add('Pie', 'A1:B4')(sheet, context);
        chart.title.text = 'Uno\nDos';
        const other = add('Pie', 'A1:B4')(sheet, context);
        other.title.setFormula("='Datos del año'!A2");
        return [chart.title.load('text'), other.title.load('text'), add('Pie', 'A1:B4')(sheet, context).title.load('text')] as const;
      },
      (all) => all.map((each) => each.text),
    );
    expect(text).toEqual(['Uno\nDos', 'Fase 1', 'Alcanzada']);
    expect(parts()['xl/charts/chart2.xml']).toContain("<c:title><c:tx><c:strRef><c:f>'Datos del año'!$A$2</c:f><c:strCache>");
  });

  it('series of their own, with a name and cells', async () => {
    await onSheet((sheet, { workbook }) => {
      const data = workbook.worksheets.getItem('Datos del año');
      const chart = sheet.charts.add('ColumnClustered', data.getRange('A1:B4'), 'Columns');
      const series = chart.series.add('Ambas & más');
      series.setValues(data.getRange('C2:C4'));
      series.setXAxisValues(data.getRange('A2:A4'));
    }, () => undefined);
    const [chart] = opened.model.sheets()[0]!.charts();
    expect(chart!.series().map(({ name, values, categories }) => [name, values, categories])).toEqual([
      ['Alcanzada', "='Datos del año'!$B$2:$B$4", "='Datos del año'!$A$2:$A$4"],
      ['Ambas & más', "='Datos del año'!$C$2:$C$4", "='Datos del año'!$A$2:$A$4"],
    ]);
    expect(parts()[CHART]).toContain('<c:tx><c:v>Ambas &amp; más</c:v></c:tx>');
  });

  it('data of fewer or more columns: series that stay keep their looks', async () => {
    await make('ColumnClustered', (chart) => chart.series.getItemAt(0).format.fill.setSolidColor('#CC79A7'));
    const set = (address: string) => onSheet((sheet, { workbook }) => sheet.charts.getItemAt(0).setData(workbook.worksheets.getItem('Datos del año').getRange(address), 'Columns'), () => undefined);
    await set('A1:B3');
    expect(parts()[CHART]!.match(/<c:ser>/g)).toHaveLength(1);
    await set('A1:C4');
    expect(parts()[CHART]!.match(/<c:ser>/g)).toHaveLength(2);
    expect(parts()[CHART]).toContain('CC79A7');
  });
});

describe('its place', () => {
  it('is in points, whatever the widths; a start alone moves it', async () => {
    const places = await onSheet(
      async (sheet, context) => {
        sheet.getRange('A:A').format.columnWidth = 100;
        const chart = add('Pie', 'A1:B4')(sheet, context);
        chart.left = 130;
        chart.top = 20;
        chart.width = 200;
        chart.height = 150;
        const moved = add('Pie', 'A1:B4')(sheet, context);
        moved.width = 222;
        moved.setPosition('B3');
        const covering = add('Pie', 'A1:B4')(sheet, context);
        covering.setPosition(sheet.getRange('B2'), sheet.getRange('C4'));
        await context.sync();
        return [chart, moved, covering].map((each) => each.load('left,top,width,height'));
      },
      (all) => all.map(({ left, top, width, height }) => [left, top, width, height].map(Math.round)),
    );
    expect(places).toEqual([[130, 20, 200, 150], [100, 30, 222, 216], [100, 15, 96, 45]]);
  });
});

describe('taken away', () => {
  it('a chart leaves no part, relationship or type behind; the last one no drawing', async () => {
    const before = Object.keys(parts());
    await make('Pie');
    await make('BarStacked');
    await onSheet((sheet) => sheet.charts.getItem('Chart 1').delete(), () => undefined);
    expect(Object.keys(parts()).filter((name) => /chart|drawing/.test(name)).sort()).toEqual(['xl/charts/chart2.xml', 'xl/drawings/_rels/drawing1.xml.rels', DRAWING]);
    reopened();
    await onSheet((sheet) => sheet.charts.getItemAt(0).delete(), () => undefined);
    const after = parts();
    expect(Object.keys(after).filter((name) => !name.startsWith('xl/worksheets/_rels/')).sort()).toEqual([...before].sort());
    expect(after['[Content_Types].xml']).not.toMatch(/chart|drawing/);
    expect(after['xl/worksheets/sheet1.xml']).not.toContain('drawing');
  });

  it('a sheet takes its charts along', async () => {
    await make('Pie');
    reopened();
    await onSheet((sheet) => sheet.delete(), () => undefined);
    expect(Object.keys(parts()).filter((name) => /chart|drawing/.test(name))).toEqual([]);
  });
});

describe('what cannot be is refused', () => {
  it.each<[string, string, string, (chart: Excel.Chart, sheet: Excel.Worksheet) => unknown]>([
    ['another kind', 'NotImplemented', 'ChartCollection.add', (_, sheet) => sheet.charts.add('Line', sheet.getRange('A1:B2')).load('name')],
    ['a picture', 'NotImplemented', 'Chart.getImage', (chart) => chart.getImage()],
    ['labels of the whole chart', 'NotImplemented', 'Chart.dataLabels', (chart) => chart.dataLabels.load('position')],
    ['trend lines', 'NotImplemented', 'ChartSeries.trendlines', (chart) => chart.series.getItemAt(0).trendlines.load('items')],
    ['another type', 'NotImplemented', 'Chart.chartType', (chart) => void (chart.chartType = 'Line')],
    ['a logarithmic axis', 'NotImplemented', 'ChartAxis.scaleType', (chart) => void (chart.axes.valueAxis.scaleType = 'Logarithmic')],
    ['a bound nobody set', 'NotImplemented', 'ChartAxis.maximum', (chart) => chart.axes.valueAxis.load('maximum')],
    ['events', 'NotImplemented', 'ChartCollection._RegisterAddedEvent', (_, sheet) => sheet.charts.onAdded.add(() => Promise.resolve())],
    ['a chart not there', 'ItemNotFound', 'ChartCollection.getItem', (_, sheet) => sheet.charts.getItem('no').load('name')],
    ['a number not there', 'InvalidArgument', 'ChartCollection.getItemAt', (_, sheet) => sheet.charts.getItemAt(7).load('name')],
    ['a series not there', 'InvalidArgument', 'ChartSeriesCollection.getItemAt', (chart) => chart.series.getItemAt(2).load('name')],
    ['labels outside of stacked bars', 'InvalidArgument', 'ChartDataLabels.position', (chart) => {
      chart.series.getItemAt(0).hasDataLabels = true;
      chart.series.getItemAt(0).dataLabels.position = 'OutsideEnd';
    }],
    ['labels that are not shown', 'InvalidOperation', 'ChartDataLabels.showValue', (chart) => void (chart.series.getItemAt(1).dataLabels.showValue = true)],
    ['a gap too wide', 'InvalidArgument', 'ChartSeries.gapWidth', (chart) => void (chart.series.getItemAt(0).gapWidth = 501)],
    ['no colour', 'InvalidArgument', 'ChartFill.setSolidColor', (chart) => chart.series.getItemAt(0).format.fill.setSolidColor('azulito')],
    ['a place on another sheet', 'InvalidArgument', 'Chart.setPosition', (chart) => chart.setPosition("'Datos del año'!A1", 'B2')],
    ['an empty name', 'InvalidArgument', 'Chart.name', (chart) => void (chart.name = '')],
  ])('%s', async (_, code, location, act) => {
    const error = await failure((sheet, context) => act(add('BarStacked')(sheet, context), sheet) as undefined);
    expect([error.code, error.debugInfo.errorLocation]).toEqual([code, location]);
  });

  it('one that is missing is a null object', async () => {
    expect(await onSheet((sheet) => sheet.charts.getItemOrNullObject('no').load('name'), ({ isNullObject }) => isNullObject)).toBe(true);
  });

  it('on a protected sheet', async () => {
    openProtected();
    expect((await failure((sheet) => sheet.charts.add('Pie', sheet.getRange('A1:B2')).load('name'))).code).toBe('AccessDenied');
  });
});

// Charts of a file.

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const cell = (local: string, column: number, row: number): string => `<xdr:${local}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${local}>`;
const shape = (id: number, name: string, inner: string, uri = C): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
const PICTURE = `<xdr:oneCellAnchor>${cell('from', 9, 1)}<xdr:ext cx="952500" cy="952500"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="7" name="Cuadro 6"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>`;
const OFFICERS = {
  [DRAWING]:
    `<?xml version="1.0"?>\n<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"> <xdr:twoCellAnchor editAs="oneCell">${cell('from', 1, 1)}${cell('to', 4, 9)}${shape(2, 'Gráfico 1', `<c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="rId1"/>`)}</xdr:twoCellAnchor>\n${PICTURE}` +
    `<xdr:oneCellAnchor>${cell('from', 1, 20)}<xdr:ext cx="1270000" cy="635000"/>${shape(3, 'Columnas', `<c:chart xmlns:c="${C}" xmlns:r="${R}" r:id="rId2"/>`)}</xdr:oneCellAnchor></xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'chart', '/xl/charts/chart2.xml']),
  [CHART]: `<c:chartSpace xmlns:c="${C}"><c:chart><c:plotArea><c:lineChart><c:grouping val="standard"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>'Hoja 1'!$A$1:$A$2</c:f><c:numCache><c:ptCount val="2"/><c:pt idx="0"><c:v>99</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:lineChart></c:plotArea></c:chart></c:chartSpace>`,
  // As openpyxl writes: without prefix, and little else.
  'xl/charts/chart2.xml':
    `<chartSpace xmlns="${C}"><chart><plotArea><barChart><barDir val="col"/><grouping val="clustered"/><ser><idx val="0"/><order val="0"/><val><numRef><f>'Hoja 1'!$A$1:$A$2</f></numRef></val></ser>` +
    '<gapWidth val="10"/><axId val="10"/><axId val="20"/></barChart><valAx><axId val="20"/><scaling/><delete val="0"/><axPos val="l"/><crossAx val="10"/></valAx><catAx><axId val="10"/><scaling/><delete val="0"/><axPos val="b"/><crossAx val="20"/></catAx></plotArea></chart></chartSpace>',
};
const openOfficers = (): void => {
  const DRAWINGML = 'application/vnd.openxmlformats-officedocument';
  const file = build({
    sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData><drawing r:id="rId1"/>'],
    parts: { ...OFFICERS, 'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing1.xml']) },
  });
  const all = unzip(file);
  const types = Object.keys(OFFICERS).filter((name) => !name.endsWith('.rels')).map((name) => `<Override PartName="/${name}" ContentType="${DRAWINGML}.${name === DRAWING ? 'drawing' : 'drawingml.chart'}+xml"/>`);
  const model = openXlsx(build({ parts: { ...all, '[Content_Types].xml': all['[Content_Types].xml']!.replace('</Types>', `${types.join('')}</Types>`) } }));
  opened = { model, session: startExcel(model) };
};

describe('charts that the file had', () => {
  beforeEach(openOfficers);

  it('are listed by name and place; of a kind not known no more is told', async () => {
    expect(await onSheet((sheet) => sheet.charts.load('items/name,items/left,items/top,items/width,items/height'), ({ items }) => items.map(({ name, left, top, width, height }) => [name, left, top, width, height]))).toEqual([
      ['Gráfico 1', 48, 15, 144, 120], ['Columnas', 48, 300, 100, 50],
    ]);
    expect((await failure((sheet) => sheet.charts.getItem('Gráfico 1').load('chartType'))).code).toBe('NotImplemented');
    expect((await failure((sheet) => sheet.charts.getItem('Gráfico 1').series.load('items/name'))).code).toBe('NotImplemented');
  });

  it('stay as they are beside a new one, also when cells under them change', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:B3').values = [['x', 'y'], ['p', 5], ['q', 6]];
      sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns').name = 'Nuestro';
    }, () => undefined);
    const after = parts();
    for (const name of ['xl/charts/chart1.xml', 'xl/charts/chart2.xml'] as const) expect(after[name]).toBe(OFFICERS[name]);
    const drawing = after[DRAWING]!;
    expect(drawing.startsWith(OFFICERS[DRAWING].replace('</xdr:wsDr>', ''))).toBe(true);
    expect(drawing).toContain('<xdr:cNvPr id="8" name="Nuestro"/>');
    expect(after['xl/drawings/_rels/drawing1.xml.rels']).toContain('Id="rId3"');
    expect(await onSheet((sheet) => sheet.charts.load('items/name'), ({ items }) => items.map(({ name }) => name))).toEqual(['Gráfico 1', 'Columnas', 'Nuestro']);
  });

  it('take what code sets, in the part’s own prefixes and the schema’s order', async () => {
    await onSheet((sheet) => {
      const chart = sheet.charts.getItem('Columnas');
      chart.title.text = 'Nuevo';
      chart.series.getItemAt(0).format.fill.setSolidColor('#0072B2');
      chart.series.getItemAt(0).hasDataLabels = true;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.format.font.size = 9;
      chart.axes.valueAxis.majorGridlines.visible = true;
      chart.setPosition('C3', 'D4');
    }, () => undefined);
    const text = parts()['xl/charts/chart2.xml']!;
    expect(text).toContain('<chart><title><tx><rich><a:bodyPr/>');
    expect(text).toContain('<spPr><a:solidFill><a:srgbClr val="0072B2"/></a:solidFill></spPr><dLbls>');
    expect(text).toContain('<scaling><min val="0"/></scaling><delete val="0"/><axPos val="l"/><majorGridlines>');
    expect(text).toContain('<numCache><formatCode>General</formatCode><ptCount val="2"/>');
    expect(parts()[CHART]).toBe(OFFICERS[CHART]);
  });

  it('one that is deleted goes alone', async () => {
    await onSheet((sheet) => sheet.charts.getItem('Gráfico 1').delete(), () => undefined);
    const after = parts();
    expect(after[CHART]).toBeUndefined();
    expect(after['xl/charts/chart2.xml']).toBe(OFFICERS['xl/charts/chart2.xml']);
    expect(after[DRAWING]).toContain(PICTURE);
  });
});

it('a strict workbook gets strict charts', async () => {
  const model = openXlsx(build({ ns: STRICT, sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>'] }));
  opened = { model, session: startExcel(model) };
  await onSheet((sheet) => {
    const chart = sheet.charts.add('BarStacked', sheet.getRange('A1:A2'), 'Columns');
    chart.series.getItemAt(0).gapWidth = 40;
  }, () => undefined);
  const after = parts();
  expect(after[CHART]).toContain('xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart" xmlns:a="http://purl.oclc.org/ooxml/drawingml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"');
  expect(after[CHART]).toContain('<c:gapWidth val="40"/><c:overlap val="100"/>');
  for (const name of [CHART, DRAWING, 'xl/drawings/_rels/drawing1.xml.rels', 'xl/worksheets/_rels/sheet1.xml.rels']) expect(after[name]).not.toContain('schemas.openxmlformats.org/drawingml');
  expect(after['xl/drawings/_rels/drawing1.xml.rels']).toContain('Type="http://purl.oclc.org/ooxml/officeDocument/relationships/chart"');
  reopened();
  expect(await onSheet((sheet) => sheet.charts.getItemAt(0).series.getItemAt(0).load('gapWidth'), ({ gapWidth }) => gapWidth)).toBe(40);
});
