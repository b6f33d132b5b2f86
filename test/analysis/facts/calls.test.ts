import { describe, expect, it } from 'vitest';
import { analyze, compileCatalog, type Facts, type ModelCall } from '../../../analysis';
import { javascriptFrontEnd } from '../../../analysis/languages/javascript';
import { catalog } from '../../../catalog';
import { programOf } from '../../support/flowRows';

const options = {
  frontEnds: [javascriptFrontEnd()],
  catalog: compileCatalog(catalog),
  rules: [],
  profile: 'strict',
} as const;

function factsOf(code: string, top = '', path = 'src/chat.ts'): Facts {
  const { facts } = analyze({ path, text: programOf({ code, top }) }, options);
  if (!facts) throw new Error('There are no facts.');
  return facts;
}

function callOf(code: string, top = ''): ModelCall {
  const [call] = factsOf(code, top).calls;
  if (!call) throw new Error('There is no call.');
  return call;
}

const tokens = ['arg0.max_completion_tokens', 'arg0.max_tokens', 'arg0.max_output_tokens'];
const timeout = ['arg1.timeout', 'arg1.signal', 'client.timeout'];
const ask = (argument: string): string => `await client.chat.completions.create(${argument});`;

interface OptionRow {
  readonly code: string;
  readonly top?: string;
  readonly is: string;
}

describe('options', () => {
  it.each([
    { name: 'given', code: ask(`{ messages: [], max_tokens: 5 }`), is: 'present' },
    { name: 'not given', code: ask(`{ messages: [] }`), is: 'absent' },
    { name: 'given as undefined', code: ask(`{ messages: [], max_tokens: undefined }`), is: 'absent' },
    { name: 'given under another name', code: ask(`{ messages: [], tokens: 5 }`), is: 'absent' },
    { name: 'given from outside', code: ask(`{ messages: [], max_tokens: req.body.n }`), is: 'present' },
    {
      name: 'in a variable',
      code: `const options = { messages: [], max_tokens: 5 }; ${ask('options')}`,
      is: 'present',
    },
    {
      name: 'written later',
      code: `const options = { messages: [] }; options.max_tokens = 5; ${ask('options')}`,
      is: 'present',
    },
    {
      name: 'written after the call',
      code: `const options = { messages: [] }; ${ask('options')} options.max_tokens = 5;`,
      is: 'absent',
    },
    {
      name: 'in a spread',
      code: `const base = { max_tokens: 5 }; ${ask('{ ...base, messages: [] }')}`,
      is: 'present',
    },
    {
      name: 'in a spread without it',
      code: `const base = { temperature: 0 }; ${ask('{ ...base, messages: [] }')}`,
      is: 'absent',
    },
    {
      name: 'behind a spread of something unknown',
      code: ask('{ ...defaults, messages: [] }'),
      is: 'unknown',
    },
    {
      name: 'beside a spread of something unknown',
      code: ask('{ ...defaults, messages: [], max_tokens: 5 }'),
      is: 'present',
    },
    { name: 'in an unknown object', code: ask('makeOptions()'), is: 'unknown' },
    { name: 'in outside data', code: ask('req.body'), is: 'unknown' },
    { name: 'under an unknown key', code: ask('{ messages: [], [req.query.key]: 5 }'), is: 'unknown' },
    {
      name: 'in one branch',
      code: `const options = { messages: [] }; if (req.query.x) options.max_tokens = 5; ${ask('options')}`,
      is: 'present',
    },
    {
      name: 'a spread under a condition',
      code: ask('{ messages: [], ...(req.query.x ? { max_tokens: 5 } : {}) }'),
      is: 'present',
    },
    { name: 'Object.assign', code: ask('Object.assign({ messages: [] }, { max_tokens: 5 })'), is: 'present' },
    {
      name: 'Object.assign of something unknown',
      code: ask('Object.assign({ messages: [] }, defaults)'),
      is: 'unknown',
    },
    {
      name: 'a helper that gives it',
      code: ask('{ ...limits(), messages: [] }'),
      top: 'const limits = () => ({ max_tokens: 5 });',
      is: 'present',
    },
    {
      name: 'a helper that does not',
      code: ask('{ ...limits(), messages: [] }'),
      top: 'const limits = () => ({ temperature: 0 });',
      is: 'absent',
    },
    {
      name: 'by a wrapper of ours',
      code: `await send({ messages: [] });`,
      top: `const send = (given) => client.chat.completions.create({ max_tokens: 5, ...given });`,
      is: 'present',
    },
    {
      name: 'the rest of a parameter',
      code: `await send({ messages: [], stop: 'x' });`,
      top: `const send = ({ stop, ...given }) => client.chat.completions.create(given);`,
      is: 'absent',
    },
    {
      name: 'the rest of a parameter that has it',
      code: `await send({ messages: [], max_tokens: 5 });`,
      top: `const send = ({ stop, ...given }) => client.chat.completions.create(given);`,
      is: 'present',
    },
    {
      name: 'a parameter that nobody gives',
      code: ``,
      top: `export const send = (given) => client.chat.completions.create(given);`,
      is: 'unknown',
    },
  ])('a token limit, $name', ({ code, top, is }: OptionRow) => {
    expect(callOf(code, top).option(tokens)).toBe(is);
  });

  it.each([
    {
      name: 'of the request',
      code: `await client.responses.create({ input: 'Hi' }, { timeout: 5 });`,
      is: 'present',
    },
    {
      name: 'a signal',
      code: `await client.responses.create({ input: 'Hi' }, { signal: AbortSignal.timeout(5) });`,
      is: 'present',
    },
    { name: 'no options at all', code: `await client.responses.create({ input: 'Hi' });`, is: 'absent' },
    {
      name: 'of the client',
      code: `await other.responses.create({ input: 'Hi' });`,
      top: `const other = new OpenAI({ timeout: 5 });`,
      is: 'present',
    },
    {
      name: 'of a client with other options',
      code: `await other.responses.create({ input: 'Hi' });`,
      top: `const other = new OpenAI({ maxRetries: 5 });`,
      is: 'absent',
    },
    {
      name: 'of a client with unknown options',
      code: `await other.responses.create({ input: 'Hi' });`,
      top: `const other = new OpenAI(options);`,
      is: 'unknown',
    },
  ])('a time limit, $name', ({ code, top, is }) => {
    expect(callOf(code, top).option(timeout)).toBe(is);
  });
});

describe('where a call stands', () => {
  it('in the handler that leads to it', () => {
    const call = callOf(`await ask('Hi');`, `const ask = (input) => client.responses.create({ input });`);
    expect(call.handler?.kind).toBe('http');
  });

  it('in no handler', () => {
    const call = callOf('', `export const ask = (input) => client.responses.create({ input });`);
    expect(call.handler).toBeUndefined();
  });

  it('in its function, not in the callers', () => {
    const call = callOf(
      `await ask('Hi');`,
      `function ask(input) { return client.responses.create({ input }); }`,
    );
    expect(call.enclosing?.name).toBe('ask');
  });

  it('once, however often it is reached', () => {
    const { calls } = factsOf(
      `await ask('a'); await ask('b');`,
      `const ask = (input) => client.responses.create({ input });`,
    );
    expect(calls.map(({ label }) => label)).toEqual(['client.responses.create']);
  });

  it('with a label of the code', () => {
    const call = callOf(
      `await bots.main.responses.create({ input: 'Hi' });`,
      'const bots = { main: client };',
    );
    expect(call.label).toBe('bots.main.responses.create');
  });
});

describe('records of calls', () => {
  const send = `const answer = await client.responses.create({ input: 'Hi' });`;
  it.each([
    { name: 'nothing', code: send, is: 'unrecorded' },
    { name: 'a log after it', code: `${send} console.log(answer.usage);`, is: 'recorded' },
    { name: 'a log before it', code: `console.info('asking'); ${send}`, is: 'recorded' },
    {
      name: 'a log in the caller',
      code: `console.info('asking'); await ask();`,
      top: `const ask = () => client.responses.create({ input: 'Hi' });`,
      is: 'recorded',
    },
    {
      name: 'a log in a callee',
      code: `note('asking'); ${send}`,
      top: `const note = (text) => console.info(text);`,
      is: 'recorded',
    },
    {
      name: 'a log in another function',
      code: send,
      top: `const other = () => console.info('x');`,
      is: 'unrecorded',
    },
    {
      name: 'a log of another module by its name',
      code: `audit('asking'); ${send}`,
      top: `import { audit } from './audit';`,
      is: 'unknown',
    },
    {
      name: 'another function of another module',
      code: `format('asking'); ${send}`,
      top: `import { format } from './format';`,
      is: 'unrecorded',
    },
    {
      name: 'a local object called console',
      code: `const console = { log() {} }; ${send} console.log(answer);`,
      is: 'unrecorded',
    },
  ])('$name', ({ code, top, is }) => {
    expect(callOf(code, top).recorded).toBe(is);
  });
});

describe('clients and keys', () => {
  const clientOf = (top: string): readonly string[] =>
    factsOf('', top).clients.flatMap(({ literalKey }) => (literalKey ? [literalKey.masked] : []));
  const key = ['zq81', 'Lw03', 'mm52', 'Tr77'].join('-');

  it.each([
    { name: 'a literal', top: `new OpenAI({ apiKey: '${key}' });`, masked: ['zq8…, 19 characters'] },
    {
      name: 'a constant',
      top: `const KEY = '${key}'; new OpenAI({ apiKey: KEY });`,
      masked: ['zq8…, 19 characters'],
    },
    {
      name: 'a fallback',
      top: `new OpenAI({ apiKey: process.env.KEY ?? '${key}' });`,
      masked: ['zq8…, 19 characters'],
    },
    { name: 'the environment', top: `new OpenAI({ apiKey: process.env.KEY });`, masked: [] },
    {
      name: 'one constant of two clients',
      top: `const KEY = '${key}'; new OpenAI({ apiKey: KEY }); new OpenAI({ apiKey: KEY });`,
      masked: ['zq8…, 19 characters', 'zq8…, 19 characters'],
    },
    { name: 'a placeholder', top: `new OpenAI({ apiKey: 'your-api-key-goes-here-1' });`, masked: [] },
    { name: 'a short word', top: `new OpenAI({ apiKey: 'none' });`, masked: [] },
    { name: 'another option', top: `new OpenAI({ organization: '${key}' });`, masked: [] },
  ])('$name', ({ top, masked }) => {
    expect(clientOf(top)).toEqual(masked);
  });

  it('tells of one literal once', () => {
    const { secrets } = factsOf(
      '',
      `const KEY = '${key}'; new OpenAI({ apiKey: KEY }); new OpenAI({ apiKey: KEY });`,
    );
    expect(secrets).toHaveLength(1);
  });

  it('never holds a key whole', () => {
    const { secrets } = factsOf('', `new OpenAI({ apiKey: '${key}' });`);
    const { node, ...shown } = secrets[0] ?? {};
    expect(secrets).toHaveLength(1);
    expect(node?.type).toBe('literal');
    expect(JSON.stringify(shown)).not.toContain(key);
  });
});

describe('test code', () => {
  it.each([
    { path: 'src/chat.ts', is: false },
    { path: 'src/chat.test.ts', is: true },
    { path: 'test/chat.ts', is: true },
    { path: 'src/__tests__/chat.ts', is: true },
    { path: 'src/testing/chat.ts', is: false },
    { path: 'src/contest/chat.ts', is: false },
    { path: 'samples/chat.ts', is: false },
    { path: 'src/latest.ts', is: false },
    { path: 'src/chat.stories.tsx', is: true },
  ])('$path', ({ path, is }) => {
    expect(factsOf(`await client.responses.create({ input: 'Hi' });`, '', path).isTestCode).toBe(is);
  });
});
