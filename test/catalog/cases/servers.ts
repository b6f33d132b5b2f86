import { ask, askImport, type Case } from './case';

const answerText = `(${ask(`'Tell me.'`)}).output_text`;

/** A handler that puts a source into a prompt and sends the answer. */
function handled(name: string, head: string, source: string, send: string, facts: readonly string[]): Case {
  return {
    name,
    code: `${askImport}${head.replace('BODY', `${ask(`\`Answer this: \${${source}}\``)}; ${send.replace('TEXT', answerText)}`)}`,
    facts,
  };
}

const sent = 'model text -> response';
const expressApp = `import express from 'express';\nconst app = express();\n`;
const post = `app.post('/ask', async (request, response) => { BODY });`;

const express: readonly Case[] = [
  handled('Express, a body', expressApp + post, 'request.body.question', 'response.json({ answer: TEXT })', [
    'http request.body -> user-prompt',
    sent,
  ]),
  handled('Express, a file', expressApp + post, 'request.file.buffer', 'response.status(200).send(TEXT)', [
    'http request.file -> user-prompt',
    sent,
  ]),
  handled(
    'Express, a query',
    expressApp + post,
    'request.query.q',
    `response.render('page', { answer: TEXT })`,
    ['http request.query -> user-prompt', sent],
  ),
  handled('Express, a header', expressApp + post, `request.get('x-question')`, 'response.end(TEXT)', [
    'http request.get() -> user-prompt',
    sent,
  ]),
  handled(
    'Express, a router',
    `import { Router } from 'express';\nconst router = Router();\nrouter.post('/ask', async (request, response) => { BODY });`,
    'request.headers.topic',
    'response.json(TEXT)',
    ['http request.headers -> user-prompt', sent],
  ),
  handled(
    'Express, a router behind a call',
    `import express, { Router } from 'express';\nconst router = Router().use(express.json());\nrouter.get('/', check).post('/ask', async (request, response) => { BODY });`,
    'request.query.topic',
    'response.write(TEXT)',
    ['http request.query -> user-prompt', sent],
  ),
  handled(
    'Express, an application behind a setting',
    `import express from 'express';\nconst app = express().set('trust proxy', 1);\napp.get('/ask', async (request, response) => { BODY });`,
    'request.query.topic',
    'response.write(TEXT)',
    ['http request.query -> user-prompt', sent],
  ),
  {
    name: 'Express, a setting is not the application',
    code: `${askImport}${expressApp}app.get('handlers').get('/ask', async (request, response) => { ${ask('request.query.topic')}; });`,
    facts: [],
    none: ['http request.query -> user-prompt'],
  },
  handled(
    'Express, a route',
    `${expressApp}app.route('/ask').get(check).post(async (request, response) => { BODY });`,
    'request.headers.topic',
    'response.json(TEXT)',
    ['http request.headers -> user-prompt', sent],
  ),
  handled(
    'Express, an error handler',
    `${expressApp}app.use(async (error, request, response, next) => { BODY });`,
    'request.body.question',
    'response.json(TEXT)',
    ['http request.body -> user-prompt', sent],
  ),
  handled(
    'Express, a parameter',
    `${expressApp}app.param('id', async (request, response, next, id) => { BODY });`,
    'id',
    '',
    ['http id -> user-prompt'],
  ),
  handled(
    'Express, a typed handler',
    `import type { RequestHandler } from 'express';\nexport const answer: RequestHandler = async (request, response) => { BODY };`,
    'request.headers.topic',
    'response.json(TEXT)',
    ['http request.headers -> user-prompt', sent],
  ),
  handled(
    'Express, a typed error handler',
    `import type { ErrorRequestHandler } from 'express';\nexport const answer: ErrorRequestHandler = async (error, request, response, next) => { BODY };`,
    'request.body.question',
    'response.json(TEXT)',
    ['http request.body -> user-prompt', sent],
  ),
  handled(
    'Express, typed parameters',
    `import type { Request, Response } from 'express';\nexport async function answer(request: Request, response: Response) { BODY }`,
    'request.body.question',
    'response.json(TEXT)',
    ['http request.body -> user-prompt', sent],
  ),
];

const route = 'app/api/ask/route.ts';

const next: readonly Case[] = [
  {
    ...handled(
      'Next, a route handler',
      `import { NextResponse } from 'next/server';\nexport async function POST(request) { BODY }`,
      '(await request.json()).question',
      'return NextResponse.json(TEXT)',
      ['http request.json() -> user-prompt', sent],
    ),
    path: route,
  },
  {
    ...handled(
      'Next, a response that is constructed',
      `import { NextResponse } from 'next/server';\nexport async function POST(request) { BODY }`,
      `request.nextUrl.searchParams.get('q')`,
      'return new NextResponse(TEXT)',
      ['http request.nextUrl -> user-prompt', sent],
    ),
    path: route,
  },
  {
    ...handled(
      'Next, the segments of a path',
      `export async function GET(request, context) { BODY }`,
      'context.params.id',
      '',
      ['http context -> user-prompt'],
    ),
    path: route,
  },
  handled(
    'Next, a typed request',
    `import type { NextRequest } from 'next/server';\nexport async function answer(request: NextRequest) { BODY }`,
    '(await request.json()).question',
    '',
    ['http request.json() -> user-prompt'],
  ),
  handled(
    'Next, cookies',
    `import { cookies } from 'next/headers';\nexport async function answer() { BODY }`,
    `(await cookies()).get('q')`,
    '',
    ['http cookies() -> user-prompt'],
  ),
  {
    ...handled(
      'Next, an API route',
      `export default async function handler(request, response) { BODY }`,
      'request.body.question',
      'response.status(200).json(TEXT)',
      ['http request.body -> user-prompt', sent],
    ),
    path: 'pages/api/ask.ts',
  },
  {
    ...handled(
      'Next, the query of an API route',
      `export default async function handler(request, response) { BODY }`,
      'request.query.q',
      '',
      ['http request.query -> user-prompt'],
    ),
    path: 'src/pages/api/ask.ts',
  },
  handled(
    'Next, typed parameters of an API route',
    `import type { NextApiRequest, NextApiResponse } from 'next';\nexport async function answer(request: NextApiRequest, response: NextApiResponse) { BODY }`,
    'request.body.question',
    'response.json(TEXT)',
    ['http request.body -> user-prompt', sent],
  ),
  handled(
    'Next, a typed API route',
    `import type { NextApiHandler } from 'next';\nexport const handler: NextApiHandler = async (request, response) => { BODY };`,
    'request.headers.topic',
    'response.json(TEXT)',
    ['http request.headers -> user-prompt', sent],
  ),
  {
    ...handled('Next, middleware', `export async function middleware(request) { BODY }`, 'request.url', '', [
      'http request.url -> user-prompt',
    ]),
    path: 'src/middleware.ts',
  },
  {
    ...handled(
      'Next, a page',
      `export default async function Page({ searchParams }) { BODY }`,
      '(await searchParams).q',
      '',
      ['http searchParams -> user-prompt'],
    ),
    path: 'app/ask/page.tsx',
  },
  {
    ...handled(
      'Next, props of a page',
      `export async function getServerSideProps(context) { BODY }`,
      'context.query.q',
      '',
      ['http context -> user-prompt'],
    ),
    path: 'pages/ask.tsx',
  },
  {
    name: 'Next, what a page is given',
    code: `import 'openai';\nexport const getServerSideProps = async (context) => ({ props: { text: context.query.q } });\nexport default function Page({ text }) { return <p dangerouslySetInnerHTML={{ __html: text }} />; }`,
    facts: ['http context -> html'],
    path: 'pages/told.tsx',
  },
  {
    name: 'Next, server actions of a file',
    code: `'use server';\n${askImport}export async function answer(question) { const answer = ${ask('`Answer this: ${question}`')}; return answer.output_text; }`,
    facts: ['http question -> user-prompt', sent],
  },
];

const web: readonly Case[] = [
  handled(
    'a worker',
    `export default { async fetch(request) { BODY } };`,
    'await request.text()',
    'return new Response(TEXT)',
    ['http request.text() -> user-prompt', sent],
  ),
  handled(
    'a service worker',
    `addEventListener('fetch', (event) => event.respondWith(answer(event.request)));\nasync function answer(request) { BODY }`,
    `new URL(request.url).searchParams.get('q')`,
    'return Response.json({ answer: TEXT })',
    ['http request.url -> user-prompt', sent],
  ),
  handled(
    'a typed fetch event',
    `export async function answer(event: FetchEvent) { BODY }`,
    'await event.request.text()',
    '',
    ['http event.request.text() -> user-prompt'],
  ),
  handled('a typed request', `export async function answer(request: Request) { BODY }`, 'request.body', '', [
    'http request.body -> user-prompt',
  ]),
  handled('Deno', `Deno.serve(async (request) => { BODY });`, 'await request.text()', '', [
    'http request.text() -> user-prompt',
  ]),
  handled('Bun', `Bun.serve({ fetch: async (request) => { BODY } });`, 'await request.text()', '', [
    'http request.text() -> user-prompt',
  ]),
  handled('the address of a page', `export async function answer() { BODY }`, 'location.search', '', [
    'browser location.search -> user-prompt',
  ]),
  handled(
    'a question to the user',
    `export async function answer() { BODY }`,
    `prompt('Your question?')`,
    '',
    ['browser prompt() -> user-prompt'],
  ),
];

const createServer = `import { createServer } from 'node:http';\ncreateServer(async (request, response) => { BODY });`;

const node: readonly Case[] = [
  handled('node:http', createServer, 'request.url', 'response.end(TEXT)', [
    'http request.url -> user-prompt',
    sent,
  ]),
  handled(
    'node:http, a parsed body',
    createServer,
    'request.body.question',
    'response.writeHead(200).end(TEXT)',
    ['http request.body -> user-prompt', sent],
  ),
  handled(
    'node:http, a body in chunks',
    `import http from 'node:http';\nhttp.createServer((request, response) => { request.on('data', async (chunk) => { BODY }); });`,
    'chunk',
    '',
    ['http chunk -> user-prompt'],
  ),
  handled(
    'node:http, a request that is read chunk by chunk',
    `import { createServer } from 'node:http';\ncreateServer(async (request) => { let text = ''; for await (const chunk of request) text += chunk; BODY });`,
    'JSON.parse(text).question',
    '',
    ['http request -> user-prompt'],
  ),
  handled(
    'node:http, the event of a server',
    `import { createServer } from 'http';\nconst server = createServer();\nserver.on('request', async (request, response) => { BODY });`,
    'request.url',
    'response.write(TEXT)',
    ['http request.url -> user-prompt', sent],
  ),
  handled(
    'node:http, typed parameters',
    `import type { IncomingMessage, ServerResponse } from 'node:http';\nexport async function answer(request: IncomingMessage, response: ServerResponse) { BODY }`,
    'request.url',
    'response.end(TEXT)',
    ['http request.url -> user-prompt', sent],
  ),
  handled('arguments of the process', `async function answer() { BODY }`, 'process.argv[2]', '', [
    'cli process.argv -> user-prompt',
  ]),
];

const fastifyApp = `import Fastify from 'fastify';\nconst app = Fastify();\n`;

const others: readonly Case[] = [
  handled(
    'Fastify',
    `${fastifyApp}app.post('/ask', async (request, reply) => { BODY });`,
    'request.body.question',
    'reply.code(200).send(TEXT)',
    ['http request.body -> user-prompt', sent],
  ),
  handled(
    'Fastify, a value that is returned',
    `${fastifyApp}app.get('/ask', async (request) => { BODY });`,
    'request.query.q',
    'return TEXT',
    ['http request.query -> user-prompt', sent],
  ),
  handled(
    'Fastify, a route',
    `${fastifyApp}app.withTypeProvider().route({ handler: async (request, reply) => { BODY } });`,
    'await request.file()',
    'return TEXT',
    ['http request.file() -> user-prompt', sent],
  ),
  handled(
    'Fastify, a hook',
    `${fastifyApp}app.addHook('preHandler', async (request, reply) => { BODY });`,
    'request.body',
    '',
    ['http request.body -> user-prompt'],
  ),
  handled(
    'Fastify, a hook behind the handler',
    `${fastifyApp}app.addHook('onSend', async (request, reply, payload) => { BODY });`,
    'request.body',
    '',
    ['http request.body -> user-prompt'],
  ),
  handled(
    'Fastify, a link of a chain',
    `import Fastify from 'fastify';\nFastify().register(cors).get('/', check).post('/ask', async (request) => { BODY });`,
    'request.body',
    'return TEXT',
    ['http request.body -> user-prompt', sent],
  ),
  handled(
    'Fastify, a registered plugin',
    `${fastifyApp}app.register(async (instance) => { instance.post('/ask', async (request) => { BODY }); });`,
    'request.body',
    '',
    ['http request.body -> user-prompt'],
  ),
  handled(
    'Fastify, a typed plugin',
    `import type { FastifyPluginAsync } from 'fastify';\nexport const plugin: FastifyPluginAsync = async (app) => { app.post('/ask', async (request) => { BODY }); };`,
    'request.body',
    '',
    ['http request.body -> user-prompt'],
  ),
  handled(
    'Fastify, typed parameters',
    `import type { FastifyReply, FastifyRequest } from 'fastify';\nexport async function answer(request: FastifyRequest, reply: FastifyReply) { BODY }`,
    'request.body',
    'reply.send(TEXT)',
    ['http request.body -> user-prompt', sent],
  ),
  handled(
    'Fastify, its log',
    `${fastifyApp}app.post('/ask', async (request, reply) => { BODY });`,
    'request.body',
    `request.log.child({}).info('asked')`,
    ['recorded'],
  ),
  handled(
    'Koa',
    `import Koa from 'koa';\nconst app = new Koa();\napp.use(async (context) => { BODY });`,
    'context.query.q',
    'context.body = TEXT',
    ['http context.query -> user-prompt', sent],
  ),
  handled(
    'Koa, a router',
    `import Router from '@koa/router';\nconst router = new Router();\nrouter.post('/ask', async (context) => { BODY });`,
    'context.request.body.question',
    'context.response.body = TEXT',
    ['http context.request.body -> user-prompt', sent],
  ),
  handled(
    'Koa, a router behind a call',
    `import Router from '@koa/router';\nconst router = new Router().use(check);\nrouter.get('/', check).post('/ask', async (context) => { BODY });`,
    'context.query.q',
    'context.body = TEXT',
    ['http context.query -> user-prompt', sent],
  ),
  handled(
    'Koa, a typed context',
    `import type { Context } from 'koa';\nexport async function answer(context: Context) { BODY }`,
    `context.cookies.get('q')`,
    '',
    ['http context.cookies.get() -> user-prompt'],
  ),
  handled(
    'Koa, the query of the request',
    `import type { Context } from 'koa';\nexport async function answer(context: Context) { BODY }`,
    `context.request.query.q`,
    '',
    ['http context.request.query -> user-prompt'],
  ),
  handled(
    'Hono',
    `import { Hono } from 'hono';\nconst app = new Hono();\napp.get('/', check).post('/ask', async (context) => { BODY });`,
    '(await context.req.json()).question',
    'return context.json(TEXT)',
    ['http context.req.json() -> user-prompt', sent],
  ),
  handled(
    'Hono, a query',
    `import { Hono } from 'hono';\nconst app = new Hono();\napp.onError(async (error, context) => { BODY });`,
    `context.req.query('q')`,
    'return context.text(TEXT)',
    ['http context.req.query() -> user-prompt', sent],
  ),
  handled(
    'Hono, a typed handler',
    `import type { Handler } from 'hono';\nexport const answer: Handler = async (context) => { BODY };`,
    'context.req.url',
    'return context.html(TEXT)',
    ['http context.req.url -> user-prompt', sent],
  ),
  handled(
    'Hono, the raw request',
    `import type { Context } from 'hono';\nexport async function answer(context: Context) { BODY }`,
    'await context.req.raw.text()',
    '',
    ['http context.req.raw.text() -> user-prompt'],
  ),
  handled(
    'Hono, a stream',
    `import { Hono } from 'hono';\nimport { streamText } from 'hono/streaming';\nconst app = new Hono();\napp.get('/ask', (context) => streamText(context, async (stream) => { BODY }));`,
    `context.req.query('q')`,
    'await stream.writeln(TEXT)',
    ['http context.req.query() -> user-prompt', sent],
  ),
  handled(
    'Hono, a typed stream',
    `import type { SSEStreamingApi } from 'hono/streaming';\nexport async function answer(stream: SSEStreamingApi) { BODY }`,
    'question',
    'await stream.writeSSE({ data: TEXT })',
    [sent],
  ),
  handled(
    'Hono, a typed stream of its helpers',
    `import type { StreamingApi } from 'hono/utils/stream';\nexport async function answer(stream: StreamingApi) { BODY }`,
    'question',
    'await stream.writeln(TEXT)',
    [sent],
  ),
];

export const serverCases: readonly Case[] = [...express, ...next, ...web, ...node, ...others];
