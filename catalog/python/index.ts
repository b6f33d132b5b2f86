/** What libraries of Python do. */
import type { ApiModel } from '../../analysis';
import { anthropic } from './anthropic';
import { chainlit, gradio, streamlit } from './apps';
import { discord, slack, telegram, telegramMessages } from './bots';
import { commandLines, systemArguments } from './commandLine';
import { asyncio, commands, operatingSystem, subprocess } from './commands';
import { databases, sqlAlchemy } from './databases';
import { django, djangoDatabase, djangoForms, djangoRest } from './django';
import { fastapi, flask, flaskRestful } from './frameworks';
import { logging, loguru, structlog } from './loggers';
import { openai } from './openai';
import { htmlEscapes, shellEscapes } from './sanitizers';
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
  pydantic,
  operatingSystem,
  subprocess,
  asyncio,
  commands,
  databases,
  sqlAlchemy,
  htmlEscapes,
  shellEscapes,
  logging,
  structlog,
  loguru,
];
