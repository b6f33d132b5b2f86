/** What a function of the program proves of outside data: some is put in, to see how it comes out on every way. */
import type { CallNode, Range } from '../program';
import { callBuiltinFunction } from './builtins';
import { callCallback } from './callbacks';
import { type Evaluation, identityAt, sourceOf } from './evaluation';
import { type Field, fork, type State } from './state';
import { deepOrigins } from './text';
import { makeValue, markBits, type Origin, type Value } from './value';

const KNOWN = markBits(['known-values']);

/** Outside data, to be met again in what is made of it. */
export function probeAt(ev: Evaluation, node: { readonly range: Range }, marks = 0): Origin {
  const source = sourceOf(ev, 'parameter', 'the field', node);
  const identities = [`checked:${identityAt(ev, node)}`];
  return { source, identities, trace: undefined, marks, confidence: 'low' };
}

/** Marks that what came of the probe has on every way; nothing where nothing came of it. */
export function marksLeft(origins: readonly Origin[], probe: Origin): number | undefined {
  const kept = origins.filter((origin) => origin.source === probe.source);
  return kept.length === 0 ? undefined : kept.reduce((bits, { marks }) => bits & marks, -1);
}

/** A function that a library is given, and the call that gives it. */
export interface GivenFunction extends Field {
  readonly call: CallNode;
}

/** `(text) => allowed.includes(text)`: what passed it has these marks. */
export function marksOfTest(ev: Evaluation, state: State, given: GivenFunction): number {
  const probe = probeAt(ev, given.node);
  const passed = resultFor(ev, fork(state), given, probe).truth?.whenTrue ?? [];
  return passed
    .filter(({ identity }) => identity === probe.identities[0])
    .reduce((bits, { marks }) => bits | marks, 0);
}

/** `(text) => Number(text)`: what it makes of a value with some marks has these. */
export function marksOfConversion(ev: Evaluation, state: State, given: GivenFunction, marks: number): number {
  const probe = probeAt(ev, given.node, marks);
  const trial = fork(state);
  const origins = deepOrigins(ev, trial, resultFor(ev, trial, given, probe));
  // What is made without the value is one of the program's own.
  return origins.length === 0 ? KNOWN : (marksLeft(origins, probe) ?? 0);
}

/** What a function gives for the probe; it may be one of the language: `Number`. */
function resultFor(ev: Evaluation, state: State, { value, node, call }: GivenFunction, probe: Origin): Value {
  const outside = makeValue({ origins: [probe], isOpen: true });
  const name = node.type === 'name' && !node.variable ? node.name : '';
  const args = { values: [outside], nodes: [node] };
  return callBuiltinFunction(ev, state, name, args, call) ?? callCallback(ev, state, value, [outside], node);
}
