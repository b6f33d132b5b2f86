/**
 * Tools whose calls the program runs by itself. What a model is told of them is data; what each does stands in a branch
 * that compares its name, or in a function of a table that is asked for the name.
 */
import type { HandlerRow } from '../apiModel';
import type { Place } from '../finding';
import type { DeclaredTool, DeclaredToolsObservation, DispatchObservation } from '../flow';
import {
  contains,
  type Expression,
  type FunctionNode,
  isSamePath,
  nodesAround,
  type PathCondition,
  type Range,
} from '../program';
import { isConsented, withConsent } from './asked';
import { type Deed, type DecisionInput, isAsked, isToldByAnswer, verdictsOn } from './decisions';
import type { Act, Presence, Tool, Toolset } from './facts';
import { distinct } from './tools';

export interface DispatchInput extends DecisionInput {
  readonly declared: readonly DeclaredToolsObservation[];
  readonly dispatches: readonly DispatchObservation[];
}

export interface Dispatched {
  readonly tools: readonly Tool[];
  readonly toolsets: readonly Toolset[];
  /** Whether a tool that was called decides about it. */
  isDispatched(range: Range): boolean;
}

/** What one tool does, as far as one place tells. */
interface Share {
  readonly name: string;
  readonly place: Place;
  readonly acts: readonly Act[];
  readonly approval: Presence;
  readonly handler?: FunctionNode;
}

export function dispatchedTools(input: DispatchInput): Dispatched {
  const { declared, path } = input;
  const names = new Set(declared.flatMap(({ tools }) => tools.map(({ name }) => name)));
  if (names.size === 0) return { tools: [], toolsets: [], isDispatched: () => false };
  const shares = [...branches(input, names), ...entries(input, names)];
  const known = new Map<string, Tool>();
  for (const tool of declared.flatMap(({ tools }) => tools)) {
    const own = shares.filter(({ name }) => name === tool.name);
    if (own.length > 0 && !known.has(tool.name)) known.set(tool.name, toTool(path, tool, own));
  }
  return {
    tools: [...known.values()],
    toolsets: distinct(
      declared.filter(({ place }) => place.path === path),
      ({ place }) => place,
    ).map(({ place, label, tools }) => ({
      place,
      label,
      tools: tools.flatMap(({ name }) => known.get(name) ?? []),
      ready: [],
    })),
    isDispatched: (range) => wordsOn(input, names, range).length > 0,
  };
}

/** Nothing registers such a function. */
const byHand: HandlerRow = { parameters: [], kind: 'tool', tool: {} };

function toTool(path: string, tool: DeclaredTool, shares: readonly Share[]): Tool {
  const [first] = shares;
  const handler = shares.find((share) => share.handler)?.handler;
  const place = tool.place.path === path ? tool.place : (first?.place ?? tool.place);
  return {
    name: tool.name,
    description: '',
    descriptionPlace: undefined,
    place,
    node: undefined,
    handler,
    handlerPlace: handler ? { path, range: handler.nameRange } : place,
    row: byHand,
    // One that takes nothing is described without.
    schema: tool.schema === 'absent' ? 'unknown' : tool.schema,
    fields: tool.fields,
    provided: new Set(),
    reads: [],
    takesNothing: handler?.parameters.length === 0,
    approval: weakest(shares.map(({ approval }) => approval)),
    isReadOnly: undefined,
    isDestructive: undefined,
    acts: shares.flatMap(({ acts }) => acts),
  };
}

/** One way without consent is enough. */
function weakest(all: readonly Presence[]): Presence {
  return all.includes('absent') ? 'absent' : all.includes('unknown') ? 'unknown' : 'present';
}

// ---------------------------------------------------------------- branches

function branches(input: DispatchInput, names: ReadonlySet<string>): readonly Share[] {
  return input.deeds.flatMap((deed) => {
    const [name] = wordsOn(input, names, deed.place.range);
    if (name === undefined) return [];
    const approval = approvalOf(input, deed);
    const acts = approval === 'present' ? deed.acts.map(asAsked) : deed.acts;
    return [{ name, place: deed.place, acts, approval }];
  });
}

function asAsked(act: Act): Act {
  return { ...act, isAsked: true };
}

/** A test that is not understood may be somebody's consent; so may one in another file, on the way to what is done there. */
function approvalOf(input: DispatchInput, deed: Deed, key?: Expression): Presence {
  if (isAsked(input, deed)) return 'present';
  if (deed.acts.some(({ place }) => place.path !== input.path)) return 'unknown';
  const isAskedSomething = verdictsOn(input, deed.place.range).some(
    ({ condition, verdict }) => verdict === 'question' && !(key && isKindOfAnswer(condition, key)),
  );
  return isAskedSomething ? 'unknown' : 'absent';
}

/** The names of tools that were called where this is reached. */
function wordsOn(input: DispatchInput, names: ReadonlySet<string>, range: Range): readonly string[] {
  return verdictsOn(input, range).flatMap(({ condition }) => {
    if (!isToldByAnswer(input, condition.part)) return [];
    return textsOf(input, condition, range).filter((text) => names.has(text));
  });
}

/** `case 'refund':`, `name === 'refund'`, and what comes after `if (name !== 'refund') continue`. */
function textsOf(
  { program }: DispatchInput,
  { part, holds, isCase }: PathCondition,
  range: Range,
): readonly string[] {
  if (isCase) {
    const around = nodesAround(program, range).filter((node) => node.type === 'switch');
    return around.flatMap(({ subject, cases }) =>
      contains(subject.range, part.range)
        ? cases.flatMap(({ test, body }) => (contains(body.range, range) && test ? literal(test) : []))
        : [],
    );
  }
  if (part.type !== 'binary' || part.operator !== (holds ? '==' : '!=')) return [];
  return [part.left, part.right].flatMap(literal);
}

function literal(node: { readonly type: string; readonly value?: unknown }): readonly string[] {
  return node.type === 'literal' && typeof node.value === 'string' ? [node.value] : [];
}

// ---------------------------------------------------------------- tables

function entries(input: DispatchInput, names: ReadonlySet<string>): readonly Share[] {
  return input.dispatches.flatMap(({ place, key, table }) => {
    const before = approvalAt(input, place, key);
    return [...table].flatMap(([name, { node, path }]) => {
      if (!names.has(name) || path !== input.path) return [];
      const all = input.deeds
        .filter((deed) => contains(node.range, deed.place.range))
        .flatMap((deed) => deed.acts);
      const acts = withConsent(input, node, all);
      const approval: Presence = isConsented(acts) ? 'present' : before;
      return [{ name, place: { path, range: node.nameRange }, acts, approval, handler: node }];
    });
  });
}

function approvalAt(input: DispatchInput, place: Place, key: Expression): Presence {
  return place.path === input.path ? approvalOf(input, { place, acts: [] }, key) : 'unknown';
}

/** `block.type === 'tool_use'` before `TOOLS[block.name]`: what the model answered, and nobody's consent. */
function isKindOfAnswer({ part }: PathCondition, key: Expression): boolean {
  if (part.type !== 'binary' || key.type !== 'member') return false;
  const sides = [part.left, part.right];
  return (
    sides.some(({ type }) => type === 'literal') &&
    sides.some((side) => side.type === 'member' && isSamePath(side.object, key.object))
  );
}
