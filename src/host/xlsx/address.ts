/** Cells and areas as numbers and as A1 text. Rows and columns count from 0. */
import type { Area } from '../workbook-model';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `AB` of 27. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** 27 of `AB`; -1 if it is no column. */
export function columnNumber(name: string): number {
  let n = 0;
  for (let i = 0; i < name.length; i++) {
    const letter = name.charCodeAt(i) & ~32;
    if (letter < 65 || letter > 90) return -1;
    n = n * 26 + letter - 64;
  }
  return n > MAX_COLUMNS ? -1 : n - 1;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A1` or `$A$1`; null if it is none. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return null;
  const row = Number(match[2]) - 1;
  const column = columnNumber(match[1]!);
  return row < 0 || row >= MAX_ROWS || column < 0 ? null : { row, column };
}

/** `A1`, `A1:B2`, `A:C`, `1:3`, with or without `$`; null if it is none. */
export function parseArea(text: string): Area | null {
  const [from, to = from] = text.split(':') as [string, string?];
  const corner = (part: string): { row: number | null; column: number | null } | null => {
    const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(part);
    if (!match || (match[1] === undefined && match[2] === undefined)) return null;
    const column = match[1] === undefined ? null : columnNumber(match[1]);
    const row = match[2] === undefined ? null : Number(match[2]) - 1;
    return column === -1 || (row !== null && (row < 0 || row >= MAX_ROWS)) ? null : { row, column };
  };
  const a = corner(from);
  const b = corner(to);
  if (!a || !b || (a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null)) return null;
  if ((a.row === null || a.column === null) && !text.includes(':')) return null;
  const rows = [a.row ?? 0, b.row ?? MAX_ROWS - 1].sort((x, y) => x - y) as [number, number];
  const columns = [a.column ?? 0, b.column ?? MAX_COLUMNS - 1].sort((x, y) => x - y) as [number, number];
  return { row: rows[0], column: columns[0], rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 };
}

export function areaName(area: Area, absolute = false): string {
  const $ = absolute ? '$' : '';
  const [row, column, lastRow, lastColumn] = [area.row + 1, columnName(area.column), area.row + area.rows, columnName(area.column + area.columns - 1)];
  if (area.rows === MAX_ROWS) return `${$}${column}:${$}${lastColumn}`;
  if (area.columns === MAX_COLUMNS) return `${$}${row}:${$}${lastRow}`;
  const from = `${$}${column}${$}${row}`;
  return area.rows === 1 && area.columns === 1 ? from : `${from}:${$}${lastColumn}${$}${lastRow}`;
}

/** Areas separated by blanks, as in `sqref`. */
export const parseAreas = (text: string): Area[] =>
  text
    .trim()
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);

export const areasName = (areas: readonly Area[]): string => areas.map((area) => areaName(area)).join(' ');

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

export const sameArea = (a: Area, b: Area): boolean => a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** The smallest area that holds both. */
export function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

/** What is left of `area` without `hole`: above, below, left and right of it. */
export function without(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  return [
    { row: area.row, column: area.column, rows: top - area.row, columns: area.columns },
    { row: top, column: area.column, rows: bottom - top, columns: left - area.column },
    { row: top, column: right, rows: bottom - top, columns: area.column + area.columns - right },
    { row: bottom, column: area.column, rows: area.row + area.rows - bottom, columns: area.columns },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** `'Hoja 1'`; plain names stay plain. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
