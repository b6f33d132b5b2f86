import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../support/analyze';
import { body, programOf, query, testFlows } from '../../support/flowRows';

const known = `${body} [known-values]`;

/** Work that makes a function heavy enough to be remembered. */
const heavy = Array.from({ length: 30 }, (_, index) => `const x${index} = String(${index}) + 'x';`).join(' ');

/** Calls that are like an earlier one do what it did, but to their own objects and data. */
describe('calls like an earlier one', () => {
  testFlows([
    {
      name: 'each with its own list',
      top: `function add(list, text) { ${heavy} list.push({ text }); }`,
      code: `const one = []; const two = []; add(one, req.body.a); add(two, 'b'); add([], 'b'); eval(two[0].text); eval(one[0].text);`,
      flows: [body],
    },
    {
      name: 'the same call for another list',
      top: `function add(list, text) { ${heavy} list.push({ text }); }`,
      code: `const one = []; const two = []; add(one, req.body.a); add(two, req.body.a); eval(two[0].text);`,
      flows: [body],
    },
    {
      name: 'what is made in the function is made anew',
      top: `function make() { ${heavy} return { parts: [] }; }`,
      code: `const one = make(); const two = make(); one.parts.push(req.body.a); eval(two.parts.join());`,
      flows: [],
    },
    {
      name: 'a variable of the module that has changed since',
      top: `let current = 'kind'; function set(text) { ${heavy} current = text; } function run() { ${heavy} eval(current); }`,
      code: `run(); set(req.body.a); run();`,
      flows: [body],
    },
    {
      name: 'an object of the module that has changed since',
      top: `const box = { text: 'kind' }; function run() { ${heavy} eval(box.text); }`,
      code: `run(); box.text = req.body.a; run();`,
      flows: [body],
    },
    {
      name: 'a static member that has changed since',
      top: `class Box { static text = 'kind'; static run() { ${heavy} eval(Box.text); } }`,
      code: `Box.run(); Box.text = req.body.a; Box.run();`,
      flows: [body],
    },
    {
      name: 'a member of the request that was written in between',
      top: `function run(request) { ${heavy} eval(request.body.a); }`,
      code: `req.body.a = 'kind'; run(req); req.body.a = req.query.a; run(req);`,
      flows: [query],
    },
    {
      name: 'a member of an object of the framework that was written in between',
      top: `function run() { ${heavy} eval(app.locals.code); }`,
      code: `run(); app.locals.code = req.body.a; run();`,
      flows: [body],
    },
    {
      name: 'a request that holds itself',
      top: `function run(request) { ${heavy} eval(request.body.a); }`,
      code: `req.self = req; req.body.self = req.body; run(req); run(req);`,
      flows: ['http request.body -> code-execution'],
    },
    {
      name: 'a field of the receiver that has changed since',
      top: `class Bot { text = 'kind'; run() { ${heavy} eval(this.text); } }`,
      code: `const bot = new Bot(); bot.run(); bot.text = req.body.a; bot.run();`,
      flows: [body],
    },
    {
      name: 'the same data, checked in between',
      top: `const run = (text) => { ${heavy} eval(text); };`,
      code: `const { a } = req.body; run(a); if (!['kind'].includes(a)) return; run(a);`,
      flows: [body, known],
    },
    {
      name: 'a check in a function that throws, for each of two',
      top: `function check(text) { ${heavy} if (!['kind'].includes(text)) throw new Error(); }`,
      code: `check(req.body.a); check(req.query.a); eval(req.body.a); eval(req.query.a);`,
      flows: [
        `http req.body -> code-execution [known-values]`,
        `http req.query -> code-execution [known-values]`,
      ],
    },
    {
      name: 'another callback at each call',
      top: `function each(text, work) { ${heavy} work(text); }`,
      code: `each(req.body.a, (text) => text.trim()); each(req.body.a, (text) => eval(text));`,
      flows: [body],
    },
    {
      name: 'closures of a factory, each with what it was given',
      top: `const maker = (text) => { ${heavy} return () => text; };`,
      code: `const one = maker(req.body.a); const two = maker('b'); eval(two()); eval(one());`,
      flows: [body],
    },
    {
      name: 'the same text under another role',
      top: `const message = (role, text) => { ${heavy} return { role, content: 'Be ' + text }; };`,
      code: `await client.chat.completions.create({ messages: [message('user', req.body.a), message('system', req.body.a)] });`,
      flows: ['http req.body -> system-prompt', 'http req.body -> user-prompt'],
    },
    {
      name: 'an error that carries outside data to the catch of a caller',
      top: `function fail(text) { ${heavy} throw new Error(text); }`,
      code: `try { fail(req.body.a); } catch (error) { eval(error.message); } try { fail(req.body.a); } catch (error) { eval(error); }`,
      flows: [body, body],
    },
    {
      name: 'a function that calls itself with what it was given',
      top: `function walk(text, depth) { ${heavy} if (depth > 3) return text; return walk(text + '!', depth + 1); }`,
      code: `walk('kind', 0); eval(walk(req.body.a, 0));`,
      flows: [body],
    },
  ]);

  it('tell the way of the call that was made, not of an earlier one', () => {
    const text = programOf({
      top: `const ask = (text) => { ${heavy} return client.responses.create({ instructions: text }); };
const first = (text) => ask(text);
const second = (text) => ask(text);`,
      code: `await first(req.body.a); await second(req.query.a);`,
    });
    const { findings } = analyzeText({ path: 'src/chat.ts', text }, 'recommended');
    const stories = findings
      .filter(({ rule }) => rule === 'prompt/untrusted-in-system')
      .flatMap(({ flows }) => flows.map((steps) => steps.map(({ message }) => message).join(', ')));
    expect(stories).toHaveLength(2);
    expect(stories.filter((story) => story.includes('first'))).toHaveLength(1);
    expect(stories.filter((story) => story.includes('second'))).toHaveLength(1);
  });
});
