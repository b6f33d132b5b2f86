import { askImport, type Case } from './case';

const zod = `import { z } from 'zod';\n`;
const schema = `z.object({ tone: z.enum(['kind', 'dry']), code: z.string() })`;

/** A handler that runs two members of its input, of which the schema restricts one. */
function checked(name: string, head: string, call: string, input: string, label: string): Case {
  return {
    name,
    code: `${askImport}${zod}${head}\n${call.replace('CODE', `const input = ${input}; eval(input.tone); eval(input.code);`)}`,
    facts: [`http ${label} -> code-execution [known-values]`, `http ${label} -> code-execution`],
  };
}

const hono = `import { Hono } from 'hono';\nconst app = new Hono();`;
const express = `import express from 'express';\nconst app = express();`;
const fastify = `import Fastify from 'fastify';\nconst app = Fastify();`;
const trpc = `import { initTRPC } from '@trpc/server';\nconst t = initTRPC.create();\nconst publicProcedure = t.procedure.use(log);`;

export const requestValidatorCases: readonly Case[] = [
  checked(
    'Hono, a validator',
    `${hono}\nimport { zValidator } from '@hono/zod-validator';`,
    `app.post('/', zValidator('query', z.object({ page: z.string() })), zValidator('json', ${schema}), (c) => { CODE });`,
    `c.req.valid('json')`,
    'c.req.valid()',
  ),
  checked(
    'Hono, a description',
    `import { createRoute, OpenAPIHono } from '@hono/zod-openapi';\nconst app = new OpenAPIHono();`,
    `app.openapi(createRoute({ method: 'post', request: { body: { content: { 'application/json': { schema: ${schema} } } } } }), (c) => { CODE });`,
    `c.req.valid('json')`,
    'c.req.valid()',
  ),
  checked(
    'Express, chains',
    `${express}\nimport { body, validationResult } from 'express-validator';`,
    `app.post('/', body('tone').trim().isIn(['kind', 'dry']), body('code').notEmpty(), (req, res) => { if (!validationResult(req).isEmpty()) return; CODE });`,
    'req.body',
    'req.body',
  ),
  {
    name: 'Express, chains with a limit and one without',
    code: `${askImport}${express}\nimport { query } from 'express-validator';\napp.get('/', [query('a').isLength({ min: 1, max: 80 }), query('b').isLength({ min: 1 })], (req) => { eval(req.query.a); eval(req.query.b); });`,
    facts: ['http req.query -> code-execution [bounded validated]', 'http req.query -> code-execution'],
  },
  ...(['BODY', 'QUERY', 'PARAMS', 'HEADERS'] as const).map((segment) =>
    checked(
      `celebrate, ${segment}`,
      `${express}\nimport { celebrate, Segments } from 'celebrate';`,
      `app.post('/', celebrate({ [Segments.${segment}]: ${schema} }), (req, res) => { CODE });`,
      `req.${segment.toLowerCase()}`,
      `req.${segment.toLowerCase()}`,
    ),
  ),
  checked(
    'Fastify, a JSON Schema',
    fastify,
    `app.post('/', { schema: { body: { type: 'object', properties: { tone: { enum: ['kind', 'dry'] }, code: { type: 'string' } } } } }, async (request, reply) => { await request.file(); CODE });`,
    'request.body',
    'request.body',
  ),
  checked(
    'Fastify, a route',
    fastify,
    `app.route({ method: 'GET', url: '/', schema: { querystring: ${schema} }, handler: async (request) => { CODE } });`,
    'request.query',
    'request.query',
  ),
  checked(
    'tRPC',
    trpc,
    `export const ask = publicProcedure.meta({ type: 'string' }).input(z.object({ page: z.number() })).input(${schema}).mutation((call) => { CODE });`,
    'call.input',
    'call.input',
  ),
  {
    name: 'tRPC, an input that is taken apart at once',
    code: `${askImport}${zod}${trpc}\nexport const ask = publicProcedure.input(${schema}).query(({ input: { tone, code } }) => { eval(tone); eval(code); });`,
    facts: ['http input -> code-execution [known-values]', 'http input -> code-execution'],
  },
  checked(
    'next-safe-action',
    `import { createSafeActionClient } from 'next-safe-action';\nconst client = createSafeActionClient().use(log);`,
    `export const ask = client.inputSchema(${schema}).action(async (call) => { CODE });`,
    'call.parsedInput',
    'call.parsedInput',
  ),
  {
    name: 'next-safe-action, typed parameters',
    code: `${askImport}import type { ServerCodeFn } from 'next-safe-action';\nexport function ask(call: ServerCodeFn) { eval(call.clientInput); }`,
    facts: ['http call.clientInput -> code-execution'],
  },
  checked(
    'oRPC',
    `import { os } from '@orpc/server';`,
    `export const ask = os.route({}).input(${schema}).handler(async (call) => { CODE });`,
    'call.input',
    'call.input',
  ),
  {
    name: 'oRPC, typed parameters',
    code: `${askImport}import type { ProcedureHandlerOptions } from '@orpc/server';\nexport function ask(call: ProcedureHandlerOptions) { eval(call.input); }`,
    facts: ['http call.input -> code-execution'],
  },
  checked(
    'Express, middleware',
    `${express}\nconst TONES = ['kind', 'dry'];\napp.use((req, res, next) => { if (!TONES.includes(req.body.tone)) return res.end(); next(); });`,
    `app.post('/', (req, res) => { CODE });`,
    'req.body',
    'req.body',
  ),
  checked(
    'Fastify, a hook that answers',
    `${fastify}\nconst TONES = ['kind', 'dry'];\napp.addHook('onRequest', async (request, reply) => { if (!TONES.includes(request.query.tone)) return reply.code(400).send(); });`,
    `app.get('/', (request) => { CODE });`,
    'request.query',
    'request.query',
  ),
  checked(
    'Fastify, a hook that goes on',
    `${fastify}\nconst TONES = ['kind', 'dry'];\napp.addHook('preHandler', (request, reply, done) => { if (!TONES.includes(request.query.tone)) { reply.send(); return; } done(); });`,
    `app.get('/', (request) => { CODE });`,
    'request.query',
    'request.query',
  ),
  {
    name: 'Fastify, a hook that lets everything through',
    code: `${askImport}${fastify}\nconst TONES = ['kind', 'dry'];\napp.addHook('onRequest', async (request) => { if (!TONES.includes(request.query.tone)) console.warn('odd'); });\napp.get('/', (request) => { eval(request.query.tone); });`,
    facts: ['http request.query -> code-execution'],
    none: ['http request.query -> code-execution [known-values]'],
  },
  checked(
    'Koa, middleware',
    `import Router from '@koa/router';\nconst router = new Router();\nconst TONES = ['kind', 'dry'];\nrouter.use(async (ctx, next) => { if (!TONES.includes(ctx.query.tone)) return; await next(); });`,
    `router.get('/', (ctx) => { CODE });`,
    'ctx.query',
    'ctx.query',
  ),
  checked(
    'Hono, middleware',
    `${hono}\nconst TONES = ['kind', 'dry'];\napp.use(async (c, next) => { const { tone } = await c.req.json(); if (!TONES.includes(tone)) return c.text('no'); await next(); });`,
    `app.post('/', async (c) => { CODE });`,
    'await c.req.json()',
    'c.req.json()',
  ),
];
