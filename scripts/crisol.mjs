/**
 * The commands: `node scripts/crisol.mjs evaluate …`. Runs them in one piece, as a module of `src/cli/`: so they start and work faster than file by file through
 * tsx. The piece is kept, with what V8 made of it in its first evaluation, and put together anew once any file that it was made of is no longer the same.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = new URL('../src/cli/main.ts', import.meta.url);
const folder = `${root}node_modules/.cache/crisol`;
/** In bytes, of what is kept: a digest of the rest. */
const SEAL = 32;

/** What tells a file from an earlier one of its name. */
function stamp(file) {
  const { mtimeMs, size } = statSync(root + file, { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
}

const digest = (content) => createHash('sha256').update(content).digest();

/** Undefined where there is none, or where it is not what was kept: a power cut may have left half of it, and V8 would fall over its own code. */
function kept(name) {
  try {
    const file = readFileSync(`${folder}/${name}`);
    const content = file.subarray(SEAL);
    return digest(content).equals(file.subarray(0, SEAL)) ? content : undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Where nothing may be written, or another run has just tidied up, all is made each time. */
function wherePossible(write) {
  try {
    write();
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOENT'].includes(error.code)) throw error;
  }
}

/** Behind its digest, and in one step, so that a run beside this one finds all of it or nothing. */
function keep(name, content) {
  const draft = `${folder}/${name}.${process.pid}`;
  wherePossible(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, Buffer.concat([digest(content), content]));
    renameSync(draft, `${folder}/${name}`);
  });
}

/** Of pieces that are no longer the same. A run that is still at work has read its own. */
function forgetAllBut(id) {
  wherePossible(() => {
    for (const name of readdirSync(folder)) if (!name.startsWith('piece.json') && !name.startsWith(id)) rmSync(`${folder}/${name}`, { force: true });
  });
}

/** The piece, by a name that tells it from all others: what V8 made of another one must never be taken for what it made of this one. */
function found() {
  const { stamps, id } = JSON.parse(kept('piece.json') ?? '{}');
  if (!id || !Object.entries(stamps).every(([file, each]) => stamp(file) === each)) return null;
  const code = kept(`${id}.cjs`);
  return code ? { id, code: code.toString() } : null;
}

async function putTogether() {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(main)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: '(function (require, module, exports, moduleUrl) {' },
    footer: { js: '})' },
  });
  const code = outputFiles[0].text;
  const id = digest(code).toString('hex').slice(0, 16);
  const files = [...Object.keys(metafile.inputs), 'scripts/crisol.mjs', 'tsconfig.json', 'package-lock.json'];
  keep(`${id}.cjs`, Buffer.from(code));
  keep('piece.json', Buffer.from(JSON.stringify({ stamps: Object.fromEntries(files.map((file) => [file, stamp(file)])), id })));
  forgetAllBut(id);
  return { id, code };
}

// A run is over before much of what V8 would optimize has paid for it.
setFlagsFromString('--interrupt-budget=250000');

const { id, code } = found() ?? (await putTogether());
const cachedData = kept(`${id}.v8`);
const script = new Script(code, { filename: fileURLToPath(main), cachedData });
if ((!cachedData || script.cachedDataRejected) && process.argv[2] === 'evaluate') process.once('exit', () => keep(`${id}.v8`, script.createCachedData()));
script.runInThisContext()(createRequire(main), { exports: {} }, {}, main.href);
