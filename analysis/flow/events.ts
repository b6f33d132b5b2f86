/** Emitters: those who listen under a name are called with what is sent under it. */
import type { EventRow, HandlerRow, TypeRow } from '../apiModel';
import type { Place } from '../finding';
import type { ApiCall } from './api';
import { valueOfType } from './annotations';
import { callCallback } from './callbacks';
import type { CompiledModel } from './catalog';
import { currentFrame, type Evaluation, isPython } from './evaluation';
import {
  instanceOf,
  newRecord,
  readingOf,
  readMember,
  writeMember,
  writeOutside,
  writtenIn,
} from './members';
import { listOf } from './paths';
import { fulfilled } from './promised';
import { EMPTY_CONTENTS, joinContents, readContents, type State } from './state';
import {
  type HeapObject,
  type InstanceObject,
  joinAll,
  joinValues,
  objectValue,
  type RecordObject,
  soleString,
  UNDEFINED,
  UNKNOWN,
  type Value,
} from './value';
import { valuesAt } from './walk';

export function callEvent(call: ApiCall, row: EventRow): Value | undefined {
  const target = givenEmitter(call, row) ?? call.target;
  if (target.type !== 'instance') return undefined;
  if (row.to !== undefined) return handOver(call, target, row.to, row);
  if (row.at !== undefined || row.does === 'offer') return callNodes(call, target, row);
  const emitter: InstanceObject = { ...target, path: '' };
  if (row.does === 'listen') listen(call, emitter);
  else send(call, emitter);
  return row.does === 'listen' ? objectValue(emitter) : UNKNOWN;
}

function givenEmitter({ ev, state, roots }: ApiCall, { by }: EventRow): InstanceObject | undefined {
  const given = listOf(by).flatMap((path) => valuesAt(ev, state, roots, path));
  return given.flatMap(({ value }) => value.objects).find((object) => object.type === 'instance');
}

/** A function that listens is looked at by itself where nothing is sent to it. */
function listen({ ev, state, args }: ApiCall, emitter: InstanceObject): void {
  const [name = UNKNOWN, listener] = args.values;
  if (!listener) return;
  const key = listenersOf(name);
  const before = writtenIn(ev, state, emitter, key);
  writeOutside(ev, state, objectValue(emitter), key, before ? joinValues(before, listener) : listener);
  for (const object of listener.objects)
    if (object.type === 'closure') currentFrame(ev).closures.push(object);
}

function send({ ev, state, args, node }: ApiCall, emitter: InstanceObject): void {
  const [name = UNKNOWN, ...sent] = args.values;
  const listeners = writtenIn(ev, state, emitter, listenersOf(name));
  if (listeners) callCallback(ev, state, listeners, sent, node);
}

/** Names that are not known are one name. */
function listenersOf(name: Value): string {
  return `listeners of ${soleString(name) ?? 'any'}`;
}

/** Nodes of a graph, which have its state in common. */
function callNodes(call: ApiCall, target: InstanceObject, row: EventRow): Value | undefined {
  const { ev, state, roots, node } = call;
  const emitter: InstanceObject = { ...target, id: emitterOf(target), path: '' };
  const fields = listOf(row.at).flatMap((path) => valuesAt(ev, state, roots, path));
  const before = writtenIn(ev, state, emitter, NODES);
  if (row.does === 'offer') {
    const unknown = newRecord(state, node, { ...EMPTY_CONTENTS, isOpen: true });
    if (before) passAround(call, before, unknown);
    return undefined;
  }
  if (row.does === 'send') {
    const results = fields.flatMap(({ value }) => (before && passAround(call, before, value)) ?? []);
    return row.returns && results.length > 0 ? joinAll(results) : undefined;
  }
  const nodes = fields.flatMap(({ value }) => value.objects.filter(({ type }) => type === 'closure'));
  addNodes(call, emitter, NODES, nodes);
  if (row.name !== undefined) addNodes(call, emitter, RUNNERS, namedRunners(call, row));
  return undefined;
}

function addNodes(
  { ev, state }: ApiCall,
  emitter: InstanceObject,
  key: string,
  nodes: readonly HeapObject[],
): void {
  const before = writtenIn(ev, state, emitter, key);
  const all = [...(before ? [before] : []), ...nodes.map(objectValue)];
  if (nodes.length > 0) writeOutside(ev, state, objectValue(emitter), key, all.reduce(joinValues));
}

/** Nodes that are functions of the program, */
const NODES = 'nodes';
/** and those of the library, by their names. */
const RUNNERS = 'runners';

function namedRunners({ ev, state, roots }: ApiCall, { at, name }: EventRow): readonly HeapObject[] {
  const [given] = listOf(name).flatMap((path) => valuesAt(ev, state, roots, path));
  return listOf(at).flatMap((path) => {
    const [, table] = /^(.*)\.\*$/.exec(path) ?? [];
    if (table === undefined)
      return valuesAt(ev, state, roots, path).flatMap(({ value }) =>
        runnersIn(value, soleName(given?.value)),
      );
    const tables = valuesAt(ev, state, roots, table).flatMap(({ value }) => recordsIn(value));
    return tables.flatMap((record) =>
      [...readContents(state, record).fields].flatMap(([key, { value }]) => runnersIn(value, key)),
    );
  });
}

function soleName(value: Value | undefined): string | undefined {
  return value && soleString(value);
}

function runnersIn({ objects }: Value, name: string | undefined): readonly InstanceObject[] {
  return objects.flatMap((object) =>
    object.type === 'instance' ? [name === undefined ? object : { ...object, named: name }] : [],
  );
}

/** The nodes of a graph, as they were added so far. */
export function nodesOf({ ev, state, target }: ApiCall): GraphNodes {
  if (target.type !== 'instance') return { runners: [], functions: [] };
  const emitter: InstanceObject = { ...target, id: emitterOf(target), path: '' };
  const objectsOf = (key: string): readonly HeapObject[] => writtenIn(ev, state, emitter, key)?.objects ?? [];
  return {
    runners: objectsOf(RUNNERS).flatMap((one) => (one.type === 'instance' ? [one] : [])),
    functions: objectsOf(NODES).flatMap((one) =>
      one.type === 'closure' ? [{ path: one.module.unit.path, range: one.node.range }] : [],
    ),
  };
}

export interface GraphNodes {
  readonly runners: readonly InstanceObject[];
  readonly functions: readonly Place[];
}

/** What an emitter was given stays for its handlers, which run when somebody asks for them. */
function handOver(
  { ev, state, roots }: ApiCall,
  target: InstanceObject,
  to: string,
  { at, typed }: EventRow,
): undefined {
  const holder = holderFor(target, to);
  const name = memberThatHolds(holder);
  if (name === undefined) return undefined;
  const said = typed ? typeGivenTo(ev, state, target) : undefined;
  const given = listOf(at).flatMap((path) => valuesAt(ev, state, roots, path).map(({ value }) => value));
  if (said) given.push(said);
  const before = writtenIn(ev, state, holder, name);
  const all = [...(before ? [before] : []), ...given];
  if (given.length > 0) writeOutside(ev, state, objectValue(holder), name, all.reduce(joinValues));
  return undefined;
}

/** `initTRPC.context<Context>()` */
function typeGivenTo(ev: Evaluation, state: State, { construction }: InstanceObject): Value | undefined {
  const [type] = construction?.node.typeArguments ?? [];
  return construction && type && valueOfType(ev, state, type, construction.node);
}

/**
 * What was handed over to the emitter is there for a handler in what the framework gives it. Tells whether that is known:
 * of what nobody handed over, in Python the parameter's own type says what it is.
 */
export function handOn(
  ev: Evaluation,
  state: State,
  emitter: InstanceObject | undefined,
  holder: InstanceObject,
): boolean {
  const name = emitter?.model === holder.model ? memberThatHolds(holder) : undefined;
  if (!emitter || name === undefined) return true;
  const held =
    writtenIn(ev, state, holderFor(emitter, holder.typeName), name) ?? heldByType(ev, state, emitter, holder);
  if (held) writeOutside(ev, state, objectValue(holder), name, held);
  return held !== undefined || !isPython(ev);
}

/** `new Hono<{ Bindings: Env }>()`: there may be more than the type says. */
function heldByType(
  ev: Evaluation,
  state: State,
  emitter: InstanceObject,
  holder: InstanceObject,
): Value | undefined {
  const below = rowOf(holder)?.holdsBelow;
  const type = below === undefined ? undefined : typeGivenTo(ev, state, emitter);
  return type && below !== undefined ? heldBelow(ev, state, type, below, emitter) : undefined;
}

/** A member of what a type stands for. */
function heldBelow(
  ev: Evaluation,
  state: State,
  type: Value,
  below: string,
  { construction }: InstanceObject,
): Value | undefined {
  const range = construction?.node.range ?? { start: 0, end: 0 };
  const value = readMember(ev, state, type, below, { range, label: below });
  return value.objects.length > 0 ? joinValues(value, UNDEFINED) : undefined;
}

/** Whether this file has handed something over to it, for handlers that have these parameters. */
export function isGivenTo(
  ev: Evaluation,
  state: State,
  emitter: InstanceObject,
  { parameters }: HandlerRow,
): boolean {
  return parameters.some((type) => {
    const holder = typeof type === 'string' ? holderFor(emitter, type) : undefined;
    const name = holder && memberThatHolds(holder);
    const variable = holder && name !== undefined && ev.outside.get(`${holder.id}.${name}`);
    return variable ? state.variables.has(variable) : false;
  });
}

function holderFor(emitter: InstanceObject, type: string): InstanceObject {
  return instanceOf(emitter.model, type, `given to ${emitterOf(emitter)}`);
}

function memberThatHolds(object: Pick<InstanceObject, 'model' | 'typeName'>): string | undefined {
  return rowOf(object)?.holds;
}

function rowOf({ model, typeName }: Pick<InstanceObject, 'model' | 'typeName'>): TypeRow | undefined {
  return model.model.types?.find(({ type }) => type === typeName);
}

/** Whether such handlers are given a value that holds what was handed over. */
export function mayBeGiven({
  row,
  model,
}: {
  readonly row: HandlerRow;
  readonly model: CompiledModel;
}): boolean {
  return row.parameters.some(
    (type) => typeof type === 'string' && memberThatHolds({ model, typeName: type }) !== undefined,
  );
}

/** A graph that was compiled is the one that was built. */
function emitterOf({ id, construction }: InstanceObject): string {
  return construction ? nameOfPlace(construction.place) : id;
}

/** The name of an emitter that is made there. */
export function nameOfPlace({ path, range }: Place): string {
  return `${path}:${range.start}`;
}

/** In the order in which they were added, which is that of most graphs. */
function passAround(call: ApiCall, nodes: Value, given: Value): Value | undefined {
  const { ev, state, node } = call;
  const contents = recordsIn(given).map((record) => readContents(state, record));
  if (contents.length === 0) return undefined;
  const shared = newRecord(state, node, { ...contents.reduce(joinContents), isOpen: true });
  for (const one of nodes.objects) {
    const result = callCallback(ev, state, objectValue(one), [shared], node);
    for (const record of recordsIn(fulfilled(state, result)))
      for (const [name, { value }] of readContents(state, record).fields)
        writeMember(state, shared, name, { value: added(call, shared, name, value), node });
  }
  return shared;
}

/** A list, of messages, goes behind what is there; anything else takes its place. */
function added({ ev, state, node }: ApiCall, shared: Value, name: string, value: Value): Value {
  const isList = value.objects.some((object) => object.type === 'record' && object.isArray);
  return isList ? joinValues(readMember(ev, state, shared, name, readingOf(node)), value) : value;
}

function recordsIn({ objects }: Value): readonly RecordObject[] {
  return objects.flatMap((object) => (object.type === 'record' && !object.isArray ? [object] : []));
}
