import { describe, expect, it } from 'vitest';
import { analyze, compileCatalog, type Suppression } from '../../../analysis';
import { catalog } from '../../../catalog';
import { rules } from '../../../rules';
import { frontEnds } from '../../support/analyze';

const options = {
  frontEnds,
  catalog: compileCatalog(catalog),
  rules,
  profile: 'strict',
} as const;

const id = 'output/code-execution';

function suppressionsIn(text: string, path = 'src/chat.tsx'): readonly Suppression[] {
  return analyze({ path, text }, options).facts?.suppressions ?? [];
}

describe('comments', () => {
  it.each([
    { name: 'a line', text: `// sluicegate-ignore ${id} -- tests only\nx;`, is: [id, 'tests only', 1] },
    { name: 'a block', text: `/* sluicegate-ignore ${id} -- tests only */\nx;`, is: [id, 'tests only', 1] },
    {
      name: 'a block of several lines',
      text: `/*\n * sluicegate-ignore ${id} -- tests only\n */\nx;`,
      is: [id, 'tests only', 3],
    },
    {
      name: 'in JSX',
      text: `const a = <p>\n{/* sluicegate-ignore ${id} -- tests only */}\n{x}</p>;`,
      is: [id, 'tests only', 2],
    },
    { name: 'no reason', text: `// sluicegate-ignore ${id}\nx;`, is: [id, '', 1] },
    { name: 'an empty reason', text: `// sluicegate-ignore ${id} --\nx;`, is: [id, '', 1] },
    { name: 'no rule', text: `// sluicegate-ignore\nx;`, is: ['', '', 1] },
    {
      name: 'no rule but a reason',
      text: `// sluicegate-ignore -- tests only\nx;`,
      is: ['', 'tests only', 1],
    },
    { name: 'a reason with dashes', text: `// sluicegate-ignore ${id} -- a -- b\nx;`, is: [id, 'a -- b', 1] },
    { name: 'with CR LF', text: `// sluicegate-ignore ${id} -- tests only\r\nx;`, is: [id, 'tests only', 1] },
  ])('$name', ({ text, is }) => {
    const found = suppressionsIn(text).map(({ rule, reason, line }) => [rule, reason, line]);
    expect(found).toEqual([is]);
  });

  it.each([
    { name: 'in a string', text: `const a = '// sluicegate-ignore ${id} -- x';` },
    { name: 'in a template', text: `const a = \`\n// sluicegate-ignore ${id} -- x\n\`;` },
    { name: 'in the text of an element', text: `const a = <p>sluicegate-ignore {x}</p>;` },
    { name: 'a longer word', text: `// sluicegate-ignored ${id} -- x` },
    { name: 'a word before', text: `// see sluicegate-ignore ${id} -- x` },
  ])('are none, $name', ({ text }) => {
    expect(suppressionsIn(text)).toEqual([]);
  });

  it('of several lines speak of the line below all of them', () => {
    const text = `// sluicegate-ignore ${id} -- one\n// sluicegate-ignore audit/unlogged-call -- two\nx;`;
    expect(suppressionsIn(text).map(({ line }) => line)).toEqual([2, 2]);
  });

  it('know the rules there are', () => {
    const text = `// sluicegate-ignore ${id} -- one\nx;\n// sluicegate-ignore output/other -- two\ny;`;
    expect(suppressionsIn(text).map(({ ruleExists }) => ruleExists)).toEqual([true, false]);
  });
});

describe('what a comment hides', () => {
  const program = (comment: string, rule = id): string =>
    `import OpenAI from 'openai';\nconst client = new OpenAI();\nconst answer = await client.responses.create({ input: 'Hi' });\n${comment.replace('RULE', rule)}\neval(answer.output_text);`;
  const hidden = (text: string): readonly boolean[] =>
    analyze({ path: 'src/chat.ts', text }, options)
      .findings.filter(({ rule }) => rule === id)
      .map(({ suppressedBy }) => suppressedBy !== undefined);

  it.each([
    {
      name: 'its rule on the next line',
      text: program('// sluicegate-ignore RULE -- tests only'),
      is: [true],
    },
    { name: 'not without a reason', text: program('// sluicegate-ignore RULE'), is: [false] },
    {
      name: 'not another rule',
      text: program('// sluicegate-ignore RULE -- tests only', 'audit/unlogged-call'),
      is: [false],
    },
    { name: 'not two lines below', text: program('// sluicegate-ignore RULE -- tests only\n'), is: [false] },
    {
      name: 'not from behind',
      text: program('').replace('output_text);', `output_text); // sluicegate-ignore ${id} -- x`),
      is: [false],
    },
  ])('$name', ({ text, is }) => {
    expect(hidden(text)).toEqual(is);
  });
});

describe('comments of Python', () => {
  it.each([
    { name: 'a line', text: `# sluicegate-ignore ${id} -- tests only\nx\n`, is: [id, 'tests only', 1] },
    {
      name: 'without a blank',
      text: `#sluicegate-ignore ${id} -- tests only\nx\n`,
      is: [id, 'tests only', 1],
    },
    {
      name: 'in a block',
      text: `def ask():\n    # sluicegate-ignore ${id} -- tests only\n    x\n`,
      is: [id, 'tests only', 2],
    },
    { name: 'no reason', text: `# sluicegate-ignore ${id}\nx\n`, is: [id, '', 1] },
    {
      name: 'with CR LF',
      text: `# sluicegate-ignore ${id} -- tests only\r\nx\r\n`,
      is: [id, 'tests only', 1],
    },
  ])('$name', ({ text, is }) => {
    const found = suppressionsIn(text, 'chat.py').map(({ rule, reason, line }) => [rule, reason, line]);
    expect(found).toEqual([is]);
  });

  it.each([
    { name: 'in a string', text: `a = "# sluicegate-ignore ${id} -- x"\n` },
    {
      name: 'in a documentation',
      text: `def ask():\n    """\n    # sluicegate-ignore ${id} -- x\n    """\n`,
    },
    { name: 'in the marks of another language', text: `a = b // sluicegate-ignore\n` },
  ])('are none, $name', ({ text }) => {
    expect(suppressionsIn(text, 'chat.py')).toEqual([]);
  });
});
