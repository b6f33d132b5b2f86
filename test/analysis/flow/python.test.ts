import { describe, expect, it } from 'vitest';
import { analyze, compileCatalog } from '../../../analysis';
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

function rows(
  table: readonly (readonly [name: string, code: string, flows: readonly string[], top?: string])[],
): void {
  it.each(table.map(([name, code, flows, top]) => ({ name, code, flows, top })))(
    '$name',
    ({ code, flows, top }) => {
      expect(flowsOf(code, top)).toEqual([...flows].sort());
    },
  );
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

  const handler = (parameters: string, code: string, top = ''): readonly string[] =>
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
  it.each<readonly [string, string, readonly string[], string?, string?]>([
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
  ])('%s', (_, parameters, flows, top = '', code = 'exec(value)') => {
    expect(handler(parameters, code, top)).toEqual(flows);
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

/** The rules that report something in a program. */
const frontEnds = [await makePythonFrontEnd()];

function rulesIn(text: string): readonly string[] {
  const options = { frontEnds, catalog: compileCatalog(catalog), rules, profile: 'recommended' } as const;
  const { findings, problems } = analyze({ path: 'src/chat.py', text }, options);
  expect(problems).toEqual([]);
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}

describe('rules', () => {
  const reports = (rule: string, code: string, top = ''): void => {
    expect(rulesIn(programOf(code, top))).toContain(rule);
  };
  const isSilent = (rule: string, code: string, top = ''): void => {
    expect(rulesIn(programOf(code, top))).not.toContain(rule);
  };

  it('tell of text in a system prompt', () => {
    reports(
      'prompt/untrusted-in-system',
      'client.responses.create(model="m", instructions=f"Answer {text}.", input="x")',
    );
    isSilent(
      'prompt/untrusted-in-system',
      'client.responses.create(model="m", instructions="Answer.", input=text)',
    );
  });
});
