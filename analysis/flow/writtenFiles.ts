/** Files that a program writes and then runs: what was written is code that is run. */
import type { SinkRow, WriteRow } from '../apiModel';
import { type Expression, isSameVariable } from '../program';
import type { ApiCall } from './api';
import { entriesOf } from './catalog';
import type { Evaluation } from './evaluation';
import { spreadBefore } from './operands';
import { observeFlow } from './sinks';
import type { Field, State } from './state';
import { deepOrigins } from './text';
import {
  type HeapObject,
  joinOrigins,
  makeValue,
  markBits,
  type Origin,
  type Piece,
  soleString,
  type Value,
} from './value';
import { constructedWith, valuesAt } from './walk';

interface WrittenFile {
  readonly path: Field;
  readonly origins: readonly Origin[];
  /** It is data as it came, or text made of it, of which no member is read when it is read again. */
  readonly isPlain: boolean;
}

const IN_LITERAL = markBits(['in-literal']);

const written = new WeakMap<Evaluation, Map<Expression, WrittenFile>>();

/** `writeFile(path, text)`, `file.write(text)` */
export function noteWritten({ ev, state, roots }: ApiCall, row: WriteRow): void {
  const texts = valuesAt(ev, state, roots, row.text);
  const origins = texts.flatMap(({ value }) => deepOrigins(ev, state, value));
  if (origins.length === 0) return;
  const isPlain = texts.every(({ value }) => isPlainText(value));
  const files = written.get(ev) ?? new Map<Expression, WrittenFile>();
  const paths = valuesAt(ev, state, roots, row.file).map((file) => pathOfOpen(ev, state, file) ?? file);
  for (const path of paths) {
    const before = files.get(path.node)?.origins ?? [];
    files.set(path.node, { path, origins: joinOrigins(before, origins), isPlain });
  }
  written.set(ev, files);
}

/** `copyfileobj(upload, file)`: the path of a file that is open, as what writes into it says. */
function pathOfOpen(ev: Evaluation, state: State, file: Field): Field | undefined {
  return file.value.objects.flatMap((object) => {
    if (object.type !== 'instance' || object.path !== '') return [];
    const rows = entriesOf(object.model, object.typeName, 'write').flatMap(({ write }) => write ?? []);
    const roots = { arguments: [], receiver: file, constructed: constructedWith(object) };
    return rows.flatMap((row) => valuesAt(ev, state, roots, row.file));
  })[0];
}

function isPlainText({ objects, pieces = [] }: Value): boolean {
  return (
    objects.every(({ type }) => type !== 'json' && type !== 'record') &&
    pieces.every((piece) => piece.type === 'text' || isPlainText(piece.value))
  );
}

/** What was written into the file before, as far as it is text. */
export function writtenTo(ev: Evaluation, path: Field): readonly Origin[] {
  const files = [...(written.get(ev)?.values() ?? [])];
  return files
    .filter((file) => file.isPlain && (isSame(path, file.path) || isNamed(path.value, file.path.value)))
    .flatMap(({ origins }) => origins);
}

/** `exec('node ' + path)`, `spawn('node', [path])`: what was written into the file goes where code is run. */
export function observeRun(call: ApiCall, row: SinkRow, at: string, { value, node }: Field): void {
  const { ev, state, label } = call;
  for (const { path, origins } of written.get(ev)?.values() ?? []) {
    const before =
      row.kind === 'command-argument'
        ? beforeArgument(call, row, at, path, { value, node })
        : beforeIn(value, node, path);
    if (!before?.some((words) => runs(ev, words))) continue;
    const code = makeValue({ origins: origins.map(withoutLiteral), isOpen: true });
    observeFlow(ev, state, 'code-execution', code, node, label, undefined);
  }
}

/** A shell looks into texts between double quotes. */
function withoutLiteral(origin: Origin): Origin {
  return { ...origin, marks: origin.marks & ~IN_LITERAL };
}

/** What stands before the file in a command line, as far as it is known: each text that it may be. */
function beforeIn(line: Value, node: Expression, file: Field): readonly string[] | undefined {
  if (isSame({ value: line, node }, file)) return [''];
  const name = soleString(file.value);
  const naming = name === undefined ? [] : waysToSay(line).filter((text) => text.includes(name));
  if (name !== undefined && naming.length > 0) return naming.map((text) => text.slice(0, text.indexOf(name)));
  const pieces = line.pieces ?? [];
  const index = pieces.findIndex((piece) => isPieceOf(piece, file));
  return index < 0 ? undefined : textsOf(pieces.slice(0, index));
}

function isPieceOf(piece: Piece, file: Field): boolean {
  if (piece.type === 'text') return false;
  return isSame(piece, file) || (file.value.pieces ?? []).some((one) => one === piece);
}

/** One path, or one variable that holds it: a path has no other name. Of what is not known all are one value. */
function isSame(one: Field, other: Field): boolean {
  if (one.value === other.value && tellsSomething(one.value)) return true;
  const { pieces, objects } = one.value;
  if (pieces && pieces === other.value.pieces) return true;
  if (objects.some((object) => other.value.objects.some((each) => isSameFile(object, each)))) return true;
  return isSameVariable(pathIn(one.node), pathIn(other.node));
}

/** A path, or what a library made to stand for one. */
function isSameFile(one: HeapObject, other: HeapObject): boolean {
  if (one.type === 'instance' && other.type === 'instance')
    return one.id === other.id && one.typeName === other.typeName && one.model === other.model;
  return one.type === 'path' && one === other;
}

/** `str(path)` is the path. */
function pathIn(node: Expression): Expression {
  if (node.type !== 'call' || node.callee.type !== 'name' || node.callee.variable) return node;
  const [argument, ...others] = node.arguments;
  return argument && others.length === 0 && TEXTS.has(node.callee.name) ? pathIn(argument.value) : node;
}

/** Functions of both languages that make a text of what they are given. */
const TEXTS: ReadonlySet<string> = new Set(['str', 'String']);

function tellsSomething(value: Value): boolean {
  const { origins, objects, pieces } = value;
  return origins.length + objects.length > 0 || pieces !== undefined || soleString(value) !== undefined;
}

function textsOf(pieces: readonly Piece[]): readonly string[] {
  return textsInTurn(pieces.map((piece) => (piece.type === 'text' ? [piece.text] : waysToSay(piece.value))));
}

/** Every text that begins with one of the first ones and goes on with one of the next. */
function textsInTurn(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (texts, ends) => texts.flatMap((text) => ends.map((end) => text + end)).slice(0, MAX_WAYS),
    [''],
  );
}

/** More are a table of everything, in which others stand for those that are left out. */
const MAX_WAYS = 256;

/** The program may be looked up among several, and not be there. */
function waysToSay({ constants, pieces }: Value): readonly string[] {
  const words = constants.filter((constant) => constant !== undefined && constant !== null).map(String);
  if (words.length > 0) return words;
  if (pieces) return textsOf(pieces);
  return [constants.length > 0 ? '' : '?'];
}

/** The program and the arguments before the one that is the file. */
function beforeArgument(
  call: ApiCall,
  { program = 'arg0' }: SinkRow,
  at: string,
  file: Field,
  argument: Field,
): readonly string[] | undefined {
  if (!isSame(argument, file) && !isNamed(argument.value, file.value)) return undefined;
  const { ev, state, roots } = call;
  const programs = valuesAt(ev, state, roots, program).flatMap(({ value }) => waysToSay(value));
  const all = valuesAt(ev, state, roots, at.endsWith('[]') ? at : 'args');
  const index = all.findIndex((field) => field.node === argument.node);
  // The program may be the first of the list.
  const first = program.startsWith(at.replace('[]', '')) || !at.endsWith('[]') ? 1 : 0;
  const words = all.slice(first, Math.max(index, first)).map(({ value }) => waysToGive(value));
  const spread = spreadBefore(call, at, argument).flatMap(({ constants }) => constants.map(String));
  return textsInTurn([programs, ...words, [' '], [spread.join(' ')], [' ']]);
}

/** Options are looked at all at once: with any of them the program may look at the file alone. */
function waysToGive(word: Value): readonly string[] {
  const ways = waysToSay(word).map((way) => ` ${way}`);
  const options = ways.filter((way) => way.startsWith(' -'));
  const others = ways.filter((way) => !way.startsWith(' -'));
  return others.length > 0 ? others.map((other) => options.join('') + other) : [options.join('')];
}

function isNamed(one: Value, other: Value): boolean {
  const name = soleString(one);
  return name !== undefined && name === soleString(other);
}

/** The file is the program, or the one that a program is to run: `node --no-warnings`, `npx tsx`, `go run`. */
function runs({ catalog: { runners } }: Evaluation, before: string): boolean {
  const [command = ''] = before.split(/&&|\|\||[;|\n]/).slice(-1);
  const words = command.replace(/["']/g, '').trim().split(/\s+/).filter(Boolean);
  if (words.some((word) => LOOKING.has(word) || word.endsWith('='))) return false;
  const names = words.filter((word) => !word.startsWith('-')).map((word) => word.replace(/^.*[/\\]/, ''));
  const [last = '', ...others] = names
    .filter((word) => !STARTING.has(word) && !DURATION.test(word))
    .reverse();
  return others.length === 0 && (last === '' || runners.has(last));
}

/** Options with which a program only looks at the file, or reads settings in it. */
const LOOKING: ReadonlySet<string> = new Set(['--check', '-c', '-n', '-l', '-m', '--env-file']);

/** What stands before or behind the program and changes nothing of what is run. */
const STARTING: ReadonlySet<string> = new Set([
  ...['npx', 'bunx', 'sudo', 'env', 'run', 'exec'],
  ...['timeout', 'nohup', 'nice', 'time', 'uv', 'poetry', 'pipenv'],
]);

/** `timeout 10s` */
const DURATION = /^\d+[smhd]?$/;
