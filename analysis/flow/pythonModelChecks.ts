/** Methods of models of Python that look at an instance when its fields are there: what each field has passed then. */
import type { CheckerRow } from '../apiModel';
import type { ClassMember, Expression, FunctionNode } from '../program';
import type { Evaluation } from './evaluation';
import { evaluate } from './expressions';
import { callClosure } from './functions';
import { apiEntries, readMember, readingOf } from './members';
import { marksLeft, probeAt } from './probes';
import { ANYTHING, type SchemaShape, shapeBelow } from './schemas';
import { EMPTY_CONTENTS, type Field, fork, setContents, type State } from './state';
import { applyGuards } from './text';
import { type ClassObject, makeValue, methodOf, objectValue, type Origin, type RecordObject } from './value';

interface Probe {
  readonly name: string;
  readonly origin: Origin;
  readonly field: Field;
}

/** `@model_validator(mode='after')` on a method: outside data is put into each field, to see how it comes out. */
export function shapesOfInstance(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  method: FunctionNode,
): readonly SchemaShape[] {
  if (!method.decorators.some((decorator) => looksAtInstance(ev, state, decorator))) return [];
  const aside = fork(state);
  const probes = owner.node.members.flatMap((member) => probeOf(ev, member, method));
  const fields = new Map(probes.map(({ name, field }) => [name, field] as const));
  const record: RecordObject = { type: 'record', isArray: false, class: owner, node: method };
  setContents(aside, record, { ...EMPTY_CONTENTS, fields });
  const instance = objectValue(record);
  callClosure(ev, aside, methodOf(owner, method, instance), [], instance, method);
  return probes.map(({ name, origin }) => {
    const { origins } = applyGuards(aside, readMember(ev, aside, instance, name, readingOf(method)));
    return shapeBelow([name], { ...ANYTHING, marks: marksLeft(origins, origin) ?? 0 });
  });
}

function probeOf(ev: Evaluation, member: ClassMember, method: FunctionNode): readonly Probe[] {
  if (member.type !== 'field' || member.isStatic || typeof member.name !== 'string') return [];
  const origin = probeAt(ev, member);
  return [
    {
      name: member.name,
      origin,
      field: { value: makeValue({ origins: [origin], isOpen: true }), node: method },
    },
  ];
}

function looksAtInstance(ev: Evaluation, state: State, decorator: Expression): boolean {
  if (decorator.type !== 'call') return false;
  const rows = evaluate(ev, state, decorator.callee).objects.flatMap((object) =>
    object.type === 'api' ? apiEntries(object).flatMap(({ entry }) => entry.checker?.instance ?? []) : [],
  );
  return rows.some(({ option, is }: NonNullable<CheckerRow['instance']>) =>
    decorator.arguments.some(
      ({ keyword, value }) => keyword === option && value.type === 'literal' && value.value === is,
    ),
  );
}
