/**
 * One worksheet of a file: reads its part when first asked, changes it in memory, and renders the part with only the changed
 * elements and cells rewritten. Knows the file's parts through `Book`; no Office.js.
 */
import {
  type Area, type CellFormat, type CellValue, type ChartModel, type ChartType, type ConditionalFormat, type Hyperlink, ModelError, type PageLayout, type SeriesBy, type SheetModel, type TableModel, type Validation,
} from '../workbook-model';
import { areaName, around, cellName, holds, MAX_COLUMNS, MAX_ROWS, overlaps, parseArea, sameArea, without } from './address';
import type { Calculator, CalcSheet, FormulaText } from './calc';
import { shownText, storedValue, valueXml } from './cell-value';
import type { ChartBook } from './chart';
import type { ChartIntent } from './chart-guard';
import { SheetCharts } from './charts';
import { Conditionals } from './conditional';
import { fromFile, shift, type Spelling, spelling, toFile } from './formula';
import { relative } from './formula-tokens';
import { Links } from './links';
import { changePage, readPage } from './page';
import { Cell, type CellFormula, cellKey, Row } from './rows';
import { SheetXml } from './sheet-xml';
import { argb, type Styles } from './styles';
import { addTable, changeTable, readTables, renameColumn, type TablePart } from './tables';
import { type FoundValidation, readValidations, writeValidation } from './validation';
import { appendEdit, applyEdits, attributesText, child, childrenOf, type Edit, escapeText, escapeX, flag, type Namespaces, numberOf, sourceOf, withAttributes, type XmlElement } from './xml';

/** What a sheet needs of its workbook. */
export interface Book extends ChartBook {
  readonly styles: Styles;
  readonly calculator: Calculator;
  readonly date1904: boolean;
  sharedString(index: number): string;
  /** Calls on every change, so that `save` knows there is one. */
  changed(): void;
  rename(sheet: Sheet, name: string): void;
  setVisibility(sheet: Sheet, visibility: SheetModel['visibility']): void;
  /** A sheet's own name such as `_xlnm.Print_Titles`; formula without `=`, null takes it away. */
  localName(sheet: Sheet, name: string): string | null;
  setLocalName(sheet: Sheet, name: string, formula: string | null, hidden?: boolean): void;
  freeTableId(): number;
  tableNames(): readonly string[];
  /** Structured references follow the table's new name. */
  renameTable(from: string, to: string): void;
}

const POINTS_PER_PIXEL = 0.75;
/** Pixels of the widest digit in the default font at 100 %. */
const DIGIT = 7;
const MAX_TEXT = 32_767;
/** More cells than this are not made one by one. */
const MANY_CELLS = 2_000_000;

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#UNKNOWN!', '#CONNECT!', '#BUSY!', '#PYTHON!']);

interface Column {
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string | null;
}

/** Cells with one formula, told by how it reads in one place. */
interface SharedFormula {
  readonly row: number;
  readonly column: number;
  text: string;
  /** As `relative` tells it, once asked for. */
  relative: string | null;
  readonly array: false;
  /** Its text elsewhere, once asked for. */
  spelling: Spelling | null;
  /** The cell that spells it out in the file no longer does. */
  headless: boolean;
}

/** What a save did to a sheet, for the guard and the calculation chain. */
export interface SheetChanges {
  /** Cells set through the model, or that had to be respelt. */
  readonly cells: ReadonlySet<number>;
  /** Cells that had a formula in the file and have none now. */
  readonly withoutFormula: readonly string[];
  /** Cells have a formula now that had none in the file. */
  readonly formulasAdded: boolean;
  /** Names of the top-level elements that may differ. */
  readonly elements: ReadonlySet<string>;
  /** A formula of ours has no cached value. */
  readonly needsCalculation: boolean;
}

export class Sheet implements SheetModel, CalcSheet {
  private loaded: SheetXml | null = null;
  private bounds = new Map<boolean, Area | null>();
  private columns: Map<number, Column> | null = null;
  private columnsChanged = false;
  private shared: Map<string, SharedFormula> | null = null;
  private arrays: { area: Area; text: string; kind: 'array' | 'dataTable' }[] | null = null;
  private formulaKeys: Set<number> | null = null;
  private tableParts: TablePart[] | null = null;
  private conditionalList: Conditionals | null = null;
  private validations: FoundValidation[] | null = null;
  private linkList: Links | null = null;
  private chartList: SheetCharts | null = null;
  private merged: readonly Area[] | null = null;
  private readonly touchedCells = new Set<number>();
  private readonly touchedElements = new Set<string>();
  private readonly lostFormulas = new Set<string>();
  private formulasAdded = false;
  private sheetChanged = false;

  constructor(
    private readonly book: Book,
    readonly part: string,
    readonly id: string,
    /** `sheetId` in the workbook part. */
    readonly sheetId: string,
    private title: string,
    private shownAs: SheetModel['visibility'],
  ) {}

  /** The part, read. */
  get xml(): SheetXml {
    return (this.loaded ??= new SheetXml(this.book.pack.text(this.part), this.part));
  }

  private get rows(): Map<number, Row> {
    return this.xml.data.rows;
  }

  get dirty(): boolean {
    return this.sheetChanged;
  }

  touch(element?: string): void {
    this.sheetChanged = true;
    if (element !== undefined) this.touchedElements.add(element);
    if (element === 'dataValidations') this.validations = null;
    if (element === 'mergeCells') this.merged = null;
    this.book.changed();
  }

  /** Replaces a top-level element (null: takes it away). */
  setElement(local: string, text: string | null): void {
    this.xml.setOne(local, text);
    this.touch(local);
  }

  setElements(local: string, texts: readonly string[]): void {
    this.xml.set(local, texts);
    this.touch(local);
  }

  // Name, tab and view

  get name(): string {
    return this.title;
  }

  set name(name: string) {
    if (name === this.title) return;
    this.book.rename(this, name);
    this.title = name;
  }

  get visibility(): SheetModel['visibility'] {
    return this.shownAs;
  }

  set visibility(visibility: SheetModel['visibility']) {
    if (visibility === this.shownAs) return;
    this.book.setVisibility(this, visibility);
    this.shownAs = visibility;
  }

  get tabColor(): string {
    const rgb = child(this.xml.element('sheetPr'), 'tabColor')?.attributes.rgb;
    return rgb === undefined ? '' : `#${rgb.slice(-6).toUpperCase()}`;
  }

  set tabColor(color: string) {
    if (color === this.tabColor) return;
    this.changeProperties('tabColor', color === '' ? null : `<${this.xml.prefix}tabColor rgb="${argb(color)}"/>`);
  }

  /** Sets a child of `sheetPr`, in the schema's order. */
  changeProperties(local: 'tabColor' | 'outlinePr' | 'pageSetUpPr', text: string | null): void {
    const element = this.xml.element('sheetPr');
    if (!element) {
      if (text !== null) this.setElement('sheetPr', `<${this.xml.prefix}sheetPr>${text}</${this.xml.prefix}sheetPr>`);
      return;
    }
    this.setElement('sheetPr', withChild(element, this.xml.textOf('sheetPr')!, local, text, ['tabColor', 'outlinePr', 'pageSetUpPr']));
  }

  private get view(): XmlElement | undefined {
    return child(this.xml.element('sheetViews'), 'sheetView');
  }

  /** Puts the first view's text through `change`. */
  private changeView(change: (view: string, element: XmlElement) => string): void {
    const { prefix } = this.xml;
    if (!this.view) this.xml.setOne('sheetViews', `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`);
    const source = this.xml.textOf('sheetViews')!;
    const view = this.view!;
    this.setElement('sheetViews', applyEdits(source, [{ start: view.start, end: view.end, text: change(sourceOf(view, source), view) }]));
  }

  get showGridlines(): boolean {
    return flag(this.view?.attributes.showGridLines, true);
  }

  set showGridlines(show: boolean) {
    if (show !== this.showGridlines) this.changeView((view) => withAttributes(view, { showGridLines: show ? null : '0' }));
  }

  get selected(): boolean {
    return flag(this.view?.attributes.tabSelected);
  }

  set selected(selected: boolean) {
    if (selected !== this.selected) this.changeView((view) => withAttributes(view, { tabSelected: selected ? '1' : null }));
  }

  frozen(): { readonly rows: number; readonly columns: number } | null {
    const pane = child(this.view, 'pane');
    if (!pane || !/^frozen/.test(pane.attributes.state ?? '')) return null;
    return { rows: numberOf(pane.attributes.ySplit, 0), columns: numberOf(pane.attributes.xSplit, 0) };
  }

  freeze(rows: number, columns: number): void {
    const now = this.frozen();
    if ((now?.rows ?? 0) === rows && (now?.columns ?? 0) === columns) return;
    const { prefix } = this.xml;
    this.changeView((text, view) => {
      const base = view.start;
      const gone = view.children.filter((each) => each.local === 'pane' || each.local === 'selection');
      let inner = '';
      if (rows > 0 || columns > 0) {
        const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
        const attributes = { xSplit: columns || null, ySplit: rows || null, topLeftCell: cellName(rows, columns), activePane: pane, state: 'frozen' };
        inner = `<${prefix}pane${attributesText(attributes)}/><${prefix}selection pane="${pane}"/>`;
      }
      const cleared = applyEdits(text, gone.map((each) => ({ start: each.start - base, end: each.end - base, text: '' })));
      const open = /^<(?:"[^"]*"|'[^']*'|[^>])*>/.exec(cleared)![0];
      if (open.endsWith('/>')) return inner === '' ? cleared : `${open.replace(/\s*\/>$/, '>')}${inner}</${view.name}>`;
      return open + inner + cleared.slice(open.length);
    });
  }

  // Cells

  private cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  used(formats: boolean): Area | null {
    let area = this.bounds.get(formats);
    if (area === undefined) {
      let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
      for (const row of this.rows.values()) {
        for (const cell of row.cells.values()) {
          if (cell.raw === null && !cell.formula && !(formats && cell.style !== 0)) continue;
          if (cell.column < left) left = cell.column;
          if (cell.column > right) right = cell.column;
          if (row.index < top) top = row.index;
          if (row.index > bottom) bottom = row.index;
        }
      }
      area = bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
      this.bounds.set(formats, area);
    }
    return area;
  }

  stored(row: number, column: number): CellValue | undefined {
    const cell = this.cell(row, column);
    return cell ? storedValue(cell, (index) => this.book.sharedString(index), this.book.date1904) : null;
  }

  value(row: number, column: number): CellValue {
    const cell = this.cell(row, column);
    if (!cell) return null;
    const stored = this.stored(row, column);
    if (!this.formulaAt(row, column)) return stored ?? null;
    if (stored !== undefined && !this.book.calculator.isStale(this, row, column)) return stored;
    const calculated = this.book.calculator.value(this, row, column);
    // What cannot be calculated here stays as it was; without a value, it shows as a function Excel does not know.
    return calculated ? calculated.value : (stored ?? { error: '#NAME?' });
  }

  formula(row: number, column: number): string | null {
    const text = this.formulaText(row, column);
    return text === null ? null : `=${fromFile(text)}`;
  }

  /** As in the file, without `=`; shared and array formulas spelt out. */
  private formulaText(row: number, column: number): string | null {
    const shared = this.sharedAt(row, column);
    if (shared) return (shared.spelling ??= spelling(shared.text))(row - shared.row, column - shared.column);
    return this.formulaAt(row, column)?.text ?? null;
  }

  private sharedAt(row: number, column: number): SharedFormula | undefined {
    const index = this.cell(row, column)?.formula?.shared ?? null;
    return index === null ? undefined : this.sharedFormulas().get(index);
  }

  formulaAt(row: number, column: number): FormulaText | null {
    const formula = this.cell(row, column)?.formula;
    if (formula && formula.kind !== 'array') {
      if (formula.kind === 'dataTable') return null;
      const shared = this.sharedAt(row, column);
      if (shared) return shared;
      return formula.text === '' ? null : { text: formula.text, row, column, array: false };
    }
    const array = this.arrayFormulas().find((each) => each.kind === 'array' && holds(each.area, row, column));
    return array ? { text: array.text, row: array.area.row, column: array.area.column, array: true } : null;
  }

  formulaCells(): ReadonlySet<number> {
    if (!this.formulaKeys) {
      this.formulaKeys = new Set();
      for (const row of this.rows.values()) for (const cell of row.cells.values()) if (cell.formula && cell.formula.kind !== 'dataTable') this.formulaKeys.add(cellKey(row.index, cell.column));
    }
    return this.formulaKeys;
  }

  private sharedFormulas(): Map<string, SharedFormula> {
    if (!this.shared) {
      this.shared = new Map();
      for (const row of this.rows.values()) {
        for (const { formula, column } of row.cells.values()) {
          if (formula?.kind === 'shared' && formula.shared !== null && formula.text !== '')
            this.shared.set(formula.shared, { row: row.index, column, text: formula.text, relative: null, array: false, spelling: null, headless: false });
        }
      }
    }
    return this.shared;
  }

  /** The cell's formula as its copies have it; null where it has none of its own. */
  private relativeAt(row: number, column: number): string | null {
    const formula = this.cell(row, column)?.formula;
    if (!formula || formula.kind === 'array' || formula.kind === 'dataTable') return null;
    const group = this.sharedAt(row, column);
    if (group) return (group.relative ??= relative(group.text, group.row, group.column));
    return formula.text === '' ? null : relative(formula.text, row, column);
  }

  private arrayFormulas(): NonNullable<typeof this.arrays> {
    if (!this.arrays) {
      this.arrays = [];
      for (const row of this.rows.values()) {
        for (const { formula } of row.cells.values()) {
          const area = formula && (formula.kind === 'array' || formula.kind === 'dataTable') && formula.ref !== null ? parseArea(formula.ref) : null;
          if (area) this.arrays.push({ area, text: formula!.text, kind: formula!.kind as 'array' | 'dataTable' });
        }
      }
    }
    return this.arrays;
  }

  /** The cells of an array formula over several that holds this one. */
  private arrayAt(row: number, column: number): Area | null {
    return this.arrayFormulas().find(({ area }) => area.rows * area.columns > 1 && holds(area, row, column))?.area ?? null;
  }

  text(row: number, column: number, numberFormat = this.format(row, column).numberFormat): string {
    return shownText(this.value(row, column), numberFormat, this.book.date1904);
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (value === '') value = null;
    const now = this.cell(row, column);
    if (now && !now.formula && same(this.stored(row, column), value)) return;
    if (value === null && !now) return;
    let type = 'n';
    let raw: string | null = null;
    if (typeof value === 'string') {
      if (value.length > MAX_TEXT) throw new ModelError('InvalidArgument', `more than ${MAX_TEXT} characters in a cell`);
      [type, raw] = ['inlineStr', escapeX(value)];
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new ModelError('InvalidArgument', 'not a number a cell can hold');
      raw = String(value);
    } else if (typeof value === 'boolean') [type, raw] = ['b', value ? '1' : '0'];
    else if (value !== null) {
      if (!ERRORS.has(value.error)) throw new ModelError('InvalidArgument', `${value.error} is no error value`);
      [type, raw] = ['e', value.error];
    }
    this.nameColumn(row, column, value);
    const cell = this.openCell(row, column);
    this.freeFormula(row, column, cell);
    cell.type = type;
    cell.raw = raw;
    this.cellSet(row, column, cell);
  }

  setFormula(row: number, column: number, formula: string): void {
    if (!formula.startsWith('=') || formula.length < 2) throw new ModelError('InvalidArgument', 'a formula starts with =');
    if (this.formula(row, column) === formula && this.cell(row, column)?.formula?.kind !== 'array') return;
    this.putFormula(row, column, { kind: 'normal', text: toFile(formula.slice(1)), shared: null, ref: null });
  }

  fillFormula(area: Area, formula: string): void {
    if (!formula.startsWith('=') || formula.length < 2) throw new ModelError('InvalidArgument', 'a formula starts with =');
    if (area.rows * area.columns > MANY_CELLS) throw new ModelError('InvalidArgument', `${areaName(area)}: too many cells to fill one by one`);
    const text = toFile(formula.slice(1));
    const wanted = relative(text, area.row, area.column);
    const places: { row: number; column: number }[] = [];
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) if (this.relativeAt(row, column) !== wanted) places.push({ row, column });
    const [first] = places;
    if (!first) return;
    const at = (row: number, column: number): string => shift(text, row - area.row, column - area.column);
    if (places.length === 1) return this.setFormula(first.row, first.column, `=${fromFile(at(first.row, first.column))}`);
    const groups = this.sharedFormulas();
    const index = String(Math.max(-1, ...[...groups.keys()].map(Number)) + 1);
    const master = { ...first, text: at(first.row, first.column), relative: wanted, array: false as const, spelling: null, headless: false };
    const ref = areaName(boundsOf(places));
    for (const { row, column } of places) {
      const spelt = row === first.row && column === first.column;
      this.putFormula(row, column, { kind: 'shared', text: spelt ? master.text : '', shared: index, ref: spelt ? ref : null });
    }
    groups.set(index, master);
  }

  private putFormula(row: number, column: number, formula: CellFormula): void {
    this.nameColumn(row, column, null);
    const cell = this.openCell(row, column);
    const had = cell.formula !== null;
    this.freeFormula(row, column, cell);
    cell.formula = formula;
    const back = this.lostFormulas.size > 0 && this.lostFormulas.delete(cellName(row, column));
    if (!had && !back) this.formulasAdded = true;
    this.formulaKeys?.add(cellKey(row, column));
    cell.type = 'n';
    cell.raw = null;
    this.cellSet(row, column, cell);
  }

  private cellSet(row: number, column: number, cell: Cell): void {
    cell.change = 'content';
    this.bounds.clear();
    this.book.calculator.touch(this, row, column);
    this.touch();
  }

  /** A table's column is named after its header cell; refused where it could not be. */
  private nameColumn(row: number, column: number, header: CellValue): void {
    const table = this.tableList().find((each) => each.showHeaders && row === each.area.row && holds(each.area, row, column));
    if (!table) return;
    renameColumn(this.book.pack, table, column - table.area.column, shownText(header, this.book.styles.numberFormat(this.styleAt(row, column)), this.book.date1904));
    this.tableParts = null;
  }

  /** The cell to change, made if it is not there; its row is marked. */
  private openCell(row: number, column: number): Cell {
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) throw new ModelError('InvalidArgument', 'outside the sheet');
    const line = this.openRow(row);
    let cell = line.cells.get(column);
    if (!cell) {
      const style = this.styleAt(row, column);
      cell = new Cell(column, -1, -1);
      cell.style = style;
      line.cells.set(column, cell);
    }
    line.cellsChanged = true;
    this.touchedCells.add(cellKey(row, column));
    return cell;
  }

  private openRow(row: number): Row {
    let line = this.rows.get(row);
    if (!line) {
      line = new Row(row, -1, -1, -1, -1);
      this.rows.set(row, line);
    }
    return line;
  }

  /** Before a cell's formula goes; refused for a part of an array formula. */
  private freeFormula(row: number, column: number, cell: Cell): void {
    const array = this.arrayAt(row, column);
    if (array) throw new ModelError('InvalidOperation', `${cellName(row, column)} is part of an array formula in ${areaName(array)}`);
    const { formula } = cell;
    if (!formula) return;
    if (formula.kind === 'array' || formula.kind === 'dataTable') this.arrays = null;
    if (formula.kind === 'shared' && formula.shared !== null) {
      const group = this.sharedFormulas().get(formula.shared);
      if (group && group.row === row && group.column === column) group.headless = true;
    }
    if (cell.start >= 0) this.lostFormulas.add(cellName(row, column));
    this.formulaKeys?.delete(cellKey(row, column));
    cell.formula = null;
  }

  /** Shared formulas whose first cell has another content now are spelt out in the first of those that are left. */
  private headShared(): void {
    for (const [index, group] of this.sharedFormulas()) {
      if (!group.headless) continue;
      const left: { row: number; column: number }[] = [];
      for (const row of this.rows.values()) for (const cell of row.cells.values()) if (cell.formula?.kind === 'shared' && cell.formula.shared === index) left.push({ row: row.index, column: cell.column });
      const first = left.reduce<(typeof left)[0] | undefined>((a, b) => (!a || b.row < a.row || (b.row === a.row && b.column < a.column) ? b : a), undefined);
      if (!first) this.sharedFormulas().delete(index);
      else {
        const text = shift(group.text, first.row - group.row, first.column - group.column);
        const cell = this.openCell(first.row, first.column);
        cell.formula = { kind: 'shared', text, shared: index, ref: areaName(boundsOf(left)) };
        cell.change = 'content';
        this.sharedFormulas().set(index, { ...first, text, relative: group.relative, array: false, spelling: null, headless: false });
      }
    }
  }

  /** Puts every formula of the sheet through `change` (a renamed or removed sheet); those that change are rewritten with their cached value. */
  rewriteFormulas(change: (formula: string) => string): void {
    const rewrite = (row: number, column: number, text: string): void => {
      const cell = this.openCell(row, column);
      cell.formula = { ...cell.formula!, text };
      cell.change = 'content';
      this.touch();
    };
    for (const group of this.sharedFormulas().values()) {
      const text = change(group.text);
      if (text === group.text) continue;
      if (!group.headless) rewrite(group.row, group.column, text);
      group.text = text;
      group.relative = null;
      group.spelling = null;
    }
    for (const row of this.rows.values())
      for (const { formula, column } of row.cells.values()) {
        if (!formula || formula.text === '' || formula.kind === 'shared' || formula.kind === 'dataTable') continue;
        const text = change(formula.text);
        if (text !== formula.text) rewrite(row.index, column, text);
      }
    this.arrays = null;
  }

  /** Elements kept in memory are put into the part's text. */
  private putPending(): void {
    if (this.conditionalList && this.touchedElements.has('conditionalFormatting')) this.setElements('conditionalFormatting', this.conditionalList.texts());
    if (this.linkList && this.touchedElements.has('hyperlinks')) this.setElement('hyperlinks', this.linkList.text());
  }

  /** Puts the text of every element but the cells through `change`; it gets the namespaces around it. */
  rewriteElements(change: (text: string, around: Namespaces) => string): void {
    this.putPending();
    for (const local of this.xml.locals()) {
      if (local === 'sheetData') continue;
      const texts = this.xml.elements(local).map((each) => each.text);
      const changed = texts.map((text) => change(text, this.xml.namespaces));
      if (changed.some((text, i) => text !== texts[i])) this.setElements(local, changed);
    }
    this.conditionalList = null;
    this.linkList = null;
  }

  // Looks

  private styleAt(row: number, column: number): number {
    const line = this.rows.get(row);
    const cell = line?.cells.get(column);
    if (cell) return cell.style;
    if (line && flag(line.attributes.customFormat)) return Number(line.attributes.s ?? 0);
    return Number(this.columnAt(column)?.attributes.style ?? 0);
  }

  format(row: number, column: number): CellFormat {
    return this.book.styles.format(this.styleAt(row, column));
  }

  setFormat(area: Area, change: Partial<CellFormat> | ((now: CellFormat) => Partial<CellFormat>)): void {
    const { styles } = this.book;
    const known = new Map<number, number>();
    const changed = (style: number): number => {
      let now = known.get(style);
      if (now === undefined) known.set(style, (now = styles.changedStyle(style, typeof change === 'function' ? change(styles.format(style)) : change)));
      return now;
    };
    if (area.rows === MAX_ROWS) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const style = Number(this.columnAt(column)?.attributes.style ?? 0);
        this.changeColumn(column, { style: changed(style) });
      }
      for (const row of this.rows.values()) {
        for (const column of row.cells.keys()) if (holds(area, row.index, column)) this.setStyle(row.index, column, changed(this.styleAt(row.index, column)));
      }
      return;
    }
    if (area.columns === MAX_COLUMNS) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        const line = this.openRow(row);
        for (const column of line.cells.keys()) this.setStyle(row, column, changed(this.styleAt(row, column)));
        this.changeRow(row, { s: changed(flag(line.attributes.customFormat) ? Number(line.attributes.s ?? 0) : 0), customFormat: '1' });
      }
      return;
    }
    if (area.rows * area.columns > MANY_CELLS) throw new ModelError('InvalidArgument', `${areaName(area)}: too many cells to format one by one`);
    const { rows } = this;
    let last = -1;
    let then = -1;
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells = rows.get(row)?.cells;
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = cells?.get(column);
        const now = cell?.style ?? this.styleAt(row, column);
        // Neighbours mostly look the same.
        if (now !== last) then = changed((last = now));
        if (then !== now) this.setStyle(row, column, then, now, cell);
      }
    }
  }

  /** @param known the cell, where the caller has it: one that is to be written anyway is not opened again */
  private setStyle(row: number, column: number, style: number, now = this.styleAt(row, column), known?: Cell): void {
    if (style === now) return;
    const cell = known?.change ? known : this.openCell(row, column);
    cell.style = style;
    cell.change ??= 'style';
    this.bounds.delete(true);
    this.touch();
  }

  // Columns and rows

  private columnMap(): Map<number, Column> {
    if (!this.columns) {
      this.columns = new Map();
      const text = this.xml.textOf('cols');
      for (const each of this.xml.element('cols')?.children ?? []) {
        const [min, max] = [Number(each.attributes.min), Math.min(Number(each.attributes.max), MAX_COLUMNS)];
        const column: Column = { attributes: each.attributes, text: sourceOf(each, text!) };
        for (let c = min - 1; c < max; c++) this.columns.set(c, column);
      }
    }
    return this.columns;
  }

  private columnAt(column: number): Column | undefined {
    return this.columnMap().get(column);
  }

  private changeColumn(column: number, change: Readonly<Record<string, string | number | null>>): void {
    const old = this.columnAt(column)?.attributes ?? {};
    const attributes = changedAttributes(old, change);
    attributes.width ??= String(this.defaultWidth());
    if (JSON.stringify(attributes) === JSON.stringify(old)) return;
    this.columnMap().set(column, { attributes, text: null });
    this.columnsChanged = true;
    this.touch('cols');
  }

  /** `<cols>` anew: columns untouched and whole keep their text. */
  private columnsText(): string | null {
    const { prefix } = this.xml;
    const all = [...this.columnMap()].sort(([a], [b]) => a - b);
    const runs: { first: number; last: number; column: Column; key: string }[] = [];
    for (const [index, column] of all) {
      const last = runs.at(-1);
      const attributes: Record<string, string> = { ...column.attributes };
      delete attributes.min;
      delete attributes.max;
      const key = JSON.stringify(Object.entries(attributes).sort());
      if (last?.last === index - 1 && (last.column === column || (last.column.text === null && column.text === null && last.key === key))) last.last = index;
      else runs.push({ first: index, last: index, column, key });
    }
    if (runs.length === 0) return null;
    const texts = runs.map(({ first, last, column }) => {
      const whole = column.text !== null && Number(column.attributes.min) === first + 1 && Number(column.attributes.max) === last + 1;
      return whole ? column.text : `<${prefix}col${attributesText({ ...column.attributes, style: this.writtenStyle(column.attributes.style), min: first + 1, max: last + 1 })}/>`;
    });
    return `<${prefix}cols>${texts.join('')}</${prefix}cols>`;
  }

  /** In characters, padding included, as `width` in the file. */
  private defaultWidth(): number {
    const format = this.xml.element('sheetFormatPr')?.attributes;
    if (format?.defaultColWidth !== undefined) return numberOf(format.defaultColWidth, 9.140625);
    return Math.ceil((numberOf(format?.baseColWidth, 8) * DIGIT + 5) / 8) * 8 / DIGIT;
  }

  columnWidth(column: number): number {
    if (this.columnHidden(column)) return 0;
    return Math.round(numberOf(this.columnAt(column)?.attributes.width, this.defaultWidth()) * DIGIT) * POINTS_PER_PIXEL;
  }

  setColumnWidth(first: number, last: number, points: number): void {
    const width = Math.round((points / POINTS_PER_PIXEL / DIGIT) * 1e6) / 1e6;
    if (!(width >= 0 && width <= 255.8)) throw new ModelError('InvalidArgument', `a column is 0 to 1342 points wide, not ${points}`);
    for (let column = first; column <= last; column++) {
      if (Math.abs(this.columnWidth(column) - points) >= 0.01 || this.columnAt(column) === undefined) this.changeColumn(column, { width, customWidth: '1' });
    }
  }

  hasStandardWidth(column: number): boolean {
    return !flag(this.columnAt(column)?.attributes.customWidth) && Math.abs(numberOf(this.columnAt(column)?.attributes.width, this.defaultWidth()) - this.defaultWidth()) < 1e-6;
  }

  setStandardWidth(first: number, last: number): void {
    for (let column = first; column <= last; column++) {
      const known = this.columnAt(column);
      if (!known || this.hasStandardWidth(column)) continue;
      const others = Object.keys(known.attributes).filter((name) => !['min', 'max', 'width', 'customWidth', 'bestFit'].includes(name));
      if (others.length > 0) this.changeColumn(column, { width: this.defaultWidth(), customWidth: null, bestFit: null });
      else {
        this.columnMap().delete(column);
        this.columnsChanged = true;
        this.touch('cols');
      }
    }
  }

  columnHidden(column: number): boolean {
    return flag(this.columnAt(column)?.attributes.hidden) || flag(this.xml.element('sheetFormatPr')?.attributes.zeroWidth);
  }

  setColumnHidden(first: number, last: number, hidden: boolean): void {
    for (let column = first; column <= last; column++) if (this.columnHidden(column) !== hidden) this.changeColumn(column, { hidden: hidden ? '1' : null });
  }

  private changeRow(row: number, change: Readonly<Record<string, string | number | null>>): void {
    const line = this.openRow(row);
    line.attributes = changedAttributes(line.attributes, change);
    line.attributesChanged = true;
    this.touch();
  }

  rowHeight(row: number): number {
    if (this.rowHidden(row)) return 0;
    return numberOf(this.rows.get(row)?.attributes.ht, numberOf(this.xml.element('sheetFormatPr')?.attributes.defaultRowHeight, 15));
  }

  setRowHeight(first: number, last: number, points: number, fitted = false): void {
    if (!(points >= 0 && points <= 409.5)) throw new ModelError('InvalidArgument', `a row is 0 to 409.5 points high, not ${points}`);
    for (let row = first; row <= last; row++) if (this.rowHeight(row) !== points || !this.rows.get(row)?.attributes.ht) this.changeRow(row, { ht: points, customHeight: fitted ? null : '1' });
  }

  hasStandardHeight(row: number): boolean {
    return this.rows.get(row)?.attributes.ht === undefined;
  }

  setStandardHeight(first: number, last: number): void {
    for (let row = first; row <= last; row++) if (!this.hasStandardHeight(row)) this.changeRow(row, { ht: null, customHeight: null });
  }

  rowHidden(row: number): boolean {
    const line = this.rows.get(row);
    return line ? flag(line.attributes.hidden) : flag(this.xml.element('sheetFormatPr')?.attributes.zeroHeight);
  }

  setRowHidden(first: number, last: number, hidden: boolean): void {
    for (let row = first; row <= last; row++) if (this.rowHidden(row) !== hidden) this.changeRow(row, { hidden: hidden ? '1' : null });
  }

  // Merges

  merges(): readonly Area[] {
    return (this.merged ??= childrenOf(this.xml.element('mergeCells'), 'mergeCell')
      .map((each) => parseArea(each.attributes.ref ?? ''))
      .filter((area) => area !== null));
  }

  merge(area: Area): void {
    const all = this.merges();
    if (all.some((each) => sameArea(each, area))) return;
    if (area.rows * area.columns < 2) return;
    if (all.some((each) => overlaps(each, area))) throw new ModelError('InvalidOperation', `${areaName(area)} overlaps merged cells`);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) if (row !== area.row || column !== area.column) this.setValue(row, column, null);
    }
    const { prefix } = this.xml;
    const text = `<${prefix}mergeCell ref="${areaName(area)}"/>`;
    const element = this.xml.element('mergeCells');
    if (!element) this.setElement('mergeCells', `<${prefix}mergeCells count="1">${text}</${prefix}mergeCells>`);
    else this.setElement('mergeCells', withAttributes(applyEdits(this.xml.textOf('mergeCells')!, [appendEdit(element, this.xml.textOf('mergeCells')!, text)]), { count: all.length + 1 }));
  }

  unmerge(area: Area): void {
    const element = this.xml.element('mergeCells');
    const gone = childrenOf(element, 'mergeCell').filter((each) => {
      const merged = parseArea(each.attributes.ref ?? '');
      return merged !== null && overlaps(merged, area);
    });
    if (!element || gone.length === 0) return;
    const left = element.children.length - gone.length;
    const text = applyEdits(this.xml.textOf('mergeCells')!, gone.map((each) => ({ start: each.start, end: each.end, text: '' })));
    this.setElement('mergeCells', left === 0 ? null : withAttributes(text, { count: left }));
  }

  // Tables

  private tableList(): TablePart[] {
    return (this.tableParts ??= readTables(this.book.pack, this.part, this.xml, (row) => this.rowHidden(row)));
  }

  tables(): readonly TableModel[] {
    return this.tableList();
  }

  addTable(area: Area, hasHeaders: boolean, name?: string): TableModel {
    if (this.tables().some((each) => overlaps(each.area, area))) throw new ModelError('InvalidOperation', `${areaName(area)} overlaps a table`);
    if (this.merges().some((each) => overlaps(each, area))) throw new ModelError('InvalidOperation', `${areaName(area)} has merged cells`);
    const table = addTable(this.book, this, area, hasHeaders, name);
    this.tableParts = null;
    return this.tables().find((each) => each.name === table)!;
  }

  changeTable(id: string, change: { readonly name?: string; readonly area?: Area; readonly style?: string }): void {
    const table = this.tableList().find((each) => each.id === id);
    if (!table) throw new ModelError('ItemNotFound', `no table ${id}`);
    const { area } = change;
    if (area && this.tableList().some((each) => each !== table && overlaps(each.area, area))) throw new ModelError('InvalidOperation', `${areaName(area)} overlaps a table`);
    changeTable(this.book, this, table, change);
    this.tableParts = null;
  }

  // Conditional formats, validations, links, page: each in its own file

  private get conditionals(): Conditionals {
    return (this.conditionalList ??= new Conditionals(this, this.book.styles));
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.conditionals.list();
  }

  addConditionalFormat(format: Omit<ConditionalFormat, 'id' | 'priority'>): ConditionalFormat {
    return this.conditionals.add(format);
  }

  changeConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void {
    this.conditionals.change(id, change);
  }

  removeConditionalFormat(id: string): void {
    this.conditionals.remove(id);
  }

  validation(row: number, column: number): Validation | null {
    return (this.validations ??= readValidations(this.xml)).find((each) => each.areas.some((area) => holds(area, row, column)))?.validation ?? null;
  }

  setValidation(area: Area, validation: Validation | null): void {
    writeValidation(this, area, validation);
  }

  private get links(): Links {
    return (this.linkList ??= new Links(this.book.pack, this));
  }

  hyperlink(row: number, column: number): Hyperlink | null {
    return this.links.at(row, column);
  }

  setHyperlink(row: number, column: number, link: Hyperlink | null): void {
    this.links.set(row, column, link);
  }

  private get charted(): SheetCharts {
    return (this.chartList ??= new SheetCharts(this.book, this));
  }

  charts(): readonly ChartModel[] {
    return this.charted.list();
  }

  addChart(type: ChartType, source: { readonly sheet: SheetModel; readonly area: Area }, by: SeriesBy): ChartModel {
    return this.charted.add(type, source, by);
  }

  /** Brings the charts made or changed here up to date with the cells, and tells which they are. */
  saveCharts(): ChartIntent | null {
    this.chartList?.refresh();
    return this.chartList?.changes() ?? null;
  }

  pageLayout(): PageLayout {
    return readPage(this.book, this);
  }

  setPageLayout(change: Partial<PageLayout>): void {
    changePage(this.book, this, change);
  }

  // Filter and protection

  filter(): { readonly area: Area; readonly filtered: boolean } | null {
    const element = this.xml.element('autoFilter');
    const area = element ? parseArea(element.attributes.ref ?? '') : null;
    if (!element || !area) return null;
    return { area, filtered: childrenOf(element, 'filterColumn').some((each) => each.children.length > 0) || hidesRows(this, area) };
  }

  setFilter(area: Area | null): void {
    const now = this.filter();
    if (area === null) {
      if (!now) return;
      this.setElement('autoFilter', null);
      this.book.setLocalName(this, '_xlnm._FilterDatabase', null);
      return;
    }
    if (now && sameArea(now.area, area)) return;
    this.setElement('autoFilter', `<${this.xml.prefix}autoFilter ref="${areaName(area)}"/>`);
    this.book.setLocalName(this, '_xlnm._FilterDatabase', `${sheetRef(this.title)}!${areaName(area, true)}`, true);
  }

  protection(): { readonly protected: boolean; readonly allowFormatCells: boolean; readonly allowFormatColumns: boolean; readonly allowFormatRows: boolean } {
    const element = this.xml.element('sheetProtection');
    // In the file an attribute that is true takes the right away.
    const allowed = (name: string): boolean => !flag(element?.attributes[name], true);
    return { protected: flag(element?.attributes.sheet), allowFormatCells: allowed('formatCells'), allowFormatColumns: allowed('formatColumns'), allowFormatRows: allowed('formatRows') };
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats' | 'Hyperlinks'): void {
    const inside: [number, number][] = [];
    for (const row of this.rows.values()) for (const column of row.cells.keys()) if (holds(area, row.index, column)) inside.push([row.index, column]);
    if (what === 'All' || what === 'Contents') for (const [row, column] of inside) this.setValue(row, column, null);
    if (what === 'All' || what === 'Formats') {
      for (const [row, column] of inside) this.setStyle(row, column, 0);
      for (const format of this.conditionalFormats()) {
        if (!format.areas.some((each) => overlaps(each, area))) continue;
        const left = format.areas.flatMap((each) => without(each, area));
        if (left.length === 0) this.removeConditionalFormat(format.id);
        else this.changeConditionalFormat(format.id, { areas: left });
      }
    }
    if (what === 'All') {
      this.unmerge(area);
      this.setValidation(area, null);
    }
    if (what === 'All' || what === 'Hyperlinks') this.links.clear(area);
  }

  // Saving

  /** Writes the part, and tells what differs from the file. */
  save(): SheetChanges {
    const { prefix, data } = this.xml;
    if (this.columnsChanged) this.setElement('cols', this.columnsText());
    this.putPending();
    if (this.shared) this.headShared();
    const edits: Edit[] = [];
    let needsCalculation = false;
    const existing = [...data.rows.values()].filter((row) => row.start >= 0).sort((a, b) => a.index - b.index);
    let next = 0;
    let fresh = '';
    for (const row of [...data.rows.values()].sort((a, b) => a.index - b.index)) {
      while (next < existing.length && existing[next]!.index <= row.index) next++;
      if (!row.cellsChanged && !row.attributesChanged) continue;
      const cells = [...row.cells.values()].sort((a, b) => a.column - b.column);
      const render = (cell: Cell): string => {
        const { text, calculated } = this.cellXml(row.index, cell);
        if (!calculated) needsCalculation = true;
        return text;
      };
      const spans = this.spansOf(row, cells);
      if (row.start < 0) {
        const shown = cells.map(render).join('');
        if (shown === '' && Object.keys(row.attributes).length === 0) continue;
        const text = `<${prefix}row${attributesText({ r: row.index + 1, ...row.attributes, s: this.writtenStyle(row.attributes.s) })}>${shown}</${prefix}row>`;
        const at = next < existing.length ? existing[next]!.start : data.closeStart;
        if (at === data.end) fresh += text;
        else edits.push({ start: at, end: at, text });
        continue;
      }
      // What is left of a row when all its cells are gone and it says nothing of its own.
      if (cells.length > 0 && Object.keys(row.attributes).every((name) => SILENT_ROW.has(name)) && cells.every((cell) => render(cell) === '')) {
        edits.push({ start: row.start, end: row.end, text: '' });
        continue;
      }
      const open = this.xml.source.slice(row.start, row.openEnd);
      const attributes = this.rowAttributes(row, spans);
      const opened = Object.keys(attributes).length > 0 ? withAttributes(open, attributes) : open;
      const empty = row.closeStart === row.end;
      if (empty) {
        const rowName = /^<([^\s/>]+)/.exec(open)![1]!;
        const shown = cells.map(render).join('');
        edits.push({ start: row.start, end: row.end, text: shown === '' ? opened : `${opened.replace(/\s*\/>$/, '>')}${shown}</${rowName}>` });
        continue;
      }
      if (opened !== open) edits.push({ start: row.start, end: row.openEnd, text: opened });
      for (const [i, cell] of cells.entries()) {
        if (cell.change === null) continue;
        if (cell.start >= 0) edits.push({ start: cell.start, end: cell.end, text: render(cell) });
        else {
          const at = cells.slice(i + 1).find((each) => each.start >= 0)?.start ?? row.closeStart;
          edits.push({ start: at, end: at, text: render(cell) });
        }
      }
    }
    if (fresh !== '') edits.push({ start: data.start, end: data.end, text: `<${prefix}sheetData>${fresh}</${prefix}sheetData>` });
    if (this.touchedCells.size > 0) this.widenDimension();
    this.book.pack.setText(this.part, this.xml.render(edits));
    return {
      cells: this.touchedCells,
      withoutFormula: [...this.lostFormulas],
      formulasAdded: this.formulasAdded,
      elements: new Set([...this.touchedElements, ...(edits.length > 0 ? ['sheetData'] : [])]),
      needsCalculation,
    };
  }

  get hasSetCells(): boolean {
    return this.touchedCells.size > 0;
  }

  /**
   * Gives formulas of the file that rest on changed cells the value they come to now: only their value is written anew, and not where
   * it cannot be calculated here. Tells whether there were any.
   */
  refresh(): boolean {
    const { calculator } = this.book;
    let outdated = false;
    for (const key of this.formulaCells()) {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const cell = this.cell(row, column)!;
      if (cell.change === 'content' || !calculator.isStale(this, row, column)) continue;
      outdated = true;
      // An array's values are in cells that have no formula: all or none of them.
      const result = this.arrayAt(row, column) ? null : calculator.value(this, row, column);
      if (!result || same(this.stored(row, column), result.value)) continue;
      [cell.type, cell.raw] = cached(result.value);
      this.openCell(row, column).change = 'value';
      this.touch();
    }
    return outdated;
  }

  private writtenStyle(style: string | undefined): string | null {
    return style === undefined ? null : String(this.book.styles.written(Number(style)));
  }

  private rowAttributes(row: Row, spans: string | null): Record<string, string | null> {
    const changes: Record<string, string | null> = {};
    if (row.attributesChanged) for (const name of ['s', 'customFormat', 'ht', 'customHeight', 'hidden']) changes[name] = (name === 's' ? this.writtenStyle(row.attributes.s) : row.attributes[name]) ?? null;
    if (spans !== null) changes.spans = spans;
    return changes;
  }

  /** `spans` made to hold the row's cells, where the file has it and it no longer does. */
  private spansOf(row: Row, cells: readonly Cell[]): string | null {
    const [first, last] = (row.attributes.spans ?? '').split(':').map(Number);
    if (!first || !last || cells.length === 0) return null;
    const [min, max] = [Math.min(first, cells[0]!.column + 1), Math.max(last, cells.at(-1)!.column + 1)];
    return min === first && max === last ? null : `${min}:${max}`;
  }

  private widenDimension(): void {
    const element = this.xml.element('dimension');
    const used = this.used(true);
    if (!element || !used) return;
    const now = parseArea(element.attributes.ref ?? '');
    const wanted = now ? around(now, used) : used;
    if (!now || !sameArea(now, wanted)) this.setElement('dimension', withAttributes(this.xml.textOf('dimension')!, { ref: areaName(wanted) }));
  }

  private cellXml(row: number, cell: Cell): { readonly text: string; readonly calculated: boolean } {
    // An empty cell without a look of its own says nothing, but in a row that has one.
    if (cell.raw === null && !cell.formula && this.book.styles.written(cell.style) === 0 && this.rows.get(row)?.attributes.s === undefined) return { text: '', calculated: true };
    const { prefix, source } = this.xml;
    if (cell.change !== 'content' && cell.start >= 0) {
      const styled = withAttributes(source.slice(cell.start, cell.end), { s: this.book.styles.written(cell.style) || null });
      return { text: cell.change === 'value' ? this.withValue(styled, cell) : styled, calculated: true };
    }
    let { type, raw } = cell;
    let calculated = true;
    const { formula } = cell;
    if (formula && (raw === null || this.book.calculator.isStale(this, row, cell.column))) {
      const result = this.book.calculator.value(this, row, cell.column);
      calculated = result !== null;
      if (result) [type, raw] = cached(result.value);
    }
    let inner = '';
    if (formula) {
      const { kind, ref, shared } = formula;
      const open = `<${prefix}f${kind === 'normal' ? '' : attributesText({ t: kind, ref, si: shared })}`;
      inner = formula.text === '' ? `${open}/>` : `${open}>${escapeText(formula.text)}</${prefix}f>`;
    }
    inner += valueXml(type, raw, prefix);
    const style = this.book.styles.written(cell.style);
    const open = `<${prefix}c r="${cellName(row, cell.column)}"${style === 0 ? '' : ` s="${style}"`}${raw === null || type === 'n' ? '' : ` t="${type}"`}`;
    return { text: inner === '' ? `${open}/>` : `${open}>${inner}</${prefix}c>`, calculated };
  }

  /** The text of a cell with a formula, with another cached value. */
  private withValue(text: string, { type, raw }: Cell): string {
    const { prefix } = this.xml;
    const value = valueXml(type, raw, prefix);
    const typed = withAttributes(text, { t: type === 'n' ? null : type });
    const old = new RegExp(`<${prefix}v(?:\\s[^>]*)?(?:/>|>[^<]*</${prefix}v>)`);
    return old.test(typed) ? typed.replace(old, () => value) : typed.replace(new RegExp(`<${prefix}f(?:\\s[^>]*)?(?:/>|>[^<]*</${prefix}f>)`), (formula) => formula + value);
  }
}

/** Attributes of a row that matter only while it has cells. */
const SILENT_ROW: ReadonlySet<string> = new Set(['r', 'spans']);

const same = (a: CellValue | undefined, b: CellValue): boolean =>
  a === b || (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null && a.error === b.error);

/** The least area that holds the cells, of which there is one at least. */
function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The attributes with those of `change` set, or with null left out. */
function changedAttributes(old: Readonly<Record<string, string>>, change: Readonly<Record<string, string | number | null>>): Record<string, string> {
  const all: Record<string, string | number | null> = { ...old, ...change };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));
}

/** Type and raw text of a formula's cached value. */
function cached(value: CellValue): [type: string, raw: string | null] {
  if (value === null) return ['n', null];
  if (typeof value === 'object') return ['e', value.error];
  if (typeof value === 'number') return ['n', String(value)];
  return typeof value === 'boolean' ? ['b', value ? '1' : '0'] : ['str', escapeX(value)];
}

export const sheetRef = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Rows of the area below its first are hidden. */
export function hidesRows(sheet: { rowHidden(row: number): boolean }, area: Area): boolean {
  for (let row = area.row + 1; row < area.row + area.rows; row++) if (sheet.rowHidden(row)) return true;
  return false;
}

/** The element's text with the child set (null: taken away), in the order given. */
export function withChild(element: XmlElement, text: string, local: string, inner: string | null, order: readonly string[]): string {
  const old = child(element, local);
  if (old) return applyEdits(text, [{ start: old.start, end: old.end, text: inner ?? '' }]);
  if (inner === null) return text;
  const after = element.children.find((each) => order.indexOf(each.local) > order.indexOf(local));
  return applyEdits(text, [after ? { start: after.start, end: after.start, text: inner } : appendEdit(element, text, inner)]);
}
