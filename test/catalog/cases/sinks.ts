import type { Case } from './case';

/** Files that do not touch AI are not looked at. */
const ai = `import 'openai';\n`;

/** A body's text that some code takes somewhere; `marks` are what the way there left on it. */
function reaching(name: string, imports: string, code: string, kind: string, marks = ''): Case {
  return {
    name,
    code: `${ai}import express from 'express';\n${imports}\nexpress().post('/run', async (request) => { const { text } = request.body; ${code}; });`,
    facts: [`http request.body -> ${kind}${marks === '' ? '' : ` [${marks}]`}`],
  };
}

const childProcess = `import { exec, execFile, spawn } from 'node:child_process';`;
const execution = 'command-execution';
const argument = 'command-argument';

const commands: readonly Case[] = [
  reaching('child_process, a command line', childProcess, 'exec(`ls ${text}`)', execution),
  reaching(
    'child_process, a command line that is waited for',
    `import { execSync } from 'node:child_process';`,
    'execSync(`ls ${text}`)',
    execution,
  ),
  reaching(
    'child_process, a command line, at once',
    `import { execSync } from 'child_process';`,
    'execSync(text)',
    execution,
  ),
  reaching('child_process, a program', childProcess, 'spawn(text, [])', execution),
  reaching('child_process, an argument', childProcess, `execFile('ls', ['-l', text])`, argument),
  reaching(
    'child_process, an argument for a shell',
    childProcess,
    `spawn('ls', [text], { shell: true })`,
    execution,
  ),
  ...[
    ['node:fs', `import { writeFileSync } from 'node:fs';`, 'writeFileSync'],
    ['fs-extra', `import { outputFile } from 'fs-extra';`, 'outputFile'],
    ['Deno', '', 'Deno.writeTextFile'],
  ].map(([name, imports, write]) =>
    reaching(
      `${name}, a file that is run`,
      `${imports}\nimport { execSync } from 'node:child_process';`,
      `await ${write}('task.js', text); execSync('node task.js')`,
      'code-execution',
    ),
  ),
  reaching(
    'child_process, Node itself and a program of code',
    childProcess,
    `spawn(process.execPath, ['-e', text])`,
    'code-execution',
  ),
  ...[
    ['deno', 'eval'],
    ['python3', '-c'],
    ['perl', '-e'],
    ['php', '-r'],
  ].map(([program, option]) =>
    reaching(
      `child_process, ${program} and a program of code`,
      childProcess,
      `spawn('${program}', ['${option}', text])`,
      'code-execution',
    ),
  ),
  reaching('child_process, behind the options', childProcess, `spawn('env', ['--', text])`, argument),
  reaching(
    'child_process, a literal of AppleScript',
    childProcess,
    `spawn('osascript', ['-e', 'say ' + JSON.stringify(text)])`,
    'code-execution',
    'in-literal inert-argument',
  ),
  reaching(
    'child_process, a literal that is run',
    childProcess,
    `spawn('node', ['-e', 'eval(' + JSON.stringify(text) + ')'])`,
    'code-execution',
  ),
  {
    name: 'a key for a header',
    code: `${ai}import express from 'express';\nexpress().post('/run', async (request) => { const { text } = request.body; await fetch('https://api.openai.com/v1/responses', { method: 'POST', headers: { Authorization: text }, body: JSON.stringify({ model: 'gpt-5.1', input: 'Hello.' }) }); });`,
    facts: ['http request.body -> key'],
  },
  reaching('child_process, a shell', childProcess, `spawn('bash', ['-c', text])`, execution),
  reaching(
    'child_process, what a shell reads',
    `import { execSync } from 'node:child_process';`,
    `execSync('bash', { input: text })`,
    execution,
  ),
  reaching(
    'child_process, what an interpreter reads',
    `import { execFileSync } from 'node:child_process';`,
    `execFileSync('python3', ['-'], { input: text })`,
    'code-execution',
  ),
  reaching(
    'child_process, what a shell reads later',
    childProcess,
    `spawn('sh').stdin.write(text)`,
    execution,
  ),
  reaching(
    'child_process, what an interpreter reads later',
    childProcess,
    `spawn('node').stdin.end(text)`,
    'code-execution',
  ),
  reaching(
    'execa, what a shell reads',
    `import { execa } from 'execa';`,
    `await execa('bash', ['-s'], { input: text })`,
    execution,
  ),
  reaching(
    'execa, what an interpreter reads',
    `import { execa } from 'execa';`,
    `await execa('python3', ['-'], { input: text })`,
    'code-execution',
  ),
  reaching(
    'cross-spawn, what a shell reads later',
    `import spawn from 'cross-spawn';`,
    `spawn('bash', ['-s']).stdin.write(text)`,
    execution,
  ),
  reaching(
    'execa, what an interpreter reads later',
    `import { execa } from 'execa';`,
    `execa('ruby').stdin.end(text)`,
    'code-execution',
  ),
  reaching(
    'child_process, promised',
    `import { promisify } from 'node:util';\nimport { exec } from 'child_process';\nconst run = promisify(exec);`,
    'await run(text)',
    execution,
  ),
  {
    name: 'node:util, arguments of the process',
    code: `${ai}import { parseArgs } from 'node:util';\n${childProcess}\nconst { values } = parseArgs({});\nexec(values.command);`,
    facts: [`cli parseArgs() -> ${execution}`],
  },
  reaching(
    'execa, a command line',
    `import { execaCommand } from 'execa';`,
    'await execaCommand(text)',
    execution,
  ),
  ...(
    [
      ['$`${text}`', execution],
      ['$`ls ${text}`', 'command-argument'],
      ['$`ls ${folder} ${text}`', 'command-argument'],
      ['$({ cwd })`${text}`', execution],
      ['$({ cwd })`ls ${text}`', 'command-argument'],
      ['$({ cwd })`ls ${folder} ${text}`', 'command-argument'],
    ] as const
  ).map(([code, kind]) => reaching(`zx, ${code}`, `import { $ } from 'zx';`, `await ${code}`, kind)),
  reaching('execa, a program', `import { execa } from 'execa';`, 'await execa(text)', execution),
  reaching('execa, an argument', `import { execa } from 'execa';`, `await execa('ls', [text])`, argument),
  reaching(
    'execa, an argument for a shell',
    `import { execa } from 'execa';`,
    `await execa('ls', [text], { shell: true })`,
    execution,
  ),
  reaching(
    'cross-spawn, a shell',
    `import spawn from 'cross-spawn';`,
    `spawn('sh', ['-c', text])`,
    execution,
  ),
  reaching('zx, an argument', `import { $ } from 'zx';`, 'await $`ls ${text}`', argument),
  reaching('zx, the program', `import { $ } from 'zx';`, 'await $`${text} --version`', execution),
  reaching('zx, a line for a shell', `import { $ } from 'zx';`, 'await $`bash -c ${text}`', execution),
  reaching('zx, with options', `import { $ } from 'zx';`, "await $({ cwd: '/tmp' })`ls ${text}`", argument),
  reaching('zx, at once', `import { $ } from 'zx';`, '$.sync`ls ${text}`', argument),
  reaching(
    'execa, a template',
    `import { $ } from 'execa';`,
    '$.sync({ shell: false })`ls ${text}`',
    argument,
  ),
  reaching('shelljs', `import shell from 'shelljs';`, 'shell.exec(text)', execution),
  reaching('node-pty, a program', `import * as pty from 'node-pty';`, 'pty.spawn(text, [])', execution),
  reaching('node-pty, an argument', `import * as pty from 'node-pty';`, `pty.spawn('ls', [text])`, argument),
  reaching(
    'node-pty, what is typed',
    `import * as pty from 'node-pty';\nconst terminal = pty.spawn('zsh', []);`,
    'terminal.write(text)',
    execution,
  ),
  reaching(
    'ssh2',
    `import { Client } from 'ssh2';\nconst connection = new Client();`,
    'connection.exec(text, done)',
    execution,
  ),
  reaching('Bun, a program', '', 'Bun.spawn([text])', execution),
  reaching('Bun, an argument', '', `Bun.spawn(['ls', text])`, argument),
  reaching('Deno, a program', '', 'new Deno.Command(text)', execution),
  reaching('Deno, an argument', '', `new Deno.Command('ls', { args: [text] })`, argument),
  reaching('Deno, a path', '', 'await Deno.remove(text)', 'path'),
  reaching('Deno, two paths', '', `await Deno.rename('a', text)`, 'path'),
  {
    name: 'Deno, a file',
    code: `${ai}const text = await Deno.readTextFile('a.js');\neval(text);`,
    facts: ['file Deno.readTextFile() -> code-execution'],
  },
  { name: 'Deno, arguments', code: `${ai}eval(Deno.args[0]);`, facts: ['cli Deno.args -> code-execution'] },
  reaching(
    'shell-quote',
    `${childProcess}\nimport { quote } from 'shell-quote';`,
    `exec('ls ' + quote([text]))`,
    execution,
    'command-safe',
  ),
  reaching(
    'shell-escape',
    `${childProcess}\nimport shellEscape from 'shell-escape';`,
    `exec(shellEscape(['ls', text]))`,
    execution,
    'command-safe',
  ),
  reaching(
    'shescape',
    `${childProcess}\nimport { Shescape } from 'shescape';\nconst shescape = new Shescape({ shell: true });`,
    'exec(`ls ${shescape.quote(text)}`)',
    execution,
    'command-safe',
  ),
  reaching(
    'shescape, without an instance',
    `${childProcess}\nimport { quoteAll } from 'shescape/stateless';`,
    "exec('ls ' + quoteAll([text]).join(' '))",
    execution,
    'command-safe',
  ),
];

const files: readonly Case[] = [
  reaching('node:fs, a path', `import fs from 'node:fs';`, 'fs.writeFileSync(text, data)', 'path'),
  reaching('node:fs, promised', `import fs from 'fs/promises';`, 'await fs.unlink(text)', 'path'),
  reaching(
    'node:fs, two paths',
    `import { promises as fs } from 'fs';`,
    `await fs.rename('a', text)`,
    'path',
  ),
  {
    name: 'node:fs, a file',
    code: `${ai}import { readFile } from 'node:fs/promises';\neval(await readFile('a.js', 'utf8'));`,
    facts: ['file readFile() -> code-execution'],
  },
  {
    name: 'node:fs, a file by callback',
    code: `${ai}import { readFile } from 'node:fs';\nreadFile('a.js', 'utf8', (error, data) => { eval(data); });`,
    facts: ['file data -> code-execution'],
  },
  reaching(
    'fs-extra, a path of a file that is written',
    `import fs from 'fs-extra';`,
    'await fs.outputFile(text, data)',
    'path',
  ),
  reaching('Deno, a path of a file that is written', '', 'await Deno.writeTextFile(text, data)', 'path'),
  reaching(
    'a file that is written and run',
    `import { exec } from 'node:child_process';\nimport { writeFileSync } from 'node:fs';`,
    `writeFileSync('job.js', text); exec('node job.js');`,
    'code-execution',
  ),
  reaching('fs-extra, a path', `import fs from 'fs-extra';`, 'await fs.remove(text)', 'path'),
  reaching('fs-extra, two paths', `import { move } from 'fs-extra';`, `await move('a', text)`, 'path'),
  {
    name: 'fs-extra, a file',
    code: `${ai}import { readJson } from 'fs-extra';\neval(await readJson('a.json'));`,
    facts: ['file readJson() -> code-execution'],
  },
  reaching(
    'node:path, a base name',
    `import fs from 'node:fs';\nimport path from 'node:path';`,
    `fs.readFileSync(path.join('data', path.basename(text)))`,
    'path',
    'path-safe',
  ),
  reaching(
    'node:path, a part of a path that is taken apart',
    `import fs from 'node:fs';\nimport { parse } from 'node:path';`,
    `fs.readFileSync('data/' + parse(text).name)`,
    'path',
    'path-safe',
  ),
  reaching(
    'node:path, the folder of a path that is taken apart',
    `import fs from 'node:fs';\nimport { parse } from 'node:path';`,
    `fs.readFileSync('data/' + parse(text).dir)`,
    'path',
  ),
  reaching(
    'node:path, a path from no root',
    `import fs from 'node:fs';\nimport path from 'node:path';`,
    `if (!path.isAbsolute(text) && !text.includes('..')) fs.readFileSync(path.resolve('/srv', text))`,
    'path',
    'climb-free path-safe relative-path',
  ),
  reaching(
    'node:path, joined',
    `import fs from 'node:fs';\nimport { join } from 'path';`,
    `fs.readFileSync(join('data', text))`,
    'path',
  ),
  reaching(
    'node:path, normalized',
    `import fs from 'node:fs';\nimport path from 'path';`,
    'fs.readFileSync(path.normalize(text))',
    'path',
  ),
  reaching(
    'node:path, relative',
    `import fs from 'node:fs';\nimport path from 'path';`,
    `fs.readFileSync(path.relative('data', text))`,
    'path',
  ),
  reaching(
    'node:path, the folder',
    `import fs from 'node:fs';\nimport path from 'path';`,
    'fs.readFileSync(path.dirname(text))',
    'path',
  ),
  reaching(
    'node:path, compared with a folder and a separator',
    `import fs from 'node:fs';\nimport path from 'path';`,
    `const file = path.resolve(text); if (file.startsWith(process.cwd() + path.sep)) fs.readFileSync(file)`,
    'path',
    'path-safe',
  ),
  reaching(
    'node:fs, the real path',
    `import fs from 'node:fs';`,
    `const file = fs.realpathSync(text); if (file.startsWith('/srv/')) fs.readFileSync(file)`,
    'path',
    'path-safe',
  ),
  reaching(
    'katex, trusted',
    `import katex from 'katex';`,
    'document.body.innerHTML = katex.renderToString(text, { trust: true })',
    'html',
    '',
  ),
  reaching(
    'is-path-inside',
    `import fs from 'node:fs';\nimport isPathInside from 'is-path-inside';`,
    `if (isPathInside(text, '/srv/files')) fs.readFileSync(text)`,
    'path',
    'path-safe',
  ),
  reaching(
    'sanitize-filename',
    `import fs from 'node:fs';\nimport sanitize from 'sanitize-filename';`,
    'fs.readFileSync(sanitize(text))',
    'path',
    'path-safe',
  ),
];

const sql = 'sql';
const select = '`select * from t where a = ${text}`';

const pool = `import { Pool } from 'pg';\nconst pool = new Pool();`;
const mysql = `import mysql from 'mysql2/promise';\nconst pool = mysql.createPool({});`;
const knex = `import knex from 'knex';\nconst db = knex({});`;
const sequelize = `import { Sequelize } from 'sequelize';\nconst db = new Sequelize('');`;

const databases: readonly Case[] = [
  reaching('pg', pool, `await pool.query(${select})`, sql),
  reaching('pg, an object', pool, `await pool.query({ text: ${select} })`, sql),
  reaching(
    'pg, a connection',
    pool,
    `const client = await pool.connect(); await client.query(${select})`,
    sql,
  ),
  reaching(
    'Neon',
    `import { neon } from '@neondatabase/serverless';\nconst run = neon('');`,
    `await run(${select})`,
    sql,
  ),
  reaching(
    'pg, escaped',
    `import pg from 'pg';\n${pool}`,
    'await pool.query(`select ${pg.escapeLiteral(text)}`)',
    sql,
    'sql-safe',
  ),
  reaching(
    'pg, escaped by the client',
    `import { Client } from 'pg';\nconst client = new Client();`,
    'await client.query(`select ${client.escapeLiteral(text)}`)',
    sql,
    'sql-safe',
  ),
  reaching(
    'PGlite',
    `import { PGlite } from '@electric-sql/pglite';\nconst db = new PGlite();`,
    `await db.exec(${select})`,
    sql,
  ),
  reaching(
    'mariadb, a batch',
    `import mariadb from 'mariadb';\nconst pool = mariadb.createPool({});`,
    'await pool.batch(text, [])',
    sql,
  ),
  reaching('mysql2', mysql, `await pool.execute(${select})`, sql),
  reaching(
    'mysql2, a connection',
    mysql,
    `const connection = await pool.getConnection(); await connection.query(${select})`,
    sql,
  ),
  reaching(
    'mysql, a connection by callback',
    `import mysql from 'mysql';\nconst pool = mysql.createPool({});`,
    `pool.getConnection((error, connection) => connection.query(${select}))`,
    sql,
  ),
  reaching(
    'mysql2, promised',
    `import mysql from 'mysql2';\nconst connection = mysql.createConnection({});`,
    `await connection.promise().query(${select})`,
    sql,
  ),
  reaching(
    'mysql2, escaped',
    `import { createPool, escape } from 'mysql2';\nconst pool = createPool({});`,
    'pool.query(`select ${escape(text)}`)',
    sql,
    'sql-safe',
  ),
  reaching(
    'mysql2, formatted',
    `import { createPool, format } from 'mysql2';\nconst pool = createPool({});`,
    `pool.query(format('select ?', [text]))`,
    sql,
    'sql-safe',
  ),
  reaching(
    'mysql2, a text that is formatted',
    `import { createPool, format } from 'mysql2';\nconst pool = createPool({});`,
    'pool.query(format(`${text} ?`, [1]))',
    sql,
  ),
  reaching(
    'mysql2, escaped by a pool',
    mysql,
    'await pool.query(`select ${pool.escape(text)}`)',
    sql,
    'sql-safe',
  ),
  reaching(
    'mysql2, formatted by a pool',
    mysql,
    `await pool.query(pool.format('select ?', [text]))`,
    sql,
    'sql-safe',
  ),
  reaching('mysql2, a text that a pool formats', mysql, 'await pool.query(pool.format(text, [1]))', sql),
  reaching(
    'MariaDB, a batch',
    `import mariadb from 'mariadb';\nconst db = mariadb.createPool({});`,
    `await db.batch(${select}, [])`,
    sql,
  ),
  reaching(
    'PGlite, statements',
    `import { PGlite } from '@electric-sql/pglite';\nconst db = new PGlite();`,
    `await db.exec(${select})`,
    sql,
  ),
  reaching(
    'sqlstring, escaped',
    `${mysql}\nimport { escape } from 'sqlstring';`,
    'await pool.query(`select ${escape(text)}`)',
    sql,
    'sql-safe',
  ),
  reaching(
    'sqlstring, formatted',
    `${mysql}\nimport { format } from 'sqlstring';`,
    `await pool.query(format('select ?', [text]))`,
    sql,
    'sql-safe',
  ),
  reaching(
    'sqlstring, a text that is formatted',
    `${mysql}\nimport { format } from 'sqlstring';`,
    'await pool.query(format(text, [1]))',
    sql,
  ),
  reaching(
    'pg-format',
    `${pool}\nimport format from 'pg-format';`,
    `await pool.query(format('select %L', text))`,
    sql,
    'sql-safe',
  ),
  reaching(
    'pg-format, a text that is formatted',
    `${pool}\nimport format from 'pg-format';`,
    'await pool.query(format(text, 1))',
    sql,
  ),
  reaching(
    'pg-format, a literal',
    `${pool}\nimport format from 'pg-format';`,
    'await pool.query(`select ${format.literal(text)}`)',
    sql,
    'sql-safe',
  ),
  reaching(
    'better-sqlite3',
    `import Database from 'better-sqlite3';\nconst db = new Database('a.db');`,
    `db.prepare(${select}).all()`,
    sql,
  ),
  reaching(
    'better-sqlite3, statements',
    `import Database from 'better-sqlite3';\nconst db = new Database('a.db');`,
    `db.exec(${select})`,
    sql,
  ),
  reaching(
    'better-sqlite3, a script',
    `import Database from 'better-sqlite3';\nconst db = new Database('a.db');`,
    'db.exec(text)',
    sql,
  ),
  reaching(
    'node:sqlite, a statement',
    `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync('a.db');`,
    `db.prepare(${select}).get()`,
    sql,
  ),
  reaching(
    'node:sqlite',
    `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync('a.db');`,
    `db.exec(${select})`,
    sql,
  ),
  reaching(
    'node:sqlite, prepared',
    `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync('a.db');`,
    `db.prepare(${select}).all()`,
    sql,
  ),
  reaching(
    'sqlite3',
    `import sqlite3 from 'sqlite3';\nconst db = new sqlite3.Database('a.db');`,
    `db.all(${select}, done)`,
    sql,
  ),
  reaching(
    'sqlite3, that tells more',
    `import sqlite3 from 'sqlite3';\nconst db = new (sqlite3.verbose().Database)('a.db');`,
    `db.all(${select}, done)`,
    sql,
  ),
  reaching(
    'sqlite3, kept, that tells more',
    `import sqlite3 from 'sqlite3';\nconst db = new (sqlite3.verbose().cached.Database)('a.db');`,
    `db.all(${select}, done)`,
    sql,
  ),
  reaching(
    'sqlite3, kept by a call, that tells more',
    `import sqlite3 from 'sqlite3';\nconst db = sqlite3.verbose().cached.Database('a.db');`,
    `db.all(${select}, done)`,
    sql,
  ),
  reaching(
    'sql.js',
    `import initSqlJs from 'sql.js';\nconst SQL = await initSqlJs();\nconst db = new SQL.Database();`,
    `db.exec(${select})`,
    sql,
  ),
  reaching(
    'libSQL',
    `import { createClient } from '@libsql/client';\nconst db = createClient({});`,
    `await db.execute({ sql: ${select} })`,
    sql,
  ),
  reaching(
    'libSQL, a script',
    `import { createClient } from '@libsql/client';\nconst db = createClient({});`,
    'await db.executeMultiple(text)',
    sql,
  ),
  reaching(
    'libSQL, a batch',
    `import { createClient } from '@libsql/client';\nconst db = createClient({});`,
    `await db.batch([${select}])`,
    sql,
  ),
  reaching(
    'libSQL, statements',
    `import { createClient } from '@libsql/client';\nconst db = createClient({});`,
    `await db.executeMultiple(${select})`,
    sql,
  ),
  reaching('D1', 'let db: D1Database;', `await db.prepare(${select}).all()`, sql),
  reaching('Knex, raw', knex, `await db.raw(${select})`, sql),
  reaching('Knex, a raw schema', knex, `await db.schema.raw(${select})`, sql),
  reaching('Knex, a schema', knex, 'await db.schema.raw(text)', sql),
  reaching('Knex, a raw condition', knex, `await db('t').where('b', 1).whereRaw('a = ' + text)`, sql),
  reaching(
    'Knex, a transaction',
    knex,
    `await db.transaction(async (trx) => { await trx.raw(${select}); })`,
    sql,
  ),
  reaching('Sequelize', sequelize, `await db.query(${select})`, sql),
  reaching(
    'Sequelize, a literal',
    `import { literal } from 'sequelize';`,
    `await Model.findAll({ where: literal('a = ' + text) })`,
    sql,
  ),
  reaching('Sequelize, escaped', sequelize, 'await db.query(`select ${db.escape(text)}`)', sql, 'sql-safe'),
  reaching(
    'TypeORM, a transaction',
    `import { DataSource } from 'typeorm';\nconst source = new DataSource({});`,
    `await source.transaction((manager) => manager.query(${select}))`,
    sql,
  ),
  reaching(
    'TypeORM, a transaction of a manager',
    `import { DataSource } from 'typeorm';\nconst source = new DataSource({});`,
    `await source.manager.transaction('SERIALIZABLE', async (manager) => manager.getRepository(User).query(${select}))`,
    sql,
  ),
  reaching(
    'TypeORM',
    `import { DataSource } from 'typeorm';\nconst source = new DataSource({});`,
    `await source.query(${select})`,
    sql,
  ),
  reaching(
    'TypeORM, a manager',
    `import { DataSource } from 'typeorm';\nconst source = new DataSource({});`,
    `await source.manager.query(${select})`,
    sql,
  ),
  reaching(
    'TypeORM, a condition',
    `import { DataSource } from 'typeorm';\nconst source = new DataSource({});`,
    `await source.getRepository(User).createQueryBuilder('u').select('u.a').andWhere('u.a = ' + text).getMany()`,
    sql,
  ),
  reaching(
    'Prisma',
    `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();`,
    `await prisma.$queryRawUnsafe(${select})`,
    sql,
  ),
  reaching(
    'Prisma, raw text',
    `import { Prisma } from '@prisma/client';`,
    `const part = Prisma.raw(text)`,
    sql,
  ),
  reaching(
    'Prisma, a transaction',
    `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();`,
    `await prisma.$transaction(async (tx) => { await tx.$executeRawUnsafe(${select}); })`,
    sql,
  ),
  reaching('Drizzle', `import { sql } from 'drizzle-orm';`, 'await db.execute(sql.raw(text))', sql),
  reaching(
    'Postgres.js',
    `import postgres from 'postgres';\nconst db = postgres('');`,
    'await db.unsafe(text)',
    sql,
  ),
  reaching(
    'Postgres.js, a transaction',
    `import postgres from 'postgres';\nconst db = postgres('');`,
    'await db.begin(async (tx) => { await tx.unsafe(text); })',
    sql,
  ),
  reaching(
    'Databricks',
    `import { DBSQLClient } from '@databricks/sql';\nconst client = new DBSQLClient();\nconst session = await (await client.connect({})).openSession();`,
    'await session.executeStatement(text)',
    sql,
  ),
  reaching(
    'mssql',
    `import mssql from 'mssql';\nconst pool = await mssql.connect('');`,
    `await pool.request().input('b', 1).query(${select})`,
    sql,
  ),
  reaching(
    'mssql, a pool',
    `import { ConnectionPool } from 'mssql';`,
    `const pool = await new ConnectionPool('').connect(); await pool.query(${select})`,
    sql,
  ),
  reaching(
    'mssql, a request',
    `import { Request } from 'mssql';`,
    `await new Request().query(${select})`,
    sql,
  ),
  reaching('mssql, the one pool', `import mssql from 'mssql';`, `await mssql.query(${select})`, sql),
  reaching(
    'BigQuery',
    `import { BigQuery } from '@google-cloud/bigquery';\nconst warehouse = new BigQuery();`,
    `await warehouse.query({ query: ${select} })`,
    sql,
  ),
  reaching(
    'Oracle',
    `import oracledb from 'oracledb';\nconst pool = await oracledb.createPool({});`,
    `const connection = await pool.getConnection(); await connection.execute(${select})`,
    sql,
  ),
  reaching('AlaSQL', `import alasql from 'alasql';`, `alasql(${select})`, sql),
  reaching(
    'Neo4j',
    `import neo4j from 'neo4j-driver';\nconst driver = neo4j.driver('');`,
    'await driver.executeQuery(`match (n) where n.a = ${text} return n`)',
    sql,
  ),
  reaching(
    'Neo4j, a session',
    `import neo4j from 'neo4j-driver';\nconst driver = neo4j.driver('');`,
    'await driver.session().run(text)',
    sql,
  ),
  reaching(
    'Neo4j, a transaction',
    `import neo4j from 'neo4j-driver';\nconst session = neo4j.driver('').session();`,
    'await session.beginTransaction().run(text)',
    sql,
  ),
  reaching(
    'Neo4j, a transaction by callback',
    `import neo4j from 'neo4j-driver';\nconst session = neo4j.driver('').session();`,
    'await session.executeRead((tx) => tx.run(text))',
    sql,
  ),
];

const vscode = `import * as vscode from 'vscode';\n`;

const editor: readonly Case[] = [
  reaching('VS Code, a terminal', vscode, `vscode.window.createTerminal('a').sendText(text)`, execution),
  reaching('VS Code, a task', vscode, 'const task = new vscode.ShellExecution(text)', execution),
  reaching(
    'VS Code, an argument of a task',
    vscode,
    `const task = new vscode.ProcessExecution('ls', [text])`,
    argument,
  ),
  reaching('VS Code, an address', vscode, 'vscode.env.openExternal(vscode.Uri.parse(text))', 'url'),
  reaching(
    'VS Code, a path',
    vscode,
    'await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, text))',
    'path',
  ),
  reaching(
    'VS Code, a panel',
    vscode,
    `const panel = vscode.window.createWebviewPanel('a', 'b', 1); panel.webview.html = text`,
    'html',
  ),
  {
    name: 'VS Code, a typed webview',
    code: `${ai}import type { Webview } from 'vscode';\nexport function listen(webview: Webview) { webview.onDidReceiveMessage((data) => eval(data)); }`,
    facts: ['message data -> code-execution'],
  },
  {
    name: 'VS Code, a file',
    code: `${ai}${vscode}eval(await vscode.workspace.fs.readFile(uri));`,
    facts: ['file vscode.workspace.fs.readFile() -> code-execution'],
  },
  {
    name: 'VS Code, a document',
    code: `${ai}import type { TextDocument } from 'vscode';\nexport function run(document: TextDocument) { eval(document.getText()); }`,
    facts: ['file document.getText() -> code-execution'],
  },
  {
    name: 'VS Code, the document of an editor',
    code: `${ai}${vscode}const editor = vscode.window.activeTextEditor;\nif (editor) eval(editor.document.getText());`,
    facts: ['file editor.document.getText() -> code-execution'],
  },
];

const pages: readonly Case[] = [
  reaching('an element', '', 'element.innerHTML = text', 'html'),
  reaching('an element as a whole', '', 'element.outerHTML = text', 'html'),
  {
    name: 'what stands behind a host',
    code: `${ai}import express from 'express';\nexpress().post('/', (request) => fetch(\`https://a.example.com/\${request.body.id}\`));`,
    facts: ['http request.body -> url [host-allowed]'],
  },
];

const prompts = `import { ChatPromptTemplate, PromptTemplate } from '@langchain/core/prompts';`;

const formats: readonly Case[] = [
  reaching('LangChain, a template', prompts, 'PromptTemplate.fromTemplate(text)', 'template'),
  reaching(
    'LangChain, a template that is made',
    prompts,
    'new PromptTemplate({ template: text, inputVariables: [] })',
    'template',
  ),
  reaching(
    'LangChain, a template of messages',
    prompts,
    `ChatPromptTemplate.fromMessages([['system', text]])`,
    'template',
  ),
  reaching(
    'functions in a text',
    `import serialize from 'node-serialize';`,
    'serialize.unserialize(text)',
    'deserialization',
  ),
  reaching(
    'js-yaml, with functions',
    `import yaml from 'js-yaml';`,
    'yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA })',
    'deserialization',
  ),
];

export const sinkCases: readonly Case[] = [
  ...commands,
  ...files,
  ...databases,
  ...editor,
  ...pages,
  ...formats,
];
