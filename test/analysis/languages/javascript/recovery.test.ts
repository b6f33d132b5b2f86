import { describe, expect, test } from 'vitest';
import { javascriptFrontEnd } from '../../../../analysis/languages/javascript';
import type { Program, Range, SyntaxProblem } from '../../../../analysis/program';
import { printProgram } from '../../../support/printProgram';

function lower(
  text: string,
  edited?: Range,
): { readonly program: Program; readonly problems: readonly SyntaxProblem[] } {
  return javascriptFrontEnd().lower({ path: 'a.tsx', text, edited });
}

/** What stands below the mistake in every case, and must keep its meaning. */
const below = `

export const model = 'm';

function ask(prompt) {
  return client.ask(prompt);
}

export async function handler(request) {
  return ask(request.body);
}
`;

const belowPrinted =
  'export declare model:c = "m" -> {model = model:c}; ' +
  'hoist ask:f = function ask(prompt:p) { return client.ask(prompt:p) }; ' +
  'export hoist handler:f = async function handler(request:p) { return ask:f(request:p.body) } -> {handler = handler:f}';

/** The half-typed code, and what is left of it. */
type Row = readonly [name: string, source: string, left: string];

const rows: readonly Row[] = [
  ['an open template literal', 'const text = `hello ${name}', ''],
  ['an open hole in a template literal', 'const text = `hello ${name', 'declare text:c = `hello ${name}`'],
  [
    'a template literal open in a function',
    'function first() {\n  const text = `hello\n}',
    'hoist first:f = function first() {}',
  ],
  [
    'a template literal open in a call',
    'const answer = client.ask({\n  prompt: `hello\n});',
    'declare answer:c = client.ask({})',
  ],
  ['an open block comment', '/* hello', ''],
  ['an open doc comment', 'start();\n/** hello', 'start()'],
  ['an open if', 'if (ready) {', ''],
  ['an open condition', 'if (ready', ''],
  [
    'an if open in a function',
    'export function first() {\n  if (ready) {\n  return 1;\n}',
    'export hoist first:f = function first() { return 1 } -> {first = first:f}',
  ],
  [
    'an if open in a method',
    'class Bot {\n  one() {\n    if (ready) {\n  }\n\n  two() {\n    return 2;\n  }\n}',
    'hoist Bot:k = class Bot { one: function one() {}; two: function two() { return 2 }; }',
  ],
  ['half an object', "const answer = await client.ask({\n  model: 'm',", ''],
  ['a property without a value', 'const options = {\n  temperature: 0,\n  model:', ''],
  [
    'half a list of messages in a function',
    "function first() {\n  client.ask({\n    model: 'm',\n    messages: [\n}",
    '',
  ],
  ['a dot', 'client.', 'client.'],
  ['a dot above a call', 'client.\nstart();', 'start()'],
  [
    'a dot in a function',
    'function first() {\n  client.\n  return start();\n}',
    'hoist first:f = function first() { client.; return start() }',
  ],
  [
    'a dot before a declaration',
    'function first() {\n  const one = client.\n  const two = 2;\n}',
    'hoist first:f = function first() { declare one:c = client.; declare two:c = 2 }',
  ],
  ['an optional dot above a call', 'client?.\nstart();', 'start()'],
  ['a generic call', 'const answer = send<', 'declare answer:c = (send < ?())'],
  [
    'a generic call in a function',
    'function first() {\n  const answer = send<\n}',
    'hoist first:f = function first() { declare answer:c = (send < ?()) }',
  ],
  ['an open string', "const text = 'hello", 'declare text:c = "hello"'],
  [
    'an open string in a call above a function',
    "ask('hello);\nfunction first() {}",
    'hoist first:f = function first() {}',
  ],
  ['an open element', 'function App() {\n  return <main>\n}', 'hoist App:f = function App() {}'],
  [
    'an open element inside another',
    'function App() {\n  return (\n    <main>\n      <p>\n    </main>\n  );\n}',
    'hoist App:f = function App() { return <main>[<p>[]] }',
  ],
  [
    'an open tag',
    'function App() {\n  return (\n    <main\n  );\n}',
    'hoist App:f = function App() { return <main>[] }',
  ],
  ['a stray brace', 'function first() {\n  return 1;\n}\n}', 'hoist first:f = function first() { return 1 }'],
  [
    'a stray brace in a function',
    'function first() {\n  start();\n  }\n  return 1;\n}',
    'hoist first:f = function first() { start(); return 1 }',
  ],
  ['an open function', 'function first() {', ''],
  ['an open callback', "app.get('/', async (request, response) => {", ''],
  ['an arrow without a body', 'const first = (a) =>', ''],
  ['an open call', 'send(', 'send()'],
  ['an open import', 'import { one, ', ''],
  ['an import without a name', 'import { one } from', ''],
  [
    'a template literal open in a method',
    'class Bot {\n  one() {\n    const text = `hello\n  }\n\n  two() {\n    return `two`;\n  }\n}',
    'hoist Bot:k = class Bot { one: function one() {}; two: function two() { return "two" }; }',
  ],
  [
    'the head of a method',
    'class Bot {\n  one(first, (second) {\n    start();\n  }\n\n  two() {\n    return 2;\n  }\n}',
    'hoist Bot:k = class Bot { two: function two() { return 2 }; }',
  ],
  [
    'an open comment in a class',
    'class Bot {\n  /** hello\n  one() {\n    start();\n  }\n\n  /** Two. */\n  two() {}\n}',
    'hoist Bot:k = class Bot { one: function one() { start() }; two: function two() {}; }',
  ],
  [
    'an open try',
    'async function first() {\n  try {\n    await start();\n}',
    'hoist first:f = async function first() { await start() }',
  ],
];

describe('keeps what stands below', () => {
  test.each(rows)('%s', (_name, source, left) => {
    const { program, problems } = lower(source + below);
    const printed = printProgram(program);
    expect(printed.endsWith(belowPrinted)).toBe(true);
    expect(printed.slice(0, -belowPrinted.length).replace(/; $/, '')).toBe(left);
    expect(problems.length).toBeGreaterThan(0);
    for (const { range } of problems) {
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThanOrEqual(source.length + below.length);
    }
  });

  test.each(rows)('%s, with Windows line ends', (_name, source) => {
    const { program } = lower((source + below).replaceAll('\n', '\r\n'));
    expect(printProgram(program).endsWith(belowPrinted)).toBe(true);
  });
});

test('offsets and lines are those of the text as it was given', () => {
  const source = 'const text = `hello ${name}' + below;
  const { program } = lower(source);
  expect(program.lineStarts).toHaveLength(source.split('\n').length);
  const handler = program.functions.at(-1);
  expect(handler?.range.start).toBe(source.indexOf('async function handler'));
});

test('a comment that takes the end of the next comment is found out', () => {
  const source = `/* hello${below}\n/** The last. */\nexport const last = 1;\n`;
  const { program, problems } = lower(source);
  expect(printProgram(program)).toBe(`${belowPrinted}; export declare last:c = 1 -> {last = last:c}`);
  expect(problems).toEqual([{ message: 'This comment is not closed.', range: { start: 0, end: 8 } }]);
});

test('code in a comment is not an open comment', () => {
  const { program, problems } = lower("/*\nexport const pattern = 'src/*.ts';\n*/" + below);
  expect(problems).toEqual([]);
  expect(program.comments).toHaveLength(1);
});

test('a chain that goes on in an indented line is whole', () => {
  const { program, problems } = lower('client.\n  chat.\n  create();');
  expect(problems).toEqual([]);
  expect(printProgram(program)).toBe('client.chat.create()');
});

test('a chain that is broken after each dot on purpose is whole', () => {
  const { program, problems } = lower('client.\nchat.\ncreate();');
  expect(problems).toEqual([]);
  expect(printProgram(program)).toBe('client.chat.create()');
});

test('several mistakes at once', () => {
  const source = `const text = \`hello\n${below}\nexport function second() {\n  if (ready) {\n  return 1;\n}\n\nexport const last = 1;\n`;
  const { program } = lower(source);
  expect(printProgram(program)).toContain(belowPrinted);
  expect(printProgram(program)).toMatch(/export declare last:c = 1 -> \{last = last:c\}$/);
});

test('what changed is the first place to look', () => {
  const source = 'function first() {\n  start();\n  {\n  return 1;\n}\n';
  const start = source.indexOf('{\n  return');
  const { program } = lower(source, { start, end: start + 1 });
  expect(printProgram(program)).toBe('hoist first:f = function first() { start(); return 1 }');
});

test('an edited range that no longer fits the text does no harm', () => {
  const { program } = lower('if (ready) {' + below, { start: 10_000, end: 20_000 });
  expect(printProgram(program)).toBe(belowPrinted);
});

test('exports are of the module where an open bracket could not be found', () => {
  const { program } = lower('wrap(() => {\nsetup();\n  export const inner = 1;\n');
  const exported = program.body.body.flatMap((each) => (each.type === 'export' ? each.names : []));
  expect(exported.map((each) => each.exported)).toEqual(['inner']);
});

test('a file without errors is read as it stands, however it is laid out', () => {
  const source = 'function first() {\nreturn 1;\n  }\nwrap(() => {\nfunction second() {}\n})\n';
  const { program, problems } = lower(source);
  expect(problems).toEqual([]);
  expect(printProgram(program)).toBe(
    'hoist first:f = function first() { return 1 }; wrap(arrow() { hoist second:f = function second() {} })',
  );
});
