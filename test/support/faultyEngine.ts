import { Worker } from 'node:worker_threads';
import type { WorkerLike } from '../../workspace';

/** A worker that does what the text of the file says: `hang`, `exit`, `throw`, `allocate`, `late`; otherwise it answers. */
export function startFaultyEngine(): WorkerLike {
  return new Worker(script, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 }, stderr: true });
}

/** A worker that is gone before it is ready. */
export function startBrokenEngine(): WorkerLike {
  return new Worker('process.exit(7)', { eval: true });
}

const script = `
const { parentPort } = require('node:worker_threads');
let stop;
const result = { findings: [], problems: [], calls: [{ path: 'a.ts', line: 1, provider: 'X', operation: 'chat' }] };
parentPort.on('message', (message) => {
  if (message.type === 'start') return void (stop = new Int32Array(message.stop));
  const { id, request: { text } } = message;
  const answer = () => parentPort.postMessage({ type: 'analyzed', id, result });
  if (text.includes('hang')) for (;;);
  if (text.includes('exit')) process.exit(3);
  if (text.includes('throw')) throw new TypeError('a bug');
  if (text.includes('allocate')) for (const kept = []; ; ) kept.push(new Array(10000).fill(kept.length));
  if (text.includes('polite')) while (Atomics.load(stop, 0) === 0);
  if (text.includes('late')) return void setTimeout(answer, 2000);
  answer();
});
parentPort.postMessage({ type: 'ready' });
`;
