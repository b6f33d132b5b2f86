// What people read after a run: a table of the packages, the bars, and how often the findings are right.

/** @import { Result, Snapshot } from './snapshot.mjs' */

/** What the list must show to be worth its name; each is a promise about real code. */
const bars = { packages: 12, modelCalls: 300, yieldingShare: 0.8 };

/** @param {readonly Result[]} results */
export function toTable(results) {
  const header = ['package', 'importing an SDK', 'calling, by text', 'yielding', 'model calls', 'findings'];
  const rows = results.map((result) => [`${result.name}@${result.version}`, ...numbersOf(result)]);
  const total = ['all', ...numbersOf(sumOf(results))];
  return toColumns([header, ...rows, total]);
}

/**
 * The bars that `results` miss, a sentence each.
 *
 * @param {readonly Result[]} results
 */
export function missedBars(results) {
  const { modelCalls, calling, yielding } = sumOf(results);
  const silent = results.filter((result) => result.modelCalls === 0).map(({ name }) => name);
  return [
    ...(results.length < bars.packages
      ? [`There are ${results.length} packages; there must be ${bars.packages}.`]
      : []),
    ...(modelCalls < bars.modelCalls
      ? [`${modelCalls} model calls were recognized; there must be ${bars.modelCalls}.`]
      : []),
    ...(yielding < calling * bars.yieldingShare
      ? [
          `${toPercent(yielding, calling)} of the files that construct a client or call a model yield a call; it must be ${toPercent(bars.yieldingShare, 1)}.`,
        ]
      : []),
    ...(silent.length > 0 ? [`No model call was recognized in ${silent.join(', ')}.`] : []),
  ];
}

/**
 * How the reviewed findings of a snapshot were judged, a line for each rule.
 *
 * @param {Snapshot} snapshot
 */
export function toPrecision({ packages }) {
  const findings = packages.flatMap((recorded) => recorded.findings);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const header = ['rule', 'true', 'false', 'unsure', 'unreviewed', 'true of true and false'];
  const rows = rules.map((rule) => [
    rule,
    ...verdictsOf(findings.filter((finding) => finding.rule === rule)),
  ]);
  return toColumns([header, ...rows, ['all', ...verdictsOf(findings)]]);
}

function verdictsOf(findings) {
  const count = (verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  const share = toPercent(count('true'), count('true') + count('false'));
  return [...['true', 'false', 'unsure', 'unreviewed'].map((verdict) => String(count(verdict))), share];
}

function numbersOf({ importing, calling, yielding, modelCalls, findings }) {
  return [importing, calling, yielding, modelCalls, findings.length].map(String);
}

function sumOf(results) {
  const total = (name) => results.reduce((sum, result) => sum + result[name], 0);
  return {
    ...{ importing: total('importing'), calling: total('calling') },
    ...{ yielding: total('yielding'), modelCalls: total('modelCalls') },
    findings: results.flatMap(({ findings }) => findings),
  };
}

function toPercent(part, whole) {
  return whole === 0 ? '-' : `${Math.floor((100 * part) / whole)} %`;
}

/** Words to the left, numbers to the right. */
function toColumns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
  return rows.map((row) => row.map(pad).join('  ')).join('\n');
}
