import type { Field, MilestoneId, Phase, Status } from '../method';

/** What can be added to a workbook, or to a new one, to be filled in. `workbook`: all the others with a guide. */
export const TEMPLATE_KINDS = ['annex2', 'annex3', 'ficha', 'matrix', 'workbook'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Sheets of their own kind. */
export type TemplateSheet = Exclude<TemplateKind, 'workbook'> | 'guide';

/** What is asked of a programme. The countries are asked for thus: where it operates (Annex 2), with which it exchanged (Annex 3), or either. */
export type TemplateColumn = Exclude<Field, 'countries'> | 'countriesIn' | 'countriesWith' | 'countriesEither' | 'exchange' | 'source';

/** What the templates say. Sheets' names: at most 25 characters, so that a number may follow, and none of / \ ? * : [ ]. */
export interface TemplateTexts {
  readonly sheet: Readonly<Record<TemplateSheet | 'lists', string>>;
  /** Of the new file, without its ending. */
  readonly file: Readonly<Record<TemplateKind, string>>;
  /** What stands over the headings; the reader tells the annex by it. */
  readonly title: Readonly<Record<Exclude<TemplateSheet, 'guide'>, string>>;
  /** One line above the title: how to go about it. */
  readonly hint: Readonly<Record<'table' | 'ficha', string>>;
  /** Such as the reader knows them. */
  readonly heading: Readonly<Record<TemplateColumn, string>>;
  /** Shown while a heading is selected: what belongs there, in at most 255 characters. `name`: in at most 32. */
  readonly what: Readonly<Record<TemplateColumn, { readonly name: string; readonly text: string }>>;
  /** In brackets before what the example of a row begins with, and before its other cells; each begins with a word by which the reader knows it. */
  readonly example: { readonly row: string; readonly cell: string; readonly work: string };
  /** To choose from; others can be written. */
  readonly areas: readonly string[];
  readonly guide: {
    readonly title: string;
    readonly what: string;
    readonly sheets: string;
    readonly sheet: Readonly<Record<Exclude<TemplateSheet, 'guide'>, string>>;
    readonly filling: string;
    readonly rules: readonly string[];
    readonly phases: string;
    readonly phase: Readonly<Record<Phase, string>>;
    readonly milestone: Readonly<Record<MilestoneId, string>>;
    readonly statuses: string;
    readonly status: Readonly<Record<Status, string>>;
  };
}
