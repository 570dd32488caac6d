/** What is to stand in the workbook after a run, as plain data. Knows nothing of Office.js; rows and columns count from 0 at A1. */
import type { Area, OwnSheet } from '../annex/grid';
import type { ReportNoticeCode } from '../language/report-texts';

/** A formula with English names and commas, as Office.js takes it in every language; `#` in it stands for the number of the row it is in: `=IF($B#="","",…)`. Other references are absolute. */
export interface Formula {
  readonly template: string;
}

/** What a cell is to hold. A text stays a text letter by letter; an empty one is an empty cell. */
export type Content = string | number | Formula;

/** A rectangle of cells. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Content[])[];
}

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** Only what is given is set. Colours `#RRGGBB`, sizes in points. */
export interface Style {
  readonly fill?: string;
  readonly font?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly italic?: boolean;
  readonly wrap?: boolean;
  /** Made as small as the cell needs; not where the text wraps. */
  readonly shrink?: boolean;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  /** As Excel in English writes it: `0 %`. */
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<Edge, { readonly weight: 'Thin' | 'Medium'; readonly color: string }>>>;
}

/** A conditional format: `formula` as seen from the area's first cell. No two rules of a cell are true at once, so their order says nothing. */
export interface ColourRule {
  readonly area: Area;
  readonly formula: string;
  readonly fill: string;
  /** What is shown instead of the text as it stands: `@" ↑"` puts a mark behind it. */
  readonly numberFormat?: string;
}

/** How a place looks. Applied once, when the place is new or its shape changed, so that an officer's own formatting lasts. */
export interface Look {
  readonly styles: readonly { readonly area: Area; readonly style: Style }[];
  readonly rules: readonly ColourRule[];
  /** Widths in points. */
  readonly widths: readonly { readonly column: number; readonly points: number }[];
}

/** A link inside the workbook, on one cell. */
export interface Link {
  readonly row: number;
  readonly column: number;
  /** `'Anexo 2'!E4`. */
  readonly target: string;
}

/** Rows from `first` on, counted from 0. */
export interface Rows {
  readonly first: number;
  readonly count: number;
}

/** Crisol's own columns beside one annex (rows below it, for a fiche). */
export interface AnnexPlan {
  /** Index into `AnnexReading.annexes`. */
  readonly annex: number;
  readonly sheet: string;
  /** Everything that is to stand there; the cells between are not ours to write. */
  readonly blocks: readonly Block[];
  /** For the parts that are new. */
  readonly look: Look;
  /** New rows in which nothing else stands: their heights follow the texts. */
  readonly fitted: readonly Rows[];
  /** The whole place, for people: `H3:P18`. */
  readonly address: string;
}

/** One of Crisol's own sheets, from its first column. */
export interface SheetPlan {
  readonly own: OwnSheet;
  readonly name: string;
  /** False: the sheet is to be added under this name. */
  readonly exists: boolean;
  readonly hidden: boolean;
  /** Row of the first of `rows`, from 0; what stands above it stays. */
  readonly top: number;
  readonly rows: readonly (readonly Content[])[];
  /** Written only where a run has something else to write: it tells of the run. */
  readonly withOthers: boolean;
  /** Rows that the last run filled; those no longer needed are emptied. */
  readonly formerRows: number;
  readonly links: readonly Link[];
  /** From this row on, heights follow the texts. */
  readonly fittedFrom: number;
  /** Null: the sheet looks as it should. */
  readonly look: SheetLook | null;
  /** How the last run left the sheet, to put it back; null where it is new. */
  readonly former: { readonly look: SheetLook | null; readonly links: readonly Link[]; readonly tip: string } | null;
}

export interface SheetLook extends Look {
  readonly area: Area;
  readonly merges: readonly Area[];
  readonly heights: readonly { readonly row: number; readonly points: number }[];
  readonly validations: readonly Validation[];
  /** Columns out of sight: what the sheet calculates with. */
  readonly hiddenColumns: readonly Area[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  readonly filter: Area | null;
  readonly page: Page;
  readonly tabColor: string;
}

/** What may be entered in cells, and what is said to who enters it. */
export interface Validation {
  readonly area: Area;
  /** What can be chosen: `=Name`, or the words with commas between; null: anything can be entered, only `prompt` is shown. */
  readonly source: string | null;
  readonly title: string;
  readonly prompt: string;
  /** Said where anything else is entered; null: it is taken all the same. */
  readonly refused: string | null;
}

/** How a sheet prints: one page wide. */
export interface Page {
  readonly orientation: 'Landscape' | 'Portrait';
  /** Pages it is fitted into from top to bottom; null: as many as it takes. */
  readonly tall: number | null;
  /** Repeated on each page. */
  readonly titleRows: readonly [first: number, last: number] | null;
  readonly titleColumns: readonly [first: number, last: number] | null;
  /** Each begins on a page of its own; none: all that is filled. */
  readonly printAreas: readonly Area[];
}

/** A native chart. */
export interface ChartPlan {
  /** By which it is found again, and which a screen reader says. */
  readonly name: string;
  readonly kind: 'ColumnClustered' | 'BarClustered' | 'BarStacked';
  readonly title: string;
  /** Categories in the first column, names of the series in the first row. */
  readonly source: Area;
  /** Cells that it covers. */
  readonly place: Area;
  /** One for each series. */
  readonly colours: readonly string[];
  /** Where the series are named; null: nowhere. */
  readonly legend: 'Bottom' | 'Right' | null;
}

/** An Excel table over cells whose first row are its headings. */
export interface TablePlan {
  readonly name: string;
  readonly area: Area;
  /** `TableStyleLight1`. */
  readonly style: string;
}

/** A sheet to be added: its name is free, and nothing of the officer's is on it. */
export interface NewSheet {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** Rows whose heights follow the texts. */
  readonly fitted: readonly Rows[];
  readonly look: SheetLook;
  readonly tables: readonly TablePlan[];
  readonly charts: readonly ChartPlan[];
}

/** A new sheet, and how it stands in the workbook. */
export interface AddedSheet {
  readonly sheet: NewSheet;
  readonly hidden: boolean;
  /** Whether it may hold an annex. */
  readonly read: boolean;
}

/** A name of the workbook and what it refers to: `='Listas'!$A$2:$A$9`. */
export interface NewName {
  readonly name: string;
  readonly formula: string;
}

/** A name of the workbook that finds Crisol's cells whatever their sheet is called. */
export interface NamePlan {
  readonly name: string;
  readonly own: OwnSheet;
  /** `$A$2:$A$6`. */
  readonly address: string;
  /** False: any cell of the sheet will do, as long as the name finds the sheet. */
  readonly exact: boolean;
}

/** What the writing itself has to tell; the sentence stands in the language pack. */
export interface ReportNotice {
  readonly code: ReportNoticeCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Plan {
  readonly annexes: readonly AnnexPlan[];
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  readonly notices: readonly ReportNotice[];
}
