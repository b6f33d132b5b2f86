/**
 * Tools that a program runs by itself, by methods of their own: with what it wrote down, as any function, or the one that
 * a model asked for (`tools_by_name[call["name"]].invoke(call["args"])`).
 */
import type { HandlerRow } from '../apiModel';
import type { CallNode, FunctionNode } from '../program';
import type { Arguments } from './calls';
import { consentOf } from './consent';
import { currentModule, type Evaluation, identityAt, placeOf } from './evaluation';
import { callClosure } from './functions';
import { labelOf } from './labels';
import { passedTo } from './pythonCalls';
import { noteEffect } from './recording';
import { type Contents, readContents, type State } from './state';
import { type ClosureObject, UNKNOWN, type Value } from './value';

const methods = new WeakMap<FunctionNode, readonly string[]>();

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
  if (!methods.get(tool.node)?.includes(name)) return undefined;
  const [given = UNKNOWN] = args.values;
  if (isChosen(node) || given.origins.some(({ source }) => source.kind === 'model')) {
    noteRun(ev, node, tool);
    return undefined;
  }
  const passed = passedTo(ev, state, tool, argumentsIn(state, given, args), node);
  return callClosure(ev, state, tool, passed, tool.receiver, node);
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
