import { expect, test } from 'vitest';
import { analyze, compileCatalog, type FrontEnd, javascriptFrontEnd } from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import { makePythonFrontEnd } from '../support/pythonFrontEnd';

const compiled = compileCatalog(catalog);
const javascript = javascriptFrontEnd();
const python = await makePythonFrontEnd();

/** What is found in a text, and what is said of the file. */
function outcomeOf(path: string, text: string, frontEnds: readonly FrontEnd[]) {
  const { findings, problems } = analyze(
    { path, text },
    { frontEnds, catalog: compiled, rules, profile: 'recommended' },
  );
  return { rules: findings.map(({ rule }) => rule), problems: problems.map(({ message }) => message) };
}

const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;

test('each front end reads the files of its language', () => {
  const names = [
    'a.ts',
    'a.tsx',
    'a.mjs',
    'a.CJS',
    'a.d.ts',
    'a.py',
    'lib/a.PY',
    'a.pyi',
    'a.pyc',
    'a.css',
    'py',
  ];
  expect(names.filter((name) => javascript.reads(name))).toEqual([
    'a.ts',
    'a.tsx',
    'a.mjs',
    'a.CJS',
    'a.d.ts',
  ]);
  expect(names.filter((name) => python.reads(name))).toEqual(['a.py', 'lib/a.PY', 'a.pyi']);
});

test.each([
  ['in this order', [javascript, python]],
  ['in the other order', [python, javascript]],
])('a file is read as what its name says, with the front ends %s', (_, frontEnds) => {
  const hardcoded = { rules: ['secrets/hardcoded-key'], problems: [] };
  expect(outcomeOf('keys.py', `def keys():\n    return "${key}" if True else None\n`, frontEnds)).toEqual(
    hardcoded,
  );
  expect(outcomeOf('keys.ts', `export const keys = () => { return '${key}'; };\n`, frontEnds)).toEqual(
    hardcoded,
  );
});

test('a file that no front end reads is told of', () => {
  const unread = { rules: [], problems: ['Its name is of no language that is read.'] };
  expect(outcomeOf('keys.py', `key = "${key}"\n`, [javascript])).toEqual(unread);
  expect(outcomeOf('keys.rb', `key = "${key}"\n`, [javascript, python])).toEqual(unread);
});
