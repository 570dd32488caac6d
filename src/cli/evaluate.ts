/** The bytes of a workbook → verdicts and the bytes of the result: the add-in's own work, with the stand-in in Excel's place. Knows no path and no terminal. */
import { CrisolError } from '../errors';
import { startExcel } from '../host';
import { nodeCodec } from '../host/xlsx/node-codec';
import { openXlsx, XlsxError } from '../host/xlsx/open';
import { PACKS, type LanguageTag } from '../language';
import { evaluateWorkbook, type Evaluation, type Stage } from '../workbook/evaluate';

/** All that the client runtime covers: with 1.13 merged areas are read, also the empty ones beside an annex. */
export const REQUIREMENT_SETS = { ExcelApi: '1.15', RichApiRuntime: '1.2', SharedRuntime: '1.1' };

export interface FileEvaluation extends Evaluation {
  /** The result, as a file. */
  readonly bytes: Uint8Array;
  /** Requests that Excel would have answered. */
  readonly roundTrips: number;
}

export interface FileOptions {
  /** Name of the file, for errors. */
  readonly file: string;
  /** Null: as the workbook keeps it, else the language of most programmes. */
  readonly language: LanguageTag | null;
  /** Null: as the workbook keeps it. */
  readonly yearOfAnalysis: number | null;
  readonly onProgress: (stage: Stage | 'open' | 'save', done: number, total: number) => void;
}

/** @throws CrisolError what is wrong with the file, that it holds no annex, or that the result could not be shown to be sound */
export async function evaluateFile(bytes: Uint8Array, { file, language, yearOfAnalysis, onProgress }: FileOptions): Promise<FileEvaluation> {
  onProgress('open', 0, 1);
  const model = asCrisolError(file, () => {
    const opened = openXlsx(bytes, nodeCodec);
    // Damage inside a sheet shows here, before the conversation with Excel has begun.
    for (const sheet of opened.sheets()) sheet.used(false);
    return opened;
  });
  const session = startExcel(model, { name: file, requirementSets: REQUIREMENT_SETS });
  try {
    const evaluation = await evaluateWorkbook({ language: language ?? undefined, asOf: yearOfAnalysis ?? undefined, packs: PACKS, write: true, onProgress });
    onProgress('save', 0, 1);
    return { ...evaluation, bytes: asCrisolError(file, () => model.save()), roundTrips: session.roundTrips };
  } catch (error) {
    if (error instanceof CrisolError && error.code === 'noAnnex') throw new CrisolError('noAnnex', { file }, error);
    throw error;
  } finally {
    session.stop();
  }
}

function asCrisolError<T>(file: string, task: () => T): T {
  try {
    return task();
  } catch (error) {
    if (error instanceof XlsxError) throw new CrisolError(error.code, { file, reason: error.detail }, error);
    throw error;
  }
}
