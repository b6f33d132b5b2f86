/** Where texts do harm in further libraries, and what tools do with them there. */
import type { Case } from './case';
import { python } from './pythonModels';

const answer = `const answer = (await new OpenAI().responses.create({ model: 'gpt', input: 'a' })).output_text;`;
const page = (name: string, imports: string, code: string, ...facts: readonly string[]): Case => ({
  name,
  code: `import OpenAI from 'openai';\n${imports}\n${answer}\n${code}`,
  facts,
});

const posted = (name: string, imports: string, code: string, ...facts: readonly string[]): Case => ({
  name,
  code: `import 'openai';\nimport express from 'express';\n${imports}\nexpress().post('/', async (request) => { ${code} });`,
  facts,
});

const pages: readonly Case[] = [
  page('jQuery', `import jq from 'jquery';`, `jq('#a').find('p').append(answer);`, 'model text -> html'),
  page('jQuery without an import', '', `$('#a').html(answer);`, 'model text -> html'),
  page(
    'Lit',
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`,
    'unsafeHTML(answer);',
    'model text -> html',
  ),
  page(
    'Angular, what its sanitizer lets through',
    `import { DomSanitizer } from '@angular/platform-browser';`,
    'export class Page { constructor(private readonly sanitizer: DomSanitizer) {} show() { return this.sanitizer.bypassSecurityTrustHtml(answer); } }',
    'model text -> html',
  ),
  page(
    'Angular, what its sanitizer cleans',
    `import { DomSanitizer } from '@angular/platform-browser';`,
    'export class Page { constructor(private readonly sanitizer: DomSanitizer) {} show() { document.body.innerHTML = this.sanitizer.sanitize(1, answer); } }',
    'model text -> html [html-safe]',
  ),
];

const windows: readonly Case[] = [
  posted(
    'Electron, a window',
    `import { BrowserWindow } from 'electron';`,
    'const window = new BrowserWindow(); window.webContents.executeJavaScript(request.body); window.loadURL(request.query.a); window.loadFile(request.params.b);',
    'http request.body -> code-execution',
    'http request.query -> url',
    'http request.params -> path',
  ),
  ...[
    [
      'the window with the focus',
      'BrowserWindow.getFocusedWindow().webContents.executeJavaScript(request.body);',
    ],
    ['a window by its number', 'BrowserWindow.fromId(1).webContents.executeJavaScript(request.body);'],
    ['one of all windows', 'BrowserWindow.getAllWindows()[0].webContents.executeJavaScript(request.body);'],
    [
      'each of all windows',
      'BrowserWindow.getAllWindows().forEach((one) => one.webContents.executeJavaScript(request.body));',
    ],
  ].map(([name = '', code = '']) =>
    posted(
      `Electron, ${name}`,
      `import { BrowserWindow } from 'electron';`,
      code,
      'http request.body -> code-execution',
    ),
  ),
  {
    name: 'Electron, the window that asks',
    code: `import 'openai';\nimport { BrowserWindow, ipcMain } from 'electron';\nipcMain.handle('run', (event, code) => { event.sender.executeJavaScript(code); BrowserWindow.fromWebContents(event.sender).loadURL(code); });`,
    facts: ['message code -> code-execution', 'message code -> url'],
  },
  {
    name: 'Electron, a typed event',
    code: `import 'openai';\nimport express from 'express';\nimport type { IpcMainInvokeEvent } from 'electron';\nlet event: IpcMainInvokeEvent;\nexpress().post('/', (request) => { event.sender.executeJavaScript(request.body); });`,
    facts: ['http request.body -> code-execution'],
  },
  posted(
    'Electron, the desktop',
    `import { shell } from 'electron';`,
    'shell.openExternal(request.query.a); shell.openPath(request.params.b);',
    'http request.query -> url',
    'http request.params -> path',
  ),
  {
    name: 'Electron, what a window sends, and what a tool takes away',
    code: `import { tool } from '@openai/agents';\nimport { ipcMain, shell } from 'electron';\nipcMain.handle('run', (event, code) => eval(code));\ntool({ name: 'tidy', execute: async ({ file }) => { await shell.trashItem(file); } });`,
    facts: ['message code -> code-execution', 'tool tidy deletes by shell.trashItem'],
  },
];

const engines: readonly Case[] = [
  ...[
    [`import Handlebars from 'handlebars';`, 'Handlebars.compile(request.body);', 'template'],
    [`import Mustache from 'mustache';`, 'Mustache.render(request.body, {});', 'template'],
    [`import { Liquid } from 'liquidjs';`, 'await new Liquid().parseAndRender(request.body);', 'template'],
    [`import ejs from 'ejs';`, 'ejs.render(request.body);', 'code-execution'],
    [`import nunjucks from 'nunjucks';`, 'nunjucks.renderString(request.body, {});', 'code-execution'],
    [`import _ from 'lodash';`, '_.template(request.body);', 'code-execution'],
    [`import { Eta } from 'eta';`, 'new Eta().renderString(request.body, {});', 'code-execution'],
    [
      `import nunjucks from 'nunjucks';`,
      'nunjucks.configure({}).renderString(request.body, {});',
      'code-execution',
    ],
  ].map(([imports = '', code = '', kind]) =>
    posted(`a template, ${code}`, imports, code, `http request.body -> ${kind}`),
  ),
  posted(
    'Handlebars and lodash, an escaped text',
    `import Handlebars from 'handlebars';\nimport _ from 'lodash';`,
    'document.body.innerHTML = Handlebars.escapeExpression(request.body); document.head.innerHTML = _.escape(request.query.a);',
    'http request.body -> html [html-safe]',
    'http request.query -> html [html-safe]',
  ),
];

/** Text that is put together elsewhere. */
const filled: readonly Case[] = [
  ...[
    [`import Mustache from 'mustache';`, `Mustache.render('{{a}}', { a: request.body.a })`],
    [`import nunjucks from 'nunjucks';`, `nunjucks.renderString('{{a}}', { a: request.body.a })`],
    [`import nunjucks from 'nunjucks';`, `nunjucks.configure({}).render('a', { a: request.body.a })`],
    [`import ejs from 'ejs';`, `ejs.render('<%= a %>', { a: request.body.a })`],
  ].map(([imports = '', made = '']) =>
    posted(
      `a template that is filled, ${made}`,
      imports,
      `document.body.innerHTML = ${made};`,
      'http request.body -> html [html-safe]',
    ),
  ),
  posted(
    'a template of Liquid that is filled',
    `import { Liquid } from 'liquidjs';`,
    `document.body.innerHTML = await new Liquid().parseAndRender('{{ a }}', { a: request.body.a });`,
    'http request.body -> html',
  ),
  ...['map', 'flatMap', 'forEach', 'each', 'filter', 'find', 'some', 'every'].map((name) =>
    posted(
      `Lodash, ${name}`,
      `import _ from 'lodash';\nimport { ${name} } from 'lodash-es';`,
      `_.${name}(request.body.texts, (text) => eval(text)); ${name}([request.query.a], (text) => eval(text));`,
      'http request.body -> code-execution',
      'http request.query -> code-execution',
    ),
  ),
  posted(
    'Lodash, reduce',
    `import _ from 'lodash';`,
    `eval(_.reduce(request.body.texts, (all, text) => all + text, ''));`,
    'http request.body -> code-execution',
  ),
  posted(
    'p-map',
    `import pMap from 'p-map';`,
    `const [first] = await pMap([request.body.text], async (text) => text + 'a'); eval(first);`,
    'http request.body -> code-execution',
  ),
  posted(
    'Bluebird',
    `import Bluebird, { map } from 'bluebird';`,
    `await Bluebird.map([request.body.text], (text) => eval(text)); await map([request.query.a], (text) => eval(text));`,
    'http request.body -> code-execution',
    'http request.query -> code-execution',
  ),
  posted(
    'what a transaction gives',
    `import { PrismaClient } from '@prisma/client';\nimport knex from 'knex';\nconst prisma = new PrismaClient();\nconst db = knex({});`,
    'eval(await prisma.$transaction(async () => request.body.text)); eval(await db.transaction(async () => request.query.a));',
    'http request.body -> code-execution',
    'http request.query -> code-execution',
  ),
];

const stores: readonly Case[] = [
  {
    name: 'MongoDB, what a tool does',
    code: `import { tool } from '@openai/agents';\nimport { MongoClient } from 'mongodb';\nconst store = new MongoClient(address).db('a');\nconst users = store.collection('users');\ntool({ name: 'act', execute: async ({ id }) => { await users.deleteOne({ id }); await users.updateOne({ id }, {}); await store.dropCollection('a'); return users.findOne({ id }); } });`,
    facts: [
      'tool act deletes by users.deleteOne',
      'tool act writes by users.updateOne',
      'tool act deletes by store.dropCollection',
      'tool act reads-private by users.findOne',
    ],
  },
  {
    name: 'MongoDB, a client that connects',
    code: `import { tool } from '@openai/agents';\nimport { MongoClient } from 'mongodb';\nconst client = await new MongoClient(address).connect();\nconst users = client.db('a').collection('users');\ntool({ name: 'act', execute: async ({ id }) => { await users.deleteMany({ id }); } });`,
    facts: ['tool act deletes by users.deleteMany'],
  },
  {
    name: 'Mongoose, what a tool does',
    code: `import { tool } from '@openai/agents';\nimport mongoose from 'mongoose';\nconst User = mongoose.model('User', shape);\ntool({ name: 'act', execute: async ({ id }) => { await User.deleteOne({ id }); await User.updateOne({ id }, {}); return User.findById(id); } });`,
    facts: [
      'tool act deletes by User.deleteOne',
      'tool act writes by User.updateOne',
      'tool act reads-private by User.findById',
    ],
  },
  python(
    'MongoDB, what a tool does',
    'from agents import function_tool\nfrom pymongo import MongoClient\nusers = MongoClient()["a"]["users"]\n@function_tool\ndef act(id: str):\n    """Acts."""\n    users.delete_one({"id": id})\n    users.update_one({"id": id}, {})\n    return users.find_one({"id": id})',
    'tool act deletes by users.delete_one',
    'tool act writes by users.update_one',
    'tool act reads-private by users.find_one',
  ),
  python(
    'MongoDB, a collection by its type',
    'from agents import function_tool\nfrom pymongo.collection import Collection\ndef make(users: Collection):\n    @function_tool\n    def act(id: str):\n        """Acts."""\n        users.delete_many({"id": id})\n    return act',
    'tool act deletes by users.delete_many',
  ),
];

const loops: readonly Case[] = [
  {
    name: 'OpenAI, a loop over the Responses API',
    code: `import OpenAI from 'openai';\nimport { ResponsesToolRunner } from 'openai/helpers/responses-tool-runner';\nconst runner = new ResponsesToolRunner({ functions: [{ tool: { type: 'function', name: 'go' }, execute: async (given) => eval(given.code) }] });\neval((await runner.run(new OpenAI(), { model: 'gpt', instructions: 'Be kind', input: question }, { maxSteps: 4 })).output_text);`,
    facts: [
      'OpenAI chat',
      "system 'Be kind'",
      'user question',
      'limits steps',
      'through OpenAI',
      'tool go',
      'tool-argument given -> code-execution',
      'model text -> code-execution',
    ],
  },
  {
    name: 'before handlers: Fastify, so many requests and no more',
    code: `import 'openai';\nimport fastify from 'fastify';\nfastify().register(import('@fastify/rate-limit'), { max: 9 });`,
    facts: ['protection rate-limit'],
  },
  {
    name: 'before handlers: Fastify, requests in a while',
    code: `import 'openai';\nimport fastify from 'fastify';\nfastify().register(import('@fastify/rate-limit'), { timeWindow: 1000 });`,
    facts: ['protection rate-limit'],
  },
  python(
    'Vanna, a class of its parts',
    'from vanna.chromadb import ChromaDB_VectorStore\nfrom vanna.openai import OpenAI_Chat\nclass Ask(ChromaDB_VectorStore, OpenAI_Chat):\n    pass\nask = Ask()\nask.run_sql(ask.generate_sql(input()))',
    'Vanna chat',
    'user input()',
    'model text -> sql',
  ),
];

export const harmCases: readonly Case[] = [...pages, ...windows, ...engines, ...filled, ...stores, ...loops];
