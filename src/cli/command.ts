/** What a command is, and what it is given. */
import type { LanguagePack } from '../language';
import type { CommandTexts } from '../language/command-texts';
import type { Arguments, Option } from './arguments';

/** What the commands know of the machine. */
export interface Machine {
  /** Folder that relative names are meant from. */
  readonly folder: string;
  readonly sample: string;
  /** `es-MX`, or whatever the system says. */
  readonly locale: string;
  /** Day of the run. */
  readonly today: Date;
  out(text: string): void;
  err(text: string): void;
  /** Whether somebody watches the error output. */
  readonly watched: boolean;
}

export interface Run {
  readonly machine: Machine;
  readonly arguments: Arguments;
  /** The language spoken; a command that learns of a better one sets it. */
  pack: LanguagePack;
  /** One line for those who watch, once the run is a long one. */
  progress(stage: keyof CommandTexts['progress'], done: number, total: number): void;
  /** What the command ends with: whole lines. */
  print(text: string): void;
}

export interface Command {
  readonly options: readonly Option[];
  /** Throws a CrisolError where an officer can put something right. */
  perform(run: Run): Promise<void>;
}
