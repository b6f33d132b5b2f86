/** What of a function is done before what, as its text tells. */
import { leads } from './conditions';
import type { BlockNode, Range } from './nodes';
import { type AnyNode, contains, isSameRange, pathTo } from './nodesAround';

/**
 * Whether what is done at one place may have been done when another one is reached. What stands in a branch is taken to
 * be on the way to what comes after it; what stands in another branch is not, nor is one that leads away.
 */
export function mayComeBefore(root: BlockNode, first: Range, then: Range): boolean {
  if (!isReadBefore(first, then)) return false;
  const around = pathTo(root, first);
  return !around.some((node, index) => leadsPast(node, around.slice(0, index), first, then));
}

/** Above it, or within it: what a call is given, or called on, is there before the call. */
export function isReadBefore(first: Range, then: Range): boolean {
  return first.end <= then.start || (contains(then, first) && !isSameRange(then, first));
}

/** The first place stands in a branch that the other is not reached by. */
function leadsPast(node: AnyNode, outside: readonly AnyNode[], first: Range, then: Range): boolean {
  const own = branchesOf(node).find(({ range }) => contains(range, first));
  if (!own || contains(own.range, then)) return false;
  if (contains(node.range, then)) return true;
  // What ends a loop or a `switch` leads to what comes after that.
  const isOutside = outside.some(({ type, range }) => endable.has(type) && !contains(range, then));
  return node.type === 'if' && leads(own) && !isOutside;
}

const endable: ReadonlySet<AnyNode['type']> = new Set(['loop', 'switch']);

function branchesOf(node: AnyNode): readonly BlockNode[] {
  switch (node.type) {
    case 'if':
      return node.else ? [node.then, node.else] : [node.then];
    case 'switch':
      return node.cases.map(({ body }) => body);
    default:
      return [];
  }
}
