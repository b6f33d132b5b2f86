import { nameSuccessor, type ModelName, type Rule } from '../../analysis';
import { nist, owasp } from '../taxonomies';

/**
 * A call asks for a model that its provider has ended, or has named a day for.
 *
 * From that day on the call fails, or another model answers than the one that was evaluated. Old models also keep the
 * weaknesses that their successors have lost.
 *
 * ## An attack
 *
 * 1. A shop moderates reviews by a model whose end was announced long ago, and publishes what cannot be checked.
 * 2. On the day of its end each check fails.
 * 3. Whoever has waited for that day posts what nobody withholds any more.
 *
 * ## How to mend it by hand
 *
 * Ask for the model that the provider recommends instead, run your evaluations with it, and keep the name in one place.
 *
 * ## Limits
 *
 * The table of dates is part of this version of Sluicegate; a date that has been announced or moved since is not in it.
 * Names that a variable of the environment or a configuration holds are not seen. What is sent to another address by a
 * provider's SDK, or through a cloud that keeps dates of its own, is left out.
 *
 * ## Fix safety
 *
 * The fix is for review: another model answers differently, costs differently, and may refuse options of the old one.
 * Where the provider names no successor there is no fix.
 */
export const retiredModel: Rule = {
  id: 'supply/retired-model',
  summary: 'A model is asked whose end is announced or past',
  why: 'From the day of its end the call fails, or something else answers than was tested.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: {
    owasp: owasp('LLM03'),
    agentic: ['ASI04'],
    cwe: [1104],
    atlas: ['AML.T0010.003'],
    nist: [nist.informationSecurity, nist.components],
  },
  concerns: ['model performance', 'continuous improvement'],
  check: ({ models }) =>
    models
      .filter(({ retired }) => retired !== undefined)
      .map((name) => ({ at: name.place, message: messageOf(name), fixes: [nameSuccessor(name)] })),
  silencers: () => ['another model is asked'],
};

function messageOf({ provider, text, retired }: ModelName): string {
  const instead = retired?.successor ? ` in favor of ${retired.successor}` : '';
  return `${provider} has set ${retired?.end ?? ''} as the end of ${text}${instead}.`;
}
