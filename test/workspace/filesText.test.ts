import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMinified, maximumFileSize, readSource, toSourceText } from '../../workspace/sourceText';

const prompt = 'You are a helpful assistant of a library and answer in one paragraph. ';

describe('the text of a file', () => {
  test('comes without its byte order mark', () => {
    const expected = { type: 'text', text: 'let é;' };
    expect(toSourceText(Buffer.from('\uFEFFlet é;'))).toEqual(expected);
    expect(toSourceText(Buffer.from('\uFEFFlet é;', 'utf16le'))).toEqual(expected);
  });

  test('is not that of a binary file', () => {
    expect(toSourceText(Buffer.from('GIF\0\x01'))).toEqual({ type: 'skipped', reason: 'binary' });
  });

  test('is not read when it is too large', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-text-'));
    const file = path.join(folder, 'a.ts');
    writeFileSync(file, 'let a;\n'.repeat(maximumFileSize / 7));
    expect(readSource(file).type).toBe('text');
    writeFileSync(file, 'let a;\n'.repeat(maximumFileSize / 7 + 1));
    expect(readSource(file)).toEqual({ type: 'skipped', reason: 'too large' });
    rmSync(folder, { recursive: true });
  });

  test('is not that of a folder, nor of nothing', () => {
    expect(readSource(tmpdir())).toMatchObject({ type: 'unreadable' });
    expect(readSource(path.join(tmpdir(), 'sluicegate-nothing-here'))).toMatchObject({ type: 'unreadable' });
  });
});

describe('minified', () => {
  test('is code without blanks on long lines', () => {
    expect(isMinified('var a=function(b){return b+1};'.repeat(100))).toBe(true);
    expect(isMinified(`/*! licence */\n${'a(b,c);'.repeat(400)}\n//# sourceMappingURL=a.map`)).toBe(true);
  });

  test('is neither a long prompt, nor a short file, nor a data address in a long one', () => {
    expect(isMinified(`export const prompt = '${prompt.repeat(60)}';`)).toBe(false);
    expect(isMinified('a(b,c);'.repeat(200))).toBe(false);
    expect(isMinified(`const icon = '${'A'.repeat(3000)}';\n${'  call(one, two);\n'.repeat(300)}`)).toBe(
      false,
    );
  });
});
