/** Taking a value out of a string that is put together, so that what stays reads well. */
import type { Edit } from '../finding';
import {
  isSameRange,
  type BinaryNode,
  type CallNode,
  type Expression,
  type Range,
  type TemplateNode,
} from '../program';
import type { Exchange, LiteralMarks } from './dialect';
import { type Editor, insert, replace, textOf } from './editing';

/** A string of several parts: a template, a chain of `+`, or a text that values are put into. */
export type BuiltString = TemplateNode | BinaryNode | CallNode;

export function isBuilt(node: Expression | undefined): node is BuiltString {
  if (node?.type === 'binary') return node.operator === '+' || node.operator === '%';
  return node?.type === 'template' || (node?.type === 'call' && node.callee.type === 'member');
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
  if (string.type === 'template')
    return editor.dialect.exchangeInTemplate(editor, string, exchanges, sentence);
  return string.type === 'binary' && string.operator === '+'
    ? exchangeInChain(editor, string, exchanges, sentence)
    : editor.dialect.exchangeInFormat(editor, string, exchanges, sentence);
}

/** What joins a sentence to the text before it. */
export function joined(before: string, sentence: string): string {
  if (sentence === '' || /(\n|\\n)[ \t]*$/.test(before)) return sentence;
  const isEnded = /[.!?]["')\]]?$/.test(before.trimEnd());
  return (isEnded ? '' : '.') + (isEnded && /\s$/.test(before) ? '' : ' ') + sentence;
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
  const code = textOf(editor, last);
  const marks = last.type === 'literal' ? editor.dialect.marksOf(code) : undefined;
  if (marks) {
    const words = joined(code.slice(marks.start.length, -marks.end.length), sentence);
    return insert(editor, last.range.end - marks.end.length, words);
  }
  return insert(editor, string.range.end, ` + ${editor.dialect.quote(joined('', sentence))}`);
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
  const left = literalBeside(editor, operands[index - 1], value);
  const right = literalBeside(editor, operands[index + 1], value);
  // Two literals become one where they are marked alike.
  const joins = left && right && left.marks.start === right.marks.start ? right : undefined;
  const marks = left?.marks ?? editor.dialect.marksOf(editor.dialect.quote(''));
  if (left)
    return replace(
      editor,
      {
        start: left.range.end - left.marks.end.length,
        end: joins ? joins.range.start + joins.marks.start.length : value.range.end,
      },
      words + (joins ? '' : (marks?.end ?? '')),
    );
  return replace(
    editor,
    {
      start: value.range.start,
      end: right ? right.range.start + right.marks.start.length : value.range.end,
    },
    right ? right.marks.start + words : editor.dialect.quote(words),
  );
}

interface LiteralBeside {
  readonly range: Range;
  readonly marks: LiteralMarks;
}

/** A string literal that words may join, with nothing but `+` between it and the value. */
function literalBeside(
  editor: Editor,
  literal: Expression | undefined,
  value: Expression,
): LiteralBeside | undefined {
  const marks = literal?.type === 'literal' ? editor.dialect.marksOf(textOf(editor, literal)) : undefined;
  if (!literal || !marks) return undefined;
  const isLeft = literal.range.end <= value.range.start;
  const between = isLeft
    ? editor.text.slice(literal.range.end, value.range.start)
    : editor.text.slice(value.range.end, literal.range.start);
  return /^\s*\+\s*$/.test(between) ? { range: literal.range, marks } : undefined;
}
