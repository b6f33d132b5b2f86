/** What a case of a rule's page has to show; each check answers with what is wrong. */
import { faultsOf, type Finding, type Fix, type Profile } from '../../analysis';
import { rules } from '../../rules';
import { type Analyzed, type Engine, fixText, type SourceText } from './analyze';
import { type Caret, drawCarets, toCaret } from './carets';
import type { CaseFile, FixedText, RuleCase } from './rulePage';

/** Two drawings of one source: what the page says and what the engine says. */
export interface Comparison {
  readonly expected: string;
  readonly actual: string;
}

/** Text that people could have written instead, with the same findings. */
export const variants: readonly {
  readonly name: string;
  change(text: string, language: string): string;
}[] = [
  { name: 'as it stands', change: (text) => text },
  { name: 'with CR LF', change: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'after an emoji', change: (text, language) => (emojis[language] ?? '/* 🚦 */ ') + text },
];

/** Where nothing can stand before the first line, a line of its own does. */
const emojis: Readonly<Record<string, string>> = {
  py: '"🚦"; ',
  yaml: '# 🚦\n',
  toml: '# 🚦\n',
  env: '# 🚦\n',
  md: '🚦 ',
};

/** Compares the findings of a rule, or of several, with the carets of the page. */
export function compareFindings(
  engine: Engine,
  ruleIds: string | readonly string[],
  ruleCase: RuleCase,
  file: CaseFile,
  change: (text: string, language: string) => string,
): Comparison {
  const { profile } = ruleCase;
  const text = change(file.text, file.language);
  const { findings, problems } = engine({ path: file.path, text }, profile, othersOf(ruleCase, file));
  const unexpected = file.isBroken ? '' : problems.map(({ message }) => `PROBLEM: ${message}\n`).join('');
  const added = text.endsWith(file.text) ? text.slice(0, -file.text.length) : '';
  const [lines, shift] = [added.split('\n').length - 1, added.length];
  const own = findings.filter(({ rule }) => [ruleIds].flat().includes(rule));
  const carets = own.map((finding) => toCaret(text, withSeverity(finding, profile)));
  const shifted = carets.map((caret) => {
    if (lines > 0) return { ...caret, line: caret.line - lines };
    return caret.line === 0 ? { ...caret, column: caret.column - shift } : caret;
  });
  return {
    expected: drawCarets(file.text, expectedOf(file), file.language),
    actual: unexpected + drawCarets(file.text, shifted, file.language),
  };
}

/** The files that stand beside one in its case. */
function othersOf({ files }: RuleCase, file: CaseFile): readonly SourceText[] {
  return files.filter(({ path }) => path !== file.path);
}

/** `(warning) …`: the severity is told where it is not the rule's own. */
function withSeverity(finding: Finding, profile: Profile): Finding {
  const rule = rules.find(({ id }) => id === finding.rule);
  const usual = profile === 'strict' ? (rule?.strictSeverity ?? rule?.severity) : rule?.severity;
  const { severity, message } = finding;
  return severity === usual ? finding : { ...finding, message: `(${severity}) ${message}` };
}

/** `MISSING:` is not reported yet, though it should be; `SPURIOUS:` is, though it should not. */
function expectedOf({ expected }: CaseFile): readonly Caret[] {
  const reported = expected.filter(({ message }) => !message.startsWith('MISSING: '));
  return reported.map((caret) => ({ ...caret, message: caret.message.replace(/^SPURIOUS: /, '') }));
}

/** Compares the text after fixes of the first finding with the page. */
export function compareFix(
  engine: Engine,
  rule: string,
  ruleCase: RuleCase,
  file: CaseFile,
  number: number,
): Comparison {
  const finding = findingsOf(engine(file, ruleCase.profile, othersOf(ruleCase, file)), rule)[0];
  const fix = finding?.fixes[number - 1];
  const fixed = file.fixed.get(number);
  return {
    expected: fixed ? labeled(fixed) : '',
    actual: fix ? labeled({ text: fixText(file, fix), safety: fix.safety }) : 'There is no such fix.\n',
  };
}

/** The label is part of the promise: what is safe is applied without anybody looking. */
function labeled({ text, safety }: FixedText): string {
  return `(${safety})\n${text}`;
}

/** One fix of one finding, applied. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly before: SourceText;
  readonly after: SourceText;
  readonly others: readonly SourceText[];
}

export function fixesOfCase(
  engine: Engine,
  rule: string,
  ruleCase: RuleCase,
  file: CaseFile,
): readonly AppliedFix[] {
  const { path, text } = file;
  const others = othersOf(ruleCase, file);
  return findingsOf(engine(file, ruleCase.profile, others), rule).flatMap((finding) =>
    finding.fixes.map((fix) => ({
      finding,
      fix,
      before: { path, text },
      after: { path, text: fixText(file, fix) },
      others,
    })),
  );
}

function findingsOf({ findings }: Analyzed, rule: string): Analyzed['findings'] {
  return findings.filter((finding) => finding.rule === rule);
}

/**
 * What is wrong after a fix: it has to parse, the finding has to be gone or to be less severe, and nothing new may have
 * come.
 */
export function problemsAfter(
  engine: Engine,
  { profile }: RuleCase,
  { finding, fix, before, after, others }: AppliedFix,
): string[] {
  if (after.text === before.text) return ['The fix changes nothing.'];
  const then = engine(before, profile, others);
  const now = engine(after, profile, others);
  const faults = faultsOf({ before: then, after: now, fixed: [finding] }, rules);
  return faults.map((fault) => `${fix.title}: ${fault}\n${after.text}`);
}

/** More fixes than a file could need: a fix that makes work for itself. */
const maximumFixes = 20;

/** Applies the first fix there is until there is none: what is left must be at rest. */
export function isAtRest(engine: Engine, rule: string, ruleCase: RuleCase, file: CaseFile): boolean {
  const others = othersOf(ruleCase, file);
  let source: SourceText = { path: file.path, text: file.text };
  for (let count = 0; count < maximumFixes; count++) {
    const { findings } = engine(source, ruleCase.profile, others);
    const fix = findings.flatMap((each) => (each.rule === rule ? each.fixes.slice(0, 1) : []))[0];
    if (!fix) return true;
    source = { ...source, text: fixText(source, fix) };
  }
  return false;
}
