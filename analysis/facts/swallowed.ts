/**
 * Errors of model calls that are caught and dropped.
 *
 * An error counts as dropped only where all of the handler is seen and none of it tells anybody: it throws nothing, reads
 * nothing of the error, sets no flag, and calls nothing but what sends a made-up answer. What gives errors as values is
 * told of in `settled.ts`.
 */
import type { Place } from '../finding';
import {
  type AnyNode,
  type BlockNode,
  type CallNode,
  collect,
  some,
  contains,
  type Expression,
  nodesAround,
  type Pattern,
  type Program,
  type Range,
  type Statement,
  type TypeNode,
} from '../program';
import type { ModelCall, SinkPlace } from './facts';
import { callsOf, functionNamed } from './namedCalls';
import { nodesOfType } from './nodesOfType';
import { isOverlooked, variableOf } from './settled';

export interface SwallowedError {
  readonly call: ModelCall;
  /** From its first word to its body. */
  readonly place: Place;
  /** Absent for a callback of a promise, a block that suppresses errors, and what gives them as values. */
  readonly handler: CatchClause | undefined;
}

export type CatchClause = NonNullable<Extract<Statement, { type: 'try' }>['handler']>;

export interface SwallowInput {
  readonly path: string;
  readonly program: Program;
  readonly calls: readonly ModelCall[];
  readonly sinks: readonly SinkPlace[];
  /** Calls that open a block which errors do not leave: `suppress(Exception)`. */
  readonly suppressing: ReadonlySet<AnyNode>;
  /** Calls that give errors as values: `Promise.allSettled(…)`. */
  readonly settling: ReadonlySet<CallNode>;
}

/** Of callers of callers: who asks a model is seldom farther from who catches its error. */
const MAX_CALLERS = 2;

export function swallowedErrors(input: SwallowInput): readonly SwallowedError[] {
  const found = new Map<number, SwallowedError>();
  for (const call of input.calls) {
    for (const error of swallowedBy(input, call, call.node, MAX_CALLERS)) {
      const { start } = error.place.range;
      if (!found.has(start)) found.set(start, error);
    }
  }
  return [...found.values()];
}

/** The innermost handler decides: what it throws again is for the next one to judge. A function's callers have the next. */
function swallowedBy(
  input: SwallowInput,
  call: ModelCall,
  at: CallNode,
  depth: number,
): readonly SwallowedError[] {
  const path = nodesAround(input.program, at.range);
  const { path: file } = input;
  for (let index = path.length - 1; index >= 0; index--) {
    const node = path[index];
    if (!node) return [];
    if (node.type === 'function' && path[index - 1]?.type !== 'call') {
      const callers = depth > 0 ? callsOf(input.program, node) : [];
      return callers.flatMap((caller) => swallowedBy(input, call, caller, depth - 1));
    }
    if (node.type === 'block') {
      const opening = suppressionOf(input, node, at.range);
      if (!opening) continue;
      const isRetry = isInLoop(path.slice(0, index)) && !endsFunction(node);
      const isDropped = !isRetry && leavesUntold(input, path, index);
      return isDropped ? [{ call, place: { path: file, range: opening.range }, handler: undefined }] : [];
    }
    const settled = settledBy(input, node);
    if (settled)
      return isOverlooked(input.program, settled)
        ? [{ call, place: { path: file, range: settled.callee.range }, handler: undefined }]
        : [];
    if (node.type === 'call') {
      const callback = rejectionOf(node, at.range);
      if (!callback) continue;
      const fn = callback.type === 'function' ? callback : functionNamed(input.program, callback);
      const isDropped = fn !== undefined && drops(input, fn.body, fn.parameters[0]?.target);
      return isDropped ? [{ call, place: { path: file, range: callback.range }, handler: undefined }] : [];
    }
    if (node.type !== 'try' || !node.handler || !contains(node.body.range, at.range)) continue;
    const { handler } = node;
    const isRetry = isInLoop(path.slice(0, index)) && !some(handler.body, ({ type }) => type === 'return');
    if (isRetry || !catchesAll(handler.annotation) || !drops(input, handler.body, handler.parameter))
      return [];
    const range = { start: handler.range.start, end: handler.body.range.start };
    return [{ call, place: { path: file, range }, handler }];
  }
  return [];
}

/** `with suppress(Exception):` is a block that begins with the call. */
function suppressionOf(
  { suppressing }: SwallowInput,
  { body }: BlockNode,
  { start }: Range,
): CallNode | undefined {
  const openings = body.flatMap((statement) =>
    statement.type === 'expression' && statement.range.end <= start ? [statement.expression] : [],
  );
  return openings.find(
    (each): each is CallNode =>
      each.type === 'call' && suppressing.has(each) && each.arguments.some(({ value }) => isGeneral(value)),
  );
}

function isGeneral(node: Expression): boolean {
  return node.type === 'name' && general.includes(node.name);
}

function endsFunction({ body }: BlockNode): boolean {
  return body[body.length - 1]?.type === 'return';
}

/** What stands after a block that gives its answer is for errors alone. */
function leavesUntold(input: SwallowInput, path: readonly AnyNode[], index: number): boolean {
  const block = path[index];
  const around = path[index - 1];
  if (block?.type !== 'block' || around?.type !== 'block' || !endsFunction(block)) return true;
  const rest = around.body.filter(({ range }) => range.start >= block.range.end);
  return drops(input, { ...around, body: rest }, undefined);
}

/** The call that a node is handed to, or the list that it becomes part of. */
function settledBy({ program, settling }: SwallowInput, node: AnyNode): CallNode | undefined {
  const settles = (call: CallNode): boolean => settling.has(call) || isAllSettled(call);
  if (node.type === 'call') return settles(node) ? node : undefined;
  const variable = variableOf(node);
  if (!variable) return undefined;
  return nodesOfType(program, 'call').find(
    (call) =>
      settles(call) &&
      call.arguments.some(({ value }) => value.type === 'name' && value.variable === variable),
  );
}

/** Of JavaScript itself. */
function isAllSettled({ callee }: CallNode): boolean {
  return (
    callee.type === 'member' &&
    callee.property === 'allSettled' &&
    callee.object.type === 'name' &&
    callee.object.name === 'Promise'
  );
}

/** `ask().catch(() => …)` */
function rejectionOf(
  { callee, arguments: values }: Extract<AnyNode, { type: 'call' }>,
  { start, end }: Range,
): Expression | undefined {
  if (callee.type !== 'member' || callee.property !== 'catch') return undefined;
  return contains(callee.object.range, { start, end }) ? values[0]?.value : undefined;
}

function isInLoop(path: readonly AnyNode[]): boolean {
  return path
    .slice(path.findLastIndex(({ type }) => type === 'function') + 1)
    .some(({ type }) => type === 'loop');
}

/** A clause for one kind of error knows what it is about. */
function catchesAll(annotation: TypeNode | undefined): boolean {
  if (!annotation || annotation.type === 'primitive') return true;
  return annotation.type === 'typeName' && general.includes(annotation.name);
}

/** The classes that all errors are of. */
const general: readonly string[] = ['Exception', 'BaseException'];

function drops(input: SwallowInput, body: BlockNode, parameter: Pattern | undefined): boolean {
  const caught = new Set(parameter ? namesOf(parameter) : []);
  return !some(body, (node) => tells(input, body, node, caught));
}

/** Whether a node of a handler lets anybody know. */
function tells(input: SwallowInput, body: BlockNode, node: AnyNode, caught: ReadonlySet<unknown>): boolean {
  switch (node.type) {
    case 'throw':
    case 'yield':
    case 'await':
    case 'unknown':
    case 'unknownStatement':
      return true;
    case 'name':
      return caught.has(node.variable);
    case 'call':
      return !sendsMadeUp(input, body, node.range);
    // A flag, a count, a status: somebody asks for it afterwards.
    case 'literal':
      return typeof node.value === 'boolean' || typeof node.value === 'number';
    case 'property':
      return typeof node.key === 'string' && /^(error|errors|failed|status|code)$/.test(node.key);
    case 'assign':
      return node.operator !== undefined;
    default:
      return false;
  }
}

/** A response, or a part of the call that sends one; what is called for it is no made-up answer. */
function sendsMadeUp({ program, sinks }: SwallowInput, body: BlockNode, range: Range): boolean {
  const sent = sinks
    .filter(({ kind, place }) => kind === 'response' && contains(body.range, place.range))
    .map(({ place }) => place.range);
  const calls = nodesAround(program, range).filter(
    (node) => node.type === 'call' && contains(body.range, node.range),
  );
  return sent.some((each) => !contains(each, range) && calls.some((call) => contains(call.range, each)));
}

function namesOf(pattern: Pattern): readonly unknown[] {
  const found: unknown[] = [];
  collect(pattern, (node) => {
    if (node.type === 'name') found.push(node.variable);
  });
  return found;
}
