/**
 * The summary that a resident representative prints: the figures of all programmes on the first page, then programme by programme. Every number is a formula over
 * the names of the matrix, so that it follows what is changed there. Plain data, no Office, no clock.
 */
import { cellAddress } from '../annex/grid';
import type { LanguagePack } from '../language/pack';
import {
  APPEARANCE, COMPONENT_IDS, EXCHANGE_TYPES, LESSON_COMPONENTS, LESSONS, MILESTONE_IDS, phaseOf, PHASES, SOURCES, type ComponentId, type Lesson, type Status,
} from '../method';
import { GRID, OFFICER_MARK, OWN_HEADING, PHASE_APPEARANCE, PLAIN_PAGE, SHEET_FONT, WARNING_APPEARANCE } from './appearance';
import { area, Board, fixed, formula, inRow, linesOf } from './board';
import { sheetReference } from './cells';
import { stateOf, STATES, SUCCESSES } from './lists';
import { componentName, EVIDENCE_NAMES, MATRIX_NAMES as M, milestoneName, stateName, SUMMARY_NAMES } from './names';
import type { ColourRule, NewName, NewSheet, Style } from './plan';
import { beginsWith } from './rules';

/** What the summary is made of: a row of the matrix each. */
export interface SummaryProgramme {
  readonly key: string;
  readonly name: string;
  readonly area: string;
  readonly countries: readonly string[];
  readonly warnings: string;
}

/** What the office filled in on the summary before. */
export interface Filled {
  readonly office: string;
  readonly effect: string;
  readonly year: number | null;
  readonly areas: readonly string[];
  /** By key of the programme: for each area of work what stands there. */
  readonly marks: ReadonlyMap<string, readonly string[]>;
}

export const NOTHING_FILLED: Filled = { office: '', effect: '', year: null, areas: [], marks: new Map() };

export interface SummaryInput {
  /** Of the sheet; free. */
  readonly name: string;
  readonly programmes: readonly SummaryProgramme[];
  /** In which the matrix and the evidence are written. */
  readonly written: LanguagePack;
  readonly filled: Filled;
  /** As it is to be read: "30 de junio de 2009". */
  readonly date: string;
  readonly pack: LanguagePack;
  /** Words of all of them are counted: the matrix may be in another language. */
  readonly packs: readonly LanguagePack[];
}

export interface SummaryPlan {
  readonly sheet: NewSheet;
  readonly names: readonly NewName[];
}

/** Areas of work that the office can fill in, each under its letter. */
const WORK_AREAS = 8;
const COUNTRIES = 8;
/** So many others are named; they take no more than `OTHERS_LINES`. */
const OTHERS_NAMED = 56;
const OTHERS_LINES = 4;
const AREAS = 8;
/** With more, programmes are counted and no longer listed by their numbers. */
const LISTED = 30;

/** Columns, from 0; the widths are in points: on a page of A4, a dozen programmes stand under each other. */
const NUMBER = 0;
const NAME = 1;
const ATTAINED = 2;
const DOCUMENTED = 3;
const MILESTONES = 4;
const NEXT = 10;
const TO_DOCUMENT = 11;
const WARNINGS = 12;
const MARKS = 13;
const WIDTH = MARKS + WORK_AREAS;
const WIDTHS = [20, 124, 44, 44, 44, 44, 44, 44, 44, 44, 200, 42, 160, ...Array.from({ length: WORK_AREAS }, () => 12)];
/** Out of sight: what is calculated with. */
const KEY = WIDTH + 1;
const PLACE = KEY + 1;
const LESSON = PLACE + 1;
const UNSERVED = LESSON + LESSONS.length;
/** Numbers of programmes listed: of each lesson in full, in part, of each area of work, of no area. */
const LISTS = UNSERVED + 1;
/** Countries that the table does not name, and how often. */
const OTHERS = LISTS + LESSONS.length * 2 + WORK_AREAS + 1;
/** Kinds of sources of a programme, and their words. */
const MIX = OTHERS + 2;
const SOURCE = MIX + 1;
const LAST = SOURCE + 1;

/** Rows, from 0. */
const HEAD = 1;
const FIGURES = 4;
const PHASES_AT = 7;
const MILESTONES_AT = PHASES_AT + 8;
const COUNTRIES_AT = MILESTONES_AT + 9;
const AREAS_AT = COUNTRIES_AT + COUNTRIES + 4;
const SIDES = AREAS_AT + AREAS + 4;
const HEADINGS = SIDES + 2;
const FIRST = HEADINGS + 1;
/** In points. */
const ROW = 12;
const TWO_LINES = 14.5;

const DARK = OWN_HEADING.fill!;
const SECTION: Style = { bold: true, size: 10, fontColor: DARK, vertical: 'Center', borders: { EdgeBottom: { weight: 'Medium', color: DARK } } };
const HEADING: Style = { bold: true, size: 6.5, fill: '#EDE7F1', wrap: true, vertical: 'Center', horizontal: 'Center', borders: GRID };
const BODY: Style = { borders: GRID, vertical: 'Center' };
const COUNT: Style = { ...BODY, horizontal: 'Center' };
const SHARE: Style = { ...COUNT, numberFormat: '0%' };
/** What the office fills in. */
const INPUT: Style = { ...BODY, fill: '#FFFBE6', wrap: true };
const LEFT: Style = { horizontal: 'Left' };

const programmesCount = `SUMPRODUCT(--(${M.key}<>""))`;
const lettered = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);
const says = (word: string, names: string): string => `ISNUMBER(FIND("; "&${word}&";","; "&${names}&";"))`;

export function planSummary(input: SummaryInput): SummaryPlan {
  const { name, programmes, pack } = input;
  const board = new Board(WIDTHS, { font: SHEET_FONT, size: 8, vertical: 'Center' });
  header(board, input);
  figures(board, input);
  phases(board, pack);
  exchange(board, input);
  milestones(board, pack);
  countries(board, input);
  lessons(board, input);
  areas(board, input);
  age(board, pack);
  evidence(board, input);
  work(board, input);
  table(board, input);
  board.label(area(SIDES - 1, 0, 1, WIDTH), pack.summary.table.heading, { bold: true, size: 14, fontColor: DARK, vertical: 'Bottom' });
  board.height(SIDES - 1, 24);
  const sheet = board.sheet(name, {
    page: { ...PLAIN_PAGE, titleRows: [SIDES, HEADINGS], printAreas: [area(0, 0, SIDES - 1, WIDTH), area(SIDES - 1, 0, FIRST + programmes.length - SIDES + 1, WIDTH)] },
    tabColor: DARK, hidden: [area(0, KEY - 1, 1, LAST - KEY + 2)],
  });
  const over = (called: string, address: string): NewName => ({ name: called, formula: `=${sheetReference(name, address)}` });
  return {
    sheet,
    names: [
      over(SUMMARY_NAMES.sheet, fixed(0, 0)), over(SUMMARY_NAMES.office, OFFICE), over(SUMMARY_NAMES.year, YEAR), over(SUMMARY_NAMES.effect, EFFECT),
      over(SUMMARY_NAMES.areas, fixed(AREAS_AT + 2, NEXT, WORK_AREAS)), over(SUMMARY_NAMES.keys, fixed(FIRST, KEY, programmes.length)),
      over(SUMMARY_NAMES.marks, fixed(FIRST, MARKS, programmes.length, WORK_AREAS)),
    ],
  };
}

const OFFICE = fixed(HEAD, ATTAINED);
const YEAR = fixed(HEAD, TO_DOCUMENT);
const EFFECT = fixed(HEAD + 1, ATTAINED);

function header(board: Board, { filled, date, pack: { summary: texts }, programmes }: SummaryInput): void {
  const label: Style = { bold: true, size: 8.5, fontColor: DARK };
  board.label(area(0, 0, 1, WIDTH), texts.title, { bold: true, size: 16, fontColor: DARK });
  board.label(area(HEAD, 0, 1, 2), texts.office, label);
  board.label(area(HEAD, ATTAINED, 1, 8), filled.office, { ...INPUT, size: 10, bold: true });
  board.label(area(HEAD, NEXT), texts.year, { ...label, horizontal: 'Right' });
  board.label(area(HEAD, TO_DOCUMENT), filled.year ?? '', { ...INPUT, size: 9, bold: true, horizontal: 'Center' });
  board.label(area(HEAD, WARNINGS), texts.date, { ...label, horizontal: 'Right' });
  board.label(area(HEAD, MARKS, 1, WORK_AREAS), date, { size: 8.5 });
  board.label(area(HEAD + 1, 0, 1, 2), texts.effect, label);
  board.label(area(HEAD + 1, ATTAINED, 1, WIDTH - ATTAINED), filled.effect, { ...INPUT, size: 9 });
  prompt(board, area(HEAD, ATTAINED, 1, 8), texts, 'office');
  prompt(board, area(HEAD, TO_DOCUMENT), texts, 'year');
  prompt(board, area(HEAD + 1, ATTAINED, 1, WIDTH - ATTAINED), texts, 'effect');
  board.put(0, KEY, texts.outdated);
  const here = `SUMPRODUCT(--(${fixed(FIRST, NAME, programmes.length)}<>""))`;
  board.label(area(HEAD + 2, 0, 1, WIDTH), formula(`IF(AND(${programmesCount}=${programmes.length},${here}=${programmes.length}),"",${fixed(0, KEY)})`), { bold: true, size: 8, fontColor: '#B3261E' });
  board.height(0, 24);
  board.height(HEAD, 17);
  board.height(HEAD + 1, 21);
  board.height(HEAD + 2, 11);
}

function prompt(board: Board, where: ReturnType<typeof area>, { fill }: LanguagePack['summary'], what: Exclude<keyof LanguagePack['summary']['fill'], 'title'>): void {
  board.validate({ area: where, source: what === 'mark' ? 'x' : null, title: fill.title, prompt: fill[what], refused: null });
}

/** Columns of the key figures, from and how many. */
const TILES = [[0, 2], [2, 2], [4, 3], [7, 3], [10, 1], [11, 2], [13, WORK_AREAS]] as const;

function figures(board: Board, { pack: { summary: texts } , programmes }: SummaryInput): void {
  const first = MILESTONES_AT + 2;
  const rows = MILESTONE_IDS.length;
  const met = `SUM(${fixed(first, ATTAINED, rows)})`;
  const rest = Math.max(0, countryNames(programmes).length - COUNTRIES);
  const values: readonly (readonly [keyof typeof texts.figure, string, string])[] = [
    ['programmes', programmesCount, '0'],
    ['fulfilled', `IFERROR(${met}/SUM(${fixed(first, ATTAINED, rows, 5)}),"")`, '0%'],
    ['phase3', fixed(PHASES_AT + 4, ATTAINED), '0'],
    ['documented3', fixed(PHASES_AT + 4, DOCUMENTED), '0'],
    ['success', `COUNTIF(${M.success},${SUCCESSES.indexOf('yes') + 1})+COUNTIF(${M.success},${SUCCESSES.indexOf('unverified') + 1})`, '0'],
    ['toDocument', `SUM(${fixed(first, DOCUMENTED, rows)})`, '0'],
    ['countries', `COUNTIF(${fixed(COUNTRIES_AT + 2, ATTAINED, COUNTRIES)},">0")${rest > 0 ? `+COUNTIF(${fixed(COUNTRIES_AT + 2, OTHERS + 1, rest)},">0")` : ''}`, '0'],
  ];
  for (const [at, [what, value, numberFormat]] of values.entries()) {
    const [column, columns] = TILES[at]!;
    const fill = PHASE_APPEARANCE[1].fill;
    board.label(area(FIGURES, column, 1, columns), formula(value), { fill, bold: true, size: 16, fontColor: DARK, horizontal: 'Center', numberFormat, borders: tileBorders('EdgeTop') });
    board.label(area(FIGURES + 1, column, 1, columns), texts.figure[what], { fill, size: 7, wrap: true, horizontal: 'Center', vertical: 'Top', borders: tileBorders('EdgeBottom') });
  }
  board.height(FIGURES, 22);
  board.height(FIGURES + 1, 19);
  board.height(FIGURES + 2, 6);
}

function tileBorders(edge: 'EdgeTop' | 'EdgeBottom'): NonNullable<Style['borders']> {
  const line = { weight: 'Medium', color: '#FFFFFF' } as const;
  return { [edge]: line, EdgeLeft: line, EdgeRight: line };
}

/** The heading of a section over some columns, and heights of the rows below: of headings, and `count` of content. */
function section(board: Board, row: number, column: number, columns: number, title: string, count = 0, height = ROW): void {
  board.label(area(row, column, 1, columns), title, SECTION);
  if (count === 0) return;
  board.height(row, 15);
  board.height(row + 1, 17);
  board.height(row + 2, height, count);
  board.height(row + 2 + count, 6);
}

function headings(board: Board, row: number, column: number, ...texts: readonly string[]): void {
  board.put(row, column, ...texts);
  board.style(area(row, column, 1, texts.length), HEADING);
}

function phases(board: Board, pack: LanguagePack): void {
  const texts = pack.summary.phases;
  section(board, PHASES_AT, 0, MILESTONES, texts.title, 5);
  headings(board, PHASES_AT + 1, NUMBER, '', texts.phase, texts.attained, texts.documented);
  for (const [at, { phase }] of PHASES.entries()) {
    const row = PHASES_AT + 2 + at;
    board.style(area(row, 0, 1, 2), { ...BODY, fill: PHASE_APPEARANCE[phase].fill });
    board.put(row, NUMBER, PHASE_APPEARANCE[phase].symbol, pack.verdict.phase[phase].name, formula(`COUNTIF(${M.attained},${phase})`), formula(`COUNTIF(${M.documented},${phase})`));
    board.style(area(row, ATTAINED, 1, 2), COUNT);
  }
  board.label(area(PHASES_AT + 5, 0, 2, 4), texts.note, { size: 7, italic: true, wrap: true, vertical: 'Top' });
  board.chart({
    name: texts.title, kind: 'BarClustered', title: texts.title, source: area(PHASES_AT + 1, NAME, 4, 3), place: area(PHASES_AT, MILESTONES, 7, 6),
    colours: [PHASE_APPEARANCE[3].fill, DARK], legend: 'Bottom',
  });
}

function exchange(board: Board, { pack: { summary, verdict }, packs }: SummaryInput): void {
  const texts = summary.exchange;
  section(board, PHASES_AT, NEXT, 2, texts.title);
  headings(board, PHASES_AT + 1, NEXT, texts.type, summary.programmes);
  for (const [at, type] of EXCHANGE_TYPES.entries()) {
    const row = PHASES_AT + 2 + at;
    const words = packs.map((one) => one.verdict.exchange[type]);
    board.put(row, NEXT, verdict.exchange[type], formula(`SUMPRODUCT(--(${words.map((_, n) => says(inRow(PLACE + n), M.exchange)).join('+')}>0))`));
    board.put(row, PLACE, ...words);
  }
  const row = PHASES_AT + 2 + EXCHANGE_TYPES.length;
  board.put(row, NEXT, texts.none, formula(`SUMPRODUCT((${M.key}<>"")*(${M.exchange}=""))`));
  board.style(area(PHASES_AT + 2, NEXT, EXCHANGE_TYPES.length + 1, 1), BODY);
  board.style(area(PHASES_AT + 2, TO_DOCUMENT, EXCHANGE_TYPES.length + 1, 1), COUNT);
  board.chart({
    name: texts.title, kind: 'BarClustered', title: texts.title, source: area(PHASES_AT + 1, NEXT, EXCHANGE_TYPES.length + 1, 2), place: area(PHASES_AT, WARNINGS, 7, 1 + WORK_AREAS),
    colours: [APPEARANCE.met.fill], legend: null,
  });
}

/** States of a milestone in the order of the columns; a word that is no status counts as silence. */
const SHOWN = ['met', 'inferred', 'partial', 'unmet', 'unknown', 'notApplicable'] as const;
const NO_WORD = 0;

function milestones(board: Board, { summary, verdict }: LanguagePack): void {
  const texts = summary.milestones;
  section(board, MILESTONES_AT, 0, NEXT, texts.title, MILESTONE_IDS.length);
  headings(board, MILESTONES_AT + 1, NUMBER, '', texts.milestone, ...SHOWN.map((state) => (state === 'inferred' ? verdict.inferred : verdict.status[state])), texts.share, texts.withInferred);
  for (const [at, id] of MILESTONE_IDS.entries()) {
    const row = MILESTONES_AT + 2 + at;
    const [met, inferred, applicable] = [inRow(ATTAINED), inRow(DOCUMENTED), `SUM(${inRow(ATTAINED)}:${inRow(ATTAINED + 4)})`];
    board.put(
      row, NUMBER, id, verdict.milestone[id], ...SHOWN.map((state) => formula((state === 'unknown' ? [stateOf(state), NO_WORD] : [stateOf(state)]).map((code) => `COUNTIF(${milestoneName(id)},${code})`).join('+'))),
      formula(`IFERROR(${met}/${applicable},"")`), formula(`IFERROR((${met}+${inferred})/${applicable},"")`),
    );
  }
  const rows = MILESTONE_IDS.length;
  board.style(area(MILESTONES_AT + 2, 0, rows, 2), BODY);
  for (const [at, state] of SHOWN.entries()) {
    board.style(area(MILESTONES_AT + 1, ATTAINED + at), { fill: APPEARANCE[state].fill });
    // Nothing where there is none: neither in the table nor in the bars.
    board.style(area(MILESTONES_AT + 2, ATTAINED + at, rows), { ...COUNT, numberFormat: '0;-0;;@' });
  }
  board.style(area(MILESTONES_AT + 2, ATTAINED + SHOWN.length, rows, 2), { ...SHARE, bold: true });
  board.chart({
    name: texts.title, kind: 'BarStacked', title: texts.title, source: area(MILESTONES_AT + 1, NAME, rows + 1, SHOWN.length + 1), place: area(MILESTONES_AT, NEXT, rows + 2, WIDTH - NEXT),
    colours: SHOWN.map((state) => APPEARANCE[state].fill), legend: 'Right',
  });
}

/** Those named most often first. */
function mostFrequent(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}

function countryNames(programmes: readonly SummaryProgramme[]): string[] {
  return mostFrequent(programmes.flatMap(({ countries: named }) => [...new Set(named)]));
}

function countries(board: Board, { pack: { summary }, programmes }: SummaryInput): void {
  const texts = summary.countries;
  const names = countryNames(programmes);
  const [shown, others] = [names.slice(0, COUNTRIES), names.slice(COUNTRIES)];
  const first = COUNTRIES_AT + 2;
  const howOften = (column: number): string => `SUMPRODUCT(--${says(inRow(column), M.countries)})`;
  section(board, COUNTRIES_AT, 0, MILESTONES, texts.title, COUNTRIES);
  headings(board, COUNTRIES_AT + 1, NUMBER, '', texts.country, summary.programmes, '%');
  board.style(area(first, 0, COUNTRIES, 2), BODY);
  board.style(area(first, 0, COUNTRIES), { horizontal: 'Center' });
  board.style(area(first, ATTAINED, COUNTRIES, 1), COUNT);
  board.style(area(first, DOCUMENTED, COUNTRIES, 1), SHARE);
  for (const [at, country] of shown.entries()) {
    board.put(first + at, NUMBER, at + 1, country, formula(howOften(NAME)), formula(`IFERROR(${inRow(ATTAINED)}/${programmesCount},"")`));
  }
  for (const [at, country] of others.entries()) board.put(first + at, OTHERS, country, formula(howOften(OTHERS)));
  if (shown.length > 0) {
    board.chart({
      name: texts.title, kind: 'BarClustered', title: texts.title, source: area(COUNTRIES_AT + 1, NAME, shown.length + 1, 2), place: area(COUNTRIES_AT, MILESTONES, COUNTRIES + 2, 6),
      colours: [APPEARANCE.met.fill], legend: null,
    });
  }
  const rest = first + COUNTRIES;
  const listed = others.slice(0, OTHERS_NAMED).map((_, at) => `${fixed(first + at, OTHERS)}&" ("&${fixed(first + at, OTHERS + 1)}&")"`).join('&", "&');
  board.put(COUNTRIES_AT, KEY, texts.others);
  const more = others.length > OTHERS_NAMED ? `&" … +${others.length - OTHERS_NAMED}"` : '';
  board.label(area(rest, 0, 1, WIDTH), others.length === 0 ? '' : formula(`${fixed(COUNTRIES_AT, KEY)}&" "&${listed}${more}`), { size: 7, wrap: true, vertical: 'Top' });
  const letters = others.slice(0, OTHERS_NAMED).reduce((sum, { length }) => sum + length + 6, texts.others.length);
  board.height(rest + 1, 4);
  board.height(rest, Math.max(6, Math.min(OTHERS_LINES, Math.ceil(letters / 240)) * 11));
}

/** Formula of a component's state in the programme of the row. */
const stateIn = (id: ComponentId): string => `INDEX(${stateName(id)},${inRow(PLACE)})`;

/** 2 in full, 1 in part, 0 not (yet). */
function lessonFormula(lesson: Lesson): string {
  const { core, way } = LESSON_COMPONENTS[lesson];
  const is = (id: ComponentId, ...states: readonly (Status | 'inferred')[]): string => states.map((state) => `(${stateIn(id)}=${stateOf(state)})`).join('+');
  const all = core.map((id) => is(id, 'met')).join('*');
  const some = [...core.map((id) => is(id, 'met', 'partial', 'inferred')), ...way.map((id) => is(id, 'met'))].join('+');
  return `IF(${inRow(PLACE)}="","",IF(${all},2,IF(${some}>0,1,0)))`;
}

function lessons(board: Board, { pack: { summary }, programmes }: SummaryInput): void {
  const texts = summary.lessons;
  const count = programmes.length;
  section(board, COUNTRIES_AT, NEXT, WIDTH - NEXT, texts.title);
  headings(board, COUNTRIES_AT + 1, NEXT, texts.lesson, summary.programmes, texts.full);
  board.label(area(COUNTRIES_AT + 1, MARKS, 1, WORK_AREAS), texts.part, HEADING);
  for (const [at, lesson] of LESSONS.entries()) {
    const row = COUNTRIES_AT + 2 + at;
    const { core, way } = LESSON_COMPONENTS[lesson];
    const states = fixed(FIRST, LESSON + at, count);
    const ids = `${core.join(' + ')}${way.length > 0 ? ` ← ${way.join(', ')}` : ''}`;
    const listed = count <= LISTED;
    const last = (column: number): string => fixed(FIRST + count - 1, column);
    board.label(area(row, NEXT), `${texts.name[lesson]} (${ids})`, { ...BODY, size: 7, wrap: true });
    board.label(area(row, TO_DOCUMENT), formula(`COUNTIF(${states},2)`), { ...COUNT, bold: true });
    board.label(area(row, WARNINGS), formula(listed ? `${last(LISTS + at)}&""` : `IFERROR(COUNTIF(${states},2)/${programmesCount},"")`), { ...BODY, ...LEFT, size: 7, wrap: true, numberFormat: listed ? '@' : '0%' });
    board.label(area(row, MARKS, 1, WORK_AREAS), formula(listed ? `${last(LISTS + LESSONS.length + at)}&""` : `COUNTIF(${states},1)`), { ...BODY, ...LEFT, size: 7, wrap: true });
  }
  board.label(area(COUNTRIES_AT + 2 + LESSONS.length, NEXT, 2, WIDTH - NEXT), texts.note, { size: 7, italic: true, wrap: true, vertical: 'Top' });
}

function areas(board: Board, { pack: { summary }, programmes }: SummaryInput): void {
  const texts = summary.areas;
  const first = AREAS_AT + 2;
  const names = mostFrequent(programmes.map((one) => one.area).filter((one) => one !== ''));
  const unnamed = programmes.some((one) => one.area === '');
  const room = AREAS - (unnamed ? 1 : 0);
  const shown = names.length <= room ? names : names.slice(0, room - 1);
  section(board, AREAS_AT, 0, 4, texts.title, AREAS + 1, TWO_LINES);
  board.label(area(AREAS_AT + 1, 0, 1, 2), texts.area, HEADING);
  headings(board, AREAS_AT + 1, ATTAINED, summary.programmes, texts.phase3);
  for (let at = 0; at < AREAS; at++) board.label(area(first + at, 0, 1, 2), '', { ...BODY, wrap: true });
  board.style(area(first, ATTAINED, AREAS, 2), COUNT);
  const line = (row: number, label: string, all: string, third: string): void => {
    board.put(row, NUMBER, shortened(label));
    board.style(area(row, NUMBER), { size: label.length <= ONE_LINE ? 7.5 : 6 });
    board.put(row, ATTAINED, formula(all), formula(third));
  };
  const [count, third] = [(condition: string): string => `SUMPRODUCT((${M.key}<>"")*${condition})`, (condition: string): string => `SUMPRODUCT(${condition}*(${M.attained}=3))`];
  shown.forEach((one, at) => {
    line(first + at, one, count(`(${M.area}=${inRow(KEY)})`), third(`(${M.area}=${inRow(KEY)})`));
    board.put(first + at, KEY, one);
  });
  let row = first + shown.length;
  if (shown.length < names.length) {
    const rest = (total: string, column: number): string => `${total}-SUM(${fixed(first, column, shown.length)})`;
    line(row++, texts.others, rest(count(`(${M.area}<>"")`), ATTAINED), rest(third(`(${M.area}<>"")`), DOCUMENTED));
  }
  if (unnamed) line(row, texts.none, count(`(${M.area}="")`), third(`(${M.key}<>"")*(${M.area}="")`));
}

/** Letters of a line, in the larger size. */
const ONE_LINE = 34;

/** As much as two lines hold. */
function shortened(label: string): string {
  return label.length <= 72 ? label : `${label.slice(0, 70).trimEnd()}…`;
}

function age(board: Board, pack: LanguagePack): void {
  const texts = pack.summary.age;
  const row = AREAS_AT + 1;
  section(board, AREAS_AT, MILESTONES, 6, texts.title);
  board.label(area(row, MILESTONES, 1, 2), pack.summary.phases.phase, HEADING);
  headings(board, row, MILESTONES + 2, texts.younger, texts.within, texts.older, texts.unknown);
  for (const [at, { phase, age: [from, to] }] of PHASES.entries()) {
    // The first phase has no lower end: a programme in its first year is in it.
    const least = phase === PHASES[0].phase ? 0 : from;
    const having = (condition: string): string => `IF(${YEAR}="","",SUMPRODUCT((${M.attained}=${phase})*ISNUMBER(${M.start})*${condition}))`;
    board.label(area(row + 1 + at, MILESTONES, 1, 2), `${PHASE_APPEARANCE[phase].symbol} ${from}–${to}`, { ...BODY, fill: PHASE_APPEARANCE[phase].fill });
    board.put(
      row + 1 + at, MILESTONES + 2, formula(having(`(${M.start}>${YEAR}-${least})`)), formula(having(`(${M.start}<=${YEAR}-${least})*(${M.start}>=${YEAR}-${to})`)),
      formula(having(`(${M.start}<${YEAR}-${to})`)), formula(`SUMPRODUCT((${M.attained}=${phase})*NOT(ISNUMBER(${M.start})))`),
    );
    board.style(area(row + 1 + at, MILESTONES + 2, 1, 4), COUNT);
  }
}

function evidence(board: Board, { pack: { summary, verdict }, written, programmes }: SummaryInput): void {
  const texts = summary.evidence;
  const row = AREAS_AT + 5;
  section(board, row, MILESTONES, 6, texts.title);
  const decided = COMPONENT_IDS.map((id) => `SUMPRODUCT(--ISNUMBER(FIND("${OFFICER_MARK}",${componentName(id)})))`).join('+');
  const line = (at: number, label: string, content: string): void => {
    board.label(area(row + at, MILESTONES, 1, 5), label, BODY);
    board.label(area(row + at, MILESTONES + 5), formula(content), COUNT);
  };
  SOURCES.forEach((source, at) => {
    board.put(row + 1 + at, SOURCE, written.verdict.source[source]);
    line(1 + at, verdict.source[source], `COUNTIFS(${EVIDENCE_NAMES.source},${inRow(SOURCE)},${EVIDENCE_NAMES.status},"?*")`);
  });
  line(1 + SOURCES.length, texts.decided, decided);
  line(2 + SOURCES.length, texts.single, `COUNTIF(${fixed(FIRST, MIX, programmes.length)},1)`);
}

/** How many kinds of sources a programme's evidence comes from (criterion 3). */
function mixFormula(): string {
  const kinds = SOURCES.map((_, at) => `(COUNTIFS(${EVIDENCE_NAMES.key},${inRow(KEY)},${EVIDENCE_NAMES.source},${fixed(AREAS_AT + 6 + at, SOURCE)},${EVIDENCE_NAMES.status},"?*")>0)`);
  return kinds.join('+');
}

function work(board: Board, { pack: { summary }, filled, programmes }: SummaryInput): void {
  const texts = summary.work;
  const count = programmes.length;
  const first = AREAS_AT + 2;
  const listed = count <= LISTED;
  section(board, AREAS_AT, NEXT, WIDTH - NEXT, `${texts.title} · ${summary.fill.title.toLocaleLowerCase()}`);
  headings(board, AREAS_AT + 1, NEXT, texts.area, summary.programmes);
  board.label(area(AREAS_AT + 1, WARNINGS, 1, 1 + WORK_AREAS), texts.served, HEADING);
  board.put(AREAS_AT, KEY, texts.nobody);
  const nobody = fixed(AREAS_AT, KEY);
  const list = LISTS + LESSONS.length * 2;
  for (let at = 0; at < WORK_AREAS; at++) {
    const marks = fixed(FIRST, MARKS + at, count);
    board.label(area(first + at, NEXT), filled.areas[at] ?? '', { ...INPUT, size: 7.5 });
    board.label(area(first + at, TO_DOCUMENT), formula(`IF(${inRow(NEXT)}="","",SUMPRODUCT(--(LEN(${marks})>0)))`), { ...COUNT, numberFormat: `"${lettered(at)} · "0` });
    board.label(
      area(first + at, WARNINGS, 1, 1 + WORK_AREAS), formula(`IF(${inRow(NEXT)}="","",IF(${inRow(TO_DOCUMENT)}=0,${nobody},${listed ? fixed(FIRST + count - 1, list + at) : '""'}))`),
      { ...BODY, ...LEFT, size: 7, wrap: true },
    );
  }
  const asked = `COUNTA(${fixed(first, NEXT, WORK_AREAS)})=0`;
  const row = first + WORK_AREAS;
  board.label(area(row, NEXT), texts.unserved, { ...BODY, size: 7, wrap: true });
  board.label(area(row, TO_DOCUMENT), formula(`IF(${asked},"",SUM(${fixed(FIRST, UNSERVED, count)}))`), { ...COUNT, bold: true });
  board.label(area(row, WARNINGS, 1, 1 + WORK_AREAS), formula(listed ? `IF(${asked},"",${fixed(FIRST + count - 1, list + WORK_AREAS)}&"")` : '""'), { ...BODY, ...LEFT, size: 7, wrap: true });
  prompt(board, area(first, NEXT, WORK_AREAS), summary, 'area');
  const lines = area(first, NEXT, WORK_AREAS, 2);
  board.rule(lines, `=AND(LEN($${cellAddress(first, NEXT)})>0,$${cellAddress(first, TO_DOCUMENT)}=0)`, WARNING_APPEARANCE.fill);
}

/** In points: of text of 7.5. */
const LINE = 9.5;

/** Where a programme stands in the matrix. A matrix kept by hand has names for keys, and one may stand there twice. @param before the programme of the same key in a row above, by its number; -1 where there is none */
function placeFormula(before: number): string {
  if (before < 0) return `IFERROR(MATCH(${inRow(KEY)},${M.key},0),"")`;
  const above = fixed(FIRST + before, PLACE);
  return `IFERROR(${above}+MATCH(${inRow(KEY)},INDEX(${M.key},${above}+1):INDEX(${M.key},ROWS(${M.key})),0),"")`;
}

/** What of a programme is looked up by its key, so that it follows the matrix however it is sorted. */
const lookUp = (name: string): string => `IF(${inRow(PLACE)}="","",INDEX(${name},${inRow(PLACE)})&"")`;
/** The sign for a number from `first` on. */
const signFor = (name: string, signs: string, first: number): string => `IF(${inRow(PLACE)}="","",IFERROR(MID("${signs}",INDEX(${name},${inRow(PLACE)})+${1 - first},1),""))`;
/** Of the states of a milestone, from 0. */
const STATE_SIGNS = [APPEARANCE.unknown, ...STATES.map((state) => APPEARANCE[state])].map(({ symbol }) => symbol).join('');
const PHASE_SIGNS = PHASES.map(({ phase }) => PHASE_APPEARANCE[phase].symbol).join('');

function table(board: Board, { pack, programmes, filled }: SummaryInput): void {
  const { summary, verdict } = pack;
  const texts = summary.table;
  const count = programmes.length;
  const [sides, phasesRow] = [SIDES, SIDES + 1];
  const dark: Style = { ...OWN_HEADING, size: 7.5, wrap: false, horizontal: 'Center', vertical: 'Center', borders: GRID };
  const columnsOf = (phase: number): readonly [number, number] => {
    const ids = MILESTONE_IDS.filter((id) => phaseOf(id) === phase);
    return [MILESTONES + MILESTONE_IDS.indexOf(ids[0]!), ids.length];
  };
  board.label(area(sides, 0, 2, MILESTONES), verdict.sides.programme, dark);
  board.label(area(sides, MILESTONES, 1, 5), verdict.sides.causes, dark);
  board.label(area(sides, MILESTONES + 5, 1, 1), verdict.sides.effects, dark);
  for (const { phase } of PHASES) {
    const [column, columns] = columnsOf(phase);
    board.label(area(phasesRow, column, 1, columns), `${PHASE_APPEARANCE[phase].symbol} ${columns > 1 ? verdict.phase[phase].name : ''}`, { ...HEADING, size: 7, fill: PHASE_APPEARANCE[phase].fill });
  }
  board.label(area(sides, NEXT, 2, 3), texts.title, dark);
  board.label(area(sides, MARKS, 2, WORK_AREAS), texts.areas, { ...dark, wrap: true });
  headings(
    board, HEADINGS, 0, texts.number, verdict.sides.programme, texts.attained, texts.documented, ...MILESTONE_IDS.map((id) => `${id} ${verdict.milestone[id]}`),
    texts.next, texts.toDocument, texts.warnings, ...Array.from({ length: WORK_AREAS }, (_, at) => lettered(at)),
  );
  board.height(sides, 15);
  board.height(phasesRow, 12);
  board.height(HEADINGS, 34);
  board.style(area(HEADINGS, MILESTONES, 1, MILESTONE_IDS.length), { size: 6 });
  // As high as the longest of what may come to stand there: what a formula says later changes no height by itself.
  const longest = Math.max(...Object.values(verdict.recommendation).flatMap((each) => Object.values(each)).map((text) => text.length));
  const step = 1 + linesOf('x'.repeat(longest), WIDTHS[NEXT]!, 7.5);
  programmes.forEach(({ name, warnings }, at) =>
    board.height(FIRST + at, 3 + Math.max(step * LINE, linesOf(name, WIDTHS[NAME]!, 8) * LINE, linesOf(warnings, WIDTHS[WARNINGS]!, 7) * (LINE - 0.5))));

  const list = LISTS + LESSONS.length * 2;
  const marksOf = Array.from({ length: WORK_AREAS }, (_, at) => inRow(MARKS + at)).join('&');
  programmes.forEach(({ key }, at) => {
    const row = FIRST + at;
    board.put(
      row, 0, at + 1, formula(lookUp(M.programme)), formula(signFor(M.attained, PHASE_SIGNS, 1)), formula(signFor(M.documented, PHASE_SIGNS, 1)),
      ...MILESTONE_IDS.map((id) => formula(signFor(milestoneName(id), STATE_SIGNS, 0))),
      formula(`IF(${inRow(PLACE)}="","",INDEX(${M.recommendation},${inRow(PLACE)})&CHAR(10)&"→ "&INDEX(${M.next},${inRow(PLACE)}))`), formula(lookUp(M.toDocument)), formula(lookUp(M.warnings)),
      ...Array.from({ length: WORK_AREAS }, (_, area_) => filled.marks.get(key)?.[area_] ?? ''),
    );
    board.put(
      row, KEY, key, formula(placeFormula(programmes.slice(0, at).findLastIndex((other) => other.key.toLowerCase() === key.toLowerCase()))), ...LESSONS.map((lesson) => formula(lessonFormula(lesson))), formula(`IF(LEN(${marksOf})=0,1,0)`),
    );
    board.put(row, MIX, formula(mixFormula()));
    if (count > LISTED) return;
    const numbered = (column: number, condition: string): void => {
      const before = at === 0 ? null : fixed(row - 1, column);
      board.put(row, column, formula(before ? `${before}&IF(${condition},IF(${before}="","",", ")&${inRow(NUMBER)},"")` : `IF(${condition},${inRow(NUMBER)}&"","")`));
    };
    LESSONS.forEach((_, lesson) => numbered(LISTS + lesson, `${inRow(LESSON + lesson)}=2`));
    LESSONS.forEach((_, lesson) => numbered(LISTS + LESSONS.length + lesson, `${inRow(LESSON + lesson)}=1`));
    for (let one = 0; one < WORK_AREAS; one++) numbered(list + one, `LEN(${inRow(MARKS + one)})>0`);
    numbered(list + WORK_AREAS, `${inRow(UNSERVED)}=1`);
  });
  board.style(area(FIRST, 0, count, WIDTH), { ...BODY, size: 7.5, wrap: true, vertical: 'Top' });
  board.style(area(FIRST, NUMBER, count), { horizontal: 'Center' });
  board.style(area(FIRST, NAME, count), { bold: true });
  board.style(area(FIRST, ATTAINED, count, 8), { horizontal: 'Center', vertical: 'Center', size: 11 });
  board.style(area(FIRST, TO_DOCUMENT, count), { horizontal: 'Center' });
  board.style(area(FIRST, WARNINGS, count), { size: 7 });
  board.style(area(FIRST, MARKS, count, WORK_AREAS), { fill: INPUT.fill!, horizontal: 'Center', vertical: 'Center', size: 9, bold: true });
  prompt(board, area(FIRST, MARKS, count, WORK_AREAS), summary, 'mark');
  for (const { area: where, formula: condition, fill } of tableRules(count)) board.rule(where, condition, fill);
}

function tableRules(count: number): ColourRule[] {
  const phaseCells = area(FIRST, ATTAINED, count, 2);
  const cells = area(FIRST, MILESTONES, count, MILESTONE_IDS.length);
  const marks = area(FIRST, MARKS, count, WORK_AREAS);
  return [
    ...PHASES.map(({ phase }): ColourRule => ({ area: phaseCells, formula: beginsWith(phaseCells, PHASE_APPEARANCE[phase].symbol), fill: PHASE_APPEARANCE[phase].fill })),
    ...Object.values(APPEARANCE).map(({ symbol, fill }): ColourRule => ({ area: cells, formula: beginsWith(cells, symbol), fill })),
    { area: marks, formula: `=LEN(${cellAddress(marks.row, marks.column)})>0`, fill: PHASE_APPEARANCE[3].fill },
  ];
}
