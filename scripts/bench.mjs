// Prints what the product costs, from one run on pinned input, each measure beside its target.
// It asserts nothing: machines differ, and a busy one is slow. The targets are ratios within the run.
//
//   node scripts/bench.mjs                    everything
//   node scripts/bench.mjs workspaces memory  these reports and no others
import { parse } from '@typescript-eslint/typescript-estree';
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { hubKeystrokes } from './bench/hub.mjs';
import { programOf, sizes } from './bench/inputs.mjs';
import { pythonProgramOf } from './bench/pythonInputs.mjs';
import { ecosystemFolder, ecosystemTexts, generatedFolder } from './bench/places.mjs';
import { compareWorkspace, scanUsage } from './bench/processes.mjs';
import { startServer } from './bench/server.mjs';
import { cpuTime, median, quantile, wallTime } from './bench/statistics.mjs';
import { bundleLikeProduct } from './productBundle.mjs';
import { root } from './root.mjs';

const bundles = ['client', 'server', 'cli', 'engine'].map((name) => path.join(root, 'dist', `${name}.js`));
if (!bundles.every(existsSync)) throw new Error('Build first: npm run build.');
const serverBundle = path.join(root, 'dist', 'server.js');

/** Rounds of each measure; the first ones, in which the code gets hot, do not count. */
const rounds = 15;
const warmUp = 5;
const keystrokes = 60;
const starts = 9;

/** Files of the generated workspaces. */
const workspaceSize = 300;
const memorySizes = [2200, 5000];
const importers = 200;
/** How many times the catalog stands beside itself, under other names of packages. */
const copies = [0, 1, 3];
/** What a workspace of a size may take, in MiB. */
const memoryTargets = { 2200: 300 };

const reports = {
  analysis: reportAnalysis,
  python: reportPython,
  keystrokes: reportKeystrokes,
  workspaces: reportWorkspaces,
  memory: reportMemory,
  hub: reportHub,
  index: reportIndex,
  start: reportStart,
  sizes: reportSizes,
};

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : Object.keys(reports)) {
  const report = reports[name];
  if (!report) throw new Error(`There is no report ${name}; there are ${Object.keys(reports).join(', ')}.`);
  await report();
}

async function reportAnalysis() {
  const { analyzeAll, evaluateAll, readAll } = createRequire(import.meta.url)(
    await bundleLikeProduct('bench/analysis.ts'),
  );
  title(
    'Analysis, all rules (processor time, median; targets: with the parse at most 2 x the parse alone, rules at most 0.33 x the evaluator)',
  );
  for (const size of sizes) {
    const file = { path: 'bench.ts', text: programOf(size) };
    const { findings, problems } = analyzeAll(file);
    // The time of an analysis that failed tells nothing.
    if (problems.length > 0) throw new Error(problems[0].message);
    const times = timesOf([
      () => parseAlone(file.text),
      () => readAll(file),
      () => evaluateAll(file),
      () => analyzeAll(file),
    ]);
    const [parseTime = NaN, reading = NaN, evaluated = NaN, whole = NaN] = times.map(median);
    const [, , evaluations = [], wholes = []] = times;
    // What two turns that follow each other differ by: less shaken by a busy minute than two medians.
    const ruling = median(wholes.map((time, turn) => time - (evaluations[turn] ?? NaN)));
    row(`${size} lines`, {
      'typescript-estree alone': milliseconds(parseTime),
      'our front end': milliseconds(reading),
      'evaluation and rules': `${milliseconds(whole - reading)}, ${ratio(whole - reading, parseTime)}`,
      'rules of it': `${milliseconds(ruling)}, ${ratio(ruling, evaluated - reading)} the evaluator`,
      'all of it': `${milliseconds(whole)}, ${ratio(whole, parseTime)}`,
      findings: findings.length,
    });
  }
}

async function reportPython() {
  const { pythonBench } = createRequire(import.meta.url)(await bundleLikeProduct('bench/pythonAnalysis.ts'));
  const dist = (name) => path.join(root, 'dist', name);
  const files = { runtime: dist('web-tree-sitter.wasm'), grammar: dist('tree-sitter-python.wasm') };
  const bench = await pythonBench(files);
  title('Python, all rules (processor time, median; target: at most 3 x its parser alone)');
  for (const size of sizes) pythonRow(bench, `${size} lines`, [pythonProgramOf(size)]);
  const real = ecosystemTexts('.py').filter(bench.passesPrefilter);
  if (real.length > 0) pythonRow(bench, `${real.length} real files`, real);
}

/**
 * @param {{ parseAlone: (text: string) => void, readAll: (text: string) => unknown, analyzeAll: (text: string) => any }} bench
 * @param {string} name
 * @param {readonly string[]} texts
 */
function pythonRow({ parseAlone: parseTree, readAll, analyzeAll }, name, texts) {
  const analyses = texts.map(analyzeAll);
  const [problem] = analyses.flatMap(({ problems }) => problems.filter(({ type }) => type === 'internal'));
  if (problem) throw new Error(problem.message);
  const [parseTime = NaN, reading = NaN, whole = NaN] = timesOf([
    () => texts.forEach(parseTree),
    () => texts.forEach(readAll),
    () => texts.forEach(analyzeAll),
  ]).map(median);
  row(name, {
    'tree-sitter alone': milliseconds(parseTime),
    'our front end': `${milliseconds(reading)}, ${ratio(reading, parseTime)}`,
    'all of it': `${milliseconds(whole)}, ${ratio(whole, parseTime)}`,
    findings: analyses.reduce((sum, { findings }) => sum + findings.length, 0),
  });
}

/**
 * Processor time of each, measured in turns, so that a busy minute hits all of them.
 *
 * @param {readonly (() => unknown)[]} works
 */
function timesOf(works) {
  const times = works.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < rounds + warmUp; round++) {
    works.forEach((work, index) => times[index]?.push(cpuTime(work)));
  }
  return times.map((values) => values.slice(warmUp));
}

function parseAlone(text) {
  return parse(text, { range: true, comment: true });
}

async function reportKeystrokes() {
  title('Keystroke to diagnostics, through the server (target: p95 at most 2 x the parse + 30 ms)');
  const server = await startServer(serverBundle);
  // The first keystrokes, in which the code gets hot, do not count, as in the parse that stands beside.
  await type(server.connection, 'file:///bench/first.ts', programOf(sizes[0] ?? 0));
  for (const [index, size] of sizes.entries()) {
    const { times, parses } = await type(server.connection, `file:///bench/${index}.ts`, programOf(size));
    const parse = median(parses);
    row(`${size} lines`, {
      p50: milliseconds(quantile(times, 0.5)),
      p95: milliseconds(quantile(times, 0.95)),
      target: milliseconds(2 * parse + 30),
      'parse alone': milliseconds(parse),
    });
  }
  row('memory', { server: `${server.memory().toFixed(0)} MiB` });
  await server.stop();
}

/**
 * Types a statement into the middle of a program, character by character, and asks after each.
 * Both are what a clock on the wall shows, so a parse alone is timed now and then in between, while the server rests.
 */
async function type(connection, uri, text) {
  const lines = text.split('\n');
  const line = lines.indexOf('', Math.floor(lines.length / 2));
  const typed = "const typed = { text: 'as one types it', list: [1, 2, 3].map((one) => one + 1) };\n";
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'typescript', version: 0, text },
  });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  /** @type {{ times: number[], parses: number[] }} */
  const { times, parses } = { times: [], parses: [] };
  for (let index = 0; index < keystrokes; index++) {
    const position = { line, character: index };
    const started = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: index + 1 },
      contentChanges: [{ range: { start: position, end: position }, text: typed[index] }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    times.push(performance.now() - started);
    if (index % 4 === 0) parses.push(wallTime(() => parseAlone(text)));
  }
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return { times, parses };
}

/**
 * Processor time of whole processes, so that threads, collection of garbage and loading count.
 * Loading is measured by itself as well, over one small file.
 */
async function reportWorkspaces() {
  title(
    'Whole workspaces (processor time of processes; target: at most 1.50 x the parse of the files that pass the prefilter, and 0.33 x ESLint)',
  );
  const places = [generatedFolder(workspaceSize), ecosystemFolder('task-master-ai')];
  for (const place of places) {
    if (!place) continue;
    const { files, relevant, troubles, ours, parse, eslintSome, eslintAll } = await compareWorkspace(place);
    row(place.name, { files, 'pass the prefilter': relevant, 'cut short': troubles });
    usageRow('sluicegate', ours);
    usageRow('parse', parse, ours);
    usageRow('ESLint, these', eslintSome, ours);
    usageRow('ESLint, all', eslintAll, ours);
  }
}

/**
 * The second ratio leaves out what loading the programs takes.
 *
 * @param {string} name
 * @param {{ cpu: number, start: number, memory: number }} usage
 * @param {{ cpu: number, start: number }} [ours] what is held against it
 */
function usageRow(name, { cpu, start, memory }, ours) {
  row(`  ${name}`, {
    'processor time': milliseconds(cpu),
    'of it loading': milliseconds(start),
    memory: mebibytes(memory),
    ...(ours && {
      'ours to it': `${ratio(ours.cpu, cpu)}, without loading ${ratio(ours.cpu - ours.start, cpu - start)}`,
    }),
  });
}

async function reportMemory() {
  title('Memory of a scan (peak of the whole process)');
  for (const size of memorySizes) {
    const { cpu, memory } = scanUsage(generatedFolder(size));
    const target = memoryTargets[size];
    row(`${size} files`, {
      peak: `${mebibytes(memory)}${target ? ` (at most ${mebibytes(target)})` : ''}`,
      'processor time': milliseconds(cpu),
    });
  }
}

async function reportHub() {
  title(
    `An edit in a file that ${importers} others import: its own diagnostics (target: at most 2 x its parse + 30 ms)`,
  );
  const { lines, times, parses, memory } = await hubKeystrokes(serverBundle, importers);
  const parse = median(parses);
  row(`${lines} lines`, {
    p50: milliseconds(quantile(times, 0.5)),
    p95: milliseconds(quantile(times, 0.95)),
    target: milliseconds(2 * parse + 30),
    'parse alone': milliseconds(parse),
    'memory of the server': mebibytes(memory),
  });
}

async function reportIndex() {
  const rows = await bundleLikeProduct('bench/catalogRows.ts');
  const compiler = await bundleLikeProduct('bench/compileCatalog.ts');
  const { compileShipped, evaluatorWith, rowCount } = createRequire(import.meta.url)(
    await bundleLikeProduct('bench/catalogIndex.ts'),
  );
  title('The index of the catalog (processor time, median; target: compiling takes at most 15 ms)');
  const cold = Array.from({ length: starts }, () => coldIndex(rows, compiler));
  const [warm = []] = timesOf([compileShipped]);
  row(`${rowCount} rows`, {
    'loading, a fresh process': milliseconds(median(cold.map((times) => times.rows))),
    'compiling, a fresh process': milliseconds(median(cold.map((times) => times.index))),
    'compiling again': milliseconds(median(warm)),
  });
  title('Looking calls up in a catalog that grows (target: at most 1.1 x as long)');
  const file = { path: 'bench.ts', text: programOf(sizes[1] ?? 0) };
  const calls = file.text.match(/[\w)\]]\(/g)?.length ?? 0;
  const evaluators = copies.map((count) => evaluatorWith(count));
  const times = timesOf(evaluators.map((evaluate) => () => evaluate(file))).map(median);
  for (const [index, time] of times.entries()) {
    row(`${(copies[index] ?? 0) + 1} x the rows`, {
      'reading and evaluating': milliseconds(time),
      'a call': `${((time / calls) * 1000).toFixed(0)} µs`,
      ratio: ratio(time, times[0] ?? NaN),
    });
  }
}

/**
 * @param {string} rows
 * @param {string} compiler
 * @returns {{ rows: number, index: number }}
 */
function coldIndex(rows, compiler) {
  const program = path.join(root, 'scripts', 'bench', 'coldIndex.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [program, rows, compiler], { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function reportStart() {
  title('From the start of the process to `initialized` (target: at most 1.3 x a trivial server)');
  const trivial = await bundleLikeProduct('bench/trivialServer.ts');
  /** @type {{ ours: number[], theirs: number[], memory: number[] }} */
  const { ours, theirs, memory } = { ours: [], theirs: [], memory: [] };
  for (let round = 0; round < starts; round++) {
    const server = await startServer(serverBundle);
    ours.push(server.milliseconds);
    memory.push(server.memory());
    await server.stop();
    const other = await startServer(trivial);
    theirs.push(other.milliseconds);
    await other.stop();
  }
  row('median', {
    sluicegate: milliseconds(median(ours)),
    trivial: milliseconds(median(theirs)),
    ratio: ratio(median(ours), median(theirs)),
    'memory then': `${median(memory).toFixed(0)} MiB`,
  });
}

function reportSizes() {
  title('Bundles (target: at most 4.5 MB together)');
  const total = bundles.reduce((sum, file) => sum + statSync(file).size, 0);
  const parts = bundles.map((file) => [path.basename(file), megabytes(statSync(file).size)]);
  row('size', { ...Object.fromEntries(parts), together: megabytes(total) });
}

function title(text) {
  console.log(`\n${text}`);
}

/** @param {Record<string, unknown>} values */
function row(name, values) {
  const cells = Object.entries(values).map(([label, value]) => `${label} ${value}`);
  console.log(`  ${name.padEnd(16)} ${cells.join('   ')}`);
}

function milliseconds(value) {
  return `${value.toFixed(1)} ms`;
}

function ratio(value, reference) {
  return `${(value / reference).toFixed(2)} x`;
}

function mebibytes(value) {
  return `${value.toFixed(0)} MiB`;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
