import { lookUpModel } from '../../analysis';
import { flowRule } from '../flowRule';
import { nist, owasp } from '../taxonomies';

/**
 * Whoever sends a request chooses the model, its address, its tools, its temperature or its limit of tokens.
 *
 * Options decide what an answer costs, which safety the model was trained for, where the prompt is sent and what the
 * model may do. They are the program's to choose, and a client that may choose them chooses the dearest, or another one.
 *
 * ## An attack
 *
 * 1. A page lets its visitors pick a model, and the server passes `request.body.model` on.
 * 2. A script asks ten thousand times for the dearest model that the account may use.
 * 3. The bill is the program's. With `baseURL` it would have been the key as well.
 *
 * ## How to mend it by hand
 *
 * Look the value up in a list or a table of the program's own, or check it with an enum of a schema. Convert numbers, and
 * keep them below a limit of yours. Addresses and tools are nothing that a client should name at all.
 *
 * ## Limits
 *
 * Options whose names no row of the catalog has are not looked at, nor a whole object of options that is passed on; one
 * that is spread into them is.
 * A number counts as checked by its type alone, whatever limit it may be.
 *
 * ## Fix safety
 *
 * The fix is for review: the list has to be filled with the models that you offer. There is a fix for the name of a
 * model that is read of a request as it is, and for nothing else.
 */
export const clientControlledOptions = flowRule({
  id: 'prompt/client-controlled-options',
  summary: 'The client chooses options of a model call',
  why: 'Options decide what a call costs, where it goes and what the model may do.',
  severity: 'warning',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM10'), cwe: [915, 918], nist: [nist.informationSecurity] },
  concerns: ['threat protection'],
  from: ['http', 'message', 'browser'],
  to: ['model-option'],
  guards: ['known-values'],
  message: ({ flow, sources }) => `The option ${flow.sink.label} depends on ${sources}.`,
  fixes: (flows) => [lookUpModel(flows)],
});
