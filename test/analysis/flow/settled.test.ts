/** Branches that a caller settles by the constants that it wrote down or left out. */
import { describe } from 'vitest';
import { testFlows } from '../../support/flowRows';

const body = 'http req.body -> code-execution';

describe('branches that are not taken', () => {
  testFlows([
    {
      name: 'a flag that is left out of the options',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `run(req.body.a, { quiet: true });`,
      flows: [],
    },
    {
      name: 'a flag that is off',
      top: `function run(a, options) { if (options.evaluates === true) eval(a); }`,
      code: `run(req.body.a, { evaluates: false });`,
      flows: [],
    },
    {
      name: 'options in a variable',
      top: `function run(a, { evaluates }) { if (evaluates) eval(a); }`,
      code: `const options = { quiet: true, evaluates: undefined }; run(req.body.a, options);`,
      flows: [],
    },
    {
      name: 'options that are handed on',
      top: `function run(a, options) { start(a, { ...options, quiet: true }); }
        function start(a, options) { return options.evaluates ? eval(a) : a; }`,
      code: `run(req.body.a, { evaluates: false });`,
      flows: [],
    },
    {
      name: 'a default',
      top: `function run(a, { evaluates = false } = {}) { if (evaluates) eval(a); }`,
      code: `run(req.body.a);`,
      flows: [],
    },
    {
      name: 'a parameter that is left out',
      top: `function run(a, evaluates) { if (!evaluates) return; eval(a); }`,
      code: `run(req.body.a);`,
      flows: [],
    },
    {
      name: 'a flag by position',
      top: `function run(a, evaluates = true) { evaluates && eval(a); }`,
      code: `run(req.body.a, false);`,
      flows: [],
    },
    {
      name: 'a kind',
      top: `function run(a, kind) { if (kind === 'code') eval(a); else send(a); }`,
      code: `run(req.body.a, 'text');`,
      flows: [],
    },
    {
      name: 'a case of a kind',
      top: `function run(a, kind) { switch (kind) { case 'code': eval(a); break; default: send(a); } }`,
      code: `run(req.body.a, 'text');`,
      flows: [],
    },
    {
      name: 'a flag that a callback asks for',
      top: `function run(list, options) { list.forEach((a) => { if (options.evaluates) eval(a); }); }`,
      code: `run([req.body.a], { evaluates: false });`,
      flows: [],
    },
    {
      name: 'one of two callers',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `run('1 + 1', { evaluates: true }); run(req.body.a, { evaluates: false });`,
      flows: [],
    },
  ]);
});

describe('branches that may be taken', () => {
  testFlows([
    {
      name: 'a flag that is on',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `run(req.body.a, { evaluates: true });`,
      flows: [body],
    },
    {
      name: 'a default that is on',
      top: `function run(a, { evaluates = true } = {}) { if (evaluates) eval(a); }`,
      code: `run(req.body.a);`,
      flows: [body],
    },
    {
      name: 'a parameter that is left out',
      top: `function run(a, isText) { if (isText) return; eval(a); }`,
      code: `run(req.body.a);`,
      flows: [body],
    },
    {
      name: 'one of two callers',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `run(req.body.b, { evaluates: false }); run(req.body.a, { evaluates: true });`,
      flows: [body],
    },
    {
      name: 'options from outside',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `run(req.body.a, { quiet: true, ...req.query });`,
      flows: [body],
    },
    {
      name: 'a flag that is set on the way',
      top: `function run(a, options) { options.evaluates = true; start(a, options); }
        function start(a, options) { if (options.evaluates) eval(a); }`,
      code: `run(req.body.a, { evaluates: false });`,
      flows: [body],
    },
    {
      name: 'a flag that somebody else sets',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `const options = { evaluates: false };
        process.on('message', () => { options.evaluates = true; });
        run(req.body.a, options);`,
      flows: [body],
    },
    {
      name: 'a flag of the module',
      top: `let evaluates = false; process.on('message', () => { evaluates = true; });
        function run(a, isOn) { if (isOn) eval(a); }`,
      code: `run(req.body.a, evaluates);`,
      flows: [body],
    },
    {
      name: 'a switch of the module',
      top: `const EVALUATES = false;`,
      code: `if (EVALUATES) eval(req.body.a);`,
      flows: [body],
    },
    {
      name: 'a switch of the function itself',
      top: `function run(a) { const evaluates = false; if (evaluates) eval(a); }`,
      code: `run(req.body.a);`,
      flows: [body],
    },
    {
      name: 'settings of the module',
      top: `const settings = { evaluates: false };`,
      code: `if (settings.evaluates) eval(req.body.a);`,
      flows: [body],
    },
    {
      name: 'what a function answers',
      top: `function evaluates() { return false; }`,
      code: `if (evaluates()) eval(req.body.a);`,
      flows: [body],
    },
    {
      name: 'options that something unknown completes',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `const options = {}; defaults(options, settings); run(req.body.a, options);`,
      flows: [body],
    },
    {
      name: 'options that something unknown is assigned to',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `const options = { evaluates: false }; Object.assign(options, settings()); run(req.body.a, options);`,
      flows: [body],
    },
    {
      name: 'options that a copy of something unknown completes',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `run(req.body.a, Object.assign({ evaluates: false }, settings()));`,
      flows: [body],
    },
    {
      name: 'options that something unknown is spread over',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `run(req.body.a, { evaluates: false, ...settings() });`,
      flows: [body],
    },
    {
      name: 'options that are written by a key that nobody knows',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `const options = { evaluates: false }; for (const [key, value] of settings()) options[key] = value; run(req.body.a, options);`,
      flows: [body],
    },
    {
      name: 'a list of options that something unknown completes',
      top: `function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `const options = Object.assign({}, { evaluates: false }, ...settings()); run(req.body.a, options);`,
      flows: [body],
    },
    {
      name: 'a method of options',
      top: `class Options { get evaluates() { return true; } }
        function run(a, options) { if (options.evaluates) eval(a); }`,
      code: `run(req.body.a, new Options());`,
      flows: [body],
    },
    {
      name: 'a function that calls itself',
      top: `function walk(a, isLeaf) { if (isLeaf) { eval(a); return; } walk(a, true); }`,
      code: `walk(req.body.a, false);`,
      flows: [body],
    },
    {
      name: 'functions that call each other',
      top: `function down(a, isLeaf) { if (isLeaf) eval(a); else up(a, isLeaf); }
        function up(a, isLeaf) { down(a, !isLeaf); }`,
      code: `down(req.body.a, false);`,
      flows: [body],
    },
    {
      name: 'more calls than are looked at one by one',
      top: `function run(a, mark, options) { log(mark); if (options.evaluates) eval(a); }`,
      code: `${[...'abcdefghijkl'].map((mark) => `run('1', '${mark}', { evaluates: false });`).join(' ')}
        run(req.body.a, 'z', { evaluates: true });`,
      flows: [body],
    },
    {
      name: 'a branch that no caller takes, with what comes in there',
      top: `function run(options) { if (options.serves) app.get('/b', (request) => eval(request.query.b)); }
        run({ serves: false });`,
      code: `res.end();`,
      flows: ['http request.query -> code-execution'],
    },
  ]);
});
