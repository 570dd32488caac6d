/**
 * What the task pane asks of the open workbook. The pane knows only this; each member runs its own conversation with Excel, throws a
 * CrisolError with words for people, and leaves nothing half done.
 */
import type { Act } from '../assessment/judgement';
import type { Annex, Programme, Skipped } from '../annex/programme';
import { CrisolError } from '../errors';
import type { LanguagePack, LanguageTag } from '../language/pack';
import type { TemplateKind } from '../language/template-texts';
import { readMemory } from '../report/memory';
import type { Removal } from '../report/removal';
import { askForChoices, keepChoices, type Choices } from './choices';
import { evaluateWorkbook, readingOf, type Evaluation, type Scope, type Stage } from './evaluate';
import { makePages } from './pages';
import { readWorkbook } from './read';
import { runExcel, runWhole } from './run';
import { removeCrisol, surveyRemoval } from './remove';
import { insertSample } from './sample';
import { watchSelection } from './selection';
import { makeSummary } from './summary';
import { insertTemplate } from './template';

export type { HeadingChoice } from '../annex/headings';
export type { Choices } from './choices';
export type { Act } from '../assessment/judgement';
export type { Scope } from './evaluate';

/** What stands in the workbook, without judging or writing. */
export interface Survey {
  readonly annexes: readonly Annex[];
  readonly programmes: readonly Programme[];
  readonly skipped: readonly Skipped[];
  readonly choices: Choices;
  /** Excel has the workbook open for reading only: it can be reviewed, not evaluated. */
  readonly readOnly: boolean;
  /** Worksheets whose cells may not be written. */
  readonly protectedSheets: readonly string[];
  /** False before the first run. */
  readonly evaluatedBefore: boolean;
  readonly activeSheet: string;
}

export interface RunOptions {
  readonly scope: Scope;
  readonly onProgress?: (stage: Stage, done: number, total: number) => void;
  /** Aborting before the writing begins leaves the workbook as it was; while writing, what was written is taken back. Either way the signal's reason is thrown. */
  readonly signal?: AbortSignal;
}

export interface WorkbookSession {
  survey(): Promise<Survey>;
  /** What is kept already and not named stays. */
  keepChoices(chosen: Partial<Choices>): Promise<void>;
  /** All that a run would find and where it would write, with nothing written. */
  preview(options: RunOptions): Promise<Evaluation>;
  evaluate(options: RunOptions): Promise<Evaluation>;
  /** What the officer decides, adds or sets aside: kept, told in the history, and the programmes concerned written anew. */
  judge(acts: readonly Act[], signal?: AbortSignal): Promise<Evaluation>;
  /** Verdicts of the workbook as it stands, without writing: for reviewing. */
  review(): Promise<Evaluation>;
  /** What Crisol wrote, and the decisions that would go with it; nothing is written. */
  surveyRemoval(): Promise<Removal>;
  /** Takes out everything that Crisol wrote; with `keepDecisions` the decisions stay on a sheet, whose name is told. */
  remove(keepDecisions: boolean): Promise<string | null>;
  /** Shows a cell to the officer: activates the sheet and selects it. */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Calls back with the sheet and row (from 0) selected in Excel, now and at each change; returns how to stop. */
  watchSelection(onChange: (sheet: string, row: number) => void): Promise<() => void>;
  /** Adds a sheet with a small annex to try Crisol on; the name of the sheet. */
  insertSample(language: LanguageTag): Promise<string>;
  /** Adds sheets to be filled in; their names. Sheets that are there stay as they are. */
  insertTemplate(kind: TemplateKind, language: LanguageTag): Promise<readonly string[]>;
  /** Makes the summary anew, counted from the matrix; the name of its sheet. Without a matrix the workbook is evaluated first. */
  makeSummary(signal?: AbortSignal): Promise<string>;
  /** A printed page for each of these programmes, by key; the names of their sheets. Without a matrix the workbook is evaluated first. */
  makePages(keys: readonly string[], signal?: AbortSignal): Promise<readonly string[]>;
}

/** The session of the workbook that Excel has open. @param packs every language that annexes may be written in */
export function createSession(packs: readonly LanguagePack[]): WorkbookSession {
  return {
    survey: () => runExcel((context) => survey(context, packs)),
    keepChoices: (chosen) => runWhole((context, onWriting) => keepChoices(context, chosen, onWriting)),
    preview: (options) => evaluateWorkbook({ ...options, packs, write: false }),
    evaluate: (options) => evaluateWorkbook({ ...options, packs, write: true }),
    judge: (acts, signal) => evaluateWorkbook({ packs, write: true, acts, signal }),
    review: () => evaluateWorkbook({ packs, write: false }),
    surveyRemoval: () => surveyRemoval(packs),
    remove: (keepDecisions) => removeCrisol(packs, keepDecisions),
    goTo: (sheet, cell) => runExcel((context) => goTo(context, sheet, cell)),
    watchSelection,
    insertSample: (language) => runWhole((context, onWriting) => insertSample(context, packs, language, onWriting)),
    insertTemplate: (kind, language) => runWhole((context, onWriting) => insertTemplate(context, packs, kind, language, onWriting)),
    makeSummary: (signal) => makeSummary({ packs, today: new Date(), signal }),
    makePages: (keys, signal) => makePages(keys, { packs, today: new Date(), signal }),
  };
}

async function survey(context: Excel.RequestContext, packs: readonly LanguagePack[]): Promise<Survey> {
  const kept = askForChoices(context);
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('name');
  const workbook = await readWorkbook(context);
  const { choices } = kept();
  return {
    ...readingOf(workbook, packs, choices),
    choices,
    readOnly: workbook.readOnly,
    protectedSheets: workbook.grids.filter((grid) => grid.protected).map(({ sheet }) => sheet),
    evaluatedBefore: readMemory(workbook.grids).programmes.size > 0,
    activeSheet: active.name,
  };
}

async function goTo(context: Excel.RequestContext, name: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await context.sync();
  if (sheet.isNullObject) throw new CrisolError('sheetGone', { sheet: name });
  if (sheet.visibility !== 'Visible') throw new CrisolError('sheetHidden', { sheet: name });
  sheet.activate();
  sheet.getRange(cell).select();
  await context.sync();
}
