import { describe, expect, test } from 'vitest';
import { makePythonFrontEnd } from '../../../support/pythonFrontEnd';
import { printStatement } from '../../../support/printProgram';

/** A construct, and the program that it lowers to: `name:c` is resolved and written once, a name without a letter a global. */
type Row = readonly [source: string, printed: string];

const namesAndLiterals: readonly Row[] = [
  ['answer', 'answer'],
  ['answer = 1\nanswer', 'declare answer:c = 1; answer:c'],
  ['answer = 1\nanswer = 2', 'declare answer:l = 1; declare answer:l = 2'],
  ['x: int = 1', 'declare x:c as number = 1'],
  ['x: int', 'declare x:c as number'],
  [
    'def outer():\n    return module\nmodule = 1',
    'hoist outer:f = arrow outer() { return module:c }; declare module:c = 1',
  ],
  [
    'def outer():\n    inner = later\n    later = 1',
    'hoist outer:f = arrow outer() { declare inner:c = later:c; declare later:c = 1 }',
  ],
  [
    'def count():\n    global total\n    total = 1\ntotal = 0',
    'hoist count:f = arrow count() { (total:l = 1) }; declare total:l = 0',
  ],
  ['def reset():\n    global late\n    late = 1', 'hoist reset:f = arrow reset() { (late:l = 1) }'],
  [
    'def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        n = 1',
    'hoist outer:f = arrow outer() { declare n:l = 0; hoist inner:f = arrow inner() { (n:l = 1) } }',
  ],
  ['len = 1\nlen', 'declare len:c = 1; len:c'],
  ["'text'", '"text"'],
  ['"it\'s"', '"it\'s"'],
  ["'tab\\tquote\\'bell\\a'", '"tab\\tquote\'bell\\u0007"'],
  ["'\\x41\\u00e9\\U0001F600\\101\\0'", '"Aé😀A\\u0000"'],
  ["'\\N{DASH} \\d'", '"\\\\N{DASH} \\\\d"'],
  ["'a\\\nb'", '"ab"'],
  ["r'\\d+'", '"\\\\d+"'],
  ["b'\\x00\\u0041'", '"\\u0000\\\\u0041"'],
  ["rb'\\x00'", '"\\\\x00"'],
  ["u'text'", '"text"'],
  ["'''two\nlines'''", '"two\\nlines"'],
  ["'one' \"two\" r'\\3'", '"onetwo\\\\3"'],
  ["('one'\n 'two')", '"onetwo"'],
  ['None', 'null'],
  ['True', 'true'],
  ['False', 'false'],
  ['12', '12'],
  ['1_000', '1000'],
  ['0x1F', '31'],
  ['0o17', '15'],
  ['0b101', '5'],
  ['010', '8'],
  ['10L', '10'],
  ['9007199254740993', '9007199254740993n'],
  ['1.5', '1.5'],
  ['1e3', '1000'],
  ['.5', '0.5'],
  ['3j', '?()'],
  ['-3', '-3'],
  ['...', 'Ellipsis'],
  ["f'plain'", '"plain"'],
  ["f'hello {name}!'", '`hello ${name}!`'],
  ["f'{first}{second}'", '`${first}${second}`'],
  ["f'{{literal}} {value}'", '`{literal} ${value}`'],
  ["f'{value!r}'", '`${value}`'],
  ["f'{value:>10}'", '`${value}`'],
  ["f'{value:>{width}}'", '`${(width, value)}`'],
  ["f'{price:.2f}'", '`${(+ price)}`'],
  ["f'{when:%Y-%m-%d}'", '`${(+ when)}`'],
  ["f'{value=}'", '`value=${value}`'],
  ["f'{value = }'", '`value = ${value}`'],
  ["f'{value = !r:>5}'", '`value = ${value}`'],
  ['f\'{f"{inner}"} {rows["key"]}\'', '`${`${inner}`} ${rows.key}`'],
  ["f'{(lambda x: x)(1)}'", '`${arrow(x:p) { return x:p }(1)}`'],
  ["f'{a, b}'", '`${[a, b]}`'],
  ["rf'\\d{value}'", '`\\d${value}`'],
  ["f'one {a}' 'two' f'{b}'", '`one ${a}two${b}`'],
  ["f'''\n{value}\n'''", '`\n${value}\n`'],
  ["t'hello {name}'", '`hello ${name}`'],
];

const membersAndCalls: readonly Row[] = [
  ['request.body.text', 'request.body.text'],
  ["request['body']", 'request.body'],
  ['request[key]', 'request[key]'],
  ['rows[0]', 'rows.0'],
  ['rows[-1]', 'rows[-1]'],
  ['rows[1:5]', 'rows.slice(1, 5)'],
  ['rows[:5]', 'rows.slice(undefined, 5)'],
  ['rows[2:]', 'rows.slice(2)'],
  ['rows[:]', 'rows.slice()'],
  ['rows[::2]', 'rows.slice(undefined, undefined, 2)'],
  ["table[row, 'name']", 'table[[row, "name"]]'],
  ['table[:, 1]', 'table[[?(), 1]]'],
  ['create(prompt, *rest)', 'create(prompt, ...rest)'],
  ["create(prompt, model='m', **options)", 'create(prompt, model="m", ...**=options)'],
  ['create(item for item in items)', 'create(arrow*(.0:p) { each item:c of .0:p { yield item:c } }(items))'],
  ['create(on_text=lambda text: text)', 'create(on_text=arrow on_text(text:p) { return text:p })'],
  [
    "client.chat.completions.create(model='m', messages=[])",
    'client.chat.completions.create(model="m", messages=[])',
  ],
  ['OpenAI(api_key=key)', 'OpenAI(api_key=key)'],
  [
    'class Bot:\n    def ask(self): pass\nBot().ask()',
    'hoist Bot:k = class Bot { ask: function ask() {}; }; Bot:k().ask()',
  ],
  ["print(*rows, sep='')", 'print(...rows, sep="")'],
  ["print 'a', b", 'print("a", b)'],
  ["print >>log, 'a'", 'print(file=log, "a")'],
  ["exec 'code' in scope", 'exec("code", scope)'],
  ['super()', 'super'],
  ["importlib.import_module('os')", 'importlib.import_module("os")'],
];

const operators: readonly Row[] = [
  ['a == b', '(a == b)'],
  ['a != b', '(a != b)'],
  ['a <> b', '(a != b)'],
  ['a is None', '(a == null)'],
  ['a is not None', '(a != null)'],
  ['a in b', '(a in b)'],
  ['a not in b', '(not (a in b))'],
  ['a and b', '(a and b)'],
  ['a or b', '(a or b)'],
  ['not a', '(not a)'],
  ['+a', '(+ a)'],
  ['~a', '(~ a)'],
  ['-a', '(- a)'],
  ['a if b else c', '(b ? a : c)'],
  ['a < b < c', '((a < b) and (b < c))'],
  ['a < b == c not in d', '(((a < b) and (b == c)) and (not (c in d)))'],
  ['a + b - c', '((a + b) - c)'],
  ['a % (b, c)', '(a % [b, c])'],
  ["'%s' % a", '("%s" % a)'],
  ['a // b ** c', '(a // (b ** c))'],
  ['a @ b', '(a @ b)'],
  ['a | b', '(a | b)'],
  ['a = 0\na += 1', 'declare a:l = 0; (a:l += 1)'],
  ['a = 0\na //= 2', 'declare a:l = 0; (a:l //= 2)'],
  ['a = []\na |= b', 'declare a:l = []; (a:l |= b)'],
  ['if (n := read()): use(n)', 'if (n:c = read()) { use(n:c) }'],
  ['(n := 1)', '(n:c = 1)'],
  ['a, b', 'a; b'],
  ['(a,)', '[a]'],
  ['()', '[]'],
  ['(a)', 'a'],
  ['await a', 'await a'],
];

const collections: readonly Row[] = [
  ['[]', '[]'],
  ['[1, *rest, 2]', '[1, ...rest, 2]'],
  ['(1, 2)', '[1, 2]'],
  ['{1, 2}', '[1, 2]'],
  ['{*a, 1}', '[...a, 1]'],
  ['{}', '{}'],
  ["{'a': 1, b: 2, 3: 4}", '{a: 1, [b]: 2, 3: 4}'],
  ["{**base, 'a': 1}", '{...base, a: 1}'],
  ["{'run': lambda: 1}", '{run: arrow run() { return 1 }}'],
  ['[x for x in rows]', '[...arrow*(.0:p) { each x:c of .0:p { yield x:c } }(rows)]'],
  [
    '[x for x in rows if x if x.ok]',
    '[...arrow*(.0:p) { each x:c of .0:p { if x:c { if x:c.ok { yield x:c } } } }(rows)]',
  ],
  [
    '[x + y for x in rows for y in x]',
    '[...arrow*(.0:p) { each x:c of .0:p { each y:c of x:c { yield (x:c + y:c) } } }(rows)]',
  ],
  ['{x for x in rows}', '[...arrow*(.0:p) { each x:c of .0:p { yield x:c } }(rows)]'],
  ['(x for x in rows)', 'arrow*(.0:p) { each x:c of .0:p { yield x:c } }(rows)'],
  [
    '{k: v for k, v in rows}',
    'arrow(.0:p) { declare {}:c = {}; each [k:c, v:c] of .0:p { ({}:c[k:c] = v:c) }; return {}:c }(rows)',
  ],
  [
    "{'fixed': v for v in rows}",
    'arrow(.0:p) { declare {}:c = {}; each v:c of .0:p { ({}:c.fixed = v:c) }; return {}:c }(rows)',
  ],
  ['[x async for x in rows]', '[...arrow*(.0:p) { each await x:c of .0:p { yield x:c } }(rows)]'],
  ['(x async for x in rows)', 'async arrow*(.0:p) { each await x:c of .0:p { yield x:c } }(rows)'],
  ['[await x for x in rows]', '[...arrow*(.0:p) { each x:c of .0:p { yield await x:c } }(rows)]'],
  [
    'rows = []\n[rows for rows in rows]',
    'declare rows:c = []; [...arrow*(.0:p) { each rows:c of .0:p { yield rows:c } }(rows:c)]',
  ],
  ['[y := x for x in rows]', '[...arrow*(.0:p) { each x:c of .0:p { yield (y:c = x:c) } }(rows)]'],
  ['[self for self in rows]', '[...arrow*(.0:p) { each self:c of .0:p { yield self:c } }(rows)]'],
  ['[x for x in a, b]', '[...arrow*(.0:p) { each x:c of .0:p { yield x:c } }([a, b])]'],
  ['a = *b, c', 'declare a:c = [...b, c]'],
];

const functions: readonly Row[] = [
  ['def ask(): pass', 'hoist ask:f = arrow ask() {}'],
  ['def ask(prompt): return prompt', 'hoist ask:f = arrow ask(prompt:p) { return prompt:p }'],
  ['async def ask(): pass', 'hoist ask:f = async arrow ask() {}'],
  [
    'def ask(a, b=1, *c, d, e=2, **f): pass',
    'hoist ask:f = arrow ask(a:p, b:p ?= 1, ...c:p, keyword d:p, keyword e:p ?= 2, keyword ...f:p) {}',
  ],
  ['def ask(a, /, b, *, c): pass', 'hoist ask:f = arrow ask(position a:p, b:p, keyword c:p) {}'],
  [
    'def ask(a: str, *b: int, **c: bool) -> str: pass',
    'hoist ask:f = arrow ask(a:p as string, ...b:p as number, keyword ...c:p as boolean) {}',
  ],
  ['def ask(prompt=prompt): pass', 'hoist ask:f = arrow ask(prompt:p ?= prompt) {}'],
  ['def ask():\n    """Answers."""\n    return 1', 'hoist ask:f = arrow ask() { "Answers."; return 1 }'],
  ['def ask():\n    yield 1', 'hoist ask:f = arrow* ask() { yield 1 }'],
  [
    'def ask():\n    x = yield\n    yield from other()',
    'hoist ask:f = arrow* ask() { declare x:c = yield; yield* other() }',
  ],
  ['lambda: 1', 'arrow() { return 1 }'],
  ['lambda a, *b, c=1, **d: a', 'arrow(a:p, ...b:p, keyword c:p ?= 1, keyword ...d:p) { return a:p }'],
  ['ask = lambda: 1', 'declare ask:c = arrow ask() { return 1 }'],
  ['bot.ask = lambda: 1', '(bot.ask = arrow ask() { return 1 })'],
  ['@tool\ndef ask(): pass', 'declare ask:f = @tool arrow ask() {}'],
  [
    "@app.get('/ask')\n@limit(5)\nasync def ask(): pass",
    'declare ask:f = @app.get("/ask") @limit(5) async arrow ask() {}',
  ],
  ['@overload\ndef ask(a: int): ...\ndef ask(a): pass', 'hoist ask:f = arrow ask(a:p) {}'],
  [
    'if fast:\n    def ask(): pass\nelse:\n    def ask(): pass',
    'if fast { hoist ask:l = arrow ask() {} } else { declare ask:l = arrow ask() {} }',
  ],
  ['ask = None\ndef ask(): pass', 'declare ask:l = null; declare ask:l = arrow ask() {}'],
  ['def ask[T](a: T) -> T: return a', 'hoist ask:f = arrow ask(a:p as T) { return a:p }'],
  [
    'def ask():\n    def inner(): return ask',
    'hoist ask:f = arrow ask() { hoist inner:f = arrow inner() { return ask:f } }',
  ],
];

const classes: readonly Row[] = [
  ['class Bot: pass', 'hoist Bot:k = class Bot { }'],
  ['class Bot(Base): pass', 'hoist Bot:k = class Bot < Base { }'],
  [
    'class Bot(Base, Mixin, metaclass=Meta): pass',
    'hoist Bot:k = class Bot < Base, Mixin (metaclass=Meta) { }',
  ],
  ['class Bot(Agent[Deps], Generic[T]): pass', 'hoist Bot:k = class Bot < Agent { }'],
  ['class Bot:\n    """Answers."""', 'hoist Bot:k = class Bot { }'],
  ['class Bot:\n    limit = 3', 'hoist Bot:k = class Bot { static field limit = 3; }'],
  ['class Bot:\n    limit: int = 3', 'hoist Bot:k = class Bot { static field limit as number = 3; }'],
  ['class Bot:\n    limit: int', 'hoist Bot:k = class Bot { field limit as number; }'],
  [
    'class Bot:\n    limit = 3\n    double = limit * 2',
    'hoist Bot:k = class Bot { static field limit = 3; static field double = (this.limit * 2); }',
  ],
  [
    'class Bot:\n    def __init__(self, client): self.client = client',
    'hoist Bot:k = class Bot { constructor __init__: function __init__(client:p) { (this.client = client:p) }; }',
  ],
  [
    'class Bot:\n    def ask(self): return self.client',
    'hoist Bot:k = class Bot { ask: function ask() { return this.client }; }',
  ],
  [
    'class Bot:\n    def ask(this): return this.client',
    'hoist Bot:k = class Bot { ask: function ask() { return this.client }; }',
  ],
  [
    'class Bot:\n    def ask(self):\n        def inner(): return self\n        return lambda: self',
    'hoist Bot:k = class Bot { ask: function ask() { hoist inner:f = arrow inner() { return this }; return arrow() { return this } }; }',
  ],
  [
    'class Bot:\n    def ask(self):\n        self = other\n        return self',
    'hoist Bot:k = class Bot { ask: function ask() { declare self:l = this; declare self:l = other; return self:l }; }',
  ],
  [
    'class Bot:\n    def outer(self):\n        class Inner:\n            def ask(this): return self',
    'hoist Bot:k = class Bot { outer: function outer() { hoist Inner:k = class Inner { ask: function ask() { return self }; } }; }',
  ],
  [
    'class Bot:\n    limit = 3\n    def ask(self): return limit',
    'hoist Bot:k = class Bot { static field limit = 3; ask: function ask() { return limit }; }',
  ],
  [
    'class Bot:\n    @staticmethod\n    def make(a): return a',
    'hoist Bot:k = class Bot { static make: arrow make(a:p) { return a:p }; }',
  ],
  [
    'class Bot:\n    @classmethod\n    def make(cls): return cls()',
    'hoist Bot:k = class Bot { static make: function make() { return this() }; }',
  ],
  [
    'class Bot:\n    def __new__(cls): return cls',
    'hoist Bot:k = class Bot { static __new__: function __new__() { return this }; }',
  ],
  [
    'class Bot:\n    @property\n    def name(self): return 1\n    @name.setter\n    def name(self, value): pass',
    'hoist Bot:k = class Bot { get name: function name() { return 1 }; set name: function name(value:p) {}; }',
  ],
  [
    'class Bot:\n    @cached_property\n    def name(self): return 1',
    'hoist Bot:k = class Bot { get name: function name() { return 1 }; }',
  ],
  [
    'class Bot:\n    @tool\n    def look(self): pass',
    'hoist Bot:k = class Bot { look: @tool function look() {}; }',
  ],
  [
    'class Bot:\n    def _hide(self): pass\n    def __secret(self): pass\n    def __call__(self): pass',
    'hoist Bot:k = class Bot { private _hide: function _hide() {}; private __secret: function __secret() {}; __call__: function __call__() {}; }',
  ],
  [
    'class Bot(Base):\n    def __init__(self): super().__init__(1)',
    'hoist Bot:k = class Bot < Base { constructor __init__: function __init__() { super(1) }; }',
  ],
  [
    'class Bot(Base):\n    def ask(self): return super().ask()',
    'hoist Bot:k = class Bot < Base { ask: function ask() { return super.ask() }; }',
  ],
  [
    'class Bot(Base):\n    def ask(self): return super(Bot, self).ask()',
    'hoist Bot:k = class Bot < Base { ask: function ask() { return super.ask() }; }',
  ],
  [
    'class Bot:\n    async def ask(self, *, text): pass',
    'hoist Bot:k = class Bot { ask: async function ask(keyword text:p) {}; }',
  ],
  [
    'class Bot:\n    for name in names: register(name)',
    'hoist Bot:k = class Bot { static { each this.name of names { register(this.name) } }; }',
  ],
  ['class Bot:\n    a, b = 1, 2', 'hoist Bot:k = class Bot { static { ([this.a, this.b] = [1, 2]) }; }'],
  [
    "class Bot:\n    class Meta:\n        table = 'bots'",
    'hoist Bot:k = class Bot { static field Meta = class Meta { static field table = "bots"; }; }',
  ],
  [
    'class Bot:\n    @overload\n    def ask(self): ...\n    def ask(self, a): pass',
    'hoist Bot:k = class Bot { ask: function ask(a:p) {}; }',
  ],
  [
    'class Bot:\n    def ask(*args): return args',
    'hoist Bot:k = class Bot { ask: arrow ask(...args:p) { return args:p }; }',
  ],
  [
    '@dataclass\nclass Ask:\n    text: str\n    limit: int = 3\n    total: ClassVar[int] = 0',
    'hoist Ask:k = @dataclass class Ask of fields { field text as string; field limit as number = 3; static field total as number = 0; }',
  ],
  [
    '@dataclass(frozen=True)\nclass Ask:\n    text: str',
    'hoist Ask:k = @dataclass(frozen=true) class Ask of fields { field text as string; }',
  ],
  [
    'class Ask(BaseModel):\n    text: str = Field(max_length=9)\n    model_config = ConfigDict()',
    'hoist Ask:k = class Ask < BaseModel of fields { field text as string = Field(max_length=9); static field model_config = ConfigDict(); }',
  ],
  [
    'class Ask(BaseModel):\n    text: Annotated[str, Field(max_length=9)]',
    'hoist Ask:k = class Ask < BaseModel of fields { field text as string with Field(max_length=9); }',
  ],
  [
    'class Ask(BaseModel):\n    text: str\nclass Other(Ask):\n    more: str',
    'hoist Ask:k = class Ask < BaseModel of fields { field text as string; }; hoist Other:k = class Other < Ask:k of fields { field more as string; }',
  ],
  [
    'class Ask(TypedDict, total=False):\n    text: str',
    'hoist Ask:k = class Ask < TypedDict (total=false) of fields { field text as string; }',
  ],
  [
    'class Ask(NamedTuple):\n    text: str',
    'hoist Ask:k = class Ask < NamedTuple of fields { field text as string; }',
  ],
  [
    'class Ask(library.Thing):\n    text: str',
    'hoist Ask:k = class Ask < library.Thing of fields { field text as string; }',
  ],
  [
    "class Ask(Enum):\n    text: str = 'a'",
    'hoist Ask:k = class Ask < Enum { static field text as string = "a"; }',
  ],
  [
    '@dataclass\nclass Ask:\n    text: str\n    def __init__(self): pass',
    'hoist Ask:k = @dataclass class Ask { field text as string; constructor __init__: function __init__() {}; }',
  ],
];

const statements: readonly Row[] = [
  ['if a: b', 'if a { b }'],
  ['if a:\n    b\nelif c:\n    d\nelse:\n    e', 'if a { b } else { if c { d } else { e } }'],
  ["if __name__ == '__main__': main()", 'if (__name__ == "__main__") { main() }'],
  ['while a: b', 'while test(a) { b }'],
  ['while a:\n    break\nelse:\n    b', 'loop1: { while test(a) { break loop1 }; b }'],
  ['for x in rows: use(x)', 'each x:c of rows { use(x:c) }'],
  ['for i, (a, *b) in rows: pass', 'each [i:c, [a:c, ...b:c]] of rows {}'],
  ['for self.x in rows: pass', 'each self.x of rows {}'],
  [
    'for x in rows:\n    if x: break\n    continue\nelse:\n    none()',
    'loop1: { each x:c of rows { if x:c { break loop1 }; continue }; none() }',
  ],
  ['async for x in rows: pass', 'each await x:c of rows {}'],
  ['for x in a, b: pass', 'each x:c of [a, b] {}'],
  ['with open(a) as f: use(f)', '{ declare f:c = open(a); use(f:c) }'],
  ['with a: b', '{ a; b }'],
  ['with a as b, c as (d, e): f', '{ declare b:c = a; declare [d:c, e:c] = c; f }'],
  ['with (a as b, c as d): e', '{ declare b:c = a; declare d:c = c; e }'],
  ['with (a as b, c as d,): e', '{ declare b:c = a; declare d:c = c; e }'],
  ['with a as self.b: c', '{ (self.b = a); c }'],
  ['async with client.stream() as stream: pass', '{ declare stream:c = client.stream() }'],
  ['try: a\nexcept: b', 'try { a } catch { b }'],
  ['try: a\nexcept Error: b', 'try { a } catch as Error { b }'],
  ['try: a\nexcept Error as e: use(e)', 'try { a } catch e:e as Error { use(e:e) }'],
  ['try: a\nexcept (A, B) as e: use(e)', 'try { a } catch e:e as (A | B) { use(e:e) }'],
  [
    'try: a\nexcept A as e: b\nexcept C: d',
    'try { a } catch except:e { if (except:e instanceof A) { declare e:e as A = except:e; b } else { if (except:e instanceof C) { d } else { throw except:e } } }',
  ],
  [
    'try: a\nexcept A: b\nexcept: c',
    'try { a } catch except:e { if (except:e instanceof A) { b } else { c } }',
  ],
  ['try: a\nexcept A, B: c', 'try { a } catch as (A | B) { c }'],
  ['try: a\nexcept* A as e: b', 'try { a } catch e:e as A { b }'],
  [
    'try: a\nexcept A: b\nelse: c\nfinally: d',
    'try try1: { try { a } catch as A { b; break try1 }; { c } } finally { d }',
  ],
  ['try: a\nfinally: b', 'try { a } finally { b }'],
  ['try: a\nexcept A: raise', 'try { a } catch except:e as A { throw except:e }'],
  ['raise', 'throw ?()'],
  ["raise Error('a')", 'throw Error("a")'],
  ['raise Error from cause', 'throw Error'],
  ['assert a', 'if (not a) { throw AssertionError() }'],
  ["assert a, 'why'", 'if (not a) { throw AssertionError("why") }'],
  ['del a', '(delete a)'],
  ['del a.b, c[0]', '(delete a.b); (delete c.0)'],
  ['del (a, b)', '(delete a); (delete b)'],
  ['pass', ''],
  ['return a', 'return a'],
  ['return a, b', 'return [a, b]'],
  ['return', 'return'],
  ['a = b = c', 'declare a:c = (b:c = c)'],
  ['a.b = c', '(a.b = c)'],
  ["a['b'] = c", '(a.b = c)'],
  ['a[1:2] = c', '(a[?(1, 2)] = c)'],
  ['a, b = b, a', 'declare [a:c, b:c] = [b:c, a:c]'],
  ['[a, b] = c', 'declare [a:c, b:c] = c'],
  ['a, *b = c', 'declare [a:c, ...b:c] = c'],
  ['a, *b, c = d', 'declare [a:c, ...[c:c, ...b:c]] = d'],
  ['a.b, c = d', '([a.b, c:c] = d)'],
  ['self.client: OpenAI = make()', '(self.client = cast(make() as OpenAI))'],
  ['a; b', 'a; b'],
  ['x = y = 1\nx = 2', 'declare x:l = (y:c = 1); declare x:l = 2'],
  ['global a', ''],
  ['type Text = str', ''],
  ['break', 'break'],
];

const matches: readonly Row[] = [
  [
    "match a:\n    case 1: b\n    case 'x' | None: c\n    case _: d",
    'switch a [1] { b; break } ["x"] {} [null] { c; break } [default] { d; break }',
  ],
  ['match a:\n    case Color.RED: b\n    case -1: c', 'switch a [Color.RED] { b; break } [-1] { c; break }'],
  ['match a:\n    case 1: return b', 'switch a [1] { return b }'],
  [
    'for x in rows:\n    match x:\n        case 1: break\n        case 2: continue',
    'loop1: each x:c of rows { switch x:c [1] { break loop1 } [2] { continue } }',
  ],
  ['match a:\n    case 1 | _: b', 'b'],
  ['match a:\n    case other: use(other)', 'declare other:c = a; use(other:c)'],
  [
    "match a:\n    case {'role': 'user', 'content': text}: use(text)\n    case {'role': r, **rest}: use(rest)",
    'if ((("role" in a) and (a.role == "user")) and ("content" in a)) { declare text:c = a.content; use(text:c) } else { if ("role" in a) { declare r:c = a.role; declare rest:c = a; use(rest:c) } }',
  ],
  [
    "match a:\n    case [first, 'x', *rest]: use(first)",
    'if (a.1 == "x") { declare first:c = a.0; declare rest:c = ?(a); use(first:c) }',
  ],
  [
    'match a:\n    case first, second: use(first)',
    'if ?() { declare first:c = a.0; declare second:c = a.1; use(first:c) }',
  ],
  [
    'match a:\n    case Point(x=0, y=value): use(value)',
    'if ((a instanceof Point) and (a.x == 0)) { declare value:c = a.y; use(value:c) }',
  ],
  ['match a:\n    case Point(1): b', 'if ((a instanceof Point) and (?(a) == 1)) { b }'],
  ['match a:\n    case str(text): use(text)', 'if (a instanceof str) { declare text:c = ?(a); use(text:c) }'],
  ['match a:\n    case str() | int(): b', 'if ((a instanceof str) or (a instanceof int)) { b }'],
  [
    'match a:\n    case str() as text: use(text)',
    'if (a instanceof str) { declare text:c = a; use(text:c) }',
  ],
  [
    'match a:\n    case (1 | 2) as n if n > 1: use(n)',
    'if (((a == 1) or (a == 2)) and ((n:c = a), (n:c > 1))) { use(n:c) }',
  ],
  ['match a:\n    case 1 if b: c\n    case _: d', 'if ((a == 1) and b) { c } else { d }'],
  [
    'match ask():\n    case [x]: use(x)',
    'declare match:c = ask(); if ?() { declare x:c = match:c.0; use(x:c) }',
  ],
  [
    'match a, b:\n    case 1, c: use(c)',
    'declare match:c = [a, b]; if (match:c.0 == 1) { declare c:c = match:c.1; use(c:c) }',
  ],
  ['match = 1\ncase = match', 'declare match:c = 1; declare case:c = match:c'],
];

const imports: readonly Row[] = [
  ['import os', "import {* as os:i} 'os'"],
  ['import os, sys as system', "import {* as os:i} 'os'; import {* as system:i} 'sys'"],
  ['import google.generativeai', "import root {* as google:i} 'google.generativeai'"],
  ['import google.generativeai as genai', "import {* as genai:i} 'google.generativeai'"],
  ['from openai import OpenAI', "import {OpenAI as OpenAI:i} 'openai'"],
  ['from openai import OpenAI as Client, types', "import {OpenAI as Client:i, types as types:i} 'openai'"],
  ['from openai import (\n    OpenAI,\n)', "import {OpenAI as OpenAI:i} 'openai'"],
  ['from . import prompts', "import {prompts as prompts:i} '.'"],
  ['from .prompts import system', "import {system as system:i} '.prompts'"],
  ['from ..shared.prompts import system as text', "import {system as text:i} '..shared.prompts'"],
  ['from ... import a', "import {a as a:i} '...'"],
  ['from shared import *', "import star {} 'shared'"],
  ['from __future__ import annotations', ''],
  [
    'def ask():\n    import json\n    return json.loads',
    "hoist ask:f = arrow ask() { import {* as json:i} 'json'; return json:i.loads }",
  ],
  [
    'try:\n    import ujson as json\nexcept ImportError:\n    import json',
    "try { import {* as json:i} 'ujson' } catch as ImportError { import {* as json:i} 'json' }",
  ],
  [
    'if TYPE_CHECKING:\n    from openai import OpenAI',
    "if TYPE_CHECKING { import type {OpenAI as OpenAI:i} 'openai' }",
  ],
  [
    'if typing.TYPE_CHECKING:\n    import a\nimport b',
    "if typing.TYPE_CHECKING { import type {* as a:i} 'a' }; import {* as b:i} 'b'",
  ],
  ['class Bot:\n    import json', "hoist Bot:k = class Bot { static { import {* as json:i} 'json' }; }"],
];

const types: readonly Row[] = [
  ['x: str', 'declare x:c as string'],
  ['x: int', 'declare x:c as number'],
  ['x: float', 'declare x:c as number'],
  ['x: bool', 'declare x:c as boolean'],
  ['x: None', 'declare x:c as null'],
  ['x: Any', 'declare x:c as any'],
  ['x: object', 'declare x:c as any'],
  ['x: OpenAI', 'declare x:c as OpenAI'],
  ['x: openai.OpenAI', 'declare x:c as openai.OpenAI'],
  ["x: 'OpenAI'", 'declare x:c as OpenAI'],
  ["x: 'list[OpenAI | None]'", 'declare x:c as (OpenAI | null)[]'],
  ['x: Optional[str]', 'declare x:c as (string | null)'],
  ['x: typing.Optional[str]', 'declare x:c as (string | null)'],
  ['x: Union[str, int]', 'declare x:c as (string | number)'],
  ['x: str | None', 'declare x:c as (string | null)'],
  ['x: list[str]', 'declare x:c as string[]'],
  ['x: List[Message]', 'declare x:c as Message[]'],
  ['x: tuple[str, int]', 'declare x:c as (string | number)[]'],
  ['x: tuple[str, ...]', 'declare x:c as string[]'],
  ['x: dict[str, int]', 'declare x:c as dict<string, number>'],
  ["x: Sequence['A']", 'declare x:c as A[]'],
  ["x: Literal['a']", 'declare x:c as "a"'],
  ["x: Literal['a', 1, None]", 'declare x:c as ("a" | 1 | null)'],
  ['x: Annotated[str, Query(max_length=9)]', 'declare x:c as string'],
  ['x: Callable[[str], int]', 'declare x:c as Callable<unknown, number>'],
  ["x: Final[str] = 'a'", 'declare x:c as string = "a"'],
  ['x: type[Bot]', 'declare x:c as type<Bot>'],
  ['x: AsyncIterator[str]', 'declare x:c as AsyncIterator<string>'],
  ['x: Mapped[str]', 'declare x:c as Mapped<string>'],
  ['class str: pass\nx: str', 'hoist str:k = class str { }; declare x:c as str:k'],
  [
    "Role = Literal['user', 'system']\nx: Role",
    'declare Role:c = Literal[["user", "system"]]; declare x:c as ("user" | "system")',
  ],
  [
    'Session = Annotated[Db, Depends(get)]\ndef ask(session: Session): pass',
    'declare Session:c = Annotated[[Db, Depends(get)]]; hoist ask:f = arrow ask(session:p as Db with Depends(get)) {}',
  ],
  [
    'def ask(q: Annotated[str | None, Query(max_length=9)] = None): pass',
    'hoist ask:f = arrow ask(q:p ?= null as (string | null) with Query(max_length=9)) {}',
  ],
  ["type Role = Literal['user']\nx: Role", 'declare x:c as "user"'],
  ['A = list[A]\nx: A', 'declare A:c = list[A:c]; declare x:c as A:c[]'],
  [
    'Text = str | None\nText = int | None\nx: Text',
    'declare Text:l = (str | null); declare Text:l = (int | null); declare x:c as Text:l',
  ],
  [
    'try:\n    from typing import Annotated\nexcept ImportError:\n    from typing_extensions import Annotated\nx: Annotated[str, 1]',
    "try { import {Annotated as Annotated:i} 'typing' } catch as ImportError { import {Annotated as Annotated:i} 'typing_extensions' }; declare x:c as string",
  ],
];

const python = await makePythonFrontEnd();

/** Without the export at the end, which every module that binds a name has. */
function lowered(text: string): string {
  const { program, problems } = python.lower({ path: 'a.py', text });
  expect(problems).toEqual([]);
  const statements = program.body.body.filter(({ type }) => type !== 'export');
  return statements.map(printStatement).join('; ');
}

describe('lowers', () => {
  const groups = {
    'names and literals': namesAndLiterals,
    'members and calls': membersAndCalls,
    operators,
    collections,
    functions,
    classes,
    statements,
    matches,
    imports,
    types,
  };
  for (const [group, rows] of Object.entries(groups)) {
    test.each(rows)(`${group}: %s`, (source, printed) => {
      expect(lowered(source)).toBe(printed);
    });
  }
});
