import type { ApiModel } from '../analysis';
import { chatRoles } from './roles';

const chatPrompt = [
  { at: 'arg0.messages[].content', role: { at: 'arg0.messages[].role', ...chatRoles } },
  { at: 'arg0.messages[].content[].text', role: { at: 'arg0.messages[].role', ...chatRoles } },
] as const;

const responsesPrompt = [
  { at: 'arg0.instructions', role: 'system' },
  { at: 'arg0.input', role: 'user' },
  { at: 'arg0.input[].content', role: { at: 'arg0.input[].role', ...chatRoles } },
  { at: 'arg0.input[].content[].text', role: { at: 'arg0.input[].role', ...chatRoles } },
  { at: 'arg0.input[].output', role: 'tool' },
  { at: 'arg0.prompt.variables.*', role: 'user' },
] as const;

const chatOutput = {
  text: ['result.choices[].message.content', 'result.toReadableStream()'],
  toolArguments: [
    'result.choices[].message.tool_calls[].function.arguments',
    'result.choices[].message.tool_calls[].custom.input',
    'result.choices[].message.function_call.arguments',
  ],
  toolName: [
    'result.choices[].message.tool_calls[].function.name',
    'result.choices[].message.function_call.name',
  ],
  stop: ['result.choices[].finish_reason', 'result.choices[].message.refusal'],
  internals: 'result.choices[].logprobs',
  cut: 'length',
  within: 'result.withResponse().data',
} as const;

const chatChunks = {
  text: 'chunk.choices[].delta.content',
  toolArguments: 'chunk.choices[].delta.tool_calls[].function.arguments',
} as const;

const runnerOutput = {
  text: [
    'result.finalContent()',
    'result.finalChatCompletion().choices[].message.content',
    'result.finalMessage().content',
    'result.allChatCompletions()[].choices[].message.content',
    'result.toReadableStream()',
  ],
  toolArguments: [
    'result.finalChatCompletion().choices[].message.tool_calls[].function.arguments',
    'result.finalMessage().tool_calls[].function.arguments',
  ],
  stop: 'result.finalChatCompletion().choices[].finish_reason',
} as const;

const responsesOutput = {
  text: ['result.output_text', 'result.output[].content[].text'],
  toolArguments: 'result.output[].arguments',
  toolName: 'result.output[].name',
  stop: ['result.status', 'result.incomplete_details.reason'],
  cut: 'incomplete',
  within: 'result.withResponse().data',
} as const;

const timeout = ['arg1.timeout', 'arg1.signal', 'client.timeout'] as const;
const endUser = ['arg0.safety_identifier', 'arg0.user'] as const;
const chatBounds = {
  tokens: ['arg0.max_completion_tokens', 'arg0.max_tokens'],
  timeout,
  timeoutIn: 'milliseconds',
} as const;
const responsesBounds = {
  tokens: ['arg0.max_output_tokens'],
  timeout,
  timeoutIn: 'milliseconds',
  steps: ['arg0.max_tool_calls'],
} as const;
/** What OpenAI keeps where it is asked to: completions are not kept otherwise, and responses are. */
const stored = ['chat.completions.create', 'chat.completions.stream', 'responses.create'] as const;
const threadRole = { user: ['user'], assistant: ['assistant'] } as const;

/** Runs of assistants, whose interface answers no more since August 2026; programs still have them. */
const run = {
  operation: 'chat',
  prompt: [
    { at: 'arg1.instructions', role: 'system' },
    { at: 'arg1.additional_instructions', role: 'system' },
    {
      at: 'arg1.additional_messages[].content',
      role: { at: 'arg1.additional_messages[].role', ...threadRole },
    },
  ],
  bounds: {
    tokens: ['arg1.max_completion_tokens'],
    timeout: ['arg2.timeout', 'arg2.signal', 'client.timeout'],
  },
  tools: ['arg1.tools'],
  systemOption: 'arg1.additional_instructions',
} as const;

const threadRun = {
  operation: 'chat',
  prompt: [
    { at: 'arg0.instructions', role: 'system' },
    {
      at: 'arg0.thread.messages[].content',
      role: { at: 'arg0.thread.messages[].role', ...threadRole },
    },
  ],
  bounds: { tokens: ['arg0.max_completion_tokens'], timeout },
  tools: ['arg0.tools'],
  systemOption: 'arg0.instructions',
} as const;

const runOutput = {
  toolArguments: 'result.required_action.submit_tool_outputs.tool_calls[].function.arguments',
  toolName: 'result.required_action.submit_tool_outputs.tool_calls[].function.name',
  stop: 'result.status',
} as const;

const chatMetadata = { model: 'result.model', usage: 'result.usage', id: 'result.id' } as const;
const finalMetadata = {
  model: 'result.finalChatCompletion().model',
  usage: 'result.finalChatCompletion().usage',
  id: 'result.finalChatCompletion().id',
} as const;

/**
 * The `openai` package, versions 3 to 7, read at 7.55.0: README.md, api.md and the declarations of the package.
 *
 * `AzureOpenAI` filters prompts and answers unless the deployment was made with another filter.
 */
export const openai = {
  package: ['openai', 'openai/index', 'openai/azure'],
  read: 'openai 7.55.0, README.md and api.md of the package',
  ai: true,
  title: 'OpenAI',
  clients: [
    {
      type: 'OpenAI',
      make: ['new default', 'new OpenAI'],
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
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
      type: 'AzureOpenAI',
      make: 'new AzureOpenAI',
      extends: 'OpenAI',
      provider: 'Azure OpenAI',
      moderated: true,
      key: 'arg0.apiKey',
      baseUrl: 'arg0.endpoint',
      timeout: 'arg0.timeout',
      keyVariable: 'AZURE_OPENAI_API_KEY',
    },
    {
      type: 'OpenAIApi',
      make: 'new OpenAIApi',
      key: 'arg0.apiKey',
      baseUrl: 'arg1',
      keyVariable: 'OPENAI_API_KEY',
      major: 3,
    },
    {
      type: 'Configuration',
      make: 'new Configuration',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.basePath',
      keyVariable: 'OPENAI_API_KEY',
      major: 3,
    },
  ],
  settings: [
    { on: 'OpenAI', call: stored, at: 'arg0.store', is: true, instead: false, kind: 'kept-by-provider' },
    {
      construct: ['default', 'OpenAI', 'AzureOpenAI'],
      at: 'arg0.dangerouslyAllowBrowser',
      is: true,
      kind: 'key-in-browser',
    },
    {
      on: 'OpenAI',
      call: ['responses.create', 'responses.stream', 'responses.parse'],
      at: 'arg0.tools[].require_approval',
      is: 'never',
      kind: 'unapproved-remote',
    },
  ],
  calls: [
    {
      on: 'OpenAI',
      call: 'chat.completions.create',
      operation: 'chat',
      prompt: chatPrompt,
      output: chatOutput,
      stream: { when: { at: 'arg0.stream', is: true }, ...chatChunks },
      bounds: chatBounds,
      endUser,
      tools: ['arg0.tools', 'arg0.functions'],
      moderation: ['arg0.moderation'],
      shaped: ['arg0.response_format.json_schema'],
      metadata: chatMetadata,
    },
    {
      on: 'OpenAI',
      call: 'chat.completions.parse',
      operation: 'structured',
      prompt: chatPrompt,
      output: {
        text: 'result.choices[].message.content',
        structured: 'result.choices[].message.parsed',
        toolArguments: [
          'result.choices[].message.tool_calls[].function.arguments',
          'result.choices[].message.tool_calls[].function.parsed_arguments',
        ],
        toolName: 'result.choices[].message.tool_calls[].function.name',
        stop: ['result.choices[].finish_reason', 'result.choices[].message.refusal'],
      },
      bounds: chatBounds,
      endUser,
      tools: ['arg0.tools'],
      moderation: ['arg0.moderation'],
      metadata: chatMetadata,
    },
    {
      on: 'OpenAI',
      call: 'chat.completions.stream',
      operation: 'chat',
      prompt: chatPrompt,
      output: runnerOutput,
      stream: chatChunks,
      callbacks: [
        { at: 'result.on', when: { at: 'arg0', is: 'content' }, callback: 'arg1', text: ['arg0', 'arg1'] },
        {
          at: 'result.on',
          when: { at: 'arg0', is: 'message' },
          callback: 'arg1',
          text: 'arg0.content',
        },
        {
          at: 'result.on',
          when: { at: 'arg0', is: 'chunk' },
          callback: 'arg1',
          text: 'arg0.choices[].delta.content',
        },
      ],
      bounds: chatBounds,
      endUser,
      tools: ['arg0.tools'],
      moderation: ['arg0.moderation'],
      metadata: finalMetadata,
    },
    {
      on: 'OpenAI',
      call: 'chat.completions.runTools',
      operation: 'chat',
      prompt: chatPrompt,
      output: runnerOutput,
      stream: { when: { at: 'arg0.stream', is: true }, ...chatChunks },
      bounds: { ...chatBounds, steps: ['arg1.maxChatCompletions'] },
      tools: ['arg0.tools'],
      moderation: ['arg0.moderation'],
      metadata: finalMetadata,
    },
    {
      on: 'OpenAI',
      call: ['beta.chat.completions.parse'],
      operation: 'structured',
      prompt: chatPrompt,
      output: {
        text: 'result.choices[].message.content',
        structured: 'result.choices[].message.parsed',
        stop: ['result.choices[].finish_reason', 'result.choices[].message.refusal'],
      },
      bounds: chatBounds,
      endUser,
      tools: ['arg0.tools'],
      metadata: chatMetadata,
      major: 4,
      unproven: { 'arg0.safety_identifier': 'newer than major 4' },
    },
    {
      on: 'OpenAI',
      call: ['beta.chat.completions.stream', 'beta.chat.completions.runTools'],
      operation: 'chat',
      prompt: chatPrompt,
      output: runnerOutput,
      stream: chatChunks,
      bounds: { ...chatBounds, steps: ['arg1.maxChatCompletions'] },
      tools: ['arg0.tools'],
      metadata: finalMetadata,
      major: 4,
    },
    {
      on: 'OpenAI',
      call: 'responses.create',
      operation: 'chat',
      prompt: responsesPrompt,
      output: responsesOutput,
      stream: {
        when: { at: 'arg0.stream', is: true },
        text: ['chunk.delta', 'chunk.text', 'chunk.response.output_text'],
        toolArguments: 'chunk.arguments',
      },
      bounds: responsesBounds,
      endUser,
      shaped: ['arg0.text.format.schema'],
      tools: ['arg0.tools'],
      moderation: ['arg0.moderation'],
      systemOption: 'arg0.instructions',
      metadata: chatMetadata,
    },
    {
      on: 'OpenAI',
      call: 'responses.parse',
      operation: 'structured',
      prompt: responsesPrompt,
      output: {
        text: ['result.output_text', 'result.output[].content[].text'],
        structured: ['result.output_parsed', 'result.output[].content[].parsed'],
        toolArguments: 'result.output[].arguments',
        toolName: 'result.output[].name',
        stop: ['result.status', 'result.incomplete_details.reason'],
      },
      bounds: responsesBounds,
      endUser,
      tools: ['arg0.tools'],
      moderation: ['arg0.moderation'],
      systemOption: 'arg0.instructions',
      metadata: chatMetadata,
    },
    {
      on: 'OpenAI',
      call: 'responses.stream',
      operation: 'chat',
      prompt: responsesPrompt,
      output: {
        text: ['result.finalResponse().output_text', 'result.finalResponse().output[].content[].text'],
        toolArguments: 'result.finalResponse().output[].arguments',
        toolName: 'result.finalResponse().output[].name',
        stop: 'result.finalResponse().status',
      },
      stream: {
        text: ['chunk.delta', 'chunk.text', 'chunk.response.output_text'],
        toolArguments: 'chunk.arguments',
      },
      callbacks: [
        {
          at: 'result.on',
          when: { at: 'arg0', is: 'response.output_text.delta' },
          callback: 'arg1',
          text: ['arg0.delta', 'arg0.snapshot'],
        },
        {
          at: 'result.on',
          when: { at: 'arg0', is: 'response.output_text.done' },
          callback: 'arg1',
          text: 'arg0.text',
        },
      ],
      bounds: responsesBounds,
      endUser,
      tools: ['arg0.tools'],
      moderation: ['arg0.moderation'],
      systemOption: 'arg0.instructions',
      metadata: {
        model: 'result.finalResponse().model',
        usage: 'result.finalResponse().usage',
        id: 'result.finalResponse().id',
      },
    },
    {
      on: 'OpenAI',
      call: 'completions.create',
      operation: 'completion',
      prompt: [
        { at: 'arg0.prompt', role: 'user' },
        { at: 'arg0.suffix', role: 'user' },
      ],
      output: { text: 'result.choices[].text', stop: 'result.choices[].finish_reason' },
      stream: { when: { at: 'arg0.stream', is: true }, text: 'chunk.choices[].text' },
      bounds: { tokens: ['arg0.max_tokens'], timeout },
      metadata: chatMetadata,
    },
    {
      on: 'OpenAI',
      call: 'videos.create',
      operation: 'image',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: {},
      bounds: { timeout },
    },
    {
      on: 'OpenAI',
      call: ['beta.threads.runs.create', 'beta.threads.runs.createAndPoll'],
      ...run,
      output: runOutput,
    },
    {
      on: 'OpenAI',
      call: 'beta.threads.runs.stream',
      ...run,
      output: { text: 'result.finalMessages()[].content[].text.value' },
      stream: {},
      callbacks: [
        {
          at: 'result.on',
          when: { at: 'arg0', is: 'textDelta' },
          callback: 'arg1',
          text: 'arg0.value',
        },
      ],
    },
    {
      on: 'OpenAI',
      call: ['beta.threads.createAndRun', 'beta.threads.createAndRunPoll'],
      ...threadRun,
      output: runOutput,
    },
    {
      on: 'OpenAI',
      call: ['images.generate', 'images.edit'],
      operation: 'image',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: { text: 'result.data[].revised_prompt' },
      bounds: { timeout },
    },
    {
      on: 'OpenAI',
      call: ['audio.transcriptions.create', 'audio.translations.create'],
      operation: 'audio',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: { text: 'result.text' },
      bounds: { timeout },
    },
    {
      on: 'OpenAI',
      call: 'audio.speech.create',
      operation: 'audio',
      prompt: [
        { at: 'arg0.input', role: 'user' },
        { at: 'arg0.instructions', role: 'system' },
      ],
      output: {},
      bounds: { timeout },
    },
    {
      on: 'OpenAI',
      call: 'embeddings.create',
      operation: 'embedding',
      prompt: [],
      output: { internals: 'result.data[].embedding' },
    },
    { on: 'OpenAI', call: 'moderations.create', operation: 'moderation', prompt: [], output: {} },
    {
      on: 'OpenAIApi',
      call: 'createChatCompletion',
      operation: 'chat',
      prompt: chatPrompt,
      output: {
        text: 'result.data.choices[].message.content',
        toolArguments: 'result.data.choices[].message.function_call.arguments',
        stop: 'result.data.choices[].finish_reason',
      },
      bounds: { tokens: ['arg0.max_tokens'], timeout: ['arg1.timeout', 'arg1.signal'] },
      metadata: { model: 'result.data.model', usage: 'result.data.usage', id: 'result.data.id' },
      major: 3,
      unproven: { 'arg0.messages[].content[].text': 'a text alone in major 3' },
    },
    {
      on: 'OpenAIApi',
      call: 'createCompletion',
      operation: 'completion',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: { text: 'result.data.choices[].text', stop: 'result.data.choices[].finish_reason' },
      bounds: { tokens: ['arg0.max_tokens'], timeout: ['arg1.timeout', 'arg1.signal'] },
      metadata: { model: 'result.data.model', usage: 'result.data.usage', id: 'result.data.id' },
      major: 3,
    },
  ],
  sources: [
    { on: 'OpenAI', call: 'vectorStores.search', kind: 'retrieved' },
    { on: 'OpenAI', call: 'responses.retrieve', kind: 'model' },
  ],
  sinks: [
    { on: 'OpenAI', call: stored, at: ['arg0.metadata.*'], kind: 'provider-record' },
    {
      on: 'OpenAI',
      call: 'files.create',
      at: ['arg0.file'],
      when: { at: 'arg0.purpose', is: 'fine-tune' },
      kind: 'knowledge',
    },
    {
      on: 'OpenAI',
      call: 'beta.assistants.create',
      at: ['arg0.instructions', 'arg0.description'],
      kind: 'system-prompt',
    },
    { on: 'OpenAI', call: 'beta.assistants.update', at: ['arg1.instructions'], kind: 'system-prompt' },
    { on: 'OpenAI', call: 'beta.threads.create', at: ['arg0.messages[].content'], kind: 'user-prompt' },
    { on: 'OpenAI', call: 'beta.threads.messages.create', at: ['arg1.content'], kind: 'user-prompt' },
    {
      on: 'OpenAI',
      call: 'conversations.create',
      at: ['arg0.items[].content', 'arg0.items[].content[].text'],
      kind: 'user-prompt',
    },
    {
      on: 'OpenAI',
      call: 'conversations.items.create',
      at: ['arg1.items[].content', 'arg1.items[].content[].text'],
      kind: 'user-prompt',
    },
    {
      on: 'OpenAI',
      call: 'realtime.clientSecrets.create',
      at: ['arg0.session.instructions'],
      kind: 'system-prompt',
    },
  ],
  guards: [
    {
      on: 'OpenAI',
      call: 'moderations.create',
      subject: 'arg0.input',
      effect: 'verdict',
      verdict: 'result.results[].flagged',
      marks: ['moderated'],
    },
  ],
  handlers: [
    {
      on: 'OpenAI',
      call: ['chat.completions.runTools', 'beta.chat.completions.runTools'],
      callback: 'arg0.tools[].function.function',
      parameters: [{ source: 'tool-argument' }, null],
      kind: 'tool',
      major: { 'beta.chat.completions.runTools': 4 },
    },
  ],
  passes: [
    { on: 'OpenAI', call: 'withOptions', from: 'receiver', configures: true },
    { call: 'toFile', from: 'arg0' },
  ],
} as const satisfies ApiModel;

/** Sessions in real time, which are told by events what they are told: openai/realtime of the package `openai`. */
export const openaiRealtime = {
  package: ['openai/realtime/websocket', 'openai/realtime/ws'],
  read: 'openai 7.55.0, the declarations of openai/realtime',
  ai: true,
  title: 'OpenAI',
  types: [{ type: 'Realtime', make: ['new OpenAIRealtimeWebSocket', 'new OpenAIRealtimeWS'] }],
  sinks: [
    {
      on: 'Realtime',
      call: 'send',
      at: ['arg0.session.instructions', 'arg0.response.instructions'],
      kind: 'system-prompt',
    },
    { on: 'Realtime', call: 'send', at: ['arg0.item.content[].text'], kind: 'user-prompt' },
  ],
} as const satisfies ApiModel;

/**
 * OpenAI's client for models on Amazon Bedrock, in the same package: https://github.com/openai/openai-node.
 * Its calls are those of `OpenAI`.
 */
export const openaiBedrock = {
  package: 'openai/bedrock',
  read: 'openai 7.55.0, the declarations of openai/bedrock',
  ai: true,
  title: 'Amazon Bedrock',
  clients: [
    {
      type: 'BedrockOpenAI',
      make: 'new BedrockOpenAI',
      extends: 'openai:OpenAI',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'AWS_BEARER_TOKEN_BEDROCK',
    },
  ],
} as const satisfies ApiModel;

/**
 * A client with OpenAI's members that runs checks before and after each call:
 * https://github.com/openai/openai-guardrails-js, read at 0.2.1.
 */
export const openaiGuardrails = {
  package: '@openai/guardrails',
  read: '@openai/guardrails 0.2.1, README.md of the package',
  ai: true,
  title: 'OpenAI',
  clients: [
    {
      type: 'GuardrailsOpenAI',
      make: ['call GuardrailsOpenAI.create', 'call GuardrailsAzureOpenAI.create'],
      extends: 'openai:OpenAI',
      moderated: true,
      unproven: { 'openai:OpenAI': 'a subclass of the client of an older major' },
    },
  ],
  types: [
    {
      type: 'GuardrailsOpenAI',
      on: 'GuardrailsOpenAI',
      make: 'member guardrails',
    },
  ],
} as const satisfies ApiModel;
