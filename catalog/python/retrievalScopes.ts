/** Searches in stores of documents, and what would limit them to those of one person or tenant. */
import type { ApiModel } from '../../analysis';

export const vectorSearches = {
  package: ['chromadb', 'pinecone', 'qdrant_client', 'weaviate'],
  language: 'python',
  read: 'chromadb 1.3, https://docs.trychroma.com/docs/querying-collections/metadata-filtering; pinecone 8.0, https://docs.pinecone.io/guides/search/filter-by-metadata; qdrant-client 1.16; weaviate-client 4.18',
  settings: [
    {
      on: 'chromadb:Collection',
      call: ['query', 'query.near_text', 'query.near_vector', 'query.hybrid'],
      at: 'options.filter',
      nor: ['options.where', 'options.filters', 'options.namespace'],
      absent: true,
      kind: 'unscoped-search',
    },
    {
      on: 'chromadb:Store',
      call: ['search', 'query_points'],
      at: 'options.query_filter',
      absent: true,
      kind: 'unscoped-search',
    },
  ],
} as const satisfies ApiModel;

export const langchainSearches = {
  package: ['langchain_core.vectorstores', 'langchain_chroma', 'langchain_pinecone'],
  language: 'python',
  read: 'langchain-core 1.6.5, vectorstores/base.py',
  settings: [
    {
      on: 'langchain_core.vectorstores:Store',
      call: ['similarity_search', 'asimilarity_search', 'similarity_search_with_score'],
      at: 'options.filter',
      nor: ['arg2', 'options.namespace', 'options.expr'],
      absent: true,
      kind: 'unscoped-search',
    },
    {
      on: 'langchain_core.vectorstores:Store',
      call: 'as_retriever',
      at: 'options.search_kwargs.filter',
      nor: ['options.search_kwargs.namespace', 'options.search_kwargs.pre_filter'],
      absent: true,
      kind: 'unscoped-search',
    },
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
    },
  ],
} as const satisfies ApiModel;
