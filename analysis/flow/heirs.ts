/**
 * Classes that are given what stands for one of their types: a constructor asks for a parent or an interface, and a
 * container, or whoever uses the program, gives it an heir. Neither of the two knows the other. The first module that
 * reaches both runs the one with the other; a parent by itself does nothing that could be told.
 */
import { memoized } from '../memo';
import type { ClassNode } from '../program';
import { importsOf } from './elsewhere';
import { type Evaluation, type Heirs, type ModuleInstance, runBesides } from './evaluation';
import { runClass } from './functions';
import { type NamedType, namedTypes } from './injection';
import { MAX_HEIRS, MAX_PARENTS, MAX_VISITS } from './limits';
import { readVariable, type State } from './state';
import type { ClassObject, HeapObject } from './value';

export function runWithHeirs(ev: Evaluation, state: State): void {
  // The same ones, whichever of them ran before for another file.
  const modules = [...ev.visited.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const heirs = heirsIn(modules);
  if (heirs.size === 0) return;
  // Those that were made so far had none of them.
  ev.services.clear();
  runBesides(ev, () => {
    for (const owner of modules.flatMap((module) => askersIn(module))) {
      const isMet = [...heirs].some(([key, some]) => asksFor(owner, key) && isFirstMet(ev, owner, some));
      if (!isMet || ev.visits >= MAX_VISITS / 2) continue;
      ev.heirs = heirs;
      runClass(ev, state, owner);
      ev.heirs = undefined;
    }
  });
}

/** Those that talk to a library, and of them the first few. */
function heirsIn(modules: readonly ModuleInstance[]): Heirs {
  const found = new Map<ClassNode | string, ClassObject[]>();
  for (const module of modules) {
    if (!talks(module)) continue;
    for (const owner of classesIn(module))
      for (const key of standsFor(owner)) {
        const known = found.get(key) ?? [];
        if (known.length < MAX_HEIRS) found.set(key, [...known, owner]);
      }
  }
  return found;
}

const classesIn = memoized((module: ModuleInstance): readonly ClassObject[] => {
  const values = [...module.state.variables.values(), ...module.exports.values()];
  const classes = values.flatMap(({ objects }) => objects.filter((object) => object.type === 'class'));
  return [...new Set(classes)].filter((owner) => owner.module === module);
});

/** It holds something of a library that asks models, or does what a rule looks at. */
const talks = memoized(({ state }: ModuleInstance): boolean =>
  [...state.variables.values()].some(({ objects }) => objects.some(isOfInterest)),
);

function isOfInterest(object: HeapObject): boolean {
  if (object.type === 'instance') return true;
  return object.type === 'api' && object.models.some(({ model }) => model.calls ?? model.sinks);
}

/** Its parents, and the names of its interfaces and of those of its parents. */
function standsFor(owner: ClassObject): readonly (ClassNode | string)[] {
  const found: (ClassNode | string)[] = [];
  let nearer: readonly ClassObject[] = [owner];
  for (let depth = 0; depth < MAX_PARENTS && nearer.length > 0; depth++) {
    found.push(...nearer.flatMap(({ node }) => [...(depth > 0 ? [node] : []), ...(node.interfaces ?? [])]));
    nearer = nearer.flatMap(({ superClass }) => superClass.objects.filter((one) => one.type === 'class'));
  }
  return found;
}

const askersIn = memoized((module: ModuleInstance): readonly ClassObject[] =>
  classesIn(module).filter((owner) => askedBy(owner).length > 0),
);

function asksFor(owner: ClassObject, key: ClassNode | string): boolean {
  return askedBy(owner).includes(key);
}

/** What its constructor asks for, and what is asked for by that: classes of the program, and names that are none. */
const askedBy = memoized((owner: ClassObject): readonly (ClassNode | string)[] => {
  const asked = new Set<ClassNode | string>();
  let nearer: readonly ClassObject[] = [owner];
  for (let depth = 0; depth < MAX_PARENTS && nearer.length > 0; depth++) {
    const types = nearer.flatMap((one) => typesOf(one).map((type) => ({ one, type })));
    nearer = types
      .flatMap(({ one, type }) => classOf(one, type) ?? [])
      .filter(({ node }) => !asked.has(node));
    for (const { one, type } of types) asked.add(classOf(one, type)?.node ?? type.name);
  }
  return [...asked];
});

function typesOf({ node, superClass }: ClassObject): readonly NamedType[] {
  const own = node.members.find((member) => member.type === 'method' && member.kind === 'constructor');
  if (own?.type === 'method')
    return own.value.parameters.flatMap(({ annotation }) => (annotation ? namedTypes(annotation) : []));
  const parent = superClass.objects.find((object) => object.type === 'class');
  return parent ? typesOf(parent) : [];
}

function classOf({ module }: ClassObject, { variable }: NamedType): ClassObject | undefined {
  const value = variable && readVariable(module.state, variable);
  return value?.objects.find((object) => object.type === 'class');
}

/** No module that the file imports reaches both: they met there. */
function isFirstMet({ root }: Evaluation, owner: ClassObject, heirs: readonly ClassObject[]): boolean {
  const nearer = [...importsOf(root)].filter(({ reached }) => reached.has(owner.module.unit.path));
  return heirs.some(({ module }) => !nearer.some(({ reached }) => reached.has(module.unit.path)));
}
