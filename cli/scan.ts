/** One scan: which files there are, what the engine says of each, and what could not be done. */
import { type Finding, type Problem, type Profile, type RecognizedCall, positionAt } from '../analysis';
import {
  type Discovery,
  type EngineHost,
  type FileResult,
  type FoundFile,
  type SkipReason,
  findFiles,
  readSource,
} from '../workspace';

export interface ScanRequest {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly profile: Profile;
  /** Report these rules and no others; all of them where there is none. */
  readonly rules: readonly string[];
}

/** The part of the engine host that a scan uses. */
export type Engine = Pick<EngineHost, 'analyze'>;

export interface ScanResult {
  /** How many files there were to look at, and how many of them were looked at to the end. */
  readonly files: number;
  readonly analyzed: number;
  /** The files with findings to report, in the order in which they were found. */
  readonly reports: readonly FileReport[];
  /** How many findings a comment hides. */
  readonly suppressed: number;
  readonly calls: readonly RecognizedCall[];
  readonly skipped: readonly Skipped[];
  readonly troubles: readonly Trouble[];
}

/** The findings of one file, from top to bottom, with what it takes to show them. */
export interface FileReport {
  readonly file: FoundFile;
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly findings: readonly Finding[];
  /** Where credentials stand, reported or not; the text there is never shown. */
  readonly secrets: readonly Finding[];
}

export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
}

/** Something that could not be done. `isFatal`: a file or folder was not looked at, or not in the time there is. */
export interface Trouble {
  readonly type: Problem['type'] | 'missing' | 'unreadable' | 'incomplete' | 'failed' | 'cancelled';
  readonly path: string;
  /** One-based. */
  readonly line: number | undefined;
  readonly message: string;
  readonly isFatal: boolean;
}

/** How many files are on their way to the worker at a time, so that it never waits for the next. */
const inFlight = 4;

/** Scans the files below `request.paths`; `onFile` hears of each that is done. */
export async function scan(
  request: ScanRequest,
  engine: Engine,
  onFile: (done: number, total: number) => void,
): Promise<ScanResult> {
  const discoveries = [...findFiles(request.paths, request.cwd)];
  const files = discoveries.filter((discovery) => discovery.type === 'file');
  let done = 0;
  const outcomes = await mapInOrder(files, async (file) => {
    const outcome = await scanFile(file, request, engine);
    onFile(++done, files.length);
    return outcome;
  });
  return {
    files: files.length,
    analyzed: outcomes.filter((outcome) => outcome.isAnalyzed).length,
    reports: outcomes.flatMap(({ report }) => (report && report.findings.length > 0 ? [report] : [])),
    suppressed: outcomes.reduce((total, { suppressed }) => total + suppressed, 0),
    calls: outcomes.flatMap(({ calls }) => calls),
    skipped: [...discoveries.flatMap(toSkipped), ...outcomes.flatMap(({ skipped }) => skipped)],
    troubles: [...discoveries.flatMap(toTrouble), ...outcomes.flatMap(({ troubles }) => troubles)],
  };
}

interface FileOutcome {
  readonly isAnalyzed: boolean;
  readonly report?: FileReport;
  readonly suppressed: number;
  readonly calls: readonly RecognizedCall[];
  readonly skipped: readonly Skipped[];
  readonly troubles: readonly Trouble[];
}

const nothing: FileOutcome = { isAnalyzed: false, suppressed: 0, calls: [], skipped: [], troubles: [] };

async function scanFile(file: FoundFile, request: ScanRequest, engine: Engine): Promise<FileOutcome> {
  const source = readSource(file.absolutePath);
  if (source.type === 'skipped') return { ...nothing, skipped: [{ path: file.path, reason: source.reason }] };
  if (source.type === 'unreadable') {
    const trouble = { type: source.type, path: file.path, line: undefined, message: source.message };
    return { ...nothing, troubles: [{ ...trouble, isFatal: true }] };
  }
  const subject = { path: file.pathInRoot, text: source.text, profile: request.profile };
  const analysis = await engine.analyze(subject, { urgency: 'scan' });
  return toOutcome(analysis, { file, text: source.text, rules: request.rules });
}

interface Scanned {
  readonly file: FoundFile;
  readonly text: string;
  readonly rules: readonly string[];
}

/** All rules run, whichever are asked for: those about credentials say what may not be shown. */
function toOutcome(analysis: FileResult, { file, text, rules }: Scanned): FileOutcome {
  const troubles = troublesOf(analysis, file.path);
  const asked = analysis.findings.filter(({ rule }) => rules.length === 0 || rules.includes(rule));
  const visible = asked.filter(({ suppressedBy }) => !suppressedBy);
  const secrets = analysis.findings.filter(({ rule }) => rule.startsWith('secrets/'));
  const findings = visible.sort((a, b) => a.place.range.start - b.place.range.start);
  return {
    isAnalyzed: !troubles.some(({ isFatal }) => isFatal),
    report: { file, text, lineStarts: analysis.lineStarts, findings, secrets },
    suppressed: asked.length - visible.length,
    calls: analysis.calls.map((call) => ({ ...call, path: file.path })),
    skipped: [],
    troubles,
  };
}

/**
 * Code with a syntax error is analyzed all the same, and so is code in which one computation is beyond a limit.
 * Both are said; a gate that they closed could only be opened by leaving the file out.
 */
const partial: readonly Problem['type'][] = ['syntax', 'limit'];

function troublesOf(analysis: FileResult, path: string): readonly Trouble[] {
  const { outcome, reason = 'The analysis was not finished.', problems, lineStarts } = analysis;
  const troubles: Trouble[] = problems.map(({ type, message, place }) => {
    const line = positionAt(lineStarts, place.range.start).line + 1;
    return { type, path, line, message, isFatal: !partial.includes(type) };
  });
  if (outcome === 'complete' || problems.some(({ message }) => message === reason)) return troubles;
  return [...troubles, { type: outcome, path, line: undefined, message: reason, isFatal: true }];
}

function toSkipped(discovery: Discovery): readonly Skipped[] {
  return discovery.type === 'skipped' ? [{ path: discovery.path, reason: discovery.reason }] : [];
}

function toTrouble(discovery: Discovery): readonly Trouble[] {
  const { type, path } = discovery;
  if (type !== 'missing' && type !== 'unreadable') return [];
  const message = type === 'missing' ? 'There is no such file or folder.' : discovery.message;
  return [{ type, path, message, line: undefined, isFatal: true }];
}

/** Like `Promise.all` over `map`, with a few at a time. */
async function mapInOrder<T, U>(
  items: readonly T[],
  toResult: (item: T) => Promise<U>,
): Promise<readonly U[]> {
  const results: U[] = [];
  const entries = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await toResult(item);
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return results;
}
