/** Words of a verdict and how each is shown. */

export const STATUSES = ['met', 'partial', 'unmet', 'unknown', 'notApplicable'] as const;

/** `unknown` is silence (no evidence), never failure; `unmet` is said by the text; `notApplicable` is said by the officer. */
export type Status = (typeof STATUSES)[number];

/** What a status rests on: evidence in a cell, a person's decision on the programme, the office's choice of components that do not apply (criterion 2), or nothing. */
export type Basis = 'documented' | 'officer' | 'office' | 'none';

/** Criterion 6: `unverified` when 3.4 is met and something below it is only inferred. */
export type Success = 'yes' | 'unverified' | 'no';

export const EXCHANGE_TYPES = ['imported', 'intraAgency', 'influence', 'betweenCountries'] as const;

/** Section 4.1 of the evaluation. A programme may have more than one. */
export type ExchangeType = (typeof EXCHANGE_TYPES)[number];

export interface Appearance {
  /** Fill, as #RRGGBB: contrast with black text at least 7.9:1. */
  readonly fill: string;
  readonly symbol: string;
}

/** Colour and symbol of each status; `inferred` is the lighter fill of `met`. */
export const APPEARANCE: Readonly<Record<Status | 'inferred', Appearance>> = {
  met: { fill: '#9BC8EA', symbol: '✔' },
  partial: { fill: '#FFD966', symbol: '◐' },
  unmet: { fill: '#E8855B', symbol: '✖' },
  unknown: { fill: '#D9D9D9', symbol: '?' },
  notApplicable: { fill: '#FFFFFF', symbol: '–' },
  inferred: { fill: '#D7E9F7', symbol: '↑' },
};
