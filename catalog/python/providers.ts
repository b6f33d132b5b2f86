/** Clients of further providers that ask a model directly. */
import type { ApiModel } from '../../analysis';
import { chatMetadata, chatAnswer, chatPrompt, chatStream } from './chatShape';
import { pretrained, transformersLoading } from './hubs';
import { chatRoles } from '../roles';

const chat = {
  operation: 'chat',
  prompt: chatPrompt,
  output: chatAnswer,
  bounds: {
    tokens: ['options.max_completion_tokens', 'options.max_tokens'],
    timeout: ['options.timeout', 'client.timeout'],
    timeoutIn: 'seconds',
  },
  tools: ['options.tools'],
  metadata: chatMetadata,
} as const;

const client = { key: 'options.api_key', baseUrl: 'options.base_url', timeout: 'options.timeout' } as const;

/** Groq, whose client is like OpenAI's. */
export const groq = {
  package: 'groq',
  language: 'python',
  read: 'groq 1.7.0, groq/_client.py and groq/resources/chat/completions.py',
  ai: true,
  title: 'Groq',
  clients: [{ type: 'Groq', make: ['call Groq', 'call AsyncGroq'], ...client, keyVariable: 'GROQ_API_KEY' }],
  calls: [{ on: 'Groq', call: 'chat.completions.create', ...chat, stream: chatStream }],
} as const satisfies ApiModel;

/** Together AI, likewise. */
export const together = {
  package: 'together',
  language: 'python',
  read: 'together 1.5.34, together/client.py and together/resources/chat/completions.py',
  ai: true,
  title: 'Together',
  clients: [
    {
      type: 'Together',
      make: ['call Together', 'call AsyncTogether'],
      ...client,
      keyVariable: 'TOGETHER_API_KEY',
    },
  ],
  calls: [
    { on: 'Together', call: 'chat.completions.create', ...chat, stream: chatStream },
    {
      on: 'Together',
      call: 'completions.create',
      operation: 'completion',
      prompt: [{ at: 'options.prompt', role: 'user' }],
      output: { text: 'result.choices[].text' },
      bounds: { tokens: ['options.max_tokens'], timeout: ['client.timeout'] },
    },
  ],
} as const satisfies ApiModel;

/** Cerebras, likewise. */
export const cerebras = {
  package: ['cerebras.cloud.sdk', 'cerebras.cloud'],
  language: 'python',
  read: 'https://github.com/Cerebras/cerebras-cloud-sdk-python, README.md',
  ai: true,
  title: 'Cerebras',
  clients: [
    {
      type: 'Cerebras',
      make: ['call Cerebras', 'call AsyncCerebras', 'call sdk.Cerebras', 'call sdk.AsyncCerebras'],
      ...client,
      keyVariable: 'CEREBRAS_API_KEY',
    },
  ],
  calls: [{ on: 'Cerebras', call: 'chat.completions.create', ...chat, stream: chatStream }],
} as const satisfies ApiModel;

/** Portkey, a gateway to the models of others, likewise. */
export const portkey = {
  package: 'portkey_ai',
  language: 'python',
  read: 'https://github.com/Portkey-AI/portkey-python-sdk, README.md',
  ai: true,
  title: 'Portkey',
  clients: [
    {
      type: 'Portkey',
      make: ['call Portkey', 'call AsyncPortkey'],
      ...client,
      keyVariable: 'PORTKEY_API_KEY',
    },
  ],
  calls: [{ on: 'Portkey', call: 'chat.completions.create', ...chat, stream: chatStream }],
} as const satisfies ApiModel;

/** Azure's models of all providers: messages are objects, and the answer has the shape of OpenAI's. */
export const azureInference = {
  package: ['azure.ai.inference', 'azure.ai.inference.aio', 'azure.ai.inference.models'],
  language: 'python',
  read: 'azure-ai-inference 1.0.0b9, https://learn.microsoft.com/python/api/overview/azure/ai-inference-readme',
  ai: true,
  title: 'Azure AI',
  clients: [{ type: 'ChatCompletions', make: 'call ChatCompletionsClient', baseUrl: 'options.endpoint' }],
  calls: [
    {
      on: 'ChatCompletions',
      call: 'complete',
      ...chat,
      bounds: { tokens: ['options.max_tokens', 'client.max_tokens'] },
      tools: ['options.tools', 'client.tools'],
      stream: chatStream,
    },
  ],
  messages: [
    { call: 'SystemMessage', role: 'system', content: ['arg0', 'options.content'] },
    { call: 'DeveloperMessage', role: 'system', content: ['arg0', 'options.content'] },
    { call: 'UserMessage', role: 'user', content: ['arg0', 'options.content'] },
    { call: 'AssistantMessage', role: 'assistant', content: ['arg0', 'options.content'] },
    { call: 'ToolMessage', role: 'tool', content: ['arg0', 'options.content'] },
  ],
} as const satisfies ApiModel;

const mistralBounds = {
  tokens: ['options.max_tokens'],
  timeout: ['options.timeout_ms', 'client.timeout_ms'],
} as const;

/** Mistral, majors 1 and 2; version 2 has its client one module deeper. */
export const mistral = {
  package: ['mistralai', 'mistralai.client', 'mistralai.async_client', 'mistralai.models.chat_completion'],
  language: 'python',
  read: 'mistralai 2.5.1, src/mistralai/client/chat.py and classifiers.py',
  ai: true,
  title: 'Mistral',
  clients: [
    {
      type: 'Mistral',
      make: 'call Mistral',
      key: 'options.api_key',
      baseUrl: 'options.server_url',
      timeout: 'options.timeout_ms',
      keyVariable: 'MISTRAL_API_KEY',
    },
    // Before major 1.
    {
      type: 'MistralClient',
      make: ['call MistralClient', 'call MistralAsyncClient'],
      key: 'options.api_key',
      baseUrl: 'options.endpoint',
      timeout: 'options.timeout',
      keyVariable: 'MISTRAL_API_KEY',
    },
  ],
  guards: [
    {
      on: 'Mistral',
      call: ['classifiers.moderate', 'classifiers.moderate_async'],
      subject: ['options.inputs', 'options.inputs[]'],
      effect: 'verdict',
      verdict: 'result.results[].categories.*',
      marks: ['moderated'],
    },
  ],
  passes: [{ call: 'ChatMessage', from: 'options' }],
  calls: [
    {
      on: 'MistralClient',
      call: 'chat',
      ...chat,
      bounds: { tokens: ['options.max_tokens'], timeout: ['client.timeout'] },
      moderation: ['options.safe_prompt'],
    },
    {
      on: 'MistralClient',
      call: 'chat_stream',
      ...chat,
      output: {},
      stream: { text: 'chunk.choices[].delta.content' },
      bounds: { tokens: ['options.max_tokens'], timeout: ['client.timeout'] },
      metadata: {},
    },
    {
      on: 'Mistral',
      call: ['chat.complete', 'chat.complete_async'],
      ...chat,
      bounds: mistralBounds,
      moderation: ['options.safe_prompt', 'options.guardrails'],
    },
    {
      on: 'Mistral',
      call: ['chat.stream', 'chat.stream_async'],
      ...chat,
      output: {},
      stream: { text: 'chunk.data.choices[].delta.content' },
      bounds: mistralBounds,
      metadata: {},
    },
    {
      on: 'Mistral',
      call: ['chat.parse', 'chat.parse_async'],
      ...chat,
      operation: 'structured',
      output: {
        text: 'result.choices[].message.content',
        structured: 'result.choices[].message.parsed',
        schema: 'arg0',
      },
      bounds: mistralBounds,
    },
  ],
} as const satisfies ApiModel;

/** Cohere: version 2 of its interface has messages, version 1 a message, its history and a preamble. */
export const cohere = {
  package: 'cohere',
  language: 'python',
  read: 'cohere 7.0.9, src/cohere/v2/client.py and src/cohere/base_client.py',
  ai: true,
  title: 'Cohere',
  clients: [
    {
      type: 'ClientV2',
      make: ['call ClientV2', 'call AsyncClientV2'],
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
      keyVariable: 'CO_API_KEY',
    },
    {
      type: 'Client',
      make: ['call Client', 'call AsyncClient'],
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
      keyVariable: 'CO_API_KEY',
    },
  ],
  calls: [
    {
      on: 'ClientV2',
      call: 'chat',
      operation: 'chat',
      prompt: chatPrompt,
      output: {
        text: 'result.message.content[].text',
        toolArguments: 'result.message.tool_calls[].function.arguments',
        toolName: 'result.message.tool_calls[].function.name',
        stop: 'result.finish_reason',
      },
      bounds: {
        tokens: ['options.max_tokens'],
        timeout: ['options.request_options.timeout_in_seconds', 'client.timeout'],
      },
      tools: ['options.tools'],
      moderation: ['options.safety_mode'],
    },
    {
      on: 'ClientV2',
      call: 'chat_stream',
      operation: 'chat',
      prompt: chatPrompt,
      output: {},
      stream: { text: 'chunk.delta.message.content.text' },
      bounds: {
        tokens: ['options.max_tokens'],
        timeout: ['options.request_options.timeout_in_seconds', 'client.timeout'],
      },
      tools: ['options.tools'],
    },
    {
      on: 'Client',
      call: ['chat', 'chat_stream'],
      operation: 'chat',
      prompt: [
        { at: 'options.preamble', role: 'system' },
        { at: 'options.message', role: 'user' },
        {
          at: 'options.chat_history[].message',
          role: {
            at: 'options.chat_history[].role',
            system: ['SYSTEM'],
            user: ['USER'],
            assistant: ['CHATBOT'],
            tool: ['TOOL'],
          },
        },
      ],
      output: { text: 'result.text', toolArguments: 'result.tool_calls[].parameters' },
      stream: { text: 'chunk.text' },
      bounds: {
        tokens: ['options.max_tokens'],
        timeout: ['options.request_options.timeout_in_seconds', 'client.timeout'],
      },
      tools: ['options.tools'],
      systemOption: 'options.preamble',
    },
    {
      on: 'Client',
      call: 'generate',
      operation: 'completion',
      prompt: [{ at: 'options.prompt', role: 'user' }],
      output: { text: 'result.generations[].text' },
      bounds: { tokens: ['options.max_tokens'], timeout: ['client.timeout'] },
    },
  ],
  settings: [
    {
      on: ['ClientV2', 'Client'],
      call: ['chat', 'chat_stream'],
      at: 'options.safety_mode',
      is: ['OFF', 'NONE'],
      kind: 'unfiltered',
      instead: 'CONTEXTUAL',
    },
  ],
} as const satisfies ApiModel;

const replicateRun = {
  operation: 'completion',
  prompt: [
    { at: 'options.input.system_prompt', role: 'system' },
    { at: 'options.input.prompt', role: 'user' },
  ],
  output: { text: ['result', 'result[]'] },
  bounds: { tokens: ['options.input.max_tokens', 'options.input.max_new_tokens'] },
} as const;

/** Replicate: what comes back is text, or its pieces. */
export const replicate = {
  package: 'replicate',
  language: 'python',
  read: 'replicate 1.0.7, replicate/client.py and replicate/run.py',
  ai: true,
  title: 'Replicate',
  clients: [
    { type: 'Client', make: 'call Client', key: 'options.api_token', keyVariable: 'REPLICATE_API_TOKEN' },
  ],
  calls: [
    { call: ['run', 'async_run', 'stream', 'async_stream'], ...replicateRun },
    { on: 'Client', call: ['run', 'async_run', 'stream', 'async_stream'], ...replicateRun },
  ],
} as const satisfies ApiModel;

/** Hugging Face's clients of served models. */
export const huggingFaceHub = {
  package: 'huggingface_hub',
  language: 'python',
  read: 'huggingface-hub 2.0.0, huggingface_hub/inference/_client.py',
  ai: true,
  title: 'Hugging Face',
  clients: [
    {
      type: 'InferenceClient',
      make: ['call InferenceClient', 'call AsyncInferenceClient'],
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
      keyVariable: 'HF_TOKEN',
    },
  ],
  calls: [
    {
      on: 'InferenceClient',
      call: ['chat.completions.create', 'chat_completion'],
      ...chat,
      prompt: [
        ...chatPrompt,
        { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
        { at: 'arg0[].content[].text', role: { at: 'arg0[].role', ...chatRoles } },
      ],
      stream: chatStream,
    },
    {
      on: 'InferenceClient',
      call: 'text_generation',
      operation: 'completion',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'options.prompt', role: 'user' },
      ],
      output: { text: ['result', 'result.generated_text'] },
      stream: { when: { at: 'options.stream', is: true }, text: ['chunk', 'chunk.token.text'] },
      bounds: { tokens: ['options.max_new_tokens'], timeout: ['client.timeout'] },
    },
  ],
} as const satisfies ApiModel;

const given = [
  { at: 'arg0', role: 'user' },
  { at: 'arg0[]', role: 'user' },
  { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
  { at: 'arg0[].content[].text', role: { at: 'arg0[].role', ...chatRoles } },
] as const;

/** Pipelines of models that run in this process. */
export const transformers = {
  package: 'transformers',
  language: 'python',
  read: 'transformers 5.18.0, transformers/pipelines/__init__.py and text_generation.py, models/auto/auto_factory.py',
  ai: true,
  title: 'Transformers',
  types: [
    pretrained,
    {
      type: 'Pipeline',
      make: 'call pipeline',
      when: {
        at: 'arg0',
        is: ['text-generation', 'text2text-generation', 'image-text-to-text', 'any-to-any'],
      },
    },
    {
      type: 'NamedPipeline',
      extends: 'Pipeline',
      make: 'call pipeline',
      when: {
        at: 'options.task',
        is: ['text-generation', 'text2text-generation', 'image-text-to-text', 'any-to-any'],
      },
    },
    { type: 'TextPipeline', extends: 'Pipeline', make: 'call TextGenerationPipeline' },
  ],
  settings: transformersLoading,
  calls: [
    {
      on: 'Pipeline',
      call: '',
      operation: 'chat',
      prompt: [...given, { at: 'options.text_inputs', role: 'user' }],
      output: {
        text: ['result[].generated_text[].content', 'result[].generated_text', 'result[][].generated_text'],
      },
      bounds: {
        tokens: [
          'options.max_new_tokens',
          'options.max_length',
          'client.max_new_tokens',
          'client.max_length',
        ],
      },
    },
  ],
} as const satisfies ApiModel;
