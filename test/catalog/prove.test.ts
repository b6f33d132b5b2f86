import { describe, expect, it } from 'vitest';
import type { ApiModel, ModelCallRow } from '../../analysis';
import { proveCatalog } from '../../scripts/catalogProof.mjs';

const call = {
  on: 'OpenAI',
  call: 'chat.completions.create',
  operation: 'chat',
  prompt: [{ at: 'arg0.messages[].content', role: 'user' }],
  output: { text: 'result.choices[].message.content' },
} as const satisfies ModelCallRow;

const client = { type: 'OpenAI', make: 'new default', key: 'arg0.apiKey' } as const;

/** Models that differ in one place, so that one run of the type checker answers for all of them. */
const models: Record<string, ApiModel> = {
  right: { ...modelOf(call) },
  'wrong member': modelOf({ ...call, output: { text: 'result.choices[].message.contents' } }),
  'wrong method': modelOf({ ...call, call: 'chat.completions.make' }),
  'wrong option': modelOf({ ...call, bounds: { tokens: ['arg0.max_output'] } }),
  'wrong argument': modelOf({ ...call, bounds: { timeout: ['arg7'] } }),
  'wrong event': modelOf({
    ...call,
    call: 'chat.completions.stream',
    output: { text: 'result.finalContent()' },
    callbacks: [{ at: 'result.on', when: { at: 'arg0', is: 'word' }, callback: 'arg1', text: 'arg0' }],
  }),
  'wrong client option': { ...modelOf(call), clients: [{ ...client, key: 'arg0.secret' }] },
  'wrong constructor': { ...modelOf(call), clients: [client, { ...client, make: 'new OpenIA' }] },
  'not installed': { package: 'openai-of-nobody', read: 'test', clients: [client] },
  any: {
    package: 'express',
    read: 'test',
    types: [{ type: 'Request', make: 'annotation Request' }],
    sources: [{ on: 'Request', member: 'body', kind: 'http' }],
  },
  'index signature': {
    package: 'express',
    read: 'test',
    types: [{ type: 'Request', make: 'annotation Request' }],
    sources: [{ on: 'Request', member: 'headers.question', kind: 'http' }],
  },
  'admitted any': {
    package: 'express',
    read: 'test',
    types: [{ type: 'Request', make: 'annotation Request' }],
    sources: [{ on: 'Request', member: 'body', kind: 'http', unproven: { body: 'declared as any' } }],
  },
  'stale reason': modelOf({ ...call, unproven: { 'arg0.messages[].content': 'said in error' } }),
  'unknown reason': modelOf({ ...call, unproven: { 'arg0.question': 'said in error' } }),
};

function modelOf(row: ModelCallRow): ApiModel {
  return { package: 'openai', read: 'test', clients: [client], calls: [row] };
}

const names = Object.keys(models);
const { errors, unproven } = proveCatalog(names.map((name) => ({ ...models[name]!, title: name })));

describe('the proof of catalog rows', () => {
  it('accepts rows that the types confirm, and what a row admits', () => {
    expect(errorsOf('right')).toEqual([]);
    expect(errorsOf('admitted any')).toEqual([]);
    expect(unproven).toBe(2);
  });

  it.each([
    ['wrong member', 'result.choices[].message.contents has no such place'],
    ['wrong method', 'chat.completions.make has no such place'],
    ['wrong option', 'arg0.max_output has no such place'],
    ['wrong argument', 'arg7 has no such place'],
    ['wrong event', 'result.on arg0 Argument of type \'"word"\' is not assignable'],
    ['wrong client option', 'arg0.secret has no such place'],
    ['wrong constructor', 'new OpenIA has no such place'],
    ['not installed', 'new default has no such place'],
    ['any', 'body is any'],
    ['index signature', 'headers.question has no such place'],
    ['stale reason', 'arg0.messages[].content is listed as unproven and can be proven'],
    ['unknown reason', 'arg0.question is listed as unproven and is no path of the row'],
  ])('refuses a %s', (name, message) => {
    expect(errorsOf(name).join('\n')).toContain(message);
  });
});

/** Errors carry the model's title. */
function errorsOf(name: string): readonly string[] {
  return errors.filter((error: string) => error.includes(`(${name})`));
}
