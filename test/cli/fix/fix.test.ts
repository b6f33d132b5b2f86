/** The command over real files, with the engine that ships. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixFiles, type FixEngine, type FixResult } from '../../../cli/fix/fixFiles';
import type { FixJsonReport } from '../../../cli/formats/fixes';
import { rules } from '../../../rules';
import { createEngineHost, createPrefilter } from '../../../workspace';
import { startCoreEngine } from '../../support/coreEngine';
import { notebookFile } from '../../support/notebooks';
import { findingsIn, runIn } from '../../support/terminal';

const sql = 'output/sql-injection';
const call = "client.responses.create({ model: 'gpt-6.1-sol', input: letter, max_output_tokens: 99 })";

/** A query that is mended safely, and an answer that is run, which is not. */
const shop = `import OpenAI from 'openai';
import { Pool } from 'pg';

const client = new OpenAI();
const pool = new Pool();

export async function ordersOf(letter) {
  const { output_text: email } = await ${call};
  const orders = await pool.query(\`select id from orders where email = '\${email}'\`);
  return { orders, code: eval(email) };
}
`;
const mended = shop.replace(
  "`select id from orders where email = '${email}'`",
  "'select id from orders where email = $1', [email]",
);

const desk = `import sqlite3
from openai import OpenAI

client = OpenAI()
db = sqlite3.connect("shop.db")


def orders_of(letter):
    answer = client.responses.create(model="gpt-6.1-sol", input=letter, max_output_tokens=99)
    return db.execute(f"select id from orders where email = '{answer.output_text}'").fetchall()
`;
const mendedDesk = desk.replace(
  `f"select id from orders where email = '{answer.output_text}'"`,
  '"select id from orders where email = ?", (answer.output_text,)',
);

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sluicegate-fix-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('fix', () => {
  test('applies what is safe in both languages, and says what it did and what is left', async () => {
    write({ 'src/shop.js': shop, 'src/desk.py': desk });
    const { code, stdout, stderr } = await run();
    expect(read('src/shop.js')).toBe(mended);
    expect(read('src/desk.py')).toBe(mendedDesk);
    expect(stdout).toContain(
      [
        'src/desk.py',
        `  10:23  ${sql}  Pass the value apart from the query`,
        '',
        'src/shop.js',
        `  9:35  ${sql}  Pass the value apart from the query`,
        '',
        'Fixed 2 findings in 2 files.',
        '1 finding has a fix for review: see them with --review --diff.',
      ].join('\n'),
    );
    expect(stdout).toContain('src/shop.js:10:31 error output/code-execution');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test('changes nothing when it is run again, and leaves what a scan finds', async () => {
    write({ 'shop.js': shop });
    await run();
    const { code, stdout } = await run('--format', 'json');
    expect(read('shop.js')).toBe(mended);
    const { fixed, changed, findings } = JSON.parse(stdout) as FixJsonReport;
    expect({ code, fixed, changed }).toEqual({ code: 1, fixed: [], changed: [] });
    const left = findings.map(
      ({ path: file, range, rule, severity }) => `${file}:${range.start.line} ${rule} ${severity}`,
    );
    expect(left).toEqual(await findingsIn(folder));
  });

  test('ends with 0 where nothing is left', async () => {
    write({ 'desk.py': desk });
    expect(await run()).toMatchObject({ code: 0 });
    expect((await run()).stdout).toContain('Nothing to fix.');
  });

  test('applies fixes for review only when it is asked to, with the lines that they need elsewhere', async () => {
    write({ 'package.json': '{}', 'shop.js': keyed });
    await run();
    expect(read('shop.js')).toBe(keyed);
    const { code, stdout } = await run('--review');
    expect(read('shop.js')).toContain('apiKey: process.env.OPENAI_API_KEY');
    expect(read('.env.example')).toBe('OPENAI_API_KEY=\n');
    expect(stdout).toContain('Added what they need to .env.example.');
    expect(code).toBe(0);
  });

  test('leaves files alone that were not given, and says what belongs there', async () => {
    write({ 'package.json': '{}', 'src/shop.js': keyed, 'other.js': shop });
    const { stdout } = await run('src', '--review');
    expect(stdout).toContain('.env.example stands outside of what is scanned: add OPENAI_API_KEY= to it.');
    expect(existsSync(path.join(folder, '.env.example'))).toBe(false);
    expect(read('other.js')).toBe(shop);
  });

  test('repairs rules and lines that are named, and nothing else', async () => {
    write({ 'shop.js': shop, 'desk.py': desk });
    await run('--rule', 'output/code-execution');
    expect([read('shop.js'), read('desk.py')]).toEqual([shop, desk]);
    await run('--line', 'shop.js:9', '--review');
    expect([read('shop.js'), read('desk.py')]).toEqual([mended, desk]);
    expect(await run('--line', 'nowhere.js:9')).toMatchObject({
      code: 2,
      stderr: 'sluicegate: nowhere.js is not among the files that are scanned.\n',
    });
    expect(await run('--line', 'shop.js')).toMatchObject({ code: 2 });
    expect(await run('--rule', 'output/sql')).toMatchObject({ code: 2 });
  });

  test('repairs one of several findings that read the same', async () => {
    const query = "  await pool.query(`delete from drafts where email = '${email}'`);\n";
    const twice = shop.replace('  const orders', `${query}${query}  const orders`);
    write({ 'shop.js': twice });
    await run('--line', 'shop.js:9');
    expect(read('shop.js').split(query)).toHaveLength(2);
  });

  test('goes by comments and configurations', async () => {
    const ignored = shop.replace(
      '  const orders',
      `  // sluicegate-ignore ${sql} -- the view is ours\n  const orders`,
    );
    write({ 'shop.js': ignored, 'legacy/shop.js': shop, 'desk.py': desk });
    write({ 'sluicegate.json': `{ "ignore": ["legacy/"], "rules": { "${sql}": "off" } }` });
    await run();
    expect([read('shop.js'), read('legacy/shop.js'), read('desk.py')]).toEqual([ignored, shop, desk]);
    await run('--rule', sql);
    expect([read('shop.js'), read('legacy/shop.js'), read('desk.py')]).toEqual([ignored, shop, mendedDesk]);
    write({ 'sluicegate.json': '{ "profil": "strict" }' });
    expect(await run()).toMatchObject({ code: 2, stdout: '' });
  });

  test('repairs what other files bring about, from the folder that it is started in', async () => {
    const store = `import { Pool } from 'pg';\nconst pool = new Pool();\nexport const find = (email) => pool.query(\`select id from orders where email = '\${email}'\`);\n`;
    const main = `import OpenAI from 'openai';\nimport { find } from './store.js';\nconst letter = process.argv[2];\nconst client = new OpenAI();\nconst { output_text } = await ${call};\nawait find(output_text);\n`;
    write({ 'app/store.js': store, 'app/main.js': main });
    expect(await run('app')).toMatchObject({ code: 0 });
    expect(read('app/store.js')).toContain("pool.query('select id from orders where email = $1', [email])");
    expect(read('app/main.js')).toBe(main);
  });

  test('repairs files that agents read', async () => {
    write({ 'AGENTS.md': 'Be kind\u200b\u200b\u200b\u200b to all.\n' });
    expect(await run('--review')).toMatchObject({ code: 0 });
    expect(read('AGENTS.md')).toBe('Be kind to all.\n');
  });

  test('goes on where one of its paths does not exist', async () => {
    write({ 'desk.py': desk });
    const { code, stderr } = await run('desk.py', '/nowhere/at/all');
    expect(stderr).toContain('all: There is no such file or folder.');
    expect([read('desk.py'), code]).toEqual([mendedDesk, 2]);
  });

  test('tells scripts what it did', async () => {
    write({ 'shop.js': shop });
    const { stdout, stderr } = await run('--format', 'json');
    const report = JSON.parse(stdout) as FixJsonReport;
    expect(report).toMatchObject({
      version: 1,
      fixed: [
        {
          rule: sql,
          title: 'Pass the value apart from the query',
          safety: 'safe',
          path: 'shop.js',
          range: { start: { line: 9 } },
        },
      ],
      takenBack: [],
      changed: ['shop.js'],
      unwritten: [],
      findings: [
        { rule: 'output/code-execution', fixes: [{ safety: 'review', edits: [{ path: 'shop.js' }] }] },
      ],
    });
    expect(stderr).toContain('Fixed 1 finding in 1 file.');
  });
});

const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;
const keyed = `import OpenAI from 'openai';\nexport const client = new OpenAI({ apiKey: '${key}' });\n`;

describe('fix --diff', () => {
  test('prints what would change, and writes nothing', async () => {
    write({ 'src/shop.js': shop });
    const { code, stdout, stderr } = await run('--diff');
    expect(stdout).toBe(
      [
        '--- a/src/shop.js',
        '+++ b/src/shop.js',
        '@@ -6,6 +6,6 @@',
        ' ',
        ' export async function ordersOf(letter) {',
        `   const { output_text: email } = await ${call};`,
        "-  const orders = await pool.query(`select id from orders where email = '${email}'`);",
        "+  const orders = await pool.query('select id from orders where email = $1', [email]);",
        '   return { orders, code: eval(email) };',
        ' }',
        '',
      ].join('\n'),
    );
    expect(stderr).toContain('Would fix 1 finding in 1 file.');
    expect(read('src/shop.js')).toBe(shop);
    expect(code).toBe(1);
  });

  test('ends as a scan does, since nothing is repaired yet', async () => {
    write({ 'desk.py': desk });
    expect((await run('--diff')).code).toBe(1);
  });

  test('shows no credential, and files that would be new', async () => {
    write({ 'package.json': '{}', 'shop.js': keyed });
    const { stdout } = await run('--diff', '--review');
    expect(stdout).toContain("-export const client = new OpenAI({ apiKey: 'sk-****");
    expect(stdout).toContain('--- /dev/null\n+++ b/.env.example\n@@ -0,0 +1,1 @@\n+OPENAI_API_KEY=\n');
    expect(stdout).not.toContain(key.slice(0, 8));
    expect(existsSync(path.join(folder, '.env.example'))).toBe(false);
  });

  test('is no report for scripts', async () => {
    expect(await run('--diff', '--format', 'json')).toMatchObject({ code: 2 });
  });
});

describe('files are kept as they are but for the fix', () => {
  test.each([
    ['with CR LF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['in UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['without a line end at the end', (text: string) => Buffer.from(text.trimEnd())],
    ['with letters beyond ASCII', (text: string) => Buffer.from(text.replace('orders,', 'orders, é: "🚦",'))],
  ])('%s', async (_, toBytes) => {
    write({ 'shop.js': toBytes(shop) });
    await run();
    expect(readFileSync(path.join(folder, 'shop.js'))).toEqual(toBytes(mended));
  });

  test('with their mode, and nothing beside them', async () => {
    write({ 'desk.py': desk });
    chmodSync(path.join(folder, 'desk.py'), 0o751);
    await run();
    expect(statSync(path.join(folder, 'desk.py')).mode & 0o777).toBe(0o751);
    expect(readdirSync(folder)).toEqual(['desk.py']);
  });

  test('in the cells of a notebook', async () => {
    const file = (last: string) =>
      notebookFile([{ type: 'markdown', source: '# Orders' }, '%load_ext x', last]);
    write({ 'desk.ipynb': file(desk) });
    const { stdout } = await run();
    expect(read('desk.ipynb')).toBe(file(mendedDesk));
    expect(stdout).toContain(`desk.ipynb\n  cell 3:10:23  ${sql}  Pass`);
  });

  test('under the name of a link that leads to where is scanned', async () => {
    write({ 'src/desk.py': desk });
    symlinkSync('src/desk.py', path.join(folder, 'link.py'));
    await run('link.py');
    expect(read('src/desk.py')).toBe(mendedDesk);
    expect(readdirSync(folder)).toEqual(['link.py', 'src']);
  });
});

describe('files that cannot be changed are left alone and named, and others go on', () => {
  test.each([
    ['is read-only', (file: string) => chmodSync(file, 0o444)],
    ['has a syntax error', (file: string) => writeFileSync(file, `${shop}const = 1;\n`)],
    [
      'has bytes that are no UTF-8 and would be lost',
      (file: string) =>
        writeFileSync(file, Buffer.concat([Buffer.from(`${shop}// `), Buffer.from([0xe9, 10])])),
    ],
  ])('one that %s', async (reason, spoil) => {
    write({ 'desk.py': desk, 'shop.js': shop });
    spoil(path.join(folder, 'shop.js'));
    const before = read('shop.js');
    const { code, stderr } = await run();
    expect(stderr).toContain(`shop.js ${reason}; its fixes were not applied.`);
    expect([read('shop.js'), read('desk.py'), code]).toEqual([before, mendedDesk, 2]);
  });

  test('one that a link leads to outside of what is scanned', async () => {
    write({ 'outside/shop.js': shop, 'inside/desk.py': desk });
    symlinkSync('../outside/shop.js', path.join(folder, 'inside/link.js'));
    const { code, stderr } = await runIn(path.join(folder, 'inside'), 'fix', 'link.js', 'desk.py');
    expect(stderr).toContain('link.js stands outside of what is scanned; its fixes were not applied.');
    expect([read('outside/shop.js'), read('inside/desk.py'), code]).toEqual([shop, mendedDesk, 2]);
  });

  test('one that somebody changed meanwhile', async () => {
    write({ 'desk.py': desk, 'shop.js': shop });
    const result = await fixWhile((looks) => looks > 2 && write({ 'shop.js': `${shop}// mine\n` }));
    expect(result.unwritten).toEqual([
      { absolutePath: path.join(folder, 'shop.js'), reason: 'has changed since it was read' },
    ]);
    expect([read('shop.js'), read('desk.py')]).toEqual([`${shop}// mine\n`, mendedDesk]);
    expect(result.applied.map(({ located }) => located.path)).toEqual(['desk.py']);
    expect(result.after.result.reports.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain(
      sql,
    );
  });
});

/** Fixes, and does something whenever the engine looks at a file. */
async function fixWhile(meanwhile: (looks: number) => void): Promise<FixResult> {
  const host = createEngineHost({ createWorker: startCoreEngine });
  let looks = 0;
  const engine: FixEngine = {
    ...host,
    touchesAi: createPrefilter(),
    analyze: (request, options) => {
      meanwhile(++looks);
      return host.analyze(request, options);
    },
  };
  const request = {
    ...{ paths: ['.'], cwd: folder, rules: [], lines: [], ruleInfos: rules },
    ...({ choice: 'safe', mode: 'write' } as const),
  };
  const outcome = await fixFiles(request, engine, () => undefined);
  await host.dispose();
  if (outcome.type === 'refused') throw new Error(outcome.reasons.join());
  return outcome;
}

function run(...args: readonly string[]) {
  return runIn(folder, 'fix', ...args);
}

function write(contents: Record<string, string | Buffer>) {
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}
