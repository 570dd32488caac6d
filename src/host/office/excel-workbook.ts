/** `Excel.Workbook`, the root of every request, and `Excel.Application`. */
import { oneOf } from './arguments';
import type { Book } from './book';
import { instance, type HostObject, type HostType } from './host-object';
import { names } from './names';
import { workbookProtection } from './protection';
import { Range, range } from './range';
import { rangeAreas } from './range-areas';
import { settings } from './settings';
import { workbookTables } from './tables';
import { worksheets } from './worksheet';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const nothing = (): void => undefined;

const APPLICATION: HostType<Book> = {
  className: 'Application',
  values: { CalculationMode: ({ calculationMode }) => calculationMode },
  writes: {
    CalculationMode: (book, value) => {
      book.calculationMode = oneOf(value, MODES);
    },
  },
  methods: {
    /** The model calculates when it is read, so that nothing is ever left to calculate. */
    Calculate: (_book, type) => {
      oneOf(type, ['Recalculate', 'Full', 'FullRebuild'] as const);
    },
    /** There is no screen; and calculation waits for reading anyway. */
    SuspendScreenUpdatingUntilNextSync: nothing,
    SuspendApiCalculationUntilNextSync: nothing,
  },
};

function application(book: Book): HostObject {
  return instance(APPLICATION, book);
}

function selected(book: Book): Range {
  const sheet = book.model.activeSheet();
  return new Range(book, sheet, book.selection?.sheet.id === sheet.id ? book.selection.area : { row: 0, column: 0, rows: 1, columns: 1 });
}

const WORKBOOK: HostType<Book> = {
  className: 'Workbook',
  values: { Name: ({ name }) => name, ReadOnly: ({ readOnly }) => readOnly },
  objects: {
    Application: application,
    Names: names,
    Protection: workbookProtection,
    Settings: settings,
    Tables: workbookTables,
    Worksheets: worksheets,
  },
  methods: {
    GetActiveCell: (book) => {
      const { area, sheet } = selected(book);
      return range(new Range(book, sheet, { ...area, rows: 1, columns: 1 }));
    },
    GetSelectedRange: (book) => range(selected(book)),
    GetSelectedRanges: (book) => rangeAreas([selected(book)]),
  },
};

export function workbook(book: Book): HostObject {
  return instance(WORKBOOK, book);
}
