/** Calls that put something into what others meet too, or take it out: `await state.update_data(topic=text)`. */
import type { SharedRow } from '../apiModel';
import type { ApiCall } from './api';
import { parameterType } from './catalog';
import { instanceOf, readMember, writeOutside } from './members';
import { readContents } from './state';
import { joinValues, objectValue, soleString, UNDEFINED, UNKNOWN, type Value } from './value';
import { presenceAt } from './walk';

export function callShared(call: ApiCall, row: SharedRow): Value | undefined {
  const { ev, state, roots } = call;
  if (row.without !== undefined && presenceAt(ev, state, roots, row.without) !== 'absent') return undefined;
  const held = heldBy(call, row);
  if (row.does === 'take') return taken(call, held);
  put(call, held);
  return UNKNOWN;
}

function heldBy({ ev, state, node, label, model: own, receiver }: ApiCall, row: SharedRow): Value {
  if (row.in !== undefined) {
    const { model, type } = parameterType(ev.catalog, own, row.in);
    return objectValue(instanceOf(model, type, type));
  }
  return row.below === undefined
    ? receiver
    : readMember(ev, state, receiver, row.below, { range: node.range, label });
}

function put({ ev, state, args }: ApiCall, held: Value): void {
  const [key, value] = args.values;
  const under = key && soleString(key);
  if (under !== undefined && value) {
    writeOutside(ev, state, held, under, value);
    return;
  }
  const given = [...args.values, ...(args.options ? [args.options.value] : [])];
  for (const { objects } of given)
    for (const object of objects) {
      if (object.type !== 'record' || object.isArray) continue;
      for (const [name, field] of readContents(state, object).fields)
        writeOutside(ev, state, held, name, field.value);
    }
}

function taken({ ev, state, node, label, args }: ApiCall, held: Value): Value {
  const [key, fallback = UNDEFINED] = args.values;
  const name = key && soleString(key);
  if (name === undefined) return UNKNOWN;
  return joinValues(readMember(ev, state, held, name, { range: node.range, label }), fallback);
}
