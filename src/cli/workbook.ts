/** A workbook of the command's, with the stand-in in Excel's place. Knows no path and no terminal. */
import { CrisolError, type ErrorCode } from '../errors';
import { startExcel } from '../host';
import { nodeCodec } from '../host/xlsx/node-codec';
import { MOST_CELLS, openXlsx, tooLarge, XlsxError, type XlsxWorkbook } from '../host/xlsx/open';

/** All that the client runtime covers: with 1.13 merged areas are read, also the empty ones beside an annex. */
export const REQUIREMENT_SETS = { ExcelApi: '1.15', RichApiRuntime: '1.2', SharedRuntime: '1.1' };

/** A template is opened as the workbook that Excel would make of it. @throws CrisolError what is wrong with the file */
export function openWorkbook(bytes: Uint8Array, file: string): XlsxWorkbook {
  return asCrisolError(file, () => {
    const opened = openXlsx(bytes, nodeCodec);
    // Damage inside a sheet shows here, before the conversation with Excel has begun.
    let cells = 0;
    for (const sheet of opened.sheets()) {
      sheet.used(false);
      cells += sheet.xml.size;
      if (cells > MOST_CELLS) throw tooLarge(`more than ${MOST_CELLS} cells`);
    }
    if (opened.pack.leaveTemplate()) opened.changed();
    return opened;
  });
}

/** Errors that are told of the file by its name. */
const OF_THE_FILE: ReadonlySet<ErrorCode> = new Set(['noAnnex', 'onlyExample', 'onlyMatrix', 'noName']);

/** What came of it, and how many requests Excel would have answered. @param file name of the workbook */
export async function inExcel<T>(model: XlsxWorkbook, file: string, task: () => Promise<T>): Promise<{ readonly result: T; readonly roundTrips: number }> {
  const session = startExcel(model, { name: file, requirementSets: REQUIREMENT_SETS });
  try {
    return { result: await task(), roundTrips: session.roundTrips };
  } catch (error) {
    // Damage that shows only when a part is asked for.
    if (session.defect instanceof XlsxError) throw new CrisolError(session.defect.code, { file, reason: session.defect.detail }, session.defect);
    if (error instanceof CrisolError && OF_THE_FILE.has(error.code)) throw new CrisolError(error.code, { ...error.values, file }, error);
    throw error;
  } finally {
    session.stop();
  }
}

/** @throws CrisolError that the result could not be shown to be sound */
export function saveWorkbook(model: XlsxWorkbook, file: string): Uint8Array {
  return asCrisolError(file, () => model.save());
}

function asCrisolError<T>(file: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    if (error instanceof XlsxError) throw new CrisolError(error.code, { file, reason: error.detail }, error);
    throw error;
  }
}
