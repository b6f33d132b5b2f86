/** Markdown that becomes HTML: with the markup that stands in it, or without. */
import type { ApiModel } from '../analysis';

const notInstalled = 'not among the packages whose types are at hand';

/** They keep whatever markup the text has, and say so: https://marked.js.org and https://github.com/showdownjs/showdown. */
export const rawMarkdown = {
  package: ['marked', 'showdown', 'snarkdown', 'micromark'],
  read: 'marked 16, https://marked.js.org/#usage; showdown 2.1 and snarkdown 2.0, readme of each package',
  types: [{ type: 'Converter', make: ['new Converter', 'new default.Converter'], unproven: notInstalled }],
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
