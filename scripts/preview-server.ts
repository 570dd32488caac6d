/**
 * Builds and serves the preview: the page around the sheet, the production pane, and Microsoft's client runtime from where npm put it.
 * Listens on this machine alone. The pane is what `npm run build` made, but for one line: office.js is not fetched from the network.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import webpack from 'webpack';

const ROOT = join(__dirname, '..');
const BUILT = join(ROOT, 'node_modules/.cache/crisol-preview');
const PANE = join(ROOT, 'dist');
const RUNTIME = join(ROOT, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js');
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const OFFICE_JS = /<script[^>]+src="?https:\/\/appsforoffice\.microsoft\.com\/[^>]+><\/script>/;
const STAND_IN = '<script src="/excel-web-16.00.js"></script><script src="/frame.js"></script>';
/** Nothing of the preview may ask anybody else for anything. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; base-uri 'none'; form-action 'none'";

/** Bundles the page and what stands between the runtime and the pane. */
export function buildPreview(): Promise<void> {
  const swc = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } };
  const compiler = webpack({
    mode: 'production',
    context: ROOT,
    target: 'web',
    entry: { preview: './src/preview/index.ts', frame: './src/preview/frame.ts' },
    output: { path: BUILT, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, use: { loader: 'swc-loader', options: swc } }] },
    optimization: { minimize: false },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((failed, stats) => {
      compiler.close(() => undefined);
      if (failed) reject(failed);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
}

/** The file an address stands for; null where there is none. */
function fileOf(path: string): { readonly type: string; readonly body: Buffer | string } | null {
  const within = (folder: string, rest: string): string | null => {
    const full = join(folder, rest);
    return full.startsWith(folder + sep) && existsSync(full) ? full : null;
  };
  const places: readonly (readonly [prefix: string, folder: string])[] = [['/pane/', PANE], ['/samples/', join(ROOT, 'assets/samples')]];
  const place = places.find(([prefix]) => path.startsWith(prefix));
  const own: Readonly<Record<string, string>> = {
    '/': join(ROOT, 'src/preview/index.html'), '/style.css': join(ROOT, 'src/preview/style.css'), '/preview.js': join(BUILT, 'preview.js'), '/frame.js': join(BUILT, 'frame.js'), '/excel-web-16.00.js': RUNTIME,
  };
  const file = place ? within(place[1], path.slice(place[0].length)) : (own[path] ?? null);
  if (file === null) return null;
  const body = readFileSync(file);
  return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: path === '/pane/taskpane.html' ? withoutNetwork(body.toString()) : body };
}

function withoutNetwork(page: string): string {
  if (!OFFICE_JS.test(page)) throw new Error('taskpane.html loads no office.js: nothing to put the stand-in for.');
  return page.replace(OFFICE_JS, STAND_IN);
}

function answer(address: string, response: ServerResponse): void {
  try {
    const file = fileOf(decodeURIComponent(new URL(address, 'http://localhost').pathname));
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.type, 'content-security-policy': POLICY, 'cache-control': 'no-store' }).end(file.body);
  } catch (error) {
    process.stderr.write(`${address}: ${String(error)}\n`);
    response.writeHead(500).end();
  }
}

/** @param port 0: any that is free. Fails with `EADDRINUSE` where somebody else has it. */
export function servePreview(port: number): Promise<Server> {
  const server = createServer((request, response) => answer(request.url ?? '/', response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server));
  });
}
