/** `Excel.Table`, its columns, and `Excel.TableCollection` of a worksheet or the whole workbook. */
import type { SheetModel, TableModel } from '../workbook-model';
import { overlaps } from '../xlsx/address';
import { flag, optional, text, whole } from './arguments';
import { tableFilter } from './auto-filter';
import { EVENT, WHOLE_WORKBOOK, type Book } from './book';
import { alreadyExists, invalidArgument, invalidOperation, itemNotFound } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';
import { Range, range, rangeOf } from './range';
import { worksheet } from './worksheet';

/** A table by its id: its area and names are read anew each time. */
interface TableOf {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly id: string;
}

function modelOf({ sheet, id }: TableOf): TableModel {
  const found = sheet.tables().find((table) => table.id === id);
  if (found) return found;
  throw itemNotFound();
}

function part(self: TableOf, of: 'all' | 'header' | 'body'): Range {
  const { area, showHeaders, showTotals } = modelOf(self);
  if (of === 'header' && !showHeaders) throw itemNotFound();
  const top = of === 'body' && showHeaders ? 1 : 0;
  const rows = of === 'all' ? area.rows : of === 'header' ? 1 : area.rows - top - (showTotals ? 1 : 0);
  return new Range(self.book, self.sheet, { ...area, row: area.row + top, rows });
}

/** Letters, digits, dots and underscores; no cell, no other name of the workbook. */
function rename(self: TableOf, value: unknown): void {
  const name = text(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255 || /^(?:[a-z]{1,3}\d{1,7}|r\d*c?\d*|c\d*)$/i.test(name)) throw invalidArgument();
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  if (all(self.book).some((other) => other.id !== self.id && same(modelOf(other).name)) || self.book.model.names().some((other) => same(other.name))) throw alreadyExists();
  self.book.guard(self.sheet, modelOf(self).area, 'structure');
  self.sheet.changeTable(self.id, { name });
}

function restyle(self: TableOf, value: unknown): void {
  self.book.guard(self.sheet, modelOf(self).area, 'structure');
  self.sheet.changeTable(self.id, { style: text(value) });
}

/** The header row stays where it is. */
function resize(self: TableOf, to: unknown): void {
  const { sheet, area } = rangeOf(to, self.book, self.sheet);
  const current = modelOf(self);
  const overlapping = self.sheet.tables().some((other) => other.id !== self.id && overlaps(other.area, area));
  if (sheet.id !== self.sheet.id || area.row !== current.area.row || !overlaps(area, current.area) || area.rows < (current.showHeaders ? 2 : 1) || overlapping) throw invalidArgument();
  self.book.guard(self.sheet, current.area, 'structure');
  self.sheet.changeTable(self.id, { area });
}

interface ColumnOf {
  readonly table: TableOf;
  readonly index: number;
}

const columnRange = ({ table, index }: ColumnOf, of: 'all' | 'header' | 'body'): Range => {
  const { book, sheet, area } = part(table, of);
  return new Range(book, sheet, { ...area, column: area.column + index, columns: 1 });
};

const COLUMN: HostType<ColumnOf> = {
  className: 'TableColumn',
  identity: ({ index }) => ({ Id: String(index + 1) }),
  values: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table, index }) => modelOf(table).columns[index],
  },
  methods: {
    GetDataBodyRange: (self) => range(columnRange(self, 'body')),
    GetHeaderRowRange: (self) => range(columnRange(self, 'header')),
    GetRange: (self) => range(columnRange(self, 'all')),
  },
};

function column(table: TableOf, key: unknown): HostObject | null {
  const names = modelOf(table).columns;
  const index = typeof key === 'number' ? key - 1 : names.findIndex((name, at) => String(at + 1) === key || name.toLowerCase() === text(key).toLowerCase());
  return index in names ? instance(COLUMN, { table, index }) : null;
}

const COLUMNS: HostType<TableOf> = {
  className: 'TableColumnCollection',
  values: { Count: (table) => modelOf(table).columns.length },
  items: (table) => modelOf(table).columns.map((_name, index) => instance(COLUMN, { table, index })),
  methods: {
    GetCount: (table) => modelOf(table).columns.length,
    GetItem: (table, key) => {
      const found = column(table, key);
      if (found) return found;
      throw itemNotFound();
    },
    GetItemAt: (table, index) => column(table, whole(index) + 1),
    GetItemOrNullObject: column,
  },
};

const TABLE: HostType<TableOf> = {
  className: 'Table',
  identity: ({ id }) => ({ Id: id }),
  alive: ({ book, sheet }) => book.has(sheet),
  values: {
    Id: ({ id }) => id,
    Name: (self) => modelOf(self).name,
    ShowHeaders: (self) => modelOf(self).showHeaders,
    ShowTotals: (self) => modelOf(self).showTotals,
    Style: (self) => modelOf(self).style,
  },
  writes: { Name: rename, Style: restyle },
  objects: {
    AutoFilter: (self) => tableFilter(self.book, self.sheet, () => modelOf(self)),
    Columns: (self) => instance(COLUMNS, self),
    Worksheet: ({ book, sheet }) => worksheet(book, sheet),
  },
  methods: {
    GetDataBodyRange: (self) => range(part(self, 'body')),
    GetHeaderRowRange: (self) => range(part(self, 'header')),
    GetRange: (self) => range(part(self, 'all')),
    Resize: resize,
  },
  events: { [EVENT.tableDataChanged.name]: { type: EVENT.tableDataChanged.type, target: ({ id }) => id } },
  listeners: ({ book }) => book.events,
};

interface TablesOf {
  readonly book: Book;
  /** Null: of the whole workbook. */
  readonly sheet: SheetModel | null;
}

const onSheet = (book: Book, sheet: SheetModel): readonly TableOf[] => sheet.tables().map(({ id }) => ({ book, sheet, id }));
const all = (book: Book): readonly TableOf[] => book.model.sheets().flatMap((sheet) => onSheet(book, sheet));
const list = ({ book, sheet }: TablesOf): readonly TableOf[] => (sheet ? onSheet(book, sheet) : all(book));

function find(self: TablesOf, key: unknown): HostObject | null {
  const wanted = text(key);
  const found = list(self).find((table) => table.id === wanted || modelOf(table).name.toLowerCase() === wanted.toLowerCase());
  return found ? instance(TABLE, found) : null;
}

function add({ book, sheet }: TablesOf, address: unknown, hasHeaders: unknown): HostObject {
  const chosen = rangeOf(address, book, sheet);
  if (sheet && chosen.sheet.id !== sheet.id) throw invalidArgument();
  chosen.guard('structure');
  const taken = chosen.sheet.tables().some(({ area }) => overlaps(area, chosen.area)) || chosen.sheet.merges().some((merge) => overlaps(merge, chosen.area));
  const filter = chosen.sheet.filter();
  if (taken || (filter && overlaps(filter.area, chosen.area))) throw invalidOperation();
  const { id } = chosen.sheet.addTable(chosen.area, optional(hasHeaders, flag) ?? false);
  return instance(TABLE, { book, sheet: chosen.sheet, id });
}

const TABLES: HostType<TablesOf> = {
  className: 'TableCollection',
  values: { Count: (self) => list(self).length },
  items: (self) => list(self).map((table) => instance(TABLE, table)),
  methods: {
    Add: add,
    GetCount: (self) => list(self).length,
    GetItem: (self, key) => {
      const found = find(self, key);
      if (found) return found;
      throw itemNotFound();
    },
    GetItemAt: (self, index) => {
      const found = list(self)[whole(index)];
      if (!found) throw invalidArgument();
      return instance(TABLE, found);
    },
    GetItemOrNullObject: find,
  },
  events: { [EVENT.tableDataChanged.name]: { type: EVENT.tableDataChanged.type, target: () => WHOLE_WORKBOOK } },
  listeners: ({ book }) => book.events,
};

export function sheetTables(book: Book, sheet: SheetModel): HostObject {
  return instance(TABLES, { book, sheet });
}
export function workbookTables(book: Book): HostObject {
  return instance(TABLES, { book, sheet: null });
}
