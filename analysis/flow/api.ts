/** Calls of what the catalog knows. */
import type {
  Condition,
  GivenCondition,
  GuardRow,
  InputCondition,
  InstrumentationRow,
  LoggerRow,
  MessageRow,
  ClientRow,
  ModelCallRow,
  PassRow,
  ProtectionRow,
  SinkRow,
  TextCondition,
  TypeCondition,
  TypeRow,
  SourceRow,
  Path,
} from '../apiModel';
import { isUntrustedIn } from '../kinds';
import type { CallNode, ElementNode, TaggedTemplateNode } from '../program';
import { noteAnswerType } from './answerTypes';
import { callBuiltinFunction, callBuiltinMethod } from './builtins';
import { callCallback, givenBack } from './callbacks';
import { callByForm } from './callForms';
import type { Arguments } from './calls';
import {
  calledExportsOf,
  type CompiledModel,
  entriesOf,
  type Entry,
  type ExportEntry,
  parameterType,
} from './catalog';
import { type Evaluation, identityAt, isPython, placeOf, stepAt } from './evaluation';
import { answerOfUnknown, guessed } from './expressions';
import { toPath } from './filePaths';
import { applyGuardRow } from './guards';
import { tellsFailure } from './failures';
import { filledTexts } from './fillings';
import { KNOWN, noteBefore, noteHanded, noteInstrumented } from './frontDoor';
import { callGiven, registerHandlers } from './handlers';
import { keptIn } from './keptFiles';
import { labelOf, saysRecord } from './labels';
import {
  apiEntries,
  identityOf,
  instanceOf,
  newRecord,
  parsedBy,
  pushElements,
  readComputed,
  readMember,
  sourceOrigin,
  writeOutside,
  writtenIn,
} from './members';
import { listOf, memberPath } from './paths';
import { fulfilled } from './promised';
import { askForState } from './cells';
import { callContainer, readRegistered } from './containers';
import { callEvent } from './events';
import { callShared } from './shared';
import { callStandardFunction } from './pythonBuiltins';
import { constructionOf, everyValue, passedTo, withGiven } from './pythonCalls';
import { callClosure } from './functions';
import type { ClientObservation } from './observation';
import { noteEffect, noteLogging } from './recording';
import { callPipeline } from './pipelines';
import { observeClient, observeModelCall, observeRequest } from './prompts';
import { buildSchema, parseBySchema } from './schemaCalls';
import { fieldsAsked, fieldsDeclared } from './personal';
import { ANYTHING } from './schemas';
import { observeSetting } from './settings';
import { observeToolServers } from './toolServers';
import { observeLog, observeSinkRow } from './sinks';
import { EMPTY_CONTENTS, type Field, fork, readContents, type State } from './state';
import { endHere } from './statements';
import { fetchRows, runStatement } from './sqlRows';
import { storeRows } from './storedRows';
import { noteWritten } from './writtenFiles';
import { deepOrigins, knownText, concatenate } from './text';
import {
  type ApiObject,
  constantValue,
  type Construction,
  type HeapObject,
  type InstanceObject,
  joinAll,
  joinValues,
  makeValue,
  markBits,
  objectValue,
  UNKNOWN,
  type Value,
  withMarks,
  soleString,
} from './value';
import { readsCode } from './operands';
import { readOutside } from './operator';
import { callOfElement, callOfTag } from './tags';
import { madeTool, noteAct, observeToolsetRow } from './tools';
import { presenceAt, type Roots, valuesAt, constructedWith } from './walk';

/** What a row has to do with one call. */
export interface ApiCall {
  readonly ev: Evaluation;
  readonly state: State;
  readonly node: CallNode;
  readonly target: ApiObject | InstanceObject;
  readonly model: CompiledModel;
  readonly args: Arguments;
  readonly receiver: Value;
  readonly roots: Roots;
  readonly label: string;
}

export function callApi(
  ev: Evaluation,
  state: State,
  node: CallNode,
  target: ApiObject | InstanceObject,
  args: Arguments,
  receiver: Value,
): Value {
  if (target.given) {
    const { given, ...unbound } = target;
    return callApi(ev, state, node, unbound, withGiven(state, node, given, args), receiver);
  }
  const label = labelOf(node.callee);
  const found = candidates(target);
  const isAsked = found.some(({ entry }) => entry.calls);
  const returned = isAsked ? returnedOf(ev, state, node, target, args) : undefined;
  const roots = { ...rootsOf(node, target, args, receiver), returned };
  let result: Value | undefined;
  for (const { entry, model } of found) {
    const call: ApiCall = { ev, state, node, target, model, args, receiver, roots, label };
    const value = applyEntry(call, entry);
    if (value) result = result ? joinValues(result, value) : value;
  }
  return (
    result ??
    callStandardOf(ev, state, node, target, args) ??
    callOfList(ev, state, node, target, args) ??
    (found.length === 0
      ? (callWritten(ev, state, node, target, args) ?? callByForm(ev, state, node, receiver, args))
      : undefined) ??
    unknownResult(ev, state, node, target, args, receiver)
  );
}

/** A function that the program has put there, `req.ask(text)`, or registered there. */
function callWritten(
  ev: Evaluation,
  state: State,
  node: CallNode,
  target: ApiObject | InstanceObject,
  args: Arguments,
): Value | undefined {
  if (target.type !== 'instance' || target.path.includes('.') || isPython(ev)) return undefined;
  const owner: InstanceObject = { ...target, path: '' };
  const written =
    writtenIn(ev, state, owner, target.path) ??
    readRegistered(ev, state, owner, target.path, { range: node.range, label: target.path });
  const isFunction = written?.objects.some(({ type }) => type === 'closure');
  return isFunction ? callCallback(ev, state, written, args.values, node, args.keywords) : undefined;
}

/** `windows.forEach((window) => …)`, of what rows say what its elements are. */
function callOfList(
  ev: Evaluation,
  state: State,
  node: CallNode,
  target: ApiObject | InstanceObject,
  args: Arguments,
): Value | undefined {
  if (target.type !== 'instance' || isPython(ev)) return undefined;
  const end = target.path.lastIndexOf('.');
  const path = target.path.slice(0, Math.max(end, 0));
  if (entriesOf(target.model, target.typeName, memberPath({ path }, '[]')).length === 0) return undefined;
  const list = objectValue({ ...target, path });
  return callBuiltinMethod(ev, state, list, target.path.slice(end + 1), args, node);
}

/** What the function of the program gives that a decorator made the target of. */
function returnedOf(
  ev: Evaluation,
  state: State,
  node: CallNode,
  target: ApiObject | InstanceObject,
  args: Arguments,
): Field | undefined {
  const closure = target.type === 'instance' ? target.decorated : undefined;
  if (!closure) return undefined;
  const passed = passedTo(ev, state, closure, args, node);
  return { value: callClosure(ev, state, closure, passed, closure.receiver, node), node };
}

/** A template with a tag: its value is what the template says, but for what rows say of the tag. */
export function applyTag(
  ev: Evaluation,
  state: State,
  node: TaggedTemplateNode,
  tag: Value,
  text: Value,
): Value {
  const called = callOfTag(node);
  return tag.objects.reduce((value, target) => {
    if (target.type !== 'api' && target.type !== 'instance') return value;
    const entries = candidates(target).filter(({ entry }) => isTag(entry));
    const args = entries.length > 0 ? argumentsOfTag(state, node, text) : undefined;
    return entries.reduce((before, { entry, model }) => {
      if (!args) return before;
      const roots = rootsOf(called, target, args, UNKNOWN);
      const label = labelOf(node.tag);
      const call: ApiCall = { ev, state, node: called, target, model, args, receiver: UNKNOWN, roots, label };
      return tagged(call, entry, before);
    }, value);
  }, text);
}

/** `<ReactMarkdown rehypePlugins={[rehypeRaw]}>{text}</ReactMarkdown>`: what rows say of an export as a component. */
export function observeComponent(
  ev: Evaluation,
  state: State,
  element: ElementNode,
  target: ApiObject,
  properties: Value,
): void {
  for (const { entry, model } of candidates(target)) {
    const rows = (entry.sinks ?? []).filter((row) => row.component !== undefined);
    if (rows.length === 0) continue;
    const node = callOfElement(element);
    const args: Arguments = { values: [properties], nodes: [element] };
    const roots = rootsOf(node, target, args, UNKNOWN);
    const label = labelOf(node.callee);
    const call: ApiCall = { ev, state, node, target, model, args, receiver: UNKNOWN, roots, label };
    for (const row of rows) if (holds(call, row.when) && !isExempt(call, row)) observeSinkRow(call, row);
  }
}

function isTag({ sinks = [], guards = [] }: Entry): boolean {
  return sinks.some((row) => row.tag) || guards.some((row) => row.tag);
}

function tagged(call: ApiCall, { sinks = [], guards = [] }: Entry, text: Value): Value {
  for (const row of sinks)
    if (row.tag && holds(call, row.when) && !isExempt(call, row)) observeSinkRow(call, row);
  const marks = guards.flatMap((row) => (row.tag ? row.marks : []));
  return withMarks(text, markBits(marks), stepAt(call.ev, call.node, `${call.label} makes it safe`));
}

/** The texts of a template, as a list, and its values. */
function argumentsOfTag(state: State, { template }: TaggedTemplateNode, { pieces = [] }: Value): Arguments {
  const texts = [''];
  const fields: Field[] = [];
  for (const piece of pieces) {
    if (piece.type === 'text') texts[texts.length - 1] += piece.text;
    else {
      texts.push('');
      fields.push(piece);
    }
  }
  const elements = texts.map((text) => ({ value: constantValue(text), node: template }));
  const list = newRecord(state, template, { ...EMPTY_CONTENTS, elements }, true);
  return {
    values: [list, ...fields.map(({ value }) => value)],
    nodes: [template, ...fields.map(({ node }) => node)],
  };
}

/** What no row says of a module of Python's own library: `asyncio.to_thread`. */
function callStandardOf(
  ev: Evaluation,
  state: State,
  node: CallNode,
  target: ApiObject | InstanceObject,
  args: Arguments,
): Value | undefined {
  if (!isPython(ev) || target.type !== 'api') return undefined;
  for (const { model } of target.models) {
    for (const name of listOf(model.package)) {
      const value = callStandardFunction(ev, state, `${name}.${target.path}`, args, node);
      if (value) return value;
    }
  }
  return undefined;
}

function candidates(target: ApiObject | InstanceObject): readonly ExportEntry[] {
  if (target.type === 'api') return apiEntries(target);
  return entriesOf(target.model, target.typeName, target.path).map((entry) => ({
    entry,
    model: target.model,
  }));
}

function rootsOf(
  node: CallNode,
  target: ApiObject | InstanceObject,
  args: Arguments,
  receiver: Value,
): Roots {
  const client = target.type === 'instance' ? target.construction : undefined;
  const options = client?.arguments[0];
  return {
    arguments: args.values.map((value, index) => ({ value, node: args.nodes[index] ?? node })),
    options: args.options,
    receiver: { value: receiver, node: node.callee.type === 'member' ? node.callee.object : node.callee },
    client: options && client ? { value: options, node: client.node } : unseenClient(node, target),
    made: target.type === 'instance' ? target.made : undefined,
    constructed: target.type === 'instance' ? constructedWith(target) : undefined,
  };
}

/** Whoever made it may have given it whatever it takes. */
function unseenClient({ callee }: CallNode, target: ApiObject | InstanceObject): Field | undefined {
  const isUnseen =
    target.type === 'instance' && !target.construction && target.model.clients.has(target.typeName);
  return isUnseen ? { value: UNKNOWN, node: callee } : undefined;
}

/** An unknown method of something known: of no interest but for what goes through. */
function unknownResult(
  ev: Evaluation,
  state: State,
  node: CallNode,
  target: ApiObject | InstanceObject,
  args: Arguments,
  receiver: Value,
): Value {
  // What others have added to something known: `request.log.info(…)`.
  if (target.type === 'instance' && saysRecord(node.callee)) noteLogging(ev, 'possible');
  const given = everyValue(args);
  const closures = given.flatMap((value) => value.objects.filter((object) => object.type === 'closure'));
  for (const closure of closures) ev.frames[ev.frames.length - 1]?.closures.push(closure);
  const own = makeValue({ origins: receiver.origins, isOpen: true });
  const passedOn = given.filter((value) => value.objects.every((object) => object.type !== 'closure'));
  const guess = guessed(ev, state, looksUp(target) ? [own] : [...passedOn, own]);
  const result = answerOfUnknown(ev, node, guess);
  if (closures.length > 0)
    return givenBack(ev, state, closures, node).reduce(joinValues, { ...result, objects: closures });
  if (target.type === 'api' && target.models.some((model) => calledExportsOf(model).has(target.path)))
    return { ...result, objects: [{ ...target, path: `${target.path}()` }] };
  return target.type === 'instance' && target.path.split('.').length < 6
    ? { ...result, objects: [calledOn(state, target, args, node)] }
    : result;
}

function calledOn(state: State, target: InstanceObject, args: Arguments, node: CallNode): InstanceObject {
  const isRow = target.model.model.records === true && (target.asked !== undefined || looksUp(target));
  const asked = isRow ? fieldsAsked(state, target, args) : undefined;
  return {
    ...target,
    path: `${target.path}()`,
    made: madeWith(target, args, node),
    ...(asked && { asked, askedOf: target.askedOf ?? target.made ?? [] }),
  };
}

/** What is looked up is not what it was found by. */
function looksUp(target: ApiObject | InstanceObject): boolean {
  return candidates(target).some(({ entry }) => entry.acts?.some(({ kind }) => kind === 'reads-private'));
}

/** What it was made by was given: the name of a model. */
function madeWith(target: InstanceObject, { values, nodes }: Arguments, node: CallNode): readonly Field[] {
  const [value] = values;
  return value ? [...(target.made ?? []), { value, node: nodes[0] ?? node }] : (target.made ?? []);
}

function applyEntry(call: ApiCall, entry: Entry): Value | undefined {
  const { ev, node } = call;
  const results: Value[] = [];
  const add = (value: Value | undefined): void => {
    if (value) results.push(value);
  };
  for (const { row, model } of orderedHandlers(entry)) {
    if (row.method || row.decorator || !holds(call, row.when)) continue;
    if (row.gives) add(callGiven(call, row, model));
    else registerHandlers(call, row, model);
  }
  if (entry.isAdded) addToTarget(call);
  for (const row of entry.answerTypes ?? []) if (isForm(row, call)) noteAnswerType(call, row);
  for (const row of entry.sinks ?? [])
    if (
      !row.tag &&
      holds(call, row.when) &&
      !isExempt(call, row) &&
      isForm(row, call) &&
      !(row.makes && ev.dropped === node)
    )
      observeSinkRow(call, row);
  if (entry.logger) {
    noteLog(ev, node, entry.logger);
    observeLog(call);
  }
  for (const row of entry.settings ?? [])
    if (holds(call, row.when) && isForm(row, call)) observeSetting(call, row);
  for (const row of entry.acts ?? []) if (holds(call, row.when) && isForm(row, call)) noteAct(call, row);
  for (const row of entry.toolsets ?? []) if (isForm(row, call)) observeToolsetRow(call, row);
  for (const row of entry.toolServers ?? []) if (isForm(row, call)) observeToolServers(call, row);
  for (const row of entry.protections ?? [])
    if (isForm(row, call) && holds(call, row.when)) noteProtection(call, row);
  const answer = entry.request && observeRequest(call, entry.request);
  add(answer);
  if (entry.isAdded) add(call.receiver);
  // What a model answers is not what some page says.
  if (entry.makes && !answer) add(made(call, entry));
  for (const row of entry.guards ?? [])
    if (!row.tag && holds(call, row.when) && !isExempt(call, row)) add(applyGuardRow(call, row));
  if (entry.instrumentation)
    add(applyInstrumentation(call, entry.instrumentation, entry.makes !== undefined));
  const asked = node.isNew ? undefined : entry.calls?.find((row) => isMeant(call, row));
  if (asked) add(observeModelCall(call, asked));
  for (const { row, builder } of entry.builders ?? []) add(buildSchema(call, row, builder));
  for (const { parse } of entry.parses ?? []) add(parseBySchema(call, parse));
  if (entry.environment) add(readOutside(call, entry.environment));
  if (entry.sources && !answer) add(readSource(call, entry));
  if (entry.message && isForm(entry.message, call)) add(makeMessage(call, entry.message));
  if (entry.pass) add(passed(call, entry, entry.pass));
  if (entry.state) add(askForState(call, entry.state));
  if (entry.global) {
    const name = entry.global.as ?? nameOf(call.target);
    add(callBuiltinFunction(ev, call.state, name, call.args, node));
  }
  if (entry.container) add(callContainer(call, entry.container));
  if (entry.shared) add(callShared(call, entry.shared));
  if (entry.stored) storeRows(call, entry.stored);
  if (entry.write) noteWritten(call, entry.write);
  if (isPython(ev)) for (const row of entry.sinks ?? []) add(runStatement(call, row));
  if (entry.select) add(fetchRows(call, entry.select));
  if (entry.pipeline) add(callPipeline(call, entry.pipeline));
  if (entry.event) add(callEvent(call, entry.event));
  if (entry.end) endHere(ev, call.state);
  if (results.length === 0) add(madeTool(call, entry));
  if (results.length > 0) return results.reduce(joinValues);
  // It stands before handlers, and what it does there is known.
  if (entry.protections) return KNOWN;
  return isSilent(entry) ? UNKNOWN : undefined;
}

function nameOf({ path }: ApiObject | InstanceObject): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Rows that say how a call ends say that nothing comes back from it. */
function isSilent(entry: Entry): boolean {
  return Boolean(entry.logger ?? entry.handlers ?? entry.sinks ?? entry.answerTypes ?? entry.end);
}

function orderedHandlers(entry: Entry): NonNullable<Entry['handlers']> {
  const handlers = entry.handlers ?? [];
  return handlers.length < 2
    ? handlers
    : [...handlers].sort((left, right) => (right.row.arity ?? 0) - (left.row.arity ?? 0));
}

function isForm(
  row: { readonly call?: string | readonly string[]; readonly construct?: string | readonly string[] },
  call: ApiCall,
): boolean {
  return call.node.isNew ? row.construct !== undefined : row.call !== undefined;
}

/** Whether a row's condition may hold: only a known other value rules it out. */
export function holds(
  call: ApiCall,
  condition: Condition | TextCondition | TypeCondition | GivenCondition | InputCondition | undefined,
): boolean {
  if (!condition) return true;
  if ('given' in condition) return presenceAt(call.ev, call.state, call.roots, condition.given) !== 'absent';
  if ('type' in condition) return isGiven(call, condition);
  if ('reads' in condition) return readsCode(call, condition);
  const fields = listOf(condition.at).flatMap((path) => valuesAt(call.ev, call.state, call.roots, path));
  if ('named' in condition) {
    const pattern = new RegExp(condition.named);
    return fields.some(({ value }) => pattern.test(knownText(value)));
  }
  const wanted: readonly unknown[] = Array.isArray(condition.is) ? condition.is : [condition.is];
  return fields.some(({ value }) => value.constants.some((constant) => wanted.includes(constant)));
}

function isExempt(call: ApiCall, { unless }: Pick<SinkRow | GuardRow, 'unless'>): boolean {
  if (unless === undefined) return false;
  const all = 'length' in unless ? unless : [unless];
  return all.some((condition) => holds(call, condition));
}

/** Whether the call asks a model at all, and as the row says: one method may send many things. */
function isMeant(call: ApiCall, { sends, given }: ModelCallRow): boolean {
  const isThere = given === undefined || presenceAt(call.ev, call.state, call.roots, given) === 'present';
  return isThere && isGiven(call, sends);
}

/** Whether a value of the type stands there. */
function isGiven(call: ApiCall, condition: TypeCondition | undefined): boolean {
  return !condition || givenOf(call, condition).length > 0;
}

function givenOf(call: ApiCall, { at, type, made }: TypeCondition): readonly InstanceObject[] {
  const { ev, state, roots, model } = call;
  const wanted = parameterType(ev.catalog, model, type);
  const isWanted = (object: InstanceObject): boolean =>
    object.model === wanted.model && object.typeName === wanted.type;
  return listOf(at)
    .flatMap((path) => valuesAt(ev, state, roots, path))
    .flatMap(({ value }) => (made ? madeOfGiven(call, value, 0) : value.objects))
    .filter((object) => object.type === 'instance')
    .filter(isWanted);
}

/** A function, and one that it gives. */
const MAX_GIVEN = 2;

/** What functions give, and what they put into what they are given: `tree.children = sanitize(tree).children`. */
function madeOfGiven(call: ApiCall, value: Value, depth: number): readonly HeapObject[] {
  const { ev, state, node } = call;
  return value.objects.flatMap((object) => {
    if (object.type !== 'closure' || depth === MAX_GIVEN) return depth > 0 ? [object] : [];
    const aside = fork(state);
    const given = newRecord(aside, node, { ...EMPTY_CONTENTS, isOpen: true });
    const result = callCallback(ev, aside, objectValue(object), [given], node);
    const [record] = given.objects;
    const fields = record?.type === 'record' ? [...readContents(aside, record).fields.values()] : [];
    const changed = fields.flatMap((field) => field.value.objects);
    return [...madeOfGiven({ ...call, state: aside }, result, depth + 1), ...changed];
  });
}

function made(call: ApiCall, entry: Entry): Value | undefined {
  const { node, args, target, ev } = call;
  const form = node.isNew ? 'new' : 'call';
  const maker = entry.makes?.find((one) => one.form === form && holds(call, one.when));
  if (!maker) return undefined;
  const owner = target.type === 'instance' ? target : spokenFor(call, maker.row);
  const identity = identityOf(maker, `${maker.type}:${identityAt(ev, node)}`);
  const fresh = instanceOf(maker.model, maker.type, identity, owner);
  const client = maker.model.clients.get(maker.type);
  const observation = client && observeClient(ev, call, client, maker.model);
  const construction = (client ? undefined : owner?.construction) ?? constructedBy(call, observation);
  // A client that records its own calls.
  const isInstrumented = makes(ev, node) && entry.instrumentation?.covers === 'result';
  const [value] = constructionOf(args);
  const begins = 'begins' in maker.row && maker.row.begins && owner?.typeName !== maker.type;
  const making = begins ? [] : (owner?.made ?? []);
  const added =
    'adds' in maker.row && maker.row.adds ? newRecord(call.state, node, EMPTY_CONTENTS, true) : undefined;
  const fields = maker.model.model.records ? fieldsDeclared(call.state, value) : undefined;
  return objectValue({
    ...fresh,
    construction,
    ...(fields && { fields }),
    made: [...making, ...(owner ? firstOf(args, node) : []), ...(added ? [{ value: added, node }] : [])],
    ...(added ? { added } : {}),
    ...(isInstrumented ? { isInstrumented } : {}),
  });
}

/** In Python those by keyword are one value beside the first one by position. */
function firstOf(args: Arguments, node: CallNode): readonly Field[] {
  const [first] = args.values;
  const keywords = args.options ? [args.options] : [];
  return [...keywords, ...(first ? [{ value: first, node: args.nodes[0] ?? node }] : [])];
}

function constructedBy({ ev, node, args }: ApiCall, client: ClientObservation | undefined): Construction {
  const hasKeywords = args.options !== undefined;
  return { node, place: placeOf(ev, node.callee), arguments: constructionOf(args), hasKeywords, client };
}

function spokenFor(call: ApiCall, row: TypeRow | ClientRow): InstanceObject | undefined {
  return 'of' in row && row.of ? givenOf(call, row.of)[0] : undefined;
}

function addToTarget({ state, args, target, node }: ApiCall): void {
  const [value] = args.values;
  if (target.type === 'instance' && target.added && value)
    pushElements(state, target.added, [{ value, node: args.nodes[0] ?? node }]);
}

/** In Python a class is called as a function is. */
function makes(ev: Evaluation, node: CallNode): boolean {
  return node.isNew || isPython(ev);
}

function noteProtection({ ev, state, roots }: ApiCall, row: ProtectionRow): void {
  const { given, hides, named, protects } = row;
  if (named) return;
  if (hides !== undefined) {
    for (const path of listOf(hides))
      for (const { value } of valuesAt(ev, state, roots, path)) noteHanded(ev, value);
    return;
  }
  if (given === undefined || presenceAt(ev, state, roots, given) !== 'absent') noteBefore(ev, protects);
}

function noteLog(ev: Evaluation, node: CallNode, row: LoggerRow): void {
  noteEffect(ev, { type: 'logger', node, row });
  if (ev.frames.length <= 1) ev.isModuleRecording = true;
  noteLogging(ev, 'certain');
}

function applyInstrumentation(call: ApiCall, row: InstrumentationRow, isMade: boolean): Value | undefined {
  const { ev, args } = call;
  if (row.covers !== 'result') {
    noteInstrumented(ev, row);
    return undefined;
  }
  if (call.node.isNew || (isPython(ev) && isMade)) return undefined;
  for (const value of args.values) {
    for (const object of value.objects)
      if (object.type === 'closure') noteEffect(ev, { type: 'logs', fn: object.node });
  }
  const first = args.values[0] ?? UNKNOWN;
  return {
    ...first,
    objects: first.objects.map((object) =>
      object.type === 'instance' ? { ...object, isInstrumented: true } : object,
    ),
  };
}

function readSource(call: ApiCall, entry: Entry): Value | undefined {
  const { ev, target, node, label, args } = call;
  const rows = (entry.sources ?? []).filter(
    (one) =>
      listOf(one.call).some(
        (path) =>
          path === target.path || `default.${path}` === target.path || path === `default.${target.path}`,
      ) && isGiven(call, one.sends),
  );
  const row = rows.find(({ named }) => isNamed(args.values[0], named));
  // What goes by another name is known to be no such data.
  if (!row) return rows.length > 0 && isKnownText(args.values[0]) ? UNKNOWN : undefined;
  const kept = row.kind === 'file' ? keptIn(call, row.file) : undefined;
  if (kept) return kept;
  if (!isUntrustedIn(ev.profile, row.kind)) return UNKNOWN;
  const key = args.values[0]?.constants[0];
  const owner = target.type === 'instance' ? target.id : 'export';
  const identity = `${owner}.${target.path}(${typeof key === 'string' ? key : ''})`;
  const reading = { range: node.range, label: `${label}()` };
  const origin = sourceOrigin(ev, row, identity, reading, tellsFailure(call, row));
  const value = makeValue({ origins: [origin], isOpen: true });
  if (row.keeps) keepUnder(call, row.keeps, value);
  return row.through ? throughMade(call, value) : value;
}

/** What is no function stays aside: it says how the receiver is to work. */
function throughMade({ ev, state, node, roots }: ApiCall, given: Value): Value {
  const functions = (roots.made ?? []).map(({ value }) =>
    value.objects.filter(({ type }) => type === 'closure'),
  );
  return functions
    .filter((objects) => objects.length > 0)
    .reduce((value, objects) => callCallback(ev, state, makeValue({ objects }), [value], node), given);
}

function keepUnder(call: ApiCall, keeps: NonNullable<SourceRow['keeps']>, value: Value): void {
  const { ev, state, target, node, label, roots } = call;
  const models = target.type === 'api' ? target.models : [target.model];
  const owner = readMember(ev, state, objectValue({ type: 'api', models, path: '' }), keeps.in, {
    range: node.range,
    label,
  });
  for (const field of valuesAt(ev, state, roots, keeps.under)) {
    const name = soleString(field.value);
    if (name !== undefined) writeOutside(ev, state, owner, name, value);
  }
}

function isKnownText(value: Value | undefined): boolean {
  return value !== undefined && soleString(value) !== undefined;
}

/** What is asked for has such a name. */
function isNamed(value: Value | undefined, named: string | undefined): boolean {
  return named === undefined || (value !== undefined && new RegExp(named).test(knownText(value)));
}

/** `new SystemMessage(text)` reads as `{ role: 'system', content: text }`. */
function makeMessage({ ev, state, node, roots }: ApiCall, row: MessageRow): Value {
  const paths = listOf(row.content);
  // A text that was put together has no `content` of its own.
  const isPartOfText = (path: string): boolean =>
    paths
      .filter((other) => path.startsWith(`${other}.`))
      .some((other) => valuesAt(ev, state, roots, other).some(({ value }) => value.pieces));
  const places = paths
    .filter((path) => !isPartOfText(path))
    .flatMap((path) => valuesAt(ev, state, roots, path));
  const isText = ({ value }: Field): boolean => value.objects.every((object) => object.type !== 'record');
  const fields = new Map<string, Field>([
    ['role', { value: constantValue(row.role), node }],
    ['content', places.find(isText) ?? places[places.length - 1] ?? { value: UNKNOWN, node }],
  ]);
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields });
}

/** What goes on in a value of a type is the data: what it was before is of another type. */
function passed(call: ApiCall, { makes }: Entry, row: PassRow): Value | undefined {
  if (row.given !== undefined && presenceAt(call.ev, call.state, call.roots, row.given) === 'absent')
    return undefined;
  const value = passOn(call, row);
  if (!makes?.some(({ form }) => form === 'call')) return value;
  return { ...value, objects: value.objects.filter(({ type }) => type !== 'instance') };
}

function passOn(call: ApiCall, row: PassRow): Value {
  const { from, member, path, called, orCalled, joined, instance, fills, configures, below, method, as } =
    row;
  const { ev, state, node } = call;
  const filled = fills && filledTexts(call, fills);
  if (filled) return as ? asMember(call, as, filled, []) : filled;
  const paths = listOf(from);
  const given = paths.flatMap((at) => valuesAt(ev, state, call.roots, at)).map((field) => field.value);
  const kept = row.reads && keptIn(call, from);
  if (kept) given.push(kept);
  const values = called ? given.map((value) => calledIn(call, value, called)) : [...given];
  if (orCalled)
    values.push(...valuesAt(ev, state, call.roots, orCalled).map((fn) => calledIn(call, fn.value, true)));
  if (path) return toPath(ev, path, values, node, paths.includes('receiver'));
  const value = values.length > 0 ? values.reduce(joinValues) : UNKNOWN;
  if (member) return memberNamed(call, member, value);
  if (method) return callBuiltinMethod(ev, state, value, method, behindFirst(call.args), node) ?? UNKNOWN;
  const whole = joined ? makeValue({ origins: deepOrigins(ev, state, value), isOpen: true }) : value;
  if (as) return asMember(call, as, whole, given);
  if (joined) return whole;
  if (configures) return configured(call, value);
  if (below) return placedBelow(call, below, value);
  return instance ? instanceOfClass(call, instance, value) : value;
}

function memberNamed({ ev, state, roots, node, label }: ApiCall, path: Path, value: Value): Value {
  const names = valuesAt(ev, state, roots, path);
  const reading = { range: node.range, label };
  return joinAll(names.map((name) => readComputed(ev, state, value, name.value, reading)));
}

function calledIn({ ev, state, node, args }: ApiCall, fn: Value, called: true | 'rest'): Value {
  return called === 'rest'
    ? callCallback(ev, state, fn, behindFirst(args).values, node, args.keywords)
    : callCallback(ev, state, fn, [], node);
}

/** `const { data } = useQuery({ queryFn })` */
function asMember(
  { state, node }: ApiCall,
  { member, functions = [] }: NonNullable<PassRow['as']>,
  value: Value,
  given: readonly Value[],
): Value {
  const own = joinAll(given);
  const fields = new Map([
    [member, { value: fulfilled(state, value), node }] as const,
    ...functions.map((name) => [name, { value: own, node }] as const),
  ]);
  return newRecord(state, node, { ...EMPTY_CONTENTS, fields, isOpen: true });
}

function behindFirst(args: Arguments): Arguments {
  return { ...args, values: args.values.slice(1), nodes: args.nodes.slice(1) };
}

/** Text that begins with a slash leads to another host where a second one follows, or a backslash. */
const PATH_OF_HOST = /^(?:\/[^/\\]|[^:/\\?#*]+[/?#])/;

/** How each text that it may be begins, as far as that is known. */
function startsOf({ pieces, constants }: Value): readonly string[] {
  const [first] = pieces ?? [];
  if (first) return first.type === 'text' ? [first.text] : startsOf(first.value);
  return constants.length > 0 ? constants.map(String) : [''];
}

function placedBelow(call: ApiCall, path: Path, value: Value): Value {
  const { ev, state, node, roots } = call;
  const [host] = valuesAt(ev, state, roots, path);
  if (!host || !startsOf(value).every((start) => PATH_OF_HOST.test(start))) return value;
  const given = { value, node: call.args.nodes[0] ?? node };
  return concatenate(ev, state, node, [host, '/', given]);
}

/** `client.with_options(timeout=20)` is made with both: what it was made with before, and this. */
function configured({ args }: ApiCall, value: Value): Value {
  const [given] = constructionOf(args);
  if (!given) return value;
  const objects = value.objects.map((object) => {
    if (object.type !== 'instance' || !object.construction) return object;
    const [options, ...rest] = object.construction.arguments;
    const made = [options ? joinValues(options, given) : given, ...rest];
    return { ...object, construction: { ...object.construction, arguments: made } };
  });
  return { ...value, objects };
}

/** `plainToInstance(Body, input)` has the methods of the class, and whatever it was given. */
function instanceOfClass({ ev, state, roots }: ApiCall, path: string, value: Value): Value {
  const classes = valuesAt(ev, state, roots, path).flatMap((field) => field.value.objects);
  const owner = classes.find((object) => object.type === 'class');
  return owner ? parsedBy(value, { ...ANYTHING, owner, element: { ...ANYTHING, owner } }) : value;
}
