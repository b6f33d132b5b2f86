import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lineInsertion, lineTarget } from '../../workspace/fileLines';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lines-'));
  mkdirSync(path.join(root, 'packages/chat/src'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(path.join(root, name), text);
const target = (source: string, from = root) => lineTarget(path.join(root, source), from, '.env.example');

describe('the file for a line', () => {
  test('stands beside the nearest package.json', () => {
    put('package.json', '{}');
    expect(target('packages/chat/src/app.js')?.path).toBe(path.join(root, '.env.example'));
    put('packages/chat/package.json', '{}');
    expect(target('packages/chat/src/app.js')?.path).toBe(path.join(root, 'packages/chat/.env.example'));
  });

  test.each(['pyproject.toml', 'requirements.txt', 'setup.py', 'Pipfile', 'manage.py', 'setup.cfg'])(
    'stands beside the nearest %s',
    (name) => {
      put('package.json', '{}');
      put(`packages/chat/${name}`, '');
      expect(target('packages/chat/src/app.py')?.path).toBe(path.join(root, 'packages/chat/.env.example'));
    },
  );

  test('is read where it is there', () => {
    put('package.json', '{}');
    expect(target('app.js')).toMatchObject({ type: 'absent' });
    put('.env.example', 'PORT=\n');
    expect(target('app.js')).toMatchObject({ type: 'existing', text: 'PORT=\n' });
  });

  test('is not looked for above the root, nor outside of it, nor without a package', () => {
    expect(target('packages/chat/src/app.js')).toBeUndefined();
    put('package.json', '{}');
    expect(target('packages/chat/src/app.js', path.join(root, 'packages'))).toBeUndefined();
    expect(target('app.js', path.join(root, 'packages'))).toBeUndefined();
  });

  test('is none where a folder has its name', () => {
    put('package.json', '{}');
    mkdirSync(path.join(root, '.env.example'));
    expect(target('app.js')).toBeUndefined();
  });
});

describe('a line', () => {
  test.each([
    ['', 'KEY=\n'],
    ['PORT=\n', 'KEY=\n'],
    ['PORT=', '\nKEY=\n'],
    ['PORT=\r\n', 'KEY=\r\n'],
    ['MY_KEY=\nKEYS=\n', 'KEY=\n'],
  ])('is added at the end of %j', (text, added) => {
    expect(lineInsertion(text, 'KEY=')).toEqual({ offset: text.length, text: added });
  });

  test.each(['KEY=', 'KEY = abc\n', 'PORT=\r\nexport KEY=abc\r\n', '# KEY=abc', '#export KEY=\n'])(
    'is not added to %j',
    (text) => {
      expect(lineInsertion(text, 'KEY=')).toBeUndefined();
    },
  );
});
