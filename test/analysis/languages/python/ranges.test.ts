import { expect, test } from 'vitest';
import {
  nodesAround,
  type CallNode,
  type Expression,
  type Program,
  type Range,
} from '../../../../analysis/program';
import { makePythonFrontEnd } from '../../../support/pythonFrontEnd';

const python = await makePythonFrontEnd();

function lower(text: string): Program {
  const { program, problems } = python.lower({ path: 'a.py', text });
  expect(problems).toEqual([]);
  return program;
}

/** The expression of the last statement. */
function expressionOf(text: string): Expression {
  const statement = lower(text).body.body.findLast(({ type }) => type === 'expression');
  if (statement?.type !== 'expression') throw new Error('no expression');
  return statement.expression;
}

function textAt(text: string, range: Range | undefined): string {
  return range ? text.slice(range.start, range.end) : '';
}

test.each([
  ['ask(a, b)', '(a, b)'],
  ['ask()', '()'],
  ['ask(a for a in b)', '(a for a in b)'],
  ['(ask)(a)', '(a)'],
  ['ask ( # (not) this\n a)', '( # (not) this\n a)'],
  ['one(a).two(b)', '(b)'],
  ['rows[1:2]', '[1:2]'],
])('the arguments of %s', (source, expected) => {
  expect(textAt(source, (expressionOf(source) as CallNode).argumentsRange)).toBe(expected);
});

test.each([
  ['def ask(): pass', 'ask'],
  ['async def ask(): pass', 'ask'],
  ['@tool\ndef ask(): pass', 'ask'],
  ['use(lambda: 1)', 'lambda'],
  ['ask = lambda: 1', 'ask'],
  ['bot.ask = lambda: 1', 'ask'],
  ['use(on_text=lambda: 1)', 'on_text'],
  ["bot = {'ask': lambda: 1}", "'ask'"],
  ['class Bot:\n    def ask(self): pass', 'ask'],
])('where the name of the first function of %s stands', (source, expected) => {
  expect(textAt(source, lower(source).functions[0]?.nameRange)).toBe(expected);
});

test.each([
  ['def ask():\n    return 1\n\nx = 1', 'def ask():\n    return 1'],
  ['@tool\n@other()\ndef ask(): pass\n', '@tool\n@other()\ndef ask(): pass'],
  ['use(lambda a: a)', 'lambda a: a'],
])('the first function of %s, decorators and all', (source, expected) => {
  expect(textAt(source, lower(source).functions[0]?.range)).toBe(expected);
});

test('a property stands where its name is', () => {
  const source = "request . body['text']";
  const outer = expressionOf(source);
  if (outer.type !== 'member' || outer.object.type !== 'member') throw new Error('no member');
  expect(textAt(source, outer.propertyRange)).toBe("'text'");
  expect(textAt(source, outer.object.propertyRange)).toBe('body');
  expect(textAt(source, outer.object.range)).toBe('request . body');
});

test('offsets count UTF-16 units, whatever stands before', () => {
  const source = '\ufeffx = "🙂é"; # 🙂\nask(f"🙂{x}🙂", größe)';
  const call = expressionOf(source) as CallNode;
  expect(textAt(source, call.range)).toBe('ask(f"🙂{x}🙂", größe)');
  expect(call.arguments.map(({ value }) => textAt(source, value.range))).toEqual(['f"🙂{x}🙂"', 'größe']);
  const [template] = call.arguments;
  if (template?.value.type !== 'template') throw new Error('no template');
  expect(template.value.parts.map((part) => textAt(source, part.range))).toEqual(['🙂', 'x', '🙂']);
});

test('texts of a template stand between the braces', () => {
  const source = `f"""one {a!r:>{b}} two {{""" rf'\\d{c = }'`;
  const template = expressionOf(source);
  if (template.type !== 'template') throw new Error('no template');
  expect(template.parts.map((part) => textAt(source, part.range))).toEqual([
    'one ',
    'a!r:>{b}',
    ' two {{',
    '\\d',
    'c = ',
    'c',
  ]);
});

test.each([
  ['if a:\n    b\n    c\n\n# end\nd', 'b', 'b\n    c'],
  ['class A:\n    def f(self):\n        b\n\n    x = 1', 'b', 'b'],
  ['if a: b; c', 'b', 'b; c'],
])('the block around a statement of %s', (source, name, expected) => {
  const start = source.indexOf(name);
  const around = nodesAround(lower(source), { start, end: start + 1 });
  const block = around.findLast(({ type }) => type === 'block');
  expect(textAt(source, block?.range)).toBe(expected);
});

const file = `import os
from openai import OpenAI as Client
@app.get("/")
async def ask(request: Annotated[Request, Depends(check)], *rest, limit=3, **options) -> str:
    """Answers."""
    with open(request.path) as file, lock:
        text = file.read()[:limit].strip() + f"{request.query!r:>{limit}} {rest}"
    try:
        answer = await client.chat(model="m", messages=[{"role": "user", "content": text}, *rest])
    except (TimeoutError, ValueError) as error:
        raise Failure(error) from error
    except KeyError:
        pass
    else:
        log(answer)
    for index, (key, *values) in enumerate(rows):
        if 0 < index <= limit and key not in answer: break
        elif values: continue
    else:
        del rows[0]
    match answer:
        case {"text": found} if found: return found
        case [first, *others] | first: return first
        case _: assert False, "never"
    return [x for y in rows if y for x in y if (last := x)] or {k: v for k, v in pairs}
@dataclass
class Bot(Base, metaclass=Meta):
    name: str = "bot"
    def __init__(self): super().__init__(lambda: self.name)
`;

/** Every node that has a place lies in the one around it, and nothing lies outside of the text. */
test('what a node consists of lies in it', () => {
  const outside: string[] = [];
  const visit = (value: object, outer: Range): void => {
    let range = outer;
    if ('range' in value && 'type' in value) {
      range = value.range as Range;
      const isInside = outer.start <= range.start && range.end <= outer.end && range.start <= range.end;
      if (!isInside) outside.push(`${String(value.type)} ${textAt(file, range)}`);
    }
    for (const [key, child] of Object.entries(value) as [string, unknown][]) {
      if (key !== 'variable' && typeof child === 'object' && child !== null) visit(child, range);
    }
  };
  visit(lower(file).body, { start: 0, end: file.length });
  expect(outside).toEqual([]);
});
