// The built command, started as a shell starts it.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection,
} from 'vscode-languageserver-protocol/node';
import { rules } from '../../rules';
import { built } from '../support/builtServer';

const root = path.join(import.meta.dirname, '..', '..');
const command = built('cli.js');

describe('the built command', () => {
  test('finds what is wrong with the sample, and nothing in its guarded twin', () => {
    const sample = run('scan', 'samples/support-bot');
    expect(sample.stdout).toContain('samples/support-bot/src/chat.ts:4:37 error secrets/hardcoded-key');
    expect(sample.status).toBe(1);
    const twin = run('scan', 'samples/support-bot-guarded');
    expect(twin.stdout).toContain('0 findings in 4 analyzed files.');
    expect(twin.status).toBe(0);
  });

  test('finds what is wrong with the sample in Python, and nothing in its guarded twin', () => {
    const sample = run('scan', 'samples/support-bot-py');
    expect(sample.stdout).toContain('samples/support-bot-py/app/chat.py:9:30 error secrets/hardcoded-key');
    expect(sample.status).toBe(1);
    const twin = run('scan', 'samples/support-bot-py-guarded');
    expect(twin.stdout).toContain('0 findings in 5 analyzed files.');
    expect(twin.status).toBe(0);
  });

  test('says the same in each format', () => {
    const text = run('scan', 'samples').stdout;
    const json = JSON.parse(run('scan', 'samples', '--format', 'json').stdout);
    const sarif = JSON.parse(run('scan', 'samples', '--format', 'sarif').stdout);
    const messages = json.findings.map((finding: { message: string }) => finding.message);
    expect(messages.length).toBeGreaterThan(0);
    expect(sarif.runs[0].results.map((result: { message: { text: string } }) => result.message.text)).toEqual(
      messages,
    );
    for (const message of messages) expect(text).toContain(message);
  });

  test('fixes the sample so that a scan of it finds what it said is left', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-fixed-'));
    cpSync(path.join(root, 'samples', 'support-bot-py'), folder, { recursive: true });
    const diff = run('fix', '--review', '--diff', folder).stdout;
    expect(diff).toContain('+++ b/');
    const report = JSON.parse(run('fix', '--review', '--format', 'json', folder).stdout);
    expect(report.fixed.length).toBeGreaterThan(10);
    expect(JSON.parse(run('scan', '--format', 'json', folder).stdout).findings).toEqual(report.findings);
    expect(JSON.parse(run('fix', '--review', '--format', 'json', folder).stdout).fixed).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('explains each rule with its page', () => {
    for (const { id } of rules) {
      const { stdout, status } = run('explain', id);
      expect(stdout).toContain(id);
      expect(status).toBe(0);
    }
  });

  test('tells the version of the package', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(run('--version').stdout).toBe(`${version}\n`);
  });

  test('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [command, 'scan', 'samples', '--format', 'sarif'], { cwd: root });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += data));
    await new Promise((resolve) => child.once('close', resolve));
    expect(stderr).not.toContain('EPIPE');
  });

  test('is the language server', async () => {
    const child = spawn(process.execPath, [command, 'lsp', '--stdio'], { cwd: root });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const answer = await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    expect(answer).toMatchObject({ serverInfo: { name: 'Sluicegate' } });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    connection.dispose();
  });
});

function run(...args: string[]) {
  const environment = { ...process.env, NO_COLOR: '1' };
  return spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8', env: environment });
}
