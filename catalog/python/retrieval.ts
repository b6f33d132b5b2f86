/** Vector databases by their own clients: what they find was written by somebody, and a filter limits it to one owner's. */
import type { ApiModel } from '../../analysis';

export const chroma = {
  package: 'chromadb',
  language: 'python',
  read: 'chromadb 1.3, readme and https://docs.trychroma.com/docs/querying-collections/metadata-filtering',
  ai: true,
  types: [
    {
      type: 'Store',
      make: [
        ...['call Client', 'call PersistentClient', 'call HttpClient', 'call CloudClient'],
        'call EphemeralClient',
      ],
    },
    {
      type: 'Collection',
      on: 'Store',
      make: [
        ...['call get_collection', 'call create_collection', 'call get_or_create_collection'],
        'annotation Collection',
      ],
    },
  ],
  sinks: [
    {
      on: 'Collection',
      call: ['add', 'upsert', 'update'],
      at: ['options.documents[]', 'options.documents'],
      kind: 'knowledge',
    },
  ],
  sources: [{ on: 'Collection', call: ['query', 'get', 'search'], kind: 'retrieved' }],
  settings: [
    {
      on: 'Collection',
      call: 'query',
      at: 'options.where',
      absent: true,
      kind: 'unscoped-search',
      filter: { code: '{<entry>}' },
    },
  ],
} as const satisfies ApiModel;

export const pinecone = {
  package: 'pinecone',
  language: 'python',
  read: 'pinecone 8.0, readme and https://docs.pinecone.io/guides/search/filter-by-metadata',
  ai: true,
  types: [
    { type: 'Store', make: 'call Pinecone' },
    { type: 'Collection', on: 'Store', make: 'call Index' },
  ],
  sinks: [
    {
      on: 'Collection',
      call: 'upsert',
      at: ['arg0[].metadata.text', 'options.vectors[].metadata.text'],
      kind: 'knowledge',
    },
  ],
  sources: [{ on: 'Collection', call: ['query', 'fetch', 'search'], kind: 'retrieved' }],
  settings: [
    {
      on: 'Collection',
      call: 'query',
      at: 'options.filter',
      nor: ['options.namespace'],
      absent: true,
      kind: 'unscoped-search',
      filter: { code: '{<entry>}' },
    },
  ],
} as const satisfies ApiModel;

export const qdrant = {
  package: 'qdrant_client',
  language: 'python',
  read: 'qdrant-client 1.16, readme and https://qdrant.tech/documentation/concepts/filtering/',
  ai: true,
  types: [{ type: 'Store', make: ['call QdrantClient', 'call AsyncQdrantClient'] }],
  sources: [{ on: 'Store', call: ['search', 'query_points', 'scroll', 'retrieve'], kind: 'retrieved' }],
  settings: [
    {
      on: 'Store',
      call: ['search', 'query_points'],
      at: 'options.query_filter',
      absent: true,
      kind: 'unscoped-search',
      filter: {
        code: 'models.Filter(must=[models.FieldCondition(key=<field>, match=models.MatchValue(value=<id>))])',
        names: { models: 'qdrant_client' },
      },
    },
  ],
} as const satisfies ApiModel;

export const weaviate = {
  package: 'weaviate',
  language: 'python',
  read: 'weaviate-client 4.18, readme and https://docs.weaviate.io/weaviate/search/filters',
  ai: true,
  types: [
    { type: 'Store', make: ['call connect_to_local', 'call connect_to_weaviate_cloud'] },
    { type: 'Collection', on: 'Store', make: ['call collections.get', 'call collections.use'] },
  ],
  sources: [
    {
      on: 'Collection',
      call: ['query.near_text', 'query.near_vector', 'query.hybrid', 'query.bm25'],
      kind: 'retrieved',
    },
  ],
  settings: [
    {
      on: 'Collection',
      call: ['query.near_text', 'query.near_vector', 'query.hybrid', 'query.bm25'],
      at: 'options.filters',
      absent: true,
      kind: 'unscoped-search',
      filter: {
        code: 'Filter.by_property(<field>).equal(<id>)',
        names: { Filter: 'weaviate.classes.query' },
      },
    },
  ],
} as const satisfies ApiModel;
