import {
  countTurns,
  type EndlessLoop,
  type Facts,
  limitCalls,
  type ModelCall,
  type Report,
  type Rule,
  type Verdict,
} from '../../analysis';
import { silent } from '../flowRule';

import { nist, owasp } from '../taxonomies';

/**
 * A loop asks a model again and again, and nothing but the model's answer ends it.
 *
 * An agent goes on as long as the model calls tools, and a loop that waits for a good answer goes on until there is one.
 * A model that was misled, or that a tool sends round in circles, never gets there.
 *
 * ## An attack
 *
 * 1. An agent reads mails and calls the model in `while (true)` until it calls no more tools.
 * 2. A mail says: look up the next message in this thread, and answer only when there is none. There always is one.
 * 3. Each turn sends the whole conversation again. The bill grows with the square of the turns, all night.
 *
 * ## How to mend it by hand
 *
 * Give the framework's own option (`max_iterations`, `maxTurns`, `recursion_limit`), or count the turns and stop after
 * as many as your longest real task needs. A budget of tokens or a deadline does as well.
 *
 * ## Limits
 *
 * A loop is reported where each way out of it asks about the answer alone. Whatever else is asked counts as a bound, and a
 * loop that waits for a line of input or for the next task is left alone, as is one that only an error ends.
 * A framework's own default counts as a bound where it is a useful one. A timer that asks on its own is no loop of the model's. More
 * than three functions that call each other, or functions of several files that do, a graph of your own nodes, and a loop that calls
 * a function of another file which asks the model are not seen.
 *
 * ## Fix safety
 *
 * The fix is for review: twenty steps are a guess, and a task that needs more of them ends with an error. There is no fix
 * where the option has to go into an object that is made elsewhere, nor for functions that call themselves or each other.
 */
export const unboundedLoop: Rule = {
  id: 'limits/unbounded-loop',
  summary: 'A loop around a model that nothing bounds',
  why: 'A model that never comes to an end spends money and time until somebody notices.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM10'), cwe: [834], nist: [nist.informationSecurity] },
  concerns: ['reliability and safety'],
  check: (facts) => [
    ...facts.calls.filter((call) => judge(call)?.type === 'reported').map(reportCall),
    ...loopsOf(facts).map(reportLoop),
  ],
  judgeCall: judge,
  silencers: () => [
    'a bound of steps is given to the call',
    'the loop counts its turns, its tokens or its time and stops at a limit',
  ],
};

function judge(call: ModelCall): Verdict | undefined {
  const { steps = [], endless } = call.row.bounds ?? {};
  if (!endless) return undefined;
  if (call.option(steps) === 'present') return silent('a bound of steps is given');
  if (call.option(steps) === 'unknown') return silent('options that are not seen may bound the steps');
  return endless === 'with-tools' && call.option(call.row.tools ?? []) === 'absent'
    ? silent('it has no tools to go on with')
    : { type: 'reported' };
}

function reportCall(call: ModelCall): Report {
  return {
    at: { path: call.place.path, range: call.node.callee.range },
    message: `Nothing bounds the steps of ${call.label}.`,
    fixes: [limitCalls([call], { pathsOf: ({ row }) => row.bounds?.steps ?? [], amountOf: () => 20 })],
  };
}

/** Of loops in loops the inner one is the one to bound first. */
function loopsOf({ endlessLoops }: Facts): readonly EndlessLoop[] {
  return endlessLoops.filter(
    ({ node }) =>
      !endlessLoops.some(
        ({ node: other }) =>
          other !== node && node.range.start <= other.range.start && other.range.end <= node.range.end,
      ),
  );
}

function reportLoop(loop: EndlessLoop): Report {
  const { through = [] } = loop;
  return {
    at: loop.place,
    message: `Nothing bounds ${turnsOf(loop)} around ${loop.call.label}.`,
    related: [
      { place: loop.call.place, message: 'the model is asked here' },
      ...through.map(({ nameRange: range }) => ({
        place: { path: loop.place.path, range },
        message: 'it goes through this function',
      })),
    ],
    fixes: [countTurns(loop)],
  };
}

function turnsOf({ node, through = [] }: EndlessLoop): string {
  if (node.type === 'loop') return 'the turns of this loop';
  if (through.length === 0) return 'how often this function calls itself';
  return through.length === 1
    ? 'how often these two functions call each other'
    : 'how often these three functions call each other';
}
