/** What the formulas of the matrix look up: words, symbols and texts, in ranges with names on the hidden list sheet. Knows no verdict, no Office. */
import type { Area } from '../annex/grid';
import { plain } from '../annex/plain';
import { COMMA, listText, READING_STEPS } from '../assessment/sentences';
import type { LanguagePack } from '../language/pack';
import type { ReadingTexts } from '../language/verdict-texts';
import { APPEARANCE, MILESTONE_IDS, PHASES, STATUSES, type Lack, type Status, type Success } from '../method';
import { OFFICER_MARK } from './appearance';
import type { Content } from './plan';
import { phaseText } from './texts';

/** Names of the workbook. */
export const LIST_NAMES = {
  /** Every word of a status in every language, and its state; the last is an empty cell. */
  words: 'Crisol_Palabras',
  codes: 'Crisol_Codigos',
  /** By state. */
  symbols: 'Crisol_Simbolos',
  /** "③ Internacionalización", by phase. */
  phases: 'Crisol_Fases',
  success: 'Crisol_Exitos',
  /** By number of the milestone; the same to be verified; none. */
  next: 'Crisol_Proximos',
  /** Milestones × states. */
  advice: 'Crisol_Consejos',
  /** Of the sentence of both phases: by the attained phase and the documented one. */
  openings: 'Crisol_Aperturas',
  phrases: 'Crisol_Frases',
  /** Milestones by the sum of their weights: as in a sentence, and with commas. */
  series: 'Crisol_Series',
} as const;

/** A milestone's or component's state, as the matrix counts it: 0 a word that is no status, then a status, 6 inferred. */
export const STATES = [...STATUSES, 'inferred'] as const;
export const SUCCESSES: readonly Success[] = ['yes', 'unverified', 'no'];

/** Number of a state. */
export function stateOf(state: Status | 'inferred'): number {
  return STATES.indexOf(state) + 1;
}

/** Of a milestone in a sum that stands for several of them. */
export function weightOf(at: number): number {
  return 2 ** at;
}

const LACK_OF: Readonly<Partial<Record<(typeof STATES)[number], Lack>>> = { partial: 'weak', unmet: 'denied', unknown: 'missing', inferred: 'verify' };

type Phrase = 'success' | 'nothing' | 'toNext1' | 'toNext2' | 'toNext3' | 'comma' | 'and' | keyof ReadingTexts['step'];
const STEPS = [...new Set(READING_STEPS.flatMap(({ apart, same }) => (apart ? [apart, same] : [same])))];
const PHRASES: readonly Phrase[] = ['success', 'nothing', 'toNext1', 'toNext2', 'toNext3', 'comma', 'and', ...STEPS];

/** Which of `LIST_NAMES.phrases` it is, from 1. */
export function phraseNumber(phrase: Phrase): number {
  return PHRASES.indexOf(phrase) + 1;
}

/** One range: its name and what it holds. */
export interface ListTable {
  readonly name: string;
  readonly values: readonly (readonly Content[])[];
}

/** @param pack the language to write in; @param packs those whose words count as a status */
export function listTables(pack: LanguagePack, packs: readonly LanguagePack[]): readonly ListTable[] {
  const { verdict } = pack;
  const words = statusWords(packs);
  const phrases: Readonly<Record<Phrase, string>> = {
    ...verdict.reading.step, success: verdict.reading.success, nothing: verdict.reading.nothing, comma: COMMA, and: verdict.and,
    toNext1: verdict.reading.toNext(1), toNext2: verdict.reading.toNext(2), toNext3: verdict.reading.toNext(3),
  };
  const column = (texts: readonly Content[]): Content[][] => texts.map((text) => [text]);
  return [
    { name: LIST_NAMES.words, values: column([...words.keys()]) },
    { name: LIST_NAMES.codes, values: column([...words.values()].map(stateOf)) },
    { name: LIST_NAMES.symbols, values: column(STATES.map((state) => APPEARANCE[state].symbol)) },
    { name: LIST_NAMES.phases, values: column(PHASES.map(({ phase }) => phaseText(phase, pack))) },
    { name: LIST_NAMES.success, values: column(SUCCESSES.map((success) => verdict.success[success])) },
    { name: LIST_NAMES.next, values: column([...MILESTONE_IDS.map((id) => verdict.next(id, false)), ...MILESTONE_IDS.map((id) => verdict.next(id, true)), verdict.next(null, false)]) },
    { name: LIST_NAMES.advice, values: MILESTONE_IDS.map((id) => STATES.map((state) => (LACK_OF[state] ? verdict.recommendation[id][LACK_OF[state]] : ''))) },
    { name: LIST_NAMES.openings, values: PHASES.map(({ phase: attained }) => PHASES.map(({ phase: documented }) => (documented > attained ? '' : verdict.reading.opening(attained, documented)))) },
    { name: LIST_NAMES.phrases, values: column(PHRASES.map((phrase) => phrases[phrase])) },
    {
      name: LIST_NAMES.series,
      values: Array.from({ length: weightOf(MILESTONE_IDS.length) - 1 }, (_, at) => {
        const ids = MILESTONE_IDS.filter((__, index) => (at + 1) & weightOf(index));
        return [listText(ids, verdict), ids.join(COMMA)];
      }),
    },
  ];
}

/** Words of a status, whatever the language: with the symbol and without, without accents, with the officer's mark, the symbol alone, nothing. Each once, for capitals are alike. */
function statusWords(packs: readonly LanguagePack[]): ReadonlyMap<string, Status> {
  const found = new Map<string, Status>();
  for (const status of STATUSES) {
    const { symbol } = APPEARANCE[status];
    const words = new Set(packs.flatMap(({ verdict }) => [verdict.status[status].toLowerCase(), plain(verdict.status[status])]));
    for (const word of [symbol, ...words, ...[...words].map((each) => `${symbol} ${each}`)]) found.set(word, status).set(`${word} ${OFFICER_MARK}`, status);
  }
  return found.set('', 'unknown');
}

/** Tables stand side by side, a blank column between them, under a row of headings. */
export function placeTables(tables: readonly ListTable[], first: number): readonly { readonly table: ListTable; readonly area: Area }[] {
  let column = first;
  return tables.map((table) => {
    const area = { row: 1, column, rows: table.values.length, columns: table.values[0]!.length };
    column += area.columns + 1;
    return { table, area };
  });
}
