// How a suite tells what it counted: it writes `{ "passed", "failed", "skipped" }`, and `"reason"` where it
// could not run, as JSON into the file that SUITE_RESULT names.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, reason?: string }} Counts */

/**
 * Writes the counts for whoever started this suite; does nothing when it was started by hand.
 *
 * @param {Counts} counts
 */
export function report(counts) {
  const file = process.env['SUITE_RESULT'];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

/**
 * Runs a suite. One that ends without counts has failed, whatever its exit code says.
 *
 * @param {string} name
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Counts}
 */
export function runSuite(name, command, args) {
  const file = path.join(root, '.cache', 'results', `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const exit = run(command, args, { SUITE_RESULT: file });
  const counts = countsIn(file) ?? { passed: 0, failed: 1, skipped: 0 };
  return exit !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const total = (key) => all.reduce((count, counts) => count + counts[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

/** @param {Counts} counts */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** @returns {Counts | undefined} */
function countsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // A suite that died wrote nothing, or half of it; the caller counts that as a failure.
    return undefined;
  }
}
