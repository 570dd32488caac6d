/** How sheets get their looks, and how a new one is drawn. Knows what a plan is, not what it is about. */
import { areaAddress } from '../report/cells';
import type { ChartPlan, Link, Look, NewName, NewSheet, Page, Rows, SheetLook, Validation } from '../report/plan';
import { rangeOf, type Writer } from './write';

/** Excel's sheet names: at most so long. */
const LONGEST_NAME = 31;

/** The name wanted, or the first numbered one that no sheet has: a sheet of the officer's is never replaced. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const there = new Set(taken.map((name) => name.toLowerCase()));
  for (let turn = 1; ; turn++) {
    const tail = turn === 1 ? '' : ` (${turn})`;
    const name = wanted.slice(0, LONGEST_NAME - tail.length) + tail;
    if (!there.has(name.toLowerCase())) return name;
  }
}

/** Adds the sheet at the end and draws it; what was asked is sent by the caller's `writer.flush()`. */
export async function drawSheet(context: Excel.RequestContext, writer: Writer, plan: NewSheet, tip: string): Promise<Excel.Worksheet> {
  await writer.count(1);
  const sheet = context.workbook.worksheets.add(plan.name);
  await fillSheet(writer, sheet, plan, tip);
  return sheet;
}

/** Draws it on a sheet that holds nothing. */
export async function fillSheet(writer: Writer, sheet: Excel.Worksheet, { blocks, links, fitted, look, tables, charts }: NewSheet, tip: string): Promise<void> {
  for (const block of blocks) await writer.values(sheet, block);
  for (const { name: called, area, style } of tables) {
    await writer.count(3);
    const table = sheet.tables.add(rangeOf(sheet, area), true);
    table.name = called;
    table.style = style;
  }
  await applySheetLook(writer, sheet, look);
  await writeLinks(writer, sheet, links, tip);
  await fitRows(writer, sheet, fitted);
  for (const chart of charts) await addChart(writer, sheet, chart);
}

/** Makes rows as high as their texts need. */
export async function fitRows(writer: Writer, sheet: Excel.Worksheet, rows: readonly Rows[]): Promise<void> {
  for (const { first, count } of rows) {
    await writer.count(1);
    sheet.getRange(`${first + 1}:${first + count}`).format.autofitRows();
  }
}

/** Makes rows as high again as those of the sheet are unasked. */
export async function unfitRows(writer: Writer, sheet: Excel.Worksheet, rows: readonly Rows[]): Promise<void> {
  for (const { first, count } of rows) {
    await writer.count(1);
    sheet.getRange(`${first + 1}:${first + count}`).format.useStandardHeight = true;
  }
}

/** @param known name of the workbook, in lower case → what it refers to */
export async function setName({ workbook: { names } }: Excel.RequestContext, writer: Writer, { name, formula }: NewName, known: ReadonlyMap<string, string>): Promise<void> {
  await writer.count(2);
  if (known.has(name.toLowerCase())) names.getItem(name).formula = formula;
  else names.add(name, formula).visible = false;
}

/** Takes sheets out again that were added, and names that were brought; those that were known refer to what they did. @param shown the sheet that was in sight */
export async function removeAdded(context: Excel.RequestContext, added: readonly string[], brought: readonly NewName[], known: ReadonlyMap<string, string>, shown: string): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name');
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name));
  const named = new Set(names.items.map(({ name }) => name.toLowerCase()));
  if (there.has(shown)) worksheets.getItem(shown).activate();
  for (const { name } of brought) {
    if (!named.has(name.toLowerCase())) continue;
    const before = known.get(name.toLowerCase());
    if (before === undefined) names.getItem(name).delete();
    else names.getItem(name).formula = before;
  }
  for (const name of added) if (there.has(name)) worksheets.getItem(name).delete();
  await context.sync();
}

export async function applyLook(writer: Writer, sheet: Excel.Worksheet, { widths, styles, rules }: Look): Promise<void> {
  for (const { column, points } of widths) {
    await writer.count(1);
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = points;
  }
  for (const { area, style } of styles) await writer.style(sheet, area, style);
  for (const { area, formula, fill, numberFormat } of rules) {
    await writer.count(3);
    const { custom } = rangeOf(sheet, area).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.fill.color = fill;
    if (numberFormat !== undefined) custom.format.numberFormat = numberFormat;
  }
}

export async function applySheetLook(writer: Writer, sheet: Excel.Worksheet, look: SheetLook): Promise<void> {
  for (const area of look.merges) {
    await writer.count(1);
    rangeOf(sheet, area).merge();
  }
  await applyLook(writer, sheet, look);
  for (const { row, points } of look.heights) {
    await writer.count(1);
    rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = points;
  }
  for (const validation of look.validations) await applyValidation(writer, sheet, validation);
  for (const area of look.hiddenColumns) {
    await writer.count(1);
    rangeOf(sheet, area).columnHidden = true;
  }
  await writer.count(4);
  if (look.frozen?.columns === 0) sheet.freezePanes.freezeRows(look.frozen.rows);
  else if (look.frozen) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, ...look.frozen }));
  if (look.filter) sheet.autoFilter.apply(rangeOf(sheet, look.filter));
  sheet.tabColor = look.tabColor;
  sheet.showGridlines = false;
  await applyPage(writer, sheet, look.page);
}

async function applyValidation(writer: Writer, sheet: Excel.Worksheet, { area, source, title, prompt, refused }: Validation): Promise<void> {
  await writer.count(3);
  const { dataValidation } = rangeOf(sheet, area);
  // Without a list the rule is one that everything fulfils: Excel shows a prompt only with a rule.
  dataValidation.rule = source === null ? { custom: { formula: '=TRUE' } } : { list: { inCellDropDown: true, source } };
  dataValidation.prompt = { showPrompt: true, title, message: prompt };
  dataValidation.errorAlert = refused === null ? { showAlert: false, style: 'Information', title, message: prompt } : { showAlert: true, style: 'Stop', title, message: refused };
}

/** Points. */
const MARGIN = 22;

async function applyPage(writer: Writer, sheet: Excel.Worksheet, { orientation, tall, titleRows, titleColumns, printAreas }: Page): Promise<void> {
  await writer.count(8);
  const { pageLayout } = sheet;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = orientation;
  pageLayout.zoom = { horizontalFitToPages: 1, ...(tall === null ? {} : { verticalFitToPages: tall }) };
  pageLayout.setPrintMargins('Points', { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN * 1.5, header: MARGIN / 2, footer: MARGIN / 2 });
  if (titleRows) pageLayout.setPrintTitleRows(sheet.getRange(`${titleRows[0] + 1}:${titleRows[1] + 1}`));
  if (titleColumns) pageLayout.setPrintTitleColumns(rangeOf(sheet, { row: 0, column: titleColumns[0], rows: 1, columns: titleColumns[1] - titleColumns[0] + 1 }).getEntireColumn());
  if (printAreas.length > 0) pageLayout.setPrintArea(printAreas.map(areaAddress).join(','));
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&A · &P / &N';
}

const CHART_FONT = 'Arial';

/** What can be read beside it in cells stands on the bars too; an axis of numbers would say it a third time. */
async function addChart(writer: Writer, sheet: Excel.Worksheet, { name, kind, title, source, place, colours, legend }: ChartPlan): Promise<void> {
  await writer.count(19 + colours.length * 7);
  const chart = sheet.charts.add(kind, rangeOf(sheet, source), 'Columns');
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = legend !== null;
  if (legend) chart.legend.position = legend;
  const { categoryAxis, valueAxis } = chart.axes;
  for (const [font, size] of [[chart.title.format.font, 9], [categoryAxis.format.font, 7], ...(legend ? [[chart.legend.format.font, 7.5] as const] : [])] as const) {
    font.name = CHART_FONT;
    font.size = size;
    font.color = '#000000';
  }
  chart.title.format.font.bold = true;
  // The first category on top, as it stands in the cells.
  if (kind !== 'ColumnClustered') categoryAxis.reversePlotOrder = true;
  // Every category has its name, however narrow the chart.
  categoryAxis.tickLabelSpacing = 1;
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  for (const [at, colour] of colours.entries()) {
    const series = chart.series.getItemAt(at);
    series.format.fill.setSolidColor(colour);
    series.gapWidth = 40;
    series.hasDataLabels = true;
    // Nothing is said of none.
    series.dataLabels.numberFormat = '0;-0;;';
    series.dataLabels.format.font.name = CHART_FONT;
    series.dataLabels.format.font.size = 7.5;
    series.dataLabels.format.font.color = '#000000';
  }
  const { row, column, rows, columns } = place;
  chart.setPosition(rangeOf(sheet, { row, column, rows: 1, columns: 1 }), rangeOf(sheet, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 }));
}

export async function writeLinks(writer: Writer, sheet: Excel.Worksheet, links: readonly Link[], tip: string): Promise<void> {
  for (const run of consecutive(links)) {
    await writer.count(1, run.reduce((sum, { target }) => sum + target.length + tip.length + LINK_BYTES, 0));
    const { row, column } = run[0]!;
    rangeOf(sheet, { row, column, rows: run.length, columns: 1 }).setCellProperties(run.map(({ target }) => [{ hyperlink: { documentReference: target, screenTip: tip } }]));
  }
}

/** Of one link in a request, beside its texts. */
const LINK_BYTES = 64;
const MOST_LINKS_AT_ONCE = 5_000;

/** Links of consecutive rows together. */
function consecutive(links: readonly Link[]): Link[][] {
  const found: Link[][] = [];
  for (const link of links) {
    const run = found.at(-1);
    if (run && run.at(-1)!.row + 1 === link.row && run.length < MOST_LINKS_AT_ONCE) run.push(link);
    else found.push([link]);
  }
  return found;
}
