/** Words that tell Annex 2 (imported) from Annex 3 (consolidated) in titles, sheet names and headings. Patterns are matched on plain lower-case text. */
export interface AnnexWords {
  readonly imported: readonly string[];
  readonly consolidated: readonly string[];
}
