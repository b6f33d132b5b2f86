/** What cuts a text into tokens: as many as it has, so long is the text. */
import type { ApiModel } from '../analysis';

export const tokenizers = [
  {
    package: ['gpt-tokenizer', 'gpt-tokenizer/*', '@anthropic-ai/tokenizer', 'gpt-3-encoder'],
    read: 'gpt-tokenizer 3.2, @anthropic-ai/tokenizer 0.0.4, gpt-3-encoder 1.1: README.md of each package',
    passes: [{ call: 'encode', from: 'arg0', unproven: 'types are not pinned' }],
    guards: [
      {
        call: 'isWithinTokenLimit',
        subject: 'arg0',
        effect: 'true',
        marks: ['bounded', 'validated'],
        unproven: 'types are not pinned',
      },
    ],
  },
  {
    package: ['js-tiktoken', 'js-tiktoken/lite', 'tiktoken', '@dqbd/tiktoken'],
    read: 'js-tiktoken 1.0.21 and tiktoken 1.0.22, README.md of each package',
    types: [
      {
        type: 'Encoding',
        make: [
          'call getEncoding',
          'call encodingForModel',
          'call get_encoding',
          'call encoding_for_model',
          'new Tiktoken',
        ],
        unproven: 'types are not pinned',
      },
    ],
    passes: [
      { on: 'Encoding', call: ['encode', 'encode_ordinary'], from: 'arg0', unproven: 'types are not pinned' },
    ],
  },
] as const satisfies readonly ApiModel[];
