/** Gateways, clients of further providers, and models that run on the machine of whoever asks them. */
import { askImport, type Case } from './case';

const key = 'zq81-Lw03-mm52-Tr77';
const run = 'model text -> code-execution';
const runArguments = 'model tool-arguments -> code-execution';
const toRun = 'tool-argument code -> code-execution';
const parts = ['system rules', 'user question'] as const;
const list = `[{ role: 'system', content: rules }, { role: 'user', content: [{ type: 'text', text: question }] }]`;
const messages = `messages: ${list}`;
const text = `${askImport}const { output_text: text } = await new OpenAI().responses.create({ input: 'x' });\n`;

const given = (name: string, code: string, ...facts: readonly string[]): Case => ({ name, code, facts });

/** A chat by a client that has the members of OpenAI's, in one and in pieces. */
const chats = (name: string, made: string, ...facts: readonly string[]): readonly Case[] => [
  given(
    name,
    `${made}\nconst answer = await client.chat.completions.create({ model, ${messages}, max_tokens: 5, tools });\neval(answer.choices[0].message.content);\neval(answer.choices[0].message.tool_calls[0].function.arguments);`,
    ...facts,
    `${name} chat`,
    ...parts,
    'limits tokens',
    'limits tools',
    run,
    runArguments,
  ),
  given(
    `${name}, in pieces`,
    `${made}\nfor await (const chunk of await client.chat.completions.create({ model, ${messages}, stream: true })) eval(chunk.choices[0].delta.content);`,
    `${name} chat`,
    'streams',
    ...parts,
    run,
  ),
];

const portkey = `import Portkey from 'portkey-ai';\nconst client = new Portkey({ apiKey: '${key}', requestTimeout: 5 });`;

const gatewayCases: readonly Case[] = [
  given(
    'ChatGPT',
    `import { ChatGPTAPI } from 'chatgpt';\nconst client = new ChatGPTAPI({ apiKey: '${key}', systemMessage: rules });\nconst answer = await client.sendMessage(question, { timeoutMs: 9, onProgress: (part) => eval(part.text) });\neval(answer.text);`,
    'OpenAI chat',
    ...parts,
    'limits timeout',
    'client OpenAI, OPENAI_API_KEY, literal key',
    run,
  ),
  given(
    'ChatGPT, instructions of a call',
    `import { ChatGPTAPI } from 'chatgpt';\nconst client = new ChatGPTAPI({});\nawait client.sendMessage(question, { systemMessage: rules });`,
    'system rules',
  ),
  ...chats('Portkey', portkey, 'client Portkey, PORTKEY_API_KEY, literal key', 'limits timeout'),
  given(
    'Portkey, a text',
    `${portkey}\neval((await client.completions.create({ model, prompt: question })).choices[0].text);`,
    'Portkey completion',
    'user question',
    run,
  ),
  given(
    'Portkey, responses',
    `${portkey}\nconst answer = await client.responses.create({ model, instructions: rules, input: question, max_output_tokens: 5 });\neval(answer.output_text);`,
    'Portkey chat',
    ...parts,
    'limits tokens',
    run,
  ),
  given(
    'Portkey, a prompt that the provider has',
    `${portkey}\nconst answer = await client.prompts.completions.create({ promptID: 'a', variables: { question } });\neval(answer.choices[0].message.content);`,
    'Portkey chat',
    'user question',
    run,
  ),
  given(
    'Portkey, a browser',
    `import { Portkey } from 'portkey-ai';\nnew Portkey({ apiKey, dangerouslyAllowBrowser: true });`,
    'setting key-in-browser true',
  ),
  ...chats(
    'Cerebras',
    `import Cerebras from '@cerebras/cerebras_cloud_sdk';\nconst client = new Cerebras({ apiKey: '${key}', timeout: 5 });`,
    'client Cerebras, CEREBRAS_API_KEY, literal key',
    'limits timeout',
  ),
  ...chats(
    'Token.js',
    `import { TokenJS } from 'token.js';\nconst client = new TokenJS({ apiKey: '${key}' });`,
    'client Token.js, no variable, literal key',
  ),
  given(
    'Instructor',
    `import createInstructor from '@instructor-ai/instructor';\nimport OpenAI from 'openai';\nimport { z } from 'zod';\nconst client = createInstructor({ client: new OpenAI(), mode: 'TOOLS' });\nconst answer = await client.chat.completions.create({ model, ${messages}, max_tokens: 5, response_model: { schema: z.object({ code: z.string(), count: z.number() }), name: 'Answer' } });\neval(answer.code);\nsetTimeout(answer.count);`,
    'Instructor structured',
    ...parts,
    'limits tokens',
    'model structured -> code-execution',
  ),
];

const watsonx = `import { WatsonXAI } from '@ibm-cloud/watsonx-ai';\nconst client = WatsonXAI.newInstance({ version, serviceUrl });\n`;

const watsonxCases: readonly Case[] = [
  given(
    'watsonx.ai',
    `${watsonx}const { result } = await client.textChat({ modelId, ${messages}, timeLimit: 5, tools });\neval(result.choices[0].message.content);\neval(result.choices[0].message.tool_calls[0].function.arguments);`,
    'client IBM watsonx.ai, no variable',
    'IBM watsonx.ai chat',
    ...parts,
    'limits timeout',
    'limits tools',
    run,
    runArguments,
  ),
  given(
    'watsonx.ai, in pieces',
    `${watsonx}for await (const piece of await client.textChatStream({ modelId, ${messages} })) eval(piece);`,
    'IBM watsonx.ai chat',
    'streams',
    ...parts,
    run,
  ),
  given(
    'watsonx.ai, a text',
    `${watsonx}eval((await client.generateText({ modelId, input: question, moderations })).result.results[0].generated_text);`,
    'IBM watsonx.ai completion',
    'user question',
    'moderated',
    run,
  ),
  given(
    'watsonx.ai, a text in pieces',
    `${watsonx}for await (const piece of await client.generateTextStream({ modelId, input: question })) eval(piece);`,
    'IBM watsonx.ai completion',
    'streams',
    'user question',
    run,
  ),
];

const xsai = `import { generateObject, generateText, rawTool, streamObject, streamText, tool } from 'xsai';\n`;
const xsaiOptions = `baseURL, model, ${messages}, maxTokens: 5, maxSteps: 2, abortSignal, tools`;

const xsaiCases: readonly Case[] = [
  given(
    'xsAI',
    `${xsai}const answer = await generateText({ ${xsaiOptions} });\neval(answer.text);\neval(answer.toolCalls[0].args);`,
    'xsAI chat',
    ...parts,
    'limits tokens',
    'limits timeout',
    'limits steps',
    'limits tools',
    run,
    runArguments,
  ),
  given(
    'xsAI, in pieces',
    `import { streamText } from '@xsai/stream-text';\nconst { textStream } = streamText({ ${xsaiOptions} });\nfor await (const piece of textStream) eval(piece);`,
    'xsAI chat',
    'streams',
    ...parts,
    run,
  ),
  given(
    'xsAI, an object',
    `${xsai}import { z } from 'zod';\nconst { object } = await generateObject({ ${xsaiOptions}, schema: z.object({ code: z.string() }) });\neval(object.code);`,
    'xsAI structured',
    ...parts,
    'model structured -> code-execution',
  ),
  given(
    'xsAI, an object in pieces',
    `${xsai}const { partialObjectStream } = await streamObject({ ${xsaiOptions}, schema });\nfor await (const piece of partialObjectStream) eval(piece.code);`,
    'xsAI structured',
    'streams',
    run,
  ),
  given(
    'xsAI, a tool',
    `import { tool } from '@xsai/tool';\nawait tool({ name: 'look', description: 'looks', parameters, execute: ({ code }) => eval(code) });`,
    'tool look',
    toRun,
  ),
];

const session = `import { defineChatSessionFunction, LlamaChatSession, LlamaCompletion } from 'node-llama-cpp';\nconst session = new LlamaChatSession({ contextSequence, systemPrompt: rules });\nconst completion = new LlamaCompletion({ contextSequence });\n`;

const llamaCases: readonly Case[] = [
  given(
    'node-llama-cpp',
    `${session}eval(await session.prompt(question, { maxTokens: 5, signal, functions, responsePrefix: before }));`,
    'node-llama-cpp chat',
    ...parts,
    'assistant before',
    'limits tokens',
    'limits timeout',
    'limits tools',
    run,
  ),
  given(
    'node-llama-cpp, in pieces',
    `${session}await session.prompt(question, { onTextChunk: (piece) => eval(piece) });`,
    run,
  ),
  given(
    'node-llama-cpp, with what is told of it',
    `${session}const answer = await session.promptWithMeta(question);\neval(answer.responseText);`,
    'node-llama-cpp chat',
    ...parts,
    run,
  ),
  given(
    'node-llama-cpp, a text',
    `${session}eval(await completion.generateCompletion(question, { maxTokens: 5 }));`,
    'node-llama-cpp completion',
    'user question',
    'limits tokens',
    run,
  ),
  given(
    'node-llama-cpp, a text and what is told of it',
    `${session}const { response } = await completion.generateCompletionWithMeta(question);\neval(response);`,
    'node-llama-cpp completion',
    'user question',
    run,
  ),
  given(
    'node-llama-cpp, a function',
    `${session}defineChatSessionFunction({ description: 'looks', params, handler: ({ code }) => eval(code) });`,
    toRun,
  ),
  given(
    'node-llama-cpp, a function of a question',
    `${session}await session.prompt('x', { functions: { look: { params, handler: ({ code }) => eval(code) } } });`,
    toRun,
  ),
];

const studio = `import { Chat, LMStudioClient, rawFunctionTool, tool } from '@lmstudio/sdk';\nconst client = new LMStudioClient({ baseUrl });\nconst model = await client.llm.model('m');\n`;

const studioCases: readonly Case[] = [
  given(
    'LM Studio',
    `${studio}const answer = await model.respond(${list.replace(`[{ type: 'text', text: question }]`, 'question')}, { maxTokens: 5, signal });\neval(answer.content);`,
    'client LM Studio, no variable',
    'LM Studio chat',
    ...parts,
    'limits tokens',
    'limits timeout',
    run,
  ),
  given(
    'LM Studio, a chat of messages, in pieces',
    `${studio}for await (const { content } of model.respond(Chat.from([{ role: 'system', content: rules }]))) eval(content);`,
    'LM Studio chat',
    'streams',
    'system rules',
    run,
  ),
  ...(
    [
      [`chat.append('system', text)`, 'system-prompt'],
      [`chat.append('user', text)`, 'user-prompt'],
      [`chat.append('assistant', text)`, 'assistant-prompt'],
      ['chat.replaceSystemPrompt(text)', 'system-prompt'],
      [`chat.withAppended('user', 'x').append('system', text)`, 'system-prompt'],
    ] as const
  ).map(([call, sink]) =>
    given(
      `LM Studio, ${call}`,
      `${text}${studio}const chat = Chat.empty();\n${call};`,
      `model text -> ${sink}`,
    ),
  ),
  given(
    'LM Studio, a text',
    `${studio}eval((await model.complete(question, { maxTokens: 5 })).content);`,
    'LM Studio completion',
    'user question',
    'limits tokens',
    run,
  ),
  given(
    'LM Studio, tools that are run',
    `${studio}await model.act(question, [tool({ name: 'look', description: 'looks', parameters, implementation: ({ code }) => eval(code) })], { maxPredictionRounds: 3, onMessage: (message) => eval(message.getText()) });`,
    'LM Studio chat',
    'user question',
    'limits steps',
    'limits tools',
    'tool look',
    toRun,
    run,
  ),
  given(
    'LM Studio, a tool with a schema of JSON',
    `${studio}rawFunctionTool({ name: 'look', description: 'looks', parametersJsonSchema, implementation: ({ code }) => eval(code) });`,
    toRun,
  ),
];

const engine = `import { CreateMLCEngine } from '@mlc-ai/web-llm';\nconst client = await CreateMLCEngine('m');`;

const browserCases: readonly Case[] = [
  ...chats('WebLLM', engine),
  given(
    'WebLLM, a text',
    `${engine}\neval((await client.completions.create({ prompt: question, max_tokens: 5 })).choices[0].text);`,
    'WebLLM completion',
    'user question',
    'limits tokens',
    run,
  ),
];

export const furtherProviderCases: readonly Case[] = [
  ...gatewayCases,
  ...watsonxCases,
  ...xsaiCases,
  ...llamaCases,
  ...studioCases,
  ...browserCases,
];
