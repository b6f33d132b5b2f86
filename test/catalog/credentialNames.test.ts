import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { credentialFile } from '../../catalog/node';

const named = catalog
  .flatMap(({ sources }) => sources ?? [])
  .flatMap(({ kind, named }) => (kind === 'secret' && named ? [named] : []));
const patterns = named.filter((pattern) => pattern !== credentialFile);

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

describe('files that hold a credential', () => {
  it('are told by some row', () => {
    expect(named).toContain(credentialFile);
  });

  it.each([
    'keys/server.pem',
    '/etc/ssl/private/site.key',
    'id_ed25519',
    'C:\\keys\\id_rsa',
    '.env',
    'app/.env.local',
  ])('%s does', (path) => {
    expect(new RegExp(credentialFile).test(path)).toBe(true);
  });

  it.each([
    'certs/server-cert.pem',
    'fullchain.pem',
    'ca.pem',
    'id_rsa.pub',
    '.env.example',
    'keys.ts',
    'key',
  ])('%s does not', (path) => {
    expect(new RegExp(credentialFile).test(path)).toBe(false);
  });
});
