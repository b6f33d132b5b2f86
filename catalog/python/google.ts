import type { ApiModel } from '../../analysis';
import { toolParameters } from './chatShape';

const words = { user: ['user'], assistant: ['model'], tool: ['function', 'tool'] } as const;

const contentsRole = { at: 'options.contents[].role', ...words } as const;

const prompt = [
  { at: 'options.config.system_instruction', role: 'system' },
  { at: 'options.config.system_instruction[]', role: 'system' },
  { at: 'options.config.system_instruction.parts[].text', role: 'system' },
  { at: 'options.contents', role: 'user' },
  { at: 'options.contents[]', role: 'user' },
  { at: 'options.contents[].text', role: 'user' },
  { at: 'options.contents.parts[].text', role: { at: 'options.contents.role', ...words } },
  { at: 'options.contents[].parts[].text', role: contentsRole },
  { at: 'options.contents[].parts[].response', role: 'tool' },
  { at: 'options.contents[].parts[].function_response.response', role: 'tool' },
] as const;

/** What a chat was created with, and the message that is sent, in either way of passing it. */
const chatPrompt = [
  { at: 'made.config.system_instruction', role: 'system' },
  { at: 'made.history[].parts[].text', role: { at: 'made.history[].role', ...words } },
  { at: 'options.config.system_instruction', role: 'system' },
  { at: 'arg0', role: 'user' },
  { at: 'arg0[]', role: 'user' },
  { at: 'arg0[].text', role: 'user' },
  { at: 'options.message', role: 'user' },
  { at: 'options.message[]', role: 'user' },
  { at: 'options.message[].text', role: 'user' },
] as const;

const output = {
  text: ['result.text', 'result.candidates[].content.parts[].text'],
  structured: 'result.parsed',
  toolArguments: [
    'result.function_calls[].args',
    'result.candidates[].content.parts[].function_call.args',
    'result.parts[].function_call.args',
  ],
  toolName: [
    'result.function_calls[].name',
    'result.candidates[].content.parts[].function_call.name',
    'result.parts[].function_call.name',
  ],
  stop: 'result.candidates[].finish_reason',
} as const;

const chunks = {
  text: ['chunk.text', 'chunk.candidates[].content.parts[].text'],
  toolArguments: [
    'chunk.function_calls[].args',
    'chunk.candidates[].content.parts[].function_call.args',
    'chunk.parts[].function_call.args',
  ],
} as const;

const timeout = ['options.config.http_options.timeout', 'client.http_options.timeout'] as const;
const steps = ['options.config.automatic_function_calling.maximum_remote_calls'] as const;
const bounds = {
  tokens: ['options.config.max_output_tokens'],
  timeout,
  timeoutIn: 'milliseconds',
  steps,
  takesDictionaries: true,
} as const;
const chatBounds = {
  tokens: ['options.config.max_output_tokens', 'made.config.max_output_tokens'],
  timeout: [...timeout, 'made.config.http_options.timeout'],
  timeoutIn: 'milliseconds',
  steps: [...steps, 'made.config.automatic_function_calling.maximum_remote_calls'],
} as const;

const around = {
  tools: ['options.config.tools'],
  moderation: ['options.config.safety_settings'],
  systemOption: 'options.config.system_instruction',
} as const;

const chatAround = {
  tools: ['options.config.tools', 'made.config.tools'],
  moderation: ['options.config.safety_settings', 'made.config.safety_settings'],
} as const;

/** Calls that take a configuration, with tools and filters in it. */
const configuredCalls = [
  'models.generate_content',
  'aio.models.generate_content',
  'models.generate_content_stream',
  'aio.models.generate_content_stream',
  'chats.create',
  'aio.chats.create',
] as const;

/** What the filter of a kind of harm lets through. Members of the enumeration hold their own names. */
const thresholds = {
  is: ['BLOCK_NONE', 'OFF'],
  kind: 'unfiltered',
  instead: 'BLOCK_MEDIUM_AND_ABOVE',
} as const;

const metadata = {
  model: 'result.model_version',
  usage: 'result.usage_metadata',
  id: 'result.response_id',
} as const;

/** Google's Gen AI SDK. Functions of Python among its tools are called by the SDK itself. */
export const googleGenAi = {
  package: 'google.genai',
  language: 'python',
  read: 'google-genai 2.25.0, google/genai/models.py, chats.py and types.py; https://googleapis.github.io/python-genai/',
  ai: true,
  title: 'Google',
  clients: [
    {
      type: 'Client',
      make: 'call Client',
      key: 'options.api_key',
      baseUrl: 'options.http_options.base_url',
      timeout: 'options.http_options.timeout',
      keyVariable: 'GEMINI_API_KEY',
      told: [
        {
          call: ['models.generate_content', 'models.generate_content_stream'],
          options: ['model', 'contents'],
        },
      ],
    },
  ],
  types: [
    { type: 'Chat', on: 'Client', make: ['call chats.create', 'call aio.chats.create', 'annotation Chat'] },
    { type: 'Live', on: 'Client', make: 'call aio.live.connect' },
    { type: 'LiveMessages', on: 'Live', make: 'call receive' },
    { type: 'LiveMessage', on: 'LiveMessages', make: 'member []' },
  ],
  // Sessions in real time, in which the model speaks when it likes.
  sources: [
    {
      on: 'LiveMessage',
      member: [
        'text',
        'server_content.model_turn.parts',
        'server_content.output_transcription.text',
        'tool_call.function_calls',
      ],
      kind: 'model',
    },
  ],
  sinks: [
    {
      on: 'Client',
      call: 'aio.live.connect',
      at: ['options.config.system_instruction', 'options.config.system_instruction.parts[].text'],
      kind: 'system-prompt',
    },
    {
      on: 'Live',
      call: ['send_client_content', 'send_realtime_input', 'send'],
      at: [
        ...['options.turns', 'options.turns[]', 'options.turns.parts[].text', 'options.turns[].parts[].text'],
        ...['options.text', 'options.input'],
      ],
      kind: 'user-prompt',
    },
    {
      on: 'Live',
      call: 'send_tool_response',
      at: ['options.function_responses[].response', 'options.function_responses.response'],
      kind: 'tool-prompt',
    },
  ],
  calls: [
    {
      on: 'Client',
      call: ['models.generate_content', 'aio.models.generate_content'],
      operation: 'chat',
      prompt,
      output: { ...output, schema: 'options.config.response_schema' },
      bounds,
      ...around,
      metadata,
    },
    {
      on: 'Client',
      call: ['models.generate_content_stream', 'aio.models.generate_content_stream'],
      operation: 'chat',
      prompt,
      output: {},
      stream: chunks,
      bounds,
      ...around,
    },
    {
      on: 'Chat',
      call: 'send_message',
      operation: 'chat',
      prompt: chatPrompt,
      output: {
        ...output,
        schema: ['options.config.response_schema', 'made.config.response_schema'],
      },
      bounds: chatBounds,
      ...chatAround,
      metadata,
    },
    {
      on: 'Chat',
      call: 'send_message_stream',
      operation: 'chat',
      prompt: chatPrompt,
      output: {},
      stream: chunks,
      bounds: chatBounds,
      ...chatAround,
    },
    {
      on: 'Client',
      call: ['models.generate_images', 'aio.models.generate_images', 'models.generate_videos'],
      operation: 'image',
      prompt: [{ at: 'options.prompt', role: 'user' }],
      output: {},
    },
    {
      on: 'Client',
      call: ['models.embed_content', 'aio.models.embed_content'],
      operation: 'embedding',
      prompt: [],
      output: {},
    },
    {
      on: 'Client',
      call: ['models.count_tokens', 'aio.models.count_tokens'],
      operation: 'token-count',
      prompt: [],
      output: {},
    },
  ],
  handlers: [
    {
      on: 'Client',
      call: configuredCalls,
      callback: 'options.config.tools[]',
      ...toolParameters,
    },
  ],
  passes: [
    {
      call: [
        'types.GenerateContentConfig',
        'types.LiveConnectConfig',
        'types.SafetySetting',
        'types.Content',
        'types.Part',
        'types.Part.from_text',
        'types.Part.from_function_response',
        'types.FunctionResponse',
        'types.HttpOptions',
        'types.AutomaticFunctionCallingConfig',
      ],
      from: 'options',
    },
  ],
  settings: [
    {
      on: 'Client',
      call: configuredCalls,
      at: 'options.config.safety_settings[].threshold',
      ...thresholds,
    },
  ],
  constants: thresholds.is.map((is) => ({ member: `types.HarmBlockThreshold.${is}`, is })),
} as const satisfies ApiModel;

const oldPrompt = [
  { at: 'client.system_instruction', role: 'system' },
  { at: 'client.system_instruction[]', role: 'system' },
  { at: 'arg0', role: 'user' },
  { at: 'arg0[]', role: 'user' },
  { at: 'arg0[].text', role: 'user' },
  { at: 'arg0[].parts[]', role: { at: 'arg0[].role', ...words } },
  { at: 'arg0[].parts[].text', role: { at: 'arg0[].role', ...words } },
  { at: 'options.contents', role: 'user' },
  { at: 'options.contents[]', role: 'user' },
  { at: 'options.contents[].parts[].text', role: contentsRole },
] as const;

const oldChatPrompt = [
  { at: 'client.system_instruction', role: 'system' },
  { at: 'made.history[].parts[]', role: { at: 'made.history[].role', ...words } },
  { at: 'arg0', role: 'user' },
  { at: 'arg0[]', role: 'user' },
  { at: 'options.content', role: 'user' },
] as const;

const oldOutput = {
  text: ['result.text', 'result.candidates[].content.parts[].text', 'result.parts[].text'],
  toolArguments: [
    'result.candidates[].content.parts[].function_call.args',
    'result.candidates[].function_calls[].args',
    'result.parts[].function_call.args',
  ],
  stop: 'result.candidates[].finish_reason',
} as const;

const oldAround = {
  stream: {
    when: { at: 'options.stream', is: true },
    text: ['chunk.text', 'chunk.candidates[].content.parts[].text'],
  },
  bounds: {
    tokens: ['options.generation_config.max_output_tokens', 'client.generation_config.max_output_tokens'],
    timeout: ['options.request_options.timeout'],
  },
  tools: ['options.tools', 'client.tools'],
  moderation: ['options.safety_settings', 'client.safety_settings'],
} as const;

/** Google's older SDKs, which the one above replaces: the model is made with its instructions. */
export const googleGenerativeAi = {
  package: ['google.generativeai', 'vertexai.generative_models', 'vertexai.preview.generative_models'],
  language: 'python',
  read: 'google-generativeai 0.8.5, google/generativeai/generative_models.py; google-cloud-aiplatform 1.71, vertexai/generative_models',
  ai: true,
  title: 'Google',
  clients: [
    {
      type: 'Configuration',
      make: 'call configure',
      key: 'options.api_key',
      keyVariable: 'GOOGLE_API_KEY',
    },
  ],
  types: [
    { type: 'Model', make: ['call GenerativeModel', 'annotation GenerativeModel'] },
    { type: 'Chat', on: 'Model', make: ['call start_chat', 'annotation ChatSession'] },
  ],
  calls: [
    {
      on: 'Model',
      call: ['generate_content', 'generate_content_async'],
      operation: 'chat',
      prompt: oldPrompt,
      output: oldOutput,
      ...oldAround,
    },
    {
      on: 'Chat',
      call: ['send_message', 'send_message_async'],
      operation: 'chat',
      prompt: oldChatPrompt,
      output: oldOutput,
      ...oldAround,
    },
  ],
  handlers: [{ call: 'GenerativeModel', callback: 'options.tools[]', ...toolParameters }],
  passes: [
    {
      call: [
        'GenerationConfig',
        'types.GenerationConfig',
        'Content',
        'protos.Content',
        'protos.Part',
        'SafetySetting',
      ],
      from: 'options',
    },
    { call: 'Part.from_text', from: 'arg0' },
  ],
  settings: ['options.safety_settings.*', 'options.safety_settings[].threshold'].flatMap((at) => [
    { call: 'GenerativeModel', at, ...thresholds },
    { on: 'Model', call: ['generate_content', 'generate_content_async'], at, ...thresholds },
  ]),
  constants: ['HarmBlockThreshold', 'types.HarmBlockThreshold'].flatMap((type) =>
    thresholds.is.map((is) => ({ member: `${type}.${is}`, is })),
  ),
} as const satisfies ApiModel;
