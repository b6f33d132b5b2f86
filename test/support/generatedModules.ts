/**
 * Modules of a small application, generated: each name that they share is made there, taken from another module, or
 * absent. Whatever is generated parses, imports go in circles, and every module may be edited into every other.
 */
import fc from 'fast-check';

/** Few, so that imports meet. */
export const modulePaths = [
  'server.js',
  'routes.js',
  'prompts.js',
  'model.js',
  'guards.js',
  'lib/index.js',
  'lib/store.js',
  'lib/agent.js',
] as const;

export type ModulePath = (typeof modulePaths)[number];

/** What modules give each other, each made in one of several ways. */
const ways = {
  model: [
    'export const model = (system, input) => client.responses.create({ instructions: system, input });',
    'export function model(system, input) {\n  return client.responses.create({ instructions: `${store.role} ${system}`, input });\n}',
    'class Model {\n  constructor(base) { this.base = base; }\n  run(system, input) {\n    return client.responses.create({ instructions: this.base + system, input });\n  }\n}\nconst shared = new Model(process.env.BASE ?? "");\nexport const model = (system, input) => shared.run(system, input);',
    'let last = "";\nexport function model(system, input) {\n  const before = last;\n  last = system;\n  return client.responses.create({ instructions: before, input });\n}',
  ],
  build: [
    'export const build = (role) => `You are ${role}.`;',
    'export const build = (role) => `You are ${check(role)}.`;',
    'export function build(role) {\n  const parts = ["You are"];\n  parts.push(role);\n  return parts.join(" ");\n}',
    'export function build(role) {\n  return ["kind", "brief"].includes(role) ? `Be ${role}.` : "Be kind.";\n}',
    'export function build(role) {\n  store.role = role;\n  return `You are ${store.role}.`;\n}',
    'export const build = () => "You are kind.";',
  ],
  check: [
    'export const check = (text) => (["kind", "brief"].includes(text) ? text : "kind");',
    'export function check(text) {\n  if (!/^[a-z]{1,9}$/.test(text)) throw new Error("Unknown.");\n  return text;\n}',
    'export const check = (text) => text;',
    'export function check(text) {\n  return store.role === "kind" ? build(text) : text;\n}',
  ],
  store: [
    'export const store = { role: "kind" };',
    'export const store = { role: process.argv[2], history: [] };',
    'class Store {\n  #role = "kind";\n  set role(role) { this.#role = role; }\n  get role() { return this.#role; }\n}\nexport const store = new Store();',
  ],
  ask: [
    'export async function ask(role, question) {\n  const result = await model(build(role), question);\n  return result.output_text;\n}',
    'export async function ask(role, question) {\n  const result = await model(check(role), question);\n  return eval(result.output_text);\n}',
    'export async function ask(role, question, left = 2) {\n  const result = await model(build(role), question);\n  return left > 0 ? ask(result.output_text, question, left - 1) : result.output_text;\n}',
    'export async function ask(role) {\n  store.role = role;\n  return (await model("Be brief.", role)).output_text;\n}',
    'export const ask = (role, question) => [role, question].map((text) => model(build(text), text))[0];',
  ],
} as const;

/** What a module does by itself. */
export const deeds = [
  'const app = express();\napp.post("/ask", async (req, res) => res.json(await ask(req.body.role, req.body.question)));',
  'const app = express();\napp.get("/", async (req, res) => {\n  store.role = req.query.role;\n  res.send(`<b>${await ask("kind", req.query.question)}</b>`);\n});',
  'const app = express();\napp.get("/", (req) => model(build(check(req.query.role)), "Hello."));',
  'ask("a poet", "Hello.").then((text) => console.log(text));',
  'store.role = "brief";\nmodel(build("brief"), process.argv[3]);',
  'const app = express();\napp.post("/set", (req) => { store.role = check(req.body.role); });\napp.post("/ask", (req) => ask(store.role, req.body.question));',
] as const;

export type Name = keyof typeof ways;
export const names: readonly Name[] = ['model', 'build', 'check', 'store', 'ask'];

type Source =
  | { readonly type: 'made'; readonly way: number }
  | { readonly type: 'taken'; readonly from: ModulePath; readonly form: 'import' | 'export' | 'require' }
  | { readonly type: 'absent' };

export interface ModuleShape {
  readonly sources: Readonly<Record<Name, Source>>;
  /** A module of which everything is passed on. */
  readonly star: ModulePath | undefined;
  readonly deed: string | undefined;
  /** Moves everything down. */
  readonly comments: number;
}

const modulePath = fc.constantFrom(...modulePaths);

const sourceOf = (name: Name): fc.Arbitrary<Source> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant({ type: 'absent' as const }) },
    {
      weight: 8,
      arbitrary: fc.record({ type: fc.constant('made' as const), way: fc.nat(ways[name].length - 1) }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('taken' as const),
        from: modulePath,
        form: fc.constantFrom('import' as const, 'export' as const, 'require' as const),
      }),
    },
  );

export const moduleShape: fc.Arbitrary<ModuleShape> = fc.record({
  sources: fc.record({
    model: sourceOf('model'),
    build: sourceOf('build'),
    check: sourceOf('check'),
    store: sourceOf('store'),
    ask: sourceOf('ask'),
  }),
  star: fc.option(modulePath, { nil: undefined, freq: 2 }),
  deed: fc.option(fc.constantFrom(...deeds), { nil: undefined, freq: 5 }),
  comments: fc.nat(2),
});

/** Part of a module in another way. */
export type ShapeEdit = Partial<Pick<ModuleShape, 'star' | 'deed' | 'comments'>> & {
  readonly sources?: Partial<ModuleShape['sources']>;
};

export const shapeEdit: fc.Arbitrary<ShapeEdit> = fc.oneof(
  ...names.map((name) => sourceOf(name).map((source) => ({ sources: { [name]: source } }))),
  fc.constantFrom(...deeds, undefined).map((deed) => ({ deed })),
  fc.option(modulePath, { nil: undefined }).map((star) => ({ star })),
  fc.nat(2).map((comments) => ({ comments })),
);

export function editShape(shape: ModuleShape, edit: ShapeEdit): ModuleShape {
  return { ...shape, ...edit, sources: { ...shape.sources, ...edit.sources } };
}

/** Which way imports go: to any module, or to those alone that come later in the list of paths, so without cycles. */
export type Direction = 'any' | 'down';

/** The text of a module that stands at a path. */
export function textOf({ sources, star, deed, comments }: ModuleShape, path: string, way: Direction): string {
  const specifier = (to: ModulePath): string | undefined => {
    const target = way === 'any' ? to : below(path, to);
    return target && `${path.includes('/') ? '../' : './'}${target}`;
  };
  const lines = names.map((name) => {
    const source = sources[name];
    if (source.type === 'absent') return '';
    const from = source.type === 'taken' ? specifier(source.from) : undefined;
    if (source.type === 'taken' && from) return taken(name, source.form, from);
    return ways[name][source.type === 'made' ? source.way : 0]!;
  });
  const starred = star && specifier(star);
  return [
    '// One line more.\n'.repeat(comments),
    'import express from "express";\nimport OpenAI from "openai";\n',
    'const client = new OpenAI();\n',
    ...lines.filter((line) => line !== '').map((line) => `${line}\n`),
    starred ? `export * from "${starred}";\n` : '',
    deed ? `${deed}\n` : '',
  ].join('');
}

/** One of the paths that come later, whichever was meant; none for the last. */
export function below(path: string, meant: ModulePath): ModulePath | undefined {
  const later = modulePaths.slice(modulePaths.findIndex((one) => one === path) + 1);
  return later.includes(meant) ? meant : later[modulePaths.indexOf(meant) % Math.max(later.length, 1)];
}

function taken(name: Name, form: 'import' | 'export' | 'require', specifier: string): string {
  if (form === 'export') return `export { ${name} } from "${specifier}";`;
  const line =
    form === 'import'
      ? `import { ${name} } from "${specifier}";`
      : `const { ${name} } = require("${specifier}");`;
  return `${line}\nexport { ${name} };`;
}
