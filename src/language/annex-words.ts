/** Words that open titles and notes, and that tell Annex 2 (imported) from Annex 3 (consolidated). All plain: lower-case, without accents or signs. */
export interface AnnexWords {
  /** What a title or a sheet name calls an annex; its number is looked for behind it: "anexo 2", "Anexo PT 2", "annex iii". */
  readonly title: readonly string[];
  /** What else such a sheet is called: "matriz", "ficha". A number behind it says nothing. */
  readonly form: readonly string[];
  /** Wordings of titles and sheet names; a closing `*` stands for any ending of the word. */
  readonly imported: readonly string[];
  readonly consolidated: readonly string[];
  /** Wordings of column headings, asked last; a closing ` *` stands for any further words. */
  readonly importedColumns: readonly string[];
  readonly consolidatedColumns: readonly string[];
  /** What opens a row that is no programme: totals, sources, notes. */
  readonly notes: readonly string[];
  /** What stands first in the brackets before the example of a template: "[Ejemplo: escriba encima] …". */
  readonly example: readonly string[];
}
