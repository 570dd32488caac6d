/** Facts of a row that are no evidence for a component: start, claimed phase, counts, references, exchange types, the agency's role. */
import type { Programme } from '../annex/programme';
import type { Concept } from '../language/cues';
import type { AgencyRole, ExchangeType, Field } from '../method';
import type { Fact, Findings } from './evidence';
import type { ReadPart } from './find';
import { phaseNumber, quoteOf } from './quote';
import { moodOf, type Mood } from './modality';
import type { Clause } from './text';
import { matches, type Span } from './wordings';

interface Hit {
  readonly read: ReadPart;
  readonly clause: Clause;
  readonly span: Span;
  readonly mood: Mood;
}

function hits(read: readonly ReadPart[], concepts: readonly Concept[], fields?: readonly Field[]): Hit[] {
  return read
    .filter((one) => !fields || fields.includes(one.field))
    .flatMap((one) =>
      one.clauses.flatMap((clause) =>
        concepts.flatMap((concept) =>
          matches(one.reader.lexicon[concept], one.reading.folded, clause).map((span) => ({ read: one, clause, span, mood: moodOf(one.reading, clause, span, one.reader.moods).mood })),
        ),
      ),
    );
}

const told = ({ mood }: Hit): boolean => mood === 'done' || mood === 'underWay';

function fact<T>({ read, clause, span }: Hit, value: T): Fact<T> {
  return { value, quote: quoteOf(read.reading.text, clause, [span]), cell: read.part.cell };
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
    for (const clause of one.clauses) {
      if (matches(one.reader.lexicon.award, one.reading.folded, clause).length > 0 || matches(one.reader.lexicon.referenceList, one.reading.folded, clause).length > 0) continue;
      for (const span of matches(YEAR, one.reading.folded, clause)) {
        const { mood } = moodOf(one.reading, clause, span, one.reader.moods);
        if (mood !== 'done' && mood !== 'underWay' && mood !== 'aimed') continue;
        const year = Number(one.reading.text.slice(span.start, span.end));
        if (!earliest || year < earliest.value) earliest = fact({ read: one, clause, span, mood }, year);
      }
    }
  }
  return earliest;
}

function claimedPhase(read: readonly ReadPart[]): Fact<number> | null {
  for (const hit of hits(read, ['claimedPhase'], ['relevance', 'interaction', 'work', 'products'])) {
    const phase = phaseNumber(hit.read.reading.folded.slice(hit.span.start, hit.span.end));
    if (phase !== null && told(hit)) return fact(hit, phase);
  }
  return null;
}

/** "19 países" against the countries listed in the same cell; a list that says it is part of them is no disagreement. */
function countryCounts(programme: Programme, read: readonly ReadPart[]): Findings['countryCounts'] {
  return hits(read, ['countriesWord'], ['countries', 'work', 'relevance', 'interaction']).flatMap((hit) => {
    const said = Number(/\d+/.exec(hit.read.reading.folded.slice(hit.span.start, hit.span.end))?.[0] ?? NaN);
    const listed = new Set(programme.countries.filter((country) => country.cell === hit.read.part.cell).map((country) => country.code)).size;
    const partly = matches(hit.read.reader.lexicon.partOf, hit.read.reading.folded, { start: 0, end: hit.read.reading.folded.length }).length > 0;
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
    references: firstOfEach(hits(read, ['matrixReference']).map((hit) => fact(hit, hit.read.reading.text.slice(hit.span.start, hit.span.end)))),
    goals: firstOfEach([...goals, ...hits(read, ['sdg'], OWN_WORK).map((hit) => fact(hit, 'sdg' as const))]),
  };
}
