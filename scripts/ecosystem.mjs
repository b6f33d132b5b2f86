// Scans a pinned list of published packages and compares what is found with the reviewed record.
//
//   node scripts/ecosystem.mjs                 compare; fails on any difference and on findings nobody reviewed
//   node scripts/ecosystem.mjs --update        record what is found now; verdicts of findings that persist stay
//   node scripts/ecosystem.mjs --missed        also name the places where a call seems to be and none was recognized
//   node scripts/ecosystem.mjs --no-prefilter  compare with scans that leave no file out, instead of with the record
//   node scripts/ecosystem.mjs --package NAME  only this package; repeatable
//   node scripts/ecosystem.mjs --if-available  leave out packages that cannot be had, and say so, instead of failing
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { fetchArchives, readList, unpack } from './ecosystem/archives.mjs';
import { compareScans } from './ecosystem/compareScans.mjs';
import { comparePackage, compare, recordedFor, update } from './ecosystem/snapshot.mjs';
import { missedBars, toPrecision, toTable } from './ecosystem/summary.mjs';
import { countInText, isOf } from './ecosystem/textCount.mjs';
import { bundleLikeProduct } from './productBundle.mjs';
import { report } from './results.mjs';
import { root } from './root.mjs';

/** @import { ListedPackage } from './ecosystem/archives.mjs' */
/** @import { CallingFile, Language } from './ecosystem/textCount.mjs' */
/** @import { Counts, Result, Snapshot } from './ecosystem/snapshot.mjs' */

const cli = path.join(root, 'dist', 'cli.js');
const snapshotFile = path.join(root, 'ecosystem', 'snapshot.json');
const exit = { same: 0, different: 1, failed: 2 };

const { values: options } = parseArgs({
  options: {
    update: { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
    'no-prefilter': { type: 'boolean', default: false },
    package: { type: 'string', multiple: true, default: /** @type {string[]} */ ([]) },
    'if-available': { type: 'boolean', default: false },
  },
});

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = exit.failed;
}

async function main() {
  const list = readList();
  const chosen = list.filter(({ name }) => options.package.length === 0 || options.package.includes(name));
  if (chosen.length === 0) return fail(`The list has no ${options.package.join(', ')}.`);
  if (!existsSync(cli)) return fail('dist/cli.js is not there; `npm run build` makes it.');
  const absent = fetchArchives(chosen);
  const reason = absent.length > 0 ? absenceOf(absent, chosen) : undefined;
  if (reason && !options['if-available']) return fail(reason);
  const present = chosen.filter((listed) => !absent.includes(listed));
  if (options['no-prefilter']) return checkPrefilter(present);
  const measured = present.map(measure);
  const results = measured.map(({ result }) => result);
  console.log(toTable(results));
  for (const { failure } of measured) if (failure) console.log(failure);
  if (options.missed) console.log(['', ...measured.flatMap(({ missed }) => missed)].join('\n'));
  const isWhole = present.length === list.length;
  if (options.update) return record(results, isWhole);
  return check(results, { isWhole, skipped: absent.length, reason });
}

/**
 * @param {readonly ListedPackage[]} absent
 * @param {readonly ListedPackage[]} chosen
 */
function absenceOf(absent, chosen) {
  const names = absent.slice(0, 3).map(({ name, version }) => `${name}@${version}`);
  const further = absent.length > names.length ? `, and ${absent.length - names.length} more` : '';
  return `${absent.length} of ${chosen.length} packages could not be fetched: ${names.join(', ')}${further}.`;
}

/**
 * @param {ListedPackage} listed
 * @returns {{ result: Result, failure: string | undefined, missed: readonly string[] }}
 */
function measure(listed) {
  const { name, version } = listed;
  const folder = unpack(listed);
  const { findings, statistics, problems } = scan(folder, listed.include);
  const calls = statistics.modelCalls;
  const javascript = measureLanguage(listed, folder, calls, 'javascript');
  const python = measureLanguage(listed, folder, calls, 'python');
  const result = {
    ...{ name, version, javascript: javascript.counts, python: python.counts },
    findings: findings.map(({ rule, severity, path, range, message }) => ({
      ...{ rule, severity, path },
      ...{ line: range.start.line, message },
    })),
  };
  const failure = failureOf(name, statistics, problems);
  return { result, failure, missed: [...javascript.missed, ...python.missed] };
}

/**
 * @param {ListedPackage} listed
 * @param {string} folder
 * @param {readonly { readonly path: string }[]} modelCalls
 * @param {Language} language
 * @returns {{ counts: Counts, missed: readonly string[] }}
 */
function measureLanguage({ name, include }, folder, modelCalls, language) {
  const text = countInText(folder, include, language);
  const yielded = modelCalls.map((call) => call.path).filter((file) => isOf(file, language));
  const silent = text.calling.filter((file) => !yielded.includes(file.path));
  const counts = {
    ...{ lines: text.lines, importing: text.importing, calling: text.calling.length },
    ...{ yielding: text.calling.length - silent.length, modelCalls: yielded.length },
  };
  return { counts, missed: silent.flatMap((file) => placesIn(name, file)) };
}

/** What was not analyzed has no findings; that must not look like good news. */
function failureOf(name, { files, analyzed }, problems) {
  const fatal = problems.filter(({ type }) => type !== 'syntax');
  const [first] = fatal;
  if (!first) return undefined;
  const lost = new Set(fatal.map((problem) => problem.path)).size;
  const sentence = `${name}: ${lost} of ${files} files were not analyzed to the end; ${first.path}: ${first.message}`;
  if (analyzed === 0 && fatal.some(({ type }) => type !== 'limit')) throw new Error(sentence);
  return sentence;
}

/**
 * @param {string} name
 * @param {CallingFile} file
 */
function placesIn(name, { path, calls, constructions }) {
  const describe = (lines, what) => lines.map((line) => `${name}/${path}:${line} ${what}`);
  return [...describe(calls, 'calls'), ...describe(constructions, 'constructs')];
}

/** Runs the command as people do; that it found something, or could not read a file, is no failure here. */
function scan(folder, include) {
  const output = `${folder}.json`;
  return reportOf([cli, 'scan', ...include, '--format', 'json', '--output', output], folder, output);
}

/** Runs a program that writes a report. */
function reportOf(args, folder, output) {
  rmSync(output, { force: true });
  const { stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (!existsSync(output)) throw new Error(`The scan of ${folder} ended without a report.\n${stderr}`);
  return JSON.parse(readFileSync(output, 'utf8'));
}

/**
 * What the prefilter leaves out must have no part in any finding.
 *
 * @param {readonly ListedPackage[]} listed
 */
async function checkPrefilter(listed) {
  const program = await bundleLikeProduct('ecosystem/unfilteredScan.ts');
  const engine = path.join(root, 'dist', 'engine.js');
  const differing = listed.filter((one) => {
    const folder = unpack(one);
    const output = `${folder}.unfiltered.json`;
    const whole = reportOf([program, engine, output, ...one.include], folder, output);
    const { lines, differences } = compareScans(scan(folder, one.include), whole);
    console.log([one.name, ...lines].join('\n  '));
    return differences > 0;
  });
  const failed = differing.length;
  report({ passed: listed.length - failed, failed, skipped: 0 });
  return failed > 0 ? exit.different : exit.same;
}

/**
 * @param {readonly Result[]} results
 * @param {{ isWhole: boolean, skipped: number, reason: string | undefined }} extent
 */
function check(results, { isWhole, skipped, reason }) {
  const recorded = readSnapshot();
  const differences = isWhole
    ? compare(recorded, results)
    : results.flatMap((result) => partOf(recorded, result));
  const missed = isWhole ? missedBars(results) : [];
  console.log(`\n${toPrecision(recorded)}`);
  if (differences.length > 0)
    console.log(`\n${differences.join('\n')}\n\nReview these, then record them with --update.`);
  for (const bar of missed) console.log(`\n${bar}`);
  if (reason) console.log(`\n!! SKIPPED: ${reason}`);
  const failed = differences.length > 0 || missed.length > 0;
  report({ passed: failed ? 0 : results.length, failed: failed ? 1 : 0, skipped, reason });
  return failed ? exit.different : exit.same;
}

function partOf(recorded, result) {
  return comparePackage(recordedFor(recorded, result), result);
}

/** @param {readonly Result[]} results */
async function record(results, isWhole) {
  const before = readSnapshot();
  const { packages } = update(before, results);
  const others = isWhole
    ? []
    : before.packages.filter(({ name }) => !results.some((result) => result.name === name));
  const names = readList().map(({ name }) => name);
  const sorted = [...packages, ...others].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
  const style = await prettier.resolveConfig(snapshotFile);
  const text = await prettier.format(JSON.stringify({ packages: sorted }), { ...style, parser: 'json' });
  writeFileSync(snapshotFile, text);
  console.log(`\n${toPrecision({ packages: sorted })}`);
  for (const bar of isWhole ? missedBars(results) : []) console.log(`\n${bar}`);
  return exit.same;
}

/** @returns {Snapshot} */
function readSnapshot() {
  return existsSync(snapshotFile) ? JSON.parse(readFileSync(snapshotFile, 'utf8')) : { packages: [] };
}

function fail(reason) {
  console.error(reason);
  return exit.failed;
}
