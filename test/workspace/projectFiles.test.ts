import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProjectFiles } from '../../workspace/projectFiles';
import { createResolver } from '../../workspace/resolve';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sluicegate-project-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

test('files and folders have names below the root, or absolute ones', () => {
  write({ 'src/a.ts': 'a', '.config/b.json': '{}' });
  const files = createProjectFiles(folder);
  expect(
    ['.', 'src', '.config', folder, `${folder}/src`].map((name) => files.isDirectory(name)),
  ).not.toContain(false);
  expect(['src/a.ts', './src/a.ts', `${folder}/src/a.ts`].map((name) => files.isFile(name))).not.toContain(
    false,
  );
  expect(
    ['src', '.', 'src/b.ts', 'a.ts', 'src/a.ts/b.ts', 'x/y/z.ts'].map((name) => files.isFile(name)),
  ).not.toContain(true);
  expect(files.isDirectory('src/a.ts')).toBe(false);
  expect(files.list('src')).toEqual(['a.ts']);
  expect([...files.list('.')].sort()).toEqual(['.config', 'src']);
  expect([files.read('src/a.ts'), files.read('.config/b.json'), files.read('none.ts')]).toEqual([
    'a',
    '{}',
    undefined,
  ]);
});

test('what is outside of the root does not exist', () => {
  write({ 'inside/a.ts': '', 'outside.ts': 'secret' });
  const files = createProjectFiles(path.join(folder, 'inside'));
  for (const name of ['../outside.ts', `${folder}/outside.ts`, 'b/../../outside.ts']) {
    expect([files.isFile(name), files.read(name)]).toEqual([false, undefined]);
  }
  expect([files.isDirectory('..'), files.list('..')]).toEqual([false, []]);
});

test('links are not followed, so that there are no loops', () => {
  write({ 'src/a.ts': '' });
  symlinkSync(folder, path.join(folder, 'src/loop'));
  symlinkSync(path.join(folder, 'src/a.ts'), path.join(folder, 'src/link.ts'));
  const files = createProjectFiles(folder);
  expect([files.isFile('src/link.ts'), files.isFile('src/loop/src/a.ts')]).toEqual([false, false]);
  expect([files.isDirectory('src/loop'), files.list('src/loop'), files.list('src')]).toEqual([
    false,
    [],
    ['a.ts'],
  ]);
});

test('a folder is listed again when something in it changes', () => {
  write({ 'src/a.ts': '' });
  const files = createProjectFiles(folder);
  const ask = () => ['src/a.ts', 'src/b.ts', 'new/deep/c.ts'].map((name) => files.isFile(name));
  expect(ask()).toEqual([true, false, false]);
  write({ 'src/b.ts': '', 'new/deep/c.ts': '' });
  expect(ask()).toEqual([true, false, false]);
  files.invalidate('src/b.ts');
  files.invalidate('new');
  expect(ask()).toEqual([true, true, true]);
  rmSync(path.join(folder, 'src'), { recursive: true });
  files.invalidate('src');
  expect(ask()).toEqual([false, false, true]);
});

test('the text that an editor holds comes before the one on disk', () => {
  write({ 'a.ts': 'saved' });
  const files = createProjectFiles(folder);
  files.overlay('a.ts', 'typed');
  files.overlay('new.ts', 'not saved yet');
  expect([files.read('a.ts'), files.read('new.ts'), files.isFile('new.ts')]).toEqual([
    'typed',
    'not saved yet',
    true,
  ]);
  files.overlay('a.ts', undefined);
  files.overlay('new.ts', undefined);
  expect([files.read('a.ts'), files.read('new.ts'), files.isFile('new.ts')]).toEqual([
    'saved',
    undefined,
    false,
  ]);
});

test('a resolver finds files on disk, and reads no configuration that is far too large', () => {
  write({
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } } // a comment',
    'src/chat.ts': '',
    'big/tsconfig.json': `{${' '.repeat(1_100_000)}}`,
    'package.json': '{ "workspaces": ["packages/*"] }',
    'packages/kit/package.json': '{ "name": "kit", "main": "dist/index.js" }',
    'packages/kit/src/index.ts': '',
  });
  const { resolve, problems } = createResolver(createProjectFiles(folder));
  expect(resolve('main.ts', '@/chat')).toBe('src/chat.ts');
  expect(resolve('src/chat.ts', 'kit')).toBe('packages/kit/src/index.ts');
  expect(resolve(`${folder}/main.ts`, './src/chat.js')).toBe(`${folder}/src/chat.ts`);
  expect(resolve('big/a.ts', '@/chat')).toBe('src/chat.ts');
  expect(problems()).toEqual(['big/tsconfig.json could not be read in full: it is no text, or too large.']);
});
