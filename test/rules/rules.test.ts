import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules';
import { analyzeText } from '../support/analyze';
import {
  compareFindings,
  compareFix,
  fixesOfCase,
  isAtRest,
  problemsAfter,
  variants,
} from '../support/ruleCase';
import type { Caret } from '../support/carets';
import type { CaseFile, RuleCase, RulePage } from '../support/rulePage';
import { readRulePages } from '../support/rulePages';
import { compileErrors } from '../support/pythonCompile';
import { typeErrors, type Snippet } from '../support/typeCheck';

const pages = readRulePages(import.meta.dirname);

/** Enough that each clause of a rule can have its case. */
const fewestCases = 12;

describe('the pages of the rules', () => {
  it('are one for each rule', () => {
    expect(pages.map(({ rule }) => rule).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it.each(pages)('$rule has enough cases, half of them silent', ({ cases }) => {
    const silent = cases.filter(isSilent);
    expect(cases.length).toBeGreaterThanOrEqual(fewestCases);
    expect(silent.length * 2).toBeGreaterThanOrEqual(cases.length - 1);
    expect(silent.length).toBeLessThan(cases.length);
  });
});

/** What is reported there by mistake should not be. */
function isSilent({ files }: RuleCase): boolean {
  return files.every(({ expected }) => expected.every(({ message }) => message.startsWith('SPURIOUS: ')));
}

describe.each(pages)('$rule', ({ rule, cases }) => {
  describe.each(cases)('$title (line $line)', (ruleCase) => {
    for (const file of ruleCase.files) {
      it.each(variants)(`reports what is drawn in ${file.path}, $name`, ({ change }) => {
        const { expected, actual } = compareFindings(analyzeText, rule, ruleCase, file, change);
        expect(actual).toBe(expected);
      });
      if (file.expected.some(isRight)) itsFixesHold(rule, ruleCase, file);
    }
  });
});

function isRight({ message }: Caret): boolean {
  return !/^(MISSING|SPURIOUS): /.test(message);
}

function itsFixesHold(rule: string, ruleCase: RuleCase, file: CaseFile): void {
  it.each([...file.fixed.keys()])('is mended as drawn by fix %i', (number) => {
    const { expected, actual } = compareFix(analyzeText, rule, ruleCase, file, number);
    expect(actual).toBe(expected);
  });
  it('is mended by each fix, and by nothing more', () => {
    const applied = fixesOfCase(analyzeText, rule, ruleCase, file);
    expect(applied.flatMap((fix) => problemsAfter(analyzeText, ruleCase, fix))).toEqual([]);
    if (file.isUnfixable) expect(applied).toEqual([]);
  });
  it('is mended alike with CR LF', () => {
    const afterOf = (text: string): readonly string[] =>
      fixesOfCase(analyzeText, rule, ruleCase, { ...file, text }).map(({ after }) => after.text);
    const withLineFeeds = afterOf(file.text).map((text) => text.replaceAll('\n', '\r\n'));
    expect(afterOf(file.text.replaceAll('\n', '\r\n'))).toEqual(withLineFeeds);
  });
  it('is at rest when there is nothing left to fix', () => {
    expect(isAtRest(analyzeText, rule, ruleCase, file)).toBe(true);
  });
}

describe('fixes', () => {
  it('type-check where the code did before', { timeout: 120_000 }, () => {
    const snippets = pages.flatMap(toSnippets).filter(({ extension }) => /^\.[cm]?[jt]sx?$/.test(extension));
    const errors = typeErrors(snippets);
    const sound = snippets.filter(({ name }) => !name.includes(' after ') && !errors.has(name));
    const broken = [...errors].filter(([name]) => sound.some((one) => name.startsWith(`${one.name} after `)));
    expect(broken).toEqual([]);
    // Where most cases had type errors of their own, the check above would show little. Some are about libraries that
    // are not installed here.
    const originals = snippets.filter(({ name }) => !name.includes(' after '));
    expect(sound.length / originals.length).toBeGreaterThan(2 / 3);
  });
});

describe.each(pages)('fixes of $rule in Python', (page) => {
  it('compile where the code did before', { timeout: 60_000 }, (context) => {
    const snippets = toSnippets(page).filter(({ extension }) => isPython(extension));
    const errors = compileErrors(snippets);
    if (!errors) {
      console.warn(`There is no python3 here: ${snippets.length} texts of ${page.rule} were not compiled.`);
      context.skip();
      return;
    }
    // What an original lacks already, its fixes need not bring.
    const broken = [...errors].filter(([name]) => !errors.has(name.split(' after ')[0] ?? ''));
    expect(broken).toEqual([]);
  });
});

function isPython(extension: string): boolean {
  return extension === '.py';
}

/** Each source that has a fix, and what each fix makes of it. */
function toSnippets({ rule, cases }: RulePage): readonly Snippet[] {
  return cases.flatMap((ruleCase) =>
    ruleCase.files.flatMap((file) => {
      const applied = fixesOfCase(analyzeText, rule, ruleCase, file);
      if (applied.length === 0) return [];
      const extension = path.extname(file.path);
      const name = `${rule}: ${ruleCase.title} (${file.path})`;
      const after = applied.map(({ fix, after: { text } }, index) => ({
        name: `${name} after ${index + 1}: ${fix.title}`,
        extension,
        text,
      }));
      return [{ name, extension, text: file.text }, ...after];
    }),
  );
}
