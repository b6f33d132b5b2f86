/** Pipelines: components that are known by names and run together, each with what others give that it is connected with. */
import type { PipelineRow } from '../apiModel';
import type { CallNode } from '../program';
import { type ApiCall, callApi } from './api';
import type { Arguments } from './calls';
import { callCallback } from './callbacks';
import {
  newRecord,
  pushElements,
  readingOf,
  readMember,
  writeMember,
  writeOutside,
  writtenIn,
} from './members';
import { listOf, memberPath } from './paths';
import { fulfilled } from './promised';
import { type Contents, EMPTY_CONTENTS, type Field, readContents } from './state';
import {
  constantValue,
  type HeapObject,
  type InstanceObject,
  joinAll,
  joinValues,
  objectValue,
  type RecordObject,
  soleString,
  UNKNOWN,
  type Value,
} from './value';
import { valuesAt } from './walk';

export function callPipeline(call: ApiCall, row: PipelineRow): Value | undefined {
  const { target } = call;
  if (target.type !== 'instance') return undefined;
  const pipeline: InstanceObject = { ...target, path: '' };
  if (row.does === 'run') return run(call, pipeline, row);
  if (row.does === 'add') addComponent(call, pipeline, row);
  else connect(call, pipeline, row);
  return objectValue(pipeline);
}

/** Components by their names, */
const COMPONENTS = 'components';
/** and what flows between them. */
const CONNECTIONS = 'connections';

function addComponent(call: ApiCall, pipeline: InstanceObject, row: PipelineRow): void {
  const name = textAt(call, row.name);
  const [component] = fieldsAt(call, row.component);
  if (name === undefined || !component) return;
  writeMember(call.state, kept(call, pipeline, COMPONENTS, false), name, component);
}

function connect(call: ApiCall, pipeline: InstanceObject, row: PipelineRow): void {
  const from = textAt(call, row.from);
  const to = textAt(call, row.to);
  if (from === undefined || to === undefined) return;
  const connection = { value: constantValue(`${from}${ARROW}${to}`), node: call.node };
  pushElements(call.state, kept(call, pipeline, CONNECTIONS, true), [connection]);
}

const ARROW = ' -> ';

/** What is kept in a pipeline under a name, made where it is first asked for. */
function kept(call: ApiCall, pipeline: InstanceObject, name: string, isList: boolean): Value {
  const { ev, state, node } = call;
  const known = writtenIn(ev, state, pipeline, name);
  if (known) return known;
  const made = newRecord(state, pipeline.construction?.node ?? node, EMPTY_CONTENTS, isList);
  writeOutside(ev, state, objectValue(pipeline), name, made);
  return made;
}

/** One end of a connection: a component, and the field of what it takes or gives, where that is named. */
interface End {
  readonly component: string;
  readonly field: string | undefined;
}

interface Connection {
  readonly from: End;
  readonly to: End;
}

function run(call: ApiCall, pipeline: InstanceObject, row: PipelineRow): Value | undefined {
  const components = new Map(recordsKept(call, pipeline, COMPONENTS).flatMap(({ fields }) => [...fields]));
  if (components.size === 0) return undefined;
  const connections = connectionsOf(call, pipeline);
  const given = fieldsAt(call, row.given);
  const results = new Map<string, Field>();
  for (const name of inOrder([...components.keys()], connections)) {
    const component = components.get(name);
    if (!component) continue;
    const ends = connections.filter(({ to }) => to.component === name);
    const args = argumentsFor(call, name, [...components.keys()], given, passedOn(call, ends, results));
    const value = runComponent(call, name, component.value, row.by ?? '', args);
    results.set(name, { value: fulfilled(call.state, value), node: call.node });
  }
  return newRecord(call.state, call.node, { ...EMPTY_CONTENTS, fields: results, isOpen: true });
}

function recordsKept({ ev, state }: ApiCall, pipeline: InstanceObject, name: string): readonly Contents[] {
  const { objects } = writtenIn(ev, state, pipeline, name) ?? UNKNOWN;
  return recordsIn(objects).map((record) => readContents(state, record));
}

function connectionsOf(call: ApiCall, pipeline: InstanceObject): readonly Connection[] {
  const texts = recordsKept(call, pipeline, CONNECTIONS).flatMap(({ elements }) =>
    elements.flatMap(({ value }) => soleString(value) ?? []),
  );
  return texts.map((text) => {
    const [from = '', to = ''] = text.split(ARROW);
    return { from: endOf(from), to: endOf(to) };
  });
}

function endOf(text: string): End {
  const [component = '', field] = text.split('.');
  return { component, field };
}

/** Whoever gives comes before whoever takes; in a circle the one that was added first. */
function inOrder(names: readonly string[], connections: readonly Connection[]): readonly string[] {
  const ordered: string[] = [];
  const rest = new Set(names);
  while (rest.size > 0) {
    const waits = (name: string): boolean =>
      connections.some(
        ({ from, to }) => to.component === name && from.component !== name && rest.has(from.component),
      );
    const next = [...rest].find((name) => !waits(name)) ?? [...rest][0] ?? '';
    ordered.push(next);
    rest.delete(next);
  }
  return ordered;
}

/** What a component is given by those that it is connected with, by keyword where the field is named. */
interface PassedOn {
  readonly fields: ReadonlyMap<string, Field>;
  readonly first: Field | undefined;
}

function passedOn(
  call: ApiCall,
  connections: readonly Connection[],
  results: ReadonlyMap<string, Field>,
): PassedOn {
  const fields = new Map<string, Field>();
  let first: Field | undefined;
  for (const { from, to } of connections) {
    const result = results.get(from.component);
    if (!result) continue;
    const output = { value: outputOf(call, result, from.field, to.field), node: result.node };
    if (to.field === undefined) first ??= output;
    else fields.set(to.field, joinedField(fields.get(to.field), output));
  }
  return { fields, first };
}

function joinedField(before: Field | undefined, after: Field): Field {
  return before ? { ...before, value: joinValues(before.value, after.value) } : after;
}

/** Where the connection does not name what is given it is what is taken by that name, or all that there is. */
function outputOf(
  call: ApiCall,
  { value, node }: Field,
  field: string | undefined,
  taken: string | undefined,
): Value {
  const { ev, state } = call;
  const fields = recordsIn(value.objects).flatMap((record) => [...readContents(state, record).fields]);
  const name = field ?? (taken !== undefined && fields.every(([one]) => one === taken) ? taken : undefined);
  if (name !== undefined) return readMember(ev, state, value, name, readingOf(node));
  return fields.length > 0 ? joinAll(fields.map(([, one]) => one.value)) : value;
}

/** What the run is given for a component goes before what others give. */
function argumentsFor(
  call: ApiCall,
  name: string,
  names: readonly string[],
  given: readonly Field[],
  { fields, first }: PassedOn,
): Arguments {
  const own = given.map((field) => givenTo(call, name, names, field));
  const keywords: Contents = {
    ...EMPTY_CONTENTS,
    fields: new Map([...fields, ...own.flatMap((contents) => [...contents.fields])]),
    isOpen: own.some(({ isOpen }) => isOpen),
  };
  const options = { value: newRecord(call.state, call.node, keywords), node: call.node };
  const passed = first ? [first] : [];
  return {
    values: passed.map(({ value }) => value),
    nodes: passed.map(({ node }) => node),
    ...(keywords.fields.size > 0 || keywords.isOpen ? { keywords, options } : {}),
  };
}

/** `{ writer: { text } }`, or `{ text }`, which goes to every component that takes it. */
function givenTo(call: ApiCall, name: string, names: readonly string[], { value, node }: Field): Contents {
  const { ev, state } = call;
  const records = recordsIn(value.objects);
  const fields = new Map(records.flatMap((record) => [...readContents(state, record).fields]));
  const isNested = [...fields.keys()].some((key) => names.includes(key));
  if (!isNested && fields.size > 0) return { ...EMPTY_CONTENTS, fields };
  const own = fields.get(name);
  if (own) return keywordsOf(call, own);
  if (records.length > 0 || value.origins.length === 0) return EMPTY_CONTENTS;
  return keywordsOf(call, { value: readMember(ev, state, value, name, readingOf(node)), node });
}

/** As `**options` are given. */
function keywordsOf({ state }: ApiCall, { value, node }: Field): Contents {
  const known = recordsIn(value.objects).flatMap((record) => [...readContents(state, record).fields]);
  const fields = new Map(known);
  const isOutside = value.origins.length > 0;
  if (isOutside) fields.set('...', { value: { ...value, objects: [] }, node });
  return { ...EMPTY_CONTENTS, fields, isOpen: isOutside };
}

function runComponent(call: ApiCall, name: string, component: Value, by: string, args: Arguments): Value {
  const { ev, state, node } = call;
  const step = stepOf(node, name);
  const values = component.objects.map((object): Value => {
    if (object.type === 'instance') {
      const target: InstanceObject = { ...object, path: memberPath(object, by) };
      return callApi(ev, state, step, target, args, objectValue(object));
    }
    if (object.type !== 'record') return UNKNOWN;
    const method = readMember(ev, state, objectValue(object), by, readingOf(node));
    return callCallback(ev, state, method, args.values, step, args.keywords);
  });
  return joinAll(values);
}

const steps = new WeakMap<CallNode, Map<string, CallNode>>();

/** The call that nobody wrote stands where the pipeline is run; calls of models are told apart by their nodes. */
function stepOf(node: CallNode, name: string): CallNode {
  const known = steps.get(node) ?? new Map<string, CallNode>();
  steps.set(node, known);
  const step = known.get(name) ?? { ...node };
  known.set(name, step);
  return step;
}

function fieldsAt(
  { ev, state, roots }: ApiCall,
  paths: string | readonly string[] | undefined,
): readonly Field[] {
  return listOf(paths).flatMap((path) => valuesAt(ev, state, roots, path));
}

function textAt(call: ApiCall, paths: string | readonly string[] | undefined): string | undefined {
  const [field] = fieldsAt(call, paths);
  return field && soleString(field.value);
}

function recordsIn(objects: readonly HeapObject[]): readonly RecordObject[] {
  return objects.flatMap((object) => (object.type === 'record' ? [object] : []));
}
