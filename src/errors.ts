/** The one error class. Its words for people stand in each language's `errors.ts`, keyed by code. Imports nothing. */

export const ERROR_CODES = [
  'fileNotFound', 'fileNotReadable', 'notAWorkbook', 'oldWorkbook', 'encryptedWorkbook', 'emptyFile', 'damagedWorkbook', 'workbookTooLarge', 'noAnnex',
  'outputNotWritable', 'outputIsInput', 'outputExists', 'onlyExample', 'onlyMatrix', 'noName', 'saveUnsafe', 'badArgument', 'missingArgument',
  'sheetProtected', 'workbookProtected', 'requestTooLarge', 'requirementMissing', 'writeNotConfirmed', 'officeFailed', 'officeUnreachable', 'outsideExcel',
  'workbookReadOnly', 'sheetGone', 'sheetHidden', 'nothingInScope', 'notTakenBack', 'removalUnfinished',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values that the sentence for people names: `file` (of the command's), `argument` as typed (`badArgument`), or what can be (`missingArgument`), `sheet`, `reason` (`saveUnsafe`), `place` of a cell (`noName`). */
export type ErrorValues = Readonly<Record<string, string | number>>;

export class CrisolError extends Error {
  override readonly name = 'CrisolError';
  constructor(
    readonly code: ErrorCode,
    readonly values: ErrorValues = {},
    cause?: unknown,
  ) {
    super(`${code} ${JSON.stringify(values)}`, cause === undefined ? undefined : { cause });
  }
}
