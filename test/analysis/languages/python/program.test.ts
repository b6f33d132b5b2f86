import { expect, test } from 'vitest';
import type { ClassNode, FunctionNode, Program, Statement } from '../../../../analysis/program';
import { printStatement } from '../../../support/printProgram';
import { makePythonFrontEnd } from '../../../support/pythonFrontEnd';

const python = await makePythonFrontEnd();

function lower(text: string): Program {
  const { program, problems } = python.lower({ path: 'a.py', text });
  expect(problems).toEqual([]);
  return program;
}

function classOf(text: string): ClassNode {
  const statement = lower(text).body.body[0];
  if (statement?.type !== 'classDeclaration') throw new Error('no class');
  return statement.class;
}

function exportOf(program: Program): Statement | undefined {
  return program.body.body.find(({ type }) => type === 'export');
}

test('every name of the module is exported, wherever it is bound', () => {
  const program = lower(`import os
from a import b as c
if fast:
    x = 1
try:
    import json
except ImportError as error:
    json = None
for _hidden in rows: pass
with a as y: pass
def ask(): inner = 1
class Bot: limit = 1
def reset():
    global late
    late = 1
`);
  const exported = exportOf(program);
  if (exported?.type !== 'export') throw new Error('no export');
  expect(exported.names.map((each) => each.exported)).toEqual([
    'os',
    'c',
    'x',
    'json',
    '_hidden',
    'y',
    'ask',
    'Bot',
    'reset',
    'late',
  ]);
  expect(exported.names.every(({ local }) => local?.type === 'name' && local.variable)).toBe(true);
  expect(program.body.body[program.body.body.length - 1]).toBe(exported);
});

test('a module that binds no name exports nothing', () => {
  expect(lower('ask()\n').body.body.map(({ type }) => type)).toEqual(['expression']);
});

test('writes are counted over functions, and the first is the place of a variable', () => {
  const program = lower('total = 0\ndef add():\n    global total\n    total += 1\n');
  const first = program.body.body[0];
  if (first?.type !== 'declare' || first.target.type !== 'name') throw new Error('no declaration');
  expect(first.target.variable).toMatchObject({ kind: 'let', writes: 2, owner: 'module' });
  expect(first.target.variable?.range).toEqual({ start: 0, end: 5 });
});

test('a variable belongs to the function that binds it', () => {
  const program = lower('def ask(prompt):\n    text = prompt\n    return [part for part in text]\n');
  const [ask, comprehension] = program.functions;
  const statement = ask?.body.body[0];
  if (statement?.type !== 'declare' || statement.target.type !== 'name') throw new Error('no declaration');
  expect(statement.target.variable?.owner).toBe(ask);
  expect(comprehension?.isGenerator).toBe(true);
  expect(comprehension?.parameters).toHaveLength(1);
});

test('functions come in order of appearance', () => {
  const program = lower(
    'def a():\n    def b(): pass\n    return lambda: 1\nclass C:\n    def d(self): pass\n',
  );
  expect(program.functions.map(({ name }) => name)).toEqual(['a', 'b', undefined, 'd']);
});

test('a docstring documents its function or class', () => {
  const [ask, plain] = lower('def ask():\n    """Answers."""\n    pass\ndef plain():\n    pass\n').functions;
  expect(ask?.documentation?.value).toBe('Answers.');
  expect(plain?.documentation).toBeUndefined();
  expect(classOf('class Bot:\n    """Answers\n    questions."""\n').documentation?.value).toBe(
    'Answers\n    questions.',
  );
  expect(classOf('class Bot:\n    limit = 1\n    """Not one."""\n').documentation).toBeUndefined();
});

test('methods bind `this` and other functions do not', () => {
  const source =
    'class Bot:\n    def ask(self):\n        def inner(): pass\n    @staticmethod\n    def make(): pass\n';
  const found = lower(source).functions.map(({ name, bindsThis }: FunctionNode) => [name, bindsThis]);
  expect(found).toEqual([
    ['ask', true],
    ['inner', false],
    ['make', false],
  ]);
});

test('comments are without their mark, and text that looks like one is none', () => {
  const { comments } = lower('#! /usr/bin/python\nx = "# not" # here\r\n  # indented\ny = f"#{x}"\n#');
  expect(comments.map(({ text, isBlock }) => [text, isBlock])).toEqual([
    ['! /usr/bin/python', false],
    [' here', false],
    [' indented', false],
    ['', false],
  ]);
});

test('literals are all texts, in order, with their quotes; texts among values are without', () => {
  const source = `ask("one", f'two {x} three', 'a' "b", b"four")\nx["key"]\n`;
  const { literals } = lower(source);
  expect(literals.map(({ value, range }) => [value, source.slice(range.start, range.end)])).toEqual([
    ['one', '"one"'],
    ['two ', 'two '],
    [' three', ' three'],
    ['ab', `'a' "b"`],
    ['four', 'b"four"'],
    ['key', '"key"'],
  ]);
});

test('line starts are those of the text', () => {
  expect(lower('a\r\nb\nc\rd').lineStarts).toEqual([0, 3, 5, 7]);
});

test.each([
  ['', []],
  ['\n\n', []],
  ['# only a comment', []],
  ['\ufeffask()', ['ask()']],
  ['ask()\r\nif a:\r\n\tb\r\n\tc\r\n', ['ask()', 'if a { b; c }']],
  ['def f():\n\tif a:\n\t\tb\n', ['hoist f:f = arrow f() { if a { b } }']],
  ['a\n\fb\n', ['a', 'b']],
  ['a \\\n  .b', ['a.b']],
  ['名前 = 1\n名前', ['declare 名前:c = 1', '名前:c']],
  ['café.größe', ['café.größe']],
  ['x = "unfinished', ['declare x:c = "unfinished"']],
])('reads the file %j', (text, printed) => {
  const { program } = python.lower({ path: 'a.py', text });
  const statements = program.body.body.filter(({ type }) => type !== 'export');
  expect(statements.map(printStatement)).toEqual(printed);
  expect(program.language).toBe('python');
  expect(program.body.range).toEqual({ start: 0, end: text.length });
});
