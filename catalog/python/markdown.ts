/** Markdown that becomes HTML without the markup that stands in it. What keeps that needs no row: it hands the text on. */
import type { ApiModel } from '../../analysis';

/** Three presets leave the markup out, and the one that is taken where none is named keeps it. */
export const markdownIt = {
  package: ['markdown_it', 'markdown_it.main'],
  language: 'python',
  read: 'markdown-it-py 4.2, https://markdown-it-py.readthedocs.io/en/latest/security.html',
  types: [
    ...['arg1.html', 'options.options_update.html'].flatMap(
      (at) =>
        [
          { type: 'Raw', make: 'call MarkdownIt', when: { at, is: true } },
          { type: 'Escaping', make: 'call MarkdownIt', when: { at, is: false } },
        ] as const,
    ),
    ...['arg0', 'options.config'].map(
      (at) =>
        ({
          type: 'Escaping',
          make: 'call MarkdownIt',
          when: { at, is: ['js-default', 'default', 'zero'] },
        }) as const,
    ),
  ],
  passes: [{ on: 'Escaping', call: ['enable', 'disable', 'use'], from: 'receiver' }],
  guards: [
    {
      on: 'Escaping',
      call: ['render', 'renderInline'],
      subject: ['arg0', 'options.src'],
      effect: 'result',
      marks: ['html-safe'],
    },
  ],
} as const satisfies ApiModel;

/** It escapes markup unless it is told not to; `mistune.html` is told so. */
export const mistune = {
  package: 'mistune',
  language: 'python',
  read: 'mistune 3.3, https://mistune.lepture.com/en/latest/guide.html',
  types: [
    ...['arg0', 'options.escape'].flatMap(
      (at) =>
        [
          { type: 'RawRenderer', make: 'call HTMLRenderer', when: { at, is: false } },
          { type: 'Raw', make: 'call create_markdown', when: { at, is: false } },
        ] as const,
    ),
    { type: 'Raw', make: 'call create_markdown', when: { at: 'options.renderer', type: 'RawRenderer' } },
    { type: 'Escaping', make: 'call create_markdown' },
  ],
  guards: [
    { on: 'Escaping', call: '', subject: 'arg0', effect: 'result', marks: ['html-safe'] },
    {
      call: 'markdown',
      subject: ['arg0', 'options.text'],
      effect: 'result',
      marks: ['html-safe'],
      unless: [{ at: 'arg1', is: false }, { at: 'options.escape', is: false }, { given: 'options.renderer' }],
    },
  ],
} as const satisfies ApiModel;

const safeModes = { at: 'options.safe_mode', is: ['escape', 'replace', true] } as const;

/** It keeps markup unless it is told not to. */
export const markdown2 = {
  package: 'markdown2',
  language: 'python',
  read: 'markdown2 2.5, https://github.com/trentm/python-markdown2/wiki/safe_mode',
  types: [{ type: 'Escaping', make: 'call Markdown', when: safeModes }],
  guards: [
    {
      call: 'markdown',
      subject: ['arg0', 'options.text'],
      effect: 'result',
      marks: ['html-safe'],
      when: safeModes,
    },
    {
      on: 'Escaping',
      call: 'convert',
      subject: ['arg0', 'options.text'],
      effect: 'result',
      marks: ['html-safe'],
    },
  ],
} as const satisfies ApiModel;

/** It leaves markup out, and options may bring it back. */
export const cmarkgfm = {
  package: 'cmarkgfm',
  language: 'python',
  read: 'cmarkgfm 2024.11, https://github.com/theacodes/cmarkgfm#options',
  guards: [
    {
      call: ['markdown_to_html', 'github_flavored_markdown_to_html'],
      subject: ['arg0', 'options.text'],
      effect: 'result',
      marks: ['html-safe'],
      unless: [{ given: 'arg1' }, { given: 'options.options' }],
    },
  ],
} as const satisfies ApiModel;
