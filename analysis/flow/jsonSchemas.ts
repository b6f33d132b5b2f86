/** JSON schemas that are written as literals: what they let through, field by field. */
import { marksOfMatch } from './patterns';
import { ANYTHING, eitherShape, mergedShapes, type SchemaShape } from './schemas';
import { type Contents, type Field, readContents, type State } from './state';
import { markBits, type RecordObject, soleConstant, soleString, type Value } from './value';

const KNOWN = markBits(['known-values']);
const SHAPE = markBits(['validated']);
const BOUNDED = markBits(['validated', 'bounded']);

/** Schemas within schemas that are looked at. */
const MAX_DEPTH = 6;

/** Types of which no value has words, those of JSON Type Definition among them. */
const WORDLESS: ReadonlySet<unknown> = new Set(
  'number integer boolean null int8 uint8 int16 uint16 int32 uint32 float32 float64 timestamp'.split(' '),
);

const FORMATS: ReadonlyMap<unknown, number> = new Map([
  ...'uuid date date-time time duration ipv4 ipv6'.split(' ').map((name) => [name, KNOWN] as const),
  ...'email uri url hostname'.split(' ').map((name) => [name, SHAPE] as const),
]);

/** One schema, the one that it stands in, to which `$ref` leads, and all that are being read. */
interface Reading {
  readonly state: State;
  readonly root: RecordObject;
  readonly above: readonly RecordObject[];
}

/** Nothing for a record that is no schema. */
export function shapesOfJsonSchema(state: State, record: RecordObject): readonly SchemaShape[] {
  const shape = shapeOfSchema({ state, root: record, above: [] }, record);
  return shape ? [shape] : [];
}

function shapeOfSchema(reading: Reading, record: RecordObject): SchemaShape | undefined {
  const contents = readContents(reading.state, record);
  // Of a schema that refers to itself, what is below the first turn may be anything.
  if (reading.above.includes(record) || reading.above.length > MAX_DEPTH) return ANYTHING;
  const inner = { ...reading, above: [...reading.above, record] };
  const referred = referredTo(reading, contents);
  if (referred) return shapeOfSchema(inner, referred);
  if (!WORDS.some((word) => contents.fields.has(word))) return undefined;
  const parts = [...shapesIn(inner, contents, 'allOf'), ...alternatives(inner, contents)];
  return parts.reduce(mergedShapes, ownShape(inner, contents));
}

/** One of these stands in every schema that says something. */
const WORDS = ['type', 'enum', 'const', 'properties', 'anyOf', 'oneOf', 'allOf', 'elements'];

function ownShape(reading: Reading, contents: Contents): SchemaShape {
  const fields = ['properties', 'optionalProperties'].flatMap((word) => fieldsIn(reading, contents, word));
  const elements = ['items', 'elements'].flatMap((word) => shapeAt(reading, contents, word) ?? []);
  return {
    marks: marksOf(reading.state, contents),
    fields: fields.length > 0 ? new Map(fields) : undefined,
    element: elements[0],
  };
}

function marksOf(state: State, { fields }: Contents): number {
  const textAt = (word: string): string | undefined => {
    const field = fields.get(word);
    return field && soleString(field.value);
  };
  const pattern = textAt('pattern');
  return (
    (fields.has('enum') || fields.has('const') || isWordless(state, fields.get('type')?.value) ? KNOWN : 0) |
    (fields.has('maxLength') ? BOUNDED : 0) |
    (pattern === undefined ? 0 : SHAPE | marksOfMatch(pattern, '')) |
    (FORMATS.get(textAt('format')) ?? 0)
  );
}

/** `'number'`, `['integer', 'null']` */
function isWordless(state: State, type: Value | undefined): boolean {
  const listed = (type?.objects ?? []).flatMap((object) =>
    object.type === 'record'
      ? readContents(state, object).elements.map(({ value }) => soleString(value))
      : [],
  );
  const names = [...(type?.constants ?? []), ...listed];
  return names.length > 0 && names.every((name) => WORDLESS.has(name));
}

function fieldsIn(
  reading: Reading,
  contents: Contents,
  word: string,
): readonly (readonly [string, SchemaShape])[] {
  const [record] = recordsIn(contents.fields.get(word)?.value);
  if (!record) return [];
  return [...readContents(reading.state, record).fields].map(
    ([name, { value }]) => [name, shapeOfValue(reading, value)] as const,
  );
}

function shapeAt(reading: Reading, contents: Contents, word: string): SchemaShape | undefined {
  const value = contents.fields.get(word)?.value;
  return value && shapeOfValue(reading, value);
}

function shapesIn(reading: Reading, contents: Contents, word: string): readonly SchemaShape[] {
  return recordsIn(contents.fields.get(word)?.value)
    .flatMap((list) => readContents(reading.state, list).elements)
    .map(({ value }) => shapeOfValue(reading, value));
}

function alternatives(reading: Reading, contents: Contents): readonly SchemaShape[] {
  return ['anyOf', 'oneOf'].flatMap((word) => {
    const shapes = shapesIn(reading, contents, word);
    return shapes.length > 0 ? [eitherShape(shapes)] : [];
  });
}

function shapeOfValue(reading: Reading, value: Value): SchemaShape {
  const [record] = recordsIn(value);
  return (record && shapeOfSchema(reading, record)) ?? ANYTHING;
}

/** `{ $ref: '#/$defs/Role' }` */
function referredTo({ state, root }: Reading, { fields }: Contents): RecordObject | undefined {
  const reference = fields.get('$ref');
  const path = reference && soleString(reference.value);
  if (path === undefined || !path.startsWith('#/')) return undefined;
  return path
    .slice(2)
    .split('/')
    .reduce<RecordObject | undefined>(
      (record, name) => record && recordsIn(readContents(state, record).fields.get(name)?.value)[0],
      root,
    );
}

function recordsIn(value: Value | undefined): readonly RecordObject[] {
  return (value?.objects ?? []).filter((object) => object.type === 'record');
}

/** One that says no more than that it is an object, or that it may have whatever fields. */
export function isOpenJsonSchema(state: State, record: RecordObject): boolean {
  if (record.isArray) return false;
  const { fields, isOpen, rest } = readContents(state, record);
  const type = fields.get('type');
  return (
    !isOpen &&
    !rest &&
    type !== undefined &&
    soleConstant(type.value) === 'object' &&
    !BY_FIELDS.some((name) => fields.has(name) && !isOpenList(state, name, fields))
  );
}

/** `properties: {}, additionalProperties: true` names no field, and lets each in. */
function isOpenList(state: State, name: string, fields: ReadonlyMap<string, Field>): boolean {
  const [named, further] = [fields.get(name)?.value, fields.get('additionalProperties')?.value];
  if (name !== 'properties' || !named || !further || soleConstant(further) !== true) return false;
  return named.objects.some((object) => {
    if (object.type !== 'record') return false;
    const { fields: inner, isOpen, rest } = readContents(state, object);
    return inner.size === 0 && !isOpen && !rest;
  });
}

/** What says in a JSON Schema of an object what is in it. */
const BY_FIELDS = ['properties', '$ref', 'oneOf', 'anyOf', 'allOf', 'patternProperties'];
