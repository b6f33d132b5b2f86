/** Rows that are written by builders of queries, stores of documents, and objects that are changed and saved. */
import type { ApiModel } from '../analysis';

const elsewhere = 'declared by another package, which is not installed';

/** https://knexjs.org/guide/query-builder.html#update. */
export const knexWrites = {
  package: 'knex',
  read: 'knex 3.1, https://knexjs.org/guide/query-builder.html#update',
  acts: [
    {
      on: ['knex:Knex', 'knex:Query'],
      call: ['insert', 'update'],
      standing: ['arg0', 'arg0[]'],
      kind: 'settles',
    },
  ],
} as const satisfies ApiModel;

/** https://orm.drizzle.team/docs/update. */
export const drizzleWrites = {
  package: [
    'drizzle-orm/node-postgres',
    'drizzle-orm/postgres-js',
    'drizzle-orm/neon-http',
    'drizzle-orm/neon-serverless',
    'drizzle-orm/vercel-postgres',
    'drizzle-orm/pglite',
    'drizzle-orm/mysql2',
    'drizzle-orm/planetscale-serverless',
    'drizzle-orm/better-sqlite3',
    'drizzle-orm/libsql',
    'drizzle-orm/bun-sqlite',
    'drizzle-orm/d1',
  ],
  read: 'drizzle-orm 0.44, https://orm.drizzle.team/docs/update and https://orm.drizzle.team/docs/insert',
  types: [{ type: 'Database', make: ['call drizzle'] }],
  handlers: [
    {
      on: 'Database',
      call: 'transaction',
      callback: 'arg0',
      parameters: ['Database'],
      gives: true,
      kind: 'callback',
    },
  ],
  acts: [
    {
      on: 'Database',
      call: ['update().set', 'insert().values'],
      standing: ['arg0', 'arg0[]'],
      kind: 'settles',
    },
  ],
} as const satisfies ApiModel;

/** https://kysely-org.github.io/kysely-apidoc/classes/UpdateQueryBuilder.html. */
export const kyselyWrites = {
  package: 'kysely',
  read: 'kysely 0.28, https://kysely.dev/docs/getting-started',
  types: [{ type: 'Database', make: ['new Kysely', 'annotation Kysely', 'annotation Transaction'] }],
  acts: [
    {
      on: 'Database',
      call: ['updateTable().set', 'insertInto().values'],
      standing: ['arg0', 'arg0[]'],
      kind: 'settles',
    },
  ],
} as const satisfies ApiModel;

/** https://typeorm.io/docs/working-with-entity-manager/entity-manager-api: a manager is told of which entity, too. */
export const typeormWrites = {
  package: ['typeorm', '@nestjs/typeorm'],
  read: 'typeorm 0.3, https://typeorm.io/docs/working-with-entity-manager/repository-api',
  acts: [
    {
      on: ['typeorm:Source', 'typeorm:Part'],
      call: ['save', 'insert', 'update', 'upsert'],
      standing: ['arg0', 'arg0[]', 'arg1', 'arg2'],
      kind: 'settles',
    },
    {
      on: 'typeorm:Builder',
      call: 'set',
      standing: 'arg0',
      kind: 'settles',
      unproven: 'of a builder of updates alone',
    },
  ],
} as const satisfies ApiModel;

/** https://supabase.com/docs/reference/javascript/update. */
export const supabaseWrites = {
  package: ['@supabase/supabase-js', '@supabase/ssr'],
  read: '@supabase/supabase-js 2, https://supabase.com/docs/reference/javascript/update',
  acts: [
    {
      on: '@supabase/supabase-js:Supabase',
      call: ['from().update', 'from().insert', 'from().upsert'],
      standing: ['arg0', 'arg0[]'],
      kind: 'settles',
      unproven: elsewhere,
    },
  ],
} as const satisfies ApiModel;

/** Documents by a server: https://firebase.google.com/docs/firestore/manage-data/add-data. */
export const firestoreWrites = {
  package: ['firebase-admin', 'firebase-admin/firestore', '@google-cloud/firestore'],
  read: 'firebase-admin 13, https://firebase.google.com/docs/firestore/manage-data/add-data',
  types: [
    {
      type: 'Store',
      make: ['call getFirestore', 'call firestore', 'call default.firestore', 'new Firestore'],
      unproven: elsewhere,
    },
    {
      type: 'Collection',
      on: ['Store', 'Document'],
      make: ['call collection', 'call collectionGroup'],
      unproven: elsewhere,
    },
    { type: 'Document', on: ['Store', 'Collection'], make: 'call doc', unproven: elsewhere },
    {
      type: 'Query',
      on: ['Collection', 'Query'],
      make: ['call where', 'call orderBy', 'call limit'],
      unproven: elsewhere,
    },
  ],
  acts: [
    {
      on: 'Document',
      call: ['set', 'update', 'create'],
      standing: 'arg0',
      kind: 'settles',
      unproven: elsewhere,
    },
    { on: 'Collection', call: 'add', standing: 'arg0', kind: 'settles', unproven: elsewhere },
    { on: ['Document', 'Collection', 'Query'], call: 'get', kind: 'reads-private', unproven: elsewhere },
  ],
} as const satisfies ApiModel;

/** Documents by a browser: https://firebase.google.com/docs/firestore/manage-data/add-data. */
export const firestoreClientWrites = {
  package: ['firebase/firestore', 'firebase/firestore/lite'],
  read: 'firebase 12, https://firebase.google.com/docs/firestore/manage-data/add-data',
  acts: [
    {
      call: ['setDoc', 'updateDoc', 'addDoc'],
      standing: 'arg1',
      kind: 'settles',
      unproven: elsewhere,
    },
  ],
} as const satisfies ApiModel;
