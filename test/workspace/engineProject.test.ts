import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngineHost, type EngineHost, type ProjectPlace } from '../../workspace';
import { createJobQueue } from '../../workspace/jobQueue';
import { startCoreEngine } from '../support/coreEngine';
import { crossFileTexts, writeCrossFile } from '../support/crossFile';

const rule = 'prompt/untrusted-in-system';
const caller = 'src/server.ts';
const callee = 'src/model.cjs';
const profile = 'recommended';
let folder: string;
let host: EngineHost;

beforeEach(() => {
  folder = writeCrossFile();
  host = createEngineHost({ createWorker: startCoreEngine });
});
afterEach(async () => {
  await host.dispose();
  rmSync(folder, { recursive: true });
});

const place = (texts: ProjectPlace['texts'] = 'editor'): ProjectPlace => ({
  root: folder,
  base: folder,
  texts,
});

/** Lets every file have its say, and counts the findings of the callee. */
async function count(): Promise<number> {
  for (;;) {
    const survey = await host.survey({ path: '', profile, project: place() });
    if (survey?.isDone && survey.open.length === 0) break;
    for (const name of survey?.open ?? []) await host.evaluate({ path: name, profile, project: place() });
  }
  return (await edit(callee, crossFileTexts[callee])).findings.filter((one) => one.rule === rule).length;
}

const edit = (name: string, text: string) => host.analyze({ path: name, text, profile, project: place() });

test('the first answer is that of the file alone, and says so', async () => {
  const first = await edit(callee, crossFileTexts[callee]);
  expect(first).toMatchObject({ outcome: 'complete', isPreliminary: true });
  expect(first.findings.filter((one) => one.rule === rule)).toEqual([]);
  expect(await count()).toBe(1);
  expect(await edit(callee, crossFileTexts[callee])).toMatchObject({
    isPreliminary: false,
    tellsOthers: false,
  });
});

test('a caller that says something else says so', async () => {
  await count();
  const edited = await edit(caller, crossFileTexts[caller].replace('req.body.role', "'a poet'"));
  expect(edited).toMatchObject({ isPreliminary: false, tellsOthers: true });
  expect(await count()).toBe(0);
});

test('a broken text tells nobody anything, and a closed one gives way to the disk', async () => {
  await count();
  await edit(caller, `${crossFileTexts[caller].replace('req.body.role', "'a poet'")} const x = (`);
  expect(await count()).toBe(1);
  await edit(caller, crossFileTexts[caller].replace('req.body.role', "'a poet'"));
  expect(await count()).toBe(0);
  await host.update({ path: caller, profile, project: place() }, 'closed');
  expect(await count()).toBe(1);
});

test('a configuration that leaves a file out, and one that does no more', async () => {
  expect(await count()).toBe(1);
  const configuration = 'sluicegate.json';
  const changed = () => host.update({ path: configuration, profile, project: place() }, 'on disk');
  writeFileSync(path.join(folder, configuration), `{ "ignore": ["${caller}"] }`);
  await changed();
  expect(await count()).toBe(0);
  rmSync(path.join(folder, configuration));
  await changed();
  expect(await count()).toBe(1);
});

test('what one configuration knows is nothing to another one', async () => {
  const text = `import { ask } from '@acme/llm';\nexport const GET = (request) => ask(request);\n`;
  const calls = [{ call: 'ask', operation: 'chat', prompt: [], output: {} }] as const;
  const catalog = [{ package: '@acme/llm', ai: true, read: '', calls }];
  const request = { path: 'src/desk.js', text, profile, project: place() } as const;
  const configuration = { key: '1', rules: [], catalog };
  expect((await host.analyze({ ...request, configuration })).calls).toHaveLength(1);
  expect((await host.analyze(request)).calls).toEqual([]);
  const other = { key: '2', rules: [], catalog: [] };
  expect((await host.analyze({ ...request, configuration: other })).calls).toEqual([]);
  expect((await host.analyze({ ...request, configuration })).calls).toHaveLength(1);
});

test('files come, go and change on disk', async () => {
  expect(await count()).toBe(1);
  const barrel = 'src/lib/index.ts';
  rmSync(path.join(folder, barrel));
  await host.update({ path: barrel, profile, project: place() }, 'on disk');
  expect(await count()).toBe(0);
  writeFileSync(path.join(folder, barrel), crossFileTexts[barrel]);
  await host.update({ path: barrel, profile, project: place() }, 'on disk');
  expect(await count()).toBe(1);
  writeFileSync(path.join(folder, barrel), 'export const answer = String;');
  await host.update({ path: barrel, profile, project: place() }, 'on disk');
  expect(await count()).toBe(0);
});

test('aliases of a configuration that appears lead further', async () => {
  rmSync(folder, { recursive: true });
  const aliased = crossFileTexts[caller].replace("'./lib'", "'@app/lib'");
  folder = writeCrossFile({ ...crossFileTexts, [caller]: aliased });
  expect(await count()).toBe(0);
  const config = { compilerOptions: { paths: { '@app/*': ['./src/*'] } } };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
  await host.update({ path: 'tsconfig.json', profile, project: place() }, 'on disk');
  expect(await count()).toBe(1);
});

test('an editor waits for no scan, and nobody waits for the background', () => {
  const queue = createJobQueue<string>();
  queue.add('behind', 'background');
  queue.add('file', 'scan');
  queue.add('older', 'edit');
  queue.add('newer', 'edit');
  expect([queue.take(), queue.take(), queue.take(), queue.take()]).toEqual([
    'newer',
    'older',
    'file',
    'behind',
  ]);
});
