import type { TSESTree } from '@typescript-eslint/types';
import type { Range } from '../../program';

/** Where tokens stand that the tree has no node for; read from the text between nodes. */

/** The parentheses and what is between them; empty at the end of the callee for `new X`. */
export function argumentsRangeOf(
  text: string,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): Range {
  const after = node.typeArguments ?? node.callee;
  const end = node.range[1];
  const from = after ? after.range[1] : node.range[0];
  const start = text.charCodeAt(from) === parenthesis ? from : openingParenthesis(text, from, end);
  if (start < 0) return { start: from, end: from };
  return { start, end };
}

const parenthesis = 40;

/** Between a callee and its arguments stand blanks, comments, `?.` and the closing of parentheses around the callee. */
function openingParenthesis(text: string, from: number, end: number): number {
  let offset = from;
  while (offset < end) {
    const code = text.charCodeAt(offset);
    if (code === parenthesis) return offset;
    offset = code === 47 ? endOfComment(text, offset) : offset + 1;
  }
  return -1;
}

/** The end of the comment that starts at a slash, or the next offset where there is none. */
export function endOfComment(text: string, offset: number): number {
  const next = text.charCodeAt(offset + 1);
  if (next === 42) {
    const close = text.indexOf('*/', offset + 2);
    return close < 0 ? text.length : close + 2;
  }
  if (next !== 47) return offset + 1;
  let end = offset + 2;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}
