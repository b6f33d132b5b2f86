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
