// A notebook in the built server and in the built command.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { built, connectTo, endProcesses, startProcess } from '../support/builtServer';
import { notebookFile, openNotebook, printed, withNotebooks } from '../support/notebooks';
import { pullingClient, pushedClient, range } from '../support/testClient';

afterEach(endProcesses);

const uri = 'file:///nowhere/analysis.ipynb';
const rule = 'output/code-execution';
const sources = {
  imports: '%load_ext autoreload\nfrom openai import OpenAI\nclient = OpenAI()',
  answer: '%time answer = client.responses.create(model="gpt-5", input="Some code, please.")',
  run: 'code = answer.output_text\neval(code)',
};
const codes = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

test('is followed from cell to cell over one session', async () => {
  const client = await connectTo(startProcess(), { capabilities: withNotebooks(pullingClient) });
  const notebook = openNotebook(client, uri, sources);
  const [found] = await client.diagnostics(notebook.cell('run'));
  expect(found).toMatchObject({ code: rule, range: range(1, 5, 9) });
  const places = found!.relatedInformation!.map(({ location }) => location.uri);
  expect(places[0]).toBe(notebook.cell('answer'));
  expect(places.at(-1)).toBe(notebook.cell('run'));

  notebook.type('answer', '\n', range(0, 0, 0));
  notebook.type('run', 'print', range(1, 0, 4));
  expect(await client.diagnostics(notebook.cell('run'))).toEqual([]);
  notebook.type('run', 'eval', range(1, 0, 5));
  notebook.reorder(['imports', 'run', 'answer']);
  expect(await client.diagnostics(notebook.cell('run'))).toEqual([]);
  notebook.reorder(['imports', 'answer', 'run']);
  expect(codes(await client.diagnostics(notebook.cell('run')))).toEqual([rule]);

  const python = 'file:///nowhere/plain.py';
  client.open(
    python,
    Object.values(sources)
      .join('\n')
      .replaceAll(/^%\w+ (load_ext.*)?/gm, ''),
    'python',
  );
  expect(codes(await client.diagnostics(python))).toContain(rule);
  notebook.close();
  expect(await client.diagnostics(notebook.cell('run'))).toEqual([]);
  expect(codes(await client.diagnostics(python))).toContain(rule);
  expect(client.log).toEqual([]);
});

test('is told to a client that does not ask', async () => {
  const client = await connectTo(startProcess(), { capabilities: withNotebooks(pushedClient) });
  const notebook = openNotebook(client, uri, sources);
  expect(codes((await client.pushed(notebook.cell('run'), 1)).diagnostics)).toEqual([rule]);
  notebook.type('run', 'pass');
  expect((await client.pushed(notebook.cell('run'), 2)).diagnostics).toEqual([]);
});

test('is scanned by the command, whatever it is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-notebooks-'));
  const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;
  const cells = [{ type: 'markdown' as const, source: '# Run' }, ...Object.values(sources)];
  const files = {
    'run.ipynb': notebookFile([...cells, { source: 'k', outputs: [printed(`'${key}'`)] }]),
    'deep.ipynb': `{ "cells": ${'['.repeat(1_000_000)}`,
    'wide.ipynb': notebookFile(Array.from({ length: 20_000 }, (_, index) => `%time x${index} = (`)),
    'long.ipynb': notebookFile([`${'!'.repeat(500_000)}?`, `x = ${'('.repeat(100_000)}`]),
    'zero.ipynb': '\u0000'.repeat(100),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const { stdout, stderr, status } = spawnSync(process.execPath, [built('cli.js'), 'scan', '--verbose'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  rmSync(folder, { recursive: true });
  expect(stdout).toContain(`run.ipynb:cell 4:2:6 error ${rule}`);
  expect(stdout).toContain('run.ipynb:cell 5 output 1:1:2 error secrets/hardcoded-key');
  expect(stdout).not.toContain(key);
  expect(stderr).toContain('deep.ipynb:1: It is nested too deeply to read.');
  expect(stderr).toContain('zero.ipynb: skipped, binary');
  expect(status).toBe(1);
});
