// The built command and the built server, which read what the build writes beside them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { built, connectTo, endProcesses, startProcess } from '../support/builtServer';

const rule = 'prompt/untrusted-in-system';
const row = (options: string) => ({
  calls: [
    {
      call: 'ask',
      operation: 'chat',
      prompt: [{ at: options, role: 'system' }],
      output: { text: 'result' },
    },
  ],
});
const catalog = [
  { package: '@acme/llm', ...row('arg0') },
  { package: 'acme.llm', language: 'python', ...row('options.system'), loggers: [{ call: 'record' }] },
];
const javascript = `import express from 'express';
import { ask } from '@acme/llm';
express().get('/', (request) => ask(request.query.role));
`;
const python = `from fastapi import FastAPI
from acme.llm import ask

app = FastAPI()


@app.get("/")
def answer(role: str):
    return ask(system=role)
`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-built-'));
  write('a.js', javascript);
  write('desk.py', python);
  write('sluicegate.json', JSON.stringify({ catalog, rules: { [rule]: 'warning' } }, undefined, 2));
});
afterEach(() => {
  endProcesses();
  rmSync(folder, { recursive: true });
});

test('the command reports by rows of a user in both languages, and names the one that matches nothing', () => {
  const { stdout, stderr, status } = scan('--verbose');
  expect(stdout).toContain(`a.js:3:37 warning ${rule}`);
  expect(stdout).toContain(`desk.py:9:23 warning ${rule}`);
  expect(stderr).toMatch(
    /sluicegate\.json:\d+:\d+: This row of loggers matched nothing in what was scanned\./,
  );
  expect(status).toBe(1);
});

test('the command scans nothing with a configuration that is wrong', () => {
  write(
    'sluicegate.json',
    '{ "catalog": [{ "package": "a", "sinks": [{ "call": "b", "at": ["c"], "kind": "sql" }] }] }',
  );
  expect(scan()).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'sluicegate: sluicegate.json:1:65: c begins at no root such as arg0, result or client.\n',
  });
});

test('the server reports by them', async () => {
  const client = await connectTo(startProcess(), {
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'app' }],
  });
  for (const [name, text, language] of [
    ['a.js', javascript, 'javascript'],
    ['desk.py', python, 'python'],
  ] as const) {
    const uri = pathToFileURL(path.join(folder, name)).href;
    client.open(uri, text, language);
    const found = (await client.diagnostics(uri)).filter(({ code }) => code === rule);
    expect(found).toMatchObject([{ severity: 2 }]);
  }
});

function scan(...args: string[]) {
  const environment = { ...process.env, NO_COLOR: '1' };
  const command = [built('cli.js'), 'scan', ...args];
  return spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8', env: environment });
}

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text);
}
