import { describe, expect, it } from 'vitest';
import { compare, update } from '../../scripts/ecosystem/snapshot.mjs';
import { missedBars, toPrecision, toTable } from '../../scripts/ecosystem/summary.mjs';

type Snapshot = Parameters<typeof compare>[0];
type Result = Parameters<typeof compare>[1][number];
type Found = Result['findings'][number];
type Recorded = Snapshot['packages'][number]['findings'][number];

const javascript = { lines: 900, importing: 3, calling: 2, yielding: 2, modelCalls: 4 };
const python = { lines: 100, importing: 1, calling: 1, yielding: 1, modelCalls: 2 };
const counts = { javascript, python };

function finding(line: number, message = 'This system prompt depends on request.query.'): Found {
  return { rule: 'prompt/untrusted-in-system', severity: 'error', path: 'src/chat.ts', line, message };
}

function judged(line: number, verdict: Recorded['verdict'], reason = ''): Recorded {
  return { ...finding(line), verdict, reason };
}

function result(...findings: readonly Found[]): Result {
  return { name: 'chat-starter', version: '1.0.0', ...counts, findings };
}

function recorded(...findings: readonly Recorded[]): Snapshot {
  return { packages: [{ name: 'chat-starter', version: '1.0.0', ...counts, findings }] };
}

describe('compare', () => {
  it('has nothing to say about results as they were recorded and reviewed', () => {
    expect(compare(recorded(judged(7, 'true')), [result(finding(7))])).toEqual([]);
  });

  it('names a finding that is new and one that is gone', () => {
    const lines = compare(recorded(judged(7, 'false')), [result(finding(7, 'Something else.'))]);
    expect(lines).toEqual([
      'chat-starter:',
      '  - src/chat.ts:7 prompt/untrusted-in-system This system prompt depends on request.query.   (was false)',
      '  + src/chat.ts:7 prompt/untrusted-in-system Something else.',
    ]);
  });

  it('says that a finding moved', () => {
    expect(compare(recorded(judged(7, 'true')), [result(finding(9))])).toEqual([
      'chat-starter:',
      '  ~ src/chat.ts:9 prompt/untrusted-in-system This system prompt depends on request.query.   (was in line 7)',
    ]);
  });

  it('fails on a finding that nobody has reviewed', () => {
    const lines = compare(recorded(judged(7, 'unreviewed')), [result(finding(7))]);
    expect(lines.join('\n')).toContain('nobody has reviewed it');
  });

  it('lets findings of severity information be unread', () => {
    const quiet = { ...finding(7), severity: 'information' } as const;
    const before = recorded({ ...quiet, verdict: 'unreviewed', reason: '' });
    expect(compare(before, [result(quiet)])).toEqual([]);
  });

  it('names a count that changed, a package that is new and one that is gone', () => {
    const silent = { ...result(), python: { ...python, yielding: 0, modelCalls: 0 } };
    expect(compare(recorded(), [silent])).toEqual([
      'chat-starter:',
      '  python, yielding: 1 -> 0',
      '  python, modelCalls: 2 -> 0',
    ]);
    expect(compare(recorded(), [{ ...result(), name: 'other' }])).toEqual([
      'chat-starter: recorded, but no longer in the list',
      'other: not recorded yet',
    ]);
  });

  it('compares each version of a package with its own record', () => {
    const { packages } = recorded(judged(7, 'true'));
    const older = { ...result(finding(2)), version: '0.9.0' };
    const both = { packages: [...packages, { ...older, findings: [judged(2, 'false')] }] };
    expect(compare(both, [result(finding(7)), older])).toEqual([]);
    expect(compare(both, [result(finding(7)), { ...older, version: '0.8.0' }])).toContain(
      'chat-starter: not recorded yet',
    );
  });
});

describe('update', () => {
  it('keeps verdict and reason of a finding whose line shifted', () => {
    const { packages } = update(recorded(judged(7, 'false', 'The text is constant.')), [result(finding(12))]);
    expect(packages[0]?.findings).toEqual([judged(12, 'false', 'The text is constant.')]);
  });

  it('keeps verdicts in order where several findings say the same', () => {
    const before = recorded(judged(7, 'true', 'first'), judged(20, 'false', 'second'));
    const { packages } = update(before, [result(finding(21), finding(8))]);
    expect(packages[0]?.findings).toEqual([judged(8, 'true', 'first'), judged(21, 'false', 'second')]);
  });

  it('prefers the finding in the same line to the first that says the same', () => {
    const before = recorded(judged(7, 'true', 'first'), judged(20, 'false', 'second'));
    const { packages } = update(before, [result(finding(20))]);
    expect(packages[0]?.findings).toEqual([judged(20, 'false', 'second')]);
  });

  it('marks a new finding as unreviewed and forgets one that is gone', () => {
    const { packages } = update(recorded(judged(7, 'true')), [result(finding(3, 'Something else.'))]);
    expect(packages[0]?.findings).toEqual([
      { ...finding(3, 'Something else.'), verdict: 'unreviewed', reason: '' },
    ]);
  });

  it('leaves nothing to compare, but for the review', () => {
    const results = [result(finding(3), finding(5, 'Something else.'))];
    const updated = update({ packages: [] }, results);
    expect(compare(updated, results).filter((line) => !line.startsWith('  ?'))).toEqual(['chat-starter:']);
    const reviewed = updated.packages.map((listed) => ({
      ...listed,
      findings: listed.findings.map((found) => ({ ...found, verdict: 'true' as const })),
    }));
    expect(compare({ packages: reviewed }, results)).toEqual([]);
  });
});

describe('missedBars', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({
    ...{ ...result(), name: `starter-${String(index)}` },
    javascript: { ...javascript, calling: 10, yielding: 8, modelCalls: 25 },
    python: { ...python, modelCalls: 5 },
  }));

  it('is silent where the list keeps its promises', () => {
    expect(missedBars(many)).toEqual([]);
  });

  it('names each promise that is broken', () => {
    const [first, ...others] = many;
    const weak = others.map((other) => ({ ...other, javascript: { ...other.javascript, yielding: 7 } }));
    const none = { lines: 0, importing: 0, calling: 0, yielding: 0, modelCalls: 0 };
    expect(missedBars([{ ...first!, javascript: none, python: none }, ...weak.slice(1)])).toEqual([
      'There are 11 packages; there must be 12.',
      '250 model calls of JavaScript were recognized; there must be 300.',
      '70 % of the files of JavaScript that construct a client or call a model yield a call; it must be 80 %.',

      'No model call was recognized in starter-0.',
    ]);
  });
});

describe('the summary', () => {
  it('counts verdicts a rule and leaves the undecided out of the share', () => {
    const verdicts = [judged(1, 'true'), judged(2, 'true'), judged(3, 'false'), judged(4, 'unsure')];
    const [header, row] = toPrecision(recorded(...verdicts))
      .split('\n')
      .map((line: string) => line.split(/ {2,}/));
    expect(header).toEqual(['rule', 'true', 'false', 'unsure', 'unreviewed', 'true of true and false']);
    expect(row).toEqual(['prompt/untrusted-in-system', '2', '1', '1', '0', '66 %']);
  });

  it('adds the packages up, a table for each language', () => {
    const tables = toTable([result(finding(1)), { ...result(), python: javascript }])
      .split('\n\n')
      .map((table: string) => table.split('\n').at(-1)?.split(/ {2,}/));
    expect(tables).toEqual([
      ['all', '6', '4', '4', '8', '1'],
      ['all', '4', '3', '3', '6', '0'],
    ]);
  });
});
