import { expect, test } from 'vitest';
import { makePythonFrontEnd } from '../../../support/pythonFrontEnd';

const python = await makePythonFrontEnd();
const many = 10_000;

function nested(head: string, depth: number): string {
  return Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}${head}\n`).join('');
}

test.each([
  ['parentheses', `a = ${'('.repeat(many)}1${')'.repeat(many)}`],
  ['open parentheses', `a = ${'('.repeat(many)}`],
  ['brackets', `a = ${'['.repeat(many)}${']'.repeat(many)}`],
  ['open brackets', `a = ${'['.repeat(many)}`],
  ['dictionaries', `a = ${'{1:'.repeat(many)}1${'}'.repeat(many)}`],
  ['negations', `a = ${'not '.repeat(many)}b`],
  ['signs', `a = ${'-'.repeat(many)}b`],
  ['conditions', `a = ${'b if c else '.repeat(many)}d`],
  ['lambdas', `a = ${'lambda: '.repeat(many)}b`],
  ['members', `a = ${'b.'.repeat(many)}c`],
  ['calls', `a = b${'.c()'.repeat(many)}`],
  ['subscripts', `a = b${'[0]'.repeat(many)}`],
  ['conjunctions', `a = ${'b and '.repeat(many)}c`],
  ['products', `a = ${'b * '.repeat(many)}c`],
  ['assignments', `${'a = '.repeat(many)}b`],
  ['patterns', `${'['.repeat(many)}a${']'.repeat(many)} = b`],
  ['branches', `if a: b\n${'elif a: b\n'.repeat(many)}`],
  ['cases', `match a:\n${'  case [b]: c\n'.repeat(many)}`],
  ['types', `a: ${'list['.repeat(many)}b${']'.repeat(many)}`],
  ['quoted braces', `a = ${`f"{`.repeat(many)}b${`}"`.repeat(many)}`],
  ['blocks', nested('if a:', 1_500)],
  ['functions', nested('def f():', 1_500)],
  ['classes', nested('class A:', 1_500)],
])('thousands of nested %s are a problem, and the file is read', (_name, source) => {
  const text = `first = 1\n${source}\n`;
  const { program, problems } = python.lower({ path: 'a.py', text });
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.map(({ message }) => message)).not.toContain('Nested too deeply to read.');
  expect(program.body.body[0]?.type).toBe('declare');
});

test.each([
  ['sums', `a = ${'b + '.repeat(many)}c`],
  ['texts', `a = ${'"b" '.repeat(many)}`],
  ['statements', 'a; '.repeat(many)],
])('thousands of %s side by side are no problem', (_name, source) => {
  const { program, problems } = python.lower({ path: 'a.py', text: `${source}\nlast = 1\n` });
  expect(problems).toEqual([]);
  expect(program.body.body.at(-2)?.type).toBe('declare');
});

test.each([
  ['comparisons', `a = ${'b < '.repeat(many)}c`],
  ['handlers', `try: a\n${'except B: c\n'.repeat(many)}`],
  ['clauses', `a = [b ${'for c in d '.repeat(many)}]`],
])('of thousands of %s the first are read, and a problem says so', (_name, source) => {
  const { program, problems } = python.lower({ path: 'a.py', text: `${source}\nlast = 1\n` });
  expect(problems.map(({ message }) => message)).toEqual(['More in a row than is analyzed.']);
  expect(program.body.body.at(-2)?.type).toBe('declare');
});

test('a hundred nested calls are no problem', () => {
  const text = `${'ask('.repeat(100)}1${')'.repeat(100)}`;
  expect(python.lower({ path: 'a.py', text }).problems).toEqual([]);
});

test('a long line is read', () => {
  const text = `a = '${'b'.repeat(100_000)}'; ${'ask(); '.repeat(10_000)}`;
  const { program, problems } = python.lower({ path: 'a.py', text });
  expect(problems).toEqual([]);
  expect(program.body.body).toHaveLength(10_002);
});

test.each([
  ['continued lines', '\\\n'.repeat(20_000)],
  ['open brackets', '['.repeat(50_000)],
  ['closed brackets', ')'.repeat(50_000)],
  ['quotes', `"'`.repeat(20_000)],
  ['open lines', 'ask(\n'.repeat(5_000)],
  ['marks', '$ ? !\n'.repeat(5_000)],
])('thousands of %s take no time, and few problems are told', (_name, text) => {
  const { problems } = python.lower({ path: 'a.py', text });
  expect(problems.length).toBeLessThanOrEqual(100);
});
