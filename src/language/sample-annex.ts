import type { Field } from '../method';

/** A small annex to try Crisol on: invented programmes, one well documented and one that has just begun. */
export interface SampleAnnex {
  /** Name of its sheet: at most 25 characters, so that a number may follow, and none of / \ ? * : [ ]. */
  readonly sheet: string;
  readonly title: string;
  /** Headings in the words that a matrix of this language uses, in the order of its columns. */
  readonly headings: readonly (readonly [field: Field, heading: string])[];
  readonly programmes: readonly Readonly<Partial<Record<Field, string>>>[];
}
