/** What is said of the writing itself: `values` name the sheet, the cells and the words concerned. */
export const REPORT_NOTICES = [
  'cellsTaken', 'betweenForms', 'noRoom', 'sheetProtected', 'workbookProtected', 'rowsFiltered', 'sheetNameTaken', 'unknownWord', 'textShortened', 'keyInDoubt', 'choicesUnreadable', 'reasonsMissing',
] as const;
export type ReportNoticeCode = (typeof REPORT_NOTICES)[number];

/** Words of what Crisol writes into the workbook, beyond those of a verdict. */
export interface ReportTexts {
  /** Names of Crisol's sheets: at most 31 characters, none of / \ ? * : [ ]. */
  readonly sheet: Readonly<Record<'matrix' | 'evidence' | 'history' | 'lists' | 'register', string>>;
  /** One line over the matrix: what it is. */
  readonly matrixTitle: string;
  readonly heading: Readonly<
    Record<'annex' | 'success' | 'component' | 'status' | 'says' | 'quote' | 'cell' | 'field' | 'rule' | 'statuses' | 'layout' | 'toDocument' | 'start', string>
  >;
  /** For the legend: `inferred` says what the mark of an inferred milestone means. */
  readonly legend: { readonly title: string; readonly inferred: string };
  /** Beside a status that the officer set in the matrix: what the evidence suggests. `word` is a status word. */
  suggested(word: string): string;
  /** Shown while a status cell is selected, and when another word is typed. */
  readonly choose: { readonly title: string; readonly prompt: string; readonly refused: string };
  /** The sheet of the history; `programmes` says how many a run was about. */
  readonly history: {
    readonly heading: Readonly<Record<'date' | 'author' | 'event' | 'before' | 'after' | 'suggested' | 'reason' | 'source' | 'rules', string>>;
    readonly event: Readonly<Record<'run' | 'decided' | 'withdrawn' | 'confirmed' | 'added' | 'dropped' | 'rejected' | 'accepted', string>>;
    programmes(count: number): string;
    readonly prompt: { readonly title: string; readonly reason: string; readonly source: string };
  };
  /** Name of the sheet on which decisions stay when everything else of Crisol's is removed: at most 31 characters. */
  readonly keptSheet: string;
  /** Screen tip of a link to a cell. */
  readonly goTo: string;
  /** Ends a text that is longer than a cell can hold. */
  readonly shortened: string;
  readonly notice: Readonly<Record<ReportNoticeCode, (values: Readonly<Record<string, string | number>>) => string>>;
}
