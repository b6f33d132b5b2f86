import type { ApiModel } from '../analysis';
import { langchainRoles } from './roles';

const role = { at: 'arg0[].role', ...langchainRoles } as const;
const batchRole = { at: 'arg0[][].role', ...langchainRoles } as const;

const prompt = [
  { at: 'arg0', role: 'user' },
  { at: 'arg0[].content', role },
  { at: 'arg0[].content[].text', role },
  { at: 'arg0[][1]', role: { at: 'arg0[][0]', ...langchainRoles } },
] as const;

const batchPrompt = [
  { at: 'arg0[]', role: 'user' },
  { at: 'arg0[][].content', role: batchRole },
] as const;

const output = {
  text: ['result.content', 'result.content[].text', 'result.text'],
  toolArguments: ['result.tool_calls[].args', 'result.additional_kwargs.tool_calls[].function.arguments'],
  toolName: 'result.tool_calls[].name',
} as const;

const bounds = {
  tokens: ['client.maxTokens', 'client.maxOutputTokens', 'client.maxCompletionTokens', 'client.numPredict'],
  timeout: ['arg1.timeout', 'arg1.signal', 'client.timeout', 'client.clientOptions.timeout'],
} as const;

const around = { bounds, tools: ['arg1.tools'], telemetry: ['arg1.callbacks', 'client.callbacks'] } as const;

const modelPackages = [
  '@langchain/core/language_models/*',
  '@langchain/openai',
  '@langchain/anthropic',
  '@langchain/google-genai',
  '@langchain/google-vertexai',
  '@langchain/google',
  '@langchain/mistralai',
  '@langchain/groq',
  '@langchain/ollama',
  '@langchain/aws',
  '@langchain/cohere',
  '@langchain/xai',
  '@langchain/deepseek',
  '@langchain/openrouter',
  '@langchain/community/chat_models/*',
  '@langchain/community/llms/*',
  'langchain',
  'langchain/chat_models/*',
  'langchain/llms/*',
] as const;

/** Chat models of LangChain 0.1 to 1: https://docs.langchain.com/oss/javascript/langchain/models. */
export const langchainModels = {
  package: modelPackages,
  read: '@langchain/core 1.2 and @langchain/openai 1.6, declarations of each package; https://docs.langchain.com/oss/javascript/langchain/models',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'ChatModel',
      make: ['call initChatModel', 'annotation BaseChatModel', 'annotation BaseLanguageModel'],
    },
    {
      type: 'Bound',
      extends: 'ChatModel',
      on: 'ChatModel',
      make: ['call bindTools', 'call bind', 'call withConfig', 'call withRetry', 'call withFallbacks'],
      unproven: { 'call bind': 'only before major 1', ChatModel: 'a runnable, with fewer members' },
    },
    {
      type: 'StructuredBeside',
      on: 'ChatModel',
      make: 'call withStructuredOutput',
      when: { at: 'arg1.includeRaw', is: true },
    },
    { type: 'Structured', on: 'ChatModel', make: 'call withStructuredOutput' },
    {
      type: 'ModelChain',
      on: ['ChatModel', 'Structured', 'ModelChain'],
      make: 'call pipe',
      begins: true,
    },
  ],
  clients: [
    {
      type: 'ChatOpenAI',
      make: ['new ChatOpenAI', 'new OpenAI', 'annotation ChatOpenAI'],
      extends: 'ChatModel',
      provider: 'OpenAI',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.configuration.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'OPENAI_API_KEY',
    },
    {
      type: 'AzureChatOpenAI',
      make: ['new AzureChatOpenAI', 'annotation AzureChatOpenAI'],
      extends: 'ChatModel',
      provider: 'Azure OpenAI',
      moderated: true,
      key: 'arg0.azureOpenAIApiKey',
      baseUrl: 'arg0.azureOpenAIEndpoint',
      timeout: 'arg0.timeout',
      keyVariable: 'AZURE_OPENAI_API_KEY',
    },
    {
      type: 'ChatAnthropic',
      make: ['new ChatAnthropic', 'annotation ChatAnthropic'],
      extends: 'ChatModel',
      provider: 'Anthropic',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.anthropicApiUrl',
      timeout: 'arg0.clientOptions.timeout',
      keyVariable: 'ANTHROPIC_API_KEY',
    },
    {
      type: 'ChatGoogle',
      make: [
        'new ChatGoogleGenerativeAI',
        'new ChatGoogle',
        'new ChatVertexAI',
        'annotation ChatGoogleGenerativeAI',
      ],
      extends: 'ChatModel',
      provider: 'Google',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseUrl',
      keyVariable: 'GOOGLE_API_KEY',
      unproven: { 'new ChatGoogle': 'of an earlier version' },
    },
    {
      type: 'ChatMistral',
      make: 'new ChatMistralAI',
      extends: 'ChatModel',
      provider: 'Mistral',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.serverURL',
      keyVariable: 'MISTRAL_API_KEY',
    },
    {
      type: 'ChatGroq',
      make: 'new ChatGroq',
      extends: 'ChatModel',
      provider: 'Groq',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseUrl',
      timeout: 'arg0.timeout',
      keyVariable: 'GROQ_API_KEY',
    },
    {
      type: 'ChatOllama',
      make: ['new ChatOllama', 'new Ollama'],
      extends: 'ChatModel',
      provider: 'Ollama',
      baseUrl: 'arg0.baseUrl',
    },
    {
      type: 'ChatBedrock',
      make: ['new ChatBedrockConverse', 'new BedrockChat'],
      extends: 'ChatModel',
      provider: 'Amazon Bedrock',
      key: 'arg0.credentials.secretAccessKey',
      keyVariable: 'AWS_SECRET_ACCESS_KEY',
    },
    {
      type: 'ChatOther',
      make: [
        'new ChatCohere',
        'new ChatXAI',
        'new ChatDeepSeek',
        'new ChatOpenRouter',
        'new ChatTogetherAI',
        'new ChatFireworks',
      ],
      extends: 'ChatModel',
      key: 'arg0.apiKey',
    },
  ],
  calls: [
    {
      on: 'ChatModel',
      call: ['invoke', 'call', 'predict', 'predictMessages', 'generate'],
      operation: 'chat',
      prompt,
      output,
      ...around,
      unproven: {
        call: 'only before major 1',
        predict: 'only before major 1',
        predictMessages: 'only before major 1',
      },
    },
    {
      on: 'ChatModel',
      call: ['stream', 'streamEvents'],
      operation: 'chat',
      prompt,
      output: {},
      stream: {
        text: ['chunk.content', 'chunk.text', 'chunk.data.chunk.content'],
        toolArguments: 'chunk.tool_call_chunks[].args',
      },
      ...around,
      unproven: { 'chunk.data.chunk.content': 'an event says anything' },
    },
    {
      on: 'ChatModel',
      call: 'batch',
      operation: 'chat',
      prompt: batchPrompt,
      output: { text: ['result[].content', 'result[].text'], toolArguments: 'result[].tool_calls[].args' },
      ...around,
    },
    {
      on: 'Structured',
      call: 'invoke',
      operation: 'structured',
      prompt,
      output: { structured: 'result', schema: 'made' },
      bounds,
      telemetry: around.telemetry,
    },
    {
      on: 'Structured',
      call: 'batch',
      operation: 'structured',
      prompt: batchPrompt,
      output: { structured: 'result[]', schema: 'made' },
      bounds,
      telemetry: around.telemetry,
    },
    {
      on: 'Structured',
      call: 'stream',
      operation: 'structured',
      prompt,
      output: { schema: 'made' },
      stream: { structured: 'chunk' },
      bounds,
      telemetry: around.telemetry,
    },
    {
      on: 'ModelChain',
      call: 'invoke',
      operation: 'chat',
      prompt,
      output: { text: 'result' },
      through: 'made',
      bounds,
      telemetry: around.telemetry,
    },
    {
      on: 'ModelChain',
      call: 'stream',
      operation: 'chat',
      prompt,
      output: {},
      stream: { text: 'chunk' },
      bounds,
      telemetry: around.telemetry,
    },
    {
      on: 'StructuredBeside',
      call: 'invoke',
      operation: 'structured',
      prompt,
      output: {
        text: ['result.raw.content', 'result.raw.content[].text', 'result.raw.text'],
        structured: 'result.parsed',
        schema: 'made',
      },
      bounds,
      telemetry: around.telemetry,
    },
  ],
} as const satisfies ApiModel;

/** Messages: https://docs.langchain.com/oss/javascript/langchain/messages. */
export const langchainMessages = {
  package: ['@langchain/core/messages', 'langchain', 'langchain/schema', 'langchain/messages'],
  read: '@langchain/core 1.2, declarations of the package',
  ai: true,
  title: 'LangChain',
  messages: [
    { construct: 'SystemMessage', role: 'system', content: ['arg0.content', 'arg0'] },
    {
      construct: ['HumanMessage', 'HumanChatMessage'],
      role: 'user',
      content: ['arg0.content', 'arg0'],
      unproven: { HumanChatMessage: 'only before major 1' },
    },
    { construct: 'AIMessage', role: 'assistant', content: ['arg0.content', 'arg0'] },
    { construct: 'ToolMessage', role: 'tool', content: ['arg0.content', 'arg0'] },
  ],
} as const satisfies ApiModel;

const fills = {
  variable: '{<name>}',
  by: { format: 'arg0', formatMessages: 'arg0', invoke: 'arg0', stream: 'arg0' },
  through: ['pipe'],
} as const;

/** Texts of a template: of messages, as pairs and as messages, and of one text. */
const texts = [
  { at: 'client[][1]', role: { at: 'client[][0]', ...langchainRoles } },
  { at: 'client[].content', role: { at: 'client[].role', ...langchainRoles } },
  { at: 'client', role: 'user' },
  { at: 'client.template', role: 'user' },
] as const;

const ofTemplates = 'only where a chain begins with a template of this form';

const unprovenTexts = {
  'client[][1]': ofTemplates,
  'client[][0]': ofTemplates,
  'client[].content': ofTemplates,
  'client[].role': ofTemplates,
  'client.template': ofTemplates,
  'made[]': 'only where a sequence is made of a list that begins with a map',
} as const;

const chainPrompt = [
  ...texts,
  { at: 'arg0', role: 'user' },
  // A sequence may begin with a map, of functions and of what can be invoked.
  { at: 'arg0', role: 'user', fills: texts, butFor: 'made[]' },
  { at: 'made[]', role: 'user', fills: texts, run: { by: 'invoke', given: 'arg0' } },
  { at: 'made', role: 'user', fills: texts },
] as const;

/**
 * Templates and what is piped together of them: https://docs.langchain.com/oss/javascript/langchain. What a chain is
 * invoked with fills the variables of its template.
 */
export const langchainChains = {
  package: [
    '@langchain/core/prompts',
    '@langchain/core/runnables',
    '@langchain/classic/chains',
    '@langchain/classic/chains/sql_db',
    'langchain/prompts',
    'langchain/chains',
    'langchain/chains/sql_db',
    'langchain/schema/runnable',
  ],
  read: '@langchain/core 1.2 and @langchain/classic 1.0, declarations of each package',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'Template',
      make: [
        'call PromptTemplate.fromTemplate',
        'new PromptTemplate',
        'call ChatPromptTemplate.fromMessages',
        'call ChatPromptTemplate.fromTemplate',
        'new ChatPromptTemplate',
      ],
    },
    { type: 'Template', on: 'Template', make: 'call partial' },
    { type: 'Passthrough', make: 'new RunnablePassthrough' },
    {
      type: 'Sequence',
      extends: 'Chain',
      make: 'call RunnableSequence.from',
      of: { at: 'arg0[]', type: 'Template' },
    },
    {
      type: 'Chain',
      make: [
        'new LLMChain',
        'new ConversationChain',
        'new SqlDatabaseChain',
        'call RetrievalQAChain.fromLLM',
        'call ConversationalRetrievalQAChain.fromLLM',
        'call createSqlQueryChain',
        'annotation RunnableSequence',
      ],
    },
    {
      type: 'Piped',
      extends: 'Chain',
      on: ['Template', 'Chain'],
      make: 'call pipe',
      unproven: { Chain: 'a class of its own, with the same members' },
    },
  ],
  sinks: [
    {
      call: [
        'PromptTemplate.fromTemplate',
        'ChatPromptTemplate.fromTemplate',
        'SystemMessagePromptTemplate.fromTemplate',
        'HumanMessagePromptTemplate.fromTemplate',
        'AIMessagePromptTemplate.fromTemplate',
      ],
      at: ['arg0'],
      kind: 'template',
      fills,
    },
    { call: 'ChatPromptTemplate.fromMessages', at: ['arg0[][1]'], kind: 'template', fills },
    { construct: 'PromptTemplate', at: ['arg0.template'], kind: 'template' },
  ],
  calls: [
    {
      on: 'Chain',
      call: ['invoke', 'call', 'predict', 'run'],
      operation: 'chat',
      prompt: chainPrompt,
      output: {
        text: ['result'],
        toolArguments: 'result.tool_calls[].args',
      },
      through: 'made',
      bounds: { timeout: ['arg1.timeout', 'arg1.signal'] },
      telemetry: ['arg1.callbacks'],
      unproven: {
        ...unprovenTexts,
        'result.tool_calls[].args': 'the type follows the prompt, the model and the tools',
      },
    },
    {
      on: 'Chain',
      call: 'stream',
      operation: 'chat',
      prompt: chainPrompt,
      output: {},
      stream: { text: 'chunk' },
      bounds: { timeout: ['arg1.timeout', 'arg1.signal'] },
      telemetry: ['arg1.callbacks'],
      unproven: unprovenTexts,
    },
  ],
  messages: [
    { call: 'SystemMessagePromptTemplate.fromTemplate', role: 'system', content: ['arg0'] },
    { call: 'HumanMessagePromptTemplate.fromTemplate', role: 'user', content: ['arg0'] },
    { call: 'AIMessagePromptTemplate.fromTemplate', role: 'assistant', content: ['arg0'] },
  ],
  passes: [
    {
      on: 'Template',
      call: ['format', 'invoke', 'formatMessages', 'formatPromptValue'],
      from: 'arg0.*',
      fills: { texts, values: ['arg0', 'made'] },
      unproven: { 'arg0.*': 'the type follows the prompt, the model and the tools' },
    },
    {
      on: 'Chain',
      call: ['withConfig', 'withRetry', 'withFallbacks'],
      from: 'receiver',
    },
    { on: 'Passthrough', call: 'invoke', from: 'arg0' },
    { call: ['RunnablePassthrough.assign', 'RunnableMap.from', 'RunnableParallel.from'], from: 'arg0' },
    { construct: ['RunnableMap', 'RunnableParallel'], from: 'arg0.steps' },
    { construct: 'RunnableLambda', from: 'arg0.func' },
  ],
} as const satisfies ApiModel;

/** Parsers by a schema: what does not fit throws. */
export const langchainParsers = {
  package: ['@langchain/core/output_parsers', 'langchain/output_parsers'],
  read: '@langchain/core 1.4.0, dist/output_parsers/structured.d.ts',
  ai: true,
  title: 'LangChain',
  schemas: [
    {
      type: 'StructuredOutputParser',
      builders: [{ call: 'StructuredOutputParser.fromZodSchema', wraps: 'arg0' }],
      parses: [
        // A chain hands the text of an answer on.
        { call: ['', 'parse'], subject: 'arg0', value: 'result' },
        { call: 'invoke', subject: 'arg0.content', value: 'result' },
      ],
      unproven: { '': 'a chain calls what stands in it', result: 'of whatever type the schema is' },
    },
  ],
} as const satisfies ApiModel;

const argument = { source: 'tool-argument' } as const;

const runBy = ['invoke', 'call'] as const;

/** Tools: https://docs.langchain.com/oss/javascript/langchain/tools. */
export const langchainTools = {
  package: ['@langchain/core/tools', 'langchain', 'langchain/tools'],
  read: '@langchain/core 1.2, declarations of the package; https://docs.langchain.com/oss/javascript/langchain/tools',
  ai: true,
  title: 'LangChain',
  types: [
    { type: 'Tool', make: 'new StructuredTool' },
    { type: 'TextTool', make: 'new Tool' },
  ],
  handlers: [
    {
      call: 'tool',
      callback: 'arg0',
      parameters: [argument, null],
      schema: 'arg1.schema',
      kind: 'tool',
      tool: { name: 'arg1.name', description: 'arg1.description', elsewhere: true, runBy },
    },
    // The schema of what takes one text is the library's own.
    {
      construct: 'DynamicTool',
      callback: 'arg0.func',
      parameters: [argument, null, null],
      kind: 'tool',
      tool: { name: 'arg0.name', description: 'arg0.description', elsewhere: true, runBy },
    },
    {
      construct: 'DynamicStructuredTool',
      callback: 'arg0.func',
      parameters: [argument, null, null],
      schema: 'arg0.schema',
      kind: 'tool',
      tool: { name: 'arg0.name', description: 'arg0.description', elsewhere: true, runBy },
    },
    {
      on: 'Tool',
      method: '_call',
      parameters: [argument, null, null],
      schema: 'receiver.schema',
      kind: 'tool',
      tool: { name: 'receiver.name', description: 'receiver.description', elsewhere: true },
    },
    {
      on: 'TextTool',
      method: '_call',
      parameters: [argument, null, null],
      kind: 'tool',
      tool: { name: 'receiver.name', description: 'receiver.description', elsewhere: true },
    },
  ],
} as const satisfies ApiModel;

/** Agents: https://docs.langchain.com/oss/javascript/langchain/agents. JavaScript's graphs end after 25 steps. */
export const langchainAgents = {
  package: [
    'langchain',
    '@langchain/langgraph/prebuilt',
    '@langchain/classic/agents',
    'langchain/agents',
    'deepagents',
  ],
  read: 'langchain 1.5, @langchain/langgraph 1.4 and @langchain/classic 1.0, declarations of each package',
  ai: true,
  title: 'LangChain',
  clients: [
    {
      type: 'Agent',
      make: ['call createAgent', 'call createReactAgent', 'call createDeepAgent'],
    },
    { type: 'Executor', make: 'new AgentExecutor' },
  ],
  types: [
    // What they do, they do without asking anybody.
    {
      type: 'Middleware',
      make: [
        ...['call summarizationMiddleware', 'call contextEditingMiddleware', 'call piiMiddleware'],
        ...['call piiRedactionMiddleware', 'call todoListMiddleware', 'call dynamicSystemPromptMiddleware'],
        ...['call modelCallLimitMiddleware', 'call modelFallbackMiddleware', 'call modelRetryMiddleware'],
        ...['call toolCallLimitMiddleware', 'call toolErrorMiddleware', 'call toolRetryMiddleware'],
        ...['call llmToolSelectorMiddleware', 'call providerToolSearchMiddleware'],
      ],
    },
    { type: 'ToolNode', make: 'new ToolNode' },
  ],
  passes: [{ call: 'humanInTheLoopMiddleware', from: 'arg0.interruptOn' }],
  toolsets: [
    {
      call: ['createAgent', 'createReactAgent', 'createDeepAgent'],
      at: ['arg0.tools'],
      approval: ['arg0.middleware[].*', 'arg0.interruptOn.*', 'arg0.interruptBefore'],
    },
  ],
  calls: [
    {
      on: 'Agent',
      call: 'invoke',
      operation: 'chat',
      prompt: [
        { at: 'client.systemPrompt', role: 'system' },
        { at: 'client.prompt', role: 'system' },
        { at: 'arg0.messages[].content', role: { at: 'arg0.messages[].role', ...langchainRoles } },
        { at: 'arg0.messages[].content[].text', role: { at: 'arg0.messages[].role', ...langchainRoles } },
        { at: 'arg0.messages[][1]', role: { at: 'arg0.messages[][0]', ...langchainRoles } },
      ],
      output: { text: 'result.messages[].content', structured: 'result.structuredResponse' },
      bounds: { timeout: ['arg1.signal', 'arg1.timeout'], steps: ['arg1.recursionLimit'] },
      tools: ['client.tools'],
      telemetry: ['arg1.callbacks'],
      unproven: {
        'arg0.messages[].content': 'the type follows the prompt, the model and the tools',
        'arg0.messages[].role': 'the type follows the prompt, the model and the tools',
        'arg0.messages[].content[].text': 'the type follows the prompt, the model and the tools',
        'arg0.messages[][1]': 'the type follows the prompt, the model and the tools',
        'arg0.messages[][0]': 'the type follows the prompt, the model and the tools',
        'result.messages[].content': 'the type follows the prompt, the model and the tools',
        'result.structuredResponse': 'the type follows the prompt, the model and the tools',
      },
    },
    {
      on: 'Executor',
      call: ['invoke', 'call'],
      operation: 'chat',
      prompt: [{ at: 'arg0.input', role: 'user' }],
      output: { text: 'result.output' },
      bounds: { timeout: ['arg1.signal'], steps: ['client.maxIterations'] },
      tools: ['client.tools'],
      telemetry: ['arg1.callbacks'],
      unproven: {
        'arg0.input': 'the type follows the prompt',
        'result.output': 'the type follows the prompt',
      },
    },
  ],
} as const satisfies ApiModel;

/** Vector stores, with the ways of making one that not all of them have: those that filter by fields of documents, */
const entryStores = {
  Chroma: ['fromExistingCollection'],
  PineconeStore: ['fromExistingIndex'],
  PGVectorStore: ['initialize'],
  SupabaseVectorStore: ['fromExistingIndex'],
} as const;

/** the one that filters by a function, */
const ofOtherPackages = 'each package has a store of its own, with the members of all stores';

const memoryStores = { MemoryVectorStore: ['fromExistingIndex'] } as const;

/** and those that have words of their own for that, or none. */
const otherStores = {
  FaissStore: ['load'],
  HNSWLib: ['load'],
  QdrantVectorStore: ['fromExistingCollection'],
  WeaviateStore: ['fromExistingIndex', 'initialize'],
  MongoDBAtlasVectorSearch: [],
  RedisVectorStore: [],
} as const;

function makersOf(stores: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(stores).flatMap(([store, makes]) => [
    `new ${store}`,
    ...['fromTexts', 'fromDocuments', ...makes].map((make) => `call ${store}.${make}`),
  ]);
}

/** What is found by meaning was written by somebody: documents of vector stores, and what retrievers return. */
export const langchainRetrieval = {
  package: [
    '@langchain/core/retrievers',
    '@langchain/core/vectorstores',
    '@langchain/community/vectorstores/*',
    '@langchain/community/retrievers/*',
    '@langchain/classic/vectorstores/*',
    '@langchain/classic/retrievers/*',
    'langchain/vectorstores/*',
    'langchain/retrievers/*',
    '@langchain/pinecone',
    '@langchain/qdrant',
    '@langchain/weaviate',
    '@langchain/mongodb',
    '@langchain/redis',
    '@langchain/openai',
  ],
  read: '@langchain/core 1.2 and @langchain/classic 1.0, declarations of each package',
  ai: true,
  title: 'LangChain',
  types: [
    { type: 'Store', make: 'annotation VectorStore' },
    {
      type: 'OtherStore',
      extends: 'Store',
      make: makersOf(otherStores),
      unproven: { Store: ofOtherPackages },
    },
    {
      type: 'EntryStore',
      extends: 'Store',
      make: makersOf(entryStores),
      unproven: { Store: ofOtherPackages },
    },
    {
      type: 'MemoryStore',
      extends: 'Store',
      make: makersOf(memoryStores),
      unproven: { Store: ofOtherPackages },
    },
    {
      type: 'Retriever',
      make: ['annotation BaseRetriever', 'annotation VectorStoreRetriever'],
    },
    {
      type: 'StoreRetriever',
      extends: 'Retriever',
      on: 'Store',
      make: 'call asRetriever',
    },
    { type: 'Piped', on: 'Retriever', make: 'call pipe' },
    { type: 'Piped', on: 'Piped', make: 'call pipe' },
  ],
  sinks: [
    {
      on: 'Store',
      call: 'addDocuments',
      at: ['arg0[].pageContent'],
      kind: 'knowledge',
    },
  ],
  sources: [
    {
      on: 'Store',
      call: [
        'similaritySearch',
        'similaritySearchWithScore',
        'similaritySearchVectorWithScore',
        'maxMarginalRelevanceSearch',
      ],
      kind: 'retrieved',
    },
    {
      on: 'Retriever',
      call: ['invoke', 'getRelevantDocuments', 'batch'],
      kind: 'retrieved',
      unproven: { getRelevantDocuments: 'only before major 1' },
    },
    { on: 'Piped', call: ['invoke', 'batch'], kind: 'retrieved', through: 'made' },
  ],
} as const satisfies ApiModel;

/** Documents that are loaded from pages and files: https://docs.langchain.com/oss/javascript/integrations/document_loaders. */
export const langchainLoaders = {
  package: [
    '@langchain/community/document_loaders/*',
    '@langchain/classic/document_loaders/*',
    'langchain/document_loaders/*',
  ],
  read: '@langchain/community 1.1, https://docs.langchain.com/oss/javascript/integrations/document_loaders',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'Page',
      make: [
        'new CheerioWebBaseLoader',
        'new PuppeteerWebBaseLoader',
        'new PlaywrightWebBaseLoader',
        'new RecursiveUrlLoader',
        'new GithubRepoLoader',
        'new YoutubeLoader',
      ],
    },
    {
      type: 'File',
      make: [
        'new PDFLoader',
        'new TextLoader',
        'new CSVLoader',
        'new JSONLoader',
        'new DocxLoader',
        'new DirectoryLoader',
      ],
    },
  ],
  sources: [
    {
      on: 'Page',
      call: ['load', 'loadAndSplit', 'scrape'],
      kind: 'fetched',
      unproven: { loadAndSplit: 'only before major 1' },
    },
    {
      on: 'File',
      call: ['load', 'loadAndSplit'],
      kind: 'file',
      unproven: { loadAndSplit: 'only before major 1' },
    },
  ],
  sinks: [
    {
      construct: [
        'CheerioWebBaseLoader',
        'PuppeteerWebBaseLoader',
        'PlaywrightWebBaseLoader',
        'RecursiveUrlLoader',
      ],
      at: ['arg0'],
      kind: 'url',
    },
    {
      construct: ['PDFLoader', 'TextLoader', 'CSVLoader', 'JSONLoader', 'DocxLoader', 'DirectoryLoader'],
      at: ['arg0'],
      kind: 'path',
    },
  ],
} as const satisfies ApiModel;
