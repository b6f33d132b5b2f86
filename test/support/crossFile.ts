/** A small application in four files: what comes in with a request reaches a prompt three imports further on. */
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const crossFileTexts = {
  'src/server.ts': `import express from 'express';
import { answer } from './lib';

const app = express();
app.post('/ask', async (req, res) => {
  res.json({ text: await answer(req.body.role) });
});
`,
  'src/lib/index.ts': `export { answer } from './answer';\n`,
  'src/lib/answer.ts': `const { complete } = require('../model.cjs');

export async function answer(role: string): Promise<string> {
  return complete(role);
}
`,
  'src/model.cjs': `const OpenAI = require('openai');

const client = new OpenAI();

async function complete(role) {
  const completion = await client.chat.completions.create({
    model: 'gpt-5',
    max_tokens: 200,
    messages: [{ role: 'system', content: 'You are ' + role }],
  });
  return completion.choices[0].message.content;
}

module.exports = { complete };
`,
  'src/dates.ts': `export const today = (): string => new Date().toISOString();\n`,
} as const;

/** The folder of the application, newly written. */
export function writeCrossFile(texts: Readonly<Record<string, string>> = crossFileTexts): string {
  // Some systems reach their folder for temporary files over a link.
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sluicegate-files-')));
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}
