/** A plan → the workbook: only what differs is written, then everything written is read back. Decides nothing; never unprotects, moves or covers. */
import type { SheetGrid } from '../annex/grid';
import { CrisolError } from '../errors';
import { areaAddress, areaOf, stillHolds, textAt } from '../report/cells';
import type { Block, SheetLook } from '../report/plan';
import type { LanguagePack } from '../language/pack';
import type { AnnexWork, NameWork, SheetWork, Work } from './prepare';
import type { WorkbookReading } from './read';
import { applyLook, applySheetLook, fitRows, writeLinks } from './draw';
import { rangeOf, Writer, type SizedBlock } from './write';

interface Session {
  readonly context: Excel.RequestContext;
  readonly reading: WorkbookReading;
  readonly writer: Writer;
  /** What was written and not read back yet. */
  readonly written: { readonly sheet: Excel.Worksheet; readonly name: string; readonly block: SizedBlock }[];
}

/**
 * Writes; tells how many members of the workbook were set, 0 where everything stood there already.
 * @param signal where it is aborted, its reason is thrown between two requests: what is written by then stays for the caller to take back
 * @param onProgress called before each stage: the matrix and beside the annexes, the evidence, its links, reading back
 */
export async function applyWork(
  context: Excel.RequestContext,
  { annexes, sheets, names }: Work,
  reading: WorkbookReading,
  texts: LanguagePack['report'],
  signal: AbortSignal | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const session: Session = { context, reading, writer: new Writer(context, signal), written: [] };
  const { writer } = session;
  onProgress(0, 4);
  // What formulas look up is there before them, so that they calculate also where Excel was told to wait for it.
  for (const sheet of sheets) await addSheet(session, sheet);
  for (const name of names) await applyName(session, name);
  for (const sheet of sheets) if (sheet.plan.own !== 'evidence') await applySheet(session, sheet);
  for (const annex of annexes) await applyAnnex(session, annex);
  await writer.flush();
  await readBack(session);
  onProgress(1, 4);
  const evidence = sheets.find(({ plan: { own } }) => own === 'evidence');
  if (evidence) await applySheet(session, evidence);
  await writer.flush();
  onProgress(2, 4);
  if (evidence) await applyLinks(session, evidence, texts.goTo);
  await writer.flush();
  onProgress(3, 4);
  await readBack(session);
  signal?.throwIfAborted();
  onProgress(4, 4);
  return writer.writes;
}

function gridOf({ reading }: Session, name: string): SheetGrid | undefined {
  return reading.grids.find(({ sheet }) => sheet === name);
}

async function applyAnnex(session: Session, { sheet: name, look, fitted, blocks }: AnnexWork): Promise<void> {
  const { context, writer } = session;
  const sheet = context.workbook.worksheets.getItem(name);
  if (blocks.length > 0) await applyLook(writer, sheet, look);
  for (const block of blocks) await writeBlock(session, sheet, name, block);
  if (blocks.length > 0) await fitRows(writer, sheet, fitted);
}

async function writeBlock({ writer, written }: Session, sheet: Excel.Worksheet, name: string, block: Block): Promise<void> {
  for (const part of await writer.values(sheet, block)) written.push({ sheet, name, block: part });
}

async function addSheet({ context, writer }: Session, { plan }: SheetWork): Promise<void> {
  if (plan.exists) return;
  await writer.count(2);
  const sheet = context.workbook.worksheets.add(plan.name);
  if (plan.hidden) sheet.visibility = 'Hidden';
}

async function applyName({ context, writer }: Session, { name, formula, former }: NameWork): Promise<void> {
  await writer.count(2);
  if (former === null) context.workbook.names.add(name, formula).visible = false;
  else context.workbook.names.getItem(name).formula = formula;
}

async function applySheet(session: Session, { plan, blocks: wanted }: SheetWork): Promise<void> {
  const { context, writer } = session;
  const grid = plan.exists ? gridOf(session, plan.name) : undefined;
  if (wanted.length === 0 && !plan.look) return;
  const sheet = context.workbook.worksheets.getItem(plan.name);
  // On Crisol's own sheet its filter may be lifted, so that every row takes its values.
  if (grid?.filtered) {
    await writer.count(1);
    sheet.autoFilter.clearCriteria();
  }
  if (plan.look && grid) await clearFormerLook(writer, sheet, plan.top + plan.rows.length, plan.formerRows, plan.look);
  for (const each of wanted) await writeBlock(session, sheet, plan.name, each);
  if (plan.look) await applySheetLook(writer, sheet, plan.look);
  for (const { row, values } of plan.hidden ? [] : wanted) {
    const first = Math.max(row, plan.fittedFrom);
    if (first >= row + values.length) continue;
    await writer.count(1);
    sheet.getRange(`${first + 1}:${row + values.length}`).format.autofitRows();
  }
}

/** @param rows that are to be filled, and how many are now */
export async function clearFormerLook(writer: Writer, sheet: Excel.Worksheet, rows: number, formerRows: number, { area }: SheetLook): Promise<void> {
  const former = { ...area, rows: Math.max(area.rows, formerRows) };
  await writer.count(2);
  rangeOf(sheet, former).conditionalFormats.clearAll();
  rangeOf(sheet, former).dataValidation.clear();
  if (formerRows <= rows) return;
  await writer.count(1);
  rangeOf(sheet, { ...area, row: rows, rows: formerRows - rows }).clear('All');
}

/** Links on the rows whose cell changed; the others have theirs. */
async function applyLinks(session: Session, { plan: { name, exists, links, rows } }: SheetWork, tip: string): Promise<void> {
  const { context, writer } = session;
  const grid = exists ? gridOf(session, name) : undefined;
  const changed = links.filter(({ row, column }) => textAt(grid, row, column) !== rows[row]![column]);
  if (changed.length === 0) return;
  await writeLinks(writer, context.workbook.worksheets.getItem(name), changed, tip);
}

/** Texts of which the answer of one round trip may be made, in bytes: Excel on the web answers no more than 5 MB. */
const READ_AT_ONCE = 4_200_000;

/** Nothing counts as written until it was read again. */
async function readBack({ context, written }: Session): Promise<void> {
  const blocks = written.splice(0);
  let batch: { range: Excel.Range; name: string; block: Block }[] = [];
  let size = 0;
  const check = async (): Promise<void> => {
    if (batch.length === 0) return;
    await context.sync();
    for (const { range, name, block } of batch) {
      const same = block.values.every((cells, row) => cells.every((cell, column) => stillHolds(cell, block.row + row, range.formulas[row]![column])));
      if (!same) throw new CrisolError('writeNotConfirmed', { sheet: name, cells: areaAddress(areaOf(block)) });
    }
    [batch, size] = [[], 0];
  };
  for (const { sheet, name, block } of blocks) {
    if (size > 0 && size + block.told > READ_AT_ONCE) await check();
    const range = rangeOf(sheet, areaOf(block));
    range.load('formulas');
    batch.push({ range, name, block });
    size += block.told;
  }
  await check();
}
