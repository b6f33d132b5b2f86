/** Small changes of text that keep the layout around them. */
import type { Edit } from '../finding';
import type { ArrayNode, ObjectNode, Program, Range } from '../program';
import { type Dialect, dialectOf } from './dialect';
import type { FixContext } from './fix';
import type { AnyNode } from '../program';

/** What every fix works with. */
export interface Editor {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly dialect: Dialect;
}

export function editorOf({ facts, text, path }: FixContext): Editor {
  return { path, text, program: facts.program, dialect: dialectOf(facts.program, text) };
}

export function textOf({ text }: Editor, { range }: { readonly range: Range }): string {
  return text.slice(range.start, range.end);
}

export function replace({ path }: Editor, range: Range, text: string): Edit {
  return { path, range, text };
}

export function insert(editor: Editor, offset: number, text: string): Edit {
  return replace(editor, { start: offset, end: offset }, text);
}

/** The text of a range after edits that lie within it. */
export function editedText({ text }: Editor, range: Range, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => b.range.start - a.range.start);
  let result = text.slice(range.start, range.end);
  for (const { range: at, text: replacement } of sorted) {
    result = result.slice(0, at.start - range.start) + replacement + result.slice(at.end - range.start);
  }
  return result;
}

/** The white space at the beginning of the line of an offset. */
export function indentationAt({ text }: Editor, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The first of some names that the file does not use yet. */
export function unusedName({ text }: Editor, ...names: readonly string[]): string {
  const isUnused = (name: string): boolean => !new RegExp(`\\b${name}\\b`).test(text);
  const last = names.at(-1) ?? 'value';
  let number = 2;
  while (!isUnused(`${last}${number}`)) number++;
  return names.find(isUnused) ?? `${last}${number}`;
}

/** Puts an element after another one in a list: of an array, of properties, of arguments. */
export function insertAfter(editor: Editor, anchor: { readonly range: Range }, text: string): Edit {
  const { end } = anchor.range;
  const separator = separatorOf(editor, anchor.range);
  const [all = '', comma = '', comment] =
    /^(,?)([ \t]*(?:\/\/|#)[^\r\n]*)/.exec(editor.text.slice(end)) ?? [];
  if (comment === undefined || separator === ' ') return insert(editor, end, `,${separator}${text}`);
  // A comment behind an element is about that.
  return replace(editor, { start: end, end: end + all.length }, `,${comment}${separator}${text}${comma}`);
}

export function insertBefore(editor: Editor, anchor: { readonly range: Range }, text: string): Edit {
  return insert(editor, anchor.range.start, `${text},${separatorOf(editor, anchor.range)}`);
}

/** Elements that begin a line stand on lines of their own. */
export function separatorOf(editor: Editor, range: Range): string {
  const begun = editor.text.slice(lineStart(editor.text, range.start), range.start);
  return /^[ \t]*$/.test(begun) ? editor.dialect.newline + begun : ' ';
}

/** Adds an element at the end of a literal that may be empty. */
export function append(editor: Editor, node: ObjectNode | ArrayNode, text: string): Edit {
  const last = node.type === 'object' ? node.properties.at(-1) : node.elements.at(-1)?.value;
  if (last) return insertAfter(editor, { range: wholeElement(editor, node, last.range) }, text);
  const space = node.type === 'object' ? ' ' : '';
  return replace(editor, { start: node.range.start + 1, end: node.range.end - 1 }, space + text + space);
}

export function prepend(editor: Editor, node: ArrayNode, text: string): Edit {
  const first = node.elements[0]?.value;
  if (!first) return append(editor, node, text);
  return insertBefore(editor, { range: wholeElement(editor, node, first.range) }, text);
}

/** A spread element with its dots. */
function wholeElement({ text }: Editor, node: ObjectNode | ArrayNode, range: Range): Range {
  if (node.type === 'object') return range;
  const dots = /\.\.\.\s*$/.exec(text.slice(node.range.start, range.start));
  return dots ? { start: range.start - dots[0].length, end: range.end } : range;
}

/** The last word of an expression, in the code's own spelling: `name` of `request.body.name.trim()`. */
export function wordOf(node: AnyNode): string {
  switch (node.type) {
    case 'name':
      return node.name;
    case 'member':
      return typeof node.property === 'string' && !/^\d/.test(node.property)
        ? node.property
        : wordOf(node.object);
    case 'await':
    case 'cast':
      return wordOf(node.value);
    case 'logical':
      return wordOf(node.left);
    case 'call':
      return wordOfCall(node);
    default:
      return '';
  }
}

function wordOfCall({ callee, arguments: values }: Extract<AnyNode, { type: 'call' }>): string {
  const first = values[0]?.value;
  if (isReading(callee) && first?.type === 'literal' && typeof first.value === 'string') return first.value;
  const fromArgument = first && first.type !== 'literal' ? wordOf(first) : '';
  return fromArgument || (callee.type === 'member' ? wordOf(callee.object) : '');
}

/** `form.get('language')` */
function isReading(callee: AnyNode): boolean {
  return callee.type === 'member' && /^(get|getAll|getenv|header|param)$/.test(String(callee.property));
}

/** `userName` and `user_name` become `user-name`. */
export function kebab(word: string): string {
  const words = word.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/[^A-Za-z0-9]+/g, '-');
  return words.replace(/^[-0-9]+|-+$/g, '').toLowerCase();
}
