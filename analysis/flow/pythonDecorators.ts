/** Decorated functions of Python: what a framework calls, and with what. */
import type { HandlerRow, NamedParameters } from '../apiModel';
import { isUntrustedIn } from '../kinds';
import type { Expression, ParameterNode } from '../program';
import { annotatedValue } from './annotations';
import { type CompiledModel, entriesOf, type Entry } from './catalog';
import { currentFrame, type Evaluation } from './evaluation';
import { evaluate } from './expressions';
import { foreignParameter, runHandler, toHandler } from './handlers';
import { callClosure, newFrame } from './functions';
import { MAX_CALL_DEPTH } from './limits';
import { apiEntries } from './members';
import { passedTo } from './pythonCalls';
import { shapeOfHint } from './pythonTypes';
import type { State } from './state';
import { type ClosureObject, joinAll, objectValue, UNKNOWN, type Value } from './value';

/**
 * What the decorators of a function make of it. A function that a framework calls by a decorator runs when the function
 * that registers it is done.
 */
export function decorate(ev: Evaluation, state: State, closure: ClosureObject): Value {
  let value = objectValue(closure);
  for (const decorator of [...closure.node.decorators].reverse()) {
    const found = handlerOf(ev, state, decorator);
    value = decoratedBy(ev, state, value, evaluate(ev, state, decorator), decorator);
    if (!found || ev.handlers.has(closure.node)) continue;
    ev.handlers.set(closure.node, toHandler(closure, found.row));
    currentFrame(ev).pending.push(() => runHandler(ev, state, closure, found));
  }
  return value;
}

/** A decorator of the program gives what it returns; one that is not known gives the function as it is. */
function decoratedBy(
  ev: Evaluation,
  state: State,
  value: Value,
  { objects }: Value,
  decorator: Expression,
): Value {
  const decorators = objects.filter((object) => object.type === 'closure');
  const results = decorators.map((object) => {
    const args = passedTo(ev, state, object, { values: [value], nodes: [decorator] }, decorator);
    return callClosure(ev, state, object, args, object.receiver, decorator);
  });
  const made = results.filter((result) => result.objects.some((object) => object.type === 'closure'));
  return made.length > 0 ? joinAll(made) : value;
}

/** The row of a decorator, called or not. */
export function handlerOf(
  ev: Evaluation,
  state: State,
  decorator: Expression,
): { readonly row: HandlerRow; readonly model: CompiledModel } | undefined {
  const callee = evaluate(ev, state, decorator.type === 'call' ? decorator.callee : decorator);
  return entriesIn(callee)
    .flatMap((entry) => entry.handlers ?? [])
    .find(({ row }) => row.decorator !== undefined);
}

function entriesIn(value: Value): readonly Entry[] {
  return value.objects.flatMap((object) => {
    if (object.type === 'api') return apiEntries(object).map(({ entry }) => entry);
    return object.type === 'instance' ? entriesOf(object.model, object.typeName, object.path) : [];
  });
}

/** What a framework passes for a parameter: what its type names, or outside data that was checked by the type. */
export function namedParameter(
  ev: Evaluation,
  state: State,
  parameter: ParameterNode,
  { source, provided = [] }: NamedParameters,
): Value {
  const { target, annotation, metadata = [], isRest } = parameter;
  if (isRest) return UNKNOWN;
  const fallback = target.type === 'defaultPattern' ? [target.value] : [];
  const beside = [...metadata, ...fallback];
  const typed = annotation ? annotatedValue(ev, state, UNKNOWN, annotation, parameter) : UNKNOWN;
  const values = [typed, ...beside.map((node) => evaluate(ev, state, node))];
  if (values.some((value) => isProvided(value, provided)))
    return dependencyOf(ev, state, values, { source, provided }, parameter) ?? typed;
  if (!isUntrustedIn(ev.profile, source)) return UNKNOWN;
  return foreignParameter(ev, state, parameter, source, shapeOfHint(ev, state, annotation, beside));
}

/** `Depends(current_user)`: what the function gives, which is called with parameters of the same kind. */
function dependencyOf(
  ev: Evaluation,
  state: State,
  values: readonly Value[],
  named: NamedParameters,
  node: ParameterNode,
): Value | undefined {
  if (ev.frames.length > MAX_CALL_DEPTH) return undefined;
  const given = values.flatMap(({ objects }) =>
    objects.flatMap((object) => (object.type === 'instance' ? (object.construction?.arguments ?? []) : [])),
  );
  const closures = given.flatMap(({ objects }) => objects.filter((object) => object.type === 'closure'));
  const results = closures.map((closure) => {
    const { parameters } = closure.node;
    ev.frames.push(newFrame(ev, 'module', state, closure.scope, { module: closure.module }));
    const args = parameters.map((parameter) => namedParameter(ev, state, parameter, named));
    ev.frames.pop();
    return callClosure(ev, state, closure, args, closure.receiver, node);
  });
  return results.length > 0 ? joinAll(results) : undefined;
}

function isProvided(value: Value, types: readonly string[]): boolean {
  return value.objects.some((object) => object.type === 'instance' && types.includes(object.typeName));
}
