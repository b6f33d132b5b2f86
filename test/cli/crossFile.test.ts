import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toSarif } from '../../cli/formats/sarif';
import { toText } from '../../cli/formats/text';
import { locateAll } from '../../cli/located';
import { type ScanResult, scan } from '../../cli/scan';
import { rules } from '../../rules';
import { createEngineHost, createPrefilter } from '../../workspace';
import { startCoreEngine } from '../support/coreEngine';
import { crossFileTexts, writeCrossFile } from '../support/crossFile';

const rule = 'prompt/untrusted-in-system';
const touchesAi = createPrefilter();
let folder: string;

beforeEach(() => {
  folder = writeCrossFile();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a finding stands in the file of the call, with the steps of all files before it', async () => {
  const [finding] = findings(await scanFrom(folder, ['.']));
  expect(finding).toMatchObject({ path: 'src/model.cjs', range: { start: { line: 9 } } });
  const steps = finding!.flows[0]!.map(({ path, range }) => `${path}:${range.start.line}`);
  expect(steps[0]).toBe('src/server.ts:6');
  expect(steps).toContain('src/lib/answer.ts:4');
  expect(steps.at(-1)).toBe('src/model.cjs:9');
});

test('a finding stands in a file that only a third one brings together with a model', async () => {
  const src = path.join(folder, 'third');
  mkdirSync(src);
  const files = {
    'client.js': `import OpenAI from 'openai';\nconst client = new OpenAI();\nexport const ask = async (input) => (await client.responses.create({ input })).output_text;\n`,
    'shell.js': `import { execSync } from 'node:child_process';\nexport const run = (command) => execSync(command);\n`,
    'main.js': `import { ask } from './client.js';\nimport { run } from './shell.js';\nrun(await ask('What is to be done?'));\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(src, name), text);
  const result = await scanFrom(src, ['.']);
  const places = result.reports.flatMap(({ file, findings: all }) =>
    all.map(({ rule: id }) => `${file.path} ${id}`),
  );
  expect(places).toContain('shell.js output/command-execution');
});

test('paths are those of the folder that the scan was started from', async () => {
  const [finding] = findings(await scanFrom(path.dirname(folder), [path.basename(folder)]));
  expect(finding?.path).toBe(`${path.basename(folder)}/src/model.cjs`);
  expect(finding?.flows[0]?.[0]?.path).toBe(`${path.basename(folder)}/src/server.ts`);
});

test('a file alone imports what stands beside it', async () => {
  const result = await scanFrom(folder, ['src/server.ts', 'src/model.cjs', 'src/lib']);
  expect(result.files).toBe(4);
  expect(result.troubles).toEqual([]);
});

test('a file alone has to do with AI where what it imports has', async () => {
  const src = path.join(folder, 'alone');
  mkdirSync(src);
  const files = {
    'client.js': `import OpenAI from 'openai';\nexport const client = new OpenAI();\n`,
    'ask.js': `export { client } from './client.js';\n`,
    'shell.js': `import { exec } from 'node:child_process';\nimport { client } from './ask.js';\nexec((await client.responses.create({ input: 'What?' })).output_text);\n`,
    'other.js': `export const other = 1;\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(src, name), text);
  const { reports } = await scanFrom(src, ['shell.js', 'other.js']);
  const rulesOf = reports.map(({ file, findings: all }) => [file.path, all.map(({ rule: id }) => id)]);
  expect(Object.fromEntries(rulesOf)).toMatchObject({
    'shell.js': expect.arrayContaining(['output/command-execution']),
  });
});

test('the text report names the file of each step', async () => {
  const text = toText(await scanFrom(folder, ['.']), { colors: false });
  expect(text).toMatch(/1\. src\/server\.ts:6:\d+ /);
  expect(text).toMatch(/\d\. src\/lib\/answer\.ts:4:\d+ /);
});

test('SARIF has the code flow over the files', async () => {
  const options = { version: '0.1.0', cwd: folder, rules, pageOf: () => undefined };
  const log = JSON.parse(toSarif(await scanFrom(folder, ['.']), options));
  const result = log.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === rule);
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('src/model.cjs');
  const [first] = result.codeFlows[0].threadFlows[0].locations;
  expect(first.location.physicalLocation).toMatchObject({
    artifactLocation: { uri: 'src/server.ts' },
    region: { startLine: 6 },
  });
});

test('only files are looked at that have to do with AI, and progress counts those', async () => {
  const evaluated: string[] = [];
  const heard: string[] = [];
  const host = createEngineHost({ createWorker: startCoreEngine });
  const engine: typeof host = {
    ...host,
    evaluate: (request) => (evaluated.push(request.path), host.evaluate(request)),
  };
  const request = { paths: ['.'], cwd: folder, profile: 'recommended', rules: [] } as const;
  const result = await scan(request, { ...engine, touchesAi }, (done, total) =>
    heard.push(`${done}/${total}`),
  );
  await host.dispose();
  expect(evaluated.sort()).toEqual(
    Object.keys(crossFileTexts)
      .sort()
      .filter((name) => name !== 'src/dates.ts'),
  );
  expect(heard.at(-1)).toBe('4/4');
  expect(result).toMatchObject({ files: 5, analyzed: 5 });
});

test('a worker that is lost takes along what it knew, and another one is told again', async () => {
  let workers = 0;
  const host = createEngineHost({
    createWorker: () => {
      workers++;
      const worker = startCoreEngine();
      let onExit: (code: number) => void = () => undefined;
      return {
        ...worker,
        on: (event: string, listener: never) =>
          event === 'exit' ? (onExit = listener) : worker.on(event as 'message', listener),
        postMessage(message) {
          const isBad = message.type === 'evaluate' && message.request.path === 'src/unlucky.ts';
          if (isBad) setImmediate(() => onExit(7));
          else worker.postMessage(message);
        },
      };
    },
  });
  rmSync(folder, { recursive: true });
  folder = writeCrossFile({ ...crossFileTexts, 'src/unlucky.ts': "import OpenAI from 'openai';\n" });
  const request = { paths: ['.'], cwd: folder, profile: 'recommended', rules: [] } as const;
  const result = await scan(request, { ...host, touchesAi }, () => undefined);
  await host.dispose();
  expect(findings(result)).toHaveLength(1);
  expect(result.troubles).toEqual([
    expect.objectContaining({ path: 'src/unlucky.ts', type: 'failed', isFatal: true }),
  ]);
  expect(workers).toBe(2);
});

async function scanFrom(cwd: string, paths: readonly string[]): Promise<ScanResult> {
  const host = createEngineHost({ createWorker: startCoreEngine });
  const request = { paths, cwd, profile: 'recommended', rules: [] } as const;
  try {
    return await scan(request, { ...host, touchesAi }, () => undefined);
  } finally {
    await host.dispose();
  }
}

function findings(result: ScanResult) {
  return locateAll(result).filter((finding) => finding.rule === rule);
}
