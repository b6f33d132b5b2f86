// The recorded results and how new ones compare with them. Plain data in, plain data out.
import { languages } from './textCount.mjs';

/**
 * @typedef {'true' | 'false' | 'unsure' | 'unreviewed'} Verdict whether somebody who read the code agrees
 *
 * @typedef {object} Finding
 * @property {string} rule
 * @property {'error' | 'warning' | 'information'} severity
 * @property {string} path
 * @property {number} line
 * @property {string} message
 *
 * @typedef {Finding & { verdict: Verdict, reason: string }} RecordedFinding
 *
 * @typedef {object} Counts
 * @property {number} lines of all source files
 * @property {number} importing files that import a cataloged SDK
 * @property {number} calling files that construct a client or call a model, by a text search
 * @property {number} yielding how many of these yield a model call
 * @property {number} modelCalls
 *
 * @typedef {object} Measured
 * @property {string} name
 * @property {string} version
 * @property {Counts} javascript and TypeScript
 * @property {Counts} python
 *
 * @typedef {Measured & { findings: readonly Finding[] }} Result
 * @typedef {Measured & { findings: readonly RecordedFinding[] }} RecordedPackage
 * @typedef {{ packages: readonly RecordedPackage[] }} Snapshot
 */

const countNames = /** @type {const} */ (['lines', 'importing', 'calling', 'yielding', 'modelCalls']);

/**
 * A snapshot of `results` with the verdicts of `recorded` for the findings that are still there.
 *
 * @param {Snapshot} recorded
 * @param {readonly Result[]} results
 * @returns {Snapshot}
 */
export function update(recorded, results) {
  return { packages: results.map((result) => updatePackage(recordedFor(recorded, result), result)) };
}

/** @returns {RecordedPackage} */
function updatePackage(before, result) {
  const { matches, appeared } = match(before?.findings ?? [], result.findings);
  const kept = matches.map(({ recorded, found }) => ({
    ...pick(found),
    verdict: recorded.verdict,
    reason: recorded.reason,
  }));
  const fresh = appeared.map((found) => ({
    ...pick(found),
    verdict: /** @type {const} */ ('unreviewed'),
    reason: '',
  }));
  const { name, version, javascript, python } = result;
  return { name, version, javascript, python, findings: [...kept, ...fresh].sort(byPlace) };
}

/**
 * What keeps `results` from being what was recorded and reviewed, a line each; nothing if all is well.
 *
 * @param {Snapshot} recorded
 * @param {readonly Result[]} results
 * @returns {readonly string[]}
 */
export function compare(recorded, results) {
  const names = new Set(results.map(({ name }) => name));
  const gone = recorded.packages.filter(({ name }) => !names.has(name));
  return [
    ...gone.map(({ name }) => `${name}: recorded, but no longer in the list`),
    ...results.flatMap((result) => comparePackage(recordedFor(recorded, result), result)),
  ];
}

/**
 * @param {RecordedPackage | undefined} before
 * @param {Result} result
 * @returns {readonly string[]}
 */
export function comparePackage(before, result) {
  if (!before) return [`${result.name}: not recorded yet`];
  const { matches, appeared, vanished } = match(before.findings, result.findings);
  const moved = matches.filter(({ recorded, found }) => recorded.line !== found.line);
  const unreviewed = matches.filter(
    ({ recorded, found }) => recorded.verdict === 'unreviewed' && found.severity !== 'information',
  );
  const lines = [
    ...(before.version === result.version ? [] : [`  version: ${before.version} -> ${result.version}`]),
    ...languages.flatMap((language) => compareCounts(language, before[language], result[language])),
    ...vanished.map((finding) => `  - ${show(finding)}   (was ${finding.verdict})`),
    ...appeared.map((finding) => `  + ${show(finding)}`),
    ...moved.map(({ recorded, found }) => `  ~ ${show(found)}   (was in line ${recorded.line})`),
    ...unreviewed.map(({ recorded }) => `  ? ${show(recorded)}   (nobody has reviewed it)`),
  ];
  return lines.length === 0 ? [] : [`${result.name}:`, ...lines];
}

/**
 * @param {string} language
 * @param {Counts} before
 * @param {Counts} after
 */
function compareCounts(language, before, after) {
  return countNames.flatMap((name) =>
    before[name] === after[name] ? [] : [`  ${language}, ${name}: ${before[name]} -> ${after[name]}`],
  );
}

/**
 * Pairs findings that say the same of the same file. Lines may shift; among equals the nearest in order belong
 * together, those in the same line first.
 *
 * @param {readonly RecordedFinding[]} recorded
 * @param {readonly Finding[]} found
 */
function match(recorded, found) {
  const open = new Set([...recorded].sort(byPlace));
  /** @type {Map<Finding, RecordedFinding>} */
  const partners = new Map();
  for (const isSame of [isSameLine, isSameFinding]) {
    for (const finding of [...found].sort(byPlace)) {
      const partner = partners.has(finding)
        ? undefined
        : [...open].find((candidate) => isSame(candidate, finding));
      if (!partner) continue;
      partners.set(finding, partner);
      open.delete(partner);
    }
  }
  return {
    matches: [...partners].map(([finding, partner]) => ({ recorded: partner, found: finding })),
    appeared: found.filter((finding) => !partners.has(finding)),
    vanished: [...open],
  };
}

function isSameFinding(a, b) {
  return a.rule === b.rule && a.path === b.path && a.message === b.message;
}

function isSameLine(a, b) {
  return isSameFinding(a, b) && a.line === b.line;
}

function byPlace(a, b) {
  return (
    compareText(a.path, b.path) ||
    a.line - b.line ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** By code unit, so that every machine writes the same file. */
function compareText(a, b) {
  return a < b ? -1 : Number(a > b);
}

/**
 * The record of a package. One that is listed in several versions has a record for each.
 *
 * @param {Snapshot} recorded
 * @param {Result} result
 */
export function recordedFor({ packages }, { name, version }) {
  const same = packages.filter((recorded) => recorded.name === name);
  const exact = same.find((recorded) => recorded.version === version);
  return exact ?? (same.length === 1 ? same[0] : undefined);
}

/** @returns {Finding} */
function pick({ rule, severity, path, line, message }) {
  return { rule, severity, path, line, message };
}

function show({ rule, path, line, message }) {
  return `${path}:${line} ${rule} ${message}`;
}
