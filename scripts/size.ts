/** What the pane weighs: gzip sizes of the built scripts. Fails where those of the first view are heavier than allowed. Office.js, which Excel's users mostly have at hand, does not count. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of the first view, gzip. */
export const MOST = 230 * 1024;
const DIST = join(__dirname, '../dist');

export interface ScriptSize {
  readonly file: string;
  /** Bytes, gzip. */
  readonly size: number;
  /** Named by the page itself; the others are fetched after it stands. */
  readonly first: boolean;
}

/** The scripts in dist/, the heaviest first. */
export function scriptSizes(): readonly ScriptSize[] {
  const html = readFileSync(join(DIST, 'taskpane.html'), 'utf8');
  const first = new Set([...html.matchAll(/<script[^>]* src="?([^":\s>]+)["\s>]/g)].map(([, file]) => file!));
  const scripts = readdirSync(DIST).filter((file) => file.endsWith('.js'));
  return scripts.map((file) => ({ file, size: gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, first: first.has(file) })).sort((a, b) => b.size - a.size);
}

export const firstView = (sizes: readonly ScriptSize[]): number => sizes.reduce((sum, { size, first }) => sum + (first ? size : 0), 0);

function print(): void {
  const kilobytes = (size: number): string => `${(size / 1024).toFixed(1)} KB`.padStart(9);
  const sizes = scriptSizes();
  const total = firstView(sizes);
  for (const { file, size, first } of sizes) console.log(`${kilobytes(size)}  ${first ? 'first view' : 'later     '}  ${file}`);
  console.log(`${kilobytes(total)}  first view, of ${kilobytes(MOST).trim()} allowed`);
  if (total === 0 || total > MOST) process.exitCode = 1;
}

if (require.main === module) print();
