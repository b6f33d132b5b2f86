/** Models and data sets that are loaded by their names in a hub. */
import type { ApiModel } from '../analysis';

/**
 * `owner/name`. The hub has no owners called so; paths begin like that, or end in a number of steps. A folder of the
 * same form cannot be told from it.
 */
export const ownedName =
  '^(?!(?:models|datasets|spaces|\\.{1,2}|~)/)[A-Za-z0-9][\\w.-]*/(?!checkpoint-\\d+$)[\\w.-]+$';

/** The first models have no owner in their names. */
const oldNames = [
  '(?:distil|al|ro|distilro|camem)?bert(?:a)?-(?:tiny|small|base|large|xlarge|xxlarge)',
  'xlm-(?:mlm|roberta)',
  'xlnet-(?:base|large)',
  't5-(?:small|base|large|3b|11b)',
  '(?:distil)?gpt2(?:-(?:medium|large|xl))?$',
];

export const modelName = `${ownedName}|^(?:${oldNames.join('|')})`;

/** What a hub calls its newest state. */
export const branches = ['main', 'master'] as const;

const pin = (at: string): { readonly at: string; readonly moves: readonly string[] } => ({
  at,
  moves: branches,
});

/** Transformers.js: https://huggingface.co/docs/transformers.js/api/pipelines */
export const transformersJsHub = {
  package: ['@huggingface/transformers', '@xenova/transformers'],
  read: '@huggingface/transformers 4.3.1 and @xenova/transformers 2.17.2, declarations of each package',
  types: [{ type: 'Pretrained', make: 'member *' }],
  settings: [
    {
      call: 'pipeline',
      at: 'arg1',
      named: modelName,
      pin: pin('arg2.revision'),
      unless: { at: 'arg2.local_files_only', is: true },
      kind: 'hub-name',
    },
    {
      on: 'Pretrained',
      call: 'from_pretrained',
      at: 'arg0',
      named: modelName,
      pin: pin('arg1.revision'),
      unless: { at: 'arg1.local_files_only', is: true },
      kind: 'hub-name',
    },
  ],
} as const satisfies ApiModel;

/** Files of the hub: https://huggingface.co/docs/huggingface.js/hub/README */
export const huggingFaceHubFiles = {
  package: '@huggingface/hub',
  read: '@huggingface/hub 2.6, https://huggingface.co/docs/huggingface.js/hub/modules',
  ai: true,
  settings: ['arg0.repo', 'arg0.repo.name'].map((at) => ({
    call: ['downloadFile', 'snapshotDownload', 'downloadFileToCacheDir'],
    at,
    named: ownedName,
    pin: pin('arg0.revision'),
    kind: 'hub-name' as const,
  })),
} as const satisfies ApiModel;
