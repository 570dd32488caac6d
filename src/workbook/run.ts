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

/**
 * Runs a task that writes as a whole: where it fails once it has told how to undo it, that is done before what went wrong is thrown, so
 * that the workbook is as it was. Throws `notTakenBack`, with both causes, where that fails as well.
 * @param task calls `onWriting` before it writes anything
 */
export async function runWhole<T>(task: (context: Excel.RequestContext, onWriting: (undo: Undo) => void) => Promise<T>, signal?: AbortSignal): Promise<T> {
  const begun: { undo: Undo | null } = { undo: null };
  try {
    return await runExcel((context) => task(context, (undo) => (begun.undo = undo)), signal);
  } catch (thrown) {
    if (begun.undo) {
      const { undo } = begun;
      await runExcel((context) => undo(context, thrown)).catch((failure: unknown) => {
        // Where nothing may be written, nothing was.
        if (officeCode(thrown) === 'AccessDenied' && officeCode(failure) === 'AccessDenied') throw thrown;
        throw new CrisolError('notTakenBack', {}, new AggregateError([thrown, failure], `${String(thrown)}; ${String(failure)}`));
      });
    }
    throw thrown;
  }
}

/** @param thrown what went wrong, as a CrisolError or the signal's reason */
export type Undo = (context: Excel.RequestContext, thrown: unknown) => Promise<void>;

/** Code of an Office.js error, or of the one that a CrisolError was made of; empty for any other. */
export function officeCode(thrown: unknown): string {
  const error = thrown instanceof CrisolError ? thrown.cause : thrown;
  return error instanceof OfficeExtension.Error ? error.code : '';
}

/**
 * What `asked` gives, or the signal's reason once it is aborted: an answer that Excel still owes is then waited for no longer than `patience`.
 * @param patience in milliseconds
 */
export async function unlessAborted<T>(asked: Promise<T>, signal: AbortSignal | undefined, patience = 0): Promise<T> {
  if (!signal) return asked;
  let stop = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const aborted = new Promise<never>((_, reject) => {
    const giveUp = (): void => reject(signal.reason);
    stop = () => (patience === 0 ? giveUp() : void (timer = setTimeout(giveUp, patience)));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([asked, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
    clearTimeout(timer);
  }
}
