/**
 * What a function leaves for its next run: the state of a component. It is kept as a variable of the module would be, one
 * for each call that asks for it, so that whatever sees variables sees it.
 */
import type { StateRow } from '../apiModel';
import type { CallNode, Expression, Range, Variable } from '../program';
import type { ApiCall } from './api';
import { callCallback } from './callbacks';
import { currentFrame, type Evaluation, stepAt, type Unit } from './evaluation';
import { evaluate } from './expressions';
import { keptBy, newRecord } from './members';
import { listOf } from './paths';
import { fulfilled } from './promised';
import { noteRead } from './recording';
import { EMPTY_CONTENTS, readVariable, setVariable, type State } from './state';
import {
  joinValues,
  mapOrigins,
  objectValue,
  type SetterObject,
  UNDEFINED,
  UNKNOWN,
  type Value,
  withStep,
} from './value';
import { valuesAt } from './walk';

const cells = new WeakMap<CallNode, Variable>();

const cellsOfExports = new WeakMap<Unit, Map<string, Variable>>();

/** What a handler leaves that is an export of a file, for those in the file who ask for it. */
function cellOfExport(unit: Unit, name: string): Variable {
  const known = cellsOfExports.get(unit) ?? new Map<string, Variable>();
  cellsOfExports.set(unit, known);
  const cell = known.get(name) ?? newCell({ start: 0, end: 0 });
  known.set(name, cell);
  return cell;
}

export function leaveForFile(ev: Evaluation, state: State, name: string, answer: Value): void {
  const cell = cellOfExport(ev.root.unit, name);
  setVariable(state, cell, joinValues(readVariable(state, cell) ?? UNDEFINED, answer));
}

function leftInFile(call: ApiCall, { by, as, within }: NonNullable<StateRow['left']>): Value {
  const { ev, state, node } = call;
  const { unit } = currentFrame(ev).module;
  const value =
    leftElsewhere(call, within) ??
    by.map((name) => readCell(ev, state, cellOfExport(unit, name), UNKNOWN)).reduce(joinValues);
  if (as === undefined) return value;
  const fields = new Map([[as, { value, node }]]);
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: true });
}

/** `useFetcher<typeof action>()`: what a function of another file gives, whom the type names. */
function leftElsewhere({ ev, state, node }: ApiCall, within: string | undefined): Value | undefined {
  const [type] = node.typeArguments ?? [];
  if (type?.type !== 'typeOf') return undefined;
  const { unit } = currentFrame(ev).module;
  const others = evaluate(ev, state, type.value).objects.flatMap((object) =>
    object.type === 'closure' && object.module.unit !== unit ? [object] : [],
  );
  const answers = others.map((other) =>
    fulfilled(state, callCallback(ev, state, objectValue(other), [], node)),
  );
  if (answers.length === 0) return undefined;
  return answers.map((answer) => (within ? contentOf(answer, within) : answer)).reduce(joinValues);
}

/** What `json({ text })` was made of, where the answer is that. */
export function contentOf(answer: Value, member: string): Value {
  const kept = answer.objects.flatMap((object) => keptBy(objectValue(object), member) ?? []);
  const others = answer.objects.filter((object) => !keptBy(objectValue(object), member));
  return kept.reduce(joinValues, { ...answer, objects: others });
}

/** The list of what is there and of the function that leaves something. */
export function askForState(call: ApiCall, row: StateRow): Value {
  if (row.left) return leftInFile(call, row.left);
  const { ev, state, node } = call;
  const cell = cellOf(node);
  const initial = initialOf(call, row);
  const given = row.reducer === undefined ? [] : valuesAt(ev, state, call.roots, row.reducer);
  const reducer = given.length > 0 ? given.map(({ value }) => value).reduce(joinValues) : undefined;
  const left = readCell(ev, state, cell, initial);
  const held = row.asked && reducer ? joinValues(left, askedOf(call, reducer, left)) : left;
  const elements = [held, objectValue({ type: 'setter', cell, reducer })].map((value) => ({ value, node }));
  return newRecord(state, node, { ...EMPTY_CONTENTS, elements }, true);
}

/** The function may be one that a framework calls besides, so it is still run as that. */
function askedOf({ ev, state, node }: ApiCall, reducer: Value, before: Value): Value {
  for (const object of reducer.objects) if (object.type === 'closure') ev.lent.add(object.node);
  return callCallback(ev, state, reducer, [before, UNKNOWN], node);
}

function cellOf(node: CallNode): Variable {
  const known = cells.get(node);
  if (known) return known;
  const cell = newCell(node.range);
  cells.set(node, cell);
  return cell;
}

function newCell(range: Range): Variable {
  return { name: 'state', owner: 'module', kind: 'let', writes: 2, range };
}

function initialOf({ ev, state, roots, node }: ApiCall, row: StateRow): Value {
  const values = listOf(row.initial).flatMap((path) => valuesAt(ev, state, roots, path));
  return values
    .map(({ value }) =>
      value.objects.some(({ type }) => type === 'closure') ? callCallback(ev, state, value, [], node) : value,
    )
    .reduce(joinValues, UNDEFINED);
}

function readCell(ev: Evaluation, state: State, cell: Variable, initial: Value): Value {
  const left = readVariable(state, cell);
  noteRead(ev, cell, left, currentFrame(ev));
  return left ? joinValues(initial, left) : initial;
}

/** A function that is given says what is left, of what is there; a reducer does of what is given, too. */
export function setCell(
  ev: Evaluation,
  state: State,
  { cell, reducer }: SetterObject,
  given: Value,
  node: Expression,
): void {
  const before = readCell(ev, state, cell, UNDEFINED);
  const isFunction = given.objects.some(({ type }) => type === 'closure');
  const made = reducer
    ? callCallback(ev, state, reducer, [before, given], node)
    : isFunction
      ? callCallback(ev, state, given, [before], node)
      : given;
  const left = mapOrigins(made, (origin) => withStep(origin, stepAt(ev, node, 'is kept for the next turn')));
  setVariable(state, cell, joinValues(before, left));
}
