// What people read after a run: a table of the packages, the bars, and how often the findings are right.

import { isOf, languages } from './textCount.mjs';

/** @import { Result, Snapshot } from './snapshot.mjs' */
/** @import { Language } from './textCount.mjs' */

/** What the list must show to be worth its name; each is a promise about real code. */
const bars = { packages: 12, modelCalls: { javascript: 300, python: 50 }, yieldingShare: 0.8 };

const titles = { javascript: 'JavaScript', python: 'Python' };

/** @param {readonly Result[]} results */
export function toTable(results) {
  return languages.map((language) => tableOf(results, language)).join('\n\n');
}

/** The packages that have anything to count in a language. */
function tableOf(results, language) {
  const header = [
    titles[language],
    ...['importing an SDK', 'calling, by text', 'yielding', 'model calls', 'findings'],
  ];
  const shown = results.filter((result) => numbersOf(result, language).some((number) => number > 0));
  const rows = shown.map((result) => [`${result.name}@${result.version}`, ...numbersOf(result, language)]);
  const total = ['all', ...sumOf(results, language)];
  return toColumns([header, ...rows, total].map((row) => row.map(String)));
}

/**
 * The bars that `results` miss, a sentence each.
 *
 * @param {readonly Result[]} results
 */
export function missedBars(results) {
  const silent = results.filter((result) => languages.every((language) => result[language].modelCalls === 0));
  return [
    ...(results.length < bars.packages
      ? [`There are ${results.length} packages; there must be ${bars.packages}.`]
      : []),
    ...languages.flatMap((language) => missedBarsOf(results, language)),
    ...(silent.length > 0
      ? [`No model call was recognized in ${silent.map(({ name }) => name).join(', ')}.`]
      : []),
  ];
}

/**
 * @param {readonly Result[]} results
 * @param {Language} language
 */
function missedBarsOf(results, language) {
  const [, calling, yielding, modelCalls] = sumOf(results, language);
  const least = bars.modelCalls[language];
  return [
    ...(modelCalls < least
      ? [`${modelCalls} model calls of ${titles[language]} were recognized; there must be ${least}.`]
      : []),
    ...(yielding < calling * bars.yieldingShare
      ? [
          `${toPercent(yielding, calling)} of the files of ${titles[language]} that construct a client or call a model yield a call; it must be ${toPercent(bars.yieldingShare, 1)}.`,
        ]
      : []),
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

/**
 * @param {Result} result
 * @param {Language} language
 */
function numbersOf({ findings, ...result }, language) {
  const { importing, calling, yielding, modelCalls } = result[language];
  const own = findings.filter((finding) => isOf(finding.path, language));
  return [importing, calling, yielding, modelCalls, own.length];
}

function sumOf(results, language) {
  const numbers = results.map((result) => numbersOf(result, language));
  return [0, 1, 2, 3, 4].map((column) => numbers.reduce((sum, row) => sum + row[column], 0));
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
