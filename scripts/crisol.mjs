/**
 * The commands: `node scripts/crisol.mjs evaluate …`. Runs them in one piece, as a module of `src/cli/`: so they start and work faster than file by file through
 * tsx. The piece is kept, and put together anew once any file that it was made of is no longer the same.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { compileFunction } from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = new URL('../src/cli/main.ts', import.meta.url);
const folder = `${root}node_modules/.cache/crisol`;

/** What tells a file from an earlier one of its name. */
function stamp(file) {
  const { mtimeMs, size } = statSync(root + file, { throwIfNoEntry: false }) ?? {};
  return `${mtimeMs} ${size}`;
}

function kept() {
  try {
    const { stamps, code } = JSON.parse(readFileSync(`${folder}/crisol.json`, 'utf8'));
    return Object.entries(stamps).every(([file, each]) => stamp(file) === each) ? code : null;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
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
  });
  const code = outputFiles[0].text;
  const files = [...Object.keys(metafile.inputs), 'scripts/crisol.mjs', 'tsconfig.json', 'package-lock.json'];
  keep(JSON.stringify({ stamps: Object.fromEntries(files.map((file) => [file, stamp(file)])), code }));
  return code;
}

/** In one step, so that a run beside this one finds all of it or nothing. */
function keep(text) {
  const draft = `${folder}/crisol.${process.pid}.json`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, `${folder}/crisol.json`);
  } catch (error) {
    // Where nothing may be written, it is put together each time.
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
  }
}

// A run is over before most of what V8 would optimize has paid for it; what is not optimized until later leaves the second processor to the second thread.
setFlagsFromString('--interrupt-budget=600000');

const code = kept() ?? (await putTogether());
compileFunction(code, ['require', 'module', 'exports', 'moduleUrl'], { filename: fileURLToPath(main) })(createRequire(main), { exports: {} }, {}, main.href);
