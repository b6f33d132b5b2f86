/** What stands before handlers of requests: limits of how many come, checks of who comes, and what keeps nobody away. */
import type { ApiModel, ProtectionKind, ProtectionRow } from '../analysis';

const called = (call: string | readonly string[], protects: ProtectionKind): ProtectionRow => ({
  call,
  protects,
});

const door = (
  packages: string | readonly string[],
  read: string,
  ...protections: readonly ProtectionRow[]
): ApiModel => ({ package: packages, read, protections });

const notListed = 'not among the packages that prove rows';

/** Hooks of one route of Fastify that may refuse a request. */
const beforeRoutes = (options: string): readonly string[] =>
  ['onRequest', 'preParsing', 'preValidation', 'preHandler'].flatMap((hook) => [
    `${options}.${hook}`,
    `${options}.${hook}[]`,
  ]);

/** Where a program begins to let requests in. */
export const listeners: readonly ApiModel[] = [
  {
    package: ['express', 'koa'],
    read: 'Express 5.3, https://expressjs.com/en/5x/api.html#app.listen; koa 3.1, https://koajs.com',
    protections: [{ on: ['express:App', 'koa:App'], call: 'listen', protects: 'listens' }],
  },
  {
    package: ['node:http', 'http', 'node:https', 'https'],
    read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/http.html#serverlisten',
    protections: [
      { on: 'node:http:Server', call: 'listen', protects: 'listens', unproven: 'a method of `node:net`' },
    ],
  },
  {
    package: 'fastify',
    read: 'Fastify 5.6, https://fastify.dev/docs/latest/Reference/Server/#listen and https://fastify.dev/docs/latest/Reference/Routes/#options',
    protections: [
      { on: 'fastify:App', call: 'listen', protects: 'listens' },
      {
        on: 'fastify:App',
        call: ['get', 'post', 'put', 'patch', 'delete', 'all'],
        hides: beforeRoutes('arg1'),
        protects: 'unseen',
      },
      { on: 'fastify:App', call: 'route', hides: beforeRoutes('arg0'), protects: 'unseen' },
    ],
  },
  {
    package: 'global',
    read: 'Bun 1.3, https://bun.com/docs/api/http; Deno 2.5, https://docs.deno.com/api/deno/~/Deno.serve',
    protections: [
      {
        call: ['Bun.serve', 'Deno.serve'],
        protects: 'listens',
        unproven: 'the types of Bun and Deno change those of Node.js and the web',
      },
    ],
  },
  door(
    '@hono/node-server',
    '@hono/node-server 1.19, https://hono.dev/docs/getting-started/nodejs',
    called('serve', 'listens'),
  ),
];

export const requestLimits: readonly ApiModel[] = [
  door(
    'express-rate-limit',
    'express-rate-limit 8, https://express-rate-limit.mintlify.app/quickstart/usage',
    called(['default', 'rateLimit'], 'rate-limit'),
  ),
  {
    package: 'rate-limiter-flexible',
    read: 'rate-limiter-flexible 8, https://github.com/animir/node-rate-limiter-flexible',
    protections: [
      {
        construct: [
          ...['RateLimiterMemory', 'RateLimiterRedis', 'RateLimiterPostgres', 'RateLimiterMongo'],
          ...['RateLimiterCluster', 'RateLimiterUnion'],
        ],
        protects: 'rate-limit',
      },
    ],
  },
  {
    package: '@upstash/ratelimit',
    read: '@upstash/ratelimit 2, https://upstash.com/docs/redis/sdks/ratelimit-ts/gettingstarted',
    protections: [{ construct: 'Ratelimit', protects: 'rate-limit' }],
  },
  door('@fastify/rate-limit', '@fastify/rate-limit 10, README.md of the package', {
    ...called(['default', 'fastifyRateLimit'], 'rate-limit'),
    unproven: notListed,
  }),
  door(
    ['hono-rate-limiter', 'koa-ratelimit', 'express-slow-down'],
    'hono-rate-limiter 0.4, koa-ratelimit 6 and express-slow-down 3, README.md of each package',
    called(['rateLimiter', 'default', 'slowDown'], 'rate-limit'),
  ),
];

export const signIns: readonly ApiModel[] = [
  door('passport', 'passport 0.7, https://www.passportjs.org/concepts/authentication/middleware/', {
    ...called(['default.authenticate', 'authenticate'], 'authentication'),
  }),
  door(
    ['express-jwt', 'express-oauth2-jwt-bearer', 'express-openid-connect', 'express-basic-auth', 'koa-jwt'],
    'express-jwt 8, express-oauth2-jwt-bearer 1.6, express-openid-connect 2.18, express-basic-auth 1.2, koa-jwt 4: README.md of each',
    called(['expressjwt', 'auth', 'requiresAuth', 'default'], 'authentication'),
  ),
  door(
    ['hono/jwt', 'hono/basic-auth', 'hono/bearer-auth'],
    'Hono 4.10, https://hono.dev/docs/middleware/builtin/bearer-auth',
    called(['jwt', 'basicAuth', 'bearerAuth'], 'authentication'),
  ),
  door(
    ['@fastify/auth', '@fastify/basic-auth', '@fastify/bearer-auth'],
    '@fastify/auth 5, @fastify/basic-auth 6, @fastify/bearer-auth 10: README.md of each package',
    { ...called('default', 'authentication'), unproven: notListed },
  ),
  {
    package: '@fastify/jwt',
    read: '@fastify/jwt 10, README.md of the package',
    protections: [
      { on: 'fastify:Request', call: 'jwtVerify', protects: 'authentication', unproven: notListed },
    ],
  },
  door(['jsonwebtoken', 'jose'], 'jsonwebtoken 9 and jose 6, README.md of each package', {
    ...called(['verify', 'default.verify', 'jwtVerify'], 'authentication'),
  }),
  door(
    ['next-auth', 'next-auth/next', '@auth/express', 'better-auth', 'iron-session'],
    'next-auth 4 and 5, https://authjs.dev/getting-started/session-management/get-session; better-auth 1.3, https://www.better-auth.com/docs/installation; iron-session 8',
    called(['getServerSession', 'getSession', 'default', 'betterAuth', 'getIronSession'], 'authentication'),
  ),
  door(
    ['@clerk/nextjs/server', '@clerk/express'],
    'Clerk, https://clerk.com/docs/reference/express/require-auth',
    called(['auth', 'currentUser', 'getAuth', 'requireAuth', 'clerkMiddleware'], 'authentication'),
  ),
  {
    package: ['@supabase/supabase-js', '@supabase/ssr'],
    read: '@supabase/supabase-js 2, https://supabase.com/docs/reference/javascript/auth-getuser',
    types: [
      {
        type: 'Supabase',
        make: ['call createClient', 'call createServerClient'],
        unproven: { 'call createServerClient': 'the type checker gives up on its overloads' },
      },
    ],
    protections: [
      {
        on: 'Supabase',
        call: ['auth.getUser', 'auth.getClaims'],
        protects: 'authentication',
      },
    ],
  },
  {
    package: ['firebase-admin', 'firebase-admin/auth'],
    read: 'firebase-admin 13, https://firebase.google.com/docs/auth/admin/verify-id-tokens',
    protections: [
      {
        on: 'firebase-admin:Accounts',
        call: ['verifyIdToken', 'verifySessionCookie'],
        protects: 'authentication',
      },
    ],
  },
];

/** Middleware that lets everybody through: headers, cookies, logs, files, bodies. */
export const openDoors: readonly ApiModel[] = [
  door(
    ['cors', 'helmet', 'morgan', 'compression', 'cookie-parser', 'pino-http', 'response-time'],
    'cors 2.8, helmet 8, morgan 1.10, compression 1.8, cookie-parser 1.4, pino-http 10: README.md of each package',
    {
      ...called(['default', 'pinoHttp'], 'nothing'),
    },
  ),
  door(
    ['express'],
    'Express 5.3, https://expressjs.com/en/5x/api.html#express.static',
    called(['static', 'default.static'], 'nothing'),
  ),
  door(
    [
      ...['@fastify/cors', '@fastify/helmet', '@fastify/formbody', '@fastify/multipart', '@fastify/static'],
      ...['@fastify/cookie', '@fastify/sensible', '@fastify/swagger', '@fastify/swagger-ui', '@fastify/jwt'],
      ...['@fastify/websocket', '@fastify/compress', '@fastify/env', '@fastify/view', '@fastify/session'],
    ],
    'README.md of each package',
    { ...called('default', 'nothing'), unproven: notListed },
  ),
  {
    package: 'hono',
    read: 'Hono 4.10, https://hono.dev/docs/api/hono#fetch',
    protections: [{ on: 'hono:App', call: 'fetch', protects: 'nothing' }],
  },
  door(
    ['@koa/cors', 'koa-logger', 'koa-compress', 'koa-static'],
    'README.md of each package',
    called('default', 'nothing'),
  ),
  door(
    ['hono/cors', 'hono/logger', 'hono/secure-headers', 'hono/compress', 'hono/pretty-json'],
    'Hono 4.10, https://hono.dev/docs/middleware/builtin/cors',
    called(['cors', 'logger', 'secureHeaders', 'compress', 'prettyJSON'], 'nothing'),
  ),
  {
    package: 'multer',
    read: 'multer 2, README.md of the package',
    types: [{ type: 'Upload', make: 'call default' }],
    protections: [
      { call: 'default', given: 'arg0.limits.fileSize', protects: 'body-limit' },
      {
        on: 'Upload',
        call: ['single', 'array', 'fields', 'none', 'any'],
        protects: 'nothing',
      },
    ],
  },
];
