import { expect, test } from 'vitest';
import { startCoreEngine } from '../support/coreEngine';
import { applyTo } from '../support/edits';
import { standInEngine, startStandInEngine } from '../support/standInEngine';
import { connectInProcess, range } from '../support/testClient';
import type { Engine } from '../../workspace/engineService';

const uri = 'file:///nowhere/src/shop.ts';
const program = `import OpenAI from 'openai';
import { Pool } from 'pg';
import pino from 'pino';

const client = new OpenAI();
const pool = new Pool();
const logger = pino();

async function ordersOf(letter: string, note: string): Promise<unknown> {
  // Which customer?
  const { output_text: email } = await client.responses.create({ model: 'gpt-5', input: letter });
  const orders = await pool.query(\`select id from orders where email = '\${email}'\`);
  const notes = await pool.query(\`select id from notes where author = '\${email}' and text like '%\${note}%'\`);
  await pool.query(\`delete from drafts where email = \${email}\`);
  return { orders, notes, code: eval(email) };
}

await ordersOf(process.argv[2] ?? '', '');
logger.info('done');
`;

/** The text after all safe fixes; nothing where none is offered. */
async function fixedAll(text: string, createWorker = startCoreEngine): Promise<string | undefined> {
  const client = await connectInProcess({ createWorker });
  client.open(uri, text);
  const [action] = await client.actions(uri, range(0, 0, 0), ['source.fixAll.sluicegate']);
  return action && applyTo(uri, text, (await client.resolve(action)).edit);
}

test('applies every safe fix of a file in one edit, and nothing that is for review', async () => {
  const fixed = await fixedAll(program);
  expect(fixed).toContain("pool.query('select id from orders where email = $1', [email]);");
  expect(fixed).toContain('where author = $1 and text like $2');
  expect(fixed).toContain('[email, `%${note}%`]');
  expect(fixed).toContain('usage: result.usage');
  expect(fixed).toContain('// Which customer?');
  expect(fixed).toContain('delete from drafts where email = ${email}');
  expect(fixed).toContain('eval(email)');
});

/** The stand-in engine, but that the fix of `bad1` breaks the text, and that of `bad2` leaves another `bad2`. */
const clumsyEngine: Engine = (file, options) => {
  const analysis = standInEngine(file, options);
  const clumsy: Readonly<Record<string, string>> = { bad1: '<<<', bad2: 'worse + bad2' };
  return {
    ...analysis,
    fixesOf: (finding) =>
      analysis.fixesOf(finding).map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => {
          const word = file.text.slice(edit.range.start, edit.range.end);
          return { ...edit, text: clumsy[word] ?? edit.text };
        }),
      })),
  };
};

const startClumsyEngine = () => startStandInEngine(clumsyEngine);

test('leaves out what breaks the text, and what leaves its finding there', async () => {
  const text = 'bad;\nbad1;\nbad3;\nbad2;\nbad4;\n';
  expect(await fixedAll(text, startClumsyEngine)).toBe('good;\nbad1;\ngood;\nbad2;\ngood;\n');
});

test('is not offered where every fix does harm', async () => {
  expect(await fixedAll('bad1;\nbad2;\n', startClumsyEngine)).toBeUndefined();
});

test('leaves the findings as they were where nobody takes it', async () => {
  const client = await connectInProcess({ createWorker: startCoreEngine });
  client.open(uri, program);
  const before = await client.diagnostics(uri);
  await client.actions(uri, range(0, 0, 0), ['source.fixAll.sluicegate']);
  client.type(uri, `${program}\n`);
  expect((await client.diagnostics(uri)).map(({ message }) => message)).toEqual(
    before.map(({ message }) => message),
  );
});

test('is at rest after all safe fixes', async () => {
  expect(await fixedAll((await fixedAll(program))!)).toBeUndefined();
});
