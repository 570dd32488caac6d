import type { ErrorCode, ErrorValues } from '../errors';
import type { Cues } from './cues';
import type { HeaderWords } from './headers';
import type { VerdictTexts } from './verdict-texts';
import type { ReportTexts } from './report-texts';
import type { CommandTexts } from './command-texts';
import type { PaneTexts } from './pane-texts';

/** Everything Crisol knows of one language. A missing entry does not compile. */
export interface LanguagePack {
  /** Primary tag: `es`, `en`, `fr`, `pt`. */
  readonly tag: LanguageTag;
  /** Full tag for `Intl`: `es-MX`. */
  readonly locale: string;
  readonly headers: HeaderWords;
  readonly cues: Cues;
  readonly verdict: VerdictTexts;
  readonly report: ReportTexts;
  readonly pane: PaneTexts;
  readonly command: CommandTexts;
  /** What happened and what to do next, for each error. */
  readonly errors: Readonly<Record<ErrorCode, (values: ErrorValues) => string>>;
}

export const LANGUAGE_TAGS = ['es', 'en', 'fr', 'pt'] as const;
export type LanguageTag = (typeof LANGUAGE_TAGS)[number];
