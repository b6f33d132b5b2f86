import type { Case } from './case';

const client = `import Anthropic from '@anthropic-ai/sdk';\nconst client = new Anthropic();\n`;
const prompt = `system: rules, messages: [{ role: 'user', content: [{ type: 'text', text: question }] }], max_tokens: 5`;
const parts = ['system rules', 'user question', 'limits tokens'];

export const anthropicCases: readonly Case[] = [
  {
    name: 'Anthropic, a literal key',
    code: `import { Anthropic } from '@anthropic-ai/sdk';\nconst client = new Anthropic({ apiKey: 'zq81-Lw03-mm52-Tr77' });`,
    facts: ['client Anthropic, ANTHROPIC_API_KEY, literal key'],
  },
  {
    name: 'messages.create',
    code: `${client}const answer = await client.messages.create({ ${prompt}, tools });\neval(answer.content[0].text);\neval(answer.content[1].input.code);`,
    facts: [
      'Anthropic chat',
      ...parts,
      'limits tools',
      'through Anthropic',
      'model text -> code-execution',
      'model tool-arguments -> code-execution',
    ],
  },
  {
    name: 'messages.create, blocks',
    code: `${client}await client.beta.messages.create({ system: [{ type: 'text', text: rules }], messages: [{ role: 'assistant', content: opening }, { role: 'user', content: [{ type: 'tool_result', content: found }, { type: 'document', source: { type: 'text', data: page } }] }], max_tokens: 5 });`,
    facts: ['system rules', 'assistant opening', 'tool found', 'user page'],
  },
  {
    name: 'messages.create, streaming',
    code: `${client}const stream = await client.messages.create({ ${prompt}, stream: true });\nfor await (const event of stream) if (event.type === 'content_block_delta') eval(event.delta.text);`,
    facts: ['streams', 'model text -> code-execution'],
  },
  {
    name: 'messages.stream, by event',
    code: `${client}const stream = client.messages.stream({ ${prompt} });\nstream.on('text', (delta) => { eval(delta); });`,
    facts: ['Anthropic chat', 'streams', ...parts, 'model text -> code-execution'],
  },
  {
    name: 'messages.stream, at its end',
    code: `${client}const stream = client.messages.stream({ ${prompt} });\nconst message = await stream.finalMessage();\neval(message.content[0].text);`,
    facts: ['model text -> code-execution'],
  },
  {
    name: 'messages.parse',
    code: `${client}const answer = await client.messages.parse({ ${prompt} });\neval(answer.parsed_output.code);`,
    facts: ['Anthropic structured', ...parts, 'model structured -> code-execution'],
  },
  {
    name: 'toolRunner',
    code: `${client}const runner = client.beta.messages.toolRunner({ ${prompt}, tools, max_iterations: 3 });\nconst answer = await runner.runUntilDone();\neval(answer.content[0].text);`,
    facts: ['Anthropic chat', ...parts, 'limits steps', 'model text -> code-execution'],
  },
  {
    name: 'completions.create of old versions',
    code: `${client}const answer = await client.completions.create({ prompt: question, max_tokens_to_sample: 5 });\neval(answer.completion);`,
    facts: ['Anthropic completion', 'user question', 'limits tokens', 'model text -> code-execution'],
  },
  {
    name: 'tools of old versions',
    code: `${client}const answer = await client.beta.tools.messages.create({ ${prompt} });\neval(answer.content[0].text);`,
    facts: ['Anthropic chat', ...parts, 'model text -> code-execution'],
  },
  {
    name: 'messages.batches.create',
    code: `${client}await client.messages.batches.create({ requests: [{ custom_id: 'a', params: { ${prompt} } }] });`,
    facts: ['Anthropic chat', 'system rules', 'user question'],
  },
  {
    name: 'countTokens',
    code: `${client}await client.messages.countTokens({ ${prompt} });`,
    facts: ['Anthropic token-count'],
  },
  {
    name: 'withOptions',
    code: `${client}await client.withOptions({ maxRetries: 1 }).messages.create({ ${prompt} });`,
    facts: ['Anthropic chat', 'through Anthropic'],
  },
  ...[
    [
      'AnthropicBedrock',
      '@anthropic-ai/bedrock-sdk',
      'awsSecretKey',
      'Anthropic on Bedrock, AWS_SECRET_ACCESS_KEY',
    ],
    [
      'AnthropicFoundry',
      '@anthropic-ai/foundry-sdk',
      'apiKey',
      'Anthropic on Azure, ANTHROPIC_FOUNDRY_API_KEY',
    ],
  ].map(([type, specifier, option, named]): Case => ({
    name: `${type}`,
    code: `import { ${type} } from '${specifier}';\nconst client = new ${type}({ ${option}: 'zq81-Lw03-mm52-Tr77' });\nawait client.messages.create({ ${prompt} });`,
    facts: [`client ${named}, literal key`, ...parts],
  })),
  {
    name: 'AnthropicVertex',
    code: `import { AnthropicVertex } from '@anthropic-ai/vertex-sdk';\nconst client = new AnthropicVertex({ region });\nawait client.messages.create({ ${prompt} });`,
    facts: ['Anthropic on Vertex chat', ...parts],
  },
];
