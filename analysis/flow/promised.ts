/** Promises that are objects of their own until they are awaited. */
import type { CallNode } from '../program';
import { EMPTY_CONTENTS, readContents, refine, setContents, type State } from './state';
import { common } from './truths';
import { type HeapObject, joinValues, objectValue, type RecordObject, UNKNOWN, type Value } from './value';

/** What a promise that is an object of its own is resolved with, in its place. */
export function fulfilled(state: State, value: Value): Value {
  const promises = value.objects.filter(isPromise);
  if (promises.length === 0) return value;
  const objects = value.objects.filter((object) => !isPromise(object));
  const results = promises.map((promise) => readContents(state, promise).rest?.value ?? UNKNOWN);
  // What it proves whatever it gives holds from here on.
  for (const { truth } of results) if (truth) refine(state, common(truth.whenTrue, truth.whenFalse));
  return results.reduce(joinValues, { ...value, objects });
}

function isPromise(object: HeapObject): object is RecordObject {
  return object.type === 'record' && object.standsFor === 'promise';
}

/** A promise of this value, which is none before it is awaited. */
export function promiseOf(state: State, node: CallNode, value: Value): Value {
  const { record } = newPromise(state, node);
  setContents(state, record, { ...EMPTY_CONTENTS, rest: { value, node } });
  return objectValue(record);
}

export function newPromise(
  state: State,
  node: CallNode,
): { readonly record: RecordObject; readonly resolver: Value } {
  const record: RecordObject = {
    type: 'record',
    isArray: false,
    standsFor: 'promise',
    class: undefined,
    node,
  };
  setContents(state, record, EMPTY_CONTENTS);
  return { record, resolver: objectValue({ type: 'resolver', record }) };
}
