/**
 * What the series of a chart refer to: how a range is read as series, and the values that a chart keeps of its cells.
 * Knows cells only through sheets; writes nothing.
 */
import type { Area, CellValue, SeriesBy } from '../workbook-model';
import { areaName, parseArea, quoteSheet } from './address';
import { references } from './formula';
import { escapeText, escapeX } from './xml';

/** What is read of a sheet. */
export interface DataSheet {
  readonly name: string;
  value(row: number, column: number): CellValue;
  text(row: number, column: number): string;
  format(row: number, column: number): { readonly numberFormat: string };
  used(formats: boolean): Area | null;
}

/** One series' references, without `=`. */
export interface SeriesSource {
  readonly name: string | null;
  readonly categories: string | null;
  readonly values: string;
}

/** More points than this Excel does not plot of a series. */
const MAX_POINTS = 32_000;

export const reference = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${areaName(area, true)}`;

/** Series of a range. Headings are told by text, or by an empty corner; without a direction, the longer side is that of the points. */
export function seriesOf(sheet: DataSheet, area: Area, by: SeriesBy): SeriesSource[] {
  const used = sheet.used(false);
  const rows = Math.max(1, Math.min(area.rows, (used ? used.row + used.rows : 1) - area.row));
  const columns = Math.max(1, Math.min(area.columns, (used ? used.column + used.columns : 1) - area.column));
  const isText = (r: number, c: number): boolean => typeof sheet.value(area.row + r, area.column + c) === 'string';
  const corner = sheet.value(area.row, area.column);
  const blank = rows > 1 && columns > 1 && (corner === null || corner === '');
  const column = (c: number, from: number): number[] => Array.from({ length: rows - from }, (_, r) => r + from).filter((r) => !isText(r, c));
  const row = (r: number, from: number): number[] => Array.from({ length: columns - from }, (_, c) => c + from).filter((c) => !isText(r, c));
  const headRow = rows > 1 && (blank || (columns === 1 ? isText(0, 0) && column(0, 1).length > 0 : row(0, 1).length === 0));
  const headColumn = columns > 1 && (blank || (rows === 1 ? isText(0, 0) && row(0, 1).length > 0 : column(0, headRow ? 1 : 0).length === 0));
  const [top, left] = [headRow ? 1 : 0, headColumn ? 1 : 0];
  const part = (r: number, c: number, height: number, width: number): string => reference(sheet.name, { row: area.row + r, column: area.column + c, rows: height, columns: width });
  const [height, width] = [rows - top, columns - left];
  const inColumns = by === 'Columns' || (by === 'Auto' && height >= width);
  if (inColumns) {
    const categories = headColumn ? part(top, 0, height, 1) : null;
    return Array.from({ length: width }, (_, i) => ({ name: headRow ? part(0, left + i, 1, 1) : null, categories, values: part(top, left + i, height, 1) }));
  }
  const categories = headRow ? part(0, left, 1, width) : null;
  return Array.from({ length: height }, (_, i) => ({ name: headColumn ? part(top + i, 0, 1, 1) : null, categories, values: part(top + i, left, 1, width) }));
}

interface Place {
  readonly sheet: DataSheet;
  readonly row: number;
  readonly column: number;
}

/** Cells of a reference in their order; null where it is not one plain area of a sheet that is there. */
export function cellsOf(formula: string, sheetNamed: (name: string) => DataSheet | null): Place[] | null {
  const all = references(formula);
  const [only] = all;
  if (all.length !== 1 || !only || only.sheet === null || only.area === null || only.end - only.start !== formula.length) return null;
  const sheet = sheetNamed(only.sheet);
  const area = parseArea(only.area);
  if (!sheet || !area) return null;
  const count = Math.min(area.rows * area.columns, MAX_POINTS);
  return Array.from({ length: count }, (_, i) => ({ sheet, row: area.row + Math.floor(i / area.columns), column: area.column + (i % area.columns) }));
}

export const allNumbers = (cells: readonly Place[]): boolean => {
  const values = cells.map(({ sheet, row, column }) => sheet.value(row, column)).filter((value) => value !== null);
  return values.length > 0 && values.every((value) => typeof value === 'number');
};

/** Inner XML of `strCache`: what the cells show. */
export function textCache(cells: readonly Place[]): string {
  const points = cells.map(({ sheet, row, column }, i) => (sheet.value(row, column) === null ? '' : `<c:pt idx="${i}"><c:v>${escapeText(escapeX(sheet.text(row, column)))}</c:v></c:pt>`));
  return `<c:ptCount val="${cells.length}"/>${points.join('')}`;
}

/** Inner XML of `numCache`: text counts as 0, as Excel plots it. */
export function numberCache(cells: readonly Place[]): string {
  const [first] = cells;
  const format = first ? first.sheet.format(first.row, first.column).numberFormat : 'General';
  const points = cells.map(({ sheet, row, column }, i) => {
    const value = sheet.value(row, column);
    if (value === null) return '';
    const written = typeof value === 'number' ? String(value) : typeof value === 'object' ? value.error : '0';
    return `<c:pt idx="${i}"><c:v>${escapeText(written)}</c:v></c:pt>`;
  });
  return `<c:formatCode>${escapeText(format)}</c:formatCode><c:ptCount val="${cells.length}"/>${points.join('')}`;
}
