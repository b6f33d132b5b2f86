import { settingRule } from '../settingRule';
import { nist, owasp } from '../taxonomies';

/**
 * The provider's filter of what its models answer is switched off.
 *
 * Models refuse much by themselves, but not reliably; the filter behind them is the second line. A program that takes
 * it away answers for whatever the model can be led to say.
 *
 * ## An attack
 *
 * 1. A family's homework helper sets the threshold of each kind of harm to `BLOCK_NONE`, because a history question
 *    about a war was refused once.
 * 2. A pupil asks it, step by step, for things that no pupil should be told.
 * 3. Nothing withholds the answer.
 *
 * ## How to mend it by hand
 *
 * Take the setting out, or choose the highest threshold that lets your real questions through. If a kind of harm is what
 * your product is about (medicine, law, moderation itself), change that kind alone, and suppress the finding with the
 * reason.
 *
 * ## Limits
 *
 * Only settings that the code gives as they are: a threshold that is read from a configuration is not reported, nor one
 * that differs between two environments. Which kinds of harm a filter is set for is not weighed.
 *
 * ## Fix safety
 *
 * The fix is for review: it sets the provider's middle step, and answers that came through before may be withheld.
 */
export const safetyDisabled = settingRule({
  id: 'output/safety-disabled',
  summary: "A provider's filter of answers is switched off",
  why: 'What the model can be led to say is withheld by nobody.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM05'), cwe: [693, 1434], nist: [nist.informationSecurity] },
  concerns: ['reliability and safety', 'threat protection'],
  kind: 'unfiltered',
  message: ({ label }, option) =>
    `The provider's filter is off for ${label}: this ${option} lets everything through.`,
});
