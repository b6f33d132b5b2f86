import { describe, expect, test } from 'vitest';
import type { ApiModel } from '../../analysis';
import { createRowFilter } from '../../workspace';

const model = { read: '', ai: true };
const call = { operation: 'chat', prompt: [], output: {} } as const;
const filter = (...models: Omit<ApiModel, 'read'>[]) =>
  createRowFilter(models.map((one) => ({ ...model, ...one })));

describe('a text has to do with rows that somebody brought', () => {
  test.each([
    [{ package: '@acme/llm' }, `import { ask } from '@acme/llm';`, true],
    [{ package: '@acme/llm' }, `const { ask } = require("@acme/llm");`, true],
    [{ package: '@acme/llm' }, `import { ask } from '@acme/llm/edge';`, false],
    [{ package: '@acme/llm/*' }, `import { ask } from '@acme/llm/edge';`, true],
    [{ package: './llm.js' }, `import { ask } from './llm.js';`, true],
    [{ package: 'acme.llm', language: 'python' }, 'import os, acme.llm\n', true],
    [{ package: 'acme.llm', language: 'python' }, 'from acme import llm\n', true],
    [{ package: 'acme.llm', language: 'python' }, 'from acme import web\n', false],
    [{ package: 'global', calls: [{ call: 'askModel', ...call }] }, 'const answer = askModel(text);', true],
    [{ package: 'global', calls: [{ call: 'askModel', ...call }] }, 'const answer = askModels(text);', false],
    [{ package: 'global', sources: [{ member: 'visit.words', kind: 'http' }] }, 'use(visit.words);', true],
    [
      { package: 'acme', hosts: [{ host: 'llm.acme.example', provider: 'Acme', endpoints: [] }] },
      `fetch('https://llm.acme.example/v1')`,
      true,
    ],
    [{ package: 'acme', mentions: ['acme-runtime'] }, `make('acme-runtime')`, true],
    [{ package: 'acme', members: ['askAcme'] }, `lib.askAcme()`, true],
  ] as const)('%j of %s: %s', (rows, text, expected) => {
    expect(filter(rows)(text)).toBe(expected);
  });

  test('by the hints of a key and not by its pattern, which may take for ever', () => {
    const keys = [{ name: 'key', provider: 'Acme', pattern: '(a+)+$', hints: ['acme.key-'] }];
    const isIn = filter({ package: 'acme', keys });
    expect(isIn(`${'a'.repeat(40)}!`)).toBe(false);
    expect(isIn('const key = "acme.key-1";')).toBe(true);
  });

  test('and not where they are about nothing', () => {
    expect(filter()('import x from "y";')).toBe(false);
    expect(filter({ package: 'global', credentials: ['pin'] })('import x from "y";')).toBe(false);
  });
});
