// Everything: install, build, check, the proof of the catalog by all SDKs, the suites against a server, an editor's
// extension host and an editor, and the recorded findings in published packages.
import { installWhereNeeded } from './install.mjs';
import { closingLine, runSuite, sum } from './results.mjs';

/** @type {readonly [name: string, ...args: string[]][]} */
const suites = [
  ['check', 'scripts/check.mjs'],
  ['catalog', '--max-old-space-size=3072', 'scripts/proveSdks.mjs', '--if-available'],
  ['protocol', 'scripts/vitest.mjs', 'protocol'],
  ['extension', 'test/extension/run.mjs'],
  ['e2e', 'test/e2e/run.mjs'],
  ['ecosystem', 'scripts/ecosystem.mjs', '--if-available'],
];

installWhereNeeded();
const results = suites.map(([name, ...args]) => {
  console.log(`\n== ${name}`);
  return { name, counts: runSuite(name, 'node', args) };
});

console.log();
for (const { name, counts } of results) {
  console.log(`${name.padEnd(10)} ${closingLine(counts)}`);
  if (counts.reason) console.log(`!! SKIPPED ${name}: ${counts.reason}`);
}
const total = sum(results.map(({ counts }) => counts));
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(closingLine(total));
