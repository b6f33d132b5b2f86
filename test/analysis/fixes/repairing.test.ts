/** Each `bad` is a finding; words say what the fix of one writes. `<<<` is a syntax error. */
import { describe, expect, test } from 'vitest';
import { editText, type Looked, type Repair, type RepairedText, repairText } from '../../../analysis';
import { finding } from '../../support/finding';

type Words = Readonly<Record<string, string>>;

function looker(words: Words, most = Infinity) {
  const texts: string[] = [];
  const look = (text: string): Looked | undefined => {
    if (texts.length >= most) return undefined;
    texts.push(text);
    const repairs = repairsIn(text, words);
    const problems = text.includes('<<<') ? [{ type: 'syntax', message: 'Unexpected <<<.' } as const] : [];
    return { findings: repairs.map((repair) => repair.finding), problems, repairs: () => repairs };
  };
  return { look, texts };
}

function repairsIn(text: string, words: Words): readonly Repair[] {
  return [...text.matchAll(/bad\w/g)].map(({ 0: word, index }) => {
    const range = { start: index, end: index + word.length };
    const name = words[word] ?? word;
    const edit = { path: 'app.ts', range, text: name.replace('@', '') };
    const top = { path: 'app.ts', range: { start: 0, end: 0 }, text: `import ${name.slice(1)}; ` };
    return {
      title: `Write ${name}`,
      safety: 'safe',
      edits: name.startsWith('@') ? [top, edit] : [edit],
      finding: finding({ range: [range.start, range.end], fingerprint: word, message: word }),
    };
  });
}

function run(text: string, words: Words, given: { most?: number; goesOn?: boolean } = {}) {
  const { most, goesOn = true } = given;
  const { look, texts } = looker(words, most);
  const repaired: RepairedText = repairText(text, repairsIn(text, words), { look, goesOn, rules: [] });
  return { text: editText(text, repaired.edits), edits: repaired.edits, looks: texts.length };
}

describe('fixes of one text', () => {
  test('are applied at once where they go together', () => {
    expect(run('badA; badB; badC;', { badA: 'one', badB: 'two', badC: 'three' })).toMatchObject({
      text: 'one; two; three;',
      looks: 2,
    });
  });

  test('are taken back where they do harm, and the others stay', () => {
    const words = { badA: 'one', badB: '<<<', badC: 'badX', badD: 'four' };
    expect(run('badA; badB; badC; badD;', words).text).toBe('one; badB; badC; four;');
  });

  test('have their turn in a further round where they touch, as edits of the first text', () => {
    const ran = run('badA; badB;', { badA: '@one', badB: '@two' });
    expect(ran.text).toBe('import two; import one; one; two;');
    expect(ran.edits).toEqual([
      { range: { start: 0, end: 4 }, text: 'import two; import one; one' },
      { range: { start: 6, end: 10 }, text: 'two' },
    ]);
  });

  test('have no further round where nobody wants one', () => {
    const ran = run('badA; badB;', { badA: '@one', badB: '@two' }, { goesOn: false });
    expect(ran.text).toBe('import one; one; badB;');
  });

  test('are left out where nobody may look at what comes of them', () => {
    const words = { badA: 'one', badB: '<<<', badC: 'three', badD: 'four' };
    const text = 'badA; badB; badC; badD;';
    expect(run(text, words, { most: 1 })).toMatchObject({ text, edits: [] });
    expect(run(text, words, { most: 4 }).text).toBe('one; badB; badC; badD;');
  });

  test('may mend what a fix of them has written', () => {
    const ran = run('badA;', { badA: 'badB + 1', badB: 'two' });
    expect(ran.text).toBe('badA;');
    expect(run('badA; badB;', { badA: '@one', badB: '@badA' }).text).toBe('import one; one; badB;');
  });

  test('leave nothing to do where there are none', () => {
    expect(run('fine;', {})).toEqual({ text: 'fine;', edits: [], looks: 0 });
  });
});
