/** Where the nodes stand that an evaluation met. */
import type { Place } from '../finding';
import type { Evaluation, Unit } from '../flow';
import { type Expression, nodesAround } from '../program';

export interface Places {
  unitOf(node: Expression): Unit;
  placeOf(node: Expression): Place;
}

/** Nodes do not know their file; where several were run, it is the one that has the node in it. */
export function placesOf({ root, visited, ran }: Evaluation): Places {
  const all = new Set([...[...visited.values()].map(({ unit }) => unit), ...ran]);
  const isAlone = visited.size === 1 && ran.size === 1;
  const found = new Map<Expression, Unit>();
  const find = (node: Expression): Unit =>
    [...all].find(({ program }) => nodesAround(program, node.range).includes(node)) ?? root.unit;
  const unitOf = (node: Expression): Unit => {
    if (isAlone) return root.unit;
    const unit = found.get(node) ?? find(node);
    found.set(node, unit);
    return unit;
  };
  return { unitOf, placeOf: (node) => ({ path: unitOf(node).path, range: node.range }) };
}
