import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stretchesOf, valuesIn } from '../../workspace/ipython';

/** What is not Python, with its type. */
const found = (cell: string) =>
  stretchesOf(cell)
    .filter(({ type }) => type !== 'python')
    .map(({ type, range }) => `${type}: ${cell.slice(range.start, range.end)}`);

describe('what IPython takes for itself', () => {
  test.each([
    ['%matplotlib inline', ['command: %matplotlib inline']],
    ['import os\n!ls -l {os.getcwd()}\nos', ['command: !ls -l {os.getcwd()}']],
    ['if yes:\n    %cd ..\n    !pwd', ['command: %cd ..', 'command: !pwd']],
    ['!pip install a \\\n  b\nx = 1', ['command: !pip install a \\\n  b']],
    ['files = !ls *.txt\nhome = %pwd', ['answer: !ls *.txt', 'answer: %pwd']],
    ['str.join?\n?str\nx??', ['command: str.join?', 'command: ?str', 'command: x??']],
    ['%time answer = ask("a")', ['prefix: %time ']],
    ['%timeit -n 10 -r 3 ask("a")', ['prefix: %timeit -n 10 -r 3 ']],
    ['%time', ['command: %time']],
    ['%time !ls', ['prefix: %time ', 'command: !ls']],
    ['\n%%time\nx = 1', ['command: %%time']],
    ['%%capture out\n%%time\nx = 1\n!ls', ['command: %%capture out', 'command: %%time', 'command: !ls']],
    ['%%bash\nrm -r "a\nb', ['command: %%bash\nrm -r "a\nb']],
    ['%%!\nls', ['command: %%!\nls']],
    ['%%time?\nx = 1', ['command: %%time?']],
    ['/print a\r\n,f a b\r\nx', ['command: /print a', 'command: ,f a b']],
  ])('in %j', (cell, expected) => {
    expect(found(cell)).toEqual(expected);
  });

  test.each([
    'x = (a\n  % b)',
    'x = a \\\n  % b',
    'x = """\n%time\n!ls\nwhat?\n"""',
    "x = '''a \\''' \n!ls'''",
    "x = 'what?'  # or is it?",
    'x %= 2',
    'if a != b: pass',
    'call(a=1, b={\n"x": 1\n})',
    '# %time\n#!ls',
    'x = "%s" % y',
    'if a <= b:\n    c = d == e',
  ])('not in %j', (cell) => {
    expect(found(cell)).toEqual([]);
  });

  test.each([
    [
      '!run {answer} $name "$HOME/{a.b[0].strip()}" { x["y"] }',
      ['{answer}', '$name', '$HOME', '{a.b[0].strip()}', '{ x["y"] }'],
    ],
    ["!awk '{print $1}' {{x}} $$y {a b}", []],
    ['%sql select {x}', []],
  ])('the values in %j are found', (cell, expected) => {
    const ranges = valuesIn(cell, { start: 0, end: cell.length });
    expect(ranges.map(({ start, end }) => cell.slice(start, end))).toEqual(expected);
  });

  test('an open string does not hide what stands on the next line', () => {
    expect(found("x = 'half\n!ls")).toEqual(['command: !ls']);
  });

  test('the stretches of any text follow one another and leave nothing out', () => {
    const texts = fc.string({ unit: fc.constantFrom(...`%!?='"#\\\n\r ([{}]) ax:`, '"""', '%%', '%time ') });
    fc.assert(
      fc.property(texts, (cell) => {
        let end = 0;
        for (const { range } of stretchesOf(cell)) {
          expect(range.start).toBe(end);
          expect(range.end).toBeGreaterThan(end);
          end = range.end;
        }
        expect(end).toBe(cell.length);
      }),
    );
  });
});
