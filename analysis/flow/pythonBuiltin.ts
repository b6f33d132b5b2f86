/** What the functions of Python's own have in common. */
import type { Expression } from '../program';
import type { BuiltinCall } from './builtin';
import { newRecord } from './members';
import { EMPTY_CONTENTS } from './state';
import { UNKNOWN, type Value } from './value';

/** What is not given by position may be given by name. */
export function first({ args }: BuiltinCall): Value {
  return args.values[0] ?? UNKNOWN;
}

export function firstNode({ args, node }: BuiltinCall): Expression {
  return args.nodes[0] ?? node;
}

/** Any number of such values. */
export function listOf({ state, node }: BuiltinCall, value: Value, at: Expression = node): Value {
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value, node: at } }, true);
}
