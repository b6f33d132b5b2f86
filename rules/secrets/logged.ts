import { type Facts, type Flow, isSameRange, replaceWithPlaceholder } from '../../analysis';
import { flowRule } from '../flowRule';
import { nist, owasp } from '../taxonomies';

/**
 * A credential is written into a log, or a key of the program is sent back to whoever asked.
 *
 * Logs are kept for long, copied to other services and read by many. A key in a log is a key that nobody knows who has.
 *
 * ## An attack
 *
 * 1. To find out why a call fails, `console.log('key', process.env.OPENAI_API_KEY)` is added, and stays.
 * 2. The entries go to a service for logs that the whole company can search, and a partner too.
 * 3. Somebody searches for `sk-`.
 *
 * ## How to mend it by hand
 *
 * Log that there is a key, not which one: `Boolean(key)`, or its last four characters. Log names of fields rather than
 * objects that hold credentials, and give your logger a list of fields to redact. Then revoke the key.
 *
 * ## Limits
 *
 * What counts as a credential is told by the name of a variable of the environment or of a field; what came with a
 * request counts where it is the key of a client or of a request to a provider in the same file; a client counts that
 * shows its key where it is written out, which clients of Python do not. A field that is sent
 * in a response is not reported: a login answers with the token of its user. What a logger redacts by its own settings is
 * not seen. It is part of the strict profile alone, until more of what it finds in published packages was read.
 *
 * ## Fix safety
 *
 * The fix is for review: it puts a placeholder in the place of the credential, and whoever reads the log finds it there.
 */
export const logged = flowRule({
  id: 'secrets/logged',
  summary: 'A credential in a log',
  why: 'Logs are kept, copied and read by many.',
  severity: 'error',
  profile: 'strict',
  taxonomies: { owasp: owasp('LLM02'), cwe: [532], nist: [nist.dataPrivacy] },
  concerns: ['data leak and loss protection'],
  from: ['secret', 'http', 'message'],
  to: ['log', 'debug-log', 'response'],
  guards: ['known-values', 'redacted'],
  when: (flow, facts) => {
    if (flow.source.kind !== 'secret') return isKeyOfAsker(flow, facts);
    return flow.sink.kind !== 'response' || flow.confidence === 'high';
  },
  whenNot: 'it is no credential that the program uses, or may be that of whoever asked',
  message: ({ flow, sources }) => {
    if (flow.source.kind !== 'secret')
      return `The key that came with ${sources} is logged by ${flow.sink.label}.`;
    return flow.sink.kind === 'response'
      ? `${credential(sources)} is sent by ${flow.sink.label}.`
      : `${credential(sources)} is logged by ${flow.sink.label}.`;
  },
  identity: ({ source, sink }) => `${source.label} in ${sink.label}`,
  fixes: (flows) => [replaceWithPlaceholder(flows)],
});

/** Somebody sends a key with a request: it is one where the program asks a provider with it. */
function isKeyOfAsker({ source, sink, marks }: Flow, { flows }: Facts): boolean {
  if (sink.kind === 'response' || marks.has('bounded')) return false;
  const isNamed = flows.some(
    (other) => other.source.kind === 'secret' && isSameRange(other.sink.place.range, sink.place.range),
  );
  return (
    !isNamed &&
    flows.some(
      (other) =>
        other.sink.kind === 'key' &&
        isOfHandler(sink, other.sink) &&
        holds(source.values, other.source.values),
    )
  );
}

/** What one request brings is named like what others bring. */
function isOfHandler({ handler }: Flow['sink'], { handler: other }: Flow['sink']): boolean {
  return handler?.place.path === other?.place.path && handler?.place.range.start === other?.place.range.start;
}

/** What is logged is the key, was made of it, or is what it stands in. */
function holds([latest, ...logged]: readonly string[], [sent]: readonly string[]): boolean {
  if (latest === undefined || sent === undefined) return false;
  // What a header is made of: `Bearer ${key}`.
  const key = sent.slice(sent.lastIndexOf('@') + 1);
  return latest === key || logged.includes(key) || key.startsWith(`${latest}.`);
}

function credential(sources: string): string {
  return sources.startsWith('all of ') ? `A${sources.slice(1)}` : `The credential ${sources}`;
}
