/** Types that people write: they name clients, requests and responses where no value is known. */
import type { Expression, Range, TypeNode } from '../program';
import { entriesOf, type Maker } from './catalog';
import { currentModule, type Evaluation, identityAt, isPython, type ModuleInstance } from './evaluation';
import { evaluate } from './expressions';
import { callClosure } from './functions';
import { serviceOfClass, serviceOfType } from './injection';
import {
  apiEntries,
  constructs,
  instanceOf,
  makerOfClass,
  newRecord,
  readMember,
  writeOutside,
  writtenIn,
} from './members';
import { readStarImport } from './pythonModules';
import { fulfilled } from './promised';
import { EMPTY_CONTENTS, readContents, readVariable, setContents, type State } from './state';
import {
  type ApiObject,
  type ClosureObject,
  type HeapObject,
  type InstanceObject,
  joinValues,
  makeValue,
  objectValue,
  type RecordObject,
  type Value,
} from './value';

/** The value, or what its annotation says when the value itself says little. */
export function annotatedValue(
  ev: Evaluation,
  state: State,
  value: Value,
  annotation: TypeNode,
  node: { readonly range: Range },
): Value {
  if (!value.isOpen && !isUndefined(value)) return value;
  if (value.objects.some(saysWhatItIs)) return value;
  const isUnknown = value.isOpen && value.origins.length + value.objects.length === 0;
  const typed =
    (isUnknown ? serviceOfType(ev, state, annotation) : undefined) ?? typeValue(ev, state, annotation, node);
  if (!typed) return value;
  return { ...joinValues(typed, { ...value, constants: [] }), isOpen: true };
}

/** A member of what a library gives, `request.app.state.client`, may be what somebody put there. */
function saysWhatItIs(object: HeapObject): boolean {
  if (object.type === 'instance') return object.path === '';
  return object.type === 'api' ? !object.path.includes('.') : object.type !== 'localModule';
}

function isUndefined(value: Value): boolean {
  return (
    value.objects.length === 0 &&
    value.constants.length > 0 &&
    value.constants.every((constant) => constant === undefined || constant === null)
  );
}

/** The value of one member of an annotated object. */
export function annotatedMember(
  ev: Evaluation,
  state: State,
  value: Value,
  annotation: TypeNode,
  name: string,
  node: { readonly range: Range },
): Value {
  if (annotation.type !== 'objectType') return value;
  const member = annotation.members.find((one) => one.name === name)?.value;
  return member ? annotatedValue(ev, state, value, member, node) : value;
}

/**
 * The value with what its type says of its members, `{ openai: OpenAI }`: of something unknown, and of what a framework
 * gives that holds more than the framework knows.
 */
export function withTypedMembers(
  ev: Evaluation,
  state: State,
  value: Value,
  annotation: TypeNode,
  node: { readonly range: Range },
): Value {
  const isLibrarys = value.objects.length > 0 && value.objects.every(({ type }) => type === 'instance');
  if (!isLibrarys && (!value.isOpen || value.objects.length > 0)) return value;
  const typed = typedMembers(ev, state, annotation, node, `type:${identityAt(ev, node)}`, 0);
  return typed ? { ...joinValues(typed, value), isOpen: true } : value;
}

/** Types within types are looked at this deep: what a program hands around holds its clients near the top. */
const MAX_DEPTH = 2;

function typedMembers(
  ev: Evaluation,
  state: State,
  annotation: TypeNode,
  at: { readonly range: Range },
  id: string,
  depth: number,
): Value | undefined {
  if (annotation.type === 'union') {
    const values = annotation.members.flatMap(
      (member) => typedMembers(ev, state, member, at, id, depth) ?? [],
    );
    return values.length > 0 ? values.reduce(joinValues) : undefined;
  }
  if (annotation.type === 'typeName') return exportedTypeValue(ev, state, annotation);
  if (annotation.type !== 'objectType' || depth === MAX_DEPTH) return undefined;
  const node = { type: 'unknown', children: [], range: at.range } as const;
  const fields = annotation.members.flatMap(({ name, value: type }) => {
    if (!type) return [];
    const own = `${id}.${name}`;
    const value = typeValue(ev, state, type, at, own) ?? typedMembers(ev, state, type, at, own, depth + 1);
    return value ? [[name, { value, node }] as const] : [];
  });
  if (fields.length === 0) return undefined;
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields: new Map(fields), isOpen: true });
}

function typeValue(
  ev: Evaluation,
  state: State,
  annotation: TypeNode,
  node: { readonly range: Range },
  id = `type:${identityAt(ev, node)}`,
): Value | undefined {
  if (annotation.type === 'union') {
    const values = annotation.members.flatMap((member) => typeValue(ev, state, member, node, id) ?? []);
    return values.length > 0 ? values.reduce(joinValues) : undefined;
  }
  if (annotation.type === 'typeOf') return ofValue(evaluate(ev, state, annotation.value));
  if (annotation.type !== 'typeName') return undefined;
  const [argument] = annotation.arguments;
  if (!annotation.variable && argument) {
    const made = TRANSPARENT.has(annotation.name)
      ? typeValue(ev, state, argument, node, id)
      : typeOfResult(ev, state, annotation.name, argument, node);
    if (made) return made;
  }
  const exported = exportedTypeValue(ev, state, annotation);
  if (exported) return exported;
  const imported = namedValue(ev, state, annotation);
  if (!annotation.variable && !imported)
    return globalType(ev, [annotation.name, ...annotation.members].join('.'), id);
  const values = (imported?.objects ?? []).flatMap((object) => {
    if (object.type === 'class')
      return [
        makeValue({
          objects: [
            {
              type: 'record',
              isArray: false,
              class: object,
              node: { type: 'unknown', children: [], range: node.range },
            },
          ],
          isOpen: true,
        }),
      ];
    const made = object.type === 'api' ? exportedType(ev, object, annotation.members, id) : undefined;
    if (!made) return [];
    hold(ev, state, made, annotation, node);
    return makeValue({ objects: [made.instance], isOpen: true });
  });
  return values.length > 0 ? values.reduce(joinValues) : undefined;
}

/** Types of the same value, but for what it may be besides, and of what a promise is fulfilled with. */
const TRANSPARENT = new Set(['Promise', 'Awaited', 'NonNullable', 'Readonly', 'Required', 'Partial']);

/** `ReturnType<typeof createContext>`: what the function gives, whatever it is given. */
function typeOfResult(
  ev: Evaluation,
  state: State,
  name: string,
  argument: TypeNode,
  node: { readonly range: Range },
): Value | undefined {
  if (argument.type !== 'typeOf' || (name !== 'ReturnType' && name !== 'InstanceType')) return undefined;
  const isNew = name === 'InstanceType';
  const values = evaluate(ev, state, argument.value).objects.flatMap((object) => {
    if (object.type === 'class') return isNew ? (serviceOfClass(ev, state, object) ?? []) : [];
    if (object.type === 'api') return madeBy(ev, object, isNew, `type:${identityAt(ev, node)}`) ?? [];
    return object.type === 'closure' && !isNew ? (resultOf(ev, state, object) ?? []) : [];
  });
  return values.length > 0 ? values.reduce(joinValues) : undefined;
}

/** The function is not called here: others may do so, or nobody. */
function resultOf(ev: Evaluation, state: State, closure: ClosureObject): Value | undefined {
  if (!ev.evaluated.has(closure.node)) ev.lent.add(closure.node);
  return ofValue(fulfilled(state, callClosure(ev, state, closure, [], closure.receiver, closure.node)));
}

/** `ReturnType<typeof createClient>` of a library. */
function madeBy(ev: Evaluation, object: ApiObject, isNew: boolean, id: string): Value | undefined {
  for (const { entry } of apiEntries(object)) {
    const maker = entry.makes?.find((one) => (isNew ? constructs(ev, one) : one.form === 'call'));
    if (maker) return makeValue({ objects: [instanceOf(maker.model, maker.type, id)], isOpen: true });
  }
  return undefined;
}

const TOLD_BY_TYPES: ReadonlySet<HeapObject['type']> = new Set([
  'record',
  'closure',
  'instance',
  'api',
  'class',
]);

/** A type says what a value is and has, and not which one it is. */
function ofValue({ objects }: Value): Value | undefined {
  const told = objects.filter(
    (object) => TOLD_BY_TYPES.has(object.type) && !(object.type === 'instance' && object.path !== ''),
  );
  return told.length > 0 ? makeValue({ objects: told, isOpen: true }) : undefined;
}

/** What types that the module exports stand for is there for others under their names. */
export function exportTypes(ev: Evaluation, state: State, { exports, unit }: ModuleInstance): void {
  for (const [name, type] of unit.program.exportedTypes ?? []) {
    if (exports.has(name)) continue;
    const at = { range: { start: 0, end: 0 } };
    const value =
      typeValue(ev, state, type, at, `type:${unit.path}:${name}`) ??
      typedMembers(ev, state, type, at, `type:${unit.path}:${name}`, 0);
    if (value) exports.set(name, aliasOf(state, value));
  }
}

function aliasOf(state: State, value: Value): Value {
  const node = { type: 'unknown', children: [], range: { start: 0, end: 0 } } as const;
  const alias: RecordObject = { type: 'record', isArray: true, standsFor: 'type', class: undefined, node };
  setContents(state, alias, { ...EMPTY_CONTENTS, elements: [{ value, node }] });
  return objectValue(alias);
}

/** What a type of another module stands for. */
function exportedTypeValue(
  ev: Evaluation,
  state: State,
  annotation: TypeNode & { type: 'typeName' },
): Value | undefined {
  if (isPython(ev) || !annotation.variable || annotation.members.length > 0) return undefined;
  const value = boundTo(ev, state, annotation);
  return value && aliasIn(state, value)?.type;
}

/** What the name of a type is bound to. */
function namedValue(
  ev: Evaluation,
  state: State,
  annotation: TypeNode & { type: 'typeName' },
): Value | undefined {
  const value = boundTo(ev, state, annotation);
  return value && isPython(ev) ? (aliasIn(state, value)?.type ?? value) : value;
}

function boundTo(
  ev: Evaluation,
  state: State,
  { name, variable }: TypeNode & { type: 'typeName' },
): Value | undefined {
  if (!variable) return isPython(ev) ? readStarImport(ev, state, name) : undefined;
  return readVariable(state, variable) ?? readVariable(currentModule(ev).state, variable);
}

/** `Annotated[Session, Depends(open)]` as a value, which other modules name as a type. */
export function typeAlias(state: State, key: Value, node: Expression): Value | undefined {
  const [parts] = key.objects.filter((object) => object.type === 'record');
  if (!parts) return undefined;
  const alias: RecordObject = { type: 'record', isArray: true, standsFor: 'type', class: undefined, node };
  setContents(state, alias, readContents(state, parts));
  return objectValue(alias);
}

/** What is said of a type beside it, where a name stands for both. */
export function saidBeside(ev: Evaluation, state: State, annotation: TypeNode): readonly Value[] {
  const value = annotation.type === 'typeName' ? boundTo(ev, state, annotation) : undefined;
  return (value && aliasIn(state, value)?.beside) ?? [];
}

function aliasIn(
  state: State,
  { objects }: Value,
): { readonly type: Value; readonly beside: readonly Value[] } | undefined {
  const alias = objects.find((object) => object.type === 'record' && object.standsFor === 'type');
  if (alias?.type !== 'record') return undefined;
  const [type, ...beside] = readContents(state, alias).elements.map(({ value }) => value);
  return type && { type, beside };
}

function globalType(ev: Evaluation, name: string, id: string): Value | undefined {
  for (const model of ev.catalog.globals) {
    const maker = entriesOf(model, 'annotation', name)[0]?.makes?.[0];
    if (maker) return makeValue({ objects: [instanceOf(maker.model, maker.type, id)], isOpen: true });
  }
  return undefined;
}

/** What a type that is given to a call stands for: `context<Context>()`. */
export function valueOfType(
  ev: Evaluation,
  state: State,
  type: TypeNode,
  node: { readonly range: Range },
): Value | undefined {
  const id = `type:${identityAt(ev, node)}`;
  return typeValue(ev, state, type, node, id) ?? typedMembers(ev, state, type, node, id, 0);
}

interface TypedInstance {
  readonly instance: InstanceObject;
  readonly maker: Maker;
}

/** What the program has put into it is what the argument of its type says: `RunContext[Deps]`. */
function hold(
  ev: Evaluation,
  state: State,
  { instance, maker }: TypedInstance,
  annotation: TypeNode & { type: 'typeName' },
  node: { readonly range: Range },
): void {
  const name = 'holds' in maker.row ? maker.row.holds : undefined;
  const [argument] = annotation.arguments;
  if (!name || !argument || writtenIn(ev, state, instance, name)) return;
  const below = 'holdsBelow' in maker.row ? maker.row.holdsBelow : undefined;
  const id = `${instance.id}.${name}`;
  const type = typeValue(ev, state, argument, node, id) ?? typedMembers(ev, state, argument, node, id, 0);
  const held = type && below ? readMember(ev, state, type, below, { range: node.range, label: below }) : type;
  if (held) writeOutside(ev, state, objectValue(instance), name, held);
}

/** `OpenAI` as a type is what `new OpenAI()` makes; `express.Request` is found by its name. */
function exportedType(
  ev: Evaluation,
  object: ApiObject,
  members: readonly string[],
  id: string,
): TypedInstance | undefined {
  const path = [object.path, ...members].filter(Boolean).join('.');
  for (const { entry } of apiEntries({ ...object, path })) {
    const maker = makerOfClass(ev, entry.makes);
    if (maker) return { instance: instanceOf(maker.model, maker.type, id), maker };
  }
  const name = path.replace(/^default\./, '');
  for (const model of object.models) {
    const maker = entriesOf(model, 'annotation', name)[0]?.makes?.[0];
    if (maker) return { instance: instanceOf(maker.model, maker.type, id), maker };
  }
  return undefined;
}
