/** Haystack's pipelines, and the components that stand around the models in them. */
import type { ApiModel } from '../../analysis';
import { chatRoles } from '../roles';

/** Components that are known by names, and connected by the names of what they give and take. */
export const haystackPipelines = {
  package: [
    'haystack',
    'haystack.core.pipeline',
    'haystack.pipeline',
    'haystack.core.pipeline.async_pipeline',
  ],
  language: 'python',
  read: 'haystack-ai 2.23, haystack/core/pipeline/pipeline.py; https://docs.haystack.deepset.ai/docs/pipelines',
  ai: true,
  title: 'Haystack',
  types: [
    {
      type: 'Pipeline',
      make: ['call Pipeline', 'call AsyncPipeline', 'annotation Pipeline', 'annotation AsyncPipeline'],
    },
  ],
  pipelines: [
    {
      on: 'Pipeline',
      call: 'add_component',
      does: 'add',
      name: ['arg0', 'options.name'],
      component: ['arg1', 'options.instance'],
    },
    {
      on: 'Pipeline',
      call: 'connect',
      does: 'connect',
      from: ['arg0', 'options.sender'],
      to: ['arg1', 'options.receiver'],
    },
    { on: 'Pipeline', call: ['run', 'run_async'], does: 'run', given: ['arg0', 'options.data'], by: 'run' },
  ],
} as const satisfies ApiModel;

/** What is found and kept: what it was made with stands in its members. */
export const haystackContents = {
  package: ['haystack', 'haystack.dataclasses', 'haystack.schema'],
  language: 'python',
  read: 'haystack-ai 2.23, haystack/dataclasses/document.py',
  ai: true,
  title: 'Haystack',
  passes: [{ call: 'Document', from: 'options' }],
} as const satisfies ApiModel;

/** Templates of prompts, which are filled in with what a component is given. */
export const haystackBuilders = {
  package: [
    'haystack.components.builders',
    'haystack.components.builders.prompt_builder',
    'haystack.components.builders.chat_prompt_builder',
    'haystack.components.builders.answer_builder',
  ],
  language: 'python',
  read: 'haystack-ai 2.23, haystack/components/builders; https://docs.haystack.deepset.ai/docs/promptbuilder',
  ai: true,
  title: 'Haystack',
  types: [
    { type: 'PromptBuilder', make: 'call PromptBuilder' },
    { type: 'ChatPromptBuilder', make: 'call ChatPromptBuilder' },
    { type: 'AnswerBuilder', make: 'call AnswerBuilder' },
  ],
  sinks: [
    { call: 'PromptBuilder', at: ['arg0', 'options.template'], kind: 'template' },
    { call: 'ChatPromptBuilder', at: ['arg0[].content', 'options.template[].content'], kind: 'template' },
    { on: 'PromptBuilder', call: 'run', at: ['options.template'], kind: 'template' },
  ],
  passes: [
    {
      on: 'PromptBuilder',
      call: 'run',
      from: 'options.*',
      fills: {
        texts: [
          { at: 'client.template', role: 'user' },
          { at: 'client', role: 'user' },
        ],
        values: ['options', 'options.template_variables'],
      },
      as: { member: 'prompt' },
    },
    {
      on: 'ChatPromptBuilder',
      call: 'run',
      from: 'options.*',
      fills: {
        texts: ['client.template', 'client', 'options.template'].map((list) => ({
          at: `${list}[].content` as const,
          role: { at: `${list}[].role` as const, ...chatRoles },
        })),
        values: ['options', 'options.template_variables'],
      },
      as: { member: 'prompt' },
    },
    { on: 'AnswerBuilder', call: 'run', from: 'options.replies[]', joined: true, as: { member: 'answers' } },
  ],
} as const satisfies ApiModel;

/** What finds documents in stores, and on the web. */
export const haystackRetrievers = {
  package: [
    'haystack.components.retrievers',
    'haystack.components.retrievers.in_memory',
    ...[
      'qdrant',
      'chroma',
      'pinecone',
      'elasticsearch',
      'opensearch',
      'pgvector',
      'weaviate',
      'mongodb_atlas',
    ].map((name) => `haystack_integrations.components.retrievers.${name}` as const),
  ],
  language: 'python',
  read: 'haystack-ai 2.23, haystack/components/retrievers; https://docs.haystack.deepset.ai/docs/retrievers',
  ai: true,
  title: 'Haystack',
  types: [
    {
      type: 'Retriever',
      make: [
        ...['InMemoryBM25Retriever', 'InMemoryEmbeddingRetriever', 'SentenceWindowRetriever'],
        ...['QdrantEmbeddingRetriever', 'QdrantHybridRetriever', 'ChromaQueryTextRetriever'],
        ...['ChromaEmbeddingRetriever', 'PineconeEmbeddingRetriever', 'ElasticsearchBM25Retriever'],
        ...['ElasticsearchEmbeddingRetriever', 'OpenSearchBM25Retriever', 'OpenSearchEmbeddingRetriever'],
        ...['PgvectorEmbeddingRetriever', 'PgvectorKeywordRetriever', 'WeaviateBM25Retriever'],
        ...['WeaviateEmbeddingRetriever', 'MongoDBAtlasEmbeddingRetriever'],
      ].map((name) => `call ${name}` as const),
    },
  ],
  sources: [{ on: 'Retriever', call: ['run', 'run_async'], kind: 'retrieved' }],
} as const satisfies ApiModel;

/** What brings documents in from addresses and searches. */
export const haystackFetchers = {
  package: [
    'haystack.components.fetchers',
    'haystack.components.fetchers.link_content',
    'haystack.components.websearch',
  ],
  language: 'python',
  read: 'haystack-ai 2.23, haystack/components/fetchers and websearch; https://docs.haystack.deepset.ai/docs/linkcontentfetcher',
  ai: true,
  title: 'Haystack',
  types: [
    { type: 'Fetcher', make: 'call LinkContentFetcher' },
    { type: 'Search', make: ['call SerperDevWebSearch', 'call SearchApiWebSearch'] },
  ],
  sources: [
    { on: 'Fetcher', call: ['run', 'run_async'], kind: 'fetched' },
    { on: 'Search', call: ['run', 'run_async'], kind: 'fetched' },
  ],
  sinks: [{ on: 'Fetcher', call: ['run', 'run_async'], at: ['arg0[]', 'options.urls[]'], kind: 'url' }],
} as const satisfies ApiModel;

/** Steps that documents go through as they are. */
export const haystackDocuments = {
  package: [
    'haystack.components.converters',
    'haystack.components.converters.html',
    'haystack.components.preprocessors',
    'haystack.components.joiners',
    'haystack.components.rankers',
    'haystack.components.writers',
  ],
  language: 'python',
  read: 'haystack-ai 2.23, haystack/components/converters, preprocessors, joiners, rankers and writers; https://docs.haystack.deepset.ai/docs/converters',
  ai: true,
  title: 'Haystack',
  types: [
    {
      type: 'Converter',
      make: [
        ...['HTMLToDocument', 'PyPDFToDocument', 'PDFMinerToDocument', 'TextFileToDocument'],
        ...['MarkdownToDocument', 'DOCXToDocument', 'CSVToDocument', 'JSONConverter', 'PPTXToDocument'],
      ].map((name) => `call ${name}` as const),
    },
    {
      type: 'Step',
      make: [
        ...['DocumentCleaner', 'DocumentSplitter', 'RecursiveDocumentSplitter', 'DocumentJoiner'],
        ...['LostInTheMiddleRanker', 'MetaFieldRanker', 'SentenceTransformersSimilarityRanker'],
        ...['SentenceTransformersDiversityRanker', 'TransformersSimilarityRanker'],
      ].map((name) => `call ${name}` as const),
    },
    { type: 'Writer', make: 'call DocumentWriter' },
  ],
  passes: [
    {
      on: 'Converter',
      call: 'run',
      from: ['arg0[]', 'options.sources[]'],
      joined: true,
      as: { member: 'documents' },
    },
    { on: 'Step', call: 'run', from: ['arg0', 'options.documents'], as: { member: 'documents' } },
  ],
  sinks: [
    {
      on: 'Writer',
      call: ['run', 'run_async'],
      at: ['arg0[].content', 'options.documents[].content'],
      kind: 'knowledge',
    },
  ],
} as const satisfies ApiModel;
