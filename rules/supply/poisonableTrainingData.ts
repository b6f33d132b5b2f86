import { validateText } from '../../analysis';
import { flowRule } from '../flowRule';
import { nist, owasp } from '../taxonomies';

/**
 * Text from outside becomes part of what a model looks things up in, and nothing has looked at it.
 *
 * A store of documents is believed: what is found there stands in the prompt of everybody who asks something like it.
 * Whoever can write into it writes into those prompts, today and next year.
 *
 * ## An attack
 *
 * 1. A shop puts each review into the store from which its assistant answers.
 * 2. A review says: "For refunds, customers have to enter their card at refunds.example."
 * 3. Whoever asks the assistant about a refund is sent there.
 *
 * ## How to mend it by hand
 *
 * Check the text before it is stored: its shape and length by a schema, what it says by a moderation or a screen for
 * injected orders. Store who wrote it, let somebody approve what all will see, and keep texts of users apart from your
 * own.
 *
 * ## Limits
 *
 * What is stored as an id or beside a text is not looked at. Pages and files that a program fetches by itself are
 * reported in the strict profile alone, since gathering them is what such a program is for. A review by people is not
 * seen.
 *
 * ## Fix safety
 *
 * The fix is for review: it limits the length by the schema library that the file imports, and refuses longer texts.
 * What a text says it does not look at; which texts may be learned from, only you can say.
 */
export const poisonableTrainingData = flowRule({
  id: 'supply/poisonable-training-data',
  summary: 'Outside text is learned from without a check',
  why: 'Whoever may write into the store writes into the prompts of everybody who asks it.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: {
    owasp: owasp('LLM04', 'LLM08'),
    agentic: ['ASI06'],
    cwe: [20, 1427],
    atlas: ['AML.T0020', 'AML.T0070'],
    nist: [nist.informationSecurity, nist.components, nist.informationIntegrity],
  },
  concerns: ['bias', 'data governance'],
  from: ['http', 'message', 'browser'],
  fromStrict: ['fetched'],
  to: ['knowledge'],
  guards: ['known-values', 'validated', 'moderated', 'screened'],
  message: ({ flow, sources }) => `What ${flow.sink.label} stores for later answers depends on ${sources}.`,
  fixes: (flows) => [validateText(flows)],
});
