/** Walking a catalog path through values. */
import { type Evaluation, isPython } from './evaluation';
import { elementsOf, findStatic, keptBy, readElement, readingOf, readMember } from './members';
import { argumentIndex, parsePath } from './paths';
import { type Field, readContents, type State } from './state';
import type { InstanceObject, RecordObject, Value } from './value';

/** What roots of a path stand for around one call. */
export interface Roots {
  readonly arguments: readonly Field[];
  readonly receiver?: Field;
  readonly result?: Field;
  readonly body?: Field;
  /** Python: what is given by keyword. */
  readonly options?: Field | undefined;
  /** Options that the receiver was constructed with, for `client`. */
  readonly client?: Field | undefined;
  readonly made?: readonly Field[];
  /** The first argument without a keyword that the receiver was constructed with: the path of an open file. */
  readonly constructed?: Field | undefined;
  /** What the function gives that the receiver was made of. */
  readonly returned?: Field | undefined;
}

export function constructedWith({ construction }: InstanceObject): Field | undefined {
  const value = construction?.arguments[construction.hasKeywords ? 1 : 0];
  const given = construction?.node.arguments.find(({ keyword }) => keyword === undefined);
  return value && given && { value, node: given.value };
}

/** Everything that stands at a path. */
export function valuesAt(ev: Evaluation, state: State, roots: Roots, path: string): readonly Field[] {
  const { root, segments } = parsePath(path);
  return rootsAt(roots, root).flatMap((field) => walk(ev, state, field, segments, 0));
}

export function rootsAt(roots: Roots, root: string): readonly Field[] {
  if (root === 'args') return roots.arguments;
  if (root === 'made') return roots.made ?? [];
  const index = argumentIndex(root);
  const field =
    index >= 0
      ? roots.arguments[index]
      : roots[root as 'receiver' | 'result' | 'body' | 'client' | 'constructed' | 'options' | 'returned'];
  return field ? [field] : [];
}

export function walk(
  ev: Evaluation,
  state: State,
  field: Field,
  segments: readonly string[],
  index: number,
): readonly Field[] {
  const segment = segments[index];
  if (segment === undefined) return [field];
  const next =
    segment === '[]' || segment === '*'
      ? elementFields(ev, state, field)
      : memberFields(ev, state, field, segment);
  return next.flatMap((one) => walk(ev, state, one, segments, index + 1));
}

function memberFields(ev: Evaluation, state: State, field: Field, name: string): readonly Field[] {
  const fields: Field[] = [];
  let isElse = field.value.origins.length > 0;
  for (const object of field.value.objects) {
    // A function stands where options may: `app.get('/', handler)`.
    if (object.type === 'closure') continue;
    if (object.type !== 'record') {
      isElse = true;
      continue;
    }
    const contents = readContents(state, object);
    const found =
      /^\d+$/.test(name) && object.isArray ? contents.elements[Number(name)] : contents.fields.get(name);
    if (found) fields.push(found);
    const shared = found ? undefined : sharedBy(ev, state, object, name);
    if (shared) fields.push({ node: field.node, value: shared });
    if (!found && contents.rest) fields.push(contents.rest);
    if (!found && contents.isOpen) fields.push(...spreadFields(ev, state, contents.fields.get('...'), name));
  }
  if (!isElse) return fields;
  const others = {
    ...field.value,
    objects: field.value.objects.filter(({ type }) => type !== 'record' && type !== 'closure'),
  };
  return [...fields, { node: field.node, value: readMember(ev, state, others, name, readingOf(field.node)) }];
}

/** What instances of a class of Python have of the class. */
function sharedBy(ev: Evaluation, state: State, record: RecordObject, name: string): Value | undefined {
  return record.class && isPython(ev) ? findStatic(ev, state, record.class, name) : undefined;
}

/** A member that may come out of a spread source. */
function spreadFields(
  ev: Evaluation,
  state: State,
  spread: Field | undefined,
  name: string,
): readonly Field[] {
  return spread
    ? [{ node: spread.node, value: readMember(ev, state, spread.value, name, readingOf(spread.node)) }]
    : [];
}

function elementFields(ev: Evaluation, state: State, field: Field): readonly Field[] {
  const fields: Field[] = [];
  // A text that is put together has no elements.
  let isElse = field.value.origins.length > 0 && !field.value.pieces;
  for (const object of field.value.objects) {
    if (object.type === 'record') fields.push(...elementsOf(readContents(state, object)));
    else isElse = true;
  }
  if (!isElse) return fields;
  const others = {
    ...field.value,
    objects: field.value.objects.filter((object) => object.type !== 'record'),
  };
  return [...fields, { node: field.node, value: readElement(ev, state, others, readingOf(field.node)) }];
}

/** Whether a path is given: present, absent, or hidden behind something unknown. */
export function presenceAt(
  ev: Evaluation,
  state: State,
  roots: Roots,
  path: string,
): 'present' | 'absent' | 'unknown' {
  const { root, segments } = parsePath(path);
  const fields = rootsAt(roots, root);
  if (fields.length === 0) return 'absent';
  const all = fields.map((field) => presenceIn(ev, state, field, segments, 0));
  if (all.includes('present')) return 'present';
  return all.includes('unknown') ? 'unknown' : 'absent';
}

function presenceIn(
  ev: Evaluation,
  state: State,
  field: Field,
  segments: readonly string[],
  index: number,
): 'present' | 'absent' | 'unknown' {
  const segment = segments[index];
  const { value } = field;
  if (segment === undefined) return isNothing(value) ? 'absent' : 'present';
  const kept = keptBy(value, segment);
  if (kept) return presenceIn(ev, state, { node: field.node, value: kept }, segments, index + 1);
  const own = value.objects.flatMap((object) => (object.type === 'record' ? [object] : []));
  const records = own.map((record) => readContents(state, record));
  const others = value.objects.filter(({ type }) => type !== 'record' && type !== 'closure');
  if (value.isOpen || value.origins.length > 0 || others.length > 0) return 'unknown';
  const shared = own.flatMap((record) => sharedBy(ev, state, record, segment) ?? []);
  const found = [
    ...records.flatMap((contents) => contents.fields.get(segment) ?? []),
    ...shared.map((one) => ({ value: one, node: field.node })),
  ];
  if (found.length > 0) {
    const all = found.map((one) => presenceIn(ev, state, one, segments, index + 1));
    return all.includes('present') ? 'present' : all.includes('unknown') ? 'unknown' : 'absent';
  }
  return records.some((contents) => contents.isOpen || contents.rest) ? 'unknown' : 'absent';
}

export function isNothing(value: Value): boolean {
  return (
    !value.isOpen &&
    value.objects.length === 0 &&
    value.constants.every((constant) => constant === undefined || constant === null || constant === false)
  );
}
