/**
 * Constants that whoever calls a function wrote down, or left out, for it: `run(folder, { init: false })`. Nobody changes
 * them on the way, so they settle which way a test of them goes.
 *
 * What is settled is a value itself, not what it holds: a value that was made of it, joined with another one, or kept
 * where others may write is not settled any more.
 */
import { memoized } from '../memo';
import { type BinaryNode, type Expression, type FunctionNode, type ObjectNode, some } from '../program';
import { currentFrame, currentModule, type Evaluation, type Frame, type ModuleInstance } from './evaluation';
import { noteEffect, notePruned } from './recording';
import { type Contents, type Field, readContents, setContents, type State } from './state';
import {
  constantValue,
  makeValue,
  type RecordObject,
  soleConstant,
  UNDEFINED,
  type Value,
  type Word,
} from './value';

/** One value for each literal, however often it is met. */
const literals = new WeakMap<Expression, Value>();
/** What is not in an object or among the arguments of a call, by what is written there. */
const absences = new WeakMap<Expression, Value>();

export function literalValue(ev: Evaluation, node: Expression & { type: 'literal' }): Value {
  const known = literals.get(node);
  if (known) return known;
  const value = settledValue(ev, constantValue(node.value), node);
  literals.set(node, value);
  return value;
}

function settledValue(ev: Evaluation, value: Value, node: Expression): Value {
  return withWord(value, currentFrame(ev).node, node);
}

function withWord(value: Value, owner: Frame['node'], node: Expression): Value {
  const settled: { -readonly [Key in keyof Value]: Value[Key] } = { ...value };
  settled.word = { of: settled, owner, node };
  return settled;
}

function wordOf(value: Value): Word | undefined {
  return value.word?.of === value ? value.word : undefined;
}

/** An object that is written out holds what is written there. */
export function noteWritten(ev: Evaluation, node: ObjectNode): void {
  leftOut(ev, node);
}

/** A member that an object does not have: nobody put it there, unless somebody writes members of that name. */
export function absentFrom(ev: Evaluation, record: RecordObject, name: string): Value {
  const absence = absences.get(record.node);
  return absence && !isWrittenAnywhere(ev, name) ? absence : UNDEFINED;
}

/** A member as an object is made with it. */
export function asMember(ev: Evaluation, name: string, value: Value): Value {
  return isSettled(value) && isWrittenAnywhere(ev, name) ? unsettled(value) : value;
}

/** What a call of JavaScript does not give is not there. */
export function withLeftOut(
  ev: Evaluation,
  { parameters }: FunctionNode,
  values: readonly Value[],
  call: Expression,
): readonly Value[] {
  const missing = parameters.slice(values.length).filter(({ isRest }) => !isRest);
  const hasSpread = call.type !== 'call' || call.arguments.some(({ spread }) => spread);
  return hasSpread || missing.length === 0 ? values : [...values, ...missing.map(() => leftOut(ev, call))];
}

/** What an object or a call leaves out. */
function leftOut(ev: Evaluation, node: Expression): Value {
  const known = absences.get(node);
  if (known) return known;
  const value = settledValue(ev, makeValue({ constants: [undefined] }), node);
  absences.set(node, value);
  return value;
}

/** Some code of the module, or of one that it imports, writes members of this name. */
function isWrittenAnywhere(ev: Evaluation, name: string): boolean {
  return writtenFrom(ev, currentModule(ev)).has(name);
}

const written = new WeakMap<
  ModuleInstance,
  { readonly names: ReadonlySet<string>; readonly modules: number }
>();

function writtenFrom(ev: Evaluation, instance: ModuleInstance): ReadonlySet<string> {
  const known = written.get(instance);
  if (known?.modules === instance.reached.size) return known.names;
  const names = new Set(instance.unit.program.writtenMembers);
  for (const path of instance.reached) {
    const reached = ev.visited.get(path) ?? ev.host?.instances.get(path);
    for (const name of reached?.unit.program.writtenMembers ?? []) names.add(name);
  }
  written.set(instance, { names, modules: instance.reached.size });
  return names;
}

export function isSettled(value: Value): boolean {
  return wordOf(value) !== undefined;
}

/** The same where others may have a say. */
export function unsettled(value: Value): Value {
  return isSettled(value) ? { ...value, word: undefined } : value;
}

/** A constant that follows from one that is settled, and from nothing else. */
export function following(from: Value, value: Value): Value {
  const word = wordOf(from);
  return word ? withWord(value, word.owner, word.node) : value;
}

/** `mode === 'init'`. Which nothing it is, `null` or `undefined`, is not told apart. */
export function comparisonOfSettled(
  { operator, left, right }: BinaryNode,
  values: readonly [Value, Value],
): Value | undefined {
  if (operator !== '==' && operator !== '!=') return undefined;
  const from = right.type === 'literal' ? values[0] : left.type === 'literal' ? values[1] : undefined;
  if (!from || !values.every(isSettled)) return undefined;
  const [one, other] = values.map(soleConstant);
  const areNothing = (one ?? undefined) === undefined && (other ?? undefined) === undefined;
  if (areNothing && one !== other) return undefined;
  return following(from, constantValue((one === other) === (operator === '==')));
}

/** What settles a test, and how it comes out. */
export interface Outcome {
  readonly isTrue: boolean;
  readonly owner: Frame['node'];
}

/**
 * How a test with this value comes out, if whoever called said so. What the function itself or one around it wrote down
 * is a switch that people turn, and says nothing; likewise all constants in runs that stand for others.
 */
export function outcomeOf(ev: Evaluation, value: Value): Outcome | undefined {
  const word = ev.general > 0 ? undefined : wordOf(value);
  const frame = currentFrame(ev);
  if (!word || isRecursive(ev, frame) || isOwnWord(frame, word)) return undefined;
  return { isTrue: Boolean(soleConstant(value)), owner: word.owner };
}

/** One run of it stands for many calls. */
function isRecursive({ recursive }: Evaluation, { node }: Frame): boolean {
  return node !== 'module' && (recursive.has(node) || callsItself(node));
}

const callsItself = memoized(
  ({ name, body }: FunctionNode): boolean =>
    name !== undefined && some(body, (node) => node.type === 'call' && isOwnName(node.callee, name)),
);

/** `walk(…)`, `this.walk(…)` */
function isOwnName(callee: Expression, name: string): boolean {
  if (callee.type === 'name') return callee.name === name;
  return callee.type === 'member' && callee.object.type === 'this' && callee.property === name;
}

/** A branch is left out here. */
export function leaveOut(ev: Evaluation, { owner }: Outcome): void {
  const frame = currentFrame(ev);
  frame.isPartial = true;
  if (frame.node !== 'module') noteEffect(ev, { type: 'leaves out a branch', fn: frame.node });
  notePruned(ev, owner);
}

/** Something that is not seen was given it, and may complete it. */
export function openRecords(state: State, { objects }: Value): void {
  for (const object of objects)
    if (object.type === 'record' && !object.isArray && !object.class)
      setContents(state, object, overlaid(readContents(state, object)));
}

/** Contents that something which is not seen was put over: there may be more, and other things in place of what is there. */
export function overlaid(contents: Contents): Contents {
  const fields = new Map(contents.fields);
  unsettleFields(fields);
  return { ...contents, fields, isOpen: true };
}

export function unsettleFields(fields: Map<string, Field>): void {
  for (const [name, { node, value }] of fields)
    if (isSettled(value)) fields.set(name, { node, value: unsettled(value) });
}

/** Control does not get into the branch of a test that comes out the other way. */
export function settle(ev: Evaluation, test: Value, then: State, otherwise: State): void {
  const outcome = outcomeOf(ev, test);
  if (!outcome) return;
  (outcome.isTrue ? otherwise : then).isDead = true;
  leaveOut(ev, outcome);
}

function isOwnWord(frame: Frame, { owner, node }: Word): boolean {
  for (let one: Frame | undefined = frame; one; one = one.outer)
    if (one.node === owner && owner !== 'module' && isWithin(node, owner.body)) return true;
  return false;
}

function isWithin({ range }: Expression, { range: outer }: FunctionNode['body']): boolean {
  return outer.start <= range.start && range.end <= outer.end;
}
