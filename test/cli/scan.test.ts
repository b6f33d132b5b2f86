import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lineStartsOf, type Finding } from '../../analysis';
import { exitCodeOf } from '../../cli/exitCode';
import { toJson } from '../../cli/formats/json';
import { type Engine, scan } from '../../cli/scan';
import type { FileResult } from '../../workspace';
import { findingIn } from './sample';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-scan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a scan', () => {
  test('of clean files ends with 0', async () => {
    write({ 'a.ts': 'ask();', 'b.js': 'ask();' });
    const result = await scanAll(engineOf({}));
    expect(result).toMatchObject({ files: 2, analyzed: 2, reports: [], troubles: [] });
    expect(exitCodeOf(result)).toBe(0);
  });

  test('reports in the order of the files and from top to bottom, whoever is first', async () => {
    write({ 'a.ts': 'one(); two();', 'b.ts': 'one();', 'c.ts': 'ask();' });
    const slow: Engine = {
      ...rest,
      async analyze(file) {
        await new Promise((resolve) => setTimeout(resolve, file.path === 'a.ts' ? 20 : 0));
        const parts = ['two', 'one'].filter((part) => file.text.includes(part));
        return answer(file.text, { findings: parts.map((part) => findingIn(file.text, part)) });
      },
    };
    const { reports } = await scanAll(slow);
    const found = reports.map(({ file, findings }) => [
      file.path,
      ...findings.map((one) => one.place.range.start),
    ]);
    expect(found).toEqual([
      ['a.ts', 0, 7],
      ['b.ts', 0],
    ]);
  });

  test('with an error or a warning ends with 1, with information alone 0', async () => {
    write({ 'a.ts': 'ask();' });
    const codeFor = async (severity: Finding['severity']) =>
      exitCodeOf(await scanAll(engineOf({ findings: [findingIn('ask();', 'ask', { severity })] })));
    expect([await codeFor('error'), await codeFor('warning'), await codeFor('information')]).toEqual([
      1, 1, 0,
    ]);
  });

  test('leaves suppressed findings out, and counts them', async () => {
    write({ 'a.ts': 'ask();' });
    const suppressedBy = findingIn('ask();', 'ask').place;
    const result = await scanAll(engineOf({ findings: [findingIn('ask();', 'ask', { suppressedBy })] }));
    expect(result).toMatchObject({ reports: [], suppressed: 1 });
    expect(exitCodeOf(result)).toBe(0);
  });

  test('reports the rules that are asked for', async () => {
    write({ 'a.ts': 'ask();' });
    const engine = engineOf({ findings: [findingIn('ask();', 'ask')] });
    const reported = async (rule: string) => (await scanAll(engine, { rules: [rule] })).reports.length;
    expect([await reported('prompt/untrusted-in-system'), await reported('audit/unlogged-call')]).toEqual([
      1, 0,
    ]);
  });

  test('that loses a file ends with 2 and says so', async () => {
    write({ 'a.ts': 'ask();' });
    const result = await scanAll(engineOf({ outcome: 'failed', reason: 'it took too long' }));
    expect(result).toMatchObject({ analyzed: 0, troubles: [{ type: 'failed', path: 'a.ts' }] });
    expect(exitCodeOf(result)).toBe(2);
  });

  test.each([
    ['rule', 2, 0],
    ['internal', 2, 0],
    ['limit', 0, 1],
    ['syntax', 0, 1],
  ] as const)(
    'says once that there was a problem of type %s, and ends with %d',
    async (type, code, analyzed) => {
      write({ 'a.ts': 'one();\ntwo(' });
      const problem = { type, message: 'Too much.', place: findingIn('one();\ntwo(', 'two').place };
      const engine = engineOf({ outcome: 'incomplete', reason: problem.message, problems: [problem] });
      const result = await scanAll(engine);
      expect(result.troubles).toEqual([
        { type, path: 'a.ts', line: 2, message: 'Too much.', isFatal: code === 2 },
      ]);
      expect(result.analyzed).toBe(analyzed);
      expect(exitCodeOf(result)).toBe(code);
    },
  );

  test('that runs out of time on a file ends with 2', async () => {
    write({ 'a.ts': 'ask();' });
    const problem = {
      type: 'limit',
      message: 'It was cancelled.',
      place: findingIn('ask();', 'ask').place,
    } as const;
    const engine = engineOf({ outcome: 'incomplete', reason: 'it took too long', problems: [problem] });
    expect(exitCodeOf(await scanAll(engine))).toBe(2);
  });

  test('of a path that does not exist ends with 2', async () => {
    const result = await scanAll(engineOf({}), { paths: ['nowhere'] });
    expect(result.troubles).toMatchObject([{ type: 'missing', path: 'nowhere' }]);
    expect(exitCodeOf(result)).toBe(2);
  });

  test('tells how far it is', async () => {
    write({ 'a.ts': '', 'b.ts': '', 'c.ts': '' });
    const heard: number[][] = [];
    await scan(request(), engineOf({}), (done, total) => heard.push([done, total]));
    expect(heard).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});

describe('the JSON report', () => {
  test('has findings, statistics, what was skipped and what went wrong', async () => {
    const code = 'first();\nask();\n';
    write({ 'answer.ts': code, 'b.min.js': 'a(b,c);'.repeat(400) });
    const engine = engineOf({
      findings: [findingIn(code, 'ask')],
      calls: [{ path: 'answer.ts', line: 2, provider: 'openai', operation: 'chat' }],
    });
    const range = { start: { line: 2, column: 1 }, end: { line: 2, column: 4 } };
    expect(JSON.parse(toJson(await scanAll(engine)))).toEqual({
      version: 1,
      findings: [
        {
          rule: 'prompt/untrusted-in-system',
          path: 'answer.ts',
          range,
          severity: 'error',
          confidence: 'high',
          message: 'This system prompt depends on ask.',
          flows: [
            [
              { path: 'answer.ts', range, message: 'ask enters here' },
              { path: 'answer.ts', range, message: 'it becomes part of the system prompt' },
            ],
          ],
          related: [],
          fingerprint: '1:0f3c',
        },
      ],
      statistics: {
        files: 2,
        analyzed: 1,
        suppressed: 0,
        modelCalls: [{ path: 'answer.ts', line: 2, provider: 'openai', operation: 'chat' }],
      },
      skipped: [{ path: 'b.min.js', reason: 'minified' }],
      problems: [],
    });
  });
});

function write(contents: Record<string, string>) {
  for (const [name, code] of Object.entries(contents)) writeFileSync(path.join(folder, name), code);
}

function request(changes: { paths?: string[]; rules?: string[] } = {}) {
  return { paths: ['.'], cwd: folder, profile: 'recommended', rules: [], ...changes } as const;
}

function scanAll(engine: Engine, changes: { paths?: string[]; rules?: string[] } = {}) {
  return scan(request(changes), engine, () => undefined);
}

/** An engine that says the same of every file. */
function engineOf(said: Partial<FileResult>): Engine {
  return { ...rest, analyze: (file) => Promise.resolve(answer(file.text, said)) };
}

const rest: Omit<Engine, 'analyze'> = {
  evaluate: () => Promise.resolve({ outcome: 'complete', told: [] }),
  generation: () => 1,
  touchesAi: () => true,
};

function answer(code: string, said: Partial<FileResult>): FileResult {
  const nothing = { path: 'a.ts', findings: [], problems: [], calls: [], outcome: 'complete' } as const;
  return { ...nothing, lineStarts: lineStartsOf(code), ...said };
}
