/** Schemas: building them, and parsing by them. */
import type { SchemaBuilder, SchemaModifier, SchemaParse, SchemaRow } from '../apiModel';
import type { CallNode } from '../program';
import { leadsToHost } from './addresses';
import type { ApiCall } from './api';
import { callCallback } from './callbacks';
import type { Arguments } from './calls';
import { type CompiledModel, entriesOf } from './catalog';
import { shapeOfClass } from './decorators';
import { type Evaluation, isPython } from './evaluation';
import { newRecord, parsedBy, readingOf, readMember } from './members';
import { refinementsOf } from './guards';
import { noteJsonChecked } from './json';
import { isOpenJsonSchema, shapesOfJsonSchema } from './jsonSchemas';
import { labelOf } from './labels';
import { listOf, parsePath } from './paths';
import { marksOfMatch, matchesHostsAlone } from './patterns';
import { type GivenFunction, marksOfConversion, marksOfTest } from './probes';
import { promiseOf } from './promised';
import { shapesOfTypes } from './pythonTypes';
import { ANYTHING, bothShapes, eitherShape, type SchemaShape, shapeBelow } from './schemas';
import { EMPTY_CONTENTS, type Field, readContents, refine, type State } from './state';
import { derivedText } from './text';
import { common } from './truths';
import { shapeOfDefinitions } from './typeTexts';
import {
  joinValues,
  markBits,
  NOTHING,
  objectValue,
  type RecordObject,
  type Refinement,
  regexpOf,
  type SchemaObject,
  soleString,
  type Truth,
  UNKNOWN,
  type Value,
} from './value';
import { type Roots, valuesAt } from './walk';

const HOST = markBits(['host-allowed']);

export function buildSchema(call: ApiCall, row: SchemaRow, builder: SchemaBuilder): Value | undefined {
  if (builder.given && valuesAt(call.ev, call.state, call.roots, builder.given).length === 0)
    return undefined;
  const own: SchemaShape = {
    marks:
      marksOf(call.ev, call.state, call.roots, builder) |
      marksOfHost(call, builder.host) |
      (builder.converts ? marksByFunctions(call, builder, ANYTHING) : 0),
    fields: builder.fields ? fieldShapes(call.ev, call.state, call.roots, builder.fields) : undefined,
    element: builder.element ? shapesAt(call.ev, call.state, call.roots, builder.element)[0] : undefined,
    ...((builder.anything ?? letsAllIn(call, builder.entries)) && { anything: true }),
    ...(builder.keeps && { keeps: true }),
    ...(builder.strips && { strips: true }),
    ...remaking(builder),
  };
  const written = builder.types
    ? [
        shapeOfDefinitions(
          call.state,
          valuesAt(call.ev, call.state, call.roots, builder.types),
          row.words ?? [],
        ),
      ]
    : [];
  const wrapped = builder.wraps ? shapesAt(call.ev, call.state, call.roots, builder.wraps) : [];
  const given = builder.wrapsGiven ? givenShapes(call, builder.wrapsGiven) : [];
  const union = builder.union ? eitherShape(unionShapes(call, builder.union)) : ANYTHING;
  const told = builder.told ? toldShapes(call, builder.told) : [];
  const shape = [...written, ...wrapped, ...given, ...told, union].reduce(bothShapes, own);
  return objectValue({ type: 'schema', model: call.model, shape, row, at: checkedMember(call, builder) });
}

/** `z.record(z.string(), z.unknown())`: whatever there is, under whatever name. */
function letsAllIn({ ev, state, roots }: ApiCall, entries: string | undefined): boolean {
  const shapes = entries === undefined ? [] : shapesAt(ev, state, roots, entries);
  const isBlank = shapes.every(({ marks, fields, element }) => marks === 0 && !fields && !element);
  return isBlank && shapes.at(-1)?.anything === true;
}

/** `z.lazy(() => Base)` */
function givenShapes({ ev, state, roots, node }: ApiCall, path: string): readonly SchemaShape[] {
  return valuesAt(ev, state, roots, path).flatMap(({ value }) =>
    shapesIn(callCallback(ev, state, value, [], node)),
  );
}

function remaking({ remakes, converts }: SchemaBuilder | SchemaModifier): Pick<SchemaShape, 'remakes'> {
  return (remakes ?? converts) ? { remakes: true } : {};
}

function toldShapes({ ev, state, roots }: ApiCall, path: string): readonly SchemaShape[] {
  const records = valuesAt(ev, state, roots, path).flatMap(({ value }) =>
    value.isOpen ? [] : value.objects.filter((object) => object.type === 'record'),
  );
  return records.flatMap((record): readonly SchemaShape[] => {
    if (isOpenJsonSchema(state, record)) return [{ ...ANYTHING, anything: true }];
    return shapesOfJsonSchema(state, record).map(({ fields }) => ({
      ...ANYTHING,
      fields: fields && new Map([...fields.keys()].map((name) => [name, ANYTHING] as const)),
    }));
  });
}

function marksOf(
  ev: Evaluation,
  state: State,
  roots: Roots,
  { marks = [], matches, begins }: SchemaBuilder | SchemaModifier,
): number {
  const starts = begins === undefined ? [] : valuesAt(ev, state, roots, begins);
  const isAddress = starts.length > 0 && starts.every(({ value }) => leadsToHost(ev, state, value));
  const patterns = matches === undefined ? [] : valuesAt(ev, state, roots, matches);
  const texts = patterns.map(({ value }) => {
    const compiled = value.objects.find((object) => object.type === 'regexp');
    return compiled
      ? marksOfMatch(compiled.pattern, compiled.flags)
      : marksOfMatch(soleString(value) ?? '', '');
  });
  return texts.reduce((bits, one) => bits | one, markBits(marks) | (isAddress ? HOST : 0));
}

/** `z.url({ hostname: /^docs\.example\.com$/ })` */
function marksOfHost({ ev, state, roots }: ApiCall, path: string | undefined): number {
  const patterns = path === undefined ? [] : valuesAt(ev, state, roots, path).map(({ value }) => value);
  const areHosts = patterns.every((value) => {
    const compiled = regexpOf(value);
    return compiled !== undefined && matchesHostsAlone(compiled.pattern, compiled.flags);
  });
  return patterns.length > 0 && areHosts ? HOST : 0;
}

/** `body('user.tone')` checks `body.user.tone` of what it is given. */
function checkedMember({ ev, state, roots }: ApiCall, { member, key }: SchemaBuilder): readonly string[] {
  const names = key ? valuesAt(ev, state, roots, key).map(({ value }) => soleString(value) ?? '') : [];
  return [...listOf(member), ...names.flatMap((name) => name.split('.'))];
}

function unionShapes(call: ApiCall, path: string): readonly SchemaShape[] {
  const fields = valuesAt(call.ev, call.state, call.roots, path);
  const lists = fields.flatMap(({ value }) =>
    value.objects.flatMap((object) =>
      object.type === 'record' ? readContents(call.state, object).elements : [],
    ),
  );
  return [...fields, ...lists].flatMap(({ value }) => shapesIn(value));
}

export function shapesAt(ev: Evaluation, state: State, roots: Roots, path: string): readonly SchemaShape[] {
  return valuesAt(ev, state, roots, path).flatMap((field) => shapesOfField(ev, state, field));
}

/** One schema, or one of a list of them: what none is lets anything through. */
export function shapeOfField(ev: Evaluation, state: State, field: Field): SchemaShape {
  const [shape] = shapesOfField(ev, state, field);
  if (shape) return shape;
  const [list] = field.value.objects.filter((object) => object.type === 'record');
  if (list?.type !== 'record' || !list.isArray || list.standsFor) return ANYTHING;
  const shapes = readContents(state, list).elements.map(
    (one) => shapesOfField(ev, state, one)[0] ?? ANYTHING,
  );
  return shapes.some((one) => one !== ANYTHING) ? eitherShape(shapes) : ANYTHING;
}

function shapesOfField(ev: Evaluation, state: State, field: Field): readonly SchemaShape[] {
  return [...shapesIn(field.value), ...(isPython(ev) ? shapesOfTypes(ev, state, field) : [])];
}

export function shapesIn(value: Value): readonly SchemaShape[] {
  return value.objects.flatMap((object) =>
    object.type === 'schema' ? [shapeBelow(object.at, object.shape)] : [],
  );
}

/**
 * The shape that a value describes: a schema, an object of schemas by field (as MCP servers take it), or a JSON Schema
 * written as a literal, or one of these by field; in Python the class of a model.
 */
export function describedShapes(
  ev: Evaluation,
  state: State,
  roots: Roots,
  path: string,
): readonly SchemaShape[] {
  return valuesAt(ev, state, roots, path).flatMap((field) => [
    ...shapesOfField(ev, state, field),
    ...field.value.objects.flatMap((object) =>
      object.type === 'record' ? shapeOfRecord(state, object) : [],
    ),
  ]);
}

function shapeOfRecord(state: State, record: RecordObject): readonly SchemaShape[] {
  const fields = [...readContents(state, record).fields];
  const namedBy = (shapesOf: (value: Value) => readonly SchemaShape[]): readonly SchemaShape[] => {
    const named = fields.flatMap(([name, { value }]) =>
      shapesOf(value)
        .slice(0, 1)
        .map((shape) => [name, shape] as const),
    );
    return named.length > 0 ? [{ ...ANYTHING, fields: new Map(named) }] : [];
  };
  const shapes = namedBy(shapesIn);
  if (shapes.length > 0) return shapes;
  const whole = shapesOfJsonSchema(state, record);
  return whole.length > 0 ? whole : namedBy((value) => jsonSchemasIn(state, value));
}

function jsonSchemasIn(state: State, { objects }: Value): readonly SchemaShape[] {
  return objects.flatMap((object) => (object.type === 'record' ? shapesOfJsonSchema(state, object) : []));
}

function fieldShapes(
  ev: Evaluation,
  state: State,
  roots: Roots,
  path: string,
): ReadonlyMap<string, SchemaShape> {
  const fields = new Map<string, SchemaShape>();
  for (const { value } of valuesAt(ev, state, roots, path)) {
    for (const object of value.objects) {
      if (object.type !== 'record') continue;
      for (const [name, field] of readContents(state, object).fields)
        fields.set(name, shapesIn(field.value)[0] ?? ANYTHING);
    }
  }
  return fields;
}

/** Whether it parses by being called: `Body(input)`. */
export function isCallable({ model, row }: SchemaObject): boolean {
  return entriesOf(model, row.type, '').some(({ parses }) => parses);
}

/** A method of a schema: it parses, it changes the schema, or it keeps it. */
export function callSchema(
  ev: Evaluation,
  state: State,
  node: CallNode,
  schema: SchemaObject,
  name: string,
  args: Arguments,
): Value {
  const roots: Roots = {
    arguments: args.values.map((value, index) => ({ value, node: args.nodes[index] ?? node })),
    receiver: { value: objectValue(schema), node },
  };
  const parses = entriesOf(schema.model, schema.row.type, name).flatMap((entry) => entry.parses ?? []);
  const parsing: Parsing = { ev, state, node, roots, model: schema.model, shape: schema.shape };
  const results = parses.map(({ parse }) => parsed(parsing, parse));
  if (results.length > 0) return results.find((value) => value !== NOTHING) ?? NOTHING;
  const modifiers = (schema.row.modifiers ?? []).filter(
    ({ call, given }) =>
      listOf(call).includes(name) && (!given || valuesAt(ev, state, roots, given).length > 0),
  );
  const shape = modifiers.reduce<SchemaShape>((before, modifier) => {
    if (modifier.list) return { ...ANYTHING, element: before };
    if (modifier.union)
      return eitherShape([before, ...othersAt(ev, state, roots, modifier.union, schema.row)]);
    const fields = modifier.fields ? fieldShapes(ev, state, roots, modifier.fields) : undefined;
    const marks =
      marksOf(ev, state, roots, modifier) | marksByFunctions({ ev, state, node, roots }, modifier, before);
    const added = { ...ANYTHING, marks, fields, ...remaking(modifier) };
    const others = modifier.wraps ? shapesAt(ev, state, roots, modifier.wraps) : [];
    return [modifier.keeps ? { ...added, keeps: true as const } : added, ...others].reduce(
      bothShapes,
      before,
    );
  }, schema.shape);
  return objectValue({ ...schema, shape });
}

/** Marks that a test of the program gives, or a conversion, which gives them to a value without members alone. */
function marksByFunctions(
  { ev, state, node, roots }: Pick<Parsing, 'ev' | 'state' | 'node' | 'roots'>,
  { tests, converts }: Pick<SchemaModifier, 'tests' | 'converts'>,
  { marks, fields, element }: SchemaShape,
): number {
  const given = (path: string | undefined): readonly GivenFunction[] =>
    path === undefined ? [] : valuesAt(ev, state, roots, path).map((field) => ({ ...field, call: node }));
  const tested = given(tests).map((test) => marksOfTest(ev, state, test));
  const made =
    (fields ?? element) ? [] : given(converts).map((one) => marksOfConversion(ev, state, one, marks));
  return [...tested, ...made].reduce((bits, one) => bits | one, 0);
}

/** Schemas, or definitions of such where the library takes them. */
function othersAt(
  ev: Evaluation,
  state: State,
  roots: Roots,
  path: string,
  { words }: SchemaRow,
): readonly SchemaShape[] {
  return valuesAt(ev, state, roots, path).map((field) =>
    words ? shapeOfDefinitions(state, [field], words) : (shapesIn(field.value)[0] ?? ANYTHING),
  );
}

/** An export that takes the schema: `v.parse(schema, data)`. */
export function parseBySchema(call: ApiCall, parse: SchemaParse): Value | undefined {
  if (!parse.schema) return undefined;
  const { ev, state, roots } = call;
  const describe = parse.decorated ? decoratedShapes : describedShapes;
  const [shape] = describe(ev, state, roots, parse.schema);
  return shape ? parsed({ ...call, shape }, parse) : undefined;
}

/** What the decorators of its fields say of an instance of a class of the program. */
function decoratedShapes(ev: Evaluation, state: State, roots: Roots, path: string): readonly SchemaShape[] {
  return valuesAt(ev, state, roots, path).flatMap(({ value }) =>
    value.objects.flatMap((object) => {
      const owner = object.type === 'parsed' ? object.shape.owner : object.type === 'record' && object.class;
      return owner ? [shapeOfClass(ev, state, owner)] : [];
    }),
  );
}

/** One call that parses, and by what. */
interface Parsing {
  readonly ev: Evaluation;
  readonly state: State;
  readonly node: CallNode;
  readonly roots: Roots;
  readonly model: CompiledModel;
  readonly shape: SchemaShape;
}

function parsed(parsing: Parsing, parse: SchemaParse): Value {
  const { ev, state, node, roots, model, shape } = parsing;
  const subjects = valuesAt(ev, state, roots, parse.subject).map((field) => field.value);
  const subject = subjects.length > 0 ? subjects.reduce(joinValues) : UNKNOWN;
  noteJsonChecked(ev, subject);
  const path = parsePath(parse.value);
  if (path.root !== 'result') return checked(parsing, parse, subject);
  if (parse.unchecked) return derivedText(subject, node);
  const errors = listOf(parse.errors);
  const value = parsedBy(subject, errors.length > 0 ? { ...shape, orElse: { model, errors } } : shape);
  const passed = parse.proves ? passedItself(parsing, subject) : [];
  if (path.segments.length > 0) return wrapped(state, node, path.segments, value, outcomes(parse, passed));
  refine(state, passed);
  return value;
}

/** What a text passed by a schema that gives it back as it is. */
function passedItself({ ev, state, node, shape }: Parsing, subject: Value): readonly Refinement[] {
  const isText = !shape.fields && !shape.element && !shape.owner;
  return isText && !shape.remakes ? passedInPlace(ev, state, subject, shape, node) : [];
}

/** What tells whether it passed, by the names of members. */
function outcomes(
  { success, failure }: SchemaParse,
  passed: readonly Refinement[],
): readonly (readonly [string, Value])[] {
  if (passed.length === 0) return [];
  const named = (path: string | undefined, truth: Truth): readonly (readonly [string, Value])[] => {
    const [name] = path === undefined ? [] : parsePath(path).segments;
    return name === undefined ? [] : [[name, { ...NOTHING, truth }]];
  };
  return [
    ...named(success, { whenTrue: passed, whenFalse: [] }),
    ...named(failure, { whenTrue: [], whenFalse: passed }),
  ];
}

/** The subject itself passed the schema, where the call says so or comes back. */
function checked({ ev, state, node, shape }: Parsing, parse: SchemaParse, subject: Value): Value {
  const passed = passedInPlace(ev, state, subject, shape, node);
  const told = toldOf(parse, passed);
  if (parse.later) return promiseOf(state, node, told);
  const { whenTrue, whenFalse } = told.truth ?? NOTHING_PROVEN;
  refine(state, common(whenTrue, whenFalse));
  return told;
}

const NOTHING_PROVEN: Truth = { whenTrue: [], whenFalse: [] };

/** What the call gives; where that tells nothing, that it comes back does. */
function toldOf({ success, failure }: SchemaParse, passed: readonly Refinement[]): Value {
  if (failure !== undefined)
    return objectValue({ type: 'verdict', path: [], at: parsePath(failure).segments, passed });
  return { ...NOTHING, truth: { whenTrue: passed, whenFalse: success === undefined ? passed : [] } };
}

/** What the subject itself passed, and each of its fields by what the schema says of it. */
export function passedInPlace(
  ev: Evaluation,
  state: State,
  subject: Value,
  shape: SchemaShape,
  node: CallNode,
  depth = 0,
): readonly Refinement[] {
  const message = `${labelOf(node.callee)} checks it`;
  const own = shape.marks === 0 ? [] : refinementsOf(ev, state, subject, shape.marks, node, message);
  if (depth > MAX_FIELDS_BELOW) return own;
  const below = [...(shape.fields ?? [])].flatMap(([name, field]) => {
    const inner = readMember(ev, state, subject, name, readingOf(node));
    return passedInPlace(ev, state, inner, field, node, depth + 1);
  });
  return [...own, ...below];
}

/** Fields of fields that a check in place is told of. */
const MAX_FIELDS_BELOW = 4;

/** `{ data: value }` for `result.data`, and what stands beside it. */
function wrapped(
  state: State,
  node: CallNode,
  segments: readonly string[],
  value: Value,
  beside: readonly (readonly [string, Value])[],
): Value {
  return segments.reduceRight((inner, name, depth) => {
    const fields = new Map([[name, { value: inner, node }]]);
    for (const [other, told] of depth === 0 ? beside : []) fields.set(other, { value: told, node });
    return newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: true });
  }, value);
}
