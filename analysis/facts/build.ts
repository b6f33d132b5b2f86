/** Makes facts of what the evaluator saw. */
import type { Place, Step } from '../finding';
import {
  type CallObservation,
  type DeclaredToolsObservation,
  type DispatchObservation,
  type ClientObservation,
  type Evaluation,
  firstIdentity,
  type HeapObject,
  isConstant,
  jsonUseAt,
  isSurer,
  knownText,
  type Origin,
  type ReachedSink,
  type SettingObservation,
  readContents,
  type SinkObservation,
  type TaintedInput,
  toMarks,
  type Trace,
  type Unit,
  type Value,
} from '../flow';
import type { Profile, ProtectionKind } from '../kinds';
import {
  type AnyNode,
  type CallNode,
  collect,
  contains,
  type Expression,
  type FunctionNode,
  nodesAround,
  some,
} from '../program';
import { describeEntry } from '../words';
import type {
  AnswerOf,
  Client,
  Facts,
  Flow,
  GivenKey,
  ModelCall,
  ModelName,
  PromptPart,
  Recorded,
  SecretLiteral,
  Setting,
  SinkPlace,
  ToolServer,
} from './facts';
import { type Deed, decisions } from './decisions';
import { serverInCode } from './codeServers';
import { hiddenInPrompts, hiddenTexts } from './hiddenText';
import { distinctNames, modelNames } from './modelNames';
import { endlessLoops } from './loops';
import { isNamedBlock } from './blocks';
import { dispatchedTools } from './dispatch';
import { moderationOf } from './moderation';
import { refusesRequests } from './refusals';
import { ownerOf } from './owners';
import { clientKey, formattedSecrets } from './secrets';
import { swallowedErrors } from './swallowed';
import { isTestPath } from './testCode';
import { mergeTools, type ToolContribution, toolsOf } from './tools';
import { type RuleIds, suppressionsOf } from './suppressions';

/** What one evaluation tells of all the modules whose code it ran. */
export interface Contribution {
  readonly calls: readonly ModelCall[];
  readonly clients: readonly Client[];
  readonly flows: readonly Flow[];
  readonly sinks: readonly SinkPlace[];
  readonly settings: readonly Setting[];
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
  const secrets = new Map<Unit, readonly SecretLiteral[]>();
  const secretsOf = (unit: Unit): readonly SecretLiteral[] => {
    const known = secrets.get(unit) ?? formattedSecrets(unit, ev.catalog);
    secrets.set(unit, known);
    return known;
  };
  const clients = new Map(
    [...ev.clients.values()].map((one) => [one.node, toClient(ev.catalog, one, secretsOf(one.unit))]),
  );
  const calls = new Map(
    [...ev.calls].map(([node, observations]) => [node, toModelCall(ev, observations, secretsOf)]),
  );
  const context: Context = { ev, calls, units: new Map(), told: [] };
  const literals = [...ev.visited.values()].flatMap(({ unit }) => secretsOf(unit));
  const flows = [
    ...[...ev.calls.values()].flat().flatMap((observation) => promptFlows(context, observation, literals)),
    ...[...ev.sinks.values()].map((observation) => sinkFlow(context, observation)),
  ];
  return {
    calls: [...calls.values()].flatMap((call) => call ?? []),
    clients: [...clients.values()],
    flows,
    sinks: [...ev.reachedSinks.values()].map((one) => toSinkPlace(context, one)),
    settings: [...ev.settings.values()].map((one) => toSetting(context, one)),
    models: modelNames(ev, (node) => unitOf(context, node)),
    toolServers: [...ev.toolServers.values()].map((one) =>
      serverInCode(one, (node) => unitOf(context, node)),
    ),
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
  const refuses = all.some(({ unit }) => refusesRequests(unit.program));
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
  const arriving = distinct(all.flatMap((one) => one.flows.filter((flow) => isHere(flow.sink))));
  const { path, program } = unit;
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
    sinks,
    settings: distinctSettings(all.flatMap((one) => one.settings.filter(isHere))),
    models: distinctNames(all.flatMap((one) => one.models.filter(isHere))),
    toolServers: all.flatMap((one) => one.toolServers.filter(isHere)),
    switches: [],
    hiddenTexts: hiddenTexts(unit, new Set(all.flatMap(({ hidden }) => hidden))),
    tools: [...handed.tools, ...dispatched.tools],
    toolsets: [...handed.toolsets, ...dispatched.toolsets],
    protections: new Set(all.flatMap(({ protections }) => [...protections])),
    endlessLoops: endlessLoops({ path: unit.path, program: unit.program, calls, isUnknownCall }),
    decisions: decisions(court, dispatched.isDispatched),
    swallowed: swallowedErrors({ path: unit.path, program: unit.program, calls, sinks }),
    isUnknownCall,
    memberNames: onceAsked(() => memberNamesOf(unit)),
    secrets: [...secrets, ...keysOf(clients)],
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

/** Keys that no format tells; several clients may have one. */
function keysOf(clients: readonly Client[]): readonly SecretLiteral[] {
  const keys = clients.flatMap(({ literalKey }) => (literalKey?.reason === 'client-key' ? [literalKey] : []));
  return [...new Map(keys.map((key) => [key.place.range.start, key])).values()];
}

interface Context {
  readonly ev: Evaluation;
  readonly calls: ReadonlyMap<CallNode, ModelCall | undefined>;
  /** The modules that nodes were found in. */
  readonly units: Map<Expression, Unit>;
  /** Answers whose way is being told: what goes round in a conversation is told once. */
  readonly told: readonly Origin['source'][];
}

/** The place of a node, in whatever module it stands. */
function placeOf(context: Context, node: Expression): Place {
  return { path: unitOf(context, node).path, range: node.range };
}

/** Nodes do not know their file; where several were run, it is the one that has the node in it. */
function unitOf({ ev, units }: Context, node: Expression): Unit {
  const { unit: root } = ev.root;
  if (ev.visited.size === 1 && ev.ran.size === 1) return root;
  const known = units.get(node);
  if (known) return known;
  const all = new Set([...[...ev.visited.values()].map(({ unit }) => unit), ...ev.ran]);
  const found = [...all].find((unit) => nodesAround(unit.program, node.range).includes(node)) ?? root;
  units.set(node, found);
  return found;
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
  observations: readonly CallObservation[],
  secretsOf: (unit: Unit) => readonly SecretLiteral[],
): ModelCall | undefined {
  const [first] = observations;
  if (!first) return undefined;
  const last = observations[observations.length - 1] ?? first;
  const made = observations.flatMap((one) => one.client?.construction?.client ?? [])[0];
  const context: Context = { ev, calls: new Map(), units: new Map(), told: [] };
  return {
    node: first.node,
    place: { path: first.unit.path, range: first.node.range },
    label: first.label,
    provider: first.provider,
    operation: first.row.operation,
    row: first.row,
    prompt: distinctParts(observations.flatMap((one) => one.parts.map((part) => toPart(context, part)))),
    client: made && toClient(ev.catalog, made, secretsOf(made.unit)),
    givenKey: first.givenKey && toGivenKey(ev.catalog, first.unit.path, first.givenKey),
    enclosing: last.stack[last.stack.length - 1],
    handler: observations.find((one) => one.handler)?.handler,
    streams: observations.some((one) => one.streams),
    recorded: recordedOf(ev, observations),
    unanswered: observations.find((one) => one.handler?.unanswered && !isCaught(one))?.handler,
    isFloating: isFloating(first),
    isReturned: isReturned(first),
    isHandedOn: isHandedOn(first),
    isTraced: ev.isProcessInstrumented || observations.some((one) => one.isInstrumented),
    callersAreUnknown: observations.every((observation) => isOpenEnded(ev, observation)),
    moderated: observations.some((one) => one.moderated),
    moderation: moderationOf(last.client),
    option: optionOf(observations.map(({ options }) => options)),
  };
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

/** What one rule asks for, of some files, is not looked for in each. */
function onceAsked<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

function memberNamesOf({ program }: Unit): ReadonlySet<string> {
  const names = new Set(program.literals.map(({ value }) => value));
  const add = (key: unknown): void => {
    if (typeof key === 'string') names.add(key);
  };
  collect(program.body, (node) => {
    if (node.type === 'member') add(node.property);
    if (node.type === 'objectPattern') for (const { key } of node.properties) add(key);
  });
  return names;
}

function isHandedOn({ node, unit }: CallObservation): boolean {
  const around = nodesAround(unit.program, node.range).filter((each) => each !== node);
  const holder = around.findLast(({ type }) => ['await', 'call', 'declare', 'return'].includes(type));
  return holder?.type === 'call' && holder.arguments.some(({ value }) => contains(value.range, node.range));
}

function toPart(context: Context, part: CallObservation['parts'][number]): PromptPart {
  const { role, path, node, value } = part;
  return {
    role,
    path,
    place: placeOf(context, node),
    isConstant: isConstant(value),
    text: longestText(value),
  };
}

const longestOf = new WeakMap<NonNullable<Value['pieces']>, string>();

/** Texts share their parts: each is looked through once. */
function longestText({ pieces, ...value }: Value): string {
  if (!pieces) return knownText({ ...value, pieces });
  const known = longestOf.get(pieces);
  if (known !== undefined) return known;
  const texts = pieces.map((piece) => (piece.type === 'text' ? piece.text : longestText(piece.value)));
  const longest = texts.reduce((found, text) => (text.length > found.length ? text : found), '');
  longestOf.set(pieces, longest);
  return longest;
}

function toSinkPlace(context: Context, { kind, label, node, isConstant, text }: ReachedSink): SinkPlace {
  return { kind, label, place: placeOf(context, node), isConstant, text };
}

function toSetting(context: Context, { unit, value, ...rest }: SettingObservation): Setting {
  // A call that made something is told by what is called.
  const node = value?.type === 'call' && rest.row.at === 'client' ? value.callee : value;
  const place = node ? placeOf(context, node) : { path: unit.path, range: rest.node.callee.range };
  const owner =
    rest.row.kind === 'unscoped-search' ? ownerOf(unit.program, rest, context.ev.catalog.owners) : 'unknown';
  return { ...rest, value, place, owner };
}

/** What several evaluations saw is one fact; of one call several options may be missing. */
function distinctSettings(settings: readonly Setting[]): readonly Setting[] {
  const keyOf = ({ row, place: { range } }: Setting): string => [row.kind, row.at, range.start].join();
  return [...new Map(settings.map((setting) => [keyOf(setting), setting])).values()];
}

function distinctParts(parts: readonly PromptPart[]): readonly PromptPart[] {
  const seen = new Map(
    parts.map((part) => [`${part.role}:${part.place.range.start}:${part.place.range.end}`, part]),
  );
  return [...seen.values()];
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
    ev.isProcessInstrumented ||
    observations.some((observation) => observation.isInstrumented) ||
    functions.some((fn) => ev.recording.has(fn)) ||
    (functions.length === 0 && ev.isModuleRecording) ||
    telemetry === 'present';
  if (isRecorded) return 'recorded';
  return telemetry === 'unknown' || functions.some((fn) => ev.maybeRecording.has(fn))
    ? 'unknown'
    : 'unrecorded';
}

/** Reached only through what the module exports: who calls it, and records that, is not to be seen from here. */
function isOpenEnded(ev: Evaluation, { stack, handler }: CallObservation): boolean {
  const [outermost] = stack;
  return handler === undefined && outermost !== undefined && publicFunctions(ev).has(outermost);
}

const publicOf = new WeakMap<Evaluation, ReadonlySet<FunctionNode>>();

/** Exported functions, and the methods of exported classes and objects. */
function publicFunctions(ev: Evaluation): ReadonlySet<FunctionNode> {
  const known = publicOf.get(ev);
  if (known) return known;
  const found = new Set<FunctionNode>();
  for (const value of ev.root.exports.values())
    for (const object of value.objects) addPublic(ev, object, found);
  publicOf.set(ev, found);
  return found;
}

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

// ---------------------------------------------------------------- flows

function promptFlows(
  context: Context,
  observation: CallObservation,
  secrets: readonly SecretLiteral[],
): readonly Flow[] {
  return observation.parts.flatMap((part) => [
    ...part.tainted.map((tainted) => inputFlow(context, observation.node, { part, tainted })),
    ...literalSecretFlows(context, observation, part, secrets),
  ]);
}

/** Outside data on its way into the prompt of one call. */
function inputFlow(context: Context, node: CallNode, { part, tainted }: TaintedInput): Flow {
  const call = context.calls.get(node) as ModelCall;
  const place = placeOf(context, tainted.node);
  const sinkStep = { place, message: `${ROLE_TEXT[part.role]} of ${call.label}` };
  return {
    source: toSource(tainted.origin),
    sink: {
      kind: part.sinkKind,
      label: call.label,
      place,
      argument: placeOf(context, part.node),
      node: tainted.node,
      handler: call.handler,
      row: undefined,
    },
    steps: [...stepsOf(context, tainted.origin), sinkStep],
    marks: toMarks(tainted.origin.marks),
    confidence: tainted.origin.confidence,
    prompt: {
      call,
      part: toPart(context, part),
      amongInstructions: tainted.amongInstructions,
      isNamedBlock: isNamedBlock(tainted.block, context.ev.calls.get(node) ?? []),
      isWholeContent: tainted.string === undefined,
      string: tainted.string,
      expression: tainted.string && tainted.node,
    },
    jsonUse: undefined,
    answerOf: answerOf(context, tainted.origin),
  };
}

/** Without the answer, which holds on to all that the evaluation saw. */
function toSource({ source: { kind, label, place, isUnbounded }, identities }: Origin): Flow['source'] {
  return { kind, label, place, values: identities, isUnbounded };
}

const ROLE_TEXT = {
  system: 'becomes part of the system prompt',
  user: 'becomes part of a user message',
  assistant: 'becomes part of an assistant message',
  tool: 'becomes part of a tool message',
  unknown: 'becomes part of the prompt',
} as const;

/** A key that stands in the words of a prompt. */
function literalSecretFlows(
  context: Context,
  observation: CallObservation,
  part: CallObservation['parts'][number],
  secrets: readonly SecretLiteral[],
): readonly Flow[] {
  const call = context.calls.get(observation.node) as ModelCall;
  const text = secrets.length > 0 ? knownText(part.value) : '';
  return secrets.flatMap((secret) => {
    if (!text.includes(secretText(context, secret))) return [];
    const label = `a literal ${secret.provider} key (${secret.masked})`;
    return [
      {
        source: { kind: 'secret' as const, label, place: secret.place, values: [], isUnbounded: false },
        sink: {
          kind: part.sinkKind,
          label: call.label,
          place: secret.place,
          argument: placeOf(context, part.node),
          node: part.node,
          handler: call.handler,
          row: undefined,
        },
        steps: [
          { place: secret.place, message: `${label} stands here` },
          { place: placeOf(context, part.node), message: `${ROLE_TEXT[part.role]} of ${call.label}` },
        ],
        marks: toMarks(0),
        confidence: 'high' as const,
        prompt: {
          call,
          part: toPart(context, part),
          amongInstructions: true,
          isNamedBlock: false,
          isWholeContent: false,
          string: undefined,
          expression: undefined,
        },
        jsonUse: undefined,
        answerOf: undefined,
      },
    ];
  });
}

function secretText({ ev }: Context, { place }: SecretLiteral): string {
  const text = ev.visited.get(place.path)?.unit.text ?? '';
  return text.slice(place.range.start, place.range.end);
}

function sinkFlow(context: Context, observation: SinkObservation): Flow {
  const place = placeOf(context, observation.node);
  const { origin } = observation;
  return {
    source: toSource(origin),
    sink: {
      kind: observation.kind,
      label: observation.label,
      place,
      argument: place,
      node: observation.node,
      handler: observation.handler,
      row: observation.row,
    },
    steps: [...stepsOf(context, origin), { place, message: `reaches ${observation.label}` }],
    marks: toMarks(origin.marks),
    confidence: origin.confidence,
    prompt: undefined,
    jsonUse: observation.kind === 'json' ? jsonUseAt(context.ev, nameOf(place)) : undefined,
    answerOf: answerOf(context, origin),
  };
}

/** As the evaluator names what it made there. */
function nameOf({ path, range: { start, end } }: Place): string {
  return `${path}:${start}:${end}`;
}

function answerOf(context: Context, origin: Origin): AnswerOf | undefined {
  const { answer } = origin.source;
  if (!answer) return undefined;
  const { node } = answer.observation();
  const call = context.calls.get(node);
  if (!call) return undefined;
  const inputs = answer.inputs.filter((input) => input.tainted.origin.source.kind !== 'model');
  const { path, range } = answer.place;
  const isWhole = firstIdentity(origin) === `answer:${path}:${range.start}`;
  return { call, form: answer.form, isWhole, inputs: inputs.map((input) => inputFlow(context, node, input)) };
}

/** The whole way: through a model, the way into its prompt comes first. */
function stepsOf(context: Context, origin: Origin): readonly Step[] {
  const own = traceSteps(origin.trace);
  const { answer } = origin.source;
  const told = [...context.told, origin.source];
  const input = answer && firstInput(answer.inputs, told);
  if (!answer || !input)
    return own.length > 0
      ? own
      : [{ place: origin.source.place, message: describeEntry(origin.source.kind, origin.source.label) }];
  const before = inputFlow({ ...context, told }, answer.observation().node, input).steps;
  return [...before, ...own];
}

/** What came from outside tells more than what another model said. */
function firstInput(
  inputs: readonly TaintedInput[],
  told: readonly Origin['source'][],
): TaintedInput | undefined {
  const sourceOf = ({ tainted }: TaintedInput): Origin['source'] => tainted.origin.source;
  return (
    inputs.find((input) => sourceOf(input).kind !== 'model' && sourceOf(input).kind !== 'secret') ??
    inputs.find((input) => sourceOf(input).kind === 'model' && !told.includes(sourceOf(input)))
  );
}

function traceSteps(trace: Trace | undefined): readonly Step[] {
  const steps: Step[] = [];
  for (let one = trace; one; one = one.before) {
    if (one.step.range.end > 0) steps.push(toStep(one.step));
  }
  return steps.reverse();
}

function toStep({ path, range, message, marks }: Trace['step']): Step {
  return { place: { path, range }, message, ...(marks && { marks: [...toMarks(marks)] }) };
}

/** The same way seen in several contexts is one flow. The clearest one speaks. */
function distinct(flows: readonly Flow[]): readonly Flow[] {
  const seen = new Map<string, Flow>();
  for (const flow of flows) {
    const { source, sink, marks } = flow;
    const key = [
      sink.kind,
      sink.place.range.start,
      sink.place.range.end,
      source.kind,
      source.place.path,
      source.place.range.start,
      source.label,
      [...marks].join(),
    ].join(':');
    const before = seen.get(key);
    if (!before || isClearer(flow, before)) seen.set(key, flow);
  }
  return [...seen.values()];
}

function isClearer(flow: Flow, before: Flow): boolean {
  const wasAmong = before.prompt?.amongInstructions ?? false;
  const isAmong = flow.prompt?.amongInstructions ?? false;
  if (isAmong !== wasAmong) return isAmong;
  if (isSurer(flow, before) || isSurer(before, flow)) return isSurer(flow, before);
  return inputsOf(flow) > inputsOf(before);
}

/** One evaluation may see more of what the model was given than another. */
function inputsOf({ answerOf }: Flow): number {
  return answerOf?.inputs.length ?? 0;
}
