import { describe } from 'vitest';
import { body, query, testFlows } from '../../support/flowRows';

describe('functions', () => {
  testFlows([
    {
      name: 'the argument of a function',
      top: `function run(a) { eval(a); }`,
      code: `run(req.body.a);`,
      flows: [body],
    },
    {
      name: 'the other argument',
      top: `function run(a, b) { eval(b); }`,
      code: `run(req.body.a, 'b');`,
      flows: [],
    },
    {
      name: 'the result',
      top: `function dress(a) { return 'a ' + a; }`,
      code: `eval(dress(req.body.a));`,
      flows: [body],
    },
    {
      name: 'a result that leaves the argument out',
      top: `function dress(a) { return 'a'; }`,
      code: `eval(dress(req.body.a));`,
      flows: [],
    },
    {
      name: 'an arrow function',
      top: 'const dress = (a) => `a ${a}`;',
      code: `eval(dress(req.body.a));`,
      flows: [body],
    },
    { name: 'declared below', code: `run(req.body.a); function run(a) { eval(a); }`, flows: [body] },
    {
      name: 'one of two returns',
      top: `function pick(a) { if (!a) return 'a'; return a; }`,
      code: `eval(pick(req.body.a));`,
      flows: [body],
    },
    {
      name: 'two calls, the clean one',
      top: `function dress(a) { return 'a ' + a; }`,
      code: `const clean = dress('b'); const other = dress(req.body.a); eval(clean);`,
      flows: [],
    },
    {
      name: 'two calls, the clean one afterwards',
      top: `function dress(a) { return 'a ' + a; }`,
      code: `const other = dress(req.body.a); const clean = dress('b'); eval(clean);`,
      flows: [],
    },
    {
      name: 'two calls, the other one',
      top: `function dress(a) { return 'a ' + a; }`,
      code: `const clean = dress('b'); const other = dress(req.body.a); eval(other);`,
      flows: [body],
    },
    {
      name: 'two calls of a sink',
      top: `function run(a) { eval(a); }`,
      code: `run('a'); run(req.body.a); run('b');`,
      flows: [body],
    },
    {
      name: 'two sources at one sink',
      top: `function run(a) { eval(a); }`,
      code: `run(req.query.a); run(req.body.a);`,
      flows: [body, query],
    },
    {
      name: 'through five functions',
      top: `const f1 = (a) => a; const f2 = (a) => f1(a); const f3 = (a) => f2(a); const f4 = (a) => f3(a); const f5 = (a) => f4(a);`,
      code: `eval(f5(req.body.a));`,
      flows: [body],
    },
    {
      name: 'a default that is needed',
      code: `function run(a = req.body.a) { eval(a); } run();`,
      flows: [body],
    },
    {
      name: 'a default that is not needed',
      code: `function run(a = req.body.a) { eval(a); } run('a');`,
      flows: [],
    },
    {
      name: 'a default for undefined',
      code: `function run(a = req.body.a) { eval(a); } run(undefined);`,
      flows: [body],
    },
    {
      name: 'rest parameters',
      top: `function run(a, ...rest) { eval(rest[0]); }`,
      code: `run('a', req.body.a);`,
      flows: [body],
    },
    {
      name: 'before the rest',
      top: `function run(a, ...rest) { eval(a); }`,
      code: `run('a', req.body.a);`,
      flows: [],
    },
    {
      name: 'a spread argument',
      top: `function run(a, b) { eval(b); }`,
      code: `run(...['a', req.body.a]);`,
      flows: [body],
    },
    {
      name: 'a spread argument, the other parameter',
      top: `function run(a, b) { eval(a); }`,
      code: `run(...['a', req.body.a]);`,
      flows: [],
    },
    {
      name: 'spread outside data fills every parameter',
      top: `function run(a, b) { eval(b); }`,
      code: `run(...req.body.list);`,
      flows: [body],
      missing: [body],
    },
    {
      name: 'arguments',
      top: `function run() { eval(arguments[0]); }`,
      code: `run(req.body.a);`,
      flows: [body],
    },
    {
      name: 'recursion',
      top: `function walk(list, n) { if (n > list.length) return 'a'; return list[n] + walk(list, n + 1); }`,
      code: `eval(walk(req.body.list, 0));`,
      flows: [body],
    },
    {
      name: 'recursion without outside data',
      top: `function walk(n) { return n > 9 ? 'a' : walk(n + 1); }`,
      code: `const a = req.body.a; eval(walk(0));`,
      flows: [],
    },
    {
      name: 'a sink at the end of a recursion',
      top: `function walk(a, n) { if (n === 0) { eval(a); return; } walk(a, n - 1); }`,
      code: `walk(req.body.a, 3);`,
      flows: [body],
    },
    {
      name: 'mutual recursion',
      top: `function even(a, n) { return n === 0 ? a : odd(a, n - 1); } function odd(a, n) { return n === 0 ? 'a' : even(a, n - 1); }`,
      code: `eval(even(req.body.a, 9));`,
      flows: [body],
    },
    {
      name: 'a parameter that is changed',
      top: `function fill(box, a) { box.a = a; }`,
      code: `const box = {}; fill(box, req.body.a); eval(box.a);`,
      flows: [body],
    },
    {
      name: 'a parameter that is cleaned',
      top: `function clear(box) { box.a = 'a'; }`,
      code: `const box = { a: req.body.a }; clear(box); eval(box.a);`,
      flows: [],
    },
    {
      name: 'a parameter that is reassigned inside only',
      top: `function change(a) { a = 'b'; }`,
      code: `let a = req.body.a; change(a); eval(a);`,
      flows: [body],
    },
    {
      name: 'a list that is filled',
      top: `function fill(list, a) { list.push(a); }`,
      code: `const list = []; fill(list, req.body.a); eval(list[0]);`,
      flows: [body],
    },
    {
      name: 'a function in a table',
      top: `const table = { run: (a) => eval(a), leave: (a) => a };`,
      code: `table.run(req.body.a);`,
      flows: [body],
    },
    {
      name: 'another function in a table',
      top: `const table = { run: (a) => eval(a), leave: (a) => a };`,
      code: `table.leave(req.body.a);`,
      flows: [],
    },
    {
      name: 'a function chosen by outside data',
      top: `const table = { run: (a) => eval(a), leave: (a) => a };`,
      code: `table[req.query.name](req.body.a);`,
      flows: ['http req.query -> function-key', body],
    },
    {
      name: 'one of two functions',
      top: `const run = (a) => eval(a); const leave = (a) => a;`,
      code: `(req.query.x ? run : leave)(req.body.a);`,
      flows: [body],
    },
    {
      name: 'call',
      top: `function run(a) { eval(a); }`,
      code: `run.call(undefined, req.body.a);`,
      flows: [body],
    },
    {
      name: 'apply',
      top: `function run(a) { eval(a); }`,
      code: `run.apply(undefined, [req.body.a]);`,
      flows: [body],
    },
    {
      name: 'bind',
      top: `function run(a) { eval(a); }`,
      code: `run.bind(undefined)(req.body.a);`,
      flows: [body],
    },
    {
      name: 'bind with an argument',
      top: `function run(a, b) { eval(a); }`,
      code: `run.bind(undefined, req.body.a)('b');`,
      flows: [body],
    },
    { name: 'called at once', code: `(function () { eval(req.body.a); })();`, flows: [body] },
    { name: 'called at once with an argument', code: `((a) => eval(a))(req.body.a);`, flows: [body] },
    {
      name: 'a returned pair',
      top: `const pair = (a) => [a, 'b'];`,
      code: `const [a] = pair(req.body.a); eval(a);`,
      flows: [body],
    },
    {
      name: 'a returned pair, the other half',
      top: `const pair = (a) => [a, 'b'];`,
      code: `const [, b] = pair(req.body.a); eval(b);`,
      flows: [],
    },
    {
      name: 'a returned object',
      top: `const make = (a) => ({ a, b: 'b' });`,
      code: `const { a } = make(req.body.a); eval(a);`,
      flows: [body],
    },
    {
      name: 'a returned object, another field',
      top: `const make = (a) => ({ a, b: 'b' });`,
      code: `const { b } = make(req.body.a); eval(b);`,
      flows: [],
    },
  ]);
});

describe('closures', () => {
  testFlows([
    { name: 'captured', code: `const a = req.body.a; const run = () => eval(a); run();`, flows: [body] },
    {
      name: 'captured, another variable',
      code: `const a = req.body.a, b = 'b'; const run = () => eval(b); run();`,
      flows: [],
    },
    {
      name: 'captured, never called',
      code: `const a = req.body.a; const run = () => eval(a);`,
      flows: [body],
    },
    {
      name: 'captured, written after',
      code: `let a = 'a'; const run = () => eval(a); a = req.body.a; run();`,
      flows: [body],
    },
    {
      name: 'captured, cleaned before the call',
      code: `let a = req.body.a; const run = () => eval(a); a = 'a'; run();`,
      flows: [],
    },
    {
      name: 'a captured variable that a function writes',
      code: `let a = 'a'; const set = (b) => { a = b; }; set(req.body.a); eval(a);`,
      flows: [body],
    },
    {
      name: 'a captured variable that nobody writes',
      code: `let a = 'a'; const set = (b) => { a = b; }; set('b'); eval(a);`,
      flows: [],
    },
    {
      name: 'a captured list',
      code: `const list = []; const add = (a) => list.push(a); add(req.body.a); eval(list[0]);`,
      flows: [body],
    },
    {
      name: 'currying',
      top: `const dress = (a) => (b) => a + b;`,
      code: `eval(dress('a')(req.body.b));`,
      flows: [body],
    },
    {
      name: 'currying, the first argument',
      top: `const dress = (a) => (b) => a + b;`,
      code: `eval(dress(req.body.a)('b'));`,
      flows: [body],
    },
    {
      name: 'currying, an argument that is left out',
      top: `const dress = (a) => (b) => b;`,
      code: `eval(dress(req.body.a)('b'));`,
      flows: [],
    },
    {
      name: 'currying in three steps',
      top: `const dress = (a) => (b) => (c) => a + b + c;`,
      code: `eval(dress(req.body.a)('b')('c'));`,
      flows: [body],
    },
    {
      name: 'two functions of one maker, the first',
      top: `const maker = (a) => (b) => a + b;`,
      code: `const one = maker(req.body.a); const two = maker('a'); eval(one('b'));`,
      flows: [body],
    },
    {
      name: 'two functions of one maker, the second',
      top: `const maker = (a) => (b) => a + b;`,
      code: `const one = maker(req.body.a); const two = maker('a'); eval(two('b'));`,
      flows: [],
    },
    {
      name: 'two functions of one maker, the clean first',
      top: `const maker = (a) => (b) => a + b;`,
      code: `const one = maker('a'); const two = maker(req.body.a); eval(one('b'));`,
      flows: [],
    },
    {
      name: 'a store in a closure',
      top: `function store() { let kept = ''; return { set: (a) => { kept = a; }, get: () => kept }; }`,
      code: `const one = store(); one.set(req.body.a); eval(one.get());`,
      flows: [body],
    },
    {
      name: 'two stores of one maker',
      top: `function store() { let kept = ''; return { set: (a) => { kept = a; }, get: () => kept }; }`,
      code: `const one = store(); const two = store(); one.set(req.body.a); eval(two.get());`,
      flows: [],
      spurious: [body],
    },
    {
      name: 'a function that gets a function',
      top: `const twice = (f, a) => f(f(a));`,
      code: `eval(twice((a) => a + 'b', req.body.a));`,
      flows: [body],
    },
    {
      name: 'a function that gets a sink',
      top: `const give = (f, a) => f(a);`,
      code: `give(eval, req.body.a);`,
      flows: [body],
    },
    {
      name: 'composed',
      top: `const compose = (f, g) => (a) => g(f(a));`,
      code: `eval(compose((a) => a.trim(), (a) => 'a ' + a)(req.body.a));`,
      flows: [body],
    },
    {
      name: 'composed to something clean',
      top: `const compose = (f, g) => (a) => g(f(a));`,
      code: `eval(compose((a) => a.trim(), (a) => 'a')(req.body.a));`,
      flows: [],
    },
    {
      name: 'a module variable between two handlers',
      top: `let last = ''; app.get('/', (req, res) => eval(last));`,
      code: `last = req.body.a;`,
      flows: [body],
    },
  ]);
});

describe('callbacks', () => {
  testFlows([
    { name: 'map', code: `eval(['a'].map(() => req.body.a)[0]);`, flows: [body] },
    {
      name: 'map of outside data',
      code: `eval(req.body.list.map((item) => 'a ' + item).join());`,
      flows: [body],
    },
    { name: 'map to a constant', code: `eval(req.body.list.map((item) => 'a').join());`, flows: [] },
    {
      name: 'map to a field',
      code: `eval([{ a: req.body.a, b: 'b' }].map((item) => item.a)[0]);`,
      flows: [body],
    },
    {
      name: 'map to another field',
      code: `eval([{ a: req.body.a, b: 'b' }].map((item) => item.b)[0]);`,
      flows: [],
    },
    {
      name: 'map by a named function',
      top: `const dress = (item) => 'a ' + item;`,
      code: `eval(req.body.list.map(dress).join());`,
      flows: [body],
    },
    {
      name: 'map by String',
      code: `eval(req.body.list.map(String).join());`,
      flows: [body],
    },
    {
      name: 'map by Number',
      code: `eval(req.body.list.map(Number).join());`,
      flows: [`${body} [known-values]`],
    },
    { name: 'the index', code: `eval(req.body.list.map((item, index) => index).join());`, flows: [] },
    { name: 'forEach', code: `req.body.list.forEach((item) => eval(item));`, flows: [body] },
    {
      name: 'forEach that collects',
      code: `let a = ''; req.body.list.forEach((item) => { a += item; }); eval(a);`,
      flows: [body],
    },
    {
      name: 'forEach of literals',
      code: `let a = ''; ['a'].forEach((item) => { a += item; }); eval(a);`,
      flows: [],
    },
    { name: 'filter', code: `eval(req.body.list.filter((item) => item.length > 2)[0]);`, flows: [body] },
    { name: 'find', code: `eval(req.body.list.find((item) => item.id === 1).text);`, flows: [body] },
    { name: 'findLast', code: `eval(['a', req.body.a].findLast(Boolean));`, flows: [body] },
    { name: 'reduce', code: `eval(req.body.list.reduce((all, item) => all + item, ''));`, flows: [body] },
    { name: 'reduce to a number', code: `eval(req.body.list.reduce((all) => all + 1, 0));`, flows: [] },
    {
      name: 'reduce into an object',
      code: `const box = ['a'].reduce((all, key) => { all[key] = req.body.a; return all; }, {}); eval(box.a);`,
      flows: [body],
    },
    {
      name: 'the start of reduce',
      code: `eval(['a'].reduce((all, item) => all + item, req.body.a));`,
      flows: [body],
    },
    { name: 'flatMap', code: `eval(req.body.list.flatMap((item) => [item, 'a'])[0]);`, flows: [body] },
    { name: 'some is no text', code: `eval(req.body.list.some((item) => item));`, flows: [] },
    { name: 'sort', code: `eval(req.body.list.sort()[0]);`, flows: [body] },
    { name: 'a callback of an unknown function', code: `library((a) => eval(a), req.body.a);`, flows: [] },
    {
      name: 'what a callback of an unknown function captures',
      code: `library(() => eval(req.body.a));`,
      flows: [body],
    },
    { name: 'setTimeout', code: `setTimeout(() => eval(req.body.a), 9);`, flows: [body] },
    {
      name: 'setTimeout with an argument',
      code: `setTimeout((a) => eval(a), 9, req.body.a);`,
      flows: [body],
    },
  ]);
});

describe('handlers', () => {
  testFlows([
    {
      name: 'a named handler',
      top: `function chat(request, response) { eval(request.body.a); } app.get('/', chat);`,
      code: ``,
      flows: ['http request.body -> code-execution'],
    },
    {
      name: 'a handler in a wrapper',
      top: `const safely = (handler) => (req, res, next) => handler(req, res).catch(next); app.get('/', safely(async (req, res) => { eval(req.body.a); }));`,
      code: ``,
      flows: [body],
    },
    {
      name: 'a handler in a wrapper of another package',
      top: `app.get('/', asyncHandler(async (req, res) => { eval(req.body.a); }));`,
      code: ``,
      flows: [body],
    },
    {
      name: 'several handlers',
      top: `app.get('/', (req, res, next) => next(), (req, res) => eval(req.body.a));`,
      code: ``,
      flows: [body],
    },
    {
      name: 'handlers in a list',
      top: `app.get('/', [(req, res, next) => next(), (req, res) => eval(req.body.a)]);`,
      code: ``,
      flows: [body],
    },
    {
      name: 'a handler of a class',
      top: `class Chat { run(req, res) { eval(req.body.a); } } const chat = new Chat(); app.get('/', chat.run);`,
      code: ``,
      flows: [body],
    },
    {
      name: 'a bound handler of a class',
      top: `class Chat { run(req, res) { eval(req.body.a); } } const chat = new Chat(); app.get('/', chat.run.bind(chat));`,
      code: ``,
      flows: [body],
    },
    {
      name: 'a handler in an arrow field',
      top: `class Chat { run = async (req, res) => { eval(req.body.a); }; } const chat = new Chat(); app.get('/', chat.run);`,
      code: ``,
      flows: [body],
    },
    {
      name: 'a handler in an arrow field that uses this',
      top: `class Chat { dress(a) { return 'a ' + a; } run = async (req, res) => { eval(this.dress(req.body.a)); }; } const chat = new Chat(); app.get('/', chat.run);`,
      code: ``,
      flows: [body],
    },
    {
      name: 'a handler made by a function',
      top: `const make = (text) => (req, res) => eval(text + req.body.a); app.get('/', make('a'));`,
      code: ``,
      flows: [body],
    },
    {
      name: 'a function that is no handler',
      top: `function chat(request) { eval(request.body.a); }`,
      code: ``,
      flows: [],
    },
    {
      name: 'a typed function',
      top: `import type { Request } from 'express'; function chat(request: Request) { eval(request.body.a); }`,
      code: ``,
      flows: ['http request.body -> code-execution'],
    },
    {
      name: 'a function of another type',
      top: `interface Request { body: { a: string } } function chat(request: Request) { eval(request.body.a); }`,
      code: ``,
      flows: [],
    },
  ]);
});

describe('generators', () => {
  testFlows([
    {
      name: 'yielded',
      top: `function* parts(a) { yield 'a'; yield a; }`,
      code: `for (const part of parts(req.body.a)) eval(part);`,
      flows: [body],
    },
    {
      name: 'not yielded',
      top: `function* parts(a) { yield 'a'; }`,
      code: `for (const part of parts(req.body.a)) eval(part);`,
      flows: [],
    },
    {
      name: 'yielded from another',
      top: `function* inner(a) { yield a; } function* parts(a) { yield* inner(a); }`,
      code: `for (const part of parts(req.body.a)) eval(part);`,
      flows: [body],
    },
    {
      name: 'asked by next',
      top: `function* parts(a) { yield a; }`,
      code: `eval(parts(req.body.a).next().value);`,
      flows: [body],
    },
    {
      name: 'spread',
      top: `function* parts(a) { yield a; }`,
      code: `eval([...parts(req.body.a)][0]);`,
      flows: [body],
    },
    {
      name: 'asynchronous',
      top: `async function* parts(a) { yield a; }`,
      code: `for await (const part of parts(req.body.a)) eval(part);`,
      flows: [body],
    },
    {
      name: 'an iterator of an object',
      code: `const box = { *[Symbol.iterator]() { yield req.body.a; } }; for (const part of box) eval(part);`,
      flows: [body],
    },
  ]);
});
