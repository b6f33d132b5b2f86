/** Asks why there are findings on a line, or why there are none, and says where what was found stands. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type {
  Explanation,
  ExplainedFinding,
  ExplainedOrigin,
  ExplainedPlace,
  Place,
  Profile,
} from '../analysis';
import { lineStartsOf, positionAt } from '../analysis';
import {
  type EngineHost,
  isDocument,
  isSourceFile,
  linesOnFileLine,
  type Notebook,
  programOffset,
} from '../workspace';
import type { LineSubject } from './lineSubject';
import {
  cellText,
  type FileLines,
  locate,
  type LocatedCell,
  type LocatedFinding,
  type Located,
  type LocatedStep,
  locateStep,
  toLocation,
} from './located';
import type { Quotable } from './quotedCode';
import {
  type Engine,
  type Inventory,
  type ScanRequest,
  scanInventory,
  takeInventory,
  troublePlace,
} from './scan';
import { asReported, type Setup, type SetupRequest, wrongConfigurations } from './setup';
import type { Subject } from './survey';

/** An explanation as reports have it. */
export interface LocatedExplanation {
  readonly path: string;
  readonly line: number;
  /** Of a notebook: the cell that the line is in. */
  readonly cell?: LocatedCell;
  readonly profile: Profile;
  readonly findings: readonly LocatedExplainedFinding[];
  readonly places: readonly LocatedPlace[];
  /** Lines of the file that have prompts, sinks or model calls, the nearest first. */
  readonly nearest: readonly number[];
}

export interface LocatedExplainedFinding
  extends LocatedFinding, Pick<ExplainedFinding, 'silencers' | 'fixes'> {
  /** The line of the comment that hides it. */
  readonly suppressedAt: number | undefined;
}

export interface LocatedPlace extends Located, Pick<ExplainedPlace, 'title' | 'judgments' | 'notes'> {
  readonly origins: readonly LocatedOrigin[];
}

export type LocatedOrigin = Omit<ExplainedOrigin, 'steps'> & { readonly steps: readonly LocatedStep[] };

/** Or in a sentence or several why there is none. */
export type LineAnswer =
  | {
      readonly type: 'explained';
      readonly explanation: LocatedExplanation;
      /** The file, and where in its text the line begins. */
      readonly code: Quotable;
      readonly lineStart: number;
      /** What should be known of the answer: the file did not parse, a scan leaves it out. */
      readonly warnings: readonly string[];
    }
  | { readonly type: 'refused'; readonly reasons: readonly string[] };

export interface LineRequest extends LineSubject, SetupRequest {
  readonly cwd: string;
}

type ExplainingEngine = Engine & Pick<EngineHost, 'explain'>;

/** Files around it are evaluated first, as a scan does: what arrives on the line may come from them. */
export async function explainLine(
  request: LineRequest,
  engine: ExplainingEngine,
  onFile: (done: number, total: number) => void,
): Promise<LineAnswer> {
  const { file, cwd, profile, configurations } = request;
  const absolute = path.resolve(cwd, file);
  const noSource = whyNoSource(absolute, file);
  if (noSource) return refused(noSource);
  const isBelow = !path.relative(cwd, absolute).startsWith('..');
  const paths = isBelow ? ['.', absolute] : [path.dirname(absolute), absolute];
  const scanned: ScanRequest = { paths, cwd, profile, rules: [], configurations };
  const inventory = takeInventory(scanned, engine);
  const wrong = wrongConfigurations(request, cwd);
  if (wrong.length > 0) return { type: 'refused', reasons: wrong };
  const subject = inventory.subjects.find((each) => each.file.absolutePath === absolute);
  if (!subject) return refused(whyNoSubject(inventory, absolute, file));
  if (subject.text === undefined) {
    return refused(`${file} has nothing to do with AI, nor with a file that has, so it is not analyzed.`);
  }
  const lineStart = lineStartIn(subject.text, subject.notebook, request);
  if (typeof lineStart === 'string') return refused(lineStart);
  const { secrets, troubles, notebooks } = await scanInventory(inventory, scanned, engine, onFile);
  const own = troubles.filter((trouble) => trouble.path === subject.file.path);
  const fatal = own.find(({ isFatal }) => isFatal);
  if (fatal) return refused(`${file} could not be analyzed: ${fatal.message}`);
  const lineStarts = lineStartsOf(subject.text);
  const { line } = positionAt(lineStarts, lineStart);
  const answer = await engine.explain({ ...toRequest(subject), line });
  if (answer.type === 'failed') return refused(`${file} could not be analyzed: ${answer.reason}.`);
  const { setup } = subject;
  const { pathInRoot } = subject.file;
  const known = notebooks.get(subject.project.base) ?? new Map<string, Notebook>();
  const lines: FileLines = { file: subject.file, lineStarts, others: answer.others, notebooks: known };
  const place = toLocation({ path: pathInRoot, range: { start: lineStart, end: lineStart } }, lines);
  return {
    type: 'explained',
    explanation: toLocated({ setup, place }, answer.explanation, lines),
    code: { path: pathInRoot, text: subject.text, secrets, notebooks: known },
    lineStart,
    warnings: [
      ...own.map(({ message, ...trouble }) => `${troublePlace({ ...trouble, path: file })}: ${message}`),
      ...whyLeftOut(inventory, subject),
      ...whyOff(answer.explanation, setup),
    ],
  };
}

/** Where the line begins in the text that is analyzed, or in a sentence why there is none. */
function lineStartIn(text: string, notebook: Notebook | undefined, request: LineSubject): number | string {
  if (notebook) return lineStartInCells(notebook, request);
  const { file, line } = request;
  if (request.cell !== undefined) return `${file} is no notebook, so it has no cells.`;
  const lineStarts = lineStartsOf(text);
  const count = text.endsWith('\n') ? lineStarts.length - 1 : lineStarts.length;
  const start = lineStarts[line - 1];
  return start !== undefined && line <= count
    ? start
    : `There is no line ${line}: ${file} has ${count} ${count === 1 ? 'line' : 'lines'}.`;
}

/** A line of a cell, or a line of the file that holds one line of one cell. */
function lineStartInCells(notebook: Notebook, { file, line, cell }: LineSubject): number | string {
  if (cell !== undefined) {
    return (
      programOffset(notebook, { number: cell }, line - 1) ??
      `There is no line ${line} of code in cell ${cell}.`
    );
  }
  const [found, ...more] = linesOnFileLine(notebook, line - 1);
  if (!found) return `Line ${line} of ${file} is no code of a cell, and nothing that one printed.`;
  if (more.length === 0) return found.start;
  const example = `${file}:${cellText({ number: found.place.number })}:1`;
  return `Line ${line} of ${file} holds several lines of code: name a cell and a line of it, as in ${example}.`;
}

function refused(reason: string): LineAnswer {
  return { type: 'refused', reasons: [reason] };
}

function whyNoSource(absolute: string, file: string): string | undefined {
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) return `There is no file ${file}.`;
  if (stats.isDirectory()) return `${file} is a folder: name a file in it, and a line.`;
  return isSourceFile(absolute) || isDocument(absolute.split(path.sep).join('/'))
    ? undefined
    : `${file} is not JavaScript, TypeScript or Python, nor a file of settings or of an agent, so it is not analyzed.`;
}

function whyNoSubject({ skipped, troubles, discoveries }: Inventory, absolute: string, file: string): string {
  const found = discoveries.find((each) => each.type === 'file' && each.absolutePath === absolute)?.path;
  const reason = skipped.find((each) => each.path === found)?.reason;
  if (found !== undefined && reason === undefined && isDocument(found))
    return `${file} holds nothing that is looked for in such files.`;
  if (reason) return `${file} is not analyzed: it is ${reason}.`;
  const trouble = troubles.find((each) => each.path === found);
  return `${file} could not be read${trouble ? `: ${trouble.message}` : '.'}`;
}

/** Somebody named the file, so it is explained; a scan would have passed it by. */
function whyLeftOut({ discoveries }: Inventory, { file }: Subject): readonly string[] {
  return discoveries.flatMap((each) =>
    each.type === 'skipped' && (each.path === file.path || file.path.startsWith(`${each.path}/`))
      ? [`A scan leaves ${file.path} out: ${each.reason}.`]
      : [],
  );
}

/** What the configuration hides was found all the same. */
function whyOff({ findings }: Explanation, setup: Setup): readonly string[] {
  const off = findings.filter(({ finding }) => !asReported(finding, setup, []));
  return [...new Set(off.map(({ finding }) => finding.rule))].map(
    (rule) => `The configuration switches ${rule} off, so a finding on this line is not reported.`,
  );
}

function toRequest({ file, text = '', project, setup }: Subject) {
  return { path: file.pathInRoot, text, profile: setup.profile, project, ...setup.engine };
}

/** As many as a person looks at. */
const mostNearest = 3;

function toLocated(
  { setup, place }: { readonly setup: Setup; readonly place: Located },
  { findings, places, elsewhere }: Explanation,
  lines: FileLines,
): LocatedExplanation {
  const { profile } = setup;
  const { line } = place.range.start;
  const reported = findings.flatMap((explained) => {
    const finding = asReported(explained.finding, setup, []);
    return finding ? [{ ...explained, finding }] : [];
  });
  const lineOf = (at: Place): number => toLocation(at, lines).range.start.line;
  const others = [...new Set(elsewhere.map(lineOf))];
  const nearest = others.sort((a, b) => Math.abs(a - line) - Math.abs(b - line)).slice(0, mostNearest);
  return {
    path: lines.file.path,
    line,
    ...(place.cell && { cell: place.cell }),
    profile,
    findings: reported.map(({ finding, silencers, fixes }) => ({
      ...locate(finding, lines),
      suppressedAt: finding.suppressedBy && lineOf(finding.suppressedBy),
      silencers,
      fixes,
    })),
    places: places.map(({ place, title, origins, judgments, notes }) => ({
      ...toLocation(place, lines),
      title,
      origins: origins.map(({ steps, ...origin }) => ({
        ...origin,
        steps: steps.map((step) => locateStep(step, lines)),
      })),
      judgments,
      notes,
    })),
    nearest: nearest.sort((a, b) => a - b),
  };
}
