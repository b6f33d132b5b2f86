// Real Python, changed as somebody changes it who types, copies and deletes: the evaluator answers, whatever it reads.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeText } from '../../support/analyze';
import { readRulePages } from '../../support/rulePages';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** The sources of Python in our own pages of constructs. */
const pageTexts = readRulePages(path.join(root, 'test', 'constructs')).flatMap(({ cases }) =>
  cases.flatMap(({ files }) => files.filter(({ language }) => language === 'py').map(({ text }) => text)),
);

const sampleTexts = textsIn(path.join(root, 'samples'), Infinity);

/** What Python itself brings, where it is installed; larger files take long and show nothing else. */
const libraryTexts = ['3.14', '3.13', '3.12', '3.11', '3.10', '3.9']
  .map((version) => `/usr/lib/python${version}`)
  .filter((folder) => existsSync(folder))
  .slice(0, 1)
  .flatMap((folder) => textsIn(folder, 30_000))
  .slice(0, 60);

function textsIn(folder: string, size: number): readonly string[] {
  return readdirSync(folder, { recursive: folder.startsWith(root), encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).size <= size)
    .map((file) => readFileSync(file, 'utf8'));
}

/** A handler that reads the names of any text: without it, nothing would call a model with outside text. */
const handler = `
from fastapi import FastAPI as Application
from openai import OpenAI as Model

handling = Application()


@handling.post("/all")
def handle_all(given: str):
    for member in list(globals().values()):
        Model().responses.create(model="m", instructions=str(member(given, text=given)), input=given)
`;

/** Analyzes a text; a throw, a crash of a rule and a limit that was met are what must not be. */
function check(text: string): number {
  const { findings, problems } = analyzeText({ path: 'src/fuzzed.py', text }, 'strict');
  expect(problems.filter(({ type }) => type !== 'syntax')).toEqual([]);
  return findings.length;
}

const snippets = [
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '"""',
    'f"{',
    '\\',
    '#',
    ':',
    '=',
    '.',
    ',',
    '*',
    '**',
    '@',
    '\n',
  ],
  ...[
    'lambda: ',
    'await ',
    'yield ',
    'not ',
    'del ',
    'global app\n',
    'return ',
    'raise ',
    'self.',
    'super().',
  ],
  ...[
    '*args, **kwargs',
    'role = role\n',
    'client = ask\n',
    'ask(ask)\n',
    '[-1]',
    '[::2]',
    '.format(role)',
    ' % role',
  ],
];

/** Offsets and lengths count lines or characters, as the kind has it. */
const edit = fc.record({
  kind: fc.constantFrom('remove', 'double', 'insert', 'removeLines', 'doubleLines', 'moveLines', 'rename'),
  at: fc.nat(),
  to: fc.nat(),
  length: fc.integer({ min: 1, max: 40 }),
  snippet: fc.constantFrom(...snippets),
});

type Edit = Parameters<Parameters<typeof edit.map>[0]>[0];

function apply(text: string, { kind, at, to, length, snippet }: Edit): string {
  const start = at % (text.length + 1);
  const end = Math.min(start + length, text.length);
  switch (kind) {
    case 'remove':
      return text.slice(0, start) + text.slice(end);
    case 'double':
      return text.slice(0, end) + text.slice(start);
    case 'insert':
      return text.slice(0, start) + snippet + text.slice(start);
    case 'rename':
      return renamed(text, at, to);
    default:
      return withLines(text, { kind, at, to, length });
  }
}

/** A word in the place of another one, so that names mean other things than they did. */
function renamed(text: string, at: number, to: number): string {
  const words = [...text.matchAll(/[A-Za-z_]\w*/g)];
  const [old, by] = [words[at % words.length], words[to % words.length]];
  return old && by ? text.slice(0, old.index) + by[0] + text.slice(old.index + old[0].length) : text;
}

function withLines(
  text: string,
  { kind, at, to, length }: Pick<Edit, 'kind' | 'at' | 'to' | 'length'>,
): string {
  const lines = text.split('\n');
  const start = at % lines.length;
  const some = lines.slice(start, start + (length % 8) + 1);
  if (kind !== 'doubleLines') lines.splice(start, some.length);
  if (kind !== 'removeLines') lines.splice(to % (lines.length + 1), 0, ...some);
  return lines.join('\n');
}

function checkEdited(texts: readonly string[], count: number): number {
  let findings = 0;
  const place = fc.nat(texts.length - 1);
  fc.assert(
    fc.property(place, place, fc.array(edit, { minLength: 1, maxLength: 5 }), (one, two, edits) => {
      const text = `${texts[one] ?? ''}\n${two % 3 === 0 ? (texts[two] ?? '') : ''}${two % 2 === 0 ? handler : ''}`;
      findings += check(edits.reduce(apply, text));
    }),
    { numRuns: count, seed: 1 },
  );
  return findings;
}

test('no change of our pages and samples does harm', () => {
  const texts = [...pageTexts, ...sampleTexts];
  expect(texts.length).toBeGreaterThan(300);
  expect(checkEdited(texts, 300)).toBeGreaterThan(100);
}, 60_000);

test.skipIf(libraryTexts.length === 0)(
  'no change of what Python brings does harm',
  () => {
    expect(checkEdited(libraryTexts, 60)).toBeGreaterThan(0);
  },
  60_000,
);
