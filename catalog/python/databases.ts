import type { ApiModel } from '../../analysis';

/** What opens a database, by PEP 249 and those like it. */
const connection = {
  type: 'Connection',
  make: [
    'call connect',
    'call create_pool',
    'call ConnectionPool',
    'call AsyncConnectionPool',
    'call SimpleConnectionPool',
    'call ThreadedConnectionPool',
    'call pool.SimpleConnectionPool',
    'call pool.ThreadedConnectionPool',
    'call Connection.connect',
    'call AsyncConnection.connect',
    'annotation Connection',
    'annotation AsyncConnection',
    'annotation Pool',
    'annotation DuckDBPyConnection',
  ],
} as const;
const pooled = {
  type: 'Connection',
  on: 'Connection',
  make: ['call connection', 'call acquire', 'call getconn'],
} as const;
const cursor = { type: 'Cursor', on: 'Connection', make: 'call cursor' } as const;

const holders = ['Connection', 'Cursor'] as const;
const texts = ['arg0', 'options.query', 'options.sql', 'options.statement', 'options.operation'] as const;
/** They take several rows of values, or none. */
const others = ['executemany', 'executescript', 'execute_async', 'execute_string', 'copy'] as const;
/** What the query before found, by the cursor or by what `execute` gives. */
const selects = [
  {
    on: holders,
    call: ['fetchall', 'fetchmany', 'execute().fetchall', 'execute().fetchmany'],
    gives: 'rows',
  },
  { on: holders, call: ['fetchone', 'execute().fetchone'], gives: 'row' },
] as const;
const read = 'PEP 249, https://peps.python.org/pep-0249/; the page of each package';

/** Databases with `?` where a value stands. */
export const questionMarkDatabases = {
  package: ['sqlite3', 'aiosqlite', 'pyodbc', 'duckdb'],
  language: 'python',
  read,
  types: [connection, cursor],
  selects,
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
  package: ['psycopg', 'psycopg.connection', 'psycopg2', 'psycopg2.pool', 'psycopg_pool', 'aiopg'],
  language: 'python',
  read,
  types: [connection, pooled, cursor],
  selects,
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

/** Databases with `%s` where a value stands. */
export const percentDatabases = {
  package: ['pymysql', 'MySQLdb', 'mysql.connector', 'aiomysql', 'pymssql', 'snowflake.connector'],
  language: 'python',
  read,
  types: [connection, pooled, cursor],
  selects,
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

/** `psycopg.sql`: identifiers and literals are quoted, and what `SQL` is made of is not. */
export const composedSql = {
  package: ['psycopg.sql', 'psycopg2.sql'],
  language: 'python',
  read: 'psycopg 3.2, https://www.psycopg.org/psycopg3/docs/api/sql.html',
  sinks: [{ call: 'SQL', at: ['arg0', 'options.obj'], kind: 'sql' }],
  guards: [{ call: ['Identifier', 'Literal'], subject: 'arg0', effect: 'result', marks: ['sql-safe'] }],
} as const satisfies ApiModel;

/** SQLAlchemy: `text` makes a query of a text. */
export const sqlAlchemy = {
  package: [
    'sqlalchemy',
    'sqlalchemy.sql',
    'sqlalchemy.sql.expression',
    'sqlalchemy.orm',
    'sqlalchemy.ext.asyncio',
    'sqlmodel',
    'flask_sqlalchemy',
    'databases',
  ],
  language: 'python',
  records: true,
  read: 'SQLAlchemy 2.0, https://docs.sqlalchemy.org/en/20/core/sqlelement.html#sqlalchemy.sql.expression.text; databases 0.9',
  types: [
    {
      type: 'Engine',
      make: ['call create_engine', 'call create_async_engine', 'annotation Engine', 'annotation AsyncEngine'],
    },
    { type: 'Connection', on: 'Engine', make: ['call connect', 'call begin'] },
    { type: 'Factory', make: ['call sessionmaker', 'call async_sessionmaker', 'call scoped_session'] },
    {
      type: 'Connection',
      make: [
        'call Session',
        'call AsyncSession',
        'call Database',
        'annotation Session',
        'annotation AsyncSession',
        'annotation Connection',
        'annotation AsyncConnection',
      ],
    },
    { type: 'Connection', on: 'Factory', make: 'call ' },
    { type: 'Flask', make: 'call SQLAlchemy' },
    { type: 'Connection', on: 'Flask', make: 'member session' },
    { type: 'Model', on: 'Flask', make: 'member Model' },
    { type: 'Query', on: 'Model', make: 'member query' },
    { type: 'Change', make: ['call update', 'call insert'] },
    { type: 'Selection', make: 'call select' },
    { type: 'Rows', on: 'Connection', make: ['call execute', 'call exec'] },
  ],
  passes: [{ on: 'Change', call: 'where', from: 'receiver' }],
  stored: [
    { on: 'Connection', call: ['add', 'merge'], at: 'arg0' },
    { on: 'Connection', call: 'add_all', at: 'arg0[]' },
  ],
  acts: [
    { on: 'Change', call: 'values', standing: 'options', kind: 'settles' },
    { on: 'Connection', call: ['add', 'merge'], standing: 'arg0', kind: 'settles' },
    { on: 'Connection', call: 'add_all', standing: 'arg0[]', kind: 'settles' },
    { on: 'Connection', call: ['commit', 'flush'], changes: true, kind: 'settles' },
    { on: 'Connection', call: ['get', 'get_one', 'query', 'scalars', 'scalar'], kind: 'reads-private' },
    { on: 'Connection', call: 'delete', kind: 'deletes' },
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
    { call: ['literal_column', 'TextClause'], at: ['arg0', 'options.text'], kind: 'sql' },
    { on: 'Flask', call: 'text', at: ['arg0', 'options.text'], kind: 'sql' },
    {
      on: ['Connection', 'Engine'],
      call: ['exec_driver_sql', 'execute', 'fetch_all', 'fetch_one', 'fetch_val', 'iterate'],
      at: ['arg0', 'options.statement', 'options.query'],
      kind: 'sql',
    },
  ],
} as const satisfies ApiModel;

/** Warehouses, and other databases that take a query as text. */
export const warehouses = {
  package: [
    'google.cloud.bigquery',
    'clickhouse_connect',
    'clickhouse_driver',
    'databricks.sql',
    'trino.dbapi',
    'pyspark.sql',
  ],
  language: 'python',
  read: 'google-cloud-bigquery 3.38, clickhouse-connect 0.9, clickhouse-driver 0.2, databricks-sql-connector 4.1, trino 0.336, pyspark 4.0: the page of each package',
  types: [
    {
      type: 'Client',
      make: [
        'call Client',
        'call get_client',
        'call get_async_client',
        'call connect',
        'call SparkSession.builder.getOrCreate',
        'annotation Client',
        'annotation SparkSession',
      ],
    },
    { type: 'Client', on: 'Client', make: 'call cursor' },
  ],
  sinks: [
    {
      on: 'Client',
      call: [
        'query',
        'query_and_wait',
        'query_df',
        'command',
        'execute',
        'execute_iter',
        'query_dataframe',
        'raw_query',
        'sql',
      ],
      at: ['arg0', 'options.query', 'options.cmd', 'options.operation', 'options.sqlQuery'],
      kind: 'sql',
    },
  ],
} as const satisfies ApiModel;

/** Neo4j: values go apart from the text of a query in Cypher. */
export const neo4j = {
  package: 'neo4j',
  language: 'python',
  read: 'neo4j 6.0, https://neo4j.com/docs/api/python-driver/current/api.html',
  types: [
    {
      type: 'Driver',
      make: ['call GraphDatabase.driver', 'call AsyncGraphDatabase.driver', 'annotation Driver'],
    },
    { type: 'Session', on: 'Driver', make: 'call session' },
    {
      type: 'Session',
      make: ['annotation Session', 'annotation AsyncSession', 'annotation ManagedTransaction'],
    },
    { type: 'Session', on: 'Session', make: 'call begin_transaction' },
  ],
  sinks: [
    { on: 'Driver', call: 'execute_query', at: ['arg0', 'options.query_'], kind: 'sql' },
    { on: 'Session', call: 'run', at: ['arg0', 'options.query'], kind: 'sql' },
  ],
  handlers: [
    {
      on: 'Session',
      call: ['execute_read', 'execute_write', 'read_transaction', 'write_transaction'],
      callback: 'arg0',
      parameters: ['Session'],
      kind: 'callback',
    },
  ],
} as const satisfies ApiModel;
