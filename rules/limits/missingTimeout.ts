import { type Bound, limitCalls, type ModelCall, type Verdict } from '../../analysis';
import { silent } from '../flowRule';
import { generating, onceRule, sharedClient } from '../onceRule';
import { nist, owasp } from '../taxonomies';

/**
 * A handler waits for a model as long as it takes.
 *
 * Models answer late when they are busy, and some connections never end. Clients wait ten minutes by default, or without
 * end; each request that waits holds memory and a connection.
 *
 * ## An attack
 *
 * 1. A route asks a model with the client's default of ten minutes.
 * 2. A script posts questions that make the model think long, and never reads the answers.
 * 3. After some hundred requests the server has no connection left for anybody else.
 *
 * ## How to mend it by hand
 *
 * Set a timeout of the client, or of the call where one call takes longer than the others. Where the request itself can be
 * aborted, hand its signal on.
 *
 * ## Limits
 *
 * Reported once a file, for calls in handlers of requests and messages: at the client where the option can stand there for
 * all of them, else at the first call. A call that is handed to another one before anybody waits for it
 * (`Promise.race`, `asyncio.wait_for`) is left alone, and so is one in a block with a deadline (`asyncio.timeout`); both
 * also where all callers in the file do so. A timeout of a server in front is not seen, nor one that an environment
 * variable sets.
 *
 * ## Fix safety
 *
 * The fix is for review: a minute is a guess, and slower answers end with an error. There is none where it is not known in
 * which unit the interface counts.
 */
export const missingTimeout = onceRule({
  id: 'limits/missing-timeout',
  summary: 'A handler that waits for a model without end',
  why: 'Requests that wait for a slow model use up what others need.',
  severity: 'information',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM10'), cwe: [400], nist: [nist.informationSecurity] },
  concerns: ['reliability and safety', 'model performance'],
  lacks,
  message: (name, further) => `Nothing ends the wait for ${name}${further}.`,
  also: (name) => `nothing ends the wait for ${name} either`,
  clientOf: (calls, facts) =>
    calls.every(({ row }) => row.bounds?.timeoutIn) ? sharedClient(calls, facts, pathsOf) : undefined,
  fixes: (calls) => limitCalls(calls, minute),
  silencedBy: ['a timeout or a signal is given, in the call or where its client is made'],
});

const serving: readonly string[] = ['http', 'message', 'action'];

function lacks(call: ModelCall): Verdict | undefined {
  const paths = pathsOf(call);
  if (!generating.includes(call.operation) || paths.length === 0) return undefined;
  if (!serving.includes(call.handler?.kind ?? '')) return silent('nobody is known to wait for it');
  const given = call.option(paths);
  if (call.isEndedElsewhere) return silent('what it is handed to, or a block around it, may end the wait');
  if (given === 'present') return silent('a timeout or a signal is given');
  return given === 'unknown' ? silent('options that are not seen may end the wait') : { type: 'reported' };
}

function pathsOf({ row }: ModelCall): readonly string[] {
  const paths = row.bounds?.timeout ?? [];
  const name = paths[0]?.split('.').at(-1);
  // Of a client it holds for all calls; where each call has one, the client's comes first.
  const ofClient = paths.filter((path) => path === `client.${name}`);
  return [...ofClient, ...paths.filter((path) => !ofClient.includes(path))];
}

const minute: Bound = {
  pathsOf,
  amountOf: ({ row }) => {
    const unit = row.bounds?.timeoutIn;
    if (unit === undefined) return undefined;
    return unit === 'signal' ? { abortAfter: 60_000 } : unit === 'seconds' ? 60 : 60_000;
  },
};
