/** What the command prints for people, beyond the words of a verdict. */
export interface CommandTexts {
  /** Usage, options and exit codes; whole lines of at most 100 columns. */
  readonly help: string;
  readonly heading: {
    readonly programme: string;
    readonly phases: string;
    readonly milestones: string;
    readonly next: string;
    readonly warnings: string;
  };
  /** Above the programmes of one sheet; `kind` 2, 3 or null where the annex does not tell. */
  annex(kind: 2 | 3 | null, sheet: string): string;
  /** Both phases in at most 12 columns: "3 (doc. 1)". */
  phases(attained: number, documented: number): string;
  /** What the two numbers of `phases` mean. */
  readonly phasesLegend: string;
  readonly section: { readonly warnings: string; readonly notices: string; readonly skipped: string };
  /** Where something was left out: the sheet, and the cell if it is one cell. */
  place(sheet: string, cell: string | null): string;
  written(path: string): string;
  readonly progress: { readonly opening: string; readonly judging: string; readonly saving: string };
  /** An error nobody foresaw: one line, with what to do. */
  unexpected(message: string): string;
}
