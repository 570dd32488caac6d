/** Before the browser's tests: there is a browser, and `dist/` is what `src/` says now. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_VARIABLE, findChromium } from './chromium';

const ROOT = join(__dirname, '../..');
const PAGE = join(ROOT, 'dist/taskpane.html');
/** All that the pane is built from. */
const SOURCES = ['src', 'assets', 'manifest.xml', 'package.json', 'webpack.config.js'];

function newest(path: string): number {
  const found = statSync(path);
  return found.isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name)))) : found.mtimeMs;
}

export default function setup(): void {
  process.env[BROWSER_VARIABLE] = findChromium();
  const built = existsSync(PAGE) ? statSync(PAGE).mtimeMs : 0;
  if (SOURCES.some((source) => newest(join(ROOT, source)) > built)) execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}
