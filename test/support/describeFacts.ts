import {
  analyze,
  type ApiModel,
  compileCatalog,
  type Facts,
  type Flow,
  type ModelCall,
  type Tool,
  type ToolServer,
} from '../../analysis';
import { frontEnds } from './analyze';

/** What the engine makes of a program with these rows, a line a fact: `OpenAI chat`, `http request.body -> response`. */
export function describeFacts(text: string, path: string, models: readonly ApiModel[]): readonly string[] {
  const options = { frontEnds, catalog: compileCatalog(models), rules: [], profile: 'strict' } as const;
  const { facts, problems } = analyze({ path, text }, options);
  return [
    ...problems.map(({ message }) => `problem: ${message}`),
    ...(facts ? linesOf(facts) : ['no facts']),
  ];
}

function linesOf(facts: Facts): readonly string[] {
  return [
    ...facts.calls.flatMap((call) => callLines(facts, call)),
    ...facts.clients.map(
      ({ provider, keyVariable, literalKey }) =>
        `client ${provider}, ${keyVariable ?? 'no variable'}${literalKey ? ', literal key' : ''}`,
    ),
    ...facts.clients.flatMap(({ givenKey }) => (givenKey?.isPublic ? [`public ${givenKey.variable}`] : [])),
    ...facts.sinks.flatMap(({ kind, place }) =>
      kind === 'certificate-checks' ? [`${kind} ${facts.textAt(place)}`] : [],
    ),
    ...facts.secrets.map(({ provider, variable }) => `secret ${provider}, ${variable}`),
    ...facts.settings.map(({ row, place }) => `setting ${row.kind} ${facts.textAt(place)}`),
    ...facts.settings.flatMap(({ owner }) => (owner === 'unknown' ? [] : [`owner ${owner}`])),
    ...facts.toolServers.flatMap(serverLines),
    ...facts.switches.map(({ row, name, place }) => `switch ${row.kind} ${name} ${facts.textAt(place)}`),
    ...facts.hiddenTexts.map(({ kind, stands }) => `hidden ${kind} ${stands}`),
    ...(facts.comment ? [`comments ${facts.comment('words', facts.text.length)}`] : []),
    ...facts.models.flatMap(({ provider, text, retired, moves }) => [
      ...(retired ? [`${provider} retires ${text} on ${retired.end}`] : []),
      ...(moves ? [`moving ${text}`] : []),
    ]),
    ...facts.tools.flatMap(toolLines),
    ...facts.toolsets.map(
      ({ label, tools }) => `hands ${tools.map(({ name }) => name).join(' ')} to ${label}`,
    ),
    ...facts.toolsets.flatMap(({ label, ready }) =>
      ready.map(({ name, acts }) => `${label} has ${name}: ${acts.map(({ kind }) => kind).join(' ')}`),
    ),
    ...[...facts.protections].map((kind) => `protection ${kind}`),
    ...facts.flows.flatMap(({ source }) => (source.isUnbounded ? [`unbounded ${source.label}`] : [])),
    ...facts.flows.map(flowLine),
  ];
}

function serverLines({ name, unpinned, plainAddresses, secrets }: ToolServer): readonly string[] {
  return [
    ...unpinned.map((one) => `server ${name} fetches ${one.name} by ${one.runner}`),
    ...plainAddresses.map(() => `server ${name} at a plain address`),
    ...secrets.map(
      ({ name: given, reference }) =>
        `server ${name} holds ${given}, or ${reference?.row.reference?.replace('NAME', reference.variable) ?? 'nothing'}`,
    ),
  ];
}

function callLines(facts: Facts, call: ModelCall): readonly string[] {
  const { tokens = [], timeout = [], steps = [] } = call.row.bounds ?? {};
  const given = Object.entries({ tokens, timeout, steps, tools: call.row.tools ?? [] }).filter(
    ([, paths]) => call.option(paths) === 'present',
  );
  return [
    `${call.provider} ${call.operation}`,
    ...call.prompt.map(({ role, place }) => `${role} ${facts.textAt(place)}`),
    ...given.map(([name]) => `limits ${name}`),
    ...(call.streams ? ['streams'] : []),
    ...(call.moderated ? ['moderated'] : []),
    ...(call.client ? [`through ${call.client.provider}`] : []),
    call.recorded,
  ];
}

function toolLines({
  name,
  description,
  schema,
  approval,
  isReadOnly,
  isDestructive,
  acts,
}: Tool): readonly string[] {
  return [
    `tool ${name}`,
    ...(description ? [`tool ${name} is described: ${description}`] : []),
    `tool ${name} has ${schema} input`,
    `tool ${name} has approval ${approval}`,
    ...(isReadOnly === undefined ? [] : [`tool ${name} is read-only ${isReadOnly}`]),
    ...(isDestructive === undefined ? [] : [`tool ${name} is destructive ${isDestructive}`]),
    ...acts.map(({ kind, label }) => `tool ${name} ${kind} by ${label}`),
  ];
}

function flowLine({ source, sink, marks, answerOf, confidence }: Flow): string {
  const guarded = marks.size > 0 ? ` [${[...marks].sort().join(' ')}]` : '';
  const doubt = confidence === 'high' ? '' : `, ${confidence} confidence`;
  return `${source.kind} ${answerOf?.form ?? source.label} -> ${sink.kind}${guarded}${doubt}`;
}
