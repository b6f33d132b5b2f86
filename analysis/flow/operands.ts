/** Arguments of a program that are neither its options nor code that it runs. */
import type { SinkRow } from '../apiModel';
import type { Expression } from '../program';
import type { ApiCall } from './api';
import { type Evaluation, stepAt } from './evaluation';
import { type Contents, type Field, readContents } from './state';
import { deepOrigins, wordsIn } from './text';
import { makeValue, markBits, soleString, type Value, withMarks } from './value';
import { valuesAt } from './walk';

const INERT = markBits(['inert-argument']);
const IN_LITERAL = markBits(['in-literal']);

/** An argument as the program takes it. */
export function argumentOf(call: ApiCall, row: SinkRow, path: string, argument: Field): Value {
  const program = row.program === undefined ? undefined : nameOf(call, row.program);
  if (program === undefined) return argument.value;
  const { catalog } = call.ev;
  const name = program.replace(/^.*[/\\]/, '').replace(/\.(exe|cmd)$/, '');
  if (
    isBehindOptions(call, path, argument) &&
    ![catalog.launchers, catalog.runners].some((one) => one.has(name))
  )
    return inert(call, argument, 'stands behind the options');
  return catalog.literal.has(name) ? withLiterals(call, argument) : argument.value;
}

/** Code whose words run what a text says, or show it as markup, keeps nothing apart by making a literal of it. */
export function codeOf({ ev, state }: ApiCall, value: Value): Value {
  if (!mayRunTexts(ev, wordsIn(state, value))) return value;
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

function nameOf({ ev, state, roots }: ApiCall, path: string): string | undefined {
  const [program, ...others] = valuesAt(ev, state, roots, path);
  return program && others.length === 0 ? soleString(program.value) : undefined;
}

/** `['log', '--', name]`, in whatever list it is. */
function isBehindOptions({ ev, state, roots }: ApiCall, path: string, argument: Field): boolean {
  const lists = valuesAt(ev, state, roots, path.replace(/\[\]$/, '')).flatMap(({ value }) => value.objects);
  return (
    lists.length > 0 &&
    lists.every(
      (list) => list.type === 'record' && isBehindEnd(readContents(state, list), list.node, argument),
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

function hasSpreadBefore(list: Expression, end: Expression): boolean {
  if (list.type !== 'array') return true;
  return list.elements.some(({ spread, value }) => spread && value.range.start < end.range.start);
}

/** `['-e', 'display alert "' + escaped + '"']`: a text in the code stays one. */
function withLiterals(call: ApiCall, { node, value }: Field): Value {
  if (mayRunTexts(call.ev, wordsIn(call.state, value))) return value;
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
