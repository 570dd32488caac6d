/** `evaluate`: a workbook's annexes judged, the result written beside it: the add-in's own work. Knows no terminal. */
import { basename, dirname, resolve } from 'node:path';
import { PACKS, type LanguageTag } from '../language';
import { evaluateWorkbook, type Evaluation, type Stage } from '../workbook/evaluate';
import { createSession } from '../workbook/session';
import type { Command } from './command';
import { findTarget, readWorkbook, writeResult } from './files';
import { resultJson } from './json';
import { resultLines } from './print';
import { oneLine } from './table';
import { inExcel, openWorkbook, saveWorkbook } from './workbook';

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
  const model = openWorkbook(bytes, file);
  const chosen = { ...(language === null ? {} : { language }), ...(yearOfAnalysis === null ? {} : { asOf: yearOfAnalysis }) };
  const { result, roundTrips } = await inExcel(model, file, async () => {
    const evaluation = await evaluateWorkbook({ ...chosen, packs: PACKS, write: true, onProgress });
    // Whoever goes on from the result goes on from what was chosen for it.
    if (Object.keys(chosen).length > 0) await createSession(PACKS).keepChoices(chosen);
    return evaluation;
  });
  onProgress('save', 0, 1);
  return { ...result, bytes: saveWorkbook(model, file), roundTrips };
}

export const evaluate: Command = {
  options: ['out', 'json', 'lang', 'as-of'],
  async perform(run) {
    const { machine, arguments: { subject, out, json, language, yearOfAnalysis } } = run;
    const input = subject === null ? machine.sample : resolve(machine.folder, subject);
    const bytes = await readWorkbook(input);
    const folders = [...(subject === null ? [] : [dirname(input)]), machine.folder];
    const target = await findTarget(input, out === null ? null : resolve(machine.folder, out), folders);
    const result = await evaluateFile(bytes, { file: basename(input), language, yearOfAnalysis, onProgress: run.progress });
    run.pack = result.pack;
    const place = await writeResult(target, result.bytes);
    run.print(json ? JSON.stringify(resultJson(result), null, 2) : `${resultLines(result)}\n\n${oneLine(run.pack.command.written(place))}`);
  },
};
