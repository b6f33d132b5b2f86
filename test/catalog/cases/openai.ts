import type { Case } from './case';

const client = `import OpenAI from 'openai';\nconst client = new OpenAI();\n`;
const messages = `messages: [{ role: 'developer', content: rules }, { role: 'user', content: [{ type: 'text', text: question }] }]`;
const parts = ['system rules', 'user question'];

export const openaiCases: readonly Case[] = [
  {
    name: 'OpenAI, a literal key',
    code: `import OpenAI from 'openai';\nconst client = new OpenAI({ apiKey: 'zq81-Lw03-mm52-Tr77' });`,
    facts: ['client OpenAI, OPENAI_API_KEY, literal key', 'secret OpenAI, OPENAI_API_KEY'],
  },
  {
    name: 'AzureOpenAI filters answers',
    code: `import { AzureOpenAI } from 'openai';\nconst client = new AzureOpenAI({ apiKey: 'zq81-Lw03-mm52-Tr77' });\nconst answer = await client.chat.completions.create({ ${messages}, max_tokens: 5 });\neval(answer.choices[0].message.content);`,
    facts: [
      'client Azure OpenAI, AZURE_OPENAI_API_KEY, literal key',
      'Azure OpenAI chat',
      'moderated',
      ...parts,
      'limits tokens',
      'model text -> code-execution',
    ],
  },
  {
    name: 'OpenAI, an answer with its response',
    code: `${client}const { data } = await client.responses.create({ input: question }).withResponse();\neval(data.output_text);`,
    facts: ['model text -> code-execution'],
  },
  {
    name: 'OpenAI, a completion with its response',
    code: `${client}const { data } = await client.chat.completions.create({ ${messages} }).withResponse();\neval(data.choices[0].message.content);`,
    facts: ['model text -> code-execution'],
  },
  {
    name: 'OpenAI, what comes with an answer',
    code: `${client}const { response } = await client.responses.create({ input: question }).withResponse();\neval(response.status);`,
    facts: [],
    none: ['model text -> code-execution'],
  },
  {
    name: 'Bedrock client',
    code: `import { BedrockOpenAI } from 'openai/bedrock';\nconst client = new BedrockOpenAI({ apiKey: 'zq81-Lw03-mm52-Tr77' });\nconst answer = await client.responses.create({ instructions: rules, input: question });\neval(answer.output_text);`,
    facts: [
      'client Amazon Bedrock, AWS_BEARER_TOKEN_BEDROCK, literal key',
      'Amazon Bedrock chat',
      ...parts,
      'model text -> code-execution',
    ],
  },
  {
    name: 'GuardrailsOpenAI moderates',
    code: `import { GuardrailsOpenAI } from '@openai/guardrails';\nconst client = await GuardrailsOpenAI.create({});\nconst answer = await client.guardrails.chat.completions.create({ ${messages} });\neval(answer.choices[0].message.content);`,
    facts: ['OpenAI chat', 'moderated', ...parts, 'model text -> code-execution'],
  },
  {
    name: 'chat.completions.create',
    code: `${client}const answer = await client.chat.completions.create({ ${messages}, max_completion_tokens: 5, tools }, { timeout: 5 });\neval(answer.choices[0].message.content);\neval(answer.choices[0].message.tool_calls[0].function.arguments);`,
    facts: [
      'OpenAI chat',
      ...parts,
      'limits tokens',
      'limits timeout',
      'limits tools',
      'through OpenAI',
      'unrecorded',
      'model text -> code-execution',
      'model tool-arguments -> code-execution',
    ],
  },
  {
    name: 'chat.completions.create, streaming',
    code: `${client}const stream = await client.chat.completions.create({ ${messages}, stream: true });\nfor await (const chunk of stream) eval(chunk.choices[0].delta.content);`,
    facts: ['OpenAI chat', 'streams', 'model text -> code-execution'],
  },
  {
    name: 'chat.completions.create, inline moderation',
    code: `${client}await client.chat.completions.create({ ${messages}, moderation: { model: 'omni' } });`,
    facts: ['OpenAI chat', 'moderated'],
  },
  {
    name: 'chat.completions.parse',
    code: `${client}const answer = await client.chat.completions.parse({ ${messages} });\neval(answer.choices[0].message.parsed.code);`,
    facts: ['OpenAI structured', ...parts, 'model structured -> code-execution'],
  },
  {
    name: 'chat.completions.stream',
    code: `${client}const run = client.chat.completions.stream({ ${messages} });\nrun.on('content', (delta) => { eval(delta); });`,
    facts: ['OpenAI chat', 'streams', ...parts, 'model text -> code-execution'],
  },
  {
    name: 'chat.completions.stream, at its end',
    code: `${client}const run = client.chat.completions.stream({ ${messages} });\neval(await run.finalContent());`,
    facts: ['OpenAI chat', 'model text -> code-execution'],
  },
  {
    name: 'chat.completions.runTools',
    code: `${client}const run = client.chat.completions.runTools({ ${messages}, tools }, { maxChatCompletions: 3 });\neval(await run.finalContent());`,
    facts: ['OpenAI chat', ...parts, 'limits steps', 'limits tools', 'model text -> code-execution'],
  },
  {
    name: 'beta.chat.completions.parse of version 4',
    code: `${client}const answer = await client.beta.chat.completions.parse({ ${messages} });\neval(answer.choices[0].message.parsed.code);`,
    facts: ['OpenAI structured', ...parts, 'model structured -> code-execution'],
  },
  {
    name: 'beta.chat.completions.stream of version 4',
    code: `${client}const run = client.beta.chat.completions.stream({ ${messages} });\neval(await run.finalContent());`,
    facts: ['OpenAI chat', ...parts, 'model text -> code-execution'],
  },
  {
    name: 'responses.create',
    code: `${client}const answer = await client.responses.create({ instructions: rules, input: question, max_output_tokens: 5 }, { signal });\neval(answer.output_text);\neval(answer.output[0].arguments);`,
    facts: [
      'OpenAI chat',
      ...parts,
      'limits tokens',
      'model text -> code-execution',
      'model tool-arguments -> code-execution',
    ],
  },
  {
    name: 'responses.create, a list of turns',
    code: `${client}await client.responses.create({ input: [{ role: 'system', content: rules }, { role: 'user', content: [{ type: 'input_text', text: question }] }, { type: 'function_call_output', output: found }] });`,
    facts: [...parts, 'tool found'],
  },
  {
    name: 'responses.create, streaming',
    code: `${client}const stream = await client.responses.create({ input: question, stream: true });\nfor await (const event of stream) if (event.type === 'response.output_text.delta') eval(event.delta);`,
    facts: ['streams', 'model text -> code-execution'],
  },
  {
    name: 'responses.parse',
    code: `${client}const answer = await client.responses.parse({ instructions: rules, input: question });\neval(answer.output_parsed.code);`,
    facts: ['OpenAI structured', ...parts, 'model structured -> code-execution'],
  },
  {
    name: 'responses.stream',
    code: `${client}const run = client.responses.stream({ instructions: rules, input: question });\nrun.on('response.output_text.delta', (event) => { eval(event.delta); });`,
    facts: ['OpenAI chat', 'streams', ...parts, 'model text -> code-execution'],
  },
  {
    name: 'completions.create',
    code: `${client}const answer = await client.completions.create({ prompt: question, max_tokens: 5 });\neval(answer.choices[0].text);`,
    facts: ['OpenAI completion', 'user question', 'limits tokens', 'model text -> code-execution'],
  },
  {
    name: 'images',
    code: `${client}await client.images.generate({ prompt: question });`,
    facts: ['OpenAI image', 'user question'],
  },
  {
    name: 'a video',
    code: `${client}await client.videos.create({ model: 'sora', prompt: question });`,
    facts: ['OpenAI image', 'user question'],
  },
  {
    name: 'runs of an assistant',
    code: `${client}const run = await client.beta.threads.runs.createAndPoll(thread, { assistant_id: 'a', additional_instructions: rules, additional_messages: [{ role: 'user', content: question }], max_completion_tokens: 5 });\neval(run.required_action.submit_tool_outputs.tool_calls[0].function.arguments);`,
    facts: ['OpenAI chat', ...parts, 'limits tokens', 'model tool-arguments -> code-execution'],
  },
  {
    name: 'runs of an assistant, in pieces',
    code: `${client}const run = client.beta.threads.runs.stream(thread, { assistant_id: 'a', instructions: rules });\nrun.on('textDelta', (delta) => { eval(delta.value); });`,
    facts: ['OpenAI chat', 'streams', 'system rules', 'model text -> code-execution'],
  },
  {
    name: 'a thread that is run',
    code: `${client}await client.beta.threads.createAndRun({ assistant_id: 'a', instructions: rules, thread: { messages: [{ role: 'user', content: question }] } });`,
    facts: ['OpenAI chat', ...parts],
  },
  ...(
    [
      ['an assistant', 'client.beta.assistants.create({ model, instructions: VALUE })', 'system-prompt'],
      [
        'an assistant that changes',
        `client.beta.assistants.update('a', { instructions: VALUE })`,
        'system-prompt',
      ],
      [
        'a thread',
        `client.beta.threads.create({ messages: [{ role: 'user', content: VALUE }] })`,
        'user-prompt',
      ],
      [
        'a message of a thread',
        `client.beta.threads.messages.create('t', { role: 'user', content: VALUE })`,
        'user-prompt',
      ],
      [
        'a secret of a session',
        `client.realtime.clientSecrets.create({ session: { type: 'realtime', instructions: VALUE } })`,
        'system-prompt',
      ],
      [
        'a session in real time',
        `new OpenAIRealtimeWebSocket({ model }).send({ type: 'session.update', session: { instructions: VALUE } })`,
        'system-prompt',
      ],
      [
        'a message in real time',
        `new OpenAIRealtimeWS({ model }).send({ type: 'conversation.item.create', item: { role: 'user', content: [{ type: 'input_text', text: VALUE }] } })`,
        'user-prompt',
      ],
    ] as const
  ).map(([name, call, sink]): Case => ({
    name,
    code: `import express from 'express';\nimport { OpenAIRealtimeWebSocket } from 'openai/realtime/websocket';\nimport { OpenAIRealtimeWS } from 'openai/realtime/ws';\n${client}express().post('/', (request) => ${call.replace('VALUE', 'request.body.tone')});`,
    facts: [`http request.body -> ${sink}`],
  })),
  {
    name: 'what a vector store holds',
    code: `${client}const found = await client.vectorStores.search('v', { query: question });\neval(found.data[0].content[0].text);`,
    facts: ['retrieved client.vectorStores.search() -> code-execution'],
  },
  {
    name: 'transcription',
    code: `${client}const heard = await client.audio.transcriptions.create({ file, prompt: question });\neval(heard.text);`,
    facts: ['OpenAI audio', 'user question', 'model text -> code-execution'],
  },
  {
    name: 'speech',
    code: `${client}await client.audio.speech.create({ input: question, instructions: rules });`,
    facts: ['OpenAI audio', ...parts],
  },
  {
    name: 'embeddings',
    code: `${client}await client.embeddings.create({ input: question });`,
    facts: ['OpenAI embedding'],
  },
  {
    name: 'moderation, as a call',
    code: `${client}await client.moderations.create({ input: question });`,
    facts: ['OpenAI moderation'],
  },
  {
    name: 'moderation, as a guard',
    code: `${client}const answer = await client.responses.create({ input: question });\nconst verdict = await client.moderations.create({ input: answer.output_text });\nif (verdict.results[0].flagged) throw new Error('flagged');\neval(answer.output_text);`,
    facts: ['model text -> code-execution [moderated]'],
  },
  ...[
    `Function(answer.output_text)`,
    `new Function('question', answer.output_text)()`,
    `vm.runInNewContext(answer.output_text)`,
    `new vm.Script(answer.output_text).runInThisContext()`,
  ].map((sink): Case => ({
    name: `${sink}`,
    code: `import vm from 'node:vm';\n${client}const answer = await client.responses.create({ input: question });\n${sink};`,
    facts: ['model text -> code-execution'],
  })),
  {
    name: 'withOptions',
    code: `${client}await client.withOptions({ timeout: 5 }).responses.create({ input: question });`,
    facts: ['OpenAI chat', 'through OpenAI'],
  },
  {
    name: 'the client of version 3',
    code: `import { Configuration, OpenAIApi } from 'openai';\nconst client = new OpenAIApi(new Configuration({ apiKey: 'zq81-Lw03-mm52-Tr77' }));\nconst answer = await client.createChatCompletion({ ${messages} });\neval(answer.data.choices[0].message.content);\nconst more = await client.createCompletion({ prompt: question });\neval(more.data.choices[0].text);`,
    facts: [
      'client OpenAI, OPENAI_API_KEY, literal key',
      'OpenAI chat',
      'OpenAI completion',
      ...parts,
      'through OpenAI',
      'model text -> code-execution',
    ],
  },
];
