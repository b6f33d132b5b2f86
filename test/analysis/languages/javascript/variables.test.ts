import { expect, test } from 'vitest';
import { javascriptFrontEnd } from '../../../../analysis/languages/javascript';
import type { Program, Variable } from '../../../../analysis/program';

function lower(text: string): Program {
  const { program, problems } = javascriptFrontEnd().lower({ path: 'a.ts', text });
  expect(problems).toEqual([]);
  return program;
}

/** Every variable of a program by its name, found wherever a node carries one. */
function variablesOf(program: Program): Map<string, Variable> {
  const found = new Map<string, Variable>();
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if ('writes' in value) found.set((value as Variable).name, value as Variable);
    Object.values(value).forEach(visit);
  };
  visit(program.body);
  return found;
}

function writesOf(text: string): Record<string, number> {
  return Object.fromEntries([...variablesOf(lower(text))].map(([name, { writes }]) => [name, writes]));
}

test.each([
  ['const a = 1', { a: 1 }],
  ['let a', { a: 0 }],
  ['let a; a = 1; a = 2', { a: 2 }],
  ['let a = 1; function set() { a = 2 }', { a: 2, set: 1 }],
  ['let a = 1; a += 1; a++; --a; a ??= 2', { a: 5 }],
  ['var a = 1; var a = 2', { a: 2 }],
  ['let a, b; [a, { b }] = pair', { a: 1, b: 1 }],
  ['const { a, ...b } = pair', { a: 1, b: 1 }],
  ['for (const a of rows) a', { a: 1 }],
  ['let a; for (a of rows) a', { a: 1 }],
  ['let a = 1; use(a.b = 2)', { a: 1 }],
  ['function ask(a = 1) { return a }', { ask: 1, a: 1 }],
  ['function ask() {} ask = other', { ask: 2 }],
  ["import { a } from 'b'", { a: 1 }],
  ['try {} catch (a) { a }', { a: 1 }],
  ['class Bot {} enum Role {}', { Bot: 1, Role: 1 }],
])('counts the writes of %s', (source, writes) => {
  expect(writesOf(source)).toEqual(writes);
});

test('a name in a block is not the name outside', () => {
  const program = lower('const a = 1; { const a = 2; use(a); } use(a);');
  const names = new Set<Variable>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('writes' in value) names.add(value as Variable);
    else Object.values(value).forEach(visit);
  };
  visit(program.body);
  expect(names.size).toBe(2);
});

test('a variable knows the function that declares it', () => {
  const program = lower('const a = 1; function outer(b) { var c = () => { let d; return d }; { let e; e } }');
  const variables = variablesOf(program);
  const [outer, arrow] = program.functions;
  expect(variables.get('a')?.owner).toBe('module');
  expect(variables.get('outer')?.owner).toBe('module');
  expect(variables.get('b')?.owner).toBe(outer);
  expect(variables.get('c')?.owner).toBe(outer);
  expect(variables.get('d')?.owner).toBe(arrow);
  expect(variables.get('e')?.owner).toBe(outer);
});

test('a call before the declaration means the declared function', () => {
  const program = lower('ask(); function ask() {}');
  const [call, declaration] = program.body.body;
  if (call?.type !== 'expression' || call.expression.type !== 'call') throw new Error('no call');
  if (declaration?.type !== 'functionDeclaration') throw new Error('no function');
  expect(call.expression.callee).toMatchObject({ type: 'name', name: 'ask' });
  expect(call.expression.callee.type === 'name' && call.expression.callee.variable).toBe(
    declaration.variable,
  );
});

test('functions are listed in the order of their appearance', () => {
  const program = lower(
    'const a = () => () => 1; class B { c() {} d = function () {} } export default function e(f = () => 1) {}',
  );
  expect(program.functions.map((each) => each.name)).toEqual(['a', undefined, 'c', 'd', 'e', 'f']);
});
