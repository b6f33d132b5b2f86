// A program is typed into, character by character, through the real server, deleted again, and typed as editors do
// that close brackets. What is half-typed in one statement must not be seen in the findings of any other.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../rules';
import { toTextChange } from '../../server/lastGood';
import { connectTo, endProcesses, startProcess } from '../support/builtServer';
import type { TestClient } from '../support/testClient';

/** What is typed at each mark of the program. Its indentation stands there already. */
const statements = [
  ['a declaration', `const started = Date.now();`],
  [
    'an object literal',
    `const defaults = { model: 'gpt-5', limits: { tokens: 200, seconds: [1, 2] }, tags: labels };`,
  ],
  ['a generic call', `const seen = new Map<string, ReadonlyArray<Record<string, number>>>([['total', []]]);`],
  ['a template literal', 'const line = `${ticket.id}: ${ticket.subject} (${ticket.tags.join(`, `)})`;'],
  ['a loop without a body', `for (;;) break;`],
  [
    'a block comment',
    `/* The notes come as they were typed; they are not\n     kept (see remember) and { not } checked. */`,
  ],
  [
    'a switch and a regular expression',
    `switch (/^[a-z"'\`]+$/.test(completion.id)) { case true: tickets.clear(); break; default: labels.sort(); }`,
  ],
  [
    'an arrow function',
    `const shorten = (text: string): string => (text.length > 80 ? text.slice(0, 80) : text);`,
  ],
  ['a member', `answer.trim();`],
  ['a condition', `if (tickets.size > 10_000) {\n    tickets.clear();\n  }`],
  ['a loop', `for (const { id, subject } of list) {\n    if (!subject) tickets.delete(id);\n  }`],
] as const;

const uri = 'file:///nowhere/src/desk.ts';
const marked = readFileSync(path.join(import.meta.dirname, 'halfTyped/desk.txt'), 'utf8');
let text = marked.replace(/\/\/@\d+/g, '');
let client: TestClient;

beforeAll(async () => {
  client = await connectTo(startProcess());
  client.open(uri, text);
});
afterAll(endProcesses);

test('the program has a finding of each rule', async () => {
  const found = new Set((await client.diagnostics(uri)).map((diagnostic) => diagnostic.code));
  const expected = rules.map((rule) => rule.id).filter((id) => !id.startsWith('suppression/'));
  expect([...found].sort()).toEqual(expected.sort());
});

test.each(statements.map(([name, statement], index) => ({ name, statement, index })))(
  'typing $name changes no finding elsewhere',
  async ({ statement, index }) => {
    const place = placeOf(index);
    const before = outside(await client.diagnostics(uri), place, '');
    expect(before.length).toBeGreaterThanOrEqual(7);
    let current = '';
    for (const states of [typed(statement), deleted(statement), typedWithClosers(statement)]) {
      for (const state of states) {
        replace(place, current, state);
        current = state;
        const now = outside(await client.diagnostics(uri), place, current);
        expect(now, `at ${current}`).toEqual(before);
      }
      const atTheEnd = await client.diagnostics(uri);
      client.close(uri);
      client.open(uri, text);
      expect(atTheEnd).toEqual(await client.diagnostics(uri));
    }
  },
);

function typed(statement: string): string[] {
  return [...statement].map((_, index) => statement.slice(0, index + 1));
}

function deleted(statement: string): string[] {
  return ['', ...typed(statement).slice(0, -1)].reverse();
}

/** As an editor types that closes a bracket as soon as it is opened. */
function typedWithClosers(statement: string): string[] {
  const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
  let pending = '';
  return typed(statement).map((prefix) => {
    const character = prefix.at(-1)!;
    if (pending.startsWith(character)) pending = pending.slice(1);
    else pending = (closers[character] ?? '') + pending;
    return prefix + pending;
  });
}

/** Puts one text in the place of another, by the smallest change. */
function replace(place: number, old: string, by: string): void {
  const { range, length } = toTextChange(old, { start: 0, end: old.length }, by);
  const [start, end] = [place + range.start, place + range.end];
  const inserted = by.slice(range.start, range.start + length);
  client.type(uri, inserted, { start: positionAt(text, start), end: positionAt(text, end) });
  text = text.slice(0, start) + inserted + text.slice(end);
}

/** Where the mark stood, now that the statements before it are typed. */
function placeOf(index: number): number {
  const before = marked.slice(0, marked.indexOf(`//@${index + 1}\n`)).replace(/\/\/@\d+/g, '');
  const typed = statements.slice(0, index).reduce((sum, [, statement]) => sum + statement.length, 0);
  return before.length + typed;
}

/** Findings that are not in a statement: what they say, and where, counted from the nearer end of the text. */
function outside(diagnostics: readonly Diagnostic[], place: number, statement: string) {
  const document = TextDocument.create(uri, 'typescript', 1, text);
  return diagnostics
    .map(({ code, message, severity, range: { start, end } }) => {
      const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
      const isBefore = to <= place;
      const isInside = !isBefore && from < place + statement.length;
      const at = isBefore ? from : from - text.length;
      return { code, severity, message, text: text.slice(from, to), at, isInside };
    })
    .filter(({ isInside }) => !isInside);
}

function positionAt(text: string, offset: number) {
  return TextDocument.create(uri, 'typescript', 1, text).positionAt(offset);
}
