/** Markdown that becomes HTML: with the markup that stands in it, or without. */
import type { ApiModel } from '../analysis';

const notInstalled = 'not among the packages whose types are at hand';

/** They keep whatever markup the text has, and say so: https://marked.js.org and https://github.com/showdownjs/showdown. */
export const rawMarkdown = {
  package: ['marked', 'showdown', 'snarkdown', 'micromark'],
  read: 'marked 16, https://marked.js.org/#usage; showdown 2.1 and snarkdown 2.0, readme of each package',
  types: [
    { type: 'Converter', make: ['new Converter', 'new default.Converter'], unproven: notInstalled },
    { type: 'Marked', make: 'new Marked', unproven: notInstalled },
  ],
  passes: [
    {
      call: [
        'marked',
        'parse',
        'marked.parse',
        'default',
        'default.parse',
        'parseInline',
        'marked.parseInline',
      ],
      from: 'arg0',
      unproven: notInstalled,
    },
    { on: 'Converter', call: 'makeHtml', from: 'arg0', unproven: notInstalled },
    { on: 'Marked', call: ['parse', 'parseInline'], from: 'arg0', unproven: notInstalled },
  ],
} as const satisfies ApiModel;

/** markdown-it escapes markup unless it is told to keep it: https://markdown-it.github.io/markdown-it. */
export const markdownIt = {
  package: 'markdown-it',
  read: 'markdown-it 14.1, https://markdown-it.github.io/markdown-it/#MarkdownIt.new',
  types: [
    {
      type: 'Raw',
      make: ['new default', 'call default'],
      when: { at: 'arg0.html', is: true },
      unproven: notInstalled,
    },
    { type: 'Escaping', make: ['new default', 'call default'], unproven: notInstalled },
  ],
  passes: [{ on: 'Raw', call: ['render', 'renderInline'], from: 'arg0', unproven: notInstalled }],
  guards: [
    {
      on: 'Escaping',
      call: ['render', 'renderInline'],
      subject: 'arg0',
      effect: 'result',
      marks: ['html-safe'],
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;

/** What keeps the markup that stands in Markdown: https://github.com/rehypejs/rehype-raw. */
export const rehypeRaw = {
  package: 'rehype-raw',
  read: 'rehype-raw 7.0, readme of the package',
  types: [{ type: 'Plugin', make: 'member default', unproven: notInstalled }],
} as const satisfies ApiModel;

/** What takes away of it what does harm: https://github.com/rehypejs/rehype-sanitize. */
export const rehypeSanitize = {
  package: 'rehype-sanitize',
  read: 'rehype-sanitize 6.0, readme of the package',
  types: [{ type: 'Plugin', make: 'member default', unproven: notInstalled }],
} as const satisfies ApiModel;

/** What plugins of a program's own do the same by: https://github.com/syntax-tree/hast-util-sanitize. */
export const hastSanitize = {
  package: 'hast-util-sanitize',
  read: 'hast-util-sanitize 5.0, readme of the package',
  types: [{ type: 'Tree', make: 'call sanitize', unproven: notInstalled }],
} as const satisfies ApiModel;

const plugins = ['arg0.rehypePlugins[]', 'arg0.rehypePlugins[][0]'] as const;

/** A component that shows Markdown, and markup in it only where a plugin keeps that. */
export const reactMarkdown = {
  package: 'react-markdown',
  read: 'react-markdown 10.1, https://github.com/remarkjs/react-markdown#security',
  sinks: [
    {
      component: ['default', 'MarkdownAsync', 'MarkdownHooks'],
      at: ['arg0.children'],
      kind: 'html',
      when: { at: plugins, type: 'rehype-raw:Plugin' },
      unless: [
        { at: plugins, type: 'rehype-sanitize:Plugin' },
        { at: plugins, type: 'hast-util-sanitize:Tree', made: true },
        { given: 'arg0.allowedElements' },
      ],
      unproven: notInstalled,
    },
  ],
} as const satisfies ApiModel;
