/** A new sheet put together piece by piece: texts and formulas where they stand, with their looks. Knows no programme and no language. */
import { cellAddress, type Area } from '../annex/grid';
import { fixedAddress } from './cells';
import type { ChartPlan, ColourRule, Content, Formula, Link, NewSheet, Page, Style, Validation } from './plan';

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** `#` in it stands for the row that it is in. */
export const formula = (template: string): Formula => ({ template: `=${template}` });

/** `$B$7`, `$B$7:$C$9`. */
export const fixed = (row: number, column: number, rows = 1, columns = 1): string => fixedAddress(area(row, column, rows, columns));

/** `$B#`: the cell of that column in the formula's own row. */
export const inRow = (column: number): string => `$${cellAddress(0, column).replace(/\d+$/, '')}#`;

/** Lines that a text takes in a column of so many points, by the mean width of a letter of Arial and what is left empty where a word does not fit. */
export function linesOf(text: string, width: number, size: number): number {
  const letters = Math.floor((width - 4) / (size * 0.48)) - 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}

export class Board {
  private readonly cells: Content[][] = [];
  private readonly merges: Area[] = [];
  private readonly styles: { readonly area: Area; readonly style: Style }[] = [];
  private readonly rules: ColourRule[] = [];
  private readonly heights: { readonly row: number; readonly points: number }[] = [];
  private readonly validations: Validation[] = [];
  private readonly links: Link[] = [];
  private readonly charts: ChartPlan[] = [];

  /** @param widths of the columns, in points; @param style of every cell in sight */
  constructor(private readonly widths: readonly number[], private readonly everywhere: Style) {}

  put(row: number, column: number, ...contents: readonly Content[]): void {
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row]!;
    while (line.length < column) line.push('');
    contents.forEach((content, at) => (line[column + at] = content));
  }

  style(where: Area, style: Style): void {
    this.styles.push({ area: where, style });
  }

  /** Puts a text or formula in one cell, or over several made one, with its look. */
  label(where: Area, content: Content, style: Style = {}): void {
    this.put(where.row, where.column, content);
    if (where.rows * where.columns > 1) this.merges.push(where);
    if (Object.keys(style).length > 0) this.style(where, style);
  }

  height(row: number, points: number, count = 1): void {
    for (let at = 0; at < count; at++) this.heights.push({ row: row + at, points });
  }

  rule(where: Area, condition: string, fill: string): void {
    this.rules.push({ area: where, formula: condition, fill });
  }

  validate(validation: Validation): void {
    this.validations.push(validation);
  }

  link(row: number, column: number, target: string): void {
    this.links.push({ row, column, target });
  }

  chart(chart: ChartPlan): void {
    this.charts.push(chart);
  }

  /** @param hidden columns that the sheet only calculates with */
  sheet(name: string, { page, tabColor, hidden, frozen = null }: { readonly page: Page; readonly tabColor: string; readonly hidden: readonly Area[]; readonly frozen?: NewSheet['look']['frozen'] }): NewSheet {
    const columns = Math.max(...this.cells.map((line) => line.length));
    const values = this.cells.map((line) => Array.from({ length: columns }, (_, column) => line[column] ?? ''));
    const { merges, rules, heights, validations, links, charts } = this;
    const styles = [{ area: area(0, 0, values.length, this.widths.length), style: this.everywhere }, ...this.styles];
    return {
      name, links, charts, fitted: [], tables: [],
      blocks: [{ row: 0, column: 0, values }],
      look: {
        area: area(0, 0, values.length, columns), widths: this.widths.map((points, column) => ({ column, points })), merges, styles, rules, heights, validations,
        hiddenColumns: hidden, frozen, filter: null, page, tabColor,
      },
    };
  }
}
