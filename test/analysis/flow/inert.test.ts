import { describe, expect, it } from 'vitest';
import { compileCatalog } from '../../../analysis';
import { evaluateProgram } from '../../../analysis/flow/evaluateProgram';
import { catalog } from '../../../catalog';
import { frontEnds } from '../../support/analyze';

const compiled = compileCatalog(catalog);

/** Names of the functions and methods of which no run was made, because none would tell anything. */
function leftOut(text: string, path = 'src/file.ts'): readonly string[] {
  const frontEnd = frontEnds.find((one) => one.reads(path));
  if (!frontEnd) throw new Error(`Nobody reads ${path}.`);
  const unit = { path, text, program: frontEnd.lower({ path, text }).program };
  const ev = evaluateProgram({ unit, profile: 'recommended', catalog: compiled, isCancelled: () => false });
  return [...ev.inert].flatMap(([code, isIt]) => (isIt && code.name !== undefined ? [code.name] : []));
}

const head = `import OpenAI from 'openai';
import { other } from './other';
const openai = new OpenAI();
const LABELS = { a: 'apple', b: 'berry' };
const KINDS = ['a', 'b'];
const seen = new Map([['a', openai]]);
let count = 0;
`;

describe('functions that a run by themselves tells nothing of', () => {
  const inert: readonly (readonly [string, string])[] = [
    ['computes with what it is given', 'function f(a) { return a.map((x) => x * 2).join(); }'],
    [
      'changes what it made',
      'function f(a) { const out = []; for (const x of a) out.push(x); out[0] = 1; return out; }',
    ],
    ['changes what it was given', 'function f(a) { a.done = true; delete a.open; }'],
    ['calls one like it', 'function f(a) { return g(a); }\nfunction g(a) { return a + 1; }'],
    ['calls itself', 'function f(a) { return a > 0 ? f(a - 1) : 0; }'],
    ['looks things up', 'function f(a) { return KINDS.includes(a) ? LABELS[a] : LABELS.b; }'],
    [
      'goes through a list',
      'function f() { let all = ""; for (const kind of KINDS) all += kind; return all; }',
    ],
    [
      'waits',
      'async function f(work) { try { return await work(); } catch (error) { throw new Error("no"); } }',
    ],
    ['is a class that keeps to itself', 'class f { #n = 0; add(by) { this.#n += by; return this; } }'],
    [
      'has types that stand for nothing',
      'interface Row { name: string }\nfunction f(rows: Row[], n: number): string { return ""; }',
    ],
  ];
  it.each(inert)('%s', (_, code) => {
    expect(leftOut(head + code)).toContain('f');
  });

  const telling: readonly (readonly [string, string])[] = [
    ['asks a model', 'function f(a) { return openai.responses.create({ input: a }); }'],
    ['calls what was imported', 'function f(a) { return other(a); }'],
    [
      'calls one that asks a model',
      'function f(a) { return g(a); }\nfunction g(a) { return openai.responses.create({ input: a }); }',
    ],
    ['changes a variable of the module', 'function f() { count += 1; }'],
    ['changes a variable of the module in a loop', 'function f(all) { for (count of all) ; }'],
    ['changes a table of the module', 'function f(a) { LABELS.a = a; }'],
    ['changes a table of the module by destructuring', 'function f(a) { [LABELS.a] = a; }'],
    ['takes from a table of the module', 'function f(a) { delete LABELS[a]; }'],
    ['adds to a list of the module', 'function f(a) { KINDS.push(a); }'],
    ['hands a table of the module on', 'function f(to) { to(LABELS); }'],
    ['names a table of the module anew', 'function f(a) { const table = LABELS; table.a = a; }'],
    ['reads what holds more than values', 'function f(a) { return seen.get(a); }'],
    ['fetches', 'function f(a) { return fetch(a); }'],
    ['evaluates', 'function f(a) { eval(a); }'],
    ['reads the environment', 'function f() { return process.env.KEY; }'],
    ['logs', 'function f(a) { console.warn(a); }'],
    ['calls what may log', 'function f(a) { a.logUsage(); }'],
    ['writes HTML', 'function f(a, b) { a.innerHTML = b; }'],
    ['returns an element', 'function f(a) { return <b>{a}</b>; }'],
    ['imports', 'function f() { return import("./other"); }'],
    ['is given a client', 'function f(client: OpenAI) { return client; }'],
    ['is given a request', 'function f(request: Request) { return request; }'],
    ['has a directive', 'function f(a) { "use server"; return a; }'],
    [
      'is a class that keeps a client',
      'class f { client = openai; ask(a) { return this.client.responses.create({ input: a }); } }',
    ],
    ['is a child of something unknown', 'class f extends other { add() { return super.add(); } }'],
    ['is decorated', 'class f { @other add() { return 1; } }'],
  ];
  it.each(telling)('not where it %s', (_, code) => {
    expect(leftOut(head + code, 'src/file.tsx')).not.toContain('f');
  });

  it('not where it sees what a function around it was given', () => {
    const code = 'export function g(client) { later(() => openai); const f = () => client; later(f); }';
    expect(leftOut(head + code)).not.toContain('f');
  });

  it('in Python, too', () => {
    const text = `import openai
LIMIT = 3
def f(rows):
    return [row.name for row in rows][:LIMIT]
def g(rows):
    print(rows)
def h(path):
    return open(path).read()
def ask(text):
    return openai.responses.create(model="gpt-6.1-terra", input=text)
`;
    expect(leftOut(text, 'app/file.py')).toEqual(['f']);
  });
});
