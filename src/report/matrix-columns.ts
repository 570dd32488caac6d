/**
 * The columns of the working matrix: what the run writes of a programme, the statuses, and formulas over the statuses of the row that walk the method's two walks.
 * A formula names no language: its words come from the list sheet. Plain data, no Office.
 */
import { cellAddress } from '../annex/grid';
import { recommendationText } from '../assessment/sentences';
import type { Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, COMPONENT_IDS, isMilestone, MILESTONE_IDS, phaseOf, PHASES, type Appearance, type ComponentId, type MilestoneId } from '../method';
import { INFERRED_MARK, PHASE_APPEARANCE } from './appearance';
import { LIST_NAMES, phraseNumber, stateOf, SUCCESSES, weightOf } from './lists';
import type { Content, Formula } from './plan';
import { countriesText, exchangeText, warningsText } from './texts';

export type ColumnId =
  | 'key' | 'programme' | 'annex' | 'attainedSymbol' | 'documentedSymbol' | 'milestones' | 'success' | 'nextShort' | ComponentId | 'toDocument' | 'recommendation'
  | `read ${MilestoneId}` | `walked ${MilestoneId}` | `state ${ComponentId}`
  | 'documented' | 'attained' | 'successNumber' | 'next' | 'nextState' | 'advice' | 'adviceState' | 'missing' | 'partial' | 'denied'
  | 'attainedText' | 'documentedText' | 'nextText' | 'reading' | 'area' | 'countries' | 'exchange' | 'start' | 'warnings' | 'annexAdvice';

/** What the run writes of a programme, a formula over the row, or a status. */
type Cells = ((verdict: Verdict, pack: LanguagePack) => Content) | Formula | 'status';

export interface Column {
  readonly id: ColumnId;
  /** Points; null: out of sight. */
  readonly width: number | null;
  /** Fills of values that begin with the symbol. */
  readonly colours: readonly Appearance[];
  heading(pack: LanguagePack): string;
  readonly cells: Cells;
}

/** Wide enough for sistematizados and internationales. */
const COMPONENT_WIDTH = 60;
/** Wide enough for CONOCIMIENTO and CONNAISSANCES. */
const MILESTONE_WIDTH = 76;

const ORDER: readonly ColumnId[] = [
  'key', 'programme', 'annex', 'attainedSymbol', 'documentedSymbol', 'milestones', 'success', 'nextShort', ...COMPONENT_IDS, 'toDocument', 'recommendation',
  ...MILESTONE_IDS.map((id) => `read ${id}` as const), ...MILESTONE_IDS.map((id) => `walked ${id}` as const), ...COMPONENT_IDS.map((id) => `state ${id}` as const),
  'documented', 'attained', 'successNumber', 'next', 'nextState', 'advice', 'adviceState', 'missing', 'partial', 'denied',
  'attainedText', 'documentedText', 'nextText', 'reading', 'area', 'countries', 'exchange', 'start', 'warnings', 'annexAdvice',
];

/** Column of the matrix, from 0. */
export function matrixColumn(id: ColumnId): number {
  return ORDER.indexOf(id);
}

/** `$AB#`. */
function cell(id: ColumnId): string {
  return `$${cellAddress(0, matrixColumn(id)).slice(0, -1)}#`;
}

const cells = (first: ColumnId, last: ColumnId): string => `${cell(first)}:${cell(last)}`;
const [FIRST, LAST] = [MILESTONE_IDS[0], MILESTONE_IDS.at(-1)!];
const WALKED = cells(`walked ${FIRST}`, `walked ${LAST}`);
const { met, partial, unmet, unknown, notApplicable, inferred } = Object.fromEntries(
  (['met', 'partial', 'unmet', 'unknown', 'notApplicable', 'inferred'] as const).map((state) => [state, stateOf(state)]),
) as Readonly<Record<'met' | 'partial' | 'unmet' | 'unknown' | 'notApplicable' | 'inferred', number>>;

/** Empty where the row holds no programme. */
const whereProgramme = (formula: string): Formula => ({ template: `=IF(${cell('key')}&${cell('programme')}="","",${formula})` });
/** The same, told by what another formula of the row gave. */
const where = (id: ColumnId, formula: string): Formula => ({ template: `=IF(${cell(id)}="","",${formula})` });
const whereWalked = (formula: string): Formula => where(`walked ${FIRST}`, formula);
const count = (range: string, state: number): string => `COUNTIF(${range},${state})`;
const phrase = (which: Parameters<typeof phraseNumber>[0]): string => `INDEX(${LIST_NAMES.phrases},${phraseNumber(which)})`;

/** A word → its state; nothing there is silence, which is a word of the list too. */
function read(status: ComponentId): Formula {
  return whereProgramme(`IFERROR(SUMPRODUCT((${LIST_NAMES.words}=TRIM(${cell(status)}))*${LIST_NAMES.codes}),0)`);
}

/** Top-down: partial, without evidence or without a word of ours, and a milestone of a later phase is met. Those states, and no other, are even. */
function walked(id: MilestoneId): Formula {
  const own = cell(`read ${id}`);
  const later = MILESTONE_IDS.filter((other) => phaseOf(other) > phaseOf(id));
  if (later.length === 0) return { template: `=${own}` };
  return where(`read ${id}`, `IF(AND(MOD(${own},2)=0,${count(cells(`read ${later[0]!}`, `read ${later.at(-1)!}`), met)}>0),${inferred},${own})`);
}

/** The phase that a walk reaches. `kind`: over what was read, or with what is inferred. */
function phaseBy(kind: 'read' | 'walked'): string {
  const passed = (phase: 1 | 2): string => {
    const { milestones } = PHASES[phase - 1]!;
    const range = cells(`${kind} ${milestones[0]!}`, `${kind} ${milestones.at(-1)!}`);
    const accepted = [met, notApplicable, ...(kind === 'walked' ? [inferred] : [])].map((state) => count(range, state)).join('+');
    return `AND(${count(range, notApplicable)}<${milestones.length},${accepted}=${milestones.length})`;
  };
  return `IF(${passed(1)},IF(${passed(2)},3,2),1)`;
}

/** Number of the first milestone for which it holds, else `otherwise`. */
function firstOf(holds: (state: string) => string, otherwise: string): string {
  return MILESTONE_IDS.reduceRight<string>((rest, id, at) => `IF(${holds(cell(`walked ${id}`))},${at + 1},${rest})`, otherwise);
}

/** State of the milestone of that number; an odd word is told as silence. */
const stateOfNumber = (number: ColumnId): string => `IF(INDEX(${WALKED},1,${cell(number)})=0,${unknown},INDEX(${WALKED},1,${cell(number)}))`;

/** Sum of the weights of those milestones, in the phases that the sentence speaks of, for which it holds. */
function open(holds: (read: string) => string): Formula {
  const [a, d] = [cell('attained'), cell('documented')];
  const speaksOf = [`(${d}=1)`, `((${d}=2)+(${d}=1)*(${a}=3))`, `(${d}=3)`];
  const sums = PHASES.map(({ phase, milestones }) => {
    const terms = milestones.map((id) => `${weightOf(MILESTONE_IDS.indexOf(id))}*(${holds(cell(`read ${id}`))})`);
    return `${speaksOf[phase - 1]!}*(${terms.join('+')})`;
  });
  return whereWalked(sums.join('+'));
}

/** The sentence of both phases, composed as `phasesText` does. */
function reading(): Formula {
  const [a, d, missing, weak, denied] = (['attained', 'documented', 'missing', 'partial', 'denied'] as const).map(cell) as [string, string, string, string, string];
  const same = `${a}=${d}`;
  const step = (sum: string, verb: string): string => `IF(${sum}=0,"",INDEX(${LIST_NAMES.phrases},${verb})&INDEX(${LIST_NAMES.series},${sum},1))`;
  const verb = (apart: Parameters<typeof phraseNumber>[0], alike: Parameters<typeof phraseNumber>[0]): string => `IF(${same},${phraseNumber(alike)},${phraseNumber(apart)})`;
  const steps = [
    step(missing, verb('write', 'support')),
    `IF(${missing}*${weak}=0,"",IF(${denied}=0,${phrase('and')},${phrase('comma')}))`,
    step(weak, verb('spellOut', 'complete')),
    `IF((${missing}+${weak})*${denied}=0,"",${phrase('and')})`,
    step(denied, String(phraseNumber('resolve'))),
  ].join('&');
  const toNext = `IF(${same},INDEX(${LIST_NAMES.phrases},${phraseNumber('toNext1') - 1}+${a}),"")`;
  const rest = `IF(${cell('successNumber')}=${SUCCESSES.indexOf('yes') + 1},${phrase('success')},IF(${missing}+${weak}+${denied}=0,${phrase('nothing')},${toNext}&${steps}))`;
  return whereWalked(`INDEX(${LIST_NAMES.openings},${a},${d})&${rest}`);
}

const symbolOf = (state: string): string => `INDEX(${LIST_NAMES.symbols},${state})`;
const inferredSum = MILESTONE_IDS.map((id, at) => `${weightOf(at)}*(${cell(`walked ${id}`)}=${inferred})`).join('+');
const accepted = [met, notApplicable, inferred].map((state) => count(WALKED, state)).join('+');
const six = MILESTONE_IDS.length;

/** "◐ 4/6 +1": met of applicable milestones, inferred apart (criterion 6). Silence is no failure, so nothing met is "?". */
const milestones = whereWalked(
  `${symbolOf(`IF(${cell('successNumber')}=1,${met},IF(${cell('successNumber')}=2,${inferred},IF(${count(WALKED, met)}>0,${partial},${unknown})))`)}&" "&${count(WALKED, met)}&"/"`
  + `&(${six}-${count(WALKED, notApplicable)})&IF(${count(WALKED, inferred)}=0,""," +"&${count(WALKED, inferred)})`,
);

const phases = Object.values(PHASE_APPEARANCE);
const byStatus = (...states: readonly (keyof typeof APPEARANCE)[]): readonly Appearance[] => states.map((state) => APPEARANCE[state]);
const numbered = (heading: string): string => `# ${heading}`;

type Rest = Omit<Column, 'id'>;
const seen = (width: number, heading: Rest['heading'], content: Cells, colours: readonly Appearance[] = []): Rest => ({ width, colours, heading, cells: content });
const hidden = (heading: Rest['heading'], content: Cells): Rest => ({ width: null, colours: [], heading, cells: content });

/** "1.1 Objetivos…"; a milestone in capitals, as in the source. */
function componentHeading(id: ComponentId, { verdict, locale }: LanguagePack): string {
  return isMilestone(id) ? `${id} ${verdict.milestone[id].toLocaleUpperCase(locale)}` : `${id} ${verdict.component[id]}`;
}

const perMilestone = (kind: 'read' | 'walked', content: (id: MilestoneId) => Formula): Record<string, Rest> =>
  Object.fromEntries(MILESTONE_IDS.map((id) => [`${kind} ${id}`, hidden(() => `${kind === 'read' ? '=' : INFERRED_MARK} ${id}`, content(id))]));

const COLUMNS: Readonly<Record<string, Rest>> = {
  key: seen(62, ({ headers }) => headers.own.key, ({ key }) => key),
  programme: seen(108, ({ verdict }) => verdict.sides.programme, ({ programme }) => programme.name),
  annex: seen(46, ({ report }) => report.heading.annex, ({ programme }) => programme.sheet),
  attainedSymbol: seen(52, ({ headers }) => headers.own.attainedPhase, where('attained', `LEFT(${cell('attainedText')},1)`), phases),
  documentedSymbol: seen(62, ({ headers }) => headers.own.documentedPhase, where('documented', `LEFT(${cell('documentedText')},1)`), phases),
  milestones: seen(52, ({ headers }) => headers.own.milestones, milestones, byStatus('met', 'inferred', 'partial', 'unknown')),
  success: seen(58, ({ report }) => report.heading.success, where('successNumber', `INDEX(${LIST_NAMES.success},${cell('successNumber')})`)),
  nextShort: seen(
    50, ({ headers }) => headers.own.next,
    where('next', `${symbolOf(cell('nextState'))}&IF(${cell('next')}=0,""," "&INDEX(${LIST_NAMES.series},2^(${cell('next')}-1),2))`),
    byStatus('met', 'inferred', 'partial', 'unmet', 'unknown'),
  ),
  ...Object.fromEntries(COMPONENT_IDS.map((id) => [id, seen(isMilestone(id) ? MILESTONE_WIDTH : COMPONENT_WIDTH, (pack) => componentHeading(id, pack), 'status')])),
  toDocument: seen(64, ({ report }) => report.heading.toDocument, whereWalked(`IF(${count(WALKED, inferred)}=0,"",INDEX(${LIST_NAMES.series},${inferredSum},2))`)),
  recommendation: seen(
    430, ({ headers }) => headers.own.recommendation,
    where('advice', `IF(${cell('advice')}=0,${cell('annexAdvice')}&"",INDEX(${LIST_NAMES.advice},${cell('advice')},${cell('adviceState')}))`),
  ),
  ...perMilestone('read', read),
  ...perMilestone('walked', walked),
  ...Object.fromEntries(COMPONENT_IDS.map((id) => [`state ${id}`, hidden(() => `# ${id}`, isMilestone(id) ? { template: `=${cell(`walked ${id}`)}` } : read(id))])),
  documented: hidden(({ headers }) => numbered(headers.own.documentedPhase), whereWalked(phaseBy('read'))),
  attained: hidden(({ headers }) => numbered(headers.own.attainedPhase), whereWalked(phaseBy('walked'))),
  successNumber: hidden(
    ({ report }) => numbered(report.heading.success),
    whereWalked(`IF(OR(${cell(`walked ${LAST}`)}<>${met},${accepted}<${six}),3,IF(${count(WALKED, inferred)}>0,2,1))`),
  ),
  next: hidden(
    ({ headers }) => numbered(headers.own.next),
    // Neither met, not applicable nor inferred; else the first inferred one.
    whereWalked(firstOf((state) => `AND(${state}<>${met},${state}<${notApplicable})`, `IFERROR(MATCH(${inferred},${WALKED},0),0)`)),
  ),
  nextState: hidden(({ headers, report }) => `${headers.own.next}: ${report.heading.status}`, where('next', `IF(${cell('next')}=0,${met},${stateOfNumber('next')})`)),
  advice: hidden(({ headers }) => numbered(headers.own.recommendation), whereWalked(firstOf((state) => `AND(${state}<>${met},${state}<>${notApplicable})`, '0'))),
  adviceState: hidden(({ headers, report }) => `${headers.own.recommendation}: ${report.heading.status}`, where('advice', `IF(${cell('advice')}=0,${met},${stateOfNumber('advice')})`)),
  // Silence and an odd word: 4 and 0.
  missing: hidden(({ verdict }) => numbered(verdict.status.unknown), open((state) => `MOD(${state},${unknown})=0`)),
  partial: hidden(({ verdict }) => numbered(verdict.status.partial), open((state) => `${state}=${partial}`)),
  denied: hidden(({ verdict }) => numbered(verdict.status.unmet), open((state) => `${state}=${unmet}`)),
  attainedText: hidden(({ headers }) => headers.own.attainedPhase, where('attained', `INDEX(${LIST_NAMES.phases},${cell('attained')})`)),
  documentedText: hidden(({ headers }) => headers.own.documentedPhase, where('documented', `INDEX(${LIST_NAMES.phases},${cell('documented')})`)),
  nextText: hidden(
    ({ headers }) => headers.own.next,
    where('next', `${symbolOf(cell('nextState'))}&" "&INDEX(${LIST_NAMES.next},IF(${cell('next')}=0,${2 * six + 1},${cell('next')}+IF(${cell('nextState')}=${inferred},${six},0)))`),
  ),
  reading: hidden(({ headers }) => headers.own.reading, reading()),
  area: hidden(({ verdict }) => verdict.field.area, ({ programme }) => (programme.fields.area ?? []).map(({ text }) => text).join('; ')),
  countries: hidden(({ verdict }) => verdict.field.countries, ({ programme }, pack) => countriesText(programme.countries, pack)),
  exchange: hidden(({ headers }) => headers.own.exchange, exchangeText),
  start: hidden(({ report }) => report.heading.start, ({ start }) => start?.value ?? ''),
  warnings: hidden(({ headers }) => headers.own.warnings, warningsText),
  annexAdvice: hidden(({ verdict }) => verdict.field.recommendations, ({ recommendations }, { verdict }) => {
    const own = recommendations.find(({ source }) => source === 'annex');
    return own ? recommendationText(own, verdict) : '';
  }),
};

export const MATRIX_COLUMNS: readonly Column[] = ORDER.map((id) => ({ id, ...COLUMNS[id]! }));
