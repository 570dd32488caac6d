/** `npm run evaluate`, `npm run template`, `npm run summary`: hands the machine to `run`. */
import { fileURLToPath } from 'node:url';
import { run } from './run';

// A reader that has seen enough (`… | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// npm moves to the project's folder; names are meant from where the officer stood.
const asked = process.argv.slice(2);
const folder = process.env['npm_lifecycle_event'] === asked[0] ? (process.env['INIT_CWD'] ?? process.cwd()) : process.cwd();

void run(asked, {
  folder,
  sample: fileURLToPath(new URL('../../assets/samples/anexos-ejemplo.xlsx', import.meta.url)),
  locale: new Intl.Collator().resolvedOptions().locale,
  today: new Date(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY,
}).then((code) => {
  // Once all is told: tidying up what the run held takes longer than leaving it.
  process.stdout.write('', () => process.exit(code));
});
