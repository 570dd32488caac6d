/**
 * What Crisol remembers from run to run, on its hidden sheet: the words of the drop-downs, the shape its sheets were given, and for each key the programme's name
 * and what was suggested. Ids and texts only, so that it outlives a change of language. Plain data, no Office.
 */
import type { Area, OwnSheet, SheetGrid } from '../annex/grid';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, COMPONENT_IDS, SOURCES, STATUSES, type ComponentId, type Status } from '../method';
import { fixedAddress, textAt } from './cells';
import { listTables, placeTables } from './lists';
import type { Content, NamePlan } from './plan';

export interface Remembered {
  readonly name: string;
  readonly suggested: Readonly<Record<ComponentId, Status>>;
}

/** The shape a sheet was given: how many rows were filled, and a print of its look. */
export interface Shape {
  readonly rows: number;
  readonly print: string;
}

export interface Memory {
  readonly programmes: ReadonlyMap<string, Remembered>;
  readonly shapes: ReadonlyMap<OwnSheet, Shape>;
}

const OWN_SHEETS: readonly OwnSheet[] = ['matrix', 'evidence', 'lists'];
const STATUS_WORDS = 0;
const SOURCE_WORDS = 1;
const SHAPES = 2;
const PROGRAMMES = 6;
const COLUMNS = PROGRAMMES + 2 + COMPONENT_IDS.length;
/** Behind them, what the formulas of the matrix look up. */
const TABLES = COLUMNS + 1;

/** Names of the words to choose from. */
export const STATUSES_NAME = 'Crisol_Estados';
export const SOURCES_NAME = 'Crisol_Fuentes';

/** @param packs those whose words count as a status */
export function listsRows(memory: Memory, pack: LanguagePack, packs: readonly LanguagePack[]): Content[][] {
  const { heading } = pack.report;
  const programmes = [...memory.programmes];
  const tables = placeTables(listTables(pack, packs), TABLES);
  const { area: last } = tables.at(-1)!;
  const longest = Math.max(STATUSES.length, OWN_SHEETS.length, programmes.length, ...tables.map(({ area }) => area.rows));
  const rows = Array.from({ length: 1 + longest }, () => Array.from({ length: last.column + last.columns }, (): Content => ''));
  const put = (row: number, column: number, ...texts: readonly Content[]): void => texts.forEach((text, at) => (rows[row]![column + at] = text));
  put(0, STATUS_WORDS, heading.statuses);
  STATUSES.forEach((status, at) => put(1 + at, STATUS_WORDS, `${APPEARANCE[status].symbol} ${pack.verdict.status[status]}`));
  put(0, SOURCE_WORDS, pack.report.history.heading.source);
  SOURCES.forEach((source, at) => put(1 + at, SOURCE_WORDS, pack.verdict.source[source]));
  put(0, SHAPES, heading.layout);
  [...memory.shapes].forEach(([own, { rows: filled, print }], at) => put(1 + at, SHAPES, own, String(filled), print));
  put(0, PROGRAMMES, pack.headers.own.key, pack.verdict.sides.programme, ...COMPONENT_IDS);
  programmes.forEach(([key, { name, suggested }], at) => put(1 + at, PROGRAMMES, key, name, ...COMPONENT_IDS.map((id) => suggested[id])));
  for (const { table, area } of tables) {
    put(0, area.column, table.name);
    table.values.forEach((values, at) => put(area.row + at, area.column, ...values));
  }
  return rows;
}

/** Names over the words of the drop-downs and over what the formulas look up. */
export function listNames(pack: LanguagePack, packs: readonly LanguagePack[]): NamePlan[] {
  const named = (name: string, area: Area): NamePlan => ({ name, own: 'lists', address: fixedAddress(area), exact: true });
  return [
    named(STATUSES_NAME, { row: 1, column: STATUS_WORDS, rows: STATUSES.length, columns: 1 }),
    named(SOURCES_NAME, { row: 1, column: SOURCE_WORDS, rows: SOURCES.length, columns: 1 }),
    ...placeTables(listTables(pack, packs), TABLES).map(({ table, area }) => named(table.name, area)),
  ];
}

const isStatus = (text: string): text is Status => (STATUSES as readonly string[]).includes(text);

/** Behind it an earlier version kept what the officer decided, which the matrix tells too. */
const DECIDED_BEFORE = ' > ';

/** Nothing is remembered where there is no such sheet; a row that is not as it was written is left out. */
export function readMemory(grids: readonly SheetGrid[]): Memory {
  const grid = grids.find(({ own }) => own === 'lists');
  const programmes = new Map<string, Remembered>();
  const shapes = new Map<OwnSheet, Shape>();
  const end = grid ? grid.row + grid.cells.length : 0;
  for (let row = 1; row < end; row++) {
    const own = OWN_SHEETS.find((one) => one === textAt(grid, row, SHAPES));
    const rows = Number.parseInt(textAt(grid, row, SHAPES + 1), 10);
    if (own && Number.isInteger(rows)) shapes.set(own, { rows, print: textAt(grid, row, SHAPES + 2) });
    const key = textAt(grid, row, PROGRAMMES);
    if (key === '') continue;
    const suggested = COMPONENT_IDS.map((id, at) => [id, textAt(grid, row, PROGRAMMES + 2 + at).split(DECIDED_BEFORE)[0]!] as const);
    if (suggested.every(([, status]) => isStatus(status))) programmes.set(key, { name: textAt(grid, row, PROGRAMMES + 1), suggested: Object.fromEntries(suggested) as Record<ComponentId, Status> });
  }
  return { programmes, shapes };
}

/** A short print of any plain data (FNV-1a, 32 bits): another look gives another print. */
export function printOf(data: unknown): string {
  const text = JSON.stringify(data);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `p${hash.toString(36)}`;
}
