import { afterEach, expect, test } from 'vitest';
import { createEngineHost, type EngineHost, type HostLimits, type WorkerLike } from '../../workspace';
import { startBrokenEngine, startFaultyEngine } from '../support/faultyEngine';

const hosts: EngineHost[] = [];

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.dispose()));
});

function start({ createWorker = startFaultyEngine, limits = {} as Partial<HostLimits> } = {}) {
  const log: string[] = [];
  let workers = 0;
  const host = createEngineHost({
    createWorker: () => (workers++, createWorker()),
    limits: { file: 20_000, grace: 20_000, start: 20_000, ...limits },
    log: (message) => log.push(message),
  });
  hosts.push(host);
  const analyze = (text: string, path = 'app.ts', signal?: AbortSignal) =>
    host.analyze({ path, text, profile: 'recommended' }, signal ? { signal } : {});
  return { host, analyze, log, workers: () => workers };
}

test('answers with what the engine says and where lines start', async () => {
  const { analyze } = start();
  const result = await analyze('one\ntwo');
  expect(result).toMatchObject({ path: 'app.ts', outcome: 'complete', lineStarts: [0, 4] });
  expect(result.calls).toHaveLength(1);
});

test.each([
  ['exit', /it ended by itself with code 3/],
  ['throw', /it failed: a bug/],
  ['allocate', /it needed too much memory/],
])('survives a worker that does this: %s', async (text, reason) => {
  const { analyze, log, workers } = start();
  const failed = await analyze(text);
  expect(failed).toMatchObject({ outcome: 'failed', findings: [] });
  expect(failed.reason).toMatch(reason);
  expect(log).toEqual([expect.stringMatching(reason)]);
  expect(log[0]).toContain('app.ts');
  expect(await analyze('better')).toMatchObject({ outcome: 'complete' });
  expect(workers()).toBe(2);
});

test('ends a worker that hangs', async () => {
  const { analyze, log } = start({ limits: { file: 300, grace: 300 } });
  expect(await analyze('hang')).toMatchObject({ outcome: 'failed', reason: 'it took longer than 0.6 s' });
  expect(log).toEqual([expect.stringContaining('app.ts')]);
  expect(await analyze('better')).toMatchObject({ outcome: 'complete' });
});

test('says of a file that was cut short that it is incomplete', async () => {
  const { analyze, log, workers } = start({ limits: { file: 50 } });
  expect(await analyze('polite')).toMatchObject({
    outcome: 'incomplete',
    reason: expect.stringContaining('long'),
  });
  expect(log).toEqual([]);
  expect(workers()).toBe(1);
});

test('drops an answer that comes after its worker was given up', async () => {
  const { analyze } = start({ limits: { file: 300, grace: 300 } });
  expect(await analyze('late')).toMatchObject({ outcome: 'failed' });
  expect(await analyze('better')).toMatchObject({ outcome: 'complete' });
});

test('leaves a file that ended a worker out until its text changes, and names it once', async () => {
  const { analyze, log, workers } = start();
  await analyze('exit');
  expect(await analyze('exit')).toMatchObject({
    outcome: 'failed',
    reason: 'it ended by itself with code 3',
  });
  expect(workers()).toBe(1);
  expect(log).toHaveLength(1);
  expect(await analyze('exited, no: ext')).toMatchObject({ outcome: 'failed' });
  expect(await analyze('ext')).toMatchObject({ outcome: 'complete' });
});

test('does not blame a file for a worker that does not start', async () => {
  const { host, analyze, log, workers } = start({ createWorker: startBrokenEngine });
  expect(await analyze('one')).toMatchObject({ outcome: 'failed', reason: 'it ended by itself with code 7' });
  expect(await analyze('two')).toMatchObject({ outcome: 'failed' });
  expect(log).toEqual(['The analysis does not start: it ended by itself with code 7.']);
  expect(workers()).toBe(4);
  expect(host.isAvailable()).toBe(false);
});

test('starts another worker when the first one does not start', async () => {
  const kinds = [startBrokenEngine, startFaultyEngine];
  const { host, analyze, log } = start({ createWorker: (): WorkerLike => kinds.shift()!() });
  expect(await analyze('one')).toMatchObject({ outcome: 'complete' });
  expect(host.isAvailable()).toBe(true);
  expect(log).toEqual([]);
});

test('says why when no worker can be made', async () => {
  const { analyze } = start({
    createWorker: () => {
      throw new Error('there is no engine');
    },
  });
  expect(await analyze('one')).toMatchObject({ outcome: 'failed', reason: 'there is no engine' });
});

test('answers a cancelled request at once and stops its work', async () => {
  const { analyze, workers } = start();
  const cancel = new AbortController();
  await analyze('first');
  const stale = analyze('polite', 'app.ts', cancel.signal);
  // The worker is ready, so the job is on its way after this turn; it ends only when the flag is raised.
  await new Promise(setImmediate);
  cancel.abort();
  expect(await stale).toMatchObject({ outcome: 'cancelled' });
  expect(await analyze('better')).toMatchObject({ outcome: 'complete' });
  expect(workers()).toBe(1);
});

test('does not begin work that was cancelled before', async () => {
  const { analyze, workers } = start();
  expect(await analyze('exit', 'app.ts', AbortSignal.abort())).toMatchObject({ outcome: 'cancelled' });
  expect(workers()).toBe(0);
});

test('does the newest edit first, then the scan in order', async () => {
  const done: string[] = [];
  const { host } = start();
  const ask = async (text: string, urgency: 'edit' | 'scan') => {
    await host.analyze({ path: text, text, profile: 'recommended' }, { urgency });
    done.push(text);
  };
  const first = ask('first', 'scan');
  await Promise.all([
    first,
    ask('scan one', 'scan'),
    ask('scan two', 'scan'),
    ask('old edit', 'edit'),
    ask('new edit', 'edit'),
  ]);
  expect(done).toEqual(['first', 'new edit', 'old edit', 'scan one', 'scan two']);
});

test('answers what waits when it is disposed, and starts nothing after that', async () => {
  const { host, analyze, log, workers } = start();
  const waiting = [analyze('hang'), analyze('second')];
  await host.dispose();
  expect((await Promise.all(waiting)).map((result) => result.outcome)).toEqual(['cancelled', 'cancelled']);
  expect(await analyze('third')).toMatchObject({ outcome: 'cancelled' });
  expect(log).toEqual([]);
  expect(workers()).toBe(1);
});
