/** A workbook model without a file, for tests of the interpreter alone. It does not calculate. */
import { ModelError, type Area, type CellFormat, type CellValue, type ConditionalFormat, type Hyperlink, type NameModel, type PageLayout, type SheetModel, type TableModel, type Validation, type WorkbookModel } from '../../../src/host/workbook-model';
import { holds, overlaps, sameArea } from '../../../src/host/xlsx/address';

const PLAIN: CellFormat = {
  fill: null, fontName: 'Calibri', fontSize: 11, fontColor: '#000000', bold: false, italic: false, underline: false, strikethrough: false,
  horizontal: 'General', vertical: 'Bottom', wrap: false, indent: 0, locked: true, numberFormat: 'General', borders: {},
};

class MemorySheet implements SheetModel {
  visibility: SheetModel['visibility'] = 'Visible';
  tabColor = '';
  showGridlines = true;
  private readonly cells = new Map<string, { value: CellValue; formula: string | null }>();
  private readonly formats = new Map<string, CellFormat>();
  private readonly validations: [Area, Validation | null][] = [];
  private readonly links = new Map<string, Hyperlink>();
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private mergedAreas: Area[] = [];
  private tableList: TableModel[] = [];
  private conditional: ConditionalFormat[] = [];
  private pane: { rows: number; columns: number } | null = null;
  private page: PageLayout = {
    orientation: 'Portrait', paperSize: null, fit: null, scale: 100, titleRows: null, printArea: null, centerHorizontally: false,
    margins: { left: 50, right: 50, top: 54, bottom: 54, header: 22, footer: 22 }, footer: { left: '', center: '', right: '' }, header: { left: '', center: '', right: '' },
  };
  isFiltered: { area: Area; filtered: boolean } | null = null;
  isProtected = false;

  constructor(readonly id: string, public name: string, private readonly count: () => number) {}

  used(formats: boolean): Area | null {
    const keys = [...this.cells].filter(([, cell]) => cell.value !== null || cell.formula !== null).map(([key]) => key).concat(formats ? [...this.formats.keys()] : []);
    const places = keys.map((key) => key.split(' ').map(Number) as [number, number]);
    if (places.length === 0) return null;
    const [row, column] = [places.reduce((least, [r]) => Math.min(least, r), Infinity), places.reduce((least, [, c]) => Math.min(least, c), Infinity)];
    return { row, column, rows: places.reduce((most, [r]) => Math.max(most, r), 0) - row + 1, columns: places.reduce((most, [, c]) => Math.max(most, c), 0) - column + 1 };
  }
  value = (row: number, column: number): CellValue => this.cells.get(`${row} ${column}`)?.value ?? null;
  formula = (row: number, column: number): string | null => this.cells.get(`${row} ${column}`)?.formula ?? null;
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return value === null ? '' : typeof value === 'object' ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  }
  setValue = (row: number, column: number, value: CellValue): void => void this.cells.set(`${row} ${column}`, { value, formula: null });
  setFormula = (row: number, column: number, formula: string): void => void this.cells.set(`${row} ${column}`, { value: 0, formula });
  format = (row: number, column: number): CellFormat => this.formats.get(`${row} ${column}`) ?? PLAIN;
  setFormat(area: Area, change: Partial<CellFormat>): void {
    for (let r = area.row; r < Math.min(area.row + area.rows, 20_000); r++)
      for (let c = area.column; c < Math.min(area.column + area.columns, 200); c++) {
        const before = this.format(r, c);
        this.formats.set(`${r} ${c}`, { ...before, ...change, borders: { ...before.borders, ...change.borders } });
      }
  }
  columnWidth = (column: number): number => this.widths.get(column) ?? 48;
  setColumnWidth(first: number, last: number, points: number): void { for (let c = first; c <= last; c++) this.widths.set(c, points); }
  rowHeight = (row: number): number => this.heights.get(row) ?? 15;
  setRowHeight(first: number, last: number, points: number): void { for (let r = first; r <= last; r++) this.heights.set(r, points); }
  rowHidden = (row: number): boolean => this.hiddenRows.has(row);
  setRowHidden(first: number, last: number, hidden: boolean): void { for (let r = first; r <= last; r++) if (hidden) this.hiddenRows.add(r); else this.hiddenRows.delete(r); }
  columnHidden = (column: number): boolean => this.hiddenColumns.has(column);
  setColumnHidden(first: number, last: number, hidden: boolean): void { for (let c = first; c <= last; c++) if (hidden) this.hiddenColumns.add(c); else this.hiddenColumns.delete(c); }
  merges = (): readonly Area[] => this.mergedAreas;
  merge = (area: Area): void => void this.mergedAreas.push(area);
  unmerge(area: Area): void { this.mergedAreas = this.mergedAreas.filter((other) => !sameArea(other, area)); }
  tables = (): readonly TableModel[] => this.tableList;
  addTable(area: Area, hasHeaders: boolean, name = `Table${this.count()}`): TableModel {
    const columns = Array.from({ length: area.columns }, (_c, i) => this.text(area.row, area.column + i) || `Column${i + 1}`);
    const table = { id: `{table ${this.count()}}`, name, area, showHeaders: hasHeaders, showTotals: false, columns, filtered: false };
    this.tableList.push(table);
    return table;
  }
  changeTable(id: string, change: { readonly name?: string; readonly area?: Area }): void { this.tableList = this.tableList.map((table) => (table.id === id ? { ...table, ...change } : table)); }
  conditionalFormats = (): readonly ConditionalFormat[] => this.conditional;
  addConditionalFormat(format: Omit<ConditionalFormat, 'id' | 'priority'>): ConditionalFormat {
    const added = { ...format, id: `{format ${this.count()}}`, priority: 1 };
    this.conditional = [added, ...this.conditional.map((other) => ({ ...other, priority: other.priority + 1 }))];
    return added;
  }
  changeConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void { this.conditional = this.conditional.map((format) => (format.id === id ? { ...format, ...change } : format)); }
  removeConditionalFormat(id: string): void { this.conditional = this.conditional.filter((format) => format.id !== id); }
  validation = (row: number, column: number): Validation | null => this.validations.findLast(([area]) => holds(area, row, column))?.[1] ?? null;
  setValidation = (area: Area, validation: Validation | null): void => void this.validations.push([area, validation]);
  hyperlink = (row: number, column: number): Hyperlink | null => this.links.get(`${row} ${column}`) ?? null;
  setHyperlink(row: number, column: number, link: Hyperlink | null): void { if (link) this.links.set(`${row} ${column}`, link); else this.links.delete(`${row} ${column}`); }
  frozen = (): { rows: number; columns: number } | null => this.pane;
  freeze(rows: number, columns: number): void { this.pane = { rows, columns }; }
  filter = (): { area: Area; filtered: boolean } | null => this.isFiltered;
  setFilter(area: Area | null): void { this.isFiltered = area && { area, filtered: false }; }
  protection = () => ({ protected: this.isProtected, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false });
  pageLayout = (): PageLayout => this.page;
  setPageLayout(change: Partial<PageLayout>): void { this.page = { ...this.page, ...change }; }
  clear(area: Area, what: 'All' | 'Contents' | 'Formats' | 'Hyperlinks'): void {
    const inside = (key: string): boolean => { const [row, column] = key.split(' ').map(Number) as [number, number]; return holds(area, row, column); };
    if (what === 'All' || what === 'Contents') for (const key of [...this.cells.keys()].filter(inside)) this.cells.delete(key);
    if (what === 'All' || what === 'Formats') for (const key of [...this.formats.keys()].filter(inside)) this.formats.delete(key);
    if (what !== 'Contents') for (const key of [...this.links.keys()].filter(inside)) this.links.delete(key);
    if (what === 'All') this.validations.push([area, null]);
    this.conditional = what === 'All' || what === 'Formats' ? this.conditional.filter(({ areas }) => !areas.every((part) => overlaps(part, area))) : this.conditional;
  }
}

export class MemoryWorkbook implements WorkbookModel {
  isStructureProtected = false;
  private next = 0;
  private list: MemorySheet[] = [];
  private active: SheetModel;
  private nameList: NameModel[] = [];
  private readonly settingMap = new Map<string, unknown>();

  constructor(...names: string[]) {
    for (const name of names) this.addSheet(name);
    this.active = this.list[0]!;
  }
  sheets = (): readonly MemorySheet[] => this.list;
  addSheet(name: string): MemorySheet {
    const sheet = new MemorySheet(`{sheet ${++this.next}}`, name, () => ++this.next);
    this.list.push(sheet);
    return sheet;
  }
  removeSheet(sheet: SheetModel): void { this.list = this.list.filter((other) => other.id !== sheet.id); }
  moveSheet(sheet: SheetModel, position: number): void {
    const moved = this.list.find((other) => other.id === sheet.id)!;
    this.list = this.list.filter((other) => other !== moved).toSpliced(position, 0, moved);
  }
  activeSheet = (): SheetModel => this.active;
  activate(sheet: SheetModel): void { this.active = sheet; }
  names = (): readonly NameModel[] => this.nameList;
  setName(name: string, formula: string, visible: boolean, comment: string): void { this.nameList = [...this.nameList.filter((other) => other.name !== name), { name, formula, visible, comment }]; }
  removeName(name: string): void { this.nameList = this.nameList.filter((other) => other.name !== name); }
  settings = (): ReadonlyMap<string, unknown> => this.settingMap;
  setSetting(key: string, value: unknown): void { this.settingMap.set(key, value); }
  removeSetting(key: string): void { this.settingMap.delete(key); }
  structureProtected = (): boolean => this.isStructureProtected;
  save(): Uint8Array { throw new ModelError('NotImplemented', 'There is no file.'); }
}
