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
import { ancestorsOf } from './inheritance';
import { type NamedType, namedTypes } from './injection';
import { MAX_HEIRS, MAX_PARENTS, MAX_VISITS } from './limits';
import { readVariable, type State } from './state';
import { type ClassObject, type HeapObject, parentsOf } from './value';

export function runWithHeirs(ev: Evaluation, state: State): void {
  const modules = [...ev.visited.values()];
  const askers = modules.flatMap((module) => askersIn(module)).sort(byModule);
  if (askers.length === 0) return;
  const heirs = heirsOf(new Set(askers.flatMap((owner) => askedBy(owner))), modules);
  if (heirs.size === 0) return;
  // Those that were made so far had none of them.
  ev.services.clear();
  runBesides(ev, () => {
    for (const owner of askers) {
      const isMet = askedBy(owner).some((key) => isFirstMet(ev, owner, heirs.get(key) ?? []));
      if (!isMet || ev.visits >= MAX_VISITS / 2) continue;
      ev.heirs = heirs;
      runClass(ev, state, owner);
      ev.heirs = undefined;
    }
  });
}

/** The same order, whichever of their modules ran before for another file. */
function byModule({ module: one }: ClassObject, { module: other }: ClassObject): number {
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
}

/** Of what is asked for those that talk to a library, and of them the first few. */
function heirsOf(asked: ReadonlySet<ClassNode | string>, modules: readonly ModuleInstance[]): Heirs {
  const found = new Map<ClassNode | string, ClassObject[]>();
  for (const owner of modules.flatMap((module) => heirsIn(module)))
    for (const key of standsFor(owner))
      if (asked.has(key)) found.set(key, [...(found.get(key) ?? []), owner]);
  return new Map([...found].map(([key, all]) => [key, all.sort(byModule).slice(0, MAX_HEIRS)]));
}

const heirsIn = memoized((module: ModuleInstance): readonly ClassObject[] =>
  talks(module) ? classesIn(module).filter((owner) => standsFor(owner).length > 0) : [],
);

const classesIn = memoized((module: ModuleInstance): readonly ClassObject[] => {
  const values = [...module.state.variables.values(), ...module.exports.values()];
  const classes = values.flatMap(({ objects }) => objects.filter((object) => object.type === 'class'));
  return [...new Set(classes)].filter((owner) => owner.module === module);
});

/** It holds something of a library that asks models, or does what a rule looks at. */
function talks({ state }: ModuleInstance): boolean {
  return [...state.variables.values()].some(({ objects }) => objects.some(isOfInterest));
}

function isOfInterest(object: HeapObject): boolean {
  if (object.type === 'instance') return true;
  return object.type === 'api' && object.models.some(({ model }) => model.calls ?? model.sinks);
}

/** Its parents, and the names of its interfaces and of those of its parents. */
const standsFor = memoized((owner: ClassObject): readonly (ClassNode | string)[] => {
  const above = ancestorsOf(owner).map(({ node }) => node);
  return [...above, ...[owner.node, ...above].flatMap(({ interfaces = [] }) => interfaces)];
});

const askersIn = memoized((module: ModuleInstance): readonly ClassObject[] =>
  classesIn(module).filter((owner) => askedBy(owner).length > 0),
);

/** What its constructor asks for, and what is asked for by that: classes of the program, and names that are none. */
const askedBy = memoized((owner: ClassObject): readonly (ClassNode | string)[] => {
  const asked = new Set<ClassNode | string>();
  let nearer: readonly ClassObject[] = [owner];
  for (let depth = 0; depth < MAX_PARENTS && nearer.length > 0; depth++) {
    const types = nearer.flatMap((one) => typesOf(one).map((type) => classOf(one, type) ?? type.name));
    nearer = types.filter((type) => typeof type !== 'string').filter(({ node }) => !asked.has(node));
    for (const type of types) asked.add(typeof type === 'string' ? type : type.node);
  }
  return [...asked];
});

function typesOf(owner: ClassObject): readonly NamedType[] {
  const own = owner.node.members.find((member) => member.type === 'method' && member.kind === 'constructor');
  if (own?.type === 'method')
    return own.value.parameters.flatMap(({ annotation }) => (annotation ? namedTypes(annotation) : []));
  const [parent] = parentsOf(owner);
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
