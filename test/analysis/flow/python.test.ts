import { describe, expect, it } from 'vitest';
import { analyze, compileCatalog, createProject } from '../../../analysis';
import { catalog } from '../../../catalog';
import { rules } from '../../../rules';
import { flowsIn } from '../../support/flowRows';
import { makePythonFrontEnd } from '../../support/pythonFrontEnd';

/** The flows of a FastAPI handler; `text` and `count` are its parameters, `body` is a model. */
function flowsOf(code: string, top = ''): readonly string[] {
  return flowsIn(programOf(code, top), 'src/chat.py');
}

function programOf(code: string, top: string): string {
  return `from fastapi import FastAPI
from openai import OpenAI
${top}
app = FastAPI()
client = OpenAI()
@app.post("/")
async def chat(text: str, count: int):
${code.replace(/^/gm, '    ')}
`;
}

const run = 'http text -> code-execution';
const guess = `${run}, medium confidence`;

type Row = readonly [name: string, code: string, flows: readonly string[], top?: string];

function rows(table: readonly Row[]): void {
  const named = table.map(([name, code, flows, top = '']) => ({ name, code, flows, top }));
  it.each(named)('$name', ({ code, flows, top }) => {
    expect(flowsOf(code, top)).toEqual([...flows].sort());
  });
}

describe('what calls pass', () => {
  rows([
    ['by position', 'run(text)', [run], 'def run(code): exec(code)'],
    ['by keyword', 'run(code=text, n=1)', [run], 'def run(n, code): exec(code)'],
    ['not to another keyword', 'run(n=text, code="1")', [], 'def run(n, code): exec(code)'],
    ['to a keyword-only parameter', 'run(1, code=text)', [run], 'def run(n, *, code): exec(code)'],
    ['to the rest by position', 'run(1, text)', [run], 'def run(n, *parts): exec(parts[0])'],
    ['to a parameter after the rest', 'run(1, 2, code=text)', [run], 'def run(n, *parts, code): exec(code)'],
    ['not from there to the rest', 'run(1, 2, code=text)', [], 'def run(n, *parts, code): exec(parts[0])'],
    ['to the rest by keyword', 'run(code=text)', [run], 'def run(**options): exec(options["code"])'],
    ['not what a parameter took', 'run(code=text)', [], 'def run(code, **options): exec(options["code"])'],
    ['a spread list', 'run(*[1, text])', [run], 'def run(n, code): exec(code)'],
    ['a spread dictionary', 'run(**{"code": text, "n": 1})', [run], 'def run(n, code): exec(code)'],
    [
      'on through the rest',
      'outer(text, code=text)',
      [run],
      'def run(n, code): exec(code)\ndef outer(*args, **kwargs): return run(*args, **kwargs)',
    ],
    ['a default', 'run()', [], 'def run(code="1"): exec(code)'],
    ['instead of a default', 'run(code=text)', [run], 'def run(code="1"): exec(code)'],
    ['to a lambda', 'run = lambda code: exec(code)\nrun(code=text)', [run]],
    ['to what is not known', 'exec(tidy(text))', [guess], 'from tools import tidy'],
    ['to what is not known, by keyword', 'exec(tidy(value=text))', [guess], 'from tools import tidy'],
  ]);
});

describe('what a handler is given', () => {
  rows([
    ['text', 'exec(text)', [run]],
    ['a number', 'exec(count)', ['http count -> code-execution [known-values]']],
    ['what it returns is answered', 'return text', ['http text -> response']],
    ['nothing where nobody calls', 'pass', [], 'def other(text: str): exec(text)'],
  ]);

  const handle = (parameters: string, code: string, top = ''): readonly string[] =>
    flowsIn(
      `from fastapi import FastAPI, Depends, Request, Response, BackgroundTasks, Query, Body
from pydantic import BaseModel, Field
from typing import Annotated, Literal, Optional
from enum import Enum
from uuid import UUID
from openai import OpenAI
${top}
app = FastAPI()
@app.post("/")
def chat(${parameters}):
    ${code}
`,
      'src/chat.py',
    );

  const plain = 'http value -> code-execution';
  const known = `${plain} [known-values]`;
  const bounded = `${plain} [bounded validated]`;
  const model = (field: string): string => `class Ask(BaseModel):\n    ${field}`;
  const parameters: readonly (readonly [string, string, readonly string[], string?, string?])[] = [
    ['a value without a type', 'value', [plain]],
    ['a literal', 'value: Literal["a", "b"]', [known]],
    ['an optional literal', 'value: Optional[Literal["a", "b"]] = None', [known]],
    ['an identifier', 'value: UUID', [known]],
    ['a boolean', 'value: bool = False', [known]],
    ['a choice of a text and a number', 'value: str | int', [plain]],
    ['an enumeration', 'value: Tone', [known], 'class Tone(str, Enum):\n    kind = "kind"'],
    ['a bounded query', 'value: str = Query(max_length=20)', [bounded]],
    ['a query without a bound', 'value: str = Query(min_length=1)', [plain]],
    ['a bound beside the type', 'value: Annotated[str, Query(max_length=20)]', [bounded]],
    ['a model', 'value: Ask', [plain], model('text: str'), 'exec(value.text)'],
    ['a number in a model', 'value: Ask', [known], model('text: int'), 'exec(value.text)'],
    ['a literal in a model', 'value: Ask', [known], model('text: Literal["a", "b"]'), 'exec(value.text)'],
    [
      'a bound in a model',
      'value: Ask',
      [bounded],
      model('text: str = Field(max_length=9)'),
      'exec(value.text)',
    ],
    [
      'a type that is made in a model',
      'value: Ask',
      [bounded],
      `from pydantic import constr\n${model('text: constr(max_length=9)')}`,
      'exec(value.text)',
    ],
    ['a list in a model', 'value: Ask', [plain], model('text: list[str]'), 'exec(value.text[0])'],
    ['numbers in a model', 'value: Ask', [known], model('text: list[int]'), 'exec(value.text[0])'],
    [
      'a model in a model',
      'value: Outer',
      [known],
      `${model('text: int')}\nclass Outer(BaseModel):\n    ask: Ask`,
      'exec(value.ask.text)',
    ],
    [
      'a field of a parent',
      'value: Inner',
      [known],
      `${model('text: int')}\nclass Inner(Ask):\n    more: str`,
      'exec(value.text)',
    ],
    ['a dependency', 'value=Depends(lambda: 1)', []],
    ['a dependency beside the type', 'value: Annotated[str, Depends(lambda: 1)]', []],
    [
      'what a dependency is given',
      'value=Depends(get)',
      ['http text -> code-execution'],
      'def get(text: str, n: int):\n    return text',
    ],
    [
      'what a dependency is given and does not give',
      'value=Depends(get)',
      [],
      'def get(text: str, n: int):\n    return load(1)',
    ],
    ['a response', 'value: Response', []],
    [
      'the whole request',
      'value: Request',
      ['http value.query_params -> code-execution'],
      '',
      'exec(value.query_params["q"])',
    ],
    [
      'the body of a request',
      'value: Request',
      ['http value.json() -> code-execution'],
      '',
      'exec(value.json()["q"])',
    ],
  ];
  const given = parameters.map(([name, text, flows, top = '', code = 'exec(value)']) => ({
    name,
    text,
    flows,
    top,
    code,
  }));
  it.each(given)('$name', ({ text, flows, top, code }) => {
    expect(handle(text, code, top)).toEqual(flows);
  });

  it('the handlers of a router, and those of an application that a function makes', () => {
    expect(
      flowsIn(
        `from fastapi import APIRouter, FastAPI
import openai
router = APIRouter()
@router.get("/a")
def first(one: str): exec(one)
def create():
    app = FastAPI()
    @app.get("/b")
    def second(two: str): exec(two)
    return app
`,
        'src/chat.py',
      ),
    ).toEqual(['http one -> code-execution', 'http two -> code-execution']);
  });
});

describe('prompts', () => {
  const system = 'http text -> system-prompt';
  const user = 'http text -> user-prompt';
  const create = (messages: string): string =>
    `client.chat.completions.create(model="gpt", messages=${messages})`;
  rows([
    ['a role', create('[{"role": "system", "content": text}]'), [system]],
    ['a template', create('[{"role": "system", "content": f"Answer {text}."}]'), [system]],
    ['another role', create('[{"role": "user", "content": text}]'), [user]],
    [
      'options that are spread',
      `options = {"messages": [{"role": "system", "content": text}]}\nclient.chat.completions.create(model="gpt", **options)`,
      [system],
    ],
    [
      'a list that grows',
      `messages = []\nmessages.append({"role": "system", "content": text})\n${create('messages')}`,
      [system],
    ],
    [
      'a sum of lists',
      `history = [{"role": "user", "content": text}]\n${create('[{"role": "system", "content": "Be kind."}] + history')}`,
      [user],
    ],
    [
      'a list that is extended',
      `messages = []\nmessages.extend([{"role": "system", "content": text}])\n${create('messages')}`,
      [system],
    ],
    [
      'a call that is awaited',
      'answer = await AsyncOpenAI().responses.create(instructions=text, input="x")',
      [system],
      'from openai import AsyncOpenAI',
    ],
    [
      'a client of a module',
      'openai.OpenAI().responses.create(instructions=text)',
      [system],
      'import openai',
    ],
    [
      'a client that is passed',
      'ask(client, text)',
      [system],
      'def ask(client: OpenAI, text): client.responses.create(instructions=text)',
    ],
    [
      'a client of an object',
      'Bot(client).ask(text)',
      [system],
      'class Bot:\n    def __init__(self, client):\n        self.client = client\n    def ask(self, text):\n        self.client.responses.create(instructions=text)',
    ],
    [
      'an answer',
      `answer = ${create('[]')}\nexec(answer.choices[0].message.content)`,
      ['model text -> code-execution'],
    ],
    [
      'an answer in pieces',
      `for chunk in client.chat.completions.create(messages=[], stream=True):\n    exec(chunk.choices[0].delta.content)`,
      ['model text -> code-execution'],
    ],
    [
      'an answer that is awaited in pieces',
      `stream = await client.responses.create(input="x", stream=True)\nasync for event in stream:\n    exec(event.delta)`,
      ['model text -> code-execution'],
    ],
  ]);
});

describe('text', () => {
  rows([
    ['a method that keeps it', 'exec(text.strip().lower().encode())', [run]],
    ['format by position', 'exec("print({})".format(text))', [run]],
    ['format by name', 'exec("print({code})".format(code=text, n=1))', [run]],
    ['format that leaves it out', 'exec("print({n})".format(code=text, n=1))', []],
    ['format of a text that is not known', 'exec(load().format(text))', [run], 'from texts import load'],
    ['percent', 'exec("print(%s)" % text)', [run]],
    ['percent with more', 'exec("%d: %s" % (1, text))', [run]],
    ['percent by name', 'exec("%(code)s" % {"code": text})', [run]],
    ['percent of numbers', 'exec("1" if count % 2 == 0 else "2")', []],
    ['a sum', 'exec("print(" + text + ")")', [run]],
    ['join', 'exec("\\n".join(["import os", text]))', [run]],
    ['join of what a comprehension makes', 'exec("\\n".join(line for line in text.split()))', [run]],
    ['replace', 'exec("CODE".replace("CODE", text))', [run]],
    ['split', 'exec(text.split(",")[0])', [run]],
    ['a slice', 'exec(text[:2000])', [`${run} [bounded]`]],
    ['str', 'exec(str(text))', [run]],
    ['int', 'exec(int(text))', [`${run} [known-values]`]],
    ['JSON, there and back', 'exec(json.loads(json.dumps({"code": text}))["code"])', [run], 'import json'],
    ['JSON, another key', 'exec(json.loads(json.dumps({"code": text, "n": 1}))["n"])', [], 'import json'],
    ['a function of the library by its name', 'exec(loads(text)["code"])', [run], 'from json import loads'],
    ['a literal', 'exec(ast.literal_eval(text))', [run], 'import ast'],
    ['a dedented text', 'exec(textwrap.dedent(text))', [run], 'import textwrap'],
    ['a text in which something is replaced', 'exec(re.sub(r"x", "y", text))', [run], 'import re'],
    ['the length is no text', 'exec(len(text))', []],
  ]);
});

describe('lists and dictionaries', () => {
  rows([
    ['append', 'lines = []\nlines.append(text)\nexec(lines[0])', [run]],
    ['insert', 'lines = []\nlines.insert(0, text)\nexec(lines[0])', [run]],
    ['get', 'exec({"code": text}.get("code", "1"))', [run]],
    ['get of another key', 'exec({"code": text}.get("n", "1"))', []],
    ['the default of get', 'exec({}.get("code", text))', [run]],
    ['update', 'options = {}\noptions.update({"code": text})\nexec(options["code"])', [run]],
    ['update by keyword', 'options = {}\noptions.update(code=text)\nexec(options["code"])', [run]],
    ['setdefault', 'exec({}.setdefault("code", text))', [run]],
    ['items', 'for key, value in {"code": text}.items():\n    exec(value)', [run]],
    ['the keys of items', 'for key, value in {"code": text}.items():\n    exec(key)', []],
    ['values', 'for value in {"code": text}.values():\n    exec(value)', [run]],
    ['dict', 'exec(dict(code=text)["code"])', [run]],
    ['two dictionaries in one', 'exec(({"n": 1} | {"code": text})["code"])', [run]],
    ['enumerate', 'for index, line in enumerate([text]):\n    exec(line)', [run]],
    ['zip', 'for one, two in zip([1], [text]):\n    exec(two)', [run]],
    ['the other side of zip', 'for one, two in zip([1], [text]):\n    exec(one)', []],
    ['map', 'exec(list(map(str.strip, [text]))[0])', [guess]],
    ['map with a lambda', 'exec(list(map(lambda line: line + "1", [text]))[0])', [run]],
    ['sorted', 'exec(sorted([text])[0])', [run]],
    ['pop', 'exec([text].pop())', [run]],
    [
      'getattr',
      'exec(getattr(Row(text), "code"))',
      [run],
      'class Row:\n    def __init__(self, code):\n        self.code = code',
    ],
  ]);
});

describe('classes', () => {
  const row = '@dataclass\nclass Row:\n    code: str\n    n: int = 1';
  const imports =
    'from dataclasses import dataclass\nfrom pydantic import BaseModel\nfrom enum import Enum\n';
  rows([
    ['a data class by position', 'exec(Row(text).code)', [run], imports + row],
    ['a data class by keyword', 'exec(Row(code=text).code)', [run], imports + row],
    ['another field', 'exec(Row(code=text).n)', [], imports + row],
    [
      "a parent's field",
      'exec(Inner(text, 2, "x").code)',
      [run],
      `${imports}${row}\n@dataclass\nclass Inner(Row):\n    more: str`,
    ],
    [
      'a model of a dictionary that is spread',
      'exec(Ask(**{"code": text}).code)',
      [run],
      `${imports}class Ask(BaseModel):\n    code: str`,
    ],
    [
      'a model that validates',
      'exec(Ask.model_validate({"code": text}).code)',
      [run],
      `${imports}class Ask(BaseModel):\n    code: str`,
    ],
    [
      'an enumeration',
      'exec(Tone(text).value)',
      [`${run} [known-values]`],
      `${imports}class Tone(Enum):\n    kind = "kind"`,
    ],
    ['an attribute of the class', 'Bot.code = text\nexec(Bot().code)', [run], 'class Bot:\n    code = "1"'],
    [
      'a class method',
      'exec(Bot.make(text).code)',
      [run],
      'class Bot:\n    def __init__(self, code):\n        self.code = code\n    @classmethod\n    def make(cls, code):\n        return cls(code)',
    ],
    [
      'the constructor of the parent',
      'exec(Inner(text).code)',
      [run],
      'class Bot:\n    def __init__(self, *, code):\n        self.code = code\nclass Inner(Bot):\n    def __init__(self, given):\n        super().__init__(code=given)',
    ],
    [
      'a property',
      'exec(Bot(text).made)',
      [run],
      'class Bot:\n    def __init__(self, code):\n        self.code = code\n    @property\n    def made(self):\n        return self.code',
    ],
  ]);
});

describe('guards', () => {
  const known = `${run} [known-values]`;
  const bounded = `${run} [bounded validated]`;
  rows([
    ['one of a list', 'if text in ["a", "b"]:\n    exec(text)', [known]],
    [
      'one of a set of the module',
      'if text not in ALLOWED:\n    raise ValueError(text)\nexec(text)',
      [known],
      'ALLOWED = {"a", "b"}',
    ],
    ['a key of a dictionary', 'if text in TABLE:\n    exec(text)', [known], 'TABLE = {"a": 1}'],
    ['a part of a text', 'if text in "abc":\n    exec(text)', [`${run} [path-safe plain-word]`]],
    ['something in it', 'if "a" in text:\n    exec(text)', [run]],
    [
      'the other branch',
      'if text in ALLOWED:\n    pass\nelse:\n    exec(text)',
      [run],
      'ALLOWED = {"a", "b"}',
    ],
    ['equal to a text', 'if text == "a":\n    exec(text)', [known]],
    ['its length', 'if len(text) > 100:\n    raise ValueError()\nexec(text)', [bounded]],
    ['the length of something else', 'if len(str(count)) > 100:\n    raise ValueError()\nexec(text)', [run]],
    ['a number by its type', 'if isinstance(text, (int, float)):\n    exec(text)', [known]],
    ['a text by its type', 'if isinstance(text, str):\n    exec(text)', [run]],
    [
      'a pattern for all of it',
      'if re.fullmatch(r"[a-z ]{1,20}", text):\n    exec(text)',
      ['http text -> code-execution [path-safe validated]'],
      'import re',
    ],
    [
      'a pattern that is compiled',
      'if not NAME.fullmatch(text):\n    raise ValueError()\nexec(text)',
      ['http text -> code-execution [path-safe validated]'],
      'import re\nNAME = re.compile(r"[a-z ]{1,20}")',
    ],
    [
      'a pattern for its beginning',
      'if re.match(r"[a-z ]{1,20}", text):\n    exec(text)',
      [run],
      'import re',
    ],
    [
      'a pattern that ends',
      'if re.match(r"[a-z ]{1,20}$", text):\n    exec(text)',
      ['http text -> code-execution [path-safe validated]'],
      'import re',
    ],
    ['a pattern anywhere', 'if re.search(r"[a-z ]{1,20}", text):\n    exec(text)', [run], 'import re'],
    [
      'digits',
      'if text.isdigit():\n    exec(text)',
      [`${run} [climb-free known-values path-safe plain-word relative-path validated]`],
    ],
    [
      'a guard of the program',
      'check(text)\nexec(text)',
      [known],
      'def check(value):\n    if value not in ("a", "b"):\n        raise ValueError(value)',
    ],
  ]);
});

describe('parts of a path', () => {
  const top = 'from pathlib import Path\nROOT = Path("/srv/files")';
  const open = 'http text -> path';
  const kept = `${open} [climb-free path-safe relative-path]`;
  const read = 'open(ROOT / text.lstrip("/"))';
  const leave = (test: string): string => `if ${test}:\n    raise ValueError(text)\n${read}`;
  rows([
    ['any is a climb', leave('any(part == ".." for part in text.split("/"))'), [kept], top],
    ['any of a list is a climb', leave('any([part == ".." for part in text.split("/")])'), [kept], top],
    ['not all are none', leave('not all(part != ".." for part in text.split("/"))'), [kept], top],
    ['any is one of several', leave('any(part in ("..", "~") for part in text.split("/"))'), [kept], top],
    ['any begins with a climb', leave('any(part.startswith("..") for part in text.split("/"))'), [kept], top],
    ['any of pathlib is a climb', leave('any(part == ".." for part in Path(text).parts)'), [kept], top],
    ['a climb is among them', leave('".." in Path(text).parts'), [kept], top],
    [
      'a loop leaves',
      `for part in Path(text).parts:\n    if part == "..":\n        raise ValueError(text)\n${read}`,
      [kept],
      top,
    ],
    [
      'all are climbs',
      leave('all(part == ".." for part in text.split("/"))'),
      [`${open} [relative-path]`],
      top,
    ],
    [
      'some are passed over',
      leave('any(part == ".." for part in text.split("/") if part != text)'),
      [`${open} [relative-path]`],
      top,
    ],
    [
      'it may begin at the root',
      `if ".." in text.split("/"):\n    raise ValueError(text)\nopen(ROOT / text)`,
      [`${open} [climb-free]`],
      top,
    ],
    [
      'the end of it is stripped',
      `if ".." in text.split("/"):\n    raise ValueError(text)\nopen(ROOT / text.rstrip("/"))`,
      [`${open} [climb-free]`],
      top,
    ],
  ]);
});

describe('the name of a class', () => {
  rows([
    ['of data', 'exec("run_" + text.__class__.__name__)', []],
    ['a member of data', 'exec("run_" + text.__dict__["name"])', [run]],
  ]);
});

/** The rules that report something in a program. */
const frontEnds = [await makePythonFrontEnd()];
const options = { frontEnds, catalog: compileCatalog(catalog), rules, profile: 'recommended' } as const;

function rulesIn(text: string): readonly string[] {
  const { findings, problems } = analyze({ path: 'src/chat.py', text }, options);
  expect(problems).toEqual([]);
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

describe('rules', () => {
  const answer = 'answer = client.responses.create(model="m", input="x").output_text';
  const pairs: readonly (readonly [rule: string, reported: string, silent: string, top?: string])[] = [
    [
      'prompt/untrusted-in-system',
      'client.responses.create(model="m", instructions=f"Answer {text}.", input="x")',
      'client.responses.create(model="m", instructions="Answer.", input=text)',
    ],
    [
      'prompt/unvalidated-input',
      'client.responses.create(model="m", input=f"Tell what this text is about: {text}")',
      'client.responses.create(model="m", input=text)',
    ],
    ['output/code-execution', `${answer}\nexec(answer)`, `${answer}\nprint(answer)`],
    ['output/code-execution', `${answer}\neval(answer)`, `${answer}\nast.literal_eval(answer)`, 'import ast'],
    ['output/command-execution', `${answer}\nos.system(answer)`, `${answer}\nos.system("ls")`, 'import os'],
    [
      'output/command-execution',
      `${answer}\nsubprocess.run(f"ls {answer}", shell=True)`,
      `${answer}\nif answer in ("a", "b"):\n    subprocess.run(f"ls {answer}", shell=True)`,
      'import subprocess',
    ],
    [
      'output/command-execution',
      `${answer}\nsubprocess.run(f"ls {answer}", shell=True)`,
      `${answer}\nsubprocess.run(f"ls {shlex.quote(answer)}", shell=True)`,
      'import subprocess, shlex',
    ],
    [
      'output/sql-injection',
      `${answer}\ndb.execute(f"SELECT * FROM a WHERE b = '{answer}'")`,
      `${answer}\ndb.execute("SELECT * FROM a WHERE b = ?", (answer,))`,
      'import sqlite3\ndb = sqlite3.connect("a.db")',
    ],
    [
      'output/sql-injection',
      `${answer}\nsession.execute(text_of(f"SELECT {answer}"))`,
      `${answer}\nsession.execute(text_of("SELECT :a"), {"a": answer})`,
      'from sqlalchemy import text as text_of\nfrom database import session',
    ],
    [
      'secrets/in-prompt',
      'client.responses.create(model="m", input=os.environ["STRIPE_API_KEY"])',
      'client.responses.create(model="m", input=os.environ["LANGUAGE"])',
      'import os',
    ],
    [
      'secrets/in-prompt',
      'client.responses.create(model="m", input=os.getenv("DB_PASSWORD"))',
      'client.responses.create(model="m", input=os.getenv("LANGUAGE"))',
      'import os',
    ],
    [
      'secrets/hardcoded-key',
      'OpenAI(api_key="zq81-Lw03-mm52-Tr77")',
      'OpenAI(api_key=os.environ["OPENAI_API_KEY"])',
      'import os',
    ],
    [
      'audit/unlogged-call',
      'client.responses.create(model="m", input="x")',
      'logger.info("asked")\nclient.responses.create(model="m", input="x")',
      'import logging\nlogger = logging.getLogger(__name__)',
    ],
    [
      'output/unfiltered-response',
      'return {"answer": client.responses.create(model="m", input=text).output_text}',
      'return {"answer": len(client.responses.create(model="m", input=text).output_text)}',
    ],
  ];
  const neighbors = pairs.map(([rule, reported, silent, top = '']) => ({ rule, reported, silent, top }));
  it.each(neighbors)('$rule: $reported', ({ rule, reported, silent, top }) => {
    expect(rulesIn(programOf(reported, top))).toContain(rule);
    expect(rulesIn(programOf(silent, top))).not.toContain(rule);
  });

  it('tell of an argument of a program as of less than a command', () => {
    const program = programOf(`${answer}\nsubprocess.run(["git", "log", answer])`, 'import subprocess');
    const { findings } = analyze({ path: 'src/chat.py', text: program }, options);
    const [finding, ...others] = findings.filter(({ rule }) => rule === 'output/command-execution');
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
  });
});

describe('elements from the end of a list', () => {
  rows([
    ['the last', 'exec(["a", text][-1])', [run]],
    ['one before it', 'exec(["a", text][-2])', []],
    ['one that a loop added', 'all = ["a"]\nfor one in items:\n    all.append(text)\nexec(all[-1])', [run]],
  ]);
});

describe('classes of packages', () => {
  const ask = 'exec(Mine().responses.create(input="a").output_text)';
  rows([
    ['an instance of a subclass', ask, ['model text -> code-execution'], 'class Mine(OpenAI): pass'],
    ['an instance of another class', ask, [], 'class Mine: pass'],
    ['what a hint names', 'ask("a")', ['model text -> code-execution'], asking('ChatAnthropic')],
    ['what a hint of the program names', 'ask("a")', [], `class Other: pass\n${asking('Other')}`],
  ]);
});

function asking(name: string): string {
  return `from langchain_anthropic import ChatAnthropic
def ask(word, model: ${name} = None): exec(model.invoke(word).content)`;
}

describe('modules', () => {
  const files: Readonly<Record<string, string>> = {
    'src/lib.py': 'from openai import OpenAI\nclient = OpenAI()\ndef run(code, *, n=1):\n    exec(code)\n',
    'src/pkg/__init__.py': 'from .inner import run\n',
    'src/pkg/inner.py': 'def run(code):\n    exec(code)\n',
    'src/stars.py': 'from src.lib import *\n',
    'agents/__init__.py': 'def run(code):\n    exec(code)\n',
    'agents/deep.py': 'def run(code):\n    exec(code)\n',
  };

  /** A dot before a name leads to the folder of the file; a package is its `__init__`. */
  function resolve(from: string, specifier: string): string | undefined {
    const name = specifier.replace(/^\./, from.replace(/[^/]*$/, '')).replace(/\./g, '/');
    return [`${name}.py`, `${name}/__init__.py`, name].find((path) => files[path] !== undefined);
  }

  function flowsAmong(code: string): readonly string[] {
    const text = `import openai\nfrom flask import Flask, request\napp = Flask(__name__)\n${code}`;
    const read = (path: string): string | undefined => (path === 'src/app.py' ? text : files[path]);
    const project = createProject({ resolve, read }, options);
    project.evaluate('src/app.py');
    const paths = ['src/app.py', ...Object.keys(files)];
    return paths.flatMap((path) =>
      (project.analyze(path).facts?.flows ?? []).map(
        ({ source, sink }) => `${source.label} -> ${sink.kind} in ${path}`,
      ),
    );
  }

  const handler = (call: string): string => `@app.post("/")\ndef chat():\n    ${call}\n`;
  it.each([
    ['a name', 'from src.lib import run', 'run(request.json)', 'src/lib.py'],
    ['a name by keyword', 'from src.lib import run', 'run(n=1, code=request.json)', 'src/lib.py'],
    ['a relative module', 'from .lib import run', 'run(request.json)', 'src/lib.py'],
    ['a module of a package', 'from src import lib', 'lib.run(request.json)', 'src/lib.py'],
    ['a module beside', 'from . import lib', 'lib.run(request.json)', 'src/lib.py'],
    ['a module by its whole name', 'import src.lib', 'src.lib.run(request.json)', 'src/lib.py'],
    ['a module by another name', 'import src.lib as tools', 'tools.run(request.json)', 'src/lib.py'],
    ['what a package passes on', 'from src.pkg import run', 'run(request.json)', 'src/pkg/inner.py'],
    ['every name', 'from src.lib import *', 'run(request.json)', 'src/lib.py'],
    ['every name of every name', 'from src.stars import run', 'run(request.json)', 'src/lib.py'],
    ['a namesake of a package', 'from agents import run', 'run(request.json)', 'agents/__init__.py'],
    ['a module of a namesake', 'from agents import deep', 'deep.run(request.json)', 'agents/deep.py'],
    ['a name below a namesake', 'from agents.deep import run', 'run(request.json)', 'agents/deep.py'],
  ])('%s', (_, imported, call, path) => {
    expect(flowsAmong(`${imported}\n${handler(call)}`)).toEqual([
      `request.json -> code-execution in ${path}`,
    ]);
  });

  it('knows a package for what its namesake does not have', () => {
    const tool = '@function_tool\ndef look(code: str):\n    exec(code)\n';
    expect(flowsAmong(`from agents import function_tool\n${tool}`)).toEqual([
      'code -> code-execution in src/app.py',
    ]);
  });

  it.each([
    'exec(request.json["code"])',
    'exec(request.args.get("code"))',
    'exec(request.form["code"])',
    'exec(request.get_json()["code"])',
    'exec(request.values.get("code", ""))',
  ])('Flask: %s', (call) => {
    expect(flowsAmong(handler(call))).toHaveLength(1);
  });
});
