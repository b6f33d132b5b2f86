/**
 * Rounds over files in memory, their texts parted by `|`: each `bad` is a finding, `<<<` a syntax error, and `spills` is a
 * finding in the last file, wherever it stands.
 */
import { describe, expect, test } from 'vitest';
import { editText, type Finding, type Fix, lineStartsOf } from '../../../analysis';
import type { Repair } from '../../../cli/fix/plan';
import { mostRounds, runRounds, type Texts } from '../../../cli/fix/rounds';
import type { Examination, ExaminedFile } from '../../../cli/scan';
import { findingIn, resultOf } from '../sample';

/**
 * What the fix of a word puts in its place, with an import where it begins with `@`; behind a `?` what it puts there as
 * long as another word is bad. Others have no fix.
 */
type Words = Readonly<Record<string, string>>;

const nameOf = (index: number) => `file${index}.ts`;

function examinationOf(all: string, words: Words): Examination {
  const texts = all.split('|');
  const files = texts.map((text, index) => {
    const isSpilled = index === texts.length - 1 && all.includes('spills');
    return examinedFile(text, nameOf(index), words, isSpilled);
  });
  return { result: resultOf(...files.flatMap(({ report }) => report ?? [])), files };
}

function examinedFile(text: string, name: string, words: Words, isSpilled: boolean): ExaminedFile {
  const file = { absolutePath: `/app/${name}`, path: name, pathInRoot: name };
  const own = [...text.matchAll(/\bbad\w*/g)].map(([word]) => word);
  const found = [...own, ...(isSpilled ? [text.slice(0, 1)] : [])].map((word) =>
    findingIn(text, word, { fingerprint: word }, name),
  );
  const fixes = new Map<Finding, readonly Fix[]>(
    found.map((finding) => [finding, fixesFor(finding, words[finding.fingerprint], found.length === 1)]),
  );
  const lines = { file, lineStarts: lineStartsOf(text), others: {}, notebooks: new Map() };
  const report = { ...lines, text, findings: found, fixes, secrets: [] };
  const subject = { file } as ExaminedFile['subject'];
  const broken = { type: 'syntax', message: 'Unexpected <<<.' } as const;
  const problems = text.includes('<<<') ? [broken] : [];
  return { subject, report, findings: found, problems, isAnalyzed: true };
}

function fixesFor({ place }: Finding, replacement: string | undefined, isAlone: boolean): readonly Fix[] {
  if (replacement === undefined) return [];
  const [name = '', beside = name] = replacement.replace('@', '').split('?');
  const top = { path: place.path, range: { start: 0, end: 0 }, text: `import ${name}; ` };
  const edits = [...(replacement.startsWith('@') ? [top] : []), { ...place, text: isAlone ? name : beside }];
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
    const edits = repairs.flatMap((repair) => repair.edits);
    const edited = state
      .split('|')
      .map((part, index) =>
        editText(
          part,
          edits.filter(({ path }) => path === `/app/${nameOf(index)}`),
        ),
      )
      .join('|');
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

  test('are looked for in all files that something is wrong in at the same time', async () => {
    const words = { badA: 'one', badB: '<<<', badC: 'three', badD: '<<<', badE: 'five' };
    const ran = await run('badA;|badB; badC;|badD; badE;', words);
    expect(ran).toMatchObject({ text: 'one;|badB; three;|badD; five;', looks: 4 });
    expect(ran.takenBack).toHaveLength(2);
  });

  test('are taken back for what they do to other files', async () => {
    const ran = await run('badA;|badB; badC;|other;', { badA: 'one', badB: 'spills', badC: 'three' });
    expect(ran).toMatchObject({ text: 'one;|badB; three;|other;', applied: ['Write one', 'Write three'] });
    expect(ran.takenBack).toEqual([expect.stringContaining('It brings a new finding')]);
  });

  test('are not tried again where they were tried alone', async () => {
    expect((await run('badA;', { badA: '<<<' })).looks).toBe(1);
  });

  test('are tried once more where another one was applied beside them', async () => {
    const ran = await run('badA; badB;', { badA: 'one', badB: 'two?<<<' });
    expect(ran).toMatchObject({ text: 'one; two;', applied: ['Write one', 'Write two'], takenBack: [] });
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
