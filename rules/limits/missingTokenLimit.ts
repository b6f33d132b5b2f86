import { limitCalls, type ModelCall, type Verdict } from '../../analysis';
import { silent } from '../flowRule';
import { generating, onceRule, sharedClient } from '../onceRule';
import { nist, owasp } from '../taxonomies';

/**
 * A model may answer as long as it likes.
 *
 * Answers are paid for by the token, and nobody waits for them to the end. Without a limit, the provider's own holds: as
 * much as the model can write at all.
 *
 * ## An attack
 *
 * 1. A help desk sends what a visitor asks to a model that may write sixty thousand tokens.
 * 2. A visitor asks for the numbers from one to a million, spelled out, and repeats it in ten windows.
 * 3. Each answer costs as much as a day of real questions, and blocks a connection for minutes.
 *
 * ## How to mend it by hand
 *
 * Set the option that the interface has for it (`max_output_tokens`, `maxOutputTokens`, `max_tokens`) to somewhat more
 * than your longest useful answer, in the call or where the model object is made.
 *
 * ## Limits
 *
 * Reported once a file, at the first call that has no limit, or at the client where the option can stand there for all of
 * them. Calls whose options are not all seen are left alone, and so are answers that a schema shapes, interfaces that
 * demand a limit, and those that have none. A limit that is set for a project at the provider is not seen.
 *
 * ## Fix safety
 *
 * The fix is for review: 1024 tokens are a guess, and a longer answer ends in the middle of a sentence. Models that think
 * first need more.
 */
export const missingTokenLimit = onceRule({
  id: 'limits/missing-token-limit',
  summary: 'A model call with no limit of its answer',
  why: 'Whoever writes the question decides how much the answer costs.',
  severity: 'information',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM10'), cwe: [770], nist: [nist.informationSecurity] },
  concerns: ['reliability and safety', 'model performance'],
  lacks,
  message: (name, further) => `Nothing limits how long the answer of ${name} gets${further}.`,
  also: (name) => `nothing limits the answer of ${name} either`,
  clientOf: (calls, facts) => sharedClient(calls, facts, pathsOf),
  fixes: (calls) => limitCalls(calls, { pathsOf, amountOf: () => 1024 }),
  silencedBy: ['a limit of tokens is given, in the call or where its client or model is made'],
});

function lacks(call: ModelCall): Verdict | undefined {
  const { operation, row } = call;
  const paths = pathsOf(call);
  if (!generating.includes(operation) || paths.length === 0) return undefined;
  if (row.bounds?.tokensRequired) return silent('the provider refuses a call without a limit of tokens');
  if (operation === 'structured' || call.option(row.shaped ?? []) === 'present')
    return silent('a schema shapes the answer');
  const given = call.option(paths);
  if (given === 'present') return silent('a limit of tokens is given');
  return given === 'unknown'
    ? silent('options that are not seen may limit the tokens')
    : { type: 'reported' };
}

function pathsOf({ row }: ModelCall): readonly string[] {
  return row.bounds?.tokens ?? [];
}
