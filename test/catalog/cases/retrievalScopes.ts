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
