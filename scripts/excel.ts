/**
 * `npm run excel`: the built pane in a real Excel, for a developer on Windows or a Mac. Serves dist/ on https://localhost:3000 with a certificate of this machine's
 * own, and has Excel open with the add-in. Microsoft's tools for that are fetched when they are first needed, not installed with the project (docs/decisions/0002-libraries.md).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { homedir } from 'node:os';
import { extname, join, sep } from 'node:path';
import { TYPES } from './preview-server';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const MANIFEST = join(ROOT, 'manifest.xml');
const PORT = 3000;
/** Where office-addin-dev-certs puts what it makes. */
const CERTIFICATES = join(homedir(), '.office-addin-dev-certs');

/** One of Microsoft's tools, in the version that was tried. */
function tool(name: 'office-addin-dev-certs@3.0.0' | 'office-addin-debugging@7.0.0' | 'office-addin-usage-data@3.0.0', ...args: readonly string[]): void {
  execFileSync('npx', ['--yes', name, ...args], { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Serves a folder on this machine alone. */
export function serveFolder(folder: string, { key, cert, port }: { readonly key: Buffer; readonly cert: Buffer; readonly port: number }): Promise<Server> {
  const server = createServer({ key, cert }, (request, response) => {
    const file = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname));
    if (!file.startsWith(folder + sep) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' }).end(readFileSync(file));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server));
  });
}

async function excel(): Promise<void> {
  if (!['win32', 'darwin'].includes(process.platform)) throw new Error('Excel runs on Windows and on a Mac. Elsewhere: npm start, or upload dist/manifest.xml in Excel on the web.');
  // Nothing is told to anybody while a developer works.
  tool('office-addin-usage-data@3.0.0', 'off');
  tool('office-addin-dev-certs@3.0.0', 'install');
  const [key, cert] = ['localhost.key', 'localhost.crt'].map((file) => readFileSync(join(CERTIFICATES, file))) as [Buffer, Buffer];
  const server = await serveFolder(DIST, { key, cert, port: PORT });
  tool('office-addin-debugging@7.0.0', 'start', MANIFEST, 'desktop', '--app', 'excel', '--no-debug');
  process.stdout.write(`\nCrisol: https://localhost:${PORT}, in Excel (Ctrl+C: take it out again and stop)\n`);
  process.once('SIGINT', () => {
    server.close();
    tool('office-addin-debugging@7.0.0', 'stop', MANIFEST);
    process.exit(0);
  });
}

if (require.main === module) {
  excel().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
