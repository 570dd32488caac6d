/** `Excel.WorksheetFreezePanes`. */
import type { SheetModel } from '../workbook-model';
import { MAX_COLUMNS, MAX_ROWS } from '../xlsx/address';
import { optional, whole } from './arguments';
import type { Book } from './book';
import { invalidArgument } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';
import { Range, range, rangeOf } from './range';

interface SheetOf {
  readonly book: Book;
  readonly sheet: SheetModel;
}

/** Everything above and to the left of the range's end stays in view; whole rows freeze no columns, whole columns no rows. */
function freezeAt({ book, sheet }: SheetOf, frozen: unknown): void {
  const { area } = rangeOf(frozen, book, sheet);
  sheet.freeze(area.rows === MAX_ROWS ? 0 : area.row + area.rows, area.columns === MAX_COLUMNS ? 0 : area.column + area.columns);
}

function count(value: unknown): number {
  const n = optional(value, whole) ?? 1;
  if (n < 1) throw invalidArgument();
  return n;
}

function location({ book, sheet }: SheetOf): Range | null {
  const frozen = sheet.frozen();
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return null;
  return new Range(book, sheet, { row: 0, column: 0, rows: frozen.rows || MAX_ROWS, columns: frozen.columns || MAX_COLUMNS });
}

const FREEZE_PANES: HostType<SheetOf> = {
  className: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: freezeAt,
    FreezeColumns: ({ sheet }, columns) => sheet.freeze(0, count(columns)),
    FreezeRows: ({ sheet }, rows) => sheet.freeze(count(rows), 0),
    GetLocationOrNullObject: (self) => {
      const found = location(self);
      return found && range(found);
    },
    Unfreeze: ({ sheet }) => sheet.freeze(0, 0),
  },
};

export function freezePanes(book: Book, sheet: SheetModel): HostObject {
  return instance(FREEZE_PANES, { book, sheet });
}
