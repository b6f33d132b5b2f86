import {
  comparePlaces,
  type Facts,
  type ModelCall,
  recordCalls,
  type Report,
  type Rule,
  type Verdict,
} from '../../analysis';
import { silent } from '../flowRule';
import { answering, furtherCalls, nameOf } from '../onceRule';

/**
 * Nothing records that a model was called.
 *
 * After an incident, a wrong answer or a surprising bill, somebody asks which model was called, when, for how long and
 * at what cost. Without a record there is no answer, and laws on AI systems ask for one.
 *
 * ## An attack
 *
 * 1. A stolen session sends thousands of long prompts through a chat that logs nothing.
 * 2. The bill arrives at the end of the month.
 * 3. Nobody can say which account it was, nor what it asked for.
 *
 * ## How to mend it by hand
 *
 * Write one structured entry a call: the model, the duration, the token usage and the request id.
 * Leave prompt and answer out. Or set up a tracing library once, or the SDK's own telemetry.
 *
 * ## Limits
 *
 * Reported once a file, at the first call that nothing records. Any log entry in the function that calls the model, or
 * in its callers in the workspace, counts as a record, whatever it says, and so does a row that is written there into a
 * table whose name speaks of an audit, a log or usage. Lines that middleware writes about requests know nothing of models,
 * and count for none. Tests and scripts are left out in the recommended profile, and so are exported functions that
 * nothing in the workspace calls. A proxy that records calls outside of the program is not seen.
 *
 * ## Fix safety
 *
 * The entry uses the logger that the file uses already, else `console.info`, in Python a new logger of `logging`. For
 * a stream, and for an answer that has no name, it is written before the call and holds what is known then; so it is
 * in Python for an asynchronous function that does not wait for the call. There is no fix for several calls in one
 * statement, nor in Python for a call that shares its line with another statement.
 *
 * With the file's own logger the fixes are safe: what the program computes stays the same, and the entry holds no text
 * of the prompt or the answer. They are for review with the console or a new logger, which would be a habit that the file
 * does not have; for a call that only some ways through its statement make; and for a call that runs before the logger is made.
 */
export const unloggedCall: Rule = {
  id: 'audit/unlogged-call',
  summary: 'A model call that nothing records',
  why: 'Without a record, nobody can tell afterwards what was asked, by whom, and at what cost.',
  severity: 'information',
  profile: 'recommended',
  taxonomies: { owasp: [], cwe: [778], nist: [] },
  concerns: ['compliance', 'interpretability', 'auditing and logging', 'continuous improvement'],
  check: (facts) => reportOnce(facts.calls.filter((call) => judge(call, facts)?.type === 'reported')),
  judgeCall: judge,
  silencers: () => [
    'an entry in a log or a trace stands in the function of the call or in one of its callers',
  ],
};

function judge(call: ModelCall, { profile, isTestCode }: Facts): Verdict | undefined {
  if (!answering.includes(call.operation)) return undefined;
  if (call.recorded === 'recorded') return silent('something records the call');
  if (call.recorded === 'unknown') return silent('something that is not seen may record the call');
  if (profile === 'strict') return { type: 'reported' };
  if (isTestCode) return silent('tests and scripts are left out');
  return call.callersAreUnknown
    ? silent('only exports lead to the call, and whoever calls them may record it')
    : { type: 'reported' };
}

/** One finding a file: the first call speaks for all. */
function reportOnce(calls: readonly ModelCall[]): Report[] {
  const [first, ...others] = [...calls].sort((a, b) => comparePlaces(a.place, b.place));
  if (!first) return [];
  return [
    {
      at: { path: first.place.path, range: first.node.callee.range },
      message: `Nothing records ${nameOf(first)}${furtherCalls(others.length)}.`,
      related: others.map((call) => ({
        place: call.place,
        message: `nothing records ${nameOf(call)} either`,
      })),
      // The file and its client, not the call: the finding stays the same when the first call goes.
      identity: first.client?.label ?? first.provider,
      fixes:
        others.length > 0 ? [recordCalls([first, ...others]), recordCalls([first])] : [recordCalls([first])],
    },
  ];
}
