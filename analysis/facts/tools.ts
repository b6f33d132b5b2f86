/** Tools, and to what they are handed. */
import { distinctBy } from '../distinct';
import type { Place } from '../finding';
import {
  type AnyNode,
  type CallNode,
  collect,
  conditionsOn,
  contains,
  type Expression,
  isQuestion,
  isSamePath,
} from '../program';
import {
  type Consent,
  consentFor,
  consentForAny,
  consentOf,
  type Evaluation,
  type ToolObservation,
  type ToolsetObservation,
} from '../flow';
import { argumentReads, takesNothing } from './argumentReads';
import { isConsented, withConsent } from './asked';
import type { Deed } from './decisions';
import type { Presence, Tool, Toolset } from './facts';

/** What one evaluation tells of tools. Consent may be asked for in another file than the tool stands in. */
export interface ToolContribution {
  readonly tools: readonly Tool[];
  readonly toolsets: readonly HandedTools[];
  /** Somebody is asked something, wherever that is. */
  readonly asks: boolean;
}

interface HandedTools extends Omit<Toolset, 'tools'> {
  readonly consent: Consent;
  /** The program runs them itself: whoever asks on the way there may stand anywhere. */
  readonly isByHand?: boolean;
  /** Asked when all files have told of theirs: the one that makes a tool may be evaluated after the one that hands it on. */
  readonly tools: () => readonly Tool[];
}

export function toolsOf(ev: Evaluation): ToolContribution {
  const observations = [...ev.tools.values()];
  const deeds = [...ev.deeds.values()];
  const handed = [...ev.toolsets.values()].map((one) => toHanded(ev, deeds, one));
  const tools = observations.map((one) => toTool(deeds, one));
  return {
    tools,
    toolsets: [...handed, ...offeredBy(observations, tools)],
    asks: deeds.some(({ acts }) => acts.some(({ kind }) => kind === 'asks')),
  };
}

function toTool(deeds: readonly Deed[], observation: ToolObservation): Tool {
  const { handler, unit, row, provided, approval } = observation;
  const { path, program } = unit;
  const acts = withConsent({ path, program, deeds }, handler, observation.acts);
  const { name, description, descriptionPlace, place, node, schema, fields, isReadOnly, isDestructive } =
    observation;
  return {
    ...{
      name,
      description,
      descriptionPlace,
      place,
      node,
      handler,
      row,
      provided,
      schema,
      fields,
      isReadOnly,
      isDestructive,
      acts,
    },
    handlerPlace: { path, range: handler.nameRange },
    reads: argumentReads(handler, row.tool?.within),
    takesNothing: takesNothing(handler, row.tool?.within),
    approval: isConsented(acts) ? 'present' : approval,
  };
}

/** What it gives outlasts the evaluation, and so its function holds nothing of that but what is named here. */
function toHanded(ev: Evaluation, deeds: readonly Deed[], observation: ToolsetObservation): HandedTools {
  const { tools, summaries } = ev;
  const { place, label, handlers, ready } = observation;
  const consent = consentAround(ev, observation);
  const handed = [...handlers].map(([handler, name]) => ({ handler, name, own: tools.get(handler) }));
  const known = summaries.tools;
  return {
    ...{ place, label, consent, isByHand: observation.byHand !== undefined },
    ready: ready.map((one) => ({ ...one, approval: consentForAny(consent) })),
    tools: () =>
      handed.flatMap(({ handler, name, own }) => {
        const tool = own ?? known.get(handler);
        return tool ? [toTool(deeds, { ...tool, name: tool.name ?? name })] : [];
      }),
  };
}

/** A step of the same graph that asks may do so before them. */
function consentAround({ deeds }: Evaluation, { consent, around, byHand }: ToolsetObservation): Consent {
  if (byHand) return isQuestioned(byHand) ? { ...consent, others: 'unknown' } : consent;
  if (consent.others !== 'absent' || around.length === 0) return consent;
  const asking = [...deeds.values()].filter(({ acts }) => acts.some(({ kind }) => kind === 'asks'));
  const isAsked = asking.some(({ place: { path, range } }) =>
    around.some((step) => step.path === path && contains(step.range, range)),
  );
  return isAsked ? { ...consent, others: 'unknown' } : consent;
}

/** A test on the way to the call that is not about which tool it is may be somebody's consent. */
function isQuestioned({ unit: { program }, node }: NonNullable<ToolsetObservation['byHand']>): boolean {
  const tool = node.callee.type === 'member' ? node.callee.object : node.callee;
  const key = tool.type === 'member' && typeof tool.property !== 'string' ? tool.property : tool;
  return conditionsOn(program.body, node.range).some(
    (condition) =>
      isQuestion(program.body, condition) && !someBelow(condition.part, (part) => isSamePath(part, key)),
  );
}

function someBelow(node: AnyNode, is: (part: Expression) => boolean): boolean {
  let found = false;
  collect(node, (part) => {
    found ||= is(part as Expression);
  });
  return found;
}

/** All tools of one server are offered together. */
function offeredBy(observations: readonly ToolObservation[], tools: readonly Tool[]): readonly HandedTools[] {
  const servers = new Map<string, Tool[]>();
  for (const [index, { server }] of observations.entries()) {
    const tool = tools[index];
    if (server === undefined || !tool) continue;
    servers.set(server, [...(servers.get(server) ?? []), tool]);
  }
  return [...servers.values()].flatMap((offered) => {
    const [first] = offered;
    if (!first) return [];
    return [
      {
        ...{ place: first.place, label: 'this server', consent: consentOf([]), ready: [] },
        tools: () => offered,
      },
    ];
  });
}

/** The tools and toolsets of one file, from all that tell of it. */
export function mergeTools(
  path: string,
  all: readonly ToolContribution[],
): Pick<ToolContribution, 'tools'> & { readonly toolsets: readonly Toolset[] } {
  const isAsked = all.some(({ asks }) => asks);
  const toolsets = all.flatMap((one) =>
    one.toolsets.map((set) => ({
      ...set,
      consent: set.isByHand && isAsked ? { ...set.consent, others: 'unknown' as const } : set.consent,
      tools: set.tools(),
    })),
  );
  const approved = (tool: Tool): Tool => {
    const around = toolsets.filter(({ tools }) => tools.some((other) => isSame(other, tool)));
    const named = around.flatMap(({ tools }) =>
      tools.filter((other) => isSame(other, tool)).map(({ name }) => name),
    );
    const name = tool.name ?? named[0];
    return { ...tool, name, approval: approvalOf({ ...tool, name }, around) };
  };
  const isHere = ({ place }: { readonly place: Place }): boolean => place.path === path;
  return {
    tools: distinct(all.flatMap((one) => one.tools).filter(isHere), (tool) => tool.handlerPlace).map(
      approved,
    ),
    toolsets: distinct(
      toolsets.filter((set) => isHere(set) && !set.isByHand),
      (set) => set.place,
    ).map(({ place, label, tools, ready }) => ({
      place,
      label,
      tools: tools.map(approved),
      ready,
    })),
  };
}

/** Who hands a tool on may ask for consent; where nobody is seen to, that may happen elsewhere. */
function approvalOf(tool: Tool, around: readonly Pick<HandedTools, 'consent'>[]): Presence {
  const states = [tool.approval, ...around.map(({ consent }) => consentFor(consent, tool.name))];
  if (states.includes('present')) return 'present';
  const isElsewhere = tool.row.tool?.elsewhere === true && around.length === 0;
  return isElsewhere || states.includes('unknown') ? 'unknown' : 'absent';
}

function isSame({ handlerPlace: one }: Tool, { handlerPlace: other }: Tool): boolean {
  return one.path === other.path && one.range.start === other.range.start;
}

/** What makes ready-made tools that are handed to something that asks people before it runs them. */
export function consentedCalls(toolsets: ToolContribution['toolsets']): ReadonlySet<CallNode> {
  const made = toolsets.flatMap(({ ready }) => ready);
  return new Set(made.filter(({ approval }) => approval === 'present').map(({ node }) => node));
}

/** What several evaluations tell of one place is one. */
export function distinct<T>(facts: readonly T[], placeOf: (fact: T) => Place): readonly T[] {
  return distinctBy(facts, (fact) => JSON.stringify(placeOf(fact)));
}
