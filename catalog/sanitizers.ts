import type { ApiModel } from '../analysis';

const unproven = 'the package is not among those that rows are proven by';

/** DOMPurify 3: https://github.com/cure53/DOMPurify. Clean HTML is not moderated text. */
export const domPurify = {
  package: ['dompurify', 'isomorphic-dompurify'],
  read: 'dompurify 3.2, README.md of the package',
  types: [{ type: 'DOMPurify', make: 'call default' }],
  guards: [
    {
      call: ['default.sanitize', 'sanitize'],
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
      cleans: 'default.sanitize',
    },
    {
      on: 'DOMPurify',
      call: 'sanitize',
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
    },
  ],
} as const satisfies ApiModel;

/** Functions that return their HTML without what could run, each the default export of its package. */
export const htmlCleaners = {
  package: ['sanitize-html', 'xss'],
  read: 'sanitize-html 2.17, xss 1.0: README.md of each package',
  guards: [
    {
      call: ['default', 'filterXSS'],
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
      cleans: 'default',
    },
  ],
} as const satisfies ApiModel;

/** Functions that return their text with HTML escaped. */
export const htmlEscapers = {
  package: ['escape-html', 'he', 'html-escaper', 'lodash.escape', 'html-entities'],
  read: 'escape-html 1.0, he 1.2, html-escaper 3.0, html-entities 2.6: README.md of each package',
  guards: [
    {
      call: ['default', 'encode', 'default.encode', 'escape', 'default.escape'],
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
    },
  ],
} as const satisfies ApiModel;

/** KaTeX escapes what it shows, and leaves out commands of links and HTML unless it is told to trust the formula. */
export const katex = {
  package: 'katex',
  read: 'katex 0.19, https://katex.org/docs/options',
  passes: [
    { call: ['renderToString', 'default.renderToString'], from: 'arg0', given: 'arg1.trust', unproven },
  ],
  guards: [
    {
      call: ['renderToString', 'default.renderToString'],
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
      unproven,
    },
  ],
} as const satisfies ApiModel;

/** What colors code escapes it: shiki 4, https://shiki.style/guide/install. */
export const shiki = {
  package: ['shiki', 'shiki/bundle/web', 'shiki/bundle/full'],
  read: 'shiki 4.6, https://shiki.style/guide/install',
  types: [{ type: 'Highlighter', make: ['call createHighlighter', 'call getHighlighter'], unproven }],
  guards: [
    { call: 'codeToHtml', subject: 'arg0', effect: 'result', marks: ['html-safe'], unproven },
    {
      on: 'Highlighter',
      call: 'codeToHtml',
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
      unproven,
    },
  ],
} as const satisfies ApiModel;

/** The same of highlight.js 11 and Prism 1, whose colors are classes. */
export const highlighters = {
  package: ['highlight.js', 'highlight.js/lib/core', 'highlight.js/lib/common', 'prismjs'],
  read: 'highlight.js 11.12, https://highlightjs.readthedocs.io/en/latest/api.html; prismjs 1.30, README.md',
  guards: [
    {
      call: ['highlight', 'default.highlight', 'highlightAuto', 'default.highlightAuto'],
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
      unproven,
    },
  ],
} as const satisfies ApiModel;

/** redact-pii 3: https://github.com/solvvy/redact-pii. Names, addresses and numbers are replaced by labels. */
export const redactPii = {
  package: ['redact-pii', 'redact-pii-light'],
  read: 'redact-pii 3.4, README.md of the package',
  types: [
    {
      type: 'Redactor',
      make: ['new SyncRedactor', 'new AsyncRedactor'],
    },
  ],
  guards: [
    {
      on: 'Redactor',
      call: ['redact', 'redactAsync'],
      subject: 'arg0',
      effect: 'result',
      marks: ['redacted'],
    },
  ],
} as const satisfies ApiModel;

/** redactum: https://alexwhin.github.io/redactum/guide/usage. Personal data and credentials are replaced by labels. */
export const redactum = {
  package: 'redactum',
  read: 'redactum, https://alexwhin.github.io/redactum/guide/usage',
  guards: [
    {
      call: 'redactum',
      subject: 'arg0',
      effect: 'result',
      marks: ['redacted'],
    },
  ],
} as const satisfies ApiModel;

/** fast-redact 3: https://github.com/davidmarkclements/fast-redact. The paths that it was made with are replaced. */
export const fastRedact = {
  package: ['fast-redact', '@pinojs/redact'],
  read: 'fast-redact 3.5, readme.md of the package',
  types: [{ type: 'Redact', make: 'call default' }],
  guards: [
    {
      on: 'Redact',
      call: '',
      subject: 'arg0',
      effect: 'result',
      marks: ['redacted'],
    },
  ],
} as const satisfies ApiModel;

/** Rebuff, an archived screen for prompt injection: https://github.com/protectai/rebuff. */
export const rebuff = {
  package: 'rebuff',
  read: 'rebuff 0.0.3, README.md and src/ of the package',
  types: [
    {
      type: 'Rebuff',
      make: ['new RebuffApi', 'new RebuffSdk'],
    },
  ],
  guards: [
    {
      on: 'Rebuff',
      call: 'detectInjection',
      subject: ['arg0', 'arg0.userInput'],
      effect: 'verdict',
      verdict: 'result.injectionDetected',
      marks: ['screened'],
    },
  ],
} as const satisfies ApiModel;
