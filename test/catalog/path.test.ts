import { describe, expect, it } from 'vitest';
import { type KnownNames, readMemberPath, readRootedPath, rowProblems } from '../../analysis';

describe('paths of rows', () => {
  it('begin at a root and go on by members, elements, calls and values', () => {
    expect(readRootedPath('result.finalMessage().content[].text')).toEqual({
      root: 'result',
      steps: [
        { type: 'member', name: 'finalMessage' },
        { type: 'call' },
        { type: 'member', name: 'content' },
        { type: 'element' },
        { type: 'member', name: 'text' },
      ],
    });
    expect(readRootedPath('arg0.headers.*')).toEqual({
      root: 'arg0',
      steps: [{ type: 'member', name: 'headers' }, { type: 'values' }],
    });
    expect(readRootedPath('args')).toEqual({ root: 'args', steps: [] });
  });

  it('from a type or an export have no root, and may be empty', () => {
    expect(readMemberPath('messages.create')).toHaveLength(2);
    expect(readMemberPath('')).toEqual([]);
  });

  it.each([
    ['message.content', 'message.content begins at no root such as arg0, result or client.'],
    ['arg12', 'arg12 begins at no root such as arg0, result or client.'],
    ['arg0..text', 'arg0..text is no path such as arg0.messages[].content.'],
    ['arg0.messages[', 'arg0.messages[ is no path such as arg0.messages[].content.'],
    ['result text', 'result text begins at no root such as arg0, result or client.'],
  ])('%s is none', (path, problem) => {
    expect(readRootedPath(path)).toBe(problem);
  });

  it('with a step that is none are told from others', () => {
    expect(readMemberPath('wrap me')).toBe('wrap me is no path such as messages.create.');
  });
});

describe('problems of rows', () => {
  it.each([
    [
      'a broken path',
      { passes: [{ call: 'wrap', from: 'argument' }] },
      'passes.0.from: argument begins at no root such as arg0, result or client.',
    ],
    [
      'a broken path in a list of paths',
      { sinks: [{ call: 'run', at: ['arg0', 'arg0[text'], kind: 'sql' }] },
      'sinks.0.at.1: arg0[text is no path such as arg0.messages[].content.',
    ],
    [
      'a broken call',
      { passes: [{ call: 'wrap me', from: 'arg0' }] },
      'passes.0.call: wrap me is no path such as messages.create.',
    ],
    [
      'a way to make something that is none',
      { types: [{ type: 'Client', make: 'Client' }] },
      'types.0.make: Client is no way to make a value: write one of new, call, member, annotation, decorator, and a path.',
    ],
    [
      'a type that nothing makes',
      { passes: [{ on: 'Client', call: 'wrap', from: 'arg0' }] },
      'passes.0.on: Client is no type of the catalog.',
    ],
    [
      'a type of another model that it does not have',
      { handlers: [{ call: 'on', callback: 'arg0', parameters: ['other:Event'], kind: 'callback' }] },
      'handlers.0.parameters.0: other:Event is no type of the catalog.',
    ],
    [
      'a shape that is not there',
      {
        hosts: [{ host: 'api.example', provider: 'Example', endpoints: [{ path: '/chat', shape: 'chat' }] }],
      },
      'hosts.0.endpoints.0.shape: chat is no body shape of the catalog.',
    ],
    [
      'a pattern that is none',
      { keys: [{ name: 'key', provider: 'Example', pattern: '(', hints: ['key-'] }] },
      'keys.0.pattern: Invalid regular expression: /(/: Unterminated group.',
    ],
    [
      'a pattern of a key with a group that is referred to',
      { keys: [{ name: 'key', provider: 'Example', pattern: '(?<one>a)\\k<one>', hints: ['key-'] }] },
      'keys.0.pattern: A pattern of a key names no group, and refers to none.',
    ],
    [
      'a pattern of names that is none',
      { sources: [{ member: 'env.*', kind: 'cli', named: '[' }] },
      'sources.0.named: Invalid regular expression: /[/: Unterminated character class.',
    ],
    [
      'a hint that is everywhere',
      { keys: [{ name: 'key', provider: 'Example', pattern: 'k', hints: ['k'] }] },
      'keys.0.hints: key needs hints of three characters or more.',
    ],
  ])('%s is one', (_, rows, problem) => {
    expect(problemsOf(rows)).toEqual([problem]);
  });

  it('a sound row has none', () => {
    const rows = {
      types: [{ type: 'Client', make: 'new Client' }],
      passes: [{ on: 'Client', call: 'wrap', from: 'arg0' }],
    };
    expect(problemsOf(rows)).toEqual([]);
  });

  it('types of models that are known are no problem', () => {
    const rows = { passes: [{ on: 'other:Client', call: 'wrap', from: 'arg0' }] };
    expect(problemsOf(rows)).toHaveLength(1);
    expect(problemsOf(rows, { types: ['other:Client'], shapes: [] })).toEqual([]);
  });

  it('a type of another model is named with its package', () => {
    const rows = { passes: [{ on: 'Client', call: 'wrap', from: 'arg0' }] };
    expect(problemsOf(rows, { types: ['other:Client'], shapes: [] })).toEqual([
      'passes.0.on: Client is no type of the catalog. Did you mean other:Client?',
    ]);
  });
});

function problemsOf(rows: object, known?: KnownNames) {
  const model = { package: 'sdk', read: 'test', ...rows };
  return rowProblems([model], known).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
