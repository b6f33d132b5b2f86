import { expect, test } from 'vitest';
import { createResolver } from '../../workspace/resolve';
import { memoryFiles } from '../support/memoryFiles';

/** Files without a text that matters. */
function empty(...paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, '']));
}

/** What each specifier means in `from`. */
function answers(paths: readonly string[], from: string, specifiers: readonly string[]) {
  const { resolve } = createResolver(memoryFiles(empty(...paths)));
  return Object.fromEntries(specifiers.map((specifier) => [specifier, resolve(from, specifier)]));
}

const shop = [
  'shop/__init__.py',
  'shop/chat/__init__.py',
  'shop/chat/bot.py',
  'shop/chat/prompts.py',
  'shop/models.py',
  'shop/text.pyi',
  'run.py',
];

test('dots go up from the folder of the file', () => {
  expect(
    answers(shop, 'shop/chat/bot.py', [
      '.',
      '.prompts',
      '..',
      '..models',
      '..chat',
      '..chat.prompts',
      '...',
      '...run',
    ]),
  ).toEqual({
    '.': 'shop/chat/__init__.py',
    '.prompts': 'shop/chat/prompts.py',
    '..': 'shop/__init__.py',
    '..models': 'shop/models.py',
    '..chat': 'shop/chat/__init__.py',
    '..chat.prompts': 'shop/chat/prompts.py',
    '...': undefined,
    '...run': 'run.py',
  });
  expect(answers(shop, 'shop/__init__.py', ['.', '.models', '.chat', '..run', '.....run'])).toEqual({
    '.': 'shop/__init__.py',
    '.models': 'shop/models.py',
    '.chat': 'shop/chat/__init__.py',
    '..run': 'run.py',
    '.....run': undefined,
  });
});

test('an absolute name goes from the folders around a file that are no packages', () => {
  const specifiers = ['shop', 'shop.models', 'shop.chat.prompts', 'run', 'models', 'prompts', 'chat.prompts'];
  const found = {
    shop: 'shop/__init__.py',
    'shop.models': 'shop/models.py',
    'shop.chat.prompts': 'shop/chat/prompts.py',
    run: 'run.py',
    models: undefined,
    prompts: undefined,
    'chat.prompts': undefined,
  };
  expect(answers(shop, 'shop/chat/bot.py', specifiers)).toEqual(found);
  const moved = shop.map((path) => `services/desk/src/${path}`);
  const from = (folder: string) => (path: string | undefined) => path && `${folder}/${path}`;
  const below = Object.fromEntries(
    Object.entries(found).map(([name, path]) => [name, from('services/desk/src')(path)]),
  );
  expect(answers(moved, 'services/desk/src/shop/chat/bot.py', specifiers)).toEqual(below);
  // Tests stand beside `src`, and scripts above it.
  expect(answers(moved, 'services/desk/tests/unit/test_bot.py', specifiers)).toEqual(below);
  expect(answers(moved, 'run_all.py', specifiers)).toEqual(
    Object.fromEntries(specifiers.map((each) => [each, undefined])),
  );
});

test('the nearest folder goes first', () => {
  const paths = ['tools/prompts.py', 'prompts.py', 'src/prompts.py', 'src/rows.py'];
  expect(answers(paths, 'tools/run.py', ['prompts', 'rows'])).toEqual({
    prompts: 'tools/prompts.py',
    rows: 'src/rows.py',
  });
  expect(answers(paths, 'run.py', ['prompts'])).toEqual({ prompts: 'prompts.py' });
});

test('a package goes before a module, a module before a folder that is no package', () => {
  const module = ['chat.py', 'chat/bot.py'];
  expect(answers(module, 'run.py', ['chat', 'chat.bot'])).toEqual({
    chat: 'chat.py',
    'chat.bot': 'chat/bot.py',
  });
  expect(answers([...module, 'chat/__init__.py'], 'run.py', ['chat'])).toEqual({ chat: 'chat/__init__.py' });
});

test('a file that is called like the package which it imports does not mean itself', () => {
  expect(answers(['providers/openai.py', 'openai.py'], 'providers/openai.py', ['openai'])).toEqual({
    openai: 'openai.py',
  });
  expect(answers(['providers/openai.py'], 'providers/openai.py', ['openai', '.openai'])).toEqual({
    openai: undefined,
    '.openai': 'providers/openai.py',
  });
});

test('what is installed, a stub, and what is no name of a module is nothing', () => {
  const paths = [...shop, 'lib/site-packages/openai/__init__.py', 'shop/bad.name.py'];
  const specifiers = [
    'openai',
    'shop.text',
    '',
    'shop/models',
    'shop..models',
    'shop.',
    './models',
    'run.py',
    `${'a.'.repeat(300)}b`,
  ];
  expect(answers(paths, 'lib/site-packages/run.py', specifiers)).toEqual(
    Object.fromEntries(specifiers.map((each) => [each, undefined])),
  );
});

test('each language reads its own specifiers', () => {
  const paths = ['app.ts', 'prompts.ts', 'app.py', 'prompts.py', 'index.ts', '__init__.py'];
  expect(answers(paths, 'app.ts', ['./prompts', '.prompts', '.'])).toEqual({
    './prompts': 'prompts.ts',
    '.prompts': undefined,
    '.': 'index.ts',
  });
  expect(answers(paths, 'app.py', ['./prompts', '.prompts', '.'])).toEqual({
    './prompts': undefined,
    '.prompts': 'prompts.py',
    '.': '__init__.py',
  });
});

test('a file that comes or goes undoes the answers that it could change', () => {
  const files = memoryFiles(
    empty('shop/__init__.py', 'shop/bot.py', 'shop/models/__init__.py', 'other/run.py'),
  );
  const resolver = createResolver(files);
  const ask = () => [
    resolver.resolve('shop/bot.py', '.prompts'),
    resolver.resolve('shop/bot.py', 'prompts'),
    resolver.resolve('other/run.py', 'shop.prompts'),
  ];
  const change = (path: string, text: string | undefined) => {
    files.write(path, text);
    return [...resolver.invalidate(path)].sort();
  };
  expect(ask()).toEqual([undefined, undefined, undefined]);
  expect(change('unrelated.py', '')).toEqual([]);
  expect(change('shop/prompts.py', '')).toEqual(['other', 'shop']);
  expect(ask()).toEqual(['shop/prompts.py', undefined, 'shop/prompts.py']);
  // It is no package any more, so that absolute names go from it.
  expect(change('shop/__init__.py', undefined)).toContain('shop');
  expect(ask()).toEqual(['shop/prompts.py', 'shop/prompts.py', 'shop/prompts.py']);
  files.write('shop/prompts.py', undefined);
  files.write('shop/bot.py', undefined);
  files.write('shop/models/__init__.py', undefined);
  expect([...resolver.invalidate('shop')]).toContain('other');
  expect(ask()).toEqual([undefined, undefined, undefined]);
});
