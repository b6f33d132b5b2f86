/** Finding one's way in a program from a place in its text. */
import { memoized } from '../memo';
import type {
  BlockNode,
  ClassMember,
  Expression,
  FunctionNode,
  Pattern,
  Program,
  PropertyNode,
  Range,
  Statement,
  Variable,
} from './nodes';

export type AnyNode = Expression | Statement | Pattern | PropertyNode | ClassMember;

/** The nodes that contain a range, outermost first; a node of exactly that range is among them. */
export function nodesAround(program: Program, range: Range): readonly AnyNode[] {
  const known = pathsIn(program);
  const found = known.get(range) ?? pathTo(program.body, range);
  known.set(range, found);
  return found;
}

/** Many facts ask about one call, by the very same range. */
const pathsIn = memoized((_: Program) => new WeakMap<Range, readonly AnyNode[]>());

/** The same from a node, or a list of nodes, on. */
export function pathTo(root: object, range: Range): readonly AnyNode[] {
  const found: AnyNode[] = [];
  descend(root, range, found);
  return found;
}

function descend(value: object, range: Range, found: AnyNode[]): void {
  if (Array.isArray(value)) {
    for (const child of value as readonly unknown[])
      if (typeof child === 'object' && child !== null) descend(child, range, found);
    return;
  }
  if (isNode(value)) {
    if (!contains(value.range, range)) return;
    found.push(value);
  }
  for (const key in value) {
    if (pointsElsewhere(key)) continue;
    const child: unknown = value[key as keyof typeof value];
    if (typeof child === 'object' && child !== null) descend(child, range, found);
  }
}

/** A variable names the function that owns it; a range holds no nodes. */
function pointsElsewhere(key: string): boolean {
  return key === 'variable' || key === 'range';
}

/**
 * Whether it holds for something that an object of the program model holds, or for an element of a list. What points
 * elsewhere is left out.
 */
export function someChild(value: object, isIt: (child: object) => boolean): boolean {
  // Lists of statements are long, and names of their elements are slow to go through.
  if (Array.isArray(value)) {
    for (const child of value as readonly unknown[]) {
      if (typeof child === 'object' && child !== null && isIt(child)) return true;
    }
    return false;
  }
  for (const key in value) {
    if (pointsElsewhere(key)) continue;
    const child: unknown = value[key as keyof typeof value];
    if (typeof child === 'object' && child !== null && isIt(child)) return true;
  }
  return false;
}

function isNode(value: object): value is AnyNode {
  return 'range' in value && 'type' in value;
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function isSameRange(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The innermost function around a range. */
export function functionAround(program: Program, range: Range): FunctionNode | undefined {
  const around = [...nodesAround(program, range)].reverse();
  return around.find((node) => node.type === 'function');
}

/** A statement in a list of statements, and what it stands in. */
export interface StatementPlace {
  readonly statement: Statement;
  readonly block: BlockNode;
  /** The nodes from the statement down to the range. */
  readonly inside: readonly AnyNode[];
}

/** The innermost statement around a range; an arrow's expression body is the `return` that stands for it. */
export function statementAround(program: Program, range: Range): StatementPlace | undefined {
  const path = nodesAround(program, range);
  for (let index = path.length - 1; index > 0; index--) {
    const block = path[index - 1];
    const statement = path[index];
    if (block?.type !== 'block' || !statement) continue;
    const listed = block.body.find((each) => each === statement);
    if (listed) return { statement: listed, block, inside: path.slice(index) };
  }
  return undefined;
}

/** Every name that an expression reads, with the variables of functions in it left out. */
export function variablesIn(node: AnyNode): readonly Variable[] {
  const names: Variable[] = [];
  collect(node, (each) => {
    if (each.type === 'name' && each.variable) names.push(each.variable);
  });
  return [...new Set(names)].filter((variable) => !contains(node.range, variable.range));
}

export function collect(value: object, visit: (node: AnyNode) => void): void {
  some(value, (node) => {
    visit(node);
    return false;
  });
}

/** Whether it holds for a node or for one below it. Written without closures: whole programs are gone through. */
export function some(value: object, isIt: (node: AnyNode) => boolean): boolean {
  if (Array.isArray(value)) {
    for (const child of value as readonly unknown[])
      if (typeof child === 'object' && child !== null && some(child, isIt)) return true;
    return false;
  }
  if (isNode(value) && isIt(value)) return true;
  for (const key in value) {
    if (pointsElsewhere(key)) continue;
    const child: unknown = value[key as keyof typeof value];
    if (typeof child === 'object' && child !== null && some(child, isIt)) return true;
  }
  return false;
}

/** Whether code of this expression means the same at another place: every name in it is the same variable there. */
export function isVisibleAt(program: Program, node: AnyNode, target: Range): boolean {
  const movesContext =
    hasOwnContext(node) && functionAround(program, node.range) !== functionAround(program, target);
  return !movesContext && variablesIn(node).every((variable) => isDeclaredFor(program, variable, target));
}

function hasOwnContext(node: AnyNode): boolean {
  let found = false;
  collect(node, ({ type }) => {
    if (type === 'await' || type === 'yield' || type === 'this') found = true;
  });
  return found;
}

function isDeclaredFor(program: Program, variable: Variable, target: Range): boolean {
  const around = nodesAround(program, variable.range);
  const scope = [...around].reverse().find(({ type }) => type === 'block' || type === 'function');
  if (scope && !contains(scope.range, target)) return false;
  return variable.range.start < target.start || variable.owner === 'module' || variable.kind === 'function';
}

/** Whether code runs whenever code at another place, after it or around it, does: no branch lies between. */
export function runsWith(program: Program, range: Range, target: Range): boolean {
  const branches = nodesAround(program, range).filter(
    ({ type }) => type === 'block' || type === 'function' || type === 'conditional' || type === 'logical',
  );
  return branches.every((branch) => contains(branch.range, target) || isSameRange(branch.range, range));
}

/** Whether two expressions are the name of one variable. */
export function isSameVariable(one: AnyNode, other: AnyNode): boolean {
  return one.type === 'name' && other.type === 'name' && !!one.variable && one.variable === other.variable;
}

/** An object literal's property by name. */
export function propertyOf(
  node: Expression | undefined,
  name: string,
): Extract<PropertyNode, { type: 'property' }> | undefined {
  if (node?.type !== 'object') return undefined;
  for (const property of node.properties) {
    if (property.type === 'property' && property.key === name) return property;
  }
  return undefined;
}
