import type { ApiModel } from '../analysis';

const notListed = 'not among the packages that prove rows';

/** Functions that take the indentation out of a text, and of the template before which they stand as tags. */
export const indents = {
  package: ['dedent', 'ts-dedent', 'common-tags', 'outdent', 'endent', 'strip-indent'],
  read: 'dedent 1.7, common-tags 1.8, outdent 0.8, strip-indent 4: readme of each package',
  passes: [
    {
      call: [
        'default',
        'dedent',
        'outdent.string',
        'stripIndent',
        'stripIndents',
        'oneLine',
        'source',
        'codeBlock',
      ],
      from: 'arg0',
      unproven: notListed,
    },
  ],
} as const satisfies ApiModel;
