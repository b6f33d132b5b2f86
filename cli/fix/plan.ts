/** Which fixes are applied next: a pure choice among the findings of a scan. */
import { join } from 'node:path';
import {
  chosenFix,
  compatibleFixes,
  type Edit,
  type Finding,
  type Fix,
  type FixChoice,
} from '../../analysis';
import { type LocatedFinding, locate } from '../located';
import type { ExaminedFile, FileReport } from '../scan';
import type { Subject } from '../survey';

/** One fix of one finding. Its edits name files by their absolute path. */
export interface Repair extends Fix {
  readonly subject: Subject;
  readonly finding: Finding;
  /** Where the finding stands in the text that the edits are of. */
  readonly located: LocatedFinding;
}

export interface PlanOptions {
  readonly choice: FixChoice;
  /** Whether the finding is one of those that somebody asked for, after some were repaired. */
  readonly isWanted: (finding: Finding, report: FileReport, applied: readonly Repair[]) => boolean;
  /** Whether it was tried and taken back, or cannot be written. */
  readonly isOut: (repair: Repair) => boolean;
}

/** In the order of the files and from top to bottom, as many as go together. */
export function planRepairs(
  files: readonly ExaminedFile[],
  options: PlanOptions,
  applied: readonly Repair[] = [],
): readonly Repair[] {
  return compatibleFixes(files.flatMap((file) => repairsIn(file, options, applied)));
}

function repairsIn(
  { subject, report }: ExaminedFile,
  options: PlanOptions,
  applied: readonly Repair[],
): readonly Repair[] {
  if (!report) return [];
  return report.findings.flatMap((finding) => {
    if (!options.isWanted(finding, report, applied)) return [];
    const fix = chosenFix(report.fixes?.get(finding) ?? [], options.choice);
    const repair = fix && toRepair(fix, finding, subject, report);
    return repair && !options.isOut(repair) ? [repair] : [];
  });
}

function toRepair(fix: Fix, finding: Finding, subject: Subject, report: FileReport): Repair {
  const edits = fix.edits.map((edit) => ({ ...edit, path: absolutePath(edit, subject) }));
  return { ...fix, edits, subject, finding, located: locate(finding, report) };
}

/** The engine names files below the root of the scan. */
function absolutePath({ path }: Pick<Edit, 'path'>, { file }: Subject): string {
  return join(file.absolutePath.slice(0, -file.pathInRoot.length), path);
}

/** The same in the next round, when lines have moved. */
export function identityOf({ finding: { rule, fingerprint }, subject, title }: Repair): string {
  return [subject.file.absolutePath, rule, fingerprint, title].join('\n');
}
