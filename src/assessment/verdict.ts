import type { Basis, ComponentId, ExchangeType, Lack, MilestoneId, NoticeCode, Phase, Source, Status, Success, WarningCode } from '../method';
import type { Evidence, Fact, Findings } from '../evidence/evidence';
import type { Programme } from '../annex/programme';
import type { AddedEvidence, Decision, Rejection } from './judgement';

export interface ComponentVerdict {
  /** The officer's status where a person decided, else the documented one. */
  readonly status: Status;
  readonly basis: Basis;
  /** What the rules make of the evidence that counts; kept beside an officer's decision. */
  readonly suggested: Status;
  /** Top-down: shown by a higher milestone (criterion 4). Never changes `status`. Milestones only. */
  readonly inferredFrom: MilestoneId | null;
  /** Found in the cells, and not turned down. */
  readonly evidence: readonly Evidence[];
  /** Given by the officer. */
  readonly added: readonly AddedEvidence[];
  /** Found in the cells and turned down by the officer. */
  readonly rejected: readonly { readonly evidence: Evidence; readonly rejection: Rejection }[];
  readonly decision: Decision | null;
  /** The text that the decision rested on has changed since; the old quotes stand in the decision. */
  readonly changed: boolean;
}

export interface NextMilestone {
  readonly milestone: MilestoneId;
  /** True when it is only inferred: its evidence is still to be written down. */
  readonly verify: boolean;
}

export type Recommendation =
  | { readonly source: 'annex'; readonly component: ComponentId | null; readonly quote: string; readonly cell: string }
  /** The sentence is made from both in the reader's language. */
  | { readonly source: 'method'; readonly component: MilestoneId; readonly lack: Lack };

export interface Warning {
  readonly code: WarningCode;
  /** What the sentence names: numbers, component ids, quotes, cells. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** Said once a workbook. */
export interface WorkbookNotice {
  readonly code: NoticeCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Verdict {
  readonly key: string;
  readonly programme: Programme;
  readonly findings: Findings;
  readonly components: Readonly<Record<ComponentId, ComponentVerdict>>;
  /** Bottom-up walk. */
  readonly documentedPhase: Phase;
  /** Top-down walk: the same count with inferred accepted. */
  readonly attainedPhase: Phase;
  readonly success: Success;
  readonly milestones: { readonly met: number; readonly applicable: number; readonly inferred: number };
  readonly next: NextMilestone | null;
  /** Unmet milestones below a higher one that is met. */
  readonly contradictions: readonly MilestoneId[];
  readonly exchangeTypes: readonly ExchangeType[];
  readonly agencyRoles: Findings['agencyRole'];
  /** Where the evidence of what counts as met, in part or not comes from (criterion 3). */
  readonly sources: readonly Source[];
  readonly start: Fact<number> | null;
  /** The method's first, then the annex's own; each in order of phase, the annex's that belong to no component last. */
  readonly recommendations: readonly Recommendation[];
  readonly warnings: readonly Warning[];
}

export interface Assessment {
  readonly verdicts: readonly Verdict[];
  readonly notices: readonly WorkbookNotice[];
}
