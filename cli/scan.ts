/** One scan: which files there are, what the engine says of each, and what could not be done. */
import path from 'node:path';
import {
  comparePlaces,
  distinctBy,
  type Finding,
  type Fix,
  type Judged,
  type Problem,
  type RecognizedCall,
} from '../analysis';
import {
  type Discovery,
  type EngineHost,
  type EvaluationResult,
  type FileResult,
  type FoundFile,
  type Notebook,
  type OtherFiles,
  type ProjectPlace,
  type SkipReason,
  findFiles,
  isEditable,
  readSource,
  withoutForeignSyntax,
} from '../workspace';
import { cellText, type FileLines, type LocatedCell, toLocation } from './located';
import { asReported, type Setup } from './setup';
import { type Subject, type Survey, survey, type SurveyRequest } from './survey';

export interface ScanRequest extends SurveyRequest {
  readonly paths: readonly string[];
  /** Report these rules and no others; all of them where there is none. */
  readonly rules: readonly string[];
  /** The fixes of findings are looked for, too. */
  readonly withFixes?: true | undefined;
  /** Tells a worker what it cannot read; asked again when the worker is another one. */
  readonly prepare?: ((subjects: readonly Subject[]) => Promise<void>) | undefined;
}

/** The part of the engine host that a scan uses, and what says whether a text has to do with AI by itself. */
export interface Engine extends Pick<EngineHost, 'analyze' | 'evaluate' | 'generation'> {
  readonly touchesAi: (text: string) => boolean;
}

export interface ScanResult {
  /** How many files there were to look at, and how many of them were looked at to the end. */
  readonly files: number;
  readonly analyzed: number;
  /** The files with findings to report, in the order in which they were found. */
  readonly reports: readonly FileReport[];
  /** Where credentials stand, in whatever file and reported or not. */
  readonly secrets: readonly Finding[];
  /** By the base of their project. */
  readonly notebooks: ReadonlyMap<string, Notebooks>;
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
  /** Those of each finding that can be applied, preferred one first, where they were looked for. */
  readonly fixes?: ReadonlyMap<Finding, readonly Fix[]>;
  /** Where credentials stand, reported or not and in whatever file; the text there is never shown. */
  readonly secrets: readonly Finding[];
  /** Other files that findings name. */
  readonly others: OtherFiles;
  /** The notebooks among all files, by the path that the engine has for them. */
  readonly notebooks: Notebooks;
}

export type Notebooks = ReadonlyMap<string, Notebook>;

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
  /** Of a notebook, where it is in a cell; the line above is that of the file. */
  readonly cell?: LocatedCell | undefined;
  readonly message: string;
  readonly isFatal: boolean;
}

/** Where it is, as far as that is known. */
export function troublePlace({ path, line, cell }: Pick<Trouble, 'path' | 'line' | 'cell'>): string {
  if (cell) return `${path}:${cellText(cell)}:${cell.range.start.line}`;
  return line === undefined ? path : `${path}:${line}`;
}

/** How many files are on their way to the worker at a time, so that it never waits for the next. */
const inFlight = 4;

/** Scans the files below `request.paths`; `onFile` hears of each that is done. */
export function scan(
  request: ScanRequest,
  engine: Engine,
  onFile: (done: number, total: number) => void,
): Promise<ScanResult> {
  return scanInventory(takeInventory(request, engine), request, engine, onFile);
}

/** What there is to scan. */
export interface Inventory extends Survey {
  readonly discoveries: readonly Discovery[];
}

export function takeInventory(request: ScanRequest, engine: Pick<Engine, 'touchesAi'>): Inventory {
  const { paths, cwd, configurations } = request;
  const discoveries = [...findFiles(paths, cwd, { configured: configurations?.named })];
  // One that leaves out all that there is has to be looked at as well.
  for (const discovery of discoveries)
    if (discovery.type === 'skipped' && discovery.reason === 'ignored by configuration')
      configurations?.of(path.resolve(cwd, discovery.path), cwd);
  return inventoryOf(discoveries, request, engine);
}

/** What there is to scan among files that were found before. */
export function inventoryOf(
  discoveries: readonly Discovery[],
  request: ScanRequest,
  { touchesAi }: Pick<Engine, 'touchesAi'>,
): Inventory {
  const files = discoveries.filter((discovery) => discovery.type === 'file');
  return { discoveries, ...survey(files, request, touchesAi) };
}

export async function scanInventory(
  inventory: Inventory,
  request: ScanRequest,
  engine: Engine,
  onFile: (done: number, total: number) => void,
): Promise<ScanResult> {
  return (await examine(inventory, request, engine, onFile)).result;
}

/** A scan, and what is known of each file. */
export interface Examination {
  readonly result: ScanResult;
  readonly files: readonly ExaminedFile[];
}

export interface ExaminedFile extends Judged {
  readonly subject: Subject;
  readonly report: FileReport | undefined;
  /** Of the rules that are asked for and of all others, but for those that are off. */
  readonly findings: readonly Finding[];
  readonly isAnalyzed: boolean;
}

export async function examine(
  { discoveries, subjects, plainDocuments, skipped, troubles }: Inventory,
  request: ScanRequest,
  engine: Engine,
  onFile: (done: number, total: number) => void,
): Promise<Examination> {
  const prepare = async () => request.prepare?.(subjects);
  const evaluations = createEvaluations(subjects, engine, prepare);
  await evaluations.complete(onFile);
  const notebooks = notebooksOf(subjects);
  const outcomes = await mapInOrder(subjects, async (subject) => {
    // A worker that was lost took along what it knew.
    if (engine.generation() !== evaluations.generation()) await evaluations.complete();
    const isTold = subject.text === undefined && evaluations.tellsOf(subject);
    const { base } = subject.project;
    return scanFile(isTold ? withText(subject, request) : subject, request, engine, notebooks.get(base));
  });
  const secrets = outcomes.flatMap((outcome) => outcome.secrets);
  const result: ScanResult = {
    files: discoveries.filter(({ type }) => type === 'file').length - plainDocuments,
    analyzed: outcomes.filter((outcome) => outcome.isAnalyzed).length,
    reports: outcomes.flatMap(({ report }) =>
      report && report.findings.length > 0 ? [withSecrets(report, secrets)] : [],
    ),
    secrets: secrets.map(({ finding }) => finding),
    notebooks,
    suppressed: outcomes.reduce((total, { suppressed }) => total + suppressed, 0),
    calls: outcomes.flatMap(({ calls }) => calls),
    skipped: [...discoveries.flatMap(toSkipped), ...skipped, ...outcomes.flatMap(unparsedIn)],
    troubles: [
      ...discoveries.flatMap(toTrouble),
      ...troubles,
      ...outcomes.flatMap((outcome) => outcome.troubles),
      ...evaluations.troubles(),
    ],
  };
  return { result, files: subjects.map((subject, index) => examinedFile(subject, outcomes[index] ?? clean)) };
}

function examinedFile(subject: Subject, outcome: FileOutcome): ExaminedFile {
  const { isAnalyzed, report, standing: findings, problems } = outcome;
  return { subject, isAnalyzed, report, findings, problems };
}

/** By the base of their project and then by path. */
function notebooksOf(subjects: readonly Subject[]): ReadonlyMap<string, Notebooks> {
  const found = new Map<string, Map<string, Notebook>>();
  for (const { file, notebook, project } of subjects) {
    if (!notebook) continue;
    const known = found.get(project.base) ?? new Map<string, Notebook>();
    found.set(project.base, known.set(file.pathInRoot, notebook));
  }
  return found;
}

interface Evaluations {
  /** Settles when the worker that runs now has evaluated every file that it can. */
  complete(onFile?: (done: number, total: number) => void): Promise<void>;
  /** Of the worker that evaluated last. */
  generation(): number;
  /** Whether some file tells something of this one: what the program does there, whatever the file itself has to do with AI. */
  tellsOf(subject: Subject): boolean;
  /** What was not evaluated to the end. */
  troubles(): readonly Trouble[];
}

/** Each lost worker costs one round, and leaves out the file that it was lost with. */
const mostRounds = 5;

/** Every file has its say before the findings of any are asked for: they may come from others. */
function createEvaluations(
  subjects: readonly Subject[],
  engine: Engine,
  prepare: () => Promise<void>,
): Evaluations {
  const results = new Map<Turn, { readonly generation: number; readonly result: EvaluationResult }>();
  const turns = turnsOf(subjects.filter(({ isDocument }) => !isDocument));
  const isOpen = (turn: Turn) => {
    const known = results.get(turn);
    return !known || (known.result.outcome === 'complete' && known.generation !== engine.generation());
  };
  let rounds = 0;
  let generation = 0;
  let running: Promise<void> | undefined;

  async function evaluateAll(onFile: (done: number, total: number) => void): Promise<void> {
    while (rounds < mostRounds && turns.some(isOpen)) {
      rounds++;
      await prepare();
      await mapInOrder(turns.filter(isOpen), async (turn) => {
        const { file, text = '', project, setup } = turn;
        const asked = { path: file.pathInRoot, text, profile: setup.profile, project, ...setup.engine };
        const result = await engine.evaluate(asked);
        results.set(turn, { generation: engine.generation(), result });
        onFile(results.size, turns.length);
      });
    }
  }

  return {
    async complete(onFile = () => undefined) {
      running ??= evaluateAll(onFile);
      await running;
      running = undefined;
      generation = engine.generation();
    },
    generation: () => generation,
    tellsOf: ({ file, project, setup }) =>
      [...results].some(
        ([by, { result }]) =>
          by.project.base === project.base &&
          by.setup.key === setup.key &&
          result.told.includes(file.pathInRoot),
      ),
    troubles: () => [
      ...[...results].flatMap(([{ file }, { result }]) =>
        // What failed fails again when it is analyzed, and is told then.
        result.outcome === 'incomplete' ? [incomplete(file.path, reasonOf(result))] : [],
      ),
      ...(turns.some(isOpen) ? [incomplete('.', lostTooOften)] : []),
    ],
  };
}

/** A file as it is looked at for the sake of files with some setup, its own or another one. */
type Turn = Subject;

/** What a file tells of another one is told by the configuration of that one: nearly always there is one for all. */
function turnsOf(subjects: readonly Subject[]): readonly Turn[] {
  const worthIt = subjects.filter(({ text }) => text !== undefined);
  return programsOf(subjects).flatMap(({ project: { base }, setup }) =>
    worthIt.filter(({ project }) => project.base === base).map((subject) => ({ ...subject, setup })),
  );
}

/** What the engine looks at as a whole: the files of a folder, as one setup has them. */
export function programsOf(subjects: readonly Subject[]): readonly Pick<Subject, 'project' | 'setup'>[] {
  return distinctBy(subjects, ({ project, setup }) => `${project.base} ${setup.key}`);
}

const lostTooOften =
  'Findings that follow data over several files may be missing: the engine was ended too often.';

function incomplete(path: string, message: string): Trouble {
  return { type: 'incomplete', path, line: undefined, message, isFatal: true };
}

interface FileOutcome {
  readonly isAnalyzed: boolean;
  /** A file of settings that nobody knows, of which only a part could be read. */
  readonly unparsed?: string;
  readonly report?: FileReport;
  readonly standing: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly secrets: readonly Secret[];
  readonly suppressed: number;
  readonly calls: readonly RecognizedCall[];
  readonly troubles: readonly Trouble[];
}

/** A finding about a credential, which may stand in another file of the project. */
interface Secret {
  readonly project: ProjectPlace;
  readonly finding: Finding;
}

/** A file that has nothing to do with AI, nor with a file that has. */
const clean: FileOutcome = {
  isAnalyzed: true,
  standing: [],
  problems: [],
  secrets: [],
  suppressed: 0,
  calls: [],
  troubles: [],
};

function withText(subject: Subject, { read = readSource }: ScanRequest): Subject {
  const source = read(subject.file.absolutePath);
  return source.type === 'text' ? { ...subject, text: source.text, notebook: source.notebook } : subject;
}

async function scanFile(
  subject: Subject,
  request: ScanRequest,
  engine: Engine,
  others: Notebooks = new Map(),
): Promise<FileOutcome> {
  const { file, text, notebook, project, setup } = subject;
  if (text === undefined) return clean;
  const asked = { path: file.pathInRoot, text, profile: setup.profile, project, ...setup.engine };
  const { withFixes } = request;
  const answer = await engine.analyze(asked, { urgency: 'scan', ...(withFixes && { withFixes }) });
  const analysis = withoutForeignSyntax(answer);
  const notebooks = notebook ? new Map([...others, [file.pathInRoot, notebook]]) : others;
  const outcome = toOutcome(analysis, { file, text, project, setup, notebooks, rules: request.rules });
  return analysis === answer ? outcome : { ...outcome, unparsed: file.path };
}

function unparsedIn({ unparsed }: FileOutcome): readonly Skipped[] {
  return unparsed === undefined ? [] : [{ path: unparsed, reason: 'does not parse' }];
}

interface Scanned {
  readonly file: FoundFile;
  readonly text: string;
  readonly project: ProjectPlace;
  readonly setup: Setup;
  readonly notebooks: Notebooks;
  readonly rules: readonly string[];
}

/** All rules run, whichever are asked for: those about credentials say what may not be shown. */
function toOutcome(analysis: FileResult, scanned: Scanned): FileOutcome {
  const { file, text, project, setup, notebooks, rules } = scanned;
  const { lineStarts, others = {} } = analysis;
  const lines: FileLines = { file, lineStarts, others, notebooks };
  const troubles = troublesOf(analysis, lines);
  const fixes = new Map<Finding, readonly Fix[]>();
  const asked = analysis.findings.flatMap((finding, index) => {
    const reported = asReported(finding, setup, rules);
    const offered = reported && analysis.fixes?.[index];
    if (offered)
      fixes.set(
        reported,
        offered.filter((fix) => canBeApplied(fix, scanned)),
      );
    return reported ?? [];
  });
  const visible = asked.filter(({ suppressedBy }) => !suppressedBy);
  const anyRule = analysis.findings.flatMap((finding) => asReported(finding, setup, []) ?? []);
  const secrets = analysis.findings.filter(({ rule, isSecret }) => isSecret || rule.startsWith('secrets/'));
  const findings = visible.sort((a, b) => comparePlaces(a.place, b.place));
  return {
    isAnalyzed: !troubles.some(({ isFatal }) => isFatal),
    report: { ...lines, text, findings, secrets, ...(analysis.fixes && { fixes }) },
    standing: distinctBy([...visible, ...anyRule.filter(({ suppressedBy }) => !suppressedBy)], identityOf),
    problems: analysis.problems,
    secrets: secrets.map((finding) => ({ project, finding })),
    suppressed: asked.length - visible.length,
    calls: analysis.calls.map((call) => toLocatedCall(call, lines)),
    troubles,
  };
}

function canBeApplied({ edits }: Fix, { file, notebooks }: Pick<Scanned, 'file' | 'notebooks'>): boolean {
  const notebook = notebooks.get(file.pathInRoot);
  return edits.every(
    ({ path, range }) => !notebook || path !== file.pathInRoot || isEditable(notebook, range),
  );
}

function identityOf({ rule, fingerprint, place: { range } }: Finding): string {
  return [rule, fingerprint, range.start, range.end].join(' ');
}

/** The engine counts the lines of the program that a notebook is. */
function toLocatedCall(call: RecognizedCall, lines: FileLines): RecognizedCall {
  const start = lines.lineStarts[call.line - 1] ?? 0;
  const place = { path: call.path, range: { start, end: start } };
  const { path, range } = toLocation(place, lines);
  return { ...call, path, line: range.start.line };
}

/** A credential may be quoted in this file and be found in another. */
function withSecrets(report: FileReport, secrets: readonly Secret[]): FileReport {
  const { absolutePath, pathInRoot } = report.file;
  const base = absolutePath.slice(0, -pathInRoot.length);
  const own = secrets.filter(({ project }) => base.startsWith(project.base));
  return { ...report, secrets: own.map(({ finding }) => finding) };
}

/**
 * Code with a syntax error is analyzed all the same, and so is code in which one computation is beyond a limit.
 * Both are said; a gate that they closed could only be opened by leaving the file out.
 */
const partial: readonly Problem['type'][] = ['syntax', 'limit'];

function troublesOf(analysis: FileResult, lines: FileLines): readonly Trouble[] {
  const { outcome, problems } = analysis;
  const { path } = lines.file;
  const reason = reasonOf(analysis);
  const troubles: Trouble[] = problems.map(({ type, message, place: { range } }) => {
    const at = toLocation({ path: lines.file.pathInRoot, range }, lines);
    const cell = at.cell && { cell: at.cell };
    return { type, path, line: at.range.start.line, ...cell, message, isFatal: !partial.includes(type) };
  });
  if (outcome === 'complete' || problems.some(({ message }) => message === reason)) return troubles;
  return [...troubles, { type: outcome, path, line: undefined, message: reason, isFatal: true }];
}

function reasonOf({ reason = 'The analysis was not finished.' }: Pick<FileResult, 'reason'>): string {
  return reason;
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
