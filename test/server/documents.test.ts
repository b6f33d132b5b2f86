import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startCoreEngine } from '../support/coreEngine';
import { applyTo } from '../support/edits';
import { connectInProcess, range } from '../support/testClient';

const uri = 'file:///nowhere/.vscode/mcp.json';
const text = `{
  "servers": {
    "🚦": { "command": "npx", "args": ["-y", "notes-mcp"] },
    "notes": { "command": "node", "env": { "NOTES_TOKEN": "7f3kq92mzx81pd04" } }
  }
}
`;
const start = (initialize = {}) => connectInProcess({ createWorker: startCoreEngine }, initialize);

describe('an open file of settings', () => {
  test('has diagnostics where they belong, and a quick fix', async () => {
    const client = await start();
    client.open(uri, text, 'jsonc');
    const found = await client.diagnostics(uri);
    expect(found.map(({ code, range: at }) => [code, at])).toEqual([
      ['agency/mcp-config', range(2, 46, 55)],
      ['agency/mcp-config', range(3, 59, 75)],
    ]);
    const actions = await client.actions(uri, found[1]!.range);
    const titles = actions.map(({ title }) => title);
    expect(titles).toEqual([
      'Ask for NOTES_TOKEN as an input',
      'Ignore agency/mcp-config here, with a reason',
    ]);
    const { edit } = await client.resolve(actions[0]!);
    const mended = applyTo(uri, text, edit);
    expect(mended).toContain('"NOTES_TOKEN": "${input:notes-token}"');
    expect(JSON.parse(mended)).toMatchObject({ inputs: [{ id: 'notes-token', password: true }] });
    client.type(uri, mended);
    expect((await client.diagnostics(uri)).map(({ range: at }) => at.start.line)).toEqual([5]);
  });

  test('keeps its findings while it is half typed', async () => {
    const client = await start();
    client.open(uri, text, 'jsonc');
    await client.diagnostics(uri);
    client.type(uri, '"x": ', range(4, 0, 0));
    expect((await client.diagnostics(uri)).length).toBe(2);
  });

  test('is nobody else’s where git leaves it out', async () => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sluicegate-ignored-')));
    mkdirSync(path.join(folder, '.git'));
    writeFileSync(path.join(folder, '.gitignore'), '.env\nlocal/\n');
    const root = pathToFileURL(folder).href;
    const client = await start({ workspaceFolders: [{ uri: root, name: 'work' }] });
    const key = `KEY=sk-proj-${'aB3dE5gH7jK9'.repeat(4)}\n`;
    const countIn = async (name: string) => {
      client.open(`${root}/${name}`, key, 'dotenv');
      return (await client.diagnostics(`${root}/${name}`)).length;
    };
    expect(await countIn('.env')).toBe(0);
    expect(await countIn('local/.env.test')).toBe(0);
    expect(await countIn('.env.example')).toBe(1);
    rmSync(folder, { recursive: true });
  });

  test('may be any file of settings, and instructions alone of those in prose', async () => {
    const client = await start();
    const hidden = `Be brief.${String.fromCodePoint(0xe0041, 0xe0042)}\n`;
    const codesIn = async (name: string, content: string) => {
      client.open(`file:///nowhere/${name}`, content, 'plaintext');
      return (await client.diagnostics(`file:///nowhere/${name}`)).map(({ code }) => code);
    };
    expect(await codesIn('CLAUDE.md', hidden)).toEqual(['prompt/hidden-characters']);
    expect(await codesIn('README.md', hidden)).toEqual([]);
    expect(await codesIn('broken.yaml', 'a: [\n')).toEqual([]);
    expect(client.statuses.filter(({ state }) => state === 'incomplete')).toEqual([]);
  });
});
