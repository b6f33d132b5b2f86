import { expect, test } from 'vitest';
import { faultsOf, type Finding } from '../../../analysis';
import { finding } from '../../support/finding';

const rules = [{ id: 'output/code-execution', speaksFor: ['output/unvalidated-json'] }];
const one = finding({ range: [0, 1] });
const two = finding({ range: [5, 6], message: 'Another answer is run as code.' });

const judge = (before: readonly Finding[], after: readonly Finding[], fixed: readonly Finding[]): string[] =>
  faultsOf(
    { before: { findings: before, problems: [] }, after: { findings: after, problems: [] }, fixed },
    rules,
  );

test('of several fixes each takes a finding away', () => {
  expect(judge([one, two], [], [one, two])).toEqual([]);
  expect(judge([one, two], [two], [one])).toEqual([]);
  expect(judge([one, two], [two], [one, two])).toEqual(['The finding is still there.']);
});

test('a finding that speaks for several places speaks for one less', () => {
  const related = (count: number) =>
    Array.from({ length: count }, () => ({ place: two.place, message: 'another' }));
  const of = (count: number) => ({ ...one, related: related(count) });
  expect(judge([of(2)], [of(1)], [of(2)])).toEqual([]);
  expect(judge([of(2)], [of(2)], [of(2)])).toEqual(['The finding is still there.']);
});

test('what comes may be milder, or what the rule spoke for, and nothing else', () => {
  const milder = { ...one, severity: 'warning', message: 'It is a little better.' } as const;
  const spokenFor = { ...one, rule: 'output/unvalidated-json' };
  const foreign = { ...one, rule: 'output/path-traversal' };
  expect(judge([one], [milder], [one])).toEqual([]);
  expect(judge([one], [spokenFor], [one])).toEqual([]);
  expect(judge([one], [foreign], [one])).toEqual([expect.stringContaining('output/path-traversal')]);
  expect(judge([], [foreign], [])).toEqual([expect.stringContaining('output/path-traversal')]);
});

test('a finding of another rule may become milder, where the more severe one goes', () => {
  const other = { ...two, rule: 'supply/remote-code' };
  const milder = { ...other, severity: 'warning', message: 'It runs the code of a pinned model.' } as const;
  expect(judge([one, other], [milder], [one])).toEqual([]);
  expect(judge([one, other], [other, milder], [one])).toEqual([
    expect.stringContaining('supply/remote-code'),
  ]);
});

test('what a finding counted in another file may come there, and nothing else', () => {
  const counted = { ...two, rule: one.rule, place: { ...two.place, path: 'other.ts' } };
  const elsewhere = [{ ...one, related: [{ place: counted.place, message: 'another' }] }];
  const come = (finding: Finding) =>
    faultsOf(
      {
        before: { findings: [], problems: [] },
        after: { findings: [finding], problems: [] },
        fixed: [],
        elsewhere,
      },
      rules,
    );
  expect(come(counted)).toEqual([]);
  expect(come({ ...counted, rule: 'output/path-traversal' })).toHaveLength(1);
  expect(come({ ...counted, place: two.place })).toHaveLength(1);
});

test('a text that did not parse may stay so', () => {
  const broken = { findings: [], problems: [{ type: 'syntax', message: 'Unexpected end.' }] } as const;
  const whole = { findings: [], problems: [] };
  expect(faultsOf({ before: whole, after: broken, fixed: [] }, rules)).toEqual([
    'It does not parse: Unexpected end.',
  ]);
  expect(faultsOf({ before: broken, after: broken, fixed: [] }, rules)).toEqual([]);
});
