import { describe, expect, it } from 'vitest';
import { catalog } from '../../../catalog';
import { rules } from '../../../rules';
import { engineOf } from '../../support/analyze';

const engine = engineOf(
  catalog,
  rules.filter(({ id }) => id === 'prompt/untrusted-in-system'),
);

const asking = (role: string): string =>
  `openai.responses.create({ model: 'gpt-6.1-terra', instructions: 'You are a ' + ${role}, input: 'Hello.' });`;

/** What is said of a program that imports a module in which something depends on the test. */
function saidOfImporter(test: string): readonly string[] {
  const desk = {
    path: 'desk.js',
    text: `import { pathToFileURL } from 'node:url';
import { isMain } from './main.js';
export const desk = { role: 'clerk' };
if (${test}) desk.role = process.argv[2];
`,
  };
  const server = {
    path: 'server.js',
    text: `import OpenAI from 'openai';\nimport { desk } from './desk.js';\nconst openai = new OpenAI();\n${asking('desk.role')}\n`,
  };
  const main = {
    path: 'main.js',
    text: `import { fileURLToPath } from 'node:url';\nexport const isMain = (url) => fileURLToPath(url) === process.argv[1];\n`,
  };
  return engine(server, 'strict', [desk, main]).findings.map(({ message }) => message);
}

describe('what a module does as the program', () => {
  it.each([
    'require.main === module',
    'import.meta.main',
    '!module.parent',
    'import.meta.url === pathToFileURL(process.argv[1]).href',
    '`file://${process.argv[1]}` === import.meta.url',
    'isMain(import.meta.url)',
    'import.meta.main && process.argv.length > 2',
    '!(require.main !== module)',
  ])('is not done where it is imported: %s', (test) => {
    expect(saidOfImporter(test)).toEqual([]);
  });

  it.each([
    'process.argv.length > 2',
    "import.meta.url.startsWith('file:')",
    'require.main !== module',
    'import.meta.main || process.argv.length > 2',
    '!isMain(import.meta.url)',
    'module.parent',
  ])('and what it does besides is: %s', (test) => {
    expect(saidOfImporter(test)).toEqual(['This system prompt depends on process.argv.']);
  });

  it('is done where it is looked at by itself', () => {
    const text = `import OpenAI from 'openai';\nconst openai = new OpenAI();\nif (import.meta.main) ${asking('process.argv[2]')}\n`;
    const { findings } = engine({ path: 'cli.js', text }, 'strict');
    expect(findings.map(({ message }) => message)).toEqual(['This system prompt depends on process.argv.']);
  });

  it('is not done in Python either', () => {
    const desk = {
      path: 'desk.py',
      text: `import sys\n\nrole = "clerk"\nif __name__ == "__main__":\n    role = sys.argv[1]\n`,
    };
    const server = (name: string) => ({
      path: 'server.py',
      text: `import openai\nimport desk\n\nopenai.responses.create(model="gpt-6.1-terra", instructions="You are a " + desk.${name}, input="Hello.")\n`,
    });
    expect(engine(server('role'), 'strict', [desk]).findings).toEqual([]);
    const other = { ...desk, text: desk.text.replace('__name__ == "__main__"', 'len(sys.argv) > 1') };
    expect(engine(server('role'), 'strict', [other]).findings).toHaveLength(1);
  });
});
