import { checkOwnName } from '../../analysis';
import { flowRule } from '../flowRule';
import { nist, owasp } from '../taxonomies';

/**
 * A function is found by a name that a model chose, and called.
 *
 * A model names the tool that it wants. Where the program looks that name up among all that a module, an object or the
 * global scope has, the model can name what was never meant as a tool. In an object of the program's own it can still
 * name what every object has: `constructor`, `toString`.
 *
 * ## An attack
 *
 * 1. An agent runs `getattr(helpers, call.function.name)(**arguments)`.
 * 2. A page that it reads asks it to call the function `os`, then `reset_password`.
 * 3. `helpers` imports both.
 *
 * ## How to mend it by hand
 *
 * Make one map of the tools that are meant, ask whether it has the name (`Object.hasOwn(tools, name)`, a `Map`, `name in
 * TOOLS` for a dictionary), and answer any other name with an error that goes back to the model.
 *
 * ## Limits
 *
 * An object of the program that holds the tools and nothing else is a warning. It is silent where the program asks whether it has the name, or whether
 * anything was found. A dictionary and a `Map` give nothing but what was put in. A name that begins as the program says
 * (`tool_` and what the model chose) is silent, and so is an object whose making is not seen. So is a method of what was
 * found in an object (`tools[name].run()`), since what every object has has no such method.
 *
 * ## Fix safety
 *
 * The fix is for review: it throws where the model names something else, and the loop around may want to answer the
 * model instead. There is one for objects alone: what of a module is meant as a tool is not to be seen.
 */
export const unlistedToolDispatch = flowRule({
  id: 'agency/unlisted-tool-dispatch',
  summary: 'A function is called by a name that a model chose',
  why: 'The model can name what was never meant as a tool.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: {
    owasp: owasp('LLM06'),
    agentic: ['ASI02'],
    cwe: [470],
    nist: [nist.informationSecurity],
  },
  concerns: ['threat protection'],
  from: ['tool-argument', 'model'],
  to: ['function-name', 'function-key'],
  milder: ['function-key'],
  guards: ['known-values'],
  message: ({ flow, sources }) =>
    `The model decides which function of ${flow.sink.label} is called, through ${sources}.`,
  fixes: (flows) => [checkOwnName(flows)],
});
