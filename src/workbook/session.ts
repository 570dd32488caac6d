/**
 * What the task pane asks of the open workbook. The pane knows only this; each member runs its own `Excel.run`, throws a
 * CrisolError with words for people, and leaves nothing half done.
 */
import type { Field } from '../method';
import type { ComponentId } from '../method';
import type { LanguageTag } from '../language/pack';
import type { Annex, Programme, Skipped } from '../annex/programme';
import type { Evaluation, Stage } from './evaluate';

/** Which programmes a run is about. `rows`: those that the officer's selection touches. */
export type Scope = { readonly kind: 'workbook' } | { readonly kind: 'sheet'; readonly sheet: string } | { readonly kind: 'rows' };

/** A heading that the officer said what it is, kept in the workbook. `field` null: leave that column alone. */
export interface HeadingChoice {
  readonly sheet: string;
  readonly header: string;
  readonly field: Field | null;
}

/** The officer's choices, kept in the workbook. */
export interface Choices {
  /** Language to write in. */
  readonly language: LanguageTag | 'auto';
  /** Year of analysis; null: age is not judged. */
  readonly asOf: number | null;
  /** Components that do not apply to the office's kind of programme (criterion 2). */
  readonly notApplicable: readonly ComponentId[];
  readonly headings: readonly HeadingChoice[];
}

/** What stands in the workbook, without judging or writing. */
export interface Survey {
  readonly annexes: readonly Annex[];
  readonly programmes: readonly Programme[];
  readonly skipped: readonly Skipped[];
  readonly choices: Choices;
  /** Worksheets whose cells may not be written. */
  readonly protectedSheets: readonly string[];
  /** False before the first run. */
  readonly evaluatedBefore: boolean;
  readonly activeSheet: string;
}

export interface RunOptions {
  readonly scope: Scope;
  readonly onProgress?: (stage: Stage, done: number, total: number) => void;
  /** Aborting before the writing begins leaves the workbook as it was; while writing, what was written is taken back. */
  readonly signal?: AbortSignal;
}

export interface WorkbookSession {
  survey(): Promise<Survey>;
  keepChoices(choices: Choices): Promise<void>;
  /** All that a run would find and where it would write, with nothing written. */
  preview(options: RunOptions): Promise<Evaluation>;
  evaluate(options: RunOptions): Promise<Evaluation>;
  /** Verdicts of the workbook as it stands, without writing: for reviewing. */
  review(): Promise<Evaluation>;
  /** Shows a cell to the officer: activates the sheet and selects it. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Calls back with the sheet and row (from 0) selected in Excel, now and at each change; returns how to stop. */
  watchSelection(onChange: (sheet: string, row: number) => void): Promise<() => void>;
  /** Adds a sheet with a small annex to try Crisol on; the name of the sheet. */
  insertSample(language: LanguageTag): Promise<string>;
}
