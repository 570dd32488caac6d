import type { AgencyRole, Basis, ComponentId, ExchangeType, Field, MilestoneId, NoticeCode, Phase, Says, SkipReason, Status, Success, WarningCode } from '../method';

type Values = Readonly<Record<string, string | number>>;

/** Words and sentences of a verdict, for sheets, pane and command alike. */
export interface VerdictTexts {
  readonly phase: Readonly<Record<Phase, { readonly name: string; readonly years: string }>>;
  readonly sides: { readonly programme: string; readonly causes: string; readonly effects: string };
  /** Name of each component; a milestone also has the short name that the source sets in capitals. */
  readonly component: Readonly<Record<ComponentId, string>>;
  readonly milestone: Readonly<Record<MilestoneId, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly inferred: string;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly says: Readonly<Record<Says, string>>;
  readonly success: Readonly<Record<Success, string>>;
  readonly exchange: Readonly<Record<ExchangeType, string>>;
  readonly agencyRole: Readonly<Record<AgencyRole, string>>;
  readonly field: Readonly<Record<Field, string>>;
  /** Both phases in one plain sentence: "Fase 3 por trayectoria; documentada hasta la fase 1: falta escribir 1.1". */
  phases(attained: Phase, documented: Phase, toDocument: readonly MilestoneId[]): string;
  /** Next milestone, or that there is none. */
  next(milestone: MilestoneId | null, verify: boolean): string;
  /** What is missing for a milestone and who could supply it. */
  readonly recommendation: Readonly<Record<MilestoneId, { readonly missing: string; readonly weak: string; readonly denied: string; readonly verify: string }>>;
  readonly warning: Readonly<Record<WarningCode, (values: Values) => string>>;
  readonly notice: Readonly<Record<NoticeCode, (values: Values) => string>>;
  readonly skipped: Readonly<Record<SkipReason, (values: Values) => string>>;
}
