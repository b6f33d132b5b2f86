// What people are told of our work: one line in the status item, and each problem once in the log.
import type { Connection } from 'vscode-languageserver/node';
import { statusNotification, type Status } from '../protocol';
import type { FileResult } from '../workspace';

/** Shorter work is not worth a change of the status item with every key. */
const worthTelling = 400;

export interface StatusReporter {
  /** Runs the work, and says so if it takes long. */
  during<T>(work: Promise<T>): Promise<T>;
  /** What was found out about a document, or that it is closed. */
  seen(uri: string, result: FileResult): void;
  /** What is wrong with a file that is no document of ours, if anything. */
  told(uri: string, reason: string | undefined): void;
  gone(uri: string): void;
}

export interface StatusOptions {
  readonly connection: Connection;
  readonly isEngineRunning: () => boolean;
}

export function createStatusReporter({ connection, isEngineRunning }: StatusOptions): StatusReporter {
  const incomplete = new Map<string, string>();
  const logged = new Set<string>();
  let atWork = 0;
  let isTold = false;
  let shown = JSON.stringify(ready);

  function show(): void {
    const status = isTold ? analyzing : statusOf(incomplete, isEngineRunning());
    if (JSON.stringify(status) === shown) return;
    shown = JSON.stringify(status);
    void connection.sendNotification(statusNotification, status);
  }

  return {
    async during(work) {
      atWork++;
      const timer = setTimeout(() => {
        isTold = true;
        show();
      }, worthTelling);
      try {
        return await work;
      } finally {
        clearTimeout(timer);
        atWork--;
        if (atWork === 0) isTold = false;
        show();
      }
    },
    seen(uri, result) {
      const reason = reasonToTell(result);
      if (reason === undefined) incomplete.delete(uri);
      else incomplete.set(uri, reason);
      for (const message of messagesOf(result)) {
        if (!logged.has(message)) connection.console.warn(message);
        logged.add(message);
      }
      show();
    },
    told(uri, reason) {
      if (reason === undefined) incomplete.delete(uri);
      else incomplete.set(uri, reason);
      show();
    },
    gone(uri) {
      incomplete.delete(uri);
      show();
    },
  };
}

const ready: Status = { state: 'ready', message: 'Looking at model calls as you type.' };
const analyzing: Status = { state: 'analyzing', message: 'Looking at what was changed.' };

function statusOf(incomplete: ReadonlyMap<string, string>, isEngineRunning: boolean): Status {
  if (!isEngineRunning)
    return { state: 'failed', message: 'The analysis does not start; the output says why.' };
  const [first, ...more] = incomplete.values();
  if (first === undefined) return ready;
  const rest = more.length > 0 ? ` The same goes for ${more.length} more.` : '';
  return { state: 'incomplete', message: `${first}${rest}`, files: [...incomplete.keys()] };
}

/** Half-typed code is no news to the one who types it. */
function reasonToTell(result: FileResult): string | undefined {
  const { outcome, path, problems, reason = 'it could not be analyzed' } = result;
  if (outcome === 'failed') return `${path} was not analyzed: ${reason}.`;
  const isNews = outcome === 'incomplete' && !problems.every((problem) => problem.type === 'syntax');
  const isCutShort = outcome === 'incomplete' && problems.length === 0;
  return isNews || isCutShort ? `${path} was analyzed in part: ${reason}.` : undefined;
}

/** A lost worker is told by the engine host. */
function messagesOf({ path, problems }: FileResult): string[] {
  return problems
    .filter((problem) => problem.type !== 'syntax')
    .map((problem) => `${path}: ${problem.message}`);
}
