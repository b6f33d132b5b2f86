import { describe } from 'vitest';
import { body, query, testFlows } from '../../support/flowRows';

describe('async', () => {
  testFlows([
    {
      name: 'await',
      top: `async function load(a) { return a; }`,
      code: `eval(await load(req.body.a));`,
      flows: [body],
    },
    {
      name: 'await of a clean result',
      top: `async function load(a) { return 'a'; }`,
      code: `eval(await load(req.body.a));`,
      flows: [],
    },
    { name: 'await of what is no promise', code: `eval(await req.body.a);`, flows: [body] },
    {
      name: 'then',
      top: `const load = async (a) => a;`,
      code: `load(req.body.a).then((text) => eval(text));`,
      flows: [body],
    },
    {
      name: 'a chain of then',
      top: `const load = async (a) => a;`,
      code: `load(req.body.a).then((text) => text.trim()).then((text) => eval(text));`,
      flows: [body],
    },
    {
      name: 'a chain that drops it',
      top: `const load = async (a) => a;`,
      code: `load(req.body.a).then(() => 'a').then((text) => eval(text));`,
      flows: [],
    },
    {
      name: 'then that gives a promise',
      top: `const load = async (a) => a;`,
      code: `load('a').then(() => load(req.body.a)).then((text) => eval(text));`,
      flows: [body],
    },
    {
      name: 'then with a named function',
      top: `const load = async (a) => a;`,
      code: `load(req.body.a).then(eval);`,
      flows: [body],
    },
    {
      name: 'catch gives a substitute',
      top: `const load = async (a) => a;`,
      code: `eval(await load(req.body.a).catch(() => 'a'));`,
      flows: [body],
    },
    {
      name: 'the substitute itself',
      top: `const load = async (a) => 'a';`,
      code: `eval(await load('a').catch(() => req.body.a));`,
      flows: [body],
    },
    {
      name: 'finally',
      top: `const load = async (a) => a;`,
      code: `eval(await load(req.body.a).finally(() => 'a'));`,
      flows: [body],
    },
    {
      name: 'Promise.all, the part',
      top: `const load = async (a) => a;`,
      code: `const [a] = await Promise.all([load(req.body.a), load('b')]); eval(a);`,
      flows: [body],
    },
    {
      name: 'Promise.all, another part',
      top: `const load = async (a) => a;`,
      code: `const [, b] = await Promise.all([load(req.body.a), load('b')]); eval(b);`,
      flows: [],
    },
    {
      name: 'Promise.all of a mapped list',
      top: `const load = async (a) => a;`,
      code: `const list = await Promise.all(req.body.list.map((item) => load(item))); eval(list.join());`,
      flows: [body],
    },
    {
      name: 'Promise.all and then',
      top: `const load = async (a) => a;`,
      code: `Promise.all([load('a'), load(req.body.b)]).then(([a, b]) => eval(b));`,
      flows: [body],
    },
    {
      name: 'Promise.allSettled',
      code: `const [one] = await Promise.allSettled([req.body.a]); if (one.status === 'fulfilled') eval(one.value);`,
      flows: [body],
    },
    { name: 'Promise.race', code: `eval(await Promise.race([req.body.a, 'a']));`, flows: [body] },
    { name: 'Promise.resolve', code: `eval(await Promise.resolve(req.body.a));`, flows: [body] },
    {
      name: 'new Promise',
      code: `eval(await new Promise((resolve) => resolve(req.body.a)));`,
      flows: [body],
    },
    {
      name: 'new Promise of something clean',
      code: `eval(await new Promise((resolve) => { const a = req.body.a; resolve('a'); }));`,
      flows: [],
    },
    {
      name: 'new Promise, resolved by a callback',
      code: `eval(await new Promise((resolve) => work(req.body.a, (error, out) => resolve(req.body.a))));`,
      flows: [body],
    },
    {
      name: 'new Promise, handed on',
      top: `const ask = (a) => new Promise((resolve, reject) => { if (!a) return reject(new Error()); resolve(a); });`,
      code: `eval(await ask(req.body.a));`,
      flows: [body],
    },
    {
      name: 'new Promise, rejected',
      code: `eval(await new Promise((resolve, reject) => { reject(req.body.a); resolve('a'); }));`,
      flows: [],
    },
    {
      name: 'new Promise, resolved by then',
      code: `eval(await new Promise((resolve) => { Promise.resolve(req.body.a).then(resolve); }));`,
      flows: [body],
    },
    {
      name: 'new Promise, resolved later',
      code: `eval(await new Promise((resolve) => setTimeout(() => resolve(req.body.a), 9)));`,
      flows: [body],
    },
    { name: 'an async callback', code: `['a'].forEach(async () => eval(await req.body.a));`, flows: [body] },
    {
      name: 'an async function called at once',
      code: `(async () => { eval(req.body.a); })();`,
      flows: [body],
    },
    {
      name: 'two awaits in order',
      code: `let a = await Promise.resolve(req.body.a); a = await Promise.resolve('a'); eval(a);`,
      flows: [],
    },
    {
      name: 'await in a template',
      top: `const load = async (a) => a;`,
      code: 'eval(`a ${await load(req.body.a)}`);',
      flows: [body],
    },
    {
      name: 'an array of promises, awaited in a loop',
      top: `const load = async (a) => a;`,
      code: `for (const one of [load(req.body.a), load('b')]) eval(await one);`,
      flows: [body],
    },
    {
      name: 'for await over a list',
      code: `for await (const one of [req.body.a]) eval(one);`,
      flows: [body],
    },
    {
      name: 'for await over clean data',
      code: `const a = req.query.a; for await (const one of ['a']) eval(one);`,
      flows: [],
    },
    { name: 'another source after await', code: `const a = await req.query.a; eval(a);`, flows: [query] },
  ]);
});
