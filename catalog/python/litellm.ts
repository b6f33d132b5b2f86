import type { ApiModel } from '../../analysis';
import { chatMetadata, chatAnswer, chatPrompt, chatStream } from './chatShape';
import { chatRoles } from '../roles';

const chat = {
  operation: 'chat',
  prompt: [
    ...chatPrompt,
    { at: 'arg1[].content', role: { at: 'arg1[].role', ...chatRoles } },
    { at: 'arg1[].content[].text', role: { at: 'arg1[].role', ...chatRoles } },
  ],
  output: chatAnswer,
  stream: chatStream,
  bounds: {
    tokens: ['options.max_completion_tokens', 'options.max_tokens'],
    timeout: ['options.timeout', 'client.timeout'],
  },
  tools: ['options.tools', 'options.functions'],
  metadata: chatMetadata,
} as const;

const responses = {
  operation: 'chat',
  prompt: [
    { at: 'options.instructions', role: 'system' },
    { at: 'options.input', role: 'user' },
    { at: 'options.input[].content', role: { at: 'options.input[].role', ...chatRoles } },
    { at: 'options.input[].content[].text', role: { at: 'options.input[].role', ...chatRoles } },
  ],
  output: {
    text: ['result.output_text', 'result.output[].content[].text'],
    toolArguments: 'result.output[].arguments',
  },
  bounds: { tokens: ['options.max_output_tokens'], timeout: ['options.timeout'] },
  tools: ['options.tools'],
  systemOption: 'options.instructions',
} as const;

/** LiteLLM: one function for the models of every provider, and a router between them. */
export const litellm = {
  package: 'litellm',
  language: 'python',
  read: 'litellm 1.80, litellm/main.py and router.py; https://docs.litellm.ai/docs/completion/input',
  ai: true,
  title: 'LiteLLM',
  clients: [{ type: 'Router', make: 'call Router', timeout: 'options.timeout' }],
  calls: [
    { call: ['completion', 'acompletion'], ...chat },
    { on: 'Router', call: ['completion', 'acompletion'], ...chat },
    { call: ['responses', 'aresponses'], ...responses },
    {
      call: ['text_completion', 'atext_completion'],
      operation: 'completion',
      prompt: [
        { at: 'options.prompt', role: 'user' },
        { at: 'arg0', role: 'user' },
      ],
      output: { text: 'result.choices[].text' },
      bounds: { tokens: ['options.max_tokens'], timeout: ['options.timeout'] },
    },
    {
      call: ['embedding', 'aembedding'],
      operation: 'embedding',
      prompt: [{ at: 'options.input', role: 'user' }],
      output: {},
    },
  ],
} as const satisfies ApiModel;
