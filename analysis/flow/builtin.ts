/** What the functions of a language's own are given, and what they give. */
import type { CallNode } from '../program';
import type { Arguments } from './calls';
import type { Evaluation } from './evaluation';
import type { State } from './state';
import { UNDEFINED, type Value } from './value';

/** One call of something that the language has. */
export interface BuiltinCall {
  readonly ev: Evaluation;
  readonly state: State;
  readonly node: CallNode;
  readonly args: Arguments;
  readonly receiver: Value;
}

export type Builtin = (call: BuiltinCall) => Value;

/** Nothing where the call is of something else by the same name. */
export type PossibleBuiltin = (call: BuiltinCall) => Value | undefined;

/** What an argument that is not given is in JavaScript. */
export const firstArgument: Builtin = ({ args }) => args.values[0] ?? UNDEFINED;
