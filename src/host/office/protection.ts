/** `Excel.WorksheetProtection` and `Excel.WorkbookProtection`. What code protects lasts while the workbook is open. */
import type { SheetModel } from '../workbook-model';
import { flag, isAbsent, optional, record, text } from './arguments';
import type { Book } from './book';
import { accessDenied, invalidOperation } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';

interface SheetOf {
  readonly book: Book;
  readonly sheet: SheetModel;
}

const OPEN = { protected: false, allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true, password: null };

function protect({ book, sheet }: SheetOf, options: unknown, password: unknown): void {
  if (book.protection(sheet).protected) throw invalidOperation();
  const given = isAbsent(options) ? {} : record(options);
  const allows = (name: string): boolean => optional(given[name], flag) ?? false;
  book.protections.set(sheet.id, {
    protected: true,
    allowFormatCells: allows('allowFormatCells'),
    allowFormatColumns: allows('allowFormatColumns'),
    allowFormatRows: allows('allowFormatRows'),
    password: optional(password, text) ?? null,
  });
}

function unprotect({ book, sheet }: SheetOf, password: unknown): void {
  const wanted = book.protections.get(sheet.id)?.password ?? null;
  if (wanted !== null && wanted !== password) throw accessDenied('The password you supplied is not correct.');
  book.protections.set(sheet.id, OPEN);
}

const SHEET_PROTECTION: HostType<SheetOf> = {
  className: 'WorksheetProtection',
  values: {
    Protected: ({ book, sheet }) => book.protection(sheet).protected,
    Options: ({ book, sheet }) => {
      const { protected: on, allowFormatCells, allowFormatColumns, allowFormatRows } = book.protection(sheet);
      return on ? { allowFormatCells, allowFormatColumns, allowFormatRows } : null;
    },
  },
  methods: { Protect: protect, Unprotect: unprotect },
};

export function worksheetProtection(book: Book, sheet: SheetModel): HostObject {
  return instance(SHEET_PROTECTION, { book, sheet });
}

const WORKBOOK_PROTECTION: HostType<Book> = {
  className: 'WorkbookProtection',
  values: { Protected: ({ model }) => model.structureProtected() },
};

export function workbookProtection(book: Book): HostObject {
  return instance(WORKBOOK_PROTECTION, book);
}
