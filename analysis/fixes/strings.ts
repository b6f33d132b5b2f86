/** Taking a value out of a string that is put together, so that what stays reads well. */
import type { Edit } from '../finding';
import type { BinaryNode, Expression, LiteralNode, Range, TemplateNode } from '../program';
import { type Editor, replace, textOf } from './editing';
import { contains, isSameRange } from './nodes';

/** A string of several parts: a template or a chain of `+`. */
export type BuiltString = TemplateNode | BinaryNode;

export function isBuilt(node: Expression | undefined): node is BuiltString {
  return node?.type === 'template' || (node?.type === 'binary' && node.operator === '+');
}

/** One value to take out, and the words that take its place, given the text before it. */
export interface Exchange {
  readonly value: Expression;
  readonly words: (before: string) => string;
}

/** Exchanges values of a string for words. Undefined where a value is not one of the string's own parts. */
export function exchange(
  editor: Editor,
  string: BuiltString,
  exchanges: readonly Exchange[],
): readonly Edit[] | undefined {
  return string.type === 'template'
    ? exchangeInTemplate(editor, string, exchanges)
    : exchangeInChain(editor, string, exchanges);
}

function exchangeInTemplate(
  editor: Editor,
  string: TemplateNode,
  exchanges: readonly Exchange[],
): readonly Edit[] | undefined {
  const edits = exchanges.map(({ value, words }) => {
    const part = string.parts.find((each) => each.type !== 'text' && contains(each.range, value.range));
    const range = part && interpolationOf(editor, string, part.range);
    if (!part || !range) return undefined;
    const before = editor.text.slice(string.range.start + 1, range.start);
    return replace(editor, range, words(before));
  });
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const values = string.parts.filter((part) => part.type !== 'text').length;
  return values === edits.length ? [...edits, ...requoted(editor, string, edits)] : edits;
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
function requoted(editor: Editor, { range }: TemplateNode, edits: readonly Edit[]): readonly Edit[] {
  const quote = editor.dialect.quote('').charAt(0);
  const content = editor.text.slice(range.start + 1, range.end - 1);
  const kept = content + edits.map(({ text }) => text).join('');
  if (/[\\\r\n]/.test(content) || kept.includes(quote)) return [];
  return [
    replace(editor, { start: range.start, end: range.start + 1 }, quote),
    replace(editor, { start: range.end - 1, end: range.end }, quote),
  ];
}

function exchangeInChain(
  editor: Editor,
  string: BinaryNode,
  exchanges: readonly Exchange[],
): readonly Edit[] | undefined {
  const operands = operandsOf(string);
  const edits = exchanges.map(({ value, words }) => {
    const index = operands.findIndex((operand) => isSameRange(operand.range, value.range));
    return index < 0 ? undefined : exchangeOperand(editor, operands, index, words);
  });
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
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
  words: Exchange['words'],
): Edit | undefined {
  const value = operands[index];
  if (!value) return undefined;
  const quote = editor.dialect.quote('').charAt(0);
  const left = literalBeside(editor, operands[index - 1], value, quote);
  const right = literalBeside(editor, operands[index + 1], value, quote);
  const before = left ? textOf(editor, left).slice(1, -1) : '';
  return replace(
    editor,
    {
      start: left ? left.range.end - 1 : value.range.start,
      end: right ? right.range.start + 1 : value.range.end,
    },
    (left ? '' : quote) + words(before) + (right ? '' : quote),
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
