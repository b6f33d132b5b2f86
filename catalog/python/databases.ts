import type { ApiModel } from '../../analysis';

/** Databases by PEP 249 and those like it: a query's values go apart from its text. */
export const databases = {
  package: [
    'sqlite3',
    'aiosqlite',
    'psycopg',
    'psycopg2',
    'psycopg2.pool',
    'psycopg_pool',
    'asyncpg',
    'pymysql',
    'MySQLdb',
    'mysql.connector',
    'aiomysql',
    'aiopg',
    'pyodbc',
    'pymssql',
    'oracledb',
    'duckdb',
    'snowflake.connector',
    'psycopg.connection',
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
    },
    { type: 'Connection', on: 'Connection', make: ['call connection', 'call acquire', 'call getconn'] },
    { type: 'Cursor', on: 'Connection', make: 'call cursor' },
  ],
  sinks: [
    {
      on: ['Connection', 'Cursor'],
      call: ['execute', 'executemany', 'executescript', 'execute_async', 'copy'],
      at: ['arg0', 'options.query', 'options.sql', 'options.statement', 'options.operation'],
      kind: 'sql',
    },
    {
      on: 'Connection',
      call: ['fetch', 'fetchrow', 'fetchval', 'sql', 'query', 'execute_fetchall', 'execute_string'],
      at: ['arg0', 'options.query'],
      kind: 'sql',
    },
    { call: ['sql', 'query', 'execute'], at: ['arg0'], kind: 'sql' },
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
  ],
  sinks: [
    {
      call: ['text', 'literal_column', 'expression.text', 'sql.text', 'TextClause'],
      at: ['arg0', 'options.text'],
      kind: 'sql',
    },
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
