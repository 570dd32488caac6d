import type { AgencyRole, ComponentId, ExchangeType, Field, Says, Status } from '../method';

/** One clause that bears on one component. */
export interface Evidence {
  readonly component: ComponentId;
  readonly says: Says;
  /** The status this clause speaks for; null where it only tells (planned, recommended). */
  readonly supports: Extract<Status, 'met' | 'partial' | 'unmet'> | null;
  /** Verbatim, at most 300 characters. */
  readonly quote: string;
  readonly sheet: string;
  readonly cell: string;
  readonly field: Field;
  /** Name of the rule that found it, such as `2.4.product`. */
  readonly rule: string;
}

/** Facts of the row that are no evidence for a component but that verdicts and warnings use. */
export interface Fact<T> {
  readonly value: T;
  readonly quote: string;
  readonly cell: string;
}

export interface Findings {
  readonly evidence: readonly Evidence[];
  /** Earliest year that the row gives for its own work. */
  readonly start: Fact<number> | null;
  /** Phase or stage that the text itself claims ("Etapa 3"). */
  readonly claimedPhase: Fact<number> | null;
  readonly exchange: readonly Fact<ExchangeType>[];
  /** What the agency does: facilitates, coordinates, links, guarantees quality. */
  readonly agencyRole: readonly Fact<AgencyRole>[];
  /** "19 países" against the countries listed in the same cell. */
  readonly countryCounts: readonly Fact<{ readonly said: number; readonly listed: number }>[];
  /** "Ver matriz 3.3": a reference to a matrix. */
  readonly references: readonly Fact<string>[];
  /** The millennium or sustainable goals named as a tie of the programme. */
  readonly goals: readonly Fact<'mdg' | 'sdg'>[];
}
