import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { compileCatalog } from '../../../analysis';
import { beginningOf, contributionOf } from '../../../analysis/facts';
import { evaluateProgram } from '../../../analysis/flow/evaluateProgram';
import { catalog } from '../../../catalog';
import { frontEnds } from '../../support/analyze';

const compiled = compileCatalog(catalog);

const program = `
import { execSync } from 'node:child_process';
import { generateText, tool } from 'ai';
import { openai } from '@ai-sdk/openai';
import OpenAI from 'openai';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
const run = tool({ inputSchema: z.object({ line: z.string() }), execute: async ({ line }) => execSync(line) });
const server = new McpServer({ name: 'lines', version: '1.0.0' });
server.registerTool('line', { inputSchema: { line: z.string() } }, async ({ line }) => execSync(line));
const client = new OpenAI();
export async function ask(req, res) {
  const { text } = await generateText({ model: openai('gpt-5'), tools: { run }, prompt: req.body.question });
  const answer = await client.responses.create({ input: text });
  console.log(answer.output_text);
  eval(answer.output_text);
}
`;

/** What is kept of a file, and whether the evaluation that told it is still there. */
function tellOf(text: string) {
  const path = 'src/file.js';
  const frontEnd = frontEnds.find((one) => one.reads(path));
  if (!frontEnd) throw new Error(`Nobody reads ${path}.`);
  const unit = { path, text, program: frontEnd.lower({ path, text }).program };
  const ev = evaluateProgram({ unit, profile: 'strict', catalog: compiled, isCancelled: () => false });
  return { kept: [beginningOf(ev), contributionOf(ev)] as const, evaluation: new WeakRef(ev) };
}

test('what is kept of a file does not keep its evaluation, which is far larger', async () => {
  const { kept, evaluation } = tellOf(program);
  const [, { calls, clients, flows, handed }] = kept;
  expect([calls, clients, flows, handed.tools, handed.toolsets].map(({ length }) => length > 0)).toEqual(
    Array.from({ length: 5 }, () => true),
  );
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  // A reference that was made in this turn holds until the turn ends.
  await setTimeout(0);
  collectGarbage();
  expect(evaluation.deref()).toBeUndefined();
  expect(handed.toolsets.flatMap(({ tools }) => tools()).length).toBeGreaterThan(0);
});
