import { Worker } from 'node:worker_threads';
import type { WorkerLike } from './workerSlot';

/** Room for the largest files that are looked at; a scan of thousands needs less than a fifth of it. */
const heapInMebibytes = 1_024;

/** What the thread is told of its life. */
export interface EngineThreadData {
  /** It serves an editor, for hours; a scan has an end. */
  readonly livesOn: boolean;
}

/** Starts the engine's bundle in a thread of its own. What it prints goes nowhere, since a protocol may own standard output. */
export function startEngineThread(bundle: string, workerData: EngineThreadData): WorkerLike {
  const worker = new Worker(bundle, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: heapInMebibytes },
    stdout: true,
    stderr: true,
    stdin: false,
  });
  // Unread, the streams would keep what is written.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
