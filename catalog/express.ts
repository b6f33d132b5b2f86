import type { ApiModel } from '../analysis';
import { personalField } from './callOptions';
import { byResponse } from './refusals';

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'] as const;

const anyByDesign = 'Express declares the values of a request as `any`';

const next = { next: true } as const;

const checks = [
  { schema: 'args', at: 'arg0' },
  { schema: 'args[]', at: 'arg0' },
] as const;

/** Before its major 5 nobody waits for the promise that a handler returns. */
const unanswered = {
  before: { package: 'express', major: 5 },
  unless: ['express-async-errors', 'express-promise-router', 'express-async-router'],
  answer: { parameter: 1, code: 'status(502).end()' },
} as const;

/**
 * Express 4 and 5, read at 5.3: https://expressjs.com/en/5x/api.html and `@types/express` 5.0.
 * `file` and `files` come from multer and its like, `cookies` from cookie-parser, `session` from express-session, `user`
 * from Passport.
 */
export const express = {
  package: 'express',
  read: 'Express 5.3, https://expressjs.com/en/5x/api.html',
  types: [
    { type: 'App', make: ['call default', 'annotation Express', 'annotation Application'] },
    {
      type: 'Router',
      make: ['call Router', 'call default.Router', 'new Router', 'new default.Router', 'annotation Router'],
      unproven: {
        'new Router': 'declared as a function, which may be called with `new` too',
        'new default.Router': 'declared as a function, which may be called with `new` too',
      },
    },
    { type: 'Route', on: ['App', 'Router'], make: 'call route' },
    { type: 'Request', make: 'annotation Request' },
    { type: 'Response', make: 'annotation Response' },
    { type: 'App', on: ['Request', 'Response'], make: 'member app' },
    { type: 'Locals', on: 'App', make: 'member locals', single: true },
    { type: 'Settings', on: 'App', make: 'member settings', single: true },
    // What one handler keeps there the others meet.
    {
      type: 'RequestSession',
      on: 'Request',
      make: 'member session',
      single: true,
      unproven: 'express-session adds the member',
    },
  ],
  sources: [
    { on: 'Request', member: ['body'], kind: 'http', unbounded: true, unproven: { body: anyByDesign } },
    {
      on: 'Request',
      member: ['file', 'files', 'rawBody'],
      kind: 'http',
      unbounded: true,
      files: ['path', 'tempFilePath'],
      unproven: 'middleware adds the member',
    },
    {
      on: 'Request',
      member: [
        'query',
        'params',
        'headers',
        'cookies',
        'signedCookies',
        'url',
        'originalUrl',
        'path',
        'hostname',
        'host',
      ],
      kind: 'http',
      unproven: { cookies: anyByDesign, signedCookies: anyByDesign },
    },
    {
      on: 'Request',
      member: 'user.*',
      kind: 'personal',
      named: personalField,
      unproven: 'Passport adds the member, of a type of the program',
    },
    {
      on: 'Request',
      call: ['get', 'header', 'param'],
      kind: 'http',
      major: { param: 4 },
    },
  ],
  protections: [
    {
      call: [
        'json',
        'urlencoded',
        'text',
        'raw',
        'default.json',
        'default.urlencoded',
        'default.text',
        'default.raw',
      ],
      given: 'arg0.limit',
      protects: 'body-limit',
    },
  ],
  handlers: [
    {
      on: ['App', 'Router'],
      call: [...methods, 'use'],
      callback: ['args', 'args[]'],
      arity: 4,
      parameters: [null, 'Request', 'Response', null],
      kind: 'http',
    },
    {
      on: ['App', 'Router'],
      call: 'use',
      callback: ['args', 'args[]'],
      before: true,
      parameters: ['Request', 'Response', next],
      unanswered,
      refusal: byResponse,
      kind: 'http',
    },
    {
      on: ['App', 'Router'],
      call: methods,
      callback: ['args', 'args[]'],
      checks,
      parameters: ['Request', 'Response', next],
      unanswered,
      refusal: byResponse,
      kind: 'http',
    },
    {
      on: 'Route',
      call: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'],
      callback: ['args', 'args[]'],
      checks,
      parameters: ['Request', 'Response', next],
      unanswered,
      refusal: byResponse,
      kind: 'http',
    },
    {
      on: ['App', 'Router'],
      call: 'param',
      callback: 'arg1',
      parameters: ['Request', 'Response', null, { source: 'http' }, null],
      refusal: byResponse,
      kind: 'http',
    },
    {
      asked: [
        ['body', 'query', 'params'],
        ['json', 'jsonp', 'send', 'status', 'sendStatus', 'render', 'redirect'],
      ],
      parameters: ['Request', 'Response', null],
      refusal: byResponse,
      kind: 'http',
    },
    {
      annotation: ['RequestHandler', 'Handler'],
      parameters: ['Request', 'Response', null],
      refusal: byResponse,
      kind: 'http',
    },
    {
      annotation: 'ErrorRequestHandler',
      parameters: [null, 'Request', 'Response', null],
      kind: 'http',
    },
  ],
  shared: [
    { on: 'App', call: 'set', does: 'put', in: 'Settings' },
    { on: 'App', call: 'get', does: 'take', in: 'Settings', without: 'arg1' },
  ],
  sinks: [
    {
      on: 'Response',
      call: ['json', 'jsonp', 'send', 'write', 'end'],
      at: ['arg0'],
      kind: 'response',
    },
    { on: 'Response', call: 'render', at: ['arg1'], kind: 'response' },
    { on: 'Response', call: 'redirect', at: ['arg0', 'arg1'], kind: 'url' },
    { on: 'Response', call: 'location', at: ['arg0'], kind: 'url' },
    { on: 'Response', call: ['sendFile', 'download'], at: ['arg0'], kind: 'path' },
  ],
  answerTypes: [
    { on: 'Response', call: ['type', 'contentType'], contentType: 'arg0' },
    {
      on: 'Response',
      call: ['set', 'header', 'setHeader'],
      header: 'arg0',
      contentType: 'arg1',
    },
    {
      on: 'Response',
      call: ['set', 'header', 'writeHead'],
      headers: ['arg0', 'arg1', 'arg2'],
    },
  ],
  passes: [
    { on: ['App', 'Router'], call: methods, from: 'receiver', given: 'arg1' },
    { on: ['App', 'Router'], call: ['use', 'param'], from: 'receiver' },
    { on: 'App', call: ['set', 'enable', 'disable', 'engine'], from: 'receiver' },
    {
      on: 'Response',
      call: [
        'status',
        'type',
        'contentType',
        'set',
        'header',
        'setHeader',
        'append',
        'cookie',
        'clearCookie',
        'location',
        'links',
        'vary',
        'attachment',
        'format',
        'writeHead',
      ],
      from: 'receiver',
    },
    {
      on: 'Route',
      call: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'],
      from: 'receiver',
    },
  ],
} as const satisfies ApiModel;
