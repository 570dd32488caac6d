/** The licences of what ships: every package that stands in the lock file among the dependencies, by what its own `package.json` says. Fails where one is not permissive, or is not told. */
import { readFileSync } from 'node:fs';

/** SPDX names of licences that ask for no more than the notice to be kept. */
const PERMISSIVE = new Set(['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Zlib']);

/** Of `A OR B` one is enough, of `A AND B` both are needed; anything that is not told in SPDX is none. */
function isPermissive(expression: string): boolean {
  const bare = expression.replace(/[()]/g, ' ').trim();
  return bare.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((name) => PERMISSIVE.has(name.trim())));
}

const root = new URL('../', import.meta.url);
const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Record<string, unknown>;
const { packages } = json('package-lock.json') as { packages: Readonly<Record<string, { readonly dev?: boolean }>> };

const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true).map(([path]) => {
  const { name, version, license } = json(`${path}/package.json`);
  return { name: String(name), version: String(version), licence: typeof license === 'string' ? license : '' };
});
const counts = new Map<string, number>();
for (const { licence } of shipped) counts.set(licence, (counts.get(licence) ?? 0) + 1);
const refused = shipped.filter(({ licence }) => !isPermissive(licence));

const brief = process.argv.includes('--brief');
if (!brief) for (const { name, version, licence } of shipped) console.log(`${licence.padEnd(14)} ${name} ${version}`);
console.log(`${shipped.length} packages ship: ${[...counts].map(([licence, count]) => `${count} ${licence}`).join(', ')}`);
for (const { name, version, licence } of refused) console.error(`not permissive: ${name} ${version} (${licence || 'no licence told'})`);
if (refused.length > 0 || shipped.length === 0) process.exitCode = 1;
