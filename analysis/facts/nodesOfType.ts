import { memoized } from '../memo';
import { type AnyNode, collect, type Program } from '../program';

/** What facts ask for; a list of the names of a program would be as long as the program. */
const asked = [
  'call',
  'declare',
  'field',
  'functionDeclaration',
  'literal',
  'loop',
  'member',
  'method',
  'objectPattern',
] as const;

type Asked = (typeof asked)[number];
type NodeOf<Type> = Extract<AnyNode, { type: Type }>;

/** All nodes of a type, outer ones first. Several facts ask, so the program is gone through once. */
export function nodesOfType<Type extends Asked>(program: Program, type: Type): readonly NodeOf<Type>[] {
  return (byType(program).get(type) ?? []) as readonly NodeOf<Type>[];
}

const byType = memoized(({ body }: Program): ReadonlyMap<AnyNode['type'], readonly AnyNode[]> => {
  const found = new Map<AnyNode['type'], AnyNode[]>(asked.map((type) => [type, []]));
  collect(body, (node) => found.get(node.type)?.push(node));
  return found;
});
