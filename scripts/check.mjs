// The whole gate but for the suites that need a server or an editor. A new check is a line in this list.
import { closingLine, report, runSuite, sum } from './results.mjs';
import { run } from './run.mjs';
import { installWhereNeeded } from './install.mjs';

/** @type {readonly [name: string, command: string, ...args: string[]][]} */
const checks = [
  ['types', 'tsc', '-b'],
  ['lint', 'eslint', '.', '--max-warnings=0'],
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
  ['rule pages are up to date', 'node', 'scripts/docs.mjs', '--check'],
  ['the table of constructs is up to date', 'node', 'scripts/constructs.mjs', '--check'],
  ['the page of precision is up to date', 'node', 'scripts/precision.mjs', '--check'],
  ['the page of what is known is up to date', 'node', 'scripts/knowledge.mjs', '--check'],
  ['catalog rows fit their schema', 'node', 'scripts/catalogSchema.mjs', '--check'],
  ['the schema of configurations is up to date', 'node', 'scripts/configurationSchema.mjs', '--check'],
  ['catalog rows are proven', 'node', 'scripts/proveCatalog.mjs'],
  ['build', 'node', 'esbuild.js'],
  ['bundles hold what they may', 'node', 'scripts/checkBundles.mjs'],
  ['core runs without a platform', 'node', 'scripts/checkCore.mjs'],
];

installWhereNeeded();
const results = checks.map(([name, command, ...args]) => {
  const passed = run(command, args) === 0;
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name}`);
  return { name, passed };
});
const failed = results.filter((result) => !result.passed);
const ours = { passed: results.length - failed.length, failed: failed.length, skipped: 0 };
const counts = sum([ours, runSuite('unit', 'node', ['scripts/vitest.mjs', 'unit'])]);

for (const { name } of failed) console.log(`FAILED ${name}`);
console.log(closingLine(counts));
report(counts);
process.exitCode = counts.failed > 0 ? 1 : 0;
