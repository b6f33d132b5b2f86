/** Rounds over one text in memory: each `bad` is a finding, `<<<` a syntax error. */
import { describe, expect, test } from 'vitest';
import { editText, type Finding, type Fix, lineStartsOf } from '../../../analysis';
import type { Repair } from '../../../cli/fix/plan';
import { mostRounds, runRounds, type Texts } from '../../../cli/fix/rounds';
import type { Examination } from '../../../cli/scan';
import { findingIn, resultOf } from '../sample';

/** What the fix of a word puts in its place, with an import where it begins with `@`. Others have no fix. */
type Words = Readonly<Record<string, string>>;

const file = { absolutePath: '/app/answer.ts', path: 'answer.ts', pathInRoot: 'answer.ts' };

function examinationOf(text: string, words: Words): Examination {
  const found = [...text.matchAll(/\bbad\w*/g)].map(([word]) => findingIn(text, word, { fingerprint: word }));
  const fixes = new Map<Finding, readonly Fix[]>(
    found.map((finding) => [finding, fixesFor(finding, words[finding.fingerprint])]),
  );
  const report = {
    file,
    text,
    lineStarts: lineStartsOf(text),
    findings: found,
    fixes,
    secrets: [],
    others: {},
    notebooks: new Map(),
  };
  const problems = text.includes('<<<')
    ? [
        {
          type: 'syntax' as const,
          message: 'Unexpected <<<.',
          place: { path: '', range: { start: 0, end: 0 } },
        },
      ]
    : [];
  const subject = { file } as Examination['files'][number]['subject'];
  return {
    result: resultOf(report),
    files: [{ subject, report, findings: found, problems, isAnalyzed: true }],
  };
}

function fixesFor({ place }: Finding, replacement: string | undefined): readonly Fix[] {
  if (replacement === undefined) return [];
  const name = replacement.replace('@', '');
  const top = { path: place.path, range: { start: 0, end: 0 }, text: `import ${name}; ` };
  const edits = [...(name === replacement ? [] : [top]), { ...place, text: name }];
  return [{ title: `Write ${name}`, safety: 'safe', edits }];
}

interface Ran {
  readonly text: string;
  readonly applied: readonly string[];
  readonly takenBack: readonly string[];
  readonly isCutShort: boolean;
  /** How often a text was looked at. */
  readonly looks: number;
}

async function run(text: string, words: Words): Promise<Ran> {
  let looks = 0;
  const apply = async ({ state }: Texts<string>, repairs: readonly Repair[]): Promise<Texts<string>> => {
    looks++;
    const edited = editText(
      state,
      repairs.flatMap(({ edits }) => edits),
    );
    return Promise.resolve({ state: edited, examination: examinationOf(edited, words) });
  };
  const { texts, applied, takenBack, isCutShort } = await runRounds(
    { state: text, examination: examinationOf(text, words) },
    { choice: 'safe', rules: [], isWanted: () => true, isOut: () => false, apply },
  );
  return {
    text: texts.state,
    applied: applied.map(({ title }) => title),
    takenBack: takenBack.map(({ repair, reasons }) => `${repair.title}: ${reasons.join(' ')}`),
    isCutShort,
    looks,
  };
}

describe('fixes in rounds', () => {
  test('are applied at once where they go together', async () => {
    expect(await run('badA; badB; badC;', { badA: 'one', badB: 'two' })).toEqual({
      text: 'one; two; badC;',
      applied: ['Write one', 'Write two'],
      takenBack: [],
      isCutShort: false,
      looks: 1,
    });
  });

  test('have their turn in the next round where they touch', async () => {
    const ran = await run('badA; badB;', { badA: '@one', badB: '@two' });
    expect(ran).toMatchObject({ text: 'import two; import one; one; two;', looks: 2 });
  });

  test('are taken back where the text no longer parses, and the others stay', async () => {
    const ran = await run('badA; badB; badC; badD;', {
      badA: 'one',
      badB: '<<<',
      badC: 'three',
      badD: 'four',
    });
    expect(ran).toMatchObject({
      text: 'one; badB; three; four;',
      applied: ['Write one', 'Write three', 'Write four'],
      takenBack: ['Write <<<: It does not parse: Unexpected <<<.'],
    });
  });

  test('are taken back where the finding stays or another one comes', async () => {
    const { text, takenBack } = await run('badA; badB;', { badA: 'badA + 1', badB: 'badX' });
    expect(text).toBe('badA; badB;');
    expect(takenBack).toEqual([
      'Write badA + 1: The finding is still there.',
      expect.stringContaining('It brings a new finding of prompt/untrusted-in-system'),
    ]);
  });

  test('are not tried again', async () => {
    expect((await run('badA;', { badA: '<<<' })).looks).toBe(1);
  });

  test('end after a number of rounds, and say that there are more', async () => {
    const words = Array.from({ length: mostRounds + 5 }, (_, number) => `bad${number}`);
    const ran = await run(
      words.join('; '),
      Object.fromEntries(words.map((word) => [word, `@${word.slice(3)}`])),
    );
    expect(ran).toMatchObject({ looks: mostRounds, isCutShort: true });
  });

  test('give the same result whenever they are run', async () => {
    const words = { badA: '<<<', badB: 'two', badC: 'badZ', badD: 'four', badE: 'five' };
    const text = 'badA; badB; badC; badD; badE;';
    expect(await run(text, words)).toEqual(await run(text, words));
  });
});
