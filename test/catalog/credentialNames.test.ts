import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';

const patterns = catalog
  .flatMap(({ sources }) => sources ?? [])
  .flatMap(({ kind, named }) => (kind === 'secret' && named ? [named] : []));

describe('environment variables that hold a credential', () => {
  it.each(['OPENAI_API_KEY', 'SESSION_SECRET', 'HF_TOKEN', 'DB_PASSWORD', 'DATABASE_URL', 'API_KEY_2'])(
    '%s does',
    (name) => {
      expect(patterns.every((pattern) => new RegExp(pattern).test(name))).toBe(true);
    },
  );

  it.each([
    'OPENAI_MODEL',
    'MAX_TOKENS',
    'OPENAI_MAX_TOKENS',
    'TOKEN_LIMIT',
    'STRIPE_PUBLISHABLE_KEY',
    'PORT',
  ])('%s does not', (name) => {
    expect(patterns.some((pattern) => new RegExp(pattern).test(name))).toBe(false);
  });
});
