/** Writing: declarations, assignments, destructuring. */
import type { AssignNode, Expression, MemberNode, Pattern, TypeNode } from '../program';
import { annotatedMember } from './annotations';
import { currentFrame, type Evaluation, stepAt } from './evaluation';
import { addParts, evaluate } from './expressions';
import {
  assignMember,
  newRecord,
  readComputed,
  readElement,
  readingOf,
  readMember,
  type Reading,
  noteKey,
  writeComputed,
  writeOutside,
} from './members';
import { noteSetUp } from './frontDoor';
import { assignExports } from './modules';
import { noteRead } from './recording';
import { noteChange } from './rowChanges';
import { unsettled } from './settled';
import { observeAssign } from './sinks';
import { EMPTY_CONTENTS, readContents, readVariable, type State, setVariable } from './state';
import { applyGuards } from './text';
import { madeFor } from './unmade';
import {
  deriveMember,
  joinValues,
  type HeapObject,
  isConstant,
  makeValue,
  mapOrigins,
  NOTHING,
  soleConstant,
  UNKNOWN,
  type Value,
  withStep,
} from './value';

/** Binds new names. `node` is the expression that gave the value, where there is one. */
export function declarePattern(
  ev: Evaluation,
  state: State,
  pattern: Pattern,
  value: Value,
  node: Expression | undefined,
  annotation: TypeNode | undefined,
): void {
  writePattern(ev, state, pattern, value, node, annotation);
}

export function evaluateAssign(ev: Evaluation, state: State, node: AssignNode): Value {
  const value = evaluate(ev, state, node.value);
  const written = node.operator === undefined ? value : combined(ev, state, node, value);
  writePattern(ev, state, node.target, written, node.value, undefined);
  return written;
}

function combined(ev: Evaluation, state: State, node: AssignNode, value: Value): Value {
  const { target } = node;
  if (target.type !== 'name' && target.type !== 'member') return UNKNOWN;
  const before = evaluate(ev, state, target);
  if (node.operator === '+')
    return addParts(ev, state, node, [
      { node: target, value: before },
      { node: node.value, value },
    ]);
  if (node.operator === 'or' || node.operator === 'nullish' || node.operator === 'and')
    return joinValues(before, value);
  return NOTHING;
}

function writePattern(
  ev: Evaluation,
  state: State,
  pattern: Pattern,
  value: Value,
  node: Expression | undefined,
  annotation: TypeNode | undefined,
): void {
  switch (pattern.type) {
    case 'name':
      return writeName(ev, state, pattern, value);
    case 'member':
      return writeMemberPattern(ev, state, pattern, value, node ?? pattern);
    case 'defaultPattern': {
      const fallback =
        value.constants.includes(undefined) || value.isOpen ? evaluate(ev, state, pattern.value) : undefined;
      return writePattern(
        ev,
        state,
        pattern.target,
        fallback ? (isLeftOut(value) ? fallback : joinValues(withoutUndefined(value), fallback)) : value,
        node,
        annotation,
      );
    }
    case 'objectPattern':
      return writeObjectPattern(ev, state, pattern, value, node, annotation);
    case 'arrayPattern':
      return writeArrayPattern(ev, state, pattern, value, node);
    case 'unknown':
      for (const child of pattern.children) evaluate(ev, state, child);
  }
}

/** Nothing was given, and nothing else can have been. */
function isLeftOut(value: Value): boolean {
  return isConstant(value) && value.constants.every((constant) => constant === undefined);
}

function withoutUndefined(value: Value): Value {
  return { ...value, constants: value.constants.filter((constant) => constant !== undefined) };
}

export function writeName(
  ev: Evaluation,
  state: State,
  pattern: Pattern & { type: 'name' },
  value: Value,
): void {
  const { variable } = pattern;
  if (!variable) return;
  const stepped = mapOrigins(value, (origin) =>
    withStep(origin, stepAt(ev, pattern, `goes into ${pattern.name}`)),
  );
  // A variable of a function that has ended, or of one below in the stack, may hold the old value for others.
  const isOuter = variable.owner !== currentFrame(ev).node && variable.writes > 1;
  const before = isOuter ? readVariable(state, variable) : undefined;
  if (isOuter) noteRead(ev, variable, before, currentFrame(ev));
  setVariable(state, variable, before ? joinValues(before, stepped) : stepped);
}

function writeMemberPattern(
  ev: Evaluation,
  state: State,
  pattern: MemberNode,
  value: Value,
  node: Expression,
): void {
  if (assignExports(ev, state, pattern, value)) return;
  const object = madeFor(ev, state, pattern.object, evaluate(ev, state, pattern.object), value);
  observeAssign(ev, state, pattern, object, value, node);
  const property = typeof pattern.property === 'string' ? undefined : evaluate(ev, state, pattern.property);
  const key = property ? soleConstant(property) : pattern.property;
  if (typeof key !== 'string' && typeof key !== 'number') {
    if (property) noteKey(ev, state, object, property, node);
    return writeComputed(state, object, { value, node });
  }
  if (pattern.object.type === 'name' && leadsElsewhere(ev, object, key))
    return writeName(ev, state, pattern.object, value);
  noteSetUp(ev, object, String(key), value);
  assignMember(ev, state, object, String(key), { value: unsettled(value), node });
  writeOutside(ev, state, object, String(key), value);
  noteChange(ev, object, String(key), { value, node });
}

/** An address is followed as the text that it is; a text itself has no member that could be written. */
function leadsElsewhere(
  ev: Evaluation,
  { objects, constants, pieces }: Value,
  key: string | number,
): boolean {
  if (objects.length > 0 || typeof key !== 'string' || !ev.catalog.leading.has(key)) return false;
  const [first] = pieces ?? [];
  const texts = [...constants, first?.type === 'text' ? first.text : undefined];
  return texts.some((text) => typeof text === 'string' && /^[a-z][a-z\d+.-]*:\/\//i.test(text));
}

function writeObjectPattern(
  ev: Evaluation,
  state: State,
  pattern: Pattern & { type: 'objectPattern' },
  value: Value,
  node: Expression | undefined,
  annotation: TypeNode | undefined,
): void {
  for (const { key, target, range } of pattern.properties) {
    const reading: Reading = { range, label: node ? readingOf(node).label : '' };
    const member =
      typeof key === 'string'
        ? readMember(ev, state, value, key, reading)
        : readComputed(ev, state, value, evaluate(ev, state, key), reading);
    const typed =
      typeof key === 'string' && annotation
        ? annotatedMember(ev, state, member, annotation, key, { range })
        : member;
    writePattern(ev, state, target, applyGuards(state, typed), undefined, undefined);
  }
  if (pattern.rest) writePattern(ev, state, pattern.rest, restOf(state, pattern, value), node, undefined);
}

/** A part of the object, so that what stands under the keys that are taken is not in it. */
const REST = '{rest}';

/** What is left of an object when some keys are taken. */
function restOf(state: State, pattern: Pattern & { type: 'objectPattern' }, value: Value): Value {
  const record = value.objects[0];
  if (record?.type !== 'record' || value.objects.length !== 1 || value.isOpen) {
    const left = value.origins.map((origin) => deriveMember(origin, REST));
    return makeValue({ origins: left, objects: value.objects, isOpen: true });
  }
  const contents = readContents(state, record);
  const taken = new Set(pattern.properties.map((property) => property.key));
  const fields = new Map([...contents.fields].filter(([key]) => !taken.has(key)));
  return newRecord(state, record.node, { ...contents, fields });
}

function writeArrayPattern(
  ev: Evaluation,
  state: State,
  pattern: Pattern & { type: 'arrayPattern' },
  value: Value,
  node: Expression | undefined,
): void {
  const reading: Reading = { range: pattern.range, label: node ? readingOf(node).label : '' };
  pattern.elements.forEach((target, index) => {
    if (target)
      writePattern(ev, state, target, elementAt(ev, state, value, index, reading), undefined, undefined);
  });
  if (pattern.rest) {
    const rest = restOfList(ev, state, pattern, value, node ?? unknownNode(pattern));
    writePattern(ev, state, pattern.rest, rest, node, undefined);
  }
}

function restOfList(
  ev: Evaluation,
  state: State,
  pattern: Pattern & { type: 'arrayPattern' },
  value: Value,
  node: Expression,
): Value {
  const [list] = value.objects;
  const contents =
    list?.type === 'record' && value.objects.length === 1 && !value.isOpen && readContents(state, list);
  if (contents)
    return newRecord(
      state,
      node,
      { ...contents, elements: contents.elements.slice(pattern.elements.length) },
      true,
    );
  const element = readElement(ev, state, value, { range: pattern.range, label: readingOf(node).label });
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value: element, node } }, true);
}

function elementAt(ev: Evaluation, state: State, value: Value, index: number, reading: Reading): Value {
  const isList = (object: HeapObject): boolean =>
    object.type === 'answer' || (object.type === 'record' && object.isArray);
  return value.objects.length > 0 && value.objects.every(isList)
    ? readMember(ev, state, value, String(index), reading)
    : readElement(ev, state, value, reading);
}

function unknownNode(pattern: Pattern): Expression {
  return { type: 'unknown', children: [], range: pattern.range };
}
