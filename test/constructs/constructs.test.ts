/** What the engine follows, construct by construct: `docs/constructs.md` is made of these pages. */
import { describe, expect, it } from 'vitest';
import { isSourceFile } from '../../workspace/files';
import { analyzeText } from '../support/analyze';
import { compareFindings, variants } from '../support/ruleCase';
import type { RuleCase } from '../support/rulePage';
import { readRulePages } from '../support/rulePages';

/** Rules over flows alone: what else could be said about these few lines is not the point. */
const ruleIds = [
  'prompt/untrusted-in-system',
  'prompt/unvalidated-input',
  'output/code-execution',
  'output/command-execution',
  'output/sql-injection',
  'agency/dangerous-tool',
];

const pages = readRulePages(import.meta.dirname);
const cases = pages.flatMap((page) => page.cases);

function isUnseen({ files }: RuleCase): boolean {
  return files.some(({ expected }) => expected.some(({ message }) => /^(MISSING|SPURIOUS): /.test(message)));
}

describe('the pages of constructs', () => {
  it('hold at least 150 constructs', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });

  it('hold at least 30 constructs over several files', () => {
    expect(cases.filter(({ files }) => files.length > 1).length).toBeGreaterThanOrEqual(30);
  });

  it('hold one in ten at most that is not seen, each with its reason', () => {
    const unseen = cases.filter(isUnseen);
    expect(unseen.length * 10).toBeLessThanOrEqual(cases.length);
    expect(unseen.filter(({ remark }) => remark === '').map(({ title }) => title)).toEqual([]);
  });

  it('report nothing that a guard made safe', () => {
    const guards = pages.filter(({ rule }) => rule.startsWith('guards'));
    const spurious = guards.flatMap((page) => page.cases).filter(isSpurious);
    expect(spurious.map(({ title }) => title)).toEqual([]);
  });
});

function isSpurious({ files }: RuleCase): boolean {
  return files.some(({ expected }) => expected.some(({ message }) => message.startsWith('SPURIOUS: ')));
}

describe.each(pages)('$rule', ({ cases }) => {
  it('names each construct once', () => {
    const titles = cases.map(({ title }) => title.toLowerCase());
    expect(titles).toEqual([...new Set(titles)]);
  });

  describe.each(cases)('$title (line $line)', (ruleCase) => {
    it('has a finding, without which silence would prove nothing', () => {
      expect(ruleCase.files.flatMap(({ expected }) => expected).length).toBeGreaterThan(0);
    });

    for (const file of ruleCase.files.filter(({ path }) => isSourceFile(path))) {
      it.each(variants)(`reports what is drawn in ${file.path}, $name`, ({ change }) => {
        const { expected, actual } = compareFindings(analyzeText, ruleIds, ruleCase, file, change);
        expect(actual).toBe(expected);
      });
    }
  });
});
