/** How handlers refuse a request, as the documentation of their frameworks shows it. */
import type { Refusal } from '../analysis';

/** `response` of Express and of what is made like it, the second parameter. */
export const byResponse = {
  as: 'answer',
  code: '$1.status($status).json({ error: $message })',
} as const satisfies Refusal;

/** The web's `Response`, or that of Next.js where the file has it. */
export const byWebResponse = {
  as: 'result',
  code: '$by.json({ error: $message }, { status: $status })',
  by: ['NextResponse', 'Response'],
} as const satisfies Refusal;

export const byReply = {
  as: 'result',
  code: '$1.code($status).send({ error: $message })',
} as const satisfies Refusal;

export const byContext = {
  as: 'result',
  code: '$0.json({ error: $message }, $status)',
} as const satisfies Refusal;

export const byThrowingContext = {
  as: 'exception',
  code: '$0.throw($status, $message)',
} as const satisfies Refusal;

export const byServerResponse = {
  as: 'answer',
  code: '$1.writeHead($status).end($message)',
} as const satisfies Refusal;

/** What the gateway before a function makes an answer of. */
export const byGateway = {
  as: 'result',
  code: '{ statusCode: $status, body: JSON.stringify({ error: $message }) }',
} as const satisfies Refusal;

export const byAzure = {
  as: 'result',
  code: '{ status: $status, jsonBody: { error: $message } }',
} as const satisfies Refusal;

export const byNitro = {
  as: 'exception',
  code: 'throw createError({ statusCode: $status, statusMessage: $message })',
  imports: { name: 'createError', module: 'h3' },
} as const satisfies Refusal;

export const byNest = {
  as: 'exception',
  code: 'throw new HttpException($message, $status)',
  imports: { name: 'HttpException', module: '@nestjs/common' },
} as const satisfies Refusal;

export const byProcedure = {
  as: 'exception',
  code: "throw new TRPCError({ code: 'BAD_REQUEST', message: $message })",
  imports: { name: 'TRPCError', module: '@trpc/server' },
} as const satisfies Refusal;

export const byHttpError = {
  as: 'exception',
  code: 'throw new HttpError($status, $message)',
  imports: { name: 'HttpError', module: 'routing-controllers' },
} as const satisfies Refusal;
