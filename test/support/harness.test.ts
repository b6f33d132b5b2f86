import { describe, expect, it } from 'vitest';
import { analyzeText, fixText } from './analyze';
import { drawCarets, readCarets } from './carets';
import { compareFindings, fixesOfCase, problemsAfter } from './ruleCase';
import { readRulePage, type CaseFile, type RuleCase } from './rulePage';
import { typeErrors } from './typeCheck';

const rule = 'secrets/hardcoded-key';

const source = `import OpenAI from 'openai';
export const client = new OpenAI({ apiKey: 'f3a9c1d27b5e4680' });
`;

const caret = `//                                         ^^^^^^^^^^^^^^^^^^ This text holds a key of OpenAI (f3a…, 16 characters).\n`;

function pageWith(code: string, info = 'js'): { readonly ruleCase: RuleCase; readonly file: CaseFile } {
  const [ruleCase] = readRulePage(rule, `## A case\n\n\`\`\`${info}\n${code}\`\`\`\n`).cases;
  return { ruleCase: ruleCase!, file: ruleCase!.files[0]! };
}

function isMet(code: string): boolean {
  const { ruleCase, file } = pageWith(code);
  const { expected, actual } = compareFindings(analyzeText, rule, ruleCase, file, (text) => text);
  return expected === actual;
}

describe('a page of cases', () => {
  it('is met by what is drawn, and by nothing else', () => {
    expect(isMet(source + caret)).toBe(true);
    expect(isMet(source)).toBe(false);
    expect(isMet(source + caret.replace('OpenAI', 'Anthropic'))).toBe(false);
    expect(isMet(source + caret.replace(' ^', '  '))).toBe(false);
    expect(isMet(source + caret + caret)).toBe(false);
  });

  it('fails when a known wrong answer becomes right', () => {
    expect(isMet(source + caret.replace('This', 'MISSING: This'))).toBe(false);
    expect(isMet(`${source}${caret.replace(/\^.*/, '^^^ MISSING: Another.')}${caret}`)).toBe(true);
    expect(isMet(source + caret.replace('This', 'SPURIOUS: This'))).toBe(true);
    expect(isMet(`export const a = 1;\n${caret.replace('This', 'SPURIOUS: This')}`)).toBe(false);
  });

  it('shows what could not be read', () => {
    const { ruleCase, file } = pageWith(`import OpenAI from 'openai';\nnew OpenAI({;\n`);
    expect(compareFindings(analyzeText, rule, ruleCase, file, (text) => text).actual).toContain('PROBLEM: ');
  });

  it('knows every word of a fence', () => {
    expect(() => pageWith(source, 'js strikt')).toThrow('strikt');
  });

  it('draws what it reads', () => {
    const { text, carets } = readCarets(source + caret);
    expect(text).toBe(source);
    expect(drawCarets(text, carets)).toBe(source + caret);
  });
});

describe('the checks of a fix', () => {
  const { ruleCase, file } = pageWith(source + caret);
  const [applied] = fixesOfCase(analyzeText, rule, ruleCase, file);
  const instead = (text: string): string[] =>
    problemsAfter(analyzeText, ruleCase, { ...applied!, after: { ...applied!.after, text } });

  it('let a good one pass', () => {
    expect(instead(applied!.after.text)).toEqual([]);
  });

  it('notice code that does not parse', () => {
    expect(instead(`${applied!.after.text}const = 1;\n`).join()).toContain('does not parse');
  });

  it('notice a finding that stays', () => {
    expect(instead(`// changed\n${source}`).join()).toContain('still there');
  });

  it('notice a finding that is new', () => {
    const text = `${applied!.after.text}eval((await client.responses.create({ input: 'code' })).output_text);\n`;
    expect(instead(text).join()).toContain('new finding of output/code-execution');
  });

  it('notice a change of nothing', () => {
    expect(instead(source)).toEqual(['The fix changes nothing.']);
  });

  it('refuse edits that overlap', () => {
    const edit = { path: 'server.js', range: { start: 0, end: 5 }, text: '' };
    const fix = {
      title: 'Twice',
      safety: 'review' as const,
      edits: [edit, { ...edit, range: { start: 3, end: 8 } }],
    };
    expect(() => fixText({ path: 'server.js', text: source }, fix)).toThrow('overlap');
  });
});

describe('the type check', () => {
  it('notices a wrong option of an SDK', { timeout: 120_000 }, () => {
    const text = (option: string): string =>
      `import OpenAI from 'openai';\nnew OpenAI().responses.create({ model: 'gpt-5', ${option} });\n`;
    const errors = typeErrors([
      { name: 'right', extension: '.ts', text: text(`input: 'Hello'`) },
      { name: 'wrong', extension: '.ts', text: text(`inputs: 'Hello'`) },
    ]);
    expect([...errors.keys()]).toEqual(['wrong']);
  });
});
