import type { Case } from './case';

/** What others have put into a queue, a mailbox or a page is run. */
const given = (name: string, imports: string, code: string, fact: string): Case => ({
  name,
  code: `import 'openai';\n${imports}\n${code}`,
  facts: [`${fact} -> code-execution`],
});

const queues: readonly Case[] = [
  given(
    'Kafka, a message',
    `import { Kafka } from 'kafkajs';`,
    `await new Kafka({}).consumer({}).run({ eachMessage: async ({ message }) => { eval(message.value.toString()); } });`,
    'message message',
  ),
  given(
    'Kafka, a batch',
    `import { EachBatchPayload } from 'kafkajs';`,
    `export const read = async (payload: EachBatchPayload) => { eval(payload.batch.messages[0].value.toString()); };`,
    'message payload.batch.messages',
  ),
  given(
    'Kafka, a consumer that is given',
    `import type { Consumer } from 'kafkajs';`,
    `export const listen = (consumer: Consumer) => consumer.run({ eachBatch: async ({ batch }) => { eval(batch.messages[0].value); } });`,
    'message batch.messages',
  ),
  given(
    'BullMQ, a job',
    `import { Worker } from 'bullmq';`,
    `new Worker('reviews', async (job) => { eval(job.data.text); });`,
    'message job.data',
  ),
  given(
    'BullMQ, a job that is given',
    `import type { Job } from 'bullmq';`,
    `export const work = async (job: Job) => { eval(job.data.text); };`,
    'message job.data',
  ),
  given(
    'Bull, a queue',
    `import Queue from 'bull';`,
    `new Queue('reviews').process(async (job) => { eval(job.data.text); });`,
    'message job.data',
  ),
  given(
    'RabbitMQ, a message',
    `import amqp from 'amqplib';`,
    `const channel = await (await amqp.connect('')).createChannel();\nchannel.consume('reviews', (message) => { eval(message.content.toString()); });`,
    'message message.content',
  ),
  given(
    'RabbitMQ, a message that is given',
    `import type { ConsumeMessage } from 'amqplib';`,
    `export const read = (message: ConsumeMessage) => { eval(message.content.toString()); };`,
    'message message.content',
  ),
  given(
    'SQS, a command',
    `import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';`,
    `const received = await new SQSClient({}).send(new ReceiveMessageCommand({}));\neval(received.Messages[0].Body);`,
    'message new SQSClient.send()',
  ),
  given(
    'SQS, a method',
    `import { SQS } from '@aws-sdk/client-sqs';`,
    `const received = await new SQS({}).receiveMessage({});\neval(received.Messages[0].Body);`,
    'message new SQS.receiveMessage()',
  ),
];

const mails: readonly Case[] = [
  given(
    'mailparser',
    `import { simpleParser } from 'mailparser';`,
    `export const read = async (source) => { const mail = await simpleParser(source); eval(mail.text); };`,
    'message simpleParser()',
  ),
  given(
    'ImapFlow',
    `import { ImapFlow } from 'imapflow';`,
    `const mailbox = new ImapFlow({});\nconst mail = await mailbox.fetchOne('*', { source: true });\neval(mail.source.toString());`,
    'message mailbox.fetchOne()',
  ),
  given(
    'Bot Framework, a turn',
    `import type { TurnContext } from 'botbuilder';`,
    `export const onMessage = async (turn: TurnContext) => { eval(turn.activity.text); };`,
    'message turn.activity.text',
  ),
  {
    name: 'Bot Framework, an answer',
    code: `import OpenAI from 'openai';\nimport type { TurnContext } from 'botbuilder';\nexport const onMessage = async (turn: TurnContext) => { const answer = await new OpenAI().responses.create({ model: 'gpt', input: 'a' }); await turn.sendActivity(answer.output_text); };`,
    facts: ['model text -> response'],
  },
];

const pages: readonly Case[] = [
  given(
    'the web, a message of another window',
    '',
    `window.addEventListener('message', (event) => { eval(event.data); });`,
    'browser event.data',
  ),
  given(
    'the web, a message that is given',
    '',
    `export const read = (event: MessageEvent) => { eval(event.data); };`,
    'browser event.data',
  ),
  given(
    'the web, a field',
    '',
    `export const read = (field: HTMLTextAreaElement) => { eval(field.value); };`,
    'browser field.value',
  ),
  given(
    'the web, a field by its id',
    '',
    `const field = document.getElementById('question') as HTMLInputElement;\neval(field.value);`,
    'browser field.value',
  ),
];

const post = (imports: string, code: string, fact: string, name: string): Case => ({
  name,
  code: `import 'openai';\nimport express from 'express';\n${imports}\nexpress().post('/', async (request) => { const { text } = request.body; ${code}; });`,
  facts: [`http request.body -> ${fact}`],
});

function shown(name: string, plugins: string, facts: readonly string[]): Case {
  return {
    name,
    code: `import 'openai';\nimport Markdown from 'react-markdown';\nimport rehypeRaw from 'rehype-raw';\nimport rehypeSanitize from 'rehype-sanitize';\nimport { sanitize } from 'hast-util-sanitize';\nexport const Page = () => <Markdown rehypePlugins={${plugins}}>{location.hash}</Markdown>;`,
    path: 'src/page.tsx',
    facts,
    none: facts.length > 0 ? [] : ['browser location.hash -> html'],
  };
}

const markdown: readonly Case[] = [
  post(
    `import { marked } from 'marked';`,
    'document.body.innerHTML = await marked.parse(text)',
    'html',
    'marked',
  ),
  ...['parse', 'parseInline'].map((name) =>
    post(
      `import { Marked } from 'marked';\nconst marked = new Marked();`,
      `document.body.innerHTML = await marked.${name}(text)`,
      'html',
      `marked, ${name} of an instance`,
    ),
  ),
  post(
    `import showdown from 'showdown';`,
    'document.body.innerHTML = new showdown.Converter().makeHtml(text)',
    'html',
    'showdown',
  ),
  post(
    `import MarkdownIt from 'markdown-it';`,
    'document.body.innerHTML = new MarkdownIt({ html: true }).render(text)',
    'html',
    'markdown-it, with markup',
  ),
  post(
    `import MarkdownIt from 'markdown-it';`,
    'document.body.innerHTML = new MarkdownIt().render(text)',
    'html [html-safe]',
    'markdown-it',
  ),
  shown('react-markdown, with markup', '[rehypeRaw]', ['browser location.hash -> html']),
  shown('react-markdown, with markup by options', '[[rehypeRaw, {}]]', ['browser location.hash -> html']),
  shown('react-markdown', '[]', []),
  shown('react-markdown, with harmless markup', '[rehypeRaw, [rehypeSanitize, {}]]', []),
  shown('react-markdown, with a plugin that cleans', '[rehypeRaw, () => (tree) => sanitize(tree)]', []),
  {
    name: 'React, a component that is kept',
    code: `import 'openai';\nimport { memo } from 'react';\nconst Shown = memo(({ text }) => { eval(text); });\nexport const Page = () => <Shown text={location.hash} />;`,
    path: 'src/page.tsx',
    facts: ['browser location.hash -> code-execution'],
  },
];

const memories: readonly Case[] = [
  post(
    `import MemoryClient from 'mem0ai';`,
    `await new MemoryClient({}).add([{ role: 'user', content: text }], { user_id: 'a' })`,
    'knowledge',
    'Mem0, a message',
  ),
  given(
    'Mem0, a search',
    `import { Memory } from 'mem0ai/oss';`,
    `const memory = new Memory();\nconst found = await memory.search('a', {});\neval(found.results[0].memory);`,
    'retrieved memory.search()',
  ),
  post(
    `import OpenAI, { toFile } from 'openai';`,
    `await new OpenAI().files.create({ file: await toFile(text, 'a.jsonl'), purpose: 'fine-tune' })`,
    'knowledge',
    'OpenAI, a file for training',
  ),
  {
    name: 'Python: Mem0',
    path: 'src/memory.py',
    code: `from flask import Flask, request\nfrom mem0 import Memory\napp = Flask(__name__)\nmemory = Memory()\n@app.post("/")\ndef add():\n    memory.add(request.json["text"], user_id="a")\n    eval(memory.search("a")["results"][0]["memory"])\n    return ""\n`,
    facts: ['http request.json -> knowledge', 'retrieved memory.search() -> code-execution'],
  },
  {
    name: 'Python: Pinecone, a record',
    path: 'src/index.py',
    code: `from flask import Flask, request\nfrom pinecone import Pinecone\napp = Flask(__name__)\nindex = Pinecone().Index("a")\n@app.post("/")\ndef add():\n    index.upsert([{"id": "a", "values": [], "metadata": {"text": request.json["text"]}}])\n    return ""\n`,
    facts: ['http request.json -> knowledge'],
  },
  {
    name: 'Python: OpenAI, a file for training',
    path: 'src/train.py',
    code: `from flask import Flask, request\nfrom openai import OpenAI\napp = Flask(__name__)\n@app.post("/")\ndef train():\n    OpenAI().files.create(file=request.files["file"].read(), purpose="fine-tune")\n    return ""\n`,
    facts: ['http request.files -> knowledge'],
  },
];

const records: readonly Case[] = [
  {
    name: 'OpenAI, what is kept beside a call',
    code: `import express from 'express';\nimport OpenAI from 'openai';\nexpress().post('/', async (request) => { await new OpenAI().responses.create({ model: 'gpt', input: 'a', metadata: { to: request.body.email } }); });`,
    facts: ['personal request.body.email -> provider-record'],
  },
  {
    name: 'Python: OpenAI, what is kept beside a call',
    path: 'src/keep.py',
    code: `from flask import Flask, request\nfrom openai import OpenAI\napp = Flask(__name__)\n@app.post("/")\ndef keep():\n    OpenAI().responses.create(model="gpt", input="a", metadata={"to": request.json["email"]})\n    return ""\n`,
    facts: ['personal request.json.email -> provider-record'],
  },
];

const s3 = `import { GetObjectCommand, S3, S3Client } from '@aws-sdk/client-s3';\nconst client = new S3Client();`;
const azure = `import { BlobServiceClient, ContainerClient } from '@azure/storage-blob';`;
const google = `import { Storage } from '@google-cloud/storage';`;

const objects: readonly Case[] = [
  ...['transformToString', 'transformToByteArray', 'transformToWebStream'].map((name) =>
    given(
      `S3, ${name}`,
      s3,
      `const found = await client.send(new GetObjectCommand({}));\neval(await found.Body.${name}());`,
      `file found.Body.${name}()`,
    ),
  ),
  given(
    'S3, a method of its own',
    s3,
    `const found = await new S3().getObject({});\neval(await found.Body.transformToString());`,
    'file found.Body.transformToString()',
  ),
  ...['S3', 'S3Client'].map((type) =>
    given(
      `S3, by the type ${type}`,
      s3,
      `export async function read(store: ${type}) { const { Body } = await store.send(new GetObjectCommand({})); eval(await Body.transformToString()); }`,
      'file Body.transformToString()',
    ),
  ),
  {
    name: 'S3, what else is asked',
    code: `import 'openai';\n${s3}\nimport { PutObjectCommand } from '@aws-sdk/client-s3';\nconst found = await client.send(new PutObjectCommand({}));\neval(found.Body.transformToString());`,
    facts: [],
    none: ['file found.Body.transformToString() -> code-execution'],
  },
  ...['download', 'createReadStream'].map((name) =>
    given(
      `Google Cloud Storage, ${name}`,
      google,
      `const [text] = await new Storage().bucket('a').file('b').${name}();\neval(text.toString());`,
      `file new Storage.bucket().file().${name}()`,
    ),
  ),
  given(
    'Google Cloud Storage, by Firebase',
    `import { getStorage } from 'firebase-admin/storage';`,
    `const [text] = await getStorage().bucket().file('b').download();\neval(text.toString());`,
    'file getStorage().bucket().file().download()',
  ),
  given(
    'Google Cloud Storage, by its type',
    google,
    `export async function read(store: Storage) { const [text] = await store.bucket('a').file('b').download(); eval(text.toString()); }`,
    'file store.bucket().file().download()',
  ),
  ...[
    ['a service', 'new BlobServiceClient(address).getContainerClient("a")'],
    ['a service of a text', 'BlobServiceClient.fromConnectionString(text).getContainerClient("a")'],
    ['a container', 'new ContainerClient(address)'],
  ].map(([name, container]) =>
    given(
      `Azure, ${name}`,
      azure,
      `const blob = ${container}.getBlobClient('b');\neval((await blob.downloadToBuffer()).toString());`,
      'file blob.downloadToBuffer()',
    ),
  ),
  ...['readableStreamBody', 'blobBody'].map((name) =>
    given(
      `Azure, ${name}`,
      azure,
      `export async function read(blobs: ContainerClient) { const answer = await blobs.getBlockBlobClient('b').download(); eval(answer.${name}); }`,
      `file answer.${name}`,
    ),
  ),
  given(
    'Azure, a service by its type',
    azure,
    `export async function read(service: BlobServiceClient) { const blob = service.getContainerClient('a').getBlobClient('b'); eval(await blob.downloadToBuffer()); }`,
    'file blob.downloadToBuffer()',
  ),
  ...[
    [
      'S3',
      'import boto3\nfound = boto3.client("s3").get_object(Key="a")["Body"].read()',
      'boto3.client().get_object()',
    ],
    [
      'S3, an object of a bucket',
      'import boto3\nfound = boto3.resource("s3").Bucket("b").Object("a").get()["Body"].read()',
      'boto3.resource().Bucket().Object().get()',
    ],
    [
      'Google Cloud Storage',
      'from google.cloud import storage\nfound = storage.Client().bucket("b").blob("a").download_as_text()',
      'storage.Client().bucket().blob().download_as_text()',
    ],
    [
      'Azure',
      'from azure.storage.blob import BlobServiceClient\nfound = BlobServiceClient("u").get_blob_client("c", "a").download_blob()',
      'BlobServiceClient().get_blob_client().download_blob()',
    ],
  ].map(([name, code, label]): Case => ({
    name: `Python: an object of ${name}`,
    path: 'src/read.py',
    code: `import openai\n${code}\neval(found)`,
    facts: [`file ${label} -> code-execution`],
  })),
  given(
    'Supabase, a file',
    `import { createClient } from '@supabase/supabase-js';`,
    `const { data } = await createClient(address, key).storage.from('a').download('b');\neval(await data.text());`,
    'file createClient().storage.from().download()',
  ),
  ...['text', 'json', 'arrayBuffer', 'blob'].map((name) =>
    given(
      `R2, ${name}`,
      '',
      `export async function read(files: R2Bucket) { const file = await files.get('a'); eval(await file.${name}()); }`,
      `file file.${name}()`,
    ),
  ),
  given(
    'R2, a body',
    '',
    `export async function read(files: R2Bucket) { const file = await files.get('a'); eval(file.body); }`,
    'file file.body',
  ),
];

export const outsideCases: readonly Case[] = [
  ...queues,
  ...mails,
  ...pages,
  ...markdown,
  ...memories,
  ...records,
  ...objects,
];
