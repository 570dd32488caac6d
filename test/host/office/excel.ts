/** Runs Office.js code as an add-in would, on an open workbook. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startExcel, type ExcelOptions, type ExcelSession } from '../../../src/host';
import type { WorkbookModel } from '../../../src/host/workbook-model';
import { createXlsx, openXlsx } from '../../../src/host/xlsx/open';

export interface Open {
  readonly model: WorkbookModel;
  readonly session: ExcelSession;
}

function made(sheets: readonly string[]): WorkbookModel {
  const [first, ...rest] = sheets;
  const model = createXlsx(first);
  for (const name of rest) model.addSheet(name);
  return model;
}

/** A new workbook with these sheets. */
export function open(sheets: readonly string[] = ['Hoja1'], options?: ExcelOptions): Open {
  const model = made(sheets);
  return { model, session: startExcel(model, options) };
}

/** The same, from a file in which the first sheet's text after `<sheetData>` or the workbook's has been put through `patch`. */
export function openPatched(sheets: readonly string[], part: 'sheet' | 'workbook', patch: (xml: string) => string): Open {
  const parts = unzipSync(made(sheets).save());
  const path = part === 'sheet' ? 'xl/worksheets/sheet1.xml' : 'xl/workbook.xml';
  parts[path] = strToU8(patch(strFromU8(parts[path]!)));
  const model = openXlsx(zipSync(parts));
  return { model, session: startExcel(model) };
}

const AFTER_DATA = /<sheetData\/>|<sheetData><\/sheetData>/;

/** A5 and below are the end of a filter over A1:B5 that hides the second and third row. */
export const openFiltered = (): Open =>
  openPatched(['Hoja1'], 'sheet', (xml) =>
    xml.replace(AFTER_DATA, '<sheetData><row r="2" hidden="1"/><row r="3" hidden="1"/></sheetData><autoFilter ref="A1:B5"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>'),
  );

/** The first sheet is protected in the file, without a password. */
export const openProtected = (): Open => openPatched(['Hoja1'], 'sheet', (xml) => xml.replace(AFTER_DATA, '<sheetData/><sheetProtection sheet="1"/>'));

export const openStructureProtected = (sheets: readonly string[]): Open =>
  openPatched(sheets, 'workbook', (xml) => xml.replace('<bookViews', '<workbookProtection lockStructure="1"/><bookViews'));

type Act<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>;

/** On the first worksheet; what is loaded is there after the act, when the result is read. */
export async function onSheet<T, R>(act: Act<T>, read: (acted: T) => R): Promise<R> {
  return Excel.run(async (context) => {
    const acted = await act(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return read(acted);
  });
}

/** The error that the act ends with. */
export async function failure(act: Act<unknown>): Promise<OfficeExtension.Error> {
  try {
    await onSheet(act, () => undefined);
  } catch (thrown) {
    if (thrown instanceof OfficeExtension.Error) return thrown;
    throw thrown;
  }
  throw new Error('It did not fail.');
}

export const nextTurns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
