/** Functions and classes of the program: making them, calling them, and running those that nobody calls. */
import type { Handler } from '../facts';
import type { SinkKind } from '../kinds';
import type { ClassNode, Expression, FunctionNode, ParameterNode, Range, Variable } from '../program';
import { annotatedValue, withTypedMembers } from './annotations';
import { declarePattern } from './assignments';
import {
  currentFrame,
  currentModule,
  type Evaluation,
  type Frame,
  isPython,
  type ModuleInstance,
  reachLimit,
  runBesides,
  stepAt,
} from './evaluation';
import { decoratedHandler, decoratedValue } from './decorators';
import { actsOf, noteActs } from './deeds';
import { evaluate, guessedAnswer } from './expressions';
import { forget } from './forgetting';
import { isInert } from './inert';
import { changedMethods, type OwnedMethod, tellsByItself } from './inheritance';
import { truthOfEach, truthOfExits } from './guards';
import { functionLabel } from './labels';
import { callCallback } from './callbacks';
import {
  CHEAP_VISITS,
  MAX_CALL_DEPTH,
  MAX_ENTRIES,
  MAX_FOREIGN_ENTRIES,
  MAX_NESTING,
  MAX_VISITS,
  NESTING_OF_BODY,
} from './limits';
import { newRecord, prototypeOf, writeMember } from './members';
import { type Chain, goOnFrom } from './middleware';
import { handlerByDirective, handlerOfMethod, runHandler } from './handlers';
import { handlerByUse } from './handlersByUse';
import { injectedArguments } from './injection';
import { parameterSource } from './parameters';
import { decorate, decoratedMethod } from './pythonDecorators';
import { endRecording, noteBound, startRecording } from './recording';
import { noteRun, runOutdated } from './rounds';
import { unsettled } from './settled';
import { runBlock, throwValue } from './statements';
import {
  approximate,
  isExhausted,
  isLight,
  prepareRun,
  remember,
  repeat,
  type Run,
  weigh,
} from './summaries';
import { hasDeepOrigins } from './text';
import {
  commitRun,
  EMPTY_CONTENTS,
  flatten,
  fork,
  joinWays,
  merge,
  readContents,
  readVariable,
  type State,
  writeField,
  setContents,
  setVariable,
} from './state';
import {
  type ClassObject,
  type ClosureObject,
  joinAll,
  mapOrigins,
  methodOf,
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
  if (isPython(ev)) return decorate(ev, state, closure);
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

/** `variable` is the one that holds it, which what is static in it may read. */
export function makeClass(ev: Evaluation, state: State, node: ClassNode, variable?: Variable): Value {
  const parents = [...(node.superClass ? [node.superClass] : []), ...(node.furtherSuperClasses ?? [])];
  const superClass = parents.length > 0 ? joinAll(parents.map((one) => evaluate(ev, state, one))) : UNDEFINED;
  const decorators = node.decorators.map((decorator) => evaluate(ev, state, decorator));
  const known = ev.classes.get(node);
  const object: ClassObject = known ?? {
    type: 'class',
    node,
    module: currentModule(ev),
    scope: state,
    superClass,
  };
  ev.classes.set(node, object);
  setContents(state, object, EMPTY_CONTENTS);
  if (variable) setVariable(state, variable, objectValue(object));
  makeStatic(ev, state, object);
  const value = objectValue(object);
  // It stays the class, whatever a decorator gives; one of the program may have put it somewhere.
  for (const decorator of decorators.reverse())
    if (decorator.objects.some(({ type }) => type === 'closure'))
      callCallback(ev, state, decorator, [value], unknownAt(node.nameRange));
  return value;
}

/** Static fields and blocks, in order; `this` is the class. */
function makeStatic(ev: Evaluation, state: State, owner: ClassObject): void {
  const receiver = objectValue(owner);
  for (const member of owner.node.members) {
    if (member.type === 'staticBlock') {
      ev.frames.push(
        newFrame(ev, 'module', state, state, { receiver, home: owner, outer: currentFrame(ev) }),
      );
      runBlock(ev, state, member.body);
      const frame = ev.frames.pop();
      if (frame) currentFrame(ev).closures.push(...frame.closures);
    }
    if (member.type !== 'field' || !member.isStatic || !member.value) continue;
    const value = evaluate(ev, state, member.value);
    if (typeof member.name === 'string')
      writeMember(state, receiver, member.name, { value, node: member.value });
  }
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
  const prototype = prototypeOf(closure.node);
  const record: RecordObject = { type: 'record', isArray: false, class: undefined, prototype, node };
  setContents(state, record, { ...EMPTY_CONTENTS, isOpen: true });
  const instance = objectValue(record);
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
  callClosure(ev, state, methodOf(owner, constructor.value, instance), args, instance, node);
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
    const field = { value: unsettled(typed), node: member.value ?? unknownAt(member.range) };
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
  readonly returns?: SinkKind | undefined;
  readonly returnsPage?: boolean | undefined;
  /** Where it returns, what holds there holds for the handlers after it. */
  readonly goesOn?: Chain | undefined;
  readonly isAwaiter?: boolean;
  readonly given?: readonly Value[];
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
    returnsPage: options.returnsPage,
    isAwaiter: options.isAwaiter ?? false,
    given: options.given ?? [],
    exits: [],
    yields: [],
    closures: [],
    pending: [],
    unasked: [],
    jumps: [],
    thrown: [],
    isPartial: false,
    isRecursive: false,
    isShareable: false,
  };
}

/**
 * Calls a function of the program: what it does is done to the state of the caller. Its body runs, unless it ran from
 * such a state before.
 */
export function callClosure(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  args: readonly Value[],
  receiver: Value | undefined,
  node: { readonly range: Range },
  options: FrameOptions = ORDINARY,
): Value {
  const { node: fn } = closure;
  const self = fn.bindsThis ? (receiver ?? closure.receiver) : closure.receiver;
  const given = closure.bound ? [...closure.bound, ...args] : args;
  const passed = given.map((value) => withCallStep(ev, fn, value, node));
  const entry: Entry = { closure, args: passed, self, options, node, run: undefined };
  if (options === ORDINARY && isLight(ev, fn) && !isRunning(ev, fn) && !isTooDeep(ev))
    return enter(ev, state, entry);
  const run = options === ORDINARY ? prepareRun(ev, state, closure, self, passed) : undefined;
  const isGeneral = run !== undefined && isExhausted(run);
  const known = run && (repeat(run) ?? (isGeneral ? approximate(run, false) : undefined));
  if (known) return told(ev, node, run, known);
  const isWorth = isWorthAWord(ev, state, fn, args);
  if (isRunning(ev, fn)) return guessedAnswer(ev, state, args);
  if (!mayEnter(ev, fn, isWorth ? node : undefined))
    return told(ev, node, run, run && approximate(run, true)) ?? guessedAnswer(ev, state, args);
  if (isGeneral) ev.general++;
  const value = enter(ev, state, { ...entry, run });
  if (isGeneral) ev.general--;
  return value;
}

/**
 * Runs the body. Where it turns out to call itself, the one run stands for all that follow, whatever those are given:
 * it runs again with all branches.
 */
function enter(ev: Evaluation, state: State, entry: Entry): Value {
  const { frame, value } = enterOnce(ev, state, entry);
  const { node: fn } = entry.closure;
  if (frame.isPartial && frame.isRecursive && !ev.recursive.has(fn)) {
    ev.recursive.add(fn);
    return enter(ev, state, entry);
  }
  commitRun(state, frame.base);
  for (const thrown of frame.thrown) throwValue(ev, state, thrown);
  return value;
}

/** What a call that was not run does is what the run did that stands for it. */
function told<T extends Value | undefined>(
  ev: Evaluation,
  node: { readonly range: Range },
  run: Run | undefined,
  value: T,
): T {
  if (value && run) noteActs(ev, node, run.closure, run.acts);
  return value;
}

const ORDINARY: FrameOptions = {};

/** A limit is worth a word where something of interest was passed, or nobody has looked. */
function isWorthAWord(ev: Evaluation, state: State, fn: FunctionNode, args: readonly Value[]): boolean {
  return !ev.evaluated.has(fn) || !args.every((value) => isCleanValue(state, value));
}

const MATTERING: ReadonlySet<string> = new Set([
  'closure',
  'instance',
  'resolver',
  'rejecter',
  'setter',
  'continuation',
  'schema',
]);

/** Nothing in it that the body could carry to a place of interest, nor call. */
function isCleanValue(state: State, value: Value): boolean {
  return !hasDeepOrigins(state, value) && value.objects.every(({ type }) => !MATTERING.has(type));
}

/** A function that is run by itself, however far down, is not entered again. */
function isRunning(ev: Evaluation, fn: FunctionNode): boolean {
  const running = ev.frames.findIndex((frame) => frame.node === fn);
  if (running < 0) return false;
  noteBound(ev, running + 1);
  for (const frame of ev.frames.slice(running)) frame.isRecursive = true;
  return true;
}

/** `node` is where a limit is told, if it is. */
function mayEnter(ev: Evaluation, fn: FunctionNode, node: { readonly range: Range } | undefined): boolean {
  const { count, visits } = ev.entries.get(fn) ?? { count: 0, visits: 0 };
  ev.entries.set(fn, { count: count + 1, visits });
  const isDeep = isTooDeep(ev);
  const most = currentModule(ev) === ev.root ? MAX_ENTRIES : MAX_FOREIGN_ENTRIES;
  if (!isDeep && (count < most || visits < CHEAP_VISITS)) return true;
  if (isDeep) noteBound(ev, 0);
  if (node) reachLimit(ev, isDeep ? 'depth of calls' : 'calls of one function', node.range);
  return false;
}

/** A body that is entered is run to its end: one that were cut off in its midst would have tested nothing. */
function isTooDeep({ frames, nesting }: Evaluation): boolean {
  return frames.length >= MAX_CALL_DEPTH || nesting > MAX_NESTING - NESTING_OF_BODY;
}

function noteVisits({ entries }: Evaluation, fn: FunctionNode, more: number): void {
  const before = entries.get(fn);
  if (before) entries.set(fn, { ...before, visits: before.visits + more });
}

interface Entry {
  readonly closure: ClosureObject;
  readonly args: readonly Value[];
  readonly self: Value | undefined;
  readonly options: FrameOptions;
  /** The call. */
  readonly node: { readonly range: Range };
  readonly run: Run | undefined;
}

/** What it did is left in the state of the frame. */
function enterOnce(
  ev: Evaluation,
  state: State,
  { closure, args, self, options, node, run }: Entry,
): { readonly frame: Frame; readonly value: Value } {
  const { node: fn } = closure;
  const recording = startRecording(ev, fn, closure.module.unit);
  const before = ev.visits;
  const base = fork(state);
  const frame = newFrame(ev, fn, base, closure.scope, {
    receiver: self,
    outer: closure.outer,
    home: closure.home,
    module: closure.module,
    given: args,
    ...options,
  });
  ev.frames.push(frame);
  const body = fork(base);
  bindParameters(ev, body, fn, args);
  runBlock(ev, body, fn.body);
  if (!body.isDead) frame.exits.push({ value: UNDEFINED, state: flatten(body, base) });
  if (options.goesOn) goOnFrom(ev, frame.exits, options.goesOn);
  merge(
    base,
    frame.exits.map((exit) => exit.state),
  );
  finishFrame(ev, base, frame);
  ev.frames.pop();
  if (base.isDead && (ev.isStopped || fn.isAsync || options.handler)) base.isDead = false;
  const value = resultOf(base, fn, frame);
  forget(base, state, frame, [value, ...frame.thrown]);
  weigh(ev, fn, ev.visits - before);
  noteVisits(ev, fn, ev.visits - before);
  const acts = actsOf(closure, recording);
  remember(run, ev, recording, { layer: base, value, thrown: frame.thrown, acts });
  noteActs(ev, node, closure, acts);
  return { frame, value };
}

/** Runs what was put off to the end, and the closures made here that nobody has called. */
export function finishFrame(ev: Evaluation, state: State, frame: Frame): void {
  const wasDead = state.isDead;
  state.isDead = false;
  // More may be put off while these run; the list is then longer before the loop ends.
  for (const run of frame.pending) run(state);
  for (const closure of frame.closures) {
    if (isUncalled(ev, closure.node) && !isInert(ev, state, closure.node)) runUncalled(ev, state, closure);
    else if (frame.node === 'module' && ev.partlyRun.has(closure.node)) runWhole(ev, state, closure);
  }
  runOutdated(ev, state, frame);
  state.isDead = wasDead;
}

function isUncalled({ evaluated, uncalled, lent, isAgain }: Evaluation, node: FunctionNode): boolean {
  return !evaluated.has(node) || (isAgain ? uncalled.has(node) : lent.has(node));
}

/** A function that nobody here calls: its parameters are what their types and names tell. */
export function runUncalled(ev: Evaluation, state: State, closure: ClosureObject): void {
  ev.uncalled.add(closure.node);
  runAside(state, (aside) => {
    const handler = handlerByDirective(ev, closure) ?? handlerByUse(ev, aside, closure);
    if (handler) runHandler(ev, aside, closure, handler);
    else {
      const { reads } = startRecording(ev, closure.node, closure.module.unit);
      callClosure(ev, aside, closure, [], closure.receiver, closure.node);
      endRecording(ev, undefined);
      noteRun(ev, state, aside, {
        closure,
        reads,
        given: [],
        again: (later) => {
          runWhole(ev, later, closure);
        },
      });
    }
  });
}

/** Somebody may do so, or nobody. */
function runAside(state: State, run: (aside: State) => void): void {
  const aside = fork(state);
  run(aside);
  aside.isDead = false;
  merge(state, [aside, fork(state)]);
}

/** Others may call it otherwise: as far as it is not known how, every branch runs. */
function runWhole(ev: Evaluation, state: State, closure: ClosureObject): void {
  runAside(state, (aside) => callClosure(ev, aside, closure, [], closure.receiver, closure.node));
}

function resultOf(state: State, fn: FunctionNode, frame: Frame): Value {
  if (!frame.isAwaiter && (frame.yields.length > 0 || fn.isGenerator)) {
    const yielded = { ...joinAll(frame.yields), truth: truthOfEach(frame.yields) };
    if (isContextManager(fn)) return yielded;
    const element = { value: yielded, node: unknownAt(fn.range) };
    return newRecord(state, unknownAt(fn.range), { ...EMPTY_CONTENTS, rest: element }, true);
  }
  if (frame.exits.length === 0) return UNKNOWN;
  const value = unsettled(joinWays(frame.exits));
  const truth = truthOfExits(frame.exits);
  return truth === value.truth ? value : { ...value, truth };
}

/** `@contextmanager`: the only way to what it yields is `with`, which gives just that. */
function isContextManager({ decorators }: FunctionNode): boolean {
  return decorators.some((decorator) => {
    const name =
      decorator.type === 'member' ? decorator.property : decorator.type === 'name' && decorator.name;
    return name === 'contextmanager' || name === 'asynccontextmanager';
  });
}

function bindParameters(ev: Evaluation, state: State, fn: FunctionNode, args: readonly Value[]): void {
  // Calls in Python give one value for each parameter.
  const isBound = isPython(ev);
  fn.parameters.forEach((parameter, index) => {
    const given =
      parameter.isRest && !isBound
        ? restArgument(state, args.slice(index), parameter)
        : (args[index] ?? UNKNOWN);
    bindParameter(ev, state, fn, parameter, given);
  });
}

/** The step stands where the call does, in the module of the caller. */
function withCallStep(
  ev: Evaluation,
  fn: FunctionNode,
  value: Value,
  node: { readonly range: Range },
): Value {
  if (node === fn || value.origins.length === 0) return value;
  const step = stepAt(ev, node, `is passed to ${functionLabel(fn)}`);
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
  const { annotation, target } = parameter;
  const typed = decorated ?? (annotation ? annotatedValue(ev, state, given, annotation, parameter) : given);
  const known =
    annotation && target.type === 'name' ? withTypedMembers(ev, state, typed, annotation, parameter) : typed;
  const value = parameterSource(ev, state, fn, parameter, known);
  declarePattern(ev, state, target, value, undefined, annotation);
  if (parameter.assignsField) assignField(ev, state, parameter);
}

/** What the parameter holds, which may be its default. */
function assignField(ev: Evaluation, state: State, parameter: ParameterNode): void {
  const target = parameter.target.type === 'defaultPattern' ? parameter.target.target : parameter.target;
  const record = receiverOf(ev)?.objects[0];
  if (target.type !== 'name' || !target.variable || record?.type !== 'record') return;
  const value = readVariable(state, target.variable) ?? UNKNOWN;
  setContents(
    state,
    record,
    writeField(readContents(state, record), target.name, { value, node: target }, true),
  );
}

/** What ran only to see what it gives was called by nobody. */
function isCalled({ evaluated, lent }: Evaluation, node: FunctionNode): boolean {
  return evaluated.has(node) && !lent.has(node);
}

/** An instance of a class that nobody here makes, as a dependency container would make it; then its methods. */
export function runClass(ev: Evaluation, state: State, owner: ClassObject): void {
  if (isInert(ev, state, owner.node)) return;
  // With other arguments of its constructor it does something else, however often it was run for lack of a caller.
  const isDone = ev.heirs ? isAskedFor : isCalled;
  const all = owner.node.members.flatMap((member) => (member.type === 'method' ? [member] : []));
  const unseen = all.filter(({ value }) => !isDone(ev, value) || ev.partlyRun.has(value));
  const open = unseen.filter(({ kind }) => kind !== 'constructor');
  const fields = owner.node.members.flatMap((member) =>
    member.type === 'field' && member.value?.type === 'function' ? [member.value] : [],
  );
  if (unseen.length === 0 && fields.every((field) => isCalled(ev, field))) return;
  const own = open.map((method) => ({ home: owner, method }));
  runAside(state, (aside) => runMethods(ev, aside, owner, own));
}

/** Methods of its parents that are others in it. A parent that tells all by itself is looked at by itself. */
export function runInherited(ev: Evaluation, state: State, owner: ClassObject): void {
  if (ev.visits >= MAX_VISITS / 2) return;
  const inherited = changedMethods(owner).filter(({ method: { value } }) => !isAskedFor(ev, value));
  if (inherited.length === 0 || !tellsByItself(ev, owner)) return;
  runBesides(ev, () => {
    runAside(state, (aside) => runMethods(ev, aside, owner, inherited));
  });
}

/** The program calls it: it was not run because nobody does, nor because a framework would. */
function isAskedFor(ev: Evaluation, node: FunctionNode): boolean {
  return isCalled(ev, node) && !ev.uncalled.has(node) && !ev.handlers.has(node);
}

function runMethods(ev: Evaluation, aside: State, owner: ClassObject, methods: readonly OwnedMethod[]): void {
  const args = injectedArguments(ev, aside, owner);
  const instance = construct(ev, aside, owner, args, unknownAt(owner.node.nameRange));
  for (const { home, method } of methods) {
    const receiver = method.isStatic ? objectValue(owner) : instance;
    const closure = methodOf(home, method.value, receiver);
    if (ev.partlyRun.has(method.value)) runWhole(ev, aside, closure);
    if (home === owner && !ev.heirs && isCalled(ev, method.value)) continue;
    const handle =
      (typeof method.name === 'string' && handlerOfMethod(ev, aside, closure, owner, method.name)) ||
      (isPython(ev) ? decoratedMethod : decoratedHandler)(ev, aside, closure, owner);
    if (handle) handle();
    else runUncalled(ev, aside, closure);
  }
}
