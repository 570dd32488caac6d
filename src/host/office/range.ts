/** `Excel.Range`: a rectangle of one worksheet, its cells' values, formulas and formats. */
import type { Area, CellFormat, CellValue, Hyperlink, SheetModel } from '../workbook-model';
import { areaName, around, columnNumber, holds, MAX_COLUMNS, MAX_ROWS, overlaps, parseArea, quoteSheet } from '../xlsx/address';
import { shift } from '../xlsx/formula';
import { flag, isAbsent, oneOf, optional, record, text, whole } from './arguments';
import { EVENT, WHOLE_WORKBOOK, type Book, type Deed } from './book';
import { cellProperties, columnProperties, rowProperties, setCellProperties } from './cell-properties';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { readEntry } from './entry';
import { HostError, invalidArgument, itemNotFound, notImplemented } from './host-error';
import { instance, isHostObject, type HostObject, type HostType } from './host-object';
import { rangeAreas } from './range-areas';
import { rangeFormat } from './range-format';
import { worksheet } from './worksheet';

/** Reading more cells at once fails in Excel. */
const MAX_CELLS_READ = 5_000_000;
const DIMENSIONS = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export class Range {
  constructor(
    readonly book: Book,
    readonly sheet: SheetModel,
    readonly area: Area,
  ) {
    const { row, column, rows, columns } = area;
    const sound = [row, column, rows, columns].every(Number.isInteger) && row >= 0 && column >= 0 && rows > 0 && columns > 0;
    if (!sound || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw invalidArgument();
  }

  /** Whole columns or whole rows. */
  get unbounded(): boolean {
    return this.area.rows === MAX_ROWS || this.area.columns === MAX_COLUMNS;
  }

  get cellCount(): number {
    return this.area.rows * this.area.columns;
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${areaName(this.area)}`;
  }

  /** With `$`, as in formulas. */
  get absoluteAddress(): string {
    return `${quoteSheet(this.sheet.name)}!${areaName(this.area, true)}`;
  }

  guard(deed: Deed): void {
    this.book.guard(this.sheet, this.area, deed);
  }

  at(row: number, column: number, rows = 1, columns = 1): Range {
    return new Range(this.book, this.sheet, { row, column, rows, columns });
  }

  /** Cell by cell; null for whole columns and rows, as Excel has it. */
  map<T>(read: (row: number, column: number) => T): T[][] | null {
    if (this.unbounded) return null;
    if (this.cellCount > MAX_CELLS_READ) throw new HostError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_r, r) => Array.from({ length: columns }, (_c, c) => read(row + r, column + c)));
  }

  /** What all cells have in common; null when they differ. */
  common<T>(read: (row: number, column: number) => T): T | null {
    const { row, column, rows, columns } = this.unbounded ? this.seen() : this.area;
    const first = read(row, column);
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) if (!sameValue(read(r, c), first)) return null;
    return first;
  }

  commonOfRows<T extends number | boolean>(read: (row: number) => T): T | null {
    return same(this.area.row, this.area.rows, read);
  }

  commonOfColumns<T extends number | boolean>(read: (column: number) => T): T | null {
    return same(this.area.column, this.area.columns, read);
  }

  used(valuesOnly: boolean): Range | null {
    const used = this.sheet.used(!valuesOnly);
    if (!used || !overlaps(used, this.area)) return null;
    if (contains(this.area, used)) return new Range(this.book, this.sheet, used);
    const within = intersection(used, this.area);
    const filled = (row: number, column: number): boolean =>
      this.sheet.value(row, column) !== null || this.sheet.formula(row, column) !== null || (!valuesOnly && hasOwnFormat(this.sheet, row, column));
    const box = boundsOf(within, filled);
    return box ? new Range(this.book, this.sheet, box) : null;
  }

  tellChange(changeType: 'RangeEdited' | 'RangeInserted' = 'RangeEdited'): void {
    const { book, sheet } = this;
    const details = { changeType, source: 'Local', triggerSource: 'ThisLocalAddin', worksheetId: sheet.id, address: areaName(this.area), shiftDirection: 'None' };
    book.events.tell(EVENT.dataChanged.type, [sheet.id, WHOLE_WORKBOOK], details);
    for (const table of sheet.tables())
      if (overlaps(table.area, this.area)) book.events.tell(EVENT.tableDataChanged.type, [table.id, WHOLE_WORKBOOK], { ...details, tableId: table.id });
  }

  tellFormat(): void {
    const details = { source: 'Local', worksheetId: this.sheet.id, address: areaName(this.area) };
    this.book.events.tell(EVENT.formatChanged.type, [this.sheet.id, WHOLE_WORKBOOK], details);
  }

  /** Of whole columns and rows, those up to the used range's end and one more, which stands for the rest. */
  private seen(): Area {
    const used = this.sheet.used(true);
    const { row, column, rows, columns } = this.area;
    const lastRow = Math.max(row, (used ? used.row + used.rows : 0) + 1);
    const lastColumn = Math.max(column, (used ? used.column + used.columns : 0) + 1);
    return { row, column, rows: Math.min(rows, lastRow - row + 1), columns: Math.min(columns, lastColumn - column + 1) };
  }
}

/** Plain data alike; most values are the very same. */
export const sameValue = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

function same<T>(first: number, count: number, read: (index: number) => T): T | null {
  const value = read(first);
  for (let index = first + 1; index < first + count; index++) if (read(index) !== value) return null;
  return value;
}

const contains = (outer: Area, inner: Area): boolean => holds(outer, inner.row, inner.column) && holds(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);

function intersection(a: Area, b: Area): Area {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return { row, column, rows: Math.min(a.row + a.rows, b.row + b.rows) - row, columns: Math.min(a.column + a.columns, b.column + b.columns) - column };
}

function boundsOf(within: Area, filled: (row: number, column: number) => boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let row = within.row; row < within.row + within.rows; row++)
    for (let column = within.column; column < within.column + within.columns; column++) {
      if (!filled(row, column)) continue;
      [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
    }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function hasOwnFormat(sheet: SheetModel, row: number, column: number): boolean {
  const { fill, bold, italic, underline, strikethrough, wrap, indent, locked, horizontal, vertical, numberFormat, borders } = sheet.format(row, column);
  const plain = fill === null && !bold && !italic && !underline && !strikethrough && !wrap && indent === 0 && locked;
  return !(plain && horizontal === 'General' && vertical === 'Bottom' && numberFormat === 'General' && Object.keys(borders).length === 0);
}

/** `'Hoja 1'!A1:B2` or, on the sheet given, `A1:B2`; a name of the workbook may stand for a range. */
export function rangeAt(book: Book, address: string, here: SheetModel | null): Range {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(address);
  const sheet = match ? book.sheet(match[1]?.replaceAll("''", "'") ?? match[2]!) : (here ?? book.model.activeSheet());
  if (!sheet) throw itemNotFound();
  const place = match?.[3] ?? address;
  const area = parseArea(place);
  if (area) return new Range(book, sheet, area);
  const name = book.model.names().find((item) => item.name.toLowerCase() === place.toLowerCase());
  if (name && columnNumber(place) < 0) return rangeAt(book, name.formula.replace(/^=/, ''), sheet);
  throw invalidArgument();
}

/** A range of the argument: the object itself or an address on the sheet. */
export function rangeOf(argument: unknown, book: Book, here: SheetModel | null): Range {
  if (isHostObject(argument) && argument.self instanceof Range) return argument.self;
  return rangeAt(book, text(argument), here);
}

const wire = (value: CellValue): string | number | boolean => (value === null ? '' : typeof value === 'object' ? value.error : value);

function valueType({ sheet }: Range, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null) return sheet.formula(row, column) === null ? 'Empty' : 'String';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** The array to be written, after Excel's checks; a single value stands for all cells. */
function matrix(range: Range, input: unknown, deed: Deed): (row: number, column: number) => unknown {
  if (range.unbounded || isAbsent(input)) throw invalidArgument();
  range.guard(deed);
  if (!Array.isArray(input)) return () => input;
  const lines: readonly unknown[] = input;
  const fits = lines.length === range.area.rows && lines.every((line) => Array.isArray(line) && line.length === range.area.columns);
  if (!fits) throw invalidArgument(DIMENSIONS);
  return (row, column) => (lines[row] as readonly unknown[])[column];
}

/** Values and formulas are entered as if typed. Rows that a filter hides are passed over: the lines go to the visible rows in order. */
function enter(range: Range, input: unknown): void {
  const at = matrix(range, input, 'edit');
  const { book, sheet, area } = range;
  const hidden = book.filteredOut(sheet, area);
  const merges = sheet.merges().filter((merge) => overlaps(merge, area));
  const covered = (row: number, column: number): boolean => merges.some((merge) => holds(merge, row, column) && (merge.row !== row || merge.column !== column));
  const year = new Date().getFullYear();
  const pending: (() => void)[] = [];
  let line = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (hidden.has(row)) continue;
    for (let index = 0; index < area.columns; index++) {
      const column = area.column + index;
      const value = at(line, index);
      if (isAbsent(value) || covered(row, column)) continue;
      pending.push(entryOf(range, row, column, value, year));
    }
    line++;
  }
  for (const write of pending) write();
  range.tellChange();
}

function entryOf({ sheet }: Range, row: number, column: number, value: unknown, year: number): () => void {
  if (typeof value === 'number' || typeof value === 'boolean') return () => sheet.setValue(row, column, value);
  const entry = readEntry(text(value), sheet.format(row, column).numberFormat === '@', year);
  if ('formula' in entry) return () => sheet.setFormula(row, column, entry.formula);
  return () => {
    sheet.setValue(row, column, entry.value);
    if (entry.format !== undefined && sheet.format(row, column).numberFormat === 'General')
      sheet.setFormat({ row, column, rows: 1, columns: 1 }, { numberFormat: entry.format });
  };
}

function setNumberFormat(range: Range, input: unknown): void {
  const at = matrix(range, input, 'formatCells');
  const { sheet, area } = range;
  if (!Array.isArray(input)) sheet.setFormat(area, { numberFormat: text(input) });
  else
    for (let row = 0; row < area.rows; row++)
      for (let column = 0; column < area.columns; column++) {
        const value = at(row, column);
        if (!isAbsent(value)) sheet.setFormat({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 }, { numberFormat: text(value) });
      }
  range.tellFormat();
}

function setRowHidden(range: Range, value: unknown): void {
  range.guard('formatRows');
  range.sheet.setRowHidden(range.area.row, range.area.row + range.area.rows - 1, flag(value));
}

function setColumnHidden(range: Range, value: unknown): void {
  range.guard('formatColumns');
  range.sheet.setColumnHidden(range.area.column, range.area.column + range.area.columns - 1, flag(value));
}

const rowHidden = (range: Range): boolean | null => range.commonOfRows((row) => range.sheet.rowHidden(row));
const columnHidden = (range: Range): boolean | null => range.commonOfColumns((column) => range.sheet.columnHidden(column));

/** Without `textToDisplay`, an empty cell shows the address. */
const LINK_LOOK: Partial<CellFormat> = { fontColor: '#0563C1', underline: true };

export function setHyperlink(range: Range, value: unknown): void {
  range.guard('structure');
  const given = record(value);
  const link: Hyperlink = {
    address: optional(given['address'], text) ?? null,
    documentReference: optional(given['documentReference'], text) ?? null,
    screenTip: optional(given['screenTip'], text) ?? null,
  };
  if (!link.address && !link.documentReference) throw invalidArgument();
  const shown = optional(given['textToDisplay'], text);
  const { row, column, rows, columns } = range.area;
  for (let r = row; r < row + rows; r++)
    for (let c = column; c < column + columns; c++) {
      range.sheet.setHyperlink(r, c, link);
      if (shown !== undefined) range.sheet.setValue(r, c, shown);
      else if (range.sheet.value(r, c) === null) range.sheet.setValue(r, c, link.address ?? link.documentReference);
    }
  range.sheet.setFormat(range.area, LINK_LOOK);
  range.tellChange();
}

export function readHyperlink({ sheet, area }: Range): object | null {
  const link = sheet.hyperlink(area.row, area.column);
  if (!link) return null;
  const { address, documentReference, screenTip } = link;
  return { ...(address ? { address } : {}), ...(documentReference ? { documentReference } : {}), screenTip: screenTip ?? '', textToDisplay: sheet.text(area.row, area.column) };
}

function clear(range: Range, applyTo: unknown): void {
  const what = oneOf(applyTo ?? 'All', ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'] as const);
  range.guard(what === 'Formats' ? 'formatCells' : 'edit');
  if (what === 'RemoveHyperlinks') {
    range.sheet.clear(range.area, 'Hyperlinks');
    range.sheet.setFormat(range.area, { fontColor: '#000000', underline: false });
  } else range.sheet.clear(range.area, what);
  if (what === 'Formats') range.tellFormat();
  else range.tellChange();
}

/** Takes formulas (their relative references moved), values, and with `All` formats; a target that is a multiple of the source takes it as often. */
function copyFrom(target: Range, from: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
  const what = oneOf(copyType ?? 'All', ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const);
  const source = rangeOf(from, target.book, target.sheet);
  const asked = what === 'Link' ? what : optional(skipBlanks, flag) ? 'skipBlanks' : optional(transpose, flag) ? 'transpose' : null;
  if (asked) throw notImplemented(`Range.copyFrom(${asked})`);
  if (source.unbounded || target.unbounded) throw notImplemented('Range.copyFrom of whole columns or rows');
  const times = (size: number, of: number): number => (size % of === 0 ? size / of : 1);
  const { row, column, rows, columns } = source.area;
  const [down, across] = [times(target.area.rows, rows), times(target.area.columns, columns)];
  const to = target.at(target.area.row, target.area.column, rows * down, columns * across);
  const looks = what === 'All' || what === 'Formats';
  to.guard(what === 'Formats' ? 'formatCells' : 'edit');
  if (looks) plainLooks(source);
  const cells = source.map((r, c) => ({ formula: what === 'Values' ? null : source.sheet.formula(r, c), value: source.sheet.value(r, c), format: looks ? source.sheet.format(r, c) : null }))!;
  for (const [r, line] of cells.entries())
    for (const [c, { formula, value, format }] of line.entries())
      for (const area of copies(to.area, { row: r, column: c, rows, columns }, down, across)) {
        if (what !== 'Formats') {
          if (formula !== null) to.sheet.fillFormula(area, `=${shift(formula.slice(1), area.row - row - r, area.column - column - c)}`);
          else for (let i = 0; i < area.rows; i++) for (let j = 0; j < area.columns; j++) to.sheet.setValue(area.row + i, area.column + j, value);
        }
        if (format) to.sheet.setFormat(area, format);
      }
  if (what === 'Formats') to.tellFormat();
  else to.tellChange();
}

/** Where one cell of the source comes to stand; beside or below each other, they are one area. */
function copies(to: Area, cell: Area, down: number, across: number): readonly Area[] {
  const [height, width] = [cell.rows === 1 ? down : 1, cell.columns === 1 ? across : 1];
  return Array.from({ length: down / height }, (_r, r) =>
    Array.from({ length: across / width }, (_c, c) => ({ row: to.row + cell.row + r * cell.rows, column: to.column + cell.column + c * cell.columns, rows: height, columns: width })),
  ).flat();
}

/** What else Excel copies with a cell's looks is not copied here, and said so. */
function plainLooks({ sheet, area }: Range): void {
  const held = sheet.merges().some((each) => overlaps(each, area))
    ? 'merged cells'
    : sheet.conditionalFormats().some((each) => each.areas.some((part) => overlaps(part, area)))
      ? 'conditional formats'
      : null;
  if (held) throw notImplemented(`Range.copyFrom of ${held}`);
  for (let r = area.row; r < area.row + area.rows; r++)
    for (let c = area.column; c < area.column + area.columns; c++)
      if (sheet.validation(r, c) || sheet.hyperlink(r, c)) throw notImplemented('Range.copyFrom of validations and links');
}

function merge(range: Range, across: unknown): void {
  range.guard('structure');
  const { sheet, area } = range;
  if (sheet.tables().some((table) => overlaps(table.area, area))) throw invalidArgument();
  const parts = optional(across, flag) ? Array.from({ length: area.rows }, (_part, index) => ({ ...area, row: area.row + index, rows: 1 })) : [area];
  for (const part of parts) {
    for (const other of sheet.merges()) if (overlaps(other, part)) sheet.unmerge(other);
    if (part.rows * part.columns > 1) sheet.merge(part);
  }
}

function unmerge(range: Range): void {
  range.guard('structure');
  for (const other of range.sheet.merges()) if (overlaps(other, range.area)) range.sheet.unmerge(other);
}

function mergedAreas(range: Range): HostObject | null {
  const merges = range.sheet.merges().filter((other) => overlaps(other, range.area));
  return merges.length === 0 ? null : rangeAreas(merges.map((area) => new Range(range.book, range.sheet, area)));
}

function select(range: Range): void {
  const { book, sheet, area } = range;
  book.model.activate(sheet);
  book.selection = { sheet, area };
  book.events.tell(EVENT.selectionChanged.type, [sheet.id, WHOLE_WORKBOOK], { address: areaName(area), worksheetId: sheet.id });
}

function boundingRect(range: Range, other: unknown): Range {
  const { area, sheet } = rangeOf(other, range.book, range.sheet);
  if (sheet.id !== range.sheet.id) throw invalidArgument();
  return new Range(range.book, sheet, around(range.area, area));
}

function intersect(range: Range, other: unknown): Range | null {
  const { area, sheet } = rangeOf(other, range.book, range.sheet);
  return sheet.id === range.sheet.id && overlaps(area, range.area) ? new Range(range.book, range.sheet, intersection(area, range.area)) : null;
}

const within = (index: unknown, count: number): number => {
  const n = whole(index);
  if (n < 0 || n >= count) throw invalidArgument();
  return n;
};

const present = (found: Range | null): HostObject => {
  if (found) return range(found);
  throw itemNotFound();
};
const orNull = (found: Range | null): HostObject | null => found && range(found);

const RANGE: HostType<Range> = {
  className: 'Range',
  alive: ({ book, sheet }) => book.has(sheet),
  notByDefault: ['Hyperlink', 'IsEntireColumn', 'IsEntireRow'],
  values: {
    Address: ({ address }) => address,
    AddressLocal: ({ address }) => address,
    CellCount: ({ cellCount }) => (cellCount > 2 ** 31 - 1 ? -1 : cellCount),
    ColumnCount: ({ area }) => area.columns,
    ColumnHidden: columnHidden,
    ColumnIndex: ({ area }) => area.column,
    Formulas: (self) => self.map((row, column) => self.sheet.formula(row, column) ?? wire(self.sheet.value(row, column))),
    Hidden: (self) => {
      const [rows, columns] = [rowHidden(self), columnHidden(self)];
      return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
    },
    Hyperlink: readHyperlink,
    IsEntireColumn: ({ area }) => area.rows === MAX_ROWS,
    IsEntireRow: ({ area }) => area.columns === MAX_COLUMNS,
    NumberFormat: (self) => self.map((row, column) => self.sheet.format(row, column).numberFormat),
    RowCount: ({ area }) => area.rows,
    RowHidden: rowHidden,
    RowIndex: ({ area }) => area.row,
    Text: (self) => self.map((row, column) => self.sheet.text(row, column)),
    Values: (self) => self.map((row, column) => wire(self.sheet.value(row, column))),
    ValueTypes: (self) => self.map((row, column) => valueType(self, row, column)),
  },
  writes: {
    Values: enter,
    Formulas: enter,
    NumberFormat: setNumberFormat,
    RowHidden: setRowHidden,
    ColumnHidden: setColumnHidden,
    Hyperlink: setHyperlink,
  },
  objects: {
    ConditionalFormats: (self) => conditionalFormats([self]),
    DataValidation: (self) => dataValidation([self]),
    Format: (self) => rangeFormat([self]),
    Worksheet: ({ book, sheet }) => worksheet(book, sheet),
  },
  methods: {
    Clear: clear,
    CopyFrom: copyFrom,
    GetAbsoluteResizedRange: (self, rows, columns) => range(self.at(self.area.row, self.area.column, whole(rows), whole(columns))),
    GetBoundingRect: (self, other) => range(boundingRect(self, other)),
    GetCell: (self, row, column) => range(self.at(self.area.row + whole(row), self.area.column + whole(column))),
    GetCellProperties: cellProperties,
    GetColumn: (self, index) => range(self.at(self.area.row, self.area.column + within(index, self.area.columns), self.area.rows, 1)),
    GetColumnProperties: columnProperties,
    GetEntireColumn: (self) => range(self.at(0, self.area.column, MAX_ROWS, self.area.columns)),
    GetEntireRow: (self) => range(self.at(self.area.row, 0, self.area.rows, MAX_COLUMNS)),
    GetIntersection: (self, other) => present(intersect(self, other)),
    GetIntersectionOrNullObject: (self, other) => orNull(intersect(self, other)),
    GetLastCell: (self) => range(self.at(self.area.row + self.area.rows - 1, self.area.column + self.area.columns - 1)),
    GetLastColumn: (self) => range(self.at(self.area.row, self.area.column + self.area.columns - 1, self.area.rows)),
    GetLastRow: (self) => range(self.at(self.area.row + self.area.rows - 1, self.area.column, 1, self.area.columns)),
    GetMergedAreasOrNullObject: mergedAreas,
    GetOffsetRange: (self, rows, columns) => range(self.at(self.area.row + whole(rows), self.area.column + whole(columns), self.area.rows, self.area.columns)),
    GetResizedRange: (self, rows, columns) => range(self.at(self.area.row, self.area.column, self.area.rows + whole(rows), self.area.columns + whole(columns))),
    GetRow: (self, index) => range(self.at(self.area.row + within(index, self.area.rows), self.area.column, 1, self.area.columns)),
    GetRowProperties: rowProperties,
    GetUsedRange: (self, valuesOnly) => range(self.used(optional(valuesOnly, flag) ?? false) ?? self.at(self.area.row, self.area.column)),
    GetUsedRangeOrNullObject: (self, valuesOnly) => orNull(self.used(optional(valuesOnly, flag) ?? false)),
    Merge: merge,
    Select: select,
    SetCellProperties: setCellProperties,
    Unmerge: unmerge,
    _ValidateArraySize: ({ area }, rows, columns) => {
      if (rows !== area.rows || columns !== area.columns) throw invalidArgument(DIMENSIONS);
    },
  },
};

export function range(self: Range): HostObject {
  return instance(RANGE, self);
}
