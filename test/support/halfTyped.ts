/**
 * Types statements into a program, character by character, through the real server, deletes them again, and types them
 * as editors do that close brackets. What is half-typed in one statement must not be seen in the findings of any other.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toTextChange } from '../../server/lastGood';
import { connectTo, endProcesses, startProcess } from './builtServer';
import type { TestClient } from './testClient';

export interface TypedProgram {
  readonly uri: string;
  readonly languageId: string;
  /** With a mark on a line of its own where each statement will stand, `//@1`. Its indentation stands there already. */
  readonly marked: string;
  /** What a mark begins with: `//@`. */
  readonly mark: string;
  readonly statements: readonly (readonly [name: string, statement: string])[];
  /** The rules of which it has a finding. */
  readonly rules: readonly string[];
  /** Rules about what is missing in the whole program: a statement may be it, or be on the way to it. */
  readonly changeable?: readonly string[];
}

export function testTyping(program: TypedProgram): void {
  const { uri, languageId, marked, mark, statements, rules, changeable = [] } = program;
  const marks = new RegExp(`${mark}\\d+`, 'g');
  let text = marked.replace(marks, '');
  let client: TestClient;

  beforeAll(async () => {
    client = await connectTo(startProcess());
    client.open(uri, text, languageId);
  });
  afterAll(endProcesses);

  test('the program has a finding of each rule', async () => {
    const found = new Set((await client.diagnostics(uri)).map((diagnostic) => diagnostic.code));
    expect([...found]).toEqual(expect.arrayContaining([...rules]));
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
        client.open(uri, text, languageId);
        expect(atTheEnd).toEqual(await client.diagnostics(uri));
      }
    },
  );

  /** Puts one text in the place of another, by the smallest change. */
  function replace(place: number, old: string, by: string): void {
    const { range, length } = toTextChange(old, { start: 0, end: old.length }, by);
    const [start, end] = [place + range.start, place + range.end];
    const inserted = by.slice(range.start, range.start + length);
    client.type(uri, inserted, { start: positionAt(start), end: positionAt(end) });
    text = text.slice(0, start) + inserted + text.slice(end);
  }

  /** Where the mark stood, now that the statements before it are typed. */
  function placeOf(index: number): number {
    const before = marked.slice(0, marked.indexOf(`${mark}${index + 1}\n`)).replace(marks, '');
    return before.length + statements.slice(0, index).reduce((sum, [, { length }]) => sum + length, 0);
  }

  /** Findings that are not in a statement: what they say, and where, counted from the nearer end of the text. */
  function outside(diagnostics: readonly Diagnostic[], place: number, statement: string) {
    const document = TextDocument.create(uri, languageId, 1, text);
    return diagnostics
      .filter(({ code }) => !changeable.includes(String(code)))
      .map(({ code, message, severity, range: { start, end } }) => {
        const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
        const isBefore = to <= place;
        const isInside = !isBefore && from < place + statement.length;
        const at = isBefore ? from : from - text.length;
        return { code, severity, message, text: text.slice(from, to), at, isInside };
      })
      .filter(({ isInside }) => !isInside);
  }

  function positionAt(offset: number) {
    return TextDocument.create(uri, languageId, 1, text).positionAt(offset);
  }
}

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
