/** Gateways and clients of further providers, most of which speak as OpenAI's interface does. */
import type { ApiModel } from '../analysis';
import { chunks, metadata, output, prompt, role } from './chatMembers';
import { plainRoles } from './roles';

const stream = { when: { at: 'arg0.stream', is: true }, ...chunks } as const;

const portkeyTimeout = ['arg1.requestTimeout', 'arg2.signal', 'client.requestTimeout'] as const;
const anyContent = 'declared as any';

/** Portkey, a gateway to the models of others: https://portkey.ai/docs/api-reference/sdk/node */
export const portkey = {
  package: 'portkey-ai',
  read: 'portkey-ai 3.1.0, README.md and dist/src/client.d.ts of the package',
  ai: true,
  title: 'Portkey',
  clients: [
    {
      type: 'Portkey',
      make: ['new default', 'new Portkey'],
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.requestTimeout',
      keyVariable: 'PORTKEY_API_KEY',
    },
  ],
  settings: [
    {
      construct: ['default', 'Portkey'],
      at: 'arg0.dangerouslyAllowBrowser',
      is: true,
      kind: 'key-in-browser',
    },
  ],
  calls: [
    {
      on: 'Portkey',
      call: 'chat.completions.create',
      operation: 'chat',
      prompt,
      output,
      stream,
      bounds: {
        tokens: ['arg0.max_tokens', 'arg0.max_completion_tokens'],
        timeout: portkeyTimeout,
        timeoutIn: 'milliseconds',
      },
      endUser: ['arg0.user'],
      tools: ['arg0.tools'],
      metadata,
      unproven: { 'arg0.messages[].content[].text': anyContent },
    },
    {
      on: 'Portkey',
      call: 'completions.create',
      operation: 'completion',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: { text: 'result.choices[].text' },
      bounds: { tokens: ['arg0.max_tokens'], timeout: portkeyTimeout, timeoutIn: 'milliseconds' },
    },
    {
      on: 'Portkey',
      call: 'responses.create',
      operation: 'chat',
      prompt: [
        { at: 'arg0.instructions', role: 'system' },
        { at: 'arg0.input', role: 'user' },
        { at: 'arg0.input[].content', role: { at: 'arg0.input[].role', ...plainRoles } },
      ],
      output: {
        text: ['result.output_text', 'result.output[].content[].text'],
        toolArguments: 'result.output[].arguments',
      },
      stream: { when: { at: 'arg0.stream', is: true }, text: 'chunk.delta' },
      bounds: { tokens: ['arg0.max_output_tokens'], timeout: portkeyTimeout, timeoutIn: 'milliseconds' },
      tools: ['arg0.tools'],
      systemOption: 'arg0.instructions',
    },
    // The text of the prompt stands with the provider.
    {
      on: 'Portkey',
      call: 'prompts.completions.create',
      operation: 'chat',
      prompt: [{ at: 'arg0.variables.*', role: 'user' }],
      output,
      stream,
      unproven: 'what it takes and gives is declared as any',
    },
  ],
} as const satisfies ApiModel;

/** Cerebras, whose client has the members of OpenAI's: https://inference-docs.cerebras.ai */
export const cerebras = {
  package: '@cerebras/cerebras_cloud_sdk',
  read: '@cerebras/cerebras_cloud_sdk 1.91.0, README.md and resources/chat/completions.d.ts of the package',
  ai: true,
  title: 'Cerebras',
  clients: [
    {
      type: 'Cerebras',
      make: ['new default', 'new Cerebras'],
      extends: 'openai:OpenAI',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'CEREBRAS_API_KEY',
      unproven: { 'openai:OpenAI': 'a client of its own, with the same members' },
    },
  ],
} as const satisfies ApiModel;

/** Token.js: the models of all providers by one function: https://docs.tokenjs.ai */
export const tokenJs = {
  package: 'token.js',
  read: 'token.js 0.7.1, README.md and dist/chat/index.d.ts of the package',
  ai: true,
  title: 'Token.js',
  clients: [{ type: 'TokenJS', make: 'new TokenJS', key: 'arg0.apiKey', baseUrl: 'arg0.baseURL' }],
  calls: [
    {
      on: 'TokenJS',
      call: 'chat.completions.create',
      operation: 'chat',
      prompt,
      output,
      stream,
      bounds: { tokens: ['arg0.max_tokens'] },
      tools: ['arg0.tools'],
      metadata,
    },
  ],
} as const satisfies ApiModel;

const bySchema = 'the type follows the schema of the call';

/** Instructor: another's client whose answers are objects of a schema: https://js.useinstructor.com */
export const instructor = {
  package: '@instructor-ai/instructor',
  read: '@instructor-ai/instructor 1.7.0, README.md and dist/index.d.ts of the package',
  ai: true,
  title: 'Instructor',
  types: [{ type: 'Instructor', make: 'call default' }],
  calls: [
    {
      on: 'Instructor',
      call: 'chat.completions.create',
      operation: 'structured',
      prompt,
      output: { structured: 'result', schema: 'arg0.response_model.schema' },
      stream: { when: { at: 'arg0.stream', is: true }, text: ['chunk.*'] },
      bounds: { tokens: ['arg0.max_tokens'] },
      unproven: bySchema,
    },
  ],
} as const satisfies ApiModel;

const xsaiRole = { ...role, system: ['system', 'developer'] } as const;

const xsaiText = {
  operation: 'chat',
  prompt: [
    { at: 'arg0.messages[].content', role: xsaiRole },
    { at: 'arg0.messages[].content[].text', role: xsaiRole },
  ],
  bounds: {
    tokens: ['arg0.maxTokens', 'arg0.maxCompletionTokens'],
    timeout: ['arg0.abortSignal'],
    timeoutIn: 'signal',
    steps: ['arg0.maxSteps'],
  },
  tools: ['arg0.tools'],
} as const;

const passedOn = 'options that are not declared are passed on';
const limits = { 'arg0.maxTokens': passedOn, 'arg0.maxCompletionTokens': passedOn } as const;

/** xsAI: functions that speak with whatever speaks as OpenAI does: https://xsai.js.org/docs */
export const xsai = {
  package: [
    ...['xsai', '@xsai/generate-text', '@xsai/stream-text', '@xsai/generate-object', '@xsai/stream-object'],
    '@xsai/tool',
  ],
  read: 'xsai 0.4.4, dist/index.d.ts of each package',
  ai: true,
  title: 'xsAI',
  calls: [
    {
      ...xsaiText,
      call: 'generateText',
      output: {
        text: ['result.text', 'result.reasoningText', 'result.steps[].text'],
        toolArguments: 'result.toolCalls[].args',
        toolName: 'result.toolCalls[].toolName',
        stop: 'result.finishReason',
      },
      metadata: { usage: 'result.usage' },
      unproven: limits,
    },
    {
      ...xsaiText,
      call: 'streamText',
      output: { text: ['result.textStream[]', 'result.fullStream[].text'] },
      stream: {},
      callbacks: [{ at: 'arg0.onEvent', text: 'arg0.text' }],
      unproven: limits,
    },
    {
      ...xsaiText,
      call: 'generateObject',
      operation: 'structured',
      output: { text: 'result.text', structured: 'result.object', schema: 'arg0.schema' },
      unproven: limits,
    },
    {
      ...xsaiText,
      call: 'streamObject',
      operation: 'structured',
      output: { text: ['result.partialObjectStream[].*', 'result.elementStream[].*', 'result.textStream[]'] },
      stream: {},
      unproven: {
        ...limits,
        'result.partialObjectStream[].*': bySchema,
        'result.elementStream[].*': bySchema,
      },
    },
  ],
  handlers: [
    {
      call: ['tool', 'rawTool'],
      callback: 'arg0.execute',
      parameters: [{ source: 'tool-argument' }, null],
      schema: 'arg0.parameters',
      kind: 'tool',
      tool: { name: 'arg0.name', description: 'arg0.description' },
    },
  ],
} as const satisfies ApiModel;

const watsonxChat = {
  on: 'WatsonXAI',
  operation: 'chat',
  prompt,
  bounds: { timeout: ['arg0.signal', 'arg0.timeLimit'], timeoutIn: 'signal' },
  tools: ['arg0.tools'],
} as const;

const watsonxText = {
  on: 'WatsonXAI',
  operation: 'completion',
  prompt: [{ at: 'arg0.input', role: 'user' }],
  bounds: { timeout: ['arg0.signal', 'arg0.parameters.time_limit'], timeoutIn: 'signal' },
  moderation: ['arg0.moderations'],
} as const;

/** IBM watsonx.ai, which limits answers by itself: https://ibm.github.io/watsonx-ai-node-sdk */
export const watsonx = {
  package: '@ibm-cloud/watsonx-ai',
  read: '@ibm-cloud/watsonx-ai 1.7.16, README.md, vml_v1.d.ts and types/vml_v1.d.ts of the package',
  ai: true,
  title: 'IBM watsonx.ai',
  clients: [
    {
      type: 'WatsonXAI',
      make: ['call WatsonXAI.newInstance', 'new WatsonXAI'],
      baseUrl: 'arg0.serviceUrl',
    },
  ],
  calls: [
    {
      ...watsonxChat,
      call: ['textChat', 'deploymentsTextChat'],
      output: {
        text: 'result.result.choices[].message.content',
        toolArguments: 'result.result.choices[].message.tool_calls[].function.arguments',
        toolName: 'result.result.choices[].message.tool_calls[].function.name',
        stop: 'result.result.choices[].finish_reason',
      },
      metadata: { usage: 'result.result.usage', id: 'result.result.id' },
    },
    {
      ...watsonxChat,
      call: ['textChatStream', 'deploymentsTextChatStream'],
      output: {},
      stream: { text: ['chunk', 'chunk.data.choices[].delta.content'] },
    },
    {
      ...watsonxText,
      call: ['generateText', 'deploymentGenerateText'],
      output: { text: 'result.result.results[].generated_text' },
    },
    {
      ...watsonxText,
      call: ['generateTextStream', 'deploymentGenerateTextStream'],
      output: {},
      stream: { text: ['chunk', 'chunk.data.results[].generated_text'] },
    },
  ],
} as const satisfies ApiModel;

const notListed = 'not among the packages that prove rows';

/** A client of ChatGPT that many bots have: https://github.com/transitive-bullshit/chatgpt-api */
export const chatgptApi = {
  package: 'chatgpt',
  read: 'chatgpt 5.2.5, the declarations of the package',
  ai: true,
  title: 'ChatGPT',
  clients: [
    {
      type: 'ChatGPT',
      make: ['new ChatGPTAPI', 'annotation ChatGPTAPI'],
      provider: 'OpenAI',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.apiBaseUrl',
      keyVariable: 'OPENAI_API_KEY',
      unproven: notListed,
    },
  ],
  calls: [
    {
      on: 'ChatGPT',
      call: 'sendMessage',
      operation: 'chat',
      prompt: [
        { at: 'client.systemMessage', role: 'system' },
        { at: 'arg1.systemMessage', role: 'system' },
        { at: 'arg0', role: 'user' },
      ],
      output: { text: 'result.text' },
      callbacks: [{ at: 'arg1.onProgress', text: 'arg0.text' }],
      bounds: {
        // The library has it answer with a thousand at most.
        tokens: ['client'],
        timeout: ['arg1.timeoutMs', 'arg1.abortSignal'],
        timeoutIn: 'milliseconds',
      },
      systemOption: 'arg1.systemMessage',
      metadata: { id: 'result.id' },
      unproven: notListed,
    },
  ],
} as const satisfies ApiModel;
