/** The one place that opens a conversation with Excel, and turns what goes wrong there into errors that people understand. */
import { CrisolError, type ErrorCode } from '../errors';

const CODES: Readonly<Record<string, ErrorCode>> = {
  RequestPayloadSizeLimitExceeded: 'requestTooLarge',
  ResponsePayloadSizeLimitExceeded: 'requestTooLarge',
  ApiNotFound: 'requirementMissing',
};

/** Runs `task` in one Excel session. */
export async function runExcel<T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(task);
  } catch (thrown) {
    if (thrown instanceof CrisolError) throw thrown;
    throw new CrisolError(CODES[officeCode(thrown)] ?? 'officeFailed', {}, thrown);
  }
}

/** Code of an Office.js error; empty for any other. */
export function officeCode(thrown: unknown): string {
  return thrown instanceof OfficeExtension.Error ? thrown.code : '';
}
