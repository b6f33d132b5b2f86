import { describe, expect, it } from 'vitest';
import type { Rule } from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import { flowRule, type FlowRule, type FlowRuleParts } from '../../rules/flowRule';
import { precedence, withPrecedence } from '../../rules/precedence';
import { type Engine, engineOf } from '../support/analyze';
import { compareFindings, compareFix, fixesOfCase } from '../support/ruleCase';
import type { CaseFile, RuleCase } from '../support/rulePage';
import { readRulePages } from '../support/rulePages';

const pages = readRulePages(import.meta.dirname);

/** Parts that no case can miss, because no row of the catalog gives such a thing. */
const unreachable: readonly string[] = [];

describe.each(rules)('each part of $id is needed', (rule) => {
  it.each(mutantsOf(rule))('$name', ({ name, mutant }) => {
    expect(isNoticed(rule.id, mutant)).toBe(!unreachable.includes(`${rule.id}: ${name}`));
  });
});

describe('each row of the precedence is needed', () => {
  it.each(precedence)('$speaks silences $silences', (row) => {
    const bare = rules.map((rule) => ('parts' in rule ? flowRule((rule as FlowRule).parts) : rule));
    const mutant = withPrecedence(
      bare,
      precedence.filter((other) => other !== row),
    );
    expect(isNoticed(row.silences, mutant)).toBe(true);
  });
});

interface Mutant {
  readonly name: string;
  readonly mutant: readonly Rule[];
}

function mutantsOf(rule: Rule): readonly Mutant[] {
  const replaced = (other: Rule): readonly Rule[] =>
    withPrecedence(
      rules.map((each) => (each.id === rule.id ? other : each)),
      precedence,
    );
  const empty = {
    name: 'its body',
    mutant: rules.map((each) => (each.id === rule.id ? without(rule) : each)),
  };
  const parts = 'parts' in rule ? partsWithout((rule as FlowRule).parts) : [];
  return [empty, ...parts.map(({ name, parts: rest }) => ({ name, mutant: replaced(flowRule(rest)) }))];
}

function without(rule: Rule): Rule {
  return { ...rule, check: () => [] };
}

const lists = ['from', 'fromStrict', 'to', 'milder', 'guards'] as const;
const options = ['when', 'once', 'fixes'] as const;

function partsWithout(
  parts: FlowRuleParts,
): readonly { readonly name: string; readonly parts: FlowRuleParts }[] {
  const shorter = lists.flatMap((key) =>
    (parts[key] ?? []).map((word) => ({
      name: `${word} in ${key}`,
      parts: { ...parts, [key]: (parts[key] as readonly string[]).filter((other) => other !== word) },
    })),
  );
  const guardsFor = Object.entries(parts.guardsFor ?? {}).flatMap(([kind, marks]) =>
    marks.map((mark) => ({
      name: `${mark} for ${kind}`,
      parts: {
        ...parts,
        guardsFor: { ...parts.guardsFor, [kind]: marks.filter((other) => other !== mark) },
      },
    })),
  );
  const bare = options.filter((key) => parts[key] !== undefined);
  return [
    ...shorter,
    ...guardsFor,
    ...bare.map((key) => ({ name: key, parts: { ...parts, [key]: undefined } })),
  ];
}

/** Whether some case of the rule's page would fail. */
function isNoticed(rule: string, mutant: readonly Rule[]): boolean {
  const engine = engineOf(catalog, mutant);
  const page = pages.find((each) => each.rule === rule);
  return (page?.cases ?? []).some((ruleCase) =>
    ruleCase.files.some((file) => fails(engine, rule, ruleCase, file)),
  );
}

function fails(engine: Engine, rule: string, ruleCase: RuleCase, file: CaseFile): boolean {
  const { expected, actual } = compareFindings(engine, rule, ruleCase, file, (text) => text);
  if (expected !== actual) return true;
  const lacksFix = file.fixed.size > 0 && fixesOfCase(engine, rule, ruleCase, file).length === 0;
  return (
    lacksFix ||
    [...file.fixed.keys()].some((number) => isOther(compareFix(engine, rule, ruleCase, file, number)))
  );
}

function isOther({ expected, actual }: { readonly expected: string; readonly actual: string }): boolean {
  return expected !== actual;
}
