/** Where the nodes stand that an evaluation met. */
import type { Place } from '../finding';
import type { Evaluation, Unit } from '../flow';
import { type Expression, isSameRange, nodesAround } from '../program';

export interface Places {
  unitOf(node: Expression): Unit;
  placeOf(node: Expression): Place;
}

/** A node stands in one text for good, and many evaluations meet it. */
const units = new WeakMap<Expression, Unit>();

/**
 * Nodes do not know their file; where several were run, it is the one that has the node in it. One that stands for
 * another, for what a generator yields, is in none: it has the range of that.
 */
export function placesOf({ root, visited, ran }: Evaluation): Places {
  const isAlone = visited.size === 1 && ran.size === 1;
  const all = new Set([...[...visited.values()].map(({ unit }) => unit), ...ran]);
  const unitOf = (node: Expression): Unit =>
    isAlone ? root.unit : (units.get(node) ?? found(all, node) ?? alike(all, node) ?? root.unit);
  return { unitOf, placeOf: (node) => ({ path: unitOf(node).path, range: node.range }) };
}

function found(all: ReadonlySet<Unit>, node: Expression): Unit | undefined {
  for (const unit of all) {
    if (!nodesAround(unit.program, node.range).includes(node)) continue;
    units.set(node, unit);
    return unit;
  }
  return undefined;
}

function alike(all: ReadonlySet<Unit>, { range }: Expression): Unit | undefined {
  for (const unit of all)
    if (nodesAround(unit.program, range).some((node) => isSameRange(node.range, range))) return unit;
  return undefined;
}
