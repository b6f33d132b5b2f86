/** What a test of a member says of the objects that a variable may be: `one.role === 'system'`, `shape.kind !== 'circle'`. */
import type { BinaryNode, Expression, FunctionNode, MemberNode, Pattern, Variable } from '../program';
import { currentFrame, type Evaluation, isFixed } from './evaluation';
import { MAX_TOLD_APART } from './limits';
import { notePruned } from './recording';
import { type Field, readContents, readVariable, setVariable, type State } from './state';
import { deepOrigins } from './text';
import { type HeapObject, type RecordObject, soleConstant, type Value } from './value';

/**
 * In the branch of a test the variables of this function are only those objects for which it comes out so. Where none
 * would be left, something is not known, and all stay; but with an element that is looked at alone, or with one record
 * of outside data whose constants tell what it is, control does not get there.
 */
export function narrow(ev: Evaluation, branch: State, test: Expression, outcome: boolean): void {
  for (const variable of new Set(testedIn(test))) {
    if (variable.owner !== currentFrame(ev).node) continue;
    const value = readVariable(branch, variable);
    if (!value) continue;
    const narrowed = thoseWhere(branch, value, { test, variable }, outcome);
    if (narrowed === value) continue;
    if (narrowed.objects.length > 0) setVariable(branch, variable, narrowed);
    else if (alone.has(value)) branch.isDead = true;
    else if (ev.general === 0 && isMessage(ev, branch, value)) {
      branch.isDead = true;
      notePruned(ev);
    }
  }
}

/** One record of outside data, whose members are all that there are. Settings with a key in them may be set otherwise. */
function isMessage(ev: Evaluation, state: State, value: Value): boolean {
  const [object, other] = value.objects;
  if (object?.type !== 'record' || other || object.class || value.isOpen || value.origins.length > 0)
    return false;
  if (readContents(state, object).isOpen) return false;
  return deepOrigins(ev, state, value).some(({ source }) => source.kind !== 'secret');
}

/** Elements that turns of loops are given, each known as a whole. */
const alone = new WeakSet<Value>();

/** A test of the first parameter of a function that does nothing else: `(one) => one.role === 'user'`. */
export interface MemberTest {
  readonly test: Expression;
  readonly variable: Variable;
}

export function memberTestOf({ parameters, body, isAsync }: FunctionNode): MemberTest | undefined {
  const target = parameters[0]?.target;
  const [only, ...others] = body.body;
  if (isAsync || target?.type !== 'name' || !target.variable) return undefined;
  if (only?.type !== 'return' || !only.value || others.length > 0) return undefined;
  return { test: only.value, variable: target.variable };
}

/** The same value without the objects for which the test cannot come out so. */
export function thoseWhere(
  state: State,
  value: Value,
  { test, variable }: MemberTest,
  outcome: boolean,
): Value {
  const objects = value.objects.filter((object) => mayComeOut(state, object, test, variable, outcome));
  return objects.length === value.objects.length ? value : { ...value, objects };
}

function mayComeOut(
  state: State,
  object: HeapObject,
  test: Expression,
  variable: Variable,
  outcome: boolean,
): boolean {
  const ask = (part: Expression, whether: boolean): boolean =>
    mayComeOut(state, object, part, variable, whether);
  switch (test.type) {
    case 'unary':
      return test.operator !== 'not' || ask(test.operand, !outcome);
    case 'logical':
      if (test.operator === 'nullish') return true;
      return (test.operator === 'and') === outcome
        ? ask(test.left, outcome) && ask(test.right, outcome)
        : ask(test.left, outcome) || ask(test.right, outcome);
    case 'binary': {
      const told = comparisonOf(test);
      if (told?.member.object.variable !== variable || object.type !== 'record') return true;
      return mayEqual(state, object, told, (test.operator === '==') === outcome);
    }
    default:
      return true;
  }
}

interface Comparison {
  readonly member: { readonly object: Expression & { readonly type: 'name' }; readonly property: string };
  readonly constant: string | number | boolean;
}

function comparisonOf({ operator, left, right }: BinaryNode): Comparison | undefined {
  if (operator !== '==' && operator !== '!=') return undefined;
  return compared(left, right) ?? compared(right, left);
}

/** Names that stand for a member: `const kind = one.kind`. */
const memberOf = new WeakMap<Variable, MemberNode>();

export function noteMemberName(target: Pattern, value: Expression | undefined): void {
  if (target.type !== 'name' || value?.type !== 'member' || value.object.type !== 'name') return;
  const [name, owner] = [target.variable, value.object.variable];
  if (name && owner && isFixed(name) && isFixed(owner)) memberOf.set(name, value);
}

function compared(asked: Expression, other: Expression): Comparison | undefined {
  const member = asked.type === 'name' && asked.variable ? memberOf.get(asked.variable) : asked;
  if (member?.type !== 'member' || other.type !== 'literal') return undefined;
  const { object } = member;
  const property = nameOf(member);
  const { value } = other;
  if (object.type !== 'name' || property === undefined) return undefined;
  const isTag = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isTag ? { member: { object, property }, constant: value } : undefined;
}

function nameOf({ property }: MemberNode): string | undefined {
  if (typeof property === 'string') return property;
  return property.type === 'literal' && typeof property.value === 'string' ? property.value : undefined;
}

function mayEqual(state: State, record: RecordObject, told: Comparison, outcome: boolean): boolean {
  const { fields, rest, isOpen } = readContents(state, record);
  const field = fields.get(told.member.property);
  // What is not there may be inherited, or read by a method of the object.
  if (!field) return !outcome || isOpen || rest !== undefined || record.class !== undefined || record.isArray;
  const { constants, objects, origins, isOpen: isUnknown } = field.value;
  if (isUnknown || objects.length + origins.length > 0) return true;
  return constants.some((constant) => (constant === told.constant) === outcome);
}

function testedIn(test: Expression): readonly Variable[] {
  switch (test.type) {
    case 'unary':
      return testedIn(test.operand);
    case 'logical':
      return [...testedIn(test.left), ...testedIn(test.right)];
    case 'binary': {
      const variable = comparisonOf(test)?.member.object.variable;
      return variable ? [variable] : [];
    }
    default:
      return [];
  }
}

/**
 * The elements of a short list whose members tell them apart, as messages are told by their roles: what is done with
 * each is done with each alone.
 */
export function toldApart(state: State, list: Value): Apart | undefined {
  if (list.isOpen || list.origins.length > 0 || list.objects.length !== 1) return undefined;
  const [object] = list.objects;
  if (object?.type !== 'record' || !object.isArray) return undefined;
  const { elements, fields, rest } = readContents(state, object);
  const count = elements.length + (rest ? 1 : 0);
  if (count < 2 || count > MAX_TOLD_APART || fields.size > 0) return undefined;
  const tags = elements.map(({ value }) => tagsOf(state, value));
  const areApart = !tags.includes(undefined) && (rest !== undefined || new Set(tags).size > 1);
  if (!areApart) return undefined;
  for (const { value } of elements) alone.add(value);
  return { elements, rest };
}

/** Elements that are known one by one, and any number of others. */
export interface Apart {
  readonly elements: readonly Field[];
  readonly rest: Field | undefined;
}

/** Short texts of a record that are known, with their names. */
function tagsOf(state: State, { objects }: Value): string | undefined {
  const [object] = objects;
  if (object?.type !== 'record' || objects.length > 1) return undefined;
  const tags = [...readContents(state, object).fields].flatMap(([name, { value }]) => {
    const constant = soleConstant(value);
    return typeof constant === 'string' && constant.length <= MAX_TAG ? [[name, constant]] : [];
  });
  return tags.length > 0 ? JSON.stringify(tags) : undefined;
}

/** Characters of what names a kind. */
const MAX_TAG = 32;
