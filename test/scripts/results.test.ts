import { describe, expect, it } from 'vitest';
import { closingLine, runSuite, sum } from '../../scripts/results.mjs';

/** Runs a suite that is this text. */
function countsOf(name: string, text: string): ReturnType<typeof runSuite> {
  return runSuite(`results-test-${name}`, 'node', ['-e', text]);
}

function writing(counts: string): string {
  return `require('fs').writeFileSync(process.env.SUITE_RESULT, ${JSON.stringify(counts)});`;
}

describe('runSuite', () => {
  it('answers with what the suite counted', () => {
    const counts = { passed: 3, failed: 1, skipped: 2 };
    expect(countsOf('counts', writing(JSON.stringify(counts)) + 'process.exit(1)')).toEqual(counts);
  });

  it('keeps the reason of a suite that could not run', () => {
    const counts = { passed: 0, failed: 0, skipped: 1, reason: 'There is no editor here.' };
    expect(countsOf('reason', writing(JSON.stringify(counts)))).toEqual(counts);
  });

  it('counts a suite that ends well but without counts as failed', () => {
    expect(countsOf('silent', '')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a suite that died while writing as failed', () => {
    expect(countsOf('half', writing('{ "passed": 3,'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a failure where only the exit code tells of it', () => {
    const counts = { passed: 3, failed: 0, skipped: 0 };
    expect(countsOf('exit', writing(JSON.stringify(counts)) + 'process.exit(2)')).toEqual({
      ...counts,
      failed: 1,
    });
  });

  it('does not take the counts of an earlier run', () => {
    countsOf('twice', writing(JSON.stringify({ passed: 3, failed: 0, skipped: 0 })));
    expect(countsOf('twice', '').failed).toBe(1);
  });
});

it('closes with the sum of all suites', () => {
  const total = sum([
    { passed: 2, failed: 0, skipped: 1 },
    { passed: 5, failed: 1, skipped: 0 },
  ]);
  expect(closingLine(total)).toBe('7 passed, 1 failed, 1 skipped');
});
