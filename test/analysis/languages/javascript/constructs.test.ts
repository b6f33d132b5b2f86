import { describe, expect, test } from 'vitest';
import { javascriptFrontEnd } from '../../../../analysis/languages/javascript';
import { printProgram } from '../../../support/printProgram';

/** A construct, and the program that it lowers to: `name:c` is a resolved `const`, a name without a letter a global. */
type Row = readonly [source: string, printed: string];

const namesAndLiterals: readonly Row[] = [
  ['answer', 'answer'],
  ['const answer = 1; answer', 'declare answer:c = 1; answer:c'],
  ['let answer; answer = 1', 'declare answer:l; (answer:l = 1)'],
  ['var answer = 1; { var answer = 2 }', 'declare answer:v = 1; { declare answer:v = 2 }'],
  ['use(later); const later = 1', 'use(later:c); declare later:c = 1'],
  ['{ const inner = 1; use(inner) } use(inner)', '{ declare inner:c = 1; use(inner:c) }; use(inner)'],
  [
    'function outer() { use(module); } const module = 1',
    'hoist outer:f = function outer() { use(module:c) }; declare module:c = 1',
  ],
  ['undefined', 'undefined'],
  ['const undefined = 1; undefined', 'declare undefined:c = 1; undefined:c'],
  [`'text'`, `'text'!`],
  ["say('line\\nbreak')", 'say("line\\nbreak")'],
  ['12.5', '12.5'],
  ['-3', '-3'],
  ['10n', '10n'],
  ['true', 'true'],
  ['null', 'null'],
  ['/ab+c/gi', '/ab+c/gi'],
  ['`plain`', '"plain"'],
  ['`hello ${name}!`', '`hello ${name}!`'],
  ['`${first}${second}`', '`${first}${second}`'],
  ['tag`hello ${name}`', 'tag(tag, `hello ${name}`)'],
  ['client.tag`plain`', 'tag(client.tag, `plain`)'],
];

const membersAndCalls: readonly Row[] = [
  ['request.body.text', 'request.body.text'],
  [`request['body']`, 'request.body'],
  ['request[key]', 'request[key]'],
  ['rows[0]', 'rows.0'],
  ['request?.body?.text', 'request?.body?.text'],
  ['request?.body.text', 'request?.body.text'],
  ['client?.create?.(input)', 'client?.create?(input)'],
  ['(request?.body).text', 'request?.body.text'],
  ['model.#secret', 'model.#secret'],
  ['create(prompt, ...rest)', 'create(prompt, ...rest)'],
  ['new OpenAI', 'new OpenAI()'],
  ['new OpenAI({ apiKey })', 'new OpenAI({apiKey!apiKey})'],
  ['new (pick())()', 'new pick()()'],
  [`client.chat.completions.create({ model: 'm' })`, 'client.chat.completions.create({model: "m"})'],
  [`require('openai')`, 'require<openai>'],
  ['require(name)', 'require<name>'],
  [`function require() {} require('openai')`, 'hoist require:f = function require() {}; require:f("openai")'],
  [`import('openai')`, 'import<openai>'],
  ['import(name)', 'import<name>'],
  ['import.meta.url', 'import.meta.url'],
  ['function Make() { new.target }', 'hoist Make:f = function Make() { ?() }'],
  ['super_()', 'super_()'],
  ['create<string>(prompt)', 'create(prompt)'],
  ['create<string>', 'create'],
];

const operators: readonly Row[] = [
  ['a === b', '(a == b)'],
  ['a !== b', '(a != b)'],
  ['a == b', '(a == b)'],
  ['a in b', '(a in b)'],
  ['a instanceof B', '(a instanceof B)'],
  ['#brand in a', '("#brand" in a)'],
  ['a && b', '(a and b)'],
  ['a || b', '(a or b)'],
  ['a ?? b', '(a nullish b)'],
  ['!a', '(not a)'],
  ['typeof a', '(typeof a)'],
  ['void a', '(void a)'],
  ['delete a.b', '(delete a.b)'],
  ['+a', '(+ a)'],
  ['~a', '(~ a)'],
  ['a ? b : c', '(a ? b : c)'],
  ['(a, b)', '(a, b)'],
  ['let count = 0; count++', 'declare count:l = 0; (count:l += 1)'],
  ['let count = 0; --count', 'declare count:l = 0; (count:l -= 1)'],
  ['let total = 0; total += 2', 'declare total:l = 0; (total:l += 2)'],
  ['let cache; cache ??= load()', 'declare cache:l; (cache:l nullish= load())'],
  ['let cache; cache ||= load()', 'declare cache:l; (cache:l or= load())'],
  ['a.b = c', '(a.b = c)'],
  ['a[b] = c', '(a[b] = c)'],
  ['[a, b] = pair', '([a, b] = pair)'],
  ['({ a, b: c.d } = pair)', '({a: a, b: c.d} = pair)'],
  ['({ a = 1, ...b } = pair)', '({a: a ?= 1, ...b} = pair)'],
  ['a.b++', '(a.b += 1)'],
  ['a >>>= 1', '(a >>>= 1)'],
  ['(a as any) = b', '(a = b)'],
  ['undefined = a', '(undefined = a)'],
  ['a = b = c', '(a = (b = c))'],
  ['async () => await load()', 'async arrow() { return await load() }'],
  [
    'function* walk() { yield; yield 1; yield* rest() }',
    'hoist walk:f = function* walk() { yield; yield 1; yield* rest() }',
  ],
];

const objectsAndArrays: readonly Row[] = [
  ['({})', '{}'],
  [`({ model: 'm', 'max-tokens': 1, 2: 'two' })`, '{model: "m", max-tokens: 1, 2: "two"}'],
  ['({ model, ...options })', '{model!model, ...options}'],
  ['({ [key]: value })', '{[key]: value}'],
  [`({ ['model']: value })`, '{model: value}'],
  [
    '({ get text() { return 1 }, set text(value) {} })',
    '{get text: function text() { return 1 }, set text: function text(value:p) {}}',
  ],
  ['({ async ask() {}, *walk() {} })', '{ask: async function ask() {}, walk: function* walk() {}}'],
  ['({ ask: () => 1 })', '{ask: arrow ask() { return 1 }}'],
  ['[]', '[]'],
  ['[1, , 3]', '[1, undefined, 3]'],
  ['[...messages, last]', '[...messages, last]'],
];

const functions: readonly Row[] = [
  ['function ask(prompt) { return prompt }', 'hoist ask:f = function ask(prompt:p) { return prompt:p }'],
  ['async function ask() {}', 'hoist ask:f = async function ask() {}'],
  ['async function* ask() {}', 'hoist ask:f = async function* ask() {}'],
  ['const ask = function () {}', 'declare ask:c = function ask() {}'],
  ['const ask = function inner() { inner() }', 'declare ask:c = function inner() { inner:f() }'],
  ['const ask = (prompt) => prompt', 'declare ask:c = arrow ask(prompt:p) { return prompt:p }'],
  [
    'const ask = async prompt => { await prompt }',
    'declare ask:c = async arrow ask(prompt:p) { await prompt:p }',
  ],
  ['exports.ask = () => 1', '(exports.ask = arrow ask() { return 1 })'],
  [
    `function ask({ prompt, options: { model = 'm', ...rest } }) {}`,
    'hoist ask:f = function ask({prompt: prompt:p, options: {model: model:p ?= "m", ...rest:p}}) {}',
  ],
  [
    'function ask([first, , third, ...others]) {}',
    'hoist ask:f = function ask([first:p, , third:p, ...others:p]) {}',
  ],
  ['function ask(prompt = base, ...rest) {}', 'hoist ask:f = function ask(prompt:p ?= base, ...rest:p) {}'],
  [
    'function ask(prompt: string, options?: Options) {}',
    'hoist ask:f = function ask(prompt:p as string, options:p as Options) {}',
  ],
  ['function ask(this: Bot, prompt) {}', 'hoist ask:f = function ask(prompt:p) {}'],
  [
    'function ask(prompt: string): void; function ask(prompt: number): void; function ask(prompt) {}',
    'hoist ask:f = function ask(prompt:p) {}',
  ],
  [`function ask() { 'use server'; run() }`, `hoist ask:f = function ask() 'use server'! { run() }`],
  ['(function () { run() })()', 'function() { run() }()'],
  ['function ask() { return arguments[0] }', 'hoist ask:f = function ask() { return arguments.0 }'],
  ['ask(); function ask() { ask() }', 'ask:f(); hoist ask:f = function ask() { ask:f() }'],
  [
    'function outer() { const inner = () => secret; const secret = 1 }',
    'hoist outer:f = function outer() { declare inner:c = arrow inner() { return secret:c }; declare secret:c = 1 }',
  ],
];

const classes: readonly Row[] = [
  ['class Bot {}', 'hoist Bot:k = class Bot { }'],
  [
    'class Bot extends Base { constructor(client) { super(client); super.start() } }',
    'hoist Bot:k = class Bot < Base { constructor constructor: function constructor(client:p) { super(client:p); super.start() }; }',
  ],
  ['const Bot = class {}', 'declare Bot:c = class Bot { }'],
  [
    'const Bot = class Inner { make() { return new Inner() } }',
    'declare Bot:c = class Inner { make: function make() { return new Inner:k() }; }',
  ],
  [
    'class Bot { client = new OpenAI(); static shared; #key = 1 }',
    'hoist Bot:k = class Bot { field client = new OpenAI(); static field shared; field #key = 1; }',
  ],
  [
    'class Bot { static async ask() {} #hidden() {} get key() { return this.#key } set key(value) {} }',
    'hoist Bot:k = class Bot { static ask: async function ask() {}; private #hidden: function #hidden() {}; get key: function key() { return this.#key }; set key: function key(value:p) {}; }',
  ],
  ['class Bot { static { start() } }', 'hoist Bot:k = class Bot { static { start() }; }'],
  [
    `class Bot { ['ask']() {} [name]() {} 'quoted'() {} }`,
    'hoist Bot:k = class Bot { ask: function ask() {}; [name]: function() {}; quoted: function quoted() {}; }',
  ],
  [
    `class Bot { constructor(private readonly client: OpenAI, public name = 'bot') {} }`,
    'hoist Bot:k = class Bot { constructor constructor: function constructor(this.client:p as OpenAI, this.name:p ?= "bot") {}; }',
  ],
  [
    'class Bot { private ask() {} declare client: OpenAI; abstract run(): void }',
    'hoist Bot:k = class Bot { private ask: function ask() {}; field client as OpenAI; }',
  ],
  [
    'abstract class Bot { abstract client: OpenAI; ask(): void; ask() {} }',
    'hoist Bot:k = class Bot { field client as OpenAI; ask: function ask() {}; }',
  ],
  [
    `@Injectable() class Bot { @Input() text; @Post('/ask') ask(@Body() body) {} }`,
    'hoist Bot:k = @Injectable() class Bot { @Input() field text; ask: @Post("/ask") function ask(@Body() body:p) {}; }',
  ],
  ['class Bot { accessor client = 1 }', 'hoist Bot:k = class Bot { field client = 1; }'],
  [
    'class Bot { ask = () => this.client }',
    'hoist Bot:k = class Bot { field ask = arrow ask() { return this.client }; }',
  ],
];

const statements: readonly Row[] = [
  ['if (a) b(); else if (c) d(); else e()', 'if a { b() } else { if c { d() } else { e() } }'],
  ['if (a) { const b = 1 }', 'if a { declare b:c = 1 }'],
  [
    'for (let i = 0; i < 3; i++) use(i)',
    'for init(declare i:l = 0) test((i:l < 3)) update((i:l += 1)) { use(i:l) }',
  ],
  [
    'for (let i = 0, n = 3; i < n;) {}',
    'for init({ declare i:l = 0; declare n:l = 3 }) test((i:l < n:l)) {}',
  ],
  ['for (;;) break', 'for { break }'],
  ['for (const row of rows) use(row)', 'each row:c of rows { use(row:c) }'],
  ['for (const [key, value] of entries) {}', 'each [key:c, value:c] of entries {}'],
  ['for await (const chunk of stream) use(chunk)', 'each await chunk:c of stream { use(chunk:c) }'],
  ['for (const key in object) {}', 'eachKey key:c of object {}'],
  ['for (item of items) {}', 'each item of items {}'],
  ['let item; for (item of items) {}', 'declare item:l; each item:l of items {}'],
  ['while (a) b()', 'while test(a) { b() }'],
  ['do { b() } while (a)', 'doWhile test(a) { b() }'],
  ['outer: for (;;) { continue outer }', 'outer: for { continue outer }'],
  ['outer: { break outer }', 'outer: { break outer }'],
  ['outer: if (a) break outer', 'outer: { if a { break outer } }'],
  [
    `switch (kind) { case 'a': one(); break; default: two() }`,
    'switch kind ["a"] { one(); break } [default] { two() }',
  ],
  [
    'try { a() } catch (error) { log(error) } finally { b() }',
    'try { a() } catch error:e { log(error:e) } finally { b() }',
  ],
  ['try { a() } catch { b() }', 'try { a() } catch { b() }'],
  [
    'try { a() } catch ({ message }) { log(message) }',
    'try { a() } catch {message: message:e} { log(message:e) }',
  ],
  [`throw new Error('no')`, 'throw new Error("no")'],
  [';;debugger', ''],
  ['with (a) { b() }', '??(a); { b() }'],
  ['using file = open()', 'declare file:c = open()'],
];

const modules: readonly Row[] = [
  [`import 'openai'`, `import {} 'openai'`],
  [`import OpenAI from 'openai'`, `import {default as OpenAI:i} 'openai'`],
  [`import * as ai from 'ai'`, `import {* as ai:i} 'ai'`],
  [`import { generate as make, type Model } from 'ai'`, `import {generate as make:i, Model as Model:i} 'ai'`],
  [
    `import type { Model } from 'ai'; let model: Model`,
    `import type {Model as Model:i} 'ai'; declare model:l as Model:i`,
  ],
  [`import ai = require('ai')`, 'declare ai:i = require<ai>'],
  ['import Chat = ai.Chat', 'declare Chat:i = ai.Chat'],
  [`import data from './data.json' with { type: 'json' }`, `import {default as data:i} './data.json'`],
  [
    'export const one = 1, two = 2',
    'export declare one:c = 1 -> {one = one:c}; export declare two:c = 2 -> {two = two:c}',
  ],
  ['export const { a, b: [c] } = pair', 'export declare {a: a:c, b: [c:c]} = pair -> {a = a:c, c = c:c}'],
  ['export let model', 'export declare model:l -> {model = model:l}'],
  ['export function ask() {}', 'export hoist ask:f = function ask() {} -> {ask = ask:f}'],
  ['export class Bot {}', 'export hoist Bot:k = class Bot { } -> {Bot = Bot:k}'],
  [
    `const ask = 1; export { ask, ask as default, ask as 'other name' }`,
    'declare ask:c = 1; export {ask = ask:c, default = ask:c, other name = ask:c}',
  ],
  ['export default function ask() {}', 'export hoist ask:f = function ask() {} -> {default = ask:f}'],
  ['export default function () {}', 'export {default = function() {}}'],
  ['export default class {}', 'export {default = class { }}'],
  [`export default { model: 'm' }`, 'export {default = {model: "m"}}'],
  ['export default () => 1', 'export {default = arrow() { return 1 }}'],
  [`export * from './bot'`, `export {} './bot'`],
  [`export * as bot from './bot'`, `export {bot = *} './bot'`],
  [`export { ask as default, other } from './bot'`, `export {default = ask, other = other} './bot'`],
  [`export type { Model } from './model'`, `export {Model = Model} './model'`],
  ['interface Model {} export { Model }', ''],
  [`export {} from './empty'`, `import {} './empty'`],
  [
    `export import client = require('client')`,
    'export declare client:i = require<client> -> {client = client:i}',
  ],
  ['export enum Role { User }', 'export declare Role:c = {User: 0} -> {Role = Role:c}'],
  ['export type Model = string', ''],
  ['export declare const secret: string', ''],
  ['export default interface Model {}', ''],
  [
    `import bot, { type Model, default as other } from './bot'`,
    `import {default as bot:i, Model as Model:i, default as other:i} './bot'`,
  ],
  [`import { type Model } from './bot'`, `import type {Model as Model:i} './bot'`],
  ['export = client', '(module.exports = client)'],
  ['module.exports = { ask }', '(module.exports = {ask!ask})'],
  ['exports.ask = ask', '(exports.ask = ask)'],
  [`'use client'; 'use strict'; run()`, `'use client'!; 'use strict'!; run()`],
];

const types: readonly Row[] = [
  [`const model = 'm' as const`, 'declare model:c = cast("m")'],
  ['value as unknown as Client', 'cast(cast(value as unknown) as Client)'],
  ['value satisfies Client', 'cast(value as Client)'],
  ['<Client>value', 'cast(value as Client)'],
  ['value!', 'cast(value)'],
  ['const client: OpenAI = make()', 'declare client:c as OpenAI = make()'],
  [
    `import OpenAI from 'openai'; let chat: OpenAI.Chat.Completions`,
    `import {default as OpenAI:i} 'openai'; declare chat:l as OpenAI:i.Chat.Completions`,
  ],
  ['let rows: Promise<string[]>', 'declare rows:l as Promise<string[]>'],
  [`let role: 'system' | 'user' | null`, 'declare role:l as ("system" | "user" | null)'],
  ['let pair: [string, number?]', 'declare pair:l as (string | number)[]'],
  ['let rows: readonly Row[]', 'declare rows:l as Row[]'],
  ['let rows: Array<Row>', 'declare rows:l as Row[]'],
  [
    `let options: { model: string, ask(): void, 'max-tokens'?: number }`,
    'declare options:l as {model: string, ask, max-tokens: number}',
  ],
  [
    'type Options = { client: OpenAI }; function ask(options: Options) {}',
    'hoist ask:f = function ask(options:p as {client: OpenAI}) {}',
  ],
  [
    'interface Base { id: number } interface Options extends Base { client: OpenAI } let options: Options',
    'declare options:l as ({client: OpenAI} | {id: number})',
  ],
  ['interface Node { next: Node } let node: Node', 'declare node:l as {next: unknown}'],
  ['let both: Request & { user: User }', 'declare both:l as (Request | {user: User})'],
  ['let ask: (prompt: string) => void', 'declare ask:l as unknown'],
  ['let key: keyof Options', 'declare key:l as unknown'],
  [
    'type Options = string; { class Options {} let options: Options }',
    '{ hoist Options:k = class Options { }; declare options:l as Options:k }',
  ],
  ['type Options = {}; interface Other {}', ''],
  ['declare const secret: string; declare function ask(): void; secret', 'secret'],
  [`declare global { interface Window {} } declare module 'x' { export const y: string }`, ''],
  [
    `enum Role { User, System = 5, Tool, Name = 'n', Alias = User }`,
    'declare Role:c = {User: 0, System: 5, Tool: 6, Name: "n", Alias: 0}',
  ],
  ['const enum Role { User }', 'declare Role:c = {User: 0}'],
  [`enum Role { Long = 'a'.length, Next }`, 'declare Role:c = {Long: "a".length, Next: ?()}'],
  [
    'namespace Bots { export const one = 1; const two = 2; export function ask() { return two } } Bots.one',
    'declare Bots:c = {}; { declare one:c = 1; (Bots:c.one = one:c); declare two:c = 2; hoist ask:f = function ask() { return two:c }; (Bots:c.ask = ask:f) }; Bots:c.one',
  ],
  [
    'namespace Bots.Inner { export const one = 1 }',
    'declare Bots:c = {}; { (Bots:c.Inner = {}); declare one:c = 1; (Bots:c.Inner.one = one:c) }',
  ],
  [
    'export namespace Bots { export const one = 1 }',
    'export declare Bots:c = {} -> {Bots = Bots:c}; { declare one:c = 1; (Bots:c.one = one:c) }',
  ],
];

const elements: readonly Row[] = [
  ['<div />', '<div>[]'],
  ['<p className="big" hidden>Hello {name}!</p>', '<p className: "big" hidden: true>["Hello ", name, "!"]'],
  ['<Chat model={model} {...options} />', '<Chat=Chat model: model ...options>[]'],
  ['const Chat = () => <></>; <Chat />', 'declare Chat:c = arrow Chat() { return <>[] }; <Chat=Chat:c>[]'],
  ['<chat.Window />', '<chat.Window=chat.Window>[]'],
  ['<svg:path xlink:href="#a" />', '<svg:path xlink:href: "#a">[]'],
  [
    '<>{items.map((item) => <li key={item}>{item}</li>)}</>',
    '<>[items.map(arrow(item:p) { return <li key: item:p>[item:p] })]',
  ],
  ['<p>{/* nothing */}</p>', '<p>[]'],
  ['<p>{...items}</p>', '<p>[items]'],
  ['<p dangerouslySetInnerHTML={{ __html: html }} />', '<p dangerouslySetInnerHTML: {__html: html}>[]'],
  ['<this.Part />', '<this.Part=this.Part>[]'],
  ['<p>\n  two\n  {lines}\n</p>', '<p>["\\n  two\\n  ", lines]'],
];

function lowered(path: string, text: string): string {
  const { program, problems } = javascriptFrontEnd().lower({ path, text });
  expect(problems).toEqual([]);
  return printProgram(program);
}

describe('lowers', () => {
  const groups = {
    'names and literals': namesAndLiterals,
    'members and calls': membersAndCalls,
    operators,
    'objects and arrays': objectsAndArrays,
    functions,
    classes,
    statements,
    modules,
    types,
  };
  for (const [group, rows] of Object.entries(groups)) {
    test.each(rows)(`${group}: %s`, (source, printed) => {
      expect(lowered('a.ts', source)).toBe(printed);
    });
  }
  test.each(elements)('elements: %s', (source, printed) => {
    expect(lowered('a.tsx', source)).toBe(printed);
    expect(lowered('a.js', source)).toBe(printed);
  });
});
