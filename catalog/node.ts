import type { ApiModel } from '../analysis';
import { byServerResponse } from './refusals';

/** Names of environment variables that hold a credential; a public key and a token count are none. */
export const credentialVariable =
  '^(?!.*(PUBLIC|PUBLISHABLE|MAX_TOKENS|TOKENS$|TOKEN_LIMIT|TOKEN_COUNT))(.*_)?(API_?KEY|APIKEY|ACCESS_?KEY(_ID)?|SECRET_?KEY|PRIVATE_?KEY|ENCRYPTION_KEY|SIGNING_KEY|MASTER_KEY|ADMIN_KEY|SERVICE_KEY|SERVICE_ROLE_KEY|SECRET|[A-Z0-9_]*_SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|CONNECTION_STRING|DATABASE_URL|DB_URL|MONGO(DB)?_UR[IL]|REDIS_URL|DSN)(_[0-9]+)?$';

/** The same of fields that are filled in from variables. */
export const credentialField = `(?:${credentialVariable})|(?:${credentialVariable.toLowerCase()})`;

/** Files that hold a credential by what they are called: private keys, and the environment. A certificate is for everybody. */
export const credentialFile =
  '^(?!.*(?:cert|chain|bundle|pub|\\bca\\b)[^/\\\\]*$)(?:.*[/\\\\])?(?:[^/\\\\]*\\.(?:pem|key)|id_(?:rsa|dsa|ecdsa|ed25519)|\\.env(?:\\.(?:local|production))?|\\.netrc)$';

/** Node.js, read in the documentation of version 20 and in `@types/node` 20.19: `process`, `http`, `vm`. */
export const nodeGlobals = {
  package: ['global', 'node:process', 'process'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/process.html; @types/node 20.19',
  sources: [
    {
      member: ['process.env', 'globalThis.process.env', 'env', 'default.env'],
      kind: 'secret',
      whole: true,
    },
    {
      member: ['process.env.*', 'globalThis.process.env.*', 'env.*', 'default.env.*'],
      kind: 'secret',
      named: credentialVariable,
    },
    {
      member: ['import.meta.env.*'],
      kind: 'secret',
      named: credentialVariable,
      unproven: 'bundlers add the member',
    },
    {
      call: ['Deno.env.get'],
      kind: 'secret',
      named: credentialVariable,
      unproven: 'the types of Bun and Deno change those of Node.js and the web',
    },
    {
      member: ['process.argv', 'argv', 'default.argv'],
      kind: 'cli',
    },
  ],
  environment: [
    { member: ['process.env.*', 'globalThis.process.env.*', 'env.*', 'default.env.*'] },
    { member: ['import.meta.env.*'], unproven: 'bundlers add the member' },
  ],
  constants: [{ member: ['process.execPath', 'execPath', 'default.execPath'], is: 'node' }],
  protections: [
    {
      call: ['process.on', 'on', 'default.on'],
      when: { at: 'arg0', is: ['unhandledRejection', 'uncaughtException'] },
      protects: 'error-handler',
      unproven: 'overloaded for each event',
    },
  ],
  sinks: [
    {
      assign: 'NODE_TLS_REJECT_UNAUTHORIZED',
      at: ['arg0'],
      kind: 'certificate-checks',
      unproven: 'of any object, whatever it is called',
    },
  ],
} as const satisfies ApiModel;

/** `node:http` and `node:https` servers. */
export const nodeHttp = {
  package: ['node:http', 'http', 'node:https', 'https'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/http.html; @types/node 20.19',
  types: [
    { type: 'IncomingMessage', make: 'annotation IncomingMessage' },
    { type: 'ServerResponse', make: 'annotation ServerResponse' },
    { type: 'Server', make: ['call createServer', 'call default.createServer', 'annotation Server'] },
  ],
  sources: [
    { on: 'IncomingMessage', member: ['url', 'headers', 'rawHeaders'], kind: 'http' },
    {
      on: 'IncomingMessage',
      member: '[]',
      kind: 'http',
      unbounded: true,
      unproven: 'chunks of a stream are declared as `any`',
    },
    {
      on: 'IncomingMessage',
      member: 'body',
      kind: 'http',
      unbounded: true,
      unproven: 'body parsers and hosting platforms add the member',
    },
  ],
  handlers: [
    {
      call: ['createServer', 'default.createServer'],
      callback: ['arg0', 'arg1'],
      parameters: ['IncomingMessage', 'ServerResponse'],
      unanswered: { answer: { parameter: 1, code: 'writeHead(502).end()' } },
      refusal: byServerResponse,
      kind: 'http',
    },
    {
      on: 'Server',
      call: 'on',
      when: { at: 'arg0', is: 'request' },
      callback: 'arg1',
      parameters: ['IncomingMessage', 'ServerResponse'],
      unanswered: { answer: { parameter: 1, code: 'writeHead(502).end()' } },
      refusal: byServerResponse,
      kind: 'http',
    },
    {
      on: 'IncomingMessage',
      call: 'on',
      when: { at: 'arg0', is: 'data' },
      callback: 'arg1',
      parameters: [{ source: 'http', unbounded: true }],
      kind: 'callback',
    },
  ],
  sinks: [{ on: 'ServerResponse', call: ['write', 'end'], at: ['arg0'], kind: 'response' }],
  answerTypes: [
    { on: 'ServerResponse', call: 'setHeader', header: 'arg0', contentType: 'arg1' },
    { on: 'ServerResponse', call: 'writeHead', headers: ['arg1', 'arg2'] },
  ],
  settings: [
    {
      construct: ['Agent', 'default.Agent'],
      at: 'arg0.rejectUnauthorized',
      is: false,
      kind: 'unchecked-connection',
      unproven: 'the agent of `http` has no such option',
    },
  ],
  passes: [{ on: 'ServerResponse', call: ['writeHead', 'setHeader'], from: 'receiver' }],
} as const satisfies ApiModel;

/** What modules and classes tell each other. */
export const nodeEvents = {
  package: ['node:events', 'events', 'eventemitter3', 'eventemitter2'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/events.html; @types/node 20.19; eventemitter3 5.0',
  types: [
    {
      type: 'EventEmitter',
      make: ['new EventEmitter', 'new default', 'new default.EventEmitter', 'annotation EventEmitter'],
    },
  ],
  events: [
    {
      on: 'EventEmitter',
      call: ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'],
      does: 'listen',
    },
    { on: 'EventEmitter', call: 'emit', does: 'send' },
  ],
} as const satisfies ApiModel;

/** `mitt()` and `createNanoEvents()` make an emitter without a class. */
export const smallEmitters = {
  package: ['mitt', 'nanoevents'],
  read: 'mitt 3.0, https://github.com/developit/mitt; nanoevents 9.1, https://github.com/ai/nanoevents',
  types: [{ type: 'Emitter', make: ['call default', 'call createNanoEvents'] }],
  events: [
    { on: 'Emitter', call: 'on', does: 'listen' },
    { on: 'Emitter', call: 'emit', does: 'send' },
  ],
} as const satisfies ApiModel;

/** A thread is given the name of a file, or code where it says so. */
export const nodeThreads = {
  package: ['node:worker_threads', 'worker_threads'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/worker_threads.html; @types/node 20.19',
  sinks: [
    {
      construct: ['Worker', 'default.Worker'],
      at: ['arg0'],
      kind: 'code-execution',
      when: { at: 'arg1.eval', is: true },
    },
  ],
} as const satisfies ApiModel;

/** `node:vm` runs text as code; the documentation says that it is no security mechanism. */
export const nodeVm = {
  package: ['node:vm', 'vm'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/vm.html; @types/node 20.19',
  sinks: [
    {
      call: [
        'runInNewContext',
        'runInThisContext',
        'runInContext',
        'compileFunction',
        'default.runInNewContext',
        'default.runInThisContext',
        'default.runInContext',
        'default.compileFunction',
      ],
      at: ['arg0'],
      kind: 'code-execution',
    },
    {
      construct: ['Script', 'default.Script', 'SourceTextModule', 'default.SourceTextModule'],
      at: ['arg0'],
      kind: 'code-execution',
      makes: true,
    },
  ],
} as const satisfies ApiModel;

/** `node:assert`: what is not so throws. */
export const nodeAssert = {
  package: ['node:assert', 'assert', 'node:assert/strict', 'assert/strict'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/assert.html; @types/node 20.19',
  guards: [
    {
      call: ['default', 'ok', 'default.ok', 'strict', 'strict.ok'],
      subject: 'arg0',
      effect: 'asserts',
      marks: [],
    },
    {
      call: ['match', 'default.match', 'strict.match'],
      subject: 'arg0',
      matches: 'arg1',
      effect: 'throws',
      marks: [],
    },
  ],
} as const satisfies ApiModel;

/** `invariant(condition, message)`: what is not so throws. */
export const tinyInvariant = {
  package: 'tiny-invariant',
  read: 'tiny-invariant 1.3.3, https://github.com/alexreardon/tiny-invariant',
  guards: [{ call: 'default', subject: 'arg0', effect: 'asserts', marks: [] }],
} as const satisfies ApiModel;

/** Timers by their imports: those of promises give what stands behind how long they take. */
export const nodeTimers = {
  package: ['node:timers', 'timers'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/timers.html; @types/node 20.19',
  globals: [{ call: ['setTimeout', 'setInterval', 'setImmediate'] }],
} as const satisfies ApiModel;

export const nodePromisedTimers = {
  package: ['node:timers/promises', 'timers/promises'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/timers.html; @types/node 20.19',
  passes: [
    { call: ['setTimeout', 'setInterval'], from: 'arg1' },
    { call: 'setImmediate', from: 'arg0' },
  ],
} as const satisfies ApiModel;
