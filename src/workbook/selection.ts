/** Where the officer is in Excel, told at each change. */
import { runExcel } from './run';

/** Calls back with the sheet and row (from 0) of the active cell, now and at each change; the function returned ends that. Where Excel tells no changes (before ExcelApi 1.9), only now. */
export async function watchSelection(onChange: (sheet: string, row: number) => void): Promise<() => void> {
  let over = false;
  const tell = async (): Promise<void> => {
    const cell = await runExcel(async (context) => {
      const active = context.workbook.getActiveCell();
      active.load('rowIndex,worksheet/name');
      await context.sync();
      return { sheet: active.worksheet.name, row: active.rowIndex };
    });
    if (!over) onChange(cell.sheet, cell.row);
  };
  const handlers = await runExcel(async (context) => {
    if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return [];
    const { worksheets } = context.workbook;
    const added = [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)];
    await context.sync();
    return added;
  });
  await tell();
  return () => {
    over = true;
    for (const handler of handlers) handler.remove();
    const [first] = handlers;
    // Where Excel no longer answers, there is nothing left to be told of.
    if (first) void first.context.sync().catch(() => undefined);
  };
}
