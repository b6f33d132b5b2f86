import { expect, test } from 'vitest';
import { createEngineHost } from '../../workspace';
import { standInEngine, startStandInEngine } from '../support/standInEngine';
import type { Engine } from '../../workspace/engineService';

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
