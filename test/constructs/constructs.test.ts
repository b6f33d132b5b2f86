/** What the engine follows, construct by construct: `docs/constructs.md` is made of these pages. */
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../support/analyze';
import { compareFindings } from '../support/ruleCase';
import type { RuleCase, RulePage } from '../support/rulePage';
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

/** Pages of Python say so in their names. */
const languages = [
  { language: 'JavaScript and TypeScript', files: 30, own: pages.filter((page) => !isOfPython(page)) },
  { language: 'Python', files: 12, own: pages.filter(isOfPython) },
];

function isOfPython({ rule }: RulePage): boolean {
  return rule.startsWith('python-');
}

function isUnseen({ files }: RuleCase): boolean {
  return files.some(({ expected }) => expected.some(({ message }) => message.startsWith('MISSING: ')));
}

describe.each(languages)('the pages of constructs in $language', ({ language, files, own }) => {
  const cases = own.flatMap((page) => page.cases);

  it('hold at least 150 constructs', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });

  it(`hold at least ${files} constructs over several files`, () => {
    expect(cases.filter((one) => one.files.length > 1).length).toBeGreaterThanOrEqual(files);
  });

  it('are in that language', () => {
    const named = cases.flatMap((one) => one.files.map((file) => file.path));
    const others = named.filter((path) => /\.pyi?$/.test(path) !== (language === 'Python'));
    expect(others).toEqual([]);
  });

  it('hold one in ten at most that is not seen, each with its reason', () => {
    const unseen = cases.filter(isUnseen);
    expect(unseen.length * 10).toBeLessThanOrEqual(cases.length);
    const unexplained = [...unseen, ...cases.filter(isSpurious)].filter(({ remark }) => remark === '');
    expect(unexplained.map(({ title }) => title)).toEqual([]);
  });

  it('report nothing that a guard made safe, and the same use without the guard', () => {
    const guards = own.find(({ rule }) => /^(?:python-)?guards$/.test(rule))?.cases ?? [];
    expect(guards.length).toBeGreaterThan(0);
    expect(guards.filter((one) => countFindings(one) !== 1).map(({ title }) => title)).toEqual([]);
    expect(guards.filter(isSpurious).map(({ title }) => title)).toEqual([]);
  });
});

function countFindings({ files }: RuleCase): number {
  return files.flatMap(({ expected }) => expected).length;
}

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
      expect(countFindings(ruleCase)).toBeGreaterThan(0);
    });

    it('says where a finding is a guess', () => {
      expect(ruleCase.remark.startsWith('Seen as a guess')).toBe(isGuess(ruleCase));
    });

    for (const file of ruleCase.files) {
      it(`reports what is drawn in ${file.path}`, () => {
        const { expected, actual } = compareFindings(analyzeText, ruleIds, ruleCase, file, (text) => text);
        expect(actual).toBe(expected);
      });
    }
  });
});

/** Whether a finding of a case has less than full confidence. */
function isGuess({ files, profile }: RuleCase): boolean {
  const found = files.flatMap((file) => {
    const others = files.filter(({ path }) => path !== file.path);
    return analyzeText(file, profile, others).findings;
  });
  return found.some(({ rule, confidence }) => ruleIds.includes(rule) && confidence !== 'high');
}
