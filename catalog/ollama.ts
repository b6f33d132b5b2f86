import type { ApiModel } from '../analysis';
import { plainRoles } from './roles';

const role = { at: 'arg0.messages[].role', ...plainRoles } as const;

const chat = {
  operation: 'chat',
  prompt: [{ at: 'arg0.messages[].content', role }],
  output: {
    text: ['result.message.content', 'result.message.thinking'],
    toolArguments: 'result.message.tool_calls[].function.arguments',
    toolName: 'result.message.tool_calls[].function.name',
    stop: 'result.done_reason',
  },
  stream: {
    when: { at: 'arg0.stream', is: true },
    text: 'chunk.message.content',
    toolArguments: 'chunk.message.tool_calls[].function.arguments',
  },
  bounds: { tokens: ['arg0.options.num_predict'] },
  tools: ['arg0.tools'],
  metadata: { model: 'result.model', usage: 'result.eval_count' },
} as const;

const generate = {
  operation: 'completion',
  prompt: [
    { at: 'arg0.system', role: 'system' },
    { at: 'arg0.prompt', role: 'user' },
    { at: 'arg0.suffix', role: 'user' },
    { at: 'arg0.template', role: 'system' },
  ],
  output: { text: 'result.response', stop: 'result.done_reason' },
  stream: { when: { at: 'arg0.stream', is: true }, text: 'chunk.response' },
  bounds: { tokens: ['arg0.options.num_predict'] },
  systemOption: 'arg0.system',
  metadata: { model: 'result.model', usage: 'result.eval_count' },
} as const;

/** Ollama 0.5 and 0.6: https://github.com/ollama/ollama-js. The default export is a client; none has a timeout. */
export const ollama = {
  package: ['ollama', 'ollama/browser'],
  read: 'ollama 0.6.4, README.md and declarations of the package',
  ai: true,
  title: 'Ollama',
  clients: [{ type: 'Ollama', make: ['new Ollama', 'annotation Ollama'], baseUrl: 'arg0.host' }],
  calls: [
    { call: 'default.chat', ...chat },
    { on: 'Ollama', call: 'chat', ...chat },
    { call: 'default.generate', ...generate },
    { on: 'Ollama', call: 'generate', ...generate },
  ],
  sources: [
    { call: ['default.webSearch', 'default.webFetch'], kind: 'fetched' },
    { on: 'Ollama', call: ['webSearch', 'webFetch'], kind: 'fetched' },
  ],
} as const satisfies ApiModel;
