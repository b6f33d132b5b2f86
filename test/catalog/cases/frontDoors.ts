/** What stands before handlers of requests. */
import type { Case } from './case';
import { askImport } from './case';
import { python } from './pythonModels';

const door = (kind: string, name: string, code: string): Case => ({
  name: `before handlers: ${name}`,
  code: askImport + code,
  facts: [`protection ${kind}`],
});

const doorOfPython = (kind: string, name: string, code: string): Case =>
  python(`before handlers: ${name}`, `from openai import OpenAI\n${code}`, `protection ${kind}`);

const javascript: readonly Case[] = [
  door('listens', 'Express listens', `import express from 'express';\nexpress().listen(3000);`),
  door(
    'listens',
    'a bare server listens',
    `import http from 'node:http';\nhttp.createServer(() => {}).listen(3000);`,
  ),
  door('listens', 'Hono is served', `import { serve } from '@hono/node-server';\nserve({ fetch() {} });`),
  door('rate-limit', 'express-rate-limit', `import rateLimit from 'express-rate-limit';\nrateLimit({});`),
  door(
    'rate-limit',
    'rate-limiter-flexible',
    `import { RateLimiterMemory } from 'rate-limiter-flexible';\nnew RateLimiterMemory({});`,
  ),
  door('rate-limit', 'Upstash', `import { Ratelimit } from '@upstash/ratelimit';\nnew Ratelimit({});`),
  door(
    'rate-limit',
    'hono-rate-limiter',
    `import { rateLimiter } from 'hono-rate-limiter';\nrateLimiter({});`,
  ),
  door(
    'authentication',
    'Passport',
    `import passport from 'passport';\npassport.authenticate('bearer', { session: false });`,
  ),
  door('authentication', 'express-jwt', `import { expressjwt } from 'express-jwt';\nexpressjwt({});`),
  door('authentication', 'Hono', `import { bearerAuth } from 'hono/bearer-auth';\nbearerAuth({});`),
  door('authentication', 'a verified token', `import { jwtVerify } from 'jose';\nawait jwtVerify('', key);`),
  door(
    'authentication',
    'Auth.js',
    `import { getServerSession } from 'next-auth';\nawait getServerSession();`,
  ),
  door('authentication', 'Clerk', `import { requireAuth } from '@clerk/express';\nrequireAuth();`),
  door(
    'authentication',
    'Supabase',
    `import { createClient } from '@supabase/supabase-js';\nawait createClient('', '').auth.getUser();`,
  ),
  door(
    'authentication',
    'Firebase',
    `import { getAuth } from 'firebase-admin/auth';\nawait getAuth().verifyIdToken('');`,
  ),
  door('nothing', 'cors', `import cors from 'cors';\ncors();`),
  door('nothing', 'files', `import express from 'express';\nexpress.static('public');`),
  door('nothing', 'Koa, cors', `import cors from '@koa/cors';\ncors();`),
  door('nothing', 'Hono, cors', `import { cors } from 'hono/cors';\ncors();`),
  door('listens', 'Fastify listens', `import fastify from 'fastify';\nfastify().listen({ port: 3000 });`),
  door('listens', 'Bun serves', `Bun.serve({});`),
  door(
    'rate-limit',
    'Fastify, a plugin',
    `import fastify from 'fastify';\nimport rateLimit from '@fastify/rate-limit';\nfastify().register(rateLimit);`,
  ),
  door(
    'authentication',
    'Fastify, a plugin',
    `import fastify from 'fastify';\nimport auth from '@fastify/bearer-auth';\nfastify().register(auth, { keys: new Set() });`,
  ),
  door(
    'authentication',
    'Fastify, a verified token',
    `import fastify from 'fastify';\nimport '@fastify/jwt';\nfastify().get('/', (request) => request.jwtVerify());`,
  ),
  door(
    'unseen',
    'Fastify, a hook of a route',
    `import fastify from 'fastify';\nimport { check } from 'users';\nfastify().get('/', { onRequest: check }, () => 'yes');`,
  ),
  door(
    'unseen',
    'Fastify, hooks of a route',
    `import fastify from 'fastify';\nimport { check } from 'users';\nfastify().route({ method: 'GET', url: '/', preHandler: [check], handler: () => 'yes' });`,
  ),
  door(
    'nothing',
    'Fastify, cors',
    `import fastify from 'fastify';\nimport cors from '@fastify/cors';\nfastify().register(cors);`,
  ),
  door(
    'nothing',
    'Hono, served by Bun',
    `import { Hono } from 'hono';\nBun.serve({ fetch: new Hono().fetch });`,
  ),
  door('nothing', 'uploads', `import multer from 'multer';\nmulter({}).single('file');`),
];

const inPython: readonly Case[] = [
  doorOfPython('authentication', 'aiohttp refuses', 'from aiohttp import web\nraise web.HTTPUnauthorized()'),
  doorOfPython(
    'authentication',
    'Werkzeug refuses',
    'from werkzeug.exceptions import Unauthorized\nraise Unauthorized()',
  ),
  doorOfPython('listens', 'FastAPI', 'from fastapi import FastAPI\napp = FastAPI()'),
  doorOfPython(
    'listens',
    'Starlette',
    'from starlette.applications import Starlette\napp = Starlette(routes=[])',
  ),
  doorOfPython(
    'unseen',
    'middleware of Starlette',
    'from starlette.middleware import Middleware\nfrom users import Guard\nMiddleware(Guard)',
  ),
  doorOfPython(
    'unseen',
    'middleware of Starlette, added',
    'from starlette.applications import Starlette\nfrom users import Guard\nStarlette().add_middleware(Guard)',
  ),
  doorOfPython(
    'unseen',
    'an application below Starlette',
    'from starlette.applications import Starlette\nfrom users import desk\nStarlette().mount("/desk", desk)',
  ),
  doorOfPython(
    'authentication',
    'Starlette',
    'from starlette.middleware import Middleware\nfrom starlette.middleware.authentication import AuthenticationMiddleware\nMiddleware(AuthenticationMiddleware)',
  ),
  doorOfPython('listens', 'Flask', 'from flask import Flask\napp = Flask(__name__)'),
  doorOfPython('listens', 'aiohttp', 'from aiohttp import web\nweb.run_app(web.Application())'),
  doorOfPython('unseen', 'a dependency', 'from fastapi import Depends\nfrom users import me\nDepends(me)'),
  doorOfPython(
    'unseen',
    'middleware',
    'from fastapi import FastAPI\nfrom users import Guard\nFastAPI().add_middleware(Guard)',
  ),
  doorOfPython('rate-limit', 'slowapi', 'from slowapi import Limiter\nlimiter = Limiter(key_func=str)'),
  doorOfPython(
    'rate-limit',
    'fastapi-limiter',
    'from fastapi_limiter.depends import RateLimiter\nRateLimiter(times=2, seconds=5)',
  ),
  doorOfPython('rate-limit', 'Flask-Limiter', 'from flask_limiter import Limiter\nLimiter(str)'),
  doorOfPython('authentication', 'FastAPI', 'from fastapi.security import HTTPBearer\nHTTPBearer()'),
  doorOfPython(
    'authentication',
    'Flask-Login',
    'from flask_login import login_required\n@login_required\ndef chat():\n    return OpenAI()',
  ),
  doorOfPython('authentication', 'PyJWT', 'import jwt\njwt.decode("", "key", algorithms=["HS256"])'),
  doorOfPython(
    'nothing',
    'FastAPI, headers',
    'from fastapi.middleware.cors import CORSMiddleware\nCORSMiddleware(None)',
  ),
  doorOfPython('nothing', 'Flask, headers', 'from flask_cors import CORS\nCORS(None)'),
];

export const frontDoorCases: readonly Case[] = [...javascript, ...inPython];
