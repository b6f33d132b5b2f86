import { type Flow, returnText } from '../../analysis';
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
 * Reported for whole answers, embeddings and probabilities of words in handlers of requests. Whether a route is internal or
 * asks who is there is not seen. Streams are silent, and so is what was looked up by an embedding.
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
  from: ['model', 'internals'],
  to: ['response'],
  guards: ['known-values'],
  when: (flow) => flow.sink.handler?.kind === 'http' && (isWholeAnswer(flow) || isInternal(flow)),
  whenNot: 'the text is sent alone, or it is no answer to a request',
  message: ({ flow, sources }) =>
    flow.source.kind === 'internals'
      ? `Numbers of ${sources} that help to copy the model are sent by ${flow.sink.label}.`
      : `The whole answer of ${sources} is sent by ${flow.sink.label}, not its text alone.`,
  fixes: (flows) => [returnText(flows)],
});

function isWholeAnswer({ source, answerOf }: Flow): boolean {
  return source.kind === 'model' && answerOf?.form === 'raw' && answerOf.isWhole && !answerOf.call.streams;
}

/** As they came: what was looked up with an embedding is something else. */
function isInternal({ source, confidence }: Flow): boolean {
  return source.kind === 'internals' && confidence === 'high';
}
