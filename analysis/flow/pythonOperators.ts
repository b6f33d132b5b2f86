/** Operators of Python that are methods of their operands. */
import type { CallNode, Expression, Range } from '../program';
import { callApi } from './api';
import { entriesOf } from './catalog';
import type { Evaluation } from './evaluation';
import type { Field, State } from './state';
import { concatenate } from './text';
import type { InstanceObject, Value } from './value';

/** What a method of the left operand stands for, and one of the right where the left has none. */
const METHODS = {
  '|': { own: '__or__', other: '__ror__' },
  '+': { own: '__add__', other: '__radd__' },
  '%': { own: '__mod__', other: '__rmod__' },
} as const;

/** `a | b` where a row says what `a.__or__(b)` gives, or else `b.__ror__(a)`; nothing where none does. */
export function callOperator(
  ev: Evaluation,
  state: State,
  operator: keyof typeof METHODS,
  left: Field,
  right: Field,
): Value | undefined {
  const methods = METHODS[operator];
  const range = { start: left.node.range.start, end: right.node.range.end };
  const owner = ownerOf(left.value, methods.own);
  if (owner) return callOn(ev, state, owner, asCall(range, left.node, methods.own, right.node), left, right);
  const other = ownerOf(right.value, methods.other);
  return other && callOn(ev, state, other, asCall(range, right.node, methods.other, left.node), right, left);
}

/** `Markup('<p>') + text`: a sum with something of which rows say what is added to it; nothing where none is. */
export function sumByRows(ev: Evaluation, state: State, parts: readonly Field[]): Value | undefined {
  const isOwner = ({ value }: Field): boolean =>
    (ownerOf(value, METHODS['+'].own) ?? ownerOf(value, METHODS['+'].other)) !== undefined;
  const [first, ...others] = parts;
  if (!first || !parts.some(isOwner)) return undefined;
  return others.reduce<Field>(
    (left, right) => ({
      node: right.node,
      value: callOperator(ev, state, '+', left, right) ?? concatenate(ev, state, right.node, [left, right]),
    }),
    first,
  ).value;
}

function ownerOf({ objects }: Value, method: string): InstanceObject | undefined {
  for (const object of objects) {
    if (object.type !== 'instance' || object.path !== '') continue;
    if (entriesOf(object.model, object.typeName, method).length > 0) return { ...object, path: method };
  }
  return undefined;
}

function callOn(
  ev: Evaluation,
  state: State,
  target: InstanceObject,
  call: CallNode,
  owner: Field,
  given: Field,
): Value {
  const receiver = { ...owner.value, objects: [{ ...target, path: '' }] };
  return callApi(ev, state, call, target, { values: [given.value], nodes: [given.node] }, receiver);
}

/** The call that the operator stands for. */
function asCall(range: Range, owner: Expression, method: string, argument: Expression): CallNode {
  return {
    type: 'call',
    callee: {
      type: 'member',
      object: owner,
      property: method,
      optional: false,
      propertyRange: range,
      range: owner.range,
    },
    arguments: [{ value: argument, spread: false, keyword: undefined }],
    isNew: false,
    optional: false,
    argumentsRange: range,
    range,
  };
}
