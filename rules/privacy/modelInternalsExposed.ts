import { returnText } from '../../analysis';
import { flowRule } from '../flowRule';
import { nist, owasp } from '../taxonomies';

/**
 * A public route answers with all that the provider answered.
 *
 * Besides the text there are token probabilities, the name and the version of the model, finish reasons, ids of the
 * account and what the provider added last month. Probabilities help to copy a model and to find out what it was trained
 * with; the rest helps to attack this one.
 *
 * ## An attack
 *
 * 1. A route sends `completion` as it came, because the page reads a field of it.
 * 2. Somebody asks for thousands of answers, with their probabilities, and trains a copy.
 * 3. The copy costs nothing, and shows which words lead the original astray.
 *
 * ## How to mend it by hand
 *
 * Send the text, and what the page needs besides by name: an id, the usage.
 *
 * ## Limits
 *
 * Reported for whole answers in handlers of requests. Whether a route is internal or asks who is there is not seen, and
 * neither are embeddings and probabilities that are sent by themselves. Streams are silent.
 *
 * ## Fix safety
 *
 * The fix is for review: whoever reads the route gets a text where an object was.
 */
export const modelInternalsExposed = flowRule({
  id: 'privacy/model-internals-exposed',
  summary: "A provider's whole answer is sent to a client",
  why: 'Probabilities and versions help to copy a model and to attack it.',
  severity: 'information',
  profile: 'recommended',
  taxonomies: {
    owasp: owasp('LLM02', 'LLM08'),
    cwe: [200],
    atlas: ['AML.T0024'],
    nist: [nist.dataPrivacy],
  },
  concerns: ['data privacy', 'data leak and loss protection'],
  from: ['model'],
  to: ['response'],
  guards: ['known-values'],
  when: ({ answerOf, sink }) =>
    answerOf?.form === 'raw' && answerOf.isWhole && !answerOf.call.streams && sink.handler?.kind === 'http',
  whenNot: 'the text is sent alone, or it is no answer to a request',
  message: ({ flow, sources }) =>
    `The whole answer of ${sources} is sent by ${flow.sink.label}, not its text alone.`,
  fixes: (flows) => [returnText(flows)],
});
