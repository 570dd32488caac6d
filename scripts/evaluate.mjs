/**
 * `npm run evaluate`: puts the command together in memory, anew at each run so that nothing can be out of date, and runs it as a
 * module of `src/cli/`. In one piece it starts and works faster than file by file through tsx.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { buildSync } from 'esbuild';

const main = new URL('../src/cli/main.ts', import.meta.url);
const { outputFiles } = buildSync({
  entryPoints: [fileURLToPath(main)],
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  define: { 'import.meta.url': 'moduleUrl' },
});
compileFunction(outputFiles[0].text, ['require', 'module', 'exports', 'moduleUrl'], { filename: fileURLToPath(main) })(createRequire(main), { exports: {} }, {}, main.href);
