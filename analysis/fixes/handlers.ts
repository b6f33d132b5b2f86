/** Handlers of errors as the two languages write them: giving what is caught a name, and filling an empty one. */
import type { CatchClause } from '../facts';
import type { Edit } from '../finding';
import type { BlockNode } from '../program';
import { type Editor, indentationAt, insert, lineStart, replace } from './editing';

export interface CaughtName {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** `catch (error) {` */
export function nameCaught(editor: Editor, handler: CatchClause, name: string): CaughtName | undefined {
  const { parameter, range } = handler;
  if (parameter) return parameter.type === 'name' ? { name: parameter.name, edits: [] } : undefined;
  const word = /^catch/.exec(editor.text.slice(range.start));
  return word ? { name, edits: [insert(editor, range.start + word[0].length, ` (${name})`)] } : undefined;
}

/** `except Exception as error:`; one that catches more than errors has to stay as it is. */
export function namePythonCaught(editor: Editor, handler: CatchClause, name: string): CaughtName | undefined {
  const { parameter, annotation, range, body } = handler;
  if (parameter) return parameter.type === 'name' ? { name: parameter.name, edits: [] } : undefined;
  const head = /^except\s+[\w.]+/.exec(editor.text.slice(range.start, body.range.start));
  if (!annotation || !head) return undefined;
  return { name, edits: [insert(editor, range.start + head[0].length, ` as ${name}`)] };
}

/** `{}`; a comment in it stays behind the statement. */
export function fill(editor: Editor, { range }: BlockNode, statement: string): readonly Edit[] {
  const { newline, indent } = editor.dialect;
  const here = indentationAt(editor, lineHead(editor, range.start));
  const inner = editor.text.slice(range.start + 1, range.end - 1);
  const code = newline + here + indent + statement;
  return inner.trim() === ''
    ? [replace(editor, { start: range.start + 1, end: range.end - 1 }, code + newline + here)]
    : [insert(editor, range.start + 1, code)];
}

function lineHead(editor: Editor, offset: number): number {
  const start = lineStart(editor.text, offset);
  return start + (/^[ \t]*/.exec(editor.text.slice(start))?.[0].length ?? 0);
}

/** `pass` */
export function fillPython(
  editor: Editor,
  { range }: BlockNode,
  statement: string,
): readonly Edit[] | undefined {
  const at = /\bpass\b/.exec(editor.text.slice(range.start, range.end));
  if (!at) return undefined;
  const start = range.start + at.index;
  return [replace(editor, { start, end: start + at[0].length }, statement)];
}

/** What a handler of errors does, given the indentation of its lines. */
export type Caught = (here: string) => readonly string[];

/** Puts a whole body into a `try`. Undefined where it has no lines of its own, or holds text that lines belong to. */
export function catchIn(
  editor: Editor,
  { range }: BlockNode,
  name: string | undefined,
  caught: Caught,
): readonly Edit[] | undefined {
  const { text, dialect } = editor;
  const { newline, indent } = dialect;
  const inner = { start: range.start + 1, end: range.end - 1 };
  const code = text.slice(inner.start, inner.end);
  if (text.charAt(range.start) !== '{' || !/^[ \t]*\r?\n[^]*\n[ \t]*$/.test(code) || code.includes('`'))
    return undefined;
  const here = indentationAt(editor, lineHead(editor, range.end - 1)) + indent;
  const lines = caught(here + indent).map((line) => newline + here + indent + line);
  const tail = /\r?\n[ \t]*$/.exec(code)?.[0].length ?? 0;
  const end = `${newline}${here}} catch${name ? ` (${name})` : ''} {${lines.join('')}${newline}${here}}`;
  return [
    insert(editor, inner.start, `${newline}${here}try {`),
    ...indented(editor, inner.start, inner.end - tail),
    insert(editor, inner.end - tail, end),
  ];
}

export function catchInPython(
  editor: Editor,
  { range, body }: BlockNode,
  name: string | undefined,
  caught: Caught,
): readonly Edit[] | undefined {
  const { text, dialect } = editor;
  const { newline, indent } = dialect;
  const start = body[0]?.range.start ?? range.start;
  const end = body.at(-1)?.range.end ?? range.end;
  const code = text.slice(start, end);
  if (!/^[ \t]*$/.test(text.slice(lineStart(text, start), start)) || /"""|'''|\\\r?\n/.test(code))
    return undefined;
  const here = indentationAt(editor, start);
  const lines = caught(here + indent).map((line) => newline + here + indent + line);
  return [
    insert(editor, start, `try:${newline}${here}${indent}`),
    ...indented(editor, start, end),
    insert(editor, end, `${newline}${here}except Exception${name ? ` as ${name}` : ''}:${lines.join('')}`),
  ];
}

/** Each line that begins between two places, one step further in. */
function indented(editor: Editor, start: number, end: number): readonly Edit[] {
  return [...editor.text.slice(start, end).matchAll(/\n(?=[^\r\n])/g)].map(({ index }) =>
    insert(editor, start + index + 1, editor.dialect.indent),
  );
}
