import { describe, expect, it } from 'vitest';
import { compileCatalog, createProject } from '../../../analysis';
import { catalog } from '../../../catalog';
import { flowsIn } from '../../support/flowRows';
import { makePythonFrontEnd } from '../../support/pythonFrontEnd';

const options = {
  frontEnds: [await makePythonFrontEnd()],
  catalog: compileCatalog(catalog),
  rules: [],
  profile: 'recommended',
} as const;

type Files = Readonly<Record<string, string>>;

/** What arrives in which of these modules, whose names are those of their files. */
function flowsAmong(files: Files): readonly string[] {
  const resolve = (from: string, specifier: string): string | undefined => {
    const path = `${specifier.replace(/^\.+/, '').replaceAll('.', '/')}.py`;
    return path in files ? path : undefined;
  };
  const project = createProject({ resolve, read: (path) => files[path] }, options);
  for (const path of Object.keys(files)) project.evaluate(path);
  return Object.keys(files).flatMap((path) =>
    (project.analyze(path).facts?.flows ?? []).map(
      ({ source, sink, marks }) =>
        `${source.label} -> ${sink.kind}${marks.size > 0 ? ` [${[...marks].join(' ')}]` : ''} in ${path}`,
    ),
  );
}

describe('what other files bring together', () => {
  it('is a view and its route', () => {
    const urls = 'from django.urls import path\nimport views\nurlpatterns = [path("<name>", views.chat)]';
    const views = 'import openai\ndef chat(request, name):\n    exec(name)\n    exec(request.POST["q"])';
    expect(flowsAmong({ 'urls.py': urls, 'views.py': views })).toEqual([
      'name -> code-execution in views.py',
      'request.POST -> code-execution in views.py',
    ]);
  });

  it('is a task and who gives it work', () => {
    const app =
      'import openai\nfrom flask import Flask\nfrom tasks import ask\napp = Flask("a")\n@app.get("/<name>")\ndef chat(name): ask.delay(name)';
    const tasks = 'from celery import shared_task\n@shared_task\ndef ask(text): exec(text)';
    expect(flowsAmong({ 'app.py': app, 'tasks.py': tasks })).toEqual(['name -> code-execution in tasks.py']);
  });

  it('is a decorator and the handler that it guards', () => {
    const checks = `
from flask import request
def known(view):
    def checked(*args, **kwargs):
        if request.args["tone"] not in ("formal", "casual"):
            raise ValueError()
        return view(*args, **kwargs)
    return checked`;
    const app =
      'import openai\nfrom flask import Flask, request\nfrom checks import known\napp = Flask("a")\n@app.get("/")\n@known\ndef chat(): exec(request.args["tone"])';
    expect(flowsAmong({ 'app.py': app, 'checks.py': checks })).toEqual([
      'request.args -> code-execution [known-values] in app.py',
    ]);
  });
});

const head = 'import openai\nfrom flask import Flask, request\napp = Flask("a")\n';

describe('decorators of the program', () => {
  const chat = 'def chat(name):\n    exec(name)\n';
  const seen = ['http name -> code-execution'];
  it.each([
    ['that pass everything on', 'def d(f):\n    def g(*a, **k): return f(*a, **k)\n    return g\n', '@d'],
    [
      'with arguments',
      'def d(n):\n    def e(f):\n        def g(*a, **k): return f(*a, **k)\n        return g\n    return e\n',
      '@d(1)',
    ],
    ['that give the function back', 'def d(f):\n    return f\n', '@d'],
    [
      'that do with it what is not seen',
      'def d(f):\n    def g(*a, **k): return run(1)\n    return g\n',
      '@d',
    ],
    ['that name a parameter', 'def d(f):\n    def g(name): return f(name)\n    return g\n', '@d'],
    ['two of them', 'def d(f):\n    def g(*a, **k): return f(*a, **k)\n    return g\n', '@d\n@d'],
    ['of somebody else', 'import other\n', '@other.d(1)'],
  ])('%s', (_, decorator, use) => {
    expect(flowsIn(`${head}${decorator}@app.get("/<name>")\n${use}\n${chat}`, 'src/chat.py')).toEqual(seen);
  });

  it('above the one of the framework are not what it calls', () => {
    const decorator =
      'def d(f):\n    def g(*a, **k):\n        if request.args["t"] not in ("a",): raise ValueError()\n        return f(*a, **k)\n    return g\n';
    const code = `${head}${decorator}@d\n@app.get("/")\ndef chat(): exec(request.args["t"])`;
    expect(flowsIn(code, 'src/chat.py')).toContain('http request.args -> code-execution');
  });
});

describe('names of packages', () => {
  it('of several imports are below one name', () => {
    const code =
      'import openai\nimport tornado.web\nimport tornado.websocket\nclass Chat(tornado.web.RequestHandler):\n    def get(self, name): exec(name)';
    expect(flowsIn(code, 'src/chat.py')).toEqual(['http name -> code-execution']);
  });
});

describe('calls that do not come back', () => {
  const check = (end: string): string =>
    `${head}from flask import abort\n@app.get("/")\ndef chat():\n    t = request.args["t"]\n${end}    exec(t)`;
  it.each([
    ['end the way', '    if t != "a":\n        abort(400)\n', ' [known-values]'],
    ['of a function of the program', '    if t != "a":\n        stop()\n', ' [known-values]'],
    [
      'may be caught',
      '    try:\n        if t != "a":\n            abort(400)\n    except Exception:\n        pass\n',
      '',
    ],
  ])('%s', (_, end, marks) => {
    const code = `${check(end)}\ndef stop(): abort(400)`;
    expect(flowsIn(code, 'src/chat.py')).toEqual([`http request.args -> code-execution${marks}`]);
  });
});
