/** Searches by frameworks in stores of documents, and what would limit them to those of one person or tenant. */
import type { ApiModel } from '../../analysis';

/** Where stores of documents take a filter of their fields, or a function. */
const filters = {
  EntryStore: { code: '{<entry>}' },
  MemoryStore: { code: 'lambda document: document.metadata.get(<field>) == <id>' },
} as const;

const searches = {
  call: ['similarity_search', 'asimilarity_search', 'similarity_search_with_score'],
  at: 'options.filter',
  nor: ['arg2', 'options.namespace', 'options.expr'],
  absent: true,
  kind: 'unscoped-search',
} as const;

const retrievers = {
  call: 'as_retriever',
  at: 'options.search_kwargs.filter',
  nor: ['options.search_kwargs.namespace', 'options.search_kwargs.pre_filter'],
  absent: true,
  kind: 'unscoped-search',
} as const;

export const langchainSearches = {
  package: ['langchain_core.vectorstores', 'langchain_chroma', 'langchain_pinecone'],
  language: 'python',
  read: 'langchain-core 1.6.5, vectorstores/base.py and in_memory.py; https://docs.langchain.com/oss/python/integrations/vectorstores',
  settings: [
    ...(['OtherStore', 'EntryStore', 'MemoryStore'] as const).flatMap((store) =>
      [searches, retrievers].map((row) => ({
        on: `langchain_core.vectorstores:${store}`,
        ...row,
        ...(store !== 'OtherStore' && { filter: filters[store] }),
      })),
    ),
  ],
} as const satisfies ApiModel;

export const llamaIndexSearches = {
  package: 'llama_index.core',
  language: 'python',
  read: 'llama-index-core 0.14, indices/base.py and indices/vector_store/retrievers/retriever.py',
  settings: [
    {
      on: 'llama_index.core:Index',
      call: ['as_retriever', 'as_query_engine', 'as_chat_engine'],
      at: 'options.filters',
      nor: ['options.vector_store_kwargs'],
      absent: true,
      kind: 'unscoped-search',
      filter: {
        code: 'MetadataFilters(filters=[MetadataFilter(key=<field>, value=<id>)])',
        names: {
          MetadataFilter: 'llama_index.core.vector_stores',
          MetadataFilters: 'llama_index.core.vector_stores',
        },
      },
    },
  ],
} as const satisfies ApiModel;
