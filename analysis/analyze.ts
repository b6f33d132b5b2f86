import { buildFacts, contributionOf, type Facts } from './facts';
import type { Finding, Fix, Problem } from './finding';
import { fingerprintOf } from './fingerprint';
import { suppressionAnchor } from './fixes';
import { type Catalog, evaluateProgram } from './flow';
import type { Operation, Profile } from './kinds';
import { type FrontEnd, positionAt } from './program';
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
  readonly facts: Facts | undefined;
}

/** A model call, for statistics. `line` is one-based. */
export interface RecognizedCall {
  readonly path: string;
  readonly line: number;
  readonly provider: string;
  readonly operation: Operation;
}

const NOTHING: Analysis = { findings: [], problems: [], calls: [], fixesOf: () => [], facts: undefined };

/** Whether a file has anything to do with AI: one regular expression, before any parsing. */
export function touchesAi(text: string, catalog: Catalog): boolean {
  return catalog.prefilter.test(text) || text.includes('sluicegate-ignore');
}

/**
 * Analyzes one file. Never throws: what could not be done is a problem beside the findings that there are.
 */
export function analyze(file: SourceFile, options: AnalyzeOptions): Analysis {
  const frontEnd = options.frontEnds[0];
  if (!frontEnd || !touchesAi(file.text, options.catalog)) return NOTHING;
  const problems: Problem[] = [];
  try {
    const { program, problems: syntax } = frontEnd.lower(file);
    problems.push(
      ...syntax.map(({ message, range }): Problem => ({
        type: 'syntax',
        message,
        place: { path: file.path, range },
      })),
    );
    const isCancelled = options.isCancelled ?? (() => false);
    const unit = { path: file.path, text: file.text, program };
    const evaluation = evaluateProgram({ unit, catalog: options.catalog, isCancelled });
    for (const [what, range] of evaluation.limits) {
      problems.push({
        type: 'limit',
        message: `The limit for ${what} was reached; findings may be missing.`,
        place: { path: file.path, range },
      });
    }
    if (isCancelled())
      problems.push(wholeFile(file, 'limit', 'The analysis was cancelled; findings may be missing.'));
    const ruleIds = new Set([...(options.knownRules ?? []), ...options.rules.map((rule) => rule.id)]);
    return finish(
      buildFacts({
        evaluation,
        own: contributionOf(evaluation),
        others: [],
        profile: options.profile,
        ruleIds,
      }),
      options,
      problems,
    );
  } catch (error) {
    problems.push(wholeFile(file, 'internal', `The analysis failed: ${describe(error)}`));
    return { ...NOTHING, problems };
  }
}

function wholeFile(file: SourceFile, type: Problem['type'], message: string): Problem {
  return { type, message, place: { path: file.path, range: { start: 0, end: 0 } } };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function finish(facts: Facts, options: AnalyzeOptions, problems: Problem[]): Analysis {
  const reports = new Map<Finding, Report>();
  const occurrences = new Map<string, number>();
  for (const rule of options.rules) {
    if (rule.profile === 'strict' && facts.profile !== 'strict') continue;
    for (const report of checkRule(rule, facts, problems))
      reports.set(toFinding(rule, report, facts, occurrences), report);
  }
  const findings = [...reports.keys()].sort(byPlace);
  return {
    findings,
    problems,
    calls: facts.calls.map(({ place, provider, operation }) => ({
      path: facts.path,
      line: lineOf(facts, place.range.start) + 1,
      provider,
      operation,
    })),
    fixesOf: (finding) => fixesOf(facts, reports.get(finding)),
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
      message: `${rule.id} failed: ${describe(error)}`,
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
  return left.place.range.start - right.place.range.start || left.rule.localeCompare(right.rule);
}

function fixesOf(facts: Facts, report: Report | undefined): readonly Fix[] {
  if (!report) return [];
  const context = { facts, text: facts.text, path: facts.path };
  return (report.fixes ?? []).flatMap((make) => make(context) ?? []);
}
