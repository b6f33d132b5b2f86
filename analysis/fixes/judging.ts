/**
 * What has to hold after fixes: each text parses, the findings are gone or less severe, and nothing new has come.
 * Tests of the rules ask this of each fix, and the command of all that it applies.
 */
import type { Finding, Problem } from '../finding';
import type { RuleInfo } from '../rule';

/** What is known of a text; findings that a comment hides are no part of it. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly problems: readonly Pick<Problem, 'type' | 'message'>[];
}

export interface Repaired {
  readonly before: Judged;
  readonly after: Judged;
  /** The findings that fixes in this text are for; none where the fixes are in other files. */
  readonly fixed: readonly Finding[];
  /** The findings that fixes in other files are for. */
  readonly elsewhere?: readonly Finding[];
}

/** What is wrong, in sentences; none where all is well. */
export function faultsOf(repaired: Repaired, rules: readonly Pick<RuleInfo, 'id' | 'speaksFor'>[]): string[] {
  return [
    ...brokenIn(repaired).map((message) => `It does not parse: ${message}`),
    ...(staying(repaired).length > 0 ? ['The finding is still there.'] : []),
    ...newIn(repaired, rules).map(({ rule, message }) => `It brings a new finding of ${rule}: ${message}`),
  ];
}

function brokenIn({ before, after }: Repaired): readonly string[] {
  const syntaxIn = ({ problems }: Judged) => problems.filter(({ type }) => type === 'syntax');
  return syntaxIn(before).length > 0 ? [] : syntaxIn(after).map(({ message }) => message);
}

/** Each finding has to go, or to speak for one place less. */
function staying({ before, after, fixed }: Repaired): readonly Finding[] {
  return fixed.filter((finding) => {
    const wanted = fixed.filter((other) => isLike(other, finding)).length;
    const gone = countLike(before, finding) - countLike(after, finding);
    return gone < wanted && placesLost({ before, after, fixed }, finding) < wanted;
  });
}

function countLike({ findings }: Judged, finding: Finding): number {
  return findings.filter((each) => isLike(each, finding)).length;
}

function isLike(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.severity === other.severity;
}

/** Of a finding that speaks for several places; where it is mended at one, it moves to the next. */
function placesLost({ before, after }: Repaired, { rule, severity, related }: Finding): number {
  if (related.length === 0) return 0;
  const placesIn = ({ findings }: Judged) =>
    findings
      .filter((each) => each.rule === rule && each.severity === severity)
      .reduce((sum, each) => sum + 1 + each.related.length, 0);
  return placesIn(before) - placesIn(after);
}

function newIn(
  { before, after, fixed, elsewhere = [] }: Repaired,
  rules: readonly Pick<RuleInfo, 'id' | 'speaksFor'>[],
): readonly Finding[] {
  const isExpected = (finding: Finding) =>
    fixed.some((each) => speaksFor(each, finding, rules)) ||
    elsewhere.some((each) => hasMoved(each, finding)) ||
    [...fixed, ...goneIn({ before, after, fixed })].some((each) => isMilder(finding, each));
  const isOld = (finding: Finding) => before.findings.some((old) => isSame(old, finding, fixed));
  return after.findings.filter((finding) => !isExpected(finding) && !isOld(finding));
}

/** One that spoke for places in several files is mended in one of them. */
function hasMoved({ rule, related }: Finding, finding: Finding): boolean {
  return rule === finding.rule && related.some(({ place }) => place.path === finding.place.path);
}

/** A pinned model still runs its code, which is worth less of a warning then. */
function goneIn({ before, after }: Repaired): readonly Finding[] {
  return before.findings.filter(
    (old) => !after.findings.some((each) => isLike(each, old) && each.message === old.message),
  );
}

const severities = ['error', 'warning', 'information'] as const;

/** The same rule, less severe: an argument vector where a shell was. */
function isMilder({ rule, severity }: Finding, fixed: Finding): boolean {
  return rule === fixed.rule && severities.indexOf(severity) > severities.indexOf(fixed.severity);
}

function speaksFor(
  fixed: Finding,
  { rule }: Finding,
  rules: readonly Pick<RuleInfo, 'id' | 'speaksFor'>[],
): boolean {
  return rules.find(({ id }) => id === fixed.rule)?.speaksFor?.includes(rule) === true;
}

/** The same finding may stand elsewhere, and one that speaks for several may count one less. */
function isSame(old: Finding, finding: Finding, fixed: readonly Finding[]): boolean {
  if (old.rule !== finding.rule) return false;
  const isOfFixed = fixed.some(({ rule }) => rule === old.rule);
  const isFewer = old.related.length > 0 && (isOfFixed || finding.related.length < old.related.length);
  return old.message === finding.message || isFewer;
}
