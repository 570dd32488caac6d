/** `Excel.AutoFilter` of a worksheet (the buttons, and whether rows are filtered out) and of a table (whether they are). */
import type { Area, SheetModel } from '../workbook-model';
import { overlaps } from '../xlsx/address';
import { isAbsent } from './arguments';
import type { Book } from './book';
import { invalidOperation, notImplemented } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';
import { Range, range, rangeOf } from './range';

interface FilterOf {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly filter: () => { readonly area: Area; readonly filtered: boolean } | null;
}

function apply({ book, sheet }: FilterOf, target: unknown, columnIndex: unknown, criteria: unknown): void {
  if (!isAbsent(columnIndex) || !isAbsent(criteria)) throw notImplemented('AutoFilter.apply with criteria');
  const chosen = rangeOf(target, book, sheet);
  chosen.guard('structure');
  if (sheet.tables().some(({ area }) => overlaps(area, chosen.area))) throw invalidOperation();
  sheet.setFilter(chosen.area);
}

/** All rows are shown again; the buttons stay. */
function clearCriteria({ book, sheet, filter }: FilterOf): void {
  const current = filter();
  if (!current) throw invalidOperation();
  if (!current.filtered) return;
  book.guard(sheet, current.area, 'structure');
  sheet.setRowHidden(current.area.row + 1, current.area.row + current.area.rows - 1, false);
  sheet.setFilter(null);
  sheet.setFilter(current.area);
}

function remove({ book, sheet, filter }: FilterOf): void {
  const current = filter();
  if (!current) return;
  clearCriteria({ book, sheet, filter });
  book.guard(sheet, current.area, 'structure');
  sheet.setFilter(null);
}

function place({ book, sheet, filter }: FilterOf): HostObject | null {
  const current = filter();
  return current && range(new Range(book, sheet, current.area));
}

const TABLE_FILTER: HostType<FilterOf> = {
  className: 'AutoFilter',
  values: { Enabled: ({ filter }) => filter() !== null, IsDataFiltered: ({ filter }) => filter()?.filtered ?? false },
  methods: { GetRangeOrNullObject: place },
};

const SHEET_FILTER: HostType<FilterOf> = {
  ...TABLE_FILTER,
  methods: { Apply: apply, ClearCriteria: clearCriteria, GetRangeOrNullObject: place, Remove: remove },
};

export function autoFilter(book: Book, sheet: SheetModel): HostObject {
  return instance(SHEET_FILTER, { book, sheet, filter: () => sheet.filter() });
}

export function tableFilter(book: Book, sheet: SheetModel, filter: FilterOf['filter']): HostObject {
  return instance(TABLE_FILTER, { book, sheet, filter });
}
