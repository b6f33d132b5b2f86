/** Tools: what their registrations say of them, what their functions do, and to what they are handed. */
import type { ActRow, HandlerRow, ToolRow, ToolsetRow, ValueBinding } from '../apiModel';
import type { Place } from '../finding';
import type { ActKind, Mark, SinkKind } from '../kinds';
import type { Expression, FunctionNode, ParameterNode } from '../program';
import type { ApiCall } from './api';
import { observeTest } from './asking';
import type { Entry } from './catalog';
import { type Evaluation, identityAt, isPython, placeOf } from './evaluation';
import { isOpenJsonSchema } from './jsonSchemas';
import { noteKeptRow, noteKeptText } from './keptRows';
import { labelOf } from './labels';
import { elementsOf } from './members';
import { exportsWithin } from './modules';
import type {
  ActObservation,
  Consent,
  DeclaredTool,
  ReadyTool,
  SchemaState,
  ToolsetObservation,
  ToolWords,
} from './observation';
import { listOf } from './paths';
import { actsSoFar, noteDeed, noteEffect } from './recording';
import { changesIn, changesOf } from './rowChanges';
import { describedShapes, shapesIn } from './schemaCalls';
import type { SchemaShape } from './schemas';
import { observeFlow } from './sinks';
import { type Field, readContents, type State } from './state';
import { knownText } from './text';
import {
  type ClosureObject,
  type Construction,
  type HeapObject,
  type InstanceObject,
  makeValue,
  soleConstant,
  soleString,
  type Source,
  toMarks,
  type Value,
} from './value';
import { consentAt, consentOf, stopAt, strongest } from './consent';
import { noteRegistered } from './toolRuns';
import { nodesOf } from './events';
import { presenceAt, type Roots, valuesAt } from './walk';

// ---------------------------------------------------------------- acts

export function noteAct(
  { ev, state, roots, node, label, model }: ApiCall,
  { kind, chosen, standing, changes }: ActRow,
): void {
  const values = listOf(chosen).flatMap((path) => valuesAt(ev, state, roots, path));
  if (chosen && !values.some(({ value }) => isChosen(value, 'path'))) return;
  const records = listOf(standing).flatMap((path) => valuesAt(ev, state, roots, path));
  if (kind === 'settles')
    noteKeptRow(
      ev,
      node,
      records.map(({ value }) => value),
    );
  const given = records.flatMap(({ value }) => standingsIn(ev, state, value));
  const changed = changes ? changesIn(ev, model) : [];
  const written = [...given, ...changed.flatMap(({ name, field }) => standingOf(ev, name, field))];
  if ((standing ?? changes) && written.length === 0) return;
  for (const field of written) observeTest(ev, field.node, field.value);
  noteActAt(ev, kind, label, node, { written: written.map((field) => field.node) });
}

/** Fields that are words for what somebody is granted, or hold such a word. */
function standingsIn(ev: Evaluation, state: State, { objects }: Value): readonly Field[] {
  return objects.flatMap((object) => {
    if (object.type === 'instance')
      return changesOf(ev, object).flatMap(({ name, field }) => standingOf(ev, name, field));
    if (object.type !== 'record') return [];
    return [...readContents(state, object).fields].flatMap(([name, field]) => standingOf(ev, name, field));
  });
}

function standingOf(ev: Evaluation, name: string, field: Field): readonly Field[] {
  const isWord = ev.catalog.standings.has(name) && !isOfTurn(name, field.value);
  return isWord || saysStanding(ev, field.value) ? [field] : [];
}

function saysStanding({ catalog: { standings } }: Evaluation, { constants }: Value): boolean {
  return constants.some((one) => typeof one === 'string' && standings.has(one));
}

/** Turns of a conversation are rows with roles, too: those that chats have, or that an answer came with. */
function isOfTurn(name: string, { constants, origins }: Value): boolean {
  if (name !== 'role') return false;
  return constants.length > 0 ? constants.every((one) => turns.has(one)) : origins.length > 0;
}

const turns: ReadonlySet<unknown> = new Set(['user', 'assistant', 'system', 'developer', 'tool', 'model']);

export function noteActAt(
  ev: Evaluation,
  kind: ActKind,
  label: string,
  node: Pick<Expression, 'range'>,
  more: Pick<ActObservation, 'written'> = {},
): void {
  const act = { kind, label, place: placeOf(ev, node), ...more };
  noteEffect(ev, { type: 'act', act });
  noteDeed(ev, { place: act.place, acts: [act] });
}

/** What a sink does, where it is given that. Commands that are fixed do what the program's author wants. */
export function noteActOfSink(
  ev: Evaluation,
  kind: SinkKind,
  value: Value,
  node: Expression,
  label: string,
): void {
  if (kind === 'sql') noteKeptText(ev, knownText(value));
  const act = kind === 'sql' ? actOfQuery(value) : actsOfSinks[kind];
  if (!act) return;
  if (kind === 'sql' || isChosen(value, kind)) noteActAt(ev, act, label, node);
  if (act === 'writes' && wordsOf(value).some((word) => ev.catalog.standings.has(word)))
    noteActAt(ev, 'settles', label, node);
}

/** A query that writes down what somebody is granted by values that are passed apart. */
export function noteBound(
  { ev, state, roots, args, label }: ApiCall,
  { values, each }: ValueBinding,
  query: Field,
): void {
  if (typeof values !== 'number' || !/^[\s(]*(?:update|insert|merge|replace)\b/i.test(knownText(query.value)))
    return;
  const bound = each
    ? args.values.flatMap((value, index) => {
        const node = args.nodes[index];
        return node && index >= values ? [{ value, node }] : [];
      })
    : [`arg${values}[]`, `arg${values}.*`].flatMap((path) => valuesAt(ev, state, roots, path));
  const { standings } = ev.catalog;
  const isNamed = wordsOf(query.value).some((word) => standings.has(word));
  const written = bound.filter(({ value }) => isNamed || saysStanding(ev, value));
  if (written.length > 0)
    noteActAt(ev, 'settles', label, query.node, { written: written.map(({ node }) => node) });
}

function wordsOf(query: Value): readonly string[] {
  return knownText(query).match(/\w+/g) ?? [];
}

const actsOfSinks: Partial<Record<SinkKind, ActKind>> = {
  'command-execution': 'executes',
  'command-argument': 'executes',
  'code-execution': 'executes',
  url: 'reaches-out',
};

/** The model has a say in it that no list of values bounds. */
function isChosen({ origins }: Value, kind: SinkKind): boolean {
  return origins.some(({ source, marks }) => {
    const held = toMarks(marks);
    const isBounded = held.has('known-values') || boundsOf(kind).some((mark) => held.has(mark));
    return isOfTool(source) && !isBounded;
  });
}

/** What a model passes to a tool, also where the program reads it of the answer by itself. */
function isOfTool({ kind, answer }: Source): boolean {
  return kind === 'tool-argument' || answer?.form === 'tool-arguments';
}

function boundsOf(kind: SinkKind): readonly Mark[] {
  if (kind === 'path') return [];
  return kind === 'url' ? ['host-allowed'] : ['sandboxed'];
}

/** What a query does, by its first word. Rows that are added take nothing away. */
function actOfQuery(value: Value): ActKind | undefined {
  const [, verb = ''] = /^[\s(]*([a-z]+)/i.exec(knownText(value)) ?? [];
  if (/^(?:delete|drop|truncate)$/i.test(verb)) return 'deletes';
  if (/^(?:update|merge|replace|alter|grant)$/i.test(verb)) return 'writes';
  return /^(?:select|with)$/i.test(verb) ? 'reads-private' : undefined;
}

// ---------------------------------------------------------------- registrations

/** What a registration says of a function, if the row says that it makes a tool of it. */
export function wordsOfTool(
  ev: Evaluation,
  state: State,
  roots: Roots,
  row: HandlerRow,
  closure: ClosureObject,
  at: Pick<ToolWords, 'node' | 'server'> & { readonly place?: Place },
): ToolWords | undefined {
  const { tool } = row;
  if (!tool) return undefined;
  const own = rootsOfEach(ev, state, roots, tool, closure);
  const text = (paths: string | readonly string[] | undefined): Field | undefined =>
    listOf(paths)
      .flatMap((path) => valuesAt(ev, state, own, path))
      .find(({ value }) => isText(value));
  const name = text(tool.name);
  const description = text(tool.description);
  for (const field of [name, description])
    if (field) observeFlow(ev, state, 'tool-description', field.value, field.node, 'a tool', undefined);
  const { documentation } = closure.node;
  const documented = typeof documentation?.value === 'string' ? documentation.value : '';
  return {
    node: at.node,
    place: at.place ?? (at.node && tool.each === undefined ? placeOf(ev, at.node.callee) : ownPlace(closure)),
    name: name ? soleString(name.value) : isPython(ev) && !row.method ? closure.node.name : undefined,
    description: description ? knownText(description.value) : documented,
    descriptionPlace: description && placeOf(ev, description.node),
    ...schemaOf(ev, state, own, row),
    approval: strongest((tool.approval ?? []).map((path) => presenceAt(ev, state, own, path))),
    isReadOnly: flagAt(ev, state, own, tool.readOnly),
    isDestructive: flagAt(ev, state, own, tool.destructive),
    server: at.server,
  };
}

function ownPlace({ node, module }: ClosureObject): Place {
  return { path: module.unit.path, range: node.nameRange };
}

/** Of several tools in one object, the one that has the function. */
function rootsOfEach(
  ev: Evaluation,
  state: State,
  roots: Roots,
  { each }: ToolRow,
  closure: ClosureObject,
): Roots {
  if (each === undefined) return roots;
  const own = valuesAt(ev, state, roots, each).find(({ value }) =>
    functionsIn(state, value).includes(closure.node),
  );
  return { ...roots, arguments: own ? [own] : [] };
}

function isText({ constants, origins, pieces }: Value): boolean {
  return pieces !== undefined || origins.length > 0 || constants.some((one) => typeof one === 'string');
}

function flagAt(ev: Evaluation, state: State, roots: Roots, path: string | undefined): boolean | undefined {
  const [field] = path === undefined ? [] : valuesAt(ev, state, roots, path);
  const flag = field && soleConstant(field.value);
  return typeof flag === 'boolean' ? flag : undefined;
}

type Presence = ToolWords['approval'];

function schemaOf(
  ev: Evaluation,
  state: State,
  roots: Roots,
  { schema, tool }: HandlerRow,
): Pick<ToolWords, 'schema' | 'fields'> {
  const paths = listOf(schema);
  if (paths.length === 0 || tool?.each !== undefined) return { schema: 'unknown', fields: undefined };
  if (strongest(paths.map((path) => presenceOf(ev, state, roots, path))) === 'absent')
    return { schema: 'absent', fields: undefined };
  const values = paths.flatMap((path) => valuesAt(ev, state, roots, path).map(({ value }) => value));
  if (values.length > 0 && values.every((value) => isOpenSchema(state, value)))
    return { schema: 'anything', fields: undefined };
  const shapes = paths.flatMap((path) => describedShapes(ev, state, roots, path));
  if (shapes.length === 0) return { schema: 'unknown', fields: undefined };
  // One of several that is chosen at run time lets in what that one does, and not all of them may be known.
  const isAll = values.every(isKnown);
  const isOpen = isAll && shapes.every((one) => stateOf(one) === 'anything');
  return { schema: isOpen ? 'anything' : 'typed', fields: isAll ? namesOf(shapes) : undefined };
}

/** The fields of all that a schema may be. */
function namesOf(shapes: readonly SchemaShape[]): ReadonlySet<string> | undefined {
  const fields = shapes.flatMap((shape) => shape.fields ?? []);
  return fields.length === shapes.length ? new Set(fields.flatMap((each) => [...each.keys()])) : undefined;
}

function isKnown({ isOpen, origins }: Value): boolean {
  return !isOpen && origins.length === 0;
}

/** One argument among all may be the schema. */
function presenceOf(ev: Evaluation, state: State, roots: Roots, path: string): Presence {
  if (path !== 'args') return presenceAt(ev, state, roots, path);
  const others = roots.arguments.filter(({ value }) => !isText(value) && !value.objects.some(isClosure));
  return others.length === 0 ? 'absent' : 'unknown';
}

function isClosure({ type }: HeapObject): boolean {
  return type === 'closure';
}

function stateOf({ anything, keeps, fields }: SchemaShape): SchemaState {
  const isOpen = fields ? keeps && fields.size === 0 : anything;
  return isOpen ? 'anything' : 'typed';
}

/** A JSON Schema that says nothing of what is in it. */
function isOpenSchema(state: State, value: Value): boolean {
  if (shapesIn(value).length > 0 || value.isOpen || value.origins.length > 0) return false;
  return value.objects.some((object) => object.type === 'record' && isOpenJsonSchema(state, object));
}

/** Tells of a tool when its function has run, within the recording of that. */
export function noteTool(
  ev: Evaluation,
  closure: ClosureObject,
  row: HandlerRow,
  words: ToolWords,
  provided: ReadonlySet<ParameterNode>,
): void {
  const observation = {
    ...words,
    provided,
    handler: closure.node,
    unit: closure.module.unit,
    row,
    acts: actsSoFar(ev),
  };
  noteEffect(ev, { type: 'tool', observation });
}

/** What registering a tool gives. Of a server, it is the server that is handed on. */
export function madeTool(call: ApiCall, { handlers = [] }: Entry): Value | undefined {
  const rows = handlers.filter(({ row }) => row.tool && !row.tool.each);
  const found = rows.flatMap(({ row }) =>
    listOf(row.callback).flatMap((path) =>
      valuesAt(call.ev, call.state, call.roots, path).flatMap(({ value: { objects } }) =>
        objects.flatMap((object) => {
          if (object.type !== 'closure') return [];
          noteRegistered(call.ev, object, row);
          return [object.node];
        }),
      ),
    ),
  );
  if (found.length === 0) return undefined;
  return makeValue({ objects: [{ type: 'tool', handlers: found }], isOpen: true });
}

function closuresOf({ objects }: Value): readonly FunctionNode[] {
  return objects.flatMap((object) => (object.type === 'closure' ? [object.node] : []));
}

// ---------------------------------------------------------------- handing on

export function observeToolsetRow(call: ApiCall, { at, approval, nodes }: ToolsetRow): void {
  if (nodes) observeNodes(call, at, approval);
  else observeToolset(call, at, approval);
}

export function observeToolset(call: ApiCall, at: readonly string[], approval: readonly string[] = []): void {
  const { ev, state, node, roots } = call;
  const consent = consentOf(approval.map((path) => consentAt(ev, state, roots, path)));
  noteToolset(call, identityAt(ev, node), toolsAt(call, roots, at), consent);
}

/** Those that nodes of a graph run: one set a node, since people consent to the step that it is. */
function observeNodes(call: ApiCall, at: readonly string[], approval: readonly string[] = []): void {
  const { ev, state, node, roots } = call;
  const { runners, functions } = nodesOf(call);
  if (approval.some((path) => presenceAt(ev, state, roots, path) !== 'absent'))
    noteActAt(ev, 'asks', call.label, node);
  for (const runner of runners) {
    if (!runner.construction) continue;
    const own = rootsOfConstruction(runner.construction);
    const names = runners.flatMap(({ named = [] }) => named);
    const others = strongest(approval.map((path) => stopAt(ev, state, roots, path, runner.named, names)));
    const key = `${identityAt(ev, node)} ${runner.id}`;
    noteToolset(call, key, toolsAt(call, own, at), { named: new Map(), others }, functions);
  }
}

export function rootsOfConstruction({ node, arguments: all, hasKeywords }: Construction): Roots {
  const given = all.map((value) => ({ value, node }));
  return hasKeywords ? { arguments: given.slice(1), options: given[0] } : { arguments: given };
}

interface HandedOver {
  readonly handlers: ToolsetObservation['handlers'];
  readonly ready: readonly ReadyTool[];
}

function toolsAt({ ev, state }: ApiCall, roots: Roots, at: readonly string[]): HandedOver {
  const values = at.flatMap((path) => valuesAt(ev, state, roots, path).map(({ value }) => value));
  return {
    handlers: new Map(values.flatMap((value) => functionsBelow(state, value))),
    ready: values.flatMap((value) => readyToolsIn(state, value)),
  };
}

function noteToolset(
  { ev, node, label }: ApiCall,
  key: string,
  { handlers, ready }: HandedOver,
  consent: Consent,
  around: readonly Place[] = [],
): void {
  if (handlers.size === 0 && ready.length === 0) return;
  const observation = { place: placeOf(ev, node.callee), label, handlers, ready, consent, around };
  noteEffect(ev, { type: 'toolset', key, observation });
}

/** Ready-made tools and kits of such, alone or in a list. */
function readyToolsIn(state: State, { objects }: Value): readonly ReadyTool[] {
  return objects.flatMap((object) => {
    if (object.type === 'instance') return readyTool(object);
    if (object.type !== 'record') return [];
    const below = elementsOf(readContents(state, object)).flatMap(({ value }) => value.objects);
    return below.flatMap((one) => (one.type === 'instance' ? readyTool(one) : []));
  });
}

function readyTool({ model, typeName, construction }: InstanceObject): readonly ReadyTool[] {
  const row = model.model.types?.find(({ type, acts }) => type === typeName && acts);
  if (!construction || !row?.acts) return [];
  const { node, place } = construction;
  const name = labelOf(node.callee);
  return [{ name, node, acts: row.acts.map((kind) => ({ kind, label: name, place })) }];
}

/** Tools that are data: what the model calls of them, the program runs. */
export function observeDeclared(call: ApiCall, at: readonly string[]): void {
  const { ev, state, node, roots, label } = call;
  const elements = at.flatMap((path) => valuesAt(ev, state, roots, `${path}[]`));
  const tools = elements.flatMap((element) => declaredIn(ev, state, roots, element));
  if (tools.length === 0) return;
  const observation = { place: placeOf(ev, node.callee), label, tools };
  noteEffect(ev, { type: 'declared', key: identityAt(ev, node), observation });
}

function declaredIn(ev: Evaluation, state: State, roots: Roots, element: Field): readonly DeclaredTool[] {
  const whole = { ...roots, arguments: [element] };
  return ev.catalog.toolForms.flatMap(({ each, name, schema }) => {
    const holders = each === undefined ? [element] : valuesAt(ev, state, whole, each);
    return holders.flatMap((holder) => {
      const own = { ...roots, arguments: [holder] };
      return valuesAt(ev, state, own, name).flatMap(({ value, node }) => {
        const text = soleString(value);
        if (text === undefined) return [];
        const described = schemaOf(ev, state, own, { schema, parameters: [], kind: 'tool', tool: {} });
        return [{ name: text, place: placeOf(ev, node), ...described }];
      });
    });
  });
}

/** A list of tools, or an object of them by name: each function, and that name. */
function functionsBelow(
  state: State,
  value: Value,
): readonly (readonly [FunctionNode, string | undefined])[] {
  const named = (name: string, one: Value): readonly (readonly [FunctionNode, string])[] =>
    functionsIn(state, one).map((fn) => [fn, name] as const);
  return value.objects.flatMap((object) => {
    // `import * as tools from './tools'`
    if (object.type === 'localModule' && object.path === '')
      return [...(object.instance ? exportsWithin(object.instance) : [])].flatMap(([name, one]) =>
        named(name, one),
      );
    if (object.type !== 'record' || object.class) return [];
    const { fields, elements, rest } = readContents(state, object);
    const unnamed = [...elements, ...(rest ? [rest] : [])];
    return [
      ...[...fields].flatMap(([name, field]) => named(name, field.value)),
      ...unnamed.flatMap((field) => functionsIn(state, field.value).map((fn) => [fn, undefined] as const)),
    ];
  });
}

/** The functions of one tool: its own, those of an object with one, the methods of a class. */
function functionsIn(state: State, { objects }: Value): readonly FunctionNode[] {
  return objects.flatMap((object) => {
    if (object.type === 'tool') return object.handlers;
    if (object.type === 'closure') return [object.node];
    if (object.type !== 'record') return [];
    const methods = (object.class?.node.members ?? []).flatMap((member) =>
      member.type === 'method' ? [member.value] : [],
    );
    const { fields } = readContents(state, object);
    return [...methods, ...[...fields.values()].flatMap((field) => closuresOf(field.value))];
  });
}
