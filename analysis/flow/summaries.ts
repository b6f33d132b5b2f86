/**
 * What a function did in one run, to stand for every later call that is like it: in this evaluation or in another one.
 *
 * A summary is exact. It holds for calls whose receiver, arguments, and outer variables that the run read have the same
 * signature; which objects and which ways of data they are is put in anew at each call. What cannot be repeated so
 * (a bound that was met, a closure that keeps the variables of the run alive) has no summary, and the function runs.
 */
import type { CallNode, FunctionNode, Variable } from '../program';
import {
  currentHandler,
  type Evaluation,
  catchesOnStack,
  functionsOnStack,
  type ModuleInstance,
} from './evaluation';
import { captured, readOfModule } from './expressions';
import { MAX_ALIKE_SUMMARIES, MAX_FOREIGN_RUNS_OF_SHAPE, MAX_RUNS_OF_SHAPE, MAX_SUMMARIES } from './limits';
import { valuesIn } from './members';
import type { ActObservation, CallObservation, SinkObservation, ToolObservation } from './observation';
import { createOutside, type Outside } from './outside';
import {
  type Effect,
  endRecording,
  noteCall,
  noteEffect,
  noteLogging,
  notePruned,
  noteRead,
  noteSink,
} from './recording';
import type { Logging, Reader, Recording } from './recording';
import { type Named, type Naming, type Signature, signatureOf } from './signatures';
import {
  type Contents,
  findContents,
  fork,
  commitRun,
  readContents,
  readVariable,
  refine,
  setContents,
  setVariable,
  type State,
} from './state';
import { throwValue } from './statements';
import { applyDelta, createSubstitution, type Substitution } from './substitution';
import {
  type ClassObject,
  type ClosureObject,
  joinValues,
  type RecordObject,
  type Refinement,
  type Value,
} from './value';

export interface Summary {
  /** Of receiver and arguments. */
  readonly signature: Signature;
  readonly reads: readonly Read[];
  readonly value: Value;
  readonly isDead: boolean;
  readonly thrown: readonly Value[];
  readonly variables: readonly (readonly [Variable, Value])[];
  readonly contents: readonly Written[];
  readonly guards: readonly Refinement[];
  readonly effects: readonly Effect[];
  readonly parts: ReadonlySet<Summary>;
  /** Stacks begin with the function itself; the handler is one inside, or none. */
  readonly calls: readonly CallObservation[];
  readonly sinks: readonly (readonly [string, SinkObservation])[];
  readonly logging: Logging | undefined;
  /** What it does beyond computing whenever it is called. */
  readonly acts: readonly ActObservation[];
  /** A run with other constants may do more. */
  readonly isPruned: boolean;
  readonly module: ModuleInstance;
  /** It leaves functions or instances of classes, which see what this run of the module holds. */
  readonly leavesCode: boolean;
}

interface Read {
  readonly variable: Variable;
  readonly reader: Reader;
  readonly signature: Signature;
}

interface Written {
  readonly object: RecordObject | ClassObject;
  /** Absent for one that the run made. */
  readonly before: Contents | undefined;
  readonly after: Contents;
}

/** Summaries of a project, or of one evaluation that stands by itself. */
export interface Summaries {
  readonly byFunction: Map<FunctionNode, Known>;
  /** Nodes that runs of functions visited. */
  readonly weights: WeakMap<FunctionNode, { readonly runs: number; readonly most: number }>;
  readonly outside: Outside;
  /** Calls of something that is not seen. */
  readonly unknownCalls: WeakSet<CallNode>;
  /** What is known of tools, for modules that hand them on. */
  readonly tools: WeakMap<FunctionNode, ToolObservation>;
  /** A number for each object and text that signatures name. */
  numberOf(thing: object | string): number;
}

/** What is known of one function. */
interface Known {
  /** By the name of the signature. */
  readonly exact: Map<number, Summary[]>;
  /** By its shape: runs that did nothing but give a value. */
  readonly plain: Map<number, { readonly summary: Summary; readonly runs: number }>;
  /** By its shape: the last run, and how many there were. */
  readonly shaped: Map<number, { readonly summary: Summary; readonly runs: number }>;
}

/** Runs that were plain with different constants: then others are, too. */
const PLAIN_RUNS = 2;

export function createSummaries(): Summaries {
  const numbers = new WeakMap<object, number>();
  const texts = new Map<string, number>();
  let next = 0;
  return {
    byFunction: new Map(),
    weights: new WeakMap(),
    outside: createOutside(),
    unknownCalls: new WeakSet(),
    tools: new WeakMap(),
    numberOf(thing) {
      const known = typeof thing === 'string' ? texts.get(thing) : numbers.get(thing);
      if (known !== undefined) return known;
      next++;
      if (typeof thing === 'string') texts.set(thing, next);
      else numbers.set(thing, next);
      return next;
    },
  };
}

/** Drops what may depend on a module that is another one from now on. */
export function forgetModule({ byFunction }: Summaries, path: string): void {
  const isStale = ({ module, parts }: Summary, seen: Set<Summary>): boolean => {
    if (module.reached.has(path)) return true;
    for (const part of parts) {
      if (seen.has(part)) continue;
      seen.add(part);
      if (isStale(part, seen)) return true;
    }
    return false;
  };
  for (const [fn, { exact, plain, shaped }] of byFunction) {
    for (const [text, list] of exact) {
      const kept = list.filter((summary) => !isStale(summary, new Set()));
      if (kept.length === 0) exact.delete(text);
      else exact.set(text, kept);
    }
    for (const [shape, { summary }] of plain) if (isStale(summary, new Set())) plain.delete(shape);
    for (const [shape, { summary }] of shaped) if (isStale(summary, new Set())) shaped.delete(shape);
    if (exact.size === 0) byFunction.delete(fn);
  }
}

/** One call that may be summarized. */
export interface Run {
  readonly ev: Evaluation;
  readonly state: State;
  readonly closure: ClosureObject;
  readonly signature: Signature;
  /** Of outer variables, as they are at the call. */
  readonly outer: Map<Variable, Signature | undefined>;
  /** What the run did that stands for it, once one does. */
  acts: readonly ActObservation[];
}

export function prepareRun(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  receiver: Value | undefined,
  args: readonly Value[],
): Run | undefined {
  const signature = signatureOf(state, [receiver, ...args], namingOf(ev));
  return signature && { ev, state, closure, signature, outer: new Map(), acts: [] };
}

export function namingOf({ frames, summaries }: Evaluation): Naming {
  return {
    outside: summaries.outside,
    numberOf: summaries.numberOf,
    isRunning: (frame) => frames.includes(frame),
  };
}

// ---------------------------------------------------------------- using

/** What a like call gave before, with all that it did done again; nothing where there is none. */
export function repeat(run: Run): Value | undefined {
  const known = run.ev.summaries.byFunction.get(run.closure.node);
  if (!known) return undefined;
  for (const summary of known.exact.get(run.signature.name) ?? []) {
    const value = instantiate(run, summary);
    if (value) return value;
  }
  const plain = known.plain.get(run.signature.shape);
  return plain && plain.runs >= PLAIN_RUNS ? instantiate(run, plain.summary) : undefined;
}

/**
 * What a call of the same shape did, where no more of them are run: with other constants in what is clean it may have
 * done something else. One for which branches were left out stands for others only where no other run is possible.
 */
export function approximate(run: Run, mayBePruned: boolean): Value | undefined {
  const summary = run.ev.summaries.byFunction.get(run.closure.node)?.shaped.get(run.signature.shape)?.summary;
  if (!summary || !isOfSameModule(run, summary) || (summary.isPruned && !mayBePruned)) return undefined;
  const reads: Signature[] = [];
  for (const read of summary.reads) {
    const now = readSignature(run, read.variable, read.reader);
    if (now?.shape !== read.signature.shape) return undefined;
    reads.push(now);
  }
  return apply(run, summary, reads);
}

/** So many runs differed in nothing but constants that one more would tell nothing. */
export function isExhausted({ ev, closure, signature }: Run): boolean {
  const known = ev.summaries.byFunction.get(closure.node)?.shaped.get(signature.shape);
  const isOwn = closure.module.unit.path === ev.root.unit.path;
  return known !== undefined && known.runs >= (isOwn ? MAX_RUNS_OF_SHAPE : MAX_FOREIGN_RUNS_OF_SHAPE);
}

/** Whether running it costs less than telling whether it has to be run. */
export function isLight({ summaries }: Evaluation, fn: FunctionNode): boolean {
  const weight = summaries.weights.get(fn);
  return weight !== undefined && weight.runs >= WEIGHED_RUNS && weight.most < LIGHT;
}

export function weigh({ summaries }: Evaluation, fn: FunctionNode, visits: number): void {
  const weight = summaries.weights.get(fn);
  summaries.weights.set(fn, { runs: (weight?.runs ?? 0) + 1, most: Math.max(weight?.most ?? 0, visits) });
}

/** Runs before a function counts as light, and the nodes that they visit at most. */
const WEIGHED_RUNS = 2;
const LIGHT = 40;

/** Of a variable as the function finds it when it is called. */
function readSignature(run: Run, variable: Variable, reader: Reader): Signature | undefined {
  if (!run.outer.has(variable)) run.outer.set(variable, signatureOfRead(run, variable, reader));
  return run.outer.get(variable);
}

function signatureOfRead(
  { ev, state, closure }: Run,
  variable: Variable,
  reader: Reader,
): Signature | undefined {
  const value = findRead(ev, state, closure, variable, reader);
  if (!value && variable.owner !== 'module') return undefined;
  return signatureOf(state, [value], namingOf(ev));
}

export function findRead(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  variable: Variable,
  reader: Reader,
): Value | undefined {
  return (
    captured(closure.outer, closure.scope, variable) ??
    readVariable(state, variable) ??
    readVariable(closure.scope, variable) ??
    captured(reader.outer, reader.scope, variable) ??
    readVariable(reader.scope, variable) ??
    readOfModule(ev, state, variable, reader.module)
  );
}

/** A module runs for those who import it, and once more when it is looked at itself: two that hold different objects. */
function isOfSameModule({ closure }: Run, { module, leavesCode }: Summary): boolean {
  return !leavesCode || module === closure.module;
}

/** Nothing where an outer variable is not what it was. */
function instantiate(run: Run, summary: Summary): Value | undefined {
  if (!isOfSameModule(run, summary)) return undefined;
  const reads: Signature[] = [];
  for (const read of summary.reads) {
    const now = readSignature(run, read.variable, read.reader);
    if (now?.name !== read.signature.name) return undefined;
    reads.push(now);
  }
  return apply(run, summary, reads);
}

/** Does what it did to the state of this call, and tells it. */
function apply(run: Run, summary: Summary, reads: readonly Signature[]): Value {
  const { ev, state, signature } = run;
  run.acts = summary.acts;
  const substitution = createSubstitution(
    [summary.signature, ...summary.reads.map((read) => read.signature)],
    [signature, ...reads],
    summary.contents.flatMap(({ object, before }) => (before || object.type === 'class' ? [] : [object])),
  );
  write(state, summary, substitution);
  for (const { variable, reader } of summary.reads) noteRead(ev, variable, undefined, reader);
  tellParts(ev, summary, new Set());
  ev.recordings[ev.recordings.length - 1]?.parts.add(summary);
  if (summary.logging) noteLogging(ev, summary.logging);
  if (summary.isPruned) notePruned(ev);
  const stack = functionsOnStack(ev);
  const catches = catchesOnStack(ev);
  const handler = currentHandler(ev);
  for (const call of summary.calls)
    noteCall(ev, {
      ...substitution.call(call),
      stack: [...stack, ...call.stack],
      catches: [...catches, ...call.catches.map((index) => index + stack.length)],
      handler: call.handler ?? handler,
    });
  for (const [key, sink] of summary.sinks)
    noteSink(ev, key, { ...substitution.sink(sink), handler: sink.handler ?? handler });
  for (const thrown of summary.thrown) throwValue(ev, state, substitution.value(thrown));
  return substitution.value(summary.value);
}

function write(state: State, summary: Summary, substitution: Substitution): void {
  const layer = fork(state);
  for (const [variable, value] of summary.variables) setVariable(layer, variable, substitution.value(value));
  for (const { object, before, after } of summary.contents) {
    const target = substitution.object(object);
    if (before)
      setContents(layer, target, applyDelta(readContents(layer, target), before, after, substitution));
    else setContents(layer, target, substitution.contents(after));
  }
  refine(layer, summary.guards);
  layer.isDead = summary.isDead;
  commitRun(state, layer);
}

/** What is told once for an evaluation; the recordings around hold the summary itself. */
function tellParts(ev: Evaluation, summary: Summary, seen: Set<Summary>): void {
  if (ev.told.has(summary) || seen.has(summary)) return;
  seen.add(summary);
  ev.told.add(summary);
  const recordings = ev.recordings.splice(0);
  for (const effect of summary.effects) noteEffect(ev, effect);
  ev.recordings.push(...recordings);
  for (const part of summary.parts) tellParts(ev, part, seen);
}

// ---------------------------------------------------------------- making

/** Ends the recording of a run that left `layer` above the state of the caller, and keeps what it did. */
export function remember(run: Run | undefined, ev: Evaluation, recording: Recording, outcome: Outcome): void {
  const summary =
    run && recording.isRepeatable && !ev.isStopped ? summarize(run, recording, outcome) : undefined;
  if (run && summary) store(run, summary);
  endRecording(ev, summary);
}

/** What a run left above the state of the caller, gave, and threw. */
interface Outcome {
  readonly layer: State;
  readonly value: Value;
  readonly thrown: readonly Value[];
  readonly acts: readonly ActObservation[];
}

function store({ ev, closure, signature }: Run, summary: Summary): void {
  const { byFunction } = ev.summaries;
  const known = byFunction.get(closure.node) ?? { exact: new Map(), plain: new Map(), shaped: new Map() };
  byFunction.set(closure.node, known);
  if (isPlain(summary) && !summary.isPruned) storePlain(known, signature.shape, summary);
  else if (summary.value.truth) known.plain.delete(signature.shape);
  const runs = (known.shaped.get(signature.shape)?.runs ?? 0) + 1;
  known.shaped.set(signature.shape, { summary, runs });
  const list = known.exact.get(signature.name) ?? [];
  if (list.length >= MAX_ALIKE_SUMMARIES || (list.length === 0 && known.exact.size >= MAX_SUMMARIES)) return;
  known.exact.set(signature.name, [...list, summary]);
}

/** It left nothing behind but its value, which is no object, and proves nothing of what the run was given. */
function isPlain({ calls, sinks, contents, variables, guards, value, isDead, thrown }: Summary): boolean {
  if (value.truth) return false;
  const doesNothing = calls.length + sinks.length + variables.length + guards.length === 0 && !isDead;
  return doesNothing && value.objects.length + thrown.length === 0 && contents.every(({ before }) => !before);
}

/** With other constants it may give another constant. */
function storePlain({ plain }: Known, shape: number, summary: Summary): void {
  const before = plain.get(shape);
  const value = before ? joinValues(before.summary.value, summary.value) : summary.value;
  const isSame = value === summary.value || value === before?.summary.value;
  plain.set(shape, {
    summary: {
      ...summary,
      contents: [],
      value: isSame ? value : { ...value, isOpen: true, truth: undefined },
    },
    runs: (before?.runs ?? 0) + 1,
  });
}

function summarize(
  run: Run,
  recording: Recording,
  { layer, value, thrown, acts }: Outcome,
): Summary | undefined {
  const { state, closure, signature } = run;
  const reads: Read[] = [];
  for (const [variable, reader] of recording.reads) {
    const read = readSignature(run, variable, reader);
    if (!read) return undefined;
    reads.push({ variable, reader, signature: read });
  }
  const contents = [...layer.records].map(([object, after]) => ({
    object,
    before: findContents(state, object),
    after,
  }));
  const variables = [...layer.variables];
  const named = new Set<Named>(
    [signature, ...reads.map((read) => read.signature)].flatMap(({ objects }) => objects),
  );
  const values = [
    value,
    ...thrown,
    ...variables.map(([, written]) => written),
    ...contents.flatMap(({ after }) => valuesIn(after)),
  ];
  if (values.some((one) => keepsRunAlive(one, named))) return undefined;
  // Something that is neither given nor read is written: how it was reached is not to be seen from the call.
  if (contents.some(({ object, before }) => before && !named.has(object))) return undefined;
  return {
    signature,
    reads,
    value,
    isDead: layer.isDead,
    thrown,
    variables,
    contents,
    guards: [...layer.guards.values()],
    effects: [...recording.effects],
    parts: recording.parts,
    calls: recording.calls.map((call) => ({
      ...call,
      stack: call.stack.slice(recording.callers),
      catches: call.catches.map((index) => index - recording.callers).filter((index) => index >= 0),
      handler: call.handler === recording.handler ? undefined : call.handler,
    })),
    sinks: [...recording.sinks].map(([key, sink]) => [
      key,
      { ...sink, handler: sink.handler === recording.handler ? undefined : sink.handler },
    ]),
    logging: recording.logging,
    acts,
    isPruned: recording.isPruned,
    module: closure.module,
    leavesCode: values.some((one) => holdsCode(one, named)),
  };
}

function holdsCode({ objects }: Value, named: ReadonlySet<Named>): boolean {
  return objects.some((object) => {
    if (object.type === 'record') return object.class !== undefined && !named.has(object);
    return (object.type === 'closure' || object.type === 'class') && !named.has(object);
  });
}

/** A closure that was made in the run has its variables, which another run has anew. */
function keepsRunAlive({ objects }: Value, named: ReadonlySet<Named>): boolean {
  return objects.some((object) => {
    if (object.type === 'resolver') return true;
    if (object.type === 'class') return !named.has(object) && isInner(object);
    if (object.type !== 'closure' || named.has(object)) return false;
    return object.outer !== undefined && object.outer.node !== 'module' && !object.outer.isShareable;
  });
}

function isInner({ scope }: ClassObject): boolean {
  return scope.parent?.parent !== undefined;
}
