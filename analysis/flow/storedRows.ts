/**
 * Rows of tables for which a class of the program stands: what a model wrote into a field of one is met where that field
 * of any row of the class is read. Of other data nothing is kept: what comes out of the program's own database counts
 * as its own.
 */
import type { StoredRow } from '../apiModel';
import type { Range, Variable } from '../program';
import type { ApiCall } from './api';
import { noteLeft } from './elsewhere';
import { currentFrame, type Evaluation, isPython, stepAt } from './evaluation';
import type { Reading } from './members';
import { noteRead } from './recording';
import { readContents, readVariable, setVariable, type State } from './state';
import { deepOrigins } from './text';
import {
  type ClassObject,
  type HeapObject,
  type InstanceObject,
  joinValues,
  makeValue,
  type Origin,
  UNDEFINED,
  type Value,
  withStep,
} from './value';
import { listOf } from './paths';
import { valuesAt } from './walk';

/** `session.add(note)`, `Note.objects.create(text=text)` */
export function storeRows(call: ApiCall, row: StoredRow): void {
  const { ev, state, roots, target } = call;
  const table = target.type === 'instance' ? target.table : undefined;
  const fields = listOf(row.at).flatMap((path) => valuesAt(ev, state, roots, path));
  for (const object of fields.flatMap(({ value }) => value.objects)) {
    const owner = object.type === 'record' ? (object.class ?? table) : undefined;
    if (object.type !== 'record' || !owner) continue;
    for (const [name, { value }] of readContents(state, object).fields)
      storeField(ev, state, owner, name, value);
  }
}

/** `note.text = text`, of a row that was looked up: a session saves what has changed. */
export function storeWritten(
  ev: Evaluation,
  state: State,
  row: InstanceObject,
  name: string,
  value: Value,
): void {
  for (const owner of classesOf(ev, row)) storeField(ev, state, owner, name, value);
}

function storeField(ev: Evaluation, state: State, owner: ClassObject, name: string, value: Value): void {
  storeColumn(ev, state, { key: nameOf(owner, name), name }, [value]);
}

/** What rows of a table hold under a name, of which the whole program has one. */
export interface Column {
  readonly key: Variable['name'];
  readonly name: string;
}

/** What a model wrote among the values stays in the column, beside what was there. */
export function storeColumn(
  ev: Evaluation,
  state: State,
  { key, name }: Column,
  values: readonly Value[],
): void {
  const origins = values
    .flatMap((value) => deepOrigins(ev, state, value))
    .filter(({ source }) => source.kind === 'model');
  if (origins.length === 0) return;
  const variable = ev.outside.written(key);
  const before = readVariable(state, variable) ?? UNDEFINED;
  setVariable(state, variable, joinValues(before, makeValue({ origins, isOpen: true })));
  noteLeft(ev, variable, name);
}

/** @param table its name for people */
export function originsStored(
  ev: Evaluation,
  state: State,
  { key, name }: Column,
  table: string,
  place: { readonly range: Range },
): readonly Origin[] {
  const variable = ev.outside.written(key);
  const value = readVariable(state, variable);
  noteRead(ev, variable, value, currentFrame(ev));
  const step = stepAt(ev, place, `was stored as ${name} of ${table}`);
  return (value?.origins ?? []).map((origin) => withStep(origin, step));
}

/** What was stored in the field of a row that a database gave. */
export function storedIn(
  ev: Evaluation,
  state: State,
  row: InstanceObject,
  name: string,
  reading: Reading,
): Value | undefined {
  const stored = classesOf(ev, row).flatMap((owner) =>
    originsStored(ev, state, { key: nameOf(owner, name), name }, owner.node.name ?? 'a row', reading),
  );
  return stored.length > 0 ? makeValue({ origins: stored, isOpen: true }) : undefined;
}

function nameOf({ module, node }: ClassObject, field: string): Variable['name'] {
  return `row ${module.unit.path}:${node.nameRange.start}.${field}`;
}

/** The classes of which rows were asked for: `session.get(Note, id)`, `select(Note)`, `Note.objects.all()`. */
function classesOf(ev: Evaluation, row: InstanceObject): readonly ClassObject[] {
  if (!isPython(ev) || row.model.model.records !== true || !ROWS.test(row.path)) return [];
  if (row.table) return [row.table];
  const { made = [], askedOf = [], construction } = row;
  const given = [...(construction?.arguments ?? []), ...[...made, ...askedOf].map(({ value }) => value)];
  return [...new Set(given.flatMap(({ objects }) => objects.flatMap(classIn)))];
}

/** What a call gave, or an element of that: no method of it. */
const ROWS = /(?:^|\(\)|\[\])$/;

function classIn(object: HeapObject): readonly ClassObject[] {
  if (object.type === 'class') return [object];
  if (object.type !== 'instance') return [];
  return (object.construction?.arguments ?? []).flatMap(({ objects }) =>
    objects.filter((one) => one.type === 'class'),
  );
}
