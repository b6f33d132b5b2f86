/**
 * What stands in a chain and is run with it: functions, parsers, and things of libraries that have a method for it. In a map
 * before a template each makes one variable of it; behind a model each is given what the one before it gave.
 */
import type { CallNode, Expression } from '../program';
import { type ApiCall, callApi } from './api';
import { callCallback } from './callbacks';
import { entriesOf } from './catalog';
import { memberPath } from './paths';
import { newRecord } from './members';
import { callSchema, isCallable } from './schemaCalls';
import { EMPTY_CONTENTS, type Field, readContents } from './state';
import {
  type HeapObject,
  type InstanceObject,
  joinAll,
  objectValue,
  type RecordObject,
  UNKNOWN,
  type Value,
} from './value';

/**
 * What a value gives where it is run by this method; a value that nothing is known to run is what it is. What is handed
 * on as it came stands where it stood.
 */
export function ran(call: ApiCall, { value, node }: Field, method: string, given: Field): Field {
  const others = value.objects.filter((object) => !isRun(object, method));
  const isElse = others.length + value.constants.length + value.origins.length > 0;
  if (others.length === value.objects.length) return { value, node };
  const results = value.objects.flatMap((object) => resultOf(call, object, node, method, given) ?? []);
  const [only] = results;
  if (!isElse && results.length === 1 && only === given.value) return given;
  return { value: joinAll([...results, ...(isElse ? [{ ...value, objects: others }] : [])]), node };
}

/** What an answer is behind the functions that a chain hands it to, which stand behind the first client in it. */
export function handedOn(call: ApiCall, parts: readonly Field[], answer: Value): Value {
  const first = parts.findIndex(({ value }) => value.objects.some(isClient));
  return parts.slice(first + 1).reduce((before, part) => {
    const isKnown = part.value.objects.length > 0 && part.value.objects.every((object) => isRun(object, ''));
    return isKnown ? ran(call, part, '', { value: before, node: part.node }).value : before;
  }, answer);
}

function isClient(object: HeapObject): boolean {
  return object.type === 'instance' && object.construction?.client !== undefined;
}

export function isRunBy({ objects }: Value, method: string): boolean {
  return objects.some((object) => isRun(object, method));
}

function isRun(object: HeapObject, method: string): boolean {
  if (object.type === 'schema') return method === '' && isCallable(object);
  return object.type === 'closure' || isMap(object) || targetOf(object, method) !== undefined;
}

/** What stands in it is run likewise. */
function isMap(object: HeapObject): object is RecordObject {
  return object.type === 'record' && !object.isArray && !object.class;
}

function targetOf(object: HeapObject, method: string): InstanceObject | undefined {
  if (object.type !== 'instance') return undefined;
  const target = method ? { ...object, path: memberPath(object, method) } : object;
  return entriesOf(target.model, target.typeName, target.path).length > 0 ? target : undefined;
}

function resultOf(
  call: ApiCall,
  object: HeapObject,
  node: Expression,
  method: string,
  given: Field,
): Value | undefined {
  const { ev, state } = call;
  if (object.type === 'closure') return callCallback(ev, state, objectValue(object), [given.value], node);
  if (isMap(object)) {
    const fields = [...readContents(state, object).fields];
    const run = new Map(fields.map(([name, field]) => [name, ran(call, field, method, given)]));
    return newRecord(state, node, { ...EMPTY_CONTENTS, fields: run });
  }
  const args = { values: [given.value], nodes: [given.node] };
  if (object.type === 'schema') return callSchema(ev, state, callOf(node, method), object, method, args);
  const target = targetOf(object, method);
  if (!target) return undefined;
  if (asks(target)) return UNKNOWN;
  return callApi(ev, state, callOf(node, method), target, args, objectValue(object));
}

/** Another call of a model would be told of here, where nobody sees it. */
function asks({ model, typeName, path }: InstanceObject): boolean {
  return entriesOf(model, typeName, path).some(({ calls }) => calls !== undefined);
}

/** The call that nobody wrote; what is made in it is told by its place. */
function callOf(node: Expression, method: string): CallNode {
  const { range } = node;
  const callee: Expression = method
    ? { type: 'member', object: node, property: method, optional: false, propertyRange: range, range }
    : node;
  const argument = { value: node, spread: false, keyword: undefined };
  return {
    type: 'call',
    callee,
    arguments: [argument],
    isNew: false,
    optional: false,
    argumentsRange: range,
    range,
  };
}
