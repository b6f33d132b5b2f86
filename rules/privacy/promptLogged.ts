import { type Facts, type Flow, logLength } from '../../analysis';
import { flowRule } from '../flowRule';
import { nist, owasp } from '../taxonomies';

/**
 * What a user wrote to a model, or what it answered, is written into a log in full.
 *
 * People tell an assistant about their health, their money and their colleagues. A log keeps that for long, in a place
 * that nobody thinks of when the user asks for their data to be erased.
 *
 * ## An attack
 *
 * 1. A chat logs each question and each answer, to see what people ask.
 * 2. The entries are copied to a service for logs, with more readers than the database has.
 * 3. A user asks to be forgotten; the entries stay for a year.
 *
 * ## How to mend it by hand
 *
 * Log the id of the request, the model, the token usage and lengths. Where the words themselves are needed, keep them
 * apart, redacted, for a time that you tell your users.
 *
 * ## Limits
 *
 * Text that was cut off, and entries of the level `debug` and below, are silent. Of what arrives with a request only what
 * goes into a prompt of the same file is looked at. Traces that an instrumentation writes are not seen.
 *
 * ## Fix safety
 *
 * The fix is for review: the entry holds a length, or the token usage, where the text was. There is none for text that is
 * part of a larger expression or a list of arguments, nor in a function that logs whatever it is given and asks no model:
 * what its callers give is for them to say.
 */
export const promptLogged = flowRule({
  id: 'privacy/prompt-logged',
  summary: "A user's conversation with a model is logged",
  why: 'Logs keep for long, and for many readers, what people told an assistant.',
  severity: 'information',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM02'), cwe: [532], nist: [nist.dataPrivacy] },
  concerns: ['data privacy', 'data leak and loss protection', 'auditing and logging'],
  from: ['model', 'http', 'message', 'browser'],
  to: ['log'],
  guards: ['known-values', 'redacted', 'bounded'],
  when: (flow, facts) => (flow.answerOf ? answersUser(flow) : isAsked(flow, facts)),
  whenNot: 'it is no part of what a user and a model said to each other',
  message: ({ flow, sources }) =>
    flow.answerOf
      ? `The answer of ${sources} to a user is logged in full by ${flow.sink.label}.`
      : `What a user asks a model is logged in full by ${flow.sink.label}, from ${sources}.`,
  fixes: (flows) => [logLength(flows)],
});

const users: readonly string[] = ['http', 'message', 'browser', 'parameter'];

function answersUser({ answerOf }: Flow): boolean {
  return (
    answerOf !== undefined &&
    answerOf.form !== 'tool-arguments' &&
    answerOf.inputs.some(({ source, marks }) => users.includes(source.kind) && !marks.has('known-values'))
  );
}

/** The same data goes into a prompt. */
function isAsked({ source }: Flow, { flows }: Facts): boolean {
  return flows.some((other) => other.prompt !== undefined && isSame(source.values, other.source.values));
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [a] = one;
  const [b] = other;
  return a !== undefined && b !== undefined && (one.includes(b) || other.includes(a));
}
