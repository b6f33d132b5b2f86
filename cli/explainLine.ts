/** Asks why there are findings on a line, or why there are none, and says where what was found stands. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type {
  Explanation,
  ExplainedFinding,
  ExplainedOrigin,
  ExplainedPlace,
  Finding,
  Profile,
} from '../analysis';
import { lineStartsOf, positionAt } from '../analysis';
import { type EngineHost, isSourceFile } from '../workspace';
import type { LineSubject } from './lineSubject';
import {
  type FileLines,
  locate,
  type LocatedFinding,
  type LocatedRange,
  type LocatedStep,
  locateStep,
  toLocation,
} from './located';
import { type Engine, type Inventory, type ScanRequest, scanInventory, takeInventory } from './scan';
import type { Subject } from './survey';

/** An explanation as reports have it. */
export interface LocatedExplanation {
  readonly path: string;
  readonly line: number;
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

export interface LocatedPlace extends Pick<ExplainedPlace, 'title' | 'judgments' | 'notes'> {
  readonly path: string;
  readonly range: LocatedRange;
  readonly origins: readonly LocatedOrigin[];
}

export type LocatedOrigin = Omit<ExplainedOrigin, 'steps'> & { readonly steps: readonly LocatedStep[] };

/** Or in one sentence why there is none. */
export type LineAnswer =
  | {
      readonly type: 'explained';
      readonly explanation: LocatedExplanation;
      readonly text: string;
      readonly pathInRoot: string;
      /** Where credentials stand; the text there is never shown. */
      readonly secrets: readonly Finding[];
      /** What should be known of the answer: the file did not parse, a scan leaves it out. */
      readonly warnings: readonly string[];
    }
  | { readonly type: 'refused'; readonly reason: string };

export interface LineRequest extends LineSubject {
  readonly cwd: string;
  readonly profile: Profile;
}

type ExplainingEngine = Engine & Pick<EngineHost, 'explain'>;

/** Files around it are evaluated first, as a scan does: what arrives on the line may come from them. */
export async function explainLine(
  request: LineRequest,
  engine: ExplainingEngine,
  onFile: (done: number, total: number) => void,
): Promise<LineAnswer> {
  const { file, cwd, profile } = request;
  const absolute = path.resolve(cwd, file);
  const wrong = whyNoSource(absolute, file);
  if (wrong) return refused(wrong);
  const isBelow = !path.relative(cwd, absolute).startsWith('..');
  const paths = isBelow ? ['.', absolute] : [path.dirname(absolute), absolute];
  const scanned: ScanRequest = { paths, cwd, profile, rules: [] };
  const inventory = takeInventory(scanned, engine);
  const subject = inventory.subjects.find((each) => each.file.absolutePath === absolute);
  if (!subject) return refused(whyNoSubject(inventory, absolute, file));
  if (subject.text === undefined) {
    return refused(`${file} has nothing to do with AI, nor with a file that has, so it is not analyzed.`);
  }
  const lineStarts = lineStartsOf(subject.text);
  const count = subject.text.endsWith('\n') ? lineStarts.length - 1 : lineStarts.length;
  if (request.line < 1 || request.line > count) {
    return refused(
      `There is no line ${request.line}: ${file} has ${count} ${count === 1 ? 'line' : 'lines'}.`,
    );
  }
  const { secrets, troubles } = await scanInventory(inventory, scanned, engine, onFile);
  const own = troubles.filter((trouble) => trouble.path === subject.file.path);
  const fatal = own.find(({ isFatal }) => isFatal);
  if (fatal) return refused(`${file} could not be analyzed: ${fatal.message}`);
  const answer = await engine.explain({ ...toRequest(subject, profile), line: request.line - 1 });
  if (answer.type === 'failed') return refused(`${file} could not be analyzed: ${answer.reason}.`);
  return {
    type: 'explained',
    explanation: toLocated(request, answer.explanation, {
      file: subject.file,
      lineStarts,
      others: answer.others,
    }),
    text: subject.text,
    pathInRoot: subject.file.pathInRoot,
    secrets,
    warnings: [
      ...own.map(({ line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`),
      ...whyLeftOut(inventory, subject),
    ],
  };
}

function refused(reason: string): LineAnswer {
  return { type: 'refused', reason };
}

function whyNoSource(absolute: string, file: string): string | undefined {
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (!stats) return `There is no file ${file}.`;
  if (stats.isDirectory()) return `${file} is a folder: name a file in it, and a line.`;
  return isSourceFile(absolute)
    ? undefined
    : `${file} is not JavaScript, TypeScript or Python, so it is not analyzed.`;
}

function whyNoSubject({ skipped, troubles, discoveries }: Inventory, absolute: string, file: string): string {
  const found = discoveries.find((each) => each.type === 'file' && each.absolutePath === absolute)?.path;
  const reason = skipped.find((each) => each.path === found)?.reason;
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

function toRequest({ file, text = '', project }: Subject, profile: Profile) {
  return { path: file.pathInRoot, text, profile, project };
}

/** As many as a person looks at. */
const mostNearest = 3;

function toLocated(
  { line, profile }: LineRequest,
  { findings, places, elsewhere }: Explanation,
  lines: FileLines,
): LocatedExplanation {
  const lineOf = (offset: number): number => positionAt(lines.lineStarts, offset).line + 1;
  const others = [...new Set(elsewhere.map(({ range }) => lineOf(range.start)))];
  const nearest = others.sort((a, b) => Math.abs(a - line) - Math.abs(b - line)).slice(0, mostNearest);
  return {
    path: lines.file.path,
    line,
    profile,
    findings: findings.map(({ finding, silencers, fixes }) => ({
      ...locate(finding, lines),
      suppressedAt: finding.suppressedBy && lineOf(finding.suppressedBy.range.start),
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
