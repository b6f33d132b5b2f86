import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { startCoreEngine } from '../support/coreEngine';
import { applyTo } from '../support/edits';
import { connectInProcess, pullingClient, pushedClient, range } from '../support/testClient';

const key = 'f3a9c1d27b5e4680';
const text = `import OpenAI from 'openai';
export const client = new OpenAI({ apiKey: '${key}' });
`;
const creatingClient: ClientCapabilities = {
  ...pullingClient,
  workspace: {
    ...pullingClient.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'env-'));
  mkdirSync(path.join(folder, 'src'));
  writeFileSync(path.join(folder, 'package.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

async function fixOf(capabilities: ClientCapabilities, openExample?: string): Promise<WorkspaceEdit> {
  const client = await connectInProcess(
    { createWorker: startCoreEngine },
    { capabilities, workspaceFolders: [{ uri: uriOf(''), name: 'app' }] },
  );
  if (openExample !== undefined) client.open(uriOf('.env.example'), openExample, 'plaintext');
  client.open(uriOf('src/app.ts'), text);
  const [action] = await client.actions(uriOf('src/app.ts'), range(1, 45, 45));
  const { title, edit } = action?.edit ? action : await client.resolve(action!);
  expect(title).toBe('Read the key from OPENAI_API_KEY');
  expect(JSON.stringify(edit)).not.toContain(key.slice(3));
  return edit!;
}

test('makes the file with the name of the variable where the client can', async () => {
  const edit = await fixOf(creatingClient);
  expect(edit.documentChanges?.slice(1)).toEqual([
    { kind: 'create', uri: uriOf('.env.example'), options: { ignoreIfExists: true } },
    {
      textDocument: { uri: uriOf('.env.example'), version: null },
      edits: [{ range: range(0, 0, 0), newText: 'OPENAI_API_KEY=\n' }],
    },
  ]);
});

test('leaves the file away where the client makes none', async () => {
  const edit = await fixOf(pullingClient);
  expect(edit.documentChanges).toHaveLength(1);
  expect(applyTo(uriOf('src/app.ts'), text, edit)).toContain('process.env.OPENAI_API_KEY');
});

test('adds the name to a file that is there', async () => {
  writeFileSync(path.join(folder, '.env.example'), 'PORT=8080');
  const edit = await fixOf(creatingClient);
  expect(edit.documentChanges).toHaveLength(2);
  expect(applyTo(uriOf('.env.example'), 'PORT=8080', edit)).toBe('PORT=8080\nOPENAI_API_KEY=\n');
});

test('adds nothing where the name is there, in an editor or on disk', async () => {
  expect((await fixOf(creatingClient, 'OPENAI_API_KEY=\n')).documentChanges).toHaveLength(1);
  writeFileSync(path.join(folder, '.env.example'), '# OPENAI_API_KEY=\n');
  expect((await fixOf(creatingClient)).documentChanges).toHaveLength(1);
});

test('goes by what an editor holds', async () => {
  writeFileSync(path.join(folder, '.env.example'), 'OPENAI_API_KEY=\n');
  const edit = await fixOf(creatingClient, 'A=\nB=\n');
  expect(applyTo(uriOf('.env.example'), 'A=\nB=\n', edit)).toBe('A=\nB=\nOPENAI_API_KEY=\n');
});

test('speaks plainly to a plain client', async () => {
  writeFileSync(path.join(folder, '.env.example'), '');
  const { changes } = await fixOf(pushedClient);
  expect(changes?.[uriOf('.env.example')]).toEqual([{ range: range(0, 0, 0), newText: 'OPENAI_API_KEY=\n' }]);
});
