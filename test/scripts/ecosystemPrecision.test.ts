import { describe, expect, it } from 'vitest';
import { belowBar, toPage } from '../../scripts/ecosystem/precision.mjs';

type Snapshot = Parameters<typeof toPage>[0];
type Recorded = Snapshot['packages'][number]['findings'][number];

const counts = { lines: 2000, importing: 1, calling: 1, yielding: 1, modelCalls: 1 };

function snapshot(right: number, wrong: number): Snapshot {
  const finding = (verdict: Recorded['verdict']): Recorded => ({
    ...{ rule: 'output/code-execution', severity: 'error', path: 'src/chat.ts' },
    ...{ line: 1, message: 'It runs.', verdict, reason: '' },
  });
  const findings = [
    ...Array.from({ length: right }, () => finding('true')),
    ...Array.from({ length: wrong }, () => finding('false')),
  ];
  const python = { ...counts, lines: 0 };
  return { packages: [{ name: 'a', version: '1.0.0', javascript: counts, python, findings }] };
}

const rule = { id: 'output/code-execution', severity: 'error', profile: 'recommended' } as const;

describe('precision', () => {
  it.each([
    { right: 9, wrong: 0, says: 'too few to tell', isBelow: false },
    { right: 9, wrong: 1, says: '90 %', isBelow: false },
    { right: 8, wrong: 2, says: '80 %, below the bar', isBelow: true },
  ])('of $right right and $wrong wrong', ({ right, wrong, says, isBelow }) => {
    const page = toPage(snapshot(right, wrong), [rule]);
    expect(page).toContain(`| error | ${right} | ${wrong} | 0 | ${says} |`);
    expect(belowBar(snapshot(right, wrong), [rule])).toEqual(isBelow ? [rule] : []);
  });

  it('lets a rule of the strict profile be wrong', () => {
    expect(belowBar(snapshot(1, 19), [{ ...rule, profile: 'strict' }])).toEqual([]);
  });

  it('tells the noise', () => {
    expect(toPage(snapshot(3, 0), [rule])).toContain(
      '3 findings of severity error or warning: 1.50 in a thousand',
    );
  });
});
