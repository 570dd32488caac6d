/**
 * New charts as text: the part of each kind, and the pieces that are put into one later. Knows no cells.
 * Percentages are plain numbers in strict files too: the schema has a form with a sign, which PowerPoint was seen not to read.
 */
import type { ChartAxisKind, ChartType } from '../workbook-model';
import { drawingNamespace } from './chart-xml';
import type { Package } from './package';

export const KINDS: Readonly<Record<ChartType, { readonly plot: 'barChart' | 'pieChart' | 'doughnutChart'; readonly dir?: 'col' | 'bar'; readonly grouping?: 'clustered' | 'stacked' | 'percentStacked' }>> = {
  ColumnClustered: { plot: 'barChart', dir: 'col', grouping: 'clustered' },
  ColumnStacked: { plot: 'barChart', dir: 'col', grouping: 'stacked' },
  ColumnStacked100: { plot: 'barChart', dir: 'col', grouping: 'percentStacked' },
  BarClustered: { plot: 'barChart', dir: 'bar', grouping: 'clustered' },
  BarStacked: { plot: 'barChart', dir: 'bar', grouping: 'stacked' },
  BarStacked100: { plot: 'barChart', dir: 'bar', grouping: 'percentStacked' },
  Pie: { plot: 'pieChart' },
  Doughnut: { plot: 'doughnutChart' },
};
export const AXES = { category: 'catAx', value: 'valAx' } as const;
const AXIS_IDS = { category: 111_111_111, value: 222_222_222 } as const;

/** Sizes of fonts are in hundredths of a point. */
export const POINTS = 100;
export const EMU_PER_POINT = 12_700;

/** Colours and fonts of a new chart: those of Office's theme, spelt out since the workbook may have another or none. */
const ACCENTS = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];
export const TEXT = '595959';
const PALE = 'D9D9D9';
export const WHITE = 'FFFFFF';
const FONT = 'Calibri';
export const accent = (index: number): string => ACCENTS[index % ACCENTS.length]!;

export const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill>`;

/** How a text stands: as is. */
export const BODY = '<a:bodyPr/>';
export const runXml = (local: 'defRPr' | 'rPr', size: number, bold = false): string =>
  `<a:${local} sz="${size * POINTS}" b="${bold ? 1 : 0}">${solid(TEXT)}<a:latin typeface="${FONT}"/></a:${local}>`;
export const textBody = (size: number, bold = false): string => `<c:txPr>${BODY}<a:lstStyle/><a:p><a:pPr>${runXml('defRPr', size, bold)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
export const lineXml = (color: string, points = 0.75): string => `<a:ln w="${points * EMU_PER_POINT}">${solid(color)}</a:ln>`;

export const gridlinesXml = (): string => `<c:majorGridlines><c:spPr>${lineXml(PALE)}</c:spPr></c:majorGridlines>`;

export const legendXml = (position: string): string => `<c:legend><c:legendPos val="${position}"/><c:overlay val="0"/>${textBody(9)}</c:legend>`;

export const labelsXml = (): string =>
  `<c:dLbls><c:numFmt formatCode="General" sourceLinked="1"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textBody(9)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
  '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

const axisXml = (kind: ChartAxisKind, at: 'b' | 'l'): string =>
  `<c:${AXES[kind]}><c:axId val="${AXIS_IDS[kind]}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/>${kind === 'value' ? gridlinesXml() : ''}` +
  '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
  `<c:spPr><a:noFill/>${kind === 'category' ? lineXml(PALE) : '<a:ln><a:noFill/></a:ln>'}</c:spPr>${textBody(9)}<c:crossAx val="${AXIS_IDS[kind === 'category' ? 'value' : 'category']}"/><c:crosses val="autoZero"/>` +
  (kind === 'category' ? '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>' : '<c:crossBetween val="between"/>') +
  `</c:${AXES[kind]}>`;

/** The part of a new chart of the type, without series; with several a legend stands below. */
export function chartXml(pack: Package, type: ChartType, legend: boolean, date1904: boolean): string {
  const { plot, dir, grouping } = KINDS[type];
  const gap = grouping === 'clustered' ? (dir === 'col' ? 219 : 182) : 150;
  const inner =
    plot === 'barChart'
      ? `<c:barDir val="${dir!}"/><c:grouping val="${grouping!}"/><c:varyColors val="0"/><c:gapWidth val="${gap}"/>` +
        `<c:overlap val="${grouping === 'clustered' ? (dir === 'col' ? -27 : 0) : 100}"/><c:axId val="${AXIS_IDS.category}"/><c:axId val="${AXIS_IDS.value}"/>`
      : `<c:varyColors val="1"/><c:firstSliceAng val="0"/>${plot === 'doughnutChart' ? '<c:holeSize val="60"/>' : ''}`;
  const axes = plot === 'barChart' ? axisXml('category', dir === 'col' ? 'b' : 'l') + axisXml('value', dir === 'col' ? 'l' : 'b') : '';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${drawingNamespace(pack, 'chart')}" xmlns:a="${drawingNamespace(pack, 'main')}" xmlns:r="${pack.relationshipsNamespace}"><c:date1904 val="${date1904 ? 1 : 0}"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:title><c:overlay val="0"/>${textBody(14)}</c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:${plot}>${inner}</c:${plot}>${axes}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    `${legend ? legendXml('b') : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${solid(WHITE)}${lineXml(PALE)}</c:spPr>${textBody(10)}</c:chartSpace>`
  );
}
