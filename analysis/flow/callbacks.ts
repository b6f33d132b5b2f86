/** Functions that something else calls at once: of arrays, promises, libraries. */
import { memoized } from '../memo';
import { callApi } from './api';
import { setCell } from './cells';
import type { Evaluation } from './evaluation';
import { guessedAnswer } from './expressions';
import { callClosure } from './functions';
import { writeComputed } from './members';
import { passedTo } from './pythonCalls';
import { type Contents, fork, merge, type State } from './state';
import type { CallNode, Expression } from '../program';
import { throwValue } from './statements';
import {
  type ClosureObject,
  joinValues,
  objectValue,
  type ResolverObject,
  UNKNOWN,
  type Value,
} from './value';

const CALLED: ReadonlySet<string> = new Set(['closure', 'resolver', 'rejecter', 'setter']);

/** Calls each function that the value may be, none or many times; gives what it may return, or for unknown ones a guess. */
export function callCallback(
  ev: Evaluation,
  state: State,
  callback: Value | undefined,
  args: readonly Value[],
  node: Expression,
  keywords?: Contents,
): Value {
  return calledBack(ev, state, callback, args, node, keywords).value;
}

interface CalledBack {
  readonly value: Value;
  /** What each function of the program leaves where it comes back. */
  readonly ends: readonly State[];
}

function calledBack(
  ev: Evaluation,
  state: State,
  callback: Value | undefined,
  args: readonly Value[],
  node: Expression,
  keywords?: Contents,
): CalledBack {
  let result: Value | undefined;
  const ends: State[] = [];
  for (const object of callback?.objects ?? []) {
    if (object.type === 'resolver') resolve(state, object, args[0] ?? UNKNOWN, node);
    if (object.type === 'setter') setCell(ev, state, object, args[0] ?? UNKNOWN, node);
    if (object.type === 'rejecter') throwValue(ev, state, args[0] ?? UNKNOWN);
    if (object.type !== 'closure') continue;
    const called = fork(state);
    const value = callClosure(
      ev,
      called,
      object,
      passedTo(ev, called, object, { values: args, nodes: [], keywords }, node),
      undefined,
      node,
    );
    if (!called.isDead) ends.push(called);
    called.isDead = false;
    merge(state, [called, fork(state)]);
    result = result ? joinValues(result, value) : value;
  }
  const isUnknown = callback && (callback.isOpen || callback.objects.some(({ type }) => !CALLED.has(type)));
  if (!isUnknown) return { value: result ?? UNKNOWN, ends };
  const guess = guessedAnswer(ev, state, args);
  return { value: result ? joinValues(result, guess) : guess, ends: [] };
}

/** The same where a walk or a promise calls what `node` gives it, which may be a function of a library: `.then(execSync)`. */
export function callGivenFunction(
  ev: Evaluation,
  state: State,
  given: Value | undefined,
  args: readonly Value[],
  node: CallNode,
): Value {
  return calledByWalk(ev, state, given, args, node).value;
}

/** The same, with what each function of the program leaves; what one of a library leaves proves nothing. */
export function calledByWalk(
  ev: Evaluation,
  state: State,
  given: Value | undefined,
  args: readonly Value[],
  node: CallNode,
): CalledBack {
  const objects = given?.objects ?? [];
  const [ofLibrary] = objects.filter((object) => object.type === 'api');
  const call = callOfGiven(node);
  if (!ofLibrary || !call || objects.length > 1) return calledBack(ev, state, given, args, node);
  const called = fork(state);
  const value = callApi(ev, called, call, ofLibrary, { values: args, nodes: [call.callee] }, UNKNOWN);
  called.isDead = false;
  merge(state, [called, fork(state)]);
  return { value, ends: [] };
}

/** The call that a function is called by which is given by its name: it stands where the name does. */
const callOfGiven = memoized(({ arguments: [given] }: CallNode): CallNode | undefined =>
  given && !given.spread
    ? {
        type: 'call',
        callee: given.value,
        arguments: [given],
        isNew: false,
        optional: false,
        argumentsRange: given.value.range,
        range: given.value.range,
      }
    : undefined,
);

/**
 * Whoever is given a function and gives something back most often gives what the function gives: `retry(() => ask())`.
 * What frameworks call by themselves is given a request, and its answer goes elsewhere.
 */
export function givenBack(
  ev: Evaluation,
  state: State,
  closures: readonly ClosureObject[],
  node: CallNode,
): readonly Value[] {
  if (ev.dropped === node) return [];
  return closures.flatMap((closure) => {
    if (closure.node.parameters.length > MOST_LENT) return [];
    ev.lent.add(closure.node);
    return callCallback(ev, state, objectValue(closure), [], node);
  });
}

/** A span, a transaction, a number of the attempt. */
const MOST_LENT = 1;

/** `resolve(value)` */
export function resolve(state: State, resolver: ResolverObject, value: Value, node: Expression): void {
  writeComputed(state, objectValue(resolver.record), { value, node });
}
