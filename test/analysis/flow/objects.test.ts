import { describe } from 'vitest';
import { body, guess, query, testFlows } from '../../support/flowRows';

describe('fields', () => {
  testFlows([
    { name: 'the field', code: `const box = { a: req.body.a, b: 'b' }; eval(box.a);`, flows: [body] },
    { name: 'the other field', code: `const box = { a: req.body.a, b: 'b' }; eval(box.b);`, flows: [] },
    { name: 'a written field', code: `const box = {}; box.a = req.body.a; eval(box.a);`, flows: [body] },
    {
      name: 'a field written over',
      code: `const box = { a: req.body.a }; box.a = 'a'; eval(box.a);`,
      flows: [],
    },
    { name: 'a nested field', code: `const box = { in: { a: req.body.a } }; eval(box.in.a);`, flows: [body] },
    {
      name: 'beside a nested field',
      code: `const box = { in: { a: req.body.a, b: 'b' } }; eval(box.in.b);`,
      flows: [],
    },
    {
      name: 'a nested field, written',
      code: `const box = { in: {} }; box.in.a = req.body.a; eval(box.in.a);`,
      flows: [body],
    },
    {
      name: 'through an alias',
      code: `const box = {}; const other = box; other.a = req.body.a; eval(box.a);`,
      flows: [body],
    },
    {
      name: 'cleared through an alias',
      code: `const box = { a: req.body.a }; const other = box; other.a = 'a'; eval(box.a);`,
      flows: [],
    },
    {
      name: 'another object of the same shape',
      code: `const box = { a: 'a' }; const other = { a: 'a' }; other.a = req.body.a; eval(box.a);`,
      flows: [],
    },
    { name: 'a shorthand', code: `const { a } = req.body; const box = { a }; eval(box.a);`, flows: [body] },
    { name: 'a quoted key', code: `const box = { 'a-b': req.body.a }; eval(box['a-b']);`, flows: [body] },
    {
      name: 'a computed constant key',
      code: `const key = 'a'; const box = { [key]: req.body.a, b: 'b' }; eval(box.a);`,
      flows: [body],
    },
    {
      name: 'beside a computed constant key',
      code: `const key = 'a'; const box = { [key]: req.body.a, b: 'b' }; eval(box.b);`,
      flows: [],
    },
    {
      name: 'an unknown key',
      code: `const box = {}; box[req.query.key] = req.body.a; eval(box.b);`,
      flows: [body],
    },
    {
      name: 'looked up by outside data',
      code: `const texts = { a: 'a', b: 'b' }; eval(texts[req.body.a]);`,
      flows: [],
    },
    {
      name: 'looked up by outside data among outside data',
      code: `const texts = { a: 'a', b: req.query.b }; eval(texts[req.body.a]);`,
      flows: [query],
    },
    {
      name: 'the whole object as text',
      code: `const box = { a: req.body.a }; eval(JSON.stringify(box));`,
      flows: [body],
    },
    {
      name: 'a key of outside data',
      code: `for (const key in req.body) eval(key);`,
      flows: [body],
    },
    {
      name: 'a key of ours',
      code: `const box = { a: req.body.a }; for (const key in box) eval(key);`,
      flows: [],
    },
    {
      name: 'a value by a key of ours',
      code: `const box = { a: req.body.a }; for (const key in box) eval(box[key]);`,
      flows: [body],
    },
    {
      name: 'deleted',
      code: `const box = { a: req.body.a }; delete box.a; eval(box.a);`,
      flows: [],
    },
    {
      name: 'a getter',
      code: `const box = { get a() { return req.body.a; } }; eval(box.a);`,
      flows: [body],
    },
    { name: 'a method', code: `const box = { a() { return req.body.a; } }; eval(box.a());`, flows: [body] },
    {
      name: 'a method that uses this',
      code: `const box = { a: req.body.a, get() { return this.a; } }; eval(box.get());`,
      flows: [body],
    },
    { name: 'optional chaining', code: `eval(req.body?.a?.b);`, flows: [body] },
    {
      name: 'optional chaining on our object',
      code: `const box = { a: { b: 'b' } }; const x = req.body; eval(box?.a?.b);`,
      flows: [],
    },
    {
      name: 'an optional call',
      code: `const box = { a: () => req.body.a }; eval(box.a?.());`,
      flows: [body],
    },
  ]);
});

const zod = `import { z } from 'zod'; const Input = z.object({ a: z.enum(['x']), text: z.string() });`;

describe('members of outside data', () => {
  testFlows([
    { name: 'written', code: `req.body.a = 'a'; eval(req.body.a);`, flows: [] },
    { name: 'another is written', code: `req.body.a = 'a'; eval(req.body.b);`, flows: [body] },
    {
      name: 'made safe in place',
      code: `req.body.a = Number(req.body.a); eval(req.body.a);`,
      flows: [`${body} [known-values]`],
    },
    {
      name: 'written in one branch',
      code: `if (req.query.x) req.body.a = 'a'; eval(req.body.a);`,
      flows: [body],
    },
    {
      name: 'written in both branches',
      code: `if (req.query.x) req.body.a = 'a'; else req.body.a = 'b'; eval(req.body.a);`,
      flows: [],
    },
    {
      name: 'written from another source',
      code: `req.body.a = req.query.a; eval(req.body.a);`,
      flows: [query],
    },
    {
      name: 'written through an alias',
      code: `const { body } = req; body.a = 'a'; eval(req.body.a);`,
      flows: [],
    },
    {
      name: 'written by a function',
      top: `function clear(input) { input.a = 'a'; }`,
      code: `clear(req.body); eval(req.body.a);`,
      flows: [],
    },
    { name: 'written after', code: `eval(req.body.a); req.body.a = 'a';`, flows: [body] },
    {
      name: 'each element',
      code: `for (const one of req.body.list) one.a = 'a'; eval(req.body.list[0].a);`,
      flows: [body],
    },
    {
      name: 'one unknown element, another is used',
      code: `req.body.list[req.query.i].a = 'a'; eval(req.body.list[req.query.j].a);`,
      flows: [body],
    },
    {
      name: 'the body, parsed by a schema',
      top: zod,
      code: `req.body = Input.parse(req.body); eval(req.body.a);`,
      flows: [`${body} [known-values]`],
    },
    {
      name: 'the body, parsed by a schema, any text',
      top: zod,
      code: `req.body = Input.parse(req.body); eval(req.body.text);`,
      flows: [body],
    },
    { name: 'kept on the response', code: `res.locals.a = req.body.a; eval(res.locals.a);`, flows: [body] },
    {
      name: 'kept on the response, another member',
      code: `res.locals.a = req.body.a; eval(res.locals.b);`,
      flows: [],
    },
    { name: 'appended to', code: `req.body.a += 'b'; eval(req.body.a);`, flows: [body] },
    { name: 'deleted', code: `delete req.body.a; eval(req.body.a);`, flows: [], spurious: [body] },
  ]);
});

describe('spread', () => {
  testFlows([
    { name: 'the field', code: `const box = { ...{ a: req.body.a } }; eval(box.a);`, flows: [body] },
    {
      name: 'overwritten behind',
      code: `const box = { ...{ a: req.body.a }, a: 'a' }; eval(box.a);`,
      flows: [],
    },
    {
      name: 'overwritten by the spread',
      code: `const box = { a: 'a', ...{ a: req.body.a } }; eval(box.a);`,
      flows: [body],
    },
    {
      name: 'overwritten by a clean spread',
      code: `const box = { a: req.body.a, ...{ a: 'a' } }; eval(box.a);`,
      flows: [],
    },
    {
      name: 'outside data',
      code: `const box = { a: 'a', ...req.body }; eval(box.b);`,
      flows: [body],
    },
    {
      name: 'outside data over a field',
      code: `const box = { a: 'a', ...req.body }; eval(box.a);`,
      flows: [body],
    },
    {
      name: 'a field behind outside data',
      code: `const box = { ...req.body, a: 'a' }; eval(box.a);`,
      flows: [],
    },
    {
      name: 'under a condition',
      code: `const box = { a: 'a', ...(req.query.x && { a: req.body.a }) }; eval(box.a);`,
      flows: [body],
    },
    {
      name: 'of a copy that is changed later',
      code: `const one = { a: 'a' }; const two = { ...one }; two.a = req.body.a; eval(one.a);`,
      flows: [],
    },
    {
      name: 'Object.assign',
      code: `const box = Object.assign({}, { a: req.body.a }); eval(box.a);`,
      flows: [body],
    },
    {
      name: 'Object.assign over it',
      code: `const box = Object.assign({ a: req.body.a }, { a: 'a' }); eval(box.a);`,
      flows: [],
    },
    {
      name: 'Object.assign of outside data',
      code: `const box = Object.assign({ a: 'a' }, req.body); eval(box.a);`,
      flows: [body],
    },
  ]);
});

describe('arrays', () => {
  testFlows([
    { name: 'the element', code: `const list = ['a', req.body.a]; eval(list[1]);`, flows: [body] },
    { name: 'another element', code: `const list = ['a', req.body.a]; eval(list[0]);`, flows: [] },
    {
      name: 'an unknown element',
      code: `const list = ['a', req.body.a]; eval(list[req.query.n]);`,
      flows: [body],
    },
    {
      name: 'an element written over',
      code: `const list = [req.body.a]; list[0] = 'a'; eval(list[0]);`,
      flows: [],
    },
    { name: 'push', code: `const list = []; list.push(req.body.a); eval(list[0]);`, flows: [body] },
    {
      name: 'push through an alias',
      code: `const list = []; const other = list; other.push(req.body.a); eval(list[0]);`,
      flows: [body],
    },
    {
      name: 'push of several',
      code: `const list = []; list.push('a', req.body.a); eval(list[0]);`,
      flows: [],
    },
    {
      name: 'unshift moves the others',
      code: `const list = ['a']; list.unshift(req.body.a); eval(list[0]);`,
      flows: [body],
    },
    {
      name: 'what was first before unshift',
      code: `const list = [req.body.a]; list.unshift('a'); eval(list[0]);`,
      flows: [],
    },
    { name: 'concat', code: `const list = ['a'].concat([req.body.a]); eval(list[1]);`, flows: [body] },
    {
      name: 'concat, the clean part',
      code: `const list = ['a'].concat([req.body.a]); eval(list[0]);`,
      flows: [],
    },
    { name: 'spread', code: `const list = ['a', ...[req.body.a]]; eval(list[1]);`, flows: [body] },
    {
      name: 'spread of outside data',
      code: `const list = ['a', ...req.body.list]; eval(list[1]);`,
      flows: [body],
    },
    {
      name: 'before the spread of outside data',
      code: `const list = ['a', ...req.body.list]; eval(list[0]);`,
      flows: [],
    },
    {
      name: 'behind a spread of unknown length',
      code: `const list = [...req.body.list, 'a']; eval(list[0]);`,
      flows: [body],
      missing: [body],
    },
    {
      name: 'slice',
      code: `const list = ['a', req.body.a].slice(1); eval(list[0]);`,
      flows: [body],
    },
    { name: 'pop', code: `const list = [req.body.a]; eval(list.pop());`, flows: [body] },
    {
      name: 'splice puts in',
      code: `const list = ['a']; list.splice(0, 0, req.body.a); eval(list[0]);`,
      flows: [body],
      missing: [body],
    },
    {
      name: 'reverse',
      code: `const list = ['a', req.body.a].reverse(); eval(list[0]);`,
      flows: [body],
    },
    {
      name: 'fill',
      code: `const list = new Array(3).fill(req.body.a); eval(list[0]);`,
      flows: [body],
    },
    { name: 'Array.from', code: `const list = Array.from([req.body.a]); eval(list[0]);`, flows: [body] },
    {
      name: 'Array.from with a callback',
      code: `const list = Array.from([1], () => req.body.a); eval(list[0]);`,
      flows: [body],
    },
    {
      name: 'keys of a list',
      code: `const list = [req.body.a]; for (const index of list.keys()) eval(index);`,
      flows: [],
    },
    {
      name: 'entries of a list',
      code: `for (const [index, item] of [req.body.a].entries()) eval(item);`,
      flows: [body],
    },
    { name: 'its length', code: `const list = [req.body.a]; eval(list.length);`, flows: [] },
    { name: 'for of', code: `for (const item of ['a', req.body.a]) eval(item);`, flows: [body] },
    {
      name: 'for of, clean',
      code: `const other = req.body.a; for (const item of ['a', 'b']) eval(item);`,
      flows: [],
    },
    { name: 'with', code: `const list = ['a'].with(0, req.body.a); eval(list[0]);`, flows: [guess] },
    { name: 'flat', code: `const list = [['a'], [req.body.a]].flat(); eval(list[1]);`, flows: [body] },
  ]);
});

describe('destructuring', () => {
  testFlows([
    { name: 'an object', code: `const { a } = req.body; eval(a);`, flows: [body] },
    { name: 'beside', code: `const { a, b } = { a: req.body.a, b: 'b' }; eval(b);`, flows: [] },
    { name: 'renamed', code: `const { a: text } = req.body; eval(text);`, flows: [body] },
    { name: 'nested', code: `const { a: { b } } = req.body; eval(b);`, flows: [body] },
    { name: 'nested, from the request', code: `const { body: { a } } = req; eval(a);`, flows: [body] },
    {
      name: 'a default that is not needed',
      code: `const { a = req.body.a } = { a: 'a' }; eval(a);`,
      flows: [],
    },
    { name: 'a default that is needed', code: `const { a = req.body.a } = {}; eval(a);`, flows: [body] },
    { name: 'outside data with a default', code: `const { a = 'a' } = req.body; eval(a);`, flows: [body] },
    { name: 'a nested default', code: `const { a: { b = 'b' } = {} } = req.body; eval(b);`, flows: [body] },
    {
      name: 'the rest',
      code: `const { a, ...rest } = { a: 'a', b: req.body.b }; eval(rest.b);`,
      flows: [body],
    },
    {
      name: 'the rest without what was taken',
      code: `const { b, ...rest } = { a: 'a', b: req.body.b }; eval(JSON.stringify(rest));`,
      flows: [],
    },
    {
      name: 'the rest of outside data',
      code: `const { a, ...rest } = req.body; eval(rest.b);`,
      flows: [body],
    },
    { name: 'a list', code: `const [, second] = ['a', req.body.a]; eval(second);`, flows: [body] },
    { name: 'a list, another element', code: `const [first] = ['a', req.body.a]; eval(first);`, flows: [] },
    {
      name: 'the rest of a list',
      code: `const [, ...rest] = ['a', req.body.a]; eval(rest[0]);`,
      flows: [body],
    },
    {
      name: 'the rest of a list without what was taken',
      code: `const [a, ...rest] = [req.body.a, 'a']; eval(rest[0]);`,
      flows: [],
    },
    {
      name: 'a computed key',
      code: `const key = 'a'; const { [key]: text } = { a: req.body.a, b: 'b' }; eval(text);`,
      flows: [body],
    },
    { name: 'an assignment', code: `let a; ({ a } = req.body); eval(a);`, flows: [body] },
    { name: 'into a member', code: `const box = {}; ({ a: box.b } = req.body); eval(box.b);`, flows: [body] },
    { name: 'in a loop', code: `for (const { a } of req.body.list) eval(a);`, flows: [body] },
    {
      name: 'in a parameter',
      top: `function run({ a, b }) { eval(a); }`,
      code: `run({ a: req.body.a, b: 'b' });`,
      flows: [body],
    },
    {
      name: 'in a parameter, another field',
      top: `function run({ a, b }) { eval(b); }`,
      code: `run({ a: req.body.a, b: 'b' });`,
      flows: [],
    },
  ]);
});

describe('Map and Set', () => {
  testFlows([
    {
      name: 'the value of a key',
      code: `const map = new Map(); map.set('a', req.body.a); eval(map.get('a'));`,
      flows: [body],
    },
    {
      name: 'the value of another key',
      code: `const map = new Map(); map.set('a', req.body.a); map.set('b', 'b'); eval(map.get('b'));`,
      flows: [],
    },
    {
      name: 'the value of an unknown key',
      code: `const map = new Map(); map.set('a', req.body.a); eval(map.get(req.query.key));`,
      flows: [body],
    },
    {
      name: 'set under an unknown key',
      code: `const map = new Map(); map.set(req.query.key, req.body.a); eval(map.get('b'));`,
      flows: [body],
    },
    {
      name: 'made of entries',
      code: `const map = new Map([['a', req.body.a]]); eval(map.get('a'));`,
      flows: [body],
    },
    {
      name: 'chained',
      code: `const map = new Map().set('a', req.body.a); eval(map.get('a'));`,
      flows: [body],
    },
    {
      name: 'its values',
      code: `const map = new Map([['a', req.body.a]]); for (const value of map.values()) eval(value);`,
      flows: [body],
    },
    {
      name: 'its entries',
      code: `const map = new Map([['a', req.body.a]]); for (const [key, value] of map) eval(value);`,
      flows: [body],
    },
    {
      name: 'its keys',
      code: `const map = new Map([['a', req.body.a]]); for (const key of map.keys()) eval(key);`,
      flows: [],
    },
    { name: 'its size', code: `const map = new Map([['a', req.body.a]]); eval(map.size);`, flows: [] },
    {
      name: 'forEach',
      code: `const map = new Map([['a', req.body.a]]); map.forEach((value) => eval(value));`,
      flows: [body],
    },
    {
      name: 'a map pair by pair, the key of ours',
      code: `const map = new Map([['a', req.body.a]]); for (const [key, value] of map) eval(key);`,
      flows: [],
    },
    {
      name: 'members of what a map holds, pair by pair',
      code: `const map = new Map(); map.set(req.query.key, { a: req.body.a, b: 'b' }); for (const [, held] of map) eval(held.a);`,
      flows: [body],
    },
    {
      name: 'other members of what a map holds, pair by pair',
      code: `const map = new Map(); map.set(req.query.key, { a: req.body.a, b: 'b' }); for (const [, held] of map) eval(held.b);`,
      flows: [],
    },
    {
      name: 'a map as a list',
      code: `const map = new Map(); map.set(req.query.key, { a: req.body.a, b: 'b' }); eval([...map].map(([, held]) => held.a).join());`,
      flows: [body],
    },
    {
      name: 'a map as a list, another member',
      code: `const map = new Map(); map.set(req.query.key, { a: req.body.a, b: 'b' }); eval([...map].map(([, held]) => held.b).join());`,
      flows: [],
    },
    {
      name: 'a list from a map',
      code: `const map = new Map(); map.set(req.query.key, { a: req.body.a, b: 'b' }); eval(Array.from(map, ([, held]) => held.a)[0]);`,
      flows: [body],
    },
    {
      name: 'a list from a map, another member',
      code: `const map = new Map(); map.set(req.query.key, { a: req.body.a, b: 'b' }); eval(Array.from(map)[0][1].b);`,
      flows: [],
    },
    {
      name: 'a copy of a map',
      code: `const map = new Map(); map.set(req.query.key, { a: req.body.a, b: 'b' }); eval(new Map(map).get('x').a);`,
      flows: [body],
    },
    {
      name: 'an object from a map',
      code: `const map = new Map(); map.set(req.query.key, { a: req.body.a, b: 'b' }); eval(Object.fromEntries(map).x.a);`,
      flows: [body],
    },
    {
      name: 'the oldest in a map',
      code: `const map = new Map(); map.set(req.query.key, { a: req.body.a, b: 'b' }); let oldest; for (const [, held] of map) if (!oldest || held.at < oldest.at) oldest = held; eval(oldest.a);`,
      flows: [body],
    },
    {
      name: 'another member of the oldest in a map',
      code: `const map = new Map(); map.set(req.query.key, { a: req.body.a, b: 'b' }); let oldest; for (const [, held] of map) if (!oldest || held.at < oldest.at) oldest = held; eval(oldest.b);`,
      flows: [],
    },
    {
      name: 'a set',
      code: `const set = new Set(); set.add(req.body.a); for (const item of set) eval(item);`,
      flows: [body],
    },
    {
      name: 'a set as a list',
      code: `const list = [...new Set([req.body.a])]; eval(list[0]);`,
      flows: [body],
    },
    {
      name: 'a set of literals',
      code: `const set = new Set(['a']); set.has(req.body.a); for (const item of set) eval(item);`,
      flows: [],
    },
    { name: 'Object.keys of outside data', code: `eval(Object.keys(req.body)[0]);`, flows: [body] },
    { name: 'Object.keys of ours', code: `eval(Object.keys({ a: req.body.a })[0]);`, flows: [] },
    { name: 'Object.values', code: `eval(Object.values({ a: req.body.a })[0]);`, flows: [body] },
    {
      name: 'Object.entries',
      code: `for (const [key, value] of Object.entries({ a: req.body.a })) eval(value);`,
      flows: [body],
    },
    {
      name: 'Object.entries, the key',
      code: `for (const [key, value] of Object.entries({ a: req.body.a })) eval(key);`,
      flows: [],
    },
    { name: 'Object.fromEntries', code: `eval(Object.fromEntries([['a', req.body.a]]).a);`, flows: [body] },
  ]);
});
