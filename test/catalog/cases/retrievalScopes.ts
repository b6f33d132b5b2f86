/** Searches in stores of documents that nothing limits. */
import type { Case } from './case';
import { askImport } from './case';
import { python } from './pythonModels';

const open = (name: string, code: string, place: string): Case => ({
  name: `an open search: ${name}`,
  code: askImport + code,
  facts: [`setting unscoped-search ${place}`],
});

const openInPython = (name: string, code: string, place: string): Case =>
  python(`an open search: ${name}`, code, `setting unscoped-search ${place}`);

/** What a search gives was written by somebody. */
const found = (name: string, made: string, text: string, label: string): Case => ({
  name: `what is found: ${name}`,
  code: `${askImport}${made}\neval(${text});`,
  facts: [`retrieved ${label} -> code-execution`],
});

export const retrievalScopeCases: readonly Case[] = [
  open(
    'Pinecone',
    `import { Pinecone } from '@pinecone-database/pinecone';\nawait new Pinecone().index('a').query({ topK: 5 });`,
    `new Pinecone().index('a').query`,
  ),
  open(
    'Qdrant',
    `import { QdrantClient } from '@qdrant/js-client-rest';\nawait new QdrantClient().search('a', { limit: 5 });`,
    'new QdrantClient().search',
  ),
  open(
    'Chroma',
    `import { ChromaClient } from 'chromadb';\nconst store = await new ChromaClient().getCollection({});\nawait store.query({ nResults: 5 });`,
    'store.query',
  ),
  open(
    'Upstash',
    `import { Index } from '@upstash/vector';\nawait new Index().query({ topK: 5 });`,
    'new Index().query',
  ),
  open(
    'LangChain, by fields',
    `import { PineconeStore } from '@langchain/pinecone';\nawait new PineconeStore().similaritySearch('a', 3);`,
    'new PineconeStore().similaritySearch',
  ),
  open(
    'LangChain, a retriever by fields',
    `import { PineconeStore } from '@langchain/pinecone';\nnew PineconeStore().asRetriever({ k: 3 });`,
    'new PineconeStore().asRetriever',
  ),
  open(
    'LangChain, another store',
    `import { QdrantVectorStore } from '@langchain/qdrant';\nawait new QdrantVectorStore().similaritySearch('a', 3);`,
    'new QdrantVectorStore().similaritySearch',
  ),
  open(
    'LangChain, a retriever of another store',
    `import { QdrantVectorStore } from '@langchain/qdrant';\nnew QdrantVectorStore().asRetriever({ k: 3 });`,
    'new QdrantVectorStore().asRetriever',
  ),
  openInPython(
    'LangChain, in memory',
    'from langchain_core.vectorstores import InMemoryVectorStore\nInMemoryVectorStore().similarity_search("a", k=5)',
    'InMemoryVectorStore().similarity_search',
  ),
  openInPython(
    'LangChain, a retriever in memory',
    'from langchain_core.vectorstores import InMemoryVectorStore\nInMemoryVectorStore().as_retriever(search_kwargs={"k": 5})',
    'InMemoryVectorStore().as_retriever',
  ),
  openInPython(
    'LangChain, another store',
    'from langchain_qdrant import QdrantVectorStore\nQdrantVectorStore().similarity_search("a", k=5)',
    'QdrantVectorStore().similarity_search',
  ),
  openInPython(
    'LangChain, a retriever of another store',
    'from langchain_qdrant import QdrantVectorStore\nQdrantVectorStore().as_retriever(search_kwargs={"k": 5})',
    'QdrantVectorStore().as_retriever',
  ),
  found(
    'Chroma',
    `import { ChromaClient } from 'chromadb';\nconst notes = await new ChromaClient().getCollection({});`,
    '(await notes.query({})).documents[0][0]',
    'notes.query()',
  ),
  found(
    'Qdrant',
    `import { QdrantClient } from '@qdrant/js-client-rest';\nconst notes = new QdrantClient();`,
    `(await notes.query('a', {})).points[0].payload.text`,
    'notes.query()',
  ),
  found(
    'Upstash',
    `import { Index } from '@upstash/vector';\nconst notes = new Index().namespace('a');`,
    '(await notes.query({}))[0].data',
    'notes.query()',
  ),
  {
    name: 'a store by its annotation',
    code: `import type { VectorStore } from '@langchain/core/vectorstores';\nexport async function find(store: VectorStore) {\n  eval((await store.similaritySearch('a'))[0].pageContent);\n}`,
    facts: ['retrieved store.similaritySearch() -> code-execution'],
  },
  python(
    'a store by its annotation',
    'from langchain_core.vectorstores import VectorStore\ndef find(store: VectorStore):\n    eval(store.similarity_search("a")[0].page_content)',
    'retrieved store.similarity_search() -> code-execution',
  ),
  openInPython(
    'Pinecone',
    'from pinecone import Pinecone\nPinecone().Index("a").query(top_k=5)',
    'Pinecone().Index("a").query',
  ),
  openInPython(
    'Weaviate',
    'import weaviate\nweaviate.connect_to_local().collections.get("a").query.near_text(query="q")',
    'weaviate.connect_to_local().collections.get("a").query.near_text',
  ),
  openInPython(
    'Chroma',
    'import chromadb\nchromadb.Client().get_collection("a").query(n_results=5)',
    'chromadb.Client().get_collection("a").query',
  ),
  openInPython(
    'Qdrant',
    'from qdrant_client import QdrantClient\nQdrantClient().query_points("a", limit=5)',
    'QdrantClient().query_points',
  ),
  openInPython(
    'LangChain',
    'from langchain_chroma import Chroma\nChroma().similarity_search("a", k=5)',
    'Chroma().similarity_search',
  ),
  openInPython(
    'LangChain, a retriever',
    'from langchain_chroma import Chroma\nChroma().as_retriever(search_kwargs={"k": 5})',
    'Chroma().as_retriever',
  ),
  {
    ...openInPython(
      'whose it is',
      `from fastapi import FastAPI\nimport chromadb\napp = FastAPI()\n@app.get("/")\ndef find(tenant_id: str):\n    chromadb.Client().get_collection("a").query(n_results=5)`,
      'chromadb.Client().get_collection("a").query',
    ),
    facts: ['owner known'],
  },
];
