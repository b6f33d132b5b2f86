import type { Finding } from '../../analysis';

/** A finding with only what a test is about; the rest is plausible. */
export function finding(given: Partial<Finding> & { range: readonly [number, number] }): Finding {
  const { range, ...rest } = given;
  return {
    rule: 'output/code-execution',
    severity: 'error',
    confidence: 'high',
    message: 'The answer of the model is run as code.',
    place: { path: 'app.ts', range: { start: range[0], end: range[1] } },
    flows: [],
    related: [],
    fingerprint: `1:${range[0]}`,
    suppressedBy: undefined,
    ...rest,
  };
}
