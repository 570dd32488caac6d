/** A worksheet as the reader of annexes walks it: by its own rows and columns, HTML undone, merged cells once. Knows no headings. */
import { cellAddress, type Area, type SheetGrid } from './grid';
import { undoHtml } from './html';
import type { FieldPart, Skipped } from './programme';

export interface Sheet {
  readonly grid: SheetGrid;
  /** First and last row and column that hold cells, from 0 at A1, both included; last < first on an empty sheet. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Text of a cell with HTML undone; empty for an empty or an erroneous cell and for one that a merged area covers. */
  text(row: number, column: number): string;
  isError(row: number, column: number): boolean;
  isNumber(row: number, column: number): boolean;
  /** The merged area over a cell, where the host can tell. */
  merge(row: number, column: number): Area | null;
}

export function sheetOf(grid: SheetGrid): Sheet {
  const merged = new Map<string, Area>();
  for (const area of grid.merges ?? []) {
    for (let row = area.row; row < Math.min(area.row + area.rows, grid.row + grid.cells.length); row++) {
      for (let column = area.column; column < area.column + Math.min(area.columns, 256); column++) merged.set(`${row} ${column}`, area);
    }
  }
  const cell = (row: number, column: number) => grid.cells[row - grid.row]?.[column - grid.column];
  const merge = (row: number, column: number): Area | null => merged.get(`${row} ${column}`) ?? null;
  const texts = new Map<string, string>();
  return {
    grid,
    top: grid.row,
    bottom: grid.row + grid.cells.length - 1,
    left: grid.column,
    right: grid.column + grid.cells.reduce((most, row) => Math.max(most, row.length), 0) - 1,
    merge,
    text(row, column) {
      const found = cell(row, column);
      if (!found || found.kind === 'empty' || found.kind === 'error') return '';
      const name = `${row} ${column}`;
      const known = texts.get(name);
      if (known !== undefined) return known;
      const area = merge(row, column);
      const text = area && (area.row !== row || area.column !== column) ? '' : undoHtml(found.text).trim();
      texts.set(name, text);
      return text;
    },
    isError: (row, column) => cell(row, column)?.kind === 'error',
    isNumber: (row, column) => cell(row, column)?.kind === 'number',
  };
}

export function partAt(row: number, column: number, text: string): FieldPart {
  return { row, column, cell: cellAddress(row, column), text };
}

const MOST_SHOWN = 80;

export function skippedAt(sheet: Sheet, at: { row: number; column: number } | null, reason: Skipped['reason'], text: string): Skipped {
  const flat = text.replace(/\s+/g, ' ').trim();
  const shown = flat.length > MOST_SHOWN ? `${flat.slice(0, MOST_SHOWN - 1)}…` : flat;
  return { sheet: sheet.grid.sheet, cell: at && cellAddress(at.row, at.column), reason, text: shown };
}
