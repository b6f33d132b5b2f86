import type { Case } from './case';

const path = 'src/chat.py';
const client = 'from openai import OpenAI\nclient = OpenAI()\n';
const answer = `${client}answer = client.responses.create(input="x").output_text\n`;

/** What a model says, and where it arrives. */
const sink = (name: string, code: string, ...facts: readonly string[]): Case => ({
  name: `Python: ${name}`,
  path,
  code: answer + code.trimStart(),
  facts,
});

/** The same, where nothing arrives with some marks or at all. */
const without = (none: readonly string[], one: Case): Case => ({ ...one, none });

const given = (name: string, code: string, ...facts: readonly string[]): Case => ({
  name: `Python: ${name}`,
  path,
  code: `import openai\n${code.trimStart()}`,
  facts,
});

const to = (kind: string): string => `model text -> ${kind}`;

const commandCases: readonly Case[] = [
  sink('compiled code', 'run = compile(answer, "answer", "exec")', to('code-execution')),
  sink('runpy', 'import runpy\nrunpy.run_path(answer)', to('code-execution')),
  sink('pexpect, an argument', 'import pexpect\npexpect.spawn("ls", [answer])', to('command-argument')),
  sink('pexpect, a shell', 'import pexpect\npexpect.spawn("bash", ["-c", answer])', to('command-execution')),
  sink(
    'pexpect, what is typed',
    'import pexpect\npexpect.spawn("bash").sendline(answer)',
    to('command-execution'),
  ),
  sink(
    'an interpreter',
    'import code\ncode.InteractiveInterpreter().runsource(answer)',
    to('code-execution'),
  ),
  sink(
    'an interpreter that is called',
    'from asteval import Interpreter\nInterpreter()(answer)',
    to('code-execution'),
  ),
  sink('an expression of numexpr', 'import numexpr\nnumexpr.evaluate(answer)', to('code-execution')),
  sink(
    'another machine',
    'import paramiko\nparamiko.SSHClient().exec_command(answer)',
    to('command-execution'),
  ),
  sink('fabric', 'from fabric import Connection\nConnection("host").run(answer)', to('command-execution')),
  sink('invoke', 'import invoke\ninvoke.run(answer)', to('command-execution')),
  sink(
    'a command, in all forms',
    'import subprocess\nsubprocess.check_output(args=answer, shell=True)',
    to('command-execution'),
  ),
  sink(
    'a list that begins with a program',
    'import subprocess\nsubprocess.Popen([answer])',
    to('command-execution'),
  ),
  without(
    [to('command-execution')],
    sink('a fixed program', 'import subprocess\nsubprocess.run(["ls", answer])', to('command-argument')),
  ),
  sink('pandas', 'import pandas as pd\npd.eval(answer)', to('code-execution')),
  sink('a frame', 'import pandas as pd\npd.DataFrame([]).query(answer)', to('code-execution')),
  sink(
    'a frame of a frame',
    'import pandas as pd\npd.DataFrame([]).dropna().head().eval(answer)',
    to('code-execution'),
  ),
  sink('pandas, a query of a database', 'import pandas as pd\npd.read_sql(answer, db)', to('sql')),
  sink('pandas, a pickle', 'import pandas as pd\npd.read_pickle(answer)', to('deserialization')),
  sink(
    'FastAPI, a file',
    'from fastapi.responses import FileResponse\nFileResponse(path=answer)',
    to('path'),
  ),
  ...(
    [
      [
        'from dotenv import dotenv_values\nvalues = dotenv_values(".env")',
        'values["DB_PASSWORD"]',
        'values.DB_PASSWORD',
      ],
      [
        'from dotenv import dotenv_values\nvalues = dotenv_values(".env")',
        'values.get("DB_PASSWORD")',
        'values.get()',
      ],
      ['from decouple import config', 'config("DB_PASSWORD")', 'config()'],
      ['from environs import Env\nenv = Env()', 'env("DB_PASSWORD")', 'env()'],
      ['from environs import Env\nenv = Env()', 'env.str("DB_PASSWORD")', 'env.str()'],
    ] as const
  ).map(([head, value, label]) =>
    given(
      `a variable of a file, ${value}`,
      `${head}\nopenai.OpenAI().responses.create(model="gpt", input=f"Log in with {${value}}")`,
      `secret ${label} -> user-prompt`,
    ),
  ),
  sink('pandas, a file', 'import pandas as pd\npd.read_csv(answer)', to('path')),
  sink('pandas, a file to write', 'import pandas as pd\npd.DataFrame([]).to_csv(answer)', to('path')),
  given(
    'pandas, what a file holds',
    'import pandas as pd\nexec(pd.read_csv("a.csv"))',
    'file pd.read_csv() -> code-execution',
  ),
  sink('a pickle', 'import pickle\npickle.loads(answer)', to('deserialization')),
  sink('YAML of any class', 'import yaml\nyaml.unsafe_load(answer)', to('deserialization')),
  sink('YAML, a loader', 'import yaml\nyaml.load(answer, yaml.Loader)', to('deserialization')),
  sink(
    'YAML, a loader by name',
    'import yaml\nyaml.load(answer, Loader=yaml.UnsafeLoader)',
    to('deserialization'),
  ),
  sink('YAML, all documents', 'import yaml\nyaml.unsafe_load_all(answer)', to('deserialization')),
  sink(
    'YAML, all documents and a loader',
    'import yaml\nyaml.load_all(answer, Loader=yaml.UnsafeLoader)',
    to('deserialization'),
  ),
  without(
    [to('deserialization')],
    sink(
      'YAML, the safe loader',
      'import yaml\nexec(yaml.load(answer, Loader=yaml.SafeLoader)["code"])',
      to('code-execution'),
    ),
  ),
  sink('markup', 'from markupsafe import Markup\nMarkup(answer)', to('html')),
  sink('a template', 'from jinja2 import Template\nTemplate(answer)', to('code-execution')),
  sink('a template that is filled in', 'from jinja2 import Template\nTemplate(answer)', to('template')),
  sink(
    'a template of an environment that is filled in',
    'from jinja2 import Environment\nEnvironment().from_string(answer)',
    to('template'),
  ),
  sink(
    'LangChain, a template',
    'from langchain_core.prompts import PromptTemplate\nPromptTemplate.from_template(answer)',
    to('template'),
  ),
  sink(
    'LangChain, a template of messages',
    'from langchain_core.prompts import ChatPromptTemplate\nChatPromptTemplate.from_messages([("system", answer)])',
    to('template'),
  ),
  sink(
    'a template of an environment',
    'from jinja2 import Environment\nEnvironment().from_string(answer)',
    to('code-execution'),
  ),
  sink(
    'a template in a sandbox',
    'from jinja2.sandbox import SandboxedEnvironment\nSandboxedEnvironment().from_string(answer)',
    `${to('code-execution')} [sandboxed]`,
  ),
];

const databaseCases: readonly Case[] = [
  sink(
    'Snowflake',
    'import snowflake.connector\nsnowflake.connector.connect().cursor().execute(answer)',
    to('sql'),
  ),
  without(
    [to('sql')],
    sink(
      'values apart from the text',
      'import sqlite3\nsqlite3.connect("a").execute("select ?", (answer,))\nexec(answer)',
      to('code-execution'),
    ),
  ),
  sink('composed SQL', 'from psycopg import sql\nsql.SQL(answer)', to('sql')),
  sink(
    'an identifier in composed SQL',
    'import psycopg\nfrom psycopg import sql\npsycopg.connect("a").execute(sql.SQL("select * from {}").format(sql.Identifier(answer)))',
    `${to('sql')} [sql-safe]`,
  ),
  sink(
    'SQLAlchemy, a session of a factory',
    `
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker
Session = sessionmaker(bind=create_engine("a"))
with Session() as session:
    session.execute(answer)`,
    to('sql'),
  ),
  sink(
    'SQLAlchemy, a session by its type',
    'from sqlalchemy.orm import Session\ndef read(session: Session): session.execute(answer)',
    to('sql'),
  ),
  sink(
    'Flask-SQLAlchemy',
    'from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\ndb.session.execute(answer)',
    to('sql'),
  ),
  sink(
    'Flask-SQLAlchemy, text',
    'from flask_sqlalchemy import SQLAlchemy\nSQLAlchemy().text(answer)',
    to('sql'),
  ),
  sink('BigQuery', 'from google.cloud import bigquery\nbigquery.Client().query(answer)', to('sql')),
  sink(
    'a warehouse by PEP 249',
    'from databricks import sql\nsql.connect().cursor().execute(answer)',
    to('sql'),
  ),
  sink(
    'Neo4j',
    'from neo4j import GraphDatabase\nGraphDatabase.driver("a").execute_query(answer)',
    to('sql'),
  ),
  sink(
    'Neo4j, a session',
    'from neo4j import GraphDatabase\nwith GraphDatabase.driver("a").session() as session:\n    session.run(answer)',
    to('sql'),
  ),
  sink(
    'Neo4j, a transaction',
    'from neo4j import GraphDatabase\nGraphDatabase.driver("a").session().begin_transaction().run(answer)',
    to('sql'),
  ),
  sink(
    'Neo4j, a transaction by its type',
    'from neo4j import ManagedTransaction\ndef read(work: ManagedTransaction): work.run(answer)',
    to('sql'),
  ),
  sink(
    'Neo4j, work in a transaction',
    'from neo4j import Session\ndef read(session: Session):\n    session.execute_read(lambda work: work.run(answer))',
    to('sql'),
  ),
];

const fileCases: readonly Case[] = [
  sink('a path that is read', 'from pathlib import Path\nPath(answer).read_text()', to('path')),
  sink(
    'a path below where a program runs',
    'from pathlib import Path\n(Path.cwd() / answer).read_text()',
    to('path'),
  ),
  sink('a path below a home', 'from pathlib import Path\n(Path.home() / answer).read_text()', to('path')),
  sink('a path in a folder', 'from pathlib import Path\n(Path("/data") / answer).unlink()', to('path')),
  sink(
    'a path that is put together',
    'from pathlib import Path\nPath("/data").joinpath(answer).read_text()',
    to('path'),
  ),
  sink(
    'a path with another ending',
    'from pathlib import Path\nPath(answer).with_suffix(".txt").read_text()',
    to('path'),
  ),
  sink('a new name of a file', 'from pathlib import Path\nPath("/data/a").rename(answer)', to('path')),
  sink(
    'a resolved path in its folder',
    `
from pathlib import Path
full = (Path("/data") / answer).resolve()
if full.is_relative_to("/data"):
    full.read_text()`,
    `${to('path')} [path-safe]`,
  ),
  sink(
    'a path of parts that do not climb, from no root',
    `
from pathlib import Path
name = Path(answer)
if name.is_absolute() or ".." in name.parts:
    raise ValueError("path")
(Path("/data") / name).read_text()`,
    `${to('path')} [climb-free path-safe relative-path]`,
  ),
  sink(
    'a name without dots, from no root',
    `
import os
if os.path.isabs(answer) or ".." in answer:
    raise ValueError("path")
open(os.path.join("/data", answer))`,
    `${to('path')} [climb-free path-safe relative-path]`,
  ),
  sink(
    'a resolved path that must be in its folder',
    `
from pathlib import Path
full = Path("/data", answer).resolve()
full.relative_to("/data")
full.read_text()`,
    `${to('path')} [path-safe]`,
  ),
  sink(
    'a path that was not resolved guards nothing',
    `
from pathlib import Path
full = Path("/data") / answer
if full.is_relative_to("/data"):
    full.read_text()`,
    to('path'),
  ),
  sink(
    'a beginning that resolved paths have in common',
    `
import os
full = os.path.realpath(os.path.join("/data", answer))
if os.path.commonpath(["/data", full]) != "/data":
    raise ValueError("path")
open(full)`,
    `${to('path')} [path-safe]`,
  ),
  sink(
    'a beginning of paths that were not resolved',
    `
import os
full = os.path.join("/data", answer)
if os.path.commonpath(["/data", full]) == "/data":
    open(full)`,
    to('path'),
  ),
  sink(
    'the separator of paths',
    `
import os
full = os.path.realpath(os.path.join("/data", answer))
if full.startswith("/data" + os.sep):
    open(full)`,
    `${to('path')} [path-safe]`,
  ),
  sink('a prefix without resolving', 'if answer.startswith("/data/"):\n    open(answer)', to('path')),
  given(
    'what a file holds, by its path',
    'from pathlib import Path\nexec(Path("a").read_text())',
    'file Path().read_text() -> code-execution',
  ),
  given(
    'what a file holds',
    `
import json
with open("a.json") as file:
    exec(json.load(file)["code"])
with open("a.py") as text:
    exec(text.read())
for line in open("b.py"):
    exec(line)`,
    'file file.read -> code-execution',
    'file text.read() -> code-execution',
    'file open() -> code-execution',
  ),
  given(
    'what a file holds that a path opens',
    'from pathlib import Path\nwith Path("a").open() as file:\n    exec(file.read())',
    'file file.read() -> code-execution',
  ),
  given(
    'what a file holds that is read asynchronously',
    'import aiofiles\nasync def read():\n    async with aiofiles.open("a") as file:\n        exec(await file.read())',
    'file file.read() -> code-execution',
  ),
  sink('a tree of files', 'import shutil\nshutil.rmtree(answer)', to('path')),
  sink('where a file goes', 'import shutil\nshutil.copy("a", answer)', to('path')),
  sink(
    'a name without folders',
    'from werkzeug.utils import secure_filename\nopen(secure_filename(answer))',
    `${to('path')} [path-safe]`,
  ),
  sink(
    'a join that does not leave its folder',
    'from werkzeug.utils import safe_join\nopen(safe_join("/data", answer))',
    `${to('path')} [path-safe]`,
  ),
];

const requestCases: readonly Case[] = [
  sink('an address', 'import requests\nrequests.get(answer)', to('url')),
  sink('an address after a method', 'import requests\nrequests.request("GET", answer)', to('url')),
  sink('an address of a session', 'import httpx\nhttpx.Client().post(url=answer)', to('url')),
  sink(
    'an address of a session after a method',
    'import httpx\nhttpx.Client().request("GET", answer)',
    to('url'),
  ),
  sink('urllib', 'import urllib.request\nurllib.request.urlopen(answer)', to('url')),
  given(
    'what a page says',
    'import requests\nexec(requests.get("https://example.com").json()["code"])',
    'fetched requests.get() -> code-execution',
  ),
  given(
    'a header of a page',
    'import requests\nexec(requests.get("https://example.com").headers["X-Note"])',
    'fetched requests.get() -> code-execution',
  ),
  {
    ...given(
      'plain headers of a page',
      'import requests\npage = requests.get("https://example.com")\nexec(page.headers.get("Content-Type") + page.status_code)',
    ),
    none: ['fetched requests.get() -> code-execution'],
  },
  given(
    'what a page says to a session',
    `
import aiohttp
async def read():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com") as response:
            exec(await response.text())`,
    'fetched session.get() -> code-execution',
  ),
  given(
    'urllib, what a page says',
    'from urllib.request import Request, urlopen\nexec(urlopen(Request("https://example.com")).read())',
    'fetched urlopen() -> code-execution',
  ),
  sink(
    'urllib, a request that is made before',
    'from urllib.request import Request, urlopen\nasked = Request(answer)\nexec(asked)',
    to('code-execution'),
    to('url'),
  ),
  given(
    'what a browser shows',
    `
from playwright.sync_api import Page, sync_playwright
with sync_playwright() as playwright:
    page = playwright.chromium.launch().new_context().new_page()
    exec(page.content())
def helper(typed: Page): exec(typed.inner_text("body"))
from selenium import webdriver
exec(webdriver.Chrome().page_source)
from playwright.sync_api import BrowserContext
def other(browser: BrowserContext):
    exec(browser.new_page().title())
    exec(browser.pages[0].content())`,
    'fetched page.content() -> code-execution',
    'fetched typed.inner_text() -> code-execution',
    'fetched webdriver.Chrome().page_source -> code-execution',
    'fetched browser.new_page().title() -> code-execution',
    'fetched browser.pages.0.content() -> code-execution',
  ),
  sink(
    'scripts of a page',
    'from playwright.sync_api import BrowserContext, Page\ndef show(page: Page, context: BrowserContext):\n    page.evaluate(answer)',
    to('code-execution'),
  ),
  sink(
    'scripts of elements',
    'from playwright.sync_api import Page\ndef show(page: Page):\n    page.locator("p").evaluate(answer)',
    to('code-execution'),
  ),
  sink(
    'scripts of the first element',
    'from playwright.sync_api import Page\ndef show(page: Page):\n    page.eval_on_selector("p", answer)',
    to('code-execution'),
  ),
  sink(
    'scripts that are added to a page',
    'from playwright.sync_api import Page\ndef show(page: Page):\n    page.add_script_tag(content=answer)',
    to('code-execution'),
  ),
  sink(
    'scripts before a page loads',
    'from playwright.sync_api import BrowserContext\ndef show(context: BrowserContext):\n    context.add_init_script(answer)',
    to('code-execution'),
  ),
  sink(
    'scripts of a driver',
    'from selenium.webdriver.remote.webdriver import WebDriver\ndef show(driver: WebDriver):\n    driver.execute_script(answer)',
    to('code-execution'),
  ),
  sink('where a browser goes', 'from selenium import webdriver\nwebdriver.Chrome().get(answer)', to('url')),
  given(
    'a page that is fetched and taken apart',
    'import trafilatura\nexec(trafilatura.extract(trafilatura.fetch_url("https://example.com")))',
    'fetched trafilatura.fetch_url() -> code-execution',
  ),
  sink('a page to fetch', 'import trafilatura\ntrafilatura.fetch_url(answer)', to('url')),
  given(
    'text of a page',
    'import requests\nfrom bs4 import BeautifulSoup\nexec(BeautifulSoup(requests.get("https://example.com").text).get_text())',
    'fetched requests.get() -> code-execution',
  ),
  sink(
    'the host of an address is one of a list',
    `
import requests
from urllib.parse import urlparse
if urlparse(answer).hostname not in ("example.com",):
    raise ValueError("host")
requests.get(answer)`,
    `${to('url')} [host-allowed]`,
  ),
  sink(
    'the host of an address is a known one',
    `
import requests
from urllib.parse import urlparse
parsed = urlparse(answer)
if parsed.netloc == "example.com":
    requests.get(answer)`,
    `${to('url')} [host-allowed]`,
  ),
  sink(
    'the host of an address, asked by the library of the request',
    `
import httpx
if httpx.URL(answer).host not in ("example.com",):
    raise ValueError("host")
httpx.get(answer)`,
    `${to('url')} [host-allowed]`,
  ),
  sink(
    'the beginning of an address guards nothing',
    'import requests\nif answer.startswith("https://example.com"):\n    requests.get(answer)',
    to('url'),
  ),
];

const sandboxCases: readonly Case[] = [
  sink(
    'E2B',
    `
from e2b_code_interpreter import Sandbox
with Sandbox() as sandbox:
    sandbox.run_code(answer)
    sandbox.commands.run(answer)`,
    `${to('code-execution')} [sandboxed]`,
    `${to('command-execution')} [sandboxed]`,
  ),
  sink(
    'Daytona',
    'from daytona import Daytona\nDaytona().create().process.code_run(answer)',
    `${to('code-execution')} [sandboxed]`,
  ),
  sink(
    'Modal',
    'import modal\nmodal.Sandbox.create().exec("python", "-c", answer)',
    `${to('command-execution')} [sandboxed]`,
  ),
  sink(
    'RestrictedPython',
    'from RestrictedPython import compile_restricted\nexec(compile_restricted(answer, "answer", "exec"))',
    `${to('code-execution')} [sandboxed]`,
  ),
];

const flask = 'from flask import request\n';
const http = (member: string, sinkKind = 'code-execution'): string => `http request.${member} -> ${sinkKind}`;

const schema = `
from marshmallow import Schema, fields, validate
from flask import request
class Ask(Schema):
    text = fields.Str(required=True, validate=validate.Length(max=50))
    code = fields.Str(validate=validate.Length(equal=8))
    word = fields.Str(validate=validate.Regexp("^[a-z]+$"))
    tone = fields.Str(validate=validate.OneOf(["formal"]))
    number = fields.Int()
    parts = fields.List(fields.Int())
    author = fields.Nested(fields.Int())
    free = fields.Str()
data = Ask().load(request.json)
`;

const guardCases: readonly Case[] = [
  sink(
    'markup that is escaped',
    'from markupsafe import Markup, escape\nMarkup(escape(answer))',
    `${to('html')} [html-safe]`,
  ),
  sink(
    'markup that is cleaned',
    'import nh3\nfrom markupsafe import Markup\nMarkup(nh3.clean(answer))',
    `${to('html')} [html-safe]`,
  ),
  sink(
    'arguments of a format',
    'from markupsafe import Markup\nfrom django.utils.html import format_html\nMarkup(format_html("<b>{}</b>", answer))',
    `${to('html')} [html-safe]`,
  ),
  given(
    'a UUID',
    `${flask}import uuid\nexec(uuid.UUID(request.args["id"]))`,
    `${http('args')} [known-values]`,
  ),
  ...[
    ['a length', 'text', ' [bounded validated]'],
    ['an exact length', 'code', ' [bounded validated]'],
    ['a pattern', 'word', ' [validated]'],
    ['one of some', 'tone', ' [known-values]'],
    ['a number', 'number', ' [known-values]'],
    ['what is nested', 'author', ' [known-values]'],
    ['free text', 'free', ''],
  ].map(([name, field, marks]) =>
    given(`marshmallow: ${name}`, `${schema}exec(data["${field}"])`, `${http('json')}${marks}`),
  ),
  given(
    'marshmallow: numbers in a list',
    `${schema}exec(data["parts"][0])`,
    `${http('json')} [known-values]`,
  ),
  given(
    'a JSON Schema, field by field',
    `
from flask import request
import jsonschema
data = request.json
jsonschema.validate(data, {"type": "object", "properties": {"tone": {"enum": ["formal"]}}})
exec(data["tone"])
exec(data["free"])`,
    `${http('json')} [known-values]`,
    http('json'),
  ),
  given(
    'a JSON Schema by name',
    `
from flask import request
import jsonschema
data = request.json
jsonschema.validate(instance=data, schema={"properties": {"tone": {"enum": ["formal"]}}, "type": "object"})
exec(data["tone"])`,
    `${http('json')} [known-values]`,
  ),
  without(
    [to('code-execution')],
    sink('a literal that is read', 'import ast\nopen(ast.literal_eval(answer))', to('path')),
  ),
  given('a number', `${flask}exec(int(request.args["count"]))`, `${http('args')} [known-values]`),
  given(
    'a list of what is allowed',
    `${flask}tone = request.args["tone"]\nif tone not in {"formal", "casual"}:\n    raise ValueError()\nexec(tone)`,
    `${http('args')} [known-values]`,
  ),
  given(
    'a table of what is allowed',
    `${flask}TONES = {"formal": 1, "casual": 2}\ntone = request.args["tone"]\nif tone in TONES:\n    exec(tone)`,
    `${http('args')} [known-values]`,
  ),
  given(
    'an enumeration',
    `${flask}from enum import Enum\nclass Tone(Enum):\n    FORMAL = "formal"\nexec(Tone(request.args["tone"]))`,
    `${http('args')} [known-values]`,
  ),
  given(
    'a whole pattern',
    `${flask}import re\nword = request.args["word"]\nif re.fullmatch("[a-z ?]{1,200}", word):\n    exec(word)`,
    `${http('args')} [path-safe validated]`,
  ),
  ...['exit()', 'import os; os._exit(1)'].map((end) =>
    given(
      `a program that ends by ${end}`,
      `${flask}tone = request.args["tone"]\nif tone not in ("formal", "casual"):\n    ${end}\nexec(tone)`,
      `${http('args')} [known-values]`,
    ),
  ),
  given(
    'a length',
    `${flask}text = request.args["text"]\nif len(text) > 100:\n    raise ValueError()\nexec(text)`,
    `${http('args')} [bounded validated]`,
  ),
  given(
    'a predicate of the program',
    `${flask}def is_known(tone): return tone in ("formal", "casual")\ntone = request.args["tone"]\nif is_known(tone):\n    exec(tone)`,
    `${http('args')} [known-values]`,
  ),
];

/** What looks like a guard and is none: what arrives has no marks. */
const openCases: readonly Case[] = [
  sink('emptied builtins', 'exec(answer, {"__builtins__": {}})', to('code-execution')),
  sink(
    'a list of what is forbidden',
    'if any(word in answer for word in ("import", "open")):\n    raise ValueError()\nexec(answer)',
    to('code-execution'),
  ),
  sink(
    'a word that is forbidden',
    'if "import" in answer:\n    raise ValueError()\nexec(answer)',
    to('code-execution'),
  ),
  sink(
    'the first word of a query',
    'import sqlite3\nif answer.lower().startswith("select"):\n    sqlite3.connect("a").execute(answer)',
    to('sql'),
  ),
  sink(
    'quotes that are taken out',
    'import sqlite3\nname = answer.replace("\'", "")\nsqlite3.connect("a").execute(f"select \'{name}\'")',
    to('sql'),
  ),
  sink(
    'a pattern for a part',
    'import re, os\nif re.search("[a-z]+", answer):\n    os.system(answer)',
    to('command-execution'),
  ),
  sink('a text that is a text', 'if isinstance(answer, str):\n    exec(answer)', to('code-execution')),
  sink(
    'a check of a copy',
    'import os\nif os.path.basename(answer) == answer.strip():\n    pass\nopen(answer)',
    to('path'),
  ),
  {
    name: 'Python: what is printed is no record',
    path,
    code: `${client}print("asked")\nclient.responses.create(input="x")`,
    facts: ['unrecorded'],
  },
];

const recorded = (name: string, code: string): Case => ({
  name: `Python: ${name}`,
  path,
  code: client + code,
  facts: ['recorded'],
});

const asked = '\nclient.responses.create(input="x")';
const ask = '\ndef ask(): return client.responses.create(input="x")';

const recordCases: readonly Case[] = [
  recorded('LangSmith, a function', `from langsmith import traceable\n@traceable(name="ask")${ask}`),
  recorded(
    'LangSmith, a client',
    'from langsmith.wrappers import wrap_openai\nwrap_openai(OpenAI()).responses.create(input="x")',
  ),
  recorded('Weave', `import weave\n@weave.op${ask}`),
  recorded(
    'a method that is watched',
    'from langfuse import observe\nclass Asker:\n    @observe()\n    def ask(self): return client.responses.create(input="x")',
  ),
  {
    name: 'Python: a client of Langfuse',
    path,
    code: 'from langfuse.openai import OpenAI\nOpenAI(api_key="zq81-Lw03-mm52-Tr77").responses.create(input="x")',
    facts: ['client OpenAI, OPENAI_API_KEY, literal key', 'OpenAI chat', 'recorded'],
  },
  recorded(
    'an instrumentor',
    `from opentelemetry.instrumentation.openai import OpenAIInstrumentor\nOpenAIInstrumentor().instrument()${asked}`,
  ),
  recorded('Sentry', `import sentry_sdk\nsentry_sdk.init(dsn="a")${asked}`),
  recorded('Sentry, a message', `import sentry_sdk\nsentry_sdk.capture_message("asked")${asked}`),
  recorded(
    'Helicone',
    `from helicone_async import HeliconeAsyncLogger\nHeliconeAsyncLogger().init()${asked}`,
  ),
  recorded('MLflow', `import mlflow\nmlflow.openai.autolog()${asked}`),
  recorded('Logfire', `import logfire\nlogfire.instrument_openai()${asked}`),
  recorded('Logfire, an entry', `import logfire\nlogfire.info("asked")${asked}`),
  recorded('an import that traces', `import ddtrace.auto${asked}`),
  recorded(
    'OpenTelemetry, a span',
    `from opentelemetry import trace\nwith trace.get_tracer("a").start_as_current_span("ask"):\n    client.responses.create(input="x")`,
  ),
  recorded(
    'OpenTelemetry, what a span says',
    `from opentelemetry import trace\ntrace.get_current_span().set_attribute("asked", 1)${asked}`,
  ),
  recorded(
    'Prometheus, a counter',
    `from prometheus_client import Counter\nCounter("calls", "Calls", ["model"]).labels("gpt").inc()${asked}`,
  ),
  recorded(
    'Prometheus, a function that is timed',
    `from prometheus_client import Histogram\n@Histogram("seconds", "Seconds").time()${ask}`,
  ),
  recorded(
    'OpenTelemetry, a counter',
    `from opentelemetry import metrics\nmetrics.get_meter("a").create_counter("calls").add(1)${asked}`,
  ),
  {
    name: 'Python: LiteLLM tells others',
    path,
    code: 'import litellm\nlitellm.success_callback = ["langfuse"]\nlitellm.completion(model="gpt", messages=[{"role": "user", "content": "x"}])',
    facts: ['recorded'],
  },
  {
    name: 'Python: LiteLLM tells one more',
    path,
    code: 'import litellm\nlitellm.callbacks.append("langfuse")\nlitellm.completion(model="gpt", messages=[{"role": "user", "content": "x"}])',
    facts: ['recorded'],
  },
  {
    name: 'Python: LangSmith, by the environment',
    path,
    code: 'import os\nfrom langchain_openai import ChatOpenAI\nos.environ["LANGSMITH_TRACING"] = "true"\nChatOpenAI(model="gpt").invoke("x")',
    facts: ['recorded'],
  },
];

const orm = `from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Session
class Base(DeclarativeBase): pass
class Note(Base):
    text: str
session = Session(create_engine("a"))
`;
const flaskOrm = `from flask_sqlalchemy import SQLAlchemy
db = SQLAlchemy()
class Note(db.Model):
    text = db.Column(db.Text)
`;
const djangoOrm = `from django.db import models
class Note(models.Model):
    text = models.TextField()
`;

/** How a row is stored, and how one is read. */
const storedCases: readonly Case[] = [
  [orm, 'session.add(Note(text=answer))', 'session.get(Note, 1).text'],
  [orm, 'session.merge(Note(text=answer))', 'session.query(Note).first().text'],
  [orm, 'session.add_all([Note(text=answer)])', 'session.scalars(select(Note)).first().text'],
  [flaskOrm, 'db.session.add(Note(text=answer))', 'Note.query.get(1).text'],
  [djangoOrm, 'Note.objects.create(text=answer)', 'Note.objects.get(pk=1).text'],
  [djangoOrm, 'Note.objects.filter(pk=1).update(text=answer)', 'Note.objects.first().text'],
  [djangoOrm, 'note = Note(text=answer)\nnote.save()', 'Note.objects.last().text'],
].map(([tables, store, read]) =>
  sink(`a row, ${store}`, `${tables}${store}\neval(${read})`, to('code-execution')),
);

const keptCases: readonly Case[] = [
  ...storedCases,
  sink(
    'pandas, who names a file',
    'import pandas as pd\nexec(pd.read_csv(answer).head()["code"])',
    to('code-execution'),
  ),
  sink(
    'Chainlit, a session',
    'import chainlit as cl\ncl.user_session.set("code", answer)\nexec(cl.user_session.get("code"))',
    to('code-execution'),
  ),
  sink(
    'LangChain, a store that is made of texts',
    'from langchain_pinecone import PineconeVectorStore\nPineconeVectorStore.from_texts([answer], embeddings)',
    to('knowledge'),
  ),
  sink(
    'LangChain, a store that is made of documents',
    'from langchain_core.documents import Document\nfrom langchain_pinecone import PineconeVectorStore\nPineconeVectorStore.from_documents([Document(answer)], embeddings)',
    `${to('knowledge')}, medium confidence`,
  ),
  sink(
    'LangChain, who names a file',
    'from langchain_community.document_loaders import TextLoader\nexec(TextLoader(answer).load()[0].page_content)',
    to('code-execution'),
  ),
];

export const pythonSinkCases: readonly Case[] = [
  ...keptCases,
  ...commandCases,
  ...databaseCases,
  ...fileCases,
  ...requestCases,
  ...sandboxCases,
  ...guardCases,
  ...openCases,
  ...recordCases,
];
