import { describe, expect, it } from 'vitest';
import type { Profile } from '../../analysis';
import { rules } from '../../rules';
import { analyzeText } from '../support/analyze';

const head = `import express from 'express';\nimport OpenAI from 'openai';\nconst client = new OpenAI();\nconst app = express();\n`;

/** The severities of one rule's findings in a program. */
function severities(rule: string, code: string, profile: Profile): readonly string[] {
  const { findings } = analyzeText({ path: 'server.ts', text: head + code }, profile);
  return findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity);
}

const question = `app.post('/', async (req, res) => {
  const answer = await client.responses.create({ model: 'gpt-5', input: req.body.question });
  res.send(answer.output_text);
});`;

describe('severity', () => {
  it('is the one of the rule', () => {
    const code = `app.post('/', (req) => client.responses.create({ instructions: \`Be \${req.body.tone}.\` }));`;
    expect(severities('prompt/untrusted-in-system', code, 'recommended')).toEqual(['error']);
  });

  it('is one lower where the source is a parameter', () => {
    const system =
      'export const ask = (userInput) => client.responses.create({ instructions: `Be ${userInput}.` });';
    const user =
      'export const ask = (userInput) => client.responses.create({ input: `Tell me all you know of ${userInput}` });';
    expect(severities('prompt/untrusted-in-system', system, 'recommended')).toEqual(['warning']);
    expect(severities('prompt/unvalidated-input', user, 'recommended')).toEqual(['information']);
  });

  it('is the higher one where a parameter and a request meet', () => {
    const code =
      "app.post('/', (req) => ask(req.body.tone));\nexport const ask = (userInput) => client.responses.create({ instructions: `Be ${userInput}.` });";
    expect(severities('prompt/untrusted-in-system', code, 'recommended')).toEqual(['error']);
  });

  it('may differ in the strict profile', () => {
    expect(severities('output/unfiltered-response', question, 'recommended')).toEqual(['information']);
    expect(severities('output/unfiltered-response', question, 'strict')).toEqual(['warning']);
  });
});

const concerns = [
  'data privacy',
  'compliance',
  'interpretability',
  'fairness',
  'reliability and safety',
  'bias',
  'data leak and loss protection',
  'auditing and logging',
  'threat protection',
  'data governance',
  'model performance',
  'continuous improvement',
];

describe.each(rules)('$id', ({ id, taxonomies, concerns: served, summary, why }) => {
  it('serves a concern that reports know', () => {
    expect(served.length).toBeGreaterThan(0);
    expect(served.filter((concern) => !concerns.includes(concern))).toEqual([]);
  });

  it('names each entry of OWASP in both editions', () => {
    const editions = taxonomies.owasp.map((entry) => entry.split(':')[1]);
    expect(taxonomies.owasp.every((entry) => /^LLM(0[1-9]|10):20(25|26)$/.test(entry))).toBe(true);
    expect(editions.filter((year) => year === '2025').length).toBe(
      editions.filter((year) => year === '2026').length,
    );
  });

  it('speaks in short texts without a break', () => {
    expect(id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^[A-Z][^.\n]{10,60}$/);
    expect(why).toMatch(/^[A-Z][^\n]{20,120}\.$/);
  });
});

describe('messages', () => {
  it('are one sentence with a full stop', () => {
    const { findings } = analyzeText({ path: 'server.ts', text: head + question }, 'strict');
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ message }) => !/^[A-Z].*\.$/.test(message))).toEqual([]);
  });
});
