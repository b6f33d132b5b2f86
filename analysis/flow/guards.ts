/** Tests and what they prove; rows of guards. */
import type { GuardRow } from '../apiModel';
import type { ArrayNode, BinaryNode, Expression, LogicalNode } from '../program';
import type { ApiCall } from './api';
import { hostRefinements } from './addresses';
import { observeTest } from './asking';
import type { Arguments } from './calls';
import { type Evaluation, identityAt, isPython, stepAt } from './evaluation';
import { namesOfWholes } from './dataNames';
import {
  emptyPathTruth,
  knownPath,
  missingTruth,
  otherPart,
  pathRefinements,
  samePathTruth,
} from './filePaths';
import { noteComparedSecret } from './frontDoor';
import { isParsed, noteJsonChecked } from './json';
import { readElement, readingOf, valuesIn } from './members';
import { listOf, parsePath } from './paths';
import { marksOfCharacters, marksOfMatch, marksOfUnmatched } from './patterns';
import { type Field, readContents, refine, type State } from './state';
import { deepOrigins, hasDeepOrigins, ownIdentity } from './text';
import {
  derive,
  markBits,
  mapOrigins,
  NOTHING,
  objectValue,
  type Refinement,
  soleConstant,
  regexpOf,
  soleString,
  type Truth,
  UNKNOWN,
  type Value,
  withMarks,
  type VerdictObject,
} from './value';
import { choiceTruth } from './operator';
import { describedShapes, passedInPlace } from './schemaCalls';
import { marksWithin } from './schemas';
import { common, truthOfWays } from './truths';
import { valuesAt } from './walk';
import { labelOf } from './labels';

const KNOWN = markBits(['known-values']);
const LENGTH = markBits(['bounded', 'validated']);
/** What is not there does no harm anywhere. */
const EMPTY = ~0;

export function refinementsOf(
  ev: Evaluation,
  state: State,
  value: Value,
  marks: number,
  node: Expression,
  message: string,
): readonly Refinement[] {
  return deepOrigins(ev, state, value).flatMap((origin) => {
    const identity = origin.identities[0];
    return identity === undefined ? [] : [{ identity, marks, step: stepAt(ev, node, message) }];
  });
}

/** What a test proves by being truthy or not. Of outside data: where it is falsy, it carries no words. */
export function truthOf(ev: Evaluation, state: State, value: Value, node: Expression): Truth | undefined {
  noteJsonChecked(ev, value);
  observeTest(ev, node, value);
  const known = value.truth ?? verdictTruth(value) ?? emptyPathTruth(ev, state, value, node);
  if (known || !mayBeEmpty(value)) return known;
  return { whenTrue: [], whenFalse: emptiness(ev, state, value, node) };
}

/** Outside data that is nothing if it is falsy; what a library gives as its default is never met. */
function mayBeEmpty({ origins, objects }: Value): boolean {
  return origins.length > 0 && objects.every(({ type }) => type === 'instance');
}

function emptiness(ev: Evaluation, state: State, value: Value, node: Expression): readonly Refinement[] {
  return refinementsOf(ev, state, value, EMPTY, node, `${labelOf(node)} is empty`);
}

export function negate(truth: Truth | undefined): Truth | undefined {
  return truth && { whenTrue: truth.whenFalse, whenFalse: truth.whenTrue };
}

export function combineTruth(
  operator: LogicalNode['operator'],
  left: Truth | undefined,
  right: Truth | undefined,
  last: Value,
): Truth | undefined {
  if (!left && !right) return undefined;
  // `found ?? null` is truthy where `found` is.
  if (operator !== 'and' && isFalsy(last)) return left;
  const none: Truth = { whenTrue: [], whenFalse: [] };
  const one = left ?? none;
  const two = right ?? none;
  if (operator === 'and')
    return { whenTrue: [...one.whenTrue, ...two.whenTrue], whenFalse: common(one.whenFalse, two.whenFalse) };
  if (operator === 'or')
    return { whenTrue: common(one.whenTrue, two.whenTrue), whenFalse: [...one.whenFalse, ...two.whenFalse] };
  return undefined;
}

function isFalsy({ constants, objects, origins, isOpen }: Value): boolean {
  const isConstant = constants.length > 0 && objects.length + origins.length === 0 && !isOpen;
  return isConstant && constants.every((constant) => !constant);
}

/** What a function's outcome proves. */
export function truthOfExits(exits: readonly Exit[]): Truth | undefined {
  if (exits.length < 2) return exits[0]?.value.truth;
  return truthOfWays(exits.map(({ value, state }) => ({ value, passed: state.guards.values() })));
}

/** What every one of several outcomes proves. */
export function truthOfEach(values: readonly Value[]): Truth | undefined {
  const [first, ...others] = values.map(({ truth }) => truth);
  return others.reduce(
    (left, right) =>
      left &&
      right && {
        whenTrue: common(left.whenTrue, right.whenTrue),
        whenFalse: common(left.whenFalse, right.whenFalse),
      },
    first,
  );
}

interface Exit {
  readonly value: Value;
  readonly state: State;
}

const COMPARISONS: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);

/** Something is asked of a text, rather than whether a record has a key. */
function isWords(ev: Evaluation, { origins, objects }: Value): boolean {
  if (!isPython(ev) || objects.length > 0) return false;
  const answers = origins.filter(({ source }) => source.kind === 'model');
  return answers.every(({ source, identities }) => source.answer?.form === 'text' && !isParsed(identities));
}

/** `===`, `<=`, `in`: what a comparison proves of the outside data in it. */
export function comparisonTruth(
  ev: Evaluation,
  state: State,
  node: BinaryNode,
  left: Value,
  right: Value,
): Truth | undefined {
  observeTest(ev, node.left, left);
  if (node.operator !== 'in' || isWords(ev, right)) observeTest(ev, node.right, right);
  noteComparedSecret(ev, node, [left, right]);
  if (COMPARISONS.has(node.operator)) {
    noteJsonChecked(ev, left);
    noteJsonChecked(ev, right);
  }
  const number = positionTest(ev, node, right) ?? countTest(node, left, right);
  if (number) return number;
  const choice = choiceOf(ev, state, node, left, right);
  if (choice) return choice;
  switch (node.operator) {
    case '==':
      return equality(ev, state, node, left, right);
    case '!=':
      return negate(equality(ev, state, node, left, right));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return (
        lengthTest(ev, state, node) ??
        (isPython(ev) ? subsetTest(ev, state, node, left, right) : undefined) ??
        scoreTest(node, left, right)
      );
    case 'in':
      return belowFolder(ev, state, node, left) ?? wordsTest(ev, state, node, left, right);
    case 'instanceof':
      return errorTest(ev, state, node, left, right);
    default:
      return undefined;
  }
}

/** `process.env.UNRESTRICTED === 'true'`, `os.getenv('CHECKS', 'on') in ('off', 'no')` */
function choiceOf(
  ev: Evaluation,
  state: State,
  { operator, left: node }: BinaryNode,
  left: Value,
  right: Value,
): Truth | undefined {
  switch (operator) {
    case '==':
      return choiceTruth(ev, left, () => [right], node) ?? choiceTruth(ev, right, () => [left], node);
    case '!=':
      return negate(choiceTruth(ev, left, () => [right], node) ?? choiceTruth(ev, right, () => [left], node));
    case 'in':
      return choiceTruth(ev, left, () => elementsOf(state, right), node);
    default:
      return undefined;
  }
}

/** `folder in path.parents` of a resolved path, and `folder in [path, *path.parents]`. */
function belowFolder(ev: Evaluation, state: State, { right }: BinaryNode, folder: Value): Truth | undefined {
  const parents = right.type === 'array' ? parentsBesidePath(right) : right;
  return parents && memberOfPath(ev, state, parents, 'parents', folder);
}

/** The parents of a path in a list that holds nothing else but the path. */
function parentsBesidePath({ elements }: ArrayNode): Expression | undefined {
  const parents = elements.find(({ spread }) => spread)?.value;
  if (parents?.type !== 'member' || parents.object.type !== 'name') return undefined;
  const { variable } = parents.object;
  const isOwn = ({ value }: ArrayNode['elements'][number]): boolean =>
    value === parents || (value.type === 'name' && variable !== undefined && value.variable === variable);
  return elements.every(isOwn) ? parents : undefined;
}

/** `path.parent == folder` of a resolved path. */
function inFolder(
  ev: Evaluation,
  state: State,
  { left, right }: BinaryNode,
  values: Sides,
): Truth | undefined {
  return (
    memberOfPath(ev, state, left, 'parent', values.right) ??
    memberOfPath(ev, state, right, 'parent', values.left)
  );
}

interface Sides {
  readonly left: Value;
  readonly right: Value;
}

function memberOfPath(
  ev: Evaluation,
  state: State,
  node: Expression,
  name: 'parent' | 'parents',
  folder: Value,
): Truth | undefined {
  if (node.type !== 'member' || node.property !== name) return undefined;
  const path = ev.operands.get(node.object);
  return path && samePathTruth(ev, state, path, folder, node.object);
}

/** `x in list`, `part in text` */
function wordsTest(
  ev: Evaluation,
  state: State,
  node: BinaryNode,
  left: Value,
  right: Value,
): Truth | undefined {
  if (!isTrusted(ev, state, right)) return missingTruth(ev, state, right, left, node);
  return isPartOfText(ev, right)
    ? withinText(ev, state, left, right, node.left)
    : amongTruth(ev, state, left, right, node.left);
}

/** `c in '-_'`: a part of a text has no characters but those of the text. */
function withinText(
  ev: Evaluation,
  state: State,
  part: Value,
  text: Value,
  node: Expression,
): Truth | undefined {
  const characters = hasOrigins(part) ? soleString(text) : undefined;
  const marks = characters ? marksOfCharacters(characters) : 0;
  if (marks === 0) return undefined;
  const message = `${labelOf(node)} is part of a known text`;
  return { whenTrue: refinementsOf(ev, state, part, marks, node, message), whenFalse: [] };
}

/** `out instanceof type.errors`: where it is none of these, it is what the schema let through. */
function errorTest(
  ev: Evaluation,
  state: State,
  node: BinaryNode,
  left: Value,
  { objects }: Value,
): Truth | undefined {
  const passed = left.objects.flatMap((object) => {
    if (object.type !== 'parsed' || !object.shape.orElse) return [];
    const { model, errors } = object.shape.orElse;
    const isAsked = objects.some(
      (one) => one.type === 'api' && one.models.includes(model) && errors.includes(one.path),
    );
    const marks = isAsked ? marksWithin(object.shape) : 0;
    return marks === 0
      ? []
      : refinementsOf(ev, state, object.value, marks, node, `${labelOf(node.left)} is no error`);
  });
  return passed.length > 0 ? { whenTrue: [], whenFalse: passed } : undefined;
}

/** In Python `in` also asks for a part of a text. */
function isPartOfText(ev: Evaluation, { constants, pieces }: Value): boolean {
  return isPython(ev) && (constants.length > 0 || pieces !== undefined);
}

/** `LIST.indexOf(x) !== -1`, `>= 0` */
function positionTest(ev: Evaluation, { operator, left }: BinaryNode, right: Value): Truth | undefined {
  const found = left.type === 'call' ? ev.operands.get(left)?.truth : undefined;
  const bound = soleConstant(right);
  if (!found || typeof bound !== 'number') return undefined;
  const says = `${operator} ${bound}`;
  if (['!= -1', '> -1', '>= 0'].includes(says)) return found;
  return ['== -1', '<= -1', '< 0'].includes(says) ? negate(found) : undefined;
}

/** `errors.length > 0`, `unknown.length === 0`: there are some, or none. */
function countTest({ operator }: BinaryNode, left: Value, right: Value): Truth | undefined {
  const refusal = verdictTruth(left) ?? left.truth;
  const bound = soleConstant(right);
  if (!refusal || typeof bound !== 'number') return undefined;
  const says = `${operator} ${bound}`;
  if (['!= 0', '> 0', '>= 1'].includes(says)) return refusal;
  return ['== 0', '<= 0', '< 1'].includes(says) ? negate(refusal) : undefined;
}

function equality(
  ev: Evaluation,
  state: State,
  node: BinaryNode,
  left: Value,
  right: Value,
): Truth | undefined {
  const type =
    typeTest(ev, state, node.left, right) ??
    typeTest(ev, state, node.right, left) ??
    exactLength(ev, state, node, left, right) ??
    inFolder(ev, state, node, { left, right });
  if (type) return type;
  const verdict =
    booleanTest(left, right) ??
    booleanTest(right, left) ??
    matchTest(left, right) ??
    matchTest(right, left) ??
    wordTest(left, right) ??
    wordTest(right, left);
  if (verdict) return verdict;
  if (hasOrigins(left) && isTrusted(ev, state, right) && isComparable(right))
    return {
      whenTrue: [
        ...known(ev, state, left, node.left, [right]),
        ...hostRefinements(ev, state, left, node.left),
      ],
      whenFalse: otherPart(ev, state, left, [right], node.left),
    };
  if (hasOrigins(right) && isTrusted(ev, state, left) && isComparable(left))
    return {
      whenTrue: [
        ...known(ev, state, right, node.right, [left]),
        ...hostRefinements(ev, state, right, node.right),
      ],
      whenFalse: [],
    };
  if (mayBeEmpty(left) && !isComparable(right))
    return {
      whenTrue: [...emptiness(ev, state, left, node.left), ...(left.truth?.whenFalse ?? [])],
      whenFalse: [],
    };
  return (
    samePathTruth(ev, state, left, right, node.left) ??
    unchangedTruth(ev, left, right, node.left) ??
    unchangedTruth(ev, right, left, node.right)
  );
}

/** `path.basename(name) === name`: what a guard would leave as it is has what the guard gives. */
function unchangedTruth(ev: Evaluation, made: Value, own: Value, node: Expression): Truth | undefined {
  const step = stepAt(ev, node, `${labelOf(node)} is the same`);
  const whenTrue = own.origins.flatMap(({ identities: [identity = ''], marks }): readonly Refinement[] => {
    const ways = made.origins.filter(({ identities }) => identities.indexOf(identity) > 0);
    const gained = ways.reduce((bits, way) => bits & way.marks, ways.length > 0 ? ~marks : 0);
    return gained === 0 ? [] : [{ identity, marks: gained, step }];
  });
  return whenTrue.length > 0 ? { whenTrue, whenFalse: [] } : undefined;
}

/** `ok === false` says what `!ok` says. */
function booleanTest(left: Value, right: Value): Truth | undefined {
  const constant = soleConstant(right);
  if (!left.truth || typeof constant !== 'boolean') return undefined;
  return constant ? left.truth : negate(left.truth);
}

/**
 * `pattern.fullmatch(x) is None`: what is tested is there or not, and never a value that counts as false. So does
 * `TABLE[name] != null` tell whether the table has the name, whatever it holds.
 */
function matchTest(left: Value, right: Value): Truth | undefined {
  const isMatch = left.objects.length > 0 && left.constants.length === 0 && !left.isOpen;
  const isFound = left.objects.some(({ type }) => type === 'found');
  if (!left.truth || !(isMatch || isFound) || isComparable(right)) return undefined;
  return negate(left.truth);
}

/** Equal to `undefined` or `null` it is nothing. */
function isComparable(value: Value): boolean {
  const constant = soleConstant(value);
  return !(
    value.constants.length === 1 &&
    (constant === undefined || constant === null) &&
    value.objects.length === 0 &&
    !value.isOpen
  );
}

/** `typeof x === 'number'` */
function typeTest(ev: Evaluation, state: State, node: Expression, other: Value): Truth | undefined {
  if (node.type !== 'unary' || node.operator !== 'typeof') return undefined;
  const name = soleConstant(other);
  const operand = ev.operands.get(node.operand);
  if (operand) noteJsonChecked(ev, operand);
  if (!operand || (name !== 'number' && name !== 'boolean')) return { whenTrue: [], whenFalse: [] };
  return { whenTrue: known(ev, state, operand, node.operand), whenFalse: [] };
}

/** `text.length > 500` */
function lengthTest(ev: Evaluation, state: State, node: BinaryNode): Truth | undefined {
  const isLess = node.operator.startsWith('<');
  const onLeft = lengthOf(ev, node.left);
  const measured = onLeft ?? lengthOf(ev, node.right);
  if (!measured) return undefined;
  const bounded = boundedBy(ev, state, measured, node);
  return isLess === (onLeft !== undefined)
    ? { whenTrue: bounded, whenFalse: [] }
    : { whenTrue: [], whenFalse: bounded };
}

/** `text.length === 8` */
function exactLength(
  ev: Evaluation,
  state: State,
  node: BinaryNode,
  left: Value,
  right: Value,
): Truth | undefined {
  const measured =
    (typeof soleConstant(right) === 'number' ? lengthOf(ev, node.left) : undefined) ??
    (typeof soleConstant(left) === 'number' ? lengthOf(ev, node.right) : undefined);
  return measured && { whenTrue: boundedBy(ev, state, measured, node), whenFalse: [] };
}

/** A list of few elements may hold long ones: what is proven is proven of the thing itself. */
function boundedBy(ev: Evaluation, state: State, value: Value, node: BinaryNode): readonly Refinement[] {
  return refinementsOf(ev, state, value, LENGTH, node, 'its length is checked').map((refinement) => ({
    ...refinement,
    identity: ownIdentity(refinement.identity),
  }));
}

/** The value whose length an expression is. */
function lengthOf(ev: Evaluation, node: Expression): Value | undefined {
  if (node.type === 'call') {
    const [argument] = node.arguments;
    if (!argument) return undefined;
    const isPythons = node.callee.type === 'name' && node.callee.name === 'len' && !node.callee.variable;
    return isPythons ? ev.operands.get(argument.value) : lengthOf(ev, argument.value);
  }
  return node.type === 'member' && (node.property === 'length' || node.property === 'size')
    ? ev.operands.get(node.object)
    : undefined;
}

function known(
  ev: Evaluation,
  state: State,
  value: Value,
  node: Expression,
  values: readonly Value[] = [],
): readonly Refinement[] {
  const message = `${labelOf(node)} is compared with known values`;
  return (
    knownPath(ev, state, value, KNOWN, node, message) ??
    refinementsOf(ev, state, value, KNOWN | marksOfSigns(values), node, message)
  );
}

/** `c in ('-', '_')`: signs are what a text may have besides what passes another test, `c.isalnum()`. */
function marksOfSigns(values: readonly Value[]): number {
  const areSigns = values.length > 0 && values.every((value) => SIGN.test(soleString(value) ?? ''));
  return areSigns ? marksOfCharacters(values.map((value) => soleString(value) ?? '').join('')) : 0;
}

const SIGN = /^[^\p{L}\p{N}]$/u;

/** A test of a value's type says that it carries no words. */
export function knownRefinements(
  ev: Evaluation,
  state: State,
  value: Value,
  node: Expression,
  message: string,
): readonly Refinement[] {
  return refinementsOf(ev, state, value, KNOWN, node, `${labelOf(node)} ${message}`);
}

function hasOrigins(value: Value): boolean {
  return value.origins.length > 0;
}

/** Made by the program itself: nothing in it came from outside. */
function isTrusted(ev: Evaluation, state: State, value: Value): boolean {
  return !hasDeepOrigins(state, value);
}

/** `case 'a':`, and `case ok(a):` of `switch (true)`. */
export function caseRefinements(
  ev: Evaluation,
  state: State,
  subject: Value,
  test: Value,
  node: Expression,
): readonly Refinement[] {
  if (soleConstant(subject) === true) return test.truth?.whenTrue ?? [];
  if (!isTrusted(ev, state, test)) return [];
  return [
    ...refinementsOf(ev, state, subject, KNOWN, node, 'is compared with known values'),
    ...hostRefinements(ev, state, subject, node),
  ];
}

/** `TABLE[key]` is truthy only for keys that the table has. */
export function lookupTruth(
  ev: Evaluation,
  state: State,
  object: Value,
  key: Value,
  node: Expression,
): Truth | undefined {
  if (!hasOrigins(key) || object.objects.length === 0 || !isTrusted(ev, state, object)) return undefined;
  if (!object.objects.every((one) => one.type === 'record')) return undefined;
  return { whenTrue: known(ev, state, key, node), whenFalse: [] };
}

/** Membership in a list, set or table of the program's own: `ALLOWED.includes(x)`, `NAMES.has(x)`. */
export function membershipTruth(
  ev: Evaluation,
  state: State,
  receiver: Value,
  args: Arguments,
): Truth | undefined {
  const [item] = args.values;
  const node = args.nodes[0];
  const choice = item && node && choiceTruth(ev, item, () => elementsOf(state, receiver), node);
  if (choice) return choice;
  if (!item || !node || !hasOrigins(item) || !isTrusted(ev, state, receiver)) return undefined;
  if (receiver.constants.length > 0 || receiver.pieces) return undefined;
  return amongTruth(ev, state, item, receiver, node);
}

/** `set(names) <= KNOWN`, `KNOWN >= set(names)` */
function subsetTest(
  ev: Evaluation,
  state: State,
  { operator, left: leftNode, right: rightNode }: BinaryNode,
  left: Value,
  right: Value,
): Truth | undefined {
  if (!isListed(left) && !isListed(right)) return undefined;
  const whenTrue = operator.startsWith('<')
    ? subsetRefinements(ev, state, left, right, leftNode)
    : subsetRefinements(ev, state, right, left, rightNode);
  return whenTrue.length > 0 ? { whenTrue, whenFalse: [] } : undefined;
}

export function isListed({ objects }: Value): boolean {
  return objects.some((object) => object.type === 'record' && object.isArray);
}

/** Where each of a list is one of the program's own, the list has nothing else. */
export function subsetRefinements(
  ev: Evaluation,
  state: State,
  part: Value,
  whole: Value,
  node: Expression,
): readonly Refinement[] {
  if (!isTrusted(ev, state, whole) || whole.constants.length > 0 || whole.pieces) return [];
  const element = readElement(ev, state, part, readingOf(node));
  const passed = known(ev, state, element, node, elementsOf(state, whole));
  return ofTheirList(
    passed,
    element.origins.map(({ identities }) => identities),
  );
}

/** What each element of a list of outside data passed, the list itself has passed, which holds nothing else; so has a text. */
export function ofTheirList(
  passed: readonly Refinement[],
  elements: readonly (readonly string[])[],
): readonly Refinement[] {
  const ofList = passed.flatMap((one) => {
    const names = elements.find(([latest]) => latest === one.identity);
    return names ? namesOfWholes(names).map((identity) => ({ ...one, identity })) : [];
  });
  return [...passed, ...ofList];
}

/** What it proves that something is one of a list of the program's own, or is not. */
function amongTruth(ev: Evaluation, state: State, item: Value, list: Value, node: Expression): Truth {
  const values = elementsOf(state, list);
  return {
    whenTrue: [...known(ev, state, item, node, values), ...hostRefinements(ev, state, item, node)],
    whenFalse: otherPart(ev, state, item, values, node),
  };
}

function elementsOf(state: State, { objects }: Value): readonly Value[] {
  return objects.flatMap((object) => (object.type === 'record' ? valuesIn(readContents(state, object)) : []));
}

const HOST = markBits(['host-allowed']);
const WHOLE = 'matches a pattern for the whole text';

/** `/^[a-z]{1,20}$/.test(x)`: a pattern for the whole text. */
export function patternTruth(
  ev: Evaluation,
  state: State,
  pattern: Value,
  subject: Value,
  node: Expression,
): Truth | undefined {
  const regexp = regexpOf(pattern);
  if (!regexp) return undefined;
  const matching = marksOfMatch(regexp.pattern, regexp.flags);
  const others = marksOfUnmatched(regexp.pattern, regexp.flags);
  if ((matching | others) === 0) return undefined;
  const proven = (marks: number, message: string): readonly Refinement[] =>
    marks === 0 ? [] : refinementsOf(ev, state, subject, marks, node, message);
  return {
    whenTrue: proven(matching, matching === HOST ? 'begins with a host of the program' : WHOLE),
    whenFalse: proven(others, 'has nothing in it that a pattern looks for'),
  };
}

// ---------------------------------------------------------------- rows

export function applyGuardRow(call: ApiCall, row: GuardRow): Value | undefined {
  const { ev, state, node, roots } = call;
  if (row.given && valuesAt(ev, state, roots, row.given).length === 0) return undefined;
  const marks = markBits(row.marks);
  const subjects = listOf(row.subject).flatMap((path) => valuesAt(ev, state, roots, path));
  if (looksAtShape(row, call)) for (const { value } of subjects) noteJsonChecked(ev, value);
  const [shape] = row.schema === undefined ? [] : describedShapes(ev, state, roots, row.schema);
  const passed = row.marks.includes('path-safe') ? pathRefinements : refinementsOf;
  const refinements = subjects.flatMap((field) =>
    shape
      ? passedInPlace(ev, state, field.value, shape, node)
      : passed(ev, state, field.value, marks, node, `${call.label} checks it`),
  );
  switch (row.effect) {
    case 'result':
      return checkedResult(
        call,
        subjects.map((field) => field.value),
        marks,
      );
    case 'throws':
      refine(state, [...refinements, ...matchRefinements(call, row, subjects)]);
      return undefined;
    case 'true':
      return { ...NOTHING, truth: { whenTrue: refinements, whenFalse: [] } };
    case 'false':
      return { ...NOTHING, truth: { whenTrue: [], whenFalse: refinements } };
    case 'verdict':
      return verdictOf(row, refinements);
    case 'asserts':
      for (const { value } of subjects) refine(state, value.truth?.whenTrue ?? []);
      return undefined;
  }
}

/** `assert.match(text, /^[a-z]+$/)` */
function matchRefinements(
  { ev, state, node, roots }: ApiCall,
  { matches }: GuardRow,
  subjects: readonly Field[],
): readonly Refinement[] {
  const patterns = matches === undefined ? [] : valuesAt(ev, state, roots, matches);
  return patterns.flatMap((pattern) =>
    subjects.flatMap(({ value }) => patternTruth(ev, state, pattern.value, value, node)?.whenTrue ?? []),
  );
}

/** `validate(data)`, unless nobody asks what it tells. */
function looksAtShape({ marks, effect, matches }: GuardRow, { ev, node }: ApiCall): boolean {
  if (matches !== undefined) return true;
  const isDropped = effect === 'true' && ev.dropped === node;
  return !isDropped && marks.some((mark) => mark === 'validated' || mark === 'known-values');
}

function checkedResult(call: ApiCall, subjects: readonly Value[], marks: number): Value {
  const { ev, state, node, label } = call;
  const step = stepAt(ev, node, `${label} makes it safe`);
  const origins = subjects.flatMap((value) => deepOrigins(ev, state, value));
  const value = withMarks({ ...UNKNOWN, origins }, marks, step);
  return mapOrigins(value, (origin) => derive(origin, `g:${identityAt(ev, node)}`));
}

function verdictOf(row: GuardRow, passed: readonly Refinement[]): Value {
  const at = parsePath(row.verdict ?? 'result').segments;
  return objectValue({ type: 'verdict', path: [], at, passed, ...(row.words && { words: row.words }) });
}

/** A verdict's flag: where it is truthy, the subject did not pass. */
export function verdictTruth(value: Value): Truth | undefined {
  const verdict = verdictIn(value);
  return verdict && !verdict.words && isWhole(verdict) ? refusalOf(verdict) : undefined;
}

function verdictIn({ objects }: Value): VerdictObject | undefined {
  return objects.find((object) => object.type === 'verdict');
}

/** Whether it is what tells, and not the object that holds it. */
function isWhole(verdict: VerdictObject): boolean {
  const flag = verdict.at[verdict.at.length - 1];
  return (
    flag !== undefined &&
    verdict.path.length >= verdict.at.length &&
    (flag === '*' || verdict.path.includes(flag))
  );
}

/** `severity > 2`: what is higher than the program allows did not pass. */
function scoreTest({ operator }: BinaryNode, left: Value, right: Value): Truth | undefined {
  const isLeft = typeof soleConstant(right) === 'number';
  if (!isLeft && typeof soleConstant(left) !== 'number') return undefined;
  const refusal = verdictTruth(isLeft ? left : right);
  return operator.startsWith('>') === isLeft ? refusal : negate(refusal);
}

/** Where it holds, the subject did not pass. */
function refusalOf({ passed }: VerdictObject): Truth {
  return { whenTrue: [], whenFalse: passed };
}

/** `action === 'BLOCKED'` */
function wordTest(left: Value, right: Value): Truth | undefined {
  const verdict = verdictIn(left);
  const word = soleConstant(right);
  if (!verdict?.words || !isWhole(verdict)) return undefined;
  if (word === verdict.words.failed) return refusalOf(verdict);
  return word === verdict.words.passed ? negate(refusalOf(verdict)) : undefined;
}
