/** Clients of further providers that ask a model directly. */
import type { ApiModel } from '../analysis';
import { chunks, metadata, output, prompt } from './chatMembers';
import { plainRoles } from './roles';

/** Of Mistral. */
const onlyBefore1 =
  'only before major 1, which declares the package by its own name and so cannot stand beside a newer one';

/** Groq, whose client has the members of OpenAI's: https://github.com/groq/groq-typescript. */
export const groq = {
  package: 'groq-sdk',
  read: 'groq-sdk 1.6.0, README.md and api.md of the package',
  ai: true,
  title: 'Groq',
  clients: [
    {
      type: 'Groq',
      make: ['new default', 'new Groq'],
      extends: 'openai:OpenAI',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'GROQ_API_KEY',
      unproven: { 'openai:OpenAI': 'a client of its own, with the same members' },
    },
  ],
  settings: [
    {
      construct: ['default', 'Groq'],
      at: 'arg0.dangerouslyAllowBrowser',
      is: true,
      kind: 'key-in-browser',
    },
  ],
} as const satisfies ApiModel;

/** Together, likewise, and with a model that watches another one: https://github.com/togethercomputer/together-typescript. */
export const together = {
  package: 'together-ai',
  read: 'together-ai 0.52.0, README.md and api.md of the package',
  ai: true,
  title: 'Together',
  clients: [
    {
      type: 'Together',
      make: ['new default', 'new Together'],
      extends: 'openai:OpenAI',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'TOGETHER_API_KEY',
      unproven: { 'openai:OpenAI': 'a client of its own, with the same members' },
    },
  ],
} as const satisfies ApiModel;

/** Perplexity, likewise. What its search finds was written by somebody: https://github.com/perplexityai/perplexity-node. */
export const perplexity = {
  package: '@perplexity-ai/perplexity_ai',
  read: '@perplexity-ai/perplexity_ai 0.38.5, README.md and api.md of the package',
  ai: true,
  title: 'Perplexity',
  clients: [
    {
      type: 'Perplexity',
      make: ['new default', 'new Perplexity'],
      extends: 'openai:OpenAI',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.baseURL',
      timeout: 'arg0.timeout',
      keyVariable: 'PERPLEXITY_API_KEY',
      unproven: { 'openai:OpenAI': 'a client of its own, with the same members' },
    },
  ],
  sources: [{ on: 'Perplexity', call: 'search.create', kind: 'fetched' }],
} as const satisfies ApiModel;

const mistralOutput = {
  text: ['result.choices[].message.content', 'result.choices[].message.content[].text'],
  toolArguments: 'result.choices[].message.toolCalls[].function.arguments',
  toolName: 'result.choices[].message.toolCalls[].function.name',
  stop: 'result.choices[].finishReason',
} as const;

const mistralChunks = {
  text: 'chunk.data.choices[].delta.content',
  toolArguments: 'chunk.data.choices[].delta.toolCalls[].function.arguments',
} as const;

const mistralBounds = {
  tokens: ['arg0.maxTokens'],
  timeout: ['arg1.timeoutMs', 'arg1.fetchOptions.signal', 'client.timeoutMs'],
} as const;

const mistralAround = {
  bounds: mistralBounds,
  tools: ['arg0.tools'],
  moderation: ['arg0.safePrompt', 'arg0.guardrails'],
} as const;

const fill = {
  operation: 'completion',
  prompt: [
    { at: 'arg0.prompt', role: 'user' },
    { at: 'arg0.suffix', role: 'user' },
  ],
  bounds: mistralBounds,
} as const;

const mistralAroundBefore1 = {
  bounds: { tokens: ['arg0.maxTokens'], timeout: ['arg1.signal'] },
  tools: ['arg0.tools'],
  moderation: ['arg0.safePrompt', 'arg0.safeMode'],
  unproven: onlyBefore1,
} as const;

/** Mistral, majors 1 and 2: https://github.com/mistralai/client-ts. */
export const mistral = {
  package: '@mistralai/mistralai',
  read: '@mistralai/mistralai 2.7.0, README.md of the package',
  ai: true,
  title: 'Mistral',
  clients: [
    {
      type: 'Mistral',
      make: 'new Mistral',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.serverURL',
      timeout: 'arg0.timeoutMs',
      keyVariable: 'MISTRAL_API_KEY',
    },
    // Before major 1.
    {
      type: 'MistralClient',
      make: 'new default',
      key: 'arg0',
      baseUrl: 'arg1',
      timeout: 'arg3',
      keyVariable: 'MISTRAL_API_KEY',
      unproven: onlyBefore1,
    },
  ],
  calls: [
    {
      on: 'MistralClient',
      call: 'chat',
      operation: 'chat',
      prompt,
      output,
      metadata,
      ...mistralAroundBefore1,
    },
    {
      on: 'MistralClient',
      call: 'chatStream',
      operation: 'chat',
      prompt,
      output: {},
      stream: chunks,
      ...mistralAroundBefore1,
    },
    {
      on: 'Mistral',
      call: ['chat.complete', 'agents.complete'],
      operation: 'chat',
      prompt,
      output: mistralOutput,
      metadata,
      ...mistralAround,
    },
    {
      on: 'Mistral',
      call: ['chat.stream', 'agents.stream'],
      operation: 'chat',
      prompt,
      output: {},
      stream: mistralChunks,
      ...mistralAround,
    },
    {
      on: 'Mistral',
      call: 'chat.parse',
      operation: 'structured',
      prompt,
      output: {
        ...mistralOutput,
        structured: 'result.choices[].message.parsed',
        schema: 'arg0.responseFormat',
      },
      metadata,
      ...mistralAround,
      unproven: { 'result.choices[].message.parsed': 'the type follows the schema of the call' },
    },
    { on: 'Mistral', call: 'fim.complete', ...fill, output: mistralOutput, metadata },
    { on: 'Mistral', call: 'fim.stream', ...fill, output: {}, stream: mistralChunks },
    {
      on: 'Mistral',
      call: 'beta.conversations.start',
      operation: 'chat',
      prompt: [
        { at: 'arg0.instructions', role: 'system' },
        { at: 'arg0.inputs', role: 'user' },
        { at: 'arg0.inputs[].content', role: { at: 'arg0.inputs[].role', ...plainRoles } },
      ],
      output: {
        text: ['result.outputs[].content', 'result.outputs[].content[].text'],
        toolArguments: 'result.outputs[].arguments',
        toolName: 'result.outputs[].name',
      },
      bounds: { ...mistralBounds, tokens: ['arg0.completionArgs.maxTokens'] },
      tools: ['arg0.tools'],
      systemOption: 'arg0.instructions',
    },
    {
      on: 'Mistral',
      call: 'embeddings.create',
      operation: 'embedding',
      prompt: [],
      output: {},
    },
    {
      on: 'Mistral',
      call: ['classifiers.moderate', 'classifiers.moderateChat'],
      operation: 'moderation',
      prompt: [],
      output: {},
    },
  ],
  guards: [
    {
      on: 'Mistral',
      call: ['classifiers.moderate', 'classifiers.moderateChat'],
      subject: 'arg0.inputs',
      effect: 'verdict',
      verdict: 'result.results[].categories.*',
      marks: ['moderated'],
    },
  ],
} as const satisfies ApiModel;

const cohereBounds = {
  tokens: ['arg0.maxTokens'],
  timeout: ['arg1.timeoutInSeconds', 'arg1.abortSignal', 'client.timeoutInSeconds'],
} as const;

/** What a document says is given to the model beside the question. */
const documents = [
  { at: 'arg0.documents[]', role: 'user' },
  { at: 'arg0.documents[].data.*', role: 'user' },
] as const;

const coherePrompt = [...prompt, ...documents] as const;

const oldPrompt = [
  { at: 'arg0.preamble', role: 'system' },
  { at: 'arg0.message', role: 'user' },
  {
    at: 'arg0.chatHistory[].message',
    role: {
      at: 'arg0.chatHistory[].role',
      system: ['SYSTEM'],
      user: ['USER'],
      assistant: ['CHATBOT'],
      tool: ['TOOL'],
    },
  },
  { at: 'arg0.documents[].*', role: 'user' },
] as const;

const cohereClient = {
  key: 'arg0.token',
  baseUrl: 'arg0.baseUrl',
  timeout: 'arg0.timeoutInSeconds',
  keyVariable: 'CO_API_KEY',
} as const;

const cohereChat = {
  operation: 'chat',
  prompt: coherePrompt,
  output: {
    text: 'result.message.content[].text',
    toolArguments: 'result.message.toolCalls[].function.arguments',
    toolName: 'result.message.toolCalls[].function.name',
    stop: 'result.finishReason',
  },
  bounds: cohereBounds,
  tools: ['arg0.tools'],
  metadata: { usage: 'result.usage', id: 'result.id' },
} as const;

const cohereStream = {
  operation: 'chat',
  prompt: coherePrompt,
  output: {},
  stream: {
    text: 'chunk.delta.message.content.text',
    toolArguments: 'chunk.delta.message.toolCalls.function.arguments',
  },
  bounds: cohereBounds,
  tools: ['arg0.tools'],
} as const;

/**
 * Cohere, majors 7 and 8: https://github.com/cohere-ai/cohere-typescript. Version 2 of its interface has messages;
 * version 1 has a message, its history and a preamble.
 */
export const cohere = {
  package: 'cohere-ai',
  read: 'cohere-ai 8.1.0, README.md and reference.md of the package',
  ai: true,
  title: 'Cohere',
  clients: [
    { type: 'CohereV2', make: 'new CohereClientV2', ...cohereClient },
    { type: 'Cohere', make: 'new CohereClient', ...cohereClient },
  ],
  calls: [
    { on: 'CohereV2', call: 'chat', ...cohereChat },
    { on: 'Cohere', call: 'v2.chat', ...cohereChat },
    { on: 'CohereV2', call: 'chatStream', ...cohereStream },
    { on: 'Cohere', call: 'v2.chatStream', ...cohereStream },
    {
      on: 'Cohere',
      call: 'chat',
      operation: 'chat',
      prompt: oldPrompt,
      output: {
        text: 'result.text',
        toolArguments: 'result.toolCalls[].parameters',
        toolName: 'result.toolCalls[].name',
        stop: 'result.finishReason',
      },
      bounds: cohereBounds,
      tools: ['arg0.tools', 'arg0.connectors'],
      systemOption: 'arg0.preamble',
      metadata: { usage: 'result.meta', id: 'result.generationId' },
    },
    {
      on: 'Cohere',
      call: 'chatStream',
      operation: 'chat',
      prompt: oldPrompt,
      output: {},
      stream: {
        text: ['chunk.text', 'chunk.response.text'],
        toolArguments: 'chunk.toolCalls[].parameters',
      },
      bounds: cohereBounds,
      tools: ['arg0.tools', 'arg0.connectors'],
      systemOption: 'arg0.preamble',
    },
    {
      on: 'Cohere',
      call: 'generate',
      operation: 'completion',
      prompt: [{ at: 'arg0.prompt', role: 'user' }],
      output: { text: 'result.generations[].text' },
      bounds: cohereBounds,
      metadata: { usage: 'result.meta', id: 'result.id' },
    },
    {
      on: ['CohereV2', 'Cohere'],
      call: ['embed', 'v2.embed'],
      operation: 'embedding',
      prompt: [],
      output: {},
    },
    {
      on: ['CohereV2', 'Cohere'],
      call: ['rerank', 'v2.rerank'],
      operation: 'rerank',
      prompt: [],
      output: {},
    },
  ],
  settings: [
    {
      on: 'CohereV2',
      call: ['chat', 'chatStream'],
      at: 'arg0.safetyMode',
      is: ['OFF', 'NONE'],
      kind: 'unfiltered',
      instead: 'CONTEXTUAL',
    },
    {
      on: 'Cohere',
      call: ['chat', 'chatStream', 'v2.chat', 'v2.chatStream'],
      at: 'arg0.safetyMode',
      is: ['OFF', 'NONE'],
      kind: 'unfiltered',
      instead: 'CONTEXTUAL',
    },
  ],
} as const satisfies ApiModel;

/** Models name their inputs themselves; these are what those that write text call them. */
const inputs = ['system_prompt', 'prompt', 'max_tokens', 'max_new_tokens', 'max_completion_tokens'] as const;

const replicateCall = (options: 'arg0' | 'arg1' | 'arg2') =>
  ({
    operation: 'completion',
    prompt: [
      { at: `${options}.input.system_prompt`, role: 'system' },
      { at: `${options}.input.prompt`, role: 'user' },
    ],
    bounds: {
      tokens: [
        `${options}.input.max_tokens`,
        `${options}.input.max_new_tokens`,
        `${options}.input.max_completion_tokens`,
      ],
      timeout: [`${options}.signal`],
    },
    unproven: Object.fromEntries(
      inputs.map((name) => [`${options}.input.${name}`, 'the input follows the model'] as const),
    ),
  }) as const;

/** Replicate: https://github.com/replicate/replicate-javascript. What comes back is whatever the model makes. */
export const replicate = {
  package: 'replicate',
  read: 'replicate 1.4.0, README.md of the package',
  ai: true,
  title: 'Replicate',
  clients: [
    {
      type: 'Replicate',
      make: 'new default',
      key: 'arg0.auth',
      baseUrl: 'arg0.baseUrl',
      keyVariable: 'REPLICATE_API_TOKEN',
    },
  ],
  calls: [
    {
      on: 'Replicate',
      call: 'run',
      ...replicateCall('arg1'),
      output: { text: 'result' },
    },
    {
      on: 'Replicate',
      call: 'stream',
      ...replicateCall('arg1'),
      output: {},
      stream: { text: 'chunk' },
    },
    {
      on: 'Replicate',
      call: 'predictions.create',
      ...replicateCall('arg0'),
      output: { text: 'result.output' },
      unproven: { ...replicateCall('arg0').unproven, 'result.output': 'the output follows the model' },
    },
    {
      on: 'Replicate',
      call: 'deployments.predictions.create',
      ...replicateCall('arg2'),
      output: { text: 'result.output' },
      unproven: { ...replicateCall('arg2').unproven, 'result.output': 'the output follows the model' },
    },
  ],
} as const satisfies ApiModel;

const faceTimeout = ['arg1.signal'] as const;

const faceChat = {
  operation: 'chat',
  prompt,
  output,
  bounds: { tokens: ['arg0.max_tokens'], timeout: faceTimeout },
  tools: ['arg0.tools'],
  metadata,
} as const;

const faceChatStream = { ...faceChat, output: {}, metadata: {}, stream: chunks } as const;

const faceGeneration = {
  operation: 'completion',
  prompt: [{ at: 'arg0.inputs', role: 'user' }],
  output: { text: 'result.generated_text' },
  bounds: { tokens: ['arg0.parameters.max_new_tokens'], timeout: faceTimeout },
} as const;

const faceGenerationStream = {
  ...faceGeneration,
  output: {},
  stream: { text: ['chunk.token.text', 'chunk.generated_text'] },
} as const;

/** Hugging Face: https://huggingface.co/docs/huggingface.js/inference. Its functions are also there without a client. */
export const huggingFace = {
  package: '@huggingface/inference',
  read: '@huggingface/inference 4.13.30, README.md of the package',
  ai: true,
  title: 'Hugging Face',
  clients: [
    {
      type: 'InferenceClient',
      make: ['new InferenceClient', 'new HfInference'],
      key: 'arg0',
      baseUrl: 'arg1.endpointUrl',
      keyVariable: 'HF_TOKEN',
    },
  ],
  calls: [
    { on: 'InferenceClient', call: 'chatCompletion', ...faceChat },
    { call: 'chatCompletion', ...faceChat },
    { on: 'InferenceClient', call: 'chatCompletionStream', ...faceChatStream },
    { call: 'chatCompletionStream', ...faceChatStream },
    { on: 'InferenceClient', call: 'textGeneration', ...faceGeneration },
    { call: 'textGeneration', ...faceGeneration },
    { on: 'InferenceClient', call: 'textGenerationStream', ...faceGenerationStream },
    { call: 'textGenerationStream', ...faceGenerationStream },
    {
      on: 'InferenceClient',
      call: ['summarization', 'translation', 'questionAnswering'],
      operation: 'completion',
      prompt: [
        { at: 'arg0.inputs', role: 'user' },
        { at: 'arg0.inputs.question', role: 'user' },
        { at: 'arg0.inputs.context', role: 'user' },
      ],
      output: { text: ['result.summary_text', 'result.translation_text', 'result.answer'] },
      bounds: { timeout: faceTimeout },
    },
    {
      on: 'InferenceClient',
      call: ['textToImage', 'textToVideo'],
      operation: 'image',
      prompt: [{ at: 'arg0.inputs', role: 'user' }],
      output: {},
      bounds: { timeout: faceTimeout },
    },
    {
      on: 'InferenceClient',
      call: 'featureExtraction',
      operation: 'embedding',
      prompt: [],
      output: {},
    },
  ],
  passes: [{ on: 'InferenceClient', call: 'endpoint', from: 'receiver' }],
} as const satisfies ApiModel;

const routed = { at: 'arg0.chatRequest.messages[].role', ...plainRoles } as const;

/** OpenRouter: https://openrouter.ai/docs/sdks/typescript. Before major 1 the request was the argument itself. */
export const openRouter = {
  package: '@openrouter/sdk',
  read: '@openrouter/sdk 1.3.19, README.md of the package',
  ai: true,
  title: 'OpenRouter',
  clients: [
    {
      type: 'OpenRouter',
      make: 'new OpenRouter',
      key: 'arg0.apiKey',
      baseUrl: 'arg0.serverURL',
      timeout: 'arg0.timeoutMs',
      keyVariable: 'OPENROUTER_API_KEY',
    },
  ],
  calls: [
    {
      on: 'OpenRouter',
      call: 'chat.send',
      operation: 'chat',
      prompt: [
        ...prompt,
        { at: 'arg0.chatRequest.messages[].content', role: routed },
        { at: 'arg0.chatRequest.messages[].content[].text', role: routed },
      ],
      output: {
        text: 'result.choices[].message.content',
        toolArguments: 'result.choices[].message.toolCalls[].function.arguments',
        toolName: 'result.choices[].message.toolCalls[].function.name',
        stop: 'result.choices[].finishReason',
      },
      stream: {
        when: { at: 'arg0.chatRequest.stream', is: true },
        text: 'chunk.choices[].delta.content',
        toolArguments: 'chunk.choices[].delta.toolCalls[].function.arguments',
      },
      bounds: {
        tokens: ['arg0.chatRequest.maxTokens', 'arg0.chatRequest.maxCompletionTokens', 'arg0.maxTokens'],
        timeout: ['arg1.timeoutMs', 'client.timeoutMs'],
      },
      tools: ['arg0.chatRequest.tools', 'arg0.tools'],
      metadata,
      unproven: {
        'arg0.messages[].content': 'of an earlier version, whose options stood flat',
        'arg0.messages[].role': 'of an earlier version, whose options stood flat',
        'arg0.messages[].content[].text': 'of an earlier version, whose options stood flat',
        'arg0.maxTokens': 'of an earlier version, whose options stood flat',
        'arg0.tools': 'of an earlier version, whose options stood flat',
      },
    },
    {
      on: 'OpenRouter',
      call: 'callModel',
      operation: 'chat',
      prompt: [
        { at: 'arg0.instructions', role: 'system' },
        { at: 'arg0.input', role: 'user' },
        { at: 'arg0.input[].content', role: { at: 'arg0.input[].role', ...plainRoles } },
      ],
      output: {
        text: ['result.getText()', 'result.getTextStream()[]', 'result.getResponse().outputText'],
        toolArguments: 'result.getToolCalls()[].arguments',
      },
      bounds: {
        tokens: ['arg0.maxOutputTokens'],
        timeout: ['arg1.timeoutMs', 'client.timeoutMs'],
        steps: ['arg0.stopWhen'],
      },
      tools: ['arg0.tools'],
      systemOption: 'arg0.instructions',
    },
  ],
} as const satisfies ApiModel;

const azureRole = {
  at: 'arg0.body.messages[].role',
  ...plainRoles,
  system: ['system', 'developer'],
} as const;

/**
 * Azure's models by their REST client: https://learn.microsoft.com/en-us/javascript/api/overview/azure/ai-inference-rest-readme.
 * The path says what is asked. Deployments filter prompts and answers unless they were made with another filter.
 */
export const azureInference = {
  package: '@azure-rest/ai-inference',
  read: '@azure-rest/ai-inference 1.0.0-beta.6, README.md of the package',
  ai: true,
  title: 'Azure AI',
  clients: [{ type: 'ModelClient', make: 'call default', moderated: true, baseUrl: 'arg0' }],
  types: [
    {
      type: 'Chat',
      on: 'ModelClient',
      make: 'call path',
      when: { at: 'arg0', is: '/chat/completions' },
    },
    {
      type: 'Embeddings',
      on: 'ModelClient',
      make: 'call path',
      when: { at: 'arg0', is: ['/embeddings', '/images/embeddings'] },
    },
  ],
  calls: [
    {
      on: 'Chat',
      call: 'post',
      operation: 'chat',
      prompt: [
        { at: 'arg0.body.messages[].content', role: azureRole },
        { at: 'arg0.body.messages[].content[].text', role: azureRole },
      ],
      output: {
        text: [
          'result.body.choices[].message.content',
          'result.asNodeStream().body',
          'result.asBrowserStream().body',
        ],
        toolArguments: 'result.body.choices[].message.tool_calls[].function.arguments',
        toolName: 'result.body.choices[].message.tool_calls[].function.name',
        stop: 'result.body.choices[].finish_reason',
      },
      stream: { when: { at: 'arg0.body.stream', is: true } },
      bounds: { tokens: ['arg0.body.max_tokens'], timeout: ['arg0.timeout', 'arg0.abortSignal'] },
      tools: ['arg0.body.tools'],
      metadata: { model: 'result.body.model', usage: 'result.body.usage', id: 'result.body.id' },
    },
    {
      on: 'Embeddings',
      call: 'post',
      operation: 'embedding',
      prompt: [],
      output: {},
    },
  ],
} as const satisfies ApiModel;

const deploymentRole = {
  at: 'arg1[].role',
  system: ['system'],
  user: ['user'],
  assistant: ['assistant'],
  tool: ['tool', 'function'],
} as const;

const deploymentPrompt = [
  { at: 'arg1[].content', role: deploymentRole },
  { at: 'arg1[].content[].text', role: deploymentRole },
] as const;

const deploymentBounds = { tokens: ['arg2.maxTokens'], timeout: ['arg2.abortSignal'] } as const;

/** Azure OpenAI's own client before major 2, which only adds types to `openai`. A call names its deployment first. */
export const azureOpenai = {
  package: '@azure/openai',
  read: '@azure/openai 1.0.0-beta.13, README.md of the package',
  ai: true,
  title: 'Azure OpenAI',
  clients: [
    {
      type: 'OpenAIClient',
      make: 'new OpenAIClient',
      moderated: true,
      baseUrl: 'arg0',
    },
    {
      type: 'Credential',
      make: ['new AzureKeyCredential', 'new OpenAIKeyCredential'],
      key: 'arg0',
      keyVariable: 'AZURE_OPENAI_API_KEY',
    },
  ],
  calls: [
    {
      on: 'OpenAIClient',
      call: 'getChatCompletions',
      operation: 'chat',
      prompt: deploymentPrompt,
      output: {
        text: 'result.choices[].message.content',
        toolArguments: 'result.choices[].message.toolCalls[].function.arguments',
        toolName: 'result.choices[].message.toolCalls[].function.name',
        stop: 'result.choices[].finishReason',
      },
      bounds: deploymentBounds,
      tools: ['arg2.tools', 'arg2.functions'],
      metadata: { model: 'result.model', usage: 'result.usage', id: 'result.id' },
      unproven: { 'result.model': 'not in the answers of the betas' },
    },
    {
      on: 'OpenAIClient',
      call: ['streamChatCompletions', 'listChatCompletions'],
      operation: 'chat',
      prompt: deploymentPrompt,
      output: {},
      stream: {
        text: 'chunk.choices[].delta.content',
        toolArguments: 'chunk.choices[].delta.toolCalls[].function.arguments',
      },
      bounds: deploymentBounds,
      tools: ['arg2.tools', 'arg2.functions'],
      unproven: { listChatCompletions: 'of an earlier beta' },
    },
    {
      on: 'OpenAIClient',
      call: 'getCompletions',
      operation: 'completion',
      prompt: [
        { at: 'arg1', role: 'user' },
        { at: 'arg1[]', role: 'user' },
      ],
      output: { text: 'result.choices[].text', stop: 'result.choices[].finishReason' },
      bounds: deploymentBounds,
    },
  ],
} as const satisfies ApiModel;
