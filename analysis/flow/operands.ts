/** What the arguments of a program are: its options, code that it runs, or neither. */
import type { InputCondition, SinkRow } from '../apiModel';
import type { Expression } from '../program';
import type { ApiCall } from './api';
import { type Evaluation, stepAt } from './evaluation';
import { type Contents, type Field, readContents } from './state';
import { deepOrigins, wordsIn } from './text';
import { type HeapObject, isConstant, makeValue, markBits, soleString, type Value, withMarks } from './value';
import { listOf } from './paths';
import { valuesAt } from './walk';

const INERT = markBits(['inert-argument']);
const IN_LITERAL = markBits(['in-literal']);

/**
 * An argument as the program takes it.
 *
 * @param isProgram it is code that the program runs
 */
export function argumentOf(
  call: ApiCall,
  row: SinkRow,
  path: string,
  argument: Field,
  isProgram: boolean,
): Value {
  const names = programsOf(call, row);
  if (names.length === 0) return argument.value;
  const { launchers, runners, literal } = call.ev.catalog;
  const startsIt = names.some((name) => launchers.has(name) || runners.has(name));
  if (!startsIt && isBehindOptions(call, path, argument))
    return inert(call, argument, 'stands behind the options');
  if (names.every((name) => literal.has(name))) return withLiterals(call, argument);
  return isProgram ? withoutLiterals(call, argument.value) : argument.value;
}

/** `['-c', code]` of Python: it is no word but a program of its own. */
export function isCode(call: ApiCall, row: SinkRow, path: string, { node }: Field): boolean {
  const { interpreters } = call.ev.catalog;
  const options = programsOf(call, row).flatMap((name) => interpreters.get(name) ?? []);
  if (options.length === 0) return false;
  return wordsBefore(call, path, node).some((word) => {
    const option = soleString(word);
    return option !== undefined && options.some((one) => one.has(option));
  });
}

/** `bash`, `python3 -u -`: what the program runs is what it is sent, unless its arguments name a file or are code. */
export function readsCode(call: ApiCall, { at, reads }: InputCondition): boolean {
  const words = listOf(at)
    .flatMap((path) => (isNoList(call, path) ? [] : valuesAt(call.ev, call.state, call.roots, path)))
    .filter(({ value }) => !value.objects.some(({ type }) => type === 'record'))
    .flatMap(({ value }) => soleString(value)?.split(/\s+/) ?? [UNKNOWN_WORD]);
  const [program = UNKNOWN_WORD, ...rest] = words.filter((word) => word !== '');
  const first = rest.find((word) => !word.startsWith('-') || READING.has(word));
  return reads.includes(nameOfProgram(program)) && (first === undefined || READING.has(first));
}

/** `spawn('bash', { cwd })`, `execFile('bash', done)`: other things stand where a list of words may. */
function isNoList(call: ApiCall, path: string): boolean {
  const given = path.endsWith('[]') ? listsAt(call, path) : [];
  return given.some((one) => one.type === 'closure' || (one.type === 'record' && !one.isArray));
}

/** It may be the name of a file. */
const UNKNOWN_WORD = '?';

/** With them programs run what they read, whatever stands behind. */
const READING: ReadonlySet<string> = new Set(['-', '-s']);

/** What stands before an argument, in whatever list it is, or among the arguments of the call. */
function wordsBefore(call: ApiCall, path: string, node: Expression): readonly Value[] {
  const [, index] = /^arg(\d+)$/.exec(path) ?? [];
  if (index !== undefined)
    return valuesAt(call.ev, call.state, call.roots, `arg${Number(index) - 1}`).map(({ value }) => value);
  return listsAt(call, path).flatMap((list) => {
    const elements = list.type === 'record' ? readContents(call.state, list).elements : [];
    return elements[elements.findIndex((one) => one.node === node) - 1]?.value ?? [];
  });
}

/** The names of the program that is started, without folders: one of them, where it hangs on the system. None if unknown. */
function programsOf({ ev, state, roots }: ApiCall, { program }: SinkRow): readonly string[] {
  const found = program === undefined ? [] : valuesAt(ev, state, roots, program);
  if (found.some(({ value }) => !isConstant(value))) return [];
  return found.flatMap(({ value }) => value.constants.map((name) => nameOfProgram(String(name))));
}

function nameOfProgram(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.(exe|cmd)$/, '');
}

function listsAt({ ev, state, roots }: ApiCall, path: string): readonly HeapObject[] {
  return valuesAt(ev, state, roots, path.replace(/\[\]$/, '')).flatMap(({ value }) => value.objects);
}

/** Code whose words run what a text says, or show it as markup, keeps nothing apart by making a literal of it. */
export function codeOf(call: ApiCall, value: Value): Value {
  return mayRunTexts(call.ev, wordsIn(call.state, value)) ? withoutLiterals(call, value) : value;
}

function withoutLiterals({ ev, state }: ApiCall, value: Value): Value {
  const origins = deepOrigins(ev, state, value);
  if (!origins.some(({ marks }) => marks & IN_LITERAL)) return value;
  return makeValue({
    origins: origins.map((origin) => ({ ...origin, marks: origin.marks & ~IN_LITERAL })),
    pieces: value.pieces ?? [],
    isOpen: true,
  });
}

function mayRunTexts({ catalog }: Evaluation, words: string): boolean {
  return catalog.evaluators.some((evaluator) => words.includes(evaluator));
}

/** `['log', '--', name]`, in whatever list it is. */
function isBehindOptions(call: ApiCall, path: string, argument: Field): boolean {
  const lists = listsAt(call, path);
  return (
    lists.length > 0 &&
    lists.every(
      (list) => list.type === 'record' && isBehindEnd(readContents(call.state, list), list.node, argument),
    )
  );
}

/** What is spread into a list has no place among its elements: it is told by where that is written. */
function isBehindEnd({ elements, rest }: Contents, list: Expression, { node }: Field): boolean {
  const index = elements.findIndex(({ value }) => soleString(value) === '--');
  const end = elements[index];
  if (!end) return false;
  if (elements.findIndex((one) => one.node === node) > index) return true;
  return rest?.node === node && node.range.start > end.node.range.start && !hasSpreadBefore(list, end.node);
}

/** What was spread into a list before one of its elements, as far as it has no place there. */
export function spreadBefore(call: ApiCall, path: string, { node }: Field): readonly Value[] {
  return listsAt(call, path).flatMap((list) => {
    if (list.type !== 'record') return [];
    const { rest } = readContents(call.state, list);
    return rest && rest.node !== node && hasSpreadBefore(list.node, node) ? [rest.value] : [];
  });
}

function hasSpreadBefore(list: Expression, end: Expression): boolean {
  if (list.type !== 'array') return true;
  return list.elements.some(({ spread, value }) => spread && value.range.start < end.range.start);
}

/** `['-e', 'display alert "' + escaped + '"']`: a text in the code stays one. */
function withLiterals(call: ApiCall, { node, value }: Field): Value {
  if (mayRunTexts(call.ev, wordsIn(call.state, value))) return withoutLiterals(call, value);
  const origins = deepOrigins(call.ev, call.state, value);
  const step = stepAt(call.ev, node, 'is a literal of the code');
  const literal = makeValue({ origins: origins.filter(({ marks }) => marks & IN_LITERAL), isOpen: true });
  const others = origins.filter(({ marks }) => !(marks & IN_LITERAL));
  return { ...value, objects: [], origins: [...others, ...withMarks(literal, INERT, step).origins] };
}

function inert({ ev, state }: ApiCall, { node, value }: Field, how: string): Value {
  const origins = deepOrigins(ev, state, value);
  return withMarks(makeValue({ origins, isOpen: true }), INERT, stepAt(ev, node, how));
}
