/**
 * Finds the Chromium in which the pane is tried: one that is installed, else Playwright's own, else (as root on Debian) installs Debian's.
 * Knows no pane. It never goes on without a browser: where there is none, it says what to do.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')];
  }),
];

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next one may be.
    return false;
  }
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const own = chromium.executablePath();
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE, ...(own === '' ? [] : [own])].find(runs);
}

/** Path of the browser. `CHROME_PATH` names another than the one found. May take minutes the first time on a machine without one. */
export function findChromium(): string {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (runs(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and no program is there.`);
  }
  const found = installed();
  if (found !== undefined) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    process.stderr.write('No browser is installed: installing Debian\'s chromium.\n');
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', 'chromium'], options);
    const now = installed();
    if (now !== undefined) return now;
  }
  throw new Error('The pane is tested in a browser and none was found: install Chromium, Chrome or Edge, or set CHROME_PATH to one.');
}

/** Where the browser that `findChromium` found is handed on to the tests. */
export const BROWSER_VARIABLE = 'CRISOL_BROWSER';

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env[BROWSER_VARIABLE] ?? findChromium();
  return chromium.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'] });
}
