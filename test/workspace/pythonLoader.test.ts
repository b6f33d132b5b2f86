import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { analyze, compileCatalog } from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import { loadedPython } from '../../workspace/pythonLoader';

const { resolve } = createRequire(import.meta.url);
const names = ['web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-python/tree-sitter-python.wasm'];
const source = { path: 'bot.py', text: 'def ask():\n    return 1\n' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-wasm-'));
  for (const name of names) copyFileSync(resolve(name), path.join(folder, path.basename(name)));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the parser is loaded for the first file of Python, and not again', async () => {
  const python = loadedPython(folder);
  expect(python.prepare('bot.ts')).toBeUndefined();
  expect(() => python.lower(source)).toThrow('its parser did not load');
  const [one, other] = [python.prepare('bot.py'), python.prepare('other.py')];
  expect(one).toBeInstanceOf(Promise);
  expect(other).toBe(one);
  await one;
  expect(python.prepare('bot.py')).toBeUndefined();
  expect(python.lower(source).program.functions.map(({ name }) => name)).toEqual(['ask']);
});

test.each([
  ['absent', () => rmSync(folder, { recursive: true })],
  ['none', () => writeFileSync(path.join(folder, 'tree-sitter-python.wasm'), 'no wasm')],
])('where the parser is %s, each file of Python says so', async (_, spoil) => {
  spoil();
  const python = loadedPython(folder);
  await python.prepare('bot.py');
  await python.prepare('bot.py');
  const options = {
    frontEnds: [python],
    catalog: compileCatalog(catalog),
    rules,
    profile: 'recommended',
  } as const;
  const { problems, findings } = analyze({ ...source, text: '# sluicegate-ignore a/b -- c\n' }, options);
  expect(findings).toEqual([]);
  expect(problems).toMatchObject([{ type: 'internal', place: { path: 'bot.py' } }]);
  expect(problems[0]?.message).toContain('Python is not read, because its parser did not load: ');
});
