/** Ids of what results say. Sentences for them stand in each language pack; nothing here is shown to a person. */

/** The columns of Annexes 2 and 3 of the evaluation. */
export const FIELDS = ['programme', 'area', 'objective', 'countries', 'products', 'work', 'relevance', 'interaction', 'recommendations'] as const;
export type Field = (typeof FIELDS)[number];

/** The columns that Crisol writes beside an annex, in their order. */
export const OWN_COLUMNS = ['key', 'reading', 'attainedPhase', 'documentedPhase', 'milestones', 'next', 'recommendation', 'exchange', 'warnings'] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** Every heading of Crisol's own columns begins so, in every language: nobody takes them for the officer's. */
export const OWN_PREFIX = 'Crisol · ';

/** So many of those headings together are Crisol's; fewer, without a key, may be the officer's own words. */
export const OWN_HEADINGS_SURE = 5;

/** How a text speaks of a thing. Only `done` and, for less, `underWay` can raise a status. */
export const SAYS = ['done', 'underWay', 'planned', 'recommended', 'denied'] as const;
export type Says = (typeof SAYS)[number];

/** Of the rules of evidence and of the walks: a row of the history tells which gave the suggestion. Raised with every change that can change a verdict. */
export const RULES_VERSION = '2026.11';

/** Where evidence comes from; the method asks for a mix (criterion 3). What a cell says is a document's. */
export const SOURCES = ['document', 'interview', 'visit'] as const;
export type Source = (typeof SOURCES)[number];

/** How a milestone that is not fulfilled stands: nothing written, written in part, denied, or only inferred (its evidence is still to be verified). */
export const LACKS = ['missing', 'weak', 'denied', 'verify'] as const;
export type Lack = (typeof LACKS)[number];

export type AgencyRole = 'facilitates' | 'coordinates' | 'links' | 'guaranteesQuality';

export type WarningCode =
  | 'ageAgainstPhase' | 'milestoneContradiction' | 'countsDisagree' | 'claimedPhase' | 'duplicateProgramme' | 'onlyMdg' | 'keyMismatch' | 'textChanged';

/** Said once a workbook. */
export type NoticeCode = 'missingMatrix' | 'noYearOfAnalysis' | 'noStart';

export type SkipReason =
  | 'noAnnex' | 'emptySheet' | 'unknownColumn' | 'unnamedRow' | 'unnamedFiche' | 'errorCell' | 'veryHidden' | 'tooLarge' | 'duplicateHeader' | 'example';
