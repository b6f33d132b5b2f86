/** Clients of further providers, of the cloud among them. */
import type { Case } from './case';

const key = 'zq81-Lw03-mm52-Tr77';
const literal = 'literal key';
const run = 'model text -> code-execution';
const runArguments = 'model tool-arguments -> code-execution';
const parts = ['system rules', 'user question'] as const;
const list = `[{ role: 'system', content: rules }, { role: 'user', content: [{ type: 'text', text: question }] }]`;
const messages = `messages: ${list}`;

const given = (name: string, code: string, ...facts: readonly string[]): Case => ({ name, code, facts });

/** Clients that have the members of OpenAI's. */
const likeOpenai: readonly Case[] = (
  [
    ['Groq', 'groq-sdk', 'GROQ_API_KEY'],
    ['Together', 'together-ai', 'TOGETHER_API_KEY'],
    ['Perplexity', '@perplexity-ai/perplexity_ai', 'PERPLEXITY_API_KEY'],
  ] as const
).flatMap(([type, specifier, variable]) => [
  given(
    type,
    `import ${type} from '${specifier}';\nconst client = new ${type}({ apiKey: '${key}' });\nconst answer = await client.chat.completions.create({ model, ${messages}, max_tokens: 5, tools }, { timeout: 5 });\neval(answer.choices[0].message.content);\neval(answer.choices[0].message.tool_calls[0].function.arguments);`,
    `client ${type}, ${variable}, ${literal}`,
    `${type} chat`,
    ...parts,
    'limits tokens',
    'limits timeout',
    'limits tools',
    `through ${type}`,
    run,
    runArguments,
  ),
  given(
    `${type}, in pieces`,
    `import { ${type} } from '${specifier}';\nconst client = new ${type}();\nfor await (const chunk of await client.chat.completions.create({ model, ${messages}, stream: true })) eval(chunk.choices[0].delta.content);`,
    `${type} chat`,
    'streams',
    run,
  ),
]);

const search = given(
  'Perplexity, a search',
  `import Perplexity from '@perplexity-ai/perplexity_ai';\nconst found = await new Perplexity().search.create({ query });\neval(found.results[0].snippet);`,
  'fetched new Perplexity.search.create() -> code-execution',
);

const mistral = `import { Mistral } from '@mistralai/mistralai';\nconst client = new Mistral({ apiKey: '${key}' });\n`;

const mistralCases: readonly Case[] = [
  given(
    'Mistral',
    `${mistral}const answer = await client.chat.complete({ model, ${messages}, maxTokens: 5, tools, safePrompt: true }, { timeoutMs: 5 });\neval(answer.choices[0].message.content);\neval(answer.choices[0].message.toolCalls[0].function.arguments);`,
    `client Mistral, MISTRAL_API_KEY, ${literal}`,
    'Mistral chat',
    ...parts,
    'limits tokens',
    'limits timeout',
    'limits tools',
    'moderated',
    'through Mistral',
    run,
    runArguments,
  ),
  given(
    'Mistral, in pieces',
    `${mistral}for await (const event of await client.chat.stream({ model, ${messages} })) eval(event.data.choices[0].delta.content);`,
    'Mistral chat',
    'streams',
    ...parts,
    run,
  ),
  given(
    'Mistral, parsed',
    `${mistral}const answer = await client.chat.parse({ model, ${messages}, responseFormat });\neval(answer.choices[0].message.parsed.code);`,
    'Mistral structured',
    ...parts,
    'model structured -> code-execution',
  ),
  given(
    'Mistral, a gap in code',
    `${mistral}const answer = await client.fim.complete({ model, prompt: question, suffix: after, maxTokens: 5 });\neval(answer.choices[0].message.content);`,
    'Mistral completion',
    'user question',
    'user after',
    'limits tokens',
    run,
  ),
  given(
    'Mistral, a gap in code, in pieces',
    `${mistral}for await (const event of await client.fim.stream({ model, prompt: question })) eval(event.data.choices[0].delta.content);`,
    'Mistral completion',
    'streams',
    run,
  ),
  given(
    'Mistral, a conversation',
    `${mistral}const answer = await client.beta.conversations.start({ model, instructions: rules, inputs: question, completionArgs: { maxTokens: 5 } });\neval(answer.outputs[0].content);`,
    'Mistral chat',
    ...parts,
    'limits tokens',
    run,
  ),
  given(
    'Mistral, no chats',
    `${mistral}await client.embeddings.create({ model, inputs: [question] });\nawait client.classifiers.moderate({ model, inputs: [question] });`,
    'Mistral embedding',
    'Mistral moderation',
  ),
];

const cohere2 = `import { CohereClientV2 } from 'cohere-ai';\nconst client = new CohereClientV2({ token: '${key}' });\n`;
const cohere = `import { CohereClient } from 'cohere-ai';\nconst client = new CohereClient({ token: '${key}' });\n`;
const turns = `chatHistory: [{ role: 'SYSTEM', message: ground }, { role: 'CHATBOT', message: before }], preamble: rules, message: question, documents: [{ title, snippet: page }], maxTokens: 5`;

const cohereCases: readonly Case[] = [
  ...[`${cohere2}`, `${cohere}`].flatMap((client, index) => {
    const method = index === 0 ? 'client' : 'client.v2';
    return [
      given(
        `Cohere by ${method}`,
        `${client}const answer = await ${method}.chat({ model, ${messages}, documents: [{ data: { text: page } }, other], maxTokens: 5, tools }, { abortSignal });\neval(answer.message.content[0].text);\neval(answer.message.toolCalls[0].function.arguments);`,
        `client Cohere, CO_API_KEY, ${literal}`,
        'Cohere chat',
        ...parts,
        'user page',
        'user other',
        'limits tokens',
        'limits tools',
        run,
        runArguments,
      ),
      given(
        `Cohere by ${method}, in pieces`,
        `${client}for await (const event of await ${method}.chatStream({ model, ${messages} })) if (event.type === 'content-delta') eval(event.delta.message.content.text);`,
        'Cohere chat',
        'streams',
        ...parts,
        run,
      ),
    ];
  }),
  given(
    'Cohere 1',
    `${cohere}const answer = await client.chat({ ${turns} });\neval(answer.text);\neval(answer.toolCalls[0].parameters.code);`,
    'Cohere chat',
    'system ground',
    'assistant before',
    ...parts,
    'user page',
    'limits tokens',
    run,
    runArguments,
  ),
  given(
    'Cohere 1, in pieces',
    `${cohere}for await (const event of await client.chatStream({ ${turns} })) if (event.eventType === 'text-generation') eval(event.text);`,
    'Cohere chat',
    'streams',
    ...parts,
    run,
  ),
  given(
    'Cohere 1, a text',
    `${cohere}const answer = await client.generate({ prompt: question, maxTokens: 5 });\neval(answer.generations[0].text);`,
    'Cohere completion',
    'user question',
    'limits tokens',
    run,
  ),
  given(
    'Cohere, no chats',
    `${cohere2}await client.embed({ model, texts: [question] });\nawait client.rerank({ model, query: question, documents });`,
    'Cohere embedding',
    'Cohere rerank',
  ),
];

const replicate = `import Replicate from 'replicate';\nconst client = new Replicate({ auth: '${key}' });\n`;
const input = `input: { system_prompt: rules, prompt: question, max_tokens: 5 }`;

const replicateCases: readonly Case[] = [
  given(
    'Replicate',
    `${replicate}const answer = await client.run('meta/llama', { ${input}, signal });\neval(answer.join(''));`,
    `client Replicate, REPLICATE_API_TOKEN, ${literal}`,
    'Replicate completion',
    ...parts,
    'limits tokens',
    'through Replicate',
    run,
  ),
  given(
    'Replicate, in pieces',
    `${replicate}for await (const event of client.stream('meta/llama', { ${input} })) eval(event.data);`,
    'Replicate completion',
    'streams',
    ...parts,
    run,
  ),
  given(
    'Replicate, a prediction',
    `${replicate}const answer = await client.predictions.create({ version, ${input} });\neval(answer.output);`,
    'Replicate completion',
    ...parts,
    run,
  ),
  given(
    'Replicate, a deployment',
    `${replicate}const answer = await client.deployments.predictions.create('acme', 'llama', { ${input} });\neval(answer.output);`,
    'Replicate completion',
    ...parts,
    run,
  ),
];

const face = `import * as hub from '@huggingface/inference';\nconst client = new hub.InferenceClient('${key}');\n`;

const faceCases: readonly Case[] = ['client', 'hub'].flatMap((owner) => [
  given(
    `Hugging Face by ${owner}`,
    `${face}const answer = await ${owner}.chatCompletion({ model, ${messages}, max_tokens: 5, tools }, { signal });\neval(answer.choices[0].message.content);\neval(answer.choices[0].message.tool_calls[0].function.arguments);`,
    `client Hugging Face, HF_TOKEN, ${literal}`,
    'Hugging Face chat',
    ...parts,
    'limits tokens',
    'limits tools',
    run,
    runArguments,
  ),
  given(
    `Hugging Face by ${owner}, in pieces`,
    `${face}for await (const chunk of ${owner}.chatCompletionStream({ model, ${messages} })) eval(chunk.choices[0].delta.content);`,
    'Hugging Face chat',
    'streams',
    ...parts,
    run,
  ),
  given(
    `Hugging Face by ${owner}, a text`,
    `${face}const answer = await ${owner}.textGeneration({ model, inputs: question, parameters: { max_new_tokens: 5 } });\neval(answer.generated_text);`,
    'Hugging Face completion',
    'user question',
    'limits tokens',
    run,
  ),
  given(
    `Hugging Face by ${owner}, a text in pieces`,
    `${face}for await (const chunk of ${owner}.textGenerationStream({ model, inputs: question })) eval(chunk.token.text);`,
    'Hugging Face completion',
    'streams',
    run,
  ),
]);

const faceOthers: readonly Case[] = [
  given(
    'Hugging Face, an endpoint of its own',
    `${face}const answer = await client.endpoint(url).chatCompletion({ ${messages} });\neval(answer.choices[0].message.content);`,
    'through Hugging Face',
    run,
  ),
  given(
    'Hugging Face, a summary and an answer',
    `${face}const short = await client.summarization({ model, inputs: page });\neval(short.summary_text);\nconst told = await client.questionAnswering({ inputs: { question, context: ground } });\neval(told.answer);`,
    'Hugging Face completion',
    'user page',
    'user question',
    'user ground',
    run,
  ),
  given(
    'Hugging Face, no chats',
    `${face}await client.textToImage({ model, inputs: question });\nawait client.featureExtraction({ model, inputs: question });`,
    'Hugging Face image',
    'user question',
    'Hugging Face embedding',
  ),
];

const router = `import { OpenRouter } from '@openrouter/sdk';\nconst client = new OpenRouter({ apiKey: '${key}' });\n`;

const openRouterCases: readonly Case[] = [
  given(
    'OpenRouter',
    `${router}const answer = await client.chat.send({ chatRequest: { model, ${messages}, maxTokens: 5, tools } }, { timeoutMs: 5 });\neval(answer.choices[0].message.content);\neval(answer.choices[0].message.toolCalls[0].function.arguments);`,
    `client OpenRouter, OPENROUTER_API_KEY, ${literal}`,
    'OpenRouter chat',
    ...parts,
    'limits tokens',
    'limits timeout',
    'limits tools',
    'through OpenRouter',
    run,
    runArguments,
  ),
  given(
    'OpenRouter, in pieces',
    `${router}for await (const chunk of await client.chat.send({ chatRequest: { model, ${messages}, stream: true } })) eval(chunk.choices[0].delta.content);`,
    'streams',
    ...parts,
    run,
  ),
  given(
    'OpenRouter before version 1',
    `${router}const answer = await client.chat.send({ model, ${messages} });\neval(answer.choices[0].message.content);`,
    ...parts,
    run,
  ),
  given(
    'OpenRouter, tools that are run',
    `${router}const answer = client.callModel({ model, instructions: rules, input: question, maxOutputTokens: 5, stopWhen: [] });\neval(await answer.getText());\nfor await (const delta of answer.getTextStream()) eval(delta);`,
    'OpenRouter chat',
    ...parts,
    'limits tokens',
    'limits steps',
    run,
  ),
];

const azure = `import ModelClient, { isUnexpected } from '@azure-rest/ai-inference';\nimport { createSseStream } from '@azure/core-sse';\nconst client = ModelClient(endpoint, credential);\n`;
const deployment = `import { OpenAIClient, AzureKeyCredential } from '@azure/openai';\nconst client = new OpenAIClient(endpoint, new AzureKeyCredential('${key}'));\n`;

const azureCases: readonly Case[] = [
  given(
    'Azure inference',
    `${azure}const answer = await client.path('/chat/completions').post({ body: { model, ${messages}, max_tokens: 5, tools }, timeout: 5 });\nif (isUnexpected(answer)) throw answer.body.error;\neval(answer.body.choices[0].message.content);\neval(answer.body.choices[0].message.tool_calls[0].function.arguments);`,
    'Azure AI chat',
    'moderated',
    ...parts,
    'limits tokens',
    'limits timeout',
    'limits tools',
    run,
    runArguments,
  ),
  given(
    'Azure inference, in pieces',
    `${azure}const answer = await client.path('/chat/completions').post({ body: { ${messages}, stream: true } }).asNodeStream();\nfor await (const event of createSseStream(answer.body)) eval(event.data);`,
    'Azure AI chat',
    'streams',
    `${run}, medium confidence`,
  ),
  {
    ...given(
      'Azure inference, embeddings',
      `${azure}await client.path('/embeddings').post({ body: { input: [question] } });`,
      'Azure AI embedding',
    ),
    none: ['Azure AI chat'],
  },
  given(
    'Azure OpenAI of old',
    `${deployment}const answer = await client.getChatCompletions('gpt', ${list}, { maxTokens: 5, abortSignal });\neval(answer.choices[0].message.content);\neval(answer.choices[0].message.toolCalls[0].function.arguments);`,
    `client Azure OpenAI, AZURE_OPENAI_API_KEY, ${literal}`,
    'Azure OpenAI chat',
    'moderated',
    ...parts,
    'limits tokens',
    run,
    runArguments,
  ),
  given(
    'Azure OpenAI of old, in pieces',
    `${deployment}for await (const event of await client.streamChatCompletions('gpt', ${list})) eval(event.choices[0].delta.content);`,
    'Azure OpenAI chat',
    'streams',
    ...parts,
    run,
  ),
  given(
    'Azure OpenAI of old, a text',
    `${deployment}const answer = await client.getCompletions('gpt', [question], { maxTokens: 5 });\neval(answer.choices[0].text);`,
    'Azure OpenAI completion',
    'user question',
    'limits tokens',
    run,
  ),
];

const aws = `import { BedrockRuntime, BedrockRuntimeClient, ConverseCommand, ConverseStreamCommand, InvokeModelCommand, InvokeModelWithResponseStreamCommand } from '@aws-sdk/client-bedrock-runtime';\nconst client = new BedrockRuntimeClient({ credentials: { accessKeyId, secretAccessKey: '${key}' } });\n`;
const told = `system: [{ text: rules }], messages: [{ role: 'user', content: [{ text: question }, { toolResult: { content: [{ text: found }] } }] }, { role: 'assistant', content: [{ text: before }] }], inferenceConfig: { maxTokens: 5 }, toolConfig: { tools }`;
const body = (options: string): string => `{ modelId, body: JSON.stringify({ ${options} }) }`;
const claude = `system: rules, messages: [{ role: 'user', content: [{ type: 'text', text: question }] }], max_tokens: 5`;

const bedrockCases: readonly Case[] = [
  given(
    'Bedrock',
    `${aws}const answer = await client.send(new ConverseCommand({ modelId, ${told}, guardrailConfig }), { requestTimeout: 5 });\neval(answer.output.message.content[0].text);\neval(answer.output.message.content[0].toolUse.input.code);`,
    `client Amazon Bedrock, AWS_SECRET_ACCESS_KEY, ${literal}`,
    'Amazon Bedrock chat',
    'moderated',
    ...parts,
    'tool found',
    'assistant before',
    'limits tokens',
    'limits timeout',
    'limits tools',
    'through Amazon Bedrock',
    run,
    runArguments,
  ),
  given(
    'Bedrock, a command that waits in a variable',
    `${aws}const input = { modelId, ${told} };\nconst command = new ConverseStreamCommand(input);\nconst answer = await client.send(command);\nfor await (const event of answer.stream) eval(event.contentBlockDelta?.delta?.text);`,
    'Amazon Bedrock chat',
    'streams',
    ...parts,
    'limits tokens',
    run,
  ),
  given(
    'Bedrock by methods',
    `${aws}const methods = new BedrockRuntime({});\nconst answer = await methods.converse({ modelId, ${told} });\neval(answer.output.message.content[0].text);`,
    'Amazon Bedrock chat',
    ...parts,
    'limits tokens',
    run,
  ),
  given(
    'Bedrock by methods, in pieces',
    `${aws}const answer = await new BedrockRuntime({}).converseStream({ modelId, ${told} });\nfor await (const event of answer.stream) eval(event.contentBlockDelta.delta.text);`,
    'streams',
    ...parts,
    run,
  ),
  given(
    'Bedrock, a client that is handed over',
    `import { ConverseCommand, type BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';\nexport async function ask(client: BedrockRuntimeClient) { return client.send(new ConverseCommand({ ${told} })); }`,
    'Amazon Bedrock chat',
    ...parts,
  ),
  given(
    'Bedrock, a body',
    `${aws}const answer = await client.send(new InvokeModelCommand(${body(claude)}));\neval(JSON.parse(new TextDecoder().decode(answer.body)).content[0].text);`,
    'Amazon Bedrock chat',
    ...parts,
    'limits tokens',
    run,
  ),
  given(
    'Bedrock, a body in pieces',
    `${aws}const answer = await client.send(new InvokeModelWithResponseStreamCommand(${body(claude)}));\nfor await (const event of answer.body) eval(JSON.parse(new TextDecoder().decode(event.chunk.bytes)).delta.text);`,
    'streams',
    ...parts,
    run,
  ),
  given(
    'Bedrock by methods, a body',
    `${aws}const answer = await new BedrockRuntime({}).invokeModel(${body(claude)});\neval(JSON.parse(answer.body.transformToString()).content[0].text);`,
    ...parts,
    `${run}, medium confidence`,
  ),
  given(
    'Bedrock by methods, a body in pieces',
    `${aws}const answer = await new BedrockRuntime({}).invokeModelWithResponseStream(${body(claude)});\nfor await (const event of answer.body) eval(JSON.parse(new TextDecoder().decode(event.chunk.bytes)).delta.text);`,
    'streams',
    ...parts,
    run,
  ),
  given(
    'Bedrock, a body of bytes',
    `${aws}const body = new TextEncoder().encode(JSON.stringify({ ${claude} }));\nawait client.send(new InvokeModelCommand({ modelId, body }));`,
    ...parts,
    'limits tokens',
  ),
  ...(
    [
      ['Amazon, of old', `inputText: question, textGenerationConfig: { maxTokenCount: 5 }`],
      ['Meta', `prompt: question, max_gen_len: 5`],
      ['Anthropic, of old', `prompt: \`\\n\\nHuman: \${question}\\n\\nAssistant:\`, max_tokens_to_sample: 5`],
      [
        'Amazon',
        `messages: [{ role: 'user', content: [{ text: question }] }], inferenceConfig: { maxTokens: 5 }`,
      ],
      ['Cohere', `message: question, max_tokens: 5`],
    ] as const
  ).map(([family, options]) =>
    given(
      `Bedrock, a body of ${family}`,
      `${aws}const command = new InvokeModelCommand(${body(options)});\nawait client.send(command);`,
      options.includes('Human') ? 'user `\\n\\nHuman: ${question}\\n\\nAssistant:`' : 'user question',
      'limits tokens',
    ),
  ),
];

const agents = `import { BedrockAgentRuntimeClient, InvokeAgentCommand, InvokeInlineAgentCommand, RetrieveAndGenerateCommand, RetrieveCommand } from '@aws-sdk/client-bedrock-agent-runtime';\nconst client = new BedrockAgentRuntimeClient({});\n`;

const bedrockAgentCases: readonly Case[] = [
  given(
    'Bedrock, an agent',
    `${agents}const answer = await client.send(new InvokeAgentCommand({ agentId, inputText: question }));\nfor await (const event of answer.completion) eval(new TextDecoder().decode(event.chunk.bytes));`,
    'Amazon Bedrock chat',
    'streams',
    'user question',
    'through Amazon Bedrock',
    run,
  ),
  given(
    'Bedrock, an agent of the call',
    `${agents}await client.send(new InvokeInlineAgentCommand({ instruction: rules, inputText: question }));`,
    'Amazon Bedrock chat',
    ...parts,
  ),
  given(
    'Bedrock, an answer from a knowledge base',
    `${agents}const answer = await client.send(new RetrieveAndGenerateCommand({ input: { text: question } }));\neval(answer.output.text);`,
    'Amazon Bedrock chat',
    'user question',
    run,
  ),
  {
    ...given(
      'Bedrock, what a knowledge base holds',
      `${agents}const found = await client.send(new RetrieveCommand({ retrievalQuery: { text: question } }));\neval(found.retrievalResults[0].content.text);`,
      'retrieved client.send() -> code-execution',
    ),
    none: ['Amazon Bedrock chat'],
  },
];

const vertex = `import { VertexAI } from '@google-cloud/vertexai';\nconst model = new VertexAI({ project }).getGenerativeModel({ model: 'gemini', systemInstruction: rules });\n`;

const googleCases: readonly Case[] = [
  given(
    'Vertex of old, in pieces',
    `${vertex}const answer = await model.generateContentStream({ contents: [{ role: 'user', parts: [{ text: question }] }] });\nfor await (const chunk of answer.stream) eval(chunk.candidates[0].content.parts[0].text);`,
    'streams',
    ...parts,
    run,
  ),
  given(
    'Google, an interaction',
    `import { GoogleGenAI } from '@google/genai';\nconst answer = await new GoogleGenAI({}).interactions.create({ model, system_instruction: rules, input: question, generation_config: { max_output_tokens: 5 } });\neval(answer.output_text);`,
    'Google chat',
    ...parts,
    'limits tokens',
    run,
  ),
];

const chains: readonly Case[] = [
  given(
    'LangChain, a chain over a database',
    `import { SqlDatabaseChain } from '@langchain/classic/chains';\nconst chain = new SqlDatabaseChain({ llm, database });\neval(await chain.run(question));`,
    'LangChain chat',
    'user question',
    run,
  ),
  given(
    'LangChain, a chain over documents',
    `import { RetrievalQAChain } from 'langchain/chains';\nconst chain = RetrievalQAChain.fromLLM(model, retriever);\neval((await chain.invoke({ query: question })).text);`,
    'LangChain chat',
    'user question',
    run,
  ),
];

/** The nearest code that means nothing: classes of the program, and members that are no calls of a model. */
const lookAlikes: readonly Case[] = [
  {
    name: 'A client of the program that is named as a provider is',
    code: `import 'openai';\nimport { Mistral } from './mistral';\nconst answer = await new Mistral({ apiKey: '${key}' }).chat.complete({ ${messages} });\neval(answer.choices[0].message.content);`,
    facts: [],
    none: ['Mistral chat', run],
  },
  {
    name: 'A command that asks no model',
    code: `${aws}import { ApplyGuardrailCommand } from '@aws-sdk/client-bedrock-runtime';\nconst verdict = await client.send(new ApplyGuardrailCommand({ content: [{ text: { text: question } }] }));\neval(verdict.action);`,
    facts: [],
    none: ['Amazon Bedrock chat', run],
  },
  {
    name: 'A member of a provider that asks no model',
    code: `import Replicate from 'replicate';\nconst found = await new Replicate().models.get('meta', { input: { prompt: question } });\neval(found.description);`,
    facts: [],
    none: ['Replicate completion', run],
  },
];

export const providerCases: readonly Case[] = [
  ...likeOpenai,
  search,
  ...mistralCases,
  ...cohereCases,
  ...replicateCases,
  ...faceCases,
  ...faceOthers,
  ...openRouterCases,
  ...azureCases,
  ...bedrockCases,
  ...bedrockAgentCases,
  ...googleCases,
  ...chains,
  ...lookAlikes,
];
