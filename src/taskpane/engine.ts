/** What works on the workbook, in a part of its own: it is fetched while Excel is still being reached, and the first view does not wait for it. */
import { PACKS } from '../language';
import * as workbook from '../workbook/session';

export function openSession(): workbook.WorkbookSession {
  const { createSession } = workbook as { createSession?: (packs: typeof PACKS) => workbook.WorkbookSession };
  if (!createSession) throw new Error('no session');
  return createSession(PACKS);
}
