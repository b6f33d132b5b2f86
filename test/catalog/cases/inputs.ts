import type { Case } from './case';

/** Files that do not touch AI are not looked at. */
const ai = `import 'openai';\n`;
const run = 'code-execution';

/** Code that runs what it is given: `source` is the kind and the label of what arrives. */
function given(name: string, code: string, source: string, ...others: readonly string[]): Case {
  return { name, code: ai + code, facts: [`${source} -> ${run}`, ...others] };
}

const at = (path: string, one: Case): Case => ({ ...one, path });

const io = `import { Server } from 'socket.io';\nconst io = new Server();\n`;
const wss = `import { WebSocketServer } from 'ws';\nconst server = new WebSocketServer({});\n`;
const sent = 'message data -> response';
const discord = `import { Client } from 'discord.js';\nconst client = new Client({});\n`;
const slack = `import { App } from '@slack/bolt';\nconst app = new App({});\n`;
const whatsApp = `import { Client } from 'whatsapp-web.js';\nconst client = new Client({});\n`;
const telegram = `import { Telegraf } from 'telegraf';\nconst bot = new Telegraf('');\n`;

const bots: readonly Case[] = [
  given(
    'Socket.IO',
    `${io}io.on('connection', (socket) => { socket.on('run', (data) => { eval(data); socket.to('a').emit('done', data); }); });`,
    'message data',
    sent,
  ),
  given(
    'Socket.IO, a namespace',
    `${io}io.of('/a').on('connection', (socket) => { eval(socket.handshake.query.code); });`,
    'http socket.handshake.query',
  ),
  given(
    'Socket.IO, middleware',
    `${io}io.use((socket, next) => { eval(socket.handshake.auth.code); });`,
    'http socket.handshake.auth',
  ),
  given(
    'Socket.IO, a typed socket',
    `import type { Socket } from 'socket.io';\nexport function listen(socket: Socket) { socket.on('run', (data) => eval(data)); }`,
    'message data',
  ),
  given(
    'ws',
    `${wss}server.on('connection', (socket) => { socket.on('message', (data) => { eval(data.toString()); socket.send(data); }); });`,
    'message data',
    sent,
  ),
  given(
    'ws, a client',
    `import WebSocket from 'ws';\nimport express from 'express';\nexpress().post('/', (request) => { const socket = new WebSocket(request.body.url); socket.on('message', (data) => eval(data)); });`,
    'message data',
    'http request.body -> url',
  ),
  given(
    'Discord, a message',
    `${discord}client.on('messageCreate', async (message) => { eval(message.content); await message.reply(message.content); });`,
    'message message.content',
    'message message.content -> response',
  ),
  given(
    'Discord, a command',
    `${discord}client.on('interactionCreate', (interaction) => eval(interaction.options.getString('code')));`,
    'message interaction.options.getString()',
  ),
  ...['import { Client, Collection }', 'import discord, { Client }'].map((head) =>
    given(
      `Discord, a registry of commands, ${head}`,
      `${head} from 'discord.js';\nconst commands = new ${head.includes('Collection') ? '' : 'discord.'}Collection();\ncommands.set('run', { execute: (interaction) => eval(interaction.options.getString('code')) });\nnew Client({}).on('interactionCreate', (interaction) => commands.get(interaction.commandName).execute(interaction));`,
      'message interaction.options.getString()',
    ),
  ),
  ...['shortcut', 'payload', 'body'].map((name) =>
    given(
      `Slack, the message of a shortcut, by ${name}`,
      `${slack}app.shortcut('explain', async ({ ${name} }) => { eval(${name}.message.text); });`,
      `message ${name}.message.text`,
    ),
  ),
  given(
    'Slack, what is typed into a menu',
    `${slack}app.options('find', async ({ options }) => { eval(options.value); });`,
    'message options.value',
  ),
  given(
    'Slack, a function of a workflow',
    `${slack}app.function('sum', async ({ inputs }) => { eval(inputs.text); });`,
    'message inputs',
  ),
  given(
    'Telegraf, a step of a conversation',
    `import { Scenes } from 'telegraf';\nexport const scene = new Scenes.WizardScene('ask', async (ctx) => { eval(ctx.message.text); });`,
    'message ctx.message.text',
  ),
  ...['BaseScene', 'WizardScene'].map((name) =>
    given(
      `Telegraf, a listener of ${name}`,
      `import { Scenes } from 'telegraf';\nconst scene = new Scenes.${name}('ask');\nscene.on('text', async (ctx) => { eval(ctx.message.text); });`,
      'message ctx.message.text',
    ),
  ),
  ...['{ Worker }', 'threads'].map((head) =>
    given(
      `a thread of code, ${head}`,
      `import ${head} from 'node:worker_threads';\nimport express from 'express';\nexpress().post('/', (request) => new ${head === 'threads' ? 'threads.' : ''}Worker(request.body.code, { eval: true }));`,
      'http request.body',
    ),
  ),
  {
    name: 'a thread of a file',
    code: `import { Worker } from 'node:worker_threads';\nimport express from 'express';\nexpress().post('/', (request) => new Worker(request.body.code, { workerData: 1 }));`,
    facts: [],
    none: ['http request.body -> code-execution'],
  },
  {
    name: 'ioredis, another event',
    code: `import Redis from 'ioredis';\nconst redis = new Redis();\nredis.on('error', (error, text) => { eval(text); });`,
    facts: [],
    none: ['message text -> code-execution'],
  },
  given(
    'ioredis, a channel',
    `import Redis from 'ioredis';\nconst redis = new Redis();\nredis.on('message', (channel, text) => { eval(text); });`,
    'message text',
  ),
  given(
    'rss-parser',
    `import Parser from 'rss-parser';\nconst parser = new Parser();\nconst { items } = await parser.parseURL('https://example.com/feed');\neval(items[0].title);`,
    'fetched parser.parseURL()',
  ),
  given(
    'Discord, a typed message',
    `import type { Message } from 'discord.js';\nexport function read(message: Message) { eval(message.cleanContent); }`,
    'message message.cleanContent',
  ),
  given(
    'Discord, what was written before',
    `${discord}client.on('messageCreate', async (message) => { const before = await message.channel.messages.fetch(); before.map((one) => eval(one.content)); });`,
    'message message.channel.messages.fetch()',
  ),
  given(
    'Discord, what was written before in a channel of a type',
    `import type { TextChannel } from 'discord.js';\nexport async function read(channel: TextChannel) { const before = await channel.messages.fetch(); before.map((one) => eval(one.content)); }`,
    'message channel.messages.fetch()',
  ),
  {
    name: 'Discord, how much was written before',
    code: `import 'openai';\n${discord}client.on('messageCreate', async (message) => { const before = await message.channel.messages.fetch(); eval(before.size); });`,
    facts: [],
    none: ['message message.channel.messages.fetch() -> code-execution'],
  },
  given(
    'WhatsApp, a message',
    `${whatsApp}client.on('message', async (message) => { eval(message.body); await message.reply(message.body); });`,
    'message message.body',
    'message message.body -> response',
  ),
  given(
    'WhatsApp, what a message quotes and brings',
    `${whatsApp}client.on('message', async (message) => { const quoted = await message.getQuotedMessage(); eval(quoted.body); fetch((await message.downloadMedia()).filename); });`,
    'message quoted.body',
    'message message.downloadMedia() -> url',
  ),
  given(
    'WhatsApp, a chat',
    `${whatsApp}client.on('message', async (message) => { const chat = await message.getChat(); const [one] = await chat.fetchMessages({ limit: 9 }); eval(one.body); await chat.sendMessage(one.body); });`,
    'message chat.fetchMessages()',
    'message chat.fetchMessages() -> response',
  ),
  given(
    'WhatsApp, the client sends',
    `${whatsApp}client.on('message', async (message) => { eval(message.body); await client.sendMessage('a', message.body); });`,
    'message message.body',
    'message message.body -> response',
  ),
  given(
    'WhatsApp, a message by its number',
    `${whatsApp}const message = await client.getMessageById('a');\neval(message.body);`,
    'message message.body',
  ),
  given(
    'WhatsApp, a typed message',
    `import type { Message } from 'whatsapp-web.js';\nexport function read(message: Message) { eval(message.body); }`,
    'message message.body',
  ),
  given(
    'WhatsApp, a typed chat',
    `import type { Chat } from 'whatsapp-web.js';\nexport async function read(chat: Chat) { eval((await chat.fetchMessages({}))[0].body); }`,
    'message chat.fetchMessages()',
  ),
  given(
    'Baileys',
    `import makeWASocket from 'baileys';\nconst socket = makeWASocket({});\nsocket.ev.on('messages.upsert', async ({ messages }) => { eval(messages[0].message.conversation); await socket.sendMessage('a', { text: messages[0].message.conversation }); });`,
    'message messages',
    'message messages -> response',
  ),
  given(
    'a mail that reaches a worker',
    `export default { async email(message, env) { eval(message.headers.get('subject')); } };`,
    'message message.headers',
  ),
  given(
    'a stream that a response is made of, to read it',
    `import express from 'express';\nexpress().post('/', async (request) => { eval(await new Response(request.body).text()); });`,
    'http request.body',
  ),
  given(
    'a mail by its type',
    `import type { ForwardableEmailMessage } from '@cloudflare/workers-types';\nexport function read(message: ForwardableEmailMessage) { eval(message.from); }`,
    'message message.from',
  ),
  given(
    'Slack',
    `${slack}app.message('run', async ({ message, say }) => { eval(message.text); await say(message.text); });`,
    'message message.text',
    'message message.text -> response',
  ),
  given(
    'Slack, the client of a listener',
    `import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';\nexport async function answer({ command }: SlackCommandMiddlewareArgs, { client }: AllMiddlewareArgs) { eval(command.text); await client.chat.postMessage({ text: command.text }); }`,
    'message command.text',
    'message command.text -> response',
  ),
  ...['update', 'postEphemeral'].map((name) =>
    given(
      `Slack, ${name} of the client of a listener`,
      `${slack}app.command('/sum', async ({ command, client }) => { eval(command.text); await client.chat.${name}({ text: command.text }); });`,
      'message command.text',
      'message command.text -> response',
    ),
  ),
  given(
    'Slack, typed arguments',
    `import type { SlackCommandMiddlewareArgs } from '@slack/bolt';\nexport function answer({ command }: SlackCommandMiddlewareArgs) { eval(command.text); }`,
    'message command.text',
  ),
  given(
    'Telegraf, what a session keeps',
    `${telegram}bot.on('text', (context) => { eval(context.session.code); });\nbot.command('keep', (context) => { context.session.code = context.message.text; });`,
    'message context.message.text',
  ),
  given(
    'Telegraf, what a scene keeps',
    `${telegram}bot.on('text', (context) => { eval(context.scene.session.code); fetch(context.wizard.state.url); });\nbot.command('keep', (context) => { context.scene.session.code = context.message.text; context.wizard.state.url = context.payload; });`,
    'message context.message.text',
    'message context.payload -> url',
  ),
  given(
    'Express, what a session keeps',
    `import express from 'express';\nconst app = express();\napp.get('/', (request) => { eval(request.session.code); });\napp.post('/', (request) => { request.session.code = request.body.code; });`,
    'http request.body',
  ),
  {
    name: 'Koa, what is not allowed is answered at once',
    code: `${ai}import Router from '@koa/router';\nconst router = new Router();\nrouter.post('/', (context) => { const { tone } = context.query; if (tone !== 'formal') context.throw(400); eval(tone); });`,
    facts: [`http context.query -> ${run} [known-values]`],
  },
  given(
    'Koa, what a session keeps',
    `import Router from '@koa/router';\nconst router = new Router();\nrouter.get('/', (context) => { eval(context.session.code); });\nrouter.post('/', (context) => { context.session.code = context.request.body.code; });`,
    'http context.request.body',
  ),
  given(
    'Fastify, what a session keeps',
    `import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/', (request) => { eval(request.session.code); });\napp.post('/', (request) => { request.session.code = request.body.code; });`,
    'http request.body',
  ),
  given(
    'Fastify, what a server is decorated with',
    `import Fastify from 'fastify';\nconst app = Fastify();\napp.decorate('run', { now: (text) => eval(text) });\napp.get('/', (request) => { app.run.now(request.query.code); });`,
    'http request.query',
  ),
  given(
    'Fastify, what a plugin decorates is there for all',
    `import Fastify from 'fastify';\nconst app = Fastify();\napp.register(async (inner) => { inner.decorate('run', (text) => eval(text)); });\napp.register(async (inner) => { inner.get('/', (request) => { inner.run(request.query.code); }); });`,
    'http request.query',
  ),
  given(
    'Fastify, what the server of a request is decorated with',
    `import Fastify from 'fastify';\nconst app = Fastify().decorate('run', { now: (text) => eval(text) });\napp.get('/', (request) => { request.server.run.now(request.query.code); });`,
    'http request.query',
  ),
  given(
    'Fastify, a decorator by its name',
    `import Fastify from 'fastify';\nconst app = Fastify().decorate('run', (text) => eval(text));\napp.get('/', (request) => { app.getDecorator('run')(request.query.code); });`,
    'http request.query',
  ),
  given(
    'Fastify, what a hook keeps in the request',
    `import Fastify from 'fastify';\nconst app = Fastify();\napp.addHook('preHandler', async (request) => { request.code = String(request.headers['x-code']); });\napp.get('/', (request) => { eval(request.code); });`,
    'http request.headers',
  ),
  given(
    'Hono, what a middleware sets',
    `import { Hono } from 'hono';\nconst app = new Hono();\napp.use(async (c, next) => { c.set('code', c.req.header('x-code')); await next(); });\napp.get('/', (c) => { eval(c.var.code); });`,
    'http c.req.header()',
  ),
  given(
    'Hono, what is asked for by its name',
    `import { Hono } from 'hono';\nconst app = new Hono();\napp.use(async (c, next) => { c.set('run', { now: (text) => eval(text) }); await next(); });\napp.get('/', (c) => { c.get('run').now(c.req.query('code')); });`,
    'http c.req.query()',
  ),
  {
    name: 'Hono, what is set under another name',
    code: `${ai}import { Hono } from 'hono';\nconst app = new Hono();\napp.use(async (c, next) => { c.set('code', c.req.header('x-code')); c.set('tone', 'dry'); await next(); });\napp.get('/', (c) => { eval(c.get('tone')); });`,
    facts: [],
    none: [`http c.req.header() -> ${run}`],
  },
  given(
    'Express, the locals of an application',
    `import express from 'express';\nconst app = express();\napp.locals.run = { now: (text) => eval(text) };\napp.get('/', (request) => { request.app.locals.run.now(request.query.code); });`,
    'http request.query',
  ),
  given(
    'Express, a setting of an application',
    `import express from 'express';\nconst app = express();\napp.set('run', { now: (text) => eval(text) });\napp.get('/', (request, response) => { response.app.get('run').now(request.query.code); });`,
    'http request.query',
  ),
  given(
    'Express, the settings of an application',
    `import express from 'express';\nconst app = express();\napp.set('run', { now: (text) => eval(text) });\napp.get('/', (request) => { request.app.settings.run.now(request.query.code); });`,
    'http request.query',
  ),
  given(
    'Telegraf',
    `${telegram}bot.on('text', async (context) => { eval(context.message.text); await context.reply(context.message.text); });`,
    'message context.message.text',
    'message context.message.text -> response',
  ),
  given(
    'grammY, a typed context',
    `import type { Context } from 'grammy';\nexport function answer(context: Context) { eval(context.match); }`,
    'message context.match',
  ),
  ...['conversations.history', 'conversations.replies', 'search.messages'].map((name) =>
    given(
      `Slack, what ${name} gives`,
      `import { WebClient } from '@slack/web-api';\nconst slack = new WebClient();\nconst found = await slack.${name}({});\neval(found.messages[0].text);`,
      `fetched slack.${name}()`,
    ),
  ),
  given(
    'Slack, what the client of a listener gives',
    `${slack}app.command('/sum', async ({ client }) => { const { messages } = await client.conversations.history({}); eval(messages[0].text); });`,
    'fetched client.conversations.history()',
  ),
  given(
    'node-telegram-bot-api',
    `import TelegramBot from 'node-telegram-bot-api';\nconst bot = new TelegramBot('');\nbot.on('message', (data) => { eval(data.text); bot.sendMessage(data.chat.id, data.text); });`,
    'message data',
    sent,
  ),
];

const trpc = `import { initTRPC } from '@trpc/server';\nconst { procedure } = initTRPC.create();\n`;

const platforms: readonly Case[] = [
  ...['useQuery', 'useSuspenseQuery'].map((name) =>
    given(
      `TanStack Query, ${name}`,
      `import { ${name} } from '@tanstack/react-query';\nexport function Page({ request }: { request: Request }) { const { data } = ${name}({ queryFn: async () => ({ url: request.url }) }); eval(data.url); }`,
      'http request.url',
    ),
  ),
  given(
    'TanStack Query, a mutation',
    `import { useMutation } from '@tanstack/react-query';\nexport function Page({ request }: { request: Request }) { const one = useMutation({ mutationFn: async () => ({ url: request.url }) }); eval(one.data.url); }`,
    'http request.url',
  ),
  given(
    'TanStack Query, a mutation that is asked for',
    `import { useMutation } from '@tanstack/react-query';\nexport async function Page({ request }: { request: Request }) { const { mutateAsync } = useMutation({ mutationFn: async (code) => code }); eval(await mutateAsync(request.url)); }`,
    'http request.url',
  ),
  at(
    'src/routes/ask/+server.ts',
    given(
      'SvelteKit, a route',
      `import { json } from '@sveltejs/kit';\nexport async function POST({ request }) { const code = await request.text(); eval(code); return json(code); }`,
      'http request.text()',
      'http request.text() -> response',
    ),
  ),
  at(
    'src/routes/ask/+page.server.ts',
    given(
      'SvelteKit, a page',
      `export function load(event) { eval(event.params.code); }`,
      'http event.params',
    ),
  ),
  given(
    'SvelteKit, a typed handler',
    `import type { RequestHandler } from '@sveltejs/kit';\nexport const read: RequestHandler = (event) => { eval(event.url.search); };`,
    'http event.url',
  ),
  given(
    'SvelteKit, a typed event',
    `import { redirect, type RequestEvent } from '@sveltejs/kit';\nexport function read(event: RequestEvent) { eval(event.url.search); redirect(303, event.url.search); }`,
    'http event.url',
    'http event.url -> url',
  ),
  at(
    'app/routes/ask.tsx',
    given(
      'Remix, an action',
      `import { json, redirect } from '@remix-run/node';\nexport async function action({ request, params }) { const code = await request.text(); eval(code); if (params.to) return redirect(params.to); return json(code); }`,
      'http request.text()',
      'http params -> url',
      'http request.text() -> response',
    ),
  ),
  at(
    'app/routes/load.tsx',
    given(
      'Remix, what a loader gives to its page',
      `import { json } from '@remix-run/node';\nimport { useLoaderData } from '@remix-run/react';\nexport const loader = ({ params }) => json({ code: params.code });\nexport default function Page() { const { code } = useLoaderData(); eval(code); }`,
      'http params',
    ),
  ),
  at(
    'app/routes/act.tsx',
    given(
      'Remix, what an action gives to its page',
      `import { useActionData } from 'react-router';\nexport const action = ({ params }) => Response.json({ code: params.code });\nexport default function Page() { eval(useActionData()?.code); }`,
      'http params',
    ),
  ),
  at(
    'app/routes/fetch.tsx',
    given(
      'Remix, what is fetched by a part of a page',
      `import { useFetcher } from 'react-router';\nexport const action = ({ params }) => ({ code: params.code });\nexport function Part() { const fetcher = useFetcher(); eval(fetcher.data?.code); }`,
      'http params',
    ),
  ),
  at(
    'app/routes/props.tsx',
    given(
      'React Router, what a component is given',
      `import { data } from 'react-router';\nexport const loader = ({ params }) => data({ code: params.code });\nexport const action = ({ params }) => data({ query: params.query });\nexport default function Page({ loaderData, actionData }) { eval(loaderData.code); fetch(actionData.query); }`,
      'http params',
      'http params -> url',
    ),
  ),
  {
    name: 'Remix, what only the action gives',
    path: 'app/routes/other.tsx',
    code: `import 'openai';\nimport { useLoaderData } from 'react-router';\nexport const loader = () => ({ code: '1' });\nexport const action = ({ params }) => ({ code: params.code });\nexport default function Page() { eval(useLoaderData().code); }`,
    facts: [],
    none: ['http params -> code-execution'],
  },
  given(
    'Remix, a typed action',
    `import type { ActionFunction } from '@remix-run/node';\nexport const ask: ActionFunction = async ({ request }) => { eval(await request.text()); };`,
    'http request.text()',
  ),
  given(
    'React Router, typed arguments',
    `import type { LoaderFunctionArgs } from 'react-router';\nexport function ask(data: LoaderFunctionArgs) { eval(data.params.code); }`,
    'http data.params',
  ),
  given(
    'Nuxt',
    `export default defineEventHandler(async (event) => { const body = await readBody(event); eval(body.code); await sendRedirect(event, getQuery(event).to); return body; });`,
    'http readBody()',
    'http getQuery() -> url',
    'http readBody() -> response',
  ),
  at(
    'lambda/ask.ts',
    given('Lambda', `export async function handler(event) { eval(event.body); }`, 'http event.body'),
  ),
  at(
    'src/Ask.tsx',
    given(
      'React, a field',
      `export const Ask = () => <input onChange={(event) => eval(event.target.value)} />;`,
      'browser event.target.value',
    ),
  ),
  given(
    'React, an event of a field',
    `import type { ChangeEvent } from 'react';\nexport function ask(event: ChangeEvent<HTMLInputElement>) { eval(event.currentTarget.value); }`,
    'browser event.currentTarget.value',
  ),
  given(
    'Lambda, told by what is read',
    `export async function handler(event) { eval(event.queryStringParameters.code); }`,
    'http event.queryStringParameters',
  ),
  given(
    'Lambda, told by what it answers',
    `export const handler = async (event) => { eval(event.body); return { statusCode: 204 }; };`,
    'http event.body',
  ),
  given(
    'Lambda, a typed handler',
    `import type { APIGatewayProxyHandler } from 'aws-lambda';\nexport const ask: APIGatewayProxyHandler = async (event) => { eval(event.queryStringParameters.code); };`,
    'http event.queryStringParameters',
  ),
  given(
    'Lambda, a typed event',
    `import type { SQSEvent } from 'aws-lambda';\nexport function read(event: SQSEvent) { eval(event.Records[0].body); return { body: event.Records[0].body }; }`,
    'message event.Records',
    'message event.Records -> response',
  ),
  given(
    'Azure Functions',
    `import { app } from '@azure/functions';\napp.http('ask', { handler: async (request) => { eval(await request.text()); eval(request.params.code); } });`,
    'http request.text()',
    `http request.params -> ${run}`,
  ),
  given(
    'Azure Functions, a queue',
    `import { app } from '@azure/functions';\napp.storageQueue('ask', { handler: (data) => eval(data.code) });`,
    'message data',
  ),
  given(
    'Azure Functions, a typed request',
    `import type { HttpRequest } from '@azure/functions';\nexport async function ask(request: HttpRequest) { eval(await request.text()); }`,
    'http request.text()',
  ),
  given(
    'Google Cloud Functions',
    `import * as functions from '@google-cloud/functions-framework';\nfunctions.http('ask', (request, response) => { eval(request.body.code); });`,
    'http request.body',
  ),
  given(
    'Firebase',
    `import { onCall } from 'firebase-functions/v2/https';\nexport const ask = onCall((request) => { eval(request.data.code); });`,
    'http request.data',
  ),
  given(
    'Firebase, a typed request',
    `import type { CallableRequest } from 'firebase-functions/v2/https';\nexport function ask(request: CallableRequest) { eval(request.data.code); }`,
    'http request.data',
  ),
  given(
    'tRPC',
    `${trpc}export const ask = procedure.input(schema).mutation((call) => { eval(call.input.code); });`,
    'http call.input',
  ),
  given(
    'tRPC, with a context',
    `import { initTRPC } from '@trpc/server';\nconst { procedure } = initTRPC.context<Context>().create();\nexport const ask = procedure.input(schema).mutation((call) => { eval(call.input.code); });`,
    'http call.input',
  ),
  given(
    'tRPC, the type of a context',
    `import { initTRPC } from '@trpc/server';\nconst createContext = (request: Request) => ({ url: request.url });\nconst { procedure } = initTRPC.context<ReturnType<typeof createContext>>().create();\nexport const ask = procedure.mutation(({ ctx }) => { eval(ctx.url); });`,
    'http request.url',
  ),
  ...[
    ['express', 'CreateExpressContextOptions', 'query'],
    ['fastify', 'CreateFastifyContextOptions', 'query'],
    ['fetch', 'FetchCreateContextFnOptions', 'url'],
    ['next', 'CreateNextContextOptions', 'query'],
    ['standalone', 'CreateHTTPContextOptions', 'url'],
  ].map(([adapter, type, member]) =>
    given(
      `tRPC, what a context is made of: ${adapter}`,
      `import type { ${type} } from '@trpc/server/adapters/${adapter}';\nexport const createContext = ({ req }: ${type}) => { eval(req.${member}); };`,
      `http req.${member}`,
    ),
  ),
  given(
    'tRPC, typed options',
    `import type { ProcedureResolverOptions } from '@trpc/server';\nexport function ask(call: ProcedureResolverOptions) { eval(call.input.code); }`,
    'http call.input',
  ),
  given(
    'busboy',
    `import busboy from 'busboy';\nconst form = busboy({});\nform.on('field', (name, value) => eval(value));`,
    'http value',
  ),
  given(
    'formidable',
    `import formidable from 'formidable';\nconst form = formidable({});\nconst [fields] = await form.parse(request);\neval(fields.code);`,
    'http form.parse()',
  ),
  given(
    'formidable, as bytes',
    `import formidable from 'formidable';\nconst form = formidable({});\nconst [fields] = await form.parse(request);\neval(new TextDecoder().decode(new Uint8Array(fields.code)));`,
    'http form.parse()',
  ),
  given(
    'formidable, a buffer',
    `import formidable from 'formidable';\nconst form = formidable({});\nconst [fields] = await form.parse(request);\neval(Buffer.from(fields.code).toString());`,
    'http form.parse()',
  ),
  given(
    'formidable, buffers',
    `import formidable from 'formidable';\nconst form = formidable({});\nconst [fields] = await form.parse(request);\neval(Buffer.concat([fields.code]).toString());`,
    'http form.parse()',
  ),
  given(
    'formidable, a callback',
    `import formidable from 'formidable';\nconst form = formidable({});\nform.parse(request, (error, fields) => { eval(fields.code); });`,
    'http fields',
  ),
  given(
    'node:readline',
    `import { createInterface } from 'node:readline/promises';\nconst terminal = createInterface({});\neval(await terminal.question('Code?'));`,
    'cli terminal.question()',
  ),
  given(
    'node:readline, a callback',
    `import readline from 'node:readline';\nconst terminal = readline.createInterface({});\nterminal.question('Code?', (code) => eval(code));`,
    'cli code',
  ),
  given(
    'node:readline, lines',
    `import * as readline from 'readline';\nconst terminal = readline.createInterface({});\nterminal.on('line', (line) => eval(line));`,
    'cli line',
  ),
  given(
    'inquirer',
    `import inquirer from 'inquirer';\neval((await inquirer.prompt([])).code);`,
    'cli inquirer.prompt()',
  ),
  given(
    'commander',
    `import { program } from 'commander';\neval(program.opts().code);\neval(program.args[0]);`,
    'cli program.opts()',
    `cli program.args -> ${run}`,
  ),
];

const post = (code: string): string =>
  `import express from 'express';\nexpress().post('/', async (request, response) => { const { to } = request.body; ${code} });`;
const asked = 'http request.body -> url';

const chat = `{ messages: [{ role: 'user', content: question }] }`;
const url = `'https://api.openai.com/v1/chat/completions'`;
const answered = ['OpenAI chat', 'user question', `model text -> ${run}`];
const text = 'choices[0].message.content';

/** What a page says is fetched, and where it stands is asked for. */
function client(name: string, imports: string, call: string, label: string): Case {
  return given(
    name,
    `${imports}\n${post(`const page = await ${call}; eval(page.data);`)}`,
    `fetched ${label}`,
    asked,
  );
}

const clients: readonly Case[] = [
  given(
    'fetch',
    post('const page = await fetch(to); eval(await page.text());'),
    'fetched page.text()',
    asked,
  ),
  {
    name: 'fetch, headers',
    code: `import 'openai';\nconst page = await fetch(address);\neval(page.headers.get('X-Note'));`,
    facts: ['fetched page.headers -> code-execution'],
  },
  {
    name: 'fetch, plain headers',
    code: `import 'openai';\nconst page = await fetch(address);\neval(page.headers.get('Content-Type'));`,
    facts: [],
    none: ['fetched page.headers -> code-execution'],
  },
  {
    name: 'axios, plain headers',
    code: `import 'openai';\nimport axios from 'axios';\nconst page = await axios.get(address);\neval(page.headers['content-type'] + page.status);`,
    facts: [],
    none: ['fetched axios.get() -> code-execution'],
  },
  {
    name: 'ofetch, a member of the body',
    code: `import 'openai';\nimport { ofetch } from 'ofetch';\nconst page = await ofetch(address);\neval(page.status);`,
    facts: ['fetched ofetch() -> code-execution'],
  },
  given('fetch, a stream', 'const page = await fetch(address);\neval(page.body);', 'fetched page.body'),
  client('axios', `import axios from 'axios';`, 'axios.get(to)', 'axios.get()'),
  client(
    'axios, an instance',
    `import axios from 'axios';\nconst api = axios.create({});`,
    'api.get(to)',
    'api.get()',
  ),
  client('node-fetch', `import fetch from 'node-fetch';`, 'fetch(to)', 'fetch()'),
  client('got', `import got from 'got';`, 'got(to)', 'got()'),
  client(
    'got, an instance',
    `import got from 'got';\nconst api = got.extend({});`,
    'api.get(to)',
    'api.get()',
  ),
  client('ky, an instance', `import ky from 'ky';\nconst api = ky.create({});`, 'api(to)', 'api()'),
  client(
    'ky, an instance of an instance',
    `import ky from 'ky';\nconst api = ky.create({}).extend({});`,
    'api.post(to)',
    'api.post()',
  ),
  ...[
    ['got', 'got(address)', 'got()'],
    ['got', 'got.extend({}).get(address)', 'got.extend().get()'],
    ['ky', 'ky.get(address)', 'ky.get()'],
  ].map(([name, asked, label]) =>
    given(
      `${asked}, what stands in the answer`,
      `import ${name} from '${name}';\nconst text = await ${asked}.text();\neval(text);`,
      `fetched ${label}.text()`,
    ),
  ),
  given(
    'superagent, a header by its name',
    `import request from 'superagent';\nconst page = await request.get(address);\neval(page.get('x-title'));`,
    'fetched page.get()',
  ),
  ...[
    ['got', 'got', `page.headers['content-type'] + page.statusCode`],
    ['ky', 'ky', `page.headers.get('content-type') + page.status`],
    [
      'request',
      'superagent',
      `page.header['content-type'] + page.get('content-type') + page.charset + page.type + page.status`,
    ],
  ].map(([name, from, about]) => ({
    name: `${from}, what tells of the answer besides`,
    code: `import 'openai';\nimport ${name} from '${from}';\nconst page = await ${name}.get(address);\neval(${about});`,
    facts: [],
    none: [`fetched ${name}.get() -> code-execution`, 'fetched page.get() -> code-execution'],
  })),
  {
    name: 'axios, a request to a model',
    code: `import axios from 'axios';\nconst { data } = await axios.post(${url}, ${chat});\neval(data.${text});`,
    facts: answered,
  },
  {
    name: 'axios, a request of an instance to a model',
    code: `import axios from 'axios';\nconst { data } = await axios.create({}).post(${url}, ${chat});\neval(data.${text});`,
    facts: answered,
  },
  {
    name: 'axios, options of a request to a model',
    code: `import axios from 'axios';\nconst { data } = await axios({ url: ${url}, data: ${chat} });\neval(data.${text});`,
    facts: answered,
  },
  {
    name: 'node-fetch, a request to a model',
    code: `import fetch from 'node-fetch';\nconst response = await fetch(${url}, { body: JSON.stringify(${chat}) });\neval((await response.json()).${text});`,
    facts: answered,
  },
  {
    name: 'ky, a request to a model',
    code: `import ky from 'ky';\nconst data = await ky.post(${url}, { json: ${chat} }).json();\neval(data.${text});`,
    facts: answered,
  },
  given(
    'node:https',
    `import https from 'node:https';\n${post(`https.get(to, (answer) => { answer.on('data', (chunk) => eval(chunk)); });`)}`,
    'http chunk',
    asked,
  ),
  given(
    'Playwright',
    `import { chromium } from 'playwright';\n${post(`const browser = await chromium.launch(); const page = await browser.newPage(); await page.goto(to); eval(await page.content());`)}`,
    'fetched page.content()',
    asked,
  ),
  given(
    'Playwright, an element',
    `import { chromium } from 'playwright';\nconst browser = await chromium.launch();\nconst context = await browser.newContext();\nconst page = await context.newPage();\neval(await page.locator('p').innerText());`,
    'fetched page.locator().innerText()',
  ),
  given(
    'cheerio',
    `import * as cheerio from 'cheerio';\nconst page = cheerio.load(await (await fetch('https://a.example')).text());\neval(page);`,
    'fetched fetch().text()',
  ),
  given(
    'cheerio, from a URL',
    `import * as cheerio from 'cheerio';\nconst page = await cheerio.fromURL('https://a.example');\neval(page);`,
    'fetched cheerio.fromURL()',
  ),
  given(
    'jsdom',
    `import { JSDOM } from 'jsdom';\nconst page = new JSDOM(await (await fetch('https://a.example')).text());\neval(page.window.document.title);`,
    'fetched fetch().text()',
  ),
];

/** A body's text that ends in a page or at an address. */
function shown(name: string, code: string, kind: string): Case {
  return { name, code: ai + post(code), facts: [`http request.body -> ${kind}`] };
}

const pages: readonly Case[] = [
  shown('a window', 'window.open(to);', 'url'),
  shown('a socket', 'new WebSocket(to);', 'url'),
  shown('a document', 'document.write(to);', 'html'),
  shown('an element', `document.getElementById('a').insertAdjacentHTML('beforeend', to);`, 'html'),
  shown('HTML of an element', 'element.innerHTML = to;', 'html'),
  at(
    'src/page.tsx',
    shown('HTML of React', 'return <p dangerouslySetInnerHTML={{ __html: to }} />;', 'html'),
  ),
  at('src/page.tsx', shown('a document in a frame', 'return <iframe srcDoc={to} />;', 'html')),
  shown('Express, a redirect', 'response.redirect(to);', 'url'),
  shown('Express, a location', 'response.location(to);', 'url'),
  shown('Express, a file that is sent', 'response.sendFile(to);', 'path'),
  {
    name: 'Fastify, a redirect',
    code: `${ai}import Fastify from 'fastify';\nFastify().get('/', (request, reply) => { reply.redirect(request.query.to); reply.sendFile(request.query.to); });`,
    facts: ['http request.query -> url', 'http request.query -> path'],
  },
  {
    name: 'Koa, a redirect',
    code: `${ai}import Koa from 'koa';\nnew Koa().use((context) => context.redirect(context.query.to));`,
    facts: ['http context.query -> url'],
  },
  {
    name: 'Hono, a redirect',
    code: `${ai}import { Hono } from 'hono';\nnew Hono().get('/', (context) => context.redirect(context.req.query('to')));`,
    facts: ['http context.req.query() -> url'],
  },
  {
    name: 'Next, a redirect',
    code: `${ai}import { redirect } from 'next/navigation';\n${post('redirect(to);')}`,
    facts: [asked],
  },
];

export const inputCases: readonly Case[] = [...bots, ...platforms, ...clients, ...pages];
