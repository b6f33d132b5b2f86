/** Makes facts of what the evaluator saw. */
import { distinctBy } from '../distinct';
import type { Place } from '../finding';
import {
  type CallObservation,
  type DeclaredToolsObservation,
  type DispatchObservation,
  type ClientObservation,
  type Evaluation,
  type HeapObject,
  type IdentityObservation,
  type ReachedSink,
  type SettingObservation,
  readContents,
  type Unit,
} from '../flow';
import type { Profile, ProtectionKind, SettingKind } from '../kinds';
import { memoized, once } from '../memo';
import { type AnyNode, type CallNode, contains, type FunctionNode, nodesAround, some } from '../program';
import type {
  Client,
  Facts,
  Flow,
  GivenKey,
  ModelCall,
  ModelName,
  Recorded,
  SecretLiteral,
  Setting,
  SinkPlace,
  ToolServer,
} from './facts';
import { type Deed, decisions } from './decisions';
import { serverInCode } from './codeServers';
import { hiddenInPrompts, hiddenTexts } from './hiddenText';
import { distinctFlows, flowsOf } from './flows';
import { distinctNames, modelNames } from './modelNames';
import { endlessLoops } from './loops';
import { dispatchedTools } from './dispatch';
import { moderationOf } from './moderation';
import { nodesOfType } from './nodesOfType';
import { type Places, placesOf } from './places';
import { distinctParts, toPart } from './promptParts';
import { refusesRequests } from './refusals';
import { ownerOf } from './owners';
import { clientKey, formattedSecrets } from './secrets';
import { isEndedElsewhere } from './waits';
import { swallowedErrors } from './swallowed';
import { isTestPath } from './testCode';
import { consentedCalls, mergeTools, type ToolContribution, toolsOf } from './tools';
import { type RuleIds, suppressionsOf } from './suppressions';

/** What one evaluation tells of all the modules whose code it ran. */
export interface Contribution {
  readonly calls: readonly ModelCall[];
  readonly clients: readonly Client[];
  readonly flows: readonly Flow[];
  readonly sinks: readonly SinkPlace[];
  readonly settings: readonly Setting[];
  readonly identities: readonly IdentityObservation[];
  readonly models: readonly ModelName[];
  readonly toolServers: readonly ToolServer[];
  /** What is hidden in prompts. */
  readonly hidden: readonly string[];
  readonly handed: ToolContribution;
  readonly declared: readonly DeclaredToolsObservation[];
  readonly dispatches: readonly DispatchObservation[];
  readonly deeds: readonly Deed[];
  readonly protections: ReadonlySet<ProtectionKind>;
}

export function contributionOf(ev: Evaluation): Contribution {
  const secretsOf = (unit: Unit): readonly SecretLiteral[] => formattedSecrets(unit, ev.catalog);
  const clients = new Map(
    [...ev.clients.values()].map((one) => [one.node, toClient(ev.catalog, one, secretsOf(one.unit))]),
  );
  const places = placesOf(ev);
  const calls = new Map(
    [...ev.calls].map(([node, observations]) => [node, toModelCall(ev, places, observations, secretsOf)]),
  );
  const literals = [...ev.visited.values()].flatMap(({ unit }) => secretsOf(unit));
  return {
    calls: [...calls.values()].flatMap((call) => call ?? []),
    clients: [...clients.values()],
    flows: flowsOf({ ev, calls, places }, literals),
    sinks: [...ev.reachedSinks.values()].map((one) => toSinkPlace(places, one)),
    settings: [...ev.settings.values()].map((one) => toSetting(ev, places, one)),
    identities: [...ev.identities.values()],
    models: modelNames(ev, places),
    toolServers: [...ev.toolServers.values()].map((one) => serverInCode(one, places)),
    hidden: hiddenInPrompts(ev.calls),
    handed: toolsOf(ev),
    declared: [...ev.declaredTools.values()],
    dispatches: [...ev.dispatches.values()],
    deeds: [...ev.deeds.values()],
    protections: protectionsOf(ev),
  };
}

/** What the modules that it reached set up, also those that ran for another one. */
function protectionsOf({ root, visited, host }: Evaluation): ReadonlySet<ProtectionKind> {
  const reached = [...root.reached].flatMap((path) => host?.instances.get(path) ?? []);
  const all = [...visited.values(), ...reached];
  const refuses = all.some(({ unit }) => refusesRequests(unit));
  return new Set([
    ...all.flatMap(({ protections }) => [...protections]),
    ...(refuses ? (['authentication'] as const) : []),
  ]);
}

/** What an evaluation tells of the file that it began in, and of no other. */
export interface Beginning {
  readonly unit: Unit;
  readonly secrets: readonly SecretLiteral[];
  readonly loggers: Facts['loggers'];
  readonly schemaLibraries: Facts['schemaLibraries'];
  readonly cleaners: Facts['cleaners'];
  readonly isUnknownCall: Facts['isUnknownCall'];
}

export function beginningOf(ev: Evaluation): Beginning {
  const { unknownCalls } = ev.summaries;
  return {
    unit: ev.root.unit,
    secrets: formattedSecrets(ev.root.unit, ev.catalog),
    loggers: [...ev.loggers].map(([node, row]) => ({ node, row })),
    schemaLibraries: [...ev.schemaLibraries].map(([name, row]) => ({ name, row })),
    cleaners: [...ev.cleaners],
    isUnknownCall: (node) => unknownCalls.has(node),
  };
}

export interface BuildInput {
  /** Of the evaluation that began in the file. */
  readonly beginning: Beginning;
  readonly own: Contribution;
  /** What evaluations that began elsewhere tell of it. */
  readonly others: readonly Contribution[];
  readonly profile: Profile;
  readonly ruleIds: RuleIds;
}

/** The facts of one file. */
export function buildFacts({ beginning, own, others, profile, ruleIds }: BuildInput): Facts {
  const { unit, secrets, loggers, schemaLibraries, cleaners, isUnknownCall } = beginning;
  const all = [own, ...others];
  const isHere = ({ place }: { readonly place: Place }): boolean => place.path === unit.path;
  const clients = byPlace(
    all.flatMap((one) => one.clients.filter(isHere)),
    (client) => client,
  );
  const calls = byPlace(
    all.flatMap((one) => one.calls.filter(isHere)),
    mergeCalls,
  );
  const sinks = all.flatMap((one) => one.sinks.filter(isHere));
  const arriving = distinctFlows(all.flatMap((one) => one.flows.filter((flow) => isHere(flow.sink))));
  const { path, program } = unit;
  const callsOfKind = (kind: SettingKind): ReadonlySet<CallNode> =>
    new Set(
      all.flatMap(({ settings }) => settings).flatMap(({ row, node }) => (row.kind === kind ? [node] : [])),
    );
  const court = {
    path,
    program,
    deeds: all.flatMap(({ deeds }) => deeds.filter(isHere)),
    tests: arriving.filter(({ sink }) => sink.kind === 'test'),
    isUnknownCall,
  };
  const dispatched = dispatchedTools({
    ...court,
    declared: all.flatMap(({ declared }) => declared),
    dispatches: all.flatMap(({ dispatches }) => dispatches),
  });
  const consented = consentedCalls(all.flatMap((one) => one.handed.toolsets));
  const handed = mergeTools(
    path,
    all.map((one) => one.handed),
  );
  return {
    path: unit.path,
    text: unit.text,
    program: unit.program,
    profile,
    isTestCode: isTestPath(unit.path),
    calls,
    clients,
    flows: arriving.filter(({ sink }) => sink.kind !== 'test'),
    elsewhere: all.flatMap((one) => one.flows.filter((flow) => flow.sink.handler && !isHere(flow.sink))),
    sinks,
    settings: distinctSettings(all.flatMap((one) => one.settings.filter(isHere))).map((setting) => ({
      ...setting,
      isConsented: consented.has(setting.node),
    })),
    identities: certainIdentities(all.flatMap((one) => one.identities.filter((each) => each.unit === unit))),
    models: distinctNames(all.flatMap((one) => one.models.filter(isHere))),
    toolServers: distinctServers(all.flatMap((one) => one.toolServers.filter(isHere))),
    switches: [],
    hiddenTexts: hiddenTexts(unit, new Set(all.flatMap(({ hidden }) => hidden))),
    tools: [...handed.tools, ...dispatched.tools],
    toolsets: [...handed.toolsets, ...dispatched.toolsets],
    protections: new Set(all.flatMap(({ protections }) => [...protections])),
    endlessLoops: endlessLoops({
      path,
      program,
      calls,
      endless: callsOfKind('endless'),
      isUnknownCall,
    }),
    decisions: decisions(court, dispatched.isDispatched),
    swallowed: swallowedErrors({
      path,
      program,
      calls,
      sinks,
      suppressing: callsOfKind('errors-suppressed'),
      settling: callsOfKind('errors-settled'),
    }),
    isUnknownCall,
    // What one rule asks for, of some files, is not looked for in each.
    memberNames: once(() => memberNamesOf(unit)),
    secrets: [...secrets.filter(({ isForeign }) => !isForeign), ...keysOf(clients)],
    suppressions: suppressionsOf(unit.program, unit.path, ruleIds),
    loggers,
    schemaLibraries,
    cleaners,
    textAt: ({ range }) => unit.text.slice(range.start, range.end),
  };
}

/** What several evaluations saw at one place is one fact. */
function byPlace<T extends { readonly place: Place }>(
  facts: readonly T[],
  merge: (left: T, right: T) => T,
): readonly T[] {
  const found = new Map<number, T>();
  for (const fact of facts) {
    const before = found.get(fact.place.range.start);
    found.set(fact.place.range.start, before ? merge(before, fact) : fact);
  }
  return [...found.values()];
}

/** A call that is recorded by one of its callers is recorded; an option may be given by any of them. */
function mergeCalls(left: ModelCall, right: ModelCall): ModelCall {
  const states = [left.recorded, right.recorded];
  return {
    ...left,
    prompt: distinctParts([...left.prompt, ...right.prompt]),
    handler: left.handler ?? right.handler,
    streams: left.streams || right.streams,
    moderated: left.moderated || right.moderated,
    unanswered: left.unanswered ?? right.unanswered,
    isTraced: left.isTraced || right.isTraced,
    callersAreUnknown: left.callersAreUnknown && right.callersAreUnknown,
    recorded: states.includes('recorded')
      ? 'recorded'
      : states.includes('unknown')
        ? 'unknown'
        : 'unrecorded',
    option: (paths) => {
      const given = [left.option(paths), right.option(paths)];
      return given.includes('present') ? 'present' : given.includes('unknown') ? 'unknown' : 'absent';
    },
  };
}

/** One that several evaluations saw tells the same each time. */
function distinctServers(servers: readonly ToolServer[]): readonly ToolServer[] {
  return distinctBy(servers, (server) => JSON.stringify(server));
}

/** Keys that no format tells; several clients may have one. */
function keysOf(clients: readonly Client[]): readonly SecretLiteral[] {
  const keys = clients.flatMap(({ literalKey }) => (literalKey?.reason === 'client-key' ? [literalKey] : []));
  return distinctBy(keys, ({ place }) => place.range.start);
}

function toGivenKey(
  { publicVariables }: Catalog,
  path: string,
  { node, variable, from }: NonNullable<ClientObservation['givenKey']>,
): GivenKey {
  const isPublic = publicVariables.some((start) => variable?.startsWith(start));
  return { place: { path, range: node.range }, node, variable, from, isPublic };
}

type Catalog = Pick<Evaluation['catalog'], 'publicVariables'>;

function toClient(
  catalog: Catalog,
  observation: ClientObservation,
  secrets: readonly SecretLiteral[],
): Client {
  const row = observation.model.clients.get(observation.type);
  const { node, unit, label, provider } = observation;
  return {
    node,
    place: { path: unit.path, range: node.range },
    label,
    provider,
    literalKey: clientKey(observation, row?.keyVariable, secrets),
    keyVariable: row?.keyVariable,
    givenKey: observation.givenKey && toGivenKey(catalog, unit.path, observation.givenKey),
  };
}

/** One fact for all the ways in which a call was reached. */
function toModelCall(
  ev: Evaluation,
  places: Places,
  observations: readonly CallObservation[],
  secretsOf: (unit: Unit) => readonly SecretLiteral[],
): ModelCall | undefined {
  const [first] = observations;
  if (!first) return undefined;
  const last = observations[observations.length - 1] ?? first;
  const made = observations.flatMap((one) => one.client?.construction?.client ?? [])[0];
  return {
    node: first.node,
    place: { path: first.unit.path, range: first.node.range },
    label: first.label,
    provider: first.provider,
    operation: first.row.operation,
    row: first.row,
    prompt: distinctParts(observations.flatMap((one) => one.parts).map((part) => toPart(places, part))),
    client: made && toClient(ev.catalog, made, secretsOf(made.unit)),
    givenKey: first.givenKey && toGivenKey(ev.catalog, first.unit.path, first.givenKey),
    enclosing: last.stack[last.stack.length - 1],
    handler: observations.find((one) => one.handler)?.handler,
    streams: observations.some((one) => one.streams),
    recorded: recordedOf(ev, observations),
    unanswered: observations.find((one) => one.handler?.unanswered && !isCaught(one))?.handler,
    isFloating: isFloating(first),
    isReturned: isReturned(first),
    isEndedElsewhere: isEndedElsewhere(first.unit.program, first.node, deadlinesOf(ev)),
    isTraced: observations.some((one) => isTraced(ev, one)),
    callersAreUnknown: observations.every((observation) => isOpenEnded(ev, observation)),
    moderated: observations.some((one) => one.moderated),
    moderation: moderationOf(last.client),
    option: optionOf(observations.map(({ options }) => options)),
  };
}

/** The calls that open a block that does not wait longer. */
function deadlinesOf({ settings }: Evaluation): ReadonlySet<CallNode> {
  return new Set([...settings.values()].flatMap(({ row, node }) => (row.kind === 'deadline' ? [node] : [])));
}

/** By a `try` in the handler or in what it calls, or by a `catch` of a promise there. */
function isCaught({ catches, stack, handler }: CallObservation): boolean {
  const outermost = handler ? stack.indexOf(handler.node) : 0;
  return (
    catches.some((index) => index >= outermost) ||
    stack.slice(Math.max(outermost, 0)).some(({ body }) => hasRejection(body))
  );
}

function hasRejection(node: AnyNode): boolean {
  return some(
    node,
    (each) => each.type === 'call' && each.callee.type === 'member' && each.callee.property === 'catch',
  );
}

/** `ask().then(…)` as a statement. */
function isFloating({ node, unit, streams }: CallObservation): boolean {
  if (unit.program.language !== 'javascript' || streams) return false;
  const path = nodesAround(unit.program, node.range);
  const index = path.findLastIndex(({ type }) => type === 'expression');
  const chain = path.slice(index + 1, path.indexOf(node) + 1);
  return (
    index >= 0 &&
    chain.every(
      (each) =>
        each.type === 'member' ||
        (each.type === 'call' &&
          (each === node || contains(each.callee.range, node.range)) &&
          !isHandled(each)),
    )
  );
}

function isHandled({ callee, arguments: values }: CallNode): boolean {
  if (callee.type !== 'member') return false;
  return callee.property === 'catch' || (callee.property === 'then' && values.length > 1);
}

function isReturned({ node, unit }: CallObservation): boolean {
  const around = nodesAround(unit.program, node.range).filter((each) => each !== node);
  const holder = around.findLast(({ type }) => type !== 'await');
  return holder?.type === 'return';
}

function memberNamesOf({ program }: Unit): ReadonlySet<string> {
  const names = new Set(program.literals.map(({ value }) => value));
  const add = (key: unknown): void => {
    if (typeof key === 'string') names.add(key);
  };
  for (const { property } of nodesOfType(program, 'member')) add(property);
  for (const { properties } of nodesOfType(program, 'objectPattern'))
    for (const { key } of properties) add(key);
  return names;
}

function toSinkPlace(places: Places, { kind, label, node, isConstant, text }: ReachedSink): SinkPlace {
  return { kind, label, place: places.placeOf(node), isConstant, text };
}

function toSetting(
  { catalog }: Evaluation,
  places: Places,
  { unit, value, ...rest }: SettingObservation,
): Setting {
  // A call that made something is told by what is called.
  const node = value?.type === 'call' && rest.row.at === 'client' ? value.callee : value;
  const place = node ? places.placeOf(node) : { path: unit.path, range: rest.node.callee.range };
  const owner = rest.row.kind === 'unscoped-search' ? ownerOf(unit.program, rest, catalog.owners) : 'unknown';
  return { ...rest, nodes: [rest.node], value, place, owner, isConsented: false };
}

/** What several evaluations saw is one fact; of one call several options may be missing. */
function distinctSettings(settings: readonly Setting[]): readonly Setting[] {
  const keyOf = ({ row, place: { range } }: Setting): string => [row.kind, row.at, range.start].join();
  const nodes = new Map<string, Set<CallNode>>();
  for (const setting of settings) {
    const key = keyOf(setting);
    nodes.set(key, (nodes.get(key) ?? new Set()).add(setting.node));
  }
  return distinctBy(settings, keyOf).map((setting) => ({
    ...setting,
    nodes: [...(nodes.get(keyOf(setting)) ?? [])],
  }));
}

/** What is a claim in one evaluation is none that is certain in another. */
function certainIdentities(all: readonly IdentityObservation[]): Facts['identities'] {
  const claimed = new Set(all.filter(({ isClaimed }) => isClaimed).map(({ node }) => node));
  return [...new Set(all.map(({ node }) => node))].filter((node) => !claimed.has(node));
}

/** Given by one of the ways to a call, an option is given. */
function optionOf(ways: readonly CallObservation['options'][]): ModelCall['option'] {
  return (paths) => {
    const all = ways.flatMap((options) => paths.map((path) => options.get(path) ?? 'absent'));
    if (all.includes('present')) return 'present';
    return all.includes('unknown') ? 'unknown' : 'absent';
  };
}

function recordedOf(ev: Evaluation, observations: readonly CallObservation[]): Recorded {
  const functions = observations.flatMap((observation) => observation.stack);
  const telemetry = optionOf(observations.map(({ options }) => options))(
    observations[0]?.row.telemetry ?? [],
  );
  const isRecorded =
    observations.some((observation) => isTraced(ev, observation)) ||
    functions.some((fn) => ev.recording.has(fn)) ||
    (functions.length === 0 && ev.isModuleRecording) ||
    telemetry === 'present';
  if (isRecorded) return 'recorded';
  return telemetry === 'unknown' || functions.some((fn) => ev.maybeRecording.has(fn))
    ? 'unknown'
    : 'unrecorded';
}

/** By an instrumentation of the process, of the library, or of what the call goes by. */
function isTraced(ev: Evaluation, { isInstrumented, model }: CallObservation): boolean {
  return isInstrumented || ev.isProcessInstrumented || ev.instrumentedLibraries.has(model.model.title ?? '');
}

/** Reached only through what the module exports: who calls it, and records that, is not to be seen from here. */
function isOpenEnded(ev: Evaluation, { stack, handler }: CallObservation): boolean {
  const [outermost] = stack;
  return handler === undefined && outermost !== undefined && publicFunctions(ev).has(outermost);
}

/** Exported functions, and the methods of exported classes and objects. */
const publicFunctions = memoized((ev: Evaluation): ReadonlySet<FunctionNode> => {
  const found = new Set<FunctionNode>();
  for (const value of ev.root.exports.values())
    for (const object of value.objects) addPublic(ev, object, found);
  return found;
});

function addPublic(ev: Evaluation, object: HeapObject, found: Set<FunctionNode>): void {
  if (object.type === 'closure') found.add(object.node);
  const owner = object.type === 'class' ? object : object.type === 'record' ? object.class : undefined;
  for (const member of owner?.node.members ?? []) {
    if (member.type === 'method' && !member.isPrivate) found.add(member.value);
    if (member.type === 'field' && member.value?.type === 'function') found.add(member.value);
  }
  if (object.type !== 'record') return;
  for (const { value } of readContents(ev.root.state, object).fields.values()) {
    for (const inner of value.objects) if (inner.type === 'closure') found.add(inner.node);
  }
}
