/**
 * Fields that a class fills in after it was made: `self.client = None` in the constructor, and the client in `init_app`.
 * Who calls which method when is often not to be seen. Where such a field would hold nothing, it holds what a method puts
 * there, if that is something of a cataloged library, or has it.
 */
import { memoized } from '../memo';
import { type CallNode, type ClassNode, collect, type FunctionNode } from '../program';
import { type Evaluation } from './evaluation';
import { evaluate } from './expressions';
import { callClosure, newFrame } from './functions';
import { MAX_PARENTS } from './limits';
import { findContents, fork, readContents, setContents, type State } from './state';
import { holdsDeeply } from './text';
import {
  type ClassObject,
  joinAll,
  makeValue,
  methodOf,
  objectValue,
  type RecordObject,
  type Value,
} from './value';

/** What a method puts into fields of its object, and what the records hold that it made for that. */
export interface LateFields {
  readonly values: ReadonlyMap<string, Value>;
  readonly records: State['records'];
}

/** What methods of the class of an object put into a field of it. */
export function filledLater(
  ev: Evaluation,
  state: State,
  record: RecordObject,
  name: string,
): Value | undefined {
  const values: Value[] = [];
  let owner = record.class;
  for (let depth = 0; owner && depth <= MAX_PARENTS; depth++) {
    for (const method of writersIn(owner.node).get(name) ?? []) {
      const late = leftBy(ev, state, owner, record, method);
      const value = late?.values.get(name);
      if (!late || !value) continue;
      values.push(value);
      recall(state, late.records);
    }
    owner = owner.superClass.objects.find((base) => base.type === 'class');
  }
  return values.length > 0 ? joinAll(values) : undefined;
}

/** The methods of a class that put something into fields of its objects that is no literal, by the names of the fields. */
const writersIn = memoized(({ members }: ClassNode): ReadonlyMap<string, ReadonlySet<FunctionNode>> => {
  const writers = new Map<string, Set<FunctionNode>>();
  for (const member of members) {
    if (member.type !== 'method' || member.isStatic || member.kind === 'constructor') continue;
    collect(member.value.body, (node) => {
      if (node.type !== 'assign' || node.target.type !== 'member' || !MAKING.has(node.value.type)) return;
      const { object, property } = node.target;
      if (object.type !== 'this' || typeof property !== 'string') return;
      writers.set(property, (writers.get(property) ?? new Set()).add(member.value));
    });
  }
  return writers;
});

/** Expressions that may give what a library made: `await connect()`, `prompt | model`, `model`. */
const MAKING: ReadonlySet<string> = new Set(['await', 'binary', 'call', 'conditional', 'logical', 'name']);

/** As the method would leave it, of whose parameters nothing is known. That it is run here calls it for nobody. */
function leftBy(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  record: RecordObject,
  method: FunctionNode,
): LateFields | undefined {
  const known = ev.lateFields.get(method);
  if (known) return known.late;
  // What is asked for while it is made is not there yet.
  ev.lateFields.set(method, { late: undefined });
  if (!ev.evaluated.has(method)) ev.lent.add(method);
  const aside = fork(state);
  const receiver = objectValue(record);
  callClosure(ev, aside, methodOf(owner, method, receiver), [], receiver, method);
  const isMade = (value: Value): boolean =>
    value.objects.length > 0 && holdsDeeply(aside, value, ({ type }) => type === 'instance');
  const fields = [...readContents(aside, record).fields].map(([name, { value }]) => [name, value] as const);
  const late = { values: new Map(fields.filter(([, value]) => isMade(value))), records: aside.records };
  ev.lateFields.set(method, { late });
  return late;
}

/** What a field holds as its class declares it by a call: `url: str = Field(default='https://…')`. */
export function declaredConstants(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  call: CallNode,
): Value | undefined {
  const known = ev.declaredFields.get(call);
  if (known) return known.value;
  ev.declaredFields.set(call, { value: undefined });
  ev.frames.push(newFrame(ev, 'module', state, owner.scope, { home: owner, module: owner.module }));
  const { constants } = evaluate(ev, fork(state), call);
  ev.frames.pop();
  const told = constants.filter((one) => one !== null && one !== undefined);
  const value = told.length > 0 ? makeValue({ constants: told }) : undefined;
  ev.declaredFields.set(call, { value });
  return value;
}

/** They were made aside, and would seem to hold nothing here. */
function recall(state: State, records: State['records']): void {
  for (const [record, contents] of records)
    if (!findContents(state, record)) setContents(state, record, contents);
}
