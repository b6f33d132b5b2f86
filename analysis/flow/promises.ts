/** Promises. One that is awaited gives what it is: a promise is the value that it will be, and what it fails with is thrown. */
import type { CallNode } from '../program';
import { type Builtin, firstArgument as first } from './builtin';
import { callCallback, callGivenFunction } from './callbacks';
import type { Evaluation } from './evaluation';
import { newRecord, readElement, readingOf } from './members';
import { fulfilled, newPromise } from './promised';
import { EMPTY_CONTENTS, readContents } from './state';
import { collectThrown, throwValue } from './statements';
import { joinAll, joinValues, objectValue, REJECTER, UNKNOWN, type Value } from './value';

/** A promise is the value that it will be: whatever the receiver is, these are a promise's. */
export function isPromiseMethod(name: string): boolean {
  return PROMISE_METHODS.has(name);
}

/** What a promise is made of fails inside: what it throws goes to the callback that `node` gives for it, if it does. */
export function evaluatePromise(
  ev: Evaluation,
  node: CallNode,
  name: string,
  evaluateReceiver: () => Value,
): Value {
  const catches = name === 'catch' || (name === 'then' && node.arguments.length > 1);
  if (!catches) return evaluateReceiver();
  const { value, thrown } = collectThrown(ev, evaluateReceiver);
  ev.rejections.set(node, joinAll([UNKNOWN, ...thrown]));
  return value;
}

const then: Builtin = ({ ev, state, receiver: promise, args, node }) => {
  const receiver = fulfilled(state, promise);
  const result = callGivenFunction(ev, state, args.values[0], [receiver], node);
  const caught = args.values[1] && callCallback(ev, state, args.values[1], [rejectionOf(ev, node)], node);
  const value = args.values[0]?.objects.some(({ type }) => GIVE.has(type)) ? result : receiver;
  return caught ? joinValues(value, caught) : value;
};

const GIVE: ReadonlySet<string> = new Set(['closure', 'api']);

const caught: Builtin = ({ ev, state, receiver, args, node }) =>
  joinValues(receiver, callCallback(ev, state, args.values[0], [rejectionOf(ev, node)], node));

function rejectionOf(ev: Evaluation, node: CallNode): Value {
  return ev.rejections.get(node) ?? UNKNOWN;
}

const lastly: Builtin = ({ ev, state, receiver, args, node }) => {
  callCallback(ev, state, args.values[0], [], node);
  return receiver;
};

/** `Promise.all([a, b])`: the values themselves; awaiting changes nothing here. */
const all: Builtin = first;

const race: Builtin = ({ ev, state, args, node }) =>
  readElement(ev, state, args.values[0] ?? UNKNOWN, readingOf(node));

const settled: Builtin = (call) => {
  const { state, node } = call;
  const value = race(call);
  const outcome = newRecord(state, node, {
    ...EMPTY_CONTENTS,
    fields: new Map([['value', { value, node }]]),
    isOpen: true,
  });
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value: outcome, node } }, true);
};

const reject: Builtin = (call) => {
  throwValue(call.ev, call.state, first(call));
  return UNKNOWN;
};

/** `new Promise((resolve, reject) => …)` is what it is resolved with. */
const executor: Builtin = ({ ev, state, args, node }) => {
  const { record, resolver } = newPromise(state, node);
  callCallback(ev, state, args.values[0], [resolver, objectValue(REJECTER)], node);
  return readContents(state, record).rest?.value ?? UNKNOWN;
};

/** `const { promise, resolve } = Promise.withResolvers()`: the promise is an object of its own, until it is awaited. */
const withResolvers: Builtin = ({ state, node }) => {
  const { record, resolver } = newPromise(state, node);
  const fields = new Map([
    ['promise', { value: objectValue(record), node }],
    ['resolve', { value: resolver, node }],
    ['reject', { value: objectValue(REJECTER), node }],
  ]);
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields });
};

export const PROMISE_FUNCTIONS = new Map<string, Builtin>([
  ['Promise', executor],
  ['Promise.resolve', first],
  ['Promise.reject', reject],
  ['Promise.all', all],
  ['Promise.race', race],
  ['Promise.any', race],
  ['Promise.allSettled', settled],
  ['Promise.withResolvers', withResolvers],
]);

export const PROMISE_METHODS = new Map<string, Builtin>([
  ['then', then],
  ['catch', caught],
  ['finally', lastly],
]);
