/**
 * Values of formulas: the cached one where nothing it rests on has changed, otherwise calculated, each formula made into a function
 * once for all its copies and each cell calculated once until something changes. Knows cells only through `CalcSheet`; writes nothing.
 */
import type { Area, CellValue } from '../workbook-model';
import { areaName, MAX_COLUMNS, MAX_ROWS } from './address';
import { areaFrom, type CalcSheet as Seen, type Cell, compile, many, type Range, type Run, single, type Value } from './calc-compile';
import { Matrix, NA, type Scalar } from './calc-values';
import { references } from './formula';
import { relative } from './formula-tokens';
import { type Place, placeOf, treeOf, Unsupported } from './formula-tree';
import { FUNCTIONS } from './functions';

/** A formula without `=`, as it reads in one cell; its copies, and the other cells of an array, take it from there. */
export interface FormulaText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Several cells show one array. */
  readonly array: boolean;
}

export interface CalcSheet extends Seen {
  /** Constant or cached value; undefined where a formula has none. */
  stored(row: number, column: number): CellValue | undefined;
  formulaAt(row: number, column: number): FormulaText | null;
  /** Cells with a formula, as `row * 16384 + column`. */
  formulaCells(): ReadonlySet<number>;
}

export interface CalcBook {
  readonly date1904: boolean;
  sheetNamed(name: string): CalcSheet | null;
  /** A defined name's formula without `=`, as seen from the sheet. */
  nameFormula(name: string, sheet: string): string | null;
  /** Where a table lies. */
  tableNamed(name: string): { readonly sheet: CalcSheet; readonly area: Area } | null;
}

/** A formula made ready: how to calculate it, and what it looks at. */
interface Program {
  /** Several cells show one array. */
  readonly array: boolean;
  /** Null where it cannot be calculated here. */
  readonly run: Run | null;
  readonly places: readonly Place[];
  readonly names: readonly string[];
  readonly tables: readonly string[];
  /** What it looks at cannot be told from its text. */
  readonly wanders: boolean;
}

interface Node {
  readonly sheet: CalcSheet;
  readonly row: number;
  readonly column: number;
}

/** What the calculator knows of a sheet. */
class SheetState {
  readonly changed = new Set<number>();
  readonly programs = new Map<number, Program>();
  readonly stale = new Map<number, boolean>();
  readonly staleAreas = new Map<string, boolean>();
  readonly values = new Map<number, Scalar | typeof UNKNOWN>();
  readonly matrices = new Map<string, Matrix>();
  /** Being calculated. */
  readonly open = new Set<number>();
  readonly visiting = new Set<number>();
  /** Found to rest on themselves. */
  readonly circular = new Set<number>();

  /** All that is known rests on cells of this sheet within these bounds, if on any. */
  private seen = { top: Infinity, left: Infinity, bottom: -1, right: -1 };

  see(row: number, column: number, rows = 1, columns = 1): void {
    const { seen } = this;
    if (row < seen.top) seen.top = row;
    if (column < seen.left) seen.left = column;
    if (row + rows > seen.bottom) seen.bottom = row + rows;
    if (column + columns > seen.right) seen.right = column + columns;
  }

  hasSeen(row: number, column: number): boolean {
    const { top, left, bottom, right } = this.seen;
    return row >= top && row < bottom && column >= left && column < right;
  }

  forgetValues(): void {
    this.seen = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    for (const known of [this.stale, this.staleAreas, this.values, this.matrices]) if (known.size > 0) known.clear();
  }
}

const UNKNOWN = Symbol('cannot be calculated here');
const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** A formula that rests on one so far away that the stack would not hold: that one is calculated first. */
class TooDeep {
  constructor(readonly node: Node) {}
}
const MAX_DEPTH = 150;

/** A range of more cells (a whole column) is read only as far as the sheet is used. */
const MANY_CELLS = 20_000;
/** Values of a range of fewer cells are not kept. */
const FEW_CELLS = 16;
const WANDERING = new Set(['OFFSET', 'INDIRECT']);

export class Calculator implements Pick<Cell['book'], 'read' | 'matrix' | 'named' | 'sheetNamed'> {
  private readonly states = new Map<Seen, SheetState>();
  private last: { readonly sheet: Seen; readonly state: SheetState } | null = null;
  private readonly sheets = new Map<string, CalcSheet | null>();
  /** As a sheet sees them, by the name as it is spelt. */
  private readonly names = new Map<Seen, Map<string, Program | null>>();
  private readonly programs = new Map<string, Program>();
  /** Of formulas that many cells share. */
  private ofShared = new WeakMap<FormulaText, Program>();
  private readonly changedNames = new Set<string>();
  private anyChange = false;
  private depth = 0;
  /** Circles met so far: what was found meanwhile is not kept. */
  private circles = 0;

  constructor(private readonly book: CalcBook) {}

  get date1904(): boolean {
    return this.book.date1904;
  }

  private stateOf(sheet: Seen): SheetState {
    // A formula mostly looks at its own sheet.
    if (sheet === this.last?.sheet) return this.last.state;
    let state = this.states.get(sheet);
    if (!state) this.states.set(sheet, (state = new SheetState()));
    this.last = { sheet, state };
    return state;
  }

  /** Says that a cell's constant or formula was set. */
  touch(sheet: CalcSheet, row: number, column: number): void {
    const state = this.stateOf(sheet);
    const key = keyOf(row, column);
    state.changed.add(key);
    if (state.programs.size > 0) state.programs.delete(key);
    this.anyChange = true;
    if (state.hasSeen(row, column)) for (const each of this.states.values()) each.forgetValues();
  }

  /** Says that a name has another meaning; without one, that sheets came, went or have other names. */
  forget(name?: string): void {
    this.sheets.clear();
    this.names.clear();
    this.programs.clear();
    this.ofShared = new WeakMap();
    if (name !== undefined) {
      this.changedNames.add(name.toLowerCase());
      this.anyChange = true;
    }
    for (const state of this.states.values()) {
      state.programs.clear();
      state.forgetValues();
    }
  }

  // What formulas say

  private programAt(sheet: CalcSheet, row: number, column: number): Program | null {
    const { programs } = this.stateOf(sheet);
    const key = keyOf(row, column);
    let program = programs.get(key);
    if (!program) {
      const formula = sheet.formulaAt(row, column);
      if (!formula) return null;
      program = this.ofShared.get(formula) ?? this.programOf(formula.text, formula.row, formula.column, formula.array);
      if (formula.row !== row || formula.column !== column) this.ofShared.set(formula, program);
      programs.set(key, program);
    }
    return program;
  }

  private programOf(text: string, row: number, column: number, array: boolean): Program {
    const key = `${array ? 'array ' : ''}${relative(text, row, column)}`;
    let program = this.programs.get(key);
    if (!program) this.programs.set(key, (program = made(text, row, column, array)));
    return program;
  }

  private nameProgram(name: string, sheet: Seen): Program | null {
    let known = this.names.get(sheet);
    if (!known) this.names.set(sheet, (known = new Map()));
    let program = known.get(name);
    if (program === undefined) {
      const formula = this.book.nameFormula(name, sheet.name);
      known.set(name, (program = formula === null ? null : this.programOf(formula, 0, 0, true)));
    }
    return program;
  }

  sheetNamed(name: string): CalcSheet | null {
    let sheet = this.sheets.get(name);
    if (sheet === undefined) this.sheets.set(name, (sheet = this.book.sheetNamed(name)));
    return sheet;
  }

  // Whether a cached value still holds

  /** Whether the formula's cached value can no longer be taken for true. */
  isStale(sheet: CalcSheet, row: number, column: number): boolean {
    return this.anyChange && this.descend({ sheet, row, column }, (node) => this.staleNode(node));
  }

  private staleNode({ sheet, row, column }: Node): boolean {
    const state = this.stateOf(sheet);
    state.see(row, column);
    const key = keyOf(row, column);
    if (state.changed.has(key)) return true;
    const known = state.stale.get(key);
    if (known !== undefined) return known;
    const program = this.programAt(sheet, row, column);
    if (!program) return false;
    if (state.visiting.has(key)) {
      this.circles++;
      return false;
    }
    if (this.depth >= MAX_DEPTH) throw new TooDeep({ sheet, row, column });
    const { circles } = this;
    state.visiting.add(key);
    this.depth++;
    try {
      const stale = this.staleProgram(program, sheet, row, column);
      if (stale || circles === this.circles) state.stale.set(key, stale);
      return stale;
    } finally {
      this.depth--;
      state.visiting.delete(key);
    }
  }

  private staleProgram({ places, names, tables, wanders }: Program, sheet: CalcSheet, row: number, column: number): boolean {
    if (wanders) return true;
    for (const place of places) {
      const on = place.sheet === null ? sheet : this.sheetNamed(place.sheet);
      const area = on && areaFrom(place, row, column);
      if (area && this.staleArea(on, area)) return true;
    }
    for (const name of names) {
      if (this.changedNames.has(name.toLowerCase())) return true;
      const program = this.nameProgram(name, sheet);
      if (program && this.staleProgram(program, sheet, row, column)) return true;
    }
    return tables.some((name) => {
      const table = this.book.tableNamed(name);
      return table !== null && this.staleArea(table.sheet, table.area);
    });
  }

  private staleArea(sheet: CalcSheet, area: Area): boolean {
    const state = this.stateOf(sheet);
    if (area.rows === 1 && area.columns === 1) return this.staleNode({ sheet, row: area.row, column: area.column });
    state.see(area.row, area.column, area.rows, area.columns);
    const name = areaName(area);
    const known = state.staleAreas.get(name);
    if (known !== undefined) return known;
    const { circles } = this;
    const stale =
      keysIn(state.changed, area).length > 0 ||
      keysIn(sheet.formulaCells(), area).some((key) => this.staleNode({ sheet, row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS }));
    if (stale || circles === this.circles) state.staleAreas.set(name, stale);
    return stale;
  }

  // Values

  /** The cell's value, calculated if need be; null where it cannot be calculated here. */
  value(sheet: CalcSheet, row: number, column: number): { readonly value: CellValue } | null {
    const found = this.descend({ sheet, row, column }, (node) => this.known(node));
    return found === UNKNOWN ? null : { value: found };
  }

  /** What a formula without `=`, as it reads in one cell, gives as seen from another that it does not stand in; null where it cannot be calculated here. */
  seenFrom(sheet: CalcSheet, row: number, column: number, formula: Omit<FormulaText, 'array'>): CellValue {
    const { run } = this.programOf(formula.text, formula.row, formula.column, true);
    if (!run) return null;
    const node = { sheet, row, column };
    const found = this.descend(node, (each) => (each === node ? this.attempt(() => shownIn(run, { ...node, book: this })) : this.known(each)));
    return found === UNKNOWN ? null : found;
  }

  /** Takes the step for the node, after having taken it for those that turn out to lie too deep below it. */
  private descend<T>(node: Node, step: (node: Node) => T): T {
    const waiting = [node];
    const { depth } = this;
    this.depth = 0;
    try {
      for (;;) {
        try {
          const result = step(waiting.at(-1)!);
          waiting.pop();
          if (waiting.length === 0) return result;
        } catch (thrown) {
          if (!(thrown instanceof TooDeep)) throw thrown;
          const deeper = thrown.node;
          if (waiting.some((each) => each.sheet === deeper.sheet && each.row === deeper.row && each.column === deeper.column)) this.closeCircle(deeper);
          else waiting.push(deeper);
        }
      }
    } finally {
      this.depth = depth;
    }
  }

  private attempt(calculate: () => Scalar): Scalar | typeof UNKNOWN {
    try {
      return calculate();
    } catch (thrown) {
      if (thrown instanceof Unsupported) return UNKNOWN;
      throw thrown;
    }
  }

  /** A circle longer than the stack is deep: the cell is taken for what it was, or for 0. */
  private closeCircle({ sheet, row, column }: Node): void {
    const state = this.stateOf(sheet);
    state.values.set(keyOf(row, column), sheet.stored(row, column) ?? 0);
    state.stale.set(keyOf(row, column), false);
  }

  private known({ sheet, row, column }: Node): Scalar | typeof UNKNOWN {
    const state = this.stateOf(sheet);
    state.see(row, column);
    const key = keyOf(row, column);
    const known = state.values.get(key);
    if (known !== undefined) return known;
    const program = this.programAt(sheet, row, column);
    const stored = sheet.stored(row, column);
    if (!program || (stored !== undefined && !this.isStale(sheet, row, column))) return stored ?? null;
    if (state.open.has(key)) {
      this.circles++;
      state.circular.add(key);
      return 0;
    }
    if (this.depth >= MAX_DEPTH) throw new TooDeep({ sheet, row, column });
    state.open.add(key);
    this.depth++;
    let value: Scalar | typeof UNKNOWN;
    try {
      value = this.attempt(() => this.calculated(program, sheet, row, column));
    } finally {
      this.depth--;
      state.open.delete(key);
    }
    // What rests on itself stays as it was; Excel shows 0 where it was nothing.
    if (state.circular.delete(key)) value = stored ?? 0;
    state.values.set(key, value);
    return value;
  }

  private calculated({ run, array }: Program, sheet: CalcSheet, row: number, column: number): Scalar {
    if (!run) throw new Unsupported();
    if (!array) return shownIn(run, { sheet, row, column, book: this });
    const formula = sheet.formulaAt(row, column)!;
    const cell = { sheet, row: formula.row, column: formula.column, book: this };
    const found = many(run(cell), cell);
    if (!(found instanceof Matrix)) return found ?? 0;
    const [r, c] = [found.rows === 1 ? 0 : row - formula.row, found.columns === 1 ? 0 : column - formula.column];
    return r < found.rows && c < found.columns ? (found.at(r, c) ?? 0) : NA;
  }

  // What formulas see

  read(sheet: Seen, row: number, column: number): Scalar {
    const found = this.known({ sheet: sheet as CalcSheet, row, column });
    if (found === UNKNOWN) throw new Unsupported();
    return found;
  }

  matrix({ sheet, area }: Range): Matrix {
    const state = this.stateOf(sheet);
    const { matrices } = state;
    state.see(area.row, area.column, area.rows, area.columns);
    const keep = area.rows * area.columns >= FEW_CELLS;
    const name = keep ? areaName(area) : '';
    const known = matrices.get(name);
    if (known) return known;
    const { circles } = this;
    let { rows, columns } = area;
    if (rows * columns > MANY_CELLS) {
      const used = sheet.used(false);
      rows = Math.max(1, Math.min(rows, (used ? used.row + used.rows : 0) - area.row));
      columns = Math.max(1, Math.min(columns, (used ? used.column + used.columns : 0) - area.column));
    }
    const all: Scalar[] = [];
    for (let r = area.row; r < area.row + rows; r++) for (let c = area.column; c < area.column + columns; c++) all.push(this.read(sheet, r, c));
    const matrix = new Matrix(rows, columns, all, area.rows * area.columns - all.length);
    if (keep && circles === this.circles) matrices.set(name, matrix);
    return matrix;
  }

  named(name: string, cell: Cell): Value | undefined {
    const program = this.nameProgram(name, cell.sheet);
    if (!program) return undefined;
    if (!program.run) throw new Unsupported(name);
    if (this.depth >= MAX_DEPTH) throw new Unsupported(`${name} rests on itself`);
    this.depth++;
    try {
      return program.run(cell);
    } finally {
      this.depth--;
    }
  }
}

/** A formula's result in its one cell. */
function shownIn(run: Run, cell: Cell): Scalar {
  const found = single(run(cell), cell);
  return (found instanceof Matrix ? found.at(0, 0) : found) ?? 0;
}

function made(text: string, row: number, column: number, array: boolean): Program {
  const found = references(text);
  const names = found.flatMap(({ name, sheet, end, call }) => (name !== null && sheet === null && !call && text[end - 1] !== ']' ? [name] : []));
  let run: Run | null = null;
  try {
    run = compile(treeOf(text, row, column), FUNCTIONS, array);
  } catch (thrown) {
    if (!(thrown instanceof Unsupported)) throw thrown;
  }
  return {
    array,
    run,
    places: found.flatMap(({ area, sheet }) => (area === null ? [] : [placeOf(area, sheet, row, column)])),
    names,
    tables: found.flatMap(({ name, end }) => (name !== null && text[end - 1] === ']' ? [name] : [])),
    wanders: found.some(({ sheet, name, call }) => sheet?.includes(':') === true || (call && WANDERING.has(name!.toUpperCase()))),
  };
}

function keysIn(keys: ReadonlySet<number>, { row, column, rows, columns }: Area): number[] {
  const found: number[] = [];
  if (rows === MAX_ROWS || columns === MAX_COLUMNS || rows * columns > keys.size) {
    for (const key of keys) {
      const [r, c] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      if (r >= row && r < row + rows && c >= column && c < column + columns) found.push(key);
    }
  } else for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) if (keys.has(keyOf(r, c))) found.push(keyOf(r, c));
  return found;
}
