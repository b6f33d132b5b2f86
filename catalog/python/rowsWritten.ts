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
  types: [{ type: 'Store', make: ['call Client', 'call AsyncClient', 'call client', 'annotation Client'] }],
  acts: [
    {
      on: 'Store',
      call: ['document', 'collection().document'].flatMap((at) =>
        ['set', 'update', 'create'].map((name) => `${at}().${name}`),
      ),
      standing: 'arg0',
      kind: 'settles',
    },
    { on: 'Store', call: 'collection().add', standing: 'arg0', kind: 'settles' },
  ],
} as const satisfies ApiModel;
