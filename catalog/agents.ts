/** Frameworks that put models, tools and agents together. Their tools are functions that get what a model chose. */
import type { ApiModel } from '../analysis';

const argument = { source: 'tool-argument' } as const;

const roles = {
  system: ['system', 'developer'],
  user: ['user'],
  assistant: ['assistant', 'model'],
  tool: ['tool'],
} as const;

/** The Claude Agent SDK: https://docs.claude.com/en/api/agent-sdk/typescript. It runs until it is done, unless it is told so. */
export const claudeAgent = {
  package: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
  read: '@anthropic-ai/claude-agent-sdk 0.3.329, declarations of the package; https://docs.claude.com/en/api/agent-sdk/custom-tools',
  ai: true,
  title: 'Claude Agent SDK',
  calls: [
    {
      call: 'query',
      operation: 'chat',
      prompt: [
        { at: 'arg0.options.systemPrompt', role: 'system' },
        { at: 'arg0.options.systemPrompt.append', role: 'system' },
        { at: 'arg0.options.appendSystemPrompt', role: 'system' },
        { at: 'arg0.prompt', role: 'user' },
        { at: 'arg0.prompt[].message.content', role: 'user' },
      ],
      output: {},
      stream: {
        text: ['chunk.result', 'chunk.message.content[].text', 'chunk.structured_output'],
        toolArguments: 'chunk.message.content[].input',
      },
      bounds: {
        timeout: ['arg0.options.abortController'],
        steps: ['arg0.options.maxTurns', 'arg0.options.maxBudgetUsd', 'arg0.options.abortController'],
        endless: 'always',
      },
      tools: ['arg0.options.allowedTools', 'arg0.options.tools', 'arg0.options.mcpServers'],
      systemOption: 'arg0.options.systemPrompt',
      unproven: { 'arg0.options.appendSystemPrompt': 'only in the first versions' },
    },
  ],
  settings: [
    {
      call: 'query',
      at: 'arg0.options.allowedTools[]',
      is: 'Bash',
      kind: 'runs-commands',
    },
    {
      call: 'query',
      at: 'arg0.options.permissionMode',
      is: 'bypassPermissions',
      kind: 'unapproved',
    },
  ],
  handlers: [
    {
      call: 'tool',
      callback: 'arg3',
      parameters: [argument, null],
      schema: 'arg2',
      kind: 'tool',
      tool: { name: 'arg0', description: 'arg1', asked: true },
    },
  ],
} as const satisfies ApiModel;

/** Commands that a model writes run outside of any sandbox. */
const fullAccess = { is: 'danger-full-access', kind: 'unsandboxed' } as const;

/** OpenAI's Codex as a library: https://developers.openai.com/codex/sdk. */
export const codex = {
  package: '@openai/codex-sdk',
  read: '@openai/codex-sdk 0.163.0, README.md of the package',
  ai: true,
  title: 'Codex',
  clients: [
    {
      type: 'Codex',
      make: 'new Codex',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseUrl',
      keyVariable: 'CODEX_API_KEY',
    },
  ],
  types: [
    {
      type: 'Thread',
      on: 'Codex',
      make: ['call startThread', 'call resumeThread'],
    },
  ],
  calls: [
    {
      on: 'Thread',
      call: 'run',
      operation: 'chat',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'arg0[].text', role: 'user' },
      ],
      output: { text: ['result.finalResponse', 'result.items[].text'] },
      bounds: { timeout: ['arg1.signal'] },
    },
    {
      on: 'Thread',
      call: 'runStreamed',
      operation: 'chat',
      prompt: [
        { at: 'arg0', role: 'user' },
        { at: 'arg0[].text', role: 'user' },
      ],
      output: { text: 'result.events[].item.text' },
      stream: {},
      bounds: { timeout: ['arg1.signal'] },
    },
  ],
  settings: [
    { on: 'Codex', call: 'startThread', at: 'arg0.sandboxMode', ...fullAccess },
    { on: 'Codex', call: 'resumeThread', at: 'arg1.sandboxMode', ...fullAccess },
  ],
} as const satisfies ApiModel;

/** Every permission that a session asks for is granted. */
const approved = { is: 'approveAll', kind: 'unapproved' } as const;

/** GitHub Copilot as a library: https://github.com/github/copilot-sdk. A session has its instructions from its beginning. */
export const copilot = {
  package: '@github/copilot-sdk',
  read: '@github/copilot-sdk 1.0.14, README.md of the package',
  ai: true,
  title: 'Copilot',
  clients: [{ type: 'Copilot', make: 'new CopilotClient' }],
  types: [
    {
      type: 'Session',
      on: 'Copilot',
      make: ['call createSession', 'call resumeSession'],
    },
  ],
  calls: [
    {
      on: 'Session',
      call: ['send', 'sendAndWait'],
      operation: 'chat',
      prompt: [
        { at: 'made.systemMessage.content', role: 'system' },
        { at: 'arg0.prompt', role: 'user' },
        { at: 'arg0', role: 'user' },
      ],
      output: { text: 'result.data.content' },
      bounds: { timeout: ['arg1'] },
      tools: ['made.tools'],
    },
  ],
  settings: [
    { on: 'Copilot', call: 'createSession', at: 'arg0.onPermissionRequest', ...approved },
    { on: 'Copilot', call: 'resumeSession', at: 'arg1.onPermissionRequest', ...approved },
  ],
  constants: [{ member: 'approveAll', is: 'approveAll' }],
  handlers: [
    {
      call: 'defineTool',
      callback: 'arg1.handler',
      parameters: [argument, null],
      schema: 'arg1.parameters',
      kind: 'tool',
      tool: { name: 'arg0', description: 'arg1.description', asked: true },
    },
  ],
} as const satisfies ApiModel;

const mastraAsk = {
  operation: 'chat',
  prompt: [
    { at: 'client.instructions', role: 'system' },
    { at: 'arg1.instructions', role: 'system' },
    { at: 'arg0', role: 'user' },
    { at: 'arg0[]', role: 'user' },
    { at: 'arg0[].content', role: { at: 'arg0[].role', ...roles } },
    { at: 'arg0[].content[].text', role: { at: 'arg0[].role', ...roles } },
  ],
  bounds: {
    tokens: ['arg1.modelSettings.maxOutputTokens', 'arg1.maxTokens'],
    timeout: ['arg1.abortSignal'],
    steps: ['arg1.maxSteps'],
  },
  tools: ['client.tools'],
  approval: ['arg1.requireToolApproval'],
  moderation: ['client.outputProcessors'],
  systemOption: 'arg1.instructions',
} as const;

/** Mastra, before and since major 1: https://mastra.ai/reference/agents/agent. */
export const mastra = {
  package: [
    '@mastra/core',
    '@mastra/core/agent',
    '@mastra/core/mastra',
    '@mastra/core/server',
    '@mastra/core/tools',
  ],
  read: '@mastra/core 1.71.0 and 0.24.9, declarations of the package; https://mastra.ai/reference/tools/create-tool',
  ai: true,
  title: 'Mastra',
  clients: [{ type: 'Agent', make: 'new Agent' }],
  types: [
    { type: 'Mastra', make: 'new Mastra' },
    {
      type: 'Mastra',
      on: 'hono:Context',
      make: 'call get',
      when: { at: 'arg0', is: 'mastra' },
      unproven: 'of another package',
    },
    { type: 'Agent', on: 'Mastra', make: ['call getAgent', 'call getAgentById'] },
  ],
  calls: [
    {
      on: 'Agent',
      call: ['generate', 'generateLegacy', 'generateVNext'],
      ...mastraAsk,
      output: {
        text: 'result.text',
        structured: 'result.object',
        toolArguments: ['result.toolCalls[].payload.args', 'result.toolCalls[].args'],
        toolName: ['result.toolCalls[].payload.toolName', 'result.toolCalls[].toolName'],
        stop: 'result.finishReason',
      },
      metadata: { usage: 'result.usage' },
      unproven: {
        'result.toolCalls[].args': 'the type follows the tools',
        generateVNext: 'only in versions before 1',
      },
    },
    {
      on: 'Agent',
      call: ['stream', 'streamLegacy', 'streamVNext'],
      ...mastraAsk,
      output: {
        text: ['result.text', 'result.textStream[]', 'result.fullStream[].payload.text'],
        structured: 'result.object',
      },
      stream: {},
      unproven: { streamVNext: 'only in versions before 1' },
    },
  ],
  toolsets: [{ construct: 'Agent', at: ['arg0.tools'] }],
  handlers: [
    { call: 'registerApiRoute', callback: 'arg1.handler', parameters: ['hono:Context'], kind: 'http' },
    {
      call: 'createTool',
      callback: 'arg0.execute',
      parameters: [argument, null],
      schema: 'arg0.inputSchema',
      checks: [{ schema: 'arg0.inputSchema', at: 'arg0.context' }],
      kind: 'tool',
      tool: {
        name: 'arg0.id',
        description: 'arg0.description',
        approval: ['arg0.requireApproval'],
        elsewhere: true,
        within: {
          member: 'context',
          beside: [
            ...['runtimeContext', 'requestContext', 'mastra', 'writer', 'tracingContext', 'suspend'],
            ...['resumeData', 'threadId', 'resourceId', 'runId'],
          ],
        },
      },
    },
    {
      construct: 'Agent',
      callback: 'arg0.instructions',
      parameters: [null],
      returns: 'system-prompt',
      kind: 'callback',
    },
  ],
} as const satisfies ApiModel;

const genkitAsk = {
  operation: 'chat',
  prompt: [
    { at: 'arg0', role: 'user' },
    { at: 'arg0[].text', role: 'user' },
    { at: 'arg0.system', role: 'system' },
    { at: 'arg0.system[].text', role: 'system' },
    { at: 'arg0.prompt', role: 'user' },
    { at: 'arg0.prompt[].text', role: 'user' },
    { at: 'arg0.messages[].content[].text', role: { at: 'arg0.messages[].role', ...roles } },
    { at: 'arg0.docs[].content[].text', role: 'user' },
  ],
  bounds: {
    tokens: ['arg0.config.maxOutputTokens'],
    timeout: ['arg0.abortSignal'],
    steps: ['arg0.maxTurns'],
  },
  tools: ['arg0.tools'],
  systemOption: 'arg0.system',
} as const;

const genkitOutput = {
  text: ['result.text', 'result.message.content[].text'],
  structured: 'result.output',
  toolArguments: 'result.toolRequests[].toolRequest.input',
  toolName: 'result.toolRequests[].toolRequest.name',
  stop: 'result.finishReason',
} as const;

/** Genkit 1: https://genkit.dev/docs/models. A flow is what others may call; its input is checked by its schema. */
export const genkit = {
  package: ['genkit', 'genkit/beta'],
  read: 'genkit 1.42.0, declarations of the package; https://genkit.dev/docs/models and https://genkit.dev/docs/tool-calling',
  ai: true,
  title: 'Genkit',
  types: [
    { type: 'Genkit', make: ['call genkit', 'annotation Genkit'] },
    { type: 'Prompt', on: 'Genkit', make: 'call definePrompt' },
  ],
  calls: [
    {
      on: 'Genkit',
      call: 'generate',
      ...genkitAsk,
      output: { ...genkitOutput, schema: 'arg0.output.schema' },
      metadata: { usage: 'result.usage' },
      unproven: {
        'result.output': 'the type follows the schema and the model of the call',
        'arg0.config.maxOutputTokens': 'the type follows the schema and the model of the call',
      },
    },
    {
      on: 'Genkit',
      call: 'generateStream',
      ...genkitAsk,
      output: { text: ['result.stream[].text', 'result.response.text'] },
      stream: {},
      unproven: { 'arg0.config.maxOutputTokens': 'the type follows the schema and the model of the call' },
    },
    {
      on: 'Prompt',
      call: '',
      operation: 'chat',
      prompt: [
        { at: 'made.system', role: 'system' },
        { at: 'made.prompt', role: 'user' },
        {
          at: 'arg0',
          role: 'user',
          fills: [
            { at: 'made.system', role: 'system' },
            { at: 'made.prompt', role: 'user' },
          ],
        },
      ],
      output: genkitOutput,
      bounds: { tokens: ['made.config.maxOutputTokens', 'arg1.config.maxOutputTokens'] },
      tools: ['made.tools'],
      unproven: {
        'result.output': 'the type follows the schema and the model of the call',
        'made.config.maxOutputTokens': 'the type follows the schema and the model of the call',
        'arg1.config.maxOutputTokens': 'the type follows the schema and the model of the call',
      },
    },
    {
      on: 'Genkit',
      call: ['embed', 'embedMany'],
      operation: 'embedding',
      prompt: [],
      output: {},
    },
  ],
  sources: [{ on: 'Genkit', call: 'retrieve', kind: 'retrieved' }],
  handlers: [
    {
      on: 'Genkit',
      call: ['defineTool', 'dynamicTool'],
      callback: 'arg1',
      parameters: [argument, null],
      schema: 'arg0.inputSchema',
      kind: 'tool',
      tool: { name: 'arg0.name', description: 'arg0.description' },
    },
    {
      on: 'Genkit',
      call: 'defineFlow',
      callback: 'arg1',
      parameters: [{ source: 'parameter' }, null],
      schema: 'arg0.inputSchema',
      kind: 'action',
    },
  ],
} as const satisfies ApiModel;

const indexPackages = [
  'llamaindex',
  '@llamaindex/core/tools',
  '@llamaindex/core/chat-engine',
  '@llamaindex/openai',
  '@llamaindex/anthropic',
  '@llamaindex/google',
  '@llamaindex/groq',
  '@llamaindex/mistral',
  '@llamaindex/ollama',
  '@llamaindex/workflow',
] as const;

/** LlamaIndex.TS: https://developers.llamaindex.ai/typescript/framework. */
export const llamaIndex = {
  package: indexPackages,
  read: 'llamaindex 0.12.1, @llamaindex/openai 0.4.23 and @llamaindex/workflow 1.1.25, declarations of each package',
  ai: true,
  title: 'LlamaIndex',
  clients: [
    {
      type: 'OpenAI',
      make: ['call openai', 'new OpenAI'],
      extends: 'Llm',
      provider: 'OpenAI',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'OPENAI_API_KEY',
    },
    {
      type: 'Llm',
      make: [
        ...['call anthropic', 'new Anthropic', 'call gemini', 'new Gemini', 'call groq', 'new Groq'],
        ...['call mistral', 'new MistralAI', 'call ollama', 'new Ollama'],
      ],
      key: 'arg0.apiKey',
    },
    { type: 'Agent', make: 'call agent' },
    {
      type: 'ChatEngine',
      make: [
        ...['new ContextChatEngine', 'new SimpleChatEngine', 'new CondenseQuestionChatEngine'],
        ...['new OpenAIAgent', 'new ReActAgent'],
      ],
    },
  ],
  types: [
    {
      type: 'Index',
      make: [
        ...['call VectorStoreIndex.fromDocuments', 'call VectorStoreIndex.fromVectorStore'],
        ...['call VectorStoreIndex.init', 'call SummaryIndex.fromDocuments'],
      ],
    },
    { type: 'QueryEngine', on: 'Index', make: 'call asQueryEngine' },
    {
      type: 'IndexChat',
      extends: 'ChatEngine',
      on: 'Index',
      make: 'call asChatEngine',
      unproven: { ChatEngine: 'a sibling of the engine, with fewer members' },
    },
    { type: 'Retriever', on: 'Index', make: 'call asRetriever' },
  ],
  calls: [
    {
      on: 'Llm',
      call: 'chat',
      operation: 'chat',
      prompt: [
        { at: 'arg0.messages[].content', role: { at: 'arg0.messages[].role', ...roles } },
        { at: 'arg0.messages[].content[].text', role: { at: 'arg0.messages[].role', ...roles } },
      ],
      output: { text: 'result.message.content' },
      stream: { when: { at: 'arg0.stream', is: true }, text: 'chunk.delta' },
      bounds: { tokens: ['client.maxTokens'], timeout: ['client.timeout'] },
      tools: ['arg0.tools'],
    },
    {
      on: 'Llm',
      call: 'complete',
      operation: 'completion',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: { text: 'result.text' },
      stream: { when: { at: 'arg0.stream', is: true }, text: 'chunk.text' },
      bounds: { tokens: ['client.maxTokens'], timeout: ['client.timeout'] },
    },
    {
      on: 'QueryEngine',
      call: 'query',
      operation: 'chat',
      prompt: [{ at: 'arg0.query', role: 'user' }],
      output: { text: ['result.message.content', 'result.response', 'result.toString()'] },
      stream: { when: { at: 'arg0.stream', is: true }, text: ['chunk.message.content', 'chunk.response'] },
    },
    {
      on: 'ChatEngine',
      call: 'chat',
      operation: 'chat',
      prompt: [
        { at: 'client.systemPrompt', role: 'system' },
        { at: 'arg0.message', role: 'user' },
      ],
      output: { text: ['result.message.content', 'result.response', 'result.toString()'] },
      stream: { when: { at: 'arg0.stream', is: true }, text: ['chunk.message.content', 'chunk.response'] },
      tools: ['client.tools'],
    },
    {
      on: 'Agent',
      call: 'run',
      operation: 'chat',
      prompt: [
        { at: 'client.systemPrompt', role: 'system' },
        { at: 'arg0', role: 'user' },
      ],
      output: { text: ['result.data.result', 'result.result'] },
      tools: ['client.tools'],
      unproven: { 'result.result': 'the type follows the workflow' },
    },
  ],
  sources: [{ on: 'Retriever', call: 'retrieve', kind: 'retrieved' }],
  handlers: [
    {
      call: ['tool', 'FunctionTool.from'],
      callback: ['arg0', 'arg0.execute', 'arg1.execute'],
      parameters: [argument, null],
      schema: ['arg0.parameters', 'arg1.parameters'],
      kind: 'tool',
      tool: { name: ['arg0.name', 'arg1.name'], description: ['arg0.description', 'arg1.description'] },
      unproven: { 'arg1.execute': 'one of several shapes of its options' },
    },
  ],
} as const satisfies ApiModel;

/** Google's Agent Development Kit: https://google.github.io/adk-docs. A runner is given its agent, which has the instructions. */
export const adk = {
  package: '@google/adk',
  read: '@google/adk 2.0.0, declarations of the package; https://google.github.io/adk-docs/tools',
  ai: true,
  title: 'Google ADK',
  clients: [{ type: 'Runner', make: ['new Runner', 'new InMemoryRunner'] }],
  calls: [
    {
      on: 'Runner',
      call: 'runAsync',
      operation: 'chat',
      prompt: [{ at: 'arg0.newMessage.parts[].text', role: 'user' }],
      output: {},
      stream: {
        text: 'chunk.content.parts[].text',
        toolArguments: 'chunk.content.parts[].functionCall.args',
      },
      bounds: { steps: ['arg0.runConfig.maxLlmCalls'] },
    },
  ],
  sinks: [
    {
      construct: ['LlmAgent', 'Agent'],
      at: ['arg0.instruction', 'arg0.globalInstruction'],
      kind: 'system-prompt',
    },
  ],
  handlers: [
    {
      construct: 'FunctionTool',
      callback: 'arg0.execute',
      parameters: [argument, null],
      schema: 'arg0.parameters',
      kind: 'tool',
      tool: { name: 'arg0.name', description: 'arg0.description', elsewhere: true },
    },
    {
      construct: ['LlmAgent', 'Agent'],
      callback: ['arg0.instruction', 'arg0.globalInstruction'],
      parameters: [null],
      returns: 'system-prompt',
      kind: 'callback',
    },
  ],
} as const satisfies ApiModel;

/** TanStack AI: https://tanstack.com/ai/latest/docs/chat/streaming. An answer arrives as events. */
export const tanstackAi = {
  package: '@tanstack/ai',
  read: '@tanstack/ai 0.58.0, https://tanstack.com/ai/latest/docs/chat/stream-events',
  ai: true,
  title: 'TanStack AI',
  types: [{ type: 'ToolDefinition', make: 'call toolDefinition' }],
  calls: [
    {
      call: 'chat',
      operation: 'chat',
      prompt: [
        { at: 'arg0.systemPrompts[]', role: 'system' },
        { at: 'arg0.messages[].content', role: { at: 'arg0.messages[].role', ...roles } },
        { at: 'arg0.messages[].content[].content', role: { at: 'arg0.messages[].role', ...roles } },
      ],
      output: {},
      stream: { text: ['chunk.delta', 'chunk.content'], toolArguments: 'chunk.args' },
      bounds: {
        tokens: [
          ...['arg0.maxTokens', 'arg0.modelOptions.max_output_tokens'],
          ...['arg0.modelOptions.max_tokens', 'arg0.modelOptions.maxOutputTokens'],
        ],
        timeout: ['arg0.abortController'],
        steps: ['arg0.agentLoopStrategy'],
      },
      tools: ['arg0.tools'],
      unproven: {
        'chunk.args': 'the type follows the model',
        'arg0.maxTokens': 'of an earlier version',
        'arg0.modelOptions.max_output_tokens': 'the type follows the model',
        'arg0.modelOptions.max_tokens': 'the type follows the model',
        'arg0.modelOptions.maxOutputTokens': 'the type follows the model',
      },
    },
  ],
  sinks: [
    {
      call: ['toServerSentEventsResponse', 'toHttpResponse'],
      at: ['arg0[].delta'],
      kind: 'response',
    },
  ],
  handlers: [
    {
      on: 'ToolDefinition',
      call: ['server', 'client'],
      callback: 'arg0',
      parameters: [argument, null],
      schema: 'client.inputSchema',
      kind: 'tool',
      tool: {
        name: 'made.name',
        description: 'made.description',
        approval: ['made.needsApproval'],
      },
    },
  ],
} as const satisfies ApiModel;

/** LangGraph: https://docs.langchain.com/oss/javascript/langgraph. A graph of the program ends after 25 steps. */
export const langgraph = {
  package: ['@langchain/langgraph', '@langchain/langgraph/web'],
  read: '@langchain/langgraph 1.4.14, declarations of the package',
  ai: true,
  title: 'LangGraph',
  types: [
    { type: 'Builder', make: ['new StateGraph', 'new MessageGraph'] },
    { type: 'Graph', on: 'Builder', make: 'call compile' },
  ],
  calls: [
    {
      on: 'Graph',
      call: 'invoke',
      operation: 'chat',
      prompt: [
        { at: 'arg0.messages[].content', role: { at: 'arg0.messages[].role', ...roles } },
        { at: 'arg0.messages[].content[].text', role: { at: 'arg0.messages[].role', ...roles } },
      ],
      output: {
        text: ['result.messages[].content', 'result.messages[].text'],
        toolArguments: 'result.messages[].tool_calls[].args',
      },
      bounds: { timeout: ['arg1.signal', 'arg1.timeout'], steps: ['arg1.recursionLimit'] },
      telemetry: ['arg1.callbacks'],
      unproven: {
        'arg0.messages[].content': 'the type follows the state of the graph',
        'arg0.messages[].role': 'the type follows the state of the graph',
        'arg0.messages[].content[].text': 'the type follows the state of the graph',
        'result.messages[].content': 'the type follows the state of the graph',
        'result.messages[].text': 'the type follows the state of the graph',
        'result.messages[].tool_calls[].args': 'the type follows the state of the graph',
      },
    },
  ],
  passes: [
    {
      on: 'Builder',
      call: ['addNode', 'addEdge', 'addConditionalEdges', 'addSequence'],
      from: 'receiver',
    },
  ],
} as const satisfies ApiModel;
