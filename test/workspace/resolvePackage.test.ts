import { describe, expect, test } from 'vitest';
import { createResolver } from '../../workspace/resolve';
import { memoryFiles } from '../support/memoryFiles';

const json = JSON.stringify;

function resolverOf(texts: Record<string, string>) {
  return createResolver(memoryFiles(texts));
}

/** A workspace with one package in packages/kit and one that uses it. */
function kit(manifest: object, ...files: string[]) {
  const { resolve } = resolverOf({
    'package.json': json({ workspaces: ['packages/*'] }),
    'packages/kit/package.json': json({ name: '@acme/kit', ...manifest }),
    ...Object.fromEntries(files.map((file) => [`packages/kit/${file}`, ''])),
  });
  return (subpath = '') =>
    resolve('packages/app/main.ts', `@acme/kit${subpath}`)?.slice('packages/kit/'.length);
}

describe('members of a workspace', () => {
  const member = { 'packages/kit/package.json': json({ name: 'kit' }), 'packages/kit/index.ts': '' };
  const roots: Record<string, Record<string, string>> = {
    npm: { 'package.json': json({ workspaces: ['packages/*'] }) },
    'npm, in full': { 'package.json': json({ workspaces: ['./packages/kit/'] }) },
    yarn: { 'package.json': json({ workspaces: { packages: ['packages/**'], nohoist: ['**/x'] } }) },
    pnpm: { 'pnpm-workspace.yaml': '# members\npackages:\n  - "packages/*"\n  - "!packages/old"\n' },
  };
  test.each(Object.entries(roots))('%s', (_, root) => {
    const { resolve, problems } = resolverOf({ ...root, ...member, 'apps/web/package.json': '{}' });
    expect(resolve('apps/web/src/page.ts', 'kit')).toBe('packages/kit/index.ts');
    expect(resolve('main.ts', 'kit')).toBe('packages/kit/index.ts');
    expect(resolve('main.ts', 'kit2')).toBeUndefined();
    expect(problems()).toEqual([]);
  });

  test('are those that the patterns name, and no others', () => {
    const named = (folder: string) => ({
      [`${folder}/package.json`]: json({ name: folder.replaceAll('/', '-') }),
      [`${folder}/index.ts`]: '',
    });
    const { resolve } = resolverOf({
      'pnpm-workspace.yaml': 'packages: ["packages/**", "!**/fixtures/**", "tool-*"]',
      ...named('packages/a'),
      ...named('packages/group/b'),
      ...named('packages/a/fixtures/c'),
      ...named('packages/a/node_modules/d'),
      ...named('tool-e'),
      ...named('other'),
    });
    const names = [
      'packages-a',
      'packages-group-b',
      'packages-a-fixtures-c',
      'packages-a-node_modules-d',
      'tool-e',
      'other',
    ];
    expect(names.map((name) => resolve('main.ts', name))).toEqual([
      'packages/a/index.ts',
      'packages/group/b/index.ts',
      undefined,
      undefined,
      'tool-e/index.ts',
      undefined,
    ]);
  });

  test('also those that a manifest links by their folder', () => {
    const { resolve } = resolverOf({
      'examples/chat/package.json': json({ dependencies: { kit: 'file:../../kit', other: '^1.0.0' } }),
      'kit/index.ts': '',
      'other/index.ts': '',
    });
    expect(resolve('examples/chat/src/main.ts', 'kit')).toBe('kit/index.ts');
    expect(resolve('examples/chat/src/main.ts', 'other')).toBeUndefined();
  });

  test('a workspace within another comes first', () => {
    const { resolve } = resolverOf({
      'package.json': json({ workspaces: ['kit', 'log'] }),
      'kit/package.json': json({ name: 'kit' }),
      'kit/index.ts': '',
      'log/package.json': json({ name: 'log' }),
      'log/index.ts': '',
      'demo/package.json': json({ workspaces: ['kit'] }),
      'demo/kit/package.json': json({ name: 'kit' }),
      'demo/kit/index.ts': '',
    });
    expect(resolve('demo/main.ts', 'kit')).toBe('demo/kit/index.ts');
    expect(resolve('demo/main.ts', 'log')).toBe('log/index.ts');
  });
});

describe('what a package publishes', () => {
  test('by its fields where it has no exports', () => {
    expect(kit({ main: './src/main.ts' }, 'src/main.ts')()).toBe('src/main.ts');
    expect(kit({ module: 'src/esm.js', main: 'src/main.js' }, 'src/esm.js', 'src/main.js')()).toBe(
      'src/esm.js',
    );
    expect(kit({ source: 'code/a.ts', main: 'dist/a.js' }, 'code/a.ts', 'dist/a.js')()).toBe('code/a.ts');
    expect(kit({}, 'index.tsx')()).toBe('index.tsx');
    expect(kit({}, 'src/index.ts')()).toBe('src/index.ts');
    expect(kit({}, 'server/chat.ts')('/server/chat')).toBe('server/chat.ts');
    expect(kit({}, 'server/chat.ts')('/server/other')).toBeUndefined();
  });

  test('by its exports, under any condition', () => {
    const files = [
      'src/index.ts',
      'src/node.ts',
      'src/chat.ts',
      'src/tools/search.ts',
      'src/internal/key.ts',
    ];
    const { length } = files;
    expect(length).toBe(5);
    expect(kit({ exports: './src/index.ts' }, ...files)()).toBe('src/index.ts');
    expect(kit({ exports: { import: './src/index.ts' } }, ...files)()).toBe('src/index.ts');
    expect(
      kit({ exports: { '.': { types: './x.d.ts', node: { require: './src/node.js' } } } }, ...files)(),
    ).toBe('src/node.ts');
    expect(kit({ exports: { '.': [{ deno: './no.ts' }, './src/chat.ts'] } }, ...files)()).toBe('src/chat.ts');
    const mapped = kit(
      {
        main: './src/node.ts',
        exports: {
          './chat': './src/chat.js',
          './tools/*': './src/tools/*.js',
          './*': './src/*.js',
          './internal/*': null,
        },
      },
      ...files,
    );
    expect(mapped('/chat')).toBe('src/chat.ts');
    expect(mapped('/tools/search')).toBe('src/tools/search.ts');
    expect(mapped('/node')).toBe('src/node.ts');
    expect(mapped('/internal/key')).toBeUndefined();
    expect(mapped()).toBeUndefined();
    expect(mapped('/../app/main')).toBeUndefined();
  });

  test('as source where it names what a build writes', () => {
    expect(kit({ main: './dist/index.js' }, 'src/index.ts')()).toBe('src/index.ts');
    expect(kit({ main: './dist/index.js' }, 'src/index.ts', 'dist/index.js')()).toBe('src/index.ts');
    expect(kit({ main: './build/esm/chat.mjs' }, 'src/chat.ts', 'src/index.ts')()).toBe('src/chat.ts');
    expect(kit({ main: './dist/src/chat.js' }, 'src/chat.ts')()).toBe('src/chat.ts');
    expect(kit({ main: './out/kit.cjs' }, 'src/index.ts')()).toBe('src/index.ts');
    expect(kit({ main: './dist/chat.js' }, 'chat.ts', 'dist/chat.js')()).toBe('chat.ts');
    expect(kit({ main: './dist/kit.js' }, 'dist/kit.js')()).toBe('dist/kit.js');
    const exported = kit({ exports: { './*': { import: './dist/*.mjs' } } }, 'src/chat.ts', 'src/index.ts');
    expect(exported('/chat')).toBe('src/chat.ts');
    expect(exported('/other')).toBeUndefined();
  });

  test('a folder that may hold sources is believed first', () => {
    expect(kit({ main: 'lib/index.js' }, 'lib/index.js', 'index.js', 'src/other.js')()).toBe('lib/index.js');
    expect(kit({ main: 'lib/index.js' }, 'lib/index.js', 'src/index.ts')()).toBe('src/index.ts');
    expect(kit({ main: 'lib/kit.js' }, 'src/index.ts')()).toBe('src/index.ts');
  });
});

test('a relative path into what a build writes means the source too', () => {
  const { resolve } = resolverOf({
    'package.json': '{}',
    'bin/run.js': '',
    'src/cli.ts': '',
    'src/dist/deep.ts': '',
    'packages/a/package.json': '{}',
    'packages/a/src/cli.ts': '',
  });
  expect(resolve('bin/run.js', '../dist/cli.js')).toBe('src/cli.ts');
  expect(resolve('bin/run.js', '../dist/absent.js')).toBeUndefined();
  expect(resolve('packages/a/bin/run.js', '../dist/cli')).toBe('packages/a/src/cli.ts');
});

test('a package may be named from within itself', () => {
  const { resolve } = resolverOf({
    'package.json': json({
      name: '@acme/app',
      exports: { '.': './src/index.js', './prompts': './src/prompts.js' },
    }),
    'src/index.ts': '',
    'src/prompts.ts': '',
  });
  expect(resolve('test/a.test.ts', '@acme/app')).toBe('src/index.ts');
  expect(resolve('test/a.test.ts', '@acme/app/prompts')).toBe('src/prompts.ts');
  expect(resolve('test/a.test.ts', '@acme/app/src/prompts')).toBeUndefined();
});

test('names with a hash come from the imports of the nearest manifest', () => {
  const { resolve } = resolverOf({
    'package.json': json({
      workspaces: ['packages/*'],
      imports: {
        '#config': { browser: './src/web.js', default: './src/config.js' },
        '#lib/*': './src/lib/*.js',
        '#kit': 'kit',
        '#model': 'openai',
        '#built/*': './dist/lib/*.js',
      },
    }),
    'src/web.ts': '',
    'src/lib/chat.ts': '',
    'packages/kit/package.json': json({ name: 'kit' }),
    'packages/kit/index.ts': '',
  });
  expect(resolve('src/a.ts', '#config')).toBe('src/web.ts');
  expect(resolve('src/a.ts', '#lib/chat')).toBe('src/lib/chat.ts');
  expect(resolve('src/a.ts', '#built/chat')).toBe('src/lib/chat.ts');
  expect(resolve('src/a.ts', '#kit')).toBe('packages/kit/index.ts');
  expect(resolve('src/a.ts', '#model')).toBeUndefined();
  expect(resolve('src/a.ts', '#absent')).toBeUndefined();
  expect(resolve('packages/kit/index.ts', '#config')).toBeUndefined();
});

test('manifests that make no sense are no failure', () => {
  const long = 'a'.repeat(250);
  const hostile = {
    '.': './src/index.ts',
    './(a+)+$*': './src/index.ts',
    './*a*a*a*a*a*a*a*a*a*b': './src/index.ts',
    './(': 3,
    './loop': [[[{ import: [true] }]]],
  };
  const answer = kit({ exports: hostile }, 'src/index.ts');
  expect(answer()).toBe('src/index.ts');
  for (const subpath of [`/${long}`, '/(', '/loop', '/__proto__']) expect(answer(subpath)).toBeUndefined();
  for (const exports of [3, true, [], {}, [null], { import: 5 }])
    expect(kit({ exports }, 'index.ts')()).toBeUndefined();
  expect(kit({ main: { a: 1 }, module: 5, source: null }, 'index.ts')()).toBe('index.ts');
  expect(kit({ main: '.' }, 'index.ts')()).toBe('index.ts');
  expect(kit({ main: '../../../etc/passwd' }, 'index.ts')()).toBe('index.ts');
  expect(kit({ imports: 3, workspaces: 7 }, 'index.ts')('/#a')).toBeUndefined();
});

test('workspaces that make no sense are problems and no failure', () => {
  const slow = [`packages/${'*a'.repeat(20)}`, '!**/**/**/**/a', `!${'{a,aa}'.repeat(9)}`, 'a'.repeat(300)];
  const { resolve, problems } = resolverOf({
    'package.json': json({ workspaces: [3, null, '../..', '/', '..', '', '**', '!', '[', '{', ...slow] }),
    [`packages/${'a'.repeat(200)}/package.json`]: json({ name: 'kit' }),
    [`packages/${'a'.repeat(200)}/index.ts`]: '',
    'a/pnpm-workspace.yaml': 'packages: [unclosed\n  - "x',
    'b/pnpm-workspace.yaml': `packages: ${'['.repeat(50_000)}`,
    'c/pnpm-workspace.yaml': '- '.repeat(50_000),
  });
  expect(resolve('main.ts', 'kit')).toBe(`packages/${'a'.repeat(200)}/index.ts`);
  resolve('a/main.ts', 'kit');
  resolve('b/main.ts', 'kit');
  resolve('c/main.ts', 'kit');
  expect(problems()).toEqual([
    ...slow.map(
      (pattern) => `A pattern for the members of a workspace asks too much: ${pattern.slice(0, 40)}.`,
    ),
    'a/pnpm-workspace.yaml could not be read in full: it is malformed.',
    'b/pnpm-workspace.yaml could not be read in full: it is nested too deep.',
    'c/pnpm-workspace.yaml could not be read in full: it is nested too deep.',
  ]);
});
