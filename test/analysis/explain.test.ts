import { describe, expect, it } from 'vitest';
import { analyze, compileCatalog, type Explanation, javascriptFrontEnd, type Profile } from '../../analysis';
import { catalog } from '../../catalog';
import { rules } from '../../rules';

const compiled = compileCatalog(catalog);
const head = `import express from 'express';
import OpenAI from 'openai';
import { Pool } from 'pg';
import { greeting } from './greeting';
const client = new OpenAI();
const pool = new Pool();
const app = express();
`;

/** The explanation of the line that holds a word. */
function explain(code: string, word: string, profile: Profile = 'recommended'): Explanation {
  const text = head + code;
  const options = { frontEnds: [javascriptFrontEnd()], catalog: compiled, rules, profile };
  const line = text.split('\n').findIndex((each) => each.includes(word));
  return analyze({ path: 'src/chat.js', text }, options).explain(line);
}

const judgmentsOf = ({ places }: Explanation): readonly string[] =>
  places.flatMap(({ origins, judgments }) =>
    [...judgments, ...origins.flatMap((origin) => origin.judgments)].map((judgment) =>
      judgment.type === 'reported' ? `${judgment.rule}: reported` : `${judgment.rule}: ${judgment.reason}`,
    ),
  );

describe('a line with a finding', () => {
  const code = `app.get('/', async (request) => {
  const answer = await client.responses.create({
    model: 'gpt-5',
    instructions: \`Serve \${request.query.name}.\`,
    input: 'Hello',
  });
});
`;

  it('says what would silence it, and how it can be mended', () => {
    const { findings, places } = explain(code, 'Serve');
    expect(findings).toMatchObject([
      {
        finding: { rule: 'prompt/untrusted-in-system' },
        silencers: ['the data is restricted to values that the program knows'],
        fixes: [{ title: 'Move request.query.name to a user message', safety: 'review' }],
      },
    ]);
    expect(places).toMatchObject([
      {
        title: 'the system prompt of client.responses.create',
        origins: [{ label: 'request.query', kind: 'http', marks: [] }],
        notes: [],
      },
    ]);
  });

  it('says of the call what rules make of it', () => {
    expect(judgmentsOf(explain(code, 'responses.create'))).toContain('audit/unlogged-call: reported');
  });
});

describe('a silent line', () => {
  const handler = (...lines: readonly string[]): string =>
    `app.get('/', async (request) => {\n  ${lines.join('\n  ')}\n});\n`;
  const ask = (options: string): string => `client.responses.create({ model: 'gpt-5', ${options} });`;

  it('names the guard, with the step where it was passed', () => {
    const code = handler(
      'const { text } = request.query;',
      'if (text.length > 100) return;',
      ask('input: `Summarize this text in one sentence: ${text}`'),
    );
    const explanation = explain(code, 'Summarize');
    const [origin] = explanation.places.flatMap(({ origins }) => origins);
    expect(origin?.marks).toEqual(['validated', 'bounded']);
    const guard = origin?.steps.find(({ marks }) => marks !== undefined);
    expect(guard).toMatchObject({ message: 'its length is checked', marks: ['validated', 'bounded'] });
    expect((head + code).slice(guard!.place.range.start)).toMatch(/^text\.length/);
    expect(judgmentsOf(explanation)).toContain(
      'prompt/unvalidated-input: the data is validated by a schema, a pattern or a limit of its length',
    );
  });

  it('says where a rule does not look', () => {
    const explanation = explain(handler(ask('input: request.query.text')), 'gpt-5');
    expect(judgmentsOf(explanation)).toContain(
      'prompt/unvalidated-input: the text does not stand among instructions, but in a message or a block of its own',
    );
  });

  it('says which rule speaks for another one', () => {
    const mixed = '`Summarize this text in one sentence: ${text}`';
    const code = handler('const { text } = request.query;', ask(`instructions: text, input: ${mixed}`));
    expect(judgmentsOf(explain(code, 'gpt-5'))).toContain(
      'prompt/unvalidated-input: prompt/untrusted-in-system says it',
    );
  });

  it('says that one finding speaks for several places', () => {
    const code = handler(ask("input: 'One'"), ask("input: 'Two'"));
    expect(judgmentsOf(explain(code, 'One'))).toContain('audit/unlogged-call: reported');
    expect(judgmentsOf(explain(code, 'Two'))).toContain(
      'audit/unlogged-call: one finding of the file or the handler speaks for this place too',
    );
  });

  it('follows what only the strict profile distrusts in that profile', () => {
    const code = `${ask('instructions: process.argv[2]')}\n`;
    expect(judgmentsOf(explain(code, 'gpt-5'))).toContain('audit/unlogged-call: reported');
    expect(judgmentsOf(explain(code, 'gpt-5', 'strict'))).toContain('prompt/untrusted-in-system: reported');
  });

  const notesOf = (code: string, word: string, title: string): readonly string[] =>
    explain(code, word).places.find((place) => place.title.startsWith(title))?.notes ?? [];

  it('says that nothing arrives, and from where it might', () => {
    const code = handler(
      'const prompt = await loadPrompt();',
      'const text = `${greeting} ${prompt}`;',
      ask("instructions: text, input: 'Hello'"),
    );
    expect(notesOf(code, 'gpt-5', 'the system prompt')).toEqual([
      'No outside data arrives here.',
      'The value comes from loadPrompt, which is unknown.',
      'The value comes from greeting, which is imported.',
    ]);
    expect(notesOf(code, 'gpt-5', 'a user message')).toEqual([
      'No outside data arrives here: the value is a constant of the program.',
    ]);
  });

  it('knows sinks that no outside data reaches', () => {
    const code = `export const find = (table) => pool.query('select * from ' + table);\n`;
    expect(notesOf(code, 'select', 'the query for pool.query')).toEqual([
      'No outside data arrives here.',
      'The value comes from the parameter table; no call that is seen gives it any.',
    ]);
  });

  it('says of a call that asks for no answer that no rule is about it', () => {
    const code = `await client.moderations.create({ input: 'Hello' });\n`;
    expect(notesOf(code, 'moderations', 'the model call')).toEqual([
      'No rule is about calls of this kind (moderation).',
    ]);
  });
});

describe('a line with nothing on it', () => {
  it('says where there is something', () => {
    const { findings, places, elsewhere } = explain(`${head}eval('1');\n`, 'import express');
    expect([findings, places]).toEqual([[], []]);
    expect(elsewhere).toHaveLength(1);
  });
});
