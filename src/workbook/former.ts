/** What stood where Crisol is about to write, and putting it back: cells, looks, sheets and names. Only what still is as Crisol left it is touched. */
import type { Area } from '../annex/grid';
import { areaOf, cellAt, overlaps, stillHolds } from '../report/cells';
import type { Block, Rows, Style } from '../report/plan';
import { clearFormerLook } from './apply';
import { askForBefore, BEFORE_KEY, keepBefore, type BeforeBySheet } from './before';
import { applySheetLook, unfitRows, writeLinks } from './draw';
import type { AnnexWork, SheetWork, Work } from './prepare';
import type { WorkbookReading } from './read';
import { officeCode } from './run';
import { asText, rangeOf, Writer } from './write';

/** Cells in one answer: each is told with its format. */
const FORMATS_AT_ONCE = 8_000;
const CELLS_AT_ONCE = 120_000;

interface FormerCells {
  readonly sheet: string;
  readonly block: Block;
  /** As they are to be entered again. */
  readonly entries: readonly (readonly unknown[])[];
}

/** How places looked before Crisol gave them its look. */
export interface FormerLook {
  readonly sheet: string;
  /** In points; null: the sheet's standard. */
  readonly widths: readonly { readonly column: number; readonly points: number | null }[];
  /** No cell of theirs held anything, not even a format. */
  readonly blank: boolean;
  readonly formats: readonly { readonly area: Area; readonly cells: Excel.CellProperties[][] }[];
  /** Rows that had the sheet's standard height, and get that of Crisol's texts. */
  readonly fitted: readonly Rows[];
  /** Conditional formats that touch the areas where Crisol adds its own. */
  readonly rules: { readonly areas: readonly Area[]; readonly ids: ReadonlySet<string> };
}

export interface Former {
  readonly work: Work;
  /** What was known of columns that Crisol took over before. */
  readonly before: BeforeBySheet | null;
  readonly cells: readonly FormerCells[];
  readonly looks: readonly FormerLook[];
}

/** Reads what is about to be written over; what is known to be empty is not asked for. */
export async function readFormer(context: Excel.RequestContext, work: Work, reading: WorkbookReading): Promise<Former> {
  const batches = new Batches(context);
  await batches.ask(0);
  const before = askForBefore(context);
  const annexes = work.annexes.filter(({ blocks }) => blocks.length > 0);
  const looks = [];
  for (const annex of annexes) looks.push(await askForLook(batches, context.workbook.worksheets.getItem(annex.sheet), annex));
  const blocks = [...annexes, ...work.sheets.map((sheet) => ({ sheet: sheet.plan.name, blocks: sheet.plan.exists ? changedBlocks(sheet) : [] }))]
    .flatMap(({ sheet, blocks: own }) => own.map((block) => ({ sheet, block })));
  const cells = [];
  for (const { sheet, block } of blocks) cells.push(await askForCells(batches, context, reading, sheet, block));
  await batches.flush();
  return { work, before: before(), cells: cells.map((read) => read()), looks: looks.map((read) => read()) };
}

/** With the rows that are cleared because the sheet needs fewer now. */
function changedBlocks({ plan: { look, top, rows, formerRows }, blocks }: SheetWork): readonly Block[] {
  const end = top + rows.length;
  if (!look || formerRows <= end) return blocks;
  const cleared = Array.from({ length: formerRows - end }, () => Array.from({ length: look.area.columns }, () => ''));
  return [...blocks, { row: end, column: 0, values: cleared }];
}

/** Sends what was asked for before an answer grows too large. */
class Batches {
  private weight = 0;
  private pending = false;

  constructor(private readonly context: Excel.RequestContext) {}

  /** @param weight share of one answer */
  async ask(weight: number): Promise<void> {
    if (this.pending && this.weight + weight > 1) await this.flush();
    this.weight += weight;
    this.pending = true;
  }

  async flush(): Promise<void> {
    if (!this.pending) return;
    await this.context.sync();
    [this.weight, this.pending] = [0, false];
  }
}

const sizeOf = ({ rows, columns }: Area): number => rows * columns;

async function askForCells(batches: Batches, context: Excel.RequestContext, { grids }: WorkbookReading, sheet: string, block: Block): Promise<() => FormerCells> {
  const grid = grids.find((one) => one.sheet === sheet);
  const kinds = block.values.map((values, row) => values.map((_, column) => cellAt(grid, block.row + row, block.column + column)?.kind ?? 'empty'));
  if (kinds.every((row) => row.every((kind) => kind === 'empty'))) return () => ({ sheet, block, entries: kinds.map((row) => row.map(() => '')) });
  await batches.ask(sizeOf(areaOf(block)) / CELLS_AT_ONCE);
  const range = rangeOf(context.workbook.worksheets.getItem(sheet), areaOf(block));
  range.load('formulas,values');
  // A text that begins as a formula does and one that is a formula look alike in `formulas`; only of the first the value is the same.
  return () => ({
    sheet, block,
    entries: kinds.map((row, r) => row.map((kind, c): unknown => {
      const [formula, value]: readonly unknown[] = [range.formulas[r]![c], range.values[r]![c]];
      return kind === 'text' && typeof value === 'string' && formula === value ? asText(value) : formula;
    })),
  });
}

async function askForLook(batches: Batches, sheet: Excel.Worksheet, { sheet: name, look: { widths, styles, rules }, fitted }: AnnexWork): Promise<() => FormerLook> {
  await batches.ask(0);
  const columns = widths.map(({ column }) => ({ column, format: rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format }));
  for (const { format } of columns) format.load('columnWidth,useStandardWidth');
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const formats: { readonly area: Area; readonly told: OfficeExtension.ClientResult<Excel.CellProperties[][]> }[] = [];
  for (const { area, style } of styles) {
    for (const part of partsOf(area)) {
      await batches.ask(sizeOf(part) / FORMATS_AT_ONCE);
      formats.push({ area: part, told: rangeOf(sheet, part).getCellProperties({ format: membersOf(style) }) });
    }
  }
  const areas = rules.map(({ area }) => area);
  const there = areas.map((area) => rulesOf(sheet, area));
  return () => ({
    sheet: name, fitted,
    widths: columns.map(({ column, format }) => ({ column, points: format.useStandardWidth ? null : format.columnWidth })),
    blank: used.isNullObject || !styles.some(({ area }) => overlaps(area, { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount })),
    formats: formats.map(({ area, told }) => ({ area, cells: told.value })),
    rules: { areas, ids: new Set(there.flatMap(({ items }) => items.map(({ id }) => id))) },
  });
}

function partsOf(area: Area): Area[] {
  const rows = Math.max(1, Math.floor(FORMATS_AT_ONCE / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, at) => ({ ...area, row: area.row + at * rows, rows: Math.min(rows, area.rows - at * rows) }));
}

function rulesOf(sheet: Excel.Worksheet, area: Area): Excel.ConditionalFormatCollection {
  const { conditionalFormats } = rangeOf(sheet, area);
  conditionalFormats.load('items/id');
  return conditionalFormats;
}

/** The members of a cell's format that a style sets. */
function membersOf({ fill, font, fontColor, bold, size, wrap, shrink, horizontal, vertical }: Style): Excel.CellPropertiesFormatLoadOptions {
  return {
    ...(fill === undefined ? {} : { fill: { color: true, pattern: true } }),
    font: { name: font !== undefined, color: fontColor !== undefined, bold: bold !== undefined, size: size !== undefined },
    wrapText: wrap !== undefined, shrinkToFit: shrink !== undefined, horizontalAlignment: horizontal !== undefined, verticalAlignment: vertical !== undefined,
  };
}

/**
 * Puts everything back. Where a sheet or name could not be added because somebody else had just added it (their run of Crisol, in the same workbook),
 * theirs stays.
 * @param thrown why
 */
export async function takeBack(context: Excel.RequestContext, former: Former, thrown: unknown): Promise<void> {
  const { work, before, cells, looks } = former;
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name');
  const setting = context.workbook.settings.getItemOrNullObject(BEFORE_KEY);
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name));
  const named = new Set(names.items.map(({ name }) => name.toLowerCase()));

  const raced = officeCode(thrown) === 'ItemAlreadyExists';
  const added = work.sheets.filter(({ plan }) => !plan.exists && there.has(plan.name)).map(({ plan }) => worksheets.getItem(plan.name));
  const filled = raced ? added.map((sheet) => sheet.getUsedRangeOrNullObject(true)) : [];

  const batches = new Batches(context);
  if (raced) await batches.ask(0);
  const now = [];
  for (const one of cells.filter(({ sheet }) => there.has(sheet))) {
    await batches.ask(sizeOf(areaOf(one.block)) / CELLS_AT_ONCE);
    const range = rangeOf(worksheets.getItem(one.sheet), areaOf(one.block));
    range.load('formulas');
    now.push({ ...one, range });
  }
  const rules = [];
  for (const look of looks.filter(({ sheet }) => there.has(sheet))) {
    await batches.ask(0);
    rules.push({ look, found: look.rules.areas.map((area) => rulesOf(worksheets.getItem(look.sheet), area)) });
  }
  await batches.flush();

  const writer = new Writer(context);
  for (const { block, entries, range } of now) {
    // What somebody else has put there meanwhile stays.
    const back = entries.map((row, r) => row.map((entry, c) => (stillHolds(block.values[r]![c]!, block.row + r, range.formulas[r]![c]) ? entry : null)));
    await writer.count(1, JSON.stringify(back).length * 2);
    range.values = back;
  }
  for (const { look, found } of rules) await restoreLook(writer, worksheets.getItem(look.sheet), look, found.flatMap(({ items }) => items));
  for (const { sheet, fitted } of work.annexes) if (there.has(sheet)) await unfitRows(writer, worksheets.getItem(sheet), fitted);
  for (const sheet of work.sheets) if (sheet.plan.exists && there.has(sheet.plan.name)) await restoreSheet(writer, worksheets.getItem(sheet.plan.name), sheet);
  for (const { name, former: formula } of work.names) {
    if (!named.has(name.toLowerCase())) continue;
    await writer.count(1);
    if (formula === null && raced) continue;
    if (formula === null) names.getItem(name).delete();
    else names.getItem(name).formula = formula;
  }
  if (before) keepBefore(context, before);
  else if (!setting.isNullObject) setting.delete();
  for (const [at, sheet] of added.entries()) {
    if (filled[at]?.isNullObject === false) continue;
    await writer.count(1);
    sheet.delete();
  }
  await writer.flush();
}

async function restoreLook(writer: Writer, sheet: Excel.Worksheet, { widths, formats, rules }: FormerLook, now: readonly Excel.ConditionalFormat[]): Promise<void> {
  for (const [id, rule] of new Map(now.map((each) => [each.id, each]))) {
    if (rules.ids.has(id)) continue;
    await writer.count(1);
    rule.delete();
  }
  await restoreWidths(writer, sheet, widths);
  await restoreFormats(writer, sheet, formats);
}

export async function restoreWidths(writer: Writer, sheet: Excel.Worksheet, widths: FormerLook['widths']): Promise<void> {
  for (const { column, points } of widths) {
    await writer.count(1);
    const { format } = rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 });
    if (points === null) format.useStandardWidth = true;
    else format.columnWidth = points;
  }
}

export async function restoreFormats(writer: Writer, sheet: Excel.Worksheet, formats: FormerLook['formats']): Promise<void> {
  for (const { area, cells } of formats) {
    await writer.count(1, JSON.stringify(cells).length);
    rangeOf(sheet, area).setCellProperties(cells.map((row) => row.map(({ format }) => ({ format: withoutNoFill(format) }))));
    for (const [row, line] of cells.entries()) {
      for (const [column, { format }] of line.entries()) {
        if (format?.fill?.pattern !== 'None') continue;
        await writer.count(1);
        rangeOf(sheet, { row: area.row + row, column: area.column + column, rows: 1, columns: 1 }).format.fill.clear();
      }
    }
  }
}

/** A cell without a fill tells white, which would be one. */
function withoutNoFill({ fill, ...format }: Excel.CellPropertiesFormat = {}): Excel.CellPropertiesFormat {
  return fill?.color !== undefined && fill.pattern !== 'None' ? { ...format, fill: { color: fill.color } } : format;
}

/** Crisol's own sheet gets the look that its last run gave it. */
async function restoreSheet(writer: Writer, sheet: Excel.Worksheet, work: SheetWork): Promise<void> {
  const { plan } = work;
  const { former, top, rows, formerRows } = plan;
  const blocks = changedBlocks(work);
  if (former?.look) {
    await clearFormerLook(writer, sheet, formerRows, top + rows.length, former.look);
    await applySheetLook(writer, sheet, former.look);
  }
  const changed = (row: number): boolean => blocks.some((block) => row >= block.row && row < block.row + block.values.length);
  if (former) await writeLinks(writer, sheet, former.links.filter(({ row }) => changed(row)), former.tip);
  for (const { row, values } of plan.hidden ? [] : blocks) {
    const [first, end] = [Math.max(row, plan.fittedFrom), row + values.length];
    if (first >= end) continue;
    await writer.count(1);
    sheet.getRange(`${first + 1}:${end}`).format.autofitRows();
  }
}
