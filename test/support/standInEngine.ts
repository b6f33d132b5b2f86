import { NO_EXPLANATION, type Analysis, type Finding, type Fix } from '../../analysis';
import { serveEngine, type Engine, type EnginePort, type ServiceParts } from '../../workspace/engineService';
import type { FromWorker, ToWorker } from '../../workspace/engineMessages';
import type { WorkerLike } from '../../workspace';
import { finding } from './finding';

/** An engine of three words: each `bad` is a finding, `ignored` a suppressed one, and `<<<` is a syntax error. */
export const standInEngine: Engine = ({ path, text }): Analysis => {
  const place = (start: number, end: number) => ({ path, range: { start, end } });
  const findings = [...text.matchAll(/\bbad\d*\b|\bignored\b/g)].map(({ index, 0: word }): Finding =>
    finding({
      range: [index, index + word.length],
      place: place(index, index + word.length),
      message: `This is ${word}.`,
      flows: [[{ place: place(0, 1), message: 'text enters here' }]],
      fingerprint: `1:${word}`,
      suppressedBy: word === 'ignored' ? place(0, 1) : undefined,
    }),
  );
  const broken = text.indexOf('<<<');
  return {
    findings,
    problems:
      broken < 0 ? [] : [{ type: 'syntax', message: 'Unexpected <<<.', place: place(broken, broken + 3) }],
    calls: [],
    facts: undefined,
    explain: () => NO_EXPLANATION,
    fixesOf: (finding) => fixesOf(finding, text),
  };
};

function fixesOf({ place }: Finding, text: string): readonly Fix[] {
  const { path, range } = place;
  const lineStart = text.lastIndexOf('\n', range.start) + 1;
  return [
    { title: 'Make it good', safety: 'safe', edits: [{ path, range, text: 'good' }] },
    {
      title: 'Ignore it here',
      safety: 'review',
      edits: [{ path, range: { start: lineStart, end: lineStart }, text: '// ignored\n' }],
    },
  ];
}

/** The service of the worker without a thread; each message takes a turn, as it does between threads. */
export function startStandInEngine(engine: Engine = standInEngine, parts?: ServiceParts): WorkerLike {
  const toHost: ((message: FromWorker) => void)[] = [];
  const toEngine: ((message: ToWorker) => void)[] = [];
  const deliver = <T>(listeners: readonly ((message: T) => void)[], message: T) =>
    void setImmediate(() => listeners.forEach((listener) => listener(structuredClone(message))));
  const port: EnginePort = {
    postMessage: (message) => deliver(toHost, message),
    on: (_event, listener) => toEngine.push(listener),
  };
  serveEngine(port, engine, parts);
  return {
    postMessage: (message) => deliver(toEngine, message),
    on: (event: string, listener: unknown) => event === 'message' && toHost.push(listener as never),
    terminate: () => Promise.resolve(0),
  };
}
