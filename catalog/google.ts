import type { ApiModel } from '../analysis';

const words = { user: ['user'], assistant: ['model'], tool: ['function'] } as const;

const contentsRole = { at: 'arg0.contents[].role', ...words } as const;
const contentRole = { at: 'arg0.contents.role', ...words } as const;

const prompt = [
  { at: 'arg0.config.systemInstruction', role: 'system' },
  { at: 'arg0.config.systemInstruction[]', role: 'system' },
  { at: 'arg0.config.systemInstruction.text', role: 'system' },
  { at: 'arg0.config.systemInstruction.parts[].text', role: 'system' },
  { at: 'arg0.contents', role: 'user' },
  { at: 'arg0.contents[]', role: 'user' },
  { at: 'arg0.contents[].text', role: 'user' },
  { at: 'arg0.contents.parts[].text', role: contentRole },
  { at: 'arg0.contents[].parts[].text', role: contentsRole },
  { at: 'arg0.contents[].parts[].functionResponse.response', role: 'tool' },
] as const;

/** What a chat was created with, and the message that is sent. */
const chatPrompt = [
  { at: 'made.config.systemInstruction', role: 'system' },
  { at: 'made.config.systemInstruction.parts[].text', role: 'system' },
  { at: 'made.history[].parts[].text', role: { at: 'made.history[].role', ...words } },
  { at: 'arg0.config.systemInstruction', role: 'system' },
  { at: 'arg0.message', role: 'user' },
  { at: 'arg0.message[]', role: 'user' },
  { at: 'arg0.message[].text', role: 'user' },
  { at: 'arg0.message.text', role: 'user' },
  { at: 'arg0.message[].functionResponse.response', role: 'tool' },
] as const;

const output = {
  text: ['result.text', 'result.candidates[].content.parts[].text'],
  toolArguments: ['result.functionCalls[].args', 'result.candidates[].content.parts[].functionCall.args'],
  toolName: 'result.functionCalls[].name',
  stop: 'result.candidates[].finishReason',
} as const;

const chunks = {
  text: ['chunk.text', 'chunk.candidates[].content.parts[].text'],
  toolArguments: ['chunk.functionCalls[].args', 'chunk.candidates[].content.parts[].functionCall.args'],
} as const;

const timeout = [
  'arg0.config.httpOptions.timeout',
  'arg0.config.abortSignal',
  'client.httpOptions.timeout',
] as const;
const steps = ['arg0.config.automaticFunctionCalling.maximumRemoteCalls'] as const;
const bounds = {
  tokens: ['arg0.config.maxOutputTokens'],
  timeout,
  timeoutIn: 'milliseconds',
  steps,
} as const;
const chatBounds = {
  tokens: ['arg0.config.maxOutputTokens', 'made.config.maxOutputTokens'],
  timeout: [...timeout, 'made.config.httpOptions.timeout', 'made.config.abortSignal'],
  timeoutIn: 'milliseconds',
  steps,
} as const;

const moderation = ['arg0.config.safetySettings', 'arg0.config.modelArmorConfig'] as const;

/** What the filter of a kind of harm lets through. */
const thresholds = {
  is: ['BLOCK_NONE', 'OFF'],
  kind: 'unfiltered',
  instead: 'BLOCK_MEDIUM_AND_ABOVE',
} as const;

/** Members of the enumeration hold their own names. */
const thresholdNames = thresholds.is.map((is) => ({
  member: `HarmBlockThreshold.${is}`,
  is,
}));

const metadata = {
  model: 'result.modelVersion',
  usage: 'result.usageMetadata',
  id: 'result.responseId',
} as const;

/** Google's Gen AI SDK, versions 1 to 3, read at 3.1.0: README.md and declarations of the package. */
export const googleGenAi = {
  package: ['@google/genai', '@google/genai/web', '@google/genai/node'],
  read: '@google/genai 3.1.0, README.md and declarations of the package',
  ai: true,
  title: 'Google',
  clients: [
    {
      type: 'GoogleGenAI',
      make: 'new GoogleGenAI',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.httpOptions.baseUrl',
      timeout: 'arg0.httpOptions.timeout',
      keyVariable: 'GEMINI_API_KEY',
      told: [
        { call: ['models.generateContent', 'models.generateContentStream'], options: ['model', 'contents'] },
      ],
    },
  ],
  types: [
    {
      type: 'Chat',
      on: 'GoogleGenAI',
      make: ['call chats.create', 'annotation Chat'],
    },
    { type: 'Live', on: 'GoogleGenAI', make: ['call live.connect', 'annotation Session'] },
    { type: 'LiveMessage', make: 'annotation LiveServerMessage' },
  ],
  calls: [
    {
      on: 'GoogleGenAI',
      call: 'models.generateContent',
      operation: 'chat',
      prompt,
      output,
      bounds,
      tools: ['arg0.config.tools'],
      moderation,
      systemOption: 'arg0.config.systemInstruction',
      metadata,
    },
    {
      on: 'GoogleGenAI',
      call: 'models.generateContentStream',
      operation: 'chat',
      prompt,
      output: {},
      stream: chunks,
      bounds,
      tools: ['arg0.config.tools'],
      moderation,
      systemOption: 'arg0.config.systemInstruction',
    },
    {
      on: 'Chat',
      call: 'sendMessage',
      operation: 'chat',
      prompt: chatPrompt,
      output,
      bounds: chatBounds,
      tools: ['arg0.config.tools', 'made.config.tools'],
      moderation: [...moderation, 'made.config.safetySettings'],
      systemOption: 'arg0.config.systemInstruction',
      metadata,
    },
    {
      on: 'Chat',
      call: 'sendMessageStream',
      operation: 'chat',
      prompt: chatPrompt,
      output: {},
      stream: chunks,
      bounds: chatBounds,
      tools: ['arg0.config.tools', 'made.config.tools'],
      moderation: [...moderation, 'made.config.safetySettings'],
      systemOption: 'arg0.config.systemInstruction',
    },
    {
      on: 'GoogleGenAI',
      call: 'interactions.create',
      operation: 'chat',
      prompt: [
        { at: 'arg0.system_instruction', role: 'system' },
        { at: 'arg0.input', role: 'user' },
        { at: 'arg0.input[].text', role: 'user' },
        { at: 'arg0.input[].content', role: { at: 'arg0.input[].role', ...words } },
      ],
      output: { text: ['result.output_text', 'result.outputs[].text'] },
      bounds: { tokens: ['arg0.generation_config.max_output_tokens'] },
      tools: ['arg0.tools'],
      systemOption: 'arg0.system_instruction',
      metadata: { model: 'result.model', usage: 'result.usage', id: 'result.id' },
      unproven: {
        'arg0.input[].role': 'only before major 3',
        'result.outputs[].text': 'only before major 3',
      },
    },
    {
      on: 'GoogleGenAI',
      call: ['models.generateImages', 'models.generateVideos'],
      operation: 'image',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: {},
    },
    {
      on: 'GoogleGenAI',
      call: 'models.embedContent',
      operation: 'embedding',
      prompt: [],
      output: {},
    },
    {
      on: 'GoogleGenAI',
      call: 'models.countTokens',
      operation: 'token-count',
      prompt: [],
      output: {},
    },
  ],
  // Sessions in real time, in which the model speaks when it likes.
  handlers: [
    {
      on: 'GoogleGenAI',
      call: 'live.connect',
      callback: 'arg0.callbacks.onmessage',
      parameters: ['LiveMessage'],
      kind: 'callback',
    },
  ],
  sources: [
    {
      on: 'LiveMessage',
      member: [
        'text',
        'serverContent.modelTurn.parts',
        'serverContent.outputTranscription.text',
        'toolCall.functionCalls',
      ],
      kind: 'model',
    },
  ],
  sinks: [
    {
      on: 'GoogleGenAI',
      call: 'live.connect',
      at: ['arg0.config.systemInstruction', 'arg0.config.systemInstruction.parts[].text'],
      kind: 'system-prompt',
    },
    {
      on: 'Live',
      call: 'sendClientContent',
      at: ['arg0.turns', 'arg0.turns[]', 'arg0.turns[].parts[].text', 'arg0.turns.parts[].text'],
      kind: 'user-prompt',
    },
    { on: 'Live', call: 'sendRealtimeInput', at: ['arg0.text'], kind: 'user-prompt' },
    {
      on: 'Live',
      call: 'sendToolResponse',
      at: ['arg0.functionResponses[].response', 'arg0.functionResponses.response'],
      kind: 'tool-prompt',
    },
  ],
  settings: [
    {
      on: 'GoogleGenAI',
      call: ['models.generateContent', 'models.generateContentStream', 'chats.create'],
      at: 'arg0.config.safetySettings[].threshold',
      ...thresholds,
    },
  ],
  constants: thresholdNames,
} as const satisfies ApiModel;

const oldPrompt = [
  { at: 'made.systemInstruction', role: 'system' },
  { at: 'made.systemInstruction.parts[].text', role: 'system' },
  { at: 'arg0.systemInstruction', role: 'system' },
  { at: 'arg0', role: 'user' },
  { at: 'arg0[]', role: 'user' },
  { at: 'arg0[].text', role: 'user' },
  { at: 'arg0.contents[].parts[].text', role: contentsRole },
] as const;

const oldChatPrompt = [
  { at: 'made.systemInstruction', role: 'system' },
  { at: 'made.history[].parts[].text', role: { at: 'made.history[].role', ...words } },
  { at: 'arg0', role: 'user' },
  { at: 'arg0[]', role: 'user' },
  { at: 'arg0[].text', role: 'user' },
] as const;

const oldOutput = {
  text: ['result.response.text()', 'result.response.candidates[].content.parts[].text'],
  toolArguments: 'result.response.functionCalls()[].args',
  toolName: 'result.response.functionCalls()[].name',
  stop: 'result.response.candidates[].finishReason',
} as const;

const oldStream = {
  text: [
    'result.stream[].text()',
    'result.stream[].candidates[].content.parts[].text',
    'result.response.text()',
  ],
  toolArguments: ['result.stream[].functionCalls()[].args', 'result.response.functionCalls()[].args'],
} as const;

const oldBounds = {
  tokens: ['arg0.generationConfig.maxOutputTokens', 'made.generationConfig.maxOutputTokens'],
  timeout: ['arg1.timeout', 'arg1.signal'],
} as const;

/** A message of a chat has no options; those are the chat's. */
const oldChatBounds = {
  tokens: ['made.generationConfig.maxOutputTokens'],
  timeout: ['arg1.timeout', 'arg1.signal'],
} as const;

const oldModeration = ['arg0.safetySettings', 'made.safetySettings'] as const;

/** Google's older SDKs, which the one above replaces. */
export const googleGenerativeAi = {
  package: ['@google/generative-ai', '@google-cloud/vertexai', 'firebase/ai', 'firebase/vertexai'],
  read: '@google/generative-ai 0.24.1 and @google-cloud/vertexai 1.10, README.md of each package',
  ai: true,
  title: 'Google',
  clients: [
    {
      type: 'GoogleGenerativeAI',
      make: 'new GoogleGenerativeAI',
      key: 'arg0',
      keyVariable: 'GEMINI_API_KEY',
    },
    {
      type: 'VertexAI',
      make: ['new VertexAI', 'call getAI'],
      extends: 'GoogleGenerativeAI',
      unproven: { GoogleGenerativeAI: 'a client of its own, with the same members' },
    },
  ],
  types: [
    {
      type: 'Model',
      on: 'GoogleGenerativeAI',
      make: ['call getGenerativeModel', 'call preview.getGenerativeModel', 'annotation GenerativeModel'],
      unproven: {
        'call preview.getGenerativeModel': '@google-cloud/vertexai does not say where its declarations are',
      },
    },
    { type: 'Chat', on: 'Model', make: ['call startChat', 'annotation ChatSession'] },
  ],
  calls: [
    {
      on: 'Model',
      call: 'generateContent',
      operation: 'chat',
      prompt: oldPrompt,
      output: oldOutput,
      bounds: oldBounds,
      tools: ['made.tools', 'arg0.tools'],
      moderation: oldModeration,
    },
    {
      on: 'Model',
      call: 'generateContentStream',
      operation: 'chat',
      prompt: oldPrompt,
      output: {},
      stream: oldStream,
      bounds: oldBounds,
      tools: ['made.tools', 'arg0.tools'],
      moderation: oldModeration,
    },
    {
      on: 'Chat',
      call: 'sendMessage',
      operation: 'chat',
      prompt: oldChatPrompt,
      output: oldOutput,
      bounds: oldChatBounds,
      moderation: ['made.safetySettings'],
    },
    {
      on: 'Chat',
      call: 'sendMessageStream',
      operation: 'chat',
      prompt: oldChatPrompt,
      output: {},
      stream: oldStream,
      bounds: oldChatBounds,
      moderation: ['made.safetySettings'],
    },
  ],
  settings: [
    {
      on: 'GoogleGenerativeAI',
      call: ['getGenerativeModel', 'preview.getGenerativeModel'],
      at: 'arg0.safetySettings[].threshold',
      ...thresholds,
      unproven: {
        'preview.getGenerativeModel': '@google-cloud/vertexai does not say where its declarations are',
      },
    },
    {
      on: 'Model',
      call: ['generateContent', 'generateContentStream', 'startChat'],
      at: 'arg0.safetySettings[].threshold',
      ...thresholds,
    },
  ],
  constants: thresholdNames,
} as const satisfies ApiModel;
