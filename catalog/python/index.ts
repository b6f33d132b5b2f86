/** What libraries of Python do. */
import type { ApiModel } from '../../analysis';
import { anthropic } from './anthropic';
import { asyncio, commands, operatingSystem, subprocess } from './commands';
import { asyncpg, mysql, oracledb, psycopg, questionMarkDatabases, sqlAlchemy } from './databases';
import { django, fastapi, flask } from './frameworks';
import { ipython } from './ipython';
import { logging, loguru, structlog } from './loggers';
import { openai } from './openai';
import { htmlEscapes, shellEscapes } from './sanitizers';
import { pydantic, python } from './standard';

/** Every row of Python that ships. */
export const pythonModels: readonly ApiModel[] = [
  openai,
  anthropic,
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
