import { expect, test } from 'vitest';
import type { TextChange } from '../../analysis';
import { advance, keep, toTextChange, withKept, type Kept } from '../../server/lastGood';
import { finding } from '../support/finding';

/** Text, what is kept of it, and a way to type. `|x|` marks are not needed: places are found by their words. */
function opened(text: string, words: readonly string[]) {
  const kept = keep(words.map((word) => finding({ range: rangeOf(text, word), message: word })));
  return { text, kept };
}

function rangeOf(text: string, word: string): readonly [number, number] {
  const start = text.indexOf(word);
  if (start === -1) throw new Error(`${word} does not occur`);
  return [start, start + word.length];
}

function replace(state: { text: string; kept: Kept }, old: string, by: string) {
  const [start, end] = rangeOf(state.text, old);
  const change = toTextChange(state.text, { start, end }, by);
  return {
    text: state.text.slice(0, start) + by + state.text.slice(end),
    kept: advance(state.kept, change),
  };
}

function wordsOf({ text, kept }: { text: string; kept: Kept }): string[] {
  return kept.findings.map(({ place }) => text.slice(place.range.start, place.range.end));
}

test('moves findings behind a change and leaves those before it', () => {
  const state = replace(opened('alpha\nbeta\ngamma\n', ['alpha', 'gamma']), 'beta', 'something longer\n');
  expect(wordsOf(state)).toEqual(['alpha', 'gamma']);
});

test('drops a finding whose text was changed', () => {
  const state = replace(opened('alpha\nbeta\ngamma\n', ['alpha', 'beta', 'gamma']), 'et', 'i');
  expect(wordsOf(state)).toEqual(['alpha', 'gamma']);
});

test('drops findings in a text that was deleted', () => {
  const state = replace(opened('alpha\nbeta\ngamma\n', ['alpha', 'beta', 'gamma']), 'beta\n', '');
  expect(wordsOf(state)).toEqual(['alpha', 'gamma']);
});

test('leaves a finding whole when text is typed right before or right behind it', () => {
  const state = opened('alpha beta gamma', ['beta']);
  expect(wordsOf(replace(state, ' beta', ' "beta'))).toEqual(['beta']);
  expect(wordsOf(replace(state, 'beta ', 'beta" '))).toEqual(['beta']);
});

test('sees how little an editor changed that sends the whole text', () => {
  const state = opened('alpha\nbeta\ngamma\n', ['alpha', 'gamma']);
  expect(wordsOf(replace(state, state.text, 'alpha\nbe\ngamma\n'))).toEqual(['alpha', 'gamma']);
});

test('moves the steps and the suppression of a finding in the same file only', () => {
  const at = (path: string) => ({ place: { path, range: { start: 10, end: 12 } }, message: 'enters here' });
  const kept = keep([
    finding({
      range: [20, 25],
      flows: [[at('app.ts'), at('other.ts')]],
      related: [at('app.ts')],
      suppressedBy: at('app.ts').place,
    }),
  ]);
  const [moved] = advance(kept, { range: { start: 0, end: 0 }, length: 5 }).findings;
  expect(moved?.flows[0]?.map((step) => step.place.range.start)).toEqual([15, 10]);
  expect(moved?.related[0]?.place.range).toEqual({ start: 15, end: 17 });
  expect(moved?.suppressedBy?.range).toEqual({ start: 15, end: 17 });
});

test('counts what is found anew on changed lines, and nothing found anew elsewhere', () => {
  const state = replace(opened('alpha\nbeta\ngamma\n', ['alpha']), 'beta', 'eval(beta');
  const fresh = ['eval', 'gamma'].map((word) => finding({ range: rangeOf(state.text, word) }));
  const shown = withKept(state.kept, fresh, state.text);
  expect(wordsOf({ text: state.text, kept: keep(shown) })).toEqual(['alpha', 'eval']);
});

test('does not show a finding twice that is kept and found anew on a changed line', () => {
  const state = replace(opened('alpha beta\ngamma\n', ['alpha']), 'beta', 'beta(');
  const fresh = [finding({ range: rangeOf(state.text, 'alpha') })];
  expect(withKept(state.kept, fresh, state.text)).toHaveLength(1);
});

test('joins changes that touch, so that a statement typed slowly is one region', () => {
  const typed = [...'let x'].map((_, index): TextChange => ({
    range: { start: index, end: index },
    length: 1,
  }));
  expect(typed.reduce(advance, keep([])).changed).toEqual([{ start: 0, end: 5 }]);
});

test('moves a region behind a later change', () => {
  const changes: TextChange[] = [
    { range: { start: 10, end: 10 }, length: 2 },
    { range: { start: 0, end: 3 }, length: 1 },
  ];
  expect(changes.reduce(advance, keep([])).changed).toEqual([
    { start: 0, end: 1 },
    { start: 8, end: 10 },
  ]);
});
