/** Facts of a row that are no evidence for a component: start, claimed phase, counts, references, exchange types, the agency's role. */
import type { Programme } from '../annex/programme';
import type { Concept } from '../language/cues';
import type { AgencyRole, ExchangeType, Field } from '../method';
import type { Fact, Findings } from './evidence';
import type { ReadPart } from './find';
import { hitsOf, type Hit } from './passage';
import { phaseNumber, quoteOf } from './quote';
import { fold } from './text';
import { matches } from './wordings';

/** A hit in one cell of the programme. */
interface CellHit extends Hit {
  readonly read: ReadPart;
}

function hits(read: readonly ReadPart[], concepts: readonly Concept[], fields?: readonly Field[]): CellHit[] {
  return read
    .filter((one) => !fields || fields.includes(one.field))
    .flatMap((one) => concepts.flatMap((concept) => hitsOf(one.passage, concept).map((hit) => ({ ...hit, read: one }))).sort((a, b) => a.clause.start - b.clause.start));
}

const told = ({ mood }: Hit): boolean => mood === 'done' || mood === 'underWay';

const textOf = ({ read, span }: CellHit): string => read.passage.reading.text.slice(span.start, span.end);

function fact<T>({ read, clause, span }: CellHit, value: T): Fact<T> {
  return { value, quote: quoteOf(read.passage.reading.text, clause, [span]), cell: read.part.cell };
}

function firstOfEach<T>(facts: readonly Fact<T>[]): Fact<T>[] {
  return facts.filter((one, index) => facts.findIndex((other) => other.value === one.value) === index);
}

const OWN_WORK: readonly Field[] = ['objective', 'countries', 'products', 'work', 'relevance', 'interaction'];

const YEAR = /(?<!\d|[.,]\d{0,2})(?:19[5-9]\d|20[0-4]\d)(?![\d%])(?![.,]\d{3})/g;

/** The earliest year that the row gives for its own work: not a plan's, a prize's or a referenced document's. */
function start(read: readonly ReadPart[]): Fact<number> | null {
  let earliest: Fact<number> | null = null;
  for (const one of read) {
    if (!OWN_WORK.includes(one.field)) continue;
    const { reader: { lexicon }, reading: { folded, text } } = one.passage;
    for (const hit of hitsOf(one.passage, YEAR)) {
      const { clause, span, mood } = hit;
      if (mood !== 'done' && mood !== 'underWay' && mood !== 'aimed') continue;
      if ([lexicon.award, lexicon.referenceList].some((words) => matches(words, folded, clause).length > 0)) continue;
      const year = Number(text.slice(span.start, span.end));
      if (!earliest || year < earliest.value) earliest = fact({ ...hit, read: one }, year);
    }
  }
  return earliest;
}

function claimedPhase(read: readonly ReadPart[]): Fact<number> | null {
  for (const hit of hits(read, ['claimedPhase'], ['relevance', 'interaction', 'work', 'products'])) {
    const phase = phaseNumber(fold(textOf(hit)));
    if (phase !== null && told(hit)) return fact(hit, phase);
  }
  return null;
}

/** "19 países" against the countries listed in the same cell; a list that says it is part of them is no disagreement. */
function countryCounts(programme: Programme, read: readonly ReadPart[]): Findings['countryCounts'] {
  return hits(read, ['countriesWord'], ['countries', 'work', 'relevance', 'interaction']).flatMap((hit) => {
    const said = Number(/\d+/.exec(textOf(hit))?.[0] ?? NaN);
    const listed = new Set(programme.countries.filter((country) => country.cell === hit.read.part.cell).map((country) => country.code)).size;
    const { reader: { lexicon }, reading: { folded } } = hit.read.passage;
    const partly = matches(lexicon.partOf, folded, { start: 0, end: folded.length }).length > 0;
    return Number.isNaN(said) || !told(hit) || partly || listed < 3 || said === listed ? [] : [fact(hit, { said, listed })];
  });
}

const EXCHANGES: readonly (readonly [ExchangeType, readonly Concept[]])[] = [
  ['intraAgency', ['agencyOfficers']],
  ['influence', ['forum', 'influence']],
  ['betweenCountries', ['betweenCountries', 'transferComplete', 'receiverRuns', 'alone']],
];

const ROLES: readonly AgencyRole[] = ['facilitates', 'coordinates', 'links', 'guaranteesQuality'];
const ABROAD: readonly Field[] = ['countries', 'work', 'relevance', 'interaction'];

/** Everything in `Findings` but the evidence. */
export function findFacts(programme: Programme, read: readonly ReadPart[]): Omit<Findings, 'evidence'> {
  const goals = hits(read, ['mdg'], OWN_WORK).map((hit) => fact(hit, 'mdg' as const));
  return {
    start: start(read),
    claimedPhase: claimedPhase(read),
    exchange: firstOfEach(EXCHANGES.flatMap(([type, concepts]) => hits(read, concepts, ABROAD).filter(told).map((hit) => fact(hit, type)))),
    agencyRole: firstOfEach(ROLES.flatMap((role) => hits(read, [role], OWN_WORK).filter(told).map((hit) => fact(hit, role)))),
    countryCounts: countryCounts(programme, read),
    references: firstOfEach(hits(read, ['matrixReference']).map((hit) => fact(hit, textOf(hit)))),
    goals: firstOfEach([...goals, ...hits(read, ['sdg'], OWN_WORK).map((hit) => fact(hit, 'sdg' as const))]),
  };
}
