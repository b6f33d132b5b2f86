import { expect, test } from 'vitest';
import { createResolver } from '../../workspace/resolve';
import { memoryFiles } from '../support/memoryFiles';

const json = JSON.stringify;
const options = (compilerOptions: object, rest: object = {}) => json({ compilerOptions, ...rest });

function resolverOf(texts: Record<string, string>) {
  return createResolver(memoryFiles(texts));
}

test('paths are exact names or patterns, of which the longest prefix counts', () => {
  const { resolve, problems } = resolverOf({
    'tsconfig.json': `{
      // Comments and trailing commas are usual here.
      "compilerOptions": {
        "paths": {
          "config": ["./src/config/index.ts"],
          "@/*": ["./src/*", "./generated/*"],
          "@/ui/*": ["./ui/*"],
          "*.prompt": ["./prompts/*.ts"],
        },
      },
    }`,
    'src/config/index.ts': '',
    'src/chat.ts': '',
    'src/ui/old.ts': '',
    'generated/api.ts': '',
    'ui/button.tsx': '',
    'prompts/system.ts': '',
  });
  expect(resolve('src/a.ts', 'config')).toBe('src/config/index.ts');
  expect(resolve('src/deep/er/a.ts', '@/chat')).toBe('src/chat.ts');
  expect(resolve('src/a.ts', '@/api.js')).toBe('generated/api.ts');
  expect(resolve('src/a.ts', '@/ui/button')).toBe('ui/button.tsx');
  expect(resolve('src/a.ts', '@/ui/old')).toBeUndefined();
  expect(resolve('src/a.ts', 'system.prompt')).toBe('prompts/system.ts');
  expect(resolve('src/a.ts', '@/absent')).toBeUndefined();
  expect(problems()).toEqual([]);
});

test('with a base URL every name may be below it', () => {
  const { resolve } = resolverOf({
    'tsconfig.json': options({ baseUrl: 'src', paths: { 'lib/*': ['shared/*'] } }),
    'src/services/chat.ts': '',
    'src/shared/log.ts': '',
  });
  expect(resolve('src/a.ts', 'services/chat')).toBe('src/services/chat.ts');
  expect(resolve('src/a.ts', 'lib/log')).toBe('src/shared/log.ts');
  expect(resolve('src/a.ts', 'openai')).toBeUndefined();
});

test('what a configuration extends holds relative to the file that it stands in', () => {
  const { resolve } = resolverOf({
    'tsconfig.base.json': options({ paths: { '@libs/*': ['libs/*/src'] } }),
    'configs/strict.json': options({ strict: true }),
    'apps/api/tsconfig.json': json({ extends: ['../../configs/strict', '../../tsconfig.base'] }),
    'apps/web/tsconfig.json': options(
      { paths: { '@/*': ['./app/*'] } },
      { extends: '../../tsconfig.base.json' },
    ),
    'apps/web/app/page.tsx': '',
    'libs/prompts/src/index.ts': '',
  });
  expect(resolve('apps/api/src/main.ts', '@libs/prompts')).toBe('libs/prompts/src/index.ts');
  expect(resolve('apps/web/app/a.ts', '@/page')).toBe('apps/web/app/page.tsx');
  // `paths` replace each other as a whole.
  expect(resolve('apps/web/app/a.ts', '@libs/prompts')).toBeUndefined();
});

test('the folder of the first configuration has a name', () => {
  const { resolve } = resolverOf({
    'base.json': options({ paths: { '@/*': ['${configDir}/src/*'] } }),
    'apps/api/tsconfig.json': json({ extends: '../../base.json' }),
    'apps/api/src/chat.ts': '',
  });
  expect(resolve('apps/api/main.ts', '@/chat')).toBe('apps/api/src/chat.ts');
});

test('a preset comes from a package, installed or of the workspace', () => {
  const { resolve } = resolverOf({
    'package.json': json({ workspaces: ['packages/*'] }),
    'packages/config/package.json': json({ name: '@acme/config' }),
    'packages/config/next.json': options({ paths: { '@/*': ['${configDir}/app/*'] } }),
    'apps/web/tsconfig.json': json({ extends: '@acme/config/next.json' }),
    'apps/web/app/page.tsx': '',
    'node_modules/preset/tsconfig.json': options({ baseUrl: '../../shared' }),
    'apps/api/tsconfig.json': json({ extends: 'preset' }),
    'shared/log.ts': '',
  });
  expect(resolve('apps/web/app/a.ts', '@/page')).toBe('apps/web/app/page.tsx');
  expect(resolve('apps/api/a.ts', 'log')).toBe('shared/log.ts');
});

test('the nearest configuration counts, and tsconfig.json before jsconfig.json', () => {
  const { resolve } = resolverOf({
    'jsconfig.json': options({ paths: { '~/*': ['./old/*'] } }),
    'tsconfig.json': options({ paths: { '~/*': ['./src/*'] } }),
    'tools/jsconfig.json': options({ paths: { '~/*': ['./lib/*'] } }),
    'src/log.ts': '',
    'old/log.ts': '',
    'tools/lib/log.js': '',
  });
  expect(resolve('main.ts', '~/log')).toBe('src/log.ts');
  expect(resolve('tools/run.js', '~/log')).toBe('tools/lib/log.js');
});

test('a solution without aliases has those of a part beside it', () => {
  const { resolve } = resolverOf({
    'tsconfig.json': json({
      files: [],
      references: [{ path: './tsconfig.node.json' }, { path: './tsconfig.app.json' }],
    }),
    'tsconfig.node.json': options({ strict: true }),
    'tsconfig.app.json': options({ paths: { '@/*': ['./src/*'] } }),
    'src/chat.ts': '',
  });
  expect(resolve('src/a.ts', '@/chat')).toBe('src/chat.ts');
});

test('what cannot be followed is a problem and no failure', () => {
  const { resolve, problems } = resolverOf({
    'a/tsconfig.json': json({ extends: './other.json', compilerOptions: { paths: { '@/*': ['./src/*'] } } }),
    'a/other.json': json({ extends: './tsconfig.json' }),
    'a/src/chat.ts': '',
    'b/tsconfig.json': json({ extends: './absent.json' }),
    'c/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } ',
    'c/src/chat.ts': '',
    'd/tsconfig.json': '[]',
    'e/tsconfig.json': '['.repeat(200_000),
    'f/tsconfig.json': `{${' '.repeat(1_000_001)}}`,
    'g/tsconfig.json': json({
      extends: [7, null],
      compilerOptions: { baseUrl: 1, paths: { '@/*': './src/*', '#': [3] } },
    }),
    'h/tsconfig.json': json({ compilerOptions: 'strict', references: { path: 3 } }),
    'i/tsconfig.json': '',
  });
  expect(resolve('a/main.ts', '@/chat')).toBe('a/src/chat.ts');
  expect(resolve('c/main.ts', '@/chat')).toBe('c/src/chat.ts');
  for (const folder of ['b', 'd', 'e', 'f', 'g', 'h', 'i']) {
    expect(resolve(`${folder}/main.ts`, '@/chat')).toBeUndefined();
  }
  expect(problems()).toEqual([
    'a/tsconfig.json extends itself.',
    'c/tsconfig.json could not be read in full: CloseBraceExpected at offset 55.',
    'b/tsconfig.json extends ./absent.json, which was not found.',
    'd/tsconfig.json could not be read in full: there is no object in it.',
    'e/tsconfig.json could not be read in full: it is nested too deep.',
    'f/tsconfig.json could not be read in full: it is too large.',
  ]);
});

test('a chain of configurations has an end, and one that branches is read in no time', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`chain/t${at}.json`, json({ extends: `./t${at + 1}.json` })]),
  );
  const tree = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      `tree/t${at}.json`,
      json({ extends: [`./t${at + 1}.json`, `./t${at + 1}.json`] }),
    ]),
  );
  const { resolve, problems } = resolverOf({
    ...chain,
    ...tree,
    'chain/tsconfig.json': json({ extends: './t0.json' }),
    'tree/tsconfig.json': json({ extends: './t0.json' }),
    'tree/t30.json': options({ paths: { '@/*': ['./*'] } }),
    'tree/chat.ts': '',
  });
  expect(resolve('chain/a.ts', '@/chat')).toBeUndefined();
  expect(problems()).toEqual(['chain/t32.json was not read: more than 32 configurations extend it.']);
  expect(resolve('tree/a.ts', '@/chat')).toBe('tree/chat.ts');
});

test('where no configuration says what they mean, usual names mean the usual folders', () => {
  const { resolve } = createResolver(
    memoryFiles({
      'apps/web/package.json': '{}',
      'apps/web/tsconfig.json': JSON.stringify({ extends: './.svelte-kit/tsconfig.json' }),
      'apps/web/src/lib/server/ai.ts': '',
      'apps/web/src/lib/index.ts': '',
      'apps/web/app/prompts.ts': '',
      'apps/web/src/prompts.ts': '',
      'apps/web/shared/names.ts': '',
    }),
  );
  const from = 'apps/web/src/routes/+server.ts';
  expect(resolve(from, '$lib/server/ai')).toBe('apps/web/src/lib/server/ai.ts');
  expect(resolve(from, '$lib')).toBe('apps/web/src/lib/index.ts');
  expect(resolve(from, '@/prompts')).toBe('apps/web/src/prompts.ts');
  expect(resolve(from, '~/prompts')).toBe('apps/web/app/prompts.ts');
  expect(resolve(from, '~/shared/names')).toBe('apps/web/shared/names.ts');
  expect(resolve(from, '$library/server/ai')).toBeUndefined();
  expect(resolve(from, '@scope/prompts')).toBeUndefined();
  expect(resolve(from, '~')).toBeUndefined();
});
