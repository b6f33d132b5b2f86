import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findingsIn, runIn } from '../support/terminal';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sluicegate-rows-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a company's own client does. */
const llm = {
  package: '@acme/llm',
  title: 'Acme',
  clients: [{ type: 'Acme', make: 'new Acme' }],
  calls: [
    {
      on: 'Acme',
      call: 'ask',
      operation: 'chat',
      prompt: [
        { at: 'arg0.system', role: 'system' },
        { at: 'arg0.text', role: 'user' },
      ],
      output: { text: 'result.answer' },
    },
  ],
};
/** Requests that arrive by the company's own framework. */
const web = {
  package: '@acme/web',
  types: [{ type: 'Visit', make: 'call visitOf' }],
  sources: [{ on: 'Visit', member: 'words', kind: 'http', unbounded: true }],
};
const asks = `import { Acme } from '@acme/llm';
import { visitOf } from '@acme/web';

export async function answer(event) {
  const visit = visitOf(event);
  return new Acme().ask({ system: visit.words, text: 'Hi' });
}
`;

describe('rows of JavaScript', () => {
  test('make a source and a model call known, in files that name nothing else of AI', async () => {
    write({ 'a.js': asks });
    expect(await findingsIn(folder)).toEqual([]);
    configure(llm, web);
    expect(await findingsIn(folder)).toContain('a.js:6 prompt/untrusted-in-system error');
  });

  test('reach files that only import one that names the package', async () => {
    configure(llm);
    write({
      'llm.js': `import { Acme } from '@acme/llm';\nexport const ask = (system) => new Acme().ask({ system, text: 'Hi' });\n`,
      'main.js': `import express from 'express';\nimport { ask } from './llm.js';\nexpress().get('/', (request) => ask(request.query.role));\n`,
    });
    expect(await findingsIn(folder)).toContain('llm.js:2 prompt/untrusted-in-system error');
  });

  test('hold for a package that is itself in the workspace', async () => {
    configure({ ...llm, package: './llm.js' }, web);
    write({ 'llm.js': 'export class Acme { ask(request) { return fetch(request); } }\n' });
    write({ 'a.js': asks.replace('@acme/llm', './llm.js') });
    expect(await findingsIn(folder)).toContain('a.js:6 prompt/untrusted-in-system error');
  });

  test('make a sink known', async () => {
    const run = {
      package: '@acme/run',
      sinks: [{ call: 'inShell', at: ['arg0'], kind: 'command-execution' }],
    };
    write({
      'a.js': `import OpenAI from 'openai';
import { inShell } from '@acme/run';

const { output_text } = await new OpenAI().responses.create({ input: 'What is to be done?' });
inShell(output_text);
`,
    });
    expect((await findingsIn(folder)).join()).not.toContain('output/command-execution');
    configure(run);
    expect(await findingsIn(folder)).toContain('a.js:5 output/command-execution error');
  });

  test('make a guard known', async () => {
    const guard = {
      package: '@acme/guard',
      guards: [{ call: 'isKnownRole', subject: 'arg0', effect: 'true', marks: ['known-values'] }],
    };
    const guarded = asks
      .replace("'@acme/web';", "'@acme/web';\nimport { isKnownRole } from '@acme/guard';")
      .replace('  return', '  if (!isKnownRole(visit.words)) return undefined;\n  return');
    write({ 'a.js': guarded });
    configure(llm, web);
    expect((await findingsIn(folder)).join()).toContain('prompt/untrusted-in-system');
    configure(llm, web, guard);
    expect((await findingsIn(folder)).join()).not.toContain('prompt/untrusted-in-system');
  });

  test('make the filter of answers known that a configuration names', async () => {
    const filter = {
      package: '@acme/filter',
      guards: [{ call: 'clean', subject: 'arg0', effect: 'result', marks: ['moderated'] }],
    };
    write({
      'a.js': `import express from 'express';
import OpenAI from 'openai';
import { clean } from '@acme/filter';

const client = new OpenAI();
express().post('/', async (request, response) => {
  const { output_text } = await client.responses.create({ input: request.query.question });
  response.send(clean(output_text));
});
`,
    });
    const isReported = async () => (await findingsIn(folder)).join().includes('output/unfiltered-response');
    expect(await isReported()).toBe(true);
    configure(filter);
    expect(await isReported()).toBe(false);
  });

  test('make a logger known', async () => {
    const logger = { package: '@acme/log', loggers: [{ call: 'record' }] };
    write({
      'a.js': `import OpenAI from 'openai';
import { record } from '@acme/log';

const answer = await new OpenAI().responses.create({ input: 'Hi' });
record('asked', { id: answer.id });
`,
    });
    const isReported = async () => (await findingsIn(folder)).join().includes('audit/unlogged-call');
    expect(await isReported()).toBe(true);
    configure(logger);
    expect(await isReported()).toBe(false);
  });

  test('make a function known that needs no import', async () => {
    configure(
      {
        package: 'global',
        calls: [
          {
            call: 'askModel',
            operation: 'chat',
            prompt: [{ at: 'arg0', role: 'system' }],
            output: { text: 'result' },
          },
        ],
      },
      web,
    );
    write({
      'a.js': `import { visitOf } from '@acme/web';\nexport const answer = (event) => askModel(visitOf(event).words);\n`,
    });
    expect(await findingsIn(folder)).toContain('a.js:2 prompt/untrusted-in-system error');
  });

  test('make a host known that speaks as another one does', async () => {
    configure({
      package: '@acme/hosts',
      hosts: [
        {
          host: 'llm.acme.example',
          provider: 'Acme',
          endpoints: [{ path: '/v1/chat/completions', shape: 'openai-chat' }],
        },
      ],
    });
    write({
      'a.js': `import express from 'express';

express().get('/', async (request) => {
  const messages = [{ role: 'system', content: request.query.role }];
  const body = JSON.stringify({ model: 'acme-1', messages });
  return (await fetch('https://llm.acme.example/v1/chat/completions', { method: 'POST', body })).json();
});
`,
    });
    expect(await findingsIn(folder)).toContain('a.js:4 prompt/untrusted-in-system error');
  });

  test('give a client the calls of one that ships', async () => {
    configure({
      package: '@acme/llm',
      clients: [{ type: 'Acme', make: 'new Acme', extends: 'openai:OpenAI' }],
    });
    write({
      'a.js': `import express from 'express';
import { Acme } from '@acme/llm';

const client = new Acme();
express().get('/', (request) => client.responses.create({ instructions: request.query.role, input: 'Hi' }));
`,
    });
    expect(await findingsIn(folder)).toContain('a.js:5 prompt/untrusted-in-system error');
  });
});

describe('rows of Python', () => {
  const files = {
    'desk.py': `from fastapi import FastAPI
from acme.llm import ask

app = FastAPI()


@app.post("/ask")
def answer(role: str):
    return ask(system=role, text="Hi")
`,
  };
  const rows = {
    package: 'acme.llm',
    language: 'python',
    calls: [
      {
        call: 'ask',
        operation: 'chat',
        prompt: [
          { at: 'options.system', role: 'system' },
          { at: 'options.text', role: 'user' },
        ],
        output: { text: 'result' },
      },
    ],
  };

  test('make a model call known, in files that name nothing else of AI', async () => {
    write(files);
    expect(await findingsIn(folder)).toEqual([]);
    configure(rows);
    expect(await findingsIn(folder)).toContain('desk.py:9 prompt/untrusted-in-system error');
  });

  test('say nothing of JavaScript', async () => {
    configure({ ...llm, language: 'python' }, web);
    write({ 'a.js': asks });
    expect(await findingsIn(folder)).toEqual([]);
  });
});

describe('a row that matches nothing', () => {
  test('is named with its place when asked', async () => {
    write({ 'a.js': asks });
    configure({ ...llm, calls: [...llm.calls, { ...llm.calls[0], call: 'askTwice' }] }, web, {
      package: 'acme_llm',
      language: 'python',
      loggers: [{ call: 'record' }],
    });
    expect((await runIn(folder, 'scan')).stderr).toBe('');
    const { stderr } = await runIn(folder, 'scan', '--verbose');
    expect(stderr).toBe(
      [
        'sluicegate: sluicegate.json:31:9: This row of calls matched nothing in what was scanned.',
        'sluicegate: sluicegate.json:72:9: This row of loggers matched nothing in what was scanned.',
        '',
      ].join('\n'),
    );
  });

  test('is none where another package of the scan uses it', async () => {
    write({ 'one/a.js': 'export const one = 1;\n', 'two/b.js': asks });
    configure(llm, web);
    expect((await runIn(folder, 'scan', '--verbose', 'one', 'two')).stderr).toBe('');
  });
});

function configure(...catalog: readonly object[]): void {
  write({ 'sluicegate.json': JSON.stringify({ catalog }, undefined, 2) });
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
