/** The ways of data, told step by step: into prompts, and out of answers to where they do something. */
import type { Step } from '../finding';
import {
  type Answer,
  type CallObservation,
  type Evaluation,
  firstIdentity,
  isSurer,
  jsonUseAt,
  knownText,
  type Origin,
  type PartObservation,
  type SinkObservation,
  type TaintedInput,
  toMarks,
  type Trace,
} from '../flow';
import type { CallNode } from '../program';
import { describeEntry } from '../words';
import { isNamedBlock } from './blocks';
import type { AnswerOf, Flow, ModelCall, SecretLiteral } from './facts';
import type { Places } from './places';
import { toPart } from './promptParts';

export interface FlowInput {
  readonly ev: Evaluation;
  readonly calls: ReadonlyMap<CallNode, ModelCall | undefined>;
  readonly places: Places;
}

interface Context extends FlowInput {
  /** What was untrusted in the prompt that an answer answers; many flows begin at one answer. */
  readonly inputs: Map<Answer, readonly TaintedInput[]>;
  readonly inputFlows: Map<Answer, readonly Flow[]>;
}

/** A loop, or a second caller, shows the same way again: of those, the one that tells most is told. */
export function flowsOf(input: FlowInput, secrets: readonly SecretLiteral[]): readonly Flow[] {
  const context: Context = { ...input, inputs: new Map(), inputFlows: new Map() };
  const { calls, sinks } = input.ev;
  return [
    ...[...calls].flatMap(([node, observations]) => promptFlows(context, node, observations, secrets)),
    ...clearestSinks(context, [...sinks.values()]).map((one) => sinkFlow(context, one)),
  ];
}

function promptFlows(
  context: Context,
  node: CallNode,
  observations: readonly CallObservation[],
  secrets: readonly SecretLiteral[],
): readonly Flow[] {
  const parts = observations.flatMap((one) => one.parts);
  const inputs = parts.flatMap((part) => part.tainted.map((tainted) => ({ part, tainted })));
  return [
    ...clearestInputs(context, inputs).map((input) => inputFlow(context, node, input)),
    ...parts.flatMap((part) => literalSecretFlows(context, node, part, secrets)),
  ];
}

// ---------------------------------------------------------------- one of the same

function clearestInputs(context: Context, inputs: readonly TaintedInput[]): readonly TaintedInput[] {
  const idOf = ids();
  return clearest(
    inputs,
    ({ part, tainted: { node, origin } }) => [part.sinkKind, idOf(node), ...originKey(origin)].join(':'),
    ({ tainted: { origin, amongInstructions } }) => clarityOf(context, origin, amongInstructions, false),
  );
}

function clearestSinks(context: Context, sinks: readonly SinkObservation[]): readonly SinkObservation[] {
  const idOf = ids();
  return clearest(
    sinks,
    ({ kind, node, origin }) => [kind, idOf(node), ...originKey(origin)].join(':'),
    ({ origin, handler }) => clarityOf(context, origin, false, handler !== undefined),
  );
}

/** Numbers for objects, each its own. */
function ids(): (object: object) => number {
  const known = new Map<object, number>();
  return (object) => {
    const id = known.get(object) ?? known.size;
    known.set(object, id);
    return id;
  };
}

function originKey({ source: { kind, label, place }, marks }: Origin): readonly unknown[] {
  return [kind, label, place.path, place.range.start, marks];
}

function clarityOf(
  context: Context,
  origin: Origin,
  amongInstructions: boolean,
  isHandled: boolean,
): Clarity {
  const { answer } = origin.source;
  const inputs = answer ? untrustedInputs(context, answer).length : 0;
  return { amongInstructions, confidence: origin.confidence, isHandled, inputs };
}

/** What makes one of two flows that are the same way the one to tell. */
interface Clarity {
  readonly amongInstructions: boolean;
  readonly confidence: Flow['confidence'];
  /** One evaluation may see the handler that another one does not know to be one: its file registers none. */
  readonly isHandled: boolean;
  /** One visit of a call, and one evaluation, may see more of what the model was given than another. */
  readonly inputs: number;
}

function clearest<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  clarity: (item: T) => Clarity,
): readonly T[] {
  const seen = new Map<string, { readonly item: T; readonly clarity: Clarity }>();
  for (const item of items) {
    const key = keyOf(item);
    const before = seen.get(key);
    const here = { item, clarity: clarity(item) };
    if (!before || isClearer(here.clarity, before.clarity)) seen.set(key, here);
  }
  return [...seen.values()].map(({ item }) => item);
}

function isClearer(one: Clarity, before: Clarity): boolean {
  if (one.amongInstructions !== before.amongInstructions) return one.amongInstructions;
  if (isSurer(one, before) || isSurer(before, one)) return isSurer(one, before);
  if (one.isHandled !== before.isHandled) return one.isHandled;
  return one.inputs > before.inputs;
}

/** The same way seen in several contexts is one flow. The clearest one speaks. */
export function distinctFlows(flows: readonly Flow[]): readonly Flow[] {
  return clearest(flows, keyOfFlow, ({ sink, prompt, confidence, answerOf }) => ({
    amongInstructions: prompt?.amongInstructions ?? false,
    confidence,
    isHandled: sink.handler !== undefined,
    inputs: answerOf?.inputs.length ?? 0,
  }));
}

function keyOfFlow({ source, sink, marks }: Flow): string {
  const { start, end } = sink.place.range;
  return [
    ...[sink.kind, start, end],
    ...[source.kind, source.place.path, source.place.range.start, source.label],
    [...marks].join(),
  ].join(':');
}

// ---------------------------------------------------------------- into a prompt

const ROLE_TEXT = {
  system: 'becomes part of the system prompt',
  user: 'becomes part of a user message',
  assistant: 'becomes part of an assistant message',
  tool: 'becomes part of a tool message',
  unknown: 'becomes part of the prompt',
} as const;

/** Outside data on its way into the prompt of one call. */
function inputFlow(context: Context, node: CallNode, input: TaintedInput): Flow {
  const { part, tainted } = input;
  const { placeOf } = context.places;
  const call = context.calls.get(node) as ModelCall;
  return {
    source: toSource(tainted.origin),
    sink: {
      kind: part.sinkKind,
      label: call.label,
      place: placeOf(tainted.node),
      argument: placeOf(part.node),
      node: tainted.node,
      handler: call.handler,
      row: undefined,
    },
    steps: inputSteps(context, node, input, []),
    marks: toMarks(tainted.origin.marks),
    confidence: tainted.origin.confidence,
    prompt: {
      call,
      part: toPart(context.places, part),
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

/** A key that stands in the words of a prompt. */
function literalSecretFlows(
  { calls, places }: Context,
  node: CallNode,
  part: PartObservation,
  secrets: readonly SecretLiteral[],
): readonly Flow[] {
  const call = calls.get(node) as ModelCall;
  const text = secrets.length > 0 ? knownText(part.value) : '';
  return secrets.flatMap((secret) => {
    if (!secret.isIn(text)) return [];
    const label = `a literal ${secret.provider} key (${secret.masked})`;
    return [
      {
        source: { kind: 'secret' as const, label, place: secret.place, values: [], isUnbounded: false },
        sink: {
          kind: part.sinkKind,
          label: call.label,
          place: secret.place,
          argument: places.placeOf(part.node),
          node: part.node,
          handler: call.handler,
          row: undefined,
        },
        steps: [
          { place: secret.place, message: `${label} stands here` },
          { place: places.placeOf(part.node), message: `${ROLE_TEXT[part.role]} of ${call.label}` },
        ],
        marks: toMarks(0),
        confidence: 'high' as const,
        prompt: {
          call,
          part: toPart(places, part),
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

// ---------------------------------------------------------------- into a sink

function sinkFlow(context: Context, observation: SinkObservation): Flow {
  const { kind, label, node, handler, row, origin } = observation;
  const place = context.places.placeOf(node);
  return {
    source: toSource(origin),
    sink: { kind, label, place, argument: place, node, handler, row },
    steps: [...stepsOf(context, origin, []), { place, message: `reaches ${label}` }],
    marks: toMarks(origin.marks),
    confidence: origin.confidence,
    prompt: undefined,
    jsonUse:
      kind === 'json'
        ? // As the evaluator names what it made there.
          jsonUseAt(context.ev, `${place.path}:${place.range.start}:${place.range.end}`)
        : undefined,
    answerOf: answerOf(context, origin),
  };
}

function answerOf(context: Context, origin: Origin): AnswerOf | undefined {
  const { answer } = origin.source;
  if (!answer) return undefined;
  const { node } = answer.observation();
  const call = context.calls.get(node);
  if (!call) return undefined;
  const { path, range } = answer.place;
  const isWhole = firstIdentity(origin) === `answer:${path}:${range.start}`;
  const inputs =
    context.inputFlows.get(answer) ??
    untrustedInputs(context, answer).map((input) => inputFlow(context, node, input));
  context.inputFlows.set(answer, inputs);
  return { call, form: answer.form, isWhole, inputs };
}

/** What the model was given besides what it, or another one, said before. */
function untrustedInputs(context: Context, answer: Answer): readonly TaintedInput[] {
  const known = context.inputs.get(answer);
  if (known) return known;
  const outside = answer.inputs.filter(({ tainted }) => tainted.origin.source.kind !== 'model');
  const inputs = clearestInputs(context, outside);
  context.inputs.set(answer, inputs);
  return inputs;
}

// ---------------------------------------------------------------- step by step

/** Answers whose way is being told: what goes round in a conversation is told once. */
type Told = readonly Origin['source'][];

function inputSteps(
  context: Context,
  node: CallNode,
  { part, tainted }: TaintedInput,
  told: Told,
): readonly Step[] {
  const { label } = context.calls.get(node) as ModelCall;
  const place = context.places.placeOf(tainted.node);
  return [
    ...stepsOf(context, tainted.origin, told),
    { place, message: `${ROLE_TEXT[part.role]} of ${label}` },
  ];
}

/** The whole way: through a model, the way into its prompt comes first. */
function stepsOf(context: Context, { source, trace }: Origin, told: Told): readonly Step[] {
  const own = traceSteps(trace);
  const { answer } = source;
  const all = [...told, source];
  const input = answer && firstInput(answer.inputs, all);
  if (answer && input) return [...inputSteps(context, answer.observation().node, input, all), ...own];
  return own.length > 0 ? own : [{ place: source.place, message: describeEntry(source.kind, source.label) }];
}

/** What came from outside tells more than what another model said. */
function firstInput(inputs: readonly TaintedInput[], told: Told): TaintedInput | undefined {
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
