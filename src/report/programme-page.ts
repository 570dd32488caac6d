/** One programme on one printed page: its phases, its eighteen components with the words they rest on, what is recommended. States follow the matrix; quotes are as found. Plain data, no Office. */
import type { ComponentVerdict, Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, COMPONENT_IDS, isMilestone, MILESTONE_IDS, phaseOf, PHASES, type ComponentId } from '../method';
import { GRID, INFERRED_MARK, OWN_HEADING, PHASE_APPEARANCE, PLAIN_PAGE, SHEET_FONT, THICK } from './appearance';
import { area, Board, fixed, formula, inRow, linesOf } from './board';
import { sheetReference } from './cells';
import { LIST_NAMES, stateOf, STATES } from './lists';
import { ASIDE_PREFIX, componentName, MATRIX_NAMES as M, stateName } from './names';
import type { NewSheet, Style } from './plan';
import { countriesText, exchangeText } from './texts';

/** Name of the workbook that finds the page of a programme. */
export function pageName(key: string): string {
  return `${ASIDE_PREFIX}P_${key.replace(/\W/g, '_')}`;
}

/** Of a sheet's name, so that a number still fits behind it. */
const LONGEST = 27;

/** What a sheet of this programme may be called, before it is seen whether that is free. */
export function pageSheetName({ programme, key }: Verdict): string {
  const name = programme.name.replace(/[\\/?*:[\]\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ').replace(/^['\s]+|['\s]+$/g, '');
  const whole = name || key;
  // No word is cut, unless it is alone, and no sheet's name ends with an apostrophe.
  return whole.length <= LONGEST ? whole : whole.slice(0, LONGEST + 1).replace(/\s+\S*$/, '').slice(0, LONGEST).replace(/[\s',;:\uD800-\uDBFF]+$/, '');
}

/** Columns, from 0, and their widths in points; behind them what is calculated with. */
const ID = 0;
const COMPONENT = 1;
const STATUS = 2;
const QUOTE = 3;
const CELL = 4;
const WIDTHS = [26, 138, 98, 222, 66];
const WIDTH = WIDTHS.length;
const STATE = WIDTH + 1;
const PLACE = fixed(0, STATE);

const DARK = OWN_HEADING.fill!;
const SIZE = 7.5;
const LINE = 9.5;
const BODY: Style = { borders: GRID, vertical: 'Top', wrap: true };
const LABEL: Style = { bold: true, fontColor: DARK };
const HEADING: Style = { bold: true, size: 7, fill: '#EDE7F1', borders: GRID };
const SECTION: Style = { bold: true, size: 10, fontColor: DARK, borders: { EdgeBottom: { weight: 'Medium', color: DARK } } };

/** Of one milestone; of another component one tells enough. */
const QUOTES = 2;

const lookUp = (name: string): string => `IF(${PLACE}="","",INDEX(${name},${PLACE})&"")`;

/** @param name of the sheet; free; @param warnings as they stand in the matrix */
export function planPage(name: string, verdict: Verdict, warnings: string, pack: LanguagePack): NewSheet {
  const { programme, key } = verdict;
  const { summary: { page: texts, table }, verdict: words, headers } = pack;
  const board = new Board(WIDTHS, { font: SHEET_FONT, size: SIZE, vertical: 'Center' });
  board.put(0, STATE - 1, key, formula(`IFERROR(MATCH(${fixed(0, STATE - 1)},${M.key},0),"")`));
  board.label(area(0, 0, 1, WIDTH), programme.name, { bold: true, size: 15, fontColor: DARK, wrap: true });
  board.height(0, 6 + linesOf(programme.name, 550, 15) * 18);
  let row = 1;
  const fact = (label: string, content: string | ReturnType<typeof formula>, expected: string, style: Style = {}): void => {
    board.label(area(row, 0, 1, 2), label.charAt(0).toLocaleUpperCase(pack.locale) + label.slice(1), LABEL);
    board.label(area(row, STATUS, 1, WIDTH - STATUS), content, { wrap: true, ...style });
    board.height(row++, Math.max(12, linesOf(expected, 380, style.size ?? SIZE) * LINE * ((style.size ?? SIZE) / SIZE) + 3));
  };
  const areaText = (programme.fields.area ?? []).map(({ text }) => text).join('; ');
  if (areaText !== '') fact(words.field.area, areaText, areaText);
  const countries = countriesText(programme.countries, pack);
  if (countries !== '') fact(texts.countries, countries, countries);
  if (verdict.start) fact(texts.start, `${verdict.start.value} (${programme.sheet}!${verdict.start.cell})`, '');
  const exchange = exchangeText(verdict, pack);
  if (exchange !== '') fact(headers.own.exchange, exchange, exchange);
  fact(headers.own.reading, formula(lookUp(M.reading)), 'x'.repeat(150), { bold: true, size: 9 });
  fact(headers.own.milestones, formula(lookUp(M.milestones)), '', { bold: true, size: 9 });
  fact(headers.own.next, formula(lookUp(M.next)), '', { bold: true, size: 9 });
  if (warnings !== '') fact(table.warnings, formula(lookUp(M.warnings)), warnings);
  board.height(row++, 6);

  board.put(row, ID, '', pack.report.heading.component, pack.report.heading.status, texts.evidence, texts.cell);
  board.style(area(row, 0, 1, WIDTH), HEADING);
  board.height(row++, 13);
  const states = new Map<ComponentId, number>();
  for (const { phase, side } of PHASES) {
    const { name: called, years } = words.phase[phase];
    board.label(area(row, 0, 1, QUOTE), `${PHASE_APPEARANCE[phase].symbol} ${called}`, { bold: true, size: 9, fill: PHASE_APPEARANCE[phase].fill });
    board.label(area(row, QUOTE, 1, 2), `${words.sides[side]} · ${years}`, { fill: PHASE_APPEARANCE[phase].fill, horizontal: 'Right' });
    board.height(row++, 14);
    for (const id of COMPONENT_IDS.filter((one) => phaseOf(one) === phase)) {
      states.set(id, row);
      row += component(board, row, id, verdict.components[id], pack);
    }
  }
  board.height(row++, 6);
  row = recommendations(board, row, verdict, states, pack);
  return board.sheet(name, {
    page: { ...PLAIN_PAGE, orientation: 'Portrait', tall: 1, printAreas: [area(0, 0, row, WIDTH)] }, tabColor: PHASE_APPEARANCE[3].fill, hidden: [area(0, WIDTH, 1, STATE - WIDTH + 3)],
  });
}

/** @returns the rows taken: one for each quote, at least one */
function component(board: Board, first: number, id: ComponentId, found: ComponentVerdict, pack: LanguagePack): number {
  const { verdict: words, summary: { page: texts }, locale } = pack;
  const quotes = quotesOf(id, found, pack);
  const rows = Math.max(1, quotes.length);
  const name = isMilestone(id) ? `${words.milestone[id].toLocaleUpperCase(locale)}. ${words.component[id]}` : words.component[id];
  const bold = isMilestone(id);
  board.label(area(first, ID, rows), id, { ...BODY, bold });
  board.label(area(first, COMPONENT, rows), name, { ...BODY, bold });
  board.put(first, STATE, formula(`IF(${PLACE}="","",INDEX(${stateName(id)},${PLACE}))`));
  const state = inRow(STATE);
  board.label(area(first, STATUS, rows), formula(`${lookUp(componentName(id))}&IF(${state}=${stateOf('inferred')}," ${INFERRED_MARK}","")`), { ...BODY, bold, horizontal: 'Center' });
  for (const each of STATES) board.rule(area(first, STATUS, rows), `=${fixed(first, STATE)}=${stateOf(each)}`, APPEARANCE[each].fill);
  if (quotes.length === 0) board.label(area(first, QUOTE, 1, 2), texts.noEvidence, { ...BODY, fontColor: '#595959', italic: true });
  quotes.forEach(({ text, place, target }, at) => {
    board.label(area(first + at, QUOTE), text, BODY);
    board.label(area(first + at, CELL), place, { ...BODY, size: 7 });
    if (target !== null) board.link(first + at, CELL, target);
  });
  const needed = Math.max(linesOf(name, WIDTHS[COMPONENT]!, SIZE * (bold ? 1.1 : 1)), 1) * LINE + 3;
  for (let at = 0; at < rows; at++) board.height(first + at, Math.max(linesOf(quotes[at]?.text ?? '', WIDTHS[QUOTE]!, SIZE) * LINE + 3, needed / rows));
  if (bold) board.style(area(first, 0, rows, WIDTH), { borders: { EdgeTop: THICK, EdgeBottom: THICK, EdgeLeft: THICK, EdgeRight: THICK } });
  return rows;
}

interface Quote {
  readonly text: string;
  readonly place: string;
  readonly target: string | null;
}

/** Those that speak for what is suggested, then the others that say something of it; what the officer added first. */
function quotesOf(id: ComponentId, { evidence, added, suggested }: ComponentVerdict, { verdict }: LanguagePack): Quote[] {
  const telling = [...evidence.filter(({ supports }) => supports === suggested), ...evidence.filter(({ supports }) => supports !== suggested)];
  return [
    ...added.map(({ quote, source, by, on }): Quote => ({ text: `«${quote}»`, place: [verdict.source[source], by, on].filter((text) => text !== '').join(', '), target: null })),
    ...telling.map(({ quote, sheet, cell }): Quote => ({ text: `«${quote}»`, place: `${sheet}!${cell}`, target: sheetReference(sheet, cell) })),
  ].slice(0, isMilestone(id) ? QUOTES : 1);
}

/** What the method recommends follows the states, in order of phase and without gaps; then what the annex itself recommends. */
function recommendations(board: Board, first: number, { recommendations: all, programme }: Verdict, states: ReadonlyMap<ComponentId, number>, { summary: { page: texts }, verdict }: LanguagePack): number {
  board.label(area(first, 0, 1, WIDTH), texts.recommendations, SECTION);
  board.height(first, 15);
  let row = first + 1;
  const longest = 'x'.repeat(Math.max(...Object.values(verdict.recommendation).flatMap((each) => Object.values(each)).map(({ length }) => length)));
  const numbers = fixed(row, STATE, MILESTONE_IDS.length);
  const width = WIDTHS.slice(COMPONENT).reduce((sum, points) => sum + points, 0);
  MILESTONE_IDS.forEach((id, at) => {
    const state = fixed(states.get(id)!, STATE);
    // A word that is no status is told as silence.
    const advice = `INDEX(${LIST_NAMES.advice},${at + 1},IF(${state}=0,${stateOf('unknown')},${state}))`;
    board.put(row, STATE, formula(`IF(${PLACE}="","",IF(${advice}="","",${at + 1}))`), formula(`IF(${inRow(STATE)}="","",${advice})`), id);
    const which = `SMALL(${numbers},${at + 1})`;
    board.label(area(row, ID), formula(`IFERROR(INDEX(${fixed(first + 1, STATE + 2, MILESTONE_IDS.length)},${which}),"")`), { ...BODY, bold: true, borders: {} });
    board.label(area(row, COMPONENT, 1, WIDTH - COMPONENT), formula(`IFERROR(INDEX(${fixed(first + 1, STATE + 1, MILESTONE_IDS.length)},${which}),"")`), { wrap: true, vertical: 'Top', size: 7 });
    board.height(row++, linesOf(longest, width, 7) * LINE + 3);
  });
  const annex = all.filter((one) => one.source === 'annex');
  if (annex.length === 0) return row;
  board.label(area(row, 0, 1, WIDTH), texts.source, LABEL);
  board.height(row++, 13);
  for (const { component: id, quote, cell } of annex) {
    board.put(row, ID, id ?? '–');
    board.label(area(row, COMPONENT, 1, CELL - COMPONENT), `«${quote}»`, { wrap: true, vertical: 'Top' });
    board.label(area(row, CELL), `${programme.sheet}!${cell}`, { size: 7, vertical: 'Top' });
    board.style(area(row, ID), { vertical: 'Top' });
    board.link(row, CELL, sheetReference(programme.sheet, cell));
    board.height(row++, linesOf(quote, width - WIDTHS[CELL]!, SIZE) * LINE + 3);
  }
  return row;
}
