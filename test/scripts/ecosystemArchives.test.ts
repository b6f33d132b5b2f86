import { describe, expect, it } from 'vitest';
import { hasIntegrity, readList } from '../../scripts/ecosystem/archives.mjs';

describe('the list', () => {
  const list = readList();

  it('has each archive once, with an exact version and its hash', () => {
    expect(new Set(list.map(({ name, version }) => `${name}@${version}`)).size).toBe(list.length);
    for (const { name, version, integrity } of list) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/);
      expect(integrity, name).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
    }
  });

  it('says what to read of each package and why it is there', () => {
    for (const { name, include, kind, why } of list) {
      expect(include.length, name).toBeGreaterThan(0);
      expect(include.join(' '), name).not.toMatch(/\.\.|\\|^\//);
      expect(
        [kind, why].every((text) => text.length > 0),
        name,
      ).toBe(true);
    }
  });

  it('is of the size and the variety that the counts are promised for', () => {
    expect(list.length).toBeGreaterThanOrEqual(12);
    expect(new Set(list.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(6);
  });
});

describe('hasIntegrity', () => {
  const bytes = new TextEncoder().encode('archive');
  const integrity =
    'sha512-sRU36Ok1DOcSWqYvA3z8E7szGJ0jPd3ewR+Oo3NRdlDSb053ZXua6gAZX/g3UdaiFCZ0yyF+PzssiRO+IXhDRA==';

  it('accepts the bytes that were listed and no others', () => {
    expect(hasIntegrity(bytes, integrity)).toBe(true);
    expect(hasIntegrity(new TextEncoder().encode('archivf'), integrity)).toBe(false);
  });

  it('takes no weaker hash for good', () => {
    expect(hasIntegrity(bytes, integrity.replace('sha512', 'sha1'))).toBe(false);
    expect(hasIntegrity(bytes, '')).toBe(false);
  });
});
