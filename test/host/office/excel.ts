/** Runs Office.js code as an add-in would, on an open workbook. */
import { startExcel, type ExcelOptions, type ExcelSession } from '../../../src/host';
import { MemoryWorkbook } from './memory-workbook';

export interface Open {
  readonly model: MemoryWorkbook;
  readonly session: ExcelSession;
}

export function open(sheets: readonly string[] = ['Hoja1'], options?: ExcelOptions): Open {
  const model = new MemoryWorkbook(...sheets);
  return { model, session: startExcel(model, options) };
}

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
