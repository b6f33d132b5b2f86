/**
 * What the language's own functions and methods do to data: strings, arrays, maps, promises, `Object`, `JSON`.
 *
 * Methods are told by name, because a receiver's type is seldom known; a name that is not here is an unknown call.
 */
import type { CallNode, Constant, Expression } from '../program';
import { type Builtin, type BuiltinCall, firstArgument as first, type PossibleBuiltin } from './builtin';
import type { Arguments } from './calls';
import { calledByWalk, callCallback, callGivenFunction } from './callbacks';
import { type Evaluation, reachLimit, stepAt, isPython } from './evaluation';
import { addressPrefixTruth, hostEndTruth } from './addresses';
import { climbTruth, missingTruth, prefixTruth, withoutClimbs, withoutRoot } from './filePaths';
import { membershipTruth, ofTheirList, patternTruth, refinementsOf } from './guards';
import type { Making } from './dataNames';
import {
  escapedBy,
  makingOfReplaced,
  marksOfExchange,
  marksOfReplaced,
  matchesEachEnd,
  matchesTags,
} from './patterns';
import { type Match, matchOf, partsOfMatch, patternOf } from './matches';
import { noteJsonChecked, readAsJson } from './json';
import { ITERATORS, labelOf } from './labels';
import { personalRecords } from './personal';
import { PROMISE_FUNCTIONS, PROMISE_METHODS } from './promises';
import { MAX_ELEMENTS } from './limits';
import {
  assignMember,
  elementsOf,
  keysOf,
  listOfPairs,
  newRecord,
  pushElements,
  readComputed,
  readElement,
  readingOf,
  readMember,
  valuesUnder,
  writeComputed,
  writeMember,
  asIterated,
} from './members';
import { foundListed } from './lookups';
import { chosenAmong, ofWalks, partly } from './wholes';
import { overlaid } from './settled';
import { type Apart, memberTestOf, thoseWhere, toldApart } from './narrowing';
import {
  type Contents,
  EMPTY_CONTENTS,
  type Field,
  fork,
  readContents,
  refine,
  setContents,
  type State,
} from './state';
import {
  applyGuards,
  changedText,
  concatenate,
  deepOrigins,
  derivedText,
  hasDeepOrigins,
  type TextPart,
} from './text';
import { provenOfEach } from './statements';
import { runRegistered } from './toolRuns';
import {
  joinAll,
  joinValues,
  makeValue,
  derive,
  mapOrigins,
  markBits,
  NOTHING,
  objectValue,
  type Piece,
  type RecordObject,
  type Refinement,
  soleConstant,
  regexpOf,
  soleString,
  type Truth,
  UNDEFINED,
  UNKNOWN,
  type Value,
  withMarks,
} from './value';

/** Characters that may be shown of a secret, to tell one from another. */
const MAX_SHOWN = 8;

type Call = BuiltinCall;

/** A function of the language by its global name; nothing when it is not one. */
export function callBuiltinFunction(
  ev: Evaluation,
  state: State,
  name: string,
  args: Arguments,
  node: CallNode,
): Value | undefined {
  const builtin = FUNCTIONS.get(name) ?? FUNCTIONS.get(name.replace(GLOBAL_OBJECT, ''));
  return builtin?.({ ev, state, node, args, receiver: UNKNOWN });
}

/** `globalThis.setTimeout` */
const GLOBAL_OBJECT = /^(?:globalThis|window|self|global)\./;

/** A method by its name; nothing when it is not one of the language's. */
export function callBuiltinMethod(
  ev: Evaluation,
  state: State,
  receiver: Value,
  name: string,
  args: Arguments,
  node: CallNode,
): Value | undefined {
  const run = runRegistered(ev, state, node, receiver, name, args);
  if (run) return run;
  const builtin = METHODS.get(name);
  return builtin?.({ ev, state, node, args, receiver });
}

const nothing: Builtin = () => NOTHING;
const itself: Builtin = ({ receiver }) => receiver;

/** A test of what a value is. */
export const looksAt: Builtin = (call) => {
  noteJsonChecked(call.ev, first(call));
  return NOTHING;
};

/** The same text, or part of it. */
export const keepsText: Builtin = ({ receiver, node }) => {
  const kept = derivedText(receiver, node);
  return receiver.objects.some((object) => object.type === 'record')
    ? { ...kept, objects: receiver.objects }
    : kept;
};

/** A text is its own text, and so is the address that was made of one. */
const asText: Builtin = (call) => {
  const { receiver, args } = call;
  return receiver.objects.length === 0 && args.values.length === 0 ? receiver : keepsText(call);
};

/** What the method makes of the text depends on nothing but the text. */
export const changesText: Builtin = (call) => {
  const { receiver, args, node } = call;
  const name = node.callee.type === 'member' ? node.callee.property : undefined;
  const isText = receiver.objects.every(({ type }) => type === 'path');
  const isPlain = args.values.length === 0 && !args.options && isText;
  return isPlain && typeof name === 'string' ? changedText(receiver, name, node) : keepsText(call);
};

export const trimmed: Builtin = (call) => {
  const { ev, receiver, args, node } = call;
  const [given] = args.values;
  const signs = given && soleString(given);
  const text = given ? derivedText(receiver, node, makingOf(given, '')) : changesText(call);
  const isOfBeginning = signs !== undefined && !methodOf(node).startsWith('r');
  return {
    ...(isOfBeginning ? withoutRoot(ev, text, signs, node) : text),
    constants:
      given && signs === undefined ? [] : receiver.constants.map(trimmedConstant(methodOf(node), signs)),
    isOpen: receiver.isOpen || receiver.origins.length > 0 || (given !== undefined && signs === undefined),
  };
};

const BLANKS = ' \t\n\r\v\f\u00a0\ufeff';

/** By the name of the method, `trimStart` or `rstrip`, which says what end it is about. */
function trimmedConstant(name: string, signs = BLANKS): (constant: Constant) => Constant {
  const isSign = (character: string): boolean => signs.includes(character);
  return (constant) => {
    if (typeof constant !== 'string') return constant;
    const characters = [...constant];
    const start = /^r|End$/.test(name) ? 0 : characters.findIndex((one) => !isSign(one));
    const end = /^l|Start$/.test(name)
      ? characters.length
      : characters.findLastIndex((one) => !isSign(one)) + 1;
    return start < 0 ? '' : characters.slice(start, end).join('');
  };
}

function methodOf({ callee }: CallNode): string {
  return callee.type === 'member' && typeof callee.property === 'string' ? callee.property : '';
}

const toNumber: Builtin = ({ ev, state, args, node }) => {
  const origins = args.values.slice(0, 1).flatMap((value) => deepOrigins(ev, state, value));
  return withMarks(
    { ...UNKNOWN, origins },
    markBits(['known-values']),
    stepAt(ev, node, 'becomes a number or a boolean'),
  );
};

/** `a.concat(b)` of strings or arrays. */
const concat: Builtin = (call) => {
  const { ev, state, node, receiver, args } = call;
  if (!receiver.objects.some((object) => object.type === 'record'))
    return concatenate(ev, state, node, textParts(call));
  const fields = [receiver, ...args.values].flatMap((value) => listFields(state, value, node));
  return newRecord(
    state,
    node,
    { ...EMPTY_CONTENTS, elements: fields, rest: openElement(call, [receiver, ...args.values]) },
    true,
  );
};

function textParts({ receiver, args, node }: Call): readonly TextPart[] {
  const callee = node.callee.type === 'member' ? node.callee.object : node.callee;
  return [
    { value: receiver, node: callee },
    ...args.values.map((value, index) => ({ value, node: args.nodes[index] ?? node })),
  ];
}

function listFields(state: State, value: Value, node: Expression): readonly Field[] {
  const records = value.objects.filter((object) => object.type === 'record');
  if (records.length === 0) return value.isOpen ? [] : [{ value, node }];
  return records.flatMap((record) =>
    record.isArray
      ? elementsOf(readContents(state, record))
      : [{ value: makeValue({ objects: [record] }), node }],
  );
}

/** Elements of lists that are not known one by one. */
function openElement({ ev, state, node }: Call, values: readonly Value[]): Field | undefined {
  const open = values.filter((value) => value.isOpen || value.origins.length > 0);
  return open.length > 0
    ? {
        value: joinAll(
          open.map((value) => readElement(ev, state, { ...value, objects: [] }, readingOf(node))),
        ),
        node,
      }
    : undefined;
}

/** `parts.join('\n')`: one string of all elements. */
export const join: Builtin = ({ ev, state, node, receiver, args }) => {
  const [given] = args.values;
  const text = given ? soleString(given) : ',';
  const separator: TextPart = text ?? { value: given ?? UNKNOWN, node: args.nodes[0] ?? node };
  const records = receiver.objects.filter((object) => object.type === 'record' && object.isArray);
  if (records.length === 0 || receiver.isOpen) {
    const all = derivedText({ ...receiver, objects: [], origins: deepOrigins(ev, state, receiver) }, node);
    return text === undefined ? all : withElements(all, node, node, text);
  }
  const strings = records.map((record) => {
    const fields = elementsOf(readContents(state, record as never));
    const parts = fields.flatMap((field, index): TextPart[] => (index === 0 ? [field] : [separator, field]));
    // One element may stand for many.
    if (fields.length === 1 && text !== undefined && ELEMENT.test(text)) parts.push(text);
    return concatenate(ev, state, node, parts);
  });
  return joinAll(strings);
};

/** `text.replace('{name}', name)`: the replacement stands among the text. */
export const replace: Builtin = (call) => {
  if (!escapesTags(call)) return replaced(call);
  const isCallback = call.args.values[1]?.objects.some(({ type }) => type === 'closure');
  const text = isCallback ? keepsText(call) : replaced(call);
  return withMarks(text, markBits(['html-safe']), stepAt(call.ev, call.node, 'is escaped for HTML'));
};

function replaced(call: Call): Value {
  const { ev, state, node, receiver, args } = call;
  const replacement = args.values[1];
  const fromCallback = replacement?.objects.some((object) => object.type === 'closure');
  const inserted = fromCallback
    ? callCallback(ev, state, replacement, [derivedText(receiver, node)], node)
    : replacement;
  if (!inserted || (!hasDeepOrigins(state, inserted) && !inserted.isOpen))
    return masksAll(call) ? redacted(call) : reduced(call, inserted);
  const at = args.nodes[1] ?? node;
  return concatenate(ev, state, node, [
    ...textParts({ ...call, args: { values: [], nodes: [] } }),
    { value: inserted, node: at },
  ]);
}

/** `name.replace(/[^\w]/g, '_')` leaves some characters only; with unknown ones in their place it says nothing. */
function reduced(call: Call, inserted: Value | undefined): Value {
  const [found] = call.args.values;
  const replacement = inserted && soleString(inserted);
  if (!found || replacement === undefined) return keepsText(call);
  const kept = derivedText(call.receiver, call.node, makingOf(found, replacement));
  if (isNewEnd(found, replacement)) return ending(call, kept, replacement);
  const marks = marksOfReplacing(call, found, replacement) | withoutClimbs(call.receiver, found, replacement);
  const reducedText = withMarks(kept, marks, stepAt(call.ev, call.node, 'is reduced to harmless characters'));
  const escaped = escaping(call, reducedText, found, replacement);
  return withElements(escaped, receiverNode(call.node), call.node, replacement);
}

/** How an element of HTML begins. */
const ELEMENT = /<[a-z]/i;

/** `text.replace('\n', '<br>')`: elements of HTML stand in it, however often. */
function withElements(value: Value, node: Expression, string: Expression, text: string): Value {
  if (!ELEMENT.test(text)) return value;
  return {
    ...value,
    pieces: [
      { type: 'value', value, node, string },
      { type: 'text', text },
    ],
  };
}

/** `text.replace(/</g, '&lt;')`, `text.replace(/[<&]/g, (sign) => ESCAPES[sign])`: nothing begins a tag any more. */
function escapesTags({ ev, state, node, args }: Call): boolean {
  const [found = UNKNOWN, replacement = UNKNOWN] = args.values;
  const pattern = regexpOf(found);
  const isEach = pattern
    ? matchesTags(pattern.pattern, pattern.flags)
    : soleString(found) === '<' && replacesAll(ev, node);
  if (!isEach) return false;
  const isCallback = replacement.objects.some((object) => object.type === 'closure');
  const inserted = isCallback
    ? callCallback(ev, state, replacement, [makeValue({ constants: ['<'] })], node)
    : replacement;
  return isWithout(state, inserted, '<');
}

/** Whether none of the texts that it may be has such a sign in it; numbers that are not known have none. */
function isWithout(state: State, value: Value, sign: string): boolean {
  const { constants, pieces, objects, isOpen } = value;
  if (objects.length > 0 || hasDeepOrigins(state, value)) return false;
  if (pieces) return pieces.every((piece) => piece.type === 'value' || !piece.text.includes(sign));
  return !isOpen && constants.length > 0 && constants.every((one) => !String(one).includes(sign));
}

function replacesAll(ev: Evaluation, { callee }: CallNode): boolean {
  return isPython(ev) || (callee.type === 'member' && callee.property === 'replaceAll');
}

function makingOf(found: Value, replacement: string): Making {
  const pattern = regexpOf(found) ?? soleString(found);
  return pattern === undefined ? 'x' : makingOfReplaced(pattern, replacement);
}

/** `folder.replace(/\/?$/, '/')` */
function isNewEnd({ objects }: Value, replacement: string): boolean {
  const pattern = objects.find((object) => object.type === 'regexp');
  return (
    pattern !== undefined && !replacement.includes('$') && matchesEachEnd(pattern.pattern, pattern.flags)
  );
}

function ending({ node }: Call, value: Value, end: string): Value {
  const start: Piece = { type: 'value', value, node: receiverNode(node), string: node };
  return { ...value, pieces: [start, { type: 'text', text: end }] };
}

function marksOfReplacing({ ev, node }: Call, found: Value, replacement: string): number {
  const pattern = regexpOf(found);
  const text = soleString(found);
  if (text !== undefined) return replacesAll(ev, node) ? marksOfExchange(text, replacement) : 0;
  if (!pattern) return 0;
  const marks = marksOfReplaced(pattern.pattern, pattern.flags, replacement);
  return pattern.flags.includes('g') ? marks | marksOfExchange(pattern.pattern, replacement) : marks;
}

const BACKSLASHES = markBits(['backslashes-escaped']);
const DOUBLE_QUOTES = markBits(['double-quotes-escaped']);

/** Escaping quotes is worth something where the backslashes are escaped with them, or were before. */
function escaping({ ev, node }: Call, text: Value, found: Value, replacement: string): Value {
  const pattern = regexpOf(found) ?? (replacesAll(ev, node) ? soleString(found) : undefined);
  const escaped = pattern === undefined ? '' : escapedBy(pattern, replacement);
  const isEach = escaped.includes('\\');
  const step = stepAt(ev, node, 'is escaped');
  const marked = isEach ? withMarks(text, BACKSLASHES, step) : text;
  return escaped.includes('"') ? withMarks(marked, DOUBLE_QUOTES, step, isEach ? 0 : BACKSLASHES) : marked;
}

/** `text.replace(/./g, '*')` leaves nothing of the text. */
function masksAll({ args }: Call): boolean {
  const pattern = args.values[0]?.objects.find((object) => object.type === 'regexp');
  return (
    pattern !== undefined &&
    pattern.flags.includes('g') &&
    /^(\.|\[\s\S\]|\\S|\\w|\[\^\\s\])[+*]?$/.test(pattern.pattern)
  );
}

function redacted(call: Call): Value {
  return withMarks(keepsText(call), markBits(['redacted']), stepAt(call.ev, call.node, 'is masked'));
}

const push: Builtin = (call) => {
  pushElements(call.state, call.receiver, fieldsFrom(call, 0));
  noteLongList(call);
  return NOTHING;
};

const unshift: Builtin = (call) => {
  for (const record of call.receiver.objects) {
    if (record.type !== 'record') continue;
    const { elements } = readContents(call.state, record);
    pushElements(call.state, objectValue(record), fieldsFrom(call, 0));
    const contents = readContents(call.state, record);
    const added = contents.elements.slice(elements.length);
    setContents(call.state, record, { ...contents, elements: [...added, ...elements] });
  }
  noteLongList(call);
  return NOTHING;
};

/** `list.splice(at, count, …)`: what is put in may stand anywhere; so may what is taken out. */
const splice: Builtin = (call) => {
  const { ev, state, receiver, node } = call;
  const removed = listOfResults(call, readElement(ev, state, receiver, readingOf(node)));
  for (const field of fieldsFrom(call, 2)) writeComputed(state, receiver, field);
  return removed;
};

/** Each element, where no part of the list is named. */
const fill: Builtin = (call) => {
  const { state, receiver, args, node } = call;
  const value = first(call);
  if (receiver.objects.length === 0) return listOfResults(call, value);
  const field = { value, node: args.nodes[0] ?? node };
  for (const object of receiver.objects) {
    if (object.type !== 'record' || args.values.length > 1) continue;
    const contents = readContents(state, object);
    setContents(state, object, { ...contents, elements: contents.elements.map(() => field) });
  }
  writeComputed(state, receiver, field);
  return receiver;
};

/** In place; what stands at places that are not known stays there. */
const reverse: Builtin = (call) => {
  for (const object of call.receiver.objects) {
    if (object.type !== 'record') continue;
    const contents = readContents(call.state, object);
    setContents(call.state, object, { ...contents, elements: contents.elements.toReversed() });
  }
  return keepsText(call);
};

const reversedCopy: Builtin = (call) => {
  const { state, node, receiver } = call;
  const lists = receiver.objects.filter((object) => object.type === 'record');
  if (lists.length === 0) return keepsText(call);
  const copies = lists.map((list) => {
    const contents = readContents(state, list);
    return newRecord(state, node, { ...contents, elements: contents.elements.toReversed() }, true);
  });
  return joinAll(copies);
};

/**
 * `generator().next()`, `stream[Symbol.asyncIterator]().next()`. What a collection holds is not asked for in this way: the
 * first of all functions that were ever registered would be called wherever one is.
 */
const next: PossibleBuiltin = ({ ev, state, receiver, node }) => {
  const isCollection = receiver.objects.some(
    (object) => object.type === 'record' && object.node.type !== 'unknown',
  );
  if (isCollection) return undefined;
  const value = joinValues(readElement(ev, state, receiver, readingOf(receiverNode(node))), UNDEFINED);
  const fields = new Map([['value', { value, node }]]);
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: true });
};

function fieldsFrom({ args, node }: Call, start: number): readonly Field[] {
  return args.values.slice(start).map((value, index) => ({ value, node: args.nodes[start + index] ?? node }));
}

function noteLongList({ ev, state, receiver, args, node }: Call): void {
  const isFull = receiver.objects.some(
    (object) => object.type === 'record' && readContents(state, object).elements.length >= MAX_ELEMENTS,
  );
  const isForeign = (value: Value): boolean => value.objects.length > 0 && hasDeepOrigins(state, value);
  if (isFull && args.values.some(isForeign)) reachLimit(ev, 'elements of one list', node.range);
}

const element: Builtin = ({ ev, state, receiver, node }) => readElement(ev, state, receiver, readingOf(node));

const at: Builtin = ({ ev, state, receiver, args, node }) => {
  if (receiver.origins.length > 0 && receiver.objects.length === 0) return derivedText(receiver, node, 's');
  return readComputed(ev, state, receiver, args.values[0] ?? UNKNOWN, readingOf(node));
};

/** Calls the callback with an element and keeps what it returns, as a list. */
const map: Builtin = (call) => {
  const { state, receiver, node } = call;
  const apart = toldApart(state, receiver);
  if (!apart) return listOfResults(call, callWithElement(call));
  const result = ({ value }: Field): Field => ({ value: callEach(call, value), node: resultNode(node) });
  const elements = apart.elements.map(result);
  return newRecord(
    state,
    node,
    { ...EMPTY_CONTENTS, elements, rest: apart.rest && result(apart.rest) },
    true,
  );
};

const flatMap: Builtin = (call) => {
  const apart = toldApart(call.state, call.receiver);
  if (apart) return flattened(call, apart);
  const result = callWithElement(call);
  return listOfResults(
    call,
    result.objects.some((object) => object.type === 'record' && object.isArray)
      ? readElement(call.ev, call.state, result, readingOf(call.node))
      : result,
  );
};

/** What is made of each element alone, one after the other. */
function flattened(call: Call, apart: Apart): Value {
  const { state, node } = call;
  const lists = apart.elements.map((field) => listed(call, field));
  const last = apart.rest && listed(call, apart.rest);
  const rests = [...lists, ...(last ? [last] : [])].flatMap(({ rest }) => rest ?? []);
  const further = last?.elements ?? [];
  const values = [...rests, ...further].map(({ value }) => value);
  const rest = values.length > 0 ? { value: values.reduce(joinValues), node: resultNode(node) } : undefined;
  const elements = lists.flatMap((list) => list.elements);
  return newRecord(state, node, { ...EMPTY_CONTENTS, elements, rest }, true);
}

/** The elements of the list that the callback gives for one element, or what it gives instead of a list. */
function listed(
  call: Call,
  { value }: Field,
): { readonly elements: readonly Field[]; readonly rest: Field | undefined } {
  const result = callEach(call, value);
  const [only] = result.objects;
  if (result.objects.length === 1 && only?.type === 'record' && only.isArray && result.origins.length === 0)
    return readContents(call.state, only);
  const isList = result.objects.some((object) => object.type === 'record' && object.isArray);
  const field = {
    value: isList ? readElement(call.ev, call.state, result, readingOf(call.node)) : result,
    node: resultNode(call.node),
  };
  return isList ? { elements: [], rest: field } : { elements: [field], rest: undefined };
}

function callWithElement(call: Call): Value {
  const { ev, state, receiver, node } = call;
  const item = readElement(ev, state, receiver, readingOf(receiverNode(node)));
  return callEach(call, item);
}

/** Calls the function for one element; it may be one of the language: `map(Number)`. */
function callEach(call: Call, item: Value): Value {
  const { ev, state, receiver, args, node } = call;
  const given = args.nodes[0];
  const builtin = given?.type === 'name' && !given.variable ? FUNCTIONS.get(given.name) : undefined;
  if (builtin) return builtin({ ...call, args: { values: [item], nodes: [receiverNode(node)] } });
  return callGivenFunction(ev, state, args.values[0], [item, NOTHING, receiver], node);
}

function receiverNode(node: CallNode): Expression {
  return node.callee.type === 'member' ? node.callee.object : node;
}

function listOfResults({ state, node }: Call, value: Value): Value {
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value, node: resultNode(node) } }, true);
}

/** Where the elements of a mapped list are written: in the callback. */
function resultNode(node: CallNode): Expression {
  const callback = node.arguments[0]?.value;
  const last = callback?.type === 'function' ? callback.body.body[callback.body.body.length - 1] : undefined;
  return last?.type === 'return' && last.value ? last.value : node;
}

/** Where it comes back from each, what it proves holds of each. */
const forEach: Builtin = (call) => {
  const { ev, state, receiver, args, node } = call;
  const item = readElement(ev, state, receiver, readingOf(receiverNode(node)));
  const { ends } = calledByWalk(ev, state, args.values[0], [item, NOTHING, receiver], node);
  refine(state, provenOfEach(ev, state, item, ends, true));
  return UNDEFINED;
};

/** The elements for which the callback is true: what that proves holds for them. */
const filter: Builtin = (call) => {
  const { ev, state, receiver, node } = call;
  const item = readElement(ev, state, receiver, readingOf(receiverNode(node)));
  const test = callEach(call, item);
  return withTruth(filtered(call, item, test), ofNone(call, test));
};

function withTruth(value: Value, truth: Truth | undefined): Value {
  return truth ? { ...value, truth } : value;
}

/** `const unknown = names.filter((one) => !KNOWN.includes(one))`: where there is none, the test was false for each. */
function ofNone(call: Call, { truth }: Value): Truth | undefined {
  const whenFalse = truth ? ofTheirList(truth.whenFalse, elementNames(call)) : [];
  return whenFalse.length > 0 ? { whenTrue: [], whenFalse } : undefined;
}

function filtered(call: Call, item: Value, test: Value): Value {
  const { state, receiver, node } = call;
  refine(state, ofWalks(test.truth?.whenTrue ?? []));
  const keep = (value: Value): Value => provenOfMembers(state, proven(state, value, test), test, node);
  const apart = toldApart(state, receiver);
  if (apart) {
    const elements = apart.elements.flatMap((field) => keptOf(call, field, keep) ?? []);
    const rest = apart.rest && keptOf(call, apart.rest, keep);
    return newRecord(state, node, { ...EMPTY_CONTENTS, elements, rest }, true);
  }
  const kept = keep(thoseOf(call, item));
  if (kept === item) return receiver;
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value: kept, node: receiverNode(node) } }, true);
}

/** Nothing for an element that the test does not keep. */
function keptOf(call: Call, { value, node }: Field, keep: (value: Value) => Value): Field | undefined {
  const those = thoseOf(call, value);
  return isNone(those) && !isNone(value) ? undefined : { value: keep(those), node };
}

/** Without the objects of which the callback is known to say no. */
function thoseOf({ state, args }: Call, item: Value): Value {
  const callbacks = args.values[0]?.objects ?? [];
  const [callback] = callbacks;
  const test =
    callback?.type === 'closure' && callbacks.length === 1 ? memberTestOf(callback.node) : undefined;
  return test ? thoseWhere(state, item, test, true) : item;
}

function isNone({ constants, objects, origins, isOpen }: Value): boolean {
  return constants.length + objects.length + origins.length === 0 && !isOpen;
}

function proven(state: State, item: Value, test: Value): Value {
  const refinements = test.truth?.whenTrue ?? [];
  if (refinements.length === 0) return item;
  const kept = fork(state);
  refine(kept, refinements);
  return applyGuards(kept, item);
}

/**
 * `filter((one) => one.role === 'user')`: the elements that are kept are other data than those of the list, so that what
 * is proven of their members holds wherever they are read.
 */
function provenOfMembers(state: State, item: Value, test: Value, node: CallNode): Value {
  const refinements = test.truth?.whenTrue ?? [];
  const place = `f:${node.range.start}:${node.range.end}`;
  let isProven = false;
  const kept = mapOrigins(item, (origin) => {
    const element = origin.identities[0] ?? '';
    const ofMembers = refinements.filter(({ identity }) => identity.startsWith(`${element}.`));
    if (ofMembers.length === 0) return origin;
    isProven = true;
    const other = derive(origin, place);
    const rename = (identity: string): string => (other.identities[0] ?? '') + identity.slice(element.length);
    refine(
      state,
      ofMembers.map((one) => ({ ...one, identity: rename(one.identity) })),
    );
    return other;
  });
  return isProven ? kept : item;
}

const find: Builtin = (call) => {
  const { ev, state, receiver, node } = call;
  const test = callWithElement(call);
  const item = readElement(ev, state, receiver, readingOf(receiverNode(node)));
  refine(state, chosenAmong(ev, node, deepOrigins(ev, state, item)));
  return withTruth(joinValues(thoseOf(call, item), UNDEFINED), ofNone(call, test));
};

/** `ALLOWED.some((one) => one === x)` proves what its test proves, but not of its elements; false, it is false for each. */
const some: Builtin = (call) => {
  const { truth } = callWithElement(call);
  const elements = elementNames(call);
  const isOfOthers = ({ identity }: Refinement): boolean =>
    !elements.some(([element = '']) => identity.startsWith(element));
  const whenFalse = ofTheirList(truth?.whenFalse ?? [], elements);
  return { ...NOTHING, truth: truth && { whenTrue: truth.whenTrue.filter(isOfOthers), whenFalse } };
};

function elementNames({ ev, state, receiver, node }: Call): readonly (readonly string[])[] {
  const item = readElement(ev, state, receiver, readingOf(receiverNode(node)));
  return deepOrigins(ev, state, item).map(({ identities }) => identities);
}

/** Only that it holds for all says something: one for which it does not may be any. */
const every: Builtin = (call) => {
  const { truth } = callWithElement(call);
  const whenTrue = ofTheirList(truth?.whenTrue ?? [], elementNames(call));
  return { ...NOTHING, truth: truth && { whenTrue, whenFalse: [] } };
};

const reduce: Builtin = (call) => {
  const { ev, state, receiver, args, node } = call;
  const item = readElement(ev, state, receiver, readingOf(receiverNode(node)));
  const start = args.values[1] ?? item;
  const once = callCallback(ev, state, args.values[0], [start, item], node);
  return joinValues(
    start,
    joinValues(once, callCallback(ev, state, args.values[0], [joinValues(start, once), item], node)),
  );
};

/** Strings ask about their text, lists about their members. */
const includes: Builtin = ({ ev, state, receiver, args, node }) => ({
  ...NOTHING,
  truth:
    membershipTruth(ev, state, receiver, args) ??
    climbTruth(ev, state, receiver, args.values[0] ?? UNKNOWN, node) ??
    missingTruth(ev, state, receiver, args.values[0] ?? UNKNOWN, node),
});

export const startsWith: Builtin = ({ ev, state, receiver, args, node }) => {
  const [start = UNKNOWN] = args.values;
  const truth =
    prefixTruth(ev, state, receiver, start, node) ?? addressPrefixTruth(ev, state, receiver, start, node);
  return { ...NOTHING, truth };
};

export const endsWith: Builtin = ({ ev, state, receiver, args, node }) => ({
  ...NOTHING,
  truth: hostEndTruth(ev, state, receiver, args.values[0] ?? UNKNOWN, node),
});

/** Where it stands: compared with -1, whether it does. */
export const position: Builtin = ({ ev, state, receiver, args, node }) => {
  const truth =
    membershipTruth(ev, state, receiver, args) ??
    missingTruth(ev, state, receiver, args.values[0] ?? UNKNOWN, node);
  if (truth) ev.operands.set(node, { ...NOTHING, truth });
  return NOTHING;
};

const test: Builtin = ({ ev, state, receiver, args, node }) => ({
  ...NOTHING,
  truth: patternTruth(ev, state, receiver, args.values[0] ?? UNKNOWN, args.nodes[0] ?? node),
});

/** Of a pattern that looks for all, the texts that it matches; otherwise the first of them and its groups. */
const match: Builtin = ({ ev, state, receiver, args, node }) => {
  const [given = UNKNOWN] = args.values;
  const pattern = patternOf(given);
  const found = matchOf(ev, pattern, receiver, node);
  const value = pattern?.flags.includes('g') ? listOfWholes(state, found, node) : matched(state, found, node);
  return { ...value, truth: patternTruth(ev, state, given, receiver, node) };
};

const exec: Builtin = ({ ev, state, receiver, args, node }) => {
  const [text = UNDEFINED] = args.values;
  const found = matched(state, matchOf(ev, patternOf(receiver), text, node), node);
  return { ...found, truth: patternTruth(ev, state, receiver, text, node) };
};

const matchAll: Builtin = ({ ev, state, receiver, args, node }) => {
  const [given = UNKNOWN] = args.values;
  const value = matched(state, matchOf(ev, patternOf(given), receiver, node), node);
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value, node } }, true);
};

function listOfWholes(state: State, { whole }: Match, node: CallNode): Value {
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: whole }, true);
}

function matched(state: State, found: Match, node: CallNode): Value {
  const contents = partsOfMatch(found);
  if (found.named.size === 0) return newRecord(state, node, contents, true);
  const groups = newRecord(state, node, { ...EMPTY_CONTENTS, fields: found.named });
  return newRecord(
    state,
    node,
    { ...contents, fields: new Map([['groups', { value: groups, node }]]) },
    true,
  );
}

export const split: Builtin = ({ state, receiver, node }) =>
  newRecord(
    state,
    node,
    { ...EMPTY_CONTENTS, rest: { value: derivedText(receiver, node, 's'), node } },
    true,
  );

/** `map.get(key)`, `formData.get(key)`, `params.get(key)` */
export const get: Builtin = ({ ev, state, receiver, args, node }) => {
  const key = soleConstant(args.values[0] ?? UNKNOWN);
  const reading = readingOf(node);
  const value =
    typeof key === 'string'
      ? readMember(ev, state, receiver, key, reading)
      : readElement(ev, state, receiver, reading);
  const found = args.values[0]
    ? foundListed(ev, state, value, { object: receiver, key: args.values[0], node: args.nodes[0] ?? node })
    : value;
  return receiver.origins.length > 0 ? found : joinValues(found, UNDEFINED);
};

const set: Builtin = ({ state, receiver, args, node }) => {
  const key = soleConstant(args.values[0] ?? UNKNOWN);
  const field = { value: args.values[1] ?? UNDEFINED, node: args.nodes[1] ?? node };
  if (typeof key === 'string') writeMember(state, receiver, key, field);
  else writeComputed(state, receiver, field);
  return receiver;
};

const lists: Builtin = ({ ev, state, args, node }) => {
  const values = valuesUnder(ev, state, first({ ev, state, args, node, receiver: UNKNOWN }), readingOf(node));
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value: values, node } }, true);
};

const entriesOfObject: Builtin = ({ ev, state, args, node }) => {
  const object = args.values[0];
  const held = valuesUnder(ev, state, object ?? UNKNOWN, readingOf(node));
  return listOfPairs(state, node, keysOf(ev, object, node), held);
};

const reflectedGet: Builtin = ({ ev, state, args, node }) => {
  const [object = UNKNOWN, key = UNKNOWN] = args.values;
  return readComputed(ev, state, object, key, readingOf(args.nodes[0] ?? node));
};

const reflectedSet: Builtin = ({ ev, state, args, node }) => {
  const [object = UNKNOWN, key = UNKNOWN, value = UNDEFINED] = args.values;
  const name = soleString(key);
  const field = { value, node: args.nodes[2] ?? node };
  if (name === undefined) writeComputed(state, object, field);
  else assignMember(ev, state, object, name, field);
  return NOTHING;
};

/** `Object.defineProperty(object, 'name', { value })`; a getter gives what it would give if it were asked at once. */
const defineProperty: Builtin = ({ ev, state, args, node }) => {
  const [object = UNKNOWN, key = UNKNOWN, description = UNKNOWN] = args.values;
  const name = soleString(key);
  const at = args.nodes[2] ?? node;
  const getter = readMember(ev, state, description, 'get', readingOf(at));
  const isRead = getter.objects.some(({ type }) => type === 'closure');
  const value = isRead
    ? callCallback(ev, state, getter, [], at)
    : readMember(ev, state, description, 'value', readingOf(at));
  if (name === undefined) writeComputed(state, object, { value, node: at });
  else writeMember(state, object, name, { value, node: at });
  return object;
};

const keys: Builtin = ({ ev, state, args, node }) =>
  newRecord(
    state,
    node,
    { ...EMPTY_CONTENTS, rest: { value: keysOf(ev, args.values[0], node), node } },
    true,
  );

export const assign: Builtin = (call) => {
  const { state, args } = call;
  const [target = UNKNOWN, ...sources] = args.values;
  for (const source of sources) {
    for (const object of source.objects) {
      if (object.type !== 'record') continue;
      for (const [key, field] of readContents(state, object).fields) writeMember(state, target, key, field);
    }
    if (source.origins.length > 0)
      writeComputed(state, target, {
        value: makeValue({ origins: source.origins, isOpen: true }),
        node: call.node,
      });
    if (mayHoldMore(state, source)) overlay(state, target);
  }
  return target;
};

/** Than what is known of it. */
function mayHoldMore(state: State, { isOpen, origins, objects }: Value): boolean {
  if (isOpen || origins.length > 0) return true;
  return objects.some((object) => {
    if (object.type !== 'record') return true;
    const contents = readContents(state, object);
    return contents.isOpen || contents.rest !== undefined;
  });
}

function overlay(state: State, target: Value): void {
  for (const object of target.objects)
    if (object.type === 'record') setContents(state, object, overlaid(readContents(state, object)));
}

export const stringify: Builtin = (call) => {
  const { ev, state, node } = call;
  const given = first(call);
  const value = isList(call.args.values[1]) ? { ...given, origins: partly(given.origins) } : given;
  const origins = [
    ...deepOrigins(ev, state, value),
    ...personalRecords(ev, state, value, call.args.nodes[0] ?? node, 'json'),
  ];
  return makeValue({
    objects: [{ type: 'json', value }],
    origins,
    pieces: piecesOfJson(call, value, node),
    isOpen: true,
  });
};

/** `JSON.stringify(value, ['name'])` leaves all others out. */
function isList(replacer: Value | undefined): boolean {
  return replacer?.objects.some((object) => object.type === 'record' && object.isArray) === true;
}

/** Text inside a serialized object stands among the other texts of it, but they are no instructions to it. */
function piecesOfJson(call: Call, value: Value, node: Expression): Value['pieces'] {
  return call.args.nodes[0]
    ? [{ type: 'value', value: { ...value, pieces: undefined }, node: call.args.nodes[0], string: node }]
    : undefined;
}

export const parse: Builtin = (call) => {
  const value = first(call);
  const json = value.objects.find((object) => object.type === 'json');
  if (json) return json.value;
  const data = makeValue({ origins: derivedText(value, call.node, 's').origins, isOpen: true });
  return readAsJson(call.ev, call.state, value, data, call.node, labelOf(call.node.callee));
};

const arrayFrom: Builtin = (call) => {
  const { args, ev, state, node } = call;
  const source = asIterated(ev, state, first(call), node);
  if (!args.values[1])
    return source.objects.some((object) => object.type === 'record' && object.isArray) ? source : lists(call);
  const item = readElement(ev, state, source, readingOf(node));
  return listOfResults(call, callCallback(ev, state, args.values[1], [item], node));
};

const listOfArguments: Builtin = ({ state, args, node }) =>
  newRecord(
    state,
    node,
    {
      ...EMPTY_CONTENTS,
      elements: args.values.map((value, index) => ({ value, node: args.nodes[index] ?? node })),
    },
    true,
  );

const fromEntries: Builtin = ({ ev, state, args, node }) => {
  const source = asIterated(ev, state, args.values[0] ?? UNKNOWN, node);
  const pair = readElement(ev, state, source, readingOf(node));
  const value = readMember(ev, state, pair, '1', readingOf(node));
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value, node }, isOpen: true });
};

/** `new Set(items)` */
const newSet: Builtin = (call) => newRecord(call.state, call.node, holding(call, iteratedItem(call)));

/** `new Map(entries)` */
const newMap: Builtin = (call) => {
  const { ev, state, node } = call;
  const pair = iteratedItem(call);
  const map: RecordObject = { type: 'record', isArray: false, standsFor: 'map', class: undefined, node };
  setContents(state, map, holding(call, pair && readMember(ev, state, pair, '1', readingOf(node))));
  return objectValue(map);
};

/** What a collection begins with, where it is given something. */
function iteratedItem({ ev, state, args: { values }, node }: Call): Value | undefined {
  const source = values[0] && asIterated(ev, state, values[0], node);
  return source && readElement(ev, state, source, readingOf(node));
}

function holding({ node }: Call, value: Value | undefined): Contents {
  return value ? { ...EMPTY_CONTENTS, rest: { value, node } } : EMPTY_CONTENTS;
}

/** An object is its prototype; `Object.create(null)` has none and begins with nothing. */
const create: Builtin = (call) => {
  const { state, node } = call;
  const prototype = first(call);
  if (soleConstant(prototype) !== null) return prototype;
  const record: RecordObject = { type: 'record', isArray: false, isBare: true, class: undefined, node };
  setContents(state, record, EMPTY_CONTENTS);
  return objectValue(record);
};

/** Text into text: escapes and encodings keep the words. */
export const convertsText: Builtin = (call) =>
  derivedText(
    { ...first(call), objects: [], origins: deepOrigins(call.ev, call.state, first(call)) },
    call.node,
  );

export const toText: Builtin = (call) => {
  const value = first(call);
  if (value.objects.length === 0) return value;
  const isPath = value.objects.some(({ type }) => type === 'path');
  return isPath ? derivedText(value, call.node, 'w') : convertsText(call);
};

/** `new Error(message, { cause })` */
const error: Builtin = ({ ev, state, args, node }) => {
  const [message = UNDEFINED, options] = args.values;
  const fields = new Map([['message', { value: message, node: args.nodes[0] ?? node }]]);
  if (options)
    fields.set('cause', {
      value: readMember(ev, state, options, 'cause', readingOf(node)),
      node: args.nodes[1] ?? node,
    });
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: true });
};

const regExp: Builtin = ({ args }) => {
  const [pattern, flags] = args.values.map(soleString);
  return pattern === undefined ? UNKNOWN : objectValue({ type: 'regexp', pattern, flags: flags ?? '' });
};

const owns: Builtin = ({ ev, state, args }) => {
  const [object, key] = args.values;
  const truth =
    object && key
      ? membershipTruth(ev, state, object, { values: [key], nodes: args.nodes.slice(1) })
      : undefined;
  return { ...NOTHING, truth };
};

const isWholeNumber: Builtin = (call) => {
  const { ev, state, node } = call;
  return {
    ...NOTHING,
    truth: {
      whenTrue: refinementsOf(ev, state, first(call), markBits(['known-values']), node, 'is a number'),
      whenFalse: [],
    },
  };
};

/** `new ReadableStream({ start(controller) { controller.enqueue(…) } })` is a list of what is put in. */
const readableStream: Builtin = ({ ev, state, args, node }) => {
  const record: RecordObject = { type: 'record', isArray: true, class: undefined, node };
  setContents(state, record, EMPTY_CONTENTS);
  const enqueue: Field = { value: objectValue({ type: 'resolver', record }), node };
  const fields = new Map([['enqueue', enqueue]]);
  const controller = newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: true });
  for (const name of ['start', 'pull']) {
    const callback = readMember(ev, state, args.values[0] ?? UNKNOWN, name, readingOf(node));
    callCallback(ev, state, callback, [controller], node);
  }
  return objectValue(record);
};

/** `setTimeout(f, 100, text)`: what stands from that place on is handed to the function. */
const later =
  (place: number): Builtin =>
  ({ ev, state, args, node }) => {
    callCallback(ev, state, args.values[0], args.values.slice(place), node);
    return NOTHING;
  };

/** A few characters of a secret are no secret; any cut that names an end bounds the length. */
/** Part of a list, told apart as far as its ends are known; of a text, see `cut`. */
export const slice: Builtin = (call) => {
  const { state, node, receiver, args } = call;
  const lists = receiver.objects.filter((object) => object.type === 'record' && object.isArray);
  if (lists.length === 0) return cut(call);
  const [from = 0, to] = args.values.map(soleConstant);
  return joinAll(
    lists.map((list) => {
      const contents = readContents(state, list as never);
      const isKnown =
        typeof from === 'number' && (to === undefined || typeof to === 'number') && !contents.rest;
      const elements = isKnown ? contents.elements.slice(from, to) : contents.elements;
      return newRecord(state, node, { ...contents, elements }, true);
    }),
  );
};

const cut: Builtin = (call) => {
  const [from, to] = call.args.values.map(soleConstant);
  const length = typeof to === 'number' && typeof from === 'number' ? to - from : from;
  const isShort =
    typeof length === 'number' && Math.abs(length) <= MAX_SHOWN && (typeof to === 'number' || length < 0);
  const isBounded = call.args.values.length > 1 || (typeof from === 'number' && from < 0);
  if (isShort)
    return withMarks(
      keepsText(call),
      markBits(['bounded', 'redacted']),
      stepAt(call.ev, call.node, 'is cut to a few characters'),
    );
  return isBounded
    ? withMarks(keepsText(call), markBits(['bounded']), stepAt(call.ev, call.node, 'is cut off'))
    : keepsText(call);
};

const FUNCTIONS = new Map<string, Builtin>([
  ['String', toText],
  ['Number', toNumber],
  ['Boolean', toNumber],
  ['BigInt', toNumber],
  ['parseInt', toNumber],
  ['parseFloat', toNumber],
  ['Number.parseInt', toNumber],
  ['Number.parseFloat', toNumber],
  ['Number.isInteger', isWholeNumber],
  ['Number.isFinite', isWholeNumber],
  ['Number.isSafeInteger', isWholeNumber],
  ['isNaN', nothing],
  ['Number.isNaN', nothing],
  ['Array.isArray', looksAt],
  ['Date', nothing],
  ['Date.now', nothing],
  ['Math.min', nothing],
  ['Math.max', nothing],
  ['Math.round', nothing],
  ['Math.floor', nothing],
  ['Math.ceil', nothing],
  ['Math.random', nothing],
  ['crypto.randomUUID', nothing],
  ['JSON.stringify', stringify],
  ['JSON.parse', parse],
  ['structuredClone', (call) => first(call)],
  ['Object.keys', keys],
  ['Object.defineProperty', defineProperty],
  ['Reflect.get', reflectedGet],
  ['Reflect.set', reflectedSet],
  ['Reflect.ownKeys', keys],
  ['Object.values', lists],
  ['Object.entries', entriesOfObject],
  ['Object.assign', assign],
  ['Object.freeze', (call) => first(call)],
  ['Object.seal', (call) => first(call)],
  ['Object.create', create],
  ['Object.fromEntries', fromEntries],
  ['Object.hasOwn', owns],
  ['Object.prototype.hasOwnProperty.call', owns],
  ['Array.from', arrayFrom],
  ['Array.of', listOfArguments],
  ...PROMISE_FUNCTIONS,
  ['ReadableStream', readableStream],
  ['RegExp', regExp],
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError'].map((name) => [name, error] as const),
  ['Map', newMap],
  ['WeakMap', newMap],
  ['Set', newSet],
  ['setTimeout', later(2)],
  ['setInterval', later(2)],
  ['setImmediate', later(1)],
  ['queueMicrotask', later(1)],
  ['process.nextTick', later(1)],
  ['encodeURIComponent', convertsText],
  ['decodeURIComponent', convertsText],
  ['encodeURI', convertsText],
  ['escape', convertsText],
  ['btoa', convertsText],
  ['atob', convertsText],
]);

const METHODS = new Map<string, PossibleBuiltin>([
  ...['toLowerCase', 'toUpperCase', 'toLocaleLowerCase', 'toLocaleUpperCase', 'normalize'].map(
    (name) => [name, changesText] as const,
  ),
  ...['padStart', 'padEnd', 'repeat', 'sort', 'toSorted', 'flat', 'freeze'].map(
    (name) => [name, keepsText] as const,
  ),
  ...['toString', 'toJSON', 'valueOf'].map((name) => [name, asText] as const),
  ...['trim', 'trimStart', 'trimEnd'].map((name) => [name, trimmed] as const),
  ['slice', slice],
  ...['substring', 'substr', 'charAt'].map((name) => [name, cut] as const),
  ...['indexOf', 'lastIndexOf'].map((name) => [name, position] as const),
  ...[
    'localeCompare',
    'search',
    'charCodeAt',
    'codePointAt',
    'toFixed',
    'getTime',
    'delete',
    'clear',
    'findIndex',
    'search',
  ].map((name) => [name, nothing] as const),
  ['startsWith', startsWith],
  ['endsWith', endsWith],
  ['concat', concat],
  ['join', join],
  ['replace', replace],
  ['replaceAll', replace],
  ...['text', 'arrayBuffer', 'bytes'].map((name) => [name, keepsText] as const),
  ['split', split],
  ['match', match],
  ['matchAll', matchAll],
  ['exec', exec],
  ['test', test],
  ['push', push],
  ['unshift', unshift],
  ['splice', splice],
  ['fill', fill],
  ['reverse', reverse],
  ['toReversed', reversedCopy],
  ['next', next],
  ...ITERATORS.map((name) => [name, itself] as const),
  ['add', push],
  ['pop', element],
  ['shift', element],
  ['at', at],
  ['map', map],
  ['flatMap', flatMap],
  ['forEach', forEach],
  ['filter', filter],
  ['find', find],
  ['findLast', find],
  ['some', some],
  ['every', every],
  ['reduce', reduce],
  ['reduceRight', reduce],
  ['includes', includes],
  ['has', includes],
  ['hasOwnProperty', includes],
  ...PROMISE_METHODS,
  ['get', get],
  ['getAll', get],
  ['set', set],
  ['append', nothing],
  ['values', ({ receiver }) => receiver],
  ['entries', (call) => entriesOfObject({ ...call, args: { values: [call.receiver], nodes: [] } })],
  ['keys', (call) => keys({ ...call, args: { values: [call.receiver], nodes: [] } })],
]);
