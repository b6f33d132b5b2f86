import type { Facts } from './facts';
import { comparePlaces, describeError, type Finding, type Fix, type Problem } from './finding';
import { explainLine, type Explanation, NO_EXPLANATION } from './explain';
import { fingerprintOf } from './fingerprint';
import { suppressionAnchor } from './fixes';
import type { Catalog } from './flow';
import type { Operation, Profile } from './kinds';
import { formatOf, isSettingsFile } from './languages/documents';
import { type FrontEnd, positionAt } from './program';
import { createProject, lonelyHost } from './project';
import type { Report, Rule } from './rule';

export interface SourceFile {
  /** With forward slashes, relative to the scanned root where there is one: globs and test paths are judged by it. */
  readonly path: string;
  readonly text: string;
}

export interface AnalyzeOptions {
  readonly frontEnds: readonly FrontEnd[];
  /** From `compileCatalog(models)`. */
  readonly catalog: Catalog;
  readonly rules: readonly Rule[];
  /** Every rule there is, for suppressions of rules that do not run now. */
  readonly knownRules?: readonly string[];
  readonly profile: Profile;
  /** Asked now and then during long work; true ends the analysis with a problem. */
  readonly isCancelled?: () => boolean;
}

/** The outcome for one file. `findings` and `problems` are plain data; `facts` is not. */
export interface Analysis {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly calls: readonly RecognizedCall[];
  /** Fixes of a finding of this analysis, preferred one first. */
  fixesOf(finding: Finding): readonly Fix[];
  /** Why there are findings on a line, zero-based, or why there are none. */
  explain(line: number): Explanation;
  readonly facts: Facts | undefined;
}

/** A model call, for statistics. `line` is one-based. */
export interface RecognizedCall {
  readonly path: string;
  readonly line: number;
  readonly provider: string;
  readonly operation: Operation;
}

/** Nothing to say. */
export const NO_ANALYSIS: Analysis = {
  findings: [],
  problems: [],
  calls: [],
  fixesOf: () => [],
  explain: () => NO_EXPLANATION,
  facts: undefined,
};

/**
 * Whether a file is worth a look by itself, before any parsing: code that has to do with AI, files that agents read, and
 * files of settings with a text in the form of a key.
 */
export function isWorthALook(
  { path, text }: SourceFile,
  catalog: Pick<Catalog, 'prefilter'> & { readonly files: Pick<Catalog['files'], 'agent' | 'keys'> },
): boolean {
  if (formatOf(path) === undefined) return touchesAi(text, catalog);
  return isAgentFile(path, catalog) || (isSettingsFile(path) && catalog.files.keys.test(text));
}

/** Whether an agent reads a file of this name and place. */
export function isAgentFile(
  path: string,
  { files }: { readonly files: Pick<Catalog['files'], 'agent'> },
): boolean {
  return formatOf(path) !== undefined && files.agent.test(path);
}

/** Whether code has anything to do with AI. */
export function touchesAi(text: string, catalog: Pick<Catalog, 'prefilter'>): boolean {
  return catalog.prefilter.some((one) => one.test(text)) || text.includes('sluicegate-ignore');
}

/**
 * Analyzes one file by itself. Never throws: what could not be done is a problem beside the findings that there are.
 */
export function analyze(file: SourceFile, options: AnalyzeOptions): Analysis {
  if (!isWorthALook(file, options.catalog)) return NO_ANALYSIS;
  return createProject(lonelyHost(file), options).analyze(file.path);
}

/** A problem of the file as a whole. */
export function wholeFile(path: string, type: Problem['type'], message: string): Problem {
  return { type, message, place: { path, range: { start: 0, end: 0 } } };
}

/** Runs the rules over the facts of a file. */
export function finish(facts: Facts, options: AnalyzeOptions, problems: Problem[]): Analysis {
  const reports = new Map<Finding, Report>();
  const occurrences = new Map<string, number>();
  for (const rule of options.rules) {
    if (rule.profile === 'strict' && facts.profile !== 'strict') continue;
    for (const report of checkRule(rule, facts, problems))
      reports.set(toFinding(rule, report, facts, occurrences), report);
  }
  const findings = [...reports.keys()].sort(byPlace);
  const fixes = (finding: Finding): readonly Fix[] => fixesOf(facts, reports.get(finding));
  return {
    findings,
    problems,
    calls: facts.calls.map(({ place, provider, operation }) => ({
      path: facts.path,
      line: lineOf(facts, place.range.start) + 1,
      provider,
      operation,
    })),
    fixesOf: fixes,
    explain: (line) => explainLine({ facts, rules: options.rules, findings, fixesOf: fixes }, line),
    facts,
  };
}

/** The one place that catches what a rule throws: the other rules go on. */
function checkRule(rule: Rule, facts: Facts, problems: Problem[]): readonly Report[] {
  try {
    return [...rule.check(facts)];
  } catch (error) {
    problems.push({
      type: 'rule',
      message: `${rule.id} failed: ${describeError(error)}`,
      place: { path: facts.path, range: { start: 0, end: 0 } },
    });
    return [];
  }
}

function toFinding(rule: Rule, report: Report, facts: Facts, occurrences: Map<string, number>): Finding {
  const severity = facts.profile === 'strict' ? (rule.strictSeverity ?? rule.severity) : rule.severity;
  const identity = report.identity ?? facts.textAt(report.at);
  const occurrence = occurrences.get(`${rule.id}\n${identity}`) ?? 0;
  occurrences.set(`${rule.id}\n${identity}`, occurrence + 1);
  return {
    rule: rule.id,
    severity: report.severity ?? severity,
    confidence: report.confidence ?? 'high',
    message: report.message,
    place: report.at,
    flows: report.flows ?? [],
    related: report.related ?? [],
    fingerprint: fingerprintOf(rule.id, facts.path, identity, occurrence),
    suppressedBy: suppressedBy(rule.id, report, facts),
    ...(report.isSecret && { isSecret: true }),
  };
}

/** A comment without a reason hides nothing. */
function suppressedBy(rule: string, report: Report, facts: Facts): Finding['suppressedBy'] {
  if (!facts.suppressions.some((one) => one.rule === rule)) return undefined;
  const { line } = suppressionAnchor(facts.program, facts.text, report.at.range.start);
  return facts.suppressions.find(
    (one) =>
      one.rule === rule &&
      one.reason !== '' &&
      (one.line === line || one.line === lineOf(facts, report.at.range.start)),
  )?.place;
}

function lineOf(facts: Facts, offset: number): number {
  return positionAt(facts.program.lineStarts, offset).line;
}

function byPlace(left: Finding, right: Finding): number {
  return comparePlaces(left.place, right.place) || left.rule.localeCompare(right.rule);
}

function fixesOf(facts: Facts, report: Report | undefined): readonly Fix[] {
  if (!report) return [];
  const context = { facts, text: facts.text, path: facts.path };
  return (report.fixes ?? []).flatMap((make) => make(context) ?? []);
}
