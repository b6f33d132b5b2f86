import type { ApiModel } from '../analysis';

const notAtHand = 'of Node.js 22, Bun or Expo, whose types are not at hand';

const duckdb = 'of `duckdb` and `duckdb-async`, which are native and not listed';

/** PostgreSQL, pg 8: https://node-postgres.com. Its like take the same text. Values go apart from it, as `$1`. */
export const postgres = {
  package: ['pg', 'pg-pool', '@neondatabase/serverless', '@vercel/postgres', '@electric-sql/pglite'],
  read: 'pg 8.23, https://node-postgres.com/apis/client; @types/pg 8.23; readme of each other package',
  types: [
    {
      type: 'Client',
      make: [
        'new Client',
        'new Pool',
        'new native.Client',
        'new default',
        'new PGlite',
        'call createPool',
        'call createClient',
        'member db',
        'annotation Client',
        'annotation Pool',
        'annotation PoolClient',
        'annotation ClientBase',
      ],
    },
    {
      type: 'Connected',
      extends: 'Client',
      on: 'Client',
      make: 'call connect',
      unproven: { Client: 'a pool alone gives a client' },
    },
    { type: 'Neon', make: ['call neon', 'member sql'] },
  ],
  sinks: [
    {
      on: 'Client',
      call: 'query',
      at: ['arg0', 'arg0.text'],
      kind: 'sql',
      binds: { placeholder: '$1', values: 1 },
    },
    {
      on: 'Client',
      call: 'exec',
      at: ['arg0'],
      kind: 'sql',
      unproven: 'of another package, which is not installed',
    },
    {
      on: 'Neon',
      call: ['', 'query', 'unsafe'],
      at: ['arg0'],
      kind: 'sql',
    },
  ],
  guards: [
    {
      on: 'Client',
      call: ['escapeLiteral', 'escapeIdentifier'],
      subject: 'arg0',
      effect: 'result',
      marks: ['sql-safe'],
    },
    {
      call: ['escapeLiteral', 'escapeIdentifier'],
      subject: 'arg0',
      effect: 'result',
      marks: ['sql-safe'],
    },
  ],
} as const satisfies ApiModel;

/** MySQL and MariaDB: https://sidorares.github.io/node-mysql2/docs. Values go apart from the text, as `?`. */
export const mysql = {
  package: ['mysql', 'mysql2', 'mysql2/promise', 'promise-mysql', 'mariadb', 'serverless-mysql'],
  read: 'mysql2 3.24, https://sidorares.github.io/node-mysql2/docs; readme of each other package',
  types: [
    {
      type: 'Connection',
      make: [
        'call createConnection',
        'call createPool',
        'call default',
        'annotation Connection',
        'annotation Pool',
        'annotation PoolConnection',
      ],
    },
    {
      type: 'PoolConnection',
      extends: 'Connection',
      on: 'Connection',
      make: 'call getConnection',
      unproven: { Connection: 'a class of its own, with the same members' },
    },
  ],
  sinks: [
    {
      on: 'Connection',
      call: ['query', 'execute', 'queryStream'],
      at: ['arg0', 'arg0.sql'],
      kind: 'sql',
      binds: { placeholder: '?', values: 1 },
    },
    {
      on: 'Connection',
      call: 'batch',
      at: ['arg0', 'arg0.sql'],
      kind: 'sql',
    },
  ],
  handlers: [
    {
      on: 'Connection',
      call: 'getConnection',
      callback: 'arg0',
      parameters: [null, 'Connection'],
      kind: 'callback',
    },
  ],
  guards: [
    {
      call: ['escape', 'escapeId'],
      subject: 'arg0',
      effect: 'result',
      marks: ['sql-safe'],
    },
    { call: 'format', subject: 'arg1', effect: 'result', marks: ['sql-safe'] },
    {
      on: 'Connection',
      call: ['escape', 'escapeId'],
      subject: 'arg0',
      effect: 'result',
      marks: ['sql-safe'],
    },
    {
      on: 'Connection',
      call: 'format',
      subject: 'arg1',
      effect: 'result',
      marks: ['sql-safe'],
    },
  ],
  passes: [
    { call: 'format', from: 'arg0' },
    { on: 'Connection', call: 'format', from: 'arg0' },
    { on: 'Connection', call: 'promise', from: 'receiver' },
  ],
} as const satisfies ApiModel;

/** sqlstring 2 and pg-format 1 put values into the text of a statement, escaped. */
export const sqlEscapes = {
  package: ['sqlstring', 'pg-format', 'pg-escape'],
  read: 'sqlstring 2.3, pg-format 1.0, pg-escape 0.2: readme of each package; @types/sqlstring 2.3',
  guards: [
    { call: ['escape', 'escapeId'], subject: 'arg0', effect: 'result', marks: ['sql-safe'] },
    { call: 'format', subject: 'arg1', effect: 'result', marks: ['sql-safe'] },
    {
      call: ['literal', 'ident'],
      subject: 'arg0',
      effect: 'result',
      marks: ['sql-safe'],
    },
    {
      call: 'default',
      subject: ['arg1', 'arg2', 'arg3', 'arg4'],
      effect: 'result',
      marks: ['sql-safe'],
    },
  ],
  passes: [
    { call: 'format', from: 'arg0' },
    { call: 'default', from: 'arg0' },
  ],
} as const satisfies ApiModel;

/** better-sqlite3: https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md. */
export const betterSqlite = {
  package: ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'libsql'],
  read: 'better-sqlite3 13.2, docs/api.md of the package; @types/better-sqlite3 9.6',
  types: [{ type: 'Database', make: ['new default', 'call default', 'annotation Database'] }],
  sinks: [
    {
      on: 'Database',
      call: 'prepare',
      at: ['arg0'],
      kind: 'sql',
      binds: { placeholder: '?', values: ['all', 'get', 'run', 'iterate'] },
    },
    { on: 'Database', call: ['exec', 'pragma'], at: ['arg0'], kind: 'sql' },
  ],
} as const satisfies ApiModel;

/** SQLite in Node, Bun and by other packages. */
export const sqlite = {
  package: [
    'node:sqlite',
    'bun:sqlite',
    'sqlite3',
    'sqlite',
    'sql.js',
    '@sqlite.org/sqlite-wasm',
    'expo-sqlite',
  ],
  read: 'Node.js 24, https://nodejs.org/docs/latest-v24.x/api/sqlite.html; sqlite3 5.1 and sqlite 5.1, README.md; sql.js 1.14, https://sql.js.org/documentation/module-initSqlJs.html',
  types: [
    { type: 'Module', make: ['call verbose', 'call default'] },
    {
      type: 'Database',
      on: 'Module',
      make: ['new Database', 'new cached.Database', 'call cached.Database'],
      unproven: { 'new cached.Database': 'declared as a function, which may be called with `new` too' },
    },
    {
      type: 'Database',
      make: [
        'new DatabaseSync',
        'new Database',
        'new cached.Database',
        'call cached.Database',
        'call open',
        'call openDatabaseSync',
        'call openDatabaseAsync',
        'annotation DatabaseSync',
        'annotation Database',
      ],
      unproven: {
        'new DatabaseSync': notAtHand,
        'new cached.Database': 'declared as a function, which may be called with `new` too',
        'call openDatabaseSync': notAtHand,
        'call openDatabaseAsync': notAtHand,
        'annotation DatabaseSync': notAtHand,
      },
    },
  ],
  sinks: [
    {
      on: 'Database',
      call: ['run', 'all', 'get', 'each', 'runAsync', 'getAllAsync'],
      at: ['arg0'],
      kind: 'sql',
      binds: { placeholder: '?', values: 1 },
      unproven: { runAsync: notAtHand, getAllAsync: notAtHand },
    },
    {
      on: 'Database',
      call: ['prepare', 'query'],
      at: ['arg0'],
      kind: 'sql',
      binds: { placeholder: '?', values: ['all', 'get', 'run', 'iterate'] },
      unproven: { query: notAtHand },
    },
    {
      on: 'Database',
      call: ['exec', 'execAsync'],
      at: ['arg0'],
      kind: 'sql',
      unproven: { execAsync: notAtHand },
    },
  ],
} as const satisfies ApiModel;

/** libSQL and D1, SQLite as a service: https://docs.turso.tech/sdk/ts and https://developers.cloudflare.com/d1. */
export const libsql = {
  package: ['@libsql/client', '@libsql/client/web', '@libsql/client/http', '@tursodatabase/serverless'],
  read: '@libsql/client 0.18, README.md of the package',
  types: [{ type: 'Client', make: ['call createClient', 'annotation Client'] }],
  sinks: [
    {
      on: 'Client',
      call: 'execute',
      at: ['arg0', 'arg0.sql'],
      kind: 'sql',
      binds: { placeholder: '?', values: 1 },
    },
    { on: 'Client', call: 'executeMultiple', at: ['arg0'], kind: 'sql' },
    { on: 'Client', call: 'batch', at: ['arg0[]', 'arg0[].sql'], kind: 'sql' },
  ],
} as const satisfies ApiModel;

export const d1 = {
  package: ['global', '@cloudflare/workers-types'],
  read: '@cloudflare/workers-types 4, https://developers.cloudflare.com/d1/worker-api/d1-database',
  types: [{ type: 'D1', make: 'annotation D1Database' }],
  sinks: [{ on: 'D1', call: ['prepare', 'exec'], at: ['arg0'], kind: 'sql' }],
} as const satisfies ApiModel;

const builder = [
  'select',
  'from',
  'into',
  'table',
  'where',
  'andWhere',
  'orWhere',
  'whereIn',
  'whereRaw',
  'join',
  'leftJoin',
  'joinRaw',
  'orderBy',
  'orderByRaw',
  'groupBy',
  'groupByRaw',
  'having',
  'havingRaw',
  'limit',
  'offset',
  'insert',
  'update',
  'returning',
  'first',
  'count',
  'distinct',
] as const;

/** Knex 3: https://knexjs.org/guide/raw.html. Bindings go apart from the text. */
export const knex = {
  package: 'knex',
  read: 'knex 3.1, https://knexjs.org/guide/raw.html',
  types: [
    {
      type: 'Knex',
      make: ['call default', 'call knex', 'call default.knex', 'annotation Knex'],
    },
    {
      type: 'Query',
      on: 'Knex',
      make: ['call ', ...builder.map((name) => `call ${name}`), 'annotation Knex.QueryBuilder'],
    },
  ],
  sinks: [
    {
      on: 'Knex',
      call: 'raw',
      at: ['arg0'],
      kind: 'sql',
      binds: { placeholder: '?', values: 1 },
    },
    { on: 'Knex', call: 'schema.raw', at: ['arg0'], kind: 'sql' },
    {
      on: ['Knex', 'Query'],
      call: [
        'whereRaw',
        'andWhereRaw',
        'orWhereRaw',
        'havingRaw',
        'orderByRaw',
        'groupByRaw',
        'joinRaw',
        'fromRaw',
      ],
      at: ['arg0'],
      kind: 'sql',
    },
  ],
  handlers: [
    {
      on: 'Knex',
      call: 'transaction',
      callback: 'arg0',
      parameters: ['Knex'],
      gives: true,
      kind: 'callback',
    },
  ],
  passes: [{ on: 'Query', call: builder, from: 'receiver' }],
} as const satisfies ApiModel;

/** Sequelize 6 and 7: https://sequelize.org/docs/v6/core-concepts/raw-queries. */
export const sequelize = {
  package: ['sequelize', '@sequelize/core', 'sequelize-typescript'],
  read: 'sequelize 6.37, https://sequelize.org/docs/v6/core-concepts/raw-queries',
  types: [
    {
      type: 'Sequelize',
      make: ['new Sequelize', 'new default', 'annotation Sequelize'],
    },
  ],
  sinks: [
    {
      on: 'Sequelize',
      call: ['query', 'literal'],
      at: ['arg0', 'arg0.query'],
      kind: 'sql',
    },
    { call: ['literal', 'Sequelize.literal'], at: ['arg0'], kind: 'sql' },
  ],
  guards: [
    {
      on: 'Sequelize',
      call: 'escape',
      subject: 'arg0',
      effect: 'result',
      marks: ['sql-safe'],
    },
  ],
} as const satisfies ApiModel;

/** TypeORM 0.3: https://typeorm.io/docs/query-builder/select-query-builder. Conditions are text with parameters. */
export const typeorm = {
  package: ['typeorm', '@nestjs/typeorm'],
  read: 'typeorm 0.3, https://typeorm.io/docs/query-builder/select-query-builder',
  types: [
    {
      type: 'Source',
      make: [
        'new DataSource',
        'call getConnection',
        'call getManager',
        'call getRepository',
        'annotation DataSource',
        'annotation EntityManager',
        'annotation Repository',
        'annotation QueryRunner',
        'annotation Connection',
      ],
    },
    {
      type: 'Part',
      extends: 'Source',
      on: 'Source',
      make: ['member manager', 'call getRepository', 'call createQueryRunner'],
    },
    {
      type: 'Builder',
      on: 'Source',
      make: ['call createQueryBuilder', 'annotation SelectQueryBuilder'],
    },
  ],
  handlers: [
    {
      on: 'Source',
      call: 'transaction',
      callback: 'args',
      parameters: ['Part'],
      gives: true,
      kind: 'callback',
      unproven: 'a repository has none, and shares its type with those that have it',
    },
  ],
  sinks: [
    { on: 'Source', call: 'query', at: ['arg0'], kind: 'sql' },
    {
      on: 'Builder',
      call: [
        'where',
        'andWhere',
        'orWhere',
        'having',
        'andHaving',
        'orderBy',
        'addOrderBy',
        'groupBy',
        'addSelect',
      ],
      at: ['arg0'],
      kind: 'sql',
    },
  ],
  passes: [
    {
      on: 'Builder',
      call: [
        'select',
        'addSelect',
        'from',
        'leftJoin',
        'leftJoinAndSelect',
        'innerJoin',
        'where',
        'andWhere',
        'orWhere',
        'having',
        'orderBy',
        'addOrderBy',
        'groupBy',
        'take',
        'skip',
        'limit',
        'offset',
        'update',
        'delete',
        'set',
        'setParameter',
        'setParameters',
      ],
      from: 'receiver',
      unproven: { set: 'of a builder of updates alone' },
    },
  ],
} as const satisfies ApiModel;

/** Prisma: https://www.prisma.io/docs/orm/prisma-client/using-raw-sql/raw-queries. Tagged templates bind their values. */
export const prisma = {
  package: ['@prisma/client', '@prisma/client/edge', '.prisma/client'],
  read: 'Prisma 6, https://www.prisma.io/docs/orm/prisma-client/using-raw-sql/raw-queries',
  records: true,
  people: ['user', 'patient', 'customer', 'employee', 'member', 'applicant', 'candidate', 'contact'],
  types: [
    {
      type: 'Prisma',
      make: ['new PrismaClient', 'annotation PrismaClient', 'annotation Prisma.TransactionClient'],
      unproven: 'the client is generated from the schema of a project',
    },
  ],
  sinks: [
    {
      on: 'Prisma',
      call: '$executeRaw',
      tag: true,
      at: ['arg0[0]'],
      kind: 'sql',
      unproven: 'the client is generated from the schema of a project',
    },
    {
      on: 'Prisma',
      call: ['$queryRawUnsafe', '$executeRawUnsafe'],
      at: ['arg0'],
      kind: 'sql',
      unproven: 'the client is generated from the schema of a project',
    },
    {
      call: 'Prisma.raw',
      at: ['arg0'],
      kind: 'sql',
      unproven: 'the client is generated from the schema of a project',
    },
  ],
  handlers: [
    {
      on: 'Prisma',
      call: '$transaction',
      callback: 'arg0',
      parameters: ['Prisma'],
      gives: true,
      kind: 'callback',
      unproven: 'the client is generated from the schema of a project',
    },
  ],
} as const satisfies ApiModel;

/** Drizzle, Kysely and Slonik bind what their tagged templates hold; these functions do not. */
export const rawSql = {
  package: ['drizzle-orm', 'drizzle-orm/sql', 'kysely', 'slonik', 'sql-template-tag', 'sql-template-strings'],
  read: 'drizzle-orm 0.44, https://orm.drizzle.team/docs/sql; kysely 0.28, https://kysely-org.github.io/kysely-apidoc',
  sinks: [
    {
      call: ['sql.raw', 'sql.lit', 'CompiledQuery.raw', 'raw'],
      at: ['arg0'],
      kind: 'sql',
    },
  ],
} as const satisfies ApiModel;

/** Postgres.js 3: https://github.com/porsager/postgres. */
export const postgresJs = {
  package: 'postgres',
  read: 'postgres 3.4, README.md of the package',
  types: [
    {
      type: 'Sql',
      make: ['call default', 'annotation Sql', 'annotation TransactionSql', 'annotation default.Sql'],
      unproven: { 'annotation default.Sql': 'a CommonJS module, whose default export is the module' },
    },
  ],
  sinks: [
    { on: 'Sql', call: 'unsafe', at: ['arg0'], kind: 'sql' },
    // The values are passed apart from it; the text tells what the query does.
    {
      on: 'Sql',
      call: '',
      tag: true,
      at: ['arg0[0]'],
      kind: 'sql',
      unproven: 'declared by overloads that are not told apart',
    },
  ],
  handlers: [
    {
      on: 'Sql',
      call: ['begin', 'savepoint'],
      callback: 'args',
      parameters: ['Sql'],
      kind: 'callback',
    },
  ],
} as const satisfies ApiModel;

/** Microsoft SQL Server, node-mssql 11: https://github.com/tediousjs/node-mssql. */
export const mssql = {
  package: ['mssql', 'mssql/msnodesqlv8'],
  read: 'mssql 11.0, README.md of the package',
  types: [
    {
      type: 'Pool',
      make: ['new ConnectionPool', 'call connect', 'annotation ConnectionPool'],
    },
    { type: 'MoreOfPool', extends: 'Pool', on: 'Pool', make: 'call connect' },
    { type: 'Request', make: ['new Request', 'annotation Request'] },
    { type: 'RequestOfPool', extends: 'Request', on: 'Pool', make: 'call request' },
  ],
  sinks: [
    {
      on: ['Pool', 'Request'],
      call: ['query', 'batch'],
      at: ['arg0'],
      kind: 'sql',
    },
    {
      call: ['query', 'batch'],
      at: ['arg0'],
      kind: 'sql',
      unproven: { batch: 'the declarations leave out the function of the module' },
    },
  ],
  passes: [{ on: 'Request', call: ['input', 'output'], from: 'receiver' }],
} as const satisfies ApiModel;

/** Warehouses and other databases whose client takes the text of a statement. */
export const warehouses = {
  package: [
    'oracledb',
    'snowflake-sdk',
    'duckdb',
    'duckdb-async',
    '@duckdb/node-api',
    '@google-cloud/bigquery',
    '@google-cloud/spanner',
    '@clickhouse/client',
    '@clickhouse/client-web',
    'cassandra-driver',
    '@planetscale/database',
    'alasql',
    'trino-client',
    '@databricks/sql',
  ],
  read: 'oracledb 6.9, snowflake-sdk 2.1, duckdb 1.3, @google-cloud/bigquery 8.1, @clickhouse/client 1.12, cassandra-driver 4.8: readme of each package',
  types: [
    {
      type: 'Connection',
      make: [
        'call getConnection',
        'call createPool',
        'call createConnection',
        'call createClient',
        'call connect',
        'call DuckDBConnection.create',
        'call Database.create',
        'new Database',
        'new BigQuery',
        'new Spanner',
        'new Client',
        'new DBSQLClient',
        'annotation Connection',
        'annotation DuckDBConnection',
        'annotation BigQuery',
      ],
      unproven: { 'call Database.create': duckdb },
    },
    {
      type: 'Session',
      extends: 'Connection',
      on: 'Connection',
      make: ['call getConnection', 'call connect', 'call openSession', 'call connection'],
      unproven: { Connection: 'a class of its own, with the same members' },
    },
  ],
  sinks: [
    {
      on: ['Connection', 'Session'],
      call: [
        'execute',
        'executeMany',
        'executeStatement',
        'query',
        'createQueryJob',
        'command',
        'exec',
        'run',
        'runAndReadAll',
        'all',
        'get',
        'each',
        'prepare',
        'stream',
        'eachRow',
      ],
      at: ['arg0', 'arg0.sqlText', 'arg0.query', 'arg0.sql'],
      kind: 'sql',
      unproven: {
        all: duckdb,
        each: duckdb,
      },
    },
    { call: 'default', at: ['arg0'], kind: 'sql' },
  ],
} as const satisfies ApiModel;

/** Neo4j 5: https://neo4j.com/docs/javascript-manual/current. Cypher takes its parameters apart. */
export const neo4j = {
  package: ['neo4j-driver', 'neo4j-driver-lite'],
  read: 'neo4j-driver 6.0, https://neo4j.com/docs/javascript-manual/current',
  types: [
    { type: 'Driver', make: ['call driver', 'annotation Driver'] },
    { type: 'Session', on: 'Driver', make: ['call session', 'annotation Session'] },
    { type: 'Transaction', on: 'Session', make: 'call beginTransaction' },
  ],
  sinks: [
    { on: 'Driver', call: 'executeQuery', at: ['arg0'], kind: 'sql' },
    { on: ['Session', 'Transaction'], call: 'run', at: ['arg0'], kind: 'sql' },
  ],
  handlers: [
    {
      on: 'Session',
      call: ['executeRead', 'executeWrite', 'readTransaction', 'writeTransaction'],
      callback: 'arg0',
      parameters: ['Transaction'],
      kind: 'callback',
      unproven: { readTransaction: 'only before major 6', writeTransaction: 'only before major 6' },
    },
  ],
} as const satisfies ApiModel;
