/** Functions and classes of the program: making them, calling them, and running those that nobody calls. */
import type { Handler } from '../facts';
import type { SinkKind } from '../kinds';
import type { ClassNode, Expression, FunctionNode, ParameterNode, Range } from '../program';
import { annotatedValue } from './annotations';
import { declarePattern } from './assignments';
import {
  currentFrame,
  currentModule,
  type Evaluation,
  type Frame,
  functionsOnStack,
  type ModuleInstance,
  reachLimit,
} from './evaluation';
import { decoratedHandler, decoratedValue } from './decorators';
import { evaluate, guessed } from './expressions';
import { truthOfExits } from './guards';
import { functionLabel } from './labels';
import { MAX_CALL_DEPTH, MAX_ENTRIES } from './limits';
import { newRecord } from './members';
import { handlerOfMethod, handlersByDirective } from './handlers';
import { injectedArguments } from './injection';
import { parameterSource } from './parameters';
import { runBlock } from './statements';
import { deepOrigins } from './text';
import {
  EMPTY_CONTENTS,
  flatten,
  fork,
  merge,
  readContents,
  type State,
  writeField,
  setContents,
} from './state';
import {
  type ClassObject,
  type ClosureObject,
  joinAll,
  joinValues,
  mapOrigins,
  objectValue,
  type RecordObject,
  UNDEFINED,
  UNKNOWN,
  type Value,
  withStep,
} from './value';

export function makeClosure(ev: Evaluation, state: State, node: FunctionNode): Value {
  const frame = ev.frames[ev.frames.length - 1];
  const closure: ClosureObject = {
    type: 'closure',
    node,
    module: currentModule(ev),
    scope: state,
    outer: frame,
    receiver: node.bindsThis ? undefined : receiverOf(ev),
    home: frame?.home,
  };
  frame?.closures.push(closure);
  for (const decorator of node.decorators) evaluate(ev, state, decorator);
  return objectValue(closure);
}

/** `this`: an arrow function keeps that of the place where it was made. */
export function receiverOf(ev: Evaluation): Value | undefined {
  for (let index = ev.frames.length - 1; index >= 0; index--) {
    const frame = ev.frames[index];
    if (frame && (frame.receiver || frame.node === 'module' || frame.node.bindsThis)) return frame.receiver;
  }
  return undefined;
}

export function makeClass(ev: Evaluation, state: State, node: ClassNode): Value {
  const superClass = node.superClass ? evaluate(ev, state, node.superClass) : UNDEFINED;
  for (const decorator of node.decorators) evaluate(ev, state, decorator);
  const known = ev.classes.get(node);
  const object: ClassObject = known ?? {
    type: 'class',
    node,
    module: currentModule(ev),
    scope: state,
    superClass,
  };
  ev.classes.set(node, object);
  let contents = EMPTY_CONTENTS;
  for (const member of node.members) {
    if (member.type === 'staticBlock') runBlock(ev, state, member.body);
    if (member.type !== 'field' || !member.isStatic || !member.value) continue;
    const value = evaluate(ev, state, member.value);
    if (typeof member.name === 'string')
      contents = writeField(contents, member.name, { value, node: member.value }, true);
  }
  setContents(state, object, contents);
  return objectValue(object);
}

/** `new C(…)` for a class of the program. */
export function construct(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  args: readonly Value[],
  node: Expression,
): Value {
  const record: RecordObject = { type: 'record', isArray: false, class: owner, node };
  setContents(state, record, { ...EMPTY_CONTENTS });
  const instance = objectValue(record);
  initialize(ev, state, owner, instance, args, node, 0);
  return instance;
}

/** `new F(…)` for a plain function. */
export function constructByFunction(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  args: readonly Value[],
  node: Expression,
): Value {
  const instance = newRecord(state, node, { ...EMPTY_CONTENTS, isOpen: true });
  callClosure(ev, state, closure, args, instance, node);
  return instance;
}

function initialize(
  ev: Evaluation,
  state: State,
  owner: ClassObject,
  instance: Value,
  args: readonly Value[],
  node: Expression,
  depth: number,
): void {
  const base = owner.superClass.objects.find((object) => object.type === 'class');
  const constructor = owner.node.members.find(
    (member) => member.type === 'method' && member.kind === 'constructor',
  );
  if (base && !constructor && depth < 8) initialize(ev, state, base, instance, args, node, depth + 1);
  initializeFields(ev, state, owner, instance);
  if (constructor?.type !== 'method') return;
  const closure: ClosureObject = {
    type: 'closure',
    node: constructor.value,
    module: owner.module,
    scope: owner.scope,
    receiver: instance,
    home: owner,
  };
  callClosure(ev, state, closure, args, instance, node);
}

/** `super(…)` */
export function constructSuper(ev: Evaluation, state: State, args: readonly Value[], node: Expression): void {
  const { home, receiver } = currentFrame(ev);
  for (const base of home?.superClass.objects ?? []) {
    if (base.type === 'class' && receiver) initialize(ev, state, base, receiver, args, node, 1);
  }
}

function initializeFields(ev: Evaluation, state: State, owner: ClassObject, instance: Value): void {
  const frame = newFrame(ev, 'module', state, owner.scope, {
    receiver: instance,
    home: owner,
    module: owner.module,
  });
  ev.frames.push(frame);
  for (const member of owner.node.members) {
    if (member.type !== 'field' || member.isStatic || typeof member.name !== 'string') continue;
    const value = member.value ? evaluate(ev, state, member.value) : UNKNOWN;
    const typed = member.annotation ? annotatedValue(ev, state, value, member.annotation, member) : value;
    const record = instance.objects[0];
    const field = { value: typed, node: member.value ?? unknownAt(member.range) };
    if (record?.type === 'record')
      setContents(state, record, writeField(readContents(state, record), member.name, field, true));
  }
  ev.frames.pop();
}

export function unknownAt(range: Range): Expression {
  return { type: 'unknown', children: [], range };
}

interface FrameOptions {
  readonly outer?: Frame | undefined;
  readonly module?: ModuleInstance;
  readonly receiver?: Value;
  readonly home?: ClassObject;
  readonly handler?: Handler;
  readonly returns?: SinkKind;
  readonly isAwaiter?: boolean;
}

export function newFrame(
  ev: Evaluation,
  node: Frame['node'],
  base: State,
  scope: State,
  options: FrameOptions = {},
): Frame {
  return {
    node,
    module: options.module ?? currentModule(ev),
    base,
    scope,
    outer: options.outer,
    receiver: options.receiver,
    home: options.home,
    handler: options.handler,
    returns: options.returns,
    isAwaiter: options.isAwaiter ?? false,
    exits: [],
    yields: [],
    closures: [],
    pending: [],
    jumps: [],
  };
}

/** Calls a function of the program: its body runs here and now, on the state of the caller. */
export function callClosure(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  args: readonly Value[],
  receiver: Value | undefined,
  node: { readonly range: Range },
  options: FrameOptions = {},
): Value {
  const { node: fn } = closure;
  const isClean = !options.handler && args.every((value) => isCleanValue(ev, state, value));
  const known = isClean ? remembered(ev, fn, receiver ?? closure.receiver) : undefined;
  if (known) return known;
  const matters = !isClean || !ev.evaluated.has(fn);
  if (!mayEnter(ev, fn, matters ? node : undefined)) return guessed(ev, state, args);
  const before = ev.observed;
  const value = enter(ev, state, closure, args, receiver, node, options);
  if (isClean && ev.observed === before && !givesFunctions(value))
    remember(ev, fn, receiver ?? closure.receiver, value);
  return value;
}

const MATTERING: ReadonlySet<string> = new Set(['closure', 'instance', 'resolver', 'continuation', 'schema']);

/** Nothing in it that the body could carry to a place of interest, nor call. */
function isCleanValue(ev: Evaluation, state: State, value: Value): boolean {
  return (
    deepOrigins(ev, state, value).length === 0 && value.objects.every(({ type }) => !MATTERING.has(type))
  );
}

/** What a factory gives depends on what it was given: `const isOneOf = (list) => (value) => list.includes(value)`. */
function givesFunctions({ objects }: Value): boolean {
  return objects.some(({ type }) => type === 'closure');
}

/** A function that touches nothing of interest is entered twice; then what it gave stands for what it gives. */
function remembered(ev: Evaluation, fn: FunctionNode, receiver: Value | undefined): Value | undefined {
  const memory = ev.memories.get(fn);
  if (!memory || memory.entries < 2 || memory.receiver !== receiver?.objects[0]) return undefined;
  if (ev.recording.has(fn)) for (const one of functionsOnStack(ev)) ev.recording.add(one);
  return memory.value;
}

function remember(ev: Evaluation, fn: FunctionNode, receiver: Value | undefined, value: Value): void {
  const memory = ev.memories.get(fn);
  const object = receiver?.objects[0];
  const isSame = memory?.receiver === object;
  ev.memories.set(fn, {
    receiver: object,
    value: memory && isSame ? joinValues(memory.value, value) : value,
    entries: memory && isSame ? memory.entries + 1 : 1,
  });
}

/** A limit is worth a word where something of interest was passed, or nobody has looked; else `node` is absent. */
function mayEnter(ev: Evaluation, fn: FunctionNode, node: { readonly range: Range } | undefined): boolean {
  if (ev.frames.some((frame) => frame.node === fn)) return false;
  if (ev.frames.length >= MAX_CALL_DEPTH) {
    if (node) reachLimit(ev, 'depth of calls', node.range);
    return false;
  }
  const entries = (ev.entries.get(fn) ?? 0) + 1;
  ev.entries.set(fn, entries);
  if (entries <= MAX_ENTRIES) return true;
  if (node) reachLimit(ev, 'calls of one function', node.range);
  return false;
}

function enter(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  args: readonly Value[],
  receiver: Value | undefined,
  node: { readonly range: Range },
  options: FrameOptions,
): Value {
  const { node: fn } = closure;
  ev.evaluated.add(fn);
  const base = fork(state);
  const frame = newFrame(ev, fn, base, closure.scope, {
    receiver: fn.bindsThis ? (receiver ?? closure.receiver) : closure.receiver,
    outer: closure.outer,
    home: closure.home,
    module: closure.module,
    ...options,
  });
  ev.frames.push(frame);
  const body = fork(base);
  bindParameters(ev, body, fn, args, node);
  runBlock(ev, body, fn.body);
  if (!body.isDead) frame.exits.push({ value: UNDEFINED, state: flatten(body, base) });
  merge(
    base,
    frame.exits.map((exit) => exit.state),
  );
  finishFrame(ev, base, frame);
  ev.frames.pop();
  if (base.isDead && (ev.isStopped || fn.isAsync || options.handler)) base.isDead = false;
  merge(state, [base]);
  return resultOf(state, fn, frame);
}

/** Runs what was put off to the end, and the closures made here that nobody has called. */
export function finishFrame(ev: Evaluation, state: State, frame: Frame): void {
  const wasDead = state.isDead;
  state.isDead = false;
  // More may be put off while these run; the list is then longer before the loop ends.
  for (const run of frame.pending) run();
  for (const closure of frame.closures) {
    if (!ev.evaluated.has(closure.node)) runUncalled(ev, state, closure);
  }
  state.isDead = wasDead;
}

/** A function that nobody here calls: its parameters are what their types and names tell. */
export function runUncalled(ev: Evaluation, state: State, closure: ClosureObject): void {
  const aside = fork(state);
  const row = handlersByDirective(ev, closure);
  if (row) row(aside);
  else callClosure(ev, aside, closure, [], closure.receiver, closure.node);
  aside.isDead = false;
  merge(state, [aside, fork(state)]);
}

function resultOf(state: State, fn: FunctionNode, frame: Frame): Value {
  if (!frame.isAwaiter && (frame.yields.length > 0 || fn.isGenerator)) {
    const element = { value: joinAll(frame.yields), node: unknownAt(fn.range) };
    return newRecord(state, unknownAt(fn.range), { ...EMPTY_CONTENTS, rest: element }, true);
  }
  if (frame.exits.length === 0) return UNKNOWN;
  const value = frame.exits.map((exit) => exit.value).reduce(joinValues);
  const truth = truthOfExits(frame.exits);
  return truth === value.truth ? value : { ...value, truth };
}

function bindParameters(
  ev: Evaluation,
  state: State,
  fn: FunctionNode,
  args: readonly Value[],
  node: { readonly range: Range },
): void {
  fn.parameters.forEach((parameter, index) => {
    const given = parameter.isRest
      ? restArgument(state, args.slice(index), parameter)
      : (args[index] ?? UNKNOWN);
    const value = passed(ev, fn, given, node);
    bindParameter(ev, state, fn, parameter, value);
  });
}

/** The step stands where the call does, in the module of the caller. */
function passed(ev: Evaluation, fn: FunctionNode, value: Value, node: { readonly range: Range }): Value {
  if (node === fn || value.origins.length === 0) return value;
  const caller = ev.frames[ev.frames.length - 2]?.module ?? ev.root;
  const step = { path: caller.unit.path, range: node.range, message: `is passed to ${functionLabel(fn)}` };
  return mapOrigins(value, (origin) => withStep(origin, step));
}

function restArgument(state: State, args: readonly Value[], parameter: ParameterNode): Value {
  const node = unknownAt(parameter.range);
  return newRecord(
    state,
    node,
    { ...EMPTY_CONTENTS, elements: args.map((value) => ({ value, node })) },
    true,
  );
}

function bindParameter(
  ev: Evaluation,
  state: State,
  fn: FunctionNode,
  parameter: ParameterNode,
  given: Value,
): void {
  const decorated = decoratedValue(ev, state, parameter, given);
  const typed =
    decorated ??
    (parameter.annotation ? annotatedValue(ev, state, given, parameter.annotation, parameter) : given);
  const value = parameterSource(ev, state, fn, parameter, typed);
  declarePattern(ev, state, parameter.target, value, undefined, parameter.annotation);
  if (parameter.assignsField) assignField(ev, state, parameter, value);
}

function assignField(ev: Evaluation, state: State, parameter: ParameterNode, value: Value): void {
  const target = parameter.target.type === 'defaultPattern' ? parameter.target.target : parameter.target;
  const record = receiverOf(ev)?.objects[0];
  if (target.type !== 'name' || record?.type !== 'record') return;
  setContents(
    state,
    record,
    writeField(readContents(state, record), target.name, { value, node: target }, true),
  );
}

/** An instance of a class that nobody here makes, as a dependency container would make it; then its methods. */
export function runClass(ev: Evaluation, state: State, owner: ClassObject): void {
  const methods = owner.node.members.flatMap((member) =>
    member.type === 'method' && member.kind !== 'constructor' ? [member] : [],
  );
  const open = methods.filter((method) => !ev.evaluated.has(method.value));
  const fields = owner.node.members.flatMap((member) =>
    member.type === 'field' && member.value?.type === 'function' ? [member.value] : [],
  );
  if (open.length === 0 && fields.every((field) => ev.evaluated.has(field))) return;
  const aside = fork(state);
  const args = injectedArguments(ev, aside, owner);
  const instance = construct(ev, aside, owner, args, unknownAt(owner.node.nameRange));
  for (const method of open) {
    const receiver = method.isStatic ? objectValue(owner) : instance;
    const closure: ClosureObject = {
      type: 'closure',
      node: method.value,
      module: owner.module,
      scope: owner.scope,
      receiver,
      home: owner,
    };
    if (ev.evaluated.has(method.value)) continue;
    const handle =
      (typeof method.name === 'string' && handlerOfMethod(ev, aside, closure, owner, method.name)) ||
      decoratedHandler(ev, aside, closure, owner);
    if (handle) handle();
    else runUncalled(ev, aside, closure);
  }
  aside.isDead = false;
  merge(state, [aside, fork(state)]);
}
