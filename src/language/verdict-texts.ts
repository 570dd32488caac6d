import type { AgencyRole, Basis, ComponentId, ExchangeType, Field, Lack, MilestoneId, NoticeCode, Phase, Says, SkipReason, Source, Status, Success, WarningCode } from '../method';

type Values = Readonly<Record<string, string | number>>;

/** What the sentence of both phases is composed of, blanks at the ends included: "Fase 3 por trayectoria; documentada hasta la fase 1: falta " + "escribir " + "1.1". */
export interface ReadingTexts {
  /** Where the two phases differ, up to what is still to be done. */
  opening(attained: Phase, documented: Phase): string;
  /** Behind the opening of two equal phases: success, no milestone to speak of, or what stands before the steps. */
  readonly success: string;
  readonly nothing: string;
  toNext(phase: Phase): string;
  /**
   * Before milestones. Where the phases differ: nothing is written on them, they are written in part. Where they are the same: nothing, in part, the text denies them.
   */
  readonly step: Readonly<Record<'write' | 'spellOut' | 'support' | 'complete' | 'resolve', string>>;
}

/** Words and sentences of a verdict, for sheets, pane and command alike. */
export interface VerdictTexts {
  readonly phase: Readonly<Record<Phase, { readonly name: string; readonly years: string }>>;
  readonly sides: { readonly programme: string; readonly causes: string; readonly effects: string };
  /** Name of each component; a milestone also has the short name that the source sets in capitals. */
  readonly component: Readonly<Record<ComponentId, string>>;
  readonly milestone: Readonly<Record<MilestoneId, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly inferred: string;
  /** What an inference rests on: criterion 4 for 3.4, our own extension for a milestone of phase 2. */
  inferredFrom(from: MilestoneId): string;
  /** Where Crisol reads the method in its own way; labelled so wherever it shows. */
  readonly ours: { readonly results: string; readonly inference: string; readonly age: string };
  readonly basis: Readonly<Record<Basis, string>>;
  readonly says: Readonly<Record<Says, string>>;
  readonly success: Readonly<Record<Success, string>>;
  readonly exchange: Readonly<Record<ExchangeType, string>>;
  /** Where evidence comes from (criterion 3). */
  readonly source: Readonly<Record<Source, string>>;
  readonly agencyRole: Readonly<Record<AgencyRole, string>>;
  readonly field: Readonly<Record<Field, string>>;
  /** Both phases in one plain sentence. */
  readonly reading: ReadingTexts;
  /** Before the last of several, blanks included. */
  readonly and: string;
  /** Next milestone, or that there is none. */
  next(milestone: MilestoneId | null, verify: boolean): string;
  /** What is missing for a milestone and who could supply it. */
  readonly recommendation: Readonly<Record<MilestoneId, Readonly<Record<Lack, string>>>>;
  /**
   * Values: ageAgainstPhase `age`, `phase`, `start`, `asOf`, `from`, `to`, `cell` · milestoneContradiction `lower`, `higher` · countsDisagree `said`, `listed`, `cell` ·
   * claimedPhase `claimed`, `attained`, `quote`, `cell` · duplicateProgramme `name`, `others` · onlyMdg `quote`, `cell` · keyMismatch `key`, `keyName` (empty where the key stands on several rows), `name`.
   */
  readonly warning: Readonly<Record<WarningCode, (values: Values) => string>>;
  /** Values: missingMatrix `matrices` · noYearOfAnalysis none · noStart `count`, `names`, `more` (how many of them are not named). */
  readonly notice: Readonly<Record<NoticeCode, (values: Values) => string>>;
  /** Why a sheet, column or row was not read; the sheet is named beside it. Values: `cell`, `text`. */
  readonly skipped: Readonly<Record<SkipReason, (values: Values) => string>>;
}
