/** Evaluating expressions. */
import type {
  BinaryNode,
  ElementNode,
  Expression,
  LogicalNode,
  MemberNode,
  PropertyNode,
  TaggedTemplateNode,
  UnaryNode,
  Variable,
} from '../program';
import { annotatedValue, typeAlias } from './annotations';
import { applyTag, observeComponent } from './api';
import { observeTest } from './asking';
import { evaluateAssign } from './assignments';
import { callCallback } from './callbacks';
import { evaluateCall } from './calls';
import { eitherList } from './eitherList';
import { withFound } from './lookups';
import {
  currentFrame,
  currentModule,
  type Evaluation,
  type Frame,
  identityAt,
  isFixed,
  isPython,
  type ModuleInstance,
  reachLimit,
  stepAt,
  visit,
} from './evaluation';
import { toPath } from './filePaths';
import { makeClass, makeClosure, receiverOf } from './functions';
import { comparisonTruth, combineTruth, lookupTruth, negate, truthOf, verdictTruth } from './guards';
import { handlersByAttribute } from './handlers';
import { noteIdentity } from './identities';
import { noteJsonChecked } from './json';
import { MAX_NESTING } from './limits';
import {
  isSuper,
  newRecord,
  readComputed,
  readElement,
  readingOf,
  readMember,
  readSuper,
  setterKey,
  writeMember,
  asIterated,
  withKey,
} from './members';
import { withProvenMembers } from './membersProven';
import { exportsWithin, importedModule, readLateImport } from './modules';
import { narrow } from './narrowing';
import { withChoice } from './wholes';
import { fulfilled } from './promised';
import { combinedSets, formatPercent, memberOfModule, sumOfLists, truthOfLeft } from './pythonBuiltins';
import { readStarImport } from './pythonModules';
import { callOperator, sumByRows } from './pythonOperators';
import { noteRead } from './recording';
import {
  asMember,
  comparisonOfSettled,
  following,
  isSettled,
  leaveOut,
  literalValue,
  noteWritten,
  outcomeOf,
  settle,
  unsettled,
  unsettleFields,
} from './settled';
import { observeAttributes, observeDynamicImport, observeReturn } from './sinks';
import { callOfTag } from './tags';
import {
  type Contents,
  EMPTY_CONTENTS,
  type Field,
  fork,
  joinWays,
  merge,
  readContents,
  readVariable,
  readVariableAbove,
  refine,
  type State,
} from './state';
import { applyGuards, concatenate, deepOrigins, type TextPart } from './text';
import {
  constantValue,
  derive,
  type HeapObject,
  joinOrigins,
  joinValues,
  lower,
  makeValue,
  mapOrigins,
  markBits,
  NOTHING,
  objectValue,
  isConstant,
  type ParsedObject,
  soleConstant,
  type TypeObject,
  UNDEFINED,
  UNKNOWN,
  type Value,
  withMarks,
} from './value';

export function evaluate(ev: Evaluation, state: State, node: Expression): Value {
  if (!visit(ev, node)) return UNKNOWN;
  if (ev.nesting > MAX_NESTING) {
    reachLimit(ev, 'nesting of expressions', node.range);
    return UNKNOWN;
  }
  ev.nesting++;
  const value = evaluateNode(ev, state, node);
  ev.nesting--;
  return value;
}

function evaluateNode(ev: Evaluation, state: State, node: Expression): Value {
  switch (node.type) {
    case 'literal':
      return literalValue(ev, node);
    case 'regexp':
      return objectValue({ type: 'regexp', pattern: node.pattern, flags: node.flags });
    case 'template':
      return concatenate(
        ev,
        state,
        node,
        node.parts.map((part) => (part.type === 'text' ? part.value : textPart(ev, state, part))),
      );
    case 'taggedTemplate':
      return evaluateTagged(ev, state, node);
    case 'name':
      return withIdentity(ev, node, evaluateName(ev, state, node));
    case 'this':
      return receiverOf(ev) ?? UNKNOWN;
    case 'member':
      return withIdentity(ev, node, evaluateMember(ev, state, node));
    case 'call':
      return evaluateCall(ev, state, node);
    case 'importCall':
      return evaluateImport(ev, state, node);
    case 'object':
      noteWritten(ev, node);
      return newRecord(state, node, contentsOf(ev, state, node.properties));
    case 'array':
      return evaluateArray(ev, state, node);
    case 'function':
      return makeClosure(ev, state, node);
    case 'class':
      return makeClass(ev, state, node);
    case 'conditional':
      return evaluateConditional(ev, state, node);
    case 'logical':
      return evaluateLogical(ev, state, node);
    case 'binary':
      return evaluateBinary(ev, state, node);
    case 'unary':
      return evaluateUnary(ev, state, node);
    case 'assign':
      return evaluateAssign(ev, state, node);
    case 'await':
      ev.awaited = node.value;
      return fulfilled(state, evaluate(ev, state, node.value));
    case 'yield':
      return evaluateYield(ev, state, node);
    case 'sequence':
      return node.expressions.reduce((_, expression) => evaluate(ev, state, expression), UNDEFINED);
    case 'element':
      return evaluateElement(ev, state, node);
    case 'cast': {
      const value = evaluate(ev, state, node.value);
      return node.annotation ? annotatedValue(ev, state, value, node.annotation, node) : value;
    }
    case 'unknown':
      return guessed(
        ev,
        state,
        node.children.map((child) => evaluate(ev, state, child)),
      );
  }
}

function withIdentity(ev: Evaluation, node: Expression, value: Value): Value {
  noteIdentity(ev, node, value);
  return value;
}

/** Origins pass on through what is not understood, as a guess. */
export function guessed(ev: Evaluation, state: State, values: readonly Value[]): Value {
  const origins = values.map((value) => deepOrigins(ev, state, value)).reduce(joinOrigins, []);
  return makeValue({ origins: origins.map(lower), isOpen: true });
}

/** What a call gives that is not looked at. What is given to authenticate does not come back. */
export function guessedAnswer(ev: Evaluation, state: State, values: readonly Value[]): Value {
  return withoutSecrets(guessed(ev, state, values));
}

function withoutSecrets(value: Value): Value {
  return { ...value, origins: value.origins.filter((origin) => origin.source.kind !== 'secret') };
}

/** What something unknown gives for what it was given. That it is falsy says nothing of what was given. */
function asOtherData(ev: Evaluation, node: Expression, guess: Value): Value {
  const { origins } = withoutSecrets(guess);
  return { ...guess, origins: origins.map((origin) => derive(origin, `u:${identityAt(ev, node)}`)) };
}

/** What is awaited is most often looked up by what was given, not made of it: a weaker guess. */
export function answerOfUnknown(ev: Evaluation, node: Expression, guess: Value): Value {
  const result = asOtherData(ev, node, guess);
  return ev.awaited === node ? { ...result, origins: result.origins.map(lower) } : result;
}

function textPart(ev: Evaluation, state: State, node: Expression): TextPart {
  return { node, value: evaluate(ev, state, node) };
}

/**
 * A function that is here says what it makes of the texts and values between them. Of any other it is known only what
 * rows say of its arguments; most put the text together.
 */
function evaluateTagged(ev: Evaluation, state: State, node: TaggedTemplateNode): Value {
  const tag = evaluate(ev, state, node.tag);
  const text = evaluate(ev, state, node.template);
  if (!tag.objects.some(({ type }) => type === 'closure')) return applyTag(ev, state, node, tag, text);
  const made = evaluateCall(ev, state, callOfTag(node));
  return isUnknown(made) || carriesAll(made, text) ? text : made;
}

function isUnknown(value: Value): boolean {
  const parts = [value.origins, value.objects, value.pieces ?? []];
  return parts.every(({ length }) => length === 0) && !isConstant(value);
}

/** A text with all that stands in another, as it stands there: where it came in, the other one knows better. */
function carriesAll({ origins, objects }: Value, text: Value): boolean {
  return (
    objects.length === 0 &&
    text.origins.length > 0 &&
    text.origins.every(({ source, marks }) =>
      origins.some((one) => one.source.key === source.key && one.marks === marks),
    )
  );
}

function evaluateName(ev: Evaluation, state: State, node: Expression & { type: 'name' }): Value {
  const { variable } = node;
  if (!variable) return readUnbound(ev, state, node);
  const live = currentModule(ev).liveImports.get(variable);
  const value = live ? readLive(state, live) : readBound(ev, state, variable);
  const frame = currentFrame(ev);
  noteRead(
    ev,
    live?.variable ?? variable,
    value,
    live ? { outer: frame.outer, scope: frame.scope, module: live.instance } : frame,
  );
  if (!value) return UNKNOWN;
  const read = withVerdict(applyGuards(state, value));
  return mayBeOther(ev, variable) ? unsettled(read) : read;
}

/** A switch of the module, or one that other functions write, too. */
function mayBeOther(ev: Evaluation, { owner, writes }: Variable): boolean {
  return owner === 'module' || (writes > 1 && owner !== currentFrame(ev).node);
}

/** What a name of the module holds, where the function that runs sees it. */
function readBound(ev: Evaluation, state: State, variable: Variable): Value | undefined {
  return (
    readCaptured(ev, variable) ??
    readVariable(state, variable) ??
    readVariable(currentFrame(ev).scope, variable) ??
    readOfModule(ev, state, variable, currentModule(ev))
  );
}

/** An import whose module writes it later. */
function readLive(
  state: State,
  { instance, variable }: { readonly instance: ModuleInstance; readonly variable: Variable },
): Value | undefined {
  return readVariable(state, variable) ?? readVariable(instance.state, variable);
}

/** What no declaration of the file binds: a name of the surroundings. */
function readUnbound(ev: Evaluation, state: State, node: Expression & { type: 'name' }): Value {
  if (isPython(ev)) return readStarImport(ev, state, node.name) || globalValue(ev, node.name);
  return node.name === 'arguments' ? argumentsObject(ev, state, node) : globalValue(ev, node.name);
}

/** Of the innermost function that is no arrow. */
function argumentsObject(ev: Evaluation, state: State, node: Expression): Value {
  const frame = ev.frames.findLast((one) => one.node === 'module' || one.node.bindsThis);
  const elements = (frame?.given ?? []).map((value) => ({ value, node }));
  return newRecord(state, node, { ...EMPTY_CONTENTS, elements }, true);
}

/** A function that another module had made sees the names of its own. */
export function readOfModule(
  ev: Evaluation,
  state: State,
  variable: Variable,
  module: ModuleInstance,
): Value | undefined {
  if (variable.owner !== 'module') return undefined;
  return readVariable(module.state, variable) ?? readLateImport(ev, state, variable, module);
}

/** A verdict that was taken out of its object says what it says there. */
function withVerdict(value: Value): Value {
  const truth = value.truth ?? verdictTruth(value);
  return truth === value.truth ? value : { ...value, truth };
}

function readCaptured(ev: Evaluation, variable: Variable): Value | undefined {
  const frame = currentFrame(ev);
  return frame.node === variable.owner ? undefined : captured(frame.outer, frame.scope, variable);
}

/**
 * What a closure that was made in `scope` while `outer` ran sees of it. Each closure has the constants and parameters
 * of the run that made it, whoever ran the same function since.
 */
export function captured(outer: Frame | undefined, scope: State, variable: Variable): Value | undefined {
  if (!isFixed(variable) || variable.owner === 'module') return undefined;
  let [frame, layer] = [outer, scope];
  while (frame) {
    const value = readVariableAbove(frame.base, layer, variable);
    if (value || frame.node === variable.owner) return value;
    layer = frame.scope;
    frame = frame.outer;
  }
  return undefined;
}

export function globalValue(ev: Evaluation, name: string): Value {
  const models = ev.catalog.globalNames.get(name);
  return models ? makeValue({ objects: [{ type: 'api', models, path: name }], isOpen: false }) : UNKNOWN;
}

/** A test of these says something of what they are members of: `path.parents` of Python. */
const TOLD_BY_TESTS: ReadonlySet<string> = new Set(['length', 'size', 'parent', 'parents']);

function evaluateMember(ev: Evaluation, state: State, node: Expression & { type: 'member' }): Value {
  if (isSuper(node.object) && typeof node.property === 'string')
    return readSuper(ev, state, node.property) ?? UNKNOWN;
  const object = evaluate(ev, state, node.object);
  const reading = readingOf(node.object, node.range);
  if (typeof node.property === 'string') {
    if (TOLD_BY_TESTS.has(node.property)) ev.operands.set(node.object, object);
    const value = withVerdict(applyGuards(state, readMember(ev, state, object, node.property, reading)));
    return withType(ev, state, node, isOfModule(node.object) ? unsettled(value) : value);
  }
  const key = evaluate(ev, state, node.property);
  const alias = isPython(ev) && object.objects.some(isAnnotated) && typeAlias(state, key, node);
  if (alias) return alias;
  const found = readComputed(ev, state, object, key, reading);
  const value = applyGuards(
    state,
    withFound(ev, state, found, { object, key, owner: node.object, node: node.property }),
  );
  return withType(ev, state, node, { ...value, truth: lookupTruth(ev, state, object, key, node.property) });
}

/** `list[Answer]` is a type, too, and `Answer | None` where one side is. */
function withType(
  ev: Evaluation,
  state: State,
  { asType: annotation }: MemberNode | BinaryNode,
  value: Value,
): Value {
  if (!annotation) return value;
  const type: TypeObject = { type: 'type', annotation, module: currentModule(ev), scope: state };
  return joinValues(value, objectValue(type));
}

/** `typing.Annotated` */
function isAnnotated(object: HeapObject): boolean {
  return object.type === 'localModule' && /^typing(?:_extensions)?\.Annotated$/.test(memberOfModule(object));
}

/** A member of what the module holds, at any depth, may be a switch of it. */
function isOfModule(node: Expression): boolean {
  if (node.type === 'member') return isOfModule(node.object);
  return node.type === 'name' && node.variable?.owner === 'module';
}

function evaluateImport(ev: Evaluation, state: State, node: Expression & { type: 'importCall' }): Value {
  if (node.specifier !== undefined) return importedModule(ev, node.specifier, node.form);
  if (node.argument) observeDynamicImport(ev, state, evaluate(ev, state, node.argument), node);
  return UNKNOWN;
}

/** The contents of an object literal, or of JSX attributes. */
export function contentsOf(ev: Evaluation, state: State, properties: readonly PropertyNode[]): Contents {
  const keys: Field[] = [];
  const fields = new Map<string, Field>();
  let rest: Field | undefined;
  let isOpen = false;
  for (const property of properties) {
    if (property.type === 'spread') {
      const spread = evaluate(ev, state, property.value);
      if (addSpread(ev, state, fields, spread, property.value)) {
        unsettleFields(fields);
        isOpen = true;
      }
      continue;
    }
    const given = evaluate(ev, state, property.value);
    // A getter gives what it would give if it were asked at once.
    const value = property.accessor === 'get' ? callCallback(ev, state, given, [], property.value) : given;
    const computed = typeof property.key === 'string' ? undefined : evaluate(ev, state, property.key);
    const key = computed ? soleConstant(computed) : property.key;
    if (property.accessor === 'set') fields.set(setterKey(String(key)), { value, node: property.value });
    else if (typeof key === 'string' || typeof key === 'number')
      fields.set(String(key), { value: asMember(ev, String(key), value), node: property.value });
    else {
      rest = { value: rest ? joinValues(rest.value, value) : value, node: property.value };
      if (computed) keys.push({ value: computed, node: property.value });
    }
  }
  return keys.reduce<Contents>((contents, { value, node }) => withKey(ev, contents, value, node), {
    fields,
    elements: [],
    rest,
    isOpen,
  });
}

/** Copies what is known of a spread object; true when there may be more. */
function addSpread(
  ev: Evaluation,
  state: State,
  fields: Map<string, Field>,
  spread: Value,
  node: Expression,
): boolean {
  let isOpen = spread.isOpen || spread.origins.length > 0;
  for (const object of spread.objects) {
    if (object.type === 'localModule' && object.path === '' && object.instance) {
      for (const [key, value] of exportsWithin(object.instance)) fields.set(key, { value, node });
      continue;
    }
    if (object.type !== 'record') {
      isOpen = true;
      if (object.type === 'parsed') addParsed(ev, state, fields, object, node);
      continue;
    }
    const contents = readContents(state, object);
    const isCertain = spread.objects.length === 1 && !spread.isOpen && spread.constants.length === 0;
    for (const [key, field] of contents.fields) {
      const before = fields.get(key);
      fields.set(
        key,
        isCertain ? field : { node: field.node, value: joinValues(before?.value ?? UNDEFINED, field.value) },
      );
    }
    isOpen ||= contents.isOpen || contents.rest !== undefined;
  }
  if (spread.origins.length > 0) addOutside(ev, state, fields, spread, node);
  return isOpen;
}

/** Anything may stand in what comes from outside. */
function addOutside(
  ev: Evaluation,
  state: State,
  fields: Map<string, Field>,
  { origins }: Value,
  node: Expression,
): void {
  const outside = makeValue({ origins, isOpen: true });
  for (const [key, field] of fields) {
    const value = joinValues(field.value, readMember(ev, state, outside, key, readingOf(node)));
    // What is from outside comes by the spread, whatever stood there before.
    fields.set(key, { node: field.value.origins.length > 0 ? field.node : node, value });
  }
  fields.set('...', { value: outside, node });
}

/** What a schema let through has the fields of the schema, and others only where that lets them stay. */
export function addParsed(
  ev: Evaluation,
  state: State,
  fields: Map<string, Field>,
  object: ParsedObject,
  node: Expression,
): void {
  const { shape, value } = object;
  if (shape.keeps && value.origins.length > 0) addOutside(ev, state, fields, value, node);
  const parsed = objectValue(object);
  for (const key of shape.fields?.keys() ?? [])
    fields.set(key, { value: readMember(ev, state, parsed, key, readingOf(node)), node });
}

function evaluateArray(ev: Evaluation, state: State, node: Expression & { type: 'array' }): Value {
  const elements: Field[] = [];
  let rest: Field | undefined;
  for (const element of node.elements) {
    const value = evaluate(ev, state, element.value);
    if (!element.spread) elements.push({ value, node: element.value });
    else {
      const given = asIterated(ev, state, value, element.value);
      rest = spreadInto(ev, state, elements, rest, given, element.value);
    }
  }
  const list = newRecord(state, node, { ...EMPTY_CONTENTS, elements, rest }, true);
  const [only] = node.elements;
  const truth = only?.spread && isPython(ev) ? truthOfLeft(ev, state, only.value) : undefined;
  return truth ? { ...list, truth } : list;
}

function spreadInto(
  ev: Evaluation,
  state: State,
  elements: Field[],
  rest: Field | undefined,
  value: Value,
  node: Expression,
): Field | undefined {
  const records = value.objects.flatMap((object) =>
    object.type === 'record' ? [readContents(state, object)] : [],
  );
  const isCertain = value.objects.length === 1 && !value.isOpen && value.constants.length === 0;
  for (const element of eitherList(state, value)) elements.push(isCertain ? element : maybe(element));
  const others = records.flatMap((contents) => (contents.rest ? [contents.rest] : []));
  const isKnown = records.length === value.objects.length && !value.isOpen && records.length > 0;
  const element = isKnown ? others[0] : { value: readElement(ev, state, value, readingOf(node)), node };
  if (!element) return rest;
  return rest ? { value: joinValues(rest.value, element.value), node: element.node } : element;
}

/** `[...(isShort ? ['Be brief.'] : [])]`: it is there or not. */
function maybe({ value, node }: Field): Field {
  return { value: joinValues(value, UNDEFINED), node };
}

/** Asks, and gives what is known on each of the two ways. */
export function waysOf(
  ev: Evaluation,
  state: State,
  node: Expression,
): { readonly test: Value; readonly then: State; readonly otherwise: State } {
  const test = evaluate(ev, state, node);
  noteJsonChecked(ev, test);
  observeTest(ev, node, test);
  const [then, otherwise] = [fork(state), fork(state)];
  if (test.truth) {
    refine(then, test.truth.whenTrue);
    refine(otherwise, test.truth.whenFalse);
  }
  narrow(ev, then, node, true);
  narrow(ev, otherwise, node, false);
  settle(ev, test, then, otherwise);
  return { test, then, otherwise };
}

function evaluateConditional(
  ev: Evaluation,
  state: State,
  node: Expression & { type: 'conditional' },
): Value {
  const { then, otherwise } = waysOf(ev, state, node.test);
  const left = then.isDead ? undefined : evaluate(ev, then, node.then);
  const right = otherwise.isDead ? undefined : evaluate(ev, otherwise, node.else);
  const value =
    left && right
      ? joinWays([
          { state: then, value: left },
          { state: otherwise, value: right },
        ])
      : (left ?? right ?? UNKNOWN);
  merge(state, [then, otherwise]);
  return value;
}

function evaluateLogical(ev: Evaluation, state: State, node: LogicalNode): Value {
  const left = evaluate(ev, state, node.left);
  const leftTruth = truthOf(ev, state, left, node.left);
  const goesOn = fork(state);
  const stops = fork(state);
  if (leftTruth && node.operator !== 'nullish') {
    refine(goesOn, node.operator === 'and' ? leftTruth.whenTrue : leftTruth.whenFalse);
    refine(stops, node.operator === 'and' ? leftTruth.whenFalse : leftTruth.whenTrue);
  }
  if (node.operator !== 'nullish') narrow(ev, goesOn, node.left, node.operator === 'and');
  const settledBy = outcomeOf(ev, left);
  if (settledBy) leaveOut(ev, settledBy);
  if (goesOn.isDead || (settledBy && isAlwaysLeft(left, node.operator))) return left;
  const right = evaluate(ev, goesOn, node.right);
  const rightTruth = truthOf(ev, goesOn, right, node.right);
  if (settledBy) {
    merge(state, [goesOn]);
    return right;
  }
  merge(state, [stops, goesOn]);
  const isLeft = isConstant(left) && isConstant(right) && isAlwaysLeft(left, node.operator);
  const value = isLeft ? left : joinValues(withoutFalsy(left, node.operator), right);
  return { ...value, truth: combineTruth(node.operator, leftTruth, rightTruth, right) };
}

/** Whether `a || b` is `a`. */
function isAlwaysLeft({ constants }: Value, operator: LogicalNode['operator']): boolean {
  switch (operator) {
    case 'or':
      return constants.every(Boolean);
    case 'and':
      return !constants.some(Boolean);
    case 'nullish':
      return constants.every((constant) => constant !== undefined && constant !== null);
  }
}

/** `a || b` gives `a` only where it is truthy, `a && b` only where it is falsy: nothing that carries text. */
function withoutFalsy(value: Value, operator: LogicalNode['operator']): Value {
  if (operator === 'and') {
    return makeValue({
      constants: value.constants.filter((constant) => !constant),
      isOpen: value.isOpen && value.objects.length === 0 && value.origins.length === 0,
    });
  }
  const constants = value.constants.filter((constant) =>
    operator === 'or' ? Boolean(constant) : constant !== undefined && constant !== null,
  );
  return constants.length === value.constants.length ? value : { ...value, constants };
}

function evaluateBinary(ev: Evaluation, state: State, node: BinaryNode): Value {
  if (node.operator === '+') return evaluateSum(ev, state, node);
  const left = evaluate(ev, state, node.left);
  const right = evaluate(ev, state, node.right);
  if (isPython(ev)) {
    if (node.asType && [left, right].some(isType)) return withType(ev, state, node, UNKNOWN);
    const value = combinedSets(ev, state, node, left, right) ?? pythonOperator(ev, state, node, left, right);
    if (value) return value;
  }
  const settled = comparisonOfSettled(node, [left, right]);
  if (settled) return settled;
  const truth = comparisonTruth(ev, state, node, left, right);
  const value = truth ? { ...NOTHING, truth } : NOTHING;
  return node.operator === 'in' ? withChoice(ev, node, [left, right], value) : value;
}

function isType({ objects }: Value): boolean {
  return objects.some(({ type }) => type === 'class' || type === 'type');
}

/** `'…%s' % text`, `defaults | given`, `'-' * 20`, `folder / name` */
function pythonOperator(
  ev: Evaluation,
  state: State,
  node: BinaryNode,
  left: Value,
  right: Value,
): Value | undefined {
  const one = { value: left, node: node.left };
  const other = { value: right, node: node.right };
  switch (node.operator) {
    case '%':
      return callOperator(ev, state, '%', one, other) ?? formatPercent(ev, state, node, one, other);
    case '|':
      return left.objects.length + right.objects.length > 0
        ? (callOperator(ev, state, '|', one, other) ?? mergeDictionaries(ev, state, node, left, right))
        : undefined;
    case '/':
      return joinedPath(ev, state, left, right, node) ?? guessedProduct(ev, state, left, right);
    case '*':
      return guessedProduct(ev, state, left, right);
    default:
      return undefined;
  }
}

/** `folder / name` is a path as `folder` is, wherever the name leads. */
function joinedPath(
  ev: Evaluation,
  state: State,
  left: Value,
  right: Value,
  node: BinaryNode,
): Value | undefined {
  const objects = left.objects.filter(({ type }) => type === 'instance');
  if (objects.length === 0) return undefined;
  const parts = [left, right].map((value) =>
    makeValue({ origins: deepOrigins(ev, state, value), isOpen: true }),
  );
  return { ...toPath(ev, 'appended', parts, node, true), objects };
}

function guessedProduct(ev: Evaluation, state: State, left: Value, right: Value): Value | undefined {
  return left.objects.length + left.origins.length + right.origins.length > 0
    ? guessed(ev, state, [left, right])
    : undefined;
}

function mergeDictionaries(ev: Evaluation, state: State, node: BinaryNode, left: Value, right: Value): Value {
  const fields = new Map<string, Field>();
  const isLeftOpen = addSpread(ev, state, fields, left, node.left);
  const isRightOpen = addSpread(ev, state, fields, right, node.right);
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: isLeftOpen || isRightOpen });
}

/** A chain of `+` is one string, or a number. */
function evaluateSum(ev: Evaluation, state: State, node: BinaryNode): Value {
  const operands: Expression[] = [];
  let first: Expression = node;
  while (first.type === 'binary' && first.operator === '+') {
    operands.push(first.right);
    first = first.left;
  }
  const parts = [first, ...operands.reverse()].map((operand) => ({
    node: operand,
    value: evaluate(ev, state, operand),
  }));
  return addParts(ev, state, node, parts);
}

export function addParts(
  ev: Evaluation,
  state: State,
  node: Expression,
  parts: readonly { readonly node: Expression; readonly value: Value }[],
): Value {
  const numbers = parts.map(({ value }) => soleConstant(value));
  if (numbers.every((number) => typeof number === 'number'))
    return constantValue(numbers.reduce((sum, number) => sum + number, 0));
  const list = isPython(ev)
    ? (sumOfLists(state, node, parts, (part) => readElement(ev, state, part.value, readingOf(part.node))) ??
      sumByRows(ev, state, parts))
    : undefined;
  return list ?? concatenate(ev, state, node, parts);
}

function evaluateUnary(ev: Evaluation, state: State, node: UnaryNode): Value {
  const operand = evaluate(ev, state, node.operand);
  if (node.operator === 'typeof') ev.operands.set(node.operand, operand);
  if (node.operator === 'not') {
    const truth = negate(truthOf(ev, state, operand, node.operand));
    return isSettled(operand)
      ? following(operand, constantValue(!soleConstant(operand)))
      : { ...NOTHING, truth };
  }
  if (node.operator === 'void') return UNDEFINED;
  if (node.operator === 'delete' && node.operand.type === 'member') remove(ev, state, node.operand);
  const constant = soleConstant(operand);
  if (node.operator === '-' && typeof constant === 'number') return constantValue(-constant);
  return NOTHING;
}

/** `delete object.name` */
function remove(ev: Evaluation, state: State, { object, property }: Expression & { type: 'member' }): void {
  if (typeof property !== 'string') return;
  writeMember(state, evaluate(ev, state, object), property, { value: UNDEFINED, node: object });
}

/** What a generator gets back is what it yielded: so it is with the generators that stand for async functions. */
function evaluateYield(ev: Evaluation, state: State, node: Expression & { type: 'yield' }): Value {
  if (!node.value) return UNKNOWN;
  const value = evaluate(ev, state, node.value);
  const frame = currentFrame(ev);
  const each = node.delegate ? readElement(ev, state, value, readingOf(node.value)) : value;
  const yielded = frame.isAwaiter ? each : withProvenMembers(state, each);
  frame.yields.push(yielded);
  if (!frame.isAwaiter) observeReturn(ev, state, yielded, node.value);
  return value;
}

/** An element carries what its attributes and children carry: it is rendered text. */
function evaluateElement(ev: Evaluation, state: State, node: ElementNode): Value {
  const component = node.component && evaluate(ev, state, node.component);
  const contents = contentsOf(ev, state, node.attributes);
  observeAttributes(ev, state, contents);
  if (!component) handlersByAttribute(ev, contents);
  const given = node.children.map((child) => ({ value: evaluate(ev, state, child), node: child }));
  const rendered =
    component && renderComponent(ev, state, component, withChildren(state, contents, given, node), node);
  const children = given.map((child) => escaped(ev, child.node, child.value));
  const inside = rendered ? [...children, rendered] : children;
  const origins = inside.map((child) => deepOrigins(ev, state, child)).reduce(joinOrigins, []);
  return mapOrigins(makeValue({ origins, isOpen: true }), lower);
}

/** What stands between the tags is a property of a component, too: as it is, or as a list. */
function withChildren(
  state: State,
  contents: Contents,
  children: readonly Field[],
  node: Expression,
): Contents {
  const [first] = children;
  if (!first) return contents;
  const list = (): Value => newRecord(state, node, { ...EMPTY_CONTENTS, elements: children }, true);
  const value = children.length === 1 ? first.value : list();
  return { ...contents, fields: new Map([...contents.fields, ['children', { ...first, value }]]) };
}

/** What stands among the children of an element is a text there, whatever it holds. */
function escaped(ev: Evaluation, node: Expression, value: Value): Value {
  return withMarks(value, HTML_SAFE, stepAt(ev, node, 'is escaped in an element'));
}

const HTML_SAFE = markBits(['html-safe']);

/** A function that is a component is called with its attributes, and what rows say of one of a library is noted. */
function renderComponent(
  ev: Evaluation,
  state: State,
  component: Value,
  contents: Contents,
  node: ElementNode,
): Value | undefined {
  const functions = component.objects.filter(({ type }) => type === 'closure');
  const exported = component.objects.filter((object) => object.type === 'api');
  if (functions.length + exported.length === 0) return undefined;
  const properties = newRecord(state, node, contents);
  for (const target of exported) observeComponent(ev, state, node, target, properties);
  return functions.length > 0
    ? callCallback(ev, state, makeValue({ objects: functions }), [properties], node)
    : undefined;
}
