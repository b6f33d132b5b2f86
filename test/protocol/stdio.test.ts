import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  IPCMessageReader,
  IPCMessageWriter,
  LSPErrorCodes,
} from 'vscode-languageserver-protocol/node';
import { built, connectTo, endProcesses, startProcess } from '../support/builtServer';
import { applyTo } from '../support/edits';
import { connect, pushedClient, range } from '../support/testClient';

afterEach(endProcesses);

const uri = 'file:///nowhere/src/app.ts';
const program = `import OpenAI from 'openai';

const client = new OpenAI();

export async function calculate(): Promise<unknown> {
  const completion = await client.chat.completions.create({
    model: 'gpt-5',
    messages: [{ role: 'user', content: 'Write an expression for the answer.' }],
  });
  console.info('model call', completion.usage);
  return eval(completion.choices[0].message.content ?? '');
}
`;
const rule = 'output/code-execution';

test('finds, mends and forgets over one session', async () => {
  const client = await connectTo(startProcess());
  client.open(uri, program);
  const report = await client.pull(uri);
  if (report.kind !== 'full') throw new Error('A first pull is answered in full.');
  const diagnostic = report.items.find((item) => item.code === rule)!;
  expect(diagnostic).toMatchObject({ source: 'sluicegate', severity: 1 });
  expect(diagnostic.range.start.line).toBe(10);
  expect(diagnostic.relatedInformation?.length).toBeGreaterThan(1);
  const page = diagnostic.codeDescription?.href ?? '';
  expect(existsSync(fileURLToPath(page))).toBe(true);
  expect(page).toMatch(/\/rules\/output\/code-execution\.md$/);

  expect(await client.pull(uri, report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId });

  const actions = await client.actions(uri, diagnostic.range);
  const action = await client.resolve(actions.find((action) => action.isPreferred) ?? actions[0]!);
  const mended = applyTo(uri, program, action.edit);
  expect(mended).not.toBe(program);
  client.type(uri, mended);
  const after = await client.diagnostics(uri);
  expect(after.map((item) => item.code)).not.toContain(rule);
});

const shop = 'file:///nowhere/src/shop.py';
const shopText = `import logging
import sqlite3

from openai import OpenAI

logger = logging.getLogger(__name__)
client = OpenAI()
db = sqlite3.connect("shop.db")


def orders(letter):
    answer = client.responses.create(model="gpt-5", input=letter)
    logger.info("model call: %s", answer.usage)
    name = eval(answer.output_text)
    db.execute(f"select 1 from orders where city = '{answer.output_text}'")
    return db.execute(f"select 2 from orders where name = '{name}'")
`;

test('mends Python with a quick fix', async () => {
  const client = await connectTo(startProcess());
  client.open(shop, shopText, 'python');
  const diagnostic = (await client.diagnostics(shop)).find((item) => item.code === rule)!;
  const actions = await client.actions(shop, diagnostic.range);
  expect(actions.map(({ title }) => title)).toEqual([
    'Parse the answer as JSON',
    'Parse the answer as a Python literal',
    `Ignore ${rule} here, with a reason`,
  ]);
  const mended = applyTo(shop, shopText, (await client.resolve(actions[0]!)).edit);
  expect(mended).toBe(
    shopText.replace('import logging', 'import json\nimport logging').replace('eval(', 'json.loads('),
  );
  client.type(shop, mended);
  expect((await client.diagnostics(shop)).map((item) => item.code)).not.toContain(rule);
  expect(client.log).toEqual([]);
});

test('applies all safe fixes of a file of Python at once', async () => {
  const client = await connectTo(startProcess());
  client.open(shop, shopText, 'python');
  const [action] = await client.actions(shop, range(0, 0, 0), ['source.fixAll']);
  expect(action?.kind).toBe('source.fixAll.sluicegate');
  const fixed = applyTo(shop, shopText, (await client.resolve(action!)).edit);
  expect(fixed).toContain('db.execute("select 1 from orders where city = ?", (answer.output_text,))');
  client.type(shop, fixed);
  expect(await client.actions(shop, range(0, 0, 0), ['source.fixAll'])).toEqual([]);
});

test.each([
  ['shop.py', 'python', shopText],
  [
    'shop.ts',
    'typescript',
    `import { Pool } from 'pg';
import OpenAI from 'openai';
import pino from 'pino';

const pool = new Pool();
const client = new OpenAI();
const logger = pino();

export async function find(letter: string) {
  const { output_text: email } = await client.responses.create({ model: 'gpt-5', input: letter });
  const first = await pool.query(\`select id from orders where email = '\${email}'\`);
  const { output_text: city } = await client.responses.create({ model: 'gpt-5', input: letter });
  return [first, await pool.query(\`select id from orders where city = '\${city}'\`), eval(city)];
}

logger.info('ready');
`,
  ],
])('applies at once what the command would to %s', async (name, language, text) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-fix-all-'));
  const file = path.join(folder, name);
  writeFileSync(file, text);
  spawnSync(process.execPath, [built('cli.js'), 'fix', folder], { encoding: 'utf8' });
  const expected = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  expect(expected).not.toBe(text);
  const client = await connectTo(startProcess());
  const here = `file:///nowhere/src/${name}`;
  client.open(here, text, language);
  const [action] = await client.actions(here, range(0, 0, 0), ['source.fixAll']);
  expect(applyTo(here, text, (await client.resolve(action!)).edit)).toBe(expected);
  client.type(here, expected);
  expect(await client.actions(here, range(0, 0, 0), ['source.fixAll'])).toEqual([]);
  expect(client.log).toEqual([]);
});

test('finds in Python, and writes a comment of Python', async () => {
  const client = await connectTo(startProcess());
  const keys = 'file:///nowhere/src/keys.py';
  const text = `def key():\n    return "sk-proj-${'aB3dE5gH7jK9'.repeat(4)}"\n`;
  client.open(keys, text, 'python');
  client.open(uri, program);
  const [diagnostic] = await client.diagnostics(keys);
  expect(diagnostic).toMatchObject({ code: 'secrets/hardcoded-key', range: { start: { line: 1 } } });
  const actions = await client.actions(keys, diagnostic!.range);
  expect(actions.map(({ title }) => title)).toEqual([
    'Read the key from OPENAI_API_KEY',
    'Ignore secrets/hardcoded-key here, with a reason',
  ]);
  const { edit } = await client.resolve(actions[1]!);
  const lines = applyTo(keys, text, edit).split('\n');
  expect(lines[1]).toMatch(/^ {4}# sluicegate-ignore secrets\/hardcoded-key -- ./);
  expect([lines[0], ...lines.slice(2)].join('\n')).toBe(text);
  // Half typed, as one sees it most of the time.
  client.type(keys, text.replace('key():', 'key(:'));
  expect((await client.diagnostics(keys)).map((item) => item.code)).toEqual(['secrets/hardcoded-key']);
  expect(client.log).toEqual([]);
});

test('applies all safe fixes of a file at once', async () => {
  const client = await connectTo(startProcess());
  const query = "pool.query(`select 1 from t where name = '${completion.choices[0].message.content}'`)";
  const text = `import { Pool } from 'pg';\nconst pool = new Pool();\n${program.replace(/eval\(.*\)/, query)}`;
  client.open(uri, text);
  const actions = await client.actions(uri, range(0, 0, 0), ['source.fixAll']);
  expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.sluicegate']);
  const fixed = applyTo(uri, text, (await client.resolve(actions[0]!)).edit);
  expect(fixed).toContain("where name = $1', [completion.choices[0].message.content]);");
  client.type(uri, fixed);
  expect(await client.actions(uri, range(0, 0, 0), ['source.fixAll'])).toEqual([]);
});

test('takes changes by range', async () => {
  const client = await connectTo(startProcess());
  client.open(uri, program);
  await client.diagnostics(uri);
  client.type(uri, '\n\n', range(0, 0, 0));
  client.type(uri, 'JSON.parse', range(12, 9, 13));
  expect((await client.diagnostics(uri)).map((item) => item.code)).not.toContain(rule);
  client.type(uri, 'eval', range(12, 9, 19));
  const [diagnostic] = (await client.diagnostics(uri)).filter((item) => item.code === rule);
  expect(diagnostic?.range.start.line).toBe(12);
});

test('pushes to a client that does not pull', async () => {
  const client = await connectTo(startProcess(), { capabilities: pushedClient });
  client.open(uri, program);
  expect((await client.pushed(uri, 1)).diagnostics.map((item) => item.code)).toContain(rule);
  client.type(uri, '');
  expect((await client.pushed(uri, 2)).diagnostics).toEqual([]);
});

test('suppresses with a quick fix', async () => {
  const client = await connectTo(startProcess());
  client.open(uri, program);
  const [diagnostic] = (await client.diagnostics(uri)).filter((item) => item.code === rule);
  const action = await client.resolve((await client.actions(uri, diagnostic!.range)).at(-1)!);
  expect(JSON.stringify(action.edit)).toContain(`sluicegate-ignore ${rule}`);
});

test('answers a cancelled request with the error for it', async () => {
  const client = await connectTo(startProcess());
  // Large enough that the answer cannot overtake the cancellation.
  client.open(uri, program.repeat(200));
  const cancel = new CancellationTokenSource();
  const pull = client.connection.sendRequest(
    'textDocument/diagnostic',
    { textDocument: { uri } },
    cancel.token,
  );
  cancel.cancel();
  await expect(pull).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  client.type(uri, program);
  expect((await client.diagnostics(uri)).length).toBeGreaterThan(0);
});

test('keeps documents of several folders and of none apart', async () => {
  const client = await connectTo(startProcess(), {
    workspaceFolders: [
      { uri: 'file:///one', name: 'one' },
      { uri: 'file:///two', name: 'two' },
    ],
  });
  const uris = ['file:///one/app.ts', 'file:///two/app.ts', 'file:///three/app.ts', 'untitled:Untitled-1'];
  for (const each of uris) client.open(each, program);
  for (const each of uris) {
    expect((await client.diagnostics(each)).map((item) => item.code)).toContain(rule);
  }
});

test('ends with 0 after shutdown, and with 1 without', async () => {
  const proper = startProcess();
  const client = await connectTo(proper);
  client.open(uri, program);
  await client.diagnostics(uri);
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  expect(await proper.ended).toBe(0);

  const abrupt = startProcess();
  await (await connectTo(abrupt)).connection.sendNotification('exit');
  expect(await abrupt.ended).toBe(1);
});

test('ends when its input ends', async () => {
  const server = startProcess();
  await connectTo(server);
  server.process.stdin.end();
  expect(await server.ended).toBe(1);
});

test('survives what is no message', async () => {
  const server = startProcess();
  const client = await connectTo(server);
  const send = (body: string, length = Buffer.byteLength(body)) =>
    server.process.stdin.write(`Content-Length: ${length}\r\n\r\n${body}`);
  send('{"jsonrpc": "2.0", "method": ');
  send('[]');
  send('17');
  send('{"jsonrpc": "2.0"}');
  send('{"jsonrpc": "2.0", "method": "textDocument/didOpen"}');
  send('{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": null}}');
  send('{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": [1, 2]}');
  send('{"jsonrpc": "2.0", "method": "workspace/didChangeConfiguration"}');
  await expect(client.connection.sendRequest('sluicegate/nothing', {})).rejects.toMatchObject({
    code: -32601,
  });
  await expect(client.connection.sendRequest('textDocument/diagnostic', {})).rejects.toMatchObject({
    code: -32602,
  });
  await expect(client.connection.sendRequest('textDocument/codeAction', [uri])).rejects.toMatchObject({
    code: -32602,
  });
  client.open(uri, program);
  expect((await client.diagnostics(uri)).map((item) => item.code)).toContain(rule);
  server.process.stdin.write('Nonsense: yes\r\n\r\n');
  // What came in one piece with a broken header is read when the next piece comes.
  const more = setInterval(() => send('{"jsonrpc": "2.0", "method": "$/nothing", "params": {}}'), 50);
  expect((await client.diagnostics(uri)).map((item) => item.code)).toContain(rule);
  clearInterval(more);
  expect(server.errors()).toBe('');
});

test('asks for initialize before anything else', async () => {
  const { process } = startProcess();
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'textDocument/diagnostic',
    params: { textDocument: { uri } },
  });
  process.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  const answer = await new Promise<string>((resolve) =>
    process.stdout.on('data', (data: Buffer) => {
      const text = data.toString();
      if (text.includes('"id":1')) resolve(text);
    }),
  );
  expect(answer).toContain('-32002');
});

test('speaks over the channel of a parent process', async () => {
  const child = fork(built('server.js'), ['--node-ipc']);
  try {
    const client = await connect(new IPCMessageReader(child), new IPCMessageWriter(child));
    client.open(uri, program);
    expect((await client.diagnostics(uri)).map((item) => item.code)).toContain(rule);
  } finally {
    child.kill('SIGKILL');
  }
});

test('is also started by the command', async () => {
  const client = await connectTo(startProcess([built('cli.js'), 'lsp', '--stdio']));
  client.open(uri, program);
  expect((await client.diagnostics(uri)).map((item) => item.code)).toContain(rule);
});
