/** Evidence of many programmes found by two threads at once: this one, and a second that runs the same program. Knows no workbook. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import type { Programme } from '../annex/programme';
import type { Findings } from '../evidence/evidence';
import { findEvidence } from '../evidence/find';
import { PACKS } from '../language';
import type { FindAll } from '../workbook/evaluate';

export interface SecondThread {
  /** Begins to get ready. Without this, the first thread finds all. */
  start(): void;
  readonly findAll: FindAll;
}

interface Task {
  readonly programmes: readonly Programme[];
  /** Of whom the next one to take is the first number. */
  readonly taken: Int32Array;
}

type Found = readonly (readonly [at: number, findings: Findings])[];

/** Takes one programme after the other that no thread has taken yet. */
function findUntaken({ programmes, taken }: Task, onTaken: (at: number) => void = () => undefined): Found {
  const found: [number, Findings][] = [];
  for (;;) {
    const at = Atomics.add(taken, 0, 1);
    if (at >= programmes.length) return found;
    onTaken(at);
    found.push([at, findEvidence(programmes[at]!, PACKS)]);
  }
}

/**
 * @param program what the second thread runs: it must come to `serveFirstThread`
 * @returns undefined where two threads take no less time than one
 */
export function secondThread(program: URL): SecondThread | undefined {
  if (availableParallelism() < 2) return undefined;
  let worker: Worker | null = null;
  return {
    start() {
      worker = new Worker(program);
      // Whoever is never asked keeps nobody waiting.
      worker.unref();
    },
    async findAll(programmes, onProgress) {
      const task: Task = { programmes, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
      const second = worker && foundBy(worker, task);
      const first = findUntaken(task, (at) => onProgress(at, programmes.length));
      const all: Findings[] = [];
      for (const [at, findings] of [...first, ...((await second) ?? [])]) all[at] = findings;
      onProgress(programmes.length, programmes.length);
      return all;
    },
  };
}

function foundBy(worker: Worker, task: Task): Promise<Found> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.ref();
    worker.postMessage(task);
  });
}

/** The second thread's part: one task, then it ends. */
export function serveFirstThread(): void {
  parentPort?.once('message', (task: Task) => parentPort!.postMessage(findUntaken(task)));
}
