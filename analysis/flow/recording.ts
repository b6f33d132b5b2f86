/**
 * What happens while a function runs, noted so that a later call like it need not run it again: what it read from
 * outside, and what it told the evaluation.
 */
import type { LoggerRow } from '../apiModel';
import type { Handler } from '../facts';
import type { CallNode, FunctionNode, Variable } from '../program';
import {
  currentHandler,
  type Evaluation,
  type Frame,
  functionsOnStack,
  isFixed,
  type Unit,
} from './evaluation';
import { MAX_OBSERVATIONS } from './limits';
import type {
  ActObservation,
  CallObservation,
  ClientObservation,
  DeclaredToolsObservation,
  DeedObservation,
  DispatchObservation,
  IdentityObservation,
  ReachedSink,
  SettingObservation,
  SinkObservation,
  ToolObservation,
  ToolServerObservation,
  ToolsetObservation,
} from './observation';
import type { Summary } from './summaries';
import { isSurer, type Value } from './value';

/** What is told once, however often and from wherever the function is called. */
export type Effect =
  | { readonly type: 'entered'; readonly fn: FunctionNode; readonly unit: Unit }
  | { readonly type: 'logs' | 'mayLog' | 'leaves out a branch'; readonly fn: FunctionNode }
  | { readonly type: 'logger'; readonly node: CallNode; readonly row: LoggerRow }
  | { readonly type: 'reached'; readonly key: string; readonly sink: ReachedSink }
  | { readonly type: 'client'; readonly observation: ClientObservation }
  | { readonly type: 'act'; readonly act: ActObservation }
  | { readonly type: 'deed'; readonly deed: DeedObservation }
  | { readonly type: 'tool'; readonly observation: ToolObservation }
  | { readonly type: 'toolset'; readonly key: string; readonly observation: ToolsetObservation }
  | { readonly type: 'declared'; readonly key: string; readonly observation: DeclaredToolsObservation }
  | { readonly type: 'dispatch'; readonly key: string; readonly observation: DispatchObservation }
  | { readonly type: 'json'; readonly name: string; readonly use: 'checked' | `read ${string}` }
  | { readonly type: 'setting'; readonly key: string; readonly observation: SettingObservation }
  | { readonly type: 'identity'; readonly key: string; readonly observation: IdentityObservation }
  | { readonly type: 'tool server'; readonly key: string; readonly observation: ToolServerObservation };

/** One run of a function. */
export interface Recording {
  readonly fn: FunctionNode;
  /** How many frames were there before. */
  readonly depth: number;
  /** Functions that had been entered before, and the handler they ran in. */
  readonly callers: number;
  readonly handler: Handler | undefined;
  /** Variables from outside that it read, and the function that did. */
  readonly reads: Map<Variable, Reader>;
  readonly effects: Set<Effect>;
  /** Summaries that stood for calls. */
  readonly parts: Set<Summary>;
  readonly calls: CallObservation[];
  readonly sinks: Map<string, SinkObservation>;
  /** What is done where in the function itself, by name of the place. */
  readonly deeds: Map<string, DeedObservation>;
  /** Something in it logs. */
  logging: Logging | undefined;
  /** Whether another run from the same state would do the same: no bound was met that the next may not meet. */
  isRepeatable: boolean;
  /** Whether a branch was left out because of what constants say: a run with others may do more. */
  isPruned: boolean;
}

/** Where a variable is found that is not in the state: what surrounds the function that reads it, and its module. */
export type Reader = Pick<Frame, 'outer' | 'scope' | 'module'>;

export type Logging = 'certain' | 'possible';

export function startRecording(ev: Evaluation, fn: FunctionNode, unit: Unit): Recording {
  const recording: Recording = {
    fn,
    depth: ev.frames.length,
    callers: functionsOnStack(ev).length,
    handler: currentHandler(ev),
    reads: new Map(),
    effects: new Set(),
    parts: new Set(),
    calls: [],
    sinks: new Map(),
    deeds: new Map(),
    logging: undefined,
    isRepeatable: true,
    isPruned: false,
  };
  ev.recordings.push(recording);
  noteEffect(ev, { type: 'entered', fn, unit });
  return recording;
}

/** Ends the innermost recording. A summary of it stands for what it noted in the one around it. */
export function endRecording(ev: Evaluation, summary: Summary | undefined): void {
  const ended = ev.recordings.pop();
  const outer = ev.recordings[ev.recordings.length - 1];
  if (!ended) return;
  if (ended.logging) noteEffect(ev, { type: ended.logging === 'certain' ? 'logs' : 'mayLog', fn: ended.fn });
  if (!outer) return;
  for (const [variable, reader] of ended.reads) addRead(outer, variable, reader);
  if (summary) outer.parts.add(summary);
  else {
    for (const effect of ended.effects) outer.effects.add(effect);
    for (const part of ended.parts) outer.parts.add(part);
  }
  for (const call of ended.calls) addCall(outer.calls, call);
  for (const [key, sink] of ended.sinks) addSink(outer.sinks, key, sink);
  addLogging(outer, ended.logging);
}

/**
 * A branch is left out, since no call comes there with these constants: of the functions that run, those may do more for
 * others that were given them. The one that wrote them down gives them always.
 */
export function notePruned(ev: Evaluation, owner?: Frame['node']): void {
  for (let index = ev.recordings.length - 1; index >= 0; index--) {
    const recording = ev.recordings[index];
    if (!recording || recording.fn === owner) return;
    recording.isPruned = true;
  }
}

function current(ev: Evaluation): Recording | undefined {
  return ev.recordings[ev.recordings.length - 1];
}

/** Applies an effect, and notes it. */
export function noteEffect(ev: Evaluation, effect: Effect): void {
  current(ev)?.effects.add(effect);
  switch (effect.type) {
    case 'entered':
      ev.evaluated.add(effect.fn);
      ev.ran.add(effect.unit);
      return;
    case 'leaves out a branch':
      ev.partlyRun.add(effect.fn);
      return;
    case 'logs':
      ev.recording.add(effect.fn);
      return;
    case 'mayLog':
      ev.maybeRecording.add(effect.fn);
      return;
    case 'logger':
      ev.loggers.set(effect.node, effect.row);
      return;
    case 'reached':
      ev.reachedSinks.set(effect.key, effect.sink);
      return;
    case 'client':
      ev.clients.set(effect.observation.node, effect.observation);
      return;
    case 'act':
      // Of interest to whoever records it.
      return;
    case 'deed':
      addDeed(ev.deeds, effect.deed);
      return;
    case 'tool':
      ev.tools.set(effect.observation.handler, effect.observation);
      ev.summaries.tools.set(effect.observation.handler, effect.observation);
      return;
    case 'toolset':
      ev.toolsets.set(effect.key, effect.observation);
      return;
    case 'declared':
      ev.declaredTools.set(effect.key, effect.observation);
      return;
    case 'dispatch':
      ev.dispatches.set(effect.key, effect.observation);
      return;
    case 'json':
      ev.jsonUses.set(effect.name, new Set([...(ev.jsonUses.get(effect.name) ?? []), effect.use]));
      return;
    case 'setting':
      ev.settings.set(effect.key, effect.observation);
      return;
    case 'identity':
      // Whoever is one thing to one caller and a claim to another is a claim.
      if (!ev.identities.get(effect.key)?.isClaimed) ev.identities.set(effect.key, effect.observation);
      return;
    case 'tool server':
      ev.toolServers.set(effect.key, effect.observation);
  }
}

/** What is done at a place of the function that runs. */
export function noteDeed(ev: Evaluation, deed: DeedObservation): void {
  const recording = current(ev);
  if (recording && !addDeed(recording.deeds, deed)) return;
  noteEffect(ev, { type: 'deed', deed });
}

/** Tells whether it is news. */
function addDeed(deeds: Map<string, DeedObservation>, { place, acts }: DeedObservation): boolean {
  const key = `${place.path}:${place.range.start}:${place.range.end}`;
  const known = deeds.get(key)?.acts ?? [];
  const added = acts.filter((act) => !known.some((other) => isSameAct(act, other)));
  if (added.length > 0) deeds.set(key, { place, acts: [...known, ...added] });
  return added.length > 0;
}

/** The same thing done at the same place, however it was reached. */
export function isSameAct(
  one: Pick<ActObservation, 'kind' | 'place'>,
  other: Pick<ActObservation, 'kind' | 'place'>,
): boolean {
  return (
    one.kind === other.kind &&
    one.place.path === other.place.path &&
    one.place.range.start === other.place.range.start
  );
}

/** Something is logged here: for whoever called the function, too. */
export function noteLogging(ev: Evaluation, logging: Logging): void {
  const functions = logging === 'certain' ? ev.recording : ev.maybeRecording;
  for (const fn of functionsOnStack(ev)) functions.add(fn);
  const recording = current(ev);
  if (recording) addLogging(recording, logging);
}

function addLogging(recording: Recording, logging: Logging | undefined): void {
  if (recording.logging !== 'certain') recording.logging = logging ?? recording.logging;
}

export function noteCall(ev: Evaluation, observation: CallObservation): void {
  const observations = ev.calls.get(observation.node) ?? [];
  ev.calls.set(observation.node, observations);
  addCall(observations, observation);
  const recording = current(ev);
  if (recording) addCall(recording.calls, observation);
}

/** Among those of one call only so many are told apart. */
function addCall(calls: CallObservation[], observation: CallObservation): void {
  const others = calls.filter(({ node }) => node === observation.node).length;
  if (others < MAX_OBSERVATIONS) calls.push(observation);
}

export function noteSink(ev: Evaluation, key: string, observation: SinkObservation): void {
  addSink(ev.sinks, key, observation);
  const recording = current(ev);
  if (recording) addSink(recording.sinks, key, observation);
}

function addSink(sinks: Map<string, SinkObservation>, key: string, observation: SinkObservation): void {
  const before = sinks.get(key);
  if (!before || isSurer(observation.origin, before.origin)) sinks.set(key, observation);
}

/** A variable of another function or of the module was read, or what it held before was joined with something. */
export function noteRead(ev: Evaluation, variable: Variable, value: Value | undefined, reader: Reader): void {
  const recording = current(ev);
  if (!recording || variable.owner === recording.fn) return;
  if (variable.owner === 'module' && isFixed(variable) && value && !holdsRecords(value)) return;
  addRead(recording, variable, reader);
}

function addRead(recording: Recording, variable: Variable, reader: Reader): void {
  if (variable.owner !== recording.fn && !recording.reads.has(variable))
    recording.reads.set(variable, reader);
}

function holdsRecords({ objects }: Value): boolean {
  return objects.some(
    ({ type }) =>
      type === 'record' || type === 'class' || type === 'instance' || type === 'parsed' || type === 'json',
  );
}

/** The outcome depends on what is on the stack above frame `depth`, or on how much was done before (depth 0). */
export function noteBound(ev: Evaluation, depth: number): void {
  for (const recording of ev.recordings) if (recording.depth >= depth) recording.isRepeatable = false;
}

/** All that was done since the innermost recording began, also by functions whose summaries stood for them. */
export function actsSoFar(ev: Evaluation): readonly ActObservation[] {
  const recording = current(ev);
  const found = new Map<string, ActObservation>();
  const seen = new Set<Summary>();
  const add = (effects: Iterable<Effect>, parts: Iterable<Summary>): void => {
    for (const effect of effects)
      if (effect.type === 'act') found.set(JSON.stringify([effect.act.kind, effect.act.place]), effect.act);
    for (const part of parts) {
      if (seen.has(part)) continue;
      seen.add(part);
      add(part.effects, part.parts);
    }
  };
  if (recording) add(recording.effects, recording.parts);
  return [...found.values()];
}
