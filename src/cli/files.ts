/** The files of a run: which is read, which is written, and that nothing of the officer's is ever replaced unasked. Knows no workbook. */
import { randomUUID } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { CrisolError } from '../errors';

const WORKBOOK = '.xlsx';
/** Other endings that are read, and that of the result: what comes of a template is a workbook, and macros need an ending of their own. */
const ENDINGS: Readonly<Record<string, string>> = { '.xltx': WORKBOOK, '.xlsm': '.xlsm', '.xltm': '.xlsm' };
/** In bytes: a larger file is not even read. */
const LARGEST = 256 << 20;

/** Where the result goes. */
export interface Target {
  readonly path: string;
  /** Named by the officer: a file there is replaced. Otherwise the next free name is taken. */
  readonly named: boolean;
  /** The name to try where a file stands already. */
  next(name: string): string;
}

/** @throws CrisolError `fileNotFound`, `fileNotReadable`, `notAWorkbook` (a folder), `emptyFile`, `workbookTooLarge` */
export async function readWorkbook(path: string): Promise<Uint8Array> {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    const it = await stat(path);
    if (it.isDirectory()) throw new CrisolError('notAWorkbook', { file });
    if (it.size > LARGEST) throw new CrisolError('workbookTooLarge', { file });
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof CrisolError) throw cause;
    throw new CrisolError(missing(cause) ? 'fileNotFound' : 'fileNotReadable', { file: path }, cause);
  }
  if (bytes.length === 0) throw new CrisolError('emptyFile', { file });
  return bytes;
}

/**
 * The place of the result, tried before any work is done.
 * Named by `out`; without it `<name>.crisol.xlsx` (of a result, `<name>.2.crisol.xlsx`) in the first of `folders` that can be written to.
 * @throws CrisolError `outputIsInput`, `outputNotWritable`, `badArgument` where the ending would keep Excel from opening it
 */
export async function findTarget(input: string, out: string | null, folders: readonly string[]): Promise<Target> {
  const ending = endingOf(input);
  const next = (one: string): string => resultName(one, ending);
  if (out !== null) {
    if (extname(out).toLowerCase() !== ending) throw new CrisolError('badArgument', { argument: `--out ${out}` });
    if (await sameFile(input, out)) throw new CrisolError('outputIsInput', { file: out });
    const there = await found(out);
    const replaceable = there === null || (!there.isDirectory() && (await writable(out)));
    if (!replaceable || !(await takesFiles(dirname(out)))) throw new CrisolError('outputNotWritable', { file: out });
    return { path: out, named: true, next };
  }
  const name = next(basename(input));
  for (const folder of folders) if (await takesFiles(folder)) return { path: join(folder, name), named: false, next };
  throw new CrisolError('outputNotWritable', { file: name });
}

/**
 * The place of a file that is to be new: `out`, or `name` in the folder; there the next free name is taken.
 * @throws CrisolError `outputExists`, `outputNotWritable`, `badArgument` where the ending would keep Excel from opening it
 */
export async function findNewTarget(name: string, out: string | null, folder: string): Promise<Target> {
  const ending = WORKBOOK;
  const path = out ?? join(folder, name);
  if (extname(path).toLowerCase() !== ending) throw new CrisolError('badArgument', { argument: `--out ${path}` });
  if (!(await takesFiles(dirname(path)))) throw new CrisolError('outputNotWritable', { file: path });
  if (out !== null && (await found(out)) !== null) throw new CrisolError('outputExists', { file: out });
  return { path, named: out !== null, next: (one) => numberedName(one, ending) };
}

/** `name.xlsx` → `name (2).xlsx` → `name (3).xlsx`. */
function numberedName(name: string, ending: string): string {
  const [, stem, number] = /^(.+?)(?: \((\d+)\))?$/.exec(name.slice(0, -ending.length))!;
  return `${stem} (${Number(number ?? 1) + 1})${ending}`;
}

/** `name.xlsx` → `name.crisol.xlsx` → `name.2.crisol.xlsx` → `name.3.crisol.xlsx`. */
export function resultName(name: string, ending: string): string {
  const own = extname(name);
  const bare = own.toLowerCase() === ending || own.toLowerCase() in ENDINGS ? name.slice(0, -own.length) : name;
  const [, stem, number] = /^(.+?)(?:\.(\d+))?\.crisol$/.exec(bare) ?? [];
  return stem === undefined ? `${bare}.crisol${ending}` : `${stem}.${Number(number ?? 1) + 1}.crisol${ending}`;
}

/**
 * Writes beside the target and renames, so that a failure leaves nothing behind and a reader never meets half a file.
 * @returns where it stands: a file of the same bytes is left as it is, any other of a name nobody asked for is passed over
 * @throws CrisolError `outputNotWritable`
 */
export async function writeResult({ path, named, next }: Target, bytes: Uint8Array): Promise<string> {
  let place = named ? await followed(path) : path;
  while (!named && (await found(place)) !== null) {
    if (await holds(place, bytes)) return place;
    place = join(dirname(place), next(basename(place)));
  }
  const draft = join(dirname(place), `.${basename(place)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, place);
  } catch (cause) {
    await rm(draft, { force: true });
    throw new CrisolError('outputNotWritable', { file: path }, cause);
  }
  return place;
}

/** Of what comes of a file. */
function endingOf(input: string): string {
  return ENDINGS[extname(input).toLowerCase()] ?? WORKBOOK;
}

/** One file under two names: links, letter case, `..`. */
async function sameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = [await found(one), await found(other)];
  return a !== null && b !== null && a.dev === b.dev && a.ino === b.ino;
}

/** A link is written through: what it points to is what the officer sees. */
async function followed(path: string): Promise<string> {
  return (await found(path)) === null ? path : realpath(path);
}

async function takesFiles(folder: string): Promise<boolean> {
  return ((await found(folder))?.isDirectory() ?? false) && writable(folder);
}

async function writable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(() => true, () => false);
}

async function found(path: string): Promise<BigIntStats | null> {
  return stat(path, { bigint: true }).catch((cause: unknown) => {
    if (missing(cause)) return null;
    throw new CrisolError('outputNotWritable', { file: path }, cause);
  });
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  return readFile(path).then((there) => there.equals(bytes), () => false);
}

function missing(cause: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');
}
