/**
 * Tools that a program runs by itself, by methods of their own: with what it wrote down, as any function, or the one that
 * a model asked for (`tools_by_name[call["name"]].invoke(call["args"])`).
 */
import type { HandlerRow } from '../apiModel';
import type { CallNode, FunctionNode } from '../program';
import type { Arguments } from './calls';
import { callCallback } from './callbacks';
import type { Maker } from './catalog';
import { consentOf } from './consent';
import { currentModule, type Evaluation, identityAt, isPython, placeOf } from './evaluation';
import { callClosure } from './functions';
import { foreignParents, makersOf } from './handlers';
import { labelOf } from './labels';
import { listOf } from './paths';
import { methodsNamed, passedTo } from './pythonCalls';
import { noteEffect } from './recording';
import { type Contents, readContents, type State } from './state';
import { type ClosureObject, joinValues, objectValue, type RecordObject, UNKNOWN, type Value } from './value';

const methods = new WeakMap<FunctionNode, readonly string[]>();

/** What registered functions are in an evaluation, by their nodes: a tool knows its functions by these. */
const registered = new WeakMap<Evaluation, Map<FunctionNode, ClosureObject>>();

/** A call made a tool of the function. */
export function noteRegistered(ev: Evaluation, closure: ClosureObject, row: HandlerRow): void {
  noteRunBy(closure.node, row);
  if (!row.tool?.runBy) return;
  const known = registered.get(ev) ?? new Map<FunctionNode, ClosureObject>();
  registered.set(ev, known.set(closure.node, closure));
}

/** `search.invoke({ query })`, of what `search = tool(…)` made. */
export function runRegistered(
  ev: Evaluation,
  state: State,
  node: CallNode,
  { objects }: Value,
  name: string,
  args: Arguments,
): Value | undefined {
  const known = registered.get(ev);
  // Whatever method is called, of whatever there is, comes through here.
  if (!known || !objects.some(({ type }) => type === 'tool')) return undefined;
  const closures = objects.flatMap((object) =>
    object.type === 'tool' ? object.handlers.flatMap((fn) => known.get(fn) ?? []) : [],
  );
  const results = closures.flatMap((closure) => runTool(ev, state, node, closure, name, args) ?? []);
  return results.length > 0 ? results.reduce(joinValues) : undefined;
}

/** A decorator made a tool of the function. */
export function noteRunBy(fn: FunctionNode, { tool }: HandlerRow): void {
  if (tool?.runBy) methods.set(fn, tool.runBy);
}

export function runTool(
  ev: Evaluation,
  state: State,
  node: CallNode,
  tool: ClosureObject,
  name: string,
  args: Arguments,
): Value | undefined {
  return methods.get(tool.node)?.includes(name) ? runOnce(ev, state, node, tool, args) : undefined;
}

/** `Search().invoke({'query': text})`, of a class of the program: it has the method that a tool is, and its parent what runs it. */
export function runToolObject(
  ev: Evaluation,
  state: State,
  node: CallNode,
  record: RecordObject,
  name: string,
  args: Arguments,
): Value | undefined {
  const owner = record.class;
  if (!owner || methodsNamed(owner, name).length > 0) return undefined;
  const rows = foreignParents(owner).flatMap(makersOf).flatMap(toolRowsOf);
  const run = rows.filter(({ tool }) => tool?.runBy?.includes(name));
  const tools = run.flatMap(({ method }) => listOf(method).flatMap((one) => methodsNamed(owner, one)));
  const receiver = objectValue(record);
  const results = tools.flatMap((tool) => runOnce(ev, state, node, { ...tool, receiver }, args) ?? []);
  return results.length > 0 ? results.reduce(joinValues) : undefined;
}

function toolRowsOf({ model, type }: Maker): readonly HandlerRow[] {
  return (model.model.handlers ?? []).filter((row) => row.method && listOf(row.on).includes(type));
}

function runOnce(
  ev: Evaluation,
  state: State,
  node: CallNode,
  tool: ClosureObject,
  args: Arguments,
): Value | undefined {
  const [given = UNKNOWN] = args.values;
  if (isChosen(node) || isAnswer(given)) {
    noteRun(ev, node, tool);
    return isPython(ev) ? runUnknown(ev, state, node, tool) : undefined;
  }
  if (!isPython(ev)) return callCallback(ev, state, objectValue(tool), [given], node);
  const passed = passedTo(ev, state, tool, argumentsIn(state, given, args), node);
  return callClosure(ev, state, tool, passed, tool.receiver, node);
}

/** What it gives whatever the model asks for: what it does with that is told where it is looked at as a tool. */
function runUnknown(ev: Evaluation, state: State, node: CallNode, tool: ClosureObject): Value {
  const passed = tool.node.parameters.map(() => UNKNOWN);
  return callClosure(ev, state, tool, passed, tool.receiver, node);
}

function isAnswer({ objects, origins }: Value): boolean {
  return (
    origins.some(({ source }) => source.kind === 'model') || objects.some(({ type }) => type === 'answer')
  );
}

/** It was looked up by what is not written down. */
function isChosen({ callee }: CallNode): boolean {
  const owner = callee.type === 'member' ? callee.object : callee;
  return owner.type === 'member' && typeof owner.property !== 'string' && owner.property.type !== 'literal';
}

/** `invoke({'query': text})` gives by name what `invoke(text)` gives to the first parameter. */
function argumentsIn(state: State, { objects }: Value, args: Arguments): Arguments {
  const named = objects.flatMap((object): readonly Contents[] =>
    object.type === 'record' && !object.isArray ? [readContents(state, object)] : [],
  );
  const [keywords] = named;
  return keywords
    ? { values: [], nodes: [], keywords }
    : { values: args.values.slice(0, 1), nodes: args.nodes };
}

/** All tools that may be the one are handed to a model by this. */
function noteRun(ev: Evaluation, node: CallNode, tool: ClosureObject): void {
  const key = identityAt(ev, node);
  const before = ev.toolsets.get(key)?.handlers ?? new Map<FunctionNode, string | undefined>();
  const { unit } = currentModule(ev);
  const observation = {
    place: placeOf(ev, node.callee),
    label: labelOf(node.callee),
    handlers: new Map([...before, [tool.node, undefined] as const]),
    ready: [],
    consent: consentOf([]),
    around: [],
    byHand: { unit, node },
  };
  noteEffect(ev, { type: 'toolset', key, observation });
}
