import { expect, test } from 'vitest';
import type { Edit, Fix } from '../../analysis';
import { combinedEdits, safeFix } from '../../server/fixAll';

const edit = (start: number, end: number, text: string): Edit => ({
  path: 'app.ts',
  range: { start, end },
  text,
});
const fix = (...edits: Edit[]): Fix => ({ title: 'Mend it', safety: 'safe', edits });

test('writes what two fixes share once', () => {
  const shared = edit(0, 0, "import schema from 'schema';\n");
  const edits = combinedEdits([fix(shared, edit(10, 12, 'a')), fix(shared, edit(20, 22, 'b'))]);
  expect(edits).toEqual([shared, edit(10, 12, 'a'), edit(20, 22, 'b')]);
});

test('leaves a fix out that touches what another one writes', () => {
  const edits = combinedEdits([fix(edit(10, 12, 'a')), fix(edit(0, 0, 'b'), edit(12, 14, 'c'))]);
  expect(edits).toEqual([edit(10, 12, 'a')]);
});

test('takes the first safe fix of a finding and none that is for review', () => {
  const review: Fix = { ...fix(), safety: 'review', title: 'Look at it' };
  expect(safeFix([review, fix(edit(0, 1, 'a')), fix(edit(0, 1, 'b'))])).toEqual([fix(edit(0, 1, 'a'))]);
  expect(safeFix([review])).toEqual([]);
});
