/**
 * Errors that are given as values, beside the answers: `Promise.allSettled(…)`.
 *
 * They count as overlooked only where each place is seen that the results get to, and each looks at answers alone.
 */
import {
  type AnyNode,
  type CallNode,
  collect,
  type Expression,
  nodesAround,
  type Program,
  some,
  someChild,
  type Variable,
} from '../program';

export function isOverlooked(program: Program, node: CallNode): boolean {
  const around = nodesAround(program, node.range).slice(0, -1);
  const holder = around.findLast(({ type }) => type !== 'await' && type !== 'cast');
  if (holder?.type === 'expression') return true;
  const variable = holder && variableOf(holder);
  const fn = around.findLast(({ type }) => type === 'function');
  return fn !== undefined && variable !== undefined && looksAtAnswers(fn, new Set([variable]));
}

/** The variable that a statement gives its value. */
export function variableOf(node: AnyNode): Variable | undefined {
  if (node.type !== 'declare' && node.type !== 'assign') return undefined;
  return node.target.type === 'name' ? node.target.variable : undefined;
}

function looksAtAnswers(fn: AnyNode, results: Set<unknown>): boolean {
  addItems(fn, results);
  const parents = parentsIn(fn);
  let isFound = false;
  const isTold = some(fn, (node) => {
    if (node.type === 'literal') return node.value === 'rejected';
    if (node.type === 'member') return node.property === 'reason';
    if (node.type === 'property')
      return typeof node.key === 'string' && /^(?:error|errors|failed|failures)$/.test(node.key);
    if (node.type !== 'name' || !results.has(node.variable)) return false;
    const parent = parents.get(node);
    isFound ||= parent?.type === 'member' || parent?.type === 'loop';
    return !isLookedInto(node, parent);
  });
  return isFound && !isTold;
}

/** A member of it is read, it is gone through, or it is asked whether it is an error. */
function isLookedInto(node: Expression, parent: AnyNode | undefined): boolean {
  switch (parent?.type) {
    case 'member':
      return parent.object === node && parent.property !== 'length';
    case 'loop':
      return true;
    case 'declare':
    case 'assign':
      return parent.target === node;
    case 'function':
      return true;
    case 'call':
      // A comprehension is a function that is called with what it goes through.
      return (
        parent.callee.type === 'function' ||
        (parent.callee.type === 'name' && parent.callee.name === 'isinstance')
      );
    default:
      return false;
  }
}

/** Parameters of callbacks that are given the results one by one, and variables of loops through them. */
function addItems(fn: AnyNode, results: Set<unknown>): void {
  collect(fn, (node) => {
    if (node.type === 'loop' && node.iterable?.type === 'name' && results.has(node.iterable.variable))
      if (node.target?.type === 'name') results.add(node.target.variable);
    if (node.type !== 'call') return;
    if (node.callee.type === 'function') {
      const [first] = node.callee.parameters;
      const isGone = node.arguments.some(({ value }) => value.type === 'name' && results.has(value.variable));
      if (isGone && first?.target.type === 'name') results.add(first.target.variable);
    }
    if (node.callee.type !== 'member') return;
    const { object } = node.callee;
    if (object.type !== 'name' || !results.has(object.variable)) return;
    for (const { value } of node.arguments) {
      const target = value.type === 'function' ? value.parameters[0]?.target : undefined;
      if (target?.type === 'name') results.add(target.variable);
    }
  });
}

/** Nodes of a comprehension have the ranges of others, so that a place tells too little. */
function parentsIn(fn: AnyNode): ReadonlyMap<object, AnyNode> {
  const parents = new Map<object, AnyNode>();
  const visit = (value: object, parent: AnyNode): false => {
    parents.set(value, parent);
    const next = 'type' in value && 'range' in value ? (value as AnyNode) : parent;
    someChild(value, (child) => visit(child, next));
    return false;
  };
  visit(fn, fn);
  return parents;
}
