/** What libraries of Python do. */
import type { ApiModel } from '../../analysis';
import { anthropic } from './anthropic';
import { chainlit, gradio, streamlit } from './apps';
import { discord, slack, telegram, telegramMessages } from './bots';
import { commandLines, systemArguments } from './commandLine';
import { asyncio, commands, interpreters, operatingSystem, remoteCommands, subprocess } from './commands';
import { pandas, pickles, yaml } from './data';
import { composedSql, databases, neo4j, sqlAlchemy, warehouses } from './databases';
import { django, djangoDatabase, djangoForms, djangoRest } from './django';
import { fileNames, fileTrees, pathlib } from './files';
import { fastapi, flask, flaskRestful } from './frameworks';
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
import { logging, loguru, structlog } from './loggers';
import { openai } from './openai';
import { e2b, otherSandboxes, restrictedPython } from './sandboxes';
import { htmlEscapes, shellEscapes, wordlessValues } from './sanitizers';
import { jsonSchema, marshmallow } from './schemas';
import { azureFunctions, brokers, googleFunctions, lambda, powertools, pubSub } from './platforms';
import { aiohttpServer, bottle, litestar, sanic, starlette, tornado } from './servers';
import { pydantic, python } from './standard';

/** Every row of Python that ships. */
export const pythonModels: readonly ApiModel[] = [
  openai,
  anthropic,
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
  tornado,
  bottle,
  lambda,
  powertools,
  azureFunctions,
  googleFunctions,
  pubSub,
  brokers,
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
  interpreters,
  remoteCommands,
  pandas,
  pickles,
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
  databases,
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
  htmlEscapes,
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
];
