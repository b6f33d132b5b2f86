/** What libraries of Python do. */
import type { ApiModel } from '../../analysis';
import {
  autogen,
  autogenLegacy,
  claudeAgentSdk,
  crewai,
  dspy,
  googleAdk,
  haystack,
  instructor,
  pydanticAi,
  semanticKernel,
  smolagents,
} from './agents';
import { anthropic } from './anthropic';
import { bedrock } from './bedrock';
import { asyncio, commands, operatingSystem, subprocess } from './commands';
import { asyncpg, mysql, oracledb, psycopg, questionMarkDatabases, sqlAlchemy } from './databases';
import { django, fastapi, flask } from './frameworks';
import { googleGenAi, googleGenerativeAi } from './google';
import { llmGuard, nemoGuardrails } from './guardrails';
import { aiohttpRequests, httpRequests } from './httpClients';
import {
  langchainAgents,
  langchainChains,
  langchainLoaders,
  langchainMessages,
  langchainModels,
  langchainRetrieval,
  langchainRunners,
  langchainTools,
  langgraph,
} from './langchain';
import { ipython } from './ipython';
import { litellm } from './litellm';
import { llamaIndexAgents, llamaIndexEngines, llamaIndexMessages, llamaIndexModels } from './llamaIndex';
import { logging, loguru, structlog } from './loggers';
import { fastmcp, mcpClient, mcpLowLevel, mcpServer } from './mcp';
import { ollama } from './ollama';
import { openai } from './openai';
import { openaiAgents } from './openaiAgents';
import { cohere, groq, huggingFaceHub, mistral, replicate, together, transformers } from './providers';
import { vectorStores } from './retrieval';
import { htmlEscapes, shellEscapes } from './sanitizers';
import { pydantic, python } from './standard';

/** Every row of Python that ships. */
export const pythonModels: readonly ApiModel[] = [
  // Models
  openai,
  anthropic,
  googleGenAi,
  googleGenerativeAi,
  bedrock,
  litellm,
  ollama,
  groq,
  together,
  mistral,
  cohere,
  replicate,
  huggingFaceHub,
  transformers,
  langchainModels,
  langchainMessages,
  langchainChains,
  langchainTools,
  langchainAgents,
  langgraph,
  langchainRetrieval,
  langchainLoaders,
  langchainRunners,
  vectorStores,
  llamaIndexModels,
  llamaIndexMessages,
  llamaIndexEngines,
  llamaIndexAgents,
  httpRequests,
  aiohttpRequests,
  // Agents, and what models may call
  mcpServer,
  mcpLowLevel,
  mcpClient,
  fastmcp,
  openaiAgents,
  pydanticAi,
  crewai,
  smolagents,
  autogen,
  autogenLegacy,
  dspy,
  instructor,
  semanticKernel,
  haystack,
  googleAdk,
  claudeAgentSdk,
  llmGuard,
  nemoGuardrails,
  // What surrounds them
  fastapi,
  flask,
  django,
  python,
  ipython,
  pydantic,
  operatingSystem,
  subprocess,
  asyncio,
  commands,
  questionMarkDatabases,
  psycopg,
  mysql,
  asyncpg,
  oracledb,
  sqlAlchemy,
  htmlEscapes,
  shellEscapes,
  logging,
  structlog,
  loguru,
];
