/**
 * `npm run benchmark [-- N]`: how long the command takes on N generated programmes (500), against opening and saving the same file
 * with excelize-wasm; each in a process of its own, start-up included, best of three. Times are shown, never asserted.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluateFile } from '../src/cli/evaluate';
import { generateProgrammes } from './generate-programmes';

const ROUNDS = 3;
const root = fileURLToPath(new URL('..', import.meta.url));
const count = Number(process.argv[2] ?? 500);
const folder = mkdtempSync(join(tmpdir(), 'crisol-benchmark-'));

const OPEN_AND_SAVE = `
const { init } = require('excelize-wasm');
const { readFileSync, writeFileSync } = require('node:fs');
const [file, out] = process.argv.slice(1);
init(require.resolve('excelize-wasm/excelize.wasm.gz')).then((excelize) => {
  const book = excelize.OpenReader(new Uint8Array(readFileSync(file)));
  if (book.error) throw new Error(book.error);
  const { buffer, error } = book.WriteToBuffer();
  if (error) throw new Error(error);
  writeFileSync(out, buffer);
  process.exit(0);
});`;

/** Seconds of the fastest of some runs. */
function best(command: string, args: readonly string[]): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    execFileSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

async function benchmark(): Promise<string> {
  const bytes = generateProgrammes(count);
  const file = join(folder, 'programmes.xlsx');
  writeFileSync(file, bytes);
  const ours = best('npm', ['run', '--silent', 'evaluate', '--', file, '--out', join(folder, 'result.xlsx')]);
  const theirs = best(process.execPath, ['-e', OPEN_AND_SAVE, file, join(folder, 'copy.xlsx')]);
  const show = (seconds: number): string => `${seconds.toFixed(2)} s`;
  const { roundTrips } = await evaluateFile(bytes, { file: 'programmes.xlsx', language: null, yearOfAnalysis: null, onProgress: () => undefined });
  return [
    `${count} programmes, best of ${ROUNDS}`,
    `npm run evaluate                  ${show(ours)}`,
    `excelize-wasm, opened and saved   ${show(theirs)}`,
    `ratio                             ${(ours / theirs).toFixed(2)}`,
    `round trips to Excel              ${roundTrips}`,
    '',
  ].join('\n');
}

void benchmark()
  .then((lines) => process.stdout.write(lines))
  .finally(() => rmSync(folder, { recursive: true }));
