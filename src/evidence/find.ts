/** A programme → evidence for each component, each piece with its quote and cell. Deterministic; knows no sheet beyond the programme's cells. */
import { plain } from '../annex/plain';
import type { FieldPart, Programme } from '../annex/programme';
import type { Concept } from '../language/cues';
import type { VerdictTexts } from '../language/verdict-texts';
import { EXCHANGE_TYPES, FIELDS, phaseOf, type ComponentId, type ExchangeType, type Field } from '../method';
import type { Evidence, Fact, Findings } from './evidence';
import { findFacts } from './facts';
import { moodOf, type Mood } from './modality';
import { readPassage, type Passage, type PassagePack } from './passage';
import { phaseNumber, QUOTE_LIMIT, quoteOf } from './quote';
import { rolesOf, type Roles } from './roles';
import { RULES, type Rule, type Said } from './rules';
import { fold, type Clause } from './text';
import { matches, mayMatch, type Span } from './wordings';

/** What a language pack must bring for the rules to read it. */
export interface ReadablePack extends PassagePack {
  readonly verdict: Pick<VerdictTexts, 'exchange'>;
}

/** One cell of a programme, cut and ready for rules and facts. */
export interface ReadPart {
  readonly field: Field;
  readonly part: FieldPart;
  readonly passage: Passage;
  readonly roles: Roles;
}

function readParts(programme: Programme, packs: readonly ReadablePack[]): ReadPart[] {
  const rolesIn = rolesOf(programme);
  return FIELDS.flatMap((field) =>
    (programme.fields[field] ?? []).map((part): ReadPart => {
      const passage = readPassage(part.text, programme.language, packs);
      return { field, part, passage, roles: rolesIn(passage.reader) };
    }),
  );
}

const exchangeWords = new WeakMap<readonly ReadablePack[], ReadonlyMap<string, ExchangeType>>();

function exchangeWordsOf(packs: readonly ReadablePack[]): ReadonlyMap<string, ExchangeType> {
  let words = exchangeWords.get(packs);
  if (!words) exchangeWords.set(packs, (words = new Map(packs.flatMap(({ verdict }) => EXCHANGE_TYPES.map((type) => [plain(verdict.exchange[type]), type] as const)))));
  return words;
}

/** Cells that only name types of exchange, as chosen from a list: "entre países; influencia". They are what the office says, and evidence for nothing. */
function declaredExchange({ fields }: Programme, packs: readonly ReadablePack[]): { readonly cells: ReadonlySet<string>; readonly exchange: readonly Fact<ExchangeType>[] } {
  const words = exchangeWordsOf(packs);
  const declared = (fields.interaction ?? []).flatMap(({ text, cell }) => {
    const types = text.split(/[;,\n]/).map(plain).filter((word) => word !== '').map((word) => words.get(word));
    return types.every((type) => type !== undefined) ? types.map((value): Fact<ExchangeType> => ({ value, quote: text, cell })) : [];
  });
  return { cells: new Set(declared.map(({ cell }) => cell)), exchange: declared };
}

const NONE: readonly Span[] = [];

/** A passage as a cell of such a field in a row of such roles says it. */
type Saying = Pick<ReadPart, 'field' | 'passage' | 'roles'>;

function firstFound({ passage: { reader, reading }, roles }: Saying, concepts: readonly Concept[], span: Span): readonly Span[] {
  let found: readonly Span[] = NONE;
  const add = (spans: readonly Span[]): void => {
    if (spans.length > 0) found = found.length === 0 ? spans : [...found, ...spans].sort((a, b) => a.start - b.start);
  };
  for (const concept of concepts) {
    const spans = matches(reader.lexicon[concept], reading.folded, span);
    const offers = concept === 'body' && spans.length > 0 ? matches(roles.giver, reading.folded, span) : NONE;
    add(offers.length === 0 ? spans : spans.filter(({ start }) => !offers.some((one) => one.start === start)));
    if (concept === 'body' || concept === 'giver') add(matches(roles[concept], reading.folded, span));
  }
  return found;
}

/** Whether any clause of the passage may have what `firstFound` looks for. */
function mayBeFound({ passage: { reader, likely }, roles }: Saying, concept: Concept): boolean {
  return mayMatch(reader.lexicon[concept], likely) || ((concept === 'body' || concept === 'giver') && roles[concept] !== null);
}

/** Up to eight words: a subject and its verb, a passive and its agent. */
const NEAR = /^(?:[^\s;:]+\s+){0,8}$/;

/** Each of the first with the nearest of the second that follows it. */
function pairs(folded: string, first: readonly Span[], second: readonly Span[]): readonly Span[] {
  return first.flatMap(({ start, end }) => {
    const next = second.find((one) => one.start >= end);
    return next && NEAR.test(folded.slice(end, next.start).trimStart()) ? [{ start, end: next.end }] : [];
  });
}

/** Is the nearest before a span, of those who act in its part of the clause, one of these? */
function actsBefore(read: Saying, clause: Clause, span: Span, actors: readonly Concept[]): boolean {
  const before = (concepts: readonly Concept[]): number => firstFound(read, concepts, clause).findLast(({ start, end }) => end <= span.start || (start <= span.start && end <= span.end))?.start ?? -1;
  const actor = before(actors);
  return actor > before(['body']) && !read.passage.reading.folded.slice(actor, span.start).includes(',');
}

/** Of the rules by their names: the order in which evidence is told. */
const PLACES: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, place) => [id, place]));

/** What the rules find in a cell. */
function apply({ field, passage, roles }: Saying): readonly Said[] {
  let ofRoles = passage.said.get(roles);
  if (!ofRoles) passage.said.set(roles, (ofRoles = new Map()));
  let said = ofRoles.get(field);
  if (!said) ofRoles.set(field, (said = RULES.flatMap((rule) => applyRule(rule, { field, passage, roles }))));
  return said;
}

function applyRule(rule: Rule, read: Saying): Said[] {
  const { field, passage: { reader, reading, clauses } } = read;
  const recommends = field === 'recommendations';
  if (!recommends && rule.fields && !rule.fields.includes(field)) return [];
  if (!rule.any.some((concept) => mayBeFound(read, concept))) return [];
  return clauses.flatMap((clause): Said[] => {
    const first = firstFound(read, rule.any, clause);
    if (first.length === 0) return [];
    const all = rule.then ? pairs(reading.folded, first, firstFound(read, rule.then, clause)) : first;
    const apart = rule.unless ? firstFound(read, rule.unless, clause) : NONE;
    const found = all.filter((span) => !apart.some((other) => span.start < other.end && other.start < span.end) && !(rule.notBy && actsBefore(read, clause, span, rule.notBy)));
    if (found.length === 0) return [];
    if (rule.with && !rule.with.every((concepts) => firstFound(read, concepts, clause).length > 0)) return [];
    if (rule.without && firstFound(read, rule.without, clause).length > 0) return [];
    if (rule.ours && ofTheGiver(read, clause)) return [];
    const candidates = found.map((span): Said | null => {
      const { mood, word } = moodOf(reading, clause, span, reader.moods, rule.negates ?? rule.gives.done === 'unmet');
      const judged = judge(rule, field, mood, read, clause);
      if (!judged) return null;
      const quote = quoteOf(reading.text, clause, word ? [word, span] : [span]);
      return { component: rule.component, ...judged, quote, field, rule: rule.id, lowers: judged.says === 'planned' ? undefined : rule.lowers };
    });
    return strongest(candidates.filter((one) => one !== null));
  });
}

/** Does a clause tell what the giving country has at home, and nothing of who receives or is trained there? */
function ofTheGiver(read: Saying, clause: Clause): boolean {
  const { roles, passage: { reading } } = read;
  const begins = matches(roles.atGiver, reading.folded, clause).some(({ start }) => start === clause.start);
  return begins && matches(roles.receiver, reading.folded, clause).length === 0 && firstFound(read, ['trainingHeld', 'traineesReceived', 'expertExchange'], clause).length === 0;
}

/** What a clause says and speaks for, once its mood and its field are known; null where it bears on nothing. */
function judge(rule: Rule, field: Field, mood: Mood, read: Saying, clause: Clause): Pick<Evidence, 'says' | 'supports'> | null {
  if (mood === 'silent' || mood === 'others') return null;
  if (mood !== 'denied' && Object.keys(rule.gives).every((one) => one === 'denied')) return null;
  if (field === 'recommendations') {
    if (mood === 'denied' && rule.gives.denied === 'unmet') return { says: 'denied', supports: 'unmet' };
    return rule.gives.done === 'unmet' ? null : { says: 'recommended', supports: null };
  }
  let effective: Mood = mood;
  if (field === 'objective' && mood === 'underWay') effective = 'aimed';
  if (field === 'objective' && mood === 'done' && !matches(read.passage.reader.moods.past, read.passage.reading.lower, clause.sentence).length) effective = 'aimed';
  const supports = rule.gives[effective as keyof Rule['gives']] ?? null;
  const says = effective === 'aimed' ? 'planned' : (effective as Evidence['says']);
  if (effective === 'aimed' && supports === null) return null;
  return { says: effective === 'aimed' && supports === 'met' ? 'done' : says, supports };
}

const ORDER = { met: 3, partial: 2, unmet: 1 } as const;

/** One piece of evidence a clause and rule: the one that speaks for most; a denial that lowers stays beside it. */
function strongest(found: readonly Said[]): Said[] {
  const rank = (one: Said): number => (one.supports ? ORDER[one.supports] : 0);
  const best = [...found].sort((a, b) => rank(b) - rank(a))[0];
  return best ? [best] : [];
}

type Found = Evidence & Said;

/** The objective as a whole: what the programme is for (1.1, and what 1.2 measures results against). */
function objective(read: readonly ReadPart[], sheet: string): Found[] {
  for (const { field, part: { cell }, passage: { reading, clauses, reader } } of read) {
    if (field !== 'objective') continue;
    for (const clause of clauses) {
      const words = reading.text.slice(clause.start, clause.end).match(/\p{L}{2,}/gu)?.length ?? 0;
      if (words < 4) continue;
      const { mood } = moodOf(reading, clause, { start: clause.start, end: Math.min(clause.end, clause.start + 1) }, reader.moods);
      const absent = mood === 'silent' || mood === 'denied' || mood === 'others';
      if (absent) continue;
      const quote = quoteOf(reading.text, clause, [{ start: clause.start, end: Math.min(clause.end, clause.start + QUOTE_LIMIT) }]);
      return [{ component: '1.1', says: 'done', supports: 'partial', quote, sheet, cell, field, rule: '1.1.objective', lowers: undefined }];
    }
  }
  return [];
}

/** Money serves the phase its sentence speaks of; if it tells none, the phase of its date; else phase 1. */
function placeFunds(found: Found, read: readonly ReadPart[], start: number | null): Found {
  if (found.component !== '1.6') return found;
  const text = fold(found.quote);
  const whole = { start: 0, end: text.length };
  const languages = new Set(read.map(({ passage: { reader } }) => reader.lexicon.claimedPhase));
  const [claimed] = [...languages].flatMap((expression) => matches(expression, text, whole));
  let phase = claimed ? phaseNumber(text.slice(claimed.start)) : null;
  const year = /\b(?:19|20)\d{2}\b/.exec(text);
  if (phase === null && year && start !== null) phase = Number(year[0]) - start >= 5 ? 3 : Number(year[0]) - start >= 3 ? 2 : 1;
  return { ...found, component: `${phase ?? 1}.6` as ComponentId };
}

/**
 * Only what matters stays: a plan or a denial of one thing does not unmake another that is done, and beside what shows the whole thing
 * a clause that shows a part of it says nothing more.
 */
function settle(found: readonly Found[]): Evidence[] {
  const has = (component: ComponentId, support: Evidence['supports']): boolean => found.some((one) => one.component === component && one.supports === support);
  const whole = new Set(found.filter(({ supports }) => supports === 'met').map(({ component }) => component));
  return found
    .filter(({ component, supports }) => supports !== 'partial' || !whole.has(component))
    .map(({ lowers, ...one }) => {
      const counts = one.supports !== 'unmet' || one.field === 'recommendations' || lowers === 'all' || lowers === (whole.has(one.component) ? 'met' : 'partial');
      return counts || !(whole.has(one.component) || has(one.component, 'partial')) ? one : { ...one, supports: null };
    });
}

/**
 * Evidence and facts of one programme.
 * @param packs the languages Crisol reads; each cell is read in its own
 */
export function findEvidence(programme: Programme, packs: readonly ReadablePack[]): Findings {
  const declared = declaredExchange(programme, packs);
  const read = readParts(programme, packs).filter(({ part }) => !declared.cells.has(part.cell));
  const facts = findFacts(programme, read);
  const aim = objective(read, programme.sheet);
  const hasAim = aim.length > 0;
  const { sheet } = programme;
  const said = read.flatMap((one) => apply(one).map((each): Found => ({ ...each, sheet, cell: one.part.cell }))).sort((a, b) => PLACES.get(a.rule)! - PLACES.get(b.rule)!);
  const found = [...aim, ...said]
    .map((one) => placeFunds(one, read, facts.start?.value ?? null))
    .filter((one) => one.rule !== '1.1.aim' || !hasAim);
  const others = facts.exchange.filter(({ value }) => !declared.exchange.some((one) => one.value === value));
  return { evidence: settle(dedupe(weighResults(found, aim))).sort(byComponent), ...facts, exchange: [...declared.exchange, ...others] };
}

/**
 * 1.2 is an objective together with results. Without an objective, counted results are half of it; with one, a row that says that
 * effects were not measured or reached has at least its objective. A row that says that there are no results has none.
 */
function weighResults(found: readonly Found[], aim: readonly Found[]): Found[] {
  const results = found.filter((one) => one.component === '1.2');
  const aimed = found.some((one) => one.component === '1.1' && (one.supports === 'met' || one.supports === 'partial'));
  const weighed = found.map((one) => (one.component === '1.2' && one.supports === 'met' && !aimed ? { ...one, supports: 'partial' as const } : one));
  const onlyLacks = results.some((one) => one.rule === '1.2.lacking') && !results.some((one) => one.supports === 'met' || one.supports === 'partial');
  return onlyLacks ? [...weighed, ...aim.map((one) => ({ ...one, component: '1.2' as const, rule: '1.2.objective' }))] : weighed;
}

/** Rules of one component that found the same words in one cell: the one that speaks for most is kept. */
function dedupe(found: readonly Found[]): Found[] {
  const kept = new Map<string, Found>();
  for (const one of found) {
    const id = `${one.component}|${one.lowers}|${one.cell}|${one.quote}`;
    const other = kept.get(id);
    const rank = (piece: Found): number => (piece.supports ? ORDER[piece.supports] : 0);
    if (!other || rank(one) > rank(other)) kept.set(id, one);
  }
  return [...kept.values()];
}

const byComponent = (a: Evidence, b: Evidence): number => phaseOf(a.component) - phaseOf(b.component) || a.component.localeCompare(b.component);
