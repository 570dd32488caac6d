import type { AnnexWords } from './annex-words';
import type { Field, OwnColumn } from '../method';

/**
 * Wordings of one field's heading, plain: lower-case, without accents or signs. A closing ` *` stands for any further words ("trabajo en *").
 * The reader forgives case, plurals in -s, numbering, brackets, line breaks and small typos.
 */
export interface FieldWords {
  /** Wordings that hardly head anything but an annex. */
  readonly sure: readonly string[];
  /** Wordings that many other tables use too: they count for less when asking whether a sheet is an annex. */
  readonly loose: readonly string[];
}

/** How the columns of an annex are headed in one language. */
export interface HeaderWords {
  readonly fields: Readonly<Record<Field, FieldWords>>;
  /** Headings of a column that only numbers the programmes. */
  readonly number: readonly string[];
  /** Headings of a column that says where the evidence of a row comes from (criterion 3). */
  readonly source: readonly string[];
  /** Headings of Crisol's own columns, without the prefix `Crisol · `. */
  readonly own: Readonly<Record<OwnColumn, string>>;
  readonly annex: AnnexWords;
}
