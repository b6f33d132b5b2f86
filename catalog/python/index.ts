/** What libraries of Python do. */
import type { ApiModel } from '../../analysis';
import { anthropic } from './anthropic';
import { fastapi, flask } from './frameworks';
import { openai } from './openai';
import { pydantic, python } from './standard';

/** Every row of Python that ships. */
export const pythonModels: readonly ApiModel[] = [openai, anthropic, fastapi, flask, python, pydantic];
