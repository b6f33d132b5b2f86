import type { ApiModel } from '../../analysis';

/** What opens a database, by PEP 249 and those like it. */
const connection = {
  type: 'Connection',
  make: [
    'call connect',
    'call create_pool',
    'call ConnectionPool',
    'call Connection.connect',
    'call AsyncConnection.connect',
    'annotation Connection',
    'annotation AsyncConnection',
  ],
} as const;
const pooled = {
  type: 'Connection',
  on: 'Connection',
  make: ['call connection', 'call acquire', 'call getconn'],
} as const;
const cursor = { type: 'Cursor', on: 'Connection', make: 'call cursor' } as const;

const holders = ['Connection', 'Cursor'] as const;
const texts = ['arg0', 'options.query', 'options.sql'] as const;
/** They take several rows of values, or none. */
const others = ['executemany', 'executescript'] as const;
const read = 'PEP 249, https://peps.python.org/pep-0249/; the page of each package';

/** Databases with `?` where a value stands. */
export const questionMarkDatabases = {
  package: ['sqlite3', 'aiosqlite', 'pyodbc', 'duckdb'],
  language: 'python',
  read,
  types: [connection, cursor],
  sinks: [
    {
      on: holders,
      call: ['execute', 'execute_fetchall'],
      at: texts,
      kind: 'sql',
      binds: { placeholder: '?', values: 1 },
    },
    { on: holders, call: others, at: texts, kind: 'sql' },
    { on: 'Connection', call: ['sql', 'query'], at: texts, kind: 'sql' },
    { call: ['sql', 'query', 'execute'], at: ['arg0'], kind: 'sql' },
  ],
} as const satisfies ApiModel;

/** PostgreSQL: a text is refused where the column has another type. */
export const psycopg = {
  package: ['psycopg', 'psycopg2', 'psycopg_pool'],
  language: 'python',
  read,
  types: [connection, pooled, cursor],
  sinks: [
    {
      on: holders,
      call: 'execute',
      at: texts,
      kind: 'sql',
      binds: { placeholder: '%s', values: 1, typed: true },
    },
    { on: holders, call: others, at: texts, kind: 'sql' },
  ],
} as const satisfies ApiModel;

export const mysql = {
  package: ['pymysql', 'MySQLdb', 'mysql.connector', 'aiomysql'],
  language: 'python',
  read,
  types: [connection, pooled, cursor],
  sinks: [
    { on: holders, call: 'execute', at: texts, kind: 'sql', binds: { placeholder: '%s', values: 1 } },
    { on: holders, call: others, at: texts, kind: 'sql' },
  ],
} as const satisfies ApiModel;

/** Each value is an argument, and has to be of the column's type. */
export const asyncpg = {
  package: 'asyncpg',
  language: 'python',
  read: 'asyncpg 0.30, https://magicstack.github.io/asyncpg/current/api/index.html',
  types: [connection, pooled],
  sinks: [
    {
      on: 'Connection',
      call: ['execute', 'fetch', 'fetchrow', 'fetchval', 'cursor'],
      at: texts,
      kind: 'sql',
      binds: { placeholder: '$1', values: 1, each: true, typed: true },
    },
    { on: 'Connection', call: 'executemany', at: texts, kind: 'sql' },
  ],
} as const satisfies ApiModel;

export const oracledb = {
  package: 'oracledb',
  language: 'python',
  read: 'python-oracledb 3, https://python-oracledb.readthedocs.io/en/latest/user_guide/bind.html',
  types: [connection, pooled, cursor],
  sinks: [
    {
      on: holders,
      call: 'execute',
      at: ['arg0', 'options.statement'],
      kind: 'sql',
      binds: { placeholder: ':1', values: 1 },
    },
    { on: holders, call: 'executemany', at: ['arg0', 'options.statement'], kind: 'sql' },
  ],
} as const satisfies ApiModel;

/** SQLAlchemy: `text` makes a query of a text. */
export const sqlAlchemy = {
  package: ['sqlalchemy', 'sqlalchemy.sql', 'sqlalchemy.sql.expression', 'sqlmodel'],
  language: 'python',
  read: 'SQLAlchemy 2.0, https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.text',
  types: [
    { type: 'Engine', make: ['call create_engine', 'annotation Engine'] },
    { type: 'Connection', on: 'Engine', make: ['call connect', 'call begin'] },
  ],
  sinks: [
    {
      call: ['text', 'expression.text', 'sql.text'],
      at: ['arg0', 'options.text'],
      kind: 'sql',
      binds: {
        placeholder: ':name',
        values: 1,
        of: ['execute', 'scalar', 'scalars', 'stream', 'exec'],
      },
    },
    { call: 'literal_column', at: ['arg0', 'options.text'], kind: 'sql' },
    { on: 'Connection', call: 'exec_driver_sql', at: ['arg0', 'options.statement'], kind: 'sql' },
  ],
} as const satisfies ApiModel;
