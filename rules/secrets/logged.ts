import { replaceWithPlaceholder } from '../../analysis';
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
 * What counts as a credential is told by the name of a variable of the environment or of a field; a client counts that
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
  from: ['secret'],
  to: ['log', 'debug-log', 'response'],
  guards: ['known-values', 'redacted'],
  when: ({ sink, confidence }) => sink.kind !== 'response' || confidence === 'high',
  whenNot: 'it may be the credential of whoever asked',
  message: ({ flow, sources }) =>
    flow.sink.kind === 'response'
      ? `${credential(sources)} is sent by ${flow.sink.label}.`
      : `${credential(sources)} is logged by ${flow.sink.label}.`,
  identity: ({ source, sink }) => `${source.label} in ${sink.label}`,
  fixes: (flows) => [replaceWithPlaceholder(flows)],
});

function credential(sources: string): string {
  return sources.startsWith('all of ') ? `A${sources.slice(1)}` : `The credential ${sources}`;
}
