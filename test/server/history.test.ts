import { expect, test } from 'vitest';
import { changed, noHistory, parsed } from '../../server/history';
import { finding } from '../support/finding';

const insertion = (at: number, length: number) => ({ range: { start: at, end: at }, length });

test('moves what a late analysis found after the changes that it did not see', () => {
  let history = changed(noHistory, 2, [insertion(0, 1)]);
  history = changed(history, 3, [insertion(0, 10), insertion(40, 1)]);
  history = parsed(history, 2, [finding({ range: [20, 25] })]);
  expect(history.kept?.findings[0]?.place.range).toEqual({ start: 30, end: 35 });
  expect(history.kept?.changed).toEqual([
    { start: 0, end: 10 },
    { start: 40, end: 41 },
  ]);
});

test('keeps nothing before a version parsed', () => {
  expect(changed(noHistory, 2, [insertion(0, 1)]).kept).toBeUndefined();
});

test('does not take what is too late to be moved', () => {
  let history = noHistory;
  for (let version = 2; version < 400; version++) history = changed(history, version, [insertion(0, 1)]);
  expect(parsed(history, 1, [finding({ range: [0, 5] })]).kept).toBeUndefined();
  history = parsed(history, 390, []);
  expect(parsed(history, 380, [finding({ range: [0, 5] })]).kept?.findings).toEqual([]);
  expect(parsed(history, 399, [finding({ range: [0, 5] })]).kept?.findings).toHaveLength(1);
});
