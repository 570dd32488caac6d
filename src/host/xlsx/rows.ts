/** Rows and cells of a worksheet part, with the places they stand at in its text. Knows no XML. */
import { MAX_COLUMNS } from './address';

/** Rows and cells of a workbook that are held at once. Each takes some 200 bytes, and those of a sheet that is written are there three times. */
export const MOST_CELLS = 1_200_000;

/** One number for a cell. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

export interface CellFormula {
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable';
  /** As in the file, without `=`; empty for a dependent of a shared formula. */
  readonly text: string;
  readonly shared: string | null;
  /** Cells a shared or array formula covers. */
  readonly ref: string | null;
}

export class Cell {
  style = 0;
  /** `t`: n, s, str, b, e, d or inlineStr. */
  type = 'n';
  /** Text of `v`, or of `is` (its runs joined, escapes still there); null where there is none. */
  raw: string | null = null;
  formula: CellFormula | null = null;
  /** What the caller knows of the cell's change: null as in the file. */
  change: 'style' | 'value' | 'content' | null = null;
  constructor(
    readonly column: number,
    /** -1: not in the file. */
    readonly start: number,
    public end: number,
  ) {}
}

export class Row {
  readonly cells = new Map<number, Cell>();
  /** Start tag's attributes by the name as written; replaced when changed. */
  attributes: Readonly<Record<string, string>> = {};
  attributesChanged = false;
  cellsChanged = false;
  constructor(
    readonly index: number,
    readonly start: number,
    public openEnd: number,
    public closeStart: number,
    public end: number,
  ) {}
}
