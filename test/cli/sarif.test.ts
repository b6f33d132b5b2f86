import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { type SarifOptions, toSarif } from '../../cli/formats/sarif';
import type { FileReport, ScanResult } from '../../cli/scan';
import { errorsIn, validator } from './sarifValidation';
import { findingIn, reportOf, result, resultOf, rule, text } from './sample';

const options: SarifOptions = { version: '0.1.0', cwd: '/app', rules: [rule], pageOf: () => '# The page\n' };

/** A report of a finding that has a fix. */
function withFix(): FileReport {
  const report = reportOf(text, [findingIn(text, 'request')]);
  const edits = [{ ...findingIn(text, 'request.query.name').place, text: "'you'" }];
  const fixes = [{ title: 'Name nobody', safety: 'review' as const, edits }];
  return { ...report, fixes: new Map(report.findings.map((finding) => [finding, fixes])) };
}

/** A result with everything that a log can hold. */
const full: ScanResult = {
  ...resultOf(
    reportOf(text, [
      findingIn(text, 'request.query.name', {
        related: [{ place: findingIn(text, 'answer').place, message: 'another call' }],
      }),
      findingIn(text, 'ask', { rule: 'other/rule', severity: 'information', flows: [] }),
    ]),
    withFix(),
    {
      ...reportOf(text, [findingIn(text, 'ask')]),
      file: { absolutePath: '/b c/answer.ts', path: '../b c/answer.ts', pathInRoot: 'answer.ts' },
    },
  ),
  troubles: [
    { type: 'missing', path: 'no where', line: undefined, message: 'There is no such file.', isFatal: true },
    { type: 'syntax', path: 'src/a.ts', line: 3, message: ') expected.', isFatal: false },
  ],
};

describe('the SARIF report', () => {
  test('places a finding, its flow and its fingerprint', () => {
    const [found] = runOf(result).results ?? [];
    expect(found).toMatchObject({
      ruleId: 'prompt/untrusted-in-system',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'This system prompt depends on request.query.name.' },
      partialFingerprints: { 'sluicegate/v1': '1:0f3c' },
    });
    expect(found?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'src/answer.ts', uriBaseId: 'SRCROOT' },
          region: { startLine: 4, startColumn: 33, endLine: 4, endColumn: 51 },
        },
      },
    ]);
    const steps = found?.codeFlows?.[0]?.threadFlows[0]?.locations.map(
      ({ location }) => location?.message?.text,
    );
    expect(steps).toEqual(['request.query.name enters here', 'it becomes part of the system prompt']);
  });

  test('tells what a fix replaces', () => {
    expect(runOf(resultOf(withFix())).results?.[0]?.fixes).toEqual([
      {
        description: { text: 'Name nobody' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'src/answer.ts', uriBaseId: 'SRCROOT' },
            replacements: [
              {
                deletedRegion: { startLine: 4, startColumn: 33, endLine: 4, endColumn: 51 },
                insertedContent: { text: "'you'" },
              },
            ],
          },
        ],
        properties: { safety: 'review' },
      },
    ]);
  });

  test('describes a rule for people and for filters', () => {
    expect(runOf(result).tool.driver.rules).toEqual([
      {
        id: 'prompt/untrusted-in-system',
        name: 'PromptUntrustedInSystem',
        shortDescription: { text: 'Outside text in a system prompt.' },
        fullDescription: { text: rule.why },
        help: { text: rule.why, markdown: '# The page\n' },
        defaultConfiguration: { level: 'error' },
        properties: {
          tags: [
            'security',
            'external/cwe/cwe-094',
            'external/cwe/cwe-1427',
            'external/owasp/llm01-2025',
            'external/atlas/aml.t0051.000',
          ],
          'security-severity': '8.0',
        },
      },
    ]);
  });

  test('names what could not be analyzed', () => {
    const [invocation] = runOf(full).invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    const notifications = invocation?.toolExecutionNotifications ?? [];
    expect(
      notifications.map(({ descriptor, level, message }) => [descriptor?.id, level, message.text]),
    ).toEqual([
      ['missing', 'error', 'There is no such file.'],
      ['syntax', 'warning', ') expected.'],
    ]);
    expect(notifications[1]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'src/a.ts', uriBaseId: 'SRCROOT' },
      region: { startLine: 3 },
    });
  });

  test('gives a file outside the current folder its whole name', () => {
    const uris = runOf(full).results?.map(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation,
    );
    expect(uris?.[3]).toEqual({ uri: 'file:///b%20c/answer.ts' });
  });
});

describe.skipIf(!validator)('the validator of the format', () => {
  test('has nothing against the report of a clean scan', () => {
    expect(errorsIn(toSarif({ ...resultOf(), files: 1, analyzed: 1 }, options))).toEqual([]);
  });

  test('has nothing against a report with everything in it', () => {
    expect(errorsIn(toSarif(full, options))).toEqual([]);
  });

  test('objects to a bad report', () => {
    const log = JSON.parse(toSarif(result, options)) as Log;
    const place = log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation;
    if (place?.artifactLocation) place.artifactLocation.uri = 'not a reference';
    if (place?.region) place.region.startLine = 0;
    const errors = errorsIn(JSON.stringify(log)).map((error) => error.split(':')[0]);
    expect(errors).toEqual(expect.arrayContaining(['JSON1008', 'SARIF1002']));
  });
});

function runOf(scanned: ScanResult) {
  const [run] = (JSON.parse(toSarif(scanned, options)) as Log).runs;
  return run!;
}
