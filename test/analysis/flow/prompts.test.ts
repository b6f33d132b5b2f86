import { describe, expect, it } from 'vitest';
import { describeFacts } from '../../support/describeFacts';
import { catalog } from '../../../catalog';
import { type FlowRow, programOf, testFlows } from '../../support/flowRows';

const system = 'http req.body -> system-prompt';
const user = 'http req.body -> user-prompt';
const roles = 'http req.body -> message-role';
const assistant = 'http req.body -> assistant-prompt';
const tool = 'http req.body -> tool-prompt';
const ran = 'model text -> code-execution';

const chat = (messages: string): string =>
  `const answer = await client.chat.completions.create({ model: 'gpt', messages: ${messages} });`;

describe('roles', () => {
  testFlows([
    { name: 'system', code: chat(`[{ role: 'system', content: req.body.a }]`), flows: [system] },
    { name: 'developer', code: chat(`[{ role: 'developer', content: req.body.a }]`), flows: [system] },
    { name: 'user', code: chat(`[{ role: 'user', content: req.body.a }]`), flows: [user] },
    { name: 'assistant', code: chat(`[{ role: 'assistant', content: req.body.a }]`), flows: [assistant] },
    { name: 'tool', code: chat(`[{ role: 'tool', tool_call_id: '1', content: req.body.a }]`), flows: [tool] },
    {
      name: 'a user message beside a system message',
      code: chat(`[{ role: 'system', content: 'Be brief.' }, { role: 'user', content: req.body.a }]`),
      flows: [user],
    },
    {
      name: 'a system message beside a user message',
      code: chat("[{ role: 'system', content: `Speak ${req.body.a}.` }, { role: 'user', content: 'Hi' }]"),
      flows: [system],
    },
    {
      name: 'a role in a variable',
      code: `const role = 'system'; ${chat(`[{ role, content: req.body.a }]`)}`,
      flows: [system],
    },
    {
      name: 'a role in a table',
      top: `const ROLE = { system: 'system', user: 'user' } as const;`,
      code: chat(`[{ role: ROLE.user, content: req.body.a }]`),
      flows: [user],
    },
    {
      name: 'a role by spread',
      code: `const base = { role: 'system' }; ${chat(`[{ ...base, content: req.body.a }]`)}`,
      flows: [system],
    },
    {
      name: 'a role that depends',
      code: chat(`[{ role: req.query.x ? 'system' : 'user', content: req.body.a }]`),
      flows: [system],
    },
    {
      name: 'a role from outside',
      code: chat(`[{ role: req.body.role, content: req.body.a }]`),
      flows: [roles, user],
    },
    { name: 'messages from outside', code: chat(`req.body.messages`), flows: [roles, user] },
    {
      name: 'messages from outside behind a system message',
      code: chat(`[{ role: 'system', content: 'Be brief.' }, ...req.body.messages]`),
      flows: [roles, user],
    },
    {
      name: 'a message by a function',
      top: `const say = (role, content) => ({ role, content });`,
      code: chat(`[say('system', 'Be brief.'), say('user', req.body.a)]`),
      flows: [user],
    },
    {
      name: 'a system message by a function',
      top: `const say = (role, content) => ({ role, content });`,
      code: chat(`[say('system', req.body.a), say('user', 'Hi')]`),
      flows: [system],
    },
    {
      name: 'a list in a variable',
      code: `const messages = [{ role: 'system', content: req.body.a }]; ${chat('messages')}`,
      flows: [system],
    },
    {
      name: 'pushed',
      code: `const messages = [{ role: 'system', content: 'Be brief.' }]; messages.push({ role: 'user', content: req.body.a }); ${chat('messages')}`,
      flows: [user],
    },
    {
      name: 'unshifted',
      code: `const messages = [{ role: 'user', content: 'Hi' }]; messages.unshift({ role: 'system', content: req.body.a }); ${chat('messages')}`,
      flows: [system],
    },
    {
      name: 'concatenated',
      code: `const messages = [{ role: 'system', content: 'Be brief.' }].concat({ role: 'user', content: req.body.a }); ${chat('messages')}`,
      flows: [user],
    },
    {
      name: 'mapped',
      code: chat(`req.body.list.map((item) => ({ role: 'user', content: item.text }))`),
      flows: [user],
    },
    {
      name: 'mapped with the role of each',
      code: chat(
        `[{ role: 'system', content: 'Be brief.' }, ...req.body.list.map((item) => ({ role: item.role, content: item.text }))]`,
      ),
      flows: [roles, user],
    },
    {
      name: 'mapped with a test of the role',
      code: chat(
        `req.body.list.map((item) => ({ role: item.role === 'assistant' ? 'assistant' : 'user', content: item.text }))`,
      ),
      flows: [user],
    },
    {
      name: 'pushed in a branch',
      code: `const messages = [{ role: 'user', content: 'Hi' }]; if (req.query.x) messages.push({ role: 'system', content: req.body.a }); ${chat('messages')}`,
      flows: [system],
    },
    {
      name: 'written over',
      code: `const messages = [{ role: 'system', content: req.body.a }]; messages[0].content = 'Be brief.'; ${chat('messages')}`,
      flows: [],
    },
    {
      name: 'changed through an alias',
      code: `const first = { role: 'system', content: '' }; const messages = [first]; first.content = req.body.a; ${chat('messages')}`,
      flows: [system],
    },
    {
      name: 'pushed after the call',
      code: `const messages = [{ role: 'user', content: 'Hi' }]; ${chat('messages')} messages.push({ role: 'system', content: req.body.a });`,
      flows: [],
    },
    {
      name: 'the last ten messages',
      code: `const messages = [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: req.body.a }]; ${chat('messages.slice(-10)')}`,
      flows: [user],
    },
    {
      name: 'without the system messages',
      code: `const messages = [{ role: 'system', content: 'x' }, { role: 'user', content: req.body.a }]; ${chat(`messages.filter((one) => one.role !== 'system')`)}`,
      flows: [user],
    },
    {
      name: 'parts of a content',
      code: chat(
        `[{ role: 'user', content: [{ type: 'text', text: req.body.a }, { type: 'image_url', image_url: { url: 'https://x' } }] }]`,
      ),
      flows: [user],
    },
    {
      name: 'an unused message',
      code: `const unused = { role: 'system', content: req.body.a }; ${chat(`[{ role: 'user', content: 'Hi' }]`)}`,
      flows: [],
    },
    {
      name: 'options in a variable',
      code: `const options = { model: 'gpt', messages: [{ role: 'system', content: req.body.a }] }; await client.chat.completions.create(options);`,
      flows: [system],
    },
    {
      name: 'options by spread',
      code: `const base = { model: 'gpt', messages: [{ role: 'system', content: req.body.a }] }; await client.chat.completions.create({ ...base, temperature: 0 });`,
      flows: [system],
    },
    {
      name: 'messages over those of a spread',
      code: `const base = { model: 'gpt', messages: [{ role: 'system', content: req.body.a }] }; await client.chat.completions.create({ ...base, messages: [{ role: 'user', content: 'Hi' }] });`,
      flows: [],
    },
    {
      name: 'options written later',
      code: `const options = { model: 'gpt' }; options.messages = [{ role: 'system', content: req.body.a }]; await client.chat.completions.create(options);`,
      flows: [system],
    },
    {
      name: 'the options of a request',
      code: `await client.chat.completions.create(req.body);`,
      flows: [roles, 'http req.body -> provider-record', user],
    },
    {
      name: 'instructions',
      code: `await client.responses.create({ instructions: req.body.a, input: 'Hi' });`,
      flows: [system],
    },
    {
      name: 'input',
      code: `await client.responses.create({ instructions: 'Be brief.', input: req.body.a });`,
      flows: [user],
    },
    {
      name: 'another model name from outside',
      code: `await client.responses.create({ model: req.body.model, input: 'Hi' });`,
      flows: ['http req.body -> model-option'],
    },
    {
      name: 'a guard of one of two values in one text',
      code: `const { a, b } = req.body; if (a !== 'x') return; await client.responses.create({ instructions: \`Say \${a} and \${b}.\` });`,
      flows: [system, `${system} [known-values]`],
    },
    {
      name: 'a guard of the finished text',
      code: `const text = \`Say \${req.body.a}.\`; if (text.length > 90) return; await client.responses.create({ instructions: text });`,
      flows: [`${system} [bounded validated]`],
    },
    {
      name: 'the last of many messages',
      code: `const list = []; ${"list.push({ role: 'user', content: text }); ".repeat(80)} list.push({ role: 'system', content: req.body.a }); ${chat('list')}`,
      flows: [system],
      missing: ['http req.body -> system-prompt'],
      spurious: ['problem: The limit for elements of one list was reached; findings may be missing.'],
    },
    {
      name: 'history over turns',
      top: `const history = [{ role: 'system', content: 'Be brief.' }];`,
      code: `history.push({ role: 'user', content: req.body.a }); ${chat('history')}`,
      flows: [user],
    },
    {
      name: 'history over turns, with answers',
      code: `const history = []; for (const text of req.body.list) { history.push({ role: 'user', content: text }); const answer = await client.chat.completions.create({ model: 'gpt', messages: history }); history.push(answer.choices[0].message); }`,
      flows: ['model text -> assistant-prompt', user],
      missing: ['model text -> assistant-prompt'],
      spurious: ['model text -> user-prompt'],
    },
  ]);
});

describe('through the model', () => {
  testFlows([
    {
      name: 'the answer',
      code: `${chat(`[{ role: 'user', content: 'Hi' }]`)} eval(answer.choices[0].message.content);`,
      flows: [ran],
    },
    {
      name: 'something else of the result',
      code: `${chat(`[{ role: 'user', content: 'Hi' }]`)} eval(answer.usage.total_tokens + answer.id);`,
      flows: [],
    },
    {
      name: 'destructured',
      code: `const { choices: [{ message: { content } }] } = await client.chat.completions.create({ messages: [{ role: 'user', content: 'Hi' }] }); eval(content);`,
      flows: [ran],
    },
    {
      name: 'then',
      code: `client.chat.completions.create({ messages: [{ role: 'user', content: 'Hi' }] }).then((answer) => eval(answer.choices[0].message.content));`,
      flows: [ran],
    },
    {
      name: 'mapped choices',
      code: `${chat(`[{ role: 'user', content: 'Hi' }]`)} eval(answer.choices.map((one) => one.message.content).join());`,
      flows: [ran],
    },
    {
      name: 'parsed',
      code: `${chat(`[{ role: 'user', content: 'Hi' }]`)} eval(JSON.parse(answer.choices[0].message.content).code);`,
      flows: ['model text -> json', ran],
    },
    {
      name: 'optional',
      code: `${chat(`[{ role: 'user', content: 'Hi' }]`)} eval(answer?.choices?.[0]?.message?.content ?? '');`,
      flows: [ran],
    },
    {
      name: 'a wrapper',
      top: `async function ask(text) { const answer = await client.responses.create({ input: text }); return answer.output_text; }`,
      code: `eval(await ask('Hi'));`,
      flows: [ran],
    },
    {
      name: 'a wrapper of a wrapper',
      top: `async function ask(text) { const answer = await client.responses.create({ input: text }); return answer.output_text; } const askTwice = async (text) => ask(await ask(text));`,
      code: `eval(await askTwice('Hi'));`,
      flows: [ran, 'model text -> user-prompt'],
    },
    {
      name: 'a wrapper in a class',
      top: `class Bot { #client = new OpenAI(); async ask(text) { const answer = await this.#client.responses.create({ input: text }); return answer.output_text; } } const bot = new Bot();`,
      code: `eval(await bot.ask(req.body.a));`,
      flows: [ran, user],
    },
    {
      name: 'streamed',
      code: `const stream = await client.chat.completions.create({ messages: [{ role: 'user', content: 'Hi' }], stream: true }); let text = ''; for await (const chunk of stream) text += chunk.choices[0]?.delta?.content ?? ''; eval(text);`,
      flows: [ran],
    },
    {
      name: 'streamed, nothing kept',
      code: `const stream = await client.chat.completions.create({ messages: [{ role: 'user', content: 'Hi' }], stream: true }); let count = 0; for await (const chunk of stream) count++; eval(count);`,
      flows: [],
    },
    {
      name: 'streamed into a list',
      code: `const stream = await client.chat.completions.create({ messages: [{ role: 'user', content: 'Hi' }], stream: true }); const parts = []; for await (const chunk of stream) parts.push(chunk.choices[0].delta.content); eval(parts.join(''));`,
      flows: [ran],
    },
    {
      name: 'on to the next prompt',
      code: `${chat(`[{ role: 'user', content: 'Hi' }]`)} await client.responses.create({ instructions: answer.choices[0].message.content });`,
      flows: ['model text -> system-prompt'],
    },
    {
      name: 'in try',
      code: `try { ${chat(`[{ role: 'user', content: 'Hi' }]`)} eval(answer.choices[0].message.content); } catch {}`,
      flows: [ran],
    },
    {
      name: 'a client in a branch',
      code: `const one = req.query.x ? new OpenAI() : new OpenAI({ baseURL: 'https://x' }); const answer = await one.responses.create({ input: 'Hi' }); eval(answer.output_text);`,
      flows: [ran],
    },
    {
      name: 'a client made on demand',
      top: `let made; function get() { if (!made) made = new OpenAI(); return made; }`,
      code: `const answer = await get().responses.create({ input: 'Hi' }); eval(answer.output_text);`,
      flows: [ran],
    },
    {
      name: 'a client in a field',
      top: `const services = { openai: new OpenAI() };`,
      code: `const answer = await services.openai.responses.create({ input: 'Hi' }); eval(answer.output_text);`,
      flows: [ran],
    },
    {
      name: 'a client as a parameter',
      top: `async function ask(one) { const answer = await one.responses.create({ input: 'Hi' }); return answer.output_text; }`,
      code: `eval(await ask(client));`,
      flows: [ran],
    },
    {
      name: 'a client as a typed parameter',
      top: `export async function ask(one: OpenAI) { const answer = await one.responses.create({ input: 'Hi' }); eval(answer.output_text); }`,
      code: ``,
      flows: [ran],
    },
    {
      name: 'a part of a client',
      code: `const { responses } = client; const answer = await responses.create({ input: 'Hi' }); eval(answer.output_text);`,
      flows: [ran],
    },
    {
      name: 'a method of a client in a variable',
      code: `const ask = client.responses.create.bind(client.responses); const answer = await ask({ input: 'Hi' }); eval(answer.output_text);`,
      flows: [ran],
    },
    {
      name: 'a JSON answer compared with known values',
      code: `${chat(`[{ role: 'user', content: 'Hi' }]`)} const text = answer.choices[0].message.content; if (!['a', 'b'].includes(text)) return; eval(text);`,
      flows: [`${ran} [known-values]`],
    },
    {
      name: 'retried',
      code: `let text; for (let i = 0; i < 3; i++) { try { ${chat(`[{ role: 'user', content: 'Hi' }]`)} text = answer.choices[0].message.content; break; } catch {} } eval(text);`,
      flows: [ran],
    },
    {
      name: 'several at once',
      code: `const answers = await Promise.all(['a', 'b'].map((input) => client.responses.create({ input }))); eval(answers.map((one) => one.output_text).join());`,
      flows: [ran],
    },
  ]);
});

describe('look-alikes', () => {
  testFlows([
    {
      name: 'a local class of the name',
      code: `class OpenAI { responses = { create: async (a) => ({ output_text: a.input }) }; } const other = new OpenAI(); const answer = await other.responses.create({ instructions: req.body.a }); eval(answer.output_text);`,
      flows: [],
    },
    {
      name: 'another create',
      code: `const orders = make(); const order = await orders.chat.completions.create({ messages: [{ role: 'system', content: req.body.a }] });`,
      flows: [],
    },
    {
      name: 'a create of our own',
      top: `const db = { users: { create: async (a) => a } };`,
      code: `await db.users.create({ instructions: req.body.a });`,
      flows: [],
    },
    {
      name: 'a shadowed eval',
      top: `function outer(eval, a) { eval(a); }`,
      code: `outer(console.log, req.body.a);`,
      flows: ['http req.body -> log'],
    },
    {
      name: 'a local function called eval',
      code: `const run = (eval: (a: string) => void) => eval(req.body.a); run(() => {});`,
      flows: [],
    },
    {
      name: 'eval of an object',
      top: `const math = { eval: (a) => a };`,
      code: `math.eval(req.body.a);`,
      flows: [],
    },
    {
      name: 'eval through globalThis',
      code: `globalThis.eval(req.body.a);`,
      flows: ['http req.body -> code-execution'],
    },
    {
      name: 'eval through a comma',
      code: `(0, eval)(req.body.a);`,
      flows: ['http req.body -> code-execution'],
    },
    {
      name: 'eval in a variable',
      code: `const run = eval; run(req.body.a);`,
      flows: ['http req.body -> code-execution'],
    },
    {
      name: 'a Function',
      code: `new Function('x', req.body.a)();`,
      flows: ['http req.body -> code-execution'],
    },
    {
      name: 'a local Function',
      code: `class Function { constructor(a) {} } new Function(req.body.a);`,
      flows: [],
    },
    {
      name: 'fetch to a provider',
      code: `const r = await fetch('https://api.openai.com/v1/responses', { method: 'POST', body: JSON.stringify({ instructions: req.body.a, input: 'Hi' }) });`,
      flows: [system],
    },
    {
      name: 'a shadowed fetch',
      code: `const fetch = async (url, options) => ({}); const r = await fetch('https://api.openai.com/v1/responses', { method: 'POST', body: JSON.stringify({ instructions: req.body.a, input: 'Hi' }) });`,
      flows: [],
    },
    {
      name: 'fetch to somebody else',
      code: `const r = await fetch('https://example.com/v1/responses', { method: 'POST', body: JSON.stringify({ instructions: req.body.a }) });`,
      flows: [],
    },
    {
      name: 'a package of the name in another scope',
      top: `import Other from '@acme/openai'; const other = new Other();`,
      code: `await other.responses.create({ instructions: req.body.a });`,
      flows: [],
    },
    {
      name: 'a request of another framework',
      top: `function run(request) { eval(request.body.a); } run(make());`,
      code: ``,
      flows: [],
    },
    {
      name: 'an app that is none',
      top: `const app2 = { post: (path, handler) => handler }; app2.post('/', (req) => eval(req.body.a));`,
      code: ``,
      flows: [],
    },
    {
      name: 'the words in a comment',
      code: `// client.responses.create({ instructions: req.body.a })`,
      flows: [],
    },
    {
      name: 'the words in a string',
      code: `console.info('client.responses.create({ instructions: req.body.a })');`,
      flows: [],
    },
    {
      name: 'a type import of the client',
      top: `import type { OpenAI as Client } from 'openai'; export const ask = (one: Client, a: string) => one.responses.create({ input: a });`,
      code: `await ask(client, req.body.a);`,
      flows: [user],
    },
  ]);
});

describe('parts of prompts', () => {
  const partsOf = (row: Pick<FlowRow, 'code' | 'top'>): readonly string[] =>
    describeFacts(programOf(row), 'src/chat.ts', catalog).filter((line) =>
      /^(system|user|assistant|tool|unknown) /.test(line),
    );

  it.each([
    {
      name: 'each message',
      code: chat(`[{ role: 'system', content: one }, { role: 'user', content: two }]`),
      parts: ['system one', 'user two'],
    },
    {
      name: 'a role from outside',
      code: chat(`[{ role: req.body.role, content: one }]`),
      parts: ['unknown one'],
    },
    {
      name: 'messages by push',
      code: `const list = []; list.push({ role: 'system', content: one }); list.push({ role: 'user', content: two }); ${chat('list')}`,
      parts: ['system one', 'user two'],
    },
  ])('$name', ({ parts, ...row }) => {
    expect(partsOf(row)).toEqual(parts);
  });
});
