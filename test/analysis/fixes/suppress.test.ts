import { describe, expect, it } from 'vitest';
import { reasonPlaceholder, suppressionFix } from '../../../analysis';
import { analyze, compileCatalog } from '../../../analysis';
import { catalog } from '../../../catalog';
import { rules } from '../../../rules';
import { analyzeText, fixText, frontEnds } from '../../support/analyze';

const compiled = compileCatalog(catalog);

/** The text after the first finding of a rule was suppressed. */
function suppressed(rule: string, text: string, path = 'server.ts'): string {
  const { findings, facts } = analyze(
    { path, text },
    { frontEnds, catalog: compiled, rules, profile: 'recommended' },
  );
  const finding = findings.find((each) => each.rule === rule);
  const fix = finding && facts && suppressionFix(facts, finding);
  if (!fix) throw new Error(`Nothing to suppress: ${findings.map((each) => each.rule).join(', ')}`);
  return fixText({ path, text }, fix);
}

/** Rules that still report something there. */
function rulesOn(text: string, path = 'server.ts'): readonly string[] {
  const { findings } = analyzeText({ path, text }, 'recommended');
  // What is missing in the programs here is no matter of a comment.
  return findings.map(({ rule }) => rule).filter((rule) => !rule.startsWith('limits/'));
}

const comment = (rule: string): string => `sluicegate-ignore ${rule} -- ${reasonPlaceholder}`;

const call = (instructions: string): string => `import express from 'express';
import OpenAI from 'openai';
const client = new OpenAI();
express().post('/', async (request, response) => {
  console.info('called');
  await client.responses.create({
    model: 'gpt-6.1-terra',
    instructions: ${instructions},
  });
});
`;

describe('a comment that suppresses', () => {
  const rule = 'prompt/untrusted-in-system';

  it('stands above the line, as far in', () => {
    const text = suppressed(rule, call('`Help ${request.body.name}.`'));
    expect(text).toContain(`\n    // ${comment(rule)}\n    instructions:`);
    expect(rulesOn(text)).toEqual([]);
  });

  it('stands above a template that spans lines', () => {
    const text = suppressed(rule, call('`Help.\n\n  The name is ${request.body.name}.\n`'));
    expect(text).toContain(`\n    // ${comment(rule)}\n    instructions: \`Help.\n\n  The name`);
    expect(rulesOn(text)).toEqual([]);
  });

  it('stands above a template in a template', () => {
    const text = suppressed(rule, call('`Help. ${\n`The name\nis ${request.body.name}.`\n}`'));
    expect(text).toContain(`\n    // ${comment(rule)}\n    instructions: \`Help. \${\n`);
    expect(rulesOn(text)).toEqual([]);
  });

  it('stands above a comment that ends on the line', () => {
    const text = suppressed(rule, call('/* who\n is it */ `Help ${request.body.name}.`'));
    expect(text).toContain(`\n    // ${comment(rule)}\n    instructions: /* who`);
    expect(rulesOn(text)).toEqual([]);
  });

  it('keeps the line ends of the file', () => {
    const text = suppressed(rule, call('`Help ${request.body.name}.`').replaceAll('\n', '\r\n'));
    expect(text).toContain(`// ${comment(rule)}\r\n    instructions:`);
  });

  it('has braces among the children of an element', () => {
    const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;
    const page = `import OpenAI from 'openai';
export const client = new OpenAI();
export const Page = () => (
  <main
    title="Keys"
  >
    <p>Your key is {'${key}'}.</p>
  </main>
);
`;
    const text = suppressed('secrets/hardcoded-key', page, 'Page.tsx');
    expect(text).toContain(`\n    {/* ${comment('secrets/hardcoded-key')} */}\n    <p>`);
    expect(rulesOn(text, 'Page.tsx')).toEqual([]);
  });

  it('has none among the attributes of an element', () => {
    const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;
    const page = `import OpenAI from 'openai';
export const client = new OpenAI();
export const Page = () => (
  <main
    title="${key}"
  >
    <p>Hello</p>
  </main>
);
`;
    const text = suppressed('secrets/hardcoded-key', page, 'Page.tsx');
    expect(text).toContain(`\n    // ${comment('secrets/hardcoded-key')}\n    title=`);
    expect(rulesOn(text, 'Page.tsx')).toEqual([]);
  });
});

describe('a comment that suppresses in Python', () => {
  const rule = 'secrets/hardcoded-key';
  const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;
  const words = `# ${comment(rule)}`;

  it.each([
    {
      name: 'the line, as far in',
      text: `def client():\n    return OpenAI(api_key="${key}")\n`,
      is: `def client():\n    ${words}\n    return OpenAI(api_key="${key}")\n`,
    },
    {
      name: 'an argument on a line of its own',
      text: `client = OpenAI(\n    api_key="${key}",\n)\n`,
      is: `client = OpenAI(\n    ${words}\n    api_key="${key}",\n)\n`,
    },
    {
      name: 'a string that spans lines, which may begin with a letter',
      text: `# "openai"\nif True:\n\tkeys = r"""\n${key}\n"""\n`,
      is: `# "openai"\nif True:\n\t${words}\n\tkeys = r"""\n${key}\n"""\n`,
    },
    {
      name: 'a string that spans lines, and not in its braces',
      text: `keys = f"""Keys: {\n"${key}"\n}"""\n`,
      is: `${words}\nkeys = f"""Keys: {\n"${key}"\n}"""\n`,
    },
    {
      name: 'lines that a backslash joins',
      text: `keys = name + \\\n    other + \\\n    "${key}"\n`,
      is: `${words}\nkeys = name + \\\n    other + \\\n    "${key}"\n`,
    },
  ])('stands above $name', ({ text, is }) => {
    expect(rulesOn(text, 'keys.py')).toEqual([rule]);
    expect(suppressed(rule, text, 'keys.py')).toBe(is);
    expect(rulesOn(is, 'keys.py')).toEqual([]);
  });

  it('keeps the line ends of the file', () => {
    const text = `import os\r\nkey = "${key}"\r\n`;
    expect(suppressed(rule, text, 'keys.py')).toBe(`import os\r\n${words}\r\nkey = "${key}"\r\n`);
  });
});
