/**
 * What a language gives the evidence rules: how it speaks of done, planned, denied things, and its words for each concept.
 * About the language, never about one programme.
 *
 * Patterns are matched on lower-case text without accents, at word boundaries. In a pattern `~` is any word ending,
 * a space is any white space, ` .. ` a gap of up to six words inside the clause; the rest is a regular expression.
 */
export type Pattern = string;

/** The concepts that the rules look for. */
export const CONCEPTS = [
  'mdg', 'sdg', 'goalNumber', 'referenceList',
  'aim', 'outputNoun', 'deliveredNoun', 'targetNumber', 'inputNumber', 'outcome', 'outcomeChange', 'delivered', 'effectsLacking',
  'demand', 'contract', 'agreementSigned', 'interest', 'supportLacking', 'offerDriven', 'opposed',
  'novelty', 'firstOf', 'replaces', 'award', 'ownMethod', 'notNovelty', 'neverBefore',
  'knowledgeProduct', 'adminGuide', 'lessons', 'trainingHeld', 'courseRepeatable', 'method', 'methodsSystematised',
  'ownership', 'transferComplete', 'receiverRuns', 'unaided', 'receiverMay', 'adopted', 'inPart', 'jointPaid', 'capacityTransfer', 'replicated', 'brokenOff', 'stillProvider',
  'ownCapacity', 'nationalPolicy', 'abroadPolicy', 'influence', 'applicationPlace', 'ally', 'foundingAgreement', 'foundingAbroad',
  'virtual', 'handedMaterial', 'expertExchange', 'traineesReceived', 'alliesAbroad',
  'money', 'fundsSource', 'claimedPhase', 'matrixReference', 'countriesWord', 'partOf',
  // classes of words that rules put together: who receives and who gives, and what they do
  'body', 'giver', 'wants', 'asks', 'giverAsks', 'giverSettles', 'settledBy', 'noneDid', 'untilThen', 'givesWay', 'byHand', 'oldWay', 'carries', 'carriedBy', 'lasting', 'service',
  'choice', 'record', 'reusable', 'writing', 'still', 'livesOn', 'means', 'takeOver', 'continuity', 'depends', 'alone',
  'agencyOfficers', 'forum', 'betweenCountries', 'facilitates', 'coordinates', 'links', 'guaranteesQuality',
] as const;
export type Concept = (typeof CONCEPTS)[number];

/** Words that turn what is said around them. `after`: what follows in the clause; `before`: what precedes it there; `clause`: both; `phrase`: what follows up to the next comma; `sentence`: the sentence up to the next semicolon ("…, which is not ours"). */
export interface Turn {
  readonly after?: readonly Pattern[];
  readonly before?: readonly Pattern[];
  readonly clause?: readonly Pattern[];
  readonly phrase?: readonly Pattern[];
  readonly sentence?: readonly Pattern[];
}

export interface Cues {
  /** Abbreviations whose full stop ends no sentence, without the stop. */
  readonly abbreviations: readonly string[];
  /** A new clause begins here, and what governed the one before governs it no more ("but"). */
  readonly contrasts: readonly Pattern[];
  /** A new clause begins here, joined to the one before ("and was"). */
  readonly joins: readonly Pattern[];
  /** Words that join two things inside a clause ("and"). */
  readonly coordinators: readonly Pattern[];
  /** Open what is said, planned or denied ("that"). */
  readonly that: readonly Pattern[];
  /** Look like a negation and are none ("not only"). */
  readonly noDenial: readonly Pattern[];
  /** The sentence tells that what was planned came true ("and so it was"). */
  readonly fulfilled: readonly Pattern[];
  readonly denied: Turn;
  /** The text says that it does not tell: silence, never failure. */
  readonly silent: Turn;
  readonly planned: Turn;
  /** Purpose and aim: no promise, no deed. */
  readonly aimed: Turn;
  readonly recommended: Turn;
  readonly underWay: Turn;
  /** Finite past: the clause tells a deed. Matched with accents. */
  readonly past: readonly string[];
  /** Future and conditional by the verb's ending. Matched with accents. */
  readonly future: readonly string[];
  /** Somebody else's deed. */
  readonly others: Turn;
  /** What stands before and after a country's name. */
  readonly country: {
    /** From one to another, in a programme's name ("Rwanda to Malawi"). */
    readonly towards: readonly Pattern[];
    /** It only says whose or where ("of", "in"). */
    readonly of: readonly Pattern[];
    /** Where something is ("in"). */
    readonly at: readonly Pattern[];
    /** Whom one does without ("without"). */
    readonly without: readonly Pattern[];
    /** What it says of itself ("'s own", "has"). */
    readonly owns: readonly Pattern[];
  };
  /** Numbers written as words, from two up. */
  readonly numberWords: readonly Pattern[];
  readonly lexicon: Readonly<Record<Concept, readonly Pattern[]>>;
}
