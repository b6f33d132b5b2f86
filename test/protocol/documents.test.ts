import { afterEach, expect, test } from 'vitest';
import { connectTo, endProcesses, startProcess } from '../support/builtServer';
import { applyTo } from '../support/edits';
import { range } from '../support/testClient';

afterEach(endProcesses);

const uri = 'file:///nowhere/.cursor/mcp.json';
const text = `{
  "mcpServers": {
    "notes": { "url": "http://mcp.example.com/notes", "headers": { "Authorization": "Bearer 7f3kq92mzx81pd04" } }
  }
}
`;

test('finds and mends what a file of servers says', async () => {
  const client = await connectTo(startProcess());
  client.open(uri, text, 'json');
  const found = await client.diagnostics(uri);
  expect(found.map(({ code }) => code)).toEqual(['agency/mcp-config', 'agency/mcp-config']);
  const [action] = await client.actions(uri, found[1]!.range);
  const mended = applyTo(uri, text, (await client.resolve(action!)).edit);
  expect(mended).toContain('"Bearer ${env:NOTES_TOKEN}"');
  client.type(uri, mended);
  expect((await client.diagnostics(uri)).map(({ range: at }) => at.start)).toEqual([range(2, 23, 23).start]);
});

test('reads each format with the parsers that it loads for it', async () => {
  const client = await connectTo(startProcess());
  const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;
  const texts = { 'a.yaml': `k: ${key}\n`, 'a.toml': `k = "${key}"\n`, '.env.example': `K=${key}\n` };
  for (const [name, content] of Object.entries(texts)) {
    client.open(`file:///nowhere/${name}`, content, 'plaintext');
    const codes = (await client.diagnostics(`file:///nowhere/${name}`)).map(({ code }) => code);
    expect(codes, name).toEqual(['secrets/hardcoded-key']);
  }
});
