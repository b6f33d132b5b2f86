import type { ApiModel } from '../../analysis';
import { chatRoles } from '../roles';
import { toolParameters } from './chatShape';

/** Agno: an agent is made with its instructions and tools. */
export const agno = {
  package: ['agno.agent', 'agno.team'],
  language: 'python',
  read: 'agno at 2026-08-23, libs/agno/agno/agent/agent.py; https://docs.agno.com/basics/agents/overview',
  ai: true,
  title: 'Agno',
  types: [{ type: 'Agent', make: ['call Agent', 'call Team'] }],
  calls: [
    {
      on: 'Agent',
      call: ['run', 'arun', 'print_response', 'aprint_response'],
      operation: 'chat',
      prompt: [
        { at: 'client.instructions', role: 'system' },
        { at: 'client.instructions[]', role: 'system' },
        { at: 'client.system_message', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'options.input', role: 'user' },
      ],
      output: { text: 'result.content' },
      stream: { when: { at: 'options.stream', is: true }, text: 'chunk.content' },
      bounds: { steps: ['client.tool_call_limit'] },
      tools: ['client.tools'],
    },
  ],
  toolsets: [{ call: ['Agent', 'Team'], at: ['options.tools'] }],
  handlers: [{ call: ['Agent', 'Team'], callback: 'options.tools[]', ...toolParameters }],
} as const satisfies ApiModel;

/** PandasAI: a model answers a question about a table by code, which runs here unless a sandbox is given. */
export const pandasAi = {
  package: ['pandasai', 'pandasai.agent'],
  language: 'python',
  read: 'pandasai 3.0.0, pandasai/agent/base.py; https://docs.pandas-ai.com/v3/privacy-security',
  ai: true,
  title: 'PandasAI',
  types: [
    {
      type: 'Agent',
      make: ['call Agent', 'call SmartDataframe', 'call SmartDatalake', 'call DataFrame', 'call read_csv'],
    },
  ],
  calls: [
    {
      on: 'Agent',
      call: ['chat', 'follow_up'],
      operation: 'chat',
      prompt: [
        { at: 'client.description', role: 'system' },
        { at: 'arg0', role: 'user' },
        { at: 'options.query', role: 'user' },
      ],
      output: { text: ['result.value', 'result'] },
    },
  ],
  settings: [
    {
      call: ['Agent', 'SmartDataframe', 'SmartDatalake'],
      at: 'options.sandbox',
      absent: true,
      kind: 'unsandboxed',
    },
  ],
} as const satisfies ApiModel;

/** Parts of Vanna that a program makes a class of: `class Ask(ChromaDB_VectorStore, OpenAI_Chat)`. */
const vannaParts = ['openai', 'openai.openai_chat', 'anthropic', 'google', 'ollama', 'mistral'].map(
  (name) => `vanna.${name}` as const,
);
const vannaClasses = ['OpenAI_Chat', 'Anthropic_Chat', 'GoogleGeminiChat', 'Ollama', 'Mistral'].map(
  (name) => `call ${name}` as const,
);

/** Vanna before version 2: questions become queries. */
export const vanna = {
  package: ['vanna.remote', 'vanna.base', ...vannaParts],
  language: 'python',
  read: 'vanna 0.7, src/vanna/base/base.py; https://vanna.ai/docs',
  ai: true,
  title: 'Vanna',
  clients: [
    {
      type: 'Vanna',
      make: ['call VannaDefault', 'call VannaBase', 'annotation VannaBase', ...vannaClasses],
      key: 'options.api_key',
    },
  ],
  calls: [
    {
      on: 'Vanna',
      call: ['generate_sql', 'generate_plotly_code', 'ask'],
      operation: 'chat',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'options.question', role: 'user' },
      ],
      output: { text: ['result', 'result[]'] },
    },
  ],
  sinks: [{ on: 'Vanna', call: 'run_sql', at: ['arg0', 'options.sql'], kind: 'sql' }],
} as const satisfies ApiModel;

/** Haystack's generators of other providers, each in a package of its own, and its agent. */
export const haystackConnectors = {
  package: [
    ...['anthropic', 'ollama', 'google_genai', 'cohere', 'mistral', 'amazon_bedrock', 'openrouter'].map(
      (name) => `haystack_integrations.components.generators.${name}` as const,
    ),
    'haystack.components.agents',
  ],
  language: 'python',
  read: 'haystack-ai at 2026-08-21, haystack/components/agents/agent.py; https://docs.haystack.deepset.ai/docs/generators',
  ai: true,
  title: 'Haystack',
  clients: [
    {
      type: 'ChatConnector',
      make: [
        ...['AnthropicChatGenerator', 'OllamaChatGenerator', 'GoogleGenAIChatGenerator'],
        ...['CohereChatGenerator', 'MistralChatGenerator', 'AmazonBedrockChatGenerator'],
        'OpenRouterChatGenerator',
      ].map((name) => `call ${name}` as const),
      extends: 'haystack.components.generators.chat:ChatGenerator',
    },
    {
      type: 'Connector',
      make: ['call AnthropicGenerator', 'call OllamaGenerator', 'call AmazonBedrockGenerator'],
      extends: 'haystack.components.generators.chat:Generator',
    },
  ],
  types: [{ type: 'Agent', make: 'call Agent' }],
  calls: [
    {
      on: 'Agent',
      call: ['run', 'run_async'],
      operation: 'chat',
      prompt: [
        { at: 'client.system_prompt', role: 'system' },
        { at: 'options.system_prompt', role: 'system' },
        { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...chatRoles } },
        { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
      ],
      output: { text: ['result.last_message.text', 'result.messages[].text'] },
      bounds: { steps: ['client.max_agent_steps'] },
      tools: ['client.tools', 'options.tools'],
    },
  ],
} as const satisfies ApiModel;

/** Semantic Kernel's connectors to models, and histories of what was said. */
export const semanticKernelConnectors = {
  package: [
    ...[
      'open_ai',
      'anthropic',
      'google.google_ai',
      'ollama',
      'mistral_ai',
      'bedrock',
      'azure_ai_inference',
    ].map((name) => `semantic_kernel.connectors.ai.${name}` as const),
    'semantic_kernel.contents',
    'semantic_kernel.contents.chat_history',
  ],
  language: 'python',
  read: 'semantic-kernel at 2026-08-20, connectors/ai/chat_completion_client_base.py and contents/chat_history.py; https://learn.microsoft.com/semantic-kernel/concepts/ai-services/chat-completion/',
  ai: true,
  title: 'Semantic Kernel',
  clients: [
    {
      type: 'Chat',
      make: [
        ...[
          'OpenAIChatCompletion',
          'AzureChatCompletion',
          'AnthropicChatCompletion',
          'GoogleAIChatCompletion',
        ],
        ...['OllamaChatCompletion', 'MistralAIChatCompletion', 'BedrockChatCompletion'],
        'AzureAIInferenceChatCompletion',
      ].map((name) => `call ${name}` as const),
      key: 'options.api_key',
      baseUrl: 'options.endpoint',
    },
  ],
  types: [{ type: 'History', make: ['call ChatHistory', 'annotation ChatHistory'] }],
  calls: [
    {
      on: 'Chat',
      call: ['get_chat_message_content', 'get_chat_message_contents'],
      operation: 'chat',
      prompt: [],
      output: { text: ['result.content', 'result[].content', 'result'] },
      bounds: { tokens: ['options.settings.max_tokens', 'arg1.max_tokens'] },
    },
    {
      on: 'Chat',
      call: ['get_streaming_chat_message_content', 'get_streaming_chat_message_contents'],
      operation: 'chat',
      prompt: [],
      output: {},
      stream: { text: ['chunk.content', 'chunk[].content'] },
    },
  ],
  sinks: [
    { call: 'ChatHistory', at: ['options.system_message'], kind: 'system-prompt' },
    {
      on: 'History',
      call: ['add_system_message', 'add_developer_message'],
      at: ['arg0', 'options.content'],
      kind: 'system-prompt',
    },
    { on: 'History', call: 'add_user_message', at: ['arg0', 'options.content'], kind: 'user-prompt' },
  ],
} as const satisfies ApiModel;

/** AutoGen's clients of models, asked by themselves: one class a provider. */
export const autogenClients = {
  package: [
    ...['openai', 'anthropic', 'azure', 'ollama'].map((name) => `autogen_ext.models.${name}` as const),
    'autogen_core.models',
  ],
  language: 'python',
  read: 'autogen-core and autogen-ext at 2026-04-06, autogen_core/models/_model_client.py and _types.py',
  ai: true,
  title: 'AutoGen',
  clients: [
    {
      type: 'Client',
      make: [
        ...['OpenAIChatCompletionClient', 'AzureOpenAIChatCompletionClient', 'AzureAIChatCompletionClient'],
        ...['AnthropicChatCompletionClient', 'OllamaChatCompletionClient'],
      ].map((name) => `call ${name}` as const),
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
    },
  ],
  calls: [
    {
      on: 'Client',
      call: 'create',
      operation: 'chat',
      prompt: [
        { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
        { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...chatRoles } },
      ],
      output: { text: 'result.content', toolArguments: 'result.content[].arguments' },
      bounds: {
        tokens: ['client.max_tokens', 'options.extra_create_args.max_tokens'],
        timeout: ['client.timeout', 'options.cancellation_token'],
      },
      tools: ['options.tools'],
    },
    {
      on: 'Client',
      call: 'create_stream',
      operation: 'chat',
      prompt: [
        { at: 'arg0[].content', role: { at: 'arg0[].role', ...chatRoles } },
        { at: 'options.messages[].content', role: { at: 'options.messages[].role', ...chatRoles } },
      ],
      output: {},
      stream: { text: ['chunk', 'chunk.content'] },
      bounds: {
        tokens: ['client.max_tokens', 'options.extra_create_args.max_tokens'],
        timeout: ['client.timeout', 'options.cancellation_token'],
      },
      tools: ['options.tools'],
    },
  ],
  messages: [
    { call: 'SystemMessage', role: 'system', content: ['options.content', 'arg0'] },
    { call: 'UserMessage', role: 'user', content: ['options.content', 'arg0'] },
    { call: 'AssistantMessage', role: 'assistant', content: ['options.content', 'arg0'] },
  ],
} as const satisfies ApiModel;
