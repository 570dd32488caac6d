/** The Chromium in which the pane is tried: one that is installed, else Playwright's own, else Debian's. Knows no pane. */
import { type Browser, chromium } from 'playwright-core';
import { findProgram, inFolders } from '../programs';

/** Path of the browser. `CHROME_PATH` names another than the one found. */
export function findChromium(): string {
  return findProgram({
    variable: 'CHROME_PATH', names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'], package: 'chromium',
    elsewhere: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...inFolders(['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'], ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']),
      chromium.executablePath(),
    ],
    missing: 'The pane is tested in a browser and none was found: install Chromium, Chrome or Edge, or set CHROME_PATH to one.',
  });
}

/** Where the browser that `findChromium` found is handed on to the tests. */
export const BROWSER_VARIABLE = 'CRISOL_BROWSER';

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env[BROWSER_VARIABLE] ?? findChromium();
  return chromium.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'] });
}
