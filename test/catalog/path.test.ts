import { describe, expect, it } from 'vitest';
import { parseMembers, parsePath } from '../../scripts/catalogPath.mjs';
import { problemsOf } from '../../scripts/catalogProblems.mjs';

describe('paths of rows', () => {
  it('begin at a root and go on by members, elements, calls and values', () => {
    expect(parsePath('result.finalMessage().content[].text')).toEqual({
      root: 'result',
      steps: [
        { type: 'member', name: 'finalMessage' },
        { type: 'call' },
        { type: 'member', name: 'content' },
        { type: 'element' },
        { type: 'member', name: 'text' },
      ],
    });
    expect(parsePath('arg0.headers.*').steps).toEqual([
      { type: 'member', name: 'headers' },
      { type: 'values' },
    ]);
    expect(parsePath('args')).toEqual({ root: 'args', steps: [] });
  });

  it('from a type or an export have no root, and may be empty', () => {
    expect(parseMembers('messages.create')).toHaveLength(2);
    expect(parseMembers('')).toEqual([]);
  });

  it.each(['message.content', 'arg12', 'arg0..text', 'arg0.messages[', 'result text'])(
    '%s is none',
    (path) => {
      expect(() => parsePath(path)).toThrow(path);
    },
  );
});

describe('problems of rows', () => {
  const model = { package: 'sdk', read: 'test' };

  it.each([
    ['a broken path', { passes: [{ call: 'wrap', from: 'argument' }] }, 'sdk: argument begins at no root.'],
    ['a broken call', { passes: [{ call: 'wrap me', from: 'arg0' }] }, 'sdk: wrap me is no path.'],
    [
      'a type that nothing makes',
      { passes: [{ on: 'Client', call: 'wrap', from: 'arg0' }] },
      'sdk: Client is no type of the catalog.',
    ],
    [
      'a type of another model that it does not have',
      { handlers: [{ call: 'on', callback: 'arg0', parameters: ['other:Event'], kind: 'callback' }] },
      'sdk: other:Event is no type of the catalog.',
    ],
    [
      'a shape that is not there',
      {
        hosts: [{ host: 'api.example', provider: 'Example', endpoints: [{ path: '/chat', shape: 'chat' }] }],
      },
      'sdk: chat is no body shape of the catalog.',
    ],
    [
      'a pattern that is none',
      { keys: [{ name: 'key', provider: 'Example', pattern: '(', hints: ['key-'] }] },
      'sdk: Invalid regular expression: /(/: Unterminated group',
    ],
    [
      'a hint that is everywhere',
      { keys: [{ name: 'key', provider: 'Example', pattern: 'k', hints: ['k'] }] },
      'sdk: key needs hints of three characters or more.',
    ],
  ])('%s is one', (_, rows, problem) => {
    expect(problemsOf([{ ...model, ...rows }])).toEqual([problem]);
  });

  it('a sound row has none', () => {
    const rows = {
      types: [{ type: 'Client', make: 'new Client' }],
      passes: [{ on: 'Client', call: 'wrap', from: 'arg0' }],
    };
    expect(problemsOf([{ ...model, ...rows }])).toEqual([]);
  });
});
