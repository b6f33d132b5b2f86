import type { ApiModel } from '../../analysis';
import {
  chatMetadata as metadata,
  chatOutput,
  chatPrompt,
  chatRoles as roles,
  chatStream,
} from './chatShape';

const responsesPrompt = [
  { at: 'options.instructions', role: 'system' },
  { at: 'options.input', role: 'user' },
  { at: 'options.input[].content', role: { at: 'options.input[].role', ...roles } },
  { at: 'options.input[].content[].text', role: { at: 'options.input[].role', ...roles } },
  { at: 'options.input[].output', role: 'tool' },
  { at: 'options.prompt.variables.*', role: 'user' },
] as const;

const timeout = ['options.timeout', 'client.timeout'] as const;
const chatBounds = { tokens: ['options.max_completion_tokens', 'options.max_tokens'], timeout } as const;
const responsesBounds = {
  tokens: ['options.max_output_tokens'],
  timeout,
  steps: ['options.max_tool_calls'],
} as const;
const responsesOutput = {
  text: ['result.output_text', 'result.output[].content[].text'],
  toolArguments: 'result.output[].arguments',
  toolName: 'result.output[].name',
  stop: ['result.status', 'result.incomplete_details.reason'],
} as const;

/** The `openai` package, versions 1 to 3, read at 3.22.1. */
export const openai = {
  package: 'openai',
  language: 'python',
  read: 'openai 3.22.1, openai/_client.py and openai/resources',
  ai: true,
  title: 'OpenAI',
  clients: [
    {
      type: 'OpenAI',
      make: 'call OpenAI',
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
      keyVariable: 'OPENAI_API_KEY',
    },
    {
      type: 'AsyncOpenAI',
      make: 'call AsyncOpenAI',
      extends: 'OpenAI',
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
      keyVariable: 'OPENAI_API_KEY',
    },
    {
      type: 'AzureOpenAI',
      make: 'call AzureOpenAI',
      extends: 'OpenAI',
      provider: 'Azure OpenAI',
      moderated: true,
      key: 'options.api_key',
      baseUrl: 'options.azure_endpoint',
      timeout: 'options.timeout',
      keyVariable: 'AZURE_OPENAI_API_KEY',
    },
    {
      type: 'AsyncAzureOpenAI',
      make: 'call AsyncAzureOpenAI',
      extends: 'OpenAI',
      provider: 'Azure OpenAI',
      moderated: true,
      key: 'options.api_key',
      baseUrl: 'options.azure_endpoint',
      timeout: 'options.timeout',
      keyVariable: 'AZURE_OPENAI_API_KEY',
    },
  ],
  calls: [
    {
      on: 'OpenAI',
      call: 'chat.completions.create',
      operation: 'chat',
      prompt: chatPrompt,
      output: chatOutput,
      stream: chatStream,
      bounds: chatBounds,
      tools: ['options.tools', 'options.functions'],
      moderation: ['options.moderation'],
      metadata,
    },
    {
      on: 'OpenAI',
      call: ['chat.completions.parse', 'beta.chat.completions.parse'],
      operation: 'structured',
      prompt: chatPrompt,
      output: {
        text: 'result.choices[].message.content',
        structured: 'result.choices[].message.parsed',
        toolArguments: 'result.choices[].message.tool_calls[].function.arguments',
        stop: 'result.choices[].finish_reason',
      },
      bounds: chatBounds,
      tools: ['options.tools'],
      metadata,
    },
    {
      on: 'OpenAI',
      call: 'responses.create',
      operation: 'chat',
      prompt: responsesPrompt,
      output: responsesOutput,
      stream: {
        when: { at: 'options.stream', is: true },
        text: ['chunk.delta', 'chunk.text', 'chunk.response.output_text'],
        toolArguments: 'chunk.arguments',
      },
      bounds: responsesBounds,
      tools: ['options.tools'],
      moderation: ['options.moderation'],
      systemOption: 'options.instructions',
      metadata,
    },
    {
      on: 'OpenAI',
      call: 'responses.parse',
      operation: 'structured',
      prompt: responsesPrompt,
      output: { ...responsesOutput, structured: 'result.output_parsed' },
      bounds: responsesBounds,
      tools: ['options.tools'],
      systemOption: 'options.instructions',
      metadata,
    },
    {
      on: 'OpenAI',
      call: 'completions.create',
      operation: 'completion',
      prompt: [{ at: 'options.prompt', role: 'user' }],
      output: { text: 'result.choices[].text' },
      stream: { when: { at: 'options.stream', is: true }, text: 'chunk.choices[].text' },
      bounds: { tokens: ['options.max_tokens'], timeout },
      metadata,
    },
    {
      on: 'OpenAI',
      call: 'embeddings.create',
      operation: 'embedding',
      prompt: [{ at: 'options.input', role: 'user' }],
      output: {},
    },
    {
      on: 'OpenAI',
      call: 'images.generate',
      operation: 'image',
      prompt: [{ at: 'options.prompt', role: 'user' }],
      output: {},
      bounds: { timeout },
    },
  ],
  guards: [
    {
      on: 'OpenAI',
      call: 'moderations.create',
      subject: ['options.input', 'options.input[]'],
      effect: 'verdict',
      verdict: 'result.results[].flagged',
      marks: ['moderated'],
    },
  ],
} as const satisfies ApiModel;
