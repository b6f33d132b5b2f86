/** What `sluicegate fix` did and what is left, for people and for scripts. */
import { concealControls } from '../conceal';
import type { FixResult } from '../fix/fixFiles';
import type { Repair } from '../fix/plan';
import type { ScanResult } from '../scan';
import { displayed } from '../setup';
import type { Located } from '../located';
import { type Colors, colorsOf } from '../terminal';
import { type JsonReport, toJsonReport } from './json';
import { counted, placeText, toText } from './text';

export interface FixTextOptions {
  readonly cwd: string;
  readonly colors: boolean;
}

/** What was done file by file, then the report of a scan of what is left. */
export function toFixText(result: FixResult, options: FixTextOptions): string {
  const colors = colorsOf(options.colors);
  const files = [...new Set(result.applied.map(fileOf))];
  const done = files.flatMap((file) => [
    colors.bold(concealControls(file)),
    ...result.applied.filter((repair) => fileOf(repair) === file).map((repair) => repairText(repair, colors)),
    '',
  ]);
  const notes = fixNotes(result, { cwd: options.cwd, tense: 'did' });
  return `${[...done, notes].join('\n')}\n${toText(withoutFixes(result.after.result), options)}`;
}

/** What is safe and still there could not be applied, and why was told. */
function withoutFixes(result: ScanResult): ScanResult {
  return { ...result, reports: result.reports.map(({ fixes: _, ...report }) => report) };
}

function fileOf({ located }: Repair): string {
  return located.path;
}

function repairText({ located, title }: Repair, colors: Colors): string {
  const place = placeText(located).slice(concealControls(located.path).length + 1);
  return `  ${place}  ${colors.dim(located.rule)}  ${concealControls(title)}`;
}

export interface NotesOptions {
  readonly cwd: string;
  /** Of a preview: what would be done. */
  readonly tense: 'did' | 'would';
}

/** In a line each: how much was done, what was taken back, and what people may do about the rest. */
export function fixNotes(result: FixResult, { cwd, tense }: NotesOptions): string {
  const { applied, changes, takenBack, notes, forReview } = result;
  const others = changes
    .map(({ absolutePath }) => displayed(absolutePath, cwd))
    .filter((file) => !applied.some(({ located }) => located.path === file));
  const amount = `${counted(applied.length, 'finding')} in ${counted(changes.length - others.length, 'file')}`;
  const lines = [
    applied.length === 0 ? 'Nothing to fix.' : tense === 'did' ? `Fixed ${amount}.` : `Would fix ${amount}.`,
    ...others.map((file) => `${tense === 'did' ? 'Added' : 'Would add'} what they need to ${file}.`),
    ...takenBack.map(
      ({ repair: { located, title }, reasons }) =>
        `${placeText(located)} ${located.rule} was not fixed: ${quoted(title)} was taken back. ${reasons.join(' ')}`,
    ),
    ...notes,
    ...(forReview.length > 0 ? [reviewNote(forReview.length)] : []),
  ];
  return `${lines.map(concealControls).join('\n')}\n`;
}

function reviewNote(count: number): string {
  const have = count === 1 ? 'has a fix' : 'have fixes';
  return `${counted(count, 'finding')} ${have} for review: see them with --review --diff.`;
}

function quoted(title: string): string {
  return `“${title}”`;
}

/** What `--format json` prints: the report of a scan of what is left, with what was done before it. */
export interface FixJsonReport extends JsonReport {
  readonly fixed: readonly JsonRepair[];
  readonly takenBack: readonly (JsonRepair & { readonly reasons: readonly string[] })[];
  /** Files that hold something else than before. */
  readonly changed: readonly string[];
  readonly unwritten: readonly { readonly path: string; readonly reason: string }[];
}

/** Places are those of the text that the fix was applied to. */
interface JsonRepair extends Located {
  readonly rule: string;
  readonly title: string;
  readonly safety: Repair['safety'];
}

export function toFixJson(result: FixResult, { cwd }: { readonly cwd: string }): string {
  const { version, ...left } = toJsonReport(result.after.result);
  const report: FixJsonReport = {
    version,
    fixed: result.applied.map(toJsonRepair),
    takenBack: result.takenBack.map(({ repair, reasons }) => ({ ...toJsonRepair(repair), reasons })),
    changed: result.changes.map(({ absolutePath }) => displayed(absolutePath, cwd)).toSorted(),
    unwritten: result.unwritten.map(({ absolutePath, reason }) => ({
      path: displayed(absolutePath, cwd),
      reason,
    })),
    ...left,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function toJsonRepair({ located, title, safety }: Repair): JsonRepair {
  const { path, range, cell, rule } = located;
  return { rule, title, safety, path, range, ...(cell && { cell }) };
}
