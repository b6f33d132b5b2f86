import { expect, test } from 'vitest';
import { javascriptFrontEnd } from '../../../../analysis/languages/javascript';
import type { CallNode, Expression, Program, Range } from '../../../../analysis/program';

function lower(text: string, path = 'a.tsx'): Program {
  const { program, problems } = javascriptFrontEnd().lower({ path, text });
  expect(problems).toEqual([]);
  return program;
}

/** The expression of the first statement. */
function expressionOf(text: string, path?: string): Expression {
  const statement = lower(text, path).body.body[0];
  if (statement?.type !== 'expression') throw new Error('not an expression');
  return statement.expression;
}

function textAt(text: string, range: Range | undefined): string {
  return range ? text.slice(range.start, range.end) : '';
}

test.each([
  ['ask(a, b);', '(a, b)'],
  ['ask();', '()'],
  ['new Ask;', ''],
  ['new Ask(a);', '(a)'],
  ['new (pick());', ''],
  ['new (pick())(a);', '(a)'],
  ['(ask)(a);', '(a)'],
  ['ask?.(a);', '(a)'],
  ['ask<string>(a);', '(a)'],
  ['ask<(a: string) => void>(a);', '(a)'],
  ['ask /* (not) this */ (a);', '(a)'],
  ['ask // (not) this\n (a);', '(a)'],
  ['one(a).two(b);', '(b)'],
])('the arguments of %s', (source, expected) => {
  const call = expressionOf(source, 'a.ts') as CallNode;
  expect(textAt(source, call.argumentsRange)).toBe(expected);
});

test.each([
  ['function ask() {}', 'ask'],
  ['(function () {});', 'function'],
  ['(async function () {});', 'async function'],
  ['use((a) => a);', '=>'],
  ['use(async (a = () => 1) => { a() });', '=>'],
  ['const ask = () => 1;', 'ask'],
  ['const ask: Ask = () => 1;', 'ask'],
  ['const bot = { ask: () => 1 };', 'ask'],
  ['class Bot { ask() {} }', 'ask'],
  ['exports.ask = () => 1;', 'ask'],
])('where the name of the first function of %s stands', (source, expected) => {
  expect(textAt(source, lower(source).functions[0]?.nameRange)).toBe(expected);
});

test('a property stands where its name is', () => {
  const source = "request /* body */ . body['text']";
  const outer = expressionOf(source);
  if (outer.type !== 'member' || outer.object.type !== 'member') throw new Error('no member');
  expect(textAt(source, outer.propertyRange)).toBe("'text'");
  expect(textAt(source, outer.object.propertyRange)).toBe('body');
  expect(textAt(source, outer.object.object.range)).toBe('request');
});

test('text in a template stands between its delimiters', () => {
  const source = 'ask(`one ${a} two ${b}three`)';
  const parts: string[] = [];
  for (const { range } of lower(source).literals) parts.push(textAt(source, range));
  expect(parts).toEqual(['one ', ' two ', 'three']);
});

test('literals carry what their escapes mean', () => {
  const source = "say('a\\nb', `c\\td`, `e\\u0041${f}g`, \"h\", <p title='i'>j</p>)";
  const { literals } = lower(source);
  expect(literals.map((literal) => literal.value)).toEqual(['a\nb', 'c\td', 'eA', 'g', 'h', 'i', 'j']);
  expect(textAt(source, literals[0]?.range)).toBe("'a\\nb'");
});

test('names of modules are literals too', () => {
  expect(
    lower("import 'one'; export { a } from 'two'; export * from 'three'; require('four')").literals.map(
      ({ value }) => value,
    ),
  ).toEqual(['one', 'two', 'three', 'four']);
});

test('a declared name ends before its type', () => {
  const source = 'const client: OpenAI = make()';
  const statement = lower(source).body.body[0];
  expect(textAt(source, statement?.type === 'declare' ? statement.target.range : undefined)).toBe('client');
});

test('offsets count UTF-16 units, lines end with any line end', () => {
  const source = "say('😀')\r\nask(a)\rask(b)\nask(c)";
  const program = lower(source);
  expect(program.lineStarts).toEqual([0, 11, 18, 25]);
  expect(program.body.body.map((statement) => textAt(source, statement.range))).toEqual([
    "say('😀')",
    'ask(a)',
    'ask(b)',
    'ask(c)',
  ]);
});

test('a long sum keeps the order of its operands and stays flat', () => {
  const names = Array.from({ length: 500 }, (_, index) => `a${index}`);
  const source = names.join(' + ');
  const found: string[] = [];
  let deepest = 0;
  const visit = (node: Expression, depth: number): void => {
    deepest = Math.max(deepest, depth);
    if (node.type === 'name') found.push(node.name);
    if (node.type !== 'binary') return;
    visit(node.left, depth + 1);
    visit(node.right, depth + 1);
  };
  visit(expressionOf(source), 0);
  expect(found).toEqual(names);
  expect(deepest).toBeLessThan(12);
});
