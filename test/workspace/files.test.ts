import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFiles, isSourceFile } from '../../workspace/files';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sluicegate-files-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('files', () => {
  test('are found below a folder, in the order of their names', () => {
    write({ 'src/b.ts': '', 'src/a.tsx': '', 'src/lib/c.mjs': '', 'main.cjs': '', 'readme.md': '' });
    expect(files(['.'])).toEqual(['main.cjs', 'src/a.tsx', 'src/b.ts', 'src/lib/c.mjs']);
  });

  test('of Python are found, and neither its stubs nor what it installs or writes', () => {
    write({ 'bot.py': '', 'bot.pyi': '', 'bot.pyc': '', '.tox/py/a.py': '', '__pycache__/bot.py': '' });
    write({ 'lib/site-packages/openai/a.py': '', '.venv/a.py': '', 'venv/a.py': '', 'build/a.py': '' });
    write({ 'desk/pyvenv.cfg': '', 'desk/bin/a.py': '', 'env/a.py': '' });
    expect(files(['.'])).toEqual(['bot.py', 'env/a.py']);
    const skipped = [...findFiles(['.'], folder)].flatMap((each) =>
      each.type === 'skipped' ? [[each.path, each.reason]] : [],
    );
    expect(skipped).toEqual([
      ['.tox', 'dependencies'],
      ['.venv', 'dependencies'],
      ['__pycache__', 'build output'],
      ['build', 'build output'],
      ['desk', 'dependencies'],
      ['lib/site-packages', 'dependencies'],
      ['venv', 'dependencies'],
    ]);
  });

  test('have a path to show and a path below the root', () => {
    write({ 'app/test/a.ts': '' });
    expect([...findFiles(['app'], folder)]).toEqual([
      {
        type: 'file',
        absolutePath: path.join(folder, 'app/test/a.ts'),
        path: 'app/test/a.ts',
        pathInRoot: 'test/a.ts',
      },
    ]);
  });

  test('named by themselves are judged as when their folder is searched', () => {
    write({ 'test/a.ts': '' });
    expect([...findFiles(['test/a.ts'], folder)]).toMatchObject([
      { path: 'test/a.ts', pathInRoot: 'test/a.ts' },
    ]);
  });

  test('outside the current folder are shown with the way there', () => {
    write({ 'app/a.ts': '', 'other/b.ts': '' });
    const found = [...findFiles(['../other/b.ts'], path.join(folder, 'app'))];
    expect(found).toMatchObject([{ path: '../other/b.ts', pathInRoot: 'b.ts' }]);
  });

  test('come once where roots overlap', () => {
    write({ 'src/a.ts': '' });
    symlinkSync(path.join(folder, 'src'), path.join(folder, 'link'));
    expect(files(['.', 'src', 'src/a.ts', 'link'])).toEqual(['src/a.ts']);
  });

  test('that are declarations hold no code', () => {
    const names = ['a.ts', 'a.d.ts', 'a.d.mts', 'a.cts', 'a.jsx', 'a.json', 'ts'];
    expect(names.filter(isSourceFile)).toEqual(['a.ts', 'a.cts', 'a.jsx']);
  });
});

describe('left out, and said so,', () => {
  test('are dependencies and build output', () => {
    write({ 'node_modules/x/a.js': '', 'dist/a.js': '', 'web/.next/a.js': '', 'src/a.js': '' });
    expect(files(['.'])).toEqual(['src/a.js']);
    expect(skipped(['.'])).toEqual({
      dist: 'build output',
      node_modules: 'dependencies',
      'web/.next': 'build output',
    });
  });

  test('is what .gitignore names', () => {
    write({
      '.gitignore': '/generated/\n*.gen.ts\n',
      'generated/a.ts': '',
      'src/b.gen.ts': '',
      'src/c.ts': '',
    });
    expect(files(['.'])).toEqual(['src/c.ts']);
    expect(skipped(['.'])).toEqual({ generated: 'ignored by git', 'src/b.gen.ts': 'ignored by git' });
  });

  test('is what a nested .gitignore names, there and nowhere else', () => {
    write({ 'a/.gitignore': 'x.ts\n', 'a/x.ts': '', 'a/b/x.ts': '', 'c/x.ts': '' });
    expect(files(['.'])).toEqual(['c/x.ts']);
  });

  test('is not what a negation brings back', () => {
    write({
      '.gitignore': '*.ts\n!keep.ts\n',
      'keep.ts': '',
      'drop.ts': '',
      'near/.gitignore': '!drop.ts\n',
      'near/drop.ts': '',
    });
    expect(files(['.'])).toEqual(['keep.ts', 'near/drop.ts']);
  });

  test('is what an ignored folder holds, whatever is said inside it', () => {
    write({ '.gitignore': 'logs/\n', 'logs/.gitignore': '!a.ts\n', 'logs/a.ts': '' });
    expect(files(['.'])).toEqual([]);
  });

  test('is not what a folder holds that a nearer file brings back', () => {
    write({ '.gitignore': '/a/logs/\n', 'a/.gitignore': '!logs/\n', 'a/logs/x.ts': '' });
    expect(files(['.'])).toEqual(['a/logs/x.ts']);
  });

  test('is what a parent up to the root of the repository names', () => {
    write({ '.gitignore': 'outside.ts\n', 'repo/.git/HEAD': '', 'repo/.gitignore': 'inside.ts\n' });
    write({ 'repo/src/inside.ts': '', 'repo/src/outside.ts': '' });
    expect(files(['repo/src'])).toEqual(['repo/src/outside.ts']);
  });

  test('is not what is named on the command line', () => {
    write({
      '.git/HEAD': '',
      '.gitignore': 'dist/\nb.ts\n',
      'dist/a.js': '',
      'dist/lib/c.js': '',
      'b.ts': '',
    });
    expect(files(['dist', 'b.ts'])).toEqual(['dist/a.js', 'dist/lib/c.js', 'b.ts']);
  });

  test('are symbolic links, so that a circle of them ends', () => {
    write({ 'src/a.ts': '' });
    symlinkSync(path.join(folder, 'src'), path.join(folder, 'src/loop'));
    symlinkSync(path.join(folder, 'src/a.ts'), path.join(folder, 'src/b.ts'));
    symlinkSync(path.join(folder, 'notes.md'), path.join(folder, 'src/notes.md'));
    expect(files(['src'])).toEqual(['src/a.ts']);
    expect(skipped(['src'])).toEqual({ 'src/b.ts': 'symbolic link', 'src/loop': 'symbolic link' });
  });
});

describe('roots', () => {
  test('that do not exist are missing', () => {
    expect([...findFiles(['nowhere'], folder)]).toEqual([{ type: 'missing', path: 'nowhere' }]);
  });

  test('that are links are followed', () => {
    write({ 'src/a.ts': '' });
    symlinkSync(path.join(folder, 'src'), path.join(folder, 'link'));
    expect(files(['link'])).toEqual(['link/a.ts']);
  });

  test('that are links to themselves are unreadable', () => {
    symlinkSync(path.join(folder, 'loop'), path.join(folder, 'loop'));
    expect([...findFiles(['loop'], folder)]).toMatchObject([{ type: 'unreadable', path: 'loop' }]);
  });

  test.skipIf(process.getuid?.() === 0)('that may not be read are unreadable', () => {
    write({ 'closed/a.ts': '' });
    chmodSync(path.join(folder, 'closed'), 0);
    expect([...findFiles(['closed'], folder)]).toMatchObject([{ type: 'unreadable', path: 'closed' }]);
    chmodSync(path.join(folder, 'closed'), 0o700);
  });
});

function write(contents: Record<string, string>) {
  for (const [name, text] of Object.entries(contents)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function files(roots: string[]) {
  return [...findFiles(roots, folder)].flatMap((found) => (found.type === 'file' ? [found.path] : []));
}

function skipped(roots: string[]) {
  const found = [...findFiles(roots, folder)];
  return Object.fromEntries(found.flatMap((one) => (one.type === 'skipped' ? [[one.path, one.reason]] : [])));
}
