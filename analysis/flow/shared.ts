/** Calls that put something into what is one in the whole program, or take it out: `await state.update_data(topic=text)`. */
import type { SharedRow } from '../apiModel';
import type { ApiCall } from './api';
import { parameterType } from './catalog';
import { instanceOf, readMember, writeOutside } from './members';
import { readContents } from './state';
import { joinValues, objectValue, soleString, UNDEFINED, UNKNOWN, type Value } from './value';

export function callShared(call: ApiCall, row: SharedRow): Value {
  const { model, type } = parameterType(call.ev.catalog, call.model, row.in);
  const held = objectValue(instanceOf(model, type, type));
  if (row.does === 'take') return taken(call, held);
  put(call, held);
  return UNKNOWN;
}

function put({ ev, state, args }: ApiCall, held: Value): void {
  const [key, value] = args.values;
  const under = key && soleString(key);
  if (under !== undefined && value) writeOutside(ev, state, held, under, value);
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
