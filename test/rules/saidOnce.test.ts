import { describe, expect, it } from 'vitest';
import { compileCatalog, createProject, javascriptFrontEnd } from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';
import { analyzeText, fixText } from '../support/analyze';

const path = 'server.ts';

/** A program with as many calls as there are names. */
function program(...names: readonly string[]): string {
  const calls = names.map(
    (name) =>
      `export async function ${name}() {\n  const answer = await client.responses.create({ input: '${name}' });\n  return answer.id;\n}\n`,
  );
  return `import OpenAI from 'openai';\nconst client = new OpenAI();\n${calls.join('')}`;
}

function findingIn(text: string) {
  const findings = analyzeText({ path, text }, 'strict').findings;
  return findings.find(({ rule }) => rule === 'audit/unlogged-call');
}

describe('a finding that is said once', () => {
  const text = program('title', 'tags', 'summary');
  const finding = findingIn(text)!;

  it('names the further places', () => {
    const places = finding.related.map(({ place }) => text.slice(place.range.start, place.range.end));
    expect(places).toEqual([
      "client.responses.create({ input: 'tags' })",
      "client.responses.create({ input: 'summary' })",
    ]);
  });

  it('is the same one when its first place is mended', () => {
    const after = findingIn(fixText({ path, text }, finding.fixes[1]!))!;
    expect(after.message).toContain('nor 1 further model call');
    expect(after.fingerprint).toBe(finding.fingerprint);
  });

  it('is the same one when lines move', () => {
    expect(findingIn(`// A comment.\n\n${text}`)!.fingerprint).toBe(finding.fingerprint);
  });

  it('has one fix where it has one place', () => {
    expect(findingIn(program('title'))!.fixes.map(({ title }) => title)).toEqual(['Log this call']);
  });
});

describe('a key', () => {
  const key = `sk-proj-${'aB3dE5gH7jK9'.repeat(4)}`;
  const text = `import OpenAI from 'openai';\nnew OpenAI({ apiKey: '${key}' }).responses.create({ input: 'Use ${key}' });\n`;
  const { findings } = analyzeText({ path, text }, 'strict');

  it('never stands in what is said of it', () => {
    expect(findings.map(({ rule }) => rule)).toContain('secrets/in-prompt');
    const told = findings.map(({ place, flows, related, fixes, ...rest }) => ({
      ...rest,
      place,
      steps: [...flows.flat(), ...related].map(({ message }) => message),
      titles: fixes.map(({ title }) => title),
    }));
    expect(JSON.stringify(told)).not.toContain(key.slice(0, 12));
  });

  it('does not decide the fingerprint', () => {
    const other = text.replaceAll(key, `sk-proj-${'zY8xW6vU4tS2'.repeat(4)}`);
    const { findings: others } = analyzeText({ path, text: other }, 'strict');
    const prints = (list: typeof findings) =>
      list.filter(({ rule }) => rule.startsWith('secrets/')).map(({ fingerprint }) => fingerprint);
    expect(prints(others)).toEqual(prints(findings));
  });
});

describe('what tools do together that a program runs by itself', () => {
  const tool = (name: string, field: string): string =>
    `{ type: 'function', function: { name: '${name}', parameters: { type: 'object', properties: { ${field}: { type: 'string' } } } } }`;
  const files: Readonly<Record<string, string>> = {
    'agent.ts': `import OpenAI from 'openai';
import { readFileSync } from 'node:fs';
const client = new OpenAI();
const tools = [${tool('read', 'path')}, ${tool('get', 'url')}];
export async function run(messages: any[]) {
  const answer = await client.chat.completions.create({ model: 'gpt-6.1-terra', messages, tools });
  for (const call of answer.choices[0].message.tool_calls ?? []) {
    const args = JSON.parse(call.function.arguments);
    switch (call.function.name) {
      case 'read': messages.push({ role: 'tool', content: readFileSync(args.path, 'utf8') }); break;
      case 'get': messages.push({ role: 'tool', content: await (await fetch(args.url)).text() }); break;
    }
  }
}
`,
    'first.ts': `import { run } from './agent';\nawait run([{ role: 'user', content: 'Hello.' }]);\n`,
    'second.ts': `import { run } from './agent';\nawait run([{ role: 'user', content: 'Goodbye.' }]);\n`,
  };

  it('is said once, however many files run them', () => {
    const project = createProject(
      {
        resolve: (_, specifier) => `${specifier.replace('./', '')}.ts`,
        read: (name) => files[name],
      },
      {
        frontEnds: [javascriptFrontEnd()],
        catalog: compileCatalog(catalog),
        rules,
        knownRules: rules.map(({ id }) => id),
        profile: 'strict',
      },
    );
    for (const name of Object.keys(files)) project.evaluate(name);
    const { findings } = project.analyze('agent.ts');
    const trifectas = findings.filter(({ rule }) => rule === 'agency/lethal-trifecta');
    expect(trifectas.map(({ message }) => message)).toEqual([
      expect.stringContaining('Of the tools of client.chat.completions.create, read reads private data'),
    ]);
  });
});
