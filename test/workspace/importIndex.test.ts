import { describe, expect, test } from 'vitest';
import { createImportIndex, type ImportIndex, specifiersIn } from '../../workspace/importIndex';
import { createResolver } from '../../workspace/resolve';
import { memoryFiles } from '../support/memoryFiles';

const touchesAi = (text: string) => text.includes("'openai'");

/** An index over files, and how to change one of them. */
function indexOf(texts: Record<string, string>, maximumHops?: number) {
  const files = memoryFiles(texts);
  const index = createImportIndex(createResolver(files), { touchesAi, ...(maximumHops && { maximumHops }) });
  for (const [path, text] of Object.entries(texts)) index.update(path, text);
  const change = (path: string, text: string | undefined) => {
    files.write(path, text);
    index.update(path, text);
  };
  return { index, change, files };
}

function relevant(index: ImportIndex) {
  return [...index.relevantFiles()].sort();
}

describe('reads every form of an import', () => {
  const forms: Record<string, string> = {
    'import x from': "import prompt from './x';",
    'import { x } from': "import {\n  one,\n  two as three,\n} from './x';",
    'import * as x from': "import * as prompts from './x';",
    'import default and named': "import prompt, { other } from './x'",
    'import for its effects': "import './x';",
    'import type': "import type { Prompt } from './x';",
    'export x from': "export { prompt as default } from './x';",
    'export * from': "export * from './x';",
    'export * as x from': "export * as prompts from './x';",
    'import()': "const { prompt } = await import('./x');",
    'import() with a comment': "lazy(() => import(/* webpackChunkName: 'chat' */ './x'));",
    'import() over lines': "import(\n  // the large one\n  './x'\n)".replace('  // the large one\n', ''),
    'import() of a template': 'await import(`./x`)',
    'require()': "const { prompt } = require('./x');",
    'require.resolve()': "fork(require.resolve('./x'))",
    'import = require()': "import prompt = require('./x');",
    minified: "import{a}from'./x';",
    'with attributes': "import prompt from './x' with { type: 'text' };",
    'an import type of TypeScript': "let x: import('./x').Prompt;",
  };
  test.each(Object.entries(forms))('%s', (_, text) => {
    expect(specifiersIn(text)).toEqual(['./x']);
    expect(specifiersIn(text.replaceAll("'", '"').replaceAll('`', '"'))).toEqual(['./x']);
  });

  test('and each specifier once', () => {
    expect(specifiersIn("import a from 'a'; import b from './b'; export * from 'a';")).toEqual(['a', './b']);
    expect(specifiersIn('const fromage = 1; importer("x"); require(name); import(name);')).toEqual([]);
  });

  test('in a text that is made to take long', () => {
    for (const text of [
      'from',
      'import /*',
      'require(',
      'from ',
      'import(/* */',
      ' ',
      "from '",
      'import\t\n',
    ]) {
      const repeated = text.repeat(Math.ceil(500_000 / text.length));
      expect(specifiersIn(`${repeated}\nimport 'a'`)).toContain('a');
      expect(specifiersIn(`import 'a';\nfrom${' '.repeat(500_000)}${repeated}`)).toContain('a');
    }
  });
});

test('an edit changes the edges of its own file', () => {
  const { index, change } = indexOf({
    'main.ts': "import './chat';",
    'chat.ts': "import './prompt';",
    'prompt.ts': '',
  });
  expect([...index.importsOf('main.ts')]).toEqual(['chat.ts']);
  expect([...index.importersOf('prompt.ts')]).toEqual(['chat.ts']);
  change('main.ts', "import './prompt';\nrequire('./absent')");
  expect([...index.importsOf('main.ts')]).toEqual(['prompt.ts']);
  expect([...index.importersOf('chat.ts')]).toEqual([]);
  expect([...index.importersOf('prompt.ts')].sort()).toEqual(['chat.ts', 'main.ts']);
  expect([...index.importsOf('nowhere.ts')]).toEqual([]);
});

test('a file that comes or goes changes the edges of others', () => {
  const { index, change } = indexOf({
    'main.ts': "import './chat';",
    'chat/index.ts': "import OpenAI from 'openai';",
  });
  expect([...index.importsOf('main.ts')]).toEqual(['chat/index.ts']);
  change('chat.ts', '');
  expect([...index.importsOf('main.ts')]).toEqual(['chat.ts']);
  expect([...index.importersOf('chat/index.ts')]).toEqual([]);
  expect(relevant(index)).toEqual(['chat/index.ts']);
  change('chat.ts', undefined);
  expect(relevant(index)).toEqual(['chat/index.ts', 'main.ts']);
  change('chat/index.ts', undefined);
  expect(relevant(index)).toEqual([]);
  expect([...index.importsOf('main.ts')]).toEqual([]);
});

test('a folder may go as a whole', () => {
  const { index, files } = indexOf({ 'main.ts': "import './ai/chat';", 'ai/chat.ts': "import 'openai'" });
  expect(relevant(index)).toEqual(['ai/chat.ts', 'main.ts']);
  files.write('ai/chat.ts', undefined);
  index.update('ai', undefined);
  expect(relevant(index)).toEqual([]);
});

test('a configuration changes the edges of the files that it holds for', () => {
  const { index, change } = indexOf({
    'src/main.ts': "import '%/chat';",
    'src/chat.ts': "import OpenAI from 'openai';",
    'lib/chat.ts': '',
  });
  const configure = (folder: string) =>
    change('tsconfig.json', JSON.stringify({ compilerOptions: { paths: { '%/*': [`./${folder}/*`] } } }));
  expect(relevant(index)).toEqual(['src/chat.ts']);
  configure('src');
  expect(relevant(index)).toEqual(['src/chat.ts', 'src/main.ts']);
  configure('lib');
  expect(relevant(index)).toEqual(['src/chat.ts']);
  expect([...index.importsOf('src/main.ts')]).toEqual(['lib/chat.ts']);
  change('tsconfig.json', '{');
  expect(index.problems()).toEqual([
    'tsconfig.json could not be read in full: CloseBraceExpected at offset 1.',
  ]);
  change('tsconfig.json', undefined);
  expect(index.problems()).toEqual([]);
});

test('what imports AI or is imported by it is relevant, what both import is not', () => {
  const { index } = indexOf({
    'page.ts': "import './chat'; import './format';",
    'chat.ts': "import OpenAI from 'openai'; import './prompt';",
    'prompt.ts': "import './words';",
    'words.ts': '',
    'format.ts': '',
    'other.ts': "import './words';",
    'test.ts': "import './page';",
  });
  expect(relevant(index)).toEqual(['chat.ts', 'page.ts', 'prompt.ts', 'test.ts', 'words.ts']);
  expect(index.problems()).toEqual([]);
});

test('files that import each other in a circle end somewhere', () => {
  const { index } = indexOf({
    'a.ts': "import './b'",
    'b.ts': "import './a'; import './b'; import x from 'openai'",
    'c.ts': "import './c'",
  });
  expect(relevant(index)).toEqual(['a.ts', 'b.ts']);
  expect([...index.importsOf('b.ts')]).toEqual(['a.ts']);
});

test('beyond the hops that are followed there is a problem', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 6 }, (_, at) => [
      `f${at}.ts`,
      at === 5 ? " import x from 'openai'" : `import './f${at + 1}'`,
    ]),
  );
  const { index, change } = indexOf(chain, 3);
  expect(relevant(index)).toEqual(['f2.ts', 'f3.ts', 'f4.ts', 'f5.ts']);
  expect(index.problems()).toEqual([
    'Left out because more than 3 imports lie between them and AI: 1 files.',
  ]);
  expect([...index.reachable(new Set(['f3.ts']), 1)].sort()).toEqual(['f2.ts', 'f3.ts', 'f4.ts']);
  change('f1.ts', "import './f4'");
  expect(relevant(index)).toEqual(['f0.ts', 'f1.ts', 'f2.ts', 'f3.ts', 'f4.ts', 'f5.ts']);
  expect(index.problems()).toEqual([]);
});
