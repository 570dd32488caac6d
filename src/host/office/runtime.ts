/** Loads Microsoft's own client runtime, unchanged, into this realm. For Node only. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isRuntimeLoaded } from './office-names';

/** What the runtime looks for in a page while it loads; it draws and fetches nothing. */
const PAGE: Readonly<Record<string, unknown>> = {
  window: globalThis,
  location: new URL('http://localhost/'),
  navigator: { userAgent: 'node' },
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  document: { URL: 'http://localhost/', getElementsByTagName: () => [], createElement: () => ({ style: {}, setAttribute: () => undefined }), addEventListener: () => undefined },
};

/** Once: what is loaded already is kept. As a global script, in the realm of the caller (in Jest each file has its own). */
export function loadOfficeRuntime(): void {
  if (isRuntimeLoaded()) return;
  for (const [name, value] of Object.entries(PAGE))
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  const path = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  const evaluate = eval;
  evaluate(`${readFileSync(path, 'utf8')}\n//# sourceURL=${path}`);
}
