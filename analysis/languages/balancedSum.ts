import type { BinaryNode, Expression } from '../program';

/** Long chains of `+` grow to the left; more operands than this are folded to a balanced tree. */
export const longChain = 32;

/** Text is joined in the same order whichever way the operands are grouped. */
export function balancedSum(operands: readonly Expression[]): Expression {
  let level = [...operands];
  while (level.length > 1) {
    const next: Expression[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index];
      const right = level[index + 1];
      if (left && right) next.push(sumOf(left, right));
      else if (left) next.push(left);
    }
    level = next;
  }
  return level[0] ?? { type: 'unknown', children: [], range: { start: 0, end: 0 } };
}

function sumOf(left: Expression, right: Expression): BinaryNode {
  return {
    type: 'binary',
    operator: '+',
    left,
    right,
    range: { start: left.range.start, end: right.range.end },
  };
}
