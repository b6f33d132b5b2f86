// How often findings are right, by rule, from the reviewed findings of the pinned packages.

/** @import { Snapshot } from './snapshot.mjs' */

/** The share of right findings below which a rule is off by default, in percent. */
const bars = { error: 90, warning: 80, information: 0 };
const enough = 10;

/**
 * The page that says how precise each rule is.
 *
 * @param {Snapshot} snapshot
 * @param {readonly { readonly id: string, readonly severity: 'error' | 'warning' | 'information', readonly profile: string }[]} rules
 */
export function toPage({ packages }, rules) {
  const findings = packages.flatMap((recorded) => recorded.findings);
  const rows = rules
    .filter(({ id }) => !id.startsWith('suppression/'))
    .map((rule) => {
      const readings = readingsOf(findings.filter((finding) => finding.rule === rule.id));
      const { right, wrong, unsure } = readings;
      const name = `[${rule.id}](rules/${rule.id}.md)`;
      return `| ${[name, rule.severity, right, wrong, unsure, judge(rule, readings)].join(' | ')} |`;
    });
  return [
    '# Precision',
    `${packages.length} published packages, pinned by version, are scanned; people read each finding of severity error or warning in the code that it is about, and those of severity information that they come to. *Right* is a finding that the author of that code should act on, *wrong* one that disturbs, *unsure* one that the code alone cannot decide. \`npm run ecosystem\` compares a scan with what was read.`,
    noiseOf(packages, findings),
    ['| rule | severity | right | wrong | unsure | precision |', '| --- | --- | --: | --: | --: | --- |']
      .concat(rows)
      .join('\n'),
    `A rule of severity error has to be right in ${bars.error} % of what was decided, one of severity warning in ${bars.warning} %; one that is not is part of the strict profile alone. Fewer than ${enough} findings are too few to tell.`,
  ]
    .join('\n\n')
    .concat('\n');
}

/**
 * The rules that are reported by default though fewer findings are right than must be.
 *
 * @param {Snapshot} snapshot
 * @param {Parameters<typeof toPage>[1]} rules
 */
export function belowBar({ packages }, rules) {
  const findings = packages.flatMap((recorded) => recorded.findings);
  return rules.filter((rule) => {
    const readings = readingsOf(findings.filter((finding) => finding.rule === rule.id));
    return rule.profile === 'recommended' && isBelow(rule, readings);
  });
}

function readingsOf(findings) {
  const count = (verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  return { right: count('true'), wrong: count('false'), unsure: count('unsure') };
}

function isBelow({ severity }, { right, wrong }) {
  return right + wrong >= enough && 100 * right < bars[severity] * (right + wrong);
}

function judge(rule, readings) {
  const { right, wrong } = readings;
  if (right + wrong < enough) return 'too few to tell';
  const share = `${Math.floor((100 * right) / (right + wrong))} %`;
  return isBelow(rule, readings) ? `${share}, below the bar` : share;
}

/** How much a reader of these packages has to read. */
function noiseOf(packages, findings) {
  const lines = packages.reduce((sum, { javascript, python }) => sum + javascript.lines + python.lines, 0);
  const loud = findings.filter(({ severity }) => severity !== 'information').length;
  const rate = lines === 0 ? '-' : ((1000 * loud) / lines).toFixed(2);
  return `In ${Math.round(lines / 1000)} thousand lines there are ${loud} findings of severity error or warning: ${rate} in a thousand lines.`;
}
