/** A plan → the workbook: only what differs is written, then everything written is read back. Decides nothing; never unprotects, moves or covers. */
import type { SheetGrid } from '../annex/grid';
import { CrisolError } from '../errors';
import { areaAddress, areaOf, differing, sheetReference, textAt } from '../report/cells';
import type { AnnexPlan, Block, Link, Look, NamePlan, Plan, ReportNotice, SheetLook, SheetPlan } from '../report/plan';
import type { LanguagePack } from '../language/pack';
import { sheetOfReference, type WorkbookReading } from './read';
import { rangeOf, Writer, type SizedBlock } from './write';

/** A place that holds what Crisol has to say, whether it had to be written now or stood there already. */
export interface Written {
  readonly sheet: string;
  readonly address: string;
}

export interface Applied {
  readonly places: readonly Written[];
  readonly notices: readonly ReportNotice[];
  /** Members of the workbook that were set; 0 where everything stood there already. */
  readonly writes: number;
}

interface Session {
  readonly context: Excel.RequestContext;
  readonly reading: WorkbookReading;
  readonly writer: Writer;
  readonly places: Written[];
  readonly notices: ReportNotice[];
  /** What was written, to be read back. */
  readonly written: { readonly sheet: Excel.Worksheet; readonly name: string; readonly block: SizedBlock }[];
}

/** @param onProgress called before each stage: beside the annexes and the matrix, the evidence, its links, reading back */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: Plan,
  reading: WorkbookReading,
  texts: LanguagePack['report'],
  onProgress: (done: number, total: number) => void,
): Promise<Applied> {
  const session: Session = { context, reading, writer: new Writer(context), places: [], notices: [], written: [] };
  const { writer, places, notices } = session;
  onProgress(0, 4);
  for (const annex of plan.annexes) await applyAnnex(session, annex);
  const ready = await prepareSheets(session, plan);
  for (const { plan: sheet } of ready.filter(({ plan: { own } }) => own !== 'evidence')) await applySheet(session, sheet);
  await writer.flush();
  onProgress(1, 4);
  const evidence = ready.find(({ plan: { own } }) => own === 'evidence');
  if (evidence) await applySheet(session, evidence.plan);
  await writer.flush();
  onProgress(2, 4);
  if (evidence) await applyLinks(session, evidence.plan, texts.goTo);
  await writer.flush();
  onProgress(3, 4);
  await readBack(session);
  onProgress(4, 4);
  return { places, notices, writes: writer.writes };
}

function gridOf({ reading }: Session, name: string): SheetGrid | undefined {
  return reading.grids.find(({ sheet }) => sheet === name);
}

async function applyAnnex(session: Session, { sheet: name, blocks, look, address }: AnnexPlan): Promise<void> {
  const { context, writer, places, notices } = session;
  const grid = gridOf(session, name)!;
  const wanted = blocks.flatMap((block) => differing(block, grid));
  const { free, hidden } = unfiltered(wanted, grid);
  if (grid.protected && wanted.length > 0) {
    notices.push({ code: 'sheetProtected', values: { sheet: name } });
    return;
  }
  if (hidden.length > 0) notices.push({ code: 'rowsFiltered', values: { sheet: name, rows: hidden.map((row) => row + 1).join(', ') } });
  places.push({ sheet: name, address });
  const sheet = context.workbook.worksheets.getItem(name);
  if (free.length > 0) await applyLook(writer, sheet, look);
  for (const block of free) await writeBlock(session, sheet, name, block);
}

/** Behind a filter, values land on the wrong rows: there only rows in sight are written, one by one. */
function unfiltered(blocks: readonly Block[], { filtered, hiddenRows }: SheetGrid): { readonly free: readonly Block[]; readonly hidden: readonly number[] } {
  if (!filtered) return { free: blocks, hidden: [] };
  const out = new Set(hiddenRows);
  const rows = blocks.flatMap(({ row, column, values }) => values.map((texts, at): Block => ({ row: row + at, column, values: [texts] })));
  return { free: rows.filter(({ row }) => !out.has(row)), hidden: [...new Set(rows.filter(({ row }) => out.has(row)).map(({ row }) => row))] };
}

async function writeBlock({ writer, written }: Session, sheet: Excel.Worksheet, name: string, block: Block): Promise<void> {
  for (const part of await writer.values(sheet, block)) written.push({ sheet, name, block: part });
}

async function applyLook(writer: Writer, sheet: Excel.Worksheet, { widths, styles, rules }: Look): Promise<void> {
  for (const { column, points } of widths) {
    await writer.count(1);
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = points;
  }
  for (const { area, style } of styles) await writer.style(sheet, area, style);
  for (const { area, formula, fill } of rules) {
    await writer.count(3);
    const { custom } = rangeOf(sheet, area).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.fill.color = fill;
  }
}

interface ReadySheet {
  readonly plan: SheetPlan;
}

/** Adds the sheets and names that are missing; those that may not be added or written are left out and said. */
async function prepareSheets(session: Session, { sheets, names }: Plan): Promise<ReadySheet[]> {
  const { context, reading, writer, notices } = session;
  const ready: ReadySheet[] = [];
  for (const plan of sheets) {
    const grid = gridOf(session, plan.name);
    if (!plan.exists && reading.structureProtected) notices.push({ code: 'workbookProtected', values: { sheet: plan.name } });
    else if (plan.exists && grid?.protected) {
      if (differing({ row: 0, column: 0, values: plan.rows }, grid).length > 0 || plan.look) notices.push({ code: 'sheetProtected', values: { sheet: plan.name } });
    } else {
      ready.push({ plan });
      if (plan.exists) continue;
      await writer.count(2);
      const sheet = context.workbook.worksheets.add(plan.name);
      if (plan.hidden) sheet.visibility = 'Hidden';
    }
  }
  for (const name of names) {
    const sheet = ready.find(({ plan: { own } }) => own === name.own);
    if (sheet) await applyName(session, name, sheet.plan.name);
  }
  return ready;
}

async function applyName({ context, reading, writer }: Session, { name, address, exact }: NamePlan, sheet: string): Promise<void> {
  const known = reading.names.get(name.toLowerCase());
  const there = known !== undefined && sheetOfReference(known)?.toLowerCase() === sheet.toLowerCase() && (!exact || known.endsWith(`!${address}`));
  if (there) return;
  await writer.count(1);
  const formula = `=${sheetReference(sheet, address)}`;
  if (known === undefined) context.workbook.names.add(name, formula);
  else context.workbook.names.getItem(name).formula = formula;
}

async function applySheet(session: Session, plan: SheetPlan): Promise<void> {
  const { context, writer, places } = session;
  const grid = plan.exists ? gridOf(session, plan.name) : undefined;
  const block: Block = { row: 0, column: 0, values: plan.rows };
  if (!plan.hidden) places.push({ sheet: plan.name, address: areaAddress(areaOf(block)) });
  const wanted = differing(block, grid);
  if (wanted.length === 0 && !plan.look) return;
  const sheet = context.workbook.worksheets.getItem(plan.name);
  // On Crisol's own sheet its filter may be lifted, so that every row takes its values.
  if (grid?.filtered) {
    await writer.count(1);
    sheet.autoFilter.clearCriteria();
  }
  if (plan.look && grid) await clearFormerLook(writer, sheet, plan, plan.look);
  for (const each of wanted) await writeBlock(session, sheet, plan.name, each);
  if (plan.look) await applySheetLook(writer, sheet, plan.look);
  for (const { row, values } of plan.hidden ? [] : wanted) {
    const first = Math.max(row, plan.fittedFrom);
    if (first >= row + values.length) continue;
    await writer.count(1);
    sheet.getRange(`${first + 1}:${row + values.length}`).format.autofitRows();
  }
}

async function clearFormerLook(writer: Writer, sheet: Excel.Worksheet, { rows, formerRows }: SheetPlan, { area }: SheetLook): Promise<void> {
  const former = { ...area, rows: Math.max(area.rows, formerRows) };
  await writer.count(2);
  rangeOf(sheet, former).conditionalFormats.clearAll();
  rangeOf(sheet, former).dataValidation.clear();
  if (formerRows <= rows.length) return;
  await writer.count(1);
  rangeOf(sheet, { ...area, row: rows.length, rows: formerRows - rows.length }).clear('All');
}

async function applySheetLook(writer: Writer, sheet: Excel.Worksheet, look: SheetLook): Promise<void> {
  for (const area of look.merges) {
    await writer.count(1);
    rangeOf(sheet, area).merge();
  }
  await applyLook(writer, sheet, look);
  for (const { row, points } of look.heights) {
    await writer.count(1);
    rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }).format.rowHeight = points;
  }
  if (look.dropDown) {
    const { area, source, title, prompt, refused } = look.dropDown;
    await writer.count(3);
    const { dataValidation } = rangeOf(sheet, area);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.prompt = { showPrompt: true, title, message: prompt };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message: refused };
  }
  await writer.count(4);
  sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, ...look.frozen }));
  sheet.autoFilter.apply(rangeOf(sheet, look.filter));
  sheet.tabColor = look.tabColor;
  sheet.showGridlines = false;
  await writer.count(6);
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins('Points', { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN * 1.5, header: MARGIN / 2, footer: MARGIN / 2 });
  const [first, last] = look.titleRows;
  pageLayout.setPrintTitleRows(sheet.getRange(`${first + 1}:${last + 1}`));
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&A · &P / &N';
}

/** Points. */
const MARGIN = 22;

/** Links on the rows whose cell changed; the others have theirs. */
async function applyLinks(session: Session, { name, exists, links, rows }: SheetPlan, tip: string): Promise<void> {
  const { context, writer } = session;
  const grid = exists ? gridOf(session, name) : undefined;
  const changed = links.filter(({ row, column }) => textAt(grid, row, column) !== rows[row]![column]);
  if (changed.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(name);
  for (const run of consecutive(changed)) {
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

/** Texts of which the answer of one round trip may be made, in bytes: Excel on the web answers no more than 5 MB. */
const READ_AT_ONCE = 4_200_000;

/** Nothing counts as written until it was read again. */
async function readBack({ context, written }: Session): Promise<void> {
  let batch: { range: Excel.Range; name: string; block: Block }[] = [];
  let size = 0;
  const check = async (): Promise<void> => {
    if (batch.length === 0) return;
    await context.sync();
    for (const { range, name, block } of batch) {
      const same = block.values.every((texts, row) => texts.every((text, column) => range.values[row]![column] === text));
      if (!same) throw new CrisolError('writeNotConfirmed', { sheet: name, cells: areaAddress(areaOf(block)) });
    }
    [batch, size] = [[], 0];
  };
  for (const { sheet, name, block } of written) {
    if (size > 0 && size + block.bytes > READ_AT_ONCE) await check();
    const range = rangeOf(sheet, areaOf(block));
    range.load('values');
    batch.push({ range, name, block });
    size += block.bytes;
  }
  await check();
}
