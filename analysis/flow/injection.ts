/** What a dependency container passes to the constructor of a class: instances of the classes that it is typed with. */
import type { ParameterNode, TypeNode } from '../program';
import { currentModule, type Evaluation, isPython } from './evaluation';
import { readOfModule } from './expressions';
import { construct, newFrame, unknownAt } from './functions';
import { readStarImport } from './pythonModules';
import { findContents, readVariable, type State } from './state';
import { type ClassObject, joinAll, makeValue, type RecordObject, UNKNOWN, type Value } from './value';

/** Services of services of services. */
const MAX_INJECTION_DEPTH = 5;

/** The classes of the program that a type names. */
export function classesOfType(ev: Evaluation, state: State, annotation: TypeNode): readonly ClassObject[] {
  const objects = annotation.type === 'typeName' ? namedBy(ev, state, annotation)?.objects : undefined;
  return (objects ?? []).filter((object) => object.type === 'class');
}

/** What the name of a type means where it stands. */
export function namedBy(ev: Evaluation, state: State, { name, variable }: NamedType): Value | undefined {
  if (!variable) return isPython(ev) ? readStarImport(ev, state, name) : undefined;
  return readVariable(state, variable) ?? readOfModule(ev, state, variable, currentModule(ev));
}

/** Arguments for a constructor that nobody here calls; `above` are the classes that are being made. */
export function injectedArguments(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  above: readonly ClassObject[] = [],
): readonly Value[] {
  const constructor = owner.node.members.find(
    (member) => member.type === 'method' && member.kind === 'constructor',
  );
  const base = owner.superClass.objects.find((object) => object.type === 'class');
  if (constructor?.type !== 'method')
    return base ? injectedArguments(ev, state, base, [...above, owner]) : [];
  const path = [...above, owner];
  if (path.length > MAX_INJECTION_DEPTH) return [];
  ev.frames.push(newFrame(ev, 'module', state, owner.scope, { module: owner.module }));
  const args = constructor.value.parameters.map((parameter) => injected(ev, state, parameter, path));
  ev.frames.pop();
  return args;
}

/**
 * What a parameter or field is that nobody here gives, by its type: a container makes one instance of a class, and who
 * passes another one passes its like. Nothing for a class that is being made, or that has nothing to be made of.
 */
export function serviceOfType(ev: Evaluation, state: State, annotation: TypeNode): Value | undefined {
  const [owner] = classesOfType(ev, state, annotation);
  return owner && holdsSomething(owner) ? serviceOfClass(ev, state, owner) : undefined;
}

/** The same where the class itself is asked for: `container.resolve(Assistant)`. */
export function serviceOfClass(ev: Evaluation, state: State, owner: ClassObject): Value | undefined {
  if (isPython(ev) || ev.services.get(owner) === 'being made') return undefined;
  const known = ev.services.get(owner);
  if (known && known !== 'being made' && findContents(state, known)) return opened(known);
  ev.services.set(owner, 'being made');
  const args = injectedArguments(ev, state, owner);
  const [record] = construct(ev, state, owner, args, unknownAt(owner.node.nameRange)).objects;
  ev.services.delete(owner);
  if (record?.type !== 'record') return undefined;
  ev.services.set(owner, record);
  return opened(record);
}

/** Some heir of the class may stand there. */
function opened(record: RecordObject): Value {
  return makeValue({ objects: [record], isOpen: true });
}

function holdsSomething({ node }: ClassObject): boolean {
  return node.members.some(
    (member) =>
      (member.type === 'field' && !member.isStatic && member.value !== undefined) ||
      (member.type === 'method' && member.kind === 'constructor'),
  );
}

function injected(
  ev: Evaluation,
  state: State,
  { annotation }: ParameterNode,
  path: readonly ClassObject[],
): Value {
  const owners = annotation ? injectable(ev, state, annotation) : [];
  const made = owners.flatMap((owner) => {
    if (path.some(({ node }) => node === owner.node)) return [];
    const args = injectedArguments(ev, state, owner, path);
    return construct(ev, state, owner, args, unknownAt(owner.node.nameRange));
  });
  return made.length > 0 ? joinAll(made) : UNKNOWN;
}

/** What may stand where a type is asked for: heirs of it where some are known, or the class itself. */
function injectable(ev: Evaluation, state: State, annotation: TypeNode): readonly ClassObject[] {
  return namedTypes(annotation).flatMap((type) => {
    const [owner] = classesOfType(ev, state, type);
    return ev.heirs?.get(owner?.node ?? type.name) ?? (owner ? [owner] : []);
  });
}

export type NamedType = TypeNode & { readonly type: 'typeName' };

/** `Model`, `Model | undefined`, `Optional[Model]` */
export function namedTypes(annotation: TypeNode): readonly NamedType[] {
  if (annotation.type === 'union') return annotation.members.flatMap(namedTypes);
  return annotation.type === 'typeName' ? [annotation] : [];
}
