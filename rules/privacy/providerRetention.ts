import { replaceWithPlaceholder, type Rule, type RuleInfo } from '../../analysis';
import { flowRule } from '../flowRule';
import { settingRule } from '../settingRule';
import { nist, owasp } from '../taxonomies';

const info: RuleInfo = {
  id: 'privacy/provider-retention',
  summary: 'The provider is asked to keep what it is sent',
  why: 'Conversations that a provider keeps can be read by whoever gets into the account.',
  severity: 'information',
  profile: 'strict',
  taxonomies: { owasp: owasp('LLM02'), cwe: [359], nist: [nist.dataPrivacy] },
  concerns: ['data privacy', 'compliance', 'data governance', 'data leak and loss protection'],
};

const switchedOn = settingRule({
  ...info,
  kind: 'kept-by-provider',
  message: ({ label }, option) => `The provider keeps what ${label} sends: ${option} is on.`,
});

const recorded = flowRule({
  ...info,
  from: ['personal'],
  to: ['provider-record'],
  guards: ['known-values', 'redacted'],
  message: ({ flow, sources }) => `The provider keeps ${sources} beside what ${flow.sink.label} sends.`,
  fixes: (flows) => [replaceWithPlaceholder(flows)],
});

/**
 * A call asks the provider to keep what it is sent, or tells it about a person in what it keeps beside the call.
 *
 * Prompts and answers that are kept are one more copy of what users wrote, in another company and often in another
 * country, with a deadline of its own. Whoever gets into that account reads all of them.
 *
 * ## An attack
 *
 * 1. `store: true` is set for a week, to compare two models in the provider's console, and stays.
 * 2. A former colleague still has access to the console.
 * 3. Every conversation of the last month is there to be read.
 *
 * ## How to mend it by hand
 *
 * Set the option to `false`, or leave it where the provider does not keep by default. Where you want to evaluate answers,
 * keep them yourself, without the parts that are personal, and for as long as you say in your notice.
 *
 * ## Limits
 *
 * Only an option that the code switches on is reported, and what is personal by the name of its field in the metadata of a
 * call. Some interfaces keep by default (the responses of OpenAI), which is not reported; neither is what an account agrees
 * to in the provider's console.
 *
 * ## Fix safety
 *
 * The fix is for review: what is read from the provider's store later, such as a response that another one goes on from,
 * is not there any more, and a placeholder in the metadata finds nobody again.
 */
export const providerRetention: Rule = {
  ...switchedOn,
  judgeFlow: (flow, facts) => recorded.judgeFlow?.(flow, facts),
  check: (facts) => [...switchedOn.check(facts), ...recorded.check(facts)],
};
