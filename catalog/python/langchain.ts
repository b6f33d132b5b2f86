import type { ApiModel } from '../../analysis';
import { toolOfClass, toolParameters } from './chatShape';
import { langchainRoles } from '../roles';

const role = { at: 'arg0[].role', ...langchainRoles } as const;
const inputRole = { at: 'options.input[].role', ...langchainRoles } as const;

const prompt = [
  { at: 'arg0', role: 'user' },
  { at: 'arg0[].content', role },
  { at: 'arg0[].content[].text', role },
  { at: 'arg0[][1]', role: { at: 'arg0[][0]', ...langchainRoles } },
  { at: 'options.input', role: 'user' },
  { at: 'options.input[].content', role: inputRole },
] as const;

const batchPrompt = [
  { at: 'arg0[]', role: 'user' },
  { at: 'arg0[][].content', role: { at: 'arg0[][].role', ...langchainRoles } },
] as const;

const output = {
  text: ['result.content', 'result.content[].text', 'result.text'],
  toolArguments: ['result.tool_calls[].args', 'result.additional_kwargs.tool_calls[].function.arguments'],
  toolName: 'result.tool_calls[].name',
} as const;

const bounds = {
  tokens: [
    'client.max_tokens',
    'client.max_completion_tokens',
    'client.max_output_tokens',
    'client.num_predict',
  ],
  timeout: ['client.timeout', 'client.request_timeout'],
} as const;

const callbacks = ['options.config.callbacks', 'arg1.callbacks', 'client.callbacks'] as const;
const around = { bounds, telemetry: callbacks } as const;

/** By keyword, or beside the options. */
const givenSchema = ['made.schema', 'made'] as const;

/** Chat models: the class of each provider, and what is made of them. */
export const langchainModels = {
  package: [
    'langchain_core.language_models',
    'langchain_core.language_models.chat_models',
    'langchain_openai',
    'langchain_openai.chat_models',
    'langchain_anthropic',
    'langchain_google_genai',
    'langchain_google_vertexai',
    'langchain_mistralai',
    'langchain_groq',
    'langchain_ollama',
    'langchain_aws',
    'langchain_cohere',
    'langchain_huggingface',
    'langchain_together',
    'langchain_fireworks',
    'langchain_xai',
    'langchain_deepseek',
    'langchain_openrouter',
    'langchain_community.chat_models',
    'langchain_community.llms',
    'langchain.chat_models',
    'langchain.llms',
  ],
  language: 'python',
  read: 'langchain-core 1.6.5, language_models/chat_models.py; langchain-openai 1.6.6; https://docs.langchain.com/oss/python/langchain/models',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'ChatModel',
      make: ['call init_chat_model', 'annotation BaseChatModel', 'annotation BaseLanguageModel'],
    },
    {
      type: 'Bound',
      extends: 'ChatModel',
      on: 'ChatModel',
      make: ['call bind_tools', 'call bind', 'call with_config', 'call with_retry', 'call with_fallbacks'],
    },
    {
      type: 'StructuredBeside',
      on: 'ChatModel',
      make: 'call with_structured_output',
      when: { at: 'options.include_raw', is: true },
    },
    { type: 'Structured', on: 'ChatModel', make: 'call with_structured_output' },
    {
      type: 'ModelChain',
      on: ['ChatModel', 'TextModel', 'Structured', 'StructuredBeside', 'ModelChain'],
      make: ['call __or__', 'call __ror__', 'call pipe'],
      begins: true,
    },
  ],
  clients: [
    {
      type: 'ChatOpenAI',
      make: 'call ChatOpenAI',
      extends: 'ChatModel',
      provider: 'OpenAI',
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
      keyVariable: 'OPENAI_API_KEY',
    },
    {
      type: 'AzureChatOpenAI',
      make: 'call AzureChatOpenAI',
      extends: 'ChatModel',
      provider: 'Azure OpenAI',
      moderated: true,
      key: 'options.api_key',
      baseUrl: 'options.azure_endpoint',
      timeout: 'options.timeout',
      keyVariable: 'AZURE_OPENAI_API_KEY',
    },
    {
      type: 'ChatAnthropic',
      make: 'call ChatAnthropic',
      extends: 'ChatModel',
      provider: 'Anthropic',
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
      keyVariable: 'ANTHROPIC_API_KEY',
    },
    {
      type: 'ChatGoogle',
      make: ['call ChatGoogleGenerativeAI', 'call ChatVertexAI'],
      extends: 'ChatModel',
      provider: 'Google',
      key: 'options.google_api_key',
      timeout: 'options.timeout',
      keyVariable: 'GOOGLE_API_KEY',
    },
    {
      type: 'ChatMistral',
      make: 'call ChatMistralAI',
      extends: 'ChatModel',
      provider: 'Mistral',
      key: 'options.api_key',
      timeout: 'options.timeout',
      keyVariable: 'MISTRAL_API_KEY',
    },
    {
      type: 'ChatGroq',
      make: 'call ChatGroq',
      extends: 'ChatModel',
      provider: 'Groq',
      key: 'options.api_key',
      timeout: 'options.timeout',
      keyVariable: 'GROQ_API_KEY',
    },
    {
      type: 'ChatOllama',
      make: 'call ChatOllama',
      extends: 'ChatModel',
      provider: 'Ollama',
      baseUrl: 'options.base_url',
    },
    {
      type: 'ChatBedrock',
      make: ['call ChatBedrock', 'call ChatBedrockConverse', 'call BedrockChat'],
      extends: 'ChatModel',
      provider: 'Amazon Bedrock',
      key: 'options.aws_secret_access_key',
      keyVariable: 'AWS_SECRET_ACCESS_KEY',
    },
    {
      type: 'ChatOther',
      make: [
        'call ChatCohere',
        'call ChatXAI',
        'call ChatDeepSeek',
        'call ChatOpenRouter',
        'call ChatTogether',
        'call ChatFireworks',
        'call ChatHuggingFace',
        'call ChatLiteLLM',
      ],
      extends: 'ChatModel',
      key: 'options.api_key',
      timeout: 'options.timeout',
    },
    {
      type: 'TextModel',
      make: [
        'call OpenAI',
        'call OllamaLLM',
        'call Ollama',
        'call GoogleGenerativeAI',
        'call VertexAI',
        'call BedrockLLM',
        'call HuggingFaceEndpoint',
        'call HuggingFacePipeline',
        'annotation BaseLLM',
      ],
      key: 'options.api_key',
      baseUrl: 'options.base_url',
      timeout: 'options.timeout',
    },
  ],
  calls: [
    {
      on: 'ChatModel',
      call: ['', 'invoke', 'ainvoke', 'predict_messages'],
      operation: 'chat',
      prompt,
      output,
      ...around,
    },
    {
      on: 'ChatModel',
      call: ['stream', 'astream'],
      operation: 'chat',
      prompt,
      output: {},
      stream: { text: ['chunk.content', 'chunk.text'], toolArguments: 'chunk.tool_call_chunks[].args' },
      ...around,
    },
    {
      on: 'ChatModel',
      call: 'astream_events',
      operation: 'chat',
      prompt,
      output: {},
      stream: { text: ['chunk.data.chunk.content', 'chunk.data.chunk.text'] },
      ...around,
    },
    {
      on: 'ChatModel',
      call: ['batch', 'abatch'],
      operation: 'chat',
      prompt: batchPrompt,
      output: { text: ['result[].content', 'result[].text'], toolArguments: 'result[].tool_calls[].args' },
      ...around,
    },
    {
      on: 'TextModel',
      call: ['', 'invoke', 'ainvoke', 'predict'],
      operation: 'completion',
      prompt,
      output: { text: 'result' },
      ...around,
    },
    {
      on: 'Structured',
      call: ['invoke', 'ainvoke'],
      operation: 'structured',
      prompt,
      output: { structured: 'result', schema: givenSchema },
      ...around,
    },
    {
      on: 'Structured',
      call: ['stream', 'astream'],
      operation: 'structured',
      prompt,
      output: { schema: givenSchema },
      stream: { structured: 'chunk' },
      ...around,
    },
    {
      on: 'Structured',
      call: ['batch', 'abatch'],
      operation: 'structured',
      prompt: batchPrompt,
      output: { structured: 'result[]', schema: givenSchema },
      ...around,
    },
    {
      on: 'StructuredBeside',
      call: ['invoke', 'ainvoke'],
      operation: 'structured',
      prompt,
      output: {
        text: ['result.raw.content', 'result.raw.content[].text', 'result.raw.text'],
        structured: 'result.parsed',
        toolArguments: 'result.raw.tool_calls[].args',
        schema: givenSchema,
      },
      ...around,
    },
    {
      on: 'ModelChain',
      call: ['invoke', 'ainvoke'],
      operation: 'chat',
      prompt,
      output: { text: 'result' },
      through: 'made',
      ...around,
    },
    {
      on: 'ModelChain',
      call: ['batch', 'abatch'],
      operation: 'chat',
      prompt: batchPrompt,
      output: { text: 'result[]' },
      ...around,
    },
    {
      on: 'ModelChain',
      call: ['stream', 'astream'],
      operation: 'chat',
      prompt,
      output: {},
      stream: { text: 'chunk' },
      ...around,
    },
  ],
  passes: [{ on: 'ModelChain', call: ['with_config', 'with_retry'], from: 'receiver' }],
} as const satisfies ApiModel;

/** Messages, and templates of one message. */
export const langchainMessages = {
  package: [
    'langchain_core.messages',
    'langchain.messages',
    'langchain.schema',
    'langchain_core.prompts',
    'langchain_core.prompts.chat',
    'langchain.prompts',
    'langchain.prompts.chat',
  ],
  language: 'python',
  read: 'langchain-core 1.6.5, messages/*.py and prompts/chat.py; https://docs.langchain.com/oss/python/langchain/messages',
  ai: true,
  title: 'LangChain',
  messages: [
    { call: 'SystemMessage', role: 'system', content: ['options.content', 'arg0'] },
    { call: 'HumanMessage', role: 'user', content: ['options.content', 'arg0'] },
    { call: 'AIMessage', role: 'assistant', content: ['options.content', 'arg0'] },
    { call: 'ToolMessage', role: 'tool', content: ['options.content', 'arg0'] },
    {
      call: 'SystemMessagePromptTemplate.from_template',
      role: 'system',
      content: ['options.template', 'arg0'],
    },
    {
      call: 'HumanMessagePromptTemplate.from_template',
      role: 'user',
      content: ['options.template', 'arg0'],
    },
  ],
} as const satisfies ApiModel;

/** Texts of a template: pairs, messages, dictionaries; also by keyword. */
const templateTexts = [
  { at: 'client[][1]', role: { at: 'client[][0]', ...langchainRoles } },
  { at: 'client[].content', role: { at: 'client[].role', ...langchainRoles } },
  { at: 'client.messages[][1]', role: { at: 'client.messages[][0]', ...langchainRoles } },
  { at: 'client.messages[].content', role: { at: 'client.messages[].role', ...langchainRoles } },
] as const;

/** A template of one text, too. */
const texts = [
  ...templateTexts,
  { at: 'client', role: 'user' },
  { at: 'client.template', role: 'user' },
] as const;

const chainPrompt = [
  ...texts,
  { at: 'arg0', role: 'user' },
  { at: 'arg0', role: 'user', fills: texts, butFor: 'made' },
  { at: 'made', role: 'user', fills: texts, run: { by: 'invoke', given: 'arg0' } },
  { at: 'options.input', role: 'user' },
  { at: 'options.input', role: 'user', fills: texts },
  { at: 'options.question', role: 'user' },
] as const;

const fills = {
  variable: '{<name>}',
  by: {
    format: 'options',
    format_messages: 'options',
    invoke: 'arg0',
    ainvoke: 'arg0',
    stream: 'arg0',
    astream: 'arg0',
  },
} as const;

/**
 * Templates, and what they are joined with by `|`: what a chain is invoked with fills the variables of its template.
 */
export const langchainChains = {
  package: [
    'langchain_core.prompts',
    'langchain_core.prompts.chat',
    'langchain.prompts',
    'langchain.prompts.chat',
    'langchain.chains',
    'langchain_classic.chains',
    'langchain_core.runnables',
  ],
  language: 'python',
  read: 'langchain-core 1.6.5, prompts/chat.py, prompts/prompt.py and runnables/base.py; langchain-classic 1.0, chains/llm.py',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'Template',
      make: [
        'call ChatPromptTemplate',
        'call ChatPromptTemplate.from_messages',
        'call ChatPromptTemplate.from_template',
        'call PromptTemplate',
        'call PromptTemplate.from_template',
      ],
    },
    { type: 'Template', on: 'Template', make: 'call partial' },
    {
      type: 'Sequence',
      extends: 'Chain',
      make: 'call RunnableSequence',
      of: { at: 'args', type: 'Template' },
    },
    { type: 'Chain', on: ['Template', 'Chain'], make: ['call __or__', 'call __ror__', 'call pipe'] },
    {
      type: 'MadeChain',
      extends: 'Chain',
      make: [
        'call LLMChain',
        'call ConversationChain',
        'call RetrievalQA.from_chain_type',
        'call ConversationalRetrievalChain.from_llm',
        'call create_retrieval_chain',
        'annotation RunnableSequence',
      ],
    },
  ],
  sinks: [
    {
      call: [
        'PromptTemplate.from_template',
        'ChatPromptTemplate.from_template',
        'SystemMessagePromptTemplate.from_template',
        'HumanMessagePromptTemplate.from_template',
        'AIMessagePromptTemplate.from_template',
        'PromptTemplate',
      ],
      at: ['arg0', 'options.template'],
      kind: 'template',
      fills,
    },
    {
      call: ['ChatPromptTemplate.from_messages', 'ChatPromptTemplate'],
      at: ['arg0[][1]', 'options.messages[][1]'],
      kind: 'template',
      fills,
    },
  ],
  calls: [
    {
      on: 'Chain',
      call: ['', 'invoke', 'ainvoke', 'run', 'arun', 'predict', 'apredict'],
      operation: 'chat',
      prompt: chainPrompt,
      output: { text: 'result', toolArguments: 'result.tool_calls[].args' },
      through: 'made',
      telemetry: callbacks,
    },
    {
      on: 'Chain',
      call: ['stream', 'astream'],
      operation: 'chat',
      prompt: chainPrompt,
      output: {},
      stream: { text: 'chunk' },
      telemetry: callbacks,
    },
    {
      on: 'Chain',
      call: ['batch', 'abatch'],
      operation: 'chat',
      prompt: [...templateTexts, { at: 'arg0[]', role: 'user' }],
      output: { text: 'result' },
      telemetry: callbacks,
    },
  ],
  passes: [
    {
      on: 'Template',
      call: ['invoke', 'ainvoke'],
      from: 'arg0.*',
      fills: { texts, values: ['arg0', 'made'] },
    },
    {
      on: 'Template',
      call: ['format', 'aformat', 'format_messages', 'aformat_messages', 'format_prompt', 'aformat_prompt'],
      from: 'options.*',
      fills: { texts, values: ['options', 'made'] },
    },
    {
      on: 'Chain',
      call: ['with_config', 'with_retry', 'with_fallbacks'],
      from: 'receiver',
    },
  ],
} as const satisfies ApiModel;

/** What stands in a chain beside templates and models: maps of what fills a template, and functions. */
export const langchainRunnables = {
  package: ['langchain_core.runnables', 'langchain.schema.runnable'],
  language: 'python',
  read: 'langchain-core 1.6.5, runnables/passthrough.py and base.py; https://reference.langchain.com/python/langchain-core/runnables',
  ai: true,
  title: 'LangChain',
  types: [{ type: 'Passthrough', make: 'call RunnablePassthrough' }],
  passes: [
    { on: 'Passthrough', call: 'invoke', from: 'arg0' },
    {
      call: ['RunnableParallel', 'RunnableMap', 'RunnablePassthrough.assign'],
      from: ['arg0', 'options'],
    },
    { call: 'RunnableLambda', from: 'arg0' },
  ],
} as const satisfies ApiModel;

/** Parsers by a class: what does not fit throws. Those without one check nothing. */
export const langchainParsers = {
  package: [
    'langchain_core.output_parsers',
    'langchain_core.output_parsers.pydantic',
    'langchain.output_parsers',
    'langchain_classic.output_parsers',
  ],
  language: 'python',
  read: 'langchain-core 1.6.5, output_parsers/pydantic.py and base.py',
  ai: true,
  title: 'LangChain',
  schemas: [
    {
      type: 'Parser',
      builders: [{ call: 'PydanticOutputParser', wraps: 'options.pydantic_object' }],
      parses: [
        // A chain hands the text of an answer on.
        { call: ['', 'parse', 'aparse'], subject: 'arg0', value: 'result' },
        { call: ['invoke', 'ainvoke'], subject: 'arg0.content', value: 'result' },
      ],
    },
  ],
  passes: [
    {
      call: ['OutputFixingParser.from_llm', 'RetryOutputParser.from_llm'],
      from: 'options.parser',
    },
  ],
} as const satisfies ApiModel;

/** Functions that read one member of what they are given. */
export const pythonOperator = {
  package: 'operator',
  language: 'python',
  read: 'Python 3.14, https://docs.python.org/3/library/operator.html',
  types: [{ type: 'Getter', make: 'call itemgetter' }],
  passes: [{ on: 'Getter', call: ['', 'invoke'], from: 'arg0', member: 'client' }],
} as const satisfies ApiModel;

/** By which a program runs a tool by itself. */
const toolMethods = ['invoke', 'ainvoke', 'run', 'arun'] as const;

/** Tools: a decorated function, a function that is wrapped, or a class with a method. */
export const langchainTools = {
  package: [
    'langchain_core.tools',
    'langchain.tools',
    'langchain.agents',
    'langchain_community.tools',
    'langchain_core.tools.structured',
    'langgraph.prebuilt',
    'langgraph.prebuilt.tool_node',
  ],
  language: 'python',
  read: 'langchain-core 1.6.5, tools/convert.py, structured.py and base.py; langgraph-prebuilt 1.1.0, tool_node.py; https://docs.langchain.com/oss/python/langchain/tools',
  ai: true,
  title: 'LangChain',
  types: [
    { type: 'Tool', make: ['call BaseTool', 'call StructuredTool'] },
    {
      type: 'Provided',
      make: [
        'annotation RunnableConfig',
        'annotation ToolRuntime',
        'annotation CallbackManagerForToolRun',
        'annotation AsyncCallbackManagerForToolRun',
        'call InjectedState',
        'call InjectedStore',
        'call InjectedToolArg',
        'call InjectedToolCallId',
      ],
    },
  ],
  handlers: [
    {
      decorator: 'tool',
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      schema: 'options.args_schema',
      kind: 'tool',
      tool: {
        description: 'options.description',
        elsewhere: true,
        runBy: toolMethods,
      },
    },
    {
      call: ['tool', 'StructuredTool.from_function', 'Tool', 'Tool.from_function', 'StructuredTool'],
      callback: ['arg0', 'options.func', 'options.coroutine'],
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      schema: 'options.args_schema',
      kind: 'tool',
      tool: { description: 'options.description', elsewhere: true, runBy: toolMethods },
    },
    {
      on: 'Tool',
      method: ['_run', '_arun'],
      parameters: [],
      named: { source: 'tool-argument', provided: ['Provided'] },
      schema: 'receiver.args_schema',
      kind: 'tool',
      tool: { ...toolOfClass, elsewhere: true, runBy: toolMethods },
    },
  ],
} as const satisfies ApiModel;

const agentRole = { at: 'arg0.messages[].role', ...langchainRoles } as const;

/** Its own limit of 9999 steps, and 10007 of a graph, end nothing; middleware may count calls. */
const agentBounds = {
  steps: ['options.config.recursion_limit', 'arg1.recursion_limit', 'client.middleware'],
  endless: 'with-tools',
} as const;

/** Agents of LangChain and LangGraph. */
export const langchainAgents = {
  package: [
    'langchain.agents',
    'langchain_classic.agents',
    'langgraph.prebuilt',
    'langgraph.prebuilt.chat_agent_executor',
    'langgraph.prebuilt.tool_node',
    'langchain_community.agent_toolkits',
    'langchain_experimental.agents',
    'langchain_experimental.agents.agent_toolkits',
    'deepagents',
  ],
  language: 'python',
  read: 'langchain 1.4.2, agents/factory.py; langgraph-prebuilt 1.1.0, chat_agent_executor.py; https://docs.langchain.com/oss/python/langchain/agents',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'Agent',
      make: ['call create_agent', 'call create_react_agent', 'call create_deep_agent'],
    },
    {
      type: 'Executor',
      make: [
        'call AgentExecutor',
        'call AgentExecutor.from_agent_and_tools',
        'call initialize_agent',
        'call create_sql_agent',
        'call create_pandas_dataframe_agent',
        'call create_csv_agent',
        'call create_python_agent',
      ],
    },
    { type: 'ToolNode', make: 'call ToolNode' },
  ],
  calls: [
    {
      on: 'Agent',
      call: ['invoke', 'ainvoke'],
      operation: 'chat',
      prompt: [
        { at: 'client.system_prompt', role: 'system' },
        { at: 'client.prompt', role: 'system' },
        { at: 'client.instructions', role: 'system' },
        { at: 'client.state_modifier', role: 'system' },
        { at: 'arg0.messages[].content', role: agentRole },
        { at: 'arg0.messages[].content[].text', role: agentRole },
        { at: 'arg0.messages[][1]', role: { at: 'arg0.messages[][0]', ...langchainRoles } },
      ],
      output: { text: 'result.messages[].content', structured: 'result.structured_response' },
      bounds: agentBounds,
      tools: ['client.tools'],
      telemetry: callbacks,
    },
    {
      on: 'Agent',
      call: ['stream', 'astream'],
      operation: 'chat',
      prompt: [
        { at: 'client.system_prompt', role: 'system' },
        { at: 'client.prompt', role: 'system' },
        { at: 'arg0.messages[].content', role: agentRole },
        { at: 'arg0.messages[][1]', role: { at: 'arg0.messages[][0]', ...langchainRoles } },
      ],
      output: {},
      stream: { text: ['chunk.*.messages[].content', 'chunk[].content', 'chunk.messages[].content'] },
      bounds: agentBounds,
      tools: ['client.tools'],
      telemetry: callbacks,
    },
    {
      on: 'Executor',
      call: ['', 'invoke', 'ainvoke', 'run', 'arun'],
      operation: 'chat',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'arg0', role: 'user', fills: [] },
        { at: 'options.input', role: 'user' },
      ],
      output: { text: ['result.output', 'result'] },
      bounds: { timeout: ['client.max_execution_time'], steps: ['client.max_iterations'] },
      tools: ['client.tools'],
      telemetry: callbacks,
    },
  ],
  toolsets: [
    {
      call: ['create_agent', 'create_react_agent', 'create_deep_agent'],
      at: ['options.tools', 'arg1'],
      approval: ['options.middleware[].*', 'options.interrupt_on.*', 'options.interrupt_before'],
    },
    {
      call: ['AgentExecutor', 'AgentExecutor.from_agent_and_tools', 'initialize_agent'],
      at: ['options.tools', 'arg0'],
    },
  ],
  handlers: [
    {
      call: ['create_agent', 'create_react_agent', 'create_deep_agent'],
      callback: ['options.tools[]', 'arg1[]'],
      ...toolParameters,
      tool: { elsewhere: true },
    },
    {
      call: 'ToolNode',
      callback: ['options.tools[]', 'arg0[]'],
      ...toolParameters,
      tool: { elsewhere: true },
    },
  ],
} as const satisfies ApiModel;

/** What stands around the steps of an agent: one asks a person before tools run, the others ask nobody. */
export const langchainMiddleware = {
  package: ['langchain.agents.middleware'],
  language: 'python',
  read: 'langchain 1.4.2, agents/middleware',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'Middleware',
      make: [
        ...['call SummarizationMiddleware', 'call ContextEditingMiddleware', 'call PIIMiddleware'],
        ...['call TodoListMiddleware', 'call ModelCallLimitMiddleware', 'call ModelFallbackMiddleware'],
        ...['call ModelRetryMiddleware', 'call ToolCallLimitMiddleware', 'call ToolErrorMiddleware'],
        ...[
          'call ToolRetryMiddleware',
          'call LLMToolSelectorMiddleware',
          'call ProviderToolSearchMiddleware',
        ],
        ...['call FilesystemFileSearchMiddleware', 'call ShellToolMiddleware'],
      ],
    },
  ],
  passes: [{ call: 'HumanInTheLoopMiddleware', from: ['options.interrupt_on', 'arg0'] }],
} as const satisfies ApiModel;

/** Graphs of LangGraph: what they are asked with reaches the models of their nodes. */
export const langgraph = {
  package: ['langgraph.graph', 'langgraph.graph.state', 'langgraph.graph.message'],
  language: 'python',
  read: 'langgraph 1.2.12, langgraph/graph/state.py; https://docs.langchain.com/oss/python/langgraph/graph-api',
  ai: true,
  title: 'LangGraph',
  types: [
    { type: 'Builder', make: ['call StateGraph', 'call MessageGraph'] },
    { type: 'Graph', on: 'Builder', make: ['call compile', 'annotation CompiledStateGraph'] },
    { type: 'State', make: ['annotation MessagesState'] },
    { type: 'Turns', on: 'State', make: 'member messages' },
    { type: 'Turns', on: 'State', make: 'call get', when: { at: 'arg0', is: 'messages' } },
    { type: 'Turn', on: 'Turns', make: ['member []', 'member *'] },
  ],
  toolsets: [
    {
      on: ['Builder', 'Graph'],
      call: ['compile', 'invoke', 'ainvoke', 'stream', 'astream'],
      at: ['arg0', 'options.tools'],
      approval: ['options.interrupt_before', 'options.interrupt_after'],
      nodes: true,
    },
  ],
  events: [
    {
      ...{ on: 'Builder', call: 'add_node', does: 'listen' },
      at: ['arg0', 'arg1', 'options.action'],
      name: ['arg0', 'options.node'],
    },
    { on: 'Builder', call: 'compile', does: 'offer' },
    {
      ...{ on: 'Graph', call: ['invoke', 'ainvoke'], does: 'send', returns: true },
      at: ['arg0', 'options.input'],
    },
    { on: 'Graph', call: ['stream', 'astream'], does: 'send', at: ['arg0', 'options.input'] },
  ],
  passes: [
    {
      on: 'Builder',
      call: [
        ...['add_node', 'add_edge', 'add_conditional_edges', 'add_sequence'],
        ...['set_entry_point', 'set_conditional_entry_point', 'set_finish_point'],
      ],
      from: 'receiver',
    },
  ],
  sources: [{ on: 'Turn', member: ['content', 'text'], kind: 'message' }],
  handlers: [
    {
      on: 'Builder',
      call: 'add_node',
      callback: ['arg1', 'arg0', 'options.action'],
      parameters: ['State'],
      kind: 'callback',
    },
    {
      on: 'Builder',
      call: 'add_conditional_edges',
      callback: ['arg1', 'options.path'],
      parameters: ['State'],
      kind: 'callback',
    },
  ],
  calls: [
    {
      on: 'Graph',
      call: ['invoke', 'ainvoke'],
      operation: 'chat',
      prompt: [
        { at: 'arg0.messages[].content', role: agentRole },
        { at: 'arg0.messages[][1]', role: { at: 'arg0.messages[][0]', ...langchainRoles } },
      ],
      output: { text: 'result.messages[].content' },
      bounds: { steps: ['options.config.recursion_limit', 'arg1.recursion_limit'] },
      telemetry: callbacks,
    },
    {
      on: 'Graph',
      call: ['stream', 'astream'],
      operation: 'chat',
      prompt: [
        { at: 'arg0.messages[].content', role: agentRole },
        { at: 'arg0.messages[][1]', role: { at: 'arg0.messages[][0]', ...langchainRoles } },
      ],
      output: {},
      stream: { text: ['chunk.*.messages[].content', 'chunk[].content', 'chunk.messages[].content'] },
      bounds: { steps: ['options.config.recursion_limit', 'arg1.recursion_limit'] },
      telemetry: callbacks,
    },
  ],
} as const satisfies ApiModel;

/** Stores that filter by a dictionary of what documents say of themselves. */
const entryStores = ['Chroma', 'FAISS', 'PineconeVectorStore', 'PGVector'] as const;
const otherStores = [
  ...['QdrantVectorStore', 'WeaviateVectorStore', 'MongoDBAtlasVectorSearch', 'RedisVectorStore', 'Milvus'],
  'ElasticsearchStore',
] as const;

function makersOf(store: string): readonly string[] {
  const makers = [
    'from_texts',
    'from_documents',
    'from_existing_index',
    'from_existing_collection',
    'load_local',
  ];
  return [`call ${store}`, ...makers.map((make) => `call ${store}.${make}`)];
}

/** A store on a server that is made of what it then holds; one in memory is most often the visitor's own. */
function madeFrom(what: string): readonly string[] {
  return ['PineconeVectorStore', 'PGVector', ...otherStores].flatMap((store) =>
    [`from_${what}`, `afrom_${what}`].map((make) => `${store}.${make}`),
  );
}

/** What is found by meaning was written by somebody: documents of vector stores, and what retrievers return. */
export const langchainRetrieval = {
  package: [
    'langchain_core.retrievers',
    'langchain_core.vectorstores',
    'langchain_community.vectorstores',
    'langchain_community.retrievers',
    'langchain.vectorstores',
    'langchain.retrievers',
    'langchain_chroma',
    'langchain_pinecone',
    'langchain_qdrant',
    'langchain_weaviate',
    'langchain_mongodb',
    'langchain_redis',
    'langchain_postgres',
    'langchain_milvus',
    'langchain_elasticsearch',
  ],
  language: 'python',
  read: 'langchain-core 1.6.5, vectorstores/base.py and retrievers.py',
  ai: true,
  title: 'LangChain',
  types: [
    { type: 'Store', make: 'annotation VectorStore' },
    { type: 'OtherStore', extends: 'Store', make: otherStores.flatMap(makersOf) },
    { type: 'EntryStore', extends: 'Store', make: entryStores.flatMap(makersOf) },
    { type: 'MemoryStore', extends: 'Store', make: makersOf('InMemoryVectorStore') },
    {
      type: 'Retriever',
      make: [
        'annotation BaseRetriever',
        'annotation VectorStoreRetriever',
        'call WikipediaRetriever',
        'call TavilySearchAPIRetriever',
        'call BM25Retriever.from_documents',
      ],
    },
    { type: 'StoreRetriever', extends: 'Retriever', on: 'Store', make: 'call as_retriever' },
    {
      type: 'Found',
      extends: 'Retriever',
      on: ['Retriever', 'Found'],
      make: ['call __or__', 'call __ror__', 'call pipe'],
    },
  ],
  sinks: [
    {
      call: madeFrom('texts'),
      at: ['arg0[]', 'options.texts[]'],
      kind: 'knowledge',
    },
    {
      call: madeFrom('documents'),
      at: ['arg0', 'arg0[].page_content', 'options.documents', 'options.documents[].page_content'],
      kind: 'knowledge',
    },
    {
      on: 'Store',
      call: ['add_texts', 'aadd_texts'],
      at: ['arg0[]', 'options.texts[]'],
      kind: 'knowledge',
    },
    {
      on: 'Store',
      call: ['add_documents', 'aadd_documents'],
      at: ['arg0[].page_content', 'options.documents[].page_content'],
      kind: 'knowledge',
    },
  ],
  sources: [
    {
      on: 'Store',
      call: [
        'similarity_search',
        'asimilarity_search',
        'similarity_search_with_score',
        'similarity_search_by_vector',
        'max_marginal_relevance_search',
        'search',
      ],
      kind: 'retrieved',
    },
    {
      on: 'Retriever',
      call: ['invoke', 'ainvoke', 'get_relevant_documents', 'aget_relevant_documents', 'batch'],
      kind: 'retrieved',
    },
  ],
} as const satisfies ApiModel;

const called = <Name extends string>(name: Name): `call ${Name}` => `call ${name}`;

/** Documents that are loaded from pages and files. */
export const langchainLoaders = {
  package: ['langchain_community.document_loaders', 'langchain.document_loaders'],
  language: 'python',
  read: 'langchain-community 0.4.2, https://docs.langchain.com/oss/python/integrations/document_loaders',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'Page',
      make: [
        'call WebBaseLoader',
        'call AsyncHtmlLoader',
        'call AsyncChromiumLoader',
        'call RecursiveUrlLoader',
        'call SeleniumURLLoader',
        'call PlaywrightURLLoader',
        'call UnstructuredURLLoader',
        'call YoutubeLoader.from_youtube_url',
        ...['SitemapLoader', 'FireCrawlLoader', 'NewsURLLoader', 'RSSFeedLoader', 'ArxivLoader'].map(called),
        ...['WikipediaLoader', 'HNLoader', 'GitHubIssuesLoader', 'GithubFileLoader'].map(called),
        ...['ConfluenceLoader', 'NotionDBLoader', 'SpiderLoader', 'BrowserbaseLoader'].map(called),
      ],
    },
    {
      type: 'File',
      make: [
        'call PyPDFLoader',
        'call TextLoader',
        'call CSVLoader',
        'call JSONLoader',
        'call Docx2txtLoader',
        'call DirectoryLoader',
        'call UnstructuredFileLoader',
        ...['UnstructuredPDFLoader', 'PyMuPDFLoader', 'PDFPlumberLoader', 'PDFMinerLoader'].map(called),
        ...['UnstructuredWordDocumentLoader', 'UnstructuredExcelLoader', 'UnstructuredMarkdownLoader'].map(
          called,
        ),
        ...['UnstructuredHTMLLoader', 'BSHTMLLoader', 'UnstructuredEmailLoader', 'NotebookLoader'].map(
          called,
        ),
        ...['S3FileLoader', 'GCSFileLoader', 'AzureBlobStorageFileLoader', 'PythonLoader'].map(called),
      ],
    },
  ],
  // Who names a file, or sends it, says what is in it.
  passes: [
    {
      on: 'File',
      call: ['load', 'aload', 'lazy_load', 'alazy_load', 'load_and_split'],
      from: ['constructed', 'client.file_path', 'client'],
      reads: true,
      joined: true,
    },
  ],
  sources: [
    { on: 'Page', call: ['load', 'aload', 'lazy_load', 'alazy_load', 'load_and_split'], kind: 'fetched' },
    { on: 'File', call: ['load', 'aload', 'lazy_load', 'alazy_load', 'load_and_split'], kind: 'file' },
  ],
  sinks: [
    {
      call: [
        'WebBaseLoader',
        'AsyncHtmlLoader',
        'AsyncChromiumLoader',
        'RecursiveUrlLoader',
        'SeleniumURLLoader',
      ],
      at: ['arg0', 'options.web_path', 'options.web_paths', 'options.urls', 'options.url'],
      kind: 'url',
    },
    {
      call: ['PyPDFLoader', 'TextLoader', 'CSVLoader', 'JSONLoader', 'Docx2txtLoader', 'DirectoryLoader'],
      at: ['arg0', 'options.file_path', 'options.path'],
      kind: 'path',
    },
  ],
} as const satisfies ApiModel;

/** What runs text that a model wrote: code, queries and command lines. */
export const langchainRunners = {
  package: [
    'langchain_experimental.utilities',
    'langchain_experimental.tools',
    'langchain_experimental.tools.python.tool',
    'langchain_community.utilities',
    'langchain_community.tools',
    'langchain.utilities',
    'langchain.sql_database',
  ],
  language: 'python',
  read: 'langchain-experimental at 2026-05-08, utilities/python.py; langchain-community 0.4.2, utilities/sql_database.py and tools/shell/tool.py',
  ai: true,
  title: 'LangChain',
  types: [
    {
      type: 'Python',
      make: ['call PythonREPL', 'call PythonREPLTool', 'call PythonAstREPLTool'],
    },
    { type: 'Database', make: ['call SQLDatabase', 'call SQLDatabase.from_uri', 'annotation SQLDatabase'] },
    { type: 'Shell', make: ['call ShellTool', 'call BashProcess'] },
  ],
  sinks: [
    { on: 'Python', call: ['run', 'invoke'], at: ['arg0', 'options.command'], kind: 'code-execution' },
    {
      on: 'Database',
      call: ['run', 'run_no_throw'],
      at: ['arg0', 'options.command'],
      kind: 'sql',
    },
    { on: 'Shell', call: ['run', 'invoke'], at: ['arg0', 'options.commands'], kind: 'command-execution' },
  ],
} as const satisfies ApiModel;
