// The worker's side of the engine host: takes jobs from a port and answers them, one after the other.
// The engine is an argument, so that nothing here loads a parser.
import { getHeapStatistics } from 'node:v8';
import {
  chosenFix,
  describeError,
  repairText,
  suppressionFix,
  type Analysis,
  type Explanation,
  type Finding,
  type Fix,
  type Looked,
  type Place,
  type Profile,
  type Project,
  type ProjectHost,
  type Repair,
  type RepairedText,
  type RowPlace,
  type RuleInfo,
} from '../analysis';
import {
  stopFlags,
  type Answer,
  type EngineConfiguration,
  type EngineRequest,
  type EngineResult,
  type FromWorker,
  type Job,
  type SilentRules,
  type ToWorker,
} from './engineMessages';
import { levelOf } from './configuration';
import { createEngineProject, type EngineProject } from './engineProject';

export interface EngineOptions {
  readonly profile: Profile;
  readonly rules: readonly string[] | undefined;
  readonly configuration: EngineConfiguration | undefined;
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
  touchesAi(text: string, configuration: EngineConfiguration | undefined): boolean;
  /** Rows of the configuration that nothing has asked for so far. */
  unmatchedRows(configuration: EngineConfiguration): readonly RowPlace[];
}

/** What else there may be. */
export interface ServiceParts {
  /** What a file of this name has to wait for before it is looked at, if anything. Never rejected. */
  readonly prepare?: (path: string) => Promise<void> | undefined;
  /** Without it each file is looked at by itself. */
  readonly projects?: ProjectEngine | undefined;
  /** What one rule says in the place of others is known of them. */
  readonly rules?: readonly Pick<RuleInfo, 'id' | 'speaksFor'>[];
}

/** What the service needs of a `MessagePort`. */
export interface EnginePort {
  postMessage(message: FromWorker): void;
  on(event: 'message', listener: (message: ToWorker) => void): unknown;
}

/** Projects over what an editor holds that are kept: one for each folder, and for what configurations say in it. */
const mostProjects = 16;

/** How often a text is looked at while its fixes are tried; what was not judged by then is left out. */
const mostLooks = 24;

/** Answers until the worker is ended, in the order in which it was asked. */
export function serveEngine(
  port: EnginePort,
  engine: Engine,
  { prepare = () => undefined, projects: projectEngine, rules = [] }: ServiceParts = {},
): void {
  let stop: Int32Array = new Int32Array(1);
  const isCancelled = () => Atomics.load(stop, 0) !== stopFlags.none;
  const projects = new Map<string, EngineProject>();
  let last: { readonly request: EngineRequest; readonly analysis: Analysis } | undefined;

  function projectFor(request: Job['request']): EngineProject | undefined {
    const { profile, project: place, configuration } = request;
    if (!place || !projectEngine) return undefined;
    const key = [place.texts, profile, place.root, place.base, configuration?.key].join('\n');
    const project = projects.get(key) ?? createProjectFor(request, projectEngine);
    // The one that was used last comes last.
    projects.delete(key);
    if (!project) return undefined;
    const kept = [...projects.keys()].filter((other) => other.startsWith('editor'));
    for (const other of kept.slice(0, -mostProjects)) projects.delete(other);
    projects.set(key, project);
    return project;
  }

  function createProjectFor(
    { profile, project: place, configuration }: Job['request'],
    parts: ProjectEngine,
  ): EngineProject | undefined {
    const options = { profile, rules: undefined, configuration, isCancelled };
    return (
      place &&
      createEngineProject(place, {
        isBroken: (file) => parts.isBroken(file),
        touchesAi: (text) => parts.touchesAi(text, configuration),
        create: (host) => parts.create(host, options),
        alone: (file) => engine(file, options),
        isLate: () => Atomics.load(stop, 0) === stopFlags.late,
        isCrowded,
        isCancelled,
      })
    );
  }

  /** Fixes are asked for right after the analysis of the same text. What was cut short is not kept. */
  function analysisOf(request: EngineRequest, project: EngineProject | undefined): Analysis {
    if (last && isSame(last.request, request)) return last.analysis;
    last = undefined;
    const { path, text, profile, rules, configuration } = request;
    const analysis = project
      ? project.analyze(path, text)
      : engine({ path, text }, { profile, rules, configuration, isCancelled });
    if (!isCancelled()) last = { request, analysis };
    return analysis;
  }

  /** Whatever texts were tried, in the end the project holds the one that the editor does. */
  function repairedBy(
    { request, repairs, silent, goesOn }: Extract<Job, { type: 'repair' }>,
    project: EngineProject | undefined,
  ): RepairedText {
    let looks = 0;
    try {
      return repairText(request.text, repairs, {
        rules,
        goesOn,
        look(text) {
          if (looks++ >= mostLooks) return undefined;
          const analysis = analysisOf({ ...request, text }, project);
          return isCancelled() ? undefined : lookedAt(analysis, request.path, silent);
        },
      });
    } finally {
      if (looks > 1) analysisOf(request, project);
    }
  }

  function answerTo(job: Job): Answer {
    const { id, request, excluded = [] } = job;
    try {
      const project = projectFor(request);
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
        case 'match': {
          const { configuration } = request;
          const unmatched = (configuration && projectEngine?.unmatchedRows(configuration)) ?? [];
          return { type: 'matched', id, unmatched };
        }
        case 'fixes':
          return { type: 'fixed', id, fixes: fixesOf(analysisOf(job.request, project), job.finding) };
        case 'repair':
          return { type: 'repaired', id, repaired: repairedBy(job, project) };
        case 'explain': {
          const explanation = analysisOf(job.request, project).explain(job.line);
          const others = project?.othersOf(request.path, placesIn(explanation)) ?? {};
          return { type: 'explained', id, explanation, others };
        }
        case 'analyze': {
          const analysis = analysisOf(job.request, project);
          const { findings, problems, calls } = analysis;
          const fixed = job.withFixes && withFixes(analysis, job.request);
          const result = { findings, problems, calls, ...fixed };
          if (!project) return { type: 'analyzed', id, result };
          const others = project.othersOf(request.path, findings.flatMap(placesOf));
          const news = project.news(request.path);
          return { type: 'analyzed', id, result: { ...result, others, ...news } };
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

  /** No other job reads the file that it names. */
  function preparationFor({ type, request }: Job): Promise<void> | undefined {
    const isAboutFile = ['analyze', 'evaluate', 'fixes', 'repair', 'explain'].includes(type);
    return isAboutFile ? prepare(request.path) : undefined;
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
    one.configuration?.key === other.configuration?.key &&
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

/** What a text shows to whoever looks at it, and the safe fixes of that. */
function lookedAt(analysis: Analysis, path: string, silent: SilentRules): Looked {
  const isSilent = (rule: string): boolean =>
    silent.disabled.includes(rule) || levelOf(silent, rule) === 'off';
  const findings = analysis.findings.filter(({ rule, suppressedBy }) => !suppressedBy && !isSilent(rule));
  const isHere = ({ edits }: Fix): boolean => edits.every((edit) => edit.path === path);
  const repairsOf = (finding: Finding): readonly Repair[] => {
    const fix = chosenFix(analysis.fixesOf(finding).filter(isHere), 'safe');
    return fix ? [{ ...fix, finding }] : [];
  };
  return { findings, problems: analysis.problems, repairs: () => findings.flatMap(repairsOf) };
}

/**
 * A project reads files itself: edits of another text than the one that was asked about would be of no use. A fix that
 * cannot be made is a bug of ours, and costs nothing but the fix.
 */
function withFixes(
  analysis: Analysis,
  { path, text }: EngineRequest,
): Pick<EngineResult, 'fixes' | 'problems'> {
  const isSameText = analysis.facts === undefined || analysis.facts.text === text;
  const problems = [...analysis.problems];
  const fixes = analysis.findings.map((finding) => {
    if (!isSameText) return [];
    try {
      return analysis.fixesOf(finding);
    } catch (error) {
      const message = `A fix of ${finding.rule} failed: ${describeError(error)}`;
      problems.push({ type: 'rule', message, place: { ...finding.place, path } });
      return [];
    }
  });
  return { fixes, problems };
}

function isCrowded(share: number): boolean {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used > limit * share;
}
