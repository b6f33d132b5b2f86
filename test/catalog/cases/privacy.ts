/** What leaves a program: options that clients choose, keys in browsers, connections, logs, and what providers keep. */
import type { Case } from './case';
import { callOptions } from '../../../catalog/callOptions';
import { prisma } from '../../../catalog/databases';
import { python } from './pythonModels';

const given = (name: string, code: string, ...facts: readonly string[]): Case => ({ name, code, facts });

const openai = `import OpenAI from 'openai';\nconst client = new OpenAI();\n`;

/** `a.b` as code: `a: { b: value }`. */
function nested(path: string, value: string): string {
  return path.split('.').reduceRight((inner, word) => `{ ${word}: ${inner} }`, value);
}

const options: readonly Case[] = callOptions.decisive.map((path) =>
  given(
    `the option ${path} of a call`,
    `${openai}await client.chat.completions.create({ messages: [], ...${nested(path, 'location.hash')} });`,
    'browser location.hash -> model-option',
  ),
);

const kinds: readonly Case[] = [
  python(
    'options that a model does not know and keeps',
    [
      'from fastapi import FastAPI\nfrom openai import OpenAI\nfrom pydantic import BaseModel, ConfigDict',
      'app = FastAPI()\nclass Options(BaseModel):\n    model_config = ConfigDict(extra="allow")\n    temperature: float = 0.2',
      '@app.post("/chat")\ndef chat(options: Options):\n    defaults = {"model": "gpt-5-mini"}',
      '    return OpenAI().chat.completions.create(messages=[], **{**defaults, **options.model_dump()})',
    ].join('\n'),
    'http options -> model-option',
  ),
];

const variables: readonly Case[] = callOptions.publicVariables.map((start) =>
  given(
    `a key of a variable that begins with ${start}`,
    `import OpenAI from 'openai';\nnew OpenAI({ apiKey: process.env.${start}LLM });`,
    `public ${start}LLM`,
  ),
);

const browsers: readonly Case[] = [
  ['openai', 'OpenAI'],
  ['@anthropic-ai/sdk', 'Anthropic'],
  ['groq-sdk', 'Groq'],
].map(([from = '', name = '']) =>
  given(
    `${name} in a browser`,
    `import ${name} from '${from}';\nnew ${name}({ dangerouslyAllowBrowser: true });`,
    'setting key-in-browser true',
  ),
);

const connections: readonly Case[] = [
  given(
    'an agent that checks no certificates',
    `import https from 'node:https';\n${openai}new https.Agent({ rejectUnauthorized: false });`,
    'setting unchecked-connection false',
  ),
  given(
    'no certificates for a process',
    `${openai}process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';`,
    `certificate-checks '0'`,
  ),
  ...['Client', 'AsyncClient'].map((name) =>
    python(
      `httpx, ${name} that checks no certificates`,
      `import httpx\nimport openai\nhttpx.${name}(verify=False)`,
      'setting unchecked-connection False',
    ),
  ),
  ...['requests.post("a"', 'requests.Session().post("a"'].map((call) =>
    python(
      `a request that checks no certificates by ${call}`,
      `import requests\nimport openai\n${call}, verify=False)`,
      'setting unchecked-request False',
    ),
  ),
];

const kept: readonly Case[] = [
  given(
    'OpenAI, a response that is kept',
    `${openai}await client.responses.create({ input: 'a', store: true });`,
    'setting kept-by-provider true',
  ),
  python(
    'OpenAI, a response that is kept',
    `from openai import OpenAI\nOpenAI().responses.create(input="a", store=True)`,
    'setting kept-by-provider True',
  ),
];

const personal: readonly Case[] = [
  ...callOptions.personal.map((name) =>
    given(
      `a field that is called ${name}`,
      `${openai}const data = JSON.parse(location.hash);\nawait client.responses.create({ input: data.${name} });`,
      `personal data.${name} -> user-prompt`,
    ),
  ),
  ...prisma.people.map((table) =>
    given(
      `a row of the table ${table}`,
      `import { PrismaClient } from '@prisma/client';\n${openai}const row = await new PrismaClient().${table}.findFirst();\nawait client.responses.create({ input: JSON.stringify(row) });`,
      `personal the whole ${table} -> user-prompt`,
    ),
  ),
  ...[`import { Schema, model } from 'mongoose';`, `import mongoose, { model } from 'mongoose';`].map(
    (head, index) =>
      given(
        `a row of a schema of Mongoose, ${index === 0 ? 'imported' : 'of the whole'}`,
        `${head}\n${openai}const Guest = model('Guest', new ${index === 0 ? '' : 'mongoose.'}Schema({ email: String }));\nawait client.responses.create({ input: JSON.stringify(await Guest.findById(id)) });`,
        'personal guest.email -> user-prompt',
      ),
  ),
  ...[
    ['express', 'express()'],
    ['fastify', 'fastify()'],
  ].map(([name = '', server = '']) =>
    given(
      `whoever is signed in, in a handler of ${name}`,
      `import ${name} from '${name}';\n${openai}${server}.get('/', (request) => client.responses.create({ input: request.user.email }));`,
      'personal request.user.email -> user-prompt',
    ),
  ),
  ...[
    ['from django.http import HttpRequest\ndef card(request: HttpRequest):', 'request.user'],
    ['from flask_login import current_user\ndef card():', 'current_user'],
  ].map(([head = '', user = '']) =>
    python(
      `whoever is signed in, as ${user}`,
      `from openai import OpenAI\n${head}\n    OpenAI().responses.create(input=f"{${user}.email}")`,
      `personal ${user}.email -> user-prompt`,
    ),
  ),
  given(
    'a document of MongoDB',
    `import { MongoClient } from 'mongodb';\n${openai}const users = new MongoClient('').db().collection('users');\nawait client.responses.create({ input: JSON.stringify(await users.findOne({ id })) });`,
    'personal the whole user -> user-prompt',
  ),
  python(
    'a document of MongoDB',
    `from openai import OpenAI\nfrom pymongo import MongoClient\nuser = MongoClient()["shop"]["users"].find_one({})\nOpenAI().responses.create(input=f"{user}")`,
    'personal the whole user -> user-prompt',
  ),
  given(
    'a document of Mongoose that becomes text by itself',
    `import mongoose from 'mongoose';\n${openai}const Guest = mongoose.model('Guest', new mongoose.Schema({ email: String }));\nconst guest = await Guest.findById(id);\nawait client.responses.create({ input: `.concat(
      '`Sum up ${guest}` });',
    ),
    'personal guest.email -> user-prompt',
  ),
  ...[
    ['model_to_dict(Patient.objects.get())', 'from django.forms.models import model_to_dict\n'],
    ['list(Patient.objects.values())', ''],
  ].map(([row = '', head = '']) =>
    python(
      `a row of Django by ${row}`,
      `${head}from django.db import models\nfrom openai import OpenAI\nclass Patient(models.Model):\n    email = models.EmailField()\nOpenAI().responses.create(input=f"{${row}}")`,
      'personal patient.email -> user-prompt',
    ),
  ),
  ...['session.get(User, 1)', 'session.query(User).first()', 'session.execute(select(User)).first()'].map(
    (row) =>
      python(
        `a field of a row of SQLAlchemy by ${row}`,
        `from openai import OpenAI\nfrom sqlalchemy import select\nfrom sqlalchemy.orm import Session\nsession = Session()\nuser = ${row}\nOpenAI().responses.create(input=f"{user.email}")`,
        'personal user.email -> user-prompt',
      ),
  ),
];

const logs: readonly Case[] = [
  python(
    'what is printed',
    `import os\nimport openai\nprint(os.environ["OPENAI_API_KEY"])`,
    'secret os.environ.OPENAI_API_KEY -> log',
  ),
];

export const privacyCases: readonly Case[] = [
  ...options,
  ...variables,
  ...browsers,
  ...connections,
  ...kept,
  ...logs,
  ...kinds,
  ...personal,
];
