import type { Facts, Flow, Place, Rule, Verdict } from '../analysis';
import type { FlowRule } from './flowRule';

/** Where both rules would speak, the second is silent. */
export interface Precedence {
  readonly speaks: string;
  readonly silences: string;
  readonly on: keyof typeof sameOn;
}

/** Which rule speaks when two do. */
export const precedence: readonly Precedence[] = [
  { speaks: 'prompt/untrusted-in-system', silences: 'prompt/unvalidated-input', on: 'value and call' },
  { speaks: 'prompt/untrusted-in-system', silences: 'prompt/indirect-injection', on: 'sink' },
  { speaks: 'prompt/client-controlled-roles', silences: 'prompt/unvalidated-input', on: 'messages' },
  { speaks: 'prompt/template-injection', silences: 'prompt/untrusted-in-system', on: 'text' },
  { speaks: 'prompt/template-injection', silences: 'prompt/unvalidated-input', on: 'text' },
  { speaks: 'agency/dangerous-tool', silences: 'output/code-execution', on: 'sink' },
  { speaks: 'agency/dangerous-tool', silences: 'output/command-execution', on: 'sink' },
  { speaks: 'agency/dangerous-tool', silences: 'output/sql-injection', on: 'sink' },
  { speaks: 'agency/dangerous-tool', silences: 'output/unsafe-html', on: 'sink' },
  { speaks: 'agency/dangerous-tool', silences: 'output/server-request', on: 'sink' },
  { speaks: 'agency/dangerous-tool', silences: 'output/path-traversal', on: 'sink' },
];

const sameOn = {
  'value and call': (a: Flow, b: Flow): boolean =>
    a.prompt?.call.node === b.prompt?.call.node &&
    isSame(a.source.place, b.source.place) &&
    isSameValue(a.source.values, b.source.values),
  // What the other rule is about went through the place that is reported.
  text: (silenced: Flow, { source, sink }: Flow): boolean =>
    isSame(silenced.source.place, source.place) &&
    silenced.steps.some(({ place }) => isWithin(place, sink.place)),
  // Messages of one list that are given to one call.
  messages: (a: Flow, b: Flow): boolean =>
    isSame(a.source.place, b.source.place) && a.sink.label === b.sink.label,
  sink: ({ sink: a }: Flow, { sink: b }: Flow): boolean => isSame(a.place, b.place),
};

/** One is the other, or was made of it; two fields of one source are neither. */
function isSameValue(a: readonly string[], b: readonly string[]): boolean {
  const [one] = a;
  const [other] = b;
  return one === undefined || other === undefined || a.includes(other) || b.includes(one);
}

function isWithin({ path, range }: Place, outer: Place): boolean {
  return path === outer.path && outer.range.start <= range.start && range.end <= outer.range.end;
}

function isSame(a: Place, b: Place): boolean {
  return a.path === b.path && a.range.start === b.range.start && a.range.end === b.range.end;
}

/** The rules, each silent where another one of them speaks for it. */
export function withPrecedence(rules: readonly Rule[], table: readonly Precedence[]): readonly Rule[] {
  return rules.map((rule) => {
    const rows = table.filter(({ silences }) => silences === rule.id);
    return rows.length > 0 && isFlowRule(rule) ? yielding(rule, rows, rules) : rule;
  });
}

function yielding(rule: FlowRule, rows: readonly Precedence[], rules: readonly Rule[]): FlowRule {
  const select = (facts: Facts): readonly Flow[] =>
    rule.select(facts).filter((flow) => !rows.some((row) => isSpokenFor(flow, row, rules, facts)));
  const judgeFlow = (flow: Flow, facts: Facts): Verdict | undefined => {
    const verdict = rule.judgeFlow?.(flow, facts);
    const row = verdict?.type === 'reported' && rows.find((each) => isSpokenFor(flow, each, rules, facts));
    return row ? { type: 'silent', reason: `${row.speaks} says it` } : verdict;
  };
  return { ...rule, select, judgeFlow, check: (facts) => rule.report(facts, select(facts)) };
}

function isSpokenFor(flow: Flow, row: Precedence, rules: readonly Rule[], facts: Facts): boolean {
  const speaker = rules.find(({ id }) => id === row.speaks);
  if (!speaker || !isFlowRule(speaker)) return false;
  return speaker.select(facts).some((other) => sameOn[row.on](flow, other));
}

function isFlowRule(rule: Rule): rule is FlowRule {
  return 'select' in rule;
}
