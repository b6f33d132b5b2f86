import type { ApiModel } from '../analysis';

const role = { at: 'arg0.messages[].role', user: ['user'], assistant: ['assistant'] } as const;

const prompt = [
  { at: 'arg0.system', role: 'system' },
  { at: 'arg0.system[].text', role: 'system' },
  { at: 'arg0.messages[].content', role },
  { at: 'arg0.messages[].content[].text', role },
  { at: 'arg0.messages[].content[].content', role: 'tool' },
  { at: 'arg0.messages[].content[].content[].text', role: 'tool' },
  { at: 'arg0.messages[].content[].source.data', role: 'user' },
] as const;

const output = {
  text: 'result.content[].text',
  toolArguments: 'result.content[].input',
  toolName: 'result.content[].name',
  stop: 'result.stop_reason',
  cut: 'max_tokens',
} as const;

const finalOutput = {
  text: ['result.finalText()', 'result.finalMessage().content[].text', 'result.toReadableStream()'],
  toolArguments: 'result.finalMessage().content[].input',
  toolName: 'result.finalMessage().content[].name',
  stop: 'result.finalMessage().stop_reason',
} as const;

const chunks = { text: 'chunk.delta.text', toolArguments: 'chunk.delta.partial_json' } as const;

const textCallback = {
  at: 'result.on',
  when: { at: 'arg0', is: 'text' },
  callback: 'arg1',
  text: ['arg0', 'arg1'],
} as const;

const messageCallback = {
  at: 'result.on',
  when: { at: 'arg0', is: ['message', 'finalMessage'] },
  callback: 'arg1',
  text: 'arg0.content[].text',
} as const;

const batchRole = {
  at: 'arg0.requests[].params.messages[].role',
  user: ['user'],
  assistant: ['assistant'],
} as const;

const endUser = ['arg0.metadata.user_id'] as const;
const bounds = {
  tokens: ['arg0.max_tokens'],
  tokensRequired: true,
  timeout: ['arg1.timeout', 'arg1.signal', 'client.timeout'],
  timeoutIn: 'milliseconds',
} as const;

const metadata = { model: 'result.model', usage: 'result.usage', id: 'result.id' } as const;
const finalMetadata = {
  model: 'result.finalMessage().model',
  usage: 'result.finalMessage().usage',
  id: 'result.finalMessage().id',
} as const;

/**
 * The `@anthropic-ai/sdk` package, versions 0.20 to 1, read at 1.11.0: README.md, api.md and the declarations of the
 * package. `max_tokens` is required by the type. System text is an option of the call, not a message.
 */
export const anthropic = {
  package: ['@anthropic-ai/sdk', '@anthropic-ai/sdk/index'],
  read: '@anthropic-ai/sdk 1.11.0, README.md and api.md of the package',
  ai: true,
  title: 'Anthropic',
  clients: [
    {
      type: 'Anthropic',
      make: ['new default', 'new Anthropic'],
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'ANTHROPIC_API_KEY',
      told: [{ call: ['messages.create', 'messages.stream'], options: ['model', 'messages', 'max_tokens'] }],
    },
  ],
  settings: [
    {
      construct: ['default', 'Anthropic'],
      at: 'arg0.dangerouslyAllowBrowser',
      is: true,
      kind: 'key-in-browser',
    },
  ],
  calls: [
    {
      on: 'Anthropic',
      call: ['messages.create', 'beta.messages.create'],
      operation: 'chat',
      prompt,
      output,
      stream: { when: { at: 'arg0.stream', is: true }, ...chunks },
      bounds,
      endUser,
      tools: ['arg0.tools'],
      systemOption: 'arg0.system',
      metadata,
    },
    {
      on: 'Anthropic',
      call: ['beta.tools.messages.create', 'beta.promptCaching.messages.create'],
      operation: 'chat',
      prompt,
      output,
      stream: { when: { at: 'arg0.stream', is: true }, ...chunks },
      bounds,
      endUser,
      tools: ['arg0.tools'],
      systemOption: 'arg0.system',
      metadata,
      major: 0,
      unproven: { 'beta.tools.messages.create': 'only in versions before 0.27' },
    },
    {
      on: 'Anthropic',
      call: ['messages.stream', 'beta.messages.stream'],
      operation: 'chat',
      prompt,
      output: finalOutput,
      stream: chunks,
      callbacks: [textCallback, messageCallback],
      bounds,
      endUser,
      tools: ['arg0.tools'],
      systemOption: 'arg0.system',
      metadata: finalMetadata,
    },
    {
      on: 'Anthropic',
      call: ['messages.parse', 'beta.messages.parse'],
      operation: 'structured',
      prompt,
      output: { ...output, structured: 'result.parsed_output' },
      bounds,
      endUser,
      tools: ['arg0.tools'],
      systemOption: 'arg0.system',
      metadata,
    },
    {
      on: 'Anthropic',
      call: 'beta.messages.toolRunner',
      operation: 'chat',
      prompt,
      output: {
        text: [
          'result.content[].text',
          'result.runUntilDone().content[].text',
          'result.done().content[].text',
        ],
        toolArguments: 'result.content[].input',
        stop: 'result.stop_reason',
      },
      bounds: {
        tokens: ['arg0.max_tokens'],
        tokensRequired: true,
        timeout: ['arg1.signal', 'client.timeout'],
        steps: ['arg0.max_iterations'],
        endless: 'always',
      },
      tools: ['arg0.tools'],
      systemOption: 'arg0.system',
      metadata,
    },
    {
      on: 'Anthropic',
      call: 'completions.create',
      operation: 'completion',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: { text: 'result.completion', stop: 'result.stop_reason' },
      stream: { when: { at: 'arg0.stream', is: true }, text: 'chunk.completion' },
      bounds: {
        tokens: ['arg0.max_tokens_to_sample'],
        tokensRequired: true,
        timeout: ['arg1.timeout', 'arg1.signal', 'client.timeout'],
      },
      metadata: { model: 'result.model', id: 'result.id' },
      major: 0,
    },
    {
      on: 'Anthropic',
      call: ['messages.batches.create', 'beta.messages.batches.create'],
      operation: 'chat',
      prompt: [
        { at: 'arg0.requests[].params.system', role: 'system' },
        { at: 'arg0.requests[].params.system[].text', role: 'system' },
        { at: 'arg0.requests[].params.messages[].content', role: batchRole },
        { at: 'arg0.requests[].params.messages[].content[].text', role: batchRole },
      ],
      output: {},
      bounds: { timeout: ['arg1.timeout', 'arg1.signal', 'client.timeout'] },
    },
    {
      on: 'Anthropic',
      call: ['messages.countTokens', 'beta.messages.countTokens'],
      operation: 'token-count',
      prompt: [],
      output: {},
    },
  ],
  handlers: [
    {
      on: 'Anthropic',
      call: 'beta.messages.toolRunner',
      callback: 'arg0.tools[].run',
      parameters: [{ source: 'tool-argument' }, null],
      kind: 'tool',
      tool: { each: 'arg0.tools[]', name: 'arg0.name', description: 'arg0.description' },
    },
  ],
  passes: [{ on: 'Anthropic', call: 'withOptions', from: 'receiver', configures: true }],
} as const satisfies ApiModel;

/** Anthropic's models on Amazon Bedrock, read at 1.1.2: README.md of the package. */
export const anthropicBedrock = {
  package: '@anthropic-ai/bedrock-sdk',
  read: '@anthropic-ai/bedrock-sdk 1.1.2, README.md of the package',
  ai: true,
  title: 'Anthropic on Bedrock',
  clients: [
    {
      type: 'AnthropicBedrock',
      make: ['new default', 'new AnthropicBedrock'],
      extends: '@anthropic-ai/sdk:Anthropic',
      key: 'arg0.awsSecretKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'AWS_SECRET_ACCESS_KEY',
      unproven: { '@anthropic-ai/sdk:Anthropic': 'a sibling of the client, with fewer members' },
    },
  ],
} as const satisfies ApiModel;

/** Anthropic's models on Google Vertex, read at 1.1.3: README.md of the package. It has no key of its own. */
export const anthropicVertex = {
  package: '@anthropic-ai/vertex-sdk',
  read: '@anthropic-ai/vertex-sdk 1.1.3, README.md of the package',
  ai: true,
  title: 'Anthropic on Vertex',
  clients: [
    {
      type: 'AnthropicVertex',
      make: ['new default', 'new AnthropicVertex'],
      extends: '@anthropic-ai/sdk:Anthropic',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      unproven: { '@anthropic-ai/sdk:Anthropic': 'a sibling of the client, with fewer members' },
    },
  ],
} as const satisfies ApiModel;

/** Anthropic's models on Azure, read at 1.1.1: README.md of the package. */
export const anthropicFoundry = {
  package: '@anthropic-ai/foundry-sdk',
  read: '@anthropic-ai/foundry-sdk 1.1.1, README.md of the package',
  ai: true,
  title: 'Anthropic on Azure',
  clients: [
    {
      type: 'AnthropicFoundry',
      make: ['new default', 'new AnthropicFoundry'],
      extends: '@anthropic-ai/sdk:Anthropic',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'ANTHROPIC_FOUNDRY_API_KEY',
      unproven: { '@anthropic-ai/sdk:Anthropic': 'a sibling of the client, with fewer members' },
    },
  ],
} as const satisfies ApiModel;
