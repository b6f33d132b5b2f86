// Runs the engine in a worker, so that no file can stop, fill or end the process that asks.
// Server and terminal use the same host. It reads no file and knows no editor.
import {
  lineStartsOf,
  type Explanation,
  type Finding,
  type Fix,
  type Problem,
  type RecognizedCall,
  type Repair,
  type RepairedText,
  type RowPlace,
} from '../analysis';
import type {
  EngineRequest,
  EngineResult,
  FileChange,
  Job,
  OtherFiles,
  ProjectRequest,
  SilentRules,
} from './engineMessages';
import { createJobQueue, type Urgency } from './jobQueue';
import { createQuarantine } from './quarantine';
import {
  createWorkerSlot,
  defaultLimits,
  type HostLimits,
  type Outcome,
  type WorkerLike,
} from './workerSlot';

/** Asks the engine about texts. No promise of it is ever rejected. */
export interface EngineHost {
  /** Starts the worker ahead of the first request. */
  warmUp(): void;
  /** False when the last worker did not start; every request then fails. */
  isAvailable(): boolean;
  /** An aborted signal answers `cancelled` at once; the work itself stops soon after. */
  analyze(request: EngineRequest, options?: AnalyzeRequestOptions): Promise<FileResult>;
  /** Looks at a file of a project for what it tells of others. With a text where that is known. */
  evaluate(
    request: ProjectRequest & { readonly text?: string },
    options?: AnalyzeRequestOptions,
  ): Promise<EvaluationResult>;
  /** Goes on finding out which files there are, in the background. Nothing when that is not possible. */
  survey(request: ProjectRequest): Promise<SurveyResult | undefined>;
  /** Tells what became of a file. */
  update(request: ProjectRequest, change: FileChange): Promise<void>;
  /** Rows of the request's configuration that nothing has asked for so far, by model, kind and place. */
  unmatchedRows(request: ProjectRequest): Promise<readonly RowPlace[]>;
  /** How many workers were lost; the next one knows nothing of what the last one evaluated. */
  generation(): number;
  /** Fixes of a finding of this very text, preferred one first, the suppression last. */
  fixes(request: FixesRequest): Promise<readonly Fix[]>;
  /** What fixes of this very text come to that hold when it is looked at again, and what has its turn after them. */
  repair(request: RepairRequest): Promise<RepairedText>;
  /** Why there are findings on a line of this very text, or why there are none. */
  explain(request: ExplainRequest): Promise<ExplanationResult>;
  dispose(): Promise<void>;
}

export interface AnalyzeRequestOptions {
  readonly signal?: AbortSignal;
  /** Edits overtake a scan, and the newest edit overtakes older ones. */
  readonly urgency?: Urgency;
  /** The fixes of each finding come with it. */
  readonly withFixes?: true;
}

export interface FixesRequest extends EngineRequest {
  readonly finding: Finding;
}

export interface RepairRequest extends EngineRequest {
  /** What is tried first. */
  readonly repairs: readonly Repair[];
  readonly silent: SilentRules;
  /** Whether safe fixes that have their turn once these are done are done too. */
  readonly goesOn: boolean;
}

export interface ExplainRequest extends EngineRequest {
  /** Zero-based. */
  readonly line: number;
}

/** Without an explanation there is a reason. */
export type ExplanationResult =
  | { readonly type: 'explained'; readonly explanation: Explanation; readonly others: OtherFiles }
  | { readonly type: 'failed'; readonly reason: string };

/** What is known of one text. Anything but `complete` means that silence proves nothing, and has a reason. */
export interface FileResult {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly calls: readonly RecognizedCall[];
  readonly outcome: 'complete' | 'incomplete' | 'failed' | 'cancelled';
  readonly reason?: string;
  /** Of each finding, preferred one first, where they were asked for. */
  readonly fixes?: readonly (readonly Fix[])[];
  /** Of the text that was analyzed. */
  readonly lineStarts: readonly number[];
  /** Where lines start in other files that the findings name. */
  readonly others?: OtherFiles;
  /** Not every file has had its say yet, so that findings may come or go without an edit. */
  readonly isPreliminary?: boolean;
  /** It has changed, and tells or told something of other files. */
  readonly tellsOthers?: boolean;
}

export interface SurveyResult {
  readonly isDone: boolean;
  /** Some of the files that have not had their say. */
  readonly open: readonly string[];
}

export interface EvaluationResult extends Pick<FileResult, 'outcome' | 'reason'> {
  /** Files of which it tells something, or told something before. */
  readonly told: readonly string[];
}

export interface EngineHostOptions {
  readonly createWorker: () => WorkerLike;
  readonly limits?: HostLimits;
  /** Told once of each file that the engine could not do. */
  readonly log?: (message: string) => void;
}

/** A job, and what to do when the worker is done with it. */
interface Pending {
  readonly job: Job;
  readonly isWanted: () => boolean;
  readonly urgency: Urgency;
  /** With nothing when nobody wants it any more. Only the first call counts. */
  readonly settle: (outcome: Outcome | undefined) => void;
}

/** Does not start a worker yet. */
export function createEngineHost(options: EngineHostOptions): EngineHost {
  const { createWorker, limits = defaultLimits, log = () => undefined } = options;
  const slot = createWorkerSlot({ createWorker, limits });
  const queue = createJobQueue<Pending>();
  const quarantine = createQuarantine();
  const told = new Set<string>();
  let isDisposed = false;
  let isAvailable = true;
  let running: Pending | undefined;
  let lastId = 0;

  function submit(
    job: Job,
    { signal, urgency = 'scan' }: AnalyzeRequestOptions,
  ): Promise<Outcome | undefined> {
    return new Promise((resolve) => {
      const isWanted = () => !isDisposed && !signal?.aborted;
      if (!isWanted()) return resolve(undefined);
      const pending: Pending = { job, isWanted, urgency, settle: resolve };
      signal?.addEventListener('abort', () => {
        if (running === pending) slot.stop();
        resolve(undefined);
      });
      queue.add(pending, urgency);
      // What nobody waits for makes way, and has its turn again.
      if (urgency === 'edit' && running?.urgency === 'background') slot.stop();
      void work();
    });
  }

  async function work(): Promise<void> {
    while (!running) {
      running = queue.take();
      if (!running) return;
      running.settle(running.isWanted() ? await runTwiceIfNeeded(running) : undefined);
      running = undefined;
    }
  }

  /**
   * A worker that is lost before it began says nothing about the file, and one that filled up with a project little;
   * another one may do.
   */
  async function runTwiceIfNeeded({ job, isWanted }: Pending): Promise<Outcome> {
    const first = await slot.run(job);
    if (first.type === 'answered' || !isWanted()) return first;
    const isInnocent = first.during === 'start' || (first.ranOutOfMemory && job.request.project);
    return isInnocent ? slot.run(job) : first;
  }

  async function outcomeOf(job: Job, options: AnalyzeRequestOptions): Promise<Outcome | undefined> {
    const known = quarantine.reasonFor(job.request);
    if (known !== undefined) return { type: 'lost', during: 'job', reason: known, ranOutOfMemory: false };
    const { project } = job.request;
    const excluded = project ? quarantine.excludedFrom(job.request) : [];
    const outcome = await submit(excluded.length > 0 ? { ...job, excluded } : job, options);
    if (outcome) isAvailable = outcome.type === 'answered' || outcome.during === 'job';
    if (outcome?.type === 'lost' && outcome.during === 'job') quarantine.add(job.request, outcome.reason);
    const message = outcome && toLogMessage(job.request, outcome);
    if (message !== undefined && !told.has(message)) log(message);
    if (message !== undefined) told.add(message);
    return outcome;
  }

  return {
    warmUp: () => slot.warmUp(),
    isAvailable: () => isAvailable,
    async analyze(request, options = {}) {
      const { withFixes } = options;
      const job: Job = { type: 'analyze', id: ++lastId, request, ...(withFixes && { withFixes }) };
      return toFileResult(request, await outcomeOf(job, options));
    },
    async evaluate(request, options = {}) {
      return toEvaluationResult(await outcomeOf({ type: 'evaluate', id: ++lastId, request }, options));
    },
    async survey(request) {
      const outcome = await outcomeOf({ type: 'survey', id: ++lastId, request }, { urgency: 'background' });
      return outcome?.type === 'answered' && outcome.answer.type === 'surveyed' ? outcome.answer : undefined;
    },
    async update(request, change) {
      quarantine.forgive(request);
      await outcomeOf({ type: 'update', id: ++lastId, request, change }, { urgency: 'scan' });
    },
    async unmatchedRows(request) {
      const outcome = await outcomeOf({ type: 'match', id: ++lastId, request }, {});
      const answer = outcome?.type === 'answered' ? outcome.answer : undefined;
      return answer?.type === 'matched' ? answer.unmatched : [];
    },
    generation: () => slot.generation(),
    async fixes({ finding, ...request }) {
      const job: Job = { type: 'fixes', id: ++lastId, request, finding };
      const outcome = await outcomeOf(job, { urgency: 'edit' });
      return outcome?.type === 'answered' && outcome.answer.type === 'fixed' ? outcome.answer.fixes : [];
    },
    async repair({ repairs, silent, goesOn, ...request }) {
      const job: Job = { type: 'repair', id: ++lastId, request, repairs, silent, goesOn };
      const outcome = await outcomeOf(job, { urgency: 'edit' });
      const answer = outcome?.type === 'answered' ? outcome.answer : undefined;
      return answer?.type === 'repaired' ? answer.repaired : { edits: [], lines: [] };
    },
    async explain({ line, ...request }) {
      const outcome = await outcomeOf({ type: 'explain', id: ++lastId, request, line }, { urgency: 'edit' });
      return toExplanation(outcome);
    },
    dispose() {
      isDisposed = true;
      running?.settle(undefined);
      return slot.dispose();
    },
  };
}

/** What a log should say of an outcome, if anything. */
function toLogMessage({ path }: Pick<EngineRequest, 'path'>, outcome: Outcome): string | undefined {
  if (outcome.type === 'answered') {
    return outcome.answer.type === 'threw'
      ? `${path} was not analyzed: ${outcome.answer.message}.`
      : undefined;
  }
  return outcome.during === 'start'
    ? `The analysis does not start: ${outcome.reason}.`
    : `${path} is left out until it changes: its analysis was ended because ${outcome.reason}.`;
}

function toFileResult({ path, text }: EngineRequest, outcome: Outcome | undefined): FileResult {
  const lineStarts = lineStartsOf(text);
  const nothing = { path, findings: [], problems: [], calls: [], lineStarts };
  if (outcome === undefined) return { ...nothing, outcome: 'cancelled' };
  if (outcome.type === 'lost') return { ...nothing, outcome: 'failed', reason: outcome.reason };
  const { answer, ranOutOfTime } = outcome;
  if (answer.type === 'analyzed')
    return { path, lineStarts, ...answer.result, ...judged(answer.result, ranOutOfTime) };
  const reason = answer.type === 'threw' ? answer.message : otherAnswer;
  return { ...nothing, outcome: 'failed', reason };
}

function toExplanation(outcome: Outcome | undefined): ExplanationResult {
  if (outcome === undefined) return { type: 'failed', reason: 'it was cancelled' };
  if (outcome.type === 'lost') return { type: 'failed', reason: outcome.reason };
  const { answer } = outcome;
  if (answer.type === 'explained') return answer;
  return { type: 'failed', reason: answer.type === 'threw' ? answer.message : otherAnswer };
}

const otherAnswer = 'the engine answered something else';

function toEvaluationResult(outcome: Outcome | undefined): EvaluationResult {
  if (outcome === undefined) return { outcome: 'cancelled', told: [] };
  if (outcome.type === 'lost') return { outcome: 'failed', reason: outcome.reason, told: [] };
  const { answer, ranOutOfTime } = outcome;
  if (answer.type === 'threw') return { outcome: 'failed', reason: answer.message, told: [] };
  const { told, isWhole } = answer.type === 'evaluated' ? answer : { told: [], isWhole: false };
  if (ranOutOfTime) return { outcome: 'incomplete', reason: tookTooLong, told };
  return { outcome: isWhole ? 'complete' : 'cancelled', told };
}

const tookTooLong = 'it took too long, and was ended early';

function judged(result: EngineResult, ranOutOfTime: boolean): Pick<FileResult, 'outcome' | 'reason'> {
  if (ranOutOfTime) return { outcome: 'incomplete', reason: tookTooLong };
  const [problem] = result.problems;
  return problem ? { outcome: 'incomplete', reason: problem.message } : { outcome: 'complete' };
}
