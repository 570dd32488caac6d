/** A session of the sample workbook, on Excel's stand-in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startExcel } from '../../src/host';
import { openXlsx } from '../../src/host/xlsx/open';
import { PACKS } from '../../src/language';
import { createSession, type WorkbookSession } from '../../src/workbook/session';

export async function onSample<T>(ask: (session: WorkbookSession) => Promise<T>): Promise<T> {
  const excel = startExcel(openXlsx(readFileSync(join(__dirname, '../../assets/samples/anexos-ejemplo.xlsx'))));
  try {
    return await ask(createSession(PACKS));
  } finally {
    excel.stop();
  }
}
