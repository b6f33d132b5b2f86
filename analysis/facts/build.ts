/** Makes facts of what the evaluator saw. */
import type { Place, Step } from '../finding';
import {
  type CallObservation,
  type Evaluation,
  knownText,
  type Origin,
  type SinkObservation,
  type TaintedInput,
  toMarks,
  type Trace,
} from '../flow';
import type { Profile } from '../kinds';
import type { CallNode } from '../program';
import type { AnswerOf, Client, Facts, Flow, ModelCall, PromptPart, Recorded, SecretLiteral } from './facts';
import { moderationOf } from './moderation';
import { clientKey, formattedSecrets } from './secrets';
import { isTestPath } from './testCode';
import { type RuleIds, suppressionsOf } from './suppressions';

export interface BuildInput {
  readonly evaluation: Evaluation;
  readonly profile: Profile;
  readonly ruleIds: RuleIds;
}

export function buildFacts({ evaluation: ev, profile, ruleIds }: BuildInput): Facts {
  const secrets = formattedSecrets(ev);
  const clients = new Map([...ev.clients.keys()].map((node) => [node, toClient(ev, node, secrets)]));
  const calls = new Map(
    [...ev.calls].map(([node, observations]) => [node, toModelCall(ev, observations, clients)]),
  );
  const context: Context = { ev, calls };
  const flows = [
    ...[...ev.calls.values()].flat().flatMap((observation) => promptFlows(context, observation, secrets)),
    ...[...ev.sinks.values()].map((observation) => sinkFlow(context, observation)),
  ];
  return {
    path: ev.path,
    text: ev.text,
    program: ev.program,
    profile,
    isTestCode: isTestPath(ev.path),
    calls: [...calls.values()].flatMap((call) => call ?? []),
    clients: [...clients.values()],
    flows: distinct(flows),
    secrets: [
      ...secrets,
      ...[...clients.values()].flatMap((client) =>
        client.literalKey?.reason === 'client-key' ? [client.literalKey] : [],
      ),
    ],
    suppressions: suppressionsOf(ev.program, ev.path, ruleIds),
    loggers: [...ev.loggers].map(([node, row]) => ({ node, row })),
    schemaLibraries: [...ev.schemaLibraries].map(([name, row]) => ({ name, row })),
    textAt: ({ range }) => ev.text.slice(range.start, range.end),
  };
}

interface Context {
  readonly ev: Evaluation;
  readonly calls: ReadonlyMap<CallNode, ModelCall | undefined>;
}

function placeIn(ev: Evaluation, { range }: { readonly range: Place['range'] }): Place {
  return { path: ev.path, range };
}

function toClient(ev: Evaluation, node: CallNode, secrets: readonly SecretLiteral[]): Client {
  const observation = ev.clients.get(node);
  const row = observation?.model.clients.get(observation.type);
  return {
    node,
    place: placeIn(ev, node),
    label: observation?.label ?? '',
    provider: observation?.provider ?? '',
    literalKey: observation && clientKey(ev, observation, row?.keyVariable, secrets),
    keyVariable: row?.keyVariable,
  };
}

/** One fact for all the ways in which a call was reached. */
function toModelCall(
  ev: Evaluation,
  observations: readonly CallObservation[],
  clients: ReadonlyMap<CallNode, Client>,
): ModelCall | undefined {
  const [first] = observations;
  if (!first) return undefined;
  const last = observations[observations.length - 1] ?? first;
  const client = observations
    .flatMap((one) => (one.client?.construction ? [clients.get(one.client.construction.node)] : []))
    .find(Boolean);
  return {
    node: first.node,
    place: placeIn(ev, first.node),
    label: first.label,
    provider: first.provider,
    operation: first.row.operation,
    row: first.row,
    prompt: distinctParts(observations.flatMap((one) => one.parts.map((part) => toPart(ev, part)))),
    client,
    enclosing: last.stack[last.stack.length - 1],
    handler: observations.find((one) => one.handler)?.handler,
    streams: observations.some((one) => one.streams),
    recorded: recordedOf(ev, observations),
    moderated: observations.some((one) => one.moderated),
    moderation: moderationOf(last.client),
    option: (paths) => presenceOf(observations, paths),
  };
}

function toPart(ev: Evaluation, part: CallObservation['parts'][number]): PromptPart {
  return { role: part.role, path: part.path, place: placeIn(ev, part.node) };
}

function distinctParts(parts: readonly PromptPart[]): readonly PromptPart[] {
  const seen = new Map(
    parts.map((part) => [`${part.role}:${part.place.range.start}:${part.place.range.end}`, part]),
  );
  return [...seen.values()];
}

function presenceOf(
  observations: readonly CallObservation[],
  paths: readonly string[],
): 'present' | 'absent' | 'unknown' {
  const all = observations.flatMap((observation) => paths.map((path) => observation.option(path)));
  if (all.includes('present')) return 'present';
  return all.includes('unknown') ? 'unknown' : 'absent';
}

function recordedOf(ev: Evaluation, observations: readonly CallObservation[]): Recorded {
  const functions = observations.flatMap((observation) => observation.stack);
  const telemetry = presenceOf(observations, observations[0]?.row.telemetry ?? []);
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
  const { ev, calls } = context;
  const call = calls.get(node) as ModelCall;
  const place = placeIn(ev, tainted.node);
  const sinkStep = { place, message: `${ROLE_TEXT[part.role]} of ${call.label}` };
  return {
    source: tainted.origin.source,
    sink: {
      kind: part.sinkKind,
      label: call.label,
      place,
      argument: placeIn(ev, part.node),
      node: tainted.node,
      handler: call.handler,
    },
    steps: [...stepsOf(context, tainted.origin), sinkStep],
    marks: toMarks(tainted.origin.marks),
    confidence: tainted.origin.confidence,
    prompt: {
      call,
      part: toPart(ev, part),
      amongInstructions: tainted.amongInstructions,
      isWholeContent: tainted.string === undefined,
      string: tainted.string,
      expression: tainted.string && tainted.node,
    },
    answerOf: answerOf(context, tainted.origin),
  };
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
  const { ev, calls } = context;
  const call = calls.get(observation.node) as ModelCall;
  const text = secrets.length > 0 ? knownText(part.value) : '';
  return secrets.flatMap((secret) => {
    if (!text.includes(ev.text.slice(secret.place.range.start, secret.place.range.end))) return [];
    const label = `a literal ${secret.provider} key (${secret.masked})`;
    return [
      {
        source: { kind: 'secret' as const, label, place: secret.place },
        sink: {
          kind: part.sinkKind,
          label: call.label,
          place: secret.place,
          argument: placeIn(ev, part.node),
          node: part.node,
          handler: call.handler,
        },
        steps: [
          { place: secret.place, message: `${label} stands here` },
          { place: placeIn(ev, part.node), message: `${ROLE_TEXT[part.role]} of ${call.label}` },
        ],
        marks: toMarks(0),
        confidence: 'high' as const,
        prompt: {
          call,
          part: toPart(ev, part),
          amongInstructions: true,
          isWholeContent: false,
          string: undefined,
          expression: undefined,
        },
        answerOf: undefined,
      },
    ];
  });
}

function sinkFlow(context: Context, observation: SinkObservation): Flow {
  const { ev } = context;
  const place = placeIn(ev, observation.node);
  const { origin } = observation;
  return {
    source: origin.source,
    sink: {
      kind: observation.kind,
      label: observation.label,
      place,
      argument: place,
      node: observation.node,
      handler: observation.handler,
    },
    steps: [...stepsOf(context, origin), { place, message: `reaches ${observation.label}` }],
    marks: toMarks(origin.marks),
    confidence: origin.confidence,
    prompt: undefined,
    answerOf: answerOf(context, origin),
  };
}

function answerOf(context: Context, origin: Origin): AnswerOf | undefined {
  const { answer } = origin.source;
  if (!answer) return undefined;
  const { node } = answer.observation();
  const call = context.calls.get(node);
  if (!call) return undefined;
  const inputs = answer.inputs.filter((input) => input.tainted.origin.source.kind !== 'model');
  return { call, form: answer.form, inputs: inputs.map((input) => inputFlow(context, node, input)) };
}

/** The whole way: through a model, the way into its prompt comes first. */
function stepsOf(context: Context, origin: Origin): readonly Step[] {
  const own = traceSteps(context.ev, origin.trace);
  const { answer } = origin.source;
  const input = answer?.inputs.find(
    (one) => one.tainted.origin.source.kind !== 'model' && one.tainted.origin.source.kind !== 'secret',
  );
  if (!answer || !input)
    return own.length > 0
      ? own
      : [{ place: origin.source.place, message: `${origin.source.label} enters here` }];
  const before = inputFlow(context, answer.observation().node, input).steps;
  return [...before, ...own];
}

function traceSteps(ev: Evaluation, trace: Trace | undefined): readonly Step[] {
  const steps: Step[] = [];
  for (let one = trace; one; one = one.before) {
    if (one.step.range.end > 0)
      steps.push({ place: { path: ev.path, range: one.step.range }, message: one.step.message });
  }
  return steps.reverse();
}

/** The same way seen in several contexts is one flow. The least guarded one speaks. */
function distinct(flows: readonly Flow[]): readonly Flow[] {
  const seen = new Map<string, Flow>();
  for (const flow of flows) {
    const { source, sink, marks } = flow;
    const key = [
      sink.kind,
      sink.place.range.start,
      sink.place.range.end,
      source.kind,
      source.place.range.start,
      source.label,
      [...marks].join(),
    ].join(':');
    const before = seen.get(key);
    if (!before || (!before.prompt?.amongInstructions && flow.prompt?.amongInstructions)) seen.set(key, flow);
  }
  return [...seen.values()];
}
