/**
 * Why there is a finding on a line, or why there is none: what arrives at its prompts, sinks and model calls, which
 * guards it passed on the way, and what each rule makes of it. Plain data, made only when somebody asks.
 */
import type { Facts, Flow, ModelCall } from './facts';
import { comparePlaces, type Finding, type Fix, type Place, type Step } from './finding';
import type { Confidence, Mark, SinkKind, SourceKind } from './kinds';
import {
  type AnyNode,
  collect,
  contains,
  type Expression,
  functionAround,
  isSameRange,
  nodesAround,
  positionAt,
  type Range,
  type Variable,
} from './program';
import type { Rule, Verdict } from './rule';

/** What there is to say of one line of a file. */
export interface Explanation {
  readonly findings: readonly ExplainedFinding[];
  /** Prompts, sinks and model calls that stand on the line, from left to right. */
  readonly places: readonly ExplainedPlace[];
  /** Where others stand in the file, for whoever asked about the wrong line. */
  readonly elsewhere: readonly Place[];
}

export interface ExplainedFinding {
  readonly finding: Finding;
  /** What would silence it, a few words each. */
  readonly silencers: readonly string[];
  readonly fixes: readonly Pick<Fix, 'title' | 'safety'>[];
}

export interface ExplainedPlace {
  readonly place: Place;
  /** "the system prompt of client.responses.create" */
  readonly title: string;
  readonly origins: readonly ExplainedOrigin[];
  /** What rules make of the place itself, and why nothing arrives where nothing does. */
  readonly judgments: readonly Judgment[];
  readonly notes: readonly string[];
}

/** Outside data that arrives. */
export interface ExplainedOrigin {
  readonly label: string;
  readonly kind: SourceKind;
  readonly confidence: Confidence;
  /** Guards that it passed are among the steps, with their marks. */
  readonly steps: readonly Step[];
  readonly marks: readonly Mark[];
  /** Of the rules that are about such data here; none where no rule is. */
  readonly judgments: readonly Judgment[];
}

export type Judgment = Verdict & { readonly rule: string };

export interface ExplainInput {
  readonly facts: Facts;
  readonly rules: readonly Rule[];
  readonly findings: readonly Finding[];
  readonly fixesOf: (finding: Finding) => readonly Fix[];
}

/** Nothing to say, as of a file that was not looked at. */
export const NO_EXPLANATION: Explanation = { findings: [], places: [], elsewhere: [] };

/** `line` is zero-based. */
export function explainLine(input: ExplainInput, line: number): Explanation {
  const { facts, findings } = input;
  const onLine = findings.filter(({ place }) => isOnLine(facts, place, line));
  const places = explainPlaces(input).sort((a, b) => comparePlaces(a.place, b.place));
  return {
    findings: onLine.map((finding) => explainFinding(input, finding)),
    places: places.filter(({ place }) => isOnLine(facts, place, line)),
    elsewhere: places.map(({ place }) => place).filter((place) => !isOnLine(facts, place, line)),
  };
}

function isOnLine({ path, program }: Facts, place: Place, line: number): boolean {
  const { start, end } = place.range;
  const lineOf = (offset: number): number => positionAt(program.lineStarts, offset).line;
  return place.path === path && lineOf(start) <= line && line <= lineOf(end);
}

function explainFinding({ facts, rules, fixesOf }: ExplainInput, finding: Finding): ExplainedFinding {
  const rule = rules.find(({ id }) => id === finding.rule);
  return {
    finding,
    silencers: rule?.silencers?.(finding, facts) ?? [],
    fixes: fixesOf(finding).map(({ title, safety }) => ({ title, safety })),
  };
}

function explainPlaces(input: ExplainInput): ExplainedPlace[] {
  const { facts } = input;
  const parts = facts.calls.flatMap((call) =>
    call.prompt.map(({ role, place, isConstant }) => ({
      place,
      title: `${roleTexts[role]} of ${call.label}`,
      isConstant,
      flows: facts.flows.filter(({ prompt }) => prompt?.call.node === call.node && isAt(prompt.part, place)),
    })),
  );
  const sinks = facts.sinks.map(({ kind, label, place, isConstant }) => ({
    place,
    title: `${sinkTexts[kind]} ${label}`,
    isConstant,
    flows: facts.flows.filter(({ sink }) => sink.kind === kind && isAt(sink, place)),
  }));
  return [
    ...facts.calls.map((call) => explainCall(input, call)),
    ...[...parts, ...sinks].map((arrival) => explainArrival(input, arrival)),
  ];
}

function isAt({ place }: { readonly place: Place }, at: Place): boolean {
  return place.path === at.path && isSameRange(place.range, at.range);
}

const roleTexts = {
  system: 'the system prompt',
  user: 'a user message',
  assistant: 'an assistant message',
  tool: 'a tool message',
  unknown: 'the prompt',
} as const;

const sinkTexts: Readonly<Record<SinkKind, string>> = {
  'system-prompt': 'the system prompt of',
  'user-prompt': 'a user message of',
  'assistant-prompt': 'an assistant message of',
  'tool-prompt': 'the text of a tool for',
  'message-role': 'the role of a message for',
  'tool-description': 'what is said of',
  'function-name': 'the name of the function that is found in',
  'function-key': 'the name of the function that is found in',
  'code-execution': 'the code for',
  'command-execution': 'the command for',
  'command-argument': 'an argument of the program that is started by',
  sql: 'the query for',
  html: 'the markup for',
  url: 'the address for',
  path: 'the file path for',
  deserialization: 'the data for',
  knowledge: 'what models learn from in',
  template: 'a template',
  'provider-record': 'what the provider keeps of',
  response: 'the answer that is sent by',
  'tool-answer': 'what the model is told by',
  'model-option': 'the',
  key: 'the key of',
  json: 'what is read as JSON by',
  'certificate-checks': 'the checks of certificates by',
  test: 'what decides in',
  log: 'the log entry of',
  'error-text': 'what is thrown by',
  'debug-log': 'the log entry of',
};

function explainCall(input: ExplainInput, call: ModelCall): ExplainedPlace {
  const place = { path: call.place.path, range: call.node.callee.range };
  const judgments = judgmentsOf(input, place, (rule) => rule.judgeCall?.(call, input.facts));
  const notes = judgments.length > 0 ? [] : [`No rule is about calls of this kind (${call.operation}).`];
  return { place, title: `the model call ${call.label}`, origins: [], judgments, notes };
}

function judgmentsOf(
  { facts, rules, findings }: ExplainInput,
  at: Place,
  judge: (rule: Rule) => Verdict | undefined,
): readonly Judgment[] {
  return rules.flatMap((rule) => {
    const verdict = judge(rule);
    if (!verdict) return [];
    const reason = verdict.type === 'reported' ? whySpokenElsewhere(rule, facts, findings, at) : undefined;
    return { rule: rule.id, ...(reason ? { type: 'silent' as const, reason } : verdict) };
  });
}

/** A rule that speaks once for several places speaks of the others at the first; some speak in one profile only. */
function whySpokenElsewhere(
  rule: Rule,
  { profile }: Facts,
  findings: readonly Finding[],
  at: Place,
): string | undefined {
  if (rule.profile === 'strict' && profile !== 'strict') return 'it belongs to the strict profile';
  const isHere = ({ place }: { readonly place: Place }): boolean =>
    place.path === at.path && (contains(place.range, at.range) || contains(at.range, place.range));
  const own = findings.filter((finding) => finding.rule === rule.id);
  if (own.some(isHere)) return undefined;
  const speaker = own.find(({ related }) => related.some(isHere));
  return speaker && 'one finding of the file or the handler speaks for this place too';
}

interface Arrival {
  readonly place: Place;
  readonly title: string;
  readonly isConstant: boolean;
  readonly flows: readonly Flow[];
}

function explainArrival(input: ExplainInput, { place, title, isConstant, flows }: Arrival): ExplainedPlace {
  const notes = flows.length > 0 ? [] : notesOn(input.facts, place, isConstant);
  return { place, title, origins: flows.map((flow) => explainFlow(input, flow)), judgments: [], notes };
}

function explainFlow(input: ExplainInput, flow: Flow): ExplainedOrigin {
  const { source, confidence, steps, marks } = flow;
  const judgments = judgmentsOf(input, flow.sink.place, (rule) => rule.judgeFlow?.(flow, input.facts));
  return { label: source.label, kind: source.kind, confidence, steps, marks: [...marks], judgments };
}

/** Why no outside data arrives. */
function notesOn(facts: Facts, { range }: Place, isConstant: boolean): readonly string[] {
  if (isConstant) return ['No outside data arrives here: the value is a constant of the program.'];
  const { unknownCalls, variables } = sourcesBehind(facts, range);
  const around = functionAround(facts.program, range);
  const isParameter = ({ kind, range: at }: Variable): boolean =>
    kind === 'parameter' && around !== undefined && contains(around.range, at);
  const imports = variables.filter(({ kind, name }) => kind === 'import' && !unknownCalls.some(isOf(name)));
  return [
    'No outside data arrives here.',
    ...unknownCalls.map((label) => `The value comes from ${label}, which is unknown.`),
    ...imports.map(({ name }) => `The value comes from ${name}, which is imported.`),
    ...variables
      .filter(isParameter)
      .map(({ name }) => `The value comes from the parameter ${name}; no call that is seen gives it any.`),
  ];
}

/** Whether a label begins with a name: `prompts.load` with `prompts`. */
function isOf(name: string): (label: string) => boolean {
  return (label) => label.startsWith(name);
}

/** Variables that are followed back; a value that hangs on more is explained in part. */
const mostVariables = 50;

/** Calls of what is not seen, and variables, that a value is made of, as far as declarations and assignments tell. */
function sourcesBehind(
  facts: Facts,
  range: Range,
): { readonly unknownCalls: readonly string[]; readonly variables: readonly Variable[] } {
  const unknownCalls = new Set<string>();
  const variables = new Set<Variable>();
  const look = (node: AnyNode): void =>
    collect(node, (each) => {
      if (each.type === 'call' && facts.isUnknownCall(each)) unknownCalls.add(labelOf(facts, each.callee));
      if (each.type === 'name' && each.variable) variables.add(each.variable);
    });
  const start = nodesAround(facts.program, range).findLast((node) => isSameRange(node.range, range));
  if (start) look(start);
  const writes = writesIn(facts);
  // A set gives what is added to it while it is gone through.
  for (const variable of variables) {
    if (variables.size > mostVariables) break;
    for (const value of writes.get(variable) ?? []) look(value);
  }
  return { unknownCalls: [...unknownCalls], variables: [...variables] };
}

/** What each variable is made of. */
function writesIn({ program }: Facts): ReadonlyMap<Variable, readonly Expression[]> {
  const writes = new Map<Variable, Expression[]>();
  const add = (target: AnyNode, value: Expression): void =>
    collect(target, (each) => {
      if (each.type === 'name' && each.variable)
        writes.set(each.variable, [...(writes.get(each.variable) ?? []), value]);
    });
  collect(program.body, (node) => {
    if (node.type === 'declare' && node.value) add(node.target, node.value);
    if (node.type === 'assign') add(node.target, node.value);
  });
  return writes;
}

const longestLabel = 60;

function labelOf(facts: Facts, { range }: Expression): string {
  const code = facts.text.slice(range.start, range.end).replace(/\s+/g, ' ');
  return code.length > longestLabel ? `${code.slice(0, longestLabel - 1)}…` : code;
}
