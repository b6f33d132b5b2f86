/** What tells about a person: fields of records by their names, and whole rows of tables of people. */
import type { SourceKind } from '../kinds';
import type { Expression } from '../program';
import { type Evaluation, sourceOf, stepAt } from './evaluation';
import type { Reading } from './members';
import { readContents, type State } from './state';
import { type HeapObject, type InstanceObject, type Origin, type Value, withStep } from './value';
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

/** A whole row of a table of people becomes text, or the fields of it that were asked for. */
export function personalRecords(
  ev: Evaluation,
  state: State,
  { objects }: Value,
  node: Expression,
): readonly Origin[] {
  return objects.flatMap((object) => {
    if (object.type !== 'instance' || !isRow(object)) return [];
    const [, table = ''] = /^(?:.*\.)?(\w+)\.\w+\(\)$/.exec(object.path) ?? [];
    if (!ev.catalog.people.has(table)) return [];
    const asked = fieldsAsked(state, object);
    const labels = asked
      ? asked.filter((name) => ev.catalog.personal.has(name)).map((name) => `${table}.${name}`)
      : [`the whole ${table}`];
    return labels.map((label) => personalOrigin(ev, label, node));
  });
}

/** `findMany({ select: { firstName: true } })`; nothing where the whole row is given, or it is not known. */
function fieldsAsked(state: State, { made = [] }: InstanceObject): readonly string[] | undefined {
  const [selection] = (made[made.length - 1]?.value.objects ?? []).flatMap((object) =>
    object.type === 'record' ? [readContents(state, object).fields.get('select')?.value] : [],
  );
  const [fields] = (selection?.objects ?? []).flatMap((object) =>
    object.type === 'record' ? [readContents(state, object)] : [],
  );
  if (!fields || fields.isOpen || fields.rest) return undefined;
  return [...fields.fields].flatMap(([name, { value }]) => (value.constants.includes(false) ? [] : [name]));
}
