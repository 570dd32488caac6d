import type { ErrorCode, ErrorValues } from '../errors';
import type { Cues } from './cues';
import type { HeaderWords } from './headers';
import type { VerdictTexts } from './verdict-texts';
import type { ReportTexts } from './report-texts';
import type { SummaryTexts } from './summary-texts';
import type { CommandTexts } from './command-texts';
import type { PaneTexts } from './pane-texts';
import type { SampleAnnex } from './sample-annex';
import type { TemplateTexts } from './template-texts';

/** What Crisol says in one language. A missing entry does not compile. */
export interface LanguageTexts {
  /** Primary tag: `es`, `en`, `fr`, `pt`. */
  readonly tag: LanguageTag;
  /** Full tag for `Intl`: `es-MX`. */
  readonly locale: string;
  readonly verdict: VerdictTexts;
  readonly report: ReportTexts;
  readonly pane: PaneTexts;
  readonly command: CommandTexts;
  readonly summary: SummaryTexts;
  /** What happened and what to do next, for each error. */
  readonly errors: Readonly<Record<ErrorCode, (values: ErrorValues) => string>>;
}

/** Everything Crisol knows of one language: also how to read it. */
export interface LanguagePack extends LanguageTexts {
  readonly headers: HeaderWords;
  readonly cues: Cues;
  /** An annex to try Crisol on. */
  readonly sample: SampleAnnex;
  readonly template: TemplateTexts;
}

export const LANGUAGE_TAGS = ['es', 'en', 'fr', 'pt'] as const;
export type LanguageTag = (typeof LANGUAGE_TAGS)[number];

/** Language of a locale such as `pt_BR.UTF-8` or `fr-CA`, if it is one of ours. */
export function languageOf(locale: string): LanguageTag | null {
  return LANGUAGE_TAGS.find((tag) => tag === locale.split(/[-_.]/)[0]?.toLowerCase()) ?? null;
}
