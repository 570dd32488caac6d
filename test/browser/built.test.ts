/** What `npm run build` makes: how heavy the first view is, what the page may load, and the manifest for the address it is served from. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFor } from '../../scripts/manifest.cjs';
import { firstView, MOST, scriptSizes } from '../../scripts/size';

const ROOT = join(__dirname, '../..');
const DIST = join(ROOT, 'dist');

test('the first view stays light; what works on the workbook comes after it', () => {
  const sizes = scriptSizes();
  expect(firstView(sizes)).toBeGreaterThan(0);
  expect(firstView(sizes)).toBeLessThanOrEqual(MOST);
  expect(sizes.find(({ file }) => file.startsWith('engine.'))).toMatchObject({ first: false });
});

test('the page loads office.js from Microsoft, everything else from beside it, and may reach nobody', () => {
  const html = readFileSync(join(DIST, 'taskpane.html'), 'utf8');
  const loaded = [...html.matchAll(/(?:src|href)="?([^"\s>]+)/g)].map(([, address]) => address!);
  const [elsewhere, ours] = [loaded.filter((address) => address.includes('//')), loaded.filter((address) => !address.includes('//'))];
  expect(elsewhere).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
  expect(ours.length).toBeGreaterThan(2);
  for (const address of ours) expect([address, existsSync(join(DIST, address))]).toEqual([address, true]);
  const policy = new Map(/http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(html)![1]!.split(';').map((rule) => rule.trim().split(/ (.*)/) as [string, string]));
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('script-src')).toBe("'self' https://appsforoffice.microsoft.com");
  expect(policy.has('connect-src')).toBe(false);
});

test('the manifest is that of the address it is built for', () => {
  expect(readFileSync(join(DIST, 'manifest.xml'), 'utf8')).toBe(manifestFor(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), process.env['CRISOL_URL']));
  for (const [, address] of manifestFor(readFileSync(join(ROOT, 'manifest.xml'), 'utf8')).matchAll(/"(https:\/\/localhost:3000[^"]+)"/g)) {
    expect([address, existsSync(join(DIST, new URL(address!).pathname))]).toEqual([address, true]);
  }
});
