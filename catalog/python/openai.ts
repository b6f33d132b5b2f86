import type { ApiModel } from '../../analysis';
import { chatMetadata as metadata, chatAnswer, chatPrompt, chatStream } from './chatShape';
import { chatRoles } from '../roles';

const responsesPrompt = [
  { at: 'options.instructions', role: 'system' },
  { at: 'options.input', role: 'user' },
  { at: 'options.input[].content', role: { at: 'options.input[].role', ...chatRoles } },
  { at: 'options.input[].content[].text', role: { at: 'options.input[].role', ...chatRoles } },
  { at: 'options.input[].output', role: 'tool' },
  { at: 'options.prompt.variables.*', role: 'user' },
] as const;

const timeout = ['options.timeout', 'client.timeout'] as const;
const endUser = ['options.safety_identifier', 'options.user'] as const;
const chatBounds = {
  tokens: ['options.max_completion_tokens', 'options.max_tokens'],
  timeout,
  timeoutIn: 'seconds',
} as const;
const responsesBounds = {
  tokens: ['options.max_output_tokens'],
  timeout,
  timeoutIn: 'seconds',
  steps: ['options.max_tool_calls'],
} as const;
const responsesOutput = {
  text: ['result.output_text', 'result.output[].content[].text'],
  toolArguments: 'result.output[].arguments',
  toolName: 'result.output[].name',
  stop: ['result.status', 'result.incomplete_details.reason'],
  cut: 'incomplete',
} as const;

/**
 * The `openai` package, versions 1 to 3, read at 3.22.1; the module itself is a client too, as before version 1.
 */
/** Of a client, and of the module, which is one. */
const responsesCreate = {
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
  endUser,
  shaped: ['options.text.format.schema'],
  tools: ['options.tools'],
  moderation: ['options.moderation'],
  systemOption: 'options.instructions',
  metadata,
} as const;

/** The answer as it came, which is parsed by a call. */
const rawResponse = {
  on: 'OpenAI',
  call: 'responses.with_raw_response.create',
  operation: 'chat',
  prompt: responsesPrompt,
  output: {
    text: ['result.parse().output_text', 'result.parse().output[].content[].text'],
    toolArguments: 'result.parse().output[].arguments',
    toolName: 'result.parse().output[].name',
    stop: ['result.parse().status', 'result.parse().incomplete_details.reason'],
    cut: 'incomplete',
  },
  bounds: responsesBounds,
  endUser,
  shaped: ['options.text.format.schema'],
  tools: ['options.tools'],
  moderation: ['options.moderation'],
  systemOption: 'options.instructions',
} as const;

const rawCompletion = {
  on: 'OpenAI',
  call: 'chat.completions.with_raw_response.create',
  operation: 'chat',
  prompt: chatPrompt,
  output: {
    text: 'result.parse().choices[].message.content',
    toolArguments: 'result.parse().choices[].message.tool_calls[].function.arguments',
    toolName: 'result.parse().choices[].message.tool_calls[].function.name',
    stop: 'result.parse().choices[].finish_reason',
    cut: 'length',
  },
  bounds: chatBounds,
  endUser,
  tools: ['options.tools', 'options.functions'],
  moderation: ['options.moderation'],
  shaped: ['options.response_format.json_schema'],
} as const;

export const openai = {
  package: 'openai',
  language: 'python',
  read: 'openai 3.22.1, openai/_client.py, _module_client.py and openai/resources; openai 0.28, openai/api_resources',
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
      told: [
        {
          call: ['chat.completions.create', 'chat.completions.stream', 'chat.completions.parse'],
          options: ['model', 'messages'],
        },
        { call: ['responses.create', 'responses.stream', 'responses.parse'], options: ['model', 'input'] },
      ],
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
  settings: [
    {
      on: 'OpenAI',
      call: ['responses.create', 'responses.stream', 'responses.parse'],
      at: 'options.tools[].require_approval',
      is: 'never',
      kind: 'unapproved-remote',
    },
    {
      on: 'OpenAI',
      call: ['chat.completions.create', 'responses.create'],
      at: 'options.store',
      is: true,
      instead: false,
      kind: 'kept-by-provider',
    },
  ],
  calls: [
    {
      on: 'OpenAI',
      call: 'chat.completions.create',
      operation: 'chat',
      prompt: chatPrompt,
      output: chatAnswer,
      stream: chatStream,
      bounds: chatBounds,
      endUser,
      tools: ['options.tools', 'options.functions'],
      moderation: ['options.moderation'],
      shaped: ['options.response_format.json_schema'],
      metadata,
    },
    {
      call: ['chat.completions.create', 'ChatCompletion.create', 'ChatCompletion.acreate'],
      operation: 'chat',
      prompt: chatPrompt,
      output: chatAnswer,
      stream: chatStream,
      bounds: { ...chatBounds, timeout: ['options.timeout', 'options.request_timeout'] },
      tools: ['options.tools', 'options.functions'],
      metadata,
    },
    {
      on: 'OpenAI',
      call: ['chat.completions.stream', 'beta.chat.completions.stream'],
      operation: 'chat',
      prompt: chatPrompt,
      output: {
        text: 'result.get_final_completion().choices[].message.content',
        structured: 'result.get_final_completion().choices[].message.parsed',
        toolArguments: 'result.get_final_completion().choices[].message.tool_calls[].function.arguments',
        schema: 'options.response_format',
      },
      stream: { text: ['chunk.delta', 'chunk.content', 'chunk.snapshot'], toolArguments: 'chunk.arguments' },
      bounds: chatBounds,
      endUser,
      tools: ['options.tools'],
    },
    {
      on: 'OpenAI',
      call: ['chat.completions.parse', 'beta.chat.completions.parse'],
      operation: 'structured',
      prompt: chatPrompt,
      output: {
        text: 'result.choices[].message.content',
        structured: 'result.choices[].message.parsed',
        schema: 'options.response_format',
        toolArguments: 'result.choices[].message.tool_calls[].function.arguments',
        stop: ['result.choices[].finish_reason', 'result.choices[].message.refusal'],
        cut: 'length',
      },
      bounds: chatBounds,
      endUser,
      tools: ['options.tools'],
      metadata,
    },
    { on: 'OpenAI', ...responsesCreate },
    responsesCreate,
    rawResponse,
    rawCompletion,
    {
      on: 'OpenAI',
      call: 'responses.parse',
      operation: 'structured',
      prompt: responsesPrompt,
      output: { ...responsesOutput, structured: 'result.output_parsed', schema: 'options.text_format' },
      bounds: responsesBounds,
      endUser,
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
      call: ['completions.create', 'Completion.create', 'Completion.acreate'],
      operation: 'completion',
      prompt: [{ at: 'options.prompt', role: 'user' }],
      output: { text: 'result.choices[].text' },
      stream: { when: { at: 'options.stream', is: true }, text: 'chunk.choices[].text' },
      bounds: { tokens: ['options.max_tokens'], timeout: ['options.timeout', 'options.request_timeout'] },
      metadata,
    },
    {
      on: 'OpenAI',
      call: 'embeddings.create',
      operation: 'embedding',
      prompt: [{ at: 'options.input', role: 'user' }],
      output: { internals: 'result.data[].embedding' },
    },
    {
      on: 'OpenAI',
      call: ['images.generate', 'images.edit', 'videos.create', 'videos.create_and_poll'],
      operation: 'image',
      prompt: [{ at: 'options.prompt', role: 'user' }],
      output: {},
      bounds: { timeout },
    },
    {
      on: 'OpenAI',
      call: 'responses.stream',
      operation: 'chat',
      prompt: responsesPrompt,
      output: {
        text: 'result.get_final_response().output_text',
        toolArguments: 'result.get_final_response().output[].arguments',
      },
      stream: { text: ['chunk.delta', 'chunk.text'], toolArguments: 'chunk.arguments' },
      bounds: responsesBounds,
      endUser,
      tools: ['options.tools'],
      systemOption: 'options.instructions',
    },
    {
      on: 'OpenAI',
      call: ['audio.transcriptions.create', 'audio.translations.create'],
      operation: 'audio',
      prompt: [{ at: 'options.prompt', role: 'user' }],
      output: { text: ['result.text', 'result'] },
      bounds: { timeout },
    },
    {
      on: 'OpenAI',
      call: 'audio.speech.create',
      operation: 'audio',
      prompt: [
        { at: 'options.input', role: 'user' },
        { at: 'options.instructions', role: 'system' },
      ],
      output: {},
      bounds: { timeout },
    },
    // Runs of assistants, whose interface answers no more since August 2026; programs still have them.
    {
      on: 'OpenAI',
      call: [
        ...['beta.threads.runs.create', 'beta.threads.runs.create_and_poll', 'beta.threads.runs.stream'],
        ...['beta.threads.create_and_run', 'beta.threads.create_and_run_poll'],
      ],
      operation: 'chat',
      prompt: [
        { at: 'options.instructions', role: 'system' },
        { at: 'options.additional_instructions', role: 'system' },
      ],
      output: {
        toolArguments: 'result.required_action.submit_tool_outputs.tool_calls[].function.arguments',
      },
      bounds: { tokens: ['options.max_completion_tokens'], timeout },
      tools: ['options.tools'],
      systemOption: 'options.additional_instructions',
    },
  ],
  sources: [
    { on: 'OpenAI', call: 'vector_stores.search', kind: 'retrieved' },
    { on: 'OpenAI', call: ['responses.retrieve', 'beta.threads.messages.list'], kind: 'model' },
  ],
  sinks: [
    {
      on: 'OpenAI',
      call: ['chat.completions.create', 'responses.create'],
      at: ['options.metadata.*'],
      kind: 'provider-record',
    },
    {
      on: 'OpenAI',
      call: 'files.create',
      at: ['options.file', 'options.file[1]'],
      when: { at: 'options.purpose', is: 'fine-tune' },
      kind: 'knowledge',
    },
    {
      on: 'OpenAI',
      call: ['beta.assistants.create', 'beta.assistants.update'],
      at: ['options.instructions'],
      kind: 'system-prompt',
    },
    { on: 'OpenAI', call: 'beta.threads.messages.create', at: ['options.content'], kind: 'user-prompt' },
    {
      on: 'OpenAI',
      call: ['conversations.create', 'conversations.items.create'],
      at: ['options.items[].content', 'options.items[].content[].text'],
      kind: 'user-prompt',
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
  passes: [{ on: 'OpenAI', call: ['with_options', 'copy'], from: 'receiver', configures: true }],
} as const satisfies ApiModel;
