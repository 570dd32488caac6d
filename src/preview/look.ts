/** How one cell of the workbook looks, as a page's element shows it: its own format, and over it what conditional formats say. */
import { element } from './element';
import { shrunkSize } from '../host/office/autofit';
import type { BorderStyle, BorderWeight, CellFormat, CellValue, SheetModel } from '../host/workbook-model';
import type { ConditionalLook } from '../host/xlsx/conditional-look';

const JUSTIFY: Readonly<Record<CellFormat['vertical'], string>> = { Top: 'flex-start', Center: 'center', Bottom: 'flex-end', Justify: 'flex-start', Distributed: 'center' };
const WIDTHS: Readonly<Record<BorderWeight, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };
const STYLES: Readonly<Record<BorderStyle, string>> = { None: 'none', Continuous: 'solid', Dash: 'dashed', DashDot: 'dashed', DashDotDot: 'dashed', Dot: 'dotted', Double: 'double', SlantDashDot: 'dashed' };
const GRIDLINE = '#e2e2e2';

type Edge = CellFormat['borders']['EdgeBottom'];

function line(edge: Edge, fill: string | null, gridlines: boolean): string {
  if (edge && edge.style !== 'None') return `${edge.style === 'Double' ? 3 : WIDTHS[edge.weight]}px ${STYLES[edge.style]} ${edge.color}`;
  return `1px solid ${fill ?? (gridlines ? GRIDLINE : 'transparent')}`;
}

function alignment(value: CellValue, { horizontal }: CellFormat): string {
  if (horizontal === 'Center' || horizontal === 'CenterAcrossSelection' || horizontal === 'Distributed') return 'center';
  if (horizontal !== 'General') return horizontal === 'Right' ? 'right' : horizontal === 'Justify' ? 'justify' : 'left';
  return typeof value === 'number' ? 'right' : typeof value === 'boolean' || (typeof value === 'object' && value !== null) ? 'center' : 'left';
}

/** @param last the cell at the far corner, which is another where cells are merged */
export function drawnCell(sheet: SheetModel, row: number, column: number, last: { readonly row: number; readonly column: number }, over: ConditionalLook): HTMLElement {
  const format = sheet.format(row, column);
  const value = sheet.value(row, column);
  const fill = over.fill ?? format.fill;
  const corner = sheet.format(last.row, last.column);
  const bottom = corner.borders.EdgeBottom ?? sheet.format(last.row + 1, column).borders.EdgeTop;
  const right = corner.borders.EdgeRight ?? sheet.format(row, last.column + 1).borders.EdgeLeft;
  const link = sheet.hyperlink(row, column);
  const shown = sheet.text(row, column, over.numberFormat ?? format.numberFormat);
  const text = element('span', { className: link ? 'text link' : 'text', textContent: shown });
  const size = format.shrink && !format.wrap ? shrunkSize(shown, sheet.columnWidth(column), format) : format.fontSize;
  const cell = element('div', { className: 'cell' }, text);
  if (link?.screenTip) cell.title = link.screenTip;
  Object.assign(text.style, {
    whiteSpace: format.wrap ? 'pre-wrap' : 'pre',
    textAlign: alignment(value, format),
    textDecoration: `${format.underline ? 'underline ' : ''}${format.strikethrough ? 'line-through' : ''}`.trim() || 'none',
    paddingLeft: `${3 + format.indent * 9}px`,
  });
  Object.assign(cell.style, {
    background: fill ?? '',
    color: over.fontColor ?? format.fontColor,
    font: `${(over.italic ?? format.italic) ? 'italic ' : ''}${(over.bold ?? format.bold) ? '700' : '400'} ${size}pt/1.22 ${fontStack(format.fontName)}`,
    justifyContent: JUSTIFY[format.vertical],
    borderBottom: line(bottom, fill, sheet.showGridlines),
    borderRight: line(right, fill, sheet.showGridlines),
  });
  return cell;
}

const fontStack = (name: string): string => `"${name.replace(/["\\]/g, '')}", Calibri, Carlito, Arial, sans-serif`;

/** Text that neither wraps nor shrinks runs on over empty cells beside it. */
export function runsOn(sheet: SheetModel, row: number, column: number): boolean {
  const { wrap, shrink, horizontal } = sheet.format(row, column);
  return !wrap && !shrink && (horizontal === 'General' || horizontal === 'Left') && typeof sheet.value(row, column) === 'string';
}
