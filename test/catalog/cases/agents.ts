/** Frameworks that put models, tools and agents together. */
import type { Case } from './case';

const key = 'zq81-Lw03-mm52-Tr77';
const run = 'model text -> code-execution';
const runArguments = 'model tool-arguments -> code-execution';
const parts = ['system rules', 'user question'] as const;
const list = `[{ role: 'system', content: rules }, { role: 'user', content: question }]`;

const given = (name: string, code: string, ...facts: readonly string[]): Case => ({ name, code, facts });

const coding: readonly Case[] = [
  given(
    'Claude Agent SDK, a query',
    `import { query } from '@anthropic-ai/claude-agent-sdk';\nfor await (const message of query({ prompt: question, options: { systemPrompt: rules, maxTurns: 3, allowedTools } })) {\n  if (message.type === 'result') eval(message.result);\n  if (message.type === 'assistant') eval(message.message.content[0].input.code);\n}`,
    'Claude Agent SDK chat',
    'streams',
    ...parts,
    'limits steps',
    'limits tools',
    run,
    runArguments,
  ),
  given(
    'Claude Agent SDK, instructions that are added',
    `import { query } from '@anthropic-ai/claude-agent-sdk';\nquery({ prompt: question, options: { systemPrompt: { type: 'preset', preset: 'claude_code', append: rules } } });`,
    ...parts,
  ),
  given(
    'Codex',
    `import { Codex } from '@openai/codex-sdk';\nconst codex = new Codex({ apiKey: '${key}' });\nconst thread = codex.startThread({ sandboxMode: 'read-only' });\nconst turn = await thread.run(question, { signal });\neval(turn.finalResponse);`,
    'client Codex, CODEX_API_KEY, literal key',
    'Codex chat',
    'user question',
    'limits timeout',
    'through Codex',
    run,
  ),
  given(
    'Codex, in pieces',
    `import { Codex } from '@openai/codex-sdk';\nconst { events } = await new Codex().resumeThread(id).runStreamed([{ type: 'text', text: question }]);\nfor await (const event of events) if (event.type === 'item.completed') eval(event.item.text);`,
    'Codex chat',
    'streams',
    'user question',
    run,
  ),
  given(
    'Copilot',
    `import { CopilotClient } from '@github/copilot-sdk';\nconst client = new CopilotClient();\nconst session = await client.createSession({ model, systemMessage: { content: rules }, tools });\nconst answer = await session.sendAndWait({ prompt: question }, 1000);\neval(answer?.data.content);`,
    'Copilot chat',
    ...parts,
    'limits timeout',
    'through Copilot',
    run,
  ),
  given(
    'Copilot, a tool',
    `import { defineTool } from '@github/copilot-sdk';\nimport { z } from 'zod';\ndefineTool('run', { parameters: z.object({ code: z.enum(['a', 'b']), more: z.string() }), handler: async (input) => { eval(input.more); setTimeout(input.code); } });`,
    'tool-argument input -> code-execution',
  ),
];

const agent = `import { Agent } from '@mastra/core/agent';\nconst agent = new Agent({ name: 'helper', instructions: rules, model, tools });\n`;
const ai = `import { genkit, z } from 'genkit';\nconst ai = genkit({ plugins: [] });\n`;
const turns = `messages: [{ role: 'model', content: [{ text: before }] }]`;

const frameworks: readonly Case[] = [
  given(
    'Mastra, an agent',
    `${agent}const answer = await agent.generate(question, { maxSteps: 3, modelSettings: { maxOutputTokens: 5 } });\neval(answer.text);\neval(answer.toolCalls[0].payload.args.code);`,
    'Mastra chat',
    ...parts,
    'limits tokens',
    'limits steps',
    'limits tools',
    'through Mastra',
    run,
    runArguments,
  ),
  given(
    'Mastra, in pieces',
    `${agent}const answer = await agent.stream([{ role: 'user', content: question }]);\nfor await (const text of answer.textStream) eval(text);`,
    'Mastra chat',
    'streams',
    ...parts,
    run,
  ),
  given(
    'Mastra, instructions of a request',
    `import express from 'express';\nimport { Agent } from '@mastra/core/agent';\nexpress().post('/', (request) => new Agent({ name: 'helper', model, instructions: () => request.body.tone }));`,
    'http request.body -> system-prompt',
  ),
  given(
    'Mastra, an agent by its name',
    `${agent}import { Mastra } from '@mastra/core/mastra';\nconst mastra = new Mastra({ agents: { helper: agent } });\nconst answer = await mastra.getAgent('helper').generate(question);\neval(answer.text);`,
    'Mastra chat',
    run,
  ),
  given(
    'Mastra, an agent by its id',
    `import { Mastra } from '@mastra/core';\nconst mastra = new Mastra({ agents });\nconst answer = await mastra.getAgentById('helper').generate(question);\neval(answer.text);`,
    run,
  ),
  ...['getAgent', 'getAgentById'].map((name) =>
    given(
      `Mastra, ${name} of one that is given`,
      `import type { Mastra } from '@mastra/core';\nexport async function answer(mastra: Mastra) {\n  const answer = await mastra.${name}('helper').generate(question);\n  eval(answer.text);\n}`,
      run,
    ),
  ),
  given(
    'Mastra, a route of its server',
    `import { registerApiRoute } from '@mastra/core/server';\nregisterApiRoute('/ask', { method: 'POST', handler: async (c) => {\n  const answer = await c.get('mastra').getAgent('helper').generate(await c.req.json());\n  eval(answer.text);\n} });`,
    'http c.req.json() -> user-prompt',
    run,
  ),
  given(
    'Genkit',
    `${ai}const answer = await ai.generate({ model, system: rules, prompt: question, ${turns}, config: { maxOutputTokens: 5 }, maxTurns: 2, tools });\neval(answer.text);\neval(answer.toolRequests[0].toolRequest.input.code);`,
    'Genkit chat',
    ...parts,
    'assistant before',
    'limits tokens',
    'limits steps',
    'limits tools',
    run,
    runArguments,
  ),
  given('Genkit, a text', `${ai}eval((await ai.generate(question)).text);`, 'user question', run),
  given(
    'Genkit, in pieces',
    `${ai}const { stream, response } = ai.generateStream({ prompt: question });\nfor await (const chunk of stream) eval(chunk.text);`,
    'Genkit chat',
    'streams',
    'user question',
    run,
  ),
  given(
    'Genkit, a prompt',
    `${ai}const ask = ai.definePrompt({ name: 'ask', system: 'Speak {{tone}}.', prompt: 'Say {{name}}.' });\nconst answer = await ask({ tone: manner, name: question });\neval(answer.text);`,
    'Genkit chat',
    'system manner',
    'user question',
    run,
  ),
  given('Genkit, an embedding', `${ai}await ai.embed({ embedder, content: question });`, 'Genkit embedding'),
  given(
    'Genkit, what is retrieved',
    `${ai}const found = await ai.retrieve({ retriever, query: question });\neval(found[0].text);`,
    'retrieved ai.retrieve() -> code-execution',
  ),
  given(
    'Genkit, a flow',
    `${ai}ai.defineFlow({ name: 'ask', inputSchema: z.object({ tone: z.string() }) }, async (input) => ai.generate({ system: input.tone, prompt: 'Hello.' }));`,
    'system input.tone',
    'parameter input -> system-prompt',
  ),
  given(
    'LlamaIndex, a model',
    `import { OpenAI } from '@llamaindex/openai';\nconst llm = new OpenAI({ apiKey: '${key}', maxTokens: 5 });\nconst answer = await llm.chat({ messages: ${list} });\neval(answer.message.content);\nfor await (const chunk of await llm.complete({ prompt: before, stream: true })) eval(chunk.text);`,
    'client OpenAI, OPENAI_API_KEY, literal key',
    'OpenAI chat',
    ...parts,
    'limits tokens',
    'OpenAI completion',
    'user before',
    'streams',
    run,
  ),
  given(
    'LlamaIndex, a model of others',
    `import { anthropic } from '@llamaindex/anthropic';\nconst llm = anthropic({ apiKey: '${key}' });\nfor await (const chunk of await llm.chat({ messages: ${list}, stream: true })) eval(chunk.delta);`,
    'client LlamaIndex, no variable, literal key',
    'LlamaIndex chat',
    'streams',
    ...parts,
    run,
  ),
  given(
    'LlamaIndex, an index that is asked',
    `import { VectorStoreIndex } from 'llamaindex';\nconst index = await VectorStoreIndex.fromDocuments(documents);\nconst answer = await index.asQueryEngine().query({ query: question });\neval(answer.toString());\nconst said = await index.asChatEngine().chat({ message: more });\neval(said.message.content);`,
    'LlamaIndex chat',
    'user question',
    'user more',
    run,
  ),
  given(
    'LlamaIndex, an index that is searched',
    `import { VectorStoreIndex } from 'llamaindex';\nconst index = await VectorStoreIndex.init({ storageContext });\nconst found = await index.asRetriever({ similarityTopK: 2 }).retrieve({ query: question });\neval(found[0].node.text);`,
    'retrieved index.asRetriever().retrieve() -> code-execution',
  ),
  given(
    'LlamaIndex, a chat',
    `import { ContextChatEngine } from 'llamaindex';\nconst engine = new ContextChatEngine({ retriever, systemPrompt: rules });\nconst answer = await engine.chat({ message: question });\neval(answer.message.content);`,
    'LlamaIndex chat',
    ...parts,
    run,
  ),
  given(
    'LlamaIndex, an agent',
    `import { agent } from '@llamaindex/workflow';\nconst helper = agent({ llm, tools, systemPrompt: rules });\nconst answer = await helper.run(question);\neval(answer.data.result);`,
    'LlamaIndex chat',
    ...parts,
    'limits tools',
    run,
  ),
  given(
    'Google ADK, a runner',
    `import { InMemoryRunner, LlmAgent } from '@google/adk';\nconst runner = new InMemoryRunner({ agent: new LlmAgent({ instruction: 'Help.' }) });\nfor await (const event of runner.runAsync({ newMessage: { role: 'user', parts: [{ text: question }] }, runConfig: { maxLlmCalls: 3 } })) eval(event.content.parts[0].text);`,
    'Google ADK chat',
    'streams',
    'user question',
    'limits steps',
    run,
  ),
  given(
    'Google ADK, instructions of a request',
    `import express from 'express';\nimport { LlmAgent } from '@google/adk';\nexpress().post('/', (request) => new LlmAgent({ name: 'helper', instruction: request.body.tone }));`,
    'http request.body -> system-prompt',
  ),
  given(
    'Google ADK, instructions that are made',
    `import express from 'express';\nimport { LlmAgent } from '@google/adk';\nexpress().post('/', (request) => new LlmAgent({ name: 'helper', instruction: () => request.query.tone }));`,
    'http request.query -> system-prompt',
  ),
  given(
    'TanStack AI',
    `import { chat } from '@tanstack/ai';\nfor await (const chunk of chat({ adapter, systemPrompts: [rules], messages: [{ role: 'user', content: question }], tools, modelOptions: { max_output_tokens: 5 } })) if (chunk.type === 'TEXT_MESSAGE_CONTENT') eval(chunk.delta);`,
    'TanStack AI chat',
    'streams',
    ...parts,
    'limits tokens',
    'limits tools',
    run,
  ),
  given(
    'TanStack AI, a response',
    `import { chat, toServerSentEventsResponse } from '@tanstack/ai';\nconst stream = chat({ adapter, messages });\ntoServerSentEventsResponse(stream);`,
    'model text -> response',
  ),
  given(
    'TanStack AI, a tool',
    `import { toolDefinition } from '@tanstack/ai';\nimport { z } from 'zod';\nconst definition = toolDefinition({ name: 'run', inputSchema: z.object({ code: z.enum(['a', 'b']) }) });\ndefinition.server(async (input) => eval(input.code));`,
    'tool-argument input -> code-execution [known-values]',
  ),
  given(
    'LangGraph',
    `import { StateGraph, MessagesAnnotation, START, END } from '@langchain/langgraph';\nconst graph = new StateGraph(MessagesAnnotation).addNode('ask', ask).addEdge(START, 'ask').addEdge('ask', END).compile({ checkpointer });\nconst state = await graph.invoke({ messages: ${list} }, { recursionLimit: 5 });\neval(state.messages.at(-1).content);`,
    'LangGraph chat',
    ...parts,
    'limits steps',
    run,
  ),
];

const chosen = `import * as vscode from 'vscode';\nconst [model] = await vscode.lm.selectChatModels({ vendor: 'copilot' });\n`;

/** What VS Code gives to extensions. None of these programs names a package of AI. */
const editor: readonly Case[] = [
  given(
    'VS Code, a model',
    `${chosen}const messages = [vscode.LanguageModelChatMessage.User(rules), vscode.LanguageModelChatMessage.Assistant(before), new vscode.LanguageModelChatMessage(vscode.LanguageModelChatMessageRole.User, question)];\nconst answer = await model.sendRequest(messages, { tools }, token);\nfor await (const text of answer.text) eval(text);`,
    'VS Code chat',
    'streams',
    'user rules',
    'assistant before',
    'user question',
    'limits tools',
    run,
  ),
  given(
    'VS Code, parts of an answer',
    `${chosen}const answer = await model.sendRequest([vscode.LanguageModelChatMessage.User(question)], {}, token);\nfor await (const part of answer.stream) if (part instanceof vscode.LanguageModelToolCallPart) eval(part.input.code);`,
    'VS Code chat',
    runArguments,
  ),
  given(
    'VS Code, a participant of a chat',
    `import * as vscode from 'vscode';\nvscode.chat.createChatParticipant('helper', async (request, context, stream, token) => {\n  eval(request.prompt);\n  const answer = await request.model.sendRequest([vscode.LanguageModelChatMessage.User(request.prompt)], {}, token);\n  for await (const text of answer.text) stream.markdown(text);\n});`,
    'message request.prompt -> code-execution',
    'user request.prompt',
    'model text -> response',
  ),
  given(
    'VS Code, a request that is given',
    `import * as vscode from 'vscode';\nexport async function answer(request: vscode.ChatRequest) {\n  const answer = await request.model.sendRequest([vscode.LanguageModelChatMessage.User(request.prompt)], {});\n  for await (const part of answer.stream) eval(part.input.code);\n}`,
    runArguments,
  ),
  given(
    'VS Code, a handler of a chat',
    `import * as vscode from 'vscode';\nexport const handle: vscode.ChatRequestHandler = async (request, context, stream) => { eval(request.prompt); stream.markdown(request.prompt); };`,
    'message request.prompt -> code-execution',
    'message request.prompt -> response',
  ),
  given(
    'VS Code, a typed request of a chat',
    `import * as vscode from 'vscode';\nexport function read(request: vscode.ChatRequest, model: vscode.LanguageModelChat, stream: vscode.ChatResponseStream) { eval(request.prompt); stream.markdown(request.prompt); }`,
    'message request.prompt -> code-execution',
    'message request.prompt -> response',
  ),
  given(
    'VS Code, a tool that is run',
    `${chosen}const found = await vscode.lm.invokeTool('search', { input: {} });\neval(found.content[0].value);`,
    'tool-result vscode.lm.invokeTool() -> code-execution',
  ),
];

const chat = `messages: ${list}, max_tokens: 5`;

const inPlace: readonly Case[] = [
  given(
    'Workers AI',
    `interface Env { AI: Ai }\nexport default { async fetch(request: Request, env: Env) { const answer = await env.AI.run('@cf/meta/llama', { ${chat}, tools }); eval(answer.response); eval(answer.tool_calls[0].arguments.code); return new Response(''); } };`,
    'Workers AI chat',
    ...parts,
    'limits tokens',
    'limits tools',
    run,
    runArguments,
  ),
  given(
    'Workers AI, typed',
    `export async function ask(ai: Ai) { return (await ai.run('@cf/meta/llama', { instructions: rules, input: question })).response; }\nask(env.AI.run('@cf/meta/llama', {}));`,
    'Workers AI chat',
    ...parts,
  ),
  given(
    'Workers AI by Hono',
    `import { Hono } from 'hono';\nnew Hono().post('/', async (context) => context.json((await context.env.AI.run(context.env.MODEL, { prompt: await context.req.text() })).response));`,
    'Workers AI chat',
    'user await context.req.text()',
    'model text -> response',
  ),
  given(
    'Workers AI, an environment that is imported',
    `import { env } from 'cloudflare:workers';\nconst stream = await env.AI.run('@cf/meta/llama', { prompt: question, stream: true });\nfor await (const chunk of stream) eval(chunk);`,
    'Workers AI chat',
    'streams',
    'user question',
    run,
  ),
  given(
    'Transformers.js',
    `import { pipeline } from '@huggingface/transformers';\nconst generate = await pipeline('text-generation', model);\nconst answer = await generate(${list}, { max_new_tokens: 5 });\neval(answer[0].generated_text);\nconst extract = await pipeline('feature-extraction');\nawait extract(question);`,
    'Transformers.js completion',
    ...parts,
    'limits tokens',
    run,
    'Transformers.js embedding',
  ),
];

const lookAlikes: readonly Case[] = [
  {
    name: 'A member of the environment that is no binding',
    code: `import 'openai';\nconst env = { AI: { run: (name, options) => options.prompt } };\neval(env.AI.run('echo', { prompt: question }).response);`,
    facts: [],
    none: ['Workers AI chat', run],
  },
  {
    name: 'A pipeline that tells images apart',
    code: `import { pipeline } from '@huggingface/transformers';\nconst classify = await pipeline('image-classification');\neval((await classify(picture))[0].generated_text);`,
    facts: [],
    none: ['Transformers.js completion', run],
  },
  {
    name: 'A function of the program that is named as one of a framework is',
    code: `import 'openai';\nimport { query, chat } from './search';\nfor await (const row of query({ prompt: question, options: { systemPrompt: rules } })) eval(row.result);\neval((await chat({ messages })).delta);`,
    facts: [],
    none: ['Claude Agent SDK chat', 'TanStack AI chat', run],
  },
  {
    name: 'A graph that is drawn asks no model',
    code: `import { StateGraph } from '@langchain/langgraph';\nconst graph = new StateGraph(state).addNode('ask', ask).compile();\neval(graph.getGraph().drawMermaid());`,
    facts: [],
    none: ['LangGraph chat', run],
  },
];

export const agentCases: readonly Case[] = [...coding, ...frameworks, ...editor, ...inPlace, ...lookAlikes];
