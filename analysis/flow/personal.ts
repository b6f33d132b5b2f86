/** What tells about a person: fields of records by their names, and whole rows of tables of people. */
import type { SourceKind } from '../kinds';
import type { Expression } from '../program';
import { type Evaluation, sourceOf, stepAt } from './evaluation';
import type { Reading } from './members';
import type { Arguments } from './calls';
import type { SchemaShape } from './schemas';
import { readContents, type State } from './state';
import {
  type HeapObject,
  type InstanceObject,
  markBits,
  type Origin,
  type ParsedObject,
  type Value,
  withStep,
} from './value';
import { describeEntry } from '../words';

/** Who gives records: a request, a message, a form, a database. A name alone says nothing. */
const GIVERS: ReadonlySet<SourceKind> = new Set<SourceKind>(['http', 'message', 'browser', 'retrieved']);

/** A field that tells about a person, on an object that is a record of somebody. */
export function withPersonal(
  ev: Evaluation,
  value: Value,
  name: string,
  result: Value,
  reading: Reading,
): Value {
  if (!ev.catalog.personal.has(name) || !result.isOpen) return result;
  if (!value.objects.some(isRow) && !value.origins.some(({ source }) => GIVERS.has(source.kind)))
    return result;
  const label = reading.label === '' ? name : `${reading.label}.${name}`;
  return { ...result, origins: [...result.origins, personalOrigin(ev, label, reading)] };
}

function personalOrigin(ev: Evaluation, label: string, at: Pick<Reading, 'range'>): Origin {
  const origin: Origin = {
    source: sourceOf(ev, 'personal', label, at),
    identities: [`personal:${label}`],
    trace: undefined,
    marks: 0,
    confidence: 'high',
  };
  return withStep(origin, stepAt(ev, at, describeEntry('personal', label)));
}

/** `prisma.user.findUnique({ … })`, and what stands below it. */
function isRow(object: HeapObject): boolean {
  return object.type === 'instance' && object.model.model.records === true && object.path.includes('()');
}

/** A whole row of a table of people becomes text, or what a class or schema says of a person. */
export function personalRecords(ev: Evaluation, { objects }: Value, node: Expression): readonly Origin[] {
  const labels = objects.flatMap((object) => {
    if (object.type === 'parsed') return ofDeclared(ev, object);
    return object.type === 'instance' && isRow(object) ? ofRow(ev, object) : [];
  });
  return labels.map((label) => personalOrigin(ev, label, node));
}

/** Fields of what somebody gave, as far as they are declared. */
function ofDeclared(ev: Evaluation, { value, shape }: ParsedObject): readonly string[] {
  if (!value.origins.some(({ source }) => GIVERS.has(source.kind))) return [];
  return personalFields(ev, shape, shape.owner?.node.name ?? '', 0);
}

/** Records within records are looked at this deep. */
const MAX_DEPTH = 3;

function personalFields(
  ev: Evaluation,
  { fields, element }: SchemaShape,
  label: string,
  depth: number,
): readonly string[] {
  if (depth > MAX_DEPTH) return [];
  const inner = element ? personalFields(ev, element, label, depth + 1) : [];
  const own = [...(fields ?? [])].flatMap(([name, shape]) => {
    const path = label === '' ? name : `${label}.${name}`;
    if (ev.catalog.personal.has(name)) return (shape.marks & KNOWN) === 0 ? [path] : [];
    return personalFields(ev, shape, path, depth + 1);
  });
  return [...own, ...inner];
}

const KNOWN = markBits(['known-values']);

function ofRow(ev: Evaluation, row: InstanceObject): readonly string[] {
  const declared = declaredFields(row);
  const table = tablesOf(row).find((name) => declared !== undefined || ev.catalog.people.has(name));
  if (table === undefined) return [];
  if (row.asked === undefined || !WHOLE.test(row.path)) return [];
  const asked =
    row.asked === 'whole' ? declared : row.asked.filter((name) => declared?.includes(name) ?? true);
  return asked
    ? asked.filter((name) => ev.catalog.personal.has(name)).map((name) => `${table}.${name}`)
    : [`the whole ${table}`];
}

/** `user.findMany()`, `findOne().lean()`, but no `findOne().plan` and nothing made of that. */
const WHOLE = /^[\w.[\]]+\(\)(?:\.\w+\(\))*$/;

/** `prisma.user.findMany()`, `model('User')`, `collection('users')`, `database["users"]`: of one of them. */
function tablesOf({ path, named, made = [], construction }: InstanceObject): readonly string[] {
  const [, table] = /^(?:.*\.)?(\w+)\.\w+\(\)$/.exec(path) ?? [];
  const given = [...(construction?.arguments ?? []), ...made.slice(0, -1).map(({ value }) => value)];
  const names = given.flatMap(({ constants }) => constants);
  return [table, named, ...names].flatMap((name) => (typeof name === 'string' ? [toSingular(name)] : []));
}

function toSingular(name: string): string {
  return name.toLowerCase().replace(/s$/, '');
}

/** What a schema says that the rows have. */
function declaredFields({ construction }: InstanceObject): readonly string[] | undefined {
  for (const { objects } of construction?.arguments ?? [])
    for (const object of objects) if (object.type === 'instance' && object.fields) return object.fields;
  return undefined;
}

/**
 * The fields that a call asks for: `findMany({ select: { name: true } })`, `find_one(query, {"name": 1})`,
 * `findOne(query, { projection: { name: 1 } })`, `.select('name')`. The whole row where nothing is said, or nothing known.
 */
export function fieldsAsked(
  state: State,
  { path, asked }: InstanceObject,
  args: Pick<Arguments, 'values' | 'keywords'>,
): 'whole' | readonly string[] {
  const [first, ...further] = args.values;
  if (/(?:^|\.)(?:select|distinct|aggregate)$/.test(path)) return (first && namesIn(state, first)) ?? [];
  const named = ['select', 'projection'].flatMap((option) => [
    ...args.values.flatMap((value) => memberIn(state, value, option)),
    args.keywords?.fields.get(option)?.value,
  ]);
  const values = named.flatMap((value) => (value ? [namesIn(state, value)] : []));
  const unnamed = further.filter((value) => isSelection(state, value)).map((value) => namesIn(state, value));
  return [...values, ...unnamed].find((names) => names !== undefined) ?? asked ?? 'whole';
}

function memberIn(state: State, { objects }: Value, name: string): readonly Value[] {
  return objects.flatMap((object) => {
    const field = object.type === 'record' ? readContents(state, object).fields.get(name) : undefined;
    return field ? [field.value] : [];
  });
}

/** `'name plan'`, `["name", "plan"]`, `{ name: 1, _id: 0 }`. What is only left out leaves nothing known. */
function namesIn(state: State, { constants, objects }: Value): readonly string[] | undefined {
  const [text] = constants;
  if (typeof text === 'string') return text.split(/\s+/).filter((name) => /^\w/.test(name));
  const [record] = objects;
  if (record?.type !== 'record') return undefined;
  const { fields, elements, isOpen, rest } = readContents(state, record);
  if (isOpen || rest) return undefined;
  if (record.isArray) return elements.flatMap(({ value }) => value.constants.filter(isText));
  return [...fields].flatMap(([name, { value }]) => (isOff(value) ? [] : [name]));
}

/** Options have other values than the switches of fields. */
function isSelection(state: State, value: Value): boolean {
  const [record] = value.objects;
  if (record?.type !== 'record') return typeof value.constants[0] === 'string';
  const { fields } = readContents(state, record);
  return record.isArray || [...fields.values()].every((field) => isOff(field.value) || isOn(field.value));
}

function isOff({ constants }: Value): boolean {
  return constants.includes(false) || constants.includes(0);
}

function isOn({ constants }: Value): boolean {
  return constants.includes(true) || constants.includes(1);
}

/** What a schema of rows declares: `new Schema({ email: String })`. */
export function fieldsDeclared(state: State, value: Value | undefined): readonly string[] | undefined {
  const [record] = value?.objects ?? [];
  return record?.type === 'record' ? [...readContents(state, record).fields.keys()] : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
