import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ApiModel } from '../../analysis';
import { lockWithout, proofIn, verdictOf } from '../../scripts/proveNewest.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'newest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const model: ApiModel = {
  package: 'chat',
  read: 'test',
  clients: [{ type: 'Chat', make: 'new Chat', key: 'arg0.key' }],
  calls: [
    {
      on: 'Chat',
      call: 'talks.ask',
      operation: 'chat',
      prompt: [{ at: 'arg0.text', role: 'user' }],
      output: { text: 'result.answer' },
      bounds: { tokens: ['arg0.limit'] },
    },
  ],
};

const ask = 'ask(options: { text: string; limit?: number }): Promise<{ answer: string }>';
const pinned = declared(ask);

function declared(member: string, options = '{ key?: string }') {
  return `export interface Talks { ${member} }
    export class Chat { constructor(options?: ${options}); talks: Talks }`;
}

/** What the newest version differs in from the pinned one: the rows are right for that one. */
function differences(name: string, newest: string): readonly string[] {
  expect(errorsBy(`${name} pinned`, pinned)).toEqual([]);
  return errorsBy(`${name} newest`, newest);
}

function errorsBy(name: string, declarations: string): readonly string[] {
  const sdks = path.join(folder, name);
  const home = path.join(sdks, 'node_modules', 'chat');
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(sdks, 'package.json'), JSON.stringify({ dependencies: { chat: 'latest' } }));
  writeFileSync(path.join(home, 'package.json'), JSON.stringify({ name: 'chat', types: 'index.d.ts' }));
  writeFileSync(path.join(home, 'index.d.ts'), declarations);
  return proofIn(sdks, [model]).errors;
}

/** The paths of `chat: calls[0] talks.ask: arg0.text has no such place`. */
const placesIn = (errors: readonly string[]) => errors.map((error) => error.split(': ').slice(2).join(': '));

describe('the newest version differs', () => {
  it.each([
    [
      'a method that is renamed',
      declared(ask.replace('ask', 'question')),
      [
        'talks.ask has no such place',
        'arg0.text has no such place',
        'result.answer has no such place',
        'arg0.limit has no such place',
      ],
    ],
    [
      'an option that is moved into another',
      declared('ask(options: { text: string; bounds?: { limit?: number } }): Promise<{ answer: string }>'),
      ['arg0.limit has no such place'],
    ],
    [
      'an option that is moved to another argument',
      declared('ask(options: { text: string }, bounds?: { limit?: number }): Promise<{ answer: string }>'),
      ['arg0.limit has no such place'],
    ],
    [
      'a result that is renamed',
      declared(ask.replace('answer', 'reply')),
      ['result.answer has no such place'],
    ],
    [
      'a result that says nothing any more',
      declared(ask.replace('answer: string', 'answer: any')),
      ['result.answer is any'],
    ],
    ['an option of the client', declared(ask, '{ secret?: string }'), ['arg0.key has no such place']],
    [
      'a client that is renamed',
      pinned.replace('class Chat', 'class Talker'),
      [
        'new Chat has no such place',
        'arg0.key has no such place',
        'talks.ask has no such place',
        'arg0.text has no such place',
        'result.answer has no such place',
        'arg0.limit has no such place',
      ],
    ],
  ])('in %s', (name, newest, places) => {
    expect(placesIn(differences(name, newest)).toSorted()).toEqual(places.toSorted());
  });
});

describe('the newest version has all', () => {
  /** Overloads of a method, of which one has what the row names. */
  const overloads = (count: number) =>
    Array.from({ length: count }, (_, index) => `ask(option${index}: ${index}): void;`).join(' ');

  it.each([
    ['a method that has become overloaded', declared(`${ask}; ask(text: string): Promise<string>`)],
    ['an overloaded method that has it last', declared(`ask(text: string): Promise<string>; ${ask}`)],
    ['a method of five overloads', declared(`${ask}; ${overloads(4)}`)],
    ['a method of eight overloads', declared(`${ask}; ${overloads(7)}`)],
    [
      'a method of type parameters',
      declared('ask<T extends { text: string; limit?: number }>(options: T): Promise<{ answer: string }>'),
    ],
    ['a method that is a property', declared(ask.replace('ask(', 'ask: (').replace('): ', ') => '))],
    ['a method with more arguments', declared(ask.replace('})', '}, signal?: AbortSignal)'))],
    [
      'options that are a union',
      declared(ask.replace('limit?: number }', 'limit?: number } | { words: string[] }')),
    ],
    [
      'a result that is more than a promise',
      declared(ask.replace('Promise<{ answer: string }>', 'Promise<{ answer: string }> & { abort(): void }')),
    ],
    ['more members', declared(`${ask}; answer(text: string): void`)],
    [
      'a client of several constructors',
      `export interface Talks { ${ask} }
        export class Chat { constructor(options: { key?: string }); constructor(url: URL); constructor(port: number);
          constructor(); talks: Talks }`,
    ],
    [
      'a client that it takes from a base',
      `export interface Talks { ${ask} }
        declare class Base { constructor(options?: { key?: string }); talks: Talks }
        export class Chat extends Base {}`,
    ],
    [
      'a method that is inherited',
      `interface Asking { ${ask} }
        export interface Talks extends Asking { close(): void }
        export class Chat { constructor(options?: { key?: string }); get talks(): Talks }`,
    ],
  ])('with %s', (name, newest) => {
    expect(differences(name, newest)).toEqual([]);
  });
});

describe('what the newest versions are installed with', () => {
  const lock = {
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { chat: '1.0.0', other: '2.0.0' } },
      'node_modules/chat': { version: '1.0.0', dependencies: { schemas: '^3 || ^4', wire: '*' } },
      'node_modules/chat/node_modules/wire': { version: '1.0.0' },
      'node_modules/chat-1': { version: '0.9.0' },
      'node_modules/other': { version: '2.0.0' },
      'node_modules/schemas': { version: '3.0.0' },
    },
  };
  const dependencies = { chat: 'latest', 'chat-1': 'npm:chat@0.9.0', other: '2.0.0' };
  const { packages, ...rest } = lockWithout(lock, dependencies);

  it('is what the pinned ones are proven with', () => {
    expect(rest).toEqual({ lockfileVersion: 3 });
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/chat-1',
      'node_modules/other',
      'node_modules/schemas',
    ]);
  });

  it('is asked for by them', () => {
    expect(packages['']).toEqual({ dependencies });
  });
});

describe('the verdict', () => {
  it.each([
    [[], [], 'The newest versions are those that rows are proven by.'],
    [[], ['one'], 'No version is newer, and there is a difference in 1 place'],
    [[['chat', '2.0.0']], [], 'The newest versions have all that rows name.'],
    [[['chat', '2.0.0']], ['one', 'two'], 'The newest versions differ in 2 places'],
  ] as const)('on %j with %j', (changes, errors, verdict) => {
    expect(verdictOf(changes, errors)).toContain(verdict);
  });
});
