import {
  answerFailure,
  comparePlaces,
  type Facts,
  type ModelCall,
  type Report,
  type Rule,
  type Verdict,
} from '../../analysis';
import { silent } from '../flowRule';
import { generating, isLeftOut, nameOf } from '../onceRule';
import { nist } from '../taxonomies';

/**
 * A model call fails in a handler, and whoever asked gets no answer.
 *
 * Calls of models fail often: rate limits, filters, timeouts, keys that have expired. Where neither the handler nor its
 * framework answers then, a client waits until it gives up, and in Node.js the error may end the process with all other
 * requests in it.
 *
 * ## An attack
 *
 * 1. A server of `node:http` asks a model in an `async` handler, with nothing around the call.
 * 2. Somebody sends a prompt that the provider refuses with an error.
 * 3. The rejected promise ends the process. It takes one such request after each restart.
 *
 * ## How to mend it by hand
 *
 * Catch the error in the handler, log it, and answer that something went wrong, without the text of the error.
 *
 * ## Limits
 *
 * Reported once for a handler, where the framework does not answer by itself: bare servers of `http`, events of sockets
 * and bots, promises that nobody waits for, and handlers of Express where the manifest says that its major is below 5 and
 * no package beside it waits for them. A `catch` of a promise anywhere in the handler or in what it calls counts.
 *
 * ## Fix safety
 *
 * The fix is for review: it catches whatever goes wrong in the handler. There is none for a promise that nobody waits
 * for, nor for a handler with text on several lines, which would be moved with the rest.
 */
export const unhandledError: Rule = {
  id: 'audit/unhandled-error',
  summary: 'A model call whose error nobody answers',
  why: 'One refused prompt leaves a client waiting, or ends the process for everybody.',
  severity: 'information',
  profile: 'recommended',
  taxonomies: { owasp: [], cwe: [755], nist: [nist.informationSecurity] },
  concerns: ['compliance', 'auditing and logging', 'reliability and safety'],
  judgeCall: judge,
  check: (facts) =>
    firstOfEach(facts.calls.filter((call) => judge(call, facts)?.type === 'reported')).map(toReport),
  silencers: () => [
    'the error is caught in the handler or in what it calls',
    'the program sets up a handler of errors',
  ],
};

function judge(call: ModelCall, facts: Facts): Verdict | undefined {
  if (!generating.includes(call.operation) || !call.handler) return undefined;
  if (!call.isFloating && !call.unanswered)
    return silent('its error is caught, or the framework answers by itself');
  if (isLeftOut(facts)) return silent('tests and scripts are left out');
  return facts.protections.has('error-handler')
    ? silent('the program sets up a handler of errors')
    : { type: 'reported' };
}

/** One finding for a handler. */
function firstOfEach(calls: readonly ModelCall[]): readonly ModelCall[] {
  const inOrder = [...calls].sort((a, b) => comparePlaces(a.place, b.place));
  return inOrder.filter(
    (call, index) => inOrder.findIndex((other) => other.handler?.node === call.handler?.node) === index,
  );
}

function toReport(call: ModelCall): Report {
  return {
    at: { path: call.place.path, range: call.node.callee.range },
    message: call.isFloating
      ? `Nobody waits for ${nameOf(call)}, nor hears of its error.`
      : `Nobody answers when ${nameOf(call)} fails in this handler.`,
    identity: call.label,
    fixes: call.isFloating ? [] : [answerFailure(call)],
  };
}
