/** Containers: what is registered in them under a name is made when somebody asks for it by that name. */
import type { ContainerRow } from '../apiModel';
import type { ApiCall } from './api';
import { callCallback } from './callbacks';
import { entriesOf, type TypeRef } from './catalog';
import type { Evaluation } from './evaluation';
import { construct } from './functions';
import { instanceOf, type Reading, readMember, sharedUnder, writeOutside, writtenIn } from './members';
import type { Expression } from '../program';
import { readContents, type State } from './state';
import {
  type ClassObject,
  type ClosureObject,
  type HeapObject,
  type InstanceObject,
  joinValues,
  objectValue,
  soleString,
  UNKNOWN,
  type Value,
} from './value';

export function callContainer(call: ApiCall, row: ContainerRow): Value | undefined {
  const { ev, state, target, args, node } = call;
  if (target.type !== 'instance') return undefined;
  const cradle = cradleOf(target, row.cradle);
  const [first = UNKNOWN, second] = args.values;
  switch (row.does) {
    case 'register':
      register(call, cradle, first, second);
      return call.receiver;
    case 'resolve': {
      const name = soleString(first);
      return name === undefined
        ? UNKNOWN
        : readMember(ev, state, objectValue(cradle), name, { range: node.range, label: name });
    }
    case 'build':
      return made(ev, state, first, cradle, node);
  }
}

/** `{ svc: asClass(Service) }`, `'svc', asClass(Service)` */
function register(call: ApiCall, cradle: InstanceObject, first: Value, second: Value | undefined): void {
  const { ev, state } = call;
  const put = (name: string, maker: Value): void => {
    writeOutside(ev, state, objectValue(cradle), makerOf(name), maker);
  };
  const name = soleString(first);
  if (name !== undefined && second) put(name, second);
  for (const object of first.objects)
    if (object.type === 'record')
      for (const [key, { value }] of readContents(state, object).fields) put(key, value);
}

/** No member has such a name. */
function makerOf(name: string): string {
  return `maker of ${name}`;
}

/** All scopes of a container have what is registered in it. */
function cradleOf({ model, id, construction }: InstanceObject, type: string): InstanceObject {
  const container = construction ? `${construction.place.path}:${construction.place.range.start}` : id;
  return instanceOf(model, type, `${CRADLE}${container}`);
}

const CRADLE = 'cradle of ';

/** What a member was read from. */
function containerOf(cradle: InstanceObject): InstanceObject {
  return { ...cradle, id: cradle.id.slice(0, cradle.id.lastIndexOf('.')) };
}

/** What is registered under the name, where the object hands out what is registered, or what it borrows. */
export function readRegistered(
  ev: Evaluation,
  state: State,
  object: InstanceObject,
  name: string,
  { range }: Reading,
): Value | undefined {
  const own = entriesOf(object.model, object.typeName, '');
  if (own.length === 0) return undefined;
  const row = own.find((entry) => entry.hands)?.hands;
  if (!row) return readBorrowed(ev, state, object, name, own.find((entry) => entry.borrows)?.borrows);
  const cradle = object.id.startsWith(CRADLE) ? object : cradleOf(containerOf(object), row.cradle);
  const known = writtenIn(ev, state, cradle, name);
  if (known) return known;
  const maker = writtenIn(ev, state, cradle, makerOf(name));
  if (!maker) return undefined;
  const keep = (value: Value): Value => {
    writeOutside(ev, state, objectValue(cradle), name, value);
    return value;
  };
  // Whoever asks for it while it is made waits for himself.
  keep(UNKNOWN);
  return keep(built(ev, state, maker, cradle, { type: 'unknown', children: [], range }));
}

/** `request.server.db` is what some server was decorated with. */
function readBorrowed(
  ev: Evaluation,
  state: State,
  object: InstanceObject,
  name: string,
  from: TypeRef | undefined,
): Value | undefined {
  if (!from || entriesOf(object.model, object.typeName, name).length > 0) return undefined;
  if (writtenIn(ev, state, object, name)) return undefined;
  return sharedUnder(ev, state, instanceOf(from.model, from.type, from.type), name);
}

function built(ev: Evaluation, state: State, maker: Value, cradle: InstanceObject, node: Expression): Value {
  return maker.objects
    .map((object) => builtOf(ev, state, object, cradle, node))
    .reduce(joinValues, { ...maker, objects: [] });
}

function builtOf(
  ev: Evaluation,
  state: State,
  object: HeapObject,
  cradle: InstanceObject,
  node: Expression,
): Value {
  const given = makerIn(object);
  return given ? made(ev, state, given, cradle, node) : objectValue(object);
}

/** What functions give, and instances of classes. */
function made(
  ev: Evaluation,
  state: State,
  { objects }: Value,
  cradle: InstanceObject,
  node: Expression,
): Value {
  const values = objects.flatMap((one) => {
    if (one.type === 'closure')
      return callCallback(ev, state, objectValue(one), argumentsFor(ev, state, one, cradle), node);
    return one.type === 'class' ? construct(ev, state, one, argumentsFor(ev, state, one, cradle), node) : [];
  });
  return values.length > 0 ? values.reduce(joinValues) : UNKNOWN;
}

/** What stands behind `asClass(Service)`. */
function makerIn(object: HeapObject): Value | undefined {
  if (object.type !== 'instance' || object.path !== '') return undefined;
  const isMaker = entriesOf(object.model, object.typeName, '').some((entry) => entry.isMaker);
  return isMaker ? object.construction?.arguments[0] : undefined;
}

/** All that is registered, or one by one by the names of the parameters. */
function argumentsFor(
  ev: Evaluation,
  state: State,
  maker: ClosureObject | ClassObject,
  cradle: InstanceObject,
): readonly Value[] {
  return parametersOf(maker).map(({ target }) => {
    const name = target.type === 'name' ? target.name : undefined;
    const isNamed = name !== undefined && writtenIn(ev, state, cradle, makerOf(name)) !== undefined;
    return isNamed
      ? readMember(ev, state, objectValue(cradle), name, { range: target.range, label: name })
      : objectValue(cradle);
  });
}

function parametersOf(maker: ClosureObject | ClassObject): ClosureObject['node']['parameters'] {
  if (maker.type === 'closure') return maker.node.parameters;
  const own = maker.node.members.find((member) => member.type === 'method' && member.kind === 'constructor');
  if (own?.type === 'method') return own.value.parameters;
  const base = maker.superClass.objects.find((object) => object.type === 'class');
  return base ? parametersOf(base) : [];
}
