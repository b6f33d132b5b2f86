import type { ApiModel } from '../../analysis';
import { byFastApi, byFlask } from './refusals';

/** Subscripts of the headers of an answer that say of which type it is. */
const typeHeaders = ['headers.Content-Type', 'headers.content-type'] as const;

const methods = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'trace'] as const;

/** What handlers of FastAPI are given for their parameters. */
const passed = {
  source: 'http',
  provided: ['Provided', 'Tasks', 'Answer', 'Request', 'WebSocket', 'HTTPConnection'],
  byType: ['Provided'],
  bodies: ['Sent'],
} as const;

/**
 * FastAPI, and Starlette below it: parameters of a handler are what the request holds, checked by their types, but for
 * those that have a type of the framework or a default that is a dependency.
 */
export const fastapi = {
  package: [
    'fastapi',
    'fastapi.responses',
    'fastapi.requests',
    'fastapi.params',
    'starlette.requests',
    'starlette.responses',
    'starlette.websockets',
    'starlette.background',
    'fastapi.templating',
    'starlette.templating',
  ],
  language: 'python',
  read: 'FastAPI 0.121, https://fastapi.tiangolo.com/reference/',
  types: [
    { type: 'FastAPI', make: 'call FastAPI' },
    { type: 'APIRouter', make: 'call APIRouter', extends: 'FastAPI' },
    {
      type: 'Provided',
      make: ['call Depends', 'call Security'],
    },
    { type: 'Tasks', make: ['call BackgroundTasks', 'annotation BackgroundTasks'] },
    { type: 'Request', make: 'annotation Request' },
    { type: 'State', on: 'FastAPI', make: 'member state', single: true },
    { type: 'State', on: ['Request', 'WebSocket'], make: 'member app.state', single: true },
    { type: 'RequestSession', on: ['Request', 'WebSocket'], make: 'member session', single: true },
    { type: 'Sent', make: ['call Body', 'call Form', 'call File', 'annotation UploadFile'] },
    { type: 'WebSocket', make: 'annotation WebSocket' },
    { type: 'HTTPConnection', make: 'annotation HTTPConnection', extends: 'Request' },
    { type: 'Answer', make: ['call Response', 'annotation Response'] },
    { type: 'Templates', make: ['call Jinja2Templates', 'call templating.Jinja2Templates'] },
    { type: 'Pages', on: 'Templates', make: 'member env', extends: 'jinja2:Escaping' },
    { type: 'Page', on: 'Templates', make: 'call get_template', extends: 'jinja2:EscapingTemplate' },
  ],
  handlers: [
    {
      call: ['FastAPI', 'APIRouter'],
      callback: 'options.lifespan',
      parameters: ['FastAPI'],
      kind: 'callback',
    },
    { on: 'FastAPI', decorator: 'on_event', parameters: [], kind: 'callback' },
    {
      on: 'FastAPI',
      call: 'add_api_route',
      callback: ['arg1', 'options.endpoint'],
      parameters: [],
      named: passed,
      returns: 'response',
      refusal: byFastApi,
      kind: 'http',
    },
    {
      on: 'FastAPI',
      decorator: [...methods, 'api_route'],
      parameters: [],
      named: passed,
      returns: 'response',
      returnsAs: {
        at: ['options.response_class', 'client.default_response_class'],
        otherwise: 'application/json',
      },
      refusal: byFastApi,
      kind: 'http',
    },
    {
      on: 'FastAPI',
      decorator: 'websocket',
      parameters: [],
      named: { source: 'http', provided: ['Provided', 'WebSocket'], byType: ['Provided'] },
      kind: 'http',
    },
  ],
  sources: [
    {
      on: 'Request',
      member: ['query_params', 'path_params', 'headers', 'cookies', 'url'],
      kind: 'http',
    },
    { on: 'Request', call: ['json', 'body', 'form', 'stream'], kind: 'http', unbounded: true },
    {
      on: 'WebSocket',
      call: ['receive_text', 'receive_json', 'iter_text', 'iter_json'],
      kind: 'message',
      unbounded: true,
    },
  ],
  sinks: [
    {
      call: ['HTMLResponse', 'responses.HTMLResponse'],
      at: ['arg0', 'options.content'],
      kind: 'html',
    },
    {
      call: ['JSONResponse', 'PlainTextResponse', 'StreamingResponse', 'Response'],
      at: ['arg0', 'options.content'],
      kind: 'response',
    },
    {
      on: 'Templates',
      call: 'TemplateResponse',
      at: ['arg1', 'arg2', 'options.context'],
      kind: 'response',
    },
    { call: 'RedirectResponse', at: ['arg0', 'options.url'], kind: 'url' },
    { call: 'FileResponse', at: ['arg0', 'options.path'], kind: 'path' },
    { on: 'WebSocket', call: ['send_text', 'send_json'], at: ['arg0'], kind: 'response' },
  ],
  answerTypes: [
    {
      call: ['StreamingResponse', 'Response'],
      contentType: ['arg3', 'options.media_type'],
      headers: ['arg2', 'options.headers'],
    },
    { on: 'Answer', assign: [...typeHeaders, 'media_type'] },
  ],
  passes: [{ on: 'Tasks', call: 'add_task', from: 'arg0', called: 'rest' }],
  schemas: [
    {
      type: 'Parameter',
      builders: [
        {
          call: ['Query', 'Path', 'Body', 'Form', 'Header', 'Cookie'],
          given: 'options.max_length',
          marks: ['bounded', 'validated'],
        },
        {
          call: ['Query', 'Path', 'Body', 'Form', 'Header', 'Cookie'],
          given: 'options.pattern',
          marks: ['validated'],
          matches: 'options.pattern',
        },
      ],
      parses: [],
    },
  ],
} as const satisfies ApiModel;

const views = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'dispatch_request'] as const;

/** Flask and Quart: what a request holds is read of one object that all handlers share. */
export const flask = {
  package: ['flask', 'flask.views', 'quart', 'quart.views'],
  language: 'python',
  read: 'Flask 3.1, https://flask.palletsprojects.com/en/stable/api/',
  types: [
    { type: 'Flask', make: ['call Flask', 'call Quart'], standIn: 'Current' },
    { type: 'Blueprint', make: 'call Blueprint', extends: 'Flask' },
    { type: 'Request', make: ['member request', 'annotation Request'] },
    {
      type: 'Answer',
      make: ['call make_response', 'call Response', 'call current_app.make_response', 'annotation Response'],
    },
    { type: 'View', make: ['call MethodView', 'call views.MethodView', 'call View', 'call views.View'] },
    { type: 'Current', make: 'member current_app', single: true },
    { type: 'Config', on: ['Flask', 'Current'], make: 'member config', single: true },
    { type: 'Extensions', on: ['Flask', 'Current'], make: 'member extensions', single: true },
    { type: 'Globals', make: 'member g', single: true },
    // What one request keeps there a later one meets.
    { type: 'FlaskSession', make: 'member session', single: true },
    { type: 'Log', extends: 'logging:Logger', on: ['Flask', 'Current'], make: 'member logger' },
  ],
  handlers: [
    {
      on: 'Flask',
      call: 'add_url_rule',
      callback: ['arg2', 'options.view_func'],
      parameters: [],
      named: { source: 'http' },
      returns: 'response',
      refusal: byFlask,
      kind: 'http',
    },
    {
      on: 'View',
      method: views,
      parameters: [],
      named: { source: 'http' },
      returns: 'response',
      refusal: byFlask,
      kind: 'http',
    },
    {
      on: 'Flask',
      decorator: ['route', 'get', 'post', 'put', 'patch', 'delete'],
      parameters: [],
      named: { source: 'http' },
      returns: 'response',
      refusal: byFlask,
      kind: 'http',
    },
  ],
  sources: [
    {
      on: 'Request',
      member: ['args', 'headers', 'cookies', 'query_string', 'view_args', 'url', 'full_path', 'path'],
      kind: 'http',
    },
    {
      on: 'Request',
      member: ['json', 'form', 'values', 'data', 'files', 'stream'],
      kind: 'http',
      unbounded: true,
    },
    { on: 'Request', call: ['get_json', 'get_data'], kind: 'http', unbounded: true },
  ],
  sinks: [
    { call: 'render_template_string', at: ['arg0', 'options.source'], kind: 'code-execution' },
    { call: ['make_response', 'Response'], at: ['args'], kind: 'response' },
    { call: 'jsonify', at: ['args', 'options.*'], kind: 'response' },
    { call: ['render_template', 'stream_template'], at: ['options.*'], kind: 'response' },
    { call: 'redirect', at: ['arg0', 'options.location'], kind: 'url' },
    { call: 'send_file', at: ['arg0', 'options.path_or_file'], kind: 'path' },
    { call: ['Markup', 'Markup.format'], at: ['arg0'], kind: 'html' },
  ],
  answerTypes: [
    {
      call: 'Response',
      contentType: ['arg3', 'arg4', 'options.mimetype', 'options.content_type'],
      headers: ['arg2', 'options.headers'],
    },
    { on: 'Answer', assign: [...typeHeaders, 'mimetype', 'content_type'] },
  ],
  shared: [
    { on: 'Config', call: ['update', 'from_mapping'], does: 'put', in: 'Config' },
    { on: 'FlaskSession', call: 'update', does: 'put', in: 'FlaskSession' },
  ],
  ends: [{ call: 'abort' }],
} as const satisfies ApiModel;

/** Flask-RESTful and Flask-RESTX: a resource is a class, and a parser reads what the request holds. */
export const flaskRestful = {
  package: ['flask_restful', 'flask_restful.reqparse', 'flask_restx', 'flask_restx.reqparse'],
  language: 'python',
  read: 'Flask-RESTful 0.3.10, https://flask-restful.readthedocs.io/en/latest/; Flask-RESTX 1.3',
  types: [
    { type: 'Resource', make: 'call Resource' },
    { type: 'Parser', make: ['call reqparse.RequestParser', 'call RequestParser'] },
  ],
  handlers: [
    {
      on: 'Resource',
      method: views,
      parameters: [],
      named: { source: 'http' },
      returns: 'response',
      refusal: byFlask,
      kind: 'http',
    },
  ],
  sources: [{ on: 'Parser', call: 'parse_args', kind: 'http', unbounded: true }],
  ends: [{ call: 'abort' }],
} as const satisfies ApiModel;
