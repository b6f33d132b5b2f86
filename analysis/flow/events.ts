/** Emitters: those who listen under a name are called with what is sent under it. */
import type { EventRow } from '../apiModel';
import type { ApiCall } from './api';
import { callCallback } from './callbacks';
import { currentFrame } from './evaluation';
import { writeOutside, writtenIn } from './members';
import { type InstanceObject, joinValues, objectValue, soleString, UNKNOWN, type Value } from './value';

export function callEvent(call: ApiCall, row: EventRow): Value | undefined {
  const { target } = call;
  if (target.type !== 'instance') return undefined;
  const emitter: InstanceObject = { ...target, path: '' };
  if (row.does === 'listen') listen(call, emitter);
  else send(call, emitter);
  return row.does === 'listen' ? objectValue(emitter) : UNKNOWN;
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
