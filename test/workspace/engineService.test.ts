import { expect, test } from 'vitest';
import { createEngineHost } from '../../workspace';
import { standInEngine, startStandInEngine } from '../support/standInEngine';
import type { Answer, ToWorker } from '../../workspace/engineMessages';
import { type Engine, type EnginePort, serveEngine } from '../../workspace/engineService';

const request = { path: 'app.ts', text: 'bad bad2', profile: 'recommended' } as const;

test('a bug in the engine is told once and costs nothing but the file', async () => {
  const log: string[] = [];
  const engine: Engine = (file, options) => {
    if (file.text.includes('bug')) throw new TypeError('this is a bug');
    return standInEngine(file, options);
  };
  const host = createEngineHost({
    createWorker: () => startStandInEngine(engine),
    log: (message) => log.push(message),
  });
  for (let time = 0; time < 2; time++) {
    expect(await host.analyze({ ...request, text: 'bug' })).toMatchObject({
      outcome: 'failed',
      reason: 'this is a bug',
    });
  }
  expect(log).toEqual(['app.ts was not analyzed: this is a bug.']);
  expect(await host.analyze(request)).toMatchObject({ outcome: 'complete', findings: [{}, {}] });
});

test('fixes are those of the finding at that place, from one analysis', async () => {
  let analyses = 0;
  const engine: Engine = (file, options) => (analyses++, standInEngine(file, options));
  const host = createEngineHost({ createWorker: () => startStandInEngine(engine) });
  const { findings } = await host.analyze(request);
  const fixes = await host.fixes({ ...request, finding: findings[1]! });
  expect(fixes[0]?.edits[0]?.range).toEqual({ start: 4, end: 8 });
  expect(analyses).toBe(1);
  expect(await host.fixes({ ...request, text: 'good', finding: findings[1]! })).toEqual([]);
});

test('fixes come with an analysis where they are asked for', async () => {
  const host = createEngineHost({ createWorker: () => startStandInEngine() });
  expect((await host.analyze(request)).fixes).toBeUndefined();
  const { fixes } = await host.analyze(request, { withFixes: true });
  expect(fixes?.map(([first]) => first?.edits[0]?.range)).toEqual([
    { start: 0, end: 3 },
    { start: 4, end: 8 },
  ]);
});

test('a bug in a fix is told and costs nothing but the fix', async () => {
  const engine: Engine = (file, options) => {
    const analysis = standInEngine(file, options);
    return {
      ...analysis,
      fixesOf: (finding) => {
        if (finding.fingerprint === '1:bad') throw new TypeError('this is a bug');
        return analysis.fixesOf(finding);
      },
    };
  };
  const host = createEngineHost({ createWorker: () => startStandInEngine(engine) });
  const { findings, fixes, problems } = await host.analyze(request, { withFixes: true });
  expect([findings.length, fixes?.map(({ length }) => length)]).toEqual([2, [0, 2]]);
  expect(problems.map(({ message }) => message)).toEqual([
    'A fix of output/code-execution failed: this is a bug',
  ]);
});

/** A service whose files that end in `.py` wait until they are let in. */
function serviceThatWaits(prepared: Promise<void>) {
  const answers: Answer[] = [];
  let listener: ((message: ToWorker) => void) | undefined;
  let isReady = false;
  const port: EnginePort = {
    postMessage: (message) => void (message.type === 'ready' || answers.push(message)),
    on: (_event, added) => (listener = added),
  };
  const preparation = prepared.then(() => void (isReady = true));
  const asked: string[] = [];
  const engine: Engine = (file, options) => {
    if (file.path.endsWith('.py') && !isReady) throw new Error('too early');
    return standInEngine(file, options);
  };
  const prepare = (path: string) => {
    asked.push(path);
    return path.endsWith('.py') && !isReady ? preparation : undefined;
  };
  serveEngine(port, engine, { prepare });
  return { answers, asked, send: (message: ToWorker) => listener?.(message) };
}

const jobFor = (id: number, path: string) =>
  ({ type: 'analyze', id, request: { ...request, path } }) as const;

test('a job waits for what its file needs, and those behind it keep their order', async () => {
  let letIn: () => void = () => undefined;
  const { answers, send } = serviceThatWaits(new Promise((resolve) => (letIn = resolve)));
  send(jobFor(1, 'a.ts'));
  // Whatever needs nothing is answered before the port has another turn.
  expect(answers.map(({ id }) => id)).toEqual([1]);
  for (const [index, path] of ['a.py', 'b.ts', 'b.py', 'c.ts'].entries()) send(jobFor(index + 2, path));
  await new Promise(setImmediate);
  expect(answers.map(({ id }) => id)).toEqual([1]);
  letIn();
  await new Promise(setImmediate);
  expect(answers.map(({ id, type }) => [id, type])).toEqual([1, 2, 3, 4, 5].map((id) => [id, 'analyzed']));
  send(jobFor(6, 'c.py'));
  expect(answers.map(({ id }) => id)).toContain(6);
});

test('a file that only changed needs nothing', () => {
  const { answers, asked, send } = serviceThatWaits(new Promise(() => undefined));
  const place = { root: '/work', base: '/work', texts: 'editor' } as const;
  const changed = { path: 'a.py', profile: 'recommended', project: place } as const;
  send({ type: 'update', id: 1, request: changed, change: 'on disk' });
  send({ type: 'survey', id: 2, request: { ...changed, path: '' } });
  expect(answers.map(({ type }) => type)).toEqual(['updated', 'surveyed']);
  expect(asked).toEqual([]);
});
