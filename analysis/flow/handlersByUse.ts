/**
 * Handlers that another file registers, told by what they do with what they are given: a controller that reads
 * `body` of its first parameter and answers by `json` of its second, a view that makes a response, a function that
 * declares that it takes an event.
 */
import type { HandlerRow } from '../apiModel';
import { memoized } from '../memo';
import { collect, type Expression, type FunctionNode, type MemberNode, type Variable } from '../program';
import { annotatedValue } from './annotations';
import type { CompiledHandler } from './catalog';
import { type Evaluation, hasHandler } from './evaluation';
import { evaluate } from './expressions';
import { listOf } from './paths';
import { fork, type State } from './state';
import { type ClosureObject, UNKNOWN } from './value';

export function handlerByUse(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
): CompiledHandler | undefined {
  if (closure.node.parameters.length === 0 || hasHandler(ev, closure.node)) return undefined;
  return ev.catalog.usedHandlers.find(
    (handler) =>
      asksAll(closure.node, handler.row) &&
      declaresAll(ev, state, closure.node, handler) &&
      isAnsweredBy(ev, state, closure.node, handler),
  );
}

function declaresAll(
  ev: Evaluation,
  state: State,
  { parameters }: FunctionNode,
  { row: { typed = [] }, model }: CompiledHandler,
): boolean {
  return typed.every((type, index) => {
    const parameter = parameters[index];
    if (!parameter?.annotation) return false;
    const { objects } = annotatedValue(ev, fork(state), UNKNOWN, parameter.annotation, parameter);
    return objects.some(
      (object) => object.type === 'instance' && object.model === model && object.typeName === type,
    );
  });
}

/** A parameter with a type is what its type says. */
function asksAll({ parameters, body }: FunctionNode, { asked = [] }: HandlerRow): boolean {
  if (parameters.length < asked.length) return false;
  return asked.every((names, index) => {
    const { target, annotation } = parameters[index] ?? {};
    if (annotation || target?.type !== 'name' || !target.variable) return false;
    const members = usesIn(body).members.get(target.variable);
    return names.some((name) => members?.has(name));
  });
}

function isAnsweredBy(
  ev: Evaluation,
  state: State,
  { body }: FunctionNode,
  { row, model }: CompiledHandler,
): boolean {
  if (row.returned === undefined) return true;
  const names = listOf(row.returned);
  return usesIn(body).makers.some((maker) =>
    evaluate(ev, fork(state), maker).objects.some(
      (object) => object.type === 'api' && object.models.includes(model) && names.includes(object.path),
    ),
  );
}

interface Uses {
  /** What is read of variables, called or not. */
  readonly members: ReadonlyMap<Variable, ReadonlySet<string>>;
  /** What is called to make that which is returned. */
  readonly makers: readonly Expression[];
}

const usesIn = memoized((body: FunctionNode['body']): Uses => {
  const members = new Map<Variable, Set<string>>();
  const makers: Expression[] = [];
  collect(body, (node) => {
    if (node.type === 'member') noteMember(members, node);
    if (node.type !== 'return' || !node.value) return;
    const made = node.value.type === 'await' ? node.value.value : node.value;
    if (made.type === 'call') makers.push(made.callee);
  });
  return { members, makers };
});

function noteMember(members: Map<Variable, Set<string>>, { object, property }: MemberNode): void {
  if (object.type !== 'name' || !object.variable || typeof property !== 'string') return;
  const names = members.get(object.variable) ?? new Set();
  members.set(object.variable, names.add(property));
}
