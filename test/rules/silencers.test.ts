import { describe, expect, it } from 'vitest';
import { analyze, compileCatalog, javascriptFrontEnd } from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import type { FlowRule } from '../../rules/flowRule';
import { readRulePages } from '../support/rulePages';

const frontEnds = [javascriptFrontEnd()];
const compiled = compileCatalog(catalog);

describe.each(readRulePages(import.meta.dirname))('$rule', ({ rule: id, cases }) => {
  const rule = rules.find((each) => each.id === id)!;

  it('says of each finding what would silence it', () => {
    const silent = cases.flatMap(({ files, profile }) =>
      files.flatMap((file) => {
        const { findings, facts } = analyze(file, { frontEnds, catalog: compiled, rules, profile });
        const own = findings.filter((finding) => finding.rule === id);
        return own.filter((finding) => (rule.silencers?.(finding, facts!) ?? []).length === 0);
      }),
    );
    expect(silent).toEqual([]);
  });

  it('says why it is silent where it looks closer at a flow', () => {
    if (!('parts' in rule)) return;
    const { when, whenNot } = (rule as FlowRule).parts;
    expect(whenNot !== undefined).toBe(when !== undefined);
  });
});
