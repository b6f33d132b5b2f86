import { checkStop, type Facts, type ModelCall, type Verdict } from '../../analysis';
import { silent } from '../flowRule';
import { generating, onceRule } from '../onceRule';
import { nist, owasp } from '../taxonomies';

/**
 * An answer is used, and nobody looks whether it is whole.
 *
 * A model stops because it is done, because a limit cut it off, because a filter held it back, or because it wants to call
 * a tool. The text looks the same in each case, and half an answer may say the opposite of a whole one.
 *
 * ## An attack
 *
 * 1. A review bot asks whether a change is safe, and takes an answer without the word "unsafe" for a yes.
 * 2. A change is so long, and asks for so much explanation, that the limit of tokens cuts the answer off before the verdict.
 * 3. The change is merged.
 *
 * ## How to mend it by hand
 *
 * Compare the reason with those that you can use (`finish_reason`, `stop_reason`, `status`), and treat all others as an
 * error.
 *
 * ## Limits
 *
 * Reported once a file, for calls whose interface tells why it stopped, where the file reads nothing of that name. Streams
 * are left alone, and so are calls whose whole answer is returned: whoever gets it may look.
 *
 * ## Fix safety
 *
 * The fix is for review: an answer that was cut off becomes an error. Other reasons are left to you. There is none where
 * the answer has no name, or where it is not known what the interface calls an answer that was cut off.
 */
export const uncheckedStop = onceRule({
  id: 'output/unchecked-stop',
  summary: 'An answer that may not be whole',
  why: 'Half an answer looks like a whole one, and may say the opposite.',
  severity: 'information',
  profile: 'strict',
  taxonomies: { owasp: owasp('LLM05'), cwe: [754], nist: [nist.informationSecurity] },
  concerns: ['threat protection', 'reliability and safety'],
  lacks,
  message: (name, further) => `Nothing looks why the answer of ${name} ended${further}.`,
  also: (name) => `nothing looks why the answer of ${name} ended either`,
  fixes: (calls) => checkStop(calls),
  silencedBy: ['the file reads the reason why the answer ended'],
});

function lacks(call: ModelCall, facts: Facts): Verdict | undefined {
  const names = [call.row.output.stop ?? []].flat().flatMap((path) => path.split('.').slice(-1));
  if (!generating.includes(call.operation) || names.length === 0) return undefined;
  if (call.streams) return silent('a stream tells it at its end');
  if (call.isReturned) return silent('whoever gets the answer may look why it ended');
  return names.some((name) => facts.memberNames().has(name))
    ? silent('the file reads the reason why an answer ended')
    : { type: 'reported' };
}
