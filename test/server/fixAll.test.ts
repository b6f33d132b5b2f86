import { expect, test } from 'vitest';
import type { Edit, Fix } from '../../analysis';
import { combinedFix, safeFix } from '../../server/fixAll';
import { startCoreEngine } from '../support/coreEngine';
import { applyTo } from '../support/edits';
import { connectInProcess, range } from '../support/testClient';

const edit = (start: number, end: number, text: string): Edit => ({
  path: 'app.ts',
  range: { start, end },
  text,
});
const fix = (...edits: Edit[]): Fix => ({ title: 'Mend it', safety: 'safe', edits });

test('writes what two fixes share once', () => {
  const shared = edit(0, 0, "import schema from 'schema';\n");
  const { edits } = combinedFix([fix(shared, edit(10, 12, 'a')), fix(shared, edit(20, 22, 'b'))]);
  expect(edits).toEqual([shared, edit(10, 12, 'a'), edit(20, 22, 'b')]);
});

test('leaves a fix out that touches what another one writes', () => {
  const { edits } = combinedFix([fix(edit(10, 12, 'a')), fix(edit(0, 0, 'b'), edit(12, 14, 'c'))]);
  expect(edits).toEqual([edit(10, 12, 'a')]);
});

test('takes the first safe fix of a finding and none that is for review', () => {
  const review: Fix = { ...fix(), safety: 'review', title: 'Look at it' };
  expect(safeFix([review, fix(edit(0, 1, 'a')), fix(edit(0, 1, 'b'))])).toEqual([fix(edit(0, 1, 'a'))]);
  expect(safeFix([review])).toEqual([]);
});

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
async function fixedAll(text: string): Promise<string | undefined> {
  const client = await connectInProcess({ createWorker: startCoreEngine });
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

test('is at rest after all safe fixes', async () => {
  expect(await fixedAll((await fixedAll(program))!)).toBeUndefined();
});
