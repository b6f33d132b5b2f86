import type { BlockNode, LoopNode, Statement } from '../../program';
import { lowerOptional } from './lowerExpression';
import { lowerPattern } from './lowerPattern';
import { lowerBlock } from './lowerStatement';
import type { JumpTarget, Lowering } from './lowering';
import { childOf, hasToken, partAfter, rangeOf, type Syntax } from './syntax';

export function lowerFor(lowering: Lowering, node: Syntax): Statement {
  const iterable = lowerOptional(lowering, partAfter(node, 'in'), node);
  const left = partAfter(node, 'for');
  const target = left && lowerPattern(lowering, left);
  const loop: LoopNode = {
    ...emptyLoop(node),
    kind: 'each',
    target,
    iterable,
    isAsync: hasToken(node, 'async'),
  };
  return withBody(lowering, node, loop);
}

export function lowerWhile(lowering: Lowering, node: Syntax): Statement {
  const test = lowerOptional(lowering, partAfter(node, 'while'), node);
  return withBody(lowering, node, { ...emptyLoop(node), kind: 'while', test });
}

function emptyLoop(node: Syntax): LoopNode {
  return {
    type: 'loop',
    kind: 'while',
    init: undefined,
    test: undefined,
    update: undefined,
    target: undefined,
    iterable: undefined,
    isAsync: false,
    body: { type: 'block', body: [], range: { start: node.end, end: node.end } },
    range: rangeOf(node),
  };
}

/** The `else` of a loop runs unless a `break` leaves it: then both stand in a block that `break` leaves as a whole. */
function withBody(lowering: Lowering, node: Syntax, loop: LoopNode): Statement {
  const { jumps } = lowering;
  const otherwise = childOf(node, 'else_clause');
  const target: JumpTarget = { type: 'loop', label: otherwise && nextLabel(lowering, 'loop') };
  lowering.jumps = [...jumps, target];
  const body = lowerBlock(lowering, childOf(node, 'block'), node);
  lowering.jumps = jumps;
  if (!otherwise) return { ...loop, ...(target.label === undefined ? {} : { label: target.label }), body };
  const after = lowerBlock(lowering, childOf(otherwise, 'block'), otherwise);
  const block: BlockNode = {
    type: 'block',
    body: [{ ...loop, body }, ...after.body],
    ...(target.label === undefined ? {} : { label: target.label }),
    range: rangeOf(node),
  };
  return block;
}

/** Names what `break` is to leave. */
export function nextLabel(lowering: Lowering, prefix: 'loop' | 'try'): string {
  lowering.labels++;
  return `${prefix}${lowering.labels}`;
}

/** Whether nothing runs after a block, so that it needs no `break` at its end. */
export function isLeft({ body }: BlockNode): boolean {
  return ['break', 'continue', 'return', 'throw'].includes(body[body.length - 1]?.type ?? '');
}

/** `break` leaves the loop, never the `switch` that a `match` has become. */
export function lowerBreak(lowering: Lowering, node: Syntax): Statement {
  const { jumps } = lowering;
  const loop = jumps.findLast(({ type }) => type === 'loop');
  if (loop && jumps[jumps.length - 1]?.type === 'switch') loop.label ??= nextLabel(lowering, 'loop');
  return { type: 'break', label: loop?.label, range: rangeOf(node) };
}
