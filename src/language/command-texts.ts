export type CommandName = 'evaluate' | 'template' | 'summary';

/** What the commands print for people, beyond the words of a verdict. */
export interface CommandTexts {
  /** Usage, options and exit codes; whole lines of at most 100 columns. */
  readonly help: Readonly<Record<CommandName, string>>;
  /** Over the columns of the table; milestones stand under their ids, the number of warnings under ⚠. */
  readonly heading: { readonly programme: string; readonly phases: string; readonly next: string };
  /** Above the programmes of one annex, and before what a sheet holds that was not read (`kind` null: the annex, if any, does not tell). */
  annex(kind: 2 | 3 | null, sheet: string): string;
  /** Both phases in at most 12 columns: "3 (doc. 1)". */
  phases(attained: number, documented: number): string;
  /** What the two numbers of `phases` mean. */
  readonly phasesLegend: string;
  readonly section: { readonly warnings: string; readonly notices: string; readonly skipped: string };
  written(path: string): string;
  /** What a long run is at; a count may follow. */
  readonly progress: Readonly<Record<'open' | 'read' | 'judge' | 'write' | 'save', string>>;
  /** An error nobody foresaw: one line, with what to do. */
  unexpected(message: string): string;
}
