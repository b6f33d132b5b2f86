/** Vector databases by their own clients: what they find, and what would limit a search to one owner's documents. */
import type { ApiModel } from '../analysis';

export const pinecone = {
  package: '@pinecone-database/pinecone',
  read: '@pinecone-database/pinecone 6.1, readme and https://docs.pinecone.io/guides/search/filter-by-metadata',
  ai: true,
  types: [
    { type: 'Store', make: 'new Pinecone' },
    { type: 'Collection', on: 'Store', make: ['call index', 'call Index'] },
    { type: 'Namespace', extends: 'Collection', on: 'Collection', make: 'call namespace' },
  ],
  sinks: [
    {
      on: 'Collection',
      call: ['upsert', 'update'],
      at: ['arg0[].metadata.text', 'arg0.records[].metadata.text'],
      kind: 'knowledge',
      unproven: {
        'arg0[].metadata.text': 'the metadata follow the index',
        'arg0.records[].metadata.text': 'the metadata follow the index',
      },
    },
  ],
  sources: [{ on: 'Collection', call: ['query', 'searchRecords', 'fetch'], kind: 'retrieved' }],
  settings: [
    {
      on: 'Collection',
      call: 'query',
      at: 'arg0.filter',
      nor: ['arg0.namespace', 'arg1.namespace'],
      absent: true,
      kind: 'unscoped-search',
      filter: { code: '{ <entry> }' },
    },
  ],
} as const satisfies ApiModel;

export const chroma = {
  package: 'chromadb',
  read: 'chromadb 3, readme and https://docs.trychroma.com/docs/querying-collections/metadata-filtering',
  ai: true,
  types: [
    { type: 'Store', make: ['new ChromaClient', 'new CloudClient'] },
    { type: 'Collection', on: 'Store', make: ['call getCollection', 'call getOrCreateCollection'] },
  ],
  sinks: [
    {
      on: 'Collection',
      call: ['add', 'upsert', 'update'],
      at: ['arg0.documents[]'],
      kind: 'knowledge',
    },
  ],
  sources: [{ on: 'Collection', call: ['query', 'search', 'get'], kind: 'retrieved' }],
  settings: [
    {
      on: 'Collection',
      call: 'query',
      at: 'arg0.where',
      absent: true,
      kind: 'unscoped-search',
      filter: { code: '{ <entry> }' },
    },
  ],
} as const satisfies ApiModel;

export const qdrant = {
  package: '@qdrant/js-client-rest',
  read: '@qdrant/js-client-rest 1.15, readme and https://qdrant.tech/documentation/concepts/filtering/',
  ai: true,
  types: [{ type: 'Store', make: 'new QdrantClient' }],
  sources: [
    {
      on: 'Store',
      call: ['query', 'search', 'queryPoints'],
      kind: 'retrieved',
      unproven: { queryPoints: 'only in earlier versions of @qdrant/js-client-rest' },
    },
  ],
  settings: [
    {
      on: 'Store',
      call: ['query', 'search'],
      at: 'arg1.filter',
      absent: true,
      kind: 'unscoped-search',
      filter: { code: '{ must: [{ key: <field>, match: { value: <id> } }] }' },
    },
  ],
} as const satisfies ApiModel;

/** Its filters are texts, into which nothing should be put that code holds. */
export const upstashVector = {
  package: '@upstash/vector',
  read: '@upstash/vector 1.2, readme',
  ai: true,
  types: [
    { type: 'Store', make: 'new Index' },
    {
      type: 'Namespace',
      extends: 'Store',
      on: 'Store',
      make: 'call namespace',
      unproven: { Store: 'a namespace has the methods of an index, of which it is none' },
    },
  ],
  sinks: [{ on: 'Store', call: 'upsert', at: ['arg0.data', 'arg0[].data'], kind: 'knowledge' }],
  sources: [{ on: 'Store', call: ['query', 'fetch'], kind: 'retrieved' }],
  settings: [
    {
      on: 'Store',
      call: 'query',
      at: 'arg0.filter',
      nor: ['arg1.namespace'],
      absent: true,
      kind: 'unscoped-search',
    },
  ],
} as const satisfies ApiModel;
