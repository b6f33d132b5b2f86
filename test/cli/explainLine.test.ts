import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Profile } from '../../analysis';
import { explainLine, type LineAnswer } from '../../cli/explainLine';
import { type Explained, toExplanationJson, toExplanationText } from '../../cli/formats/explanation';
import { lineSubjectOf } from '../../cli/lineSubject';
import { createEngineHost, createPrefilter } from '../../workspace';
import { startCoreEngine } from '../support/coreEngine';

const key = 'f3a9c1d27b5e4680';
const server = `import express from 'express';
import { answer } from './model.js';
express().post('/', (request, response) => {
  const { text } = request.body;
  if (text.length > 100) return response.end();
  return answer(text);
});
`;
const model = `import OpenAI from 'openai';
const client = new OpenAI({ apiKey: '${key}' });
export function answer(text) {
  return client.responses.create({
    model: 'gpt-5',
    instructions: \`Serve \${text}.\`,
    input: \`Please summarize this text: \${text}\`,
  });
}
`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'explain-'));
  write('src/server.js', server);
  write('src/model.js', model);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

async function ask(file: string, line: number, profile: Profile = 'recommended'): Promise<LineAnswer> {
  const host = createEngineHost({ createWorker: startCoreEngine });
  const engine = { ...host, touchesAi: createPrefilter() };
  try {
    return await explainLine({ file, line, cwd: folder, profile }, engine, () => undefined);
  } finally {
    await host.dispose();
  }
}

async function explained(file: string, line: number): Promise<Explained> {
  const answer = await ask(file, line);
  if (answer.type !== 'explained') throw new Error(answer.reasons.join('\n'));
  return answer;
}

describe('the text about a line', () => {
  test('tells the story of a finding over files, with its guards, silencers and fixes', async () => {
    const text = toExplanationText(await explained('src/model.js', 6), { colors: false });
    expect(text.split('\n').slice(0, 4)).toEqual([
      'src/model.js:6',
      "  5 |     model: 'gpt-5',",
      '> 6 |     instructions: `Serve ${text}.`,',
      '  7 |     input: `Please summarize this text: ${text}`,',
    ]);
    expect(text).toContain(
      'src/model.js:6:28 error prompt/untrusted-in-system This system prompt depends on',
    );
    expect(text).toContain('1. src/server.js:4:20 request.body comes with a request\n');
    expect(text).toContain('src/server.js:5:7 its length is checked (guard: validated, bounded)\n');
    expect(text).toContain('  silent where the data is restricted to values that the program knows\n');
    expect(text).toContain('    prompt/untrusted-in-system reports it\n');
  });

  test('tells why there is no finding', async () => {
    const text = toExplanationText(await explained('src/model.js', 7), { colors: false });
    expect(text).toContain('There is no finding on this line.\n');
    expect(text).toContain('src/model.js:7:12 a user message of client.responses.create\n');
    expect(text).toContain('  request.body arrives: data from a request');
    expect(text).toContain('    prompt/unvalidated-input is silent: ');
  });

  test('names the comment that hides a finding', async () => {
    const comment = '// sluicegate-ignore prompt/untrusted-in-system -- our own words';
    write('src/model.js', model.replace('    instructions', `    ${comment}\n    instructions`));
    const text = toExplanationText(await explained('src/model.js', 7), { colors: false });
    expect(text).toContain('error prompt/untrusted-in-system');
    expect(text).toContain('  The comment on line 6 hides it.\n');
  });

  test('names the nearest lines where there is nothing', async () => {
    const text = toExplanationText(await explained('src/model.js', 1), { colors: false });
    expect(text).toContain('The nearest stand on lines 2, 4, 6.\n');
  });

  test('shows no key', async () => {
    const text = toExplanationText(await explained('src/model.js', 2), { colors: false });
    expect(text).toContain("apiKey: 'f3a*************'");
    expect(text).not.toContain(key);
  });
});

test('the JSON about a line has the same for scripts', async () => {
  const json = JSON.parse(toExplanationJson(await explained('src/model.js', 6)));
  expect(json).toMatchObject({
    version: 1,
    path: 'src/model.js',
    line: 6,
    profile: 'recommended',
    findings: [{ rule: 'prompt/untrusted-in-system', range: { start: { line: 6, column: 28 } } }],
    places: [
      {
        title: 'the system prompt of client.responses.create',
        origins: [
          {
            kind: 'http',
            marks: ['validated', 'bounded'],
            judgments: expect.arrayContaining([
              { rule: 'prompt/untrusted-in-system', type: 'reported' },
            ]) as unknown,
          },
        ],
      },
    ],
  });
  expect(JSON.stringify(json)).not.toContain(key);
});

describe('a line that cannot be explained', () => {
  const cases: readonly [string, number, string][] = [
    ['src/nowhere.js', 1, 'There is no file src/nowhere.js.'],
    ['src', 1, 'src is a folder: name a file in it, and a line.'],
    [
      'notes.md',
      1,
      'notes.md is not JavaScript, TypeScript or Python, nor a file of settings or of an agent, so it is not analyzed.',
    ],
    ['src/model.js', 0, 'There is no line 0: src/model.js has 9 lines.'],
    ['src/model.js', 10, 'There is no line 10: src/model.js has 9 lines.'],
    [
      'src/plain.js',
      1,
      'src/plain.js has nothing to do with AI, nor with a file that has, so it is not analyzed.',
    ],
    ['src/large.js', 1, 'src/large.js is not analyzed: it is too large.'],
  ];

  test.each(cases)('%s:%i', async (file, line, reason) => {
    write('notes.md', 'notes');
    write('src/plain.js', 'export const one = 1;\n');
    write('src/large.js', `// openai\n${' '.repeat(1024 * 1024)}`);
    expect(await ask(file, line)).toEqual({ type: 'refused', reasons: [reason] });
  });
});

test('a file that a scan leaves out is explained, with a warning', async () => {
  write('dist/model.js', model);
  expect((await explained('dist/model.js', 6)).warnings).toEqual([
    'A scan leaves dist/model.js out: build output.',
  ]);
});

test('a file outside of the current folder is explained', async () => {
  const outside = path.join(folder, 'src/model.js');
  const host = createEngineHost({ createWorker: startCoreEngine });
  const cwd = path.join(folder, 'elsewhere');
  mkdirSync(cwd);
  const engine = { ...host, touchesAi: createPrefilter() };
  const answer = await explainLine(
    { file: outside, line: 6, cwd, profile: 'recommended' },
    engine,
    () => undefined,
  );
  await host.dispose();
  expect(answer).toMatchObject({ type: 'explained', explanation: { path: '../src/model.js' } });
});

test.each([
  ['src/a.js:12', { file: 'src/a.js', line: 12 }],
  ['src/a.js:12:5', { file: 'src/a.js', line: 12 }],
  ['C:\\app\\a.js:3', { file: 'C:\\app\\a.js', line: 3 }],
  ['prompt/untrusted-in-system', undefined],
  ['src/a.js', undefined],
])('%s names a line or does not', (text, subject) => {
  expect(lineSubjectOf(text)).toEqual(subject);
});
