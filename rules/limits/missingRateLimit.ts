import type { Facts, ModelCall, Verdict } from '../../analysis';
import { silent } from '../flowRule';
import { answering, onceRule } from '../onceRule';
import { nist, owasp } from '../taxonomies';

/**
 * Anybody may have a model called, as often as they like.
 *
 * Each call costs money and takes a share of what the provider allows in a minute. Where nothing counts requests and nobody
 * has to say who they are, a loop in somebody's terminal uses up both for everybody else.
 *
 * ## An attack
 *
 * 1. A page has a chat whose server asks a model for each message, without a sign-in.
 * 2. Somebody finds the address and sells access to it as a free model.
 * 3. The bill grows by thousands a day, until the provider blocks the key.
 *
 * ## How to mend it by hand
 *
 * Put a limiter of requests before the handlers that call models, by address or by account. Better, ask who it is, and give
 * each account a budget of tokens.
 *
 * ## Limits
 *
 * Reported once a file, for handlers of a server whose set-up is seen: one of Express, Fastify, Koa, Hono, Bun, Deno or
 * `node:http` that listens, of FastAPI, Starlette, Flask or aiohttp. Handlers by file convention, of serverless platforms, and of frameworks that are set up by
 * configuration are left alone, since what stands before them stands elsewhere. So is a program with middleware,
 * a decorator or a dependency that is not seen. A limiter, a sign-in, or an answer of 401, 403 or 429 anywhere in
 * the program counts, also before other handlers. Limits of a proxy or a platform in front are not seen.
 *
 * ## Fix safety
 *
 * There is no fix: a program that has a limiter is not reported, and which one it should have is for its authors to choose.
 */
export const missingRateLimit = onceRule({
  id: 'limits/missing-rate-limit',
  summary: 'A model that anybody may have called without end',
  why: 'One script uses up the budget and the quota of everybody else.',
  severity: 'information',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM10'), cwe: [799, 306], nist: [nist.informationSecurity] },
  concerns: ['reliability and safety'],
  lacks,
  message: (name, further) => `Neither a limit of requests nor a sign-in stands before ${name}${further}.`,
  also: (name) => `neither stands before ${name} either`,
  silencedBy: ['requests are limited, or who sends them is asked, anywhere in the program'],
});

function lacks(call: ModelCall, { protections }: Facts): Verdict | undefined {
  if (!answering.includes(call.operation) || call.handler?.kind !== 'http') return undefined;
  if (protections.has('rate-limit')) return silent('the program limits requests');
  if (protections.has('authentication')) return silent('the program asks who sends a request');
  if (!protections.has('listens')) return silent('what stands before the handler is set up elsewhere');
  return protections.has('unseen')
    ? silent('something that is not seen stands before handlers')
    : { type: 'reported' };
}
