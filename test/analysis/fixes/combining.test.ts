import { describe, expect, test } from 'vitest';
import { chosenFix, combinedFix, compatibleFixes, type Edit, editText, type Fix } from '../../../analysis';

const edit = (start: number, end: number, text: string, path = 'app.ts'): Edit => ({
  path,
  range: { start, end },
  text,
});
const fix = (...edits: Edit[]): Fix => ({ title: 'Mend it', safety: 'safe', edits });

describe('fixes that are applied at once', () => {
  test('write once what they share', () => {
    const shared = edit(0, 0, "import schema from 'schema';\n");
    const { edits } = combinedFix([fix(shared, edit(10, 12, 'a')), fix(shared, edit(20, 22, 'b'))]);
    expect(edits).toEqual([shared, edit(10, 12, 'a'), edit(20, 22, 'b')]);
  });

  test('do not touch what another one writes', () => {
    const first = fix(edit(10, 12, 'a'));
    const touching = fix(edit(0, 0, 'b'), edit(12, 14, 'c'));
    expect(compatibleFixes([first, touching])).toEqual([first]);
    expect(combinedFix([first, touching]).edits).toEqual([edit(10, 12, 'a')]);
  });

  test('leave out one that writes twice at one place', () => {
    const good = fix(edit(0, 4, 'a'));
    expect(compatibleFixes([fix(edit(10, 12, 'b'), edit(11, 14, 'c')), good])).toEqual([good]);
  });

  test('may stand at the same place of different files', () => {
    const fixes = [fix(edit(0, 4, 'a')), fix(edit(0, 4, 'b', 'other.ts'))];
    expect(compatibleFixes(fixes)).toEqual(fixes);
  });

  test('want lines in other files as well', () => {
    const lines = [{ file: '.env.example', line: 'KEY=' }];
    expect(combinedFix([fix(edit(0, 1, 'a')), { ...fix(edit(5, 6, 'b')), lines }]).lines).toEqual(lines);
  });
});

describe('the fix of a finding', () => {
  const review: Fix = { ...fix(), safety: 'review', title: 'Look at it' };

  test('is the first safe one, and none that is for review', () => {
    expect(chosenFix([review, fix(edit(0, 1, 'a')), fix(edit(0, 1, 'b'))], 'safe')).toEqual(
      fix(edit(0, 1, 'a')),
    );
    expect(chosenFix([review], 'safe')).toBeUndefined();
  });

  test('is one for review where there is no safe one and that is wanted', () => {
    expect(chosenFix([review, fix(edit(0, 1, 'a'))], 'review')).toEqual(fix(edit(0, 1, 'a')));
    expect(chosenFix([review], 'review')).toBe(review);
    expect(chosenFix([], 'review')).toBeUndefined();
  });
});

describe('a text after edits', () => {
  test('has them where they stand, whatever their order', () => {
    expect(editText('one two', [edit(4, 7, '2'), edit(0, 3, '1')])).toBe('1 2');
  });

  test('has the first one of two insertions first, and both before what is replaced there', () => {
    expect(editText('one', [edit(0, 3, '1'), edit(0, 0, 'a'), edit(0, 0, 'b')])).toBe('ab1');
  });

  test('is none where they overlap', () => {
    expect(() => editText('one two', [edit(0, 5, 'a'), edit(3, 7, 'b')])).toThrow('overlap');
  });
});
