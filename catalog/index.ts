/** What libraries do: rows of plain data, a file a library or a group of small ones. Nothing here has behavior. */
import type { ApiModel } from '../analysis';
import { aiProviders } from './aiProviders';
import { aiSdk, aiSdkRsc } from './aiSdk';
import { anthropic, anthropicBedrock, anthropicFoundry, anthropicVertex } from './anthropic';
import {
  childProcess,
  commandLines,
  nodeUtil,
  otherRuntimes,
  pty,
  shellEscapes,
  spawners,
  ssh,
} from './commands';
import {
  betterSqlite,
  d1,
  knex,
  libsql,
  mssql,
  mysql,
  neo4j,
  postgres,
  postgresJs,
  prisma,
  rawSql,
  sequelize,
  sqlEscapes,
  sqlite,
  typeorm,
  warehouses,
} from './databases';
import { express } from './express';
import { fileNames, fileSystem, fsExtra, paths } from './files';
import { googleGenAi, googleGenerativeAi } from './google';
import { hosts } from './hosts';
import {
  braintrust,
  helicone,
  importedTracing,
  langfuse,
  langsmith,
  openTelemetry,
  posthogAi,
  processTracing,
  sentry,
} from './instrumentation';
import {
  langchainAgents,
  langchainChains,
  langchainLoaders,
  langchainMessages,
  langchainModels,
  langchainRetrieval,
  langchainTools,
  vectorStores,
} from './langchain';
import { bunyan, debug, log4js, nestLogger, pino, plainLoggers, tslog, vscodeLog, winston } from './loggers';
import { fastmcp, mcpClient, mcpClient2, mcpRequests, mcpServer, mcpServer2 } from './mcp';
import { next } from './next';
import { nodeGlobals, nodeHttp, nodeVm } from './node';
import { ollama } from './ollama';
import { openai, openaiBedrock, openaiGuardrails } from './openai';
import { openaiAgents } from './openaiAgents';
import {
  domPurify,
  fastRedact,
  htmlEscapers,
  mistralModeration,
  rebuff,
  redactPii,
  redactum,
} from './sanitizers';
import { ajv, joi, validator, valibot, yup, zod } from './schemas';
import { secrets } from './secrets';
import { fastify, hono, honoStreaming, koa } from './servers';
import {
  adkTools,
  anthropicTools,
  claudeAgentTools,
  genkitTools,
  llamaIndexTools,
  mastraTools,
  openaiTools,
  vscodeTools,
} from './tools';
import { web } from './web';

/** Every row that ships. */
export const catalog: readonly ApiModel[] = [
  // Models
  openai,
  openaiBedrock,
  openaiGuardrails,
  anthropic,
  anthropicBedrock,
  anthropicVertex,
  anthropicFoundry,
  aiSdk,
  aiSdkRsc,
  aiProviders,
  googleGenAi,
  googleGenerativeAi,
  ollama,
  openaiAgents,
  langchainModels,
  langchainMessages,
  langchainChains,
  langchainAgents,
  langchainRetrieval,
  langchainLoaders,
  vectorStores,
  hosts,
  secrets,
  // What models may call
  openaiTools,
  anthropicTools,
  claudeAgentTools,
  langchainTools,
  mastraTools,
  genkitTools,
  llamaIndexTools,
  adkTools,
  vscodeTools,
  mcpRequests,
  mcpServer,
  mcpServer2,
  mcpClient,
  mcpClient2,
  fastmcp,
  // What surrounds them
  web,
  nodeGlobals,
  nodeHttp,
  nodeVm,
  express,
  next,
  fastify,
  koa,
  hono,
  honoStreaming,
  // What takes text and does something with it
  childProcess,
  nodeUtil,
  spawners,
  commandLines,
  pty,
  ssh,
  otherRuntimes,
  fileSystem,
  fsExtra,
  paths,
  postgres,
  mysql,
  betterSqlite,
  sqlite,
  libsql,
  d1,
  knex,
  sequelize,
  typeorm,
  prisma,
  rawSql,
  postgresJs,
  mssql,
  warehouses,
  neo4j,
  // Guards
  zod,
  valibot,
  yup,
  joi,
  ajv,
  validator,
  domPurify,
  htmlEscapers,
  redactPii,
  redactum,
  fastRedact,
  shellEscapes,
  sqlEscapes,
  fileNames,
  rebuff,
  mistralModeration,
  // Records
  pino,
  winston,
  bunyan,
  log4js,
  plainLoggers,
  tslog,
  debug,
  nestLogger,
  vscodeLog,
  langsmith,
  langfuse,
  braintrust,
  openTelemetry,
  processTracing,
  importedTracing,
  sentry,
  posthogAi,
  helicone,
];
