/** Findings as reports have them: lines and columns that people count, and paths that they can open. */
import { posix } from 'node:path';
import { type Finding, type Mark, type Place, type Step, positionAt } from '../analysis';
import type { FileReport, ScanResult } from './scan';

/** One-based; columns in UTF-16 code units, the end exclusive. */
export interface LocatedRange {
  readonly start: LocatedPosition;
  readonly end: LocatedPosition;
}

export interface LocatedPosition {
  readonly line: number;
  readonly column: number;
}

export interface LocatedStep {
  readonly path: string;
  readonly range: LocatedRange;
  readonly message: string;
  /** For a guard that the data passed. */
  readonly marks?: readonly Mark[];
}

export interface LocatedFinding {
  readonly rule: string;
  readonly path: string;
  readonly range: LocatedRange;
  readonly severity: Finding['severity'];
  readonly confidence: Finding['confidence'];
  readonly message: string;
  /** Source first, sink last; one a source. */
  readonly flows: readonly (readonly LocatedStep[])[];
  readonly related: readonly LocatedStep[];
  readonly fingerprint: string;
}

/** All findings of a scan, file by file and from top to bottom. */
export function locateAll(result: ScanResult): readonly LocatedFinding[] {
  return result.reports.flatMap((report) => report.findings.map((finding) => locate(finding, report)));
}

export function locate(finding: Finding, report: FileLines): LocatedFinding {
  const toStep = (step: Step): LocatedStep => locateStep(step, report);
  const { rule, severity, confidence, message, fingerprint } = finding;
  return {
    rule,
    ...toLocation(finding.place, report),
    severity,
    confidence,
    message,
    flows: finding.flows.map((steps) => steps.map(toStep)),
    related: finding.related.map(toStep),
    fingerprint,
  };
}

/** What it takes to say where something stands. */
export type FileLines = Pick<FileReport, 'file' | 'lineStarts' | 'others'>;

export function locateStep({ place, message, marks }: Step, report: FileLines): LocatedStep {
  return { ...toLocation(place, report), message, ...(marks && { marks }) };
}

/** The engine names files below the root of the scan; people stand in a folder of their own. */
export function toLocation(
  { path: file, range }: Place,
  { file: own, lineStarts, others }: FileLines,
): { readonly path: string; readonly range: LocatedRange } {
  if (file === own.pathInRoot) return { path: own.path, range: toLocatedRange(range, lineStarts) };
  return { path: displayed(file, own), range: toLocatedRange(range, others[file] ?? [0]) };
}

/** What leads from the root of the scan to one file leads to any other. */
function displayed(file: string, own: FileReport['file']): string {
  const root = own.path.slice(0, own.path.length - own.pathInRoot.length);
  return posix.join(root, file);
}

export function toLocatedRange(range: Place['range'], lineStarts: readonly number[]): LocatedRange {
  return { start: toPosition(range.start, lineStarts), end: toPosition(range.end, lineStarts) };
}

function toPosition(offset: number, lineStarts: readonly number[]): LocatedPosition {
  const { line, column } = positionAt(lineStarts, offset);
  return { line: line + 1, column: column + 1 };
}
