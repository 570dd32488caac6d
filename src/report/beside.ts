/** Crisol's own columns beside each annex (rows below a fiche): where they stand and what they say. Never plans a cell that holds anything of the officer's. */
import { cellAddress, type Area, type SheetGrid } from '../annex/grid';
import { isKey } from '../annex/identity';
import { plain } from '../annex/plain';
import type { Annex, AnnexReading } from '../annex/programme';
import type { Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, OWN_COLUMNS, OWN_HEADINGS_SURE, OWN_PREFIX, type Appearance, type OwnColumn } from '../method';
import { OWN_HEADING, PHASE_APPEARANCE, WARNING_APPEARANCE } from './appearance';
import { areaAddress, areaOf, cellAt, cellText, fixedAddress, overlaps, textAt } from './cells';
import { beginsWith } from './rules';
import type { AnnexPlan, Block, ColourRule, Content, Formula, Look, ReportNotice, Rows, Style } from './plan';
import { MATRIX_NAMES } from './names';
import { ownTexts } from './texts';

/** Points; each holds its heading in one line, for the row's height is the officer's. */
const WIDTHS: Readonly<Record<OwnColumn, number>> = {
  key: 84, reading: 210, attainedPhase: 140, documentedPhase: 150, milestones: 152, next: 170, recommendation: 270, exchange: 152, warnings: 230,
};
/** Points; of the labels of rows beside a fiche. */
const LABEL_WIDTH = 150;
const HEADING: Style = { ...OWN_HEADING, wrap: false, shrink: true, size: 10 };

/** Of a worksheet. */
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

const VALUE: Style = { wrap: true, vertical: 'Top', horizontal: 'Left' };

/**
 * The height of a row is the officer's. Where one is too low for what stands in it, nothing may be cut or lie over the row below: there the long texts get
 * wide columns, about as wide as a printed page, and small letters, and what still finds no room is a single line, as small as it takes.
 */
const LOW_WIDTHS: typeof WIDTHS = { ...WIDTHS, reading: 375, recommendation: 460, warnings: 460 };
const LOW_SIZE = 9;
/** As in most workbooks. */
const USUAL_SIZE = 11;
const LOW: Style = { ...VALUE, size: LOW_SIZE };
const ONE_LINE: Style = { ...LOW, wrap: false, shrink: true };
/** Smaller than this nobody reads it: then the last column's text runs on over the empty cells behind it. */
const SMALLEST_SIZE = 6;
const RUNNING_ON: Style = { ...ONE_LINE, shrink: false };

const phases = Object.values(PHASE_APPEARANCE);
const { met, partial, unmet, unknown, inferred } = APPEARANCE;
/** What colours the values of a column: those that begin with the symbol. */
const COLOURS: Readonly<Partial<Record<OwnColumn, readonly Appearance[]>>> = {
  attainedPhase: phases, documentedPhase: phases, milestones: [met, inferred, partial, unknown], next: [met, inferred, partial, unmet, unknown], warnings: [WARNING_APPEARANCE],
};

/** Over which column of the matrix a column's values are looked up by key. */
const LOOKED_UP: Readonly<Record<Exclude<OwnColumn, 'key'>, string>> = {
  reading: MATRIX_NAMES.reading, attainedPhase: MATRIX_NAMES.attainedText, documentedPhase: MATRIX_NAMES.documentedText, milestones: MATRIX_NAMES.milestones,
  next: MATRIX_NAMES.next, recommendation: MATRIX_NAMES.recommendation, exchange: MATRIX_NAMES.exchange, warnings: MATRIX_NAMES.warnings,
};

/** In one line: a row that is low has room for no more. @param key address of the cell that holds the key, as a template */
function lookedUp(own: Exclude<OwnColumn, 'key'>, key: string): Formula {
  const text = `INDEX(${LOOKED_UP[own]},MATCH(${key},${MATRIX_NAMES.key},0))`;
  return { template: `=IFERROR(${own === 'recommendation' || own === 'warnings' ? `SUBSTITUTE(${text},CHAR(10)," ")` : `${text}&""`},"")` };
}

export interface BesideInput {
  readonly grids: readonly SheetGrid[];
  readonly reading: AnnexReading;
  /** Those whose key is not in doubt. */
  readonly verdicts: readonly Verdict[];
  /** Those of them that are to be written. */
  readonly written: readonly Verdict[];
  /** Rows of programmes that must stay as they are, by index of the annex. */
  readonly untouched: ReadonlyMap<number, readonly number[]>;
  /** The language to write in. */
  readonly pack: LanguagePack;
  /** Whether the matrix has, or gets, the programme's row: then what stands here is looked up there. */
  readonly linked: (verdict: Verdict) => boolean;
  /** Those whose headings of an earlier run are known again. */
  readonly packs: readonly LanguagePack[];
}

export interface Beside {
  readonly annexes: readonly AnnexPlan[];
  readonly notices: readonly ReportNotice[];
}

/** A place for each of Crisol's columns: the column it stands in (the row, for a fiche). */
type Places = Readonly<Record<OwnColumn, number>>;

export function planBeside(input: BesideInput): Beside {
  const annexes: AnnexPlan[] = [];
  const notices: ReportNotice[] = [];
  const planned: { sheet: string; area: Area }[] = [];
  const columnOf = headingFinder(input.packs);
  // From right to left, so that of annexes side by side the last one has its columns next to it.
  const order = input.reading.annexes.map((annex, index) => ({ annex, index })).sort((a, b) => b.annex.area.column - a.annex.area.column || a.index - b.index);
  for (const { annex, index } of order) {
    const grid = input.grids.find(({ sheet }) => sheet === annex.sheet);
    const verdicts = input.verdicts.filter(({ programme }) => programme.annex === index);
    const written = verdicts.filter((verdict) => input.written.includes(verdict));
    if (!grid || written.length === 0) continue;
    const mine = planned.filter(({ sheet }) => sheet === annex.sheet).map(({ area }) => area);
    const taken = takenCells(grid, annex, input.reading.annexes, mine);
    const usual = sideOf(annex, verdicts, input.reading.annexes, grid);
    const found = ownPlaces(usual, verdicts, annex, grid, columnOf);
    const cramped = usual.fiche && Object.keys(found).length === 0 && isCramped(annex, input.reading.annexes, grid);
    const side = cramped ? freeRight(annex, input.reading.annexes, grid, mine, taken) : usual;
    if (!side) {
      notices.push({ code: 'noRoom', values: { sheet: annex.sheet } });
      continue;
    }
    const headings = side.headings(side.first).map(([row]) => row);
    const hidden = (rows: readonly number[]): boolean => rows.every((row) => grid.hiddenRows.includes(row));
    if (!side.fiche && grid.filtered && Object.keys(found).length === 0 && (hidden(headings) || hidden(written.map(({ programme }) => programme.rows[0])))) {
      // Columns without a heading or without a key would not be found again.
      notices.push({ code: 'rowsFiltered', values: { sheet: annex.sheet, rows: headings.map((row) => row + 1).join(', ') } });
      continue;
    }
    const { places, wanted } = choosePlaces(side, found, taken);
    if (!places) {
      notices.push({ code: 'noRoom', values: { sheet: annex.sheet } });
      continue;
    }
    const { plan, shortened } = planOne({ annex, index, side, places, found, verdicts: written, grid, untouched: input.untouched.get(index) ?? [], pack: input.pack, linked: input.linked });
    if (cramped && !notices.some(({ code, values }) => code === 'betweenForms' && values['sheet'] === annex.sheet)) notices.push({ code: 'betweenForms', values: { sheet: annex.sheet } });
    if (wanted !== null) notices.push({ code: 'cellsTaken', values: { sheet: annex.sheet, wanted: areaAddress(wanted), written: plan.address } });
    notices.push(...shortened);
    annexes.push(plan);
    planned.push(...plan.blocks.map((block) => ({ sheet: annex.sheet, area: areaOf(block) })));
  }
  return { annexes: annexes.sort((a, b) => a.annex - b.annex), notices };
}

/** A programme with the key that it has, or is to get. */
type Keyed = Pick<Verdict, 'key' | 'programme'>;

/**
 * Crisol's columns run beside an annex along its rows; its rows under a fiche run the other way. A `Side` hides which: `lines` are what the places count
 * (columns beside, rows below), and `area` gives the cells of one line.
 */
interface Side {
  readonly fiche: boolean;
  /** First line that can be ours. */
  readonly first: number;
  readonly last: number;
  /** Of columns in which nothing but Crisol's rows stands. */
  readonly widths: Look['widths'];
  /** Cells of `count` lines from `line`. */
  area(line: number, count: number): Area;
  /** Heading cells of a line. */
  headings(line: number): readonly (readonly [row: number, column: number])[];
  /** Where a line says its value for a programme. */
  value(line: number, of: Keyed): readonly [row: number, column: number];
  /** Address of a value as its formulas name it. */
  reference(at: readonly [row: number, column: number]): string;
}

function beside(annex: Annex): Side {
  const headers = annex.headerRows.filter((row) => !annex.headerRows.includes(row + 1));
  return {
    fiche: false,
    // Excel would take a column next to a table into the table.
    first: annex.area.column + annex.area.columns + (annex.table === null ? 0 : 1),
    last: LAST_COLUMN,
    widths: [],
    area: (line, count) => ({ row: annex.area.row, column: line, rows: annex.area.rows, columns: count }),
    headings: (line) => headers.map((row) => [row, line]),
    value: (line, { programme }) => [programme.rows[0], line],
    reference: ([, column]) => `$${cellAddress(0, column).slice(0, -1)}#`,
  };
}

/** Where Crisol's columns or rows stand, or would stand first. */
function sideOf(annex: Annex, keyed: readonly Keyed[], annexes: readonly Annex[], grid: SheetGrid): Side {
  if (annex.layout !== 'fiche') return beside(annex);
  const { area: { row, column }, own } = annex;
  return own === null || own.labels === column ? below(annex, keyed, rowBelow(annex, annexes), grid) : rowsRight(row, LAST_ROW, own.labels!);
}

function below({ area }: Annex, [verdict]: readonly Keyed[], next: number | null, grid: SheetGrid): Side {
  const labels = area.column;
  const merge = grid.merges?.find((one) => one.row === area.row && one.column === labels);
  return rowsOf(area.row + area.rows, next === null ? LAST_ROW : next - 1, labels, Math.max(verdict!.programme.column, labels + (merge?.columns ?? 1)), []);
}

/** First row of what stands below a fiche in its columns; null where nothing does. */
function rowBelow({ sheet, area, until }: Annex, annexes: readonly Annex[]): number | null {
  const rows = annexes.filter((other) => other.sheet === sheet && other.area.row >= area.row + area.rows && overlaps({ ...other.area, row: area.row }, area)).map((other) => other.area.row);
  if (until !== null) rows.push(until + 1);
  return rows.length === 0 ? null : Math.min(...rows);
}

/** Whether there is no room between fiches that stand one below the other: then Crisol's rows stand to the right of each of them. */
function isCramped({ sheet, area: { column } }: Annex, annexes: readonly Annex[], grid: SheetGrid): boolean {
  const pile = annexes.filter((other) => other.sheet === sheet && other.layout === 'fiche' && other.area.column === column);
  return pile.some((fiche) => {
    if (fiche.own) return fiche.own.labels !== column;
    const next = rowBelow(fiche, annexes);
    // With a blank row before what follows.
    return next !== null && !isBlank(grid, { ...fiche.area, row: fiche.area.row + fiche.area.rows, rows: OWN_COLUMNS.length + 1 });
  });
}

const isBlank = (grid: SheetGrid, area: Area): boolean => cellsOf(area).every(([row, column]) => (cellAt(grid, row, column)?.kind ?? 'empty') === 'empty');

/** Rows from the top of a fiche on, in the first two columns to its right that are free, blank cells on both sides of them; null where another annex stands before. */
function freeRight({ sheet, area }: Annex, annexes: readonly Annex[], grid: SheetGrid, planned: readonly Area[], taken: (area: Area) => boolean): Side | null {
  const rows = OWN_COLUMNS.length;
  const besides = annexes.filter((other) => other.sheet === sheet && other.area.column > area.column && overlaps({ ...area, rows, column: other.area.column, columns: 1 }, other.area));
  const limit = Math.min(LAST_COLUMN + 1, ...besides.map((other) => other.area.column));
  for (let labels = area.column + area.columns + 1; labels + 2 < limit; labels++) {
    const around = [labels - 1, labels + 2].map((column): Area => ({ row: area.row, column, rows, columns: 1 }));
    if (around.every((column) => isBlank(grid, column) && !planned.some((one) => overlaps(one, column))) && !taken({ row: area.row, column: labels, rows, columns: 2 })) return rowsRight(area.row, area.row + rows - 1, labels);
  }
  return null;
}

const rowsRight = (first: number, last: number, labels: number): Side =>
  rowsOf(first, last, labels, labels + 1, [{ column: labels, points: LABEL_WIDTH }, { column: labels + 1, points: WIDTHS.recommendation }]);

function rowsOf(first: number, last: number, labels: number, values: number, widths: Side['widths']): Side {
  return {
    fiche: true,
    first, last, widths,
    area: (line, count) => ({ row: line, column: labels, rows: count, columns: values - labels + 1 }),
    headings: (line) => [[line, labels]],
    value: (line) => [line, values],
    reference: ([row, column]) => fixedAddress(cell(row, column)),
  };
}

/** What Crisol has written beside one annex. */
export interface OwnPlace {
  readonly sheet: string;
  /** Its headings and what it says of each programme. */
  readonly cells: readonly Area[];
  /** Everything that it gave its look: whole columns beside an annex, whole rows below a fiche. */
  readonly looks: readonly Area[];
  /** Rows at a fiche in which nothing else stands. */
  readonly alone: readonly Rows[];
}

/** Where Crisol's columns and rows of earlier runs stand. @param keys of the programmes, in their order */
export function findBeside(grids: readonly SheetGrid[], { annexes, programmes }: AnnexReading, keys: readonly string[], packs: readonly LanguagePack[]): readonly OwnPlace[] {
  const columnOf = headingFinder(packs);
  const places = annexes.flatMap((annex, index): (Omit<OwnPlace, 'alone'> & { readonly rows: readonly number[]; readonly grid: SheetGrid })[] => {
    const grid = grids.find(({ sheet }) => sheet === annex.sheet);
    const keyed = programmes.map((programme, at): Keyed => ({ key: keys[at]!, programme })).filter(({ programme }) => programme.annex === index);
    if (!grid || keyed.length === 0) return [];
    const side = sideOf(annex, keyed, annexes, grid);
    const lines = Object.values(ownPlaces(side, keyed, annex, grid, columnOf));
    if (lines.length === 0) return [];
    const cells = lines.flatMap((line) => [...side.headings(line), ...keyed.map((one) => side.value(line, one))]).map(([row, column]) => ({ row, column, content: '' }));
    const headings = side.headings(lines[0]!).map(([row]) => row);
    return [{
      sheet: annex.sheet, grid, rows: side.fiche ? lines : [],
      cells: blocksOf(cells).map(areaOf),
      looks: lines.map((line) => {
        const area = side.area(line, 1);
        const top = side.fiche ? area.row : Math.min(area.row, ...headings);
        return { ...area, row: top, rows: area.row + area.rows - top };
      }),
    }];
  });
  return places.map(({ sheet, cells, looks, rows, grid }) => {
    const own = places.filter((place) => place.sheet === sheet).flatMap((place) => place.cells);
    const isOurs = (row: number): boolean =>
      (grid.cells[row - grid.row] ?? []).every(({ kind }, at) => kind === 'empty' || own.some((area) => overlaps(area, cell(row, grid.column + at))));
    return { sheet, cells, looks, alone: rowsFrom(rows.filter(isOurs)) };
  });
}

type HeadingFinder = (text: string) => OwnColumn | null;

function headingFinder(packs: readonly LanguagePack[]): HeadingFinder {
  const known = new Map(packs.flatMap(({ headers }) => OWN_COLUMNS.map((own) => [plain(OWN_PREFIX + headers.own[own]), own] as const)));
  return (text) => (text.startsWith(OWN_PREFIX.trim()) ? (known.get(plain(text)) ?? null) : null);
}

/**
 * Where Crisol's columns of an earlier run stand: those beside these very programmes, told by their keys, whatever stands between. A heading alone makes
 * no column Crisol's: the officer may have worded one so.
 */
function ownPlaces(side: Side, verdicts: readonly Keyed[], annex: Annex, grid: SheetGrid, columnOf: HeadingFinder): Partial<Record<OwnColumn, number>> {
  const end = side.fiche ? grid.row + grid.cells.length : grid.column + Math.max(0, ...grid.cells.map((row) => row.length));
  const groups: Partial<Record<OwnColumn, number>>[] = [];
  for (let line = side.fiche ? side.first : grid.column; line < end; line++) {
    const own = side.headings(line).map(([row, column]) => columnOf(textAt(grid, row, column))).find((one) => one !== null);
    if (!own) continue;
    const group = groups.at(-1);
    if (!group || own === 'key' || own in group) groups.push({ [own]: line });
    else group[own] = line;
  }
  const agreeing = (group: Partial<Record<OwnColumn, number>>): number =>
    group.key === undefined ? 0 : verdicts.filter((verdict) => textAt(grid, ...side.value(group.key!, verdict)) === verdict.key).length;
  const best = groups.reduce<{ group: Partial<Record<OwnColumn, number>>; keys: number } | null>((most, group) => {
    const keys = agreeing(group);
    return keys > (most?.keys ?? 0) ? { group, keys } : most;
  }, null);
  const near = (line: number): boolean => annex.own !== null && line >= annex.own.start && line < annex.own.start + annex.own.count;
  const keyed = (line: number): boolean => cellsOf(side.area(line, 1)).some(([row, column]) => isKey(textAt(grid, row, column)));
  const nearby = (all: readonly Partial<Record<OwnColumn, number>>[]): typeof groups => all.filter((group) => Object.values(group).some(near));
  return best?.group ?? nearby(groups).find(({ key }) => key !== undefined && keyed(key)) ?? nearby(groups.flatMap(unbroken)).find((group) => Object.keys(group).length >= OWN_HEADINGS_SURE) ?? {};
}

/** The parts of a group that stand without a gap, as Crisol writes them. */
function unbroken(group: Partial<Record<OwnColumn, number>>): Partial<Record<OwnColumn, number>>[] {
  const places = Object.entries(group) as [OwnColumn, number][];
  return runsOf(places.map(([, line]) => line)).map(([first, last]) => Object.fromEntries(places.filter(([, line]) => line >= first && line <= last)));
}

const withEdges = ({ row, column, rows, columns }: Area): Area => ({ row: row - 1, column: column - 1, rows: rows + 2, columns: columns + 2 });

/** The cells that are not free, as a test; of the rows under a fiche also those that a filter hides. Crisol's own are left out by who asks. */
function takenCells(grid: SheetGrid, annex: Annex, annexes: readonly Annex[], planned: readonly Area[]): (area: Area) => boolean {
  const fiche = annex.layout === 'fiche';
  const hidden = new Set(fiche && grid.filtered ? grid.hiddenRows : []);
  const areas = [
    ...(grid.merges ?? []),
    // Rows that touch another annex would be read as part of it.
    ...annexes.filter(({ sheet }) => sheet === grid.sheet).map((other) => (fiche && other !== annex ? withEdges(other.area) : other.area)),
    // With the column next to a table, which Excel would take into it.
    ...grid.tables.map(({ area }) => ({ ...area, column: Math.max(0, area.column - 1), columns: area.columns + (area.column > 0 ? 2 : 1) })),
    ...planned,
  ];
  return (area) => {
    if (areas.some((other) => overlaps(area, other))) return true;
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (hidden.has(row)) return true;
      for (let column = area.column; column < area.column + area.columns; column++) if ((cellAt(grid, row, column)?.kind ?? 'empty') !== 'empty') return true;
    }
    return false;
  };
}

const cellsOf = ({ row, column, rows, columns }: Area): (readonly [row: number, column: number])[] =>
  Array.from({ length: rows * columns }, (_, at) => [row + Math.floor(at / columns), column + (at % columns)] as const);

interface Choice {
  readonly places: Places | null;
  /** The cells that would have been taken first, where they were not free. */
  readonly wanted: Area | null;
}

/** Columns already there stay where they are; missing ones take the first free run, side by side, behind them. */
function choosePlaces(side: Side, found: Partial<Record<OwnColumn, number>>, taken: (area: Area) => boolean): Choice {
  const missing = OWN_COLUMNS.filter((own) => found[own] === undefined);
  const known = Object.values(found);
  const from = known.length > 0 ? Math.max(...known) + 1 : side.first;
  if (missing.length === 0) return { places: found as Places, wanted: null };
  let free = 0;
  for (let line = from; line <= side.last; line++) {
    free = taken(side.area(line, 1)) ? 0 : free + 1;
    if (free < missing.length) continue;
    const start = line - missing.length + 1;
    const places = { ...found, ...Object.fromEntries(missing.map((own, at) => [own, start + at])) } as Places;
    return { places, wanted: start === from ? null : side.area(from, missing.length) };
  }
  return { places: null, wanted: null };
}

interface OneAnnex {
  readonly annex: Annex;
  readonly index: number;
  readonly side: Side;
  readonly places: Places;
  readonly found: Partial<Record<OwnColumn, number>>;
  readonly verdicts: readonly Verdict[];
  readonly grid: SheetGrid;
  readonly untouched: readonly number[];
  readonly pack: LanguagePack;
  readonly linked: BesideInput['linked'];
}

function planOne({ annex, index, side, places, found, verdicts, grid, untouched, pack, linked }: OneAnnex): { plan: AnnexPlan; shortened: ReportNotice[] } {
  const cells = new Map<string, { row: number; column: number; content: Content }>();
  const shortened: ReportNotice[] = [];
  const put = (row: number, column: number, content: Content): void => void cells.set(`${row} ${column}`, { row, column, content });
  const putText = (row: number, column: number, text: string): void => {
    const cell = cellText(text, pack.report.shortened);
    if (cell.shortened) shortened.push({ code: 'textShortened', values: { sheet: annex.sheet, cell: areaAddress({ row, column, rows: 1, columns: 1 }) } });
    put(row, column, cell.text);
  };
  // What an earlier run wrote beside rows that hold no programme any more is emptied.
  if (!side.fiche) {
    for (const line of Object.values(found)) {
      for (let row = annex.area.row; row < annex.area.row + annex.area.rows; row++) {
        if ((cellAt(grid, row, line)?.kind ?? 'empty') !== 'empty' && !untouched.includes(row)) put(row, line, '');
      }
    }
  }
  for (const own of OWN_COLUMNS) for (const [row, column] of side.headings(places[own])) put(row, column, OWN_PREFIX + pack.headers.own[own]);
  for (const verdict of verdicts) {
    const texts = textsOf(verdict, pack);
    const key = side.reference(side.value(places.key, verdict));
    for (const own of OWN_COLUMNS) {
      const at = side.value(places[own], verdict);
      if (own !== 'key' && linked(verdict)) put(...at, lookedUp(own, key));
      else putText(...at, texts[own]);
    }
  }
  const blocks = blocksOf([...cells.values()]);
  const areas = blocks.map(areaOf);
  const fitted = side.fiche ? OWN_COLUMNS.filter((own) => found[own] === undefined).map((own) => places[own]).filter((row) => isFree(grid, row)) : [];
  return {
    plan: { annex: index, sheet: annex.sheet, blocks, look: lookOf(side, places, found, verdicts, grid, pack, fitted), fitted: rowsFrom(fitted), address: areaAddress(around(areas)) },
    shortened,
  };
}

/** Cells → rectangles: runs along a row, then equal runs of consecutive rows together. */
function blocksOf(cells: readonly { readonly row: number; readonly column: number; readonly content: Content }[]): Block[] {
  const runs: { row: number; column: number; values: Content[][] }[] = [];
  for (const { row, column, content } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const run = runs.at(-1);
    if (run && run.row === row && run.column + run.values[0]!.length === column) run.values[0]!.push(content);
    else runs.push({ row, column, values: [[content]] });
  }
  const blocks: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const name = `${run.column} ${run.values[0]!.length}`;
    const above = open.get(name);
    if (above && above.row + above.values.length === run.row) above.values.push(...run.values);
    else {
      blocks.push(run);
      open.set(name, run);
    }
  }
  return blocks;
}

function around(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row, column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

/** Looks for what is new only: columns that were not there, and rows of programmes that had nothing written beside them. */
function lookOf(side: Side, places: Places, found: Partial<Record<OwnColumn, number>>, verdicts: readonly Verdict[], grid: SheetGrid, pack: LanguagePack, fitted: readonly number[]): Look {
  const isNew = (own: OwnColumn, [row, column]: readonly [number, number]): boolean => found[own] === undefined || textAt(grid, row, places.key) === '' && textAt(grid, row, column) === '';
  const styles: Look['styles'][number][] = [];
  const rules: ColourRule[] = [];
  // A column that holds anything of the officer's, above or below, keeps its width.
  const free = (column: number): boolean => isBlank(grid, { row: grid.row, column, rows: grid.cells.length, columns: 1 });
  if (side.fiche) {
    const fresh = OWN_COLUMNS.filter((own) => found[own] === undefined);
    if (fresh.length === 0) return { styles, rules, widths: [] };
    const texts = textsOf(verdicts[0]!, pack);
    // Only columns of Crisol's own have a width that is known here.
    const values = side.widths.at(-1);
    const roomFor = (own: OwnColumn, width: number, size: number): boolean => fitted.includes(places[own]) || fits([texts[own]], [width], size, heightOf(grid, places[own]));
    const low = values !== undefined && fresh.some((own) => !roomFor(own, values.points, USUAL_SIZE));
    const widths = side.widths.map((one) => (low && one === values ? { ...one, points: LOW_WIDTHS.recommendation } : one));
    for (const own of fresh) {
      const line = places[own];
      const [[labelRow, labelColumn], [row, column]] = [side.headings(line)[0]!, side.value(line, verdicts[0]!)];
      styles.push({ area: cell(labelRow, labelColumn), style: fitted.includes(line) ? { ...HEADING, wrap: true } : HEADING });
      styles.push(...styled(cell(row, column), !low ? VALUE : roomFor(own, LOW_WIDTHS.recommendation, LOW_SIZE) ? LOW : own === 'warnings' ? oneLine(texts) : ONE_LINE, true, grid));
      rules.push(...coloured(own, cell(row, column)));
    }
    return { styles, rules, widths: widths.filter(({ column }) => free(column)) };
  }
  const headers = side.headings(0).map(([row]) => row);
  const needs = verdicts.map((verdict) => ({ verdict, row: side.value(places.key, verdict)[0], texts: textsOf(verdict, pack) }));
  const roomFor = (texts: OwnTexts, widths: typeof WIDTHS, size: number, row: number): boolean =>
    fits(OWN_COLUMNS.map((own) => texts[own]), OWN_COLUMNS.map((own) => widths[own]), size, heightOf(grid, row));
  const low = needs.some(({ row, texts }) => !roomFor(texts, WIDTHS, USUAL_SIZE, row));
  const styleOf = new Map(needs.map(({ row, texts }) => [row, !low ? VALUE : roomFor(texts, LOW_WIDTHS, LOW_SIZE, row) ? LOW : oneLine(texts)]));
  for (const [first, last] of runsOf(OWN_COLUMNS.map((own) => places[own]))) {
    const owns = OWN_COLUMNS.filter((own) => places[own] >= first && places[own] <= last);
    const [one] = owns;
    const rows = verdicts.map((verdict) => side.value(places[one!], verdict)).filter((at) => isNew(one!, at)).map(([row]) => row);
    const area = (top: number, bottom: number): Area => ({ row: top, column: first, rows: bottom - top + 1, columns: last - first + 1 });
    if (rows.length > 0) {
      const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
      for (const [from, to] of alike(rows, (row) => styleOf.get(row)!)) styles.push(...styled(area(from, to), styleOf.get(from)!, last === places.warnings, grid));
      for (const own of owns) rules.push(...coloured(own, { ...area(top, bottom), column: places[own], columns: 1 }));
    }
    for (const row of headers.filter((header) => isNew(one!, [header, places[one!]]))) styles.push({ area: area(row, row), style: HEADING });
  }
  const widths = OWN_COLUMNS.filter((own) => found[own] === undefined && free(places[own])).map((own) => ({ column: places[own], points: (low ? LOW_WIDTHS : WIDTHS)[own] }));
  return { styles, rules, widths };
}

/** Shares of the size of letters, both rather too large: how wide one is on average, and how high a line. */
const LETTER = 0.52;
const LINE = 1.33;
/** Points between a text and the sides of its cell, both together. */
const MARGIN = 6;

type OwnTexts = ReturnType<typeof ownTexts>;

/** Each in one line. */
const textsOf = (verdict: Verdict, pack: LanguagePack): OwnTexts =>
  Object.fromEntries(Object.entries(ownTexts(verdict, pack)).map(([own, text]) => [own, text.replaceAll('\n', ' ')])) as OwnTexts;

/** Points; 0 where the row is hidden or nothing is known of it. */
const heightOf = (grid: SheetGrid, row: number): number => grid.rowHeights?.[row - grid.row] ?? 0;

/** Whether each text has room in a cell as wide as told for it. @param height 0: any */
function fits(texts: readonly string[], widths: readonly number[], size: number, height: number): boolean {
  const lines = Math.max(1, ...texts.map(({ length }, at) => Math.ceil((length * size * LETTER) / (widths[at]! - MARGIN))));
  return height === 0 || lines === 1 || lines * size * LINE <= height;
}

/** Whether nothing stands in a row and its height is nobody's choice: that of the rows behind everything. */
const isFree = (grid: SheetGrid, row: number): boolean =>
  isBlank(grid, { row, column: grid.column, rows: 1, columns: Math.max(0, ...grid.cells.map((cells) => cells.length)) }) && grid.rowHeights?.[row - grid.row] === grid.rowHeights?.at(-1);

const rowsFrom = (rows: readonly number[]): Rows[] => runsOf(rows).map(([first, last]) => ({ first, count: last - first + 1 }));

/** Runs of rows that are alike. @param rows from the top down */
function alike<T>(rows: readonly number[], kindOf: (row: number) => T): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && kindOf(run[0]) === kindOf(row)) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

const oneLine = ({ warnings }: OwnTexts): Style => (fits([warnings], [LOW_WIDTHS.warnings], SMALLEST_SIZE, 1) ? ONE_LINE : RUNNING_ON);

/** The style of an area, with that of its last column apart where the text runs on: only there, and if the officer has nothing behind it. */
function styled(area: Area, style: Style, isLast: boolean, grid: SheetGrid): Look['styles'][number][] {
  if (style !== RUNNING_ON) return [{ area, style }];
  const last = { ...area, column: area.column + area.columns - 1, columns: 1 };
  if (!isLast || !isBlank(grid, { ...last, column: last.column + 1 })) return [{ area, style: ONE_LINE }];
  return [...(area.columns > 1 ? [{ area: { ...area, columns: area.columns - 1 }, style: ONE_LINE }] : []), { area: last, style }];
}

const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

function coloured(own: OwnColumn, area: Area): ColourRule[] {
  return (COLOURS[own] ?? []).map(({ symbol, fill }) => ({ area, formula: beginsWith(area, symbol), fill }));
}

/** Runs of consecutive numbers. */
function runsOf(numbers: readonly number[]): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const one of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === one - 1) run[1] = one;
    else runs.push([one, one]);
  }
  return runs;
}
