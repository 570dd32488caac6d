import type { TemplateKind } from './template-texts';

/** The pane's three tabs; also the values of `?view=` in its address. */
export const PANE_VIEWS = ['evaluate', 'review', 'report'] as const;
export type PaneView = (typeof PANE_VIEWS)[number];

export const SORTS = ['workbook', 'name', 'phase', 'open'] as const;
/** `workbook`: as they stand there; `phase`: furthest first; `open`: most milestones still open first. */
export type Sort = (typeof SORTS)[number];

/** What the task pane says, beyond the words of a verdict and of an error. Counts come as numbers; each language writes its own plurals. */
export interface PaneTexts {
  readonly tab: Readonly<Record<PaneView, string>>;
  /** Name of the row of tabs, for screen readers. */
  readonly tabs: string;
  readonly settings: string;
  readonly back: string;
  readonly retry: string;
  readonly close: string;
  readonly welcome: { readonly title: string; readonly what: string; readonly safe: string; readonly sample: string; readonly skip: string };
  readonly waiting: {
    readonly excel: string;
    readonly workbook: string;
    /** After two seconds without a sign from Excel: most often a cell is being edited. */
    readonly patience: string;
  };
  readonly evaluate: {
    found(programmes: number, annexes: number): string;
    annex(kind: 2 | 3 | null): string;
    readonly layout: Readonly<Record<'report' | 'table' | 'fiche', string>>;
    programmes(count: number): string;
    readonly protectedSheet: string;
    /** Excel has the workbook open for reading only. */
    readonly readOnly: string;
    unknownColumns(count: number): string;
    /** All of them said by the officer what they are. */
    namedColumns(count: number): string;
    unknownHint(count: number): string;
    /** Label of the list of fields for one heading. */
    heading(header: string): string;
    /** Not said yet; said to be left alone. */
    readonly undecided: string;
    readonly leaveAlone: string;
    readonly scope: { readonly title: string; readonly workbook: string; sheet(name: string): string; readonly rows: string; readonly rowsHint: string };
    readonly year: { readonly title: string; readonly hint: string; readonly wrong: string };
    readonly components: { readonly title: string; count(applying: number, all: number): string; readonly hint: string };
    readonly preview: {
      readonly title: string;
      readonly promise: string;
      beside(sheet: string, cells: string): string;
      own(sheet: string): string;
      readonly nothing: string;
    };
    start(programmes: number): string;
    readonly startOther: string;
  };
  readonly run: { readonly title: string; count(done: number, total: number): string; readonly stop: string; readonly stopping: string; readonly stopped: string; readonly stoppedHint: string };
  readonly outcome: {
    title(programmes: number): string;
    readonly nothingNew: string;
    readonly nothingNewHint: string;
    readonly phases: string;
    readonly phase: string;
    readonly attained: string;
    readonly documented: string;
    readonly see: string;
    readonly again: string;
    readonly written: string;
    warnings(count: number): string;
    notices(count: number): string;
    skipped(count: number): string;
  };
  /** `unnamed`: the title where there is an annex, but no programme has a name. */
  readonly noAnnex: { readonly title: string; readonly unnamed: string; readonly what: string; readonly columns: string; readonly retry: string };
  readonly review: {
    count(shown: number, all: number): string;
    readonly search: string;
    readonly filters: string;
    readonly phase: string;
    readonly anyPhase: string;
    readonly area: string;
    readonly anyArea: string;
    readonly missing: string;
    readonly anyMilestone: string;
    readonly order: string;
    readonly sort: Readonly<Record<Sort, string>>;
    readonly none: string;
    readonly clear: string;
    readonly refresh: string;
    readonly milestones: string;
    phases(attained: number, documented: number): string;
    /** Beside the phase that was attained, where another is documented. */
    documented(phase: number): string;
    warnings(count: number): string;
  };
  readonly programme: {
    readonly next: string;
    readonly walks: string;
    readonly bottomUp: string;
    readonly topDown: string;
    readonly inferred: string;
    readonly contradictions: string;
    readonly noInference: string;
    readonly recommendations: string;
    /** Who recommends: the annex's own words, or the method. */
    readonly source: Readonly<Record<'annex' | 'method', string>>;
    readonly warnings: string;
    readonly components: string;
    quotes(count: number): string;
    readonly noQuotes: string;
    /** The text speaks of it, but only as recommended, planned or the like. */
    readonly onlyMentioned: string;
    readonly exchange: string;
    readonly success: string;
    goTo(sheet: string, cell: string): string;
  };
  /** What the officer decides, adds and sets aside. */
  readonly judgement: {
    readonly decide: string;
    readonly status: string;
    readonly reason: string;
    readonly reasonNeeded: string;
    readonly reasonHint: string;
    readonly source: string;
    readonly noSource: string;
    readonly save: string;
    readonly cancel: string;
    readonly saving: string;
    readonly saved: string;
    decided(status: string): string;
    readonly withdraw: string;
    readonly noReason: string;
    readonly changed: string;
    readonly before: string;
    readonly now: string;
    /** No quotes: where the text said nothing. */
    readonly nothing: string;
    readonly confirm: string;
    readonly reject: string;
    readonly usualReason: string;
    setAside(count: number): string;
    readonly accept: string;
    readonly add: string;
    readonly quote: string;
    readonly quoteNeeded: string;
    readonly shows: string;
    readonly date: string;
    readonly dateWrong: string;
    readonly drop: string;
    /** Ahead of what an officer heard or saw. */
    readonly added: string;
    readonly keyFirst: string;
    readonly sources: string;
    readonly single: string;
    readonly singleHint: string;
  };
  /** What was only inferred, and decisions that lack their reason. */
  readonly pending: {
    readonly title: string;
    /** Of the button that leads there. */
    open(inferred: number, incomplete: number): string;
    inferred(count: number): string;
    inferredHint(count: number): string;
    readonly confirm: string;
    readonly document: string;
    incomplete(count: number): string;
    readonly complete: string;
    readonly none: string;
    readonly noneHint: string;
    /** Name of the button that shows the programme. */
    see(programme: string): string;
  };
  readonly removal: {
    readonly title: string;
    readonly hint: string;
    readonly sheets: string;
    /** Below the names of the sheets. */
    readonly formulas: string;
    readonly places: string;
    decisions(count: number): string;
    readonly keep: string;
    readonly start: string;
    readonly running: string;
    readonly nothing: string;
    readonly done: string;
    readonly left: string;
    readonly kept: string;
    gone(count: number): string;
    readonly again: string;
  };
  readonly report: {
    readonly title: string;
    readonly what: string;
    readonly matrix: string;
    readonly evidence: string;
    readonly history: string;
    readonly first: string;
    readonly working: string;
    /** Above the names of the sheets. */
    made(count: number): string;
    readonly stopped: string;
    readonly summary: { readonly title: string; readonly what: string; readonly act: string };
    readonly pages: {
      readonly title: string;
      readonly what: string;
      readonly choose: string;
      chosen(count: number, all: number): string;
      readonly all: string;
      act(count: number): string;
    };
    readonly templates: { readonly title: string; readonly what: string; readonly kind: Readonly<Record<TemplateKind, string>> };
  };
  readonly options: {
    readonly language: string;
    /** With the name of Excel's display language. */
    asExcel(language: string): string;
    readonly write: string;
    readonly writeAuto: string;
    readonly writeHint: string;
    readonly author: string;
    readonly authorHint: string;
    readonly start: string;
    readonly privacy: string;
  };
  readonly trouble: {
    readonly title: string;
    readonly unexpected: string;
    readonly copy: string;
    readonly copied: string;
    readonly details: string;
    readonly reload: string;
    readonly dismiss: string;
  };
}
