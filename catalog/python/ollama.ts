import type { ApiModel } from '../../analysis';
import { plainRoles } from '../roles';

const tokens = ['options.options.num_predict'] as const;
const bounds = { tokens, timeout: ['client.timeout'] } as const;
const metadata = { model: 'result.model', usage: 'result.eval_count' } as const;

const chat = {
  operation: 'chat',
  prompt: [
    { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...plainRoles } },
    { at: 'arg1[].content', role: { at: 'arg1[].role', ...plainRoles } },
  ],
  output: {
    text: ['result.message.content', 'result.message.thinking'],
    toolArguments: 'result.message.tool_calls[].function.arguments',
    toolName: 'result.message.tool_calls[].function.name',
    stop: 'result.done_reason',
  },
  stream: {
    when: { at: 'options.stream', is: true },
    text: 'chunk.message.content',
    toolArguments: 'chunk.message.tool_calls[].function.arguments',
  },
  bounds,
  tools: ['options.tools'],
  metadata,
} as const;

const generate = {
  operation: 'completion',
  prompt: [
    { at: 'options.system', role: 'system' },
    { at: 'options.template', role: 'system' },
    { at: 'options.prompt', role: 'user' },
    { at: 'arg1', role: 'user' },
  ],
  output: { text: 'result.response', stop: 'result.done_reason' },
  stream: { when: { at: 'options.stream', is: true }, text: 'chunk.response' },
  bounds,
  systemOption: 'options.system',
  metadata,
} as const;

/** Ollama: functions of the module, and clients with the same ones. */
export const ollama = {
  package: 'ollama',
  language: 'python',
  read: 'ollama 0.6.1, ollama/_client.py; https://github.com/ollama/ollama-python',
  ai: true,
  title: 'Ollama',
  clients: [
    {
      type: 'Client',
      make: ['call Client', 'call AsyncClient'],
      baseUrl: 'options.host',
      timeout: 'options.timeout',
    },
  ],
  calls: [
    { call: 'chat', ...chat },
    { on: 'Client', call: 'chat', ...chat },
    { call: 'generate', ...generate },
    { on: 'Client', call: 'generate', ...generate },
  ],
  sources: [
    { call: ['web_search', 'web_fetch'], kind: 'fetched' },
    { on: 'Client', call: ['web_search', 'web_fetch'], kind: 'fetched' },
  ],
} as const satisfies ApiModel;
