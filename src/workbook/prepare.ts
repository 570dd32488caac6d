/** A plan and what stands in the workbook → what there is to write, where the result stands then, and what may not be written. Asks Excel nothing. */
import type { OwnSheet } from '../annex/grid';
import { areaAddress, areaOf, differing, sheetReference } from '../report/cells';
import type { AnnexPlan, Block, Look, NamePlan, Plan, ReportNotice, SheetPlan } from '../report/plan';
import { sheetOfReference, type WorkbookReading } from './read';

/** A place that holds what Crisol has to say, whether it had to be written now or stood there already. */
export interface Written {
  readonly sheet: string;
  /** Null: beside an annex. */
  readonly own: OwnSheet | null;
  readonly address: string;
}

/** Cells beside an annex that are to change. */
export interface AnnexWork {
  readonly sheet: string;
  readonly look: Look;
  readonly fitted: AnnexPlan['fitted'];
  readonly blocks: readonly Block[];
}

/** One of Crisol's own sheets, and its cells that are to change. */
export interface SheetWork {
  readonly plan: SheetPlan;
  readonly blocks: readonly Block[];
}

/** A name of the workbook to be set. */
export interface NameWork {
  readonly name: string;
  readonly formula: string;
  /** What it refers to now; null where there is none. */
  readonly former: string | null;
}

export interface Work {
  readonly annexes: readonly AnnexWork[];
  readonly sheets: readonly SheetWork[];
  readonly names: readonly NameWork[];
  readonly places: readonly Written[];
  readonly notices: readonly ReportNotice[];
}

export function prepareWork({ annexes, sheets, names }: Plan, reading: WorkbookReading): Work {
  const places: Written[] = [];
  const notices: ReportNotice[] = [];
  const besides = annexes.flatMap((annex) => prepareAnnex(annex, reading, places, notices));
  const prepared = sheets.flatMap((plan) => prepareSheet(plan, reading, notices));
  const named = names.flatMap((name) => prepareName(name, prepared, reading));
  const lasting = prepared.filter(({ plan }) => !plan.withOthers);
  const ready = isIdle({ annexes: besides, sheets: lasting, names: named }) ? lasting : prepared;
  for (const { plan } of ready) if (!plan.hidden) places.push({ sheet: plan.name, own: plan.own, address: areaAddress(areaOf(wholeOf(plan))) });
  return { annexes: besides, sheets: ready, names: named, places, notices };
}

/** Whether anything is to be written. */
export function isIdle({ annexes, sheets, names }: Pick<Work, 'annexes' | 'sheets' | 'names'>): boolean {
  return names.length === 0 && annexes.every(({ blocks }) => blocks.length === 0) && sheets.every(({ plan, blocks }) => plan.exists && blocks.length === 0 && !plan.look);
}

function prepareAnnex({ sheet, blocks, look, fitted, address }: AnnexPlan, { grids }: WorkbookReading, places: Written[], notices: ReportNotice[]): AnnexWork[] {
  const grid = grids.find((one) => one.sheet === sheet)!;
  const wanted = blocks.flatMap((block) => differing(block, grid));
  const { free, hidden } = unfiltered(wanted, grid);
  if (grid.protected && wanted.length > 0) {
    notices.push({ code: 'sheetProtected', values: { sheet } });
    return [];
  }
  if (hidden.length > 0) notices.push({ code: 'rowsFiltered', values: { sheet, rows: hidden.map((row) => row + 1).join(', ') } });
  places.push({ sheet, own: null, address });
  return [{ sheet, look, fitted, blocks: free }];
}

/** Behind a filter, values land on the wrong rows: there only rows in sight are written, one by one. */
function unfiltered(blocks: readonly Block[], { filtered, hiddenRows }: WorkbookReading['grids'][number]): { readonly free: readonly Block[]; readonly hidden: readonly number[] } {
  if (!filtered) return { free: blocks, hidden: [] };
  const out = new Set(hiddenRows);
  const rows = blocks.flatMap(({ row, column, values }) => values.map((texts, at): Block => ({ row: row + at, column, values: [texts] })));
  return { free: rows.filter(({ row }) => !out.has(row)), hidden: [...new Set(rows.filter(({ row }) => out.has(row)).map(({ row }) => row))] };
}

const wholeOf = ({ top, rows }: SheetPlan): Block => ({ row: top, column: 0, values: rows });

/** Sheets that may not be added or written are left out and said. */
function prepareSheet(plan: SheetPlan, { grids, structureProtected }: WorkbookReading, notices: ReportNotice[]): SheetWork[] {
  const grid = plan.exists ? grids.find(({ sheet }) => sheet === plan.name) : undefined;
  const blocks = differing(wholeOf(plan), grid);
  if (!plan.exists && structureProtected) notices.push({ code: 'workbookProtected', values: { sheet: plan.name } });
  else if (grid?.protected) {
    if (blocks.length > 0 || plan.look) notices.push({ code: 'sheetProtected', values: { sheet: plan.name } });
  } else return [{ plan, blocks }];
  return [];
}

function prepareName({ name, own, address, exact }: NamePlan, ready: readonly SheetWork[], { names }: WorkbookReading): NameWork[] {
  const sheet = ready.find(({ plan }) => plan.own === own)?.plan.name;
  if (sheet === undefined) return [];
  const former = names.get(name.toLowerCase()) ?? null;
  const there = former !== null && sheetOfReference(former)?.toLowerCase() === sheet.toLowerCase() && (!exact || former.endsWith(`!${address}`));
  return there ? [] : [{ name, formula: `=${sheetReference(sheet, address)}`, former }];
}
