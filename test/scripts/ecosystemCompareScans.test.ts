import { expect, test } from 'vitest';
import { compareScans } from '../../scripts/ecosystem/compareScans.mjs';

const finding = {
  rule: 'prompt/untrusted-in-system',
  path: 'src/prompt.js',
  range: { start: { line: 3, column: 7 } },
  severity: 'error',
  message: 'This system prompt depends on req.body.',
};
const scan = (findings: readonly (typeof finding)[], problems: readonly object[] = []) => ({
  findings,
  problems,
  statistics: { files: 2, modelCalls: [] },
});

test('scans that found the same differ in nothing', () => {
  expect(compareScans(scan([finding]), scan([finding]))).toEqual({
    lines: ['2 files, 0 model calls, 1 findings, 0 differences'],
    differences: 0,
  });
});

test('a finding of one of them is a difference either way', () => {
  const place = 'src/prompt.js:3:7 error prompt/untrusted-in-system This system prompt depends on req.body.';
  expect(compareScans(scan([]), scan([finding])).lines[1]).toBe(`only without the prefilter: ${place}`);
  expect(compareScans(scan([finding]), scan([])).lines[1]).toBe(`only with the prefilter: ${place}`);
  const moved = { ...finding, range: { start: { line: 4, column: 7 } } };
  expect(compareScans(scan([finding]), scan([moved])).differences).toBe(2);
});

test('what was cut short is named once, and a syntax error is not', () => {
  const limit = { type: 'limit', path: 'a.js', line: 2, message: 'The limit was reached.' };
  const syntax = { type: 'syntax', path: 'b.js', line: 1, message: 'Expected ;.' };
  const { lines, differences } = compareScans(scan([], [limit, syntax]), scan([], [limit]));
  expect(lines.slice(1)).toEqual(['not analyzed to the end: a.js:2 The limit was reached.']);
  expect(differences).toBe(0);
});
