import { describe, expect, test } from 'vitest';
import { summaryOf, toText } from '../../cli/formats/text';
import { findingIn, reportOf, result, resultOf, text } from './sample';

const plain = { colors: false };

describe('the text report', () => {
  test('has the place, the code, the flow and a summary', () => {
    expect(toText(result, plain)).toBe(
      `src/answer.ts:4:33 error prompt/untrusted-in-system This system prompt depends on request.query.name.
  3 | export function answer(request) {
> 4 |   return ask({ system: \`Serve \${request.query.name}.\` });
    |                                 ^^^^^^^^^^^^^^^^^^
  5 | }
  1. src/answer.ts:4:33 request.query.name enters here
  2. src/answer.ts:4:33 it becomes part of the system prompt

1 finding (1 error) in 1 analyzed file.
`,
    );
  });

  test('is colored where that is asked for', () => {
    const lines = toText(result, { colors: true }).split('\n');
    expect(lines[0]).toContain('\u001b[31merror\u001b[39m');
  });

  test('shows the first line of a long range', () => {
    const call = `ask({\n${'  one: 1,\n'.repeat(20)}})`;
    expect(toText(resultOf(reportOf(call, [findingIn(call, call)])), plain)).not.toContain(' 4 |');
  });

  test('covers a key in the code of every finding in the file', () => {
    const code = "const client = new OpenAI({ apiKey: 'sk-made-up-for-this-test' });";
    const secret = findingIn(code, "'sk-made-up-for-this-test'", {
      rule: 'secrets/hardcoded-key',
      isSecret: true,
      message: 'This key is in the code (sk-, 24 characters).',
      flows: [],
    });
    const other = findingIn(code, 'new OpenAI', { rule: 'audit/unlogged-call', message: 'A.', flows: [] });
    const shown = toText(resultOf({ ...reportOf(code, [other]), secrets: [secret] }), plain);
    expect(shown).toContain("new OpenAI({ apiKey: 'sk-*********************' });");
    expect(shown).not.toContain('made-up');
  });

  test('covers a literal that reaches a prompt, and no other text of its flow', () => {
    const code = "const password = 'open-sesame';\nask(`Use ${password} for ${process.env['DB_HOST']}.`);";
    const steps = ["'open-sesame'", '${password}'].map((part) => findingIn(code, part).place);
    const leak = findingIn(code, 'password', {
      rule: 'secrets/in-prompt',
      flows: [steps.map((place) => ({ place, message: 'here' }))],
    });
    const shown = toText(resultOf(reportOf(code, [leak])), plain);
    expect(shown).toContain("const password = 'ope********';");
    expect(shown).toContain('${password} for');
    expect(shown).toContain("['DB_HOST']");
  });

  test('covers a literal of Python with letters before its quotes, and no name', () => {
    const code = 'password = rb"open-sesame"\nask(f"Use {password}", db)\n';
    const steps = ['rb"open-sesame"', 'password}'].map((part) => findingIn(code, part).place);
    const leak = findingIn(code, 'password', {
      rule: 'secrets/in-prompt',
      flows: [
        steps.map((place) => ({ place, message: 'here' })),
        [{ place: findingIn(code, 'db').place, message: 'here' }],
      ],
    });
    const shown = toText(resultOf(reportOf(code, [leak])), plain);
    expect(shown).toContain('password = rb"ope********"');
    expect(shown).toContain('ask(f"Use {password}", db)');
  });

  test('lets no scanned text steer the terminal', () => {
    const code = "ask('\u001b[2J\u202e');";
    const finding = findingIn(code, 'ask', { message: 'This \u001b]0;title\u0007 is named.' });
    const shown = toText(resultOf(reportOf(code, [finding])), plain);
    // eslint-disable-next-line no-control-regex
    expect(shown).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(shown).toContain('> 1 | ask(');
  });
});

describe('the summary', () => {
  test('of a clean scan', () => {
    expect(summaryOf({ ...resultOf(), files: 2, analyzed: 2 })).toBe('0 findings in 2 analyzed files.');
  });

  test('counts what is suppressed, skipped and lost', () => {
    const finding = findingIn(text, 'request.query.name', { severity: 'information' });
    const shown = summaryOf({
      ...resultOf(reportOf(text, [finding, finding])),
      suppressed: 1,
      skipped: [
        { path: 'dist', reason: 'build output' },
        { path: 'a.js', reason: 'minified' },
      ],
      troubles: [
        { type: 'failed', path: 'b.js', line: undefined, message: 'It is gone.', isFatal: true },
        { type: 'syntax', path: 'b.js', line: 1, message: ') expected.', isFatal: false },
        { type: 'syntax', path: 'c.js', line: 1, message: ') expected.', isFatal: false },
      ],
    });
    expect(shown.split('\n')).toEqual([
      '2 findings (2 information) in 1 analyzed file.',
      '1 finding suppressed by comments.',
      'Skipped: 1 build output, 1 minified. --verbose names them.',
      'Incomplete: 1 path could not be analyzed.',
      '1 file could be analyzed in part only.',
    ]);
  });
});
