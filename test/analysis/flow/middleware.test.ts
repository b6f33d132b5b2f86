import { describe, expect, it } from 'vitest';
import { body, flowsIn } from '../../support/flowRows';

const known = `${body} [known-values]`;
const head = `import express from 'express';
import OpenAI from 'openai';
const client = new OpenAI();
const app = express();
const TONES = new Set(['kind', 'dry']);
const check = (req, res, next) => { if (!TONES.has(req.body.tone)) return res.status(400).end(); next(); };
`;

function testRoutes(rows: readonly { name: string; code: string; flows: readonly string[] }[]): void {
  for (const { name, code, flows } of rows)
    it(name, () => expect(flowsIn(head + code).filter((flow) => !flow.includes('response'))).toEqual(flows));
}

describe('what holds where middleware goes on', () => {
  testRoutes([
    {
      name: 'holds in the handler after it',
      code: `app.post('/', check, (req, res) => { eval(req.body.tone); });`,
      flows: [known],
    },
    {
      name: 'holds in handlers that are registered later',
      code: `app.use(check); app.post('/', (req, res) => { eval(req.body.tone); });`,
      flows: [known],
    },
    {
      name: 'holds in a list',
      code: `app.post('/', [check], async (request) => { eval(request.body.tone); });`,
      flows: ['http request.body -> code-execution [known-values]'],
    },
    {
      name: 'holds on the routes of a router',
      code: `const router = express.Router(); router.use(check); router.post('/', (req, res) => { eval(req.body.tone); });`,
      flows: [known],
    },
    {
      name: 'holds for a chained route',
      code: `app.route('/').post(check, (req, res) => { eval(req.body.tone); });`,
      flows: [known],
    },
    {
      name: 'holds behind a second function',
      code: `app.post('/', check, (req, res, next) => { res.set('a', 'b'); next(); }, (req, res) => { eval(req.body.tone); });`,
      flows: [known],
    },
    {
      name: 'holds for what takes the place of the body',
      code: `import { z } from 'zod';
const validate = (schema) => (req, res, next) => { const result = schema.safeParse(req.body); if (!result.success) return res.status(400).end(); req.body = result.data; next(); };
app.post('/', validate(z.object({ tone: z.enum(['kind']) })), (req, res) => { eval(req.body.tone); });`,
      flows: [known],
    },
    {
      name: 'is told apart by what a factory was given',
      code: `import { z } from 'zod';
const validate = (schema) => async (req, res, next) => { req.body = await schema.parseAsync(req.body); next(); };
app.post('/a', validate(z.object({ tone: z.enum(['kind']) })), (req, res) => { eval(req.body.tone); });
app.post('/b', validate(z.object({ tone: z.string() })), (req, res) => { eval(req.body.tone); });`,
      flows: [body, known],
    },
    {
      name: 'holds on each route that has it',
      code: `app.post('/a', check, (req, res) => { eval(req.body.tone); });
app.post('/b', check, (req, res) => { eval(req.body.tone); });`,
      flows: [known, known],
    },
    {
      name: 'holds below its path',
      code: `app.use('/api', check); app.post('/api/ask', (req, res) => { eval(req.body.tone); });`,
      flows: [known],
    },
  ]);
});

describe('what does not hold', () => {
  testRoutes([
    {
      name: 'for another member',
      code: `app.post('/', check, (req, res) => { eval(req.body.code); });`,
      flows: [body],
    },
    {
      name: 'before it',
      code: `app.post('/', (req, res) => { eval(req.body.tone); }); app.use(check);`,
      flows: [body],
    },
    {
      name: 'beside its path',
      code: `app.use('/api', check); app.post('/ask', (req, res) => { eval(req.body.tone); });`,
      flows: [body],
    },
    {
      name: 'below a path that is not known',
      code: `app.use(/^.api/, check); app.post('/ask', (req, res) => { eval(req.body.tone); });`,
      flows: [body],
    },
    {
      name: 'by what a factory was given for other routes',
      code: `import { z } from 'zod';
const validate = (schema) => (req, res, next) => { const result = schema.safeParse(req.body); if (!result.success) return res.end(); req.body = result.data; next(); };
const tones = z.object({ tone: z.enum(['kind']) });
app.post('/a', validate(tones), (req, res) => { res.end(); });
app.post('/b', validate(tones), (req, res) => { res.end(); });
app.post('/c', validate(z.object({ tone: z.string() })), (req, res) => { eval(req.body.tone); });`,
      flows: [body],
    },
    {
      name: 'by the name that a factory was given for other routes',
      code: `const known = (name) => (req, res, next) => { if (!TONES.has(req.body[name])) return res.end(); next(); };
app.post('/a', known('tone'), (req, res) => { res.end(); });
app.post('/b', known('tone'), (req, res) => { res.end(); });
app.post('/c', known('size'), (req, res) => { eval(req.body.tone); });`,
      flows: [body],
    },
    {
      name: 'in another application',
      code: `const other = express(); other.use(check); app.post('/', (req, res) => { eval(req.body.tone); });`,
      flows: [body],
    },
    {
      name: 'on a route without it',
      code: `app.post('/a', check, (req, res) => { res.end(); }); app.post('/b', (req, res) => { eval(req.body.tone); });`,
      flows: [body],
    },
    {
      name: 'for a handler that another route has without it',
      code: `const run = (req, res) => { eval(req.body.tone); }; app.post('/a', check, run); app.post('/b', run);`,
      flows: [body, known],
    },
    {
      name: 'where it also goes on without the test',
      code: `app.use((req, res, next) => { if (req.query.raw) return next(); if (!TONES.has(req.body.tone)) return res.end(); next(); });
app.post('/', (req, res) => { eval(req.body.tone); });`,
      flows: [body],
    },
    {
      name: 'where it only goes on with an error',
      code: `app.use((req, res, next) => { if (!TONES.has(req.body.tone)) next(); else next(new Error('known')); });
app.post('/', (req, res) => { eval(req.body.tone); });`,
      flows: [body],
    },
    {
      name: 'for what a handler writes into its own request',
      code: `app.post('/a', (req, res) => { req.body = { tone: 'kind' }; res.end(); }); app.post('/b', (req, res) => { eval(req.body.tone); });`,
      flows: [body],
    },
    {
      name: 'and a member that middleware adds is as little known as before',
      code: `app.use((req, res, next) => { req.user = decode(req.headers.token); next(); }); app.post('/', (req, res) => { eval(req.user.name); });`,
      flows: [],
    },
  ]);
});

describe('contexts', () => {
  const koa = `import Koa from 'koa';\nconst web = new Koa();\nweb.use(async (ctx, next) => { if (!TONES.has(ctx.request.body.tone)) return ctx.throw(400); await next(); });\n`;
  const hono = `import { Hono } from 'hono';\nconst web = new Hono();\nweb.use('*', async (c, next) => { const { tone } = await c.req.json(); if (!TONES.has(tone)) return c.text('no', 400); await next(); });\n`;
  testRoutes([
    {
      name: 'Koa',
      code: `${koa}web.use((ctx) => { eval(ctx.request.body.tone); eval(ctx.request.body.code); });`,
      flows: [
        'http ctx.request.body -> code-execution',
        'http ctx.request.body -> code-execution [known-values]',
      ],
    },
    {
      name: 'Hono',
      code: `${hono}web.post('/', async (c) => { const { tone, code } = await c.req.json(); eval(tone); eval(code); });`,
      flows: ['http c.req.json() -> code-execution', 'http c.req.json() -> code-execution [known-values]'],
    },
  ]);
});
