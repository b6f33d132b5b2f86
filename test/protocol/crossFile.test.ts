// Several files in a folder on disk, some of them open: what is typed in one is seen in the others.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { connectTo, endProcesses, startProcess } from '../support/builtServer';
import { crossFileTexts, writeCrossFile } from '../support/crossFile';
import { applyTo } from '../support/edits';
import { pullingClient, pushedClient, range, type TestClient } from '../support/testClient';

const rule = 'prompt/untrusted-in-system';
const caller = 'src/server.ts';
const callee = 'src/model.cjs';
const callerText = crossFileTexts[caller];
const harmless = callerText.replace('req.body.role', "'a poet'");
const patience = { timeout: 60_000, interval: 50 };
let folder: string;

beforeEach(() => {
  folder = writeCrossFile();
});
afterEach(() => {
  endProcesses();
  rmSync(folder, { recursive: true });
});

const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const ofRule = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === rule);

function start(initialize = {}): Promise<TestClient> {
  return connectTo(startProcess(), {
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'app' }],
    ...initialize,
  });
}

function open(client: TestClient, name: keyof typeof crossFileTexts): void {
  client.open(uriOf(name), crossFileTexts[name], name.endsWith('.ts') ? 'typescript' : 'javascript');
}

/** Waits until the client is asked to pull again, and pulls. */
async function afterRefresh(client: TestClient, act: () => unknown, count: number): Promise<Diagnostic[]> {
  const before = client.refreshes();
  await act();
  return vi.waitFor(async () => {
    expect(client.refreshes()).toBeGreaterThan(before);
    const found = ofRule(await client.diagnostics(uriOf(callee)));
    expect(found).toHaveLength(count);
    return found;
  }, patience);
}

test('editing only the caller makes the diagnostic in the open callee come and go, where the client pulls', async () => {
  const client = await start();
  open(client, callee);
  const [found] = await afterRefresh(client, () => client.diagnostics(uriOf(callee)), 1);
  const related = found!.relatedInformation!.map(({ location }) => location);
  expect(related[0]).toMatchObject({ uri: uriOf(caller), range: { start: { line: 5 } } });
  expect(related.map(({ uri }) => uri)).toContain(uriOf('src/lib/answer.ts'));

  open(client, caller);
  await client.diagnostics(uriOf(caller));
  const pull = () => client.diagnostics(uriOf(caller));
  await afterRefresh(client, () => (client.type(uriOf(caller), harmless), pull()), 0);
  await afterRefresh(client, () => (client.type(uriOf(caller), callerText), pull()), 1);
});

test('the same where the client is pushed to', async () => {
  const client = await start({ capabilities: pushedClient });
  const counts: number[] = [];
  client.connection.onNotification(
    'textDocument/publishDiagnostics',
    ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
      if (uri === uriOf(callee)) counts.push(ofRule(diagnostics).length);
    },
  );
  open(client, callee);
  const becomes = (count: number) => vi.waitFor(() => expect(counts.at(-1)).toBe(count), patience);
  await becomes(1);
  open(client, caller);
  client.type(uriOf(caller), harmless);
  await becomes(0);
  client.type(uriOf(caller), callerText);
  await becomes(1);
});

test('a half-typed caller changes nothing in the callee', async () => {
  const client = await start();
  open(client, callee);
  await afterRefresh(client, () => client.diagnostics(uriOf(callee)), 1);
  open(client, caller);
  for (const text of [`${callerText}\nconst half = `, callerText.slice(0, -10), `${callerText}\nif (`]) {
    client.type(uriOf(caller), text);
    await client.diagnostics(uriOf(caller));
    expect(ofRule(await client.diagnostics(uriOf(callee)))).toHaveLength(1);
  }
});

test('an edit of the callee keeps what its callers tell, moved with the text', async () => {
  const client = await start();
  open(client, callee);
  await afterRefresh(client, () => client.diagnostics(uriOf(callee)), 1);
  client.type(uriOf(callee), `\n${crossFileTexts[callee]}`);
  const [moved] = ofRule(await client.diagnostics(uriOf(callee)));
  expect(moved?.range.start.line).toBe(9);
});

test('what changes on disk is seen, and a closed document is as it is on disk', async () => {
  const watching = { ...pullingClient.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
  const client = await start({ capabilities: { ...pullingClient, workspace: watching } });
  open(client, callee);
  await afterRefresh(client, () => client.diagnostics(uriOf(callee)), 1);
  const save = (text: string) => {
    writeFileSync(path.join(folder, caller), text);
    const changes = [{ uri: uriOf(caller), type: 2 }];
    return client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  };
  await afterRefresh(client, () => save(harmless), 0);
  client.open(uriOf(caller), callerText);
  await afterRefresh(client, () => client.diagnostics(uriOf(caller)), 1);
  await afterRefresh(client, () => client.close(uriOf(caller)), 0);
});

test('fixes and suppressions are offered for what other files tell', async () => {
  const client = await start();
  open(client, callee);
  const [found] = await afterRefresh(client, () => client.diagnostics(uriOf(callee)), 1);
  const actions = await client.actions(uriOf(callee), found!.range);
  expect(actions.length).toBeGreaterThan(0);
  const { edit } = await client.resolve(actions.at(-1)!);
  expect(JSON.stringify(edit)).toContain(`sluicegate-ignore ${rule}`);
});

test('all safe fixes are judged with what other files tell, and nothing of them is left behind', async () => {
  const orders = 'src/orders.ts';
  const text = `import { Pool } from 'pg';

const pool = new Pool();

export const ordersOf = (email: string) => pool.query(\`select id from orders where email = '\${email}'\`);
`;
  writeFileSync(path.join(folder, orders), text);
  writeFileSync(
    path.join(folder, 'src/letters.ts'),
    `import OpenAI from 'openai';
import { ordersOf } from './orders';

export async function answer(letter: string) {
  const { output_text: email } = await new OpenAI().responses.create({ model: 'gpt-5', input: letter });
  return ordersOf(email);
}
`,
  );
  const client = await start();
  const found = async () =>
    (await client.diagnostics(uriOf(orders))).filter(({ code }) => code === 'output/sql-injection');
  client.open(uriOf(orders), text, 'typescript');
  await vi.waitFor(async () => expect(await found()).toHaveLength(1), patience);
  const [action] = await client.actions(uriOf(orders), range(0, 0, 0), ['source.fixAll']);
  const fixed = applyTo(uriOf(orders), text, (await client.resolve(action!)).edit);
  expect(fixed).toContain("pool.query('select id from orders where email = $1', [email])");
  client.type(uriOf(orders), `${text}\n`);
  await vi.waitFor(async () => expect(await found()).toHaveLength(1), patience);
  client.type(uriOf(orders), fixed);
  await vi.waitFor(async () => expect(await found()).toHaveLength(0), patience);
});
