import { describe, expect, test } from 'vitest';
import { createImportIndex } from '../../workspace/importIndex';
import { pythonModulesIn } from '../../workspace/pythonImports';
import { createResolver } from '../../workspace/resolve';
import { memoryFiles } from '../support/memoryFiles';

describe('reads every form of an import', () => {
  const forms: readonly (readonly [text: string, modules: readonly string[]])[] = [
    ['import a', ['a']],
    ['import a as b', ['a']],
    ['import a.b.c', ['a', 'a.b', 'a.b.c']],
    ['import a, b.c as d, e', ['a', 'b', 'b.c', 'e']],
    ['import a  # and b, c', ['a']],
    ['from a import b', ['a', 'a.b']],
    ['from a.b import c as d, e', ['a', 'a.b', 'a.b.c', 'a.b.e']],
    ['from a import *', ['a']],
    ['from . import a', ['.', '.a']],
    ['from .import a', ['.', '.a']],
    ['from .. import a, b', ['..', '..a', '..b']],
    ['from.a import b', ['.a', '.a.b']],
    ['from ..a.b import c', ['..a', '..a.b', '..a.b.c']],
    ['from . a import b', ['.a', '.a.b']],
    ['from .imports import a', ['.imports', '.imports.a']],
    ['from a import (b, c)', ['a', 'a.b', 'a.c']],
    ['from a import (\n    b,  # the first) one, and more\n    c as d,\n)\nx, y', ['a', 'a.b', 'a.c']],
    ['from a import \\\n    b, \\\n    c\n', ['a', 'a.b', 'a.c']],
    ['import a; import b', ['a', 'b']],
    ['try: import a\nexcept ImportError: import b\n', ['a', 'b']],
    ['if TYPE_CHECKING:\n    from a import B\n', ['a', 'a.B']],
    ['def ask():\n\timport a\n', ['a']],
    ['from größe import maß', ['größe', 'größe.maß']],
    ['import a\r\nfrom b import c\r\n', ['a', 'b', 'b.c']],
  ];
  test.each(forms)('%j', (text, modules) => {
    expect(pythonModulesIn(text)).toEqual(modules);
  });

  test.each([
    'x = important',
    'imports = 1',
    'yield from a',
    'raise Error from error',
    'important.thing(a)',
    'froma import b',
    '',
  ])('and none in %j', (text) => {
    expect(pythonModulesIn(text)).toEqual([]);
  });

  test('each module once', () => {
    expect(pythonModulesIn('import a.b\nfrom a import b\nimport a\n')).toEqual(['a', 'a.b']);
  });

  test('in a text that is made to take long', () => {
    for (const text of [
      'import a.',
      'from ',
      'from . ',
      'from a import (',
      'from a import (#',
      'import a,',
      ': ',
      '\t',
      'a.b.',
      '\\\n',
    ]) {
      const start = performance.now();
      pythonModulesIn(text.repeat(100_000 / text.length));
      pythonModulesIn(`from ${text.repeat(100_000 / text.length)}`);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});

const app = {
  'desk/__init__.py': '',
  'desk/api.py': 'from fastapi import FastAPI\nfrom . import bot\n',
  'desk/bot.py': 'from desk.models import Message\nimport desk.llm as llm\n',
  'desk/llm.py': "client = 'openai'\n",
  'desk/models.py': 'import pydantic\n',
  'desk/dates.py': 'import datetime\n',
  'web/app.ts': "import './bot';\n",
  'web/bot.ts': '',
};

function indexOf(texts: Record<string, string>) {
  const files = memoryFiles(texts);
  const index = createImportIndex(createResolver(files), { touchesAi: (text) => text.includes("'openai'") });
  for (const [path, text] of Object.entries(texts)) index.update(path, text);
  return { files, index };
}

test('modules of a package are found through it, and both languages stand in one index', () => {
  const { index } = indexOf(app);
  expect([...index.importsOf('desk/api.py')].sort()).toEqual(['desk/__init__.py', 'desk/bot.py']);
  expect([...index.importsOf('desk/bot.py')].sort()).toEqual([
    'desk/__init__.py',
    'desk/llm.py',
    'desk/models.py',
  ]);
  expect([...index.importsOf('web/app.ts')]).toEqual(['web/bot.ts']);
  expect([...index.relevantFiles()].sort()).toEqual(['desk/api.py', 'desk/bot.py', 'desk/llm.py']);
});

test('a module that comes or goes changes what imports of it mean', () => {
  const { files, index } = indexOf(app);
  index.relevantFiles();
  files.write('desk/bot.py', undefined);
  index.update('desk/bot.py', undefined);
  expect([...index.importsOf('desk/api.py')]).toEqual(['desk/__init__.py']);
  expect([...index.relevantFiles()]).toEqual(['desk/llm.py']);
  files.write('desk/bot/__init__.py', 'from .. import llm');
  index.update('desk/bot/__init__.py', 'from .. import llm');
  expect([...index.importsOf('desk/api.py')].sort()).toEqual(['desk/__init__.py', 'desk/bot/__init__.py']);
  expect([...index.relevantFiles()].sort()).toEqual(['desk/api.py', 'desk/bot/__init__.py', 'desk/llm.py']);
});

test('a stub is no file of the index', () => {
  const { index } = indexOf({ 'bot.pyi': "'openai'", 'run.py': 'import bot' });
  expect([...index.relevantFiles()]).toEqual([]);
  expect([...index.importsOf('run.py')]).toEqual([]);
});
