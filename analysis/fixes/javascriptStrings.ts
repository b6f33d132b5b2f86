/** Template literals, as fixes change them. */
import type { Edit } from '../finding';
import {
  contains,
  isSameRange,
  type Expression,
  nodesAround,
  type Range,
  type TemplateNode,
} from '../program';
import { partsOf } from './argumentText';
import type { Exchange, OpenText } from './dialect';
import { type Editor, replace, textOf } from './editing';
import { joined } from './strings';

export function exchangeInTemplate(
  editor: Editor,
  string: TemplateNode,
  exchanges: readonly Exchange[],
  sentence: string,
): readonly Edit[] | undefined {
  const edits = exchanges.map(({ value, words }) => {
    const part = string.parts.find((each) => each.type !== 'text' && contains(each.range, value.range));
    const range = part && interpolationOf(editor, string, part.range);
    if (!part || !range) return undefined;
    return replace(editor, range, words);
  });
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const values = string.parts.filter((part) => part.type !== 'text').length;
  const end = string.range.end - 1;
  const last = string.parts.at(-1);
  const before = last?.type === 'text' ? editor.text.slice(last.range.start, end) : 'words';
  const quote =
    values === edits.length
      ? quoteFor(editor, string, edits.map(({ text }) => text).join('') + sentence)
      : undefined;
  const closing = replace(editor, { start: end, end: end + 1 }, joined(before, sentence) + (quote ?? '`'));
  const opening = quote
    ? [replace(editor, { start: string.range.start, end: string.range.start + 1 }, quote)]
    : [];
  return [...opening, ...edits, ...(quote || sentence ? [closing] : [])];
}

/** `${ value }` with its braces. */
function interpolationOf({ text }: Editor, string: TemplateNode, value: Range): Range | undefined {
  const index = string.parts.findIndex((part) => isSameRange(part.range, value));
  const before = string.parts[index - 1];
  const open = text.lastIndexOf('${', value.start);
  // Between the value and the text after it stands its brace, perhaps behind white space, a parenthesis or a comment.
  const after = string.parts.slice(index + 1)[0];
  const close = after ? text.lastIndexOf('}', after.range.start) : text.lastIndexOf('}', string.range.end);
  const isInside = open >= (before?.range.end ?? string.range.start) - 2 && close >= value.end;
  return isInside && (!after || after.type === 'text')
    ? { start: open, end: close + 1 }
    : adjacent(text, value);
}

/** Two values with no text between them. */
function adjacent(text: string, value: Range): Range | undefined {
  const open = /\$\{\s*$/.exec(text.slice(0, value.start));
  const close = /^\s*\}/.exec(text.slice(value.end));
  return open && close ? { start: open.index, end: value.end + close[0].length } : undefined;
}

/** A template without values becomes an ordinary string where that needs no escaping, and no tag reads it. */
function quoteFor(editor: Editor, { range }: TemplateNode, added: string): string | undefined {
  const around = nodesAround(editor.program, range);
  if (around.some((node) => node.type === 'taggedTemplate' && node.range.end === range.end)) return undefined;
  const quote = editor.dialect.quote('').charAt(0);
  const content = editor.text.slice(range.start + 1, range.end - 1);
  return /[\\\r\n]/.test(content) || (content + added).includes(quote) ? undefined : quote;
}

/** A template's text is kept as it is written, that of other strings as it is meant. */
export function openText(editor: Editor, made: Expression): OpenText {
  return { parts: writtenParts(editor, made), write: (text) => quoted(editor, text) };
}

function writtenParts(editor: Editor, node: Expression): readonly (string | Expression)[] {
  if (node.type !== 'template') return partsOf(editor, node);
  return node.parts.map((part) => (part.type === 'text' ? textOf(editor, part) : part));
}

function quoted(editor: Editor, text: string): string {
  const quote = editor.dialect.quote('').charAt(0);
  return /[\\\r\n]/.test(text) || text.includes(quote) ? `\`${text}\`` : quote + text + quote;
}
