import { describe, expect, it } from 'vitest';
import { analyzeText, fixText } from './analyze';
import { drawCarets, readCarets } from './carets';
import { compareFindings, fixesOfCase, problemsAfter, variants } from './ruleCase';
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
  return isMetIn(rule, fence(code));
}

function fence(code: string, info = 'js'): string {
  return `\n\`\`\`${info}\n${code}\`\`\`\n`;
}

/** Draws carets under the last place of a word, in the last line. */
function under(code: string, word: string, message: string): string {
  const column = code.lastIndexOf(word) - code.lastIndexOf('\n', code.length - 2) - 1;
  return `${code}//${' '.repeat(column - 2)}${'^'.repeat(word.length)} ${message}\n`;
}

function isMetIn(id: string, fences: string): boolean {
  const [ruleCase] = readRulePage(id, `## A case\n${fences}`).cases;
  return ruleCase!.files.every((file) => {
    const { expected, actual } = compareFindings(analyzeText, id, ruleCase!, file, (text) => text);
    return expected === actual;
  });
}

describe('a page of cases', () => {
  it('is met by what is drawn, and by nothing else', () => {
    expect(isMet(source + caret)).toBe(true);
    expect(isMet(source)).toBe(false);
    expect(isMet(source + caret.replace('OpenAI', 'Anthropic'))).toBe(false);
    expect(isMet(source + caret.replace(' ^', '  '))).toBe(false);
    expect(isMet(source + caret + caret)).toBe(false);
  });

  it('has a title, and remarks above the first source of a case', () => {
    const page = readRulePage(
      rule,
      `# Arrays\n\n## map\n\nAs a guess,\nhere.\n${fence(source)}\nAfterwards.\n`,
    );
    expect(page.title).toBe('Arrays');
    expect(page.cases[0]?.remark).toBe('As a guess, here.');
  });

  it('resolves imports by the configuration that stands in the case', () => {
    const client = fence(source + caret, 'js file=src/client.js');
    const alias = fence(
      '{ "compilerOptions": { "paths": { "lib/*": ["./src/*"] } } }\n',
      'json file=tsconfig.json',
    );
    const server = `import { client } from 'lib/client';
import express from 'express';
express().get('/', (req) => client.responses.create({ instructions: \`Be \${req.query.tone}.\` }));
`;
    const finding = under(server, 'req.query.tone', 'This system prompt depends on req.query.');
    const prompts = 'prompt/untrusted-in-system';
    expect(
      isMetIn(prompts, fence(finding, 'js file=server.js') + fence(source, 'js file=src/client.js')),
    ).toBe(false);
    expect(isMetIn(rule, client)).toBe(true);
    expect(
      isMetIn(prompts, fence(finding, 'js file=server.js') + fence(source, 'js file=src/client.js') + alias),
    ).toBe(true);
  });

  it('fails when a known wrong answer becomes right', () => {
    expect(isMet(source + caret.replace('This', 'MISSING: This'))).toBe(false);
    expect(isMet(`${source}${caret.replace(/\^.*/, '^^^ MISSING: Another.')}${caret}`)).toBe(true);
    expect(isMet(source + caret.replace('This', 'SPURIOUS: This'))).toBe(true);
    expect(isMet(`export const a = 1;\n${caret.replace('This', 'SPURIOUS: This')}`)).toBe(false);
  });

  it('tells a severity that is not the one of the rule', () => {
    const code = `import OpenAI from 'openai';
const client = new OpenAI();
export const ask = (userInput) => client.responses.create({ instructions: userInput });
`;
    const message = 'This system prompt depends on userInput.';
    const isMetBy = (words: string): boolean =>
      isMetIn('prompt/untrusted-in-system', fence(under(code, 'userInput', words + message)));
    expect(isMetBy('(warning) ')).toBe(true);
    expect(isMetBy('')).toBe(false);
  });

  it('joins the files of a case', () => {
    const client = `import OpenAI from 'openai';
import { run } from './run.js';
const client = new OpenAI();
run((await client.responses.create({ model: 'gpt-5', input: 'Code, please.' })).output_text);
`;
    const code = 'export const run = (text) => eval(text);\n';
    const message = 'This argument of eval depends on the answer of client.responses.create.';
    const isMetBy = (text: string): boolean =>
      isMetIn('output/code-execution', fence(client) + fence(text, 'js file=run.js'));
    expect(isMetBy(under(code, 'text', message))).toBe(true);
    expect(isMetBy(code)).toBe(false);
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

describe('a case in Python', () => {
  const code = `import os\n\nclients = [OpenAI(), OpenAI(api_key="KEY_OPENAI______________________________________________")]\n`;
  const key = 'KEY_OPENAI______________________________________________';
  const message = 'This text holds a key of OpenAI (sk-…, 56 characters).';
  const drawn = `${code}#${' '.repeat(code.indexOf(key) - 12)}${'^'.repeat(key.length)} ${message}\n`;
  const { ruleCase, file } = pageWith(drawn, 'py');

  it('has its carets under the mark of a comment', () => {
    expect(file).toMatchObject({ path: 'server.py', expected: [{ line: 2, length: key.length, message }] });
    expect(drawCarets(file.text, file.expected, 'py').split('\n')[3]).toBe(drawn.split('\n')[3]);
  });

  it.each(variants)('is compared with what is found, $name', ({ change }) => {
    const { expected, actual } = compareFindings(analyzeText, rule, ruleCase, file, change);
    expect(actual).toBe(expected);
    expect(actual).toContain(message);
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
