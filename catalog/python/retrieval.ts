import type { ApiModel } from '../../analysis';

/** Vector databases by their own clients: what they find was written by somebody. */
export const vectorStores = {
  package: ['chromadb', 'pinecone', 'qdrant_client', 'weaviate'],
  language: 'python',
  read: 'chromadb 1.3, pinecone 8.0, qdrant-client 1.16, weaviate-client 4.18: readme of each package',
  ai: true,
  types: [
    {
      type: 'Store',
      make: [
        'call Client',
        'call PersistentClient',
        'call HttpClient',
        'call CloudClient',
        'call EphemeralClient',
        'call Pinecone',
        'call QdrantClient',
        'call AsyncQdrantClient',
        'call connect_to_local',
        'call connect_to_weaviate_cloud',
      ],
    },
    {
      type: 'Collection',
      on: 'Store',
      make: [
        'call Index',
        'call get_collection',
        'call create_collection',
        'call get_or_create_collection',
        'call collections.get',
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
    {
      on: 'Collection',
      call: 'upsert',
      at: ['arg0[].metadata.text', 'options.vectors[].metadata.text'],
      kind: 'knowledge',
    },
  ],
  sources: [
    {
      on: 'Store',
      call: ['search', 'query_points', 'scroll', 'retrieve'],
      kind: 'retrieved',
    },
    {
      on: 'Collection',
      call: [
        'query',
        'get',
        'fetch',
        'search',
        'query.near_text',
        'query.near_vector',
        'query.hybrid',
        'query.bm25',
      ],
      kind: 'retrieved',
    },
  ],
} as const satisfies ApiModel;
