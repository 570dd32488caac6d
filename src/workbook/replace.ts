/** Sheets drawn whole, each in the place of the one that Crisol made before: the former one goes only when the new one stands. Knows no verdict. */
import type { NewName, NewSheet } from '../report/plan';
import { drawSheet, removeAdded, setName } from './draw';
import { runExcel, runWhole, unlessAborted } from './run';
import { Writer } from './write';

/** A sheet to be made. */
export interface Replacement {
  /** Under a name that is free. */
  readonly sheet: NewSheet;
  /** Name of the sheet of Crisol's that it takes the place of, and whose name it then bears; null: it is a further one. */
  readonly former: string | null;
  /** Names of the workbook that it brings. */
  readonly names: readonly NewName[];
}

export interface Replacing {
  readonly replacements: readonly Replacement[];
  /** Name of the workbook → what it refers to, as it was read. */
  readonly known: ReadonlyMap<string, string>;
  /** Screen tip of links. */
  readonly tip: string;
}

/**
 * @param prepare reads the workbook and tells what is to be made
 * @returns names of the sheets made; the officer sees the first
 */
export async function replaceSheets(prepare: (context: Excel.RequestContext) => Promise<Replacing>, signal: AbortSignal | undefined): Promise<readonly string[]> {
  return runWhole(async (context, onWriting) => {
    const { replacements, known, tip } = await unlessAborted(prepare(context), signal);
    const { worksheets } = context.workbook;
    const active = worksheets.getActiveWorksheet();
    active.load('name');
    worksheets.load('items/name,items/position');
    await unlessAborted(context.sync(), signal);
    const positions = new Map(worksheets.items.map(({ name, position }) => [name, position]));
    onWriting((undoing) => removeAdded(undoing, replacements.map(({ sheet }) => sheet.name), replacements.flatMap((one) => one.names), known, active.name));

    const writer = new Writer(context, signal);
    for (const { sheet, names: brought } of replacements) {
      await drawSheet(context, writer, sheet, tip);
      for (const name of brought) await setName(context, writer, name, known);
    }
    await unlessAborted(writer.flush(), signal);
    try {
      await unlessAborted(settle(context, replacements, positions), signal);
    } catch (thrown) {
      // Where the former ones are gone, it is done whatever was answered.
      if (!(await runExcel((again) => settleTheRest(again, replacements, positions)))) throw thrown;
    }
    return replacements.map(({ sheet, former }) => former ?? sheet.name);
  }, signal);
}

type Positions = ReadonlyMap<string, number>;

async function settle(context: Excel.RequestContext, replacements: readonly Replacement[], positions: Positions): Promise<void> {
  const { worksheets } = context.workbook;
  const made = replacements.map(({ sheet, former }) => ({ made: worksheets.getItem(sheet.name), former }));
  made[0]?.made.activate();
  for (const { former } of made) if (former !== null) worksheets.getItem(former).delete();
  for (const { made: sheet, former } of made) if (former !== null) takePlace(sheet, former, positions);
  await context.sync();
}

function takePlace(sheet: Excel.Worksheet, former: string, positions: Positions): void {
  sheet.name = former;
  sheet.position = positions.get(former)!;
}

/** Whether the former sheets are gone: then what is left to do is done. */
async function settleTheRest(context: Excel.RequestContext, replacements: readonly Replacement[], positions: Positions): Promise<boolean> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name));
  const begun = replacements.some(({ sheet, former }) => former !== null && (!there.has(former) || !there.has(sheet.name)));
  if (!begun) return false;
  for (const { sheet, former } of replacements) {
    if (former === null || !there.has(sheet.name)) continue;
    if (there.has(former)) worksheets.getItem(former).delete();
    takePlace(worksheets.getItem(sheet.name), former, positions);
  }
  await context.sync();
  return true;
}
