/**
 * The open workbook: the model and what Excel keeps beside it while it is open (selection, calculation mode, protection
 * set by code, who listens to events). Knows no wire.
 */
import type { Area, SheetModel, WorkbookModel } from '../workbook-model';
import { accessDenied } from './host-error';
import type { Listeners } from './host-object';

/** As the client takes it: `{type:3, message:{entries}}`. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: '';
}

/** Numbers of the events in the client; `Workbook` is the target of events of collections. */
export const EVENT = {
  dataChanged: { type: 10, name: 'DataChanged' },
  activated: { type: 11, name: 'Activated' },
  deactivated: { type: 12, name: 'Deactivated' },
  added: { type: 13, name: 'Added' },
  selectionChanged: { type: 14, name: 'SelectionChanged' },
  deleted: { type: 15, name: 'Deleted' },
  formatChanged: { type: 18, name: 'FormatChanged' },
  tableDataChanged: { type: 101, name: 'DataChanged' },
} as const;

export const WHOLE_WORKBOOK = 'Workbook';

class Events implements Listeners {
  private readonly counts = new Map<string, number>();
  private queue: EventEntry[] = [];

  change(eventType: number, target: string, by: 1 | -1): void {
    const key = `${eventType} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + by));
  }

  /** Queued only where somebody listens. */
  tell(eventType: number, targets: readonly string[], details: object): void {
    for (const target of targets) {
      if (!this.counts.get(`${eventType} ${target}`)) continue;
      this.queue.push({ messageCategory: 65536, messageType: eventType, targetId: target, message: JSON.stringify(details), id: '' });
    }
  }

  take(): readonly EventEntry[] {
    const entries = this.queue;
    this.queue = [];
    return entries;
  }
}

export interface SheetProtection {
  readonly protected: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
}

/** What somebody wants to do on a sheet that may be protected. */
export type Deed = 'edit' | 'formatCells' | 'formatColumns' | 'formatRows' | 'structure';

export class Book {
  readonly events = new Events();
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual' = 'Automatic';
  selection: { readonly sheet: SheetModel; readonly area: Area } | null = null;
  /** By sheet, where code has protected or unprotected it since the file was opened. */
  readonly protections = new Map<string, SheetProtection & { readonly password: string | null }>();

  constructor(
    readonly model: WorkbookModel,
    readonly name: string,
    /** Opened to be read only: nothing can be written, whatever a sheet's protection allows. */
    readonly readOnly = false,
  ) {}

  has(sheet: SheetModel): boolean {
    return this.model.sheets().some((other) => other.id === sheet.id);
  }

  sheet(idOrName: string): SheetModel | null {
    const wanted = idOrName.toLowerCase();
    return this.model.sheets().find((sheet) => sheet.id === idOrName || sheet.name.toLowerCase() === wanted) ?? null;
  }

  protection(sheet: SheetModel): SheetProtection {
    return this.protections.get(sheet.id) ?? sheet.protection();
  }

  /** Throws `AccessDenied` where the sheet's protection forbids it. */
  guard(sheet: SheetModel, area: Area, deed: Deed): void {
    if (this.readOnly) throw accessDenied(`${this.name} is open for reading only.`);
    const protection = this.protection(sheet);
    if (!protection.protected) return;
    const allowed = { edit: false, formatCells: protection.allowFormatCells, formatColumns: protection.allowFormatColumns, formatRows: protection.allowFormatRows, structure: false }[deed];
    if (allowed || (deed === 'edit' && !this.someLocked(sheet, area))) return;
    throw accessDenied(`${sheet.name} is protected.`);
  }

  guardStructure(): void {
    if (this.readOnly || this.model.structureProtected()) throw accessDenied('The structure of the workbook is protected.');
  }

  /** Rows that a filter of the sheet or of a table on it hides within the area. */
  filteredOut(sheet: SheetModel, area: Area): ReadonlySet<number> {
    const filter = sheet.filter();
    const filtered = [...(filter?.filtered ? [filter.area] : []), ...sheet.tables().filter((table) => table.filtered).map((table) => table.area)];
    const rows = new Set<number>();
    for (const { row, rows: count } of filtered) {
      const last = Math.min(row + count, area.row + area.rows);
      for (let r = Math.max(row + 1, area.row); r < last; r++) if (sheet.rowHidden(r)) rows.add(r);
    }
    return rows;
  }

  private someLocked(sheet: SheetModel, area: Area): boolean {
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) if (sheet.format(row, column).locked) return true;
    return false;
  }
}
