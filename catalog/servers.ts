import type { ApiModel } from '../analysis';
import { personalField } from './callOptions';
import { byContext, byReply, byThrowingContext } from './refusals';

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

const ofSession = 'a plugin adds the member';

/** Fastify 4 and 5: https://fastify.dev/docs/latest/Reference. What a handler returns is sent. */
export const fastify = {
  package: 'fastify',
  read: 'fastify 5.6, https://fastify.dev/docs/latest/Reference',
  types: [
    {
      type: 'App',
      make: ['call default', 'call fastify', 'call default.fastify', 'annotation FastifyInstance'],
      unproven: {
        'call default': 'the type checker gives up on its overloads',
        'call fastify': 'the type checker gives up on its overloads',
        'call default.fastify': 'the type checker gives up on its overloads',
      },
      borrows: 'Decorations',
    },
    { type: 'App', on: ['Request', 'Reply'], make: 'member server' },
    { type: 'Request', make: 'annotation FastifyRequest' },
    { type: 'Reply', make: 'annotation FastifyReply' },
    { type: 'Log', on: ['App', 'Request', 'Reply'], make: 'member log' },
    { type: 'FastifySession', on: 'Request', make: 'member session', single: true, unproven: ofSession },
  ],
  sources: [
    { on: 'Request', member: 'body', kind: 'http', unbounded: true },
    {
      on: 'Request',
      member: ['query', 'params', 'headers', 'url', 'originalUrl', 'cookies', 'hostname'],
      kind: 'http',
      unproven: { cookies: 'a plugin adds the member' },
    },
    {
      on: 'Request',
      member: 'user.*',
      kind: 'personal',
      named: personalField,
      unproven: 'a plugin adds the member, of a type of the program',
    },
    {
      on: 'Request',
      call: ['file', 'files', 'parts', 'formData'],
      kind: 'http',
      unbounded: true,
      unproven: {
        file: 'a plugin adds the member',
        files: 'a plugin adds the member',
        parts: 'a plugin adds the member',
        formData: 'a plugin adds the member',
      },
    },
  ],
  handlers: [
    {
      on: 'App',
      call: methods,
      callback: ['args', 'arg1.handler'],
      checks: routeChecks('arg1'),
      parameters: ['Request', 'Reply'],
      chained: true,
      returns: 'response',
      refusal: byReply,
      kind: 'http',
      unproven: { 'arg1.schema.query': 'of an earlier major' },
    },
    {
      on: 'App',
      call: 'route',
      callback: 'arg0.handler',
      checks: routeChecks('arg0'),
      parameters: ['Request', 'Reply'],
      chained: true,
      returns: 'response',
      refusal: byReply,
      kind: 'http',
      unproven: { 'arg0.schema.query': 'of an earlier major' },
    },
    {
      on: 'App',
      call: 'addHook',
      when: { at: 'arg0', is: ['onRequest', 'preValidation', 'preHandler'] },
      callback: 'arg1',
      before: true,
      parameters: ['Request', 'Reply', next],
      chained: true,
      refusal: byReply,
      kind: 'http',
    },
    {
      on: 'App',
      call: 'addHook',
      when: {
        at: 'arg0',
        is: ['preParsing', 'preSerialization', 'onSend', 'onResponse', 'onError', 'onTimeout'],
      },
      callback: 'arg1',
      parameters: ['Request', 'Reply', null],
      refusal: byReply,
      kind: 'http',
    },
    {
      on: 'App',
      call: 'register',
      callback: 'arg0',
      parameters: ['App', null, null],
      kind: 'callback',
    },
    {
      annotation: ['FastifyPluginAsync', 'FastifyPluginCallback'],
      parameters: ['App', null, null],
      kind: 'callback',
    },
  ],
  shared: [
    { on: 'App', call: 'decorate', does: 'put', in: 'Decorations' },
    { on: 'App', call: 'getDecorator', does: 'take', in: 'Decorations' },
  ],
  sinks: [
    { on: 'Reply', call: 'send', at: ['arg0'], kind: 'response' },
    { on: 'Reply', call: 'redirect', at: ['arg0', 'arg1'], kind: 'url' },
    {
      on: 'Reply',
      call: 'sendFile',
      at: ['arg0'],
      kind: 'path',
      unproven: { sendFile: 'a plugin adds the member', arg0: 'a plugin adds the member' },
    },
  ],
  answerTypes: [
    { on: 'Reply', call: 'type', contentType: 'arg0' },
    { on: 'Reply', call: 'header', header: 'arg0', contentType: 'arg1' },
    { on: 'Reply', call: 'headers', headers: 'arg0' },
  ],
  passes: [
    {
      on: 'Reply',
      call: ['code', 'status', 'header', 'headers', 'type', 'send', 'setCookie'],
      from: 'receiver',
      unproven: { setCookie: 'a plugin adds the member' },
    },
    {
      on: 'App',
      call: [
        ...methods,
        'route',
        'register',
        'after',
        'addHook',
        'addSchema',
        'addContentTypeParser',
        'setErrorHandler',
        'setNotFoundHandler',
        'setValidatorCompiler',
        'setSerializerCompiler',
        'withTypeProvider',
        'decorate',
        'decorateRequest',
        'decorateReply',
      ],
      from: 'receiver',
    },
    { on: 'Log', call: 'child', from: 'receiver' },
  ],
  loggers: [
    {
      on: 'Log',
      call: ['info', 'error', 'warn', 'debug', 'trace', 'fatal'],
      entry: 'info',
      failure: { call: 'error', field: 'err' },
      fieldsFirst: true,
    },
  ],
} as const satisfies ApiModel;

/** Koa 2 and 3 with its routers: https://koajs.com. The body is what is written to the context. */
export const koa = {
  package: ['koa', '@koa/router', 'koa-router'],
  read: 'koa 3.1 and @koa/router 14, https://koajs.com',
  types: [
    {
      type: 'App',
      make: ['new default', 'call default', 'new Router'],
      unproven: {
        'call default': 'an older major was called without `new`',
        'new Router': 'another package exports it by default',
      },
    },
    {
      type: 'Context',
      make: ['annotation Context', 'annotation ParameterizedContext', 'annotation RouterContext'],
    },
    { type: 'KoaRequest', on: 'Context', make: 'member request' },
    { type: 'KoaSession', on: 'Context', make: 'member session', single: true, unproven: ofSession },
    { type: 'KoaResponse', on: 'Context', make: 'member response' },
  ],
  sources: [
    {
      on: 'Context',
      member: ['query', 'querystring', 'params', 'headers', 'header', 'path', 'url', 'originalUrl'],
      kind: 'http',
    },
    { on: 'Context', call: ['cookies.get', 'get'], kind: 'http' },
    {
      on: 'KoaRequest',
      member: ['body', 'rawBody', 'files'],
      kind: 'http',
      unbounded: true,
      unproven: {
        body: 'a plugin adds the member',
        rawBody: 'a plugin adds the member',
        files: 'a plugin adds the member',
      },
    },
    {
      on: 'KoaRequest',
      member: ['query', 'querystring', 'headers', 'header', 'path', 'url', 'search'],
      kind: 'http',
    },
  ],
  handlers: [
    {
      on: 'App',
      call: [...methods, 'del'],
      callback: 'args',
      parameters: ['Context', next],
      refusal: byThrowingContext,
      kind: 'http',
    },
    {
      on: 'App',
      call: 'use',
      callback: 'args',
      before: true,
      parameters: ['Context', next],
      refusal: byThrowingContext,
      kind: 'http',
    },
  ],
  sinks: [
    {
      on: ['Context', 'KoaResponse'],
      assign: 'body',
      at: ['arg0'],
      kind: 'response',
    },
    { on: ['Context', 'KoaResponse'], call: 'redirect', at: ['arg0'], kind: 'url' },
  ],
  ends: [{ on: 'Context', call: 'throw' }],
  passes: [{ on: 'App', call: [...methods, 'del', 'use', 'prefix', 'param', 'redirect'], from: 'receiver' }],
  answerTypes: [
    { on: 'Context', assign: 'type' },
    { on: 'Context', call: 'set', header: 'arg0', contentType: 'arg1', headers: 'arg0' },
  ],
} as const satisfies ApiModel;

/** Hono 4: https://hono.dev/docs/api/request. `valid` hands on what a validator checked. */
export const hono = {
  package: ['hono', 'hono/tiny', 'hono/quick', '@hono/zod-openapi'],
  read: 'hono 4.10, https://hono.dev/docs/api',
  types: [
    { type: 'App', make: ['new Hono', 'new OpenAPIHono'] },
    { type: 'Context', make: 'annotation Context', holds: 'env', holdsBelow: 'Bindings' },
    { type: 'HonoRequest', on: 'Context', make: 'member req' },
    {
      type: 'RawRequest',
      extends: 'global:Request',
      on: 'HonoRequest',
      make: 'member raw',
    },
  ],
  sources: [
    {
      on: 'HonoRequest',
      call: ['json', 'text', 'formData', 'parseBody', 'arrayBuffer', 'blob', 'valid'],
      kind: 'http',
      unbounded: true,
      unproven: { valid: 'the type follows the validators before it' },
    },
    {
      on: 'HonoRequest',
      call: ['query', 'queries', 'param', 'header'],
      kind: 'http',
    },
    { on: 'HonoRequest', member: ['url', 'path'], kind: 'http' },
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
      refusal: byContext,
      kind: 'http',
      unproven: {
        'arg0.request.query': 'of the routes of @hono/zod-openapi alone',
        'arg0.request.params': 'of the routes of @hono/zod-openapi alone',
        'arg0.request.headers': 'a method that Hono takes by `on`',
        head: 'a method that Hono takes by `on`',
      },
    },
    {
      on: 'App',
      call: 'use',
      callback: 'args',
      before: true,
      parameters: ['Context', next],
      refusal: byContext,
      kind: 'http',
    },
    {
      on: 'App',
      call: 'onError',
      callback: 'arg0',
      parameters: [null, 'Context'],
      kind: 'http',
    },
    {
      annotation: ['Handler', 'MiddlewareHandler'],
      parameters: ['Context', null],
      refusal: byContext,
      kind: 'http',
    },
  ],
  shared: [
    { on: 'Context', call: 'set', does: 'put', below: 'var' },
    {
      on: 'Context',
      call: 'get',
      does: 'take',
      below: 'var',
      unproven: 'its type follows the variables of the application',
    },
  ],
  sinks: [
    {
      on: 'Context',
      call: ['json', 'text', 'html', 'body', 'newResponse'],
      at: ['arg0'],
      kind: 'response',
    },
    { on: 'Context', call: 'html', at: ['arg0'], kind: 'html' },
    { on: 'Context', call: 'redirect', at: ['arg0'], kind: 'url' },
  ],
  answerTypes: [
    { on: 'Context', call: 'header', header: 'arg0', contentType: 'arg1' },
    { on: 'Context', call: ['body', 'newResponse'], headers: ['arg1.headers', 'arg2'] },
  ],
  passes: [
    {
      on: 'App',
      call: [...methods, 'use', 'on', 'basePath', 'route', 'onError', 'notFound'],
      from: 'receiver',
      unproven: { head: 'a method that Hono takes by `on`' },
    },
  ],
} as const satisfies ApiModel;

/** Markup of Hono: https://hono.dev/docs/helpers/html. What is put into it is escaped, but for what is raw. */
export const honoHtml = {
  package: ['hono/html', 'hono/utils/html'],
  read: 'hono 4.10, https://hono.dev/docs/helpers/html',
  sinks: [{ call: 'raw', at: ['arg0'], kind: 'html' }],
  guards: [{ call: 'html', tag: true, subject: 'args', effect: 'result', marks: ['html-safe'] }],
} as const satisfies ApiModel;

/** Streams of Hono: https://hono.dev/docs/helpers/streaming. */
export const honoStreaming = {
  package: ['hono/streaming', 'hono/utils/stream'],
  read: 'hono 4.10, https://hono.dev/docs/helpers/streaming',
  types: [
    {
      type: 'Stream',
      make: ['annotation StreamingApi', 'annotation SSEStreamingApi'],
    },
  ],
  handlers: [
    {
      call: ['stream', 'streamText', 'streamSSE'],
      callback: 'arg1',
      parameters: ['Stream'],
      kind: 'callback',
    },
  ],
  sinks: [
    {
      on: 'Stream',
      call: ['write', 'writeln', 'writeSSE', 'pipe'],
      at: ['arg0', 'arg0.data'],
      kind: 'response',
    },
  ],
} as const satisfies ApiModel;
