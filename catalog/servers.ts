import type { ApiModel } from '../analysis';

const notInstalled = 'not among the packages whose types are at hand';

const next = { next: true } as const;

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'] as const;

/** Parts of a request that the schema of a route is for. */
const routeChecks = (at: string) =>
  [
    { schema: `${at}.schema.body`, at: 'arg0.body' },
    { schema: `${at}.schema.querystring`, at: 'arg0.query' },
    { schema: `${at}.schema.query`, at: 'arg0.query' },
    { schema: `${at}.schema.params`, at: 'arg0.params' },
    { schema: `${at}.schema.headers`, at: 'arg0.headers' },
  ] as const;

/** Fastify 4 and 5: https://fastify.dev/docs/latest/Reference. What a handler returns is sent. */
export const fastify = {
  package: 'fastify',
  read: 'fastify 5.6, https://fastify.dev/docs/latest/Reference',
  types: [
    {
      type: 'App',
      make: ['call default', 'call fastify', 'call default.fastify', 'annotation FastifyInstance'],
      unproven: notInstalled,
    },
    { type: 'Request', make: 'annotation FastifyRequest', unproven: notInstalled },
    { type: 'Reply', make: 'annotation FastifyReply', unproven: notInstalled },
    { type: 'Log', on: ['App', 'Request', 'Reply'], make: 'member log', unproven: notInstalled },
  ],
  sources: [
    { on: 'Request', member: 'body', kind: 'http', unbounded: true, unproven: notInstalled },
    {
      on: 'Request',
      member: ['query', 'params', 'headers', 'url', 'originalUrl', 'cookies', 'hostname'],
      kind: 'http',
      unproven: notInstalled,
    },
    {
      on: 'Request',
      call: ['file', 'files', 'parts', 'formData'],
      kind: 'http',
      unbounded: true,
      unproven: notInstalled,
    },
  ],
  handlers: [
    {
      on: 'App',
      call: methods,
      callback: ['args', 'arg1.handler'],
      checks: routeChecks('arg1'),
      parameters: ['Request', 'Reply'],
      returns: 'response',
      kind: 'http',
      unproven: notInstalled,
    },
    {
      on: 'App',
      call: 'route',
      callback: 'arg0.handler',
      checks: routeChecks('arg0'),
      parameters: ['Request', 'Reply'],
      returns: 'response',
      kind: 'http',
      unproven: notInstalled,
    },
    {
      on: 'App',
      call: 'addHook',
      callback: 'arg1',
      parameters: ['Request', 'Reply', null],
      kind: 'http',
      unproven: notInstalled,
    },
    {
      on: 'App',
      call: 'register',
      callback: 'arg0',
      parameters: ['App', null, null],
      kind: 'callback',
      unproven: notInstalled,
    },
    {
      annotation: ['FastifyPluginAsync', 'FastifyPluginCallback'],
      parameters: ['App', null, null],
      kind: 'callback',
      unproven: notInstalled,
    },
  ],
  sinks: [
    { on: 'Reply', call: 'send', at: ['arg0'], kind: 'response', unproven: notInstalled },
    { on: 'Reply', call: 'redirect', at: ['arg0', 'arg1'], kind: 'url', unproven: notInstalled },
    { on: 'Reply', call: 'sendFile', at: ['arg0'], kind: 'path', unproven: notInstalled },
  ],
  passes: [
    {
      on: 'Reply',
      call: ['code', 'status', 'header', 'headers', 'type', 'setCookie'],
      from: 'receiver',
      unproven: notInstalled,
    },
    { on: 'App', call: ['withTypeProvider', 'decorate'], from: 'receiver', unproven: notInstalled },
    { on: 'Log', call: 'child', from: 'receiver', unproven: notInstalled },
  ],
  loggers: [
    {
      on: 'Log',
      call: ['info', 'error', 'warn', 'debug', 'trace', 'fatal'],
      entry: 'info',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Koa 2 and 3 with its routers: https://koajs.com. The body is what is written to the context. */
export const koa = {
  package: ['koa', '@koa/router', 'koa-router'],
  read: 'koa 3.1 and @koa/router 14, https://koajs.com',
  types: [
    { type: 'App', make: ['new default', 'call default', 'new Router'], unproven: notInstalled },
    {
      type: 'Context',
      make: ['annotation Context', 'annotation ParameterizedContext', 'annotation RouterContext'],
      unproven: notInstalled,
    },
    { type: 'KoaRequest', on: 'Context', make: 'member request', unproven: notInstalled },
    { type: 'KoaResponse', on: 'Context', make: 'member response', unproven: notInstalled },
  ],
  sources: [
    {
      on: 'Context',
      member: ['query', 'querystring', 'params', 'headers', 'header', 'path', 'url', 'originalUrl'],
      kind: 'http',
      unproven: notInstalled,
    },
    { on: 'Context', call: ['cookies.get', 'get'], kind: 'http', unproven: notInstalled },
    {
      on: 'KoaRequest',
      member: ['body', 'rawBody', 'files'],
      kind: 'http',
      unbounded: true,
      unproven: notInstalled,
    },
    {
      on: 'KoaRequest',
      member: ['query', 'querystring', 'headers', 'header', 'path', 'url', 'search'],
      kind: 'http',
      unproven: notInstalled,
    },
  ],
  handlers: [
    {
      on: 'App',
      call: [...methods, 'del'],
      callback: 'args',
      parameters: ['Context', next],
      kind: 'http',
      unproven: notInstalled,
    },
    {
      on: 'App',
      call: 'use',
      callback: 'args',
      before: true,
      parameters: ['Context', next],
      kind: 'http',
      unproven: notInstalled,
    },
  ],
  sinks: [
    {
      on: ['Context', 'KoaResponse'],
      assign: 'body',
      at: ['arg0'],
      kind: 'response',
      unproven: notInstalled,
    },
    { on: ['Context', 'KoaResponse'], call: 'redirect', at: ['arg0'], kind: 'url', unproven: notInstalled },
  ],
} as const satisfies ApiModel;

/** Hono 4: https://hono.dev/docs/api/request. `valid` hands on what a validator checked. */
export const hono = {
  package: ['hono', 'hono/tiny', 'hono/quick', '@hono/zod-openapi'],
  read: 'hono 4.10, https://hono.dev/docs/api',
  types: [
    { type: 'App', make: ['new Hono', 'new OpenAPIHono'], unproven: notInstalled },
    { type: 'Context', make: 'annotation Context', unproven: notInstalled },
    { type: 'HonoRequest', on: 'Context', make: 'member req', unproven: notInstalled },
    {
      type: 'RawRequest',
      extends: 'global:Request',
      on: 'HonoRequest',
      make: 'member raw',
      unproven: notInstalled,
    },
  ],
  sources: [
    {
      on: 'HonoRequest',
      call: ['json', 'text', 'formData', 'parseBody', 'arrayBuffer', 'blob', 'valid'],
      kind: 'http',
      unbounded: true,
      unproven: notInstalled,
    },
    {
      on: 'HonoRequest',
      call: ['query', 'queries', 'param', 'header'],
      kind: 'http',
      unproven: notInstalled,
    },
    { on: 'HonoRequest', member: ['url', 'path'], kind: 'http', unproven: notInstalled },
  ],
  handlers: [
    {
      on: 'App',
      call: [...methods, 'on', 'openapi', 'notFound'],
      callback: 'args',
      checks: [
        { schema: 'args', at: 'arg0.req.valid()' },
        { schema: 'arg0.request.query', at: 'arg0.req.valid().query' },
        { schema: 'arg0.request.params', at: 'arg0.req.valid().param' },
        { schema: 'arg0.request.headers', at: 'arg0.req.valid().header' },
        { schema: 'arg0.request.body.content.*.schema', at: 'arg0.req.valid().json' },
      ],
      parameters: ['Context', next],
      kind: 'http',
      unproven: notInstalled,
    },
    {
      on: 'App',
      call: 'use',
      callback: 'args',
      before: true,
      parameters: ['Context', next],
      kind: 'http',
      unproven: notInstalled,
    },
    {
      on: 'App',
      call: 'onError',
      callback: 'arg0',
      parameters: [null, 'Context'],
      kind: 'http',
      unproven: notInstalled,
    },
    {
      annotation: ['Handler', 'MiddlewareHandler'],
      parameters: ['Context', null],
      kind: 'http',
      unproven: notInstalled,
    },
  ],
  sinks: [
    {
      on: 'Context',
      call: ['json', 'text', 'html', 'body', 'newResponse'],
      at: ['arg0'],
      kind: 'response',
      unproven: notInstalled,
    },
    { on: 'Context', call: 'redirect', at: ['arg0'], kind: 'url', unproven: notInstalled },
  ],
  passes: [
    {
      on: 'App',
      call: [...methods, 'use', 'on', 'basePath', 'route', 'onError', 'notFound'],
      from: 'receiver',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** Streams of Hono: https://hono.dev/docs/helpers/streaming. */
export const honoStreaming = {
  package: 'hono/streaming',
  read: 'hono 4.10, https://hono.dev/docs/helpers/streaming',
  types: [
    {
      type: 'Stream',
      make: ['annotation StreamingApi', 'annotation SSEStreamingApi'],
      unproven: notInstalled,
    },
  ],
  handlers: [
    {
      call: ['stream', 'streamText', 'streamSSE'],
      callback: 'arg1',
      parameters: ['Stream'],
      kind: 'callback',
      unproven: notInstalled,
    },
  ],
  sinks: [
    {
      on: 'Stream',
      call: ['write', 'writeln', 'writeSSE', 'pipe'],
      at: ['arg0', 'arg0.data'],
      kind: 'response',
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;
