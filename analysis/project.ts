/**
 * Many files that know each other: what one file's code does in another is told where it stands.
 *
 * Each file is looked at once from its own beginning (its *evaluation*), running code of the modules it imports where
 * it calls it. What that tells of other files is kept beside, and belongs to the findings of those files.
 */
import {
  type AnalyzeOptions,
  type Analysis,
  finish,
  NO_ANALYSIS,
  type SourceFile,
  wholeFile,
} from './analyze';
import { type Evaluated, EvaluatedFiles } from './evaluatedFiles';
import { beginningOf, buildFacts, contributionOf, documentFacts } from './facts';
import { describeError, type Problem } from './finding';
import {
  createSummaries,
  type Evaluation,
  evaluateProgram,
  forgetModule,
  type ModuleHost,
  type ModuleInstance,
  type Summaries,
  type Unit,
} from './flow';
import { memoized } from './memo';
import type { FrontEnd } from './program';

/** What a project asks of the outside. */
export interface ProjectHost {
  /** The path that a specifier means in a file, if that is a file of the workspace. */
  resolve(from: string, specifier: string): string | undefined;
  /** What the manifest of a file says of the version of a package, if there is one that names it. */
  version?(from: string, name: string): string | undefined;
  /** The text of a file of the workspace. */
  read(path: string): string | undefined;
}

export interface Project {
  /** Tells that a file has another text than the host would read (an open document), or that it changed or is gone. */
  change(path: string, text?: string): void;
  /** The findings of a file, with what evaluations of other files told of it so far. */
  analyze(path: string): Analysis;
  /**
   * Evaluates a file, if that was not done since it or something it runs changed. Gives the other files of which it
   * now tells something else than before.
   */
  evaluate(path: string): readonly string[];
  /** Files whose evaluation ran code of this file. */
  dependentsOf(path: string): readonly string[];
  /** Forgets what only saves time: what functions did before, and modules that ran. What files told stays. */
  relieve(): void;
  /** Nodes that evaluations visited since it was relieved last: what is kept grows with them, on any machine alike. */
  visits(): number;
}

interface Lowered {
  readonly unit: Unit;
  readonly problems: readonly Problem[];
}

interface Memory {
  readonly host: ProjectHost;
  readonly options: AnalyzeOptions;
  readonly texts: Map<string, string>;
  readonly lowered: Map<string, Lowered>;
  readonly instances: Map<string, ModuleInstance>;
  readonly evaluated: EvaluatedFiles;
  readonly summaries: Summaries;
  visits: number;
}

/** A project that begins with nothing evaluated. */
export function createProject(host: ProjectHost, options: AnalyzeOptions): Project {
  const memory: Memory = {
    host,
    options,
    texts: new Map(),
    lowered: new Map(),
    instances: new Map(),
    evaluated: new EvaluatedFiles(),
    summaries: createSummaries(),
    visits: 0,
  };
  return {
    change: (path, text) => change(memory, path, text),
    analyze: (path) => analyzeFile(memory, path),
    evaluate: (path) => evaluateFile(memory, path),
    dependentsOf: (path) => memory.evaluated.dependentsOf(path),
    relieve: () => {
      memory.summaries.byFunction.clear();
      memory.instances.clear();
      memory.visits = 0;
    },
    visits: () => memory.visits,
  };
}

function change(memory: Memory, path: string, text: string | undefined): void {
  if (text === undefined) memory.texts.delete(path);
  else memory.texts.set(path, text);
  memory.lowered.delete(path);
  forgetModule(memory.summaries, path);
  for (const [name, instance] of memory.instances)
    if (instance.reached.has(path)) memory.instances.delete(name);
  memory.evaluated.forgetReaching(path);
}

function lower(memory: Memory, path: string): Lowered | undefined {
  const known = memory.lowered.get(path);
  if (known) return known;
  const text = memory.texts.get(path) ?? memory.host.read(path);
  const frontEnd = frontEndOf(memory, path);
  if (text === undefined || !frontEnd) return undefined;
  const { program, problems } = frontEnd.lower({ path, text });
  const lowered: Lowered = {
    unit: { path, text, program },
    problems: problems.map(({ message, range }) => ({ type: 'syntax', message, place: { path, range } })),
  };
  memory.lowered.set(path, lowered);
  return lowered;
}

function frontEndOf({ options }: Memory, path: string): FrontEnd | undefined {
  return options.frontEnds.find((frontEnd) => frontEnd.reads(path));
}

/** A file that can be run. */
function codeOf(memory: Memory, path: string): Lowered | undefined {
  return frontEndOf(memory, path)?.language === 'data' ? undefined : lower(memory, path);
}

function moduleHost(memory: Memory): ModuleHost {
  return {
    instances: memory.instances,
    summaries: memory.summaries,
    resolve: (from, specifier) => memory.host.resolve(from, specifier),
    version: (from, name) => memory.host.version?.(from, name),
    load: (path) => codeOf(memory, path)?.unit,
  };
}

function evaluateFile(memory: Memory, path: string): readonly string[] {
  const before = toldOf(memory.evaluated.get(path));
  const evaluated = evaluatedFile(memory, path);
  const told = new Set([...before, ...toldOf(evaluated)]);
  told.delete(path);
  return [...told];
}

/** The files of which an evaluation tells something. */
function toldOf(evaluated: Evaluated | undefined): readonly string[] {
  if (!evaluated) return [];
  const { calls, clients, flows, handed } = evaluated.contribution;
  return [
    ...calls.map(({ place }) => place),
    ...clients.map(({ place }) => place),
    ...flows.map(({ sink }) => sink.place),
    ...handed.tools.map(({ place }) => place),
    ...handed.toolsets.flatMap(({ tools }) => tools().map(({ place }) => place)),
  ].map((place) => place.path);
}

function evaluatedFile(memory: Memory, path: string): Evaluated | undefined {
  const known = memory.evaluated.get(path);
  if (known) return known;
  const lowered = codeOf(memory, path);
  if (!lowered) return undefined;
  const { catalog } = memory.options;
  const isCancelled = memory.options.isCancelled ?? ((): boolean => false);
  const before = new Set(memory.instances.keys());
  const evaluation = evaluateProgram({
    unit: lowered.unit,
    profile: memory.options.profile,
    catalog,
    isCancelled,
    host: moduleHost(memory),
  });
  forgetCycles(memory, before, evaluation.root);
  memory.visits += evaluation.visits;
  const evaluated: Evaluated = {
    beginning: beginningOf(evaluation),
    contribution: contributionOf(evaluation),
    problems: [...lowered.problems, ...limitProblems(evaluation, path)],
    reached: new Set([...evaluation.root.reached, ...evaluation.visited.keys()]),
  };
  if (!isCancelled()) memory.evaluated.set(path, evaluated);
  return evaluated;
}

/**
 * Modules of a cycle that run anew for each file. Applications of which half is one cycle would run all of it each time;
 * there, what one module finds in another may hang on which of them was looked at first.
 */
const MAX_FRESH_CYCLE = 12;

/**
 * Of modules that import each other, the one that runs first decides what the others find in it, and one that ran in
 * the midst of it knows only a part of what it reaches. Such modules, and what imports them, serve one evaluation.
 */
function forgetCycles({ instances }: Memory, before: ReadonlySet<string>, root: ModuleInstance): void {
  const made = [root, ...[...instances.values()].filter(({ unit }) => !before.has(unit.path))];
  const byPath = new Map(made.map((instance) => [instance.unit.path, instance]));
  const cyclic = made.filter(({ unit: { path }, reached }) =>
    [...reached].some((other) => other !== path && byPath.get(other)?.reached.has(path)),
  );
  if (cyclic.length > MAX_FRESH_CYCLE) return;
  for (const { unit, reached } of made)
    if (cyclic.some((one) => reached.has(one.unit.path))) instances.delete(unit.path);
}

function limitProblems({ limits }: Evaluation, path: string): readonly Problem[] {
  return [...limits].map(([what, range]) => ({
    type: 'limit' as const,
    message: `The limit for ${what} was reached; findings may be missing.`,
    place: { path, range },
  }));
}

const ruleIdsOf = memoized(
  ({ knownRules = [], rules }: AnalyzeOptions): ReadonlySet<string> =>
    new Set([...knownRules, ...rules.map((rule) => rule.id)]),
);

function analyzeFile(memory: Memory, path: string): Analysis {
  const { options } = memory;
  if (!frontEndOf(memory, path))
    return {
      ...NO_ANALYSIS,
      problems: [wholeFile(path, 'internal', 'Its name is of no language that is read.')],
    };
  const ruleIds = ruleIdsOf(options);
  try {
    if (frontEndOf(memory, path)?.language === 'data') return analyzeDocument(memory, path, ruleIds);
    const evaluated = evaluatedFile(memory, path);
    if (!evaluated) return NO_ANALYSIS;
    const others = memory.evaluated.dependentsOf(path);
    const facts = buildFacts({
      beginning: evaluated.beginning,
      own: evaluated.contribution,
      others: others.flatMap((other) => memory.evaluated.get(other)?.contribution ?? []),
      profile: options.profile,
      ruleIds,
    });
    const problems = [...evaluated.problems];
    if (options.isCancelled?.())
      problems.push(wholeFile(path, 'limit', 'The analysis was cancelled; findings may be missing.'));
    return finish(facts, options, problems);
  } catch (error) {
    const message = `The analysis failed: ${describeError(error)}`;
    return { ...NO_ANALYSIS, problems: [wholeFile(path, 'internal', message)] };
  }
}

/** What is no code is not run, and no other file tells anything of it. */
function analyzeDocument(memory: Memory, path: string, ruleIds: ReadonlySet<string>): Analysis {
  const { options } = memory;
  const lowered = lower(memory, path);
  if (!lowered) return NO_ANALYSIS;
  const { unit, problems } = lowered;
  const { catalog, profile } = options;
  return finish(documentFacts({ unit, catalog, profile, ruleIds }), options, [...problems]);
}

/** One file by itself, as one file of a project that has no other. */
export function lonelyHost(file: SourceFile): ProjectHost {
  return { resolve: () => undefined, read: (path) => (path === file.path ? file.text : undefined) };
}
