import type { LanguageTag } from '../language/pack';
import type { Field, SkipReason } from '../method';
import type { Area } from './grid';

/** 2 = regional programmes brought in (imported); 3 = consolidated at home with influence abroad. */
export type AnnexKind = 2 | 3;

export type Layout = 'report' | 'table' | 'fiche';

/** The text of one field in one cell. A field pasted from Word has several. */
export interface FieldPart {
  readonly row: number;
  readonly column: number;
  /** `A1` name of the cell. */
  readonly cell: string;
  /** The cell's text, HTML tags and entities undone; without the label where the cell carries it ("Recomendaciones. …"). */
  readonly text: string;
}

/** A country named in the countries field, ISO 3166-1 alpha-2, with the years the text ties to it (of a range both ends). A country named twice is two mentions. */
export interface CountryMention {
  readonly code: string;
  readonly years: readonly number[];
  readonly cell: string;
  /** The words in which it is named, as written. */
  readonly name: string;
}

export interface Programme {
  /** Index into `AnnexReading.annexes`. */
  readonly annex: number;
  readonly kind: AnnexKind | null;
  readonly sheet: string;
  readonly layout: Layout;
  /** Name without its number: "SIGOB". */
  readonly name: string;
  /** The number before the name, where there is one: "1". */
  readonly number: string | null;
  /** Key found in Crisol's own column of this row, if any. */
  readonly key: string | null;
  /** Cell of the programme's name. */
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  /** All rows the programme takes, first and last, both included, from 0. */
  readonly rows: readonly [first: number, last: number];
  /** Parts in reading order. A cell merged down over several programmes is a part of each, with its own address, which lies above `rows`. */
  readonly fields: Readonly<Partial<Record<Field, readonly FieldPart[]>>>;
  readonly countries: readonly CountryMention[];
  /** Language of most of its text. */
  readonly language: LanguageTag;
}

/** Crisol's own columns beside an annex, or its rows at a fiche. */
export interface OwnLines {
  /** First column (row). */
  readonly start: number;
  /** How many up to the last of them. */
  readonly count: number;
  /** Column of the labels of rows; null for columns. */
  readonly labels: number | null;
}

/** One annex: a run of programmes in one layout on one sheet. */
export interface Annex {
  readonly sheet: string;
  readonly kind: AnnexKind | null;
  readonly layout: Layout;
  /** Title above it, if any. */
  readonly title: string | null;
  /** The cells it takes, without Crisol's own columns. */
  readonly area: Area;
  /** Rows with column headers, from 0 (a report repeats them; a fiche has none); of headings over several rows the lowest, next to the programmes. */
  readonly headerRows: readonly number[];
  /** Last row in which Crisol's rows of a fiche are looked for below it, where another begins there, named or not; null where none does. */
  readonly until: number | null;
  /** Name of the Excel table it is, if it is one. */
  readonly table: string | null;
  /** Crisol's own columns found beside it, or for a fiche its rows, below it or beside it; null before the first run. */
  readonly own: OwnLines | null;
  /** Header texts that no field claims, left alone. */
  readonly unknownColumns: readonly { readonly header: string; readonly cell: string }[];
}

/** A sheet, column or row that was not read, and why. */
export interface Skipped {
  readonly sheet: string;
  readonly cell: string | null;
  readonly reason: SkipReason;
  /** What stands there, shortened. */
  readonly text: string;
}

export interface AnnexReading {
  readonly annexes: readonly Annex[];
  readonly programmes: readonly Programme[];
  readonly skipped: readonly Skipped[];
}

/** The first row or fiche that lacks a programme's name. */
export function withoutName(skipped: readonly Skipped[]): Skipped | null {
  return skipped.find(({ reason }) => reason === 'unnamedRow' || reason === 'unnamedFiche') ?? null;
}
