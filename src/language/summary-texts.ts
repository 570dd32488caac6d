import type { Lesson } from '../method';

/** Words of the summary, of the page of one programme, and of the command that makes them. */
export interface SummaryTexts {
  /** Name of the sheet: at most 31 characters, none of / \ ? * : [ ]. */
  readonly sheet: string;
  readonly title: string;
  readonly office: string;
  readonly date: string;
  readonly year: string;
  readonly effect: string;
  /** Said where the matrix holds other programmes than the summary. */
  readonly outdated: string;
  /** Said beside what the office fills in, and while such a cell is selected. */
  readonly fill: { readonly title: string; readonly office: string; readonly year: string; readonly effect: string; readonly area: string; readonly mark: string };
  /** Under the key figures; short. */
  readonly figure: Readonly<Record<'programmes' | 'fulfilled' | 'phase3' | 'documented3' | 'success' | 'toDocument' | 'countries', string>>;
  readonly programmes: string;
  readonly phases: { readonly title: string; readonly phase: string; readonly attained: string; readonly documented: string; readonly note: string };
  readonly milestones: { readonly title: string; readonly milestone: string; readonly share: string; readonly withInferred: string };
  readonly exchange: { readonly title: string; readonly type: string; readonly none: string };
  /** `others` goes before their names. */
  readonly countries: { readonly title: string; readonly country: string; readonly others: string };
  readonly areas: { readonly title: string; readonly area: string; readonly phase3: string; readonly others: string; readonly none: string };
  readonly age: { readonly title: string; readonly younger: string; readonly within: string; readonly older: string; readonly unknown: string };
  /** `decided`: statuses that the office set itself; `single`: programmes whose evidence is of one kind only, where criterion 3 asks for a mix. */
  readonly evidence: { readonly title: string; readonly decided: string; readonly single: string };
  readonly lessons: { readonly title: string; readonly lesson: string; readonly full: string; readonly part: string; readonly note: string; readonly name: Readonly<Record<Lesson, string>> };
  readonly work: { readonly title: string; readonly area: string; readonly served: string; readonly nobody: string; readonly unserved: string };
  readonly table: {
    readonly heading: string; readonly title: string; readonly number: string; readonly attained: string; readonly documented: string; readonly next: string; readonly toDocument: string; readonly warnings: string; readonly areas: string;
  };
  readonly page: { readonly countries: string; readonly start: string; readonly evidence: string; readonly cell: string; readonly noEvidence: string; readonly recommendations: string; readonly source: string };
  readonly command: { readonly summary: string; pages(count: number): string };
}
