/** What one evaluation of a file carries along. */
import type { LoggerRow, SchemaRow } from '../apiModel';
import type { Handler } from '../facts';
import type { Place } from '../finding';
import type { Profile, ProtectionKind, SourceKind, SinkKind } from '../kinds';
import type { CallNode, ClassNode, Expression, FunctionNode, Program, Range, Variable } from '../program';
import type { Catalog, LanguageCatalog } from './catalog';
import { MAX_VISITS } from './limits';
import { createMiddleware, type Middleware } from './middleware';
import type {
  CallObservation,
  ClientObservation,
  DeedObservation,
  ReachedSink,
  SettingObservation,
  SinkObservation,
  ToolObservation,
  ToolServerObservation,
  ToolsetObservation,
  DeclaredToolsObservation,
  DispatchObservation,
  IdentityObservation,
} from './observation';
import type { Outside } from './outside';
import { noteBound, type Recording } from './recording';
import { type Field, fork, type State } from './state';
import type { LateFields } from './lateFields';
import type { UnaskedRun } from './rounds';
import { createSummaries, type Summaries, type Summary } from './summaries';
import type { ClassObject, ClosureObject, RecordObject, Source, TraceStep, Value } from './value';

/** The source of one module. */
export interface Unit {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
}

/** By the parent, or by the name of the interface. */
export type Heirs = ReadonlyMap<ClassNode | string, readonly ClassObject[]>;

/** A module whose body has run, or is running. */
export interface ModuleInstance {
  readonly unit: Unit;
  /** Tells modules apart in identities. */
  readonly id: string;
  /** Its variables and what they hold; below it, in `base`, what the modules hold that it imports. */
  readonly state: State;
  readonly base: State;
  readonly exports: Map<string, Value>;
  /** Where it re-exports everything from. */
  readonly stars: ModuleInstance[];
  /** Python: modules all of whose names are its own. */
  readonly starImports: Value[];
  /** Exported variables that are written after they were exported, by name: who reads one sees what it holds then. */
  readonly live: Map<string, Variable>;
  readonly liveImports: Map<Variable, { readonly instance: ModuleInstance; readonly variable: Variable }>;
  /** Imports whose module was still running when they were bound. */
  readonly lateImports: Map<Variable, { readonly instance: ModuleInstance; readonly name: string }>;
  /** Every module it reached, itself included. */
  readonly reached: Set<string>;
  /** What its code sets up for handlers, whoever runs it. */
  readonly protections: Set<ProtectionKind>;
  isCommonJs: boolean;
  isDone: boolean;
}

/** How modules find each other; absent where one file is looked at by itself. */
export interface ModuleHost {
  /** The path that a specifier means in a file, if that is a file of the workspace. */
  resolve(from: string, specifier: string): string | undefined;
  /** What the manifest of a file says of the version of a package. */
  version(from: string, name: string): string | undefined;
  load(path: string): Unit | undefined;
  /** Modules that ran before, in this evaluation or an earlier one. */
  readonly instances: Map<string, ModuleInstance>;
  /** What functions did, in this evaluation or an earlier one. */
  readonly summaries: Summaries;
}

export interface Evaluation {
  /** Says which sources count. */
  readonly profile: Profile;
  /** Of the language of the file. */
  readonly catalog: LanguageCatalog;
  readonly isCancelled: () => boolean;
  readonly host: ModuleHost | undefined;
  readonly root: ModuleInstance;
  /** Every module that code was run of. */
  readonly visited: Map<string, ModuleInstance>;
  /** Texts that code was run of; one that was read again since is another. */
  readonly ran: Set<Unit>;
  readonly calls: Map<CallNode, CallObservation[]>;
  readonly sinks: Map<string, SinkObservation>;
  /** Every sink that code reached, with outside data or without. */
  readonly reachedSinks: Map<string, ReachedSink>;
  readonly settings: Map<string, SettingObservation>;
  readonly identities: Map<string, IdentityObservation>;
  readonly toolServers: Map<string, ToolServerObservation>;
  readonly tools: Map<FunctionNode, ToolObservation>;
  readonly toolsets: Map<string, ToolsetObservation>;
  /** By the call that is given them, and by the call of what was found. */
  readonly declaredTools: Map<string, DeclaredToolsObservation>;
  readonly dispatches: Map<string, DispatchObservation>;
  /** What calls do beyond computing, by the name of the place of the call. */
  readonly deeds: Map<string, DeedObservation>;
  /** What is done with data that was read as JSON, by the name of the data: `read title`, `checked`. */
  readonly jsonUses: Map<string, ReadonlySet<string>>;
  readonly clients: Map<CallNode, ClientObservation>;
  readonly handlers: Map<FunctionNode, Handler>;
  /** Functions that log, or call something that does. */
  readonly recording: Set<FunctionNode>;
  /** Functions that call something which may log. */
  readonly maybeRecording: Set<FunctionNode>;
  readonly evaluated: Set<FunctionNode>;
  /** Functions that nobody in the program calls, or did when they were run. */
  readonly uncalled: Set<FunctionNode>;
  /** Functions that something unknown was given, which may call them at any time. */
  readonly lent: Set<FunctionNode>;
  /** What was run because nobody calls it is run once more. */
  isAgain: boolean;
  /** Functions of which some run left out a branch that its caller had settled. */
  readonly partlyRun: Set<FunctionNode>;
  /** Functions that were called again while a branch of them was left out. */
  readonly recursive: Set<FunctionNode>;
  /** Whether running it, where nobody calls it, would tell nothing. */
  readonly inert: Map<FunctionNode | ClassNode, boolean>;
  /** How often each function was entered, and the nodes that its runs visited. */
  readonly entries: Map<FunctionNode, { readonly count: number; readonly visits: number }>;
  /** What earlier runs of functions did; shared by the evaluations of a project. */
  readonly summaries: Summaries;
  /** The runs that are under way, innermost last. */
  readonly recordings: Recording[];
  /** Summaries whose effects were told. */
  readonly told: Set<Summary>;
  readonly sources: Map<string, Source>;
  /** Members of outside data that the program writes, by identity. */
  readonly outside: Outside;
  readonly classes: Map<ClassNode, ClassObject>;
  /** Instances that stand for what nobody here makes, by their class. */
  readonly services: Map<ClassObject, RecordObject | 'being made'>;
  /** Classes that stand where their parents and interfaces are asked for, while that is so. */
  heirs: Heirs | undefined;
  /** What methods put into fields that nobody was seen to fill in; nothing while it is made. */
  readonly lateFields: Map<FunctionNode, { readonly late: LateFields | undefined }>;
  /** What calls give by which classes declare their fields; nothing while they are evaluated. */
  readonly declaredFields: Map<CallNode, { readonly value: Value | undefined }>;
  /** Latest values of operands that tests ask about: of `typeof x`, of `x.length`, of `any(… for one in x)`. */
  readonly operands: Map<Expression, Value>;
  /** What a promise may be rejected with, by the call that hands on its failure. */
  readonly rejections: Map<CallNode, Value>;
  readonly frames: Frame[];
  /** Limits that were reached, by what they limit. */
  readonly limits: Map<string, Range>;
  readonly loggers: Map<CallNode, LoggerRow>;
  readonly schemaLibraries: Map<string, SchemaRow>;
  /** Functions that clean HTML, as the module names them. */
  readonly cleaners: Set<string>;
  /** What answers were made of, by the calls that made them. */
  readonly sentAnswers: Map<string, readonly (Field & { readonly label: string })[]>;
  readonly middleware: Middleware;
  /** The statement that was met last, where it is an expression: what it gives is dropped. */
  dropped: Expression | undefined;
  /** The operand of the `await` that was met last: a call that is awaited asks somebody else. */
  awaited: Expression | undefined;
  isProcessInstrumented: boolean;
  /** Titles of libraries whose calls are recorded. */
  readonly instrumentedLibraries: Set<string>;
  /** Something is logged outside of any function. */
  isModuleRecording: boolean;
  visits: number;
  nesting: number;
  /** Runs that stand for others of their shape, in which constants say nothing of branches. */
  general: number;
  isStopped: boolean;
}

/** One function being evaluated. */
export interface Frame {
  readonly node: FunctionNode | 'module';
  readonly module: ModuleInstance;
  readonly scope: State;
  /** What ran when the function was made. */
  readonly outer: Frame | undefined;
  readonly base: State;
  readonly receiver: Value | undefined;
  readonly home: ClassObject | undefined;
  readonly handler: Handler | undefined;
  /** Where a returned value goes. */
  readonly returns: SinkKind | undefined;
  /** It is a page, or none, by what registered the function. */
  readonly returnsPage: boolean | undefined;
  /** A generator that a compiler made of an async function: its yields are awaits. */
  readonly isAwaiter: boolean;
  /** What the function was called with. */
  readonly given: readonly Value[];
  readonly exits: { readonly value: Value; readonly state: State }[];
  readonly yields: Value[];
  /** Closures made here; those that nobody called are evaluated at the end. */
  readonly closures: ClosureObject[];
  /** What frameworks call later, in the state that is left then. */
  readonly pending: ((state: State) => void)[];
  /** Runs that nobody in the program asked for, to be done again. */
  readonly unasked: UnaskedRun[];
  /** What jumps may lead to, innermost last. */
  readonly jumps: JumpTarget[];
  /** What was thrown and caught by nothing in the function. */
  readonly thrown: Value[];
  /** A branch was left out. */
  isPartial: boolean;
  /** It was called again while it ran. */
  isRecursive: boolean;
  /** Closures that it made may serve another run that is like it: nothing that they see of it changes or is one object. */
  isShareable: boolean;
}

/** A loop, a switch, a labelled block, a `try` with a handler, or a promise whose failure somebody asks for. */
export interface JumpTarget {
  readonly type: 'loop' | 'switch' | 'block' | 'try' | 'promise';
  readonly label: string | undefined;
  readonly base: State;
  /** States at the jumps. */
  readonly states: State[];
  /** Some jump leaves it: of a list that it goes through, not every element was met. */
  isLeft: boolean;
  /** What was thrown. */
  readonly values: Value[];
}

export interface EvaluateInput {
  readonly unit: Unit;
  readonly profile: Profile;
  readonly catalog: Catalog;
  readonly isCancelled: () => boolean;
  readonly host?: ModuleHost;
}

export function createInstance(unit: Unit, base: State): ModuleInstance {
  return {
    unit,
    id: unit.path,
    state: fork(base),
    base,
    exports: new Map(),
    stars: [],
    starImports: [],
    live: new Map(),
    liveImports: new Map(),
    lateImports: new Map(),
    reached: new Set([unit.path]),
    protections: new Set(),
    isCommonJs: false,
    isDone: false,
  };
}

export function createEvaluation({ unit, profile, catalog, isCancelled, host }: EvaluateInput): Evaluation {
  const root = createInstance(unit, fork(undefined));
  const summaries = host?.summaries ?? createSummaries();
  return {
    profile,
    // What is no code runs nothing, in whatever language.
    catalog: catalog.languages[unit.program.language === 'python' ? 'python' : 'javascript'],
    isCancelled,
    host,
    root,
    visited: new Map([[unit.path, root]]),
    ran: new Set([unit]),
    calls: new Map(),
    sinks: new Map(),
    reachedSinks: new Map(),
    settings: new Map(),
    identities: new Map(),
    toolServers: new Map(),
    tools: new Map(),
    toolsets: new Map(),
    declaredTools: new Map(),
    dispatches: new Map(),
    deeds: new Map(),
    jsonUses: new Map(),
    clients: new Map(),
    handlers: new Map(),
    recording: new Set(),
    maybeRecording: new Set(),
    evaluated: new Set(),
    uncalled: new Set(),
    lent: new Set(),
    isAgain: false,
    partlyRun: new Set(),
    recursive: new Set(),
    inert: new Map(),
    entries: new Map(),
    summaries,
    recordings: [],
    told: new Set(),
    sources: new Map(),
    outside: summaries.outside,
    classes: new Map(),
    services: new Map(),
    heirs: undefined,
    lateFields: new Map(),
    declaredFields: new Map(),
    operands: new Map(),
    frames: [],
    limits: new Map(),
    rejections: new Map(),
    loggers: new Map(),
    dropped: undefined,
    awaited: undefined,
    schemaLibraries: new Map(),
    cleaners: new Set(),
    sentAnswers: new Map(),
    middleware: createMiddleware(),
    isProcessInstrumented: false,
    instrumentedLibraries: new Set(),
    isModuleRecording: false,
    visits: 0,
    nesting: 0,
    general: 0,
    isStopped: false,
  };
}

export function placeOf(ev: Evaluation, node: { readonly range: Range }): Place {
  return { path: currentModule(ev).unit.path, range: node.range };
}

/** The module whose code runs. */
export function currentModule(ev: Evaluation): ModuleInstance {
  return ev.frames[ev.frames.length - 1]?.module ?? ev.root;
}

/** Whether something registered it, in this round. */
export function hasHandler({ handlers, isAgain }: Evaluation, node: FunctionNode): boolean {
  return handlers.has(node) && !isAgain;
}

/** Some words mean something else in each language: a call of a class, the builtins. */
export function isPython(ev: Evaluation): boolean {
  return currentModule(ev).unit.program.language === 'python';
}

/** A step of a trace, in the module whose code runs. */
export function stepAt(ev: Evaluation, { range }: { readonly range: Range }, message: string): TraceStep {
  return { path: currentModule(ev).unit.path, range, message };
}

/** A name for what is made at a node, unique among modules. */
export function identityAt(ev: Evaluation, { range }: { readonly range: Range }): string {
  return `${currentModule(ev).id}:${range.start}:${range.end}`;
}

export function currentFrame(ev: Evaluation): Frame {
  const frame = ev.frames[ev.frames.length - 1];
  if (!frame) throw new Error('No frame: evaluation has not begun');
  return frame;
}

/** The handler that runs: the innermost frame that is one. */
export function currentHandler(ev: Evaluation): Handler | undefined {
  for (let index = ev.frames.length - 1; index >= 0; index--) {
    const handler = ev.frames[index]?.handler;
    if (handler) return handler;
  }
  return undefined;
}

export function functionsOnStack(ev: Evaluation): FunctionNode[] {
  return ev.frames.flatMap((frame) => (frame.node === 'module' ? [] : [frame.node]));
}

/** Which of them are in the midst of a `try` with a handler. */
export function catchesOnStack(ev: Evaluation): readonly number[] {
  let index = -1;
  return ev.frames.flatMap((frame) => {
    if (frame.node !== 'module') index++;
    return frame.jumps.some(({ type }) => type === 'try') ? [index] : [];
  });
}

/** Counts a visit; false when the budget is gone or somebody cancelled. */
export function visit(ev: Evaluation, node: { readonly range: Range }): boolean {
  if (ev.isStopped) return false;
  ev.visits++;
  if (ev.visits > MAX_VISITS) {
    reachLimit(ev, 'steps of evaluation', node.range);
    ev.isStopped = true;
  } else if ((ev.visits & 1023) === 0 && ev.isCancelled()) {
    ev.isStopped = true;
  }
  return !ev.isStopped;
}

/** Runs what is looked at by itself as well: what a limit hides there is only what this adds. */
export function runBesides({ limits }: Evaluation, run: () => void): void {
  const before = new Set(limits.keys());
  run();
  for (const what of limits.keys()) if (!before.has(what)) limits.delete(what);
}

/** It holds what it was given at first. */
export function isFixed({ kind, writes }: Variable): boolean {
  return writes <= 1 && kind !== 'let' && kind !== 'var';
}

export function reachLimit(ev: Evaluation, what: string, range: Range): void {
  if (what !== 'calls of one function') noteBound(ev, 0);
  if (!ev.limits.has(what)) ev.limits.set(what, range);
}

/** The same source is one object however often it is read: sets of origins compare by it. */
export function sourceOf(
  ev: Evaluation,
  kind: SourceKind,
  label: string,
  node: { readonly range: Range },
  {
    answer,
    isUnbounded = false,
    isWhole = false,
  }: Partial<Pick<Source, 'answer' | 'isUnbounded' | 'isWhole'>> = {},
): Source {
  const key = `${kind}:${label}:${identityAt(ev, node)}:${answer ? answer.key + answer.form : ''}`;
  const known = ev.sources.get(key);
  if (known) return known;
  const source: Source = { key, kind, label, place: placeOf(ev, node), answer, isUnbounded, isWhole };
  ev.sources.set(key, source);
  return source;
}
