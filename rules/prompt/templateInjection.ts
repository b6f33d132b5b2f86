import { fillTemplate } from '../../analysis';
import { flowRule } from '../flowRule';
import { nist, owasp } from '../taxonomies';

/**
 * Text from outside the program becomes a template, rather than a value that a template is filled in with.
 *
 * What stands in the braces of a template is read by the program: a name is replaced by the value of that name, and
 * larger languages of templates reach members of objects and call functions. Whoever writes the template asks for values
 * that were meant for other sentences, or runs code.
 *
 * ## An attack
 *
 * 1. A form lets customers word their own reminder: `` PromptTemplate.from_template(f"Remind politely: {wish}") ``, filled
 *    in with the account.
 * 2. Somebody wishes for `{account}`, or in Jinja for `{{ cycler.__init__.__globals__.os.popen('id').read() }}`.
 * 3. The prompt holds what the customer should not see, or the server runs the command.
 *
 * ## How to mend it by hand
 *
 * Keep the template constant and give the text a name in it: `Remind politely: {wish}`, filled in with `wish`.
 * Where people write templates of their own, use a language that has names alone, and check which names there are.
 *
 * ## Limits
 *
 * Text that is a template of Python's own (`text.format(…)`, `Template.substitute`) is not reported, and neither are
 * templates of pages in JavaScript. A template that comes out of a file or a database counts as the program's.
 * This rule speaks for the prompt that the template makes: the text is not reported again where it arrives there.
 *
 * ## Fix safety
 *
 * The fix is for review: what was read as a template, braces and all, is a value from then on, which is what was meant
 * unless people are to write templates. There is none where the value is not at hand wherever the template is filled in,
 * where the template goes to other functions or files, and where it is told how it is to be read. A value is still part
 * of the prompt: where it stands among instructions, a rule about that says so from then on.
 */
export const templateInjection = flowRule({
  id: 'prompt/template-injection',
  summary: 'Outside text becomes a template',
  why: 'Whoever writes a template decides which values of the program are put into it.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM01'), cwe: [1336], nist: [nist.informationSecurity] },
  concerns: ['threat protection'],
  speaksFor: ['prompt/untrusted-in-system', 'prompt/unvalidated-input'],
  from: ['http', 'message', 'browser', 'parameter'],
  fromStrict: ['cli'],
  to: ['template'],
  guards: ['known-values'],
  fixes: (flows) => [fillTemplate(flows)],
  message: ({ flow, sources }) => `The template for ${flow.sink.label} depends on ${sources}.`,
});
