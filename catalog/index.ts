/** What libraries do: rows of plain data, a file a library. Nothing here has behavior. */
import type { ApiModel } from '../analysis';
import { aiProviders } from './aiProviders';
import { aiSdk, aiSdkRsc } from './aiSdk';
import { anthropic, anthropicBedrock, anthropicFoundry, anthropicVertex } from './anthropic';
import { express } from './express';
import { hosts } from './hosts';
import { next } from './next';
import { nodeGlobals, nodeHttp, nodeVm } from './node';
import { openai, openaiBedrock, openaiGuardrails } from './openai';
import { secrets } from './secrets';
import { web } from './web';

/** Every row that ships. */
export const catalog: readonly ApiModel[] = [
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
  web,
  hosts,
  secrets,
  nodeGlobals,
  nodeHttp,
  nodeVm,
  express,
  next,
];
