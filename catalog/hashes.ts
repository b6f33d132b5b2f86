import type { ApiModel } from '../analysis';

const hashMarks = ['known-values', 'redacted'] as const;

/** What a hash is made of cannot be read in it, and nobody chooses what it says. */
export const nodeHashes = {
  package: ['node:crypto', 'crypto'],
  read: 'Node.js 24, https://nodejs.org/docs/latest-v24.x/api/crypto.html; @types/node 20.19',
  types: [
    {
      type: 'Hash',
      make: ['call createHash', 'call createHmac', 'call default.createHash', 'call default.createHmac'],
    },
  ],
  passes: [{ on: 'Hash', call: 'update', from: ['receiver', 'arg0'] }],
  guards: [
    { on: 'Hash', call: 'digest', subject: 'receiver', effect: 'result', marks: hashMarks },
    {
      call: ['hash', 'default.hash'],
      subject: 'arg1',
      effect: 'result',
      marks: hashMarks,
    },
    {
      call: ['subtle.digest', 'webcrypto.subtle.digest', 'default.subtle.digest'],
      subject: 'arg1',
      effect: 'result',
      marks: hashMarks,
    },
  ],
} as const satisfies ApiModel;

export const webHashes = {
  package: 'global',
  read: 'https://developer.mozilla.org/docs/Web/API/SubtleCrypto/digest',
  guards: [
    {
      call: ['crypto.subtle.digest', 'globalThis.crypto.subtle.digest', 'window.crypto.subtle.digest'],
      subject: 'arg1',
      effect: 'result',
      marks: hashMarks,
    },
  ],
} as const satisfies ApiModel;
