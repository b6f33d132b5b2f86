/** What `re` does to texts: tests, what is taken out, and what is put in the place of it. */
import type { CallNode } from '../program';
import type { Builtin, BuiltinCall, PossibleBuiltin } from './builtin';
import { type Evaluation, stepAt } from './evaluation';
import { patternTruth } from './guards';
import { type Match, matchOf, partsOfMatch, type Pattern, patternOf } from './matches';
import { newRecord, readComputed, readElement, readingOf } from './members';
import { makingOfReplaced, marksOfReplaced } from './patterns';
import { first, firstNode, listOf } from './pythonBuiltin';
import { type Contents, EMPTY_CONTENTS, type Field, readContents, type State } from './state';
import { concatenate, deepOrigins, derivedText } from './text';
import {
  constantValue,
  joinValues,
  objectValue,
  regexpOf,
  soleString,
  UNDEFINED,
  UNKNOWN,
  type Value,
  withMarks,
} from './value';

type Call = BuiltinCall;
type Form = 'fullmatch' | 'match' | 'search';

/** What a function of `re` or a method of a compiled pattern is given. */
interface Asked {
  readonly pattern: Value;
  readonly subject: Field;
  /** With flags it may be written with blanks and remarks. */
  readonly hasFlags: boolean;
}

function askedOfFunction(call: Call): Asked {
  const { args, node } = call;
  const subject = { value: args.values[1] ?? UNKNOWN, node: args.nodes[1] ?? node };
  return { pattern: first(call), subject, hasFlags: isGiven(call, 2) };
}

function askedOfPattern(call: Call): Asked {
  const subject = { value: first(call), node: firstNode(call) };
  const hasFlags = regexpOf(call.receiver)?.flags !== '';
  return { pattern: call.receiver, subject, hasFlags };
}

function isGiven({ args }: Call, place: number): boolean {
  return args.nodes[place] !== undefined || args.keywords?.fields.has('flags') === true;
}

// ---------------------------------------------------------------- tests

/** What a pattern has to match whole: `fullmatch` anchors both ends, `match` the first. */
function anchored(pattern: string, form: Form): string {
  const plain = pattern.replace(/^\\A/, '^').replace(/\\[Zz]$/, '$');
  if (form === 'search') return plain;
  const start = plain.startsWith('^') ? plain : `^${plain}`;
  if (form === 'match') return start;
  const inner = start.replace(/^\^/, '').replace(/\$$/, '');
  return inner.includes('|') && !/^\(.*\)$/.test(inner) ? `^(${inner})$` : `^${inner}$`;
}

function matching({ ev, state, node }: Call, form: Form, asked: Asked): Value {
  const { pattern, subject } = asked;
  const found = matched(state, takenOut(ev, asked, node), node);
  const known = patternOf(pattern);
  if (!known) return joinValues(found, UNDEFINED);
  const regexp = objectValue({ type: 'regexp', pattern: anchored(known.pattern, form), flags: known.flags });
  return { ...found, truth: patternTruth(ev, state, regexp, subject.value, subject.node) };
}

const compile: Builtin = (call) => {
  const pattern = soleString(first(call));
  const flags = isGiven(call, 1) ? 'm' : '';
  return pattern === undefined ? UNKNOWN : objectValue({ type: 'regexp', pattern, flags });
};

// ---------------------------------------------------------------- parts

function takenOut(ev: Evaluation, { pattern, subject, hasFlags }: Asked, node: CallNode): Match {
  const known = patternOf(pattern);
  const mayHaveRemarks = hasFlags && known?.pattern.includes('#') === true;
  return matchOf(ev, known && !mayHaveRemarks ? respelled(known) : undefined, subject.value, node);
}

/** Names of groups are written otherwise in JavaScript. */
function respelled({ pattern }: Pattern): Pattern {
  return { pattern: pattern.replaceAll('(?P<', '(?<').replace(/\(\?P=(\w+)\)/g, '\\k<$1>'), flags: '' };
}

function matched(state: State, found: Match, node: CallNode): Value {
  return newRecord(state, node, { ...partsOfMatch(found), fields: found.named }, true);
}

const finditer =
  (askedOf: (call: Call) => Asked): Builtin =>
  (call) => {
    const { ev, state, node } = call;
    return listOf(call, matched(state, takenOut(ev, askedOf(call), node), node));
  };

/** Texts, or lists of them where the pattern has several groups. */
const findall =
  (askedOf: (call: Call) => Asked): Builtin =>
  (call) => {
    const { ev, state, node } = call;
    const { whole, groups } = takenOut(ev, askedOf(call), node);
    const [only = whole, ...others] = groups;
    if (others.length === 0) return listOf(call, only.value);
    return listOf(call, newRecord(state, node, { ...EMPTY_CONTENTS, elements: groups }, true));
  };

/** `found.group()`, `found.group(1)`, `found.group('name', 2)` */
const group: Builtin = (call) => {
  const { ev, state, receiver, args, node } = call;
  const reading = readingOf(node);
  if (!hasParts(receiver)) return readElement(ev, state, receiver, reading);
  const part = (key: Value): Value => readComputed(ev, state, receiver, key, reading);
  if (args.values.length < 2) return part(args.values[0] ?? WHOLE);
  const elements = args.values.map((key) => ({ value: part(key), node }));
  return newRecord(state, node, { ...EMPTY_CONTENTS, elements }, true);
};

const WHOLE = constantValue(0);

/** All groups, by their numbers or by their names. */
const groups =
  (select: (contents: Contents) => Contents, isArray: boolean): Builtin =>
  ({ ev, state, receiver, node }) => {
    const [found] = receiver.objects;
    return found?.type === 'record' && found.isArray
      ? newRecord(state, node, select(readContents(state, found)), isArray)
      : readElement(ev, state, receiver, readingOf(node));
  };

function hasParts({ objects }: Value): boolean {
  return objects.some((object) => object.type === 'record' && object.isArray);
}

function replaced(
  ev: Evaluation,
  node: CallNode,
  text: Value,
  { pattern, flags }: { readonly pattern: string; readonly flags: string },
  inserted: string,
): Value {
  const kept = derivedText(text, node, makingOfReplaced({ pattern, flags }, inserted));
  const marks = marksOfReplaced(pattern, `${flags}g`, inserted);
  return withMarks(kept, marks, stepAt(ev, node, 'is reduced to harmless characters'));
}

/** `re.sub(pattern, replacement, text)` */
const substitute: Builtin = ({ ev, state, args, node }) => {
  const [pattern = UNKNOWN, replacement, text] = args.values;
  const subject = text ?? args.keywords?.fields.get('string')?.value ?? UNKNOWN;
  const known = patternOf(pattern);
  const inserted = replacement && soleString(replacement);
  if (known && inserted !== undefined) return replaced(ev, node, subject, known, inserted);
  if (!replacement || deepOrigins(ev, state, replacement).length === 0)
    return derivedText(subject, node, 'x');
  return concatenate(ev, state, node, [
    { value: subject, node: args.nodes[2] ?? node },
    { value: replacement, node: args.nodes[1] ?? node },
  ]);
};

/** `re.split(pattern, text)` */
const pieces: Builtin = (call) => listOf(call, derivedText(call.args.values[1] ?? UNKNOWN, call.node, 's'));

/** A method of a pattern that other things have too. */
const ofPattern =
  (builtin: Builtin): PossibleBuiltin =>
  (call) =>
    regexpOf(call.receiver) ? builtin(call) : undefined;

const FORMS: readonly Form[] = ['fullmatch', 'match', 'search'];

export const PATTERN_FUNCTIONS: readonly (readonly [string, Builtin])[] = [
  ...FORMS.map((form): readonly [string, Builtin] => [
    `re.${form}`,
    (call) => matching(call, form, askedOfFunction(call)),
  ]),
  ['re.finditer', finditer(askedOfFunction)],
  ['re.findall', findall(askedOfFunction)],
  ['re.split', pieces],
  ['re.compile', compile],
  ['re.sub', substitute],
];

export const PATTERN_METHODS: readonly (readonly [string, PossibleBuiltin])[] = [
  ...FORMS.map((form): readonly [string, Builtin] => [
    form,
    (call) => matching(call, form, askedOfPattern(call)),
  ]),
  ['finditer', ofPattern(finditer(askedOfPattern))],
  ['findall', ofPattern(findall(askedOfPattern))],
  ['group', group],
  ['groups', groups((found) => ({ ...found, elements: found.elements.slice(1), fields: new Map() }), true)],
  ['groupdict', groups((found) => ({ ...found, elements: [] }), false)],
];
