/** Functions of the program that a framework calls. */
import type { FeedRow, HandlerRow, ParameterRow } from '../apiModel';
import type { Handler } from '../facts';
import { isUntrustedIn, type SourceKind } from '../kinds';
import type { Expression, FunctionNode, ParameterNode, Range } from '../program';
import type { ApiCall } from './api';
import { type CompiledHandler, type CompiledModel, entriesOf, type Maker, parameterType } from './catalog';
import {
  currentFrame,
  type Evaluation,
  hasHandler,
  identityAt,
  placeOf,
  sourceOf,
  stepAt,
} from './evaluation';
import { handOn, mayBeGiven, nameOfPlace } from './events';
import { callCallback } from './callbacks';
import { noteAwaiting } from './elsewhere';
import { contentOf, leaveForFile } from './cells';
import { callClosure, newFrame, unknownAt } from './functions';
import { type ArgumentsWithin, argumentsWithin } from './argumentsWithin';
import { hasForm } from './handlerForms';
import { apiEntries, elementsOf, instanceOf, newRecord, parsedBy, readMember } from './members';
import { noteUnseenBefore } from './frontDoor';
import { MAX_PARENTS } from './limits';
import {
  addPassage,
  bothPassages,
  type Chain,
  enterChain,
  leaveChain,
  mayRunAgain,
  notePassage,
  OF_HANDLER,
  passageThrough,
  passageTo,
} from './middleware';
import { listOf, parsePath } from './paths';
import { namedParameter, passThrough } from './pythonDecorators';
import { KNOWN } from './pythonTypes';
import type { ToolWords } from './observation';
import { endRecording, startRecording } from './recording';
import { noteRun } from './rounds';
import { describedShapes } from './schemaCalls';
import { ANYTHING, mergedShapes, type SchemaShape, shapeBelow } from './schemas';
import { type Contents, EMPTY_CONTENTS, type Field, fork, merge, readContents, type State } from './state';
import {
  mapOrigins,
  type ApiObject,
  type ClassObject,
  type ClosureObject,
  type InstanceObject,
  joinAll,
  makeValue,
  objectValue,
  type Origin,
  soleString,
  UNKNOWN,
  type Value,
  withStep,
} from './value';
import { noteTool, wordsOfTool } from './tools';
import { type Roots, valuesAt } from './walk';
import { describeEntry } from '../words';

/** `db.transaction(async (inner) => …)`: the function is called at once, and what it gives comes back. */
export function callGiven(call: ApiCall, row: HandlerRow, model: CompiledModel): Value | undefined {
  const { ev, state, node } = call;
  const results = givenFunctions(call, row).map((closure) => {
    const args = row.parameters.map((_, index) =>
      parameterValue(ev, state, closure.node, { row, model }, index),
    );
    return callCallback(ev, state, objectValue(closure), args, node);
  });
  return results.length > 0 ? joinAll(results) : undefined;
}

function givenFunctions(call: ApiCall, row: HandlerRow): readonly ClosureObject[] {
  return listOf(row.callback)
    .flatMap((path) => valuesAt(call.ev, call.state, call.roots, path))
    .sort((left, right) => positionIn(call, left) - positionIn(call, right))
    .flatMap((field) => closuresIn(field.value));
}

/** `app.post(path, handler)`: the handlers run when the function that registers them is done. */
export function registerHandlers(call: ApiCall, row: HandlerRow, model: CompiledModel): void {
  const { ev, state } = call;
  noteUnseenBefore(call, row);
  const closures = givenFunctions(call, row);
  const shape = checkedShape(ev, state, call.roots, row);
  const id = call.target.type === 'instance' ? call.target.id : identityAt(ev, call.node);
  const path = pathOf(call, row);
  const emitter = emitterFor(call, row, model);
  const choices = choicesIn(call, row, model);
  const met = closures.filter(({ node }) => row.arity === undefined || node.parameters.length === row.arity);
  const isNew = met.map(({ node }) => !hasHandler(ev, node));
  met.forEach((closure, index) => {
    if (isNew[index]) ev.handlers.set(closure.node, toHandler(ev, closure, row));
  });
  const server = call.target.type === 'instance' ? id : undefined;
  const wordsOf = toolWords(
    met
      .filter((_, index) => isNew[index])
      .map((closure) => [
        closure.node,
        wordsOfTool(ev, state, call.roots, row, closure, { node: call.node, server }),
      ]),
  );
  for (const closure of met) noteAwaiting(ev, closure, { row, model, shape, choices, emitter });
  currentFrame(ev).pending.push((later) => {
    const route = { row, model, shape, choices, emitter, wordsOf };
    runRoute(ev, later, route, { id, path, closures: met, isNew });
  });
}

/** Which parameters are filled by a choice among values of the program. */
function choicesIn(
  { ev, state, roots }: ApiCall,
  { choices }: HandlerRow,
  model: CompiledModel,
): ReadonlySet<number> | undefined {
  if (!choices) return undefined;
  const wanted = parameterType(ev.catalog, model, choices.type);
  const isChoice = ({ objects }: Pick<Value, 'objects'>): boolean =>
    objects.length > 0 &&
    objects.every(
      (object) =>
        object.type === 'instance' && object.model === wanted.model && object.typeName === wanted.type,
    );
  const filling = listOf(choices.at).flatMap((path) => valuesAt(ev, state, roots, path));
  const each = filling.flatMap(({ value }) => {
    const lists = value.objects.flatMap((object) => (object.type === 'record' ? [object] : []));
    return lists.length > 0 ? lists.flatMap((list) => readContents(state, list).elements) : [{ value }];
  });
  return new Set(each.flatMap(({ value }, index) => (isChoice(value) ? [index] : [])));
}

/** Who may be handed something for its handlers: what is called, or what the call makes. */
function emitterFor(
  { ev, target, node }: ApiCall,
  row: HandlerRow,
  model: CompiledModel,
): InstanceObject | undefined {
  if (!mayBeGiven({ row, model })) return undefined;
  if (target.type === 'instance') return target;
  const maker = makersOf(target)[0];
  return maker && instanceOf(maker.model, maker.type, nameOfPlace(placeOf(ev, node.callee)));
}

type ToolNames = readonly (readonly [FunctionNode, ToolWords | undefined])[];

function toolWords(known: ToolNames): Registration['wordsOf'] {
  const found = new Map(known);
  return (closure) => found.get(closure.node);
}

/** In the order of the arguments; a list that was made elsewhere holds what comes before the handler. */
function positionIn({ node }: ApiCall, field: Field): number {
  const { start, end } = field.node.range;
  return start >= node.range.start && end <= node.range.end ? start : node.range.start;
}

/** Functions that handle one request, one after another. */
interface Route {
  readonly id: string;
  readonly path: string | null | undefined;
  readonly closures: readonly ClosureObject[];
  /** Which of them nobody registered before. */
  readonly isNew: readonly boolean[];
}

function runRoute(ev: Evaluation, state: State, registration: Registration, route: Route): void {
  const { id, path, closures, isNew } = route;
  const { row } = registration;
  let passage = passageTo(ev, id, path ?? undefined);
  closures.forEach((closure, index) => {
    const isLast = !row.before && index === closures.length - 1;
    const known = isNew[index] ? undefined : passageThrough(ev, id, closure);
    if (known) passage = bothPassages(passage, known);
    else if (isNew[index] || (isChained(row) && mayRunAgain(ev, closure, isLast))) {
      const chain: Chain = { id, before: passage, reached: undefined };
      runHandler(ev, state, closure, { ...registration, chain });
      passage = chain.reached ?? passage;
      notePassage(ev, id, closure, chain);
    }
  });
  if (row.before && closures.length > 0 && path !== null) addPassage(ev, id, path ?? '', passage);
}

/**
 * The path that a registration is for; absent where it is for all, null where it is not known. What tells the kind of
 * the registration is none.
 */
function pathOf({ state, args }: ApiCall, { when }: HandlerRow): string | null | undefined {
  const [first] = args.values;
  if (!first || when?.at === 'arg0') return undefined;
  const elements = first.objects.flatMap((object) =>
    object.type === 'record' ? elementsOf(readContents(state, object)).map(({ value }) => value) : [],
  );
  if ([first, ...elements].some((value) => closuresIn(value).length > 0)) return undefined;
  return soleString(first) ?? null;
}

/** What is known of the first parameter, or of those that are filled by name, since schemas checked it or parts of it. */
export function checkedShape(
  ev: Evaluation,
  state: State,
  roots: Roots,
  row: HandlerRow,
): SchemaShape | undefined {
  const whole = listOf(row.schema)
    .flatMap((path) => describedShapes(ev, state, roots, path))
    .slice(0, 1);
  const parts = (row.checks ?? []).flatMap(({ schema, at }) => {
    const shapes = describedShapes(ev, state, roots, schema);
    return shapes.map((shape) => shapeBelow(parsePath(at).segments, shape));
  });
  const shapes = [...whole, ...parts];
  return shapes.length > 0 ? shapes.reduce(mergedShapes) : undefined;
}

/** Why a function is a handler, and what checked its first parameter before, or those that are filled by name. */
export interface Registration {
  readonly row: HandlerRow;
  readonly model: CompiledModel;
  readonly shape?: SchemaShape | undefined;
  readonly chain?: Chain;
  /** Which parameters are one of the program's own values. */
  readonly choices?: ReadonlySet<number> | undefined;
  /** What it returns is a page, or none. */
  readonly returnsPage?: boolean | undefined;
  /** What it was registered by, where that may be given something for its handlers. */
  readonly emitter?: InstanceObject | undefined;
  /** What makes it a tool, if it is one. */
  readonly wordsOf?: (closure: ClosureObject) => ToolWords | undefined;
}

function closuresIn(value: Value): readonly ClosureObject[] {
  return value.objects.filter((object) => object.type === 'closure');
}

export function toHandler(ev: Evaluation, closure: ClosureObject, row: HandlerRow): Handler {
  return {
    node: closure.node,
    kind: row.kind,
    unanswered: isUnanswered(ev, closure, row) ? row.unanswered : undefined,
    refusal: row.refusal,
    place: { path: closure.module.unit.path, range: closure.node.nameRange },
  };
}

/** A manifest that does not say the major says nothing. */
function isUnanswered({ host }: Evaluation, { module }: ClosureObject, { unanswered }: HandlerRow): boolean {
  const { before, unless = [] } = unanswered ?? {};
  if (!before) return unanswered !== undefined;
  const versionOf = (name: string): string | undefined => host?.version(module.unit.path, name);
  const [, major] = /^[\^~=v]?\s*(\d+)\b/.exec(versionOf(before.package) ?? '') ?? [];
  return major !== undefined && Number(major) < before.major && !unless.some(versionOf);
}

/** Gives what it returns. */
export function runHandler(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  registration: Registration,
): Value {
  const { row, chain } = registration;
  ev.catalog.seen.add(row);
  const handler = ev.handlers.get(closure.node) ?? toHandler(ev, closure, row);
  ev.handlers.set(closure.node, handler);
  const filled = closure.wraps ?? closure;
  const count = Math.max(filled.node.parameters.length, row.parameters.length);
  const aside = fork(state);
  aside.isDead = false;
  if (chain) enterChain(ev, aside, chain, closure);
  // What enters, enters in the module of the handler.
  ev.frames.push(newFrame(ev, 'module', state, filled.scope, { module: filled.module }));
  const args = Array.from({ length: count }, (_, index) =>
    parameterValue(ev, aside, filled.node, registration, index),
  );
  ev.frames.pop();
  const passed = closure.wraps ? passThrough(ev, aside, closure, closure.wraps, args, row) : args;
  const words = registration.wordsOf?.(filled);
  const { reads } = startRecording(ev, closure.node, closure.module.unit);
  const returns = row.returns ?? (row.kind === 'tool' ? 'tool-answer' : undefined);
  const answer = callClosure(ev, aside, closure, passed, closure.receiver, closure.node, {
    handler,
    returns,
    returnsPage: registration.returnsPage,
    goesOn: goesOnByItself(row, filled) ? chain : undefined,
  });
  if (words) noteTool(ev, filled, row, words, providedAmong(filled.node, row, args));
  endRecording(ev, undefined);
  aside.isDead = false;
  if (chain) leaveChain(ev, state, aside, chain);
  noteRun(ev, state, aside, {
    closure,
    reads,
    // What its emitter is given later, it is given anew.
    given: registration.emitter ? undefined : passed,
    again: (later) => {
      runHandler(ev, later, closure, { ...registration, wordsOf: undefined });
    },
  });
  merge(state, [aside, fork(state)]);
  return answer;
}

/** `state: Annotated[dict, InjectedState]`: of those that names and types tell, what is no outside data. */
function providedAmong(
  { parameters }: FunctionNode,
  { named, parameters: specs }: HandlerRow,
  args: readonly Value[],
): ReadonlySet<ParameterNode> {
  if (named?.source === undefined) return new Set();
  return new Set(
    parameters.filter(
      ({ isRest }, index) =>
        !isRest &&
        specs[index] === undefined &&
        !args[index]?.origins.some(({ source }) => source.kind === named.source),
    ),
  );
}

function parameterValue(
  ev: Evaluation,
  state: State,
  node: FunctionNode,
  registration: Registration,
  index: number,
): Value {
  const { row, model, shape, chain } = registration;
  const named = node.parameters[index];
  if (row.named && named && row.parameters[index] === undefined) {
    const value = namedParameter(ev, state, named, row.named, model, shape);
    return registration.choices?.has(index) ? parsedBy(value, KNOWN) : value;
  }
  const last = row.parameters.length - 1;
  const spec = row.parameters[index] ?? (row.rest ? row.parameters[last] : null);
  const parameter = node.parameters[index];
  if (spec === null || spec === undefined || !parameter || parameter.decorators.length > 0) return UNKNOWN;
  const checked = (index === 0 ? shape : undefined) ?? ANYTHING;
  if (typeof spec === 'string') {
    const ref = parameterType(ev.catalog, model, spec);
    const request = chain && isChained(row) ? chain.id : identityAt(ev, node);
    const given = instanceOf(ref.model, ref.type, `${OF_HANDLER}${request}:${index}`);
    const isSaid = handOn(ev, state, registration.emitter, given);
    return isSaid ? parsedBy(objectValue(given), checked) : UNKNOWN;
  }
  if ('next' in spec) return chain ? objectValue({ type: 'continuation', chain }) : UNKNOWN;
  if (!isUntrustedIn(ev.profile, spec.source)) return UNKNOWN;
  return foreignParameter(ev, state, parameter, checked, {
    kind: spec.source,
    isUnbounded: spec.unbounded === true,
    ...(index === 0 && row.tool?.within && { within: argumentsWithin(row.tool.within, node, parameter) }),
  });
}

/** Only what goes on to others has its request in common with them. */
function isChained({ parameters, chained }: HandlerRow): boolean {
  return chained === true || parameters.some((parameter) => isContinuation(parameter));
}

/** Nothing that it is given goes on for it. */
function goesOnByItself({ parameters, chained }: HandlerRow, { node }: ClosureObject): boolean {
  const next = parameters.findIndex((parameter) => isContinuation(parameter));
  return chained === true && (next < 0 || node.parameters.length <= next);
}

function isContinuation(parameter: ParameterRow | undefined): boolean {
  return typeof parameter === 'object' && parameter !== null && 'next' in parameter;
}

/** What kind of data it is, and whether whoever sends it decides how long it is. */
interface ForeignData {
  readonly kind: SourceKind;
  readonly isUnbounded: boolean;
  readonly within?: ArgumentsWithin;
}

/** A parameter that holds outside data; one that is taken apart at once is as many data as it has names. */
export function foreignParameter(
  ev: Evaluation,
  state: State,
  parameter: ParameterNode,
  shape: SchemaShape,
  data: ForeignData,
): Value {
  const identity = `${OF_HANDLER}${identityAt(ev, parameter)}`;
  const node: Expression = { type: 'unknown', children: [], range: parameter.range };
  const target = parameter.target.type === 'defaultPattern' ? parameter.target.target : parameter.target;
  const { member, beside = [] } = data.within ?? {};
  const isBeside = (key: string): boolean => beside.includes(key) && !shape.fields?.has(key);
  if (target.type === 'name' && member !== undefined) {
    const own = beside.filter(isBeside).map((key) => [key, { value: UNKNOWN, node }] as const);
    const inner = foreignValue(ev, data, member, parameter, identity);
    const value = parsedBy(inner, shape.fields?.get(member) ?? ANYTHING);
    const fields = new Map<string, Field>([...own, [member, { value, node }]]);
    return newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: true });
  }
  if (target.type !== 'objectPattern' || target.rest) {
    const label = target.type === 'name' ? target.name : 'the parameter';
    return parsedBy(foreignValue(ev, data, label, parameter, identity), shape);
  }
  const fields = new Map<string, Field>();
  for (const { key, range } of target.properties) {
    if (typeof key !== 'string' || isBeside(key)) continue;
    const value = foreignValue(ev, data, key, { range }, `${identity}.${key}`);
    const declared = shape.fields?.get(key);
    // What a schema does not declare seldom comes through it: callers in the program pass it.
    const passed = shape.fields && !declared ? mapOrigins(value, toGuess) : value;
    fields.set(key, { value: parsedBy(passed, declared ?? ANYTHING), node });
  }
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: true });
}

function toGuess(origin: Origin): Origin {
  return { ...origin, confidence: 'low' };
}

function foreignValue(
  ev: Evaluation,
  { kind, isUnbounded }: ForeignData,
  label: string,
  at: { readonly range: Range },
  identity: string,
): Value {
  const source = sourceOf(ev, kind, label, at, { isUnbounded });
  const origin: Origin = { source, identities: [identity], trace: undefined, marks: 0, confidence: 'high' };
  return makeValue({ origins: [withStep(origin, stepAt(ev, at, describeEntry(kind, label)))], isOpen: true });
}

/** `class Search extends StructuredTool { _call(…) }`: a method that the framework calls. */
export function handlerOfMethod(
  ev: Evaluation,
  state: State,
  closure: ClosureObject,
  owner: ClassObject,
  name: string,
): (() => void) | undefined {
  const patterns = patternsOf(name);
  for (const base of foreignParents(owner)) {
    for (const { model, type } of makersOf(base)) {
      const found = patterns
        .flatMap((pattern) => entriesOf(model, type, pattern))
        .flatMap((entry) => entry.handlers ?? []);
      const handler = found.find(({ row }) => listOf(row.method).some((one) => patterns.includes(one)));
      if (!handler) continue;
      const roots = { arguments: [], receiver: { value: closure.receiver ?? UNKNOWN, node: owner.node } };
      const shape = checkedShape(ev, state, roots, handler.row);
      const words = wordsOfTool(ev, state, roots, handler.row, closure, {
        node: undefined,
        server: undefined,
      });
      return () => runHandler(ev, state, closure, { ...handler, shape, wordsOf: () => words });
    }
  }
  return undefined;
}

/** How rows may name a method: `resolve_user` as it is, and as `resolve_*`. */
function patternsOf(name: string): readonly string[] {
  const words = name.split('_').slice(0, -1);
  return [name, ...words.map((_, index) => `${words.slice(0, index + 1).join('_')}_*`)];
}

/** Types that a class of a package is. */
export function makersOf(base: ApiObject): readonly Maker[] {
  return apiEntries(base).flatMap(({ entry }) => entry.makes ?? []);
}

/** Classes of packages, up the chain of those of the program. */
export function foreignParents(owner: ClassObject, depth = 0): readonly ApiObject[] {
  return owner.superClass.objects.flatMap((parent) => {
    if (parent.type === 'api') return [parent];
    return parent.type === 'class' && depth < MAX_PARENTS ? foreignParents(parent, depth + 1) : [];
  });
}

/** Handlers that are exports of a file: route handlers, workers, server actions. */
export function runExportedHandlers(ev: Evaluation, state: State): void {
  const path = ev.root.unit.path.replace(/\\/g, '/');
  for (const { row, model, isInFile } of ev.catalog.exportHandlers) {
    if (!row.exported || !matchesDirective(ev, row) || !isInFile(path)) continue;
    for (const name of listOf(row.exported)) {
      for (const closure of exportedClosures(ev, state, name)) {
        if (hasHandler(ev, closure.node) || (row.form && !hasForm(closure.node, row.form))) continue;
        const answer = runHandler(ev, state, closure, { row, model });
        if (!row.feeds) continue;
        const told = row.feeds.within ? contentOf(answer, row.feeds.within) : answer;
        leaveForFile(ev, state, name, told);
        feed(ev, state, row.feeds, told);
      }
    }
  }
}

/** `getServerSideProps` gives the page of its file what it shows. */
function feed(ev: Evaluation, state: State, { export: name, member, as }: FeedRow, answer: Value): void {
  for (const closure of exportedClosures(ev, state, name)) {
    const node = unknownAt(closure.node.range);
    const given = member
      ? readMember(ev, state, answer, member, { range: node.range, label: member })
      : answer;
    const fields = new Map<string, Field>([[as ?? '', { value: given, node }]]);
    const passed = as ? newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: true }) : given;
    callCallback(ev, state, objectValue(closure), [passed], node);
  }
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
export function handlerByDirective(ev: Evaluation, { node }: ClosureObject): CompiledHandler | undefined {
  if (node.directives.length === 0 || hasHandler(ev, node)) return undefined;
  return ev.catalog.exportHandlers.find(
    ({ row: { directive } }) => directive !== undefined && node.directives.includes(directive),
  );
}

/** `<input onChange={(event) => …} />` */
export function handlersByAttribute(ev: Evaluation, contents: Contents): void {
  for (const [name, { value }] of contents.fields) {
    const found = ev.catalog.attributeHandlers.get(name);
    if (found) for (const closure of closuresIn(value)) putOff(ev, closure, found);
  }
}

/** It is called when the function that runs is done. */
function putOff(ev: Evaluation, closure: ClosureObject, registration: Registration): void {
  if (hasHandler(ev, closure.node)) return;
  ev.handlers.set(closure.node, toHandler(ev, closure, registration.row));
  currentFrame(ev).pending.push((later) => runHandler(ev, later, closure, registration));
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
    for (const closure of closuresIn(value)) putOff(ev, closure, { row, model });
  }
}
