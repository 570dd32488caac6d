/** What the person at the workbook does: looks at a sheet, selects, types. Goes the way the add-in's requests go, so that both are told of alike. */
import { ModelError, type Area, type SheetModel } from '../workbook-model';
import type { Book } from './book';
import { readEntry } from './entry';
import { HostError } from './host-error';
import { Range, range, rangeAt } from './range';
import { worksheet } from './worksheet';

export class User {
  /** Called after each act: events may wait for the add-in. */
  tellAddIn: () => void = () => undefined;
  /** Called after each act: what is drawn may have changed. */
  tellPage: () => void = () => undefined;
  private readonly left = new Map<string, Area>();

  constructor(private readonly book: Book) {}

  /** The sheet in view and what is selected on it. */
  get selection(): { readonly sheet: SheetModel; readonly area: Area } {
    const sheet = this.book.model.activeSheet();
    return this.book.selection?.sheet.id === sheet.id ? this.book.selection : { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  /** Goes to a sheet, where what was selected last still is. */
  show(sheet: SheetModel): void {
    const { selection } = this;
    if (selection.sheet.id === sheet.id) return;
    this.left.set(selection.sheet.id, selection.area);
    worksheet(this.book, sheet).call('Activate', []);
    this.select(sheet, this.left.get(sheet.id) ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }

  select(sheet: SheetModel, area: Area): void {
    if (this.selection.sheet.id !== sheet.id) worksheet(this.book, sheet).call('Activate', []);
    range(new Range(this.book, sheet, area)).call('Select', []);
    this.acted();
  }

  /** Follows a link into the workbook; false where it leads nowhere. */
  follow(reference: string, from: SheetModel): boolean {
    let target: Range;
    try {
      target = rangeAt(this.book, reference, from);
    } catch (thrown) {
      if (thrown instanceof HostError) return false;
      throw thrown;
    }
    if (target.sheet.visibility !== 'Visible') return false;
    this.select(target.sheet, target.area);
    return true;
  }

  /** Types into a cell; throws a HostError where it is protected or the text is no formula though it begins as one. */
  enter(sheet: SheetModel, row: number, column: number, text: string): void {
    range(new Range(this.book, sheet, { row, column, rows: 1, columns: 1 })).set('Values', text);
    this.acted();
  }

  clear(sheet: SheetModel, area: Area): void {
    range(new Range(this.book, sheet, area)).call('Clear', ['Contents']);
    this.acted();
  }

  private acted(): void {
    this.tellAddIn();
    this.tellPage();
  }

  /** What the cell's drop-down offers; null where it has none. */
  choices(sheet: SheetModel, row: number, column: number): readonly string[] | null {
    const validation = sheet.validation(row, column);
    if (validation?.type !== 'List' || !validation.inCellDropDown || validation.formula1 === null) return null;
    const source = validation.formula1;
    if (!source.startsWith('=')) return source.split(',').map((choice) => choice.trim());
    const { sheet: from, area } = rangeAt(this.book, source.slice(1), sheet);
    return Array.from({ length: area.rows * area.columns }, (_, at) => from.text(area.row + Math.floor(at / area.columns), area.column + (at % area.columns))).filter((text) => text !== '');
  }

  /** What stands in a cell as it would be typed. */
  typed(sheet: SheetModel, row: number, column: number): string {
    const formula = sheet.formula(row, column);
    if (formula !== null) return formula;
    const value = sheet.value(row, column);
    if (typeof value !== 'string') return value === null ? '' : sheet.text(row, column);
    const plain = sheet.format(row, column).numberFormat === '@';
    return plain || value === '' || readsAsItself(value) ? value : `'${value}`;
  }
}

function readsAsItself(text: string): boolean {
  try {
    const entry = readEntry(text, false, 2000);
    return 'value' in entry && entry.value === text;
  } catch (thrown) {
    if (thrown instanceof HostError || thrown instanceof ModelError) return false;
    throw thrown;
  }
}
