import { locateAll, type ReportedFinding } from '../located';
import type { ScanResult, Skipped, Trouble } from '../scan';

/** The form of the report; it changes when a reader would have to. */
const formatVersion = 1;

/** What `--format json` prints. */
export interface JsonReport {
  readonly version: typeof formatVersion;
  readonly findings: readonly ReportedFinding[];
  readonly statistics: {
    readonly files: number;
    readonly analyzed: number;
    readonly suppressed: number;
    readonly modelCalls: ScanResult['calls'];
  };
  readonly skipped: readonly Skipped[];
  readonly problems: readonly Omit<Trouble, 'isFatal'>[];
}

export function toJson(result: ScanResult): string {
  return `${JSON.stringify(toJsonReport(result), undefined, 2)}\n`;
}

export function toJsonReport(result: ScanResult): JsonReport {
  const { files, analyzed, suppressed, calls } = result;
  return {
    version: formatVersion,
    findings: locateAll(result),
    statistics: { files, analyzed, suppressed, modelCalls: calls },
    skipped: result.skipped,
    problems: result.troubles.map(({ type, path, message, line, cell }) => ({
      type,
      path,
      message,
      line,
      cell,
    })),
  };
}
