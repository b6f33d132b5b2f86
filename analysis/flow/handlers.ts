/** Functions of the program that a framework calls. */
import picomatch from 'picomatch/posix';
import type { HandlerRow } from '../apiModel';
import type { Handler } from '../facts';
import type { FunctionNode } from '../program';
import type { ApiCall } from './api';
import { type CompiledModel, parameterType } from './catalog';
import { currentFrame, type Evaluation, identityAt, sourceOf, stepAt } from './evaluation';
import { callClosure, newFrame } from './functions';
import { instanceOf, parsedBy, readMember } from './members';
import { listOf } from './paths';
import { shapesAt } from './schemaCalls';
import type { SchemaShape } from './schemas';
import { fork, merge, type State } from './state';
import { type ClosureObject, makeValue, type Origin, UNKNOWN, type Value, withStep } from './value';
import { valuesAt } from './walk';

/** `app.post(path, handler)`: the handlers run when the function that registers them is done. */
export function registerHandlers(call: ApiCall, row: HandlerRow, model: CompiledModel): void {
  const { ev, state } = call;
  const closures = listOf(row.callback)
    .flatMap((path) => valuesAt(ev, state, call.roots, path))
    .flatMap((field) => closuresIn(field.value));
  for (const closure of closures) {
    if (row.arity !== undefined && closure.node.parameters.length !== row.arity) continue;
    if (hasHandler(ev, closure.node)) continue;
    ev.handlers.set(closure.node, toHandler(closure, row));
    const shape = listOf(row.schema).flatMap((path) => shapesAt(ev, state, call.roots, path))[0];
    currentFrame(ev).pending.push(() => runHandler(ev, state, closure, { row, model, shape }));
  }
}

/** Why a function is a handler, and what checked its first parameter before. */
interface Registration {
  readonly row: HandlerRow;
  readonly model: CompiledModel;
  readonly shape?: SchemaShape | undefined;
}

function closuresIn(value: Value): readonly ClosureObject[] {
  return value.objects.filter((object) => object.type === 'closure');
}

function hasHandler(ev: Evaluation, node: FunctionNode): boolean {
  return ev.handlers.has(node);
}

function toHandler(closure: ClosureObject, row: HandlerRow): Handler {
  return {
    node: closure.node,
    kind: row.kind,
    place: { path: closure.module.unit.path, range: closure.node.nameRange },
  };
}

export function runHandler(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  registration: Registration,
): void {
  const { row } = registration;
  const handler = ev.handlers.get(closure.node) ?? toHandler(closure, row);
  ev.handlers.set(closure.node, handler);
  const count = Math.max(closure.node.parameters.length, row.parameters.length);
  // What enters, enters in the module of the handler.
  ev.frames.push(newFrame(ev, 'module', state, closure.scope, { module: closure.module }));
  const args = Array.from({ length: count }, (_, index) =>
    parameterValue(ev, closure.node, registration, index),
  );
  ev.frames.pop();
  const aside = fork(state);
  aside.isDead = false;
  callClosure(ev, aside, closure, args, closure.receiver, closure.node, { handler, returns: row.returns });
  aside.isDead = false;
  merge(state, [aside, fork(state)]);
}

function parameterValue(
  ev: Evaluation,
  node: FunctionNode,
  registration: Registration,
  index: number,
): Value {
  const { row, model, shape } = registration;
  const last = row.parameters.length - 1;
  const spec = row.parameters[index] ?? (row.rest ? row.parameters[last] : null);
  const parameter = node.parameters[index];
  if (spec === null || spec === undefined || !parameter) return UNKNOWN;
  if (typeof spec === 'string') {
    const ref = parameterType(ev.catalog, model, spec);
    return makeValue({
      objects: [instanceOf(ref.model, ref.type, `handler:${identityAt(ev, node)}:${index}`)],
      isOpen: false,
    });
  }
  const target = parameter.target.type === 'defaultPattern' ? parameter.target.target : parameter.target;
  const label = target.type === 'name' ? target.name : 'the parameter';
  const source = sourceOf(ev, spec.source, label, parameter);
  const origin: Origin = {
    source,
    identities: [`handler:${identityAt(ev, node)}:${index}`],
    trace: undefined,
    marks: 0,
    confidence: 'high',
  };
  const value = makeValue({
    origins: [withStep(origin, stepAt(ev, parameter, `${label} enters here`))],
    isOpen: true,
  });
  return shape && index === 0 ? parsedBy(value, shape) : value;
}

/** Handlers that are exports of a file: route handlers, workers, server actions. */
export function runExportedHandlers(ev: Evaluation, state: State): void {
  for (const { row, model } of ev.catalog.exportHandlers) {
    if (!row.exported || !matchesFile(ev, row) || !matchesDirective(ev, row)) continue;
    for (const name of listOf(row.exported)) {
      for (const closure of exportedClosures(ev, state, name)) {
        if (!hasHandler(ev, closure.node)) runHandler(ev, state, closure, { row, model });
      }
    }
  }
}

function matchesFile(ev: Evaluation, row: HandlerRow): boolean {
  if (!row.files) return true;
  const path = ev.root.unit.path.replace(/\\/g, '/');
  return row.files.some((glob) => picomatch.isMatch(path, glob) || picomatch.isMatch(path, `**/${glob}`));
}

function matchesDirective(ev: Evaluation, row: HandlerRow): boolean {
  return row.directive === undefined || ev.root.unit.program.directives.includes(row.directive);
}

/** `POST`, `default`, `default.fetch`, `*`. */
function exportedClosures(ev: Evaluation, state: State, path: string): readonly ClosureObject[] {
  if (path === '*') return [...ev.root.exports.values()].flatMap(closuresIn);
  const [name = '', ...members] = path.split('.');
  const value = ev.root.exports.get(name);
  if (!value) return [];
  const reading = { range: { start: 0, end: 0 }, label: name };
  return closuresIn(
    members.reduce((object, member) => readMember(ev, state, object, member, reading), value),
  );
}

/** A function with its own directive (`'use server'` inside), or of a cataloged function type. */
export function handlersByDirective(
  ev: Evaluation,
  closure: ClosureObject,
): ((state: State) => void) | undefined {
  for (const { row, model } of ev.catalog.exportHandlers) {
    if (row.directive && closure.node.directives.includes(row.directive) && !hasHandler(ev, closure.node)) {
      return (state) => runHandler(ev, state, closure, { row, model });
    }
  }
  return undefined;
}

/** `const chat: RequestHandler = (request, response) => …` */
export function handlerByAnnotation(
  ev: Evaluation,
  models: readonly CompiledModel[],
  typeName: string,
  value: Value,
): void {
  for (const { row, model } of ev.catalog.exportHandlers) {
    if (!models.includes(model) || !listOf(row.annotation).includes(typeName)) continue;
    for (const closure of closuresIn(value)) {
      if (hasHandler(ev, closure.node)) continue;
      ev.handlers.set(closure.node, toHandler(closure, row));
      currentFrame(ev).pending.push(() => runHandler(ev, closure.scope, closure, { row, model }));
    }
  }
}
