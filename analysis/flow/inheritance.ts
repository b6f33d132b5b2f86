/**
 * What a class inherits, and what is another thing in it: a method of its parent that uses what the class has put in the
 * place of something that the parent leaves open. The parent by itself tells nothing of it, and who imports the class to
 * call it may be another program.
 */
import { memoized } from '../memo';
import { type ClassMember, type ClassNode, collect, contains, type FunctionNode } from '../program';
import type { Evaluation } from './evaluation';
import { MAX_PARENTS } from './limits';
import { type ClassObject, parentsOf } from './value';

type Method = ClassMember & { readonly type: 'method' };

export interface OwnedMethod {
  /** The class that has it. */
  readonly home: ClassObject;
  readonly method: Method;
}

/** Those that use what the class brings, but not those that another one of them calls. */
export function changedMethods(owner: ClassObject): readonly OwnedMethod[] {
  const methods = inheritedMethods(owner);
  if (methods.size === 0) return [];
  const brought = new Set(broughtBy(owner.node));
  const changed = new Map<string, OwnedMethod>();
  // What uses a method that does something else does something else.
  for (let before = -1; before < changed.size;) {
    before = changed.size;
    for (const [name, one] of methods)
      if (!changed.has(name) && usesAny(one, (used) => brought.has(used) || changed.has(used)))
        changed.set(name, one);
  }
  return [...changed].flatMap(([name, one]) => {
    const isUsed = [...changed.values()].some(
      (other) => other !== one && usesAny(other, (used) => used === name),
    );
    return isUsed ? [] : one;
  });
}

/** Methods of the program's own parents, by their names: of several the nearest. */
function inheritedMethods(owner: ClassObject): ReadonlyMap<string, OwnedMethod> {
  const found = new Map<string, OwnedMethod>();
  const own = new Set(methodsOf(owner.node).map(({ name }) => name));
  for (const home of ancestorsOf(owner))
    for (const method of methodsOf(home.node)) {
      const { name, isStatic } = method;
      if (typeof name === 'string' && !isStatic && !own.has(name) && !found.has(name))
        found.set(name, { home, method });
    }
  return found;
}

/** The program's own classes above it, the nearest first. */
export function ancestorsOf(owner: ClassObject): readonly ClassObject[] {
  const found = new Set<ClassObject>();
  let nearer: readonly ClassObject[] = [owner];
  for (let depth = 0; depth < MAX_PARENTS && nearer.length > 0; depth++) {
    nearer = nearer.flatMap(parentsOf).filter((one) => !found.has(one));
    for (const one of nearer) found.add(one);
  }
  return [...found];
}

function methodsOf({ members }: ClassNode): readonly Method[] {
  return members.flatMap((member) =>
    member.type === 'method' && member.kind !== 'constructor' ? [member] : [],
  );
}

/** Names of its methods, and of the fields that it has or that its methods put something into. */
const broughtBy = memoized(({ members }: ClassNode): readonly string[] =>
  members.flatMap((member) => {
    if (member.type === 'staticBlock' || member.isStatic) return [];
    const written = member.type === 'method' ? writtenIn(member.value) : [];
    const isConstructor = member.type === 'method' && member.kind === 'constructor';
    return typeof member.name === 'string' && !isConstructor ? [member.name, ...written] : written;
  }),
);

function writtenIn({ body }: FunctionNode): readonly string[] {
  const names: string[] = [];
  collect(body, (node) => {
    if (node.type !== 'assign' || node.target.type !== 'member') return;
    const { object, property } = node.target;
    if (object.type === 'this' && typeof property === 'string') names.push(property);
  });
  return names;
}

function usesAny({ method }: OwnedMethod, isMeant: (name: string) => boolean): boolean {
  return usedIn(method.value).some(isMeant);
}

/** Members of its object that a method names. */
const usedIn = memoized(({ body }: FunctionNode): readonly string[] => {
  const names = new Set<string>();
  collect(body, (node) => {
    if (node.type === 'member' && node.object.type === 'this' && typeof node.property === 'string')
      names.add(node.property);
  });
  return [...names];
});

/** Whether methods of the class ask a model, read outside data, or do what a rule looks at, or it has a client. */
export function tellsByItself(ev: Evaluation, { node, module }: ClassObject): boolean {
  const isOwn = (one: { readonly range: FunctionNode['range'] }): boolean => contains(node.range, one.range);
  const methods = new Set(methodsOf(node).map(({ value }) => value));
  const asks = [...ev.calls.values()].some((calls) =>
    calls.some(({ stack }) => stack.some((fn) => methods.has(fn))),
  );
  return (
    asks ||
    [...ev.clients.values()].some((client) => client.unit === module.unit && isOwn(client.node)) ||
    [...ev.sources.values()].some(({ place }) => place.path === module.unit.path && isOwn(place)) ||
    [...ev.reachedSinks.values()].some((sink) => sink.kind !== 'log' && isOwn(sink.node))
  );
}
