/** Findings for people: a line as a compiler prints it, the code, the way of the data, and a summary. */
import { codeFrameColumns } from '@babel/code-frame';
import { chosenFix, type Severity } from '../../analysis';
import { cellText, type Located, type LocatedFinding, type LocatedStep, locate } from '../located';
import { concealControls } from '../conceal';
import { type QuotedCode, quoting } from '../quotedCode';
import type { ScanResult } from '../scan';
import { type Colors, colorsOf } from '../terminal';

export interface TextOptions {
  readonly colors: boolean;
}

/** A frame of a longer range shows its first line. */
const longestFrame = 6;

export function toText(result: ScanResult, options: TextOptions): string {
  const colors = colorsOf(options.colors);
  const findings = result.reports.flatMap((report) => {
    const quote = quoting({ ...report, path: report.file.pathInRoot });
    return report.findings.map((finding) =>
      findingText(locate(finding, report), quote(finding.place.range), colors),
    );
  });
  return [...findings, `${summaryOf(result, colors)}\n`].join('\n');
}

function findingText(finding: LocatedFinding, code: QuotedCode, colors: Colors): string {
  const place = colors.bold(placeText(finding));
  const message = concealControls(finding.message);
  const head = `${place} ${severityText(finding.severity, colors)} ${colors.dim(finding.rule)} ${message}`;
  const frame = frameOf(code, colors);
  const flows = finding.flows.flatMap((steps) => flowText(steps, colors));
  const related = finding.related.map((step) => `  ${colors.dim('also')} ${stepText(step, colors)}`);
  return `${head}\n${[frame, ...flows, ...related].join('\n')}\n`;
}

export function severityText(severity: Severity, colors: Colors): string {
  const paint = { error: colors.red, warning: colors.yellow, information: colors.cyan };
  return paint[severity](severity);
}

export function frameOf({ text, range }: QuotedCode, colors: Colors): string {
  const isLong = range.end.line - range.start.line >= longestFrame;
  const location = isLong ? { start: range.start } : range;
  return codeFrameColumns(text, location, {
    forceColor: colors.isColorSupported,
    linesAbove: 1,
    linesBelow: 1,
  });
}

/** A flow of one step says no more than the finding does. */
function flowText(steps: readonly LocatedStep[], colors: Colors): readonly string[] {
  if (steps.length < 2) return [];
  return steps.map((step, index) => `  ${colors.dim(`${index + 1}.`)} ${stepText(step, colors)}`);
}

export function stepText(step: LocatedStep, colors: Colors): string {
  return `${colors.dim(placeText(step))} ${concealControls(step.message)}`;
}

/** `src/chat.ts:4:12`, and in a notebook `chat.ipynb:cell 3:4:12`. */
export function placeText({ path, range, cell }: Located): string {
  const { line, column } = (cell ?? { range }).range.start;
  return `${concealControls(path)}:${cell ? `${cellText(cell)}:` : ''}${line}:${column}`;
}

/** "3 findings (2 errors, 1 warning) in 4 files." and what else there is to say in one line each. */
export function summaryOf(result: ScanResult, colors: Colors = colorsOf(false)): string {
  const findings = result.reports.flatMap((report) => report.findings);
  const counts = (['error', 'warning', 'information'] as const)
    .map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ severity, count }) => `${count} ${severity === 'information' ? severity : plural(count, severity)}`,
    );
  const detail = counts.length > 0 ? ` (${counts.join(', ')})` : '';
  const head = `${counted(findings.length, 'finding')}${detail} in ${counted(result.analyzed, 'analyzed file')}.`;
  const paint = findings.length > 0 ? colors.bold : colors.green;
  return [paint(head), ...notesOf(result)].join('\n');
}

function notesOf({ reports, suppressed, skipped, troubles }: ScanResult): readonly string[] {
  const notes: string[] = [];
  const safe = reports.flatMap(({ findings, fixes }) =>
    findings.filter((finding) => chosenFix(fixes?.get(finding) ?? [], 'safe')),
  ).length;
  if (safe > 0) notes.push(`${counted(safe, 'finding')} can be fixed safely: sluicegate fix.`);
  if (suppressed > 0) notes.push(`${counted(suppressed, 'finding')} suppressed by comments.`);
  if (skipped.length > 0) notes.push(`Skipped: ${skippedCounts(skipped)}. --verbose names them.`);
  const lost = new Set(troubles.filter(({ isFatal }) => isFatal).map(({ path }) => path));
  const partial = new Set(troubles.map(({ path }) => path).filter((path) => !lost.has(path)));
  if (lost.size > 0) notes.push(`Incomplete: ${counted(lost.size, 'path')} could not be analyzed.`);
  if (partial.size > 0) notes.push(`${counted(partial.size, 'file')} could be analyzed in part only.`);
  return notes;
}

function skippedCounts(skipped: ScanResult['skipped']): string {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
}

export function counted(count: number, noun: string): string {
  return `${count} ${plural(count, noun)}`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
