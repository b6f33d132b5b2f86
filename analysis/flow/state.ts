/**
 * What is known at one point of the program: variables, contents of heap objects, and the guards that hold.
 *
 * States are layers. A branch works in a layer of its own above the state before it; where branches meet, only what a
 * layer holds has to be joined.
 */
import type { Expression, Variable } from '../program';
import { MAX_ELEMENTS } from './limits';
import { applyGuards } from './text';
import { truthOfWays } from './truths';
import {
  joinAll,
  joinValues,
  type RecordObject,
  type Refinement,
  UNDEFINED,
  UNKNOWN,
  type Value,
  type ClassObject,
  BY_CHOICE,
} from './value';

export interface State {
  readonly parent: State | undefined;
  /** Most layers hold little: these are made when something is put in; write by `setVariable` and the like. */
  variables: ReadonlyMap<Variable, Value>;
  records: ReadonlyMap<RecordObject | ClassObject, Contents>;
  guards: ReadonlyMap<string, Refinement>;
  /** The nearest layer below that holds guards: most hold none, and they are asked for all the time. */
  readonly guarding: State | undefined;
  /** Every identity that some layer here guards or has guarded: most data is never guarded, and asked for all the time. */
  readonly guarded: Set<string>;
  /** Control does not get here: after a return, a throw, a break. */
  isDead: boolean;
}

/** What an object holds. Never changed: a write makes a new one. */
export interface Contents {
  readonly fields: ReadonlyMap<string, Field>;
  /** Elements by position, for arrays whose order is known. */
  readonly elements: readonly Field[];
  /** Anything under a key that is not known; for arrays, elements at an unknown place. */
  readonly rest: Field | undefined;
  /** Holds keys that we do not know: a spread of something unknown. */
  readonly isOpen: boolean;
}

/** A value and the expression that put it there. */
export interface Field {
  readonly value: Value;
  readonly node: Expression;
}

export const EMPTY_CONTENTS: Contents = { fields: new Map(), elements: [], rest: undefined, isOpen: false };

const NO_VARIABLES: State['variables'] = new Map();
const NO_RECORDS: State['records'] = new Map();
const NO_GUARDS: State['guards'] = new Map();

export function fork(parent: State | undefined): State {
  const guarding = parent && (parent.guards.size > 0 ? parent : parent.guarding);
  return {
    parent,
    variables: NO_VARIABLES,
    records: NO_RECORDS,
    guards: NO_GUARDS,
    guarding,
    guarded: parent?.guarded ?? new Set(),
    isDead: false,
  };
}

export function setVariable(state: State, variable: Variable, value: Value): void {
  if (state.variables === NO_VARIABLES) state.variables = new Map();
  (state.variables as Map<Variable, Value>).set(variable, value);
}

export function forgetVariables(state: State, isForgotten: (variable: Variable) => boolean): void {
  if (state.variables === NO_VARIABLES) return;
  for (const variable of state.variables.keys())
    if (isForgotten(variable)) (state.variables as Map<Variable, Value>).delete(variable);
}

export function forgetContents(
  state: State,
  isForgotten: (object: RecordObject | ClassObject) => boolean,
): void {
  if (state.records === NO_RECORDS) return;
  for (const object of state.records.keys())
    if (isForgotten(object)) (state.records as Map<RecordObject | ClassObject, Contents>).delete(object);
}

export function setContents(state: State, record: RecordObject | ClassObject, contents: Contents): void {
  if (state.records === NO_RECORDS) state.records = new Map();
  (state.records as Map<RecordObject | ClassObject, Contents>).set(record, contents);
}

/** In the place of what was held: a header that is set twice is the second. */
export function putGuard(state: State, guard: Refinement): void {
  setGuard(state, guard.identity, guard);
}

function setGuard(state: State, identity: string, guard: Refinement): void {
  if (state.guards === NO_GUARDS) state.guards = new Map();
  (state.guards as Map<string, Refinement>).set(identity, guard);
  state.guarded.add(identity);
}

export function readVariable(state: State, variable: Variable): Value | undefined {
  for (let layer: State | undefined = state; layer; layer = layer.parent) {
    const value = layer.variables.get(variable);
    if (value) return value;
  }
  return undefined;
}

/** In `state` and the layers below it, down to `base`. */
export function readVariableAbove(base: State, state: State, variable: Variable): Value | undefined {
  for (let layer: State | undefined = state; layer && layer !== base; layer = layer.parent) {
    const value = layer.variables.get(variable);
    if (value) return value;
  }
  return undefined;
}

export function readContents(state: State, record: RecordObject | ClassObject): Contents {
  return findContents(state, record) ?? EMPTY_CONTENTS;
}

/** Nothing for an object that is not there. */
export function findContents(state: State, record: RecordObject | ClassObject): Contents | undefined {
  for (let layer: State | undefined = state; layer; layer = layer.parent) {
    const contents = layer.records.get(record);
    if (contents) return contents;
  }
  return undefined;
}

export function readGuard(state: State, identity: string): Refinement | undefined {
  if (!state.guarded.has(identity)) return undefined;
  for (let layer: State | undefined = state; layer; layer = layer.guarding) {
    const guard = layer.guards.get(identity);
    if (guard) return guard;
  }
  return undefined;
}

export function hasGuards(state: State): boolean {
  return state.guards.size > 0 || state.guarding !== undefined;
}

export function refine(state: State, refinements: readonly Refinement[]): void {
  for (const refinement of refinements) {
    const held = readGuard(state, refinement.identity);
    const marks = (held?.marks ?? 0) | refinement.marks;
    if (marks !== held?.marks) setGuard(state, refinement.identity, { ...refinement, marks });
  }
}

/** Everything that `layer` and the layers below it, down to `base`, hold, in one layer above `base`. */
export function flatten(layer: State, base: State): State {
  const layers: State[] = [];
  for (let one: State | undefined = layer; one && one !== base; one = one.parent) layers.push(one);
  const flat = fork(base);
  for (const one of layers.reverse()) {
    for (const [key, value] of one.variables) setVariable(flat, key, value);
    for (const [key, value] of one.records) setContents(flat, key, value);
    for (const [key, value] of one.guards) setGuard(flat, key, value);
  }
  return flat;
}

/** Writes what the live `branches` (layers directly above `base`) agree on or may have done into `base`. */
export function merge(base: State, branches: readonly State[]): void {
  const live = branches.filter((branch) => !branch.isDead);
  if (live.length === 0) {
    base.isDead = true;
    return;
  }
  const only = live.length === 1 ? live[0] : undefined;
  if (only) commit(base, only);
  else joinInto(base, live);
}

/** What a call did is done, also where it never comes back: what it threw is looked at by who catches it. */
export function commitRun(state: State, layer: State): void {
  const { isDead } = layer;
  layer.isDead = false;
  merge(state, [layer]);
  layer.isDead = isDead;
  if (isDead) state.isDead = true;
}

function commit(base: State, branch: State): void {
  for (const [key, value] of branch.variables) setVariable(base, key, value);
  for (const [key, value] of branch.records) setContents(base, key, value);
  for (const [key, value] of branch.guards) setGuard(base, key, value);
}

function joinInto(base: State, unordered: readonly State[]): void {
  const branches = unordered.some(isByChoice) ? usualFirst(unordered) : unordered;
  // Written without intermediate lists: this runs at the end of every branch of every function.
  for (const [index, branch] of branches.entries()) {
    for (const variable of branch.variables.keys()) {
      if (!isHeldBefore(branches, index, (one) => one.variables.has(variable)))
        joinVariable(base, branches, variable);
    }
    for (const record of branch.records.keys()) {
      if (!isHeldBefore(branches, index, (one) => one.records.has(record)))
        joinRecord(base, branches, record);
    }
  }
  joinGuards(base, branches);
}

function isHeldBefore(branches: readonly State[], index: number, holds: (branch: State) => boolean): boolean {
  for (let before = 0; before < index; before++) {
    const branch = branches[before];
    if (branch && holds(branch)) return true;
  }
  return false;
}

function joinVariable(base: State, branches: readonly State[], variable: Variable): void {
  const before = readVariable(base, variable) ?? UNDEFINED;
  let joined: Value | undefined;
  for (const branch of branches) {
    // What one branch has checked stays checked in what it leaves in the variable.
    const value = applyGuards(branch, branch.variables.get(variable) ?? before);
    joined = joined
      ? joinValues(joined, isUnusual(branch, branches) ? withoutMet(value, joined) : value)
      : value;
  }
  if (joined)
    setVariable(base, variable, isFlag(joined) ? asFlag(joined, branches, variable, before) : joined);
}

/** Chosen by whoever runs the program, where others are not; those come first. */
function isUnusual(branch: State, [first]: readonly State[]): boolean {
  return isByChoice(branch) && first !== undefined && !isByChoice(first);
}

function isByChoice({ guards }: State): boolean {
  return guards.size > 0 && guards.has(BY_CHOICE);
}

/** Data that comes by the usual way too is what it is there. */
function withoutMet(chosen: Value, usual: Value): Value {
  const origins = chosen.origins.filter(
    ({ source }) => !usual.origins.some((other) => other.source.key === source.key),
  );
  return origins.length === chosen.origins.length ? chosen : { ...chosen, origins };
}

/** What a value is behind several ways, with what was checked on each. */
export function joinWays(ways: readonly { readonly state: State; readonly value: Value }[]): Value {
  const usual = ways.filter(({ state }) => !isByChoice(state));
  if (usual.length === 0 || usual.length === ways.length) return joinAll(ways.map(({ value }) => value));
  const chosen = ways.filter(({ state }) => isByChoice(state));
  return chosen.reduce(
    (joined, { value }) => joinValues(joined, withoutMet(value, joined)),
    joinAll(usual.map(({ value }) => value)),
  );
}

/** It may be truthy and it may be falsy, and nothing else is known of it. */
function isFlag({ objects, origins, constants, isOpen }: Value): boolean {
  if (objects.length + origins.length > 0) return false;
  return isOpen || (constants.some(Boolean) && !constants.every(Boolean));
}

/** `let isKnown = false; if (known.has(role)) isKnown = true;`: the variable tells which way was gone. */
function asFlag(joined: Value, branches: readonly State[], variable: Variable, before: Value): Value {
  const ways = branches.map((branch) => ({
    value: branch.variables.get(variable) ?? before,
    passed: branch.guards.values(),
  }));
  const proves = branches.some(({ guards }) => guards.size > 0) || ways.some(({ value }) => value.truth);
  const truth = proves ? truthOfWays(ways) : undefined;
  return truth ? { ...joined, truth } : joined;
}

/** A branch that an object was not made in says nothing of it. */
function joinRecord(base: State, branches: readonly State[], record: RecordObject | ClassObject): void {
  const before = findContents(base, record);
  let joined: Contents | undefined;
  for (const branch of branches) {
    const contents = branch.records.get(record) ?? before;
    if (contents) joined = joined ? joinContents(joined, contents) : contents;
  }
  if (joined) setContents(base, record, joined);
}

function usualFirst(branches: readonly State[]): readonly State[] {
  return [...branches.filter((one) => !isByChoice(one)), ...branches.filter(isByChoice)];
}

/** The ways that a program goes as it comes, or all where whoever runs it has chosen each. */
function asItComes(branches: readonly State[]): readonly State[] {
  const unchosen = branches.filter((branch) => !isByChoice(branch));
  return unchosen.length > 0 ? unchosen : branches;
}

/** A guard holds after the branches if it held at the end of each. */
function joinGuards(base: State, branches: readonly State[]): void {
  const [first, ...others] = asItComes(branches);
  if (!first) return;
  for (const [identity, refinement] of first.guards) {
    const marks = others.reduce(
      (bits, branch) => bits & (branch.guards.get(identity)?.marks ?? 0),
      refinement.marks,
    );
    if (marks !== 0) refine(base, [{ ...refinement, marks }]);
  }
}

/** The left one itself where the right one adds nothing. */
export function joinContents(left: Contents, right: Contents): Contents {
  if (left === right) return left;
  const joined = {
    fields: joinFields(left, right),
    elements: joinElements(left.elements, right.elements),
    rest: left.rest && right.rest ? joinField(left.rest, right.rest, false) : (left.rest ?? right.rest),
    isOpen: left.isOpen || right.isOpen,
  };
  const isSame =
    joined.fields === left.fields &&
    joined.elements === left.elements &&
    joined.rest === left.rest &&
    joined.isOpen === left.isOpen;
  return isSame ? left : joined;
}

function joinFields(left: Contents, right: Contents): Contents['fields'] {
  if (left.fields === right.fields) return left.fields;
  const fields = new Map(left.fields);
  for (const [key, field] of right.fields) fields.set(key, joinField(fields.get(key), field, left.isOpen));
  for (const [key, field] of left.fields) {
    if (!right.fields.has(key)) fields.set(key, joinField(undefined, field, right.isOpen));
  }
  if (fields.size !== left.fields.size) return fields;
  for (const [key, field] of fields) if (left.fields.get(key) !== field) return fields;
  return left.fields;
}

function joinField(left: Field | undefined, right: Field, wasOpen: boolean): Field {
  if (!left) {
    const value = joinValues(right.value, wasOpen ? UNKNOWN : UNDEFINED);
    return value === right.value ? right : { node: right.node, value };
  }
  if (left.value === right.value) return left;
  const value = joinValues(left.value, right.value);
  if (value === left.value) return left;
  return { node: right.value.origins.length > left.value.origins.length ? right.node : left.node, value };
}

/** Two lists that share a beginning (`push` in one branch) stay lists; the longer one's tail may be there. */
function joinElements(left: readonly Field[], right: readonly Field[]): readonly Field[] {
  if (left === right) return left;
  const [longer, shorter] = left.length >= right.length ? [left, right] : [right, left];
  let isSame = longer === left;
  const joined = longer.map((field, index) => {
    const other = shorter[index];
    if (other === field) return field;
    const one = joinField(other, field, false);
    if (one !== field) isSame = false;
    return one;
  });
  return isSame ? left : joined;
}

/** A copy with one field written; `isStrong` replaces, otherwise the old value stays possible. */
export function writeField(contents: Contents, key: string, field: Field, isStrong: boolean): Contents {
  const before = contents.fields.get(key);
  const written = isStrong || !before ? field : joinField(before, field, false);
  if (before && before.value === written.value && before.node === written.node) return contents;
  return { ...contents, fields: new Map(contents.fields).set(key, written) };
}

export function writeRest(contents: Contents, field: Field): Contents {
  const rest = contents.rest ? joinField(contents.rest, field, false) : field;
  return rest === contents.rest ? contents : { ...contents, rest };
}

/** An index that counts from the end, or one that is beyond it, is where Python puts it. */
export function insertElement(contents: Contents, index: number, field: Field): Contents {
  const { elements } = contents;
  if (elements.some((one) => one.node === field.node && one.value === field.value)) return contents;
  if (contents.rest || elements.length >= MAX_ELEMENTS) return writeRest(contents, field);
  return { ...contents, elements: [...elements.slice(0, index), field, ...elements.slice(index)] };
}

/** Elements that one more pass over a loop would add again are added once. */
export function appendElements(contents: Contents, fields: readonly Field[]): Contents {
  const fresh = fields.filter(
    (field) => !contents.elements.some((one) => one.node === field.node && one.value === field.value),
  );
  if (fresh.length === 0) return contents;
  const elements = [...contents.elements, ...fresh];
  if (elements.length <= MAX_ELEMENTS) return { ...contents, elements };
  const kept = { ...contents, elements: elements.slice(0, MAX_ELEMENTS) };
  return elements.slice(MAX_ELEMENTS).reduce(writeRest, kept);
}
