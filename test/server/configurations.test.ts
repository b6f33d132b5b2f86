import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { InitializeParams, PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { startCoreEngine } from '../support/coreEngine';
import { connectInProcess, pullingClient, pushedClient, range, type TestClient } from '../support/testClient';

const rule = 'prompt/untrusted-in-system';
const chat = `import express from 'express';
import OpenAI from 'openai';

const client = new OpenAI();
express().get('/', async (request, response) => {
  await client.responses.create({ instructions: request.query.role, input: 'Hi' });
  response.end();
});
`;
const patience = { timeout: 15_000, interval: 20 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-server-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const configurationUri = () => uriOf('sluicegate.json');

test('levels, profile and what is ignored are those of the file', async () => {
  write('sluicegate.json', { rules: { [rule]: 'information', 'audit/*': 'off' }, ignore: ['legacy/'] });
  const client = await start();
  open(client, 'src/a.js');
  const found = await client.diagnostics(uriOf('src/a.js'));
  expect(found.find(({ code }) => code === rule)).toMatchObject({ severity: 3, source: 'sluicegate' });
  expect(found.filter(({ code }) => String(code).startsWith('audit/'))).toEqual([]);
  open(client, 'legacy/b.js');
  expect(await client.diagnostics(uriOf('legacy/b.js'))).toEqual([]);
});

test('the nearest file holds', async () => {
  write('sluicegate.json', { rules: { [rule]: 'off' } });
  write('packages/one/sluicegate.json', { rules: { [rule]: 'warning' } });
  const client = await start();
  open(client, 'packages/one/src/a.js');
  open(client, 'packages/two/a.js');
  const severities = async (name: string) =>
    (await client.diagnostics(uriOf(name)))
      .filter(({ code }) => code === rule)
      .map(({ severity }) => severity);
  expect(await severities('packages/one/src/a.js')).toEqual([2]);
  expect(await severities('packages/two/a.js')).toEqual([]);
});

test('settings of the editor go before it, where somebody set them', async () => {
  write('sluicegate.json', { profile: 'strict', rules: { 'audit/unlogged-call': 'error' } });
  const strict = 'limits/missing-end-user-id';
  const client = await start();
  client.configure({ enable: true });
  open(client, 'a.js');
  expect(await codes(client)).toContain(strict);
  client.configure({ profile: 'recommended', disabledRules: ['audit/unlogged-call'] });
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  const found = await codes(client);
  expect(found).toContain(rule);
  expect(found).not.toContain(strict);
  expect(found).not.toContain('audit/unlogged-call');
});

test('a change of it is seen at once, and rows of a user with it', async () => {
  const client = await start();
  const text = `import { Acme } from '@acme/llm';
import express from 'express';
express().get('/', (request) => new Acme().ask(request.query.role));
`;
  client.open(uriOf('a.js'), text, 'javascript');
  expect(await client.diagnostics(uriOf('a.js'))).toEqual([]);
  const before = client.refreshes();
  await save(client, {
    catalog: [
      {
        package: '@acme/llm',
        clients: [{ type: 'Acme', make: 'new Acme' }],
        calls: [
          {
            on: 'Acme',
            call: 'ask',
            operation: 'chat',
            prompt: [{ at: 'arg0', role: 'system' }],
            output: { text: 'result' },
          },
        ],
      },
    ],
  });
  await vi.waitFor(() => expect(client.refreshes()).toBeGreaterThan(before), patience);
  expect(await codes(client)).toContain(rule);
  await save(client, {});
  expect(await codes(client)).toEqual([]);
});

test('rows tell of files that are not open', async () => {
  write('sluicegate.json', {
    catalog: [
      {
        package: '@acme/web',
        types: [{ type: 'Visit', make: 'call visitOf' }],
        sources: [{ on: 'Visit', member: 'words', kind: 'http' }],
      },
    ],
  });
  write(
    'main.js',
    `import { visitOf } from '@acme/web';\nimport { ask } from './ask.js';\nask(visitOf().words);\n`,
  );
  const text = `import OpenAI from 'openai';\nexport const ask = (role) => new OpenAI().responses.create({ instructions: role });\n`;
  write('ask.js', text);
  const client = await start();
  client.open(uriOf('ask.js'), text, 'javascript');
  await client.diagnostics(uriOf('ask.js'));
  await vi.waitFor(async () => {
    const found = await client.diagnostics(uriOf('ask.js'));
    expect(found.map(({ code }) => code)).toContain(rule);
  }, patience);
});

test('mistakes are told in the file and in the status item, and what it said before stays in use', async () => {
  write('sluicegate.json', { rules: { [rule]: 'warning' } });
  const client = await start();
  const told = listen(client);
  open(client, 'a.js');
  const severity = async () =>
    (await client.diagnostics(uriOf('a.js'))).find(({ code }) => code === rule)?.severity;
  expect(await severity()).toBe(2);
  expect(told.get(configurationUri())).toBeUndefined();

  await save(client, '{\n  "rules": { "prompt/untrusted": "error" }\n}\n');
  await vi.waitFor(() => expect(told.get(configurationUri())).toHaveLength(1), patience);
  expect(told.get(configurationUri())).toEqual([
    {
      range: range(1, 13, 31),
      severity: 1,
      source: 'sluicegate',
      message: expect.stringContaining('There is no rule prompt/untrusted.'),
    },
  ]);
  expect(await severity()).toBe(2);
  await vi.waitFor(() =>
    expect(client.statuses.at(-1)).toMatchObject({
      state: 'incomplete',
      message: expect.stringContaining('sluicegate.json is wrong, and what it said before is in use'),
      files: [configurationUri()],
    }),
  );

  await save(client, { rules: { [rule]: 'information' } });
  await vi.waitFor(() => expect(told.get(configurationUri())).toEqual([]), patience);
  expect(await severity()).toBe(3);
  await vi.waitFor(() => expect(client.statuses.at(-1)).toMatchObject({ state: 'ready' }), patience);
});

test('one that was wrong from the start is not in use, and deleting it is told', async () => {
  write('sluicegate.json', '{ "profile": "loud" }');
  const client = await start({ capabilities: pushedClient });
  const told = listen(client);
  open(client, 'a.js');
  await vi.waitFor(() => expect(told.get(uriOf('a.js'))?.map(({ code }) => code)).toContain(rule), patience);
  await vi.waitFor(() => expect(told.get(configurationUri())).toHaveLength(1), patience);
  rmSync(path.join(folder, 'sluicegate.json'));
  await changed(client);
  await vi.waitFor(() => expect(told.get(configurationUri())).toEqual([]), patience);
});

function start(initialize: Partial<InitializeParams> = {}): Promise<TestClient> {
  const watching = { ...pullingClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
  return connectInProcess(
    { createWorker: startCoreEngine },
    {
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'app' }],
      capabilities: { ...pullingClient, workspace: watching },
      ...initialize,
    },
  );
}

function open(client: TestClient, name: string): void {
  client.open(uriOf(name), chat, 'javascript');
}

async function codes(client: TestClient): Promise<readonly unknown[]> {
  return (await client.diagnostics(uriOf('a.js'))).map(({ code }) => code);
}

/** What is pushed, by URI. */
function listen(client: TestClient): ReadonlyMap<string, PublishDiagnosticsParams['diagnostics']> {
  const told = new Map<string, PublishDiagnosticsParams['diagnostics']>();
  client.connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: PublishDiagnosticsParams) => void told.set(uri, diagnostics),
  );
  return told;
}

function write(name: string, content: string | object): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

function save(client: TestClient, content: string | object): Promise<void> {
  write('sluicegate.json', content);
  return changed(client);
}

function changed(client: TestClient): Promise<void> {
  const changes = [{ uri: configurationUri(), type: 2 }];
  return client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}
