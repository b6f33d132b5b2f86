/** Where code says on whose behalf it runs: `userId`, `request.user.id`, `session['tenant_id']`. */
import { type AnyNode, bare, type Expression } from '../program';
import { currentModule, type Evaluation, identityAt } from './evaluation';
import { noteEffect } from './recording';
import type { Value } from './value';

/** Names that tell it, as the catalog has them. */
export type Owners = ReadonlySet<string>;

const ids: ReadonlySet<string> = new Set(['id', 'sub', 'uid', 'tenant', 'org']);

export function isOwner(node: AnyNode, owners: Owners): boolean {
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

function isUser(node: Expression): boolean {
  const name = node.type === 'name' ? node.name : node.type === 'member' ? node.property : undefined;
  return typeof name === 'string' && /^(?:current_?)?user$/i.test(name);
}

/** What somebody outside has a say in is what they claim to be. */
export function noteIdentity(ev: Evaluation, node: Expression, { origins }: Value): void {
  if (!isOwner(node, ev.catalog.owners)) return;
  const { unit } = currentModule(ev);
  const observation = { node, unit, isClaimed: origins.length > 0 };
  noteEffect(ev, { type: 'identity', key: identityAt(ev, node), observation });
}
