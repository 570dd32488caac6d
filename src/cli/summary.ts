/** `summary`: the summary of a workbook, or a page for each of some programmes, added to a copy of it. Knows no terminal. */
import { basename, dirname, resolve } from 'node:path';
import { PACKS, type LanguageTag } from '../language';
import type { Stage } from '../workbook/evaluate';
import { makePages } from '../workbook/pages';
import { makeSummary } from '../workbook/summary';
import type { Command } from './command';
import { findTarget, readWorkbook, writeResult } from './files';
import { oneLine } from './table';
import { inExcel, openWorkbook, saveWorkbook } from './workbook';

export interface SummaryFileOptions {
  /** Name of the file, for errors. */
  readonly file: string;
  /** Null: that of the matrix. */
  readonly language: LanguageTag | null;
  /** Null: as the workbook keeps it. */
  readonly yearOfAnalysis: number | null;
  /** Keys of the programmes that get a page in place of the summary; null: none. */
  readonly pages: readonly string[] | 'all' | null;
  readonly today: Date;
  readonly onProgress: (stage: Stage | 'open' | 'save', done: number, total: number) => void;
}

/** The result, as a file, the names of the sheets made, and how many requests Excel would have answered. */
export async function summariseFile(bytes: Uint8Array, { file, language, yearOfAnalysis, pages, today, onProgress }: SummaryFileOptions): Promise<{ readonly bytes: Uint8Array; readonly sheets: readonly string[]; readonly roundTrips: number }> {
  onProgress('open', 0, 1);
  const model = openWorkbook(bytes, file);
  const options = { packs: PACKS, language: language ?? undefined, asOf: yearOfAnalysis ?? undefined, today, onProgress };
  const { result: sheets, roundTrips } = await inExcel(model, file, async () => pages === null ? [await makeSummary(options)] : await makePages(pages === 'all' ? null : pages, options));
  onProgress('save', 0, 1);
  return { sheets, bytes: saveWorkbook(model, file), roundTrips };
}

export const summary: Command = {
  options: ['out', 'lang', 'as-of', 'pages'],
  async perform(run) {
    const { machine, arguments: { subject, out, language, yearOfAnalysis, pages } } = run;
    const input = subject === null ? machine.sample : resolve(machine.folder, subject);
    const bytes = await readWorkbook(input);
    const folders = [...(subject === null ? [] : [dirname(input)]), machine.folder];
    const target = await findTarget(input, out === null ? null : resolve(machine.folder, out), folders);
    const result = await summariseFile(bytes, { file: basename(input), language, yearOfAnalysis, pages, today: machine.today, onProgress: run.progress });
    const place = await writeResult(target, result.bytes);
    const texts = run.pack.summary.command;
    const made = result.sheets.map((name) => `  ${oneLine(name)}`);
    run.print([pages === null ? `${texts.summary} ${oneLine(result.sheets[0]!)}` : [texts.pages(made.length), ...made].join('\n'), oneLine(run.pack.command.written(place))].join('\n'));
  },
};
