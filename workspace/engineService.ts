// The worker's side of the engine host: takes jobs from a port and answers them, one after the other.
// The engine is an argument, so that nothing here loads a parser.
import {
  suppressionFix,
  type Analysis,
  type Explanation,
  type Finding,
  type Fix,
  type Place,
  type Profile,
  type Project,
  type ProjectHost,
} from '../analysis';
import {
  stopFlags,
  type Answer,
  type EngineRequest,
  type FromWorker,
  type Job,
  type ProjectPlace,
  type ToWorker,
} from './engineMessages';
import { createEngineProject, type EngineProject } from './engineProject';

export interface EngineOptions {
  readonly profile: Profile;
  readonly rules: readonly string[] | undefined;
  readonly isCancelled: () => boolean;
}

/** `analyze` with its catalog, rules and front ends already chosen. */
export type Engine = (
  file: { readonly path: string; readonly text: string },
  options: EngineOptions,
) => Analysis;

/** What a project takes beyond that. */
export interface ProjectEngine {
  /** `createProject` with the same catalog, rules and front ends. */
  create(host: ProjectHost, options: EngineOptions): Project;
  /** Whether it has syntax errors. */
  isBroken(file: { readonly path: string; readonly text: string }): boolean;
  touchesAi(text: string): boolean;
}

/** What else there may be. */
export interface ServiceParts {
  /** What a file of this name has to wait for before it is looked at, if anything. Never rejected. */
  readonly prepare?: (path: string) => Promise<void> | undefined;
  /** Without it each file is looked at by itself. */
  readonly projects?: ProjectEngine | undefined;
}

/** What the service needs of a `MessagePort`. */
export interface EnginePort {
  postMessage(message: FromWorker): void;
  on(event: 'message', listener: (message: ToWorker) => void): unknown;
}

/** Answers until the worker is ended, in the order in which it was asked. */
export function serveEngine(
  port: EnginePort,
  engine: Engine,
  { prepare = () => undefined, projects: projectEngine }: ServiceParts = {},
): void {
  let stop: Int32Array = new Int32Array(1);
  const isCancelled = () => Atomics.load(stop, 0) !== stopFlags.none;
  const projects = new Map<string, EngineProject>();
  let last: { readonly request: EngineRequest; readonly analysis: Analysis } | undefined;

  function projectFor(profile: Profile, place: ProjectPlace | undefined): EngineProject | undefined {
    if (!place || !projectEngine) return undefined;
    const key = [profile, place.root, place.base].join('\n');
    const known = projects.get(key);
    if (known) return known;
    const options = { profile, rules: undefined, isCancelled };
    const project = createEngineProject(place, {
      ...projectEngine,
      create: (host) => projectEngine.create(host, options),
      alone: (file) => engine(file, options),
      isLate: () => Atomics.load(stop, 0) === stopFlags.late,
      isCancelled,
    });
    projects.set(key, project);
    return project;
  }

  /** Fixes are asked for right after the analysis of the same text. What was cut short is not kept. */
  function analysisOf(request: EngineRequest, project: EngineProject | undefined): Analysis {
    if (last && isSame(last.request, request)) return last.analysis;
    last = undefined;
    const { path, text, profile, rules } = request;
    const analysis = project
      ? project.analyze(path, text)
      : engine({ path, text }, { profile, rules, isCancelled });
    if (!isCancelled()) last = { request, analysis };
    return analysis;
  }

  function answerTo(job: Job): Answer {
    const { id, request, excluded = [] } = job;
    try {
      const project = projectFor(request.profile, request.project);
      project?.exclude(excluded);
      // What other files tell may have changed since.
      if (project && job.type !== 'fixes') last = undefined;
      switch (job.type) {
        case 'evaluate': {
          const told = project?.evaluate(request.path) ?? [];
          return { type: 'evaluated', id, told, isWhole: !isCancelled() };
        }
        case 'survey':
          return { type: 'surveyed', id, ...(project?.survey() ?? { isDone: true, open: [] }) };
        case 'update':
          project?.update(request.path, job.change);
          return { type: 'updated', id };
        case 'fixes':
          return { type: 'fixed', id, fixes: fixesOf(analysisOf(job.request, project), job.finding) };
        case 'explain': {
          const explanation = analysisOf(job.request, project).explain(job.line);
          const others = project?.othersOf(request.path, placesIn(explanation)) ?? {};
          return { type: 'explained', id, explanation, others };
        }
        case 'analyze': {
          const { findings, problems, calls } = analysisOf(job.request, project);
          if (!project) return { type: 'analyzed', id, result: { findings, problems, calls } };
          const others = project.othersOf(request.path, findings.flatMap(placesOf));
          const news = project.news(request.path);
          return { type: 'analyzed', id, result: { findings, problems, calls, others, ...news } };
        }
      }
    } catch (error) {
      return { type: 'threw', id, message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** The last of the jobs that wait; whatever comes meanwhile waits behind it. */
  let waiting: Promise<void> | undefined;

  function take(job: Job): void {
    const preparation = preparationFor(job);
    if (!waiting && !preparation) return port.postMessage(answerTo(job));
    const turn = Promise.all([waiting, preparation]).then(() => port.postMessage(answerTo(job)));
    waiting = turn;
    void turn.then(() => {
      if (waiting === turn) waiting = undefined;
    });
  }

  /** A change of a file is taken over without reading it. */
  function preparationFor({ type, request }: Job): Promise<void> | undefined {
    return type === 'update' || type === 'survey' ? undefined : prepare(request.path);
  }

  port.on('message', (message) => {
    if (message.type === 'start') stop = new Int32Array(message.stop);
    else take(message);
  });
  port.postMessage({ type: 'ready' });
}

/** Places in whatever file that an explanation names. */
function placesIn({ findings, places }: Explanation): readonly Place[] {
  const steps = places.flatMap(({ origins }) => origins.flatMap((origin) => origin.steps));
  return [...findings.flatMap(({ finding }) => placesOf(finding)), ...steps.map(({ place }) => place)];
}

function placesOf({ flows, related }: Finding): readonly Place[] {
  return [...flows.flat(), ...related].map(({ place }) => place);
}

function isSame(one: EngineRequest, other: EngineRequest): boolean {
  const rulesOf = (request: EngineRequest) => request.rules?.join();
  return (
    one.path === other.path &&
    one.profile === other.profile &&
    one.project?.base === other.project?.base &&
    rulesOf(one) === rulesOf(other) &&
    one.text === other.text
  );
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
