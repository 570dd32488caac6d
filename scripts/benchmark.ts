/**
 * `npm run benchmark [-- N]`: how long the command takes on N generated programmes (500), against opening and saving the same file
 * with excelize-wasm; each in a process of its own, start-up included, in turns, the median of five. Times are shown, never asserted.
 * Needs a POSIX shell, which counts the processor's time. See docs/benchmarks.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluateFile } from '../src/cli/evaluate';
import { generateProgrammes } from './generate-programmes';

const ROUNDS = 5;
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

/** In seconds: on the clock, and of the processor in the program's own code, children included. */
interface Time {
  readonly wall: number;
  readonly user: number;
}

function time(command: string, args: readonly string[]): Time {
  const start = performance.now();
  const told = execFileSync('sh', ['-c', '"$@" > /dev/null && times', 'sh', command, ...args], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const wall = (performance.now() - start) / 1000;
  // The second line is of the children: "1m2.345s 0m0.678s", user and system.
  const [, minutes, seconds] = /^.*\n(\d+)m([\d.,]+)s/.exec(told) ?? [];
  return { wall, user: Number(minutes) * 60 + Number(seconds?.replace(',', '.')) };
}

function median(times: readonly Time[]): Time {
  const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return { wall: middle(times.map(({ wall }) => wall)), user: middle(times.map(({ user }) => user)) };
}

async function benchmark(): Promise<string> {
  const bytes = generateProgrammes(count);
  const file = join(folder, 'programmes.xlsx');
  writeFileSync(file, bytes);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: time('npm', ['run', '--silent', 'evaluate', '--', file, '--out', join(folder, 'result.xlsx')]),
    theirs: time(process.execPath, ['-e', OPEN_AND_SAVE, file, join(folder, 'copy.xlsx')]),
  }));
  const [ours, theirs] = [median(rounds.map((round) => round.ours)), median(rounds.map((round) => round.theirs))];
  const show = ({ wall, user }: Time): string => `${wall.toFixed(2)} s on the clock, ${user.toFixed(2)} s of the processor`;
  const { roundTrips } = await evaluateFile(bytes, { file: 'programmes.xlsx', language: null, yearOfAnalysis: null, onProgress: () => undefined });
  return [
    `${count} programmes, median of ${ROUNDS}`,
    `npm run evaluate                  ${show(ours)}`,
    `excelize-wasm, opened and saved   ${show(theirs)}`,
    `ratio                             ${(ours.wall / theirs.wall).toFixed(2)} on the clock, ${(ours.user / theirs.user).toFixed(2)} of the processor`,
    `round trips to Excel              ${roundTrips}`,
    '',
  ].join('\n');
}

void benchmark()
  .then((lines) => process.stdout.write(lines))
  .finally(() => rmSync(folder, { recursive: true }));
