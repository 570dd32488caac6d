/** What works on the workbook, in a part of its own: it is fetched while Excel is still being reached, and the first view does not wait for it. */
import { PACKS } from '../language';
import { createSession, type WorkbookSession } from '../workbook/session';

export function openSession(): WorkbookSession {
  return createSession(PACKS);
}
