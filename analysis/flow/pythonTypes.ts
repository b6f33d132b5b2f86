/** What Python's type hints prove where a framework checks by them: models, literals, numbers. */
import type { CallNode, ClassMember, Expression, FunctionNode, TypeNode } from '../program';
import type { Arguments } from './calls';
import { type Evaluation, stepAt } from './evaluation';
import { evaluate } from './expressions';
import { classesOfType, type NamedType, namedBy } from './injection';
import { callClosure, newFrame } from './functions';
import { apiEntries } from './members';
import { marksLeft, probeAt } from './probes';
import { shapesOfInstance } from './pythonModelChecks';
import { shapesIn } from './schemaCalls';
import { ANYTHING, eitherShape, mergedShapes, type SchemaShape, shapeBelow } from './schemas';
import { type Field, fork, type State } from './state';
import {
  type ClassObject,
  type ClosureObject,
  makeValue,
  markBits,
  methodOf,
  objectValue,
  type TypeObject,
  UNKNOWN,
  type Value,
  withMarks,
} from './value';

export const KNOWN: SchemaShape = { ...ANYTHING, marks: markBits(['known-values']) };

/** A text has no fields. */
const TEXT: SchemaShape = { ...ANYTHING, strips: true };

/** Models within models whose fields are looked at. */
const MAX_DEPTH = 4;

/** Types of the standard library and of pydantic whose values carry no words. */
const WORDLESS = new Set([
  'UUID',
  'UUID1',
  'UUID3',
  'UUID4',
  'UUID5',
  'date',
  'datetime',
  'time',
  'timedelta',
  'Decimal',
  'int',
  'float',
  'bool',
  'PositiveInt',
  'NonNegativeInt',
  'NegativeInt',
  'PositiveFloat',
  'NonNegativeFloat',
  'StrictInt',
  'StrictFloat',
  'StrictBool',
  'IPv4Address',
  'IPv6Address',
]);

/** What a value is that was checked by a type, and by what stands beside the type and as its default. */
export function shapeOfHint(
  ev: Evaluation,
  state: State,
  annotation: TypeNode | undefined,
  beside: readonly Expression[],
  depth = 0,
): SchemaShape {
  const told = beside.flatMap((node) => shapesIn(evaluate(ev, state, node)));
  const typed = annotation ? shapeOfType(ev, state, annotation, depth) : ANYTHING;
  return told.reduce(mergedShapes, typed);
}

function shapeOfType(ev: Evaluation, state: State, annotation: TypeNode, depth: number): SchemaShape {
  switch (annotation.type) {
    case 'primitive':
      if (annotation.name === 'string') return TEXT;
      return annotation.name === 'number' || annotation.name === 'boolean' ? KNOWN : ANYTHING;
    case 'literalType':
      return KNOWN;
    case 'arrayType':
      return { ...ANYTHING, element: shapeOfType(ev, state, annotation.element, depth) };
    case 'union':
      return shapeOfUnion(ev, state, annotation.members, depth);
    case 'typeName':
      return shapeOfName(ev, state, annotation, depth);
    case 'objectType':
    case 'typeOf':
      return ANYTHING;
  }
}

/** `None` carries nothing; of what is left, one holds. */
function shapeOfUnion(
  ev: Evaluation,
  state: State,
  members: readonly TypeNode[],
  depth: number,
): SchemaShape {
  const others = members.filter((member) => member.type !== 'literalType' || member.value !== null);
  const shapes = others.map((member) => shapeOfType(ev, state, member, depth));
  return shapes.length === 1 && shapes[0] ? shapes[0] : eitherShape(shapes);
}

function shapeOfName(ev: Evaluation, state: State, annotation: NamedType, depth: number): SchemaShape {
  const [owner] = classesOfType(ev, state, annotation);
  if (owner) return depth < MAX_DEPTH ? shapeOfModel(ev, state, owner, depth) : ANYTHING;
  const alias = namedBy(ev, state, annotation)?.objects.find((object) => object.type === 'type');
  if (alias?.type === 'type')
    return depth < MAX_DEPTH ? shapeOfWritten(ev, state, alias, depth + 1) : ANYTHING;
  const last = annotation.members[annotation.members.length - 1] ?? annotation.name;
  return WORDLESS.has(last) ? KNOWN : ANYTHING;
}

/** Of classes that are models, and of types that are made of others: what somebody is told to answer by. */
export function shapesOfTypes(ev: Evaluation, state: State, { value, node }: Field): readonly SchemaShape[] {
  if (node.type === 'name' && !node.variable) {
    if (node.name === 'str') return [TEXT];
    if (WORDLESS.has(node.name)) return [KNOWN];
  }
  return value.objects.flatMap((object) => {
    if (object.type === 'class') return [shapeOfModel(ev, state, object)];
    return object.type === 'type' ? [shapeOfWritten(ev, state, object)] : [];
  });
}

function shapeOfWritten(
  ev: Evaluation,
  state: State,
  { annotation, scope, module }: TypeObject,
  depth = 0,
): SchemaShape {
  ev.frames.push(newFrame(ev, 'module', state, scope, { module }));
  const shape = shapeOfType(ev, state, annotation, depth);
  ev.frames.pop();
  return shape;
}

/** The fields of a class that are checked when it is made of outside data. */
export function shapeOfModel(ev: Evaluation, state: State, owner: ClassObject, depth = 0): SchemaShape {
  if (isEnumeration(owner)) return KNOWN;
  const parents = owner.superClass.objects.flatMap((parent) =>
    parent.type === 'class' && depth < MAX_DEPTH ? [shapeOfModel(ev, state, parent, depth + 1)] : [],
  );
  ev.frames.push(newFrame(ev, 'module', state, owner.scope, { module: owner.module }));
  const fields = owner.node.members.flatMap((member) => fieldShape(ev, state, member, depth));
  const checked = owner.node.members.flatMap((member) => checkedShapes(ev, state, owner, member));
  ev.frames.pop();
  const own: SchemaShape = {
    ...ANYTHING,
    fields: fields.length > 0 ? new Map(fields) : undefined,
    owner,
    ...(owner.node.members.some((member) => keepsOthers(ev, member))
      ? { keeps: true }
      : isWhole(owner) && { strips: true }),
  };
  return [...parents, own, ...checked].reduce(mergedShapes);
}

/** All of its fields are seen: no parent is of a module that was not read. */
function isWhole({ superClass }: ClassObject, depth = 0): boolean {
  return (
    !superClass.isOpen &&
    superClass.objects.every(
      (parent) =>
        parent.type === 'api' || (parent.type === 'class' && depth < MAX_DEPTH && isWhole(parent, depth + 1)),
    )
  );
}

/** `model_config = ConfigDict(extra='allow')`, or an object of the same. */
function keepsOthers({ catalog: { keeping } }: Evaluation, member: ClassMember): boolean {
  if (member.type !== 'field' || !member.value) return false;
  const options = optionsIn(member.value);
  return keeping.some(
    (row) =>
      row.variable === member.name &&
      options.some(
        ([name, value]) => name === row.option && value.type === 'literal' && isAmong(row.is, value.value),
      ),
  );
}

function optionsIn(node: Expression): readonly (readonly [unknown, Expression])[] {
  if (node.type === 'call') return node.arguments.map(({ keyword, value }) => [keyword, value]);
  if (node.type !== 'object') return [];
  return node.properties.flatMap((property) =>
    property.type === 'property' ? [[property.key, property.value] as const] : [],
  );
}

function isAmong(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value);
}

function fieldShape(
  ev: Evaluation,
  state: State,
  member: ClassMember,
  depth: number,
): readonly (readonly [string, SchemaShape])[] {
  if (member.type !== 'field' || member.isStatic || typeof member.name !== 'string') return [];
  const beside = [...(member.metadata ?? []), ...(member.value ? [member.value] : [])];
  return [[member.name, shapeOfHint(ev, state, member.annotation, beside, depth + 1)]];
}

/** `@field_validator('tone')` on a method: what it gives back has passed what it tests. */
function checkedShapes(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  member: ClassMember,
): readonly SchemaShape[] {
  if (member.type === 'field') return shapesByReference(ev, state, member.value);
  if (member.type !== 'method') return [];
  const names = member.value.decorators.flatMap((decorator) => fieldsChecked(ev, state, decorator));
  if (names.length === 0) return shapesOfInstance(ev, state, owner, member.value);
  const marks = marksOfCheck(ev, state, owner, member.value);
  return names.map((name) => shapeBelow([name], { ...ANYTHING, marks }));
}

/** `_is_known = field_validator('tone')(is_known)` */
function shapesByReference(
  ev: Evaluation,
  state: State,
  call: Expression | undefined,
): readonly SchemaShape[] {
  const [checker] = call?.type === 'call' ? call.arguments : [];
  if (call?.type !== 'call' || !checker) return [];
  const names = fieldsChecked(ev, state, call.callee);
  if (names.length === 0) return [];
  const [closure] = evaluate(ev, state, checker.value).objects.filter(({ type }) => type === 'closure');
  if (closure?.type !== 'closure') return [];
  // The library gives the class to those whose first parameter has this name.
  const [first] = closure.node.parameters;
  const isOfClass = first?.target.type === 'name' && first.target.name === 'cls';
  const marks = marksBehind(ev, state, closure, checker.value, isOfClass ? [UNKNOWN] : []);
  return names.map((name) => shapeBelow([name], { ...ANYTHING, marks }));
}

function fieldsChecked(ev: Evaluation, state: State, decorator: Expression): readonly string[] {
  if (decorator.type !== 'call') return [];
  const isChecker = evaluate(ev, state, decorator.callee).objects.some(
    (object) =>
      object.type === 'api' &&
      apiEntries(object).some(({ entry }) => entry.checker && !entry.checker.instance),
  );
  if (!isChecker) return [];
  return decorator.arguments.flatMap(({ value }) =>
    value.type === 'literal' && typeof value.value === 'string' ? [value.value] : [],
  );
}

function marksOfCheck(ev: Evaluation, state: State, owner: ClassObject, node: FunctionNode): number {
  return marksBehind(ev, state, methodOf(owner, node, objectValue(owner)), node, []);
}

/** Outside data is put in, to see how it comes out on every way. */
function marksBehind(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  node: Expression | FunctionNode,
  before: readonly Value[],
): number {
  const probe = probeAt(ev, node);
  const given = [...before, makeValue({ origins: [probe], isOpen: true })];
  const { origins } = callClosure(ev, fork(state), closure, given, closure.receiver, closure.node);
  return marksLeft(origins, probe) ?? 0;
}

/** `class Tone(str, Enum)` */
export function isEnumeration({ node, superClass }: ClassObject): boolean {
  const parents = [...(node.superClass ? [node.superClass] : []), ...(node.furtherSuperClasses ?? [])];
  const names = parents.map((parent) =>
    parent.type === 'name' ? parent.name : parent.type === 'member' ? parent.property : '',
  );
  if (names.some((name) => typeof name === 'string' && /(?:Enum|Flag|Choices)$/.test(name))) return true;
  return superClass.objects.some((parent) => parent.type === 'class' && isEnumeration(parent));
}

/** `Tone(text)` is one of the values that the enumeration has, or throws. */
export function enumeratedValue(
  ev: Evaluation,
  owner: ClassObject,
  { values: [given] }: Arguments,
  node: CallNode,
): Value | undefined {
  if (!given || !isEnumeration(owner)) return undefined;
  const step = stepAt(ev, node, `is one of ${owner.node.name ?? 'its values'}`);
  return withMarks({ ...UNKNOWN, origins: given.origins }, KNOWN.marks, step);
}
