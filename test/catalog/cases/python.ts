import type { Case } from './case';

const path = 'src/chat.py';
const client = 'from openai import OpenAI\nclient = OpenAI()\n';
const messages =
  'messages=[{"role": "system", "content": rules}, {"role": "user", "content": [{"type": "text", "text": question}]}]';
const parts = ['system rules', 'user question'];
/** Data that no row of Python gives. */
const answer = `${client}answer = client.responses.create(input="x").output_text\n`;

const sink = (name: string, code: string, ...facts: readonly string[]): Case => ({
  name: `Python: ${name}`,
  path,
  code: answer + code,
  facts,
});

const to = (kind: string): string => `model text -> ${kind}`;

const openaiCases: readonly Case[] = [
  ...['OpenAI', 'AsyncOpenAI'].map((name) => ({
    name: `Python: ${name}`,
    path,
    code: `from openai import ${name}\nclient = ${name}(api_key="zq81-Lw03-mm52-Tr77", timeout=9)\nanswer = client.chat.completions.create(${messages}, max_tokens=5, tools=[])\neval(answer.choices[0].message.content)\neval(answer.choices[0].message.tool_calls[0].function.arguments)`,
    facts: [
      'client OpenAI, OPENAI_API_KEY, literal key',
      'OpenAI chat',
      ...parts,
      'limits tokens',
      'limits timeout',
      'limits tools',
      'model text -> code-execution',
      'model tool-arguments -> code-execution',
    ],
  })),
  ...['AzureOpenAI', 'AsyncAzureOpenAI'].map((name) => ({
    name: `Python: ${name} filters answers`,
    path,
    code: `from openai import ${name}\nclient = ${name}(api_key="zq81-Lw03-mm52-Tr77")\nclient.chat.completions.create(${messages})`,
    facts: [
      'client Azure OpenAI, AZURE_OPENAI_API_KEY, literal key',
      'Azure OpenAI chat',
      'moderated',
      ...parts,
    ],
  })),
  {
    name: 'Python: OpenAI, pieces',
    path,
    code: `${client}for chunk in client.chat.completions.create(${messages}, stream=True):\n    eval(chunk.choices[0].delta.content)`,
    facts: ['OpenAI chat', 'streams', 'model text -> code-execution'],
  },
  {
    name: 'Python: OpenAI, parsed',
    path,
    code: `${client}answer = client.chat.completions.parse(${messages})\neval(answer.choices[0].message.parsed)`,
    facts: ['OpenAI structured', ...parts, 'model structured -> code-execution'],
  },
  {
    name: 'Python: OpenAI responses',
    path,
    code: `${client}answer = client.responses.create(instructions=rules, input=question, max_output_tokens=5)\neval(answer.output_text)`,
    facts: ['OpenAI chat', ...parts, 'limits tokens', 'model text -> code-execution'],
  },
  {
    name: 'Python: OpenAI responses, parsed',
    path,
    code: `${client}answer = client.responses.parse(instructions=rules, input=question)\neval(answer.output_parsed)`,
    facts: ['OpenAI structured', ...parts, 'model structured -> code-execution'],
  },
  {
    name: 'Python: OpenAI completions, embeddings and images',
    path,
    code: `${client}eval(client.completions.create(prompt=one).choices[0].text)\nclient.embeddings.create(input=two)\nclient.images.generate(prompt=three)`,
    facts: [
      'OpenAI completion',
      'user one',
      'model text -> code-execution',
      'OpenAI embedding',
      'user two',
      'OpenAI image',
      'user three',
    ],
  },
  {
    name: 'Python: OpenAI moderation',
    path,
    code: `${answer}if client.moderations.create(input=answer).results[0].flagged:\n    raise ValueError()\neval(answer)`,
    facts: ['model text -> code-execution [moderated]'],
  },
];

const anthropicMessages = 'system=rules, messages=[{"role": "user", "content": question}], max_tokens=5';

const anthropicCases: readonly Case[] = [
  ...['Anthropic', 'AsyncAnthropic'].map((name) => ({
    name: `Python: ${name}`,
    path,
    code: `import anthropic\nclient = anthropic.${name}(api_key="zq81-Lw03-mm52-Tr77")\nanswer = client.messages.create(${anthropicMessages})\neval(answer.content[0].text)\neval(answer.content[0].input)`,
    facts: [
      'client Anthropic, ANTHROPIC_API_KEY, literal key',
      'Anthropic chat',
      ...parts,
      'limits tokens',
      'model text -> code-execution',
      'model tool-arguments -> code-execution',
    ],
  })),
  {
    name: 'Python: AnthropicBedrock',
    path,
    code: `from anthropic import AnthropicBedrock\nAnthropicBedrock().messages.create(${anthropicMessages})`,
    facts: ['Amazon Bedrock chat', ...parts],
  },
  {
    name: 'Python: AnthropicVertex',
    path,
    code: `from anthropic import AnthropicVertex\nAnthropicVertex().messages.create(${anthropicMessages})`,
    facts: ['Google Vertex AI chat', ...parts],
  },
  {
    name: 'Python: Anthropic, pieces',
    path,
    code: `from anthropic import Anthropic\nwith Anthropic().messages.stream(${anthropicMessages}) as stream:\n    for text in stream.text_stream:\n        eval(text)`,
    facts: ['Anthropic chat', 'streams', 'model text -> code-execution'],
  },
];

const fast =
  'from openai import OpenAI\nfrom fastapi import *\nfrom fastapi.responses import *\napp = FastAPI()\n';

const handled = (name: string, code: string, ...facts: readonly string[]): Case => ({
  name: `Python: ${name}`,
  path,
  code: fast + code,
  facts,
});

const http = (label: string, kind = 'code-execution'): string => `http ${label} -> ${kind}`;

/** Outside data is none of it: what would be said of it else is said nowhere. */
const frameworkCases: readonly Case[] = [
  handled(
    'FastAPI',
    '@app.post("/")\ndef chat(text):\n    exec(text)\n    return text',
    http('text'),
    http('text', 'response'),
  ),
  handled('a router', 'router = APIRouter()\n@router.get("/")\ndef chat(text): exec(text)', http('text')),
  handled(
    'a websocket',
    '@app.websocket("/")\nasync def chat(socket: WebSocket, text):\n    exec(text)\n    line = await socket.receive_text()\n    exec(line)\n    await socket.send_text(text)',
    http('text'),
    'message socket.receive_text() -> code-execution',
    http('text', 'response'),
  ),
  handled(
    'members of a request',
    '@app.post("/")\ndef chat(request: Request): exec(request.headers["a"])',
    http('request.headers'),
  ),
  handled(
    'the body of a request',
    '@app.post("/")\nasync def chat(request: Request): exec(await request.json())',
    http('request.json()'),
  ),
  handled(
    'a connection',
    '@app.post("/")\ndef chat(connection: HTTPConnection): exec(connection.headers["a"])',
    http('connection.headers'),
  ),
  handled(
    'what a dependency gives',
    'def get(text): return text\n@app.post("/")\ndef chat(value=Depends(get)): exec(value)',
    http('text'),
  ),
  handled(
    'a bounded query',
    '@app.post("/")\ndef chat(text: str = Query(max_length=5)): exec(text)',
    `${http('text')} [bounded validated]`,
  ),
  handled(
    'a query by a pattern',
    '@app.post("/")\ndef chat(text: str = Query(pattern="^a$")): exec(text)',
    `${http('text')} [known-values path-safe plain-word validated]`,
  ),
  sink('an HTML response', 'from fastapi.responses import HTMLResponse\nHTMLResponse(answer)', to('html')),
  sink(
    'a JSON response',
    'from fastapi.responses import JSONResponse\nJSONResponse(content=answer)',
    to('response'),
  ),
  sink('a redirect', 'from fastapi.responses import RedirectResponse\nRedirectResponse(answer)', to('url')),
  {
    name: 'Python: Flask',
    path,
    code: 'import openai\nfrom flask import Flask, Blueprint, request, jsonify\napp = Flask(__name__)\nparts = Blueprint("a", __name__)\n@app.route("/<name>")\ndef chat(name):\n    exec(name)\n    exec(request.args["a"])\n    exec(request.get_json())\n    return name\n@parts.post("/<other>")\ndef more(other): exec(other)',
    facts: [
      http('name'),
      http('name', 'response'),
      http('request.args'),
      http('request.get_json()'),
      http('other'),
    ],
  },
  sink(
    'a template of Flask',
    'from flask import render_template_string\nrender_template_string(answer)',
    to('code-execution'),
  ),
  sink('an answer of Flask', 'from flask import jsonify\njsonify(answer)', to('response')),
  sink('an answer of Flask by name', 'from flask import jsonify\njsonify(text=answer)', to('response')),
  sink(
    'an answer of Flask that is made',
    'from flask import make_response\nmake_response(answer)',
    to('response'),
  ),
  sink(
    'a page of Flask',
    'from flask import render_template\nrender_template("a.html", text=answer)',
    to('response'),
  ),
  sink(
    'a page of FastAPI',
    'from fastapi.templating import Jinja2Templates\nJinja2Templates("pages").TemplateResponse("a.html", {"text": answer})',
    to('response'),
  ),
  sink('a redirect of Flask', 'from flask import redirect\nredirect(answer)', to('url')),
  {
    name: 'Python: Django',
    path,
    code: 'import openai\nfrom django.http import HttpRequest\ndef chat(request: HttpRequest): exec(request.POST["a"])',
    facts: [http('request.POST')],
  },
  {
    name: 'Python: a view of Django that another file registers',
    path,
    code: 'import openai\nfrom django.http import HttpResponse\ndef chat(request):\n    exec(request.POST["a"])\n    return HttpResponse("")',
    facts: [http('request.POST')],
  },
  {
    name: 'Python: a handler of aiohttp that another file registers',
    path,
    code: 'import openai\nfrom aiohttp import web\nasync def chat(request):\n    exec(request.query["a"])\n    return web.Response()',
    facts: [http('request.query')],
  },
  sink('an answer of Django', 'from django.http import HttpResponse\nHttpResponse(answer)', to('response')),
  sink('a redirect of Django', 'from django.shortcuts import redirect\nredirect(answer)', to('url')),
];

const sinkCases: readonly Case[] = [
  {
    name: 'Python: what is typed in',
    path,
    code: 'import openai\nexec(input())',
    facts: ['cli input() -> code-execution'],
  },
  sink('exec', 'exec(answer)', to('code-execution')),
  sink('a module by its name', '__import__(answer)', to('code-execution')),
  sink('a file', 'open(answer)', to('path')),
  sink(
    'the shell of a notebook',
    'get_ipython().system(answer)\nfiles = get_ipython().getoutput(cmd=answer)',
    to('command-execution'),
  ),
  sink('a cell of a notebook', 'get_ipython().run_cell(answer)', to('code-execution')),
  sink('a shell', 'import os\nos.system(answer)', to('command-execution')),
  sink('the output of os.popen', 'import os\nos.popen(answer).read()', to('command-execution')),
  sink('a program in place of this one', 'import os\nos.execvp(answer, [])', to('command-execution')),
  sink(
    'an argument of a program in place of this one',
    'import os\nos.execvp("ls", ["ls", answer])\nos.execlp("ls", "ls", answer)',
    to('command-argument'),
  ),
  sink(
    'an argument of a shell in place of this one',
    'import os\nos.execv("/bin/sh", ["sh", "-c", answer])',
    to('command-execution'),
  ),
  sink(
    'an argument of a shell in place of this one, by itself',
    'import os\nos.execlp("sh", "sh", "-c", answer)',
    to('command-execution'),
  ),
  sink(
    'an argument of a program that is spawned',
    'import os\nos.spawnvp(os.P_WAIT, "ls", ["ls", answer])',
    to('command-argument'),
  ),
  sink(
    'an argument of a program that is spawned, by itself',
    'import os\nos.spawnlp(os.P_WAIT, "ls", "ls", answer)',
    to('command-argument'),
  ),
  sink(
    'an argument of a shell that is spawned',
    'import os\nos.spawnvp(os.P_WAIT, "sh", ["sh", "-c", answer])',
    to('command-execution'),
  ),
  sink(
    'an argument of a shell that is spawned, by itself',
    'import os\nos.spawnlp(os.P_WAIT, "sh", "sh", "-c", answer)',
    to('command-execution'),
  ),
  sink('a new name of a file', 'import os\nos.replace("a", answer)', to('path')),
  sink('an old name of a file', 'import os\nos.replace(src=answer, dst="a")', to('path')),
  sink('a file of a package', 'import io\nio.open(answer)', to('path')),
  sink('a builtin that is imported', 'import builtins\nbuiltins.exec(answer)', to('code-execution')),
  sink(
    'what a shell reads',
    'import subprocess\nsubprocess.run(["sh"], input=answer)',
    to('command-execution'),
  ),
  sink(
    'what an interpreter reads',
    'import subprocess\nsubprocess.run(["python3", "-"], input=answer)',
    to('code-execution'),
  ),
  sink(
    'what a shell reads later',
    'import subprocess\nsubprocess.Popen(["sh"]).communicate(answer)',
    to('command-execution'),
  ),
  sink(
    'what an interpreter reads later',
    'import subprocess\nsubprocess.Popen(["python3"]).stdin.write(answer)',
    to('code-execution'),
  ),
  sink(
    'what a shell reads, of asyncio',
    'import asyncio\np = await asyncio.create_subprocess_exec("sh")\nawait p.communicate(answer)',
    to('command-execution'),
  ),
  sink(
    'what an interpreter reads, of asyncio',
    'import asyncio\np = await asyncio.create_subprocess_shell("python3 -")\np.stdin.write(answer)',
    to('code-execution'),
  ),
  ...['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'digits', 'hexdigits'].map((name) =>
    sink(
      `part of string.${name}`,
      `import string\nif answer in string.${name}: open(answer)`,
      `${to('path')} [path-safe plain-word]`,
    ),
  ),
  sink('an expression of sympy', 'import sympy\nsympy.sympify(answer)', to('code-execution')),
  sink('a program that is spawned', 'import os\nos.spawnlp(os.P_WAIT, answer)', to('command-execution')),
  sink('a file that is removed', 'import os\nos.remove(answer)', to('path')),
  sink('the last part of a path', 'import os\nopen(os.path.basename(answer))', `${to('path')} [path-safe]`),
  sink('subprocess', 'import subprocess\nsubprocess.run(answer)', to('command-execution')),
  sink('an argument', 'import subprocess\nsubprocess.run(["ls", answer])', to('command-argument')),
  sink(
    'an argument for a shell',
    'import subprocess\nsubprocess.run(["ls", answer], shell=True)',
    to('command-execution'),
  ),
  sink(
    'an argument of a shell',
    'import subprocess\nsubprocess.run(["sh", "-c", answer])',
    to('command-execution'),
  ),
  sink('the output of a shell', 'import subprocess\nsubprocess.getoutput(answer)', to('command-execution')),
  sink(
    'asyncio, a shell',
    'import asyncio\nasyncio.create_subprocess_shell(answer)',
    to('command-execution'),
  ),
  sink(
    'asyncio, a program',
    'import asyncio\nasyncio.create_subprocess_exec(answer)',
    to('command-execution'),
  ),
  sink(
    'asyncio, an argument',
    'import asyncio\nasyncio.create_subprocess_exec("ls", answer)',
    to('command-argument'),
  ),
  ...[
    ['an open file', 'file = open("task.py", "w")\nfile.write(answer)', '"task.py"'],
    ['a path', 'from pathlib import Path\nfile = Path("task.py")\nfile.write_text(answer)', 'str(file)'],
    [
      'a temporary file',
      'import tempfile\nfile = tempfile.NamedTemporaryFile("w")\nfile.write(answer)',
      'file.name',
    ],
    [
      'what is copied into an open file',
      'import shutil\nfile = open("task.py", "w")\nshutil.copyfileobj(answer, file)',
      '"task.py"',
    ],
  ].map(([name, write, path]) =>
    sink(
      `${name} that is run`,
      `import subprocess\n${write}\nsubprocess.run(["python", ${path}])`,
      to('code-execution'),
    ),
  ),
  handled(
    'a temporary file that is read again',
    'import tempfile\nfrom flask import request\nfile = tempfile.NamedTemporaryFile()\nfile.write(request.data)\neval(file.read())',
    'http request.data -> code-execution',
  ),
  sink(
    'Python itself and a program of code',
    'import subprocess, sys\nsubprocess.run([sys.executable, "-c", answer])',
    to('code-execution'),
  ),
  sink('importlib', 'import importlib\nimportlib.import_module(answer)', to('code-execution')),
  sink('pexpect', 'import pexpect\npexpect.spawn(answer)', to('command-execution')),
  sink(
    'a model of Django of another package',
    'from shop.models import Order\nOrder.objects.raw(answer)',
    to('sql'),
  ),
  sink(
    'a condition of a model of Django of another package',
    'from shop.models import Order\nOrder.objects.extra(where=[answer])',
    to('sql'),
  ),
  sink('sqlite3', 'import sqlite3\nsqlite3.connect("a").execute(answer)', to('sql')),
  sink('a cursor', 'import psycopg\npsycopg.connect("a").cursor().execute(answer)', to('sql')),
  sink(
    'a cursor by its type',
    'import psycopg\ndef read(cursor: psycopg.Cursor): cursor.execute(answer)',
    to('sql'),
  ),
  sink(
    'a connection of a pool',
    'from psycopg_pool import ConnectionPool\nConnectionPool("a").connection().execute(answer)',
    to('sql'),
  ),
  sink(
    'asyncpg',
    'import asyncpg\nasync def read():\n    db = await asyncpg.connect("a")\n    await db.fetch(answer)',
    to('sql'),
  ),
  sink(
    'asyncpg, a pool',
    'import asyncpg\nasync def read():\n    pool = await asyncpg.create_pool("a")\n    async with pool.acquire() as db:\n        await db.executemany(answer, [])',
    to('sql'),
  ),
  sink('sqlite3, a cursor', 'import sqlite3\nsqlite3.connect("a").cursor().execute(answer)', to('sql')),
  sink('sqlite3, a script', 'import sqlite3\nsqlite3.connect("a").executescript(answer)', to('sql')),
  sink('duckdb, a connection', 'import duckdb\nduckdb.connect("a").sql(answer)', to('sql')),
  sink(
    'psycopg, many rows',
    'import psycopg\npsycopg.connect("a").cursor().executemany(answer, [])',
    to('sql'),
  ),
  sink('pymysql', 'import pymysql\npymysql.connect().cursor().execute(answer)', to('sql')),
  sink('pymysql, many rows', 'import pymysql\npymysql.connect().cursor().executemany(answer, [])', to('sql')),
  sink(
    'aiomysql, a pool',
    'import aiomysql\nasync def read():\n    pool = await aiomysql.create_pool()\n    async with pool.acquire() as db:\n        await db.cursor().execute(answer)',
    to('sql'),
  ),
  sink('oracledb', 'import oracledb\noracledb.connect().cursor().execute(answer)', to('sql')),
  sink(
    'oracledb, many rows',
    'import oracledb\noracledb.connect().cursor().executemany(answer, [])',
    to('sql'),
  ),
  sink(
    'oracledb, a pool',
    'import oracledb\noracledb.create_pool().acquire().cursor().execute(answer)',
    to('sql'),
  ),
  sink('SQLAlchemy, a column', 'from sqlalchemy import literal_column\nliteral_column(answer)', to('sql')),
  sink('duckdb', 'import duckdb\nduckdb.sql(answer)', to('sql')),
  sink('SQLAlchemy', 'from sqlalchemy import text\ntext(answer)', to('sql')),
  sink(
    'SQLAlchemy, a connection',
    'from sqlalchemy import create_engine\ncreate_engine("a").connect().exec_driver_sql(answer)',
    to('sql'),
  ),
  sink(
    'shlex.quote',
    'import os, shlex\nos.system(shlex.quote(answer))',
    `${to('command-execution')} [command-safe]`,
  ),
  sink(
    'shlex.join',
    'import os, shlex\nos.system(shlex.join(answer))',
    `${to('command-execution')} [command-safe]`,
  ),
  sink(
    'html.escape',
    'import html\nfrom fastapi.responses import HTMLResponse\nHTMLResponse(html.escape(answer))',
    `${to('html')} [html-safe]`,
  ),
  {
    name: 'Python: a secret',
    path,
    code: `import os\n${client}client.responses.create(input=os.environ["STRIPE_API_KEY"])`,
    facts: ['secret os.environ.STRIPE_API_KEY -> user-prompt'],
  },
  ...['os.environ["CHECKS"]', 'os.getenv("CHECKS", "on")'].map((variable) => ({
    name: `Python: a check that ${variable} switches off`,
    path,
    code: `import os\nfrom flask import request\n${client}ask = request.args["ask"]\nif ${variable} != "off" and ask not in ("a", "b"):\n    raise ValueError\nclient.responses.create(input=ask)`,
    facts: ['http request.args -> user-prompt [known-values]'],
  })),
  {
    name: 'Python: a secret by a call',
    path,
    code: `import os\n${client}client.responses.create(input=os.getenv("STRIPE_API_KEY"))`,
    facts: ['secret os.getenv() -> user-prompt'],
  },
  sink(
    'a resolved path',
    'import os\npath = os.path.abspath(answer)\nif path.startswith("/data/"):\n    open(path)',
    `${to('path')} [path-safe]`,
  ),
  sink('what a path is', 'import os\nopen(os.fspath(answer))', to('path')),
  {
    name: 'Python: asyncio.run',
    path,
    code: `import asyncio\n${client}async def ask(): return client.responses.create(input="x").output_text\nexec(asyncio.run(ask()))`,
    facts: ['model text -> code-execution'],
  },
  ...[
    ['a bound of a field', 'str = Field(max_length=5)', ' [bounded validated]'],
    ['a pattern of a field', 'str = Field(pattern="^a$")', ' [known-values path-safe plain-word validated]'],
    ['a number of a field', 'conint(gt=1)', ' [known-values]'],
  ].map(([name, type, marks]) =>
    handled(
      String(name),
      `from pydantic import *\nclass Ask(BaseModel):\n    text: ${type}\n@app.post("/")\ndef chat(ask: Ask): exec(ask.text)`,
      `${http('ask')}${marks}`,
    ),
  ),
  ...['python', 'json'].map((form) =>
    handled(
      `a list that an adapter of a type checks, as ${form}`,
      `from typing import Literal\nfrom pydantic import *\n@app.post("/")\ndef chat(ask: str):\n    for word in TypeAdapter(list[Literal["a", "b"]]).validate_${form}(ask): exec(word)`,
      `${http('ask')} [known-values]`,
    ),
  ),
  ...[
    'text: Annotated[str, AfterValidator(check)]',
    'text: str\n    _check = field_validator("text")(check)',
  ].map((field) =>
    handled(
      `a field that a function checks, ${field.split('\n')[0] ?? ''}`,
      `from typing import Annotated\nfrom pydantic import *\ndef check(value):\n    if value not in ["a", "b"]: raise ValueError()\n    return value\nclass Ask(BaseModel):\n    ${field}\n@app.post("/")\ndef chat(ask: Ask): exec(ask.text)`,
      `${http('ask')} [known-values]`,
    ),
  ),
  handled(
    'a model that a method of it checks',
    `from pydantic import *\nclass Ask(BaseModel):\n    text: str\n    @model_validator(mode="after")\n    def check(self):\n        if self.text not in ["a", "b"]: raise ValueError()\n        return self\n@app.post("/")\ndef chat(ask: Ask): exec(ask.text)`,
    `${http('ask')} [known-values]`,
  ),
  ...['field_validator', 'validator'].map((decorator) =>
    handled(
      `a field that ${decorator} checks`,
      `from pydantic import *\nclass Ask(BaseModel):\n    text: str\n    @${decorator}("text")\n    def check(cls, value):\n        if value not in ["a", "b"]: raise ValueError()\n        return value\n@app.post("/")\ndef chat(ask: Ask): exec(ask.text)`,
      `${http('ask')} [known-values]`,
    ),
  ),
];

const logged = (name: string, code: string): Case => ({
  name: `Python: ${name}`,
  path,
  code: `${client}${code}\nclient.responses.create(input="x")`,
  facts: ['recorded'],
});

const recordCases: readonly Case[] = [
  logged('logging', 'import logging\nlogging.info("asked")'),
  logged('a logger', 'import logging\nlogging.getLogger("a").info("asked")'),
  logged('a child of a logger', 'import logging\nlogging.getLogger("a").getChild("b").info("asked")'),
  logged('structlog', 'import structlog\nstructlog.get_logger().info("asked")'),
  logged('structlog, bound', 'import structlog\nstructlog.get_logger().bind(a=1).info("asked")'),
  logged('loguru', 'from loguru import logger\nlogger.info("asked")'),
  logged('loguru, bound', 'from loguru import logger\nlogger.bind(a=1).info("asked")'),
];

export const pythonCases: readonly Case[] = [
  ...openaiCases,
  ...anthropicCases,
  ...frameworkCases,
  ...sinkCases,
  ...recordCases,
];
