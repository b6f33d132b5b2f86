/**
 * Fields that a class fills in after it was made: `self.client = None` in the constructor, and the client in `init_app`.
 * Who calls which method when is often not to be seen. Where such a field would hold nothing, it holds what a method puts
 * there, if that is something of a cataloged library.
 */
import { memoized } from '../memo';
import { type CallNode, type ClassNode, collect } from '../program';
import { type Evaluation } from './evaluation';
import { evaluate } from './expressions';
import { newFrame } from './functions';
import { makersOf } from './handlers';
import { MAX_PARENTS } from './limits';
import { findContents, fork, setContents, type State } from './state';
import { type ClassObject, joinAll, makeValue, objectValue, type RecordObject, type Value } from './value';

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
    for (const call of writesIn(owner.node).get(name) ?? []) {
      const made = madeBy(ev, state, owner, record, call);
      if (!made) continue;
      values.push(made);
      recall(state, made);
    }
    owner = owner.superClass.objects.find((base) => base.type === 'class');
  }
  return values.length > 0 ? joinAll(values) : undefined;
}

/** Calls whose results methods of a class put into fields of its objects, by the names of the fields. */
const writesIn = memoized(({ members }: ClassNode): ReadonlyMap<string, readonly CallNode[]> => {
  const writes = new Map<string, CallNode[]>();
  for (const member of members) {
    if (member.type !== 'method' || member.isStatic) continue;
    collect(member.value.body, (node) => {
      if (node.type !== 'assign' || node.target.type !== 'member' || node.value.type !== 'call') return;
      const { object, property } = node.target;
      if (object.type !== 'this' || typeof property !== 'string') return;
      writes.set(property, [...(writes.get(property) ?? []), node.value]);
    });
  }
  return writes;
});

/** As the method would make it: names of the module mean what they do there, and nothing is known of its parameters. */
function madeBy(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  record: RecordObject,
  call: CallNode,
): Value | undefined {
  const known = ev.lateFields.get(call);
  if (known) return known.value;
  // What is asked for while it is made is not there yet.
  ev.lateFields.set(call, { value: undefined });
  const receiver = objectValue(record);
  ev.frames.push(newFrame(ev, 'module', state, owner.scope, { receiver, home: owner, module: owner.module }));
  const making = fork(state);
  const value = isMaker(evaluate(ev, fork(state), call.callee)) ? evaluate(ev, making, call) : undefined;
  ev.frames.pop();
  const isMade = value?.objects.some(({ type }) => type === 'instance');
  const made = isMade ? value : undefined;
  if (made) recordsOf.set(made, making.records);
  ev.lateFields.set(call, { value: made });
  return made;
}

/** What a field holds as its class declares it by a call: `url: str = Field(default='https://…')`. */
export function declaredConstants(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  call: CallNode,
): Value | undefined {
  const known = ev.lateFields.get(call);
  if (known) return known.value;
  ev.lateFields.set(call, { value: undefined });
  ev.frames.push(newFrame(ev, 'module', state, owner.scope, { home: owner, module: owner.module }));
  const { constants } = evaluate(ev, fork(state), call);
  ev.frames.pop();
  const told = constants.filter((one) => one !== null && one !== undefined);
  const value = told.length > 0 ? makeValue({ constants: told }) : undefined;
  ev.lateFields.set(call, { value });
  return value;
}

/** What records hold that such a value was made with: the options of a client. */
const recordsOf = new WeakMap<Value, State['records']>();

/** They were made aside, and would seem to hold nothing here. */
function recall(state: State, made: Value): void {
  for (const [record, contents] of recordsOf.get(made) ?? [])
    if (!findContents(state, record)) setContents(state, record, contents);
}

function isMaker({ objects }: Value): boolean {
  return objects.some((object) => object.type === 'api' && makersOf(object).length > 0);
}
