/** Models that run in the process that asks them. */
import type { ApiModel } from '../../analysis';
import { chatRoles } from '../roles';
import { chatChunks, chatMetadata, chatOutput, chatPrompt } from './chatShape';
import { vllmLoading } from './hubs';

/** Messages that are given in place of an option. */
const givenMessages = [
  { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
  { at: 'arg0[].content[].text', role: { at: 'arg0[].role', ...chatRoles } },
] as const;

/** A prompt, an object that has it, or a list of either. */
const texts = (root: 'arg0' | 'options.prompts' | 'options.prompt') =>
  [root, `${root}[]`, `${root}.prompt`, `${root}[].prompt`].map((at) => ({ at, role: 'user' }) as const);

/** vLLM: https://docs.vllm.ai/en/latest/models/generative_models/. Its own limit of tokens is 16 where none is given. */
export const vllm = {
  package: 'vllm',
  language: 'python',
  read: 'vllm 0.11, vllm/entrypoints/llm.py, engine/arg_utils.py and v1/engine/async_llm.py',
  ai: true,
  title: 'vLLM',
  types: [
    { type: 'LLM', make: ['call LLM', 'annotation LLM'] },
    { type: 'Engine', make: ['AsyncLLMEngine', 'AsyncLLM'].map((name) => `call ${name}.from_engine_args`) },
  ],
  settings: vllmLoading,
  calls: [
    {
      on: 'LLM',
      call: 'chat',
      operation: 'chat',
      prompt: [
        ...chatPrompt,
        ...givenMessages,
        { at: 'arg0[][].content', role: { at: 'arg0[][].role', ...chatRoles } },
        { at: 'options.chat_template', role: 'system' },
      ],
      output: { text: 'result[].outputs[].text', stop: 'result[].outputs[].finish_reason' },
      tools: ['options.tools'],
    },
    {
      on: 'LLM',
      call: 'generate',
      operation: 'completion',
      prompt: [...texts('arg0'), ...texts('options.prompts')],
      output: { text: 'result[].outputs[].text', stop: 'result[].outputs[].finish_reason' },
    },
    {
      on: 'Engine',
      call: 'generate',
      operation: 'completion',
      prompt: [...texts('arg0'), ...texts('options.prompt')],
      output: {},
      stream: { text: 'chunk.outputs[].text' },
    },
  ],
} as const satisfies ApiModel;

const stream = { when: { at: 'options.stream', is: true } } as const;

/**
 * llama.cpp by its bindings: https://llama-cpp-python.readthedocs.io/en/latest/api-reference/. A chat may go on until
 * its context is full; a text ends after 16 tokens where no limit is given.
 */
export const llamaCpp = {
  package: 'llama_cpp',
  language: 'python',
  read: 'llama-cpp-python 0.3, llama_cpp/llama.py',
  ai: true,
  title: 'llama.cpp',
  types: [{ type: 'Llama', make: ['call Llama', 'call Llama.from_pretrained', 'annotation Llama'] }],
  calls: [
    {
      on: 'Llama',
      call: ['create_chat_completion', 'create_chat_completion_openai_v1'],
      operation: 'chat',
      prompt: [...chatPrompt, ...givenMessages],
      output: chatOutput,
      stream: { ...stream, ...chatChunks },
      bounds: { tokens: ['options.max_tokens'] },
      tools: ['options.tools', 'options.functions'],
      shaped: ['options.grammar', 'options.response_format.schema'],
      metadata: chatMetadata,
    },
    {
      on: 'Llama',
      call: ['', 'create_completion'],
      operation: 'completion',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'options.prompt', role: 'user' },
      ],
      output: { text: 'result.choices[].text', stop: 'result.choices[].finish_reason' },
      stream: { ...stream, text: 'chunk.choices[].text' },
      shaped: ['options.grammar'],
    },
  ],
} as const satisfies ApiModel;
