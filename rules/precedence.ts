import type { Facts, Flow, Rule, Verdict } from '../analysis';
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
    a.source.place.path === b.source.place.path &&
    a.source.place.range.start === b.source.place.range.start &&
    a.source.place.range.end === b.source.place.range.end,
  sink: ({ sink: a }: Flow, { sink: b }: Flow): boolean =>
    a.place.path === b.place.path &&
    a.place.range.start === b.place.range.start &&
    a.place.range.end === b.place.range.end,
};

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
