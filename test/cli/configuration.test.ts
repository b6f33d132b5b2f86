import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findingsIn, runIn } from '../support/terminal';

const rule = 'prompt/untrusted-in-system';

/** One finding of `prompt/untrusted-in-system`, on the sixth line. */
const chat = `import express from 'express';
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 9000 });
express().get('/', async (request, response) => {
  await client.responses.create({ instructions: request.query.role, input: 'Hi', max_output_tokens: 99 });
  response.end();
});
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-configuration-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('rules', () => {
  test('have the level that is configured, also by their family', async () => {
    write({
      'a.js': chat,
      'sluicegate.json': `{ "rules": { "${rule}": "information", "audit/*": "error" } }`,
    });
    const found = await findingsIn(folder);
    expect(found).toContain(`a.js:6 ${rule} information`);
    expect(found).toContain('a.js:6 audit/unlogged-call error');
  });

  test('that are off are not reported, and do not count for the exit code', async () => {
    write({ 'a.js': chat });
    expect((await runIn(folder, 'scan', '--rule', rule)).code).toBe(1);
    const families = ['prompt', 'audit', 'limits', 'output', 'privacy', 'agency', 'supply', 'secrets'];
    const off = Object.fromEntries(families.map((family) => [`${family}/*`, 'off']));
    write({ 'sluicegate.json': JSON.stringify({ rules: off }) });
    expect(await runIn(folder, 'scan')).toMatchObject({ code: 0, stderr: '' });
  });

  test('that the command line asks for are never off', async () => {
    write({ 'a.js': chat, 'sluicegate.json': `{ "rules": { "prompt/*": "off" } }` });
    expect(await findingsIn(folder)).not.toContain(`a.js:6 ${rule} error`);
    expect(await findingsIn(folder, '--rule', rule)).toEqual([`a.js:6 ${rule} error`]);
  });

  test('of the strict profile run where they have a level', async () => {
    const one = 'limits/missing-end-user-id';
    write({ 'a.js': chat });
    expect((await findingsIn(folder)).join()).not.toContain(one);
    write({ 'sluicegate.json': `{ "rules": { "${one}": "warning" } }` });
    expect(await findingsIn(folder)).toContain(`a.js:6 ${one} warning`);
  });
});

test('the profile is that of the file, unless the command line says another one', async () => {
  write({ 'a.js': chat, 'sluicegate.json': '{ "profile": "strict" }' });
  const isStrict = async (...args: string[]) =>
    (await findingsIn(folder, ...args)).join().includes('limits/missing-end-user-id');
  expect(await isStrict()).toBe(true);
  expect(await isStrict('--profile', 'recommended')).toBe(false);
});

describe('what is ignored', () => {
  test('is skipped, counted and named', async () => {
    write({ 'a.js': chat, 'legacy/b.js': chat, 'c.gen.js': chat });
    write({
      'sluicegate.json': '{ "ignore": ["legacy/", "*.gen.js", "!keep.gen.js"] }',
      'keep.gen.js': chat,
    });
    expect(filesOf(await findingsIn(folder))).toEqual(['a.js', 'keep.gen.js']);
    const { stdout, stderr } = await runIn(folder, 'scan', '--verbose');
    expect(stdout).toContain('Skipped: 2 ignored by configuration. --verbose names them.');
    expect(stderr).toContain('sluicegate: legacy: skipped, ignored by configuration\n');
  });

  test('is scanned where somebody names it', async () => {
    write({ 'legacy/b.js': chat, 'sluicegate.json': '{ "ignore": ["legacy/"] }' });
    expect(filesOf(await findingsIn(folder, 'legacy'))).toEqual(['legacy/b.js']);
    expect(filesOf(await findingsIn(folder, 'legacy/b.js'))).toEqual(['legacy/b.js']);
  });

  test('is read where another file imports it', async () => {
    write({
      'legacy/role.js': 'export const roleOf = (request) => request.query.role;\n',
      'a.js': chat
        .replace('request.query.role', 'roleOf(request)')
        .replace("'openai';\n", "'openai';\nimport { roleOf } from './legacy/role.js';"),
      'sluicegate.json': '{ "ignore": ["legacy/"] }',
    });
    expect(await findingsIn(folder)).toContain(`a.js:6 ${rule} error`);
  });
});

describe('of several configurations', () => {
  test('the nearest one holds, and no other', async () => {
    write({
      'sluicegate.json': `{ "rules": { "audit/*": "off", "${rule}": "information" }, "ignore": ["*.gen.js"] }`,
      'packages/one/sluicegate.json': `{ "rules": { "${rule}": "warning" } }`,
      'packages/one/src/a.js': chat,
      'packages/one/src/b.gen.js': chat,
      'packages/two/a.js': chat,
      'packages/two/b.gen.js': chat,
    });
    const found = await findingsIn(folder);
    expect(found).toContain(`packages/one/src/a.js:6 ${rule} warning`);
    expect(found).toContain('packages/one/src/a.js:6 audit/unlogged-call information');
    expect(found).toContain(`packages/one/src/b.gen.js:6 ${rule} warning`);
    expect(found).toContain(`packages/two/a.js:6 ${rule} information`);
    expect(found.filter((one) => one.startsWith('packages/two'))).toHaveLength(
      found.filter((one) => one.startsWith('packages/two/a.js')).length,
    );
    expect(found).not.toContain('packages/two/a.js:6 audit/unlogged-call information');
  });

  test('one above the folder that was asked for is found from where the scan is started', async () => {
    write({ 'sluicegate.json': '{ "rules": { "prompt/*": "off" } }', 'src/a.js': chat });
    expect((await findingsIn(folder, 'src')).join()).not.toContain(rule);
    expect((await findingsIn(path.join(folder, 'src'))).join()).toContain(rule);
  });

  test('a flow from one to the other is found with the profile of the file that it ends in', async () => {
    write({
      'sluicegate.json': '{ "profile": "strict" }',
      'lib/sluicegate.json': '{ "profile": "recommended" }',
      'lib/ask.js': `import OpenAI from 'openai';
const client = new OpenAI();
export const ask = (role) => client.responses.create({ instructions: role, input: 'Hi' });
`,
      'main.js': `import express from 'express';
import { ask } from './lib/ask.js';
express().get('/', (request) => ask(request.query.role));
`,
    });
    expect(await findingsIn(folder)).toContain(`lib/ask.js:3 ${rule} error`);
  });

  test('one that is named by --config holds for all files, and its globs count from here', async () => {
    write({
      'a.js': chat,
      'old/b.js': chat,
      'sluicegate.json': '{ "rules": { "prompt/*": "off" }, "ignore": ["a.js"] }',
      'ci/strict.json': '{ "rules": { "prompt/*": "warning" }, "ignore": ["old/"] }',
    });
    const found = await findingsIn(folder, '--config', 'ci/strict.json');
    expect(filesOf(found)).toEqual(['a.js']);
    expect(found).toContain(`a.js:6 ${rule} warning`);
  });
});

describe('a configuration that is wrong', () => {
  test('ends with 2 and names every mistake, and nothing is scanned', async () => {
    write({
      'a.js': chat,
      'sluicegate.json': '{\n  "profil": "strict",\n  "ignore": "legacy/"\n}\n',
      'src/sluicegate.json': '{ "rules": { "audit/unloged-call": "off" } ',
      'src/b.js': chat,
    });
    expect(await runIn(folder, 'scan')).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'sluicegate: sluicegate.json:2:3: There is no key profil here. Did you mean profile?',
        'sluicegate: sluicegate.json:3:13: Here stands a text; write a list.',
        'sluicegate: src/sluicegate.json:1:44: This is no JSON: a closing } is expected.',
        '',
      ].join('\n'),
    });
  });

  test('says so even where it leaves out every file', async () => {
    write({ 'src/a.js': chat, 'sluicegate.json': '{ "ignore": ["src/"], "profil": "strict" }' });
    const { code, stderr } = await runIn(folder, 'scan');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('no key profil') });
  });

  test('also for the explanation of a line', async () => {
    write({ 'a.js': chat, 'sluicegate.json': '{ "profile": "loud" }' });
    const { code, stderr } = await runIn(folder, 'explain', 'a.js:6');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'sluicegate: sluicegate.json:1:14: "loud" is no choice here. Write "recommended" or "strict".\n',
    );
  });

  test('and one that is named and is not there ends with 2', async () => {
    write({ 'a.js': chat });
    expect(await runIn(folder, 'scan', '--config', 'ci.json')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'sluicegate: ci.json: There is no such file.\n',
    });
  });
});

test('the explanation of a line goes by the configuration, and says what it hides', async () => {
  write({ 'a.js': chat, 'sluicegate.json': `{ "rules": { "${rule}": "off", "audit/*": "error" } }` });
  const { stdout, stderr } = await runIn(folder, 'explain', 'a.js:6');
  expect(stdout).toContain('error audit/unlogged-call');
  expect(stderr).toContain(
    `The configuration switches ${rule} off, so a finding on this line is not reported.`,
  );
});

/** Files with findings, each once. */
function filesOf(findings: readonly string[]): readonly string[] {
  return [...new Set(findings.map((finding) => finding.slice(0, finding.indexOf(':'))))];
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
