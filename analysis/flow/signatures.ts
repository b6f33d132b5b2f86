/**
 * What an evaluation can tell of values, as one name: two values with the same signature are the same to a function that
 * is given them, but for the ways on which their data came and for which of several equal objects they are.
 *
 * A name is a hash of 53 bits over numbers: texts that are compared all the time would be the most of the memory.
 */
import type { Constant, Variable } from '../program';
import type { Frame } from './evaluation';
import { MAX_SIGNED_DEPTH, MAX_SIGNED_OBJECTS } from './limits';
import type { Outside } from './outside';
import { type Contents, type Field, readContents, readVariable, type State } from './state';
import { isSettled } from './settled';
import { guarded } from './text';
import type {
  ClassObject,
  ClosureObject,
  GivenArguments,
  HeapObject,
  InstanceObject,
  Origin,
  Piece,
  RecordObject,
  Value,
} from './value';

/** Objects that one signature names by their turn. */
export type Named = RecordObject | ClassObject | ClosureObject;

export interface Signature {
  readonly name: number;
  /** The same without what is neither outside data nor a function nor a cataloged object. */
  readonly shape: number;
  /** What it names, in the order of naming: values with the same name have lists that correspond. */
  readonly objects: readonly Named[];
  /** Where each object stands: a hash of the names on the way to it. */
  readonly paths: readonly number[];
  readonly origins: readonly Origin[];
}

/** What values are named by. */
export interface Naming {
  readonly outside: Outside;
  /** A closure of a run that has ended is told from others of the same function by what it captured. */
  isRunning(frame: Frame): boolean;
  /** A number for an object or a text, the same one each time. */
  numberOf(thing: object | string): number;
}

/** The signature of several values together; nothing where there is too much to tell. */
export function signatureOf(
  state: State,
  values: readonly (Value | undefined)[],
  naming: Naming,
): Signature | undefined {
  const signing = signAll(state, values, naming);
  if (!signing) return undefined;
  const { objects, paths, origins, low, high, shapeLow, shapeHigh } = signing;
  return { objects, paths, origins, name: nameOf(low, high), shape: nameOf(shapeLow, shapeHigh) };
}

/** All that is to be seen from values: objects, and members that the program wrote; nothing where it is too much. */
export function seenFrom(
  state: State,
  values: readonly (Value | undefined)[],
  naming: Naming,
): ReadonlySet<Named | Variable> | undefined {
  const signing = signAll(state, values, naming);
  return signing && new Set([...signing.objects, ...signing.written]);
}

function signAll(state: State, values: readonly (Value | undefined)[], naming: Naming): Signing | undefined {
  const signing: Signing = {
    state,
    naming,
    turns: new Map(),
    written: new Set(),
    objects: [],
    paths: [],
    path: 0,
    origins: [],
    low: 1,
    high: 2,
    shapeLow: 1,
    shapeHigh: 2,
  };
  for (const [index, value] of values.entries()) {
    signing.path = index + 1;
    if (value) sign(signing, value);
    add(signing, Word.end);
    if (signing.objects.length > MAX_SIGNED_OBJECTS) return undefined;
  }
  return signing;
}

interface Hash {
  readonly naming: Naming;
  low: number;
  high: number;
}

interface Signing extends Hash {
  readonly state: State;
  readonly turns: Map<Named, number>;
  /** Members of outside data that were met: what is written may hold what it is written into. */
  readonly written: Set<Variable>;
  readonly objects: Named[];
  readonly paths: number[];
  path: number;
  readonly origins: Origin[];
  shapeLow: number;
  shapeHigh: number;
}

/** What comes next, so that one thing is not taken for another. */
enum Word {
  end,
  origin,
  constant,
  pieces,
  open,
  written,
  turn,
  closure,
  parsed,
  json,
  regexp,
  module,
  path,
  instance,
  answer,
  api,
  schema,
  object,
  list,
  record,
  element,
  rest,
  closed,
  settled,
  inner,
}

/** To the name and to the shape. */
function add(signing: Signing, number: number): void {
  addToName(signing, number);
  signing.shapeLow = (Math.imul(signing.shapeLow ^ number, 0x01000193) + number) | 0;
  signing.shapeHigh =
    Math.imul(signing.shapeHigh ^ (number + 0x9e3779b9), 0x5bd1e995) ^ (signing.shapeHigh >>> 15);
}

function addToName(signing: Hash, number: number): void {
  signing.low = (Math.imul(signing.low ^ number, 0x01000193) + number) | 0;
  signing.high = Math.imul(signing.high ^ (number + 0x9e3779b9), 0x5bd1e995) ^ (signing.high >>> 15);
}

/** As much of both halves as a number tells apart. */
function nameOf(low: number, high: number): number {
  return (low >>> 0) * 0x200000 + (high >>> 11);
}

const CONFIDENCES = { high: 1, medium: 2, low: 3 };

/** Tells whether there is anything in it that the shape tells. */
function sign(signing: Signing, value: Value): boolean {
  const { naming } = signing;
  let tells = value.origins.length > 0;
  for (const origin of guarded(signing.state, value.origins)) {
    const [identity = ''] = origin.identities;
    signing.origins.push(origin);
    add(signing, Word.origin);
    add(signing, naming.numberOf(origin.source.key));
    add(signing, naming.numberOf(identity));
    add(signing, origin.marks);
    add(signing, CONFIDENCES[origin.confidence]);
    signWritten(signing, identity);
  }
  signPlain(signing, value);
  for (const object of value.objects) {
    if (signing.objects.length > MAX_SIGNED_OBJECTS) return tells;
    if (signObject(signing, object)) tells = true;
  }
  return tells;
}

function signPlain(hash: Hash, value: Value): void {
  const { constants, pieces, isOpen } = value;
  if (isSettled(value)) addToName(hash, Word.settled);
  for (const constant of constants) signConstant(hash, constant);
  if (pieces) signPieces(hash, pieces, 0);
  if (isOpen) addToName(hash, Word.open);
}

/** Members that the program wrote into outside data are part of it. */
function signWritten(signing: Signing, identity: string): void {
  for (const variable of signing.naming.outside.below(identity)) {
    const value = signing.written.has(variable) ? undefined : readVariable(signing.state, variable);
    if (!value) continue;
    signing.written.add(variable);
    add(signing, Word.written);
    add(signing, signing.naming.numberOf(variable));
    sign(signing, value);
  }
}

function signConstant(signing: Hash, constant: Constant): void {
  addToName(signing, Word.constant);
  addToName(signing, typeof constant === 'number' ? constant | 0 : signing.naming.numberOf(String(constant)));
}

/** Texts in texts in texts are told by how many there are. */
function signPieces(signing: Hash, pieces: readonly Piece[], depth: number): void {
  addToName(signing, Word.pieces);
  addToName(signing, pieces.length);
  if (depth > MAX_SIGNED_DEPTH) return;
  for (const piece of pieces) {
    if (piece.type === 'text') addToName(signing, signing.naming.numberOf(piece.text));
    else signInner(signing, piece.value, depth);
  }
}

function signInner(signing: Hash, { constants, pieces }: Value, depth: number): void {
  addToName(signing, Word.inner);
  if (pieces) signPieces(signing, pieces, depth + 1);
  else for (const constant of constants) signConstant(signing, constant);
}

function signObject(signing: Signing, object: HeapObject): boolean {
  const { naming } = signing;
  switch (object.type) {
    case 'record':
    case 'class':
    case 'closure':
      return signNamed(signing, object);
    case 'parsed':
      add(signing, Word.parsed);
      add(signing, naming.numberOf(object.shape));
      return sign(signing, object.value);
    case 'json':
      add(signing, Word.json);
      return sign(signing, object.value);
    case 'regexp':
      addToName(signing, Word.regexp);
      addToName(signing, naming.numberOf(`${object.flags}/${object.pattern}`));
      return false;
    case 'localModule':
      addToName(signing, Word.module);
      addToName(signing, naming.numberOf(`${object.specifier}/${object.path}`));
      return false;
    case 'instance':
      add(signing, Word.instance);
      add(signing, naming.numberOf(object.id));
      add(signing, naming.numberOf(object.path));
      add(signing, object.isInstrumented ? 1 : 0);
      signMade(signing, object);
      signGiven(signing, object.given);
      signWritten(signing, object.id);
      return true;
    case 'answer':
      add(signing, Word.answer);
      add(signing, naming.numberOf(object.answer.key));
      add(signing, naming.numberOf(object.path.join('.')));
      add(signing, object.answer.place.range.start);
      add(signing, naming.numberOf(object.answer.place.path));
      return true;
    case 'api':
      add(signing, Word.api);
      for (const model of object.models) add(signing, naming.numberOf(model));
      add(signing, naming.numberOf(object.path));
      signGiven(signing, object.given);
      return true;
    case 'schema':
      add(signing, Word.schema);
      add(signing, naming.numberOf(object.shape));
      return true;
    case 'path':
      addToName(signing, Word.path);
      addToName(signing, naming.numberOf(object.form));
      return false;
    case 'setter':
      add(signing, Word.object);
      add(signing, naming.numberOf(object.cell));
      return true;
    case 'type':
      add(signing, Word.object);
      add(signing, naming.numberOf(object.annotation));
      return true;
    case 'tool':
    case 'found':
    case 'verdict':
    case 'resolver':
    case 'rejecter':
    case 'continuation':
      add(signing, Word.object);
      add(signing, naming.numberOf(object));
      return true;
  }
}

/** Models of one provider are told apart by where they were asked for: calls tell which of them they were given. */
function signMade(signing: Signing, { made }: InstanceObject): void {
  for (const { value, node } of made ?? []) {
    add(signing, signing.naming.numberOf(node));
    sign(signing, value);
  }
}

function signNamed(signing: Signing, object: Named): boolean {
  const turn = signing.turns.get(object);
  if (turn !== undefined) {
    addToName(signing, Word.turn);
    addToName(signing, turn);
    return false;
  }
  signing.turns.set(object, signing.objects.length);
  signing.objects.push(object);
  signing.paths.push(signing.path);
  if (object.type !== 'closure') return signContents(signing, object);
  add(signing, Word.closure);
  add(signing, signing.naming.numberOf(isBound(signing, object) ? object : object.node));
  for (const value of object.bound ?? []) sign(signing, value);
  signKeywords(signing, object.boundByKeyword);
  return true;
}

function signGiven(signing: Signing, given: GivenArguments | undefined): void {
  if (!given) return;
  add(signing, given.fields.length);
  for (const { value } of given.fields) sign(signing, value);
  signKeywords(signing, given.keywords?.fields);
}

function signKeywords(signing: Signing, fields: ReadonlyMap<string, Field> | undefined): void {
  for (const [name, { value }] of fields ?? []) {
    add(signing, signing.naming.numberOf(name));
    sign(signing, value);
  }
}

function isBound({ naming }: Signing, { outer }: ClosureObject): boolean {
  return outer !== undefined && outer.node !== 'module' && !naming.isRunning(outer);
}

function signContents(signing: Signing, object: RecordObject | ClassObject): boolean {
  const { shapeLow, shapeHigh, naming } = signing;
  const { low, high, inner, isOpen } = outlineOf(readContents(signing.state, object), naming);
  const owner = object.type === 'class' ? object : object.class;
  const isArray = object.type === 'record' && object.isArray;
  const prototype = object.type === 'record' ? object.prototype : undefined;
  add(signing, isArray ? Word.list : Word.record);
  if (object.type === 'record' && object.standsFor) add(signing, naming.numberOf(object.standsFor));
  const maker = owner?.node ?? prototype;
  add(signing, maker ? naming.numberOf(maker) : 0);
  addToName(signing, low);
  addToName(signing, high);
  let tells = false;
  const { path } = signing;
  for (const [index, { name, value }] of inner.entries()) {
    signing.path = Math.imul(path ^ name, 0x01000193) + (name === Word.element ? index : 0);
    if (signField(signing, name, value)) tells = true;
  }
  signing.path = path;
  add(signing, isOpen ? Word.open : Word.closed);
  if (!tells) {
    signing.shapeLow = shapeLow;
    signing.shapeHigh = shapeHigh;
  }
  return tells;
}

/** What of contents is the same in every state, and the values that have to be looked into. */
interface Outline {
  readonly naming: Naming['numberOf'];
  readonly low: number;
  readonly high: number;
  readonly inner: readonly { readonly name: number; readonly value: Value }[];
  readonly isOpen: boolean;
}

const outlines = new WeakMap<Contents, Outline>();

/** Most of what objects hold is plain, and objects are signed far more often than they change. */
function outlineOf(contents: Contents, naming: Naming): Outline {
  const known = outlines.get(contents);
  if (known?.naming === naming.numberOf) return known;
  const inner: { readonly name: number; readonly value: Value }[] = [];
  const hash = { naming, low: 1, high: 2 };
  const addField = (name: number, value: Value): void => {
    addToName(hash, name);
    if (value.objects.length + value.origins.length > 0) inner.push({ name, value });
    else signPlain(hash, value);
  };
  for (const [name, field] of contents.fields) addField(naming.numberOf(name), field.value);
  for (const field of contents.elements) addField(Word.element, field.value);
  if (contents.rest) addField(Word.rest, contents.rest.value);
  const { low, high } = hash;
  const outline = { naming: naming.numberOf, low, high, inner, isOpen: contents.isOpen };
  outlines.set(contents, outline);
  return outline;
}

/** What tells nothing leaves no trace in the shape. */
function signField(signing: Signing, name: number, value: Value): boolean {
  const { shapeLow, shapeHigh } = signing;
  add(signing, name);
  if (sign(signing, value)) return true;
  signing.shapeLow = shapeLow;
  signing.shapeHigh = shapeHigh;
  return false;
}

/** A short name for a long key; two keys of one file do not share it by chance. */
export function digest(key: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
  }
  return (low >>> 0).toString(36) + '.' + (high >>> 0).toString(36);
}
