import { expect, test } from 'vitest';
import { javascriptFrontEnd } from '../../../../analysis/languages/javascript';

const many = 10_000;

test.each([
  ['parentheses', `a = ${'('.repeat(many)}1${')'.repeat(many)};`],
  ['open parentheses', `a = ${'('.repeat(many)}`],
  ['brackets', `a = ${'['.repeat(many)}${']'.repeat(many)};`],
  ['open brackets', `a = ${'['.repeat(many)}`],
  ['blocks', `${'{'.repeat(many)}${'}'.repeat(many)}`],
  ['objects', `a = ${'{a:'.repeat(many)}1${'}'.repeat(many)};`],
  ['patterns', `let ${'['.repeat(many)}a${']'.repeat(many)} = b;`],
  ['functions', `${'function f(){'.repeat(many)}${'}'.repeat(many)}`],
  ['negations', `a = ${'!'.repeat(many)}b;`],
  ['conditions', `a = ${'b?c:'.repeat(many)}d;`],
  ['arrows', `a = ${'b=>'.repeat(many)}c;`],
  ['branches', `${'if(a){b}else '.repeat(many)}{c}`],
  ['elements', `a = ${'<b>'.repeat(many)}${'</b>'.repeat(many)};`],
  ['members', `a = ${'b.'.repeat(many)}c;`],
  ['calls', `a = b${'.c()'.repeat(many)};`],
  ['sums', `a = ${'b+'.repeat(many)}c;`],
  ['types', `let a: ${'B<'.repeat(many)}c${'>'.repeat(many)};`],
  ['assignments', `${'a='.repeat(many)}b;`],
])('thousands of nested %s are a problem, and the next line is read', (_name, source) => {
  const { program, problems } = javascriptFrontEnd().lower({
    path: 'a.tsx',
    text: `${source}\nexport const last = 1;\n`,
  });
  expect(problems.map(({ message }) => message).join()).toMatch(/too deeply|could not be read/);
  expect(program.body.body.some((each) => each.type === 'export')).toBe(true);
});

test.each([
  ['templates', `a = ${'`${'.repeat(many)}b${'}`'.repeat(many)};`],
  ['comments', '/*'.repeat(many)],
  ['decorators', '@'.repeat(many)],
  ['angle brackets', '<'.repeat(many)],
  ['backticks', '`'.repeat(many)],
])('thousands of nested %s are a problem', (_name, text) => {
  expect(javascriptFrontEnd().lower({ path: 'a.tsx', text }).problems).not.toEqual([]);
});

test('a hundred nested calls are no problem', () => {
  const text = `${'ask('.repeat(100)}1${')'.repeat(100)}`;
  expect(javascriptFrontEnd().lower({ path: 'a.ts', text }).problems).toEqual([]);
});

test('expressions that parse but are too deep for later steps are cut, and a problem says so', () => {
  const text = `a = b${'.c()'.repeat(300)};`;
  const { problems } = javascriptFrontEnd().lower({ path: 'a.ts', text });
  expect(problems.map(({ message }) => message)).toEqual(['Nested too deeply to analyze.']);
});

test('a long line is read', () => {
  const text = `a = '${'b'.repeat(100_000)}'; ${'ask(); '.repeat(10_000)}`;
  const { program, problems } = javascriptFrontEnd().lower({ path: 'a.js', text });
  expect(problems).toEqual([]);
  expect(program.body.body).toHaveLength(10_001);
});
