/** What the pane weighs: gzip sizes of the built scripts. Fails where those of the first view are heavier than allowed. Office.js, which Excel's users mostly have at hand, does not count. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Of the first view, gzip. */
const MOST = 230 * 1024;

const dist = new URL('../dist/', import.meta.url);
const html = readFileSync(new URL('taskpane.html', dist), 'utf8');
const first = new Set([...html.matchAll(/<script[^>]* src="?([^":\s>]+)["\s>]/g)].map(([, file]) => file!));
const sizes = readdirSync(dist).filter((file) => file.endsWith('.js')).map((file) => ({ file, size: gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length }));
const total = sizes.filter(({ file }) => first.has(file)).reduce((sum, { size }) => sum + size, 0);
const kilobytes = (size: number): string => `${(size / 1024).toFixed(1)} KB`.padStart(9);

for (const { file, size } of sizes.sort((a, b) => b.size - a.size)) console.log(`${kilobytes(size)}  ${first.has(file) ? 'first view' : 'later     '}  ${file}`);
console.log(`${kilobytes(total)}  first view, of ${kilobytes(MOST).trim()} allowed`);
if (first.size === 0 || total > MOST) process.exitCode = 1;
