import { describe, expect, it } from 'vitest';
import { body, flowsIn, guess, query, testFlows } from '../../support/flowRows';

const known = `${body} [known-values]`;
const system = 'http req.body -> system-prompt';
const user = 'http req.body -> user-prompt';

/** Ways in which people write such programs. */
describe('idioms', () => {
  testFlows([
    {
      name: 'a template filled from a table',
      top: `const TEXT = 'Speak {tone} and {style}.'; const fill = (vars) => Object.entries(vars).reduce((text, [key, value]) => text.replace(\`{\${key}}\`, value), TEXT);`,
      code: `await client.responses.create({ instructions: fill({ tone: req.body.tone, style: 'short' }) });`,
      flows: [system],
    },
    {
      name: 'a template filled by a callback',
      top: `const fill = (text, vars) => text.replace(/{(\\w+)}/g, (_, key) => vars[key]);`,
      code: `await client.responses.create({ instructions: fill('Speak {tone}.', { tone: req.body.tone }) });`,
      flows: [system],
    },
    {
      name: 'lines without the empty ones',
      code: `await client.responses.create({ instructions: ['Be brief.', req.body.a && \`Speak \${req.body.a}.\`].filter(Boolean).join('\\n') });`,
      flows: [system],
    },
    {
      name: 'prompts in an object of functions',
      top: 'const prompts = { brief: () => `Be brief.`, tone: (tone) => `Speak ${tone}.` };',
      code: `await client.responses.create({ instructions: prompts.tone(req.body.a) });`,
      flows: [system],
    },
    {
      name: 'prompts in an object of functions, the clean one',
      top: 'const prompts = { brief: () => `Be brief.`, tone: (tone) => `Speak ${tone}.` };',
      code: `prompts.tone(req.body.a); await client.responses.create({ instructions: prompts.brief() });`,
      flows: [],
    },
    {
      name: 'a prompt chosen by outside data',
      top: `const PROMPTS = { cook: 'You cook.', clerk: 'You sell.' };`,
      code: `await client.responses.create({ instructions: PROMPTS[req.body.kind] ?? PROMPTS.cook });`,
      flows: [],
    },
    {
      name: 'a prompt chosen by a switch',
      code: `let prompt; switch (req.body.kind) { case 'a': prompt = 'You cook.'; break; default: prompt = 'You sell.'; } await client.responses.create({ instructions: prompt });`,
      flows: [],
    },
    {
      name: 'conversations in a map',
      top: `const sessions = new Map();`,
      code: `const history = sessions.get(req.body.id) ?? []; history.push({ role: 'user', content: req.body.text }); sessions.set(req.body.id, history); await client.chat.completions.create({ messages: [{ role: 'system', content: 'Be brief.' }, ...history] });`,
      flows: [user],
    },
    {
      name: 'conversations in an object',
      top: `const sessions = {};`,
      code: `const { id, text } = req.body; sessions[id] = sessions[id] || []; sessions[id].push({ role: 'user', content: text }); await client.chat.completions.create({ messages: sessions[id] });`,
      flows: [user],
    },
    {
      name: 'messages with a type',
      code: `const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'system', content: 'Be brief.' }]; messages.push({ role: 'user', content: req.body.a }); await client.chat.completions.create({ messages });`,
      flows: [user],
    },
    {
      name: 'a body with a type',
      code: `const { text } = req.body as { text: string }; await client.responses.create({ input: text });`,
      flows: [user],
    },
    {
      name: 'a service with an injected client',
      top: `class Bot { constructor(private readonly openai: OpenAI) {} private build(text: string) { return \`Speak \${text}.\`; } async ask(text: string) { const answer = await this.openai.responses.create({ instructions: this.build(text) }); return answer.output_text; } }`,
      code: `const bot = new Bot(client); eval(await bot.ask(req.body.a));`,
      flows: [system, 'model text -> code-execution'],
    },
    {
      name: 'a value of an enumeration',
      top: `enum Role { Cook = 'cook', Clerk = 'clerk' }`,
      code: `const { a } = req.body; if (!Object.values(Role).includes(a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'a member of an enumeration',
      top: `enum Role { Cook = 'cook', Clerk = 'clerk' }`,
      code: `const b = req.body.b; eval(Role.Cook);`,
      flows: [],
    },
    {
      name: 'a code in a list of objects',
      top: `const LANGS = [{ code: 'en' }, { code: 'de' }];`,
      code: `const { a } = req.body; if (!LANGS.some((lang) => lang.code === a)) return; eval(a);`,
      flows: [known],
    },
    {
      name: 'an object found by its code',
      top: `const LANGS = [{ code: 'en', name: 'English' }, { code: 'de', name: 'German' }];`,
      code: `const lang = LANGS.find((one) => one.code === req.body.a); if (!lang) return; eval(lang.name);`,
      flows: [],
    },
    {
      name: 'an assert of our own',
      top: `function assert(ok: unknown, text: string): asserts ok { if (!ok) throw new Error(text); }`,
      code: `const { a } = req.body; assert(['x'].includes(a), 'no'); eval(a);`,
      flows: [known],
    },
    {
      name: "Node's assert",
      top: `import assert from 'node:assert';`,
      code: `const { a } = req.body; assert(['x'].includes(a)); eval(a);`,
      flows: [known],
    },
    {
      name: 'a default by destructuring and a list',
      code: `const { tone = 'calm' } = req.body; const safe = ['calm', 'loud'].includes(tone) ? tone : 'calm'; eval(safe);`,
      flows: [known],
    },
    {
      name: 'the last message',
      code: `const last = req.body.messages.at(-1)?.content ?? ''; eval(last);`,
      flows: [body],
    },
    {
      name: 'the last message by index',
      code: `const { messages } = req.body; eval(messages[messages.length - 1].content);`,
      flows: [body],
    },
    {
      name: 'the rest of the messages',
      code: `const [first, ...rest] = req.body.messages; eval(rest.map((one) => one.content).join());`,
      flows: [body],
    },
    {
      name: 'a copy turned round',
      code: `eval([...req.body.list].reverse().slice(0, 5).join());`,
      flows: [body],
    },
    {
      name: 'many at once',
      code: `const texts = await Promise.all(req.body.list.map(async (item) => { const answer = await client.responses.create({ input: item }); return answer.output_text; })); eval(texts.join());`,
      flows: [user, 'model text -> code-execution'],
    },
    {
      name: 'a generator of chunks',
      top: `async function* chunks(input) { const stream = await client.responses.create({ input, stream: true }); for await (const event of stream) if (event.type === 'response.output_text.delta') yield event.delta; }`,
      code: `let text = ''; for await (const chunk of chunks('Hi')) text += chunk; eval(text);`,
      flows: ['model text -> code-execution'],
    },
    {
      name: 'a retry around a call',
      top: `async function retry(work) { for (let i = 0; i < 3; i++) { try { return await work(); } catch (error) { if (i === 2) throw error; } } }`,
      code: `const answer = await retry(() => client.responses.create({ input: req.body.a })); eval(answer.output_text);`,
      flows: [user, 'model text -> code-execution'],
    },
    {
      name: 'a time limit around a call',
      top: `const within = (work, ms) => Promise.race([work, new Promise((_, reject) => setTimeout(reject, ms))]);`,
      code: `const answer = await within(client.responses.create({ input: 'Hi' }), 9); eval(answer.output_text);`,
      flows: ['model text -> code-execution'],
    },
    {
      name: 'a cache around a call',
      top: `const cache = new Map(); async function ask(input) { if (cache.has(input)) return cache.get(input); const answer = await client.responses.create({ input }); cache.set(input, answer.output_text); return answer.output_text; }`,
      code: `eval(await ask('Hi'));`,
      flows: ['model text -> code-execution'],
    },
    {
      name: 'an answer in a code fence',
      code: `const answer = await client.responses.create({ input: 'Hi' }); const match = answer.output_text.match(/\`\`\`js([^]*?)\`\`\`/); if (match) eval(match[1].trim());`,
      flows: ['model text -> code-execution'],
    },
    {
      name: 'a parsed answer in try',
      code: `const answer = await client.responses.create({ input: 'Hi' }); let data; try { data = JSON.parse(answer.output_text); } catch { data = { code: '' }; } eval(data.code);`,
      flows: ['model text -> json', 'model text -> code-execution'],
    },
    {
      name: 'a debounced handler',
      top: `const debounce = (work, ms) => { let timer; return (...args) => { clearTimeout(timer); timer = setTimeout(() => work(...args), ms); }; };`,
      code: `const run = debounce((text) => eval(text), 9); run(req.body.a);`,
      flows: [body],
    },
    {
      name: 'an event',
      top: `import { EventEmitter } from 'node:events'; const bus = new EventEmitter(); bus.on('text', (text) => eval(text));`,
      code: `bus.emit('text', req.body.a);`,
      flows: [body],
    },
    {
      name: 'options with defaults',
      top: `function run({ text = 'a', times = 1 } = {}) { eval(text); }`,
      code: `run({ text: req.body.a });`,
      flows: [body],
    },
    {
      name: 'options with defaults, all of them',
      top: `function run({ text = 'a', times = 1 } = {}) { eval(text); }`,
      code: `run(); run({ times: req.body.n });`,
      flows: [],
    },
    {
      name: 'a query of a URL',
      code: `const { searchParams } = new URL(req.url, 'http://x'); eval(searchParams.get('q'));`,
      flows: ['http req.url -> code-execution'],
    },
    { name: 'a header', code: `eval(req.get('x-text'));`, flows: ['http req.get() -> code-execution'] },
    {
      name: 'the log of an answer',
      code: `const answer = await client.responses.create({ input: 'Hi' }); console.log(answer.output_text);`,
      flows: ['model text -> log'],
    },
    {
      name: 'cut and trimmed',
      code: `eval(String(req.body.a ?? '').trim().slice(0, 500));`,
      flows: [`${body} [bounded]`],
    },
    {
      name: 'made of a date',
      code: `const b = req.body.b; eval(\`Today is \${new Date().toLocaleDateString()}.\`);`,
      flows: [],
    },
    { name: 'an id of a request', code: `eval(crypto.randomUUID());`, flows: [] },
    {
      name: 'picked fields',
      top: `const pick = (object, keys) => Object.fromEntries(keys.map((key) => [key, object[key]]));`,
      code: `eval(JSON.stringify(pick(req.body, ['a'])));`,
      flows: [body],
    },
    {
      name: 'a pipeline of functions',
      top: `const pipe = (...fns) => (a) => fns.reduce((b, fn) => fn(b), a);`,
      code: `eval(pipe((a) => a.trim(), (a) => 'x ' + a)(req.body.a));`,
      flows: [body],
    },
    {
      name: 'memoised',
      top: `const memo = (fn) => { const kept = {}; return (a) => (kept[a] ??= fn(a)); };`,
      code: `eval(memo((a) => 'x ' + a)(req.body.a));`,
      flows: [body],
    },
    {
      name: 'a bounded integer in a text',
      code: `const n = Math.min(Number(req.body.n) || 5, 10); eval(\`Give \${n} items.\`);`,
      flows: [],
    },
    {
      name: 'parseInt with a test',
      code: `const n = parseInt(req.query.n, 10); if (Number.isNaN(n)) return; eval(n);`,
      flows: [`${query} [known-values]`],
    },
    {
      name: 'a sanitizer of another file',
      top: `import { clean } from './clean';`,
      code: `eval(clean(req.body.a));`,
      flows: [guess],
    },
    {
      name: 'a lookup by id in a database',
      top: `import { db } from './db';`,
      code: `const order = await db.orders.findOne({ id: req.body.id }); eval(order.text);`,
      flows: [`${body}, low confidence`],
    },
  ]);
});

describe('handlers of other frameworks', () => {
  const head = `import OpenAI from 'openai';\nconst client = new OpenAI();\n`;
  it.each([
    {
      name: 'a route of Next',
      path: 'app/api/chat/route.ts',
      text: `${head}export async function POST(req: Request) { const { messages } = await req.json(); const answer = await client.chat.completions.create({ messages }); return Response.json({ text: answer.choices[0].message.content }); }`,
      flows: ['http req.json() -> message-role', 'http req.json() -> user-prompt', 'model text -> response'],
    },
    {
      name: 'a stream of our own',
      path: 'app/api/chat/route.ts',
      text: `${head}export async function POST(req: Request) { const stream = await client.responses.create({ input: 'Hi', stream: true }); const body = new ReadableStream({ async start(controller) { for await (const event of stream) controller.enqueue(event.delta); controller.close(); } }); return new Response(body); }`,
      flows: ['model text -> response'],
    },
    {
      name: 'a stream of our own, in bytes',
      path: 'app/api/chat/route.ts',
      text: `${head}export async function POST(req: Request) { const encoder = new TextEncoder(); const stream = await client.responses.create({ input: 'Hi', stream: true }); const body = new ReadableStream({ async pull(controller) { for await (const event of stream) controller.enqueue(encoder.encode(event.delta)); } }); return new Response(body); }`,
      flows: ['model text -> response'],
    },
    {
      name: 'a stream of something else',
      path: 'app/api/chat/route.ts',
      text: `${head}export async function POST(req: Request) { await client.responses.create({ input: 'Hi' }); const body = new ReadableStream({ start(controller) { controller.enqueue('done'); } }); return new Response(body); }`,
      flows: [],
    },
    {
      name: 'a server action',
      path: 'app/actions.ts',
      text: `'use server';\n${head}export async function ask(form: FormData) { const answer = await client.responses.create({ instructions: form.get('tone') as string }); return answer.output_text; }`,
      flows: ['http form -> system-prompt', 'model text -> response'],
    },
    {
      name: 'a page that is no handler',
      path: 'lib/chat.ts',
      text: `${head}export async function POST(data) { const answer = await client.responses.create({ input: data.text }); return answer.output_text; }`,
      flows: [],
    },
  ])('$name', ({ path, text, flows }) => {
    expect(flowsIn(text, path)).toEqual(flows);
  });
});
