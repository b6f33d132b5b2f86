/** How handlers in Python refuse a request, as the documentation of their frameworks shows it. */
import type { Refusal } from '../../analysis';

export const byFastApi = {
  as: 'exception',
  code: 'raise HTTPException(status_code=$status, detail=$message)',
  imports: { name: 'HTTPException', module: 'fastapi' },
} as const satisfies Refusal;

export const byStarlette = {
  ...byFastApi,
  imports: { name: 'HTTPException', module: 'starlette.exceptions' },
} as const satisfies Refusal;

export const byLitestar = {
  ...byFastApi,
  imports: { name: 'HTTPException', module: 'litestar.exceptions' },
} as const satisfies Refusal;

export const byFlask = {
  as: 'exception',
  code: 'abort($status, $message)',
  imports: { name: 'abort', module: ['flask', 'quart'] },
} as const satisfies Refusal;

export const byDjango = {
  as: 'result',
  code: 'JsonResponse({"error": $message}, status=$status)',
  imports: { name: 'JsonResponse', module: 'django.http' },
} as const satisfies Refusal;

export const byRestFramework = {
  as: 'result',
  code: 'Response({"error": $message}, status=$status)',
  imports: { name: 'Response', module: 'rest_framework.response' },
} as const satisfies Refusal;

export const byAiohttp = {
  as: 'result',
  code: 'web.json_response({"error": $message}, status=$status)',
  imports: { name: 'web', module: 'aiohttp' },
} as const satisfies Refusal;

export const bySanic = {
  as: 'exception',
  code: 'raise SanicException($message, status_code=$status)',
  imports: { name: 'SanicException', module: 'sanic.exceptions' },
} as const satisfies Refusal;

export const byGateway = {
  as: 'result',
  code: '{"statusCode": $status, "body": $message}',
} as const satisfies Refusal;
