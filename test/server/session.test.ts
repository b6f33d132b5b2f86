import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import type { ServerOptions } from '../../server/startServer';
import { startFaultyEngine } from '../support/faultyEngine';
import { standInEngine, startStandInEngine } from '../support/standInEngine';
import { connectInProcess, pushedClient, range } from '../support/testClient';

const uri = 'file:///nowhere/src/app.ts';
const limits: ServerOptions['limits'] = { file: 20_000, grace: 20_000, start: 20_000 };
const start = (initialize = {}) => connectInProcess({ createWorker: startStandInEngine }, initialize);
const messages = (diagnostics: readonly { message: unknown }[]) => diagnostics.map(({ message }) => message);

test('tells a client what it can do', async () => {
  const { initialized } = await start();
  expect(initialized.capabilities).toMatchObject({
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: { identifier: 'sluicegate', interFileDependencies: true },
    codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.sluicegate'], resolveProvider: true },
    positionEncoding: 'utf-16',
  });
});

test('shows a finding with its rule, page, flow and fingerprint', async () => {
  const client = await start();
  client.open(uri, 'let ok;\nlet bad;\n');
  const [diagnostic] = await client.diagnostics(uri);
  expect(diagnostic).toEqual({
    range: range(1, 4, 7),
    severity: 1,
    code: 'output/code-execution',
    codeDescription: { href: 'file:///rules/output/code-execution.md' },
    source: 'sluicegate',
    message: 'This is bad.',
    relatedInformation: [{ location: { uri, range: range(0, 0, 1) }, message: 'text enters here' }],
    data: '1:bad',
  });
});

test('links to pages where the client has them', async () => {
  const client = await start({ initializationOptions: { rulePages: 'pages:/' } });
  client.open(uri, 'bad');
  const [diagnostic] = await client.diagnostics(uri);
  expect(diagnostic?.codeDescription?.href).toBe('pages:/output/code-execution.md');
});

test('shows no finding that is suppressed', async () => {
  const client = await start();
  client.open(uri, 'ignored bad');
  expect(messages(await client.diagnostics(uri))).toEqual(['This is bad.']);
});

test('answers unchanged when the diagnostics are where they were', async () => {
  const client = await start();
  client.open(uri, 'bad\nlet x');
  const first = await client.pull(uri);
  client.type(uri, 'y', range(1, 4, 5));
  expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  client.type(uri, '\n', range(0, 0, 0));
  expect(await client.pull(uri, first.resultId)).toMatchObject({
    kind: 'full',
    items: [{ range: range(1, 0, 3) }],
  });
});

test('counts in UTF-16 units and takes any line end', async () => {
  const client = await start();
  client.open(uri, 'one\r\ntwo\r🙂 bad');
  expect((await client.diagnostics(uri))[0]?.range).toEqual(range(2, 3, 6));
});

test('pushes diagnostics to a client that does not pull, and takes them back on close', async () => {
  const client = await start({ capabilities: pushedClient });
  expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
  client.open(uri, 'bad');
  expect(messages((await client.pushed(uri, 1)).diagnostics)).toEqual(['This is bad.']);
  client.type(uri, 'good');
  expect((await client.pushed(uri, 2)).diagnostics).toEqual([]);
});

test('keeps findings outside a half-typed line, moved with the text', async () => {
  const client = await start();
  client.open(uri, 'bad1\n\nbad2\n');
  await client.diagnostics(uri);
  client.type(uri, '\n<<< bad3', range(1, 0, 0));
  const shown = await client.diagnostics(uri);
  expect(messages(shown)).toEqual(['This is bad1.', 'This is bad3.', 'This is bad2.']);
  expect(shown.map((diagnostic) => diagnostic.range.start.line)).toEqual([0, 2, 3]);
});

test('offers quick fixes at a finding, the preferred one first, and resolves their edits', async () => {
  const client = await start();
  client.open(uri, 'let ok;\nlet bad;\n');
  const actions = await client.actions(uri, range(1, 5, 5));
  expect(actions.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred }))).toEqual([
    { title: 'Make it good', kind: 'quickfix', isPreferred: true },
    { title: 'Ignore it here', kind: 'quickfix', isPreferred: undefined },
  ]);
  expect(actions[0]?.diagnostics).toMatchObject([{ message: 'This is bad.' }]);
  expect(actions[0]?.edit).toBeUndefined();
  expect((await client.resolve(actions[0]!)).edit).toEqual({
    documentChanges: [
      { textDocument: { uri, version: 1 }, edits: [{ range: range(1, 4, 7), newText: 'good' }] },
    ],
  });
  expect(await client.actions(uri, range(0, 0, 3))).toEqual([]);
});

test('sends edits at once to a client that resolves nothing', async () => {
  const client = await start({ capabilities: pushedClient });
  client.open(uri, 'bad');
  const [action] = await client.actions(uri, range(0, 0, 3));
  expect(action).toMatchObject({
    edit: { changes: { [uri]: [{ range: range(0, 0, 3), newText: 'good' }] } },
  });
  expect(action).not.toHaveProperty('data');
});

test('does not resolve an action of an older version', async () => {
  const client = await start();
  client.open(uri, 'bad');
  const [action] = await client.actions(uri, range(0, 0, 3));
  client.type(uri, ' bad');
  expect((await client.resolve(action!)).edit).toBeUndefined();
});

test.each(['source.fixAll.sluicegate', 'source.fixAll', 'source'])(
  'fixes all when asked for %s',
  async (kind) => {
    const client = await start();
    client.open(uri, 'bad1 bad2 ignored');
    const actions = await client.actions(uri, range(0, 0, 0), [kind]);
    expect(actions.map((action) => action.kind)).toEqual(['source.fixAll.sluicegate']);
    const edits = (await client.resolve(actions[0]!)).edit?.documentChanges;
    expect(edits).toMatchObject([{ edits: [{ range: range(0, 0, 4) }, { range: range(0, 5, 9) }] }]);
  },
);

test('does not fix all when asked for something else', async () => {
  const client = await start();
  client.open(uri, 'bad');
  expect(await client.actions(uri, range(0, 0, 3), ['refactor'])).toEqual([]);
  expect((await client.actions(uri, range(0, 0, 3))).map((action) => action.kind)).toEqual([
    'quickfix',
    'quickfix',
  ]);
});

test('follows the settings of a document and their changes', async () => {
  const client = await start();
  client.configure({ disabledRules: ['output/code-execution'] });
  client.open(uri, 'bad');
  expect(await client.diagnostics(uri)).toEqual([]);
  client.configure({ enable: true });
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await client.diagnostics(uri)).toHaveLength(1);
  client.configure({ enable: false });
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(await client.diagnostics(uri)).toEqual([]);
  expect(client.refreshes()).toBeGreaterThan(1);
});

test('takes settings from the start of the session and from notifications where none are answered', async () => {
  const client = await start({
    capabilities: pushedClient,
    initializationOptions: { settings: { enable: false } },
  });
  client.open(uri, 'bad');
  expect((await client.pushed(uri, 1)).diagnostics).toEqual([]);
  await client.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { sluicegate: { enable: true, profile: 'nonsense' } },
  });
  client.type(uri, 'bad again');
  expect((await client.pushed(uri, 2)).diagnostics).toHaveLength(1);
});

test('works without a folder and for a document without a name', async () => {
  const client = await start({ workspaceFolders: null });
  client.open('untitled:Untitled-1', 'bad');
  expect(await client.diagnostics('untitled:Untitled-1')).toHaveLength(1);
  expect(await client.actions('untitled:Untitled-1', range(0, 0, 0))).toHaveLength(2);
});

test('ignores messages that make no sense, and says so', async () => {
  const client = await start();
  const { connection } = client;
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri } });
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: 7,
  });
  await connection.sendNotification('textDocument/didClose', {});
  await expect(connection.sendRequest('textDocument/diagnostic', { nothing: 1 })).rejects.toMatchObject({
    code: -32602,
  });
  await expect(
    connection.sendRequest('textDocument/codeAction', { textDocument: { uri } }),
  ).rejects.toMatchObject({
    code: -32602,
  });
  expect(client.log).toHaveLength(3);
  client.open(uri, 'bad');
  client.type(uri, 'bad', range(-4, 900, 70, 2));
  expect(await client.diagnostics(uri)).toHaveLength(1);
  expect(await client.diagnostics('file:///nowhere/never-opened.ts')).toEqual([]);
});

test.each([
  ['exit', 'it ended by itself with code 3'],
  ['throw', 'it failed: a bug'],
  ['allocate', 'it needed too much memory'],
  ['hang', 'it took longer than 0.6 s'],
  ['late', 'it took longer than 0.6 s'],
])('survives an engine that does this: %s', async (text, reason) => {
  const slow = text === 'hang' || text === 'late';
  const client = await connectInProcess({
    createWorker: startFaultyEngine,
    limits: slow ? { file: 300, grace: 300, start: 20_000 } : limits,
  });
  client.open(uri, text);
  expect(await client.diagnostics(uri)).toEqual([]);
  client.open('file:///nowhere/src/copy.ts', text);
  expect(await client.diagnostics('file:///nowhere/src/copy.ts')).toEqual([]);
  expect(client.log.filter((message) => message.includes('src/app.ts'))).toEqual([
    expect.stringContaining(reason),
  ]);
  expect(client.statuses.at(-1)).toMatchObject({
    state: 'incomplete',
    files: [uri, 'file:///nowhere/src/copy.ts'],
  });
  client.close('file:///nowhere/src/copy.ts');
  client.type(uri, 'fine');
  expect(await client.diagnostics(uri)).toEqual([]);
  expect(client.statuses.at(-1)).toMatchObject({ state: 'ready' });
  expect(client.log).toHaveLength(1);
});

test('ends a pull that was cancelled, and one whose document was changed', async () => {
  const client = await connectInProcess({ createWorker: startFaultyEngine, limits });
  client.open(uri, 'polite');
  const cancel = new CancellationTokenSource();
  const pull = { textDocument: { uri } };
  const cancelled = client.connection.sendRequest('textDocument/diagnostic', pull, cancel.token);
  cancel.cancel();
  await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  const outrun = client.pull(uri);
  client.type(uri, 'fine');
  await expect(outrun).rejects.toMatchObject({
    code: LSPErrorCodes.ServerCancelled,
    data: { retriggerRequest: true },
  });
  expect(await client.diagnostics(uri)).toEqual([]);
  expect(client.log).toEqual([]);
});

test('follows workspace folders that come and go', async () => {
  const paths: string[] = [];
  const createWorker = () =>
    startStandInEngine((file, options) => {
      paths.push(file.path);
      return standInEngine(file, options);
    });
  const client = await connectInProcess({ createWorker });
  client.open(uri, 'bad');
  await client.diagnostics(uri);
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: {
      added: [{ uri: 'file:///nowhere/src', name: 'src' }],
      removed: [{ uri: 'file:///nowhere', name: 'work' }],
    },
  });
  await client.diagnostics(uri);
  expect(paths).toEqual(['src/app.ts', 'app.ts']);
});

test('says that it is at work when that takes a while', async () => {
  const client = await connectInProcess({ createWorker: startFaultyEngine, limits });
  client.open(uri, 'late');
  await client.diagnostics(uri);
  expect(client.statuses.map((status) => status.state)).toEqual(['analyzing', 'ready']);
});

test('says when no engine starts at all', async () => {
  const client = await connectInProcess({
    createWorker: () => {
      throw new Error('there is no engine');
    },
  });
  client.open(uri, 'bad');
  expect(await client.diagnostics(uri)).toEqual([]);
  expect(client.statuses.at(-1)).toMatchObject({ state: 'failed' });
  expect(client.log).toEqual(['The analysis does not start: there is no engine.']);
});
