/** Calls: who is called, with what, and what comes back. */
import type { CallNode, Expression, MemberNode } from '../program';
import { answerMember, hasAnswerPath } from './answers';
import { callApi } from './api';
import { observeQuestion } from './asking';
import { callBuiltinFunction, callBuiltinMethod } from './builtins';
import { entriesOf } from './catalog';
import { givenBack, resolve } from './callbacks';
import { callByForm } from './callForms';
import { callCompilerHelper } from './compilerHelpers';
import { currentFrame, type Evaluation, isPython } from './evaluation';
import { answerOfUnknown, evaluate, guessed } from './expressions';
import { noteGivenAway } from './frontDoor';
import { callClosure, construct, constructByFunction, constructSuper } from './functions';
import { noteJsonChecked } from './json';
import { serviceOfClass } from './injection';
import { saysRecord } from './labels';
import {
  elementsOf,
  isSuper,
  methodOfParsed,
  parsedBy,
  readComputed,
  readElement,
  type Reading,
  readingOf,
  readMember,
  readSuper,
  sharedUnder,
} from './members';
import { noteDispatch, withFound } from './lookups';
import { goOn } from './middleware';
import { isRewriting, isSetOutside } from './operator';
import { memberPath } from './paths';
import { observeAnswerCallback, observeAnswerResponse } from './prompts';
import { evaluatePromise, isPromiseMethod } from './promises';
import { callPythonFunction, callPythonMethod, callStandardFunction, memberOfModule } from './pythonBuiltins';
import {
  argumentsOfParent,
  calledMethod,
  callOfClass,
  callTask,
  constructPython,
  everyValue,
  passedTo,
  pythonArguments,
} from './pythonCalls';
import { applyDecorator } from './pythonDecorators';
import { noteLogging } from './recording';
import { callSchema, isCallable } from './schemaCalls';
import { shapeOfCall } from './schemas';
import { setCell } from './cells';
import { openRecords } from './settled';
import { type Contents, type Field, readContents, type State } from './state';
import { observeFlow } from './sinks';
import { throwValue } from './statements';
import { applyGuards } from './text';
import { runToolObject } from './toolRuns';
import { listMadeFor } from './unmade';
import { withChoice } from './wholes';
import {
  type ClosureObject,
  type FoundObject,
  type HeapObject,
  type InstanceObject,
  joinValues,
  makeValue,
  objectValue,
  soleConstant,
  soleString,
  UNKNOWN,
  type Value,
  UNDEFINED,
  type RecordObject,
} from './value';

/** The arguments of a call, spreads laid out as far as they are known. */
export interface Arguments {
  readonly values: readonly Value[];
  readonly nodes: readonly Expression[];
  /** Python: a record of what is given by keyword, where anything is. */
  readonly options?: Field | undefined;
  /** What is in it. */
  readonly keywords?: Contents | undefined;
}

export function evaluateCall(ev: Evaluation, state: State, node: CallNode): Value {
  const { callee } = node;
  if (callee.type === 'this' && callee.isSuper) {
    const given = evaluateArguments(ev, state, node);
    const { home } = currentFrame(ev);
    const args = isPython(ev) && home ? argumentsOfParent(ev, state, home, given, node) : given.values;
    constructSuper(ev, state, args, node);
    return UNKNOWN;
  }
  if (callee.type === 'member' && isSuper(callee.object) && typeof callee.property === 'string') {
    const target = readSuper(ev, state, callee.property) ?? UNKNOWN;
    return callValue(ev, state, node, target, evaluateArguments(ev, state, node));
  }
  if (callee.type === 'member') return callMember(ev, state, node, callee);
  const target = evaluate(ev, state, callee);
  const args = evaluateArguments(ev, state, node);
  noteIterated(ev, node, args);
  const known =
    callCompilerHelper(ev, state, callee, args, node) ??
    (isPython(ev) ? applyDecorator(ev, state, callee, target, args.values) : undefined);
  if (known) return known;
  const builtin =
    callee.type === 'name' && !callee.variable
      ? builtinsOf(ev).callFunction(ev, state, callee.name, args, node)
      : undefined;
  observeQuestion(ev, args, builtin);
  return withChoice(ev, node, args.values, builtin ?? callValue(ev, state, node, target, args));
}

/** A generator is a function that is called with what it goes over, and `any` and `all` ask about the elements of that. */
function noteIterated(ev: Evaluation, { callee, arguments: [given] }: CallNode, { values }: Arguments): void {
  const [iterated] = values;
  if (callee.type === 'function' && given && iterated) ev.operands.set(given.value, iterated);
}

const JAVASCRIPT = { callFunction: callBuiltinFunction, callMethod: callBuiltinMethod };
const PYTHON = { callFunction: callPythonFunction, callMethod: callPythonMethod };

function builtinsOf(ev: Evaluation): typeof JAVASCRIPT {
  return isPython(ev) ? PYTHON : JAVASCRIPT;
}

function evaluateArguments(ev: Evaluation, state: State, node: CallNode): Arguments {
  if (isPython(ev)) return pythonArguments(ev, state, node);
  const values: Value[] = [];
  const nodes: Expression[] = [];
  for (const argument of node.arguments) {
    const value = evaluate(ev, state, argument.value);
    const elements = argument.spread ? elementFields(state, value) : [];
    if (argument.spread && elements.length > 0) {
      values.push(...elements.map((field) => applyGuards(state, field.value)));
      nodes.push(...elements.map((field) => field.node));
    } else {
      values.push(argument.spread ? readElement(ev, state, value, readingOf(argument.value)) : value);
      nodes.push(argument.value);
    }
  }
  return { values, nodes };
}

function elementFields(state: State, list: Value | undefined): readonly Field[] {
  const records = (list?.objects ?? []).filter((object) => object.type === 'record');
  return records.flatMap((record) => elementsOf(readContents(state, record)));
}

/** `receiver.name(…)` */
function callMember(ev: Evaluation, state: State, node: CallNode, callee: MemberNode): Value {
  const { property } = callee;
  const evaluateReceiver = (): Value => evaluate(ev, state, callee.object);
  const receiver =
    typeof property === 'string' && !isPython(ev)
      ? evaluatePromise(ev, node, property, evaluateReceiver)
      : evaluateReceiver();
  if (typeof property !== 'string') {
    const key = evaluate(ev, state, property);
    const target = withFound(ev, state, readComputed(ev, state, receiver, key, readingOf(callee.object)), {
      object: receiver,
      key,
      owner: callee.object,
      node: property,
    });
    return callValue(ev, state, node, target, evaluateArguments(ev, state, node), receiver);
  }
  const args = evaluateArguments(ev, state, node);
  const helper = callCompilerHelper(ev, state, callee, args, node);
  if (helper) return helper;
  const path = globalPath(callee);
  const builtin = path === undefined ? undefined : builtinsOf(ev).callFunction(ev, state, path, args, node);
  observeQuestion(ev, args, builtin);
  if (builtin) return withChoice(ev, node, [receiver, ...args.values], builtin);
  const owner = listMadeFor(ev, state, callee, receiver, args.values);
  const result = callNamed(ev, state, node, owner, property, args, callee);
  return withChoice(ev, node, [owner, ...args.values], result);
}

/** `Object.prototype.hasOwnProperty.call` of the language itself. */
function globalPath(node: Expression): string | undefined {
  if (node.type === 'name') return node.variable ? undefined : node.name;
  if (node.type !== 'member' || typeof node.property !== 'string') return undefined;
  const owner = globalPath(node.object);
  return owner === undefined ? undefined : `${owner}.${node.property}`;
}

function callNamed(
  ev: Evaluation,
  state: State,
  node: CallNode,
  receiver: Value,
  name: string,
  args: Arguments,
  callee: MemberNode,
): Value {
  if (isPromiseMethod(name) && !isPython(ev) && !hasRows(receiver, name))
    return callBuiltinMethod(ev, state, receiver, name, args, node) ?? UNKNOWN;
  const results: Value[] = [];
  let isPlain =
    receiver.isOpen ||
    receiver.constants.length > 0 ||
    receiver.origins.length > 0 ||
    receiver.objects.length === 0;
  for (const object of receiver.objects) {
    const result = callOnObject(ev, state, node, object, receiver, name, args, callee);
    if (result) results.push(result);
    else isPlain = true;
  }
  const knows =
    results.length > 0 &&
    (receiver.origins.length === 0 || hasRows(receiver, name) || results.some(({ truth }) => truth));
  if (isPlain && !knows) {
    const builtin = builtinsOf(ev).callMethod(ev, state, receiver, name, args, node);
    observeQuestion(ev, asked(receiver, callee, args), builtin);
    results.push(
      builtin ?? callByForm(ev, state, node, receiver, args) ?? unknownCall(ev, state, node, receiver, args),
    );
  }
  return applyGuards(state, results.length > 0 ? results.reduce(joinValues) : UNKNOWN);
}

/** A method asks about its receiver, too. */
function asked(receiver: Value, { object }: MemberNode, { values, nodes }: Arguments): Arguments {
  return { values: [receiver, ...values], nodes: [object, ...nodes] };
}

/** `bot.catch(…)` of something that the catalog knows is no promise's, nor is `schema.catch('none')`. */
function hasRows({ objects }: Value, name: string): boolean {
  return objects.some(
    (object) =>
      object.type === 'schema' ||
      (object.type === 'instance' &&
        object.path === '' &&
        entriesOf(object.model, object.typeName, name).length > 0),
  );
}

/** `rows.map((row) => …)`: a function is given each row of a list, whatever else the library knows. */
function isWalk(name: string, { values: [given] }: Arguments): boolean {
  return WALKS.has(name) && given?.objects.some(({ type }) => type === 'closure') === true;
}

const WALKS: ReadonlySet<string> = new Set(['map', 'flatMap', 'forEach', 'filter']);

/** Nothing where the object does not have such a method of its own. */
function callOnObject(
  ev: Evaluation,
  state: State,
  node: CallNode,
  object: HeapObject,
  receiver: Value,
  name: string,
  args: Arguments,
  callee: Expression,
): Value | undefined {
  const owner = callee.type === 'member' ? callee.object : callee;
  switch (object.type) {
    case 'record':
    case 'class': {
      const only = makeValue({ objects: [object] });
      if (object.type === 'record' && object.isArray) return undefined;
      const unbound =
        isPython(ev) && object.type === 'class'
          ? callOfClass(ev, state, node, object, name, args)
          : undefined;
      if (unbound) return unbound;
      const run =
        isPython(ev) && object.type === 'record'
          ? runToolObject(ev, state, node, object, name, args)
          : undefined;
      if (run) return run;
      if (object.type === 'record' && !object.class && isKeyOnly(ev, state, object, name)) return undefined;
      const target = readMember(ev, state, only, name, readingOf(owner));
      if (object.type === 'record' && !object.class && !mayBeCalled(ev, state, target)) return undefined;
      return target.objects.length > 0 ? callValue(ev, state, node, target, args, only) : undefined;
    }
    case 'api':
      if (name === 'bind') return objectValue(object);
      if (isRewriting(name) && args.values.length === 0 && isSetOutside(object))
        return makeValue({ objects: [object], constants: receiver.constants, isOpen: true });
      return callApi(ev, state, node, { ...object, path: memberPath(object, name) }, args, receiver);
    case 'instance':
      if (name === 'bind') return objectValue(object);
      if (object.asked !== undefined && isWalk(name, args)) return undefined;
      return (
        sharedEntry(ev, state, object, name, args) ??
        callPlaced(ev, state, node, object, name, args, readingOf(owner)) ??
        callApi(ev, state, node, { ...object, path: memberPath(object, name) }, args, receiver)
      );
    case 'answer': {
      observeAnswerCallback(ev, state, object, name, args);
      if (!hasAnswerPath(object, name)) return undefined;
      const member = { ...object, path: [...object.path, name] };
      const result = answerMember(ev, member, '()');
      observeAnswerResponse(ev, state, member, result, args, node);
      return result.objects.length + result.origins.length > 0
        ? result
        : joinValues(objectValue(member), UNKNOWN);
    }
    case 'parsed': {
      const called = object.value.objects
        .filter(({ type }) => type === 'instance')
        .flatMap((inner) => callOnObject(ev, state, node, inner, receiver, name, args, callee) ?? []);
      const method = called.length === 0 ? methodOfParsed(ev, state, object, name) : undefined;
      if (method) return callValue(ev, state, node, method, args, makeValue({ objects: [object] }));
      const shape = shapeOfCall(object.shape, name, args.values[0] && soleConstant(args.values[0]));
      return called.length > 0 ? parsedBy(called.reduce(joinValues), shape) : undefined;
    }
    case 'localModule': {
      const standard = callStandardFunction(ev, state, memberOfModule(object, name), args, node);
      if (standard) return standard;
      const target = readMember(ev, state, objectValue(object), name, readingOf(owner));
      return target.objects.some(({ type }) => type !== 'localModule')
        ? callValue(ev, state, node, target, args)
        : undefined;
    }
    case 'schema':
      return callSchema(ev, state, node, object, name, args);
    case 'closure':
      if (isPython(ev)) return callTask(ev, state, node, object, name, args);
      if (name === 'apply')
        return callClosure(
          ev,
          state,
          object,
          elementFields(state, args.values[1]).map(({ value }) => value),
          args.values[0],
          node,
        );
      if (name === 'call') return callClosure(ev, state, object, args.values.slice(1), args.values[0], node);
      return name === 'bind' ? objectValue(boundTo(object, args)) : undefined;
    case 'found':
      if (!isPython(ev) && (name === 'call' || name === 'apply')) callFound(ev, state, node, object);
      else noteDispatch(ev, state, object, node, name);
      return undefined;
    default:
      return undefined;
  }
}

/** `session.get('tone', 'kind')`, of what another function has put there. */
function sharedEntry(
  ev: Evaluation,
  state: State,
  object: InstanceObject,
  name: string,
  { values: [key, fallback = UNDEFINED] }: Arguments,
): Value | undefined {
  const under = name === 'get' && isPython(ev) && key ? soleString(key) : undefined;
  const written = under === undefined ? undefined : sharedUnder(ev, state, object, under);
  return written && joinValues(written, fallback);
}

/** `c.var.ask(…)` of Hono, `app.ask(…)` of Fastify: a function that the program has put there. */
function callPlaced(
  ev: Evaluation,
  state: State,
  node: CallNode,
  object: InstanceObject,
  name: string,
  args: Arguments,
  reading: Reading,
): Value | undefined {
  if (entriesOf(object.model, object.typeName, memberPath(object, name)).length > 0) return undefined;
  const placed = readMember(ev, state, objectValue(object), name, reading);
  return placed.objects.some(({ type }) => type === 'closure')
    ? callValue(ev, state, node, placed, args, objectValue(object))
    : undefined;
}

/** In Python what a dictionary holds under keys that are not known is no attribute of it: `TOOLS.get(name)`. */
function isKeyOnly(ev: Evaluation, state: State, record: RecordObject, name: string): boolean {
  return isPython(ev) && !readContents(state, record).fields.has(name);
}

/** What a table holds of data is no method of the table: `new Map([['a', ['x']]]).get(key)`. */
function mayBeCalled(ev: Evaluation, state: State, { objects }: Value): boolean {
  return objects.some((object) => object.type !== 'record' || hasCall(ev, state, object));
}

/** `__call__` of Python */
function hasCall(ev: Evaluation, state: State, record: RecordObject): boolean {
  if (!record.class || !isPython(ev)) return false;
  const name = calledMethod(record.class);
  return (
    readMember(ev, state, objectValue(record), name, { range: record.node.range, label: name }).objects
      .length > 0
  );
}

/** What was found by a name that outside data has a say in is called. */
function callFound(ev: Evaluation, state: State, node: CallNode, found: FoundObject): void {
  noteDispatch(ev, state, found, node);
  const { kind, key, label } = found;
  if (kind !== 'listed') observeFlow(ev, state, kind, applyGuards(state, key), found.node, label, undefined);
}

/** `f.bind(owner, first)` */
function boundTo(closure: ClosureObject, { values: [receiver, ...first] }: Arguments): ClosureObject {
  return {
    ...closure,
    receiver: closure.receiver ?? receiver,
    bound: [...(closure.bound ?? []), ...first],
  };
}

/** Calls a value, whatever it may be. */
export function callValue(
  ev: Evaluation,
  state: State,
  node: CallNode,
  target: Value,
  args: Arguments,
  receiver?: Value,
): Value {
  const results = target.objects.flatMap(
    (object) => callObject(ev, state, node, object, target, args, receiver) ?? [],
  );
  const isStandard = results.length > 0 && target.objects.every(({ type }) => type === 'localModule');
  if ((target.isOpen && !isStandard) || results.length === 0)
    results.push(unknownCall(ev, state, node, target, args));
  return results.reduce(joinValues);
}

function callObject(
  ev: Evaluation,
  state: State,
  node: CallNode,
  object: HeapObject,
  target: Value,
  args: Arguments,
  receiver: Value | undefined,
): Value | undefined {
  switch (object.type) {
    case 'closure':
      if (node.isNew) return constructByFunction(ev, state, object, args.values, node);
      return callClosure(
        ev,
        state,
        object,
        passedTo(ev, state, object, args, node),
        object.receiver ?? receiver,
        node,
      );
    case 'class':
      if (isPython(ev)) return constructPython(ev, state, object, args, node);
      return node.isNew ? construct(ev, state, object, args.values, node) : undefined;
    case 'record':
      return isPython(ev) && object.class
        ? callOnObject(ev, state, node, object, target, calledMethod(object.class), args, node.callee)
        : undefined;
    case 'localModule':
      return callStandardFunction(ev, state, memberOfModule(object), args, node);
    case 'api':
    case 'instance':
      return callApi(ev, state, node, object, args, receiver ?? target);
    case 'answer':
      return answerMember(ev, object, '()');
    case 'continuation':
      goOn(ev, state, object.chain, args.values[0]);
      return UNKNOWN;
    case 'schema':
      return isCallable(object) ? callSchema(ev, state, node, object, '', args) : undefined;
    case 'found':
      callFound(ev, state, node, object);
      return undefined;
    case 'rejecter':
      throwValue(ev, state, args.values[0] ?? UNKNOWN);
      return UNKNOWN;
    case 'setter':
      setCell(ev, state, object, args.values[0] ?? UNDEFINED, node);
      return UNDEFINED;
    case 'resolver':
      resolve(state, object, args.values[0] ?? UNKNOWN, args.nodes[0] ?? node);
      return UNKNOWN;
    default:
      return undefined;
  }
}

/** What is told of a call of something unknown: origins pass from the arguments to the result, as a guess. */
function unknownCall(ev: Evaluation, state: State, node: CallNode, receiver: Value, args: Arguments): Value {
  noteRecording(ev, node);
  ev.summaries.unknownCalls.add(node);
  const given = everyValue(args);
  noteGivenAway(ev, given);
  for (const value of given) noteJsonChecked(ev, value);
  // Whatever gives nothing is called for what it does, most often to what it is given.
  if (ev.dropped === node && !saysRecord(node.callee)) for (const value of given) openRecords(state, value);
  const closures = given.flatMap((value) => value.objects.filter((object) => object.type === 'closure'));
  for (const closure of closures) currentFrame(ev).closures.push(closure);
  const own = makeValue({ origins: receiver.origins, isOpen: true });
  const result = answerOfUnknown(
    ev,
    node,
    guessed(ev, state, [...given.filter((value) => !isClosure(value)), own]),
  );
  const passed = [...closures, ...clientsIn(given)];
  const whole = passed.length > 0 ? { ...result, objects: passed } : result;
  return [...givenBack(ev, state, closures, node), ...servicesOf(ev, state, node, given)].reduce(
    joinValues,
    whole,
  );
}

/** Whoever is given a class and gives something back most often gives an instance of it. */
function servicesOf(ev: Evaluation, state: State, node: CallNode, given: readonly Value[]): readonly Value[] {
  if (ev.dropped === node) return [];
  return given.flatMap(({ objects }) =>
    objects.flatMap((object) => (object.type === 'class' ? (serviceOfClass(ev, state, object) ?? []) : [])),
  );
}

/** What is made of a client may be that client, watched by somebody: `wrapOpenAI(client)`. */
function clientsIn(given: readonly Value[]): readonly HeapObject[] {
  return given.flatMap((value) =>
    value.objects.flatMap((object) =>
      object.type === 'instance' && object.path === '' && object.model.clients.has(object.typeName)
        ? [{ ...object, isInstrumented: true }]
        : [],
    ),
  );
}

function isClosure(value: Value): boolean {
  return value.objects.some((object) => object.type === 'closure');
}

/** A function that we do not see, whose name says that it records something, may be the log that a call needs. */
function noteRecording(ev: Evaluation, node: CallNode): void {
  if (saysRecord(node.callee)) noteLogging(ev, 'possible');
}
