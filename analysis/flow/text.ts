/** Values used as text: what is in them, how they are put together, and where outside data stands among the words. */
import type { Expression } from '../program';
import { type Making, toFirst } from './dataNames';
import { type Evaluation, identityAt, sourceOf, stepAt } from './evaluation';
import { MAX_CONSTANT_LENGTH, MAX_REPEATED_DEPTH } from './limits';
import type { TaintedPart } from './observation';
import { personalRecords } from './personal';
import { wholeMarks } from './schemas';
import { hasGuards, readContents, readGuard, type State } from './state';
import {
  BY_SCHEMA,
  derive,
  firstIdentity,
  isSurer,
  isConstant,
  type HeapObject,
  joinOrigins,
  makeValue,
  markBits,
  mapOrigins,
  type Origin,
  type Piece,
  soleConstant,
  soleString,
  type Value,
  withMarks,
  withStep,
} from './value';

/** Every origin in a value, contents of objects included, with the guards that hold now. */
export function deepOrigins(ev: Evaluation, state: State, value: Value): readonly Origin[] {
  return originsIn(ev, state, value, 0, { seen: undefined });
}

/** Whether there is any origin in a value, contents of objects included. */
export function hasDeepOrigins(state: State, value: Value): boolean {
  return holdsDeeply(state, value, isAnswer);
}

function isAnswer({ type }: HeapObject): boolean {
  return type === 'answer';
}

/** Whether there is any origin in a value, or an object of which it holds, contents of objects included. */
export function holdsDeeply(
  state: State,
  value: Value,
  isIt: (object: HeapObject) => boolean,
  seen = new Set<HeapObject>(),
): boolean {
  if (value.origins.length > 0) return true;
  const holds = (inner: Value): boolean => holdsDeeply(state, inner, isIt, seen);
  return value.objects.some((object) => {
    if (seen.has(object)) return false;
    seen.add(object);
    switch (object.type) {
      case 'record': {
        const { fields, elements, rest } = readContents(state, object);
        if (rest && holds(rest.value)) return true;
        for (const field of fields.values()) if (holds(field.value)) return true;
        return elements.some((field) => holds(field.value));
      }
      case 'json':
      case 'parsed':
        return holds(object.value);
      default:
        return isIt(object);
    }
  });
}

/** What is nested deeply may hold itself, or be held by all: from there on each object is looked at once in a search. */
interface Search {
  /** Most values hold little: made when it is needed. */
  seen: Set<HeapObject> | undefined;
}

function originsIn(
  ev: Evaluation,
  state: State,
  value: Value,
  depth: number,
  search: Search,
): readonly Origin[] {
  let origins = guarded(state, value.origins);
  if (value.objects.length === 0) return origins;
  const seen = depth >= MAX_REPEATED_DEPTH ? (search.seen ??= new Set()) : undefined;
  const addOriginsIn = (inner: Value): void => {
    origins = joinOrigins(origins, originsIn(ev, state, inner, depth + 1, search));
  };
  for (const object of value.objects) {
    if (seen?.has(object)) continue;
    seen?.add(object);
    switch (object.type) {
      case 'record': {
        const contents = readContents(state, object);
        for (const field of contents.fields.values()) addOriginsIn(field.value);
        for (const field of contents.elements) addOriginsIn(field.value);
        if (contents.rest) addOriginsIn(contents.rest.value);
        break;
      }
      case 'json':
        addOriginsIn(object.value);
        break;
      case 'parsed':
        addOriginsIn(markedBy(object.value, wholeMarks(object.shape)));
        break;
      case 'answer': {
        const source = sourceOf(
          ev,
          object.answer.paths.every(({ form }) => form === 'internals') ? 'internals' : 'model',
          object.answer.label,
          { range: object.answer.place.range },
          { answer: { ...object.answer, form: 'raw' } },
        );
        const step = { ...object.answer.place, message: `${object.answer.label} answers` };
        origins = joinOrigins(origins, guarded(state, [withStep(answerOrigin(source, object.path), step)]));
        break;
      }
    }
  }
  return origins;
}

/** What is checked of one part of an answer, a tool's name, says nothing of its other parts. */
export function answerOrigin(source: Origin['source'], path: readonly string[]): Origin {
  const whole = `answer:${source.place.path}:${source.place.range.start}`;
  return {
    source,
    identities: [[whole, ...path].join('.')],
    trace: undefined,
    marks: 0,
    confidence: 'high',
  };
}

function markedBy(value: Value, marks: number): Value {
  return withMarks(value, marks, BY_SCHEMA);
}

/** Applies the guards that hold in this state. */
export function guarded(state: State, origins: readonly Origin[]): readonly Origin[] {
  if (origins.length === 0 || !hasGuards(state)) return origins;
  let changed = false;
  const result = origins.map((origin) => {
    const passed = guardOrigin(state, origin);
    if (passed !== origin) changed = true;
    return passed;
  });
  return changed ? result : origins;
}

function guardOrigin(state: State, origin: Origin): Origin {
  let result = origin;
  for (const name of guardedNames(state, origin)) {
    const guard = readGuard(state, name);
    if (guard && (result.marks & guard.marks) !== guard.marks)
      result = withStep(
        { ...result, marks: result.marks | guard.marks },
        { ...guard.step, marks: guard.marks },
      );
  }
  return result;
}

interface GuardedNames {
  readonly guarded: ReadonlySet<string>;
  /** How many identities were guarded when it was asked; the set only grows. */
  readonly size: number;
  readonly names: readonly string[];
}

const guardedNamesOf = new WeakMap<readonly string[], GuardedNames>();

/** The names that a guard of this data may go by, as far as anything of such a name was ever guarded. */
function guardedNames({ guarded }: State, origin: Origin): readonly string[] {
  const { identities } = origin;
  const known = guardedNamesOf.get(identities);
  if (known?.guarded === guarded && known.size === guarded.size) return known.names;
  const names = namesOf(origin).filter((name) => guarded.has(name));
  guardedNamesOf.set(identities, { guarded, size: guarded.size, names });
  return names;
}

/** Its identities and what they are parts of; for text that was made of the data alone, the data itself too. */
function namesOf(origin: Origin): readonly string[] {
  const names: string[] = [];
  const first = firstIdentity(origin);
  for (const identity of origin.identities) {
    for (let name: string = identity; name; name = parentIdentity(name)) names.push(name);
    if (toFirst(identity) === first) names.push(ownIdentity(identity));
  }
  return names;
}

/** For what a guard says of the data itself, and of text made of it, but not of its members. */
export function ownIdentity(identity: string): string {
  return `${identity}#`;
}

/** The data with its members, where it is named without them. */
export function wholeIdentity(identity: string): string {
  return identity.endsWith('#') ? identity.slice(0, -1) : identity;
}

/** A guard of the whole is one of its parts. */
function parentIdentity(identity: string): string {
  const dot = identity.lastIndexOf('.');
  return dot < 0 ? '' : identity.slice(0, dot);
}

export function applyGuards(state: State, value: Value): Value {
  const origins = guarded(state, value.origins);
  return origins === value.origins ? value : { ...value, origins };
}

export type TextPart = string | { readonly value: Value; readonly node: Expression };

/** A string put together from parts, in order. */
export function concatenate(
  ev: Evaluation,
  state: State,
  string: Expression,
  parts: readonly TextPart[],
): Value {
  const constant = constantOf(parts);
  if (constant !== undefined) return makeValue({ constants: [constant] });
  const pieces: Piece[] = [];
  let origins: readonly Origin[] = [];
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') {
      pieces.push({ type: 'text', text: part });
      continue;
    }
    const step = stepAt(ev, part.node, 'becomes part of a string');
    const identity = `t:${identityAt(ev, string)}`;
    const inPart = deepOrigins(ev, state, part.value);
    const told = [...inPart, ...personalRecords(ev, state, part.value, part.node, 'text')];
    const quotedOrigins = quoted(told, parts[index - 1], parts[index + 1]);
    const before = parts.slice(0, index);
    const inside = belowFolder(inLiteral(quotedOrigins, part.value, before), before);
    origins = joinOrigins(
      origins,
      inside.map((origin) => derive(withStep(origin, step), identity)),
    );
    const grown = ownPieces(part.value, string);
    if (grown) pieces.push(...grown);
    else pieces.push({ type: 'value', value: { ...part.value, origins: inside }, node: part.node, string });
  }
  return makeValue({ origins, pieces: withoutRepeats(pieces), isOpen: true });
}

const DOUBLE_QUOTES = markBits(['double-quotes-escaped']);
const IN_LITERAL = markBits(['in-literal']);
const CLIMB_FREE = markBits(['climb-free']);
const IN_FOLDER = markBits(['path-safe']);

/** What a text is between two of a sign that would end it if it were not freed of them. */
interface Quoting {
  readonly freed: number;
  readonly gained: number;
}

const QUOTINGS: ReadonlyMap<string, Quoting> = new Map([
  // A shell reads it as one word, a database as one name.
  ["'", { freed: markBits(['quotes-escaped']), gained: markBits(['command-safe']) }],
  ['"', { freed: markBits(['double-quotes-doubled']), gained: markBits(['sql-safe']) }],
  ['`', { freed: markBits(['backticks-doubled']), gained: markBits(['sql-safe']) }],
]);

function quoted(
  origins: readonly Origin[],
  before: TextPart | undefined,
  after: TextPart | undefined,
): readonly Origin[] {
  const sign = wordsOfPart(before)?.slice(-1);
  const quoting = sign && wordsOfPart(after)?.startsWith(sign) ? QUOTINGS.get(sign) : undefined;
  if (!quoting) return origins;
  return origins.map((origin) =>
    origin.marks & quoting.freed ? { ...origin, marks: origin.marks | quoting.gained } : origin,
  );
}

/** What it is for certain. */
function wordsOfPart(part: TextPart | undefined): string | undefined {
  return typeof part === 'object' ? soleString(part.value) : part;
}

/**
 * `say "${escaped}"` leaves the text within its quotes, and `say(${JSON.stringify(text)})` brings its own.
 * Whether quotes are open is told by the words before, as far as what stands among them leaves that alone.
 */
function inLiteral(origins: readonly Origin[], value: Value, before: readonly TextPart[]): readonly Origin[] {
  const isJson = isJsonAlone(value);
  // Hardly any text is either, and the words before may be those of a whole prompt.
  if (!isJson && !origins.some(({ marks }) => marks & DOUBLE_QUOTES)) return origins;
  const words = before.map((part) => (typeof part === 'string' ? part : knownText(part.value))).join('');
  const open = (quote: RegExp): boolean => (words.replace(/\\./gs, '').match(quote)?.length ?? 0) % 2 === 1;
  const isInside = open(/"/g);
  const isWhole = !isInside && isJson && !open(/'/g) && !open(/`/g);
  if (!isInside && !isWhole) return origins;
  return origins.map((origin) =>
    isWhole || origin.marks & DOUBLE_QUOTES ? { ...origin, marks: origin.marks | IN_LITERAL } : origin,
  );
}

/** `JSON.stringify(text)`, as it came. */
function isJsonAlone({ objects }: Value): boolean {
  return objects.length > 0 && objects.every(({ type }) => type === 'json');
}

/** `${FOLDER}/${name}`: what does not climb stays in the folder of the program's own that stands before it. */
function belowFolder(origins: readonly Origin[], before: readonly TextPart[]): readonly Origin[] {
  const last = before[before.length - 1];
  const isBelow = typeof last === 'string' && /[\\/]$/.test(last) && (before.length > 1 || last.length > 1);
  if (!isBelow || before.some((part) => typeof part !== 'string' && part.value.origins.length > 0))
    return origins;
  return origins.map((origin) =>
    origin.marks & CLIMB_FREE ? { ...origin, marks: origin.marks | IN_FOLDER } : origin,
  );
}

/** The pieces of a text that this very string has grown before: what a loop adds once more is no new piece. */
function ownPieces({ pieces }: Value, string: Expression): readonly Piece[] | undefined {
  return pieces?.some((piece) => piece.type === 'value' && piece.string === string) ? pieces : undefined;
}

function withoutRepeats(pieces: readonly Piece[]): readonly Piece[] {
  const last = new Map<Expression | string, Piece>();
  for (const piece of pieces) last.set(piece.type === 'text' ? piece.text : piece.node, piece);
  return last.size === pieces.length ? pieces : [...last.values()];
}

function constantOf(parts: readonly TextPart[]): string | undefined {
  let text = '';
  for (const part of parts) {
    const constant = typeof part === 'string' ? part : soleConstant(part.value);
    if (constant === undefined || text.length > MAX_CONSTANT_LENGTH) return undefined;
    text += String(constant);
  }
  return text;
}

/** A value that goes through a method which keeps its text: `padEnd`, `slice`. */
export function derivedText(value: Value, node: Expression, making: Making = 'd'): Value {
  return {
    ...mapOrigins(value, (origin) => derive(origin, `${making}${node.range.start}:${node.range.end}`)),
    constants: [],
    objects: making === 'w' ? value.objects.filter(({ type }) => type === 'path') : [],
    truth: undefined,
    word: undefined,
    isOpen: true,
  };
}

/**
 * A value that goes through a method which makes the same of the same text: `trim`, `toLowerCase`. It is the same data
 * wherever that is done, so that a test of it holds for the next time.
 */
export function changedText(value: Value, name: string, node: Expression): Value {
  const changed = mapOrigins(value, (origin) => {
    const [identity = ''] = origin.identities;
    const before = identity.slice(0, identity.lastIndexOf('@') + 1).replace('@', ':');
    const isLong = before.length > MAX_CHANGES;
    return derive(origin, isLong ? `d${node.range.start}:${node.range.end}` : `${before}${name}`);
  });
  return { ...derivedText(value, node, 'w'), origins: changed.origins };
}

/** Characters of the names of what was done to a text, one after another. */
const MAX_CHANGES = 60;

/** Where in a prompt's text each origin stands, and whether among instructions. */
export function locateOrigins(
  ev: Evaluation,
  state: State,
  value: Value,
  node: Expression,
  beside: Beside = NOTHING_BESIDE,
): readonly TaintedPart[] {
  return locateIn({ ev, state, known: new Map() }, value, node, beside);
}

interface Locating {
  readonly ev: Evaluation;
  readonly state: State;
  /** Texts share their parts: each is searched once for the same words beside it. */
  readonly known: Map<readonly Piece[], Map<string, readonly TaintedPart[]>>;
}

function locateIn(
  locating: Locating,
  value: Value,
  node: Expression,
  beside: Beside,
): readonly TaintedPart[] {
  const { ev, state } = locating;
  const found = [...locateInPieces(locating, value, beside)];
  const rest = deepOrigins(ev, state, value).filter(
    (origin) => !found.some((one) => one.origin.source === origin.source),
  );
  for (const origin of rest)
    found.push({ origin, node, string: undefined, amongInstructions: false, block: undefined });
  return found;
}

function locateInPieces(locating: Locating, value: Value, beside: Beside): readonly TaintedPart[] {
  const { pieces } = value;
  if (!pieces) return [];
  const besides = locating.known.get(pieces) ?? new Map<string, readonly TaintedPart[]>();
  locating.known.set(pieces, besides);
  const key = JSON.stringify(beside);
  const known = besides.get(key);
  if (known) return known;
  const parts = pieces.flatMap((piece) =>
    piece.type === 'value' ? locateInPiece(locating, value, piece, besidePiece(value, piece, beside)) : [],
  );
  const found = distinctParts(parts);
  besides.set(key, found);
  return found;
}

/**
 * The same data at the same place, on several ways there, is one part: the number of ways doubles with every text. Of
 * these the way counts that is least of a guess.
 */
function distinctParts(parts: readonly TaintedPart[]): readonly TaintedPart[] {
  const places = new Map<Expression, Map<string, number>>();
  const kept: TaintedPart[] = [];
  for (const part of parts) {
    const { node, origin, amongInstructions, block } = part;
    const seen = places.get(node) ?? new Map<string, number>();
    places.set(node, seen);
    const key = [origin.source.key, firstIdentity(origin), origin.marks, amongInstructions, block].join();
    const index = seen.get(key);
    const before = index === undefined ? undefined : kept[index];
    if (index === undefined || !before) seen.set(key, kept.push(part) - 1);
    else if (isSurer(origin, before.origin)) kept[index] = part;
  }
  return kept;
}

function locateInPiece(
  locating: Locating,
  whole: Value,
  piece: Piece & { readonly type: 'value' },
  beside: Beside,
): readonly TaintedPart[] {
  const inner = locateIn(locating, piece.value, piece.node, beside);
  if (inner.length === 0) return inner;
  const around = isAmongInstructions(whole, piece);
  const outer = blockBetween(beside);
  return inner.map((part) => {
    const origin = passedGuards(whole, part.origin);
    const block = part.block ?? outer;
    if (part.amongInstructions) return { ...part, origin, block };
    return { origin, node: piece.node, string: piece.string, amongInstructions: around, block };
  });
}

/** The words right before and right behind a part of a text. */
interface Beside {
  readonly before: string;
  readonly after: string;
}

const NOTHING_BESIDE: Beside = { before: '', after: '' };

/** What is put together in steps has its words in the text around it. */
function besidePiece({ pieces = [] }: Value, piece: Piece, outer: Beside): Beside {
  const index = pieces.indexOf(piece);
  return {
    before: index === 0 ? outer.before : textOf(pieces[index - 1]),
    after: index === pieces.length - 1 ? outer.after : textOf(pieces[index + 1]),
  };
}

/** A constant that is put into a text is words of it. */
function textOf(piece: Piece | undefined): string {
  if (piece?.type === 'value') return isConstant(piece.value) ? knownText(piece.value) : '';
  return piece?.text ?? '';
}

/** The delimiters on both sides: a tag and its end, or a fence twice. */
function blockBetween({ before, after }: Beside): string | undefined {
  const [, tag] = /<([\w-]+)[^<>]*>\s*$/.exec(before) ?? [];
  if (tag !== undefined) return after.trimStart().startsWith(`</${tag}>`) ? tag : undefined;
  const [fence] = /(`{3,}|"{3,}|'{3,}|-{3,}|={3,}|#{3,})[ \w]*\s*$/.exec(before) ?? [];
  const mark = fence?.trim().slice(0, 3);
  return mark !== undefined && after.trimStart().startsWith(mark) ? mark : undefined;
}

/** The finished string may have passed guards that its parts have not. */
function passedGuards(whole: Value, origin: Origin): Origin {
  const outer = whole.origins.find(
    (one) => one.source === origin.source && firstIdentity(one) === firstIdentity(origin),
  );
  return outer && outer.marks !== origin.marks ? { ...origin, marks: origin.marks | outer.marks } : origin;
}

const instructionsOf = new WeakMap<readonly Piece[], readonly boolean[]>();

/** Whether other pieces of a text than this one instruct. */
function isAmongInstructions({ pieces = [] }: Value, piece: Piece): boolean {
  const known = instructionsOf.get(pieces) ?? outsideTags(pieces).map(isKnownInstruction);
  instructionsOf.set(pieces, known);
  return known.some((isInstructing, index) => isInstructing && pieces[index] !== piece);
}

/** The literal text of each piece, without the rest of a tag that began in a piece before it. */
function outsideTags(pieces: readonly Piece[]): readonly string[] {
  let isOpen = false;
  return pieces.map((piece) => {
    const text = piece.type === 'text' ? piece.text : knownText(piece.value);
    const end = isOpen ? text.indexOf('>') + 1 : 0;
    if (isOpen && end === 0) return '';
    const begun = /<[a-z/!][^<>]*$/i.exec(text.slice(end));
    isOpen = begun !== null;
    return text.slice(end, begun ? end + begun.index : undefined);
  });
}

const instructions = new Map<string, boolean>();
/** The words of a program are asked about time and again, in every text that they are put into. */
const MAX_KNOWN_INSTRUCTIONS = 1_000;

function isKnownInstruction(text: string): boolean {
  const known = instructions.get(text);
  if (known !== undefined) return known;
  if (instructions.size >= MAX_KNOWN_INSTRUCTIONS) instructions.clear();
  const isInstructing = isInstruction(text);
  instructions.set(text, isInstructing);
  return isInstructing;
}

/** The literal text in a value, as far as it is known. */
export function knownText(value: Value): string {
  if (value.pieces) return textOfPieces(value.pieces);
  return value.constants.filter((constant) => typeof constant === 'string').join('\n');
}

/** The literal text in a value and in what it holds; each object is looked at once. */
export function wordsIn(state: State, value: Value, seen = new Set<HeapObject>()): string {
  const texts = value.objects.map((object) => {
    if (seen.has(object)) return '';
    seen.add(object);
    if (object.type === 'json' || object.type === 'parsed') return wordsIn(state, object.value, seen);
    if (object.type !== 'record') return '';
    const { fields, elements } = readContents(state, object);
    return [...fields.values(), ...elements].map((field) => wordsIn(state, field.value, seen)).join('\n');
  });
  return [knownText(value), ...texts].filter(Boolean).join('\n').slice(0, MAX_CONSTANT_LENGTH);
}

const textsOfPieces = new WeakMap<readonly Piece[], string>();

/** Texts share their parts: each is put together once, and one that doubles with every turn has an end. */
function textOfPieces(pieces: readonly Piece[]): string {
  const known = textsOfPieces.get(pieces);
  if (known !== undefined) return known;
  const text = pieces
    .map((piece) => (piece.type === 'text' ? piece.text : knownText(piece.value)))
    .join(' ')
    .slice(0, MAX_CONSTANT_LENGTH);
  textsOfPieces.set(pieces, text);
  return text;
}

/**
 * Whether text instructs, rather than labels or delimits: some line holds four words, or a sentence of two, once
 * tags, fences and labels are taken away; or it says what to do with what: `Summarize this:`, `Translate to French:`.
 */
export function isInstruction(text: string): boolean {
  return text
    .replace(/<[^<>]*>/g, '\n')
    .split(/\n/)
    .some((line) => isSentence(line.replace(/[`"'#*=\-_~|<>[\]{}()]+/g, ' ').trim()));
}

function isSentence(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{N}’']*/gu)?.length ?? 0;
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{6}/.test(line)) return true;
  return words >= 4 || (words >= 2 && (/[.!?](\s|$)/.test(line) || TASK.test(line)));
}

/** What models are asked to do, and a word that says with what; `Answer key` and `Review text` are labels. */
const TASK =
  /^(?:(?:please|now|then) )?(?:analy[sz]e|answer|classify|compare|convert|correct|create|describe|evaluate|explain|extract|find|fix|generate|give|improve|list|paraphrase|proofread|rate|respond|review|rewrite|simplify|suggest|summari[sz]e|tell|translate|write)\b.* ?\b(?:about|all|an?|as|each|following|for|from|in|into|it|me|my|our|that|the|them|these|this|those|to|with)\b/i;
