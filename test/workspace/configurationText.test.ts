import { describe, expect, test } from 'vitest';
import { lineStartsOf, positionAt } from '../../analysis';
import { levelOf } from '../../workspace';
import { ignoreLinesIn, readConfigurationText, rowRange } from '../../workspace/configurationText';
import { terms } from '../support/configurationTerms';

const file = '/app/sluicegate.json';
const row = { package: '@acme/llm', calls: [{ call: 'ask', operation: 'chat', prompt: [], output: {} }] };

describe('a sound configuration', () => {
  test('may have comments and commas at the end', () => {
    const text = '{\n  // for the audit\n  "profile": "strict",\n  "ignore": ["legacy/",],\n}\n';
    expect(read(text)).toMatchObject({
      profile: 'strict',
      ignore: ['legacy/'],
      levels: {},
      engine: undefined,
    });
  });

  test('says nothing of what it does not name', () => {
    expect(read('{}')).toMatchObject({ profile: undefined, levels: {}, ignore: [], catalog: [] });
  });

  test('names its schema for other editors', () => {
    expect(read('{ "$schema": "./node_modules/sluicegate/dist/sluicegate.schema.json" }')).toBeDefined();
  });

  test('has levels for rules and families, the rule first', () => {
    const configuration = read('{ "rules": { "audit/*": "off", "audit/unlogged-call": "error" } }');
    const levels = ['audit/unlogged-call', 'audit/swallowed-error', 'prompt/untrusted-in-system'].map(
      (rule) => levelOf(configuration, rule),
    );
    expect(levels).toEqual(['error', 'off', undefined]);
  });

  test('switches rules of the strict profile on where it gives them a level', () => {
    const on = read('{ "rules": { "secrets/logged": "error", "audit/unlogged-call": "error" } }');
    expect(on.engine).toMatchObject({ rules: ['secrets/logged'], catalog: [] });
    expect(read('{ "rules": { "secrets/logged": "off" } }').engine).toBeUndefined();
    expect(read('{ "rules": { "secrets/*": "error" } }').engine).toBeUndefined();
  });

  test('brings rows, whose packages count as ones that touch AI', () => {
    const configuration = read(JSON.stringify({ catalog: [row] }));
    expect(configuration.engine?.catalog).toEqual([{ ...row, ai: true, read: '' }]);
  });

  test('is another one for the engine when its rows change, and not when a comment does', () => {
    const keyOf = (text: string) => read(text).engine?.key;
    const text = JSON.stringify({ catalog: [row] });
    expect(keyOf(`${text} // ours`)).toBe(keyOf(text));
    expect(keyOf(text.replace('"ask"', '"answer"'))).not.toBe(keyOf(text));
  });

  test('may name types and shapes of rows that ship', () => {
    const rows = [
      {
        package: '@acme/llm',
        clients: [{ type: 'Acme', make: 'new default', extends: 'openai:OpenAI' }],
        hosts: [
          {
            host: 'llm.acme.example',
            provider: 'Acme',
            endpoints: [{ path: '/v1/chat/completions', shape: 'openai-chat' }],
          },
        ],
      },
    ];
    expect(terms.known.shapes).toContain('openai-chat');
    expect(problems(JSON.stringify({ catalog: rows }))).toEqual([]);
  });
});

describe('a problem has its place and says what to do', () => {
  test.each([
    ['nothing at all', '  \n', ['1:1 The file is empty: write {} at least.']],
    [
      'a text without its quotation mark',
      '{\n  "profile": "strict\n}',
      ['2:14 This is no JSON: a text has no closing quotation mark.'],
    ],
    [
      'a comma that is missing',
      '{ "ignore": [] "rules": {} }',
      ['1:16 This is no JSON: a comma is expected.'],
    ],
    [
      'single quotation marks',
      "{ 'profile': 1 }",
      ['1:3 This is no JSON: texts and keys stand in double quotation marks.'],
    ],
    ['another value than an object', '[]', ['1:1 Here stands a list; write an object.']],
    [
      'an unknown key',
      '{\n  "profil": "strict"\n}',
      ['2:3 There is no key profil here. Did you mean profile?'],
    ],
    [
      'a key unlike any other',
      '{ "extends": "base" }',
      ['1:3 There is no key extends here. Known here: $schema, profile, rules, ignore, catalog.'],
    ],
    [
      'an unknown rule',
      '{ "rules": { "audit/unloged-call": "off" } }',
      [
        '1:14 There is no rule audit/unloged-call. Did you mean audit/unlogged-call? `sluicegate explain` lists them.',
      ],
    ],
    [
      'an unknown level',
      '{ "rules": { "audit/*": "of" } }',
      ['1:25 "of" is no choice here. Did you mean off?'],
    ],
    [
      'a level unlike any other',
      '{ "rules": { "audit/*": "fatal" } }',
      ['1:25 "fatal" is no choice here. Write "off", "information", "warning" or "error".'],
    ],
    ['a wrong type', '{ "ignore": "legacy/" }', ['1:13 Here stands a text; write a list.']],
    ['a wrong type in a list', '{ "ignore": ["a", 1] }', ['1:19 Here stands a number; write a text.']],
    [
      'a key that is there twice',
      '{ "profile": "strict",\n"profile": "recommended" }',
      ['2:1 The key profile is here twice: keep one of them.'],
    ],
    [
      'a key that would be none',
      '{ "__proto__": { "profile": "loud" } }',
      ['1:3 There is no key __proto__ here. Known here: $schema, profile, rules, ignore, catalog.'],
    ],
    ['a row without its package', '{ "catalog": [{}] }', ['1:15 The key package is missing.']],
    [
      'an unknown kind of rows',
      '{ "catalog": [{ "package": "a", "sink": [] }] }',
      ['1:33 There is no key sink here. Did you mean sinks?'],
    ],
    [
      'one of several alternatives',
      '{ "catalog": [{ "package": "a", "sinks": [{ "call": 3, "at": ["arg0"], "kind": "sql" }] }] }',
      ['1:53 Here stands a number; write a text or a list.'],
    ],
    [
      'the alternative that was meant',
      '{ "catalog": [{ "package": "a", "calls": [{ "call": "ask", "operation": "chat", "output": {}, "prompt": [{ "at": "arg0", "role": { "at": "arg1", "sytem": [] } }] }] }] }',
      ['1:146 There is no key sytem here. Did you mean system?'],
    ],
    [
      'an unknown kind',
      '{ "catalog": [{ "package": "a", "sinks": [{ "call": "run", "at": ["arg0"], "kind": "comand-execution" }] }] }',
      ['1:84 "comand-execution" is no choice here. Did you mean command-execution?'],
    ],
    [
      'an impossible path',
      '{ "catalog": [{ "package": "a", "sinks": [{ "call": "run", "at": ["arg0", "argument"], "kind": "sql" }] }] }',
      ['1:75 argument begins at no root such as arg0, result or client.'],
    ],
    [
      'a type that is not there',
      '{ "catalog": [{ "package": "a", "sinks": [{ "on": "OpenAI", "call": "run", "at": ["arg0"], "kind": "sql" }] }] }',
      [expect.stringMatching(/^1:51 OpenAI is no type of the catalog\. Did you mean .*:OpenAI\?$/)],
    ],
    [
      'a pattern that is none',
      '{ "catalog": [{ "package": "a", "movingModels": ["("] }] }',
      ['1:50 Invalid regular expression: /(/: Unterminated group.'],
    ],
    [
      'brackets without an end',
      `{ "ignore": ${'['.repeat(5000)}`,
      ['1:112 Brackets are nested too deep here.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('and all of them are told, from top to bottom', () => {
    const text = '{\n  "ignore": 1,\n  "profile": "loud",\n  "rules": { "a/b": "off" }\n}';
    expect(problems(text).map((problem) => String(problem).slice(0, 4))).toEqual(['2:13', '3:14', '4:14']);
  });
});

test('what is ignored is read from a file with mistakes too', () => {
  expect(ignoreLinesIn('{ "ignore": ["legacy/", 3], "profile": 1 }')).toEqual(['legacy/']);
  expect(ignoreLinesIn('{ "ignore": "legacy/" }')).toEqual([]);
  expect(ignoreLinesIn('{ ')).toEqual([]);
});

test('a row is found in the text again', () => {
  const text = `{ "catalog": [${JSON.stringify(row)}] }`;
  const { start, end } = rowRange(text, [0, 'calls', 0]);
  expect(JSON.parse(text.slice(start, end))).toEqual(row.calls[0]);
});

function read(text: string) {
  const reading = readConfigurationText(file, text, terms);
  if (reading.type === 'wrong') throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.configuration;
}

function problems(text: string): readonly string[] {
  const reading = readConfigurationText(file, text, terms);
  if (reading.type === 'read') return [];
  return reading.problems.map(({ range, message }) => {
    const { line, column } = positionAt(lineStartsOf(text), range.start);
    return `${line + 1}:${column + 1} ${message}`;
  });
}
