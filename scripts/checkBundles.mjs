// Checks what the build made, by its metafiles, and prints how much it weighs.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { bundleProblems } from './bundleProblems.mjs';
import { root } from './root.mjs';

const bundles = ['client', 'server', 'cli', 'engine'];
const limit = 4_500_000;

const sizes = bundles.map((name) => statSync(path.join(root, 'dist', `${name}.js`)).size);
const total = sizes.reduce((sum, size) => sum + size, 0);
const wasm = ['web-tree-sitter.wasm', 'tree-sitter-python.wasm'];
bundles.forEach((name, index) => console.log(`${`${name}.js`.padEnd(10)} ${kilobytes(sizes[index])}`));
console.log(`${'together'.padEnd(10)} ${kilobytes(total)} of at most ${kilobytes(limit)}`);
for (const name of wasm) {
  console.log(`${kilobytes(statSync(path.join(root, 'dist', name)).size)} besides, ${name}`);
}

const problems = bundles.flatMap((name) => bundleProblems(name, metafileOf(name)));
for (const name of bundles) problems.push(...charactersBeyond(name));
if (total > limit) problems.push('The bundles together are too large.');
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function metafileOf(name) {
  return JSON.parse(readFileSync(path.join(root, 'dist', 'meta', `${name}.json`), 'utf8'));
}

/** One character that one byte does not hold, and the whole text takes two bytes a character in memory. */
function charactersBeyond(name) {
  const text = readFileSync(path.join(root, 'dist', `${name}.js`), 'utf8');
  // eslint-disable-next-line no-control-regex -- it is about characters as such
  const found = /[^\x00-\x7f]/.exec(text);
  const around = found && text.slice(Math.max(0, found.index - 40), found.index + 20);
  return found ? [`${name}.js holds ${found[0]} in ${around}; write it as an escape.`] : [];
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1000).toLocaleString('en')} kB`.padStart(9);
}
