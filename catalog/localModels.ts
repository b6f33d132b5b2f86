/** Models that run on the machine of whoever asks them, in the process or beside it. */
import type { ApiModel } from '../analysis';
import { plainRoles } from './roles';

const pieces = [
  { at: 'arg1.onTextChunk', text: 'arg0' },
  { at: 'arg1.onResponseChunk', text: 'arg0.text' },
] as const;

const llamaBounds = { tokens: ['arg1.maxTokens'], timeout: ['arg1.signal'], timeoutIn: 'signal' } as const;

const asked = {
  operation: 'chat',
  prompt: [
    { at: 'client.systemPrompt', role: 'system' },
    { at: 'arg0', role: 'user' },
    { at: 'arg1.responsePrefix', role: 'assistant' },
  ],
  bounds: llamaBounds,
  tools: ['arg1.functions'],
  shaped: ['arg1.grammar'],
  callbacks: pieces,
} as const;

const completed = {
  operation: 'completion',
  prompt: [{ at: 'arg0', role: 'user' }],
  bounds: llamaBounds,
  shaped: ['arg1.grammar'],
  callbacks: [pieces[0]],
} as const;

/** node-llama-cpp: https://node-llama-cpp.withcat.ai. What a session is made with holds for all that it is asked. */
export const nodeLlamaCpp = {
  package: 'node-llama-cpp',
  read: 'node-llama-cpp 3.22.1, README.md and dist/evaluator of the package',
  ai: true,
  title: 'node-llama-cpp',
  types: [
    { type: 'Session', make: ['new LlamaChatSession', 'annotation LlamaChatSession'] },
    { type: 'Completion', make: ['new LlamaCompletion', 'annotation LlamaCompletion'] },
  ],
  calls: [
    { on: 'Session', call: 'prompt', ...asked, output: { text: 'result' } },
    {
      on: 'Session',
      call: 'promptWithMeta',
      ...asked,
      output: {
        text: ['result.responseText', 'result.response[]'],
        stop: 'result.stopReason',
        cut: 'maxTokens',
      },
    },
    { on: 'Completion', call: 'generateCompletion', ...completed, output: { text: 'result' } },
    {
      on: 'Completion',
      call: 'generateCompletionWithMeta',
      ...completed,
      output: { text: 'result.response', stop: 'result.metadata.stopReason', cut: 'maxTokens' },
    },
  ],
  handlers: [
    {
      call: 'defineChatSessionFunction',
      callback: 'arg0.handler',
      parameters: [{ source: 'tool-argument' }],
      schema: 'arg0.params',
      kind: 'tool',
      tool: { description: 'arg0.description' },
    },
    {
      on: 'Session',
      call: ['prompt', 'promptWithMeta'],
      callback: 'arg1.functions.*.handler',
      parameters: [{ source: 'tool-argument' }],
      kind: 'tool',
      tool: { each: 'arg1.functions.*', description: 'arg0.description' },
    },
  ],
} as const satisfies ApiModel;

const chatLike = [
  { at: 'arg0', role: 'user' },
  { at: 'arg0[].content', role: { at: 'arg0[].role', ...plainRoles } },
  { at: 'arg0.content', role: { at: 'arg0.role', ...plainRoles } },
] as const;

const options = {
  bounds: { tokens: ['arg1.maxTokens'], timeout: ['arg1.signal'], timeoutIn: 'signal' },
  shaped: ['arg1.structured'],
  callbacks: [{ at: 'arg1.onPredictionFragment', text: 'arg0.content' }],
} as const;

const predicted = {
  text: ['result.content', 'result.reasoningContent', 'result.nonReasoningContent'],
  stop: 'result.stats.stopReason',
  cut: 'maxPredictedTokensReached',
} as const;

const implemented = {
  callback: 'arg0.implementation',
  parameters: [{ source: 'tool-argument' }, null],
  kind: 'tool',
  tool: { name: 'arg0.name', description: 'arg0.description', elsewhere: true },
} as const;

const appended = { on: 'Chat', call: ['append', 'withAppended'], at: ['arg1'] } as const;

/** LM Studio: https://lmstudio.ai/docs/typescript. A prediction is its pieces, and awaited it is the whole. */
export const lmStudio = {
  package: '@lmstudio/sdk',
  read: '@lmstudio/sdk 1.5.0, README.md and dist/index.d.ts of the package',
  ai: true,
  title: 'LM Studio',
  clients: [{ type: 'LMStudioClient', make: 'new LMStudioClient', baseUrl: 'arg0.baseUrl' }],
  types: [
    {
      type: 'Model',
      on: 'LMStudioClient',
      make: ['call llm.model', 'call llm.load', 'call llm.createDynamicHandle', 'annotation LLM'],
    },
    { type: 'Chat', make: ['call Chat.empty', 'call Chat.from'] },
    { type: 'Chat', on: 'Chat', make: 'call withAppended' },
  ],
  passes: [{ call: 'Chat.from', from: 'arg0' }],
  sinks: [
    { ...appended, when: { at: 'arg0', is: 'system' }, kind: 'system-prompt' },
    { ...appended, when: { at: 'arg0', is: 'user' }, kind: 'user-prompt' },
    { ...appended, when: { at: 'arg0', is: 'assistant' }, kind: 'assistant-prompt' },
    { on: 'Chat', call: 'replaceSystemPrompt', at: ['arg0'], kind: 'system-prompt' },
  ],
  calls: [
    {
      on: 'Model',
      call: 'respond',
      operation: 'chat',
      prompt: chatLike,
      output: predicted,
      stream: { text: 'chunk.content' },
      ...options,
    },
    {
      on: 'Model',
      call: 'complete',
      operation: 'completion',
      prompt: [{ at: 'arg0', role: 'user' }],
      output: predicted,
      stream: { text: 'chunk.content' },
      ...options,
    },
    {
      on: 'Model',
      call: 'act',
      operation: 'chat',
      prompt: chatLike,
      output: {},
      callbacks: [
        { at: 'arg2.onMessage', text: 'arg0.getText()' },
        { at: 'arg2.onPredictionFragment', text: 'arg0.content' },
      ],
      bounds: {
        tokens: ['arg2.maxTokens'],
        timeout: ['arg2.signal'],
        timeoutIn: 'signal',
        steps: ['arg2.maxPredictionRounds'],
        endless: 'with-tools',
      },
      tools: ['arg1'],
      approval: ['arg2.guardToolCall'],
    },
  ],
  handlers: [
    { call: 'tool', ...implemented, schema: 'arg0.parameters' },
    {
      call: 'rawFunctionTool',
      ...implemented,
      schema: 'arg0.parametersJsonSchema',
      unproven: { 'arg0.parametersJsonSchema': 'declared as any' },
    },
  ],
} as const satisfies ApiModel;

const engines = [
  'MLCEngine',
  'WebWorkerMLCEngine',
  'ServiceWorkerMLCEngine',
  'ExtensionServiceWorkerMLCEngine',
];

/** WebLLM, in a browser: https://webllm.mlc.ai/docs */
export const webLlm = {
  package: '@mlc-ai/web-llm',
  read: '@mlc-ai/web-llm 0.2.86, README.md and lib/engine.d.ts of the package',
  ai: true,
  title: 'WebLLM',
  types: [
    {
      type: 'Engine',
      make: [
        ...engines.flatMap((name) => [`call Create${name}`, `new ${name}`, `annotation ${name}`]),
        'annotation MLCEngineInterface',
      ],
    },
  ],
  calls: [
    {
      on: 'Engine',
      call: ['chat.completions.create', 'chatCompletion'],
      operation: 'chat',
      prompt: [
        { at: 'arg0.messages[].content', role: { at: 'arg0.messages[].role', ...plainRoles } },
        { at: 'arg0.messages[].content[].text', role: { at: 'arg0.messages[].role', ...plainRoles } },
      ],
      output: {
        text: 'result.choices[].message.content',
        toolArguments: 'result.choices[].message.tool_calls[].function.arguments',
        toolName: 'result.choices[].message.tool_calls[].function.name',
        stop: 'result.choices[].finish_reason',
      },
      stream: { when: { at: 'arg0.stream', is: true }, text: 'chunk.choices[].delta.content' },
      bounds: { tokens: ['arg0.max_tokens'] },
      tools: ['arg0.tools'],
      shaped: ['arg0.response_format.schema'],
      metadata: { model: 'result.model', usage: 'result.usage', id: 'result.id' },
    },
    {
      on: 'Engine',
      call: ['completions.create', 'completion'],
      operation: 'completion',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: { text: 'result.choices[].text' },
      stream: { when: { at: 'arg0.stream', is: true }, text: 'chunk.choices[].text' },
      bounds: { tokens: ['arg0.max_tokens'] },
    },
  ],
} as const satisfies ApiModel;
