/** What is to stand in the workbook after a run, as plain data. Knows nothing of Office.js; rows and columns count from 0 at A1. */
import type { Area, OwnSheet } from '../annex/grid';
import type { ReportNoticeCode } from '../language/report-texts';

/** Texts for a rectangle of cells; an empty string is an empty cell. Everything that Crisol writes into cells is text. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly string[])[];
}

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** Only what is given is set. Colours `#RRGGBB`, sizes in points. */
export interface Style {
  readonly fill?: string;
  readonly font?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly horizontal?: 'Left' | 'Center';
  readonly vertical?: 'Top' | 'Center';
  readonly borders?: Readonly<Partial<Record<Edge, { readonly weight: 'Thin' | 'Medium'; readonly color: string }>>>;
}

/** A conditional format: `formula` as seen from the area's first cell. No two rules of a cell are true at once, so their order says nothing. */
export interface ColourRule {
  readonly area: Area;
  readonly formula: string;
  readonly fill: string;
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

/** Crisol's own columns beside one annex (rows below it, for a fiche). */
export interface AnnexPlan {
  /** Index into `AnnexReading.annexes`. */
  readonly annex: number;
  readonly sheet: string;
  /** Everything that is to stand there; the cells between are not ours to write. */
  readonly blocks: readonly Block[];
  /** For the parts that are new. */
  readonly look: Look;
  /** The whole place, for people: `H3:P18`. */
  readonly address: string;
}

/** One of Crisol's own sheets, from A1. */
export interface SheetPlan {
  readonly own: OwnSheet;
  readonly name: string;
  /** False: the sheet is to be added under this name. */
  readonly exists: boolean;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
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
  readonly dropDown: { readonly area: Area; readonly source: string; readonly title: string; readonly prompt: string; readonly refused: string } | null;
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter: Area;
  /** Repeated on each page; printed landscape and one page wide. */
  readonly titleRows: readonly [first: number, last: number];
  readonly tabColor: string;
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
