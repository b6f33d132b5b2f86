/**
 * Abstract values: what can be known of a value at run time, and where it came from.
 *
 * A value is a set of possibilities: some constants, some heap objects, and (`isOpen`) anything else. Its origins say
 * which outside data it was made from. Contents of heap objects live in the state, not here: they change.
 */
import type { SchemaRow } from '../apiModel';
import type { Place } from '../finding';
import type { Confidence, Mark, SourceKind } from '../kinds';
import type {
  CallNode,
  ClassNode,
  Constant,
  Expression,
  FunctionNode,
  Range,
  TypeNode,
  Variable,
} from '../program';
import type { CompiledModel } from './catalog';
import { latestOf, namesOfMany, toFirst } from './dataNames';
import { MAX_ANCESTRY, MAX_CONSTANTS, MAX_OBJECTS, MAX_ORIGINS, MAX_PIECES, MAX_TRACE } from './limits';
import type { Frame, ModuleInstance } from './evaluation';
import type { Chain } from './middleware';
import type { Answer, ClientObservation } from './observation';
import type { SchemaShape } from './schemas';
import type { Contents, Field, State } from './state';

export interface Value {
  readonly constants: readonly Constant[];
  readonly objects: readonly HeapObject[];
  readonly origins: readonly Origin[];
  /** For text built from parts, in order. */
  readonly pieces: readonly Piece[] | undefined;
  /** May be something that is not listed. */
  readonly isOpen: boolean;
  /** For outcomes of tests: what holds where the value is truthy, and where it is not. */
  readonly truth: Truth | undefined;
  /** For a constant that somebody wrote down or left out; a copy of the value keeps it, and is not what it is of. */
  readonly word: Word | undefined;
}

/** Where a constant was written down, or left out: the function that did, and the place in it. */
export interface Word {
  readonly of: Value;
  readonly owner: FunctionNode | 'module';
  readonly node: Expression;
}

export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'value'; readonly value: Value; readonly node: Expression; readonly string: Expression };

export interface Truth {
  readonly whenTrue: readonly Refinement[];
  readonly whenFalse: readonly Refinement[];
}

/** The data with this identity passed a guard. */
export interface Refinement {
  readonly identity: string;
  readonly marks: number;
  readonly step: TraceStep;
}

/** The identity of a refinement that holds where whoever runs the program has chosen so. */
export const BY_CHOICE = '*';

/** Where a value came from: the source, and the way since. */
export interface Origin {
  readonly source: Source;
  /** The data itself first, then what it was derived from. Guards are looked up by these. */
  readonly identities: readonly string[];
  readonly trace: Trace | undefined;
  /** Bits of `markBit`. */
  readonly marks: number;
  readonly confidence: Confidence;
}

export interface Source {
  /** What it is, in one text: equal for the same source met in two evaluations. */
  readonly key: string;
  readonly kind: SourceKind;
  readonly label: string;
  readonly place: Place;
  /** For the kind `model`. */
  readonly answer: Answer | undefined;
  /** Whoever sends it decides how long it is. */
  readonly isUnbounded: boolean;
  /** It is all of something, of which one member tells nothing. */
  readonly isWhole: boolean;
}

export interface TraceStep {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
  /** For a guard that was passed: bits of `markBit`. */
  readonly marks?: number;
}

/** Newest first. */
export interface Trace {
  readonly step: TraceStep;
  readonly before: Trace | undefined;
  readonly length: number;
}

export type HeapObject =
  | RecordObject
  | ClosureObject
  | ClassObject
  | ResolverObject
  | SetterObject
  | RejecterObject
  | ContinuationObject
  | ApiObject
  | InstanceObject
  | AnswerObject
  | SchemaObject
  | ParsedObject
  | TypeObject
  | RegExpObject
  | JsonObject
  | PathObject
  | VerdictObject
  | ToolObject
  | FoundObject
  | LocalModuleObject;

/** An object or array of the program; also an instance of one of its classes, a Map or a Set. */
export interface RecordObject {
  readonly type: 'record';
  readonly isArray: boolean;
  readonly class: ClassObject | undefined;
  readonly node: Expression;
  /**
   * A promise, whose rest is what it is resolved with, a text that is written in parts, which are its elements, a map,
   * which a loop goes through pair by pair, or a type, whose elements are itself and what is said beside it.
   */
  readonly standsFor?: 'promise' | 'buffer' | 'map' | 'type';
  /** Has what was put in it and nothing else, not even what every object has: `Object.create(null)`. */
  readonly isBare?: true;
  /** What a function that made it as a constructor shares among all that it makes. */
  readonly prototype?: RecordObject;
}

export interface ClosureObject {
  readonly type: 'closure';
  readonly node: FunctionNode;
  readonly module: ModuleInstance;
  readonly scope: State;
  /** What ran when it was made; absent for methods. */
  readonly outer?: Frame | undefined;
  readonly receiver: Value | undefined;
  readonly home: ClassObject | undefined;
  /** Arguments that it was bound to, before those of a call. */
  readonly bound?: readonly Value[];
  /** The function that a decorator of the program put this one around. */
  readonly wraps?: ClosureObject;
  readonly boundByKeyword?: ReadonlyMap<string, { readonly value: Value; readonly node: Expression }>;
}

export interface ClassObject {
  readonly type: 'class';
  readonly node: ClassNode;
  readonly module: ModuleInstance;
  readonly scope: State;
  readonly superClass: Value;
}

/** `resolve` of `new Promise((resolve) => …)`: what it is called with is kept in the record. */
export interface ResolverObject {
  readonly type: 'resolver';
  readonly record: RecordObject;
}

/** `reject` of `new Promise((resolve, reject) => …)`: what it is called with is thrown. */
export interface RejecterObject {
  readonly type: 'rejecter';
}

/** `setText` of `const [text, setText] = useState('')`: what it is called with is there when the function runs again. */
export interface SetterObject {
  readonly type: 'setter';
  readonly cell: Variable;
  readonly reducer: Value | undefined;
}

/** `next` of middleware. */
export interface ContinuationObject {
  readonly type: 'continuation';
  readonly chain: Chain;
}

/** An export of a cataloged package, or something below it: `path` is empty for the module itself. */
export interface ApiObject {
  readonly type: 'api';
  readonly models: readonly CompiledModel[];
  readonly path: string;
  /** Arguments that it was bound to, before those of a call. */
  readonly given?: GivenArguments;
}

/** In Python some of them may be by keyword. */
export interface GivenArguments {
  readonly fields: readonly Field[];
  readonly keywords: Contents | undefined;
}

/** A value of a cataloged type, or a member below it. */
export interface InstanceObject {
  readonly type: 'instance';
  readonly model: CompiledModel;
  readonly typeName: string;
  readonly path: string;
  /** One an allocation: guards and sources are told apart by it. */
  readonly id: string;
  /** Arguments it was made with. */
  readonly construction: Construction | undefined;
  /** First arguments of the calls that made it of other values, from the first on. */
  readonly made?: readonly { readonly value: Value; readonly node: Expression }[];
  /** The member by which it was read, a table of a database, or the name by which it was added: a node of a graph. */
  readonly named?: string;
  /** What a database was asked for by whom it knows: a whole row, or these fields of it. */
  readonly asked?: 'whole' | readonly string[];
  /** First arguments of the calls that made what was asked. */
  readonly askedOf?: InstanceObject['made'];
  /** The class of the program that stands for its table: `class Note(models.Model)`. */
  readonly table?: ClassObject;
  /** Of a schema of records, the fields that it declares. */
  readonly fields?: readonly string[];
  /** The list, among what it was made with, of what was added to it since. */
  readonly added?: Value;
  /** The function that it was made of, as a decorator. */
  readonly decorated?: ClosureObject;
  /** Of a member of it, arguments that it was bound to, before those of a call. */
  readonly given?: GivenArguments;
  /** Calls of it are recorded by an instrumentation. */
  readonly isInstrumented: boolean;
}

export interface Construction {
  readonly node: CallNode;
  readonly place: Place;
  /** In Python those by keyword come first, as one value, where there are any. */
  readonly arguments: readonly Value[];
  readonly hasKeywords: boolean;
  /** For AI clients: what was seen when it was made. */
  readonly client: ClientObservation | undefined;
}

/** What a model call returned, or a part of it on the way to the text. */
export interface AnswerObject {
  readonly type: 'answer';
  readonly answer: Answer;
  readonly path: readonly string[];
}

export interface SchemaObject {
  readonly type: 'schema';
  readonly model: CompiledModel;
  readonly shape: SchemaShape;
  readonly row: SchemaRow;
  /** The members of the checked value that lead to what the shape is of. */
  readonly at: readonly string[];
}

/** A type that is written where a value is expected: Python's `list[Answer]`. */
export interface TypeObject {
  readonly type: 'type';
  readonly annotation: TypeNode;
  readonly module: ModuleInstance;
  readonly scope: State;
}

/** A value that a schema let through; its fields are marked as the schema says. */
export interface ParsedObject {
  readonly type: 'parsed';
  readonly value: Value;
  readonly shape: SchemaShape;
}

export interface RegExpObject {
  readonly type: 'regexp';
  readonly pattern: string;
  readonly flags: string;
}

/** Text that `JSON.stringify` made. */
export interface JsonObject {
  readonly type: 'json';
  readonly value: Value;
}

/** Says of a text that it is a path: one without `..`, or one that tells the way from a folder. */
export interface PathObject {
  readonly type: 'path';
  readonly form: 'resolved' | 'relative' | 'common';
  /** It begins at the root: resolved below another one it stays as it is. */
  readonly isAbsolute?: true;
}

/** A moderation's result: where `path` is truthy the subject did not pass. */
export interface VerdictObject {
  readonly type: 'verdict';
  readonly path: readonly string[];
  readonly at: readonly string[];
  /** What the subject passed where it did. */
  readonly passed: readonly Refinement[];
  /** Of a verdict that is a word: what it says where the subject passed, and where it did not. */
  readonly words?: { readonly passed: string; readonly failed: string };
}

/** What registering a tool gives, to be handed to a model. */
export interface ToolObject {
  readonly type: 'tool';
  readonly handlers: readonly FunctionNode[];
}

/** Beside what was found by a name that outside data has a say in: how it was found, in case it is called. */
export interface FoundObject {
  readonly type: 'found';
  /** `listed`: among what was put there, and nothing else. */
  readonly kind: 'function-name' | 'function-key' | 'listed';
  /** The functions that there are, and the objects that may have such, by their names. */
  readonly table: ReadonlyMap<string, readonly (ClosureObject | RecordObject)[]>;
  readonly key: Value;
  readonly node: Expression;
  readonly label: string;
}

/** Another module of the workspace. Where it was not read, calls into it are unknown but named. */
export interface LocalModuleObject {
  readonly type: 'localModule';
  readonly specifier: string;
  readonly path: string;
  /** Where the file was read. */
  readonly instance: ModuleInstance | undefined;
}

const EMPTY: readonly never[] = [];

export const UNKNOWN: Value = makeValue({ isOpen: true });
export const UNDEFINED: Value = makeValue({ constants: [undefined] });
/** Not tainted and of no interest: numbers, booleans, lengths. */
export const NOTHING: Value = UNKNOWN;

export function makeValue(parts: Partial<Value>): Value {
  return {
    constants: parts.constants ?? EMPTY,
    objects: parts.objects ?? EMPTY,
    origins: parts.origins ?? EMPTY,
    pieces: parts.pieces,
    isOpen: parts.isOpen ?? false,
    truth: parts.truth,
    word: undefined,
  };
}

export function constantValue(constant: Constant): Value {
  return makeValue({ constants: [constant] });
}

export function objectValue(object: HeapObject): Value {
  return makeValue({ objects: [object] });
}

export function taintedValue(origins: readonly Origin[]): Value {
  return makeValue({ origins, isOpen: true });
}

/** One of either. Where the right one adds nothing it is the left one itself, so that what does not change is seen not to. */
export function joinValues(left: Value, right: Value): Value {
  if (left === right) return left;
  const constants = union(left.constants, right.constants, MAX_CONSTANTS);
  const objects = union(left.objects, right.objects, MAX_OBJECTS);
  const joined: Value = {
    constants: constants ?? left.constants,
    objects: objects ?? left.objects,
    origins: joinOrigins(left.origins, right.origins),
    pieces: joinPieces(left, right),
    isOpen: left.isOpen || right.isOpen || !constants || !objects,
    truth: left.truth === right.truth ? left.truth : undefined,
    word: undefined,
  };
  return isSameValue(left, joined) ? left : joined;
}

function isSameValue(left: Value, right: Value): boolean {
  return (
    left.constants === right.constants &&
    left.objects === right.objects &&
    left.origins === right.origins &&
    left.pieces === right.pieces &&
    left.isOpen === right.isOpen &&
    left.truth === right.truth
  );
}

export function joinAll(values: readonly Value[]): Value {
  if (values.length === 0) return UNKNOWN;
  return values.reduce(joinValues);
}

/** Texts of which one holds, one below the other: each has its own story to tell. */
function joinPieces(left: Value, right: Value): readonly Piece[] | undefined {
  if (left.pieces === right.pieces) return left.pieces;
  if (!left.pieces || !right.pieces) return left.pieces ?? right.pieces;
  const added = right.pieces.filter((piece) => !left.pieces?.includes(piece));
  if (added.length === 0) return left.pieces;
  const both = [...left.pieces, NEXT_LINE, ...added];
  return both.length > MAX_PIECES ? left.pieces : both;
}

/** Between the texts that a value may be. */
export const NEXT_LINE: Piece = { type: 'text', text: '\n' };

function union<T>(left: readonly T[], right: readonly T[], limit: number): readonly T[] | undefined {
  if (right.length === 0 || left === right) return left;
  if (left.length === 0) return right;
  const added = right.filter((item) => !left.includes(item));
  if (added.length === 0) return left;
  return left.length + added.length > limit ? undefined : [...left, ...added];
}

export function joinOrigins(left: readonly Origin[], right: readonly Origin[]): readonly Origin[] {
  if (right.length === 0 || left === right) return left;
  if (left.length === 0) return right;
  const added = right.filter((origin) => !left.some((other) => isSameOrigin(origin, other)));
  if (added.length === 0) return left;
  const all = [...left, ...added];
  return all.length > MAX_ORIGINS ? leastGuarded(all).slice(0, MAX_ORIGINS) : all;
}

/**
 * Where there are too many, what was made of the same data stands for each other, and then what comes from one source;
 * those with the fewest guards come first.
 */
function leastGuarded(origins: readonly Origin[]): readonly Origin[] {
  const ofData = standIns(origins, firstIdentity);
  const fewest = ofData.length > MAX_ORIGINS ? standIns(ofData, () => '') : ofData;
  return [...fewest].sort((left, right) => countMarks(left.marks) - countMarks(right.marks));
}

function standIns(origins: readonly Origin[], dataOf: (origin: Origin) => string): readonly Origin[] {
  const distinct: Origin[] = [];
  for (const origin of origins) {
    const { source, marks } = origin;
    // Few have one source: only of those it is asked what data they are.
    const at = distinct.findIndex(
      (one) => one.source.key === source.key && one.marks === marks && dataOf(one) === dataOf(origin),
    );
    const known = distinct[at];
    if (known) distinct[at] = { ...origin, identities: namesOfMany(known.identities, origin.identities) };
    else distinct.push(origin);
  }
  return distinct;
}

/** The same data with the same guards: a second way of it adds nothing that a rule would tell apart. */
function isSameOrigin(left: Origin, right: Origin): boolean {
  return (
    left.source.key === right.source.key &&
    left.marks === right.marks &&
    left.identities[0] === right.identities[0]
  );
}

export function mapOrigins(value: Value, change: (origin: Origin) => Origin): Value {
  if (value.origins.length === 0) return value;
  return { ...value, origins: value.origins.map(change) };
}

export function withStep(origin: Origin, step: TraceStep): Origin {
  const { trace } = origin;
  if (trace && trace.step.range.start === step.range.start && trace.step.message === step.message)
    return origin;
  if (trace && trace.length >= MAX_TRACE) return origin;
  return { ...origin, trace: { step, before: trace, length: (trace?.length ?? 0) + 1 } };
}

/**
 * New data made from it at a place: a guard of the new does not guard the old, one of the old guards the new. What the
 * same place makes of other data is other data.
 */
export function derive(origin: Origin, place: string): Origin {
  return withIdentity(origin, `${place}@${firstIdentity(origin)}`);
}

/** The data it was made of, whatever was made of it since. */
export function firstIdentity({ identities: [identity = ''] }: Origin): string {
  return toFirst(identity);
}

/** A member of it. */
export function deriveMember(origin: Origin, name: string): Origin {
  return withIdentity(origin, `${origin.identities[0] ?? ''}.${name}`);
}

/** Made of what the origin was until now. */
export function withIdentity(origin: Origin, identity: string): Origin {
  if (origin.identities[0] === identity) return origin;
  return { ...origin, identities: latestOf([identity, ...origin.identities], MAX_ANCESTRY) };
}

type Guess = Pick<Origin, 'confidence'>;

/** The same way with fewer guesses. */
export function isSurer(left: Guess, right: Guess): boolean {
  return left.confidence !== right.confidence && (left.confidence === 'high' || right.confidence === 'low');
}

export function lower(origin: Origin): Origin {
  return origin.confidence === 'low'
    ? origin
    : { ...origin, confidence: origin.confidence === 'high' ? 'medium' : 'low' };
}

const MARKS: readonly Mark[] = [
  'known-values',
  'validated',
  'bounded',
  'moderated',
  'screened',
  'redacted',
  'html-safe',
  'sql-safe',
  'command-safe',
  'path-safe',
  'climb-free',
  'relative-path',
  'host-allowed',
  'sandboxed',
  'plain-word',
  'quotes-escaped',
  'backslashes-escaped',
  'double-quotes-escaped',
  'double-quotes-doubled',
  'backticks-doubled',
  'in-literal',
  'inert-argument',
];

export function markBits(marks: readonly Mark[]): number {
  return marks.reduce((bits, mark) => bits | (1 << MARKS.indexOf(mark)), 0);
}

export function toMarks(bits: number): ReadonlySet<Mark> {
  return new Set(MARKS.filter((_, index) => bits & (1 << index)));
}

function countMarks(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** @param given only where it has these marks already */
export function withMarks(value: Value, marks: number, step: TraceStep, given = 0): Value {
  if (marks === 0 || value.origins.length === 0) return value;
  return mapOrigins(value, (origin) =>
    (origin.marks & marks) === marks || (origin.marks & given) !== given
      ? origin
      : withStep({ ...origin, marks: origin.marks | marks }, { ...step, marks }),
  );
}

/** Nothing but texts and numbers that stand in the program. */
export function isConstant({ constants, objects, origins, isOpen }: Value): boolean {
  return constants.length > 0 && objects.length + origins.length === 0 && !isOpen;
}

export function regexpOf({ objects }: Value): RegExpObject | undefined {
  return objects.find((object) => object.type === 'regexp');
}

/** The only constant it can be, or nothing. */
export function soleConstant(value: Value): Constant | undefined {
  return value.constants.length === 1 && value.objects.length === 0 && !value.isOpen
    ? value.constants[0]
    : undefined;
}

export function soleString(value: Value): string | undefined {
  const constant = soleConstant(value);
  return typeof constant === 'string' ? constant : undefined;
}

/** The step of a value that a schema let through; it stands where the parse does, which the trace shows anyway. */
export const BY_SCHEMA: TraceStep = {
  path: '',
  range: { start: 0, end: 0 },
  message: 'validated by a schema',
};

export const REJECTER: RejecterObject = { type: 'rejecter' };

/** A function of a class, for what it is called on. */
/** The program's own classes that it extends. */
export function parentsOf({ superClass }: ClassObject): readonly ClassObject[] {
  return superClass.objects.filter((object) => object.type === 'class');
}

export function methodOf(owner: ClassObject, node: FunctionNode, receiver: Value | undefined): ClosureObject {
  const { module, scope } = owner;
  return { type: 'closure', node, module, scope, receiver, home: owner };
}
