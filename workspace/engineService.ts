// The worker's side of the engine host: takes jobs from a port and answers them, one after the other.
// The engine is an argument, so that nothing here loads a parser.
import { suppressionFix, type Analysis, type Finding, type Fix, type Profile } from '../analysis';
import type { Answer, EngineRequest, FromWorker, Job, ToWorker } from './engineMessages';

/** `analyze` with its catalog, rules and front ends already chosen. */
export type Engine = (
  file: { readonly path: string; readonly text: string },
  options: {
    readonly profile: Profile;
    readonly rules: readonly string[] | undefined;
    readonly isCancelled: () => boolean;
  },
) => Analysis;

/** What the service needs of a `MessagePort`. */
export interface EnginePort {
  postMessage(message: FromWorker): void;
  on(event: 'message', listener: (message: ToWorker) => void): unknown;
}

/** Answers until the worker is ended. */
export function serveEngine(port: EnginePort, engine: Engine): void {
  let stop: Int32Array = new Int32Array(1);
  const isCancelled = () => Atomics.load(stop, 0) !== 0;
  let last: { readonly request: EngineRequest; readonly analysis: Analysis } | undefined;

  /** Fixes are asked for right after the analysis of the same text. What was cut short is not kept. */
  function analysisOf(request: EngineRequest): Analysis {
    if (last && isSame(last.request, request)) return last.analysis;
    last = undefined;
    const { path, text, profile, rules } = request;
    const analysis = engine({ path, text }, { profile, rules, isCancelled });
    if (!isCancelled()) last = { request, analysis };
    return analysis;
  }

  port.on('message', (message) => {
    if (message.type === 'start') stop = new Int32Array(message.stop);
    else port.postMessage(answerTo(message, analysisOf));
  });
  port.postMessage({ type: 'ready' });
}

function isSame(one: EngineRequest, other: EngineRequest): boolean {
  const rulesOf = (request: EngineRequest) => request.rules?.join();
  return (
    one.path === other.path &&
    one.profile === other.profile &&
    rulesOf(one) === rulesOf(other) &&
    one.text === other.text
  );
}

function answerTo(job: Job, analysisOf: (request: EngineRequest) => Analysis): Answer {
  const { id, request } = job;
  try {
    const analysis = analysisOf(request);
    if (job.type === 'fixes') return { type: 'fixed', id, fixes: fixesOf(analysis, job.finding) };
    const { findings, problems, calls } = analysis;
    return { type: 'analyzed', id, result: { findings, problems, calls } };
  } catch (error) {
    return { type: 'threw', id, message: error instanceof Error ? error.message : String(error) };
  }
}

/** The finding comes from another thread, so it is the same one when it says the same of the same place. */
function fixesOf(analysis: Analysis, wanted: Finding): readonly Fix[] {
  const finding = analysis.findings.find(
    ({ rule, fingerprint, place }) =>
      rule === wanted.rule &&
      fingerprint === wanted.fingerprint &&
      place.range.start === wanted.place.range.start &&
      place.range.end === wanted.place.range.end,
  );
  if (!finding) return [];
  const suppression = analysis.facts && suppressionFix(analysis.facts, finding);
  return [...analysis.fixesOf(finding), ...(suppression ? [suppression] : [])];
}
