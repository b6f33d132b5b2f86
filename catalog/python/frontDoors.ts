/** What stands before handlers of requests. */
import type { ApiModel, ProtectionKind } from '../../analysis';
import { personalField } from '../callOptions';

const door = (
  packages: string | readonly string[],
  read: string,
  call: string | readonly string[],
  protects: ProtectionKind,
): ApiModel => ({ package: packages, language: 'python', read, protections: [{ call, protects }] });

/** Programs that make a server; routers stand in one. */
export const listeners: readonly ApiModel[] = [
  door('fastapi', 'FastAPI 0.121, https://fastapi.tiangolo.com/reference/fastapi/', 'FastAPI', 'listens'),
  door(
    ['flask', 'quart'],
    'Flask 3.1, https://flask.palletsprojects.com/en/stable/api/',
    ['Flask', 'Quart'],
    'listens',
  ),
  door(
    'starlette.applications',
    'Starlette 0.50, https://www.starlette.io/applications/',
    'Starlette',
    'listens',
  ),
  door(
    'aiohttp.web',
    'aiohttp 3.13, https://docs.aiohttp.org/en/stable/web_reference.html',
    'run_app',
    'listens',
  ),
];

/** Dependencies and middleware that are not seen may be anything. */
export const hidden: readonly ApiModel[] = [
  {
    package: 'fastapi',
    language: 'python',
    read: 'FastAPI 0.121, https://fastapi.tiangolo.com/tutorial/dependencies/',
    protections: [
      { call: ['Depends', 'Security'], hides: 'arg0', protects: 'unseen' },
      { on: 'fastapi:FastAPI', call: 'add_middleware', hides: 'arg0', protects: 'unseen' },
    ],
  },
  {
    package: ['starlette.middleware', 'fastapi.middleware'],
    language: 'python',
    read: 'Starlette 0.50, https://www.starlette.io/middleware/',
    protections: [
      { call: 'Middleware', hides: 'arg0', protects: 'unseen' },
      {
        on: 'starlette.applications:Starlette',
        call: 'add_middleware',
        hides: 'arg0',
        protects: 'unseen',
      },
      {
        on: 'starlette.applications:Starlette',
        call: 'mount',
        hides: ['arg1', 'options.app'],
        protects: 'unseen',
      },
    ],
  },
];

export const requestLimits: readonly ApiModel[] = [
  door(
    ['slowapi', 'slowapi.extension', 'slowapi.middleware'],
    'slowapi 0.1.9, https://slowapi.readthedocs.io/en/latest/',
    ['Limiter', 'SlowAPIMiddleware', 'SlowAPIASGIMiddleware'],
    'rate-limit',
  ),
  door(
    ['rest_framework.decorators', 'django_ratelimit.decorators', 'ratelimit.decorators'],
    'Django REST framework 3.16, https://www.django-rest-framework.org/api-guide/throttling/; django-ratelimit 4.1, https://django-ratelimit.readthedocs.io/en/stable/usage.html',
    ['throttle_classes', 'ratelimit'],
    'rate-limit',
  ),
  door(
    ['fastapi_limiter', 'fastapi_limiter.depends'],
    'fastapi-limiter 0.1, README.md of the package',
    ['FastAPILimiter.init', 'RateLimiter'],
    'rate-limit',
  ),
  door(
    ['flask_limiter', 'flask_limiter.extension', 'quart_rate_limiter'],
    'Flask-Limiter 4, https://flask-limiter.readthedocs.io/en/stable/; quart-rate-limiter 0.11',
    ['Limiter', 'RateLimiter'],
    'rate-limit',
  ),
];

/** How long a body may be, where a framework is told: https://flask.palletsprojects.com/en/stable/config/. */
export const bodyLimits: readonly ApiModel[] = [
  {
    package: ['flask', 'quart'],
    language: 'python',
    read: 'Flask 3.1, https://flask.palletsprojects.com/en/stable/config/#MAX_CONTENT_LENGTH',
    protections: [
      { on: 'flask:Config', assign: 'MAX_CONTENT_LENGTH', protects: 'body-limit' },
      {
        on: 'flask:Config',
        call: ['update', 'from_mapping'],
        given: 'options.MAX_CONTENT_LENGTH',
        protects: 'body-limit',
      },
      { on: 'flask:Request', assign: 'max_content_length', protects: 'body-limit' },
    ],
  },
  {
    package: 'aiohttp.web',
    language: 'python',
    read: 'aiohttp 3.13, https://docs.aiohttp.org/en/stable/web_reference.html#aiohttp.web.Application',
    protections: [{ call: 'Application', given: 'options.client_max_size', protects: 'body-limit' }],
  },
];

export const signIns: readonly ApiModel[] = [
  {
    package: 'flask_login',
    language: 'python',
    read: 'Flask-Login 0.6, https://flask-login.readthedocs.io/en/latest/#flask_login.current_user',
    sources: [{ member: 'current_user.*', kind: 'personal', named: personalField }],
  },
  door(
    'starlette.middleware.authentication',
    'Starlette 0.50, https://www.starlette.io/authentication/',
    'AuthenticationMiddleware',
    'authentication',
  ),
  door(
    'fastapi.security',
    'FastAPI 0.121, https://fastapi.tiangolo.com/reference/security/',
    [
      ...['HTTPBearer', 'HTTPBasic', 'HTTPDigest', 'OAuth2PasswordBearer', 'OAuth2AuthorizationCodeBearer'],
      ...['APIKeyHeader', 'APIKeyQuery', 'APIKeyCookie', 'OpenIdConnect'],
    ],
    'authentication',
  ),
  door(
    ['flask_login', 'flask_jwt_extended', 'flask_httpauth'],
    'Flask-Login 0.6, https://flask-login.readthedocs.io; Flask-JWT-Extended 4.7; Flask-HTTPAuth 4.8',
    ['login_required', 'jwt_required', 'verify_jwt_in_request', 'HTTPBasicAuth', 'HTTPTokenAuth'],
    'authentication',
  ),
  door(
    ['jwt', 'jose.jwt', 'jose'],
    'PyJWT 2.10, https://pyjwt.readthedocs.io/en/stable/api.html; python-jose 3.5',
    ['decode', 'jwt.decode'],
    'authentication',
  ),
];

/** Errors that frameworks answer with 401, 403 or 429. */
export const refusals: readonly ApiModel[] = [
  door(
    'aiohttp.web',
    'aiohttp 3.13, https://docs.aiohttp.org/en/stable/web_exceptions.html',
    ['HTTPUnauthorized', 'HTTPForbidden', 'HTTPTooManyRequests'],
    'authentication',
  ),
  door(
    'werkzeug.exceptions',
    'Werkzeug 3.1, https://werkzeug.palletsprojects.com/en/stable/exceptions/',
    ['Unauthorized', 'Forbidden', 'TooManyRequests'],
    'authentication',
  ),
];

export const openDoors: readonly ApiModel[] = [
  door(
    ['cors', 'gzip', 'httpsredirect', 'trustedhost', 'sessions'].flatMap((name) => [
      `fastapi.middleware.${name}`,
      `starlette.middleware.${name}`,
    ]),
    'FastAPI 0.121, https://fastapi.tiangolo.com/reference/middleware/; Starlette 0.50, https://www.starlette.io/middleware/',
    [
      'CORSMiddleware',
      'GZipMiddleware',
      'HTTPSRedirectMiddleware',
      'TrustedHostMiddleware',
      'SessionMiddleware',
    ],
    'nothing',
  ),
  door('flask_cors', 'flask-cors 6, https://flask-cors.readthedocs.io', ['CORS', 'cross_origin'], 'nothing'),
];
