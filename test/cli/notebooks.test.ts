import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Log } from 'sarif';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainLine, type LineAnswer } from '../../cli/explainLine';
import { exitCodeOf } from '../../cli/exitCode';
import { toExplanationText } from '../../cli/formats/explanation';
import { toJson } from '../../cli/formats/json';
import { toSarif } from '../../cli/formats/sarif';
import { toText } from '../../cli/formats/text';
import { lineSubjectOf } from '../../cli/lineSubject';
import { scan, type ScanResult } from '../../cli/scan';
import { rules } from '../../rules';
import { createEngineHost, createPrefilter } from '../../workspace';
import { startCoreEngine } from '../support/coreEngine';
import { notebookFile, printed, type TestCell } from '../support/notebooks';
import { errorsIn, validator } from './sarifValidation';

const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;
const plain = { colors: false };

/** From a request in one cell to a prompt in another. */
const cells: readonly TestCell[] = [
  { type: 'markdown', source: `# Support desk\nThe key was ${key}.` },
  'from flask import Flask, request\nfrom openai import OpenAI\n%load_ext autoreload\nclient = OpenAI()',
  'app = Flask(__name__)\n!pip install flask',
  [
    '@app.post("/ask")',
    'def ask():',
    '    role = request.json["role"]',
    '    %time answer = client.responses.create(model="gpt-5", max_output_tokens=100, instructions="You are " + role)',
    '    return answer.output_text',
  ].join('\n'),
];

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sluicegate-notebooks-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
  return text;
}

async function scanAll(only: readonly string[] = []): Promise<ScanResult> {
  const host = createEngineHost({ createWorker: startCoreEngine });
  const request = { paths: ['.'], cwd: folder, profile: 'recommended' as const, rules: only };
  const engine = { ...host, touchesAi: createPrefilter() };
  const result = await scan(request, engine, () => undefined);
  await host.dispose();
  return result;
}

async function ask(subject: string): Promise<LineAnswer> {
  const host = createEngineHost({ createWorker: startCoreEngine });
  const engine = { ...host, touchesAi: createPrefilter() };
  const request = { ...lineSubjectOf(subject)!, cwd: folder, profile: 'recommended' as const };
  const answer = await explainLine(request, engine, () => undefined);
  await host.dispose();
  return answer;
}

/** Those of the validator, where there is one for the platform. */
const objectionsTo = (sarif: string) => (validator ? errorsIn(sarif) : []);

const system = ['prompt/untrusted-in-system'];
const sarifOptions = {
  version: '0.1.0',
  get cwd() {
    return folder;
  },
  rules,
  pageOf: () => undefined,
};

/** The text of the file in a range of a report. */
function textIn(file: string, range: { start: { line: number; column: number }; end: { column: number } }) {
  const line = file.split('\n')[range.start.line - 1]!;
  return line.slice(range.start.column - 1, range.end.column - 1);
}

describe('a finding in a notebook', () => {
  test('stands in its cell, with the code of the cell', async () => {
    write('nb/desk.ipynb', notebookFile(cells));
    const text = toText(await scanAll(system), plain);
    expect(text).toContain('nb/desk.ipynb:cell 4:4:108 error prompt/untrusted-in-system This system prompt');
    expect(text).toContain(`> 4 |     %time answer = client.responses.create(`);
    expect(text).toContain('  3 |     role = request.json["role"]\n');
    expect(text).toContain('  1. nb/desk.ipynb:cell 4:3:12 request.json comes with a request\n');
    expect(text).toContain('1 finding (1 error) in 1 analyzed file.');
  });

  test.each([[{ indent: 1 }], [{ indent: 0 }]])('has its place in the file in JSON (%j)', async (form) => {
    const file = write('desk.ipynb', notebookFile(cells, form));
    const { findings, statistics } = JSON.parse(toJson(await scanAll(system)));
    expect(findings).toMatchObject([
      { path: 'desk.ipynb', cell: { number: 4, range: { start: { line: 4, column: 108 } } } },
    ]);
    expect(textIn(file, findings[0].range)).toBe('role');
    const [step] = findings[0].flows[0];
    expect(step.cell).toMatchObject({ number: 4, range: { start: { line: 3, column: 12 } } });
    expect(textIn(file, step.range)).toBe('request.json');
    const [call] = statistics.modelCalls;
    expect(file.split('\n')[call.line - 1]).toContain('client.responses.create');
  });

  test('has a region of the file in SARIF, and the cell beside it', async () => {
    const file = write('desk.ipynb', notebookFile(cells));
    const result = await scanAll(system);
    const text = toSarif(result, sarifOptions);
    expect(objectionsTo(text)).toEqual([]);
    const [found] = (JSON.parse(text) as Log).runs[0]!.results!;
    const [location] = found!.locations!;
    expect(location!.logicalLocations).toEqual([
      { name: 'cell 4', fullyQualifiedName: 'desk.ipynb:cell 4:4:108' },
    ]);
    const region = location!.physicalLocation!.region!;
    expect(
      file.split('\n')[region.startLine! - 1]!.slice(region.startColumn! - 1, region.endColumn! - 1),
    ).toBe('role');
  });

  test('is hidden by a comment in the cell', async () => {
    const comment = '    # sluicegate-ignore prompt/untrusted-in-system -- our own staff\n    %time';
    const hidden = (cells[3] as string).replace('    %time', comment);
    write('desk.ipynb', notebookFile([...cells.slice(0, 3), hidden]));
    const result = await scanAll(system);
    expect(result).toMatchObject({ reports: [], suppressed: 1 });
  });

  test.each([
    ['!{text}', 'cell 2:1:1 error output/command-execution The command for get_ipython().system depends on'],
    ['if text:\n    !sh -c "$text"', 'cell 2:2:5 error output/command-execution'],
    ['files = !ls {text.strip()}', 'cell 2:1:9 error output/command-execution'],
  ])('follows an answer into a line for the shell: %j', async (line, expected) => {
    const ask =
      'from openai import OpenAI\ntext = OpenAI().responses.create(model="gpt-5", input="x").output_text';
    write('a.ipynb', notebookFile([ask, line]));
    expect(toText(await scanAll(['output/command-execution']), plain)).toContain(`a.ipynb:${expected}`);
  });

  test('follows data into a module of the workspace, which imports no notebook', async () => {
    write(
      'desk/model.py',
      'from openai import OpenAI\nclient = OpenAI()\ndef answer(role):\n    return client.responses.create(model="gpt-5", instructions="You are " + role)\n',
    );
    write('desk/other.py', 'import main\nprint(main)\n');
    const imports = 'from flask import Flask, request\nfrom model import answer\napp = Flask(__name__)';
    const handler = '@app.post("/")\ndef ask():\n    return answer(request.json["role"])';
    write('desk/main.ipynb', notebookFile([imports, { type: 'raw', source: 'x' }, handler]));
    const result = await scanAll(system);
    const text = toText(result, plain);
    expect(text).toContain('desk/model.py:4:77 error');
    expect(text).toContain('  1. desk/main.ipynb:cell 3:3:19 request.json comes with a request\n');
    expect(objectionsTo(toSarif(result, sarifOptions))).toEqual([]);
    expect(result.files).toBe(3);
  });
});

describe('a key in a notebook', () => {
  test.each([
    [
      'the output of a cell',
      { source: 'print(k)', outputs: [printed(`a\n"key": "${key}"\n`)] },
      'cell 1 output 1:2:9',
    ],
    ['a line of an output', { source: 'print(k)', outputs: [printed(`a\n${key}\n`)] }, 'cell 1 output 1:2:1'],
    ['a magic', `x = 1\n%env OPENAI_API_KEY=${key}`, 'cell 1:2:21'],
    ['a shell line', `!export OPENAI_API_KEY='${key}' && run`, 'cell 1:1:25'],
    ['a cell in another language', `%%bash\n./run --key "${key}"`, 'cell 1:2:14'],
    ['code', `k = "${key}"`, 'cell 1:1:6'],
  ])('is found in %s, and never shown', async (_, cell, place) => {
    const file = write('a.ipynb', notebookFile([cell]));
    const result = await scanAll();
    const text = toText(result, plain);
    expect(text).toContain(`a.ipynb:${place} error secrets/hardcoded-key`);
    expect(text).toContain('sk-****');
    const json = toJson(result);
    const [finding] = JSON.parse(json).findings;
    expect(textIn(file, finding.range)).toBe(key);
    for (const report of [text, json, toSarif(result, sarifOptions)]) {
      expect(report).not.toContain(key.slice(4, 14));
    }
  });

  test('is no business of ours in prose', async () => {
    write(
      'a.ipynb',
      notebookFile([{ type: 'markdown', source: key }, { type: 'raw', source: key }, 'x = 1']),
    );
    expect((await scanAll()).reports).toEqual([]);
  });

  test('in a magic is hidden by a comment above it', async () => {
    const comment = '# sluicegate-ignore secrets/hardcoded-key -- revoked';
    write('a.ipynb', notebookFile([`${comment}\n%env OPENAI_API_KEY=${key}`]));
    expect(await scanAll()).toMatchObject({ reports: [], suppressed: 1 });
  });
});

describe('what is left out of a scan', () => {
  test('are notebooks in other languages, and copies that Jupyter keeps', async () => {
    write('r.ipynb', notebookFile(['library(openai)'], { language: 'R' }));
    write('.ipynb_checkpoints/desk-checkpoint.ipynb', notebookFile(cells));
    expect((await scanAll()).skipped).toEqual([
      { path: '.ipynb_checkpoints', reason: 'build output' },
      { path: 'r.ipynb', reason: 'another language' },
    ]);
  });

  test('are files that are no notebooks, of which each is told', async () => {
    write('cut.ipynb', notebookFile(cells).slice(0, 500));
    write('deep.ipynb', `{ "cells": ${'['.repeat(200_000)}`);
    write('list.ipynb', '[]');
    write('new.ipynb', '');
    const result = await scanAll();
    expect(result.troubles).toMatchObject([
      { type: 'syntax', path: 'cut.ipynb', message: expect.stringMatching(/^It is no JSON/) },
      { type: 'syntax', path: 'deep.ipynb', message: 'It is nested too deeply to read.' },
      { type: 'syntax', path: 'list.ipynb', line: 1 },
    ]);
    expect(exitCodeOf(result)).toBe(0);
  });

  test('are outputs beyond any size, and not their notebook', async () => {
    const outputs = [printed('a b c '.repeat(200_000)), printed(`key = "${key}"`)];
    write('a.ipynb', notebookFile([{ source: 'show()', outputs }]));
    const result = await scanAll();
    expect(result.troubles).toMatchObject([
      { type: 'limit', message: 'Its cells printed more than is analyzed: 1 text was left out.' },
    ]);
    expect(result.reports[0]?.findings).toHaveLength(1);
    expect(exitCodeOf(result)).toBe(1);
  });

  test('is code that does not parse, told with its cell', async () => {
    const file = write('a.ipynb', notebookFile([...cells, 'x = (1,\ny = ']));
    const result = await scanAll(system);
    expect(result.troubles.length).toBeGreaterThan(0);
    for (const { cell, line } of result.troubles) {
      expect(cell?.number).toBe(5);
      expect(file.split('\n')[line! - 1]).toMatch(/"[xy] = /);
    }
    expect(result.reports).toHaveLength(1);
  });
});

describe('the explanation of a line', () => {
  test.each([['cell'], ['file']])('is asked for by a line of the %s', async (kind) => {
    const file = write('desk.ipynb', notebookFile(cells));
    const line = file.split('\n').findIndex((each) => each.includes('%time')) + 1;
    const answer = await ask(kind === 'cell' ? 'desk.ipynb:cell 4:4:108' : `desk.ipynb:${line}`);
    if (answer.type !== 'explained') throw new Error(answer.reasons.join('\n'));
    expect(answer.explanation).toMatchObject({ line, cell: { number: 4 } });
    const text = toExplanationText(answer, plain);
    expect(text.split('\n')[0]).toBe('desk.ipynb:cell 4:4');
    expect(text).toContain('> 4 |     %time answer');
    expect(text).toContain('desk.ipynb:cell 4:4:108 error prompt/untrusted-in-system');
    expect(text).toContain('    prompt/untrusted-in-system reports it\n');
  });

  test.each([
    ['desk.ipynb:2', 'Line 2 of desk.ipynb is no code of a cell, and nothing that one printed.'],
    ['desk.ipynb:cell 4:9', 'There is no line 9 of code in cell 4.'],
    ['desk.ipynb:cell 1:1', 'There is no line 1 of code in cell 1.'],
    [
      'flat.ipynb:1',
      'Line 1 of flat.ipynb holds several lines of code: name a cell and a line of it, as in flat.ipynb:cell 2:1.',
    ],
    ['code.py:cell 1:1', 'code.py is no notebook, so it has no cells.'],
  ])('is refused for %s', async (subject, reason) => {
    write('desk.ipynb', notebookFile(cells));
    write('flat.ipynb', notebookFile(cells, { indent: 0 }));
    write('code.py', 'import openai\n');
    expect(await ask(subject)).toEqual({ type: 'refused', reasons: [reason] });
  });
});
