/** Documents and rows of services that are written. */
import type { ApiModel } from '../../analysis';

/** https://supabase.com/docs/reference/python/update. */
export const supabaseWrites = {
  package: 'supabase',
  language: 'python',
  read: 'supabase 2, https://supabase.com/docs/reference/python/update',
  types: [{ type: 'Supabase', make: ['call create_client', 'call acreate_client', 'annotation Client'] }],
  acts: [
    {
      on: 'Supabase',
      call: ['table', 'from_'].flatMap((table) =>
        ['insert', 'update', 'upsert'].map((name) => `${table}().${name}`),
      ),
      standing: ['arg0', 'arg0[]'],
      kind: 'settles',
    },
  ],
} as const satisfies ApiModel;

/** https://cloud.google.com/python/docs/reference/firestore/latest. */
export const firestoreWrites = {
  package: ['google.cloud.firestore', 'firebase_admin.firestore'],
  language: 'python',
  read: 'google-cloud-firestore 2, https://firebase.google.com/docs/firestore/manage-data/add-data',
  types: [
    { type: 'Store', make: ['call Client', 'call AsyncClient', 'call client', 'annotation Client'] },
    { type: 'Collection', on: ['Store', 'Document'], make: ['call collection', 'call collection_group'] },
    { type: 'Document', on: ['Store', 'Collection'], make: 'call document' },
    {
      type: 'Query',
      on: ['Collection', 'Query'],
      make: ['call where', 'call order_by', 'call limit', 'call select'],
    },
  ],
  acts: [
    { on: 'Document', call: ['set', 'update', 'create'], standing: 'arg0', kind: 'settles' },
    { on: 'Collection', call: 'add', standing: 'arg0', kind: 'settles' },
    { on: ['Document', 'Collection', 'Query'], call: ['get', 'stream'], kind: 'reads-private' },
  ],
} as const satisfies ApiModel;
