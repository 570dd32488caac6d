/** What can be wrong with a workbook file. Codes, not sentences: the texts for people are made at the edge. */

export type XlsxErrorCode =
  | 'emptyFile'
  /** Neither a zip nor an OLE2 file, or a zip that holds no workbook we can read (.docx, .ods, .xlsb). */
  | 'notAWorkbook'
  /** Excel 97–2003 (.xls). */
  | 'oldWorkbook'
  | 'encryptedWorkbook'
  | 'damagedWorkbook'
  /** More than can be held at once; nothing says that it is damaged. */
  | 'workbookTooLarge'
  /** What was about to be written could not be shown to be sound; nothing was. */
  | 'saveUnsafe';

export class XlsxError extends Error {
  override readonly name = 'XlsxError';
  /** @param detail For the log: the part and what is wrong with it. */
  constructor(
    readonly code: XlsxErrorCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}

export const damaged = (detail: string, cause?: unknown): XlsxError => new XlsxError('damagedWorkbook', detail, cause === undefined ? {} : { cause });

/** What was about to be written is not. */
export const refuse = (reason: string): never => {
  throw new XlsxError('saveUnsafe', reason);
};
export const tooLarge = (detail: string): XlsxError => new XlsxError('workbookTooLarge', detail);
