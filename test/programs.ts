/**
 * Programs that tests need and no package brings: finds one that is installed, else (as root on Debian) installs Debian's. Knows nothing of what they are for.
 * It never goes on without a program: where there is none, it says what to do.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Program {
  /** Variable of the environment that names another than the one found. */
  readonly variable: string;
  /** What it may be called on the path. */
  readonly names: readonly string[];
  /** Where it may be beside that; an empty text is nowhere. */
  readonly elsewhere: readonly string[];
  /** Debian's. */
  readonly package: string;
  /** Why it is needed, and what to do where there is none. */
  readonly missing: string;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next one may be.
    return false;
  }
}

function installed({ names, elsewhere }: Program): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find((path) => path !== '' && runs(path));
}

/** Under folders that variables of the environment name, as far as they do. */
export function inFolders(variables: readonly string[], paths: readonly string[]): readonly string[] {
  return variables.flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : paths.map((path) => join(folder, path));
  });
}

/** Its path. May take minutes the first time on a machine without it. */
export function findProgram(program: Program): string {
  const named = process.env[program.variable];
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(`${program.variable} is ${named}, and no program is there.`);
  }
  const found = installed(program);
  if (found !== undefined) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    process.stderr.write(`${program.names[0]!} is not installed: installing Debian's ${program.package}.\n`);
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', program.package], options);
    const now = installed(program);
    if (now !== undefined) return now;
  }
  throw new Error(program.missing);
}
