import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../support/analyze';
import { body, flowsIn, programOf, query } from '../../support/flowRows';

const nested = (depth: number, open: string, inner: string, close: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Programs that people do not write by hand, but that tools do: each ends, and nothing is lost without a word. */
describe('large programs', () => {
  const rows: readonly { name: string; top?: string; code: string; flows: readonly string[] }[] = [
    { name: 'a sum of 300 parts', code: `eval('a' + ${"'b' + ".repeat(300)} req.body.a);`, flows: [body] },
    {
      name: 'a sum of 5,000 parts',
      code: `eval('a' + ${"'b' + ".repeat(5000)} req.body.a);`,
      flows: ['problem: This statement could not be read.'],
    },
    {
      name: 'a template of 2,000 parts',
      code: `eval(\`${'${1} '.repeat(2000)}\${req.body.a}\`);`,
      flows: [body],
    },
    { name: '80 parentheses', code: `eval(${nested(80, '(', 'req.body.a', ')')});`, flows: [body] },
    {
      name: '60 nested calls',
      top: 'const same = (a) => a;',
      code: `eval(${nested(60, 'same(', 'req.body.a', ')')});`,
      flows: [body],
    },
    {
      name: '80 nested conditions',
      code: `${nested(80, 'if (work()) { ', 'eval(req.body.a);', ' }')}`,
      flows: [body],
    },
    { name: '80 nested blocks', code: nested(80, '{ ', 'eval(req.body.a);', ' }'), flows: [body] },
    {
      name: '30 nested functions',
      code: nested(30, '(() => { ', 'eval(req.body.a);', ' })();'),
      flows: [body],
    },
    {
      name: '60 nested functions',
      code: nested(60, '(() => { ', 'eval(req.body.a);', ' })();'),
      flows: ['problem: depth of calls'],
    },
    {
      name: '12 nested loops',
      code: nested(12, 'for (const x of work()) { ', 'eval(req.body.a);', ' }'),
      flows: [body],
    },
    {
      name: '40 links of a promise chain',
      code: `Promise.resolve(req.body.a)${'.then((a) => a.trim())'.repeat(40)}.then((a) => eval(a));`,
      flows: [body],
    },
    {
      name: 'an object of 5,000 fields',
      code: `const box = { ${times(5000, (index) => `k${index}: ${index},`)} a: req.body.a }; eval(box.a);`,
      flows: [body],
    },
    {
      name: 'a list of 5,000 objects',
      code: `const list = [${times(5000, (index) => `{ id: ${index}, text: 'text ${index}' },`)} { id: 0, text: req.body.a }]; for (const one of list) eval(one.text);`,
      flows: [body],
    },
    {
      name: 'a list of 10,000 numbers',
      code: `const list = [${times(10_000, (index) => `${index},`)} 0]; eval(req.body.a + list.join());`,
      flows: [body],
    },
    {
      name: '2,000 assignments',
      code: `let a = 'a'; ${times(2000, (index) => `a = 'a${index}';`)} a = req.body.a; eval(a);`,
      flows: [body],
    },
    {
      name: '2,000 additions',
      code: `let a = ''; ${times(2000, (index) => `a += 'line ${index}';`)} a += req.body.a; eval(a);`,
      flows: [body],
    },
    {
      name: '2,000 functions',
      top: times(2000, (index) => `function f${index}(a) { return a + ${index}; }`),
      code: `eval(f1999(req.body.a));`,
      flows: [body],
    },
    {
      name: 'a chain of functions',
      top: times(
        200,
        (index) => `function f${index}(a) { return ${index === 0 ? 'a' : `f${index - 1}(a)`}; }`,
      ),
      code: `eval(f9(req.body.a));`,
      flows: [body],
    },
    {
      name: 'a chain of functions that is too long',
      top: times(
        200,
        (index) => `function f${index}(a) { return ${index === 0 ? 'a' : `f${index - 1}(a)`}; }`,
      ),
      code: `eval(f199(req.body.a));`,
      flows: [`${body}, medium confidence`, 'problem: depth of calls'],
    },
    {
      name: 'a function called 1,000 times with clean arguments',
      top: `function run(a) { return 'a ' + a; }`,
      code: `${times(1000, (index) => `run(${index});`)} eval(run(req.body.a));`,
      flows: [body],
    },
    {
      name: 'a function called 1,000 times with outside data',
      top: `function run(a) { return 'a ' + a; }`,
      code: `${times(1000, (index) => `run(req.query.q${index});`)} eval(run(req.body.a));`,
      flows: [body],
    },
    {
      name: 'mutual recursion of three',
      top: `const f = (a) => g(a); const g = (a) => h(a); const h = (a) => (a.done ? a : f(a));`,
      code: `eval(f(req.body.a));`,
      flows: [body],
    },
    {
      name: 'a function that calls itself twice',
      top: `const fib = (a, n) => (n < 2 ? a : fib(a, n - 1) + fib(a, n - 2));`,
      code: `eval(fib(req.body.a, 40));`,
      flows: [body],
    },
    {
      name: 'a function that calls itself through its argument',
      top: `const twice = (f, a) => f(f, a);`,
      code: `eval(twice((f, a) => (a ? f(f, a.rest) : a), req.body.a));`,
      flows: [body],
    },
    {
      name: 'branches that double, 30 times',
      code: `let a = 'a'; ${times(30, (index) => `if (req.query.q${index}) a += 'b'; else a += 'c';`)} a += req.body.a; eval(a);`,
      flows: [body],
    },
    {
      name: 'functions that double the calls, 10 times',
      top: `const f0 = (a) => a; ${times(10, (index) => `const f${index + 1} = (a) => f${index}(a) + f${index}(a);`)}`,
      code: `eval(f10(req.body.a));`,
      flows: [body],
    },
    {
      name: 'an object that holds itself',
      code: `const box = { a: req.body.a }; box.self = box; eval(box.self.self.self.a);`,
      flows: [body],
    },
    {
      name: 'an object that holds itself, as text',
      code: `const box = { a: req.body.a }; box.self = box; eval(JSON.stringify(box));`,
      flows: [body],
    },
    {
      name: 'a value eight objects deep, as text',
      code: `eval(JSON.stringify(${nested(8, '{ a: ', 'req.body.a', ' }')}));`,
      flows: [body],
    },
    {
      name: 'two sources beyond what is told apart',
      code: `const list = []; ${times(80, (index) => `list.push('x${index}');`)} list.push(req.query.a); eval(list.join(' '));`,
      flows: [query],
    },
  ];
  for (const { name, top = '', code, flows } of rows) {
    it(name, () => {
      expect(flowsIn(programOf({ code, top })).map(shortProblem)).toEqual(flows);
    });
  }

  it('a generated file of 2,000 lines', () => {
    const lines = times(
      500,
      (index) =>
        `export async function handle${index}(request) {\n  const text = request.body.text${index};\n  return client.responses.create({ instructions: 'Be brief.', input: text });\n}`,
    );
    expect(flowsIn(programOf({ top: lines, code: `eval(req.body.a);` }))).toEqual([body]);
  });

  it('a prompt that holds the text before it twice, 40 times over', () => {
    const grow = times(
      40,
      (index) => `const t${index + 1} = \`Once \${t${index}} and again \${t${index}}\`;`,
    );
    const lines = flowsIn(
      programOf({
        code: `const t0 = \`For \${req.body.a}.\`; ${grow} await client.responses.create({ input: t40 });`,
      }),
    );
    expect(new Set(lines)).toEqual(new Set(['http req.body -> user-prompt']));
  });

  it('nesting beyond the limit says so', () => {
    const lines = flowsIn(programOf({ code: nested(450, '{ ', 'eval(req.body.a);', ' }') }));
    expect(lines.map(shortProblem)).toEqual(['problem: nesting of blocks']);
  });
});

function shortProblem(line: string): string {
  return line.replace(/The limit for (.*) was reached.*/, '$1');
}

describe('the same program twice', () => {
  const text = programOf({
    top: `const history = []; class Bot { #client = new OpenAI(); async ask(text) { history.push({ role: 'user', content: text }); const answer = await this.#client.chat.completions.create({ messages: history }); return answer.choices[0].message.content; } }`,
    code: `const bot = new Bot(); const answer = await bot.ask(req.body.text); eval(answer); res.send(answer); await client.responses.create({ instructions: req.query.a + req.body.b });`,
  });
  const plain = (): string => {
    const { findings, problems } = analyzeText({ path: 'src/chat.ts', text }, 'strict');
    return JSON.stringify({ findings, problems });
  };

  it('gives the same findings', () => {
    const first = plain();
    expect(first).toContain('prompt/untrusted-in-system');
    expect(plain()).toBe(first);
  });

  it('gives them after another program too', () => {
    const first = plain();
    analyzeText({ path: 'src/other.ts', text: programOf({ code: 'eval(req.body.a);' }) }, 'strict');
    expect(plain()).toBe(first);
  });
});
