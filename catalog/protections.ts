import type { ApiModel } from '../analysis';

/** Parsers of bodies and frameworks that are told how long a body may be. */
export const bodyLimits = {
  package: ['body-parser', 'koa-body', 'koa-bodyparser', '@koa/bodyparser', 'hono/body-limit', 'fastify'],
  read: 'body-parser 2.2, koa-body 6, @koa/bodyparser 5, Hono 4.10 and Fastify 5.6: README.md of each, https://fastify.dev/docs/latest/Reference/Server/#bodylimit',
  protections: [
    {
      call: ['json', 'urlencoded', 'text', 'raw', 'default.json', 'default.urlencoded', 'default.text'],
      given: 'arg0.limit',
      protects: 'body-limit',
    },
    {
      call: ['default', 'bodyParser', 'koaBody'],
      given: 'arg0.jsonLimit',
      protects: 'body-limit',
    },
    { call: 'bodyLimit', protects: 'body-limit' },
    {
      call: ['default', 'fastify'],
      given: 'arg0.bodyLimit',
      protects: 'body-limit',
      unproven: {
        'arg0.bodyLimit': 'fastify is a function of many types',
        fastify: 'fastify is a function of many types',
      },
    },
  ],
} as const satisfies ApiModel;
