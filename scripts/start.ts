/** `npm start`: the preview on http://localhost:3000, without Excel and without a certificate; after the pane is built. `PORT` names another port. */
import { buildPreview, servePreview } from './preview-server';

const port = Number(process.env['PORT'] ?? 3000);

async function start(): Promise<void> {
  await buildPreview();
  await servePreview(port);
  process.stdout.write(`\nCrisol: http://localhost:${port}   (Ctrl+C: stop)\n`);
}

start().catch((error: NodeJS.ErrnoException) => {
  const inUse = error.code === 'EADDRINUSE';
  process.stderr.write(inUse ? `Port ${port} is in use: close the program that has it, or try PORT=${port + 1} npm start.\n` : `${error.stack ?? error.message}\n`);
  process.exitCode = 1;
});
