import type { ApiModel } from '../analysis';
import { plainRoles } from './roles';

const bySchema = 'the type follows the schema of the call';

const messageRole = { at: 'arg0.messages[].role', ...plainRoles } as const;
const promptRole = { at: 'arg0.prompt[].role', ...plainRoles } as const;

/** Version 7 calls it `instructions`, versions 3 to 6 `system`, which 7 still takes. */
const prompt = [
  { at: 'arg0.system', role: 'system' },
  { at: 'arg0.system.content', role: 'system' },
  { at: 'arg0.system[].content', role: 'system' },
  { at: 'arg0.instructions', role: 'system' },
  { at: 'arg0.instructions.content', role: 'system' },
  { at: 'arg0.instructions[].content', role: 'system' },
  { at: 'arg0.prompt', role: 'user' },
  { at: 'arg0.prompt[].content', role: promptRole },
  { at: 'arg0.prompt[].content[].text', role: promptRole },
  { at: 'arg0.messages[].content', role: messageRole },
  { at: 'arg0.messages[].content[].text', role: messageRole },
  { at: 'arg0.messages[].content[].output.value', role: 'tool' },
] as const;

const agentPrompt = [
  { at: 'client.instructions', role: 'system' },
  { at: 'client.system', role: 'system' },
  { at: 'arg0.prompt', role: 'user' },
  { at: 'arg0.prompt[].content', role: promptRole },
  { at: 'arg0.prompt[].content[].text', role: promptRole },
  { at: 'arg0.messages[].content', role: messageRole },
  { at: 'arg0.messages[].content[].text', role: messageRole },
] as const;

const textOutput = {
  text: [
    'result.text',
    'result.content[].text',
    'result.reasoningText',
    'result.reasoning',
    'result.steps[].text',
    'result.response.messages[].content',
    'result.response.messages[].content[].text',
    'result.responseMessages[].content',
    'result.responseMessages[].content[].text',
  ],
  structured: ['result.output', 'result.experimental_output'],
  toolArguments: ['result.toolCalls[].input', 'result.toolCalls[].args', 'result.steps[].toolCalls[].input'],
  toolName: 'result.toolCalls[].toolName',
  stop: 'result.finishReason',
} as const;

const streamOutput = {
  text: [
    'result.text',
    'result.reasoningText',
    'result.content[].text',
    'result.steps[].text',
    'result.textStream[]',
    'result.fullStream[].text',
    'result.fullStream[].textDelta',
    'result.stream[].text',
    'result.toUIMessageStream()',
    'result.toDataStream()',
    'result.toAIStream()',
  ],
  structured: [
    'result.output',
    'result.experimental_output',
    'result.partialOutputStream[]',
    'result.elementStream[]',
    'result.experimental_partialOutputStream[]',
  ],
  toolArguments: ['result.toolCalls[].input', 'result.toolCalls[].args', 'result.fullStream[].input'],
  toolName: ['result.toolCalls[].toolName', 'result.fullStream[].toolName'],
  stop: 'result.finishReason',
  response: [
    'result.toUIMessageStreamResponse()',
    'result.toTextStreamResponse()',
    'result.pipeUIMessageStreamToResponse()',
    'result.pipeTextStreamToResponse()',
    'result.toDataStreamResponse()',
    'result.mergeIntoDataStream()',
    'result.pipeDataStreamToResponse()',
    'result.toAIStreamResponse()',
    'result.pipeAIStreamToResponse()',
  ],
} as const;

/** Agents are of major 5 and later: what older majors called otherwise they never had. */
const agentOutput = {
  ...textOutput,
  toolArguments: ['result.toolCalls[].input', 'result.steps[].toolCalls[].input'],
} as const;

const agentStream = {
  ...streamOutput,
  text: [
    'result.text',
    'result.reasoningText',
    'result.content[].text',
    'result.steps[].text',
    'result.textStream[]',
    'result.fullStream[].text',
    'result.stream[].text',
    'result.toUIMessageStream()',
  ],
  toolArguments: ['result.toolCalls[].input', 'result.fullStream[].input'],
  response: [
    'result.toUIMessageStreamResponse()',
    'result.toTextStreamResponse()',
    'result.pipeUIMessageStreamToResponse()',
    'result.pipeTextStreamToResponse()',
  ],
} as const;

const argsOfMajorFour = 'major 4 declares them as any where the tools are not known';

const textBySchema = { 'result.output': bySchema, 'result.experimental_output': bySchema } as const;

const streamBySchema = {
  'result.output': bySchema,
  'result.partialOutputStream[]': bySchema,
  'result.elementStream[]': bySchema,
  'result.experimental_output': bySchema,
  'result.experimental_partialOutputStream[]': bySchema,
} as const;

const olderStream = {
  'result.fullStream[].textDelta': 4,
  'result.toDataStream()': 4,
  'result.toAIStream()': 3,
  'result.toDataStreamResponse()': 4,
  'result.mergeIntoDataStream()': 4,
  'result.pipeDataStreamToResponse()': 4,
  'result.toAIStreamResponse()': 3,
  'result.pipeAIStreamToResponse()': 3,
} as const;

const finishCallbacks = [
  { at: 'arg0.onFinish', text: ['arg0.text', 'arg0.steps[].text', 'arg0.response.messages[].content'] },
  { at: 'arg0.onStepFinish', text: 'arg0.text' },
] as const;

const streamCallbacks = [
  ...finishCallbacks,
  { at: 'arg0.onChunk', text: ['arg0.chunk.text', 'arg0.chunk.textDelta'] },
] as const;

const bounds = {
  tokens: ['arg0.maxOutputTokens', 'arg0.maxTokens'],
  timeout: ['arg0.abortSignal', 'arg0.timeout'],
  timeoutIn: 'signal',
  steps: ['arg0.stopWhen', 'arg0.maxSteps'],
} as const;

const objectBounds = {
  tokens: ['arg0.maxOutputTokens', 'arg0.maxTokens'],
  timeout: ['arg0.abortSignal'],
  timeoutIn: 'signal',
} as const;

const telemetry = ['arg0.experimental_telemetry', 'arg0.telemetry'] as const;

const metadata = {
  model: 'result.response.modelId',
  usage: 'result.usage',
  id: 'result.response.id',
} as const;

/**
 * The AI SDK, package `ai`, versions 3 to 7, read at 7.0.173: the documentation and declarations in the package.
 *
 * A provider makes the model that a call is given as `model`; what is known of the client comes from there.
 */
export const aiSdk = {
  package: 'ai',
  read: 'ai 7.0.173, docs/ of the package',
  ai: true,
  title: 'AI SDK',
  clients: [
    {
      type: 'Agent',
      make: ['new ToolLoopAgent', 'new Experimental_Agent', 'new Agent'],
      unproven: { 'new Agent': 'a type alone in major 7' },
    },
  ],
  calls: [
    {
      call: 'generateText',
      operation: 'chat',
      client: 'arg0.model',
      prompt,
      output: textOutput,
      callbacks: finishCallbacks,
      bounds,
      tools: ['arg0.tools'],
      approval: ['arg0.toolApproval.*'],
      telemetry,
      systemOption: 'arg0.system',
      metadata,
      unproven: { ...textBySchema, 'result.toolCalls[].args': argsOfMajorFour },
      major: { 'arg0.maxTokens': 4, 'arg0.maxSteps': 4 },
    },
    {
      call: ['streamText', 'experimental_streamText'],
      operation: 'chat',
      client: 'arg0.model',
      prompt,
      output: streamOutput,
      stream: {},
      callbacks: streamCallbacks,
      bounds,
      tools: ['arg0.tools'],
      approval: ['arg0.toolApproval.*'],
      telemetry,
      systemOption: 'arg0.system',
      metadata,
      unproven: { ...streamBySchema, 'result.toolCalls[].args': argsOfMajorFour },
      major: {
        ...olderStream,
        experimental_streamText: 3,
        'arg0.maxTokens': 4,
        'arg0.maxSteps': 4,
        'arg0.onChunk arg0.chunk.textDelta': 4,
      },
    },
    {
      call: ['generateObject', 'experimental_generateObject'],
      operation: 'structured',
      client: 'arg0.model',
      prompt,
      output: {
        structured: 'result.object',
        schema: 'arg0.schema',
        choices: 'arg0.enum',
        text: 'result.reasoning',
        stop: 'result.finishReason',
        response: 'result.toJsonResponse()',
      },
      bounds: objectBounds,
      telemetry,
      systemOption: 'arg0.system',
      metadata,
      major: { experimental_generateObject: 3, 'arg0.maxTokens': 4 },
    },
    {
      call: ['streamObject', 'experimental_streamObject'],
      operation: 'structured',
      client: 'arg0.model',
      prompt,
      output: {
        structured: ['result.object', 'result.partialObjectStream[]', 'result.elementStream[]'],
        schema: 'arg0.schema',
        text: ['result.textStream[]', 'result.fullStream[].textDelta'],
        response: ['result.toTextStreamResponse()', 'result.pipeTextStreamToResponse()'],
      },
      stream: {},
      callbacks: [{ at: 'arg0.onFinish', text: 'arg0.object' }],
      bounds: objectBounds,
      telemetry,
      systemOption: 'arg0.system',
      metadata,
      unproven: { 'result.elementStream[]': bySchema },
      major: { experimental_streamObject: 3, 'arg0.maxTokens': 4 },
    },
    {
      on: 'Agent',
      call: 'generate',
      operation: 'chat',
      client: 'client.model',
      prompt: agentPrompt,
      output: agentOutput,
      bounds: {
        tokens: ['client.maxOutputTokens'],
        timeout: ['arg0.timeout', 'arg0.abortSignal'],
        steps: ['client.stopWhen'],
      },
      tools: ['client.tools'],
      telemetry: ['client.experimental_telemetry', 'client.telemetry'],
      metadata,
      unproven: textBySchema,
      major: { 'client.system': 5 },
    },
    {
      on: 'Agent',
      call: 'stream',
      operation: 'chat',
      client: 'client.model',
      prompt: agentPrompt,
      output: agentStream,
      stream: {},
      bounds: {
        tokens: ['client.maxOutputTokens'],
        timeout: ['arg0.timeout', 'arg0.abortSignal'],
        steps: ['client.stopWhen'],
      },
      tools: ['client.tools'],
      telemetry: ['client.experimental_telemetry', 'client.telemetry'],
      metadata,
      unproven: streamBySchema,
      major: { 'client.system': 5 },
    },
    {
      call: ['generateImage', 'experimental_generateImage'],
      operation: 'image',
      client: 'arg0.model',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: {},
      bounds: { timeout: ['arg0.abortSignal'] },
      major: { experimental_generateImage: 6 },
    },
    {
      call: ['transcribe', 'experimental_transcribe'],
      operation: 'audio',
      client: 'arg0.model',
      prompt: [],
      output: { text: 'result.text' },
      bounds: { timeout: ['arg0.abortSignal'] },
    },
    { call: 'embed', operation: 'embedding', prompt: [], output: { internals: 'result.embedding' } },
    {
      call: 'embedMany',
      operation: 'embedding',
      prompt: [],
      output: { internals: 'result.embeddings' },
    },
    { call: 'rerank', operation: 'rerank', prompt: [], output: {} },
  ],
  handlers: [
    {
      call: ['tool', 'dynamicTool'],
      callback: 'arg0.execute',
      parameters: [{ source: 'tool-argument' }, null],
      schema: ['arg0.inputSchema', 'arg0.parameters'],
      kind: 'tool',
      tool: { description: 'arg0.description', approval: ['arg0.needsApproval'], elsewhere: true },
      major: { 'arg0.parameters': 4 },
    },
    {
      call: ['generateText', 'streamText', 'experimental_streamText'],
      callback: 'arg0.tools.*.execute',
      parameters: [{ source: 'tool-argument' }, null],
      kind: 'tool',
      tool: { each: 'arg0.tools.*', description: 'arg0.description', approval: ['arg0.needsApproval'] },
      major: { experimental_streamText: 3 },
    },
    {
      construct: ['ToolLoopAgent', 'Experimental_Agent', 'Agent'],
      callback: 'arg0.tools.*.execute',
      parameters: [{ source: 'tool-argument' }, null],
      kind: 'tool',
      tool: { each: 'arg0.tools.*', description: 'arg0.description', approval: ['arg0.needsApproval'] },
      unproven: { Agent: 'a type alone in major 7' },
    },
  ],
  toolsets: [
    {
      construct: ['ToolLoopAgent', 'Experimental_Agent', 'Agent'],
      at: ['arg0.tools'],
      approval: ['arg0.toolApproval.*'],
      unproven: { Agent: 'a type alone in major 7' },
    },
  ],
  sinks: [
    {
      call: ['createUIMessageStreamResponse', 'pipeUIMessageStreamToResponse'],
      at: ['arg0.stream'],
      kind: 'response',
    },
    { call: ['createTextStreamResponse', 'pipeTextStreamToResponse'], at: ['arg0.stream'], kind: 'response' },
    { construct: 'StreamingTextResponse', at: ['arg0'], kind: 'response', major: 3 },
    { call: 'streamToResponse', at: ['arg0'], kind: 'response', major: 3 },
  ],
  passes: [
    {
      call: ['convertToModelMessages', 'convertToCoreMessages'],
      from: 'arg0',
      major: { convertToCoreMessages: 4 },
    },
    { call: ['toUIMessageStream', 'toTextStream'], from: 'arg0.stream' },
    { call: 'wrapLanguageModel', from: 'arg0.model' },
    { call: ['OpenAIStream', 'AnthropicStream'], from: 'arg0', major: 3 },
  ],
  schemas: [
    {
      type: 'Schema',
      builders: [
        { call: 'jsonSchema', given: 'arg1.validate' },
        { call: 'jsonSchema', told: 'arg0' },
      ],
      parses: [],
    },
  ],
} as const satisfies ApiModel;

/**
 * React server components: `streamUI` and values that are streamed to the browser. `ai/rsc` in versions 3 and 4,
 * a package of its own since; read in the documentation of version 4.
 */
export const aiSdkRsc = {
  package: ['@ai-sdk/rsc', 'ai/rsc'],
  read: 'ai 7.0.173, docs/ of the package, part AI SDK RSC',
  ai: true,
  title: 'AI SDK',
  types: [
    {
      type: 'Streamable',
      make: ['call createStreamableValue', 'call createStreamableUI'],
    },
  ],
  calls: [
    {
      call: 'streamUI',
      operation: 'chat',
      client: 'arg0.model',
      prompt,
      output: {},
      stream: {},
      callbacks: [{ at: 'arg0.text', text: ['arg0.content', 'arg0.delta'] }],
      bounds: { tokens: ['arg0.maxOutputTokens', 'arg0.maxTokens'], timeout: ['arg0.abortSignal'] },
      tools: ['arg0.tools'],
      systemOption: 'arg0.system',
      major: { 'arg0.maxTokens': 4 },
    },
  ],
  sinks: [
    {
      call: ['createStreamableValue', 'createStreamableUI'],
      at: ['arg0'],
      kind: 'response',
    },
    {
      on: 'Streamable',
      call: ['update', 'append', 'done'],
      at: ['arg0'],
      kind: 'response',
    },
  ],
} as const satisfies ApiModel;
