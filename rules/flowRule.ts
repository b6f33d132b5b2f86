import {
  comparePlaces,
  type Confidence,
  describeMark,
  type Facts,
  type Finding,
  type FixMaker,
  type Flow,
  isSameRange,
  type Mark,
  type Place,
  type Profile,
  type Report,
  type Rule,
  type RuleInfo,
  type Severity,
  type SinkKind,
  type SourceKind,
  type Step,
  type Verdict,
} from '../analysis';

/** A rule that says: data of these kinds must not reach those sinks unguarded. */
export interface FlowRule extends Rule {
  /** What it was made of: tests take a part away and want to see that it is missed. */
  readonly parts: FlowRuleParts;
  /** The flows it is about. */
  select(facts: Facts): readonly Flow[];
  /** One finding for one place; several sources are several flows of it. */
  report(facts: Facts, flows: readonly Flow[]): readonly Report[];
}

export interface FlowRuleParts extends RuleInfo {
  readonly from: readonly SourceKind[];
  /** Sources that only the strict profile distrusts. */
  readonly fromStrict?: readonly SourceKind[];
  readonly to: readonly SinkKind[];
  /** Sinks that are less dangerous than the others: one severity lower. */
  readonly milder?: readonly SinkKind[];
  /** A flow that carries one of these marks is silent. */
  readonly guards: readonly Mark[];
  /** What else guards one kind of sink: escaped HTML is not safe in a shell. */
  readonly guardsFor?: Partial<Record<SinkKind, readonly Mark[]>>;
  /** Said once for a handler: the first place speaks for the others in it; of all sinks, or of these kinds. */
  readonly once?: 'handler' | readonly SinkKind[];
  when?(flow: Flow, facts: Facts): boolean;
  /** What silences it that is no guard of the data, in a few words. */
  readonly otherSilencers?: readonly string[];
  /** Why a flow is not what it is about where `when` says no. */
  readonly whenNot?: string;
  message(story: Story): string;
  /** What makes a finding the same one, where the text at its place may not be used. */
  identity?(flow: Flow): string;
  fixes?(flows: readonly Flow[]): readonly FixMaker[];
}

/** What a message may name. */
export interface Story {
  /** The labels of all sources: `request.body and request.query`. */
  readonly sources: string;
  readonly flow: Flow;
  /** How many further places the finding speaks for. */
  readonly further: number;
}

export function flowRule(parts: FlowRuleParts): FlowRule {
  const select = (facts: Facts): readonly Flow[] =>
    facts.flows.filter((flow) => judge(parts, flow, facts)?.type === 'reported');
  const report = (facts: Facts, flows: readonly Flow[]): readonly Report[] => {
    const inOrder = [...flows].sort(byPlace);
    const places = groupBy(inOrder, placeKey);
    const groups = groupBy(places, (place) => (isSaidOnce(parts, place) ? handlerKey(place) : place));
    return groups.flatMap((group) => {
      const elsewhere = placesElsewhere(parts, facts, group);
      return isSaidElsewhere(facts, group, elsewhere) ? [] : toReport(parts, facts.profile, group, elsewhere);
    });
  };
  return {
    ...infoOf(parts),
    parts,
    select,
    report,
    check: (facts) => report(facts, select(facts)),
    judgeFlow: (flow, facts) => judge(parts, flow, facts),
    silencers: (finding, facts) => silencersOf(parts, finding, facts),
  };
}

function infoOf(parts: FlowRuleParts): RuleInfo {
  const { id, summary, why, severity, strictSeverity, profile, taxonomies, concerns, speaksFor } = parts;
  const info = { id, summary, why, severity, profile, taxonomies, concerns };
  return { ...info, ...(strictSeverity && { strictSeverity }), ...(speaksFor && { speaksFor }) };
}

/** Whether the rule speaks of a flow; nothing where it is not about such a source or such a sink. */
function judge(parts: FlowRuleParts, flow: Flow, facts: Facts): Verdict | undefined {
  const { from, fromStrict = [], to, when, whenNot } = parts;
  const isStrict = facts.profile === 'strict';
  const { kind } = flow.source;
  if (!to.includes(flow.sink.kind) || !(from.includes(kind) || fromStrict.includes(kind))) return undefined;
  if (!from.includes(kind) && !isStrict) return silent('such data is distrusted in the strict profile only');
  const passed = guardsOf(parts, flow.sink.kind).filter((mark) => flow.marks.has(mark));
  if (passed.length > 0) return silent(`the data is ${listOf(passed.map(describeMark))}`);
  // A guess upon a guess is for those who want to see everything.
  if (!isStrict && flow.confidence === 'low')
    return silent('the way is a guess upon a guess, which the strict profile reports');
  if (when && !when(flow, facts)) return silent(whenNot ?? 'it is about other flows into such a place');
  return { type: 'reported' };
}

export function silent(reason: string): Verdict {
  return { type: 'silent', reason };
}

function guardsOf({ guards, guardsFor }: FlowRuleParts, sink: SinkKind): readonly Mark[] {
  return [...guards, ...(guardsFor?.[sink] ?? [])];
}

/** The checks that the rule takes for one, for the sinks at the place of the finding. */
function silencersOf(parts: FlowRuleParts, { place }: Finding, { flows }: Facts): readonly string[] {
  const here = flows.filter(({ sink }) => parts.to.includes(sink.kind) && isSamePlace(sink.place, place));
  const marks = new Set(here.flatMap(({ sink }) => guardsOf(parts, sink.kind)));
  return [...[...marks].map((mark) => `the data is ${describeMark(mark)}`), ...(parts.otherSilencers ?? [])];
}

/** Places of the same handler in other files, where the rule speaks once for all of them. */
function placesElsewhere(
  parts: FlowRuleParts,
  facts: Facts,
  [first]: readonly (readonly Flow[])[],
): readonly (readonly Flow[])[] {
  const handler = first?.[0]?.sink.handler;
  if (parts.once !== 'handler' || !handler) return [];
  const flows = facts.elsewhere.filter(
    (flow) =>
      flow.sink.handler !== undefined &&
      isSamePlace(flow.sink.handler.place, handler.place) &&
      judge(parts, flow, facts)?.type === 'reported',
  );
  return groupBy([...flows].sort(byPlace), placeKey);
}

/** The file of the handler speaks for all where it has a place itself; otherwise the first by its name. */
function isSaidElsewhere(
  { path }: Facts,
  [first]: readonly (readonly Flow[])[],
  elsewhere: readonly (readonly Flow[])[],
): boolean {
  const own = first?.[0]?.sink.handler?.place.path;
  const paths = elsewhere.flatMap(([flow]) => flow?.sink.place.path ?? []);
  return path !== own && paths.some((other) => other === own || (other < path && !paths.includes(own ?? '')));
}

function toReport(
  parts: FlowRuleParts,
  profile: Profile,
  group: readonly (readonly Flow[])[],
  elsewhere: readonly (readonly Flow[])[],
): Report[] {
  const [first, ...rest] = group;
  const others = [...rest, ...elsewhere];
  const flow = first?.find(({ sink }) => !parts.milder?.includes(sink.kind)) ?? first?.[0];
  if (!first || !flow) return [];
  const sources = listOf([...new Set(first.map(({ source }) => source.label))]);
  return [
    {
      at: flow.sink.place,
      message: parts.message({ sources, flow, further: others.length }),
      flows: groupBy(first, storyOf).flatMap(([one]) => (one ? [one.steps] : [])),
      related: others.flatMap(([other]) => (other ? [furtherPlace(other)] : [])),
      severity: severityOf(parts, profile, first),
      confidence: bestConfidence(first),
      identity: parts.identity?.(flow),
      fixes: parts.fixes?.(group.flat()),
    },
  ];
}

/** Two flows may differ in what is said of them and be one way. */
function storyOf({ steps }: Flow): string {
  return JSON.stringify(steps.map(({ place, message }) => [place, message]));
}

function furtherPlace(flow: Flow): Step {
  return { place: flow.sink.place, message: `${flow.source.label} also reaches ${flow.sink.label} here` };
}

export const weaker: Record<Severity, Severity> = {
  error: 'warning',
  warning: 'information',
  information: 'information',
};

/** A parameter that is only named like user input may be safe where it is called: one severity lower. */
function severityOf(rule: FlowRuleParts, profile: Profile, flows: readonly Flow[]): Severity {
  const severity = profile === 'strict' ? (rule.strictSeverity ?? rule.severity) : rule.severity;
  const isMilder = ({ source, sink }: Flow): boolean =>
    source.kind === 'parameter' || rule.milder?.includes(sink.kind) === true;
  return flows.every(isMilder) ? weaker[severity] : severity;
}

const confidences: readonly Confidence[] = ['high', 'medium', 'low'];

function bestConfidence(flows: readonly Flow[]): Confidence {
  return confidences.find((confidence) => flows.some((flow) => flow.confidence === confidence)) ?? 'low';
}

/** By sink and then by source, as one reads them; in which order they were found is a matter of the engine. */
function byPlace(one: Flow, other: Flow): number {
  return (
    comparePlaces(one.sink.place, other.sink.place) || comparePlaces(one.source.place, other.source.place)
  );
}

/** In order of first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly (readonly T[])[] {
  const groups = new Map<unknown, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function placeKey({ sink: { place } }: Flow): string {
  return `${place.path}:${place.range.start}:${place.range.end}`;
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.path === other.path && isSameRange(one.range, other.range);
}

function isSaidOnce({ once = [] }: FlowRuleParts, [flow]: readonly Flow[]): boolean {
  return once === 'handler' || (flow !== undefined && once.includes(flow.sink.kind));
}

/** Outside of any handler each place speaks for itself. */
function handlerKey(flows: readonly Flow[]): unknown {
  return flows[0]?.sink.handler?.node ?? flows;
}

/** `, here and in 2 more places`: what a finding says of the places that it speaks for. */
export function placesOf(further: number): string {
  if (further === 0) return '';
  return further === 1 ? ', here and in 1 more place' : `, here and in ${further} more places`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
