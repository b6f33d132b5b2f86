/** Schemas whose types are written in texts: `{ tone: "'kind' | 'brief'", text: '0 < string <= 100', ids: 'number[]' }`. */
import type { TypeWord } from '../apiModel';
import { listOf } from './paths';
import { marksOfMatch } from './patterns';
import { shapesIn } from './schemaCalls';
import { ANYTHING, bothShapes, eitherShape, type SchemaShape } from './schemas';
import { type Field, readContents, type State } from './state';
import { type HeapObject, markBits, type RecordObject, soleString, type Value } from './value';

const KNOWN: SchemaShape = { ...ANYTHING, marks: markBits(['known-values']) };
const BOUNDED = markBits(['validated', 'bounded']);

/** Definitions within definitions that are looked at. */
const MAX_DEPTH = 6;

type Words = readonly TypeWord[];

/** Several arguments are one definition: `type('string', '|', 'number')`. */
export function shapeOfDefinitions(state: State, given: readonly Field[], words: Words): SchemaShape {
  const [first, ...others] = given.map(({ value }) => value);
  if (!first) return ANYTHING;
  return others.length === 0
    ? shapeOfDefinition(state, first, words, 0)
    : shapeOfTuple(state, [first, ...others], words, 0);
}

function shapeOfDefinition(state: State, value: Value, words: Words, depth: number): SchemaShape {
  const [schema] = shapesIn(value);
  if (schema) return schema;
  const text = soleString(value);
  if (text !== undefined) return shapeOfTypeText(text, words);
  const [object] = value.objects;
  return object && depth < MAX_DEPTH ? shapeOfObject(state, object, words, depth) : ANYTHING;
}

function shapeOfObject(state: State, object: HeapObject, words: Words, depth: number): SchemaShape {
  if (object.type === 'regexp') return { ...ANYTHING, marks: marksOfMatch(object.pattern, object.flags) };
  if (object.type !== 'record') return ANYTHING;
  return object.isArray
    ? shapeOfTuple(
        state,
        readContents(state, object).elements.map(({ value }) => value),
        words,
        depth,
      )
    : shapeOfFields(state, object, words, depth);
}

/** `{ 'tone?': "'kind'" }` */
function shapeOfFields(state: State, record: RecordObject, words: Words, depth: number): SchemaShape {
  const fields = [...readContents(state, record).fields].map(
    ([name, { value }]) =>
      [name.replace(/\?$/, ''), shapeOfDefinition(state, value, words, depth + 1)] as const,
  );
  return { ...ANYTHING, fields: new Map(fields) };
}

/** `[Tone, '[]']`, `['string', '|', Tone]`, `['===', 'kind', 'brief']`, and a list that has these elements. */
function shapeOfTuple(state: State, values: readonly Value[], words: Words, depth: number): SchemaShape {
  const [left, operator, right] = values;
  if (left && soleString(left) === '===') return KNOWN;
  const shapeOf = (value: Value): SchemaShape => shapeOfDefinition(state, value, words, depth + 1);
  switch (left && operator && soleString(operator)) {
    case '[]':
      return { ...ANYTHING, element: left && shapeOf(left) };
    case '|':
      return eitherShape([left, right].flatMap((value) => (value ? [shapeOf(value)] : [])));
    case '&':
      return [left, right].flatMap((value) => (value ? [shapeOf(value)] : [])).reduce(bothShapes, ANYTHING);
    case '=':
    case '?':
    case ':':
      return left ? shapeOf(left) : ANYTHING;
    case '=>':
    case '|>':
      return ANYTHING;
    default:
      return { ...ANYTHING, element: eitherShape(values.map(shapeOf)) };
  }
}

/** Characters of a text that is read; longer ones could be nested as deeply as they are long. */
const MAX_LENGTH = 1_000;

/** What is not understood lets everything through. */
export function shapeOfTypeText(text: string, words: Words): SchemaShape {
  if (text.length > MAX_LENGTH) return ANYTHING;
  const reader = readerOf(text);
  const shape = readUnion(reader, words);
  const end = reader.next();
  return shape && (end === undefined || end === '?' || end === '=') ? shape : ANYTHING;
}

interface Reader {
  /** The token that is next, or nothing at the end. */
  peek(): string | undefined;
  next(): string | undefined;
}

/** A text, a pattern, a number, a word, an operator; a character that is none of these. */
const TOKEN =
  /d?'(?:\\.|[^'\\])*'|d?"(?:\\.|[^"\\])*"|x?\/(?:\\.|[^/\\])+\/[a-z]*|-?\d+(?:\.\d+)?n?|[A-Za-z_$][\w$.]*|<=|>=|==|\[\]|\S/g;

function readerOf(text: string): Reader {
  const tokens = text.match(TOKEN) ?? [];
  let position = 0;
  return { peek: () => tokens[position], next: () => tokens[position++] };
}

type Read = (reader: Reader, words: Words) => SchemaShape | undefined;

/** Nothing where one of the parts is not understood. */
function readParts(
  reader: Reader,
  words: Words,
  operator: string,
  read: Read,
): readonly SchemaShape[] | undefined {
  const parts = [read(reader, words)];
  while (reader.peek() === operator) {
    reader.next();
    parts.push(read(reader, words));
  }
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}

const readUnion: Read = (reader, words) => {
  const parts = readParts(reader, words, '|', readIntersection);
  return parts && (parts.length === 1 ? parts[0] : eitherShape(parts));
};

const readIntersection: Read = (reader, words) =>
  readParts(reader, words, '&', readBounded)?.reduce(bothShapes);

const COMPARISONS: ReadonlySet<string | undefined> = new Set(['<', '<=', '>', '>=', '==', '%']);
/** What stands behind these is the most that there may be, and what stands before the others. */
const UPPER: ReadonlySet<string | undefined> = new Set(['<', '<=', '==']);
const UPPER_BEFORE: ReadonlySet<string | undefined> = new Set(['>', '>=', '==']);

/** `string <= 100`, `0 < string < 100`, `number % 2` */
const readBounded: Read = (reader, words) => {
  const isNumber = /^-?\d/.test(reader.peek() ?? '');
  let shape = readOperand(reader, words);
  let isBounded = false;
  if (isNumber && COMPARISONS.has(reader.peek())) {
    isBounded = UPPER_BEFORE.has(reader.next());
    shape = readOperand(reader, words);
  }
  while (COMPARISONS.has(reader.peek())) {
    if (UPPER.has(reader.next())) isBounded = true;
    reader.next();
  }
  // How many there are says nothing of what they are.
  return shape && isBounded && !shape.element ? { ...shape, marks: shape.marks | BOUNDED } : shape;
};

const readOperand: Read = (reader, words) => {
  let shape = readPart(reader, words);
  while (shape && reader.peek() === '[]') {
    reader.next();
    shape = { ...ANYTHING, element: shape };
  }
  return shape;
};

const readPart: Read = (reader, words) => {
  const token = reader.next() ?? '';
  if (token === '(') {
    const inner = readUnion(reader, words);
    return reader.next() === ')' ? inner : undefined;
  }
  if (/^(?:d?['"]|-?\d)/.test(token)) return KNOWN;
  const [, pattern, flags = ''] = /^x?\/(.*)\/([a-z]*)$/.exec(token) ?? [];
  if (pattern !== undefined) return { ...ANYTHING, marks: marksOfMatch(pattern, flags) };
  return /^[\w$]/.test(token) ? shapeOfWord(token, words) : undefined;
};

function shapeOfWord(name: string, words: Words): SchemaShape {
  const found = words.find(({ word }) => listOf(word).includes(name));
  return found ? { ...ANYTHING, marks: markBits(found.marks) } : ANYTHING;
}
