import type { ScanResult } from './scan';

/** What the command ends with; scripts and gates rely on these numbers. */
export const exitCodes = { clean: 0, findings: 1, failed: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Where some work could not be done, what was found is not all there is: that outweighs findings. */
export function exitCodeOf({ troubles, reports }: ScanResult): ExitCode {
  if (troubles.some(({ isFatal }) => isFatal)) return exitCodes.failed;
  const findings = reports.flatMap((report) => report.findings);
  return findings.some(({ severity }) => severity !== 'information') ? exitCodes.findings : exitCodes.clean;
}
