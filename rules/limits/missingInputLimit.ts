import { checkLength, type Facts, type Flow } from '../../analysis';
import { flowRule, placesOf } from '../flowRule';
import { answering } from '../onceRule';
import { nist, owasp } from '../taxonomies';

/**
 * A request decides how much text a model is given.
 *
 * A body may be as long as the server takes it, and each word of it is paid for. A model that is given a book for a
 * question also answers late, and forgets the instructions that stood before it.
 *
 * ## An attack
 *
 * 1. A public form puts `request.body.question` into a prompt.
 * 2. A script posts the text of an encyclopedia volume, a hundred times a minute.
 * 3. The tokens of the month are used up before lunch.
 *
 * ## How to mend it by hand
 *
 * Refuse or cut what is longer than a real question: a maximum length in the schema, a test of the length, or a limit of
 * tokens. A limit of the body's size on the route does as well.
 *
 * ## Limits
 *
 * Reported once for a handler, for bodies, forms, uploads and messages of sockets and queues. Queries, paths and headers are
 * short by nature, and so are messages of chat platforms. A framework's own limit of a body does not count, since it is
 * made for uploads; one that the program sets does, whatever it is and wherever it is set. The length of a list says
 * nothing of what is in it.
 *
 * ## Fix safety
 *
 * The fix is for review: four thousand characters are a guess, and longer texts are refused with an error. There is no
 * fix for a list of messages.
 */
export const missingInputLimit = flowRule({
  id: 'limits/missing-input-limit',
  summary: 'A prompt as long as a request wants it to be',
  why: 'Whoever decides how long a prompt is decides what it costs.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM10'), cwe: [770], nist: [nist.informationSecurity] },
  concerns: ['reliability and safety'],
  from: ['http', 'message'],
  to: ['system-prompt', 'user-prompt', 'assistant-prompt', 'tool-prompt'],
  guards: ['known-values', 'validated', 'bounded'],
  once: 'handler',
  when: isUnlimited,
  whenNot: 'its length is limited by where it comes from, by the size of a body, or it comes in no handler',
  message: ({ sources, flow, further }) =>
    `The prompt of ${flow.sink.label} takes ${sources} at any length${placesOf(further)}.`,
  // The handler's client, not the text of the first place: that may be mended alone.
  identity: ({ source, prompt }) => `${prompt?.call.client?.label ?? prompt?.call.provider} ${source.label}`,
  fixes: (flows) => [checkLength(flows)],
});

const open: readonly string[] = ['http', 'message', 'action'];

function isUnlimited({ source, sink, prompt }: Flow, { protections }: Facts): boolean {
  return (
    source.isUnbounded &&
    open.includes(sink.handler?.kind ?? '') &&
    prompt !== undefined &&
    answering.includes(prompt.call.operation) &&
    !protections.has('body-limit')
  );
}
