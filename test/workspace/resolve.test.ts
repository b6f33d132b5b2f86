import { expect, test } from 'vitest';
import { createResolver } from '../../workspace/resolve';
import { memoryFiles } from '../support/memoryFiles';

/** Files without a text that matters. */
function empty(...paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, '']));
}

function resolverOf(texts: Record<string, string>) {
  return createResolver(memoryFiles(texts));
}

/** What each specifier means in `from`. */
function answers(texts: Record<string, string>, from: string, specifiers: readonly string[]) {
  const { resolve } = resolverOf(texts);
  return Object.fromEntries(specifiers.map((specifier) => [specifier, resolve(from, specifier)]));
}

const json = JSON.stringify;

test('a relative path means the file with any extension, the compiled languages first', () => {
  for (const ending of ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs']) {
    expect(resolverOf(empty(`src/prompt${ending}`)).resolve('src/a.ts', './prompt')).toBe(
      `src/prompt${ending}`,
    );
    const index = `src/prompts/index${ending}`;
    expect(resolverOf(empty(index)).resolve('src/a.ts', './prompts')).toBe(index);
  }
  const both = empty('src/prompt.ts', 'src/prompt.js', 'src/prompt/index.ts');
  expect(
    answers(both, 'src/a.ts', ['./prompt', './prompt/', '../src/prompt', './prompt.ts', 'prompt']),
  ).toEqual({
    './prompt': 'src/prompt.ts',
    './prompt/': 'src/prompt/index.ts',
    '../src/prompt': 'src/prompt.ts',
    './prompt.ts': 'src/prompt.ts',
    prompt: undefined,
  });
});

test('the name of a compiled file means its source', () => {
  const files = empty(
    'a.ts',
    'b.tsx',
    'c.mts',
    'd.cts',
    'e.tsx',
    'f.js',
    'g.mjs',
    'chat.service.ts',
    'h.d.ts',
  );
  const names = [
    './a.js',
    './b.js',
    './c.mjs',
    './d.cjs',
    './e.jsx',
    './f.js',
    './g.mjs',
    './chat.service',
    './h',
  ];
  expect(
    answers(files, 'main.ts', [...names, './h.d', './h.d.ts', './a.mjs', './data.json', './style.css']),
  ).toEqual({
    './a.js': 'a.ts',
    './b.js': 'b.tsx',
    './c.mjs': 'c.mts',
    './d.cjs': 'd.cts',
    './e.jsx': 'e.tsx',
    './f.js': 'f.js',
    './g.mjs': 'g.mjs',
    './chat.service': 'chat.service.ts',
    './h': undefined,
    './h.d': undefined,
    './h.d.ts': undefined,
    './a.mjs': undefined,
    './data.json': undefined,
    './style.css': undefined,
  });
});

test('a dot means the folder, not a file of its name', () => {
  const files = empty('src.ts', 'src/index.ts', 'src/chat/index.ts', 'src/chat/a.ts', 'index.ts');
  expect(answers(files, 'src/chat/a.ts', ['.', './', '..', '../', '../..', '../../src', '../../..'])).toEqual(
    {
      '.': 'src/chat/index.ts',
      './': 'src/chat/index.ts',
      '..': 'src/index.ts',
      '../': 'src/index.ts',
      '../..': 'index.ts',
      '../../src': 'src.ts',
      '../../..': undefined,
    },
  );
});

test('a folder may have a manifest that names its file', () => {
  const files = {
    ...empty(
      'a/lib/main.js',
      'b/entry.ts',
      'b/old.js',
      'c/index.ts',
      'd/src/index.ts',
      'outside.ts',
      'e/index.js',
    ),
    'a/package.json': json({ main: 'lib/main' }),
    'b/package.json': json({ main: './old.js', module: './entry.js' }),
    'c/package.json': json({ name: 'c' }),
    'd/package.json': json({ main: './src' }),
    'e/package.json': json({ main: '../outside.js' }),
  };
  expect(answers(files, 'main.ts', ['./a', './b', './c', './d', './e'])).toEqual({
    './a': 'a/lib/main.js',
    './b': 'b/entry.ts',
    './c': 'c/index.ts',
    './d': 'd/src/index.ts',
    './e': 'e/index.js',
  });
});

test('absolute paths work as relative ones do', () => {
  const files = {
    ...empty('/home/me/app/src/prompt.ts', '/home/me/app/index.ts'),
    '/home/me/app/package.json': json({ name: 'app', imports: { '#*': './src/*.js' } }),
  };
  expect(answers(files, '/home/me/app/index.ts', ['./src/prompt', '#prompt', '/src/prompt'])).toEqual({
    './src/prompt': '/home/me/app/src/prompt.ts',
    '#prompt': '/home/me/app/src/prompt.ts',
    '/src/prompt': undefined,
  });
  const drive = {
    ...empty('C:/app/src/prompt.ts'),
    'C:/app/package.json': json({ imports: { '#*': './src/*' } }),
  };
  expect(answers(drive, 'C:/app/main.ts', ['./src/prompt', '#prompt'])).toEqual({
    './src/prompt': 'C:/app/src/prompt.ts',
    '#prompt': 'C:/app/src/prompt.ts',
  });
});

test('what is installed, built in or far away is no file of the workspace', () => {
  const files = {
    ...empty('node_modules/openai/index.js', 'src/fs.ts', 'main.ts'),
    'tsconfig.json': json({ compilerOptions: { paths: { '*': ['./node_modules/*'] } } }),
  };
  const names = ['openai', 'node:fs', 'fs', 'https://example.com/a.ts', 'npm:openai', '', '/main', './a\0b'];
  for (const name of names) expect(resolverOf(files).resolve('main.ts', name), name).toBeUndefined();
  expect(resolverOf(files).resolve('main.ts', './node_modules/openai/index.js')).toBeUndefined();
});

test('an answer is kept until something changes that it depends on', () => {
  const files = memoryFiles(empty('src/a.ts', 'src/b.js', 'src/sub/c.ts'));
  const { resolve, invalidate } = createResolver(files);
  const ask = () => [resolve('src/a.ts', './b'), resolve('src/a.ts', './new')];
  expect(ask()).toEqual(['src/b.js', undefined]);
  files.write('src/b.ts', '');
  files.write('src/new/index.ts', '');
  expect(ask()).toEqual(['src/b.js', undefined]);
  expect([...invalidate('src/b.ts')]).toEqual(['src']);
  expect([...invalidate('src/new/index.ts')]).toEqual(['src']);
  expect([...invalidate('src/unrelated.ts')]).toEqual([]);
  expect(ask()).toEqual(['src/b.ts', 'src/new/index.ts']);
  files.write('src/b.ts', undefined);
  files.write('src/b.js', undefined);
  invalidate('src/b.ts');
  expect(ask()).toEqual([undefined, 'src/new/index.ts']);
  files.write('src/new/index.ts', undefined);
  expect([...invalidate('src/new')]).toContain('src');
  expect(ask()).toEqual([undefined, undefined]);
});

test('a configuration that changes is read again', () => {
  const files = memoryFiles({
    ...empty('src/prompt.ts', 'lib/prompt.ts', 'packages/a/index.ts'),
    'base.json': json({ compilerOptions: { paths: { '@/*': ['./src/*'] } } }),
    'tsconfig.json': json({ extends: './base.json' }),
  });
  const { resolve, invalidate } = createResolver(files);
  expect(resolve('main.ts', '@/prompt')).toBe('src/prompt.ts');
  files.write('base.json', json({ compilerOptions: { paths: { '@/*': ['./lib/*'] } } }));
  expect([...invalidate('base.json')]).toEqual(['.']);
  expect(resolve('main.ts', '@/prompt')).toBe('lib/prompt.ts');
  expect(resolve('main.ts', 'a')).toBeUndefined();
  files.write('package.json', json({ workspaces: ['packages/*'] }));
  files.write('packages/a/package.json', json({ name: 'a' }));
  invalidate('package.json');
  expect(resolve('main.ts', 'a')).toBe('packages/a/index.ts');
  files.write('README.md', '');
  expect([...invalidate('README.md')]).toEqual([]);
});
