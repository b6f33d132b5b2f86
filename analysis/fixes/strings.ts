/** Taking a value out of a string that is put together, so that what stays reads well. */
import type { Edit } from '../finding';
import type { BinaryNode, Expression, LiteralNode, Range, TemplateNode } from '../program';
import { type Editor, insert, replace, textOf } from './editing';
import { contains, isSameRange } from '../program';

/** A string of several parts: a template or a chain of `+`. */
export type BuiltString = TemplateNode | BinaryNode;

export function isBuilt(node: Expression | undefined): node is BuiltString {
  return node?.type === 'template' || (node?.type === 'binary' && node.operator === '+');
}

/** One value to take out, and the words that take its place. */
export interface Exchange {
  readonly value: Expression;
  readonly words: string;
}

/**
 * Exchanges values of a string for words, and may add a sentence at its end. Undefined where a value is not one of
 * the string's own parts.
 */
export function exchange(
  editor: Editor,
  string: BuiltString,
  exchanges: readonly Exchange[],
  sentence = '',
): readonly Edit[] | undefined {
  return string.type === 'template'
    ? exchangeInTemplate(editor, string, exchanges, sentence)
    : exchangeInChain(editor, string, exchanges, sentence);
}

/** What joins a sentence to the text before it. */
function joined(before: string, sentence: string): string {
  if (sentence === '' || /\n[ \t]*$/.test(before)) return sentence;
  return (/[.!?]["')\]]?$/.test(before.trimEnd()) ? '' : '.') + (/\s$/.test(before) ? '' : ' ') + sentence;
}

function exchangeInTemplate(
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

/** A template without values becomes an ordinary string where that needs no escaping. */
function quoteFor(editor: Editor, { range }: TemplateNode, added: string): string | undefined {
  const quote = editor.dialect.quote('').charAt(0);
  const content = editor.text.slice(range.start + 1, range.end - 1);
  return /[\\\r\n]/.test(content) || (content + added).includes(quote) ? undefined : quote;
}

function exchangeInChain(
  editor: Editor,
  string: BinaryNode,
  exchanges: readonly Exchange[],
  sentence: string,
): readonly Edit[] | undefined {
  const operands = operandsOf(string);
  const edits = exchanges.map(({ value, words }) => {
    const index = operands.findIndex((operand) => isSameRange(operand.range, value.range));
    const isLast = index === operands.length - 1;
    return index < 0
      ? undefined
      : exchangeOperand(editor, operands, index, isLast ? words + joined(words, sentence) : words);
  });
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const last = operands.at(-1);
  const isTaken = !last || exchanges.some(({ value }) => isSameRange(value.range, last.range));
  return isTaken || sentence === '' ? edits : [...edits, addAtEnd(editor, string, last, sentence)];
}

function addAtEnd(editor: Editor, string: BinaryNode, last: Expression, sentence: string): Edit {
  const quote = editor.dialect.quote('').charAt(0);
  const code = textOf(editor, last);
  if (last.type === 'literal' && code.startsWith(quote)) {
    return insert(editor, last.range.end - 1, joined(code.slice(1, -1), sentence));
  }
  return insert(editor, string.range.end, ` + ${quote}${joined('', sentence)}${quote}`);
}

function operandsOf(node: Expression): readonly Expression[] {
  return node.type === 'binary' && node.operator === '+'
    ? [...operandsOf(node.left), ...operandsOf(node.right)]
    : [node];
}

/** The words join the literals beside the value; without literals beside it they are one of their own. */
function exchangeOperand(
  editor: Editor,
  operands: readonly Expression[],
  index: number,
  words: string,
): Edit | undefined {
  const value = operands[index];
  if (!value) return undefined;
  const quote = editor.dialect.quote('').charAt(0);
  const left = literalBeside(editor, operands[index - 1], value, quote);
  const right = literalBeside(editor, operands[index + 1], value, quote);
  return replace(
    editor,
    {
      start: left ? left.range.end - 1 : value.range.start,
      end: right ? right.range.start + 1 : value.range.end,
    },
    (left ? '' : quote) + words + (right ? '' : quote),
  );
}

/** A string literal in the file's quotes, with nothing but `+` between it and the value. */
function literalBeside(
  editor: Editor,
  literal: Expression | undefined,
  value: Expression,
  quote: string,
): LiteralNode | undefined {
  if (literal?.type !== 'literal' || !textOf(editor, literal).startsWith(quote)) return undefined;
  const isLeft = literal.range.end <= value.range.start;
  const between = isLeft
    ? editor.text.slice(literal.range.end, value.range.start)
    : editor.text.slice(value.range.end, literal.range.start);
  return /^\s*\+\s*$/.test(between) ? literal : undefined;
}
