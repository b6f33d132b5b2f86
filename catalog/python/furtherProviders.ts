/** Clients of providers that few programs ask, each in its own words. */
import type { ApiModel } from '../../analysis';
import { chatRoles } from '../roles';
import {
  chatAnswer,
  chatChunks,
  chatMetadata,
  chatOutput,
  chatPrompt,
  chatStream,
  toolParameters,
} from './chatShape';

const client = { key: 'options.api_key', baseUrl: 'options.base_url', timeout: 'options.timeout' } as const;

const xaiOutput = {
  text: ['result.content', 'result.reasoning_content'],
  toolArguments: 'result.tool_calls[].function.arguments',
  toolName: 'result.tool_calls[].function.name',
  stop: 'result.finish_reason',
} as const;

const xaiChat = {
  on: 'Chat',
  operation: 'chat',
  prompt: [
    { at: 'made.messages[].content', role: { at: 'made.messages[].role', ...chatRoles } },
    { at: 'made[].content', role: { at: 'made[].role', ...chatRoles } },
  ],
  bounds: { tokens: ['made.max_tokens'], timeout: ['client.timeout'], timeoutIn: 'seconds' },
  endUser: ['made.user'],
  tools: ['made.tools'],
} as const;

/** xAI: https://docs.x.ai. A chat is made, messages are appended to it, and then it is asked. */
export const xai = {
  package: ['xai_sdk', 'xai_sdk.chat'],
  language: 'python',
  read: 'xai-sdk 1, src/xai_sdk/chat.py and sync/chat.py of https://github.com/xai-org/xai-sdk-python',
  ai: true,
  title: 'xAI',
  clients: [
    {
      type: 'Client',
      make: ['call Client', 'call AsyncClient'],
      key: 'options.api_key',
      baseUrl: 'options.api_host',
      timeout: 'options.timeout',
      keyVariable: 'XAI_API_KEY',
    },
  ],
  types: [{ type: 'Chat', on: 'Client', make: 'call chat.create', adds: 'append' }],
  messages: [
    { call: ['system', 'chat.system'], role: 'system', content: 'arg0' },
    { call: ['user', 'chat.user'], role: 'user', content: 'arg0' },
    { call: ['assistant', 'chat.assistant'], role: 'assistant', content: 'arg0' },
    { call: ['tool_result', 'chat.tool_result'], role: 'tool', content: ['arg0', 'options.result'] },
  ],
  settings: [
    {
      on: 'Client',
      call: 'chat.create',
      at: 'options.store_messages',
      is: true,
      instead: false,
      kind: 'kept-by-provider',
    },
  ],
  calls: [
    {
      ...xaiChat,
      call: ['sample', 'defer'],
      output: xaiOutput,
      metadata: { usage: 'result.usage', id: 'result.id' },
    },
    {
      ...xaiChat,
      call: 'stream',
      output: {},
      stream: { text: ['chunk[].content', 'chunk[].reasoning_content'] },
    },
    {
      ...xaiChat,
      call: 'parse',
      operation: 'structured',
      output: { text: 'result[0].content', structured: 'result[1]', schema: 'arg0' },
    },
  ],
} as const satisfies ApiModel;

const watsonxMessages = [
  ...chatPrompt,
  { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
  { at: 'arg0[].content[].text', role: { at: 'arg0[].role', ...chatRoles } },
] as const;
const watsonxTexts = [
  { at: 'arg0', role: 'user' },
  { at: 'arg0[]', role: 'user' },
  { at: 'options.prompt', role: 'user' },
  { at: 'options.prompt[]', role: 'user' },
] as const;
const watsonxBounds = {
  timeout: ['options.params.time_limit', 'client.params.time_limit'],
  timeoutIn: 'milliseconds',
} as const;

/** IBM watsonx.ai, which limits answers by itself: a chat to 1024 tokens, and a text to 20. */
export const watsonx = {
  package: [
    ...['ibm_watsonx_ai', 'ibm_watsonx_ai.credentials', 'ibm_watsonx_ai.foundation_models'],
    ...['inference', 'schema'].map((name) => `ibm_watsonx_ai.foundation_models.${name}`),
  ],
  language: 'python',
  read: 'ibm-watsonx-ai 1, https://ibm.github.io/watsonx-ai-python-sdk/fm_model_inference.html',
  ai: true,
  title: 'IBM watsonx.ai',
  clients: [
    {
      type: 'ModelInference',
      make: ['call ModelInference', 'call Model'],
      key: 'options.credentials.apikey',
      baseUrl: 'options.credentials.url',
      keyVariable: 'WATSONX_APIKEY',
    },
    {
      type: 'Credentials',
      make: 'call Credentials',
      key: 'options.api_key',
      baseUrl: 'options.url',
      keyVariable: 'WATSONX_APIKEY',
    },
  ],
  passes: [{ call: ['TextChatParameters', 'TextGenParameters'], from: 'options' }],
  calls: [
    {
      on: 'ModelInference',
      call: ['chat', 'achat'],
      operation: 'chat',
      prompt: watsonxMessages,
      output: chatOutput,
      bounds: watsonxBounds,
      tools: ['options.tools'],
      metadata: chatMetadata,
    },
    {
      on: 'ModelInference',
      call: ['chat_stream', 'achat_stream'],
      operation: 'chat',
      prompt: watsonxMessages,
      output: {},
      stream: chatChunks,
      bounds: watsonxBounds,
      tools: ['options.tools'],
    },
    {
      on: 'ModelInference',
      call: ['generate', 'generate_text', 'agenerate'],
      operation: 'completion',
      prompt: watsonxTexts,
      output: {
        text: ['result', 'result[]', 'result.results[].generated_text', 'result[].results[].generated_text'],
      },
      bounds: watsonxBounds,
      moderation: ['options.guardrails'],
    },
    {
      on: 'ModelInference',
      call: ['generate_text_stream', 'agenerate_stream'],
      operation: 'completion',
      prompt: watsonxTexts,
      output: {},
      stream: { text: ['chunk', 'chunk.results[].generated_text'] },
      bounds: watsonxBounds,
      moderation: ['options.guardrails'],
    },
  ],
} as const satisfies ApiModel;

/** DashScope, which serves Qwen: https://www.alibabacloud.com/help/en/model-studio/qwen-api-via-dashscope */
export const dashscope = {
  package: ['dashscope', 'dashscope.aigc.generation'],
  language: 'python',
  read: 'dashscope 1, dashscope/aigc/generation.py of https://github.com/dashscope/dashscope-sdk-python',
  ai: true,
  title: 'DashScope',
  calls: [
    {
      call: ['Generation', 'AioGeneration', 'MultiModalConversation', 'AioMultiModalConversation'].map(
        (name) => `${name}.call`,
      ),
      operation: 'chat',
      prompt: [...chatPrompt, { at: 'options.prompt', role: 'user' }, { at: 'arg1', role: 'user' }],
      output: {
        text: [
          'result.output.text',
          'result.output.choices[].message.content',
          'result.output.choices[].message.content[].text',
        ],
        toolArguments: 'result.output.choices[].message.tool_calls[].function.arguments',
        toolName: 'result.output.choices[].message.tool_calls[].function.name',
        stop: 'result.output.choices[].finish_reason',
      },
      stream: {
        when: { at: 'options.stream', is: true },
        text: ['chunk.output.text', 'chunk.output.choices[].message.content'],
      },
      bounds: { tokens: ['options.max_tokens'] },
      tools: ['options.tools'],
      metadata: { usage: 'result.usage', id: 'result.request_id' },
    },
  ],
} as const satisfies ApiModel;

const chat = {
  call: 'chat.completions.create',
  operation: 'chat',
  prompt: chatPrompt,
  output: chatAnswer,
  stream: chatStream,
  bounds: {
    tokens: ['options.max_tokens', 'options.max_completion_tokens'],
    timeout: ['options.timeout', 'client.timeout'],
    timeoutIn: 'seconds',
  },
  tools: ['options.tools'],
  metadata: chatMetadata,
} as const;

/** Zhipu's GLM by either of its packages: https://docs.z.ai/guides/develop/python/introduction */
export const zhipu = {
  package: ['zhipuai', 'zai'],
  language: 'python',
  read: 'zai-sdk 0, src/zai/_client.py and api_resource/chat/completions.py of https://github.com/zai-org/z-ai-sdk-python',
  ai: true,
  title: 'Z.ai',
  clients: [
    {
      type: 'Zai',
      make: ['call ZaiClient', 'call ZhipuAiClient'],
      ...client,
      keyVariable: 'ZAI_API_KEY',
    },
    { type: 'ZhipuAI', extends: 'Zai', make: 'call ZhipuAI', ...client, keyVariable: 'ZHIPUAI_API_KEY' },
  ],
  calls: [{ on: 'Zai', ...chat, endUser: ['options.user_id'], moderation: ['options.sensitive_word_check'] }],
} as const satisfies ApiModel;

/** Fireworks: https://docs.fireworks.ai/tools-sdks/python-sdk */
export const fireworks = {
  package: ['fireworks', 'fireworks.client'],
  language: 'python',
  read: 'fireworks-ai 1.0, README.md and api.md of https://github.com/fw-ai-external/python-sdk',
  ai: true,
  title: 'Fireworks',
  clients: [
    {
      type: 'Fireworks',
      make: ['Fireworks', 'AsyncFireworks', 'LLM'].map((name) => `call ${name}`),
      ...client,
      keyVariable: 'FIREWORKS_API_KEY',
    },
  ],
  calls: [
    {
      on: 'Fireworks',
      ...chat,
      call: ['chat.completions.create', 'chat.completions.acreate'],
      endUser: ['options.user'],
    },
    {
      on: 'Fireworks',
      call: 'completions.create',
      operation: 'completion',
      prompt: [{ at: 'options.prompt', role: 'user' }],
      output: { text: 'result.choices[].text' },
      bounds: { tokens: ['options.max_tokens'], timeout: ['options.timeout', 'client.timeout'] },
    },
  ],
} as const satisfies ApiModel;

/** Perplexity. What its search finds was written by somebody: https://docs.perplexity.ai/docs/sdk/overview */
export const perplexity = {
  package: 'perplexity',
  language: 'python',
  read: 'perplexityai 0, api.md of https://github.com/perplexityai/perplexity-py',
  ai: true,
  title: 'Perplexity',
  clients: [
    {
      type: 'Perplexity',
      make: ['call Perplexity', 'call AsyncPerplexity'],
      ...client,
      keyVariable: 'PERPLEXITY_API_KEY',
    },
  ],
  calls: [{ on: 'Perplexity', ...chat }],
  sources: [{ on: 'Perplexity', call: 'search.create', kind: 'fetched' }],
} as const satisfies ApiModel;

/** aisuite: one client for the models of all providers. Functions among its tools are called by itself. */
export const aisuite = {
  package: 'aisuite',
  language: 'python',
  read: 'aisuite 0.1, aisuite/client.py; https://github.com/andrewyng/aisuite',
  ai: true,
  title: 'aisuite',
  clients: [{ type: 'Client', make: 'call Client' }],
  calls: [
    {
      on: 'Client',
      ...chat,
      bounds: {
        tokens: ['options.max_tokens', 'options.max_completion_tokens'],
        steps: ['options.max_turns'],
      },
    },
  ],
  handlers: [
    { on: 'Client', call: 'chat.completions.create', callback: 'options.tools[]', ...toolParameters },
  ],
} as const satisfies ApiModel;

/** Simon Willison's LLM. What a model answers is read when it is asked for. */
export const llm = {
  package: 'llm',
  language: 'python',
  read: 'llm 0, https://llm.datasette.io/en/stable/python-api.html',
  ai: true,
  title: 'LLM',
  types: [
    { type: 'Model', make: ['call get_model', 'call get_async_model'] },
    { type: 'Model', on: 'Model', make: 'call conversation' },
  ],
  calls: [
    {
      on: 'Model',
      call: ['prompt', 'chain'],
      operation: 'chat',
      prompt: [
        { at: 'options.system', role: 'system' },
        { at: 'options.system_fragments[]', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'options.prompt', role: 'user' },
        { at: 'options.fragments[]', role: 'user' },
      ],
      output: {
        text: ['result.text()', 'result[]'],
        toolArguments: 'result.tool_calls()[].arguments',
        toolName: 'result.tool_calls()[].name',
      },
      bounds: { steps: ['options.chain_limit'] },
      shaped: ['options.schema'],
      tools: ['options.tools', 'made.tools'],
      approval: ['options.before_call', 'made.before_call'],
      systemOption: 'options.system',
    },
  ],
  handlers: [
    {
      on: 'Model',
      call: ['prompt', 'chain', 'conversation'],
      callback: 'options.tools[]',
      ...toolParameters,
    },
  ],
} as const satisfies ApiModel;

const marvinFunction = {
  operation: 'structured',
  prompt: [
    { at: 'options.instructions', role: 'system' },
    { at: 'arg0', role: 'user' },
    { at: 'options.data', role: 'user' },
  ],
} as const;

/** Marvin: functions that make values of a type out of text. What something is classified as is one of its labels. */
export const marvin = {
  package: 'marvin',
  language: 'python',
  read: 'marvin 3.2, README.md of the package',
  ai: true,
  title: 'Marvin',
  types: [{ type: 'Agent', make: 'call Agent' }],
  calls: [
    {
      ...marvinFunction,
      call: ['extract', 'extract_async'],
      output: { structured: 'result[]', schema: 'arg1' },
    },
    { ...marvinFunction, call: ['cast', 'cast_async'], output: { structured: 'result', schema: 'arg1' } },
    { ...marvinFunction, call: ['summarize', 'summarize_async'], output: { text: 'result' } },
    { ...marvinFunction, call: ['classify', 'classify_async'], output: {} },
    {
      call: ['run', 'run_async'],
      operation: 'structured',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'options.instructions', role: 'user' },
        { at: 'options.context.*', role: 'user' },
      ],
      output: { text: ['result', 'result[]', 'result.*'] },
      tools: ['options.tools'],
    },
    {
      on: 'Agent',
      call: ['run', 'run_async'],
      operation: 'structured',
      prompt: [
        { at: 'client.instructions', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'options.context.*', role: 'user' },
      ],
      output: { text: ['result', 'result[]', 'result.*'] },
      tools: ['client.tools'],
    },
  ],
  handlers: [{ call: ['run', 'Agent'], callback: 'options.tools[]', ...toolParameters }],
} as const satisfies ApiModel;

const mirascopeCall = {
  operation: 'chat',
  bounds: { tokens: ['client.max_tokens'] },
  tools: ['options.tools'],
} as const;

const mirascopePrompt = [
  { at: 'arg0', role: 'user' },
  { at: 'arg0[]', role: 'user' },
  { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
  { at: 'options.content', role: 'user' },
] as const;

const mirascopeOutput = {
  text: ['result.pretty()', 'result.texts[].text', 'result.content[].text'],
  structured: 'result.parse()',
  toolArguments: 'result.tool_calls[].args',
  toolName: 'result.tool_calls[].name',
} as const;

const mirascopeStream = {
  text: ['result.text_stream()[]', 'result.pretty_stream()[]', 'result.pretty()'],
} as const;

/** What a decorated function returns is the prompt. */
const mirascopeDecorated = {
  on: 'Call',
  operation: 'chat',
  prompt: [
    { at: 'returned', role: 'user' },
    { at: 'returned[]', role: 'user' },
    { at: 'returned[].content', role: { at: 'returned[].role', ...chatRoles } },
  ],
  bounds: { tokens: ['client.max_tokens'] },
  tools: ['client.tools'],
} as const;

/** Mirascope, major 2. */
export const mirascope = {
  package: 'mirascope.llm',
  language: 'python',
  read: 'mirascope 2, python/README.md and python/mirascope/llm/responses/root_response.py of https://github.com/Mirascope/mirascope',
  ai: true,
  title: 'Mirascope',
  types: [
    { type: 'Model', make: ['call Model', 'call model', 'call use_model'] },
    { type: 'Call', make: 'call call', decorates: true },
  ],
  messages: (['system', 'user', 'assistant'] as const).map((role) => ({
    call: `messages.${role}`,
    role,
    content: ['arg0', 'options.content'],
  })),
  calls: [
    {
      on: 'Model',
      call: ['call', 'call_async'],
      ...mirascopeCall,
      prompt: mirascopePrompt,
      output: { ...mirascopeOutput, schema: 'options.format' },
    },
    {
      on: 'Model',
      call: ['stream', 'stream_async'],
      ...mirascopeCall,
      prompt: mirascopePrompt,
      output: {},
      stream: mirascopeStream,
    },
    {
      ...mirascopeDecorated,
      call: ['', 'call', 'call_async'],
      output: { ...mirascopeOutput, schema: 'client.format' },
    },
    { ...mirascopeDecorated, call: ['stream', 'stream_async'], output: {}, stream: mirascopeStream },
  ],
  handlers: [{ decorator: 'tool', ...toolParameters }],
} as const satisfies ApiModel;

const mlflowAround = {
  on: 'Deployments',
  bounds: { tokens: ['options.inputs.max_tokens'] },
  tools: ['options.inputs.tools'],
} as const;
const mlflowRole = { at: 'options.inputs.messages[].role', ...chatRoles } as const;
const mlflowChat = {
  ...mlflowAround,
  given: 'options.inputs.messages',
  operation: 'chat',
  prompt: [
    { at: 'options.inputs.messages[].content', role: mlflowRole },
    { at: 'options.inputs.messages[].content[].text', role: mlflowRole },
  ],
} as const;

/** Endpoints behind MLflow and its gateway, some of which are models that chat: https://mlflow.org/docs/latest/genai/governance/ai-gateway */
export const mlflow = {
  package: 'mlflow.deployments',
  language: 'python',
  read: 'mlflow 3, mlflow/deployments/databricks/__init__.py; https://mlflow.org/docs/latest/api_reference/python_api/mlflow.deployments.html',
  ai: true,
  title: 'MLflow',
  types: [{ type: 'Deployments', make: 'call get_deploy_client' }],
  calls: [
    { ...mlflowChat, call: 'predict', output: chatOutput, metadata: chatMetadata },
    { ...mlflowChat, call: 'predict_stream', output: {}, stream: chatChunks },
    {
      ...mlflowAround,
      call: 'predict',
      given: 'options.inputs.prompt',
      operation: 'completion',
      prompt: [{ at: 'options.inputs.prompt', role: 'user' }],
      output: { text: 'result.choices[].text' },
    },
  ],
} as const satisfies ApiModel;

/** The same by the package of all of MLflow, most of which has nothing to do with models that write. */
export const mlflowModule = {
  package: 'mlflow',
  language: 'python',
  read: mlflow.read,
  title: 'MLflow',
  members: ['get_deploy_client'],
  types: [
    {
      type: 'Client',
      extends: 'mlflow.deployments:Deployments',
      make: 'call deployments.get_deploy_client',
    },
  ],
} as const satisfies ApiModel;
