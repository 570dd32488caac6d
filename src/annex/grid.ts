/** A worksheet as plain data: what the reader of annexes needs to know of it, and nothing of where it came from. */

export type CellKind = 'empty' | 'text' | 'number' | 'boolean' | 'error';

export interface GridCell {
  /** The whole text of a text cell; of any other, what the sheet shows. Empty for an empty cell. */
  readonly text: string;
  readonly kind: CellKind;
  /** As written with English names; told only of what Crisol itself wrote. */
  readonly formula?: string;
}

/** A rectangle of cells; rows and columns count from 0 at A1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface GridTable {
  readonly name: string;
  readonly area: Area;
}

/** The sheets Crisol writes: the working matrix, the evidence, the history, and two hidden ones: the lists with what the last run wrote, and the officer's judgement. */
export type OwnSheet = 'matrix' | 'evidence' | 'history' | 'lists' | 'register';

export interface SheetGrid {
  readonly sheet: string;
  readonly visible: boolean;
  /**
   * What Crisol itself keeps on this sheet (known by its defined name, whatever the sheet is called now): `aside` where it holds nothing to read, as a
   * summary; `template` where it came with a template and is no annex, as a guide or a matrix kept by hand; null for the officer's sheets.
   */
  readonly own: OwnSheet | 'aside' | 'template' | null;
  /** Position on the sheet of `cells[0][0]`, from 0. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly GridCell[])[];
  /** Merged areas; null where the host cannot tell (below ExcelApi 1.13): then they are inferred from the blanks. */
  readonly merges: readonly Area[] | null;
  readonly tables: readonly GridTable[];
  /** Rows hidden by hand or by a filter, from 0 at row 1. */
  readonly hiddenRows: readonly number[];
  /** In points, from the grid's first row on, with some rows behind its last; 0: hidden. */
  readonly rowHeights?: readonly number[];
  readonly filtered: boolean;
  readonly protected: boolean;
}

/** `A1` name of a cell; row and column from 0. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
