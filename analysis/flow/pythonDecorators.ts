/** Decorated functions of Python: what a framework calls, and with what. */
import type { HandlerRow, NamedParameters } from '../apiModel';
import { isUntrustedIn } from '../kinds';
import type { Expression, FunctionNode, ParameterNode } from '../program';
import { annotatedValue, saidBeside } from './annotations';
import { namesPage } from './answerTypes';
import { type CompiledModel, entriesOf, type Entry, parameterType } from './catalog';
import { currentFrame, type Evaluation, hasHandler, identityAt } from './evaluation';
import { noteAwaiting } from './elsewhere';
import { mayBeGiven } from './events';
import { evaluate } from './expressions';
import { isUnseen, noteBefore } from './frontDoor';
import { checkedShape, foreignParameter, makersOf, runHandler, toHandler } from './handlers';
import { callClosure, construct, newFrame, unknownAt } from './functions';
import { MAX_CALL_DEPTH } from './limits';
import { classesOfType } from './injection';
import { apiEntries, instanceOf, readElement } from './members';
import { OF_HANDLER } from './middleware';
import { listOf } from './paths';
import type { ToolWords } from './observation';
import { constructorOf, nameOfParameter, passedTo, pythonArguments } from './pythonCalls';
import { shapeOfHint } from './pythonTypes';
import { noteEffect } from './recording';
import type { SchemaShape } from './schemas';
import { EMPTY_CONTENTS, type State } from './state';
import { noteRunBy } from './toolRuns';
import { wordsOfTool } from './tools';
import {
  type ClassObject,
  type ClosureObject,
  constantValue,
  type InstanceObject,
  joinAll,
  objectValue,
  UNKNOWN,
  type Value,
} from './value';
import { type Roots, valuesAt } from './walk';

/**
 * A function that a framework calls by a decorator runs when the function that registers it is done. Decorators of the
 * program are called: what they give stands for the function, and is what a decorator above them registers.
 */
export function decorate(ev: Evaluation, state: State, closure: ClosureObject): Value {
  return decorateBy(ev, state, closure, closure.node.decorators);
}

/** `server.tool()(search)` does what `@server.tool()` above the function would. Nothing where it is no such call. */
export function applyDecorator(
  ev: Evaluation,
  state: State,
  decorator: Expression,
  { objects }: Value,
  [given, ...others]: readonly Value[],
): Value | undefined {
  if (decorator.type !== 'call' || !given || others.length > 0) return undefined;
  const functions = given.objects.filter((object) => object.type === 'closure');
  if (functions.length === 0) return undefined;
  const isKnown = objects.some((object) => object.type === 'instance' && decorates(object));
  if (!isKnown && !handlerOf(ev, state, decorator)) return undefined;
  return joinAll(functions.map((closure) => decorateBy(ev, state, closure, [decorator])));
}

function decorateBy(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  decorators: readonly Expression[],
): Value {
  let outermost = closure;
  let made: InstanceObject | undefined;
  for (const decorator of [...decorators].reverse()) {
    const found = handlerOf(ev, state, decorator);
    const given = evaluate(ev, state, decorator);
    noteRecording(ev, state, closure, decorator);
    outermost = wrappedBy(ev, state, given, outermost, decorator) ?? outermost;
    made ??= madeOf(given, outermost);
    if (found) noteRunBy(closure.node, found.row);
    if (!found || hasHandler(ev, closure.node)) continue;
    ev.handlers.set(closure.node, toHandler(ev, closure, found.row));
    const registered = outermost;
    const words = wordsOfDecorator(ev, state, decorator, found.row, closure);
    const shape = shapeByDecorator(ev, state, decorator, found.row);
    const returnsPage = isPageByDecorator(ev, state, decorator, found.row);
    noteAwaiting(ev, registered, { ...found, shape, returnsPage });
    currentFrame(ev).pending.push(() =>
      runRegistered(ev, state, registered, { ...found, shape, returnsPage, wordsOf: () => words }),
    );
  }
  return objectValue(made ?? outermost);
}

/** What a decorator makes of a function where that is no function any more. */
function madeOf({ objects }: Value, decorated: ClosureObject): InstanceObject | undefined {
  const maker = objects.find(
    (object) => object.type === 'instance' && object.path === '' && decorates(object),
  );
  return maker?.type === 'instance' ? { ...maker, decorated } : undefined;
}

function decorates({ model, typeName }: InstanceObject): boolean {
  return (model.model.types ?? []).some(({ type, decorates }) => type === typeName && decorates);
}

/** What a decorator is called with says of the tool that it makes. */
function wordsOfDecorator(
  ev: Evaluation,
  state: State,
  decorator: Expression,
  row: HandlerRow,
  closure: ClosureObject,
): ToolWords | undefined {
  if (!row.tool) return undefined;
  const node = decorator.type === 'call' ? decorator : undefined;
  const { roots, owner } = rootsOfDecorator(ev, state, decorator);
  const server = owner?.id;
  const place = { path: closure.module.unit.path, range: closure.node.nameRange };
  return wordsOfTool(ev, state, roots, row, closure, { node, server, place });
}

function rootsOfDecorator(
  ev: Evaluation,
  state: State,
  decorator: Expression,
): { readonly roots: Roots; readonly owner: InstanceObject | undefined } {
  const node = decorator.type === 'call' ? decorator : undefined;
  const callee = evaluate(ev, state, node ? node.callee : decorator);
  const owner = callee.objects.find((object) => object.type === 'instance');
  const args = node && pythonArguments(ev, state, node);
  const [options] = owner?.construction?.arguments ?? [];
  return {
    owner,
    roots: {
      arguments: args?.values.map((value, index) => ({ value, node: args.nodes[index] ?? decorator })) ?? [],
      options: args?.options,
      client: options && { value: options, node: decorator },
    },
  };
}

/** `@tool(args_schema=Listing)` */
function shapeByDecorator(
  ev: Evaluation,
  state: State,
  decorator: Expression,
  row: HandlerRow,
): SchemaShape | undefined {
  if (!row.schema && !row.checks) return undefined;
  return checkedShape(ev, state, rootsOfDecorator(ev, state, decorator).roots, row);
}

/** `@app.get('/', response_class=HTMLResponse)`: what such a class makes of a text is a page, if its own rows say so. */
function isPageByDecorator(
  ev: Evaluation,
  state: State,
  decorator: Expression,
  { returnsAs }: HandlerRow,
): boolean | undefined {
  if (!returnsAs) return undefined;
  const { roots } = rootsOfDecorator(ev, state, decorator);
  const [told] = listOf(returnsAs.at).flatMap((path) => valuesAt(ev, state, roots, path));
  const value = told?.value ?? constantValue(returnsAs.otherwise);
  if (entriesIn(value).some(({ sinks = [] }) => sinks.some(({ kind }) => kind === 'html'))) return true;
  return value.constants.length > 0 || value.objects.length > 0 ? namesPage(value) : undefined;
}

function runRegistered(
  ev: Evaluation,
  state: State,
  registered: ClosureObject,
  found: Parameters<typeof runHandler>[3],
): void {
  runHandler(ev, state, registered, found);
  const inner = registered.wraps;
  // What a decorator does with the function was not seen.
  if (inner && !ev.evaluated.has(inner.node)) runHandler(ev, state, inner, found);
}

/** The function that a decorator of the program puts around another one. */
function wrappedBy(
  ev: Evaluation,
  state: State,
  decorator: Value,
  closure: ClosureObject,
  node: Expression,
): ClosureObject | undefined {
  const own = decorator.objects.filter((object) => object.type === 'closure');
  if (own.length === 0 || decorator.isOpen) return undefined;
  const given = { values: [objectValue(closure)], nodes: [node] };
  const results = own.map((one) =>
    callClosure(ev, state, one, passedTo(ev, state, one, given, node), one.receiver, node),
  );
  const wrappers = results.flatMap(({ objects }) => objects.filter((object) => object.type === 'closure'));
  const [wrapper] = wrappers;
  if (!wrapper || wrappers.length > 1 || wrapper.node === closure.node) return undefined;
  return { ...wrapper, wraps: closure.wraps ?? closure };
}

/** What a framework passes to a wrapper of a function: what it would pass to the function, some of it by name. */
export function passThrough(
  ev: Evaluation,
  state: State,
  wrapper: ClosureObject,
  { node }: ClosureObject,
  args: readonly Value[],
  { parameters }: HandlerRow,
): readonly Value[] {
  const fields = node.parameters.flatMap((parameter, index) =>
    index < parameters.length || parameter.isRest
      ? []
      : [[nameOfParameter(parameter), { value: args[index] ?? UNKNOWN, node }] as const],
  );
  const keywords = { ...EMPTY_CONTENTS, fields: new Map(fields) };
  const values = args.slice(0, parameters.length);
  return passedTo(ev, state, wrapper, { values, nodes: values.map(() => node), keywords }, node);
}

/** `@traceable`: the function is watched. `@limiter.limit('5/minute')`: it is protected. */
function noteRecording(ev: Evaluation, state: State, { node }: ClosureObject, decorator: Expression): void {
  const callee = evaluate(ev, state, decorator.type === 'call' ? decorator.callee : decorator);
  const entries = entriesIn(callee);
  for (const { protections = [] } of entries)
    for (const { protects, given, named } of protections)
      if (given === undefined && (named?.includes(node.name ?? '') ?? true)) noteBefore(ev, protects);
  if (isUnseen(callee) && node.decorators.length > 1) noteBefore(ev, 'unseen');
  if (entries.some(({ instrumentation }) => instrumentation?.covers === 'result'))
    noteEffect(ev, { type: 'logs', fn: node });
}

/** `@bot.command()` of a method. */
export function decoratedMethod(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  owner: ClassObject,
): (() => void) | undefined {
  const frame = newFrame(ev, 'module', state, owner.scope, { module: owner.module });
  for (const decorator of closure.node.decorators) {
    ev.frames.push(frame);
    const found = handlerOf(ev, state, decorator);
    noteRecording(ev, state, closure, decorator);
    const words = found && wordsOfDecorator(ev, state, decorator, found.row, closure);
    const shape = found && shapeByDecorator(ev, state, decorator, found.row);
    ev.frames.pop();
    if (!found) continue;
    return () => runHandler(ev, state, closure, { ...found, shape, wordsOf: () => words });
  }
  return undefined;
}

/** The row of a decorator, called or not. */
export function handlerOf(ev: Evaluation, state: State, decorator: Expression): DecoratedBy | undefined {
  const callee = evaluate(ev, state, decorator.type === 'call' ? decorator.callee : decorator);
  const found = entriesIn(callee)
    .flatMap((entry) => entry.handlers ?? [])
    .find(({ row }) => row.decorator !== undefined);
  const emitter = callee.objects.find((object) => object.type === 'instance');
  return found && { ...found, emitter: mayBeGiven(found) ? emitter : undefined };
}

interface DecoratedBy {
  readonly row: HandlerRow;
  readonly model: CompiledModel;
  readonly emitter: InstanceObject | undefined;
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
  given: NamedParameters,
  model: CompiledModel,
  checked?: SchemaShape,
): Value {
  const { source, provided = [], byType = [], bodies = [], known = [] } = given;
  const { target, annotation, metadata = [], isRest } = parameter;
  if (isRest) return UNKNOWN;
  const name = nameOfParameter(parameter);
  const byName = known.find(({ names }) => names.includes(name));
  if (byName) return knownParameter(ev, parameter, byName.type, model);
  const fallback = target.type === 'defaultPattern' ? [target.value] : [];
  const beside = [...metadata, ...fallback];
  const typed = annotation ? annotatedValue(ev, state, UNKNOWN, annotation, parameter) : UNKNOWN;
  const told = annotation ? saidBeside(ev, state, annotation) : [];
  const values = [typed, ...told, ...beside.map((node) => evaluate(ev, state, node))];
  if (values.some((value) => isProvided(value, provided))) {
    const isBare = dependenciesIn(values).length === 0 && values.some((value) => isProvided(value, byType));
    const asked = isBare && annotation ? classesOfType(ev, state, annotation) : [];
    const dependency = dependencyOf(ev, state, { values, asked }, given, model, parameter);
    if (dependency) return dependency;
    // A class that says its fields and not how it is made is made of what comes with the request.
    if (asked.length === 0) return typed;
  }
  if (source === undefined) return typed;
  if (!isUntrustedIn(ev.profile, source)) return UNKNOWN;
  const shape = checked?.fields?.get(name) ?? shapeOfHint(ev, state, annotation, beside);
  // What has fields is a body, and not a part of an address.
  const isUnbounded = shape.fields !== undefined || values.some((value) => isProvided(value, bodies));
  return foreignParameter(ev, state, parameter, shape, { kind: source, isUnbounded });
}

function knownParameter(ev: Evaluation, node: ParameterNode, type: string, model: CompiledModel): Value {
  const ref = parameterType(ev.catalog, model, type);
  return objectValue(instanceOf(ref.model, ref.type, `${OF_HANDLER}${identityAt(ev, node)}`));
}

/** `Depends(current_user)`, or `Depends()` beside a class: what it gives, which is called with parameters of the same kind. */
function dependencyOf(
  ev: Evaluation,
  state: State,
  { values, asked }: { readonly values: readonly Value[]; readonly asked: readonly ClassObject[] },
  named: NamedParameters,
  model: CompiledModel,
  node: ParameterNode,
): Value | undefined {
  if (ev.frames.length > MAX_CALL_DEPTH) return undefined;
  const given = dependenciesIn(values);
  const closures = given.flatMap(({ objects }) => objects.filter((object) => object.type === 'closure'));
  const classes = [
    ...given.flatMap(({ objects }) => objects.filter((object) => object.type === 'class')),
    ...asked,
  ];
  const argumentsOf = ({ scope, module }: Home, { parameters }: FunctionNode): readonly Value[] => {
    ev.frames.push(newFrame(ev, 'module', state, scope, { module }));
    const args = parameters.map((parameter) => namedParameter(ev, state, parameter, named, model));
    ev.frames.pop();
    return args;
  };
  const results = closures.map((closure) => {
    const result = callClosure(
      ev,
      state,
      closure,
      argumentsOf(closure, closure.node),
      closure.receiver,
      node,
    );
    // One that yields gives what it yields, and goes on when the answer is sent.
    return closure.node.isGenerator
      ? readElement(ev, state, result, { range: node.range, label: '' })
      : result;
  });
  const instances = classes.flatMap((owner) => {
    const constructor = constructorOf(owner);
    if (!constructor) return [];
    return [construct(ev, state, owner, argumentsOf(owner, constructor), unknownAt(node.range))];
  });
  const all = [...results, ...instances];
  return all.length > 0 ? joinAll(all) : undefined;
}

/** What is given to `Depends`. */
function dependenciesIn(values: readonly Value[]): readonly Value[] {
  return values.flatMap(({ objects }) =>
    objects.flatMap((object) => (object.type === 'instance' ? (object.construction?.arguments ?? []) : [])),
  );
}

/** Where the names of a function are looked up. */
type Home = Pick<ClosureObject, 'scope' | 'module'>;

/** An instance, or the class alone: `Annotated[dict, InjectedState]`. */
function isProvided({ objects }: Value, types: readonly string[]): boolean {
  return objects.some((object) => {
    if (object.type === 'instance') return types.includes(object.typeName);
    return object.type === 'api' && makersOf(object).some(({ type }) => types.includes(type));
  });
}
