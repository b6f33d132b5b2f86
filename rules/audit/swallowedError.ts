import { type Facts, recordError, type Report, type Rule, type SwallowedError } from '../../analysis';
import { answering, isLeftOut } from '../onceRule';
import { nist } from '../taxonomies';

/**
 * A model call fails, and nobody ever knows.
 *
 * The error is caught and dropped, or an answer is made up in its place. What looks like a calm day may be an expired key,
 * a used up budget, or a filter that somebody keeps running into.
 *
 * ## An attack
 *
 * 1. A moderation bot asks a model about each post, and takes a post for harmless when the call fails.
 * 2. Somebody finds out that a post with certain characters makes the call fail.
 * 3. From then on every such post passes, and no log shows a single error.
 *
 * ## How to mend it by hand
 *
 * Log the error where it is caught, with the request id that it carries, and throw it again or answer that something went
 * wrong. Where a made-up answer is meant, log all the same.
 *
 * ## Limits
 *
 * Only handlers of which all is seen: one that calls anything, reads the error, sets a flag or a number, or returns
 * something that tells of an error is left alone, and so are a clause for one kind of error, several clauses of one `try`,
 * and a loop that tries again. A handler around a function that asks is seen in the file of that function alone. What callers
 * make of a missing answer is not seen. Tests and scripts are left out in the recommended profile.
 *
 * ## Fix safety
 *
 * The fix is for review: it writes an entry with the file's own logger, or with what everybody has, and errors of
 * providers may quote the prompt. There is none for a callback of a promise, for a block that suppresses errors, nor for
 * errors that come as values.
 */
export const swallowedError: Rule = {
  id: 'audit/swallowed-error',
  summary: 'An error of a model call that is dropped',
  why: 'A failure that nobody hears of lasts until it has done its damage.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: { owasp: [], cwe: [390], nist: [nist.informationSecurity] },
  concerns: ['compliance', 'auditing and logging', 'reliability and safety'],
  check: (facts) =>
    isLeftOut(facts) ? [] : facts.swallowed.filter(isOfModel).map((error) => toReport(facts, error)),
  silencers: () => ['the handler logs the error or throws it again', 'the handler answers with an error'],
};

function isOfModel({ call }: SwallowedError): boolean {
  return answering.includes(call.operation) && !call.isTraced;
}

function toReport(facts: Facts, error: SwallowedError): Report {
  const { path, range } = error.place;
  const word = /^\w+/.exec(facts.textAt(error.place))?.[0] ?? '';
  const at = error.handler
    ? { path, range: { start: range.start, end: range.start + word.length } }
    : error.place;
  return {
    at,
    message: `An error of ${error.call.label} ends here, and nothing records it.`,
    related: [{ place: error.call.place, message: 'the model is asked here' }],
    identity: error.call.label,
    fixes: [recordError(error)],
  };
}
