/** Findings as reports have them: lines and columns that people count, and paths that they can open. */
import { posix } from 'node:path';
import {
  type FileLine,
  type Finding,
  type Fix,
  type Mark,
  type Place,
  type Step,
  lineStartsOf,
  positionAt,
} from '../analysis';
import { type Notebook, type NotebookPlace, notebookRange } from '../workspace';
import { secretTexts } from './conceal';
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

/** Where something stands in a notebook, as people see it; lines count from the top of the cell or the output. */
export interface LocatedCell extends NotebookPlace {
  readonly range: LocatedRange;
}

/** `cell 3`, or `cell 3 output 1`. */
export function cellText({ number, output }: NotebookPlace): string {
  return `cell ${number}${output === undefined ? '' : ` output ${output}`}`;
}

/** Where something stands in a file. */
export interface Located {
  readonly path: string;
  readonly range: LocatedRange;
  /** Of a notebook. */
  readonly cell?: LocatedCell;
}

export interface LocatedStep extends Located {
  readonly message: string;
  /** For a guard that the data passed. */
  readonly marks?: readonly Mark[];
}

export interface LocatedFinding extends Located {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly confidence: Finding['confidence'];
  readonly message: string;
  /** Source first, sink last; one a source. */
  readonly flows: readonly (readonly LocatedStep[])[];
  readonly related: readonly LocatedStep[];
  readonly fingerprint: string;
}

/** As reports for programs have it. */
export interface ReportedFinding extends LocatedFinding {
  /** The preferred one first, where they were looked for. */
  readonly fixes?: readonly LocatedFix[];
}

export interface LocatedFix extends Pick<Fix, 'title' | 'safety'> {
  /** None of them overlap; all are of the text as it was scanned. */
  readonly edits: readonly LocatedEdit[];
  /** What other files should hold as well. */
  readonly lines?: readonly FileLine[];
}

/** Of a notebook, the text is one of the cell; in the file it is part of a JSON string. */
export interface LocatedEdit extends Located {
  readonly text: string;
}

/** All findings of a scan, file by file and from top to bottom. */
export function locateAll(result: ScanResult): readonly ReportedFinding[] {
  return result.reports.flatMap((report) => {
    const isShowable = showableIn(report);
    return report.findings.map((finding) => {
      const fixes = report.fixes?.get(finding)?.filter(isShowable);
      return {
        ...locate(finding, report),
        ...(fixes && { fixes: fixes.map((fix) => locateFix(fix, report)) }),
      };
    });
  });
}

/** Some fixes write a credential anew that stands in what they change. Such a fix can be applied, but not told. */
function showableIn({ file, text, secrets }: FileReport): (fix: Fix) => boolean {
  const hidden = secretTexts(file.pathInRoot, text, secrets);
  return ({ edits }) => !edits.some((edit) => hidden.some((secret) => edit.text.includes(secret)));
}

function locateFix({ title, safety, edits, lines }: Fix, report: FileLines): LocatedFix {
  const located = edits.map((edit) => ({ ...toLocation(edit, report), text: edit.text }));
  return { title, safety, edits: located, ...(lines && lines.length > 0 && { lines }) };
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
export type FileLines = Pick<FileReport, 'file' | 'lineStarts' | 'others' | 'notebooks'>;

export function locateStep({ place, message, marks }: Step, report: FileLines): LocatedStep {
  return { ...toLocation(place, report), message, ...(marks && { marks }) };
}

/** The engine names files below the root of the scan; people stand in a folder of their own. */
export function toLocation(
  { path: file, range }: Place,
  { file: own, lineStarts, others, notebooks }: FileLines,
): Located {
  const notebook = notebooks.get(file);
  if (notebook) {
    const path = file === own.pathInRoot ? own.path : displayed(file, own);
    return { path, ...inNotebook(range, notebook) };
  }
  if (file === own.pathInRoot) return { path: own.path, range: toLocatedRange(range, lineStarts) };
  return { path: displayed(file, own), range: toLocatedRange(range, others[file] ?? [0]) };
}

function inNotebook(range: Place['range'], notebook: Notebook): Omit<Located, 'path'> {
  const found = notebookRange(notebook, range);
  // A notebook without any text, of which there is little to say.
  if (!found) return { range: toLocatedRange({ start: 0, end: 0 }, [0]) };
  const { section, inFile } = found;
  return {
    range: toLocatedRange(inFile, notebook.fileLineStarts),
    cell: { ...section.place, range: toLocatedRange(found.range, lineStartsOf(section.text)) },
  };
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
