import { describe, expect, it } from 'vitest';
import { analyze, compileCatalog, type Flow } from '../../../analysis';
import { javascriptFrontEnd } from '../../../analysis/languages/javascript';
import { catalog } from '../../../catalog';
import { programOf } from '../../support/flowRows';

const options = {
  frontEnds: [javascriptFrontEnd()],
  catalog: compileCatalog(catalog),
  rules: [],
  profile: 'strict',
} as const;

function flowsOf(text: string): readonly Flow[] {
  return analyze({ path: 'src/chat.ts', text }, options).facts?.flows ?? [];
}

/** The steps of the flow into a kind of sink: what the code says at each place, and what happens there. */
function stepsTo(kind: Flow['sink']['kind'], row: { code: string; top?: string }): readonly string[] {
  const text = programOf(row);
  const flow = flowsOf(text).find(({ sink }) => sink.kind === kind);
  return (flow?.steps ?? []).map(
    ({ place, message }) => `${text.slice(place.range.start, place.range.end)} | ${message}`,
  );
}

describe('steps', () => {
  it('tells of names, strings and calls', () => {
    const steps = stepsTo('code-execution', {
      top: 'const dress = (text) => `say ${text}`;',
      code: `const { a } = req.body; const b = dress(a); eval(b);`,
    });
    expect(steps).toEqual([
      'req.body | req.body comes with a request',
      'a | goes into a',
      'dress(a) | is passed to dress()',
      'text | goes into text',
      'text | becomes part of a string',
      '`say ${text}` | is returned by dress',
      'b | goes into b',
      'b | reaches eval',
    ]);
  });

  it('tells of a guard that it passed', () => {
    const steps = stepsTo('code-execution', {
      code: `const { a } = req.body; if (!['x', 'y'].includes(a)) return; eval(a);`,
    });
    expect(steps).toEqual([
      'req.body | req.body comes with a request',
      'a | goes into a',
      'a | a is compared with known values',
      'a | reaches eval',
    ]);
  });

  it('tells nothing of guards on other ways', () => {
    const steps = stepsTo('code-execution', {
      code: `const { a, b } = req.body; if (!['x', 'y'].includes(b)) return; eval(a);`,
    });
    expect(steps).toEqual([
      'req.body | req.body comes with a request',
      'a | goes into a',
      'a | reaches eval',
    ]);
  });

  it('ends at the sink of the call that was reached', () => {
    const steps = stepsTo('code-execution', {
      top: 'function run(text) { eval(text); }',
      code: `run('a'); run(req.body.a);`,
    });
    expect(steps).toEqual([
      'req.body | req.body comes with a request',
      'run(req.body.a) | is passed to run()',
      'text | goes into text',
      'text | reaches eval',
    ]);
  });
});

describe('steps through the model', () => {
  const story = {
    top: `const system = 'Be brief.';
async function ask(question) {
  const answer = await client.chat.completions.create({ messages: [{ role: 'system', content: system }, { role: 'user', content: question }] });
  return answer.choices[0].message.content;
}`,
    code: `const code = await ask(req.body.question); eval(code);`,
  };

  it('tells the whole way from the source to the sink', () => {
    const steps = stepsTo('code-execution', story);
    const messages = steps.map((step) => step.split(' | ')[1]);
    expect(messages).toEqual([
      'req.body comes with a request',
      'is passed to ask()',
      'goes into question',
      'becomes part of a user message of client.chat.completions.create',
      'client.chat.completions.create answers',
      'is returned by ask',
      'goes into code',
      'reaches eval',
    ]);
  });

  it('knows what the answer was made of', () => {
    const flow = flowsOf(programOf(story)).find(({ sink }) => sink.kind === 'code-execution');
    expect(flow?.answerOf?.inputs.map(({ source, sink }) => `${source.label} -> ${sink.kind}`)).toEqual([
      'req.body -> user-prompt',
    ]);
    expect(flow?.answerOf?.form).toBe('text');
  });

  it('begins with the model where nothing from outside went in', () => {
    const steps = stepsTo('code-execution', {
      code: `const answer = await client.responses.create({ input: 'Hi' }); eval(answer.output_text);`,
    });
    const messages = steps.map((step) => step.split(' | ')[1]);
    expect(messages).toEqual(['client.responses.create answers', 'reaches eval']);
  });

  it('goes through two models', () => {
    const steps = stepsTo('code-execution', {
      code: `const one = await client.responses.create({ input: req.body.a });
const two = await client.responses.create({ input: one.output_text });
eval(two.output_text);`,
    });
    const messages = steps.map((step) => step.split(' | ')[1]);
    expect(messages).toEqual([
      'req.body comes with a request',
      'becomes part of a user message of client.responses.create',
      'client.responses.create answers',
      'becomes part of a user message of client.responses.create',
      'client.responses.create answers',
      'reaches eval',
    ]);
  });

  it('keeps two calls apart', () => {
    const text = programOf({
      code: `const one = await client.responses.create({ input: req.body.a });
const two = await client.responses.create({ input: 'Hi' });
eval(two.output_text);`,
    });
    const flow = flowsOf(text).find(({ sink }) => sink.kind === 'code-execution');
    expect(flow?.answerOf?.inputs).toEqual([]);
  });

  it('tells a helper of two callers by what each gives', () => {
    const text = programOf({
      top: `async function ask(input) { const answer = await client.responses.create({ input }); return answer.output_text; }`,
      code: `const safe = await ask('Hi'); const other = await ask(req.body.a); eval(safe);`,
    });
    const flow = flowsOf(text).find(({ sink }) => sink.kind === 'code-execution');
    // The answers of one call are one source, so what any caller gave is told; the flow itself is true.
    expect(flow?.source.kind).toBe('model');
  });
});

describe('places of prompts', () => {
  it('points at the value in its string', () => {
    const text = programOf({
      code: 'await client.responses.create({ instructions: `Speak ${req.body.a} now, please.`, input: "Hi" });',
    });
    const [flow] = flowsOf(text);
    const at = flow?.sink.place.range ?? { start: 0, end: 0 };
    expect(text.slice(at.start, at.end)).toBe('req.body.a');
    expect(flow?.prompt).toMatchObject({ amongInstructions: true, isWholeContent: false });
  });

  it('knows a value that is all there is', () => {
    const [flow] = flowsOf(programOf({ code: `await client.responses.create({ input: req.body.a });` }));
    expect(flow?.prompt).toMatchObject({ amongInstructions: false, isWholeContent: true });
  });

  it('knows labels from instructions', () => {
    const [flow] = flowsOf(
      programOf({ code: 'await client.responses.create({ input: `Question: ${req.body.a}` });' }),
    );
    expect(flow?.prompt).toMatchObject({ amongInstructions: false, isWholeContent: false });
  });

  it('finds the value through a string of strings', () => {
    const text = programOf({
      top: 'const inner = (a) => `for ${a}`; const outer = (a) => `Please translate ${inner(a)} to French.`;',
      code: `await client.responses.create({ input: outer(req.body.a) });`,
    });
    const [flow] = flowsOf(text);
    const at = flow?.sink.place.range ?? { start: 0, end: 0 };
    expect(flow?.prompt?.amongInstructions).toBe(true);
    expect(text.slice(at.start, at.end)).toBe('inner(a)');
  });

  it('finds the value in joined lines', () => {
    const text = programOf({
      code: `const lines = ['You are a helpful cook.', 'Answer in one line.']; lines.push(req.body.a); await client.responses.create({ instructions: lines.join('\\n') });`,
    });
    const [flow] = flowsOf(text);
    const at = flow?.sink.place.range ?? { start: 0, end: 0 };
    expect(text.slice(at.start, at.end)).toBe('req.body.a');
    expect(flow?.prompt?.amongInstructions).toBe(true);
  });
});
