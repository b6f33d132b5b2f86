// The place where one worker runs. It starts a worker when there is work, gives it one job at a time, watches
// the clock, and ends a worker that does not come back. What a lost worker means is the host's business.
import { stopFlags, type Answer, type FromWorker, type Job, type ToWorker } from './engineMessages';

/** What the host needs of a `Worker` of `node:worker_threads`. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  on(event: 'message', listener: (message: FromWorker) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

/** Wall time in milliseconds. */
export interface HostLimits {
  /** From here on the engine is asked to stop; what it has by then is an incomplete result. */
  readonly file: number;
  /** How long it may take to stop before its worker is ended. */
  readonly grace: number;
  /** How long a worker may take to load. */
  readonly start: number;
}

/** Wide, because they run on the clock and a busy machine is slow: they catch what hangs, not what is slow. */
export const defaultLimits: HostLimits = { file: 10_000, grace: 5_000, start: 60_000 };

/**
 * Nobody waits for a single file of a scan, and what a build fails for may not depend on how busy the machine is: the
 * evaluator's own bounds, which count steps, come long before.
 */
export const scanLimits: HostLimits = { ...defaultLimits, file: 60_000 };

export type Outcome =
  | { readonly type: 'answered'; readonly answer: Answer; readonly ranOutOfTime: boolean }
  /** The worker is gone: it never became ready (`start`), or died of this job (`job`). */
  | (Lost & { readonly during: 'start' | 'job' });

export interface WorkerSlot {
  /** Starts a worker ahead of the first job. */
  warmUp(): void;
  /** One at a time. */
  run(job: Job): Promise<Outcome>;
  /** Asks the running job to stop. */
  stop(): void;
  /** How many workers were lost. What one was told is unknown to the next. */
  generation(): number;
  dispose(): Promise<void>;
}

export interface SlotOptions {
  readonly createWorker: () => WorkerLike;
  readonly limits: HostLimits;
}

export function createWorkerSlot(options: SlotOptions): WorkerSlot {
  let thread: Thread | undefined;
  let generation = 0;
  const running = () => (thread ??= startThread(options));
  return {
    warmUp: () => void running(),
    async run(job) {
      const outcome = await runOn(running(), job, options.limits);
      if (outcome.type === 'lost') {
        void thread?.end();
        thread = undefined;
        generation++;
      }
      return outcome;
    },
    stop: () => thread?.askToStop(stopFlags.unwanted),
    generation: () => generation,
    async dispose() {
      await thread?.end();
      thread = undefined;
    },
  };
}

async function runOn(thread: Thread, job: Job, limits: HostLimits): Promise<Outcome> {
  // Before the wait: a job may have to stop while its worker still loads.
  thread.letRun();
  const start = await within(limits.start, thread.ready);
  if (start === undefined) return lost('it did not start in time', 'start');
  if (start.type === 'lost') return lost(start.reason, 'start');
  const end = thread.endOf(job);
  const inTime = await within(limits.file, end);
  if (inTime !== undefined) return outcomeOf(inTime, { ranOutOfTime: false });
  thread.askToStop(stopFlags.late);
  const late = await within(limits.grace, end);
  const seconds = (limits.file + limits.grace) / 1000;
  return outcomeOf(late ?? lost(`it took longer than ${seconds} s`, 'job'), { ranOutOfTime: true });
}

function lost(reason: string, during: 'start' | 'job'): Lost & { readonly during: 'start' | 'job' } {
  return { type: 'lost', reason, during, ranOutOfMemory: false };
}

function outcomeOf(end: Answer | Lost, { ranOutOfTime }: { readonly ranOutOfTime: boolean }): Outcome {
  return end.type === 'lost' ? { ...end, during: 'job' } : { type: 'answered', answer: end, ranOutOfTime };
}

/** One worker from its start to its end. */
interface Thread {
  readonly ready: Promise<{ readonly type: 'ready' } | Lost>;
  /** Sends a job; settles with the answer, or when the worker is gone. */
  endOf(job: Job): Promise<Answer | Lost>;
  letRun(): void;
  askToStop(flag: number): void;
  end(): Promise<unknown>;
}

interface Lost {
  readonly type: 'lost';
  readonly reason: string;
  readonly ranOutOfMemory: boolean;
}

function startThread({ createWorker }: SlotOptions): Thread {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = created(createWorker);
  if (worker instanceof Error) return threadThatIsLost(worker.message);
  let gone: Lost | undefined;
  let expected: { readonly id: number; readonly resolve: (end: Answer | Lost) => void } | undefined;
  const ready = new Promise<{ type: 'ready' } | Lost>((resolve) => {
    const lose = (reason: string, ranOutOfMemory = false) => {
      gone ??= { type: 'lost', reason, ranOutOfMemory };
      resolve(gone);
      expected?.resolve(gone);
    };
    worker.on('error', (error) => lose(reasonOf(error), isOutOfMemory(error)));
    worker.on('exit', (code) => lose(`it ended by itself with code ${code}`));
    worker.on('message', (message) => {
      if (message.type === 'ready') resolve(message);
      // A late answer to a job that nobody waits for has another id.
      else if (message.id === expected?.id) expected.resolve(message);
    });
  });
  worker.postMessage({ type: 'start', stop: stop.buffer });
  return {
    ready,
    endOf: (job) =>
      new Promise((resolve) => {
        if (gone) return resolve(gone);
        expected = { id: job.id, resolve };
        worker.postMessage(job);
      }),
    letRun: () => void Atomics.store(stop, 0, stopFlags.none),
    askToStop: (flag) => void Atomics.store(stop, 0, flag),
    end: () => worker.terminate(),
  };
}

function created(createWorker: () => WorkerLike): WorkerLike | Error {
  try {
    return createWorker();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function threadThatIsLost(reason: string): Thread {
  const gone = Promise.resolve<Lost>({ type: 'lost', reason, ranOutOfMemory: false });
  const nothing = () => undefined;
  return {
    ready: gone,
    endOf: () => gone,
    letRun: nothing,
    askToStop: nothing,
    end: () => Promise.resolve(),
  };
}

function reasonOf(error: Error): string {
  return isOutOfMemory(error) ? 'it needed too much memory' : `it failed: ${error.message}`;
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** What the promise gives, or nothing when that takes too long. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  const first = await Promise.race([promise, late]);
  clearTimeout(timer);
  return first;
}
