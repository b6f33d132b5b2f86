/** Whether code knows on whose behalf it runs, and whether what it looks up is looked up for them. */
import { isOwner, type Owners } from '../flow';
import { type AnyNode, bare, type CallNode, nodesAround, type Program, some } from '../program';
import type { Setting } from './facts';

export function ownerOf(
  program: Program,
  { node, handler }: Pick<Setting, 'node' | 'handler'>,
  owners: Owners,
): Setting['owner'] {
  if (!handler || !tells(handler.node, owners)) return 'unknown';
  const isAsked = tells(node, owners) || isMadeFor(program, node, owners);
  return isAsked || isCompared(handler.node, owners) ? 'asked' : 'known';
}

function tells(node: AnyNode, owners: Owners): boolean {
  return some(node, (each) => isOwner(each, owners));
}

/** How far it is followed what a receiver was made of. */
const MAX_DEPTH = 3;

/** `const mine = index.namespace(userId)` */
function isMadeFor(program: Program, node: CallNode, owners: Owners, depth = 0): boolean {
  if (depth >= MAX_DEPTH) return false;
  return some(node.callee, (each) => {
    if (each.type !== 'name' || !each.variable) return false;
    const declared = nodesAround(program, each.variable.range).findLast(({ type }) => type === 'declare');
    const value = declared?.type === 'declare' && declared.value ? bare(declared.value) : undefined;
    if (!value || value.type === 'function') return false;
    return tells(value, owners) || (value.type === 'call' && isMadeFor(program, value, owners, depth + 1));
  });
}

/** What was found is sorted out afterwards: `one.metadata.userId === userId`. */
function isCompared(node: AnyNode, owners: Owners): boolean {
  return some(
    node,
    (each) =>
      each.type === 'binary' &&
      (each.operator === '==' || each.operator === '!=') &&
      tells(each.left, owners) &&
      tells(each.right, owners),
  );
}
