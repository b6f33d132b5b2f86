/**
 * What Python's own functions and methods do to data, and some of its standard library that rows cannot say.
 *
 * As in JavaScript, methods are told by name; a name that is not here is an unknown call.
 */
import type { BinaryNode, BlockNode, CallNode, Expression, FunctionNode } from '../program';
import type { Builtin, BuiltinCall, PossibleBuiltin } from './builtin';
import * as shared from './builtins';
import { noteJsonChecked } from './json';
import { foundAttribute, isNamespaceOfPython } from './lookups';
import { labelOf } from './labels';
import { callCallback, callGivenFunction } from './callbacks';
import { type Arguments, callValue } from './calls';
import { eitherList } from './eitherList';
import { type Evaluation, stepAt } from './evaluation';
import { evaluate } from './expressions';
import { isListed, knownRefinements, ofTheirList, refinementsOf, subsetRefinements } from './guards';
import {
  countOf,
  elementsOf,
  keysOf,
  knownKeys,
  newRecord,
  parsedBy,
  pushElements,
  readElement,
  readingOf,
  readMember,
  valuesUnder,
  writeComputed,
  writeMember,
} from './members';
import { WITHOUT_SLASHES } from './patterns';
import { first, firstNode, listOf } from './pythonBuiltin';
import { PATTERN_FUNCTIONS, PATTERN_METHODS } from './pythonPatterns';
import { shapeOfModel } from './pythonTypes';
import {
  type Contents,
  EMPTY_CONTENTS,
  type Field,
  fork,
  insertElement,
  readContents,
  refine,
  setContents,
  type State,
  writeField,
  writeRest,
} from './state';
import { withProvenMembers } from './membersProven';
import { ofWalks } from './wholes';
import { applyGuards, concatenate, deepOrigins, derivedText, hasDeepOrigins, type TextPart } from './text';
import { runRegistered } from './toolRuns';
import { joinedKeywords } from './pythonCalls';
import {
  constantValue,
  type GivenArguments,
  type HeapObject,
  joinAll,
  joinValues,
  type LocalModuleObject,
  makeValue,
  markBits,
  NOTHING,
  objectValue,
  type RecordObject,
  soleConstant,
  soleString,
  UNDEFINED,
  type Refinement,
  type Truth,
  UNKNOWN,
  type Value,
  withMarks,
} from './value';

type Call = BuiltinCall;

export function callPythonFunction(
  ev: Evaluation,
  state: State,
  name: string,
  args: Arguments,
  node: CallNode,
): Value | undefined {
  return FUNCTIONS.get(name)?.({ ev, state, node, args, receiver: UNKNOWN });
}

export function callPythonMethod(
  ev: Evaluation,
  state: State,
  receiver: Value,
  name: string,
  args: Arguments,
  node: CallNode,
): Value | undefined {
  const run = runRegistered(ev, state, node, receiver, name, args);
  if (run) return run;
  if (name === 'json' && receiver.objects.some(({ type }) => type === 'parsed'))
    return dumpedText({ ev, state, node, args, receiver });
  if (READS.has(name) && receiver.origins.length > 0)
    return readText({ ev, state, node, args, receiver }, derivedText(receiver, node, 's'));
  return METHODS.get(name)?.({ ev, state, node, args, receiver });
}

/** Methods that give what is in outside data: in a response, a file, a page. */
const READS = new Set(['json', 'text', 'read', 'readline', 'readlines', 'read_text', 'get_text', 'getvalue']);

/** `file.read(10_000)` gives no more than it is told. */
function readText({ ev, node, args: { values } }: Call, text: Value): Value {
  const [size] = values;
  const most = size && soleConstant(size);
  return typeof most === 'number' && most > 0
    ? withMarks(text, markBits(['bounded']), stepAt(ev, node, 'is cut off'))
    : text;
}

/** A function of the standard library by its dotted name: `json.loads`. */
export function callStandardFunction(
  ev: Evaluation,
  state: State,
  name: string,
  args: Arguments,
  node: CallNode,
): Value | undefined {
  return STANDARD.get(name)?.({ ev, state, node, args, receiver: UNKNOWN });
}

export function memberOfModule({ specifier, path }: LocalModuleObject, name?: string): string {
  return [specifier, path, name].filter(Boolean).join('.');
}

/** Modules of which functions are known here, not in the catalog. */
export function isStandardModule(specifier: string): boolean {
  return STANDARD_MODULES.has(specifier);
}

const nothing: Builtin = () => NOTHING;
const none: Builtin = () => UNDEFINED;
const itself: Builtin = ({ receiver }) => receiver;

function elementIn({ ev, state, node }: Call, value: Value): Value {
  return readElement(ev, state, value, readingOf(node));
}

/** Under any key of the receiver. */
function valueIn({ ev, state, receiver, node }: Call): Value {
  return valuesUnder(ev, state, receiver, readingOf(node));
}

function pairOf({ state, node }: Call, left: Value, right: Value): Value {
  const elements = [left, right].map((value) => ({ value, node }));
  return newRecord(state, node, { ...EMPTY_CONTENTS, elements }, true);
}

// ---------------------------------------------------------------- text

/** `'Answer {name}: {}'.format(text, name=…)` */
const format: Builtin = (call) => {
  const { ev, state, node, receiver, args } = call;
  const template = soleString(receiver);
  if (template === undefined) return formattedUnknown(call);
  let position = 0;
  const parts = template.split(/(\{[^{}]*\})/).map((part): TextPart => {
    const [, name] = /^\{([^{}!:]*)[^{}]*\}$/.exec(part) ?? [];
    if (name === undefined) return part.replace(/\{\{/g, '{').replace(/\}\}/g, '}');
    const field = placeholder(call, name === '' ? String(position++) : name);
    return field ?? { value: UNKNOWN, node };
  });
  return args.keywords?.isOpen
    ? withSpread(call, concatenate(ev, state, node, parts))
    : concatenate(ev, state, node, parts);
};

/** `{0}`, `{name}`, `{user.name}`, `{row[name]}` */
function placeholder({ ev, state, args, node }: Call, name: string): Field | undefined {
  const [root = '', ...members] = name.split(/[.[\]]+/).filter(Boolean);
  const field = /^\d+$/.test(root)
    ? args.values[Number(root)] && {
        value: args.values[Number(root)] as Value,
        node: args.nodes[Number(root)] ?? node,
      }
    : args.keywords?.fields.get(root);
  if (!field) return undefined;
  const value = members.reduce(
    (inner, member) => readMember(ev, state, inner, member, readingOf(field.node)),
    field.value,
  );
  return { ...field, value };
}

/** A text that is not known may have a place for everything that is passed. */
function formattedUnknown({ ev, state, node, receiver, args }: Call): Value {
  const callee = node.callee.type === 'member' ? node.callee.object : node.callee;
  const given = args.values.map((value, index): TextPart => ({ value, node: args.nodes[index] ?? node }));
  return concatenate(ev, state, node, [
    { value: receiver, node: callee },
    ...given,
    ...(args.keywords?.fields.values() ?? []),
  ]);
}

function withSpread({ ev, state, args }: Call, text: Value): Value {
  const spread = args.keywords?.fields.get('...');
  return spread
    ? joinValues(text, makeValue({ origins: deepOrigins(ev, state, spread.value), isOpen: true }))
    : text;
}

/** `'Answer %s' % text`, `'%(name)s' % row` */
export function formatPercent(
  ev: Evaluation,
  state: State,
  node: Expression,
  template: Field,
  given: Field,
): Value {
  const text = soleString(template.value);
  if (
    text === undefined &&
    template.value.origins.length + template.value.constants.length === 0 &&
    !template.value.pieces
  )
    return NOTHING;
  const values = percentValues(state, given);
  let position = 0;
  const parts = (text ?? '').split(/(%(?:\(\w+\))?[-#0 +]*\d*(?:\.\d+)?[a-zA-Z])/).map((part): TextPart => {
    if (!/^%.*[a-zA-Z]$/.test(part)) return part.replace(/%%/g, '%');
    const [, name] = /^%\((\w+)\)/.exec(part) ?? [];
    if (name)
      return { value: readMember(ev, state, given.value, name, readingOf(given.node)), node: given.node };
    return values[position++] ?? given;
  });
  return concatenate(ev, state, node, text === undefined ? [template, ...values] : parts);
}

function percentValues(state: State, given: Field): readonly Field[] {
  const records = given.value.objects.filter((object) => object.type === 'record' && object.isArray);
  const fields = records.flatMap((record) =>
    record.type === 'record' ? elementsOf(readContents(state, record)) : [],
  );
  return fields.length > 0 ? fields : [given];
}

/** `', '.join(parts)`: the separator is the receiver. */
const join: Builtin = (call) =>
  shared.join({
    ...call,
    receiver: first(call),
    args: {
      values: [call.receiver],
      nodes: [call.node.callee.type === 'member' ? call.node.callee.object : call.node],
    },
  });

const isNumeric: Builtin = ({ ev, state, receiver, node }) => ({
  ...NOTHING,
  truth: {
    whenTrue: refinementsOf(ev, state, receiver, KNOWN | LETTERS, node, 'is a number'),
    whenFalse: [],
  },
});

// ---------------------------------------------------------------- lists and dictionaries

/** `[*history, message]` by `+`; nothing where no side is a list. */
export function sumOfLists(
  state: State,
  node: Expression,
  parts: readonly Field[],
  elementOf: (part: Field) => Value,
): Value | undefined {
  const isList = ({ value }: Field): boolean =>
    value.objects.some((object) => object.type === 'record' && object.isArray);
  if (!parts.some(isList)) return undefined;
  const elements: Field[] = [];
  let rest: Field | undefined;
  for (const part of parts) {
    elements.push(...eitherList(state, part.value));
    for (const object of part.value.objects) {
      if (object.type !== 'record') continue;
      const contents = readContents(state, object);
      if (contents.rest)
        rest = rest ? { ...rest, value: joinValues(rest.value, contents.rest.value) } : contents.rest;
    }
    if (part.value.origins.length === 0 && (isList(part) || !part.value.isOpen)) continue;
    const value = elementOf(part);
    rest = { value: rest ? joinValues(rest.value, value) : value, node: part.node };
  }
  return newRecord(state, node, { ...EMPTY_CONTENTS, elements, rest }, true);
}

const append: Builtin = (call) => {
  pushElements(call.state, call.receiver, [{ value: first(call), node: firstNode(call) }]);
  return UNDEFINED;
};

/** What is put in before others moves them on. */
const insert: Builtin = ({ state, receiver, args, node }) => {
  const field = { value: args.values[1] ?? UNKNOWN, node: args.nodes[1] ?? node };
  const index = soleConstant(args.values[0] ?? UNKNOWN);
  for (const object of receiver.objects) {
    if (object.type !== 'record') continue;
    const contents = readContents(state, object);
    if (typeof index === 'number') setContents(state, object, insertElement(contents, index, field));
    else writeComputed(state, receiver, field);
  }
  return UNDEFINED;
};

const extend: Builtin = (call) => {
  const { state, receiver } = call;
  const given = first(call);
  const fields = given.objects.flatMap((object) =>
    object.type === 'record' ? elementsOf(readContents(state, object)) : [],
  );
  if (fields.length > 0) pushElements(state, receiver, fields);
  if (given.origins.length > 0 || given.isOpen || fields.length === 0)
    writeComputed(state, receiver, { value: elementIn(call, given), node: firstNode(call) });
  return UNDEFINED;
};

const update: Builtin = (call) => {
  const { args, receiver, state } = call;
  if (args.values.length > 0)
    shared.assign({ ...call, args: { values: [receiver, first(call)], nodes: [] } });
  for (const [name, field] of args.keywords?.fields ?? []) writeMember(state, receiver, name, field);
  return UNDEFINED;
};

/** `row.get(key, default)`, `globals().get(name)` */
const get: Builtin = (call) => {
  const { callee } = call.node;
  const owner = callee.type === 'member' && isNamespaceOfPython(callee.object) ? callee.object : undefined;
  const got = shared.get(call);
  const value = owner
    ? foundAttribute(call.ev, got, call.args.values[0], call.args.nodes[0], labelOf(owner))
    : got;
  const fallback = call.args.values[1] ?? call.args.keywords?.fields.get('default')?.value;
  if (!fallback) return value;
  const constants = value.constants.filter((constant) => constant !== undefined);
  return joinValues({ ...value, constants }, fallback);
};

const setDefault: Builtin = (call) => {
  const { state, receiver, args, node } = call;
  const key = soleConstant(first(call));
  const field = { value: args.values[1] ?? UNDEFINED, node: args.nodes[1] ?? node };
  const before = get(call);
  const value = { ...before, constants: before.constants.filter((constant) => constant !== undefined) };
  const joined = value.objects.length > 0 ? value : field.value;
  if (typeof key === 'string') writeMember(state, receiver, key, { ...field, value: joined });
  else writeComputed(state, receiver, field);
  return joinValues(joined, field.value);
};

function keysIn({ ev, state, receiver, node }: Call): Value {
  return knownKeys(state, receiver) ?? keysOf(ev, receiver, node);
}

const items: Builtin = (call) => listOf(call, pairOf(call, keysIn(call), valueIn(call)));
const keys: Builtin = (call) => listOf(call, keysIn(call));
const values: Builtin = (call) => listOf(call, valueIn(call));
const element: Builtin = (call) => elementIn(call, call.receiver);

/** `list(values)`, `sorted(values)`: another list of the same. */
const toList: Builtin = (call) => {
  const [given] = call.args.values;
  if (!given) return newRecord(call.state, call.node, EMPTY_CONTENTS, true);
  const [record] = given.objects;
  if (given.objects.length === 1 && record?.type === 'record' && record.isArray && !given.isOpen)
    return newRecord(call.state, call.node, readContents(call.state, record), true);
  return listOf(call, elementIn(call, given));
};

/** `as_completed(tasks)`: the same, in another order; of a dictionary, its keys. */
const inAnyOrder: Builtin = (call) => {
  const { state, args } = call;
  const [tasks = UNKNOWN] = args.values;
  return listOf(call, knownKeys(state, tasks) ?? elementIn(call, tasks));
};

const toDictionary: Builtin = (call) => {
  const { state, node, args } = call;
  const own = args.values[0]?.objects.flatMap((object) => {
    if (object.type !== 'record') return [];
    return object.isArray ? [contentsOfPairs(call, first(call))] : [readContents(state, object)];
  })[0];
  const base = own ?? { ...EMPTY_CONTENTS, isOpen: args.values.length > 0 };
  const fields = new Map([...base.fields, ...(args.keywords?.fields ?? [])]);
  const dictionary = newRecord(state, node, {
    ...base,
    fields,
    isOpen: base.isOpen || Boolean(args.keywords?.isOpen),
  });
  return { ...dictionary, origins: args.values[0]?.origins ?? [] };
};

/** `dict(pairs)`: the keys of pairs are told apart where they are constants. */
function contentsOfPairs(call: Call, pairs: Value): Contents {
  const { ev, state, node } = call;
  const elements = pairs.objects.flatMap((object) =>
    object.type === 'record' ? elementsOf(readContents(state, object)) : [],
  );
  return elements.reduce<Contents>((contents, pair) => {
    const reading = readingOf(pair.node);
    const key = soleString(readMember(ev, state, pair.value, '0', reading));
    const field = { value: readMember(ev, state, pair.value, '1', reading), node };
    return key === undefined ? writeRest(contents, field) : writeField(contents, key, field, true);
  }, EMPTY_CONTENTS);
}

const enumerate: Builtin = (call) => listOf(call, pairOf(call, NOTHING, elementIn(call, first(call))));

const zip: Builtin = (call) => {
  const elements = call.args.values.map((value) => ({ value: elementIn(call, value), node: call.node }));
  return listOf(call, newRecord(call.state, call.node, { ...EMPTY_CONTENTS, elements }, true));
};

/** `map(strip, texts)`; the function may be one of the language, `map(str, rows)`, or of a library: `map(html.escape, lines)`. */
const map: Builtin = (call) => {
  const { ev, state, args, node } = call;
  const [fn] = args.nodes;
  const item = elementIn(call, args.values[1] ?? UNKNOWN);
  const given = { values: [item], nodes: args.nodes.slice(1) };
  const builtin = fn?.type === 'name' && !fn.variable ? FUNCTIONS.get(fn.name) : undefined;
  const value = builtin
    ? builtin({ ...call, args: given })
    : callGivenFunction(ev, state, args.values[0], [item], node);
  return listOf(call, value);
};

function calledOfLibrary(
  { ev, state, node }: Call,
  fn: Value | undefined,
  given: Arguments,
): Value | undefined {
  const isKnown = fn?.objects.some(({ type }) => type === 'api' || type === 'instance');
  return fn && isKnown ? callValue(ev, state, node, fn, given) : undefined;
}

/** `filter(is_known, texts)`: what the function proves holds for the elements that are kept. */
const filter: Builtin = (call) => {
  const { ev, state, args, node } = call;
  const item = elementIn(call, args.values[1] ?? UNKNOWN);
  const { truth } = callCallback(ev, state, args.values[0], [item], node);
  refine(state, ofWalks(truth?.whenTrue ?? []));
  const kept = fork(state);
  refine(kept, truth?.whenTrue ?? []);
  return listOf(call, withProvenMembers(kept, applyGuards(kept, item)));
};

const oneOfArguments: Builtin = (call) => {
  const { args } = call;
  return args.values.length === 1 ? elementIn(call, first(call)) : joinAll(args.values);
};

/** `values[from:to:step]`; with a step, elements are no longer told apart, and a text is not known to be short. */
const sliced: Builtin = (call) => {
  const { receiver, args } = call;
  const isChecked = receiver.objects.some((object) => object.type === 'parsed' && object.shape.element);
  const isList = receiver.objects.some((object) => object.type === 'record' && object.isArray);
  if (isChecked || (isList && args.values.length > 2)) return listOf(call, elementIn(call, receiver));
  return args.values.length > 2 ? shared.keepsText(call) : shared.slice(call);
};

/** `{…} | {…}`: of what two sets have in common, either side says what it can be. */
export function combinedSets(
  ev: Evaluation,
  state: State,
  node: BinaryNode,
  left: Value,
  right: Value,
): Value | undefined {
  if (node.operator === '-' && isListed(left)) return withoutThose(ev, state, left, right, node.left);
  if (![left, right].every(isListed)) return undefined;
  switch (node.operator) {
    case '|':
    case '^':
      return unionOf(ev, state, node, [left, right]);
    case '&':
      return hasDeepOrigins(state, left) ? right : left;
    default:
      return undefined;
  }
}

/** `set(names) - KNOWN`: where nothing is left, each name is a known one. */
function withoutThose(ev: Evaluation, state: State, left: Value, right: Value, node: Expression): Value {
  const whenFalse = subsetRefinements(ev, state, left, right, node);
  return whenFalse.length > 0 ? { ...left, truth: { whenTrue: [], whenFalse } } : left;
}

/** `set(names).issubset(KNOWN)` */
const isSubset: PossibleBuiltin = ({ ev, state, receiver, args, node }) =>
  isListed(receiver)
    ? subsetTruth(subsetRefinements(ev, state, receiver, args.values[0] ?? UNKNOWN, node))
    : undefined;

/** `KNOWN.issuperset(names)` */
const isSuperset: PossibleBuiltin = ({ ev, state, receiver, args, node }) =>
  subsetTruth(subsetRefinements(ev, state, args.values[0] ?? UNKNOWN, receiver, args.nodes[0] ?? node));

function subsetTruth(whenTrue: readonly Refinement[]): Value {
  return whenTrue.length > 0 ? { ...NOTHING, truth: { whenTrue, whenFalse: [] } } : NOTHING;
}

/** `set(names).difference(KNOWN)` */
const difference: PossibleBuiltin = ({ ev, state, receiver, args, node }) =>
  isListed(receiver) && args.values.length === 1
    ? withoutThose(ev, state, receiver, args.values[0] ?? UNKNOWN, node)
    : undefined;

/** All elements of several lists. */
function unionOf(ev: Evaluation, state: State, node: Expression, lists: readonly Value[]): Value {
  const elements = lists.map((list) => readElement(ev, state, list, readingOf(node)));
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value: joinAll(elements), node } }, true);
}

const chained: Builtin = ({ ev, state, node, args }) => unionOf(ev, state, node, args.values);

const gathered: Builtin = ({ state, node, args }) => {
  const elements = args.values.map((value, index) => ({ value, node: args.nodes[index] ?? node }));
  return newRecord(state, node, { ...EMPTY_CONTENTS, elements }, true);
};

// ---------------------------------------------------------------- functions

/** `partial(f, first, name=…)` */
const partial: Builtin = ({ args, node }) => {
  const [target = UNKNOWN, ...bound] = args.values;
  const given = bound.map((value, index) => ({ value, node: args.nodes[index + 1] ?? node }));
  const byKeyword = args.keywords?.fields ?? new Map<string, Field>();
  const objects = target.objects.map((object) => {
    if (object.type === 'api' || object.type === 'instance')
      return { ...object, given: addedTo(object.given, given, args.keywords) };
    if (object.type !== 'closure') return object;
    const boundByKeyword = new Map([...(object.boundByKeyword ?? []), ...byKeyword]);
    return { ...object, bound: [...(object.bound ?? []), ...bound], boundByKeyword };
  });
  return { ...target, objects };
};

function addedTo(
  before: GivenArguments | undefined,
  fields: readonly Field[],
  keywords: Contents | undefined,
): GivenArguments {
  return {
    fields: [...(before?.fields ?? []), ...fields],
    keywords: joinedKeywords(before?.keywords, keywords),
  };
}

/** `to_thread(f, text)`, `pool.submit(f, text)`: the function is called elsewhere, with the rest. */
const calledElsewhere =
  (place: number): PossibleBuiltin =>
  (call) => {
    const { ev, state, args, node } = call;
    const fn = args.values[place];
    const rest = args.values.slice(place + 1);
    if (fn?.objects.some(({ type }) => type === 'closure'))
      return callCallback(ev, state, fn, rest, node, args.keywords);
    return calledOfLibrary(call, fn, { ...args, values: rest, nodes: args.nodes.slice(place + 1) });
  };

/** Where a call says what is called elsewhere: by the name of an argument, and by its place. */
interface CalledWith {
  readonly fn: readonly [name: string, place: number];
  readonly args: readonly [name: string, place: number];
  readonly kwargs: readonly [name: string, place: number];
}

/** `Thread(target=f, args=(text,))`: the function is called with what stands in the list, and in the dictionary. */
const calledWithList =
  ({ fn, args, kwargs }: CalledWith): PossibleBuiltin =>
  (call) => {
    const { ev, state, node } = call;
    const given = ([name, place]: CalledWith['fn']): Value | undefined =>
      call.args.keywords?.fields.get(name)?.value ?? call.args.values[place];
    const target = given(fn);
    if (!target?.objects.some(({ type }) => type === 'closure')) return undefined;
    const contentsOf = (value: Value | undefined): Contents | undefined => {
      const record = value?.objects.find(({ type }) => type === 'record');
      return record?.type === 'record' ? readContents(state, record) : undefined;
    };
    const listed = contentsOf(given(args))?.elements.map(({ value }) => value) ?? [];
    callCallback(ev, state, target, listed, node, contentsOf(given(kwargs)));
    return undefined;
  };

/** `pool.map(f, texts)` */
const mappedElsewhere: PossibleBuiltin = (call) => {
  const [fn, items] = call.args.values;
  return items && fn?.objects.some(({ type }) => type === 'closure') ? map(call) : undefined;
};

/** `pool.submit(f, text).result()`: a task is what it will give. */
const resultOfTask: PossibleBuiltin = ({ receiver, args }) =>
  args.values.length === 0 && !args.keywords ? receiver : undefined;

// ---------------------------------------------------------------- values

const length: Builtin = (call) => {
  const [node] = call.args.nodes;
  if (node) call.ev.operands.set(node, first(call));
  return countOf(first(call));
};

const NUMBERS = new Set(['int', 'float', 'bool', 'complex']);

/** `isinstance(x, (int, float))` */
const isInstance: Builtin = (call) => {
  shared.looksAt(call);
  const [subject, type] = call.args.nodes;
  const types = type?.type === 'array' ? type.elements.map(({ value }) => value) : type ? [type] : [];
  const areAll = (is: (one: Expression) => boolean): boolean => types.length > 0 && types.every(is);
  const isNumber = areAll((one) => one.type === 'name' && !one.variable && NUMBERS.has(one.name));
  const isFailure = areAll((one) => isException(call, one));
  if (!subject || !(isNumber || isFailure)) return NOTHING;
  const what = isNumber ? 'is a number or a boolean' : 'is an exception';
  const whenTrue = knownRefinements(call.ev, call.state, first(call), subject, what);
  return { ...NOTHING, truth: { whenTrue, whenFalse: [] } };
};

/** Builtins, of which no other classes are called so, and what a library or the program has made of them. */
const EXCEPTION = /(?:Exception|ExceptionGroup|Error|Warning|Timeout|Exit|Interrupt)$/;

/** A class of exceptions: what was answered or sent is no instance of one. */
function isException(call: BuiltinCall, node: Expression): boolean {
  if (node.type !== 'name' && node.type !== 'member') return false;
  const name = node.type === 'name' ? node.name : node.property;
  if (typeof name !== 'string') return false;
  if (node.type === 'name' && !node.variable) return EXCEPTION.test(name);
  return evaluate(call.ev, call.state, node).objects.some((object) => isExceptionClass(object));
}

function isExceptionClass(object: HeapObject): boolean {
  if (object.type === 'api') return EXCEPTION.test(object.path);
  if (object.type === 'localModule') return isStandardModule(object.specifier) && EXCEPTION.test(object.path);
  if (object.type !== 'class') return false;
  const parent = object.node.superClass;
  if (parent?.type === 'name' && !parent.variable) return EXCEPTION.test(parent.name);
  return object.superClass.objects.some(isExceptionClass);
}

const getAttribute: Builtin = (call) => {
  const { ev, state, args } = call;
  const name = soleString(args.values[1] ?? UNKNOWN);
  const value =
    name === undefined
      ? elementIn(call, first(call))
      : readMember(ev, state, first(call), name, readingOf(firstNode(call)));
  const found = args.values[2] ? joinValues(value, args.values[2]) : value;
  const [owner = call.node] = args.nodes;
  return foundAttribute(ev, found, args.values[1], args.nodes[1], labelOf(owner));
};

const setAttribute: Builtin = ({ state, args, node }) => {
  const [target = UNKNOWN, key = UNKNOWN, value = UNKNOWN] = args.values;
  const name = soleString(key);
  const field = { value, node: args.nodes[2] ?? node };
  if (name === undefined) writeComputed(state, target, field);
  else writeMember(state, target, name, field);
  return UNDEFINED;
};

/** `field(default_factory=list)` */
const fieldOfClass: Builtin = (call) => {
  const { ev, state, node, args } = call;
  const { fields } = args.keywords ?? EMPTY_CONTENTS;
  const factory = fields.get('default_factory');
  if (!factory) return fields.get('default')?.value ?? UNKNOWN;
  const { node: fn } = factory;
  const builtin = fn.type === 'name' && !fn.variable ? FUNCTIONS.get(fn.name) : undefined;
  return builtin
    ? builtin({ ...call, args: { values: [], nodes: [] } })
    : callCallback(ev, state, factory.value, [], node);
};

const copied: Builtin = (call) => first(call);

/** `json.load(file)` */
const readAsJson: Builtin = (call) => {
  const { ev, state } = call;
  const file = first(call);
  const read = readMember(ev, state, file, 'read', readingOf(firstNode(call)));
  const origins = file.origins.length > 0 ? file.origins : read.origins;
  return derivedText({ ...UNKNOWN, origins }, call.node);
};

/** `next((one for one in LIST if one not in KNOWN), None)`: where that is nothing, each is a known one. */
const iterated: Builtin = (call) => {
  const value = elementIn(call, first(call));
  const [, otherwise] = call.args.values;
  if (!otherwise) return value;
  const truth = truthOfLeft(call.ev, call.state, firstNode(call));
  const found = joinValues(value, otherwise);
  return truth ? { ...found, truth } : found;
};

// ---------------------------------------------------------------- models

/** `Request.model_validate(data)` */
const validated: Builtin = (call) => {
  const owner = call.receiver.objects.find((object) => object.type === 'class');
  const given = first(call);
  const isRecord = given.objects.some((object) => object.type === 'record');
  const value = isRecord ? given : shared.parse(call);
  if (!owner) return value;
  noteJsonChecked(call.ev, value);
  return parsedBy(value, shapeOfModel(call.ev, call.state, owner));
};

/** A number, a date, an identifier: it carries no words. */
const numbered: Builtin = (call) =>
  withMarks(
    { ...UNKNOWN, origins: deepOrigins(call.ev, call.state, first(call)) },
    markBits(['known-values']),
    stepAt(call.ev, call.node, 'becomes a number or a boolean'),
  );

/** `any(x == one for one in ALLOWED)` proves what its test proves of `x`; false, it is false for each. */
const anyOf: Builtin = (call) => {
  const { truth } = elementIn(call, first(call));
  if (!truth) return NOTHING;
  const whenTrue = testsOwnElements(call) ? truth.whenTrue : [];
  return { ...NOTHING, truth: { whenTrue, whenFalse: ofEachElement(call, truth.whenFalse) } };
};

/** Only that it holds for all says something: one for which it does not may be any. */
const allOf: Builtin = (call) => {
  const { truth } = elementIn(call, first(call));
  return { ...NOTHING, truth: truth && { whenTrue: ofEachElement(call, truth.whenTrue), whenFalse: [] } };
};

/** Whether a generator goes over something with nothing from outside: else the test may be true for another element. */
function testsOwnElements(call: Call): boolean {
  const generator = generatorOf(call);
  const item = generator && elementTested(call, generator);
  if (!item || hasInner(generator.callee, 'loop')) return false;
  return item.origins.length === 0 && item.objects.length === 0;
}

/**
 * What a test of each element proves. Of a list of outside data it holds for the list too; where some elements are passed
 * over, nothing is proven of any.
 */
function ofEachElement(call: Call, proven: readonly Refinement[]): readonly Refinement[] {
  const generator = generatorOf(call);
  const item = generator && elementTested(call, generator);
  if (!item) return proven;
  const elements = item.origins.map(({ identities }) => identities);
  return hasInner(generator.callee, 'if')
    ? proven.filter(({ identity }) => !elements.some(([element = '']) => identity.startsWith(element)))
    : ofTheirList(proven, elements);
}

/** `[one for one in LIST if one not in KNOWN]`: where nothing is left, the test was false of each. */
export function truthOfLeft(ev: Evaluation, state: State, node: Expression): Truth | undefined {
  if (node.type !== 'call' || node.callee.type !== 'function') return undefined;
  const [loop] = node.callee.body?.type === 'block' ? node.callee.body.body : [];
  const [test, ...others] = loop?.type === 'loop' ? loop.body.body : [];
  if (test?.type !== 'if' || others.length > 0 || test.then.body[0]?.type !== 'expression') return undefined;
  const { whenFalse = [] } = ev.operands.get(test.test)?.truth ?? {};
  const item = whenFalse.length > 0 ? elementTested({ ev, state }, node as Generator) : undefined;
  const elements = item?.origins.map(({ identities }) => identities);
  return elements && { whenTrue: [], whenFalse: ofTheirList(whenFalse, elements) };
}

/** `any(… for one in LIST)`, `any([… for one in LIST])` */
function generatorOf({ node }: Call): Generator | undefined {
  const given = node.arguments[0]?.value;
  const made = given?.type === 'array' && given.elements.length === 1 ? given.elements[0]?.value : given;
  return made?.type === 'call' && made.callee.type === 'function' ? (made as Generator) : undefined;
}

type Generator = CallNode & { readonly callee: FunctionNode };

/** An element of what the generator goes over. */
function elementTested(
  { ev, state }: Pick<Call, 'ev' | 'state'>,
  { arguments: [given] }: Generator,
): Value | undefined {
  const iterated = given && ev.operands.get(given.value);
  return iterated && readElement(ev, state, iterated, readingOf(given.value));
}

/** Within the loop over what the generator goes over, or loops in it. */
function hasInner({ body }: { readonly body: BlockNode }, inner: 'loop' | 'if'): boolean {
  return body.body.some(
    (outer) =>
      outer.type === 'loop' && (outer.body.body.some(({ type }) => type === inner) || hasInner(outer, inner)),
  );
}

/** `defaultdict(list)`: one value stands for what is made for each key. */
const defaultDictionary: Builtin = (call) => {
  const { ev, state, node, args } = call;
  const [factory] = args.nodes;
  const isOwn = first(call).objects.some(({ type }) => type === 'closure');
  const made = factory?.type === 'name' && !factory.variable ? FUNCTIONS.get(factory.name) : undefined;
  const value = isOwn
    ? callCallback(ev, state, first(call), [], node)
    : (made?.({ ...call, args: { values: [], nodes: [] } }) ?? UNKNOWN);
  return newRecord(state, node, { ...EMPTY_CONTENTS, rest: { value, node: factory ?? node } });
};

const textBuffer: Builtin = ({ state, node, args }) => {
  const record: RecordObject = { type: 'record', isArray: true, standsFor: 'buffer', class: undefined, node };
  const elements = args.values.map((value, index) => ({ value, node: args.nodes[index] ?? node }));
  setContents(state, record, { ...EMPTY_CONTENTS, elements });
  return objectValue(record);
};

/** Bytes that are read as a file is; without any they are still to be written. */
const bytesBuffer: Builtin = (call) => (call.args.values.length > 0 ? first(call) : textBuffer(call));

const isBuffer = (object: HeapObject): boolean => object.type === 'record' && object.standsFor === 'buffer';

const writeText: PossibleBuiltin = ({ state, receiver, args, node }) => {
  if (!receiver.objects.some(isBuffer)) return undefined;
  pushElements(state, receiver, [{ value: args.values[0] ?? UNKNOWN, node: args.nodes[0] ?? node }]);
  return NOTHING;
};

const bufferedText: PossibleBuiltin = (call) =>
  call.receiver.objects.some(isBuffer)
    ? shared.join({ ...call, args: { values: [constantValue('')], nodes: [call.node] } })
    : undefined;

const KNOWN = markBits(['known-values']);

/** `name.isalnum()` */
const consistsOfLetters: Builtin = ({ ev, state, receiver, node }) => ({
  ...NOTHING,
  truth: {
    whenTrue: refinementsOf(ev, state, receiver, LETTERS, node, 'has nothing but letters and digits'),
    whenFalse: [],
  },
});

const LETTERS = WITHOUT_SLASHES | markBits(['plain-word', 'validated']);

const each = <T extends PossibleBuiltin>(names: string, builtin: T): (readonly [string, T])[] =>
  names.split(' ').map((name) => [name, builtin] as const);

const FUNCTIONS = new Map<string, Builtin>([
  ...each('str repr ascii format', shared.toText),
  ...each('bytes bytearray', shared.convertsText),
  ...each('int float bool complex hash abs round pow divmod ord', numbered),
  ...each('range id type callable hasattr issubclass sum', nothing),
  ['setattr', setAttribute],
  ['delattr', none],
  ...each('list tuple set frozenset sorted reversed iter aiter', toList),
  ...each('next anext', iterated),
  ...each('min max', oneOfArguments),
  ['any', anyOf],
  ['all', allOf],
  ['len', length],
  ['isinstance', isInstance],
  ['dict', toDictionary],
  ['enumerate', enumerate],
  ['zip', zip],
  ['map', map],
  ['filter', filter],
  ['getattr', getAttribute],
  ['vars', copied],
]);

/** `model_dump(include={"name"})`: the fields of a model, or some of them. */
const dumped: Builtin = ({ state, args, receiver }) => {
  const [only, without] = ['include', 'exclude'].map((name) =>
    listedIn(state, args.keywords?.fields.get(name)),
  );
  if (!only && !without) return receiver;
  const isKept = (name: string): boolean => (only?.has(name) ?? true) && !without?.has(name);
  return { ...receiver, objects: receiver.objects.map((object) => withFields(object, isKept)) };
};

const dumpedText: Builtin = (call) =>
  shared.stringify({ ...call, args: { values: [dumped(call)], nodes: [firstNode(call)] } });

function withFields(object: HeapObject, isKept: (name: string) => boolean): HeapObject {
  if (object.type !== 'parsed' || !object.shape.fields) return object;
  const fields = new Map([...object.shape.fields].filter(([name]) => isKept(name)));
  return { ...object, shape: { ...object.shape, fields } };
}

function listedIn(state: State, field: Field | undefined): ReadonlySet<unknown> | undefined {
  const [list] = field?.value.objects ?? [];
  if (list?.type !== 'record') return undefined;
  return new Set(elementsOf(readContents(state, list)).flatMap(({ value }) => value.constants));
}

const METHODS = new Map<string, PossibleBuiltin>([
  ['write', writeText],
  ['getvalue', bufferedText],
  ...each('lower upper title capitalize casefold swapcase', shared.changesText),
  ...each(
    'expandtabs ljust rjust center zfill encode decode translate removeprefix removesuffix isoformat',
    shared.keepsText,
  ),
  ...each('strip lstrip rstrip', shared.trimmed),
  ...each('split rsplit splitlines partition rpartition', shared.split),
  ...each('startswith', shared.startsWith),
  ...each('endswith', shared.endsWith),
  ...each('find rfind', shared.position),
  ...each('index rindex count isspace islower isupper', nothing),
  ...each('isalpha isalnum isidentifier', consistsOfLetters),
  ...each('isdigit isnumeric isdecimal', isNumeric),
  ...each('sort reverse clear remove discard', none),
  ...each('append add appendleft put put_nowait', append),
  ...each('pop popleft popitem', element),
  ...each('copy model_copy asdict to_dict', itself),
  ...each('model_dump dict', dumped),
  ...each('model_validate parse_obj model_validate_json parse_raw', validated),
  ['model_dump_json', dumpedText],
  ['issubset', isSubset],
  ['issuperset', isSuperset],
  ['difference', difference],
  ['submit', calledElsewhere(0)],
  ...each('map imap imap_unordered', mappedElsewhere),
  ...each('run_in_executor call_later call_at', calledElsewhere(1)),
  ...each('call_soon call_soon_threadsafe', calledElsewhere(0)),
  ['apply_async', calledWithList({ fn: ['func', 0], args: ['args', 1], kwargs: ['kwds', 2] })],
  ['result', resultOfTask],
  ['format', format],
  ['format_map', (call) => formattedUnknown(call)],
  ['join', join],
  ['replace', shared.replace],
  ['slice', sliced],
  ['insert', insert],
  ['extend', extend],
  ['update', update],
  ['get', get],
  ['getlist', get],
  ['setdefault', setDefault],
  ['items', items],
  ['keys', keys],
  ['values', values],
  ...PATTERN_METHODS,
]);

const STANDARD = new Map<string, PossibleBuiltin>([
  ['json.dumps', shared.stringify],
  ['json.loads', shared.parse],
  ['ast.literal_eval', shared.convertsText],
  // A program as a tree, and as text again, is the same program.
  ...each('ast.parse ast.unparse ast.fix_missing_locations', shared.convertsText),
  ...each('urllib.parse.urlparse urllib.parse.urlsplit', copied),
  ['json.load', readAsJson],
  ['copy.copy', copied],
  ['copy.deepcopy', copied],
  ['dataclasses.asdict', copied],
  ['dataclasses.field', fieldOfClass],
  ...each(
    'datetime.datetime.fromisoformat datetime.datetime.strptime datetime.date.fromisoformat datetime.time.fromisoformat',
    numbered,
  ),
  ['functools.partial', partial],
  ...each('collections.deque queue.Queue queue.SimpleQueue queue.LifoQueue asyncio.Queue', toList),
  ...each(
    'asyncio.to_thread anyio.to_thread.run_sync starlette.concurrency.run_in_threadpool fastapi.concurrency.run_in_threadpool',
    calledElsewhere(0),
  ),
  ['threading.Timer', calledWithList({ fn: ['function', 1], args: ['args', 2], kwargs: ['kwargs', 3] })],
  ...each(
    'threading.Thread multiprocessing.Process',
    calledWithList({ fn: ['target', 1], args: ['args', 3], kwargs: ['kwargs', 4] }),
  ),
  ['asyncio.gather', gathered],
  ['asyncio.as_completed', inAnyOrder],
  ['concurrent.futures.as_completed', inAnyOrder],
  ['collections.OrderedDict', toDictionary],
  ['collections.defaultdict', defaultDictionary],
  ['io.StringIO', textBuffer],
  ['io.BytesIO', bytesBuffer],
  ['itertools.chain', chained],
  ['typing.cast', (call) => call.args.values[1] ?? UNKNOWN],
  ...each(
    'textwrap.dedent textwrap.indent textwrap.fill textwrap.shorten inspect.cleandoc',
    shared.convertsText,
  ),
  ...each(
    're.escape base64.b64encode base64.b64decode urllib.parse.quote urllib.parse.unquote',
    shared.convertsText,
  ),
  ...PATTERN_FUNCTIONS,
]);

const STANDARD_MODULES = new Set([...STANDARD.keys()].map((name) => name.slice(0, name.lastIndexOf('.'))));
