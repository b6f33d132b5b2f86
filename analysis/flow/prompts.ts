/** Observing model calls: what goes into the prompt, and what the answer is. */
import type { ClientRow, ModelCallRow, OutputRow, Path, PromptRow, RequestRow, RoleRow } from '../apiModel';
import type { Role, SinkKind } from '../kinds';
import { type CallNode, contains, type Expression } from '../program';
import type { ApiCall } from './api';
import { answerPathsOf, answerValue, textValue } from './answers';
import type { Arguments } from './calls';
import { callCallback } from './callbacks';
import { type CompiledModel, entriesOf } from './catalog';
import {
  catchesOnStack,
  currentHandler,
  currentModule,
  type Evaluation,
  functionsOnStack,
  placeOf,
} from './evaluation';
import { observeAddress, observeClientOptions, observeDecisive } from './callOptions';
import { filledParts, isRunInto } from './fillings';
import { givenKey } from './keys';
import { argumentIndex, comparePath, listOf, parsePath } from './paths';
import {
  type Answer,
  type CallObservation,
  type ClientObservation,
  type GivenKey,
  type PartObservation,
  rowOfShape,
} from './observation';
import { noteCall, noteEffect } from './recording';
import { modelNamesOf } from './modelNames';
import { handedOn } from './runnables';
import { digest } from './signatures';
import { observeFlow } from './sinks';
import { type Field, readContents, type State } from './state';
import { knownText, locateOrigins } from './text';
import {
  type AnswerObject,
  type InstanceObject,
  makeValue,
  objectValue,
  soleString,
  type Value,
  markBits,
} from './value';
import { holds } from './api';
import { shapeOfField } from './schemaCalls';
import { ANYTHING, eitherShape, type SchemaShape } from './schemas';
import { observeDeclared, observeToolset, rootsOfConstruction } from './tools';
import { presenceAt, type Roots, rootsAt, valuesAt, walk } from './walk';

export function observeModelCall(call: ApiCall, row: ModelCallRow): Value {
  const client = clientOf(call, row);
  const provider = providerOf(call.model, client);
  const isModerated = isFiltered(client);
  return observe(withBody(withClient(call, row, client), row), row, { provider, client, isModerated });
}

function withBody(call: ApiCall, row: ModelCallRow): ApiCall {
  const [body] = row.body ? valuesAt(call.ev, call.state, call.roots, row.body) : [];
  return body ? { ...call, roots: { ...call.roots, body: unwrapJson(body) } } : call;
}

/** A call that is given its client speaks of that client's options. */
function withClient(call: ApiCall, row: ModelCallRow, client: InstanceObject | undefined): ApiCall {
  const options = client?.construction?.arguments[0];
  if (!row.client || parsePath(row.client).root === 'client') return call;
  if (!options || !client?.construction) return call;
  return { ...call, roots: { ...call.roots, client: { value: options, node: client.construction.node } } };
}

function clientOf(call: ApiCall, row: ModelCallRow): InstanceObject | undefined {
  if (!row.client) return call.target.type === 'instance' ? call.target : undefined;
  const objects = valuesAt(call.ev, call.state, call.roots, row.client).flatMap(
    (field) => field.value.objects,
  );
  return objects.find((object) => object.type === 'instance');
}

/** What a client makes, a chat or a path, is filtered as all that the client asks. */
function isFiltered(client: InstanceObject | undefined): boolean {
  const made = client?.construction?.client;
  const rows = [client?.model.clients.get(client.typeName), made?.model.clients.get(made.type)];
  return rows.some((row) => row?.moderated);
}

function providerOf(model: CompiledModel, client: InstanceObject | undefined): string {
  const row = client?.model.clients.get(client.typeName);
  return (
    row?.provider ??
    client?.construction?.client?.provider ??
    client?.model.model.title ??
    model.model.title ??
    listOf(model.model.package)[0] ??
    ''
  );
}

interface Surroundings {
  readonly provider: string;
  readonly client: InstanceObject | undefined;
  readonly isModerated: boolean;
  readonly givenKey?: GivenKey | undefined;
}

function observe(call: ApiCall, row: ModelCallRow, around: Surroundings): Value {
  const { ev, node } = call;
  const streams = row.stream !== undefined && holds(call, row.stream.when);
  const prompts = withoutRepeats(row.prompt.flatMap((prompt) => observePart(call, row, prompt)));
  const observation: CallObservation = {
    node,
    unit: currentModule(ev).unit,
    label: call.label,
    model: call.model,
    row,
    provider: around.provider,
    client: around.client,
    parts: prompts,
    stack: functionsOnStack(ev),
    catches: catchesOnStack(ev),
    handler: currentHandler(ev),
    streams,
    moderated: around.isModerated || (row.moderation ?? []).some((path) => isOn(call, path)),
    isInstrumented: around.client?.isInstrumented ?? false,
    models: modelNamesOf(call, around.client),
    givenKey: around.givenKey,
    options: optionsOf(call, row),
  };
  noteCall(ev, observation);
  observeToolset(call, row.tools ?? [], row.approval);
  observeDeclared(call, row.tools ?? []);
  observeDecisive(call, row);
  if (!row.through || streams) return answerOf(call, row, observation, streams);
  const parts = rootsAt(call.roots, row.through);
  const answer = shapedWithin(call, parts) ?? { call, output: row.output };
  return handedOn(
    call,
    parts,
    answerOf(answer.call, { ...row, output: answer.output }, observation, streams),
  );
}

/** What a chain answers in which a model stands that answers by a schema of its own. */
function shapedWithin(
  call: ApiCall,
  parts: readonly Field[],
): { readonly call: ApiCall; readonly output: OutputRow } | undefined {
  if (call.target.type !== 'instance') return undefined;
  const { path } = call.target;
  for (const object of parts.flatMap(({ value }) => value.objects)) {
    if (object.type !== 'instance') continue;
    const rows = entriesOf(object.model, object.typeName, path).flatMap(({ calls }) => calls ?? []);
    const output = rows.find((row) => row.output.schema !== undefined)?.output;
    if (output) return { call: { ...call, roots: { ...call.roots, made: object.made ?? [] } }, output };
  }
  return undefined;
}

/** A filter is set up that holds back something: of one that lets everything through, a setting tells. */
function isOn({ ev, state, roots, node, target }: ApiCall, path: string): boolean {
  if (presenceAt(ev, state, roots, path) !== 'present') return false;
  const made = target.type === 'instance' ? (target.made ?? []) : [];
  const places = [node, ...made.map((field) => field.node)];
  const off = [...ev.settings.values()].filter(
    (one) => one.row.kind === 'unfiltered' && places.some(({ range }) => contains(one.node.range, range)),
  );
  return off.length < Math.max(...valuesAt(ev, state, roots, path).map(({ value }) => parts(state, value)));
}

/** How many kinds of harm a list or a table of settings speaks of. */
function parts(state: State, { objects }: Value): number {
  const sizes = objects.map((object) => {
    if (object.type !== 'record') return 1;
    const { fields, elements } = readContents(state, object);
    return object.isArray ? elements.length : fields.size;
  });
  return Math.max(1, ...sizes);
}

function answerOf(call: ApiCall, row: ModelCallRow, observation: CallObservation, streams: boolean): Value {
  const { ev, node, state } = call;
  const inputs = observation.parts.flatMap((part) => part.tainted.map((tainted) => ({ part, tainted })));
  const told = inputs.map(
    ({ part, tainted: { origin } }) => `${part.role}${origin.source.key}${origin.marks}`,
  );
  const answer: Answer = {
    observation: () => observation,
    key: digest(told.join()),
    form: 'text',
    label: call.label,
    place: placeOf(ev, node),
    paths: answerPathsOf(row, { streams, isShaped: isGiven(call, row.output) }),
    inputs,
    callbacks: row.callbacks,
    shape: shapeOfOutput(call, row.output),
  };
  callOptionCallbacks(call, row, answer, state);
  return answerValue(ev, answer);
}

function shapeOfOutput(
  { ev, state, roots }: ApiCall,
  { schema, choices }: ModelCallRow['output'],
): SchemaShape | undefined {
  if (choices !== undefined && presenceAt(ev, state, roots, choices) === 'present')
    return { ...ANYTHING, marks: markBits(['known-values']) };
  const shapes = listOf(schema)
    .map((path) => valuesAt(ev, state, roots, path).map((field) => shapeOfField(ev, state, field)))
    .map((found) => found.filter((shape) => shape !== ANYTHING))
    .find((found) => found.length > 0);
  return shapes && eitherShape(shapes);
}

function isGiven({ ev, state, roots }: ApiCall, { schema }: ModelCallRow['output']): boolean {
  return listOf(schema).some((path) => presenceAt(ev, state, roots, path) === 'present');
}

/** Whether each option that the row names is given. */
function optionsOf(call: ApiCall, row: ModelCallRow): Options {
  const { ev, state, roots } = call;
  const { tokens, timeout, steps } = row.bounds ?? {};
  const lists = [tokens, timeout, steps, row.endUser, row.tools, row.moderation, row.shaped, row.telemetry];
  const paths = new Set(lists.flatMap((list) => list ?? []));
  const options = new Map([...paths].map((path) => [path, presenceAt(ev, state, roots, path)]));
  const [own] = timeout ?? [];
  const given = own !== undefined && options.get(own) === 'absent' ? timeoutWithin(call) : undefined;
  if (own !== undefined && given) options.set(own, given);
  return options;
}

/** What is made of models waits as long as they do: `template.pipe(model)`, a sequence with a model in it. */
function timeoutWithin({ ev, state, roots }: ApiCall): ReturnType<typeof presenceAt> | undefined {
  const values = (roots.made ?? []).flatMap(({ value }) => [value, ...partsOf(state, value)]);
  const given = values.flatMap(({ objects }) =>
    objects.flatMap((object) => {
      const { construction } = object.type === 'instance' ? object : {};
      if (!construction?.client) return [];
      const path = construction.client.model.clients.get(construction.client.type)?.timeout;
      return [path ? presenceAt(ev, state, rootsOfConstruction(construction), path) : 'absent'];
    }),
  );
  if (given.length === 0 || given.includes('absent')) return undefined;
  return given.includes('unknown') ? 'unknown' : 'present';
}

function partsOf(state: State, { objects }: Value): readonly Value[] {
  return objects.flatMap((object) =>
    object.type === 'record' && object.isArray
      ? readContents(state, object).elements.map(({ value }) => value)
      : [],
  );
}

type Options = CallObservation['options'];

/** Callbacks among the options: `onFinish: ({ text }) => …`. */
function callOptionCallbacks(call: ApiCall, row: ModelCallRow, answer: Answer, state: State): void {
  for (const callback of row.callbacks ?? []) {
    if (argumentIndex(parsePath(callback.at).root) < 0) continue;
    for (const field of valuesAt(call.ev, state, call.roots, callback.at)) {
      callCallback(
        call.ev,
        state,
        field.value,
        [callbackArgument(call.ev, answer, callback.text)],
        call.node,
      );
    }
  }
}

function callbackArgument(ev: Evaluation, answer: Answer, text: string | readonly string[]): Value {
  const paths = listOf(text).map((path) => ({ segments: parsePath(path).segments, form: 'text' as const }));
  if (paths.some((path) => path.segments.length === 0)) return textValue(ev, answer, 'text');
  return answerValue(ev, { ...answer, paths });
}

/** `stream.on('text', (text) => …)` */
export function observeAnswerCallback(
  ev: Evaluation,
  state: State,
  object: AnswerObject,
  name: string,
  args: Arguments,
): void {
  if (object.path.length > 0) return;
  for (const callback of object.answer.callbacks ?? []) {
    if (parsePath(callback.at).segments.join('.') !== name) continue;
    const roots: Roots = {
      arguments: args.values.map((value, index) => ({ value, node: args.nodes[index] as Expression })),
    };
    if (
      callback.when &&
      !valuesAt(ev, state, roots, callback.when.at).some(({ value }) =>
        value.constants.includes(callback.when?.is as string),
      )
    )
      continue;
    for (const field of callback.callback ? valuesAt(ev, state, roots, callback.callback) : []) {
      callCallback(ev, state, field.value, [callbackArgument(ev, object.answer, callback.text)], field.node);
    }
  }
}

/** `result.pipeTextStreamToResponse(response)` sends the answer by itself. */
export function observeAnswerResponse(
  ev: Evaluation,
  state: State,
  answer: AnswerObject,
  result: Value,
  args: Arguments,
  node: CallNode,
): void {
  const isSent = args.values[0]?.objects.some((object) => object.type === 'instance');
  const isModelText = result.origins.some((origin) => origin.source.kind === 'model');
  if (isModelText && (isSent || isResponseCall(answer))) {
    observeFlow(ev, state, 'response', result, node, 'the response', undefined);
  }
}

/** `result.toTextStreamResponse()` is a response wherever it goes. */
function isResponseCall({ answer, path }: AnswerObject): boolean {
  const called = [...path, '()'];
  return answer.paths.some(
    ({ form, segments }) => form === 'response' && comparePath(called, segments) === 'full',
  );
}

// ---------------------------------------------------------------- prompt parts

function observePart(call: ApiCall, row: ModelCallRow, prompt: PromptRow): readonly PartObservation[] {
  const isTextToo = row.prompt.some((other) => isTextBeside(other, prompt));
  const speaksByRole = !isTextToo && hasPower(prompt);
  const speaksByParts = !isTextToo && row.prompt.some((other) => isResultBeside(other, prompt));
  return partsAt(call, prompt).flatMap(({ field, role, roles = [], isForeign = false }) => {
    if (speaksByRole || (speaksByParts && isForeign)) observeRoles(call, roles);
    if (!isText(call, row, prompt, field.value)) return [];
    const tainted = locateOrigins(call.ev, call.state, field.value, field.node);
    return [
      { role, path: prompt.at, value: field.value, node: field.node, sinkKind: sinkKindOf(role), tainted },
    ];
  });
}

/** One expression that a longer path finds again is the text that the shorter one found. */
function withoutRepeats(parts: readonly PartObservation[]): readonly PartObservation[] {
  return parts.filter(
    (part) =>
      !parts.some(
        (other) =>
          other.node === part.node &&
          (part.path.startsWith(`${other.path}[`) || part.path.startsWith(`${other.path}.`)),
      ),
  );
}

/** A value built of parts belongs to the longer path, if there is one. */
function isText(call: ApiCall, row: ModelCallRow, prompt: PromptRow, value: Value): boolean {
  // What the call is given is asked in what is made of it.
  if (isRunInto(call, prompt, row.prompt)) return false;
  const isStructure =
    value.objects.some((object) => object.type === 'record') &&
    value.constants.length === 0 &&
    value.origins.length === 0;
  return !isStructure || !row.prompt.some((other) => other !== prompt && isLonger(other, prompt));
}

function isLonger(other: PromptRow, { at }: PromptRow): boolean {
  if (other.at === at) return other.fills !== undefined;
  return other.at.startsWith(`${at}[`) || other.at.startsWith(`${at}.`);
}

export function partsAt(call: ApiCall, prompt: PromptRow): readonly Part[] {
  const { ev, state, roots } = call;
  if (prompt.fills) return filledParts(call, prompt, prompt.fills);
  if (typeof prompt.role === 'string') {
    const { role } = prompt;
    return valuesAt(ev, state, roots, prompt.at).map((field) => ({ field, role }));
  }
  return partsWithRole(call, prompt.at, prompt.role);
}

export interface Part {
  readonly field: Field;
  readonly role: Role | 'unknown';
  /** Where the role is told by the message itself. */
  readonly roles?: readonly Field[];
  /** The message is outside data as a whole, whatever stands in it. */
  readonly isForeign?: boolean;
}

function partsWithRole({ ev, state, roots }: ApiCall, at: string, rule: RoleRow): readonly Part[] {
  const content = parsePath(at);
  const told = parsePath(rule.at);
  const shared = sharedElements(content.segments, told.segments);
  const elements = rootsAt(roots, content.root).flatMap((field) =>
    walk(ev, state, field, content.segments.slice(0, shared), 0),
  );
  return elements.flatMap(alternativesOf).flatMap((element) => {
    const roles = walk(ev, state, element, told.segments.slice(shared), 0);
    const role = roleOf(roles, rule);
    const isForeign = element.value.origins.length > 0;
    return walk(ev, state, element, content.segments.slice(shared), 0).map((field) => ({
      field,
      role,
      roles,
      isForeign,
    }));
  });
}

/** A message that may be one of several: each has a role and a content of its own. */
function alternativesOf({ value, node }: Field): readonly Field[] {
  const records = value.objects.filter((object) => object.type === 'record');
  if (records.length < 2) return [{ value, node }];
  const objects = value.objects.filter((object) => object.type !== 'record');
  const rest = { ...value, objects };
  const isElse = objects.length > 0 || value.origins.length > 0;
  return [
    ...records.map((record) => ({ value: objectValue(record), node })),
    ...(isElse ? [{ value: rest, node }] : []),
  ];
}

/** The model believes the system and its tools more than a user. */
function hasPower({ role }: PromptRow): boolean {
  return typeof role !== 'string' && (role.system ?? role.tool) !== undefined;
}

/** The result of a tool is a part of a message of the list: who makes up a message makes up results. */
function isResultBeside(other: PromptRow, { at, role }: PromptRow): boolean {
  if (typeof role === 'string' || other.role !== 'tool') return false;
  return sharedElements(parsePath(at).segments, parsePath(other.at).segments) > 0;
}

/** What is usually a text has no roles, although a list could be given too. */
function isTextBeside(other: PromptRow, { at }: PromptRow): boolean {
  return typeof other.role === 'string' && (at.startsWith(`${other.at}[`) || at.startsWith(`${other.at}.`));
}

/** Who decides about the role of a message may speak for the system. */
function observeRoles({ ev, state, label }: ApiCall, roles: readonly Field[]): void {
  for (const { value, node } of roles)
    observeFlow(
      ev,
      state,
      'message-role',
      makeValue({ origins: value.origins, isOpen: true }),
      node,
      label,
      undefined,
    );
}

/** How many segments two paths share, up to the last element they share. */
function sharedElements(left: readonly string[], right: readonly string[]): number {
  let shared = 0;
  for (let index = 0; index < Math.min(left.length, right.length) && left[index] === right[index]; index++) {
    if (left[index] === '[]') shared = index + 1;
  }
  return shared;
}

function roleOf(fields: readonly Field[], rule: RoleRow): Role | 'unknown' {
  const names = fields.flatMap(({ value }) => value.constants);
  const isKnown =
    fields.length > 0 && fields.every(({ value }) => !value.isOpen && value.origins.length === 0);
  const has = (roles: readonly string[] | undefined): boolean =>
    names.some((name) => typeof name === 'string' && roles?.includes(name));
  if (!isKnown) return 'unknown';
  // The turn of either, as it was in the conversation, is nobody's in particular; so is one that is copied from any
  // message of a list, while the system's may be where the program chooses.
  const isCopied = fields.every(({ node }) => node.type === 'member');
  if (has(rule.system)) return has(rule.user) && isCopied ? 'unknown' : 'system';
  if (has(rule.assistant)) return has(rule.user) ? 'unknown' : 'assistant';
  if (has(rule.tool)) return 'tool';
  return has(rule.user) ? 'user' : 'unknown';
}

function sinkKindOf(role: Role | 'unknown'): SinkKind {
  return role === 'unknown' ? 'user-prompt' : `${role}-prompt`;
}

// ---------------------------------------------------------------- clients and raw requests

export function observeClient(
  ev: Evaluation,
  call: ApiCall,
  row: ClientRow,
  model: CompiledModel,
): ClientObservation {
  const { node } = call;
  const key = row.key ? valuesAt(ev, call.state, call.roots, row.key) : [];
  const literal = key.flatMap(({ value, node: keyNode }) => {
    const texts = value.constants.filter((constant) => typeof constant === 'string' && constant.length > 0);
    return texts.map((text) => ({ text: text as string, node: keyNode }));
  })[0];
  const observation: ClientObservation = {
    node,
    unit: currentModule(ev).unit,
    label: call.label,
    provider: providerAt(call, row.baseUrl) ?? row.provider ?? model.model.title ?? '',
    model,
    type: row.type,
    key: literal,
    givenKey: givenKey(key),
  };
  noteEffect(ev, { type: 'client', observation });
  for (const field of key) observeFlow(ev, call.state, 'key', field.value, field.node, call.label, undefined);
  observeClientOptions(call, row);
  return observation;
}

/** Whoever answers at the address that a client was given: many have the interface of another. */
function providerAt({ ev, state, roots }: ApiCall, baseUrl: string | undefined): string | undefined {
  const [url] = baseUrl ? valuesAt(ev, state, roots, baseUrl).map(({ value }) => urlText(value)) : [];
  const [, host] = /^https?:\/\/([^/?#]+)/.exec(url ?? '') ?? [];
  const row = host ? ev.catalog.hosts.find((one) => isHost(one.host, host)) : undefined;
  if (row) ev.catalog.seen.add(row);
  return row?.provider;
}

/** A request to a provider's host is a model call of the shape that its endpoint has. */
export function observeRequest(call: ApiCall, row: RequestRow): Value | undefined {
  const { ev, state, roots } = call;
  const url = addressOf(call, row);
  const host = url && hostOf(ev, url);
  if (!host) return undefined;
  const shape = ev.catalog.shapes.get(host.shape);
  if (shape) ev.catalog.seen.add(shape);
  const [body] = listOf(row.body).flatMap((path) => valuesAt(ev, state, roots, path).map(unwrapJson));
  if (!shape || !body) return undefined;
  const told: ApiCall = { ...call, roots: { ...roots, body } };
  const modelRow = rowOfShape(shape, listOf(row.json), row.timeout);
  if (url) observeAddress(call, listOf(row.url), url);
  const headers = row.headers ? valuesAt(ev, state, roots, `${row.headers}.*`) : [];
  for (const name of row.headers ? ev.catalog.keyHeaders : [])
    for (const { value, node } of valuesAt(ev, state, roots, `${row.headers ?? ''}.${name}`))
      observeFlow(ev, state, 'key', value, node, call.label, undefined);
  return observe(told, modelRow, {
    provider: host.provider,
    client: undefined,
    isModerated: false,
    givenKey: givenKey(headers.filter(isKey)),
  });
}

function addressOf(call: ApiCall, { url, base }: RequestRow): string | undefined {
  const own = firstText(call, url);
  if (own === undefined || base === undefined || /^\w+:/.test(own)) return own;
  const above = firstText(call, base);
  return above === undefined ? own : `${above.replace(/\/$/, '')}/${own.replace(/^\//, '')}`;
}

function firstText({ ev, state, roots }: ApiCall, paths: Path | readonly Path[]): string | undefined {
  return listOf(paths)
    .flatMap((path) => valuesAt(ev, state, roots, path))
    .map((field) => urlText(field.value))
    .find(Boolean);
}

/** Among headers a key is what is read from the environment. */
function isKey(field: Field): boolean {
  return givenKey([field])?.variable !== undefined;
}

/** The text of a URL, as far as it is known; what is not known becomes `*`. */
function urlText(value: Value): string | undefined {
  const whole = soleString(value);
  if (whole !== undefined) return whole;
  if (value.constants.length > 0 && typeof value.constants[0] === 'string') return value.constants[0];
  if (!value.pieces) return undefined;
  return value.pieces
    .map((piece) => (piece.type === 'text' ? piece.text : knownText(piece.value) || '*'))
    .join('');
}

function hostOf(
  ev: Evaluation,
  url: string,
): { readonly provider: string; readonly shape: string } | undefined {
  const [, host, path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/.exec(url) ?? [];
  if (!host) return undefined;
  for (const row of ev.catalog.hosts) {
    const endpoint = isHost(row.host, host)
      ? row.endpoints.find((one) => path.endsWith(one.path.replace(/^\*+/, '')))
      : undefined;
    if (!endpoint) continue;
    ev.catalog.seen.add(row);
    return { provider: row.provider, shape: endpoint.shape };
  }
  return undefined;
}

/** `*` in a pattern is whatever a customer or a region is called. */
function isHost(pattern: string, host: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return host === pattern;
  return host.length >= start.length + end.length && host.startsWith(start) && host.endsWith(end);
}

function unwrapJson(field: Field): Field {
  const json = field.value.objects.find((object) => object.type === 'json');
  return json ? { node: field.node, value: json.value } : field;
}
