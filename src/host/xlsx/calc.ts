/**
 * Values of formulas: the cached one where nothing it rests on has changed, otherwise calculated (by fast-formula-parser).
 * Knows cells only through `Cells`; writes nothing.
 */
import FormulaParser from 'fast-formula-parser';
import type { Area, CellError, CellValue } from '../workbook-model';
import { areaName, MAX_COLUMNS, parseArea } from './address';
import { precedents, references } from './formula';
import { functions, infix } from './functions';

export interface CalcSheet {
  readonly name: string;
  used(formats: boolean): Area | null;
  /** Constant or cached value; undefined where a formula has none. */
  stored(row: number, column: number): CellValue | undefined;
  formulaText(row: number, column: number): string | null;
  /** Cells with a formula, as `row * 16384 + column`. */
  formulaCells(): ReadonlySet<number>;
}

export interface CalcBook {
  sheetNamed(name: string): CalcSheet | null;
  /** A defined name's formula without `=`, as seen from the sheet. */
  nameFormula(name: string, sheet: string): string | null;
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
const cellOf = (key: number): { row: number; column: number } => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS });

const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

/** A range of more cells (a whole column) is read only as far as the sheet is used. */
const MANY_CELLS = 20_000;

interface Node {
  readonly sheet: CalcSheet;
  readonly key: number;
}

export class Calculator {
  private readonly changed = new Map<CalcSheet, Set<number>>();
  private anyChange = false;
  private readonly stale = new Map<CalcSheet, Map<number, boolean>>();
  private readonly staleAreas = new Map<CalcSheet, Map<string, boolean>>();
  /** Calculated values; null for what cannot be calculated here. */
  private readonly values = new Map<CalcSheet, Map<number, { readonly value: CellValue } | null>>();
  private readonly parsed = new Map<string, ReturnType<typeof precedents>>();
  private readonly parser: FormulaParser;

  constructor(private readonly book: CalcBook) {
    this.parser = new FormulaParser({
      onCell: ({ sheet, row, col }) => this.toParser(this.current(sheet, row - 1, col - 1)),
      onRange: ({ sheet, from, to }) => this.range(sheet, { row: from.row - 1, column: from.col - 1, rows: to.row - from.row + 1, columns: to.col - from.col + 1 }),
      onVariable: (name, sheet) => this.variable(name, sheet),
      functions: functions(new FormulaParser.FormulaError('#N/A')),
    });
    const { utils } = this.parser;
    utils._applyInfix = infix(utils._applyInfix.bind(utils), (value) => value instanceof FormulaParser.FormulaError);
  }

  /** Says that a cell's constant or formula was set. */
  touch(sheet: CalcSheet, row: number, column: number): void {
    let cells = this.changed.get(sheet);
    if (!cells) this.changed.set(sheet, (cells = new Set()));
    cells.add(keyOf(row, column));
    this.anyChange = true;
    if (this.stale.size > 0) this.stale.clear();
    if (this.staleAreas.size > 0) this.staleAreas.clear();
    if (this.values.size > 0) this.values.clear();
  }

  /** Whether the formula's cached value can no longer be taken for true. */
  isStale(sheet: CalcSheet, row: number, column: number): boolean {
    return this.anyChange && this.staleNode(sheet, keyOf(row, column), new Set());
  }

  private staleNode(sheet: CalcSheet, key: number, visiting: Set<string>): boolean {
    const { row, column } = cellOf(key);
    if (this.changed.get(sheet)?.has(key)) return true;
    let known = this.stale.get(sheet);
    if (!known) this.stale.set(sheet, (known = new Map()));
    const old = known.get(key);
    if (old !== undefined) return old;
    const formula = sheet.formulaText(row, column);
    if (formula === null) return false;
    const id = `${sheet.name} ${key}`;
    if (visiting.has(id)) return false;
    visiting.add(id);
    const stale = this.areasOf(formula, sheet).some((each) => this.staleArea(each.sheet, each.area, visiting));
    visiting.delete(id);
    known.set(key, stale);
    return stale;
  }

  private staleArea(sheet: CalcSheet, area: Area, visiting: Set<string>): boolean {
    let known = this.staleAreas.get(sheet);
    if (!known) this.staleAreas.set(sheet, (known = new Map()));
    const name = areaName(area);
    let stale = known.get(name);
    if (stale === undefined) {
      stale = this.changedIn(sheet, area) || this.formulasIn(sheet, area).some((each) => this.staleNode(sheet, each, visiting));
      known.set(name, stale);
    }
    return stale;
  }

  private areasOf(formula: string, sheet: CalcSheet, depth = 0): { sheet: CalcSheet; area: Area }[] {
    let found = this.parsed.get(formula);
    if (!found) this.parsed.set(formula, (found = precedents(formula)));
    const areas = found.areas.flatMap((each) => {
      const on = each.sheet === null ? sheet : this.book.sheetNamed(each.sheet);
      return on ? [{ sheet: on, area: each.area }] : [];
    });
    if (depth < 8) {
      for (const name of found.names) {
        const inner = this.book.nameFormula(name, sheet.name);
        if (inner !== null) areas.push(...this.areasOf(inner, sheet, depth + 1));
      }
    }
    return areas;
  }

  private changedIn(sheet: CalcSheet, area: Area): boolean {
    const cells = this.changed.get(sheet);
    if (!cells) return false;
    if (area.rows * area.columns <= cells.size) {
      for (let r = area.row; r < area.row + area.rows; r++) for (let c = area.column; c < area.column + area.columns; c++) if (cells.has(keyOf(r, c))) return true;
      return false;
    }
    for (const key of cells) if (inArea(area, key)) return true;
    return false;
  }

  private formulasIn(sheet: CalcSheet, area: Area): number[] {
    const all = sheet.formulaCells();
    if (area.rows * area.columns > all.size) return [...all].filter((key) => inArea(area, key));
    const found: number[] = [];
    for (let r = area.row; r < area.row + area.rows; r++) for (let c = area.column; c < area.column + area.columns; c++) if (all.has(keyOf(r, c))) found.push(keyOf(r, c));
    return found;
  }

  /** The cell's value, calculated if need be; null where it cannot be calculated here. */
  value(sheet: CalcSheet, row: number, column: number): { readonly value: CellValue } | null {
    const done = (node: Node): boolean => this.values.get(node.sheet)?.has(node.key) === true;
    const start: Node = { sheet, key: keyOf(row, column) };
    const stack = [start];
    const open = new Set<string>();
    while (stack.length > 0) {
      const node = stack[stack.length - 1]!;
      const id = `${node.sheet.name} ${node.key}`;
      if (done(node)) {
        stack.pop();
        continue;
      }
      const { row: r, column: c } = cellOf(node.key);
      const formula = node.sheet.formulaText(r, c)!;
      if (!open.has(id)) {
        open.add(id);
        const needed = this.areasOf(formula, node.sheet).flatMap((area) =>
          this.formulasIn(area.sheet, area.area)
            .map((key): Node => ({ sheet: area.sheet, key }))
            .filter((each) => !done(each) && !open.has(`${each.sheet.name} ${each.key}`) && this.needsCalculation(each)),
        );
        if (needed.length > 0) {
          stack.push(...needed);
          continue;
        }
      }
      let values = this.values.get(node.sheet);
      if (!values) this.values.set(node.sheet, (values = new Map()));
      values.set(node.key, this.calculate(formula, node.sheet, r, c));
      stack.pop();
    }
    return this.values.get(sheet)!.get(start.key)!;
  }

  /** What a formula without `=` gives as seen from a cell that it does not stand in; null where it cannot be calculated here. */
  seenFrom(sheet: CalcSheet, row: number, column: number, formula: string): CellValue {
    for (const area of this.areasOf(formula, sheet))
      for (const key of this.formulasIn(area.sheet, area.area)) {
        const place = cellOf(key);
        if (this.needsCalculation({ sheet: area.sheet, key })) this.value(area.sheet, place.row, place.column);
      }
    return this.calculate(formula, sheet, row, column)?.value ?? null;
  }

  private needsCalculation({ sheet, key }: Node): boolean {
    const { row, column } = cellOf(key);
    return sheet.stored(row, column) === undefined || this.isStale(sheet, row, column);
  }

  private calculate(formula: string, sheet: CalcSheet, row: number, column: number): { readonly value: CellValue } | null {
    // Structured references and arrays that spill are beyond the parser: say so rather than give something.
    if (references(formula).some(({ name, end, call }) => name !== null && !call && formula.slice(0, end).endsWith(']'))) return null;
    try {
      return { value: this.fromParser(this.parser.parse(formula, { sheet: sheet.name, row: row + 1, col: column + 1 })) };
    } catch {
      // The parser throws for what it does not know (a function, a syntax); the caller is told by null.
      return null;
    }
  }

  private current(sheetName: string, row: number, column: number): CellValue {
    const sheet = this.book.sheetNamed(sheetName);
    if (!sheet) return { error: '#REF!' };
    const calculated = this.values.get(sheet)?.get(keyOf(row, column));
    if (calculated !== undefined) return calculated?.value ?? { error: '#NAME?' };
    // Not calculated yet: a constant, a cached value still good, or the cell itself in a circle, which Excel shows as 0.
    return sheet.stored(row, column) ?? null;
  }

  private range(sheetName: string, area: Area): unknown[][] {
    let { rows, columns } = area;
    if (rows * columns > MANY_CELLS) {
      const used = this.book.sheetNamed(sheetName)?.used(false);
      rows = Math.max(1, Math.min(rows, (used ? used.row + used.rows : 0) - area.row));
      columns = Math.max(1, Math.min(columns, (used ? used.column + used.columns : 0) - area.column));
    }
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => this.toParser(this.current(sheetName, area.row + r, area.column + c))));
  }

  private variable(name: string, sheet: string): unknown {
    const formula = this.book.nameFormula(name, sheet);
    const only = formula === null ? [] : references(formula);
    const area = only.length === 1 && only[0]!.area !== null && only[0]!.end - only[0]!.start === formula!.length ? parseArea(only[0]!.area) : null;
    if (!area) return null;
    const on = only[0]!.sheet ?? sheet;
    const from = { row: area.row + 1, col: area.column + 1 };
    return area.rows * area.columns === 1 ? { sheet: on, ...from } : { sheet: on, from, to: { row: area.row + area.rows, col: area.column + area.columns } };
  }

  private toParser(value: CellValue): unknown {
    return isError(value) ? new FormulaParser.FormulaError(value.error) : value;
  }

  private fromParser(result: unknown): CellValue {
    if (result instanceof FormulaParser.FormulaError) return { error: result.error };
    if (result === null || result === undefined) return 0;
    if (typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean') return result;
    if (result instanceof Date) throw new TypeError('a date object');
    return { error: '#VALUE!' };
  }
}

const inArea = (area: Area, key: number): boolean => {
  const { row, column } = cellOf(key);
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
};
