/** The generated modules in Python: each shape, at each path, says there what it says in JavaScript. */
import { below, deeds, type ModulePath, type ModuleShape, type Name, names } from './generatedModules';

const paths: Readonly<Record<ModulePath, string>> = {
  'server.js': 'server.py',
  'routes.js': 'routes.py',
  'prompts.js': 'prompts.py',
  'model.js': 'model.py',
  'guards.js': 'guards.py',
  'lib/index.js': 'lib/__init__.py',
  'lib/store.js': 'lib/store.py',
  'lib/agent.js': 'lib/agent.py',
};

export function pythonPathOf(path: ModulePath): string {
  return paths[path];
}

/** As many ways as there are in JavaScript. */
const ways: Readonly<Record<Name, readonly string[]>> = {
  model: [
    'def model(system, text):\n    return client.responses.create(model="m", instructions=system, input=text)',
    'def model(system, text):\n    return client.responses.create(model="m", instructions=f"{store.role} {system}", input=text)',
    'class Model:\n    def __init__(self, base):\n        self.base = base\n\n    def run(self, system, text):\n        return client.responses.create(model="m", instructions=self.base + system, input=text)\n\n\nshared = Model(os.environ.get("BASE", ""))\nmodel = shared.run',
    'last = ""\n\n\ndef model(system, text):\n    global last\n    before, last = last, system\n    return client.responses.create(model="m", instructions=before, input=text)',
  ],
  build: [
    'def build(role):\n    return f"You are {role}."',
    'def build(role):\n    return "You are {}.".format(check(role))',
    'def build(role):\n    parts = ["You are"]\n    parts.append(role)\n    return " ".join(parts)',
    'def build(role):\n    return f"Be {role}." if role in ("kind", "brief") else "Be kind."',
    'def build(role):\n    store.role = role\n    return f"You are {store.role}."',
    'build = lambda role=None: "You are kind."',
  ],
  check: [
    'def check(text):\n    return text if text in {"kind", "brief"} else "kind"',
    'def check(text):\n    if not re.fullmatch(r"[a-z]{1,9}", text):\n        raise ValueError(text)\n    return text',
    'check = lambda text: text',
    'def check(text):\n    return build(text) if store.role == "kind" else text',
  ],
  store: [
    'class Store:\n    role = "kind"\n\n\nstore = Store()',
    'class Store:\n    def __init__(self, role):\n        self.role = role\n\n\nstore = Store(sys.argv[1])',
    'class Store:\n    _role = "kind"\n\n    @property\n    def role(self):\n        return self._role\n\n    @role.setter\n    def role(self, role):\n        self._role = role\n\n\nstore = Store()',
  ],
  ask: [
    'async def ask(role, question):\n    result = await model(build(role), question)\n    return result.output_text',
    'async def ask(role, question):\n    result = await model(check(role), question)\n    return eval(result.output_text)',
    'async def ask(role, question, left=2):\n    result = await model(build(role), question)\n    return await ask(result.output_text, question, left - 1) if left else result.output_text',
    'async def ask(role, question=None):\n    store.role = role\n    return (await model("Be brief.", role)).output_text',
    'async def ask(role, question):\n    return [model(build(text), text) for text in (role, question)][0]',
  ],
};

/** As many deeds as there are in JavaScript. */
const pythonDeeds: readonly string[] = [
  'app = FastAPI()\n\n\n@app.post("/ask")\nasync def answer(role: str, question: str):\n    return {"answer": await ask(role, question)}',
  'app = FastAPI()\n\n\n@app.get("/")\nasync def page(role: str, question: str):\n    store.role = role\n    return HTMLResponse(f"<b>{await ask(\'kind\', question)}</b>")',
  'app = FastAPI()\n\n\n@app.get("/")\ndef page(role: str):\n    return model(build(check(role)), "Hello.")',
  'print(ask("a poet", "Hello."))',
  'store.role = "brief"\nmodel(build("brief"), sys.argv[2])',
  'app = FastAPI()\n\n\n@app.post("/set")\ndef choose(role: str):\n    store.role = check(role)\n\n\n@app.post("/ask")\ndef answer(question: str):\n    return ask(store.role, question)',
];

/** The text of a module; imports go to modules alone that come later in the list of paths. */
export function pythonTextOf({ sources, star, deed, comments }: ModuleShape, path: ModulePath): string {
  const lines = names.map((name) => {
    const source = sources[name];
    if (source.type === 'absent') return '';
    const from = source.type === 'taken' ? below(path, source.from) : undefined;
    if (source.type === 'taken' && from) return taken(name, source.form, moduleOf(from), path);
    return ways[name][source.type === 'made' ? source.way : 0] ?? '';
  });
  const starred = star && below(path, star);
  return [
    '# One line more.\n'.repeat(comments),
    'import os\nimport re\nimport sys\n\nfrom fastapi import FastAPI\nfrom fastapi.responses import HTMLResponse\n',
    'from openai import AsyncOpenAI\n\nclient = AsyncOpenAI()\n',
    ...lines.filter((line) => line !== '').map((line) => `\n\n${line}\n`),
    starred ? `from ${moduleOf(starred)} import *\n` : '',
    deed ? `\n\n${pythonDeeds[deeds.findIndex((one) => one === deed)] ?? ''}\n` : '',
  ].join('');
}

/** `lib.store` for a file of the package, `lib` for the package itself. */
function moduleOf(path: ModulePath): string {
  return paths[path].replace(/(?:\/__init__)?\.py$/, '').replaceAll('/', '.');
}

/** By its whole name, from the folder of the importing file, or as a member of the module. */
function taken(name: Name, form: 'import' | 'export' | 'require', module: string, path: ModulePath): string {
  const relative = path.startsWith('lib/') ? module.replace(/^lib\.?/, '.') : `.${module}`;
  if (form === 'import') return `from ${module} import ${name}`;
  if (form === 'export') return `from ${relative} import ${name}`;
  return `import ${module} as taken_${name}\n\n${name} = taken_${name}.${name}`;
}
