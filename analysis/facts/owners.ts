/** Whether code knows on whose behalf it runs, and whether what it looks up is looked up for them. */
import {
  type AnyNode,
  bare,
  type CallNode,
  type Expression,
  nodesAround,
  type Program,
  some,
} from '../program';
import type { Setting } from './facts';

/** Names that tell it, as the catalog has them. */
type Owners = ReadonlySet<string>;

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

/** `userId`, `request.user.id`, `{ tenantId }`. */
function isOwner(node: AnyNode, owners: Owners): boolean {
  switch (node.type) {
    case 'name':
      return owners.has(node.name);
    case 'member': {
      const { property } = node;
      const key = typeof property === 'string' ? property : property.type === 'literal' ? property.value : '';
      return typeof key === 'string' && (owners.has(key) || (ids.has(key) && isUser(bare(node.object))));
    }
    case 'objectPattern':
      return node.properties.some(({ key }) => typeof key === 'string' && owners.has(key));
    default:
      return false;
  }
}

const ids: ReadonlySet<string> = new Set(['id', 'sub', 'uid', 'tenant', 'org']);

function isUser(node: Expression): boolean {
  const name = node.type === 'name' ? node.name : node.type === 'member' ? node.property : undefined;
  return typeof name === 'string' && /^(?:current_?)?user$/i.test(name);
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
