/** One run of a command: what is asked, said on the way, and ended with. Knows no command's work. */
import { CrisolError, type ErrorCode } from '../errors';
import { languageOf, packFor, type LanguagePack } from '../language';
import type { CommandName } from '../language/command-texts';
import { parseArguments } from './arguments';
import type { Command, Machine, Run } from './command';
import { evaluate } from './evaluate';
import { summary } from './summary';
import { oneLine, textWidth } from './table';
import { template } from './template';

const COMMANDS: Readonly<Record<CommandName, Command>> = { evaluate, template, summary };

/** Before a workbook is read, the system's language is spoken; Spanish where that is none of ours, as most annexes are. */
const DEFAULT_LANGUAGE = 'es';
/** In milliseconds: a run shorter than this shows no progress. */
const PATIENCE = 1000;
/** In milliseconds between two states of the line. */
const PACE = 100;

/**
 * @param argv the command's name, then its own arguments
 * @returns the exit code: 0 done, 2 something the officer can put right, 1 Crisol failed
 */
export async function run([name = '', ...argv]: readonly string[], machine: Machine): Promise<0 | 1 | 2> {
  const line = progressLine(machine);
  const say = { pack: packFor(languageOf(machine.locale) ?? DEFAULT_LANGUAGE) };
  try {
    if (!isCommand(name)) throw new CrisolError('badArgument', { argument: name });
    const asked = parseArguments(argv, COMMANDS[name].options);
    if (asked.language) say.pack = packFor(asked.language);
    if (asked.help) {
      machine.out(`${say.pack.command.help[name]}\n`);
      return 0;
    }
    const run: Run = Object.assign(say, {
      machine,
      arguments: asked,
      progress: (stage: Parameters<Run['progress']>[0], done: number, total: number) => line.show(`${say.pack.command.progress[stage]}${total > 1 ? ` ${done}/${total}` : ''}`),
      print(text: string) {
        line.clear();
        machine.out(`${text}\n`);
      },
    });
    await COMMANDS[name].perform(run);
    return 0;
  } catch (error) {
    line.clear();
    machine.err(`${oneLine(errorText(error, say.pack))}\n`);
    return mendable(error) ? 2 : 1;
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
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
function progressLine({ watched, err }: Machine): { show(text: string): void; clear(): void } {
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
