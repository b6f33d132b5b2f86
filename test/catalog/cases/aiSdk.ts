import type { Case } from './case';

const imports = `import { openai } from '@ai-sdk/openai';\nimport * as ai from 'ai';\n`;
const model = `model: openai('gpt')`;
const sdk = 'AI SDK';

/** Package, function that makes the provider, its ready instance, provider, variable. */
const providers = [
  ['@ai-sdk/openai', 'createOpenAI', 'openai', 'OpenAI', 'OPENAI_API_KEY'],
  ['@ai-sdk/anthropic', 'createAnthropic', 'anthropic', 'Anthropic', 'ANTHROPIC_API_KEY'],
  ['@ai-sdk/google', 'createGoogleGenerativeAI', 'google', 'Google', 'GOOGLE_GENERATIVE_AI_API_KEY'],
  ['@ai-sdk/azure', 'createAzure', 'azure', 'Azure OpenAI', 'AZURE_API_KEY'],
  ['@ai-sdk/amazon-bedrock', 'createAmazonBedrock', 'bedrock', 'Amazon Bedrock', 'AWS_BEARER_TOKEN_BEDROCK'],
  ['@ai-sdk/mistral', 'createMistral', 'mistral', 'Mistral', 'MISTRAL_API_KEY'],
  ['@ai-sdk/groq', 'createGroq', 'groq', 'Groq', 'GROQ_API_KEY'],
  ['@ai-sdk/cohere', 'createCohere', 'cohere', 'Cohere', 'COHERE_API_KEY'],
  ['@ai-sdk/xai', 'createXai', 'xai', 'xAI', 'XAI_API_KEY'],
  ['@ai-sdk/deepseek', 'createDeepSeek', 'deepseek', 'DeepSeek', 'DEEPSEEK_API_KEY'],
  ['@ai-sdk/perplexity', 'createPerplexity', 'perplexity', 'Perplexity', 'PERPLEXITY_API_KEY'],
  ['@ai-sdk/togetherai', 'createTogetherAI', 'togetherai', 'Together', 'TOGETHER_AI_API_KEY'],
  ['@ai-sdk/fireworks', 'createFireworks', 'fireworks', 'Fireworks', 'FIREWORKS_API_KEY'],
  ['@ai-sdk/cerebras', 'createCerebras', 'cerebras', 'Cerebras', 'CEREBRAS_API_KEY'],
  ['@ai-sdk/deepinfra', 'createDeepInfra', 'deepinfra', 'DeepInfra', 'DEEPINFRA_API_KEY'],
  ['@ai-sdk/gateway', 'createGateway', 'gateway', 'AI Gateway', 'AI_GATEWAY_API_KEY'],
  ['@openrouter/ai-sdk-provider', 'createOpenRouter', 'openrouter', 'OpenRouter', 'OPENROUTER_API_KEY'],
] as const;

export const aiSdkCases: readonly Case[] = [
  {
    name: 'generateText with system',
    code: `${imports}const { text, toolCalls } = await ai.generateText({ ${model}, system: rules, prompt: question, maxOutputTokens: 5, abortSignal, stopWhen, tools });\neval(text);\neval(toolCalls[0].input.code);`,
    facts: [
      'OpenAI chat',
      'system rules',
      'user question',
      'limits tokens',
      'limits timeout',
      'limits steps',
      'limits tools',
      'model text -> code-execution',
      'model tool-arguments -> code-execution',
    ],
  },
  {
    name: 'generateText with instructions and messages',
    code: `${imports}await ai.generateText({ ${model}, instructions: rules, messages: [{ role: 'assistant', content: opening }, { role: 'user', content: [{ type: 'text', text: question }] }] });`,
    facts: ['system rules', 'assistant opening', 'user question', 'unrecorded'],
  },
  {
    name: 'generateText, recorded',
    code: `${imports}await ai.generateText({ ${model}, prompt: question, experimental_telemetry: { isEnabled: true } });`,
    facts: ['recorded'],
  },
  {
    name: 'streamText',
    path: 'app/api/chat/route.ts',
    code: `${imports}const result = ai.streamText({ ${model}, system: rules, prompt: question });\nfor await (const part of result.textStream) eval(part);\nexport const POST = () => result.toTextStreamResponse();`,
    facts: [
      'OpenAI chat',
      'streams',
      'system rules',
      'model text -> code-execution',
      'model text -> response',
    ],
  },
  {
    name: 'streamText, when it ends',
    code: `${imports}ai.streamText({ ${model}, prompt: question, onFinish: ({ text }) => { eval(text); } });`,
    facts: ['model text -> code-execution'],
  },
  {
    name: 'generateObject, one of several names',
    code: `${imports}const { object } = await ai.generateObject({ ${model}, prompt: question, output: 'enum', enum: ['short', 'long'] });\neval(object);`,
    facts: ['model structured -> code-execution [known-values]'],
  },
  {
    name: 'generateObject',
    code: `${imports}const { object } = await ai.generateObject({ ${model}, system: rules, prompt: question, schema });\neval(object.code);`,
    facts: ['OpenAI structured', 'system rules', 'user question', 'model structured -> code-execution'],
  },
  {
    name: 'streamObject',
    code: `${imports}const { partialObjectStream } = ai.streamObject({ ${model}, prompt: question, schema });\nfor await (const part of partialObjectStream) eval(part.code);`,
    facts: ['OpenAI structured', 'streams', 'user question', 'model structured -> code-execution'],
  },
  {
    name: 'an agent',
    code: `${imports}const agent = new ai.ToolLoopAgent({ ${model}, instructions: rules, stopWhen });\nconst { text } = await agent.generate({ prompt: question });\neval(text);`,
    facts: ['system rules', 'user question', 'limits steps', 'model text -> code-execution'],
  },
  {
    name: 'an agent that streams',
    code: `${imports}const agent = new ai.ToolLoopAgent({ ${model}, instructions: rules });\nconst { textStream } = await agent.stream({ prompt: question });\nfor await (const part of textStream) eval(part);`,
    facts: ['system rules', 'user question', 'streams', 'model text -> code-execution'],
  },
  {
    name: 'an image',
    code: `${imports}await ai.generateImage({ model: openai.image('dall-e'), prompt: question });`,
    facts: ['user question'],
  },
  {
    name: 'a transcription',
    code: `${imports}const { text } = await ai.transcribe({ model, audio });\neval(text);`,
    facts: [`${sdk} audio`, 'model text -> code-execution'],
  },
  {
    name: 'embedding and reranking',
    code: `${imports}await ai.embed({ model, value: question });\nawait ai.rerank({ model, query: question, documents });`,
    facts: [`${sdk} embedding`, `${sdk} rerank`],
  },
  {
    name: 'embeddings of several texts',
    code: `${imports}await ai.embedMany({ model, values: [question] });`,
    facts: [`${sdk} embedding`],
  },
  {
    name: 'responses of version 7',
    path: 'app/api/chat/route.ts',
    code: `${imports}const result = ai.streamText({ ${model}, prompt: question });\nexport function POST() { return ai.createUIMessageStreamResponse({ stream: ai.toUIMessageStream({ stream: result.stream }) }); }`,
    facts: ['model raw -> response'],
  },
  {
    name: 'a text response of version 7',
    path: 'app/api/chat/route.ts',
    code: `${imports}const result = ai.streamText({ ${model}, prompt: question });\nexport function POST() { return ai.createTextStreamResponse({ stream: result.textStream }); }`,
    facts: ['model raw -> response'],
  },
  {
    name: 'responses of versions 3 and 4',
    code: `import OpenAI from 'openai';\nimport { OpenAIStream, StreamingTextResponse } from 'ai';\nexport async function POST() {\n  const answer = await new OpenAI().chat.completions.create({ stream: true, messages: [{ role: 'user', content: question }] });\n  return new StreamingTextResponse(OpenAIStream(answer));\n}`,
    facts: ['model raw -> response'],
  },
  {
    name: 'a data stream of version 4',
    code: `${imports}const result = ai.streamText({ ${model}, prompt: question });\nai.createDataStreamResponse({ execute: (stream) => result.mergeIntoDataStream(stream) });`,
    facts: ['model text -> response'],
  },
  {
    name: 'a stream written to a Node response in version 3',
    code: `${imports}const result = ai.streamText({ ${model}, prompt: question });\nai.streamToResponse(result.toAIStream(), response);`,
    facts: ['model text -> response'],
  },
  {
    name: 'messages of the client',
    path: 'app/api/chat/route.ts',
    code: `${imports}export async function POST(request) {\n  const { messages } = await request.json();\n  const result = ai.streamText({ ${model}, messages: await ai.convertToModelMessages(messages) });\n  return result.toUIMessageStreamResponse();\n}`,
    facts: ['http request.json() -> user-prompt'],
  },
  {
    name: 'a wrapped model',
    code: `${imports}await ai.generateText({ model: ai.wrapLanguageModel({ model: openai('gpt'), middleware }), prompt: question });`,
    facts: ['OpenAI chat'],
  },
  {
    name: 'streamUI',
    code: `${imports}import { streamUI, createStreamableValue } from '@ai-sdk/rsc';\nawait streamUI({ ${model}, system: rules, prompt: question, text: ({ content }) => { eval(content); } });`,
    facts: ['OpenAI chat', 'system rules', 'user question', 'model text -> code-execution'],
  },
  {
    name: 'a value that is streamed to the browser',
    code: `${imports}import { createStreamableValue } from '@ai-sdk/rsc';\nconst { text } = await ai.generateText({ ${model}, prompt: question });\nconst value = createStreamableValue('');\nvalue.update(text);`,
    facts: ['model text -> response'],
  },
  {
    name: 'a value that is streamed to the browser at once',
    code: `${imports}import { createStreamableValue } from '@ai-sdk/rsc';\nconst { text } = await ai.generateText({ ${model}, prompt: question });\ncreateStreamableValue(text);`,
    facts: ['model text -> response'],
  },
  ...providers.map(([specifier, create, instance, provider, variable]): Case => ({
    name: `${create} and ${instance}`,
    code: `import { generateText } from 'ai';\nimport { ${create}, ${instance} } from '${specifier}';\nconst made = ${create}({ apiKey: 'zq81-Lw03-mm52-Tr77' });\nawait generateText({ model: ${instance}('m'), prompt: question });`,
    facts: [`client ${provider}, ${variable}, literal key`, `${provider} chat`],
  })),
  {
    name: 'Vertex',
    code: `import { generateText } from 'ai';\nimport { vertex } from '@ai-sdk/google-vertex';\nawait generateText({ model: vertex('m'), prompt: question });`,
    facts: ['Google Vertex chat'],
  },
  {
    name: 'a compatible provider',
    code: `import { createOpenAICompatible } from '@ai-sdk/openai-compatible';\nconst made = createOpenAICompatible({ apiKey: 'zq81-Lw03-mm52-Tr77', baseURL });`,
    facts: ['client AI SDK, no variable, literal key'],
  },
];
