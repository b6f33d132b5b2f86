import { describe, expect, it } from 'vitest';
import { pythonDialect } from '../../../analysis/fixes/pythonDialect';
import { analyzeText, fixText } from '../../support/analyze';
import { compileErrors } from '../../support/pythonCompile';

describe('the dialect of Python', () => {
  const dialect = pythonDialect('a = "b"\n');

  it('quotes as most strings of the file do, and as black where there are none', () => {
    expect(pythonDialect("a = 'b'\nc = 'd'\ne = \"f\"").quote('x')).toBe("'x'");
    expect(pythonDialect("'''It's.'''\na = \"b\"").quote('x')).toBe('"x"');
    expect(pythonDialect('').quote('x')).toBe('"x"');
  });

  it.each([
    ['say "hi"', `'say "hi"'`],
    [`it's "so"`, `"it's \\"so\\""`],
    ['a\nb\\', '"a\\nb\\\\"'],
  ])('quotes %j', (text, code) => {
    expect(dialect.quote(text)).toBe(code);
  });

  const templates = [
    [['<a>', { code: 'a' }, '</a>'], 'f"<a>{a}</a>"'],
    [['{', { code: 'a' }, '}'], 'f"{{{a}}}"'],
    [[{ code: 'a["b"]' }], `f'{a["b"]}'`],
    [[{ code: `a["b"]['c']` }, '{'], `"{}{{".format(a["b"]['c'])`],
    [['x', { code: '{1: a}[1]' }], '"x{}".format({1: a}[1])'],
    [['x', { code: '(lambda: a)()' }], '"x{}".format((lambda: a)())'],
    [[{ code: 'a != b' }], 'f"{a != b}"'],
    [[{ code: '"\\n".join(a)' }], `"{}".format("\\n".join(a))`],
  ] as const;

  it.each(templates)('puts values into %j', (parts, code) => {
    expect(dialect.template(parts)).toBe(code);
  });

  it('puts values into what compiles', { timeout: 60_000 }, (context) => {
    const errors = compileErrors(templates.map(([, code]) => ({ name: code, text: code })));
    if (!errors) context.skip();
    expect([...(errors ?? [])]).toEqual([]);
  });

  it('writes names, options and values as Python does', () => {
    expect(dialect.name('isFlagged')).toBe('is_flagged');
    expect(dialect.option(['input', 'a'])).toBe('input=a');
    expect(dialect.object([['input', 'a']])).toBe('{"input": a}');
    expect([dialect.values(['a']), dialect.values(['a', 'b'])]).toEqual(['(a,)', '(a, b)']);
    expect(dialect.either('a', 'b', 'c')).toBe('b if a else c');
    expect(dialect.comment('Why.', 'comment')).toBe('# Why.');
  });

  it('indents as the file does', () => {
    expect(pythonDialect('def a():\n  pass\n').indent).toBe('  ');
    expect(pythonDialect('def a():\n\tpass\n').indent).toBe('\t');
    expect(dialect.indent).toBe('    ');
  });

  it.each([
    ['"a"', '"', '"'],
    ["r'a'", "r'", "'"],
    ['"""a"""', '"""', '"""'],
  ])('knows the marks of %s', (code, start, end) => {
    expect(dialect.marksOf(code)).toEqual({ start, end });
  });

  it.each(['f"a"', 'b"a"', '"a" "b"', 'a', '"a" + b'])('knows no marks of %s', (code) => {
    expect(dialect.marksOf(code)).toBeUndefined();
  });
});

const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;

/** The text after the fix for the key in it, which is written as `KEY`. */
function keyRead(text: string): string | undefined {
  const source = { path: 'keys.py', text: text.replace('KEY', key) };
  const { findings } = analyzeText(source, 'recommended');
  const finding = findings.find(({ rule }) => rule === 'secrets/hardcoded-key');
  expect(finding, `no finding in ${text}`).toBeDefined();
  const [fix] = finding!.fixes;
  return fix && fixText(source, fix);
}

const read = 'a = os.environ["OPENAI_API_KEY"]\n';

describe('an import of the standard library', () => {
  it.each([
    [
      'among its like',
      'import json\nimport sys\n\nimport openai\n',
      'import json\nimport os\nimport sys\n\nimport openai\n',
    ],
    ['before them', 'import sys\n\nimport openai\n', 'import os\nimport sys\n\nimport openai\n'],
    ['before those of names', 'from sys import argv\n', 'import os\nfrom sys import argv\n'],
    [
      'in a group of its own',
      'import openai\nfrom . import b\n',
      'import os\n\nimport openai\nfrom . import b\n',
    ],
    ['behind a comment', 'import abc  # First.\nimport re\n', 'import abc  # First.\nimport os\nimport re\n'],
    [
      'behind the future',
      '"""A."""\nfrom __future__ import annotations\n\nimport openai\n',
      '"""A."""\nfrom __future__ import annotations\n\nimport os\n\nimport openai\n',
    ],
  ])('goes %s', (_name, before, after) => {
    expect(keyRead(`${before}\na = "KEY"\n`)).toBe(`${after}\n${read}`);
  });

  it.each([
    ['at the head', 'a = "KEY"\n', `import os\n\n${read}`],
    ['behind the description', '"""A."""\na = "KEY"\n', `"""A."""\n\nimport os\n\n${read}`],
    ['behind a license', '# A.\n\n# B.\na = "KEY"\n', `# A.\n\nimport os\n\n# B.\n${read}`],
    [
      'before a definition',
      'def f(a="KEY"):\n    pass\n',
      'import os\n\n\ndef f(a=os.environ["OPENAI_API_KEY"]):\n    pass\n',
    ],
  ])('goes %s of a file that imports nothing', (_name, before, after) => {
    expect(keyRead(before)).toBe(after);
  });

  it('is made once, and where everything sees it', () => {
    expect(keyRead('import os.path\n\na = "KEY"\n')).toBe(`import os.path\n\n${read}`);
    expect(keyRead('def f():\n    import os\n\n\na = "KEY"\n')).toBe(
      `import os\n\n\ndef f():\n    import os\n\n\n${read}`,
    );
  });

  it('is not made where the name is another one', () => {
    expect(keyRead('import shutil as os\n\na = "KEY"\n')).toBeUndefined();
    expect(keyRead('def f(os): return "KEY"\n')).toBeUndefined();
  });
});

describe('a key of Python', () => {
  it.each([
    ['os.environ.get("A", "KEY")', 'os.environ.get("A")'],
    ['os.getenv("A", "KEY")', 'os.getenv("A")'],
    ['f"Bearer KEY {b}"', `f"Bearer {os.environ['OPENAI_API_KEY']} {b}"`],
    ["'Bearer KEY'", `f'Bearer {os.environ["OPENAI_API_KEY"]}'`],
    ['("Bearer "\n    "KEY")', `("Bearer "\n    f"{os.environ['OPENAI_API_KEY']}")`],
    ['"""KEY"""', 'os.environ["OPENAI_API_KEY"]'],
  ])('is read instead of %s', (before, after) => {
    const head = 'import os\n\nos.environ["B"]\nb = "c"\n';
    expect(keyRead(`${head}a = ${before}\n`)).toBe(`${head}a = ${after}\n`);
  });

  it.each(['b"KEY"', '"Bearer KEY {b}"'])('is left alone in %s', (code) => {
    expect(keyRead(`import os\n\na = ${code}\n`)).toBeUndefined();
  });

  it('is not put into the environment any more', () => {
    expect(keyRead('import os\n\nos.environ["A"] = "KEY"\nb = 1\n')).toBe('import os\n\nb = 1\n');
    expect(keyRead('import os\n\nos.environ.setdefault("A", "KEY")\nb = 1\n')).toBe('import os\n\nb = 1\n');
  });

  it('stays where its statement is all that a block holds', () => {
    expect(keyRead('import os\n\nif b:\n    os.environ["A"] = "KEY"\n')).toBeUndefined();
  });

  it('is read by the function that the file uses', () => {
    expect(keyRead('import os\n\nb = os.getenv("B")\na = "KEY"\n')).toContain(
      'a = os.getenv("OPENAI_API_KEY")',
    );
    expect(keyRead('from os import environ\n\na = "KEY"\n')).toContain('a = environ["OPENAI_API_KEY"]');
  });
});
