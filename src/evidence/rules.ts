/**
 * What each component asks of a clause, as a table (method: "Status of a component"). Words stand in the language packs;
 * this table only names concepts. Adding a rule is adding a row.
 */
import type { Concept } from '../language/cues';
import type { ComponentId, Field, Says } from '../method';
import type { Evidence } from './evidence';

export type Support = 'met' | 'partial' | 'unmet';

export interface Rule {
  readonly id: string;
  readonly component: ComponentId;
  /** One of these must stand in the clause: the words found. */
  readonly any: readonly Concept[];
  /** One of these must follow in the clause, at most eight words later: the words found reach from the first to the second. */
  readonly then?: readonly Concept[];
  /** Each of these lists must have one in the clause as well. */
  readonly with?: readonly (readonly Concept[])[];
  /** None of these may stand in the clause. */
  readonly without?: readonly Concept[];
  /** What was found does not count where it is part of one of these ("New Delhi"). */
  readonly unless?: readonly Concept[];
  /** Fields it reads; all but the programme's name and area where left out. */
  readonly fields?: readonly Field[];
  /** What a clause speaks for, by how it speaks. What is left out speaks for nothing. */
  readonly gives: Readonly<Partial<Record<Says | 'aimed', Support>>>;
  /**
   * Weight of the rule's `unmet` against what other clauses show. Left out: it counts only where nothing else speaks (a plan or a
   * denial of one thing does not unmake another). `all`: it counts beside anything. `met`, `partial`: beside these only.
   */
  readonly lowers?: 'all' | 'met' | 'partial';
  /** Of those who act in the clause, the nearest before what was found is not one of these. */
  readonly notBy?: readonly Concept[];
  /** It speaks of this programme only: what the giving country has at home ("In Brazil, …") does not count. */
  readonly ours?: true;
  /** What is looked for is told by a negation of its own ("never before", "without help"), which does not deny it. */
  readonly negates?: true;
}

/** What a rule found in a cell, before it is known where the cell stands. */
export interface Said extends Omit<Evidence, 'sheet' | 'cell'> {
  /** How far its `unmet` counts beside other clauses; a plan never does. */
  readonly lowers: Rule['lowers'];
}

const BODY: readonly Field[] = ['countries', 'products', 'work', 'relevance', 'interaction'];
const WITH_OBJECTIVE: readonly Field[] = ['objective', ...BODY];

const PROVES = { done: 'met', underWay: 'partial', planned: 'unmet', denied: 'unmet' } as const;
const HINTS = { done: 'partial', underWay: 'partial' } as const;

export const RULES: readonly Rule[] = [
  // 1.1 DIRECTION: the tie of this programme to the goals; a goal only listed as a reference is none
  { id: '1.1.goals', component: '1.1', any: ['sdg', 'mdg', 'goalNumber'], without: ['referenceList'], fields: WITH_OBJECTIVE, gives: { done: 'met', aimed: 'met', underWay: 'partial', denied: 'unmet', planned: 'unmet' }, lowers: 'all' },
  { id: '1.1.aim', component: '1.1', any: ['aim'], fields: BODY, gives: { done: 'partial', aimed: 'partial', denied: 'unmet' } },

  // 1.2 RESULTS-BASED MANAGEMENT: counted outputs delivered, outcomes measured
  { id: '1.2.counted', component: '1.2', any: ['deliveredNoun'], without: ['targetNumber'], unless: ['inputNumber'], fields: WITH_OBJECTIVE, gives: { done: 'met', underWay: 'partial', planned: 'partial' }, ours: true },
  { id: '1.2.target', component: '1.2', any: ['deliveredNoun'], with: [['targetNumber']], fields: WITH_OBJECTIVE, gives: { done: 'partial', planned: 'partial', underWay: 'partial', aimed: 'partial' } },
  { id: '1.2.outcome', component: '1.2', any: ['outcomeChange'], without: ['targetNumber'], fields: BODY, gives: { done: 'met', underWay: 'partial', planned: 'partial' }, ours: true },
  { id: '1.2.output', component: '1.2', any: ['delivered', 'outputNoun', 'knowledgeProduct', 'method', 'trainingHeld'], fields: BODY, gives: { done: 'partial', underWay: 'partial', planned: 'partial' } },
  { id: '1.2.lacking', component: '1.2', any: ['effectsLacking'], fields: BODY, gives: { done: 'unmet', denied: 'unmet' }, lowers: 'all' },
  { id: '1.2.effects', component: '1.2', any: ['outcome'], fields: BODY, gives: { denied: 'unmet' }, lowers: 'all' },

  // 1.3 own capacities able to implement
  { id: '1.3.own', component: '1.3', any: ['ownCapacity'], fields: BODY, gives: PROVES },

  // 1.4 methods and materials systematised
  { id: '1.4.method', component: '1.4', any: ['method', 'knowledgeProduct', 'methodsSystematised'], fields: BODY, gives: PROVES },

  // 1.5 DEMAND
  { id: '1.5.demand', component: '1.5', any: ['demand', 'contract', 'agreementSigned'], unless: ['offerDriven', 'giverAsks', 'giverSettles'], fields: WITH_OBJECTIVE, gives: { done: 'met', underWay: 'partial', aimed: 'partial', planned: 'unmet', denied: 'unmet' } },
  { id: '1.5.wanted', component: '1.5', any: ['wants'], with: [['body']], without: ['opposed', 'offerDriven'], unless: ['giverAsks', 'giverSettles'], fields: WITH_OBJECTIVE, gives: { done: 'met', underWay: 'partial', planned: 'unmet', denied: 'unmet' }, negates: true },
  { id: '1.5.asked', component: '1.5', any: ['body'], then: ['asks'], without: ['opposed', 'offerDriven'], unless: ['giverAsks', 'giverSettles'], fields: WITH_OBJECTIVE, gives: { done: 'met', underWay: 'partial', planned: 'unmet', denied: 'unmet' }, negates: true },
  { id: '1.5.interest', component: '1.5', any: ['interest'], fields: WITH_OBJECTIVE, gives: { ...HINTS, aimed: 'partial' } },
  { id: '1.5.offer', component: '1.5', any: ['offerDriven', 'opposed'], fields: WITH_OBJECTIVE, gives: { done: 'unmet', underWay: 'unmet', others: 'unmet' } as Rule['gives'], lowers: 'all' },
  { id: '1.5.settled', component: '1.5', any: ['giverSettles'], without: ['demand'], fields: WITH_OBJECTIVE, gives: { done: 'unmet', underWay: 'unmet' } },
  { id: '1.5.offered', component: '1.5', any: ['settledBy'], then: ['giver'], without: ['demand'], fields: WITH_OBJECTIVE, gives: { done: 'unmet', underWay: 'unmet' } },
  { id: '1.5.choice', component: '1.5', any: ['choice'], with: [['body']], fields: BODY, gives: { done: 'partial', denied: 'unmet' } },
  { id: '1.5.support', component: '1.5', any: ['supportLacking'], fields: BODY, gives: { done: 'unmet', denied: 'unmet', underWay: 'unmet' }, lowers: 'met' },

  // 1.6, 2.6, 3.6 whose money and how much: the phase is told by the sentence or its date, else 1.6
  { id: '1.6.funds', component: '1.6', any: ['money', 'fundsSource'], fields: WITH_OBJECTIVE, gives: PROVES },

  // 2.1 national policy or plan it is tied to at home
  { id: '2.1.policy', component: '2.1', any: ['nationalPolicy'], without: ['abroadPolicy'], fields: WITH_OBJECTIVE, gives: { ...PROVES, aimed: 'partial' } },

  // 2.2 INNOVATION
  { id: '2.2.novelty', component: '2.2', any: ['novelty', 'firstOf', 'replaces', 'award'], unless: ['notNovelty'], fields: BODY, gives: PROVES, lowers: 'all', ours: true },
  { id: '2.2.never', component: '2.2', any: ['neverBefore'], fields: BODY, gives: PROVES, lowers: 'all', negates: true, ours: true },
  { id: '2.2.there', component: '2.2', any: ['noneDid'], with: [['untilThen']], without: ['outcome'], fields: BODY, gives: PROVES, lowers: 'all', negates: true, ours: true },
  { id: '2.2.oldWay', component: '2.2', any: ['givesWay'], then: ['oldWay', 'byHand'], fields: BODY, gives: PROVES, negates: true, ours: true },
  { id: '2.2.byHand', component: '2.2', any: ['byHand'], then: ['givesWay'], fields: BODY, gives: PROVES, negates: true, ours: true },
  { id: '2.2.method', component: '2.2', any: ['ownMethod'], fields: BODY, gives: HINTS, ours: true },

  // 2.3 places, counts, years of application written down
  { id: '2.3.base', component: '2.3', any: ['applicationPlace', 'deliveredNoun'], fields: WITH_OBJECTIVE, gives: { done: 'met', underWay: 'partial', planned: 'unmet' } },

  // 2.4 KNOWLEDGE MANAGEMENT
  { id: '2.4.product', component: '2.4', any: ['knowledgeProduct', 'courseRepeatable', 'lessons'], unless: ['adminGuide'], fields: BODY, gives: PROVES, lowers: 'partial', ours: true },
  { id: '2.4.usable', component: '2.4', any: ['record'], with: [['reusable']], fields: BODY, gives: PROVES, ours: true },
  { id: '2.4.none', component: '2.4', any: ['record', 'writing'], fields: BODY, gives: { denied: 'unmet' } },
  { id: '2.4.method', component: '2.4', any: ['method', 'trainingHeld', 'adminGuide'], fields: BODY, gives: { ...HINTS, planned: 'unmet' } },

  // 2.5 allies, leader, political backing at home
  { id: '2.5.ally', component: '2.5', any: ['ally'], fields: WITH_OBJECTIVE, gives: PROVES },
  { id: '2.5.founding', component: '2.5', any: ['foundingAgreement'], fields: WITH_OBJECTIVE, gives: HINTS },

  // 3.1 policy of another country changed or informed
  { id: '3.1.policy', component: '3.1', any: ['abroadPolicy'], fields: BODY, gives: PROVES },
  { id: '3.1.influence', component: '3.1', any: ['influence'], fields: BODY, gives: HINTS },

  // 3.2 exchange by web, portal, video or distance
  { id: '3.2.virtual', component: '3.2', any: ['virtual'], fields: BODY, gives: PROVES },
  { id: '3.2.handed', component: '3.2', any: ['handedMaterial'], fields: BODY, gives: HINTS },

  // 3.3 experts sent or received, missions, visits, study tours
  { id: '3.3.experts', component: '3.3', any: ['expertExchange'], fields: BODY, gives: PROVES },
  { id: '3.3.trainees', component: '3.3', any: ['traineesReceived'], fields: BODY, gives: HINTS },

  // 3.4 OWNERSHIP: still ahead, broken off or not achieved is unmet, planned too
  { id: '3.4.applies', component: '3.4', any: ['receiverRuns', 'adopted', 'transferComplete'], without: ['inPart', 'jointPaid'], fields: BODY, gives: PROVES, notBy: ['giver'] },
  { id: '3.4.inPart', component: '3.4', any: ['receiverRuns', 'adopted', 'transferComplete'], with: [['inPart']], fields: BODY, gives: { ...PROVES, done: 'partial' } },
  { id: '3.4.carried', component: '3.4', any: ['body'], then: ['carries'], with: [['lasting', 'service']], without: ['giver', 'inPart', 'jointPaid', 'stillProvider', 'brokenOff'], fields: BODY, gives: { ...PROVES, aimed: 'unmet' } },
  { id: '3.4.carriedBy', component: '3.4', any: ['carriedBy'], then: ['body'], with: [['lasting', 'service']], without: ['giver', 'inPart', 'jointPaid', 'stillProvider', 'brokenOff'], fields: BODY, gives: { ...PROVES, aimed: 'unmet' } },
  { id: '3.4.helped', component: '3.4', any: ['body'], then: ['carries'], with: [['giver', 'inPart']], unless: ['giver'], without: ['stillProvider', 'brokenOff'], fields: BODY, gives: { ...PROVES, done: 'partial', aimed: 'unmet' } },
  { id: '3.4.helpedBy', component: '3.4', any: ['carriedBy'], then: ['body'], with: [['giver', 'inPart']], unless: ['giver'], without: ['stillProvider', 'brokenOff'], fields: BODY, gives: { ...PROVES, done: 'partial', aimed: 'unmet' } },
  { id: '3.4.unaided', component: '3.4', any: ['unaided'], without: ['inPart', 'jointPaid'], fields: BODY, gives: { done: 'met', underWay: 'partial', planned: 'unmet', aimed: 'unmet' }, negates: true, notBy: ['giver'] },
  { id: '3.4.ahead', component: '3.4', any: ['receiverMay'], fields: BODY, gives: { underWay: 'partial', planned: 'unmet', aimed: 'unmet', denied: 'unmet' } },
  { id: '3.4.ownership', component: '3.4', any: ['ownership'], unless: ['brokenOff'], fields: BODY, gives: { done: 'partial', underWay: 'partial', planned: 'unmet', aimed: 'unmet', denied: 'unmet' } },
  { id: '3.4.capacity', component: '3.4', any: ['capacityTransfer', 'jointPaid'], unless: ['brokenOff'], fields: BODY, gives: { done: 'partial', underWay: 'partial', planned: 'unmet', denied: 'unmet' } },
  { id: '3.4.replicated', component: '3.4', any: ['replicated'], fields: BODY, gives: { done: 'partial', underWay: 'partial', planned: 'unmet', denied: 'unmet' }, lowers: 'all' },
  { id: '3.4.broken', component: '3.4', any: ['brokenOff'], fields: BODY, gives: { done: 'unmet', denied: 'unmet' }, lowers: 'all' },

  { id: '3.4.provider', component: '3.4', any: ['stillProvider'], fields: BODY, gives: { done: 'unmet', underWay: 'unmet' }, lowers: 'met' },

  // 3.5 alliances or networks with bodies abroad
  { id: '3.4.giverCarries', component: '3.4', any: ['giver'], then: ['carries'], with: [['still']], fields: BODY, gives: { done: 'unmet', underWay: 'unmet' }, lowers: 'met' },
  { id: '3.4.livesOn', component: '3.4', any: ['carriedBy', 'livesOn'], then: ['giver'], with: [['still']], fields: BODY, gives: { done: 'unmet', underWay: 'unmet' }, lowers: 'met' },
  { id: '3.4.alone', component: '3.4', any: ['alone'], with: [['lasting', 'service', 'carries']], without: ['giver', 'giverSettles', 'inPart', 'jointPaid', 'stillProvider', 'brokenOff'], fields: BODY, gives: { ...PROVES, aimed: 'unmet' } },
  { id: '3.4.takeOver', component: '3.4', any: ['takeOver'], without: ['giver'], fields: BODY, gives: { underWay: 'partial', planned: 'unmet', aimed: 'unmet', denied: 'unmet' } },
  { id: '3.4.continuity', component: '3.4', any: ['continuity'], fields: BODY, gives: { planned: 'unmet', denied: 'unmet' } },
  { id: '3.4.depends', component: '3.4', any: ['continuity'], with: [['depends']], fields: BODY, gives: { done: 'unmet', underWay: 'unmet' } },
  { id: '3.4.means', component: '3.4', any: ['means'], fields: BODY, gives: { done: 'partial', planned: 'unmet', denied: 'unmet' } },
  { id: '3.5.allies', component: '3.5', any: ['alliesAbroad'], without: ['foundingAbroad'], fields: BODY, gives: PROVES },
  { id: '3.5.founding', component: '3.5', any: ['foundingAbroad'], fields: BODY, gives: HINTS },
];
