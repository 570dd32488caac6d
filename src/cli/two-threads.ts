/** Evidence of many programmes found by two threads at once: this one, and a second that runs the same program. Knows no workbook. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Programme } from '../annex/programme';
import type { Findings } from '../evidence/evidence';
import { findEvidence } from '../evidence/find';
import { PACKS } from '../language';
import type { FindAll } from '../workbook/evaluate';

/** With fewer programmes a second thread takes longer to start than it saves. */
const MANY = 100;

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

/** @param program what the second thread runs: it must come to `findInSecondThread` */
export function findInTwoThreads(program: URL): FindAll | undefined {
  if (availableParallelism() < 2) return undefined;
  return async (programmes, onProgress) => {
    const task: Task = { programmes, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
    const second = programmes.length < MANY ? [] : foundBySecond(program, task);
    const first = findUntaken(task, (at) => onProgress(at, programmes.length));
    const all: Findings[] = [];
    for (const [at, findings] of [...first, ...(await second)]) all[at] = findings;
    onProgress(programmes.length, programmes.length);
    return all;
  };
}

function foundBySecond(program: URL, task: Task): Promise<Found> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

export function findInSecondThread(): void {
  parentPort?.postMessage(findUntaken(workerData as Task));
}
