/** What tells about a person: fields of records by their names, and whole rows of tables of people. */
import type { SourceKind } from '../kinds';
import type { Expression } from '../program';
import { type Evaluation, isPython, sourceOf, stepAt } from './evaluation';
import { elementsOf, type Reading } from './members';
import type { Arguments } from './calls';
import type { SchemaShape } from './schemas';
import { readContents, type State } from './state';
import {
  type ClassObject,
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
  return object.type === 'instance' && object.model.model.records === true && /\(\)|\[\]/.test(object.path);
}

/** A whole row of a table of people becomes text, or what a class or schema says of a person; also in a list of such. */
export function personalRecords(
  ev: Evaluation,
  state: State,
  value: Value,
  node: Expression,
  form: 'text' | 'json',
): readonly Origin[] {
  const labels = new Set(labelsIn(ev, state, value, form, 0));
  return [...labels].map((label) => personalOrigin(ev, label, node));
}

function labelsIn(
  ev: Evaluation,
  state: State,
  { objects }: Value,
  form: 'text' | 'json',
  depth: number,
): readonly string[] {
  return objects.flatMap((object) => {
    if (object.type === 'parsed') return form === 'json' || isPython(ev) ? ofDeclared(ev, object) : [];
    if (object.type === 'instance')
      return isRow(object) && (form === 'json' || isLegible(ev, object)) ? ofRow(ev, object) : [];
    if (object.type !== 'record' || depth > MAX_DEPTH) return [];
    return elementsOf(readContents(state, object)).flatMap(({ value }) =>
      labelsIn(ev, state, value, form, depth + 1),
    );
  });
}

/** Whether it becomes text field by field, and not as a name of its class. */
function isLegible(ev: Evaluation, { model: { model }, path }: InstanceObject): boolean {
  if (isPython(ev) && path.endsWith('.__dict__')) return true;
  const { legible = [] } = model;
  return legible === true || legible.some((name) => path.startsWith(`${name}()`));
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
const WHOLE = /^[\w.[\]]+\(\)(?:\.\w+\(\)|\.\[\])*(?:\.__dict__)?$/;

/** `prisma.user.findMany()`, `model('User')`, `collection('users')`, `database["users"]`: of one of them. */
function tablesOf(row: InstanceObject): readonly string[] {
  const { path, named, askedOf = [], construction } = row;
  const [, table] = /^(?:.*\.)?(\w+)\.\w+\(\)(?:\.\[\])*$/.exec(path) ?? [];
  const given = [...(construction?.arguments ?? []), ...askedOf.map(({ value }) => value)];
  const names = given.flatMap(({ constants }) => constants);
  const all = [classOf(row)?.node.name, table, named, ...names];
  return all.flatMap((name) => (typeof name === 'string' ? [toSingular(name)] : []));
}

/** The class that stands for the table: the one that it was read from, or that was asked for. */
function classOf({ table, made = [] }: InstanceObject): ClassObject | undefined {
  return table ?? made.flatMap(({ value }) => value.objects).find((object) => object.type === 'class');
}

function toSingular(name: string): string {
  return name.toLowerCase().replace(/s$/, '');
}

/** What a schema says that the rows have. */
function declaredFields(row: InstanceObject): readonly string[] | undefined {
  const { construction } = row;
  const fields = classOf(row)?.node.members.flatMap((member) =>
    member.type === 'field' && typeof member.name === 'string' ? [member.name] : [],
  );
  if (fields && fields.length > 0) return fields;
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
  if (path === 'values') return args.values.length > 0 ? args.values.flatMap(textsIn) : 'whole';
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

function textsIn({ constants }: Value): readonly string[] {
  return constants.filter(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
