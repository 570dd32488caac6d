/** `Excel.Worksheet` and `Excel.WorksheetCollection`. */
import type { SheetModel } from '../workbook-model';
import { MAX_COLUMNS, MAX_ROWS } from '../xlsx/address';
import { colour, flag, isAbsent, number, oneOf, optional, text, whole } from './arguments';
import { autoFilter } from './auto-filter';
import { EVENT, WHOLE_WORKBOOK, type Book } from './book';
import { sheetCharts } from './charts';
import { freezePanes } from './freeze-panes';
import { alreadyExists, invalidArgument, invalidOperation, itemNotFound } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';
import { pageLayout } from './page-layout';
import { worksheetProtection } from './protection';
import { Range, range, rangeAt } from './range';
import { rangeAreas } from './range-areas';
import { sheetTables } from './tables';

interface SheetOf {
  readonly book: Book;
  readonly sheet: SheetModel;
}

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** Throws what Excel answers for a name it does not take. */
function checkName(book: Book, name: string, except: SheetModel | null): string {
  if (name === '' || name.length > 31 || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === 'history') throw invalidArgument();
  const other = book.sheet(name);
  if (other && other.id !== except?.id) throw alreadyExists();
  return name;
}

const isVisible = (sheet: SheetModel): boolean => sheet.visibility === 'Visible';
const isLastVisible = ({ book, sheet }: SheetOf): boolean => isVisible(sheet) && book.model.sheets().filter(isVisible).length === 1;

function activate({ book, sheet }: SheetOf): void {
  if (!isVisible(sheet)) throw invalidOperation();
  const before = book.model.activeSheet();
  if (before.id === sheet.id) return;
  book.model.activate(sheet);
  book.selection = null;
  book.events.tell(EVENT.deactivated.type, [before.id, WHOLE_WORKBOOK], { worksheetId: before.id });
  book.events.tell(EVENT.activated.type, [sheet.id, WHOLE_WORKBOOK], { worksheetId: sheet.id });
}

/** Another sheet takes over before the active one goes. */
function leave({ book, sheet }: SheetOf): void {
  if (isLastVisible({ book, sheet })) throw invalidOperation();
  if (book.model.activeSheet().id !== sheet.id) return;
  const sheets = book.model.sheets();
  const index = sheets.findIndex((other) => other.id === sheet.id);
  const next = sheets.slice(index + 1).find(isVisible) ?? sheets.slice(0, index).findLast(isVisible);
  if (next) activate({ book, sheet: next });
}

function remove(self: SheetOf): void {
  const { book, sheet } = self;
  book.guardStructure();
  leave(self);
  if (book.selection?.sheet.id === sheet.id) book.selection = null;
  book.model.removeSheet(sheet);
  book.events.tell(EVENT.deleted.type, [WHOLE_WORKBOOK], { source: 'Local', worksheetId: sheet.id });
}

function setVisibility(self: SheetOf, value: unknown): void {
  const visibility = oneOf(value, VISIBILITIES);
  self.book.guardStructure();
  if (visibility !== 'Visible') leave(self);
  self.sheet.visibility = visibility;
}

function setPosition({ book, sheet }: SheetOf, value: unknown): void {
  const position = whole(value);
  if (position < 0 || position >= book.model.sheets().length) throw invalidArgument();
  book.guardStructure();
  book.model.moveSheet(sheet, position);
}

/** In characters of the standard font, as the untouched last column has it: 7 pixels each and 5 beside them. */
const standardWidth = ({ sheet }: SheetOf): number => Math.round((((sheet.columnWidth(MAX_COLUMNS - 1) * 96) / 72 - 5) / 7) * 100) / 100;

const whatever = ({ book, sheet }: SheetOf): Range => new Range(book, sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
const at = ({ book, sheet }: SheetOf, address: unknown): Range => (isAbsent(address) || address === '' ? whatever({ book, sheet }) : onSheet({ book, sheet }, text(address)));

function onSheet({ book, sheet }: SheetOf, address: string): Range {
  const found = rangeAt(book, address, sheet);
  if (found.sheet.id !== sheet.id) throw invalidArgument();
  return found;
}

/** The whole used range; reading it cell by cell is left to the model. */
function used({ book, sheet }: SheetOf, valuesOnly: unknown): Range | null {
  const area = sheet.used(!(optional(valuesOnly, flag) ?? false));
  return area && new Range(book, sheet, area);
}

function setTabColor({ book, sheet }: SheetOf, value: unknown): void {
  book.guardStructure();
  sheet.tabColor = value === '' ? '' : colour(value);
}

function setGridlines({ sheet }: SheetOf, value: unknown): void {
  sheet.showGridlines = flag(value);
}

const WORKSHEET: HostType<SheetOf> = {
  className: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  alive: ({ book, sheet }) => book.has(sheet),
  values: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ book, sheet }) => book.model.sheets().findIndex((other) => other.id === sheet.id),
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    StandardWidth: standardWidth,
    TabColor: ({ sheet }) => sheet.tabColor,
    Visibility: ({ sheet }) => sheet.visibility,
  },
  writes: {
    Name: ({ book, sheet }, value) => {
      const name = checkName(book, text(value), sheet);
      book.guardStructure();
      sheet.name = name;
    },
    Position: setPosition,
    /** What the client calls `showGridlines` when it is set alone. */
    Gridlines: setGridlines,
    ShowGridlines: setGridlines,
    TabColor: setTabColor,
    Visibility: setVisibility,
  },
  objects: {
    AutoFilter: ({ book, sheet }) => autoFilter(book, sheet),
    Charts: ({ book, sheet }) => sheetCharts(book, sheet),
    FreezePanes: ({ book, sheet }) => freezePanes(book, sheet),
    PageLayout: ({ book, sheet }) => pageLayout(book, sheet),
    Protection: ({ book, sheet }) => worksheetProtection(book, sheet),
    Tables: ({ book, sheet }) => sheetTables(book, sheet),
  },
  methods: {
    Activate: activate,
    Delete: remove,
    GetCell: ({ book, sheet }, row, column) => range(new Range(book, sheet, { row: number(row), column: number(column), rows: 1, columns: 1 })),
    GetRange: (self, address) => range(at(self, address)),
    GetRangeByIndexes: ({ book, sheet }, row, column, rows, columns) =>
      range(new Range(book, sheet, { row: number(row), column: number(column), rows: number(rows), columns: number(columns) })),
    GetRanges: (self, addresses) => rangeAreas(isAbsent(addresses) ? [whatever(self)] : text(addresses).split(/[,;]/).map((address) => onSheet(self, address.trim()))),
    GetUsedRange: (self, valuesOnly) => range(used(self, valuesOnly) ?? new Range(self.book, self.sheet, { row: 0, column: 0, rows: 1, columns: 1 })),
    GetUsedRangeOrNullObject: (self, valuesOnly) => {
      const found = used(self, valuesOnly);
      return found && range(found);
    },
    _GetSheetById: ({ book }, id) => found(book, id),
  },
  events: Object.fromEntries(
    [EVENT.dataChanged, EVENT.activated, EVENT.deactivated, EVENT.selectionChanged, EVENT.formatChanged].map(({ type, name }) => [name, { type, target: ({ sheet }: SheetOf) => sheet.id }]),
  ),
  listeners: ({ book }) => book.events,
};

export function worksheet(book: Book, sheet: SheetModel): HostObject {
  return instance(WORKSHEET, { book, sheet });
}

function found(book: Book, key: unknown): HostObject {
  const sheet = book.sheet(text(key));
  if (sheet) return worksheet(book, sheet);
  throw itemNotFound();
}

/** Without a name the first free `Sheet1`, `Sheet2` …; the new sheet stands last and is not activated. */
function add(book: Book, name: unknown): HostObject {
  const wanted = optional(name, text) ?? freeName(book);
  checkName(book, wanted, null);
  book.guardStructure();
  const sheet = book.model.addSheet(wanted);
  book.events.tell(EVENT.added.type, [WHOLE_WORKBOOK], { source: 'Local', worksheetId: sheet.id });
  return worksheet(book, sheet);
}

function freeName(book: Book): string {
  let index = book.model.sheets().length;
  do index++;
  while (book.sheet(`Sheet${index}`));
  return `Sheet${index}`;
}

const shown = (book: Book, visibleOnly: unknown): readonly SheetModel[] => book.model.sheets().filter((sheet) => visibleOnly !== true || isVisible(sheet));

function edge(book: Book, sheet: SheetModel | undefined): HostObject {
  if (sheet) return worksheet(book, sheet);
  throw itemNotFound();
}

const WORKSHEETS: HostType<Book> = {
  className: 'WorksheetCollection',
  items: (book) => book.model.sheets().map((sheet) => worksheet(book, sheet)),
  methods: {
    Add: add,
    GetActiveWorksheet: (book) => worksheet(book, book.model.activeSheet()),
    GetCount: (book, visibleOnly) => shown(book, visibleOnly).length,
    GetFirst: (book, visibleOnly) => edge(book, shown(book, visibleOnly)[0]),
    GetItem: found,
    GetItemOrNullObject: (book, key) => {
      const sheet = book.sheet(text(key));
      return sheet && worksheet(book, sheet);
    },
    GetLast: (book, visibleOnly) => edge(book, shown(book, visibleOnly).at(-1)),
  },
  events: Object.fromEntries(
    [EVENT.dataChanged, EVENT.activated, EVENT.deactivated, EVENT.added, EVENT.deleted, EVENT.selectionChanged, EVENT.formatChanged].map(({ type, name }) => [name, { type, target: () => WHOLE_WORKBOOK }]),
  ),
  listeners: (book) => book.events,
};

export function worksheets(book: Book): HostObject {
  return instance(WORKSHEETS, book);
}
