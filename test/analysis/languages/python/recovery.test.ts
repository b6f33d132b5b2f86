import { describe, expect, test } from 'vitest';
import type { SyntaxProblem } from '../../../../analysis/program';
import { printStatement } from '../../../support/printProgram';
import { makePythonFrontEnd } from '../../../support/pythonFrontEnd';

const python = await makePythonFrontEnd();

interface Read {
  readonly printed: string;
  readonly problems: readonly string[];
}

/** What is left of a broken text, and the problems with the text that each points at. */
function read(text: string): Read {
  const { program, problems } = python.lower({ path: 'a.py', text });
  const statements = program.body.body.filter(({ type }) => type !== 'export');
  const told = ({ message, range }: SyntaxProblem): string =>
    `${message} ${JSON.stringify(text.slice(range.start, range.end))}`;
  return { printed: statements.map(printStatement).join('; '), problems: problems.map(told) };
}

type Row = readonly [source: string, printed: string, ...problems: string[]];

const rows: readonly Row[] = [
  ['client.\nfoo()', 'client.; foo()', 'A name is missing after this. "."'],
  [
    'x = foo(a, b\ny = 1\ndef f():\n  return 1',
    'declare x:c = foo(a, b); declare y:c = 1; hoist f:f = arrow f() { return 1 }',
    'This bracket is not closed. "("',
  ],
  [
    'def f(:\n  return 1\nx = 2',
    'hoist f:f = arrow f() { return 1 }; declare x:c = 2',
    'Something is missing here. ""',
  ],
  ['if x\n  y\nz', 'if x { y }; z', 'A colon is missing after this. "x"'],
  [
    'def f(a):\n  x = foo(\n\ndef g(b):\n  return b\nimport x',
    "hoist f:f = arrow f(a:p) { declare x:c = foo() }; hoist g:f = arrow g(b:p) { return b:p }; import {* as x:i} 'x'",
    'This bracket is not closed. "("',
  ],
  [
    'x = """abc\ndef f():\n  return 1',
    'declare x:c = "abc"; hoist f:f = arrow f() { return 1 }',
    'This string is not closed. "\\"\\"\\"abc"',
  ],
  [
    'def f():\n  """Doc.\n  x = 1\ndef g():\n  """Other."""\n  return 1',
    'hoist f:f = arrow f() { "Doc."; declare x:c = 1 }; hoist g:f = arrow g() { "Other."; return 1 }',
    'This string is not closed. "\\"\\"\\"Doc."',
  ],
  ['x = "abc\ny = 1', 'declare x:c = "abc"; declare y:c = 1', 'This string is not closed. "\\"abc"'],
  [
    'ask("abc)\ny = 1',
    'ask("abc)"); declare y:c = 1',
    'This string is not closed. "\\"abc)"',
    'This bracket is not closed. "("',
  ],
  ['x = f"a{b\ny = 1', 'declare x:c = `a${b}`; declare y:c = 1', 'This bracket is not closed. "{"'],
  [
    'ask(f"a{b", c)\ny = 1',
    'ask(`a${", c)"}`); declare y:c = 1',
    'This string is not closed. "\\", c)"',
    'This bracket is not closed. "{"',
    'This bracket is not closed. "("',
  ],
  ['for x in\n  y', 'each x:c of ?() { y }', 'Something is missing after this. "n"'],
  [
    'class A:\n  def f(self,\n    return 1\n  def g(self):\n    y',
    'hoist A:k = class A { f: function f() { return 1 }; g: function g() { y }; }',
    'This bracket is not closed. "("',
    'A colon is missing after this. ","',
  ],
  [
    'from a import \nimport b',
    "import {} 'a'; import {* as b:i} 'b'",
    'Something is missing after this. "t"',
  ],
  ['from x import (a,\nb = 1', "import {a as a:i} 'x'; declare b:c = 1", 'This bracket is not closed. "("'],
  ['from a.\nx = 1', 'declare x:c = 1', 'This line could not be read. "from a."'],
  ['import\nx = 1', 'declare x:c = 1', 'This line could not be read. "import"'],
  ['x = \ny = 2', 'declare x:c = ?(); declare y:c = 2', 'A value is missing after this. "="'],
  ['x = foo(a.\ny = 1', 'declare x:c = foo(a.); declare y:c = 1', 'This bracket is not closed. "("'],
  ['x = 1 +\ny = 2', 'declare x:c = (1 + ?()); declare y:c = 2', 'A value is missing after this. "+"'],
  ['return await\ny', 'return await ?(); y', 'Something is missing after this. "t"'],
  ['ask(a, b=\ny = 1', 'ask(a, b=?()); declare y:c = 1', 'This bracket is not closed. "("'],
  ['foo bar baz\ny = 1', '??(foo); ??(bar); baz; declare y:c = 1', 'This could not be read. "foo bar"'],
  ['x = a)\ny = 2', 'declare x:c = a; declare y:c = 2', 'This bracket closes nothing. ")"'],
  ['x = [a, (b]\ny = 2', 'declare x:c = [a, b]; declare y:c = 2', 'This bracket is not closed. "("'],
  [
    'x = {"a": 1,\ndef f(): pass',
    'declare x:c = {a: 1}; hoist f:f = arrow f() {}',
    'This bracket is not closed. "{"',
  ],
  ['def\nx = 1', 'declare x:c = 1', 'This line could not be read. "def"'],
  ['class\nx = 1', 'declare x:c = 1', 'This line could not be read. "class"'],
  ['$ pip install\nx = 1', '??(pip); install; declare x:c = 1', 'This could not be read. "$ pip"'],
  ['x = 5 5\nwhile y: z', 'declare x:c = 5; while test(y) { z }', 'This could not be read. "5"'],
  ['@app.\ndef f(): pass', 'declare f:f = @app. arrow f() {}', 'A name is missing after this. "."'],
  [
    'print("a" if b else\ny = 1',
    'print((b ? "a" : ?())); declare y:c = 1',
    'This bracket is not closed. "("',
  ],
  ['try:\n  a\nexcept\n  b', 'try { a } catch { b }', 'A colon is missing after this. "t"'],
  ['else:\n  a\nb', 'a; b', 'This line could not be read. "else:"'],
  ['  x = 1\ny = 2', 'declare x:c = 1; declare y:c = 2'],
  ['def f() ->\n  return 1', 'hoist f:f = arrow f() { return 1 }', 'A value is missing after this. ">"'],
  ['with open(a) as\n  b', '{ (?() = open(a)); b }', 'Something is missing after this. "s"'],
  ['match x:\n  case\ny = 1', 'switch x ; declare y:c = 1', 'This could not be read. "case"'],
  ['x = `a`\n', 'declare x:c = "a"'],
];

describe('half-typed code', () => {
  test.each(rows)('%s', (source, printed, ...problems) => {
    expect(read(source)).toEqual({ printed, problems });
  });
});

test('a function with an open bracket does not hide the functions below it', () => {
  const text = `import os
class Bot:
    def ask(self, prompt):
        return self.client.chat(messages=[{"role": "user", "content": prompt

    def other(self):
        return 1

@app.get("/")
def last(): pass
`;
  const { program } = python.lower({ path: 'a.py', text });
  expect(program.functions.map(({ name }) => name)).toEqual(['ask', 'other', 'last']);
});

test('ranges after a repair are those of the text as it was given', () => {
  const text = 'x = ask(a, [b\ny = client.\nz = name\n';
  const { program } = python.lower({ path: 'a.py', text });
  const places = program.body.body.map(({ range }) => text.slice(range.start, range.end));
  expect(places.slice(0, 3)).toEqual(['x = ask(a, [b', 'y = client.', 'z = name']);
});

test('what parses has no problem, however it is laid out', () => {
  const text = `x = foo(
a,
    b = 1,
  *c)
y = [d
for d in e
    if d]
z = {
"a": 1}
w = 1.
v = f"{x:>{w}d}" f'{y["key"]}' f"{z["key"]}" f"{{}}" f"{v:'>10}"
u = a if b else ...
from . import *
t = """ a.
b = """
if (
    t
): pass
class A: x = 1; y = lambda: 2
s = not (a
    and b)
`;
  expect(read(text).problems).toEqual([]);
});
