import { type Facts, type Flow, moderateAnswer } from '../../analysis';
import { flowRule, placesOf } from '../flowRule';
import { nist, owasp } from '../taxonomies';

/**
 * A model's answer to outside text is sent to an end user, and nothing looked at it on the way.
 *
 * A model can be led to insult, to lie, to give dangerous advice or to repeat what it was told in confidence.
 * The program that passes the answer on says it in the name of its owner.
 *
 * ## An attack
 *
 * 1. A support chat sends `completion.choices[0].message.content` to the visitor.
 * 2. A visitor leads the model on over several turns until it writes abuse, or a discount that does not exist.
 * 3. The screenshot shows the company's own site.
 *
 * ## How to mend it by hand
 *
 * Moderate the answer before it is sent, with the provider's own interface where it has one, a guardrail library,
 * or a schema that leaves no room for free text. Moderating the question alone is not enough.
 *
 * ## Limits
 *
 * Reported once for a handler. A filter of your own is not recognized by its name.
 * A provider that filters by default (Azure OpenAI) is silent, although the filter can be changed elsewhere.
 * Sanitizing HTML is no content filter, so sanitized answers are reported.
 *
 * ## Fix safety
 *
 * The fix is for review: it adds a request, and the text that replaces a withheld answer is yours to choose.
 * There is no fix for a stream, where the answer leaves before it is complete, for a structured answer, for one that was
 * split into a list, for several answers that are sent at once, for an answer that is computed in the place where it is
 * sent, and for providers that have no moderation of their own.
 */
export const unfilteredResponse = flowRule({
  id: 'output/unfiltered-response',
  summary: "A model's answer reaches an end user unfiltered",
  why: 'What the model was led to say is said in your name.',
  severity: 'information',
  strictSeverity: 'warning',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM02', 'LLM05'), cwe: [1426], nist: [nist.informationSecurity] },
  concerns: ['threat protection'],
  from: ['model'],
  to: ['response'],
  guards: ['known-values', 'validated', 'moderated'],
  once: 'handler',
  when: (flow, facts) => answersUntrusted(flow, facts) && flow.answerOf?.call.moderated !== true,
  whenNot: 'the model was given nothing from outside, or its provider filters what it answers',
  message: ({ flow, sources, further }) =>
    `The answer of ${sources} reaches ${flow.sink.label} unfiltered${placesOf(further)}.`,
  fixes: (flows) => [moderateAnswer(flows)],
});

/** Answers to the program's own text, and to values it knows, hold nothing that somebody else planted. */
function answersUntrusted({ answerOf }: Flow, facts: Facts): boolean {
  const untrusted = [
    'http',
    'message',
    'browser',
    'parameter',
    ...(facts.profile === 'strict' ? ['cli'] : []),
  ];
  return (answerOf?.inputs ?? []).some(
    ({ source, marks }) => untrusted.includes(source.kind) && !marks.has('known-values'),
  );
}
