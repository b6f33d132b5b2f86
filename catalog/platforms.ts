import type { ApiModel } from '../analysis';
import { byAzure, byGateway, byNitro, byProcedure, byResponse, byWebResponse } from './refusals';

const convention = 'a file convention has no type';

/** SvelteKit 2: https://svelte.dev/docs/kit/routing#server. */
export const svelteKit = {
  package: ['@sveltejs/kit', './$types'],
  read: '@sveltejs/kit 2, https://svelte.dev/docs/kit/routing',
  types: [
    {
      type: 'Event',
      make: ['annotation RequestEvent', 'annotation ServerLoadEvent', 'annotation LoadEvent'],
    },
    {
      type: 'RequestOfEvent',
      extends: 'global:Request',
      on: 'Event',
      make: 'member request',
    },
  ],
  sources: [{ on: 'Event', member: ['url', 'params', 'cookies'], kind: 'http' }],
  handlers: [
    {
      exported: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'fallback'],
      files: ['**/+server.{js,ts}'],
      parameters: ['Event'],
      returns: 'response',
      refusal: byWebResponse,
      kind: 'http',
      unproven: convention,
    },
    {
      exported: ['load', 'actions.default'],
      files: ['**/+{page,layout}.server.{js,ts}'],
      parameters: ['Event'],
      returns: 'response',
      kind: 'http',
      unproven: convention,
    },
    {
      annotation: ['RequestHandler', 'PageServerLoad', 'LayoutServerLoad', 'Action'],
      parameters: ['Event'],
      returns: 'response',
      refusal: byWebResponse,
      kind: 'http',
      unproven: {
        PageServerLoad: 'generated from the routes of a project',
        LayoutServerLoad: 'generated from the routes of a project',
      },
    },
  ],
  sinks: [
    { call: ['json', 'text'], at: ['arg0'], kind: 'response' },
    { call: 'redirect', at: ['arg1'], kind: 'url' },
  ],
} as const satisfies ApiModel;

const routeFiles = ['**/{app,routes}/**/*.{js,jsx,ts,tsx}'];

/** React Router 7 and Remix 2: https://reactrouter.com/start/framework/data-loading. */
export const remix = {
  package: [
    'react-router',
    '@remix-run/node',
    '@remix-run/cloudflare',
    '@remix-run/deno',
    '@remix-run/server-runtime',
  ],
  read: 'react-router 7, https://reactrouter.com/start/framework/data-loading',
  types: [
    {
      type: 'Arguments',
      make: [
        'annotation LoaderFunctionArgs',
        'annotation ActionFunctionArgs',
        'annotation LoaderArgs',
        'annotation ActionArgs',
      ],
      unproven: {
        'annotation LoaderArgs': 'of Remix before version 2',
        'annotation ActionArgs': 'of Remix before version 2',
      },
    },
    {
      type: 'RequestOfRoute',
      extends: 'global:Request',
      on: 'Arguments',
      make: 'member request',
    },
    { type: 'Answer', make: ['call json', 'call data', 'call defer'], keeps: 'data' },
  ],
  sources: [{ on: 'Arguments', member: 'params', kind: 'http' }],
  handlers: [
    {
      exported: 'loader',
      files: routeFiles,
      parameters: ['Arguments'],
      returns: 'response',
      feeds: { export: 'default', as: 'loaderData', within: 'data' },
      kind: 'http',
      unproven: convention,
    },
    {
      exported: 'action',
      files: routeFiles,
      parameters: ['Arguments'],
      returns: 'response',
      feeds: { export: 'default', as: 'actionData', within: 'data' },
      kind: 'http',
      unproven: convention,
    },
    {
      annotation: ['LoaderFunction', 'ActionFunction'],
      parameters: ['Arguments'],
      returns: 'response',
      kind: 'http',
    },
  ],
  sinks: [
    { call: ['json', 'data'], at: ['arg0'], kind: 'response' },
    { call: ['redirect', 'redirectDocument'], at: ['arg0'], kind: 'url' },
  ],
} as const satisfies ApiModel;

/** What a component of a route asks for of what the functions of its file gave: https://reactrouter.com/api/hooks. */
export const remixHooks = {
  package: ['react-router', 'react-router-dom', '@remix-run/react'],
  read: 'react-router 7, https://reactrouter.com/api/hooks/useLoaderData and useActionData and useFetcher',
  states: [
    { call: 'useLoaderData', left: { by: ['loader'], within: 'data' } },
    { call: 'useActionData', left: { by: ['action'], within: 'data' } },
    { call: 'useFetcher', left: { by: ['action', 'loader'], as: 'data', within: 'data' } },
  ],
} as const satisfies ApiModel;

/** h3, Nitro and Nuxt, which imports their functions by itself: https://h3.dev/utils/request. */
export const nuxt = {
  package: ['h3', 'nitropack/runtime', 'nitro/h3', '#imports', 'global'],
  read: 'h3 1.15 and 2.0, https://h3.dev/utils/request',
  sources: [
    {
      call: ['readBody', 'readRawBody', 'readValidatedBody', 'readFormData', 'readMultipartFormData'],
      kind: 'http',
      unbounded: true,
    },
    {
      call: [
        'getQuery',
        'getRouterParam',
        'getRouterParams',
        'getHeader',
        'getHeaders',
        'getRequestHeader',
        'getRequestHeaders',
        'getCookie',
        'getRequestURL',
      ],
      kind: 'http',
    },
  ],
  handlers: [
    {
      call: ['defineEventHandler', 'eventHandler', 'defineCachedEventHandler', 'defineHandler'],
      callback: ['arg0', 'arg0.handler'],
      parameters: [null],
      returns: 'response',
      refusal: byNitro,
      kind: 'http',
    },
  ],
  sinks: [{ call: 'sendRedirect', at: ['arg1'], kind: 'url' }],
} as const satisfies ApiModel;

/** AWS Lambda: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html. Many triggers, one event. */
export const lambda = {
  package: 'aws-lambda',
  read: '@types/aws-lambda 8.10, https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  types: [
    {
      type: 'Event',
      make: [
        'annotation APIGatewayProxyEvent',
        'annotation APIGatewayProxyEventV2',
        'annotation LambdaFunctionURLEvent',
        'annotation ALBEvent',
        'annotation SQSEvent',
        'annotation SNSEvent',
        'annotation S3Event',
        'annotation AppSyncResolverEvent',
      ],
    },
  ],
  sources: [
    { on: 'Event', member: 'body', kind: 'http', unbounded: true },
    {
      on: 'Event',
      member: [
        'queryStringParameters',
        'multiValueQueryStringParameters',
        'rawQueryString',
        'pathParameters',
        'headers',
        'cookies',
        'rawPath',
        'arguments',
      ],
      kind: 'http',
      unproven: { arguments: 'declared as `any`' },
    },
    { on: 'Event', member: 'Records', kind: 'message' },
  ],
  handlers: [
    {
      annotation: [
        'APIGatewayProxyHandler',
        'APIGatewayProxyHandlerV2',
        'LambdaFunctionURLHandler',
        'ALBHandler',
        'SQSHandler',
        'SNSHandler',
        'S3Handler',
        'AppSyncResolverHandler',
        'Handler',
      ],
      parameters: ['Event', null],
      returns: 'response',
      refusal: byGateway,
      kind: 'http',
    },
    {
      exported: 'handler',
      files: [
        '**/{lambda,lambdas,functions,handlers,netlify}/**/*.{js,mjs,cjs,ts,mts,cts}',
        '**/{handler,lambda,index}.{js,mjs,cjs,ts,mts,cts}',
      ],
      parameters: ['Event', null],
      returns: 'response',
      refusal: byGateway,
      kind: 'http',
      unproven: convention,
    },
    {
      exported: 'handler',
      form: {
        reads: [
          'queryStringParameters',
          'multiValueQueryStringParameters',
          'rawQueryString',
          'pathParameters',
          'multiValueHeaders',
          'isBase64Encoded',
        ],
      },
      parameters: ['Event', null],
      returns: 'response',
      refusal: byGateway,
      kind: 'http',
      unproven: convention,
    },
    {
      exported: 'handler',
      form: { reads: ['body'], makes: ['statusCode'] },
      parameters: ['Event', null],
      returns: 'response',
      refusal: byGateway,
      kind: 'http',
      unproven: convention,
    },
    { typed: ['Event'], parameters: ['Event', null], returns: 'response', refusal: byGateway, kind: 'http' },
  ],
} as const satisfies ApiModel;

/** Azure Functions 4: https://learn.microsoft.com/azure/azure-functions/functions-reference-node. */
export const azureFunctions = {
  package: '@azure/functions',
  read: '@azure/functions 4.16, https://learn.microsoft.com/azure/azure-functions/functions-reference-node',
  types: [
    {
      type: 'Request',
      extends: 'global:Request',
      make: 'annotation HttpRequest',
      unproven: { 'global:Request': 'a class of its own, with the same members' },
    },
  ],
  sources: [{ on: 'Request', member: ['query', 'params'], kind: 'http' }],
  handlers: [
    {
      call: ['app.http', 'app.get', 'app.post', 'app.put', 'app.patch', 'app.deleteRequest'],
      callback: ['arg1', 'arg1.handler'],
      parameters: ['Request', null],
      returns: 'response',
      refusal: byAzure,
      kind: 'http',
    },
    {
      call: ['app.serviceBusQueue', 'app.storageQueue', 'app.eventHub', 'app.eventGrid'],
      callback: 'arg1.handler',
      parameters: [{ source: 'message' }, null],
      kind: 'message',
    },
  ],
} as const satisfies ApiModel;

/** Functions of Google Cloud and Firebase, whose requests are those of Express. */
export const googleFunctions = {
  package: [
    '@google-cloud/functions-framework',
    'firebase-functions',
    'firebase-functions/v2/https',
    'firebase-functions/https',
    'firebase-functions/v1',
  ],
  read: '@google-cloud/functions-framework 4 and firebase-functions 6, https://firebase.google.com/docs/functions',
  types: [{ type: 'Call', make: 'annotation CallableRequest' }],
  sources: [
    { on: 'Call', member: 'data', kind: 'http', unbounded: true, unproven: { data: 'declared as `any`' } },
  ],
  handlers: [
    {
      call: ['http', 'onRequest', 'https.onRequest'],
      callback: 'args',
      parameters: ['express:Request', 'express:Response'],
      refusal: byResponse,
      kind: 'http',
    },
    {
      call: ['onCall', 'https.onCall'],
      callback: 'args',
      parameters: ['Call', null],
      returns: 'response',
      kind: 'http',
    },
  ],
} as const satisfies ApiModel;

/** tRPC 10 and 11: https://trpc.io/docs/server/procedures. The schemas given to `input` check it. */
export const trpc = {
  package: '@trpc/server',
  read: '@trpc/server 11.25, https://trpc.io/docs/server/procedures',
  types: [
    { type: 'Builder', make: 'call initTRPC.context' },
    { type: 'Root', make: 'call initTRPC.create' },
    { type: 'Root', on: 'Builder', make: 'call create' },
    { type: 'Procedure', on: 'Root', make: 'member procedure' },
    { type: 'Procedure', on: 'Procedure', make: 'call input' },
    {
      type: 'Call',
      make: 'annotation ProcedureResolverOptions',
      holds: 'ctx',
      unproven: { 'annotation ProcedureResolverOptions': 'the type follows the procedure' },
    },
  ],
  sources: [
    {
      on: 'Call',
      member: ['input', 'rawInput'],
      kind: 'http',
      unbounded: true,
      unproven: {
        input: 'the type follows the schema of the procedure',
        rawInput: 'the type follows the schema of the procedure',
      },
    },
  ],
  events: [{ on: 'Builder', call: 'create', does: 'send', to: 'Call', typed: true }],
  handlers: [
    {
      on: 'Procedure',
      call: ['query', 'mutation', 'subscription'],
      callback: 'arg0',
      checks: [{ schema: 'made', at: 'arg0.input' }],
      parameters: ['Call'],
      returns: 'response',
      refusal: byProcedure,
      kind: 'http',
      unproven: { made: 'the type follows the schema of the procedure' },
    },
  ],
  passes: [
    {
      on: 'Procedure',
      call: ['output', 'use', 'meta', 'concat'],
      from: 'receiver',
    },
  ],
} as const satisfies ApiModel;

/** What tRPC makes contexts of: https://trpc.io/docs/server/context. */
export const trpcAdapters = {
  package: [
    '@trpc/server/adapters/express',
    '@trpc/server/adapters/fastify',
    '@trpc/server/adapters/fetch',
    '@trpc/server/adapters/next',
    '@trpc/server/adapters/standalone',
  ],
  read: '@trpc/server 11.25, https://trpc.io/docs/server/context',
  types: [
    { type: 'Express', make: 'annotation CreateExpressContextOptions' },
    { type: 'Fastify', make: 'annotation CreateFastifyContextOptions' },
    { type: 'Fetch', make: 'annotation FetchCreateContextFnOptions' },
    { type: 'Next', make: 'annotation CreateNextContextOptions' },
    { type: 'Plain', make: 'annotation CreateHTTPContextOptions' },
    { type: 'ExpressRequest', on: 'Express', make: 'member req', extends: 'express:Request' },
    { type: 'FastifyRequest', on: 'Fastify', make: 'member req', extends: 'fastify:Request' },
    { type: 'FetchRequest', on: 'Fetch', make: 'member req', extends: 'global:Request' },
    { type: 'NextRequest', on: 'Next', make: 'member req', extends: 'next:ApiRequest' },
    { type: 'PlainRequest', on: 'Plain', make: 'member req', extends: 'node:http:IncomingMessage' },
  ],
} as const satisfies ApiModel;

/** next-safe-action 7 and 8: https://next-safe-action.dev/docs/define-actions. Actions are public endpoints. */
export const safeActions = {
  package: 'next-safe-action',
  read: 'next-safe-action 8.0, https://next-safe-action.dev/docs/define-actions/instance-methods',
  types: [
    { type: 'Client', make: 'call createSafeActionClient' },
    { type: 'Client', on: 'Client', make: ['call inputSchema', 'call schema'] },
    { type: 'Call', make: 'annotation ServerCodeFn' },
  ],
  sources: [
    {
      on: 'Call',
      member: ['parsedInput', 'clientInput', 'bindArgsParsedInputs'],
      kind: 'http',
      unbounded: true,
      unproven: {
        parsedInput: 'the type follows the schema of the procedure',
        clientInput: 'the type follows the schema of the procedure',
        bindArgsParsedInputs: 'the type follows the schema of the procedure',
      },
    },
  ],
  handlers: [
    {
      on: 'Client',
      call: ['action', 'stateAction'],
      callback: 'arg0',
      checks: [{ schema: 'made', at: 'arg0.parsedInput' }],
      parameters: ['Call'],
      returns: 'response',
      kind: 'action',
    },
  ],
  passes: [
    {
      on: 'Client',
      call: ['use', 'useValidated', 'metadata', 'outputSchema', 'bindArgsSchemas'],
      from: 'receiver',
    },
  ],
} as const satisfies ApiModel;

/** oRPC 1: https://orpc.unnoq.com/docs/procedure. */
export const orpc = {
  package: '@orpc/server',
  read: '@orpc/server 1.10, https://orpc.unnoq.com/docs/procedure',
  types: [
    { type: 'Builder', make: 'member os' },
    { type: 'Builder', on: 'Builder', make: 'call input' },
    { type: 'Call', make: 'annotation ProcedureHandlerOptions' },
  ],
  sources: [
    {
      on: 'Call',
      member: 'input',
      kind: 'http',
      unbounded: true,
      unproven: { input: 'the type follows the schema of the procedure' },
    },
  ],
  handlers: [
    {
      on: 'Builder',
      call: 'handler',
      callback: 'arg0',
      checks: [{ schema: 'made', at: 'arg0.input' }],
      parameters: ['Call'],
      returns: 'response',
      kind: 'http',
      unproven: { made: 'the type follows the schema of the procedure' },
    },
  ],
  passes: [
    {
      on: 'Builder',
      call: ['$context', '$config', 'route', 'output', 'errors', 'use', 'meta'],
      from: 'receiver',
    },
  ],
} as const satisfies ApiModel;

/** Parts of a form: https://github.com/mscdex/busboy and https://github.com/node-formidable/formidable. */
export const forms = {
  package: ['busboy', '@fastify/busboy', 'formidable', 'multiparty'],
  read: 'busboy 1.6, formidable 3.5 and multiparty 4.2, README.md of each package',
  types: [
    {
      type: 'Form',
      make: ['call default', 'new default', 'new Form', 'new IncomingForm', 'new Formidable'],
    },
  ],
  sources: [{ on: 'Form', call: 'parse', kind: 'http', unbounded: true, files: ['filepath', 'path'] }],
  handlers: [
    {
      on: 'Form',
      call: ['on', 'once'],
      callback: 'arg1',
      parameters: [{ source: 'http' }],
      rest: true,
      kind: 'callback',
    },
    {
      on: 'Form',
      call: 'parse',
      callback: 'arg1',
      parameters: [null, { source: 'http', unbounded: true }, { source: 'http', unbounded: true }],
      kind: 'callback',
    },
  ],
} as const satisfies ApiModel;

/** What somebody types into a terminal. */
export const readline = {
  package: ['node:readline', 'readline', 'node:readline/promises', 'readline/promises'],
  read: 'Node.js 20, https://nodejs.org/docs/latest-v20.x/api/readline.html; @types/node 20.19',
  types: [
    {
      type: 'Interface',
      make: ['call createInterface', 'call promises.createInterface', 'annotation Interface'],
    },
  ],
  sources: [{ on: 'Interface', call: 'question', kind: 'cli' }],
  handlers: [
    {
      on: 'Interface',
      call: 'question',
      callback: ['arg1', 'arg2'],
      parameters: [{ source: 'cli' }],
      kind: 'callback',
    },
    {
      on: 'Interface',
      call: 'on',
      when: { at: 'arg0', is: 'line' },
      callback: 'arg1',
      parameters: [{ source: 'cli' }],
      kind: 'callback',
    },
  ],
} as const satisfies ApiModel;

/** Questions in a terminal, and options of a command. */
export const prompts = {
  package: [
    'inquirer',
    '@inquirer/prompts',
    'prompts',
    'enquirer',
    '@clack/prompts',
    'readline-sync',
    'commander',
    'yargs',
    'minimist',
    'meow',
  ],
  read: 'inquirer 12, @inquirer/prompts 7, prompts 2.4, enquirer 2.4, @clack/prompts 0.11, commander 14, yargs 18: readme of each package',
  types: [
    {
      type: 'Command',
      make: ['new Command', 'member program', 'call yargs', 'annotation Command'],
      unproven: { 'call yargs': 'of the arguments that are awaited before they are read' },
    },
  ],
  sources: [
    {
      call: ['default', 'prompt', 'default.prompt', 'input', 'editor', 'password', 'text', 'question'],
      kind: 'cli',
    },
    {
      on: 'Command',
      call: ['opts', 'parseSync', 'parse'],
      kind: 'cli',
      unproven: { parseSync: 'of the arguments that are awaited before they are read' },
    },
    {
      on: 'Command',
      member: ['args', 'argv'],
      kind: 'cli',
      unproven: { argv: 'of the arguments that are awaited before they are read' },
    },
  ],
} as const satisfies ApiModel;

/** TanStack Query 5: https://tanstack.com/query/latest/docs/framework/react/reference/useQuery. */
export const tanstackQuery = {
  package: '@tanstack/react-query',
  read: '@tanstack/react-query 5, https://tanstack.com/query/latest/docs/framework/react/reference/useQuery',
  passes: [
    {
      call: ['useQuery', 'useSuspenseQuery'],
      from: 'arg0.queryFn',
      called: true,
      as: { member: 'data' },
      unproven: 'not among the packages that prove rows',
    },
    {
      call: 'useMutation',
      from: 'arg0.mutationFn',
      called: true,
      as: { member: 'data', functions: ['mutate', 'mutateAsync'] },
      unproven: 'not among the packages that prove rows',
    },
  ],
} as const satisfies ApiModel;
