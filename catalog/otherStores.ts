/** Further stores of documents: what they find, and what would limit a search to documents of one person or tenant. */
import type { ApiModel } from '../analysis';

/** https://docs.weaviate.io/weaviate/client-libraries/typescript. Texts that it makes of what it finds are a model's. */
export const weaviate = {
  package: 'weaviate-client',
  read: 'weaviate-client 3.9, https://docs.weaviate.io/weaviate/search/similarity',
  ai: true,
  title: 'Weaviate',
  types: [
    {
      type: 'Store',
      make: [
        ...['connectToLocal', 'connectToWeaviateCloud', 'connectToCustom'].flatMap((name) => [
          `call default.${name}`,
          `call ${name}`,
        ]),
        'call default.client',
        'annotation WeaviateClient',
      ],
    },
    {
      type: 'Collection',
      on: 'Store',
      make: ['call collections.get', 'call collections.use'],
    },
    {
      type: 'Tenant',
      extends: 'Collection',
      on: 'Collection',
      make: 'call withTenant',
    },
  ],
  sources: [
    {
      on: 'Collection',
      call: [
        ...['query.nearText', 'query.nearVector', 'query.hybrid', 'query.bm25', 'query.nearObject'],
        ...['query.fetchObjects', 'query.fetchObjectById'],
      ],
      kind: 'retrieved',
    },
  ],
  settings: [
    {
      on: 'Collection',
      call: ['query.nearText', 'query.nearVector', 'query.hybrid', 'query.bm25'],
      at: 'arg1.filters',
      absent: true,
      kind: 'unscoped-search',
      filter: { code: '<receiver>.filter.byProperty(<field>).equal(<id>)' },
    },
  ],
  sinks: [
    {
      on: 'Collection',
      call: ['data.insert', 'data.insertMany'],
      at: ['arg0.properties.*', 'arg0[].properties.*'],
      kind: 'knowledge',
    },
  ],
} as const satisfies ApiModel;

const searches = {
  call: ['similaritySearch', 'similaritySearchWithScore'],
  at: 'arg2',
  absent: true,
  kind: 'unscoped-search',
} as const;

const retrievers = {
  call: 'asRetriever',
  at: 'arg0.filter',
  nor: ['arg1'],
  absent: true,
  kind: 'unscoped-search',
} as const;

/** Where stores of documents take a filter of their fields, or a function. */
const filters = {
  EntryStore: { code: '{ <entry> }' },
  MemoryStore: { code: '(document) => document.metadata.<name> === <id>' },
} as const;

/** https://docs.langchain.com/oss/javascript/integrations/vectorstores. */
export const langchainSearches = {
  package: ['@langchain/core/vectorstores'],
  read: '@langchain/core 1.2.13, vectorstores.d.ts',
  settings: [
    ...(['OtherStore', 'EntryStore', 'MemoryStore'] as const).flatMap((store) =>
      [searches, retrievers].map((row) => ({
        on: `@langchain/core/vectorstores:${store}`,
        ...row,
        ...(store !== 'OtherStore' && { filter: filters[store] }),
      })),
    ),
  ],
} as const satisfies ApiModel;

/** https://developers.llamaindex.ai/typescript/framework/modules/rag/retriever. */
export const llamaIndexSearches = {
  package: 'llamaindex',
  read: 'llamaindex 0.12.1, declarations of the package',
  settings: [
    {
      on: 'llamaindex:Index',
      call: ['asRetriever', 'asQueryEngine', 'asChatEngine'],
      at: 'arg0.filters',
      nor: ['arg0.preFilters'],
      absent: true,
      kind: 'unscoped-search',
    },
  ],
} as const satisfies ApiModel;
