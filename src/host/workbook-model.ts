/**
 * What the interpreter of Office.js requests (`office/`) needs of a workbook, and what the .xlsx file (`xlsx/`) gives it.
 * Knows neither the wire nor the file. Rows and columns count from 0 at A1. Setters change the model at once;
 * `save` writes the file. Nothing here is a stub: what a workbook cannot do throws a `ModelError`.
 */

/** A cell error such as `#N/A`. */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError | null;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type HorizontalAlignment = 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type BorderEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';
export type BorderStyle = 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

/** A cell's own format; colours `#RRGGBB`, sizes in points. */
export interface CellFormat {
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  /** The text is made as small as its cell needs; not where it wraps. */
  readonly shrink: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly numberFormat: string;
  readonly borders: Readonly<Partial<Record<BorderEdge, { readonly style: BorderStyle; readonly weight: BorderWeight; readonly color: string }>>>;
}

/** A conditional format; the rule's own fill, font colour and so on. Formulas keep their leading `=`; operators as Office.js names them (`EqualTo`). */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Rank in the sheet, from 0; a new one goes first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Only the kinds the add-in writes are spelt out; of others the file's is kept and only told. */
  readonly rule:
    | { readonly kind: 'custom'; readonly formula: string }
    | { readonly kind: 'cellValue'; readonly operator: string; readonly formula1: string; readonly formula2: string | null }
    | { readonly kind: 'containsText'; readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith'; readonly text: string }
    | { readonly kind: 'other'; readonly type: string };
  readonly format: {
    readonly fill: string | null;
    readonly fontColor: string | null;
    readonly bold: boolean | null;
    readonly italic: boolean | null;
    readonly numberFormat: string | null;
  };
}

export interface Validation {
  readonly type: 'None' | 'List' | 'WholeNumber' | 'Decimal' | 'Date' | 'Time' | 'TextLength' | 'Custom';
  /** As Office.js names it: `Between`, `GreaterThan` … */
  readonly operator: string | null;
  /** Formula or literal list, as in the file but with the leading `=` for formulas. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: { readonly show: boolean; readonly style: 'Stop' | 'Warning' | 'Information'; readonly title: string; readonly message: string };
}

export interface Hyperlink {
  /** Outside address, if any. */
  readonly address: string | null;
  /** Place in the workbook: `'Anexo 2'!A4`. */
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

export interface TableModel {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly string[];
  /** The table's own filter hides rows. */
  readonly filtered: boolean;
  /** `TableStyleMedium2`; empty for none. */
  readonly style: string;
}

export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  readonly paperSize: string | null;
  /** Fit to so many pages; null where a scale is set instead. */
  readonly fit: { readonly wide: number | null; readonly tall: number | null } | null;
  readonly scale: number | null;
  readonly titleRows: readonly [first: number, last: number] | null;
  readonly titleColumns: readonly [first: number, last: number] | null;
  /** Each prints from a page of its own; none: all that is filled. */
  readonly printAreas: readonly Area[];
  readonly centerHorizontally: boolean;
  /** In points. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly header: number; readonly footer: number };
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  readonly header: { readonly left: string; readonly center: string; readonly right: string };
}

export type ChartType = 'ColumnClustered' | 'ColumnStacked' | 'ColumnStacked100' | 'BarClustered' | 'BarStacked' | 'BarStacked100' | 'Pie' | 'Doughnut';
export type SeriesBy = 'Auto' | 'Columns' | 'Rows';
export type ChartAxisKind = 'category' | 'value';

/** In points from the sheet's corner. */
export interface ChartFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What in a chart has a font, a fill or a line of its own; series and points count from 0. */
export type ChartPlace =
  | { readonly of: 'area' | 'plotArea' | 'title' | 'legend' }
  | { readonly of: 'axis' | 'axisTitle' | 'gridlines'; readonly axis: ChartAxisKind }
  | { readonly of: 'series' | 'labels'; readonly series: number }
  | { readonly of: 'point'; readonly series: number; readonly point: number };

/** Null where the chart leaves it to Excel. */
export interface ChartFont {
  readonly name: string | null;
  readonly size: number | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
}

export type ChartLineStyle = 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'RoundDot' | 'Automatic';

export interface ChartLine {
  readonly style: ChartLineStyle;
  readonly color: string | null;
  /** In points. */
  readonly weight: number | null;
}

export interface ChartTitle {
  readonly text: string;
  readonly visible: boolean;
  readonly overlay: boolean;
}

export interface ChartLegend {
  readonly visible: boolean;
  readonly position: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner';
  readonly overlay: boolean;
}

export interface ChartAxis {
  readonly visible: boolean;
  readonly reversePlotOrder: boolean;
  /** Every so many categories are named; null: as many as there is room for. Of the category axis. */
  readonly tickLabelSpacing: number | null;
  /** Null: Excel finds it. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly numberFormat: string;
  readonly linkNumberFormat: boolean;
  readonly gridlines: boolean;
  readonly tickLabelPosition: 'NextToAxis' | 'High' | 'Low' | 'None';
  readonly majorTickMark: 'None' | 'Cross' | 'Inside' | 'Outside';
  readonly minorTickMark: 'None' | 'Cross' | 'Inside' | 'Outside';
  /** Where on this axis the other one crosses it. */
  readonly position: 'Automatic' | 'Maximum' | 'Minimum';
}

export interface ChartLabels {
  readonly showValue: boolean;
  readonly showCategoryName: boolean;
  readonly showSeriesName: boolean;
  readonly showPercentage: boolean;
  readonly showLegendKey: boolean;
  /** Null where the chart leaves it to Excel. */
  readonly position: 'Center' | 'InsideEnd' | 'InsideBase' | 'OutsideEnd' | 'BestFit' | null;
  readonly numberFormat: string;
  readonly linkNumberFormat: boolean;
  readonly separator: string;
}

export interface ChartSeries {
  /** As shown; a literal one when set. */
  readonly name: string;
  /** Formulas such as `='Hoja 1'!$B$2:$B$9`; null where there are none. */
  readonly values: string | null;
  readonly categories: string | null;
  readonly points: number;
  readonly hasLabels: boolean;
}

/** How all bars of a chart stand, in percent of a bar's width. */
export interface ChartBars {
  readonly gapWidth: number;
  readonly overlap: number;
}

/** A chart that floats on a sheet. Only what is set changes; of kinds it does not know it tells name and place, all else throws. */
export interface ChartModel {
  /** As Excel's `{00000000-0008-0000-0000-000002000000}`. */
  readonly id: string;
  name: string;
  readonly type: ChartType;
  frame(): ChartFrame;
  setFrame(change: Partial<ChartFrame>): void;
  /** Over these cells, with which it then moves and grows. */
  cover(area: Area): void;
  /** Replaces the series; those that stay keep their looks. */
  setData(source: { readonly sheet: SheetModel; readonly area: Area }, by: SeriesBy): void;
  font(place: ChartPlace): ChartFont;
  setFont(place: ChartPlace, change: Partial<ChartFont>): void;
  /** Null: none of its own. */
  fill(place: ChartPlace): string | null;
  setFill(place: ChartPlace, color: string | null): void;
  line(place: ChartPlace): ChartLine;
  setLine(place: ChartPlace, change: Partial<ChartLine>): void;
  title(axis?: ChartAxisKind): ChartTitle;
  setTitle(change: Partial<ChartTitle>, axis?: ChartAxisKind): void;
  /** The title shows what the cell says. */
  setTitleFormula(formula: string, axis?: ChartAxisKind): void;
  legend(): ChartLegend;
  setLegend(change: Partial<ChartLegend>): void;
  axis(kind: ChartAxisKind): ChartAxis;
  setAxis(kind: ChartAxisKind, change: Partial<ChartAxis>): void;
  bars(): ChartBars;
  setBars(change: Partial<ChartBars>): void;
  series(): readonly ChartSeries[];
  /** Gives its place. */
  addSeries(name: string | null, index: number | null): number;
  removeSeries(index: number): void;
  changeSeries(index: number, change: { readonly name?: string; readonly values?: string; readonly categories?: string; readonly hasLabels?: boolean }): void;
  labels(series: number): ChartLabels;
  setLabels(series: number, change: Partial<ChartLabels>): void;
  remove(): void;
}

export interface SheetModel {
  /** Stable within a session, as Excel's `{00000000-0001-0000-0000-000000000000}`. */
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  /** Cells that hold a value or formula; with `formats`, also those with a format of their own. Computed from the cells, never from `<dimension>`. */
  used(formats: boolean): Area | null;
  /** The value shown: for a formula, the cached value or, where it is stale or ours is new, the calculated one. */
  value(row: number, column: number): CellValue;
  /** With its leading `=`; null for a constant. Shared and array formulas are spelt out for each cell. */
  formula(row: number, column: number): string | null;
  /** What Excel would show, by the cell's number format or another. */
  text(row: number, column: number, numberFormat?: string): string;
  setValue(row: number, column: number, value: CellValue): void;
  setFormula(row: number, column: number, formula: string): void;
  /** The formula as it reads in the area's first cell; in the others its relative references move. */
  fillFormula(area: Area, formula: string): void;
  format(row: number, column: number): CellFormat;
  /** Changes only what is given; of `borders`, only the edges given. */
  /** A function tells the change for cells that look as given. */
  setFormat(area: Area, change: Partial<CellFormat> | ((now: CellFormat) => Partial<CellFormat>)): void;
  /** Width in points of a column, height in points of a row. */
  columnWidth(column: number): number;
  setColumnWidth(first: number, last: number, points: number): void;
  /** Whether the column has the width that columns of the sheet have unasked. */
  hasStandardWidth(column: number): boolean;
  setStandardWidth(first: number, last: number): void;
  rowHeight(row: number): number;
  /** @param fitted it follows what is typed later; else it stays */
  setRowHeight(first: number, last: number, points: number, fitted?: boolean): void;
  /** Whether nothing but the sheet says how high the row is. */
  hasStandardHeight(row: number): boolean;
  setStandardHeight(first: number, last: number): void;
  rowHidden(row: number): boolean;
  setRowHidden(first: number, last: number, hidden: boolean): void;
  columnHidden(column: number): boolean;
  setColumnHidden(first: number, last: number, hidden: boolean): void;
  merges(): readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
  tables(): readonly TableModel[];
  addTable(area: Area, hasHeaders: boolean, name?: string): TableModel;
  changeTable(id: string, change: { readonly name?: string; readonly area?: Area; readonly style?: string }): void;
  /** Highest rank first. */
  conditionalFormats(): readonly ConditionalFormat[];
  addConditionalFormat(format: Omit<ConditionalFormat, 'id' | 'priority'>): ConditionalFormat;
  changeConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void;
  removeConditionalFormat(id: string): void;
  validation(row: number, column: number): Validation | null;
  setValidation(area: Area, validation: Validation | null): void;
  hyperlink(row: number, column: number): Hyperlink | null;
  setHyperlink(row: number, column: number, link: Hyperlink | null): void;
  frozen(): { readonly rows: number; readonly columns: number } | null;
  freeze(rows: number, columns: number): void;
  /** The sheet's AutoFilter (not a table's). */
  filter(): { readonly area: Area; readonly filtered: boolean } | null;
  setFilter(area: Area | null): void;
  protection(): { readonly protected: boolean; readonly allowFormatCells: boolean; readonly allowFormatColumns: boolean; readonly allowFormatRows: boolean };
  /** Those that float on the sheet, in their order. */
  charts(): readonly ChartModel[];
  addChart(type: ChartType, source: { readonly sheet: SheetModel; readonly area: Area }, by: SeriesBy): ChartModel;
  pageLayout(): PageLayout;
  setPageLayout(change: Partial<PageLayout>): void;
  /** Values, formats, validations, links of the area go. */
  clear(area: Area, what: 'All' | 'Contents' | 'Formats' | 'Hyperlinks'): void;
}

export interface NameModel {
  readonly name: string;
  /** `='Hoja 1'!$A$1:$B$2`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface WorkbookModel {
  sheets(): readonly SheetModel[];
  addSheet(name: string): SheetModel;
  removeSheet(sheet: SheetModel): void;
  moveSheet(sheet: SheetModel, position: number): void;
  activeSheet(): SheetModel;
  activate(sheet: SheetModel): void;
  names(): readonly NameModel[];
  setName(name: string, formula: string, visible: boolean, comment: string): void;
  removeName(name: string): void;
  /** `workbook.settings` of the add-in: JSON values, kept in the file. */
  settings(): ReadonlyMap<string, unknown>;
  setSetting(key: string, value: unknown): void;
  removeSetting(key: string): void;
  structureProtected(): boolean;
  /** The file. Parts that nothing touched are the original bytes. Throws rather than write what it cannot show to be sound. */
  save(): Uint8Array;
}

export type ModelErrorCode = 'ItemNotFound' | 'ItemAlreadyExists' | 'InvalidArgument' | 'AccessDenied' | 'InvalidOperation' | 'NotImplemented';

export class ModelError extends Error {
  override readonly name = 'ModelError';
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
  }
}
