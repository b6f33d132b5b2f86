import type { Case } from './case';

const answered = 'model text -> code-execution';
const google = `import { GoogleGenAI } from '@google/genai';\nconst ai = new GoogleGenAI({ apiKey: 'zq81-Lw03-mm52-Tr77' });\n`;
const oldGoogle = `import { GoogleGenerativeAI } from '@google/generative-ai';\nconst ai = new GoogleGenerativeAI('zq81-Lw03-mm52-Tr77');\nconst model = ai.getGenerativeModel({ model: 'gemini', systemInstruction: rules });\n`;

const googleCases: readonly Case[] = [
  {
    name: 'Gen AI',
    code: `${google}const answer = await ai.models.generateContent({ model: 'gemini', contents: question, config: { systemInstruction: rules, maxOutputTokens: 9, safetySettings } });\neval(answer.text);`,
    facts: [
      'Google chat',
      'system rules',
      'user question',
      'limits tokens',
      'moderated',
      'client Google, GEMINI_API_KEY, literal key',
      answered,
    ],
  },
  {
    name: 'Gen AI, contents',
    code: `${google}await ai.models.generateContent({ contents: [{ role: 'user', parts: [{ text: question }] }, { role: 'model', parts: [{ text: said }] }] });`,
    facts: ['user question', 'assistant said'],
  },
  {
    name: 'Gen AI, a stream',
    code: `${google}for await (const chunk of await ai.models.generateContentStream({ contents: question })) eval(chunk.text);`,
    facts: ['Google chat', 'user question', 'streams', answered],
  },
  ...['functionCalls[0]', 'candidates[0].content.parts[0].functionCall'].map((path) => ({
    name: `Gen AI, what is called in pieces: ${path}`,
    code: `${google}for await (const chunk of await ai.models.generateContentStream({ contents: question })) eval(chunk.${path}.args.code);`,
    facts: ['streams', 'model tool-arguments -> code-execution'],
  })),
  {
    name: 'Gen AI, a chat',
    code: `${google}const chat = ai.chats.create({ model: 'gemini', config: { systemInstruction: rules } });\neval((await chat.sendMessage({ message: question })).text);`,
    facts: ['Google chat', 'system rules', 'user question', 'through Google', answered],
  },
  {
    name: 'Gen AI, a chat that streams',
    code: `${google}const chat = ai.chats.create({ model: 'gemini' });\nfor await (const chunk of await chat.sendMessageStream({ message: question })) eval(chunk.text);`,
    facts: ['user question', 'streams', answered],
  },
  {
    name: 'Gen AI, an image',
    code: `${google}await ai.models.generateImages({ prompt: question });`,
    facts: ['Google image', 'user question'],
  },
  {
    name: 'Gen AI, an embedding',
    code: `${google}await ai.models.embedContent({});`,
    facts: ['Google embedding'],
  },
  {
    name: 'Gen AI, a count',
    code: `${google}await ai.models.countTokens({});`,
    facts: ['Google token-count'],
  },
  {
    name: 'Generative AI',
    code: `${oldGoogle}const answer = await model.generateContent(question);\neval(answer.response.text());`,
    facts: [
      'Google chat',
      'system rules',
      'user question',
      'client Google, GEMINI_API_KEY, literal key',
      answered,
    ],
  },
  {
    name: 'Generative AI, a stream',
    code: `${oldGoogle}const answer = await model.generateContentStream([question]);\nfor await (const chunk of answer.stream) eval(chunk.text());`,
    facts: ['user question', 'streams', answered],
  },
  {
    name: 'Generative AI, a chat',
    code: `${oldGoogle}const chat = model.startChat({ history: [{ role: 'model', parts: [{ text: said }] }] });\neval((await chat.sendMessage(question)).response.text());`,
    facts: ['system rules', 'assistant said', 'user question', answered],
  },
  {
    name: 'Generative AI, a chat that streams',
    code: `${oldGoogle}const { stream } = await model.startChat().sendMessageStream(question);\nfor await (const chunk of stream) eval(chunk.text());`,
    facts: ['user question', 'streams', answered],
  },
  {
    name: 'Vertex AI',
    code: `import { VertexAI } from '@google-cloud/vertexai';\nconst model = new VertexAI({}).getGenerativeModel({ model: 'gemini' });\nawait model.generateContent(question);`,
    facts: ['user question', 'through Google'],
  },
];

const messages = `[{ role: 'system', content: rules }, { role: 'user', content: question }]`;

const ollamaCases: readonly Case[] = [
  {
    name: 'Ollama, the default client',
    code: `import ollama from 'ollama';\nconst answer = await ollama.chat({ model: 'llama', messages: ${messages}, options: { num_predict: 9 } });\neval(answer.message.content);`,
    facts: ['Ollama chat', 'system rules', 'user question', 'limits tokens', answered],
  },
  {
    name: 'Ollama, a client',
    code: `import { Ollama } from 'ollama';\nfor await (const chunk of await new Ollama({}).chat({ messages: ${messages}, stream: true })) eval(chunk.message.content);`,
    facts: ['Ollama chat', 'streams', 'through Ollama', answered],
  },
  {
    name: 'Ollama, a completion',
    code: `import ollama from 'ollama';\neval((await ollama.generate({ system: rules, prompt: question })).response);`,
    facts: ['Ollama completion', 'system rules', 'user question', answered],
  },
  {
    name: 'Ollama, a completion of a client',
    code: `import { Ollama } from 'ollama';\neval((await new Ollama().generate({ prompt: question })).response);`,
    facts: ['Ollama completion', 'user question', answered],
  },
  {
    name: 'Ollama, a search',
    code: `import ollama, { Ollama } from 'ollama';\neval((await ollama.webSearch({ query })).results[0].content);\nconst client = new Ollama();\neval((await client.webFetch({ url })).content);`,
    facts: ['fetched ollama.webSearch() -> code-execution', 'fetched client.webFetch() -> code-execution'],
  },
];

const agents = `import { Agent, run, Runner, tool } from '@openai/agents';\nconst agent = new Agent({ name: 'a', instructions: rules, tools: [search] });\n`;

const agentCases: readonly Case[] = [
  {
    name: 'OpenAI Agents',
    code: `${agents}const result = await run(agent, question, { maxTurns: 3 });\neval(result.finalOutput);`,
    facts: ['OpenAI Agents chat', 'system rules', 'user question', 'limits steps', 'limits tools', answered],
  },
  {
    name: 'OpenAI Agents, a runner',
    code: `${agents}const runner = new Runner();\nawait runner.run(agent, [{ role: 'user', content: question }]);`,
    facts: ['OpenAI Agents chat', 'system rules', 'user question'],
  },
  {
    name: 'OpenAI Agents, a tool',
    code: `${agents}tool({ name: 'run', execute: (input) => eval(input.code) });`,
    facts: ['tool-argument input -> code-execution'],
  },
  {
    name: 'OpenAI Agents, instructions by a function',
    code: `${agents}import express from 'express';\nexpress().post('/', (request) => { new Agent({ name: 'b', instructions: () => \`Be \${request.body.mood}.\` }); });`,
    facts: ['http request.body -> system-prompt'],
  },
  {
    name: 'OpenAI Agents, instructions by the context of a run',
    code: `${agents}import express from 'express';\nconst agentB = new Agent({ name: 'b', instructions: (ctx) => ctx.context.mood });\nexpress().post('/', (request) => { run(agentB, 'x', { context: { mood: request.body.mood } }); });`,
    facts: ['http request.body -> system-prompt'],
  },
  {
    name: 'OpenAI Agents, instructions by the context of a runner',
    code: `${agents}import express from 'express';\nconst agentB = new Agent({ name: 'b', instructions: (ctx) => ctx.context.mood });\nexpress().post('/', (request) => { new Runner().run(agentB, 'x', { context: { mood: request.body.mood } }); });`,
    facts: ['http request.body -> system-prompt'],
  },
];

const openai = `import { ChatOpenAI } from '@langchain/openai';\nconst model = new ChatOpenAI({ apiKey: 'zq81-Lw03-mm52-Tr77', maxTokens: 9 });\n`;

const chainStart = `import express from 'express';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableSequence } from '@langchain/core/runnables';
import { ChatOpenAI } from '@langchain/openai';
const model = new ChatOpenAI();
const template = ChatPromptTemplate.fromMessages([['system', 'Know {text}.']]);
`;

const answerSchema = `import { z } from 'zod';\nconst schema = z.object({ code: z.string(), kind: z.enum(['a', 'b']) });\n`;
const answerParser = `import { StructuredOutputParser } from '@langchain/core/output_parsers';\nimport { ChatPromptTemplate } from '@langchain/core/prompts';\nconst parser = StructuredOutputParser.fromZodSchema(schema);\nconst template = ChatPromptTemplate.fromTemplate('Say {question}.');\n`;
const bySchema = [
  'model structured -> code-execution',
  'model structured -> code-execution [known-values]',
] as const;

const langchainClients = [
  ['@langchain/openai', 'AzureChatOpenAI', 'azureOpenAIApiKey', 'Azure OpenAI', 'AZURE_OPENAI_API_KEY'],
  ['@langchain/anthropic', 'ChatAnthropic', 'apiKey', 'Anthropic', 'ANTHROPIC_API_KEY'],
  ['@langchain/google-genai', 'ChatGoogleGenerativeAI', 'apiKey', 'Google', 'GOOGLE_API_KEY'],
  ['@langchain/mistralai', 'ChatMistralAI', 'apiKey', 'Mistral', 'MISTRAL_API_KEY'],
  ['@langchain/groq', 'ChatGroq', 'apiKey', 'Groq', 'GROQ_API_KEY'],
  ['@langchain/ollama', 'ChatOllama', '', 'Ollama', ''],
  ['@langchain/aws', 'ChatBedrockConverse', '', 'Amazon Bedrock', ''],
  ['@langchain/xai', 'ChatXAI', 'apiKey', 'LangChain', ''],
] as const;

const langchainCases: readonly Case[] = [
  {
    name: 'LangChain, a model',
    code: `${openai}const answer = await model.invoke([['system', rules], ['human', question]]);\neval(answer.content);`,
    facts: [
      'OpenAI chat',
      'system rules',
      'user question',
      'limits tokens',
      'client OpenAI, OPENAI_API_KEY, literal key',
      answered,
    ],
  },
  {
    name: 'LangChain, messages',
    code: `${openai}import { AIMessage, HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages';\nawait model.invoke([new SystemMessage(rules), new HumanMessage({ content: question }), new AIMessage(said), new ToolMessage({ content: found })]);`,
    facts: ['system rules', 'user question', 'assistant said', 'tool found'],
  },
  {
    name: 'LangChain, a stream',
    code: `${openai}for await (const chunk of await model.stream(question)) eval(chunk.content);`,
    facts: ['OpenAI chat', 'user question', 'streams', answered],
  },
  {
    name: 'LangChain, a batch',
    code: `${openai}const [answer] = await model.batch([question]);\neval(answer.content);`,
    facts: ['OpenAI chat', 'user question', answered],
  },
  {
    name: 'LangChain, bound tools',
    code: `${openai}const answer = await model.bindTools([search]).invoke(question);\neval(answer.tool_calls[0].args);`,
    facts: ['OpenAI chat', 'user question', 'model tool-arguments -> code-execution'],
  },
  {
    name: 'LangChain, structured output',
    code: `${openai}const answer = await model.withStructuredOutput(schema).invoke(question);\neval(answer.code);`,
    facts: ['OpenAI structured', 'user question', 'model structured -> code-execution'],
  },
  {
    name: 'LangChain, structured output with a schema',
    code: `${openai}import { z } from 'zod';\nconst answer = await model.withStructuredOutput(z.object({ code: z.enum(['a', 'b']) })).invoke(question);\neval(answer.code);`,
    facts: ['model structured -> code-execution [known-values]'],
  },
  {
    name: 'LangChain, structured output, many at once',
    code: `${openai}${answerSchema}const [answer] = await model.withStructuredOutput(schema).batch([question]);\neval(answer.code);\neval(answer.kind);`,
    facts: ['OpenAI structured', 'user question', 'limits tokens', ...bySchema],
  },
  {
    name: 'LangChain, structured output, in pieces',
    code: `${openai}${answerSchema}for await (const answer of await model.withStructuredOutput(schema).stream(question)) {\n  eval(answer.code);\n  eval(answer.kind);\n}`,
    facts: ['OpenAI structured', 'user question', 'streams', 'limits tokens', ...bySchema],
  },
  {
    name: 'LangChain, structured output beside what it was read from',
    code: `${openai}${answerSchema}const answer = await model.withStructuredOutput(schema, { includeRaw: true }).invoke(question);\neval(answer.parsed.code);\neval(answer.parsed.kind);\neval(answer.raw.content);`,
    facts: ['OpenAI structured', 'user question', 'limits tokens', ...bySchema, answered],
  },
  ...['template.pipe(model).pipe(parser)', 'model.pipe(parser)'].map((chain) => ({
    name: `LangChain, a parser by a schema: ${chain}`,
    code: `${openai}${answerSchema}${answerParser}const answer = await ${chain}.invoke(question);\neval(answer.code);\neval(answer.kind);`,
    facts: ['user question', answered, `${answered} [known-values]`],
  })),
  ...['parse(given.content)', 'invoke(given)'].map((call) => ({
    name: `LangChain, a parser by a schema: ${call}`,
    code: `${openai}${answerSchema}${answerParser}const given = await model.invoke(question);\nconst answer = await parser.${call};\neval(answer.code);\neval(answer.kind);`,
    facts: [answered, `${answered} [known-values]`],
  })),
  {
    name: 'LangChain, structured output and a function',
    code: `${openai}${answerSchema}eval(await model.withStructuredOutput(schema).pipe((answer) => answer.code).invoke(question));`,
    facts: ['OpenAI chat', 'user question', 'limits tokens', answered],
  },
  {
    name: 'LangChain, a chain of a model with structured output',
    code: `${openai}${answerSchema}${answerParser}const answer = await template.pipe(model.withStructuredOutput(schema)).withRetry().invoke({ question });\neval(answer.code);\neval(answer.kind);`,
    facts: ['LangChain chat', ...bySchema],
  },
  {
    name: 'LangChain, a model and a function',
    code: `${openai}const chain = model.bindTools(tools).pipe((message) => message.content);\nfor await (const piece of await chain.stream([['system', rules], ['human', question]])) eval(piece);\neval(await chain.invoke(question));`,
    facts: ['OpenAI chat', 'system rules', 'user question', 'streams', 'limits tokens', answered],
  },
  {
    name: 'LangChain, any model',
    code: `import { initChatModel } from 'langchain';\nconst model = await initChatModel('gpt');\neval((await model.invoke(question)).content);`,
    facts: ['LangChain chat', 'user question', answered],
  },
  ...langchainClients.map(([from, name, key, provider, variable]) => ({
    name: `LangChain, ${name}`,
    code: `import { ${name} } from '${from}';\nconst model = new ${name}({ ${key && `${key}: 'zq81-Lw03-mm52-Tr77'`} });\nawait model.invoke(question);`,
    facts: [
      `${provider} chat`,
      'user question',
      ...(variable ? [`client ${provider}, ${variable}, literal key`] : []),
    ],
  })),
  {
    name: 'LangChain, a chain',
    code: `${openai}import { ChatPromptTemplate } from '@langchain/core/prompts';\nconst chain = ChatPromptTemplate.fromMessages(template).pipe(model).pipe(parser);\neval(await chain.invoke({ question }));`,
    facts: ['LangChain chat', 'user question', answered],
  },
  {
    name: 'LangChain, a sequence that streams',
    code: `${openai}import { RunnableSequence } from '@langchain/core/runnables';\nconst chain = RunnableSequence.from([prompt, model]);\nfor await (const chunk of await chain.stream({ question })) eval(chunk);`,
    facts: ['LangChain chat', 'user question', 'streams', answered],
  },
  ...[
    [
      'what the call is given',
      `import { RunnablePassthrough } from '@langchain/core/runnables';\nconst text = new RunnablePassthrough();`,
      'http request.body -> system-prompt',
    ],
    [
      'a function of the program',
      'const text = (given) => given.slice(9);',
      'http request.body -> system-prompt',
    ],
    [
      'a function in a runnable',
      `import { RunnableLambda } from '@langchain/core/runnables';\nconst text = RunnableLambda.from((given) => given.slice(9));`,
      'http request.body -> system-prompt',
    ],
    [
      'a function among options of a runnable',
      `import { RunnableLambda } from '@langchain/core/runnables';\nconst text = new RunnableLambda({ func: (given) => given.slice(9) });`,
      'http request.body -> system-prompt',
    ],
    [
      'documents',
      `import { Chroma } from '@langchain/community/vectorstores/chroma';\nconst text = new Chroma(embeddings, {}).asRetriever().pipe((found) => found[0].pageContent).pipe((all) => all.trim());`,
      'retrieved text.invoke() -> system-prompt',
    ],
  ].map(([name, code, fact]) => ({
    name: `LangChain, a map that begins a sequence, ${name}`,
    code: `${chainStart}${code}\nconst chain = RunnableSequence.from([{ text }, template, model]);\nexpress().post('/', async (request) => { await chain.invoke(request.body.text); });`,
    facts: [fact ?? ''],
  })),
  ...[
    'RunnablePassthrough.assign({ text })',
    'RunnableMap.from({ text })',
    'new RunnableParallel({ steps: { text } })',
  ].map((first) => ({
    name: `LangChain, a sequence that begins with ${first}`,
    code: `${chainStart}import { RunnableMap, RunnableParallel, RunnablePassthrough } from '@langchain/core/runnables';\nconst text = (given) => given.words;\nconst chain = RunnableSequence.from([${first}, template, model]);\nexpress().post('/', async (request) => { await chain.invoke({ words: request.body.text }); });`,
    facts: ['http request.body -> system-prompt'],
  })),
  {
    name: 'LangChain, a chain that writes a query, and a database that runs it',
    code: `${openai}import { createSqlQueryChain } from '@langchain/classic/chains/sql_db';\nimport { SqlDatabase } from '@langchain/classic/sql_db';\nconst db = await SqlDatabase.fromDataSourceParams({ appDataSource: source });\nconst chain = await createSqlQueryChain({ llm: model, db, dialect: 'sqlite' });\nawait db.run(await chain.invoke({ question }));`,
    facts: ['LangChain chat', 'user question', 'model text -> sql'],
  },
  {
    name: 'LangChain, a database by a connection that reads',
    code: `${openai}import { SqlDatabase } from '@langchain/classic/sql_db';\nimport { DataSource } from 'typeorm';\nconst source = new DataSource({ type: 'better-sqlite3', readonly: true });\nconst db = await SqlDatabase.fromDataSourceParams({ appDataSource: source });\nawait db.run((await model.invoke(question)).content);`,
    facts: [],
    none: ['model text -> sql'],
  },
  {
    name: 'LangChain, a template',
    code: `${openai}import express from 'express';\nimport { PromptTemplate } from '@langchain/core/prompts';\nexpress().post('/', async (request) => { const template = PromptTemplate.fromTemplate(text); await model.invoke(await template.format({ question: request.body.question })); });`,
    facts: ['http request.body -> user-prompt'],
  },
  {
    name: 'LangChain, a template that is filled in part',
    code: `${openai}import { PromptTemplate } from '@langchain/core/prompts';\nconst template = await PromptTemplate.fromTemplate(text).partial({});\nawait template.pipe(model).invoke({ question });`,
    facts: ['LangChain chat', 'user question'],
  },
  ...[
    [
      'a chain of a template of messages',
      'const done = template.pipe(model).invoke({ tone: request.body.tone });',
    ],
    [
      'a template of messages that is filled in part',
      'const done = (await template.partial({ tone: request.body.tone })).pipe(model).invoke({});',
    ],
    [
      'messages of a template',
      'const done = model.invoke(await template.formatMessages({ tone: request.body.tone }));',
    ],
  ].flatMap(([name, code]) =>
    (['System', 'Human', 'AI'] as const).map((whose, index) => ({
      name: `LangChain, ${name}, ${whose}`,
      code: `import express from 'express';\nimport { ${whose}MessagePromptTemplate, ChatPromptTemplate } from '@langchain/core/prompts';\nimport { ChatOpenAI } from '@langchain/openai';\nconst model = new ChatOpenAI();\nconst template = ChatPromptTemplate.fromMessages([${whose}MessagePromptTemplate.fromTemplate('Be {tone}.')]);\nexpress().post('/', async (request) => { ${code} });`,
      facts: [`http request.body -> ${['system', 'user', 'assistant'][index]}-prompt`],
    })),
  ),
  {
    name: 'LangChain, a chain of a template of one message',
    code: `import { ChatPromptTemplate, HumanMessagePromptTemplate } from '@langchain/core/prompts';\nimport { ChatOpenAI } from '@langchain/openai';\nconst template = ChatPromptTemplate.fromMessages([HumanMessagePromptTemplate.fromTemplate('Say {text}.')]);\nawait template.pipe(new ChatOpenAI()).invoke({ text: question });`,
    facts: [`user 'Say {text}.'`],
  },
  {
    name: 'LangChain, an agent',
    code: `import { createAgent } from 'langchain';\nconst agent = createAgent({ model: 'gpt', tools: [search], systemPrompt: rules });\nconst result = await agent.invoke({ messages: [{ role: 'user', content: question }] }, { recursionLimit: 9 });\neval(result.messages[0].content);`,
    facts: ['LangChain chat', 'system rules', 'user question', 'limits steps', 'limits tools', answered],
  },
  {
    name: 'LangChain, an executor',
    code: `import { AgentExecutor } from '@langchain/classic/agents';\nconst executor = new AgentExecutor({ agent, tools, maxIterations: 9 });\neval((await executor.invoke({ input: question })).output);`,
    facts: ['LangChain chat', 'user question', 'limits steps', answered],
  },
  {
    name: 'LangChain, a tool',
    code: `import { tool } from '@langchain/core/tools';\nimport { z } from 'zod';\ntool((input) => eval(input.code), { name: 'run', schema: z.object({ code: z.enum(['a', 'b']) }) });`,
    facts: ['tool-argument input -> code-execution [known-values]'],
  },
  {
    name: 'LangChain, a dynamic tool',
    code: `import { DynamicTool } from '@langchain/core/tools';\nnew DynamicTool({ name: 'run', func: async (input) => eval(input) });`,
    facts: ['tool-argument input -> code-execution'],
  },
  {
    name: 'LangChain, a dynamic tool with a schema',
    code: `import { DynamicStructuredTool } from '@langchain/core/tools';\nimport { z } from 'zod';\nnew DynamicStructuredTool({ name: 'run', schema: z.object({ code: z.enum(['a', 'b']) }), func: async (input) => eval(input.code) });`,
    facts: ['tool-argument input -> code-execution [known-values]'],
  },
  {
    name: 'LangChain, a tool that is a class with a schema',
    code: `import { StructuredTool } from '@langchain/core/tools';\nimport { z } from 'zod';\nexport class Run extends StructuredTool { name = 'run'; schema = z.object({ code: z.enum(['a', 'b']) }); async _call(input) { return eval(input.code); } }`,
    facts: ['tool-argument input -> code-execution [known-values]'],
  },
  {
    name: 'LangChain, a tool that is a class',
    code: `import { Tool } from '@langchain/core/tools';\nexport class Run extends Tool { name = 'run'; async _call(input) { return eval(input); } }`,
    facts: ['tool-argument input -> code-execution'],
  },
  ...[
    [
      'an entry',
      `import { definePluginEntry } from 'openclaw/plugin-sdk/plugin-entry';\nexport default definePluginEntry({ id: 'run', register(api) {`,
      '} });',
    ],
    [
      'a typed function',
      `import type { OpenClawPluginApi } from 'openclaw/plugin-sdk';\nexport default function register(api: OpenClawPluginApi) {`,
      '}',
    ],
  ].map(([name, start, end]) => ({
    name: `OpenClaw, a tool of ${name}`,
    code: `${start} api.registerTool({ name: 'run', parameters: {}, async execute(id, params) { return eval(params.code); } }); ${end}`,
    facts: ['tool-argument params -> code-execution'],
  })),
  {
    name: 'LangChain, a vector store',
    code: `import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';\nconst store = await MemoryVectorStore.fromTexts(texts);\nconst [found] = await store.similaritySearch(question);\neval(found.pageContent);`,
    facts: ['retrieved store.similaritySearch() -> code-execution'],
  },
  {
    name: 'LangChain, a retriever',
    code: `import { Chroma } from '@langchain/community/vectorstores/chroma';\nconst retriever = new Chroma(embeddings, {}).asRetriever();\nconst [found] = await retriever.invoke(question);\neval(found.pageContent);`,
    facts: ['retrieved retriever.invoke() -> code-execution'],
  },
  {
    name: 'LangChain, a typed retriever',
    code: `import type { BaseRetriever } from '@langchain/core/retrievers';\nexport async function find(retriever: BaseRetriever) { eval((await retriever.invoke('a'))[0].pageContent); }`,
    facts: ['retrieved retriever.invoke() -> code-execution'],
  },
  {
    name: 'LangChain, a page',
    code: `import { CheerioWebBaseLoader } from '@langchain/community/document_loaders/web/cheerio';\nimport express from 'express';\nexpress().post('/', async (request) => { const loader = new CheerioWebBaseLoader(request.body.url); eval((await loader.load())[0].pageContent); });`,
    facts: ['fetched loader.load() -> code-execution', 'http request.body -> url'],
  },
  {
    name: 'LangChain, a file',
    code: `import { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';\nimport express from 'express';\nexpress().post('/', async (request) => { const loader = new PDFLoader(request.body.path); eval((await loader.load())[0].pageContent); });`,
    facts: ['file loader.load() -> code-execution', 'http request.body -> path'],
  },
  {
    name: 'Pinecone',
    code: `import { Pinecone } from '@pinecone-database/pinecone';\nconst index = new Pinecone({}).index('a').namespace('b');\neval((await index.query({})).matches[0].metadata.text);`,
    facts: ['retrieved index.query() -> code-execution'],
  },
];

export const frameworkCases: readonly Case[] = [
  ...googleCases,
  ...ollamaCases,
  ...agentCases,
  ...langchainCases,
];
