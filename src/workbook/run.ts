/** The one place that opens a conversation with Excel, and turns what goes wrong there into errors that people understand. */
import { CrisolError, type ErrorCode } from '../errors';

const CODES: Readonly<Record<string, ErrorCode>> = {
  RequestPayloadSizeLimitExceeded: 'requestTooLarge',
  ResponsePayloadSizeLimitExceeded: 'requestTooLarge',
  ApiNotFound: 'requirementMissing',
  // Protected sheets are known before anything is written: what is still refused is a workbook that cannot be changed at all.
  AccessDenied: 'workbookReadOnly',
  ItemNotFound: 'sheetGone',
  // A chart or a shape is selected.
  InvalidSelection: 'nothingInScope',
};

/**
 * Runs `task` in one conversation with Excel. While a cell is being edited, Excel lets it wait instead of refusing it.
 * Throws a CrisolError; the signal's own reason where `task` stopped for it.
 */
export async function runExcel<T>(task: (context: Excel.RequestContext) => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, task);
  } catch (thrown) {
    if (thrown instanceof CrisolError || (signal?.aborted && thrown === signal.reason)) throw thrown;
    throw new CrisolError(CODES[officeCode(thrown)] ?? 'officeFailed', {}, thrown);
  }
}

/** Code of an Office.js error; empty for any other. */
export function officeCode(thrown: unknown): string {
  return thrown instanceof OfficeExtension.Error ? thrown.code : '';
}

/** What `reading` gives, or the signal's reason as soon as it is aborted: an answer that Excel still owes is no longer waited for. */
export async function unlessAborted<T>(reading: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return reading;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([reading, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
