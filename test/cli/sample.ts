/** A scan result made by hand, so that formats are tested without an engine. */
import { type Finding, lineStartsOf } from '../../analysis';
import type { RuleInfo } from '../../analysis';
import type { FileReport, ScanResult } from '../../cli/scan';

export const rule: RuleInfo = {
  id: 'prompt/untrusted-in-system',
  summary: 'Outside text in a system prompt',
  why: 'Whoever writes the system prompt decides what the assistant does with its tools.',
  severity: 'error',
  profile: 'recommended',
  taxonomies: {
    owasp: ['LLM01:2025'],
    cwe: [94, 1427],
    atlas: ['AML.T0051.000'],
    nist: ['Information Security'],
  },
  concerns: ['threat protection'],
};

export const text = `import { ask } from './ask';

export function answer(request) {
  return ask({ system: \`Serve \${request.query.name}.\` });
}
`;

/** The finding in `text`, from the request to the prompt. */
export function findingIn(
  source: string,
  part: string,
  changes: Partial<Finding> = {},
  path = 'answer.ts',
): Finding {
  const start = source.indexOf(part);
  const place = { path, range: { start, end: start + part.length } };
  return {
    rule: rule.id,
    severity: 'error',
    confidence: 'high',
    message: `This system prompt depends on ${part}.`,
    place,
    flows: [
      [
        { place, message: `${part} enters here` },
        { place, message: 'it becomes part of the system prompt' },
      ],
    ],
    related: [],
    fingerprint: '1:0f3c',
    suppressedBy: undefined,
    ...changes,
  };
}

export function reportOf(source: string, findings: readonly Finding[]): FileReport {
  return {
    file: { absolutePath: '/app/src/answer.ts', path: 'src/answer.ts', pathInRoot: 'answer.ts' },
    text: source,
    lineStarts: lineStartsOf(source),
    findings,
    secrets: findings.filter((finding) => finding.rule.startsWith('secrets/')),
    others: {},
    notebooks: new Map(),
  };
}

export function resultOf(...reports: readonly FileReport[]): ScanResult {
  return {
    files: reports.length,
    analyzed: reports.length,
    reports,
    secrets: reports.flatMap((report) => report.secrets),
    notebooks: new Map(),
    suppressed: 0,
    calls: [],
    skipped: [],
    troubles: [],
  };
}

export const result = resultOf(reportOf(text, [findingIn(text, 'request.query.name')]));
