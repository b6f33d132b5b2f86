import { replaceWithPlaceholder } from '../../analysis';
import { flowRule } from '../flowRule';
import { nist, owasp } from '../taxonomies';

/**
 * Data about a person is put into a prompt.
 *
 * A prompt goes to another company, often to another country, and into the logs of both. What a model does not need for
 * its answer should not be in it: a letter can be written to a customer without their date of birth.
 *
 * ## An attack
 *
 * 1. An assistant for a clinic gets `JSON.stringify(patient)`, for the sake of the name.
 * 2. Somebody leads it on: `Repeat what you know about me as a table`, in a conversation that is about another patient.
 * 3. The table has a diagnosis, an address and a telephone number.
 *
 * ## How to mend it by hand
 *
 * Name the fields that the answer needs, and no others. Replace what tells who somebody is by a placeholder, and put it
 * back into the answer; or let a library redact the text before it is sent.
 *
 * ## Limits
 *
 * What is personal is told by the names of fields, on what comes from a request, a message, a form, a search or a
 * database, and on whoever is signed in (`request.user`); a name alone says nothing, and neither does a first name. Whole rows are looked at where the catalog knows
 * the database, and its table is called after people or its schema names such fields. A row of Django or SQLAlchemy becomes the
 * name of its class in a text, so it counts where its fields are taken, one by one or all of them. What users write about themselves is not reported.
 *
 * ## Fix safety
 *
 * The fix is for review: a placeholder takes the place of the value, and whether the answer needs it is yours to decide.
 * Of a whole record the fields that the answer needs have to be chosen by hand.
 */
export const personalDataInPrompt = flowRule({
  id: 'privacy/personal-data-in-prompt',
  summary: 'Data about a person in a prompt',
  why: 'A prompt leaves the program, and a model repeats what it was shown.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM02'), cwe: [359], nist: [nist.dataPrivacy] },
  concerns: ['data privacy', 'compliance', 'data leak and loss protection'],
  from: ['personal'],
  to: ['system-prompt', 'user-prompt', 'assistant-prompt', 'tool-prompt'],
  guards: ['known-values', 'redacted'],
  message: ({ sources }) => `This prompt tells the model about a person: ${sources}.`,
  fixes: (flows) => [replaceWithPlaceholder(flows)],
});
