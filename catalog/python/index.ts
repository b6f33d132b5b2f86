/** What libraries of Python do. */
import type { ApiModel } from '../../analysis';
import {
  elicitations,
  fileActs,
  mailActs,
  mailboxActs,
  openActs,
  pathActs,
  questions,
  slackActs,
  socialActs,
  stripeActs,
} from './acts';
import { discordMembers, firebaseAccounts } from './admissions';
import { botFramework, falcon } from './furtherServers';
import { github, pymongo } from './repositories';
import { documentConverters, documentReaders } from './documents';
import {
  azureContentSafety,
  injectionClassifiers,
  injectionIdentifier,
  llamaFirewall,
  rebuff,
} from './screens';
import { exa, firecrawl, tavily } from './webSearch';
import { langchainSearches, llamaIndexSearches } from './retrievalScopes';
import { bodyLimits, hidden, listeners, openDoors, requestLimits, signIns } from './frontDoors';
import {
  autogen,
  autogenLegacy,
  claudeAgentSdk,
  crewai,
  dspy,
  googleAdk,
  haystack,
  haystackTools,
  instructor,
  pydanticAi,
  semanticKernel,
  smolagents,
} from './agents';
import { anthropic } from './anthropic';
import { crewaiTools, langchainBuiltinTools, localExecutors } from './builtinTools';
import { chainlit, gradio, streamlit } from './apps';
import { bedrock } from './bedrock';
import { discord, slack, telegram, telegramMessages } from './bots';
import { commandLines, systemArguments } from './commandLine';
import { asyncio, commands, interpreters, operatingSystem, remoteCommands, subprocess } from './commands';
import { pandas, pickles, yaml } from './data';
import {
  asyncpg,
  composedSql,
  neo4j,
  oracledb,
  percentDatabases,
  psycopg,
  questionMarkDatabases,
  sqlAlchemy,
  warehouses,
} from './databases';
import { django, djangoDatabase, djangoForms, djangoRest } from './django';
import { fileNames, fileTrees, pathlib } from './files';
import { fastapi, flask, flaskRestful } from './frameworks';
import { googleGenAi, googleGenerativeAi } from './google';
import { guardrailsAi, llmGuard, nemoGuardrails, presidio } from './guardrails';
import {
  agno,
  autogenClients,
  haystackConnectors,
  pandasAi,
  semanticKernelConnectors,
  vanna,
} from './furtherAgents';
import { markup, templates } from './html';
import { browsers, documents, httpClients, urllib } from './httpClients';
import {
  importedTracing,
  instrumentors,
  processTracing,
  spans,
  tracedClients,
  tracedFunctions,
  tracedProcesses,
} from './instrumentation';
import { ipython } from './ipython';
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
import { langchainDangers, langchainPickles } from './langchainDangers';
import { litellm } from './litellm';
import {
  llamaIndexAgents,
  llamaIndexReaders,
  llamaIndexEngines,
  llamaIndexMessages,
  llamaIndexModels,
} from './llamaIndex';
import { logging, loguru, structlog } from './loggers';
import {
  agentServers,
  claudeServers,
  fastmcpClient,
  langchainServers,
  mcpTransports,
  pydanticServers,
} from './mcpClients';
import { fastmcp, mcpClient, mcpLowLevel, mcpServer, mcpTypes } from './mcp';
import { ollama } from './ollama';
import { openai } from './openai';
import { openaiAgents } from './openaiAgents';
import { awsStores, azureFunctions, brokers, googleFunctions, lambda, powertools, pubSub } from './platforms';
import { datasetDownloads, fetchedFiles, kerasDownloads, pandasDownloads, torchDownloads } from './downloads';
import {
  datasets,
  diffusers,
  huggingFaceHubFiles,
  langchainHub,
  llamaIndexHub,
  sentenceTransformers,
  smolagentsHub,
  vllm,
} from './hubs';
import { keras, numpy, tensorflow, torch } from './modelFiles';
import {
  azureInference,
  cerebras,
  cohere,
  groq,
  huggingFaceHub,
  mistral,
  portkey,
  replicate,
  together,
  transformers,
} from './providers';
import { mem0 } from './memories';
import { chroma, pinecone, qdrant, weaviate } from './retrieval';
import { e2b, otherSandboxes, restrictedPython } from './sandboxes';
import { hashes, htmlCleaners, htmlEscapes, shellEscapes, wordlessValues } from './sanitizers';
import { jsonSchema, marshmallow } from './schemas';
import { graphene, strawberry } from './graphql';
import { aiohttpServer, bottle, litestar, sanic, starlette, tornado } from './servers';
import { pydantic, python } from './standard';
import { strands } from './strands';

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
  cerebras,
  portkey,
  azureInference,
  mistral,
  cohere,
  replicate,
  huggingFaceHub,
  transformers,
  diffusers,
  sentenceTransformers,
  datasets,
  huggingFaceHubFiles,
  vllm,
  langchainHub,
  llamaIndexHub,
  smolagentsHub,
  torch,
  keras,
  tensorflow,
  torchDownloads,
  ...kerasDownloads,
  datasetDownloads,
  pandasDownloads,
  fetchedFiles,
  langchainModels,
  langchainMessages,
  langchainChains,
  langchainDangers,
  langchainPickles,
  langchainTools,
  langchainAgents,
  langgraph,
  langchainRetrieval,
  langchainLoaders,
  langchainRunners,
  chroma,
  pinecone,
  qdrant,
  weaviate,
  mem0,
  llamaIndexModels,
  llamaIndexMessages,
  llamaIndexEngines,
  llamaIndexAgents,
  llamaIndexReaders,
  // Agents, and what models may call
  mcpTypes,
  mcpServer,
  mcpLowLevel,
  mcpClient,
  mcpTransports,
  agentServers,
  pydanticServers,
  langchainServers,
  fastmcpClient,
  claudeServers,
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
  haystackTools,
  googleAdk,
  claudeAgentSdk,
  strands,
  llmGuard,
  nemoGuardrails,
  guardrailsAi,
  presidio,
  agno,
  autogenClients,
  pandasAi,
  vanna,
  haystackConnectors,
  semanticKernelConnectors,
  // What surrounds them
  fastapi,
  flask,
  flaskRestful,
  django,
  djangoForms,
  djangoRest,
  djangoDatabase,
  aiohttpServer,
  starlette,
  sanic,
  litestar,
  strawberry,
  graphene,
  tornado,
  bottle,
  lambda,
  powertools,
  azureFunctions,
  googleFunctions,
  pubSub,
  brokers,
  awsStores,
  streamlit,
  gradio,
  chainlit,
  discord,
  slack,
  telegram,
  telegramMessages,
  systemArguments,
  commandLines,
  python,
  ipython,
  pydantic,
  operatingSystem,
  subprocess,
  asyncio,
  commands,
  questionMarkDatabases,
  psycopg,
  percentDatabases,
  asyncpg,
  oracledb,
  interpreters,
  remoteCommands,
  pandas,
  pickles,
  numpy,
  yaml,
  markup,
  templates,
  pathlib,
  fileTrees,
  fileNames,
  httpClients,
  urllib,
  browsers,
  documents,
  composedSql,
  sqlAlchemy,
  warehouses,
  neo4j,
  e2b,
  otherSandboxes,
  restrictedPython,
  wordlessValues,
  marshmallow,
  jsonSchema,
  htmlCleaners,
  htmlEscapes,
  hashes,
  shellEscapes,
  logging,
  structlog,
  loguru,
  tracedFunctions,
  tracedClients,
  instrumentors,
  processTracing,
  tracedProcesses,
  importedTracing,
  spans,
  fileActs,
  pathActs,
  openActs,
  mailActs,
  mailboxActs,
  slackActs,
  stripeActs,
  socialActs,
  questions,
  elicitations,
  ...listeners,
  ...hidden,
  ...requestLimits,
  ...bodyLimits,
  ...signIns,
  ...openDoors,
  langchainSearches,
  llamaIndexSearches,
  firebaseAccounts,
  discordMembers,
  langchainBuiltinTools,
  localExecutors,
  crewaiTools,
  azureContentSafety,
  llamaFirewall,
  rebuff,
  injectionIdentifier,
  injectionClassifiers,
  documentReaders,
  documentConverters,
  tavily,
  exa,
  firecrawl,
  falcon,
  botFramework,
  github,
  pymongo,
];
