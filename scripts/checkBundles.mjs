// Reads the build's metafiles: what is in the bundles, what it imports of the platform, and how much it weighs.
// Weight comes first in an editor's start, and a product that sends nothing anywhere should not be able to.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const bundles = ['client', 'server', 'cli', 'engine'];
const limit = 5_500_000;

/** Only the worker parses. */
const parser = /^node_modules\/(typescript|@typescript-eslint\/typescript-estree|(web-)?tree-sitter[^/]*)\//;
const outside = /^(node:)?(net|tls|http|https|http2|dgram|dns|child_process|cluster)(\/|$)/;

/** Packages with such an import, and why each may have it. Neither a module of ours nor a parser is here. */
const excused = {
  'vscode-jsonrpc': 'offers sockets as a transport; client and server speak over a pipe',
  'vscode-languageclient': 'starts the server',
  'vscode-languageserver':
    'offers sockets as a transport, and runs npm where a server asks it to resolve a module',
  commander: 'starts subcommands that are files of their own; ours are functions',
};

/** @typedef {{ inputs: Record<string, { imports: { path: string, external?: boolean }[] }>, outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> }} Metafile */

const problems = [];
const used = new Set();
let total = 0;
for (const name of bundles) {
  const { size } = statSync(path.join(root, 'dist', `${name}.js`));
  total += size;
  console.log(`${`${name}.js`.padEnd(10)} ${kilobytes(size)}`);
  problems.push(...problemsOf(name, readMetafile(name)));
}
console.log(`${'together'.padEnd(10)} ${kilobytes(total)} of at most ${kilobytes(limit)}`);
if (total > limit) problems.push('The bundles together are too large.');
for (const name of Object.keys(excused)) {
  if (!used.has(name)) problems.push(`${name} needs its excuse no more.`);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * @param {string} bundle
 * @param {Metafile} metafile
 */
function problemsOf(bundle, metafile) {
  const inputs = inputsOf(metafile);
  const parsers = inputs.filter((input) => parser.test(input));
  const found = inputs.flatMap((input) => reachesOutside(bundle, input, metafile));
  if (bundle !== 'engine')
    return [...found, ...parsers.map((input) => `${bundle}.js contains a parser: ${input}`)];
  // Where the pattern no longer meets the parser, the absence above would prove nothing.
  return parsers.length > 0 ? found : [...found, 'engine.js contains no parser.'];
}

/** What is left of the inputs after unused code was dropped. */
function inputsOf(metafile) {
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return kept.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input);
}

function reachesOutside(bundle, input, metafile) {
  const imports = metafile.inputs[input].imports.filter(
    ({ path, external }) => external && outside.test(path),
  );
  const name = packageOf(input);
  if (name && name in excused) {
    if (imports.length > 0) used.add(name);
    return [];
  }
  return imports.map((imported) => `${bundle}.js: ${input} imports ${imported.path}`);
}

function packageOf(input) {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1];
}

/** @returns {Metafile} */
function readMetafile(name) {
  return JSON.parse(readFileSync(path.join(root, 'dist', 'meta', `${name}.json`), 'utf8'));
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`.padStart(9);
}
