/** Addresses, cell texts, and what of a wanted block differs from what a sheet holds. */
import { cellAddress, type Area, type GridCell, type SheetGrid } from '../annex/grid';
import type { Block, Content, Formula } from './plan';

/** What one cell can hold, less the apostrophe that some texts are entered with. */
export const LONGEST_TEXT = 32_766;

/** `A1:B2` of an area; one cell alone is `A1`. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** `$A$1:$B$2`. */
export function fixedAddress(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** `'Anexo 2'!E4`. */
export function sheetReference(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

export function cellAt(grid: SheetGrid | undefined, row: number, column: number): GridCell | undefined {
  return grid?.cells[row - grid.row]?.[column - grid.column];
}

export function textAt(grid: SheetGrid | undefined, row: number, column: number): string {
  return cellAt(grid, row, column)?.text ?? '';
}

/** @param row from 0 */
export function formulaText({ template }: Formula, row: number): string {
  return template.replaceAll('#', String(row + 1));
}

export function areaOf({ row, column, values }: Block): Area {
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}

export function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** What no cell of a workbook can hold. */
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;
/** Half a character: on its way to Excel it would become something else. */
const HALVES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as a cell can hold it: no carriage returns or control characters, halves of characters marked as lost, and at most `LONGEST_TEXT` long, ending with `ending` where it was cut. */
export function cellText(text: string, ending: string): { readonly text: string; readonly shortened: boolean } {
  const clean = text.replace(UNWRITABLE, '').replace(HALVES, '\uFFFD');
  if (clean.length <= LONGEST_TEXT) return { text: clean, shortened: false };
  const cut = clean.slice(0, LONGEST_TEXT - ending.length).replace(/[\uD800-\uDBFF]$/, '');
  return { text: cut + ending, shortened: true };
}

/** Whoever saved the workbook last may have spaced it otherwise. */
function sameFormula(wanted: string, found: string | undefined): boolean {
  const bare = (formula: string): string => formula.replaceAll(' ', '').toUpperCase();
  return found !== undefined && (found === wanted || bare(found) === bare(wanted));
}

/** Whether a cell that was to hold this still does, by its formula (its value, where it has none) as Excel tells it; what a formula gives is not looked at. @param row from 0 */
export function stillHolds(content: Content, row: number, told: unknown): boolean {
  return typeof content === 'object' ? sameFormula(formulaText(content, row), String(told)) : told === content;
}

/** The parts of a block that differ from the sheet: consecutive rows together, over the columns that differ in any of them. */
export function differing(block: Block, grid: SheetGrid | undefined): Block[] {
  const found: { row: number; rows: (readonly Content[])[]; first: number; last: number }[] = [];
  block.values.forEach((values, index) => {
    const row = block.row + index;
    const different = values.flatMap((value, at) => {
      const cell = cellAt(grid, row, block.column + at);
      const same = typeof value === 'object' ? cell !== undefined && sameFormula(formulaText(value, row), cell.formula)
        : value === '' ? !cell || cell.kind === 'empty' : cell?.formula === undefined && cell?.kind === (typeof value === 'number' ? 'number' : 'text') && cell.text === String(value);
      return same ? [] : [at];
    });
    if (different.length === 0) return;
    const [first, last] = [different[0]!, different.at(-1)!];
    const before = found.at(-1);
    if (before && before.row + before.rows.length === row) {
      before.rows.push(values);
      before.first = Math.min(before.first, first);
      before.last = Math.max(before.last, last);
    } else found.push({ row, rows: [values], first, last });
  });
  return found.map(({ row, rows, first, last }) => ({ row, column: block.column + first, values: rows.map((values) => values.slice(first, last + 1)) }));
}
