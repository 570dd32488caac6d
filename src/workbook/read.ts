/** Worksheets → plain grids, in a number of round trips that does not depend on how much stands in them. Reads only. */
import type { Area, GridCell, GridTable, OwnSheet, SheetGrid } from '../annex/grid';
import type { Skipped } from '../annex/programme';
import { ASIDE_PREFIX, TEMPLATE_PREFIX } from '../report/names';
import { OWN_HEADINGS_SURE, OWN_PREFIX } from '../method';
import { OWN_NAMES } from '../report/report';
import { officeCode } from './run';

/** What was found, as far as writing needs to know it. */
export interface WorkbookReading {
  readonly grids: readonly SheetGrid[];
  /** Sheets that were not read. */
  readonly skipped: readonly Skipped[];
  /** Name of the workbook → what it refers to. */
  readonly names: ReadonlyMap<string, string>;
  /** Of every sheet, read or not, in lower case. */
  readonly sheetNames: readonly string[];
  /** No sheet can be added. */
  readonly structureProtected: boolean;
  /** Nothing can be written. */
  readonly readOnly: boolean;
}

/** A sheet with more used cells is no annex; reading it would only hold Excel up. */
const MOST_CELLS = 400_000;
/** In one round trip: well within the 5 MB that Excel on the web answers. */
const CELLS_AT_ONCE = 120_000;

/** Of a sheet that holds more, only this corner is looked at: where what stands there ends inside it, the rest are strays. */
const CORNER: Area = { row: 0, column: 0, rows: 2_000, columns: 200 };
const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 16_384;

interface Facts {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly filter: Excel.AutoFilter;
  /** Null object where there is no filter. */
  readonly filtered: Excel.Range;
}

interface TableFacts {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly filter: Excel.AutoFilter;
}

export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookReading> {
  const { workbook } = context;
  const { worksheets, names, tables, protection } = workbook;
  workbook.load('readOnly');
  worksheets.load('items/name,items/visibility');
  names.load('items/name,items/formula');
  tables.load('items/name');
  protection.load('protected');
  await context.sync();

  const sheets = worksheets.items.map(factsOf);
  const tableFacts = tables.items.map(tableFactsOf);
  await context.sync();

  const corners = sheets.filter(({ sheet, used }) => sheet.visibility !== 'VeryHidden' && !used.isNullObject && isTooLarge(areaOfRange(used))).map(cornerOf);
  if (corners.length > 0) await context.sync();

  const known = new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const skipped: Skipped[] = [];
  const read: Readable[] = [];
  for (const whole of sheets) {
    const facts = corners.find(({ sheet }) => sheet === whole.sheet) ?? whole;
    const area = facts.used.isNullObject ? null : areaOfRange(facts.used);
    const reason = facts.sheet.visibility === 'VeryHidden' ? 'veryHidden' : facts !== whole && !endsInCorner(area) ? 'tooLarge' : null;
    if (reason) skipped.push({ sheet: facts.sheet.name, cell: null, reason, text: '' });
    else read.push({ facts, area, end: area === null ? 0 : endOf(area, facts, tableFacts) });
  }
  const shapes = await shapesOf(context, read);
  const parts = await fetchParts(context, read.flatMap(({ facts, area }) => (area ? partsOf(facts, area, CELLS) : [])));
  const owns = new Map(read.map(({ facts }) => [facts, ownOf(facts.sheet.name, known, parts.filter((part) => part.facts === facts))]));
  const more = await fetchParts(context, parts.flatMap((part) => (owns.get(part.facts) ? [] : shownColumns(part))).concat(read.flatMap(({ facts }) => {
    const own = parts.filter((part) => part.facts === facts);
    return owns.get(facts) === 'matrix' ? own.flatMap(({ area }) => partsOf(facts, area, FORMULAS)) : owns.get(facts) ? [] : ownColumns(own);
  })));
  const [shown, written] = [more.filter(({ members }) => members === SHOWN), more.filter(({ members }) => members === FORMULAS)];

  const texts = new Map(shown.flatMap(({ facts, area, range }) => range.text.map(([text], at) => [`${facts.sheet.name}!${area.row + at} ${area.column}`, text!] as const)));
  const formulas = new Map(written.flatMap(({ facts, area, range }) => range.formulas.flatMap((row: readonly unknown[], r) => row.flatMap((formula, c) =>
    (typeof formula === 'string' && formula.startsWith('=') ? [[`${facts.sheet.name}!${area.row + r} ${area.column + c}`, formula] as const] : [])))));
  const grids = read.map(({ facts, area }): SheetGrid => {
    const name = facts.sheet.name;
    const own = parts.filter((part) => part.facts === facts);
    return {
      sheet: name,
      visible: facts.sheet.visibility === 'Visible',
      own: owns.get(facts)!,
      row: area?.row ?? 0,
      column: area?.column ?? 0,
      cells: own.flatMap((part) => cellsOf(part, texts, formulas)),
      merges: shapes.get(facts)!.merges,
      tables: tableFacts.filter(({ sheet }) => sheet.name === name).map(({ table, range }): GridTable => ({ name: table.name, area: areaOfRange(range) })),
      hiddenRows: shapes.get(facts)!.hiddenRows,
      rowHeights: shapes.get(facts)!.rowHeights,
      filtered: (facts.filter.enabled && facts.filter.isDataFiltered) || tableFacts.some(({ sheet, filter }) => sheet.name === name && filter.isDataFiltered),
      protected: facts.sheet.protection.protected,
    };
  });
  return { grids, skipped, names: known, sheetNames: worksheets.items.map(({ name }) => name.toLowerCase()), structureProtected: protection.protected, readOnly: workbook.readOnly };
}

function factsOf(sheet: Excel.Worksheet): Facts {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.protection.load('protected');
  sheet.autoFilter.load('enabled,isDataFiltered');
  const filtered = sheet.autoFilter.getRangeOrNullObject();
  filtered.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, used, filter: sheet.autoFilter, filtered };
}

/** Too many cells to read, or whole rows or columns: Excel gives no values of those. */
function isTooLarge({ rows, columns }: Area): boolean {
  return rows * columns > MOST_CELLS || columns === ALL_COLUMNS || rows === ALL_ROWS;
}

function cornerOf({ sheet, filter, filtered }: Facts): Facts {
  const used = sheet.getRangeByIndexes(CORNER.row, CORNER.column, CORNER.rows, CORNER.columns).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, used, filter, filtered };
}

function endsInCorner(area: Area | null): boolean {
  return area !== null && area.row + area.rows < CORNER.rows && area.column + area.columns < CORNER.columns;
}

function tableFactsOf(table: Excel.Table): TableFacts {
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  table.worksheet.load('name');
  table.autoFilter.load('isDataFiltered');
  return { table, range, sheet: table.worksheet, filter: table.autoFilter };
}

function areaOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

interface Readable {
  readonly facts: Facts;
  /** Null: an empty sheet. */
  readonly area: Area | null;
  /** Rows up to here, this one not included, are looked at for what hides or merges them. */
  readonly end: number;
}

/** Rows below all that holds anything: Crisol's answers under a fiche may stand there. */
const BELOW = 64;

function endOf(area: Area, { sheet, filtered }: Facts, tables: readonly TableFacts[]): number {
  const areas = [area, ...(filtered.isNullObject ? [] : [areaOfRange(filtered)]), ...tables.filter((table) => table.sheet.name === sheet.name).map(({ range }) => areaOfRange(range))];
  return Math.min(ALL_ROWS, Math.max(...areas.map(({ row, rows }) => row + rows).filter((end) => end < CORNER.rows || end <= area.row + area.rows)) + BELOW);
}

interface Shape {
  readonly merges: readonly Area[] | null;
  readonly hiddenRows: readonly number[];
  readonly rowHeights: readonly number[];
}

/** Excel does not tell more than 512 merged areas of one range, so they are asked for in bands of rows. */
const BAND = 200;

/** Hidden rows, and merged areas where this Excel can tell them (ExcelApi 1.13); where it cannot, they are null and inferred from the blanks. */
async function shapesOf(context: Excel.RequestContext, read: readonly Readable[]): Promise<ReadonlyMap<Facts, Shape>> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return fetchShapes(context, read, false);
  try {
    return await fetchShapes(context, read, true);
  } catch (thrown) {
    if (officeCode(thrown) === '') throw thrown;
    return fetchShapes(context, read, false);
  }
}

async function fetchShapes(context: Excel.RequestContext, read: readonly Readable[], withMerges: boolean): Promise<ReadonlyMap<Facts, Shape>> {
  const asked = read.map(({ facts, area, end }) => ({
    facts, area, bands: area && withMerges ? bandsOf(facts.sheet, end) : [],
    rows: area && facts.sheet.getRangeByIndexes(area.row, area.column, end - area.row, 1).getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
  }));
  await context.sync();
  return new Map(asked.map(({ facts, area, rows, bands }) => {
    const merges = new Map(bands.flatMap((band) => (band.isNullObject ? [] : band.areas.items.map((each) => [each.address, areaOfRange(each)] as const))));
    const hiddenRows = (rows?.value ?? []).flatMap(({ rowHidden }, at) => (rowHidden ? [area!.row + at] : []));
    const rowHeights = (rows?.value ?? []).map(({ format }) => format?.rowHeight ?? 0);
    return [facts, { merges: withMerges ? [...merges.values()] : null, hiddenRows, rowHeights }];
  }));
}

/** Whole rows: merged cells may stand beside what holds anything. */
function bandsOf(sheet: Excel.Worksheet, rows: number): Excel.RangeAreas[] {
  return Array.from({ length: Math.ceil(rows / BAND) }, (_, at) => {
    const found = sheet.getRange(`${at * BAND + 1}:${Math.min((at + 1) * BAND, rows)}`).getMergedAreasOrNullObject();
    found.load('areas/items/address,areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return found;
  });
}

/** The sheet that a name of the workbook refers to; null where it refers to none any more. */
export function sheetOfReference(formula: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2]!) : null;
}

/** The cells that a name of the workbook refers to; null where they are no rectangle. */
export function areaOfReference(formula: string): Area | null {
  const [, letters, digits, lastLetters = letters, lastDigits = digits] = /!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(formula) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const columnOf = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [row, column] = [Number(digits) - 1, columnOf(letters)];
  return { row, column, rows: Number(lastDigits) - row, columns: columnOf(lastLetters!) - column + 1 };
}

/** A name that came to lie on an annex, as one does when its cell is cut and pasted there, makes no sheet Crisol's. */
function ownOf(sheet: string, names: ReadonlyMap<string, string>, parts: readonly Part[]): SheetGrid['own'] {
  const headings = new Set(parts.flatMap(({ range }) => range.values.flatMap((row: readonly unknown[]) => row.filter((value) => typeof value === 'string' && value.startsWith(OWN_PREFIX)))));
  if (headings.size >= OWN_HEADINGS_SURE) return null;
  const refersHere = (formula: string | undefined): boolean => sheetOfReference(formula ?? '')?.toLowerCase() === sheet.toLowerCase();
  const found = (Object.entries(OWN_NAMES) as [OwnSheet, string][]).find(([, name]) => refersHere(names.get(name.toLowerCase())));
  if (found) return found[0];
  const begins = (prefix: string): boolean => [...names].some(([name, formula]) => name.startsWith(prefix.toLowerCase()) && refersHere(formula));
  return begins(ASIDE_PREFIX) ? 'aside' : begins(TEMPLATE_PREFIX) ? 'template' : null;
}

/** Some rows of a sheet, to be fetched in one go. */
interface Part {
  readonly facts: Facts;
  readonly area: Area;
  readonly range: Excel.Range;
  /** What is to be fetched. */
  readonly members: string;
}

const CELLS = 'values,valueTypes';
const SHOWN = 'text';
const FORMULAS = 'formulas';
/** Of a cell in an answer. */
const WEIGHTS: Readonly<Record<string, number>> = { [CELLS]: 1, [SHOWN]: 1, [FORMULAS]: 2 };

function partOf(facts: Facts, area: Area, members: string): Part {
  return { facts, area, members, range: facts.sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns) };
}

function partsOf(facts: Facts, area: Area, members: string): Part[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / WEIGHTS[members]! / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, at) => {
    const row = area.row + at * rows;
    return partOf(facts, { ...area, row, rows: Math.min(rows, area.row + area.rows - row) }, members);
  });
}

/** Fetches all, a batch at a time; a batch whose answer Excel calls too large is fetched in halves. */
async function fetchParts(context: Excel.RequestContext, parts: readonly Part[]): Promise<Part[]> {
  const batches: Part[][] = [[]];
  let cells = 0;
  for (const part of parts) {
    const size = part.area.rows * part.area.columns * WEIGHTS[part.members]!;
    if (cells > 0 && cells + size > CELLS_AT_ONCE) {
      batches.push([]);
      cells = 0;
    }
    batches.at(-1)!.push(part);
    cells += size;
  }
  const fetched: Part[] = [];
  for (const batch of batches) fetched.push(...(await fetchBatch(context, batch)));
  return fetched;
}

async function fetchBatch(context: Excel.RequestContext, batch: readonly Part[]): Promise<readonly Part[]> {
  if (batch.length === 0) return [];
  for (const { range, members } of batch) range.load(members);
  try {
    await context.sync();
    return batch;
  } catch (thrown) {
    // Ranges of a request that failed can be asked nothing more.
    const parts = batch.length === 1 ? halves(batch[0]!) : batch.map(({ facts, area, members }) => partOf(facts, area, members));
    if (officeCode(thrown) !== 'ResponsePayloadSizeLimitExceeded' || parts.length === 1) throw thrown;
    const middle = Math.ceil(parts.length / 2);
    return [...(await fetchBatch(context, parts.slice(0, middle))), ...(await fetchBatch(context, parts.slice(middle)))];
  }
}

function halves({ facts, area, members }: Part): readonly Part[] {
  const rows = Math.ceil(area.rows / 2);
  const [first, second] = [{ ...area, rows }, { ...area, row: area.row + rows, rows: area.rows - rows }];
  return [first, second].filter((half) => half.rows > 0).map((half) => partOf(facts, half, members));
}

const isText = (type: string | undefined): boolean => type === 'String' || type === 'RichValue';
const isEmpty = (type: string | undefined): boolean => type === 'Empty' || type === undefined;

/** Of each column, the stretch that holds anything but text: only there does what is shown differ from what is stored. */
function shownColumns({ facts, area, range }: Part): Part[] {
  const stretches: Part[] = [];
  for (let column = 0; column < area.columns; column++) {
    const rows = range.valueTypes.flatMap((types, at) => (isText(types[column]) || isEmpty(types[column]) ? [] : [at]));
    if (rows.length === 0) continue;
    const first = rows[0]!;
    stretches.push(partOf(facts, { row: area.row + first, column: area.column + column, rows: rows.at(-1)! - first + 1, columns: 1 }, SHOWN));
  }
  return stretches;
}

/** From the first column that Crisol headed on: what it wrote of an annex stands there, also above, where a filter hid the headings from it. */
function ownColumns(parts: readonly Part[]): Part[] {
  const headings = parts.flatMap(({ area, range }) => range.values.flatMap((values: readonly unknown[]) => values.flatMap((value, c) =>
    (typeof value === 'string' && value.startsWith(OWN_PREFIX) ? [area.column + c] : []))));
  if (headings.length === 0) return [];
  const column = Math.min(...headings);
  return parts.flatMap(({ facts, area }) => partsOf(facts, { ...area, column, columns: area.column + area.columns - column }, FORMULAS));
}

const KINDS: Readonly<Record<string, GridCell['kind']>> = { Boolean: 'boolean', Double: 'number', Integer: 'number', Error: 'error' };
const EMPTY: GridCell = { text: '', kind: 'empty' };

/** A text that begins as a formula does and one that is a formula look alike; only of the first the value is the same. */
function cellsOf({ facts, area, range }: Part, texts: ReadonlyMap<string, string>, formulas: ReadonlyMap<string, string>): GridCell[][] {
  return range.values.map((values: readonly unknown[], row) =>
    values.map((value, column): GridCell => {
      const type = range.valueTypes[row]![column];
      const place = `${facts.sheet.name}!${area.row + row} ${area.column + column}`;
      const formula = formulas.get(place);
      const cell: GridCell = isText(type) ? { text: String(value), kind: 'text' }
        : isEmpty(type) ? EMPTY : { text: texts.get(place) ?? String(value), kind: KINDS[type!] ?? 'text' };
      return formula === undefined || formula === value ? cell : { ...cell, formula };
    }),
  );
}
