import type { ApiModel } from '../../analysis';
import { byAiohttp, byLitestar, bySanic, byStarlette } from './refusals';

const http = { source: 'http' } as const;
const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;

/** aiohttp: a handler gets the request and nothing else. */
export const aiohttpServer = {
  package: ['aiohttp.web', 'aiohttp.web_request'],
  language: 'python',
  read: 'aiohttp 3.13, https://docs.aiohttp.org/en/stable/web_reference.html',
  types: [
    { type: 'Application', make: ['call Application', 'annotation Application'] },
    { type: 'Routes', make: 'call RouteTableDef' },
    { type: 'Request', make: ['annotation Request', 'annotation BaseRequest'] },
    { type: 'View', make: 'call View' },
    { type: 'Request', on: 'View', make: 'member request' },
    { type: 'WebSocket', make: 'call WebSocketResponse' },
  ],
  handlers: [
    {
      on: 'Application',
      call: ['add_get', 'add_post', 'add_put', 'add_patch', 'add_delete', 'add_view'].map(
        (name) => `router.${name}`,
      ),
      callback: ['arg1', 'options.handler'],
      parameters: ['Request'],
      refusal: byAiohttp,
      kind: 'http',
    },
    {
      on: 'Application',
      call: 'router.add_route',
      callback: ['arg2', 'options.handler'],
      parameters: ['Request'],
      refusal: byAiohttp,
      kind: 'http',
    },
    {
      call: methods,
      callback: ['arg1', 'options.handler'],
      parameters: ['Request'],
      refusal: byAiohttp,
      kind: 'http',
    },
    {
      asked: [['json', 'text', 'post', 'read', 'query', 'match_info', 'rel_url', 'headers']],
      returned: ['json_response', 'Response', 'web.json_response', 'web.Response'],
      parameters: ['Request'],
      refusal: byAiohttp,
      kind: 'http',
    },
    {
      on: 'Routes',
      decorator: [...methods, 'route', 'view'],
      parameters: ['Request'],
      refusal: byAiohttp,
      kind: 'http',
    },
  ],
  sources: [
    {
      on: 'Request',
      member: ['query', 'rel_url', 'url', 'match_info', 'headers', 'cookies', 'path', 'query_string'],
      kind: 'http',
    },
    {
      on: 'Request',
      call: ['json', 'text', 'read', 'post', 'multipart'],
      kind: 'http',
      unbounded: true,
    },
    { on: 'WebSocket', call: ['receive', 'receive_str', 'receive_json'], kind: 'message', unbounded: true },
    { on: 'WebSocket', member: '[]', kind: 'message', unbounded: true },
  ],
  sinks: [
    {
      call: ['json_response', 'Response'],
      at: ['arg0', 'options.data', 'options.text', 'options.body'],
      kind: 'response',
    },
    { on: 'WebSocket', call: ['send_str', 'send_json'], at: ['arg0'], kind: 'response' },
    { call: ['HTTPFound', 'HTTPSeeOther'], at: ['arg0', 'options.location'], kind: 'url' },
    { call: 'FileResponse', at: ['arg0', 'options.path'], kind: 'path' },
  ],
  answerTypes: [{ call: 'Response', contentType: 'options.content_type', headers: 'options.headers' }],
} as const satisfies ApiModel;

/** Starlette's routes are told apart from its requests, which it has in common with FastAPI. */
export const starlette = {
  package: ['starlette.routing', 'starlette.applications', 'starlette.endpoints'],
  language: 'python',
  read: 'Starlette 0.50, https://www.starlette.io/routing/',
  types: [
    { type: 'Starlette', make: 'call Starlette' },
    { type: 'Endpoint', make: ['call HTTPEndpoint', 'call WebSocketEndpoint'] },
  ],
  handlers: [
    {
      call: 'Route',
      callback: ['arg1', 'options.endpoint'],
      parameters: ['starlette.requests:Request'],
      refusal: byStarlette,
      kind: 'http',
    },
    {
      call: 'WebSocketRoute',
      callback: ['arg1', 'options.endpoint'],
      parameters: ['starlette.requests:WebSocket'],
      kind: 'http',
    },
    {
      on: 'Starlette',
      call: 'add_route',
      callback: ['arg1', 'options.route'],
      parameters: ['starlette.requests:Request'],
      refusal: byStarlette,
      kind: 'http',
    },
    {
      on: 'Endpoint',
      method: methods,
      parameters: ['starlette.requests:Request'],
      refusal: byStarlette,
      kind: 'http',
    },
    {
      on: 'Endpoint',
      method: 'on_receive',
      parameters: ['starlette.requests:WebSocket', { source: 'message' }],
      kind: 'message',
    },
  ],
} as const satisfies ApiModel;

/** Sanic: the request comes first, and what the path holds after it, by name. */
export const sanic = {
  package: ['sanic', 'sanic.request', 'sanic.response', 'sanic.views'],
  language: 'python',
  read: 'Sanic 25.3, https://sanic.dev/en/guide/basics/request.html',
  types: [
    { type: 'App', make: ['call Sanic', 'call Blueprint', 'annotation Sanic'] },
    { type: 'Request', make: 'annotation Request' },
    { type: 'View', make: 'call HTTPMethodView' },
  ],
  handlers: [
    {
      on: 'App',
      decorator: [...methods, 'route'],
      parameters: ['Request'],
      named: http,
      returns: 'response',
      refusal: bySanic,
      kind: 'http',
    },
    {
      on: 'App',
      call: 'add_route',
      callback: ['arg0', 'options.handler'],
      parameters: ['Request'],
      named: http,
      returns: 'response',
      refusal: bySanic,
      kind: 'http',
    },
    {
      on: 'View',
      method: methods,
      parameters: ['Request'],
      named: http,
      returns: 'response',
      refusal: bySanic,
      kind: 'http',
    },
  ],
  sources: [
    {
      on: 'Request',
      member: ['json', 'form', 'files', 'body', 'args', 'query_args', 'headers', 'cookies', 'url', 'path'],
      kind: 'http',
      unbounded: true,
    },
    { on: 'Request', call: ['get_args', 'get_form', 'load_json'], kind: 'http', unbounded: true },
  ],
  sinks: [
    { call: ['html', 'response.html'], at: ['arg0', 'options.body'], kind: 'html' },
    { call: ['redirect', 'response.redirect'], at: ['arg0', 'options.to'], kind: 'url' },
    { call: ['file', 'response.file'], at: ['arg0', 'options.location'], kind: 'path' },
  ],
} as const satisfies ApiModel;

/** Litestar: handlers are functions with a decorator of the package, filled by the names of their parameters. */
export const litestar = {
  package: ['litestar', 'litestar.handlers', 'litestar.params', 'litestar.connection', 'litestar.response'],
  language: 'python',
  read: 'Litestar 2.18, https://docs.litestar.dev/2/usage/routing/handlers.html',
  types: [
    { type: 'Request', make: 'annotation Request' },
    { type: 'WebSocket', make: ['annotation WebSocket'] },
    { type: 'Provided', make: ['annotation State', 'call Provide', 'call Dependency'] },
  ],
  handlers: [
    {
      decorator: [...methods, 'route'],
      parameters: [],
      named: { source: 'http', provided: ['Request', 'WebSocket', 'Provided'] },
      returns: 'response',
      refusal: byLitestar,
      kind: 'http',
    },
  ],
  sources: [
    { on: 'Request', member: ['query_params', 'path_params', 'headers', 'cookies', 'url'], kind: 'http' },
    { on: 'Request', call: ['json', 'body', 'form'], kind: 'http', unbounded: true },
    {
      on: 'WebSocket',
      call: ['receive_text', 'receive_json', 'receive_data'],
      kind: 'message',
      unbounded: true,
    },
  ],
  sinks: [{ call: 'Redirect', at: ['arg0', 'options.path'], kind: 'url' }],
} as const satisfies ApiModel;

/** Tornado: a handler is a class; it asks for arguments, and writes its answer. */
export const tornado = {
  package: ['tornado.web', 'tornado.websocket'],
  language: 'python',
  read: 'Tornado 6.5, https://www.tornadoweb.org/en/stable/web.html',
  types: [{ type: 'Handler', make: ['call RequestHandler', 'call WebSocketHandler'] }],
  handlers: [
    { on: 'Handler', method: methods, parameters: [], named: http, kind: 'http' },
    { on: 'Handler', method: 'on_message', parameters: [{ source: 'message' }], kind: 'message' },
  ],
  sources: [
    {
      on: 'Handler',
      call: [
        'get_argument',
        'get_arguments',
        'get_body_argument',
        'get_body_arguments',
        'get_query_argument',
        'get_query_arguments',
        'get_cookie',
      ],
      kind: 'http',
      unbounded: true,
    },
    {
      on: 'Handler',
      member: [
        'request.body',
        'request.headers',
        'request.arguments',
        'request.body_arguments',
        'request.query_arguments',
        'request.files',
        'request.uri',
        'request.path',
        'request.query',
        'path_args',
        'path_kwargs',
      ],
      kind: 'http',
      unbounded: true,
    },
  ],
  sinks: [
    {
      on: 'Handler',
      call: ['write', 'finish', 'write_message'],
      at: ['arg0', 'options.chunk'],
      kind: 'response',
    },
    { on: 'Handler', call: 'redirect', at: ['arg0', 'options.url'], kind: 'url' },
  ],
} as const satisfies ApiModel;

/** Bottle: one request for all handlers. */
export const bottle = {
  package: 'bottle',
  language: 'python',
  read: 'Bottle 0.13, https://bottlepy.org/docs/stable/api.html',
  types: [
    { type: 'Bottle', make: ['call Bottle', 'call default_app'] },
    { type: 'Request', make: 'member request' },
  ],
  handlers: [
    {
      decorator: ['route', 'get', 'post', 'put', 'patch', 'delete'],
      parameters: [],
      named: http,
      returns: 'response',
      kind: 'http',
    },
    {
      on: 'Bottle',
      decorator: ['route', 'get', 'post', 'put', 'patch', 'delete'],
      parameters: [],
      named: http,
      returns: 'response',
      kind: 'http',
    },
  ],
  sources: [
    {
      on: 'Request',
      member: ['json', 'forms', 'query', 'params', 'body', 'headers', 'cookies', 'files', 'POST', 'GET'],
      kind: 'http',
      unbounded: true,
    },
  ],
  sinks: [
    { call: 'template', at: ['arg0', 'options.template'], kind: 'code-execution' },
    { call: 'redirect', at: ['arg0', 'options.url'], kind: 'url' },
  ],
  ends: [{ call: 'abort' }],
} as const satisfies ApiModel;
