import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { built, connectTo, endProcesses, startProcess } from '../support/builtServer';

const preload = ['--require', path.join(import.meta.dirname, 'preload.cjs')];
const program = `import OpenAI from 'openai';
const client = new OpenAI();
export async function calculate() {
  const completion = await client.chat.completions.create({ model: 'gpt-5', messages: [] });
  return eval(completion.choices[0].message.content);
}
`;
/** Its parser is WebAssembly, which some ways of loading fetch. */
const python = `def key():\n    return "sk-proj-${'aB3dE5gH7jK9'.repeat(4)}"\n`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-offline-'));
  writeFileSync(path.join(folder, 'app.js'), program);
  writeFileSync(path.join(folder, 'keys.py'), python);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(endProcesses);

/** What a process wrote and how it ended. Standard output is a file of the system, not one of the tests. */
async function run(args: readonly string[]) {
  const child = spawn(process.execPath, [...preload, ...args], { cwd: folder });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output, errors };
}

const attempts = [
  "require('net').connect(9)",
  "new (require('net').Socket)().connect(9)",
  "require('tls').connect(9)",
  "require('dgram').createSocket('udp4')",
  "require('dns').lookup('localhost', () => 0)",
  "require('http').get('http://localhost')",
  "require('https').request('https://localhost')",
  "require('http2').connect('http://localhost')",
  "require('child_process').spawn('true')",
  "require('child_process').execFileSync('true')",
  "fetch('http://localhost')",
  "new WebSocket('ws://localhost')",
];

test.each(attempts)('the preload stops %s', async (attempt) => {
  const { code, errors } = await run(['--eval', attempt]);
  expect(code).not.toBe(0);
  expect(errors).toContain('forbidden: ');
});

test.each(attempts)('the preload stops %s in a worker', async (attempt) => {
  const worker = `new (require('worker_threads').Worker)(${JSON.stringify(attempt)}, { eval: true })`;
  const { code, errors } = await run(['--eval', worker]);
  expect(code).not.toBe(0);
  expect(errors).toContain('forbidden: ');
});

test('a session of the server reaches nothing outside', async () => {
  const server = startProcess([...preload, built('server.js'), '--stdio']);
  const client = await connectTo(server);
  const uri = 'file:///work/app.js';
  client.open(uri, program, 'javascript');
  const diagnostics = await client.diagnostics(uri);
  expect(diagnostics.map((item) => item.code)).toContain('output/code-execution');
  for (const { range } of diagnostics) {
    for (const action of await client.actions(uri, range)) await client.resolve(action);
  }
  client.open('file:///work/keys.py', python, 'python');
  const inPython = await client.diagnostics('file:///work/keys.py');
  expect(inPython.map((item) => item.code)).toEqual(['secrets/hardcoded-key']);
  client.type(uri, `${program}\nconst half = \``);
  expect((await client.diagnostics(uri)).length).toBe(diagnostics.length);
  expect(client.log).toEqual([]);
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  expect(await server.ended).toBe(0);
  expect(server.errors()).toBe('');
});

test.each(['text', 'json', 'sarif'])('a scan as %s reaches nothing outside', async (format) => {
  const { code, output, errors } = await run([built('cli.js'), 'scan', '--format', format, '.']);
  expect(errors).not.toContain('forbidden');
  expect(output).toContain('output/code-execution');
  expect(output).toContain('keys.py');
  expect(code).toBe(1);
});

test('a rule is explained without reaching outside', async () => {
  const { code, output } = await run([built('cli.js'), 'explain', 'output/code-execution']);
  expect(output).toContain('output/code-execution');
  expect(code).toBe(0);
});

test('fixes are applied without reaching outside', async () => {
  writeFileSync(path.join(folder, 'run.js'), program);
  const { code, output, errors } = await run([built('cli.js'), 'fix', '--review', '--no-color', 'run.js']);
  expect(errors).not.toContain('forbidden');
  expect(output).toContain('output/code-execution  Parse the answer as JSON');
  expect(code).toBe(0);
});
