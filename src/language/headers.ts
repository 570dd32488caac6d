import type { AnnexWords } from './annex-words';
import type { Field, OwnColumn } from '../method';

/** How the columns of an annex are headed in one language. */
export interface HeaderWords {
  /** Wordings of each field's heading, plain and lower-case without accents; the reader forgives case, plurals, numbering, brackets and small typos. */
  readonly fields: Readonly<Record<Field, readonly string[]>>;
  /** Headings of Crisol's own columns, without the prefix `Crisol · `. */
  readonly own: Readonly<Record<OwnColumn, string>>;
  readonly annex: AnnexWords;
}
