import type { ApiModel } from '../../analysis';

/** Databases by PEP 249 and those like it: a query's values go apart from its text. */
export const databases = {
  package: [
    'sqlite3',
    'aiosqlite',
    'psycopg',
    'psycopg2',
    'psycopg_pool',
    'asyncpg',
    'pymysql',
    'MySQLdb',
    'mysql.connector',
    'aiomysql',
    'pyodbc',
    'oracledb',
    'duckdb',
  ],
  language: 'python',
  read: 'PEP 249, https://peps.python.org/pep-0249/; the page of each package',
  types: [
    {
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
    },
    { type: 'Connection', on: 'Connection', make: ['call connection', 'call acquire', 'call getconn'] },
    { type: 'Cursor', on: 'Connection', make: 'call cursor' },
  ],
  sinks: [
    {
      on: ['Connection', 'Cursor'],
      call: ['execute', 'executemany', 'executescript'],
      at: ['arg0', 'options.query', 'options.sql'],
      kind: 'sql',
    },
    {
      on: 'Connection',
      call: ['fetch', 'fetchrow', 'fetchval', 'sql', 'query', 'execute_fetchall'],
      at: ['arg0', 'options.query'],
      kind: 'sql',
    },
    { call: ['sql', 'query', 'execute'], at: ['arg0'], kind: 'sql' },
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
      call: ['text', 'literal_column', 'expression.text', 'sql.text'],
      at: ['arg0', 'options.text'],
      kind: 'sql',
    },
    { on: 'Connection', call: 'exec_driver_sql', at: ['arg0', 'options.statement'], kind: 'sql' },
  ],
} as const satisfies ApiModel;
