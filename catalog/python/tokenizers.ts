/** What cuts a text into tokens: as many as it has, so long is the text. */
import type { ApiModel } from '../../analysis';

export const tiktoken = {
  package: 'tiktoken',
  language: 'python',
  read: 'tiktoken 0.12, README.md of the package',
  types: [
    { type: 'Encoding', make: ['call get_encoding', 'call encoding_for_model', 'annotation Encoding'] },
  ],
  passes: [{ on: 'Encoding', call: ['encode', 'encode_ordinary'], from: 'arg0' }],
} as const satisfies ApiModel;
