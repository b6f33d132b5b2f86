/** Operators of Python that are methods of their operands. */
import type { BinaryNode, CallNode, Expression } from '../program';
import { callApi } from './api';
import { entriesOf } from './catalog';
import type { Evaluation } from './evaluation';
import type { State } from './state';
import { type InstanceObject, objectValue, type Value } from './value';

/** `a | b` where a row says what `a.__or__(b)` gives, or else `b.__ror__(a)`; nothing where none does. */
export function callOperator(
  ev: Evaluation,
  state: State,
  node: BinaryNode,
  left: Value,
  right: Value,
): Value | undefined {
  const owner = ownerOf(left, '__or__');
  if (owner) return callOn(ev, state, owner, asCall(node, node.left, '__or__', node.right), right);
  const other = ownerOf(right, '__ror__');
  return other && callOn(ev, state, other, asCall(node, node.right, '__ror__', node.left), left);
}

function ownerOf({ objects }: Value, method: string): InstanceObject | undefined {
  for (const object of objects) {
    if (object.type !== 'instance' || object.path !== '') continue;
    if (entriesOf(object.model, object.typeName, method).length > 0) return { ...object, path: method };
  }
  return undefined;
}

function callOn(ev: Evaluation, state: State, target: InstanceObject, call: CallNode, given: Value): Value {
  const nodes = call.arguments.map(({ value }) => value);
  const receiver = objectValue({ ...target, path: '' });
  return callApi(ev, state, call, target, { values: [given], nodes }, receiver);
}

/** The call that the operator stands for. */
function asCall({ range }: BinaryNode, owner: Expression, method: string, argument: Expression): CallNode {
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
