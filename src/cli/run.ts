/** One run of the command: what is asked, done, printed and ended with. Knows no sheet; writes nothing but the result. */
import { basename, dirname, resolve } from 'node:path';
import { CrisolError, type ErrorCode } from '../errors';
import { languageOf, packFor, type LanguagePack } from '../language';
import { parseArguments } from './arguments';
import { evaluateFile } from './evaluate';
import { findTarget, readWorkbook, writeResult } from './files';
import { resultJson } from './json';
import { resultLines } from './print';
import { oneLine, textWidth } from './table';

/** What the command knows of the machine. */
export interface Machine {
  /** Folder that relative names are meant from. */
  readonly folder: string;
  readonly sample: string;
  /** `es-MX`, or whatever the system says. */
  readonly locale: string;
  out(text: string): void;
  err(text: string): void;
  /** Whether somebody watches the error output. */
  readonly watched: boolean;
}

/** Before a workbook is read, errors speak the system's language; Spanish where that is none of ours, as most annexes are. */
const DEFAULT_LANGUAGE = 'es';
/** In milliseconds: a run shorter than this shows no progress. */
const PATIENCE = 1000;
/** In milliseconds between two states of the line. */
const PACE = 100;

/** @returns the exit code: 0 done, 2 something the officer can put right, 1 Crisol failed */
export async function run(argv: readonly string[], machine: Machine): Promise<0 | 1 | 2> {
  let pack = packFor(languageOf(machine.locale) ?? DEFAULT_LANGUAGE);
  const progress = showProgress(machine);
  try {
    const { file, out, json, language, yearOfAnalysis, help } = parseArguments(argv);
    if (language) pack = packFor(language);
    if (help) {
      machine.out(`${pack.command.help}\n`);
      return 0;
    }
    const input = file === null ? machine.sample : resolve(machine.folder, file);
    const bytes = await readWorkbook(input);
    const folders = [...(file === null ? [] : [dirname(input)]), machine.folder];
    const target = await findTarget(input, out === null ? null : resolve(machine.folder, out), folders);
    const result = await evaluateFile(bytes, {
      file: basename(input),
      language,
      yearOfAnalysis,
      onProgress: (stage, done, total) => progress.show(`${pack.command.progress[stage]}${total > 1 ? ` ${done}/${total}` : ''}`),
    });
    pack = result.pack;
    const place = await writeResult(target, result.bytes);
    progress.clear();
    if (json) machine.out(`${JSON.stringify(resultJson(result), null, 2)}\n`);
    else machine.out(`${resultLines(result)}\n\n${oneLine(pack.command.written(place))}\n`);
    return 0;
  } catch (error) {
    progress.clear();
    machine.err(`${oneLine(errorText(error, pack))}\n`);
    return mendable(error) ? 2 : 1;
  }
}

/** Here no officer is editing a cell or has an old Excel: what Office.js refuses is Crisol's own failure. */
const OWN_FAILURES: readonly ErrorCode[] = ['officeFailed', 'requirementMissing', 'writeNotConfirmed'];

function mendable(error: unknown): error is CrisolError {
  return error instanceof CrisolError && !OWN_FAILURES.includes(error.code);
}

function errorText(error: unknown, { errors, command }: LanguagePack): string {
  if (mendable(error)) return errors[error.code](error.values);
  const cause = error instanceof CrisolError ? (error.cause ?? error) : error;
  return command.unexpected(cause instanceof Error ? cause.message : String(cause));
}

/** One line on the error output that replaces itself, for those who watch and only once the run is a long one. */
function showProgress({ watched, err }: Machine): { show(text: string): void; clear(): void } {
  let due = performance.now() + PATIENCE;
  let width = 0;
  const clear = (): void => {
    if (width > 0) err(`\r${' '.repeat(width)}\r`);
    width = 0;
  };
  return {
    clear,
    show(text) {
      if (!watched || performance.now() < due) return;
      due = performance.now() + PACE;
      clear();
      err(text);
      width = textWidth(text);
    },
  };
}
