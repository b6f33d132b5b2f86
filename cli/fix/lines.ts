/** Findings that somebody asks for by a line. */
import path from 'node:path';
import type { Finding } from '../../analysis';
import type { LineSubject } from '../lineSubject';
import { type LocatedFinding, locate } from '../located';
import type { ExaminedFile, FileReport } from '../scan';
import type { PlanOptions } from './plan';

interface LinesRequest {
  readonly lines: readonly LineSubject[];
  readonly cwd: string;
}

/**
 * Lines move as text is repaired, so what stands there at first is kept by its fingerprint. The fingerprint of a finding
 * that was repaired may go to one like it.
 */
export function onLines(files: readonly ExaminedFile[], request: LinesRequest): PlanOptions['isWanted'] {
  if (request.lines.length === 0) return () => true;
  const wanted = new Set(
    files.flatMap(({ report }) =>
      report ? findingsOn(request, report).map((finding) => keyOf(finding, report)) : [],
    ),
  );
  return (finding, report, applied) =>
    wanted.has(keyOf(finding, report)) &&
    !applied.some(
      (repair) =>
        repair.finding.fingerprint === finding.fingerprint &&
        repair.subject.file.absolutePath === report.file.absolutePath,
    );
}

/** What cannot be asked for, in sentences. */
export function linesWanted(files: readonly ExaminedFile[], { lines, cwd }: LinesRequest): readonly string[] {
  return lines.flatMap((line) => {
    const isScanned = files.some(({ subject }) => subject.file.absolutePath === path.resolve(cwd, line.file));
    return isScanned ? [] : [`${line.file} is not among the files that are scanned.`];
  });
}

function findingsOn({ lines, cwd }: LinesRequest, report: FileReport): readonly Finding[] {
  const own = lines.filter(({ file }) => path.resolve(cwd, file) === report.file.absolutePath);
  return report.findings.filter((finding) => own.some((line) => isOn(line, locate(finding, report))));
}

function isOn({ line, cell }: LineSubject, located: LocatedFinding): boolean {
  const { range } = cell === undefined ? located : (located.cell ?? located);
  if (cell !== undefined && located.cell?.number !== cell) return false;
  return range.start.line <= line && line <= range.end.line;
}

function keyOf({ rule, fingerprint }: Finding, { file }: FileReport): string {
  return [file.absolutePath, rule, fingerprint].join('\n');
}
