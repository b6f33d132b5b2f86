// Runs whole programs over the same files and says what each process took.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleLikeProduct } from '../productBundle.mjs';
import { root } from '../root.mjs';
import { median } from './statistics.mjs';

/** @import { Place } from './places.mjs' */

/**
 * @typedef {object} Usage
 * @property {number} cpu milliseconds of processor time
 * @property {number} memory the peak, in MiB
 */

const cli = path.join(root, 'dist', 'cli.js');
const eslintProgram = path.join(root, 'scripts', 'bench', 'lintAll.mjs');
const usageFile = path.join(root, '.cache', 'bench', 'usage.json');
const listFile = path.join(root, '.cache', 'bench', 'list.json');
const reportFile = path.join(root, '.cache', 'bench', 'report.json');
const rounds = 3;

/**
 * What a scan of a place takes, beside the parse alone of the files in it that pass the prefilter, and ESLint on these
 * and on all. `start` is what each takes for one small file.
 *
 * @param {Place} place
 */
export async function compareWorkspace(place) {
  const parser = await bundleLikeProduct('bench/parseAll.ts', { isLean: false });
  const lister = await bundleLikeProduct('bench/relevantFiles.ts');
  run([lister, listFile, ...place.include], place.folder);
  const { files, relevant } = JSON.parse(readFileSync(listFile, 'utf8'));
  const small = path.join(root, '.cache', 'bench', 'small.ts');
  // One that passes the prefilter, so that each program loads its parser for it.
  writeFileSync(small, "import OpenAI from 'openai';\nexport const small = new OpenAI();\n");
  const one = writeList('one.json', [small]);
  const some = writeList('some.json', relevant);
  const all = writeList('all.json', files);
  const smallPlace = { name: 'small', folder: path.dirname(small), include: ['small.ts'] };
  // In turns, so that a busy minute hits all of them.
  const measured = Array.from({ length: rounds }, () => ({
    ours: { start: scanUsage(smallPlace).cpu, ...scanUsage(place), troubles: countTroubles() },
    parse: { ...run([parser, some], root), start: run([parser, one], root).cpu },
    eslintSome: { ...run([eslintProgram, some], root), start: run([eslintProgram, one], root).cpu },
    eslintAll: { ...run([eslintProgram, all], root), start: run([eslintProgram, one], root).cpu },
  }));
  return {
    files: files.length,
    relevant: relevant.length,
    troubles: Math.max(...measured.map(({ ours }) => ours.troubles)),
    ours: middle(measured.map(({ ours }) => ours)),
    parse: middle(measured.map(({ parse }) => parse)),
    eslintSome: middle(measured.map(({ eslintSome }) => eslintSome)),
    eslintAll: middle(measured.map(({ eslintAll }) => eslintAll)),
  };
}

/**
 * Of the command, as people run it.
 *
 * @param {Place} place
 * @returns {Usage}
 */
export function scanUsage({ folder, include }) {
  return run([cli, 'scan', ...include, '--format', 'json', '--output', reportFile], folder);
}

/** Of the last scan: what a limit cut short cost less than it should. */
function countTroubles() {
  const { problems } = JSON.parse(readFileSync(reportFile, 'utf8'));
  return problems.filter(({ type }) => type !== 'syntax').length;
}

function middle(usages) {
  return {
    cpu: median(usages.map(({ cpu }) => cpu)),
    memory: median(usages.map(({ memory }) => memory)),
    start: median(usages.map(({ start }) => start)),
  };
}

function writeList(name, files) {
  const list = path.join(root, '.cache', 'bench', name);
  writeFileSync(list, JSON.stringify(files));
  return list;
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Usage}
 */
function run(args, cwd) {
  const usage = path.join(root, 'scripts', 'bench', 'usage.cjs');
  const { status, stderr } = spawnSync(process.execPath, ['--require', usage, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: Infinity,
    env: { ...process.env, BENCH_USAGE: usageFile },
  });
  // Findings end the command with 1 and what could not be done with 2; a program that failed says nothing of its cost.
  if (status === null || (args[0] !== cli && status !== 0)) throw new Error(`${args[0]} failed.\n${stderr}`);
  return JSON.parse(readFileSync(usageFile, 'utf8'));
}
