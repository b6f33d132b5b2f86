import { describe, expect, it } from 'vitest';
import { analyzeText, fixText } from '../../support/analyze';

const path = 'server.js';

/** The statement that calls `sink` after the first fix; undefined where there is none. */
function mended(rule: string, head: string, code: string): string | undefined {
  const text = `import OpenAI from 'openai';
${head}
export async function run(task) {
  const { output_text: x } = await new OpenAI().responses.create({ model: 'gpt-5', input: task });
  ${code}
}
`;
  const { findings } = analyzeText({ path, text }, 'recommended');
  const finding = findings.find((each) => each.rule === rule);
  expect(finding, `no finding for ${code}`).toBeDefined();
  const [fix] = finding!.fixes;
  return fix && fixText({ path, text }, fix);
}

/** The lines that hold a word. */
function linesWith(word: string, text: string | undefined): string | undefined {
  const lines = text?.split('\n').filter((line) => line.includes(word));
  return lines?.map((line) => line.trim()).join('\n');
}

describe('a command line', () => {
  const head = `import { exec } from 'node:child_process';`;
  const fix = (code: string, imports = head): string | undefined =>
    mended('output/command-execution', imports, code);

  it.each([
    ['exec(`ls ${x}`);', `execFile('ls', [x]);`],
    ['exec(`ls -l "${x}"`);', `execFile('ls', ['-l', x]);`],
    [`exec("ls '" + x + "' docs");`, `execFile('ls', [x, 'docs']);`],
    ['exec(`ls --color=never ${x}/sub`);', "execFile('ls', ['--color=never', `${x}/sub`]);"],
    ['exec(`grep "two words" ${x}`);', `execFile('grep', ['two words', x]);`],
    ['exec(`grep "" ${x}`);', `execFile('grep', ['', x]);`],
    ['exec(`ls ${x}`, { cwd: "docs" }, () => {});', `execFile('ls', [x], { cwd: "docs" }, () => {});`],
  ])('%s', (code, expected) => {
    expect(linesWith('execFile(', fix(code))).toBe(expected);
  });

  it.each([
    ['a pipe', 'exec(`ls ${x} | wc`);'],
    ['a redirection', 'exec(`ls ${x} > list`);'],
    ['a second command', 'exec(`cd docs && ls ${x}`);'],
    ['a pattern', 'exec(`ls ${x} *.md`);'],
    ['a variable', "exec('ls $HOME ' + x);"],
    ['a variable in quotes', `exec('ls "$HOME" ' + x);`],
    ['a line break', "exec('ls\\n' + x);"],
    ['an assignment', 'exec(`LANG=C ls ${x}`);'],
    ['a quotation mark that stays open', `exec("ls 'docs " + x);`],
    ['a program that is not fixed', 'exec(`${x} docs`);'],
    ['a program that is fixed in part', 'exec(`run-${x} docs`);'],
    ['a shell in the options', 'exec(`ls ${x}`, { shell: "/bin/zsh" });'],
  ])('is left alone with %s', (_name, code) => {
    expect(fix(code)).toBeUndefined();
  });

  it.each([
    [head, 'exec(`ls ${x}`); exec("date");', `import { exec, execFile } from 'node:child_process';`],
    [
      `import { execFile, exec } from 'node:child_process';`,
      'exec(`ls ${x}`); execFile("date");',
      `import { execFile, exec } from 'node:child_process';`,
    ],
    [
      `const { exec: start } = require('node:child_process');`,
      'start(`ls ${x}`);',
      `const { execFile } = require('node:child_process');`,
    ],
  ])('is imported for: %s', (imports, code, expected) => {
    expect(linesWith('child_process', fix(code, imports))).toBe(expected);
  });

  it('is left alone where a promised function serves other calls, or the name is taken', () => {
    const promised = `${head}\nimport { promisify } from 'node:util';\nconst start = promisify(exec);`;
    expect(fix('await start(`ls ${x}`); await start("date");', promised)).toBeUndefined();
    expect(fix('const execFile = 1; exec(`ls ${x}`);')).toBeUndefined();
  });

  it('that is named before goes with its name', () => {
    const text = fix('const command = `ls ${x}`;\n  exec(command);');
    expect(linesWith('command', text)).toBe('');
    expect(linesWith('execFile(', text)).toBe(`execFile('ls', [x]);`);
    expect(fix('const command = `ls ${x}`;\n  exec(command); console.log(command);')).toBeUndefined();
    expect(fix('let command = `ls ${x}`;\n  exec(command);')).toBeUndefined();
  });
});

describe('a query', () => {
  const fix = (code: string, head: string): string | undefined => mended('output/sql-injection', head, code);
  const pool = `import { Pool } from 'pg';\nconst pool = new Pool();`;
  const mysql = `import mysql from 'mysql2';\nconst pool = mysql.createPool({});`;
  const sqlite = `import Database from 'better-sqlite3';\nconst pool = new Database('a.db');`;

  it.each([
    [
      pool,
      "pool.query(`select a from t where b = '${x}' and c > ${task.c}`);",
      `pool.query('select a from t where b = $1 and c > $2', [x, task.c]);`,
    ],
    [
      pool,
      "pool.query(`insert into t (a, b) values (${x}, '${task}')`);",
      `pool.query('insert into t (a, b) values ($1, $2)', [x, task]);`,
    ],
    [
      pool,
      'pool.query(`select "a" from t where b in (${x}, ${task})`);',
      `pool.query('select "a" from t where b in ($1, $2)', [x, task]);`,
    ],
    [
      pool,
      "pool.query(`select 'k' from t where b = ${x}`);",
      "pool.query(`select 'k' from t where b = $1`, [x]);",
    ],
    [
      mysql,
      "pool.query(`select a from t where b like '${x}%' limit ${task}`, (error) => {});",
      "pool.query('select a from t where b like ? limit ?', [`${x}%`, task], (error) => {});",
    ],
    [
      sqlite,
      'pool.prepare(`delete from t where b = ${x}`).run();',
      `pool.prepare('delete from t where b = ?').run(x);`,
    ],
  ])('%#', (head, code, expected) => {
    expect(linesWith('pool.', fix(code, head))).toBe(expected);
  });

  it.each([
    ['a table', pool, 'pool.query(`select a from ${x}`);'],
    ['a column', pool, 'pool.query(`select ${x} from t`);'],
    ['a condition', pool, 'pool.query(`select a from t where ${x}`);'],
    ['a part of a word', pool, 'pool.query(`select a from t where b = ${x}_id`);'],
    ['a text of another type', pool, "pool.query(`select a from t where b > date '${x}'`);"],
    ['a value between two texts', pool, "pool.query(`select a from t where b = 'a'${x}'c'`);"],
    ['a part of a text', pool, "pool.query(`select a from t where b = 'to ${x}'`);"],
    ['a value beside a table', pool, 'pool.query(`select a from ${task} where b = ${x}`);'],
    [
      'values that are passed already',
      pool,
      'pool.query(`select a from t where b = ${x} and c = $1`, [task]);',
    ],
    ['values that come after', mysql, 'pool.query(`select a from t where b = ${x} and c = 2`, [task]);'],
    ['a question mark of its own', mysql, "pool.query(`select a from t where c = 'why?' and b = ${x}`);"],
    [
      'a statement that runs later',
      sqlite,
      'const s = pool.prepare(`select a from t where b = ${x}`); s.all();',
    ],
    ['a statement without values', sqlite, 'pool.exec(`delete from t where b = ${x}`);'],
  ])('is left alone with %s', (_name, head, code) => {
    expect(fix(code, head)).toBeUndefined();
  });

  it('that is named before keeps its name', () => {
    const text = fix('const query = `select a from t where b = ${x}`;\n  pool.query(query);', pool);
    expect(linesWith('query', text)).toBe(
      "const query = 'select a from t where b = $1';\npool.query(query, [x]);",
    );
  });

  it('whose values are out of reach at the call is left alone', () => {
    const code = 'const query = ((y) => `select a from t where b = ${y}`)(x);\n  pool.query(query);';
    expect(fix(code, pool)).toBeUndefined();
  });
});
